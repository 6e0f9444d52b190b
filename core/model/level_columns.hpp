#pragma once
// Lists whose columns are levels: a row a project, below 产出指标 | 效益指标 or 数量指标 | 质量指标 all its indicators of that level.

#include <vector>

#include "model/header.hpp"
#include "model/packed_memory.hpp"

namespace jixiao::model {

/// Row [from, to) names projects and, beside each other, two levels at least; the row below holds texts under them.
[[nodiscard]] bool level_columns_at(const Items& items, std::size_t from, std::size_t to);

/// The columns of that row, and of a row of levels 2 below it. Behind them.
std::size_t take_level_columns(Header& header, const Items& items, std::size_t from, std::size_t to);

/// The indicators of one cell below `family`: entries with or without names of levels in front, parted by semicolons or lines.
[[nodiscard]] std::vector<Indicator> indicators_below(Document& document, const Words& cell, const Family& family, PackedMemory& memory);

}  // namespace jixiao::model
