// AM001–AM008, AM013–AM021: sums, units and slips of amounts.

#include <algorithm>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "rules/sums.hpp"

namespace jixiao {
namespace {

enum class Blocks { all, doubtful };

// Every block of funds of the document: totals first, then targets. The doubtful ones are those that are not plainly right
// (TargetInfo::balanced): nearly all blocks of a sound document are, and each rule would find that by itself.
template <class F_>
void each_funds(const Input& in, Blocks which, F_ f) {
    for (const TableInfo& t : in.tables) {
        if (t.table->form == FormKind::self_evaluation) continue;  // its columns are budget, spent and rate, not sources
        for (std::size_t i = 0; i < t.table->totals.size(); ++i) {
            const Total& total = t.table->totals[i];
            f(t, std::span<const Amount>(total.funds), Place{t.index, static_cast<std::int32_t>(i), -1, -1, Part::whole, -1}, total.name.text, total.span);
        }
        for (const TargetInfo& g : in.targets_of(t))
            if (which == Blocks::all || !g.balanced) f(t, std::span<const Amount>(g.target->funds), g.place(), g.target->name.text, g.name_span());
    }
}

Place amount_place(Place p, std::int32_t index) {
    p.part = Part::amount;
    p.index = index;
    return p;
}

// Sources printed one under the other may be parts of parts (财政拨款, of it 上级补助; 收入 beside 基本支出): without them it balances.
bool balances_without_parts_of_parts(Decimal total, Decimal sum, std::span<const Decimal> terms, std::span<const std::int32_t> at, std::span<const Amount> funds) {
    const Decimal excess = sum - total;
    std::vector<std::size_t> inner;
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (holds_one_of(funds[static_cast<std::size_t>(at[i])].label.text,
                         {"上级", "中央", "省级", "市级", "县级", "区级", "本级", "基本支出", "项目支出", "提前下达", "一般公共预算", "人员经费", "公用经费"}))
            inner.push_back(i);
    if (inner.empty() || inner.size() > 12 || inner.size() == terms.size()) return false;
    for (std::uint32_t set = 1; set < 1u << inner.size(); ++set) {
        Decimal part;
        for (std::size_t k = 0; k < inner.size(); ++k)
            if ((set >> k & 1) != 0) part = part + terms[inner[k]];
        if (part == excess) return true;
    }
    return false;
}

// Somewhere in the words stands one whole number that is not about: `0.00 其他资金`, `衔接补助资金80`; not `约50万`, `12,34.5.6`.
bool holds_amount(std::string_view t) {
    if (is_fuzzy(t)) return false;
    bool words = false, number = false;
    for (std::size_t at = 0; at < t.size();) {
        const CodePoint c = decode(t, at);
        if (!is_digit(half_width(c.value))) {
            words = words || is_han(c.value);
            at += c.size;
            continue;
        }
        std::size_t end = at;
        while (end < t.size() && (is_digit(static_cast<unsigned char>(t[end])) || t[end] == '.' || t[end] == ',')) ++end;
        if (end == at) return false;  // full-width digits are text
        number = number || Decimal::parse(t.substr(at, end - at)).has_value();
        at = end;
    }
    return words && number && t.size() > 9;
}

std::string_view unit_word(const Amount& a, const Table& t) {
    return !a.unit.empty() ? a.unit : t.amount_unit.present() ? trimmed(t.amount_unit.text) : std::string_view{};
}


}  // namespace

const Rule source_sum{
    .id = "AM001",
    .severity = Severity::error,
    .title = {"资金总额与各项来源之和不符", "Total differs from the sum of its sources"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .basis = basis::arithmetic,
    .why = {"总额等于各项来源之和，这是算术关系。", "A total is the sum of its parts."},
    .messages = {{"“{label}” {total}{unit} 与各项来源之和 {sum}{unit} 相差 {gap}{unit}（{name}）", "“{label}” {total}{unit} differs from the sum of its sources {sum}{unit} by {gap}{unit} ({name})"},
                 {"支出合计 {total}{unit}（基本支出＋项目支出）与收入合计 {sum}{unit} 相差 {gap}{unit}（{name}）", "Spending {total}{unit} (basic and project) differs from income {sum}{unit} by {gap}{unit} ({name})"}},
    .suggestions = {{"核对各项来源；如来源无误，“{label}”应为 {sum}", "Check the sources; if they are right, “{label}” should be {sum}"},
                    {"如来源无误，“{label}”应为 {sum}；如只错一处，“{item}”应为 {should}", "If the sources are right, “{label}” should be {sum}; if one is wrong, “{item}” should be {should}"}},
    .notes = {{"“{source}” {amount}", "“{source}” {amount}"}},
    .fires = FUND_TABLE "甲项目→120.00→100.00→10.00→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→120.00→100.00→20.00→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        if (in.document.form == TextForm::run_together || in.document.form == TextForm::prose) return s.skip(no_cells);
        each_funds(in, Blocks::doubtful, [&](const TableInfo& t, std::span<const Amount> funds, Place place, std::string_view name, Span) {
            const auto groups = groups_of(funds);
            for (const FundGroup& g : groups) {
                if (!g.total->value || g.parts.empty()) continue;
                std::vector<Decimal> terms;
                std::vector<std::int32_t> at;
                Decimal sum;
                bool larger = false, readable = true;
                for (const std::int32_t i : g.parts) {
                    const Amount& a = funds[static_cast<std::size_t>(i)];
                    if (a.text.present() && !a.value && !is_nothing(a.text.text)) readable = false;
                    if (!a.value) continue;
                    terms.push_back(*a.value);
                    at.push_back(i);
                    sum = sum + *a.value;
                    larger = larger || *g.total->value < *a.value;
                }
                // a part above its total is AM002's, a total of nothing AM008's
                if (terms.empty() || !readable || larger || g.total->value->is_zero()) continue;
                Decimal with_unknown = sum;
                for (const std::int32_t i : g.unknown)
                    if (funds[static_cast<std::size_t>(i)].value) with_unknown = with_unknown + *funds[static_cast<std::size_t>(i)].value;
                std::vector<Decimal> all = terms;
                all.push_back(*g.total->value);
                if (!(tolerance_of(all) < (*g.total->value - with_unknown).abs())) continue;
                Decimal gap = (*g.total->value - sum).abs();
                if (!(tolerance_of(all) < gap)) continue;
                // it balances neither way: what comes nearer to the total is shown, 县级配套 is a source then
                if (const Decimal nearer = (*g.total->value - with_unknown).abs(); nearer < gap) {
                    for (const std::int32_t i : g.unknown)
                        if (const Amount& a = funds[static_cast<std::size_t>(i)]; a.value) terms.push_back(*a.value), at.push_back(i);
                    sum = with_unknown;
                    gap = nearer;
                }
                if (*g.total->value < sum && balances_without_parts_of_parts(*g.total->value, sum, terms, at, funds)) continue;
                // one cell a line: a source whose label was broken over lines is not among those that were read
                const Culprit c = culprit_of(*g.total->value, terms);
                // 其中：财政拨款 alone does not say that there is nothing else; 450.00 of 540.00 is a slip all the same
                if (g.only_named && g.parts.size() == 1 && g.unknown.empty() && !swapped(*g.total->value, sum) && !is_power_slip(*g.total->value, sum)) continue;
                if (sum < *g.total->value && !cells_certain(in)) {
                    static constexpr Text why{"资金来源可能没有读全", "perhaps not every source was read"};
                    s.skip(why, t.index);
                    continue;
                }
                s.report(amount_place(place, g.total_index), g.total->text.span)
                    .arg("label", g.total->label.text).arg("total", *g.total->value).arg("sum", sum).arg("gap", gap)
                    .arg("unit", unit_word(*g.total, *t.table)).arg("name", name);
                if (c.slip == Culprit::Slip::swapped || c.slip == Culprit::Slip::point || c.slip == Culprit::Slip::ten_thousand)
                    s.suggest(1).arg("item", funds[static_cast<std::size_t>(at[c.item])].label.text).arg("should", c.should_be);
                // 其中 may not list all, and an amount that is no known source may be one
                if ((g.only_named && g.parts.size() == 1) || !g.unknown.empty() || !cells_known(in)) s.severity(Severity::warning);
                for (const std::int32_t i : at) {
                    const Amount& a = funds[static_cast<std::size_t>(i)];
                    s.related(a.text.span, amount_place(place, i)).note_arg("source", a.label.text).note_arg("amount", *a.value);
                }
            }
            // a department: what it spends is what it takes in
            const Amount *basic = nullptr, *project = nullptr;
            std::int32_t at = -1;
            Decimal income;
            std::size_t sources = 0;
            for (std::size_t i = 0; i < funds.size(); ++i) {
                const Amount& a = funds[i];
                if (!a.value) continue;
                if (a.label.text == "基本支出") basic = &a, at = static_cast<std::int32_t>(i);
                else if (a.label.text == "项目支出") project = &a;
                else if (kind_of(a) == FundKind::fiscal || kind_of(a) == FundKind::source) income = income + *a.value, ++sources;
            }
            if (!groups.empty() || !basic || !project || sources == 0) return;
            const Decimal spending = *basic->value + *project->value;
            const Decimal terms[] = {*basic->value, *project->value, income};
            const Decimal gap = (spending - income).abs();
            if (tolerance_of(terms) < gap)
                s.report(amount_place(place, at), basic->text.span).message(1).severity(Severity::warning).suggest(-1)
                    .arg("label", basic->label.text).arg("total", spending).arg("sum", income).arg("gap", gap)
                    .arg("unit", unit_word(*basic, *t.table)).arg("name", name);
        });
    },
    .never_grouped = true,
};

const Rule part_above_total{
    .id = "AM002",
    .severity = Severity::error,
    .title = {"部分大于总额", "A part is larger than its total"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .basis = basis::arithmetic,
    .why = {"任何一项来源都不可能大于总额。", "No source can exceed the total."},
    .messages = {{"“{part}” {amount}{unit} 大于“{label}” {total}{unit}（{name}）", "“{part}” {amount}{unit} is larger than “{label}” {total}{unit} ({name})"}},
    .suggestions = {{"核对两处金额，改正“{label}”或“{part}”", "Correct “{label}” or “{part}”"}},
    .notes = {{"“{label}” {total}", "“{label}” {total}"}},
    .fires = FUND_TABLE "甲项目→80.00→90.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→90.00→90.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        each_funds(in, Blocks::doubtful, [&](const TableInfo& t, std::span<const Amount> funds, Place place, std::string_view name, Span) {
            const auto test = [&](const Amount& whole, std::int32_t whole_index, std::int32_t part_index) {
                const Amount& part = funds[static_cast<std::size_t>(part_index)];
                if (!whole.value || !part.value || whole.value->is_zero()) return;
                const Decimal terms[] = {*whole.value, *part.value};
                if (!(tolerance_of(terms) < *part.value - *whole.value)) return;
                s.report(amount_place(place, part_index), part.text.span)
                    .arg("part", part.label.text).arg("amount", *part.value).arg("label", whole.label.text).arg("total", *whole.value)
                    .arg("unit", unit_word(part, *t.table)).arg("name", name)
                    .related(whole.text.span, amount_place(place, whole_index));
            };
            for (const FundGroup& g : groups_of(funds)) {
                for (const std::int32_t i : g.parts) test(*g.total, g.total_index, i);
                for (const auto& [parent, child] : g.children) test(funds[static_cast<std::size_t>(parent)], parent, child);
            }
        });
    },
    .never_grouped = true,
};

