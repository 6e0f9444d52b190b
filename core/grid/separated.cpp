#include "grid/separated.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "grid/broken_tabs.hpp"
#include "grid/separated_cells.hpp"

namespace jixiao::grid {
namespace {

// The end of a quoted cell that opens at `at`: position behind the closing quote, or npos where it is no such cell.
std::size_t quoted_end(std::string_view text, std::size_t at, char separator, bool& doubled) {
    doubled = false;
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        const void* p = std::memchr(text.data() + i, '"', text.size() - i);
        if (!p) return std::string_view::npos;
        i = static_cast<std::size_t>(static_cast<const char*>(p) - text.data());
        if (i + 1 < text.size() && text[i + 1] == '"') {
            doubled = true;
            ++i;
            continue;
        }
        if (i + 1 == text.size() || text[i + 1] == separator || text[i + 1] == '\n' || text[i + 1] == '\r') return i + 1;
        return std::string_view::npos;
    }
    return std::string_view::npos;
}

// Where the cell that holds `from` ends: at the next separator or line end. Both are looked for at once, eight bytes at a time.
std::size_t cell_end(std::string_view text, std::size_t from, char separator) {
    constexpr std::uint64_t ones = 0x0101010101010101, tops = ones * 0x80;
    const auto ends = [&](char c) { return c == separator || c == '\n' || c == '\r'; };
    std::size_t at = from;
    if constexpr (std::endian::native == std::endian::little)
        while (at + 8 <= text.size()) {
            std::uint64_t eight;
            std::memcpy(&eight, text.data() + at, sizeof eight);
            const std::uint64_t apart = eight ^ ones * static_cast<unsigned char>(separator);
            // the top bit of bytes below 16 and of separators; above the first, of others too
            const std::uint64_t found = (((eight - ones * 16) & ~eight) | ((apart - ones) & ~apart)) & tops;
            if (found == 0) {
                at += 8;
                continue;
            }
            at += static_cast<std::size_t>(std::countr_zero(found)) / 8;
            if (ends(text[at])) return at;
            ++at;
        }
    while (at < text.size() && !ends(text[at])) ++at;
    return at;
}

}  // namespace

void read_separated(Document& document, Grid& grid, char separator) {
    grid.rows_known = grid.columns_known = true;
    const std::string_view text = document.text();
    constexpr std::size_t usual_cell = 128;  // bytes, where goals and indicators stand in cells
    grid.cells.reserve(text.size() / usual_cell);
    std::uint32_t row = 0;
    bool quotes_close = true, quoted = false;
    std::vector<std::uint16_t> separators;  // on each line
    for (std::size_t at = 0; at < text.size();) {
        std::int32_t column = 0;
        for (;;) {
            if (text[at] == '"' && quotes_close) {
                bool doubled = false;
                const std::size_t end = quoted_end(text, at, separator, doubled);
                if (end != std::string_view::npos) {
                    quoted = true;
                    Words words = words_at(document, {u32(at + 1), u32(end - 1)});
                    if (words.present()) {
                        if (doubled) {
                            std::string plain;
                            for (std::size_t i = 0; i < words.text.size(); ++i) {
                                plain.push_back(words.text[i]);
                                if (words.text[i] == '"') ++i;
                            }
                            words.text = document.arena.keep(plain);
                        }
                        Cell cell;
                        cell.words = words;
                        cell.row = row;
                        cell.column = column;
                        grid.cells.push_back(cell);
                    }
                    at = end;
                    if (at >= text.size() || text[at] != separator) break;
                    ++at;
                    ++column;
                    if (at >= text.size()) break;
                    continue;
                }
                quotes_close = std::memchr(text.data() + at + 1, '"', text.size() - at - 1) != nullptr;
            }
            const std::size_t end = cell_end(text, at, separator);
            if (end > at) add(document, grid, {u32(at), u32(end)}, row, column);
            at = end;
            if (at >= text.size() || text[at] != separator) break;
            ++at;
            ++column;
            if (at >= text.size()) break;
        }
        at = skip_line_end(text, at);
        separators.push_back(static_cast<std::uint16_t>(std::min<std::int32_t>(column, 0xFFFF)));
        ++row;
    }
    if (separator == '\t' && !quoted) join_broken_tabs(document, grid, separators);
}

}  // namespace jixiao::grid
