// TX001, TX009, TX010, TX013–TX019, TX021, TX022: cells that hold no content, or not their own.

#include <algorithm>
#include <unordered_map>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"

namespace jixiao {
namespace {

void on_placeholder(const Row& r, Sink& s) {
    if (!r.has(fact::valued | fact::value_placeholder)) return;
    if ((r.value_tags & (tag::placeholder | tag::bracket)) == 0 && (r.value_text.size() > 12 || r.has(fact::number))) return;
    // 无 as the target of a harm is zero
    if (r.value_text == "无" && !r.name.empty() && !r.has(fact::rate) && !r.has(fact::count)) s.on_value(r).message(5).severity(Severity::info).suggest(1);
    else if (is_nothing(r.value_text) && (r.says(tag::harm) || r.has(fact::harm)) && !r.name.empty()) s.on_value(r).message(5).severity(Severity::info).suggest(1);
    else s.on_value(r);
}

}  // namespace

const Rule placeholder{
    .id = "TX001",
    .severity = Severity::error,
    .title = {"占位内容没有替换", "Placeholder left in a required cell"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::form,
    .why = {"模板没有填完。", "The template was not filled in."},
    .messages = {{"“{name}”的指标值“{value}”是占位内容", "The value “{value}” of “{name}” is a placeholder"},
                 {"三级指标名称“{name}”是占位内容", "The indicator's name “{name}” is a placeholder"},
                 {"三级指标名称“{name}”只是一个代码", "The indicator's name “{name}” is a bare code"},
                 {"绩效目标中有占位内容：“{text}”", "The goal holds a placeholder: “{text}”"},
                 {"“{name}”的说明“{text}”只是数字，没有内容", "The explanation “{text}” of “{name}” is digits only"},
                 {"“{name}”的指标值写“无”，应写明数值", "The value of “{name}” is 无; write the number"}},
    .suggestions = {{"填写实际内容；不需要的行请删除", "Fill it in, or delete the row"}, {"改写为“0起”或“0次”", "Write 0起 or 0次"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥XX%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥95%\n",
    .check = [](const Input& in, Sink& s) {
        for (const TargetInfo& g : in.targets) {
            if ((in.said & tag::placeholder) != 0) each_goal(*g.target, [&](const Goal& goal, std::int32_t i) {
                if (holds_placeholder_in_prose(goal.text.text)) s.report(g.place(Part::goal, i), goal.text.span).message(3).arg("text", goal.text.text);
            });
            for (const Row& r : in.rows_of(g)) {
                if (!r.name.empty()) {
                    if (r.name.size() <= 6 && is_one_of(r.name, {"……", "…", "...", "......"})) continue;  // the form's sign for more rows
                    if (r.has(fact::name_code)) s.on_name(r).message(2);
                    else if ((r.says(tag::placeholder) || r.name.size() <= 9 || (r.says(tag::bracket) && r.name.size() <= 40)) && r.has(fact::name_placeholder) && !r.says(tag::template_mark)) s.on_name(r).message(1);
                }
                on_placeholder(r, s);
                if (!r.has(fact::explained) && !r.has(fact::scored)) continue;
                for (const F f : {F::explanation, F::scoring}) {
                    const std::string_view t = trimmed(r.at(f).text);
                    if (!t.empty() && t.find_first_not_of("0123456789") == std::string_view::npos)
                        s.report(r, f).message(4).severity(Severity::warning).arg("name", r.name).arg("text", t);
                }
            }
        }
        // — in the period's column of a project of one year is no omission
        for (const Row& r : in.cycle_rows)
            if (!is_nothing(r.value_text)) on_placeholder(r, s);
    },
};

const Rule name_too_long{
    .id = "TX009",
    .severity = Severity::error,
    .title = {"指标名称过长", "Indicator name too long"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::system,
    .why = {"系统限制名称不超过100字，名称也应简洁。", "Systems refuse names over 100 characters."},
    .messages = {{"指标名称长 {count} 字，超过 {most} 字：“{name}”", "The name has {count} characters, more than {most}: “{name}”"}},
    .suggestions = {{"名称只写衡量什么，其余内容移到指标解释", "Keep what is measured; move the rest to the explanation"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→全市各级行政事业单位会计人员参加本年度继续教育集中培训和网络培训以及专题讲座并按照规定完成全部课程学习考核合格取得相应学分登记的总人数→≥280人\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→会计人员继续教育培训人数→≥280人\n",
    .check_row = [](const Input& in, const Row& r, Sink& s) {
        if (r.base.size() < 150) return;
        const auto n = length_of(r.base);
        if (n > 100) s.on_name(r).arg("count", n).arg("most", 100).severity(cells_known(in) ? Severity::error : Severity::warning);
        else if (n > 50) s.on_name(r).arg("count", n).arg("most", 50).severity(Severity::warning);
    },
    .facts = fact::named,
};

namespace {

bool is_slogan(const Prose& p) { return !p.digit && !p.figure && (p.han < 15 || !p.output); }

}  // namespace

const Rule goal_slogan{
    .id = "TX010",
    .severity = Severity::warning,
    .title = {"绩效目标过短或只有口号", "Goal text too short, or only a slogan"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::measure88,
    .why = {"没有可以核对的内容。", "There is nothing to verify."},
    .messages = {{"“{target}”的绩效目标只有 {count} 个字，没有数量和任务：“{text}”", "The goal of “{target}” has only {count} characters and nothing to verify: “{text}”"},
                 {"“{target}”的绩效目标没有数字，做多少、做到什么程度无从核对：“{text}”", "The goal of “{target}” has no figure; how much and how far cannot be verified: “{text}”"}},
    .suggestions = {{"写明做什么、做多少、何时完成、有什么效果，如“全年完成价格认定≥120件，按期办结率100%”", "Say what, how many, by when, to what effect"}},
    .fires = FUND_TABLE "甲项目→10.00→10.00→→做好本职工作。→产出指标→数量指标→价格认定件数→≥120件\n",
    .silent = FUND_TABLE "甲项目→10.00→10.00→→全年完成价格认定不少于120件，按期办结率100%。→产出指标→数量指标→价格认定件数→≥120件\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        std::int32_t index = -1;
        const Goal* goal = annual_goal(g, &index);
        if (!goal || g.prose.torn || !is_slogan(g.prose)) return;
        if ((g.prose.tags & tag::placeholder) != 0 && holds_placeholder_in_prose(goal->text.text)) return;
        const std::int64_t n = g.prose.han;
        s.report(g.place(Part::goal, index), goal->text.span).arg("target", g.target->name.text).arg("count", n).arg("text", goal->text.text);
        if (n >= 15) s.message(1);
        if (g.department && n >= 100) s.severity(Severity::info);  // a long list of tasks: reviewers differ
        if (!cells_certain(in)) s.severity(Severity::info);  // where a goal ends is a guess without cells
    },
    .per_target = true,
};

const Rule goal_without_figure{
    .id = "TX021",
    .severity = Severity::info,
    .title = {"绩效目标没有任何数字", "Goal without any figure"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::measure88,
    .why = {"承诺全靠指标承担，目标本身无法核对。", "The indicators then carry all of the promise."},
    .messages = {{"“{target}”的绩效目标没有任何数字", "The goal of “{target}” has no figure"}},
    .suggestions = {{"把指标中最主要的一两个数字写进目标，如“保洁河道46公里，水质达标断面不少于9个”", "Name the one or two figures that the indicators hold"}},
    .fires = FUND_TABLE "甲项目→10.00→10.00→→开展河道保洁工作，改善沿线居民的水环境。→产出指标→数量指标→保洁河道长度→≥46公里\n",
    .silent = FUND_TABLE "甲项目→10.00→10.00→→保洁河道46公里，水质达标断面不少于9个。→产出指标→数量指标→保洁河道长度→≥46公里\n",
    .check_target = [](const Input&, const TargetInfo& g, Sink& s) {
        std::int32_t index = -1;
        const Goal* goal = annual_goal(g, &index);
        if (!goal || g.prose.torn) return;
        if (!g.prose.figure) s.report(g.place(Part::goal, index), goal->text.span).arg("target", g.target->name.text);
    },
    .per_target = true,
    .once_a_table = true,
};

const Rule variant_characters{
    .id = "TX013",
    .severity = Severity::info,
    .title = {"繁体字或异体字", "Variant or traditional characters"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .certainty = Certainty::suspected,
    .state = Default::off,
    .basis = basis::wording,
    .why = {"公文一般用规范汉字。", "Public texts use standard characters."},
    .messages = {{"“{text}”中有繁体字“{character}”", "“{text}” has the traditional character “{character}”"}},
    .suggestions = {{"改为规范汉字", "Use the standard character"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培訓人次→≥280人次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n",
    .check_alone = [](const Row& r, Sink& s) {
        static constexpr std::u32string_view traditional = U"績標數質時產總計劃設備預財專項經費實際運營維護訓學習會議資應電網絡開發構團體員幹區縣鄉鎮廣東滿辦務業險醫療衛國農";
        for (const std::string_view t : {r.name, r.value_text})
            for (std::size_t at = 0; at < t.size();) {
                const CodePoint c = decode(t, at);
                if (c.value > 0x7F && traditional.find(c.value) != std::u32string_view::npos) {
                    s.on_name(r).arg("text", t).arg("character", t.substr(at, c.size));
                    return;
                }
                at += c.size;
            }
    },
    .facts = fact::named,
    .once_a_table = true,
};

const Rule programming_leftover{
    .id = "TX014",
    .severity = Severity::error,
    .title = {"公式错误或程序残留", "Formula error or programming leftover"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::wording,
    .why = {"单元格里没有实际内容。", "The cell has no content."},
    .messages = {{"“{text}”是公式错误或程序残留，不是内容", "“{text}” is a formula error or a leftover of a program"}},
    .suggestions = {{"重新填写", "Re-enter it"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→#REF!\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n",
    .check_alone = [](const Row& r, Sink& s) {
        const auto leftover = [](std::string_view t) {
            static constexpr std::string_view anywhere[] = {"#REF", "#DIV/0", "#VALUE", "#NAME", "#N/A", "#NUM", "[object Object]"};
            if (contains_any(t, anywhere)) return true;
            for (const std::string_view w : {"null", "NULL", "Null", "undefined", "NaN"})
                if (t == w) return true;
            const auto brace = t.find("{{"), dollar = t.find("${");
            return (brace != std::string_view::npos && t.find("}}", brace) != std::string_view::npos) ||
                   (dollar != std::string_view::npos && t.find('}', dollar) != std::string_view::npos);
        };
        if ((r.value_tags & tag::programming) != 0 && leftover(r.value_text)) s.on_value(r).arg("text", r.value_text);
        else if ((r.name_tags & tag::programming) != 0 && leftover(r.name)) s.on_name(r).arg("text", r.name);
    },
    .tags = tag::programming,
};

namespace {

// 1.5E+05
bool is_scientific(std::string_view v) {
    if (v.size() < 3 || v.size() >= 16 || !digit_at(v, 0)) return false;
    std::size_t i = v[1] == '.' ? digits_end(v, 2) : 1;
    if (i >= v.size() || (v[i] | 32) != 'e') return false;
    ++i;
    if (i < v.size() && (v[i] == '+' || v[i] == '-')) ++i;
    return i < v.size() && digits_end(v, i) == v.size();
}

// A spreadsheet's date, in days since 1899-12-30, as a civil one: 2024年12月31日.
std::string date_of_serial(std::int64_t days) {
    const std::int64_t z = days - 25569 + 719468;
    const std::int64_t era = z / 146097, doe = z - era * 146097, yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153, day = doy - (153 * mp + 2) / 5 + 1;
    const std::int64_t month = mp < 10 ? mp + 3 : mp - 9, year = yoe + era * 400 + (month <= 2 ? 1 : 0);
    return std::to_string(year) + "年" + std::to_string(month) + "月" + std::to_string(day) + "日";
}

}  // namespace

const Rule lost_format{
    .id = "TX015",
    .severity = Severity::warning,
    .title = {"日期序号、科学记数或丢失格式的数字", "Excel serial date, scientific notation or lost format"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .certainty = Certainty::suspected,
    .basis = basis::wording,
    .why = {"从表格软件复制时格式丢失，数字不是本来的意思。", "A format was lost on copying."},
    .messages = {{"“{name}”的指标值“{value}”像是表格软件的日期序号，即 {date}", "The value “{value}” of “{name}” looks like a spreadsheet's serial date: {date}"},
                 {"“{name}”的指标值“{value}”是科学记数法", "The value “{value}” of “{name}” is in scientific notation"},
                 {"“{name}”的指标值“{value}”像是丢失了百分比格式，疑为 {date}", "The value “{value}” of “{name}” seems to have lost its percent format: {date}?"}},
    .suggestions = {{"确认后改写为“{date}”", "Confirm, and write “{date}”"}, {"写出完整数字", "Write the number in full"}},
    .fires = ROWS_TABLE "甲项目→产出指标→时效指标→项目完成时间→45657\n",
    .silent = ROWS_TABLE "甲项目→产出指标→时效指标→项目完成时间→2024年12月31日前\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (is_scientific(r.value_text)) {
            s.on_value(r).message(1).suggest(1);
            return;
        }
        if (!r.is_target_number() || !r.unit.empty() || r.value.op != Operator::none) return;
        const Decimal n = *r.value.number;
        if (r.has(fact::timeliness) && !r.has(fact::rate) && n.scale == 0 && n.mantissa >= 36526 && n.mantissa <= 55153) {
            s.on_value(r).made("date", date_of_serial(n.mantissa));
        } else if (r.has(fact::rate) && !r.has(fact::harm) && Decimal{0, 0} < n && n < Decimal{1, 0} && n.scale >= 1) {
            s.on_value(r).message(2).made("date", n.shifted(2).value_or(n).to_string() + "%");
        }
    },
    .facts = fact::valued,
};

const Rule instruction_left{
    .id = "TX016",
    .severity = Severity::error,
    .title = {"填写说明残留在表中", "Template instruction left in the table"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::form,
    .why = {"等于没有填写。", "The same as a placeholder."},
    .messages = {{"“{text}”是填写说明，不是填写的内容", "“{text}” is an instruction of the template"}},
    .suggestions = {{"删去说明，填写实际内容", "Delete it and fill in the content"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→请根据实际情况填写说明\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥95%\n",
    .check = [](const Input& in, Sink& s) {
        const auto instruction = [](std::string_view t) {
            if (contains_any(t, vocab::rule::instructions) || starts_with_one_of(t, {"请根据", "请按"})) return true;
            for (std::size_t at = t.find("不超过"); at != std::string_view::npos; at = t.find("不超过", at + 1)) {
                std::size_t i = at + 9;
                const std::size_t digits = i;
                while (i < t.size() && t[i] >= '0' && t[i] <= '9') ++i;
                if (i > digits && t.compare(i, 3, "字") == 0 && t.compare(i, 6, "字节") != 0) return true;
            }
            return false;
        };
        for (const TargetInfo& g : in.targets) {
            if ((in.said & tag::instruction) == 0) return;
            each_goal(*g.target, [&](const Goal& goal, std::int32_t i) {
                if ((g.prose.goal != &goal || (g.prose.tags & tag::instruction) != 0) && instruction(goal.text.text)) s.report(g.place(Part::goal, i), goal.text.span).arg("text", goal.text.text);
            });
            for (const Row& r : in.rows_of(g)) {
                if (((r.name_tags | r.value_tags) & tag::instruction) == 0) continue;
                if ((r.value_tags & tag::instruction) != 0 && instruction(r.value_text)) s.on_value(r).arg("text", r.value_text);
                else if ((r.name_tags & tag::instruction) != 0 && instruction(r.name)) s.on_name(r).arg("text", r.name);
            }
        }
    },
};

const Rule personal_data{
    .id = "TX017",
    .severity = Severity::warning,
    .title = {"含有个人信息", "Personal data in a table meant for publication"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .certainty = Certainty::suspected,
    .state = Default::off,
    .basis = basis::wording,
    .why = {"手机号、身份证号不宜随表公开。", "Mobile and identity numbers should not be published."},
    .messages = {{"文本中有 {count} 处疑似手机号", "{count} mobile numbers stand in the text"}, {"文本中有 {count} 处疑似身份证号", "{count} identity numbers stand in the text"}},
    .suggestions = {{"公开前隐去", "Mask it before publishing"}},
    .notes = {{"另一处", "another place"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n联系电话：13812345678\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n联系电话：0668-1234567\n",
    .check = [](const Input& in, Sink& s) {
        const std::string_view t = in.document.text();
        std::vector<Span> phones, ids;
        for (std::size_t i = 0; i < t.size();) {
            if (!digit_at(t, i)) {
                ++i;
                continue;
            }
            std::size_t j = i;
            while (digit_at(t, j)) ++j;
            const Span at{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j)};
            if (j - i == 11 && t[i] == '1' && t[i + 1] >= '3') phones.push_back(at);
            const bool x = j - i == 17 && j < t.size() && (t[j] == 'X' || t[j] == 'x');
            if (j - i == 18 || x) {
                // GB 11643: weighted sum modulo 11
                static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
                int sum = 0;
                for (int k = 0; k < 17; ++k) sum += (t[i + static_cast<std::size_t>(k)] - '0') * weights[k];
                const char check = "10X98765432"[sum % 11];
                const char last = x ? 'X' : t[i + 17];
                if (check == last) ids.push_back(at);
            }
            i = j;
        }
        for (const auto* list : {&phones, &ids}) {
            if (list->empty()) continue;
            s.report(Place{}, (*list)[0]).arg("count", list->size()).message(list == &ids ? 1 : 0);
            for (std::size_t i = 1; i < list->size() && i < 50; ++i) s.related((*list)[i], Place{});
        }
    },
    .never_grouped = true,
};

const Rule unit_spellings{
    .id = "TX018",
    .severity = Severity::info,
    .title = {"同一单位有几种写法", "One unit written in several ways"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::wording,
    .why = {"不统一的写法给汇总带来麻烦。", "It makes sums wrong."},
    .messages = {{"单位“{unit}”的规范写法是“{canonical}”（本表 {count} 处）", "“{unit}” is usually written “{canonical}” ({count} in this table)"}},
    .suggestions = {{"统一写作“{canonical}”", "Write “{canonical}”"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥85百分比\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥85%\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& t : in.tables) {
            struct Seen {
                const Row* first;
                std::size_t count;
            };
            std::unordered_map<std::string_view, Seen> seen;
            for (const Row& r : in.rows_of(t)) {
                if (r.value.unit.empty() || !r.known_unit->variant) continue;
                const auto [at, fresh] = seen.emplace(r.value.unit, Seen{&r, 0});
                (void)fresh;
                ++at->second.count;
            }
            std::vector<Seen> list;
            for (const auto& [unit, x] : seen) list.push_back(x);
            std::sort(list.begin(), list.end(), [](const Seen& a, const Seen& b) { return a.first < b.first; });
            for (const Seen& x : list)
                s.on_value(*x.first).arg("unit", x.first->value.unit).arg("canonical", unit_of(x.first->value.unit)->canonical).arg("count", x.count);
        }
    },
    .never_grouped = true,
};

namespace {

// A value without its label, blanks and closing marks.
std::string bare_value(std::string_view v) {
    for (const std::string_view l : vocab::rule::value_labels)
        if (v.substr(0, l.size()) == l) {
            v.remove_prefix(l.size());
            break;
        }
    std::string out;
    for (std::size_t at = 0; at < v.size();) {
        const CodePoint c = decode(v, at);
        const char32_t h = half_width(c.value);
        if (!is_blank(c.value)) {
            if (h < 0x80) out.push_back(static_cast<char>(h));
            else out.append(v.substr(at, c.size));
        }
        at += c.size;
    }
    while (!out.empty() && (out.back() == ';' || out.back() == '.')) out.pop_back();
    while (out.size() >= 3 && out.compare(out.size() - 3, 3, "。") == 0) out.resize(out.size() - 3);
    return out;
}

}  // namespace

const Rule values_differ_in_decoration{
    .id = "TX019",
    .severity = Severity::warning,
    .title = {"实施周期与年度指标值只是写法不同", "Cycle and annual value differ only by decoration"},
    .aspect = Aspect::completeness,
    .kind = Kind::inconsistent,
    .basis = basis::guide101_name,
    .why = {"同一个目标写成两种样子，读者要猜是否有别。", "One target written twice: does the difference mean something?"},
    .messages = {{"“{name}”的实施周期值写“{cycle}”，年度值写“{annual}”，只是写法不同", "“{name}” has “{cycle}” for the period and “{annual}” for the year: one target written in two ways"}},
    .suggestions = {{"两处都写“{shorter}”", "Write “{shorter}” in both"}},
    .fires = TWIN_TABLE "甲项目→产出指标→质量指标→验收合格率→标准：≥95%→≥95%\n",
    .silent = TWIN_TABLE "甲项目→产出指标→质量指标→验收合格率→≥95%→≥95%\n",
    .check_alone = [](const Row& r, Sink& s) {
        const std::string_view a = trimmed(r.at(F::cycle_value).text), b = trimmed(r.at(F::annual_value).text);
        if (a == b || bare_value(a) != bare_value(b)) return;
        s.report(r, F::cycle_value).arg("name", r.name).arg("cycle", a).arg("annual", b).arg("shorter", a.size() < b.size() ? a : b);
    },
    .facts = fact::two_values | fact::values_differ,
    .once_a_table = true,
};

const Rule labelled_value{
    .id = "TX022",
    .severity = Severity::info,
    .title = {"指标值前带有“标准：”等标签", "Value starts with a label"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::system,
    .why = {"标签属于表头，系统只要符号、数值和单位。", "The label belongs to the heading."},
    .messages = {{"“{name}”的指标值“{value}”前有多余的标签", "The value “{value}” of “{name}” begins with a label"}},
    .suggestions = {{"删去标签", "Drop the label"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→标准：≥98%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥98%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (!r.value.labelled && !r.has(fact::values_differ)) return;
        static constexpr Text title{"删去标签", "Drop the label"};
        const std::string_view text = s.source();
        std::vector<Edit> edits;  // in both columns at once: one alone would make the two values differ
        bool said = false, all_here = true;
        for (const F f : {F::cycle_value, F::annual_value, F::value}) {
            const Words& w = r.at(f);
            for (const std::string_view l : vocab::rule::value_labels) {
                if (w.text.substr(0, l.size()) != l) continue;
                if (!said) s.report(r, f).arg("name", r.name).arg("value", w.text);
                said = true;
                const bool here = w.text.data() >= text.data() && w.text.data() < text.data() + text.size();
                all_here = all_here && here;
                if (!here) continue;
                const auto at = static_cast<std::uint32_t>(w.text.data() - text.data());
                edits.push_back({{at, at + static_cast<std::uint32_t>(l.size())}, ""});
            }
        }
        std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
        if (said && all_here && !edits.empty()) s.fix(title, std::move(edits));
    },
    .facts = fact::valued,
    .once_a_table = true,
};

}  // namespace jixiao
