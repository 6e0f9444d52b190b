// Indicators of a form: the rows under a header of levels, over page breaks, and sets stacked above each other.

#include <algorithm>
#include <utility>

#include "grid/pieces.hpp"
#include "model/packed.hpp"
#include "model/reader.hpp"
#include "model/region.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
using F = IndicatorField;

}  // namespace

// A name that a page breaks: alone on the page's last line, it goes on at `next` on the next page. Taken out of `region`.
Words Reader::name_broken_by_page(Items& region, Index next) const {
    const auto plain = [](const Item& item) { return !item.blank && !item.term && !item.has(pure_number | value_like | date_like | type_like | sentence | placeholder | packed_like); };
    if (items_.columns_known || region.all.size() < 2 || next >= size() || !plain(at(next)) || row_end(items_, next) < next + 2) return {};
    const Item& last = region.all.back();
    constexpr std::size_t shortest = 12;  // less may be the end of a level's name
    if (!plain(last) || last.folded.size() < shortest || region.all[region.all.size() - 2].row == last.row) return {};
    // a piece above the row before it too: the two are one cell's, around that row
    std::size_t row = region.all.size() - 1;
    while (row > 0 && region.all[row - 1].row == region.all[region.all.size() - 2].row) --row;
    if (row > 0 && plain(region.all[row - 1]) && (row == 1 || region.all[row - 2].row != region.all[row - 1].row)) return {};
    const Words name = last.words;
    region.all.pop_back();
    return name;
}

Reader::Index Reader::read_indicators(const Header& first) {
    Header header = first;
    if (header.horizon == 0 && section_horizon_ != 0) {
        header.horizon = static_cast<std::int8_t>(section_horizon_);
        header.sectioned = true;
    }
    section_horizon_ = 0;
    problems_beside_ = false;
    Document& d = builder_.document();
    Target& t = builder_.target();
    const std::size_t begin = t.indicators.size();
    const std::size_t repairs = d.repairs.size();
    {
        Table& table = builder_.table();
        for (const HeaderColumn& c : header.columns) {
            if (!c.label.present()) continue;  // guessed: printed nowhere
            Column column;
            column.label = c.label;
            if (c.term.kind == Kind::column) column.field = c.term.field();
            table.columns.push_back(std::move(column));
        }
    }
    IndicatorRows rows(d, header);
    Index i = header.end;
    mark_header(header);
    Items region;
    region.rows_known = items_.rows_known;
    region.columns_known = items_.columns_known;
    region.form = items_.form;
    std::vector<Header> pages{header};
    bool continued = false;  // rows of a page before this one are read, and were in no visual lines
    auto read_region = [&] {
        if (region.all.empty()) return;
        continued = !prepare_region(d, region, header, continued, rows.level1());
        if (!region.columns_known && builder_.table().form == FormKind::self_evaluation) {
            add_point_columns(region, header);
            // the section's points stand in the header
            while (!region.all.empty() && !region.all.front().blank && region.all.front().has(pure_number)) {
                builder_.mark(region.all.front().words, Role::header);
                region.all.erase(region.all.begin());
            }
        }
        const auto placed = align(region, 0, region.all.size(), header, widths_);
        const auto all = rows_of(d, region, placed, header);
        rows.set_header(header);
        // the tail below the last row: lines with nothing but a text in the name's column
        const int level1 = header.find(F::level1), level2 = header.find(F::level2), name = header.find(F::level3);
        const auto filled_in = [](const Row& row) { return std::count_if(row.cells.begin(), row.cells.end(), [](const Words& w) { return w.present(); }); };
        const auto has = [](const Row& row, int column) { return column >= 0 && row.cells[static_cast<std::size_t>(column)].present(); };
        std::size_t tail = all.size();
        while (tail > 0 && (all[tail - 1].blank || (filled_in(all[tail - 1]) < 2 && !has(all[tail - 1], level1) && !has(all[tail - 1], level2)))) --tail;
        for (std::size_t r = 0; r < all.size(); ++r) {
            const Row& row = all[r];
            if (row.blank) continue;
            if (r >= tail && r > 0 && filled_in(row) == 1 &&
                !(has(row, name) && row.items[static_cast<std::size_t>(name)]->has(ordinal_name)) &&
                !(has(row, name) && region.columns_known && row.items[static_cast<std::size_t>(name)]->column == header.columns[static_cast<std::size_t>(name)].printed))
                continue;
            const std::size_t before = t.indicators.size();
            rows.add(row, t.indicators);
            if (!region.columns_known && header.find(F::explanation) >= 0)
                for (std::size_t n = before; n < t.indicators.size(); ++n) part_explanation(d, t.indicators[n]);
            if (!header.has_values())
                for (std::size_t n = before; n < t.indicators.size(); ++n) part_name_and_value(d, t.indicators[n]);
            for (std::size_t c = 0; c < row.cells.size(); ++c) {
                if (!row.cells[c].present()) continue;
                const HeaderColumn& column = header.columns[c];
                Role role = Role::detail;
                if (column.is(F::level1) || column.is(F::level2)) role = Role::level;
                else if (column.is(F::level3)) role = Role::indicator_name;
                else if (column.is_value() || column.area || column.is(F::actual_value)) role = Role::value;
                builder_.mark(row.cells[c], role);
            }
        }
        region.all.clear();
        region.settled = false;
    };
    for (;;) {
        const Index end = region_end(i, header);
        for (Index k = i; k < end; ++k) {
            if (at(k).is(Kind::packed) && at(k).folded.size() >= 12 && (first_in_row(k) || !items_.rows_known)) {
                builder_.mark(at(k).words, Role::label);  // 绩效指标 printed again beside the rows
                continue;
            }
            region.all.push_back(at(k));
        }
        i = end;
        Header again;
        if (!merge_page(end, header, again)) break;
        if (items_.rows_known) {
            const Words name = name_broken_by_page(region, again.end);
            read_region();
            header = again;
            if (name.present()) {
                const Item& rest = at(again.end);
                const Words both[] = {name, rest.words};
                Item whole = make_item(d, grid::join(d, both), rest.row);
                whole.indent = rest.indent;
                items_.all[again.end] = std::move(whole);
            }
        }
        i = again.end;
    }
    read_region();
    const auto table_index = static_cast<std::int32_t>(d.tables.size()) - 1;
    const auto target_index = static_cast<std::int32_t>(d.tables.back().targets.size()) - 1;
    for (std::size_t r = repairs; r < d.repairs.size(); ++r) {
        d.repairs[r].table = table_index;
        d.repairs[r].target = target_index;
    }
    merge_stacked_sets(header, begin);
    last_header_ = header;
    return i;
}

