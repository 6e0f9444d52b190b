#include "model/align.hpp"

#include <utf8.h>

#include <algorithm>
#include <limits>
#include <optional>

#include "base/bytes.hpp"
#include "grid/text_lines.hpp"
#include "model/column_widths.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

constexpr int own_level_fit = 14;
constexpr int never = -100;
constexpr int impossible = std::numeric_limits<int>::min() / 4;

bool strong_level(const Item& i) {
    return i.level() && (i.corrected || vocab::contains_any(i.folded, cue::level_endings));
}

bool text(const Item& i) {
    return !i.has(pure_number | value_like | unit_like | type_like | direction_like | placeholder | points_like);
}

// …… stands for rows that a form leaves open
bool dots(const Item& i) { return i.folded.find_first_not_of("\xE2\x80\xA6.") == std::string_view::npos; }

int fit_value(const Item& i) {
    if (i.level()) return strong_level(i) ? -90 : -30;
    if (i.has(value_like)) return 35;
    if (i.has(pure_number)) return i.has(code_like) ? 15 : 30;
    if (i.has(date_like)) return 30;
    if (i.has(type_like)) return -8;
    if (i.has(ordinal_name)) return -40;
    if (i.has(scoring_like)) return -25;
    if (i.has(direction_like)) return -30;
    if (i.has(points_like)) return 0;
    if (i.has(unit_like)) return -15;
    if (i.has(placeholder)) return dots(i) ? -10 : 10;
    if (i.has(qualitative)) return 25;
    if (i.has(standard_like)) return -10;
    if (i.has(sentence)) return -12;
    return i.has(short_text) ? 10 : 0;
}

int fit_indicator(F field, const Item& i) {
    switch (field) {
        case F::level1:
            if (i.is(Kind::level1)) return strong_level(i) ? 100 : 55;
            return i.is(Kind::level2) ? -30 : -80;
        case F::level2:
            if (i.is(Kind::level2)) return strong_level(i) ? 100 : 60;
            if (i.is(Kind::level1)) {
                const Level1 level = i.term.level1();
                if (level == Level1::cost) return 72;
                return level == Level1::satisfaction || (level == Level1::other && !strong_level(i)) ? 20 : -40;
            }
            if (i.folded.ends_with(cue::indicator) && i.folded.size() <= 45) return 12;
            return text(i) && !i.term && !i.folded.empty() && i.folded.size() <= 24 && !i.has(qualitative | ordinal_name | sentence) ? -5 : -60;
        case F::level3:
            if (i.level()) return strong_level(i) ? -60 : -5;
            if (i.term && i.term.kind != Kind::level1) return i.is(Kind::total) ? -30 : -25;
            if (i.has(ordinal_name)) return 40;
            if (i.has(code_like)) return -15;
            if (i.has(pure_number)) return -40;
            if (i.has(type_like | direction_like)) return -30;
            if (i.has(value_like)) return i.has(short_text) ? -30 : -12;
            if (i.has(unit_like)) return -25;
            if (i.has(scoring_like)) return -30;
            if (i.has(placeholder)) return dots(i) ? 10 : 0;
            if (i.has(date_like)) return -10;
            if (i.has(standard_like)) return -8;
            if (i.has(qualitative)) return i.has(short_text) ? -2 : 12;
            return 20;
        case F::value: case F::cycle_value: case F::annual_value: case F::actual_value: return fit_value(i);
        case F::value_type: return i.has(type_like) ? 60 : i.has(placeholder) ? 0 : -60;
        case F::direction: return i.has(direction_like) ? 60 : -60;
        case F::measure_unit:
            if (i.has(unit_like)) return 40;
            if (i.has(placeholder)) return 12;
            if (i.has(pure_number | value_like | type_like) || i.level()) return -60;
            return i.has(short_text) ? -5 : -50;
        case F::weight:
            if (i.has(points_like)) return 30;
            if (i.has(pure_number)) return 25;
            return i.has(value_like) && i.has(short_text) ? 8 : -60;
        case F::score: return i.has(pure_number | points_like) ? 25 : i.has(value_like) && i.has(short_text) ? -10 : -60;
        case F::explanation:
            if (i.level()) return strong_level(i) ? -80 : -10;
            if (i.has(scoring_like)) return -15;
            if (i.has(pure_number | unit_like | type_like)) return -12;
            return i.has(value_like) ? -8 : 8;
        case F::scoring:
            if (i.level()) return strong_level(i) ? -80 : -20;
            return i.has(scoring_like) ? 40 : text(i) ? 2 : -20;
        case F::remark:
            if (i.level()) return strong_level(i) ? -80 : -20;
            if (i.has(points_like)) return 12;
            return i.has(pure_number | value_like | type_like) ? -8 : 0;
        case F::deviation:
            if (i.level()) return strong_level(i) ? -80 : -20;
            return i.has(placeholder) ? 8 : i.has(pure_number | value_like | type_like | unit_like) ? -30 : 4;
        default: return 0;
    }
}

