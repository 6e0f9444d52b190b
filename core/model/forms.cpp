// Boxes of a form: labels and values in reading order, values beside their label or below it.

#include <algorithm>

#include "grid/pieces.hpp"
#include "base/prefix.hpp"
#include "model/reader.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"
#include "vocab/titles.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

bool group_kind(Kind k) { return k == Kind::group || k == Kind::fund_group || k == Kind::goal_group || k == Kind::task; }

// `(盖章)`, `（签字）` are no value
bool stamp(const Words& w) {
    return vocab::is_any(vocab::folded(w.text), cue::stamps);
}

bool label_text_is(const Item& item, std::string_view word) { return item.folded == word || (item.folded.size() == word.size() + 1 && item.folded.starts_with(word)); }

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

bool Reader::is_label(Index i) const {
    const Item& item = at(i);
    if (item.blank) return false;
    return is_box(item.term.kind) || item.is(Kind::packed) || item.is(Kind::sequence) || item.is(Kind::column) || item.is(Kind::nature) || item.is(Kind::other_column) ||
           item.is(Kind::end) || item.is(Kind::sign_off);
}

bool Reader::is_shape_label(Index i) const {
    const Item& item = at(i);
    if (item.blank || item.term || item.folded.empty()) return false;
    const vocab::Term t = vocab::lookup_shape(item.folded);
    if (!t) return false;
    // what follows must be able to be its value
    if (i + 1 >= size()) return false;
    const Item& next = at(i + 1);
    if (items_.rows_known && next.row != item.row) return item.folded.back() == ':';
    if (next.blank) return true;
    if (is_label(i + 1)) return false;
    if (t.kind == Kind::fund) return next.has(pure_number | value_like | placeholder);
    return true;
}

