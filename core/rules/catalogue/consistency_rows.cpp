// CO003, CO009–CO011, CO016–CO022, CO024: rows, projects and names against each other.

#include <map>
#include <string>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "rules/flat_map.hpp"

namespace jixiao {
namespace {

std::uint64_t pair_key(std::uint32_t a, std::uint32_t b) { return static_cast<std::uint64_t>(a) << 32 | b; }

// A project's name without years, numbers of phase or batch, 续建 and 延续: one purpose, one hash.
std::uint64_t purpose_hash(std::string_view name) {
    std::uint64_t h = 1469598103934665603u;
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint c = decode(name, at);
        at += c.size;
        switch (c.value) {
            case U'年': case U'度': case U'第': case U'期': case U'批': case U'次': case U'一': case U'二': case U'三': case U'四': case U'五': case U'六':
            case U'七': case U'八': case U'九': case U'十': case '-': case U'—': case U'–': case U'～': case '~': case U'（': case U'）': case '(': case ')':
            case U'至':
                continue;
            case U'续': case U'延': case U'指':
                if (const std::string_view two = name.substr(at - 3, 6); two == "续建" || two == "延续" || two == "指标") {
                    at += 3;
                    continue;
                }
                break;
            default: break;
        }
        const char32_t half = half_width(c.value);
        if (!is_digit(c.value) && counts_for_meaning(half)) h = (h ^ half) * 1099511628211u;
    }
    return h;
}

std::string_view content_word(std::string_view s, std::size_t& at) {
    // the next pair of neighbouring Chinese characters
    while (at < s.size()) {
        const CodePoint c = decode(s, at);
        const std::size_t begin = at;
        at += c.size;
        if (!is_han(c.value) || at >= s.size()) continue;
        const CodePoint d = decode(s, at);
        if (is_han(d.value)) return s.substr(begin, c.size + d.size);
    }
    return {};
}

}  // namespace

const Rule unrelated_indicator{
    .id = "CO003",
    .severity = Severity::info,
    .title = {"指标与项目和目标看不出关系", "Indicator unrelated to project and goals"},
    .aspect = Aspect::relevance,
    .kind = Kind::irrelevant,
    .certainty = Certainty::suspected,
    .state = Default::off,
    .basis = basis::guide101_core,
    .why = {"只按用词判断，供人工排查时参考。", "Word overlap only: a help for sorting."},
    .messages = {{"“{name}”与项目名称、目标没有共同的词", "“{name}” shares no word with the project's name and goals"}},
    .suggestions = {{"检查是否从别的项目粘贴", "Check for paste from another project"}},
    .fires = FUND_TABLE "校舍修缮项目→10.00→10.00→→修缮校舍3200平方米。→产出指标→数量指标→种植果树→≥30亩\n",
    .silent = FUND_TABLE "校舍修缮项目→10.00→10.00→→修缮校舍3200平方米。→产出指标→数量指标→修缮校舍面积→≥3200平方米\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        std::string all(g.target->name.text);
        for (const Goal& x : g.target->goals) all.append(" ").append(x.text.text);
        all.append(" ").append(g.target->content.text);
        if (all.size() > 4000) return;  // a department's text speaks of everything
        for (const Row& r : in.rows_of(g)) {
            if (r.has(fact::satisfaction) || r.has(fact::cost) || r.has(fact::timeliness) || r.base.size() < 9 || r.base.size() > 300) continue;
            std::size_t at = 0;
            bool shared = false;
            while (!shared) {
                const std::size_t before = at;
                const auto w = content_word(r.base, at);
                if (w.empty()) break;
                at = before + decode(r.base, before).size;
                shared = !is_any(w, vocab::rule::common_pairs) && all.find(w) != std::string::npos;
            }
            if (!shared) s.on_name(r);
        }
    },
    .once_a_table = true,
};

