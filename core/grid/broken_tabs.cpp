#include "grid/broken_tabs.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "grid/pieces.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/titles.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::grid {
namespace {

constexpr std::size_t most_lines = 16;   // of one row
constexpr std::size_t most_tabs = 31;    // of a row that is told by their number
constexpr long least_whole = 3;          // lines that are rows already
constexpr std::size_t narrowest = 3;     // tabs
constexpr int most_widths = 4;           // of parts of a form

class Joiner {
public:
    Joiner(Document& document, Grid& grid, std::span<const std::uint16_t> tabs) : document_(document), grid_(grid), tabs_(tabs) {}

    void run() {
        if (!take_lines()) return;
        bool any = false;
        for (int pass = 0; pass < most_widths && take_stretch(); ++pass) any = true;
        if (any) edges();
        if (tails() || any) rewrite();
    }

private:
    // The cells of a line: [begin, end) of the grid's.
    struct Line {
        std::size_t begin = 0, end = 0;
        std::size_t row = 0;         ///< the line that its row begins on
        std::int32_t before = 0;     ///< tabs of its row before it
        bool in_row = false;         ///< of a row that is known by its number of tabs
    };

    // Lines that are one row, or none.
    struct Group {
        enum Kind : std::uint8_t { neutral, whole, joined, left } kind = neutral;
        std::size_t begin = 0, end = 0;
    };

    // Neighbouring groups, most of which are rows of one width.
    struct Stretch {
        std::vector<Group> groups;
        long score = 0;
    };

    /// Whether the lines' numbers of tabs differ.
    [[nodiscard]] bool take_lines() {
        lines_.resize(tabs_.size());
        std::size_t at = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            lines_[i].row = i;
            lines_[i].begin = at;
            while (at < grid_.cells.size() && grid_.cells[at].row == i) ++at;
            lines_[i].end = at;
        }
        return std::adjacent_find(tabs_.begin(), tabs_.end(), std::not_equal_to{}) != tabs_.end();
    }

    // The best stretch of lines that are in no row yet, of whatever width. Whether there is one.
    [[nodiscard]] bool take_stretch() {
        std::array<std::uint32_t, most_tabs + 1> lines{};
        for (std::size_t i = 0; i < tabs_.size(); ++i)
            if (tabs_[i] <= most_tabs && !lines_[i].in_row) ++lines[tabs_[i]];
        Stretch best;
        for (std::size_t width = most_tabs; width >= narrowest; --width)
            if (lines[width] > 0)
                if (Stretch found = stretch(width); found.score > best.score) best = std::move(found);
        for (const Group& g : best.groups) {
            if (g.kind != Group::whole && g.kind != Group::joined) continue;
            std::int32_t before = 0;
            for (std::size_t i = g.begin; i < g.end; ++i) {
                lines_[i].row = g.begin;
                lines_[i].before = before;
                lines_[i].in_row = true;
                before += tabs_[i];
            }
        }
        return best.score > 0;
    }

    [[nodiscard]] Stretch stretch(std::size_t width) const {
        const std::vector<Group> groups = group(width);
        // the neighbours that have most rows, lines that are left over against them
        constexpr long dear = 6;
        std::size_t from = 0, begin = 0, end = 0;
        long sum = 0, most = 0;
        for (std::size_t k = 0; k < groups.size(); ++k) {
            const bool row = groups[k].kind == Group::whole || groups[k].kind == Group::joined;
            sum += groups[k].kind == Group::joined ? 2 : row ? 1 : groups[k].kind == Group::left ? -dear : 0;
            if (sum < 0) sum = 0, from = k + 1;
            if (row && sum > most) most = sum, begin = from, end = k + 1;
        }
        Stretch best{{groups.begin() + static_cast<std::ptrdiff_t>(begin), groups.begin() + static_cast<std::ptrdiff_t>(end)}, 0};
        const auto count = [&](Group::Kind kind) { return std::count_if(best.groups.begin(), best.groups.end(), [&](const Group& g) { return g.kind == kind; }); };
        const long whole = count(Group::whole), joined = count(Group::joined), left = count(Group::left);
        const bool headed = std::any_of(best.groups.begin(), best.groups.end(), [&](const Group& g) { return g.kind == Group::whole && labels(g.begin) >= 2; });
        if (joined >= 2 && left * dear <= joined + whole && (whole >= least_whole || (headed && joined + whole > least_whole))) best.score = most;
        return best;
    }

    [[nodiscard]] std::size_t labels(std::size_t i) const {
        std::size_t n = 0;
        for (std::size_t c = lines_[i].begin; c < lines_[i].end; ++c) n += term(grid_.cells[c].words.text);
        return n;
    }

    [[nodiscard]] bool empty(std::size_t i) const { return lines_[i].begin == lines_[i].end; }
    [[nodiscard]] const Cell* first(std::size_t i) const { return empty(i) || grid_.cells[lines_[i].begin].column != 0 ? nullptr : &grid_.cells[lines_[i].begin]; }
    [[nodiscard]] const Cell* last(std::size_t i) const { return empty(i) || grid_.cells[lines_[i].end - 1].column != tabs_[i] ? nullptr : &grid_.cells[lines_[i].end - 1]; }
    [[nodiscard]] static bool term(std::string_view text) { return static_cast<bool>(vocab::lookup(vocab::folded(text))); }

