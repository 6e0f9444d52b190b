#include "model/reader.hpp"

#include <algorithm>
#include <utility>

#include "base/prefix.hpp"
#include "grid/pieces.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_titles.hpp"
#include "vocab/cues_values.hpp"
#include "vocab/titles.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

}  // namespace

// 老旧电梯更新改造补助经费项目绩效目标 in front of a goal: where the name of the project ends whose goals follow; 0: no such line
std::size_t Reader::name_in_headline(Index i) const {
    const Item& item = at(i);
    if (item.blank || item.term || item.folded.size() < 30 || item.folded.size() > 150) return 0;
    Index next = i + 1;
    while (next < size() && at(next).blank) ++next;
    if (next >= size() || at(next).row == item.row || !(at(next).is(Kind::goal) || at(next).is(Kind::goal_group)) || vocab::names_table(item.words.text)) return 0;
    for (const std::string_view tail : cue::headline_tails) {
        if (!item.words.text.ends_with(tail)) continue;
        const std::size_t end = item.words.text.size() - tail.size();
        return vocab::ends_with_any(vocab::folded(item.words.text.substr(0, end)), cue::project_endings) > 0 ? end : 0;
    }
    return 0;
}

bool Reader::title_at(Index i) const {
    const Item& item = at(i);
    if (item.blank || item.term || item.words.text.size() > 400) return false;
    if (!vocab::is_title(item.words.text)) return false;
    // （二）中长期绩效指标: a chapter of what stands above it
    if (!vocab::names_table(item.words.text) && vocab::chapter_mark(item.words.text) > 0) return false;
    // 批复的绩效目标 | 一、应助尽助…: in front of a text of its row it is a label
    if (items_.columns_known && !vocab::names_table(item.words.text) && i + 1 < size() && at(i + 1).row == item.row && at(i + 1).has(sentence)) return false;
    // a headline without 表 before a column or a box is a label
    if (!vocab::names_table(item.words.text) && i + 1 < size() && (at(i + 1).is(Kind::column) || is_box(at(i + 1).term.kind))) return false;
    return true;
}

Reader::Index Reader::other_table_end(Index i) const {
    const Item& first = at(i);
    if (first.blank || first.term || !items_.rows_known || !first_in_row(i) || row_end(items_, i) != i + 1 || !vocab::names_other_table(first.words.text)) return i;
    constexpr Index farthest = 3000;
    Index k = i + 1;
    for (; k < size() && k < i + farthest; ++k) {
        const Item& item = at(k);
        if (item.blank) continue;
        if (title_at(k)) break;
        // 数量 and 计量单位 head the columns of a purchase as well
        const bool level = item.is(Kind::level1) || (item.is(Kind::level2) && item.folded.ends_with(cue::indicator));
        const bool column = item.is(Kind::column) && item.term.field() != IndicatorField::measure_unit;
        const bool target = level || column || item.is(Kind::packed) || item.is(Kind::goal) || item.is(Kind::goal_group) || item.has(packed_like);
        if (target) return i;
    }
    return k;
}

int Reader::section_at(Index i) const {
    const Item& item = at(i);
    if (!item.is(Kind::packed) || item.term.horizon == 0 || !items_.rows_known || !first_in_row(i) || row_end(items_, i) != i + 1) return 0;
    Index next = i + 1;
    while (next < size() && at(next).blank) ++next;
    return next < size() && at(next).row > item.row && header_at(items_, next) ? item.term.horizon : 0;
}

bool Reader::caption_at(Index i) const {
    const Item& item = at(i);
    if (item.blank || item.folded.empty() || item.folded.size() > 90) return false;
    if (vocab::is_year_line(item.words.text)) return true;
    const Span money = money_unit_in(item.words.text);
    if (!money.empty() && !item.term) return item.folded.size() <= 60;
    return vocab::starts_with_any(item.folded, cue::unit_captions) > 0;
}