// A level of the form's own, in the column of levels where it is printed: 履职效能, 部门管理.
bool own_level(const HeaderColumn& c, const Item& i) {
    return (c.is(F::level1) || c.is(F::level2)) && c.printed >= 0 && i.column == c.printed && !i.term && text(i) && i.folded.size() >= 6 && i.folded.size() <= 36 &&
           !i.has(ordinal_name | sentence | scoring_like | standard_like | date_like | packed_like);
}

// 防火道路验收合格 | 10 | 10: two small numbers alone are points where the form has both.
bool small_number(const Item& i) {
    return i.has(pure_number) && i.folded.size() <= 4 && (i.folded.size() < 3 || i.folded.find('.') != std::string_view::npos);
}

// Cells that wrap are rarely empty: what a row without one costs there.
int missing_cost(const HeaderColumn& c, bool leading, bool periods) {
    if (leading && (c.is(Kind::name) || c.is(Kind::code) || c.is(Kind::unit_name) || c.is(Kind::fund) || c.is(Kind::goal) || c.is(Kind::content))) return 0;  // merged over a project's rows
    if (c.is(F::level3) || (c.is_value() && !periods)) return -50;  // of two periods, many a row has one value
    if (c.is(F::remark) || c.is(F::deviation)) return -2;
    return c.is(F::level1) || c.is(F::level2) || c.is(Kind::sequence) ? 0 : -20;
}

int skip_cost(const HeaderColumn& c, bool leading) {
    if (c.is(F::level1) || c.is(Kind::sequence)) return 0;
    if (c.is(F::level2)) return leading ? 0 : -8;
    if (c.is(F::level3)) return -42;
    if (c.is_value()) return -14;
    if (c.is(Kind::name)) return leading ? 0 : -10;
    return -3;
}

// What the columns behind the last filled one of a row cost when the row ends there.
int trailing_cost(const Header& h, int last) {
    int cost = 0;
    if (h.identity && h.columns[static_cast<std::size_t>(last)].is(Kind::name)) return -24;  // a unit over its projects
    for (std::size_t c = static_cast<std::size_t>(last + 1); c < h.columns.size(); ++c) {
        const HeaderColumn& column = h.columns[c];
        if (column.set != h.columns[static_cast<std::size_t>(last)].set && h.dual) continue;
        if (column.is_value()) cost -= 12;
        else if (column.aside && !h.has_values()) cost -= 6;
        else if (column.is(F::level3)) cost -= 8;
        else if (column.is(F::score) && h.find(F::weight) >= 0) cost -= 14;  // points are given to every row
        else cost -= 2;
    }
    return cost;
}

std::int32_t middle(const Item& item) {
    if (item.x < 0) return -1;
    return item.x + static_cast<std::int32_t>(utf8::unchecked::distance(item.words.text.begin(), item.words.text.end()));
}

// Cost of leaving the printed position: by what the shift changes from one cell to the next.
int shift_cost(const Items& items, const Header& h, std::size_t item, int column, std::ptrdiff_t previous_item, int previous_column) {
    const Item& i = items.all[item];
    const HeaderColumn& c = h.columns[static_cast<std::size_t>(column)];
    if (items.columns_known && i.column >= 0 && c.printed >= 0) {
        if (previous_item < 0 || previous_column < 0) {
            const int d = std::abs(i.column - c.printed);
            return d == 0 ? 0 : -std::min(14, 6 + d);
        }
        const Item& p = items.all[static_cast<std::size_t>(previous_item)];
        const int was = p.column - h.columns[static_cast<std::size_t>(previous_column)].printed;
        const int d = std::abs(i.column - c.printed - was);
        // inside a run of alike columns nothing but the shift tells them apart: a change there is less likely
        const bool alike = c.is(Kind::fund) && h.columns[static_cast<std::size_t>(previous_column)].is(Kind::fund);
        return d == 0 ? 0 : -std::min(34, 18 + 2 * d) - (alike ? 3 : 0);
    }
    if (i.x >= 0 && c.x >= 0) {
        // a wide text pushes the next one to the right
        if (previous_item >= 0 && middle(i) > c.x) {
            const Item& p = items.all[static_cast<std::size_t>(previous_item)];
            constexpr int gap = 2;
            if (p.x >= 0 && p.row == i.row && p.x + static_cast<int>(grid::display_width(p.words.text)) + gap >= i.x) return 0;
        }
        const int d = std::abs(middle(i) - c.x);
        const int left = std::abs(i.x - (c.x - static_cast<int>(utf8::unchecked::distance(c.label.text.begin(), c.label.text.end()))));
        const int off = std::min(d, left);
        return off <= 4 ? 0 : -std::min(30, off);
    }
    return 0;
}

// Holds texts that are long enough to wrap.
bool runs_on(const HeaderColumn& c) {
    return c.is(Kind::goal) || c.is(Kind::goal_group) || c.is(Kind::content) || c.is(F::explanation) || c.is(F::scoring) || c.is(F::deviation);
}

bool may_wrap(const HeaderColumn& c) {
    return runs_on(c) || c.is(Kind::name) || c.is(Kind::unit_name) || c.is(Kind::field) || c.is(F::measure_unit) || c.is(F::level3) || c.is_value() || c.is(F::actual_value) || c.is(F::remark) || (c.is(Kind::other_column) && !c.aside);
}

