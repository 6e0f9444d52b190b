// Lists of projects: a row a project with its indicators packed, or a row an indicator.

#include <algorithm>

#include "base/prefix.hpp"
#include "grid/pieces.hpp"
#include "model/coverage.hpp"
#include "model/level_columns.hpp"
#include "model/packed.hpp"
#include "model/reader.hpp"
#include "model/region.hpp"
#include "model/visual.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/titles.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

constexpr std::string_view tag_open = "【";

bool ends_like_unit(std::string_view folded) {
    return names_unit(folded) || vocab::ends_with_any(folded, cue::group_endings);
}

}  // namespace

bool names_unit(std::string_view folded) {
    if (folded.find_first_of(":|;") != std::string_view::npos || folded.find("。") != std::string_view::npos || vocab::is_furniture(folded)) return false;
    return vocab::ends_with_any(folded, cue::organisation_endings) > 0;
}

void Reader::list_row(const Header& header, const Row& row, IndicatorRows& rows) {
    Document& d = builder_.document();
    Table& table = builder_.table();
    Words code, name, unit, content;
    auto& [funds, goals, fields] = row_cells_;
    for (auto* cells : {&funds, &goals, &fields}) cells->clear();
    const Words* packed = nullptr;
    std::vector<std::pair<const Family*, const Words*>> below;  // a level's entries each
    bool indicators = false, total_word = false;
    for (std::size_t c = 0; c < header.columns.size(); ++c) {
        const Words& w = row.cells[c];
        if (!w.present()) continue;
        const HeaderColumn& column = header.columns[c];
        const bool identity = column.is(Kind::code) || column.is(Kind::name) || column.is(Kind::unit_name);
        total_word = total_word || (identity && row.items[c] && row.items[c]->is(Kind::total));
        switch (column.term.kind) {
            case Kind::code: code = w; builder_.mark(w, Role::code); break;
            case Kind::name: name = w; builder_.mark(w, Role::name); break;
            case Kind::unit_name: unit = w; builder_.mark(w, Role::name); break;
            case Kind::fund: case Kind::fund_group: case Kind::total: funds.emplace_back(&column, w); break;
            case Kind::goal: case Kind::goal_group: goals.emplace_back(&column, w); builder_.mark(w, Role::goal); break;
            case Kind::content: content = w; builder_.mark(w, Role::content); break;
            case Kind::packed:
                packed = &w;
                if (!header.families.empty()) below.emplace_back(&header.families[static_cast<std::size_t>(column.set)], &w);
                break;
            case Kind::sequence: builder_.mark(w, Role::detail); break;
            case Kind::column: case Kind::nature: case Kind::other_column:
                indicators = true;
                builder_.mark(w, column.is(F::level1) || column.is(F::level2) ? Role::level
                                 : column.is(F::level3) ? Role::indicator_name
                                 : column.is_value() ? Role::value : Role::detail);
                break;
            default:
                if (column.area) indicators = true;
                else fields.emplace_back(&column, w);
                builder_.mark(w, column.area ? Role::value : Role::detail);
        }
    }
    for (const std::size_t left : row.left_out) builder_.mark(items_.all[left].words, Role::unread);
    const bool both = header.find(Kind::name) >= 0 && header.find(Kind::unit_name) >= 0;
    if (!both && unit.present() && !name.present()) name = unit;
    else if (both && unit.present() && name.present() && !table.unit_name.present()) table.unit_name = unit;
    else if (both && unit.present() && !name.present() && !goals.empty()) name = unit;
    // 说明：… below the last project
    if (name.present() && !code.present() && funds.empty() && goals.empty() && !packed && !indicators && vocab::starts_with_any(vocab::folded(name.text), cue::notes) > 0) {
        builder_.mark(name, Role::furniture);
        return;
    }
    // a total: an amount under a name and nothing else
    const bool bare = goals.empty() && !packed && !content.present() && !indicators;
    if (total_word && code.present() && !name.present() && !unit.present()) name = code, code = {};
    if ((name.present() || unit.present()) && bare) {
        const bool unit_alone = both && !name.present();  // a unit's amount above those of its projects
        if (!name.present()) name = unit;
        const std::string f = vocab::folded(name.text);
        const bool is_total = total_word || unit_alone || header.packed || (!table.unit_name.text.empty() && vocab::folded(table.unit_name.text) == f) ||
                              (ends_like_unit(f) && !vocab::ends_with_any(f, cue::project_endings)) || !header.levels;
        if (is_total && (!funds.empty() || total_word)) {
            Total total;
            total.code = code;
            total.name = name;
            total.kind = total_word ? Total::Kind::grand : Total::Kind::group;
            total.first_target = static_cast<std::uint32_t>(table.targets.size());
            for (const auto& [column, w] : funds) builder_.add_fund(total.funds, column->label, w, true);
            total.span = row.span;
            builder_.mark(name, Role::total);
            table.totals.push_back(std::move(total));
            block_has_identity_ = true;  // what follows belongs to no earlier project
            rows.restart();
            return;
        }
        // a unit's name over its projects, without amounts
        if (funds.empty() && header.levels && names_unit(f) && !vocab::ends_with_any(f, cue::project_endings)) {
            if (!table.unit_name.present()) table.unit_name = name;
            block_has_identity_ = true;
            rows.restart();
            return;
        }
    }
    const bool identity = name.present() || !funds.empty() || (!goals.empty() && goals.front().second.present() && header.levels == false);
    const bool levels_restart = header.levels && !names_open_ && rows.begins_block(row);
    Target* target = table.targets.empty() ? nullptr : &table.targets.back();
    // merged cells that were filled in say the same on every row
    const bool repeated = target && header.levels && name.present() && vocab::same_folded(name.text, target->name.text) &&
                          (!code.present() || code.text == target->code.text) && !levels_restart;
    const bool fresh = !target || (name.present() && block_has_identity_ && !repeated) || (levels_restart && !repeated);
    if (fresh && (identity || indicators || packed)) {
        target = &builder_.new_target();
        rows.restart();
        block_has_identity_ = false;
    }
    if (!target) return;
    if (name.present()) {
        target->name = name;
        block_has_identity_ = true;
    }
    if (code.present()) target->code = code;
    if (content.text.starts_with(tag_open)) read_tagged(*target, header, content);
    else if (content.present()) target->content = content;
    target->funds.reserve(target->funds.size() + funds.size());
    for (const auto& [column, w] : funds) builder_.add_fund(target->funds, column->label, w, true);
    for (const auto& [column, w] : goals) {
        const Item* item = row.items[static_cast<std::size_t>(column - header.columns.data())];
        if (!header.levels && !header.packed && (w.text.starts_with(tag_open) || (item && item->has(packed_like)))) {
            read_tagged(*target, header, w);
            continue;
        }
        Goal* same = nullptr;
        for (Goal& g : target->goals)
            if (vocab::same_folded(g.label.text, column->label.text)) same = &g;
        if (same) {
            if (!(repeated && same->text.text == w.text)) grid::append(d, same->text, w);
        } else {
            target->goals.push_back({column->label, w});
        }
    }
    for (const auto& [column, w] : fields)
        if (!repeated || std::none_of(target->fields.begin(), target->fields.end(), [&, column = column, &w = w](const Field& f) { return f.label.text == column->label.text && f.value.text == w.text; }))
            target->fields.push_back({column->label, w});
    for (const auto& [family, cell] : below) {
        const std::size_t repairs = d.repairs.size();
        add_packed(*target, indicators_below(d, *cell, *family, packed_memory_), *cell, repairs);
    }
    if (packed && below.empty()) {
        const std::size_t before = target->indicators.size();
        take_packed(*target, *packed);
        // 产出指标-数量指标-维护路灯 | ≥3200盏: an entry a row, its value in a cell of its own
        if (indicators && target->indicators.size() == before + 1) {
            Indicator& entry = target->indicators.back();
            for (std::size_t c = 0; c < header.columns.size(); ++c)
                if (header.columns[c].is(Kind::column) && row.cells[c].present() && !entry[header.columns[c].term.field()].present()) entry[header.columns[c].term.field()] = row.cells[c];
            entry.span = cover(entry.span, row.span);
        }
    }
    if (indicators && !header.families.empty()) rows.add_families(row, target->indicators);
    else if (indicators && header.levels) rows.add(row, target->indicators);
    target->span = cover(target->span, row.span);
}

