// VA001–VA005, VA012–VA015, VA020–VA023, VA025, VA026, VA028–VA030, VA034: is there a target, and of what kind.

#include <algorithm>
#include <string>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"

namespace jixiao {
namespace {

// What a rate, a count or anything else should look like, for suggestions.
int pattern_of(const Row& r) {
    if (!r.has(fact::timeliness) && r.value.kind == ValueKind::qualitative && contains_any(r.value_text, vocab::rule::falls)) return 5;
    if (r.has(fact::timeliness)) return 2;
    if (r.has(fact::harm)) return 3;
    if (r.has(fact::rate)) return 0;
    if (r.has(fact::cost)) return 4;
    if (r.has(fact::benefit)) return 0;
    return 1;
}

}  // namespace

// What to write instead, by the kind of indicator; shared by the rules that miss a number.
#define PATTERNS                                                                                                       \
    {"写成比率，如“≥95%”", "Write a rate, such as ≥95%"}, {"写出数量和单位，如“≥120个”", "Write number and unit, such as ≥120个"}, \
        {"写出日期或及时率，如“2026年11月底前”“≥95%”", "Write a date or an on-time rate"},                                     \
        {"写成上限，如“≤2%”或“0起”", "Write a ceiling, such as ≤2% or 0起"}, {"写出金额上限，如“≤58万元”", "Write a ceiling in money, such as ≤58万元"},                                            \
        {"写出降到多少或降幅，如“≤5%”“较上年下降≥10%”", "Write down to what or by how much, such as ≤5% or 较上年下降≥10%"}

const Rule no_number{
    .id = "VA001",
    .severity = Severity::error,
    .title = {"指标值只有符号或单位，没有数值", "Operator or unit without a number"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::system,
    .why = {"没有目标值。", "There is no target."},
    .messages = {{"“{name}”的指标值“{value}”没有数值", "The value “{value}” of “{name}” has no number"}},
    .suggestions = {PATTERNS},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→≥    次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→≥12次\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value_text.size() > 40 || r.value.in_words) return;
        std::string_view v = r.value_text;
        for (const std::string_view sign : vocab::rule::bounds)
            if (v.substr(0, sign.size()) == sign) {
                v.remove_prefix(sign.size());
                break;
            }
        v = trimmed(v);
        const bool sign = v.size() < r.value_text.size() && r.value_text.substr(r.value_text.size() - std::min(v.size(), r.value_text.size())) == v;
        if (v.empty() ? sign : unit_of(v) && !is_any(v, vocab::rule::no_units) && (sign || unit_of(v)->dimension != Dimension::place))
            s.on_value(r).suggest(pattern_of(r));
    },
    .facts = fact::valued | fact::words,
};

const Rule not_a_number{
    .id = "VA002",
    .severity = Severity::error,
    .title = {"应为数值的指标写成了文字", "A quantity without a number"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::system,
    .why = {"定量指标要按公式计分，必须是数值。", "It cannot be scored by a formula."},
    .messages = {{"“{name}”是定量指标（{type}），指标值却是文字“{value}”", "“{name}” is declared quantitative ({type}), but its value is “{value}”"},
                 {"“{name}”应是一个数，指标值却是“{value}”", "“{name}” asks for a number, but its value is “{value}”"},
                 {"“{name}”的数值写在句子“{value}”里，应单独写数值和单位", "The number of “{name}” stands inside a phrase, “{value}”; write it alone"}},
    .suggestions = {PATTERNS},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→若干\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value.shape == ValueShape::date) return;
        if (r.declared == DeclaredType::quantitative) {
            if (r.value.shape == ValueShape::frequency) {
                s.on_value(r).arg("type", r.at(F::value_type).text).suggest(pattern_of(r)).severity(Severity::info);
                return;
            }
            // forms that ask for an operator on each row print = before 有效改善 too, without a unit that counts: none, 是/否, -, 年
            const Words& unit = r.at(F::measure_unit);
            if (is_any(r.at(F::value_type).text, vocab::rule::equal_signs) && !r.value.in_words && (!unit.present() || unit.text == "年" || !unit_of(unit.text))) return;
            // ≤ 上年水平 is a quantity that another paper has
            if (contains_any(r.value_text, vocab::rule::other_years)) return;
            s.on_value(r).arg("type", r.at(F::value_type).text).suggest(pattern_of(r));
            if (r.value.in_words) s.message(2).severity(Severity::warning);
            return;
        }
        if (r.declared != DeclaredType::none || r.has(fact::opinion) || r.value.shape == ValueShape::frequency) return;
        // an area may be asked to shrink, 逐步减少; a number of persons is counted
        const bool rate = r.has(fact::rate), size = ends_with_one_of(r.base, {"规模", "面积"});
        if (!rate && !ends_with_any(r.base, vocab::rule::size_endings)) return;
        if (r.value.in_words) {
            if (!rate) s.on_value(r).message(2).severity(Severity::warning).suggest(pattern_of(r));
            return;
        }
        s.on_value(r).message(1).suggest(pattern_of(r));
        if (rate || size) s.severity(Severity::warning);
    },
    .facts = fact::named | fact::valued | fact::words,
};

