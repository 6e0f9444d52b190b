// Boxes of a form in reading order: which labels stand together and which values are theirs.

#include <algorithm>

#include "grid/pieces.hpp"
#include "model/reader.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

bool group_kind(Kind k) { return k == Kind::group || k == Kind::fund_group || k == Kind::goal_group || k == Kind::task; }

}  // namespace

bool Reader::is_label(Index i) const {
    const Item& item = at(i);
    if (item.blank) return false;
    return is_box(item.term.kind) || item.is(Kind::packed) || item.is(Kind::sequence) || item.is(Kind::column) || item.is(Kind::nature) || item.is(Kind::other_column) ||
           item.is(Kind::end) || item.is(Kind::sign_off);
}

bool Reader::money_row_at(Index i) {
    const Item& item = at(i);
    if (item.term || item.blank || !builder_.has_target() || i + 1 >= size()) return false;
    if (item.folded.empty() || item.folded.size() > 36 || item.has(sentence | value_like | pure_number | date_like)) return false;
    const Item& amount = at(i + 1);
    if (!amount.has(pure_number) || !builder_.target().indicators.empty() || !builder_.target().name.present()) return false;
    // below 资金总额 | 1280
    const bool below = i >= 2 && at(i - 1).has(pure_number) && at(i - 2).is(Kind::fund);
    if (!items_.rows_known && !below) return false;
    if (items_.rows_known && (!first_in_row(i) || amount.row != item.row)) return false;
    return below || amount.folded.find('.') != std::string::npos;
}

void Reader::name_own_boxes(Index i) {
    const bool paired = items_.columns_known || items_.form == TextForm::aligned;
    if (!paired || in_list_ || !first_in_row(i) || !builder_.has_target() || !builder_.target().name.present() || !builder_.target().indicators.empty()) return;
    std::vector<Index> cells;
    for (Index k = i; k < row_end(items_, i); ++k)
        if (!at(k).blank) cells.push_back(k);
    if ((cells.size() != 2 && cells.size() != 4) || cells[0] != i) return;
    constexpr std::size_t longest = 36;
    const auto label = [&](Index k) {
        const Item& item = at(k);
        return is_box(item.term.kind) || (!item.term && !item.folded.empty() && item.folded.size() <= longest && item.folded.size() >= 6 && !item.has(pure_number | value_like | date_like | sentence | placeholder | type_like | qualitative));
    };
    const auto text = [&](Index k) { return !at(k).term && !at(k).has(packed_like); };
    for (std::size_t k = 0; k < cells.size(); k += 2)
        if (!label(cells[k]) || !text(cells[k + 1]) || (!at(cells[k]).term && at(cells[k + 1]).has(pure_number))) return;
    for (std::size_t k = 0; k < cells.size(); k += 2)
        if (!at(cells[k]).term) {
            const vocab::Term shape = vocab::lookup_shape(at(cells[k]).folded);
            items_.all[cells[k]].term = is_box(shape.kind) ? shape : vocab::Term{Kind::field, 0, 0};
        }
}

bool Reader::is_source(Index i) const {
    const Item& item = at(i);
    constexpr std::size_t longest = 36;
    if (!items_.columns_known || item.blank || item.term || item.folded.empty() || item.folded.size() > longest || i < 2 || i + 1 >= size()) return false;
    const bool year = item.folded.size() == 7 && item.folded.ends_with(cue::year) && item.folded.starts_with("20");  // 按年度分 | 2021年 | 210.6
    if ((!year && item.has(pure_number | value_like | date_like | unit_like | placeholder)) || at(i + 1).row != item.row || !at(i + 1).has(pure_number)) return false;
    Index first = i;
    constexpr Index farthest = 12;
    while (first > 0 && i - first < farthest && at(first - 1).row == item.row) --first;
    return (at(first).is(Kind::fund) || at(first).is(Kind::fund_group)) && at(i - 1).row == item.row && (at(i - 1).has(pure_number) || (year && i == first + 1));
}

bool Reader::is_shape_label(Index i) const {
    const Item& item = at(i);
    if (item.blank || item.term || item.folded.empty()) return false;
    if (is_source(i)) return true;
    const vocab::Term t = vocab::lookup_shape(item.folded);
    if (!t) return false;
    // what follows must be able to be its value
    if (i + 1 >= size()) return false;
    const Item& next = at(i + 1);
    if (items_.rows_known && next.row != item.row) return item.folded.back() == ':';
    if (next.blank) return true;
    if (is_label(i + 1)) return false;
    if (t.kind == Kind::fund) return next.has(pure_number | value_like | placeholder);
    return true;
}

