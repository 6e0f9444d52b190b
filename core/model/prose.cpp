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

// `标 题： 关于…公示`: what stands behind the label is the title
Words title_on(Document& d, const Words& line) {
    if (line.text.size() >= 300) return {};
    for (const std::string_view colon : {"：", ":"})
        if (const auto at = line.text.find(colon); at != npos && at <= 18) {
            const Words behind = grid::cut(d, line, at + colon.size(), line.text.size());
            if (vocab::is_title(behind.text)) return behind;
        }
    return vocab::is_title(line.text) ? line : Words{};
}

// Where behind `from` a line begins that is no entry: 公示时间：…, 附件：…, 【打印本页】
std::size_t entries_end(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find('\n', from); at != npos; at = text.find('\n', at + 1)) {
        const std::string line = vocab::folded(text.substr(at + 1, std::min<std::size_t>(120, text.find('\n', at + 1) - at - 1)));
        if (vocab::starts_with_any(line, cue::closing_lines) > 0) return at;
        // 三、执行要求: the next chapter of a notice
        for (const std::string_view numeral : cue::numerals)
            if (line.size() <= 45 && line.starts_with(numeral) && line.substr(numeral.size()).starts_with("、") && !vocab::contains_any(line, cue::level_endings) &&
                std::none_of(line.begin(), line.end(), digit))
                return at;
    }
    return text.size();
}

// Lines behind the last entry that are no entries: signature, date, attachment.
void drop_tail(std::vector<Indicator>& indicators) {
    while (!indicators.empty()) {
        const Indicator& last = indicators.back();
        const std::string f = vocab::folded(last.name().text);
        // 监督检查次数≥5次 is one all the same
        const std::string value = vocab::folded(last[F::value].text);
        const bool measured = vocab::operator_at(value) > 0 || value.ends_with('%');
        const bool tail = (vocab::contains_any(f, cue::closing_notes) && !measured) || vocab::is_furniture(f) ||
                          (!last[F::value].present() && (f.starts_with(cue::attachment) ||
                                                         vocab::year_in(last.name().text) || vocab::ends_with_any(f, cue::signing_endings)));
        if (!tail) break;
        indicators.pop_back();
    }
}

std::size_t value_colon(std::string_view s) {
    const auto wide = s.find("："), narrow = s.find(':');
    return std::min(wide, narrow);
}

// `120.00万元，其中：一般公共预算拨款120.00万元，其他资金3万元`: an amount, and behind commas its sources
void told_amounts(Builder& builder, Document& d, Target& target, const Words& label, const Words& value) {
    bool first = true;
    for (std::size_t at = 0; at < value.text.size();) {
        std::size_t end = value.text.find("，", at);
        if (end == npos) end = value.text.size();
        const std::string_view part = value.text.substr(at, end - at);
        std::size_t number = 0;
        while (number < part.size() && !digit(part[number])) ++number;
        if (number < part.size()) {
            const Words name = first && number == 0 ? label : grid::cut(d, value, at, at + number);
            if (name.present()) builder.add_fund(target.funds, name, grid::cut(d, value, at + number, end));
        }
        first = false;
        at = end + 3;
    }
}

// `市级财政拨款96万元,上级补助52万元`: names with amounts in a sentence
void told_sources(Builder& builder, Document& d, Target& target, const Words& value) {
    for (std::size_t at = 0; at < value.text.size();) {
        std::size_t end = value.text.size();
        for (const std::string_view mark : {"，", ",", "；", ";", "。"}) end = std::min(end, value.text.find(mark, at));
        std::size_t number = at;
        while (number < end && !digit(value.text[number])) ++number;
        std::size_t unit = number;
        while (unit < end && (digit(value.text[unit]) || value.text[unit] == '.')) ++unit;
        const std::size_t tail = unit < end ? vocab::starts_with_any(value.text.substr(unit), cue::money_units) : 0;
        std::size_t from = at;
        for (const std::string_view lead : cue::of_which_words)
            if (value.text.substr(from).starts_with(lead)) from += lead.size();
        const Words name = grid::cut(d, value, from, number);
        if (tail > 0 && name.present() && vocab::lookup(vocab::folded(name.text)).kind == vocab::Kind::fund) builder.add_fund(target.funds, name, grid::cut(d, value, number, unit + tail));
        at = end < value.text.size() ? end + (static_cast<unsigned char>(value.text[end]) < 0x80 ? 1 : 3) : end;
    }
}

