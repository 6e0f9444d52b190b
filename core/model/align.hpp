#pragma once
// Rows onto columns: cells keep their order, columns keep theirs, the cheapest assignment wins.

#include <vector>

#include "model/column_widths.hpp"
#include "model/header.hpp"
#include "model/item.hpp"

namespace jixiao::model {

struct Placed {
    std::size_t item = 0;
    int column = -1;         ///< -1: fits no column
    bool row_start = false;  ///< first cell of a row
    bool joined = false;     ///< goes on with the cell before it
};

/// How well `item` fits `column`, in tenths: 100 for a level's name in its column, -100 for a number there.
[[nodiscard]] int fit(const HeaderColumn& column, const Item& item);

/// Assigns items [begin, end) to the columns of `header`. Where rows are known each row is aligned by
/// itself; else rows begin where the columns start again. `known`: what the document's forms before told of their widths. O(items × columns²).
[[nodiscard]] std::vector<Placed> align(const Items& items, std::size_t begin, std::size_t end, const Header& header, KnownWidths& known);

}  // namespace jixiao::model
