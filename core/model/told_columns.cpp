#include "model/told_columns.hpp"

#include <algorithm>

#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {

using vocab::Kind;
using F = IndicatorField;
namespace cue = vocab::cue;

namespace {

constexpr std::size_t looked_at = 400;  // items; more tell nothing new
constexpr int fewest = 3;               // cells of a kind that tell a column

struct Seen {
    int filled = 0, types = 0, units = 0, directions = 0, numbers = 0, level2 = 0, values = 0;
};

// What the cells of column `printed` are, or all cells where columns are not known (-1).
Seen seen_below(const Items& items, const Header& h, std::int32_t printed) {
    Seen seen;
    for (std::size_t i = h.end; i < items.all.size() && i < h.end + looked_at; ++i) {
        const Item& item = items.all[i];
        if (item.blank || (printed >= 0 && item.column != printed)) continue;
        ++seen.filled;
        seen.values += item.has(value_like | pure_number | date_like | qualitative | placeholder);
        if (item.is(Kind::level2)) ++seen.level2;
        else if (item.has(type_like)) ++seen.types;
        else if (item.has(direction_like)) ++seen.directions;
        else if (item.has(unit_like)) ++seen.units;
        else if (item.has(pure_number)) ++seen.numbers;
    }
    return seen;
}

}  // namespace

