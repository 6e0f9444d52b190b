#include "model/visual_tasks.hpp"

#include <algorithm>

#include "grid/pieces.hpp"
#include "model/header.hpp"
#include "model/visual_rows.hpp"
#include "vocab/cues_labels.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

constexpr std::size_t most_lines = 60, most_columns = 8;

bool is_task_column(const Item& i) {
    return i.is(Kind::task_name) || i.is(Kind::task_content) || i.is(Kind::task_amount) || i.is(Kind::task_goal) || i.is(Kind::content) || i.is(Kind::fund) || i.is(Kind::fund_group) || i.is(Kind::goal);
}

// What a column of tasks is to the reader of rows: names, amounts, other texts.
HeaderColumn column_of_tasks(const Item& head) {
    HeaderColumn c;
    c.label = head.words;
    c.x = head.x;
    if (head.is(Kind::task_name)) c.term = {Kind::column, static_cast<std::uint8_t>(IndicatorField::level3), 0};
    else if (head.is(Kind::task_amount) || head.is(Kind::fund)) c.term = {Kind::fund, 0, 0};
    else c.term = {Kind::column, static_cast<std::uint8_t>(IndicatorField::explanation), 0};
    return c;
}

// First items of lines from `begin` on that make 年度主要任务 together, printed down the margin.
std::vector<std::size_t> margin_label(const std::vector<Item>& all, const std::vector<std::size_t>& starts) {
    constexpr std::size_t farthest = 6;
    for (const std::string_view word : cue::margin_tasks)
        for (std::size_t first = 0; first < starts.size(); ++first) {
            std::vector<std::size_t> found;
            std::size_t size = 0, last = first;
            for (std::size_t k = first; k < starts.size() && k <= last + farthest && size < word.size(); ++k) {
                const std::string_view piece = all[starts[k]].folded;
                if (all[starts[k]].blank || piece.empty() || !word.substr(size).starts_with(piece)) {
                    if (found.empty()) break;
                    continue;
                }
                found.push_back(starts[k]);
                size += piece.size();
                last = k;
            }
            if (size == word.size()) return found;
        }
    return {};
}

class VisualTasks {
public:
    VisualTasks(Document& document, Items& items) : document_(document), all_(items.all), form_(items.form), gone_(items.all.size(), false) {}

    // Takes out what went into other items.
    void finish() {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (gone_[i]) continue;
            if (kept != i) all_[kept] = std::move(all_[i]);
            ++kept;
        }
        all_.resize(kept);
    }

    // The tasks under the row of labels [head, begin).
    void run(std::size_t head, std::size_t begin) {
        Header header;
        header.placed = form_ == TextForm::aligned;
        bool amount = false;
        for (std::size_t i = head; i < begin; ++i)
            if (!all_[i].is(Kind::fund_group)) header.columns.push_back(column_of_tasks(all_[i]));
        // 总额 | 财政拨款 | 其他资金 below 预算金额
        const auto funds_below = [&](std::size_t at) { return at < all_.size() && std::all_of(this->at(at), this->at(row_end(at)), [](const Item& i) { return i.is(Kind::fund) || i.is(Kind::total); }); };
        if (funds_below(begin) && row_end(begin) > begin + 1 && header.columns.back().is(Kind::fund)) header.columns.pop_back();
        for (std::size_t end = row_end(begin); begin < all_.size() && std::all_of(at(begin), at(end), [](const Item& i) { return i.is(Kind::fund) || i.is(Kind::total); }); begin = end, end = row_end(begin))
            for (std::size_t i = begin; i < end; ++i) header.columns.push_back(column_of_tasks(all_[i]));
        for (const HeaderColumn& c : header.columns) amount = amount || c.is(Kind::fund);
        if (!amount || header.columns.size() < 2 || header.columns.size() > most_columns) return;
        std::vector<std::size_t> starts;
        for (std::size_t i = head; i < all_.size() && starts.size() < most_lines; i = row_end(i)) starts.push_back(i);
        const std::vector<std::size_t> margin = margin_label(all_, starts);
        const auto in_margin = [&](std::size_t i) { return std::find(margin.begin(), margin.end(), i) != margin.end(); };
        std::size_t end = begin, count = 0, amounts = 0;
        std::vector<VisualLine> lines;
        Items region;
        region.rows_known = true;
        region.form = form_;
        for (; end < all_.size() && count < most_lines; end = row_end(end), ++count) {
            const std::size_t first = in_margin(end) ? end + 1 : end, behind = row_end(end);
            // 人员经费 在职人员工资 356.28: a task's name, and no fund
            if (first + 2 < behind && all_[first].is(Kind::fund) && !all_[first + 1].term && !all_[first + 1].has(pure_number) && all_[behind - 1].has(pure_number)) all_[first].term = {};
            if (first < behind && (ends_tasks(all_[first]) || behind - first > header.columns.size())) break;
            VisualLine line{count, {}, -1, false, false};
            bool filled = false;
            for (std::size_t i = first; i < behind; ++i) {
                filled = filled || (all_[i].has(pure_number) && i + 1 >= behind);
                line.texts.push_back({region.all.size()});
                region.all.push_back(all_[i]);
            }
            amounts += filled;
            if (!line.texts.empty()) lines.push_back(std::move(line));
        }
        if (amounts == 0 || amounts >= lines.size()) return;  // every line is a task
        const std::vector<VisualRow> rows = visual_rows(region, lines, header);
        std::vector<Item> out;
        for (const VisualRow& row : rows) {
            if (row.cells.size() < 3 || row.cells.size() > header.columns.size()) return;
            for (const auto& cell : row.cells) {
                std::vector<Words> pieces;
                for (const std::size_t i : cell) pieces.push_back(region.all[i].words);
                Item item = pieces.size() == 1 ? region.all[cell.front()] : make_item(document_, grid::join(document_, pieces), 0);
                item.row = all_[begin].row + static_cast<std::uint32_t>(row.line);
                item.x = -1;
                out.push_back(std::move(item));
            }
        }
        for (const std::size_t i : margin) document_.marks.push_back({all_[i].words.span, Role::label});
        for (const VisualRow& row : rows)
            if (row.last > row.first) document_.repairs.push_back({Repair::Kind::joined_lines, region.all[row.cells.front().front()].words.span, -1, -1, -1, {}});
        replace(begin, end, std::move(out), margin);
    }

