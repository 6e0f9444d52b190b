#include "model/labels.hpp"

#include <algorithm>
#include <cstdint>

#include "grid/pieces.hpp"
#include "model/broken_rows.hpp"
#include "model/label_lines.hpp"
#include "model/visual_tasks.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

// A label broken over cells or lines joins where the whole is a word and a part of it is none.
void join_broken(Document& document, Items& items) {
    std::vector<Item> out;
    out.reserve(items.all.size());
    auto& all = items.all;
    // where blank lines part the cells, lines that follow on each other are one cell's
    const auto lines_between = [&](const Item& a, const Item& b) {
        const std::string_view gap = a.words.span.end <= b.words.span.begin ? document.text().substr(a.words.span.end, b.words.span.begin - a.words.span.end) : std::string_view();
        return std::count(gap.begin(), gap.end(), '\n');
    };
    std::size_t apart = 0;
    if (items.form == TextForm::cell_per_line)
        for (std::size_t i = 1; i < all.size(); ++i) apart += lines_between(all[i - 1], all[i]) >= 2;
    const bool parted = apart * 3 > all.size() * 2;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t best = 1;
        vocab::Term term;
        if (!all[i].blank && !all[i].folded.empty() && all[i].folded.size() <= 60 && !all[i].has(pure_number)) {
            std::string joined(all[i].folded);
            bool all_terms = all[i].term && all[i].folded != cue::indicator;  // 指标 / 性质
            constexpr std::size_t one = 3, most = 5, most_characters = 8;  // 年 / 度 / 绩 / 效 / 指 / 标 down the side
            const bool down = all[i].folded.size() <= one && i + 1 < all.size() && all[i + 1].folded.size() <= one;
            for (std::size_t n = 2; n <= (down ? most_characters : most) && i + n <= all.size(); ++n) {
                const Item& next = all[i + n - 1];
                if (next.blank || next.folded.empty() || next.folded.size() > 60) break;
                if (items.rows_known && next.row > all[i].row + (n - 1) * 2) break;
                joined += next.folded;
                if (joined.size() > 90) break;
                all_terms = all_terms && next.term && !next.is(Kind::packed);
                vocab::Term t = vocab::lookup_exact(joined);
                if (!t && parted && n == 2 && !all[i].term && lines_between(all[i], next) == 1)
                    if (const vocab::Term shape = vocab::lookup_shape(joined); shape.kind == Kind::fund) t = shape;
                // 指标值（包含数字及 | 文字描述）
                if (!t && n == 2 && all[i].folded.find('(') != std::string_view::npos && all[i].folded.find(')') == std::string_view::npos && joined.ends_with(')')) t = vocab::lookup(joined);
                // 满意度指 | 标（10分）
                if (!t && n == 2 && next.folded.ends_with(")") && next.folded.find('(') > 0 && next.folded.find(cue::points) != std::string_view::npos && (!all[i].term || all[i].corrected))
                    if (const vocab::Term level = vocab::lookup(joined); level.kind == Kind::level1 || level.kind == Kind::level2) t = level;
                // a misspelt level broken over two lines: 服务对象 / 满惫度指标
                if (!t && n == 2 && !all[i].term && (!next.term || next.corrected) && joined.size() >= 18 && joined.size() <= 36 && joined.ends_with(cue::indicator))
                    if (const auto nearest = vocab::nearest_level(joined); nearest && nearest->word.starts_with(all[i].folded)) t = nearest->term;
                // 年度资金 | 总额 | 1,258.40
                const bool tail = n == 2 && t && next.folded.size() <= 6 && next.is(Kind::fund) && i + 2 < all.size() && all[i + 2].has(pure_number);
                if (!t || (all_terms && !tail)) {
                    // (万元) behind a label is a part of it, but a name may stand around its label: …改造 | 项目名称 | （二期）
                    const bool around = items.rows_known && next.row != all[i].row && i > 0 && all[i - 1].row != all[i].row && !all[i - 1].term && !all[i - 1].has(pure_number | value_like) && is_box(all[i].term.kind) &&
                                        money_unit_in(next.words.text).empty() && (i < 2 || all[i - 2].row != all[i - 1].row) && (i + 2 >= all.size() || all[i + 2].row != next.row);
                    if (!around && next.folded.front() == '(' && next.folded.back() == ')' && n == 2 && next.folded.size() <= 30 && all[i].term &&
                        (is_box(all[i].term.kind) || (all[i].level() && next.folded.find(cue::points) != std::string_view::npos)) && vocab::lookup(joined)) {
                        best = n;
                        term = vocab::lookup(joined);
                    }
                    continue;
                }
                best = n;
                term = t;
            }
        }
        if (best > 1) {
            std::vector<Words> pieces;
            for (std::size_t k = 0; k < best; ++k) pieces.push_back(all[i + k].words);
            Item item = all[i];
            // 单位名称、项目名 | 称 项目年度绩效目标 …: alone on its line, it heads the next one
            if (items.rows_known && (i == 0 || all[i - 1].row != item.row) && all[i + 1].row != item.row) item.row = all[i + best - 1].row;
            item.words = grid::join(document, pieces);
            item.folded = document.arena.keep(vocab::folded(item.words.text));
            item.term = term;
            item.shape = 0;
            item.corrected = item.corrected && !vocab::lookup(item.folded);  // 服务对象满意度指 | 标
            document.repairs.push_back({Repair::Kind::joined_lines, item.words.span, -1, -1, -1, std::string(item.words.text)});
            out.push_back(std::move(item));
        } else {
            out.push_back(std::move(all[i]));
        }
        i += best;
    }
    all = std::move(out);
}

