#include "model/broken_rows.hpp"

#include <algorithm>

#include "grid/pieces.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/titles.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;

constexpr std::size_t most_pieces = 8;   // a label down the side, a character a line
constexpr std::size_t shortest_goal = 24;  // bytes of a line of a goal's text
constexpr std::size_t longest_name_tail = 12;
constexpr std::size_t longest_tail = 6;  // bytes of a value that alone stand on the next line

class Joiner {
public:
    Joiner(Document& document, Items& items) : document_(document), all_(items.all) {}

    void run() {
        std::vector<Item> out;
        out.reserve(all_.size());
        for (std::size_t i = 0; i < all_.size();) {
            if (opens_row(i)) take_header(out);
            const std::size_t end = label_down_the_side(i);
            if (end > i) {
                out.push_back(joined(i, end, all_[end - 1]));
                i = end;
                continue;
            }
            if (!out.empty() && goes_on(out, i)) {
                // the rest of the row stands behind the cell that was broken
                Item& open = out.back();
                const std::uint32_t row = all_[i].row;
                const Item last = open;
                const std::vector<Words> pieces{last.words, all_[i].words};
                if (packed_ && last.column + 1 == columns_) {  // the line's end parts its entries
                    open = make_item(document_, grid::words_at(document_, cover(last.words.span, all_[i].words.span)), last.row);
                    open.column = last.column;
                } else {
                    open = whole(pieces, last);
                }
                for (++i; i < all_.size() && all_[i].row == row; ++i) {
                    out.push_back(all_[i]);
                    out.back().row = last.row;
                    out.back().column += last.column;
                }
                continue;
            }
            out.push_back(all_[i++]);
        }
        all_ = std::move(out);
    }

private:
    [[nodiscard]] bool opens_row(std::size_t i) const { return i == 0 || all_[i - 1].row != all_[i].row; }
    [[nodiscard]] bool alone(std::size_t i) const { return opens_row(i) && all_[i].column == 0 && (i + 1 == all_.size() || all_[i + 1].row != all_[i].row); }

    // Behind the pieces of a label that stand on lines of their own, the last of them in front of what it heads; `i`: none.
    [[nodiscard]] std::size_t label_down_the_side(std::size_t i) const {
        std::string text;
        bool terms = true;
        for (std::size_t k = i; k < all_.size() && k < i + most_pieces; ++k) {
            const Item& item = all_[k];
            if (item.blank || item.folded.empty() || item.column != 0 || !opens_row(k) || item.folded.size() > 18) return i;
            text += item.folded;
            terms = terms && item.term;
            const bool last = !alone(k);
            if (last) return k > i && !terms && vocab::lookup_exact(text) ? k + 1 : i;
        }
        return i;
    }

    // 实施期目标 | 年度目标 above a row whose last cell stands below one of them
    [[nodiscard]] static bool below_goals(const std::vector<Item>& out) {
        const Item& last = out.back();
        std::size_t k = out.size();
        while (k > 0 && out[k - 1].row == last.row) --k;
        if (k == 0 || last.term) return false;
        const std::uint32_t row = out[k - 1].row;
        std::size_t goals = 0;
        bool above = false;
        for (; k > 0 && out[k - 1].row == row; --k) {
            const bool reached = out[k - 1].is(Kind::column) && out[k - 1].term.field() == IndicatorField::actual_value;
            const bool goal = out[k - 1].is(Kind::goal) || out[k - 1].is(Kind::goal_group) || reached;
            goals += goal;
            above = above || (goal && out[k - 1].column == last.column);
        }
        return goals >= 2 && above;
    }

    // How wide the indicators' rows are, from the header that was read last.
    void take_header(const std::vector<Item>& out) {
        if (out.empty() || out.back().column < 1) return;
        const std::uint32_t row = out.back().row;
        std::size_t begin = out.size() - 1;
        while (begin > 0 && out[begin - 1].row == row) --begin;
        if (!packed_ && is_box(out[begin].term.kind)) columns_ = 0;  // another form's boxes
        std::size_t levels = 0, list = 0;
        std::int32_t name = -1;
        for (std::size_t k = out.size(); k > 0 && out[k - 1].row == row; --k) {
            const Item& item = out[k - 1];
            list += (item.is(Kind::packed) && item.column == out.back().column) || item.is(Kind::name) || item.is(Kind::goal);
            if (!item.is(Kind::column)) continue;
            const IndicatorField f = item.term.field();
            levels += f == IndicatorField::level1 || f == IndicatorField::level2 || f == IndicatorField::level3;
            if (f == IndicatorField::level3 && (name < 0 || item.column < name)) name = item.column;
        }
        const bool packed = list == 3 && levels == 0;
        if (!packed && (levels < 2 || name < 0)) return;
        packed_ = packed;
        columns_ = out.back().column + 1;
        shortest_ = packed ? columns_ : columns_ - name;
    }

    // The number of cells in the row that opens at `i`.
    [[nodiscard]] std::int32_t width(std::size_t i) const {
        std::size_t end = i;
        while (end + 1 < all_.size() && all_[end + 1].row == all_[i].row) ++end;
        return all_[end].column + 1;
    }

