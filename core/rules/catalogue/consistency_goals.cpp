// CO001, CO002, CO004, CO005, CO007, CO008, CO023: goals against indicators, and years.

#include <algorithm>
#include <string>
#include <unordered_set>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"

namespace jixiao {
namespace {

// A figure that a goal promises: `参保率…95%`, `培训300人次`.
struct Promise {
    std::string noun;            // up to ten characters before the number, without operators and adverbs
    std::string object;          // up to eight characters behind the unit: 保障18座旅游厕所
    std::string shown;           // noun, number and unit
    std::string_view unit;
    Decimal number;
    Dimension dimension = Dimension::unknown;
    Decimal factor{1, 0};
};

// Only these count or measure what is done.
bool is_amount_of_work(Dimension d) {
    switch (d) {
        case Dimension::percent: case Dimension::person: case Dimension::person_times: case Dimension::times: case Dimension::item:
        case Dimension::area: case Dimension::length: return true;
        default: return false;
    }
}

// The figure from `begin` to the end of its unit is part of a name or of a phrase: 第3, 5个方面.
bool is_part_of_phrase(std::string_view s, std::size_t begin, std::size_t end, const Unit& unit) {
    const char32_t before = begin > 0 ? decode_before(s, begin).value : 0;
    if (before == U'第' || before == '-' || before == '/') return true;
    if (before < 0x80 && before != 0 && before != ' ' && before != '>' && before != '<' && before != '=') return true;
    return unit.dimension == Dimension::item && is_any(unit.text, vocab::rule::loose_measures) &&
           starts_with_any(s.substr(end), vocab::rule::abstract_nouns);
}

// The words that end in the figure at byte `begin`, no further back than `from`, without operators and adverbs.
std::string_view noun_before(std::string_view s, std::size_t from, std::size_t begin) {
    std::size_t start = begin;
    for (int n = 0; n < 12 && start > from; ++n) {
        const CodePoint c = decode_before(s, start);
        if (c.value == '>' || c.value == 0x300B || c.value == ')' || c.value == 0xFF09) break;  // markup, titles
        if (start >= from + 6 && s.compare(start - 6, 6, "目标") == 0) break;               // 目标2：
        if (c.value == 0xFF0C || c.value == ',' || c.value == 0x3001 || c.value == 0xFF1A || c.value == ':' || c.value == ' ') break;
        start -= c.size;
    }
    std::string_view noun = s.substr(start, begin - start);
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view w : vocab::rule::promise_tails)
            if (ends_with(noun, w)) {
                noun.remove_suffix(w.size());
                more = true;
            }
    }
    return noun;
}

// The Chinese characters at byte `at`, eight at most.
std::string_view object_at(std::string_view s, std::size_t at) {
    std::size_t end = at;
    for (int n = 0; n < 8 && end < s.size() && is_han(decode(s, end).value); ++n) end += decode(s, end).size;
    return s.substr(at, end - at);
}

// What the figure from `begin` to `end` promises, without marks of lists; nothing: it does not.
std::optional<Promise> promise_at(std::string_view s, std::size_t begin, std::size_t end) {
    const auto number = Decimal::parse(s.substr(begin, end - begin));
    const auto unit = unit_at(s.substr(end, 60));
    if (!number || !unit || unit->unit.per || !is_amount_of_work(unit->unit.dimension)) return std::nullopt;
    const std::size_t behind = end + unit->size;
    if (is_part_of_phrase(s, begin, behind, unit->unit)) return std::nullopt;
    // the sentence must promise, not describe
    const std::size_t from = behind_last(s.substr(0, begin), {"。", "；", "\n", ";"});
    if (contains_any(s.substr(from, begin - from), vocab::rule::background_phrases)) return std::nullopt;
    const std::string_view noun = noun_before(s, from, begin);
    if (length_of(noun) < 2) return std::nullopt;
    if (unit->unit.text == "组" && ends_with_any(noun, vocab::rule::settlements)) return std::nullopt;  // 竹溪村3组 is a place
    Promise p;
    p.noun = noun;
    p.object = object_at(s, behind);
    const auto start = static_cast<std::size_t>(noun.data() - s.data());
    p.shown = s.substr(start, behind - start);
    if (length_of(noun) <= 2) p.shown += p.object;  // 保障18座 says too little: 保障18座旅游厕所
    const std::string_view canonical = unit->unit.canonical;
    if (canonical.data() < s.data() || canonical.data() >= s.data() + s.size()) p.unit = canonical;  // a view into the text does not last
    p.number = *number;
    p.dimension = unit->unit.dimension;
    p.factor = unit->unit.factor;
    return p;
}