const Rule year_above_cycle{
    .id = "AM003",
    .severity = Severity::error,
    .title = {"年度资金大于实施期资金总额", "Annual total above the period's total"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .basis = basis::arithmetic,
    .why = {"当年是整个实施期的一部分。", "The year is a part of the period."},
    .messages = {{"“{year}” {amount}{unit} 大于“{label}” {total}{unit}（{name}）", "“{year}” {amount}{unit} is above “{label}” {total}{unit} ({name})"}},
    .suggestions = {{"先核对金额单位，再核对实施期总额", "Check the unit first, then the period's total"}},
    .notes = {{"“{label}” {total}", "“{label}” {total}"}},
    .fires = "2026年项目支出绩效目标申报表\n单位：万元\n项目名称→甲项目→→\n主管部门→某市水务局→实施单位→某市水务中心\n总金额（万元）→300→当年度金额（万元）→500\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .silent = "2026年项目支出绩效目标申报表\n单位：万元\n项目名称→甲项目→→\n主管部门→某市水务局→实施单位→某市水务中心\n总金额（万元）→500→当年度金额（万元）→300\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .check = [](const Input& in, Sink& s) {
        for (const TargetInfo& g : in.targets) {
            if (g.balanced) continue;
            const Amount *year = nullptr, *whole = nullptr;
            std::int32_t year_at = -1, whole_at = -1;
            for (std::size_t i = 0; i < g.target->funds.size(); ++i) {
                const Amount& a = g.target->funds[i];
                if (!a.value) continue;
                const FundKind k = kind_of(a);
                if (k == FundKind::year_total && !year) year = &a, year_at = static_cast<std::int32_t>(i);
                if ((k == FundKind::cycle_total || k == FundKind::total) && !whole) whole = &a, whole_at = static_cast<std::int32_t>(i);
            }
            if (!year || !whole) continue;
            const auto x = in_yuan(*year, *g.table), y = in_yuan(*whole, *g.table);
            const bool comparable = (x && y) || year->unit == whole->unit;
            if (!comparable) continue;
            const Decimal a = x && y ? *x : *year->value, b = x && y ? *y : *whole->value;
            const Decimal terms[] = {a, b};
            if (!(tolerance_of(terms) < a - b)) continue;
            s.report(g.place(Part::amount, year_at), year->text.span)
                .arg("year", year->label.text).arg("amount", *year->value).arg("label", whole->label.text).arg("total", *whole->value)
                .arg("unit", unit_word(*year, *g.table)).arg("name", g.target->name.text).related(whole->text.span, g.place(Part::amount, whole_at));
        }
    },
    .never_grouped = true,
};

const Rule amount_unreadable{
    .id = "AM004",
    .severity = Severity::error,
    .title = {"金额不是数字", "Amount is not a number"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .basis = basis::form,
    .why = {"不是数字的金额无法汇总和核对。", "It cannot be summed or compared."},
    .messages = {{"“{label}”的金额“{text}”不是数字（{name}）", "The amount “{text}” of “{label}” is not a number ({name})"}},
    .suggestions = {{"只写数字，如“50.00”；单位写在表头", "Write digits only, such as 50.00; the unit belongs in the header"}},
    .fires = FUND_TABLE "甲项目→12,34.5.6→10.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→1,234.56→1234.56→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        each_funds(in, Blocks::doubtful, [&](const TableInfo&, std::span<const Amount> funds, Place place, std::string_view name, Span) {
            for (std::size_t i = 0; i < funds.size(); ++i) {
                const Amount& a = funds[i];
                // a sentence in an amount's column was put there by the reading
                if (a.value || !a.text.present() || is_nothing(a.text.text) || a.text.text.size() > 60) continue;
                // an amount with its breakdown or its source beside it is a number, only not alone: 326万(省级…200万元), …资金80
                if (holds_amount(a.text.text)) continue;
                s.report(amount_place(place, static_cast<std::int32_t>(i)), a.text.span).arg("label", a.label.text).arg("text", a.text.text).arg("name", name);
            }
        });
        static constexpr Text task{"任务金额", "the task's amount"};
        if (cells_known(in))
            for (const TargetInfo& g : in.targets)
                for (std::size_t i = 0; i < g.target->tasks.size(); ++i) {
                    const std::string_view t = trimmed(g.target->tasks[i].amount.text);
                    if (t.size() > 60 || is_nothing(t) || !is_fuzzy(t)) continue;
                    s.report(g.place(Part::task, static_cast<std::int32_t>(i)), g.target->tasks[i].amount.span).arg("label", &task).arg("text", t).arg("name", g.target->tasks[i].name.text);
                }
    },
};

