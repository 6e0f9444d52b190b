#pragma once
// To which row of an aligned table a piece of a cell belongs, told from the lines that they stand in.

#include <string>
#include <vector>

#include "vocab/vocabulary.hpp"

namespace jixiao::grid {

/// A piece of a line between two or more spaces.
struct Token {
    Span span;
    int line = 0;
    int x0 = 0, x1 = 0;  // display columns
    std::string folded;
    vocab::Term term;
};

/// A level's name, whose pieces may stand in several lines; without a term where they make none.
struct LevelName {
    std::vector<const Token*> parts;
    vocab::Term term;
    double middle = 0;
};

/// The index of the row nearest to `line`. `rows`: each row's line, ascending.
[[nodiscard]] std::size_t nearest_row(const std::vector<int>& rows, int line);

/// One column's pieces onto rows, in order: each row takes a run whose middle is nearest to its own. Both ascending lines;
/// `empty` is what a row without a piece costs, in squared lines; `full`: whether a piece fills its line, so that the next may
/// be the same cell's. Gives each piece's row.
[[nodiscard]] std::vector<int> spread(const std::vector<int>& pieces, const std::vector<bool>& full, const std::vector<int>& rows, double empty);

/// The same where cells begin on their row's line: each piece's row is the last that has begun, the first for what stands above.
[[nodiscard]] std::vector<int> last_begun(const std::vector<int>& pieces, const std::vector<int>& rows);

/// A level column's pieces put together to names.
[[nodiscard]] std::vector<LevelName> level_names(const std::vector<const Token*>& cells);

/// The first row of each name's group; none where there are more names than rows.
struct Groups {
    std::vector<std::size_t> first;
    bool hang = false;  ///< the names stand at the top of their groups
};

/// Each name onto the rows whose middle is nearest to its own, or, where that suits better or `hang` says so, onto those below it.
/// `top`, `bottom`: each row's lines; `may_begin`: where a group begins without a penalty; `parents`: of each row's level 2.
[[nodiscard]] Groups group_rows(const std::vector<LevelName>& names, const std::vector<int>& top, const std::vector<int>& bottom,
                                const std::vector<bool>& may_begin, const std::vector<std::string>& row_names,
                                const std::vector<Level1>& parents, bool hang = false);

}  // namespace jixiao::grid
