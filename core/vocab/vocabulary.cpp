#include "vocab/vocabulary.hpp"

#include <utf8.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "vocab/words.hpp"

namespace jixiao::vocab {
namespace {

struct Tables {
    std::unordered_map<std::string_view, Term> terms;
    std::unordered_set<std::string_view> units, value_types, directions, placeholders, heads, tails;
    std::unordered_map<char32_t, char32_t> variants;
    std::unordered_set<std::uint64_t> pairs;  ///< first two code points of every word: a filter for longest_at
    std::size_t longest = 0;
};

char32_t code_point_at(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? lead : lead & (0xFF >> (length + 1));
    for (int i = 1; i < length && at + static_cast<std::size_t>(i) < text.size(); ++i)
        c = (c << 6) | (static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]) & 0x3F);
    at = std::min(text.size(), at + static_cast<std::size_t>(length));
    return c;
}

std::uint64_t first_two(std::string_view text, std::size_t at) {
    const char32_t a = code_point_at(text, at);
    const char32_t b = at < text.size() ? code_point_at(text, at) : 0;
    return (static_cast<std::uint64_t>(a) << 32) | b;
}

const Tables& tables() {
    static const Tables built = [] {
        Tables t;
        for (const Pair& p : traditional()) t.variants.emplace(p.from, p.to);
        for (const Word& w : words()) {
            t.terms.emplace(w.text, w.term);
            t.pairs.insert(first_two(w.text, 0));
            t.longest = std::max(t.longest, w.text.size());
        }
        for (auto u : units()) t.units.insert(u);
        for (auto u : value_types()) t.value_types.insert(u);
        for (auto u : directions()) t.directions.insert(u);
        for (auto u : placeholders()) t.placeholders.insert(u);
        for (auto u : qualitative_heads()) t.heads.insert(u);
        for (auto u : qualitative_tails()) t.tails.insert(u);
        return t;
    }();
    return built;
}

// `產(chǎn)出`: mirror pages print the reading behind a character; the length of such a bracket, or 0
std::size_t pinyin_at(std::string_view text, std::size_t at) {
    std::size_t i = at;
    const char32_t open = code_point_at(text, i);
    if (open != '(' && open != 0xFF08) return 0;
    bool tone = false;
    for (int n = 0; n < 8 && i < text.size(); ++n) {
        const char32_t c = code_point_at(text, i);
        if (c == ')' || c == 0xFF09) return tone ? i - at : 0;
        if (c >= 0xC0 && c < 0x250) tone = true;
        else if (!(c >= 'a' && c <= 'z')) return 0;
    }
    return 0;
}

bool strip_suffix(std::string_view& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) return false;
    text.remove_suffix(suffix.size());
    return true;
}

// `(万元)`, `[50]` behind a word: its length in bytes with the brackets, or 0
std::size_t bracket_suffix(std::string_view text) {
    if (text.empty()) return 0;
    const char close = text.back();
    const char open = close == ')' ? '(' : close == ']' ? '[' : '\0';
    if (open == '\0') return 0;
    int depth = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        if (text[i] == close) ++depth;
        if (text[i] == open && --depth == 0) return i == 0 ? 0 : text.size() - i;
    }
    return 0;
}