// Where each row prints its level 1 and the first one its project, merged cells are at their top: levels in whatever order
// begin no project.
bool Reader::names_open_blocks(const Header& header, Index from, Index end) const {
    constexpr Index farthest = 4000;
    if (items_.form == TextForm::lines || items_.form == TextForm::aligned) return false;  // a PDF's merged cells are in the middle
    if (!items_.rows_known || !header.levels || header.find(F::level1) < 0 || header.find(Kind::name) < 0 || !header.families.empty()) return false;
    std::size_t rows = 0, told = 0;
    bool named = false;
    for (Index i = from; i < std::min(end, from + farthest);) {
        const Index next = row_end(items_, i);
        bool level1 = false, level = false;
        Index texts = 0;
        for (Index k = i; k < next; ++k) {
            level1 = level1 || at(k).is(Kind::level1);
            level = level || at(k).level();
            if (!level && !at(k).blank && !at(k).term && !at(k).has(pure_number | value_like)) ++texts;
        }
        if (level) {
            if (rows == 0) named = texts > 0;
            ++rows;
            told += level1;
        }
        i = next;
    }
    return named && rows >= 4 && told * 10 >= rows * 9;
}

void Reader::take_packed(Target& target, const Words& cell) {
    Document& d = builder_.document();
    const std::size_t repairs = d.repairs.size();
    add_packed(target, read_packed(d, cell, packed_memory_).indicators, cell, repairs);
}