const Rule amount_negative{
    .id = "AM005",
    .severity = Severity::error,
    .title = {"金额为负数", "Negative amount"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .basis = basis::form,
    .why = {"申请的资金不会是负数。", "A request cannot be negative."},
    .messages = {{"“{label}”为 {amount}{unit}（{name}），资金不能为负", "“{label}” is {amount} {unit} ({name}): an amount cannot be negative"}},
    .suggestions = {{"去掉负号；调减资金请用调整表", "Correct the sign, or use the adjustment form"}},
    .fires = FUND_TABLE "甲项目→90.00→95.00→-5.00→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→95.00→95.00→0.00→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        each_funds(in, Blocks::doubtful, [&](const TableInfo& t, std::span<const Amount> funds, Place place, std::string_view name, Span) {
            if (holds_one_of(t.table->title.text, {"调整", "调剂", "收回"})) return;
            for (std::size_t i = 0; i < funds.size(); ++i) {
                const Amount& a = funds[i];
                if (!a.value || !a.value->is_negative() || holds_one_of(a.label.text, {"调减", "调剂", "调整", "收回", "增减", "差额"})) continue;
                s.report(amount_place(place, static_cast<std::int32_t>(i)), a.text.span).arg("label", a.label.text).arg("amount", *a.value).arg("unit", unit_word(a, *t.table)).arg("name", name);
            }
        });
    },
};

