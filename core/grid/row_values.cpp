#include "grid/row_values.hpp"

#include <algorithm>

#include "grid/folded_text.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::grid {

using vocab::starts_with_any;
namespace cue = vocab::cue;

// 元/公里, 元/学期/人, and not 元/公里换热机组
static bool whole_unit(std::string_view s) {
    for (std::size_t slash; (slash = s.find('/')) != std::string_view::npos; s.remove_prefix(slash + 1))
        if (!vocab::is_unit(s.substr(0, slash))) return false;
    return vocab::is_unit(s);
}

std::size_t unit_at(std::string_view s) {
    std::size_t best = 0;
    if (s.starts_with("(")) {
        const auto close = s.find(')');
        if (close != std::string_view::npos && close <= 20 && vocab::is_unit(s.substr(1, close - 1))) return close + 1;
    }
    // 万批次: a scale in front of any unit
    const std::size_t scale = vocab::scale_at(s);
    if (scale > 0 && scale < s.size())
        for (std::size_t n = scale + 1; n <= std::min<std::size_t>(s.size(), 24); ++n)
            if ((n == s.size() || (static_cast<unsigned char>(s[n]) & 0xC0) != 0x80) && whole_unit(s.substr(scale, n - scale))) best = n;
    for (std::size_t n = best + 1; n <= std::min<std::size_t>(s.size(), 24); ++n)
        if ((n == s.size() || (static_cast<unsigned char>(s[n]) & 0xC0) != 0x80) && whole_unit(s.substr(0, n))) best = n;
    // 元/人·月
    while (best > 0 && best < s.size() && (s[best] == '/' || s.substr(best).starts_with("·"))) {
        const std::size_t mark = s[best] == '/' ? 1 : 2;
        std::size_t more = 0;
        for (std::size_t n = 1; n <= std::min<std::size_t>(s.size() - best - mark, 12); ++n)
            if ((best + mark + n == s.size() || (static_cast<unsigned char>(s[best + mark + n]) & 0xC0) != 0x80) && vocab::is_unit(s.substr(best + mark, n))) more = n;
        if (more == 0) break;
        best += mark + more;
    }
    return best + starts_with_any(s.substr(best), cue::bound_tails);
}

std::size_t date_at(std::string_view s) {
    std::size_t i = 0;
    bool any = false, marked = false, closed = false, day = false;
    while (i < s.size()) {
        if (day && digit(s[i])) break;  // 12月31日12月28日: another date
        if (digit(s[i]) || (any && (s[i] == '.' || s[i] == '-' || s[i] == '/') && i + 1 < s.size() && digit(s[i + 1]))) {
            any = true;
            ++i;
            continue;
        }
        std::size_t n = 0;
        if (any)
            for (const cue::DateMark& mark : cue::date_marks)
                if (s.substr(i).starts_with(mark.text)) {
                    if (mark.late && !marked) continue;
                    n = mark.text.size();
                    marked = marked || mark.unit;
                    closed = mark.closes;
                    day = mark.text == cue::day;
                    break;
                }
        if (n == 0) break;
        i += n;
        if (closed) break;
    }
    return any && marked && i >= 6 ? i : 0;
}

bool opens_rate(std::string_view word, std::string_view behind) { return behind.starts_with(cue::rate) && vocab::ends_with_any(word, cue::level_endings) == 0; }

ValueAt value_from(std::string_view s) {
    ValueAt v;
    std::size_t i = starts_with_any(s, cue::value_leads);
    if (i > 0 && vocab::operator_at(s.substr(i)) < 6) i = 0;
    while (const std::size_t op = vocab::operator_at(s.substr(i))) i += op;
    if (i >= s.size() || !digit(s[i])) return v;
    if (const std::size_t date = date_at(s.substr(i)); date > 0) {
        // `≥3年` is a number with a unit, `2024年12月` a date
        if (i == 0 || date > 9) {
            v.number = v.end = i + date;
            return v;
        }
    }
    while (i < s.size() && (digit(s[i]) || ((s[i] == '.' || s[i] == ',') && i + 1 < s.size() && digit(s[i + 1])))) ++i;
    v.number = i;
    v.end = i + unit_at(s.substr(i));
    return v;
}

}  // namespace jixiao::grid
