// Schedules: work whose rows lost their columns, the two dates at the end of a text; and money by dates.

#include <algorithm>

#include "grid/pieces.hpp"
#include "model/reader.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

}  // namespace

// A glued row of a schedule: a text and two dates at its end, the next row's number behind them.
bool Reader::dated_row(const std::vector<Index>& labels, Index value) {
    const std::size_t n = labels.size();
    if (!vocab::contains_any(at(labels[n - 2]).folded, cue::schedule_starts)) return false;
    const Words& w = at(value).words;
    const std::string_view s = w.text;
    // `2、` of an empty second row
    std::size_t end = s.size();
    if (s.ends_with("、")) {
        end -= 3;
        if (end > 0 && s[end - 1] >= '1' && s[end - 1] <= '9') --end;
    }
    auto date_before = [&](std::size_t to) {
        std::size_t at_date = to;
        auto digits = [&](std::size_t most) {
            std::size_t k = 0;
            while (k < most && at_date > 0 && s[at_date - 1] >= '0' && s[at_date - 1] <= '9') --at_date, ++k;
            return k;
        };
        for (const std::string_view mark : cue::day_and_month)
            if (s.substr(0, at_date).ends_with(mark)) {
                at_date -= 3;
                if (digits(2) == 0) return to;
            }
        if (s.substr(0, at_date).ends_with(cue::year)) at_date -= cue::year.size();
        else if (at_date != to) return to;
        return digits(4) == 4 ? at_date : to;
    };
    const std::size_t second = date_before(end);
    const std::size_t first = second < end ? date_before(second) : end;
    if (second >= end || first >= second) return false;
    std::size_t begin = 0;
    while (begin < first && s[begin] >= '0' && s[begin] <= '9') ++begin;
    if (s.substr(begin).starts_with("、")) begin += 3;
    Document& d = builder_.document();
    for (std::size_t k = 0; k + 3 < n; ++k) box(labels[k], {});
    box(labels[n - 3], grid::cut(d, w, begin, first));
    box(labels[n - 2], grid::cut(d, w, first, second));
    box(labels[n - 1], grid::cut(d, w, second, end));
    return true;
}

Reader::Index Reader::read_plan(Index i) {
    if (!(items_.columns_known || items_.form == TextForm::aligned) || !first_in_row(i) || at(i).has(pure_number) || !builder_.has_target() || !builder_.target().indicators.empty()) return i;
    const Index row = row_end(items_, i), end = row < size() ? row_end(items_, row) : row;
    if (row - i < 3 || end == row || at(row).row != at(i).row + 1 || end - row > row - i) return i;
    for (Index k = i + 1; k < row; ++k)
        if (!at(k).has(date_like) || at(k).folded.size() > 18) return i;
    for (Index k = row; k < end; ++k)
        if (!at(k).has(pure_number) && !at(k).folded.ends_with('%')) return i;
    builder_.mark(at(i).words, Role::label);
    // a label merged over both rows leaves the second without its cell: the last value is the last date's
    const std::int32_t moved = std::clamp(at(row - 1).column - at(end - 1).column, 0, 2);
    const auto date_of = [&](Index v) {
        constexpr std::int32_t near = 4;  // columns of a text
        Index date = i + 1;
        if (items_.columns_known)
            while (date < row && at(date).column != at(v).column + moved) ++date;
        else
            while (date < row && std::abs(at(date).x - at(v).x) > near) ++date;
        return date;
    };
    std::vector<bool> told(row - i, false);
    for (Index v = row; v < end; ++v) {
        const Index date = date_of(v);
        if (date < row) told[date - i] = true, builder_.field(at(date).words, at(v).words);
        else builder_.mark(at(v).words, Role::unread);
    }
    for (Index k = i + 1; k < row; ++k)
        if (!told[k - i]) builder_.mark(at(k).words, Role::label);
    return end;
}

}  // namespace jixiao::model
