#include "model/visual.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <unordered_set>

#include "grid/pieces.hpp"
#include "model/visual_rows.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"
#include "vocab/level_fit.hpp"
#include "vocab/words.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

// Every part of a level's name: what a line break can leave of it.
struct Parts {
    std::unordered_set<std::string_view> heads, any;
};

const Parts& parts() {
    static const Parts built = [] {
        Parts p;
        for (const vocab::Word& w : vocab::words()) {
            if (w.term.kind != Kind::level1 && w.term.kind != Kind::level2) continue;
            for (std::size_t a = 0; a < w.text.size(); ++a) {
                if ((static_cast<unsigned char>(w.text[a]) & 0xC0) == 0x80) continue;
                for (std::size_t b = a + 1; b <= w.text.size(); ++b) {
                    if (b < w.text.size() && (static_cast<unsigned char>(w.text[b]) & 0xC0) == 0x80) continue;
                    const std::string_view piece = w.text.substr(a, b - a);
                    p.any.insert(piece);
                    if (a == 0) p.heads.insert(piece);
                }
            }
        }
        return p;
    }();
    return built;
}

struct LevelWord {
    std::vector<std::size_t> items;
    vocab::Term term;
    double line = 0;  // its middle
    double top = 0;   // its first line
    int column = 0;   // 0: level 1
};

struct Fragment {
    std::size_t item;
    std::size_t line;   // index of the line in the region
    bool whole;
    int order;          // 0: first on its line, 1: second …
};

// `标(10分)` without its points.
std::string_view without_points(std::string_view folded) {
    if (!folded.ends_with(')')) return folded;
    const std::size_t open = folded.rfind('(');
    return open != std::string_view::npos && folded.substr(open, folded.size() - open - 1).ends_with(cue::points) ? folded.substr(0, open) : folded;
}

// As the vocabulary spells it: 质最指标 is 质量指标.
std::string spelled(const Item& item) {
    // 响指标 is nearest to a name, too, and the end of another
    const bool misread = item.corrected && vocab::misread_level(item.folded, 0).length == item.folded.size();
    const auto nearest = misread ? vocab::nearest_level(item.folded) : std::nullopt;
    return std::string(nearest ? nearest->word : without_points(item.folded));
}

using LineRange = std::pair<std::size_t, std::size_t>;  // items of a line

// 绩效 | 指标 left of all levels, in the middle of the rows: a merged label over all of them. Its pieces.
std::vector<std::size_t> label_at_the_side(const Items& items, const std::vector<LineRange>& lines) {
    constexpr std::string_view label = cue::indicators_label;
    constexpr std::size_t most_lines_between = 3;
    std::vector<std::size_t> best, chain;
    double best_off = 0;
    const auto first = [&](std::size_t l) -> const Item& { return items.all[lines[l].first]; };
    const auto follow = [&](auto&& self, std::size_t from, std::string_view rest) -> void {
        for (std::size_t l = from; l < lines.size() && (chain.empty() || l < from + most_lines_between); ++l) {
            const std::string_view piece = first(l).folded;
            if (piece.empty() || piece.size() == label.size() || !rest.starts_with(piece)) continue;
            chain.push_back(l);
            if (piece.size() < rest.size()) self(self, l + 1, rest.substr(piece.size()));
            else if (const double off = std::abs(static_cast<double>(chain.front() + chain.back()) - static_cast<double>(lines.size() - 1)) / 2; best.empty() || off < best_off) {
                best = chain;
                best_off = off;
            }
            chain.pop_back();
        }
    };
    follow(follow, 0, label);
    if (best_off > std::max(2.0, static_cast<double>(lines.size()) / 4)) best.clear();
    for (std::size_t& l : best) l = lines[l].first;
    return best;
}