    // A row of indicators that its own cell broke: too short, and with what follows as wide as the others; or whole, and the next line
    // is one cell among rows. Word leaves out the cells that others are merged into, so a row lacks levels on its left.
    [[nodiscard]] bool goes_on_in_row(const std::vector<Item>& out, std::size_t i) const {
        const Item &last = out.back(), &first = all_[i];
        if (columns_ == 0 || last.folded.empty() || first.folded.empty() || last.term || last.has(value_like | pure_number) || first.has(value_like | pure_number | type_like)) return false;
        const std::int32_t upper = last.column + 1, lower = width(i);
        if (first.term && !(first.level() && lower == shortest_)) return false;  // 数量 of 泵房 | 数量 opens no row that is as short as its own
        std::size_t begin = out.size() - 1;
        while (begin > 0 && out[begin - 1].row == last.row) --begin;
        const bool own1 = out[begin].is(Kind::level1), own2 = out[begin].is(Kind::level2);
        const std::int32_t whole = own1 || out[begin].column > 0 ? columns_ : own2 ? std::max(columns_ - 1, shortest_) : shortest_;
        if (lower > 1) return upper < whole && upper + lower - 1 == whole;
        // a title, a note, 单位：万元 or a page's furniture between two tables is no cell's end
        const std::string_view text = first.words.text;
        if (vocab::is_title(text) || vocab::is_year_line(text) || first.folded.find(':') != std::string_view::npos || vocab::is_furniture(first.folded) || vocab::is_page_number(first.folded)) return false;
        if (upper != whole || i + 1 >= all_.size()) return false;
        const Item& next = all_[i + 1].blank && i + 2 < all_.size() ? all_[i + 2] : all_[i + 1];
        if (width(i + 1) < shortest_ && !next.level()) return false;
        // the line is the beginning of the next row's name where that one has only its tail: 接入智慧供水平台泵房 | 数量 ⇥ = ⇥ …
        return vocab::ends_with_any(last.folded, vocab::cue::open_ends) > 0 || width(i + 1) != shortest_ || all_[i + 1].blank || all_[i + 1].folded.size() > longest_name_tail;
    }

    // A box's text that goes on: 城区二次供水泵房 | 改造及智慧监控接入 ⇥ 项目编码 ⇥ …; a goal's next line.
    [[nodiscard]] bool goes_on_in_box(const std::vector<Item>& out, std::size_t i) const {
        const Item &last = out.back(), &first = all_[i];
        if (columns_ > 0 || out.size() < 2 || last.term || first.term || out[out.size() - 2].row != last.row || last.has(pure_number)) return false;
        const Item& label = out[out.size() - 2];
        if (alone(i) && vocab::ends_with_any(last.folded, vocab::cue::open_ends) > 0 && is_box(label.term.kind)) return true;
        if (alone(i) && (label.is(Kind::goal) || label.is(Kind::goal_group) || label.is(Kind::content))) return first.has(sentence) || first.words.text.size() >= shortest_goal;
        return is_box(label.term.kind) && i + 2 < all_.size() && all_[i + 1].row == first.row && all_[i + 2].row == first.row && is_box(all_[i + 1].term.kind) && !all_[i + 1].is(Kind::fund) && !first.has(value_like | pure_number | date_like);
    }

    [[nodiscard]] bool goes_on(const std::vector<Item>& out, std::size_t i) const {
        const Item &last = out.back(), &first = all_[i];
        if (last.blank || first.blank || last.row == first.row || first.column != 0) return false;
        // 产出指标—数量指标：… | 产出指标—质量指标：…: a packed cell's next line
        if (packed_ && last.column + 1 == columns_ && alone(i) && vocab::longest_at(first.folded, 0).term.kind == Kind::level1 && !first.term) return true;
        if (goes_on_in_row(out, i)) return true;
        if (last.column < 1) return false;
        if (below_goals(out) && !first.term && first.words.text.size() >= shortest_goal && !first.has(value_like | packed_like)) return true;
        if (goes_on_in_box(out, i)) return true;
        if (last.folded.empty() || first.folded.empty()) return false;
        const std::string both = std::string(last.folded) + std::string(first.folded);
        // 一级 | 指标
        if (vocab::lookup_exact(both) && !(last.term && first.term && !first.is(Kind::packed) && !last.is(Kind::packed))) return true;
        if (first.term || first.has(value_like | sentence)) return false;
        // 海源省农牧 | 厅
        const Item& label = out.size() >= 2 ? out[out.size() - 2] : last;
        if (alone(i) && first.folded.size() <= longest_tail && label.row == last.row && is_box(label.term.kind) && !last.term && !last.has(pure_number | value_like)) return true;
        // 指标1：补助资金“一卡通” | 兑付准确率 ⇥ 100%
        return last.has(ordinal_name) && !first.has(ordinal_name) && i + 1 < all_.size() && all_[i + 1].row == first.row && all_[i + 1].has(value_like | date_like | qualitative);
    }

    Item whole(const std::vector<Words>& pieces, const Item& place) {
        Item item = make_item(document_, grid::join(document_, pieces), place.row);
        item.column = place.column;
        document_.repairs.push_back({Repair::Kind::joined_lines, item.words.span, -1, -1, -1, std::string(item.words.text)});
        return item;
    }

    Item joined(std::size_t from, std::size_t to, const Item& place) {
        std::vector<Words> pieces;
        for (std::size_t k = from; k < to; ++k) pieces.push_back(all_[k].words);
        return whole(pieces, place);
    }

    Document& document_;
    std::vector<Item>& all_;
    bool packed_ = false;  ///< in a list whose last cells hold the indicators
    std::int32_t columns_ = 0, shortest_ = 0;  ///< cells of a row of indicators, and of one that begins with its name; 0: no header yet
};

}  // namespace

void join_broken_rows(Document& document, Items& items) { Joiner(document, items).run(); }

}  // namespace jixiao::model