Reader::Index Reader::read_caption(Index i) {
    const Item& item = at(i);
    if (vocab::is_year_line(item.words.text)) {
        const auto y = vocab::year_in(item.words.text);
        if (y) {
            const Words words = grid::cut(builder_.document(), item.words, y->span.begin, y->span.end);
            if (builder_.has_table() && !builder_.pending().title.present()) {
                Table& t = builder_.table();
                if (!t.year) {
                    t.year = y->year;
                    t.year_words = words;
                }
            } else {
                builder_.pending().year = y->year;
                builder_.pending().year_words = words;
            }
        }
        builder_.mark(item.words, Role::caption);
        return i + 1;
    }
    const std::string_view text = item.words.text;
    const Span money = money_unit_in(text);
    if (!money.empty()) {
        Words unit = grid::cut(builder_.document(), item.words, money.begin, money.end);
        builder_.set_unit(unit);
        builder_.mark(item.words, Role::caption);
        // `项目支出绩效目标表 单位：万元`, `单位名称：某局 单位：万元` keep their other half
        return i + 1;
    }
    // 单位：某局
    std::size_t colon = text.find("：");
    std::size_t n = 3;
    if (colon == std::string_view::npos) colon = text.find(':'), n = 1;
    builder_.mark(item.words, Role::caption);
    if (colon == std::string_view::npos) return i + 1;
    const Words unit = grid::cut(builder_.document(), item.words, colon + n, text.size());
    if (unit.present() && !vocab::is_placeholder(vocab::folded(unit.text))) {
        if (builder_.has_table() && !builder_.pending().title.present()) {
            if (!builder_.table().unit_name.present()) builder_.table().unit_name = unit;
        } else if (!builder_.pending().unit_name.present()) {
            builder_.pending().unit_name = unit;
        }
    }
    return i + 1;
}

// （五）其他需说明的事项, 第四部分 名词解释: the chapter that follows the table in a publication.
bool Reader::chapter_at(Index i) const {
    constexpr std::size_t longest = 90;
    const Item& item = at(i);
    if (item.term || item.folded.size() < 12 || item.folded.size() > longest || item.has(value_like | pure_number | date_like) || !first_in_row(i) || (items_.rows_known && row_end(items_, i) > i + 2)) return false;
    return vocab::chapter_mark(item.folded) > 0 && !rows_go_on(i);
}

bool Reader::stops_form(Index i) const {
    const Item& item = at(i);
    return item.is(Kind::end) || item.is(Kind::sign_off);
}

void Reader::mark_header(const Header& header) {
    for (Index i = header.begin; i < header.end; ++i) builder_.mark(at(i).words, Role::header);
}