// A converter that fills merged cells in says a label or a text again in each cell that it spanned. A text is such a one in a
// row that a box's label opens; elsewhere it may be an explanation that only repeats the name, which a rule wants to see.
void drop_repeats(Document& document, Items& items) {
    const auto heads = [](const Item& i) { return is_box(i.term.kind) || i.is(Kind::packed); };
    const auto again = [&](const Item& a, const Item& b, bool in_box) {
        return !b.blank && a.words.text == b.words.text && (heads(b) || (in_box && (b.folded.size() >= 24 || b.folded.empty())));
    };
    auto& all = items.all;
    std::size_t repeats = 0;
    for (std::size_t i = 1; i < all.size() && repeats < 3; ++i) repeats += all[i].row == all[i - 1].row && again(all[i - 1], all[i], true);
    if (repeats < 3) return;
    std::vector<Item> out;
    out.reserve(all.size());
    std::string_view label;  // that opened a row, while none opens another beside or left of it
    std::int32_t label_column = 0;
    bool in_box = false;     // a box's label opened the row at hand
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Item& item = all[i];
        const bool first = i == 0 || all[i - 1].row != item.row;
        if (first) in_box = !item.blank && is_box(item.term.kind);
        bool repeated = !first && again(all[i - 1], item, in_box);
        if (first && !item.blank) {
            const bool opens = item.is(Kind::goal) || item.is(Kind::goal_group) || item.is(Kind::packed) || item.is(Kind::group) || item.is(Kind::fund_group);
            repeated = opens && item.words.text == label && item.column == label_column;
            if (!repeated && (opens || item.column <= label_column)) {
                label = opens ? item.words.text : std::string_view{};
                label_column = item.column;
            }
        }
        if (repeated) document.marks.push_back({item.words.span, item.term ? Role::label : Role::detail});
        else out.push_back(item);
    }
    all = std::move(out);
}