// Puts fragments together to level names: at most two names are open at a time, one a column.
std::vector<LevelWord> assemble(const Items& items, const std::vector<Fragment>& fragments, std::vector<bool>& used) {
    struct State {
        std::string open[2];
        std::vector<int> owner;    // for each fragment: word number, or -1
        std::vector<int> columns;  // of each word
        int words = 0, last[2] = {-1, -1};
        int cost = 0;
    };
    std::vector<State> beam(1);
    auto complete = [](const std::string& s, int chain) {
        if (s.empty()) return true;
        const vocab::Term t = vocab::lookup_exact(s);
        if (chain == 0) return t.kind == Kind::level1;
        return t.kind == Kind::level2 || (t.kind == Kind::level1 && (t.level1() == Level1::cost || t.level1() == Level1::satisfaction || t.level1() == Level1::other));
    };
    for (const Fragment& f : fragments) {
        const std::string text = spelled(items.all[f.item]);
        std::vector<State> next;
        for (const State& s : beam) {
            // plain text after all
            State skip = s;
            skip.owner.push_back(-1);
            skip.cost += f.whole ? 40 : text.size() <= 3 ? 6 : 14;
            next.push_back(std::move(skip));
            for (int chain = 0; chain < 2; ++chain) {
                const std::string longer = s.open[chain] + text;
                if (!s.open[chain].empty() && parts().heads.count(longer)) {
                    State t = s;
                    t.open[chain] = longer;
                    t.owner.push_back(t.last[chain]);
                    t.cost += complete(s.open[chain], chain) ? 2 : 0;
                    next.push_back(std::move(t));
                }
                if (parts().heads.count(text) && (s.open[chain].empty() || complete(s.open[chain], chain))) {
                    // a name left without 指标 is a little dear
                    State t = s;
                    if (!s.open[chain].empty() && !vocab::ends_with_any(s.open[chain], cue::level_endings)) t.cost += 3;
                    t.open[chain] = text;
                    t.last[chain] = t.words;
                    t.owner.push_back(t.words++);
                    t.columns.push_back(chain);
                    t.cost += 4;
                    // the first column is the left one
                    if (f.order == 0 && chain == 1) t.cost += 1;
                    if (f.order > 0 && chain == 0) t.cost += 3;
                    next.push_back(std::move(t));
                }
            }
        }
        constexpr std::size_t widest = 200;
        std::vector<std::pair<int, std::uint32_t>> order;
        for (std::uint32_t n = 0; n < next.size(); ++n) order.emplace_back(next[n].cost, n);
        std::sort(order.begin(), order.end());
        if (order.size() > widest) order.resize(widest);
        beam.clear();
        for (const auto& [cost, n] : order) beam.push_back(std::move(next[n]));
    }
    const State* best = nullptr;
    int best_cost = 0;
    for (const State& s : beam) {
        int cost = s.cost;
        for (int chain = 0; chain < 2; ++chain)
            if (!complete(s.open[chain], chain)) cost += 30;
        if (!best || cost < best_cost) {
            best = &s;
            best_cost = cost;
        }
    }
    std::vector<LevelWord> words;
    if (!best) return words;
    words.resize(static_cast<std::size_t>(best->words));
    std::vector<std::string> texts(words.size());
    std::vector<double> first(words.size(), -1), last(words.size(), -1);
    for (std::size_t k = 0; k < fragments.size(); ++k) {
        const int w = best->owner[k];
        if (w < 0) continue;
        const auto n = static_cast<std::size_t>(w);
        words[n].items.push_back(fragments[k].item);
        texts[n] += spelled(items.all[fragments[k].item]);
        if (first[n] < 0) first[n] = static_cast<double>(fragments[k].line);
        last[n] = static_cast<double>(fragments[k].line);
    }
    for (std::size_t n = 0; n < words.size(); ++n) {
        words[n].term = vocab::lookup_exact(texts[n]);
        words[n].column = best->columns[n];
        words[n].line = (first[n] + last[n]) / 2;
        words[n].top = first[n];
        if (words[n].term)
            for (const std::size_t i : words[n].items) used[i] = true;
    }
    words.erase(std::remove_if(words.begin(), words.end(), [](const LevelWord& w) { return !w.term; }), words.end());
    return words;
}

struct Groups {
    std::vector<std::size_t> of;  // for each row the word that it stands under
    double cost = 0;
};

