#include "vocab/titles.hpp"

#include <utf8.h>

#include <algorithm>
#include <vector>

#include "base/bytes.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_titles.hpp"
#include "vocab/cues_values.hpp"
#include "base/code_point.hpp"
#include "vocab/vocabulary.hpp"
#include "vocab/words_characters.hpp"

namespace jixiao::vocab {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool contains(std::string_view s, std::string_view part) { return s.find(part) != std::string_view::npos; }

// trailing brackets, digits and punctuation that may stand behind 表
std::string_view bare_end(std::string_view s) {
    for (;;) {
        if (s.empty()) return s;
        if (s.back() == ')') {
            const auto open = s.rfind('(');
            if (open == std::string_view::npos || open == 0) return s;
            s.remove_suffix(s.size() - open);
            continue;
        }
        if (digit(s.back()) || s.back() == '*' || s.back() == '#' || s.back() == '-' || s.back() == '_') {
            s.remove_suffix(1);
            continue;
        }
        if (s.ends_with("】") || s.ends_with("》")) {
            s.remove_suffix(3);
            continue;
        }
        return s;
    }
}

// What most cells fail, before anything is folded: the last character of a title's endings or one that may stand behind
// them, and somewhere a character of what a title speaks of.
class Gate {
public:
    Gate() {
        auto ends = [&](std::string_view ending) { last_.push_back(decode_before(ending, ending.size()).value); };
        for (const std::string_view e : cue::title_endings) ends(e);
        for (const std::string_view e : cue::headline_endings) ends(e);
        for (const char c : std::string_view(")0123456789*#-_")) last_.push_back(static_cast<unsigned char>(c));
        last_.insert(last_.end(), {U'】', U'》'});
        std::sort(last_.begin(), last_.end());
        last_.erase(std::unique(last_.begin(), last_.end()), last_.end());
        for (const std::string_view w : {cue::title_subject, cue::bare_self_evaluation}) subjects_.push_back(decode(w, 0).value);
        const std::size_t simplified = subjects_.size();
        for (const auto& pair : traditional())
            for (std::size_t i = 0; i < simplified; ++i)
                if (fold(pair.from) == subjects_[i]) subjects_.push_back(pair.from);
    }

    [[nodiscard]] bool passes(std::string_view text) const {
        CodePoint c;
        std::size_t end = text.size();
        for (; end > 0; end -= c.size) {
            c = decode_before(text, end);
            if (!is_space(c.value)) break;
        }
        if (end == 0 || !std::binary_search(last_.begin(), last_.end(), fold(c.value))) return false;
        for (std::size_t at = 0; at < end; at += c.size) {
            c = decode(text, at);
            for (const char32_t s : subjects_)
                if (c.value == s) return true;
        }
        return false;
    }

private:
    std::vector<char32_t> last_;
    std::vector<char32_t> subjects_;  ///< the first characters of what a title speaks of, traditional ones too
};

bool may_be_title(std::string_view text) {
    static const Gate gate;
    return gate.passes(text);
}

}  // namespace

bool is_title(std::string_view text) {
    if (text.size() < 12 || text.size() > 400) return false;
    if (!may_be_title(text)) return false;
    std::string room;
    const std::string_view whole = folded(text, room);
    std::string_view s = whole;
    while (!s.empty() && (s.front() == '#' || s.front() == '*')) s.remove_prefix(1);
    const auto n = utf8::unchecked::distance(s.begin(), s.end());
    if (n < 5 || n > 70) return false;
    if (!contains(s, cue::title_subject) && !bare_end(s).ends_with(cue::bare_self_evaluation)) return false;
    if (contains_any(s, cue::no_title)) return false;
    std::string_view bare = bare_end(s);
    if (contains(bare, ":") && !bare.starts_with(cue::attachment_lead)) return false;
    if (ends_with_any(bare, cue::title_endings)) return true;
    for (const std::string_view ending : cue::headline_endings)
        if (bare.ends_with(ending) && bare.size() >= ending.size() + 9) return true;
    return false;
}