// 政府采购违法违规行为发 | 生次数: a few characters below a long text
bool tail_of(const Item& before, const Item& i) {
    return before.folded.size() >= 21 && i.folded.size() <= 12 && !i.folded.empty() && !i.term &&
           !i.has(pure_number | value_like | date_like | qualitative | type_like | unit_like | direction_like | placeholder | standard_like | code_like);
}

// The number of 指标2: …; 0 where a name has none.
int name_number(const Item& i) {
    int n = 0;
    if (!i.has(ordinal_name)) return n;
    const std::size_t at = first_digit(i.folded);
    for (std::size_t k = at; k < i.folded.size() && k < at + 3 && i.folded[k] >= '0' && i.folded[k] <= '9'; ++k) n = n * 10 + (i.folded[k] - '0');
    return n;
}

class Aligner {
public:
    Aligner(const Items& items, std::size_t begin, std::size_t end, const Header& header, KnownWidths& known)
        : items_(items), begin_(begin), n_(end - begin), header_(header), columns_(header.columns.size()), known_(known) {}

    std::vector<Placed> run() {
        std::vector<Placed> out;
        out.reserve(n_);
        if (!items_.rows_known) {
            if (counted_fits(true, out) || counted_fits(false, out)) return out;
            solve(begin_, begin_ + n_, true, out);
            if (const auto widths = all_whole(out) && !texts() ? std::nullopt : widths_told()) {
                widths_ = &*widths;
                out.clear();
                solve(begin_, begin_ + n_, true, out);
            }
            return out;
        }
        for (std::size_t at = begin_; at < begin_ + n_;) {
            const std::size_t end = std::min(begin_ + n_, row_end(items_, at));
            if (!printed_fits(at, end, out)) solve(at, end, false, out);
            at = end;
        }
        if (!wrapped()) return out;
        // rows that were put together are only doubted where few of them are whole
        const auto rows = std::count_if(out.begin(), out.end(), [](const Placed& p) { return p.row_start; });
        if (items_.settled && whole_rows(out) * 2 >= rows) return out;
        // cells that wrap spread a row over lines: where rows that begin with the columns are whole more often, they are meant
        std::vector<Placed> stream;
        stream.reserve(n_);
        solve(begin_, begin_ + n_, true, stream);
        return whole_rows(stream) > whole_rows(out) + 1 ? stream : out;
    }

private:
    struct Step {
        std::int16_t previous = -1;
        enum Kind : std::int8_t { first, next, new_row, join, skip } kind = first;
    };

    static constexpr std::size_t longest_stream = 20000;

    // Rows with a name and a value, less the others.
    [[nodiscard]] long whole_rows(const std::vector<Placed>& placed) const {
        long whole = 0;
        bool name = false, value = false, any = false;
        const auto close = [&] {
            if (any) whole += name && value ? 1 : -1;
            name = value = any = false;
        };
        for (const Placed& p : placed) {
            if (p.row_start) close();
            if (p.column < 0) {
                --whole;
                continue;
            }
            const HeaderColumn& c = header_.columns[static_cast<std::size_t>(p.column)];
            any = true;
            name = name || c.is(F::level3);
            value = value || c.is_value() || c.area;
        }
        close();
        return whole;
    }

    // Each cell in a row with a name and a value.
    [[nodiscard]] bool all_whole(const std::vector<Placed>& placed) const {
        return whole_rows(placed) == std::count_if(placed.begin(), placed.end(), [](const Placed& p) { return p.row_start; });
    }

    // A text that may wrap stands beside the names: its second line would do for a name.
    [[nodiscard]] bool texts() const {
        return std::any_of(header_.columns.begin(), header_.columns.end(), [](const HeaderColumn& c) { return may_wrap(c) && !c.is(F::level3) && !c.is_value(); });
    }

    // Lines of words between single spaces, where some hold less than a row.
    [[nodiscard]] bool wrapped() const {
        if (items_.columns_known || n_ == 0 || n_ > longest_stream || columns_ > widest || items_.all[begin_].x >= 0) return false;
        return items_.form == TextForm::lines;
    }

    // How well a column holds a cell, where it is printed.
    [[nodiscard]] int here(const HeaderColumn& column, const Item& item) const {
        const int n = fit(column, item);
        if (!items_.columns_known || item.column != column.printed) return n;
        if (n < own_level_fit && own_level(column, item) && (item.has(qualitative) ? before_name(item) : beside_others(item))) return own_level_fit;
        if (column.is(F::level2) && !item.term && vocab::level_code(item.folded) > 0) return 60;  // 23-长远影响
        constexpr int mild = -12;  // 亩均补助标准 looks like a standard, and is a name where it stands
        return n < 0 && n >= mild && column.is(F::level3) ? 0 : n;
    }

    // A column of texts that are in no fact stands behind column `s`: 指标值确定依据.
    [[nodiscard]] bool other_behind(std::size_t s) const {
        for (std::size_t k = s + 1; k < columns_; ++k)
            if (header_.columns[k].is(Kind::other_column) && !header_.columns[k].aside) return true;
        return false;
    }

