#include "model/label_lines.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "grid/pieces.hpp"
#include "grid/text_lines.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/titles.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;

// Items by lines; those that went into another are gone.
struct Lines {
    std::vector<Item>& all;
    std::vector<std::size_t> starts;
    std::vector<bool> gone;

    explicit Lines(std::vector<Item>& items) : all(items), gone(items.size(), false) {
        for (std::size_t i = 0; i < all.size(); ++i)
            if (i == 0 || all[i - 1].row != all[i].row) starts.push_back(i);
    }
    [[nodiscard]] std::size_t end(std::size_t line) const { return line + 1 < starts.size() ? starts[line + 1] : all.size(); }

    // Puts `label`, whose first piece is item `from`, in front of the nearest row of columns above. Says whether there is one.
    bool move_to_header(std::size_t from, const Item& label) {
        std::size_t line = starts.size();
        while (line-- > 0) {
            if (starts[line] >= from) continue;
            std::size_t columns = 0;
            for (std::size_t i = starts[line]; i < end(line); ++i) columns += all[i].is(Kind::column);
            if (columns >= 2) break;
        }
        if (line == static_cast<std::size_t>(-1)) return false;
        move(from, line, label);
        return true;
    }

    // Puts `label`, whose first piece is item `from`, in front of `line`, which stands above.
    void move(std::size_t from, std::size_t line, const Item& label) {
        const std::size_t to = starts[line];
        all[from] = label;
        all[from].row = all[to].row;
        gone[from] = false;
        std::rotate(all.begin() + static_cast<std::ptrdiff_t>(to), all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(from) + 1);
        std::rotate(gone.begin() + static_cast<std::ptrdiff_t>(to), gone.begin() + static_cast<std::ptrdiff_t>(from), gone.begin() + static_cast<std::ptrdiff_t>(from) + 1);
        for (std::size_t l = line + 1; l < starts.size() && starts[l] <= from; ++l) ++starts[l];
    }
};

// Makes `label` the word `term` of `pieces`, said among the repairs.
void make_whole(Document& document, Item& label, std::span<const Words> pieces, vocab::Term term) {
    label.words = grid::join(document, pieces);
    label.folded = document.arena.keep(vocab::folded(label.words.text));
    label.term = term;
    label.shape = 0;
    document.repairs.push_back({Repair::Kind::joined_lines, label.words.span, -1, -1, -1, {}});
}

std::size_t row_length(const std::vector<Item>& all, std::size_t at) {
    std::size_t n = 1;
    while (at + n < all.size() && all[at + n].row == all[at].row) ++n;
    return n;
}

// How many lines of text stand above a label that is printed beside the middle of its text, on lines `first` to `last`: as many
// as below it, or one more.
std::size_t lines_above(const Lines& lines, std::size_t first, std::size_t last) {
    const auto& all = lines.all;
    const auto plain = [&](std::size_t line) {
        for (std::size_t i = lines.starts[line]; i < lines.end(line); ++i)
            if (lines.gone[i] || all[i].blank || all[i].term) return false;
        const Item& head = all[lines.starts[line]];
        return !head.has(pure_number | value_like | date_like | placeholder) && (lines.end(line) == lines.starts[line] + 1 || !all[lines.end(line) - 1].has(pure_number));
    };
    const auto text = [&](std::size_t line) {
        constexpr std::size_t shortest = 12;
        std::size_t size = 0;
        for (std::size_t i = lines.starts[line]; i < lines.end(line); ++i) size += all[i].words.text.size();
        return plain(line) && size >= shortest && !all[lines.end(line) - 1].words.text.ends_with("：");
    };
    // the end of a sentence that the line above began
    const auto rest = [&](std::size_t line) { return plain(line) && lines.end(line) == lines.starts[line] + 1 && all[lines.starts[line]].words.text.ends_with("。"); };
    std::size_t below = 0, above = 0;
    constexpr std::size_t most = 8;
    while (last + 1 + below < lines.starts.size() && below < most && (text(last + 1 + below) || rest(last + 1 + below))) ++below;
    while (above < first && above <= below && text(first - 1 - above)) ++above;
    return below == 0 ? 0 : above;
}

