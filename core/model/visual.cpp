#include "model/visual.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "grid/pieces.hpp"
#include "model/visual_levels.hpp"
#include "model/visual_rows.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/level_fit.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

constexpr std::size_t most_items = 4000;

vocab::Term second_level(Level2 level) { return {Kind::level2, static_cast<std::uint8_t>(level), 0}; }

bool of_level1(const vocab::Term& t, Level1 level) { return t.kind == Kind::level1 && t.level1() == level; }

class VisualRegion {
public:
    VisualRegion(Document& document, Items& region, const Header& header, Beside* merged)
        : document_(document), region_(region), all_(region.all), header_(header), merged_(merged), beside_(region.all.size(), false) {
        for (std::size_t i = 0; i < all_.size();) {
            std::size_t end = i + 1;
            while (end < all_.size() && all_[end].row == all_[i].row) ++end;
            lines_.emplace_back(i, end);
            i = end;
        }
        anchor_.assign(lines_.size(), false);
        empty_row_.assign(lines_.size(), false);
    }

    // `continued` and `below_rows`: see settle_visual_rows.
    bool run(bool continued, bool below_rows) {
        for (const std::size_t i : label_at_the_side(region_, lines_)) beside_[i] = true;
        for (std::size_t l = 0; l < lines_.size(); ++l) find_fragments(l);
        find_empty_rows();
        const std::vector<LevelWord> own = own_levels(region_, lines_, anchor_, header_);
        // the first row has no level of its own though later ones have: its levels stand further down
        const auto row = static_cast<std::size_t>(std::find(anchor_.begin(), anchor_.end(), true) - anchor_.begin());
        const std::size_t tallest = header_.identity || merged_ ? 0 : 3;  // lines of a first row's cells above its values; a project's may stand there, too
        bool first_bare = !continued && row <= std::min(tallest, lines_.size());
        constexpr std::size_t longest_piece = 60;
        for (std::size_t l = 0; l <= row && first_bare; ++l) first_bare = l < lines_.size() && !first(l).level() && (l == row || first(l).folded.size() <= longest_piece);
        if (std::count(anchor_.begin(), anchor_.end(), true) < 2 || fragments_.empty() || !(broken_ || centred_ || first_bare)) return false;
        find_words(own);
        rows_ = visual_rows(region_, texts(), header_);
        if (merged_) say_left_out();
        part_levels();
        group(below_rows);
        write();
        return true;
    }

private:
    [[nodiscard]] const Item& first(std::size_t l) const { return all_[lines_[l].first]; }

    // 长期绩效目标1 in front of the levels of its first row
    [[nodiscard]] bool names_goal(std::size_t at, std::size_t end) const {
        return (all_[at].is(Kind::goal) || all_[at].is(Kind::goal_group)) && all_[at].folded.size() > 12 && (at + 1 < end ? all_[at + 1].level() : header_.names_goals());
    }

