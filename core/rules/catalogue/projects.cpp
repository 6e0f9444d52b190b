// PR001–PR011: the project's name, period, attributes and kind; CO012, CO013, CO015, PR006 for batches.

#include <algorithm>
#include <string>
#include <unordered_map>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "rules/flat_map.hpp"
#include "rules/sums.hpp"

namespace jixiao {
namespace {

Sink& on_project(Sink& s, const TargetInfo& g) { return s.report(g.place(Part::name), g.name_span()).arg("name", g.target->name.text); }

}  // namespace

namespace {

// The first character that a file or a system refuses in a name; npos: none.
std::size_t first_forbidden(std::string_view name) {
    for (std::size_t i = 0; i < name.size(); ++i)
        switch (name[i]) {
            case '\\': case ':': case '*': case '?': case '"': case '<': case '>': case '|': return i;
            default: break;
        }
    return std::string_view::npos;
}

}  // namespace

const Rule project_name{
    .id = "PR001",
    .severity = Severity::error,
    .title = {"项目名称缺失、笼统或含非法字符", "Project name missing, generic or with illegal characters"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::form,
    .why = {"项目名称是与预算对应的依据。", "The name is the key of every link."},
    .messages = {{"项目没有名称", "The project has no name"}, {"项目名称“{name}”含有不允许的字符“{mark}”", "The project's name “{name}” holds “{mark}”"},
                 {"项目名称“{name}”太笼统，看不出用于什么", "The project's name “{name}” is generic"}, {"项目名称“{name}”超过60字", "The project's name “{name}” has more than 60 characters"}},
    .suggestions = {{"按部门预算中的项目名称填写", "Use the name of the budget list"}, {"删去该字符", "Remove it"}, {"写明用途，如“基层干部培训专项经费”；如预算中就是此名，可保留", "Say what it is for; keep it if the budget has this name"}},
    .fires = ROWS_TABLE "专项经费→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = ROWS_TABLE "基层干部培训专项经费→产出指标→数量指标→培训人次→≥280人次\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        if (g.department) return;
        const std::string_view n = trimmed(g.target->name.text);
        if (n.empty()) {
            // in a form the blank box is ST014's; in plain lines the name may not have been read
            if (g.row_count > 0 && !g.target->funds.empty() && cells_known(in) && g.table->layout != Layout::form) s.report(g.place(Part::name), g.target->span);
            return;
        }
        if (const auto at = first_forbidden(n); at != std::string_view::npos && !contains(n, "</") && !contains(n, "<p>")) {
            on_project(s, g).message(1).suggest(1).arg("mark", n.substr(at, 1));
            if (n[at] == '"') s.severity(Severity::warning);  // quotes around a word are common
        } else if (n.size() <= 12 && is_any(n, vocab::rule::hollow_projects)) {
            on_project(s, g).message(2).severity(Severity::warning).suggest(2);
        } else if (n.size() > 60 && length_of(n) > 60) {
            on_project(s, g).message(3).severity(Severity::warning);
        }
    },
    .per_target = true,
};

const Rule name_year{
    .id = "PR002",
    .severity = Severity::warning,
    .title = {"项目名称中的年份与表的年度不同", "Year in the project name differs from the form's year"},
    .aspect = Aspect::completeness,
    .kind = Kind::inconsistent,
    .certainty = Certainty::suspected,
    .basis = basis::logic,
    .why = {"可能沿用了上年的名称。", "Carried over from last year."},
    .messages = {{"项目名称“{name}”写的是 {year} 年，表的年度是 {form} 年", "The name “{name}” says {year}, the form is for {form}"}},
    .suggestions = {{"改正年份；延续项目可保留", "Rename it, unless it continues an older project"}},
    .fires = ROWS_TABLE "2024年信息化运维→产出指标→数量指标→运维系统数量→≥3套\n",
    .silent = ROWS_TABLE "2026年信息化运维→产出指标→数量指标→运维系统数量→≥3套\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        const auto form = year_of(in, g);
        const std::string_view n = g.target->name.text;
        if (!form || g.department || contains_any(n, vocab::rule::projects_of_other_years)) return;
        const Period p = period_of(g);
        int found = 0, least = 0, most = 0;
        bool fits = false;
        for (std::size_t at = n.find("20"); at != std::string_view::npos; at = n.find("20", at + 1)) {
            if (at + 4 > n.size() || !digit_at(n, at + 2) || !digit_at(n, at + 3)) continue;
            if (at > 0 && digit_at(n, at - 1)) continue;
            if (digit_at(n, at + 4)) continue;
            const int year = 2000 + (n[at + 2] - '0') * 10 + (n[at + 3] - '0');
            if (year > *form + 15 || year < *form - 20) continue;
            found = year;
            least = least == 0 ? year : std::min(least, year);
            most = std::max(most, year);
            fits = fits || year == *form || (p.first != 0 && p.last != 0 && year >= p.first && year <= p.last);
        }
        if (found == 0 || fits || (least < *form && *form < most)) return;  // 2023至2027: a period that holds the year
        on_project(s, g).arg("year", found).arg("form", *form);
        for (const Field& f : g.target->fields)
            if (contains(f.value.text, "延续")) s.severity(Severity::info);
    },
    .per_target = true,
};

