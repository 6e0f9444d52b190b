// AM007, AM014–AM017, AM021, CO006, CO012, CO013: one amount in two places, and sums inside sentences.

#include <algorithm>
#include <unordered_map>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "rules/money.hpp"
#include "rules/sums.hpp"

namespace jixiao {
namespace {

// A project's name with the amount that some place gives it.
struct Entry {
    std::string_view name;
    std::string_view shown;      // the amount as written
    Decimal yuan;
    Span name_span, amount_span;
    Place place;
    std::int32_t table = 0;
    std::size_t order = 0;
    bool task = false;
};

// Tasks of departments and projects of tables.
std::vector<Entry> entries_of(const Input& in) {
    std::vector<Entry> out;
    for (const TargetInfo& g : in.targets) {
        if (g.department) {
            for (std::size_t i = 0; i < g.target->tasks.size(); ++i) {
                const Task& t = g.target->tasks[i];
                if (!t.amount.present()) continue;
                const Words& name = starts_with_one_of(trimmed(t.name.text), {"任务"}) && t.content.present() ? t.content : t.name;
                if (!name.present() || is_one_of(trimmed(name.text), {"合计", "金额合计"})) continue;
                Amount a;
                a.text = t.amount;
                a.value = Decimal::parse(trimmed(t.amount.text));
                if (const auto yuan = in_yuan(a, *g.table))
                    out.push_back({trimmed(name.text), t.amount.text, *yuan, name.span, t.amount.span, g.place(Part::task, static_cast<std::int32_t>(i)),
                                   g.table_index, out.size(), true});
            }
        } else if (const Amount* total = budget_of(g)) {
            if (const auto yuan = in_yuan(*total, *g.table))
                out.push_back({trimmed(g.target->name.text), total->text.text, *yuan, g.name_span(), total->text.span, g.place(), g.table_index, out.size(), false});
        }
    }
    return out;
}

// Two entries of one name in different tables, each with the first of its name, in order.
std::vector<std::pair<const Entry*, const Entry*>> twins_among(const std::vector<Entry>& entries) {
    std::vector<std::pair<const Entry*, const Entry*>> out;
    std::unordered_map<std::uint64_t, const Entry*> first;
    for (const Entry& e : entries) {
        const auto [at, fresh] = first.emplace(meaning_hash(e.name), &e);
        if (!fresh && at->second->table != e.table) out.emplace_back(at->second, &e);
    }
    return out;
}

// An amount in a text may be a target's budget.
bool is_plain(const Money& m) { return !m.per && !m.approximate; }
std::string_view shown(const Money& m, std::string_view text) { return text.substr(m.begin, m.end - m.begin); }

// It is one of the target's funds, or slipped by a power of ten, which AM007 says.
bool is_accounted_for(const Money& m, const TargetInfo& g, Decimal budget) {
    for (const Amount& a : g.target->funds)
        if (const auto yuan = in_yuan(a, *g.table); yuan && !differ(*yuan, m.yuan)) return true;
    return is_power_slip(m.yuan, budget);
}

// The budget that a finding sets against what it is on.
Sink& against(Sink& s, const TargetInfo& g, const Amount& total) {
    return s.arg("label", total.label.text).arg("total", *total.value).arg("unit", unit_word(total, *g.table))
        .related(total.text.span, g.place(Part::amount));
}

// No figure stands in this goal, as far as it was read.
bool is_without_digits(const TargetInfo& g, const Goal& goal) { return g.prose.goal == &goal && !g.prose.digit; }

}  // namespace

const Rule power_slip{
    .id = "AM007",
    .severity = Severity::error,
    .title = {"两处金额相差一万倍（单位写错）", "Amounts a factor 10,000 apart"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .basis = basis::arithmetic,
    .why = {"数字相同而倍数正好是一千、一万或一亿，多半是元和万元弄混了。", "Equal digits an exact power apart are no chance."},
    .messages = {{"“{name}”在一处为 {a} 万元，另一处为 {b} 万元，数字相同，多半是单位写错", "“{name}” is {a} 万元 here and {b} 万元 there: equal digits, an exact power apart"},
                 {"目标写“{text}”，资金栏是 {b} 万元，数字相同，多半是单位写错", "“{text}” in the goal and the budget {b} 万元 have equal digits, an exact power apart"}},
    .suggestions = {{"核对两处的单位是元还是万元", "Check whether 元 or 万元 is meant in either place"},
                    {"核对单位是元还是万元；如资金栏无误，目标应写“{b}万元”", "Check 元 and 万元; if the fund box is right, the goal should say {b}万元"}},
    .notes = {{"另一处的金额", "the other amount"}},
    .fires = FUND_TABLE "甲项目→64.00→64.00→→申请预算64元，培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→64.00→64.00→→申请预算64万元，培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        if (in.tables.size() > 1) {
            const auto entries = entries_of(in);
            for (const auto& [a, b] : twins_among(entries))
                if (is_power_slip(a->yuan, b->yuan))
                    s.report(b->place, b->amount_span).arg("name", b->name).arg("a", in_wan(b->yuan)).arg("b", in_wan(a->yuan))
                        .related(a->amount_span, a->place);
        }
        for (const TargetInfo& g : in.targets) {
            const auto yuan = budget_in_yuan(g);
            if (!yuan) continue;
            each_goal(*g.target, [&](const Goal& goal, std::int32_t index) {
                if (is_without_digits(g, goal)) return;
                const std::string_view text = goal.text.text;
                for (const Money& m : money_in(text)) {
                    if (!is_plain(m) || !is_power_slip(m.yuan, *yuan)) continue;
                    if (!contains_any(bytes_before(text, m.begin, 45), vocab::rule::asked_for)) continue;
                    s.report(g.place(Part::goal, index), goal.text.span).message(1).suggest(1).arg("text", shown(m, text))
                        .arg("b", in_wan(*yuan)).related(budget_of(g)->text.span, g.place(Part::amount));
                }
            });
        }
    },
    .never_grouped = true,
};

