#include "model/level_columns.hpp"

#include <algorithm>
#include <utility>

#include "grid/pieces.hpp"
#include "model/header_rows.hpp"
#include "model/packed.hpp"
#include "model/rows.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

// A row of names of level 2 only.
bool all_second(const Items& items, std::size_t from, std::size_t to) {
    std::size_t names = 0;
    for (std::size_t i = from; i < to; ++i) {
        if (items.all[i].blank) continue;
        if (!items.all[i].level()) return false;
        ++names;
    }
    return names >= 2;
}

// 单位 in a list of projects is whose they are.
bool whose(const Item& item) { return item.is(Kind::column) && item.term.field() == F::measure_unit; }

Family family_of(const Item& item, const Family* above) {
    Family f;
    if (item.is(Kind::level1) && !above) {
        f.label = item.words;
        f.level1 = item.term.level1();
        return f;
    }
    f.second = item.words;
    f.level2 = item.is(Kind::level2) ? item.term.level2() : item.term.level1() == Level1::cost ? Level2::cost : item.term.level1() == Level1::satisfaction ? Level2::satisfaction : Level2::other;
    if (above) {
        f.label = above->label;
        f.level1 = above->level1;
    } else {
        f.level1 = vocab::parent_of(f.level2);
    }
    return f;
}

void give_levels(Indicator& i, const Family& family) {
    const Indicator& read = i;
    if (!read[F::level2].present() && family.second.present()) {
        i[F::level2] = family.second;
        i.level2_kind = family.level2;
        i.level2_origin = Origin::carried;
    }
    // 成本指标 below 产出指标 is a level 2
    if (!read[F::level2].present() && i.level1_kind == Level1::cost && i.level1_origin == Origin::written && family.level1 == Level1::output) {
        i[F::level2] = read[F::level1];
        i.level2_kind = Level2::cost;
        i.level2_origin = i.level1_origin;
    } else if (read[F::level1].present() && i.level1_origin == Origin::written) {
        return;
    }
    if (family.label.present()) {
        i[F::level1] = family.label;
        i.level1_origin = Origin::carried;
    } else {
        i[F::level1] = Words{vocab::name_of(family.level1), family.second.span, -1};
        i.level1_origin = Origin::inferred;
    }
    i.level1_kind = family.level1;
}

}  // namespace

bool level_columns_at(const Items& items, std::size_t from, std::size_t to) {
    if (!items.columns_known || to >= items.all.size()) return false;
    std::size_t levels = 0, names = 0, labels = 0;
    std::vector<std::int32_t> below;
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        ++labels;
        levels += item.level();
        names += item.is(Kind::name);
        if (item.level()) below.push_back(item.column);
        if (!item.term && !item.has(short_text)) return false;
        const bool remark = item.is(Kind::column) && item.term.field() == F::remark;
        if (item.has(pure_number | value_like | sentence) || (item.is(Kind::column) && !whose(item) && !remark)) return false;
    }
    if (levels < 2 || names != 1 || labels < levels + names) return false;
    std::size_t row = to, end = row_end(items, to);
    if (all_second(items, row, end)) {
        row = end;
        if (row >= items.all.size()) return false;
        end = row_end(items, row);
    }
    // texts, and no names of levels alone
    std::size_t filled = 0;
    for (std::size_t i = row; i < end; ++i)
        filled += !items.all[i].blank && !items.all[i].term && !items.all[i].has(pure_number) && items.all[i].column >= below.front();
    return filled >= 2;
}

std::size_t take_level_columns(Header& header, const Items& items, std::size_t from, std::size_t to) {
    const std::size_t end = row_end(items, to);
    const bool second = all_second(items, to, end);
    const auto add = [&](const Item& item, const Family& family) {
        HeaderColumn c = column_of(item);
        c.term = {Kind::packed, 0, 0};
        c.entries = true;
        c.set = static_cast<std::int8_t>(std::min<std::size_t>(header.families.size(), 100));
        header.families.push_back(family);
        header.columns.push_back(std::move(c));
    };
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items.all[i];
        if (item.blank) continue;
        if (!item.level()) {
            header.columns.push_back(column_of(item));
            if (whose(item)) header.columns.back().term = {Kind::unit_name, 0, 0};
            continue;
        }
        std::size_t next = i + 1;
        while (next < to && items.all[next].blank) ++next;
        const Family whole = family_of(item, nullptr);
        bool any = false;
        for (std::size_t k = to; second && k < end; ++k) {
            const Item& below = items.all[k];
            if (below.blank || below.column < item.column || (next < to && below.column >= items.all[next].column)) continue;
            add(below, family_of(below, &whole));
            any = true;
        }
        if (!any) add(item, whole);
    }
    return second ? end : to;
}

std::vector<Indicator> indicators_below(Document& document, const Words& cell, const Family& family, PackedMemory& memory) {
    std::vector<Indicator> out;
    if (packed_begin(cell.text) == 0) out = read_packed(document, cell, memory).indicators;
    if (out.empty()) {
        const std::string_view text = cell.text;
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at, next = text.size();
            for (; end < text.size(); ++end) {
                const std::size_t n = text[end] == ';' || text[end] == '\n' ? 1 : vocab::starts_with_any(text.substr(end), cue::entry_ends);
                if (n == 0) continue;
                next = end + n;
                break;
            }
            Indicator entry;
            entry[F::level3] = grid::cut(document, cell, at, end);
            at = next;
            if (!entry.name().present()) continue;
            entry.span = entry.name().span;
            take_ordinal(document, entry);
            part_name_and_value(document, entry);
            // 10月底前完成 and nothing else: the column says of what
            if (!std::as_const(entry)[F::value].present() && make_item(document, entry.name(), 0).has(date_like | value_like)) {
                entry[F::value] = entry.name();
                entry[F::level3] = {};
            }
            out.push_back(std::move(entry));
        }
    }
    for (Indicator& i : out) give_levels(i, family);
    return out;
}

}  // namespace jixiao::model