const Rule annual_above_cycle{
    .id = "CO009",
    .severity = Severity::error,
    .title = {"年度指标值大于实施周期指标值", "Annual value beyond the cycle value"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .basis = basis::logic,
    .why = {"当年是整个周期的一部分。", "A part larger than the whole."},
    .messages = {{"“{name}”年度值“{annual}”大于实施周期值“{cycle}”", "The annual value “{annual}” of “{name}” is beyond the cycle value “{cycle}”"}},
    .suggestions = {{"核对两列是否填反", "Check whether the columns were swapped"}},
    .notes = {{"实施周期值", "the cycle value"}},
    .fires = TWIN_TABLE "甲项目→产出指标→数量指标→改造支渠长度→≥100公里→≥120公里\n",
    .silent = TWIN_TABLE "甲项目→产出指标→数量指标→改造支渠长度→≥120公里→≥40公里\n",
    .check_alone = [](const Row& r, Sink& s) {
        const Value cycle = parse_value(r.at(F::cycle_value).text), annual = parse_value(r.at(F::annual_value).text);
        if (cycle.shape != ValueShape::number || annual.shape != ValueShape::number || contains(r.at(F::cycle_value).text, "每年") || contains(r.name, "每年")) return;
        if (annual.op == Operator::le || annual.op == Operator::lt || r.has(fact::harm) || r.has(fact::rate) || r.says(tag::per_head)) return;
        const std::string_view bracket = unit_in_name(r.name);
        const auto a = unit_of(annual.unit.empty() ? bracket : annual.unit), c = unit_of(cycle.unit.empty() ? bracket : cycle.unit);
        if (!a || !c || a->per || c->per || a->dimension != c->dimension) return;
        switch (a->dimension) {
            case Dimension::item: case Dimension::person: case Dimension::person_times: case Dimension::times: case Dimension::area: case Dimension::length: case Dimension::money: break;
            default: return;
        }
        if (a->dimension == Dimension::money && !contains_any(r.base, vocab::rule::summable_moneys)) return;
        const double x = annual.number->to_double() * a->factor.to_double(), y = cycle.number->to_double() * c->factor.to_double();
        if (x > y) s.report(r, F::annual_value).arg("name", r.name).arg("annual", r.at(F::annual_value).text).arg("cycle", r.at(F::cycle_value).text)
            .related(r.at(F::cycle_value).span, r.place(F::cycle_value));
    },
    .facts = fact::named | fact::two_values | fact::values_differ,
};

const Rule value_sets_differ{
    .id = "CO010",
    .severity = Severity::info,
    .title = {"实施周期与年度指标值单位不同", "Cycle and annual value have different units"},
    .aspect = Aspect::relevance,
    .kind = Kind::inconsistent,
    .certainty = Certainty::suspected,
    .basis = basis::guide101,
    .why = {"同一指标的两个值应能比较。", "Two values of one indicator should compare."},
    .messages = {{"“{name}”实施周期值“{cycle}”与年度值“{annual}”单位不同", "The cycle value “{cycle}” and the annual value “{annual}” of “{name}” differ in unit"}},
    .suggestions = {{"统一单位", "Align the units"}},
    .fires = TWIN_TABLE "甲项目→产出指标→数量指标→改造支渠→≥12条→≥40%\n",
    .silent = TWIN_TABLE "甲项目→产出指标→数量指标→改造支渠→≥12条→≥4条\n",
    .check_alone = [](const Row& r, Sink& s) {
        const Value cycle = parse_value(r.at(F::cycle_value).text), annual = parse_value(r.at(F::annual_value).text);
        const auto a = unit_of(annual.unit), c = unit_of(cycle.unit);
        if (a && c && a->dimension != c->dimension && a->dimension != Dimension::unknown && c->dimension != Dimension::unknown)
            s.report(r, F::annual_value).arg("name", r.name).arg("annual", r.at(F::annual_value).text).arg("cycle", r.at(F::cycle_value).text);
    },
    .facts = fact::named | fact::two_values | fact::values_differ,
};

const Rule deadline_outside{
    .id = "CO011",
    .severity = Severity::error,
    .title = {"完成时间超出项目期或预算年度", "Deadline outside the project period or the budget year"},
    .aspect = Aspect::feasibility,
    .kind = Kind::unreasonable,
    .basis = basis::logic,
    .why = {"承诺的时间在资金之外。", "The promise falls outside the money."},
    .messages = {{"“{name}”的完成时间“{value}”晚于 {limit} 年", "The deadline “{value}” of “{name}” is after {limit}"}, {"“{name}”的完成时间“{value}”早于 {limit} 年", "The deadline “{value}” of “{name}” is before {limit}"}},
    .suggestions = {{"改正日期，或改正项目期", "Correct the date or the period"}},
    .fires = ROWS_TABLE "甲项目→产出指标→时效指标→竣工时间→2027年3月\n",
    .silent = ROWS_TABLE "甲项目→产出指标→时效指标→竣工时间→2026年11月底前\n",
    .check_row = [](const Input& in, const Row& r, Sink& s) {
        if (r.value.shape != ValueShape::date || r.value.last.year == 0) return;
        const TargetInfo& g = in.target_of(r);
        const Period p = period_of(g);
        const auto form = year_of(in, g);
        if (p.open) return;
        // 中期任务完成时间, without a period printed: its year is not the form's
        if (p.last == 0 && contains_any(r.name, vocab::rule::whole_periods)) return;
        int last = p.last, first = p.first;
        if (r.value_field == F::cycle_value && p.last == 0) return;  // the period is not said
        if (last == 0 && form) last = *form;
        if (first == 0 && form) first = *form;
        if (last != 0 && r.value.last.year > last) {
            s.on_value(r).arg("limit", last);
            // without a printed period the project may run on
            if (r.says(tag::settlement) || p.last == 0) s.severity(Severity::warning);
        } else if (first != 0 && r.value.last.year < first) {
            s.on_value(r).message(1).arg("limit", first);
            if (p.first == 0) s.severity(Severity::warning);  // the project may have begun before
        }
    },
    .facts = fact::named | fact::valued,
    .tags = tag::date,
};

const Rule foreign_place{
    .id = "CO018",
    .severity = Severity::warning,
    .title = {"文字中出现别的地区或单位", "Foreign name in the text"},
    .aspect = Aspect::relevance,
    .kind = Kind::inconsistent,
    .certainty = Certainty::suspected,
    .state = Default::off,
    .basis = basis::logic,
    .why = {"可能是从别的单位照抄的。", "It may be copied from another unit."},
    .messages = {{"目标写的是“{place}”，单位却是“{unit}”", "The goal speaks of “{place}”, the unit is “{unit}”"}},
    .suggestions = {{"核对后改正", "Check and correct it"}},
    .fires = "2026年项目支出绩效目标表\n单位名称：甲山县环保局\n单位：万元\n项目名称→总计→绩效目标→一级指标→二级指标→三级指标→指标值\n大气治理→10.00→提升乙水县空气质量，治理扬尘12处。→产出指标→数量指标→治理扬尘处数→≥12处\n",
    .silent = "2026年项目支出绩效目标表\n单位名称：甲山县环保局\n单位：万元\n项目名称→总计→绩效目标→一级指标→二级指标→三级指标→指标值\n大气治理→10.00→提升甲山县空气质量，治理扬尘12处。→产出指标→数量指标→治理扬尘处数→≥12处\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& t : in.tables) {
            const std::string_view unit = t.table->unit_name.text;
            if (unit.empty()) continue;
            bool said = false;
            for (const TargetInfo& g : in.targets_of(t)) {
                each_goal(*g.target, [&](const Goal& goal, std::int32_t index) {
                    const std::string_view text = goal.text.text;
                    for (const std::string_view kind : {"县", "镇"})
                        for (std::size_t at = text.find(kind); at != std::string_view::npos && !said; at = text.find(kind, at + 3)) {
                            if (at < 6) continue;
                            const std::string_view place = text.substr(at - 6, 9);
                            if (!is_han(decode(place, 0).value) || contains_any(place, vocab::rule::place_particles)) continue;
                            if (contains(unit, place.substr(0, 6)) || contains(g.target->name.text, place.substr(0, 6))) continue;
                            if (contains_any(text, vocab::rule::help_between_places)) continue;
                            s.report(g.place(Part::goal, index), goal.text.span).arg("place", place).arg("unit", unit);
                            said = true;
                        }
                });
            }
        }
    },
    .never_grouped = true,
};

