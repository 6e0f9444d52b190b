#pragma once
// A text's lines, the pieces of a line between white space, and how wide they are on the screen.

#include <utf8.h>

#include <vector>

#include "grid/pieces.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::grid {

struct Line {
    Span span;     ///< without its line end
    Span content;  ///< trimmed
};

[[nodiscard]] inline std::uint32_t u32(std::size_t n) { return static_cast<std::uint32_t>(n); }

/// All lines, empty ones too; a form feed ends one.
[[nodiscard]] std::vector<Line> lines_of(std::string_view text);

/// Display columns of a stretch: Chinese and full-width characters take two.
[[nodiscard]] std::uint32_t display_width(std::string_view s);

/// Visits [begin, end) of each piece of a line between runs of at least `least` display columns of white space.
template <class Visit>
void split_spaces(std::string_view text, Span line, std::uint32_t least, Visit visit) {
    std::size_t at = line.begin, word = line.begin, word_end = line.begin;
    std::uint32_t gap = least;
    bool in_word = false;
    while (at < line.end) {
        auto it = text.begin() + static_cast<std::ptrdiff_t>(at);
        const auto c = static_cast<char32_t>(utf8::unchecked::next(it));
        const std::size_t next = static_cast<std::size_t>(it - text.begin());
        if (vocab::is_space(c)) {
            gap += c == 0x3000 ? 2 : c == '\t' ? least : 1;
        } else {
            if (in_word && gap >= least) {
                visit(Span{u32(word), u32(word_end)});
                word = at;
            } else if (!in_word) {
                word = at;
            }
            in_word = true;
            gap = 0;
            word_end = next;
        }
        at = next;
    }
    if (in_word) visit(Span{u32(word), u32(word_end)});
}

/// More pieces between wide gaps than a row has cells: a whole table on one line, its cells behind each other.
constexpr std::size_t most_cells_of_row = 24;
[[nodiscard]] bool holds_rows(std::string_view text, Span line);

}  // namespace jixiao::grid
