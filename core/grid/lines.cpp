#include "grid/lines.hpp"

#include <utf8.h>

#include <algorithm>
#include <utility>

#include "base/code_point.hpp"
#include "base/prefix.hpp"
#include "grid/cutter.hpp"
#include "grid/folded_text.hpp"
#include "grid/pieces.hpp"
#include "grid/text_lines.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"
#include "vocab/titles.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::grid {
namespace {

// brackets that a piece opens and does not close
long bracket_depth(std::string_view s) {
    long depth = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (s[i] == '(' || s.substr(i).starts_with("（")) ++depth;
        else if (s[i] == ')' || s.substr(i).starts_with("）")) --depth;
    }
    return depth;
}

// Whether a long glued line ends within a word that goes on in the next one: neither a value ends it nor does a word of the
// vocabulary open the other.
bool breaks_off(std::string_view line, std::string_view next) {
    constexpr std::size_t full = 150;  // bytes
    if (line.size() < full || next.empty()) return false;
    const std::string end = vocab::folded(line.substr(line.size() - std::min<std::size_t>(line.size(), 60))), start = vocab::folded(prefix(next, 60));
    if (end.empty() || start.empty() || !vocab::is_cjk(decode(start, 0).value) || !vocab::is_cjk(decode_before(end, end.size()).value)) return false;
    for (const std::string_view mark : {"。", "；", "："})
        if (end.ends_with(mark)) return false;
    if (vocab::longest_at(start, 0).length > 0 || vocab::misread_level(start, 0).length > 0 || vocab::is_title(next) || value_at_end(end) != std::string_view::npos) return false;
    for (std::size_t at = 0; at < end.size(); at = next_char(end, at)) {
        const std::string_view tail = std::string_view(end).substr(at);
        if (vocab::lookup(tail) || vocab::is_direction(tail) || (at > 0 && end[at - 1] >= '0' && end[at - 1] <= '9' && vocab::is_unit(tail))) return false;
    }
    return true;
}

// Stray spaces: how many cells before `span`, in the row of the last, are one word with it. An OCR and a justified text put spaces
// around punctuation and into dates: 其中 :财政拨款, 2022 年 3 月, 台 (套).
std::size_t cells_of_one_word(std::string_view text, const std::vector<Cell>& cells, std::size_t in_row, Span span) {
    if (in_row == 0) return 0;
    const auto before = [&](std::size_t k) { return k <= in_row && cells[cells.size() - k].words.parts < 0 ? std::string_view(cells[cells.size() - k].words.text) : std::string_view(); };
    const std::string_view s = text.substr(span.begin, span.size()), last = before(1);
    if (last.empty()) return 0;
    if (vocab::starts_with_any(s, vocab::cue::closing_marks) > 0 && !(s[0] == '.' && s.size() > 1)) return 1;
    const auto number = [](std::string_view w, std::size_t most) { return !w.empty() && w.size() <= most && std::all_of(w.begin(), w.end(), digit); };
    const auto dated = [](std::string_view w) { return !w.empty() && digit(w[0]) && vocab::ends_with_any(w, vocab::cue::date_units) > 0; };
    if (s.starts_with(vocab::cue::year) && last.size() == 4 && number(last, 4) && last.starts_with("20")) return dated(before(3)) && vocab::is_any(before(2), vocab::cue::date_ranges) ? 3 : 1;
    if (s.starts_with(vocab::cue::month) && number(last, 2) && dated(before(2))) return 2;
    if (s.starts_with(vocab::cue::day) && number(last, 2) && dated(before(2))) return 2;
    // 设置数量 (含更换破损…: a note in brackets, no number (1) of a row's own and no points of a level
    const std::size_t open = s[0] == '(' ? 1 : s.starts_with("（") ? 3 : 0;
    if (open == 0 || s.size() <= open) return 0;
    const std::string_view inside = s.substr(open);
    const bool numbered = digit(inside[0]) || vocab::starts_with_any(inside, vocab::cue::numerals) > 0;
    const auto close = inside.find_first_of(")\xEF");
    if (close != std::string_view::npos && vocab::is_unit(inside.substr(0, close)) && vocab::is_unit(last)) return 1;
    const bool plain = vocab::is_cjk(decode_before(last, last.size()).value) && std::none_of(last.begin(), last.end(), digit) && vocab::operator_at(vocab::folded(last)) == 0 && !vocab::lookup(vocab::folded(last));
    constexpr std::size_t shortest_name = 12;
    return plain && !numbered && last.size() >= shortest_name && vocab::qualitative_tail(vocab::folded(last)) != 0 ? 1 : 0;
}

}  // namespace

