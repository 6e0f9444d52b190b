// CO013, CO015, CO017: the documents of one batch against each other.

#include <algorithm>
#include <unordered_map>

#include "rules/batch.hpp"
#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "rules/sums.hpp"

namespace jixiao {
namespace {

constexpr Text alone{"需要把几份文件放在一起检查", "it compares documents that are checked together"};

// Calls f(own target, the same as a batch knows it) for each target that is in the batch.
template <class F_>
void each_project(const Input& in, F_ f) {
    for (const TargetInfo& g : in.targets) {
        if (g.department || g.table->form == FormKind::self_evaluation || !g.target->name.present()) continue;
        f(g, batch_project(in.document, *g.table, *g.target));
    }
}

// The same project elsewhere: by code, else by its whole name within one unit.
bool same_project(const BatchProject& a, const BatchProject& b) {
    if (a.unit_hash != 0 && b.unit_hash != 0 && a.unit_hash != b.unit_hash) return false;
    if (a.code_hash != 0 && b.code_hash != 0) return a.code_hash == b.code_hash;
    // a short name (工作经费) is many projects' name unless the unit is the same
    return a.name_hash == b.name_hash && (a.name.size() >= 18 || (a.unit_hash != 0 && a.unit_hash == b.unit_hash));
}

template <class F_>
void each_namesake(const Input& in, const BatchProject& own, F_ f) {
    const Batch& batch = *in.settings.batch;
    const auto* list = own.code_hash != 0 ? batch.by_code(own.code_hash) : nullptr;
    if (list == nullptr) list = batch.by_name(own.name_hash);
    if (list == nullptr) return;
    std::size_t looked = 0;
    for (const std::uint32_t i : *list) {
        const BatchProject& other = batch.projects()[i];
        if (other.document == in.settings.batch_self || !same_project(own, other)) continue;
        if (++looked > 8 || f(other)) return;
    }
}

std::size_t shared_rows(const BatchProject& a, const BatchProject& b) {
    std::size_t n = 0;
    for (auto i = a.rows.begin(), j = b.rows.begin(); i != a.rows.end() && j != b.rows.end();) {
        if (*i < *j) ++i;
        else if (*j < *i) ++j;
        else ++n, ++i, ++j;
    }
    return n;
}

Decimal in_ten_thousand(Decimal yuan) { return yuan.shifted(-4).value_or(yuan); }

}  // namespace

const Rule amounts_differ_between_documents{
    .id = "CO013",
    .severity = Severity::error,
    .title = {"同一项目在两份文件中金额不同", "Same project, different amounts in two documents"},
    .aspect = Aspect::suitability,
    .kind = Kind::inconsistent,
    .state = Default::batch,
    .basis = basis::logic,
    .why = {"同一批申报材料应当一致。", "The tables of one submission must agree."},
    .messages = {{"“{name}”在本文件中是 {own} 万元，在“{file}”中是 {other} 万元，相差 {gap} 万元", "“{name}” has {own} 万元 here and {other} 万元 in “{file}”: {gap} 万元 apart"},
                 {"“{name}”在本文件中是 {own} 万元，在“{file}”中是 {other} 万元，正好差一万倍或一千倍，像是单位写错", "“{name}” has {own} 万元 here and {other} 万元 in “{file}”: a unit seems to be wrong"}},
    .suggestions = {{"核对两份文件，统一为批复的数额；如口径不同，请在表中说明", "Compare both and use the approved amount, or state why they differ"}},
    .fires = FUND_TABLE "基层干部培训专项→100.00→100.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n\f" FUND_TABLE
                        "基层干部培训专项→120.00→120.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "基层干部培训专项→120.00→120.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n\f" FUND_TABLE
                         "基层干部培训专项→120.00→120.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        if (in.settings.batch == nullptr) return s.skip(alone);
        each_project(in, [&](const TargetInfo& g, const BatchProject& own) {
            if (!own.yuan) return;
            each_namesake(in, own, [&](const BatchProject& other) {
                // one of two years is not the other; an amount without a unit is no amount
                if (!other.yuan || own.year != other.year || !differ(*own.yuan, *other.yuan)) return false;
                const Decimal gap = (*own.yuan - *other.yuan).abs();
                if (gap < Decimal{100, 0}) return false;  // 0.01 万元 is rounding
                s.report(g.place(Part::name), g.name_span()).arg("name", g.target->name.text).made("file", in.settings.batch->name_of(other.document))
                    .arg("own", in_ten_thousand(*own.yuan)).arg("other", in_ten_thousand(*other.yuan)).arg("gap", in_ten_thousand(gap));
                if (is_power_slip(*own.yuan, *other.yuan)) s.message(1);
                return true;
            });
        });
    },
    .per_target = true,
    .never_grouped = true,
};