const Rule period_wrong{
    .id = "PR003",
    .severity = Severity::error,
    .title = {"项目起止时间有误", "Project period wrong"},
    .aspect = Aspect::completeness,
    .kind = Kind::inconsistent,
    .basis = basis::form,
    .why = {"没有有效的年度可以安排。", "There is no valid year to plan for."},
    .messages = {{"项目期 {first} 至 {last} 年，结束早于开始", "The period {first} to {last} ends before it begins"}, {"表的年度 {form} 不在项目期 {first} 至 {last} 年之内", "The form's year {form} is outside the period {first} to {last}"},
                 {"表的年度 {form} 在项目期 {first} 至 {last} 年之后，如为结算年度可保留", "The form's year {form} follows the period {first} to {last}: a year of settlement?"},
                 {"项目期从 {first} 年 {from} 月到 {last} 年 {to} 月，结束早于开始", "The period from {first}-{from} to {last}-{to} ends before it begins"},
                 {"项目期里写了 {month} 月，没有这个月份", "The period has a month {month}, which does not exist"}},
    .suggestions = {{"核对起止时间", "Check both dates"}},
    .fires = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→某市水务局→实施期限→2026-2024年\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .silent = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→某市水务局→实施期限→2024-2026年\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        const Period p = period_of(g);
        if (!p.given || p.first == 0 || p.last == 0) return;
        if (p.last < p.first) {
            s.report(p.place, p.span).arg("first", p.first).arg("last", p.last);
            return;
        }
        if (const int month = std::max(p.first_month, p.last_month); month > 12) {
            s.report(p.place, p.span).message(4).arg("month", month);
            return;
        }
        if (p.last == p.first && p.first_month > p.last_month && p.last_month > 0) {
            s.report(p.place, p.span).message(3).arg("first", p.first).arg("last", p.last).arg("from", p.first_month).arg("to", p.last_month);
            return;
        }
        const auto form = year_of(in, g);
        if (!form || p.open || (*form >= p.first && *form <= p.last)) return;
        s.report(p.place, p.span).message(*form == p.last + 1 ? 2 : 1).arg("first", p.first).arg("last", p.last).arg("form", *form);
        if (*form == p.last + 1) s.severity(Severity::warning);
    },
    .never_grouped = true,
};

