#include "grid/cutter.hpp"

#include <algorithm>

#include "base/prefix.hpp"
#include "grid/folded_text.hpp"
#include "grid/glued_money.hpp"
#include "grid/glued_rows.hpp"
#include "grid/glued_tasks.hpp"
#include "grid/glued_title.hpp"
#include "grid/pieces.hpp"
#include "grid/row_values.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_titles.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::grid {
namespace {

using vocab::ends_with_any;
using vocab::Kind;
using vocab::starts_with_any;
namespace cue = vocab::cue;

// Words that are cut out of running text: long enough, or certain by their kind.
bool cuts(const vocab::Match& m, std::string_view text, std::size_t at) {
    if (m.length == 0) return false;
    const std::string_view word = text.substr(at, m.length);
    // 绩效目标表, 绩效目标申报表: a title
    if (starts_with_any(text.substr(at + m.length), cue::title_tails)) return false;
    const bool colon = at + m.length < text.size() && text[at + m.length] == ':';
    switch (m.term.kind) {
        case Kind::level1: case Kind::level2:
            return ends_with_any(word, cue::level_endings) || (colon && word.size() >= 9);
        case Kind::column: case Kind::nature: case Kind::other_column:
            return word.size() >= 9 || colon;
        case Kind::name: case Kind::content: case Kind::code: case Kind::unit_name: return word.size() >= 12;
        case Kind::goal: case Kind::goal_group: case Kind::packed: return word.size() >= 12;
        case Kind::fund: return word.size() >= 12 && (colon || (at + m.length < text.size() && digit(text[at + m.length])) || word.size() >= 15);
        case Kind::fund_group: return word.size() >= 12;
        case Kind::field: case Kind::group: case Kind::task: {
            if (word.size() >= 12) return true;
            // 项目期3年
            const std::string_view behind = text.substr(at + m.length);
            return word.size() >= 9 && m.term.kind == Kind::field && !behind.empty() &&
                   (digit(behind[0]) || starts_with_any(behind, cue::terms_in_words));
        }
        case Kind::end: return word.size() >= 12;
        case Kind::sign_off: return colon || word.size() >= 12;
        default: return false;
    }
}

constexpr std::size_t longest_start = 240;  // bytes of a row in front of a word

bool in_brackets(std::string_view before) {
    if (before.size() > longest_start) return false;
    long depth = 0;
    for (const char c : before) depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    return depth > 0;
}

// The size of 指标2：, 2. or 2、 at `at`; 0 for none.
std::size_t number_of_entry(std::string_view text, std::size_t at) {
    const bool named = text.substr(at).starts_with(cue::indicator);
    std::size_t i = at + (named ? cue::indicator.size() : 0);
    const std::size_t digits = i;
    while (i < text.size() && digit(text[i])) ++i;
    if (i == digits || i - digits > 2 || (!named && at > 0 && (digit(text[at - 1]) || text[at - 1] == '.'))) return 0;
    const std::string_view behind = text.substr(i);
    for (const std::string_view mark : {":", "：", "、", "."}) {
        if (!behind.starts_with(mark) || (named == (mark == ".")) || (!named && mark != "." && mark != "、")) continue;
        const std::size_t end = i + mark.size();
        if (!named && (end >= text.size() || static_cast<unsigned char>(text[end]) < 0x80)) return 0;  // 2.5
        return end - at;
    }
    return 0;
}

// Where behind `from` the next entry with such a number begins, or `end`. Plain numbers count where the first entry has one.
std::size_t next_numbered(std::string_view text, std::size_t from, std::size_t end, bool plain) {
    for (std::size_t at = from + 1; at < end; ++at)
        if ((plain && digit(text[at])) || text.substr(at).starts_with(cue::indicator))
            if (number_of_entry(text, at) > 0) return at;
    return end;
}

// 96.9%其中:自治区补助150.00县级配套32.50: amounts behind their sources, which no list has. Where each begins; empty: anything else.
std::vector<std::size_t> source_bounds(std::string_view s, std::size_t from, std::size_t end) {
    std::vector<std::size_t> bounds;
    const auto number = [&](std::size_t begin) {
        std::size_t at = begin;
        while (at < end && (digit(s[at]) || ((s[at] == '.' || s[at] == ',') && at + 1 < end && digit(s[at + 1])))) ++at;
        if (at == begin) return at;
        at += at < end && s[at] == '%' ? 1 : starts_with_any(s.substr(at, end - at), cue::money_units);
        return at;
    };
    std::size_t at = number(from);
    while (at > from && at < end) {
        std::size_t label = at;
        while (label < end && !digit(s[label])) label = next_char(s, label);
        std::string_view word = s.substr(at, label - at);
        word.remove_prefix(starts_with_any(word, cue::of_which_leads));
        if (label >= end || vocab::lookup_shape(word).kind != Kind::fund) return {};
        bounds.insert(bounds.end(), {at, label});
        at = number(label);
    }
    return bounds;
}

}  // namespace