// 64 at most.
std::vector<Promise> promises_in(std::string_view goal) {
    std::vector<Promise> out;
    const std::string plain = plain_prose(goal);
    const std::string_view s = plain;
    for (std::size_t i = 0; i < s.size() && out.size() < 64;) {
        const std::size_t begin = i;
        while (digit_at(s, i) || (i > begin && i < s.size() && (s[i] == '.' || s[i] == ',') && digit_at(s, i + 1))) ++i;
        if (i == begin) ++i;
        else if (auto p = promise_at(s, begin, i)) out.push_back(std::move(*p));
    }
    return out;
}

// Pairs of neighbouring characters that both texts have.
std::size_t shared_pairs(std::string_view a, std::string_view b) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < a.size();) {
        const CodePoint c = decode(a, i);
        const CodePoint d = decode(a, i + c.size);
        if (i + c.size + d.size <= a.size() && is_han(c.value) && is_han(d.value) && b.find(a.substr(i, c.size + d.size)) != std::string_view::npos) ++n;
        i += c.size;
    }
    return n;
}

// The longest run of characters of `a` that stands in `b`.
std::size_t longest_shared(std::string_view a, std::string_view b) {
    std::size_t best = 0;
    for (std::size_t i = 0; i < a.size(); i += decode(a, i).size) {
        std::size_t n = 0, at = i;
        while (at < a.size()) {
            const std::size_t size = decode(a, at).size;
            if (b.find(a.substr(i, at + size - i)) == std::string_view::npos) break;
            at += size;
            ++n;
        }
        best = std::max(best, n);
    }
    return best;
}

bool same_amount(const Promise& p, const Row& r) {
    const auto unit = r.measure();
    const auto equal = [&](const std::optional<Decimal>& n) {
        if (!n) return false;
        if (!unit) return *n == p.number;
        return n->to_double() * unit->factor.to_double() == p.number.to_double() * p.factor.to_double();
    };
    if (equal(r.value.number) || equal(r.value.upper)) return true;
    // a goal may speak of the whole period
    return r.has(fact::values_differ) && equal(parse_value(r.at(F::cycle_value).text).number);
}

// The goal promises figures. A self-evaluation prints beside each goal what came of it, and without cells the two run together.
bool states_figures(const Input& in, const TargetInfo& g) {
    return g.prose.goal != nullptr && g.prose.digit && !g.prose.torn && (cells_known(in) || g.table->form != FormKind::self_evaluation);
}

bool may_hold(const Row& r, const Promise& p) {
    if (r.has(fact::number) && same_amount(p, r)) return true;
    if (shared_pairs(p.noun, r.name) >= 2 || shared_pairs(p.object, r.name) >= 2) return true;
    const std::string number = p.number.to_string();
    return (r.value.in_words && contains(r.value_text, number)) || contains(r.name, number);
}

}  // namespace

