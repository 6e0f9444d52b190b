#include "model/header_rows.hpp"

#include <utf8.h>

#include <algorithm>

#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"
#include "vocab/titles.hpp"

namespace jixiao::model {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

bool column_kind(const Item& i) { return i.is(Kind::column) || i.is(Kind::sequence) || i.is(Kind::nature) || i.is(Kind::other_column); }

bool level_column(const vocab::Term& t) {
    return t.kind == Kind::column && (t.field() == F::level1 || t.field() == F::level2 || t.field() == F::level3);
}

static std::int32_t middle(const Item& item) {
    if (item.x < 0) return -1;
    return item.x + static_cast<std::int32_t>(utf8::unchecked::distance(item.words.text.begin(), item.words.text.end()));
}

int period_group(std::string_view folded) { return vocab::is_any(folded, cue::cycle_groups) ? -1 : vocab::is_any(folded, cue::annual_groups) ? 1 : 0; }

HeaderColumn column_of(const Item& item) {
    HeaderColumn c;
    c.label = item.words;
    c.term = item.term;
    if (item.folded == cue::indicator) c.term = {Kind::column, static_cast<std::uint8_t>(F::level3), 0};
    if (const int period = period_group(item.folded)) c.term = {Kind::packed, 0, static_cast<std::int8_t>(period)};
    c.printed = item.column;
    c.x = middle(item);
    c.horizon = c.term.horizon;
    c.aside = item.is(Kind::other_column) && vocab::starts_with_any(item.folded, cue::aside_values) > 0;
    return c;
}

// A lower label belongs to the group above it: the group's column becomes its children.
void stack(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to) {
    auto takes_children = [](const HeaderColumn& c) {
        return c.is(Kind::packed) || c.is(Kind::fund_group) || c.is(Kind::goal_group) || c.is(Kind::group) || !c.term;
    };
    std::vector<std::vector<HeaderColumn>> children(columns.size());
    std::vector<HeaderColumn> loose;
    // where a label begins
    const auto left_of = [&](const HeaderColumn& c) {
        return items.columns_known ? c.printed : c.x - static_cast<std::int32_t>(utf8::unchecked::distance(c.label.text.begin(), c.label.text.end()));
    };
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        HeaderColumn child = column_of(item);
        const bool money = item.is(Kind::fund) || item.is(Kind::fund_group);
        int best = -1;
        // 经费保障 | 其他 below 偏差原因分析: parts of what is in no field
        const auto over = std::find_if(columns.rbegin(), columns.rend(), [&](const HeaderColumn& c) { return left_of(c) <= left_of(child); });
        const auto aside = [](const HeaderColumn& c) { return c.is(Kind::other_column) || c.is(F::deviation); };
        if (over != columns.rend() && aside(*over) && (aside(child) || item.folded == cue::rest)) {
            if (!aside(child)) child.term = {Kind::other_column, 0, 0};
            children[static_cast<std::size_t>(columns.rend() - over) - 1].push_back(child);
            continue;
        }
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (!takes_children(columns[c])) continue;
            const bool money_group = columns[c].is(Kind::fund_group);
            if (money && columns[c].is(Kind::packed)) continue;
            if (column_kind(item) && money_group) continue;
            if (columns[c].printed <= child.printed || best < 0) best = static_cast<int>(c);
        }
        if (best >= 0) children[static_cast<std::size_t>(best)].push_back(child);
        else loose.push_back(child);
    }
    std::vector<HeaderColumn> merged;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (children[c].empty()) {
            merged.push_back(columns[c]);
            continue;
        }
        const std::int32_t limit = c + 1 < columns.size() ? columns[c + 1].printed : -1;
        for (std::size_t n = 0; n < children[c].size(); ++n) {
            HeaderColumn& child = children[c][n];
            if (columns[c].is(Kind::fund_group) && !child.term) child.term = {Kind::fund, 0, 0};  // a source of the form's own
            // printed under another group: its place is behind its sister
            if (limit >= 0 && child.printed > limit && n > 0) child.printed = children[c][n - 1].printed + 1;
            if (child.horizon == 0) child.horizon = columns[c].horizon;
            if (child.is(F::value) && child.horizon != 0)
                child.term.sub = static_cast<std::uint8_t>(child.horizon < 0 ? F::cycle_value : F::annual_value);
            merged.push_back(child);
        }
    }
    for (HeaderColumn& c : loose) {
        auto at = std::find_if(merged.begin(), merged.end(), [&](const HeaderColumn& m) { return m.printed > c.printed; });
        merged.insert(at, c);
    }
    columns = std::move(merged);
}

