// Goals side by side or stacked: which text belongs to which label.

#include <algorithm>

#include "base/prefix.hpp"
#include "grid/pieces.hpp"
#include "model/reader.hpp"
#include "model/two_columns.hpp"
#include "vocab/cues_labels.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

std::int32_t leading_number(std::string_view text) {
    const std::string f = vocab::folded(prefix(text, 40));
    std::string_view s = f;
    const bool named = s.starts_with(cue::goal);  // 目标1完成
    if (named) s.remove_prefix(cue::goal.size());
    std::int32_t n = 0;
    std::size_t i = 0;
    while (i < s.size() && s[i] >= '0' && s[i] <= '9' && i < 3) n = n * 10 + (s[i++] - '0');
    if (i == 0) return -1;
    const std::string_view rest = s.substr(i);
    return named || rest.starts_with(":") || rest.starts_with("、") || rest.starts_with(".") || rest.starts_with(")") ? n : -1;
}

}  // namespace

// Lines of two texts between single spaces, where a line may hold one of them only.
bool Reader::goals_side_by_side(const std::vector<Index>& filled, std::vector<std::vector<Words>>& columns) const {
    std::vector<std::vector<std::string_view>> lines;
    for (std::size_t k = 0; k < filled.size(); ++k) {
        if (k == 0 || at(filled[k]).row != at(filled[k - 1]).row) lines.emplace_back();
        lines.back().push_back(at(filled[k]).words.text);
    }
    const auto left = part_columns(lines);
    if (!left) return false;
    std::size_t k = 0;
    for (std::size_t l = 0; l < lines.size(); ++l)
        for (std::size_t w = 0; w < lines[l].size(); ++w) columns[w < (*left)[l] ? 0 : 1].push_back(at(filled[k++]).words);
    return !columns[0].empty() && !columns[1].empty();
}

// Where the second of two goals begins that are one text; 0: it is one goal.
std::size_t Reader::second_goal(const Words& words, bool cycle_and_year) {
    const std::string_view text = words.text;
    constexpr std::size_t shortest = 24, rest = 18;
    const auto found = [&](std::size_t second) { return second != std::string_view::npos && second >= shortest && second + rest < text.size(); };
    // two sentences: one each
    const std::size_t stop = text.find("。");
    if (cycle_and_year && found(stop) && text.find("。", stop + 3) == text.size() - 3) return stop + 3;
    if (items_.form != TextForm::run_together) return 0;
    // 1.…2.…1.…2.…, 目标1：…目标1：…: the numbers begin again
    for (const std::string_view mark : cue::first_of_several) {
        if (!text.starts_with(mark)) continue;
        std::size_t again = text.find(mark, mark.size());
        while (found(again) && text[again - 1] >= '0' && text[again - 1] <= '9') again = text.find(mark, again + 1);
        const std::size_t next = found(again) ? again + mark.size() : 0;
        if (next > 0 && !(text[next] >= '0' && text[next] <= '9')) return again;
    }
    // 集中供养床位使用率达到70%…集中供养床位使用率74.5%…: they open with the same words
    constexpr std::size_t opening = 15;
    if (text.size() > opening)
        if (const std::size_t again = text.find(text.substr(0, opening), opening); found(again)) return again;
    // …就餐条件。已完成15所…: what was reached opens with a word of its own
    if (!cycle_and_year)
        for (const std::string_view word : cue::reached_openings)
            if (const std::size_t at_word = text.find(word); found(at_word)) return at_word + 3;
    // glued without a stop: a year's goal opens with a word of the year
    if (cycle_and_year && stop == std::string_view::npos)
        for (const std::string_view word : cue::year_goal_openings)
            if (const std::size_t second = text.find(word); found(second)) {
                builder_.document().repairs.push_back({Repair::Kind::unsure, words.span, -1, -1, -1, std::string(word)});
                return second;
            }
    return 0;
}

