#pragma once
// How wide the columns of a table are whose cells wrap, told by where their lines break.

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "model/item.hpp"

namespace jixiao::model {

/// The width of each column, in display columns (a Chinese character takes two); 0: its cells do not wrap. What a cell's lines
/// cost is in tenths, as fit()'s values are.
struct ColumnWidths {
    static constexpr std::uint32_t any = UINT32_MAX;  ///< its cells may wrap, nobody knows where

    std::vector<std::uint32_t> of;

    /// A line in column `c`: wider than the column it cannot be.
    [[nodiscard]] int holds(std::size_t c, const Item& line) const;
    /// `next` goes on in the cell of column `c` whose line `before` is: it had no room there, or it had.
    [[nodiscard]] int joins(std::size_t c, const Item& before, const Item& next) const;
    /// The cell of column `c` ends with `last`, and `next` is another: brackets are closed by then.
    [[nodiscard]] static int ends(const Item& last, const Item& next);
};

/// The widths that `lines` have more than once: what a column's may be. Ascending.
[[nodiscard]] std::vector<std::uint32_t> likely_widths(std::span<const Item* const> lines);

/// Gives the columns `wraps` of `widths`, one after the other, those of `likely` that `score` finds best, until none is better: once
/// from cells that do not wrap and once from cells that may, since either way may end where no one column alone can do better. The score.
int find_widths(ColumnWidths& widths, const std::vector<std::size_t>& wraps, const std::vector<std::uint32_t>& likely, const std::function<int()>& score);

/// Parts `lines` into `columns` cells of one or more lines, for the columns from `first` on: how many lines each has. `worth`: how
/// well that fits. Nothing where there are fewer lines than columns. O(lines × columns).
[[nodiscard]] std::vector<std::size_t> part_lines(const ColumnWidths& widths, std::size_t first, std::size_t columns, std::span<const Item* const> lines, int& worth);

/// The widths of a document's forms, which come out of one program: those found last, and how often none were found since.
struct KnownWidths {
    ColumnWidths last;
    unsigned in_vain = 0;
};

/// Whether a text breaks off inside a bracket or behind a comma, or is too long to tell.
[[nodiscard]] bool unfinished(const Item& item);

}  // namespace jixiao::model