const Rule amount_unit_missing{
    .id = "AM006",
    .severity = Severity::warning,
    .title = {"金额单位缺失或不一致", "Money unit missing or contradictory"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .basis = basis::form,
    .why = {"元和万元相差一万倍，单位必须写明；没有单位时与金额有关的核对都无法进行。", "元 and 万元 are 10,000 apart; without a unit no amount can be compared."},
    .messages = {{"表中有金额（如“{label}” {text}），但没有写明单位是元还是万元", "There are amounts (“{label}” {text}), but no unit 元 or 万元 is stated"},
                 {"表头单位是“{table}”，“{label}”写的单位却是“{own}”", "The table's unit is “{table}”, but “{label}” has “{own}”"}},
    .suggestions = {{"在表头写明“单位：万元”", "State “单位：万元” in the header"}, {"统一为一个单位", "Use one unit"}},
    .fires = "2026年项目支出绩效目标表\n项目名称→总计→绩效目标→一级指标→二级指标→三级指标→指标值\n甲项目→2500000→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = "2026年项目支出绩效目标表\n单位：元\n项目名称→总计→绩效目标→一级指标→二级指标→三级指标→指标值\n甲项目→2500000→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        std::vector<char> said(in.tables.size(), 0);
        each_funds(in, Blocks::all, [&](const TableInfo& t, std::span<const Amount> funds, Place place, std::string_view, Span) {
            for (std::size_t i = 0; i < funds.size() && !said[static_cast<std::size_t>(t.index)]; ++i) {
                const Amount& a = funds[i];
                if (!a.value) continue;
                const std::string_view declared = trimmed(t.table->amount_unit.text);
                if (a.unit.empty() && declared.empty()) {
                    bool elsewhere = false;  // stated beside another amount of the block
                    for (const Amount& b : funds) elsewhere = elsewhere || !b.unit.empty();
                    if (elsewhere) continue;
                    s.report(amount_place(place, static_cast<std::int32_t>(i)), a.text.span).arg("label", a.label.text).arg("text", a.text.text);
                } else if (!a.unit.empty() && !declared.empty() && a.unit != declared && unit_of(a.unit) && unit_of(declared) &&
                           unit_of(a.unit)->factor != unit_of(declared)->factor) {
                    s.report(amount_place(place, static_cast<std::int32_t>(i)), a.text.span).message(1).suggest(1)
                        .arg("label", a.label.text).arg("table", declared).arg("own", a.unit);
                } else {
                    continue;
                }
                said[static_cast<std::size_t>(t.index)] = 1;
            }
        });
    },
    .never_grouped = true,
};

