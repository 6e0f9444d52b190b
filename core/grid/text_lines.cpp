#include "grid/text_lines.hpp"

namespace jixiao::grid {

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t end = text.find_first_of("\r\n\f", at);
        if (end == std::string_view::npos) end = text.size();
        const Span span{u32(at), u32(end)};
        lines.push_back({span, trimmed(text, span)});
        if (end == text.size()) break;
        at = end + 1;
        if (text[end] == '\r' && at < text.size() && text[at] == '\n') ++at;
    }
    return lines;
}

bool holds_rows(std::string_view text, Span line) {
    std::size_t pieces = 0;
    if (line.size() > 2 * most_cells_of_row) split_spaces(text, line, 2, [&](Span) { ++pieces; });
    return pieces > most_cells_of_row;
}

std::uint32_t display_width(std::string_view s) {
    std::uint32_t width = 0;
    for (auto it = s.begin(); it != s.end();) {
        const auto c = static_cast<char32_t>(utf8::unchecked::next(it));
        width += c == '\t' ? 8 - width % 8 : c >= 0x1100 && c != 0xFEFF && !(c >= 0x2000 && c <= 0x2DFF) ? 2 : 1;
    }
    return width;
}

}  // namespace jixiao::grid
