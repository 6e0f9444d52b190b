#pragma once
// Cuts text that has no separators at the words of the vocabulary and at values.

#include <utility>
#include <vector>

#include "model/document.hpp"

namespace jixiao::grid {

/// What a glued row prints in columns of its own, beside the value.
struct RowColumns {
    bool type = false;  ///< operators
    bool unit = false;  ///< units of measure
    bool points = false;  ///< points, a column of their own
};

/// `项目主管部门区卫健局项目执行单位石桐镇` → four pieces; `产出指标数量指标设备更新覆盖率100%` → four.
/// Labels and level names are pieces of their own; between them a value at the end of a name is cut off.
/// `own`: which columns the open table has of its own; kept from line to line.
[[nodiscard]] std::vector<Words> cut_glued(Document& document, const Words& words, RowColumns& own);

/// Names, values, points and notes of glued indicator rows: [begin, end) pieces of `text`.
/// `桥体建安费用≤71.5万元15以中标价为准` → name, value, points, note.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> cut_row(std::string_view text, RowColumns own);

/// Where the value at the end of `text` begins (`…覆盖率≥90%` → at ≥, `…情况持续增强` → at 持续), or npos.
[[nodiscard]] std::size_t value_at_end(std::string_view text);

/// How many labels and level names stand in `text`, longest first, none overlapping.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace jixiao::grid