const Rule explanation_disagrees{
    .id = "CO019",
    .severity = Severity::info,
    .title = {"指标值与解释中的数字不一致", "Value and explanation disagree"},
    .aspect = Aspect::relevance,
    .kind = Kind::inconsistent,
    .certainty = Certainty::suspected,
    .state = Default::column,
    .basis = basis::logic,
    .why = {"一行里写了两个数。", "Two numbers in one row."},
    .messages = {{"“{name}”的指标值是“{value}”，解释里写的是“{other}”", "The value of “{name}” is “{value}”, its explanation says “{other}”"}},
    .suggestions = {{"核对后，指标值和解释写同一个数", "Write the same number in both"}},
    .fires = DETAIL_TABLE "甲项目→产出指标→质量指标→验收合格率→95→验收合格率不低于90%→达到95%得满分→%→≥→\n",
    .silent = DETAIL_TABLE "甲项目→产出指标→质量指标→验收合格率→95→验收合格率不低于95%→达到95%得满分→%→≥→\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (!r.is_target_number() || r.unit.empty()) return;
        const auto own = r.measure();
        if (!own) return;
        for (const F f : {F::explanation, F::remark}) {
            const std::string_view t = r.at(f).text;
            if (t.empty() || t.size() > 300 || contains_any(t, vocab::rule::calculation_marks)) continue;
            std::string other;
            bool equal = false;
            std::size_t at = 0;
            for (auto number = next_number(t, at); !number.empty() && !equal; number = next_number(t, at)) {
                const auto n = Decimal::parse(number);
                const auto u = unit_at(t.substr(at));
                if (!n || !u || u->unit.canonical != own->canonical) continue;
                equal = *n == *r.value.number;
                other = t.substr(at - number.size(), number.size() + u->size);
            }
            if (equal || other.empty()) continue;
            s.report(r, f).arg("name", r.name).arg("value", r.value_text).made("other", other);
            return;
        }
    },
    .facts = fact::named | fact::number,
    .columns = column(F::explanation) | column(F::remark),
};