void Reader::assign(std::vector<Index> labels, const std::vector<Index>& values, bool same_row) {
    std::vector<Index> filled;
    for (Index v : values)
        if (!at(v).blank) filled.push_back(v);
    for (const Index l : labels) problems_beside_ = problems_beside_ || (at(l).is(Kind::group) && at(l).folded.starts_with(cue::problems));
    // 总体目标 | 全年实际完成情况 over a row of two texts
    const bool two_texts = filled.size() == 2 && items_.rows_known && at(filled[0]).words.text.ends_with("。") && at(filled[1]).words.text.ends_with("。");
    // 总体目标 | 全年实际完成情况 and their texts, a cell each or run together
    const bool reached = labels.size() >= 2 && !items_.rows_known && at(labels.back()).is(Kind::goal) && at(labels.back()).folded.find(cue::completion) != std::string_view::npos &&
                         at(labels[labels.size() - 2]).is(Kind::goal_group) && (filled.size() == 2 || (filled.size() == 1 && items_.form == TextForm::run_together));
    // … over lines of both, in columns of spaces
    const auto under = [&](Index l) {
        return std::any_of(filled.begin(), filled.end(), [&](Index v) { return at(v).x == at(l).x; });
    };
    const bool two_columns = items_.form == TextForm::aligned && labels.size() == 2 && at(labels[0]).row == at(labels[1]).row && at(labels[1]).is(Kind::goal) && under(labels[0]) && under(labels[1]) &&
                             std::all_of(filled.begin(), filled.end(), [&](Index v) { return at(v).row > at(labels[0]).row; });
    const bool one_each = reached || two_columns || ((items_.columns_known || two_texts) && labels.size() >= 2 && filled.size() == 2 && at(filled[0]).row != at(labels[0]).row && at(filled[0]).row == at(filled[1]).row);
    // headings over the labels that follow
    while (labels.size() > 1 && (group_kind(at(labels[0]).term.kind) || at(labels[0]).is(Kind::goal))) {
        const Item& head = at(labels[0]);
        const bool over = labels.size() >= 3 && filled.size() + 1 == labels.size() && at(labels[1]).is(Kind::goal);
        if (head.is(Kind::goal) && !over && !(head.term.horizon == 0 && at(labels[1]).is(Kind::goal) && at(labels[1]).term.horizon != 0) && !(labels.size() == 3 && (at(labels[1]).is(Kind::goal) && at(labels[2]).is(Kind::goal)) && head.term.horizon == 1)) break;
        if (one_each && labels.size() == 2) break;
        if (head.is(Kind::goal_group) && !(at(labels[1]).is(Kind::goal) || at(labels[1]).is(Kind::goal_group))) break;
        builder_.take_money_unit(head.words);
        builder_.mark(head.words, Role::label);
        labels.erase(labels.begin());
    }
    if (filled.empty()) {
        for (Index l : labels) box(l, {});
        return;
    }
    // 其他资金, 总体目标, 年度目标 and one text: the heading stands behind a box that nobody filled
    for (std::size_t k = 0; !(one_each && labels.size() == 2) && k + 1 < labels.size();) {
        if (at(labels[k]).is(Kind::goal_group) && at(labels[k + 1]).is(Kind::goal)) {
            builder_.mark(at(labels[k]).words, Role::label);
            labels.erase(labels.begin() + static_cast<std::ptrdiff_t>(k));
        } else {
            ++k;
        }
    }
    if (labels.size() > 1) {
        // goals side by side, or the columns of a small table
        std::size_t same = 1;
        auto like = [&](Index a, Index b) {
            const Kind x = at(a).term.kind, y = at(b).term.kind;
            const auto goal = [](Kind k) { return k == Kind::goal || k == Kind::goal_group; };
            return x == y || (goal(x) && goal(y));
        };
        while (same < labels.size() && like(labels[labels.size() - 1 - same], labels.back())) ++same;
        const bool goals = at(labels.back()).is(Kind::goal) || at(labels.back()).is(Kind::goal_group);
        // 年初预算数 全年预算数 全年执行数 执行率 over 735.00 758.40 758.40 100%
        if (labels.size() >= 3 && filled.size() == labels.size() && std::all_of(filled.begin(), filled.end(), [&](Index v) { return at(v).has(pure_number | value_like | placeholder); })) same = labels.size();
        const bool columns = same >= 2 && (goals || ((!same_row || same == labels.size()) && filled.size() >= same));
        if (columns) {
            const std::vector<Index> heads(labels.end() - static_cast<std::ptrdiff_t>(same), labels.end());
            for (std::size_t k = 0; k + same < labels.size(); ++k) box(labels[k], {});
            if (goals) {
                distribute_goals(heads, values);
                return;
            }
            std::vector<Index> row(filled.begin(), filled.begin() + static_cast<std::ptrdiff_t>(same));
            for (std::size_t k = 0; k < same; ++k) box(heads[k], at(row[k]).words);
            for (std::size_t k = same; k < filled.size(); ++k) builder_.mark(at(filled[k]).words, Role::detail);
            return;
        }
        // 项目实施内容 开始时间 完成时间 over `1、拨付资金2021年1月2021年12月2、`
        if (labels.size() >= 3 && filled.size() == 1 && !items_.rows_known && at(labels.back()).is(Kind::field) && dated_row(labels, filled[0])) return;
        for (std::size_t k = 0; k + 1 < labels.size(); ++k) box(labels[k], {});
        if (at(labels[0]).is(Kind::field) || at(labels[0]).is(Kind::content)) waiting_ = labels[0];
    }
    const Item& label = at(labels.back());
    const vocab::Term term = label.term ? label.term : vocab::lookup_shape(label.folded);
    const bool running = term.kind == Kind::goal || term.kind == Kind::goal_group || term.kind == Kind::content;
    if (filled.size() == 1 || !running) {
        // a value broken over lines goes on where the next line could not stand alone
        std::vector<Words> pieces{at(filled[0]).words};
        std::size_t used = 1;
        if (problems_beside_ && term.kind == Kind::field) {
            // 分配科学性 | 按任务量分配 | 无: the second cell, or the end of the first, says what is wrong
            const std::string_view text = pieces[0].text;
            if (items_.form == TextForm::run_together && text.ends_with(cue::nothing) && text.size() > cue::nothing.size()) {
                const std::size_t end = text.size() - cue::nothing.size();
                builder_.mark(grid::cut(builder_.document(), pieces[0], end, text.size()), Role::detail);
                pieces[0] = grid::cut(builder_.document(), pieces[0], 0, end);
            }
            box(labels.back(), pieces[0]);
            for (std::size_t k = 1; k < filled.size(); ++k) builder_.mark(at(filled[k]).words, Role::detail);
            return;
        }
        if (term.kind == Kind::field || term.kind == Kind::name)
            while (used < filled.size() && !items_.columns_known && !at(filled[used]).has(pure_number | value_like | date_like) &&
                   (items_.form == TextForm::lines || items_.form == TextForm::prose || items_.form == TextForm::cell_per_line || at(filled[used]).row == at(filled[used - 1]).row))
                pieces.push_back(at(filled[used++]).words);
        box(labels.back(), pieces.size() == 1 ? pieces[0] : grid::join(builder_.document(), pieces));
        for (std::size_t k = used; k < filled.size(); ++k) builder_.mark(at(filled[k]).words, Role::unread);
        return;
    }
    std::vector<Words> pieces;
    for (Index v : filled) pieces.push_back(at(v).words);
    box(labels.back(), grid::join(builder_.document(), pieces));
}