const Rule no_unit{
    .id = "VA003",
    .severity = Severity::warning,
    .title = {"数值没有单位", "No unit"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::system,
    .why = {"没有单位不知道是多少什么。", "1500 of what?"},
    .messages = {{"“{name}”的指标值“{value}”没有单位", "The value “{value}” of “{name}” has no unit"}},
    .suggestions = {{"补上单位，如“{value}{guess}”", "Add the unit, such as “{value}{guess}”"}, {"补上单位", "Add the unit"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→新增馆藏图书→1500\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→新增馆藏图书→≥1500册\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value.shape != ValueShape::number && r.value.shape != ValueShape::range) return;
        if (r.declared == DeclaredType::qualitative || r.declared == DeclaredType::other || !r.value.rest.empty()) return;
        if (r.says(tag::template_mark) && contains(r.name, "**")) return;  // 项目总投入(≥**万元): IN022 speaks of the bracket
        if (ends_with_any(r.base, vocab::rule::index_endings)) return;
        // ≥36扇: the unit stands there, but nobody knows it
        const std::string_view text = s.source();
        if (const std::size_t end = r.value_span().end; end < text.size() && is_han(decode(text, end).value) && digit_at(text, end - 1)) return;
        s.on_value(r);
        std::string_view guess = r.has(fact::rate) ? std::string_view("%") : std::string_view{};
        for (const auto& [ending, unit] : vocab::rule::count_units)
            if (ends_with(r.base, ending)) guess = unit;
        if (guess.empty()) s.suggest(1);
        else s.arg("guess", guess);
        const Decimal n = *r.value.number;
        if (r.has(fact::rate) && !n.is_negative() && !(Decimal{100, 0} < n)) s.severity(Severity::info);
    },
    .facts = fact::named | fact::unitless,
};

namespace {

std::uint32_t bit(Dimension d) { return 1u << static_cast<unsigned>(d); }

// Rulebook 5.4: the dimensions that a name's ending asks for; 0: unknown.
std::uint32_t expected(std::string_view n, bool& weak) {
    using D = Dimension;
    weak = false;
    if (ends_as_other_rate(n)) return 0;
    if (ends_as_rate(n)) return bit(D::percent) | bit(D::ratio) | bit(D::score);
    if (ends_with(n, "人次")) return bit(D::person_times) | bit(D::person) | bit(D::times);
    if (ends_with_one_of(n, {"人数", "户数"})) return bit(D::person) | bit(D::person_times) | bit(D::item);
    if (ends_with_any(n, vocab::rule::times_endings)) return bit(D::times) | bit(D::person_times) | bit(D::item);
    if (ends_with(n, "面积")) return bit(D::area);
    if (ends_with_any(n, vocab::rule::length_endings)) return bit(D::length);
    if (ends_with_any(n, vocab::rule::money_endings)) return bit(D::money) | bit(D::percent);
    if (ends_with_one_of(n, {"数量", "个数"}))
        return bit(D::item) | bit(D::person) | bit(D::person_times) | bit(D::times) | bit(D::area) | bit(D::length) | bit(D::mass) | bit(D::volume) | bit(D::data) |
               bit(D::time) | bit(D::energy);
    return 0;
}

const Text dimension_names[] = {{"", ""}, {"百分比", "a percentage"}, {"金额", "money"}, {"人数", "persons"}, {"人次", "person-times"}, {"次数", "times"}, {"件数", "items"},
                                {"面积", "area"}, {"长度", "length"}, {"重量", "mass"}, {"体积", "volume"}, {"时间", "time"}, {"能耗", "energy"}, {"数据量", "data"},
                                {"分值", "points"}, {"倍数", "a ratio"}, {"", ""}};

}  // namespace

const Rule wrong_dimension{
    .id = "VA004",
    .severity = Severity::error,
    .title = {"单位与指标名称不匹配", "Unit of the wrong dimension for the name"},
    .aspect = Aspect::suitability,
    .kind = Kind::mismatch,
    .basis = basis::logic,
    .why = {"指标值衡量的不是名称所说的东西。", "The value measures something else."},
    .messages = {{"“{name}”的单位是“{unit}”（{dimension}），与名称不匹配", "“{name}” has the unit “{unit}” ({dimension}), which does not fit the name"}},
    .suggestions = {{"改正单位，或改正名称", "Correct the unit or the name"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→≥95%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→≥48次\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.dimension == Dimension::unknown || r.dimension == Dimension::place || r.value.shape == ValueShape::ratio || r.value.shape == ValueShape::delta) return;
        bool weak = false;
        const auto want = expected(r.base, weak);
        if (want == 0 || (want & bit(r.dimension)) != 0) return;
        if (ends_with_one_of(r.base, {"覆盖面"})) return;  // 覆盖面 ≥12个镇 is counted too
        // a rate asked per thousand persons, a count per month …
        if (r.per_unit) return;
        s.on_value(r).arg("unit", r.unit).arg("dimension", &dimension_names[static_cast<std::size_t>(r.dimension)]);
    },
    .facts = fact::named | fact::number,
};

namespace {

// The bracket of the name against the value: 人数（人） with 600万人.
void compare_with_bracket(const Row& r, Sink& s) {
    const std::string_view bracket = unit_in_name(r.name);
    if (bracket.empty() || r.value.unit.empty()) return;
    const auto a = unit_of(r.value.unit), b = unit_of(bracket);
    if (a && b && !a->per && !b->per && a->dimension == b->dimension && a->factor != b->factor && a->dimension != Dimension::time &&
        a->dimension != Dimension::percent)
        s.on_value(r).message(3).arg("unit", bracket).severity(Severity::info);
}

// The unit in the value against the one in the column.
void compare_units(const Row& r, const Unit& unit, std::string_view column, Sink& s) {
    const auto own = unit_of(r.value.unit);
    const auto tells = [](Dimension d) { return d != Dimension::unknown && d != Dimension::place; };
    const auto counts = [](Dimension d) {
        return d == Dimension::item || d == Dimension::times || d == Dimension::person || d == Dimension::person_times;
    };
    if (!own || !tells(own->dimension) || !tells(unit.dimension)) return;
    if (own->dimension != unit.dimension) {
        s.on_value(r).arg("unit", column);
        if (counts(own->dimension) && counts(unit.dimension)) s.severity(Severity::warning);
    } else if (own->factor != unit.factor && own->dimension != Dimension::time && !own->per && !unit.per) {
        s.on_value(r).arg("unit", column).message(3).severity(Severity::warning);
    }
}

// 定性, 健全: what was meant as a value.
bool is_state_in_unit_column(const Row& r, std::string_view column) {
    return is_vague(column) || is_grade(column) || is_any(column, vocab::rule::states_as_units) ||
           (column == r.value_text && r.value.kind == ValueKind::qualitative);
}

}  // namespace

const Rule unit_conflict{
    .id = "VA005",
    .severity = Severity::error,
    .title = {"指标值与单位栏矛盾", "Value cell and unit column contradict"},
    .aspect = Aspect::suitability,
    .kind = Kind::mismatch,
    .basis = basis::logic,
    .why = {"一条指标出现两个不同的目标。", "Two different targets."},
    .messages = {{"“{name}”的指标值“{value}”与单位栏“{unit}”矛盾", "The value “{value}” of “{name}” contradicts its unit column “{unit}”"},
                 {"“{name}”的单位栏写的是“{unit}”，不是计量单位", "The unit column of “{name}” holds “{unit}”, which is no unit"},
                 {"“{name}”的指标值是文字“{value}”，单位栏却是“{unit}”", "The value of “{name}” is the text “{value}”, yet its unit column has “{unit}”"},
                 {"“{name}”的指标值“{value}”与单位栏“{unit}”大小单位不一", "The value “{value}” of “{name}” and its unit column “{unit}” differ in scale"}},
    .suggestions = {{"保留一个单位，数值写在指标值栏", "Keep one unit, and the number in the value column"}, {"定性指标的单位栏留空", "Leave the unit of a qualitative value blank"}},
    .fires = DETAIL_TABLE "甲项目→产出指标→成本指标→培训成本→42万元→培训所需全部费用→不超过得满分→%→≤→\n",
    .silent = DETAIL_TABLE "甲项目→产出指标→成本指标→培训成本→42→培训所需全部费用→不超过得满分→万元→≤→\n",
    .check_alone = [](const Row& r, Sink& s) {
        const std::string_view column = trimmed(r.at(F::measure_unit).text);
        if (column.empty()) return compare_with_bracket(r, s);
        if (is_nothing(column)) return;
        const auto unit = unit_of(column);
        if (!unit) {
            if (is_state_in_unit_column(r, column))
                s.report(r, F::measure_unit).message(1).severity(Severity::warning).suggest(1)
                    .arg("name", r.name).arg("value", r.value_text).arg("unit", column);
        } else if (r.value.shape == ValueShape::date) {
            if (unit->dimension != Dimension::time) s.on_value(r).arg("unit", column);
        } else if (!r.value.unit.empty()) {
            compare_units(r, *unit, column, s);
        } else if (r.has(fact::words) && !r.value.in_words && !is_nothing(r.value_text) && !is_placeholder(r.value_text)) {
            // 应保尽保 with %
            s.on_value(r).arg("unit", column).message(2).severity(Severity::warning).suggest(1);
        }
    },
    .facts = fact::named,
};

const Rule operator_missing{
    .id = "VA012",
    .severity = Severity::info,
    .title = {"数值前没有比较符号", "No operator before the number"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .certainty = Certainty::suspected,
    .state = Default::off,
    .basis = basis::system,
    .why = {"有的系统打印时不显示“＝”，按等于理解。", "Some exports print ＝ as nothing."},
    .messages = {{"“{name}”的指标值“{value}”没有比较符号，按等于理解", "The value “{value}” of “{name}” has no operator and is read as ＝"}},
    .suggestions = {{"写明“≥”或“≤”", "Write ≥ or ≤"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→280人次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value.shape == ValueShape::number && r.op == Operator::none) s.on_value(r);
    },
    .facts = fact::named | fact::number,
};

namespace {

// The suggestion of vague_value that fits a value.
int advice_for_vague(std::string_view value) {
    if (contains_any(value, vocab::rule::vague_times)) return 5;
    if (contains_any(value, vocab::rule::vague_falls)) return 6;
    if (contains_any(value, vocab::rule::vague_buildings)) return 7;
    if (contains_any(value, vocab::rule::vague_changes)) return 1;
    if (contains_any(value, vocab::rule::vague_durations)) return 4;
    if (contains_any(value, vocab::rule::vague_duties)) return 2;
    return contains_any(value, vocab::rule::vague_states) ? 3 : 0;
}

}  // namespace

const Rule vague_value{
    .id = "VA013",
    .severity = Severity::warning,
    .title = {"指标值笼统，无法衡量", "Vague qualitative value"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::measure88,
    .why = {"“有效提升”之类无法核对；不能定量的，应当分级或写明要达到的状态。", "It cannot be verified; what cannot be counted must be graded."},
    .messages = {{"“{name}”的指标值“{value}”笼统，无法衡量", "The value “{value}” of “{name}” is vague and cannot be verified"}},
    .suggestions = {{"改为比率、数量或前后对比，如“知晓率 ≥85%”“较上年提高≥5个百分点”；确需定性的写明分级", "Use a rate, a count or a before/after figure; or define levels"},
                    {"写出变化的幅度，如“较上年提高≥5个百分点”", "Say by how much"},
                    {"写覆盖率或违规次数，如“覆盖率 =100%”“违规次数 =0次”", "Write a coverage rate or a number of breaches"},
                    {"写正常运行率、可用率或优良率，如“≥98%”", "Write a rate of normal operation or of good grades"},
                    {"写年限，如“≥3年”", "Write how many years"},
                    {"写日期或及时率，如“及时率 ≥95%”", "Write a date or an on-time rate"},
                    {"写出下降的幅度，如“较上年下降≥10%”", "Say by how much it falls, such as 较上年下降≥10%"},
                    {"写明要建立或落实的具体内容，如“出台管理办法1项”“责任落实率 =100%”", "Name what is set up, such as 出台管理办法1项"}},
    .fires = ROWS_TABLE "甲项目→效益指标→社会效益指标→群众环境意识→有效提升\n",
    .silent = ROWS_TABLE "甲项目→效益指标→社会效益指标→群众垃圾分类知晓率→≥85%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (!r.has(fact::vague) || r.value.in_words) return;
        // levels that the explanation defines make a state gradable
        const std::string_view explanation = r.at(F::explanation).text;
        if (r.has(fact::explained) && contains_any(explanation, vocab::rule::grading_words) && contains_any(explanation, vocab::rule::grade_words)) return;
        if (r.has(fact::timeliness) && contains_any(r.value_text, vocab::rule::punctual_words)) return;
        s.on_value(r).suggest(advice_for_vague(r.value_text));
        if (!r.has(fact::output) && !r.has(fact::cost)) s.severity(Severity::info);
    },
    .facts = fact::named | fact::valued | fact::words,
    .once_a_table = true,
    .settle = [](const Input& in, const TableInfo& t, std::span<Finding*> found) {
        // where every benefit row is vague, nothing at all can be verified
        std::size_t benefit = 0, vague = 0;
        for (const Row& r : in.rows_of(t)) benefit += r.has(fact::benefit);
        for (const Finding* f : found) {
            const Target& g = t.table->targets[static_cast<std::size_t>(f->place.target)];
            vague += g.indicators[static_cast<std::size_t>(f->place.indicator)].level1_kind == Level1::benefit;
        }
        if (benefit == 0 || vague < benefit) return;
        for (Finding* f : found) f->severity = Severity::warning;
    },
};

const Rule level_wording{
    .id = "VA014",
    .severity = Severity::info,
    .title = {"定性指标值不是规定的分级用语", "Qualitative value outside the prescribed levels"},
    .aspect = Aspect::suitability,
    .kind = Kind::careless,
    .state = Default::off,
    .basis = basis::system,
    .why = {"有的系统只接受固定用语。", "Some systems fix the words."},
    .messages = {{"“{name}”的定性指标值“{value}”不是规定用语", "The qualitative value “{value}” of “{name}” is none of the prescribed levels"}},
    .suggestions = {{"从规定用语中选用，如“达成预期指标”", "Choose one of the prescribed levels"}},
    .fires = DETAIL_TABLE "甲项目→效益指标→社会效益指标→办事体验→良好→服务对象评价→良好得满分→→定性→\n",
    .silent = DETAIL_TABLE "甲项目→效益指标→社会效益指标→办事体验→达成预期指标→服务对象评价→达成得满分→→定性→\n",
    .check_row = [](const Input& in, const Row& r, Sink& s) {
        if (r.declared != DeclaredType::qualitative) return;
        for (const std::string& l : in.settings.levels)
            if (r.value_text == l) return;
        if (in.settings.levels.empty() && contains_any(r.value_text, vocab::rule::usual_grades)) return;
        s.on_value(r);
    },
    .facts = fact::valued | fact::words,
};

const Rule fuzzy_number{
    .id = "VA015",
    .severity = Severity::warning,
    .title = {"指标值是约数", "Fuzzy number"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::measure88,
    .why = {"目标值应是一个确定的数。", "A target must be one number."},
    .messages = {{"“{name}”的指标值“{value}”是约数，完成与否无法判断", "The value “{value}” of “{name}” is fuzzy: nobody can tell whether it is reached"}},
    .suggestions = {{"写成下限或上限，如“≥100人”", "Give a bound, such as ≥100人"}, {"写成下限或上限，如“{sign}{number}{unit}”", "Give a bound, such as {sign}{number}{unit}"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→参训干部→约100人\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→参训干部→≥100人\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (!r.value.approximate && !is_fuzzy(r.value_text)) return;
        s.on_value(r);
        if (r.is_target_number() && !r.unit.empty()) s.suggest(1).arg("sign", r.has(fact::harm) || r.has(fact::cost) ? "≤" : "≥").arg("number", *r.value.number).arg("unit", r.unit);
    },
    .facts = fact::named | fact::valued,
    .tags = tag::fuzzy,
};

const Rule time_missing{
    .id = "VA020",
    .severity = Severity::warning,
    .title = {"时效指标没有时间", "Time row without a time"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::guide101_set,
    .why = {"没有日期或期限，无法判断是否按时。", "Nobody can tell late from on time."},
    .messages = {{"时效指标“{name}”的指标值“{value}”没有日期、期限或及时率", "The timeliness indicator “{name}” has the value “{value}”: no date, no duration, no on-time rate"}},
    .suggestions = {{"写明日期，如“2026年10月31日前”，或及时率，如“≥95%”", "Give the date, such as 2026年10月31日前"}},
    .fires = ROWS_TABLE "甲项目→产出指标→时效指标→提交报告→在计划时间内\n",
    .silent = ROWS_TABLE "甲项目→产出指标→时效指标→提交报告→2026年10月31日前\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value.shape == ValueShape::date || r.value.shape == ValueShape::frequency || r.dimension == Dimension::time || holds_date(r.value_text)) return;
        // 工期偏差率 ±3% tells late from on time
        if (r.dimension == Dimension::percent && contains(r.base, "偏差")) return;
        // 每月巡查次数 2次 is a frequency; 国庆节前 is a day
        if (contains_any(r.base, vocab::rule::every_period) && r.has(fact::number)) return;
        if (contains_any(r.value_text, vocab::rule::seasons)) return;
        // 服务周期 210: the missing unit is the defect (VA003)
        if (r.has(fact::unitless | fact::number) && !r.has(fact::rate) && contains_any(r.base, vocab::rule::duration_names)) return;
        const bool percent = r.dimension == Dimension::percent || (r.has(fact::rate | fact::unitless));
        if (percent && r.has(fact::number) && r.says(tag::plan_progress)) return;
        // 6 | 月底; 火情24小时内扑灭率 ≥96%
        if (contains_any(r.unit, vocab::rule::parts_of_months) || (percent && holds_span_of_time(r.base))) return;
        // 公示期满 20 个工作日内: a span of time somewhere in the words
        if (holds_span_of_time(r.value_text)) return;
        s.on_value(r);
        if (r.has(fact::words) && !r.value.in_words && (r.value_tags & tag::punctual) != 0) s.severity(Severity::info);
    },
    .facts = fact::named | fact::valued | fact::timeliness,
};

const Rule empty_range{
    .id = "VA021",
    .severity = Severity::error,
    .title = {"数值范围颠倒", "Reversed or empty range"},
    .aspect = Aspect::suitability,
    .kind = Kind::unreasonable,
    .basis = basis::logic,
    .why = {"没有任何数能同时满足。", "No value satisfies it."},
    .messages = {{"“{name}”的指标值“{value}”下限 {low} 大于上限 {high}", "The value “{value}” of “{name}” has a lower end {low} above its upper end {high}"},
                 {"“{name}”的时间范围“{value}”结束早于开始", "The period “{value}” of “{name}” ends before it begins"}},
    .suggestions = {{"上下限对调后核对", "Swap the ends and check"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥95%且≤90%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥90%且≤95%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value.shape == ValueShape::range && r.value.number && r.value.upper) {
            if (*r.value.upper < *r.value.number) s.on_value(r).arg("low", *r.value.number).arg("high", *r.value.upper);
            return;
        }
        if (r.value.shape != ValueShape::date || contains(r.value_text, "次年")) return;
        const Date a = r.value.first, b = r.value.last;
        const bool before = a.year != 0 && b.year != 0 && (b.year < a.year || (b.year == a.year && a.month != 0 && b.month != 0 && (b.month < a.month || (b.month == a.month && a.day > b.day && b.day != 0))));
        if (before) s.on_value(r).message(1);
    },
    .facts = fact::valued,
};

const Rule cost_without_money{
    .id = "VA022",
    .severity = Severity::warning,
    .title = {"成本指标没有金额", "Cost value without money"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::guide101_value,
    .why = {"没有金额的成本无法控制和汇总。", "A cost that cannot be summed."},
    .messages = {{"成本指标“{name}”的指标值“{value}”没有金额", "The cost “{name}” has the value “{value}”: no money"},
                 {"成本指标“{name}”的指标值“{value}”没有写“元”还是“万元”", "The cost “{name}” has the value “{value}”: 元 or 万元?"}},
    .suggestions = {{"写出金额上限，如“≤{total}{unit}”", "Write a ceiling, such as ≤{total}{unit}"}, {"写出金额上限，如“≤58万元”", "Write a ceiling, such as ≤58万元"}},
    .fires = ROWS_TABLE "甲项目→产出指标→成本指标→维护成本→控制在预算内\n",
    .silent = ROWS_TABLE "甲项目→产出指标→成本指标→年度维护总成本→≤58万元\n",
    .check_row = [](const Input& in, const Row& r, Sink& s) {
        if (r.level2 == Level2::social_cost || r.level2 == Level2::ecological_cost || r.value.shape == ValueShape::date) return;
        // a form without a level 2: social cost
        if (r.level2 == Level2::none && (r.says(tag::ecology) || contains_any(r.name, vocab::rule::space_harms))) return;
        if (r.says(tag::template_mark) && contains(r.name, "**")) return;
        int message = -1;
        if (r.has(fact::words)) {
            if (!r.value.in_words && r.value.shape == ValueShape::words && first_digit(r.value_text) == std::string_view::npos) message = 0;
        } else if (r.has(fact::number) && r.is_target_number()) {
            if (is_any(r.unit, vocab::rule::magnitudes)) message = 1;
            else if (r.unit.empty() && r.value.rest.empty() && !r.has(fact::rate) && !contains_any(r.base, vocab::rule::counts_and_rates)) message = 1;
        }
        if (message < 0) return;
        s.on_value(r).message(static_cast<std::size_t>(message));
        const TargetInfo& g = in.target_of(r);
        const Amount* total = budget_of(g);
        if (total && message == 0 && !g.department)
            s.suggest(0).arg("total", *total->value).arg("unit", !total->unit.empty() ? total->unit : trimmed(g.table->amount_unit.text));
        else s.suggest(1);
    },
    .facts = fact::named | fact::valued | fact::cost,
};

const Rule year_as_quantity{
    .id = "VA023",
    .severity = Severity::warning,
    .title = {"把年份或日期当作数量", "Year or date as a quantity"},
    .aspect = Aspect::suitability,
    .kind = Kind::mismatch,
    .certainty = Certainty::suspected,
    .basis = basis::logic,
    .why = {"可能是串列或粘贴错误。", "A shifted column or a paste error."},
    .messages = {{"“{name}”不是时间指标，指标值却是“{value}”", "“{name}” is no time indicator, yet its value is “{value}”"}},
    .suggestions = {{"核对后写出数量和单位；年份写在标题或项目期里", "Check it and write quantity and unit"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人数→2026\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人数→≥260人\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (!r.has(fact::quantity) && !r.has(fact::quality) && !r.has(fact::benefit)) return;
        if (contains_any(r.base, vocab::rule::dated_names) || holds_one_of(r.base, {"完成"})) return;
        if (r.value.shape == ValueShape::date) {
            s.on_value(r);
        } else if (r.is_target_number() && r.value.number->scale == 0 && r.value.number->mantissa >= 2000 && r.value.number->mantissa <= 2100 &&
                   (r.value.unit.empty() ? r.unit.empty() && (r.value.number->mantissa >= 2015 && r.value.number->mantissa <= 2040) : r.value.unit == "年") &&
                   r.value.op == Operator::none) {
            s.on_value(r);
        }
    },
    .facts = fact::named | fact::valued,
};

const Rule refused_marks{
    .id = "VA025",
    .severity = Severity::info,
    .title = {"指标值含有系统不接受的符号", "Hyphen, underscore or asterisk in the value"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .state = Default::profile,
    .basis = basis::system,
    .why = {"录入系统时会被拒绝。", "The system refuses it."},
    .messages = {{"“{name}”的指标值“{value}”含有“{mark}”，系统不接受", "The value “{value}” of “{name}” holds “{mark}”, which the system refuses"}},
    .suggestions = {{"范围写“至”，日期写年月日", "Write 至 for ranges, 年月日 for dates"}},
    .fires = ROWS_TABLE "甲项目→产出指标→时效指标→完成时间→2026-12-31\n",
    .silent = ROWS_TABLE "甲项目→产出指标→时效指标→完成时间→2026年12月31日前\n",
    .check_alone = [](const Row& r, Sink& s) {
        const auto at = r.value_text.find_first_of("*_-");
        if (at != std::string_view::npos) s.on_value(r).arg("mark", r.value_text.substr(at, 1));
    },
    .facts = fact::valued,
};

namespace {

// Letters, digits and Chinese characters of a text, without 指标 and a label.
std::string meaning(std::string_view s) {
    for (const std::string_view l : vocab::rule::value_labels)
        if (s.substr(0, l.size()) == l) s.remove_prefix(l.size());
    std::string out;
    for (std::size_t at = 0; at < s.size();) {
        if (s.compare(at, 6, "指标") == 0) {
            at += 6;
            continue;
        }
        const CodePoint c = decode(s, at);
        const bool mark = (c.value < 0x80 && !is_digit(c.value) && !((c.value | 32) >= 'a' && (c.value | 32) <= 'z')) || is_blank(c.value) ||
                          (c.value >= 0x2000 && c.value <= 0x206F) || (c.value >= 0x3000 && c.value <= 0x303F) || (c.value >= 0xFF00 && c.value <= 0xFF0F) ||
                          (c.value >= 0xFF1A && c.value <= 0xFF20);
        if (!mark) out.append(s.substr(at, c.size));
        at += c.size;
    }
    return out;
}

}  // namespace

const Rule value_repeats_name{
    .id = "VA026",
    .severity = Severity::warning,
    .title = {"指标值重复了指标名称", "Value repeats the name, or restates it"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::measure88,
    .why = {"没有说明要达到什么程度。", "There is no target."},
    .messages = {{"“{name}”的指标值“{value}”只是重复名称", "The value “{value}” only repeats the name “{name}”"}},
    .suggestions = {PATTERNS},
    .fires = ROWS_TABLE "甲项目→效益指标→社会效益指标→农村饮水安全保障情况→安全保障\n",
    .silent = ROWS_TABLE "甲项目→效益指标→社会效益指标→农村自来水普及率→≥96%\n",
    .check_alone = [](const Row& r, Sink& s) {
        const auto repeats = [&](std::string_view text) {
            const std::string v = meaning(text), n = meaning(r.name);
            if (v.empty() || n.empty()) return false;
            const std::size_t shorter = std::min(length_of(v), length_of(n));
            if (shorter >= 4 && (v.find(n) != std::string::npos || n.find(v) != std::string::npos)) return true;
            return shorter >= 8 && v.size() < 600 && similarity(v, n) >= 0.8;
        };
        if (repeats(r.value_text)) s.on_value(r).suggest(pattern_of(r));
    },
    .facts = fact::named | fact::valued | fact::words,
};

const Rule chinese_numeral{
    .id = "VA028",
    .severity = Severity::info,
    .title = {"指标值用了汉字数字", "Chinese numerals in a value"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::system,
    .why = {"系统只认阿拉伯数字。", "Systems want digits."},
    .messages = {{"“{name}”的指标值“{value}”用了汉字数字", "The value “{value}” of “{name}” is written in Chinese numerals"}},
    .suggestions = {{"写作“{number}{unit}”", "Write “{number}{unit}”"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训次数→五次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训次数→5次\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value.chinese_numeral && r.value.number && !r.value.number->is_zero() && !r.value.unit.empty() && r.value.shape == ValueShape::number)
            s.on_value(r).arg("number", *r.value.number).arg("unit", r.value.unit);
    },
    .facts = fact::number,
};

const Rule basis_missing{
    .id = "VA029",
    .severity = Severity::info,
    .title = {"没有写指标值的依据", "Basis or source of the value missing"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .state = Default::profile,
    .basis = basis::form,
    .why = {"有的表要求写明计划、行业、历史等标准。", "Some forms ask for it."},
    .messages = {{"“{name}”没有写指标值的依据或来源", "“{name}” states no basis of its value"}},
    .suggestions = {{"选填计划标准、行业标准、历史标准或预算支出标准", "Choose plan, industry, past years or spending standard"}},
    .fires = DETAIL_TABLE "甲项目→产出指标→数量指标→河道保洁里程→46→→达到46公里得满分→公里→≥→\n→→→保洁河道条数→5→计划标准→达到5条得满分→条→≥→\n",
    .silent = DETAIL_TABLE "甲项目→产出指标→数量指标→河道保洁里程→46→计划标准→达到46公里得满分→公里→≥→\n",
    .check_row = [](const Input& in, const Row& r, Sink& s) {
        if (!r.has(fact::explained) && in.table_of(r).has(F::explanation)) s.on_name(r);
    },
    .facts = fact::named | fact::valued,
    .columns = column(F::explanation),
};

namespace {

// The size of what divides two targets at byte `at` of a value; 0: nothing does.
std::size_t divider_at(std::string_view v, std::size_t at) {
    const CodePoint c = decode(v, at);
    switch (c.value) {
        case ',': return at > 0 && digit_at(v, at - 1) && digit_at(v, at + 1) && digit_at(v, at + 2) && digit_at(v, at + 3) ? 0 : 1;  // 1,200
        case 0xFF1B: case ';': case 0xFF0C: case 0x3001: case 0x3002: case '\n': return c.size;
        case U'以': return v.compare(at, 6, "以及") == 0 ? 6 : 0;
        case U'和': return digit_at(v, at + 3) ? 3 : 0;
        default: return 0;
    }
}

// ≥10次, 每次不少于50人: the second says more of the first, and is no target.
bool is_target(std::string_view part) {
    if (part.empty() || starts_with_any(part, vocab::rule::additions) || holds_date(part)) return false;
    const Value p = parse_value(part);
    return (p.kind == ValueKind::quantitative && p.number && !p.unit.empty() && unit_of(p.unit)) || (p.shape == ValueShape::words && p.in_words);
}

// How many targets a value holds; brackets are left whole.
std::size_t count_targets(std::string_view v) {
    std::size_t count = 0, begin = 0, depth = 0;
    for (std::size_t at = 0; at < v.size();) {
        const CodePoint c = decode(v, at);
        if (c.value == '(' || c.value == 0xFF08 || c.value == 0x300A) ++depth;
        else if (c.value == ')' || c.value == 0xFF09 || c.value == 0x300B) depth -= depth > 0;
        const std::size_t size = depth > 0 ? 0 : divider_at(v, at);
        if (size > 0) {
            count += is_target(trimmed(v.substr(begin, at - begin)));
            begin = at + size;
        }
        at += size > 0 ? size : c.size;
    }
    return count + is_target(trimmed(v.substr(begin)));
}

}  // namespace

const Rule two_targets{
    .id = "VA030",
    .severity = Severity::warning,
    .title = {"一个指标值里有两个目标", "Two targets in one value cell"},
    .aspect = Aspect::suitability,
    .kind = Kind::mismatch,
    .basis = basis::guide101_name,
    .why = {"只完成一个时无法评分。", "Half a target met cannot be scored."},
    .messages = {{"“{name}”的指标值“{value}”包含 {count} 个目标", "The value “{value}” of “{name}” holds {count} targets"}},
    .suggestions = {{"拆成 {count} 条指标", "Split it into {count} rows"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训规模→≥10次；≥300人\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训规模→≥10次，每次不少于50人\n",
    .check_alone = [](const Row& r, Sink& s) {
        switch (r.value.shape) {
            case ValueShape::date: case ValueShape::frequency: case ValueShape::range: case ValueShape::ratio: case ValueShape::delta: case ValueShape::tolerance: return;
            default: break;
        }
        if ((r.value_tags & tag::digit) == 0 || (r.value_tags & (tag::semicolon | tag::joined)) == 0) return;
        if (const std::size_t count = count_targets(r.value_text); count >= 2) s.on_value(r).arg("count", count);
    },
    .facts = fact::named | fact::valued,
    .tags = tag::semicolon | tag::joined,
};

const Rule quantity_without_number{
    .id = "VA034",
    .severity = Severity::warning,
    .title = {"数量指标的指标值没有数", "Quantity row whose target holds no number"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::guide101_set,
    .why = {"数量指标要回答“多少”。", "数量 asks how many."},
    .messages = {{"数量指标“{name}”的指标值“{value}”没有数量", "The quantity indicator “{name}” has the value “{value}”: no number"}},
    .suggestions = {{"写出数量和单位，如“≥24场”；说不出数量的移到相应类别", "Give the count, or file the row where it belongs"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→巡回义诊→按计划开展\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→巡回义诊场次→≥24场\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.value.in_words) return;
        // 完成两次检查: a Chinese numeral with a unit
        static constexpr std::u32string_view chinese = U"一二两三四五六七八九十";
        for (std::size_t at = 0; at < r.value_text.size();) {
            const CodePoint c = decode(r.value_text, at);
            at += c.size;
            if (chinese.find(c.value) == std::u32string_view::npos) continue;
            if (const auto u = unit_at(r.value_text.substr(at)); u && u->unit.dimension != Dimension::unknown && u->unit.dimension != Dimension::place && u->unit.text != "批") return;
        }
        s.on_value(r);
        if ((r.value_tags & tag::delivered) != 0) s.severity(Severity::info);
    },
    .facts = fact::named | fact::valued | fact::words | fact::quantity,
};

}  // namespace jixiao
