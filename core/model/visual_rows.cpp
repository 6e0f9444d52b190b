#include "model/visual_rows.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "grid/text_lines.hpp"
#include "model/align.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

constexpr std::size_t longest_block = 9;  // lines of one row
constexpr int left_out = 30;  // a text that no column takes
constexpr int never = std::numeric_limits<int>::max() / 4;
constexpr int left_beside = 3;  // a line of what is merged beside the rows
constexpr std::size_t none = static_cast<std::size_t>(-1);

// Of set words and units, which rarely wrap: 正向指 | 标, 大于等 | 于, 平方公 | 里.
bool of_set_words(const HeaderColumn& c) { return c.is(F::value_type) || c.is(F::direction) || c.is(F::measure_unit) || c.is(Kind::nature); }

bool may_wrap(const HeaderColumn& c) {
    return of_set_words(c) || c.is(F::level3) || c.is_value() || c.is(F::actual_value) || c.is(F::explanation) || c.is(F::scoring) || c.is(F::remark) || c.is(F::deviation) ||
           c.is(Kind::other_column) || c.area;
}

bool holds_value(const HeaderColumn& c) { return c.is_value() || c.is(F::actual_value) || c.area; }

// One text of a line.
struct Text {
    const std::vector<std::size_t>* items;
    const Item* first;
    bool value;
    int width;
    std::vector<int> unfit;  // for each column of a row how badly it would hold the text
};

struct Line {
    std::vector<Text> texts;
    bool strong = false;  // holds what a row's own line holds
    bool whole = false;   // holds as many texts as most of these
    bool named = false;   // holds a name and a value behind it
    bool wall = false;
    bool optional = false;
    int level = -1;
    std::size_t number = 0;  // in the region
};

// A column that wraps in a row: how many of its lines stand above the row's own, and whether one stands on it.
struct Wrap {
    std::size_t column;
    std::size_t half;
    bool odd;
};

struct Fit {
    int cost = never;
    std::vector<Wrap> wraps;
    bool paired = false;  // all cells have two lines: none stands on a line of its own
};

class Rows {
public:
    Rows(const Items& region, const std::vector<VisualLine>& lines, const Header& header) : header_(header) {
        for (std::size_t c = 0; c < header.columns.size(); ++c) {
            const HeaderColumn& column = header.columns[c];
            if (column.is(F::level1) || column.is(F::level2) || column.is(Kind::sequence)) continue;
            columns_.push_back(c);
        }
        std::size_t valued = 0, pointed = 0;
        for (const VisualLine& l : lines) {
            Line line;
            line.wall = l.wall;
            line.level = l.level;
            line.optional = l.optional;
            line.number = l.line;
            for (const auto& items : l.texts) {
                Text t{&items, &region.all[items.front()], false, 0, {}};
                for (const std::size_t i : items) t.width += static_cast<int>(grid::display_width(region.all[i].words.text));
                // 改造工程验收合格 may be a name that goes on
                constexpr std::size_t longest_word = 15;
                const bool firm = t.first->has(value_like | pure_number | date_like | type_like) || t.first->folded.size() <= longest_word;
                t.value = items.size() == 1 && value_token(*t.first) && firm;
                line.texts.push_back(t);
            }
            valued += values(line) > 0;
            pointed += points(line) > 0;
            lines_.push_back(std::move(line));
        }
        // where most rows have points, a line without is not a row's own
        const bool by_points = (header.find(F::weight) >= 0 || header.find(F::score) >= 0) && pointed * 2 >= valued;
        pointed_ = by_points;
        for (Line& l : lines_)
            for (Text& t : l.texts)
                for (const std::size_t c : columns_) t.unfit.push_back(unfit(c, t));
        for (Line& l : lines_) l.strong = l.wall || (by_points ? points(l) > 0 && values(l) >= 2 : values(l) > 0);
        std::vector<std::size_t> counts;
        for (const Line& l : lines_)
            if (l.strong && !l.wall) counts.push_back(l.texts.size());
        std::sort(counts.begin(), counts.end());
        const std::size_t usual = counts.empty() ? 2 : std::max<std::size_t>(2, counts[counts.size() / 2]);
        for (Line& l : lines_) {
            l.whole = l.texts.size() >= usual && (values(l) > 0 || !header.dual);
            l.named = l.texts.size() >= 2 && !l.texts[0].value && value_token(*l.texts[1].first);
        }
        for (const std::size_t c : columns_) split_.push_back(of_set_words(header.columns[c]) ? split_words(header.columns[c]) : std::vector<std::size_t>());
    }