void read_cell_lines(Document& document, Grid& grid) {
    const std::string_view text = document.text();
    const auto lines = lines_of(text);
    std::size_t empty = 0, spaced = 0, filled = 0;
    for (const Line& l : lines) {
        if (!l.content.empty()) ++filled;
        else if (l.span.empty()) ++empty;
        else ++spaced;
    }
    // an empty line between any two cells is a rhythm; a few are blank cells
    const bool empty_is_blank = spaced == 0 && empty * 3 < filled;
    std::uint32_t row = 0;
    for (const Line& l : lines) {
        if (!l.content.empty() && holds_rows(text, l.content)) {
            split_spaces(text, l.content, 2, [&](Span piece) {
                Cell cell;
                cell.words = words_at(document, piece);
                cell.row = row++;
                grid.cells.push_back(cell);
            });
        } else if (!l.content.empty()) {
            Cell cell;
            cell.words = words_at(document, l.content);
            cell.row = row++;
            cell.indent = l.content.begin - l.span.begin;
            grid.cells.push_back(cell);
        } else if (!l.span.empty() || empty_is_blank) {
            Cell cell;
            cell.row = row++;
            cell.blank = true;
            cell.words.span = l.span;
            grid.cells.push_back(cell);
        }
    }
}

void read_spaced(Document& document, Grid& grid) {
    const std::string_view text = document.text();
    constexpr std::size_t longest_row = 600;  // bytes; more are several rows
    // a whole form on one line keeps no rows
    std::size_t longest = 0;
    for (const Line& l : lines_of(text)) longest = std::max<std::size_t>(longest, l.content.size());
    grid.rows_known = longest < 1500 || longest * 2 < text.size();
    std::uint32_t row = 0;
    for (const Line& l : lines_of(text)) {
        if (vocab::is_title(text.substr(l.content.begin, l.content.size())) && vocab::names_table(text.substr(l.content.begin, l.content.size()))) {
            Cell cell;
            cell.words = words_at(document, l.content);
            cell.row = row++;
            grid.cells.push_back(cell);
            continue;
        }
        Span open;       // a word whose bracket is not closed yet takes the next ones
        std::vector<Span> words;  // of it
        long depth = 0;
        auto put = [&](Span span) {
            Cell cell;
            cell.words = words_at(document, span);
            cell.row = row;
            cell.indent = span.begin - l.span.begin;
            grid.cells.push_back(cell);
        };
        const bool rows_glued = l.content.size() > longest_row;
        auto push = [&](Span span) {
            if (rows_glued) {
                const std::string_view before = grid.cells.empty() ? std::string_view{} : grid.cells.back().words.text;
                const auto label = span.begin + static_cast<std::uint32_t>(glued_label(before, text.substr(span.begin, span.size())));
                if (label < span.end) put({std::exchange(span.begin, label), label});
            }
            put(span);
        };
        split_spaces(text, l.span, 1, [&](Span span) {
            if (vocab::is_any(text.substr(span.begin, span.size()), vocab::cue::stray_rules)) return;
            // `目标 1：`, `指标 2：` are one word
            if (!grid.cells.empty() && open.empty() && grid.cells.back().row == row && span.begin > 0) {
                Cell& last = grid.cells.back();
                const std::string_view before = last.words.text;
                const char c = text[span.begin];
                const std::string_view rest = text.substr(span.begin + 1, 4);
                if (vocab::is_any(before, vocab::cue::level_endings) && c >= '0' && c <= '9' && last.words.parts < 0 &&
                    (rest.find(':') != std::string_view::npos || rest.find("：") != std::string_view::npos || rest.find("、") != std::string_view::npos)) {
                    span.begin = last.words.span.begin;
                    grid.cells.pop_back();
                }
            }
            if (open.empty() && !rows_glued) {
                std::size_t in_row = 0;
                while (in_row < grid.cells.size() && in_row < 3 && grid.cells[grid.cells.size() - 1 - in_row].row == row) ++in_row;
                const std::size_t n = cells_of_one_word(text, grid.cells, in_row, span);
                if (n > 0) span.begin = grid.cells[grid.cells.size() - n].words.span.begin;
                grid.cells.resize(grid.cells.size() - n);
            }
            open = open.empty() ? span : Span{open.begin, span.end};
            words.push_back(span);
            depth = std::max(0L, depth + bracket_depth(text.substr(span.begin, span.size())));
            if (depth > 0 && open.size() < 240) return;
            push(open);
            open = {};
            words.clear();
            depth = 0;
        });
        // what the line does not close stands in a cell that wraps: its words are cells as others are
        for (const Span word : words) push(word);
        ++row;
    }
}