const Rule promise_without_indicator{
    .id = "CO001",
    .severity = Severity::warning,
    .title = {"目标中的数字没有对应指标", "A number promised in the goal has no indicator"},
    .aspect = Aspect::relevance,
    .kind = Kind::inconsistent,
    .certainty = Certainty::suspected,
    .basis = basis::measure88,
    .why = {"没有指标的承诺不会被检查。", "The promise would not be checked."},
    .messages = {{"目标写“{promise}”，指标中没有与之对应的", "The goal promises “{promise}”, which no indicator holds"}},
    .suggestions = {{"补一条对应的指标，或从目标中删去这个数字", "Add the row, or drop the number"}},
    .fires = FUND_TABLE "甲项目→10.00→10.00→→培训干部280人次，组织外出考察6批次。→产出指标→数量指标→培训干部人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→10.00→10.00→→培训干部280人次。→产出指标→数量指标→培训干部人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& t : in.tables) {
            int said = 0;
            for (const TargetInfo& g : in.targets_of(t)) {
                if (said >= 3 || g.row_count == 0) break;
                if (!states_figures(in, g) || unread_among_rows(in, g)) continue;
                if (!cells_certain(in) && g.row_count < 3) continue;  // its rows were hardly all read
                for (const Promise& p : promises_in(g.prose.goal->text.text)) {
                    const auto rows = in.rows_of(g);
                    // 支持4个县 over the values of four counties
                    const auto its_areas = [&](const Row& r) { return r.indicator->area_values.size() > 1 && p.number == Decimal{static_cast<std::int64_t>(r.indicator->area_values.size()), 0}; };
                    if (std::any_of(rows.begin(), rows.end(), [&](const Row& r) { return may_hold(r, p) || its_areas(r); })) continue;
                    on_goal(s, g).made("promise", p.shown);
                    if (++said >= 3) break;
                }
            }
        }
    },
    .never_grouped = true,
};

namespace {

// The row that speaks of what a goal promises, with another number.
struct Clash {
    const Row* row = nullptr;  // nullptr: there is none, or a row has the number
    std::size_t shared = 0;    // characters of the phrase in its name
};

Clash clash_with(const Promise& p, std::span<const Row> rows) {
    Clash out;
    const std::string phrase = p.noun + std::string(p.unit);
    for (const Row& r : rows) {
        if (!r.value.number) continue;
        if (same_amount(p, r)) return {};
        if (r.dimension != p.dimension || r.value.shape != ValueShape::number || r.value_field == F::cycle_value) continue;
        const auto unit = r.measure();
        if (!unit || p.unit.empty() || unit->canonical != p.unit) continue;
        if (r.value.number->is_negative() || !(*r.value.number < Decimal{1000000000, 0})) continue;  // VA008, VA027
        const std::size_t n = longest_shared(phrase, r.base);
        if (n > out.shared) out = {&r, n};
    }
    return out;
}

}  // namespace

const Rule goal_contradicts_indicator{
    .id = "CO002",
    .severity = Severity::error,
    .title = {"目标与指标的数字不一致", "Goal and indicator give different numbers"},
    .aspect = Aspect::relevance,
    .kind = Kind::inconsistent,
    .basis = basis::logic,
    .why = {"同一件事写了两个数，必有一个是错的。", "One of them is wrong."},
    .messages = {{"目标写“{promise}”，指标“{name}”却是“{value}”", "The goal says “{promise}”, the indicator “{name}” has “{value}”"}},
    .suggestions = {{"核对哪一处是对的，另一处改成同一个数", "Check which one is right and write the same number in both"}},
    .notes = {{"指标“{name}”：{value}", "indicator “{name}”: {value}"}},
    .fires = FUND_TABLE "甲项目→10.00→10.00→→全年组织干部培训300人次。→产出指标→数量指标→干部培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→10.00→10.00→→全年组织干部培训280人次。→产出指标→数量指标→干部培训人次→≥280人次\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        if (g.row_count == 0 || !states_figures(in, g)) return;
        for (const Promise& p : promises_in(g.prose.goal->text.text)) {
            const Clash c = clash_with(p, in.rows_of(g));
            // three characters may be chance, four or all of the phrase are not
            if (c.row == nullptr || c.shared < 4) continue;
            if (p.dimension == Dimension::percent && c.shared < 5 && !contains(c.row->base, p.noun)) continue;
            on_goal(s, g).made("promise", p.shown).arg("name", c.row->name).arg("value", c.row->value_text).related_value(*c.row);
            // certain only where one contains all of the other
            const bool whole = c.shared >= length_of(p.noun) + length_of(p.unit) || c.shared >= length_of(c.row->base);
            if (!whole || !cells_known(in)) s.severity(Severity::warning);
        }
    },
    .never_grouped = true,
};