// A merged label printed down the left side, a word a line, beside the texts that it heads:
//   项目 / 绩效 替换已… / 目标 排能力…
void join_down_the_side(Document& document, Lines& lines) {
    auto& all = lines.all;
    auto& starts = lines.starts;
    auto& gone = lines.gone;
    auto piece = [&](std::size_t k) { return !all[starts[k]].blank && all[starts[k]].folded.size() >= 3 && all[starts[k]].folded.size() <= 27 && all[starts[k]].folded.find_first_of("0123456789:") == std::string_view::npos; };
    for (std::size_t k = 0; k + 1 < starts.size(); ++k) {
        if (!piece(k) || gone[starts[k]]) continue;
        std::vector<std::size_t> parts{starts[k]};
        std::string joined(all[starts[k]].folded);
        for (std::size_t n = k + 1; n < starts.size() && n <= k + 6 && parts.size() < 5; ++n) {
            if (!piece(n) || all[starts[n]].level()) continue;
            // 总 / 体 / 目 / 标: a character a line, and 抗震性能； between them is text
            constexpr std::size_t one = 3;
            if (all[starts[k]].folded.size() == one && all[starts[n]].folded.size() != one) continue;
            const std::string longer = joined + std::string(all[starts[n]].folded);
            const vocab::Term t = vocab::lookup_exact(longer);
            constexpr std::size_t shorter = 18;  // what is longer may be text
            if (!t && all[starts[n]].folded.size() > shorter) continue;
            joined = longer;
            parts.push_back(starts[n]);
            // 年度 任务名称 主要内容 / 主要 … / 任务 农村公路养护 …
            const auto tasks = [&](vocab::Term term) { return term.kind == Kind::task && row_length(all, parts[0]) > 1 && all[parts[0] + 1].is(Kind::task_name); };
            const bool set = t.kind == Kind::packed && t.horizon != 0;  // 长期绩 / 效指标 beside the rows of a set
            const bool heads = t.kind == Kind::goal || t.kind == Kind::goal_group || t.kind == Kind::content || t.kind == Kind::fund_group || tasks(t) || set;
            const bool spread = all[parts.back()].row > all[parts.front()].row + parts.size() - 1 || row_length(all, parts.front()) > 1 || row_length(all, parts.back()) > 1;
            // 预算规模及 | 预算数 312.80 … over 资金用途 | 用于…: what stands beside its last piece is its value
            const bool box = t.kind == Kind::field && parts.size() == 2 && !all[parts[0]].term && row_length(all, parts[0]) > 1 && row_length(all, parts[1]) == 2 &&
                             all[parts[1]].row <= all[parts[0]].row + 2;
            // 部门职能 负责…，为社会各 | 职责概述 方面提供…: label and text both go on
            const auto goes_on = [&] {
                constexpr std::size_t shortest = 45;
                const Item &text = all[parts[0] + 1], &rest = all[parts.back() + 1];
                return !text.term && !rest.term && !text.blank && !rest.blank && text.words.text.size() >= shortest && !text.words.text.ends_with("。") && !rest.has(pure_number);
            };
            const bool both = (t.kind == Kind::field || t.kind == Kind::content) && parts.size() == 2 && n == k + 1 && row_length(all, parts[0]) == 2 && row_length(all, parts[1]) == 2 && goes_on();
            if (both) {
                const Words labels[] = {all[parts[0]].words, all[parts[1]].words}, texts[] = {all[parts[0] + 1].words, all[parts[1] + 1].words};
                make_whole(document, all[parts[0]], labels, t);
                all[parts[0] + 1] = make_item(document, grid::join(document, texts), all[parts[0]].row);
                gone[parts[1]] = gone[parts[1] + 1] = true;
                break;
            }
            if ((!heads && !box) || !spread) continue;
            std::vector<Words> words;
            for (const std::size_t p : parts) {
                words.push_back(all[p].words);
                gone[p] = true;
            }
            Item label = all[parts.front()];
            make_whole(document, label, words, t);
            label.row = all[parts.front()].row;
            // 预期目标 实际完成情况 above it: they are the labels, and it heads them
            if (box) {
                label.row = all[parts[1]].row;
                all[parts[1]] = std::move(label);
                gone[parts[1]] = false;
                break;
            }
            const bool two_above = k > 0 && lines.end(k - 1) == starts[k - 1] + 2 && (all[starts[k - 1]].is(Kind::goal) || all[starts[k - 1]].is(Kind::goal_group));
            const std::size_t above = set ? 0 : lines_above(lines, k, n);
            // 总体目标 over no other goal's label is the label itself
            bool goal = t.kind == Kind::goal;
            if (t.kind == Kind::goal_group) {
                const auto labels = [&](std::size_t line) {
                    for (std::size_t i = starts[line]; i < lines.end(line); ++i)
                        if (!gone[i] && (all[i].is(Kind::goal) || all[i].is(Kind::goal_group))) return true;
                    return false;
                };
                goal = above > 0;
                constexpr std::size_t near = 2;
                for (std::size_t line = k > above + near ? k - above - near : 0; line < std::min(n + near + 1, starts.size()); ++line) goal = goal && !labels(line);
                if (goal) label.term = {Kind::goal, 0, 0};
            }
            if (goal && !two_above && above > 0) {
                lines.move(parts.front(), k - above, label);
            } else if ((goal && !two_above) || t.kind == Kind::content) {
                all[parts.front()] = std::move(label);
                gone[parts.front()] = false;
            } else if (!set || !lines.move_to_header(parts.front(), label)) {
                document.marks.push_back({label.words.span, Role::label});  // a heading over labels of its own
            }
            break;
        }
    }
}

