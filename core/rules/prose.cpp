#include "rules/prose.hpp"

#include "rules/common.hpp"

namespace jixiao {
namespace {

bool is_cycle_label(std::string_view l) { return holds_one_of(l, {"实施周期", "实施期", "中期", "长期", "项目期", "中长期"}); }
bool is_annual_label(std::string_view l) { return holds_one_of(l, {"年度", "当年", "本年"}); }

// A number, or a Chinese numeral with a unit, in a goal without list marks and titles; 第N and bare years are none. `from`:
// where the first of either stands.
bool has_figure(std::string_view plain, std::size_t from) {
    static constexpr std::u32string_view chinese = U"一二三四五六七八九十百千万两";
    for (std::size_t at = from; at < plain.size(); at = next_mark(plain, at, tag::digit | tag::numeral)) {
        const CodePoint c = decode(plain, at);
        const char32_t before = at > 0 ? decode_before(plain, at).value : 0;
        if (is_digit(half_width(c.value))) {
            std::size_t end = at;
            while (end < plain.size() && is_digit(half_width(decode(plain, end).value))) end += decode(plain, end).size;
            const bool year = end - at == 4 && plain.compare(at, 2, "20") == 0 && plain.compare(end, 3, "年") == 0 && !is_digit(decode(plain, end + 3).value);
            if (before != U'第' && !year) return true;
            at = end;
            continue;
        }
        if (chinese.find(c.value) != std::u32string_view::npos && before != U'第' && before != U'统' && before != U'进') {
            std::size_t end = at;
            while (end < plain.size() && chinese.find(decode(plain, end).value) != std::u32string_view::npos) end += 3;
            if (const auto unit = unit_at(plain.substr(end)); unit && unit->unit.dimension != Dimension::unknown && unit->unit.dimension != Dimension::place &&
                                                              unit->unit.dimension != Dimension::money && unit->unit.text != "方" && unit->unit.text != "面" &&
                                                              unit->unit.text != "对" && unit->unit.text != "部" && unit->unit.text != "分" &&
                                                              unit->unit.text != "级" && unit->unit.text != "线" && unit->unit.text != "类" &&
                                                              unit->unit.text != "批" && unit->unit.text != "道" && unit->unit.text != "度" && unit->unit.text != "员")
                return true;
            at = end;
            continue;
        }
        at += c.size;
    }
    return false;
}

}  // namespace

const Goal* annual_goal_of(const Target& t, std::int32_t* index) {
    const Goal* found = nullptr;
    const auto take = [&](std::size_t i) {
        found = &t.goals[i];
        if (index != nullptr) *index = static_cast<std::int32_t>(i);
    };
    if (t.goals.size() == 1) return t.goals[0].text.present() ? (take(0), found) : nullptr;
    for (std::size_t i = 0; i < t.goals.size(); ++i)
        if (t.goals[i].text.present() && is_annual_label(t.goals[i].label.text)) return take(i), found;
    for (std::size_t i = 0; i < t.goals.size(); ++i)
        if (t.goals[i].text.present() && !is_cycle_label(t.goals[i].label.text)) return take(i), found;
    for (std::size_t i = 0; i < t.goals.size(); ++i)
        if (t.goals[i].text.present()) return take(i), found;
    return nullptr;
}

std::string plain_prose(std::string_view s) {
    std::string out;
    out.reserve(s.size());
    for (std::size_t i = 0; i < s.size();) {
        const CodePoint c = decode(s, i);
        if (c.value == 0x300A) {  // 《…》
            const auto close = s.substr(i, 402).find("》");  // a title is no longer
            if (close != std::string_view::npos && close < 400) {
                i += close + 3;
                continue;
            }
        }
        if (c.value == 0x3014 || c.value == '[' || c.value == '(' || c.value == 0xFF08) {  // 〔2021〕101号
            std::size_t j = i + c.size;
            if (s.compare(j, 2, "20") == 0 && j + 4 < s.size()) {
                j += 4;
                const CodePoint close = decode(s, j);
                if (close.value == 0x3015 || close.value == ']' || close.value == ')' || close.value == 0xFF09) {
                    j += close.size;
                    while (j < s.size() && (s[j] == ' ' || (s[j] >= '0' && s[j] <= '9'))) ++j;
                    if (s.compare(j, 3, "号") == 0) {
                        i = j + 3;
                        continue;
                    }
                }
            }
        }
        if (is_digit(c.value) && (out.empty() || !(out.back() >= '0' && out.back() <= '9'))) {
            // 1、 2） 3: are list marks, 1.5 and 12:30 are not
            std::size_t j = i;
            while (j < s.size() && s[j] >= '0' && s[j] <= '9') ++j;
            if (j - i <= 2) {
                std::size_t k = j;
                while (k < s.size() && s[k] == ' ') ++k;
                const CodePoint m = decode(s, k);
                const bool mark = m.value == ')' || m.value == 0xFF09 || m.value == ':' || m.value == 0xFF1A || m.value == 0x3001 ||
                                  m.value == '.' || m.value == 0xFF0E;
                const std::size_t after = k + m.size;
                if (k < s.size() && mark && !(after < s.size() && s[after] >= '0' && s[after] <= '9')) {
                    i = after;
                    continue;
                }
            }
            out.append(s.substr(i, j - i));
            i = j;
            continue;
        }
        out.append(s.substr(i, c.size));
        i += c.size;
    }
    return out;
}

bool has_output_verb(std::string_view s, std::size_t from) {
    std::size_t size = 0;
    for (std::size_t at = next_word(s, from, tag::output_verb, size); at != std::string_view::npos; at = next_word(s, at + size, tag::output_verb, size)) {
        const std::string_view v = s.substr(at, size), before = s.substr(0, at), after = s.substr(at + size);
        const auto ends = [&](std::initializer_list<std::string_view> w) { return ends_with_one_of(before, w); };
        // nouns: 的顺利开展, 工作顺利开展，, 队伍建设, 支付方式
        if (ends({"的", "的顺利", "的正常", "的有序", "的有效"})) continue;
        if (v == "开展" && ends({"顺利", "正常", "有序", "有效", "稳定"})) {
            const CodePoint c = decode(after, 0);
            if (after.empty() || c.value == 0xFF0C || c.value == 0x3002 || c.value == 0xFF1B || c.value == 0x3001 || c.value == ',' || c.value == ';' || c.value == '\n')
                continue;
        }
        if (v == "建设" && ends({"能力", "队伍", "制度", "体系", "机制", "作风", "文化", "化", "能力的", "队伍的", "化的"})) continue;
        if (is_one_of(v, {"支付", "培训", "采购", "检查", "巡查", "检测", "维护", "治理", "组织", "建设"}) &&
            starts_with_one_of(after, {"方式", "管理", "改革", "水平", "能力", "质量", "体系", "机制", "应用"}))
            continue;
        return true;
    }
    return false;
}

bool has_effect_verb(std::string_view s, std::size_t from) {
    std::size_t size = 0;
    for (std::size_t at = next_word(s, from, tag::effect_verb, size); at != std::string_view::npos; at = next_word(s, at + size, tag::effect_verb, size)) {
        if (s.substr(at, size) == "保障" && ends_with_one_of(s.substr(0, at), {"医疗", "社会", "后勤", "养老"})) continue;
        return true;
    }
    return false;
}

namespace {

// 政策知晓率达到85%, 保存率不低于99%: a rate with its figure is an effect.
bool promises_rate(std::string_view s) {
    for (std::size_t at = s.find("率"); at != std::string_view::npos; at = s.find("率", at + 3)) {
        const std::string_view after = s.substr(at + 3, 24);
        if (!after.empty() && (is_digit(half_width(decode(after, 0).value)) || starts_with_one_of(after, {"≥", "≤", "不低于", "不高于", "不超过", "不少于", "达", "高于", "保持在", "大于", "小于", "为100", "超过"})))
            return true;
    }
    return false;
}

// The goal begins with 目标2： or shares its lines with another goal: its other part was not read.
bool is_torn(const Target& target, const Goal& goal) {
    std::string_view t = goal.text.text;
    if (t.starts_with("目标")) t.remove_prefix(6);
    if (t.size() > 4 && t[0] >= '2' && t[0] <= '9') {
        const CodePoint mark = decode(t, 1);
        const bool number = mark.value == '.' && is_digit(static_cast<unsigned char>(t[2]));
        if (!number && (mark.value == U'：' || mark.value == ':' || mark.value == U'、' || mark.value == '.' || mark.value == U'．')) return true;
    }
    for (const Goal& other : target.goals)
        if (&other != &goal && other.text.present() && other.text.span.begin < goal.text.span.end && goal.text.span.begin < other.text.span.end) return true;
    return false;
}

}  // namespace

Prose read_prose(const Target& target) {
    Prose p;
    p.goal = annual_goal_of(target, &p.index);
    if (!p.goal) return p;
    p.torn = is_torn(target, *p.goal);
    const std::string_view text = p.goal->text.text;
    const Scan seen = scan(text);
    p.tags = seen.tags;
    p.han = seen.han;
    p.meaning = seen.meaning;
    // only digits and brackets can be list marks, numbers and titles
    const bool marked = (p.tags & (tag::digit | tag::bracket)) != 0;
    const std::string made = marked ? plain_prose(text) : std::string();
    const std::string_view plain = marked ? std::string_view(made) : text;
    const Scan said = marked ? scan(plain) : seen;
    p.digit = (said.tags & tag::digit) != 0;
    p.figure = (said.tags & tag::figure_word) != 0 || has_figure(plain, said.first_figure);
    p.output = (said.tags & tag::output_verb) != 0 && has_output_verb(plain, said.first_output);
    p.effect = ((said.tags & tag::effect_verb) != 0 && has_effect_verb(plain, said.first_effect)) || ((p.tags & tag::rate_mark) != 0 && promises_rate(text));
    return p;
}

}  // namespace jixiao
