#pragma once
// What most rules include: the declaration, the input, the sink, and what rules rest on.

#include <unordered_map>

#include "base/bytes.hpp"
#include "rules/input.hpp"
#include "rules/prose.hpp"
#include "rules/rule.hpp"
#include "rules/sink.hpp"
#include "rules/words.hpp"
#include "value/text.hpp"
#include "value/units.hpp"

namespace jixiao {

using F = IndicatorField;

/// What rules rest on. `verified` is true only where somebody read the text (rulebook 6.1); arithmetic and the
/// practice of real systems need no clause.
namespace basis {
inline constexpr Basis arithmetic{{"算术关系", "arithmetic"}, "", true};
inline constexpr Basis logic{{"逻辑关系", "logic"}, "", true};
inline constexpr Basis form{{"申报表填报说明", "notes on filling in the form"}, "", true};
inline constexpr Basis taxonomy{{"绩效指标分级分类（产出、效益、满意度及其二级指标）", "the levels of performance indicators"}, "", true};
inline constexpr Basis system{{"预算管理一体化系统绩效模块的校验要求", "what the budget systems' performance module accepts"}, "", true};
inline constexpr Basis wording{{"规范填写要求", "careful writing"}, "", true};
inline constexpr Basis guide101{{"财预〔2021〕101号", "财预〔2021〕101号"}, "", false};
inline constexpr Basis guide101_core{{"财预〔2021〕101号", "财预〔2021〕101号"}, "一(二)", false};
inline constexpr Basis guide101_set{{"财预〔2021〕101号", "财预〔2021〕101号"}, "二", false};
inline constexpr Basis guide101_name{{"财预〔2021〕101号", "财预〔2021〕101号"}, "三(一)", false};
inline constexpr Basis guide101_value{{"财预〔2021〕101号", "财预〔2021〕101号"}, "三(三)", false};
inline constexpr Basis guide101_weight{{"财预〔2021〕101号", "财预〔2021〕101号"}, "三(六)", false};
inline constexpr Basis guide101_grade{{"财预〔2021〕101号", "财预〔2021〕101号"}, "三(七)", false};
inline constexpr Basis measure88{{"财预〔2015〕88号", "财预〔2015〕88号"}, "", false};
inline constexpr Basis opinion2018{{"中发〔2018〕34号", "中发〔2018〕34号"}, "", false};
}  // namespace basis

// Beginnings of examples. 三级指标 and its value are the last two columns.
#define ROWS_TABLE "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→指标值\n"
#define FUND_TABLE "2026年项目支出绩效目标表\n单位：万元\n项目名称→总计→财政拨款→其他资金→绩效目标→一级指标→二级指标→三级指标→指标值\n"
#define TWIN_TABLE "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→实施周期指标值→年度指标值\n"
#define DETAIL_TABLE "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→指标值→指标解释→评（扣）分标准→计量单位→指标值类型→备注\n"
#define PACKED_TABLE "2026年项目支出绩效目标表\n单位：万元\n项目名称→总计→财政拨款→绩效目标→绩效指标\n"

[[nodiscard]] inline bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return is_any(text, {words.begin(), words.size()});
}
[[nodiscard]] inline bool holds_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return contains_any(text, {words.begin(), words.size()});
}
[[nodiscard]] inline bool starts_with_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return starts_with_any(text, {words.begin(), words.size()});
}
[[nodiscard]] inline bool ends_with_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return ends_with_any(text, {words.begin(), words.size()});
}

/// At least `least` characters.
[[nodiscard]] inline bool has_length(std::string_view text, std::size_t least) { return text.size() >= 4 * least || length_of(text) >= least; }

/// The first `most` bytes of a text, no character cut in half.
[[nodiscard]] inline std::string_view opening(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return text.substr(0, most);
}

/// The `most` bytes before byte `at`, or as many as there are; a character may be cut in half.
[[nodiscard]] inline std::string_view bytes_before(std::string_view text, std::size_t at, std::size_t most) {
    return at > most ? text.substr(at - most, most) : text.substr(0, at);
}

/// Where the words behind the last of these marks begin; 0: none of them stands in the text.
[[nodiscard]] std::size_t behind_last(std::string_view text, std::initializer_list<std::string_view> marks);