// Whether a form's labels go without 项目: 实施单位, not 项目实施单位.
static bool bare_labels(std::string_view s) {
    bool bare = false;
    for (std::size_t at = s.find(cue::implementing_unit); at != std::string_view::npos; at = s.find(cue::implementing_unit, at + 1)) {
        if (s.substr(0, at).ends_with(cue::project)) return false;
        bare = true;
    }
    return bare;
}

// 项目名称, 项目类型, 项目属性: their values may end in 项目.
static bool is_project_label(const vocab::Term& term, std::string_view text) {
    return term.kind == Kind::name || (term.kind == Kind::field && text.starts_with(cue::project));
}

// Labels of a form's boxes, a value behind each.
static bool opens_value(Kind kind) {
    switch (kind) {
        case Kind::name: case Kind::content: case Kind::code: case Kind::unit_name: case Kind::goal: case Kind::goal_group:
        case Kind::packed: case Kind::fund: case Kind::fund_group: case Kind::field: case Kind::group: case Kind::task: return true;
        default: return false;
    }
}

std::size_t glued_label(std::string_view before, std::string_view text) {
    constexpr std::size_t longest_label = 60, shortest_label = 12, shortest_value = 15;  // bytes: 二级项目名称 is a label of its own
    const FoldedText f(text);
    const std::string_view s = f.text;
    std::size_t caption = 0;  // 单位:万元项目名称
    if (const std::size_t words = starts_with_any(s, cue::money_captions); words > 0) {
        const std::size_t colon = s.find(':') + 1;
        if (const std::size_t unit = starts_with_any(s.substr(colon), cue::money_units)) caption = colon + unit;
    }
    const bool behind_label = opens_value(vocab::lookup(vocab::folded(before)).kind);
    if (!behind_label && caption == 0) return text.size();
    for (std::size_t at = 0; at < s.size(); at = next_char(s, at)) {
        if (at == 0 || at + longest_label < s.size()) continue;
        const vocab::Match m = vocab::longest_at(s, at);
        if (m.length < shortest_label || at + m.length < s.size()) continue;
        const bool value = at == caption || (behind_label && (at >= shortest_value || digit(s[at - 1]) || s[at - 1] == '%'));
        if (value && opens_value(m.term.kind)) return f.from[at];
    }
    return text.size();
}

