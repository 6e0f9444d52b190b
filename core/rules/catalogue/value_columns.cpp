// VA031–VA033: value, type, unit and scoring columns against each other.

#include <string>
#include <tuple>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"

namespace jixiao {
namespace {

// 超过12万元扣10分: the figure from which points are taken.
std::optional<std::pair<Decimal, std::string_view>> deduction_from(std::string_view text) {
    const auto at = text.find("超过");
    if (at == std::string_view::npos) return std::nullopt;
    const std::size_t i = at + 6, j = number_end(text, i);
    const auto d = Decimal::parse(text.substr(i, j - i));
    const auto minus = text.find("扣", j);
    if (!d || minus == std::string_view::npos || minus > j + 15) return std::nullopt;
    const auto u = unit_at(text.substr(j));
    return std::pair{*d, u ? u->unit.text : std::string_view{}};
}

// What a scoring standard asks for full marks.
struct FullMarks {
    bool said = false;            ///< 满分 stands in the text
    std::string_view clause;      ///< the words in front of it
    std::optional<Decimal> number;  ///< the last one in the clause, else the figure from which points are taken
    std::string_view unit;
};

FullMarks full_marks(std::string_view text) {
    FullMarks out;
    const auto at = text.find("满分");
    if (at == std::string_view::npos) return out;
    out.said = true;
    out.clause = text.substr(0, at);
    out.clause.remove_prefix(behind_last(out.clause, {"，", "；", "。", ";", "\n", ","}));
    // the last number of the clause that is no year
    std::size_t end = 0;
    for (auto number = next_number(out.clause, end); !number.empty(); number = next_number(out.clause, end)) {
        const std::string_view after = out.clause.substr(end);
        const bool date = starts_with_any(after, vocab::rule::date_parts) || (number.size() == 4 && starts_with_one_of(after, {"年"}));
        if (const auto d = Decimal::parse(number); d && !date) {
            out.number = d;
            const auto u = unit_at(after);
            out.unit = u ? u->unit.text : std::string_view{};
        }
    }
    if (const auto from = deduction_from(text); from && !out.number) std::tie(out.number, out.unit) = *from;
    out.clause = trimmed(out.clause);
    if (ends_with(out.clause, "得")) out.clause.remove_suffix(3);
    return out;
}

// The type is chosen, or stands in another place: ≥ in the value, 反向 as the direction.
bool typed_by(const Row& r) { return r.has(fact::typed) || r.value.symbol_operator || r.at(F::direction).present(); }

bool has_words_behind_sign(std::string_view value) {
    std::string_view v = value;
    while (!v.empty() && !is_han(decode(v, 0).value)) v.remove_prefix(decode(v, 0).size);
    return length_of(v) >= 2 && !unit_of(v) && !is_placeholder(value);
}

// Full marks at a number of `unit` can be held against the row's value.
bool compares(const Row& r, std::string_view unit) {
    const Unit* const a = r.measure();
    const auto b = unit_of(unit);
    if (unit == "分") return false;
    // 完成率100% is a share of the target, whatever its unit
    if (b && b->dimension == Dimension::percent && (!a || a->dimension != Dimension::percent)) return false;
    return !a || !b || (a->dimension == b->dimension && a->factor == b->factor);
}

// 健全得满分: a state, where a rate is promised.
bool is_state(std::string_view clause) {
    if (first_digit(clause) != std::string_view::npos) return false;
    if (is_any(clause, vocab::rule::reached_targets)) return false;
    return is_vague(clause) || is_any(clause, vocab::rule::states);
}

}  // namespace

const Rule type_contradiction{
    .id = "VA031",
    .severity = Severity::warning,
    .title = {"指标值类型、指标值与评分标准相互矛盾", "Value type, value and scoring standard contradict each other"},
    .aspect = Aspect::suitability,
    .kind = Kind::mismatch,
    .basis = basis::system,
    .why = {"承诺的是一回事，评分的是另一回事。", "The row promises one thing and is scored by another."},
    .messages = {{"“{name}”类型是定性，指标值却是数值“{value}”（单位“{unit}”）", "“{name}” is declared qualitative, but its value is the number “{value}” ({unit})"},
                 {"“{name}”的指标值“{value}”符号后面是文字，没有数", "The value “{value}” of “{name}” has text behind its operator"},
                 {"“{name}”的目标是“{value}”，评分标准却在 {marks} 时给满分", "The target of “{name}” is “{value}”, yet full marks are given at {marks}"},
                 {"“{name}”的目标是数值“{value}”，评分标准却按“{clause}”给满分", "The target of “{name}” is the number “{value}”, yet full marks are given for “{clause}”"},
                 {"“{name}”类型是定性，指标值“{value}”里却有数量要求", "“{name}” is declared qualitative, but its value “{value}” asks for a number"}},
    .suggestions = {{"类型改为“≥”“≤”或“＝”，数值单独填写", "Choose ≥, ≤ or ＝ as type, and write the number alone"}, {"写出具体数值，如“≥670元”", "Write the number, such as ≥670元"},
                    {"评分标准改为与目标一致，如“达到{value}得满分”", "Score by the target, such as 达到{value}得满分"}},
    .fires = DETAIL_TABLE "甲项目→产出指标→数量指标→河道巡查点→36→年内巡查的点→达到36个得满分→个→定性→\n",
    .silent = DETAIL_TABLE "甲项目→产出指标→数量指标→河道巡查点→36→年内巡查的点→达到36个得满分→个→≥→\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.declared == DeclaredType::qualitative) {
            if (r.has(fact::number) && r.value.shape != ValueShape::frequency && !r.unit.empty() && r.measure()) {
                s.on_value(r).arg("unit", r.unit);
                return;
            }
            if (r.has(fact::words) && r.value.in_words && contains_any(r.value_text, vocab::rule::bounds_in_words)) {
                s.on_value(r).message(4);
                return;
            }
        }
        // ≥ 国家规定标准, where the form has no type column
        if (r.declared == DeclaredType::none && r.has(fact::words) && r.value.symbol_operator && !r.value.in_words) {
            if (has_words_behind_sign(r.value_text)) s.on_value(r).message(1).suggest(1);
            return;
        }
        if (!r.has(fact::scored) || !r.is_target_number()) return;
        const FullMarks full = full_marks(r.at(F::scoring).text);
        if (!full.said) return;
        if (full.number) {
            if (*r.value.number != *full.number && compares(r, full.unit))
                s.report(r, F::scoring).message(2).suggest(2).arg("name", r.name).arg("value", r.value_text)
                    .made("marks", full.number->to_string() + std::string(full.unit));
        } else if ((r.has(fact::rate) || r.has(fact::percent)) && is_state(full.clause)) {
            s.report(r, F::scoring).message(3).suggest(2).arg("name", r.name).arg("value", r.value_text).arg("clause", full.clause);
        }
    },
    .facts = fact::named | fact::valued,
};

