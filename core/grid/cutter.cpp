#include "grid/cutter.hpp"

#include <utf8.h>

#include "grid/pieces.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::grid {
namespace {

using vocab::Kind;

// a text folded, each byte of it knowing where it came from
struct Folded {
    std::string text;
    std::vector<std::uint32_t> from;  ///< byte offset in the original, one more at the end

    explicit Folded(std::string_view original) {
        text.reserve(original.size());
        from.reserve(original.size() + 1);
        for (auto it = original.begin(); it != original.end();) {
            const auto at = static_cast<std::uint32_t>(it - original.begin());
            const auto c = static_cast<char32_t>(utf8::unchecked::next(it));
            if (vocab::is_space(c)) continue;
            const std::size_t before = text.size();
            utf8::unchecked::append(static_cast<std::uint32_t>(vocab::fold(c)), std::back_inserter(text));
            for (std::size_t i = before; i < text.size(); ++i) from.push_back(at);
        }
        from.push_back(static_cast<std::uint32_t>(original.size()));
    }
};

std::size_t next_char(std::string_view s, std::size_t at) {
    const auto c = static_cast<unsigned char>(s[at]);
    return at + (c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4);
}

bool digit(char c) { return c >= '0' && c <= '9'; }

// Words that are cut out of running text: long enough, or certain by their kind.
bool cuts(const vocab::Match& m, std::string_view text, std::size_t at) {
    if (m.length == 0) return false;
    const std::string_view word = text.substr(at, m.length);
    const bool colon = at + m.length < text.size() && text[at + m.length] == ':';
    switch (m.term.kind) {
        case Kind::level1: case Kind::level2:
            return word.ends_with("指标") || (colon && word.size() >= 9) || word.ends_with("目标");
        case Kind::column: case Kind::nature: case Kind::other_column:
            return word.size() >= 9 || colon;
        case Kind::name: case Kind::content: case Kind::code: case Kind::unit_name: return word.size() >= 12;
        case Kind::goal: case Kind::goal_group: case Kind::packed: return word.size() >= 12;
        case Kind::fund: return word.size() >= 12 && (colon || (at + m.length < text.size() && digit(text[at + m.length])) || word.size() >= 15);
        case Kind::fund_group: return word.size() >= 12;
        case Kind::field: case Kind::group: case Kind::task: return word.size() >= 12;
        case Kind::end: return word.size() >= 12;
        case Kind::sign_off: return colon || word.size() >= 12;
        default: return false;
    }
}

}  // namespace