bool names_table(std::string_view text) {
    const std::string whole = folded(text);
    const std::string_view bare = bare_end(whole);
    return ends_with_any(bare, cue::table_endings) > 0;
}

bool names_other_table(std::string_view text) {
    if (text.size() < 4 || text.size() > 120) return false;
    const std::string whole = folded(text);
    if (contains(whole, cue::title_subject) || contains_any(whole, cue::no_title) || contains(whole, ":") || contains(whole, ",")) return false;
    const std::string_view bare = bare_end(whole);
    if (!bare.ends_with(cue::table_ending)) return false;
    // 表11, 预算06-2表
    const bool numbered = first_digit(whole) != std::string::npos && utf8::unchecked::distance(whole.begin(), whole.end()) <= 9;
    return numbered || contains_any(bare, cue::other_table_subjects);
}

std::optional<YearAt> year_in(std::string_view text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        if (text[i] != '2' || text[i + 1] != '0' || !digit(text[i + 2]) || !digit(text[i + 3])) continue;
        if (i > 0 && digit(text[i - 1])) continue;
        if (i + 4 < text.size() && digit(text[i + 4])) continue;
        std::size_t j = i + 4;
        while (j < text.size() && text[j] == ' ') ++j;
        const std::string_view after = text.substr(j);
        const bool year = after.starts_with(cue::year);
        const bool bracketed = (after.starts_with(")") || after.starts_with("）"));
        if (!year && !bracketed) continue;
        return YearAt{(text[i] - '0') * 1000 + (text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 + (text[i + 3] - '0'),
                      {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 4)}};
    }
    return std::nullopt;
}

bool is_page_number(std::string_view f) {
    if (f.empty() || f.size() > longest_page_number) return false;
    if (f.starts_with(cue::page_opens) && contains(f, cue::page_closes)) return true;
    return f.find_first_not_of("0123456789-/.") == std::string_view::npos ? f.starts_with('-') && f.ends_with('-')
                                                                        : (f.starts_with("—") && f.ends_with("—")) || f.starts_with("－");
}

bool is_year_line(std::string_view text) {
    const std::string whole = folded(text);
    std::string_view s = whole;
    while (!s.empty() && (s.front() == '(' || s.front() == '#')) s.remove_prefix(1);
    while (!s.empty() && s.back() == ')') s.remove_suffix(1);
    s.remove_prefix(starts_with_any(s, cue::year_captions));
    if (s.size() < 7 || s.size() > 10) return false;
    return std::all_of(s.begin(), s.begin() + 4, digit) && is_any(s.substr(4), cue::year_endings);
}

Span without_heading_marks(std::string_view text) {
    std::size_t begin = 0, end = text.size();
    while (begin < end && (text[begin] == '#' || text[begin] == '*' || text[begin] == ' ')) ++begin;
    while (end > begin && (text[end - 1] == '#' || text[end - 1] == '*' || text[end - 1] == ' ')) --end;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t chapter_mark(std::string_view text) {
    const std::size_t part = starts_with_any(text, cue::chapter_openings);
    text.remove_prefix(part);
    const std::size_t open = text.starts_with("(") ? 1 : text.starts_with("（") ? 3 : 0;
    const std::size_t numeral = starts_with_any(text.substr(open), cue::numerals);
    if (numeral == 0) return 0;
    const std::string_view behind = text.substr(open + numeral);
    if (open == 0 && part > 0) {
        const std::size_t word = starts_with_any(behind, cue::chapter_words);
        return word > 0 ? part + numeral + word : 0;
    }
    if (open == 0) return behind.starts_with("、") ? numeral + 3 : 0;
    return behind.starts_with(")") ? open + numeral + 1 : behind.starts_with("）") ? open + numeral + 3 : 0;
}

}  // namespace jixiao::vocab
