#include "grid/broken_tabs.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "grid/pieces.hpp"
#include "vocab/titles.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::grid {
namespace {

constexpr std::size_t most_lines = 16;   // of one row
constexpr std::size_t most_tabs = 31;    // of a row that is told by their number
constexpr std::size_t least_whole = 3;   // lines that are rows already

class Joiner {
public:
    Joiner(Document& document, Grid& grid, std::span<const std::uint16_t> tabs) : document_(document), grid_(grid), tabs_(tabs) {}

    void run() {
        if (!take_lines() || !group_by_width() || joined_ < 2 || left_ * 6 > joined_ + whole_) return;
        edges();
        rewrite();
    }

private:
    // The cells of a line: [begin, end) of the grid's.
    struct Line {
        std::size_t begin = 0, end = 0;
        std::size_t row = 0;         ///< the line that its row begins on
        std::int32_t before = 0;     ///< tabs of its row before it
    };

    /// Whether the lines' numbers of tabs differ.
    [[nodiscard]] bool take_lines() {
        lines_.resize(tabs_.size());
        std::size_t at = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            lines_[i].begin = at;
            while (at < grid_.cells.size() && grid_.cells[at].row == i) ++at;
            lines_[i].end = at;
        }
        return std::adjacent_find(tabs_.begin(), tabs_.end(), std::not_equal_to{}) != tabs_.end();
    }

    /// Groups by the number of tabs that leaves the fewest lines over, of those that several lines have; the most usual first.
    [[nodiscard]] bool group_by_width() {
        std::array<std::uint32_t, most_tabs + 1> lines{};
        for (const std::uint16_t tabs : tabs_)
            if (tabs <= most_tabs) ++lines[tabs];
        std::size_t best = 0, fewest = tabs_.size();
        for (std::size_t width = most_tabs; width > 2; --width) {
            if (lines[width] < least_whole) continue;
            group(width);
            if (left_ < fewest || (left_ == fewest && lines[width] > lines[best])) {
                best = width;
                fewest = left_;
            }
        }
        if (best != 0) group(best);
        return best != 0;
    }

    [[nodiscard]] bool empty(std::size_t i) const { return lines_[i].begin == lines_[i].end; }
    [[nodiscard]] const Cell* first(std::size_t i) const { return empty(i) || grid_.cells[lines_[i].begin].column != 0 ? nullptr : &grid_.cells[lines_[i].begin]; }
    [[nodiscard]] const Cell* last(std::size_t i) const { return empty(i) || grid_.cells[lines_[i].end - 1].column != tabs_[i] ? nullptr : &grid_.cells[lines_[i].end - 1]; }
    [[nodiscard]] static bool term(std::string_view text) { return static_cast<bool>(vocab::lookup(vocab::folded(text))); }

    // Line `i` and the next can be two pieces of one cell: both have text there, and no label that is whole without the other.
    [[nodiscard]] bool may_go_on(std::size_t i) const {
        const Cell *upper = last(i), *lower = first(i + 1);
        if (!upper || !lower) return false;
        return (!term(upper->words.text) && !term(lower->words.text)) || term(std::string(upper->words.text) + std::string(lower->words.text));
    }

    void group(std::size_t width) {
        width_ = width;
        whole_ = joined_ = left_ = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            lines_[i].row = i;
            lines_[i].before = 0;
        }
        for (std::size_t i = 0; i < lines_.size();) {
            if (tabs_[i] == 0 || tabs_[i] == width_) {
                whole_ += tabs_[i] == width_;
                ++i;
                continue;
            }
            std::size_t sum = tabs_[i], end = i + 1;
            while (sum < width_ && end < lines_.size() && end - i < most_lines && may_go_on(end - 1)) sum += tabs_[end++];
            if (sum != width_) {
                ++left_;
                ++i;
                continue;
            }
            std::int32_t before = 0;
            for (std::size_t k = i; k < end; ++k) {
                lines_[k].row = i;
                lines_[k].before = before;
                before += tabs_[k];
            }
            ++joined_;
            i = end;
        }
    }

    [[nodiscard]] bool in_row(std::size_t i) const { return tabs_[i] == width_ || lines_[i].row != i || (i + 1 < lines_.size() && lines_[i + 1].row == i); }

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
    std::size_t width_ = 0;                            ///< tabs of a row
    std::size_t whole_ = 0, joined_ = 0, left_ = 0;  ///< rows on one line, rows of several lines, lines that are neither
};

}  // namespace

void join_broken_tabs(Document& document, Grid& grid, std::span<const std::uint16_t> tabs) { Joiner(document, grid, tabs).run(); }

}  // namespace jixiao::grid