// The groups' middles come nearest to the words' own.
// `skipped`: that many rows above stand under no word of these.
Groups partition(const std::vector<double>& all_rows, const std::vector<double>& words, const std::vector<std::vector<double>>& misfit, bool hanging = false, std::size_t skipped = 0) {
    const std::span<const double> rows = std::span(all_rows).subspan(skipped);
    const std::size_t n = rows.size(), m = words.size();
    Groups groups{std::vector<std::size_t>(n, 0), 0};
    std::vector<double> sums(n + 1, 0);  // of the misfits of the word at hand
    const auto off = [&](std::size_t k, std::size_t begin, std::size_t end) {
        const double away = (hanging ? rows[begin] : (rows[begin] + rows[end - 1]) / 2) - words[k];
        return away * away + sums[end] - sums[begin];
    };
    // a word over no row is a row that nobody filled
    constexpr double nobody = 1.5, never = 1e300;
    constexpr std::size_t most = 80;  // rows under one word
    std::vector<std::vector<double>> least(m + 1, std::vector<double>(n + 1, never));
    std::vector<std::vector<std::size_t>> from(m + 1, std::vector<std::size_t>(n + 1, 0));
    least[0][0] = 0;
    for (std::size_t k = 0; k < m; ++k) {
        for (std::size_t r = 0; r < n && !misfit.empty(); ++r) sums[r + 1] = sums[r] + misfit[k][skipped + r];
        for (std::size_t begin = 0; begin <= n; ++begin) {
            if (least[k][begin] == never) continue;
            for (std::size_t end = begin; end <= std::min(n, begin + most); ++end) {
                const double cost = least[k][begin] + (end == begin ? nobody : off(k, begin, end));
                if (cost >= least[k + 1][end]) continue;
                least[k + 1][end] = cost;
                from[k + 1][end] = begin;
            }
        }
    }
    groups.cost = m > 0 ? least[m][n] : 0;
    if (groups.cost == never) groups.cost = 1e200;
    for (std::size_t k = m, end = n; k > 0; --k) {
        const std::size_t begin = from[k][end];
        std::fill(groups.of.begin() + static_cast<std::ptrdiff_t>(begin), groups.of.begin() + static_cast<std::ptrdiff_t>(end), k - 1);
        end = begin;
    }
    return groups;
}

// Levels 2 of a department's own, 市容环卫, which no list has: a short text alone between rows that are whole, or in front of a
// row's name and value.
std::vector<LevelWord> own_levels(const Items& items, const std::vector<LineRange>& lines, const std::vector<bool>& anchor, const Header& header) {
    std::vector<LevelWord> found;
    constexpr std::size_t shortest = 12, longest = 18;  // four to six characters
    for (const HeaderColumn& c : header.columns)
        if (c.is(F::explanation) || c.is(F::scoring) || c.is(F::remark) || c.is(F::deviation) || c.is(Kind::other_column)) return found;  // a text may be one of these
    if (header.find(F::level1) < 0) return found;
    const auto plain = [&](std::size_t i) {
        const Item& item = items.all[i];
        return !item.blank && !item.term && !value_token(item) && !item.has(unit_like | placeholder | ordinal_name | sentence | packed_like);
    };
    const auto words = [&](std::size_t i) {  // 资产成本控制 looks like a value, too
        const Item& item = items.all[i];
        return !item.blank && !item.term && !item.has(value_like | pure_number | date_like | type_like | unit_like | placeholder | ordinal_name | sentence | packed_like);
    };
    const auto short_text = [&](std::size_t i) { return words(i) && items.all[i].folded.size() >= shortest && items.all[i].folded.size() <= longest && items.all[i].folded.size() % 3 == 0; };
    // the first item behind the levels of a line
    const auto body = [&](std::size_t l) {
        std::size_t i = lines[l].first;
        while (i < lines[l].second && items.all[i].level()) ++i;
        return i;
    };
    const auto whole = [&](std::size_t l) {
        const std::size_t i = body(l);
        return anchor[l] && i + 1 < lines[l].second && plain(i) && (value_token(items.all[i + 1]) || (plain(i + 1) && i + 2 < lines[l].second && value_token(items.all[i + 2])));
    };
    for (std::size_t l = 0; l < lines.size(); ++l) {
        const std::size_t i = body(l);
        if (i >= lines[l].second || !short_text(i)) continue;
        const bool second = i > lines[l].first && items.all[i - 1].is(Kind::level2);
        const bool alone = plain(i) && lines[l].second == i + 1 && (i == lines[l].first || items.all[i - 1].is(Kind::level1)) && l > 0 && l + 1 < lines.size() && whole(l - 1) && whole(l + 1);
        const bool before_name = !second && i + 2 < lines[l].second && plain(i + 1) && items.all[i + 1].folded.size() >= shortest && value_token(items.all[i + 2]);
        if (alone || before_name) found.push_back({{i}, {Kind::level2, static_cast<std::uint8_t>(Level2::other), 0}, static_cast<double>(l)});
    }
    return found;
}