// 绩效目标 beside the middle of its text: 1.… above it, 2.… below; or the text stands between the end of a box and the label.
void raise_goals(Lines& lines) {
    auto& all = lines.all;
    const auto& starts = lines.starts;
    const auto& gone = lines.gone;
    const auto first = [](const Item& i) { return i.words.text.starts_with("1.") || i.words.text.starts_with("1、") || i.words.text.starts_with("1．"); };
    // whether the line is a box that a number fills
    const auto filled = [&](std::size_t line) { return lines.end(line) >= starts[line] + 2 && is_box(all[starts[line]].term.kind) && all[lines.end(line) - 1].has(pure_number | placeholder); };
    for (std::size_t k = 1; k + 1 < starts.size(); ++k) {
        const std::size_t at = starts[k];
        if (gone[at] || !all[at].is(Kind::goal) || row_length(all, at) < 2 || first(all[at + 1])) continue;
        for (std::size_t above = lines_above(lines, k, k); above > 0; --above)
            if (first(all[starts[k - above]]) || (above < k && filled(k - above - 1) && !all[lines.end(k - 1) - 1].words.text.ends_with("。"))) {
                const Item label = all[at];
                lines.move(at, k - above, label);
                break;
            }
    }
}

// 实施单 | 主管部门 禾川市农业农村局 禾川市农检站 | 位: a label that wraps around the line of its value, which has none there.
void join_around_boxes(Document& document, Lines& lines) {
    auto& [all, starts, gone] = lines;
    const auto box = [](const Item& i) { return is_box(i.term.kind); };
    constexpr std::size_t longest = 45, most = 12;
    for (std::size_t k = 1; k + 1 < starts.size(); ++k) {
        const std::size_t first = starts[k], down = starts[k + 1], up = first - 1;
        if (lines.end(k + 1) != down + 1 || down - first > most || gone[up] || gone[down] || all[up].blank || all[down].blank || all[down].term) continue;
        if (all[up].folded.empty() || all[down].folded.empty() || all[up].folded.size() + all[down].folded.size() > longest) continue;
        if (all[up].has(pure_number | value_like | sentence) || all[down].has(pure_number | value_like | sentence) || all[up].level() || all[up].is(Kind::column)) continue;
        const std::string joined = std::string(all[up].folded) + std::string(all[down].folded);
        vocab::Term t = vocab::lookup(joined);
        if (!t && all[first].has(pure_number)) t = vocab::lookup_shape(joined);
        if (!is_box(t.kind)) continue;
        // where a value has no label of its own
        std::size_t at = down;
        for (std::size_t i = first; i < down && at == down; ++i)
            if (!all[i].blank && !box(all[i]) && !all[i].term && (i == first ? all[i].has(pure_number | value_like | placeholder) || down - first == 1 || box(all[i + 1]) : !box(all[i - 1]))) at = i;
        // 其中：财政 | 项目资金（万元） 758.40 | 资金: around its group's label
        if (at == down && down - first == 2 && all[first].is(Kind::fund_group) && all[first + 1].has(pure_number) && t.kind == Kind::fund) at = first + 1;
        const bool heads = at == down && box(all[first]) && (t.kind == Kind::fund || t.kind == Kind::fund_group || t.kind == Kind::group);
        if (at == down && !heads) continue;
        if (!all[first].has(pure_number) && std::none_of(all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(down), box)) continue;
        if (t.kind != Kind::fund && at < down && all[at].has(pure_number)) continue;
        const Words both[] = {all[up].words, all[down].words};
        Item label = all[up];
        make_whole(document, label, both, heads ? vocab::Term{Kind::fund_group, 0, 0} : t);
        label.row = all[first].row;
        gone[down] = true;
        if (heads) at = first;
        for (std::size_t i = up; i + 1 < at; ++i) all[i] = std::move(all[i + 1]);
        all[at - 1] = std::move(label);
        --starts[k];
        if (starts[k - 1] == starts[k]) starts.erase(starts.begin() + static_cast<std::ptrdiff_t>(k));  // its one item stands in the next line now
    }
}

// 嵩阳市农田水利事务 | 主管部门 某某局 实施单位 服务中心（嵩阳市灌 | 溉试验站）: a value over three lines, the middle one behind its label and
// as wide as the one above.
void join_values_around_boxes(Document& document, Lines& lines) {
    auto& all = lines.all;
    const auto& starts = lines.starts;
    auto& gone = lines.gone;
    constexpr std::size_t narrowest = 12, slack = 2;
    const auto plain = [](const Item& i) { return !i.blank && !i.term && !i.has(pure_number | value_like | date_like | placeholder | sentence) && !i.words.text.ends_with("。") && !i.words.text.ends_with("："); };
    const auto width = [](const Item& i) { return grid::display_width(i.words.text); };
    for (std::size_t k = 1; k + 1 < starts.size(); ++k) {
        const std::size_t up = starts[k - 1], first = starts[k], down = starts[k + 1];
        if (first != up + 1 || lines.end(k + 1) != down + 1 || gone[up] || gone[down] || !plain(all[up]) || !plain(all[down])) continue;
        const std::size_t wide = width(all[up]);
        if (wide < narrowest || width(all[down]) > wide + slack || vocab::is_title(all[up].words.text) || vocab::is_year_line(all[up].words.text)) continue;
        // a label without a value of its own has the one around it
        const auto box = [&](std::size_t i) { return is_box(all[i].term.kind); };
        bool whole = !box(down - 1);
        for (std::size_t i = first; i + 1 < down; ++i) whole = whole && !(box(i) && box(i + 1));
        if (!whole) continue;
        std::size_t at = down, off = slack + 1;
        for (std::size_t i = first + 1; i < down; ++i) {
            const Kind label = all[i - 1].term.kind;
            const std::size_t own = width(all[i]);
            if (!plain(all[i]) || gone[i] || !(label == Kind::name || label == Kind::field || label == Kind::unit_name)) continue;
            if (const std::size_t less = own > wide ? own - wide : wide - own; less < off) at = i, off = less;
        }
        if (at == down) continue;
        const Words pieces[] = {all[up].words, all[at].words, all[down].words};
        const std::uint32_t row = all[at].row;
        all[at] = make_item(document, grid::join(document, pieces), row);
        all[at].term = {};
        document.repairs.push_back({Repair::Kind::joined_lines, all[at].words.span, -1, -1, -1, {}});
        gone[up] = gone[down] = true;
    }
}

