#include "model/region.hpp"

#include <utf8.h>

#include <algorithm>
#include <utility>

#include "grid/pieces.hpp"
#include "model/visual.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
using F = IndicatorField;
namespace cue = vocab::cue;

// 满意度目标 before 影响力目标: satisfaction ends every order of levels, so another benefit behind it says that it stands under one.
bool within_benefit(const Items& items, std::size_t at, Level1 current) {
    if (current != Level1::benefit) return false;
    std::size_t next = at + 1;
    while (next < items.all.size() && items.all[next].blank) ++next;
    if (next >= items.all.size() || items.all[next].level()) return false;
    for (; next < items.all.size() && next < at + 60; ++next)
        if (items.all[next].is(Kind::level1)) return items.all[next].term.level1() == Level1::benefit;
    return false;
}

}  // namespace

void settle_levels(Items& items, const Header& header, Level1 above) {
    if (header.find(F::level2) < 0 && header.find(F::level2, 1) < 0) {
        // 成本 among 产出, 效益 and 满意度, where there is no column of levels 2
        for (Item& item : items.all)
            if (header.find(F::level1) >= 0 && item.is(Kind::level2) && item.term.level2() == Level2::cost) item.term = {Kind::level1, static_cast<std::uint8_t>(Level1::cost), 0};
        return;
    }
    const int second = header.find(F::level2), first = header.find(F::level1);
    Level1 current = above;
    bool shifted = !items.columns_known;
    for (const Item& item : items.all)
        if (first >= 0 && item.is(Kind::level2) && item.column == header.columns[static_cast<std::size_t>(first)].printed) shifted = true;
    bool under_other = false;  // a form whose level 1 is its own, with 产出, 效益, 满意度 as level 2
    for (std::size_t i = 0; i < items.all.size(); ++i) {
        Item& item = items.all[i];
        // 服务对象满意度指标 over 满意度指标: the first stands where a level 1 does
        if (item.is(Kind::level2) && item.term.level2() == Level2::satisfaction && i + 1 < items.all.size()) {
            Item& next = items.all[i + 1];
            if (next.is(Kind::level1) && next.term.level1() == Level1::satisfaction && vocab::ends_with_any(next.folded, cue::level_endings) && (!items.rows_known || next.row == item.row)) {
                next.term = item.term;
                item.term = {Kind::level1, static_cast<std::uint8_t>(Level1::satisfaction), 0};
                current = Level1::satisfaction;
                ++i;
                continue;
            }
        }
        // 时效指标 whose level 1 was lost: the 成本指标 behind it is its sister
        if (item.is(Kind::level2) && current == Level1::none) current = vocab::parent_of(item.term.level2());
        if (!item.is(Kind::level1)) continue;
        if (item.term.level1() == Level1::other) {
            // 过程(30分) | 预算执行: right behind a level 1 the next is its level 2
            if (first >= 0 && second >= 0 && !items.columns_known && i > 0 && items.all[i - 1].is(Kind::level1)) {
                item.term = {Kind::level2, static_cast<std::uint8_t>(Level2::other), 0};
                continue;
            }
            current = Level1::other;
            under_other = i + 1 < items.all.size() && items.all[i + 1].is(Kind::level1) && items.all[i + 1].term.level1() != Level1::other;
            continue;
        }
        if (under_other) {
            item.term = {Kind::level2, static_cast<std::uint8_t>(Level2::other), 0};
            continue;
        }
        if (item.term.level1() != Level1::cost) {
            // 满意度指标 twice: level 1 and level 2
            if (item.term.level1() == Level1::satisfaction && i > 0 && items.all[i - 1].is(Kind::level1) && items.all[i - 1].term.level1() == Level1::satisfaction &&
                (!items.rows_known || items.all[i - 1].row == item.row))
                item.term = {Kind::level2, static_cast<std::uint8_t>(Level2::satisfaction), 0};
            else if (item.term.level1() == Level1::satisfaction && within_benefit(items, i, current))
                item.term = {Kind::level2, static_cast<std::uint8_t>(Level2::satisfaction), 0};
            else current = item.term.level1();
            continue;
        }
        std::size_t next = i + 1;
        while (next < items.all.size() && items.all[next].blank) ++next;
        const bool below = next < items.all.size() && items.all[next].is(Kind::level2) &&
                           vocab::parent_of(items.all[next].term.level2()) == Level1::cost;
        bool is_second = !below && current == Level1::output;
        if (!shifted && second >= 0 && header.columns[static_cast<std::size_t>(second)].printed == item.column && !below) is_second = true;
        if (!shifted && item.column < header.columns[static_cast<std::size_t>(std::max(second, 0))].printed &&
            header.find(F::level1) >= 0 && header.columns[static_cast<std::size_t>(header.find(F::level1))].printed == item.column)
            is_second = false;
        if (is_second) item.term = {Kind::level2, static_cast<std::uint8_t>(Level2::cost), 0};
        else current = Level1::cost;
    }
}

