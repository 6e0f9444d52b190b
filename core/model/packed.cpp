#include "model/packed.hpp"

#include <utf8.h>

#include <algorithm>

#include "grid/cutter.hpp"
#include "grid/pieces.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::model {
namespace {

using F = IndicatorField;
using vocab::Kind;
namespace cue = vocab::cue;

constexpr std::size_t npos = std::string_view::npos;

bool digit(char c) { return c >= '0' && c <= '9'; }

// length of the separator at `at`: ；;：:，,、-—－。】【 and white space; 0 for none
std::size_t separator_at(std::string_view s, std::size_t at) {
    if (at >= s.size()) return 0;
    const char c = s[at];
    if (c == ';' || c == ':' || c == ',' || c == '-' || c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '|' || c == '.') return 1;
    for (std::string_view mark : {"；", "：", "，", "、", "—", "－", "。", "】", "【", "　", "．", "–", "\xC2\xA0"})
        if (s.substr(at).starts_with(mark)) return mark.size();
    return 0;
}

std::size_t skip_separators(std::string_view s, std::size_t at, bool numbers_too = false) {
    while (at < s.size()) {
        if (const std::size_t n = separator_at(s, at)) at += n;
        else if (numbers_too && digit(s[at])) ++at;
        else break;
    }
    return at;
}

struct Number {
    std::int32_t value = -1;
    std::size_t begin = 0, end = 0;
};

// `3、`, `3．`, `(3)`, `3)`: an ordinal at `at`, its end behind the mark
Number ordinal_at(std::string_view s, std::size_t at) {
    Number n;
    n.begin = at;
    std::size_t i = at;
    bool bracket = false;
    if (i < s.size() && s[i] == '(') bracket = true, ++i;
    else if (s.substr(i).starts_with("（")) bracket = true, i += 3;
    const std::size_t digits = i;
    std::int32_t value = 0;
    while (i < s.size() && digit(s[i]) && i - digits < 3) value = value * 10 + (s[i++] - '0');
    if (i == digits) return n;
    for (std::string_view mark : {"、", "．", ".", "）", ")", "：", ":", "，", ","}) {
        if (!s.substr(i).starts_with(mark)) continue;
        if ((mark == "，" || mark == ",") && !bracket) continue;
        const std::size_t end = i + mark.size();
        if (mark == "." && end < s.size() && digit(s[end])) continue;  // 3.5
        n.value = value;
        n.end = end;
        return n;
    }
    return n;
}

// `一` or `（一）` at the start of `s`: its length, or 0
std::size_t numeral_at(std::string_view s) {
    const std::size_t open = s.starts_with("（") ? 3 : 0;
    const std::size_t n = vocab::starts_with_any(s.substr(open), cue::numerals);
    if (n == 0 || open == 0) return n;
    return s.substr(open + n).starts_with("）") ? open + n + 3 : 0;
}

struct LevelMatch {
    vocab::Term term;
    std::size_t begin = 0, end = 0;            // the name
    std::size_t code_begin = 0, code_end = 0;  // `11` of `11-数量指标`
    std::size_t after = 0;                     // behind the separators that follow
};

// `11-数量指标；`, `【产出指标-`: a level's name that heads what follows
LevelMatch level_at(std::string_view s, std::size_t at) {
    LevelMatch m;
    std::size_t i = at;
    if (s.substr(i).starts_with("【")) i += 3;
    if (const std::size_t numeral = numeral_at(s.substr(i))) {
        const std::size_t next = skip_separators(s, i + numeral);
        if (next > i + numeral || numeral > 3) i = next;
    }
    const std::size_t code = i;
    while (i < s.size() && digit(s[i]) && i - code < 3) ++i;
    if (i > code) {
        std::size_t dash = 0;
        for (std::string_view mark : {"-", "－", "—", "–"})
            if (s.substr(i).starts_with(mark)) dash = mark.size();
        if (dash == 0) return m;
        m.code_begin = code;
        m.code_end = i;
        i += dash;
    }
    const vocab::Match found = vocab::longest_at(s, i);
    if (found.term.kind != Kind::level1 && found.term.kind != Kind::level2) return m;
    std::size_t end = i + found.length;
    // 指标 may be left out in the list and stand in the text: 社会效益 | 指标
    const std::size_t sep = separator_at(s, end);
    if (sep == 0 && end < s.size()) return m;
    m.term = found.term;
    m.begin = i;
    m.end = end;
    m.after = skip_separators(s, end);
    return m;
}

struct Head {
    std::size_t begin = 0;  // of the ordinal, if there is one
    std::size_t body = 0;   // behind the names
    Number ordinal;
    LevelMatch level1, level2;
};

bool strong(std::string_view s, const LevelMatch& m) {
    const std::string_view word = s.substr(m.begin, m.end - m.begin);
    return vocab::ends_with_any(word, cue::level_endings) || m.code_end > m.code_begin;
}

// A head at `at`: [ordinal] level 1 [level 2], or a level 2 alone.
bool head_at(std::string_view s, std::size_t at, Head& head) {
    head = Head{};
    head.begin = at;
    std::size_t i = at;
    const Number n = ordinal_at(s, i);
    if (n.value >= 0) {
        head.ordinal = n;
        i = n.end;
        while (i < s.size() && s[i] == ' ') ++i;
    }
    LevelMatch first = level_at(s, i);
    if (!first.term) {
        // `1-产出指标` looks like an ordinal and is a code
        if (n.value >= 0) return false;
        return false;
    }
    if (first.term.kind == Kind::level1) {
        // a weak word is a level only with a code, a number or a colon
        if (!strong(s, first) && n.value < 0) return false;
        head.level1 = first;
        head.body = first.after;
        const LevelMatch second = level_at(s, first.after);
        const bool cost = second.term.kind == Kind::level1 && second.term.level1() == Level1::cost;
        if (second.term.kind == Kind::level2 || cost) {
            // 服务对象满意度 behind 满意度指标 may be the name itself: a level 2 is followed by a name, not by a value
            head.level2 = second;
            head.body = second.after;
        }
        return true;
    }
    if (!strong(s, first)) {
        const std::string_view mark = s.substr(first.end, 3);
        if (!(mark.starts_with(":") || mark == "：")) return false;
    }
    head.level2 = first;
    head.body = first.after;
    return true;
}

struct Label {
    std::size_t begin = 0, end = 0;  // the word; the colon is behind it
    std::size_t value = 0;           // behind the colon
    F field = F::value;
};

// The column's name that ends right before the colon at `colon`.
bool label_before(std::string_view s, std::size_t from, std::size_t colon, Label& label) {
    std::size_t at = colon;
    std::size_t characters = 0;
    bool found = false;
    while (at > from && characters < 11) {
        --at;
        while (at > from && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80) --at;
        ++characters;
        if (characters < 2) continue;
        const vocab::Term t = vocab::lookup_exact(s.substr(at, colon - at));
        if (t.kind == Kind::column && t.field() != F::level1 && t.field() != F::level2) {
            label.begin = at;
            label.end = colon;
            label.field = t.field();
            found = true;
        }
    }
    return found;
}

class PackedReader {
public:
    PackedReader(Document& document, const Words& words) : document_(document), words_(words), s_(words.text) {}