void Reader::box(Index label, const Words& raw) {
    const Item& item = at(label);
    Words value = raw;
    if (value.present() && stamp(value)) {
        builder_.mark(value, Role::placeholder);
        value = {};
    }
    vocab::Term term = item.term ? item.term : vocab::lookup_shape(item.folded);
    switch (term.kind) {
        case Kind::name: {
            builder_.mark(item.words, Role::label);
            const std::string label_text = vocab::folded(item.words.text);
            const bool again = builder_.has_target() && (builder_.target().name.present() || !builder_.target().indicators.empty());
            // 专项资金名称 beside 项目名称 is another box of the same project
            if (again && !builder_.pending().title.present() && builder_.target().indicators.empty() && builder_.target().name.present() && label_text != name_label_) {
                builder_.field(item.words, value);
                return;
            }
            name_label_ = label_text;
            if (builder_.pending().title.present() && builder_.has_table() && (again || builder_.has_target())) builder_.close_table();
            else if (again) {
                builder_.new_target();
                sets_read_ = 0;
            }
            if (builder_.pending().title.present()) sets_read_ = 0;
            // 51000023T000008812204-某某资金
            std::size_t code = 0;
            while (code < value.text.size() && ((value.text[code] >= '0' && value.text[code] <= '9') || (value.text[code] >= 'A' && value.text[code] <= 'Z'))) ++code;
            if (code >= 8 && code + 1 < value.text.size() && value.text[code] == '-') {
                builder_.target().code = grid::cut(builder_.document(), value, 0, code);
                builder_.mark(builder_.target().code, Role::code);
                value = grid::cut(builder_.document(), value, code + 1, value.text.size());
            }
            builder_.mark(value, Role::name);
            builder_.target().name = value;
            return;
        }
        case Kind::code:
            builder_.mark(item.words, Role::label);
            builder_.mark(value, Role::code);
            if (value.present()) builder_.target().code = value;
            return;
        case Kind::unit_name: {
            builder_.mark(item.words, Role::label);
            builder_.mark(value, Role::caption);
            if (!value.present()) return;
            if (builder_.has_target() && !builder_.pending().title.present() && !builder_.target().indicators.empty()) return;
            const bool fresh = !builder_.has_table() || builder_.pending().title.present();
            if (fresh) {
                if (builder_.pending().title.present() && vocab::folded(item.words.text).starts_with(cue::department)) {
                    // a department's form opens with its name
                    if (builder_.has_table()) builder_.close_table();
                    sets_read_ = 0;
                    builder_.pending().unit_name = value;
                    Table& t = builder_.table();
                    if (t.scope == Scope::department) builder_.target().name = value;
                    return;
                }
                builder_.pending().unit_name = value;
            } else {
                Table& t = builder_.table();
                if (!t.unit_name.present()) t.unit_name = value;
                if (t.scope == Scope::department && !builder_.target().name.present()) builder_.target().name = value;
            }
            return;
        }
        case Kind::fund: case Kind::fund_group: {
            const Span unit = money_unit_in(item.words.text);
            if (!unit.empty()) {
                Table& t = builder_.table();
                if (!t.amount_unit.present()) t.amount_unit = grid::cut(builder_.document(), item.words, unit.begin, unit.end);
            }
            if (!value.present()) {
                builder_.mark(item.words, Role::label);
                if (term.kind == Kind::fund) builder_.target().blank.push_back({item.words, {}});
                return;
            }
            const Item v = make_item(value, item.row);
            const bool amount = v.has(pure_number | value_like | placeholder) || (value.text[0] >= '0' && value.text[0] <= '9' && term.kind == Kind::fund) || (value.text.size() <= 40 && value.text.find_first_of("0123456789") != std::string_view::npos) ||
                                (value.text.size() <= 90 && term.kind == Kind::fund && item.term && value.text.back() >= '0' && value.text.back() <= '9');
            if (!amount && !builder_.target().indicators.empty() && !builder_.pending().title.present()) {
                builder_.mark(item.words, Role::furniture);  // a note below the table that explains a fund
                builder_.mark(value, Role::furniture);
                return;
            }
            if (amount) builder_.add_fund(builder_.target().funds, item.words, value);
            else if (term.kind == Kind::fund && item.term) builder_.field(item.words, value);
            else builder_.field(item.words, value);
            return;
        }
        case Kind::goal: case Kind::goal_group: builder_.goal(item.words, value); return;
        case Kind::content:
            builder_.mark(item.words, Role::label);
            builder_.mark(value, Role::content);
            if (!builder_.target().content.present()) builder_.target().content = value;
            else if (value.present()) builder_.field(item.words, value);
            return;
        case Kind::group:
            builder_.mark(item.words, Role::label);
            if (value.present()) builder_.field(item.words, value);
            return;
        case Kind::end: case Kind::sign_off:
            builder_.mark(item.words, Role::furniture);
            builder_.mark(value, Role::furniture);
            return;
        default:
            // 预算单位：某局 above the table names the unit
            if (label_text_is(item, cue::budget_unit) && value.present() && (!builder_.has_target() || builder_.pending().title.present())) {
                builder_.mark(item.words, Role::label);
                builder_.mark(value, Role::caption);
                builder_.pending().unit_name = value;
                return;
            }
            builder_.field(item.words, value);
            return;
    }
}