    std::vector<VisualRow> run(const std::vector<VisualLine>& from) {
        Solution best = solve(false);
        steps_ = 0;
        Solution hanging = solve(true);
        const int rarer = header_.placed ? 4 : 14;
        hanging_ = hanging.cost + rarer < best.cost;
        if (hanging_) best = std::move(hanging);
        steps_ = 0;
        std::vector<VisualRow> rows;
        for (const Block& b : best.blocks)
            if (b.anchor != none) rows.push_back(row(b, from));
        return rows;
    }

private:
    struct Block {
        std::size_t begin, end, anchor;
    };
    struct Solution {
        int cost = never;
        std::vector<Block> blocks;
    };

    static std::size_t values(const Line& l) { return static_cast<std::size_t>(std::count_if(l.texts.begin(), l.texts.end(), [](const Text& t) { return t.value; })); }
    static std::size_t points(const Line& l) {
        return static_cast<std::size_t>(std::count_if(l.texts.begin(), l.texts.end(), [](const Text& t) { return t.value && t.first->has(pure_number | points_like) && t.first->folded.size() <= 6; }));
    }

    // Lines into blocks: the cheapest.
    Solution solve(bool hanging) {
        hanging_ = hanging;
        const std::size_t n = lines_.size();
        std::vector<int> least(n + 1, never);
        std::vector<Block> from(n + 1);
        least[0] = 0;
        for (std::size_t begin = 0; begin < n; ++begin) {
            if (least[begin] >= never) continue;
            std::size_t strong = 0;
            int level = -1;
            for (std::size_t end = begin + 1; end <= n && end - begin <= longest_block; ++end) {
                const Line& last = lines_[end - 1];
                if (last.optional && end == begin + 1 && least[begin] + left_beside < least[end]) {
                    least[end] = least[begin] + left_beside;
                    from[end] = {begin, end, none};
                }
                if (last.wall && end - begin > 1) break;
                strong += last.strong;
                if (strong > 3) break;
                if (last.level >= 0 && level >= 0 && last.level != level) break;  // a row stands under one level 2
                level = std::max(level, last.level);
                for (std::size_t anchor = begin; anchor < end; ++anchor) {
                    const std::size_t up = anchor - begin, down = end - 1 - anchor;
                    if (hanging ? up > 0 : (up > down + 1 || down > up + 1)) continue;
                    const int cost = least[begin] + block(begin, end, anchor).cost;
                    if (cost < least[end]) {
                        least[end] = cost;
                        from[end] = {begin, end, anchor};
                    }
                }
                if (last.wall) break;
            }
        }
        Solution s;
        s.cost = least[n];
        for (std::size_t end = n; end > 0 && s.cost < never; end = s.blocks.back().begin) s.blocks.push_back(from[end]);
        std::reverse(s.blocks.begin(), s.blocks.end());
        return s;
    }

