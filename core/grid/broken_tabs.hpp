#pragma once
// Lines between tabs that are pieces of a row, because Word pastes the line breaks within its cells as they are.

#include <span>

#include "grid/grid.hpp"

namespace jixiao::grid {

/// `tabs[row]`: how many stand on each line. Where the lines of a table have the same number and short ones next to each other
/// add up to just that, they are one row: 产出指标 ⇥ 数量指标 ⇥ 道路清扫 | 面积 ⇥ ≥1860 ⇥ … Nothing else is changed.
void join_broken_tabs(Document& document, Grid& grid, std::span<const std::uint16_t> tabs);

}  // namespace jixiao::grid
