// ST001–ST011, ST017–ST021: which levels a target has, and whether its rows stand under the right ones.

#include <algorithm>
#include <array>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "rules/source_cells.hpp"

namespace jixiao {
namespace {

bool is_running_cost(std::string_view name) {
    return contains_any(name, vocab::rule::running_costs);
}

template <class Wanted>
bool any_row(const Input& in, const TargetInfo& t, Wanted wanted) {
    for (const Row& r : in.rows_of(t))
        if (wanted(r)) return true;
    return false;
}

Sink& on_target(Sink& s, const TargetInfo& t) {
    return s.report(t.place(), t.name_span()).arg("target", t.target->name.text);
}

}  // namespace

const Rule no_indicators{
    .id = "ST001",
    .severity = Severity::error,
    .title = {"没有绩效指标", "No indicators"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::opinion2018,
    .why = {"没有指标就无法审核、监控和评价。", "Without indicators nothing can be approved, monitored or scored."},
    .messages = {{"“{target}”没有填写任何绩效指标", "“{target}” has no indicator"},
                 {"“{target}”没有绩效指标；表中写明无项目支出", "“{target}” has no indicator; the table says that there are no projects"},
                 {"该表没有读到任何项目或绩效指标", "No project and no indicator was found in this table"},
                 {"“{target}”没有读到绩效指标；文本到此结束，可能没有复制完整", "“{target}” has no indicator; the text ends here and may be cut off"},
                 {"“{target}”没有读到绩效指标；表内有文字没有读懂，请对照原文", "No indicator of “{target}” was found; part of the text was not understood"}},
    .suggestions = {{"至少填写产出指标和效益指标及其指标值", "Fill in at least output and benefit indicators with their values"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→→\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        const std::string_view text = in.document.text();
        const auto none_said = [&](Span span) {
            const std::string_view part = text.substr(std::min<std::size_t>(span.begin, text.size()), std::min<std::size_t>(span.size(), 4000));
            return contains_any(part, vocab::rule::no_projects);
        };
        // much that was not read may hold the indicators
        std::size_t unread = 0;
        for (const Mark& m : in.document.marks)
            if (m.role == Role::unread) unread += m.span.size();
        for (const TableInfo& t : in.tables) {
            if (t.target_count == 0) {
                s.report(t.place(), t.span()).message(2);
                continue;
            }
            for (const TargetInfo& g : in.targets_of(t)) {
                if (g.row_count > 0) continue;
                if (!g.target->name.present() && g.target->goals.empty() && g.target->funds.empty()) continue;  // a line between tables
                on_target(s, g);
                if (none_said(t.table->span)) s.message(1).severity(Severity::info);
                // the last project of a list may have lost its rows on copying
                else if (unread * 5 >= text.size() || (!g.target->name.present() && !in.rows.empty())) s.message(4).severity(Severity::warning);
                else if (&g == &in.targets.back() && in.rows.size() > 0 && g.target->span.end + 8 >= trimmed(text).size()) s.message(3).severity(Severity::info);
            }
        }
    },
    .per_target = true,
};

const Rule no_output{
    .id = "ST002",
    .severity = Severity::error,
    .title = {"缺少产出指标", "No output indicator"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::taxonomy,
    .why = {"产出指标说明资金买到了什么，任何项目都要有。", "Output says what the money buys; every project needs it."},
    .messages = {{"“{target}”的 {count} 条指标中没有产出指标", "None of the {count} indicators of “{target}” is an output indicator"}},
    .suggestions = {{"补充产出指标：数量（多少）、质量（什么标准）、时效（何时完成），如“数量指标／培训人次／≥280人次”",
                     "Add output: how many, to what standard, by when"}},
    .fires = ROWS_TABLE "甲项目→效益指标→社会效益指标→政策知晓率→≥85%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→修缮校舍面积→≥3200平方米\n",
    .check_target = [](const Input&, const TargetInfo& t, Sink& s) {
        if (t.levels_known && !t.has(Level1::output)) on_target(s, t).arg("count", std::int64_t{t.row_count});
    },
    .per_target = true,
};

const Rule no_benefit{
    .id = "ST003",
    .severity = Severity::error,
    .title = {"缺少效益指标", "No benefit indicator"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::opinion2018,
    .why = {"没有效益指标，看不出为什么要花这笔钱。", "Without an effect the table cannot show why the money is spent."},
    .messages = {{"“{target}”的 {count} 条指标中没有效益指标", "None of the {count} indicators of “{target}” is a benefit indicator"}},
    .suggestions = {{"补充一条可衡量的效益指标，如“社会效益指标／政策知晓率／≥85%”", "Add one measurable effect, such as “政策知晓率 ≥85%”"}},
    .fires = ROWS_TABLE "培训班项目→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = ROWS_TABLE "培训班项目→效益指标→社会效益指标→结业学员持证上岗率→≥80%\n",
    .check_target = [](const Input&, const TargetInfo& t, Sink& s) {
        if (!t.levels_known || t.has(Level1::benefit)) return;
        on_target(s, t).arg("count", std::int64_t{t.row_count});
        if (is_running_cost(t.target->name.text)) s.severity(Severity::warning);
    },
    .per_target = true,
};

const Rule no_satisfaction{
    .id = "ST004",
    .severity = Severity::warning,
    .title = {"有服务对象却没有满意度指标", "No satisfaction indicator though somebody is served"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .certainty = Certainty::suspected,
    .basis = basis::measure88,
    .why = {"项目有服务对象的，一般应设服务对象满意度指标。", "Where people or firms are served, they should be asked."},
    .messages = {{"“{target}”涉及“{served}”，但没有满意度指标", "“{target}” serves “{served}”, but has no satisfaction indicator"},
                 {"“{target}”没有满意度指标；如无服务对象可以不设", "“{target}” has no satisfaction indicator; it may be left out where nobody is served"},
                 {"“{target}”没有满意度指标；文本到此结束，可能没有复制完整", "“{target}” has no satisfaction indicator; the text ends here and may be cut off"}},
    .suggestions = {{"补充“服务对象满意度指标／××满意度／≥90%”，写明向谁调查", "Add “…满意度 ≥90%” and name who is asked"}},
    .fires = ROWS_TABLE "学生资助项目→产出指标→数量指标→资助学生人数→≥280人\n",
    .silent = ROWS_TABLE "学生资助项目→满意度指标→服务对象满意度指标→受助学生满意度→≥90%\n",
    .check_target = [](const Input& in, const TargetInfo& t, Sink& s) {
        const auto served_in = [&](std::string_view text, std::uint64_t tags) -> std::string_view {
            if ((tags & tag::served) != 0) {
                std::size_t size = 0;
                const std::size_t at = next_word(text, 0, tag::served, size);
                return text.substr(at, size);
            }
            for (const std::string& w : in.settings.service_words)
                if (contains(text, w)) return w;
            return {};
        };
        if (!t.levels_known || t.has(Level1::satisfaction) || t.has(Level2::satisfaction)) return;
        if (any_row(in, t, [](const Row& r) { return r.says(tag::opinion) && contains_any(r.name, vocab::rule::opinions); })) return;
        const std::string_view name = t.target->name.text;
        if (contains_any(name, vocab::rule::projects_for_nobody)) return;
        std::string_view served = served_in(name, t.name_tags);
        if (served.empty() && t.prose.goal) served = served_in(t.prose.goal->text.text, t.prose.tags);
        for (const Row& r : in.rows_of(t))
            if (served.empty()) served = served_in(r.name, r.name_tags);
        // 满意度 stands last in a form: where a page's text ends with the rows, it may have been cut off
        if (&t == &in.targets.back() && ends_with_last_row(in)) on_target(s, t).message(2).severity(Severity::info);
        else if (!served.empty()) on_target(s, t).arg("served", served);
        else if (in.tables[static_cast<std::size_t>(t.table_index)].regime == Regime::a) on_target(s, t).message(1).severity(Severity::info);
    },
    .per_target = true,
};

const Rule no_cost{
    .id = "ST005",
    .severity = Severity::warning,
    .title = {"缺少成本指标", "No cost indicator"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .certainty = Certainty::suspected,
    .basis = basis::opinion2018,
    .why = {"成本是绩效目标的组成部分。", "Cost is part of a performance target."},
    .messages = {{"“{target}”没有成本指标", "“{target}” has no cost indicator"}},
    .suggestions = {{"补充单位成本（如“每公里改造成本 ≤450万元/公里”），无法分解的写总成本控制数", "Add a unit cost, or a ceiling for the total"}},
    .fires = ROWS_TABLE "道路改造→产出指标→数量指标→改造道路里程→≥4公里\n",
    .silent = ROWS_TABLE "道路改造→产出指标→成本指标→每公里改造成本→≤450万元/公里\n",
    .check_target = [](const Input& in, const TargetInfo& t, Sink& s) {
        const TableInfo& table = in.tables[static_cast<std::size_t>(t.table_index)];
        if (!table.has_level2 || !t.levels_known) return;
        if (any_row(in, t, [](const Row& r) {
                return (r.facts & (fact::cost | fact::cost_level)) != 0 || (r.says(tag::cost) && ends_with_any(r.base, vocab::rule::cost_name_endings));
            }))
            return;
        on_target(s, t);
        if (table.regime == Regime::a) return;
        bool needed = (t.name_tags & tag::engineering) != 0;
        if (const auto yuan = budget_in_yuan(t)) needed = needed || !(*yuan < Decimal{in.settings.cost_threshold * 10000, 0});
        if (!needed) s.severity(Severity::info);
    },
    .per_target = true,
};

namespace {

// Three rules ask for a level 2 under output.
bool lacks(const Input& in, const TargetInfo& t, Level2 wanted) {
    const TableInfo& table = in.tables[static_cast<std::size_t>(t.table_index)];
    if (!table.has_level2 || !t.levels_known || !t.has(Level1::output) || t.has(wanted)) return false;
    // a row under output whose level 2 could not be told may be the one
    for (const Row& r : in.rows_of(t))
        if (r.level1 == Level1::output && (r.level2 == Level2::none || r.level2 == Level2::other)) return false;
    return true;
}

}  // namespace

const Rule no_quantity{
    .id = "ST006",
    .severity = Severity::error,
    .title = {"产出指标中缺少数量指标", "No quantity indicator under output"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::guide101_set,
    .why = {"数量指标回答“做多少”，也是测算成本的基础。", "Quantity says how much is done and anchors the cost."},
    .messages = {{"“{target}”的产出指标中没有数量指标", "“{target}” has output indicators, but none of quantity"}},
    .suggestions = {{"补充数量指标：写清做什么、做多少，如“巡查点位数 ≥120个”", "Say how many of what, such as “巡查点位数 ≥120个”"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥98%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→巡查点位数→≥120个\n",
    .check_target = [](const Input& in, const TargetInfo& t, Sink& s) {
        if (lacks(in, t, Level2::quantity)) on_target(s, t);
    },
    .per_target = true,
};

const Rule no_quality{
    .id = "ST007",
    .severity = Severity::warning,
    .title = {"产出指标中缺少质量指标", "No quality indicator under output"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::guide101_set,
    .why = {"质量指标回答“做到什么标准”。", "Quality says to what standard the work is done."},
    .messages = {{"“{target}”的产出指标中没有质量指标", "“{target}” has output indicators, but none of quality"}},
    .suggestions = {{"补充质量指标：验收标准或合格率、可用率、准确率等，如“验收合格率 ≥98%”", "Add the standard, such as “验收合格率 ≥98%”"}},
    .fires = ROWS_TABLE "系统运维→产出指标→数量指标→维护系统数量→≥3套\n",
    .silent = ROWS_TABLE "系统运维→产出指标→质量指标→系统可用率→≥99.5%\n",
    .check_target = [](const Input& in, const TargetInfo& t, Sink& s) {
        if (!lacks(in, t, Level2::quality)) return;
        const std::string_view name = t.target->name.text;
        if (contains(name, "人员经费")) return;
        // payments have no standard but that they arrive
        if (contains_any(name, vocab::rule::payments) &&
            any_row(in, t, [](const Row& r) { return contains_any(r.name, vocab::rule::payment_standards); }))
            return;
        on_target(s, t);
    },
    .per_target = true,
};

const Rule no_timeliness{
    .id = "ST008",
    .severity = Severity::warning,
    .title = {"产出指标中缺少时效指标", "No timeliness indicator under output"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::taxonomy,
    .why = {"时效指标回答“何时完成”。", "Timeliness says by when."},
    .messages = {{"“{target}”的产出指标中没有时效指标", "“{target}” has output indicators, but none of timeliness"},
                 {"“{target}”没有时效指标，但“{other}”写有时间要求，应移到时效指标", "“{target}” has no timeliness indicator, but “{other}” speaks of time"}},
    .suggestions = {{"补充时效指标：写明完成日期或及时率，如“2026年11月底前”或“按期完成率 100%”", "Add a date or an on-time rate"}},
    .notes = {{"写有时间要求的指标“{other}”", "the indicator “{other}”, which speaks of time"}},
    .fires = ROWS_TABLE "培训项目→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = ROWS_TABLE "培训项目→产出指标→时效指标→培训完成时间→2026年11月底前\n",
    .check_target = [](const Input& in, const TargetInfo& t, Sink& s) {
        if (in.tables[static_cast<std::size_t>(t.table_index)].regime == Regime::b || !lacks(in, t, Level2::timeliness)) return;
        on_target(s, t);
        for (const Row& r : in.rows_of(t)) {
            if (r.level1 != Level1::output) continue;
            if (contains_any(r.name, vocab::rule::timely_names) || r.value.shape == ValueShape::date) {
                s.message(1).arg("other", r.name).severity(Severity::info).related(r.name_span(), r.place(F::level3));
                break;
            }
        }
    },
    .per_target = true,
};

const Rule wrong_parent{
    .id = "ST009",
    .severity = Severity::error,
    .title = {"二级指标放错了一级指标", "Level 2 filed under the wrong level 1"},
    .aspect = Aspect::relevance,
    .kind = Kind::wrong_level,
    .basis = basis::taxonomy,
    .why = {"得分按一级指标汇总，放错会算错权重。", "Scores roll up by level 1; a wrong parent corrupts the weights."},
    .messages = {{"“{level2}”属于“{parent}”，这里放在“{level1}”下（指标“{name}”）", "“{level2}” belongs to “{parent}”, but stands under “{level1}” (indicator “{name}”)"}},
    .suggestions = {{"移到“{parent}”下", "Move it under “{parent}”"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→道路里程→≥4公里\n→效益指标→时效指标→工程按期完成率→≥95%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→道路里程→≥4公里\n→产出指标→时效指标→工程按期完成率→≥95%\n",
    .check_target = [](const Input& in, const TargetInfo& t, Sink& s) {
        std::uint32_t written = 0;
        for (const Row& r : in.rows_of(t))
            if (r.level1_origin != Origin::inferred) written |= 1u << static_cast<unsigned>(r.level1);
        for (const Row& r : in.rows_of(t)) {
            if (r.level1 == Level1::none || r.level1 == Level1::other || r.level1_origin == Origin::inferred) continue;
            const Level1 parent = parent_of(r.level2, in.table_of(r).regime);
            if (parent == Level1::none || parent == r.level1) continue;
            if (r.level2 == Level2::cost) continue;  // 成本 under 产出 or by itself: ST011
            if (r.level1_origin == Origin::carried && (written >> static_cast<unsigned>(parent) & 1) == 0) continue;  // ST021
            const Words& at = r.at(F::level2);
            s.report(r.place(F::level2), at.present() ? at.span : r.name_span()).severity(cells_known(in) ? Severity::error : Severity::warning)
                .arg("level1", name_of(r.level1)).arg("level2", name_of(r.level2)).arg("parent", name_of(parent)).arg("name", r.name);
        }
    },
};

namespace {

// 质量指标 in the level-1 column beside a blank level-2 cell: the word is moved over, the rest of the line stays.
void report_moved_levels(const Input& in, const TableInfo& table, Sink& s) {
    static constexpr Text title{"把二级指标名称移到二级指标栏", "Move the level-2 name to its column"};
    const char separator = separator_of(in.document.form);
    if (separator == 0) return;
    const std::string_view text = in.document.text();
    const Column *first = nullptr, *second = nullptr;
    for (const Column& c : table.table->columns) {
        if (c.field == F::level1) first = &c;
        if (c.field == F::level2) second = &c;
    }
    if (first == nullptr || second == nullptr || !first->label.present() || !second->label.present()) return;
    const auto heads = cells_of(text, line_around(text, first->label.span.begin), separator);
    const int from = cell_at(heads, first->label.span.begin), to = cell_at(heads, second->label.span.begin);
    if (from < 0 || to != from + 1) return;
    std::vector<Edit> edits;
    std::vector<const Row*> found;
    for (const Row& r : in.rows_of(table)) {
        const Words& word = r.at(F::level2);
        if (r.indicator->level2_origin != Origin::written || !word.present() || r.level2 == Level2::none || r.level2 == Level2::other) continue;
        if (r.indicator->level1_origin == Origin::written && r.at(F::level1).present() && r.at(F::level1).span == word.span) continue;
        const auto cells = cells_of(text, line_around(text, word.span.begin), separator);
        const int at = cell_at(cells, word.span.begin);
        if (at != from || cells.size() <= static_cast<std::size_t>(to)) continue;
        const Span here = cells[static_cast<std::size_t>(from)], there = cells[static_cast<std::size_t>(to)];
        if (!trimmed(text.substr(there.begin, there.size())).empty() || trimmed(text.substr(here.begin, here.size())) != text.substr(word.span.begin, word.span.size())) continue;
        if (cell_at(cells, r.name_span().begin) <= to) continue;  // the name must stand in a column of its own
        found.push_back(&r);
        edits.push_back({word.span, ""});
        edits.push_back({{there.begin, there.begin}, text.substr(word.span.begin, word.span.size())});
    }
    if (found.empty()) return;
    const Row& r = *found[0];
    s.report(r, F::level2).message(2).severity(Severity::info).suggest(1).arg("level", r.at(F::level2).text).arg("count", found.size());
    for (std::size_t i = 1; i < found.size() && i < 100; ++i) s.related(found[i]->at(F::level2).span, found[i]->place(F::level2));
    s.fix(title, std::move(edits));
}

const Text* name_of_column(F level) {
    static constexpr Text first{"一级指标", "level-1"}, second{"二级指标", "level-2"};
    return level == F::level1 ? &first : &second;
}

// What the reader took for a misspelt name: it went on with the right one.
// The texts of the levels that are printed, by where they begin; a wrapped one's pieces are put together there.
std::vector<std::pair<Span, std::string_view>> level_texts(const Input& in) {
    std::vector<std::pair<Span, std::string_view>> all;
    for (const Row& row : in.rows)
        for (const F column : {F::level1, F::level2})
            if (row.at(column).present()) all.emplace_back(row.at(column).span, row.at(column).text);
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
    return all;
}

// A misspelt level's name as the document has it; empty where its pieces stand among other cells.
std::string_view misspelt(const Input& in, const std::vector<std::pair<Span, std::string_view>>& texts, Span at) {
    constexpr std::size_t longest = 60;
    const auto found = std::lower_bound(texts.begin(), texts.end(), at.begin, [](const auto& text, std::uint32_t begin) { return text.first.begin < begin; });
    if (found != texts.end() && found->first == at) return found->second;
    const std::string_view written = slice(in, at);
    return written.size() <= longest ? written : std::string_view{};
}

void report_misspelt_levels(const Input& in, Sink& s) {
    if (std::none_of(in.document.repairs.begin(), in.document.repairs.end(), [](const Repair& r) { return r.kind == Repair::Kind::corrected_word; })) return;
    const auto texts = level_texts(in);
    Span said;
    for (const Repair& r : in.document.repairs) {
        if (r.kind != Repair::Kind::corrected_word || level_name(r.detail).empty() || r.span == said) continue;
        const std::string_view written = misspelt(in, texts, r.span);
        if (written.empty()) continue;
        said = r.span;
        if (!cells_known(in) && r.detail.starts_with(slice(in, r.span))) continue;  // 社会效益指 and 标 in the next line
        const bool first = is_any(level_name(r.detail), vocab::rule::level1_names);
        s.report(Place{r.table, -1, r.target, r.indicator, Part::whole, -1}, r.span).message(1).arg("level", written).arg("count", 1)
            .made("near", r.detail).arg("column", name_of_column(first ? F::level1 : F::level2));
    }
}

// A name of no known level, and no column that a form prints itself.
bool has_unknown_level1(const TableInfo& table, const Row& r) {
    if (r.level1 != Level1::other) return false;
    const std::string_view name = r.at(F::level1).text;
    if (table.table->scope == Scope::department && contains_any(name, vocab::rule::department_levels))
        return false;
    // forms of Shanghai and others print these themselves
    return !contains_any(name, vocab::rule::printed_levels1);
}

bool has_unknown_level2(const TableInfo& table, const Row& r) {
    return r.level2 == Level2::other && r.level1 != Level1::other && r.level1 != Level1::satisfaction && table.table->scope != Scope::department &&
           !contains_any(r.at(F::level2).text, vocab::rule::printed_levels2);
}

// A level's name that the closed list does not have.
struct UnknownLevel {
    const Row* first = nullptr;
    F column = F::level1;
    std::size_t count = 0;  // rows
};

// Those of a table, in order.
std::vector<UnknownLevel> unknown_levels(const Input& in, const TableInfo& table) {
    std::unordered_map<std::uint64_t, std::size_t> at;
    std::vector<UnknownLevel> out;
    if (!table.has(Level1::other) && !table.has(Level2::other)) return out;
    const auto note = [&](const Row& r, F column) {
        const std::string_view word = r.at(column).text;
        if (word.empty()) return;
        const auto [where, fresh] = at.emplace(meaning_hash(word) * 2 + (column == F::level2 ? 1 : 0), out.size());
        if (fresh) out.push_back({&r, column, 0});
        ++out[where->second].count;
    };
    for (const Row& r : in.rows_of(table)) {
        if (has_unknown_level1(table, r)) note(r, F::level1);
        if (has_unknown_level2(table, r)) note(r, F::level2);
    }
    return out;
}

// The known name of a level that a word resembles; empty: none.
std::string_view nearest_level(std::string_view word, F column) {
    double best = 0.6;
    std::string_view near;
    const auto offer = [&](std::string_view name) {
        if (const double v = similarity(word, name); v > best) best = v, near = name;
    };
    if (column == F::level1) {
        for (const Level1 l : {Level1::cost, Level1::output, Level1::benefit, Level1::satisfaction}) offer(name_of(l));
    } else {
        for (const Level2 l : {Level2::quantity, Level2::quality, Level2::timeliness, Level2::cost, Level2::economic_cost,
                               Level2::social_cost, Level2::ecological_cost, Level2::economic, Level2::social, Level2::ecological,
                               Level2::sustainable, Level2::satisfaction})
            offer(name_of(l));
    }
    return near;
}

}  // namespace

const Rule unknown_level{
    .id = "ST010",
    .severity = Severity::warning,
    .title = {"一级或二级指标名称不在规定范围内", "Unknown level-1 or level-2 name"},
    .aspect = Aspect::completeness,
    .kind = Kind::wrong_level,
    .basis = basis::taxonomy,
    .why = {"名称认不出，就无法归类和汇总。", "A row that cannot be classified cannot be scored."},
    .messages = {{"“{level}”不是规定的{column}名称（本表 {count} 处）", "“{level}” is no known {column} name ({count} in this table)"},
                 {"“{level}”不是规定的{column}名称，疑为“{near}”（本表 {count} 处）", "“{level}” is no known {column} name; “{near}” may be meant ({count} in this table)"},
                 {"“{level}”是二级指标，却写在一级指标栏，二级指标栏空着（本表 {count} 处）", "“{level}” is a level-2 name, yet stands in the level-1 column, and the level-2 column is blank ({count} in this table)"}},
    .suggestions = {{"从规定的一级、二级指标名称中选用", "Choose from the closed list of names"}, {"移到二级指标栏", "Move it to the level-2 column"}},
    .notes = {{"同样写错了栏", "in the wrong column too"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数质量指标→道路里程→≥4公里\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→道路里程→≥4公里\n",
    .check = [](const Input& in, Sink& s) {
        report_misspelt_levels(in, s);
        for (const TableInfo& table : in.tables) report_moved_levels(in, table, s);
        for (const TableInfo& table : in.tables)
            for (const UnknownLevel& x : unknown_levels(in, table)) {
                // a name in a third of the rows of a long table is the form's own
                if (table.row_count >= 10 && x.count * 100 >= 30 * table.row_count) continue;
                const std::string_view word = x.first->at(x.column).text, near = nearest_level(word, x.column);
                s.report(*x.first, x.column).arg("level", word).arg("count", x.count).arg("column", name_of_column(x.column));
                if (!near.empty()) s.message(1).arg("near", near);
            }
    },
    .never_grouped = true,
};

const Rule two_regimes{
    .id = "ST011",
    .severity = Severity::warning,
    .title = {"同一张表混用两套成本分类", "Two places for cost in one table"},
    .aspect = Aspect::completeness,
    .kind = Kind::wrong_level,
    .basis = basis::guide101,
    .why = {"成本既放在产出下又单列，会重复计算，权重也加不平。", "Cost is counted twice and the weights cannot add up."},
    .messages = {{"成本指标既写在产出指标下（“{a}”），又单列为一级指标（“{b}”）", "Cost stands under output (“{a}”) and as a level 1 of its own (“{b}”)"}},
    .suggestions = {{"按本表格式保留一处，另一处移过来", "Keep the place that the form prints and move the other row there"}},
    .notes = {{"另一处成本指标", "the other cost row"}},
    .fires = ROWS_TABLE "甲项目→产出指标→成本指标→总成本→≤90万元\n→成本指标→经济成本指标→项目总成本→≤90万元\n",
    .silent = ROWS_TABLE "甲项目→产出指标→成本指标→总成本→≤90万元\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& table : in.tables) {
            if (!table.has(Level2::cost)) continue;
            const Row *a = nullptr, *b = nullptr;
            for (const Row& r : in.rows_of(table)) {
                if (r.level2 == Level2::cost && r.level1 == Level1::output && a == nullptr) a = &r;
                if ((r.level1 == Level1::cost || r.level2 == Level2::economic_cost || r.level2 == Level2::social_cost || r.level2 == Level2::ecological_cost) &&
                    b == nullptr)
                    b = &r;
            }
            if (a != nullptr && b != nullptr)
                s.report(a->place(F::level2), a->name_span()).arg("a", a->name).arg("b", b->name).related(b->name_span(), b->place(F::level2));
        }
    },
    .never_grouped = true,
};

const Rule too_few_rows{
    .id = "ST017",
    .severity = Severity::warning,
    .title = {"指标太少", "Too few indicators"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .certainty = Certainty::suspected,
    .basis = basis::form,
    .why = {"一两条指标盖不住产出和效果。", "One or two rows cannot cover output and effect."},
    .messages = {{"“{target}”只有 {count} 条指标，少于 {least} 条", "“{target}” has only {count} indicators, fewer than {least}"}},
    .suggestions = {{"补充缺少的产出、效益、满意度指标", "Add the missing dimensions"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→道路里程→≥4公里\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→道路里程→≥4公里\n→产出指标→质量指标→验收合格率→≥98%\n→效益指标→社会效益指标→通行时间缩短率→≥10%\n",
    .check_target = [](const Input& in, const TargetInfo& t, Sink& s) {
        if (t.row_count == 0 || t.row_count >= static_cast<std::uint32_t>(in.settings.min_rows) || unread_among_rows(in, t) || !t.levels_known) return;
        on_target(s, t).arg("count", std::int64_t{t.row_count}).arg("least", in.settings.min_rows);
        bool small = contains(t.target->name.text, "人员");
        if (const auto yuan = budget_in_yuan(t)) small = small || *yuan < Decimal{50000, 0};
        if (small) s.severity(Severity::info);
    },
    .per_target = true,
};

const Rule too_many_rows{
    .id = "ST018",
    .severity = Severity::info,
    .title = {"指标过多或过于集中", "Too many indicators, or most under one level 2"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .certainty = Certainty::suspected,
    .state = Default::off,
    .basis = basis::guide101_core,
    .why = {"应突出核心指标。", "A table should keep to its core indicators."},
    .messages = {{"“{target}”有 {count} 条指标，超过 40 条", "“{target}” has {count} indicators, more than 40"},
                 {"“{target}”的 {count} 条指标中有 {most} 条都是“{level2}”", "{most} of the {count} indicators of “{target}” are “{level2}”"}},
    .suggestions = {{"保留核心指标，合并或删去次要的", "Keep the core ones"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→甲数量→≥1个\n→→→乙数量→≥2个\n→→→丙数量→≥3个\n→→→丁数量→≥4个\n→→→戊数量→≥5个\n→→→己数量→≥6个\n→→→庚数量→≥7个\n→→→辛数量→≥8个\n→→→壬数量→≥9个\n→→→癸数量→≥10个\n→→→子数量→≥11个\n→→→丑数量→≥12个\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→甲数量→≥1个\n→→质量指标→验收合格率→≥98%\n",
    .check_target = [](const Input& in, const TargetInfo& t, Sink& s) {
        std::array<std::size_t, 16> count{};
        for (const Row& r : in.rows_of(t)) ++count[static_cast<std::size_t>(r.level2)];
        count[0] = 0;
        const auto most = std::max_element(count.begin(), count.end());
        if (t.row_count > 40) on_target(s, t).arg("count", std::int64_t{t.row_count});
        else if (t.row_count >= 12 && *most * 100 > 60 * t.row_count)
            on_target(s, t).message(1).arg("count", std::int64_t{t.row_count}).arg("most", *most).arg("level2", name_of(static_cast<Level2>(most - count.begin())));
    },
    .per_target = true,
};

const Rule orphan_row{
    .id = "ST019",
    .severity = Severity::error,
    .title = {"指标没有归入任何一级、二级指标", "Indicator without any level"},
    .aspect = Aspect::completeness,
    .kind = Kind::wrong_level,
    .basis = basis::taxonomy,
    .why = {"没有归类的指标无法计分。", "A row without a level cannot be scored."},
    .messages = {{"“{name}”没有写属于哪个一级、二级指标", "“{name}” stands under no level 1 and no level 2"}},
    .suggestions = {{"补上所属的一级、二级指标", "Fill in its level 1 and level 2"}},
    .fires = ROWS_TABLE "甲项目→→→设备完好率→≥95%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→设备完好率→≥95%\n",
    .check = [](const Input& in, Sink& s) {
        const auto orphan = [](const Row& r) {
            return r.has(fact::named) && r.level1 == Level1::none && r.level2 == Level2::none && !r.at(F::level1).present() && !r.at(F::level2).present();
        };
        for (const TableInfo& t : in.tables) {
            if (!t.has(Level1::none) || !t.has(Level2::none)) continue;
            std::size_t n = 0;
            for (const Row& r : in.rows_of(t)) n += orphan(r);
            if (n >= 3 && n * 2 >= t.row_count) {
                // a table in which most rows have no level has no such column, or it was not read
                static constexpr Text why{"多数指标没有读到一级、二级指标", "the levels of most indicators were not read"};
                s.skip(why, t.index);
                continue;
            }
            for (const Row& r : in.rows_of(t))
                if (orphan(r)) s.on_name(r).severity(cells_certain(in) ? (in.document.form == TextForm::pipes ? Severity::info : Severity::error) : Severity::info);
        }
    },
};

const Rule annual_values_missing{
    .id = "ST020",
    .severity = Severity::error,
    .title = {"有实施周期指标值，没有年度指标值", "Cycle values without any annual value"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::measure88,
    .why = {"随预算批复的是年度指标值。", "Only the annual values are approved with the budget."},
    .messages = {{"“{target}”有 {count} 条指标填了实施周期指标值，年度指标值全部为空", "“{target}” has {count} cycle values and not one annual value"}},
    .suggestions = {{"填写年度指标值", "Fill in the annual values"}},
    .fires = TWIN_TABLE "甲项目→产出指标→数量指标→修建泵站座数→≥24座→\n",
    .silent = TWIN_TABLE "甲项目→产出指标→数量指标→修建泵站座数→≥24座→≥8座\n",
    .check_target = [](const Input& in, const TargetInfo& t, Sink& s) {
        std::size_t cycle = 0, annual = 0;
        for (const Row& r : in.rows_of(t)) {
            cycle += r.has(fact::two_values) || r.value_field == F::cycle_value;
            annual += r.value_field == F::annual_value;
        }
        if (cycle > 0 && annual == 0 && in.tables[static_cast<std::size_t>(t.table_index)].has(F::annual_value)) on_target(s, t).arg("count", cycle);
    },
    .columns = column(F::cycle_value),
    .per_target = true,
};

const Rule level1_inferred{
    .id = "ST021",
    .severity = Severity::warning,
    .title = {"缺少一级指标名称，按二级指标推断", "Level-1 name missing, inferred from level 2"},
    .aspect = Aspect::completeness,
    .kind = Kind::wrong_level,
    .basis = basis::taxonomy,
    .why = {"得分按一级指标汇总，名称不能省。", "Points roll up by a name that is not there."},
    .messages = {{"“{name}”所在的“{parent}”没有写出，按“{level2}”推断（本表 {count} 条）", "“{parent}” is not written above “{name}”; it was inferred from “{level2}” ({count} rows)"}},
    .suggestions = {{"在一级指标栏补上“{parent}”", "Write “{parent}” into the level-1 column"}},
    .notes = {{"同样缺少一级指标名称", "the level-1 name is missing here too"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→清淤河段数→≥5段\n→→社会效益指标→内涝投诉下降率→≥10%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→清淤河段数→≥5段\n→效益指标→社会效益指标→内涝投诉下降率→≥10%\n",
    .check = [](const Input& in, Sink& s) {
        if (!cells_known(in)) return;
        for (const TableInfo& table : in.tables) {
            if (table.level1_origins == 1u << static_cast<unsigned>(Origin::written)) continue;
            std::vector<const Row*> found;
            constexpr std::uint32_t alone = 1u << static_cast<unsigned>(Level1::cost) | 1u << static_cast<unsigned>(Level1::satisfaction);
            std::uint32_t told = 0;
            for (const TargetInfo& t : in.targets_of(table)) {
                std::uint32_t written = 0;
                for (const Row& r : in.rows_of(t)) {
                    if (!r.has(fact::level1_name)) continue;
                    if (r.level1_origin != Origin::inferred) told |= 1u << static_cast<unsigned>(r.level1);
                    if (r.level1_origin == Origin::written) written |= 1u << static_cast<unsigned>(r.level1);
                }
                for (const Row& r : in.rows_of(t)) {
                    const Level1 parent = parent_of(r.level2, table.regime);
                    if (parent == Level1::none || (written >> static_cast<unsigned>(parent) & 1) != 0) continue;
                    // 服务对象满意度指标 stands at level 1 in many forms
                    if (r.level2 == Level2::cost || r.level2 == Level2::satisfaction) continue;
                    const bool inferred = r.level1_origin == Origin::inferred;
                    // 社会效应 and other names of a department's form are no wrong parent
                    const bool strange = r.level1_origin == Origin::carried && r.level1 != parent && r.level1 != Level1::other;
                    if (inferred || strange) found.push_back(&r);
                }
            }
            // a form without a level-1 column has none to fill, nor has a list whose columns are levels 2
            const auto& columns = table.table->columns;
            const bool none = std::none_of(columns.begin(), columns.end(), [](const Column& c) { return c.field == F::level1; }) && std::any_of(columns.begin(), columns.end(), [](const Column& c) { return c.field == F::level2; });
            if (none || (table.table->layout == Layout::packed && (told & ~alone) == 0)) continue;
            if (found.empty() || found.size() == table.row_count) continue;
            const Row& r = *found[0];
            const Words& level2 = r.at(F::level2);
            s.report(table.target_count == 1 ? in.target_of(r).place() : table.place(), level2.present() ? level2.span : r.name_span())
                .arg("name", r.name).arg("parent", name_of(parent_of(r.level2, table.regime))).arg("level2", name_of(r.level2)).arg("count", found.size());
            for (std::size_t i = 1; i < found.size() && i < 100; ++i) s.related(found[i]->name_span(), found[i]->place(F::level1));
        }
    },
    .never_grouped = true,
};

}  // namespace jixiao