namespace {

// □新增 ☑延续: which of a group of boxes are ticked.
struct Ticks {
    std::size_t options = 0, boxes = 0, ticked = 0;
    std::string_view first;
};

Ticks ticks_in(std::string_view t, std::initializer_list<std::string_view> options) {
    // □新增项目 ☑延续项目 has the box in front, 新增项目√延续项目□ behind: the first sign tells which
    static constexpr std::u32string_view marks = U"√✓☑■●þ▣✔☒", boxes = U"□☐○口";
    const auto is_sign = [&](char32_t c) { return marks.find(c) != std::u32string_view::npos || boxes.find(c) != std::u32string_view::npos; };
    std::size_t first_option = t.size(), first_sign = t.size();  // any option: 政策性项目□ stands before 一次性项目□
    for (std::size_t at = 0; at < t.size() && first_option == t.size(); at += decode(t, at).size)
        if (is_han(decode(t, at).value) && decode(t, at).value != U'口') first_option = at;
    for (std::size_t at = 0; at < t.size() && first_sign == t.size(); at += decode(t, at).size)
        if (is_sign(decode(t, at).value)) first_sign = at;
    const bool in_front = first_sign < first_option;
    Ticks out;
    for (const auto o : options) {
        const auto at = t.find(o);
        if (at == std::string_view::npos) continue;
        ++out.options;
        char32_t sign = 0;
        std::string_view after = t.substr(at + o.size()), before = t.substr(0, at);
        if (in_front) {
            while (!before.empty() && is_blank(decode_before(before, before.size()).value)) before.remove_suffix(decode_before(before, before.size()).size);
            sign = before.empty() ? 0 : decode_before(before, before.size()).value;
        } else {
            for (const std::string_view w : vocab::rule::project_tails)
                if (after.substr(0, w.size()) == w) {
                    after.remove_prefix(w.size());
                    break;
                }
            while (!after.empty() && (is_blank(decode(after, 0).value) || after[0] == '(' || decode(after, 0).value == 0xFF08)) after.remove_prefix(decode(after, 0).size);
            sign = after.empty() ? 0 : decode(after, 0).value;
        }
        if (sign == 0 || !is_sign(sign)) continue;
        ++out.boxes;
        if (marks.find(sign) == std::u32string_view::npos) continue;
        ++out.ticked;
        if (out.first.empty()) out.first = o;
    }
    return out;
}

}  // namespace

const Rule attribute_boxes{
    .id = "PR004",
    .severity = Severity::warning,
    .title = {"项目属性没有勾选或勾选了多个", "Attribute boxes: none or several ticked"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::form,
    .why = {"属性决定哪些栏目必填。", "It decides which fields are mandatory."},
    .messages = {{"“{label}”没有勾选：“{text}”", "No box of “{label}” is ticked: “{text}”"}, {"“{label}”勾选了 {count} 个：“{text}”", "{count} boxes of “{label}” are ticked: “{text}”"}},
    .suggestions = {{"勾选一个", "Tick one"}},
    .fires = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→某市水务局→项目属性→新增□ 延续□\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .silent = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→某市水务局→项目属性→新增□ 延续√\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .check_target = [](const Input&, const TargetInfo& g, Sink& s) {
        for (std::size_t i = 0; i < g.target->fields.size(); ++i) {
            const Field& f = g.target->fields[i];
            if (f.value.text.size() > 200) continue;
            for (const auto& group : {std::initializer_list<std::string_view>{"新增", "延续"}, {"一次性", "经常性", "持续性"}}) {
                const Ticks t = ticks_in(f.value.text, group);
                if (t.options < 2 || t.boxes < 2 || t.ticked == 1) continue;
                s.report(g.place(Part::field, static_cast<std::int32_t>(i)), f.value.span).arg("label", f.label.text).arg("text", f.value.text).arg("count", t.ticked);
                if (t.ticked > 1) s.message(1);
            }
        }
    },
};

const Rule attribute_contradiction{
    .id = "PR005",
    .severity = Severity::warning,
    .title = {"项目属性与项目期矛盾", "Attribute contradicts the period"},
    .aspect = Aspect::completeness,
    .kind = Kind::inconsistent,
    .certainty = Certainty::suspected,
    .basis = basis::form,
    .why = {"其中一个填错了。", "One of the two is wrong."},
    .messages = {{"属性为“新增”，项目却从 {first} 年开始", "The project is called new, yet it began in {first}"}, {"属性为“延续”，项目却从 {first} 年才开始", "The project is called continued, yet it begins in {first}"}},
    .suggestions = {{"核对属性和起止年份", "Check both"}},
    .notes = {{"项目起止时间", "the period"}},
    .fires = "2026年项目支出绩效目标申报表\n项目名称→甲项目→项目属性→新增√ 延续□\n主管部门→某市水务局→实施期限→2021-2026年\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .silent = "2026年项目支出绩效目标申报表\n项目名称→甲项目→项目属性→新增□ 延续√\n主管部门→某市水务局→实施期限→2021-2026年\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        const auto form = year_of(in, g);
        const Period p = period_of(g);
        if (!form || p.first == 0) return;
        for (std::size_t i = 0; i < g.target->fields.size(); ++i) {
            const Field& f = g.target->fields[i];
            if (f.value.text.size() > 200) continue;
            std::string_view chosen = ticks_in(f.value.text, {"新增", "延续"}).first;
            if (chosen.empty() && contains(f.label.text, "属性")) {
                const std::string_view v = trimmed(f.value.text);
                if (is_one_of(v, {"新增", "新增项目"})) chosen = "新增";
                if (is_any(v, vocab::rule::continued)) chosen = "延续";
            }
            if (chosen == "新增" && p.first < *form) s.report(g.place(Part::field, static_cast<std::int32_t>(i)), f.value.span).arg("first", p.first).related(p.span, p.place);
            // many write the year's part of the period only: a hint, and nothing where the period is that year
            if (chosen == "延续" && p.first >= *form && p.last > p.first)
                s.report(g.place(Part::field, static_cast<std::int32_t>(i)), f.value.span).message(1).arg("first", p.first).related(p.span, p.place).severity(Severity::info);
        }
    },
    .never_grouped = true,
};