void Reader::distribute_goals(const std::vector<Index>& labels, const std::vector<Index>& values) {
    std::vector<Index> filled;
    for (Index v : values)
        if (!at(v).blank) filled.push_back(v);
    std::vector<std::vector<Words>> columns(labels.size());
    if (labels.size() == 2 && items_.form == TextForm::lines && !filled.empty() && goals_side_by_side(filled, columns)) {
        for (std::size_t c = 0; c < labels.size(); ++c) {
            const Words text = grid::join(builder_.document(), columns[c]);
            builder_.document().repairs.push_back({Repair::Kind::joined_lines, text.span, -1, -1, -1, {}});
            box(labels[c], text);
        }
        return;
    }
    constexpr std::int32_t ragged = 4;
    bool numbered = !filled.empty();
    for (Index v : filled) numbered = numbered && (leading_number(at(v).words.text) >= 0 || at(v).has(pure_number | points_like));
    // where columns are known, a value belongs to the label above it
    bool by_column = items_.columns_known || (!filled.empty() && at(filled[0]).x >= 0);
    for (Index v : filled) by_column = by_column && (items_.columns_known ? at(v).column >= 0 : at(v).x >= 0);
    if (by_column && filled.size() == labels.size() && items_.columns_known) {
        // a merged head in front shifts the labels: all values left of the second one keep their order
        bool left = true;
        for (Index v : filled) left = left && at(v).column < at(labels[1]).column;
        by_column = !left;
    }
    // labels in the middle of their columns: as many left edges as labels
    std::vector<std::int32_t> edges;
    for (Index v : filled)
        if (!items_.columns_known && by_column && std::none_of(edges.begin(), edges.end(), [&](std::int32_t x) { return std::abs(at(v).x - x) <= ragged; })) edges.push_back(at(v).x);
    std::sort(edges.begin(), edges.end());
    if (by_column && edges.size() == labels.size()) {
        for (Index v : filled)
            for (std::size_t c = 0; c < edges.size(); ++c)
                if (std::abs(at(v).x - edges[c]) <= ragged) {
                    columns[c].push_back(at(v).words);
                    break;
                }
    } else if (by_column) {
        for (Index v : filled) {
            std::size_t best = 0;
            for (std::size_t c = 0; c < labels.size(); ++c) {
                const int label = items_.columns_known ? at(labels[c]).column : at(labels[c]).x;
                const int value = items_.columns_known ? at(v).column : at(v).x + (at(v).x > 0 ? 4 : 0);
                if (label <= value) best = c;
            }
            columns[best].push_back(at(v).words);
        }
    } else if (numbered && filled.size() > labels.size()) {
        std::vector<std::vector<std::int32_t>> taken(labels.size());
        for (Index v : filled) {
            const std::int32_t n = leading_number(at(v).words.text);
            if (n < 0) {
                builder_.mark(at(v).words, Role::detail);
                continue;
            }
            for (std::size_t c = 0; c < labels.size(); ++c)
                if (std::find(taken[c].begin(), taken[c].end(), n) == taken[c].end()) {
                    taken[c].push_back(n);
                    columns[c].push_back(at(v).words);
                    break;
                }
        }
    } else if (filled.size() < labels.size()) {
        // blank cells keep the places, else the first goal takes what there is
        const bool counted = values.size() >= labels.size();
        for (std::size_t k = 0; counted && k < labels.size(); ++k)
            if (!at(values[k]).blank) columns[k].push_back(at(values[k]).words);
        if (!counted)
            for (std::size_t k = 0; k < filled.size(); ++k) columns[k].push_back(at(filled[k]).words);
    } else {
        std::size_t stops = 0;
        for (Index v : filled) stops += at(v).words.text.ends_with("。");
        const bool wrapped = !items_.rows_known && filled.size() > labels.size() && stops == labels.size() && at(filled.back()).words.text.ends_with("。");
        for (std::size_t k = 0, c = 0; wrapped && k < filled.size(); ++k) {
            columns[c].push_back(at(filled[k]).words);
            c += at(filled[k]).words.text.ends_with("。");
        }
        for (std::size_t k = 0; !wrapped && k < filled.size(); ++k)
            columns[filled.size() == labels.size() ? k : std::min(labels.size() - 1, k % labels.size())].push_back(at(filled[k]).words);
    }
    // one text for two goals
    if (labels.size() == 2 && filled.size() == 1 && values.size() == 1) {
        const Words& text = at(filled[0]).words;
        const bool reached = at(labels[1]).folded.find(cue::completion) != std::string_view::npos;
        const std::size_t second = second_goal(text, reached || (at(labels[0]).term.horizon < 0 && at(labels[1]).term.horizon > 0));
        if (second > 0) {
            columns[0] = {grid::cut(builder_.document(), text, 0, second)};
            columns[1] = {grid::cut(builder_.document(), text, second, text.text.size())};
        }
    }
    for (std::size_t c = 0; c < labels.size(); ++c) box(labels[c], columns[c].empty() ? Words{} : grid::join(builder_.document(), columns[c]));
}

}  // namespace jixiao::model
