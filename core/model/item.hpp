#pragma once
// Cells with roles: what the vocabulary and the shape of values say about each cell, before any table is known.

#include <string_view>
#include <vector>

#include "grid/grid.hpp"
#include "model/document.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::model {

/// What a cell's text looks like, whatever column it stands in.
enum Shape : std::uint32_t {
    pure_number = 1u << 0,     ///< 100, 1,426.26
    value_like = 1u << 1,      ///< a number with operator, percent or unit: ≥95%, 85家
    date_like = 1u << 2,       ///< 2023年12月底前
    unit_like = 1u << 3,       ///< 万元
    type_like = 1u << 4,       ///< ≥, 定性
    direction_like = 1u << 5,  ///< 正向
    qualitative = 1u << 6,     ///< 成效明显
    placeholder = 1u << 7,     ///< /, 无
    scoring_like = 1u << 8,    ///< 达到95%得满分
    code_like = 1u << 9,       ///< 062001
    sentence = 1u << 10,       ///< long, or with a full stop
    ordinal_name = 1u << 11,   ///< 指标1: …
    standard_like = 1u << 12,  ///< 计划标准
    packed_like = 1u << 13,    ///< holds level names and separators: packed indicators
    short_text = 1u << 14,     ///< at most six characters
    points_like = 1u << 15,    ///< 15分
};

struct Item {
    Words words;
    std::string_view folded;  ///< in the source or the document's arena; empty for long texts
    vocab::Term term;    ///< of the whole cell
    std::uint32_t row = 0;
    std::int32_t column = -1;
    std::int32_t x = -1;
    std::uint32_t indent = 0;
    std::uint32_t shape = 0;
    std::uint16_t columns_spanned = 1;
    std::uint16_t rows_spanned = 1;
    grid::Part part = grid::Part::none;  ///< what the cutter took it for
    bool blank = false;
    bool corrected = false;  ///< the level name was misspelt

    [[nodiscard]] bool is(vocab::Kind kind) const { return term.kind == kind; }
    [[nodiscard]] bool has(std::uint32_t s) const { return (shape & s) != 0; }
    [[nodiscard]] bool level() const { return is(vocab::Kind::level1) || is(vocab::Kind::level2); }
};

struct Items {
    std::vector<Item> all;
    bool rows_known = false;
    bool columns_known = false;
    bool settled = false;  ///< its rows were put together from lines, and are whole
    TextForm form = TextForm::empty;
};

/// Labels every cell; splits cells that hold label and value (`总额：120`), joins labels broken over cells.
[[nodiscard]] Items label(Document& document, grid::Grid grid);

/// One item from words, labelled.
[[nodiscard]] Item make_item(Document& document, const Words& words, std::uint32_t row);

/// Puts the words of `next` behind those of `item`, and labels them as one; its place stays that of `item`.
void join_into(Document& document, Item& item, const Item& next);

/// Kinds that name a box of a form.
[[nodiscard]] bool is_box(vocab::Kind kind);

/// `单位：万元`, `金额单位:元`, `（万元）`: the money unit's place in `text`, or an empty span.
[[nodiscard]] Span money_unit_in(std::string_view text);

}  // namespace jixiao::model
