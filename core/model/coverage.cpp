#include "model/coverage.hpp"

#include <algorithm>

#include "base/code_point.hpp"
#include "base/prefix.hpp"
#include "grid/pieces.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::model {
namespace {

// Only punctuation, tags and separators: nothing that a reader reads.
bool only_separators(std::string_view s) {
    for (std::size_t at = 0; at < s.size();) {
        const CodePoint c = decode(s, at);
        at += c.size;
        switch (c.value) {
            case '<':
                while (at < s.size() && s[at] != '>') ++at;
                if (at < s.size()) ++at;
                break;
            case '&':
                while (at < s.size() && s[at] != ';') ++at;
                if (at < s.size()) ++at;
                break;
            case '|': case ',': case ';': case '"': case ':': case '.': case '-': case '#': case '*': case '(': case ')': case '=': case '+': case '/':
            case U'、': case U'。': case U'【': case U'】': case U'，': case U'；': case U'：': case U'（': case U'）': case U'—': case U'★': case U'…':
                break;
            default:
                if (c.value >= 0x20 && !vocab::is_space(c.value)) return false;
        }
    }
    return true;
}

// From the first line that is a level's name to the last, if there are two: rows that no table took.
Span levels_in(std::string_view text, Span span) {
    Span found;
    std::string room;
    std::size_t count = 0;
    for (std::uint32_t at = span.begin; at < span.end;) {
        std::uint32_t end = at;
        while (end < span.end && text[end] != '\n' && text[end] != '\r' && text[end] != '\t' && text[end] != '|') ++end;
        if (end - at >= 9 && end - at <= 90) {
            const vocab::Term t = vocab::lookup_exact(vocab::folded(text.substr(at, end - at), room));
            if (t.kind == vocab::Kind::level1 || t.kind == vocab::Kind::level2) {
                if (count++ == 0) found.begin = at;
                found.end = end;
            }
        }
        at = end + 1;
    }
    return count >= 2 ? found : Span{};
}

// By place, stable. Readers go through the text from front to back, so a mark is hardly ever more than a few places away
// from its own.
void sort(std::vector<Mark>& marks) {
    const auto before = [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; };
    constexpr std::size_t far = 32;
    for (std::size_t i = 1; i < marks.size(); ++i) {
        if (!before(marks[i], marks[i - 1])) continue;
        const Mark mark = marks[i];
        std::size_t to = i;
        for (; to > 0 && before(mark, marks[to - 1]); --to) {
            if (i - to == far) break;
            marks[to] = marks[to - 1];
        }
        marks[to] = mark;
        if (to > 0 && before(mark, marks[to - 1])) return std::stable_sort(marks.begin(), marks.end(), before);
    }
}

}  // namespace

std::vector<Mark> marks_in(const Document& document, Span range) {
    const auto& marks = document.marks;
    const auto begin = std::partition_point(marks.begin(), marks.end(), [&](const Mark& m) { return m.span.end <= range.begin; });
    const auto end = std::partition_point(begin, marks.end(), [&](const Mark& m) { return m.span.begin < range.end; });
    std::vector<Mark> facts;  // of the packed cells
    const auto overlap = [](Span a, Span b) { return a.begin < b.end && b.begin < a.end; };
    if (std::any_of(begin, end, [](const Mark& m) { return m.role == Role::entries; }))
        for (const Table& table : document.tables)
            for (const Target& target : table.targets) {
                if (!overlap(target.span, {begin->span.begin, (end - 1)->span.end})) continue;
                for (const Indicator& i : target.indicators) {
                    const auto cell = std::partition_point(begin, end, [&](const Mark& m) { return m.span.end <= i.span.begin; });
                    if (cell == end || cell->role != Role::entries || !overlap(cell->span, i.span)) continue;
                    each_packed_fact(i, [&](const Words& words, Role role) { facts.push_back({words.span, role}); });
                }
            }
    sort(facts);
    std::vector<Mark> out;
    const auto put = [&](Span span, Role role) {
        if (!span.empty() && overlap(span, range)) out.push_back({span, role});
    };
    const std::string_view text = document.text();
    auto fact = facts.begin();
    for (auto mark = begin; mark != end; ++mark) {
        if (mark->role != Role::entries) {
            put(mark->span, mark->role);
            continue;
        }
        std::uint32_t at = mark->span.begin;
        const auto gap = [&](std::uint32_t until) {
            const Span between = grid::trimmed(text, {at, std::max(at, until)});
            if (!between.empty()) put(between, only_separators(text.substr(between.begin, between.size())) ? Role::separator : Role::label);
        };
        for (; fact != facts.end() && fact->span.begin < mark->span.end; ++fact) {
            if (fact->span.end <= at) continue;
            gap(fact->span.begin);
            put({std::max(at, fact->span.begin), fact->span.end}, fact->role);
            at = fact->span.end;
        }
        gap(mark->span.end);
    }
    return out;
}

void account(Document& document, const std::vector<Span>& packed) {
    auto& marks = document.marks;
    sort(marks);
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
        // outside the tables, line by line, furniture; inside, unread, and so is what stands between two level names
        const Span rows = levels_in(text, span);
        for (std::uint32_t at = span.begin; at < span.end;) {
            std::uint32_t line_end = at;
            while (line_end < span.end && text[line_end] != '\n' && text[line_end] != '\r') ++line_end;
            const Span line = grid::trimmed(text, {at, line_end});
            if (!line.empty()) {
                bool inside = false;
                for (const Span t : tables) inside = inside || (t.begin < line.begin && line.end < t.end);
                const std::string_view l = text.substr(line.begin, line.size());
                const bool around = (!inside && !rows.contains(line)) || vocab::is_furniture(vocab::folded(prefix(l, 300)));
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
