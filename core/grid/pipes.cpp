// Cells between pipes: one row a line, with or without borders, broken over lines; or one cell a line.

#include "grid/separated.hpp"

#include <algorithm>
#include <array>

#include "grid/separated_cells.hpp"
#include "vocab/titles.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::grid {
namespace {

// **资金总额** without the stars of Markdown's bold, and without line breaks that stand at its ends
Span without_marks(Document& document, std::string_view text, Span cell) {
    Span inside = trimmed(text, cell);
    constexpr std::string_view line_break = "<br>";
    while (text.substr(inside.begin, inside.size()).starts_with(line_break)) {
        document.marks.push_back({{inside.begin, inside.begin + u32(line_break.size())}, Role::separator});
        cell = inside = trimmed(text, {inside.begin + u32(line_break.size()), inside.end});
    }
    while (text.substr(inside.begin, inside.size()).ends_with(line_break)) {
        document.marks.push_back({{inside.end - u32(line_break.size()), inside.end}, Role::separator});
        cell = inside = trimmed(text, {inside.begin, inside.end - u32(line_break.size())});
    }
    const std::string_view s = text.substr(inside.begin, inside.size());
    constexpr std::string_view bold = "**";
    if (s.size() <= 2 * bold.size() || !s.starts_with(bold) || !s.ends_with(bold) || s.find(bold, bold.size()) != s.size() - bold.size()) return cell;
    document.marks.push_back({{inside.begin, inside.begin + u32(bold.size())}, Role::separator});
    document.marks.push_back({{inside.end - u32(bold.size()), inside.end}, Role::separator});
    return {inside.begin + u32(bold.size()), inside.end - u32(bold.size())};
}

// 改造后水质达标率<br>（含余氯） in a short cell, where a line's end is no end of an entry: the last cell without its tags.
void join_breaks(Document& document, Grid& grid, Span cell) {
    constexpr std::size_t longest = 150;
    const std::string_view text = document.text().substr(0, cell.end);  // no further: a large text has many cells
    if (grid.cells.empty() || cell.size() > longest || grid.cells.back().words.span != cell) return;
    std::vector<Words> lines;
    std::uint32_t from = cell.begin;
    for (std::size_t at = text.find("<br", from); at != std::string_view::npos; at = text.find("<br", from)) {
        const std::size_t close = text.find('>', at);
        if (close == std::string_view::npos) break;
        lines.push_back(words_at(document, {from, u32(at)}));
        document.marks.push_back({{u32(at), u32(close + 1)}, Role::separator});
        from = u32(close + 1);
    }
    if (lines.empty()) return;
    lines.push_back(words_at(document, {from, cell.end}));
    grid.cells.back().words = join(document, lines);
}

// What a program that turned a sheet into Markdown wrote for a cell without a value, in its rows and above them: NaN, Unnamed: 3.
bool unfilled(std::string_view cell) {
    constexpr std::string_view unnamed = "Unnamed: ";
    return cell == "NaN" || cell == "nan" || (cell.starts_with(unnamed) && cell.size() > unnamed.size() && cell.find_first_not_of("0123456789", unnamed.size()) == std::string_view::npos);
}

// Whether such a program wrote the text: one leftover alone is somebody's mistake, which a rule tells.
bool has_unfilled(std::string_view text) {
    constexpr std::size_t fewest = 4;
    std::size_t seen = 0;
    for (std::size_t at = text.find('|'); at < text.size() && seen < fewest;) {
        const std::size_t bar = std::min(text.find_first_of("|\n", at + 1), text.size());
        const Span cell = trimmed(text, {u32(at + 1), u32(bar)});
        seen += unfilled(text.substr(cell.begin, cell.size()));
        at = bar;
    }
    return seen >= fewest;
}

std::size_t count_pipes(std::string_view text, std::size_t from, std::size_t to) {
    return static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(to), '|'));
}

// What the lines with pipes have in common.
struct Habits {
    std::size_t usual = 0;  // pipes that most lines have; 0: no such number
    std::size_t most = 0;   // pipes of the line that has most
    bool opens = false;     // rows open with a pipe; where few do, theirs stands behind an empty cell
    bool closes = false;    // rows end with one; a row that does not goes on in the next line
};

