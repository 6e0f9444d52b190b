// AM001–AM008, AM013–AM021: sums, units and slips of amounts.

#include <algorithm>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "rules/sums.hpp"

namespace jixiao {
namespace {

enum class Blocks { all, doubtful };

// The funds of a total row or of a target.
struct Block {
    const TableInfo& table;
    std::span<const Amount> funds;
    Place whole;
    std::string_view name;

    const Amount& operator[](std::int32_t i) const { return funds[static_cast<std::size_t>(i)]; }
    std::int32_t size() const { return static_cast<std::int32_t>(funds.size()); }
    Place place(std::int32_t i) const {
        Place p = whole;
        p.part = Part::amount;
        p.index = i;
        return p;
    }
    std::string_view unit(const Amount& a) const { return unit_word(a, *table.table); }
};

// Every block of funds of the document: totals first, then targets. The doubtful ones are those that are not plainly right
// (TargetInfo::balanced): nearly all blocks of a sound document are, and each rule would find that by itself.
std::vector<Block> blocks_of(const Input& in, Blocks which) {
    std::vector<Block> out;
    for (const TableInfo& t : in.tables) {
        if (t.table->form == FormKind::self_evaluation) continue;  // its columns are budget, spent and rate, not sources
        for (std::size_t i = 0; i < t.table->totals.size(); ++i) {
            const Total& total = t.table->totals[i];
            out.push_back({t, total.funds, {t.index, static_cast<std::int32_t>(i), -1, -1, Part::whole, -1}, total.name.text});
        }
        for (const TargetInfo& g : in.targets_of(t))
            if (which == Blocks::all || !g.balanced) out.push_back({t, g.target->funds, g.place(), g.target->name.text});
    }
    return out;
}

// A finding on amount `i` of a block.
Sink& on_amount(Sink& s, const Block& b, std::int32_t i) {
    const Amount& a = b[i];
    return s.report(b.place(i), a.text.span).arg("label", a.label.text).arg("unit", b.unit(a)).arg("name", b.name);
}

bool is_total(FundKind k) { return k == FundKind::total || k == FundKind::year_total || k == FundKind::cycle_total; }
bool is_source(FundKind k) { return k == FundKind::fiscal || k == FundKind::source; }

// Sources that are added up.
struct Sources : Terms {
    std::vector<std::int32_t> at;  // of each term, among the funds of its block