    PackedResult run() {
        std::vector<Head> heads;
        bool boundary = true;
        for (std::size_t at = 0; at < s_.size();) {
            if (boundary && candidate(at)) {
                Head head;
                if (head_at(s_, at, head) && !inside_value(heads, head)) {
                    heads.push_back(head);
                    at = std::max(at + 1, head.body);
                    boundary = true;
                    continue;
                }
            }
            const auto c = static_cast<unsigned char>(s_[at]);
            if (c < 0x80) {
                boundary = c == ';' || c == '\n' || c == ' ' || c == '.' || c == '|' || c == '\r' || c == ')';
                ++at;
            } else if (c == 0xE3) {
                const std::string_view mark = s_.substr(at, 3);
                boundary = mark == "。" || mark == "、" || mark == "】" || mark == "【" || mark == "　";
                // 【 opens a head and belongs to it
                if (mark == "【") {
                    Head head;
                    if (head_at(s_, at, head)) {
                        heads.push_back(head);
                        at = head.body;
                        continue;
                    }
                }
                at += 3;
            } else if (c == 0xEF) {
                const std::string_view mark = s_.substr(at, 3);
                boundary = mark == "；" || mark == "）" || mark == "：";
                at += 3;
            } else {
                boundary = false;
                at += c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
            }
        }
        PackedResult result;
        if (heads.empty()) return result;
        result.first = heads.front().begin;
        LevelMatch level1, level2;
        for (std::size_t k = 0; k < heads.size(); ++k) {
            Head head = heads[k];
            const std::size_t end = k + 1 < heads.size() ? heads[k + 1].begin : s_.size();
            const bool cost_below_output = head.level1.term && head.level1.term.level1() == Level1::cost && !head.level2.term &&
                                           level1.term && level1.term.level1() == Level1::output && level2.term &&
                                           !(k + 1 < heads.size() && !heads[k + 1].level1.term && heads[k + 1].level2.term &&
                                             vocab::parent_of(heads[k + 1].level2.term.level2()) == Level1::cost);
            if (cost_below_output) {
                head.level2 = head.level1;
                head.level1 = LevelMatch{};
            } else if (head.level1.term) {
                level1 = head.level1;
                level2 = LevelMatch{};
            }
            if (head.level2.term) level2 = head.level2;
            entries(head, level1, level2, head.body, end, result.indicators, k + 1 == heads.size());
        }
        result.read = grid::cut(document_, words_, heads.front().begin, s_.size()).span;
        return result;
    }

private:
    // Only these can begin a head: an ordinal, a bracket, a level's first characters.
    [[nodiscard]] bool candidate(std::size_t at) const {
        const auto c = static_cast<unsigned char>(s_[at]);
        return digit(s_[at]) || s_[at] == '(' || c >= 0xE4 || c == 0xE3 || (c == 0xEF && s_.substr(at).starts_with("（"));
    }