const Rule copied_between_documents{
    .id = "CO015",
    .severity = Severity::warning,
    .title = {"不同文件中的不同项目套用同一组指标", "Indicator set copied between unrelated projects"},
    .aspect = Aspect::relevance,
    .kind = Kind::duplicate,
    .certainty = Certainty::suspected,
    .state = Default::batch,
    .basis = basis::guide101_core,
    .why = {"照搬的指标衡量不了本项目。", "Copied rows do not measure this project."},
    .messages = {{"“{name}”的 {count} 条指标中有 {same} 条与“{file}”的“{other}”名称和指标值完全相同", "{same} of the {count} indicators of “{name}” are those of “{other}” in “{file}”, name and value"}},
    .suggestions = {{"按本项目的内容重写", "Write rows of its own"}},
    .fires = ROWS_TABLE "河道清淤工程→产出指标→数量指标→服务次数→≥12次\n→→质量指标→服务合格率→≥95%\n→→时效指标→服务完成时间→2026年11月底前\n→→成本指标→服务成本→≤20万元\n→满意度指标→服务对象满意度指标→受益群众满意度→≥90%\n\f" ROWS_TABLE
                        "图书采购→产出指标→数量指标→服务次数→≥12次\n→→质量指标→服务合格率→≥95%\n→→时效指标→服务完成时间→2026年11月底前\n→→成本指标→服务成本→≤20万元\n→满意度指标→服务对象满意度指标→受益群众满意度→≥90%\n",
    .silent = ROWS_TABLE "河道清淤工程→产出指标→数量指标→清淤河道长度→≥12公里\n→→质量指标→验收合格率→≥95%\n→→时效指标→完工时间→2026年10月底前\n→→成本指标→每公里成本→≤20万元\n→满意度指标→服务对象满意度指标→沿河居民满意度→≥90%\n\f" ROWS_TABLE
                         "图书采购→产出指标→数量指标→采购图书数量→≥12000册\n→→质量指标→到馆合格率→≥98%\n→→时效指标→采购完成时间→2026年11月底前\n→→成本指标→单册成本→≤45元\n→满意度指标→服务对象满意度指标→读者满意度→≥90%\n",
    .check = [](const Input& in, Sink& s) {
        if (in.settings.batch == nullptr) return s.skip(alone);
        const Batch& batch = *in.settings.batch;
        std::unordered_map<std::uint32_t, std::size_t> shared;
        each_project(in, [&](const TargetInfo& g, const BatchProject& own) {
            if (own.rows.size() < 5) return;
            shared.clear();
            for (const std::uint64_t row : own.rows)
                if (const auto* list = batch.by_row(row))
                    for (const std::uint32_t i : *list)
                        if (batch.projects()[i].document != in.settings.batch_self) ++shared[i];
            const BatchProject* most = nullptr;
            std::size_t best = 0;
            for (const auto& [i, n] : shared)
                if (n > best || (n == best && most != nullptr && &batch.projects()[i] < most)) best = n, most = &batch.projects()[i];
            if (most == nullptr || best < 5 || best * 5 < own.rows.size() * 4) return;
            // sister projects, and the same one in another year, rightly have the same rows
            if (most->name_hash == own.name_hash || similarity(most->name, own.name) >= 0.5) return;
            s.report(g.place(Part::name), g.name_span()).arg("name", g.target->name.text).arg("count", own.rows.size()).arg("same", best)
                .made("file", batch.name_of(most->document)).made("other", most->name);
        });
    },
    .per_target = true,
    .never_grouped = true,
};