    // A line of one cell is no row.
    [[nodiscard]] bool beside_others(const Item& item) const {
        const auto at = static_cast<std::size_t>(&item - items_.all.data());
        for (std::size_t i = at + 1; i < begin_ + n_ && items_.all[i].row == item.row; ++i)
            if (!items_.all[i].blank) return true;
        return at > begin_ && items_.all[at - 1].row == item.row && !items_.all[at - 1].blank;
    }

    // 粮食安全 | 全年粮食播种面积 | ≥215万亩: what could be a value is none where a name is in its own column.
    [[nodiscard]] bool before_name(const Item& item) const {
        for (auto i = static_cast<std::size_t>(&item - items_.all.data()) + 1; i < begin_ + n_ && items_.all[i].row == item.row; ++i) {
            const Item& next = items_.all[i];
            if (next.blank || !text(next) || next.term || next.has(qualitative)) continue;
            for (const HeaderColumn& c : header_.columns)
                if (c.is(F::level3) && c.printed == next.column) return true;
        }
        return false;
    }

    // The common case costs nothing: every cell stands where its column is printed and looks like it.
    bool printed_fits(std::size_t from, std::size_t to, std::vector<Placed>& out) {
        if (!items_.columns_known) return false;
        const std::size_t was = out.size();
        bool first = true;
        for (std::size_t i = from; i < to; ++i) {
            if (items_.all[i].blank) continue;
            int at = -1;
            for (std::size_t c = 0; c < columns_; ++c)
                if (header_.columns[c].printed == items_.all[i].column) at = static_cast<int>(c);
            if (at < 0 || here(header_.columns[static_cast<std::size_t>(at)], items_.all[i]) < 0) {
                out.resize(was);
                return false;
            }
            out.push_back({i, at, first, false});
            first = false;
        }
        return true;
    }

    // One cell a line, blank ones too: where each row has as many as there are columns, a cell's place is its number. `levels`:
    // merged levels are blank cells, else they are left out.
    bool counted_fits(bool levels, std::vector<Placed>& out) const {
        constexpr std::size_t fewest_blanks = 2, fewest_rows = 3;
        if (items_.form != TextForm::cell_per_line || header_.identity || header_.dual || columns_ > widest) return false;
        const auto level = [](const HeaderColumn& c) { return c.is(F::level1) || c.is(F::level2); };
        std::vector<std::size_t> places;
        for (std::size_t c = 0; c < columns_; ++c)
            if (levels || !level(header_.columns[c])) places.push_back(c);
        const auto name = std::find_if(places.begin(), places.end(), [&](std::size_t c) { return header_.columns[c].is(F::level3); });
        if (places.size() < 3 || name == places.end() || (!levels && name != places.begin())) return false;
        std::vector<Placed> placed;
        std::size_t at = 0, blanks = 0, rows = 0, strange = 0;
        bool started = false, nobody = false;  // the row at hand: by its levels; without a name
        std::size_t end = begin_ + n_;
        while (end > begin_ && items_.all[end - 1].blank) --end;
        for (std::size_t i = begin_; i < end; ++i) {
            const Item& item = items_.all[i];
            if (!levels && item.level()) {
                const int column = header_.find(item.is(Kind::level1) ? F::level1 : F::level2);
                if (at != 0 || column < 0) return false;
                placed.push_back({i, column, !started, false});
                started = true;
                continue;
            }
            const HeaderColumn& column = header_.columns[places[at]];
            const int suits = fit(column, item);
            if (column.is(F::level3)) nobody = item.blank;  // a row that nobody filled
            if (nobody ? !item.blank && !level(column) : column.is(F::level3) ? suits < -25 : level(column) ? suits < 0 : suits <= -40) return false;
            strange += column.is_value() && !nobody && (item.blank || suits < 0);
            blanks += item.blank;
            if (!item.blank) placed.push_back({i, static_cast<int>(places[at]), !started, false}), started = true;
            if (++at < places.size()) continue;
            at = 0;
            started = nobody = false;
            ++rows;
        }
        // the last row's blank cells may be lost
        if ((at != 0 && (at < 2 || nobody)) || rows < fewest_rows || blanks < fewest_blanks || strange * 5 > rows) return false;
        out = std::move(placed);
        return true;
    }

    // Weighing every assignment takes columns² a cell: beyond this a cell stands where it is printed.
    static constexpr std::size_t widest = 60;

    void place_printed(std::size_t from, std::size_t to, std::vector<Placed>& out) {
        bool first = true;
        for (std::size_t i = from; i < to; ++i) {
            if (items_.all[i].blank) continue;
            Placed p{i, -1, first, false};
            const std::int32_t at = items_.columns_known ? items_.all[i].column : static_cast<std::int32_t>(i - from);
            for (std::size_t c = 0; c < columns_ && p.column < 0; ++c)
                if ((items_.columns_known ? header_.columns[c].printed : static_cast<std::int32_t>(c)) == at) p.column = static_cast<int>(c);
            out.push_back(p);
            first = false;
        }
    }