// 全年预算数 | 全年执行数 | 执行率 | 其他资金 over a row of amounts, each below its own label. Behind them, or `i`.
Reader::Index Reader::read_amounts_below(Index i) {
    const bool aligned = items_.form == TextForm::aligned;
    if (!(items_.columns_known || aligned) || !first_in_row(i)) return i;
    const auto below = [&](Index label, Index value) {
        constexpr int near = 3;  // display columns
        return aligned ? std::abs(at(label).x - at(value).x) <= near : at(label).column == at(value).column;
    };
    const Index row = row_end(items_, i);
    if (row - i < 3 || row >= size() || at(row).row != at(i).row + 1) return i;
    const Index end = row_end(items_, row);
    if (end - row < 2) return i;
    // 调整预算 between 年初预算 and 执行率 is an amount's label, too; 分值 and 得分 behind them are of the rate
    const bool money = (at(i).is(Kind::fund) || at(i).is(Kind::fund_group)) && std::any_of(items_.all.begin() + i + 1, items_.all.begin() + row, [](const Item& l) { return l.is(Kind::fund); });
    const auto amount_label = [&](Index l) { return money && !at(l).blank && !at(l).term && !at(l).has(pure_number | value_like | sentence | date_like); };
    for (Index l = i; l < row; ++l)
        if (!is_box(at(l).term.kind) && !(l == i && at(l).is(Kind::packed)) && !amount_label(l) && !(money && at(l).is(Kind::column))) return i;
    const auto label_over = [&](Index v) {
        Index l = i;
        while (l < row && !below(l, v)) ++l;
        return l;
    };
    for (Index v = row; v < end; ++v)
        if (!at(v).has(pure_number | value_like | placeholder) || label_over(v) == row || group_kind(at(label_over(v)).term.kind)) return i;
    for (Index l = i; l < row; ++l) {
        Index v = row;
        while (v < end && !below(l, v)) ++v;
        if (v < end && at(l).is(Kind::column)) {
            builder_.mark(at(l).words, Role::label);
            builder_.mark(at(v).words, Role::detail);
        } else if (v < end && amount_label(l) && at(v).has(pure_number)) {
            builder_.mark(at(l).words, Role::label);
            builder_.add_fund(builder_.target().funds, at(l).words, at(v).words);
        } else if (v < end) {
            box(l, at(v).words);
        } else if (group_kind(at(l).term.kind)) {
            builder_.take_money_unit(at(l).words);
            builder_.mark(at(l).words, Role::label);
        } else {
            box(l, {});
        }
    }
    return end;
}

