#pragma once
// Cuts glued indicator rows by the columns that their header names: of all ways to cut, the one whose pieces look most
// like what the columns hold.

#include <cstddef>
#include <string_view>
#include <vector>

#include "grid/part.hpp"

namespace jixiao::grid {

/// The bytes [begin, end) of a row, and what they hold.
struct RowPiece {
    std::size_t begin = 0, end = 0;
    Part part = Part::none;
};

/// The pieces of `text`, whose rows hold the parts in this order; empty where no cut is likely.
/// `behind_level1`: the text follows a level 1, so a level 2 may open it. `bare_levels`: names of levels stand without 指标.
/// `安装护栏10≥980米≥980米10警示牌10…` with name, weight, value, actual, score → 安装护栏 | 10 | ≥980米 | ≥980米 | 10 | 警示牌 | …
[[nodiscard]] std::vector<RowPiece> cut_by_pattern(std::string_view text, const std::vector<Part>& parts, bool behind_level1,
                                                   bool bare_levels = false);

}  // namespace jixiao::grid