    // The levels and their pieces on a line, and whether it is a row's own.
    void find_fragments(std::size_t l) {
        int order = 0;
        std::size_t others = 0;
        bool leading = true;
        for (std::size_t i = lines_[l].first; i < lines_[l].second; ++i) {
            const Item& item = all_[i];
            if (beside_[i] || (leading && order == 0 && names_goal(i, lines_[l].second))) continue;
            // the second set's level stands beside the first one's
            const auto again = [&](const Fragment& f) { return f.line == l && all_[f.item].folded == item.folded; };
            if (header_.dual && std::any_of(fragments_.begin(), fragments_.end(), again)) {
                beside_[i] = true;
                continue;
            }
            const std::string_view text = without_points(item.folded);
            if (leading && order == 0 && text.empty()) {
                beside_[i] = true;  // (50分) below its level
                continue;
            }
            const bool part = !text.empty() && text.size() <= 60 && piece_of_level(text) && !item.has(pure_number | unit_like) && !text.ends_with(cue::rate);
            // 成本指标 成本控制 …: behind a whole level 2 stands its first name
            const bool named = order > 0 && i + 1 < lines_[l].second && !item.level() && (all_[i - 1].is(Kind::level2) || of_level1(all_[i - 1].term, Level1::cost));
            if (leading && !named && (item.level() || part)) {
                const bool cut_off = item.corrected && part;  // 满意度指 is nearest to 满意度指标, too
                fragments_.push_back({i, l, item.level() && !cut_off, order++});
                // 意度 alone may be the end of a name
                if (!item.level() || cut_off) broken_ = broken_ || (item.folded.size() >= 6 && (piece_of_level(item.folded, true) || vocab::ends_with_any(item.folded, cue::level_endings) > 0));
            } else {
                leading = false;
                ++others;
                if (value_token(item)) anchor_[l] = true;
            }
        }
        if (others >= 2) anchor_[l] = true;
        if (order != 1 || !leading || l == 0) return;
        // a level 1 below a row of its own level 2 is printed in the middle of its rows
        const Item &item = first(l), &above = first(l - 1);
        if (item.is(Kind::level1) && above.is(Kind::level2) && vocab::parent_of(above.term.level2()) == item.term.level1() && anchor_[l - 1]) centred_ = true;
        if (item.is(Kind::level2) && anchor_[l - 1] && !above.level() && l == 1) centred_ = true;
        // … and so is one alone on its line that stands below its first level 2
        const auto under = [&](const Fragment& f) { return f.whole && f.line < l && all_[f.item].is(Kind::level2) && vocab::parent_of(all_[f.item].term.level2()) == item.term.level1(); };
        const auto same = [&](const Fragment& f) { return f.line < l && of_level1(all_[f.item].term, item.term.level1()); };
        if (!merged_ && item.is(Kind::level1) && others == 0 && std::any_of(fragments_.begin(), fragments_.end(), under) && std::none_of(fragments_.begin(), fragments_.end(), same)) centred_ = true;
    }

    // A level 2 alone between rows that print their own is a row that nobody filled.
    void find_empty_rows() {
        const auto second_of = [&](std::size_t l) {
            for (std::size_t i = lines_[l].first; i < lines_[l].second; ++i)
                if (all_[i].is(Kind::level2)) return true;
            return false;
        };
        const auto under = [](const Item& level2, const Item& level1) { return level2.is(Kind::level2) && vocab::parent_of(level2.term.level2()) == level1.term.level1(); };
        for (std::size_t l = 1; l + 1 < lines_.size(); ++l) {
            const Item& only = all_[lines_[l].second - 1];
            if (anchor_[l] || !only.is(Kind::level2)) continue;
            if (anchor_[l - 1] && anchor_[l + 1] && second_of(l + 1) && (second_of(l - 1) || first(l - 1).is(Kind::level1))) empty_row_[l] = true;
            // … and so is one below its level 1's name, where the row above that is its sister
            const auto alone = [&](std::size_t at) { return lines_[at].second == lines_[at].first + 1; };
            if (alone(l) && l >= 2 && alone(l - 1) && anchor_[l - 2] && second_of(l - 2) && first(l - 1).is(Kind::level1) && under(only, first(l - 1)) && under(first(l - 2), first(l - 1))) empty_row_[l] = true;
        }
        for (std::size_t l = 0; l < lines_.size(); ++l)
            if (empty_row_[l]) anchor_[l] = true;
    }