const Rule total_empty{
    .id = "AM008",
    .severity = Severity::error,
    .title = {"有分项金额而总额为空或为零", "Total zero or blank while parts are filled"},
    .aspect = Aspect::completeness,
    .kind = Kind::wrong_amount,
    .basis = basis::arithmetic,
    .why = {"批复的是总额。", "The total is what gets approved."},
    .messages = {{"“{label}”为零，各项来源合计 {sum}{unit}（{name}）", "“{label}” is zero while its sources add up to {sum}{unit} ({name})"},
                 {"“{label}”没有填写，各项来源合计 {sum}{unit}（{name}）", "“{label}” is blank while the sources add up to {sum}{unit} ({name})"}},
    .suggestions = {{"“{label}”应填 {sum}", "Fill in {sum}"}},
    .fires = FUND_TABLE "甲项目→0→136.5→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→136.5→136.5→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        each_funds(in, Blocks::doubtful, [&](const TableInfo& t, std::span<const Amount> funds, Place place, std::string_view name, Span) {
            for (const FundGroup& g : groups_of(funds)) {
                if (!g.total->value || !g.total->value->is_zero()) continue;
                Decimal sum;
                for (const std::int32_t i : g.parts)
                    if (funds[static_cast<std::size_t>(i)].value) sum = sum + *funds[static_cast<std::size_t>(i)].value;
                if (!(Decimal{0, 0} < sum)) continue;
                s.report(amount_place(place, g.total_index), g.total->text.span).arg("label", g.total->label.text).arg("sum", sum)
                    .arg("unit", unit_word(*g.total, *t.table)).arg("name", name);
            }
        });
        for (const TargetInfo& g : in.targets) {
            if (g.balanced) continue;
            Decimal sum;
            bool total = false;
            for (const Amount& a : g.target->funds) {
                const FundKind k = kind_of(a);
                total = total || k == FundKind::total || k == FundKind::year_total || k == FundKind::cycle_total;
                if (a.value && (k == FundKind::fiscal || k == FundKind::source)) sum = sum + *a.value;
            }
            if (total || !(Decimal{0, 0} < sum) || !cells_certain(in)) continue;
            for (std::size_t i = 0; i < g.target->blank.size(); ++i) {
                const Field& f = g.target->blank[i];
                if (!holds_one_of(f.label.text, {"资金总额", "总金额", "合计", "总计"})) continue;
                s.report(g.place(Part::blank, static_cast<std::int32_t>(i)), f.label.span).message(1)
                    .arg("label", f.label.text).arg("sum", sum).arg("unit", trimmed(g.table->amount_unit.text)).arg("name", g.target->name.text);
                break;
            }
        }
    },
    .never_grouped = true,
};

