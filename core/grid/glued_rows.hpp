#pragma once
// The rows of a glued table: the columns that its header names, and the cutting of what stands between two words.

#include <string_view>
#include <vector>

#include "grid/row_cutter.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::grid {

/// The column that a `word` of the header names is added, as what its cells look like.
void add_part(const vocab::Term& column, std::string_view word, RowColumns& own);

/// Another header begins.
void reset(RowColumns& own);

/// Rows by the pattern of their header, where it names one; else at values.
[[nodiscard]] std::vector<RowPiece> cut_rows(std::string_view text, RowColumns& own, bool behind_level1);

}  // namespace jixiao::grid
