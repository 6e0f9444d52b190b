#include "vocab/composed.hpp"

#include <algorithm>
#include <cstdint>

#include "base/bytes.hpp"
#include "vocab/cues.hpp"
#include "vocab/words_columns.hpp"

namespace jixiao::vocab {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The last two bytes of a column's head, six bits of each: few labels end so.
struct HeadEnds {
    std::uint64_t last = 0, before = 0;
    [[nodiscard]] constexpr bool may_end(std::string_view s) const {
        return s.size() >= 2 && (last >> (s.back() & 63) & 1) != 0 && (before >> (s[s.size() - 2] & 63) & 1) != 0;
    }
};
constexpr HeadEnds head_ends = [] {
    HeadEnds ends;
    for (const ColumnHead& h : column_heads) {
        ends.last |= std::uint64_t{1} << (h.text.back() & 63);
        ends.before |= std::uint64_t{1} << (h.text[h.text.size() - 2] & 63);
    }
    return ends;
}();

// 本年绩效指标值, 指标方向性: a column put together of words that all columns are made of.
Term composed_column(std::string_view s) {
    constexpr std::size_t longest = 45;
    if (s.size() > longest || !head_ends.may_end(s)) return {};
    const ColumnHead* head = nullptr;
    for (const ColumnHead& h : column_heads)
        if (ends_with(s, h.text) && s.size() > h.text.size() && (!head || h.text.size() > head->text.size())) head = &h;
    if (!head) return {};
    const std::string_view lead = s.substr(0, s.size() - head->text.size());
    if (head->own && lead.find("指标") == std::string_view::npos && !lead.ends_with("绩效")) return {};
    for (std::string_view rest = lead; !rest.empty();) {
        const std::size_t n = starts_with_any(rest, column_leads);
        if (n == 0) return {};
        rest.remove_prefix(n);
    }
    Term t = head->term;
    t.horizon = horizon_of(lead);
    if (lead.find("半年") != std::string_view::npos) return {Kind::other_column, 0, 0};
    if (t.kind == Kind::column && t.field() == IndicatorField::value) {
        if (t.horizon == 0 && lead.find("年") != std::string_view::npos) t.horizon = 1;
        if (lead.find("实际") != std::string_view::npos) t.sub = static_cast<std::uint8_t>(IndicatorField::actual_value);
        else if (t.horizon != 0) t.sub = static_cast<std::uint8_t>(t.horizon < 0 ? IndicatorField::cycle_value : IndicatorField::annual_value);
    }
    return t;
}

// 偏差原因及整改措施
bool is_cause(std::string_view s) {
    constexpr std::size_t longest = 60;
    std::size_t at = s.size() <= longest ? starts_with_any(s, cause_leads) : 0;
    if (at == 0 || s.find(cause_words[0]) == std::string_view::npos) return false;
    while (at < s.size()) {
        const std::size_t n = starts_with_any(s.substr(at), cause_words);
        if (n == 0) return false;
        at += n;
    }
    return true;
}

// 项目预算金额, 本年申请资金总额
Term composed_amount(std::string_view s) {
    constexpr std::size_t longest = 36;
    const std::size_t head = s.size() <= longest ? ends_with_any(s, amount_heads) : 0;
    if (head == 0) return {};
    const std::string_view lead = s.substr(0, s.size() - head);
    for (std::string_view rest = lead; !rest.empty();) {
        const std::size_t n = std::max(starts_with_any(rest, column_leads), starts_with_any(rest, amount_leads));
        if (n == 0) return {};
        rest.remove_prefix(n);
    }
    return {Kind::fund, 0, horizon_of(lead)};
}

// 1-7月执行情况, 截至8月底完成值: what was reached by a month
Term by_month(std::string_view s) {
    constexpr std::size_t longest = 45;
    if (s.size() > longest) return {};
    s.remove_prefix(starts_with_any(s, until_words));
    const auto number = [&] {
        std::size_t n = 0;
        while (n < s.size() && s[n] >= '0' && s[n] <= '9') ++n;
        s.remove_prefix(n);
        return n == 1 || n == 2;
    };
    if (!number()) return {};
    if (const std::size_t to = starts_with_any(s, range_marks); to > 0 && (s.remove_prefix(to), !number())) return {};
    const std::size_t month = starts_with_any(s, month_words);
    if (month == 0 || month == s.size()) return {};
    s.remove_prefix(month);
    for (std::string_view rest = s; !rest.empty();) {
        const std::size_t n = starts_with_any(rest, month_heads);
        if (n == 0) return {};
        rest.remove_prefix(n);
    }
    if (s.ends_with("率")) return {Kind::field, 0, 0};
    if (s.ends_with("数")) return {Kind::fund, 0, 0};
    return {Kind::column, static_cast<std::uint8_t>(IndicatorField::actual_value), 0};
}

// `2024年目标值`, `2025年度指标值`: a year before a column's name
Term with_year(std::string_view text) {
    if (text.size() < 7 || !all_digits(text.substr(0, 4))) return {};
    std::string_view rest = text.substr(4);
    if (!rest.starts_with("年")) return {};
    rest.remove_prefix(3);
    if (rest.starts_with("度")) rest.remove_prefix(3);
    if (rest == "预算") return {Kind::fund, 0, 1};
    Term t = lookup_exact(rest);
    if (t.kind == Kind::column && t.field() == IndicatorField::value)
        return {Kind::column, static_cast<std::uint8_t>(IndicatorField::annual_value), 1};
    if (t.kind == Kind::goal || t.kind == Kind::fund || t.kind == Kind::packed) {
        t.horizon = 1;
        return t;
    }
    if (t.kind == Kind::goal_group) return {Kind::goal, 0, 1};
    return {};
}

}  // namespace

Term composed_label(std::string_view s) {
    if (Term t = with_year(s)) return t;
    if (Term t = composed_column(s)) return t;
    if (Term t = composed_amount(s)) return t;
    if (Term t = by_month(s)) return t;
    if (is_cause(s)) return {Kind::column, static_cast<std::uint8_t>(IndicatorField::deviation), 0};
    // 单位项目名称, 预算单位/二级项目名称: whose it is stands before it
    constexpr std::string_view project_name = "项目名称";
    constexpr std::size_t longest_name = 36;
    if (s.ends_with(project_name) && s.size() <= longest_name) return lookup_exact(project_name);
    return {};
}

}  // namespace jixiao::vocab