namespace {

// 2018年, ≤2018年
bool of_a_year(const Item& item) {
    constexpr std::size_t digits = 4;
    const std::string_view f = item.folded;
    return !item.blank && f.ends_with(cue::year) && f.size() >= cue::year.size() + digits &&
           std::all_of(f.end() - static_cast<std::ptrdiff_t>(cue::year.size() + digits), f.end() - static_cast<std::ptrdiff_t>(cue::year.size()), [](char c) { return c >= '0' && c <= '9'; });
}

// `≥ 95 %` in three cells is one value where the table has no columns for operator and unit.
void fuse_values(Document& d, Items& items, const Header& header) {
    const bool own_type = header.find(F::value_type) >= 0 || header.find(Kind::nature) >= 0;
    const bool own_unit = header.find(F::measure_unit) >= 0;
    std::vector<Item> out;
    out.reserve(items.all.size());
    for (Item& item : items.all) {
        if (!out.empty() && !out.back().blank && !item.blank && (!items.rows_known || out.back().row == item.row)) {
            const Item& before = out.back();
            const bool about = !before.term && before.folded.size() <= 6 && vocab::is_any(before.folded, cue::about_words) && item.has(pure_number | value_like);
            const bool operated = !own_type && before.has(type_like) && vocab::operator_at(before.folded) == before.folded.size() && item.has(pure_number | value_like | date_like);
            // 11 月底前: a date whose parts stand apart
            const bool dated = before.has(pure_number) && before.folded.size() <= 2 && !item.term && item.folded.starts_with(cue::month) && item.folded.size() <= 12 && (!own_unit || item.folded.size() > cue::month.size());
            // 5月 31 日前
            const bool of_month = before.has(pure_number) && before.folded.size() <= 2 && !item.term && item.folded.starts_with(cue::day) && item.folded.size() <= 12 && out.size() >= 2 && out[out.size() - 2].row == before.row &&
                                  out[out.size() - 2].folded.ends_with(cue::month);
            if (of_month) {
                join_into(d, out[out.size() - 2], before);
                out.pop_back();
                join_into(d, out.back(), item);
                continue;
            }
            const bool united = !own_unit && before.has(pure_number | value_like) && !before.has(unit_like) && !before.folded.empty() &&
                                ((before.folded.back() >= '0' && before.folded.back() <= '9') || before.folded.back() == 'O') && item.has(unit_like) && !item.term;
            if (operated || about || united || dated) {
                join_into(d, out.back(), item);
                // … 20日 behind 2022年10月
                if (out.size() >= 2 && out.back().folded.size() <= 5 && out.back().folded.ends_with(cue::day) && out[out.size() - 2].folded.ends_with(cue::month) && out[out.size() - 2].row == out.back().row) {
                    join_into(d, out[out.size() - 2], out.back());
                    out.pop_back();
                }
                // … and 10月 behind 2018年
                if (out.size() >= 2 && out.back().folded.find(cue::month) != std::string_view::npos && of_a_year(out[out.size() - 2]) && out[out.size() - 2].row == out.back().row) {
                    join_into(d, out[out.size() - 2], out.back());
                    out.pop_back();
                }
                continue;
            }
        }
        out.push_back(std::move(item));
    }
    items.all = std::move(out);
}

// `%10`, `吨5`: a unit and the points behind it, where the table has columns for both.
void part_points(Document& d, Items& items, const Header& header) {
    if (header.find(F::weight) < 0 || header.find(F::measure_unit) < 0) return;
    std::vector<Item> out;
    out.reserve(items.all.size());
    for (Item& item : items.all) {
        std::size_t digits = item.folded.size();
        while (digits > 0 && item.folded[digits - 1] >= '0' && item.folded[digits - 1] <= '9') --digits;
        const std::size_t n = item.folded.size() - digits;
        if (!item.term && n >= 1 && n <= 2 && digits > 0 && item.folded.size() == item.words.text.size() && vocab::is_unit(std::string_view(item.folded).substr(0, digits)) &&
            !(item.folded[0] >= '0' && item.folded[0] <= '9') && item.folded != "m2" && item.folded != "m3") {
            const Item unit = make_item(d, grid::cut(d, item.words, 0, digits), item.row);
            const Item points = make_item(d, grid::cut(d, item.words, digits, item.words.text.size()), item.row);
            out.push_back(unit);
            out.push_back(points);
            continue;
        }
        out.push_back(std::move(item));
    }
    items.all = std::move(out);
}

// 年度绩效指 / 标 printed down the left of an aligned table heads it: what stands left of the first column is no cell of a row.
void drop_left_label(Document& d, Items& items, const Header& header) {
    if (items.form != TextForm::aligned || header.identity || header.columns.empty()) return;
    const HeaderColumn& first = header.columns.front();
    const auto width = [](std::string_view text) { return static_cast<std::int32_t>(utf8::unchecked::distance(text.begin(), text.end())); };
    if (!first.is(F::level1) || first.x < 0) return;
    const std::int32_t left = first.x - width(first.label.text);
    const auto beside = [&](const Item& item) {
        return !item.blank && !item.level() && item.x >= 0 && item.x + 2 * width(item.words.text) + 2 <= left;
    };
    for (const Item& item : items.all)
        if (beside(item)) d.marks.push_back({item.words.span, Role::label});
    items.all.erase(std::remove_if(items.all.begin(), items.all.end(), beside), items.all.end());
}

}  // namespace

