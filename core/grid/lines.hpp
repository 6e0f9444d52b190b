#pragma once
// Text without separators: one cell a line, columns aligned by spaces, the lines of a PDF, glued rows.

#include "grid/grid.hpp"

namespace jixiao::grid {

/// One cell a line. Lines of white space are blank cells; empty lines are, where they are no rhythm.
void read_cell_lines(Document& document, Grid& grid);
/// Columns by two or more spaces (full-width ones included); `Cell::x` is the display column.
void read_aligned(Document& document, Grid& grid);
/// Words by single spaces, cut at the vocabulary's labels; a line is a row.
void read_spaced(Document& document, Grid& grid);
/// No separators left: cut at every word of the vocabulary and at values.
void read_glued(Document& document, Grid& grid);

}  // namespace jixiao::grid
