#pragma once
// The names of levels in the visual lines of a PDF: put together of the pieces that line breaks left, and set over the rows whose
// middle they are printed beside.

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "model/header.hpp"
#include "model/item.hpp"

namespace jixiao::model {

using LineRange = std::pair<std::size_t, std::size_t>;  ///< items of a line

/// Whether a line break can leave `folded` of a level's name; `opens`: of its beginning.
[[nodiscard]] bool piece_of_level(std::string_view folded, bool opens = false);

/// `标(10分)` without its points.
[[nodiscard]] std::string_view without_points(std::string_view folded);

/// A piece of a level's name, or a whole one.
struct Fragment {
    std::size_t item;
    std::size_t line;  ///< index of the line in the region
    bool whole;
    int order;         ///< 0: first on its line, 1: second …
};

struct LevelWord {
    std::vector<std::size_t> items;
    vocab::Term term;
    double line = 0;  ///< its middle
    double top = 0;   ///< its first line
    int column = 0;   ///< 0: level 1
};

/// Puts fragments together to level names: at most two names are open at a time, one a column. Marks their items as `used`.
[[nodiscard]] std::vector<LevelWord> level_words(const Items& items, const std::vector<Fragment>& fragments, std::vector<bool>& used);

/// Levels 2 of a department's own, 市容环卫, which no list has: a short text alone between rows that are whole, or in front of a
/// row's name and value. `anchor`: the lines that are a row's own.
[[nodiscard]] std::vector<LevelWord> own_levels(const Items& items, const std::vector<LineRange>& lines, const std::vector<bool>& anchor, const Header& header);

/// 绩效 | 指标 left of all levels, in the middle of the rows: a merged label over all of them. Its items.
[[nodiscard]] std::vector<std::size_t> label_at_the_side(const Items& items, const std::vector<LineRange>& lines);

/// How rows stand under words.
struct Groups {
    std::vector<std::size_t> of;  ///< for each row its word
    double cost = 0;
};

/// Rows at lines `rows` under words at lines `words`, in order: the groups' middles (their first rows, where levels are `hanging`)
/// come nearest to the words, less the misfits [word][row]. `skipped`: that many rows above stand under none of these words.
/// O(words × rows).
[[nodiscard]] Groups group_rows(const std::vector<double>& rows, const std::vector<double>& words, const std::vector<std::vector<double>>& misfit, bool hanging = false, std::size_t skipped = 0);

}  // namespace jixiao::model
