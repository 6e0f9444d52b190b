#include "model/coverage.hpp"

#include <utf8.h>

#include <algorithm>

#include "base/prefix.hpp"
#include "grid/pieces.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::model {
namespace {

// Only punctuation, tags and separators: nothing that a reader reads.
bool only_separators(std::string_view s) {
    for (auto it = s.begin(); it != s.end();) {
        const auto c = static_cast<char32_t>(utf8::unchecked::next(it));
        if (c == '<') {
            while (it != s.end() && *it != '>') ++it;
            if (it != s.end()) ++it;
            continue;
        }
        if (c == '&') {
            while (it != s.end() && *it != ';') ++it;
            if (it != s.end()) ++it;
            continue;
        }
        if (vocab::is_space(c) || c < 0x20 || c == '|' || c == ',' || c == ';' || c == '"' || c == ':' || c == '.' || c == '-' || c == '#' || c == '*' ||
            c == '(' || c == ')' || c == '=' || c == '+' || c == 0x3001 || c == 0x3002 || c == 0x3010 || c == 0x3011 || c == 0xFF0C || c == 0xFF1B ||
            c == 0xFF1A || c == 0xFF08 || c == 0xFF09 || c == 0x2014 || c == 0x2605 || c == '/' || c == 0x2026)
            continue;
        return false;
    }
    return true;
}

}  // namespace

void account(Document& document, const std::vector<Span>& packed) {
    auto& marks = document.marks;
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
    std::vector<Mark> out;
    out.reserve(marks.size() * 2);
    std::vector<Span> cells = packed;
    std::sort(cells.begin(), cells.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::vector<Span> tables;
    for (const Table& t : document.tables) tables.push_back(t.span);
    std::size_t cell = 0;
    const std::string_view text = document.text();
    auto gap = [&](std::uint32_t begin, std::uint32_t end) {
        const Span span = grid::trimmed(text, {begin, end});
        if (span.empty()) return;
        const std::string_view s = text.substr(span.begin, span.size());
        while (cell < cells.size() && cells[cell].end <= span.begin) ++cell;
        if (cell < cells.size() && cells[cell].contains(span)) {
            out.push_back({span, only_separators(s) ? Role::separator : Role::label});
            return;
        }
        if (only_separators(s)) {
            out.push_back({span, Role::separator});
            return;
        }
        // outside the tables, line by line, furniture; inside, unread
        for (std::uint32_t at = span.begin; at < span.end;) {
            std::uint32_t line_end = at;
            while (line_end < span.end && text[line_end] != '\n' && text[line_end] != '\r') ++line_end;
            const Span line = grid::trimmed(text, {at, line_end});
            if (!line.empty()) {
                bool inside = false;
                for (const Span t : tables) inside = inside || (t.begin < line.begin && line.end < t.end);
                const std::string_view l = text.substr(line.begin, line.size());
                const bool around = !inside || vocab::is_furniture(vocab::folded(prefix(l, 300)));
                out.push_back({line, only_separators(l) ? Role::separator : around ? Role::furniture : Role::unread});
            }
            at = line_end + 1;
        }
    };
    std::uint32_t at = 0;
    for (const Mark& m : marks) {
        Mark mark = m;
        if (mark.span.begin < at) mark.span.begin = at;
        if (mark.span.empty()) continue;
        if (mark.span.begin > at) gap(at, mark.span.begin);
        out.push_back(mark);
        at = mark.span.end;
    }
    gap(at, static_cast<std::uint32_t>(text.size()));
    marks = std::move(out);
}

}  // namespace jixiao::model
