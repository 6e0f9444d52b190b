// What a page leaves between a table's rows: its number, its sheet's name, the header printed again.

#include <algorithm>

#include "model/reader.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_titles.hpp"
#include "vocab/titles.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

constexpr std::size_t npos = static_cast<std::size_t>(-1);

// The cells from `begin` to `end` as one text; empty where it is longer than a page's number may be.
std::string short_row(const Items& items, std::size_t begin, std::size_t end) {
    std::size_t size = 0;
    for (std::size_t k = begin; k < end; ++k) size += items.all[k].folded.size();
    std::string all;
    if (size <= vocab::longest_page_number)
        for (std::size_t k = begin; k < end; ++k) all += items.all[k].folded;
    return all;
}

// 县卫健委网址 http://… - 1 -: what a page has at its foot, between the lines of a table
bool address_of_page(const Items& items, std::size_t begin, std::size_t end) {
    if (items.form != TextForm::lines && items.form != TextForm::aligned) return false;
    return std::any_of(items.all.begin() + static_cast<std::ptrdiff_t>(begin), items.all.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Item& item) { return vocab::starts_with_any(item.folded, cue::addresses) > 0; });
}

// … and `表6`, `附件2`
bool page_furniture(const Item& item) {
    const std::string_view f = item.folded;
    if (f.empty() || f.size() > 40) return false;
    // 预算05-2表
    const bool numbered = f.size() <= 24 && f.ends_with(cue::sheet) && f.size() > 6 && f[f.size() - 4] >= '0' && f[f.size() - 4] <= '9';
    return vocab::is_page_number(f) || (f.starts_with(cue::sheet) && f.size() <= 6) || numbered || vocab::starts_with_any(f, cue::attachments);
}

// A title without what says that its table goes on: 绩效目标表(续).
std::string title_alone(std::string title) {
    if (const std::size_t n = vocab::ends_with_any(title, cue::title_goes_on)) title.resize(title.size() - n);
    return title;
}

}  // namespace

// A number alone between empty lines, at the end of the text or above a list's header.
bool Reader::bare_page_number(Index i) const {
    constexpr std::size_t longest = 3;
    const Item& item = at(i);
    if (items_.form != TextForm::lines || !items_.rows_known || !item.has(pure_number) || item.folded.size() > longest || item.folded.find('.') != std::string_view::npos || i == 0 || at(i - 1).row + 1 >= item.row) return false;
    if (i + 1 == size()) return true;
    return at(i + 1).row > item.row + 1 && (at(i + 1).is(Kind::name) || at(i + 1).is(Kind::unit_name) || at(i + 1).is(Kind::code) || at(i + 1).is(Kind::sequence)) && header_at(items_, i + 1);
}

// 某市2024年部门预算项目支出绩效目标公开, alone above a row that goes on with a level, a name and a value: a page's headline, no title.
bool Reader::running_title(Index i) const {
    if (!items_.rows_known || i == 0 || !first_in_row(i) || row_end(items_, i) != i + 1 || vocab::names_table(at(i).words.text) || !title_at(i)) return false;
    Index next = i + 1;
    while (next < size() && at(next).blank) ++next;
    if (next >= size() || !at(next).level() || !first_in_row(next)) return false;
    const Index end = row_end(items_, next);
    return end >= next + 3 && std::any_of(items_.all.begin() + static_cast<std::ptrdiff_t>(next), items_.all.begin() + static_cast<std::ptrdiff_t>(end),
                                          [](const Item& item) { return item.has(value_like | pure_number | date_like | qualitative); });
}

bool Reader::page_furniture_at(Index i) const {
    if (!first_in_row(i)) return false;
    const Index end = row_end(items_, i);
    if (end == i + 1) return page_furniture(at(i)) || bare_page_number(i);
    // `— 14 —`, `第 7 页 共 23 页` in words
    if (end > i + 8) return false;
    const std::string all = short_row(items_, i, end);
    if (at(end - 1).folded.ends_with(cue::issued) && at(end - 1).has(date_like)) return true;  // 某某办公室 2024年11月29日印发
    Item row;
    row.folded = all;
    return page_furniture(row);
}

void Reader::drop_page_lines() {
    Index kept = 0;
    bool rows = false;  // some have been seen
    for (Index i = 0; i < size();) {
        const Index end = items_.rows_known ? row_end(items_, i) : i + 1;
        const bool address = end <= i + 8 && address_of_page(items_, i, end);
        const bool number = address ? rows_go_on(end - 1) || (end < size() && header_at(items_, end)) : end <= i + 8 && vocab::is_page_number(short_row(items_, i, end)) && rows_go_on(end - 1);
        // 6 alone between rows of a table
        constexpr std::size_t longest = 3, least_cells = 3;
        const bool alone = rows && items_.rows_known && end == i + 1 && end < size() && at(i).has(pure_number) && at(i).folded.size() <= longest && at(i).folded.find('.') == std::string_view::npos;
        const bool bare = alone && items_.columns_known && at(i).column == 0 && row_end(items_, end) >= end + least_cells && rows_go_on(i);
        // … or above the header printed again
        const bool above = alone && at(end).is(Kind::column) && header_at(items_, end);
        const bool dropped = number || bare || above || (rows && running_title(i));
        rows = rows || at(i).level();
        for (Index k = i; k < end; ++k)
            if (dropped && !at(k).blank) builder_.mark(at(k).words, Role::furniture);
            else if (!dropped && kept++ != k) items_.all[kept - 1] = items_.all[k];
        i = end;
    }
    items_.all.resize(kept);
}

bool Reader::rows_go_on(Index i) const {
    for (Index k = i + 1, n = 0; k < size() && n < 40; ++k) {
        const Item& item = at(k);
        if (item.blank) continue;
        if (n == 0 && !items_.rows_known && item.has(value_like | pure_number | type_like | qualitative | date_like)) return true;
        if (running_title(k)) return true;
        if (title_at(k) || item.is(Kind::column) || item.is(Kind::name) || stops_form(k)) return false;
        if (item.level() || item.has(packed_like)) return true;
        ++n;
    }
    return false;
}

Reader::Index Reader::page_break(Index i, const Header& header, Header& again) const {
    Index k = i;
    for (int n = 0; k < size() && n < 24; ++n) {
        const Item& item = at(k);
        if (!item.blank) {
            if (const int horizon = section_at(k); horizon != 0 && horizon != header.horizon) return npos;
            if (auto h = header_at(items_, k)) {
                if (header.sectioned || !h->group.present()) h->horizon = header.horizon;  // 年度绩效指标 is printed once
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
                title_alone(vocab::folded(item.words.text)) != title_alone(vocab::folded(builder_.document().tables.back().title.text)))
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

}  // namespace jixiao::model
