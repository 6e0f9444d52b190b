// The table of main tasks in a department's form: a row a task with its content, money and goal.

#include <algorithm>

#include "grid/pieces.hpp"
#include "model/reader.hpp"
#include "vocab/cues_labels.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

// 对应项目: a column that no list has, among those of the tasks
bool own_column(const Item& item) {
    constexpr std::size_t longest = 30;
    return !item.term && item.folded.size() >= 6 && item.folded.size() <= longest && !item.has(pure_number | value_like | date_like | sentence | placeholder);
}

constexpr std::size_t npos_cells = static_cast<std::size_t>(-1);

}  // namespace

// 年度履职目标 over 部门职能 | 年度目标任务 | 支出项目名称 | 预算金额: a department's tasks by another name
bool Reader::duties_at(Index i) const {
    if (!at(i).is(Kind::goal) || !items_.rows_known || items_.columns_known) return false;
    Index first = i + 1;
    while (first < size() && at(first).blank) ++first;
    return first + 3 < size() && at(first).is(Kind::field) && at(first).row > at(i).row && first_in_row(first) && row_end(items_, first) == first + 4 &&
           at(first + 1).is(Kind::goal) && at(first + 2).is(Kind::name) && at(first + 3).is(Kind::fund);
}

// 年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金 | 期望达到的目标, then a row a task
Reader::Index Reader::read_tasks(Index i) {
    Document& d = builder_.document();
    const bool beside = at(i).is(Kind::task_name);  // its label is printed in the middle of its rows
    Index j = beside ? i : i + 1;
    std::vector<Index> heads;
    while (j < size() && j < i + 10) {
        if (at(j).blank) {
            ++j;
            continue;
        }
        const Item& item = at(j);
        const bool head = item.is(Kind::task_name) || item.is(Kind::task_content) || item.is(Kind::task_amount) || item.is(Kind::task_goal) ||
                          item.is(Kind::content) || item.is(Kind::fund) || item.is(Kind::fund_group) || item.folded == cue::name || item.is(Kind::goal) ||
                          (items_.rows_known && item.row == at(heads.empty() ? j : heads[0]).row && (item.is(Kind::field) || item.is(Kind::name) || (!heads.empty() && own_column(item))));
        if (!head) break;
        heads.push_back(j++);
    }
    if (heads.size() < 2) return i;
    if (!beside) builder_.mark(at(i).words, Role::label);
    enum class Use { name, content, amount, goal, aside, none };  // aside: printed, but no part of a task
    std::vector<Use> use;
    bool amount_taken = false;
    for (Index h : heads) {
        const Item& item = at(h);
        builder_.mark(item.words, Role::header);
        builder_.take_money_unit(item.words);
        // 部门职能 | 年度目标任务 | 支出项目名称 | 预算金额
        if (item.is(Kind::field) && use.empty()) use.push_back(Use::name);
        else if (item.is(Kind::field) || item.is(Kind::name) || (!item.term && item.folded != cue::name)) use.push_back(Use::aside);
        else if (item.is(Kind::goal) && !use.empty() && at(heads[0]).is(Kind::field)) use.push_back(Use::content);
        else if (item.is(Kind::task_name) || item.folded == cue::name) use.push_back(Use::name);
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
    const auto last_amount = std::find(use.rbegin(), use.rend(), Use::amount);
    const std::size_t after_amounts = last_amount == use.rend() ? 0 : static_cast<std::size_t>(std::count_if(use.rbegin(), last_amount, [](Use u) { return u == Use::goal || u == Use::content; }));
    const bool wraps = items_.form == TextForm::lines && amounts == 1;
    if (items_.form == TextForm::cell_per_line && amounts > 0)
        join_task_lines(j, static_cast<std::size_t>(std::count_if(use.begin(), use.end(), [](Use u) { return u != Use::amount && u != Use::none; })) - after_amounts, after_amounts);
    Target& t = builder_.target();
    // 任务1: | … : the cell before the columns is the task's name where the columns begin with its content
    while (j < size()) {
        if (at(j).blank) {
            ++j;
            continue;
        }
        if (beside && at(j).is(Kind::task)) {
            builder_.mark(at(j++).words, Role::label);
            continue;
        }
        if (is_label(j) || at(j).level() || title_at(j)) {
            // 基本支出 among the names of projects is no label
            const bool inside = items_.rows_known && row_end(items_, j) > j + 2 && at(j).is(Kind::fund) && !first_in_row(j);
            if (!inside && !(at(j).is(Kind::fund) && at(j).folded.ends_with(cue::sum)) && !at(j).is(Kind::total)) break;
        }
        // 部门预算 | 基本支出 | 236.45 at the margin, where tasks stand behind their merged label
        if (items_.columns_known && !t.tasks.empty() && at(j).column < at(heads[0]).column && j + 2 < size() && at(j + 1).row == at(j).row && at(j + 1).is(Kind::fund) && at(j + 2).has(pure_number)) break;
        Index end;
        std::vector<Index> cells;
        if (items_.rows_known) {
            end = row_end(items_, j);
            for (Index v = j; v < end; ++v)
                if (!at(v).blank) cells.push_back(v);
            // 落实包保责任，储备抢险 / 物资，开展演练 186.50: a text that wraps, the amount behind its last line
            const auto amount = [&](Index v) { return at(v).has(pure_number | value_like); };
            if (wraps && std::none_of(cells.begin(), cells.end(), amount) && cells.size() >= 2) {
                Index last = end;
                const auto plain = [&](Index v) { return !at(v).blank && !is_label(v) && !at(v).level() && !title_at(v); };
                constexpr Index most_lines = 4;
                for (Index n = 0; n < most_lines && last < size() && plain(last) && row_end(items_, last) == last + 1 && !amount(last); ++n) ++last;
                if (last < size() && plain(last) && row_end(items_, last) == last + 2 && !amount(last) && amount(last + 1)) {
                    std::vector<Words> pieces{at(cells.back()).words};
                    for (Index v = end; v <= last; ++v) pieces.push_back(at(v).words);
                    items_.all[cells.back()] = make_item(d, grid::join(d, pieces), at(cells.back()).row);
                    cells.push_back(last + 1);
                    end = last + 2;
                }
            }
        } else {
            // a row: a text, a text, numbers; the next text begins the next row
            end = j;
            bool number = false;
            std::size_t behind = after_amounts;  // texts that a row has behind its numbers
            // without amounts a row has as many texts as columns
            const std::size_t most = amounts == 0 ? heads.size() : npos_cells;
            while (end < size() && !(is_label(end) && end > j) && !at(end).level() && cells.size() < most) {
                const bool n = at(end).blank || at(end).has(pure_number);
                if (number && !n && behind-- == 0) break;
                if (n && end > j) number = true;
                if (!at(end).blank) cells.push_back(end);
                ++end;
            }
        }
        if (cells.empty() || end <= j) break;
        // a content that wraps, below its column's label
        if (cells.size() == 1 && at(cells[0]).x >= 0 && !t.tasks.empty() && t.tasks.back().content.present()) {
            const auto head = std::find(use.begin(), use.end(), Use::content);
            constexpr int beneath = 2;
            if (head != use.end() && std::abs(at(heads[static_cast<std::size_t>(head - use.begin())]).x - at(cells[0]).x) <= beneath) {
                builder_.mark(at(cells[0]).words, Role::content);
                grid::append(d, t.tasks.back().content, at(cells[0]).words);
                j = end;
                continue;
            }
        }
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
        std::string_view first = at(cells[0]).folded;
        while (!first.empty() && first.back() == ':') first.remove_suffix(1);
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
                case Use::aside: case Use::none: break;
            }
            builder_.mark(cell.words, use[u] == Use::amount ? Role::amount : use[u] == Use::name ? Role::name : use[u] == Use::aside ? Role::detail : Role::content);
            ++next;
        }
        for (; next < cells.size(); ++next) builder_.mark(at(cells[next]).words, Role::detail);
        if (task.content.present() || task.amount.present() || task.goal.present()) t.tasks.push_back(task);
        j = end;
    }
    return j;
}

}  // namespace jixiao::model
