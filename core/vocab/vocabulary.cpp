#include "vocab/vocabulary.hpp"

#include <utf8.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstring>
#include <unordered_map>
#include <vector>

#include "base/bytes.hpp"
#include "base/code_point.hpp"
#include "vocab/composed.hpp"
#include "vocab/decoration.hpp"
#include "vocab/trie.hpp"
#include "vocab/words.hpp"
#include "vocab/cues_values.hpp"
#include "vocab/words_characters.hpp"
#include "vocab/words_columns.hpp"
#include "vocab/words_operators.hpp"
#include "vocab/words_units.hpp"

namespace jixiao::vocab {
namespace {

// What a list says of a word besides its term.
enum Mark : std::uint8_t {
    unit = 1u << 0,
    value_type = 1u << 1,
    direction = 1u << 2,
    placeholder = 1u << 3,
    head = 1u << 4,       // of a qualitative value
    tail = 1u << 5,
    operation = 1u << 6,  // ≥, 不低于
};

// A column's name that may stand before its value in one cell: not a level's.
bool labels_value(Term t) { return t.kind == Kind::column && t.field() != IndicatorField::level1 && t.field() != IndicatorField::level2; }

struct Meaning {
    Term term;
    std::uint8_t marks = 0;
};

// All lists as one: each word with all that is said of it, found from its front and, where it ends something, from its back.
class Lexicon {
public:
    Lexicon() {
        std::unordered_map<std::string_view, Trie::Value> numbers;
        auto meaning = [&](std::string_view word) -> Meaning& {
            const auto [it, is_new] = numbers.emplace(word, static_cast<Trie::Value>(meanings_.size()));
            if (is_new) meanings_.emplace_back();
            return meanings_[it->second];
        };
        meanings_.emplace_back();  // of no word
        for (const Word& w : words())
            if (Meaning& m = meaning(w.text); !m.term) m.term = w.term;
        auto mark = [&](std::span<const std::string_view> list, Mark as) {
            for (const std::string_view w : list) meaning(w).marks |= as;
        };
        for (const UnitWord& w : unit_words)
            if (std::find(std::begin(not_in_cells), std::end(not_in_cells), w.text) == std::end(not_in_cells)) meaning(w.text).marks |= unit;
        mark(unit_phrases, unit);
        mark(value_types(), value_type);
        mark(directions(), direction);
        mark(placeholders(), placeholder);
        mark(qualitative_heads(), head);
        mark(qualitative_tails(), tail);
        for (const OperatorWord& w : signs)
            if (w.tells) meaning(w.text).marks |= operation;
        for (const OperatorWord& w : before_number)
            if (w.tells) meaning(w.text).marks |= operation;
        mark(near_operators, operation);
        std::vector<Trie::Entry> forward, backward;
        for (const auto& [word, number] : numbers) {
            forward.push_back({characters(word), number});
            const Meaning& m = meanings_[number];
            if (m.term.kind == Kind::level1 || m.term.kind == Kind::level2) level_first_.set(forward.back().word.front());
            if ((m.marks & tail) == 0 && !labels_value(m.term)) continue;
            backward.push_back({characters(word), number});
            std::reverse(backward.back().word.begin(), backward.back().word.end());
        }
        forward_ = Trie(std::move(forward));
        backward_ = Trie(std::move(backward));
    }