void Reader::add_packed(Target& target, std::vector<Indicator> entries, const Words& cell, std::size_t repairs) {
    Document& d = builder_.document();
    mark_packed(entries, cell);
    for (std::size_t n = repairs; n < d.repairs.size(); ++n)
        if (Repair& r = d.repairs[n]; r.target < 0 && r.table < 0 && r.indicator >= 0) {
            r.table = static_cast<std::int32_t>(d.tables.size()) - 1;
            r.target = static_cast<std::int32_t>(builder_.table().targets.size()) - 1;
            r.indicator += static_cast<std::int32_t>(target.indicators.size());
        }
    if (target.indicators.empty()) target.indicators = std::move(entries);
    else for (Indicator& i : entries) target.indicators.push_back(std::move(i));
}

void Reader::mark_packed(const std::vector<Indicator>& entries, const Words& cell) {
    if (entries.empty()) return builder_.mark(cell, Role::unread);
    packed_cells_.push_back(cell.span);
    // a cell that stands in the source in one piece has one mark, from its first fact to its last
    const bool in_one_piece = cell.parts < 0 && cell.text.data() == builder_.document().text().data() + cell.span.begin;
    Span facts;
    for (const Indicator& i : entries) {
        if (in_one_piece && i.level1_origin == Origin::written) {  // all of its words are facts
            facts = cover(facts, cover(i.ordinal_words.span, i.fields.covered()));
            continue;
        }
        each_packed_fact(i, [&](const Words& words, Role role) {
            if (in_one_piece) facts = cover(facts, words.span);
            else builder_.mark(words, role);
        });
    }
    builder_.mark(facts, Role::entries);
}