// 长期绩效目标1 in front of the levels of its first row
bool names_goal(const Items& items, std::size_t at, std::size_t end) {
    return (items.all[at].is(Kind::goal) || items.all[at].is(Kind::goal_group)) && items.all[at].folded.size() > 12 && at + 1 < end && items.all[at + 1].level();
}

}  // namespace

bool settle_visual_rows(Document& document, Items& region, const Header& header, bool continued, bool below_rows, Beside* merged) {
    if (region.form != TextForm::lines && region.form != TextForm::aligned) return false;
    if (header.find(F::level2) < 0 || region.all.size() > 4000) return false;
    // lines of the region
    std::vector<LineRange> lines;
    for (std::size_t i = 0; i < region.all.size();) {
        std::size_t end = i + 1;
        while (end < region.all.size() && region.all[end].row == region.all[i].row) ++end;
        lines.emplace_back(i, end);
        i = end;
    }
    std::vector<Fragment> fragments;
    std::vector<bool> anchor(lines.size(), false), beside(region.all.size(), false);  // beside: no cell and no level of a row
    const std::vector<std::size_t> side = label_at_the_side(region, lines);
    for (const std::size_t i : side) beside[i] = true;
    bool broken = false, centred = false;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        int order = 0;
        std::size_t others = 0;
        bool leading = true;
        for (std::size_t i = lines[l].first; i < lines[l].second; ++i) {
            const Item& item = region.all[i];
            if (beside[i] || (leading && order == 0 && names_goal(region, i, lines[l].second))) continue;
            // the second set's level stands beside the first one's
            const auto again = [&](const Fragment& f) { return f.line == l && region.all[f.item].folded == item.folded; };
            if (header.dual && std::any_of(fragments.begin(), fragments.end(), again)) {
                beside[i] = true;
                continue;
            }
            const std::string_view text = without_points(item.folded);
            if (leading && order == 0 && text.empty()) {
                beside[i] = true;  // (50分) below its level
                continue;
            }
            const bool part = !text.empty() && text.size() <= 60 && parts().any.count(text) && !item.has(pure_number | unit_like) && !text.ends_with(cue::rate);
            // 成本指标 成本控制 …: behind a whole level 2 stands its first name
            const bool named = order > 0 && i + 1 < lines[l].second && !item.level() &&
                               (region.all[i - 1].is(Kind::level2) || (region.all[i - 1].is(Kind::level1) && region.all[i - 1].term.level1() == Level1::cost));
            if (leading && !named && (item.level() || part)) {
                const bool cut_off = item.corrected && part;  // 满意度指 is nearest to 满意度指标, too
                fragments.push_back({i, l, item.level() && !cut_off, order++});
                // 意度 alone may be the end of a name
                if (!item.level() || cut_off) broken = broken || (item.folded.size() >= 6 && (parts().heads.count(item.folded) > 0 || vocab::ends_with_any(item.folded, cue::level_endings) > 0));
            } else {
                leading = false;
                ++others;
                if (value_token(item)) anchor[l] = true;
            }
        }
        if (others >= 2) anchor[l] = true;
        if (order > 0 && leading) {
            // a level 1 below a row of its own level 2 is printed in the middle of its rows
            const Item& item = region.all[lines[l].first];
            if (order == 1 && item.is(Kind::level1) && l > 0) {
                const Item& above = region.all[lines[l - 1].first];
                if (above.is(Kind::level2) && vocab::parent_of(above.term.level2()) == item.term.level1() && anchor[l - 1]) centred = true;
            }
            if (order == 1 && item.is(Kind::level2) && l > 0 && anchor[l - 1] && !region.all[lines[l - 1].first].level() && l == 1) centred = true;
        }
    }
    // a level 2 alone between rows that print their own is a row that nobody filled
    auto second_of = [&](std::size_t l) {
        for (std::size_t i = lines[l].first; i < lines[l].second; ++i)
            if (region.all[i].is(Kind::level2)) return true;
        return false;
    };
    std::vector<bool> empty_row(lines.size(), false);
    for (std::size_t l = 1; l + 1 < lines.size(); ++l) {
        const Item& only = region.all[lines[l].second - 1];
        if (!anchor[l] && only.is(Kind::level2) && anchor[l - 1] && anchor[l + 1] && second_of(l + 1) &&
            (second_of(l - 1) || region.all[lines[l - 1].first].is(Kind::level1)))
            empty_row[l] = true;
        // … and so is one below its level 1's name, where the row above that is its sister
        if (!anchor[l] && only.is(Kind::level2) && lines[l].second == lines[l].first + 1 && l >= 2 && anchor[l - 2] && second_of(l - 2) &&
            lines[l - 1].second == lines[l - 1].first + 1) {
            const Item& head = region.all[lines[l - 1].first];
            const Item& sister = region.all[lines[l - 2].first];
            if (head.is(Kind::level1) && sister.is(Kind::level2) && vocab::parent_of(only.term.level2()) == head.term.level1() &&
                vocab::parent_of(sister.term.level2()) == head.term.level1())
                empty_row[l] = true;
        }
    }
    for (std::size_t l = 0; l < lines.size(); ++l)
        if (empty_row[l]) anchor[l] = true;
    const std::vector<LevelWord> own_words = own_levels(region, lines, anchor, header);
    const std::size_t anchors = static_cast<std::size_t>(std::count(anchor.begin(), anchor.end(), true));
    // the first row has no level of its own though later ones have: its levels stand further down
    const bool first_bare = !continued && !lines.empty() && anchor[0] && !region.all[lines[0].first].level();
    if (anchors < 2 || fragments.empty() || !(broken || centred || first_bare)) return false;
    std::vector<bool> used = beside;
    for (std::size_t i = 0; i < beside.size(); ++i)
        if (beside[i]) document.marks.push_back({region.all[i].words.span, Role::label});
    std::vector<LevelWord> words = assemble(region, fragments, used);
    // 满意度指标 beside 满意度指标: the second is a level 2
    const auto satisfied = [](const LevelWord& w) { return w.term.kind == Kind::level1 && w.term.level1() == Level1::satisfaction; };
    for (LevelWord& w : words)
        if (w.column == 1 && w.term.kind == Kind::level1 && w.term.level1() == Level1::other) w.term = {Kind::level2, static_cast<std::uint8_t>(Level2::other), 0};
    for (LevelWord& w : words)
        if (satisfied(w) && w.column == 1 && std::any_of(words.begin(), words.end(), [&](const LevelWord& other) { return satisfied(other) && other.column == 0; }))
            w.term = {Kind::level2, static_cast<std::uint8_t>(Level2::satisfaction), 0};
    // 满意度 without 指标, and no level 2 beside it: one itself, below 社会效益
    const bool levelled = std::any_of(words.begin(), words.end(), [](const LevelWord& w) { return w.term.kind == Kind::level2 && w.term.level2() == Level2::satisfaction; });
    for (LevelWord& w : words)
        if (!levelled && satisfied(w) && words.size() > 3 && !vocab::ends_with_any(region.all[w.items.back()].folded, cue::level_endings)) w.term = {Kind::level2, static_cast<std::uint8_t>(Level2::satisfaction), 0};
    for (const LevelWord& w : own_words)
        if (!used[w.items[0]]) {
            used[w.items[0]] = true;
            words.push_back(w);
        }
    for (const auto& [first, end] : lines) {
        const Item& item = region.all[first];
        if (!names_goal(region, first, end)) continue;
        used[first] = true;
        document.marks.push_back({item.words.span, Role::label});
    }
    std::vector<VisualLine> texts;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        VisualLine line{l, {}, -1, empty_row[l], false};
        for (std::size_t i = lines[l].first; i < lines[l].second; ++i)
            if (!used[i] && !region.all[i].blank) line.texts.push_back({i});
        for (std::size_t w = 0; w < words.size(); ++w)
            if (words[w].term.kind == Kind::level2 && words[w].items.size() == 1 && region.all[words[w].items[0]].row == region.all[lines[l].first].row) line.level = static_cast<int>(w);
        line.optional = merged && !line.texts.empty() && std::all_of(line.texts.begin(), line.texts.end(), [&](const auto& t) { return merged->optional[t.front()]; });
        if (line.wall || !line.texts.empty()) texts.push_back(std::move(line));
    }
    const std::vector<VisualRow> rows = visual_rows(region, texts, header);
    if (merged) {
        merged->left_out = merged->optional;
        for (const VisualRow& r : rows)
            for (const auto& cell : r.cells)
                for (const std::size_t i : cell) merged->left_out[i] = false;
    }
    // levels by the middles of their rows
    std::vector<double> middles;
    for (const VisualRow& r : rows) middles.push_back(static_cast<double>(r.line));
    std::vector<const LevelWord*> first, second;
    std::vector<double> first_lines, second_lines;
    for (const LevelWord& w : words) {
        const bool is_first = w.term.kind == Kind::level1;
        (is_first ? first : second).push_back(&w);
    }
    std::sort(second.begin(), second.end(), [](const LevelWord* a, const LevelWord* b) { return a->line < b->line; });
    std::sort(first.begin(), first.end(), [](const LevelWord* a, const LevelWord* b) { return a->line < b->line; });
    // 成本指标 between other levels 2 of 产出指标 is one of them
    for (std::size_t k = 0; k < first.size();) {
        const bool cost = first[k]->term.level1() == Level1::cost;
        bool own_children = false, shares_line = false;
        for (const LevelWord* s : second) {
            own_children = own_children || vocab::parent_of(s->term.level2()) == Level1::cost;
            shares_line = shares_line || std::abs(s->line - first[k]->line) < 0.25;
        }
        if (cost && !own_children && !shares_line) {
            second.push_back(first[k]);
            first.erase(first.begin() + static_cast<std::ptrdiff_t>(k));
        } else {
            ++k;
        }
    }
    std::sort(second.begin(), second.end(), [](const LevelWord* a, const LevelWord* b) { return a->line < b->line; });
    // where all wrapped cells hang from their rows, so do the levels
    const bool hanging = std::any_of(rows.begin(), rows.end(), [](const VisualRow& r) { return r.last > r.line; }) && std::all_of(rows.begin(), rows.end(), [](const VisualRow& r) { return r.first == r.line; });
    std::vector<double> second_tops;
    for (const LevelWord* w : second) second_tops.push_back(w->column == 1 ? w->top : w->line);
    for (const LevelWord* w : second) second_lines.push_back(w->line);
    for (const LevelWord* w : first) first_lines.push_back(w->line);
    std::vector<std::vector<double>> misfit;
    for (const LevelWord* w : second) {
        misfit.emplace_back();
        for (std::size_t r = 0; r < rows.size(); ++r) {
            std::string name, value;
            for (const auto& cell : rows[r].cells)
                for (const std::size_t i : cell) (value_token(region.all[i]) ? value : name) += region.all[i].folded;
            misfit.back().push_back(vocab::level_misfit(w->term, name, value));
        }
    }
    std::vector<std::size_t> group2;
    {
        Groups groups = partition(middles, second_lines, misfit);
        if (hanging)
            if (Groups tops = partition(middles, second_tops, misfit, true); tops.cost < groups.cost) groups = std::move(tops);
        // rows above the first level 2 of a page may go on under the one of the page before
        for (std::size_t carried = 1; below_rows && carried + second_lines.size() <= rows.size() && carried <= 3 && !second_lines.empty(); ++carried) {
            constexpr double rare = 0.6;
            Groups below = partition(middles, second_lines, misfit, false, carried);
            below.cost += rare * static_cast<double>(carried);
            if (below.cost >= groups.cost) continue;
            groups.cost = below.cost;
            groups.of.assign(carried, second.size());  // none
            groups.of.insert(groups.of.end(), below.of.begin(), below.of.end());
        }
        group2 = std::move(groups.of);
    }
    const std::vector<std::size_t> group1 = partition(middles, first_lines, {}).of;
    Items out;
    out.rows_known = true;
    out.columns_known = false;
    out.form = region.form;
    out.settled = true;
    const auto joined = [&](const std::vector<Words>& pieces) {
        if (pieces.size() == 1) return pieces[0];
        const Words whole = grid::join(document, pieces);
        document.repairs.push_back({Repair::Kind::joined_lines, whole.span, -1, -1, -1, {}});
        return whole;
    };
    auto words_of = [&](const LevelWord& w) {
        std::vector<Words> pieces;
        for (const std::size_t i : w.items) pieces.push_back(region.all[i].words);
        return joined(pieces);
    };
    const LevelWord* shown1 = nullptr;
    const LevelWord* shown2 = nullptr;
    std::uint32_t row = 0;
    const auto near = [](const LevelWord* a, const LevelWord* b) { return std::abs(a->line - b->line); };
    const auto show_levels = [&](const LevelWord* w2, std::size_t group) {
        const LevelWord* w1 = nullptr;
        if (w2 && w2->term.kind == Kind::level2 && vocab::parent_of(w2->term.level2()) != Level1::none) {
            // the taxonomy says under which name it stands; where that is printed nowhere it is inferred later
            const Level1 parent = vocab::parent_of(w2->term.level2());
            if (!first.empty() && first[group]->term.level1() == parent) w1 = first[group];
            const LevelWord* nearest = nullptr;
            for (const LevelWord* f : first)
                if (f->term.level1() == parent && (!nearest || near(f, w2) < near(nearest, w2))) nearest = f;
            if (!w1) w1 = nearest;
            if (!w1 && !first.empty() && (parent == Level1::satisfaction || first[group]->term.level1() == Level1::other)) w1 = first[group];
        } else if (!first.empty() && (w2 || second.empty())) {
            w1 = first[group];
        }
        if (w1 && w1 != shown1) {
            Item item = make_item(document, words_of(*w1), row);
            item.term = w1->term;
            out.all.push_back(std::move(item));
            shown1 = w1;
            shown2 = nullptr;
        }
        if (w2 && w2 != shown2) {
            Item item = make_item(document, words_of(*w2), row);
            item.term = w2->term.kind == Kind::level1 && w2->term.level1() == Level1::cost ? vocab::Term{Kind::level2, static_cast<std::uint8_t>(Level2::cost), 0} : w2->term;
            out.all.push_back(std::move(item));
            shown2 = w2;
        }
    };
    std::size_t next_word = 0;
    for (std::size_t r = 0; r < rows.size(); ++r, ++row) {
        // a level 2 over no row is one that nobody filled
        for (; next_word < second.size() && group2[r] < second.size() && next_word < group2[r]; ++next_word, ++row) show_levels(second[next_word], first.empty() ? 0 : group1[r]);
        if (group2[r] < second.size()) next_word = group2[r] + 1;
        show_levels(group2[r] < second.size() ? second[group2[r]] : nullptr, first.empty() ? 0 : group1[r]);
        if (merged) {
            merged->at.resize(row + 1, region.all[lines[rows[r].line].first].row);
        }
        bool named = false;
        for (const auto& cell : rows[r].cells) {
            const bool value = value_token(region.all[cell.front()]);
            std::vector<Words> pieces;
            for (const std::size_t i : cell) pieces.push_back(region.all[i].words);
            Item item = pieces.size() == 1 ? region.all[cell.front()] : make_item(document, joined(pieces), row);
            if (!named && !value) item.term = {};  // where a name stands, a word that is a label elsewhere is one
            named = named || !value;
            item.row = row;
            item.x = -1;
            out.all.push_back(std::move(item));
        }
    }
    for (; next_word < second.size(); ++next_word, ++row) show_levels(second[next_word], first.empty() || rows.empty() ? 0 : group1.back());
    region = std::move(out);
    return true;
}

}  // namespace jixiao::model