    // 救援站运行管理机制 健全，长期发 | 健全程度 挥作用: whether each cell of a line goes on in the next one, which holds no value.
    [[nodiscard]] static bool goes_on_in_all(const Line& line, const Line& next) {
        const auto plain = [](const Text& t) { return !t.value && !value_token(*t.first); };
        // 修复工程合 ≥98百分 | 质量指标 | 格率 比: between them stood only a level
        const std::size_t n = line.texts.size();
        if (n >= 2 && next.texts.size() == n && !next.strong && plain(line.texts[0]) && next.number == line.number + 2 && std::all_of(next.texts.begin(), next.texts.end(), plain)) {
            bool wider = true;
            for (std::size_t t = 0; t < n; ++t) wider = wider && line.texts[t].width >= next.texts[t].width;
            if (wider) return true;
        }
        if (line.texts.size() != 2 || next.texts.size() != 2 || next.strong || !plain(line.texts[0]) || !std::all_of(next.texts.begin(), next.texts.end(), plain)) return false;
        constexpr int shortest = 8;
        return line.texts[0].width >= next.texts[0].width && line.texts[1].width >= next.texts[1].width && line.texts[0].width >= shortest && line.texts[1].width >= shortest;
    }

    Fit block(std::size_t begin, std::size_t end, std::size_t anchor) const {
        const Line& own = lines_[anchor];
        Fit best;
        if (own.wall) {
            best.cost = 0;
            return best;
        }
        if (end - begin == 2 && anchor == begin && goes_on_in_all(own, lines_[begin + 1])) {
            constexpr int all_cells = 3;
            best.cost = all_cells + place(own, {}, nullptr);
            best.paired = true;
            return best;
        }
        // a line that does not look like a row's own: its value may be a word of the field's, or cut off
        constexpr int no_row = 24, lone_text = 14, whole_texts = 5, name_and_value = 8, beside_whole = 12;
        const bool lone = own.texts.size() == 1 && own.texts[0].width <= 8 && end - begin > 1;
        const bool name_alone = own.texts.size() == 1 && end - begin == 3 && lines_[begin].strong && !lines_[begin].named;  // its values stand above and below
        // 2024年11月底 | 三年任务完成时间 | 前
        const auto only = [&](std::size_t l) -> const Item* { return lines_[l].texts.size() == 1 ? lines_[l].texts[0].first : nullptr; };
        const auto symmetric = [&] {
            const Line &up = lines_[begin], &down = lines_[end - 1];
            return up.texts.size() >= 2 && up.texts.size() == down.texts.size() && values(up) > 0 && !down.strong && !own.texts[0].value;
        };
        const bool around_name = (own.texts.size() == 1 && end - begin == 3 && anchor == begin + 1 && symmetric()) || (name_alone && only(begin) && only(end - 1) && only(begin)->has(value_like | date_like) && vocab::is_any(only(end - 1)->folded, cue::value_rests));
        int base = own.strong || around_name ? 0 : own.whole ? whole_texts : own.named ? name_and_value : lone || name_alone ? lone_text : no_row;
        constexpr int beside_values = 6;
        for (std::size_t l = begin; l < end; ++l) {
            if (l == anchor || around_name || !(lines_[l].whole || lines_[l].strong)) continue;
            const bool values_alone = std::all_of(lines_[l].texts.begin(), lines_[l].texts.end(), [](const Text& t) { return t.value; });
            base += values_alone && !lines_[l].whole ? beside_values : beside_whole;
        }
        std::vector<std::size_t> up, down;  // texts of the lines, nearest first
        for (std::size_t l = anchor; l-- > begin;) up.push_back(lines_[l].texts.size());
        for (std::size_t l = anchor + 1; l < end; ++l) down.push_back(lines_[l].texts.size());
        constexpr int line_missing = 8, text_missing = 5;
        if (!hanging_) {
            base += line_missing * std::abs(static_cast<int>(up.size()) - static_cast<int>(down.size()));
        }
        const std::vector<std::size_t>& longer = up.size() > down.size() ? up : down;
        std::size_t total = 0;
        for (const std::size_t k : longer) total += k;
        // every way to give the wrapped lines to columns
        std::vector<Wrap> wraps;
        int nearest = never;  // texts missing in the best way
        bool looking = true;  // for it
        constexpr int not_much = 1;
        const auto weigh = [&] {
            const int off = missing(wraps, up, down);
            if (looking) {
                nearest = std::min(nearest, off);
                return;
            }
            int cost = base + text_missing * off;
            if (off > nearest + not_much || cost >= best.cost) return;
            cost += place(own, wraps, nullptr);
            if (cost >= best.cost) return;
            cost += widths(begin, end, anchor, wraps);
            if (cost < best.cost) best = {cost, wraps};
        };
        std::vector<std::size_t> open;
        for (std::size_t k = 0; k < columns_.size(); ++k)
            if (const HeaderColumn& c = header_.columns[columns_[k]]; may_wrap(c) && (!of_set_words(c) || word_over_lines(begin, end, split_[k]))) open.push_back(columns_[k]);
        // the nearest two lines hold all wrapped cells: those of an even number of lines, then the others
        const std::size_t widest = (longer.empty() ? 0 : longer[0]) + (longer.size() < 2 ? 0 : longer[1]);
        std::size_t steps = 0;
        const auto give = [&](auto&& self, std::size_t k, std::size_t left) -> void {
            if (++steps > most_steps || ++steps_ > most_steps_in_all) return;
            if (left == 0) return weigh();
            if (k == open.size() || wraps.size() == widest) return;
            self(self, k + 1, left);
            for (std::size_t half = 1; half <= std::min(left, longer.size()); ++half)
                for (const bool odd : {true, false}) {
                    if (hanging_ && !odd) continue;
                    wraps.push_back({open[k], half, odd});
                    self(self, k + 1, left - half);
                    wraps.pop_back();
                }
        };
        constexpr std::size_t most = 12;
        constexpr int no_way = 60;  // no column takes the lines
        best.cost = base + no_way;
        if (total <= most) {
            give(give, 0, total);
            looking = false;
            give(give, 0, total);
        }
        return best;
    }

