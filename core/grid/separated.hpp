#pragma once
// Tabs, commas, semicolons and pipes: one line a row, one separator a cell.

#include "grid/grid.hpp"

namespace jixiao::grid {

/// Cells between `separator`s; a quoted cell may hold separators, line breaks and doubled quotes.
void read_separated(Document& document, Grid& grid, char separator);
/// `| a | b |` lines; Markdown's rule lines are left out; other lines are rows of one cell.
void read_pipes(Document& document, Grid& grid);
/// One cell a line, a pipe behind it; `|||` ends a row.
void read_pipe_cells(Document& document, Grid& grid);

}  // namespace jixiao::grid