const Rule task_sum{
    .id = "AM013",
    .severity = Severity::error,
    .title = {"各项任务金额之和与合计不符", "Tasks do not sum to their total"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .basis = basis::arithmetic,
    .why = {"“金额合计”是各项任务金额之和。", "金额合计 is a plain sum."},
    .messages = {{"任务金额合计 {total}{unit} 与各项任务之和 {sum}{unit} 相差 {gap}{unit}", "The tasks' total {total} {unit} differs from their sum {sum} {unit} by {gap} {unit}"}},
    .suggestions = {{"补上漏列的任务，或把合计改为 {sum}{unit}", "Add the missing task, or correct the total to {sum} {unit}"}},
    .notes = {{"“{task}” {amount}", "“{task}” {amount}"}},
    .fires = "2026年部门整体支出绩效目标申报表\n部门名称→某市图书馆→→\n年度主要任务→任务名称→主要内容→预算金额（万元）\n→馆舍开放→水电和保洁→300.00\n→文献购置→图书和报刊→200.00\n→金额合计→→600.00\n年度绩效指标→一级指标→二级指标→三级指标→指标值\n→产出指标→数量指标→新增图书→≥9500册\n",
    .silent = "2026年部门整体支出绩效目标申报表\n部门名称→某市图书馆→→\n年度主要任务→任务名称→主要内容→预算金额（万元）\n→馆舍开放→水电和保洁→300.00\n→文献购置→图书和报刊→200.00\n→金额合计→→500.00\n年度绩效指标→一级指标→二级指标→三级指标→指标值\n→产出指标→数量指标→新增图书→≥9500册\n",
    .check = [](const Input& in, Sink& s) {
        for (const TargetInfo& g : in.targets) {
            const Task* total = nullptr;
            std::int32_t at = -1;
            std::vector<Decimal> terms;
            Decimal sum;
            bool readable = true;
            for (std::size_t i = 0; i < g.target->tasks.size(); ++i) {
                const Task& t = g.target->tasks[i];
                if (!t.amount.present()) continue;
                const auto v = Decimal::parse(trimmed(t.amount.text));
                if (is_one_of(trimmed(t.name.text), {"合计", "金额合计", "总计"}) || is_one_of(trimmed(t.content.text), {"合计", "金额合计", "总计"})) {
                    total = &t;
                    at = static_cast<std::int32_t>(i);
                    continue;
                }
                if (!v) readable = false;
                else terms.push_back(*v), sum = sum + *v;
            }
            if (terms.empty() || !readable) continue;
            std::optional<Decimal> t;
            Place place = g.place(Part::task, at);
            Span span;
            if (total) {
                t = Decimal::parse(trimmed(total->amount.text));
                span = total->amount.span;
            } else {
                // 金额合计 under the tasks is a total of the table; its first amount is the tasks' column
                for (std::size_t k = 0; k < g.table->totals.size() && !t; ++k) {
                    const Total& row = g.table->totals[k];
                    if (!holds_one_of(row.name.text, {"合计", "总计"}) || row.funds.empty() || row.span.begin < g.target->tasks[0].amount.span.begin) continue;
                    t = row.funds[0].value;
                    span = row.funds[0].text.span;
                    place = {g.table_index, static_cast<std::int32_t>(k), -1, -1, Part::amount, 0};
                }
            }
            if (!t || (!total && terms.size() < 2)) continue;
            terms.push_back(*t);
            const Decimal gap = (*t - sum).abs();
            if (!(tolerance_of(terms) < gap)) continue;
            bool basic = false;  // 基本支出 may stand apart
            for (const Amount& a : g.target->funds)
                if (a.value && contains(a.label.text, "基本支出")) basic = basic || (*t - sum) == *a.value;
            if (basic) continue;
            s.report(place, span).arg("total", *t).arg("sum", sum).arg("gap", gap).arg("unit", trimmed(g.table->amount_unit.text));
            for (std::size_t i = 0; i < g.target->tasks.size(); ++i) {
                const Task& task = g.target->tasks[i];
                if (const auto v = Decimal::parse(trimmed(task.amount.text)); v && static_cast<std::int32_t>(i) != at)
                    s.related(task.amount.span, g.place(Part::task, static_cast<std::int32_t>(i))).note_arg("task", task.name.text).note_arg("amount", *v);
            }
        }
    },
    .never_grouped = true,
};

const Rule total_row{
    .id = "AM020",
    .severity = Severity::error,
    .title = {"合计行与各项目之和不符", "Total row differs from the sum of its projects"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .basis = basis::arithmetic,
    .why = {"合计等于各项目之和，审核时首先核对。", "The first thing that a reviewer adds up."},
    .messages = {{"“{row}”的“{label}” {total}{unit} 与所辖 {count} 个项目之和 {sum}{unit} 相差 {gap}{unit}", "“{label}” of the row “{row}” is {total}{unit}, its {count} projects add up to {sum}{unit}: {gap}{unit} apart"},
                 {"“{row}”的“{label}” {total}{unit} 与读到的 {count} 个项目之和 {sum}{unit} 相差 {gap}{unit}；表格像是没有复制完整，仅供参考", "“{label}” of the row “{row}” is {total}{unit}, the {count} projects read add up to {sum}{unit}: {gap}{unit} apart, but the table seems to be cut off"}},
    .suggestions = {{"核对各项目金额；如项目无误，合计应为 {sum}", "Check the projects; if they are right, the total should be {sum}"},
                    {"“{item}”若为 {should}（数字对调）则正好相等，请先核对这一项", "“{item}” would balance it as {should} (digits swapped): check that one first"},
                    {"“{item}”若为 {should}（小数点错位）则正好相等，请先核对这一项", "“{item}” would balance it as {should} (point moved): check that one first"},
                    {"“{item}”若为 {should}（相差一万倍）则正好相等，请核对单位", "“{item}” would balance it as {should} (a factor of 10,000): check its unit"},
                    {"去掉“{item}”则正好相等，可能重复计算或合计漏加", "Without “{item}” it balances: it may be counted twice or left out of the total"},
                    {"合计像是数字对调或小数点错位，应为 {sum}", "The total seems to be mistyped; it should be {sum}"}},
    .notes = {{"“{project}” {amount}", "“{project}” {amount}"}},
    .fires = FUND_TABLE "合计→30.00→30.00→→→→→→\n甲项目→10.00→10.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n乙项目→20.00→19.00→1.00→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "合计→30.00→29.00→1.00→→→→→\n甲项目→10.00→10.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n乙项目→20.00→19.00→1.00→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& t : in.tables) {
            const auto targets = in.targets_of(t);
            if (targets.empty() || t.table->totals.empty()) continue;
            bool cut = false;
            for (const Repair& r : in.document.repairs) cut = cut || (r.kind == Repair::Kind::truncated && (r.table == t.index || r.table < 0));
            bool unread = false;  // a line that was not understood may be a project
            for (const Mark& m : in.document.marks) unread = unread || (m.role == Role::unread && t.table->span.contains(m.span) && m.span.size() > 12);
            const auto& totals = t.table->totals;
            std::size_t grand = 0, stacked = 0;
            for (std::size_t k = 0; k < totals.size(); ++k) {
                const Total& row = totals[k];
                const std::size_t begin = row.kind == Total::Kind::grand ? 0 : row.first_target;
                // department, unit, kind of unit …: more rows one above the other over the same projects are no hierarchy
                stacked = k > 0 && row.kind == Total::Kind::group && totals[k - 1].kind == Total::Kind::group && totals[k - 1].first_target == row.first_target ? stacked + 1 : 0;
                if (stacked >= 16) continue;
                // a unit's row ends where a later one begins; which one, where depth is not told, is open
                std::vector<std::size_t> ends;
                if (row.kind == Total::Kind::group) {
                    for (std::size_t m = k + 1; m < totals.size() && m < k + 32 && ends.size() < 4; ++m)
                        if (totals[m].kind == Total::Kind::group && totals[m].first_target > begin && (ends.empty() || ends.back() != totals[m].first_target))
                            ends.push_back(totals[m].first_target);
                } else if (++grand > 16) {
                    break;  // no form has so many; each costs a pass over the projects
                }
                if (ends.size() < 4) ends.push_back(targets.size());
                for (std::size_t c = 0; c < row.funds.size(); ++c) {
                    const Amount& a = row.funds[c];
                    if (!a.value) continue;
                    std::vector<Decimal> terms;
                    std::vector<std::size_t> who;
                    Decimal sum, first_sum, best_gap;
                    std::size_t end_at = 0, first_count = 0;
                    bool balanced = false, readable = true;
                    for (std::size_t g = begin; g < targets.size() && !balanced && end_at < ends.size(); ++g) {
                        for (const Amount& b : targets[g].target->funds) {
                            if (b.label.text != a.label.text) continue;
                            if (b.text.present() && !b.value && !is_nothing(b.text.text)) readable = false;
                            if (!b.value) continue;
                            if (end_at == 0) terms.push_back(*b.value), who.push_back(g);
                            sum = sum + *b.value;
                        }
                        while (end_at < ends.size() && ends[end_at] == g + 1) {
                            const Decimal off = (*a.value - sum).abs();
                            if (end_at == 0 || off < best_gap) best_gap = off, first_sum = sum, first_count = g + 1 - begin;
                            Decimal terms_and_total[] = {*a.value, sum};
                            const Decimal tolerance = std::max(tolerance_of(terms_and_total), tolerance_of(terms), [](Decimal x, Decimal y) { return x < y; });
                            if (!(tolerance < off)) balanced = true;
                            ++end_at;
                        }
                    }
                    if (balanced || !readable || terms.empty()) continue;
                    // a unit's row that repeats the 合计 row says the same again
                    bool repeated = false;
                    for (std::size_t m = 0; m < k && m < 4 && !repeated; ++m)
                        for (const Amount& b : totals[m].funds) repeated = repeated || (b.label.text == a.label.text && b.value && *b.value == *a.value);
                    if (repeated && row.kind == Total::Kind::group && begin == 0) continue;
                    const Decimal gap = (*a.value - first_sum).abs();
                    s.report(Place{t.index, static_cast<std::int32_t>(k), -1, -1, Part::amount, static_cast<std::int32_t>(c)}, a.text.span)
                        .arg("row", row.name.text).arg("label", a.label.text).arg("total", *a.value).arg("sum", first_sum).arg("gap", gap)
                        .arg("count", first_count).arg("unit", unit_word(a, *t.table));
                    // less than half of it: projects are missing from the text rather than from the sum
                    if (cut || first_sum + first_sum < *a.value) {
                        s.message(1).severity(Severity::info);
                        continue;
                    }
                    if (unread) s.severity(Severity::warning);
                    const Culprit who_is_wrong = culprit_of(*a.value, terms);
                    switch (who_is_wrong.slip) {
                        case Culprit::Slip::none: break;
                        case Culprit::Slip::swapped: s.suggest(1); break;
                        case Culprit::Slip::point: s.suggest(2); break;
                        case Culprit::Slip::ten_thousand: s.suggest(3); break;
                        case Culprit::Slip::left_out: s.suggest(4); break;
                        default: s.suggest(5); break;
                    }
                    const auto amount_of = [&](std::size_t g) -> const Amount* {
                        for (const Amount& b : targets[g].target->funds)
                            if (b.label.text == a.label.text && b.value) return &b;
                        return nullptr;
                    };
                    if (who_is_wrong.slip != Culprit::Slip::none && who_is_wrong.item < who.size())
                        s.arg("item", targets[who[who_is_wrong.item]].target->name.text).arg("should", who_is_wrong.should_be);
                    for (std::size_t i = 0; i < who.size() && i < 50; ++i)
                        if (const Amount* b = amount_of(who[i]))
                            s.related(b->text.span, targets[who[i]].place(Part::amount)).note_arg("project", targets[who[i]].target->name.text).note_arg("amount", *b->value);
                }
            }
        }
    },
    .never_grouped = true,
};