std::size_t count_words(std::string_view text) {
    const Folded folded(text.substr(0, std::min<std::size_t>(text.size(), 200'000)));
    std::size_t n = 0;
    for (std::size_t at = 0; at < folded.text.size();) {
        const vocab::Match m = vocab::longest_at(folded.text, at);
        if (cuts(m, folded.text, at)) {
            ++n;
            at += m.length;
        } else {
            at = next_char(folded.text, at);
        }
    }
    return n;
}

std::size_t value_at_end(std::string_view text) {
    const Folded f(text);
    const std::string_view s = f.text;
    if (s.empty()) return std::string_view::npos;
    // the number nearest to the end, with what follows it no longer than a unit
    std::size_t end = s.size();
    std::size_t i = end;
    std::size_t number_end = 0;
    while (i > 0) {
        if (digit(s[i - 1])) {
            number_end = i;
            break;
        }
        --i;
        if (end - i > 24) break;
    }
    if (number_end > 0) {
        const std::string_view tail = s.substr(number_end);
        std::string_view bare = tail;
        if (bare.starts_with("(") && bare.ends_with(")")) bare = bare.substr(1, bare.size() - 2);
        for (std::string_view suffix : {"以上", "以下", "以内", "及以上", "左右", "前", "之前", "内", "底前", "止"})
            if (bare.ends_with(suffix) && bare.size() > suffix.size()) bare.remove_suffix(suffix.size());
        const bool unit = tail.empty() || vocab::is_unit(bare) || vocab::is_unit(tail) || tail == "以上" || tail == "以下" ||
                          tail == "以内" || tail == "前" || tail == "底前";
        if (unit) {
            std::size_t begin = number_end;
            while (begin > 0 && (digit(s[begin - 1]) || s[begin - 1] == '.' || s[begin - 1] == ',' || s[begin - 1] == '-' ||
                                 s[begin - 1] == '/' || s[begin - 1] == '~'))
                --begin;
            while (begin < number_end && !digit(s[begin])) ++begin;
            // 2022年12月31日: dates run backwards over 年 and 月
            for (;;) {
                bool more = false;
                for (std::string_view mark : {"年", "月", "日", "至", "—"})
                    if (begin >= mark.size() + 1 && s.substr(begin - mark.size(), mark.size()) == mark &&
                        digit(s[begin - mark.size() - 1])) {
                        begin -= mark.size();
                        while (begin > 0 && (digit(s[begin - 1]) || s[begin - 1] == '.' || s[begin - 1] == '-')) --begin;
                        more = true;
                    }
                if (!more) break;
            }
            for (std::size_t n : {18, 15, 12, 9, 6, 3, 2, 1}) {
                if (begin < n) continue;
                if (vocab::operator_at(s.substr(begin - n)) == n) {
                    begin -= n;
                    break;
                }
            }
            if (begin > 0) return f.from[begin];
            return 0;
        }
    }
    const std::size_t q = vocab::qualitative_tail(s);
    return q == std::string_view::npos ? q : f.from[q];
}

std::vector<Words> cut_glued(Document& document, const Words& words) {
    std::vector<Words> out;
    const Folded f(words.text);
    const std::string_view s = f.text;
    std::size_t plain = 0;  // start of the text since the last word
    bool in_rows = false;   // behind a header of indicators: names and values follow
    auto text_until = [&](std::size_t end) {
        if (end <= plain) return;
        std::size_t from = plain;
        if (s[from] == ':') ++from;
        if (from >= end) return;
        const std::size_t a = f.from[from], b = f.from[end];
        if (in_rows) {
            const std::size_t v = value_at_end(words.text.substr(a, b - a));
            if (v != std::string_view::npos && v > 0) {
                out.push_back(cut(document, words, a, a + v));
                out.push_back(cut(document, words, a + v, b));
                return;
            }
        }
        const Words w = cut(document, words, a, b);
        if (w.present()) out.push_back(w);
    };
    for (std::size_t at = 0; at < s.size();) {
        const vocab::Match m = vocab::longest_at(s, at);
        if (!cuts(m, s, at)) {
            at = next_char(s, at);
            continue;
        }
        std::size_t begin = at, end = at + m.length;
        // `其中:` and numbers belong to the label behind them
        for (std::string_view lead : {"其中:", "其中：", "其中"})
            if (begin >= plain + lead.size() && s.substr(begin - lead.size(), lead.size()) == lead) {
                begin -= lead.size();
                break;
            }
        for (std::string_view numeral : {"一、", "二、", "三、", "四、", "五、"})
            if (begin >= plain + numeral.size() && s.substr(begin - numeral.size(), numeral.size()) == numeral &&
                (m.term.kind == Kind::fund)) {
                begin -= numeral.size();
                break;
            }
        if (end < s.size() && s[end] == '(' ) {
            const auto close = s.find(')', end);
            if (close != std::string_view::npos && close - end <= 24 && vocab::lookup(s.substr(at, close + 1 - at))) end = close + 1;
        }
        text_until(begin);
        const Words label = cut(document, words, f.from[begin], f.from[end]);
        if (label.present()) out.push_back(label);
        if (m.term.kind == Kind::level1 || m.term.kind == Kind::level2) in_rows = true;
        else if (m.term.kind != Kind::column && m.term.kind != Kind::other_column && m.term.kind != Kind::nature) in_rows = false;
        plain = at = end;
    }
    // a glued row without level names: a name and its value
    if (out.empty()) {
        const std::size_t v = value_at_end(words.text);
        const bool sentence = words.text.find("。") != std::string_view::npos || words.text.size() > 150;
        if (v != std::string_view::npos && v > 0 && !sentence) {
            const Words a = cut(document, words, 0, v), b = cut(document, words, v, words.text.size());
            if (a.present() && b.present()) return {a, b};
        }
        return {words};
    }
    text_until(s.size());
    return out;
}

}  // namespace jixiao::grid