namespace {

// 其中：勘察20万元、监测25万元: the parts of an amount that a sentence lists behind it.
struct Parts : Terms {
    bool open = false;  // there are more: 等
};

// The parts of all[i]; nothing: none are listed, or not all are plain amounts in its unit.
std::optional<Parts> parts_of(std::string_view text, const std::vector<Money>& all, std::size_t i) {
    const Money& total = all[i];
    constexpr std::size_t nearby = 12, longest = 2000;  // bytes: a sentence that lists more is no list of parts
    const auto offset = text.substr(total.end, nearby + 6).find("其中");
    if (offset == std::string_view::npos || !is_plain(total)) return std::nullopt;
    const std::size_t where = total.end + offset;
    const std::size_t stop = where + std::min(text.substr(where, longest).find("。"), opening(text.substr(where), longest).size());
    Parts out;
    for (std::size_t k = i + 1; k < all.size() && all[k].begin < stop; ++k) {
        if (all[k].begin < where) continue;
        if (!is_plain(all[k]) || all[k].unit != total.unit) return std::nullopt;
        out.add(all[k].number);
    }
    const std::string_view list = text.substr(where, stop - where);
    if (out.each.size() < 2 || contains_any(list, vocab::rule::unit_price_marks)) return std::nullopt;
    out.open = contains_any(list, vocab::rule::open_list_marks);
    return out;
}

}  // namespace