const Rule task_without_indicator{
    .id = "CO020",
    .severity = Severity::info,
    .title = {"重点任务没有对应指标", "A main task without any indicator"},
    .aspect = Aspect::relevance,
    .kind = Kind::inconsistent,
    .certainty = Certainty::suspected,
    .state = Default::column,
    .basis = basis::measure88,
    .why = {"没有指标的任务无法考核。", "The task is unmeasured."},
    .messages = {{"任务“{task}”没有用词相近的指标", "No indicator resembles the task “{task}”"}},
    .suggestions = {{"补一条指标，或确认由哪条指标考核", "Add one, or say which indicator measures it"}},
    .fires = "2026年部门整体绩效目标表\n部门名称→某市教育局→→\n预算整体情况→部门预算支出→预算金额（万元）→\n年度重点工作任务→名称→主要实施内容→拟投入的资金（万元）→期望达到的目标（概述）\n→任务1:→校园安全防护→260→安装防护设备12处\n绩效指标→一级指标→二级指标→三级指标→指标值\n→产出指标→数量指标→图书采购册数→≥1200册\n",
    .silent = "2026年部门整体绩效目标表\n部门名称→某市教育局→→\n预算整体情况→部门预算支出→预算金额（万元）→\n年度重点工作任务→名称→主要实施内容→拟投入的资金（万元）→期望达到的目标（概述）\n→任务1:→校园安全防护→260→安装防护设备12处\n绩效指标→一级指标→二级指标→三级指标→指标值\n→产出指标→数量指标→校园安全防护点→≥12处\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        if (g.target->tasks.empty() || g.row_count == 0 || g.target->tasks.size() > 40) return;
        for (std::size_t i = 0; i < g.target->tasks.size(); ++i) {
            const Task& t = g.target->tasks[i];
            const Words& name = t.content.present() && starts_with_one_of(t.name.text, {"任务"}) ? t.content : t.name;
            if (!name.present() || name.text.size() > 200) continue;
            if (is_any(name.text, vocab::rule::unmeasured_tasks) || contains_any(name.text, vocab::rule::running_tasks)) continue;
            // 烈士纪念设施管护 is measured by 修缮零散烈士墓数量: what the task consists of says so
            const auto measured_by = [&](const Row& r, std::string_view words) {
                std::size_t shared = 0, at = 0;
                while (shared < 2) {
                    const std::size_t before = at;
                    const auto w = content_word(words, at);
                    if (w.empty()) return false;
                    at = before + decode(words, before).size;
                    shared += r.name.find(w) != std::string_view::npos && !is_any(w, vocab::rule::pairs_of_any_task);
                }
                return true;
            };
            bool held = false;
            for (const Row& r : in.rows_of(g)) {
                held = measured_by(r, name.text) || (&name != &t.content && t.content.text.size() <= 400 && measured_by(r, t.content.text));
                if (held) break;
            }
            if (!held) s.report(g.place(Part::task, static_cast<std::int32_t>(i)), name.span).arg("task", name.text);
        }
    },
    .never_grouped = true,
};

