// Rows of indicators without a header above them, as a copy from the middle of a table has them: columns told from cells.

#include <algorithm>
#include <array>
#include <cmath>

#include "model/reader.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
using F = IndicatorField;

constexpr int widest = 24;     // more columns than any form of indicators has
constexpr int most_rows = 60;  // enough to tell a column

// How many cells of a column look like what.
struct Seen {
    int filled = 0, level1 = 0, level2 = 0, type = 0, unit = 0, value = 0, text = 0;
};

void count(Seen& seen, const Item& item) {
    ++seen.filled;
    if (item.is(Kind::level1)) ++seen.level1;
    else if (item.is(Kind::level2)) ++seen.level2;
    else if (item.has(type_like)) ++seen.type;
    else if (item.has(unit_like)) ++seen.unit;  // % alone looks like a value too
    else if (item.has(value_like | pure_number | date_like | qualitative)) ++seen.value;
    else if (!item.term && !item.has(placeholder | direction_like)) ++seen.text;
}

HeaderColumn column_of(F field) {
    HeaderColumn c;
    c.term = {Kind::column, static_cast<std::uint8_t>(field), 0};
    return c;
}

}  // namespace

// Cells without columns, from the middle of a table: levels, names and what stands behind most of the names.
std::optional<Header> Reader::guess_order(Index i) const {
    constexpr Index farthest = 120;
    int levels = 0, names = 0, values = 0, types = 0, units = 0, points = 0;
    double sum = 0;
    bool name = false, value = false;  // of the row so far
    for (Index k = i; k < size() && k < i + farthest; ++k) {
        const Item& item = at(k);
        if (item.blank) continue;
        if (item.is(Kind::column) || is_box(item.term.kind) || stops_form(k) || item.is(Kind::total) || title_at(k)) break;
        if (item.level()) {
            ++levels;
            name = value = false;
        } else if (name && !value && item.has(type_like)) {
            ++types;
        } else if (name && !value && item.has(value_like | pure_number | date_like | qualitative)) {
            ++values;
            value = true;
        } else if (value && item.has(unit_like)) {
            ++units;
        } else if (value && item.has(pure_number)) {
            ++points;
            if (const auto number = Decimal::parse(item.folded)) sum += static_cast<double>(number->mantissa) / std::pow(10, number->scale);
        } else if (!item.term && !item.has(placeholder | direction_like | sentence | packed_like)) {
            ++names;
            name = true;
            value = false;
        } else {
            return std::nullopt;
        }
    }
    if (levels < 3 || names < 3 || values * 3 < names * 2) return std::nullopt;
    Header header;
    header.begin = header.end = i;
    header.levels = true;
    header.columns = {column_of(F::level1), column_of(F::level2), column_of(F::level3)};
    if (types * 2 >= names) header.columns.push_back(column_of(F::value_type));
    header.columns.push_back(column_of(F::value));
    if (units * 2 >= names) header.columns.push_back(column_of(F::measure_unit));
    if (points * 2 >= names) {
        // a form's weights are a hundred, less what its budget's execution has
        HeaderColumn c;
        c.term = {Kind::other_column, 0, 0};
        header.columns.push_back(sum >= 80 && sum <= 100 ? column_of(F::weight) : c);
    }
    return header;
}