void read_glued(Document& document, Grid& grid) {
    const std::string_view text = document.text();
    std::uint32_t row = 0;
    const auto lines = lines_of(text);
    std::size_t filled = 0, glued_rows = 0;
    RowColumns own;
    std::vector<std::vector<Piece>> cuts;
    cuts.reserve(lines.size());
    // a document site numbers the pages of its text: 1、…, 2、…, 3、… in front of glued lines
    std::vector<std::size_t> marks;
    for (std::size_t n = 0; n < lines.size(); ++n) {
        const std::string mark = std::to_string(marks.size() + 1) + "、";
        if (text.substr(lines[n].content.begin, lines[n].content.size()).starts_with(mark)) marks.push_back(n);
    }
    const bool pages = marks.size() >= 1 && lines[marks[0]].content.size() > 300;
    std::size_t next_mark = 0;
    for (std::size_t n = 0; n < lines.size(); ++n) {
        Line l = lines[n];
        if (pages && next_mark < marks.size() && marks[next_mark] == n) {
            l.content.begin += static_cast<std::uint32_t>(std::to_string(next_mark + 1).size() + 3);
            ++next_mark;
        }
        cuts.emplace_back();
        if (l.content.empty()) continue;
        ++filled;
        Words words = words_at(document, l.content);
        if (words.text.size() <= 60 && vocab::is_page_number(vocab::folded(words.text))) {
            cuts.back().push_back({words});
            continue;
        }
        // a page breaks wherever it is full: the text goes on behind the next one's mark
        constexpr std::size_t most_pages = 60;  // put together: what is cut out of them looks at each
        std::size_t joined = 0;
        for (std::size_t next = n + 1; pages && joined < most_pages && next_mark > 0 && next_mark < marks.size() && next <= marks[next_mark]; ++next) {
            Line more = lines[next];
            if (next < marks[next_mark]) {
                if (!more.content.empty()) break;
                continue;
            }
            more.content.begin += static_cast<std::uint32_t>(std::to_string(next_mark + 1).size() + 3);
            if (more.content.begin < more.content.end) append(document, words, words_at(document, more.content));
            ++next_mark;
            ++joined;
            n = next;
        }
        // a line that is full breaks a word: 安全隐患整 | 改率≥95%
        for (; n + 1 < lines.size() && joined < most_pages && (!pages || next_mark >= marks.size() || marks[next_mark] != n + 1) && breaks_off(words.text, text.substr(lines[n + 1].content.begin, lines[n + 1].content.size())); ++joined)
            append(document, words, words_at(document, lines[++n].content));
        cuts.back() = cut_glued(document, words, own);
        if (cuts.back().size() >= 2 && cuts.back().size() <= 12) ++glued_rows;
    }
    // a whole form on one line keeps no rows
    const bool whole_form = std::any_of(cuts.begin(), cuts.end(), [](const auto& pieces) { constexpr std::size_t most_cells = 40; return pieces.size() > most_cells; });
    grid.rows_known = glued_rows * 3 >= filled && filled >= 6 && !whole_form;
    for (const auto& pieces : cuts) {
        for (const Piece& piece : pieces) {
            Cell cell;
            cell.words = piece.words;
            for (const std::string_view mark : {"；", ";"})  // 清运垃圾≥3600吨；保洁员人数62人
                if (cell.words.text.starts_with(mark) && cell.words.text.size() > mark.size()) {
                    cell.words = cut(document, cell.words, mark.size(), cell.words.text.size());
                    ++row;
                }
            cell.part = piece.part;
            cell.row = row;
            grid.cells.push_back(cell);
        }
        ++row;
    }
}

}  // namespace jixiao::grid