Reader::Index Reader::region_end(Index from, const Header& header) const {
    const bool exact = items_.columns_known;
    for (Index i = from; i < size(); ++i) {
        const Item& item = at(i);
        if (item.blank) continue;
        // most cells: behind the first of a project's row, and no label. All that is asked below is of a label, a row's first cell or
        // its last, or of a headline as long.
        constexpr std::size_t shortest_headline = 30, shortest_title = 12;
        if (header.identity && items_.rows_known && !item.term && !first_in_row(i) && item.folded.size() < shortest_headline &&
            (item.words.text.size() < shortest_title || row_end(items_, i) != i + 1))
            continue;
        auto row_begin = [&](Index k) {
            if (!items_.rows_known) return k;
            while (k > from && at(k - 1).row == at(i).row) --k;
            return k > from ? k : i;  // a form on one line has one row
        };
        if (page_furniture_at(i)) return i;
        if (title_at(i) && (!items_.rows_known || row_end(items_, i) == i + 1 || first_in_row(i))) return i;
        if ((item.is(Kind::column) || item.is(Kind::nature) || is_box(item.term.kind) || item.is(Kind::packed)) && header_at(items_, i)) return i;
        if (other_table_end(i) > i || section_at(i) != 0 || name_in_headline(i) > 0) return i;
        if (stops_form(i)) return row_begin(i);
        if ((!exact || item.column <= 0) && i > from && (chapter_at(i) || (vocab::is_any(item.folded, cue::boxes_below) && (!items_.rows_known || first_in_row(i))))) return i;
        if ((!exact || item.column <= 0) && item.folded.size() >= 9 && item.folded.size() <= 200 && !item.level() && !item.has(value_like) && first_in_row(i) &&
            row_end(items_, i) == i + 1 && vocab::is_furniture(item.folded) && !rows_go_on(i))
            return i;
        const bool note = vocab::starts_with_any(item.folded, cue::notes) > 0;
        if (header.identity && note && first_in_row(i) && (!items_.rows_known || row_end(items_, i) == i + 1)) return i;
        if (header.identity) continue;
        // 总分, 合计 below the last indicator
        if ((item.is(Kind::total) || vocab::is_any(item.folded, cue::point_totals)) && i > from + 3) return row_begin(i);
        if (item.is(Kind::name) && item.folded.size() >= 12) return row_begin(i);
        if (!money_unit_in(item.words.text).empty() && item.folded.find(cue::unit_label) != std::string::npos && !item.has(value_like)) return row_begin(i);
        if (is_box(item.term.kind) && item.folded.size() >= 12 && first_in_row(i)) {
            // 目标名称 holds the goal's label on each row, or on the first of its rows
            if ((item.is(Kind::goal) || item.is(Kind::goal_group)) && items_.rows_known && i + 1 < size() && at(i + 1).row == item.row && at(i + 1).level()) continue;
            if ((item.is(Kind::goal) || item.is(Kind::goal_group)) && items_.rows_known && row_end(items_, i) == i + 1 && header.names_goals()) continue;
            if (exact && std::any_of(header.columns.begin(), header.columns.end(), [&](const HeaderColumn& c) { return c.printed == item.column && c.is(Kind::other_column); })) continue;
            // a label where a name may stand is a name: `其他资金到位率` is no label, `主管部门` is
            if (exact && header.columns.size() > 2 && item.column >= header.columns[2].printed && item.column > 0) continue;
            // 预算执行率 before a value is an indicator, as other rates are
            if (item.folded.ends_with(cue::rate) && i + 1 < size() && at(i + 1).has(value_like | pure_number | type_like)) continue;
            // … and 项目完成时间 before a date
            if (item.is(Kind::field) && i > from && i + 1 < size() && at(i + 1).has(value_like | date_like) && vocab::ends_with_any(item.folded, vocab::cue::name_endings)) continue;
            return i;
        }
        if (is_box(item.term.kind) && !items_.rows_known && item.folded.size() >= 12 && item.folded.back() == ':') return i;
        if (note) return row_begin(i);
    }
    return size();
}

