// AM009–AM012: weights. They stand in their own column, or in 备注 as 15分.

#include <algorithm>
#include <array>
#include <map>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"

namespace jixiao {
namespace {

std::optional<Decimal> points(std::string_view text) {
    text = trimmed(text);
    if (text.size() > 3 && text.substr(text.size() - 3) == "分") text.remove_suffix(3);
    if (!text.empty() && text.back() == '%') text.remove_suffix(1);
    return Decimal::parse(trimmed(text));
}

// Where a table keeps its weights; count_: nowhere.
struct WeightColumn {
    F field = F::count_;
    bool remark = false;
};

WeightColumn weight_column(const Input& in, const TableInfo& t) {
    if (t.has(F::weight)) return {F::weight, false};
    if (!t.has(F::remark)) return {};
    std::size_t filled = 0, numbers = 0, with_fen = 0;
    for (const Row& r : in.rows_of(t)) {
        const Words& w = r.at(F::remark);
        if (!w.present()) continue;
        ++filled;
        if (points(w.text)) {
            ++numbers;
            with_fen += contains(w.text, "分");
        }
    }
    if (filled == 0 || numbers * 2 < t.row_count || numbers * 2 < filled || with_fen == 0) return {};
    return {F::remark, true};
}

struct Weights {
    std::vector<const Row*> rows;           ///< with a readable weight
    std::vector<const Row*> missing;        ///< without, zero or negative
    Decimal sum;
};

Weights weights_of(const Input& in, const TargetInfo& g, F field) {
    Weights w;
    for (const Row& r : in.rows_of(g)) {
        const auto p = points(r.at(field).text);
        if (!p || !(Decimal{0, 0} < *p)) {
            w.missing.push_back(&r);
            continue;
        }
        w.rows.push_back(&r);
        w.sum = w.sum + *p;
    }
    return w;
}

// Points as a table may have them: a weight above 100 is another column's number (a date, an amount), and a text without
// cells gives no rows to add up.
bool plausible(const Input& in, const Weights& w) {
    if (!cells_known(in)) return false;
    for (const Row* r : w.rows) {
        const auto p = points(r->at(F::weight).present() ? r->at(F::weight).text : r->at(F::remark).text);
        if (!p || Decimal{100, 0} < *p) return false;
    }
    return true;
}

template <class F_>
void each_weighted(const Input& in, F_ f) {
    for (const TableInfo& t : in.tables) {
        const WeightColumn c = weight_column(in, t);
        if (c.field == F::count_) continue;
        for (const TargetInfo& g : in.targets_of(t)) {
            const Weights w = weights_of(in, g, c.field);
            if (w.rows.size() * 2 >= g.row_count && w.rows.size() >= 2) f(t, g, c, w);
        }
    }
}

}  // namespace

const Rule weight_sum{
    .id = "AM009",
    .severity = Severity::error,
    .title = {"权重（分值）之和不对", "Weights do not sum to the total"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .state = Default::column,
    .basis = basis::system,
    .why = {"得分按权重计算，权重合计应为100分（不含预算执行率时为90分）。", "Scores are computed from them."},
    .messages = {{"“{target}”的 {count} 条指标权重之和为 {sum}，应为 {wanted}", "The weights of the {count} indicators of “{target}” add up to {sum}; {wanted} is wanted"},
                 {"“{target}”的 {count} 条指标权重之和为 80；只有预算执行率占20分时才对", "The weights of the {count} indicators of “{target}” add up to 80, which is right only where execution has 20 points"}},
    .suggestions = {{"调整权重，使之和为 {wanted}（相差 {gap}）", "Change the weights by {gap} to reach {wanted}"}},
    .fires = "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→指标值→权重\n甲项目→产出指标→数量指标→巡查次数→≥48次→20\n→→质量指标→巡查合格率→≥95%→20\n→→时效指标→巡查及时率→≥95%→20\n→效益指标→社会效益指标→投诉下降率→≥10%→25\n",
    .silent = "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→指标值→权重\n甲项目→产出指标→数量指标→巡查次数→≥48次→20\n→→质量指标→巡查合格率→≥95%→20\n→→时效指标→巡查及时率→≥95%→20\n→效益指标→社会效益指标→投诉下降率→≥10%→30\n",
    .check = [](const Input& in, Sink& s) {
        each_weighted(in, [&](const TableInfo&, const TargetInfo& g, WeightColumn c, const Weights& w) {
            if (!plausible(in, w)) return;
            if (!w.missing.empty() && !c.remark) return;  // AM012 names the rows that lack one
            std::string wanted;
            Decimal gap;
            bool first = true;
            for (const int total : in.settings.weight_totals) {
                const Decimal d = (Decimal{total, 0} - w.sum).abs();
                if (!(Decimal{1, 2} < d)) return;
                if (first || d < gap) gap = d;
                wanted += (first ? "" : " 或 ") + std::to_string(total);
                first = false;
            }
            if (!(Decimal{1, 2} < (Decimal{1, 0} - w.sum).abs())) return;  // written as fractions
            s.report(g.place(), w.rows[0]->at(c.field).span).arg("target", g.target->name.text).arg("count", w.rows.size()).arg("sum", w.sum)
                .made("wanted", wanted).arg("gap", gap);
            if (w.sum == Decimal{80, 0}) s.message(1).severity(Severity::warning);
            if (c.remark || !cells_certain(in)) s.severity(Severity::warning);
        });
    },
    .columns = column(F::weight) | column(F::remark),
    .per_target = true,
};

const Rule level_weight{
    .id = "AM010",
    .severity = Severity::error,
    .title = {"一级指标的分值与下级之和不符", "Level weight differs from the sum of its indicators"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .state = Default::column,
    .basis = basis::system,
    .why = {"上级分值等于下级分值之和。", "A level's points are those of its rows."},
    .messages = {{"“{level}”标明 {printed} 分，其下 {count} 条指标之和为 {sum} 分", "“{level}” states {printed} points, its {count} rows add up to {sum}"}},
    .suggestions = {{"重新分配下级指标的分值", "Re-balance the rows"}},
    .fires = "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→指标值→权重\n甲项目→产出指标（50分）→数量指标→巡查次数→≥48次→20\n→→质量指标→巡查合格率→≥95%→20\n→效益指标（50分）→社会效益指标→投诉下降率→≥10%→50\n",
    .silent = "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→指标值→权重\n甲项目→产出指标（50分）→数量指标→巡查次数→≥48次→20\n→→质量指标→巡查合格率→≥95%→30\n→效益指标（50分）→社会效益指标→投诉下降率→≥10%→50\n",
    .check = [](const Input& in, Sink& s) {
        each_weighted(in, [&](const TableInfo&, const TargetInfo&, WeightColumn c, const Weights& w) {
            if (!plausible(in, w)) return;
            for (std::size_t l = 1; l <= 4; ++l) {
                const Row* first = nullptr;
                Decimal sum;
                std::size_t count = 0;
                for (const Row* r : w.rows) {
                    if (static_cast<std::size_t>(r->level1) != l) continue;
                    if (first == nullptr) first = r;
                    sum = sum + *points(r->at(c.field).text);
                    ++count;
                }
                if (first == nullptr) continue;
                if (breaks_off(in) && w.rows.back()->level1 == first->level1 && first >= in.rows_of(in.targets.back()).data()) continue;  // the rest of it may be missing
                const Words& label = first->at(F::level1);
                const std::string_view text = slice(in, label.span);
                // 产出指标（50分）
                const auto fen = text.find("分");
                if (fen == std::string_view::npos || fen == 0) continue;
                std::size_t begin = fen;
                while (begin > 0 && ((text[begin - 1] >= '0' && text[begin - 1] <= '9') || text[begin - 1] == '.')) --begin;
                const auto printed = Decimal::parse(text.substr(begin, fen - begin));
                if (!printed || sum == Decimal{100, 0} || !(Decimal{1, 2} < (*printed - sum).abs())) continue;
                s.report(first->place(F::level1), label.span).arg("level", name_of(first->level1)).arg("printed", *printed).arg("count", count).arg("sum", sum);
            }
        });
    },
    .columns = column(F::weight),
    .never_grouped = true,
};

const Rule unusual_weights{
    .id = "AM011",
    .severity = Severity::info,
    .title = {"一级指标权重与常用分配不同", "Level-1 weights differ from the usual ones"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .certainty = Certainty::suspected,
    .state = Default::column,
    .basis = basis::guide101_weight,
    .why = {"允许调整，但应有理由。", "Allowed with a reason."},
    .messages = {{"“{target}”的权重为 {own}，常用分配为 {usual}", "The weights of “{target}” are {own}, usually {usual}"}},
    .suggestions = {{"如有特别理由可保留，否则按常用分配调整", "Keep it with a reason, or use the usual split"}},
    .fires = "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→指标值→权重\n甲项目→产出指标→数量指标→巡查次数→≥48次→70\n→效益指标→社会效益指标→投诉下降率→≥10%→10\n→满意度指标→服务对象满意度指标→居民满意度→≥90%→10\n",
    .silent = "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→指标值→权重\n甲项目→产出指标→数量指标→巡查次数→≥48次→50\n→效益指标→社会效益指标→投诉下降率→≥10%→30\n→满意度指标→服务对象满意度指标→居民满意度→≥90%→10\n",
    .check = [](const Input& in, Sink& s) {
        each_weighted(in, [&](const TableInfo& t, const TargetInfo& g, WeightColumn c, const Weights& w) {
            if (g.department || !w.missing.empty() || !plausible(in, w)) return;
            for (const Row* r : w.rows)
                if (r->level1 == Level1::none) return;  // a form without levels
            std::array<Decimal, 6> sums{};
            for (const Row* r : w.rows) sums[static_cast<std::size_t>(r->level1)] = sums[static_cast<std::size_t>(r->level1)] + *points(r->at(c.field).text);
            const bool with_cost = t.regime == Regime::b && g.has(Level1::cost), satisfied = g.has(Level1::satisfaction);
            // rulebook 1.6: 50/30/10, with a cost level 20/40/20/10; without 满意度 its points go to 效益
            int out = with_cost ? 40 : 50, cost = with_cost ? 20 : 0, benefit = (with_cost ? 20 : 30) + (satisfied ? 0 : 10), happy = satisfied ? 10 : 0;
            if (const auto& own = in.settings.level_weights; own.size() == 4) cost = own[0], out = own[1], benefit = own[2], happy = own[3];
            const auto at = [&](Level1 l) { return sums[static_cast<std::size_t>(l)]; };
            const auto same = [&](Level1 l, int n) { return at(l) == Decimal{n, 0}; };
            if (same(Level1::output, out) && same(Level1::benefit, benefit) && same(Level1::satisfaction, happy) && same(Level1::cost, cost)) return;
            if (w.sum == Decimal{100, 0} && at(Level1::output) == Decimal{out + 10, 0}) return;  // the execution points went to output
            const auto join = [&](const std::string& o, const std::string& b, const std::string& h, const std::string& k) {
                return (with_cost || k != "0" ? "成本 " + k + "、" : std::string()) + "产出 " + o + "、效益 " + b + "、满意度 " + h;
            };
            s.report(g.place(), w.rows[0]->at(c.field).span).arg("target", g.target->name.text)
                .made("own", join(at(Level1::output).to_string(), at(Level1::benefit).to_string(), at(Level1::satisfaction).to_string(), at(Level1::cost).to_string()))
                .made("usual", join(std::to_string(out), std::to_string(benefit), std::to_string(happy), std::to_string(cost)));
        });
    },
    .columns = column(F::weight) | column(F::remark),
    .per_target = true,
};

const Rule weight_missing{
    .id = "AM012",
    .severity = Severity::warning,
    .title = {"指标没有权重", "Zero or blank weight among weighted rows"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .state = Default::column,
    .basis = basis::system,
    .why = {"没有权重的指标不参与评分。", "A row without a weight is never scored."},
    .messages = {{"“{name}”没有权重，其他指标都有", "“{name}” has no weight, the others have"}, {"“{name}”的权重是“{weight}”", "The weight of “{name}” is “{weight}”"}},
    .suggestions = {{"给出权重，或删去该指标", "Give it a weight, or drop it"}},
    .fires = "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→指标值→权重\n甲项目→产出指标→数量指标→巡查次数→≥48次→30\n→→质量指标→巡查合格率→≥95%→30\n→→时效指标→巡查及时率→≥95%→30\n→效益指标→社会效益指标→投诉下降率→≥10%→\n",
    .silent = "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→指标值→权重\n甲项目→产出指标→数量指标→巡查次数→≥48次→22.5\n→→质量指标→巡查合格率→≥95%→22.5\n→→时效指标→巡查及时率→≥95%→22.5\n→效益指标→社会效益指标→投诉下降率→≥10%→22.5\n",
    .check = [](const Input& in, Sink& s) {
        each_weighted(in, [&](const TableInfo&, const TargetInfo&, WeightColumn c, const Weights& w) {
            if (!plausible(in, w)) return;
            const auto of_year = [](const Row* r) { return r->at(F::annual_value).present(); };
            const bool yearly = std::all_of(w.rows.begin(), w.rows.end(), of_year);
            for (const Row* r : w.missing) {
                if (yearly && !of_year(r)) continue;  // 权重（年度）: a row of the other period has none
                if (r == &in.rows.back() && !r->has(fact::number)) continue;  // the text ends in this row
                const Words& at = r->at(c.field);
                if (!at.present() && !r->has(fact::valued)) continue;  // an empty row: ST013 says so
                s.report(r->place(c.field), at.present() ? at.span : r->name_span()).arg("name", r->name).arg("weight", at.text);
                if (at.present()) s.message(1);
            }
        });
    },
    .columns = column(F::weight) | column(F::remark),
};

}  // namespace jixiao