void Reader::distribute_goals(const std::vector<Index>& labels, const std::vector<Index>& values) {
    std::vector<Index> filled;
    for (Index v : values)
        if (!at(v).blank) filled.push_back(v);
    std::vector<std::vector<Words>> columns(labels.size());
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

// A glued row of a schedule: a text and two dates at its end, the next row's number behind them.
bool Reader::dated_row(const std::vector<Index>& labels, Index value) {
    const std::size_t n = labels.size();
    if (!vocab::contains_any(at(labels[n - 2]).folded, cue::schedule_starts)) return false;
    const Words& w = at(value).words;
    const std::string_view s = w.text;
    // `2、` of an empty second row
    std::size_t end = s.size();
    if (s.ends_with("、")) {
        end -= 3;
        if (end > 0 && s[end - 1] >= '1' && s[end - 1] <= '9') --end;
    }
    auto date_before = [&](std::size_t to) {
        std::size_t at_date = to;
        auto digits = [&](std::size_t most) {
            std::size_t k = 0;
            while (k < most && at_date > 0 && s[at_date - 1] >= '0' && s[at_date - 1] <= '9') --at_date, ++k;
            return k;
        };
        for (const std::string_view mark : cue::day_and_month)
            if (s.substr(0, at_date).ends_with(mark)) {
                at_date -= 3;
                if (digits(2) == 0) return to;
            }
        if (s.substr(0, at_date).ends_with(cue::year)) at_date -= cue::year.size();
        else if (at_date != to) return to;
        return digits(4) == 4 ? at_date : to;
    };
    const std::size_t second = date_before(end);
    const std::size_t first = second < end ? date_before(second) : end;
    if (second >= end || first >= second) return false;
    std::size_t begin = 0;
    while (begin < first && s[begin] >= '0' && s[begin] <= '9') ++begin;
    if (s.substr(begin).starts_with("、")) begin += 3;
    Document& d = builder_.document();
    for (std::size_t k = 0; k + 3 < n; ++k) box(labels[k], {});
    box(labels[n - 3], grid::cut(d, w, begin, first));
    box(labels[n - 2], grid::cut(d, w, first, second));
    box(labels[n - 1], grid::cut(d, w, second, end));
    return true;
}

void Reader::assign(std::vector<Index> labels, const std::vector<Index>& values, bool same_row) {
    std::vector<Index> filled;
    for (Index v : values)
        if (!at(v).blank) filled.push_back(v);
    // headings over the labels that follow
    while (labels.size() > 1 && (group_kind(at(labels[0]).term.kind) || at(labels[0]).is(Kind::goal))) {
        const Item& head = at(labels[0]);
        const bool over = labels.size() >= 3 && filled.size() + 1 == labels.size() && at(labels[1]).is(Kind::goal);
        if (head.is(Kind::goal) && !over && !(head.term.horizon == 0 && at(labels[1]).is(Kind::goal) && at(labels[1]).term.horizon != 0) && !(labels.size() == 3 && (at(labels[1]).is(Kind::goal) && at(labels[2]).is(Kind::goal)) && head.term.horizon == 1)) break;
        if (head.is(Kind::goal_group) && !(at(labels[1]).is(Kind::goal) || at(labels[1]).is(Kind::goal_group))) break;
        const Span unit = money_unit_in(head.words.text);
        if (!unit.empty() && !builder_.table().amount_unit.present())
            builder_.table().amount_unit = grid::cut(builder_.document(), head.words, unit.begin, unit.end);
        builder_.mark(head.words, Role::label);
        labels.erase(labels.begin());
    }
    if (filled.empty()) {
        for (Index l : labels) box(l, {});
        return;
    }
    // 其他资金, 总体目标, 年度目标 and one text: the heading stands behind a box that nobody filled
    for (std::size_t k = 0; k + 1 < labels.size();) {
        if (at(labels[k]).is(Kind::goal_group) && at(labels[k + 1]).is(Kind::goal)) {
            builder_.mark(at(labels[k]).words, Role::label);
            labels.erase(labels.begin() + static_cast<std::ptrdiff_t>(k));
        } else {
            ++k;
        }
    }
    if (labels.size() > 1) {
        // goals side by side, or the columns of a small table
        std::size_t same = 1;
        auto like = [&](Index a, Index b) {
            const Kind x = at(a).term.kind, y = at(b).term.kind;
            const auto goal = [](Kind k) { return k == Kind::goal || k == Kind::goal_group; };
            return x == y || (goal(x) && goal(y));
        };
        while (same < labels.size() && like(labels[labels.size() - 1 - same], labels.back())) ++same;
        const bool goals = at(labels.back()).is(Kind::goal) || at(labels.back()).is(Kind::goal_group);
        const bool columns = same >= 2 && (goals || (!same_row && filled.size() >= same));
        if (columns) {
            const std::vector<Index> heads(labels.end() - static_cast<std::ptrdiff_t>(same), labels.end());
            for (std::size_t k = 0; k + same < labels.size(); ++k) box(labels[k], {});
            if (goals) {
                distribute_goals(heads, values);
                return;
            }
            std::vector<Index> row(filled.begin(), filled.begin() + static_cast<std::ptrdiff_t>(same));
            for (std::size_t k = 0; k < same; ++k) box(heads[k], at(row[k]).words);
            for (std::size_t k = same; k < filled.size(); ++k) builder_.mark(at(filled[k]).words, Role::detail);
            return;
        }
        // 项目实施内容 开始时间 完成时间 over `1、拨付资金2021年1月2021年12月2、`
        if (labels.size() >= 3 && filled.size() == 1 && !items_.rows_known && at(labels.back()).is(Kind::field) && dated_row(labels, filled[0])) return;
        for (std::size_t k = 0; k + 1 < labels.size(); ++k) box(labels[k], {});
        if (at(labels[0]).is(Kind::field) || at(labels[0]).is(Kind::content)) waiting_ = labels[0];
    }
    const Item& label = at(labels.back());
    const vocab::Term term = label.term ? label.term : vocab::lookup_shape(label.folded);
    const bool running = term.kind == Kind::goal || term.kind == Kind::goal_group || term.kind == Kind::content;
    if (filled.size() == 1 || !running) {
        // a value broken over lines goes on where the next line could not stand alone
        std::vector<Words> pieces{at(filled[0]).words};
        std::size_t used = 1;
        if (term.kind == Kind::field || term.kind == Kind::name)
            while (used < filled.size() && !items_.columns_known && !at(filled[used]).has(pure_number | value_like | date_like) &&
                   (items_.form == TextForm::lines || items_.form == TextForm::prose || items_.form == TextForm::cell_per_line || at(filled[used]).row == at(filled[used - 1]).row))
                pieces.push_back(at(filled[used++]).words);
        box(labels.back(), pieces.size() == 1 ? pieces[0] : grid::join(builder_.document(), pieces));
        for (std::size_t k = used; k < filled.size(); ++k) builder_.mark(at(filled[k]).words, Role::unread);
        return;
    }
    std::vector<Words> pieces;
    for (Index v : filled) pieces.push_back(at(v).words);
    box(labels.back(), grid::join(builder_.document(), pieces));
}

Reader::Index Reader::read_boxes(Index i) {
    form_seen_ = true;
    if (at(i).is(Kind::task)) {
        const Index after = read_tasks(i);
        if (after > i) return after;
        // 其他需完成的任务 | 任务1: | …: boxes that nobody filled
        Index k = i;
        while (k < size() && (k == i || at(k).blank || at(k).folded.starts_with(cue::task) || at(k).folded == "……" || at(k).folded == "…")) builder_.mark(at(k++).words, Role::placeholder);
        return k;
    }
    if (at(i).is(Kind::fund_group) || at(i).is(Kind::fund)) {
        const Index after = read_matrix(i);
        if (after > i) return after;
    }
    std::vector<Index> labels;
    Index j = i;
    const bool exact = items_.columns_known;
    while (j < size() && !at(j).blank) {
        if (j > i && items_.rows_known && at(j).row != at(i).row) break;
        if (j > i && at(j).is(Kind::column) && at(j).term.field() == IndicatorField::actual_value && (at(j - 1).is(Kind::goal) || at(j - 1).is(Kind::goal_group)))
            items_.all[j].term = {Kind::goal, 0, 0};  // 预期目标 beside 实际完成情况
        const bool shape = j == i || labels.empty() ? false : (exact && is_shape_label(j) && at(j).term.kind == Kind::none && false);
        if (!(is_box(at(j).term.kind) || shape)) break;
        if (j > i && header_at(items_, j)) break;
        if (j > i && title_at(j)) break;
        labels.push_back(j);
        ++j;
    }
    // 总体目标, a blank cell, 年度目标: the first is the heading of the second
    if (!items_.rows_known && labels.size() == 1 && at(i).is(Kind::goal_group)) {
        Index k = j;
        while (k < size() && at(k).blank) ++k;
        if (k > j && k < j + 3 && k < size() && at(k).is(Kind::goal)) {
            builder_.mark(at(i).words, Role::label);
            return k;
        }
    }
    if (labels.empty()) labels.push_back(j++);  // a label by its shape
    // 项目类别 | 其他事业发展性支出: two words in a row of the table, the second is the first one's value
    if (exact && labels.size() == 2 && first_in_row(i) && row_end(items_, i) == j &&
        (at(labels[0]).is(Kind::field) || at(labels[0]).is(Kind::name) || at(labels[0]).is(Kind::content)) &&
        (at(labels[1]).is(Kind::fund) || at(labels[1]).is(Kind::field))) {
        box(labels[0], at(labels[1]).words);
        return j;
    }
    std::vector<Index> values;
    Index k = j;
    auto ends_value = [&](Index v) {
        if (is_label(v)) return true;
        if (!at(v).blank && title_at(v)) return true;
        if (!at(v).blank && caption_at(v) && !at(v).has(value_like)) return true;
        return false;
    };
    while (k < size() && !ends_value(k)) {
        if (items_.rows_known && at(k).row != at(i).row) break;
        if (!values.empty() && is_shape_label(k) && std::any_of(values.begin(), values.end(), [&](Index v) { return !at(v).blank || items_.form == TextForm::cell_per_line; })) break;
        if (!items_.rows_known && at(k).level()) break;
        if (!items_.rows_known && !at(k).blank && vocab::is_furniture(at(k).folded) && !values.empty()) break;
        values.push_back(k);
        ++k;
    }
    const bool none = std::all_of(values.begin(), values.end(), [&](Index v) { return at(v).blank; });
    if (items_.rows_known && none) {
        // the values stand in the rows below, which have no labels
        const Kind last = at(labels.back()).term.kind;
        const bool goals = last == Kind::goal || last == Kind::goal_group || last == Kind::content;
        const bool columns = labels.size() > 1 && last == Kind::field;
        if (goals || columns) {
            Index row = k;
            std::vector<Index> below;
            for (int n = 0; row < size() && n < (columns ? 1 : 40); ++n) {
                const Index end = row_end(items_, row);
                bool plain = true, filled = false;
                for (Index v = row; v < end; ++v) {
                    if (at(v).blank) continue;
                    filled = true;
                    if (is_label(v) || at(v).level() || title_at(v) || (caption_at(v))) plain = false;
                }
                if (!plain || !filled) break;
                for (Index v = row; v < end; ++v) below.push_back(v);
                row = end;
            }
            if (!below.empty()) {
                values = below;
                k = row;
            }
        }
    } else if (items_.rows_known && !exact && !none) {
        // lines: a text goes on below its label's line
        const Kind last = at(labels.back()).term.kind;
        if (last == Kind::goal || last == Kind::goal_group || last == Kind::content) {
            Index row = k;
            for (int n = 0; row < size() && n < 40; ++n) {
                const Index end = row_end(items_, row);
                bool plain = true;
                for (Index v = row; v < end; ++v)
                    if (!at(v).blank && (is_label(v) || at(v).level() || title_at(v) || caption_at(v))) plain = false;
                if (!plain) break;
                for (Index v = row; v < end; ++v) values.push_back(v);
                row = end;
            }
            k = row;
        }
    } else if (exact && !none && k < size() && first_in_row(k)) {
        // a merged label whose text goes on in the rows below: 目标2 under 目标1
        const Kind last = at(labels.back()).term.kind;
        if ((last == Kind::goal || last == Kind::goal_group) && labels.size() == 1) {
            Index row = k;
            while (row < size()) {
                const Index end = row_end(items_, row);
                if (end != row + 1 || is_label(row) || at(row).level() || title_at(row) || caption_at(row) || at(row).column == 0) break;
                values.push_back(row);
                row = end;
            }
            k = row;
        }
    }
    // 项目资金来源 | 合计 | 348万元
    if (!values.empty() && at(values[0]).is(Kind::total) && at(labels.back()).is(Kind::fund_group)) {
        builder_.mark(at(labels.back()).words, Role::label);
        labels = {values[0]};
        values.erase(values.begin());
        items_.all[labels[0]].term = {Kind::fund, 0, 0};
    }
    assign(labels, values, items_.rows_known);
    // values that a label by its shape takes: `… 石桐镇 建设地点 …`
    while (k < size() && is_shape_label(k) && (!items_.rows_known || at(k).row == at(i).row)) {
        std::vector<Index> own;
        Index v = k + 1;
        while (v < size() && !ends_value(v) && (!items_.rows_known || at(v).row == at(k).row) && !is_shape_label(v)) {
            if (!items_.rows_known && at(v).level()) break;
            own.push_back(v++);
            if (!items_.columns_known && !own.empty()) break;
        }
        assign({k}, own, items_.rows_known);
        k = v;
    }
    return k;
}

// Wrapped values stand above and below the line of their labels:
//   东栎河节制闸工  阶段性项
//   项目名称  项目性质  项目类别  特定目标类
//   程  目
Reader::Index Reader::read_interleaved(Index i) {
    if ((items_.form != TextForm::lines && items_.form != TextForm::aligned) || !first_in_row(i)) return i;
    const Index middle = row_end(items_, i);
    if (middle >= size()) return i;
    const Index below = row_end(items_, middle);
    if (at(middle).row > at(i).row + 2) return i;
    auto plain = [&](Index from, Index to) {
        for (Index k = from; k < to; ++k)
            if (at(k).blank || is_label(k) || at(k).level() || title_at(k) || caption_at(k)) return false;
        return from < to;
    };
    if (!plain(i, middle)) return i;
    const std::size_t above = middle - i;
    if (above > 4) return i;
    Index end = below;
    std::size_t under = 0;
    if (below < size() && at(below).row <= at(middle).row + 2) {
        const Index next = row_end(items_, below);
        if (plain(below, next)) {
            under = next - below;
            end = next;
        }
    }
    Document& d = builder_.document();
    auto joined = [&](std::size_t n) {
        const Words both[] = {at(i + n).words, n < under ? at(below + n).words : Words{}};
        return grid::join(d, both);
    };
    // labels of the middle line that no value follows
    std::vector<Index> open;
    bool labels = false;
    for (Index k = middle; k < below; ++k) {
        if (!is_box(at(k).term.kind)) continue;
        labels = true;
        if (k + 1 == below || is_label(k + 1)) open.push_back(k);
    }
    if (labels && open.size() == above && !header_at(items_, middle)) {
        const Kind last = at(open.back()).term.kind;
        const bool running = last == Kind::goal || last == Kind::goal_group || last == Kind::content;
        if (running && open.size() == 1) {
            // a text around its label: to the line that ends its sentence
            std::vector<Words> pieces{at(i).words};
            Index k = below;
            for (int n = 0; k < size() && n < 6; ++n) {
                const Index next = row_end(items_, k);
                if (!plain(k, next)) break;
                bool closed = false;
                for (Index v = k; v < next; ++v) {
                    pieces.push_back(at(v).words);
                    closed = at(v).words.text.ends_with("。");
                }
                k = next;
                if (closed) break;
            }
            for (Index m = middle; m < below; ++m)
                if (m != open[0]) builder_.mark(at(m).words, Role::label);
            box(open[0], grid::join(d, pieces));
            return k;
        }
        if (under > above || running) return i;
        std::size_t n = 0;
        for (Index k = middle; k < below; ++k) {
            if (!is_box(at(k).term.kind)) continue;
            if (std::find(open.begin(), open.end(), k) != open.end()) box(k, joined(n++));
            else box(k, at(k + 1).words);
        }
        return end;
    }
    if (under != above) return i;
    // labels broken over the lines above and below: 主管部门及代 / 码, 同名项目上年 / 预算额（元）
    std::vector<Item> whole;
    std::size_t known = 0;
    for (std::size_t n = 0; n < above; ++n) {
        Item item = make_item(joined(n), at(i).row);
        if (!item.term) item.term = vocab::lookup_shape(item.folded);
        known += is_box(item.term.kind);
        whole.push_back(std::move(item));
    }
    std::vector<Index> rest;
    for (Index k = middle; k < below; ++k) rest.push_back(k);
    if (known == 0 || known > above) return i;
    if (known == above && rest.size() == above && plain(middle, below)) {
        for (std::size_t n = 0; n < above; ++n) {
            items_.all[i + n] = whole[n];
            box(i + n, at(rest[n]).words);
        }
        return end;
    }
    if (known + rest.size() == above - known + 0 || (labels && open.size() + known == above - known)) {
        std::size_t next = 0;
        for (std::size_t n = 0; n < above; ++n) {
            if (is_box(whole[n].term.kind)) {
                items_.all[i + n] = whole[n];
                if (n + 1 < above) box(i + n, whole[n + 1].words);
                ++n;
            } else if (next < open.size()) {
                box(open[next++], whole[n].words);
            }
        }
        return end;
    }
    return i;
}

// 年初预算数 | 全年预算数 | 全年执行数 … over rows of funds: the columns' names with the total row's amounts.
Reader::Index Reader::read_matrix(Index i) {
    auto head = [&](Index k) {
        if (at(k).blank || !(at(k).is(Kind::fund) || at(k).is(Kind::fund_group))) return false;
        return vocab::contains_any(at(k).folded, cue::budget_columns);
    };
    Index j = i;
    while (j < size() && (at(j).blank || (at(j).is(Kind::fund_group) && !head(j)))) ++j;
    std::vector<Index> heads;
    std::size_t columns = 0;
    while (j < size() && (at(j).blank || head(j) || at(j).is(Kind::column) || at(j).folded == cue::reason || (columns > 0 && at(j).is(Kind::field) && at(j).folded.find(cue::rate) != std::string::npos))) {
        if (!at(j).blank) {
            if (head(j)) heads.push_back(j);
            ++columns;
        }
        ++j;
    }
    if (heads.size() < 2 || j >= size() || !(at(j).is(Kind::fund) || at(j).is(Kind::fund_group))) return i;
    for (Index k = i; k < j; ++k) builder_.mark(at(k).words, Role::label);
    if (const Span unit = money_unit_in(at(i).words.text); !unit.empty() && !builder_.table().amount_unit.present())
        builder_.table().amount_unit = grid::cut(builder_.document(), at(i).words, unit.begin, unit.end);
    // 年度预算数(万元) over the rows' names is no column
    if (heads.size() > 2 && !money_unit_in(at(heads[0]).words.text).empty() && money_unit_in(at(heads[1]).words.text).empty()) {
        if (!builder_.table().amount_unit.present()) {
            const Span unit = money_unit_in(at(heads[0]).words.text);
            builder_.table().amount_unit = grid::cut(builder_.document(), at(heads[0]).words, unit.begin, unit.end);
        }
        heads.erase(heads.begin());
    }
    bool first = true;
    while (j < size() && (at(j).is(Kind::fund) || at(j).blank)) {
        if (at(j).blank) {
            ++j;
            continue;
        }
        const Index label = j++;
        builder_.mark(at(label).words, Role::label);
        std::vector<Index> values;
        while (j < size() && !is_label(j) && !at(j).level() && !title_at(j)) {
            if (items_.rows_known && at(j).row != at(label).row) break;
            values.push_back(j++);
        }
        std::size_t n = 0;
        for (Index v : values) {
            if (!first) {
                builder_.mark(at(v).words, Role::detail);
                continue;
            }
            if (at(v).blank) {
                ++n;
                continue;
            }
            std::size_t column = n++;
            if (items_.columns_known) {
                column = heads.size();
                for (std::size_t h = 0; h < heads.size(); ++h)
                    if (at(heads[h]).column - at(heads[0]).column == at(v).column - at(values[0]).column) column = h;
            }
            if (column < heads.size() && at(v).has(pure_number | value_like)) builder_.add_fund(builder_.target().funds, at(heads[column]).words, at(v).words);
            else builder_.mark(at(v).words, Role::detail);
        }
        first = false;
        // notes between the rows
        while (j < size() && !items_.rows_known && !at(j).blank && !at(j).term && !title_at(j) && at(j).has(sentence)) ++j;
    }
    return j;
}

// 年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金 | 期望达到的目标, then a row a task
Reader::Index Reader::read_tasks(Index i) {
    Document& d = builder_.document();
    Index j = i + 1;
    std::vector<Index> heads;
    while (j < size() && j < i + 10) {
        if (at(j).blank) {
            ++j;
            continue;
        }
        const Item& item = at(j);
        const bool head = item.is(Kind::task_name) || item.is(Kind::task_content) || item.is(Kind::task_amount) || item.is(Kind::task_goal) ||
                          item.is(Kind::content) || item.is(Kind::fund) || item.is(Kind::fund_group) || item.folded == cue::name || item.is(Kind::goal);
        if (!head) break;
        heads.push_back(j++);
    }
    if (heads.size() < 2) return i;
    builder_.mark(at(i).words, Role::label);
    enum class Use { name, content, amount, goal, none };
    std::vector<Use> use;
    bool amount_taken = false;
    for (Index h : heads) {
        const Item& item = at(h);
        builder_.mark(item.words, Role::header);
        const Span unit = money_unit_in(item.words.text);
        if (!unit.empty() && !builder_.table().amount_unit.present()) builder_.table().amount_unit = grid::cut(d, item.words, unit.begin, unit.end);
        if (item.is(Kind::task_name) || item.folded == cue::name) use.push_back(Use::name);
        else if (item.is(Kind::task_content) || item.is(Kind::content)) use.push_back(Use::content);
        else if (item.is(Kind::task_goal) || item.is(Kind::goal)) use.push_back(Use::goal);
        else if (!amount_taken && item.is(Kind::fund_group)) use.push_back(Use::none);  // over 总额, 财政拨款 …
        else if (item.is(Kind::fund) && vocab::folded(item.words.text).starts_with(cue::budget_amount) && h + 1 < size() && at(h + 1).is(Kind::fund)) use.push_back(Use::none);
        else {
            use.push_back(amount_taken ? Use::none : Use::amount);
            amount_taken = true;
        }
    }
    const std::size_t amounts = static_cast<std::size_t>(std::count_if(heads.begin(), heads.end(), [&](Index h) { return at(h).is(Kind::fund) || at(h).is(Kind::task_amount); }));
    Target& t = builder_.target();
    // 任务1: | … : the cell before the columns is the task's name where the columns begin with its content
    while (j < size()) {
        if (at(j).blank) {
            ++j;
            continue;
        }
        if (is_label(j) || at(j).level() || title_at(j)) {
            if (!(at(j).is(Kind::fund) && at(j).folded.ends_with(cue::sum)) && !at(j).is(Kind::total)) break;
        }
        Index end;
        std::vector<Index> cells;
        if (items_.rows_known) {
            end = row_end(items_, j);
            for (Index v = j; v < end; ++v)
                if (!at(v).blank) cells.push_back(v);
        } else {
            // a row: a text, a text, numbers; the next text begins the next row
            end = j;
            bool number = false;
            while (end < size() && !(is_label(end) && end > j) && !at(end).level()) {
                const bool n = at(end).blank || at(end).has(pure_number);
                if (number && !n) break;
                if (n && end > j) number = true;
                if (!at(end).blank) cells.push_back(end);
                ++end;
            }
        }
        if (cells.empty() || end <= j) break;
        if (at(cells[0]).is(Kind::total) || at(cells[0]).folded.ends_with(cue::sum)) {
            Total total;
            total.name = at(cells[0]).words;
            builder_.mark(total.name, Role::total);
            std::size_t next = 1;
            for (Index h : heads)
                if ((at(h).is(Kind::fund) || at(h).is(Kind::task_amount)) && next < cells.size()) {
                    if (amounts > 1 && vocab::folded(at(h).words.text).starts_with(cue::budget_amount)) continue;
                    builder_.add_fund(total.funds, at(h).words, at(cells[next++]).words);
                }
            total.span = cover(total.name.span, at(cells.back()).words.span);
            builder_.table().totals.push_back(std::move(total));
            j = end;
            continue;
        }
        Task task;
        std::string first = at(cells[0]).folded;
        while (!first.empty() && first.back() == ':') first.pop_back();
        const bool numbered = first.starts_with(cue::task) && first.size() <= 9;
        if (first == "……" || first == "…" || (numbered && cells.size() == 1)) {
            for (Index c : cells) builder_.mark(at(c).words, Role::placeholder);
            j = end;
            continue;
        }
        std::size_t next = 0;
        if (numbered) {
            std::size_t cut = at(cells[0]).words.text.size();
            while (cut > 0 && (at(cells[0]).words.text.substr(0, cut).ends_with(":") || at(cells[0]).words.text.substr(0, cut).ends_with("："))) cut -= at(cells[0]).words.text.substr(0, cut).ends_with(":") ? 1 : 3;
            task.name = grid::cut(d, at(cells[0]).words, 0, cut);
            builder_.mark(at(cells[0]).words, Role::name);
            next = 1;
        }
        for (std::size_t u = 0; u < use.size() && next < cells.size(); ++u) {
            if (use[u] == Use::none) continue;
            if (numbered && use[u] == Use::name) continue;
            const Item& cell = at(cells[next]);
            if (use[u] == Use::amount && !cell.has(pure_number | value_like)) continue;
            if (use[u] != Use::amount && cell.has(pure_number)) continue;
            switch (use[u]) {
                case Use::name: task.name = cell.words; break;
                case Use::content: task.content = cell.words; break;
                case Use::amount: task.amount = cell.words; break;
                case Use::goal: task.goal = cell.words; break;
                case Use::none: break;
            }
            builder_.mark(cell.words, use[u] == Use::amount ? Role::amount : use[u] == Use::name ? Role::name : Role::content);
            ++next;
        }
        for (; next < cells.size(); ++next) builder_.mark(at(cells[next]).words, Role::detail);
        if (task.content.present() || task.amount.present() || task.goal.present()) t.tasks.push_back(task);
        j = end;
    }
    return j;
}

}  // namespace jixiao::model
