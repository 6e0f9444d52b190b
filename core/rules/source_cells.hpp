#pragma once
// Cells of a line as the source has them, for what the model does not keep: columns that are nobody's, and the
// column in which a word stands.

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "model/document.hpp"
#include "value/text.hpp"

namespace jixiao {

/// What divides the cells of a line in this form; 0: cells are not told apart by one character.
[[nodiscard]] inline char separator_of(TextForm form) {
    switch (form) {
        case TextForm::tabs: return '\t';
        case TextForm::comma: return ',';
        case TextForm::semicolon: return ';';
        case TextForm::pipes: return '|';
        default: return 0;
    }
}

/// The line that holds byte `at`, without its end.
[[nodiscard]] inline Span line_around(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > begin && text[end - 1] == '\r') --end;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
}

/// The cells of a line, untrimmed, as spans of the text; none where a quote may hide a separator, or there are over 200.
[[nodiscard]] inline std::vector<Span> cells_of(std::string_view text, Span line, char separator) {
    std::vector<Span> out;
    if (separator == 0 || (separator != '\t' && separator != '|' && text.substr(line.begin, line.size()).find('"') != std::string_view::npos)) return out;
    for (std::uint32_t at = line.begin; at <= line.end && out.size() < 200;) {
        std::uint32_t end = at;
        while (end < line.end && text[end] != separator) ++end;
        out.push_back({at, end});
        at = end + 1;
    }
    return out;
}

/// The cell in which byte `at` stands; -1: none.
[[nodiscard]] inline int cell_at(const std::vector<Span>& cells, std::size_t at) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].begin <= at && at <= cells[i].end) return static_cast<int>(i);
    return -1;
}

}  // namespace jixiao