// `1-`, `11.`, `一、`, `(二)`, `★`: decoration before a word
std::size_t decoration(std::string_view text) {
    static constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    std::size_t i = 0;
    while (i < text.size() && (text[i] == '*' || text[i] == '#' || text[i] == '-' || text[i] == '.')) ++i;
    while (text.substr(i).starts_with("★") || text.substr(i).starts_with("·") || text.substr(i).starts_with("●") ||
           text.substr(i).starts_with("■") || text.substr(i).starts_with("◆"))
        i += text.substr(i).starts_with("·") ? 2 : 3;
    const std::size_t start = i;
    const bool bracket = i < text.size() && text[i] == '(';
    if (bracket) ++i;
    const std::size_t digits = i;
    while (i < text.size() && ((text[i] >= '0' && text[i] <= '9') || (text[i] == '.' && i > digits))) ++i;
    if (i == digits)
        for (auto n : numerals)
            while (text.substr(i).starts_with(n)) i += n.size();
    if (i == digits) return start;
    if (bracket) return i < text.size() && text[i] == ')' ? i + 1 : start;
    if (text[i - 1] == '.') return i;
    if (text.substr(i).starts_with("、")) return i + 3;
    if (i < text.size() && (text[i] == '-' || text[i] == '.' || text[i] == ',' || text[i] == ':')) return i + 1;
    if (text.substr(i).starts_with("－") || text.substr(i).starts_with("—")) return i + 3;
    return start;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::int8_t horizon_of(std::string_view text) {
    for (auto w : {"长期", "中期", "实施期", "周期", "项目期"})
        if (text.find(w) != std::string_view::npos) return -1;
    for (auto w : {"年度", "当年", "本年"})
        if (text.find(w) != std::string_view::npos) return 1;
    return 0;
}

// `2024年目标值`, `2025年度指标值`: a year before a column's name
Term with_year(std::string_view text) {
    if (text.size() < 7 || !all_digits(text.substr(0, 4))) return {};
    std::string_view rest = text.substr(4);
    if (!rest.starts_with("年")) return {};
    rest.remove_prefix(3);
    if (rest.starts_with("度")) rest.remove_prefix(3);
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

char32_t fold(char32_t c) {
    if (c < 0x80) return c;
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    const auto& variants = tables().variants;
    const auto it = variants.find(c);
    return it == variants.end() ? c : it->second;
}

bool is_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000 || c == 0xFEFF ||
           (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x1680 || c == 0x85 ||
           c == 0x2028 || c == 0x2029;
}

bool is_cjk(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x2FFFF);
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if ((text[i] == '(' || text[i] == '\xEF') && i > 0)
            if (const std::size_t n = pinyin_at(text, i)) {
                i += n;
                continue;
            }
        const char32_t c = code_point_at(text, i);
        if (is_space(c)) continue;
        utf8::unchecked::append(static_cast<std::uint32_t>(fold(c)), std::back_inserter(out));
    }
    return out;
}

Term lookup_exact(std::string_view text) {
    const auto& terms = tables().terms;
    const auto it = terms.find(text);
    return it == terms.end() ? Term{} : it->second;
}

Term lookup(std::string_view text) {
    if (text.empty() || text.size() > 120) return {};
    if (Term t = lookup_exact(text)) return t;
    std::string_view s = text;
    s.remove_prefix(decoration(s));
    while (!s.empty() && (s.back() == ':' || s.back() == '*' || s.back() == '.')) s.remove_suffix(1);
    if (Term t = lookup_exact(s)) return t;
    bool of_which = false;
    if (s.starts_with("其中")) {
        s.remove_prefix(6);
        while (!s.empty() && s[0] == ':') s.remove_prefix(1);
        s.remove_prefix(decoration(s));
        of_which = true;
    }
    for (int i = 0; i < 2; ++i) {
        if (const std::size_t n = bracket_suffix(s)) {
            const std::string_view inside = s.substr(s.size() - n);
            s.remove_suffix(n);
            while (!s.empty() && s.back() == ':') s.remove_suffix(1);
            if (Term t = lookup_exact(s)) {
                if (of_which && t.kind != Kind::fund && t.kind != Kind::fund_group) return {};
                if (const std::int8_t h = horizon_of(inside); h != 0 && t.kind != Kind::goal_group) t.horizon = h;
                if (t.kind == Kind::column && t.field() == IndicatorField::value && t.horizon != 0)
                    t.sub = static_cast<std::uint8_t>(t.horizon < 0 ? IndicatorField::cycle_value
                                                                   : IndicatorField::annual_value);
                return t;
            }
        }
    }
    if (Term t = lookup_exact(s); t && (!of_which || t.kind == Kind::fund || t.kind == Kind::fund_group)) return t;
    if (of_which) {
        const Term shape = lookup_shape(s);
        return shape.kind == Kind::fund ? shape : Term{};
    }
    if (Term t = with_year(s)) return t;
    // 年度绩效目标1: one of several
    if (s.size() > 12 && s.back() >= '0' && s.back() <= '9' && !(s[s.size() - 2] >= '0' && s[s.size() - 2] <= '9'))
        if (Term t = lookup_exact(s.substr(0, s.size() - 1)); t.kind == Kind::goal || t.kind == Kind::goal_group) return t;
    // a level's name doubled or with 指标 left out: `产出指标指标`, `服务对象 满意度`
    if (s.ends_with("指标指标")) return lookup_exact(s.substr(0, s.size() - 6));
    if (strip_suffix(s, "指标"))
        if (Term t = lookup_exact(s); t.kind == Kind::level1 || t.kind == Kind::level2) return t;
    return {};
}