const Rule half_a_goal{
    .id = "CO004",
    .severity = Severity::info,
    .title = {"目标只写了做什么或只写了效果", "Goal has only activities, or only effects"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .certainty = Certainty::suspected,
    .basis = basis::measure88,
    .why = {"绩效目标应同时写明产出和效果。", "A goal states output and effect."},
    .messages = {{"“{target}”的目标只写了做什么，没有写效果", "The goal of “{target}” tells what is done, but no effect"}, {"“{target}”的目标只写了效果，没有写做什么", "The goal of “{target}” tells effects, but not what is done"}},
    .suggestions = {{"补写效果，如“政策知晓率达到85%以上”", "Add the effect"}, {"补写要做的事和数量", "Add what is done and how much"}},
    .fires = FUND_TABLE "甲项目→10.00→10.00→→召开12次会议，编印宣传资料3000份，发放到各社区。→产出指标→数量指标→会议次数→≥12次\n",
    .silent = FUND_TABLE "甲项目→10.00→10.00→→召开12次会议，编印宣传资料3000份，提高政策知晓率。→产出指标→数量指标→会议次数→≥12次\n",
    .check_target = [](const Input&, const TargetInfo& g, Sink& s) {
        if (!g.prose.goal || g.prose.torn || !has_length(g.prose.goal->text.text, 15)) return;
        const bool output = g.prose.output, effect = g.prose.effect;
        if (!output && g.prose.figure) return;  // 数字化古籍600册: a quantity says what is done, whatever the verb
        if (output == effect || contains_any(g.target->name.text, vocab::rule::payment_projects)) return;
        on_goal(s, g).arg("target", g.target->name.text);
        if (!output) s.message(1).suggest(1);
    },
    .per_target = true,
};

namespace {

// The first of the words that a text has; empty: it has none.
std::string_view word_in(std::string_view text, std::span<const std::string_view> words) {
    for (const std::string_view w : words)
        if (contains(text, w)) return w;
    return {};
}

// 11月底前: the first month by which a goal promises something, else 年底前; empty: none.
std::string_view deadline_in(std::string_view t) {
    for (std::size_t at = t.find("月"); at != std::string_view::npos; at = t.find("月", at + 3)) {
        if (at == 0 || !digit_at(t, at - 1)) continue;
        const std::string_view after = t.substr(at + 3);
        if (!starts_with_any(after, vocab::rule::deadline_tails)) continue;
        std::size_t begin = at - 1;
        while (begin > 0 && digit_at(t, begin - 1)) --begin;
        return t.substr(begin, at + (starts_with(after, "底") ? 9 : 6) - begin);
    }
    return contains(t, "年底前") ? "年底前" : std::string_view{};
}

}  // namespace

const Rule promise_in_words{
    .id = "CO005",
    .severity = Severity::warning,
    .title = {"目标承诺的满意度、期限或成本没有指标", "Goal promises satisfaction, a deadline or cost that no indicator holds"},
    .aspect = Aspect::relevance,
    .kind = Kind::inconsistent,
    .basis = basis::measure88,
    .why = {"没有指标的承诺不会被检查。", "The promise would not be checked."},
    .messages = {{"目标提到“{word}”，却没有满意度指标", "The goal speaks of “{word}”, but no indicator of satisfaction stands there"},
                 {"目标写明期限“{word}”，却没有时效指标", "The goal sets the deadline “{word}”, but no indicator of timeliness stands there"},
                 {"目标提到“{word}”，却没有成本指标", "The goal speaks of “{word}”, but no cost indicator stands there"}},
    .suggestions = {{"补一条满意度指标，如“师生满意度 ≥90%”", "Add a row of satisfaction"}, {"补一条时效指标", "Add a row of timeliness"}, {"补一条成本指标", "Add a cost row"}},
    .fires = FUND_TABLE "甲项目→10.00→10.00→→修缮校舍3200平方米，师生满意度90%以上。→产出指标→数量指标→修缮校舍面积→≥3200平方米\n",
    .silent = FUND_TABLE "甲项目→10.00→10.00→→修缮校舍3200平方米，师生满意度90%以上。→满意度指标→服务对象满意度指标→师生满意度→≥90%\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        if (g.row_count == 0 || !g.prose.goal || (g.prose.tags & (tag::satisfaction | tag::date | tag::cost)) == 0) return;
        bool satisfaction = g.has(Level1::satisfaction), time = g.has(Level2::timeliness), cost = false;
        for (const Row& r : in.rows_of(g)) {
            satisfaction = satisfaction || r.has(fact::opinion);
            cost = cost || r.has(fact::cost) || contains(r.name, "成本") || contains(r.name, "节约");
            time = time || r.value.shape == ValueShape::date;
        }
        const auto report = [&](int what, std::string_view word) {
            if (!word.empty()) on_goal(s, g).message(static_cast<std::size_t>(what)).suggest(what).arg("word", word);
        };
        const std::string_view t = g.prose.goal->text.text;
        if (!satisfaction) report(0, word_in(t, vocab::rule::satisfaction_promises));
        if (!time && (g.prose.tags & tag::date) != 0 && in.tables[static_cast<std::size_t>(g.table_index)].has_level2) report(1, deadline_in(t));
        if (!cost) report(2, word_in(t, vocab::rule::cost_promises));
    },
    .per_target = true,
};