const Rule department_code{
    .id = "PR007",
    .severity = Severity::info,
    .title = {"单位代码与主管部门代码不对应", "Unit code does not belong to the department's"},
    .aspect = Aspect::completeness,
    .kind = Kind::inconsistent,
    .basis = basis::form,
    .why = {"下属单位代码应以主管部门代码开头。", "A unit's code begins with its department's."},
    .messages = {{"主管部门代码 {department}，实施单位代码 {unit}，不对应", "The department's code is {department}, the unit's {unit}"}},
    .suggestions = {{"核对代码", "Check the codes"}},
    .fires = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→219-某市财政局→实施单位→305001-某市水务中心\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .silent = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→219-某市财政局→实施单位→219001-某市财政局\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .check = [](const Input& in, Sink& s) {
        const auto code_of = [](std::string_view t) {
            t = trimmed(t);
            for (const std::string_view open : {"[", "（", "("})
                if (t.substr(0, open.size()) == open) t.remove_prefix(open.size());
            std::size_t n = 0;
            while (digit_at(t, n)) ++n;
            return n >= 3 && n <= 9 && n < t.size() ? t.substr(0, n) : std::string_view{};
        };
        for (const TargetInfo& g : in.targets) {
            std::string_view department, unit;
            std::int32_t at = -1;
            for (std::size_t i = 0; i < g.target->fields.size(); ++i) {
                const Field& f = g.target->fields[i];
                if (contains(f.label.text, "主管部门")) department = code_of(f.value.text);
                if (contains_any(f.label.text, vocab::rule::unit_boxes)) unit = code_of(f.value.text), at = static_cast<std::int32_t>(i);
            }
            if (!department.empty() && !unit.empty() && unit.substr(0, department.size()) != department)
                s.report(g.place(Part::field, at), g.target->fields[static_cast<std::size_t>(at)].value.span).arg("department", department).arg("unit", unit);
        }
    },
};