    // `质量目标：…` inside a value is no head where heads are numbered
    static bool inside_value(const std::vector<Head>& heads, const Head& head) {
        if (heads.empty()) return false;
        return heads.front().ordinal.value >= 0 && heads.front().level1.term && head.ordinal.value < 0 && !head.level1.term;
    }

    Words words(std::size_t begin, std::size_t end) {
        // separators at both ends are none of the words
        begin = skip_lead(begin, end);
        while (end > begin) {
            std::size_t n = 0;
            for (std::string_view mark : {"；", "，", "。", "、", "：", ";", ",", ":", " ", "\n", "\r", "\t"})
                if (s_.substr(begin, end - begin).ends_with(mark)) n = mark.size();
            if (n == 0) break;
            end -= n;
        }
        return grid::cut(document_, words_, begin, end);
    }

    [[nodiscard]] std::size_t skip_lead(std::size_t begin, std::size_t end) const {
        while (begin < end) {
            std::size_t n = 0;
            for (std::string_view mark : {"；", "，", "。", "、", "：", ";", ",", ":", " ", "\n", "\r", "\t", "】"})
                if (s_.substr(begin, end - begin).starts_with(mark)) n = mark.size();
            if (n == 0) break;
            begin += n;
        }
        return begin;
    }

    void entries(const Head& head, const LevelMatch& level1, const LevelMatch& level2, std::size_t begin, std::size_t end,
                 std::vector<Indicator>& out, bool last) {
        std::vector<Label> labels;
        for (std::size_t at = begin; at < end; ++at) {
            const char c = s_[at];
            std::size_t n = 0;
            if (c == ':') n = 1;
            else if (static_cast<unsigned char>(c) == 0xEF && s_.substr(at, 3) == "：") n = 3;
            if (n == 0) continue;
            Label label;
            const std::size_t from = labels.empty() ? begin : labels.back().value;
            if (label_before(s_, from, at, label)) {
                label.value = at + n;
                labels.push_back(label);
            }
            at += n - 1;
        }
        if (!labels.empty()) {
            labelled(head, level1, level2, begin, end, labels, out);
            return;
        }
        if (skip_lead(begin, end) >= end) {
            if (!level2.term && last) return;
            return;  // a heading whose entries stand under the next level
        }
        plain(head, level1, level2, begin, end, out);
    }