void tell_unknown(const Items& items, Header& h) {
    std::vector<std::size_t> unknown;
    const std::size_t none = h.columns.size();
    std::size_t value = none, level1 = none, level2 = none, level3 = none, money = none, name = none;
    bool type = false, unit = false, direction = false, weight = false, score = false, areas = false;
    for (std::size_t c = 0; c < h.columns.size(); ++c) {
        const HeaderColumn& column = h.columns[c];
        if (!column.term) {
            const bool area = vocab::ends_with_any(vocab::folded(column.label.text), cue::area_endings) > 0;
            if (!area) unknown.push_back(c);
            areas = areas || area;
        }
        const auto first = [&](std::size_t& place, bool is) { if (is && place == none) place = c; };
        first(value, column.is_value());
        first(level1, column.is(F::level1));
        first(level2, column.is(F::level2));
        first(level3, column.is(F::level3));
        first(money, column.is(Kind::fund) || column.is(Kind::fund_group) || column.is(Kind::goal) || column.is(Kind::content));
        first(name, column.is(Kind::name));
        type = type || column.is(F::value_type) || column.is(Kind::nature);
        unit = unit || column.is(F::measure_unit);
        direction = direction || column.is(F::direction) || column.is(Kind::nature);
        weight = weight || column.is(F::weight);
        score = score || column.is(F::score);
    }
    if (unknown.empty() || (level2 == none && level3 == none)) return;
    const auto take = [&](std::size_t c, F field) {
        h.columns[c].term = {Kind::column, static_cast<std::uint8_t>(field), 0};
        std::erase(unknown, c);
    };
    const auto own = [&](std::size_t c) { return std::find(unknown.begin(), unknown.end(), c) != unknown.end(); };
    // 一级指标 | 二级指标 | ? | 指标值: the levels stand in their order
    if (level2 == none && level3 > 0 && own(level3 - 1)) take(level2 = level3 - 1, F::level2);
    // … | 二级指标 | ? | 指标值 | 指标内容: behind the value it explains, and holds no names
    if (level3 != none && level2 != none && value != none && level3 > value && own(level2 + 1)) {
        h.columns[level3].term.sub = static_cast<std::uint8_t>(F::explanation);
        level3 = none;
    }
    if (level3 == none && own(level2 + 1)) take(level3 = level2 + 1, F::level3);
    if (level1 == none && level2 != none && level2 > 0 && own(level2 - 1)) take(level1 = level2 - 1, F::level1);
    for (const std::size_t c : std::vector<std::size_t>(unknown)) {
        const std::string label = vocab::folded(h.columns[c].label.text);
        const bool area_group = vocab::starts_with_any(label, cue::area_group_leads) > 0 && vocab::ends_with_any(label, cue::area_group_endings) > 0;  // 分县(区)指标值
        if (area_group || !holds_any(label, cue::points_words) || seen_below(items, h, items.columns_known ? h.columns[c].printed : -1).numbers < fewest) continue;
        const bool reached = holds_any(label, cue::reached_words);
        if (reached && !score) take(c, F::score), score = true;
        else if (!reached && !weight) take(c, F::weight), weight = true;
    }
    // ? | 资金 | 绩效目标 | 一级指标 …: a list's projects
    if (items.columns_known && name == none && money < std::min(level2, level3) && !unknown.empty() && unknown.front() < money) {
        h.columns[unknown.front()].term = {Kind::name, 0, 0};
        unknown.erase(unknown.begin());
    }
    // 核心事项 | 判定方式 | 目标标准 | 计数口径, none of them known: behind the name stand operator, value and unit in this order
    if (value == none && !areas && level3 != none) {
        const Seen seen = seen_below(items, h, -1);
        const bool types = !type && seen.types >= fewest, units = !unit && seen.units >= fewest;
        std::vector<std::size_t> behind;
        for (const std::size_t c : unknown)
            if (c > level3) behind.push_back(c);
        if ((types || units) && behind.size() >= 1u + types + units) {
            std::size_t next = 0;
            if (types) take(behind[next++], F::value_type), type = true;
            take(value = behind[next++], F::value);
            if (units) take(behind[next], F::measure_unit), unit = true;
        }
    }
    // 年度目标量 | 考核口径 | 数据采集方式: one holds values, the others texts, so they are no areas
    if (items.columns_known && !areas && level3 != none && unknown.size() >= 2) {
        std::vector<std::size_t> values, texts;
        for (const std::size_t c : unknown) {
            const Seen seen = seen_below(items, h, h.columns[c].printed);
            if (c > level3 && seen.filled >= fewest) (seen.values * 10 >= seen.filled * 7 ? values : texts).push_back(c);
        }
        if (value == none && values.size() == 1 && !texts.empty()) {
            const bool annual = vocab::folded(h.columns[values[0]].label.text).find(cue::whole_year) != std::string::npos;
            take(value = values[0], annual ? F::annual_value : F::value);
            if (h.find(F::explanation) < 0) take(texts[0], F::explanation);
        }
        for (const std::size_t c : texts)
            if (own(c) && value != none && values.size() <= 1) h.columns[c].term = {Kind::other_column, 0, 0};
    }
    if (items.columns_known) {
        for (const std::size_t c : std::vector<std::size_t>(unknown)) {
            const Seen seen = seen_below(items, h, h.columns[c].printed);
            const auto most = [&](int n) { return n >= fewest && n * 10 >= seen.filled * 7; };
            if (!type && most(seen.types)) take(c, F::value_type), type = true;
            else if (!unit && most(seen.units)) take(c, F::measure_unit), unit = true;
            else if (!direction && most(seen.directions)) take(c, F::direction), direction = true;
        }
    } else {
        // by their order: an operator stands in front of its value, a unit behind it
        const Seen seen = seen_below(items, h, -1);
        const auto nearest = [&](bool behind) {
            std::size_t best = unknown.front();
            for (const std::size_t c : unknown)
                if (behind ? c > value && best < value : c < value) best = c;
            return best;
        };
        if (!type && seen.types >= fewest && !unknown.empty()) take(nearest(false), F::value_type);
        if (!unit && seen.units >= fewest && !unknown.empty()) take(nearest(true), F::measure_unit);
    }
    // several would be areas
    if (value == none && unknown.size() == 1 && !areas && level3 != none && unknown.front() > level3) take(unknown.front(), F::value);
}