Reader::Index Reader::read_list(const Header& first) {
    Header header = first;
    Document& d = builder_.document();
    // a repeated header under the open list is a page; under a new title a new table
    if (builder_.pending().title.present() && builder_.has_table()) {
        const bool same_title = vocab::folded(builder_.pending().title.text) == vocab::folded(builder_.table().title.text);
        if (!same_title || !in_list_) builder_.close_table();
        else builder_.pending() = {};
    }
    Table& table = builder_.table();
    if (!in_list_ || table.columns.empty()) {
        for (const HeaderColumn& c : header.columns) {
            Column column;
            column.label = c.label;
            if (c.term.kind == Kind::column) column.field = c.term.field();
            column.amount = c.is(Kind::fund) || c.is(Kind::fund_group);
            table.columns.push_back(std::move(column));
        }
    }
    table.layout = header.levels ? Layout::rows : Layout::packed;
    in_list_ = true;
    mark_header(header);
    for (const HeaderColumn& c : header.columns) builder_.take_money_unit(c.label);
    if (!items_.columns_known && !header.levels) return read_list_stream(header);
    IndicatorRows rows(d, header);
    block_has_identity_ = false;
    Index i = header.end;
    names_open_ = names_open_blocks(header, i, region_end(i, header));
    Items stream;
    stream.rows_known = items_.rows_known;
    stream.columns_known = items_.columns_known;
    stream.form = items_.form;
    const std::size_t repairs = d.repairs.size();
    for (;;) {
        const Index end = region_end(i, header);
        if (items_.columns_known && header.levels) {
            // 成本指标 at the margin of a row that lost its level 1
            Items part;
            part.rows_known = part.columns_known = true;
            part.all.assign(items_.all.begin() + static_cast<std::ptrdiff_t>(i), items_.all.begin() + static_cast<std::ptrdiff_t>(end));
            settle_levels(part, header, Level1::none);
            for (Index k = i; k < end; ++k) items_.all[k].term = part.all[k - i].term;
        }
        if (items_.rows_known) {
            for (Index at_row = i; at_row < end;) {
                const Index next = std::min(end, row_end(items_, at_row));
                if (items_.form == TextForm::lines && !column_numbers(items_, at_row, next)) {
                    for (Index k = at_row; k < next; ++k) stream.all.push_back(at(k));
                    at_row = next;
                    continue;
                }
                const auto placed = align(items_, at_row, next, header, widths_);
                if (column_numbers(items_, at_row, next)) {
                    for (Index k = at_row; k < next; ++k) builder_.mark(at(k).words, Role::header);
                    at_row = next;
                    continue;
                }
                for (const Row& row : rows_of(d, items_, placed, header))
                    if (!row.blank) list_row(header, row, rows);
                at_row = next;
            }
        } else {
            for (Index k = i; k < end; ++k) stream.all.push_back(at(k));
        }
        i = end;
        Header again;
        if (!merge_page(end, header, again)) break;
        header = again;
        rows.set_header(header);
        i = header.end;
    }
    if ((!stream.rows_known || stream.form == TextForm::lines) && builder_.has_table()) take_total(stream, header);
    if (!stream.all.empty()) {
        if (!stream.rows_known) (void)prepare_region(d, stream, header);
        else if (header.levels && !settle_visual_list(d, stream, header)) settle_levels(stream, header, Level1::none);
        const auto placed = align(stream, 0, stream.all.size(), header, widths_);
        for (const Row& row : rows_of(d, stream, placed, header))
            if (!row.blank) list_row(header, row, rows);
    }
    for (std::size_t r = repairs; r < d.repairs.size(); ++r)
        if (d.repairs[r].table < 0) d.repairs[r].table = static_cast<std::int32_t>(d.tables.size()) - 1;
    last_header_ = header;
    return i;
}

// 合计 and its amounts in front of the first project, in a text that shows no rows.
void Reader::take_total(Items& stream, const Header& header) {
    auto& all = stream.all;
    if (all.empty() || !all[0].is(Kind::total)) return;
    // behind it a unit's own sum, in front of its first project
    const auto sum_of_unit = [&](std::size_t k) {
        return !all[k].blank && !all[k].term && (vocab::same_folded(all[k].words.text, builder_.table().unit_name.text) || vocab::ends_with_any(all[k].folded, cue::organisation_endings) > 0);
    };
    for (Total::Kind kind = Total::Kind::grand; !all.empty() && (kind == Total::Kind::grand || sum_of_unit(0)); kind = Total::Kind::group) {
        Total total;
        std::size_t n = 1;
        for (const HeaderColumn& c : header.columns)
            if (c.is(Kind::fund) && n < all.size() && all[n].has(pure_number)) builder_.add_fund(total.funds, c.label, all[n++].words, true);
        const bool ends = n < all.size() && !all[n].has(pure_number) && (kind == Total::Kind::grand || (!all[n].blank && !all[n].term && n + 1 < all.size() && all[n + 1].has(pure_number)));
        if (n == 1 || !ends) return;
        total.name = all[0].words;
        total.kind = kind;
        total.first_target = static_cast<std::uint32_t>(builder_.table().targets.size());
        total.span = cover(total.name.span, all[n - 1].words.span);
        builder_.mark(total.name, Role::total);
        builder_.table().totals.push_back(std::move(total));
        all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n));
    }
}