bool take_years(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to) {
    std::vector<HeaderColumn> below;
    int values = 0;
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        HeaderColumn c = column_of(item);
        const bool before = c.is(Kind::other_column) && vocab::starts_with_any(item.folded, cue::aside_values) > 0;  // 前年, 上年
        if (before || vocab::is_year_line(item.words.text)) c.term = {Kind::other_column, 0, 0};
        else if (!c.is(F::annual_value) || ++values > 1) return false;
        below.push_back(c);
    }
    const auto above = std::find_if(columns.begin(), columns.end(), [](const HeaderColumn& c) { return c.is(F::value) || c.is(F::annual_value); });
    if (values == 0 || below.size() < 2 || above == columns.end()) return false;
    // the merged cell took one place: what stands right of it is that much further right in the rows
    const auto right = above + 1;
    if (items.columns_known && right != columns.end() && below.front().printed == above->printed && right->printed <= below.back().printed) {
        const std::int32_t shift = below.back().printed + 1 - right->printed;
        for (auto c = right; c != columns.end(); ++c) c->printed += shift;
    }
    columns.insert(columns.erase(above), below.begin(), below.end());
    return true;
}

// A row of short names below the value columns: one column an area.
bool area_row(const Items& items, std::size_t from, std::size_t to, const std::vector<HeaderColumn>& columns) {
    std::int32_t first_value = -1;
    for (const HeaderColumn& c : columns)
        if (c.is_value() || !c.term) {
            first_value = c.printed;
            break;
        }
    if (first_value < 0) return false;
    std::size_t names = 0;
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        if (item.column < first_value || item.has(sentence | value_like | pure_number)) return false;
        names += !item.term;
    }
    return names >= 2;
}

void stack_areas(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to) {
    std::int32_t first_value = -1;
    for (const HeaderColumn& c : columns)
        if (c.is_value()) first_value = c.printed;
    // 全市 left of the group that the areas stand below: the whole's value
    if (first_value < 0) {
        std::size_t area = from;
        while (items.all[area].blank) ++area;
        const auto wholes = std::partition_point(columns.begin(), columns.end(), [&](const HeaderColumn& c) { return c.printed < items.all[area].column; });
        if (wholes != columns.begin() && !std::prev(wholes)->term) {
            std::prev(wholes)->term = {Kind::column, static_cast<std::uint8_t>(F::value), 0};
            first_value = std::prev(wholes)->printed;
        }
    }
    std::vector<HeaderColumn> merged;
    for (const HeaderColumn& c : columns)
        if (c.term && (first_value < 0 || c.printed <= first_value)) merged.push_back(c);
    std::vector<HeaderColumn> behind;
    for (const HeaderColumn& c : columns)
        if (c.term && first_value >= 0 && c.printed > first_value) behind.push_back(c);
    for (std::size_t i = from; i < to; ++i) {
        if (items.all[i].blank) continue;
        HeaderColumn c = column_of(items.all[i]);
        // the column of the whole stands under 指标值 itself, unless that is an area's
        if (c.printed == first_value) {
            if (c.term || vocab::is_any(items.all[i].folded, cue::whole_areas)) continue;
            merged.erase(std::remove_if(merged.begin(), merged.end(), [&](const HeaderColumn& m) { return m.printed == first_value; }), merged.end());
        }
        if (!c.term) c.area = true;
        merged.push_back(c);
    }
    for (HeaderColumn& c : behind)
        if (std::none_of(merged.begin(), merged.end(), [&](const HeaderColumn& m) { return m.printed == c.printed; })) merged.push_back(c);
    columns = std::move(merged);
}

