#pragma once
// Finds header rows and makes columns of them.

#include <optional>
#include <vector>

#include "model/item.hpp"

namespace jixiao::model {

/// A column of a table: what its label says that stands in it.
struct HeaderColumn {
    bool swapped = false;  ///< a nature column beside another
    bool second = false;   ///< 指标性质 behind 指标属性: the one holds operators where the other holds 定量, 定性
    Words label;
    vocab::Term term;       ///< kind none: a label that is no word (an area, an own column)
    std::int32_t printed = -1;
    std::int32_t x = -1;    ///< display column of its middle
    std::int8_t set = 0;    ///< 1: the second of two indicator sets side by side; with families: which of them
    std::int8_t horizon = 0;
    bool area = false;      ///< one value column an area
    bool entries = false;   ///< packed: those of one level
    bool aside = false;     ///< holds values that are no target: of years before (上年), of a grade (优)

    [[nodiscard]] bool is(vocab::Kind k) const { return term.kind == k; }
    [[nodiscard]] bool is(IndicatorField f) const { return term.kind == vocab::Kind::column && term.field() == f; }
    [[nodiscard]] bool is_value() const {
        return is(IndicatorField::value) || is(IndicatorField::cycle_value) || is(IndicatorField::annual_value);
    }
};

/// A level 1 that stands over a group of columns: 产出指标 over 三级指标 and 指标值. Or a level over a column of entries.
struct Family {
    Words label;
    Level1 level1 = Level1::none;
    Words second;  ///< the level 2 over a column of entries
    Level2 level2 = Level2::none;
};

struct Header {
    std::vector<HeaderColumn> columns;
    std::size_t begin = 0, end = 0;  ///< items that it is made of
    Words group;                     ///< 绩效指标, 长期绩效指标 … beside or above the columns
    std::int8_t horizon = 0;         ///< of that group
    bool sectioned = false;          ///< the horizon was said in a line above, not in the header
    bool identity = false;           ///< names projects: a list; else the indicators of one form
    bool levels = false;             ///< has columns of levels or indicator names
    bool packed = false;             ///< has one column that holds all indicators
    std::vector<Family> families;    ///< where level 1 names stand over groups of columns
    bool dual = false;               ///< two indicator sets side by side
    bool placed = false;             ///< cells stand below the labels of their columns, to the character

    [[nodiscard]] int find(IndicatorField f, int set = 0) const;
    [[nodiscard]] int find(vocab::Kind k) const;
    /// True where 目标名称 stands in front of the levels: its cells hold the goals' labels.
    [[nodiscard]] bool names_goals() const;

    /// True where a column holds values, of the whole or of an area.
    [[nodiscard]] bool has_values() const;
    /// The same labels in the same order: a page break.
    [[nodiscard]] bool same_as(const Header& other) const;
};

/// The header that begins at item `at`, if one does.
[[nodiscard]] std::optional<Header> header_at(const Items& items, std::size_t at);

/// No row is as long; without an end, a line of labels would be walked to its end from each of them.
inline constexpr std::size_t longest_row = 400;

/// Index behind the last item of the row that holds `at`, or `longest_row` further.
[[nodiscard]] std::size_t row_end(const Items& items, std::size_t at);

/// `栏次 1 2 3 4`: a row that only numbers the columns.
[[nodiscard]] bool column_numbers(const Items& items, std::size_t from, std::size_t to);

}  // namespace jixiao::model