namespace {

// A title without its year and the name of the form: the unit that it speaks of.
std::string_view unit_in_title(std::string_view t) {
    for (const std::string_view form : vocab::rule::title_forms)
        if (const auto at = t.find(form); at != std::string_view::npos) t = t.substr(0, at);
    t = trimmed(t);
    std::size_t i = 0;
    while (digit_at(t, i)) ++i;
    if (i == 4) {
        t.remove_prefix(4);
        for (const std::string_view w : {"年度", "年"})
            if (t.substr(0, w.size()) == w) {
                t.remove_prefix(w.size());
                break;
            }
    }
    for (std::size_t at = t.find("20"); at != std::string_view::npos; at = t.find("20", at + 1))
        if (at > 0 && at + 7 <= t.size() && t.compare(at + 4, 3, "年") == 0) return trimmed(t.substr(0, at));
    return trimmed(t);
}

bool is_unit_name(std::string_view n) {
    return length_of(n) >= 6 && ends_with_any(n, vocab::rule::unit_name_endings);
}

struct UnitName {
    std::string_view text;
    Span span;
    Place place;
};

// Where a table names its unit: title, box, total rows and departments.
std::vector<UnitName> unit_names(const Input& in, const TableInfo& t) {
    std::vector<UnitName> out;
    const auto add = [&](std::string_view text, Span span, Place place) {
        // （本级） names a scope
        for (const std::string_view b : vocab::rule::unit_scopes)
            if (text.size() > b.size() && ends_with(text, b)) text.remove_suffix(b.size());
        text = trimmed(text);
        if (is_unit_name(text)) out.push_back({text, span, place});
    };
    add(unit_in_title(t.table->title.text), t.table->title.span, t.place(Part::title));
    add(t.table->unit_name.text, t.table->unit_name.span, t.place(Part::unit_name));
    for (std::size_t i = 0; i < t.table->totals.size() && i < 4; ++i) {
        const Words& name = t.table->totals[i].name;
        add(name.text, name.span, {t.index, static_cast<std::int32_t>(i), -1, -1, Part::name, -1});
    }
    for (const TargetInfo& g : in.targets_of(t))
        if (g.department) add(g.target->name.text, g.target->name.span, g.place(Part::name));
    return out;
}

}  // namespace