    // Two sets side by side: below the rows that print their level 2, both sets go on without one, and 指标2 stands beside 指标2.
    // `at`: the first set's last cell, in state `state`; `next`: the name behind it. What it costs to go on in the second set, or in a new row.
    [[nodiscard]] int beside(const std::vector<Step>& steps, std::size_t from, std::size_t at, std::size_t state, const Item& next, bool second_set) const {
        const Item *name = nullptr, *level = nullptr;
        for (std::size_t walked = 0; walked < 16; ++walked) {  // no set is as wide
            const Step step = steps[at * (columns_ + 1) + state];
            const HeaderColumn& column = header_.columns[state];
            if (step.kind != Step::skip && column.is(F::level3)) name = &items_.all[from + at];
            if (step.kind != Step::skip && column.is(F::level2)) level = &items_.all[from + at];
            if (step.kind == Step::first || step.kind == Step::new_row || at == 0 || step.previous < 0) break;
            state = static_cast<std::size_t>(step.previous);
            --at;
        }
        if (next.level()) return !level ? 0 : (level->folded == next.folded) == second_set ? 8 : -12;
        const int before = name ? name_number(*name) : 0, now = name_number(next);
        int cost = 0;
        if (before > 0 && now > 0) cost = (before == now) == second_set ? 4 : -10;
        constexpr int half_a_row = -6;
        if (level) return cost;
        return cost + (second_set ? -skip_cost(header_.columns[static_cast<std::size_t>(header_.find(F::level2, 1))], false) : half_a_row);
    }

    // A name and its value stand at `i`.
    [[nodiscard]] bool name_and_value(std::size_t i) const {
        const Item &name = items_.all[i], &value = items_.all[i + 1];
        return !name.blank && !name.term && !name.has(value_like | date_like | pure_number | qualitative | type_like | placeholder) && !value.blank && value.has(value_like | date_like | pure_number | qualitative);
    }

    [[nodiscard]] int bare_names(std::size_t from, std::size_t to) const {
        const auto value = [&](std::size_t i) { return !items_.all[i].blank && items_.all[i].has(value_like | date_like | pure_number | qualitative); };
        int n = 0;
        for (std::size_t i = from + 1; i + 1 < to; ++i) n += !items_.all[i].blank && !items_.all[i].term && !value(i) && value(i - 1) && value(i + 1);
        return n;
    }

    // What going on with the cell of the line before costs.
    [[nodiscard]] int join_cost(std::size_t c, const Item& before, const Item& item, bool free_rows, bool loose) {
        const HeaderColumn& column = header_.columns[c];
        const bool next_line = items_.rows_known && free_rows && before.row != item.row && !item.has(placeholder);
        int cost = unfinished(before) ? 6 : next_line ? -2 : loose ? -8 : -30;
        if (free_rows && before.row != item.row && tail_of(before, item)) cost = std::max(cost, next_line ? 8 : 2);
        if (items_.columns_known && before.row == item.row) cost = std::min(cost, -60);  // two cells of a row are two
        if (next_line && column.is(Kind::name) && vocab::ends_with_any(before.folded, cue::organisation_endings)) cost = -15;
        const bool running = next_line && runs_on(column) && !before.folded.ends_with("。");
        if (running) cost = std::max(cost, 6);
        if (item.has(pure_number | value_like | type_like | unit_like)) cost -= running && item.folded.size() <= 4 ? 4 : 14;
        return cost;
    }

    // The same where widths are known.
    [[nodiscard]] int wrap_cost(std::size_t c, const Item& before, const Item& item) const {
        constexpr int another = -14;  // a value is sooner a cell of its own
        constexpr int stranger = -40;
        if (header_.columns[c].is(F::level3) && vocab::starts_with_any(item.folded, cue::comparisons) > 0 && vocab::ends_with_any(item.folded, cue::measured_endings) == 0) return stranger;
        // 2025年11 | 月30日前, 较上年提高 | 0.005
        const bool rest = vocab::starts_with_any(item.folded, cue::date_units) > 0 || vocab::starts_with_any(before.folded, cue::comparisons) > 0;
        // behind a whole value little can be left of it: ≤35万元/公 | 里, and no name
        constexpr std::size_t most_left = 12;
        if ((header_.columns[c].is_value() || header_.columns[c].is(F::actual_value)) && !rest && before.has(value_like | date_like | pure_number) && item.folded.size() > most_left) return stranger;
        const bool own = !runs_on(header_.columns[c]) && !rest && item.has(pure_number | value_like | date_like | type_like);
        // a line is worth what a cell is, or rows of many cells would be better than whole ones
        constexpr int fitting = 14, strange = 4;
        return widths_->joins(c, before, item) + widths_->holds(c, item) + (own ? another : here(header_.columns[c], item) >= 0 ? fitting : strange);
    }

    // A cell's words may go on in `item`. Where widths are known, 更换智能水表 | 数量 too.
    [[nodiscard]] bool may_join(const Item& before, const Item& item) const {
        if (item.blank || before.blank || item.is(Kind::column) || item.has(ordinal_name) || (widths_ && item.has(placeholder))) return false;
        return widths_ ? !strong_level(item) && !strong_level(before) : !item.level() && !before.level();
    }

