#include "model/header.hpp"

#include <algorithm>

#include "model/header_rows.hpp"
#include "model/level_columns.hpp"
#include "model/told_columns.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

bool identity_kind(Kind k) { return k == Kind::name || k == Kind::code || k == Kind::unit_name; }

bool list_kind(Kind k) {
    return identity_kind(k) || k == Kind::fund || k == Kind::fund_group || k == Kind::goal || k == Kind::goal_group ||
           k == Kind::content || k == Kind::packed || k == Kind::field || k == Kind::total;
}

// 实施期指标, or 年度绩效指标 | 中期绩效指标: periods that head columns of their own.
bool two_periods(const Items& items, std::size_t from, std::size_t to) {
    std::int8_t seen = 0;
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        if (period_group(item.folded) != 0) return true;
        if (!item.is(Kind::packed) || item.term.horizon == 0) continue;
        if (seen != 0 && seen != item.term.horizon) return true;
        seen = item.term.horizon;
    }
    return false;
}

struct Counts {
    int levels = 0, columns = 0, identity = 0, funds = 0, goals = 0, packed = 0, terms = 0, items = 0, values = 0, level_words = 0, bare_names = 0;
};

Counts count(const Items& items, std::size_t from, std::size_t to) {
    Counts n;
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        ++n.items;
        if (item.term) ++n.terms;
        if (item.folded == cue::indicator) ++n.bare_names;
        if (level_column(item.term)) ++n.levels;
        if (column_kind(item)) ++n.columns;
        if (identity_kind(item.term.kind)) ++n.identity;
        if (item.is(Kind::fund) || item.is(Kind::fund_group) || item.is(Kind::total)) ++n.funds;
        if (item.is(Kind::goal) || item.is(Kind::goal_group) || item.is(Kind::content)) ++n.goals;
        if (item.is(Kind::packed)) ++n.packed;
        if (item.level() && !period_group(item.folded)) ++n.level_words;
        if (item.has(pure_number | value_like)) ++n.values;
    }
    return n;
}

bool indicator_header(const Counts& n) {
    if (n.level_words > 0 || n.values > 1) return false;
    if (n.bare_names == 1 && n.columns >= 3) return true;
    return n.levels >= 2 || (n.levels == 1 && n.columns >= 2);
}

bool list_header(const Counts& n) {
    if (n.level_words > 0 || n.values > 0) return false;
    return n.identity >= 1 && n.goals + n.packed >= 1 && n.identity + n.funds + n.goals + n.packed >= 3 && n.terms + 1 >= n.items;
}

// 绩效目标 | 绩效指标 | 目标值 over 产出 | …: the level and the name.
bool level_as_goal(const Items& items, std::size_t at, std::size_t end) {
    const auto& all = items.all;
    if (!items.columns_known || end >= all.size() || end < at + 3) return false;
    const Counts row = count(items, at, end);
    const bool labels = row.levels == 0 && row.identity == 0 && row.columns >= 1 && row.values == 0 && (all[at].is(Kind::goal) || all[at].is(Kind::goal_group)) && all[at + 1].is(Kind::packed);
    return labels && all[end].is(Kind::level1) && all[end].column == all[at].column && row_end(items, end) >= end + 3;
}

// 绩效指标 | 实际完成值 | 得分 over 一级指标 | 二级指标 | …
bool results_over_levels(const Items& items, std::size_t at, std::size_t end) {
    if (!items.columns_known || end >= items.all.size() || !items.all[at].is(Kind::packed)) return false;
    const Counts row = count(items, at, end), below = count(items, end, row_end(items, end));
    return row.packed == 1 && row.levels == 0 && row.columns >= 1 && row.terms == row.items && row.values == 0 && indicator_header(below) && below.levels >= 2;
}

// 绩效目标 behind a level and before what was done is the column of names.
bool names_between(const vocab::Term& before, const vocab::Term& term, const vocab::Term& behind) {
    return level_column(before) && term.kind == Kind::goal && behind.kind == Kind::column && behind.field() == F::actual_value;
}

// ---- what the columns are together -------------------------------------------------------------