namespace {

template <class F_>
void each_full_year(std::string_view t, F_ f) {
    for (std::size_t at = t.find("20"); at != std::string_view::npos; at = t.find("20", at + 1)) {
        if (at + 7 > t.size() || !digit_at(t, at + 2) || !digit_at(t, at + 3)) continue;
        if (at > 0 && digit_at(t, at - 1)) continue;
        if (t.compare(at + 4, 3, "年") != 0) continue;
        f(2000 + (t[at + 2] - '0') * 10 + (t[at + 3] - '0'), at);
    }
}

// The words around the year at byte `at` make it a base, a bound, a span or a part of a title.
bool is_rightly_another(std::string_view text, std::size_t at) {
    const std::string_view before = bytes_before(text, at, 30), after = text.substr(at + 7);
    if (starts_with_any(after, vocab::rule::year_tails) && !starts_with_one_of(after, {"前完成"})) return true;
    if (ends_with_any(before, vocab::rule::openings_of_other_years)) return true;
    const auto open = before.rfind("《");
    if (open != std::string_view::npos && before.find("》", open) == std::string_view::npos) return true;
    return contains_any(before, vocab::rule::bases_before_year) || starts_with_any(after, vocab::rule::bases_behind_year);
}

}  // namespace

const Rule other_year{
    .id = "CO007",
    .severity = Severity::warning,
    .title = {"目标或指标写的是别的年份", "Another year in the goal, name or value"},
    .aspect = Aspect::relevance,
    .kind = Kind::inconsistent,
    .certainty = Certainty::suspected,
    .basis = basis::logic,
    .why = {"多半是照抄了上年的文字。", "Last year's text was copied."},
    .messages = {{"表的年度是 {form} 年，这里写的是 {year} 年：“{text}”", "The table is for {form}, here stands {year}: “{text}”"}},
    .suggestions = {{"改为 {form} 年，或说明是基期", "Update the year, or say that it is the base"}},
    .fires = FUND_TABLE "甲项目→10.00→10.00→→2024年完成干部培训280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→10.00→10.00→→2026年完成干部培训280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        const auto form = year_of(in, g);
        if (!form) return;
        const Period p = period_of(g);
        const auto look = [&](std::string_view text, Span span, Place place) {
            bool said = false;
            each_full_year(text, [&](int year, std::size_t at) {
                if (said || year == *form || year > *form + 10 || year < *form - 15 || is_rightly_another(text, at)) return;
                s.report(place, span).arg("form", *form).arg("year", year).arg("text", opening(text.substr(at), 60));
                const bool inside = p.first != 0 && p.last != 0 && year >= p.first && year <= p.last;
                if (inside || year > *form) s.severity(Severity::info);
                said = true;
            });
        };
        if (const Goal* goal = annual_goal(g)) look(goal->text.text, goal->text.span, g.place(Part::goal, g.prose.index));
        for (const Row& r : in.rows_of(g)) {
            if (((r.name_tags | r.value_tags) & tag::date) == 0) continue;
            if (r.value_field != F::cycle_value) look(r.value_text, r.value_span(), r.place(r.value_field));
            look(r.name, r.name_span(), r.place(F::level3));
        }
    },
};

