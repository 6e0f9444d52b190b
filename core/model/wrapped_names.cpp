#include "model/wrapped_names.hpp"

#include <algorithm>
#include <utility>

#include "grid/text_lines.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

using F = IndicatorField;
using vocab::Kind;
namespace cue = vocab::cue;

class WrappedNames {
public:
    WrappedNames(Document& document, Items& items, const Header& header)
        : document_(document), all_(items.all), wrapped_(items.wrapped), units_(header.find(F::measure_unit) >= 0) {
        for (const Item& i : all_)
            if (plain(i) && !i.has(qualitative)) widest_ = std::max(widest_, width(i));
    }

    void run() {
        std::size_t names = 0, wide = 0;
        for (std::size_t i = 0; i < all_.size(); ++i)
            if (last_of(i) > i) {
                ++names;
                wide += width(all_[i]) * 8 >= widest_ * 7;
            }
        // broken levels tell that cells wrap; without them, that only the widest texts go on
        if (names < fewest || (!wrapped_ && wide < names)) return;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            Item whole = all_[i];
            const std::size_t last = last_of(i);
            if (last > i) {
                while (i < last) join_into(document_, whole, all_[++i]);
                whole.term = {};
                document_.repairs.push_back({Repair::Kind::joined_lines, whole.words.span, -1, -1, -1, {}});
            } else if (whole.has(date_like) && i + 1 < all_.size() && date_goes_on(whole, all_[i + 1])) {
                join_into(document_, whole, all_[++i]);
            }
            all_[kept++] = std::move(whole);
        }
        all_.resize(kept);
    }

private:
    static constexpr std::size_t fewest = 2;

    static bool value(const Item& i) { return !i.blank && i.has(value_like | date_like | type_like | qualitative | pure_number); }
    static std::uint32_t width(const Item& i) { return grid::display_width(i.words.text); }

    // 2027年12月底 | 前, 2025年12月 | 20日前
    static bool date_goes_on(const Item& date, const Item& next) {
        return next.folded == cue::before_date || (date.folded.ends_with(cue::month) && next.has(date_like) && next.folded.find(cue::day) != std::string_view::npos);
    }

    [[nodiscard]] static bool plain(const Item& i) {
        return !i.blank && !i.term && !i.folded.empty() &&
               !i.has(pure_number | value_like | date_like | type_like | direction_like | unit_like | standard_like | placeholder | ordinal_name | points_like | sentence | packed_like);
    }

    // …完成时 | 间, …补助 | 标准: what is a unit or a standard elsewhere
    [[nodiscard]] bool goes_on(const Item& i) const {
        if (i.blank || i.term || i.has(value_like | pure_number)) return false;
        return plain(i) || (!units_ && i.has(unit_like)) || i.has(standard_like);
    }

    [[nodiscard]] bool full(std::size_t i) const {
        const Item& item = all_[i];
        // …满意 | 度: a value's words, where no value can stand
        const bool opens = !item.has(qualitative) || i == 0 || all_[i - 1].level() || value(all_[i - 1]);
        return plain(item) && opens && width(item) * 4 >= widest_ * 3;
    }

    // The last line of the name that begins at `i`; `i` where it does not go on.
    [[nodiscard]] std::size_t last_of(std::size_t i) const {
        std::size_t last = i;
        while (last + 1 < all_.size() && full(last) && goes_on(all_[last + 1])) ++last;
        if (last == i) return i;
        // a value stands behind it; where its box is empty, its end is too short for a name
        const bool ends = last + 1 == all_.size() || all_[last + 1].blank || all_[last + 1].level();
        constexpr std::uint32_t two_characters = 4;
        return (ends ? wrapped_ && width(all_[last]) <= two_characters : value(all_[last + 1])) ? last : i;
    }

    Document& document_;
    std::vector<Item>& all_;
    bool wrapped_, units_;
    std::uint32_t widest_ = 0;
};

}  // namespace

void join_wrapped_names(Document& document, Items& items, const Header& header) {
    if (items.form != TextForm::cell_per_line || header.find(F::level3) < 0) return;
    for (const HeaderColumn& c : header.columns)  // a text of its own may stand beside a name
        if (c.is(F::remark) || c.is(F::explanation) || c.is(F::scoring) || c.is(F::deviation) || c.is(Kind::other_column) || !c.term) return;
    WrappedNames(document, items, header).run();
}

}  // namespace jixiao::model