    [[nodiscard]] static bool set_word(const HeaderColumn& c, const std::string& word) {
        return c.is(F::measure_unit) ? vocab::is_unit(word) : vocab::is_direction(word) || vocab::is_value_type(word);
    }

    // For each line how far below the text stands that makes a word of column `c` of one of its own; 0 where none does.
    [[nodiscard]] std::vector<std::size_t> split_words(const HeaderColumn& c) const {
        constexpr std::size_t longest = 15, farthest = 2;
        const auto piece = [](const Text& t) { return !t.first->folded.empty() && t.first->folded.size() <= longest && !t.first->term; };
        std::vector<std::size_t> below(lines_.size(), 0);
        for (std::size_t l = 0; l < lines_.size(); ++l)
            for (std::size_t k = l + 1; k < std::min(lines_.size(), l + farthest + 1) && below[l] == 0; ++k)
                for (const Text& head : lines_[l].texts)
                    for (const Text& tail : lines_[k].texts)
                        if (piece(head) && piece(tail) && set_word(c, std::string(head.first->folded) + std::string(tail.first->folded))) below[l] = k - l;
        return below;
    }

    // Whether texts of these lines make a word that a column holds, by its `split_words`.
    [[nodiscard]] static bool word_over_lines(std::size_t begin, std::size_t end, const std::vector<std::size_t>& below) {
        for (std::size_t l = begin; l < end; ++l)
            if (below[l] > 0 && l + below[l] < end) return true;
        return false;
    }

    // The columns on each line below (and above) the row's own, nearest first.
    std::vector<std::vector<std::size_t>> pattern(const std::vector<Wrap>& wraps) const {
        std::array<std::vector<std::size_t>, 2 * longest_block + 2> at;  // by half lines
        for (const Wrap& w : wraps)
            for (std::size_t k = 0; k < w.half; ++k) at[w.odd ? 2 * (k + 1) : 2 * k + 1].push_back(w.column);
        std::vector<std::vector<std::size_t>> out;
        for (auto& columns : at)
            if (!columns.empty()) out.push_back(std::move(columns));
        return out;
    }