    Indicator start(const LevelMatch& level1, const LevelMatch& level2, const Number& ordinal, bool written) {
        Indicator i;
        if (level1.term) {
            i[F::level1] = grid::cut(document_, words_, level1.begin, level1.end);
            i.level1_kind = level1.term.level1();
            if (level1.code_end > level1.code_begin) i[F::level1_code] = grid::cut(document_, words_, level1.code_begin, level1.code_end);
        }
        if (level2.term) {
            i[F::level2] = grid::cut(document_, words_, level2.begin, level2.end);
            i.level2_kind = level2.term.kind == Kind::level1 ? Level2::cost : level2.term.level2();
            if (level2.code_end > level2.code_begin) i[F::level2_code] = grid::cut(document_, words_, level2.code_begin, level2.code_end);
            if (!level1.term) {
                i.level1_kind = vocab::parent_of(i.level2_kind);
                i[F::level1] = Words{vocab::name_of(i.level1_kind), i[F::level2].span, -1};
                i.level1_origin = Origin::inferred;
            }
        }
        if (!written) {
            i.level1_origin = i.level1_origin == Origin::inferred ? Origin::inferred : Origin::carried;
            i.level2_origin = Origin::carried;
        }
        if (ordinal.value >= 0) {
            i.ordinal = ordinal.value;
            i.ordinal_words = grid::cut(document_, words_, ordinal.begin, ordinal.end);
        }
        return i;
    }

    void finish(Indicator& i, std::size_t begin, std::size_t end, std::vector<Indicator>& out) {
        i.span = grid::cut(document_, words_, begin, end).span;
        out.push_back(std::move(i));
    }

    void repair(Repair::Kind kind, const Indicator& i, std::size_t index, std::string detail) {
        document_.repairs.push_back({kind, i.span, -1, -1, static_cast<std::int32_t>(index), std::move(detail)});
    }

    // name；label：value；label：value。 — several of these where a label comes back
    void labelled(const Head& head, const LevelMatch& level1, const LevelMatch& level2, std::size_t begin, std::size_t end,
                  const std::vector<Label>& labels, std::vector<Indicator>& out) {
        std::size_t entry = head.begin, name = begin;
        Number ordinal = head.ordinal;
        bool written = true;
        for (std::size_t k = 0; k < labels.size();) {
            Indicator i = start(level1, level2, ordinal, written);
            // the labels of this entry: until one comes back
            std::size_t to = k + 1;
            auto seen = [&](std::size_t upto, F f) {
                for (std::size_t j = k; j < upto; ++j)
                    if (labels[j].field == f) return true;
                return false;
            };
            while (to < labels.size() && !seen(to, labels[to].field)) ++to;
            std::size_t entry_end = end;
            Number next_ordinal;
            if (to < labels.size()) {
                // the next entry's name begins behind the last stop before its label
                entry_end = labels[to].begin;
                std::size_t stop = npos;
                for (std::string_view mark : {"。", "；", ";", "\n"}) {
                    std::size_t from = labels[to - 1].value;
                    for (std::size_t p = s_.find(mark, from); p != npos && p + mark.size() < labels[to].begin; p = s_.find(mark, p + 1)) {
                        const std::size_t behind = p + mark.size();
                        if (skip_lead(behind, labels[to].begin) < labels[to].begin && (stop == npos || behind < stop)) stop = behind;
                        break;
                    }
                }
                if (stop != npos) entry_end = stop;
                const std::size_t lead = skip_lead(entry_end, labels[to].begin);
                next_ordinal = ordinal_at(s_, lead);
            }
            i[F::level3] = name_words(name, labels[k].begin, i);
            const bool glued = i.name().present() && skip_lead(labels[k].begin - std::min<std::size_t>(3, labels[k].begin), labels[k].begin) != labels[k].begin &&
                               !ends_with_separator(labels[k].begin);
            for (std::size_t j = k; j < to; ++j) {
                const std::size_t value_end = j + 1 < to ? labels[j + 1].begin : entry_end;
                const Words value = words(labels[j].value, value_end);
                if (value.present() && !i[labels[j].field].present()) i[labels[j].field] = value;
            }
            finish(i, entry, entry_end, out);
            if (glued) repair(Repair::Kind::malformed_entry, out.back(), out.size() - 1, "；");
            entry = entry_end;
            name = next_ordinal.value >= 0 ? next_ordinal.end : entry_end;
            ordinal = next_ordinal;
            written = false;
            k = to;
        }
    }

    [[nodiscard]] bool ends_with_separator(std::size_t end) const {
        const std::string_view before = s_.substr(0, end);
        for (std::string_view mark : {"；", "，", "。", "、", "：", ";", ",", ":", " ", "\n", "】", ")", "）"})
            if (before.ends_with(mark)) return true;
        return false;
    }

