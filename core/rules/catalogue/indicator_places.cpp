// IN007–IN018, IN020, IN021, IN024: whether an indicator stands where it belongs.

#include <algorithm>
#include <string>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao {

const Rule satisfaction_elsewhere{
    .id = "IN007",
    .severity = Severity::warning,
    .title = {"满意度放在了其他一级指标下", "Satisfaction measured outside its own level"},
    .aspect = Aspect::relevance,
    .kind = Kind::wrong_level,
    .basis = basis::taxonomy,
    .why = {"占用了效益的权重，满意度反而空缺。", "It takes benefit weight and leaves 满意度 empty."},
    .messages = {{"“{name}”是满意度，却放在“{level1}”下", "“{name}” measures satisfaction, but stands under “{level1}”"}},
    .suggestions = {{"移到“满意度指标／服务对象满意度指标”，效益指标另写真正的社会效果", "Move it to 满意度指标, and find a true social effect"}},
    .fires = ROWS_TABLE "甲项目→效益指标→社会效益指标→市民满意程度→≥85%\n",
    .silent = ROWS_TABLE "甲项目→满意度指标→服务对象满意度指标→市民满意度→≥85%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.has(fact::satisfaction) || r.level1 == Level1::none || r.level1 == Level1::other || contains(r.name, "投诉") || contains(r.name, "结果满意")) return;  // 满意 is a laboratory's grade: 能力验证结果满意率
        s.on_name(r).arg("level1", name_of(r.level1));
        if (!contains(r.name, "满意")) s.severity(Severity::info);  // the standing of a product may be a benefit
    },
    .facts = fact::named | fact::opinion,
};