const Rule float_tail{
    .id = "AM018",
    .severity = Severity::info,
    .title = {"金额小数位数过多", "More decimals than the unit carries"},
    .aspect = Aspect::suitability,
    .kind = Kind::careless,
    .basis = basis::form,
    .why = {"多半是从别处粘贴的未取整数字。", "Often a pasted float."},
    .messages = {{"“{label}”写作 {text}，小数位数超过“{unit}”所需（{name}）", "“{label}” is written {text}: more decimals than {unit} carries ({name})"}},
    .suggestions = {{"四舍五入后填写", "Round it"}},
    .fires = FUND_TABLE "甲项目→49.999999999999→49.999999999999→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→50.00→50.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        each_funds(in, Blocks::doubtful, [&](const TableInfo& t, std::span<const Amount> funds, Place place, std::string_view name, Span) {
            for (std::size_t i = 0; i < funds.size(); ++i) {
                const Amount& a = funds[i];
                if (!a.value) continue;
                const std::string_view unit = unit_word(a, *t.table);
                const int most = unit == "元" ? 2 : 6;  // six decimals of 万元 are one 分
                if (a.value->scale <= most) continue;
                s.report(amount_place(place, static_cast<std::int32_t>(i)), a.text.span).arg("label", a.label.text).arg("text", a.text.text)
                    .arg("unit", unit.empty() ? std::string_view("万元") : unit).arg("name", name);
                break;
            }
        });
    },
    .once_a_table = true,
};

}  // namespace jixiao
