#include "model/prose.hpp"

#include <algorithm>

#include "grid/pieces.hpp"
#include "model/builder.hpp"
#include "grid/grid.hpp"
#include "model/packed.hpp"
#include "model/reader.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_prose.hpp"
#include "vocab/cues_titles.hpp"
#include "vocab/cues_values.hpp"
#include "vocab/titles.hpp"

namespace jixiao::model {
namespace {

using F = IndicatorField;
namespace cue = vocab::cue;
constexpr std::size_t npos = std::string_view::npos;

bool digit(char c) { return c >= '0' && c <= '9'; }

// `项目建设内容:…。`, `总体绩效目标是:…。`: the sentence behind a label
Words sentence_after(Document& d, std::string_view text, std::size_t from, std::size_t to, std::string_view label, Words& label_words) {
    for (std::size_t at = text.find(label, from); at != npos && at < to; at = text.find(label, at + label.size())) {
        std::size_t i = at + label.size();
        for (const std::string_view word : cue::told_as)
            if (text.substr(i).starts_with(word)) i += word.size();
        std::size_t n = 0;
        for (std::string_view mark : {"：", ":", "，", ","})
            if (text.substr(i).starts_with(mark)) n = mark.size();
        if (n == 0) continue;
        i += n;
        std::size_t end = text.find("。", i);
        if (end == npos || end > to) end = std::min(to, text.find('\n', i));
        else end += 3;
        // the label with the words before it that belong to it: 项目总体绩效目标
        std::size_t begin = at;
        for (const std::string_view lead : cue::goal_leads)
            if (begin >= lead.size() && text.substr(begin - lead.size(), lead.size()) == lead) begin -= lead.size();
        label_words = grid::words_at(d, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + label.size())});
        return grid::words_at(d, {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)});
    }
    return {};
}

}  // namespace

std::vector<Span> read_prose(Document& d) {
    const std::string_view text = d.text();
    const std::size_t begin = packed_begin(text);
    if (begin == npos) return {};
    // boxes and title above the first level, a line a row
    grid::Grid above;
    above.form = TextForm::prose;
    above.rows_known = true;
    std::uint32_t row = 0;
    Words title;
    for (std::size_t at = 0; at < begin; ++row) {
        std::size_t end = text.find('\n', at);
        if (end == npos || end > begin) end = begin;
        std::size_t from = at;
        // `标 题: | 关于…公示 |` holds its title between pipes
        for (std::size_t k = at; k <= end; ++k)
            if (k == end || text[k] == '|') {
                const Words w = grid::words_at(d, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(k)});
                if (w.present()) {
                    if (w.text.size() < 300 && vocab::is_title(w.text)) title = w;
                    grid::Cell cell;
                    cell.words = w;
                    cell.row = row;
                    above.cells.push_back(cell);
                }
                from = k + 1;
            }
        at = end + 1;
    }
    const Words cell = grid::words_at(d, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())});
    PackedResult result = read_packed(d, cell);
    std::size_t named = 0;
    for (const Indicator& i : result.indicators) named += i.name().present();
    if (named < 2) return {};
    Reader boxes(d, label(d, std::move(above)));
    boxes.run();
    Builder builder(d);
    if (d.tables.empty()) {
        if (title.present()) builder.title(make_item(d, title, 0));
        (void)builder.target();
    } else if (title.present() && !d.tables.back().title.present()) {
        d.tables.back().title = title;
        builder.mark(title, Role::title);
    }
    while (d.tables.size() > 1) d.tables.erase(d.tables.begin());
    Table& table = d.tables.back();
    if (!table.year)
        if (const auto y = vocab::year_in(table.title.text)) {
            table.year = y->year;
            table.year_words = grid::cut(d, table.title, y->span.begin, y->span.end);
        }
    table.layout = Layout::packed;
    if (table.targets.empty()) table.targets.emplace_back();
    Target& target = table.targets.back();
    // lines behind the last entry that are no entries: signature, date, attachment
    while (!result.indicators.empty()) {
        const Indicator& last = result.indicators.back();
        const std::string f = vocab::folded(last.name().text);
        const bool tail = vocab::contains_any(f, cue::closing_notes) || vocab::is_furniture(f) ||
                          (!last[F::value].present() && (f.starts_with(cue::attachment) ||
                                                         vocab::year_in(last.name().text) || vocab::ends_with_any(f, cue::signing_endings)));
        if (!tail) break;
        result.indicators.pop_back();
    }
    target.indicators = std::move(result.indicators);
    Words label_words;
    const Words content = target.content.present() ? Words{} : sentence_after(d, text, 0, begin, cue::told_content, label_words);
    if (content.present()) {
        target.content = content;
        builder.mark(label_words, Role::label);
        builder.mark(content, Role::content);
    }
    for (const std::string_view name : cue::told_goals) {
        if (!target.goals.empty()) break;
        const Words goal = sentence_after(d, text, 0, begin, name, label_words);
        if (!goal.present()) continue;
        target.goals.push_back({label_words, goal});
        builder.mark(label_words, Role::label);
        builder.mark(goal, Role::goal);
        break;
    }
    // the project: what the title speaks of
    if (title.present() && !target.name.present()) {
        std::size_t from = 0, end = title.text.size();
        if (title.text.starts_with(cue::about)) from = cue::about.size();
        for (const std::string_view tail : cue::behind_project_name)
            if (const auto at = title.text.find(tail, from); at != npos) end = std::min(end, at);
        if (end > from && end < title.text.size()) target.name = grid::cut(d, title, from, end);
    }
    // 资金36万元
    for (const std::string_view word : cue::told_funds) {
        if (!target.funds.empty()) break;
        for (std::size_t at = text.find(word); at != npos && at < begin && target.funds.empty(); at = text.find(word, at + word.size())) {
            std::size_t i = at + word.size();
            const std::size_t digits = i;
            while (i < text.size() && (digit(text[i]) || text[i] == '.' || text[i] == ',')) ++i;
            if (i == digits) continue;
            const std::size_t end = i + vocab::starts_with_any(text.substr(i), cue::money_units);
            if (end == i) continue;
            builder.add_fund(target.funds, grid::words_at(d, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(digits)}),
                             grid::words_at(d, {static_cast<std::uint32_t>(digits), static_cast<std::uint32_t>(end)}));
        }
        if (!target.funds.empty()) break;
    }
    for (const Indicator& i : target.indicators) {
        builder.mark(i.ordinal_words, Role::ordinal);
        if (i.level1_origin == Origin::written) builder.mark(i[F::level1], Role::level);
        if (i.level1_origin != Origin::carried) builder.mark(i[F::level2], Role::level);
        builder.mark(i.name(), Role::indicator_name);
        builder.mark(i[F::value], Role::value);
    }
    // 二、总体目标: a paragraph's number is no part of its label
    auto unnumbered = [&](Words& w) {
        for (const std::string_view numeral : cue::numerals)
            if (w.text.starts_with(numeral) && w.text.substr(numeral.size()).starts_with("、")) {
                w = grid::cut(d, w, numeral.size() + 3, w.text.size());
                return;
            }
    };
    for (Amount& a : target.funds) unnumbered(a.label);
    for (Goal& g : target.goals) unnumbered(g.label);
    for (Field& f : target.fields) unnumbered(f.label);
    Span covered;
    for (const Indicator& i : target.indicators) covered = cover(covered, i.span);
    return {covered};
}

}  // namespace jixiao::model
