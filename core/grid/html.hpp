#pragma once
// HTML tables: rowspan, colspan, nested markup, entities.

#include "grid/grid.hpp"

namespace jixiao::grid {

/// Rows and cells of every table; text outside tables is a row a block. Merged cells are known exactly.
void read_html(Document& document, Grid& grid);

}  // namespace jixiao::grid
