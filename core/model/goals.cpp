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
    if (s.starts_with(cue::goal)) s.remove_prefix(cue::goal.size());
    std::int32_t n = 0;
    std::size_t i = 0;
    while (i < s.size() && s[i] >= '0' && s[i] <= '9' && i < 3) n = n * 10 + (s[i++] - '0');
    if (i == 0) return -1;
    const std::string_view rest = s.substr(i);
    return rest.starts_with(":") || rest.starts_with("、") || rest.starts_with(".") || rest.starts_with(")") ? n : -1;
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
    if (by_column) {
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
    // one text for a cycle's and a year's goal, of two sentences: one each
    if (labels.size() == 2 && filled.size() == 1 && at(labels[0]).term.horizon < 0 && at(labels[1]).term.horizon > 0 && values.size() == 1) {
        const Words& text = at(filled[0]).words;
        const auto stop = text.text.find("。");
        if (stop != std::string_view::npos && stop >= 24 && stop + 27 < text.text.size() && text.text.find("。", stop + 3) == text.text.size() - 3) {
            columns[0] = {grid::cut(builder_.document(), text, 0, stop + 3)};
            columns[1] = {grid::cut(builder_.document(), text, stop + 3, text.text.size())};
        } else if (stop == std::string_view::npos && items_.form == TextForm::run_together) {
            // glued without a stop: a year's goal opens with a word of the year
            for (const std::string_view word : cue::year_goal_openings)
                if (const auto at_word = text.text.find(word); at_word != std::string_view::npos && at_word >= 24 && at_word + 18 < text.text.size()) {
                    columns[0] = {grid::cut(builder_.document(), text, 0, at_word)};
                    columns[1] = {grid::cut(builder_.document(), text, at_word, text.text.size())};
                    builder_.document().repairs.push_back({Repair::Kind::unsure, text.span, -1, -1, -1, std::string(word)});
                    break;
                }
        }
    }
    for (std::size_t c = 0; c < labels.size(); ++c) box(labels[c], columns[c].empty() ? Words{} : grid::join(builder_.document(), columns[c]));
}

}  // namespace jixiao::model