    // The widths with which rows fit best where a form's cells wrap, one cell a line.
    [[nodiscard]] std::optional<ColumnWidths> widths_told() {
        if (items_.form != TextForm::cell_per_line || columns_ > widest || header_.find(F::level3) < 0) return {};
        constexpr unsigned often = 16;
        if (known_.in_vain >= often) return {};
        constexpr std::size_t sample = 400;
        std::vector<std::size_t> wraps;
        for (std::size_t c = 0; c < columns_; ++c)
            if (may_wrap(header_.columns[c])) wraps.push_back(c);
        const std::size_t end = begin_ + std::min(n_, sample);
        std::vector<const Item*> lines;
        for (std::size_t i = begin_; i < end; ++i)
            if (!items_.all[i].blank && !items_.all[i].level()) lines.push_back(&items_.all[i]);
        ColumnWidths widths{std::vector<std::uint32_t>(columns_, 0)};
        widths_ = &widths;
        std::vector<Placed> unused;
        const auto score = [&] {
            unused.clear();
            return solve(begin_, end, true, unused);
        };
        const int unwrapped = score();
        constexpr int surely = 60;
        if (known_.last.of.size() == columns_) {
            widths = known_.last;
            if (score() >= unwrapped + surely) {
                widths_ = nullptr;
                return widths;
            }
            widths.of.assign(columns_, 0);
        }
        const int best = find_widths(widths, wraps, likely_widths(lines), score);
        widths_ = nullptr;
        if (best < unwrapped + surely) {
            ++known_.in_vain;
            return {};
        }
        known_ = {widths, 0};
        return widths;
    }