// 1、资金来源：（1）政府预算资金 | 17,920.35: a group and its first source in one cell are one label of an amount
void join_sources(Document& document, Items& items) {
    auto& all = items.all;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto joins = [&] {
            if (i + 2 >= all.size()) return false;
            const Item &group = all[i], &source = all[i + 1], &amount = all[i + 2];
            return !group.blank && !source.blank && is_box(group.term.kind) && source.row == group.row && amount.row == group.row && source.column == group.column &&
                   (amount.column != group.column || !items.columns_known) && amount.has(pure_number) && source.folded.starts_with('(');
        };
        if (joins()) {
            const vocab::Term known = vocab::lookup(all[i + 1].folded), term = known ? known : vocab::lookup_shape(all[i + 1].folded);
            if (term.kind == Kind::fund) {
                const Item whole = make_item(document, grid::words_at(document, cover(all[i].words.span, all[i + 1].words.span)), all[i].row);
                all[i].words = whole.words;
                all[i].folded = whole.folded;
                all[i].term = term;
                all[kept++] = all[i];
                ++i;
                continue;
            }
        }
        if (kept != i) all[kept] = all[i];
        ++kept;
    }
    all.resize(kept);
}

// 自评得分 94.5 with no column beside it is a box
void tell_scores(Items& items) {
    auto& all = items.all;
    for (std::size_t i = 1, end; i + 1 < all.size(); i = end) {
        const Item& item = all[i];
        const auto column = [&](const Item& other) { return (!items.rows_known || other.row == item.row) && (other.is(Kind::column) || other.is(Kind::other_column) || other.is(Kind::nature)); };
        end = i + 1;
        if (!item.is(Kind::column) || item.term.field() != IndicatorField::score || item.folded.size() < 12) continue;
        while (end < all.size() && all[end].words.text == item.words.text) ++end;  // said again in each merged cell
        if (end == all.size() || !all[end].has(pure_number) || column(all[i - 1]) || (end + 1 < all.size() && column(all[end + 1]))) continue;
        for (std::size_t k = i; k < end; ++k) all[k].term = {Kind::field, 0, 0};
    }
}

// 部门整体支出年度绩效目标 over 目标1：… is a goal's label, over indicators theirs
void tell_goals(Items& items) {
    auto& all = items.all;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const Item& next = all[i + 1];
        if (!all[i].is(Kind::packed) || !all[i].folded.ends_with(vocab::cue::goal) || all[i].folded == vocab::cue::goal || next.blank || next.term || next.has(packed_like)) continue;
        if (next.has(sentence) || (next.has(ordinal_name) && next.folded.starts_with(vocab::cue::goal))) all[i].term = {Kind::goal, 0, all[i].term.horizon};
    }
}

// 任务名称 | 对应项目: the second is the task's name only where no other column is
void tell_tasks(Items& items) {
    auto& all = items.all;
    constexpr std::size_t near = 4;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].is(Kind::task_name) || all[i].folded != vocab::cue::project_of_task) continue;
        for (std::size_t k = i < near ? 0 : i - near; k < std::min(all.size(), i + near); ++k)
            if (k != i && all[k].is(Kind::task_name)) {
                all[i].term = {};
                break;
            }
    }
}

}  // namespace

void make_labels_whole(Document& document, Items& items) {
    if (items.form == TextForm::lines || items.form == TextForm::aligned) join_label_lines(document, items);
    // of a large list, few of these have anything to tell
    std::uint64_t kinds = 0;
    for (const Item& item : items.all) kinds |= std::uint64_t{1} << static_cast<unsigned>(item.term.kind);
    const auto any = [&](Kind kind) { return (kinds >> static_cast<unsigned>(kind) & 1) != 0; };
    if (any(Kind::column)) tell_scores(items);
    if (any(Kind::packed)) tell_goals(items);
    if (any(Kind::task_name)) tell_tasks(items);
    if (!items.columns_known) join_broken(document, items);
    else drop_repeats(document, items);
    if (items.form == TextForm::tabs) join_broken_rows(document, items);
    if (items.columns_known || items.rows_known) join_sources(document, items);
    if (items.form == TextForm::lines || items.form == TextForm::aligned) settle_visual_tasks(document, items);
}

}  // namespace jixiao::model