private:
    [[nodiscard]] std::size_t row_end(std::size_t i) const { return i < all_.size() ? row_end_of(i) : i; }
    [[nodiscard]] std::size_t row_end_of(std::size_t i) const {
        std::size_t end = i + 1;
        while (end < all_.size() && all_[end].row == all_[i].row) ++end;
        return end;
    }
    [[nodiscard]] std::vector<Item>::const_iterator at(std::size_t i) const { return all_.begin() + static_cast<std::ptrdiff_t>(std::min(i, all_.size())); }

    static bool ends_tasks(const Item& i) {
        return i.blank || is_box(i.term.kind) || i.is(Kind::column) || i.level() || i.is(Kind::total) || i.is(Kind::packed) || i.folded.ends_with(cue::sum);
    }

    // Puts `rows`, which are no more items, in the place of [begin, end).
    void replace(std::size_t begin, std::size_t end, std::vector<Item> rows, const std::vector<std::size_t>& margin) {
        for (const std::size_t i : margin) gone_[i] = true;
        std::move(rows.begin(), rows.end(), all_.begin() + static_cast<std::ptrdiff_t>(begin));
        for (std::size_t i = begin; i < end; ++i) gone_[i] = i >= begin + rows.size();
    }

    Document& document_;
    std::vector<Item>& all_;
    TextForm form_;
    std::vector<bool> gone_;
};

}  // namespace

void settle_visual_tasks(Document& document, Items& items) {
    VisualTasks tasks(document, items);
    for (std::size_t i = 0; i < items.all.size(); ++i) {
        const Item& item = items.all[i];
        if (!item.is(Kind::task_name)) continue;
        std::size_t end = i + 1;
        while (end < items.all.size() && items.all[end].row == item.row) ++end;
        // 预算金额 above 任务名称 | 主要内容 heads the amounts behind them
        if (i > 0 && (items.all[i - 1].is(Kind::fund) || items.all[i - 1].is(Kind::fund_group)) && (i == 1 || items.all[i - 2].row != items.all[i - 1].row) && items.all[i - 1].row != item.row && end == i + 2 && items.all[i + 1].is(Kind::content)) {
            items.all[i - 1].row = item.row;
            std::rotate(items.all.begin() + static_cast<std::ptrdiff_t>(i) - 1, items.all.begin() + static_cast<std::ptrdiff_t>(i), items.all.begin() + static_cast<std::ptrdiff_t>(end));
            --i;
        }
        if (end < i + 2 || !std::all_of(items.all.begin() + static_cast<std::ptrdiff_t>(i), items.all.begin() + static_cast<std::ptrdiff_t>(end), is_task_column)) continue;
        tasks.run(i, end);
        i = end - 1;
    }
    tasks.finish();
}

}  // namespace jixiao::model