    // How many texts the lines above and below hold more or less than the wrapped columns would fill.
    [[nodiscard]] int missing(const std::vector<Wrap>& wraps, const std::vector<std::size_t>& up, const std::vector<std::size_t>& down) const {
        std::array<std::uint8_t, 2 * longest_block + 2> at{};  // by half lines
        for (const Wrap& w : wraps)
            for (std::size_t k = 0; k < w.half; ++k) ++at[w.odd ? 2 * (k + 1) : 2 * k + 1];
        int off = 0;
        const auto against = [&](const std::vector<std::size_t>& lines) {
            std::size_t k = 0;
            for (const std::uint8_t n : at)
                if (n > 0) {
                    off += std::abs(static_cast<int>(n) - static_cast<int>(k < lines.size() ? lines[k] : 0));
                    ++k;
                }
            for (; k < lines.size(); ++k) off += static_cast<int>(lines[k]);
        };
        if (!hanging_) against(up);
        against(down);
        return off;
    }

    // 0 for a text that looks like what the column holds
    [[nodiscard]] int unfit(std::size_t column, const Text& text) const {
        constexpr int good = 20;
        const HeaderColumn& c = header_.columns[column];
        const int n = fit(c, *text.first);
        constexpr std::size_t points = 3;  // 15 is a row's points, where it has any
        if (pointed_ && holds_value(c) && text.first->has(pure_number) && text.first->folded.size() <= points) return 5;
        constexpr int no_name = 8;
        if (c.is(F::level3) && text.value) return no_name;
        if (astray(c, text)) return no_name;
        constexpr int clause = 2;
        if (c.is(F::level3) && in_sentence(*text.first)) return clause + (good - std::min(std::max(n, 0), good)) / 8;
        return n >= 0 ? (good - std::min(n, good)) / 8 : 2 - n / 3;
    }
    // An aligned text may say where its columns are.
    [[nodiscard]] bool astray(const HeaderColumn& c, const Text& text) const {
        constexpr int near = 4;
        return header_.placed && std::abs(c.x - text.first->x) > near;
    }
    [[nodiscard]] bool absent(std::size_t column, const std::vector<Wrap>& wraps) const {
        return std::any_of(wraps.begin(), wraps.end(), [&](const Wrap& w) { return w.column == column && !w.odd; });
    }
    [[nodiscard]] int skipped(std::size_t column, const std::vector<Wrap>& wraps) const {
        for (const Wrap& w : wraps)
            if (w.column == column) return w.odd ? 30 : 0;
        const HeaderColumn& c = header_.columns[column];
        if (c.is(F::level3)) return 24;
        if (c.is_value()) return 10;
        if (c.is(F::actual_value)) return 8;
        return c.is(F::deviation) || c.is(F::remark) ? 0 : c.is(F::measure_unit) ? 1 : 3;
    }

    // The pieces of each wrapped column, top to bottom; `pieces[w]` of wraps[w].
    [[nodiscard]] std::vector<std::vector<const Text*>> pieces(std::size_t begin, std::size_t end, std::size_t anchor, const std::vector<Wrap>& wraps) const {
        const auto columns = pattern(wraps);
        std::vector<std::vector<const Text*>> out(wraps.size());
        if (wraps.empty()) return out;
        const auto take = [&](const Line& line, const std::vector<std::size_t>& of) {
            for (std::size_t t = 0; t < line.texts.size(); ++t)
                for (std::size_t w = 0; w < wraps.size(); ++w)
                    if (wraps[w].column == of[std::min(t, of.size() - 1)]) out[w].push_back(&line.texts[t]);
        };
        for (std::size_t l = begin; l < anchor; ++l) take(lines_[l], columns[std::min(anchor - l, columns.size()) - 1]);
        std::vector<std::size_t> own;
        (void)place(lines_[anchor], wraps, &own);
        for (std::size_t t = 0; t < own.size(); ++t)
            for (std::size_t w = 0; w < wraps.size(); ++w)
                if (wraps[w].column == own[t]) out[w].push_back(&lines_[anchor].texts[t]);
        for (std::size_t l = anchor + 1; l < end; ++l) take(lines_[l], columns[std::min(l - anchor, columns.size()) - 1]);
        return out;
    }

