#include <algorithm>
#include <array>

#include "base/prefix.hpp"
#include "grid/cutter.hpp"
#include "grid/grid.hpp"
#include "grid/html.hpp"
#include "grid/lines.hpp"
#include "grid/pieces.hpp"
#include "grid/separated.hpp"
#include "grid/text_lines.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::grid {
namespace {

constexpr std::size_t sample_size = 256 * 1024;
constexpr std::size_t first_look = 32 * 1024;  // some twenty pages

// Words of the vocabulary that stand whole between separators. `separates(text, at)` is the length of the separator at
// `at`, 0 for none; all of them are ASCII or the wide space.
template <auto separates>
std::size_t whole_words(std::string_view text) {
    std::size_t n = 0, from = 0;
    std::string room;
    const auto close = [&](std::size_t at) {
        if (at - from >= 6 && at - from <= 120 && vocab::lookup(vocab::folded(text.substr(from, at - from), room))) ++n;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x80 && c != 0xE3) {
            ++at;
            continue;
        }
        const std::size_t length = c == '\n' || c == '\r' ? 1 : separates(text, at);
        if (length > 0) close(at);
        at += length > 0 ? length : 1;
        if (length > 0) from = at;
    }
    close(text.size());
    return n;
}

template <char C>
std::size_t is_char(std::string_view text, std::size_t at) {
    return text[at] == C ? 1 : 0;
}
std::size_t is_none(std::string_view, std::size_t) { return 0; }
std::size_t is_space_run(std::string_view text, std::size_t at) {
    std::size_t length = 0;
    while (at + length < text.size() && text[at + length] == ' ') ++length;
    if (text.substr(at).starts_with("　")) length = 3;
    return length;
}
std::size_t is_wide_gap(std::string_view text, std::size_t at) {
    const std::size_t length = is_space_run(text, at);
    return length >= 2 ? length : 0;
}

bool contains_tag(std::string_view text) {
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::string_view tag = text.substr(at + 1, 2);
        if (tag != "td" && tag != "TD" && tag != "th" && tag != "TH") continue;
        if (at + 3 < text.size() && (text[at + 3] == '>' || text[at + 3] == ' ' || text[at + 3] == '\n' || text[at + 3] == '\r')) return true;
    }
    return false;
}

struct LineCounts {
    std::size_t filled = 0, tabbed = 0, piped = 0, lone_pipe = 0, end_pipe = 0, long_lines = 0;
    std::size_t even_pipes = 0;  ///< lines that have as many pipes, three at least, as most others
};

LineCounts count_lines(std::string_view text) {
    LineCounts c;
    std::array<std::size_t, 33> by_bars{};
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at, tabs = 0, bars = 0;
        for (; end < text.size() && text[end] != '\n' && text[end] != '\r'; ++end) {
            if (static_cast<unsigned char>(text[end]) >= 0x80) continue;
            tabs += text[end] == '\t';
            bars += text[end] == '|';
        }
        const Span line = trimmed(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        const std::string_view s = text.substr(line.begin, line.size());
        if (!s.empty()) {
            ++c.filled;
            if (tabs > 0) ++c.tabbed;
            if (bars >= 3 && bars < by_bars.size()) ++by_bars[bars];
            if (bars > 0 && s.find_first_not_of("| ") == std::string_view::npos) ++c.lone_pipe;
            else if (bars >= 2) {
                if (s.find_first_of('|') + 1 < s.size() && s.substr(s.find('|')).find_first_not_of("| ") != std::string_view::npos) ++c.piped;
                else ++c.end_pipe;
            } else if (bars == 1 && s.back() == '|') ++c.end_pipe;
            else if (bars == 1) ++c.piped;
            if (s.size() > 900) ++c.long_lines;
        }
        at = end + 1;
    }
    c.even_pipes = *std::max_element(by_bars.begin(), by_bars.end());
    return c;
}

// Lines whose pipes are only what an OCR saw of a table's rules: two numbers stand beside each other where no pipe parts them.
std::size_t crowded_lines(std::string_view text) {
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        if (line.find('|') == std::string_view::npos) continue;
        bool before = false, crowded = false;  // whether the word in front is a number
        for (std::size_t from = 0; from < line.size();) {
            const std::size_t to = std::min(line.find(' ', from), line.size());
            const bool number = to > from && line.substr(from, to - from).find_first_not_of("0123456789.%") == std::string_view::npos;
            crowded = crowded || (number && before);
            before = number;
            from = to + 1;
        }
        lines += crowded;
    }
    return lines;
}

// The most lines behind each other, empty ones passed over, each of which is a word of the vocabulary, or two together.
std::size_t longest_column(std::string_view text) {
    std::size_t longest = 0, run = 0;
    std::string room, before;  // before: the line above, where it is no word
    constexpr std::size_t most = 60;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        const Span line = trimmed(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        at = end + 1;
        if (line.empty()) continue;
        const std::string_view word = line.size() <= most ? vocab::folded(text.substr(line.begin, line.size()), room) : std::string_view();
        if (!word.empty() && (vocab::lookup(word) || (!before.empty() && vocab::lookup(before + std::string(word))))) {
            longest = std::max(longest, ++run);
            before.clear();
        } else {
            if (!before.empty() || word.empty()) run = 0;
            before = word;
        }
    }
    return longest;
}