void finish(Header& h) {
    auto& columns = h.columns;
    // 绩效指标 beside 一级指标 … is the group's name and no column of its own
    const bool levels = std::any_of(columns.begin(), columns.end(), [](const HeaderColumn& c) { return level_column(c.term); });
    // 三级指标 | 年度指标, with no other column of values
    if (levels && std::none_of(columns.begin(), columns.end(), [](const HeaderColumn& c) { return c.is_value(); }))
        for (HeaderColumn& c : columns)
            if (c.is(Kind::packed) && period_group(vocab::folded(c.label.text)) != 0)
                c.term = {Kind::column, static_cast<std::uint8_t>(c.horizon < 0 ? F::cycle_value : F::annual_value), 0};
    // 绩效指标分类 | 绩效指标 | 绩效指标描述: the name, whatever stands over columns elsewhere
    if (h.find(F::level3) < 0)
        for (std::size_t i = 1; i + 1 < columns.size(); ++i)
            if (columns[i].is(Kind::packed) && columns[i - 1].is(F::level1) && columns[i + 1].is(F::explanation)) columns[i].term = {Kind::column, static_cast<std::uint8_t>(F::level3), 0};
    for (std::size_t i = 0; levels && i < columns.size();) {
        if (columns[i].is(Kind::packed) && vocab::folded(columns[i].label.text) != cue::indicator) {
            if (!h.group.present()) {
                h.group = columns[i].label;
                h.horizon = columns[i].term.horizon;
            }
            columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    }
    h.levels = levels;
    h.packed = !levels && std::any_of(columns.begin(), columns.end(), [](const HeaderColumn& c) { return c.is(Kind::packed); });
    h.identity = std::any_of(columns.begin(), columns.end(), [](const HeaderColumn& c) { return identity_kind(c.term.kind); });
    // 预算单位 beside 项目名称 says whose the project is
    if (h.identity && h.find(Kind::name) >= 0 && h.find(Kind::unit_name) < 0)
        for (HeaderColumn& c : columns)
            if (c.is(Kind::field) && vocab::folded(c.label.text) == vocab::cue::budget_unit) c.term = {Kind::unit_name, 0, 0};
    // 绩效目标 | 评价指标 | 绩效内容: the first two are levels 1 and 2
    if (!h.identity && h.find(F::level2) < 0 && h.find(F::level3) >= 0)
        for (std::size_t i = 1; i < columns.size(); ++i)
            if (columns[i].is(F::level1) && columns[i - 1].is(Kind::goal)) {
                columns[i - 1].term = columns[i].term;
                columns[i].term.sub = static_cast<std::uint8_t>(F::level2);
            }
    // 评价内容 | 绩效目标 | 完成情况: what is aimed at, name and value in one
    if (!h.identity && levels && h.find(F::level3) < 0)
        for (std::size_t i = 1; i + 1 < columns.size(); ++i)
            if (names_between(columns[i - 1].term, columns[i].term, columns[i + 1].term)) columns[i].term = {Kind::column, static_cast<std::uint8_t>(F::level3), 0};
    if (!h.identity && levels) {
        // 说明 behind the values is a column, whatever box may have that name
        bool value = false;
        for (HeaderColumn& c : columns) {
            if (value && c.is(Kind::field)) c.term = {Kind::column, static_cast<std::uint8_t>(F::remark), 0};
            value = value || c.is_value();
        }
        // boxes in front of the indicators' columns belong to the form
        columns.erase(std::remove_if(columns.begin(), columns.end(),
                                     [](const HeaderColumn& c) { return is_box(c.term.kind) && !c.is(Kind::goal) && !c.is(Kind::content); }),
                      columns.end());
        columns.erase(std::remove_if(columns.begin(), columns.end(), [](const HeaderColumn& c) { return is_box(c.term.kind); }), columns.end());
    }
    // 指标内容, 指标名称: the name where 三级指标 is missing, else its explanation
    int names = 0;
    bool third = false;
    for (const HeaderColumn& c : columns)
        if (c.is(F::level3)) {
            ++names;
            third = third || vocab::folded(c.label.text).starts_with(cue::third_level);
        }
    // two sets side by side: the columns start again
    int second = -1;
    if (!h.families.empty()) return;
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (second < 0 && columns[i].is(Kind::column) && columns[j].term.kind == Kind::column &&
                columns[i].term.field() == columns[j].term.field() &&
                (columns[i].is(F::level2) || columns[i].is(F::level3)) &&
                vocab::folded(columns[i].label.text).substr(0, 6) == vocab::folded(columns[j].label.text).substr(0, 6))
                second = static_cast<int>(i);
    if (second >= 0) {
        h.dual = true;
        for (std::size_t i = static_cast<std::size_t>(second); i < columns.size(); ++i) columns[i].set = 1;
        for (HeaderColumn& c : columns)
            if (c.is(F::value)) c.term.sub = static_cast<std::uint8_t>(c.set == 0 ? F::cycle_value : F::annual_value);
        // 权重（年度） behind both sets belongs to the year's
        for (HeaderColumn& c : columns)
            if (c.is(F::weight) && c.horizon > 0 && h.find(F::annual_value, 0) >= 0) c.set = 0;
    } else if (third && names > 1) {
        for (HeaderColumn& c : columns)
            if (c.is(F::level3) && !vocab::folded(c.label.text).starts_with(cue::third_level))
                c.term.sub = static_cast<std::uint8_t>(F::explanation);
    }
    // 指标值 twice: the cycle's, then the year's
    int values = 0;
    for (const HeaderColumn& c : columns) values += c.is(F::value);
    if (values == 2 && !h.dual) {
        bool first = true;
        for (HeaderColumn& c : columns)
            if (c.is(F::value)) {
                c.term.sub = static_cast<std::uint8_t>(first ? F::cycle_value : F::annual_value);
                first = false;
            }
    }
    // 指标类型 | 指标类别 | 指标内容, 指标类型 | 二级指标: the type is the level 1 in front of what is no level 1 of a list's own
    for (std::size_t c = 0; c + 1 < columns.size(); ++c) {
        if (!columns[c].is(Kind::nature) || !vocab::folded(columns[c].label.text).ends_with(cue::type)) continue;
        const auto has = [&](F f) { return std::any_of(columns.begin(), columns.end(), [&](const HeaderColumn& o) { return o.is(f); }); };
        HeaderColumn& next = columns[c + 1];
        if (!(has(F::level2) ? next.is(F::level2) : has(F::level1) ? next.is(F::level1) : next.is(F::level3))) break;
        columns[c].term = {Kind::column, static_cast<std::uint8_t>(F::level1), 0};
        if (next.is(F::level1)) next.term.sub = static_cast<std::uint8_t>(F::level2);
        break;
    }
    // a second level 1 is another column
    bool first_level = false;
    for (HeaderColumn& c : columns)
        if (c.is(F::level1)) {
            if (first_level && c.set == 0) c.term.kind = Kind::other_column;
            first_level = true;
        }
    // 指标性质 beside 指标方向: forms swap them, the cells tell which is which
    {
        HeaderColumn *nature = nullptr, *direction = nullptr;
        for (HeaderColumn& c : columns) {
            if (c.is(Kind::nature) && !nature) nature = &c;
            if (c.is(F::direction) && !direction) direction = &c;
        }
        if (nature && direction) {
            direction->term = nature->term;
            direction->swapped = nature->swapped = true;
        } else if (direction && h.find(F::value_type) < 0) {
            direction->term = {Kind::nature, 0, 0};  // ≥ stands there as often as 正向
        }
    }
    int natures = 0;
    for (HeaderColumn& c : columns) c.second = c.is(Kind::nature) && !c.swapped && natures++ > 0;
    // 兵团目标值 or 全市 among areas is the whole's value
    if (levels && std::none_of(columns.begin(), columns.end(), [](const HeaderColumn& c) { return c.is_value(); }) &&
        std::count_if(columns.begin(), columns.end(), [](const HeaderColumn& c) { return !c.term; }) >= 3)
        for (HeaderColumn& c : columns)
            if (const std::string label = vocab::folded(c.label.text); !c.term && (vocab::ends_with_any(label, cue::whole_values) > 0 || vocab::is_any(label, cue::whole_areas))) {
                c.term = {Kind::column, static_cast<std::uint8_t>(F::value), 0};
                break;
            }
    // columns that are no words between those that are: areas, where no other column holds values
    bool value = false;
    int unknown = 0;
    for (const HeaderColumn& c : columns) {
        value = value || c.is_value();
        unknown += !c.term;
    }
    if (levels && unknown >= 1)
        for (HeaderColumn& c : columns)
            if (!c.term && !c.area) c.area = !value || unknown >= 2;
}

bool header_like(const Item& item) {
    return !item.blank && (column_kind(item) || (list_kind(item.term.kind) && !item.is(Kind::total)));
}

}  // namespace