    // How badly the texts of a row's own line suit the columns, where some columns have none there; `out`: the column of each
    // text, header_.columns.size() for none.
    int place(const Line& own, const std::vector<Wrap>& wraps, std::vector<std::size_t>* out) const {
        const std::size_t n = own.texts.size(), m = columns_.size();
        std::vector<int> least((n + 1) * (m + 1), 0);
        const auto at = [&](std::size_t t, std::size_t c) -> int& { return least[t * (m + 1) + c]; };
        std::vector<int> skip(m);       // what a column without a text costs
        std::vector<bool> gone(m);      // … that has none on this line
        for (std::size_t c = 0; c < m; ++c) skip[c] = skipped(columns_[c], wraps), gone[c] = absent(columns_[c], wraps);
        const auto taken = [&](std::size_t t, std::size_t c) { return gone[c] ? never : at(t + 1, c + 1) + own.texts[t].unfit[c]; };
        // from the end, so that walking forward finds the way
        for (std::size_t t = n + 1; t-- > 0;)
            for (std::size_t c = m + 1; c-- > 0;) {
                if (t == n && c == m) continue;
                int cost = never;
                if (t < n) cost = at(t + 1, c) + left_out;
                if (c < m) cost = std::min(cost, at(t, c + 1) + skip[c]);
                if (t < n && c < m) cost = std::min(cost, taken(t, c));
                at(t, c) = cost;
            }
        if (out) {
            out->assign(n, header_.columns.size());
            for (std::size_t t = 0, c = 0; t < n;) {
                if (c < m && at(t, c) == taken(t, c)) (*out)[t++] = columns_[c++];
                else if (c < m && at(t, c) == at(t, c + 1) + skip[c]) ++c;
                else ++t;
            }
        }
        return at(0, 0);
    }

    // A wrapped cell's lines are as wide as its column, all but the last.
    [[nodiscard]] int widths(std::size_t begin, std::size_t end, std::size_t anchor, const std::vector<Wrap>& wraps) const {
        int cost = 0;
        if (wraps.empty()) return cost;
        const auto cells = pieces(begin, end, anchor, wraps);
        for (std::size_t w = 0; w < wraps.size(); ++w) {
            const HeaderColumn& column = header_.columns[wraps[w].column];
            int widest = 0;
            for (const Text* t : cells[w]) {
                widest = std::max(widest, t->width);
                if (astray(column, *t)) cost += 12;
            }
            for (std::size_t k = 0; k + 1 < cells[w].size(); ++k) cost += std::min(12, std::max(0, widest - cells[w][k]->width - 2));
            if (of_set_words(column)) {
                std::string word;
                for (const Text* t : cells[w]) word += t->first->folded;
                const bool whole = cells[w].size() > 1 && set_word(column, word);
                constexpr int word_found = 4, no_word = 24;
                cost += whole ? -word_found : no_word;
                continue;
            }
            constexpr int narrowest = 8;
            if (widest < narrowest && !holds_value(column)) cost += 6;
            if (holds_value(column) && cells[w].size() > 1 && cells[w].front()->width + 1 < widest) cost += 6;  // a value fills its line before it goes on
            if (!holds_value(column)) {
                constexpr int longest_value = 12;
                for (const Text* t : cells[w]) {
                    if (t->value && t->width <= longest_value) cost += 4;
                    if (column.is(F::level3) && in_sentence(*t->first)) cost += 6;
                }
                continue;
            }
            const Item& head = cells[w].empty() ? *lines_[anchor].texts.front().first : *cells[w].front()->first;
            // 2023年11 | 月15日
            if (cells[w].size() == 2 && head.has(date_like | value_like) && vocab::starts_with_any(cells[w][1]->first->folded, cue::date_joints) && head.folded.back() >= '0' && head.folded.back() <= '9') {
                cost -= 4;
                continue;
            }
            constexpr int reached = 1;  // what was reached is as short as the target, or shorter
            cost += (head.has(value_like | date_like | pure_number | type_like | qualitative) ? 2 : 5) + (column.is(F::actual_value) && head.has(date_like) ? reached : 0);
        }
        return cost;
    }