// `(1)项目概述。…`: the label of a paragraph, or npos
std::size_t numbered_label(std::string_view line) {
    std::size_t open = line.starts_with("(") ? 1 : line.starts_with("（") ? 3 : 0;
    if (open == 0) return npos;
    const std::size_t close = std::min(line.find(')'), line.find("）"));
    if (close == npos || close > open + 9) return npos;
    const std::size_t begin = close + (line[close] == ')' ? 1 : 3);
    const std::size_t stop = line.find("。", begin);
    return stop != npos && stop - begin <= 36 && vocab::lookup(vocab::folded(line.substr(begin, stop - begin))) ? begin : npos;
}

// One of several projects: `（一）项目名称：…。项目金额：…。年度绩效目标：…。绩效指标：1.产出指标。数量指标：…`
bool read_section(Builder& builder, Document& d, Span section, Span& covered) {
    const std::string_view text = d.text().substr(section.begin, section.size());
    const std::size_t begin = packed_begin(text);
    if (begin == npos) return false;
    const std::size_t end = entries_end(text, begin);
    PackedResult result = read_packed(d, grid::words_at(d, {section.begin + static_cast<std::uint32_t>(begin), section.begin + static_cast<std::uint32_t>(end)}));
    drop_tail(result.indicators);
    if (result.indicators.empty()) return false;
    Target& target = builder.new_target();
    for (std::size_t at = 0; at < begin;) {
        std::size_t stop = std::min(text.find("。", at), text.find('\n', at));
        if (stop > begin) stop = begin;
        const Words sentence = grid::words_at(d, {section.begin + static_cast<std::uint32_t>(at), section.begin + static_cast<std::uint32_t>(stop)});
        at = stop + (text.substr(stop).starts_with("。") ? 3 : 1);
        std::size_t colon = value_colon(sentence.text);
        Words label, value;
        bool paragraph = false;
        if (const std::size_t line = text.find_first_not_of(" \t\r\n", sentence.span.begin - section.begin); line != npos) {
            const std::size_t line_end = std::min({text.find('\n', line), begin, text.size()});
            if (const std::size_t own = numbered_label(text.substr(line, line_end - line)); own != npos) {
                // (1)项目概述。… to the end of its line; of a goal, to where its indicators are told
                const std::size_t dot = text.find("。", line + own);
                std::size_t value_end = line_end;
                for (const std::string_view told : cue::told_indicators)
                    if (const auto found = text.find(told, dot + 3); found != npos && found < value_end) value_end = found;
                label = grid::words_at(d, {section.begin + static_cast<std::uint32_t>(line + own), section.begin + static_cast<std::uint32_t>(dot)});
                value = grid::words_at(d, {section.begin + static_cast<std::uint32_t>(dot + 3), section.begin + static_cast<std::uint32_t>(std::max(dot + 3, value_end))});
                while (value.text.ends_with("，") || value.text.ends_with(",")) value = grid::cut(d, value, 0, value.text.size() - (value.text.ends_with(",") ? 1 : 3));
                at = line_end + 1;
                paragraph = true;
            }
        }
        if (!paragraph) {
            if (colon == npos) continue;
            label = grid::cut(d, sentence, 0, colon);
            value = grid::cut(d, sentence, colon + (sentence.text[colon] == ':' ? 1 : 3), sentence.text.size());
        }
        if (!value.present()) continue;
        const vocab::Term term = vocab::lookup(vocab::folded(label.text));
        using vocab::Kind;
        switch (term.kind) {
            case Kind::name:
                target.name = value;
                builder.mark(value, Role::name);
                break;
            case Kind::content:
                target.content = value;
                builder.mark(value, Role::content);
                break;
            case Kind::fund: case Kind::fund_group:
                if (paragraph) told_sources(builder, d, target, value);
                else told_amounts(builder, d, target, label, value);
                break;
            case Kind::goal: case Kind::goal_group:
                target.goals.push_back({label, value});
                builder.mark(value, Role::goal);
                break;
            case Kind::none: case Kind::packed: continue;
            default: builder.field(label, value); continue;
        }
        builder.mark(label, Role::label);
    }
    target.indicators = std::move(result.indicators);
    for (const Indicator& i : target.indicators) covered = cover(covered, i.span);
    return true;
}