    // Places the items [from, to) behind `out`; what the assignment is worth.
    int solve(std::size_t from, std::size_t to, bool free_rows, std::vector<Placed>& out) {
        const std::size_t n = to - from;
        if (n == 0) return 0;
        if (columns_ > widest) {
            place_printed(from, to, out);
            return 0;
        }
        std::vector<int> score(columns_ + 1), next_score(columns_ + 1);
        // state columns_ : nothing placed yet
        std::fill(score.begin(), score.end(), impossible);
        score[columns_] = 0;
        std::vector<Step> steps(n * (columns_ + 1));
        std::vector<std::ptrdiff_t> last(columns_ + 1, -1), next_last(columns_ + 1, -1);
        const int weight = header_.find(F::weight), points = header_.find(F::score);
        const bool pointed = !items_.columns_known && weight >= 0 && points > weight && header_.find(F::actual_value) >= 0 && header_.find(F::measure_unit) < 0;
        const bool paired = header_.dual && !items_.columns_known && items_.all[from].x < 0 && header_.find(F::level2) >= 0 && header_.find(F::level2, 1) >= 0;
        // names right behind the values of the row before: merged levels leave no blank cell here
        constexpr int fewest_bare = 2, no_cell = -12;
        constexpr int unnamed_number = -20;  // a project's number stands in front of its name, else it is a row's points
        const bool bare = paired && bare_names(from, to) >= fewest_bare;
        // what it costs to begin a row at a column, to pass over those before one, to end a row behind one
        std::vector<int> leading(columns_ + 1, 0), passed(columns_ + 1, 0), trailing(columns_, 0);
        const bool periods = std::count_if(header_.columns.begin(), header_.columns.end(), [](const HeaderColumn& c) { return c.is_value(); }) > 1;
        for (std::size_t c = 0; c < columns_; ++c) {
            const HeaderColumn& column = header_.columns[c];
            leading[c + 1] = leading[c] + (widths_ ? missing_cost(column, true, periods) : skip_cost(column, true));
            passed[c + 1] = passed[c] + (widths_ ? missing_cost(column, false, periods) : skip_cost(column, false));
            if (!widths_) trailing[c] = trailing_cost(header_, static_cast<int>(c));
        }
        if (widths_)
            for (std::size_t c = 0; c < columns_; ++c) trailing[c] = passed[columns_] - passed[c + 1];
        const int explained = header_.find(F::explanation), remarks = header_.find(F::remark);
        const bool loose = (items_.form == TextForm::lines && !items_.rows_known) || items_.form == TextForm::run_together || items_.form == TextForm::prose;
        // What a cell is worth in a column, wherever the one before it stands.
        constexpr int weak_level = 30;  // 更换智能水表 | 数量
        const auto suits_of = [&](std::size_t c, const Item& item) {
            const HeaderColumn& column = header_.columns[c];
            if (item.blank) {
                if (bare && (column.is(F::level1) || column.is(F::level2))) return no_cell;
                return column.is_value() && !items_.columns_known ? (paired ? -2 : -10) : 0;  // an empty box of a value is rare
            }
            int worth = here(column, item);
            if (worth <= never) return never;
            if (widths_) worth = (item.level() && !strong_level(item) ? std::min(worth, weak_level) : worth) + widths_->holds(c, item);
            if (pointed && (column.is_value() || column.is(F::actual_value)) && item.part == grid::Part::none && small_number(item)) worth -= 18;
            return worth;
        };
        std::vector<int> suits(columns_);
        for (std::size_t t = 0; t < n; ++t) {
            const Item& item = items_.all[from + t];
            std::fill(next_score.begin(), next_score.end(), impossible);
            auto offer = [&](std::size_t state, int value, std::size_t previous, Step::Kind kind, std::ptrdiff_t placed) {
                if (value <= next_score[state]) return;
                next_score[state] = value;
                steps[t * (columns_ + 1) + state] = {static_cast<std::int16_t>(previous), kind};
                next_last[state] = placed;
            };
            for (std::size_t c = 0; c < columns_; ++c) suits[c] = suits_of(c, item);
            for (std::size_t s = 0; s <= columns_; ++s) {
                if (score[s] == impossible) continue;
                const int ends = widths_ && last[s] >= 0 ? ColumnWidths::ends(items_.all[static_cast<std::size_t>(last[s])], item) : 0;
                // leave it out
                offer(s, score[s] + (item.blank ? (bare ? no_cell : -1) : -75), s, Step::skip, last[s]);
                for (std::size_t c = 0; c < columns_; ++c) {
                    const HeaderColumn& column = header_.columns[c];
                    if (suits[c] <= never) continue;
                    const int shift = item.blank ? 0 : shift_cost(items_, header_, from + t, static_cast<int>(c), last[s], s < columns_ ? static_cast<int>(s) : -1);
                    if (s == columns_) {
                        int cost = suits[c] + ends + shift;
                        if (!items_.columns_known && items_.all[from].x < 0)
                            cost += widths_ && header_.identity ? passed[c] : leading[c];  // a list's first row is whole
                        offer(c, cost, s, Step::first, static_cast<std::ptrdiff_t>(from + t));
                    } else if (c > s) {
                        int cost = suits[c] + ends + shift;
                        if (!items_.columns_known && item.x < 0)
                            cost += passed[c] - passed[s + 1] + (header_.columns[s].is(Kind::sequence) && s + 1 < c && header_.columns[s + 1].is(Kind::name) ? unnamed_number : 0);
                        else
                            for (std::size_t k = s + 1; k < c; ++k)
                                if (header_.columns[k].is(F::level3) && !header_.dual) cost -= 32;
                                else if (header_.columns[k].is(Kind::fund) && (k == 0 || !header_.columns[k - 1].is(Kind::fund))) cost -= 3;
                        if (paired && (column.is(F::level2) || column.is(F::level3)) && column.set != header_.columns[s].set) cost += beside(steps, from, t - 1, s, item, true);
                        offer(c, score[s] + cost, s, Step::next, static_cast<std::ptrdiff_t>(from + t));
                    } else if (free_rows && (c < s || c == s)) {
                        int cost = suits[c] + ends + trailing[s] - 2 + leading[c];
                        if (items_.rows_known && t > 0 && items_.all[from + t - 1].row == item.row) cost -= 20;  // rows begin with a line
                        // a number behind a row is its points rather than the money of a project without a name
                        if (!items_.columns_known && ((column.is(Kind::fund) && c > 0 && header_.columns[c - 1].is(Kind::name)) || (column.is(Kind::name) && item.has(qualitative)))) cost -= 20;
                        // behind the values a text explains the row sooner than it is the goal of a project without a name
                        if (!items_.columns_known && column.is(Kind::goal) && header_.find(Kind::name) >= 0 && explained > static_cast<int>(s)) cost -= 22;
                        // 24场次 | 含线上6场次 | 培训人数 | ≥1800人次: a text before a name with its value is a remark
                        if (!items_.columns_known && !items_.rows_known && column.is(F::level3) && t + 2 < n) {
                            const bool other = other_behind(s);
                            if ((other || remarks > static_cast<int>(s)) && (name_and_value(from + t + 1) || (item.folded.size() <= (other ? 30 : 15) && items_.all[from + t + 1].level()))) cost -= 18;
                        }
                        if (paired && (column.is(F::level2) || column.is(F::level3)) && column.set == 0 && header_.columns[s].set == 0) cost += beside(steps, from, t - 1, s, item, false);
                        offer(c, score[s] + cost, s, Step::new_row, static_cast<std::ptrdiff_t>(from + t));
                    }
                    if (c == s && last[s] >= 0) {
                        const Item& before = items_.all[static_cast<std::size_t>(last[s])];
                        if (may_join(before, item)) {
                            const int cost = widths_ ? wrap_cost(c, before, item) : join_cost(c, before, item, free_rows, loose);
                            offer(c, score[s] + cost, s, Step::join, static_cast<std::ptrdiff_t>(from + t));
                        }
                    }
                }
            }
            score.swap(next_score);
            last.swap(next_last);
        }
        std::size_t best = columns_;
        int best_score = impossible;
        for (std::size_t s = 0; s <= columns_; ++s) {
            const int value = score[s] == impossible ? impossible : score[s] + (s < columns_ ? trailing[s] : 0);
            if (value > best_score) {
                best_score = value;
                best = s;
            }
        }
        const std::size_t base = out.size();
        out.resize(base + n);
        for (std::size_t t = n; t-- > 0;) {
            const Step step = steps[t * (columns_ + 1) + best];
            Placed& p = out[base + t];
            p.item = from + t;
            if (step.kind == Step::skip) {
                p.column = -1;
            } else {
                p.column = static_cast<int>(best);
                p.row_start = step.kind == Step::first || step.kind == Step::new_row;
                p.joined = step.kind == Step::join;
            }
            best = static_cast<std::size_t>(step.previous < 0 ? 0 : step.previous);
        }
        return best_score;
    }