const Rule period_goal_equals_annual{
    .id = "CO008",
    .severity = Severity::warning,
    .title = {"跨年度项目的实施期目标与年度目标相同", "Period goal identical to the annual goal in a multi-year project"},
    .aspect = Aspect::suitability,
    .kind = Kind::inconsistent,
    .certainty = Certainty::suspected,
    .basis = basis::form,
    .why = {"年度目标应是整个实施期的一部分。", "The year is not a slice of the whole."},
    .messages = {{"项目期 {first} 至 {last} 年，实施期目标与年度目标文字相同", "The project runs from {first} to {last}, yet period and annual goal are the same text"},
                 {"项目期 {first} 至 {last} 年，{count} 条指标的实施期值与年度值全部相同", "The project runs from {first} to {last}, yet all {count} cycle values equal the annual ones"}},
    .suggestions = {{"年度目标和指标值写当年的份额", "Cut the year's share"}},
    .notes = {{"实施期目标", "the period's goal"}},
    .fires = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→某市水务局→实施期限→2025-2027年\n总体绩效目标→实施周期总目标→→当年度目标\n→改造灌溉支渠46公里，灌溉水利用率提高到60%。→→改造灌溉支渠46公里，灌溉水利用率提高到60%。\n一级指标→二级指标→三级指标→实施周期指标值→当年度指标值\n产出指标→数量指标→改造支渠长度→≥46公里→≥15公里\n",
    .silent = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→某市水务局→实施期限→2025-2027年\n总体绩效目标→实施周期总目标→→当年度目标\n→改造灌溉支渠46公里，灌溉水利用率提高到60%。→→改造灌溉支渠15公里。\n一级指标→二级指标→三级指标→实施周期指标值→当年度指标值\n产出指标→数量指标→改造支渠长度→≥46公里→≥15公里\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        const Period p = period_of(g);
        if (p.open || p.first == 0 || p.last <= p.first) return;
        const Goal *cycle = cycle_goal(*g.target), *annual = annual_goal(g);
        const bool running = contains_any(g.target->name.text, vocab::rule::running_projects);
        if (cycle && annual && cycle != annual && meaning_hash(cycle->text.text) == meaning_hash(annual->text.text)) {
            s.report(g.place(Part::goal), annual->text.span).arg("first", p.first).arg("last", p.last).related(cycle->text.span, g.place(Part::goal));
            if (running) s.severity(Severity::info);
            return;
        }
        std::size_t both = 0, equal = 0, counts = 0;
        const Row* first = nullptr;
        for (const Row& r : in.rows_of(g)) {
            if (!r.has(fact::two_values)) continue;
            ++both;
            equal += trimmed(r.at(F::cycle_value).text) == trimmed(r.at(F::annual_value).text);
            counts += r.has(fact::number) && !r.has(fact::percent) && r.dimension != Dimension::time;
            if (!first) first = &r;
        }
        if (both < 3 || equal != both) return;
        s.report(g.place(), first->value_span()).message(1).arg("first", p.first).arg("last", p.last).arg("count", both);
        if (counts == 0 || running) s.severity(Severity::info);
    },
    .never_grouped = true,
};