    void find_words(const std::vector<LevelWord>& own) {
        used_ = beside_;
        for (std::size_t i = 0; i < beside_.size(); ++i)
            if (beside_[i]) document_.marks.push_back({all_[i].words.span, Role::label});
        words_ = level_words(region_, fragments_, used_);
        const auto satisfied = [](const LevelWord& w) { return of_level1(w.term, Level1::satisfaction); };
        const bool headed = std::any_of(words_.begin(), words_.end(), [&](const LevelWord& w) { return satisfied(w) && w.column == 0; });
        for (LevelWord& w : words_) {
            if (w.column == 1 && of_level1(w.term, Level1::other)) w.term = second_level(Level2::other);
            // 满意度指标 beside 满意度指标: the second is a level 2
            if (w.column == 1 && headed && satisfied(w)) w.term = second_level(Level2::satisfaction);
        }
        // 满意度 without 指标, and no level 2 beside it: one itself, below 社会效益
        const bool levelled = std::any_of(words_.begin(), words_.end(), [](const LevelWord& w) { return w.term.kind == Kind::level2 && w.term.level2() == Level2::satisfaction; });
        for (LevelWord& w : words_)
            if (!levelled && satisfied(w) && words_.size() > 3 && !vocab::ends_with_any(all_[w.items.back()].folded, cue::level_endings)) w.term = second_level(Level2::satisfaction);
        for (const LevelWord& w : own)
            if (!used_[w.items[0]]) {
                used_[w.items[0]] = true;
                words_.push_back(w);
            }
        for (const auto& [begin, end] : lines_) {
            if (!names_goal(begin, end)) continue;
            used_[begin] = true;
            document_.marks.push_back({all_[begin].words.span, Role::label});
        }
    }

    // What is left of the lines when the levels are taken out.
    [[nodiscard]] std::vector<VisualLine> texts() const {
        std::vector<int> level(lines_.size(), -1);
        for (std::size_t w = 0; w < words_.size(); ++w) {
            if (words_[w].term.kind != Kind::level2 || words_[w].items.size() != 1) continue;
            const auto above = [](std::size_t item, const LineRange& line) { return item < line.first; };
            const auto line = std::upper_bound(lines_.begin(), lines_.end(), words_[w].items[0], above) - lines_.begin() - 1;
            level[static_cast<std::size_t>(line)] = static_cast<int>(w);
        }
        std::vector<VisualLine> out;
        for (std::size_t l = 0; l < lines_.size(); ++l) {
            VisualLine line{l, {}, level[l], empty_row_[l], false};
            for (std::size_t i = lines_[l].first; i < lines_[l].second; ++i)
                if (!used_[i] && !all_[i].blank) line.texts.push_back({i});
            line.optional = merged_ && !line.texts.empty() && std::all_of(line.texts.begin(), line.texts.end(), [&](const auto& t) { return merged_->optional[t.front()]; });
            if (line.wall || !line.texts.empty()) out.push_back(std::move(line));
        }
        return out;
    }

    void say_left_out() const {
        merged_->left_out = merged_->optional;
        for (const VisualRow& r : rows_)
            for (const auto& cell : r.cells)
                for (const std::size_t i : cell) merged_->left_out[i] = false;
    }

    // Words into the two columns of levels, each from top to bottom.
    void part_levels() {
        for (const LevelWord& w : words_) (w.term.kind == Kind::level1 ? first_ : second_).push_back(&w);
        const auto downwards = [](const LevelWord* a, const LevelWord* b) { return a->line < b->line; };
        std::sort(first_.begin(), first_.end(), downwards);
        // 成本指标 between other levels 2 of 产出指标 is one of them
        const auto sister = [&](const LevelWord* w) {
            constexpr double same_line = 0.25;
            return of_level1(w->term, Level1::cost) && std::none_of(second_.begin(), second_.end(), [&](const LevelWord* s) {
                       return vocab::parent_of(s->term.level2()) == Level1::cost || std::abs(s->line - w->line) < same_line;
                   });
        };
        for (std::size_t k = 0; k < first_.size();) {
            if (!sister(first_[k])) {
                ++k;
                continue;
            }
            second_.push_back(first_[k]);
            first_.erase(first_.begin() + static_cast<std::ptrdiff_t>(k));
        }
        std::sort(second_.begin(), second_.end(), downwards);
    }