int Header::find(IndicatorField f, int set) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].is(f) && columns[i].set == set) return static_cast<int>(i);
    return -1;
}

int Header::find(vocab::Kind k) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].is(k)) return static_cast<int>(i);
    return -1;
}

bool Header::names_goals() const {
    return columns.size() > 1 && columns[0].is(Kind::other_column) && !columns[0].aside && level_column(columns[1].term) && vocab::folded(columns[0].label.text).find(cue::goal) != std::string::npos;
}

bool Header::has_values() const {
    return std::any_of(columns.begin(), columns.end(), [](const HeaderColumn& c) { return c.is_value() || c.area; });
}

bool Header::same_as(const Header& other) const {
    if (columns.size() != other.columns.size() || horizon != other.horizon) return false;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!vocab::same_folded(columns[i].label.text, other.columns[i].label.text)) return false;
    return true;
}

// 一级指标 | 二级指标 and no name column: where level 2 words stand under the first, the columns are one level lower.
// 绩效指标值 over the names of areas: rows hold as many values as there are areas, and none of its own.
static void drop_value_group(const Items& items, Header& h) {
    // 分市指标值 in front of them
    for (std::size_t c = 0; c + 2 < h.columns.size(); ++c) {
        const std::string label = vocab::folded(h.columns[c].label.text);
        if (!h.columns[c].area || !h.columns[c + 1].area || !h.columns[c + 2].area || vocab::starts_with_any(label, cue::area_group_leads) == 0 || vocab::ends_with_any(label, cue::area_group_endings) == 0) continue;
        h.columns.erase(h.columns.begin() + static_cast<std::ptrdiff_t>(c));
        return;
    }
    int value = -1;
    std::size_t areas = 0;
    for (std::size_t c = 0; c < h.columns.size(); ++c) {
        if (h.columns[c].area) ++areas;
        else if (h.columns[c].is_value()) value = value < 0 ? static_cast<int>(c) : -2;
    }
    if (areas < 2 || value < 0) return;
    std::size_t longest = 0, run = 0;
    for (std::size_t i = h.end; i < items.all.size() && i < h.end + 120; ++i) {
        const Item& item = items.all[i];
        const bool holds = !item.blank && !item.level() && item.has(value_like | pure_number | date_like);
        run = holds ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    if (longest == areas) h.columns.erase(h.columns.begin() + value);
}

std::size_t row_end(const Items& items, std::size_t at) {
    const std::size_t limit = std::min(items.all.size(), at + longest_row);
    std::size_t end = at + 1;
    while (end < limit && items.all[end].row == items.all[at].row) ++end;
    return end;
}

bool column_numbers(const Items& items, std::size_t from, std::size_t to) {
    long next = 0, count = 0;
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        const bool number = item.has(pure_number) && item.folded.size() <= 2 && item.folded.find('.') == std::string::npos;
        const long value = number ? std::stol(std::string(item.folded)) : 0;
        if (!number || (count == 0 ? value > 3 : value != next)) return false;
        next = value + 1;
        ++count;
    }
    return count >= 4;
}