const Rule unchanged_from_last_year{
    .id = "CO017",
    .severity = Severity::warning,
    .title = {"预算变了，指标与上年完全一样", "Table unchanged from last year while the budget moved"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .certainty = Certainty::suspected,
    .state = Default::batch,
    .basis = basis::measure88,
    .why = {"钱多了少了，承诺应当相应变化。", "Money changed, promises did not."},
    .messages = {{"“{name}”的预算由 {before} 万元变为 {now} 万元（{percent}%），{count} 条指标中有 {same} 条与上年（“{file}”）完全相同", "The budget of “{name}” went from {before} to {now} 万元 ({percent}%), yet {same} of {count} indicators are last year's (“{file}”)"}},
    .suggestions = {{"按预算调整数量和标准，或说明价格等原因", "Scale the quantities, or explain"}},
    .fires = "2025年项目支出绩效目标表\n单位：万元\n项目名称→总计→财政拨款→绩效目标→一级指标→二级指标→三级指标→指标值\n基层干部培训专项→100.00→100.00→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n→→→→→质量指标→考核合格率→≥95%\n→→→→效益指标→社会效益指标→持证上岗率→≥80%\n\f"
             "2026年项目支出绩效目标表\n单位：万元\n项目名称→总计→财政拨款→绩效目标→一级指标→二级指标→三级指标→指标值\n基层干部培训专项→160.00→160.00→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n→→→→→质量指标→考核合格率→≥95%\n→→→→效益指标→社会效益指标→持证上岗率→≥80%\n",
    .silent = "2025年项目支出绩效目标表\n单位：万元\n项目名称→总计→财政拨款→绩效目标→一级指标→二级指标→三级指标→指标值\n基层干部培训专项→100.00→100.00→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n→→→→→质量指标→考核合格率→≥95%\n→→→→效益指标→社会效益指标→持证上岗率→≥80%\n\f"
              "2026年项目支出绩效目标表\n单位：万元\n项目名称→总计→财政拨款→绩效目标→一级指标→二级指标→三级指标→指标值\n基层干部培训专项→160.00→160.00→培训干部450人次。→产出指标→数量指标→培训人次→≥450人次\n→→→→→质量指标→考核合格率→≥95%\n→→→→效益指标→社会效益指标→持证上岗率→≥82%\n",
    .check = [](const Input& in, Sink& s) {
        if (in.settings.batch == nullptr) return s.skip(alone);
        each_project(in, [&](const TargetInfo& g, const BatchProject& own) {
            if (!own.yuan || !own.year || own.rows.size() < 3 || own.yuan->is_zero()) return;
            each_namesake(in, own, [&](const BatchProject& last) {
                if (!last.year || *last.year + 1 != *own.year || !last.yuan || last.yuan->is_zero()) return false;
                const std::size_t same = shared_rows(own, last);
                if (same * 10 < own.rows.size() * 9) return false;
                const double moved = (own.yuan->to_double() - last.yuan->to_double()) / last.yuan->to_double() * 100;
                if (moved <= 20 && moved >= -20) return true;
                s.report(g.place(Part::name), g.name_span()).arg("name", g.target->name.text).made("file", in.settings.batch->name_of(last.document))
                    .arg("before", in_ten_thousand(*last.yuan)).arg("now", in_ten_thousand(*own.yuan)).arg("count", own.rows.size()).arg("same", same)
                    .made("percent", (moved > 0 ? "+" : "") + std::to_string(static_cast<long long>(moved < 0 ? moved - 0.5 : moved + 0.5)));
                return true;
            });
        });
    },
    .per_target = true,
    .never_grouped = true,
};

}  // namespace jixiao