    void add(const Block& b, std::int32_t i) {
        Terms::add(*b[i].value);
        at.push_back(i);
    }
};

// Sources printed one under the other may be parts of parts (财政拨款, of it 上级补助; 收入 beside 基本支出): without them it balances.
bool balances_without_parts_of_parts(const Block& b, const Sources& sources, Decimal total) {
    const Decimal excess = sources.sum - total;
    std::vector<Decimal> inner;
    for (const std::int32_t i : sources.at)
        if (contains_any(b[i].label.text, vocab::rule::parts_of_parts)) inner.push_back(*b[i].value);
    if (inner.empty() || inner.size() > 12 || inner.size() == sources.at.size()) return false;
    for (std::uint32_t set = 1; set < 1u << inner.size(); ++set) {
        Decimal part;
        for (std::size_t k = 0; k < inner.size(); ++k)
            if ((set >> k & 1) != 0) part = part + inner[k];
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
        while (end < t.size() && (digit_at(t, end) || t[end] == '.' || t[end] == ',')) ++end;
        if (end == at) return false;  // full-width digits are text
        number = number || Decimal::parse(t.substr(at, end - at)).has_value();
        at = end;
    }
    return words && number && t.size() > 9;
}

// The sources of a group that has a total, as they come nearest to it; nothing: they make it, or cannot be held against it.
std::optional<Sources> unbalanced_sources(const Block& b, const FundGroup& g) {
    const Decimal total = *g.total->value;
    Sources known;
    for (const std::int32_t i : g.parts) {
        const Amount& a = b[i];
        if (a.text.present() && !a.value && !is_nothing(a.text.text)) return std::nullopt;
        if (!a.value) continue;
        if (total < *a.value) return std::nullopt;  // AM002's
        known.add(b, i);
    }
    if (known.each.empty() || total.is_zero()) return std::nullopt;  // a total of nothing is AM008's
    Sources all = known;
    for (const std::int32_t i : g.unknown)
        if (b[i].value) all.add(b, i);
    const Decimal tolerance = known.tolerance(total), gap = (total - known.sum).abs(), gap_of_all = (total - all.sum).abs();
    if (!(tolerance < gap) || !(tolerance < gap_of_all)) return std::nullopt;
    // it balances neither way: what comes nearer to the total is shown, 县级配套 is a source then
    Sources& nearer = gap_of_all < gap ? all : known;
    if (total < nearer.sum && balances_without_parts_of_parts(b, nearer, total)) return std::nullopt;
    return nearer;
}

// 其中：财政拨款 alone does not say that there is nothing else; 450.00 of 540.00 is a slip all the same.
bool names_one_source(const FundGroup& g) { return g.only_named && g.parts.size() == 1; }
bool is_slip(Decimal total, Decimal sum) { return swapped(total, sum) || is_power_slip(total, sum); }

// A department without a total: what it spends is what it takes in.
void compare_spending(const Block& b, Sink& s) {
    std::int32_t basic = -1, project = -1;
    Terms income;
    for (std::int32_t i = 0; i < b.size(); ++i) {
        if (!b[i].value) continue;
        if (b[i].label.text == "基本支出") basic = i;
        else if (b[i].label.text == "项目支出") project = i;
        else if (is_source(kind_of(b[i]))) income.add(*b[i].value);
    }
    if (basic < 0 || project < 0 || income.each.empty()) return;
    const Decimal spending = *b[basic].value + *b[project].value;
    const Decimal terms[] = {*b[basic].value, *b[project].value, income.sum};
    const Decimal gap = (spending - income.sum).abs();
    if (tolerance_of(terms) < gap)
        on_amount(s, b, basic).message(1).severity(Severity::warning).suggest(-1).arg("total", spending).arg("sum", income.sum).arg("gap", gap);
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
        for (const Block& b : blocks_of(in, Blocks::doubtful)) {
            const auto groups = groups_of(b.funds);
            if (groups.empty()) compare_spending(b, s);
            for (const FundGroup& g : groups) {
                if (!g.total->value || g.parts.empty()) continue;
                const Decimal total = *g.total->value;
                const auto sources = unbalanced_sources(b, g);
                if (!sources || (names_one_source(g) && !is_slip(total, sources->sum) && g.unknown.empty())) continue;
                // one cell a line: a source whose label was broken over lines is not among those that were read
                if (sources->sum < total && !cells_certain(in)) {
                    static constexpr Text why{"资金来源可能没有读全", "perhaps not every source was read"};
                    s.skip(why, b.table.index);
                    continue;
                }
                on_amount(s, b, g.total_index).arg("total", total).arg("sum", sources->sum).arg("gap", (total - sources->sum).abs());
                const Culprit c = culprit_of(total, sources->each);
                if (c.slip == Culprit::Slip::swapped || c.slip == Culprit::Slip::point || c.slip == Culprit::Slip::ten_thousand)
                    s.suggest(1).arg("item", b[sources->at[c.item]].label.text).arg("should", c.should_be);
                // 其中 may not list all, and an amount that is no known source may be one
                if (names_one_source(g) || !g.unknown.empty() || !cells_known(in)) s.severity(Severity::warning);
                for (const std::int32_t i : sources->at)
                    s.related(b[i].text.span, b.place(i)).note_arg("source", b[i].label.text).note_arg("amount", *b[i].value);
            }
        }
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
        for (const Block& b : blocks_of(in, Blocks::doubtful)) {
            const auto test = [&](std::int32_t whole_at, std::int32_t part_at) {
                const Amount &whole = b[whole_at], &part = b[part_at];
                if (!whole.value || !part.value || whole.value->is_zero()) return;
                const Decimal terms[] = {*whole.value, *part.value};
                if (!(tolerance_of(terms) < *part.value - *whole.value)) return;
                s.report(b.place(part_at), part.text.span)
                    .arg("part", part.label.text).arg("amount", *part.value).arg("label", whole.label.text).arg("total", *whole.value)
                    .arg("unit", b.unit(part)).arg("name", b.name).related(whole.text.span, b.place(whole_at));
            };
            for (const FundGroup& g : groups_of(b.funds)) {
                for (const std::int32_t i : g.parts) test(g.total_index, i);
                for (const auto& [parent, child] : g.children) test(parent, child);
            }
        }
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
    .check_target = [](const Input&, const TargetInfo& g, Sink& s) {
        if (g.balanced) return;
        const Amount *year = nullptr, *whole = nullptr;
        std::int32_t year_at = -1, whole_at = -1;
        for (std::size_t i = 0; i < g.target->funds.size(); ++i) {
            const Amount& a = g.target->funds[i];
            if (!a.value) continue;
            const FundKind k = kind_of(a);
            if (k == FundKind::year_total && !year) year = &a, year_at = static_cast<std::int32_t>(i);
            if ((k == FundKind::cycle_total || k == FundKind::total) && !whole) whole = &a, whole_at = static_cast<std::int32_t>(i);
        }
        if (!year || !whole) return;
        const auto x = in_yuan(*year, *g.table), y = in_yuan(*whole, *g.table);
        const bool comparable = (x && y) || year->unit == whole->unit;
        if (!comparable) return;
        const Decimal a = x && y ? *x : *year->value, b = x && y ? *y : *whole->value;
        const Decimal terms[] = {a, b};
        if (!(tolerance_of(terms) < a - b)) return;
        s.report(g.place(Part::amount, year_at), year->text.span)
            .arg("year", year->label.text).arg("amount", *year->value).arg("label", whole->label.text).arg("total", *whole->value)
            .arg("unit", unit_word(*year, *g.table)).arg("name", g.target->name.text).related(whole->text.span, g.place(Part::amount, whole_at));
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
        for (const Block& b : blocks_of(in, Blocks::doubtful))
            for (std::int32_t i = 0; i < b.size(); ++i) {
                const Amount& a = b[i];
                // a sentence in an amount's column was put there by the reading
                if (a.value || !a.text.present() || is_nothing(a.text.text) || a.text.text.size() > 60) continue;
                // an amount with its breakdown or its source beside it is a number, only not alone: 326万(省级…200万元), …资金80
                if (!holds_amount(a.text.text)) on_amount(s, b, i).arg("text", a.text.text);
            }
        static constexpr Text task{"任务金额", "the task's amount"};
        if (!cells_known(in)) return;
        for (const TargetInfo& g : in.targets)
            for (std::size_t i = 0; i < g.target->tasks.size(); ++i) {
                const Task& t = g.target->tasks[i];
                const std::string_view text = trimmed(t.amount.text);
                if (text.size() > 60 || is_nothing(text) || !is_fuzzy(text)) continue;
                s.report(g.place(Part::task, static_cast<std::int32_t>(i)), t.amount.span)
                    .arg("label", &task).arg("text", text).arg("name", t.name.text);
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
        for (const Block& b : blocks_of(in, Blocks::doubtful)) {
            if (contains_any(b.table.table->title.text, vocab::rule::adjusting_titles)) continue;
            for (std::int32_t i = 0; i < b.size(); ++i) {
                const Amount& a = b[i];
                if (!a.value || !a.value->is_negative() || contains_any(a.label.text, vocab::rule::adjusting_labels)) continue;
                on_amount(s, b, i).arg("amount", *a.value);
            }
        }
    },
};

namespace {

// Two units of which one holds the other, such as 元 and 万元.
bool of_other_size(std::string_view a, std::string_view b) {
    if (a == b) return false;
    const auto x = unit_of(a), y = unit_of(b);
    return x && y && x->factor != y->factor;
}

}  // namespace

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
        for (const Block& b : blocks_of(in, Blocks::all)) {
            const std::string_view declared = trimmed(b.table.table->amount_unit.text);
            // stated beside another amount of the block
            const bool stated = std::any_of(b.funds.begin(), b.funds.end(), [](const Amount& a) { return !a.unit.empty(); });
            char& done = said[static_cast<std::size_t>(b.table.index)];
            for (std::int32_t i = 0; i < b.size() && !done; ++i) {
                const Amount& a = b[i];
                if (!a.value) continue;
                if (!stated && declared.empty())
                    on_amount(s, b, i).arg("text", a.text.text);
                else if (!a.unit.empty() && !declared.empty() && of_other_size(a.unit, declared))
                    on_amount(s, b, i).message(1).suggest(1).arg("table", declared).arg("own", a.unit);
                else
                    continue;
                done = 1;
            }
        }
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
        for (const Block& b : blocks_of(in, Blocks::doubtful))
            for (const FundGroup& g : groups_of(b.funds)) {
                if (!g.total->value || !g.total->value->is_zero()) continue;
                Decimal sum;
                for (const std::int32_t i : g.parts) sum = sum + b[i].value.value_or(Decimal{});
                if (Decimal{0, 0} < sum) on_amount(s, b, g.total_index).arg("sum", sum);
            }
        if (!cells_certain(in)) return;
        for (const TargetInfo& g : in.targets) {
            if (g.balanced) continue;
            Decimal sum;
            bool total = false;
            for (const Amount& a : g.target->funds) {
                total = total || is_total(kind_of(a));
                if (a.value && is_source(kind_of(a))) sum = sum + *a.value;
            }
            if (total || !(Decimal{0, 0} < sum)) continue;
            for (std::size_t i = 0; i < g.target->blank.size(); ++i) {
                const Field& f = g.target->blank[i];
                if (!contains_any(f.label.text, vocab::rule::total_labels)) continue;
                s.report(g.place(Part::blank, static_cast<std::int32_t>(i)), f.label.span).message(1)
                    .arg("label", f.label.text).arg("sum", sum).arg("unit", trimmed(g.table->amount_unit.text)).arg("name", g.target->name.text);
                break;
            }
        }
    },
    .never_grouped = true,
};

namespace {

// The amounts of a target's tasks.
struct TaskTerms : Terms {
    std::int32_t total_at = -1;  // the task that is their total; -1: none
};

// Nothing where one is not readable.
std::optional<TaskTerms> tasks_of(const TargetInfo& g) {
    TaskTerms out;
    for (std::size_t i = 0; i < g.target->tasks.size(); ++i) {
        const Task& t = g.target->tasks[i];
        if (!t.amount.present()) continue;
        if (is_any(trimmed(t.name.text), vocab::rule::task_totals) || is_any(trimmed(t.content.text), vocab::rule::task_totals)) {
            out.total_at = static_cast<std::int32_t>(i);
            continue;
        }
        const auto v = Decimal::parse(trimmed(t.amount.text));
        if (!v) return std::nullopt;
        out.add(*v);
    }
    return out;
}

// A total as the text states it, and where.
struct Stated {
    std::optional<Decimal> amount;
    Place place;
    Span span;
};

Stated stated_among(const TargetInfo& g, std::int32_t task) {
    const Words& amount = g.target->tasks[static_cast<std::size_t>(task)].amount;
    return {Decimal::parse(trimmed(amount.text)), g.place(Part::task, task), amount.span};
}

// 金额合计 under the tasks is a total of the table; its first amount is the tasks' column.
Stated stated_below(const TargetInfo& g) {
    for (std::size_t k = 0; k < g.table->totals.size(); ++k) {
        const Total& row = g.table->totals[k];
        if (!holds_one_of(row.name.text, {"合计", "总计"}) || row.funds.empty() || row.span.begin < g.target->tasks[0].amount.span.begin) continue;
        const Amount& first = row.funds[0];
        if (first.value) return {first.value, {g.table_index, static_cast<std::int32_t>(k), -1, -1, Part::amount, 0}, first.text.span};
    }
    return {};
}

}  // namespace

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
    .check_target = [](const Input&, const TargetInfo& g, Sink& s) {
        const auto tasks = tasks_of(g);
        if (!tasks || tasks->each.empty()) return;
        const bool own = tasks->total_at >= 0;
        const Stated total = own ? stated_among(g, tasks->total_at) : stated_below(g);
        if (!total.amount || (!own && tasks->each.size() < 2) || tasks->make(*total.amount)) return;
        const Decimal off = *total.amount - tasks->sum;
        bool basic = false;  // 基本支出 may stand apart
        for (const Amount& a : g.target->funds)
            if (a.value && contains(a.label.text, "基本支出")) basic = basic || off == *a.value;
        if (basic) return;
        s.report(total.place, total.span).arg("total", *total.amount).arg("sum", tasks->sum).arg("gap", off.abs())
            .arg("unit", trimmed(g.table->amount_unit.text));
        for (std::int32_t i = 0; i < static_cast<std::int32_t>(g.target->tasks.size()); ++i) {
            const Task& task = g.target->tasks[static_cast<std::size_t>(i)];
            if (const auto v = Decimal::parse(trimmed(task.amount.text)); v && i != tasks->total_at)
                s.related(task.amount.span, g.place(Part::task, i)).note_arg("task", task.name.text).note_arg("amount", *v);
        }
    },
    .never_grouped = true,
};