const Rule unit_twice{
    .id = "VA032",
    .severity = Severity::info,
    .title = {"单位在指标值和单位栏写了两次", "Unit given twice, in the value and in its column"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .state = Default::column,
    .basis = basis::system,
    .why = {"导入系统时会拼成“12期期”。", "Imports join the two."},
    .messages = {{"“{name}”的指标值“{value}”已带单位，单位栏又写“{unit}”", "The value “{value}” of “{name}” carries its unit, and the column says “{unit}” again"}},
    .suggestions = {{"指标值只写符号和数", "Leave the number in the value"}},
    .fires = DETAIL_TABLE "甲项目→产出指标→数量指标→编印简报→≥12期→年内编印的简报→达到12期得满分→期→≥→\n",
    .silent = DETAIL_TABLE "甲项目→产出指标→数量指标→编印简报→≥12→年内编印的简报→达到12期得满分→期→≥→\n",
    .check_alone = [](const Row& r, Sink& s) {
        const auto column = unit_of(r.at(F::measure_unit).text);
        if (!column) return;
        bool twice = false;
        if (!r.value.unit.empty()) {
            const auto own = unit_of(r.value.unit);
            twice = own && own->canonical == column->canonical;
        } else if (r.has(fact::words) && r.value.in_words) {
            // 不少于3次 at the end of a phrase
            const std::string_view v = r.value_text, u = column->text;
            twice = v.size() > u.size() && v.substr(v.size() - u.size()) == u && digit_at(v, v.size() - u.size() - 1);
        }
        if (twice) s.on_value(r).arg("unit", r.at(F::measure_unit).text);
    },
    .facts = fact::valued | fact::unit_column,
    .columns = column(F::measure_unit),
};

const Rule type_blank{
    .id = "VA033",
    .severity = Severity::warning,
    .title = {"没有选择指标值类型", "Value type blank while its column is filled elsewhere"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .state = Default::column,
    .basis = basis::system,
    .why = {"没有类型就没有计分公式。", "Without a type the row has no scoring formula."},
    .messages = {{"“{name}”没有填指标值类型，本表多数指标都有", "“{name}” has no value type, most rows of this table have"},
                 {"“{name}”没有填指标值类型；这一行后面几栏都是空的，可能在分页处丢失", "“{name}” has no value type; its last cells are all blank and may have been lost at a page break"}},
    .suggestions = {{"选“≥”", "Choose ≥"}, {"选“≤”", "Choose ≤"}, {"选“定性”", "Choose 定性"}},
    .fires = DETAIL_TABLE "甲项目→产出指标→数量指标→编印简报→12→年内编印的简报→达到12期得满分→期→≥→\n→→→编印专报→8→年内编印的专报→达到8期得满分→期→≥→\n→→→编印月报→6→年内编印的月报→达到6期得满分→期→→\n",
    .silent = DETAIL_TABLE "甲项目→产出指标→数量指标→编印简报→12→年内编印的简报→达到12期得满分→期→≥→\n→→→编印专报→8→年内编印的专报→达到8期得满分→期→≥→\n→→→编印月报→6→年内编印的月报→达到6期得满分→期→≥→\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& t : in.tables) {
            std::size_t filled = 0, typed = 0, blank_words = 0, words = 0, blank = 0;
            for (const Row& r : in.rows_of(t)) {
                if (!r.has(fact::named | fact::valued)) continue;
                ++filled;
                const bool has = typed_by(r);
                typed += has;
                words += r.has(fact::words);
                blank += !has;
                blank_words += !has && r.has(fact::words);
            }
            if (typed * 2 < filled || blank == 0) continue;
            // exactly the texts lack one: the column is used for numbers only
            const bool by_design = blank == blank_words && blank_words == words;
            for (const Row& r : in.rows_of(t)) {
                if (!r.has(fact::named | fact::valued) || typed_by(r)) continue;
                s.report(r.place(F::value_type), r.value_span()).arg("name", r.name)
                    .suggest(r.has(fact::words) || r.value.shape == ValueShape::date ? 2 : r.has(fact::harm) || r.has(fact::cost) ? 1 : 0);  // a day is no number to compare
                if (by_design) s.severity(Severity::info);
                if (!r.has(fact::scored) && !r.has(fact::unit_column) && (t.has(F::scoring) || t.has(F::measure_unit))) s.message(1).severity(Severity::info);
            }
        }
    },
    .columns = column(F::value_type),
};

}  // namespace jixiao
