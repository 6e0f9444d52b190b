#pragma once
// Cuts text that has no separators at the words of the vocabulary; what stands between them, row_cutter cuts.

#include <vector>

#include "grid/row_cutter.hpp"
#include "model/document.hpp"

namespace jixiao::grid {

struct Piece {
    Words words;
    Part part = Part::none;  ///< of a row of indicators, where its header told the cutter
};

/// `项目主管部门区卫健局项目执行单位石桐镇` → four pieces; `产出指标数量指标设备更新覆盖率100%` → four.
/// Labels and level names are pieces of their own; between them a value at the end of a name is cut off.
/// `own`: which columns the open table has of its own; kept from line to line.
[[nodiscard]] std::vector<Piece> cut_glued(Document& document, const Words& words, RowColumns& own);

/// Where in `text` the label begins that ends it behind other words, `其他资金 12总体目标`: the start of a row glued to the end
/// of the one before. `before`: the piece in front, whose value opens `text` if it is a label. `text.size()` where none does.
[[nodiscard]] std::size_t glued_label(std::string_view before, std::string_view text);

/// How many labels and level names stand in `text`, longest first, none overlapping.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace jixiao::grid
