#pragma once
// Lines and cells of a text whose cells stand between separators.

#include <cstring>

#include "grid/pieces.hpp"
#include "grid/text_lines.hpp"

namespace jixiao::grid {

/// Where the line that holds `from` ends.
inline std::size_t find_line_end(std::string_view text, std::size_t from) {
    const void* p = std::memchr(text.data() + from, '\n', text.size() - from);
    std::size_t end = p ? static_cast<std::size_t>(static_cast<const char*>(p) - text.data()) : text.size();
    // a lone CR ends a line too
    const void* r = std::memchr(text.data() + from, '\r', end - from);
    if (r) end = static_cast<std::size_t>(static_cast<const char*>(r) - text.data());
    return end;
}

/// Behind the line end at `at`.
inline std::size_t skip_line_end(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '\r') ++at, at += at < text.size() && text[at] == '\n' ? 1 : 0;
    else if (at < text.size() && text[at] == '\n') ++at;
    return at;
}

/// Adds the words of `span` as a cell, where there are any.
inline void add(Document& document, Grid& grid, Span span, std::uint32_t row, std::int32_t column) {
    const Words words = words_at(document, span);
    if (!words.present()) return;
    Cell cell;
    cell.words = words;
    cell.row = row;
    cell.column = column;
    cell.indent = words.span.begin - span.begin;
    grid.cells.push_back(cell);
}

}  // namespace jixiao::grid
