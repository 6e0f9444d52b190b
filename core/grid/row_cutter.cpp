#include "grid/row_cutter.hpp"

#include <algorithm>

#include "grid/folded_text.hpp"
#include "grid/row_values.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::grid {
namespace {

using vocab::ends_with_any;
using vocab::is_any;
using vocab::starts_with_any;
namespace cue = vocab::cue;

bool standard_word(std::string_view s, std::size_t& length) {
    length = starts_with_any(s, cue::standards);
    return length > 0;
}

}  // namespace

std::size_t value_at_end(std::string_view text) {
    const FoldedText f(text);
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
        for (const std::string_view suffix : cue::value_tails)
            if (bare.ends_with(suffix) && bare.size() > suffix.size()) bare.remove_suffix(suffix.size());
        const bool unit = tail.empty() || vocab::is_unit(bare) || vocab::is_unit(tail) || is_any(tail, cue::bare_value_tails);
        if (unit) {
            std::size_t begin = number_end;
            while (begin > 0 && (digit(s[begin - 1]) || s[begin - 1] == '.' || s[begin - 1] == ',' || s[begin - 1] == '-' ||
                                 s[begin - 1] == '/' || s[begin - 1] == '~'))
                --begin;
            while (begin < number_end && !digit(s[begin])) ++begin;
            // 2022年12月31日: dates run backwards over 年 and 月
            for (;;) {
                bool more = false;
                for (const std::string_view mark : cue::date_joints)
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

std::vector<RowPiece> cut_row(std::string_view text, const RowColumns& own) {
    const FoldedText f(text);
    const std::string_view s = f.text;
    std::vector<RowPiece> out;
    std::size_t plain = 0;
    auto push = [&](std::size_t a, std::size_t b) {
        if (b > a) out.push_back({f.from[a], f.from[b], Part::none});
    };
    // the text before a value: a name, its qualitative end cut off where no value follows
    auto name = [&](std::size_t end, bool last) {
        if (end <= plain) return;
        std::size_t note = 0;
        if (standard_word(s.substr(plain), note)) {
            push(plain, plain + note);
            plain += note;
            if (end <= plain) return;
        }
        std::size_t standard = end;
        if (last)
            for (std::size_t k = plain; k < end; k = next_char(s, k))
                if (standard_word(s.substr(k), note) && k + note == end) {
                    standard = k;
                    break;
                }
        if (last) {
            std::string_view rest = s.substr(plain, standard - plain);
            while (rest.ends_with("…") || rest.ends_with("...")) rest.remove_suffix(3);
            const std::size_t q = vocab::qualitative_tail(rest);
            if (q != std::string_view::npos && q > 0) {
                push(plain, plain + q);
                push(plain + q, plain + rest.size());
            } else {
                std::size_t period = std::string_view::npos;
                for (const std::string_view w : cue::periods)
                    if (const auto at = rest.rfind(w); at != std::string_view::npos && at > 0 && rest.size() - at <= 24) period = at;
                if (period != std::string_view::npos && ends_with_any(rest, cue::period_endings)) {
                    push(plain, plain + period);
                    push(plain + period, plain + rest.size());
                } else {
                    push(plain, plain + rest.size());
                }
            }
        } else {
            // a value in words before the next name cannot be told from it, but for the set phrases
            push(plain, standard);
        }
        if (standard < end) push(standard, end);
        plain = end;
    };
    long depth = 0;
    bool twice = false;
    for (std::size_t at = 0; at < s.size();) {
        if (s[at] == '(') ++depth;
        if (s[at] == ')' && depth > 0) --depth;
        const std::size_t op = vocab::operator_at(s.substr(at));
        const bool operated = op > 0 && at + op < s.size() && (digit(s[at + op]) || vocab::operator_at(s.substr(at + op)));
        const bool bare = digit(s[at]) && (at == 0 || !digit(s[at - 1]));
        if (depth > 0 || (!operated && !bare)) {
            at = next_char(s, at);
            continue;
        }
        const ValueAt v = value_from(s.substr(at));
        if (v.end == 0) {
            at = next_char(s, at);
            continue;
        }
        // 验收合格率20100%100%20: points in front of a value that is printed twice
        if (!operated)
            for (std::size_t k : {1, 2})
                if (v.end > k + 1 && digit(s[at + k]) && s[at + k] != '0' && s.substr(at + v.end).starts_with(s.substr(at + k, v.end - k))) {
                    name(at, false);
                    push(at, at + k);
                    push(at + k, at + v.end);
                    at += v.end;
                    plain = at;
                    twice = true;
                    break;
                }
        if (twice) {
            twice = false;
            continue;
        }
        if (operated && own.points && at > plain + 1 && digit(s[at - 1])) {
            std::size_t p = at;
            while (p > plain && digit(s[p - 1]) && at - p < 2) --p;
            if (p > plain && !digit(s[p - 1]) && s[p - 1] != '.') {
                name(p, false);
                push(p, at);
                plain = at;
            }
        }
        if (!operated) {
            // a bare number is a value where it ends the text, stands before another value's points, or is a date or a percentage
            const std::string_view rest = s.substr(at + v.end);
            std::size_t note = 0;
            const bool ends = rest.empty() || rest.starts_with("…") || standard_word(rest, note);
            const bool dated = date_at(s.substr(at)) > 0 && (ends || digit(rest[0]));
            const bool follows = at == plain && !out.empty();
            // …到位率100%100%库存…: a percentage behind a rate's name
            const bool rate = v.end > v.number && s[at + v.end - 1] == '%' && ends_with_any(s.substr(0, at), cue::rate_endings);
            const bool measured = v.end > v.number && at > plain && (ends || digit(rest[0]));
            // …发生数0起公众…: a number with a unit behind what counts
            const bool counted = v.end > v.number && ends_with_any(s.substr(0, at), cue::counted_endings) > 0;
            if (!(ends || dated || follows || measured || rate || counted)) {
                at += v.number;
                continue;
            }
        }
        name(at, false);
        std::size_t number = at;
        if (own.type)
            while (const std::size_t n = vocab::operator_at(s.substr(number))) number += n;
        if (number > at) push(at, number);
        if (own.unit && v.end > v.number) {
            push(number, at + v.number);
            push(at + v.number, at + v.end);
        } else {
            push(number, at + v.end);
        }
        at += v.end;
        plain = at;
        // points behind the value: ≤71.5万元15
        std::size_t points = at;
        while (points < s.size() && digit(s[points])) ++points;
        const std::size_t unit_behind = unit_at(s.substr(points));  // 100%100%: the second is a value too
        const bool another = unit_behind > 0 && (s[points] == '%' || points + unit_behind == s.size() || digit(s[points + unit_behind]));
        if (points > at && points - at <= 3 && !another && (v.end > v.number || !digit(s[at - 1]))) {
            push(at, points);
            at = plain = points;
        }
        while (s.substr(at).starts_with("…")) at += 3, plain = at;
    }
    name(s.size(), true);
    return out;
}

}  // namespace jixiao::grid