const Rule unit_two_ways{
    .id = "CO021",
    .severity = Severity::warning,
    .title = {"单位名称前后写法不一", "Unit's name written in two ways"},
    .aspect = Aspect::completeness,
    .kind = Kind::inconsistent,
    .basis = basis::form,
    .why = {"名称应与部门预算一致。", "Names as in the department budget."},
    .messages = {{"单位名称这里写“{a}”，另一处写“{b}”", "The unit is “{a}” here and “{b}” there"}},
    .suggestions = {{"统一为“{longer}”", "Use “{longer}”"}},
    .notes = {{"另一处写法“{b}”", "written “{b}” here"}},
    .fires = "2026年某市某区水务中心项目支出绩效目标表\n单位名称：某市水务中心\n单位：万元\n项目名称→总计→绩效目标→一级指标→二级指标→三级指标→指标值\n河道保洁→10.00→保洁河道46公里。→产出指标→数量指标→保洁河道长度→≥46公里\n",
    .silent = "2026年某市某区水务中心项目支出绩效目标表\n单位名称：某市某区水务中心\n单位：万元\n项目名称→总计→绩效目标→一级指标→二级指标→三级指标→指标值\n河道保洁→10.00→保洁河道46公里。→产出指标→数量指标→保洁河道长度→≥46公里\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& t : in.tables) {
            const auto names = unit_names(in, t);
            bool said = false;
            for (std::size_t i = 0; i < names.size() && !said; ++i)
                for (std::size_t j = i + 1; j < names.size() && !said; ++j) {
                    const UnitName &a = names[i], &b = names[j];
                    if (a.text == b.text || meaning_hash(a.text) == meaning_hash(b.text) || similarity(a.text, b.text) < 0.8) continue;
                    // a unit's own part: 某局 and 某局办公室 differ rightly
                    if (starts_with(a.text, b.text) || starts_with(b.text, a.text)) continue;
                    s.report(b.place, b.span).arg("a", b.text).arg("b", a.text).arg("longer", a.text.size() > b.text.size() ? a.text : b.text)
                        .related(a.span, a.place);
                    said = true;
                }
        }
    },
    .never_grouped = true,
};

namespace {

// What two projects have in common.
struct Shared {
    std::uint32_t half_rows = 0, rows = 0;  // a row that any project may have counts half
    bool goal = false;
};

// Where the purpose is one, one project goes on with the other.
bool purposes_differ(const TargetInfo& a, const TargetInfo& b) { return purpose_hash(a.target->name.text) != purpose_hash(b.target->name.text); }

// The pairs of a table's targets (pair_key of their indexes in it) that share a goal or three rows, in order of the document.
std::map<std::uint64_t, Shared> pairs_that_share(const Input& in, const TableInfo& t) {
    const auto targets = in.targets_of(t);
    FlatMap first;  // of a text: the first target that has it
    std::vector<std::pair<std::uint32_t, Shared>> pairs;      // of the target at hand with those before it
    std::vector<std::uint32_t> pair_at(targets.size(), 0);  // of a target before: 1 above its place in `pairs`; 0: none
    std::map<std::uint64_t, Shared> found;
    // What target `i` shares with the first that has a text; nullptr: it is the first itself.
    const auto shared = [&](std::uint64_t text, std::uint32_t i) -> Shared* {
        bool fresh = false;
        const std::uint32_t a = first.at(text, i, fresh);
        if (fresh || a == i) return nullptr;
        if (pair_at[a] == 0) {
            pairs.push_back({a, {}});
            pair_at[a] = static_cast<std::uint32_t>(pairs.size());
        }
        return &pairs[pair_at[a] - 1].second;
    };
    for (std::uint32_t i = 0; i < targets.size(); ++i) {
        if (const Goal* goal = annual_goal(targets[i]); goal && has_length(goal->text.text, 8))
            if (Shared* p = shared(targets[i].prose.meaning, i)) p->goal = true;
        for (const Row& r : in.rows_of(targets[i])) {
            if (!r.has(fact::named | fact::valued)) continue;
            const std::uint64_t cycle = r.has(fact::values_differ) ? meaning_hash(r.at(F::cycle_value).text) : 0;
            Shared* p = shared(r.name_hash * 31 + r.told.meaning * 17 + cycle + static_cast<std::uint64_t>(r.op) + 1, i);
            if (p == nullptr) continue;
            ++p->rows;
            p->half_rows += r.has(fact::opinion) || r.has(fact::management) ? 1 : 2;
        }
        for (const auto& [a, p] : pairs) {
            pair_at[a] = 0;
            if ((p.goal || p.half_rows >= 6) && purposes_differ(targets[a], targets[i])) found.emplace(pair_key(a, i), p);
        }
        pairs.clear();
    }
    return found;
}

}  // namespace

