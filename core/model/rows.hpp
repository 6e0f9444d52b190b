#pragma once
// Aligned rows → indicators: levels are carried down, inferred from the taxonomy, put right.

#include <map>
#include <vector>

#include "model/align.hpp"
#include "model/header.hpp"

namespace jixiao::model {

/// The cells of one row by column; a cell of several pieces is joined.
struct Row {
    std::vector<Words> cells;            ///< one for each column; not present: empty
    std::vector<const Item*> items;      ///< the first item of each cell, or null
    std::vector<std::size_t> left_out;   ///< items that fit no column
    Span span;
    bool blank = true;
};

/// Groups what align() placed.
[[nodiscard]] std::vector<Row> rows_of(Document& document, const Items& items, const std::vector<Placed>& placed, const Header& header);

/// Makes indicators of rows, one block (a project's indicators) after the other.
class IndicatorRows {
public:
    IndicatorRows(Document& document, const Header& header) : document_(document), header_(&header) {}

    /// The columns changed: a page with another header.
    void set_header(const Header& header) { header_ = &header; }
    /// A new block: levels are not carried into it.
    void restart();
    /// The level 1 of the last row; none before the first.
    [[nodiscard]] Level1 level1() const { return level1_.level1; }
    /// True where this row begins the levels anew: its level 1 has been seen in the block and is not the current one.
    [[nodiscard]] bool begins_block(const Row& row) const;
    /// Appends the row's indicators (two where the header is dual and the names differ).
    void add(const Row& row, std::vector<Indicator>& out);
    /// Appends one indicator for each of the header's families that the row fills.
    void add_families(const Row& row, std::vector<Indicator>& out);

private:
    void levels(const Row& row, int set, Indicator& indicator);
    [[nodiscard]] const Words* cell(const Row& row, int column) const;
    [[nodiscard]] Indicator one(const Row& row, int set);

    Document& document_;
    const Header* header_;
    struct Carried {
        Words words;
        Level1 level1 = Level1::none;
        Level2 level2 = Level2::none;
    };
    Carried level1_, level2_[2];
    std::vector<Level1> seen_;
    bool carried_ = false;  ///< that the level 1 was carried has been said
    bool waiting_ = false;  ///< the last row held a level 1 and nothing else
};

/// The number before a name (`指标1：`, `3、`) taken off the words and kept.
void take_ordinal(Document& document, Indicator& indicator);

/// `布展面积实际布展面积`: a name and its explanation without a separator; the name comes back in the explanation.
void part_explanation(Document& document, Indicator& indicator);

}  // namespace jixiao::model