void place_heads_behind(std::vector<HeaderColumn>& columns) {
    const auto first = std::find_if(columns.begin(), columns.end(), [](const HeaderColumn& c) { return c.is(F::level1); });
    const auto reached = [](const HeaderColumn& c) { return c.is(F::actual_value) || c.is(F::weight) || c.is(F::score) || c.is(F::deviation) || c.is(F::remark); };
    if (first == columns.begin() || first == columns.end() || !columns.front().is(Kind::packed) || !std::all_of(columns.begin() + 1, first, reached)) return;
    std::rotate(columns.begin() + 1, first, columns.end());
}

void place_values_below(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to) {
    if (!items.rows_known || items.columns_known || items.form == TextForm::aligned || to - from < 5) return;
    const auto holds_values = [](const HeaderColumn& c) { return c.aside || c.is_value(); };
    std::size_t below = 0;
    while (below < to - from && items.all[to - 1 - below].row == items.all[to - 1].row) ++below;
    const auto name = std::find_if(columns.begin(), columns.end(), [](const HeaderColumn& c) { return c.is(F::level3); });
    const auto first = columns.end() - static_cast<std::ptrdiff_t>(std::min(below, columns.size()));
    if (below < 2 || first <= name || first->label.span.begin != items.all[to - below].words.span.begin || !std::all_of(first, columns.end(), holds_values) || std::any_of(name, first, holds_values)) return;
    std::rotate(name + 1, first, columns.end());
    const auto above = std::find_if(columns.begin(), columns.end(), [](const HeaderColumn& c) { return c.is(F::value) || level_column(c.term); });
    if (above->is(F::value)) columns.erase(above);  // there is a level's: the names'
}

// 云陵县 | 东栎区 | … at the margin, where the cells that they stood behind are lost: areas below the last column, 指标值.
bool shifted_areas(const Items& items, std::size_t from, std::size_t to, const std::vector<HeaderColumn>& columns) {
    if (columns.size() < 3 || !(columns.back().is_value() || !columns.back().term) || to - from < 2 || to >= items.all.size()) return false;
    const auto n = static_cast<std::int32_t>(to - from);
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank || item.term || item.column != static_cast<std::int32_t>(i - from) || vocab::ends_with_any(item.folded, cue::area_endings) == 0) return false;
    }
    return items.all[from].column < columns.back().printed && items.all[row_end(items, to) - 1].column >= n;
}

void take_shifted_areas(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to) {
    const std::int32_t first = columns.back().printed;
    columns.pop_back();
    for (std::size_t i = from; i < to; ++i) {
        columns.push_back(column_of(items.all[i]));
        columns.back().printed = first + static_cast<std::int32_t>(i - from);
        columns.back().area = true;
    }
}

// Level 1 names side by side, and below each its own 三级指标 and 指标值.
bool families_at(const Items& items, std::size_t from, std::size_t to) {
    if (!items.columns_known || to >= items.all.size()) return false;
    std::size_t groups = 0, names = 0, others = 0;
    std::int32_t first = -1;  // column of the first of them
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        if (item.is(Kind::level1) && first < 0) first = item.column;
        groups += item.is(Kind::level1);
        others += item.has(pure_number | value_like | sentence) || item.is(Kind::level2);
    }
    const std::size_t end = std::min(items.all.size(), to + longest_row);
    for (std::size_t i = to; i < end && items.all[i].row == items.all[to].row; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        names += item.is(Kind::column) && item.term.field() == F::level3;
        // left of them sources of money may have names of their own
        others += item.column >= first ? !item.term : item.has(pure_number | value_like | sentence);
    }
    return groups >= 2 && names >= 2 && others == 0;
}