    [[nodiscard]] const Meaning& of(std::string_view text) const { return meanings_[forward_.find(text)]; }
    [[nodiscard]] bool says(std::string_view text, Mark as) const { return (of(text).marks & as) != 0; }
    [[nodiscard]] bool begins_level(char32_t c) const { return c < level_first_.size() && level_first_[c]; }
    /// `visit(length in bytes, meaning)` for each word at `at`, the shortest first.
    template <class Visit>
    std::size_t each_at(std::string_view text, std::size_t at, Visit visit) const {
        return forward_.each_at(text, at, [&](std::size_t length, Trie::Value v) { visit(length, meanings_[v]); });
    }
    /// The same for columns' names and tails that end before `end`.
    template <class Visit>
    std::size_t each_before(std::string_view text, std::size_t from, std::size_t end, Visit visit) const {
        return backward_.each_before(text, from, end, [&](std::size_t length, Trie::Value v) { visit(length, meanings_[v]); });
    }

private:
    std::vector<Meaning> meanings_;
    Trie forward_, backward_;
    std::bitset<65536> level_first_;
};

const Lexicon& lexicon() {
    static const Lexicon built;
    return built;
}

// fold() and is_space() of the first 65,536 code points, for those above ASCII: 0 for white space.
class Folding {
public:
    Folding() {
        for (std::size_t c = 0; c < to_.size(); ++c) {
            const bool wide = c >= 0xFF01 && c <= 0xFF5E;
            to_[c] = is_space(static_cast<char32_t>(c)) ? u'\0' : static_cast<char16_t>(wide ? c - 0xFEE0 : c);
        }
        for (const Pair& p : traditional())
            if (p.from < to_.size() && p.to < to_.size() && to_[p.from] == static_cast<char16_t>(p.from)) to_[p.from] = static_cast<char16_t>(p.to);
    }
    [[nodiscard]] char32_t operator[](char32_t c) const { return c < to_.size() ? to_[c] : c; }

private:
    std::array<char16_t, 65536> to_{};
};

const Folding& folding() {
    static const Folding built;
    return built;
}

bool ascii_space(unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

char32_t next(std::string_view text, std::size_t& at) {
    const CodePoint c = decode(text, at);
    at += c.size;
    return c.value;
}

// `產(chǎn)出`: mirror pages print the reading behind a character; the length of such a bracket, or 0
std::size_t pinyin_at(std::string_view text, std::size_t at) {
    std::size_t i = at;
    const char32_t open = next(text, i);
    if (open != '(' && open != 0xFF08) return 0;
    bool tone = false;
    for (int n = 0; n < 8 && i < text.size(); ++n) {
        const char32_t c = next(text, i);
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

bool may_count(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    switch (decode(text, at).value) {
        case U'一': case U'二': case U'三': case U'四': case U'五': case U'六': case U'七': case U'八': case U'九': case U'十': return true;
        default: return false;
    }
}

}  // namespace

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

std::size_t decoration(std::string_view text) {
    static constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    std::size_t i = 0;
    while (i < text.size() && (text[i] == '*' || text[i] == '#' || text[i] == '-' || text[i] == '.')) ++i;
    for (; i < text.size() && static_cast<unsigned char>(text[i]) >= 0x80; i += decode(text, i).size) {
        const char32_t c = decode(text, i).value;
        if (c != U'★' && c != U'·' && c != U'●' && c != U'■' && c != U'◆') break;
    }
    const std::size_t start = i;
    const bool bracket = i < text.size() && text[i] == '(';
    if (bracket) ++i;
    const std::size_t digits = i;
    while (i < text.size() && ((text[i] >= '0' && text[i] <= '9') || (text[i] == '.' && i > digits))) ++i;
    if (i == digits && may_count(text, i))
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

std::int8_t horizon_of(std::string_view text) {
    for (auto w : {"长期", "中期", "实施期", "周期", "项目期"})
        if (text.find(w) != std::string_view::npos) return -1;
    for (auto w : {"年度", "当年", "本年"})
        if (text.find(w) != std::string_view::npos) return 1;
    return 0;
}

char32_t fold(char32_t c) {
    if (c < 0x80) return c;
    const char32_t f = folding()[c];
    return f == 0 ? c : f;
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

std::string_view folded(std::string_view text, std::string& room) {
    const Folding& to = folding();
    // most cells are folded already: these are only looked at
    std::size_t i = 0;
    for (CodePoint c; i < text.size(); i += c.size) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            c.size = 1;
            if (ascii_space(byte) || (byte == '(' && i > 0 && pinyin_at(text, i))) break;
            continue;
        }
        c = decode(text, i);
        if (to[c.value] != c.value) break;
    }
    if (i >= text.size()) return text;
    // a byte becomes three at most; room that was made before is used again
    if (room.size() < text.size() * 3) room.resize(text.size() * 3);
    char* out = room.data();
    std::memcpy(out, text.data(), i);
    out += i;
    while (i < text.size()) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte == '(' || (byte == 0xEF && text.substr(i, 3) == "（")) && i > 0)
            if (const std::size_t n = pinyin_at(text, i)) {
                i += n;
                continue;
            }
        if (byte < 0x80) {
            if (!ascii_space(byte)) *out++ = text[i];
            ++i;
            continue;
        }
        const CodePoint c = decode(text, i);
        const char32_t f = to[c.value];
        if (f == c.value && c.size == 3) std::memcpy(out, text.data() + i, 3), out += 3;
        else if (f == c.value)
            for (std::uint32_t n = 0; n < c.size; ++n) *out++ = text[i + n];
        else if (f != 0 && f < 0x80) *out++ = static_cast<char>(f);
        else if (f != 0) out = utf8::unchecked::append(static_cast<std::uint32_t>(f), out);
        i += c.size;
    }
    return {room.data(), static_cast<std::size_t>(out - room.data())};
}

std::string folded(std::string_view text) {
    std::string room;
    const std::string_view f = folded(text, room);
    if (f.data() != room.data()) return std::string(f);
    room.resize(f.size());
    return room;
}

bool same_folded(std::string_view a, std::string_view b) {
    if (a == b) return true;
    // what begins with different characters is told apart by these, but for white space, which folds to nothing
    if (!a.empty() && !b.empty()) {
        const char32_t x = decode(a, 0).value, y = decode(b, 0).value;
        if (fold(x) != fold(y) && !is_space(x) && !is_space(y)) return false;
    }
    std::string room_a, room_b;
    return folded(a, room_a) == folded(b, room_b);
}

Term lookup_exact(std::string_view text) { return lexicon().of(text).term; }

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
            // 单位（项目名称）, 单位编码（项目编码）: units and, below them, their projects
            if (const Term t = lookup_exact(inside.substr(1, inside.size() - 2)); t.kind == Kind::name || t.kind == Kind::code) return t;
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
    // 年度绩效目标1: one of several
    if (s.size() > 12 && s.back() >= '0' && s.back() <= '9' && !(s[s.size() - 2] >= '0' && s[s.size() - 2] <= '9'))
        if (Term t = lookup_exact(s.substr(0, s.size() - 1)); t.kind == Kind::goal || t.kind == Kind::goal_group) return t;
    if (Term t = composed_label(s)) return t;
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
    if (utf8::unchecked::distance(s.begin(), s.end()) > 14) return {};
    for (std::string_view mark : {",", "。", ";", "、", "\"", "%", "≥", "≤", "=", "《"})
        if (s.find(mark) != std::string_view::npos) return {};
    if (first_digit(s) != std::string_view::npos) return {};
    for (const Shape& shape : shapes())
        if (s.ends_with(shape.ending) && s.size() > shape.ending.size()) {
            Term t = shape.term;
            if (t.kind == Kind::goal || t.kind == Kind::fund) t.horizon = horizon_of(s);
            return t;
        }
    return {};
}