/// An ASCII digit stands at byte `at`.
[[nodiscard]] inline bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_digit(static_cast<unsigned char>(text[at]));
}
/// Where the ASCII digits that begin at byte `at` end; `at` itself: there are none.
[[nodiscard]] inline std::size_t digits_end(std::string_view text, std::size_t at) {
    while (digit_at(text, at)) ++at;
    return at;
}
/// … the digits and points.
[[nodiscard]] inline std::size_t number_end(std::string_view text, std::size_t at) {
    while (digit_at(text, at) || (at < text.size() && text[at] == '.')) ++at;
    return at;
}

/// The next run of digits and points from byte `at` on, which moves behind it; empty: there is none.
[[nodiscard]] std::string_view next_number(std::string_view text, std::size_t& at);

/// Text without cells (plain lines out of a PDF, run together, prose): which amount, box or level is blank there
/// cannot be told from what the reader could not place, so rules on blanks and on sums of boxes keep silent.
[[nodiscard]] inline bool cells_known(const Input& in) {
    switch (in.document.form) {
        case TextForm::lines: case TextForm::aligned: case TextForm::run_together: case TextForm::prose: return false;
        default: return true;
    }
}
/// … and where each blank is a blank of the form: with one cell a line, or bars between lines, blank cells get lost.
[[nodiscard]] inline bool cells_certain(const Input& in) {
    return cells_known(in) && in.document.form != TextForm::cell_per_line && in.document.form != TextForm::pipe_cells;
}
inline constexpr Text no_cells{"文本没有单元格，空白栏目无法判断", "the text has no cells: what is blank cannot be told"};

/// A page's text with nothing behind its last row: more rows may have stood there. What Excel copies ends so.
[[nodiscard]] bool ends_with_last_row(const Input& in);

/// The text ends in the middle of its last table.
[[nodiscard]] inline bool breaks_off(const Input& in) {
    for (const Repair& r : in.document.repairs)
        if (r.kind == Repair::Kind::truncated) return true;
    return false;
}
/// Words among the rows of a target were not read: what it lacks may stand there. Numbers alone (a total score) are none.
[[nodiscard]] bool unread_among_rows(const Input& in, const TargetInfo& t);

/// What the source has at a span, markup included.
[[nodiscard]] inline std::string_view slice(const Input& in, Span s) {
    const std::string_view text = in.document.text();
    return s.end <= text.size() && s.begin < s.end ? text.substr(s.begin, s.size()) : std::string_view{};
}

/// 产出指标 …, as the standard forms name it.
[[nodiscard]] std::string_view name_of(Level1 level);
[[nodiscard]] std::string_view name_of(Level2 level);
/// The level 1 that a level 2 belongs to (rulebook 1.2); none: unknown.
[[nodiscard]] Level1 parent_of(Level2 level, Regime regime);

/// Goals of a target for the year (or the only ones), joined views are not made: one call for each.
template <class F_>
void each_goal(const Target& target, F_ f) {
    for (std::size_t i = 0; i < target.goals.size(); ++i)
        if (target.goals[i].text.present()) f(target.goals[i], static_cast<std::int32_t>(i));
}

/// The goal for the year, as read once.
[[nodiscard]] inline const Goal* annual_goal(const TargetInfo& target, std::int32_t* index = nullptr) {
    if (index != nullptr) *index = target.prose.index;
    return target.prose.goal;
}
/// A finding on it.
inline Sink& on_goal(Sink& s, const TargetInfo& target) {
    return s.report(target.place(Part::goal, target.prose.index), target.prose.goal->text.span);
}
/// The goal for the whole period, where the form has one beside the annual one.
[[nodiscard]] const Goal* cycle_goal(const Target& target);

/// The years in which a project runs, as its boxes say; 0: not said.
struct Period {
    int first = 0, last = 0;
    int first_month = 0, last_month = 0;  ///< 0: not said
    Span span;
    Place place;
    bool open = false;  ///< 长期, 持续
    bool given = false;
};
[[nodiscard]] Period period_of(const TargetInfo& target);
/// What a target asks for, in 元; nothing: no total, or no unit.
[[nodiscard]] inline const std::optional<Decimal>& budget_in_yuan(const TargetInfo& target) { return target.yuan; }
/// 元 as 万元.
[[nodiscard]] Decimal in_wan(Decimal yuan);
/// The budget year of a target: the table's, else the settings'.
[[nodiscard]] std::optional<int> year_of(const Input& in, const TargetInfo& target);

/// A number with a unit of time somewhere in it: 公示期满 20 个工作日内, 收到申请后3天内.
[[nodiscard]] bool holds_span_of_time(std::string_view text);

}  // namespace jixiao
