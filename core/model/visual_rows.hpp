#pragma once
// Rows out of the visual lines of a PDF: a cell that wraps stands above and below the line of its row, or hangs from it.
//
//                                       四季度骨干抽调参加专班，       three lines, the middle one on the row's own
//   “公证进社区”活                                                     two lines, one above and one below
//                  ≥24场 19场 10 7.9     活动场次未完成，2024年补
//   动场次
//                                       足。

#include <cstddef>
#include <vector>

#include "model/header.hpp"
#include "model/item.hpp"

namespace jixiao::model {

/// The items of one line that are no levels, each in the pieces that single spaces cut it into.
struct VisualLine {
    std::size_t line = 0;                         ///< its number in the region
    std::vector<std::vector<std::size_t>> texts;  ///< items of the region
    int level = -1;                               ///< the level 2 that stands on it whole, by its number; -1: none
    bool wall = false;                            ///< a row of its own that holds only levels
    bool optional = false;                        ///< may belong to what is merged beside the rows
};

struct VisualRow {
    std::size_t line = 0;                         ///< the row's own line
    std::size_t first = 0, last = 0;              ///< lines that it reaches over
    std::vector<std::vector<std::size_t>> cells;  ///< items of each cell, top to bottom; cells in the order of the columns
};

/// Whether an item can stand where a value does.
[[nodiscard]] bool value_token(const Item& item);

/// Whether an item holds what stands in sentences and formulas and in no name: a comma that is no number's, a full stop, 分子/总数=….
[[nodiscard]] bool in_sentence(const Item& item);

/// Cuts `lines` into rows so that each row's wrapped cells are balanced around its own line (or all hang from it) and its
/// cells suit the columns. O(lines) for lines of a few texts.
[[nodiscard]] std::vector<VisualRow> visual_rows(const Items& region, const std::vector<VisualLine>& lines, const Header& header);

}  // namespace jixiao::model
