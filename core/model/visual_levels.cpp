#include "model/visual_levels.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <unordered_set>

#include "model/visual_rows.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"
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

// As the vocabulary spells it: 质最指标 is 质量指标.
std::string spelled(const Item& item) {
    // 响指标 is nearest to a name, too, and the end of another
    const bool misread = item.corrected && vocab::misread_level(item.folded, 0).length == item.folded.size();
    const auto nearest = misread ? vocab::nearest_level(item.folded) : std::nullopt;
    return std::string(nearest ? nearest->word : without_points(item.folded));
}

}  // namespace

bool piece_of_level(std::string_view folded, bool opens) { return (opens ? parts().heads : parts().any).count(folded) > 0; }

std::string_view without_points(std::string_view folded) {
    if (!folded.ends_with(')')) return folded;
    const std::size_t open = folded.rfind('(');
    return open != std::string_view::npos && folded.substr(open, folded.size() - open - 1).ends_with(cue::points) ? folded.substr(0, open) : folded;
}

std::vector<LevelWord> level_words(const Items& items, const std::vector<Fragment>& fragments, std::vector<bool>& used) {
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
                if (!s.open[chain].empty() && piece_of_level(longer, true)) {
                    State t = s;
                    t.open[chain] = longer;
                    t.owner.push_back(t.last[chain]);
                    t.cost += complete(s.open[chain], chain) ? 2 : 0;
                    next.push_back(std::move(t));
                }
                if (piece_of_level(text, true) && (s.open[chain].empty() || complete(s.open[chain], chain))) {
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

Groups group_rows(const std::vector<double>& all_rows, const std::vector<double>& words, const std::vector<std::vector<double>>& misfit, bool hanging, std::size_t skipped) {
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

std::vector<std::size_t> label_at_the_side(const Items& items, const std::vector<LineRange>& lines) {
    constexpr std::size_t most_lines_between = 3;
    std::vector<std::size_t> best, chain;
    double best_off = 0;
    const auto first = [&](std::size_t l) -> const Item& { return items.all[lines[l].first]; };
    const auto follow = [&](auto&& self, std::size_t from, std::string_view rest, std::string_view label) -> void {
        for (std::size_t l = from; l < lines.size() && (chain.empty() || l < from + most_lines_between); ++l) {
            const std::string_view piece = first(l).folded;
            if (piece.empty() || piece.size() == label.size() || !rest.starts_with(piece)) continue;
            chain.push_back(l);
            if (piece.size() < rest.size()) self(self, l + 1, rest.substr(piece.size()), label);
            else if (const double off = std::abs(static_cast<double>(chain.front() + chain.back()) - static_cast<double>(lines.size() - 1)) / 2; best.empty() || off < best_off) {
                best = chain;
                best_off = off;
            }
            chain.pop_back();
        }
    };
    for (const std::string_view label : cue::margin_labels)
        if (best.empty()) follow(follow, 0, label, label);
    if (best_off > std::max(2.0, static_cast<double>(lines.size()) / 4)) best.clear();
    for (std::size_t& l : best) l = lines[l].first;
    return best;
}

}  // namespace jixiao::model