// A label alone amid the lines of its text, as many below it as above or one less: 对中心城区…，更 | 项目实施方案 | 换破损井盖….
void join_text_around_label(Document& document, Lines& lines) {
    auto& all = lines.all;
    auto& starts = lines.starts;
    auto& gone = lines.gone;
    constexpr std::size_t most = 4, narrowest = 40;
    const auto text = [&](std::size_t k) {
        const Item& item = all[starts[k]];
        return lines.end(k) == starts[k] + 1 && !gone[starts[k]] && !item.blank && !item.term && !item.has(pure_number | value_like | date_like) && !vocab::is_title(item.words.text);
    };
    const auto width = [&](std::size_t k) { return grid::display_width(all[starts[k]].words.text); };
    const auto closes = [&](std::size_t k) { return all[starts[k]].words.text.ends_with("。"); };
    for (std::size_t k = 1; k + 1 < starts.size(); ++k) {
        if (lines.end(k) != starts[k] + 1 || gone[starts[k]] || !all[starts[k]].is(Kind::field)) continue;
        std::size_t above = 0, below = 0;
        while (above < most && above < k && text(k - above - 1) && width(k - above - 1) >= narrowest && !closes(k - above - 1)) ++above;
        while (below < above && k + below + 1 < starts.size() && text(k + below + 1) && !(below > 0 && closes(k + below))) ++below;
        if (above == 0 || below + 1 < above || below == 0 || (k + below + 1 < starts.size() && text(k + below + 1) && !closes(k + below))) continue;
        std::vector<Words> pieces;
        for (std::size_t n = k - above; n <= k + below; ++n) {
            if (n == k) continue;
            pieces.push_back(all[starts[n]].words);
            gone[starts[n]] = true;
        }
        Item whole = make_item(document, grid::join(document, pieces), all[starts[k]].row);
        whole.term = {};
        document.repairs.push_back({Repair::Kind::joined_lines, whole.words.span, -1, -1, -1, {}});
        // the label stands where the line above it stood, its text on its own
        const std::size_t up = starts[k - 1];
        all[up] = all[starts[k]];
        gone[up] = false;
        all[starts[k]] = std::move(whole);
        all[up].row = all[starts[k]].row;
    }
}

// 预期目标 | 实际完成情况 over two texts: 年度 | 总体 | 目标 printed left of them heads both and is no part of either.
void drop_goal_heading(Document& document, Lines& lines) {
    auto& all = lines.all;
    auto& starts = lines.starts;
    auto& gone = lines.gone;
    const auto goal = [](const vocab::Term& t) { return t.kind == Kind::goal || t.kind == Kind::goal_group; };
    const auto labels = [&](std::size_t k) { return lines.end(k) == starts[k] + 2 && goal(all[starts[k]].term) && (goal(all[starts[k] + 1].term) || all[starts[k] + 1].is(Kind::column)); };
    constexpr std::size_t most = 12, longest_piece = 12;
    for (std::size_t k = 0; k + 1 < starts.size(); ++k) {
        if (!labels(k)) continue;
        std::vector<std::size_t> pieces;
        std::string joined;
        for (std::size_t l = k + 1; l < starts.size() && l <= k + most; ++l) {
            const Item& item = all[starts[l]];
            if (gone[starts[l]] || item.level() || item.is(Kind::column) || labels(l)) break;
            if (pieces.empty() && goal(item.term) && lines.end(l) > starts[l] + 1) {
                pieces.push_back(starts[l]);
                joined.clear();
                break;
            }
            if (item.folded.empty() || item.folded.size() > longest_piece || item.has(pure_number | value_like)) continue;
            joined += item.folded;
            pieces.push_back(starts[l]);
            if (goal(vocab::lookup_exact(joined))) {
                joined.clear();
                break;
            }
        }
        if (!joined.empty()) continue;
        for (const std::size_t i : pieces) {
            gone[i] = true;
            document.marks.push_back({all[i].words.span, Role::label});
        }
    }
}