std::size_t count_words(std::string_view text) {
    const FoldedText folded(prefix(text, 200'000));
    std::size_t n = 0;
    for (std::size_t at = 0; at < folded.text.size();) {
        const vocab::Match m = vocab::longest_at(folded.text, at);
        if (cuts(m, folded.text, at)) {
            ++n;
            at += m.length;
        } else {
            at = next_char(folded.text, at);
        }
    }
    return n;
}

// Whether level 2 stands as 成本, 时效 behind the values of the row before, and nowhere as 成本指标.
static bool writes_bare_levels(std::string_view s) {
    std::string_view first;
    for (std::size_t at = 0; at < s.size(); at = next_char(s, at)) {
        if (at == 0 || !(digit(s[at - 1]) || s[at - 1] == '%')) continue;
        const vocab::Match m = vocab::longest_at(s, at);
        if (m.length == 0 || m.length > 9 || m.term.kind != Kind::level2) continue;
        const std::string_view word = s.substr(at, m.length);
        if (word == first || s.find(std::string(word) + std::string(cue::indicator)) != std::string_view::npos) continue;
        if (!first.empty()) return true;
        first = word;
    }
    return false;
}

std::vector<Piece> cut_glued(Document& document, const Words& words, RowColumns& own) {
    std::vector<Piece> out;
    const FoldedText f(words.text);
    const std::string_view s = f.text;
    std::size_t plain = 0;  // start of the text since the last word
    bool in_rows = false;   // behind a header of indicators: names and values follow
    bool in_header = false; // the word before was a column: short ones count
    bool behind_level1 = false, behind_level = false, behind_level2 = false;  // what was cut last
    constexpr std::size_t shortest_level = 12, longest_row = 240;
    std::size_t task_amounts = 0;  // of each of a department's tasks
    auto text_until = [&](std::size_t end) {
        if (end <= plain) return;
        std::size_t from = plain;
        if (s[from] == ':') ++from;
        if (from >= end) return;
        const std::size_t a = f.from[from], b = f.from[end];
        // right behind the header the first row may open with a level that no list has: 管理指标30预算编审…
        const bool first_row = in_header && b - a >= 24 && std::count(own.parts.begin(), own.parts.end(), Part::value) > 0 &&
                               std::any_of(words.text.begin() + static_cast<std::ptrdiff_t>(a), words.text.begin() + static_cast<std::ptrdiff_t>(b), digit);
        if (in_rows || first_row) {
            const bool plain_numbers = digit(words.text[a]) && number_of_entry(words.text, a) > 0;
            for (std::size_t entry = a; entry < b;) {
                const std::size_t entry_end = next_numbered(words.text, entry, b, plain_numbers);
                for (const RowPiece& p : cut_rows(words.text.substr(entry, entry_end - entry), own, behind_level1)) {
                    const Words piece = cut(document, words, entry + p.begin, entry + p.end);
                    if (piece.present()) out.push_back({piece, p.part});
                }
                entry = entry_end;
            }
            return;
        }
        std::vector<std::size_t> bounds = source_bounds(s, from, end);
        const auto behind = [&](std::size_t k, Kind kind) { return out.size() > k && vocab::lookup(vocab::folded(out[out.size() - 1 - k].words.text)).kind == kind; };
        if (behind(0, Kind::task_content) || behind(0, Kind::content)) {
            if (TaskBounds tasks; behind(1, Kind::task_name) && !(tasks = task_bounds(s.substr(from, end - from))).at.empty()) {
                task_amounts = tasks.amounts;
                bounds.clear();
                for (const std::size_t at : tasks.at)
                    if (at > 0) bounds.push_back(from + at);
            }
        } else if (task_amounts > 1 && behind(0, Kind::fund)) {
            for (const std::size_t at : amount_bounds(s.substr(from, end - from), task_amounts))
                if (at > 0) bounds.push_back(from + at);
        } else if (behind(0, Kind::fund)) {
            const std::string_view rest = s.substr(from, end - from);
            for (const std::size_t at : digit(rest[0]) ? money_bounds(rest) : label_bounds(rest)) bounds.push_back(from + at);
        }
        bounds.insert(bounds.begin(), from);
        bounds.push_back(end);
        for (std::size_t k = 0; k + 1 < bounds.size(); ++k) {
            const Words w = cut(document, words, f.from[bounds[k]], f.from[bounds[k + 1]]);
            if (w.present()) out.push_back({w});
        }
    };
    own.bare_levels = own.bare_levels || writes_bare_levels(prefix(s, 20'000));
    const auto [title_begin, title_end] = title_in(s, own.headlines);
    for (std::size_t at = 0; at < s.size();) {
        if (at == title_begin && title_end > title_begin) {
            text_until(at);
            out.push_back({cut(document, words, f.from[title_begin], f.from[title_end])});
            plain = at = title_end;
            // (2021年度) is a piece of its own
            if (at < s.size() && s[at] == '(') {
                const auto close = s.find(')', at);
                if (close != std::string_view::npos && close - at <= 24) {
                    out.push_back({cut(document, words, f.from[at], f.from[close + 1])});
                    plain = at = close + 1;
                }
            }
            continue;
        }
        // 单位:万元
        if (starts_with_any(s.substr(at), cue::money_captions)) {
            const std::size_t colon = s.find(':', at) + 1;
            const std::size_t unit = starts_with_any(s.substr(colon), cue::money_units);
            if (unit > 0) {
                text_until(at);
                out.push_back({cut(document, words, f.from[at], f.from[colon + unit])});
                plain = at = colon + unit;
                continue;
            }
        }
        // 说明无 below the last row
        if (in_rows && s.substr(at) == cue::no_remark) {
            text_until(at);
            out.push_back({cut(document, words, f.from[at], f.from[s.size() - cue::nothing.size()])});
            in_rows = false;
            plain = at = s.size() - cue::nothing.size();
            continue;
        }
        vocab::Match m = vocab::longest_at(s, at);
        const bool misread = m.length == 0 && (m = vocab::misread_level(s, at)).length > 0;
        // 总额1286万元, 其他:4万元: a short word is a label where it opens a piece and an amount follows
        const std::size_t behind = at + m.length + (at + m.length < s.size() && s[at + m.length] == ':' ? 1 : 0);
        const bool amount = m.length > 0 && m.term.kind == Kind::fund && behind < s.size() && digit(s[behind]);
        const bool opens = at == plain || (at >= 3 && s.substr(at - 3, 3) == "、") || (at > 0 && (s[at - 1] == ':' || s[at - 1] == ';' || s[at - 1] == '('));
        const bool column = in_header && at == plain && m.length > 0 && m.term.kind == Kind::column;
        // 项目类别特定目标类项目性质…, 项目属性延续性项目主管部门…: 项目 is the end of the value or of the next label, as the words around it say
        if (!in_rows && m.length > cue::project.size() && !out.empty() && opens_value(vocab::lookup(vocab::folded(out.back().words.text)).kind)) {
            const bool ends = at == plain && s.substr(at, m.length).ends_with(cue::project);
            const bool begins = at > plain && s.substr(at, m.length).starts_with(cue::project) && ends_with_any(s.substr(plain, at - plain), cue::project_kinds);
            const std::size_t next = ends ? at + m.length - cue::project.size() : at + cue::project.size();
            constexpr std::size_t shortest = 12;  // 负责人 is no label without 项目
            const vocab::Match label = ends || begins ? vocab::longest_at(s, next) : vocab::Match{};
            if (label.length >= (ends ? cue::project.size() + 1 : shortest) && opens_value(label.term.kind)) {
                at = next;
                continue;
            }
        }
        // 严格执行率100%, 培训完成时间10月: a word inside a name is no label
        if (in_rows && m.length > 0 && at > plain && !digit(s[at - 1]) && s[at - 1] != '%' && at + m.length < s.size() &&
            (m.term.kind == Kind::column || m.term.kind == Kind::other_column || m.term.kind == Kind::nature || m.term.kind == Kind::field) &&
            (digit(s[at + m.length]) || vocab::operator_at(s.substr(at + m.length)) > 0)) {
            at += m.length;
            continue;
        }
        // …1010预算执行率109.7总分10099.1: the money's points are a row, the sum of points ends the rows
        const bool between_numbers = in_rows && m.length > 0 && at > plain && (digit(s[at - 1]) || s[at - 1] == '%') && at + m.length < s.size() && digit(s[at + m.length]) &&
                                     std::find(own.parts.begin(), own.parts.end(), Part::weight) != own.parts.end();
        const bool points_total = between_numbers && (m.term.kind == Kind::total || vocab::is_any(s.substr(at, m.length), cue::point_totals));
        if (between_numbers && s.substr(at, m.length) == cue::execution_rate) {
            at += m.length;
            continue;
        }
        // 预算执行率(10分) right behind the header names the first rows' level
        if (in_header && at == plain && m.length > 0 && s.substr(at, m.length) == cue::execution_rate && at + m.length < s.size() && s[at + m.length] == '(' && !own.parts.empty()) {
            const std::size_t close = s.find(')', at);
            if (close != std::string_view::npos && close - at <= 30) {
                const Words level = cut(document, words, f.from[at], f.from[close + 1]);
                out.push_back({level, Part::level});
                in_header = false, in_rows = true;
                plain = at = close + 1;
                continue;
            }
        }
        // 时效指标 项目完成时间 2024年11月底前: right behind a level's name a label is the name of a row
        const std::size_t end_of_word = at + m.length;
        if (in_rows && behind_level && at == plain && m.term.kind == Kind::field && end_of_word < s.size() && (digit(s[end_of_word]) || vocab::operator_at(s.substr(end_of_word)) > 0)) {
            at = end_of_word;
            continue;
        }
        // 成本控制率 names an indicator, 成本控制 a level
        if ((m.term.kind == Kind::level1 || m.term.kind == Kind::level2) && opens_rate(s.substr(at, m.length), s.substr(end_of_word))) {
            at = end_of_word;
            continue;
        }
        // 预算编制管理预算绩效目标覆盖率=100%: on a row's own line no label of a box follows
        const bool box = m.term.kind == Kind::goal || m.term.kind == Kind::goal_group || m.term.kind == Kind::field || m.term.kind == Kind::fund || m.term.kind == Kind::content;
        if (in_rows && box && !points_total && words.text.size() <= longest_row && !own.parts.empty() && end_of_word < s.size() && s[end_of_word] != ':') {
            at = end_of_word;
            continue;
        }
        // 部门结转结余资金管理: money's words inside a row, with no amount behind
        if (in_rows && m.length > 0 && (m.term.kind == Kind::fund || m.term.kind == Kind::fund_group) && behind < s.size() && !digit(s[behind])) {
            at += m.length;
            continue;
        }
        // 项目总投资控制数≤560万元 on a line of its own below the header: a name that begins with money's word
        if (!in_rows && !own.parts.empty() && at == plain && words.text.size() <= longest_row && m.length > 0 && m.term.kind == Kind::fund && end_of_word < s.size() && !digit(s[end_of_word]) && s[end_of_word] != ':' && s[end_of_word] != '(' &&
            vocab::longest_at(s, end_of_word).length == 0 && value_at_end(words.text) != std::string_view::npos) {
            at = end_of_word;
            continue;
        }
        // 布展完成时间: a box's word behind the first words of a name
        if (in_rows && at > plain && m.length > 0 && (m.term.kind == Kind::field || m.term.kind == Kind::column) && behind == at + m.length && at - plain <= longest_start &&
            std::none_of(s.begin() + static_cast<std::ptrdiff_t>(plain), s.begin() + static_cast<std::ptrdiff_t>(at), digit)) {
            at += m.length;
            continue;
        }
        // 完成值达到指标值，记满分: one column's word among rows opens no header
        if (in_rows && m.length > 0 && m.term.kind == Kind::column && m.term.field() != IndicatorField::level1 &&
            vocab::longest_at(s, at + m.length).term.kind != Kind::column) {
            at += m.length;
            continue;
        }
        // 控制率[计算方法为:(支出数/预算安排数)×100%]: in brackets of a row no label stands
        if (in_rows && m.length > 0 && m.term.kind != Kind::level1 && m.term.kind != Kind::level2 && in_brackets(s.substr(plain, at - plain))) {
            at += m.length;
            continue;
        }
        // 履职效能重点工作履行情况…: a department's levels, which no 指标 ends, open the rows of an open table
        const bool level1 = m.term.kind == Kind::level1, level2 = m.term.kind == Kind::level2;
        const bool opens_row = (level1 || level2) && m.length >= shortest_level && !own.parts.empty() && at == plain && (at == 0 || (behind_level && level2 && !behind_level2));
        const bool behind_number = !in_rows && at > 0 && (digit(s[at - 1]) || s[at - 1] == '%');  // 182.50执行数176.84
        if (!misread && !opens_row && !cuts(m, s, at) && !column && !points_total && !(amount && (opens || behind_number || behind > at + m.length))) {
            at = next_char(s, at);
            continue;
        }
        std::size_t begin = at, end = at + m.length;
        // 项目名称学校食堂改造项目主管部门…: 项目 ends the name rather than opens the label
        if (!in_rows && m.term.kind == Kind::field && begin > plain && s.substr(begin).starts_with(cue::project) && bare_labels(s) && vocab::lookup_exact(s.substr(begin + cue::project.size(), m.length - cue::project.size())) &&
            !ends_with_any(s.substr(plain, begin - plain), cue::project_endings) && !out.empty() && is_project_label(vocab::lookup(vocab::folded(out.back().words.text)), out.back().words.text))
            begin += cue::project.size();
        // `其中:` and numbers belong to the label behind them
        begin -= ends_with_any(s.substr(plain, begin - plain), cue::of_which_leads);
        const std::string_view before = s.substr(plain, begin - plain);
        if (m.term.kind == Kind::fund && before.ends_with("、"))
            if (const std::size_t numeral = ends_with_any(before.substr(0, before.size() - 3), cue::numerals)) begin -= numeral + 3;
        if (end < s.size() && s[end] == '(' ) {
            const auto close = s.find(')', end);
            if (close != std::string_view::npos && close - end <= 24 && vocab::lookup(s.substr(at, close + 1 - at))) end = close + 1;
        }
        const bool far = begin >= plain + 45;  // a column far behind another opens a header of its own
        // the names of areas close the header: their columns have no words
        if (in_header && ends_with_any(s.substr(plain, begin - plain), cue::area_endings) > 0) own.parts.clear();
        text_until(begin);
        const Words label = cut(document, words, f.from[begin], f.from[end]);
        if (label.present()) out.push_back({label});
        in_header = m.term.kind == Kind::column || m.term.kind == Kind::other_column || m.term.kind == Kind::nature;
        behind_level = level1 || level2;
        behind_level2 = level2;
        behind_level1 = m.term.kind == Kind::level1 && m.term.level1() != Level1::cost && m.term.level1() != Level1::satisfaction;
        if (far && !in_rows) reset(own);
        if (in_header && (in_rows || (m.term.kind == Kind::column && m.term.field() == IndicatorField::level1))) reset(own);
        if (in_header) add_part(m.term, s.substr(at, m.length), own);
        if (m.term.kind == Kind::column && m.term.field() == IndicatorField::measure_unit) own.unit = true;
        if (m.term.kind == Kind::column && m.term.field() == IndicatorField::weight) own.points = true;
        if ((m.term.kind == Kind::column && m.term.field() == IndicatorField::value_type) || m.term.kind == Kind::nature) own.type = true;
        if (m.term.kind == Kind::level1 || m.term.kind == Kind::level2) in_rows = true;
        else if (!in_header) in_rows = false, own.parts.clear();
        plain = at = end;
    }
    // a glued row without level names: a name and its value
    if (out.empty()) {
        const bool sentence = words.text.find("。") != std::string_view::npos || words.text.size() > 150;
        if (sentence) return {{words}};
        const std::vector<RowPiece> pieces = cut_rows(words.text, own, false);
        // a line of rows holds a value: others are no rows
        if (std::none_of(pieces.begin(), pieces.end(), [](const RowPiece& p) { return p.part == Part::none || p.part == Part::value; })) return {{words}};
        for (const RowPiece& p : pieces) {
            const Words piece = cut(document, words, p.begin, p.end);
            if (piece.present()) out.push_back({piece, p.part});
        }
        return out;
    }
    text_until(s.size());
    return out;
}

}  // namespace jixiao::grid
