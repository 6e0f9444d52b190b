#include "model/column_widths.hpp"

#include <algorithm>
#include <array>
#include <limits>
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
    if (of[c] == 0 || of[c] == any) return 0;
    const int over = width(line) - static_cast<int>(of[c]);
    return over <= 0 ? 0 : over <= 1 ? -2 : -20 - 2 * over;
}

int ColumnWidths::joins(std::size_t c, const Item& before, const Item& next) const {
    constexpr int never = -75, forced = 4;
    if (of[c] == 0) return never;
    if (of[c] == any) return -18;
    const int room = static_cast<int>(of[c]) - width(before) - first_word(next.words.text);
    if (room < 0) return forced;
    return room <= 1 ? 0 : std::max(never, -12 - 4 * room);
}

int ColumnWidths::ends(const Item& last, const Item& next) {
    constexpr int open = -25;
    return (unfinished(last) || vocab::starts_with_any(next.words.text, cue::closing_marks) > 0) ? open : 0;
}

std::vector<std::uint32_t> likely_widths(std::span<const Item* const> lines) {
    constexpr std::uint32_t narrowest = 4, widest = 200;
    std::array<std::uint16_t, widest + 1> lines_of{};
    for (const Item* line : lines) ++lines_of[std::min(grid::display_width(line->words.text), widest)];
    std::vector<std::uint32_t> likely;
    for (std::uint32_t w = narrowest; w < widest; ++w)
        if (lines_of[w] > 1 || (lines_of[w] > 0 && lines_of[w - 1] > 0)) likely.push_back(w);
    return likely;
}

static int climb(ColumnWidths& widths, const std::vector<std::size_t>& wraps, const std::vector<std::uint32_t>& likely, const std::function<int()>& score) {
    int best = score();
    for (bool better = true; better;) {
        better = false;
        for (const std::size_t c : wraps) {
            std::uint32_t kept = widths.of[c];
            for (const std::uint32_t w : likely) {
                widths.of[c] = w;
                const int now = score();
                if (now <= best) continue;
                best = now;
                kept = w;
                better = true;
            }
            widths.of[c] = kept;
        }
    }
    return best;
}

int find_widths(ColumnWidths& widths, const std::vector<std::size_t>& wraps, const std::vector<std::uint32_t>& likely, const std::function<int()>& score) {
    const std::vector<std::uint32_t> start = widths.of;
    const int up = climb(widths, wraps, likely, score);
    const std::vector<std::uint32_t> found = widths.of;
    widths.of = start;
    for (const std::size_t c : wraps) widths.of[c] = ColumnWidths::any;
    const int down = climb(widths, wraps, likely, score);
    if (up >= down) widths.of = found;
    return std::max(up, down);
}

std::vector<std::size_t> part_lines(const ColumnWidths& widths, std::size_t first, std::size_t columns, std::span<const Item* const> lines, int& worth) {
    const std::size_t n = lines.size();
    if (columns == 0 || n < columns) return {};
    constexpr int impossible = std::numeric_limits<int>::min() / 4;
    std::vector<int> best(n * columns, impossible);  // line i in column c
    std::vector<char> joined(n * columns, 0);
    best[0] = widths.holds(first, *lines[0]);
    for (std::size_t i = 1; i < n; ++i)
        for (std::size_t c = 0; c < columns; ++c) {
            const int on = best[(i - 1) * columns + c], next = c > 0 ? best[(i - 1) * columns + c - 1] : impossible;
            const int go_on = on == impossible ? on : on + widths.joins(first + c, *lines[i - 1], *lines[i]);
            const int begin = next == impossible ? next : next + ColumnWidths::ends(*lines[i - 1], *lines[i]);
            joined[i * columns + c] = go_on >= begin;
            const int better = std::max(go_on, begin);
            if (better != impossible) best[i * columns + c] = better + widths.holds(first + c, *lines[i]);
        }
    worth = best[n * columns - 1];
    std::vector<std::size_t> counts(columns, 1);
    for (std::size_t i = n - 1, c = columns - 1; i > 0; --i)
        if (joined[i * columns + c]) ++counts[c];
        else --c;
    return counts;
}

}  // namespace jixiao::model