// A column of indicators; one of a list's projects.
bool indicator_column(Kind k) { return k == Kind::column || k == Kind::nature || k == Kind::other_column; }
bool project_column(Kind k) { return k == Kind::name || k == Kind::goal || k == Kind::content || k == Kind::fund; }

constexpr int operators_place = 4, texts_place = 11;

// Where the rows have their points and their directions: places as of usual_place().
struct Places {
    int weight = 9;
    int direction = operators_place;
};

// How far to the right a column usually stands.
int usual_place(const vocab::Term& t, const Places& places) {
    switch (t.kind) {
        case Kind::packed: return -5;
        case Kind::sequence: case Kind::code: case Kind::unit_name: return -4;
        case Kind::name: return -3;
        case Kind::fund: case Kind::fund_group: return -2;
        case Kind::goal: case Kind::goal_group: case Kind::content: return -1;
        case Kind::nature: return operators_place;
        case Kind::column: break;
        default: return texts_place;
    }
    switch (t.field()) {
        case IndicatorField::level1: return 0;
        case IndicatorField::level2: return 1;
        case IndicatorField::level3: return 2;
        case IndicatorField::weight: return places.weight;
        case IndicatorField::value_type: return operators_place;
        case IndicatorField::direction: return places.direction;
        case IndicatorField::cycle_value: return 5;
        case IndicatorField::measure_unit: return 7;
        case IndicatorField::actual_value: return 8;
        case IndicatorField::score: return 10;
        case IndicatorField::scoring: case IndicatorField::explanation: case IndicatorField::remark: case IndicatorField::deviation: return texts_place;
        default: return 6;
    }
}

// What most of the rows on these lines say of it.
Places places_in(const Lines& lines, std::size_t first, std::size_t last) {
    constexpr int weights[] = {3, 7, 9};  // before the values, between the target and what was reached, behind them
    constexpr int directions[] = {operators_place, 8, texts_place};  // before the values, behind them, behind the points
    int weight[3] = {}, direction[3] = {};
    for (std::size_t line = first; line < std::min(last, lines.starts.size()); ++line) {
        std::string shapes;
        for (std::size_t i = lines.starts[line]; i < lines.end(line); ++i) {
            const Item& item = lines.all[i];
            if (item.has(pure_number)) shapes += 'n';
            else if (item.has(direction_like) && !item.has(type_like)) shapes += 'd';
            else if (item.has(value_like | type_like) && !item.has(unit_like)) shapes += 'v';
        }
        if (const std::size_t d = shapes.find('d'); d != std::string::npos && shapes.find_first_of("nv") != std::string::npos) {
            const std::size_t v = shapes.find('v');
            const bool before = v == std::string::npos ? d == 0 : d < v;
            ++direction[before ? 0 : shapes.find('n', d) != std::string::npos ? 1 : 2];
        }
        std::erase(shapes, 'd');
        if (shapes.find('n') == std::string::npos || shapes.find('v') == std::string::npos) continue;
        ++weight[shapes[0] == 'n' ? 0 : shapes.find("vnv") != std::string::npos ? 1 : 2];
    }
    const auto most = [](const int* votes) { return std::max_element(votes, votes + 3) - votes; };
    return {weights[most(weight)], directions[most(direction)]};
}

// Of a header's columns, whose words wrap around its middle line: 年度 实际 分 | 一级 二级 三级指标 指标值 完成值 值 | 指标 指标. Each column
// takes the next piece of the middle line, of those above and below, or of both; columns that have none in the middle stand where such
// columns usually do. Columns of three lines around others of two have pieces above and below those, too: 指标 | … 指标 … | … 方向 …
// | … 性质 … | 性.
class HeaderLines {
public:
    struct Column {
        bool above = false, middle = false, below = false, outer = false;
        vocab::Term term;
    };

    /// `top` and `bottom`: the outermost lines, of as many pieces each; none where no column has three lines.
    HeaderLines(std::span<const Item> top, std::span<const Item> up, std::span<const Item> mid, std::span<const Item> low, std::span<const Item> bottom, bool list, Places where)
        : top_(top), up_(up), mid_(mid), low_(low), bottom_(bottom), list_(list), where_(where) {}