    // Line `i` and the next can be two pieces of one cell: both have text there, and no label that is whole without the other.
    [[nodiscard]] bool may_go_on(std::size_t i) const {
        const Cell *upper = last(i), *lower = first(i + 1);
        if (!upper || !lower) return false;
        const bool above = term(upper->words.text), below = term(lower->words.text);
        if (!above && !below) return true;
        // 重点工作管理 | 制度健全性 behind a level, 基本支出预算 | 执行率
        if (above && !below && upper->column > 1 && tabs_[i + 1] > 0) return true;
        if (!above && upper->column > 1 && lower->words.text.ends_with(vocab::cue::rate)) return true;
        return term(std::string(upper->words.text) + std::string(lower->words.text));
    }

    [[nodiscard]] std::vector<Group> group(std::size_t width) const {
        std::vector<Group> groups;
        for (std::size_t i = 0; i < lines_.size();) {
            if (tabs_[i] == 0 || tabs_[i] == width || lines_[i].in_row) {
                groups.push_back({lines_[i].in_row ? Group::left : tabs_[i] == 0 ? Group::neutral : Group::whole, i, i + 1});
                ++i;
                continue;
            }
            std::size_t sum = tabs_[i], end = i + 1;
            while (sum < width && end < lines_.size() && end - i < most_lines && !lines_[end].in_row && may_go_on(end - 1)) sum += tabs_[end++];
            groups.push_back({sum == width ? Group::joined : Group::left, i, sum == width ? end : i + 1});
            i = groups.back().end;
        }
        return groups;
    }

    [[nodiscard]] bool in_row(std::size_t i) const { return lines_[i].in_row; }

    // Is text of its own: a title, a note, a page's furniture.
    [[nodiscard]] static bool stands_alone(std::string_view text) {
        const std::string folded = vocab::folded(text);
        return vocab::is_title(text) || vocab::is_year_line(text) || folded.find(':') != std::string::npos || vocab::is_furniture(folded) ||
               vocab::is_page_number(folded) || term(text);
    }

    // Lines without tabs between two rows: the end of the upper's last cell, the beginning of the lower's first.
    void edges() {
        for (std::size_t i = 0; i < lines_.size();) {
            if (tabs_[i] != 0 || in_row(i) || empty(i)) {
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < lines_.size() && tabs_[end] == 0 && !in_row(end) && !empty(end)) ++end;
            const bool above = i > 0 && in_row(i - 1) && last(i - 1) && !term(last(i - 1)->words.text), below = end < lines_.size() && in_row(end) && first(end);
            // the longest run of lines that makes a label with the row below
            std::size_t split = end;
            if (below) {
                std::string text(first(end)->words.text);
                for (std::size_t k = end; k > i && end - k < most_lines;) {
                    text.insert(0, grid_.cells[lines_[--k].begin].words.text);
                    if (term(text)) split = k;
                }
            }
            bool text = split > i && i > 0 && in_row(i - 1) && end < lines_.size() && in_row(end);
            for (std::size_t k = i; text && k < split; ++k) text = !stands_alone(grid_.cells[lines_[k].begin].words.text);
            if (text && !above && split == end && below && !term(first(end)->words.text)) split = i;  // the lower row's name or task
            if (split < end) {  // the lower row begins here
                const std::size_t old = end;
                std::size_t stop = end + 1;
                while (stop < lines_.size() && lines_[stop].row == old) ++stop;
                for (std::size_t k = split; k < stop; ++k) lines_[k].row = split;
            }
            if (text && above)
                for (std::size_t k = i; k < split; ++k) {
                    lines_[k].row = lines_[i - 1].row;
                    lines_[k].before = lines_[i - 1].before + tabs_[i - 1];
                }
            i = end;
        }
    }

    // A line without tabs below a whole row, where no row was cut: the second paragraph of its last cell. Whether there is one.
    bool tails() {
        bool any = false;
        for (std::size_t i = 1; i + 1 < lines_.size(); ++i) {
            if (tabs_[i] != 0 || in_row(i) || lines_[i].row != i || empty(i) || tabs_[i - 1] == 0 || tabs_[i - 1] != tabs_[i + 1] || !last(i - 1) || lines_[i - 1].row != i - 1) continue;
            const std::string_view text = grid_.cells[lines_[i].begin].words.text, above = last(i - 1)->words.text;
            if (stands_alone(text) || term(above) || text.find_first_not_of("0123456789-— ") == std::string_view::npos) continue;
            // amid the rows of a group; or a box's text that goes on
            const bool amid = tabs_[i + 1] >= narrowest && !first(i + 1);
            const bool box = tabs_[i + 1] == 1 && first(i - 1) && term(first(i - 1)->words.text) && (above.ends_with("；") || above.ends_with("、") || above.ends_with("，"));
            if (!amid && !box) continue;
            lines_[i].row = i - 1;
            lines_[i].before = tabs_[i - 1];
            any = true;
        }
        return any;
    }

    void rewrite() {
        std::vector<Cell> out;
        out.reserve(grid_.cells.size());
        std::uint32_t rows = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            rows += lines_[i].row == i;
            for (std::size_t c = lines_[i].begin; c < lines_[i].end; ++c) {
                Cell cell = grid_.cells[c];
                cell.row = rows - 1;
                cell.column += lines_[i].before;
                if (lines_[i].row != i && !out.empty() && out.back().row == cell.row && out.back().column == cell.column) {
                    append(document_, out.back().words, cell.words);
                    document_.repairs.push_back({Repair::Kind::joined_lines, out.back().words.span, -1, -1, -1, {}});
                    continue;
                }
                out.push_back(cell);
            }
        }
        grid_.cells = std::move(out);
    }

    Document& document_;
    Grid& grid_;
    std::span<const std::uint16_t> tabs_;
    std::vector<Line> lines_;
};

}  // namespace

void join_broken_tabs(Document& document, Grid& grid, std::span<const std::uint16_t> tabs) { Joiner(document, grid, tabs).run(); }

}  // namespace jixiao::grid
