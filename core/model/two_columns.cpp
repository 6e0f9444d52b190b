#include "model/two_columns.hpp"

#include <algorithm>
#include <cstdlib>

#include "grid/text_lines.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::model {
namespace {

constexpr int never = 1 << 20;
constexpr std::size_t most_lines = 24, most_words = 12;

bool ascii_edge(char c) { return static_cast<unsigned char>(c) < 0x80 && c != ')' && c != ';' && c != ':'; }

bool closes(std::string_view text) { return vocab::ends_with_any(text, vocab::cue::paragraph_ends) > 0; }

struct Way {
    int cost = never;
    LeftWords left;
};

class Columns {
public:
    explicit Columns(const std::vector<std::vector<std::string_view>>& lines) : lines_(lines) {
        for (const auto& line : lines) {
            std::vector<int> widths{0};
            for (const std::string_view word : line) widths.push_back(widths.back() + static_cast<int>(grid::display_width(word)));
            widths_.push_back(std::move(widths));
        }
    }

    Way run() {
        Way best;
        const std::size_t m = lines_.size();
        std::vector<int> candidates;  // widths that the left column may have
        for (const auto& widths : widths_)
            for (std::size_t k = 1; k < widths.size(); ++k) candidates.push_back(widths[k]);
        std::sort(candidates.begin(), candidates.end());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (std::size_t left = 1; left <= m; ++left)
            for (std::size_t right = 1; right <= m; ++right) {
                const std::vector<int> sides = sides_of(left, right);
                if (sides.size() != m) continue;
                for (const int width : candidates) {
                    const Way way = place(sides, width);
                    if (way.cost < best.cost) best = way;
                }
            }
        return best;
    }

private:
    enum Side { on_left = 1, on_right = 2 };

    // Which columns each visual line holds, where both are centred at the same height.
    static std::vector<int> sides_of(std::size_t left, std::size_t right) {
        const int reach = static_cast<int>(std::max(left, right)) - 1;
        std::vector<int> out;
        for (int at = -reach; at <= reach; ++at) {  // in half lines
            int side = 0;
            const auto holds = [at](std::size_t n) { return std::abs(at) <= static_cast<int>(n) - 1 && (at + static_cast<int>(n) - 1) % 2 == 0; };
            if (holds(left)) side |= on_left;
            if (holds(right)) side |= on_right;
            if (side) out.push_back(side);
        }
        return out;
    }

    // A cut between two words costs where a number's own space may be there.
    [[nodiscard]] int cut(std::size_t line, std::size_t k) const { return !lines_[line][k - 1].empty() && !lines_[line][k].empty() && ascii_edge(lines_[line][k - 1].back()) != ascii_edge(lines_[line][k].front()) ? 3 : 0; }

    [[nodiscard]] Way place(const std::vector<int>& sides, int width) const {
        Way way{sides.front() & on_left ? 0 : 1, {}};  // what is told alone, the goal tells at greater length
        std::vector<int> left, right;             // the widths of their lines
        std::vector<bool> left_end, right_end;    // where a sentence ends with a line
        for (std::size_t l = 0; l < lines_.size(); ++l) {
            const std::size_t n = lines_[l].size();
            std::size_t k = sides[l] == on_left ? n : 0;
            if (sides[l] == (on_left | on_right)) {
                if (n < 2) return {};
                int least = never;
                for (std::size_t c = 1; c < n; ++c) {
                    const int off = std::abs(widths_[l][c] - width), cost = off + cut(l, c);
                    if (cost < least) least = cost, k = c;
                }
                way.cost += cut(l, k);
            } else {
                for (std::size_t c = 1; c < n; ++c) way.cost += cut(l, c) == 0 ? 4 : 0;
            }
            way.left.push_back(k);
            if (sides[l] & on_left) left.push_back(widths_[l][k]), left_end.push_back(closes(lines_[l][k - 1]));
            if (sides[l] & on_right) right.push_back(widths_[l][n] - widths_[l][k]), right_end.push_back(closes(lines_[l][n - 1]));
        }
        way.cost += raggedness(left, left_end) + raggedness(right, right_end);
        return way;
    }

    // A paragraph's lines are as wide as the column, all but the last.
    static int raggedness(const std::vector<int>& widths, const std::vector<bool>& ends) {
        const int widest = *std::max_element(widths.begin(), widths.end());
        int cost = 0;
        for (std::size_t k = 0; k + 1 < widths.size(); ++k) cost += std::min(ends[k] ? 1 : 12, std::max(0, widest - widths[k] - 2));
        return cost + (ends.back() ? 0 : 2);
    }

    const std::vector<std::vector<std::string_view>>& lines_;
    std::vector<std::vector<int>> widths_;
};

}  // namespace

std::optional<LeftWords> part_columns(const std::vector<std::vector<std::string_view>>& lines) {
    if (lines.size() < 2 || lines.size() > most_lines) return std::nullopt;
    for (const auto& line : lines)
        if (line.empty() || line.size() > most_words) return std::nullopt;
    Way way = Columns(lines).run();
    if (way.cost > 4 * static_cast<int>(lines.size())) return std::nullopt;
    return std::move(way.left);
}

}  // namespace jixiao::model