    // The columns in their order; empty where the pieces make none, or are more than a header's.
    [[nodiscard]] std::vector<Column> run() {
        constexpr std::size_t most = 1200;
        const Taken all{mid_.size(), up_.size(), low_.size(), top_.size()};
        const std::size_t states = (all.m + 1) * (all.u + 1) * (all.l + 1) * (all.o + 1);
        if (states > most || top_.size() != bottom_.size()) return {};
        best_.assign(states * places, {});
        at({}, 0).cost = 0;
        Taken t;
        for (t.m = 0; t.m <= all.m; ++t.m)
            for (t.u = 0; t.u <= all.u; ++t.u)
                for (t.l = 0; t.l <= all.l; ++t.l)
                    for (t.o = 0; t.o <= all.o; ++t.o)
                        for (std::size_t place = 0; place < places; ++place)
                            if (at(t, place).cost < impossible) step(t, place);
        std::size_t last = 0;
        for (std::size_t place = 1; place < places; ++place)
            if (at(all, place).cost < at(all, last).cost) last = place;
        std::vector<Column> columns;
        if (at(all, last).cost >= impossible) return columns;
        for (t = all; t.m + t.u + t.l + t.o > 0;) {
            const State& s = at(t, last);
            columns.push_back(s.column);
            t.m -= s.column.middle, t.u -= s.column.above, t.l -= s.column.below, t.o -= s.column.outer;
            last = s.before;
        }
        std::reverse(columns.begin(), columns.end());
        return columns;
    }

private:
    static constexpr int impossible = 1 << 20;
    static constexpr std::size_t first_place = 6, places = texts_place + first_place + 1;  // usual_place and 6; 0 for none
    struct State {
        int cost = impossible;
        std::uint8_t before = 0;  // the place of the column in front
        Column column;
    };
    // How many pieces of the middle, upper, lower and outermost lines.
    struct Taken {
        std::size_t m = 0, u = 0, l = 0, o = 0;
    };
    State& at(const Taken& t, std::size_t place) { return best_[(((t.m * (up_.size() + 1) + t.u) * (low_.size() + 1) + t.l) * (top_.size() + 1) + t.o) * places + place]; }

    void step(const Taken& t, std::size_t place) {
        const int so_far = at(t, place).cost;
        for (int take = 1; take <= 8; ++take) {
            Column c{(take & 1) != 0, (take & 2) != 0, (take & 4) != 0, take == 8, {}};
            c.middle = c.middle || c.outer;
            if ((c.above && t.u == up_.size()) || (c.middle && t.m == mid_.size()) || (c.below && t.l == low_.size()) || (c.outer && t.o == top_.size())) continue;
            if (!c.middle && !(c.above && c.below)) continue;
            std::string word;
            if (c.outer) word += top_[t.o].folded;
            if (c.above) word += up_[t.u].folded;
            if (c.middle) word += mid_[t.m].folded;
            if (c.below) word += low_[t.l].folded;
            if (c.outer) word += bottom_[t.o].folded;
            c.term = vocab::lookup(word);
            const bool known = indicator_column(c.term.kind) || c.term.kind == Kind::sequence || (list_ && project_column(c.term.kind));
            const bool whole = c.middle && !c.above && !c.below && !c.outer;
            // what stands in the middle line alone may be a word of the form's own, or the margin's label
            const bool own = whole && (c.term.kind == Kind::field || c.term.kind == Kind::none || (t.m == 0 && c.term.kind == Kind::packed));
            if (!known && !own) continue;
            // texts stand anywhere: where the middle line has them, but not between an operator and its value
            const int usual = usual_place(c.term, where_);
            const bool text = whole && usual == texts_place;
            const std::size_t next = text ? place : static_cast<std::size_t>(usual) + first_place;
            // out of order: by as much as it is; a word that no list has whole, put together of what is one already
            constexpr int unlisted = 4, twice = 12;
            int cost = so_far + (place > next ? static_cast<int>(place - next) : 0) + (text && place == operators_place + first_place ? 1 : 0);
            if (!c.term) cost += unlisted;
            if (!whole && !vocab::lookup_exact(word)) cost += unlisted;
            if (!whole && c.middle && indicator_column(mid_[t.m].term.kind)) cost += twice;
            State& to = at({t.m + c.middle, t.u + c.above, t.l + c.below, t.o + c.outer}, std::max(next, place));
            if (cost < to.cost) to = {cost, static_cast<std::uint8_t>(place), c};
        }
    }

    std::span<const Item> top_, up_, mid_, low_, bottom_;
    bool list_;
    Places where_;
    std::vector<State> best_;
};

