// ST012–ST016, ST022, ST023: codes, blank cells and boxes, packed entries, the year; and what was not recognised.

#include <algorithm>
#include <span>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"

namespace jixiao {
namespace {

struct Code {
    std::string_view code;
    Level1 level1;
    Level2 level2;
};

// Seen in two bureaus' documents and in a public system's code (rulebook 1.3).
constexpr Code codes[] = {
    {"1", Level1::output, Level2::none},      {"11", Level1::output, Level2::quantity}, {"12", Level1::output, Level2::quality},
    {"13", Level1::output, Level2::timeliness}, {"14", Level1::output, Level2::cost},   {"2", Level1::benefit, Level2::none},
    {"21", Level1::benefit, Level2::economic}, {"22", Level1::benefit, Level2::social}, {"23", Level1::benefit, Level2::ecological},
    {"24", Level1::benefit, Level2::sustainable}, {"3", Level1::satisfaction, Level2::none}, {"31", Level1::satisfaction, Level2::satisfaction},
};

const Code* find_code(std::string_view code) {
    if (code.empty() || code.size() > 2) return nullptr;
    for (const Code& c : codes)
        if (c.code[0] == code[0] && c.code == code) return &c;
    return nullptr;
}

// 21-社会效果, 22-生态效果, 23-长远影响: a form that counts its own levels, each under one number, upwards from one row to the next.
bool numbers_its_own(std::span<const Row> rows) {
    struct Number {
        std::string_view code;
        Level2 level2;
    };
    std::vector<Number> numbers;
    std::size_t odd = 0;
    for (const Row& r : rows) {
        const std::string_view code = trimmed(r.at(F::level2_code).text);
        if (code.empty() || r.level2 == Level2::none || r.level2 == Level2::other) continue;
        const auto same = std::find_if(numbers.begin(), numbers.end(), [&](const Number& n) { return n.code == code || n.level2 == r.level2; });
        if (same != numbers.end()) {
            if (same->code != code || same->level2 != r.level2) return false;
            continue;
        }
        if (!numbers.empty() && code < numbers.back().code) return false;
        numbers.push_back({code, r.level2});
        const Code* standard = find_code(code);
        odd += standard && standard->level2 != r.level2;
    }
    return odd >= 2;
}

}  // namespace

const Rule code_mismatch{
    .id = "ST012",
    .severity = Severity::error,
    .title = {"指标代码与名称不符", "Code and name disagree"},
    .aspect = Aspect::completeness,
    .kind = Kind::wrong_level,
    .state = Default::column,
    .basis = basis::system,
    .why = {"系统按代码导入，人按名称阅读，两者必须一致。", "Imports go by code, readers by name."},
    .messages = {{"代码“{code}”应为“{expected}”，这里写的是“{level}”", "Code “{code}” stands for “{expected}”, here it is “{level}”"},
                 {"二级指标代码“{code}”与一级指标代码“{code1}”不对应", "The level-2 code “{code}” does not belong to the level-1 code “{code1}”"}},
    .suggestions = {{"按名称改正代码", "Correct the code from the name"}},
    .fires = PACKED_TABLE "甲项目→10.00→10.00→保障运行。→1、1-产出指标；12-数量指标；巡查次数；年度指标值：≥48次。 2、1-产出指标；11-数量指标；检查次数；年度指标值：≥8次。\n",
    .silent = PACKED_TABLE "甲项目→10.00→10.00→保障运行。→1、1-产出指标；11-数量指标；巡查次数；年度指标值：≥48次。 2、1-产出指标；11-数量指标；检查次数；年度指标值：≥8次。\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& table : in.tables) {
            if (!table.has(F::level1_code) && !table.has(F::level2_code)) continue;
            Recall<const Code*> code_of;
            std::size_t coded = 0, with_level2 = 0;
            struct Odd {
                const Row& row;
                std::string_view code1, code2;
                const Code *c, *d;
            };
            std::vector<Odd> odd;
            enum : std::uint8_t { asked = 1, leveled = 2, standard = 4 };
            std::vector<std::uint8_t> even(table.row_count, 0);  // of rows that others are alike: what those add, too, where none is odd
            const auto differs2 = [](const Row& r, const Code* c) { return c && r.level2 != Level2::none && r.level2 != Level2::other && c->level2 != r.level2; };
            const auto differs1 = [](const Row& r, const Code* d) { return d && r.level1 != Level1::none && r.level1 != Level1::other && d->level1 != r.level1; };
            for (const Row& r : in.rows_of(table)) {
                std::uint8_t* const known = r.alike != 0 ? &even[r.alike - 1 - table.first_row] : nullptr;
                if (known != nullptr && *known != 0) {
                    with_level2 += (*known & leveled) != 0;
                    coded += (*known & standard) != 0;
                    continue;
                }
                const bool level2 = r.at(F::level2).present();
                with_level2 += level2;
                const std::string_view code2 = trimmed(r.at(F::level2_code).text), code1 = trimmed(r.at(F::level1_code).text);
                const Code *c = code_of(code2, find_code), *d = code_of(code1, find_code);
                coded += c != nullptr;
                if (differs2(r, c) || differs1(r, d) || (c && d && code2.size() == 2 && code1.size() == 1 && code2[0] != code1[0])) odd.push_back({r, code1, code2, c, d});
                else if (known != nullptr) *known = static_cast<std::uint8_t>(asked | (level2 ? leveled : 0) | (c ? standard : 0));
            }
            if (coded == 0 || coded * 10 < with_level2 * 8) continue;  // serial numbers, not codes
            if (numbers_its_own(in.rows_of(table))) continue;
            for (const auto& [r, code1, code2, c, d] : odd) {
                if (differs2(r, c)) s.report(r, F::level2_code).arg("code", code2).arg("expected", name_of(c->level2)).arg("level", r.at(F::level2).text);
                else if (differs1(r, d)) s.report(r, F::level1_code).arg("code", code1).arg("expected", name_of(d->level1)).arg("level", r.at(F::level1).text);
                else s.report(r, F::level2_code).message(1).arg("code", code2).arg("code1", code1);
            }
        }
    },
    .columns = column(F::level1_code) | column(F::level2_code),
};

