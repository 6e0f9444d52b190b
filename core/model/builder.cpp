#include "model/builder.hpp"

#include <algorithm>

#include "base/code_point.hpp"
#include "grid/pieces.hpp"
#include "vocab/cues_titles.hpp"
#include "vocab/cues_values.hpp"
#include "vocab/titles.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

bool contains(std::string_view s, std::string_view part) { return s.find(part) != std::string_view::npos; }

}  // namespace

Scope scope_of(std::string_view title) {
    const std::string f = vocab::folded(title);
    if (vocab::contains_any(f, cue::departments_whole) || (contains(f, cue::department_wide) && !vocab::contains_any(f, cue::no_department))) return Scope::department;
    return Scope::project;
}

namespace {

// `年度资金总额（万元）`: the unit that a label names, or nothing
std::string_view unit_in_brackets(std::string_view label) {
    std::string room;
    const std::string_view f = vocab::folded(label, room);
    if (f.find('(') == std::string_view::npos) return {};
    for (const std::string_view u : cue::amount_units)
        for (auto open = f.find('('); open != std::string_view::npos; open = f.find('(', open + 1))
            if (const std::string_view inside = f.substr(open + 1); inside.starts_with(u) && inside.substr(u.size()).starts_with(')')) return u;
    return {};
}

}  // namespace

void parse_amount(Amount& amount) {
    std::string room;
    std::string_view f = vocab::folded(amount.text.text, room);
    amount.unit = {};
    if (!f.empty() && static_cast<unsigned char>(f.back()) >= 0x80)  // no digit ends a unit
        for (const std::string_view u : cue::amount_units)
            if (f.ends_with(u)) {
                f.remove_suffix(u.size());
                amount.unit = u;
                break;
            }
    if (amount.unit.empty()) amount.unit = unit_in_brackets(amount.label.text);
    while (!f.empty() && (f.back() == ':' || f.back() == ';')) f.remove_suffix(1);
    amount.value = Decimal::parse(f);
}

Table& Builder::table() {
    if (has_table()) return document_.tables.back();
    Table t;
    t.title = pending_.title;
    t.year = pending_.year;
    t.year_words = pending_.year_words;
    if (!t.year && headline_year_) {
        t.year = headline_year_;
        t.year_words = headline_year_words_;
    }
    t.unit_name = pending_.unit_name;
    t.amount_unit = pending_.amount_unit;
    t.scope = scope_of(t.title.text);
    if (contains(vocab::folded(t.title.text), cue::self_evaluation)) t.form = FormKind::self_evaluation;
    t.span = t.title.span;
    mark(t.title, Role::title);
    if (t.year_words.present() && !t.title.span.contains(t.year_words.span)) mark(t.year_words, Role::caption);
    document_.tables.push_back(std::move(t));
    const Words code = pending_.code, name = pending_.name;
    pending_ = {};
    pending_.code = code;
    pending_.name = name;
    open_ = true;
    return document_.tables.back();
}

Target& Builder::new_target() {
    Table& t = table();
    t.targets.emplace_back();
    if (pending_.code.present()) {
        t.targets.back().code = pending_.code;
        pending_.code = {};
    }
    if (pending_.name.present()) {
        t.targets.back().name = pending_.name;
        mark(pending_.name, Role::name);
        pending_.name = {};
    }
    return t.targets.back();
}

Target& Builder::target() {
    Table& t = table();
    if (t.targets.empty()) return new_target();
    return t.targets.back();
}

void Builder::headline(const Words& line) {
    if (line.text.size() > 150 || has_table()) return;
    if (!vocab::contains_any(line.text, cue::headline_subjects) || vocab::contains_any(line.text, cue::no_headline)) return;
    const auto y = vocab::year_in(line.text);
    if (!y) return;
    headline_year_ = y->year;
    headline_year_words_ = grid::cut(document_, line, y->span.begin, y->span.end);
}

void Builder::title(const Item& item) {
    const Span bare = vocab::without_heading_marks(item.words.text);
    Words title = grid::cut(document_, item.words, bare.begin, bare.end);
    // 五、项目支出绩效目标表: a chapter's number is no part of it
    if (const std::size_t n = vocab::chapter_mark(title.text); n > 0 && n < title.text.size()) {
        mark(grid::cut(document_, title, 0, n), Role::title);
        title = grid::cut(document_, title, n, title.text.size());
    }
    Words year_suffix;
    // (2022年度) behind the title is its year and no part of it
    for (std::string_view open : {"(", "（"})
        if (const auto at = title.text.rfind(open); at != std::string_view::npos && at > 12 && vocab::is_year_line(title.text.substr(at))) {
            year_suffix = grid::cut(document_, title, at, title.text.size());
            title = grid::cut(document_, title, 0, at);
            mark(year_suffix, Role::caption);
            break;
        }
    // a table's name is never given up for a headline without one
    if (pending_.title.present() && vocab::names_table(pending_.title.text) && !vocab::names_table(title.text)) return;
    // what stood above without a title of its own was a narrative about the table, not the table
    if (has_table() && !document_.tables.back().title.present() &&
        std::all_of(document_.tables.back().targets.begin(), document_.tables.back().targets.end(), [](const Target& t) { return t.indicators.empty(); })) {
        document_.tables.pop_back();
        open_ = false;
    }
    // captions above a title belong to it; the year of a headline does where the title names none
    pending_.title = title;
    const Words& dated = year_suffix.present() ? year_suffix : title;
    if (const auto y = vocab::year_in(dated.text)) {
        pending_.year = y->year;
        pending_.year_words = grid::cut(document_, dated, y->span.begin, y->span.end);
    }
}