Term lookup_shape(std::string_view text) {
    while (!text.empty() && text.back() == ':') text.remove_suffix(1);
    if (text.empty() || text.size() > 60) return {};
    std::string_view s = text;
    s.remove_prefix(decoration(s));
    if (const std::size_t n = bracket_suffix(s)) s.remove_suffix(n);
    if (utf8::unchecked::distance(s.begin(), s.end()) > 12) return {};
    for (std::string_view mark : {",", "。", ";", "、", "\"", "%", "≥", "≤", "=", "《"})
        if (s.find(mark) != std::string_view::npos) return {};
    if (s.find_first_of("0123456789") != std::string_view::npos) return {};
    for (const Shape& shape : shapes())
        if (s.ends_with(shape.ending) && s.size() > shape.ending.size()) {
            Term t = shape.term;
            if (t.kind == Kind::goal || t.kind == Kind::fund) t.horizon = horizon_of(s);
            return t;
        }
    return {};
}

Match longest_at(std::string_view text, std::size_t at) {
    const Tables& t = tables();
    if (at >= text.size() || !t.pairs.count(first_two(text, at))) return {};
    std::size_t longest = std::min(text.size() - at, t.longest);
    while (longest >= 6) {
        const std::size_t end = at + longest;
        const bool boundary = end == text.size() || (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
        if (boundary)
            if (Term term = lookup_exact(text.substr(at, longest))) return {longest, term};
        --longest;
    }
    return {};
}

std::optional<Correction> nearest_level(std::string_view text) {
    std::string_view s = text;
    s.remove_prefix(decoration(s));
    while (!s.empty() && s.back() == ':') s.remove_suffix(1);
    if (const std::size_t n = bracket_suffix(s)) s.remove_suffix(n);
    std::u32string want;
    for (std::size_t i = 0; i < s.size();) want.push_back(code_point_at(s, i));
    if (want.size() < 4 || want.size() > 14) return std::nullopt;
    std::optional<Correction> best;
    std::size_t least = want.size() >= 8 ? 3 : 2;
    ++least;
    for (const Word& w : words()) {
        if (w.term.kind != Kind::level1 && w.term.kind != Kind::level2) continue;
        if (!w.text.ends_with("指标") && w.text.size() < 15) continue;
        std::u32string have;
        for (std::size_t i = 0; i < w.text.size();) have.push_back(code_point_at(w.text, i));
        const std::size_t n = have.size(), m = want.size();
        if (n > m + 1 || m > n + 1) continue;
        // edit distance over at most 14 × 14
        std::array<std::array<std::size_t, 16>, 16> d{};
        for (std::size_t i = 0; i <= n; ++i) d[i][0] = i;
        for (std::size_t j = 0; j <= m; ++j) d[0][j] = j;
        for (std::size_t i = 1; i <= n; ++i)
            for (std::size_t j = 1; j <= m; ++j)
                d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1,
                                    d[i - 1][j - 1] + (have[i - 1] == want[j - 1] ? 0 : 1)});
        // half of the word must stand: 效益指栋 is 效益指标, 完成指标 is not 产出指标
        const std::size_t distance = d[n][m];
        const std::size_t allowed = n >= 8 ? 3 : n >= 5 ? 2 : 1;
        const std::size_t stem = n >= 2 ? n - 2 : n;
        std::size_t stem_hits = 0;
        for (std::size_t i = 0; i < std::min(stem, m); ++i) stem_hits += have[i] == want[i];
        if (distance > allowed || distance >= least || (stem_hits * 2 < stem)) continue;
        least = distance;
        best = Correction{w.term, w.text};
    }
    return best;
}

