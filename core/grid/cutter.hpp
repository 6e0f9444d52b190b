#pragma once
// Cuts text that has no separators at the words of the vocabulary and at values.

#include <vector>

#include "model/document.hpp"

namespace jixiao::grid {

/// `项目主管部门区卫健局项目执行单位石桐镇` → four pieces; `产出指标数量指标设备更新覆盖率100%` → four.
/// Labels and level names are pieces of their own; between them a value at the end of a name is cut off.
[[nodiscard]] std::vector<Words> cut_glued(Document& document, const Words& words);

/// Where the value at the end of `text` begins (`…覆盖率≥90%` → at ≥, `…情况持续增强` → at 持续), or npos.
[[nodiscard]] std::size_t value_at_end(std::string_view text);

/// How many labels and level names stand in `text`, longest first, none overlapping.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace jixiao::grid