void Builder::mark(Span span, Role role) {
    if (!span.empty()) document_.marks.push_back({span, role});
}

void Builder::mark(const Words& words, Role role) {
    if (!words.present()) return;
    for (const Span piece : grid::pieces_of(document_, words)) mark(piece, role);
}

void Builder::take_money_unit(const Words& label) {
    if (const Span unit = money_unit_in(label.text); !unit.empty() && !table().amount_unit.present())
        table().amount_unit = grid::cut(document_, label, unit.begin, unit.end);
}

void Builder::add_fund(std::vector<Amount>& funds, const Words& label, const Words& text, bool in_header) {
    if (!in_header) mark(label, Role::label);
    if (!text.present()) return;
    Amount a;
    a.label = label;
    // a colon behind the label is none of it
    std::string_view s = label.text;
    while (s.ends_with(":") || s.ends_with("：")) s.remove_suffix(s.ends_with(":") ? 1 : 3);
    a.label = grid::cut(document_, label, 0, s.size());
    std::string_view v = text.text;
    std::size_t cut_end = v.size();
    for (bool more = true; more && cut_end > 0;) {
        const CodePoint last = decode_before(v, cut_end);
        const std::string_view rest = v.substr(0, cut_end);
        switch (last.value) {
            case ';': case '(': case ',': case U'；': case U'（': case U'，': case U'。': case U'、': break;
            case ')': more = !contains(rest, "("); break;
            case U'）': more = !contains(rest, "（"); break;
            default: more = false;
        }
        if (more) cut_end -= last.size;
    }
    // 186.00其他资金: the next box, which nobody filled
    const auto of_number = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; };
    const auto tail = static_cast<std::size_t>(std::find_if_not(v.begin(), v.end(), of_number) - v.begin());
    if (tail < v.size() && tail > 0 && tail < cut_end && vocab::lookup_exact(vocab::folded(v.substr(tail, cut_end - tail))).kind == vocab::Kind::fund) cut_end = tail;
    a.text = cut_end == v.size() ? text : grid::cut(document_, text, 0, cut_end);
    if (!a.text.present()) return;
    mark(text, Role::amount);
    parse_amount(a);
    for (const Amount& have : funds)
        if (vocab::same_folded(have.label.text, a.label.text)) return;
    funds.push_back(std::move(a));
}

void Builder::set_unit(const Words& unit) {
    if (!unit.present()) return;
    mark(unit, Role::caption);
    if (has_table()) {
        if (!document_.tables.back().amount_unit.present()) document_.tables.back().amount_unit = unit;
        else if (document_.tables.back().targets.size() >= 1) pending_.amount_unit = unit;
    } else {
        pending_.amount_unit = unit;
    }
}

void Builder::goal(const Words& label, const Words& text) {
    Target& t = target();
    std::string_view s = label.text;
    while (s.ends_with(":") || s.ends_with("：")) s.remove_suffix(s.ends_with(":") ? 1 : 3);
    mark(label, Role::label);
    mark(text, Role::goal);
    // （一）中长期绩效目标: a chapter's number is no part of its label
    const std::size_t chapter = vocab::chapter_mark(s);
    const Words name = grid::cut(document_, label, chapter < s.size() ? chapter : 0, s.size());
    for (Goal& g : t.goals)
        if (vocab::same_folded(g.label.text, name.text)) {
            if (!text.present()) return;
            if (g.text.present()) grid::append(document_, g.text, text);
            else g.text = text;
            return;
        }
    t.goals.push_back({name, text});
}

void Builder::field(const Words& label, const Words& value) {
    Target& t = target();
    std::string_view s = label.text;
    while (s.ends_with(":") || s.ends_with("：")) s.remove_suffix(s.ends_with(":") ? 1 : 3);
    const Words name = grid::cut(document_, label, 0, s.size());
    mark(label, Role::label);
    mark(value, Role::detail);
    if (!value.present()) {
        t.blank.push_back({name, {}});
        return;
    }
    for (const Field& f : t.fields)
        if (vocab::same_folded(f.label.text, name.text)) return;
    t.fields.push_back({name, value});
}

}  // namespace jixiao::model