// A label that no list has, in front of a row of a list's labels and of levels.
static bool opens_own(const Items& items, std::size_t at) {
    const auto& all = items.all;
    if (!items.columns_known || all[at].blank || all[at].term || all[at].folded.empty() || all[at].folded.size() > 36 || all[at].has(pure_number | value_like | sentence)) return false;
    if (at + 2 >= all.size() || all[at + 2].row != all[at].row || !(header_like(all[at + 1]) || header_like(all[at + 2])) || (column_kind(all[at + 1]) && !all[at + 1].is(Kind::column))) return false;
    if (all[at + 1].is(Kind::column) && all[at + 1].term.field() != F::level2) return false;
    const Counts row = count(items, at, row_end(items, at));
    return (at == 0 || all[at - 1].row != all[at].row) && row.levels >= 1 && row.columns >= 3;
}

std::optional<Header> header_at(const Items& items, std::size_t at) {
    const auto& all = items.all;
    if (!header_like(all[at]) && !opens_own(items, at)) return std::nullopt;
    Header h;
    h.begin = at;
    if (items.rows_known) {
        if (at > 0 && all[at - 1].row == all[at].row && !all[at - 1].blank && !header_like(all[at - 1]) && !column_kind(all[at])) return std::nullopt;
        std::size_t end = at + 1;
        while (end < all.size() && end - at < longest_row && all[end].row == all[at].row) ++end;
        const Counts row = count(items, at, end);
        // 指标值 alone above the row that holds it
        if (row.items == 1 && all[at].is(Kind::column) && end < all.size() && !items.columns_known && indicator_header(count(items, end, row_end(items, end))) &&
            count(items, end, row_end(items, end)).levels >= 2) {
            auto below = header_at(items, end);
            if (below) below->begin = at;
            return below;
        }
        if (level_as_goal(items, at, end)) {
            for (std::size_t i = at; i < end; ++i)
                if (!all[i].blank) h.columns.push_back(column_of(all[i]));
            h.columns[0].term = {Kind::column, static_cast<std::uint8_t>(F::level1), 0};
            h.columns[1].term = {Kind::column, static_cast<std::uint8_t>(F::level3), 0};
            h.end = end;
            finish(h);
            return h;
        }
        if (level_columns_at(items, at, end)) {
            h.end = take_level_columns(h, items, at, end);
            finish(h);
            return h;
        }
        if (results_over_levels(items, at, end) || indicator_header(row) || list_header(row)) {
            for (std::size_t i = at; i < end; ++i)
                if (!all[i].blank) h.columns.push_back(column_of(all[i]));
            // further header rows: labels only
            for (int depth = 0; depth < 3 && end < all.size(); ++depth) {
                const std::size_t next = row_end(items, end);
                if (families_at(items, end, next)) {
                    const std::size_t below = row_end(items, next);
                    stack_families(h, items, end, next, below);
                    end = below;
                    break;
                }
                if (row.levels >= 1 && take_parts(h.columns, items, end, next)) {
                    end = next;
                    continue;
                }
                const Counts n = count(items, end, next);
                const bool areas = items.columns_known && n.items >= 2 && n.values == 0 && n.level_words == 0 && row.levels >= 1 && area_row(items, end, next, h.columns);
                if (items.columns_known && row.levels >= 1 && shifted_areas(items, end, next, h.columns)) {
                    take_shifted_areas(h.columns, items, end, next);
                    end = next;
                    break;
                }
                if (areas) {
                    stack_areas(h.columns, items, end, next);
                    end = next;
                    break;
                }
                if (take_years(h.columns, items, end, next)) {
                    end = next;
                    continue;
                }
                // one label of the form's own among the levels' is one too
                const bool own = n.levels >= 2 && n.values == 0 && (n.items - n.terms) * 3 <= n.items;
                const bool periods = two_periods(items, at, row_end(items, at));
                const bool labels = n.items > 0 && (n.terms == n.items || own) && n.level_words == 0 &&
                                    (n.columns + n.funds >= 1) && n.identity == 0 && (n.levels == 0 || row.levels == 0 || periods || (row.packed > 0 && n.levels == n.items));  // 一级 | 二级 | 三级指标 below 绩效指标
                if (!labels || (n.items == 1 && n.columns + n.funds == 0)) break;
                if (!items.columns_known && items.form != TextForm::aligned) {
                    // lines: labels that go on below are further columns, amounts before goals
                    const auto years = std::find_if(h.columns.begin(), h.columns.end(), [](const HeaderColumn& c) {
                        return c.is(Kind::other_column) && vocab::starts_with_any(vocab::folded(c.label.text), cue::years_before) > 0;
                    });
                    if (years != h.columns.end()) {
                        // 前年 | 上年 below 近两年指标值 take its place
                        std::vector<HeaderColumn> each;
                        for (std::size_t i = end; i < next; ++i) each.push_back(column_of(all[i]));
                        h.columns.insert(h.columns.erase(years), each.begin(), each.end());
                        end = next;
                        continue;
                    }
                    for (std::size_t i = end; i < next; ++i) {
                        auto spot = h.columns.end();
                        if (all[i].is(Kind::fund))
                            spot = std::find_if(h.columns.begin(), h.columns.end(), [](const HeaderColumn& c) {
                                return c.is(Kind::goal) || c.is(Kind::packed) || c.is(Kind::content);
                            });
                        h.columns.insert(spot, column_of(all[i]));
                    }
                } else {
                    stack(h.columns, items, end, next);
                }
                end = next;
            }
            h.end = end;
            place_values_below(h.columns, items, at, end);
            tell_unknown(items, h);
            finish(h);
            tell_levels(items, h);
            tell_standards(items, h);
            if (h.columns.size() < 2) return std::nullopt;
            return h;
        }
        if (items.columns_known) return std::nullopt;
    }
    // a run of labels over cells or lines
    std::size_t end = at;
    Counts n;
    while (end < all.size() && end - at < longest_row) {
        if (all[end].blank && items.form != TextForm::cell_per_line) break;
        if (all[end].blank) {
            // a blank cell inside a header row; behind it a label must follow at once
            if (end + 1 < all.size() && header_like(all[end + 1]) && column_kind(all[end + 1])) {
                ++end;
                continue;
            }
            break;
        }
        if (!header_like(all[end])) {
            // one own label between two known columns
            if (end > at && end + 1 < all.size() && column_kind(all[end - 1]) && column_kind(all[end + 1]) && !all[end].term &&
                all[end].has(short_text) && !all[end].has(pure_number | value_like)) {
                ++end;
                continue;
            }
            break;
        }
        ++end;
    }
    // 硬件条件保障 | 其他 | 原因说明
    const auto rest_among = [&](std::size_t i) { return i > at && i + 1 < end && all[i].folded == cue::rest && all[i - 1].is(Kind::other_column) && column_kind(all[i + 1]); };
    // names of areas between the last column and the first level
    if (end < all.size() && end > at && column_kind(all[end - 1]) && !all[end].term && !all[end].blank) {
        std::size_t k = end;
        bool areas = true;
        while (k < all.size() && k < end + 24 && !all[k].is(Kind::level1)) {
            areas = areas && !all[k].blank && !all[k].has(value_like | pure_number | sentence | qualitative) && all[k].folded.size() <= 36 &&
                    (!all[k].term || column_kind(all[k]));
            ++k;
        }
        // … or one column of the form's own, where the row below it opens with its level 1
        const bool own = k == end + 1 && column_kind(all[end - 1]) && all[end].has(short_text) &&
                         std::any_of(all.begin() + static_cast<std::ptrdiff_t>(at), all.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](const Item& i) { return i.is(Kind::column) && i.term.field() == F::level1; });
        if (areas && k < all.size() && all[k].is(Kind::level1) && (k >= end + 2 || own)) end = k;
    }
    // the run may open with boxes that are blank: the header starts at its first own label
    std::size_t begin = at;
    n = count(items, begin, end);
    const bool list = n.identity >= 1 && n.goals + n.packed >= 1 && (n.funds >= 1 || n.levels >= 2) && n.identity + n.funds + n.goals + n.packed >= (n.levels >= 3 ? 2 : 3) &&
                      !(all[at].is(Kind::field)) && (n.levels > 0 || end - begin >= 4) && end < all.size();
    if (!list) {
        if (!column_kind(all[at]) && !all[at].is(Kind::packed)) return std::nullopt;
        while (end > begin && !column_kind(all[end - 1]) && all[end - 1].term) --end;
        n = count(items, begin, end);
        if (!indicator_header(n)) return std::nullopt;
        for (std::size_t i = begin; i < end; ++i)
            if (!all[i].blank && is_box(all[i].term.kind) && !rest_among(i) && !(i > begin && i + 1 < end && names_between(all[i - 1].term, all[i].term, all[i + 1].term))) return std::nullopt;
    } else if (n.levels == 0) {
        // boxes of a form in a row are no list: a list's values follow in its columns' order
        bool amounts = n.identity >= 1 && n.funds >= 2 && n.goals >= 1 && n.packed >= 1;  // no form's boxes are these
        for (std::size_t i = end; i < std::min(all.size(), end + 8); ++i) amounts = amounts || all[i].has(pure_number);
        if (!amounts) return std::nullopt;
    }
    const auto add = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            if (all[i].blank) continue;
            h.columns.push_back(column_of(all[i]));
            if (rest_among(i)) h.columns.back().term = {Kind::other_column, 0, 0};
        }
    };
    // labels that part a column stand behind all others: 指标值 备注 符号 数值 单位
    const std::size_t run = end;
    while (end < all.size() && parts_column(all[end])) ++end;
    std::size_t parts = end;
    while (parts > begin && parts_column(all[parts - 1])) --parts;
    add(begin, parts);
    if (!take_parts(h.columns, items, parts, end)) {
        end = run;
        add(parts, end);
    }
    h.begin = begin;
    h.end = end;
    place_heads_behind(h.columns);
    place_values_below(h.columns, items, begin, end);
    // 1 2 3 …: their numbers, a cell each
    if (const std::size_t numbered = end + (end - begin); !items.rows_known && numbered <= all.size() && column_numbers(items, end, numbered)) h.end = numbered;
    tell_unknown(items, h);
    finish(h);
    drop_value_group(items, h);
    tell_levels(items, h);
    tell_standards(items, h);
    if (h.columns.size() < 2) return std::nullopt;
    return h;
}

}  // namespace jixiao::model