const Rule money_as_quantity{
    .id = "IN008",
    .severity = Severity::warning,
    .title = {"把花的钱当作产出数量", "Money spent shown as output quantity"},
    .aspect = Aspect::relevance,
    .kind = Kind::wrong_level,
    .basis = basis::form,
    .why = {"钱是投入，产出是钱买到的东西。", "Money is an input; output is what it buys."},
    .messages = {{"数量指标“{name}”衡量的是资金“{value}”，不是产出", "The quantity indicator “{name}” measures money, “{value}”, not output"}},
    .suggestions = {{"写资金换来的产品或服务数量；金额放到成本指标", "Give the product; put money under cost"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→专项业务经费→15万元\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→价格认定办结件数→≥120件\n",
    .check_alone = [](const Row& r, Sink& s) {
        const bool by_name = ends_with_any(r.base, vocab::rule::fund_endings), by_unit = r.dimension == Dimension::money && r.has(fact::number);
        // 移动泵车投入 19辆
        if (!by_unit && r.has(fact::number) && r.dimension != Dimension::unknown && r.dimension != Dimension::money && r.dimension != Dimension::percent) return;
        // money paid to people or firms is an output
        if ((!by_name && !by_unit) || r.says(tag::payment) || contains_any(r.base, vocab::rule::money_results)) return;
        s.on_name(r).arg("value", r.value_text);
    },
    .facts = fact::named | fact::quantity,
};

const Rule rate_as_quantity{
    .id = "IN009",
    .severity = Severity::info,
    .title = {"数量指标用的是比率", "Rate used as quantity"},
    .aspect = Aspect::relevance,
    .kind = Kind::wrong_level,
    .certainty = Certainty::suspected,
    .basis = basis::guide101_set,
    .why = {"数量指标回答“多少”，比率多属质量或时效。", "Quantity says how many; most rates are quality."},
    .messages = {{"数量指标“{name}”是比率，没有说明做了多少", "The quantity indicator “{name}” is a rate and does not say how many"}},
    .suggestions = {{"移到质量指标，数量指标另写绝对数", "Move it to quality, and add a count"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→档案完好率→≥98%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→修复档案卷数→≥600卷\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (contains_any(r.base, vocab::rule::shares)) return;
        s.on_name(r);
    },
    .facts = fact::named | fact::quantity | fact::rate,
};

const Rule count_as_quality{
    .id = "IN010",
    .severity = Severity::warning,
    .title = {"质量指标用的是数量", "Count used as quality"},
    .aspect = Aspect::relevance,
    .kind = Kind::wrong_level,
    .basis = basis::guide101_set,
    .why = {"数量说明不了达到什么标准。", "A count shows no standard."},
    .messages = {{"质量指标“{name}”是数量（{value}），没有说明质量", "The quality indicator “{name}” is a count ({value}) and shows no standard"}},
    .suggestions = {{"移到数量指标；质量指标写合格率、优良率等标准", "Move it to quantity; give a rate as standard"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→培训次数→≥10次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→学员考核合格率→≥95%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (!ends_with_any(r.base, vocab::rule::amount_endings)) return;
        if (r.dimension == Dimension::percent || r.has(fact::harm) || r.says(tag::harm)) return;
        if (contains_any(r.base, vocab::rule::reprimands)) return;
        s.on_name(r).arg("value", r.value_text);
        if (contains_any(r.base, vocab::rule::honours)) s.severity(Severity::info);
    },
    .facts = fact::named | fact::quality | fact::number,
};

const Rule time_misfiled{
    .id = "IN011",
    .severity = Severity::warning,
    .title = {"时效指标与时间无关，或时间指标放错位置", "Time indicator without time, or elsewhere"},
    .aspect = Aspect::relevance,
    .kind = Kind::wrong_level,
    .basis = basis::taxonomy,
    .why = {"放错的指标使时效空缺。", "Misfiled rows leave 时效 empty."},
    .messages = {{"时效指标“{name}”（{value}）与时间无关", "The timeliness indicator “{name}” ({value}) has nothing to do with time"},
                 {"“{name}”衡量的是时间，却放在“{level2}”下", "“{name}” measures time, but stands under “{level2}”"}},
    .suggestions = {{"写完成时间或及时率，如“设备交付时间 2026年9月底前”；原指标移到相应类别", "Give a date or an on-time rate, and move this row"}, {"移到时效指标", "Move it to 时效指标"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→项目按期完成率→100%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→时效指标→设备交付时间→2026年9月底前\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.level2 == Level2::timeliness) {
            if (r.value_text.empty() || r.value.shape == ValueShape::date || r.value.shape == ValueShape::frequency || r.dimension == Dimension::time || r.says(tag::time) ||
                holds_date(r.value_text) || contains_any(r.value_text, vocab::rule::seasons) || (r.value_tags & tag::punctual) != 0 || holds_span_of_time(r.base) || (r.dimension == Dimension::percent && r.says(tag::plan_progress)))
                return;
            s.on_name(r).arg("value", r.value_text);
            return;
        }
        if (r.level2 != Level2::quantity && r.level2 != Level2::quality && r.level2 != Level2::economic && r.level2 != Level2::social) return;
        if (!ends_with_any(r.base, vocab::rule::punctual_endings) && !(r.base.size() > 6 && r.base.substr(r.base.size() - 6) == "及时")) return;
        if (contains_any(r.base, vocab::rule::service_times)) return;
        s.on_name(r).message(1).suggest(1).arg("level2", name_of(r.level2));
        if (r.level2 == Level2::quality && holds_one_of(r.base, {"及时率", "及时性"})) s.severity(Severity::info);
    },
    .facts = fact::named,
};

const Rule cost_misfiled{
    .id = "IN012",
    .severity = Severity::warning,
    .title = {"成本指标与成本无关，或成本指标放错位置", "Cost row without cost meaning, or cost elsewhere"},
    .aspect = Aspect::relevance,
    .kind = Kind::wrong_level,
    .basis = basis::guide101_set,
    .why = {"成本指标应衡量单位成本或总成本。", "Cost means unit cost or total cost."},
    .messages = {{"成本指标“{name}”（{value}）衡量的不是成本", "The cost indicator “{name}” ({value}) does not measure cost"},
                 {"“{name}”衡量的是成本，却放在“{level2}”下", "“{name}” measures cost, but stands under “{level2}”"}},
    .suggestions = {{"写单位成本或总成本，如“单台采购成本 ≤4500元”；原指标移到相应类别", "Give a unit cost or total cost, and move this row"}, {"移到成本指标", "Move it to cost"}},
    .fires = ROWS_TABLE "甲项目→产出指标→成本指标→设备完好率→≥95%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→成本指标→单台采购成本→≤4500元\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.has(fact::cost)) {
            if (r.dimension == Dimension::money || (r.at(F::level3).present() && contains(r.base, "经费"))) return;
            // 费 as in 消费, 浪费, 免费 is no cost
            bool cost = false;
            for (const std::string_view w : vocab::rule::cost_words)
                cost = cost || contains(r.name, w);
            for (std::size_t at = r.name.find("费"); !cost && at != std::string_view::npos; at = r.name.find("费", at + 3)) {
                const char32_t before = at > 0 ? decode_before(r.name, at).value : 0;
                cost = before != U'消' && before != U'浪' && before != U'免';
            }
            if (cost) return;
            if ((r.level2 == Level2::social_cost || r.level2 == Level2::ecological_cost || r.level2 == Level2::none) &&
                (r.says(tag::harm | tag::ecology) || contains_any(r.name, vocab::rule::social_harms)))
                return;
            s.on_name(r).arg("value", r.value_text);
            return;
        }
        if (r.level2 != Level2::quantity && r.level2 != Level2::quality && r.level2 != Level2::timeliness) return;
        if (ends_with_any(r.base, vocab::rule::cost_endings)) s.on_name(r).message(1).suggest(1).arg("level2", name_of(r.level2));
    },
    .facts = fact::named,
};

const Rule activity_as_benefit{
    .id = "IN013",
    .severity = Severity::warning,
    .title = {"把做了什么当作效益", "Activity listed as benefit"},
    .aspect = Aspect::relevance,
    .kind = Kind::wrong_level,
    .basis = basis::taxonomy,
    .why = {"做事是产出，做事带来的变化才是效益。", "Doing is not an effect."},
    .messages = {{"效益指标“{name}”衡量的是工作量，不是效果", "The benefit indicator “{name}” counts work, not effect"}},
    .suggestions = {{"移到数量指标；效益指标写带来的变化，如“政策知晓率 ≥85%”", "Move it to quantity, and name the change"}},
    .fires = ROWS_TABLE "甲项目→效益指标→社会效益指标→开展宣传次数→≥12次\n",
    .silent = ROWS_TABLE "甲项目→效益指标→社会效益指标→政策知晓率→≥85%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (starts_with_any(r.base, vocab::rule::deeds) && ends_with_any(r.base, vocab::rule::deed_endings)) s.on_name(r);
    },
    .facts = fact::named | fact::benefit,
};

const Rule effect_as_output{
    .id = "IN014",
    .severity = Severity::warning,
    .title = {"把效果当作产出", "Effect listed as output"},
    .aspect = Aspect::relevance,
    .kind = Kind::wrong_level,
    .basis = basis::taxonomy,
    .why = {"产出是完成的工作，效果应放在效益指标。", "Output is the work done; its effect is benefit."},
    .messages = {{"“{level2}”里的“{name}”是效果，不是产出", "“{name}” under “{level2}” is an effect, not an output"}},
    .suggestions = {{"移到效益指标，并给出可衡量的数值", "Move it to benefit, with a number"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→带动当地经济发展→明显\n",
    .silent = ROWS_TABLE "甲项目→效益指标→经济效益指标→带动旅游收入增长率→≥5%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.level2 != Level2::quantity && r.level2 != Level2::quality && r.level2 != Level2::timeliness) return;
        if (!starts_with_any(r.base, vocab::rule::effect_openings) && !contains_any(r.base, vocab::rule::effects)) return;
        if (ends_as_count(r.base) || ends_with_any(r.base, vocab::rule::built_endings) || contains_any(r.base, vocab::rule::rebuilding)) return;
        if (r.level2 == Level2::quantity && (r.dimension == Dimension::length || r.dimension == Dimension::area)) return;  // 提升绿道 12公里: what was built
        s.on_name(r).arg("level2", name_of(r.level2));
    },
    .facts = fact::named,
    .tags = tag::effect,
};

const Rule management_routine{
    .id = "IN015",
    .severity = Severity::warning,
    .title = {"把日常管理要求当作产出或效益", "Management routine used as output or benefit"},
    .aspect = Aspect::relevance,
    .kind = Kind::irrelevant,
    .basis = basis::guide101_core,
    .why = {"预算执行率另有10分，日常管理不是绩效。", "The execution rate has its own points; routine is not performance."},
    .messages = {{"“{name}”是日常管理要求，不是项目的产出或效益", "“{name}” is management routine, neither output nor benefit"}},
    .suggestions = {{"换成项目产品的标准，如“报告一次评审通过率 ≥90%”", "Replace it by a standard of the product"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→资金使用合规性→符合制度\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→报告一次评审通过率→≥90%\n",
    .check_row = [](const Input& in, const Row& r, Sink& s) {
        if (contains_any(r.at(F::level1).text, vocab::rule::process_levels)) return;  // forms that print such a level ask for it
        if (r.level2 == Level2::sustainable && contains_any(r.base, vocab::rule::lasting_care)) return;  // what lasts is what is asked for there
        s.on_name(r);
        // templates of subsidy funds ask whether the money arrived
        const std::string_view project = in.target_of(r).target->name.text;
        if (contains(r.base, "到位") && (contains_any(r.base, vocab::rule::matching_funds) || contains_any(project, vocab::rule::payments_in_projects)))
            s.severity(Severity::info);
    },
    .facts = fact::named | fact::project | fact::management,
    .once_a_table = true,
};

const Rule ecology_without_ecology{
    .id = "IN016",
    .severity = Severity::warning,
    .title = {"生态效益指标与生态环境无关", "Ecological benefit without ecology"},
    .aspect = Aspect::relevance,
    .kind = Kind::irrelevant,
    .basis = basis::taxonomy,
    .why = {"没有生态影响的项目可以不设，不必凑数。", "A row filled only to avoid a blank."},
    .messages = {{"生态效益指标“{name}”与生态环境无关", "“{name}” stands under ecology but has nothing to do with it"}},
    .suggestions = {{"删去这一行，或写真正的生态影响，如“施工扬尘达标率 ≥95%”", "Delete the row, or name an ecological effect"}},
    .fires = ROWS_TABLE "甲项目→效益指标→生态效益指标→控制项目成本→明显\n",
    .silent = ROWS_TABLE "甲项目→效益指标→生态效益指标→施工扬尘达标率→≥95%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (((r.name_tags | r.value_tags) & tag::ecology) != 0) return;
        if (r.has(fact::explained) && (tags_of(r.at(F::explanation).text) & tag::ecology) != 0) return;
        const std::string_view level = r.at(F::level2).text;
        if (contains_any(level, vocab::rule::mixed_level_marks)) return;  // 社会、经济、生态效益指标: a combined level
        // nature has more words than any list: only where the name speaks of something else
        if (!contains_any(r.name, vocab::rule::other_than_ecology)) return;
        s.on_name(r);
    },
    .facts = fact::named | fact::ecology_level,
};

const Rule lasting_without_duration{
    .id = "IN017",
    .severity = Severity::info,
    .title = {"可持续影响指标没有体现持续性", "Sustainable impact without duration"},
    .aspect = Aspect::relevance,
    .kind = Kind::unquantified,
    .certainty = Certainty::suspected,
    .basis = basis::taxonomy,
    .why = {"应说明影响持续多久、靠什么维持。", "Say how long, or by what it lasts."},
    .messages = {{"可持续影响指标“{name}”（{value}）没有年限、机制或后续管护", "“{name}” ({value}) names neither years nor upkeep nor a mechanism"}},
    .suggestions = {{"写使用年限、管护或长效机制，如“设备正常使用年限 ≥6年”", "Give years of use, upkeep or a mechanism"}},
    .fires = ROWS_TABLE "甲项目→效益指标→可持续影响指标→办公环境→良好\n",
    .silent = ROWS_TABLE "甲项目→效益指标→可持续影响指标→设备正常使用年限→≥6年\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.dimension == Dimension::time) return;
        if (contains_any(r.name, vocab::rule::lasting_words) || contains_any(r.value_text, vocab::rule::lasting_words)) return;
        for (const std::string_view t : {r.name, r.value_text})  // N年, N个月
            for (std::size_t at = first_digit(t); at != std::string_view::npos; at = first_digit(t, at + 1)) {
                std::size_t end = at;
                while (end < t.size() && (digit_at(t, end) || t[end] == ' ')) ++end;
                if (t.compare(end, 3, "年") == 0 || t.compare(end, 6, "个月") == 0) return;
            }
        s.on_name(r).arg("value", r.value_text);
    },
    .facts = fact::named | fact::lasting_level,
};

const Rule economy_without_money{
    .id = "IN018",
    .severity = Severity::info,
    .title = {"经济效益指标看不出经济效果", "Economic benefit without money or economy"},
    .aspect = Aspect::relevance,
    .kind = Kind::irrelevant,
    .certainty = Certainty::suspected,
    .state = Default::off,
    .basis = basis::guide101_value,
    .why = {"经济效益应能以收入、产值、节约等说明。", "Economic benefit speaks of income, output or savings."},
    .messages = {{"经济效益指标“{name}”没有收入、产值、节约等内容", "“{name}” stands under economy, but speaks of neither money nor economy"}},
    .suggestions = {{"以金额量化，如“节约运行成本 ≥13万元/年”，或删去", "Quantify it in money, or drop it"}},
    .fires = ROWS_TABLE "甲项目→效益指标→经济效益指标→环境改善→明显\n",
    .silent = ROWS_TABLE "甲项目→效益指标→经济效益指标→节约运行成本→≥13万元\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (((r.name_tags | r.value_tags) & tag::economy) == 0 && r.dimension != Dimension::money) s.on_name(r);
    },
    .facts = fact::named | fact::economic_level,
};

const Rule fixed_indicator_missing{
    .id = "IN020",
    .severity = Severity::warning,
    .title = {"缺少规定必设的指标", "A fixed indicator is missing or altered"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .state = Default::profile,
    .basis = basis::system,
    .why = {"系统要求固定指标不得删改。", "The system rejects the form without it."},
    .messages = {{"“{target}”缺少必设指标“{wanted}”", "“{target}” lacks the fixed indicator “{wanted}”"}},
    .suggestions = {{"补上“{wanted}”", "Restore “{wanted}”"}},
    .check = [](const Input& in, Sink& s) {
        if (in.settings.fixed_indicators.empty()) return;
        for (const TargetInfo& g : in.targets) {
            if (g.row_count == 0) continue;
            for (const std::string& wanted : in.settings.fixed_indicators) {
                const auto hash = meaning_hash(wanted);
                bool found = false;
                for (const Row& r : in.rows_of(g)) found = found || meaning_hash(r.name) == hash;
                if (!found) s.report(g.place(), g.name_span()).arg("target", g.target->name.text).made("wanted", wanted);
            }
        }
    },
    .per_target = true,
};

const Rule standard_missing{
    .id = "IN021",
    .severity = Severity::warning,
    .title = {"指标解释或评分标准缺失或空泛", "Explanation or scoring standard missing or empty of content"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .state = Default::profile,
    .basis = basis::form,
    .why = {"有的省份规定这两栏必填。", "Some provinces make both columns mandatory."},
    .messages = {{"“{name}”没有填“{column}”", "“{name}” has no {column}"}, {"“{name}”的“{column}”空泛：“{text}”", "The {column} of “{name}” says nothing: “{text}”"}},
    .suggestions = {{"写明公式、口径和扣分办法，如“每低1个百分点扣0.5分，扣完为止”", "Give formula, scope and step, such as “每低1个百分点扣0.5分”"}},
    .fires = DETAIL_TABLE "甲项目→产出指标→数量指标→河道保洁里程→46→年内每周至少保洁一次的河道长度→未达指标值酌情扣分→公里→≥→\n",
    .silent = DETAIL_TABLE "甲项目→产出指标→数量指标→河道保洁里程→46→年内每周至少保洁一次的河道长度→每少1公里扣0.5分→公里→≥→\n",
    .check = [](const Input& in, Sink& s) {
        static constexpr Text explanation{"指标解释", "explanation"}, scoring{"评分标准", "scoring standard"};
        for (const TableInfo& t : in.tables)
            for (const Row& r : in.rows_of(t)) {
                if (!r.has(fact::named | fact::valued)) continue;
                for (const F f : {F::explanation, F::scoring}) {
                    if (!t.has(f)) continue;
                    const Text* column = f == F::explanation ? &explanation : &scoring;
                    const std::string_view text = trimmed(r.at(f).text);
                    if (text.empty()) {
                        s.report(r, f).arg("name", r.name).arg("column", column);
                        break;
                    }
                    const bool hollow = text == r.name || contains(text, "酌情扣分") || (starts_with_one_of(text, {"该指标主要考察"}) && length_of(text) <= 27) ||
                                        (starts_with_one_of(text, {"反映"}) && ends_with_one_of(text, {"情况", "情况。"}) && length_of(text) <= 15);
                    if (!hollow) continue;
                    s.report(r, f).message(1).arg("name", r.name).arg("column", column).arg("text", text);
                    break;
                }
            }
    },
    .columns = column(F::explanation) | column(F::scoring),
};

const Rule satisfaction_without_opinion{
    .id = "IN024",
    .severity = Severity::warning,
    .title = {"满意度指标衡量的不是满意度", "Satisfaction row without a satisfaction word"},
    .aspect = Aspect::relevance,
    .kind = Kind::wrong_level,
    .basis = basis::taxonomy,
    .why = {"占用了满意度的分值，却没有向任何人调查。", "Another measure takes the points, and nobody is asked."},
    .messages = {{"满意度指标“{name}”衡量的不是满意度", "“{name}” stands under 满意度, but asks nobody"}},
    .suggestions = {{"移到社会效益指标；满意度写明向谁调查，如“受惠企业满意度 ≥90%”", "Move it to 社会效益, and name who is asked"}},
    .fires = ROWS_TABLE "甲项目→满意度指标→服务对象满意度指标→惠企政策知晓率→≥85%\n",
    .silent = ROWS_TABLE "甲项目→满意度指标→服务对象满意度指标→受惠企业满意度→≥90%\n",
    .check_alone = [](const Row& r, Sink& s) {
        // a name that is a level's or an operator's word was read wrongly; 滿意 is 满意
        if ((tags_of(r.base) & tag::opinion) != 0 || contains_any(r.base, vocab::rule::opinion_variants)) return;
        if (contains(r.base, " ") && (tags_of(vocab::folded(r.base)) & tag::opinion) != 0) return;  // 满 意度 of an OCR
        if (is_any(r.base, vocab::rule::bare_subjects)) return;
        s.on_name(r);
    },
    .facts = fact::named | fact::satisfaction,
};

}  // namespace jixiao