// 评价内容 over both levels: one label, and cells of level 1 in front of those of level 2.
static void split_levels(const Items& items, Header& h) {
    const auto at = h.columns.begin() + h.find(F::level2);
    std::size_t first = 0, behind = 0;  // cells of level 1, and of level 2 right behind one
    for (std::size_t i = h.end; i + 1 < items.all.size() && i < h.end + looked_at; ++i) {
        const Item& item = items.all[i];
        if (!item.is(Kind::level1) || (items.columns_known && item.column != at->printed)) continue;
        const Item& next = items.all[i + 1];
        if (!next.is(Kind::level2) && (item.term.level1() == Level1::cost || item.term.level1() == Level1::satisfaction)) continue;  // below output and benefit
        ++first;
        behind += next.is(Kind::level2) && (!items.columns_known || (next.row == item.row && next.column == item.column + 1));
    }
    if (first < 2 || behind != first) return;
    HeaderColumn level1 = *at;
    level1.term.sub = static_cast<std::uint8_t>(F::level1);
    at->label = {};
    if (items.columns_known)
        for (auto c = at; c != h.columns.end(); ++c) ++c->printed;
    h.columns.insert(at, level1);
}

void tell_levels(const Items& items, Header& h) {
    // 指标类型 | 指标类别 | 指标内容: another column's word over level 2
    if (const int name = h.find(F::level3); items.columns_known && name > 0 && h.find(F::level2) < 0 && !h.dual) {
        HeaderColumn& column = h.columns[static_cast<std::size_t>(name) - 1];
        const Seen seen = seen_below(items, h, column.printed);
        if (column.term.kind != Kind::column && seen.level2 >= fewest && seen.level2 * 10 >= seen.filled * 7) column.term = {Kind::column, static_cast<std::uint8_t>(F::level2), 0};
    }
    if (h.find(F::level1) < 0 && h.find(F::level2) >= 0 && h.find(F::level3) >= 0 && !h.dual) split_levels(items, h);
    // 指标类型 | 指标名称, where the first holds 数量指标, 质量指标 …, 成本指标 and 满意度指标
    if (const int first = h.find(F::level1); first >= 0 && h.find(F::level2) < 0 && h.find(F::level3) >= 0 && !h.dual) {
        HeaderColumn& column = h.columns[static_cast<std::size_t>(first)];
        int seconds = 0, firsts = 0;
        for (std::size_t i = h.end; i < items.all.size() && i < h.end + looked_at; ++i) {
            const Item& item = items.all[i];
            if (items.columns_known && item.column != column.printed) continue;
            seconds += item.is(Kind::level2);
            firsts += item.is(Kind::level1) && item.term.level1() != Level1::cost && item.term.level1() != Level1::satisfaction;
        }
        if (seconds >= fewest && firsts == 0) column.term.sub = static_cast<std::uint8_t>(F::level2);
    }
    if (h.find(F::level1) < 0 || h.find(F::level2) < 0 || h.find(F::level3) >= 0 || h.dual) return;
    for (std::size_t i = h.end; i < items.all.size() && i < h.end + 60; ++i) {
        const Item& item = items.all[i];
        if (item.is(Kind::level1) && item.term.level1() != Level1::cost && item.term.level1() != Level1::satisfaction) return;
        if (!item.is(Kind::level2)) continue;
        const std::size_t first = static_cast<std::size_t>(h.find(F::level1)), second = static_cast<std::size_t>(h.find(F::level2));
        h.columns[first].term.sub = static_cast<std::uint8_t>(F::level2);
        h.columns[second].term.sub = static_cast<std::uint8_t>(F::level3);
        return;
    }
}

void tell_standards(const Items& items, Header& h) {
    const auto at = std::find_if(h.columns.begin(), h.columns.end(), [](const HeaderColumn& c) { return c.is(Kind::other_column) && !c.aside; });
    if (items.columns_known || at == h.columns.end() || h.dual || h.identity) return;
    std::size_t standards = 0, explained = 0;
    for (std::size_t i = h.end; i < items.all.size() && i < h.end + 200; ++i) {
        standards += items.all[i].has(standard_like);
        explained += vocab::starts_with_any(items.all[i].folded, cue::explanation_openings) > 0;
    }
    if (explained > standards && h.find(F::explanation) < 0) at->term = {Kind::column, static_cast<std::uint8_t>(F::explanation), 0};
    const int second = h.find(F::level2);
    if (standards + explained == 0 || second < 0 || h.find(F::level3) >= 0 || h.columns.begin() + second + 1 != at) return;
    HeaderColumn name;
    name.term = {Kind::column, static_cast<std::uint8_t>(F::level3), 0};
    h.columns.insert(at, name);
}

}  // namespace jixiao::model