// 【项目概况】: … 【总体目标】 … 【产出指标-数量指标】 …: contents, goals and indicators in one cell.
void Reader::read_tagged(Target& target, const Header& header, const Words& all) {
    Document& d = builder_.document();
    const int goal_column = std::max(header.find(Kind::goal), header.find(Kind::goal_group));
    const int content_column = header.find(Kind::content);
    std::size_t begin = packed_begin(all.text);
    if (begin == std::string_view::npos) begin = all.text.size();
    // 【项目概况】: … 【总体目标】 … before the indicators
    const std::string_view head = all.text.substr(0, begin);
    bool tagged = false;
    for (std::size_t at_tag = head.find("【"); at_tag != std::string_view::npos; at_tag = head.find("【", at_tag + 3)) {
        const std::size_t close = head.find("】", at_tag);
        if (close == std::string_view::npos) break;
        const Words label = grid::cut(d, all, at_tag + 3, close);
        const vocab::Term term = vocab::lookup(vocab::folded(label.text));
        std::size_t next = head.find("【", close);
        if (next == std::string_view::npos) next = head.size();
        std::size_t from = close + 3;
        while (from < next && (head[from] == ':' || head.substr(from).starts_with("："))) from += head[from] == ':' ? 1 : 3;
        const Words value = grid::cut(d, all, from, next);
        if (term.kind == Kind::content) {
            target.content = value;
            builder_.mark(label, Role::label);
            builder_.mark(value, Role::content);
            tagged = true;
        } else if (term.kind == Kind::goal || term.kind == Kind::goal_group) {
            builder_.mark(label, Role::label);
            builder_.mark(value, Role::goal);
            target.goals.push_back({label, value});
            tagged = true;
        }
    }
    if (!tagged) {
        const Words text = grid::cut(d, all, 0, begin);
        if (text.present()) {
            if (goal_column >= 0) {
                target.goals.push_back({header.columns[static_cast<std::size_t>(goal_column)].label, text});
                builder_.mark(text, Role::goal);
            } else if (content_column >= 0) {
                target.content = text;
                builder_.mark(text, Role::content);
            }
        }
    }
    if (begin < all.text.size()) {
        const Words cell = grid::cut(d, all, begin, all.text.size());
        take_packed(target, cell);
    }
}