void join_header_lines(Document& document, Lines& lines) {
    auto& [all, starts, gone] = lines;
    constexpr std::size_t most = 12;
    const auto plain = [&items = all, &left = gone](std::size_t from, std::size_t to) {
        return std::none_of(items.begin() + static_cast<std::ptrdiff_t>(from), items.begin() + static_cast<std::ptrdiff_t>(to), [](const Item& i) { return i.blank || i.folded.empty() || i.folded.size() > 45 || i.has(value_like | pure_number | sentence); }) &&
               std::none_of(left.begin() + static_cast<std::ptrdiff_t>(from), left.begin() + static_cast<std::ptrdiff_t>(to), [](bool g) { return g; });
    };
    for (std::size_t k = 1; k + 1 < starts.size(); ++k) {
        const std::size_t up = starts[k - 1], mid = starts[k], low = starts[k + 1], end = lines.end(k + 1);
        if (low - mid < 2 || low - mid > most || mid - up > most || end - low > most) continue;
        std::size_t columns = 0, names = 0;
        for (std::size_t i = mid; i < low; ++i) {
            columns += all[i].is(Kind::column);
            names += all[i].is(Kind::name);
        }
        if (std::any_of(all.begin() + static_cast<std::ptrdiff_t>(mid), all.begin() + static_cast<std::ptrdiff_t>(low), [](const Item& i) { return i.level(); })) continue;
        if (columns < 2 || !plain(up, low) || !plain(low, end)) continue;
        const std::span<const Item> items(all);
        const Places where = places_in(lines, k + 2, k + 14);
        const auto put_together = [&](std::span<const Item> above, std::span<const Item> below) {
            return HeaderLines(above, items.subspan(up, mid - up), items.subspan(mid, low - mid), items.subspan(low, end - low), below, names > 0, where).run();
        };
        std::vector<HeaderLines::Column> header;
        std::size_t top = up, bottom = end;
        constexpr std::size_t most_outer = 3;
        if (k >= 2 && k + 2 < starts.size()) {
            const std::size_t first = starts[k - 2], last = lines.end(k + 2);
            if (up - first <= most_outer && last - end == up - first && plain(first, up) && plain(end, last)) {
                header = put_together(items.subspan(first, up - first), items.subspan(end, last - end));
                if (!header.empty()) top = first, bottom = last;
            }
        }
        if (header.empty()) header = put_together({}, {});
        if (header.empty()) continue;
        std::vector<Item> made;
        std::size_t t = top, u = up, m = mid, l = low, b = end;
        for (const HeaderLines::Column& c : header) {
            std::vector<Words> pieces;
            if (c.outer) pieces.push_back(all[t++].words);
            if (c.above) pieces.push_back(all[u++].words);
            Item label = all[c.middle ? m : mid];
            if (c.middle) pieces.push_back(all[m++].words);
            if (c.below) pieces.push_back(all[l++].words);
            if (c.outer) pieces.push_back(all[b++].words);
            if (pieces.size() > 1) make_whole(document, label, pieces, c.term);
            made.push_back(std::move(label));
        }
        std::move(made.begin(), made.end(), all.begin() + static_cast<std::ptrdiff_t>(top));
        std::fill(gone.begin() + static_cast<std::ptrdiff_t>(top + made.size()), gone.begin() + static_cast<std::ptrdiff_t>(bottom), true);
    }
}

