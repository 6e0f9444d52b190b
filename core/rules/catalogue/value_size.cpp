// VA006–VA011, VA016–VA019, VA024, VA027: is the number possible, and does it point the right way.

#include <algorithm>
#include <unordered_map>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"

namespace jixiao {

const Rule above_hundred{
    .id = "VA006",
    .severity = Severity::error,
    .title = {"百分比超过100%", "Percentage over 100 where the whole is the limit"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .basis = basis::logic,
    .why = {"整体的一部分不可能超过整体。", "A part cannot exceed the whole."},
    .messages = {{"“{name}”的指标值“{value}”超过100%，不可能达到", "The value “{value}” of “{name}” is above 100%: impossible"},
                 {"“{name}”的指标值“{value}”超过100%，请确认", "The value “{value}” of “{name}” is above 100%: is that meant?"}},
    .suggestions = {{"像是“≥”被误录为“2”，应为“≥{fixed}%”", "The ≥ seems to have become a 2: ≥{fixed}%"}, {"核对后改为不大于100%", "Check it; 100% is the limit"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→维修验收合格率→298%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→维修验收合格率→≥98%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value.shape != ValueShape::number || !r.value.number) return;
        if (!r.has(fact::percent) && !(r.has(fact::rate) && r.unit.empty())) return;
        const Decimal n = *r.value.number;
        if (r.unit == "‰" || !(Decimal{100, 0} < n) || r.says(tag::above_whole | tag::growth)) return;
        if (r.has(fact::cost) && contains_any(r.base, vocab::rule::cost_controls)) return;
        s.on_value(r).suggest(1);
        if (!r.says(tag::whole)) s.message(1).severity(Severity::warning);
        if (n.scale == 0 && n.mantissa >= 200 && n.mantissa <= 299 && r.value.op == Operator::none) s.suggest(0).arg("fixed", n.mantissa - 200);
    },
    .facts = fact::named | fact::number,
};

const Rule fraction_as_percent{
    .id = "VA007",
    .severity = Severity::warning,
    .title = {"比率不超过1%，像是小数误作百分数", "Rate at or below 1%: fraction typed as percent?"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .certainty = Certainty::suspected,
    .basis = basis::logic,
    .why = {"0.95%很少是本意。", "0.95% is rarely meant."},
    .messages = {{"“{name}”的指标值“{value}”不超过1%，疑为 {fixed}%", "The value “{value}” of “{name}” is not above 1%: {fixed}%?"}},
    .suggestions = {{"确认后改为“{fixed}%”", "Confirm, and write {fixed}%"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥0.95%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥95%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (!r.is_target_number() || r.has(fact::harm) || r.says(tag::growth | tag::harm) || contains_any(r.base, vocab::rule::rises)) return;
        const Decimal n = *r.value.number;
        if (!(Decimal{0, 0} < n) || Decimal{1, 0} < n || r.unit == "比例") return;
        if (!r.has(fact::percent) && !(r.unit.empty() && (r.op != Operator::none || n == Decimal{1, 0}))) return;
        if (r.op == Operator::le || r.op == Operator::lt) return;
        s.on_value(r).arg("fixed", n.shifted(2).value_or(n));
    },
    .facts = fact::named | fact::number | fact::rate,
};

const Rule negative_target{
    .id = "VA008",
    .severity = Severity::error,
    .title = {"指标值为负数", "Negative target where none can exist"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .basis = basis::logic,
    .why = {"数量、金额、比率不会是负数。", "Impossible."},
    .messages = {{"“{name}”的指标值“{value}”是负数", "The value “{value}” of “{name}” is negative"}},
    .suggestions = {{"去掉负号，改用“≥”或“≤”", "Remove the sign; use ≥ or ≤"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→-10次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→≥10次\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value.shape != ValueShape::number || !r.value.number || !r.value.number->is_negative() || r.value.op != Operator::none) return;
        // only a minus directly before the digit: - 10次 is a list dash
        const auto at = first_digit(r.value_text);
        if (at == std::string_view::npos || at == 0 || r.value_text[at - 1] == ' ') return;
        switch (r.dimension) {
            case Dimension::person: case Dimension::times: case Dimension::item: case Dimension::area: case Dimension::length: case Dimension::money: case Dimension::percent:
            case Dimension::person_times: break;
            default: return;
        }
        if (!r.says(tag::growth) && !contains_any(r.name, vocab::rule::signed_names)) s.on_value(r);
    },
    .facts = fact::named | fact::number,
};

namespace {

// Behind the harm only what measures it: 设备故障率, 死亡人数, 事故发生次数. 隐患点改造数量 is work done.
bool ends_in_harm(std::string_view base) {
    const auto cut = [](std::string_view t, std::span<const std::string_view> words) {
        std::size_t most = 0;
        for (const auto w : words)
            if (t.size() > w.size() && t.substr(t.size() - w.size()) == w) most = std::max(most, w.size());
        t.remove_suffix(most);
        return t;
    };
    std::string_view stem = cut(base, vocab::rule::harm_measures);
    for (int i = 0; i < 2; ++i) {
        std::size_t size = 0, last = 0;
        for (std::size_t at = next_word(stem, 0, tag::harm, size); at != std::string_view::npos; at = next_word(stem, at + size, tag::harm, size)) last = at + size;
        if (last == stem.size()) return true;
        stem = cut(stem, vocab::rule::harm_fillers);
    }
    return false;
}

}  // namespace

const Rule wrong_direction{
    .id = "VA009",
    .severity = Severity::error,
    .title = {"比较符号方向相反", "Operator points the wrong way"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .basis = basis::system,
    .why = {"符号决定计分方向：“≥”越多越好，“≤”越少越好，写反会把失败算成满分。", "The operator decides how it is scored."},
    .messages = {{"“{name}”越少越好，指标值却写“{sign}{value}”", "Less of “{name}” is better, yet the value is “{sign}{value}”"},
                 {"“{name}”越多越好，指标值却写“{sign}{value}”", "More of “{name}” is better, yet the value is “{sign}{value}”"}},
    .suggestions = {{"改用“≤”", "Use ≤"}, {"改用“≥”", "Use ≥"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→设备故障率→≥2%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→设备故障率→≤2%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value.shape == ValueShape::range || r.value.shape == ValueShape::delta) return;
        if (r.has(fact::harm)) {
            if (r.op != Operator::ge && r.op != Operator::gt) return;
            // 污水排放达标 and the like were taken out by is_harm; a span of time without harm is good
            if (contains_any(r.base, vocab::rule::kept_safe)) return;
            if (r.dimension == Dimension::time && !contains_any(r.base, vocab::rule::time_names)) return;
            if (!ends_in_harm(r.base)) return;  // 破损树穴改造数量 counts what is done
            s.on_value(r).arg("sign", r.value.op == Operator::none ? trimmed(r.at(F::value_type).text) : std::string_view{});
            return;
        }
        if (r.op != Operator::le && r.op != Operator::lt) return;
        if (!r.has(fact::rate) && !r.has(fact::count)) return;
        if (r.has(fact::cost) || r.says(tag::cap | tag::cost | tag::harm) || r.dimension == Dimension::time || r.dimension == Dimension::money) return;
        // a name that nobody knows may be harm (森林受害率, 脱管率): only what is certainly good
        if (!r.says(tag::whole) && !contains_any(r.base, vocab::rule::rates_above_whole)) return;
        s.on_value(r).message(1).suggest(1).severity(Severity::warning).arg("sign", r.value.op == Operator::none ? trimmed(r.at(F::value_type).text) : std::string_view{});
    },
    .facts = fact::named | fact::number | fact::has_operator,
};

const Rule cost_floor{
    .id = "VA010",
    .severity = Severity::error,
    .title = {"成本指标写成了下限", "Cost with a lower bound"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .basis = basis::guide101_value,
    .why = {"成本写“≥”等于鼓励多花钱。", "≥ on a cost rewards spending more."},
    .messages = {{"成本指标“{name}”的指标值“{value}”是下限，等于花得越多越好", "The cost “{name}” has the lower bound “{value}”: spending more would score higher"}},
    .suggestions = {{"改用“≤”", "Use ≤"}},
    .fires = ROWS_TABLE "甲项目→产出指标→成本指标→单位培训成本→≥400元/人·天\n",
    .silent = ROWS_TABLE "甲项目→产出指标→成本指标→单位培训成本→≤400元/人·天\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.op != Operator::ge && r.op != Operator::gt) return;
        const bool filed = r.has(fact::cost) && r.level2 != Level2::social_cost && r.level2 != Level2::ecological_cost;
        const bool named = contains(r.base, "成本") && r.dimension == Dimension::money;
        if ((!filed && !named) || r.says(tag::saving) || r.has(fact::management) || (r.dimension != Dimension::money && r.dimension != Dimension::percent && r.dimension != Dimension::unknown))
            return;
        if (contains_any(r.base, vocab::rule::better_above_whole)) return;
        s.on_value(r);
        if (r.says(tag::standard | tag::payment) || contains_any(r.base, vocab::rule::paid_standards)) s.severity(Severity::info);  // floors that the law sets
        else if (r.dimension != Dimension::money) s.severity(Severity::warning);    // a rate of control may be meant
    },
    .facts = fact::named | fact::number,
};

const Rule odd_satisfaction{
    .id = "VA011",
    .severity = Severity::warning,
    .title = {"满意度指标值不合理", "Satisfaction target odd"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .basis = basis::guide101_grade,
    .why = {"满意度应是可以调查的百分比，用“≥”。", "A share that can be surveyed, with ≥."},
    .messages = {{"满意度“{name}”的指标值“{value}”是文字，不是百分比", "The satisfaction “{name}” has the value “{value}”: no share"},
                 {"满意度“{name}”的指标值“{value}”用了上限符号", "The satisfaction “{name}” has the upper bound “{value}”"},
                 {"满意度“{name}”的指标值“{value}”低于60%", "The satisfaction “{name}” has the value “{value}”, below 60%"},
                 {"满意度“{name}”的指标值是100%，调查中几乎不可能达到", "The satisfaction “{name}” asks for 100%, which no survey reaches"},
                 {"满意度“{name}”的指标值“{value}”单位不是“%”或“分”", "The satisfaction “{name}” has the value “{value}”, neither % nor points"}},
    .suggestions = {{"一般写“≥90%”", "Usually ≥90%"}},
    .fires = ROWS_TABLE "甲项目→满意度指标→服务对象满意度指标→参训学员满意度→≤90%\n",
    .silent = ROWS_TABLE "甲项目→满意度指标→服务对象满意度指标→参训学员满意度→≥90%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (contains(r.name, "投诉") || r.value.shape == ValueShape::delta) return;
        if (r.has(fact::words)) {
            // the row is not really one of satisfaction where it stands elsewhere: IN007
            if (r.has(fact::satisfaction) && !r.value.in_words && r.value.shape == ValueShape::words && !is_nothing(r.value_text)) s.on_value(r);
            return;
        }
        if (!r.is_target_number()) return;
        const Decimal n = *r.value.number;
        if (r.dimension != Dimension::percent && r.dimension != Dimension::score && r.dimension != Dimension::unknown) {
            s.on_value(r).message(4);
            return;
        }
        if (r.op == Operator::le || r.op == Operator::lt) {
            s.on_value(r).message(1);
        } else if (n == Decimal{100, 0}) {
            s.on_value(r).message(3).severity(Severity::info);
        } else if (n < Decimal{60, 0} && Decimal{10, 0} < n) {
            s.on_value(r).message(2);
        } else if (r.dimension == Dimension::percent && r.unit != "比例" && Decimal{1, 0} < n && n < Decimal{60, 0}) {
            s.on_value(r).message(2);
        }
    },
    .facts = fact::named | fact::valued | fact::opinion,
};

const Rule all_hundred{
    .id = "VA016",
    .severity = Severity::info,
    .title = {"指标值几乎都是100%", "Everything is 100%"},
    .aspect = Aspect::feasibility,
    .kind = Kind::unreasonable,
    .certainty = Certainty::suspected,
    .basis = basis::measure88,
    .why = {"什么都不会失败的表说明不了问题。", "A table in which nothing can fail tells nothing."},
    .messages = {{"{count} 条数值指标中有 {whole} 条是100%", "{whole} of {count} numeric targets are 100%"}},
    .suggestions = {{"核实哪些目标是真实测算的", "Ask which targets are real"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→甲合格率→100%\n→→→乙合格率→100%\n→→→丙合格率→100%\n→→→丁合格率→100%\n→→→戊合格率→100%\n→→→己合格率→100%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→甲合格率→100%\n→→→乙合格率→≥95%\n→→→丙合格率→≥90%\n→→→丁合格率→≥98%\n→→→戊合格率→100%\n→→→己合格率→≥97%\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& t : in.tables) {
            std::size_t count = 0, whole = 0;
            const Row* first = nullptr;
            for (const Row& r : in.rows_of(t)) {
                if (!r.is_target_number()) continue;
                ++count;
                if (*r.value.number == Decimal{100, 0} && (r.has(fact::percent) || (r.has(fact::rate) && r.unit.empty()))) {
                    ++whole;
                    if (!first) first = &r;
                }
            }
            if (count >= 6 && whole * 10 >= count * 7)
                s.report(t.target_count == 1 ? in.target_of(*first).place() : t.place(), first->value_span()).arg("count", count).arg("whole", whole);
        }
    },
    .never_grouped = true,
};

const Rule same_number{
    .id = "VA017",
    .severity = Severity::warning,
    .title = {"大多数指标值是同一个数", "The same number in almost every row"},
    .aspect = Aspect::feasibility,
    .kind = Kind::unreasonable,
    .certainty = Certainty::suspected,
    .basis = basis::measure88,
    .why = {"像是没有测算、统一填写的。", "Filled without thought."},
    .messages = {{"{count} 条数值指标中有 {same} 条都是“{value}”", "{same} of {count} numeric targets are “{value}”"}},
    .suggestions = {{"逐条测算后填写", "Fill in real targets"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→甲合格率→≥90%\n→→→乙合格率→≥90%\n→→→丙合格率→≥90%\n→→→丁合格率→≥90%\n→→→戊合格率→≥90%\n→→→己合格率→≥90%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→甲合格率→≥90%\n→→→乙合格率→≥95%\n→→→丙合格率→≥92%\n→→→丁合格率→≥98%\n→→→戊合格率→≥96%\n→→→己合格率→≥90%\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        if (g.row_count < 6) return;
        const std::uint64_t unitless = meaning_hash({});
        std::unordered_map<std::uint64_t, std::pair<std::size_t, const Row*>> seen;
        std::size_t count = 0;
        for (const Row& r : in.rows_of(g)) {
            if (!r.is_target_number()) continue;
            ++count;
            const std::uint64_t key = (r.known_unit != nullptr ? r.known_unit->meaning : unitless) * 1000003u ^ static_cast<std::uint64_t>(r.value.number->mantissa * 31 + r.value.number->scale);
            auto& at = seen[key];
            ++at.first;
            if (!at.second) at.second = &r;
        }
        if (count < 6) return;
        for (const auto& [key, at] : seen) {
            const Row& r = *at.second;
            if (at.first * 10 < count * 6 || (*r.value.number == Decimal{100, 0} && (r.has(fact::percent) || r.has(fact::rate)))) continue;
            s.report(g.place(), r.value_span()).arg("count", count).arg("same", at.first).arg("value", r.value_text);
        }
    },
    .per_target = true,
};

const Rule fraction_of_indivisible{
    .id = "VA018",
    .severity = Severity::error,
    .title = {"不可分的单位出现小数", "Fraction of an indivisible unit"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .basis = basis::logic,
    .why = {"人、次、台等不可能有小数。", "There are no 12.5 people."},
    .messages = {{"“{name}”的指标值“{value}”：“{unit}”不能有小数", "The value “{value}” of “{name}”: no fraction of a {unit}"}},
    .suggestions = {{"取整，如“≥{rounded}{unit}”", "Round it, such as ≥{rounded}{unit}"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人数→≥12.5人\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人数→≥13人\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (!r.is_target_number() || r.per_unit || r.says(tag::per_head)) return;
        const auto unit = r.measure();
        if (!unit || !unit->indivisible) return;
        Decimal n = *r.value.number;
        while (n.scale > 0 && n.mantissa % 10 == 0) n.mantissa /= 10, --n.scale;
        if (n.scale == 0) return;
        std::int64_t whole = n.mantissa;
        for (int i = 0; i < n.scale; ++i) whole /= 10;
        s.on_value(r).arg("unit", r.unit).arg("rounded", whole + 1);
    },
    .facts = fact::named | fact::number,
};

const Rule cannot_be_missed{
    .id = "VA019",
    .severity = Severity::error,
    .title = {"怎样都能完成的指标值", "Target that cannot be missed"},
    .aspect = Aspect::feasibility,
    .kind = Kind::unreasonable,
    .basis = basis::logic,
    .why = {"“≥0”“≤100%”什么都说明不了。", "It says nothing."},
    .messages = {{"“{name}”的指标值“{value}”怎样都能完成", "The value “{value}” of “{name}” cannot be missed"},
                 {"“{name}”的指标值是 0，等于什么都不做", "The value of “{name}” is 0: nothing would be done"}},
    .suggestions = {{"改成有约束的值，如“≥95%”“≥12次”", "Use a value that binds, such as ≥95%"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≤100%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥95%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (!r.is_target_number()) return;
        const Decimal n = *r.value.number;
        const bool percent = r.has(fact::percent) || (r.has(fact::rate) && r.unit.empty());
        const bool low = r.op == Operator::ge || r.op == Operator::gt, high = r.op == Operator::le || r.op == Operator::lt;
        if (r.op == Operator::ge && n.is_zero()) {
            s.on_value(r);
        } else if (r.op == Operator::le && percent && !(n < Decimal{100, 0}) && !contains_any(r.base, vocab::rule::capped_names) &&
                   !r.says(tag::growth | tag::above_whole) && (r.says(tag::whole) || r.has(fact::harm))) {
            s.on_value(r);
        } else if (n.is_zero() && !low && !high && !r.has(fact::harm) && !r.says(tag::harm) &&
                   ((r.has(fact::count) && (r.says(tag::output_verb) || contains_any(r.base, vocab::rule::services))) ||
                    (r.has(fact::rate) && r.says(tag::whole) && !contains(r.base, "比"))) &&
                   !contains_any(r.base, vocab::rule::mishaps)) {
            s.on_value(r).message(1).severity(Severity::warning);
        }
    },
    .facts = fact::named | fact::number,
};

const Rule growth_without_base{
    .id = "VA024",
    .severity = Severity::info,
    .title = {"增长（下降）目标没有基数", "Growth target without base"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::guide101_value,
    .why = {"不知道比什么时候增长。", "5% above what?"},
    .messages = {{"“{name}”的指标值“{value}”没有写比哪一年、基数是多少", "“{name}” {value}: above which year, and what number?"}},
    .suggestions = {{"写明基期和基数，如“较2025年增长≥5%（2025年为1200人）”", "Name the base year and its number"}},
    .fires = ROWS_TABLE "甲项目→效益指标→经济效益指标→游客增长率→≥5%\n",
    .silent = ROWS_TABLE "甲项目→效益指标→经济效益指标→游客量较2025年增长率→≥5%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value.shape != ValueShape::delta && !ends_with_any(r.base, vocab::rule::change_rates)) return;
        const auto based = [](std::string_view t) {
            if (contains_any(t, vocab::rule::base_marks)) return true;
            const auto at = t.find("20");
            return at != std::string_view::npos && at + 3 < t.size() && digit_at(t, at + 2) && digit_at(t, at + 3);
        };
        if (!based(r.name) && !based(r.value_text) && !based(r.at(F::explanation).text)) s.on_value(r);
    },
    .facts = fact::named | fact::valued,
    .tags = tag::growth,
};

const Rule implausible_size{
    .id = "VA027",
    .severity = Severity::warning,
    .title = {"数值大得不合理", "Implausible size"},
    .aspect = Aspect::feasibility,
    .kind = Kind::unreasonable,
    .certainty = Certainty::suspected,
    .basis = basis::logic,
    .why = {"可能多写了零，或粘贴了电话、代码。", "Slipped zeros, a pasted code or phone number."},
    .messages = {{"“{name}”的指标值“{value}”大得不合理", "The value “{value}” of “{name}” is implausibly large"}, {"“{name}”的指标值“{value}”像是电话号码", "The value “{value}” of “{name}” looks like a phone number"},
                 {"“{name}”的指标值“{value}”小数位数过多", "The value “{value}” of “{name}” has too many decimals"}},
    .suggestions = {{"核对后更正", "Check and correct it"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人数→≥13800138000人\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人数→≥138人\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (!r.value.number || r.value.shape == ValueShape::ratio) return;
        const Decimal n = r.value.number->abs();
        if (n.scale == 0 && n.mantissa >= 13000000000 && n.mantissa <= 19999999999) {
            s.on_value(r).message(1);
            return;
        }
        if (r.has(fact::percent) && n.scale >= 4) {
            s.on_value(r).message(2);
            return;
        }
        const auto unit = r.measure();
        if (!unit || unit->per) return;
        const double size = n.to_double() * unit->factor.to_double();
        const bool countable = unit->dimension == Dimension::person || unit->dimension == Dimension::times || unit->dimension == Dimension::item;
        if (countable && size >= 1e9 && !contains_any(r.name, vocab::rule::large_counts)) s.on_value(r);
        else if (unit->dimension == Dimension::time && is_one_of(unit->canonical, {"天", "个工作日"}) && size > 3660) s.on_value(r);
    },
    .facts = fact::named | fact::number,
};

}  // namespace jixiao