Habits habits_of(std::string_view text) {
    std::array<std::size_t, 64> seen{};
    std::size_t rows = 0, several = 0, opened = 0, closed = 0;
    Habits habits;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = find_line_end(text, at), n = count_pipes(text, at, end);
        const Span line = trimmed(text, {u32(at), u32(end)});
        at = skip_line_end(text, end);
        if (n == 0) continue;
        ++rows;
        opened += text[line.begin] == '|';
        closed += text[line.end - 1] == '|';
        habits.most = std::max(habits.most, n);
        if (n < 2) continue;
        ++several;
        ++seen[std::min(n, seen.size() - 1)];
    }
    const auto usual = std::max_element(seen.begin(), seen.end() - 1);
    if (*usual >= 4 && *usual * 2 > several) habits.usual = static_cast<std::size_t>(usual - seen.begin());
    habits.opens = opened * 2 >= rows;
    habits.closes = rows >= 8 && closed * 10 >= rows * 7;
    return habits;
}

// The end of the row whose first line ends at `end`: cells that hold line breaks spread it over lines.
std::size_t row_of_lines(std::string_view text, std::size_t at, std::size_t end, std::size_t pipes) {
    constexpr std::size_t most_lines = 16;
    std::size_t n = count_pipes(text, at, end);
    if (pipes < 4 || n == 0 || n >= pipes) return end;
    std::size_t to = end;
    for (std::size_t lines = 0; lines < most_lines && n < pipes; ++lines) {
        const std::size_t from = skip_line_end(text, to);
        if (from >= text.size()) return end;
        to = find_line_end(text, from);
        n += count_pipes(text, from, to);
    }
    return n == pipes ? to : end;
}

bool is_rule(std::string_view s) { return !s.empty() && s.find_first_not_of("|-: +=") == std::string_view::npos && s.find('-') != std::string_view::npos; }

// The lines above Markdown's rule that together have as many cells as it: a header that is broken over them. Empty: it is not.
Span broken_header(std::string_view text) {
    std::vector<Span> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = find_line_end(text, at);
        const Span line = trimmed(text, {u32(at), u32(end)});
        const std::size_t wanted = count_pipes(text, at, end);
        if (is_rule(text.substr(line.begin, line.size())) && wanted >= 5) {
            std::size_t pipes = 0, first = lines.size();
            constexpr std::size_t most_lines = 6;
            while (first > 0 && lines.size() - first < most_lines && pipes + 2 < wanted) {
                --first;
                pipes += count_pipes(text, lines[first].begin, lines[first].end);
            }
            if (lines.size() - first < 2 || pipes + 2 < wanted || pipes > wanted) return {};
            return {lines[first].begin, lines.back().end};
        }
        if (!line.empty()) lines.push_back(line);
        at = skip_line_end(text, end);
    }
    return {};
}

// 产出 / 指标 | 数量指标 | …: a line without a pipe that the next one's first cell makes a word. Where that line begins, or `end`.
std::size_t broken_word(std::string_view text, std::size_t at, std::size_t end) {
    const std::size_t next = skip_line_end(text, end);
    constexpr std::size_t longest = 30;
    if (end - at > longest || next >= text.size() || text.substr(at, end - at).find('|') != std::string_view::npos) return end;
    const std::string_view line = text.substr(next, find_line_end(text, next) - next);
    const std::size_t pipe = line.find('|');
    if (pipe == std::string_view::npos || pipe == 0 || pipe > longest) return end;
    const std::string first = vocab::folded(text.substr(at, end - at)), rest = vocab::folded(line.substr(0, pipe));
    return !first.empty() && !rest.empty() && vocab::lookup_exact(first + rest) ? next : end;
}

// The end of the row that opens with the line [at, end) and has no pipe at its end; `end` where no line below it closes it.
std::size_t closed_row(std::string_view text, std::size_t at, std::size_t end, std::size_t most) {
    constexpr std::size_t most_lines = 8;
    const Span line = trimmed(text, {u32(at), u32(end)});
    const std::string_view s = text.substr(line.begin, line.size());
    if (s.find('|') == std::string_view::npos || s.back() == '|') return end;
    std::size_t to = end;
    for (std::size_t lines = 0; lines < most_lines; ++lines) {
        const std::size_t from = skip_line_end(text, to), to_before = to;
        if (from >= text.size()) return end;
        to = find_line_end(text, from);
        const Span next = trimmed(text, {u32(from), u32(to)});
        const std::size_t pipe = text.substr(next.begin, next.size()).find('|');
        if (next.empty() || pipe == 0) return end;
        // a label or a title opens a row of its own
        const std::string cell = vocab::folded(text.substr(next.begin, std::min<std::size_t>(pipe, next.size())));
        const std::string_view above = text.substr(at, to_before - at);
        const std::size_t bar = above.rfind('|');
        const bool word = bar != std::string_view::npos && vocab::lookup_exact(vocab::folded(above.substr(bar + 1)) + cell);
        if (!word && (vocab::lookup(cell) || vocab::is_title(cell))) return end;
        if (pipe != std::string_view::npos) return text[next.end - 1] == '|' && count_pipes(text, at, to) <= most ? to : end;
    }
    return end;
}