void mark_indicators(Builder& builder, const Target& target) {
    for (const Indicator& i : target.indicators) {
        builder.mark(i.ordinal_words, Role::ordinal);
        if (i.level1_origin == Origin::written) builder.mark(i[F::level1], Role::level);
        if (i.level1_origin != Origin::carried) builder.mark(i[F::level2], Role::level);
        builder.mark(i.name(), Role::indicator_name);
        builder.mark(i[F::value], Role::value);
    }
}

// 1.“阳光家园托养服务”项目。: the name that a short heading quotes; empty: none
Span quoted_name(std::string_view text, std::size_t begin, std::size_t end) {
    while (begin < end && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
    if (end - begin > 150 || begin == end || !digit(text[begin])) return {};
    std::size_t at = begin;
    while (at < end && (digit(text[at]) || text[at] == '.')) ++at;
    if (text.substr(at).starts_with("、")) at += 3;
    for (const auto& quotes : cue::name_quotes) {
        if (!text.substr(at).starts_with(quotes[0])) continue;
        const std::size_t open = at + quotes[0].size();
        const std::size_t close = text.find(quotes[1], open);
        if (close != npos && close < end && close - open >= 6 && end - close <= 30) return {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close)};
    }
    return {};
}

// Several projects, each told behind its 项目名称：; none where there are not two.
std::vector<Span> read_sections(Document& d) {
    const std::string_view text = d.text();
    std::vector<std::size_t> starts;
    for (const std::string_view word : cue::told_names)
        for (std::size_t at = text.find(word); at != npos; at = text.find(word, at + word.size())) starts.push_back(at);
    std::sort(starts.begin(), starts.end());
    std::vector<Span> names;  // of headings that quote them
    if (starts.size() < 2) {
        starts.clear();
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (const Span name = quoted_name(text, at, end); !name.empty()) {
                starts.push_back(at);
                names.push_back(name);
            }
            at = end + 1;
        }
    }
    if (starts.size() < 2 || starts.size() > 2000) return {};
    Builder builder(d);
    for (std::size_t at = 0; at < starts.front();) {
        const std::size_t end = std::min(text.find('\n', at), starts.front());
        const Words line = grid::words_at(d, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        if (const Words title = title_on(d, line); title.present()) builder.title(make_item(d, title, 0));
        at = end + 1;
    }
    std::vector<Span> entries;
    for (std::size_t k = 0; k < starts.size(); ++k) {
        std::size_t end = text.size();
        if (k + 1 < starts.size()) {
            end = text.rfind('\n', starts[k + 1]);  // （二） in front of the next one is no part of this
            if (end == npos || end < starts[k]) end = starts[k + 1];
        }
        Span covered;
        if (!read_section(builder, d, {static_cast<std::uint32_t>(starts[k]), static_cast<std::uint32_t>(end)}, covered)) continue;
        entries.push_back(covered);
        if (!names.empty() && !builder.target().name.present()) {
            builder.target().name = grid::words_at(d, names[k]);
            builder.mark(builder.target().name, Role::name);
        }
    }
    if (entries.empty()) return {};
    Table& table = d.tables.back();
    table.layout = Layout::packed;
    if (!table.year)
        if (const auto y = vocab::year_in(table.title.text)) {
            table.year = y->year;
            table.year_words = grid::cut(d, table.title, y->span.begin, y->span.end);
        }
    for (const Target& target : table.targets) mark_indicators(builder, target);
    return entries;
}

}  // namespace

std::vector<Span> read_prose(Document& d) {
    const std::string_view text = d.text();
    if (std::vector<Span> sections = read_sections(d); !sections.empty()) return sections;
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
                    if (const Words found = title_on(d, w); found.present()) title = found;
                    grid::Cell cell;
                    cell.words = w;
                    cell.row = row;
                    above.cells.push_back(cell);
                }
                from = k + 1;
            }
        at = end + 1;
    }
    const Words cell = grid::words_at(d, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(entries_end(text, begin))});
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
    drop_tail(result.indicators);
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
    mark_indicators(builder, target);
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