const Rule shared_between_projects{
    .id = "CO022",
    .severity = Severity::warning,
    .title = {"不同项目套用相同的目标或指标", "Sentences reused between projects"},
    .aspect = Aspect::relevance,
    .kind = Kind::duplicate,
    .certainty = Certainty::suspected,
    .basis = basis::guide101_core,
    .why = {"放到哪个项目都成立的承诺，什么也衡量不了。", "Promises that fit any project measure none."},
    .messages = {{"“{a}”与“{b}”的绩效目标完全相同（本表共 {count} 对项目有套用）", "“{a}” and “{b}” have the same goal ({count} such pairs in this table)"},
                 {"“{a}”与“{b}”有 {rows} 条指标的名称和指标值完全相同（本表共 {count} 对项目有套用）", "“{a}” and “{b}” share {rows} indicators with all their values ({count} such pairs in this table)"}},
    .suggestions = {{"按各自项目重写", "Write rows of its own for each"}},
    .notes = {{"套用的另一项目", "the other project"}},
    .fires = FUND_TABLE "图书馆物业费→10.00→10.00→→保障图书馆开放300天。→产出指标→数量指标→保障人数→1人\n→→→→→→质量指标→保障正常开展→正常\n→→→→→效益指标→社会效益指标→活动开展秩序→良好\n青少年艺术节→20.00→20.00→→举办艺术节12场。→产出指标→数量指标→保障人数→1人\n→→→→→→质量指标→保障正常开展→正常\n→→→→→效益指标→社会效益指标→活动开展秩序→良好\n",
    .silent = FUND_TABLE "图书馆物业费→10.00→10.00→→保障图书馆开放300天。→产出指标→数量指标→保洁面积→5000平方米\n→→→→→→质量指标→保洁合格率→≥95%\n→→→→→效益指标→社会效益指标→读者投诉起数→≤3起\n青少年艺术节→20.00→20.00→→举办艺术节12场。→产出指标→数量指标→演出场次→12场\n→→→→→→质量指标→节目原创率→≥50%\n→→→→→效益指标→社会效益指标→青少年参与人次→≥3000人次\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& t : in.tables) {
            if (t.target_count < 2 || t.table->scope == Scope::department) continue;
            const auto found = pairs_that_share(in, t);
            if (found.empty()) continue;
            const auto targets = in.targets_of(t);
            const auto& [key, p] = *found.begin();
            const TargetInfo &a = targets[key >> 32], &b = targets[key & 0xFFFFFFFFu];
            s.report(t.place(), b.name_span()).message(p.goal ? 0 : 1).arg("a", a.target->name.text).arg("b", b.target->name.text)
                .arg("rows", std::int64_t{p.rows}).arg("count", found.size()).related(a.name_span(), a.place());
            std::size_t n = 0;
            for (const auto& [k, q] : found) {
                if (k == key) continue;
                if (++n >= 50) break;
                const TargetInfo& other = targets[k & 0xFFFFFFFFu];
                s.related(other.name_span(), other.place());
            }
        }
    },
    .never_grouped = true,
};