    VisualRow row(const Block& b, const std::vector<VisualLine>& from) const {
        VisualRow r;
        r.line = from[b.anchor].line;
        r.first = from[b.begin].line;
        r.last = from[b.end - 1].line;
        const Line& own = lines_[b.anchor];
        if (own.wall) return r;
        const Fit fitted = block(b.begin, b.end, b.anchor);
        if (fitted.paired) {
            for (std::size_t t = 0; t < own.texts.size(); ++t) {
                r.cells.push_back(*own.texts[t].items);
                const auto& rest = *lines_[b.begin + 1].texts[t].items;
                r.cells.back().insert(r.cells.back().end(), rest.begin(), rest.end());
            }
            return r;
        }
        const auto wrapped = pieces(b.begin, b.end, b.anchor, fitted.wraps);
        std::vector<std::size_t> columns;
        (void)place(own, fitted.wraps, &columns);
        struct Cell {
            std::size_t column;
            std::vector<std::size_t> items;
        };
        std::vector<Cell> cells;
        const auto items_of = [](const std::vector<const Text*>& texts) {
            std::vector<std::size_t> out;
            for (const Text* t : texts) out.insert(out.end(), t->items->begin(), t->items->end());
            return out;
        };
        for (std::size_t t = 0; t < own.texts.size(); ++t) {
            const auto w = std::find_if(fitted.wraps.begin(), fitted.wraps.end(), [&](const Wrap& x) { return x.column == columns[t]; });
            if (w != fitted.wraps.end()) cells.push_back({columns[t], items_of(wrapped[static_cast<std::size_t>(w - fitted.wraps.begin())])});
            else cells.push_back({columns[t], *own.texts[t].items});
        }
        for (std::size_t w = 0; w < fitted.wraps.size(); ++w) {
            const std::size_t column = fitted.wraps[w].column;
            if (std::find(columns.begin(), columns.end(), column) != columns.end()) continue;
            auto at = cells.begin();
            // behind the last cell of a column left of it
            for (auto it = cells.begin(); it != cells.end(); ++it)
                if (it->column < column) at = it + 1;
            cells.insert(at, {column, items_of(wrapped[w])});
        }
        if (fitted.wraps.empty()) {
            // lines that no column took stay with the row
            for (std::size_t l = b.begin; l < b.end; ++l)
                if (l != b.anchor)
                    for (const Text& t : lines_[l].texts) cells.push_back({header_.columns.size(), *t.items});
        }
        for (Cell& c : cells)
            if (!c.items.empty()) r.cells.push_back(std::move(c.items));
        return r;
    }

    const Header& header_;
    std::vector<std::size_t> columns_;  // that rows hold besides their levels
    std::vector<std::vector<std::size_t>> split_;  // of each of them, where it holds set words
    std::vector<Line> lines_;
    // ways that are tried for one row, and for all: a hostile text has a great many
    static constexpr std::size_t most_steps = 30'000, most_steps_in_all = 2'000'000;
    mutable std::size_t steps_ = 0;
    bool hanging_ = false;
    bool pointed_ = false;  // rows have points
};

}  // namespace

bool value_token(const Item& i) {
    return !i.level() && (i.has(value_like | pure_number | date_like | type_like) || (i.has(qualitative) && i.folded.size() <= 24));
}

bool in_sentence(const Item& item) {
    const std::string_view f = item.folded.substr(vocab::operator_at(item.folded));  // =100% is no formula
    if (item.folded.empty() || vocab::contains_any(f, cue::clause_marks)) return true;
    const auto digit = [&](std::size_t at) { return at < f.size() && f[at] >= '0' && f[at] <= '9'; };
    for (auto at = f.find(','); at != std::string_view::npos; at = f.find(',', at + 1))
        if (!digit(at + 1)) return true;
    return false;
}

std::vector<VisualRow> visual_rows(const Items& region, const std::vector<VisualLine>& lines, const Header& header) {
    return Rows(region, lines, header).run(lines);
}

}  // namespace jixiao::model
