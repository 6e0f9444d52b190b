#include "model/reader.hpp"

#include <algorithm>

#include "grid/pieces.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/titles.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

constexpr std::size_t npos = static_cast<std::size_t>(-1);

constexpr std::size_t longest_page_number = 40;

// The cells from `begin` to `end` as one text; empty where it is longer than a page's number may be.
std::string short_row(const Items& items, std::size_t begin, std::size_t end) {
    std::size_t size = 0;
    for (std::size_t k = begin; k < end; ++k) size += items.all[k].folded.size();
    std::string all;
    if (size <= longest_page_number)
        for (std::size_t k = begin; k < end; ++k) all += items.all[k].folded;
    return all;
}

// `— 12 —`, `第 1 页，共 2 页`
bool page_number(std::string_view f) {
    if (f.empty() || f.size() > longest_page_number) return false;
    if (f.starts_with(cue::page_opens) && f.find(cue::page_closes) != std::string::npos) return true;
    // 2025-12 is a date: a page's number stands between its dashes
    return f.find_first_not_of("0123456789-/.") == std::string::npos ? f.starts_with('-') && f.ends_with('-')
                                                                        : (f.starts_with("—") && f.ends_with("—")) || f.starts_with("－");
}

// … and `表6`, `附件2`
bool page_furniture(const Item& item) {
    const std::string_view f = item.folded;
    if (f.empty() || f.size() > 40) return false;
    return page_number(f) || (f.starts_with(cue::sheet) && f.size() <= 6) || vocab::starts_with_any(f, cue::attachments);
}

}  // namespace