const Rule large_without_cycle{
    .id = "PR008",
    .severity = Severity::info,
    .title = {"大额项目没有中期目标", "Large project without mid-term goal"},
    .aspect = Aspect::feasibility,
    .kind = Kind::incomplete,
    .certainty = Certainty::suspected,
    .state = Default::profile,
    .basis = basis::system,
    .why = {"有的地方规定大额项目要填中期目标。", "Some places ask for one."},
    .messages = {{"“{name}”金额 {total} 万元，达到 {limit} 万元，没有中期（实施期）目标", "“{name}” has {total} 万元, at least {limit}, and no goal for the period"}},
    .suggestions = {{"补填中期目标", "Add it"}},
    .fires = FUND_TABLE "甲项目→350.00→350.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→150.00→150.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        if (g.department || cycle_goal(*g.target)) return;
        const auto yuan = budget_in_yuan(g);
        if (yuan && !(*yuan < Decimal{in.settings.large_project * 10000, 0}))
            on_project(s, g).arg("total", in_wan(*yuan)).arg("limit", in.settings.large_project);
    },
    .per_target = true,
};

const Rule contact_blank{
    .id = "PR009",
    .severity = Severity::info,
    .title = {"联系人、填报日期等为空", "Contact, signer or date blank"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::form,
    .why = {"公开版本可以不填，报送版本应填。", "A publication may drop them, a submission may not."},
    .messages = {{"“{label}”没有填写", "“{label}” is blank"}},
    .suggestions = {{"报送时补填", "Fill it in for submission"}},
    .fires = "2026年项目支出绩效目标申报表\n项目名称→甲项目→联系人→\n主管部门→某市水务局→实施单位→某市水务中心\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .silent = "2026年项目支出绩效目标申报表\n项目名称→甲项目→联系人→张某\n主管部门→某市水务局→实施单位→某市水务中心\n年度目标→改造支渠15公里。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .check = [](const Input& in, Sink& s) {
        if (!cells_known(in)) return s.skip(no_cells);
        for (const TargetInfo& g : in.targets)
            for (std::size_t i = 0; i < g.target->blank.size(); ++i) {
                const Field& f = g.target->blank[i];
                if (!contains_any(f.label.text, vocab::rule::contact_boxes) || f.label.text.size() > 36) continue;
                s.report(g.place(Part::blank, static_cast<std::int32_t>(i)), f.label.span).arg("label", f.label.text);
            }
    },
    .once_a_table = true,
};

namespace {

struct Dimension_ {
    std::string_view name;                          // what is missing, as an officer says it
    std::initializer_list<Needle> words;            // any of them in a name is enough
    Level2 level = Level2::none;                    // or any row of this level 2
};

struct KindOfProject {
    std::string_view name;
    std::uint64_t tag;  // of its words
    std::initializer_list<Dimension_> wanted;
};

// Rulebook 5.10 and PR010: wording varies, so only the dimension is tested.
const KindOfProject& kind_at(std::size_t i) {
    static const KindOfProject kinds[] = {
        {"信息化", tag::informatics,
         {{"系统可用率或故障响应", {"可用率", "运行率", "运转率", "故障", "响应", "恢复", "稳定", "中断", "修复"}}}},
        {"培训会议", tag::training,
         {{"人数（人次）或期数", {"人数", "人次", "期数", "场次", "次数", "班次"}}, {"合格率或出勤率", {"合格", "出勤", "到课", "考核", "结业", "参训率", "到位率", "参会率"}},
          {"满意度", {"满意"}, Level2::satisfaction}, {"人均成本", {"成本", "费用", "标准", "经费"}, Level2::cost}}},
        {"补助发放", tag::benefits,
         {{"发放对象人数", {"人数", "户数", "人次", "对象", "数量", "企业数", "家数"}}, {"发放准确率或及时率", {"准确", "及时", "到位", "发放", "拨付", "兑付"}},
          {"补助标准", {"标准", "成本", "金额", "资金"}, Level2::cost}}},
        {"购置", tag::purchase,
         {{"购置数量", {"数量", "台", "套", "购置", "采购"}, Level2::quantity}, {"验收或合格率", {"验收", "合格", "质量"}, Level2::quality}, {"购置成本", {"成本", "价格", "费用", "单价"}, Level2::cost}}},
        {"工程", tag::works,
         {{"质量合格率", {"合格", "达标", "验收", "质量", "优良"}, Level2::quality}, {"完工时间", {"时间", "工期", "及时", "按期", "按时", "进度", "竣工", "完工"}, Level2::timeliness},
          {"工程成本", {"成本", "造价", "投资", "费用", "单价"}, Level2::cost}}},
        {"课题", tag::study,
         {{"成果数量", {"数量", "篇", "项", "报告", "成果", "份"}, Level2::quantity}, {"评审或结题", {"评审", "通过", "结题", "验收", "合格", "采纳"}, Level2::quality}}},
    };
    return kinds[i];
}

// 公共技术服务平台 is a service, 政务数据平台 is software.
bool is_informatics(const TargetInfo& g) {
    static const Needle digital[] = {"信息化", "系统", "软件", "运维", "信息系统"};
    static const Needle platform{"平台"};
    if ((g.name_tags & tag::informatics) == 0) return false;
    const std::string_view name = g.target->name.text;
    for (const Needle& w : digital)
        if (w.in(name, g.name_letters)) return true;
    return platform.in(name, g.name_letters) && contains_any(name, vocab::rule::digital_platforms);
}

// A fund, not a payment to persons; and such money mostly pays the office work.
bool is_fund(const TargetInfo& g) {
    const std::string_view name = g.target->name.text, goal = g.prose.goal ? g.prose.goal->text.text : std::string_view{};
    if (contains_any(name, vocab::rule::funds)) return true;
    if (!contains_any(name, vocab::rule::payments_to_persons) && !contains_any(goal, vocab::rule::payment_goals))
        return true;
    return ends_with_any(name, vocab::rule::office_moneys) && !contains_any(goal, vocab::rule::paid_out);
}

// The project's name has a word of this kind, and not as a part of another: 能力建设, 服务平台. Words of the goal alone name
// the kind too often wrongly.
bool is_of_kind(const TargetInfo& g, const KindOfProject& kind, bool informatics) {
    if ((g.name_tags & kind.tag) == 0) return false;
    const std::string_view name = g.target->name.text;
    for (const std::string_view w : words_of(kind.tag)) {
        const std::size_t at = find_word(name, w);
        if (at == std::string_view::npos) continue;
        const bool noun = w == "建设" && ends_with_any(name.substr(0, at), vocab::rule::built_in_spirit);
        const bool office = !informatics && is_any(w, vocab::rule::digital_words);
        const bool house = w == "救助" && starts_with_any(name.substr(at + w.size()), vocab::rule::houses_behind);
        if (!noun && !office && !house) return true;
    }
    return false;
}

// nullptr: no kind is known.
const KindOfProject* kind_of_project(const TargetInfo& g) {
    const bool informatics = is_informatics(g);
    for (std::size_t k = 0; k < 6; ++k) {
        const KindOfProject& kind = kind_at(k);
        if (!is_of_kind(g, kind, informatics)) continue;
        if ((kind.name == "工程" && informatics) || (kind.name == "补助发放" && is_fund(g))) continue;
        return &kind;
    }
    return nullptr;
}

// `letters`: those of all names and values of the rows.
bool is_measured(const Dimension_& d, const TargetInfo& g, std::span<const Row> rows, std::uint64_t letters) {
    if (d.level != Level2::none && (g.has(d.level) || (d.level == Level2::cost && g.has(Level1::cost)))) return true;
    for (const Needle& w : d.words) {
        if ((w.letters & ~letters) != 0) continue;
        for (const Row& r : rows)
            if (w.in(r.name, r.said.letters) || (w.word.size() > 3 && w.in(r.value_text, r.told.letters))) return true;
    }
    return false;
}

}  // namespace

const Rule typical_missing{
    .id = "PR010",
    .severity = Severity::warning,
    .title = {"缺少这类项目通常应有的指标", "Typical dimension of this kind of project is missing"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .certainty = Certainty::suspected,
    .basis = basis::form,
    .why = {"每类项目都有核心的衡量内容。", "Each kind of project has core measures."},
    .messages = {{"“{name}”属于{kind}类项目，缺少：{missing}", "“{name}” is a project of the kind {kind}; missing: {missing}"}},
    .suggestions = {{"补充：{missing}", "Add: {missing}"}},
    .fires = ROWS_TABLE "校舍修缮工程→产出指标→数量指标→修缮面积→≥3200平方米\n→满意度指标→服务对象满意度指标→师生满意度→≥90%\n",
    .silent = ROWS_TABLE "校舍修缮工程→产出指标→数量指标→修缮面积→≥3200平方米\n→→质量指标→竣工验收合格率→100%\n→→时效指标→完工时间→2026年8月底前\n→→成本指标→每平方米修缮成本→≤800元/平方米\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        const KindOfProject* kind = g.department || g.row_count == 0 ? nullptr : kind_of_project(g);
        if (!kind) return;
        const auto rows = in.rows_of(g);
        std::uint64_t letters = 0;
        for (const Row& r : rows) letters |= r.said.letters | r.told.letters;
        std::string missing;
        std::size_t lacking = 0;
        for (const Dimension_& d : kind->wanted) {
            if (is_measured(d, g, rows, letters)) continue;
            missing += (missing.empty() ? "" : "、");
            missing += d.name;
            ++lacking;
        }
        if (lacking == 0) return;
        on_project(s, g).arg("kind", kind->name).made("missing", missing);
        if (lacking == 1) s.severity(Severity::info);  // one part may rightly be left out
    },
    .per_target = true,
};

const Rule few_for_much{
    .id = "PR011",
    .severity = Severity::info,
    .title = {"金额大而指标少", "Few indicators for a large sum"},
    .aspect = Aspect::suitability,
    .kind = Kind::incomplete,
    .certainty = Certainty::suspected,
    .state = Default::off,
    .basis = basis::measure88,
    .why = {"几条指标难以说明大额资金的效果。", "A weak proof."},
    .messages = {{"“{name}”金额 {total} 万元，只有 {count} 条指标", "“{name}” has {total} 万元 and only {count} indicators"}},
    .suggestions = {{"补充核心指标", "Add core indicators"}},
    .fires = FUND_TABLE "甲项目→20000.00→20000.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "甲项目→200.00→200.00→→培训干部280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .check_target = [](const Input&, const TargetInfo& g, Sink& s) {
        const auto yuan = budget_in_yuan(g);
        if (!yuan || g.row_count >= 6 || g.row_count == 0 || *yuan < Decimal{50000000, 0}) return;
        if (contains_any(g.target->name.text, vocab::rule::projects_of_few_rows)) return;
        on_project(s, g).arg("total", in_wan(*yuan)).arg("count", std::int64_t{g.row_count});
    },
    .per_target = true,
};

const Rule duplicate_project{
    .id = "PR006",
    .severity = Severity::error,
    .title = {"项目重复", "Duplicate project in one unit"},
    .aspect = Aspect::completeness,
    .kind = Kind::duplicate,
    .state = Default::batch,
    .basis = basis::logic,
    .why = {"同一项目报了两次，预算重复。", "Double budget."},
    .messages = {{"项目“{name}”出现了两次，金额都是 {total}", "The project “{name}” stands there twice, both times with {total}"}},
    .suggestions = {{"合并，或在名称中加以区分", "Merge them, or add a qualifier"}},
    .notes = {{"第一次出现", "its first place"}},
    .fires = FUND_TABLE "会计培训→10.00→10.00→→培训会计280人次。→产出指标→数量指标→培训人次→≥280人次\n账簿检查→10.00→10.00→→检查账簿120册。→产出指标→数量指标→检查账簿→≥120册\n会计培训→10.00→10.00→→培训会计280人次。→产出指标→数量指标→培训人次→≥280人次\n",
    .silent = FUND_TABLE "会计培训→10.00→10.00→→培训会计280人次。→产出指标→数量指标→培训人次→≥280人次\n会计竞赛→10.00→10.00→→举办竞赛2场。→产出指标→数量指标→竞赛场次→≥2场\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& t : in.tables) {
            if (t.table->scope == Scope::department) continue;
            FlatMap first(t.target_count);
            for (std::uint32_t i = 0; i < t.target_count; ++i) {
                const TargetInfo& g = in.targets[t.first_target + i];
                const Amount* total = budget_of(g);
                if (!total || g.target->name.text.size() < 6) continue;
                const std::uint64_t key = g.name_meaning * 31 + static_cast<std::uint64_t>(total->value->mantissa);
                bool fresh = false;
                const TargetInfo& before = in.targets[t.first_target + first.at(key, i, fresh)];
                if (!fresh) on_project(s, g).arg("total", *total->value).related(before.name_span(), before.place());
            }
        }
    },
    .never_grouped = true,
};