    // The name, its own ordinal (指标1：) taken off.
    Words name_words(std::size_t begin, std::size_t end, Indicator& i) {
        begin = skip_lead(begin, end);
        constexpr std::size_t head = cue::indicator.size();
        if (s_.substr(begin, end - begin).starts_with(cue::indicator) && begin + head < end && digit(s_[begin + head])) {
            const Number n = ordinal_at(s_, begin + head);
            if (n.value >= 0 && n.end <= end) {
                i.ordinal = n.value;
                i.ordinal_words = grid::cut(document_, words_, begin, n.end);
                begin = n.end;
            }
        }
        return words(begin, end);
    }

    // 指标2：
    [[nodiscard]] bool numbered_at(std::size_t at, std::size_t end) const {
        const std::size_t number = at + cue::indicator.size();
        return s_.substr(at).starts_with(cue::indicator) && number < end && digit(s_[number]) && ordinal_at(s_, number).value >= 0;
    }

    // Entries without labels: 指标1:名称(值), 名称≥值;名称≥值
    void plain(const Head& head, const LevelMatch& level1, const LevelMatch& level2, std::size_t begin, std::size_t end,
               std::vector<Indicator>& out) {
        std::vector<std::pair<std::size_t, std::size_t>> pieces;
        int depth = 0;
        std::size_t from = begin;
        auto close = [&](std::size_t at, std::size_t next) {
            if (skip_lead(from, at) < at) pieces.emplace_back(from, at);
            from = next;
        };
        for (std::size_t at = begin; at < end;) {
            const std::string_view rest = s_.substr(at);
            const auto c = static_cast<unsigned char>(s_[at]);
            const std::size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
            if (c == '(' || rest.starts_with("（") || rest.starts_with("《") || rest.starts_with("“")) ++depth;
            else if (c == ')' || rest.starts_with("）") || rest.starts_with("》") || rest.starts_with("”")) depth = std::max(0, depth - 1);
            else if (depth == 0 && (c == ';' || rest.starts_with("；") || rest.starts_with("。") || c == '\n')) close(at, at + n);
            else if (depth == 0 && (c == ',' || rest.starts_with("，"))) {
                // a comma parts entries only behind a value
                std::size_t v = operator_value(from, at);
                if (v == npos) {
                    v = grid::value_at_end(s_.substr(from, at - from));
                    if (v != npos && (v == 0 || !digit(s_[from + v]))) v = npos;
                }
                if (v != npos) close(at, at + n);
            } else if (at > from && numbered_at(at, end)) {
                close(at, at);
            }
            at += n;
        }
        close(end, end);
        bool written = true;
        for (const auto& [a, b] : pieces) {
            std::size_t lead = skip_lead(a, b);
            const Number own = ordinal_at(s_, lead);
            const bool numbered = pieces.size() == 1 && head.level1.term && head.ordinal.value >= 0 && skip_lead(head.level1.after, b) <= lead && s_.substr(head.level1.end, 1) != "\n";
            Indicator i = start(level1, level2, own.value >= 0 ? own : numbered ? head.ordinal : Number{}, written);
            if (own.value >= 0) lead = own.end;
            std::size_t value = bracket_value(lead, b);
            if (value != npos) {
                i[F::level3] = name_words(lead, value, i);
                std::size_t inner = value + (s_[value] == '(' ? 1 : 3), inner_end = b;
                while (inner_end > inner && !(s_.substr(inner, inner_end - inner).ends_with(")") || s_.substr(inner, inner_end - inner).ends_with("）"))) --inner_end;
                if (inner_end > inner) inner_end -= s_[inner_end - 1] == ')' ? 1 : 3;
                i[F::value] = words(inner, inner_end);
            } else {
                value = operator_value(lead, b);
                if (value == npos) value = split_value(lead, b);
                if (value != npos && skip_lead(lead, value) < value) {
                    std::size_t name_end = value;
                    // 时间为2024年11月底前, 面积达到4200亩: the verb is part of neither
                    for (const std::string_view verb : cue::verbs_behind_name)
                        if (s_.substr(lead, name_end - lead).ends_with(verb) && name_end > lead + 6) name_end -= verb.size();
                    for (const std::string_view verb : cue::verbs_before_value)
                        if (s_.substr(value, b - value).starts_with(verb) && digit(s_[std::min(value + verb.size(), b - 1)])) value += verb.size();
                    i[F::level3] = name_words(lead, name_end, i);
                    i[F::value] = words(value, b);
                } else {
                    i[F::level3] = name_words(lead, b, i);
                }
            }
            if (!i.name().present() && !i[F::value].present()) continue;
            finish(i, written ? head.begin : a, b, out);
            written = false;
        }
    }