const Rule sum_in_goal{
    .id = "AM014",
    .severity = Severity::warning,
    .title = {"目标文字中的分项之和与总数不符", "A sum stated in the goal is wrong"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .basis = basis::arithmetic,
    .why = {"文字里的总数和分项要对得上。", "A sum in words must add up too."},
    .messages = {{"文字写共 {total}{unit}，“其中”各项之和为 {sum}{unit}，相差 {gap}{unit}", "The text says {total}{unit}, the parts behind 其中 add up to {sum}{unit}: {gap}{unit} apart"}},
    .suggestions = {{"核对总数和各分项；如分项没有列全，请写“等”", "Check both; write 等 where the list is not complete"}},
    .fires = FUND_TABLE "甲项目→75.00→75.00→→总投资75万元，其中：勘察20万元、监测25万元、培训35万元。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→75.00→75.00→→总投资75万元，其中：勘察20万元、监测25万元、培训30万元。→产出指标→数量指标→培训人次→≥280人次\n",
    .check_target = [](const Input&, const TargetInfo& g, Sink& s) {
        const auto look = [&](const Words& words, Place place) {
            const auto all = money_in(words.text);
            for (std::size_t i = 0; i + 1 < all.size(); ++i) {
                const auto parts = parts_of(words.text, all, i);
                if (!parts || parts->make(all[i].number)) continue;
                const Decimal off = all[i].number - parts->sum;
                if (!off.is_negative() && parts->open) continue;
                s.report(place, words.span).arg("total", all[i].number).arg("sum", parts->sum).arg("gap", off.abs()).arg("unit", all[i].unit);
                return;
            }
        };
        each_goal(*g.target, [&](const Goal& goal, std::int32_t i) {
            if (&goal == g.prose.goal ? (g.prose.tags & tag::of_which) != 0 : contains(goal.text.text, "其中")) look(goal.text, g.place(Part::goal, i));
        });
        if (contains(g.target->content.text, "其中")) look(g.target->content, g.place(Part::content));
    },
    .never_grouped = true,
};

namespace {

bool is_total_cost(std::string_view name) {
    for (const std::string_view w : vocab::rule::cost_scopes)
        if (name.substr(0, w.size()) == w) {
            name.remove_prefix(w.size());
            break;
        }
    return starts_with_any(name, vocab::rule::total_costs);
}

// A plain ceiling of money in a row, in 元.
std::optional<Decimal> ceiling_of(const Row& r) {
    if (!r.is_target_number() || r.dimension != Dimension::money || r.per_unit) return std::nullopt;
    if (r.op != Operator::none && r.op != Operator::eq && r.op != Operator::le && r.op != Operator::lt) return std::nullopt;
    const auto unit = r.measure();
    if (!unit) return std::nullopt;
    int power = 0;
    for (Decimal f = unit->factor; compare(f, Decimal{1, 0}) > 0; ++power) f = *f.shifted(-1);
    return r.value.number->shifted(power);
}

}  // namespace

const Rule ceiling_above_budget{
    .id = "AM015",
    .severity = Severity::error,
    .title = {"成本控制数大于预算", "Cost ceiling above the budget"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .basis = basis::guide101_value,
    .why = {"控制数大于资金总额，等于没有控制。", "A ceiling above the money is no control."},
    .messages = {{"“{name}”的控制数 {value} 大于“{label}” {total}{unit}", "The ceiling of “{name}”, {value}, is above “{label}” {total}{unit}"}},
    .suggestions = {{"改为不大于 {total}{unit}", "Lower it to {total}{unit} at most"}},
    .notes = {{"“{label}” {total}{unit}", "“{label}” {total}{unit}"}},
    .fires = FUND_TABLE "甲项目→90.00→90.00→→培训干部280人次。→产出指标→成本指标→项目总成本→≤120万元\n",
    .silent = FUND_TABLE "甲项目→90.00→90.00→→培训干部280人次。→产出指标→成本指标→项目总成本→≤90万元\n",
    .check_row = [](const Input& in, const Row& r, Sink& s) {
        if (!is_total_cost(r.base)) return;
        const TargetInfo& g = in.target_of(r);
        const Amount* total = budget_of(*g.target, r.value_field == F::cycle_value);
        const auto limit = ceiling_of(r);
        if (!total || !limit) return;
        const auto yuan = in_yuan(*total, *g.table);
        if (!yuan || yuan->is_zero()) return;
        // a thousandth more is rounding
        const Decimal most = *yuan + yuan->shifted(-3).value_or(Decimal{0, 0});
        if (most < *limit) against(s.on_value(r), g, *total);
    },
    .facts = fact::number | fact::named,
    .tags = tag::cost,
};

const Rule ceilings_above_budget{
    .id = "AM016",
    .severity = Severity::warning,
    .title = {"各项成本控制数之和大于预算", "Cost ceilings add up to more than the budget"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .certainty = Certainty::suspected,
    .basis = basis::guide101_core,
    .why = {"分项控制数加起来不应超过资金总额，除非范围重叠。", "Unless they overlap, ceilings cannot exceed the money."},
    .messages = {{"{count} 条成本指标的控制数之和为 {sum} 万元，大于“{label}” {total}{unit}", "The ceilings of {count} cost rows add up to {sum} 万元, above “{label}” {total}{unit}"}},
    .suggestions = {{"重新划分各项控制数，使之和不超过预算", "Re-cut the items"}},
    .notes = {{"“{item}” {amount}", "“{item}” {amount}"}},
    .fires = FUND_TABLE "甲项目→90.00→90.00→→购置设备60台。→产出指标→成本指标→设备购置成本→≤60万元\n→→→→→→→软件开发成本→≤50万元\n",
    .silent = FUND_TABLE "甲项目→90.00→90.00→→购置设备60台。→产出指标→成本指标→设备购置成本→≤50万元\n→→→→→→→软件开发成本→≤40万元\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        const auto yuan = budget_in_yuan(g);
        if (!yuan || yuan->is_zero()) return;
        std::vector<const Row*> rows;
        Decimal sum;
        for (const Row& r : in.rows_of(g)) {
            if (!r.has(fact::cost) || is_total_cost(r.base) || starts_with(r.base, "总")) continue;
            if (contains_any(r.base, vocab::rule::costs_not_added)) continue;
            const auto c = ceiling_of(r);
            if (!c || *c == *yuan) continue;
            rows.push_back(&r);
            sum = sum + *c;
        }
        if (rows.size() < 2) return;
        bool of_others = false;  // a row that is the sum of the rest
        for (const Row* r : rows) of_others = of_others || (sum - *ceiling_of(*r)) == *ceiling_of(*r);
        const Decimal most = *yuan + Decimal{yuan->mantissa / 200, yuan->scale};
        if (of_others || !(most < sum)) return;
        const Amount& total = *budget_of(g);
        s.report(g.place(), rows[0]->value_span()).arg("count", rows.size()).arg("sum", in_wan(sum))
            .arg("label", total.label.text).arg("total", *total.value).arg("unit", unit_word(total, *g.table));
        for (std::size_t i = 0; i < rows.size() && i < 50; ++i)
            s.related_value(*rows[i]).note_arg("item", rows[i]->name).note_arg("amount", rows[i]->value_text);
    },
    .never_grouped = true,
};

const Rule unit_cost_times_quantity{
    .id = "AM017",
    .severity = Severity::info,
    .title = {"单位成本×数量与预算相差较大", "Unit cost × quantity far from the budget"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .certainty = Certainty::suspected,
    .state = Default::off,
    .basis = basis::measure88,
    .why = {"可以帮助审核人判断测算是否合理，但配对是猜的。", "Useful to reviewers, but the pairing is a guess."},
    .messages = {{"“{cost}”{price} × “{quantity}”{amount} = {product} 万元，预算为 {total} 万元", "“{cost}” {price} × “{quantity}” {amount} = {product} 万元, the budget is {total} 万元"}},
    .suggestions = {{"说明测算过程", "Explain the calculation"}},
    .notes = {{"“{quantity}”", "“{quantity}”"}},
    .fires = FUND_TABLE "甲项目→20.00→20.00→→培训干部500人。→产出指标→数量指标→培训干部人数→≥500人\n→→→→→→成本指标→培训干部人均成本→≤800元/人\n",
    .silent = FUND_TABLE "甲项目→20.00→20.00→→培训干部500人。→产出指标→数量指标→培训干部人数→≥500人\n→→→→→→成本指标→培训干部人均成本→≤400元/人\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        const auto yuan = budget_in_yuan(g);
        if (!yuan || yuan->is_zero()) return;
        const Row *price = nullptr, *quantity = nullptr;
        std::size_t prices = 0;
        for (const Row& r : in.rows_of(g))
            if (r.is_target_number() && r.per_unit && r.dimension == Dimension::money) price = &r, ++prices;
        if (prices != 1) return;
        const auto slash = price->unit.find('/');
        if (slash == std::string_view::npos) return;
        const std::string_view of = price->unit.substr(slash + 1);
        std::size_t quantities = 0;
        for (const Row& r : in.rows_of(g))
            if (&r != price && r.is_target_number() && r.has(fact::quantity) && r.unit == of) quantity = &r, ++quantities;
        if (quantities != 1) return;
        const double product = price->value.number->to_double() * quantity->value.number->to_double() * unit_of(price->unit)->factor.to_double();
        const double budget = yuan->to_double();
        if (product <= budget * 1.05 && product >= budget * 0.5) return;
        s.on_value(*price).arg("cost", price->name).arg("price", price->value_text).arg("quantity", quantity->name).arg("amount", quantity->value_text)
            .arg("product", Decimal{static_cast<std::int64_t>(product * 100 / 10000 + 0.5), 2}).arg("total", in_wan(*yuan))
            .related_value(*quantity);
    },
    .never_grouped = true,
};

namespace {

// The words before an amount, and its sentence, say that it is the money that the project asks for.
bool is_asked_for(const Money& m, std::string_view text) {
    std::string_view before = bytes_before(text, m.begin, 36);
    before.remove_prefix(behind_last(before, {",", ";", "，", "；", "。", "、"}));
    return contains_any(before, vocab::rule::asked_for) &&
           !contains_any(before, vocab::rule::other_moneys) &&
           !contains_any(sentence_at(text, m.begin), vocab::rule::sentences_of_other_money);
}

}  // namespace

const Rule goal_money_differs{
    .id = "CO006",
    .severity = Severity::error,
    .title = {"目标中的金额与资金栏不符", "Money in the goal differs from the fund box"},
    .aspect = Aspect::suitability,
    .kind = Kind::inconsistent,
    .basis = basis::arithmetic,
    .why = {"一张表里出现两个预算数。", "Two budgets in one form."},
    .messages = {{"目标写“{text}”，资金栏“{label}”为 {total}{unit}，两处不一致", "The goal says “{text}”, the fund box “{label}” {total}{unit}"}},
    .suggestions = {{"改为一致；如有原因（如含上年结转）请写明", "Align them, or state the reason, such as money carried over"}},
    .notes = {{"资金栏“{label}” {total}", "fund box “{label}” {total}"}},
    .fires = FUND_TABLE "甲项目→46.00→46.00→→申请预算64万元，培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→64.00→64.00→→申请预算64万元，培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check_target = [](const Input&, const TargetInfo& g, Sink& s) {
        const auto budget = budget_in_yuan(g);
        if (g.department || !budget) return;
        each_goal(*g.target, [&](const Goal& goal, std::int32_t index) {
            const std::string_view text = goal.text.text;
            if (is_without_digits(g, goal) || !contains(text, "元")) return;
            for (const Money& m : money_in(text)) {
                if (!is_plain(m) || !is_asked_for(m, text) || is_accounted_for(m, g, *budget)) continue;
                against(s.report(g.place(Part::goal, index), goal.text.span).arg("text", shown(m, text)), g, *budget_of(g));
                return;
            }
        });
    },
    .never_grouped = true,
};

namespace {

// Entries of one name with different amounts.
void compare_amounts(const std::vector<Entry>& entries, Sink& s) {
    for (const auto& [a, b] : twins_among(entries)) {
        const Decimal x = in_wan(a->yuan), y = in_wan(b->yuan);
        if (x == y) continue;
        s.report(a->place, a->amount_span).arg("name", a->name).arg("a", x).arg("b", y).arg("gap", (x - y).abs()).related(b->amount_span, b->place);
        if (!differ(x, y) || is_power_slip(x, y)) s.message(4).severity(Severity::info);
    }
}

// Two entries, and no more, of one amount under similar names.
void compare_names(const std::vector<Entry>& entries, Sink& s) {
    struct Bucket {
        std::size_t first = 0, second = 0, count = 0;
    };
    std::unordered_map<std::int64_t, Bucket> buckets;
    const auto bucket_of = [&](const Entry& e) -> Bucket* {
        const auto fen = e.yuan.shifted(2);
        return !fen || fen->is_zero() ? nullptr : &buckets[fen->scale == 0 ? fen->mantissa : static_cast<std::int64_t>(fen->to_double())];
    };
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (Bucket* b = bucket_of(entries[i])) (b->count++ == 0 ? b->first : b->second) = i;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Bucket* bucket = bucket_of(entries[i]);
        if (bucket == nullptr || bucket->count != 2 || bucket->first != i) continue;
        const Entry &a = entries[bucket->first], &b = entries[bucket->second];
        if (a.table == b.table || meaning_hash(a.name) == meaning_hash(b.name) || similarity(a.name, b.name) < 0.6) continue;
        s.report(a.place, a.name_span).message(1).arg("name", a.name).arg("other", b.name).arg("a", in_wan(a.yuan)).related(b.name_span, b.place);
    }
}

// The last year that words name: 2026年; 0: none.
int last_year_in(std::string_view words) {
    int year = 0;
    for (std::size_t at = words.find("20"); at != std::string_view::npos; at = words.find("20", at + 1))
        if (digit_at(words, at + 2) && digit_at(words, at + 3) && words.compare(at + 4, 3, "年") == 0)
            year = 2000 + (words[at + 2] - '0') * 10 + (words[at + 3] - '0');
    return year;
}

// An overview calls this amount the budget of the form's year.
bool is_stated_budget(const Money& m, std::string_view text, std::optional<int> form_year) {
    const std::string_view sentence = sentence_at(text, m.begin);
    const std::size_t into = static_cast<std::size_t>(text.data() + m.begin - sentence.data());
    const std::string_view before = bytes_before(sentence, std::min(into, sentence.size()), 60);
    const int year = last_year_in(before);
    if (year != 0 && form_year && year != *form_year) return false;
    const bool this_year = year != 0 && form_year;
    return (this_year && m.parts.size() >= 2) ||
           (contains(before, "预算") && (this_year || contains_any(before, vocab::rule::annual_budgets)));
}

// The year's budget in the overview.
void compare_overview(const Input& in, const TargetInfo& g, Decimal budget, Sink& s) {
    const Words& content = g.target->content;
    if (!content.present() || !contains(content.text, "元")) return;
    const auto year = year_of(in, g);
    for (const Money& m : money_in(content.text)) {
        if (!is_plain(m) || !is_stated_budget(m, content.text, year) || is_accounted_for(m, g, budget)) continue;
        s.report(g.place(Part::content), content.span).message(2).arg("text", shown(m, content.text))
            .arg("gap", (in_wan(m.yuan) - in_wan(budget)).abs());
        against(s, g, *budget_of(g));
        return;
    }
}

// Standard × quantity of the same target: one price for a person, one number of persons.
void compare_product(const Input& in, const TargetInfo& g, Decimal yuan, Sink& s) {
    const Row *price = nullptr, *persons = nullptr;
    std::size_t prices = 0, quantities = 0;
    for (const Row& r : in.rows_of(g)) {
        if (!r.is_target_number()) continue;
        const auto u = r.measure();
        if (!u) continue;
        if (u->per && u->dimension == Dimension::money && (r.unit.substr(0, 6) == "元/" || contains(r.unit, "/人"))) price = &r, ++prices;
        if (u->dimension == Dimension::person && !u->per) persons = &r, ++quantities;
    }
    if (prices != 1 || quantities != 1) return;
    if (!contains(price->unit, "/人") || contains_any(price->unit, vocab::rule::price_periods)) return;
    const double product = price->value.number->to_double() * unit_of(price->unit)->factor.to_double() * persons->value.number->to_double() *
                           unit_of(persons->unit)->factor.to_double();
    const double budget = yuan.to_double(), off = (product - budget) / budget * 100, apart = off < 0 ? -off : off;
    // 1 % is rounding; far apart the two do not belong together
    if (apart <= 1.0 || apart > 30) return;
    s.report(g.place(), persons->value_span()).message(3).arg("price_name", price->name).arg("price", price->value_text)
        .arg("quantity_name", persons->name).arg("quantity", persons->value_text)
        .arg("product", Decimal{static_cast<std::int64_t>(product / 10000 * 100 + 0.5), 2}).arg("total", in_wan(yuan))
        .arg("percent", Decimal{static_cast<std::int64_t>(apart * 100 + 0.5), 2})
        .related_value(*price).related(budget_of(g)->text.span, g.place(Part::amount));
}

}  // namespace