void Reader::run() {
    builder_.document().marks.reserve(size());  // mostly one for each cell
    drop_page_lines();
    Index i = 0;
    for (Index stood = size(); i < size();) {
        const Item& item = at(i);
        // whatever reads a part takes a cell of it at least
        if (i == std::exchange(stood, i)) {
            builder_.mark(item.words, Role::unread);
            ++i;
            continue;
        }
        if (item.blank) {
            ++i;
            continue;
        }
        if (const int horizon = section_at(i)) {
            section_horizon_ = horizon;
            builder_.mark(item.words, Role::label);
            ++i;
            continue;
        }
        if (duties_at(i))
            if (const Index after = read_tasks(i); after > i) {
                i = after;
                continue;
            }
        if (auto header = header_at(items_, i)) {
            const bool list = header->identity && (header->levels || header->packed || header->find(Kind::goal) >= 0);
            if (list) {
                i = read_list(*header);
            } else {
                if (builder_.pending().title.present() && builder_.has_table()) {
                    // indicators under a new title without boxes: a table of their own, unless the title repeats
                    if (vocab::folded(builder_.pending().title.text) != vocab::folded(builder_.table().title.text)) builder_.close_table();
                    else builder_.pending() = {};
                }
                i = read_indicators(*header);
            }
            continue;
        }
        if (const Index after = read_task_columns(i); after > i) {
            i = after;
            continue;
        }
        if (const std::size_t end = name_in_headline(i)) {
            if (builder_.has_table()) builder_.close_table();
            // the headline of all of them dates them, and names no table
            if (const Words above = builder_.pending().title; above.present() && !vocab::names_table(above.text)) {
                builder_.pending() = {};
                builder_.headline(above);
            }
            builder_.pending().name = grid::cut(builder_.document(), item.words, 0, end);
            ++i;
            continue;
        }
        if (title_at(i)) {
            builder_.title(item);
            ++i;
            continue;
        }
        if (caption_at(i)) {
            i = read_caption(i);
            continue;
        }
        if (const Index end = other_table_end(i); end > i) {
            for (; i < end; ++i)
                if (!at(i).blank) builder_.mark(at(i).words, Role::furniture);
            closed_ = builder_.has_target() && !builder_.target().indicators.empty();
            continue;
        }
        auto guessed = guess_header(i);
        if (!guessed) guessed = guess_below(i);
        if (guessed) {
            const Span row = item.words.span;
            i = read_indicators(*guessed);
            Document& d = builder_.document();
            std::string columns;
            for (const HeaderColumn& c : guessed->columns)
                if (c.is(Kind::column)) columns += (columns.empty() ? "" : "、") + std::string(vocab::name_of(c.term.field()));
            d.repairs.push_back({Repair::Kind::guessed_columns, row, static_cast<std::int32_t>(d.tables.size()) - 1,
                                 static_cast<std::int32_t>(d.tables.back().targets.size()) - 1, -1, std::move(columns)});
            continue;
        }
        if (item.is(Kind::packed)) {
            builder_.mark(item.words, Role::label);
            ++i;
            continue;
        }
        // 注：1.… and, on a line of its own, 2.自评等级：…
        constexpr std::size_t opening = 24;
        if (builder_.has_target() && !builder_.target().indicators.empty() && vocab::starts_with_any(vocab::folded(prefix(item.words.text, opening)), cue::notes) > 0) closed_ = true;
        if (stops_form(i)) {
            // 其他需要说明的问题 | 无: a box like others where somebody filled it
            if (vocab::ends_with_any(item.folded, cue::other_matters) && builder_.has_target() && i + 1 < size() && !at(i + 1).blank && !at(i + 1).term && !title_at(i + 1) &&
                (!items_.rows_known || at(i + 1).row == item.row) && !vocab::is_furniture(at(i + 1).folded) &&
                (at(i + 1).has(placeholder | sentence) || at(i + 1).folded.size() >= 18)) {
                builder_.field(item.words, at(i + 1).words);
                closed_ = !builder_.target().indicators.empty();
                i += 2;
                continue;
            }
            // 审核意见, 填表人: the label and what stands beside it are in no fact
            builder_.mark(item.words, Role::furniture);
            closed_ = builder_.has_target() && !builder_.target().indicators.empty();
            ++i;
            while (i < size() && items_.rows_known && at(i).row == at(i - 1).row) {
                // 填报日期：2024年12月6日 单位：万元
                if (!at(i).blank && !money_unit_in(at(i).words.text).empty()) {
                    i = read_caption(i);
                    continue;
                }
                if (!at(i).blank) builder_.mark(at(i).words, Role::furniture);
                ++i;
            }
            continue;
        }
        if (const Index after = read_interleaved(i); after > i) {
            i = after;
            continue;
        }
        // 合计 among the sources of a form's money
        if (item.is(Kind::total) && items_.rows_known && builder_.has_target() && builder_.target().indicators.empty() && i + 1 < size() && at(i + 1).row == item.row &&
            at(i + 1).has(pure_number | value_like) && (row_end(items_, i) == i + 2 || (!first_in_row(i) && at(i + 2).row == item.row && at(i + 2).is(Kind::fund)))) {
            const auto money = [&](Index k) { return k < size() && (at(k).is(Kind::fund) || at(k).is(Kind::fund_group)); };
            Index before = i;
            while (before > 0 && at(before - 1).row + 1 >= item.row && at(before - 1).row <= item.row) --before;
            if (money(i + 2) || money(before)) {
                items_.all[i].term = {Kind::fund, 0, 0};
                i = read_boxes(i);
                continue;
            }
        }
        if (const Index after = read_plan(i); after > i) {
            i = after;
            continue;
        }
        // 预算数 | 120 | 执行数 | 118 | 得分 | 9.8: the money's points are in no fact
        if (items_.rows_known && item.is(Kind::column) && (item.term.field() == IndicatorField::score || item.term.field() == IndicatorField::weight) && !first_in_row(i) && i + 1 < size() &&
            at(i + 1).row == item.row && at(i + 1).has(pure_number | points_like)) {
            builder_.mark(item.words, Role::label);
            builder_.mark(at(i + 1).words, Role::detail);
            i += 2;
            continue;
        }
        // 总分 | 100 | 96.5: the sum of the points is in no fact
        if (vocab::is_any(item.folded, cue::point_totals) && builder_.has_target() && !builder_.target().indicators.empty()) {
            const Index row = i;
            do builder_.mark(at(i++).words, Role::detail);
            while (i < size() && (items_.rows_known ? at(i).row == at(row).row : at(i).blank || at(i).has(pure_number)));
            continue;
        }
        if (money_row_at(i)) items_.all[i].term = {Kind::fund, 0, 0};
        // 批复的绩效目标 | 一、应助尽助…: a label by its shape, in front of a text
        if (items_.columns_known && !item.term && first_in_row(i) && i + 1 < size() && at(i + 1).row == item.row && at(i + 1).has(sentence) && builder_.has_target() && builder_.target().indicators.empty())
            if (const vocab::Term shape = vocab::lookup_shape(item.folded); shape.kind == Kind::goal || shape.kind == Kind::content) items_.all[i].term = shape;
        name_own_boxes(i);
        if (is_box(item.term.kind)) {
            const bool contact = vocab::starts_with_any(item.folded, cue::contacts) > 0;
            const bool below = builder_.has_target() && !builder_.target().indicators.empty() && !builder_.pending().title.present();
            if ((closed_ || (contact && below)) && (item.is(Kind::field) || item.is(Kind::group))) {
                builder_.mark(item.words, Role::furniture);  // 联系电话 among the signatures
                ++i;
                continue;
            }
            closed_ = false;
            i = read_boxes(i);
            continue;
        }
        // 310204某某中心 | 单位：万元
        if (items_.rows_known && first_in_row(i) && i + 1 < size() && at(i + 1).row == item.row && !at(i + 1).blank && caption_at(i + 1) && !item.term) {
            Words unit = item.words;
            const Words code = take_code(builder_.document(), unit);
            if (names_unit(vocab::folded(unit.text))) {
                if (code.present()) builder_.pending().code = code;
                if (builder_.has_table() && !builder_.pending().title.present()) {
                    if (!builder_.table().unit_name.present()) builder_.table().unit_name = unit;
                } else {
                    builder_.pending().unit_name = unit;
                }
                builder_.mark(item.words, Role::caption);
                ++i;
                continue;
            }
        }
        // 310204 某某中心 单位：万元, each apart
        if (items_.rows_known && first_in_row(i) && item.has(code_like) && i + 2 < size() && at(i + 2).row == item.row && !at(i + 1).blank && !at(i + 2).blank && caption_at(i + 2) && names_unit(at(i + 1).folded) &&
            builder_.pending().title.present() && !builder_.pending().unit_name.present()) {
            builder_.pending().code = item.words;
            builder_.pending().unit_name = at(i + 1).words;
            builder_.mark(item.words, Role::caption);
            builder_.mark(at(i + 1).words, Role::caption);
            i += 2;
            continue;
        }
        // a row of one text below a merged label that still waits for it
        if (items_.columns_known && first_in_row(i) && row_end(items_, i) == i + 1 && waiting_ != static_cast<std::size_t>(-1) && builder_.has_target() &&
            builder_.target().indicators.empty() && at(waiting_).row + 1 == item.row) {
            box(waiting_, item.words);
            waiting_ = static_cast<std::size_t>(-1);
            ++i;
            continue;
        }
        // 预算06表 behind a table: the next sheet's number
        if (first_in_row(i) && builder_.has_target() && !builder_.target().indicators.empty() && page_furniture_at(i)) {
            for (const Index end = row_end(items_, i); i < end; ++i) builder_.mark(at(i).words, Role::furniture);
            continue;
        }
        // a unit's name alone between title and table; above a date it signs a letter
        const bool signs = i + 1 < size() && at(i + 1).has(date_like) && at(i + 1).row != item.row;
        if (!signs && builder_.pending().title.present() && !builder_.pending().unit_name.present() && row_end(items_, i) == i + 1 && first_in_row(i) &&
            item.folded.size() >= 12 && item.folded.size() <= 90 && names_unit(item.folded)) {
            builder_.pending().unit_name = item.words;
            builder_.mark(item.words, Role::caption);
        }
        builder_.headline(item.words);
        ++i;
    }
    finish_list();
}

}  // namespace jixiao::model