const Rule projects_above_department{
    .id = "CO012",
    .severity = Severity::error,
    .title = {"项目金额之和大于部门预算", "Project total above the department total"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .state = Default::batch,
    .basis = basis::arithmetic,
    .why = {"项目支出是部门支出的一部分。", "Projects are a part of the department's spending."},
    .messages = {{"{count} 个项目合计 {sum} 万元，大于部门预算 {total} 万元", "{count} projects add up to {sum} 万元, above the department's {total} 万元"}},
    .suggestions = {{"先核对金额单位，再核对项目是否重复", "Check units first, then the list"}},
    .notes = {{"项目表", "the projects' table"}},
    .fires = "2026年部门整体绩效目标表\n单位：万元\n部门名称→资金总额→基本支出→项目支出→整体绩效目标→一级指标→二级指标→三级指标→指标值\n某市教育局→1000.00→200.00→800.00→改善办学条件12所。→产出指标→数量指标→改善学校→≥12所\n\n2026年项目支出绩效目标表\n单位：万元\n项目名称→总计→绩效目标→一级指标→二级指标→三级指标→指标值\n校舍修缮→1200.00→修缮校舍12所。→产出指标→数量指标→修缮学校→≥12所\n",
    .silent = "2026年部门整体绩效目标表\n单位：万元\n部门名称→资金总额→基本支出→项目支出→整体绩效目标→一级指标→二级指标→三级指标→指标值\n某市教育局→1000.00→200.00→800.00→改善办学条件12所。→产出指标→数量指标→改善学校→≥12所\n\n2026年项目支出绩效目标表\n单位：万元\n项目名称→总计→绩效目标→一级指标→二级指标→三级指标→指标值\n校舍修缮→700.00→修缮校舍12所。→产出指标→数量指标→修缮学校→≥12所\n",
    .check = [](const Input& in, Sink& s) {
        const TargetInfo* department = nullptr;
        const TargetInfo* first = nullptr;
        Decimal sum, limit;
        Span at;
        std::size_t count = 0;
        for (const TargetInfo& g : in.targets) {
            const Amount* total = budget_of(g);
            auto yuan = total ? in_yuan(*total, *g.table) : std::nullopt;
            if (g.department && !yuan) {  // 基本支出 and 项目支出 without their sum
                for (const Amount& a : g.target->funds) {
                    if (a.label.text != "基本支出" && a.label.text != "项目支出") continue;
                    if (const auto part = in_yuan(a, *g.table)) yuan = yuan ? *yuan + *part : *part, total = &a;
                }
            }
            if (!yuan) continue;
            if (g.department) {
                if (department) return;  // several departments: which project is whose is not said
                department = &g;
                limit = *yuan;
                at = total->text.span;
            } else {
                sum = sum + *yuan;
                ++count;
                if (!first) first = &g;
            }
        }
        if (!department || !first) return;
        if (limit + Decimal{limit.mantissa / 1000, limit.scale} < sum)
            s.report(department->place(Part::amount), at).arg("count", count).arg("sum", in_wan(sum))
                .arg("total", in_wan(limit)).related(first->name_span(), first->place());
    },
    .never_grouped = true,
};

}  // namespace jixiao