    // 名称(≥96个): the bracket that ends the entry and holds a value, or npos
    [[nodiscard]] std::size_t bracket_value(std::size_t begin, std::size_t end) const {
        std::string_view piece = s_.substr(begin, end - begin);
        while (!piece.empty() && (piece.back() == ' ' || piece.back() == '\n' || piece.back() == '\r')) piece.remove_suffix(1);
        const bool ascii = piece.ends_with(")");
        if (!ascii && !piece.ends_with("）")) return npos;
        int depth = 0;
        for (std::size_t i = piece.size(); i-- > 0;) {
            const std::string_view at = piece.substr(i);
            if (at.starts_with(")") || at.starts_with("）")) ++depth;
            else if ((at.starts_with("(") || at.starts_with("（")) && --depth == 0) {
                const std::string inside = vocab::folded(at.substr(at[0] == '(' ? 1 : 3));
                if (inside.find("**") != std::string::npos || vocab::is_unit(std::string_view(inside).substr(0, inside.size() - 1))) return npos;
                if (i == 0) return npos;
                return begin + i;
            }
        }
        return npos;
    }

    // 名称≥值, 名称(≥**只)>=120000只: where the operator outside brackets begins, or npos
    [[nodiscard]] std::size_t operator_value(std::size_t begin, std::size_t end) const {
        int depth = 0;
        for (std::size_t at = begin; at < end;) {
            const std::string_view rest = s_.substr(at, end - at);
            const auto c = static_cast<unsigned char>(s_[at]);
            if (c == '(' || rest.starts_with("（")) ++depth;
            else if (c == ')' || rest.starts_with("）")) depth = std::max(0, depth - 1);
            else if (depth == 0 && at > begin) {
                for (const std::string_view op : cue::entry_operators)
                    if (rest.starts_with(op) && rest.size() > op.size()) {
                        const std::string behind = vocab::folded(rest.substr(op.size()));
                        if (!behind.empty() && (digit(behind[0]) || behind[0] == '=' || behind[0] == '*')) return at;
                    }
            }
            at += c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        }
        return npos;
    }

    // 名称：值, 名称，值, 名称100%
    [[nodiscard]] std::size_t split_value(std::size_t begin, std::size_t end) const {
        const std::string_view piece = s_.substr(begin, end - begin);
        for (std::string_view mark : {"：", ":", "，", ","}) {
            const auto at = piece.rfind(mark);
            if (at == npos || at == 0) continue;
            const std::string_view value = piece.substr(at + mark.size());
            const std::string f = vocab::folded(value);
            if (!f.empty() && f.size() <= 45 && (mark == "：" || mark == ":" || digit(f[0]) || vocab::operator_at(f))) {
                if (piece.substr(0, at).ends_with(cue::first_indicator) || f.empty()) continue;
                return begin + at + mark.size();
            }
        }
        std::size_t v = grid::value_at_end(piece);
        if (v == npos)
            for (const std::string_view mark : cue::verbs_before_year)
                if (const auto at = piece.find(mark); at != npos && at > 0) v = at + 3;
        if (v != npos && v > 0) {
            const std::string tail = vocab::folded(piece.substr(v));
            if (!tail.empty() && (digit(tail[0]) || vocab::operator_at(tail))) return begin + v;
            for (const std::string_view head : cue::value_openings)
                if (tail.starts_with(head) && tail.size() > head.size()) return begin + v;
        }
        return npos;
    }

    Document& document_;
    const Words& words_;
    std::string_view s_;
};

}  // namespace

PackedResult read_packed(Document& document, const Words& words) { return PackedReader(document, words).run(); }

std::size_t packed_begin(std::string_view text) {
    Head head;
    bool boundary = true;
    for (std::size_t at = 0; at < text.size();) {
        if (boundary && head_at(text, at, head)) return at;
        const auto c = static_cast<unsigned char>(text[at]);
        const std::size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        const std::string_view mark = text.substr(at, n);
        boundary = mark == ";" || mark == "\n" || mark == " " || mark == "。" || mark == "、" || mark == "；" || mark == "】" || mark == "　";
        if (mark == "【" && head_at(text, at, head)) return at;
        at += n;
    }
    return npos;
}

}  // namespace jixiao::model