Match longest_at(std::string_view text, std::size_t at) {
    Match match;
    const std::size_t looked = lexicon().each_at(text, at, [&](std::size_t length, const Meaning& m) {
        if (m.term && length >= 6) match = {length, m.term};
    });
    match.looked = looked;
    return match;
}

bool begins_level(char32_t c) { return lexicon().begins_level(c); }

Match column_before(std::string_view text, std::size_t from, std::size_t end) {
    Match match;
    const std::size_t looked = lexicon().each_before(text, from, end, [&](std::size_t length, const Meaning& m) {
        if (labels_value(m.term)) match = {length, m.term};
    });
    match.looked = looked;
    return match;
}

std::size_t level_code(std::string_view text) {
    constexpr std::size_t longest = 4;
    std::size_t i = 0;
    while (i < text.size() && i < longest && text[i] >= '0' && text[i] <= '9') ++i;
    return i > 0 && i + 1 < text.size() && text[i] == '-' && static_cast<unsigned char>(text[i + 1]) >= 0x80 ? i : 0;
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

std::size_t scale_at(std::string_view text) {
    constexpr int thousand = 3;  // 百 and 十 open words: 百姓, 十佳
    std::size_t longest = 0;
    for (const Scale& s : scales)
        if (s.power >= thousand && text.starts_with(s.text)) longest = std::max(longest, s.text.size());
    return longest;
}

bool is_unit(std::string_view text) {
    if (lexicon().says(text, unit)) return true;
    if (text.size() >= 24) return false;
    // 万公里
    if (const std::size_t scale = scale_at(text); scale > 0 && lexicon().says(text.substr(scale), unit)) return true;
    // 套(件)
    if (const auto open = text.find('('); open != std::string_view::npos && open > 0 && text.back() == ')')
        return lexicon().says(text.substr(0, open), unit) && lexicon().says(text.substr(open + 1, text.size() - open - 2), unit);
    const auto slash = text.find('/');
    return slash != std::string_view::npos && slash > 0 && lexicon().says(text.substr(0, slash), unit);
}

bool is_value_type(std::string_view text) { return lexicon().says(text, value_type); }
bool is_direction(std::string_view text) { return lexicon().says(text, direction); }

std::size_t operator_at(std::string_view text) {
    std::size_t longest = 0;
    lexicon().each_at(text, 0, [&](std::size_t length, const Meaning& m) {
        if (m.marks & operation) longest = length;
    });
    return longest;
}

namespace {

// Length of the longest tail of a qualitative value, of 12 bytes at most, that ends `text`; 0 for none.
std::size_t tail_length(std::string_view text) {
    std::size_t longest = 0;
    lexicon().each_before(text, 0, text.size(), [&](std::size_t length, const Meaning& m) {
        if ((m.marks & tail) && length <= 12) longest = length;
    });
    return longest;
}

}  // namespace

bool is_qualitative(std::string_view text) { return text.size() <= 36 && tail_length(text) > 0; }

std::size_t qualitative_tail(std::string_view text) {
    const std::size_t length = tail_length(text);
    if (length < 6) return std::string_view::npos;
    std::size_t at = text.size() - length;
    bool headed = false;
    for (std::size_t n = std::min<std::size_t>(at, 9); n >= 6; --n)
        if (lexicon().says(text.substr(at - n, n), head)) {
            at -= n;
            headed = true;
            break;
        }
    // 明显改善 is one of the tails, and headed by itself
    if (!headed && length > 6 && lexicon().says(text.substr(at, 6), head)) headed = true;
    // 较上年下降
    if (const std::size_t compared = ends_with_any(text.substr(0, at), cue::comparisons)) return at - compared;
    // without a head only words that are values by themselves: 及时, 达标
    if (!headed)
        for (auto w : {"及时", "达标", "合格", "良好", "优良", "优秀", "正常", "完成", "已完成", "按时完成", "全覆盖", "达到预期",
                       "提升", "提高", "改善", "增强", "完善", "健全", "减少", "增加", "降低", "稳定", "较好", "显著", "明显",
                       "长期", "持续", "有效", "满意", "优化", "规范", "中长期"})
            if (text.substr(at) == w) return at;
    return headed ? at : std::string_view::npos;
}

bool is_furniture(std::string_view text) {
    static const Trie words_of_pages([] {
        std::vector<Trie::Entry> entries;
        for (const std::string_view w : furniture()) entries.push_back({characters(w), 1});
        return entries;
    }());
    if (text.starts_with('[') && text.ends_with(')') && text.find("](") != std::string_view::npos) return true;  // [返回目录](#)
    const std::size_t last = text.size() <= 120 ? text.size() : 13;  // in a long text only at its beginning
    for (std::size_t at = 0; at < last;) {
        const CodePoint c = decode(text, at);
        bool found = false;
        if (words_of_pages.begins(c.value)) words_of_pages.each_at(text, at, [&](std::size_t, Trie::Value) { found = true; });
        if (found) return true;
        at += c.size;
    }
    return false;
}

bool is_placeholder(std::string_view text) { return lexicon().says(text, placeholder); }

}  // namespace jixiao::vocab
