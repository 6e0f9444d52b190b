// Funds as a small table: budget, adjusted budget and execution as columns, a source of money a row.

#include <algorithm>

#include "grid/pieces.hpp"
#include "model/reader.hpp"
#include "vocab/cues_labels.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

}  // namespace

// 年初预算数 | 全年预算数 | 全年执行数 … over rows of funds: the columns' names with the total row's amounts.
Reader::Index Reader::read_matrix(Index i) {
    auto head = [&](Index k) {
        if (at(k).blank || !(at(k).is(Kind::fund) || at(k).is(Kind::fund_group))) return false;
        return vocab::contains_any(at(k).folded, cue::budget_columns);
    };
    Index j = i;
    while (j < size() && (at(j).blank || (at(j).is(Kind::fund_group) && !head(j)))) ++j;
    std::vector<Index> heads, columns;
    while (j < size() && (at(j).blank || head(j) || at(j).is(Kind::column) || at(j).folded == cue::reason || (!columns.empty() && at(j).is(Kind::field) && at(j).folded.find(cue::rate) != std::string::npos))) {
        if (!at(j).blank) {
            if (head(j)) heads.push_back(j);
            columns.push_back(j);
        }
        ++j;
    }
    // 部门支出总额: the total of a form's own, in front of its amounts
    const auto total = [&](Index k) { return !at(k).blank && !at(k).term && vocab::ends_with_any(at(k).folded, cue::total_endings) > 0 && k + 1 < size() && at(k + 1).has(pure_number); };
    if (heads.size() < 2 || j >= size() || !(at(j).is(Kind::fund) || at(j).is(Kind::fund_group) || total(j))) return i;
    for (Index k = i; k < j; ++k) builder_.mark(at(k).words, Role::label);
    const auto take_unit = [&](Index k) {
        builder_.mark(at(k).words, Role::label);
        builder_.take_money_unit(at(k).words);
    };
    take_unit(i);
    // 年度预算数(万元) over the rows' names is no column
    if (heads.size() > 2 && !money_unit_in(at(heads[0]).words.text).empty() && money_unit_in(at(heads[1]).words.text).empty()) {
        take_unit(heads[0]);
        heads.erase(heads.begin());
    }
    bool first = true;
    // 预算执行 | 情况 | （万元） down the side: the last of it in front of a row
    const auto of_margin = [&](Index k) { return !first && k + 1 < size() && !at(k).blank && !at(k).has(pure_number) && !money_unit_in(at(k).words.text).empty() && at(k + 1).is(Kind::fund) && at(k).folded.starts_with('('); };
    while (j < size() && (at(j).is(Kind::fund) || at(j).blank || (first && total(j)) || of_margin(j))) {
        if (at(j).blank || of_margin(j)) {
            if (!at(j).blank) take_unit(j);
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
            // an amount a column, also where one of them holds 执行率
            std::size_t column = n++;
            if (values.size() == columns.size()) column = static_cast<std::size_t>(std::find(heads.begin(), heads.end(), columns[column]) - heads.begin());
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

}  // namespace jixiao::model