bool Reader::title_at(Index i) const {
    const Item& item = at(i);
    if (item.blank || item.term || item.words.text.size() > 400) return false;
    if (!vocab::is_title(item.words.text)) return false;
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
        const bool target = item.level() || item.is(Kind::column) || item.is(Kind::packed) || item.is(Kind::goal) || item.is(Kind::goal_group) || item.has(packed_like);
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

bool Reader::page_furniture_at(Index i) const {
    if (!first_in_row(i)) return false;
    const Index end = row_end(items_, i);
    if (end == i + 1) return page_furniture(at(i));
    // `— 14 —`, `第 7 页 共 23 页` in words
    if (end > i + 8) return false;
    const std::string all = short_row(items_, i, end);
    Item row;
    row.folded = all;
    return page_furniture(row);
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

bool Reader::stops_form(Index i) const {
    const Item& item = at(i);
    return item.is(Kind::end) || item.is(Kind::sign_off);
}

void Reader::mark_header(const Header& header) {
    for (Index i = header.begin; i < header.end; ++i) builder_.mark(at(i).words, Role::header);
}

Reader::Index Reader::page_break(Index i, const Header& header, Header& again) const {
    Index k = i;
    for (int n = 0; k < size() && n < 24; ++n) {
        const Item& item = at(k);
        if (!item.blank) {
            if (const int horizon = section_at(k); horizon != 0 && horizon != header.horizon) return npos;
            if (auto h = header_at(items_, k)) {
                if (header.sectioned) h->horizon = header.horizon;
                if (!h->same_as(header)) return npos;
                again = *h;
                return k;
            }
            const bool title = title_at(k);
            const bool skip = title || caption_at(k) || page_furniture(item) || page_furniture_at(k) || (k > i && at(k - 1).row == item.row && items_.rows_known) || item.is(Kind::unit_name) ||
                              (k > i && at(k - 1).is(Kind::unit_name)) || (k > i && (title_at(k - 1) || n < 8) && !item.level() && !item.has(value_like) && !item.is(Kind::end) && !item.is(Kind::sign_off) && !is_box(item.term.kind));
            if (!skip) return npos;
            // another table's title is no page break
            if (title && builder_.document().tables.size() && builder_.document().tables.back().title.present() &&
                vocab::folded(item.words.text) != vocab::folded(builder_.document().tables.back().title.text))
                return npos;
        }
        ++k;
    }
    return npos;
}

bool Reader::merge_page(Index end, const Header& header, Header& again) {
    if (end >= size() || page_break(end, header, again) == npos) return false;
    for (Index k = end; k < again.begin; ++k)
        if (!at(k).blank) builder_.mark(at(k).words, Role::header);
    mark_header(again);
    Document& d = builder_.document();
    d.repairs.push_back({Repair::Kind::merged_page, cover(at(again.begin).words.span, at(again.end - 1).words.span),
                         static_cast<std::int32_t>(d.tables.size()) - 1, -1, -1, {}});
    return true;
}

Reader::Index Reader::region_end(Index from, const Header& header) const {
    const bool exact = items_.columns_known;
    for (Index i = from; i < size(); ++i) {
        const Item& item = at(i);
        if (item.blank) continue;
        auto row_begin = [&](Index k) {
            if (!items_.rows_known) return k;
            while (k > from && at(k - 1).row == at(i).row) --k;
            return k;
        };
        if (page_furniture_at(i)) return i;
        if (title_at(i) && (!items_.rows_known || row_end(items_, i) == i + 1 || first_in_row(i))) return i;
        if ((item.is(Kind::column) || item.is(Kind::nature) || is_box(item.term.kind) || item.is(Kind::packed)) && header_at(items_, i)) return i;
        if (other_table_end(i) > i || section_at(i) != 0) return i;
        if (stops_form(i)) return row_begin(i);
        if ((!exact || item.column <= 0) && item.folded.size() >= 9 && item.folded.size() <= 200 && !item.level() && !item.has(value_like) && first_in_row(i) &&
            row_end(items_, i) == i + 1 && vocab::is_furniture(item.folded) && !rows_go_on(i))
            return i;
        if (header.identity) continue;
        // 总分, 合计 below the last indicator
        if ((item.is(Kind::total) || vocab::is_any(item.folded, cue::point_totals)) && i > from + 3) return row_begin(i);
        if (item.is(Kind::name) && item.folded.size() >= 12) return row_begin(i);
        if (!money_unit_in(item.words.text).empty() && item.folded.find(cue::unit_label) != std::string::npos && !item.has(value_like)) return row_begin(i);
        if (is_box(item.term.kind) && item.folded.size() >= 12 && first_in_row(i)) {
            // 目标名称 holds the goal's label on each row, or on the first of its rows
            if ((item.is(Kind::goal) || item.is(Kind::goal_group)) && items_.rows_known && i + 1 < size() && at(i + 1).row == item.row && at(i + 1).level()) continue;
            if (exact && std::any_of(header.columns.begin(), header.columns.end(), [&](const HeaderColumn& c) { return c.printed == item.column && c.is(Kind::other_column); })) continue;
            // a label where a name may stand is a name: `其他资金到位率` is no label, `主管部门` is
            if (exact && header.columns.size() > 2 && item.column >= header.columns[2].printed && item.column > 0) continue;
            // 预算执行率 before a value is an indicator, as other rates are
            if (item.folded.ends_with(cue::rate) && i + 1 < size() && at(i + 1).has(value_like | pure_number | type_like)) continue;
            return i;
        }
        if (is_box(item.term.kind) && !items_.rows_known && item.folded.size() >= 12 && item.folded.back() == ':') return i;
        if (vocab::starts_with_any(item.folded, cue::notes)) return row_begin(i);
    }
    return size();
}

void Reader::drop_page_numbers() {
    Index kept = 0;
    for (Index i = 0; i < size();) {
        const Index end = items_.rows_known ? row_end(items_, i) : i + 1;
        const bool number = end <= i + 8 && page_number(short_row(items_, i, end)) && rows_go_on(end - 1);
        for (Index k = i; k < end; ++k)
            if (number && !at(k).blank) builder_.mark(at(k).words, Role::furniture);
            else if (!number && kept++ != k) items_.all[kept - 1] = items_.all[k];
        i = end;
    }
    items_.all.resize(kept);
}

Reader::Index Reader::read_plan(Index i) {
    if (!items_.columns_known || !first_in_row(i) || at(i).has(pure_number) || !builder_.has_target() || !builder_.target().indicators.empty()) return i;
    const Index row = row_end(items_, i), end = row < size() ? row_end(items_, row) : row;
    if (row - i < 3 || end == row || at(row).row != at(i).row + 1 || end - row > row - i) return i;
    for (Index k = i + 1; k < row; ++k)
        if (!at(k).has(date_like) || at(k).folded.size() > 18) return i;
    for (Index k = row; k < end; ++k)
        if (!at(k).has(pure_number)) return i;
    // a label merged over both rows leaves the second without its cell: the last value is the last date's
    const std::int32_t moved = std::clamp(at(row - 1).column - at(end - 1).column, 0, 2);
    builder_.mark(at(i).words, Role::label);
    for (Index k = i + 1; k < row; ++k)
        if (std::none_of(items_.all.begin() + static_cast<std::ptrdiff_t>(row), items_.all.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](const Item& v) { return v.column + moved == at(k).column; }))
            builder_.mark(at(k).words, Role::label);
    for (Index v = row; v < end; ++v) {
        Index date = i + 1;
        while (date < row && at(date).column != at(v).column + moved) ++date;
        if (date < row) builder_.field(at(date).words, at(v).words);
        else builder_.mark(at(v).words, Role::unread);
    }
    return end;
}

bool Reader::money_row_at(Index i) {
    const Item& item = at(i);
    if (item.term || item.blank || !items_.rows_known || !first_in_row(i) || !builder_.has_target() || i + 1 >= size()) return false;
    if (item.folded.empty() || item.folded.size() > 36 || item.has(sentence | value_like | pure_number | date_like)) return false;
    const Item& amount = at(i + 1);
    return amount.row == item.row && amount.has(pure_number) && amount.folded.find('.') != std::string::npos && builder_.target().indicators.empty() &&
           builder_.target().name.present();
}

bool Reader::rows_go_on(Index i) const {
    for (Index k = i + 1, n = 0; k < size() && n < 40; ++k) {
        const Item& item = at(k);
        if (item.blank) continue;
        if (n == 0 && !items_.rows_known && item.has(value_like | pure_number | type_like | qualitative | date_like)) return true;
        if (title_at(k) || item.is(Kind::column) || item.is(Kind::name) || stops_form(k)) return false;
        if (item.level()) return true;
        ++n;
    }
    return false;
}

void Reader::run() {
    drop_page_numbers();
    Index i = 0;
    while (i < size()) {
        const Item& item = at(i);
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
        if (const auto guessed = guess_header(i)) {
            const Span row = item.words.span;
            i = read_indicators(*guessed);
            Document& d = builder_.document();
            std::string columns;
            for (const HeaderColumn& c : guessed->columns) columns += (columns.empty() ? "" : "、") + std::string(vocab::name_of(c.term.field()));
            d.repairs.push_back({Repair::Kind::guessed_columns, row, static_cast<std::int32_t>(d.tables.size()) - 1,
                                 static_cast<std::int32_t>(d.tables.back().targets.size()) - 1, -1, std::move(columns)});
            continue;
        }
        if (item.is(Kind::packed)) {
            builder_.mark(item.words, Role::label);
            ++i;
            continue;
        }
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
            at(i + 1).has(pure_number | value_like) && row_end(items_, i) == i + 2) {
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
        // 总分 | 100 | 96.5: the sum of the points is in no fact
        if (vocab::is_any(item.folded, cue::point_totals) && builder_.has_target() && !builder_.target().indicators.empty()) {
            const Index row = i;
            do builder_.mark(at(i++).words, Role::detail);
            while (i < size() && (items_.rows_known ? at(i).row == at(row).row : at(i).blank || at(i).has(pure_number)));
            continue;
        }
        if (money_row_at(i)) items_.all[i].term = {Kind::fund, 0, 0};
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
            std::size_t digits = 0;
            while (digits < item.words.text.size() && item.words.text[digits] >= '0' && item.words.text[digits] <= '9') ++digits;
            const Words unit = grid::cut(builder_.document(), item.words, digits, item.words.text.size());
            if (unit.present() && names_unit(vocab::folded(unit.text))) {
                if (digits >= 3) builder_.pending().code = grid::cut(builder_.document(), item.words, 0, digits);
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
        // a row of one text below a merged label that still waits for it
        if (items_.columns_known && first_in_row(i) && row_end(items_, i) == i + 1 && waiting_ != static_cast<std::size_t>(-1) && builder_.has_target() &&
            builder_.target().indicators.empty() && at(waiting_).row + 1 == item.row) {
            box(waiting_, item.words);
            waiting_ = static_cast<std::size_t>(-1);
            ++i;
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