std::optional<Header> Reader::guess_header(Index i) {
    if (in_list_ || !at(i).level()) return std::nullopt;
    if (builder_.has_target() && !builder_.target().indicators.empty()) return std::nullopt;
    if (!items_.columns_known) return guess_order(i);
    for (Index k = i; k > 0 && at(k - 1).row == at(i).row; --k)
        if (!at(k - 1).blank) return std::nullopt;
    std::array<Seen, widest> seen{};
    int rows = 0, leveled = 0;
    for (Index k = i; k < size() && rows < most_rows;) {
        const Index end = row_end(items_, k);
        int level = 0, filled = 0;
        bool plain = true;
        for (Index c = k; c < end; ++c) {
            const Item& item = at(c);
            if (item.blank) continue;
            ++filled;
            level += item.level();
            plain = plain && !item.is(Kind::column) && !is_box(item.term.kind) && !stops_form(c) && !title_at(c) && item.column >= 0 && item.column < widest;
        }
        if (filled == 0) {
            k = end;
            continue;
        }
        if (!plain || filled < 2) break;
        for (Index c = k; c < end; ++c)
            if (!at(c).blank) count(seen[static_cast<std::size_t>(at(c).column)], at(c));
        ++rows;
        leveled += level > 0;
        k = end;
    }
    // two rows that name their level: one may be a sentence with a level's name in it
    if (rows < 2 || leveled < 2) return std::nullopt;
    const auto most = [&](int Seen::*kind, int from) {
        int best = -1;
        for (int c = from; c < widest; ++c) {
            const int n = seen[static_cast<std::size_t>(c)].*kind;
            if (n > 0 && n * 2 >= seen[static_cast<std::size_t>(c)].filled && (best < 0 || n > seen[static_cast<std::size_t>(best)].*kind)) best = c;
        }
        return best;
    };
    const int level1 = most(&Seen::level1, 0), level2 = most(&Seen::level2, 0);
    const int name = most(&Seen::text, std::max(level1, level2) + 1);
    if (name < 0 || std::max(level1, level2) < 0 || (level1 >= 0 && level2 >= 0 && level1 > level2)) return std::nullopt;
    const int value = most(&Seen::value, name + 1);
    if (value < 0) return std::nullopt;
    const int type = most(&Seen::type, name + 1), unit = most(&Seen::unit, name + 1);
    Header header;
    header.begin = header.end = i;
    header.levels = true;
    const std::pair<int, F> places[] = {{level1, F::level1}, {level2, F::level2}, {name, F::level3}, {type, F::value_type}, {value, F::value}, {unit, F::measure_unit}};
    for (const auto& [column, field] : places) {
        if (column < 0) continue;
        HeaderColumn c = column_of(field);
        c.printed = column;
        header.columns.push_back(std::move(c));
    }
    // points, explanations: cells of a column that tells nothing of itself belong to none of these
    for (int column = name + 1; column < widest; ++column) {
        const bool told = std::any_of(header.columns.begin(), header.columns.end(), [&](const HeaderColumn& c) { return c.printed == column; });
        if (told || seen[static_cast<std::size_t>(column)].filled == 0) continue;
        HeaderColumn c;
        c.term = {Kind::other_column, 0, 0};
        c.printed = column;
        header.columns.push_back(std::move(c));
    }
    std::sort(header.columns.begin(), header.columns.end(), [](const HeaderColumn& a, const HeaderColumn& b) { return a.printed < b.printed; });
    return header;
}

// 指标分类 | 指标子类 | 指标名称 | 计量 | 年度目标 | 评分权重, of which no list has enough: a row of labels above rows that say themselves
// what their columns are.
std::optional<Header> Reader::guess_below(Index i) {
    constexpr Index fewest = 4;
    constexpr std::size_t longest = 36;
    if (!items_.columns_known || !first_in_row(i)) return std::nullopt;
    const Index rows = row_end(items_, i);
    if (rows >= size() || !at(rows).level() || at(rows).column != at(i).column) return std::nullopt;
    Index labels = 0;
    for (Index k = i; k < rows; ++k) {
        if (at(k).blank) continue;
        if (at(k).level() || at(k).folded.empty() || at(k).folded.size() > longest || at(k).has(pure_number | value_like | date_like | sentence | placeholder)) return std::nullopt;
        ++labels;
    }
    auto header = labels >= fewest ? guess_header(rows) : std::nullopt;
    if (!header) return header;
    for (HeaderColumn& c : header->columns)
        for (Index k = i; k < rows; ++k) {
            if (at(k).blank || at(k).column != c.printed) continue;
            c.label = at(k).words;
            if (c.is(Kind::other_column) && at(k).is(Kind::column)) c.term = at(k).term;
        }
    header->begin = i;
    header->end = rows;
    return header;
}

}  // namespace jixiao::model