// The indicators from `second` on stand under none of the levels 2 of those from `first` on.
static bool other_levels(const Target& target, std::size_t first, std::size_t second) {
    std::uint32_t above = 0, below = 0;
    for (std::size_t k = first; k < target.indicators.size(); ++k) (k < second ? above : below) |= 1u << static_cast<unsigned>(target.indicators[k].level2_kind);
    return below != 0 && above != 0 && (above & below) == 0;
}

// Two stacked sets, the first headed 长期, the second 年度: their values are a cycle's and a year's. `begin`: the first
// indicator of the set just read.
void Reader::merge_stacked_sets(const Header& header, std::size_t begin) {
    ++sets_read_;
    if (sets_read_ == 1) {
        first_set_horizon_ = header.horizon;
        first_set_begin_ = begin;
    } else if (first_set_horizon_ == 0 && other_levels(builder_.target(), first_set_begin_, begin)) {
        // 年度 | 绩效 | 指标 beside the rows of one set, below a page break in it
    } else if (header.horizon != 0 && first_set_horizon_ != header.horizon) {
        const std::size_t split = begin;
        Target& target = builder_.target();
        for (std::size_t k = first_set_begin_; k < target.indicators.size(); ++k) {
            Indicator& indicator = target.indicators[k];
            const F to = (k < split ? (first_set_horizon_ != 0 ? first_set_horizon_ : -header.horizon) : header.horizon) < 0 ? F::cycle_value : F::annual_value;
            if (indicator[F::value].present() && !indicator[to].present()) {
                indicator[to] = indicator[F::value];
                indicator[F::value] = {};
            }
        }
        // the same name in both is one indicator with both values
        for (std::size_t k = split; k < target.indicators.size();) {
            bool merged = false;
            Indicator& late = target.indicators[k];
            if (late.name().present())
                for (std::size_t e = first_set_begin_; e < split && !merged; ++e) {
                    Indicator& early = target.indicators[e];
                    if (early.level2_kind != late.level2_kind || vocab::folded(early.name().text) != vocab::folded(late.name().text)) continue;
                    for (std::size_t f = 0; f < indicator_field_count; ++f)
                        if (late.fields[f].present() && !std::as_const(early).fields[f].present()) early.fields[f] = late.fields[f];
                    merged = true;
                }
            if (merged) target.indicators.erase(target.indicators.begin() + static_cast<std::ptrdiff_t>(k));
            else ++k;
        }
        first_set_begin_ = target.indicators.size();
        sets_read_ = 1;
        first_set_horizon_ = header.horizon;
    }
}

}  // namespace jixiao::model