namespace {

// What a value of this kind looks like: index into half_filled.suggestions.
int value_pattern(const Row& r) {
    if (r.has(fact::cost)) return 4;
    if (r.has(fact::timeliness)) return 3;
    if (r.has(fact::rate) || r.has(fact::satisfaction) || r.has(fact::quality)) return 2;
    return r.has(fact::benefit) ? 5 : 0;
}

// Nothing but marks, markup and blanks to the end of the text.
bool ends_behind(std::string_view text, std::size_t at) {
    if (at >= text.size()) return true;
    std::string_view rest = text.substr(at);
    if (rest.size() > 200) return false;
    for (std::size_t i = 0; i < rest.size();) {
        const CodePoint c = decode(rest, i);
        if (is_han(c.value) || is_digit(half_width(c.value))) return false;
        i += c.size;
    }
    return true;
}

}  // namespace

const Rule half_filled{
    .id = "ST013",
    .severity = Severity::error,
    .title = {"指标只填了一半", "Half-filled indicator"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::system,
    .why = {"有名称没有指标值无法评分，有指标值没有名称没有意义。", "A name without a value cannot be scored; a value without a name means nothing."},
    .messages = {{"“{name}”没有填指标值", "“{name}” has no value"}, {"指标值“{value}”没有对应的三级指标名称", "The value “{value}” has no indicator name"},
                 {"“{name}”没有填指标值；文本到此结束，可能没有复制完整", "“{name}” has no value; the text ends here and may be cut off"},
                 {"“{name}”没有读到指标值；文本没有单元格，请对照原表确认", "No value was read for “{name}”; the text has no cells, so compare the original"},
                 {"指标值“{value}”没有读到对应的名称；文本没有单元格，请对照原表确认", "No name was read for the value “{value}”; the text has no cells, so compare the original"}},
    .suggestions = {{"补填指标值，如“≥48次”；不需要的行请删除", "Fill in the value, such as ≥48次, or delete the row"},
                    {"补填三级指标名称；不需要的行请删除", "Fill in the indicator's name, or delete the row"},
                    {"补填指标值，如“≥90%”；不需要的行请删除", "Fill in the value, such as ≥90%, or delete the row"},
                    {"补填指标值，如“2026年11月底前”；不需要的行请删除", "Fill in the value, such as 2026年11月底前, or delete the row"},
                    {"补填指标值，如“≤58万元”；不需要的行请删除", "Fill in the value, such as ≤58万元, or delete the row"},
                    {"名称改为可以衡量的内容，并补填指标值，如“知晓率 ≥85%”", "Name what can be measured and fill in its value, such as 知晓率 ≥85%"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→\n→→→检查次数→≥8次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→≥48次\n→→→检查次数→≥8次\n",
    .check = [](const Input& in, Sink& s) {
        for (const TableInfo& t : in.tables) {
            if (!t.has(F::value) && !t.has(F::cycle_value) && !t.has(F::annual_value)) continue;  // the form has no values
            const auto filled = [](const Row& r) { return r.has(fact::valued) || !r.indicator->area_values.empty() || r.at(F::actual_value).present(); };
            std::size_t half = 0;
            for (const Row& r : in.rows_of(t)) half += r.has(fact::named) != filled(r);
            if (t.row_count >= 5 && half * 2 > t.row_count) {
                // nobody leaves most of a table half filled: the columns were lost on the way
                static constexpr Text why{"多数指标的名称或指标值没有读到", "names or values of most indicators were not read"};
                s.skip(why, t.index);
                continue;
            }
            for (const Row& r : in.rows_of(t)) {
                if (r.has(fact::named) == filled(r)) continue;
                const bool packed = t.table->layout == Layout::packed;
                // 时效指标：11月底前完成 says all that there is to say
                if (packed && r.level2 == Level2::timeliness && contains_any(r.has(fact::named) ? r.name : r.value_text, vocab::rule::deadlines)) continue;
                if (!r.has(fact::named)) s.on_value(r).message(1).suggest(1).severity(packed ? Severity::warning : Severity::error);
                else if (!starts_with_one_of(r.name, {"其中", "★其中"})) s.on_name(r).suggest(value_pattern(r));
                else continue;
                // blank lines and bars of such a text are not reliable cells: what looks half filled was mostly read apart
                if (!cells_certain(in)) s.message(r.has(fact::named) ? 3 : 4).severity(Severity::info).suggest(-1);
                // the last words of the text: perhaps the rest was not copied
                if (r.has(fact::named) && &r == &in.rows.back() && (ends_behind(in.document.text(), r.name_span().end) || breaks_off(in)))
                    s.message(2).severity(Severity::info);
            }
        }
    },
};

namespace {

// Something that was not read stands in the line of a box: it may be what fills it.
bool unread_beside(const Input& in, Span label) {
    const std::string_view text = in.document.text();
    const std::size_t end = std::min(text.substr(0, std::min<std::size_t>(text.size(), label.end + 400)).find('\n', label.end), std::min<std::size_t>(text.size(), label.end + 400));
    const auto& marks = in.document.marks;
    auto m = std::lower_bound(marks.begin(), marks.end(), label.begin, [](const Mark& a, std::uint32_t at) { return a.span.begin < at; });
    for (; m != marks.end() && m->span.begin < end; ++m)
        if (m->role == Role::unread) return true;
    return false;
}

}  // namespace

const Rule blank_box{
    .id = "ST014",
    .severity = Severity::error,
    .title = {"必填栏目为空", "Mandatory box blank"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::form,
    .why = {"缺少这些信息，项目无法与预算对应。", "Without it the project cannot be matched to the budget."},
    .messages = {{"“{label}”没有填写", "“{label}” is blank"}, {"“{label}”填的是“{value}”，等于没有填写", "“{label}” holds “{value}”, which says nothing"}},
    .suggestions = {{"按部门预算中的内容填写", "Fill it in as in the department budget"}},
    .fires = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→→实施单位→某市水务中心\n年度目标→培训基层干部280人次，合格率不低于95%。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→培训人次→≥280人次\n",
    .silent = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→某市教育局→实施单位→某市水务中心\n年度目标→培训基层干部280人次，合格率不低于95%。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        if (!cells_known(in)) return s.skip(no_cells);
        const auto required = [&](std::string_view l, bool department) {
            for (const std::string& own : in.settings.required_fields)
                if (contains(l, own)) return true;
            if (department) return contains_any(l, vocab::rule::department_boxes) || l == "年度" || l == "预算年度";
            return contains_any(l, vocab::rule::required_boxes) || l == "年度" || l == "预算年度";
        };
        for (const TargetInfo& t : in.targets) {
            for (std::size_t i = 0; i < t.target->blank.size(); ++i) {
                const Field& f = t.target->blank[i];
                if (!required(f.label.text, t.department) || contains_any(f.label.text, vocab::rule::optional_boxes)) continue;
                if (unread_beside(in, f.label.span)) continue;
                s.report(t.place(Part::blank, static_cast<std::int32_t>(i)), f.label.span).arg("label", f.label.text);
                if (contains(f.label.text, "实施单位")) s.severity(Severity::info);  // may be the department itself
            }
            for (std::size_t i = 0; i < t.target->fields.size(); ++i) {
                const Field& f = t.target->fields[i];
                if (required(f.label.text, t.department) && is_placeholder(f.value.text) && !contains_any(f.label.text, vocab::rule::optional_boxes))
                    s.report(t.place(Part::field, static_cast<std::int32_t>(i)), f.value.span).message(1).arg("label", f.label.text).arg("value", f.value.text);
            }
        }
    },
};

const Rule goal_blank{
    .id = "ST015",
    .severity = Severity::error,
    .title = {"年度绩效目标为空", "Annual goal blank"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::system,
    .why = {"年度目标是随预算批复的承诺，不能空缺。", "The annual goal is the approved promise."},
    .messages = {{"“{target}”的“{label}”没有填写", "“{label}” of “{target}” is blank"}, {"“{target}”的“{label}”只有编号，没有内容", "“{label}” of “{target}” holds list marks only"}},
    .suggestions = {{"写明做什么、做多少、达到什么效果，如“培训基层干部280人次，考核合格率不低于95%”", "Write one sentence of output and one of effect"}},
    .fires = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→某市教育局→实施单位→某市水务中心\n年度目标→→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→培训人次→≥280人次\n",
    .silent = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→某市教育局→实施单位→某市水务中心\n年度目标→培训基层干部280人次，合格率不低于95%。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        if (!cells_known(in)) return s.skip(no_cells);
        Recall<bool> goals;
        const auto is_goal = [&](std::string_view label) {
            return goals(label, [](std::string_view l) { return contains(l, "目标") && !contains_any(l, vocab::rule::no_annual_goals); });
        };
        for (const TargetInfo& t : in.targets) {
            if (t.target->goals.size() == 1 && t.prose.han > 40) continue;  // so long it says something
            bool filled = false;
            for (const Goal& g : t.target->goals) filled = filled || (g.text.present() && is_goal(g.label.text));
            for (std::size_t i = 0; i < t.target->goals.size(); ++i) {
                const Goal& g = t.target->goals[i];
                if (!g.text.present() || !is_goal(g.label.text)) continue;
                if (g.text.text.size() > 120) continue;  // so long it says something
                bool letters = false;
                const std::string plain = plain_prose(g.text.text);
                for (std::size_t at = 0; at < plain.size();) {
                    const CodePoint c = decode(plain, at);
                    letters = letters || (is_han(c.value) && c.value != U'目' && c.value != U'标' && c.value != U'任' && c.value != U'务');
                    at += c.size;
                }
                if (!letters) s.report(t.place(Part::goal, static_cast<std::int32_t>(i)), g.text.span).message(1).arg("target", t.target->name.text).arg("label", g.label.text);
            }
            if (filled || t.prose.goal) continue;  // a one-year project may have written it in the other box
            for (std::size_t i = 0; i < t.target->goals.size() && !filled; ++i) {
                const Goal& g = t.target->goals[i];
                if (g.text.present() || !is_goal(g.label.text)) continue;
                s.report(t.place(Part::goal, static_cast<std::int32_t>(i)), g.label.span).arg("target", t.target->name.text).arg("label", g.label.text);
                filled = true;
            }
            for (std::size_t i = 0; i < t.target->blank.size() && !filled; ++i) {
                const Field& f = t.target->blank[i];
                if (!is_goal(f.label.text)) continue;
                s.report(t.place(Part::blank, static_cast<std::int32_t>(i)), f.label.span).arg("target", t.target->name.text).arg("label", f.label.text);
                break;
            }
        }
    },
};

const Rule cycle_goal_missing{
    .id = "ST016",
    .severity = Severity::warning,
    .title = {"跨年度项目没有中期（实施期）目标", "Multi-year project without mid-term goal or values"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::form,
    .why = {"没有整个实施期的目标，无法判断当年的份额是否合理。", "The year's slice cannot be judged without the whole."},
    .messages = {{"“{target}”实施期为 {first} 至 {last} 年，但“{label}”没有填写", "“{target}” runs from {first} to {last}, but “{label}” is blank"}},
    .suggestions = {{"补填整个实施期的目标和指标值", "Add the goal and the values of the whole period"}},
    .fires = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→某市水务局→实施期限→2025-2027年\n总体绩效目标→实施周期总目标→→当年度目标\n→→→改造灌溉支渠4条15公里。\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .silent = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n主管部门→某市水务局→实施期限→2026-2026年\n总体绩效目标→实施周期总目标→→当年度目标\n→→→改造灌溉支渠4条15公里。\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→改造支渠长度→≥15公里\n",
    .check = [](const Input& in, Sink& s) {
        if (!cells_known(in)) return s.skip(no_cells);
        for (const TargetInfo& t : in.targets) {
            const Period p = period_of(t);
            if (p.open || p.first == 0 || p.last <= p.first) continue;
            const auto is_cycle = [](std::string_view l) {
                return contains_any(l, vocab::rule::period_goals) && !contains(l, "指标值");
            };
            for (std::size_t i = 0; i < t.target->goals.size(); ++i) {
                const Goal& g = t.target->goals[i];
                if (g.text.present() || !is_cycle(g.label.text)) continue;
                s.report(t.place(Part::goal, static_cast<std::int32_t>(i)), g.label.span)
                    .arg("target", t.target->name.text).arg("first", p.first).arg("last", p.last).arg("label", g.label.text);
                break;
            }
            for (std::size_t i = 0; i < t.target->blank.size(); ++i) {
                const std::string_view l = t.target->blank[i].label.text;
                if (!is_cycle(l)) continue;
                s.report(t.place(Part::blank, static_cast<std::int32_t>(i)), t.target->blank[i].label.span)
                    .arg("target", t.target->name.text).arg("first", p.first).arg("last", p.last).arg("label", l);
                break;
            }
        }
    },
};

const Rule malformed_entry{
    .id = "ST022",
    .severity = Severity::warning,
    .title = {"指标条目缺少分隔符或部分内容", "Malformed packed entry"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::wording,
    .why = {"所有指标挤在一个单元格里时，只有标点能分清各栏。", "Where all indicators stand in one cell, the marks are the only columns."},
    .messages = {{"第 {ordinal} 条指标“{name}”写法与其他条目不同，缺少“{detail}”", "Entry {ordinal}, “{name}”, is not written as the others: “{detail}” is missing"},
                 {"指标名称“{name}”以“{tail}”结尾，像是没有写完", "The name “{name}” ends in “{tail}” and seems unfinished"},
                 {"这一条分不清名称和指标值：{detail}", "Name and value of this entry cannot be told apart: {detail}"}},
    .suggestions = {{"按其他条目的写法补上缺少的“；”或内容", "Write it as the other entries are written"}},
    .fires = PACKED_TABLE "甲项目→10.00→10.00→保障照明。→1、1-产出指标；11-数量指标；路灯数量；年度指标值：≥48盏。 2、1-产出指标；12-质量指标；路灯完好率年度指标值：≥98%。\n",
    .silent = PACKED_TABLE "甲项目→10.00→10.00→保障照明。→1、1-产出指标；11-数量指标；路灯数量；年度指标值：≥48盏。 2、1-产出指标；12-质量指标；路灯完好率；年度指标值：≥98%。\n",
    .check = [](const Input& in, Sink& s) {
        std::vector<std::uint64_t> said;
        for (const Repair& r : in.document.repairs) {
            if (r.kind != Repair::Kind::malformed_entry && r.kind != Repair::Kind::unsplit_entry) continue;
            const bool unsplit = r.kind == Repair::Kind::unsplit_entry;
            Place p{r.table, -1, r.target, r.indicator, Part::whole, -1};
            std::string_view name;
            std::int64_t ordinal = r.indicator + 1;
            Span span = r.span;
            if (r.table >= 0 && r.target >= 0 && r.indicator >= 0) {
                const Indicator& i = in.document.tables[static_cast<std::size_t>(r.table)].targets[static_cast<std::size_t>(r.target)].indicators[static_cast<std::size_t>(r.indicator)];
                name = i.name().text;
                if (i.ordinal >= 0) ordinal = i.ordinal;
                if (span.empty()) span = i.span;
                if (!unsplit) p.part = Part::indicator_field, p.index = static_cast<std::int32_t>(F::level3);
                said.push_back(static_cast<std::uint64_t>(r.table) << 48 | static_cast<std::uint64_t>(r.target) << 24 | static_cast<std::uint64_t>(r.indicator));
            }
            s.report(p, span).made("detail", r.detail).arg("name", name).arg("ordinal", ordinal);
            if (unsplit) s.message(2).severity(Severity::error);
        }
        std::sort(said.begin(), said.end());
        for (const TableInfo& t : in.tables) {
            if (t.table->layout != Layout::packed) continue;
            for (const Row& r : in.rows_of(t)) {
                if (!r.has(fact::torn)) continue;
                const auto key = static_cast<std::uint64_t>(r.table) << 48 | static_cast<std::uint64_t>(r.target) << 24 | static_cast<std::uint64_t>(r.index);
                if (std::binary_search(said.begin(), said.end(), key)) continue;
                s.on_name(r).message(1).arg("tail", r.name.substr(r.name.size() - 3));
            }
        }
    },
};

const Rule year_unstated{
    .id = "ST023",
    .severity = Severity::info,
    .title = {"没有写明预算年度", "Budget year stated nowhere"},
    .aspect = Aspect::completeness,
    .kind = Kind::incomplete,
    .basis = basis::form,
    .why = {"年度决定完成期限、增长基数和项目期是否合理。", "The year decides deadlines, growth and the project's period."},
    .messages = {{"标题和表头都没有写明预算年度，完成期限、项目期和名称中的年份无法核对", "No title or header states the budget year, so deadlines, the period and years in names cannot be compared with it"}},
    .suggestions = {{"在标题中写明年度，如“2026年项目支出绩效目标表”", "Put the year into the title"}},
    .fires = "项目支出绩效目标表\n项目名称→一级指标→二级指标→三级指标→指标值\n甲项目→产出指标→数量指标→巡查次数→≥48次\n",
    .silent = "2026年项目支出绩效目标表\n项目名称→一级指标→二级指标→三级指标→指标值\n甲项目→产出指标→数量指标→巡查次数→≥48次\n",
    .check = [](const Input& in, Sink& s) {
        if (in.tables.empty() || in.settings.year) return;
        const auto year_in = [](std::string_view t) {
            for (std::size_t at = t.find("20"); at != std::string_view::npos; at = t.find("20", at + 1))
                if (at + 4 <= t.size() && digit_at(t, at + 2) && digit_at(t, at + 3) && !(at > 0 && digit_at(t, at - 1)))
                    return true;
            return false;
        };
        for (const TableInfo& t : in.tables) {
            if (t.table->year || year_in(t.table->title.text)) return;
            for (const Column& c : t.table->columns)
                if (year_in(c.label.text)) return;
            for (const TargetInfo& g : in.targets_of(t)) {
                for (const Field& f : g.target->fields)
                    if (contains_any(f.label.text, vocab::rule::year_boxes) && year_in(f.value.text)) return;
                for (const Field& f : g.target->blank)
                    if (f.label.text == "年度" || f.label.text == "预算年度") return;  // ST014 says it
            }
        }
        for (const Mark& m : in.document.marks)
            if ((m.role == Role::title || m.role == Role::caption || m.role == Role::header || m.role == Role::furniture) && year_in(slice(in, m.span))) return;
        s.report(in.tables[0].place(Part::year), in.tables[0].span());
        static constexpr Text why{"没有写明预算年度", "the budget year is not stated"};
        for (const std::string_view id : {"CO007", "CO011", "PR002", "PR003"})
            if (const Rule* r = find_rule(id)) s.skip_other(*r, why);
    },
    .never_grouped = true,
};

const Rule nothing_recognised{
    .id = "RD001",
    .severity = Severity::error,
    .title = {"没有认出绩效目标表", "No performance target table recognised"},
    .aspect = Aspect::completeness,
    .kind = Kind::unread,
    .basis = {{"程序的识别能力", "what the program can read"}, "", true},
    .why = {"没有读到表格就没有检查，不等于没有问题。", "What was not read was not checked: that is no pass."},
    .messages = {{"没有认出绩效目标表：找不到“一级指标”“三级指标”“指标值”“绩效目标”等表头；文本开头是“{head}”", "No performance target table was recognised: none of the headers 一级指标, 三级指标, 指标值, 绩效目标 was found; the text begins “{head}”"},
                 {"文本是空的，没有可检查的内容", "The text is empty"}},
    .suggestions = {{"请连同表头一起复制整张表（Excel、WPS、网页均可），再粘贴一次", "Copy the whole table with its header and paste it again"}},
    .fires = "今天天气很好，适合出门。\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→≥48次\n",
    .check = [](const Input& in, Sink& s) {
        if (!in.tables.empty()) return;
        const std::string_view text = in.document.text();
        const std::string_view head = trimmed(text);
        if (head.empty()) {
            s.report(Place{}, Span{0, 0}).message(1);
            return;
        }
        const auto at = static_cast<std::uint32_t>(head.data() - text.data());
        std::size_t end = head.find('\n');
        if (end == std::string_view::npos || end > 120) end = std::min<std::size_t>(head.size(), 120);
        while (end < head.size() && (static_cast<unsigned char>(head[end]) & 0xC0) == 0x80) --end;
        s.report(Place{}, Span{at, at + static_cast<std::uint32_t>(end)}).arg("head", head.substr(0, end));
    },
    .never_grouped = true,
};

const Rule undecodable{
    .id = "RD002",
    .severity = Severity::error,
    .title = {"有无法解码的字节", "Bytes that could not be decoded"},
    .aspect = Aspect::completeness,
    .kind = Kind::unread,
    .basis = {{"字符编码", "character encoding"}, "", true},
    .why = {"乱码处的内容没有被检查。", "What stands there was not checked."},
    .messages = {{"按 {encoding} 有 {count} 处字节无法解码，已用 � 代替", "{count} places could not be decoded as {encoding} and were replaced by �"}},
    .suggestions = {{"用原软件另存为 UTF-8 后重试，或指定正确的编码", "Save it again as UTF-8, or name the encoding"}},
    .notes = {{"另一处", "another place"}},
    .check = [](const Input& in, Sink& s) {
        const auto& bad = in.document.undecodable;
        if (bad.empty()) return;
        s.report(Place{}, bad[0]).made("encoding", in.document.encoding).arg("count", bad.size());
        for (std::size_t i = 1; i < bad.size() && i < 100; ++i) s.related(bad[i], Place{});
    },
    .never_grouped = true,
};

const Rule cut_off{
    .id = "RD003",
    .severity = Severity::warning,
    .title = {"表格像是没有复制完整", "The table seems to be cut off"},
    .aspect = Aspect::completeness,
    .kind = Kind::unread,
    .certainty = Certainty::suspected,
    .basis = {{"程序的识别能力", "what the program can read"}, "", true},
    .why = {"不完整的表格，合计与缺项的检查可能不准。", "Sums and missing parts cannot be judged in a part of a table."},
    .messages = {{"文本在表格中间结束，合计和缺项的检查可能不准", "The text ends in the middle of a table; sums and missing parts may be wrong"}},
    .suggestions = {{"请复制整张表后重试", "Copy the whole table"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→≥48次\n→→质量指标→巡查合格率→≥",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→≥48次\n→→质量指标→巡查合格率→≥95%",
    .check = [](const Input& in, Sink& s) {
        for (const Repair& r : in.document.repairs)
            if (r.kind == Repair::Kind::truncated) s.report(Place{r.table, -1, r.target, r.indicator, Part::whole, -1}, r.span);
    },
    .never_grouped = true,
};

const Rule unsure_reading{
    .id = "RD004",
    .severity = Severity::info,
    .title = {"读法不确定", "Unsure reading"},
    .aspect = Aspect::completeness,
    .kind = Kind::unread,
    .certainty = Certainty::suspected,
    .basis = {{"程序的识别能力", "what the program can read"}, "", true},
    .why = {"这里有两种读法，请核对所读的内容。", "There were two ways to read this; please check what was read."},
    .messages = {{"这里的读法不确定：{detail}", "The reading here is unsure: {detail}"},
                 {"没有读到表头，各列按内容推定为：{detail}", "No header was found; the columns were told from their cells: {detail}"},
                 {"有 {count} 条指标没有读准，没有检查，从“{text}”起", "{count} indicators were not read for certain and not checked, from “{text}” on"},
                 {"这张表没有读准，{count} 条指标都没有检查", "This table was not read for certain: none of its {count} indicators was checked"}},
    .suggestions = {{"请核对读出的项目、指标和指标值", "Check what was read"},
                    {"请连同表头一起复制整张表；否则请核对各列", "Copy the table with its header, or check the columns"},
                    {"请对照原表核对这些行；如原表是 PDF，可改从 Excel 或 Word 复制", "Compare these rows with the original; copy from Excel or Word where it is a PDF"}},
    .notes = {{"同样不确定", "unsure here too"}},
    .fires = "2026年项目支出绩效目标表\n单位：万元\n项目名称→甲项目→→\n产出指标→数量指标→巡查次数→≥48次\n→质量指标→巡查合格率→≥95%\n效益指标→社会效益指标→群众知晓率→≥80%\n",
    .silent = "2026年项目支出绩效目标表\n单位：万元\n项目名称→甲项目→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→巡查次数→≥48次\n→质量指标→巡查合格率→≥95%\n效益指标→社会效益指标→群众知晓率→≥80%\n",
    .check = [](const Input& in, Sink& s) {
        bool said = false;
        for (const Repair& r : in.document.repairs) {
            if (r.kind != Repair::Kind::unsure && r.kind != Repair::Kind::guessed_columns) continue;
            const bool guessed = r.kind == Repair::Kind::guessed_columns;
            // rows alone: money, goals and whatever else stood above them were not checked, so they have not passed
            const bool fragment = guessed && r.table >= 0 && r.target >= 0 && !in.document.tables[static_cast<std::size_t>(r.table)].targets[static_cast<std::size_t>(r.target)].name.present();
            if (!said) s.report(Place{r.table, -1, r.target, r.indicator, Part::whole, -1}, r.span).made("detail", r.detail).message(guessed ? 1 : 0).suggest(guessed ? 1 : 0);
            else s.related(r.span, Place{r.table, -1, r.target, r.indicator, Part::whole, -1});
            if (fragment) s.severity(Severity::warning);
            said = true;
        }
        // rows that no rule judges
        for (const TableInfo& t : in.tables) {
            std::vector<const Row*> doubted;
            for (const Row& r : in.rows_of(t))
                if (in.doubtful[static_cast<std::size_t>(&r - in.rows.data())] != 0 && !(&r == &in.rows.back() && breaks_off(in))) doubted.push_back(&r);  // RD003 says that one
            if (doubted.empty()) continue;
            const Row& r = *doubted[0];
            s.report(r.place(), r.name_span()).message(in.all_doubt(t) ? 3 : 2).suggest(2).arg("count", doubted.size()).arg("text", opening(r.name.empty() ? r.value_text : r.name, 60));
            if (in.all_doubt(t)) s.severity(Severity::warning);  // a table that was not checked has not passed
            for (std::size_t i = 1; i < doubted.size() && i < 100; ++i) s.related(doubted[i]->name_span(), doubted[i]->place());
        }
    },
    .never_grouped = true,
};

const Rule unread_text{
    .id = "RD006",
    .severity = Severity::info,
    .title = {"表内有没有读懂的文字", "Text in the table that was not read"},
    .aspect = Aspect::completeness,
    .kind = Kind::unread,
    .certainty = Certainty::certain,
    .basis = {{"程序的识别能力", "what the program can read"}, "", true},
    .why = {"没有读懂的文字没有检查，结果对它们什么也没有说。", "What was not read was not checked: the result says nothing about it."},
    .messages = {{"表内有 {count} 处文字没有读懂，没有检查，从“{text}”起", "{count} pieces of text in the table were not read and not checked, from “{text}” on"}},
    .suggestions = {{"请核对这些文字属于哪个栏目；如是表外说明，可不处理", "See which box they belong to; notes around the table need nothing"}},
    .notes = {{"同样没有读懂", "not read either"}},
    .fires = "2026年项目支出绩效目标表\n单位：万元\n项目名称→甲项目→→\n这一行没有栏目名称→→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→巡查次数→≥48次\n",
    .silent = "2026年项目支出绩效目标表\n单位：万元\n项目名称→甲项目→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→巡查次数→≥48次\n",
    .check = [](const Input& in, Sink& s) {
        if (in.tables.empty()) return;  // RD001 says it
        std::size_t count = 0;
        for (const Mark& m : in.document.marks) count += m.role == Role::unread;
        if (count == 0) return;
        std::size_t said = 0;
        for (const Mark& m : in.document.marks) {
            if (m.role != Role::unread) continue;
            if (said == 0) s.report(Place{}, m.span).arg("count", count).arg("text", opening(in.document.text().substr(m.span.begin, m.span.size()), 60));
            else if (said < 100) s.related(m.span, Place{});
            ++said;
        }
    },
    .never_grouped = true,
};

}  // namespace jixiao