// Half of the text stands on lines that hold many rows each.
bool mostly_on_one_line(std::string_view text) {
    std::size_t crowded = 0;
    for (const Line& line : lines_of(text))
        if (holds_rows(text, line.content)) crowded += line.content.size();
    return crowded * 2 > text.size();
}

// A table's words stand between tabs throughout: more of a large text would say the same.
bool surely_tabs(std::string_view text) {
    if (contains_tag(text)) return false;
    const LineCounts lines = count_lines(text);
    if (lines.tabbed * 2 < lines.filled) return false;
    const std::size_t by_tab = whole_words<is_char<'\t'>>(text);
    return by_tab >= 12 && by_tab > 2 * whole_words<is_none>(text);
}

}  // namespace

TextForm detect(std::string_view whole) {
    if (whole.size() > sample_size && surely_tabs(prefix(whole, first_look))) return TextForm::tabs;
    const std::string_view text = prefix(whole, sample_size);
    if (trimmed(text, {0, static_cast<std::uint32_t>(text.size())}).empty()) return TextForm::empty;
    if (contains_tag(text)) return TextForm::html;
    const LineCounts lines = count_lines(text);
    const std::size_t by_line = whole_words<is_none>(text);
    if (lines.tabbed >= 2) {
        const std::size_t by_tab = whole_words<is_char<'\t'>>(text);
        if (by_tab >= 3 && by_tab > by_line) return TextForm::tabs;
        if (lines.tabbed * 3 >= lines.filled && by_tab >= by_line) return TextForm::tabs;
    }
    if (lines.lone_pipe + lines.end_pipe >= 4 && (lines.lone_pipe + lines.end_pipe) * 3 >= lines.filled &&
        lines.lone_pipe + lines.end_pipe > lines.piped)
        return TextForm::pipe_cells;
    // a pipe behind the last cell of each row
    constexpr std::size_t fewest_rows = 6;
    if (lines.piped == 0 && lines.end_pipe >= 2 && lines.lone_pipe + lines.end_pipe >= fewest_rows && by_line >= fewest_rows) return TextForm::pipe_cells;
    const std::size_t by_pipe = whole_words<is_char<'|'>>(text);
    // more is needed than a row or two
    if (lines.piped + lines.end_pipe >= 4 && crowded_lines(text) * 3 >= lines.piped + lines.end_pipe) return TextForm::lines;
    if (lines.piped >= 3 && by_pipe >= by_line + 4 && lines.piped * 4 >= lines.filled) return TextForm::pipes;
    // a list of few columns has few words of the vocabulary, and as many pipes on each row
    if (lines.even_pipes >= 4 && lines.even_pipes * 2 >= lines.piped && lines.even_pipes * 3 >= lines.filled && by_pipe >= 3 && by_pipe > by_line) return TextForm::pipes;
    const std::size_t by_comma = whole_words<is_char<','>>(text);
    const std::size_t by_semicolon = whole_words<is_char<';'>>(text);
    const std::size_t by_space = whole_words<is_space_run>(text);
    const std::size_t by_gap = whole_words<is_wide_gap>(text);
    const std::size_t best = std::max({by_line, by_comma, by_semicolon, by_space, by_gap});
    if (by_comma >= 4 && by_comma > by_space + 2 && by_comma > by_line + 2 && by_comma >= by_semicolon) return TextForm::comma;
    if (by_semicolon >= 4 && by_semicolon > by_space + 2 && by_semicolon > by_line + 2) return TextForm::semicolon;
    const std::size_t inside = count_words(text);
    // entries `1、产出指标；…；` hold words in plenty and are no glued rows
    std::size_t packed = 0;
    for (const std::string_view mark : vocab::cue::packed_marks)
        for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) ++packed;
    constexpr std::size_t header = 4;  // a header of as many lines: its rows are no glued ones
    if (inside >= 8 && inside > best * 2 && packed * 3 < inside && longest_column(text) < header) return TextForm::run_together;
    if (by_line * 4 >= by_space * 3 && by_line >= 4) return TextForm::cell_per_line;
    if (by_gap * 4 >= by_space * 3 && by_gap >= 4) return mostly_on_one_line(text) ? TextForm::cell_per_line : TextForm::aligned;
    if (by_space >= 3) return TextForm::lines;
    if (by_line >= 3) return TextForm::cell_per_line;
    return TextForm::prose;
}

Grid read_grid(Document& document, TextForm form) {
    Grid grid;
    grid.form = form;
    switch (form) {
        case TextForm::empty: break;
        case TextForm::tabs: read_separated(document, grid, '\t'); break;
        case TextForm::comma: read_separated(document, grid, ','); break;
        case TextForm::semicolon: read_separated(document, grid, ';'); break;
        case TextForm::pipes: read_pipes(document, grid); break;
        case TextForm::pipe_cells: read_pipe_cells(document, grid); break;
        case TextForm::cell_per_line: read_cell_lines(document, grid); break;
        case TextForm::html: read_html(document, grid); break;
        case TextForm::aligned: read_aligned(document, grid); break;
        case TextForm::lines: read_spaced(document, grid); break;
        case TextForm::run_together: read_glued(document, grid); break;
        case TextForm::prose: read_spaced(document, grid); break;
    }
    return grid;
}

}  // namespace jixiao::grid