const Rule amount_elsewhere{
    .id = "AM021",
    .severity = Severity::warning,
    .title = {"同一项目的金额或名称在两处不一致", "One project's amount or name differs between two places"},
    .aspect = Aspect::relevance,
    .kind = Kind::inconsistent,
    .basis = basis::arithmetic,
    .why = {"读者无法知道批复的是哪一个。", "The reader cannot know which one was approved."},
    .messages = {{"“{name}”这里是 {a} 万元，另一处是 {b} 万元，相差 {gap} 万元", "“{name}” is {a} 万元 here and {b} 万元 there: {gap} 万元 apart"},
                 {"“{name}”与“{other}”金额相同（{a} 万元），像是同一项目写了两个名称", "“{name}” and “{other}” have the same amount ({a} 万元) and seem to be one project under two names"},
                 {"概述写当年预算“{text}”，资金栏“{label}”为 {total}{unit}，相差 {gap} 万元", "The overview states a budget of “{text}”, the fund box “{label}” {total}{unit}: {gap} 万元 apart"},
                 {"“{price_name}”{price} × “{quantity_name}”{quantity} = {product} 万元，预算为 {total} 万元，相差 {percent}%", "“{price_name}” {price} × “{quantity_name}” {quantity} = {product} 万元, the budget is {total} 万元: {percent}% apart"},
                 {"“{name}”这里是 {a} 万元，另一处是 {b} 万元，像是四舍五入", "“{name}” is {a} 万元 here and {b} 万元 there, which seems to be rounding"}},
    .suggestions = {{"核对两处，统一为批复的数额和名称", "Check both and use the approved figure and name"}},
    .notes = {{"另一处", "the other place"}},
    .fires = "2026年部门整体绩效目标表\n部门名称→某市民政局→→\n预算整体情况→部门预算支出→预算金额（万元）→\n年度重点工作任务→名称→主要实施内容→拟投入的资金（万元）→期望达到的目标（概述）\n→任务1:→社区食堂运营补贴→260→开办社区食堂12个\n绩效指标→一级指标→二级指标→三级指标→指标值\n→产出指标→数量指标→社区食堂个数→≥12个\n\n2026年项目支出绩效目标表\n项目名称→社区食堂运营补贴→→\n预算金额→总金额（万元）→206→\n绩效指标→一级指标→二级指标→三级指标→指标值\n→产出指标→数量指标→社区食堂数量→≥12个\n",
    .silent = "2026年部门整体绩效目标表\n部门名称→某市民政局→→\n预算整体情况→部门预算支出→预算金额（万元）→\n年度重点工作任务→名称→主要实施内容→拟投入的资金（万元）→期望达到的目标（概述）\n→任务1:→社区食堂运营补贴→260→开办社区食堂12个\n绩效指标→一级指标→二级指标→三级指标→指标值\n→产出指标→数量指标→社区食堂个数→≥12个\n\n2026年项目支出绩效目标表\n项目名称→社区食堂运营补贴→→\n预算金额→总金额（万元）→260→\n绩效指标→一级指标→二级指标→三级指标→指标值\n→产出指标→数量指标→社区食堂数量→≥12个\n",
    .check = [](const Input& in, Sink& s) {
        if (in.tables.size() > 1) {
            const auto entries = entries_of(in);
            compare_amounts(entries, s);
            compare_names(entries, s);
        }
        for (const TargetInfo& g : in.targets) {
            const auto yuan = budget_in_yuan(g);
            if (!yuan || yuan->is_zero() || g.department) continue;
            compare_overview(in, g, *yuan, s);
            compare_product(in, g, *yuan, s);
        }
    },
    .never_grouped = true,
};

}  // namespace jixiao