namespace {

// How much may be said of a table's sums: its last rows may be missing, and a line that was not understood may be a project.
Severity most_for_sums(const Input& in, const TableInfo& t) {
    for (const Repair& r : in.document.repairs)
        if (r.kind == Repair::Kind::truncated && (r.table == t.index || r.table < 0)) return Severity::info;
    for (const Mark& m : in.document.marks)
        if (m.role == Role::unread && t.table->span.contains(m.span) && m.span.size() > 12) return Severity::warning;
    return Severity::error;
}

// Where the projects of total row `k` end, as indexes into the table's targets: a unit's row ends where a later one begins; which
// one, where depth is not told, is open.
std::vector<std::size_t> ends_of(const std::vector<Total>& totals, std::size_t k, std::size_t all) {
    std::vector<std::size_t> ends;
    if (totals[k].kind == Total::Kind::group)
        for (std::size_t m = k + 1; m < totals.size() && m < k + 32 && ends.size() < 4; ++m) {
            const std::size_t first = totals[m].first_target;
            const bool later = totals[m].kind == Total::Kind::group && first > totals[k].first_target;
            if (later && (ends.empty() || ends.back() != first)) ends.push_back(first);
        }
    if (ends.size() < 4) ends.push_back(all);
    return ends;
}

// The amounts of projects in a total row's column.
struct Under : Terms {
    std::vector<std::size_t> who;  // the target of each term; terms go to the first end
    Decimal nearest;               // the sum to the end at which it comes nearest to the total
    std::size_t count = 0;         // targets up to there
};

// Nothing: they make the total at one of the ends, or cannot be added up.
std::optional<Under> unbalanced_under(std::span<const TargetInfo> targets, const Amount& total, std::size_t begin,
                                      std::span<const std::size_t> ends) {
    Under out;
    Decimal sum, least;
    std::size_t end_at = 0;
    for (std::size_t g = begin; g < targets.size() && end_at < ends.size(); ++g) {
        for (const Amount& a : targets[g].target->funds) {
            if (a.label.text != total.label.text) continue;
            if (a.text.present() && !a.value && !is_nothing(a.text.text)) return std::nullopt;
            if (!a.value) continue;
            if (end_at == 0) out.add(*a.value), out.who.push_back(g);
            sum = sum + *a.value;
        }
        for (; end_at < ends.size() && ends[end_at] == g + 1; ++end_at) {
            const Decimal off = (*total.value - sum).abs();
            const Decimal two[] = {*total.value, sum};
            if (!(tolerance_of(two) < off) || !(tolerance_of(out.each) < off)) return std::nullopt;
            if (end_at > 0 && !(off < least)) continue;
            least = off;
            out.nearest = sum;
            out.count = g + 1 - begin;
        }
    }
    if (out.each.empty()) return std::nullopt;
    return out;
}

const Amount* amount_called(std::span<const Amount> funds, std::string_view label) {
    for (const Amount& a : funds)
        if (a.label.text == label && a.value) return &a;
    return nullptr;
}

bool is_repeated(const std::vector<Total>& totals, std::size_t k, const Amount& total) {
    for (std::size_t m = 0; m < k && m < 4; ++m)
        for (const Amount& a : totals[m].funds)
            if (a.label.text == total.label.text && a.value && *a.value == *total.value) return true;
    return false;
}

// Who may be wrong, and the projects that were added up.
void explain_total(Sink& s, std::span<const TargetInfo> targets, const Amount& total, const Under& under) {
    const Culprit c = culprit_of(*total.value, under.each);
    switch (c.slip) {
        case Culprit::Slip::none: break;
        case Culprit::Slip::swapped: s.suggest(1); break;
        case Culprit::Slip::point: s.suggest(2); break;
        case Culprit::Slip::ten_thousand: s.suggest(3); break;
        case Culprit::Slip::left_out: s.suggest(4); break;
        default: s.suggest(5); break;
    }
    if (c.slip != Culprit::Slip::none && c.item < under.who.size())
        s.arg("item", targets[under.who[c.item]].target->name.text).arg("should", c.should_be);
    for (std::size_t i = 0; i < under.who.size() && i < 50; ++i) {
        const TargetInfo& g = targets[under.who[i]];
        if (const Amount* a = amount_called(g.target->funds, total.label.text))
            s.related(a->text.span, g.place(Part::amount)).note_arg("project", g.target->name.text).note_arg("amount", *a->value);
    }
}

// Each column of total row `k` against the projects under it.
void compare_total(const Input& in, const TableInfo& t, std::size_t k, Severity most, Sink& s) {
    const auto targets = in.targets_of(t);
    const Total& row = t.table->totals[k];
    const std::size_t begin = row.kind == Total::Kind::group ? row.first_target : 0;
    const auto ends = ends_of(t.table->totals, k, targets.size());
    for (std::size_t c = 0; c < row.funds.size(); ++c) {
        const Amount& a = row.funds[c];
        if (!a.value) continue;
        const auto under = unbalanced_under(targets, a, begin, ends);
        // a unit's row that repeats the 合计 row says the same again
        if (!under || (row.kind == Total::Kind::group && begin == 0 && is_repeated(t.table->totals, k, a))) continue;
        s.report({t.index, static_cast<std::int32_t>(k), -1, -1, Part::amount, static_cast<std::int32_t>(c)}, a.text.span)
            .arg("row", row.name.text).arg("label", a.label.text).arg("total", *a.value).arg("sum", under->nearest)
            .arg("gap", (*a.value - under->nearest).abs()).arg("count", under->count).arg("unit", unit_word(a, *t.table));
        // less than half of it: projects are missing from the text rather than from the sum
        if (most == Severity::info || under->nearest + under->nearest < *a.value) {
            s.message(1).severity(Severity::info);
        } else {
            s.severity(most);
            explain_total(s, targets, a, *under);
        }
    }
}

}  // namespace

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
            const auto& totals = t.table->totals;
            if (t.target_count == 0 || totals.empty()) continue;
            const Severity most = most_for_sums(in, t);
            std::size_t grand = 0, stacked = 0;
            for (std::size_t k = 0; k < totals.size(); ++k) {
                const bool group = totals[k].kind == Total::Kind::group;
                // department, unit, kind of unit …: more rows one above the other over the same projects are no hierarchy
                const bool same = k > 0 && group && totals[k - 1].kind == Total::Kind::group && totals[k - 1].first_target == totals[k].first_target;
                stacked = same ? stacked + 1 : 0;
                if (!group && ++grand > 16) break;  // no form has so many; each costs a pass over the projects
                if (stacked < 16) compare_total(in, t, k, most, s);
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
        for (const Block& b : blocks_of(in, Blocks::doubtful))
            for (std::int32_t i = 0; i < b.size(); ++i) {
                const Amount& a = b[i];
                if (!a.value) continue;
                const std::string_view unit = b.unit(a);
                const int most = unit == "元" ? 2 : 6;  // six decimals of 万元 are one 分
                if (a.value->scale <= most) continue;
                s.report(b.place(i), a.text.span).arg("label", a.label.text).arg("text", a.text.text)
                    .arg("unit", unit.empty() ? std::string_view("万元") : unit).arg("name", b.name);
                break;
            }
    },
    .once_a_table = true,
};

}  // namespace jixiao