void add_point_columns(const Items& region, Header& header) {
    if (header.find(F::score) >= 0 || header.find(F::weight) >= 0) return;
    std::size_t rows = 0, single = 0, pairs = 0;
    for (std::size_t i = 0; i < region.all.size(); ++i) {
        const Item& item = region.all[i];
        if (item.level() || !item.has(pure_number) || item.folded.size() > 5) continue;
        std::size_t n = 1;
        while (i + n < region.all.size() && region.all[i + n].has(pure_number) && region.all[i + n].folded.size() <= 5) ++n;
        const bool behind = i > 0 && region.all[i - 1].has(value_like | qualitative | date_like | placeholder | pure_number);
        const bool before_row = i + n >= region.all.size() || region.all[i + n].level() || region.all[i + n].has(ordinal_name) || !region.all[i + n].has(value_like | pure_number);
        if (behind && before_row) {
            ++rows;
            single += n == 1;
            pairs += n == 2;
        }
        i += n - 1;
    }
    if (rows < 3) return;
    auto column = [&](F f) {
        HeaderColumn c;
        c.term = {Kind::column, static_cast<std::uint8_t>(f), 0};
        header.columns.push_back(c);
    };
    if (pairs > single) column(F::weight);
    column(F::score);
}

namespace {

// 目标1 | 补贴资金按季发放: a number of its own in front of a name
void join_numbers(Document& d, Items& items) {
    if (items.columns_known) return;
    auto kept = items.all.begin();
    for (auto it = items.all.begin(); it != items.all.end(); ++it) {
        const auto next = it + 1;
        const bool number = !it->blank && !it->term && it->folded.size() <= 9 && it->folded.size() > cue::indicator.size() && vocab::is_any(it->folded.substr(0, 6), cue::level_endings) &&
                            std::all_of(it->folded.begin() + 6, it->folded.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (number && next != items.all.end() && !next->blank && !next->level() && next->row == it->row && !next->has(pure_number | value_like | ordinal_name)) {
            const Words both[] = {it->words, next->words};
            Item joined = make_item(d, grid::join(d, both), it->row);
            joined.x = it->x;
            joined.indent = it->indent;
            joined.term = {};
            *kept++ = std::move(joined);
            ++it;
            continue;
        }
        if (kept != it) *kept = std::move(*it);
        ++kept;
    }
    items.all.erase(kept, items.all.end());
}

// A name that wraps hangs below its row's line, where the line above fills the column and the rows around it are whole:
//   为政府购买服务岗位提供就业 ≥40个
//   机会
void join_hanging_names(Document& d, Items& items) {
    if (items.form != TextForm::lines || !items.rows_known) return;
    auto& all = items.all;
    const auto chars = [](const Item& i) { return static_cast<std::size_t>(utf8::unchecked::distance(i.folded.begin(), i.folded.end())); };
    const auto plain = [](const Item& i) {
        return !i.blank && !i.term && !i.folded.empty() && !i.has(pure_number | value_like | date_like | type_like | unit_like | placeholder | ordinal_name | points_like | sentence | packed_like | qualitative);
    };
    const auto value = [](const Item& i) { return i.has(value_like | date_like | type_like | qualitative | pure_number); };
    struct Line { std::size_t begin, end, name; };  // name: the text before the first value; `end` where there is none
    std::vector<Line> lines;
    std::size_t widest = 0;
    for (std::size_t i = 0; i < all.size();) {
        Line line{i, i, 0};
        while (line.end < all.size() && all[line.end].row == all[i].row) ++line.end;
        line.name = line.end;
        for (std::size_t k = line.begin; k + 1 < line.end && line.name == line.end; ++k)
            if (plain(all[k]) && value(all[k + 1])) line.name = k;
        if (line.name < line.end) widest = std::max(widest, chars(all[line.name]));
        lines.push_back(line);
        i = line.end;
    }
    constexpr std::size_t shortest_full = 10;  // characters of a name that may fill its column
    std::vector<bool> gone(all.size(), false);
    // 时效指标 补贴申请受理后核验完成时 | 限 ≤ 15 个工作日: the row goes on behind the end of its name
    constexpr std::size_t longest_end = 4;
    for (std::size_t l = 0; l + 1 < lines.size(); ++l) {
        const Line &line = lines[l], &next = lines[l + 1];
        if (line.name < line.end || next.name != next.begin || chars(all[next.begin]) > longest_end || !plain(all[line.end - 1]) || chars(all[line.end - 1]) < shortest_full) continue;
        const bool alone = std::all_of(all.begin() + static_cast<std::ptrdiff_t>(line.begin), all.begin() + static_cast<std::ptrdiff_t>(line.end) - 1, [](const Item& i) { return i.level(); });
        if (!alone) continue;
        join_into(d, all[line.end - 1], all[next.begin]);
        all[line.end - 1].term = {};
        gone[next.begin] = true;
        for (std::size_t i = next.begin; i < next.end; ++i) all[i].row = all[line.begin].row;
        d.repairs.push_back({Repair::Kind::joined_lines, all[line.end - 1].words.span, -1, -1, -1, {}});
        ++l;
    }
    for (std::size_t l = 1; l < lines.size(); ++l) {
        const Line &line = lines[l], &above = lines[l - 1];
        if (line.end != line.begin + 1 || !plain(all[line.begin]) || above.name == above.end) continue;
        const bool next_whole = l + 1 >= lines.size() || all[lines[l + 1].begin].level() || lines[l + 1].name < lines[l + 1].end;
        const std::size_t full = chars(all[above.name]), rest = chars(all[line.begin]);
        const std::string_view name = all[above.name].folded;
        const bool open = std::count(name.begin(), name.end(), '(') > std::count(name.begin(), name.end(), ')');
        if (!next_whole || (!open && (full < shortest_full || full * 8 < widest * 7 || rest * 3 > full * 2))) continue;
        const Words both[] = {all[above.name].words, all[line.begin].words};
        Item joined = make_item(d, grid::join(d, both), all[above.name].row);
        joined.term = {};
        joined.indent = all[above.name].indent;
        all[above.name] = std::move(joined);
        gone[line.begin] = true;
        d.repairs.push_back({Repair::Kind::joined_lines, all[above.name].words.span, -1, -1, -1, {}});
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!gone[i]) {
            if (kept != i) all[kept] = std::move(all[i]);
            ++kept;
        }
    all.resize(kept);
}

// 项目完成时间 | 2024年11月底前, 预算执行率 | ≥92%: where a name must stand, a word that is a label elsewhere is one.
void name_labels(Items& items, const Header& header) {
    const int third = header.find(F::level3);
    if (third < 0 || header.dual) return;
    const auto next_filled = [&](std::size_t i) {
        while (++i < items.all.size() && items.all[i].blank) {}
        return i;
    };
    std::size_t before = items.all.size();  // the last cell that is filled
    for (std::size_t i = 0; i < items.all.size(); ++i) {
        Item& item = items.all[i];
        if (item.blank) continue;
        const std::size_t last = std::exchange(before, i), next = next_filled(i);
        const bool label = item.is(Kind::field) || item.is(Kind::fund) || (item.is(Kind::column) && !item.level()) || item.is(Kind::other_column);
        if (!(label || item.is(Kind::level2)) || item.folded.size() < 12 || next >= items.all.size() || (items.rows_known && items.all[next].row != item.row)) continue;
        const Item& value = items.all[next];
        if (items.columns_known) {
            if (item.column != header.columns[static_cast<std::size_t>(third)].printed) continue;
            const auto at = std::find_if(header.columns.begin(), header.columns.end(), [&](const HeaderColumn& c) { return c.printed == value.column; });
            if (at == header.columns.end() || !(at->is_value() || at->is(F::value_type) || at->is(Kind::nature)) || value.term) continue;
            const std::size_t more = next_filled(next);
            if (item.level() && more < items.all.size() && items.all[more].row == item.row && items.all[more].has(value_like | date_like | pure_number | qualitative)) continue;
        } else if (!label || last >= items.all.size() || !value.has(value_like | date_like | type_like) || value.term ||
                   !(items.all[last].level() || items.all[last].has(value_like | date_like | qualitative | pure_number | unit_like))) {
            continue;
        }
        item.term = {};
    }
}

// Two sets side by side whose rows lost their levels: 甲数 | 3 | 甲数 | 1, then behind two empty cells 乙数 | 5, of the second set.
void place_second_set(Items& items, const Header& header) {
    const int name = header.find(F::level3, 1);
    if (!header.dual || !items.columns_known || name < 0 || header.find(F::level3) < 0) return;
    const std::int32_t printed = header.columns[static_cast<std::size_t>(name)].printed;
    auto& all = items.all;
    const auto plain = [](const Item& i) { return !i.blank && !i.term && !i.has(value_like | pure_number | date_like); };
    std::int32_t second = -1;  // where the second set's names stand in such rows
    for (std::size_t i = 0, end; i < all.size(); i = end) {
        end = row_end(items, i);
        if (end == i + 4 && all[i].column == 0 && plain(all[i]) && plain(all[i + 2]) && all[i + 2].folded == all[i].folded) second = all[i + 2].column;
        if (second <= 0 || end != i + 2 || all[i].column != second || second >= printed || !plain(all[i]) || plain(all[i + 1])) continue;
        for (std::size_t k = i; k < end; ++k) all[k].column += printed - second;
    }
}

// `管护责任人 落实 5`: where a row has no value, its last word before the points is one.
void mark_last_words(Items& items, const Header& header) {
    if (!items.rows_known || items.columns_known || header.find(F::level3) < 0) return;
    bool text_column = false;  // a text behind the value could be a note
    for (const HeaderColumn& c : header.columns)
        text_column = text_column || c.is(F::remark) || c.is(F::explanation) || c.is(F::scoring) || c.is(F::deviation) || c.is(Kind::other_column) || c.area;
    if (text_column) return;
    for (std::size_t i = 0; i < items.all.size();) {
        std::size_t end = i + 1;
        while (end < items.all.size() && items.all[end].row == items.all[i].row) ++end;
        std::size_t texts = 0, last = 0;
        bool value = false;
        for (std::size_t k = i; k < end; ++k) {
            const Item& item = items.all[k];
            if (item.blank || item.level()) continue;
            if (item.has(value_like | date_like | qualitative | type_like) || (item.has(pure_number) && header.find(F::weight) < 0)) value = true;
            else if (!item.has(pure_number | unit_like | points_like)) {
                ++texts;
                last = k;
            }
        }
        if (!value && texts == 2 && items.all[last].folded.size() <= 18) items.all[last].shape |= qualitative;
        i = end;
    }
}

// 定性 | 长期管护: what follows such a type is a value, whatever it says.
void mark_told_values(Items& items, const Header& header) {
    if (items.columns_known || header.find(F::value_type) < 0) return;
    constexpr std::size_t longest = 24;
    for (std::size_t i = 0; i + 1 < items.all.size(); ++i) {
        const Item& type = items.all[i];
        Item& value = items.all[i + 1];
        if (type.has(type_like) && vocab::operator_at(type.folded) == 0 && !value.blank && !value.term && !value.folded.empty() && value.folded.size() <= longest && !value.has(pure_number | value_like | type_like | unit_like | placeholder))
            value.shape |= qualitative;
    }
}

// 指标值 printed over two columns or three: ≥ | 150 | 批次 below it are one value.
void join_below_values(Document& d, Items& items, const Header& header) {
    if (header.find(F::value_type) >= 0 || header.find(F::measure_unit) >= 0 || header.find(Kind::nature) >= 0) return;
    for (std::size_t c = 0; c + 1 < header.columns.size(); ++c) {
        const HeaderColumn& column = header.columns[c];
        const std::int32_t next = header.columns[c + 1].printed;
        if (!column.is_value() || column.printed < 0 || next < column.printed + 2 || next > column.printed + 3) continue;
        std::vector<Item> out;
        out.reserve(items.all.size());
        for (Item& item : items.all) {
            const bool below = !item.blank && item.column > column.printed && item.column < next;
            Item* before = below && !out.empty() && !out.back().blank && out.back().row == item.row && out.back().column >= column.printed ? &out.back() : nullptr;
            const bool number = item.has(pure_number | value_like | date_like), opens = before && vocab::operator_at(before->folded) == before->folded.size();
            if (before && ((opens && number) || (before->has(pure_number | value_like) && item.has(unit_like)))) {
                join_into(d, *before, item);
                continue;
            }
            if (below && !before) item.column = column.printed;
            out.push_back(std::move(item));
        }
        items.all = std::move(out);
    }
}

}  // namespace

bool prepare_region(Document& document, Items& region, const Header& header, bool continued, Level1 above) {
    drop_left_label(document, region, header);
    join_numbers(document, region);
    mark_told_values(region, header);
    if (!region.columns_known) {
        part_points(document, region, header);
        fuse_values(document, region, header);
    }
    if (region.columns_known) join_below_values(document, region, header);
    const bool visual = settle_visual_rows(document, region, header, continued, above != Level1::none);
    if (!visual) join_hanging_names(document, region);
    settle_levels(region, header, above);
    name_labels(region, header);
    place_second_set(region, header);
    if (region.columns_known) return visual;
    mark_last_words(region, header);
    return visual;
}

}  // namespace jixiao::model
