#include "model/column_widths.hpp"

#include <algorithm>
#include <string_view>

#include "base/code_point.hpp"
#include "grid/text_lines.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

namespace cue = vocab::cue;

int width(const Item& item) { return static_cast<int>(grid::display_width(item.words.text)); }

bool part_of_word(char32_t c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '%'; }

// What has to stand on one line at the beginning of `text`: a character, or a number.
int first_word(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint c = decode(text, at);
        if (at > 0 && !part_of_word(c.value)) break;
        at += c.size;
        if (!part_of_word(c.value)) break;
    }
    while (const std::size_t mark = vocab::starts_with_any(text.substr(at), cue::closing_marks)) at += mark;
    return static_cast<int>(grid::display_width(text.substr(0, at)));
}

}  // namespace

bool unfinished(const Item& i) {
    if (i.folded.empty()) return true;
    if (i.folded.ends_with(",") || i.folded.ends_with("、")) return true;
    long open = 0;
    for (const char c : i.folded) open += c == '(' ? 1 : c == ')' ? -1 : 0;
    return open > 0;
}

int ColumnWidths::holds(std::size_t c, const Item& line) const {
    if (of[c] == 0) return 0;
    const int over = width(line) - static_cast<int>(of[c]);
    return over <= 0 ? 0 : over <= 1 ? -2 : -20 - 2 * over;
}

int ColumnWidths::joins(std::size_t c, const Item& before, const Item& next) const {
    constexpr int never = -75, forced = 12;
    if (of[c] == 0) return never;
    const int room = static_cast<int>(of[c]) - width(before) - first_word(next.words.text);
    if (room < 0) return forced;
    return room <= 1 ? 0 : std::max(never, -12 - 4 * room);
}

int ColumnWidths::ends(const Item& last, const Item& next) {
    constexpr int open = -25;
    return (unfinished(last) || vocab::starts_with_any(next.words.text, cue::closing_marks) > 0) ? open : 0;
}

}  // namespace jixiao::model