    // Every level stands on a row's own line, and every level 1 on that of its first level 2, though more follow: none is centred.
    [[nodiscard]] bool levels_at_top() const {
        const auto on_row = [&](const LevelWord* w) { return std::any_of(rows_.begin(), rows_.end(), [&](const VisualRow& r) { return static_cast<double>(r.line) == w->top; }); };
        if (first_.size() < 2 || !std::all_of(second_.begin(), second_.end(), on_row) || second_.empty() || first_.front()->top != static_cast<double>(rows_.front().line)) return false;
        bool several = false;
        for (std::size_t k = 0; k < first_.size(); ++k) {
            const auto next = k + 1 < first_.size() ? first_[k + 1]->top : std::numeric_limits<double>::infinity();
            const auto under = [&](const LevelWord* w) { return w->top >= first_[k]->top && w->top < next; };
            if (std::none_of(second_.begin(), second_.end(), [&](const LevelWord* w) { return w->top == first_[k]->top; })) return false;
            several = several || std::count_if(second_.begin(), second_.end(), under) >= 3;
        }
        return several;
    }

    // Rows under words; rows above the first level 2 of a page may go on under the one of the page before.
    void group(bool below_rows) {
        std::vector<double> middles, first_lines, second_lines, second_tops;
        for (const VisualRow& r : rows_) middles.push_back(static_cast<double>(r.line));
        for (const LevelWord* w : first_) first_lines.push_back(w->line);
        std::vector<std::vector<double>> misfit;
        for (const LevelWord* w : second_) {
            second_lines.push_back(w->line);
            second_tops.push_back(w->column == 1 ? w->top : w->line);
            misfit.emplace_back();
            for (const VisualRow& r : rows_) {
                std::string name, value;
                for (const auto& cell : r.cells)
                    for (const std::size_t i : cell) (value_token(all_[i]) ? value : name) += all_[i].folded;
                misfit.back().push_back(vocab::level_misfit(w->term, name, value));
            }
        }
        Groups groups = group_rows(middles, second_lines, misfit);
        // where all wrapped cells hang from their rows, so may the levels
        const bool hanging = std::any_of(rows_.begin(), rows_.end(), [](const VisualRow& r) { return r.last > r.line; }) && std::all_of(rows_.begin(), rows_.end(), [](const VisualRow& r) { return r.first == r.line; });
        if (levels_at_top()) groups = group_rows(middles, second_tops, misfit, true);
        else if (hanging)
            if (Groups tops = group_rows(middles, second_tops, misfit, true); tops.cost < groups.cost) groups = std::move(tops);
        constexpr std::size_t most_carried = 3;
        for (std::size_t carried = 1; below_rows && !second_.empty() && carried + second_.size() <= rows_.size() && carried <= most_carried; ++carried) {
            constexpr double rare = 0.6;
            Groups below = group_rows(middles, second_lines, misfit, false, carried);
            below.cost += rare * static_cast<double>(carried);
            if (below.cost >= groups.cost) continue;
            groups.cost = below.cost;
            groups.of.assign(carried, second_.size());  // none
            groups.of.insert(groups.of.end(), below.of.begin(), below.of.end());
        }
        group2_ = std::move(groups.of);
        group1_ = group_rows(middles, first_lines, {}).of;
    }

    [[nodiscard]] Words joined(const std::vector<std::size_t>& items) {
        if (items.size() == 1) return all_[items[0]].words;
        std::vector<Words> pieces;
        for (const std::size_t i : items) pieces.push_back(all_[i].words);
        const Words whole = grid::join(document_, pieces);
        document_.repairs.push_back({Repair::Kind::joined_lines, whole.span, -1, -1, -1, {}});
        return whole;
    }

    // The level 1 over the level 2 `w2`, where the rows stand under `grouped`.
    [[nodiscard]] const LevelWord* level1_over(const LevelWord* w2, const LevelWord* grouped) const {
        // 成本指标 that is no level 1 stands below 产出指标
        const Level1 parent = !w2 ? Level1::none : w2->term.kind == Kind::level2 ? vocab::parent_of(w2->term.level2()) : of_level1(w2->term, Level1::cost) ? Level1::output : Level1::none;
        if (parent == Level1::none) return w2 || second_.empty() ? grouped : nullptr;
        // the taxonomy says under which name it stands; where that is printed nowhere it is inferred later
        if (grouped && grouped->term.level1() == parent) return grouped;
        const LevelWord* nearest = nullptr;
        for (const LevelWord* f : first_)
            if (f->term.level1() == parent && (!nearest || std::abs(f->line - w2->line) < std::abs(nearest->line - w2->line))) nearest = f;
        if (nearest) return nearest;
        return grouped && (parent == Level1::satisfaction || grouped->term.level1() == Level1::other) ? grouped : nullptr;
    }