// The end of the row that opens at `at`, over as many lines as its cells are broken over.
std::size_t end_of_row(std::string_view text, std::size_t at, const Habits& habits, Span header) {
    const std::size_t line_end = find_line_end(text, at), rest = broken_word(text, at, line_end);
    // 一级 / 指标 | … in front of a broken header is its first word
    if (!header.empty() && at <= header.begin && header.begin <= rest && rest < text.size() && text.substr(at, header.begin - at).find('|') == std::string_view::npos) return header.end;
    const std::size_t from = rest > line_end ? rest : at, first_end = rest > line_end ? find_line_end(text, rest) : line_end;
    const std::size_t end = row_of_lines(text, from, first_end, habits.usual);
    return from > at || (habits.closes && end == line_end) ? closed_row(text, from, end, habits.most) : end;
}

}  // namespace

void read_pipes(Document& document, Grid& grid) {
    grid.rows_known = grid.columns_known = true;
    const std::string_view text = document.text();
    const Habits habits = habits_of(text);
    const Span header = broken_header(text);
    const bool converted = has_unfilled(text);
    std::uint32_t row = 0;
    for (std::size_t at = 0; at < text.size(); ++row) {
        const std::size_t end = end_of_row(text, at, habits, header);
        const Span line = trimmed(text, {u32(at), u32(end)});
        const std::string_view s = text.substr(line.begin, line.size());
        const bool rule = is_rule(s);
        if (!rule && !s.empty()) {
            std::size_t from = line.begin;
            std::int32_t column = 0;
            if (s[0] == '|' && habits.opens) ++from;
            while (from <= line.end) {
                std::size_t bar = from;
                while (bar < line.end && !(text[bar] == '|' && (bar == 0 || text[bar - 1] != '\\'))) ++bar;
                const Span cell = without_marks(document, text, {u32(from), u32(bar)}), inside = trimmed(text, cell);
                if (converted && unfilled(text.substr(inside.begin, inside.size()))) document.marks.push_back({inside, Role::separator});
                else add(document, grid, cell, row, column);
                join_breaks(document, grid, inside);
                if (!grid.cells.empty() && grid.cells.back().words.text.find("\\|") != std::string_view::npos) {
                    std::string plain;
                    for (const char c : grid.cells.back().words.text)
                        if (c == '|' && !plain.empty() && plain.back() == '\\') plain.back() = '|';
                        else plain.push_back(c);
                    grid.cells.back().words.text = document.arena.keep(plain);
                }
                if (bar >= line.end) break;
                from = bar + 1;
                ++column;
            }
        }
        at = skip_line_end(text, end);
    }
}

// One cell a line, the last one of each row with a pipe behind it; a line of white space is a blank cell:
//   防疫物资采购批次 / ≥ / 4 / 批 / 10 |
static void read_closed_rows(Document& document, Grid& grid) {
    const std::string_view text = document.text();
    const std::size_t first = text.find('|'), last = text.rfind('|');
    const std::size_t opens = text.substr(0, first).find_last_of('\n') + 1;  // of the line that holds the first
    grid.rows_known = true;
    std::uint32_t row = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = find_line_end(text, at);
        Span line = trimmed(text, {u32(at), u32(end)});
        const bool closes = !line.empty() && text[line.end - 1] == '|', inside = at >= opens && at <= last;
        if (closes) line = trimmed(text, {line.begin, line.end - 1});
        // a title opens a row of its own
        const bool title = !line.empty() && vocab::is_title(vocab::folded(text.substr(line.begin, line.size())));
        if (title && !grid.cells.empty() && grid.cells.back().row == row) ++row;
        if (!line.empty() || (inside && end > at)) {
            Cell cell;
            if (line.empty()) cell.blank = true;
            else cell.words = words_at(document, line);
            cell.row = row;
            grid.cells.push_back(cell);
        }
        if (closes || !inside || title) ++row;
        at = skip_line_end(text, end);
    }
}

// Whether pipes only end rows: most lines have none, and none has one before its end.
static bool closes_rows(std::string_view text) {
    std::size_t filled = 0, closing = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = find_line_end(text, at);
        const Span line = trimmed(text, {u32(at), u32(end)});
        const std::string_view s = text.substr(line.begin, line.size());
        at = skip_line_end(text, end);
        if (s.empty()) continue;
        ++filled;
        if (const std::size_t bar = s.find('|'); bar != std::string_view::npos) {
            if (bar + 1 < s.size()) return false;
            ++closing;
        }
    }
    return closing >= 6 && closing * 3 < filled;
}