// No columns left: a name and its amounts begin a row, the texts behind them are goal and indicators.
Reader::Index Reader::read_list_stream(const Header& first) {
    Document& d = builder_.document();
    Header header = first;
    std::vector<const HeaderColumn*> fund_columns;
    for (const HeaderColumn& c : header.columns)
        if (c.is(Kind::fund) || (c.is(Kind::fund_group))) fund_columns.push_back(&c);
    struct Open {
        Words code, name;
        std::vector<Words> amounts;
        std::vector<Words> texts;
        std::vector<Words> goal, packed;  // where the lines keep their columns apart
        Span span;
        bool total_word = false;
    };
    // 序号 项目名称 预算数 绩效目标 绩效指标 in a PDF's lines: what wraps stands in columns that end with the indicators
    const bool wraps = items_.rows_known && items_.form == TextForm::lines && header.columns.back().is(Kind::packed) && header.find(Kind::goal) == static_cast<int>(header.columns.size()) - 2;
    std::vector<Open> rows;
    Index i = header.end;
    const bool numbered = header.find(Kind::sequence) >= 0;
    bool decimals = false;  // the amounts above have them: a bare 4 in a text is none
    auto amount = [&](Index k) {
        return k < size() && !at(k).blank && at(k).has(pure_number) && (!decimals || at(k).folded.find('.') != std::string::npos || at(k).folded == "0");
    };
    auto name_like = [&](Index k) {
        const Item& item = at(k);
        if (item.blank || item.has(pure_number | value_like | packed_like | ordinal_name)) return false;
        if (item.is(Kind::total)) return true;
        if (item.term || item.folded.empty() || item.folded.size() > 150) return false;
        if (item.folded.find("【") != std::string::npos || item.folded.find(";") != std::string::npos || item.folded.find("。") != std::string::npos) return false;
        return true;
    };
    Index end = size();
    for (;;) {
        end = size();
        for (Index k = i; k < size(); ++k) {
            if (at(k).blank) continue;
            if (stops_form(k) || (title_at(k)) || page_furniture_at(k)) {
                end = k;
                break;
            }
            if (k > i && (at(k).is(Kind::name) || at(k).is(Kind::code) || at(k).is(Kind::unit_name)) && header_at(items_, k)) {
                end = k;
                break;
            }
            if (!items_.rows_known && vocab::is_furniture(at(k).folded) && !at(k).has(packed_like)) {
                end = k;
                break;
            }
        }
        Index k = i;
        while (k < end) {
            if (at(k).blank) {
                ++k;
                continue;
            }
            // [number] [code] name amount …
            Index n = k;
            Words code;
            if (numbered && at(n).has(pure_number) && at(n).folded.size() <= 3 && n + 2 < end && name_like(n + 1) && (amount(n + 2) || at(n + 2).row == at(n + 1).row)) builder_.mark(at(n++).words, Role::detail);
            if (at(n).has(pure_number) && at(n).has(code_like) && n + 1 < end && name_like(n + 1)) {
                code = at(n).words;
                ++n;
            }
            Index name_end = n;
            std::vector<Words> name;
            while (name_end < end && name_like(name_end) && name_end - n < 4 && (name_end == n || (items_.rows_known && at(name_end).row == at(n).row))) name.push_back(at(name_end++).words);
            // a name over lines of its own behind an empty one, its amounts on the next
            if (items_.rows_known && name.size() == 1 && row_end(items_, n) == n + 1 && n > 0 && at(n - 1).row + 1 < at(n).row) {
                constexpr Index most_lines = 3;
                Index last = n + 1;
                while (last < end && last < n + most_lines && name_like(last) && row_end(items_, last) == last + 1 && at(last).row == at(last - 1).row + 1) ++last;
                Index numbers = last;
                while (numbers < end && at(numbers).row == at(last).row && amount(numbers)) ++numbers;
                if (last < end && at(last).row == at(last - 1).row + 1 && numbers >= last + 2 && row_end(items_, last) == numbers) {
                    for (; name_end < last; ++name_end) name.push_back(at(name_end).words);
                    name_end = last;
                }
            }
            Index after = name_end;
            while (after < end && at(after).blank) ++after;
            const bool lines_above = name_end > n + 1 && after < end && at(after).row == at(name_end - 1).row + 1;
            // … or each on a line of its own
            const bool own_lines = items_.rows_known && after < end && name_end == n + 1 && at(after).row == at(n).row + 1 && row_end(items_, after) == after + 1 && first_in_row(after) && first_in_row(n);
            const bool same_line = !items_.rows_known || (after < end && at(after).row == at(n).row && first_in_row(k)) || own_lines || lines_above;
            if (!name.empty() && amount(after) && same_line) {
                Open row;
                row.code = code;
                row.total_word = at(n).is(Kind::total);
                row.name = name.size() == 1 ? name[0] : grid::join(d, name);
                row.span = cover(code.span, row.name.span);
                while (after < end && (amount(after) || at(after).blank) && row.amounts.size() < std::max<std::size_t>(1, fund_columns.size()) &&
                       (!items_.rows_known || own_lines || lines_above || at(after).row == at(n).row)) {
                    if (!at(after).blank) row.amounts.push_back(at(after).words);
                    ++after;
                }
                decimals = decimals || (!row.amounts.empty() && row.amounts[0].text.find('.') != std::string_view::npos);
                rows.push_back(std::move(row));
                k = after;
                if (wraps && row_end(items_, after - 1) == after + 2 && !at(after).level()) {
                    rows.back().goal.push_back(at(after).words);
                    rows.back().packed.push_back(at(after + 1).words);
                    rows.back().span = cover(rows.back().span, at(after + 1).words.span);
                    k = after + 2;
                }
                continue;
            }
            if (!rows.empty() && !rows.back().packed.empty() && first_in_row(k) && row_end(items_, k) <= k + 3) {
                Open& row = rows.back();
                const Index last = row_end(items_, k) - 1;
                const bool goal_ended = row.goal.back().text.ends_with("。");
                // one piece goes on with the indicators, two with the goal, too, three with the name
                const bool with_goal = last > k && !(goal_ended && last == k + 1);
                if (last == k + 2 || (last > k && !with_goal)) {
                    const Words both[] = {row.name, at(k).words};
                    row.name = grid::join(d, both);
                }
                if (with_goal) row.goal.push_back(at(last - 1).words);
                // a level opens a line of its own
                Words& before = row.packed.back();
                const vocab::Match opens = vocab::longest_at(vocab::folded(prefix(at(last).words.text, 60)), 0);
                if ((opens.term.kind == Kind::level1 || opens.term.kind == Kind::level2) && before.parts < 0 && before.span.end < d.text().size())
                    before = {d.text().substr(before.span.begin, before.span.size() + 1), {before.span.begin, before.span.end + 1}, -1};
                row.packed.push_back(at(last).words);
                row.span = cover(row.span, at(last).words.span);
                k = last + 1;
                continue;
            }
            if (!rows.empty()) {
                rows.back().texts.push_back(at(k).words);
                rows.back().span = cover(rows.back().span, at(k).words.span);
            }
            ++k;
        }
        i = end;
        Header again;
        if (!merge_page(end, header, again)) break;
        i = again.end;
    }
    Table& table = builder_.table();
    for (Open& row : rows) {
        builder_.mark(row.code, Role::code);
        const bool bare = row.texts.empty() && row.packed.empty();
        builder_.mark(row.name, bare ? Role::total : Role::name);
        std::vector<Amount> funds;
        for (std::size_t n = 0; n < row.amounts.size() && n < fund_columns.size(); ++n) builder_.add_fund(funds, fund_columns[n]->label, row.amounts[n]);
        if (bare) {
            Total total;
            total.code = row.code;
            total.name = row.name;
            total.funds = std::move(funds);
            total.span = row.span;
            total.kind = row.total_word ? Total::Kind::grand : Total::Kind::group;
            total.first_target = static_cast<std::uint32_t>(table.targets.size());
            table.totals.push_back(std::move(total));
            continue;
        }
        Target& target = builder_.new_target();
        target.code = row.code;
        target.name = row.name;
        target.funds = std::move(funds);
        target.span = row.span;
        if (!row.packed.empty()) {
            const Words goal = grid::join(d, row.goal), packed = grid::join(d, row.packed);
            builder_.mark(goal, Role::goal);
            target.goals.push_back({header.columns[header.columns.size() - 2].label, goal});
            d.repairs.push_back({Repair::Kind::joined_lines, packed.span, static_cast<std::int32_t>(d.tables.size()) - 1, static_cast<std::int32_t>(table.targets.size()) - 1, -1, {}});
            take_packed(target, packed);
            if (row.texts.empty()) continue;
        }
        const Words all = row.texts.size() == 1 ? row.texts[0] : grid::join(d, row.texts);
        if (row.texts.size() > 1) d.repairs.push_back({Repair::Kind::joined_lines, all.span, static_cast<std::int32_t>(d.tables.size()) - 1, static_cast<std::int32_t>(table.targets.size()) - 1, -1, {}});
        read_tagged(target, header, all);
    }
    last_header_ = header;
    return i;
}

void Reader::finish_list() {
    Document& d = builder_.document();
    for (Table& t : d.tables) {
        if (!t.unit_name.present())
            for (const Total& total : t.totals) {
                const std::string f = vocab::folded(total.name.text);
                if (total.kind == Total::Kind::group && ends_like_unit(f) && !f.ends_with(cue::category)) {
                    t.unit_name = total.name;
                    break;
                }
            }
    }
}

}  // namespace jixiao::model