    void write_level(const LevelWord* w, const LevelWord*& shown) {
        if (!w || w == shown) return;
        Item item = make_item(document_, joined(w->items), row_);
        item.term = &shown == &shown2_ && of_level1(w->term, Level1::cost) ? second_level(Level2::cost) : w->term;
        out_.all.push_back(std::move(item));
        shown = w;
    }

    void write_levels(const LevelWord* w2, std::size_t r) {
        const LevelWord* w1 = level1_over(w2, first_.empty() ? nullptr : first_[group1_[r]]);
        if (w1 && w1 != shown1_) shown2_ = nullptr;
        write_level(w1, shown1_);
        write_level(w2, shown2_);
    }

    void write_cells(const VisualRow& row) {
        bool named = false;
        for (const auto& cell : row.cells) {
            const bool value = value_token(all_[cell.front()]);
            Item item = cell.size() == 1 ? all_[cell.front()] : make_item(document_, joined(cell), row_);
            if (!named && !value) item.term = {};  // where a name stands, a word that is a label elsewhere is one
            named = named || !value;
            item.row = row_;
            item.x = all_[cell.front()].x;  // where columns are aligned, a blank cell is seen by its place
            out_.all.push_back(std::move(item));
        }
    }

    void write() {
        out_.rows_known = true;
        out_.form = region_.form;
        out_.settled = true;
        std::size_t next = 0;  // word of second_
        // a level 2 over no row is one that nobody filled
        const auto write_empty = [&](std::size_t end, std::size_t r) {
            for (; next < end; ++next, ++row_) write_levels(second_[next], r);
        };
        for (std::size_t r = 0; r < rows_.size(); ++r, ++row_) {
            const std::size_t k = group2_[r];
            const bool under = k < second_.size();
            if (under) write_empty(k, r);
            if (under) next = k + 1;
            write_levels(under ? second_[k] : nullptr, r);
            if (merged_) merged_->at.resize(row_ + 1, first(rows_[r].line).row);
            write_cells(rows_[r]);
        }
        if (!rows_.empty()) write_empty(second_.size(), rows_.size() - 1);
        region_ = std::move(out_);
    }

    Document& document_;
    Items& region_;
    const std::vector<Item>& all_;
    const Header& header_;
    Beside* merged_;
    std::vector<LineRange> lines_;
    std::vector<Fragment> fragments_;
    std::vector<bool> anchor_, empty_row_;            // of lines: a row's own; a row that nobody filled
    std::vector<bool> beside_, used_;                 // of items: no cell and no level of a row; these, or a level's
    bool broken_ = false, centred_ = false;           // names of levels over lines; in the middle of their rows
    std::vector<LevelWord> words_;
    std::vector<VisualRow> rows_;
    std::vector<const LevelWord*> first_, second_;    // words of levels 1 and 2
    std::vector<std::size_t> group1_, group2_;        // of rows: their words
    Items out_;
    std::uint32_t row_ = 0;
    const LevelWord *shown1_ = nullptr, *shown2_ = nullptr;
};

}  // namespace

bool settle_visual_rows(Document& document, Items& region, const Header& header, bool continued, bool below_rows, Beside* beside) {
    if (region.form != TextForm::lines && region.form != TextForm::aligned) return false;
    if (header.find(F::level2) < 0 || region.all.size() > most_items) return false;
    return VisualRegion(document, region, header, beside).run(continued, below_rows);
}

}  // namespace jixiao::model