void read_pipe_cells(Document& document, Grid& grid) {
    const std::string_view text = document.text();
    if (closes_rows(text)) return read_closed_rows(document, grid);
    // `|||` ends rows in the one kind, in the other a lone pipe stands between any two cells
    std::uint32_t row = 0;
    bool open = false;   // text of the current cell has been seen
    bool inside = false; // a pipe has been seen: cells from here on
    bool row_started = false;
    std::vector<Words> lines;
    std::size_t row_ends = 0, text_ends = 0, bare = 0, indented = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = find_line_end(text, at);
        const Span line = trimmed(text, {u32(at), u32(end)});
        const std::string_view s = text.substr(line.begin, line.size());
        if (s.size() >= 2 && s.find_first_not_of('|') == std::string_view::npos) ++row_ends;
        else if (s.ends_with("||") && s.find('|') >= s.find_last_not_of('|')) ++text_ends;
        if (s == "|") ++(line.begin == at ? bare : indented);
        at = skip_line_end(text, end);
    }
    const bool marks_rows = row_ends >= 2 || text_ends >= 4;
    // `   |` is a blank cell and `|` at the margin opens a row, where a text has both
    const bool opens_rows = !marks_rows && bare >= 3 && indented >= 1;
    grid.rows_known = false;  // a row that fills all columns has no mark: rows come out of the alignment
    auto flush = [&](bool blank_counts) {
        if (!lines.empty()) {
            Cell cell;
            cell.words = lines.size() == 1 ? lines[0] : join(document, lines);
            cell.row = row;
            grid.cells.push_back(cell);
            row_started = true;
        } else if (blank_counts) {
            Cell cell;
            cell.row = row;
            cell.blank = true;
            grid.cells.push_back(cell);
        }
        lines.clear();
        open = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = find_line_end(text, at);
        const Span line = trimmed(text, {u32(at), u32(end)});
        const std::string_view s = text.substr(line.begin, line.size());
        const std::size_t next = skip_line_end(text, end);
        if (s.empty()) {
            at = next;
            continue;
        }
        if (s.find('|') == std::string_view::npos) {
            if (!inside || (!open && !marks_rows && lines.empty() && row == 0 && grid.cells.empty())) {
                // text around the table: a line a row
            }
            // a line that no pipe follows is a line of text, not a cell
            std::size_t look = next;
            while (look < text.size() && (text[look] == '\n' || text[look] == '\r' || text[look] == ' ')) ++look;
            const std::size_t look_end = look < text.size() ? find_line_end(text, look) : look;
            const std::string_view following = text.substr(look, look_end - look);
            const bool piped = following.find('|') != std::string_view::npos;
            lines.push_back(words_at(document, line));
            // a title or a note before a cell that is a whole label is no part of it
            const std::string cell = vocab::folded(following.substr(0, following.find('|')));
            const bool label = piped && vocab::lookup_exact(cell) && !vocab::lookup(vocab::folded(s) + cell);
            if (label || (!piped && (!inside || marks_rows))) {
                flush(false);
                ++row;
                row_started = false;
            }
            at = next;
            continue;
        }
        const std::size_t bars = s.find_first_not_of('|') == std::string_view::npos ? s.size() : 0;
        if (bars >= 1) {
            if (bars == 1 && opens_rows && line.begin == at) {
                if (!lines.empty()) flush(false);
                ++row;
                row_started = false;
                inside = true;
            } else if (bars == 1 && !marks_rows) {
                if (!inside) {
                    flush(false);  // the line before the first pipe is a cell
                    inside = true;
                } else {
                    flush(true);
                }
            } else if (bars == 1) {
                if (!lines.empty()) flush(false);
                else if (row_started) flush(true);
                inside = true;
            } else {
                if (!lines.empty()) flush(false);
                ++row;
                row_started = false;
                inside = true;
            }
            at = next;
            continue;
        }
        // `text |`, `text |||`, `a | b |`
        std::size_t from = line.begin;
        std::size_t trailing = 0;
        while (from < line.end) {
            std::size_t bar = from;
            while (bar < line.end && text[bar] != '|') ++bar;
            const Words w = words_at(document, {u32(from), u32(bar)});
            if (w.present()) {
                if (bar < line.end || !lines.empty()) {
                    lines.push_back(w);
                    if (bar < line.end) flush(false);
                } else {
                    lines.push_back(w);
                }
                trailing = 0;
            } else if (bar < line.end) {
                ++trailing;
            }
            from = bar + 1;
        }
        inside = true;
        if (trailing >= 1 && marks_rows) {
            ++row;
            row_started = false;
        }
        at = next;
    }
    flush(false);
}

}  // namespace jixiao::grid