void Reader::group_between(Index i) {
    if (items_.form != TextForm::aligned || !at(i).is(Kind::fund) || !first_in_row(i)) return;
    const Index group = row_end(items_, i);
    if (group < i + 2 || group >= size() || !at(group).is(Kind::fund_group) || row_end(items_, group) != group + 1) return;
    const Index end = row_end(items_, group + 1);
    if (end < group + 3) return;
    for (Index k = group + 1; k < end; ++k)
        if (!at(k).has(pure_number | value_like | points_like | placeholder)) return;
    builder_.take_money_unit(at(group).words);
    items_.all[group].row = at(group + 1).row;
    items_.all[group].term = {Kind::fund, 0, 0};
}

Reader::Index Reader::read_boxes(Index i) {
    form_seen_ = true;
    group_between(i);
    if (const Index after = read_amounts_below(i); after > i) return after;
    if (at(i).is(Kind::task_name) && items_.rows_known && i + 1 < size() && at(i + 1).row == at(i).row && (at(i + 1).is(Kind::task_content) || at(i + 1).is(Kind::content)))
        if (const Index after = read_tasks(i); after > i) return after;
    if (at(i).is(Kind::task)) {
        const Index after = read_tasks(i);
        if (after > i) return after;
        // 其他需完成的任务 | 任务1: | …: boxes that nobody filled
        Index k = i;
        while (k < size() && (k == i || at(k).blank || at(k).folded.starts_with(cue::task) || at(k).folded == "……" || at(k).folded == "…")) builder_.mark(at(k++).words, Role::placeholder);
        return k;
    }
    if (at(i).is(Kind::fund_group) || at(i).is(Kind::fund)) {
        const Index after = read_matrix(i);
        if (after > i) return after;
    }
    std::vector<Index> labels;
    Index j = i;
    const bool exact = items_.columns_known;
    while (j < size() && !at(j).blank) {
        if (j > i && items_.rows_known && at(j).row != at(i).row) break;
        if (j > i && at(j).is(Kind::column) && at(j).term.field() == IndicatorField::actual_value && (at(j - 1).is(Kind::goal) || at(j - 1).is(Kind::goal_group)))
            items_.all[j].term = {Kind::goal, 0, 0};  // 预期目标 beside 实际完成情况
        if (!is_box(at(j).term.kind)) break;
        if (j > i && header_at(items_, j)) break;
        if (j > i && title_at(j)) break;
        labels.push_back(j);
        ++j;
    }
    // 总体目标, a blank cell, 年度目标: the first is the heading of the second
    if (!items_.rows_known && labels.size() == 1 && at(i).is(Kind::goal_group)) {
        Index k = j;
        while (k < size() && at(k).blank) ++k;
        if (k > j && k < j + 3 && k < size() && at(k).is(Kind::goal)) {
            builder_.mark(at(i).words, Role::label);
            return k;
        }
    }
    // … and so is one alone on its line above the label of another: 总体目标 | 年度目标 完成…
    if (items_.rows_known && !exact && labels.size() == 1 && (at(i).is(Kind::goal) || at(i).is(Kind::goal_group)) && first_in_row(i) && row_end(items_, i) == j && j < size() &&
        (at(j).is(Kind::goal) || at(j).is(Kind::goal_group)) && row_end(items_, j) > j + 1 && at(j + 1).row == at(j).row && !at(j + 1).term) {
        builder_.mark(at(i).words, Role::label);
        return j;
    }
    if (labels.empty()) labels.push_back(j++);  // a label by its shape
    // 项目类别 | 其他事业发展性支出: two words in a row of the table, the second is the first one's value
    if (exact && labels.size() == 2 && first_in_row(i) && row_end(items_, i) == j &&
        (at(labels[0]).is(Kind::field) || at(labels[0]).is(Kind::name) || at(labels[0]).is(Kind::content)) &&
        (at(labels[1]).is(Kind::fund) || at(labels[1]).is(Kind::field))) {
        box(labels[0], at(labels[1]).words);
        return j;
    }
    const auto passed_furniture = [&](Index& row) {
        if (!page_furniture_at(row)) return false;
        for (const Index end = row_end(items_, row); row < end; ++row) builder_.mark(at(row).words, Role::furniture);
        return true;
    };
    std::vector<Index> values;
    Index k = j;
    auto ends_value = [&](Index v) {
        if (is_label(v)) return true;
        if (!at(v).blank && (title_at(v) || name_in_headline(v) > 0)) return true;
        if (!at(v).blank && caption_at(v) && !at(v).has(value_like)) return true;
        return false;
    };
    while (k < size() && !ends_value(k)) {
        if (items_.rows_known && at(k).row != at(i).row) break;
        // 按年度分 | 2021年 | 210.6
        if (values.empty() && k == j && at(k).has(date_like) && at(labels.back()).is(Kind::fund_group) && is_source(k)) break;
        // 1、资金来源： | （1）政府预算资金 | 1148.72
        if (values.empty() && k == j && items_.columns_known && (at(labels.back()).is(Kind::field) || at(labels.back()).is(Kind::fund_group)) && at(labels.back()).folded.find(cue::funds_word) != std::string_view::npos && at(k).folded.starts_with('(') && is_shape_label(k)) break;
        // 其中：上级资金 | 市本级资金 | 1800, where the first was left blank; 资金安排 | 实施周期预算总额 | 4200, below a heading
        const bool blank = std::all_of(values.begin(), values.end(), [&](Index v) { return at(v).blank; });
        if (blank && (at(labels.back()).is(Kind::fund) || at(labels.back()).is(Kind::fund_group)) && is_shape_label(k) && vocab::lookup_shape(at(k).folded).kind == Kind::fund && k + 1 < size() && at(k + 1).has(pure_number)) break;
        if (!values.empty() && is_shape_label(k) && std::any_of(values.begin(), values.end(), [&](Index v) { return !at(v).blank || items_.form == TextForm::cell_per_line; })) break;
        if (!items_.rows_known && at(k).level()) break;
        // 资金总额 | 1280 | 银行贷款 | 460
        if (!items_.rows_known && k == j + 1 && labels.size() == 1 && at(i).is(Kind::fund) && at(j).has(pure_number) && k + 2 < size() && at(k + 1).has(pure_number) && !at(k + 2).has(pure_number) && !at(k).blank && !at(k).term &&
            at(k).folded.size() <= 36 && !at(k).has(pure_number | value_like | sentence | placeholder | unit_like | date_like)) break;
        if (!items_.rows_known && !at(k).blank && vocab::is_furniture(at(k).folded) && !values.empty()) break;
        values.push_back(k);
        ++k;
    }
    const bool none = std::all_of(values.begin(), values.end(), [&](Index v) { return at(v).blank; });
    if (items_.rows_known && none) {
        // the values stand in the rows below, which have no labels
        const Kind last = at(labels.back()).term.kind;
        const bool goals = last == Kind::goal || last == Kind::goal_group || last == Kind::content;
        const bool columns = labels.size() > 1 && last == Kind::field;
        if (goals || columns) {
            Index row = k;
            std::vector<Index> below;
            for (int n = 0; row < size() && n < (columns ? 1 : 40); ++n) {
                const Index end = row_end(items_, row);
                if (passed_furniture(row)) continue;  // the text goes on behind a page's number
                bool plain = true, filled = false;
                for (Index v = row; v < end; ++v) {
                    if (at(v).blank) continue;
                    filled = true;
                    if (is_label(v) || at(v).level() || title_at(v) || (caption_at(v))) plain = false;
                }
                if (!plain || !filled) break;
                for (Index v = row; v < end; ++v) below.push_back(v);
                row = end;
            }
            if (!below.empty()) {
                values = below;
                k = row;
            }
        }
    } else if (items_.rows_known && !exact && !none) {
        // lines: a text goes on below its label's line
        const Kind last = at(labels.back()).term.kind;
        // a box's text too, where it fills its line: 用于…备品备件购 | 置等支出
        constexpr std::size_t full = 66;
        const bool broken = last == Kind::field && items_.form == TextForm::lines && labels.size() == 1 && values.size() == 1 && at(values[0]).words.text.size() >= full &&
                            !at(values[0]).words.text.ends_with("。");
        if (last == Kind::goal || last == Kind::goal_group || last == Kind::content || broken) {
            Index row = k;
            for (int n = 0; row < size() && n < (broken ? 3 : 40); ++n) {
                const Index end = row_end(items_, row);
                if (passed_furniture(row)) continue;  // the text goes on behind a page's number
                bool plain = !broken || (end == row + 1 && !is_shape_label(row) && at(row).words.text.find("：") == std::string_view::npos && !at(row).has(pure_number | value_like | ordinal_name));
                for (Index v = row; v < end; ++v)
                    if (!at(v).blank && (is_label(v) || at(v).level() || title_at(v) || caption_at(v))) plain = false;
                // another goal's text stands above its label
                const bool closed = !values.empty() && at(values.back()).words.text.ends_with("。");
                const bool others = closed && end < size() && row_end(items_, end) == end + 1 && (at(end).is(Kind::goal) || at(end).is(Kind::goal_group) || at(end).is(Kind::content));
                if (!plain || others) break;
                for (Index v = row; v < end; ++v) values.push_back(v);
                row = end;
            }
            k = row;
        }
    } else if (exact && !none && k < size() && first_in_row(k)) {
        // a merged label whose text goes on in the rows below: 目标2 under 目标1
        const Kind last = at(labels.back()).term.kind;
        if ((last == Kind::goal || last == Kind::goal_group) && labels.size() == 1) {
            Index row = k;
            while (row < size()) {
                const Index end = row_end(items_, row);
                // at the margin only the next of a numbered list: 目标1 | 目标2
                const bool next = at(row).column == 0 && at(row).has(ordinal_name) && at(values.back()).has(ordinal_name);
                if (end != row + 1 || is_label(row) || at(row).level() || title_at(row) || caption_at(row) || (at(row).column == 0 && !next)) break;
                values.push_back(row);
                row = end;
            }
            k = row;
        }
    }
    // 项目资金来源 | 合计 | 348万元
    if (!values.empty() && at(values[0]).is(Kind::total) && (at(labels.back()).is(Kind::fund_group) || (at(labels.back()).is(Kind::fund) && values.size() >= 2 && at(values[1]).has(pure_number)))) {
        builder_.mark(at(labels.back()).words, Role::label);
        labels = {values[0]};
        values.erase(values.begin());
        items_.all[labels[0]].term = {Kind::fund, 0, 0};
    }
    assign(labels, values, items_.rows_known);
    // values that a label by its shape takes: `… 石桐镇 建设地点 …`
    while (k < size() && is_shape_label(k) && (!items_.rows_known || at(k).row == at(i).row)) {
        std::vector<Index> own;
        Index v = k + 1;
        while (v < size() && !ends_value(v) && (!items_.rows_known || at(v).row == at(k).row) && !is_shape_label(v)) {
            if (!items_.rows_known && at(v).level()) break;
            own.push_back(v++);
            if (!items_.columns_known && !own.empty()) break;
        }
        if (is_source(k)) items_.all[k].term = {Kind::fund, 0, 0};
        assign({k}, own, items_.rows_known);
        k = v;
    }
    return k;
}

}  // namespace jixiao::model