Level1 parent_of(Level2 level2) {
    switch (level2) {
        case Level2::quantity: case Level2::quality: case Level2::timeliness: case Level2::cost: return Level1::output;
        case Level2::economic_cost: case Level2::social_cost: case Level2::ecological_cost: return Level1::cost;
        case Level2::economic: case Level2::social: case Level2::ecological: case Level2::sustainable:
            return Level1::benefit;
        case Level2::satisfaction: return Level1::satisfaction;
        default: return Level1::none;
    }
}

std::string_view name_of(Level1 level1) {
    switch (level1) {
        case Level1::cost: return "成本指标";
        case Level1::output: return "产出指标";
        case Level1::benefit: return "效益指标";
        case Level1::satisfaction: return "满意度指标";
        default: return "";
    }
}

bool is_unit(std::string_view text) {
    if (tables().units.count(text)) return true;
    const auto slash = text.find('/');
    return slash != std::string_view::npos && slash > 0 && tables().units.count(text.substr(0, slash)) &&
           text.size() < 24;
}

bool is_value_type(std::string_view text) { return tables().value_types.count(text) != 0; }
bool is_direction(std::string_view text) { return tables().directions.count(text) != 0; }

std::size_t operator_at(std::string_view text) {
    for (auto op : operators())
        if (text.starts_with(op)) return op.size();
    return 0;
}

bool is_qualitative(std::string_view text) {
    if (text.empty() || text.size() > 36) return false;
    for (std::size_t n = std::min<std::size_t>(text.size(), 12); n >= 3; --n) {
        if (!tables().tails.count(text.substr(text.size() - n))) continue;
        return true;
    }
    return false;
}

std::size_t qualitative_tail(std::string_view text) {
    const Tables& t = tables();
    std::size_t at = std::string_view::npos;
    for (std::size_t n = std::min<std::size_t>(text.size(), 12); n >= 6; --n) {
        if (!t.tails.count(text.substr(text.size() - n))) continue;
        at = text.size() - n;
        break;
    }
    if (at == std::string_view::npos) return at;
    bool headed = false;
    for (std::size_t n = std::min<std::size_t>(at, 9); n >= 6; --n)
        if (t.heads.count(text.substr(at - n, n))) {
            at -= n;
            headed = true;
            break;
        }
    // without a head only words that are values by themselves: 及时, 达标
    if (!headed)
        for (auto w : {"及时", "达标", "合格", "良好", "优良", "优秀", "正常", "完成", "已完成", "按时完成", "全覆盖", "达到预期",
                       "提升", "提高", "改善", "增强", "完善", "健全", "减少", "增加", "降低", "稳定", "较好", "显著", "明显",
                       "长期", "持续", "有效", "满意", "优化", "规范", "中长期"})
            if (text.substr(at) == w) return at;
    return headed ? at : std::string_view::npos;
}

bool is_furniture(std::string_view text) {
    if (text.empty()) return false;
    for (auto w : furniture())
        if (const auto at = text.find(w); at != std::string_view::npos && (at <= 12 || text.size() <= 120)) return true;
    return false;
}

bool is_placeholder(std::string_view text) { return tables().placeholders.count(text) != 0; }

}  // namespace jixiao::vocab