// 一级 二级 分市县指标值 | 三级指标 | 指标 指标 甲县 乙县: halves of columns above and below whole ones; what follows the lower
// halves are areas, and a group's label may stand over them.
void join_halves_over_areas(Document& document, Lines& lines) {
    auto& [all, starts, gone] = lines;
    constexpr std::size_t most = 24;
    for (std::size_t k = 0; k + 1 < starts.size(); ++k) {
        const std::size_t up = starts[k], mid = starts[k + 1];
        const bool whole = k + 2 < starts.size() && std::all_of(all.begin() + static_cast<std::ptrdiff_t>(mid), all.begin() + static_cast<std::ptrdiff_t>(starts[k + 2]), [](const Item& i) { return i.is(Kind::column); });
        const std::size_t low_line = whole ? k + 2 : k + 1, low = starts[low_line], end = lines.end(low_line);
        const std::size_t ups = mid - up, lows = end - low;
        if (ups < 2 || ups > 8 || lows < 4 || lows > most || all[up].blank || !(all[up].is(Kind::column) || !all[up].term)) continue;
        std::vector<Item> header;
        for (std::size_t j = 0; j < std::min(ups, lows); ++j) {
            const vocab::Term t = vocab::lookup_exact(std::string(all[up + j].folded) + std::string(all[low + j].folded));
            if (t.kind != Kind::column || all[up + j].blank || gone[up + j] || gone[low + j]) break;
            const Words both[] = {all[up + j].words, all[low + j].words};
            Item label = all[up];
            make_whole(document, label, both, t);
            header.push_back(std::move(label));
        }
        const std::size_t n = header.size();
        const auto area = [](const Item& i) { return !i.blank && !i.term && !i.folded.empty() && i.folded.size() <= 36 && !i.has(value_like | pure_number | date_like | sentence | type_like); };
        if (n < 2 || ups > n + 1 || lows < n + 2 || !std::all_of(all.begin() + static_cast<std::ptrdiff_t>(low + n), all.begin() + static_cast<std::ptrdiff_t>(end), area)) continue;
        for (std::size_t i = mid; i < low; ++i) header.push_back(all[i]);
        std::stable_sort(header.begin(), header.end(), [](const Item& a, const Item& b) { return usual_place(a.term, {}) < usual_place(b.term, {}); });
        if (ups > n) document.marks.push_back({all[mid - 1].words.span, Role::label});
        header.insert(header.end(), all.begin() + static_cast<std::ptrdiff_t>(low + n), all.begin() + static_cast<std::ptrdiff_t>(end));
        for (Item& i : header) i.row = all[up].row;
        std::move(header.begin(), header.end(), all.begin() + static_cast<std::ptrdiff_t>(up));
        std::fill(gone.begin() + static_cast<std::ptrdiff_t>(up + header.size()), gone.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
}

// 预期当年 in a header's row and 实现值 in the next are one column.
void join_below_headers(Document& document, Lines& lines) {
    auto& [all, starts, gone] = lines;
    // 一级 二级 三级指标 指标值 计量 | 指标 指标 单位: every piece of the lower line ends a label of the upper one
    const auto pair_all = [&, &items = all, &left = gone](std::size_t begin, std::size_t end, std::size_t below) {
        std::vector<std::pair<std::size_t, vocab::Term>> pairs;
        std::size_t i = begin;
        for (std::size_t j = end; j < below; ++j, ++i) {
            if (items[j].blank || left[j]) return false;
            for (;; ++i) {
                if (i == end) return false;
                if (items[i].blank || left[i] || items[i].folded.size() + items[j].folded.size() > 45) continue;
                const vocab::Term t = vocab::lookup_exact(std::string(items[i].folded) + std::string(items[j].folded));
                if (t.kind != Kind::column && t.kind != Kind::other_column && t.kind != Kind::nature) continue;
                pairs.emplace_back(i, t);
                break;
            }
        }
        if (pairs.size() < 2) return false;
        for (std::size_t p = 0; p < pairs.size(); ++p) {
            const Words both[] = {items[pairs[p].first].words, items[end + p].words};
            make_whole(document, items[pairs[p].first], both, pairs[p].second);
            left[end + p] = true;
        }
        return true;
    };
    for (std::size_t k = 0; k + 1 < starts.size(); ++k) {
        const std::size_t end = starts[k + 1], below = lines.end(k + 1);
        constexpr std::size_t widest = 20, fewest = 4;
        if (end - starts[k] >= fewest && end - starts[k] <= widest && below - end < end - starts[k] && pair_all(starts[k], end, below)) continue;
        std::size_t columns = 0, nameless = 0;
        for (std::size_t i = starts[k]; i < end; ++i) columns += all[i].is(Kind::column), nameless += !all[i].term;
        if (columns < 2 || nameless > 6 || below - end > 30) continue;
        for (std::size_t i = starts[k]; i < end; ++i)
            for (std::size_t j = end; j < below && !all[i].term && !gone[i]; ++j) {
                if (all[j].term || gone[j] || all[i].folded.size() + all[j].folded.size() > 60) continue;
                const std::string joined = std::string(all[i].folded) + std::string(all[j].folded);
                const vocab::Term t = vocab::lookup_exact(joined);
                if (t.kind != Kind::column && t.kind != Kind::other_column) continue;
                const Words both[] = {all[i].words, all[j].words};
                make_whole(document, all[i], both, t);
                gone[j] = true;
            }
    }
}

// 绩 / 效 / 指 / 标 printed down the margin beside the rows, a character a line: it heads them all and is no part of any.
void drop_margin_label(Document& document, Lines& lines) {
    auto& all = lines.all;
    std::vector<std::size_t> single;  // lines that open with one character
    for (std::size_t l = 0; l < lines.starts.size(); ++l) {
        const Item& item = all[lines.starts[l]];
        if (!lines.gone[lines.starts[l]] && !item.blank && item.folded.size() == 3 && !item.has(pure_number | type_like | placeholder)) single.push_back(l);
    }
    constexpr std::size_t farthest = 16;  // lines between two of them
    for (const std::string_view word : vocab::cue::margin_labels)
        for (std::size_t first = 0; first < single.size(); ++first) {
            std::vector<std::size_t> found;
            for (std::size_t k = first; k < single.size() && found.size() * 3 < word.size(); ++k) {
                if (!found.empty() && single[k] > found.back() + farthest) break;
                if (all[lines.starts[single[k]]].folded == word.substr(found.size() * 3, 3)) found.push_back(single[k]);
                else if (found.empty()) break;
            }
            if (found.size() * 3 != word.size() || found.back() + 1 == found.front() + found.size()) continue;
            for (const std::size_t l : found) {
                lines.gone[lines.starts[l]] = true;
                document.marks.push_back({all[lines.starts[l]].words.span, Role::label});
            }
            return;
        }
}

}  // namespace

void join_label_lines(Document& document, Items& items) {
    const auto drop_gone = [&](const Lines& lines) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < items.all.size(); ++i)
            if (!lines.gone[i]) {
                if (kept != i) items.all[kept] = std::move(items.all[i]);
                ++kept;
            }
        items.all.resize(kept);
    };
    const auto headers = [&] {
        Lines lines(items.all);
        join_header_lines(document, lines);
        drop_gone(lines);
    };
    headers();
    Lines lines(items.all);
    if (items.form == TextForm::lines) {
        join_values_around_boxes(document, lines);
        join_around_boxes(document, lines);
        join_text_around_label(document, lines);
    }
    drop_goal_heading(document, lines);
    join_down_the_side(document, lines);
    if (items.form == TextForm::lines) raise_goals(lines);
    join_halves_over_areas(document, lines);
    join_below_headers(document, lines);
    if (items.form == TextForm::lines) drop_margin_label(document, lines);
    drop_gone(lines);
    headers();
}

}  // namespace jixiao::model