// The columns under them take the place of the group that they stand under.
void stack_families(Header& h, const Items& items, std::size_t from, std::size_t to, std::size_t end) {
    std::size_t first = from;
    while (!items.all[first].is(Kind::level1)) ++first;
    int over = -1;
    for (std::size_t c = 0; c < h.columns.size(); ++c)
        if (h.columns[c].printed <= items.all[first].column) over = static_cast<int>(c);
    if (over >= 0 && !h.columns[static_cast<std::size_t>(over)].is(Kind::name)) {
        h.group = h.columns[static_cast<std::size_t>(over)].label;
        h.columns.erase(h.columns.begin() + over);
    }
    if (first > from) stack(h.columns, items, from, first);
    for (std::size_t i = first; i < to; ++i)
        if (items.all[i].is(Kind::level1)) h.families.push_back({items.all[i].words, items.all[i].term.level1()});
    std::size_t own = to;  // behind the labels that stand left of all families: they belong to the columns above them
    while (own < end && items.all[own].column < items.all[first].column) ++own;
    if (own > to) stack(h.columns, items, to, own);
    for (std::size_t i = own; i < end; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        int family = -1;
        for (std::size_t g = first; g < to; ++g)
            if (items.all[g].is(Kind::level1) && items.all[g].column <= item.column) ++family;
        HeaderColumn c = column_of(item);
        c.set = static_cast<std::int8_t>(std::clamp(family, 0, 100));
        h.columns.push_back(c);
    }
}

// ---- labels that part a column ------------------------------------------------------------------

static bool grade(const Item& i) { return i.folded == cue::all_grades || vocab::is_any(i.folded, cue::grades); }
static bool period(const Item& i) {
    constexpr std::size_t longest = 15;
    return !column_kind(i) && i.folded.size() <= longest && vocab::horizon_of(i.folded) != 0;
}
static bool value_part(const Item& i) { return i.folded == cue::value_number || (i.is(Kind::column) && (i.term.field() == F::value_type || i.term.field() == F::measure_unit)) || i.is(Kind::nature); }

bool parts_column(const Item& item) { return !item.blank && (grade(item) || period(item) || value_part(item)); }

// The columns that the labels in [from, to) make of `whole`.
static std::vector<HeaderColumn> parts_of(const Items& items, std::size_t from, std::size_t to, const HeaderColumn& whole) {
    std::vector<HeaderColumn> parts;
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        HeaderColumn c = column_of(item);
        if (grade(item)) {
            c.term = {Kind::other_column, 0, 0};
            c.aside = true;
        } else if (item.folded == cue::value_number) {
            c.term = whole.term;
            c.horizon = whole.horizon;
        } else if (period(item)) {
            c.horizon = vocab::horizon_of(item.folded);
            c.term = {Kind::column, static_cast<std::uint8_t>(c.horizon < 0 ? F::cycle_value : F::annual_value), c.horizon};
        }
        parts.insert(parts.end(), item.folded == cue::all_grades ? 4 : 1, c);
    }
    return parts;
}

bool take_parts(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to) {
    int labels = 0, grades = 0, cycles = 0, years = 0, values = 0, numbers = 0;
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        ++labels;
        if (grade(item)) grades += item.folded == cue::all_grades ? 4 : 1;
        else if (value_part(item)) ++values, numbers += item.folded == cue::value_number;
        else if (period(item)) ++(vocab::horizon_of(item.folded) < 0 ? cycles : years);
        else return false;
    }
    const bool graded = grades >= 3 && grades >= labels, periods = cycles == 1 && years == 1 && labels == 2, parted = numbers == 1 && values == labels && labels >= 2;
    if (!graded && !periods && !parted) return false;
    const auto is_whole = [&](const HeaderColumn& c) { return graded ? vocab::ends_with_any(vocab::folded(c.label.text), cue::standard_groups) > 0 : c.is_value(); };
    const auto whole = std::find_if(columns.begin(), columns.end(), is_whole);
    if (whole == columns.end() || (!graded && std::count_if(columns.begin(), columns.end(), is_whole) != 1)) return false;
    std::vector<HeaderColumn> parts = parts_of(items, from, to, *whole);
    // at the margin, where the cells in front of them are lost; then the columns behind stand further right, too
    if (items.columns_known && parts.front().printed < whole->printed) {
        for (std::size_t k = 0; k < parts.size(); ++k) parts[k].printed = whole->printed + static_cast<std::int32_t>(k);
        for (auto c = whole + 1; c != columns.end(); ++c) c->printed += static_cast<std::int32_t>(parts.size()) - 1;
    }
    columns.insert(columns.erase(whole), parts.begin(), parts.end());
    return true;
}

}  // namespace jixiao::model