    const Items& items_;
    std::size_t begin_, n_;
    const Header& header_;
    std::size_t columns_;
    KnownWidths& known_;
    const ColumnWidths* widths_ = nullptr;  // where cells wrap
};

}  // namespace

// 460000241A0001, 42010524T000000407: digits and capitals
static bool mixed_code(std::string_view folded) {
    std::size_t digits = 0;
    for (const char c : folded) {
        if (c >= '0' && c <= '9') ++digits;
        else if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_')) return false;
    }
    return digits >= 4;
}

// Whether a column holds what the cutter took a piece for.
static bool holds(const HeaderColumn& c, grid::Part part) {
    using grid::Part;
    switch (part) {
        case Part::name: return c.is(F::level3);
        case Part::level: return c.is(F::level1) || c.is(F::level2);
        case Part::type: return c.is(F::value_type) || c.is(Kind::nature);
        case Part::unit: return c.is(F::measure_unit);
        case Part::value: return c.is_value() || c.aside;
        case Part::actual: return c.is(F::actual_value);
        case Part::weight: return c.is(F::weight);
        case Part::score: return c.is(F::score);
        case Part::direction: return c.is(F::direction) || c.is(Kind::nature);
        default: return c.is(F::explanation) || c.is(F::scoring) || c.is(F::remark) || c.is(F::deviation) || c.is(Kind::other_column) || c.second;
    }
}

// √ below 确定能, or the word itself below 完成目标可能性
static bool ticks(const Item& i) {
    constexpr std::size_t one_character = 3;
    return i.folded.size() <= one_character ? vocab::is_any(i.folded, cue::tick_boxes) : i.is(Kind::other_column) && vocab::is_any(i.folded, cue::likelihoods);
}

int fit(const HeaderColumn& column, const Item& i) {
    if (i.blank) return 0;
    if (i.part != grid::Part::none && !i.term) return holds(column, i.part) ? 60 : -90;
    if (column.area) return fit_value(i);
    if (ticks(i)) return column.is(Kind::other_column) && !column.aside ? 30 : column.is(F::remark) ? -10 : -40;
    if (column.entries) return i.level() ? -80 : i.has(pure_number) && !i.has(value_like) ? -20 : 15;
    switch (column.term.kind) {
        case Kind::column: return fit_indicator(column.term.field(), i);
        case Kind::sequence: return i.has(pure_number) && i.folded.size() <= 3 ? 45 : -80;
        case Kind::nature: return i.has(direction_like | type_like) ? 50 : -50;
        case Kind::other_column:
            if (column.aside) return fit_value(i) - 4;
            if (i.level()) return strong_level(i) ? -80 : -20;
            return i.has(standard_like) ? 40 : i.has(type_like | direction_like) ? 15 : i.has(pure_number | value_like) ? -10 : 0;
        case Kind::name:
            if (i.level()) return -90;
            if (i.is(Kind::total)) return 30;
            if (i.has(packed_like)) return -100;
            if (i.has(pure_number | value_like | type_like | direction_like)) return -60;
            return i.has(sentence) ? (i.folded.empty() || i.folded.find("。") != std::string::npos ? -25 : 4) : 20;
        case Kind::unit_name:
            if (i.is(Kind::total)) return 20;
            if (i.level() || i.has(packed_like)) return -90;
            if (i.has(pure_number | value_like)) return -60;
            return i.has(sentence) ? -25 : 16;
        case Kind::code:
            if (i.is(Kind::total)) return 20;
            if (i.has(pure_number) && i.folded.find('.') == std::string::npos) return i.has(code_like) ? 50 : 20;
            return mixed_code(i.folded) ? 50 : -60;
        case Kind::fund: case Kind::fund_group: case Kind::total:
            if (i.has(pure_number)) return 40;
            if (i.has(value_like)) return vocab::ends_with_any(i.folded, cue::amount_units) > 0 || i.folded.back() == '%' ? 15 : -30;  // 14条 is no money
            return i.has(placeholder) ? 5 : -80;
        case Kind::goal: case Kind::goal_group: case Kind::content:
            if (i.level()) return -90;
            if (i.has(packed_like)) return -45;
            if (i.has(pure_number | value_like | type_like | direction_like)) return -70;
            return i.has(sentence) ? 25 : i.folded.size() >= 45 ? 16 : 8;
        case Kind::packed: return i.has(packed_like) ? 80 : i.has(sentence) ? -20 : -50;
        default:
            if (i.level()) return strong_level(i) ? -80 : -20;
            return i.has(packed_like) ? -100 : i.has(pure_number) ? -15 : 0;
    }
}

std::vector<Placed> align(const Items& items, std::size_t begin, std::size_t end, const Header& header, KnownWidths& known) {
    return Aligner(items, begin, end, header, known).run();
}

}  // namespace jixiao::model
