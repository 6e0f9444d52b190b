#include "rules/common.hpp"

#include <algorithm>

namespace jixiao {

std::string_view name_of(Level1 l) {
    static constexpr std::string_view names[] = {"", "成本指标", "产出指标", "效益指标", "满意度指标", ""};
    return names[static_cast<std::size_t>(l)];
}

std::string_view name_of(Level2 l) {
    static constexpr std::string_view names[] = {"", "数量指标", "质量指标", "时效指标", "成本指标", "经济成本指标", "社会成本指标",
                                                 "生态环境成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标",
                                                 "服务对象满意度指标", ""};
    return names[static_cast<std::size_t>(l)];
}

Level1 parent_of(Level2 l, Regime regime) {
    switch (l) {
        case Level2::quantity: case Level2::quality: case Level2::timeliness: return Level1::output;
        case Level2::cost: return regime == Regime::a ? Level1::output : Level1::cost;
        case Level2::economic_cost: case Level2::social_cost: case Level2::ecological_cost: return Level1::cost;
        case Level2::economic: case Level2::social: case Level2::ecological: case Level2::sustainable: return Level1::benefit;
        case Level2::satisfaction: return Level1::satisfaction;
        default: return Level1::none;
    }
}

namespace {

bool is_cycle_label(std::string_view l) { return holds_one_of(l, {"实施周期", "实施期", "中期", "长期", "项目期", "中长期"}); }

}  // namespace

const Goal* cycle_goal(const Target& t) {
    const Goal* annual = annual_goal_of(t);
    for (const Goal& g : t.goals)
        if (&g != annual && g.text.present() && is_cycle_label(g.label.text)) return &g;
    return nullptr;
}

namespace {

// Every 20XX of a text, as a year.
template <class F_>
void each_year(std::string_view s, F_ f) {
    for (std::size_t i = 0; i + 4 <= s.size(); ++i) {
        if (s[i] != '2' || s[i + 1] != '0' || s[i + 2] < '0' || s[i + 2] > '9' || s[i + 3] < '0' || s[i + 3] > '9') continue;
        if (i > 0 && s[i - 1] >= '0' && s[i - 1] <= '9') continue;
        if (i + 4 < s.size() && s[i + 4] >= '0' && s[i + 4] <= '9') continue;
        f((s[i + 2] - '0') * 10 + (s[i + 3] - '0') + 2000, i);
        i += 3;
    }
}

// The month behind a year: 2026年12月, 2026.12, 2026-12, 2026/12; 0: none.
int month_after(std::string_view s, std::size_t at) {
    if (s.compare(at, 3, "年") == 0) at += 3;
    else if (at < s.size() && (s[at] == '.' || s[at] == '-' || s[at] == '/')) ++at;
    else return 0;
    std::size_t end = at;
    while (end < s.size() && is_digit(static_cast<unsigned char>(s[end]))) ++end;
    if (end == at || end - at > 2) return 0;
    const int month = end - at == 1 ? s[at] - '0' : (s[at] - '0') * 10 + s[at + 1] - '0';
    return month;
}

}  // namespace

Period period_of(const TargetInfo& info) {
    Period p;
    const auto see = [&](const Field& field, std::int32_t index) {
        const std::string_view l = field.label.text;
        const bool start = holds_one_of(l, {"起始", "开始", "起始年度", "计划开始"});
        const bool end = holds_one_of(l, {"到期", "结束", "终止", "截止", "计划完成"});
        const bool both = holds_one_of(l, {"项目期", "实施期限", "起止", "实施周期", "项目周期", "实施期间", "项目期限"});
        if ((!start && !end && !both) || holds_one_of(l, {"目标", "资金", "金额"})) return;
        if (!field.value.present()) return;
        p.given = true;
        if (p.span.empty()) {
            p.span = field.value.span;
            p.place = info.place(Part::field, index);
        }
        if (holds_one_of(field.value.text, {"长期", "持续", "经常"})) p.open = true;
        each_year(field.value.text, [&](int year, std::size_t at) {
            const int month = month_after(field.value.text, at + 4);
            if ((start || both) && p.first == 0) p.first = year, p.first_month = month;
            if (end || (both && p.first != 0)) p.last = year, p.last_month = month;
        });
    };
    for (std::size_t i = 0; i < info.target->fields.size(); ++i) see(info.target->fields[i], static_cast<std::int32_t>(i));
    if (p.last == 0 && p.first != 0 && !p.open) p.last = 0;
    return p;
}

bool unread_among_rows(const Input& in, const TargetInfo& t) {
    if (t.row_count == 0 || in.unread.empty()) return false;
    const Span first = in.rows[t.first_row].indicator->span, last = in.rows[t.first_row + t.row_count - 1].indicator->span;
    const std::uint32_t begin = std::min(first.begin, last.begin), end = std::max(first.end, last.end) + (cells_certain(in) ? 0 : 200);
    const auto next = std::lower_bound(in.unread.begin(), in.unread.end(), begin, [](const Span& a, std::uint32_t at) { return a.end <= at; });
    return next != in.unread.end() && next->begin < end;
}

std::size_t behind_last(std::string_view text, std::initializer_list<std::string_view> marks) {
    std::size_t begin = 0;
    for (const std::string_view mark : marks)
        if (const auto at = text.rfind(mark); at != std::string_view::npos) begin = std::max(begin, at + mark.size());
    return begin;
}

std::string_view next_number(std::string_view text, std::size_t& at) {
    while (at < text.size() && !digit_at(text, at)) ++at;
    const std::size_t begin = at;
    at = number_end(text, begin);
    return text.substr(begin, at - begin);
}

Decimal in_wan(Decimal yuan) { return yuan.shifted(-4).value_or(yuan); }

std::optional<int> year_of(const Input& in, const TargetInfo& t) {
    if (t.table->year) return t.table->year;
    return in.settings.year;
}

bool ends_with_last_row(const Input& in) {
    const TextForm form = in.document.form;
    if (in.rows.empty() || form == TextForm::tabs || form == TextForm::html || form == TextForm::comma || form == TextForm::semicolon) return false;
    const std::string_view text = in.document.text();
    return text.substr(std::min<std::size_t>(in.rows.back().indicator->span.end, text.size())).find_first_not_of(" \t\r\n|") == std::string_view::npos;
}

bool holds_span_of_time(std::string_view t) {
    for (std::size_t at = 0; at < t.size();) {
        if (!is_digit(half_width(decode(t, at).value))) {
            at += decode(t, at).size;
            continue;
        }
        while (at < t.size() && is_digit(half_width(decode(t, at).value))) at += decode(t, at).size;
        std::string_view rest = t.substr(at);
        while (!rest.empty() && is_blank(decode(rest, 0).value)) rest.remove_prefix(decode(rest, 0).size);
        if (rest.substr(0, 3) == "个") rest.remove_prefix(3);
        if (starts_with_any(rest, vocab::rule::durations)) return true;
    }
    return false;
}

}  // namespace jixiao