namespace {

constexpr std::size_t window = 20;  // characters: shorter runs are phrases that any text has

// The hash of each window of characters that are no blanks, in order.
std::vector<std::uint64_t> windows_of(std::string_view text) {
    constexpr std::uint64_t base = 1000003;
    std::uint64_t top = 1, h = 0;
    for (std::size_t i = 1; i < window; ++i) top *= base;
    std::vector<char32_t> letters;
    std::vector<std::uint64_t> out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.size;
        if (is_blank(c.value)) continue;
        const std::size_t i = letters.size();
        letters.push_back(c.value);
        if (i >= window) h -= top * letters[i - window];
        h = h * base + c.value;
        if (i + 1 >= window) out.push_back(h);
    }
    return out;
}

// The longest run of characters whose windows all stand in the goals; 0: there is none.
std::size_t longest_copied(std::string_view value, const std::unordered_set<std::uint64_t>& goals) {
    std::size_t run = 0, best = 0;
    for (const std::uint64_t h : windows_of(value)) {
        run = goals.count(h) == 0 ? 0 : run == 0 ? window : run + 1;
        best = std::max(best, run);
    }
    return best;
}

}  // namespace

const Rule value_copies_goal{
    .id = "CO023",
    .severity = Severity::warning,
    .title = {"指标值照抄了绩效目标", "Value copies the goal sentence"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::measure88,
    .why = {"应写衡量标准的地方又写了一遍目标。", "The goal is repeated where its measure should stand."},
    .messages = {{"“{name}”的指标值有 {count} 个字与绩效目标完全相同，没有衡量标准", "{count} characters of the value of “{name}” stand word for word in the goal: there is no measure"}},
    .suggestions = {{"换成比率、数量或可以核对的状态，如“纠纷调解成功率 ≥90%”", "Replace it by a rate, a count or a state that can be checked"}},
    .notes = {{"绩效目标", "the goal"}},
    .fires = FUND_TABLE "甲项目→10.00→10.00→→健全社区矛盾纠纷多元化解工作机制和联动格局，培训调解员30人。→效益指标→社会效益指标→工作成效→健全社区矛盾纠纷多元化解工作机制和联动格局\n",
    .silent = FUND_TABLE "甲项目→10.00→10.00→→健全社区矛盾纠纷多元化解工作机制和联动格局，培训调解员30人。→效益指标→社会效益指标→纠纷调解成功率→≥90%\n",
    .check = [](const Input& in, Sink& s) {
        const auto may_copy = [](const Row& r) { return r.has(fact::words) && r.value_text.size() >= 54; };
        std::unordered_set<std::uint64_t> windows;
        for (const TargetInfo& g : in.targets) {
            const auto rows = in.rows_of(g);
            if (g.target->goals.empty() || std::none_of(rows.begin(), rows.end(), may_copy)) continue;
            windows.clear();
            Span where;
            each_goal(*g.target, [&](const Goal& goal, std::int32_t) {
                if (where.empty()) where = goal.text.span;
                for (const std::uint64_t h : windows_of(goal.text.text)) windows.insert(h);
            });
            for (const Row& r : rows) {
                if (!may_copy(r) || (r.value_tags & tag::digit) != 0) continue;
                if (const std::size_t best = longest_copied(r.value_text, windows); best > 0)
                    s.on_value(r).arg("count", best).related(where, g.place(Part::goal));
            }
        }
    },
};

}  // namespace jixiao