namespace {

bool differ_in_level(const Row& a, const Row& b) {
    const auto known = [](const Row& r) { return r.level2 != Level2::none && r.level2 != Level2::other; };
    return a.level2 != b.level2 && known(a) && known(b);
}

// … and not as the shares of one total rightly do.
bool differ_in_value(const Row& a, const Row& b) {
    if (!a.value.number || !b.value.number) return a.has(fact::words) && b.has(fact::words) && a.told.meaning != b.told.meaning;
    const auto x = a.measure(), y = b.measure();
    if (!x && !y && !a.has(fact::rate) && !a.has(fact::opinion)) return false;
    if (x && y && x->dimension != y->dimension) return false;
    const bool no_count = !x || x->per || x->dimension == Dimension::percent || x->dimension == Dimension::time || x->dimension == Dimension::score;
    return no_count && a.value.number->to_double() * (x ? x->factor.to_double() : 1) != b.value.number->to_double() * (y ? y->factor.to_double() : 1);
}

// Two rows of one name in different projects that differ.
struct Namesakes {
    const Row *a, *b;
    bool level;  // in their level 2, else in their value
};

// The first two of each name, in order.
std::vector<Namesakes> namesakes(const Input& in) {
    FlatMap first;
    std::vector<Namesakes> out;
    constexpr std::uint32_t done = 0x80000000;  // this name was said
    for (const Row& b : in.rows) {
        if (b.base.size() < 9 || !b.has(fact::valued)) continue;
        const bool whole = b.base.data() == b.name.data() && b.base.size() == b.name.size();
        bool fresh = false;
        std::uint32_t& at = first.at(whole ? b.name_hash : meaning_hash(b.base), static_cast<std::uint32_t>(&b - in.rows.data()), fresh);
        if (fresh || (at & done) != 0) continue;
        const Row& a = in.rows[at];
        if (a.group == b.group || (a.level2 == b.level2 && &a.told == &b.told && a.unit == b.unit)) continue;
        if (a.has(fact::value_placeholder) || b.has(fact::value_placeholder)) continue;
        const bool level = differ_in_level(a, b);
        if (!level && !differ_in_value(a, b)) continue;
        at |= done;
        out.push_back({&a, &b, level});
    }
    return out;
}

}  // namespace

const Rule same_name_differs{
    .id = "CO024",
    .severity = Severity::info,
    .title = {"同名指标的指标值或类别不同", "Same-named indicators with different targets or levels"},
    .aspect = Aspect::relevance,
    .kind = Kind::inconsistent,
    .certainty = Certainty::suspected,
    .basis = basis::guide101,
    .why = {"一份文件里同一名称应指同一件事；不同项目可以有不同水平。", "One name should mean one thing; projects may rightly differ."},
    .messages = {{"“{name}”在不同项目中指标值不同：“{a}”与“{b}”（本文件共 {count} 组）", "“{name}” has different targets, “{a}” and “{b}” ({count} groups in this document)"},
                 {"“{name}”在不同项目中类别不同：“{a}”与“{b}”（本文件共 {count} 组）", "“{name}” stands under different levels, “{a}” and “{b}” ({count} groups in this document)"}},
    .suggestions = {{"确认是否同一指标；是则统一", "Ask whether they mean the same"}},
    .notes = {{"“{name}” {value}", "“{name}” {value}"}},
    .fires = ROWS_TABLE "项目甲→产出指标→质量指标→档案归档率→≥98%\n项目乙→效益指标→社会效益指标→档案归档率→≥90%\n",
    .silent = ROWS_TABLE "项目甲→产出指标→质量指标→档案归档率→≥98%\n项目乙→产出指标→质量指标→档案归档率→≥98%\n",
    .check = [](const Input& in, Sink& s) {
        const auto groups = namesakes(in);
        if (groups.empty()) return;
        const Namesakes& g = groups[0];
        // several groups are one message for the document: its place is the table of the first
        s.report(groups.size() == 1 ? g.b->place(F::level3) : in.table_of(*g.b).place(), g.b->name_span()).arg("name", g.b->name)
            .message(g.level ? 1 : 0).arg("count", groups.size());
        if (g.level) s.arg("a", name_of(g.a->level2)).arg("b", name_of(g.b->level2));
        else s.arg("a", g.a->value_text).arg("b", g.b->value_text);
        const auto note = [&](const Row& r) { s.related_value(r).note_arg("name", r.name).note_arg("value", r.value_text); };
        for (std::size_t i = 0; i < groups.size() && i < 50; ++i) {
            if (i > 0) note(*groups[i].b);
            note(*groups[i].a);
        }
    },
    .never_grouped = true,
};

}  // namespace jixiao
