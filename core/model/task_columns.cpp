// A department's tasks under columns whose names no list has: told from a row of labels over rows with money.

#include <algorithm>

#include "grid/pieces.hpp"
#include "model/header.hpp"
#include "model/reader.hpp"
#include "vocab/cues_labels.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

enum class Use { name, content, amount, goal, aside };

constexpr std::size_t longest_label = 36;

// 职责活动, 内容描述: it can head a column
bool heads(const Item& item) {
    return !item.blank && item.folded.size() <= longest_label && !item.has(pure_number | value_like | date_like | sentence | placeholder) && !item.is(Kind::column) && !item.is(Kind::name) && !item.is(Kind::packed);
}

}  // namespace

// 职责活动 | 年度预算数 | 内容描述 | 绩效目标 over 河湖管护 | 684.50 | 河道清淤 | 河湖面貌持续改善. Behind the tasks, or `i`.
Reader::Index Reader::read_task_columns(Index i) {
    if (!items_.columns_known || !first_in_row(i) || !builder_.has_target() || !builder_.target().indicators.empty()) return i;
    const Index row = row_end(items_, i);
    if (row < i + 3 || row >= size() || at(i).is(Kind::fund) || at(i).is(Kind::fund_group) || at(i).is(Kind::goal) || at(i).is(Kind::goal_group) || at(i).is(Kind::content)) return i;
    std::vector<Use> uses;
    Index money = row;
    bool content = false, goal = false;
    for (Index h = i; h < row; ++h) {
        const Item& item = at(h);
        if (!heads(item)) return i;
        Use use = Use::aside;
        if (h == i) use = Use::name;
        else if (money == row && (item.is(Kind::fund) || item.is(Kind::task_amount))) use = Use::amount, money = h;
        else if (item.is(Kind::fund)) use = Use::aside;
        else if (item.is(Kind::goal) || item.is(Kind::task_goal) || vocab::lookup_shape(item.folded).kind == Kind::goal) use = Use::goal, goal = true;
        else if (!content) use = Use::content, content = true;
        uses.push_back(use);
    }
    if (money == row || !(content || goal)) return i;
    // the amount's column holds a number in each row, the first a name
    const auto cell = [&](Index begin, Index end, Index head) {
        for (Index v = begin; v < end; ++v)
            if (at(v).column == at(head).column) return v;
        return end;
    };
    const auto is_task = [&](Index begin, Index end) {
        const Index amount = cell(begin, end, money), name = cell(begin, end, i);
        return name < end && amount < end && at(amount).has(pure_number) && !at(name).has(pure_number | value_like) && !at(name).level() && !header_at(items_, begin);
    };
    Index j = row;
    std::size_t tasks = 0;
    while (j < size() && is_task(j, row_end(items_, j))) ++tasks, j = row_end(items_, j);
    if (tasks < 2) return i;

    for (Index h = i; h < row; ++h) {
        builder_.mark(at(h).words, Role::header);
        builder_.take_money_unit(at(h).words);
    }
    for (Index begin = row; begin < j;) {
        const Index end = row_end(items_, begin);
        const Item& first = at(cell(begin, end, i));
        Task task;
        Total total;
        const bool sum = first.is(Kind::total) || first.folded.ends_with(cue::sum);
        for (Index v = begin; v < end; ++v) {
            Index h = i;
            while (h < row && at(h).column != at(v).column) ++h;
            const Use use = h < row ? uses[h - i] : Use::aside;
            const Words& words = at(v).words;
            if (sum && h < row && (at(h).is(Kind::fund) || at(h).is(Kind::task_amount))) builder_.add_fund(total.funds, at(h).words, words);
            else if (use == Use::name) (sum ? total.name : task.name) = words;
            else if (use == Use::content) task.content = words;
            else if (use == Use::amount) task.amount = words;
            else if (use == Use::goal) task.goal = words;
            builder_.mark(words, use == Use::amount ? Role::amount : use == Use::name ? sum ? Role::total : Role::name : use == Use::aside ? Role::detail : Role::content);
        }
        total.span = cover(at(begin).words.span, at(end - 1).words.span);
        if (sum) builder_.table().totals.push_back(std::move(total));
        else builder_.target().tasks.push_back(task);
        begin = end;
    }
    return j;
}

}  // namespace jixiao::model
