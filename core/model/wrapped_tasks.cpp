// Tasks one cell a line whose names and contents wrap: their lines are joined before the rows are read.

#include <algorithm>

#include "grid/pieces.hpp"
#include "model/column_widths.hpp"
#include "model/reader.hpp"

namespace jixiao::model {

void Reader::join_task_lines(Index from, std::size_t before, std::size_t behind) {
    // texts between the amounts: those behind one task's and those in front of the next one's
    struct Texts {
        Index begin = 0, end = 0;
        std::size_t first = 0, columns = 0;  // of the columns behind, then of those in front
    };
    std::vector<Texts> all;
    std::size_t wrapped = 0;
    bool stopped = false;
    for (Index i = from; i < size() && !stopped;) {
        Texts t{i, i, all.empty() ? behind : 0, all.empty() ? before : before + behind};
        const auto text = [&](Index k) { return !at(k).blank && !at(k).has(pure_number); };
        const auto stops = [&](Index k) { return (is_label(k) && !at(k).is(vocab::Kind::content)) || at(k).level() || title_at(k) || at(k).is(vocab::Kind::total); };
        while (t.end < size() && text(t.end) && !(stopped = stops(t.end))) ++t.end;
        if (stopped || t.end == size()) t.columns = all.empty() ? 0 : behind;
        const std::size_t lines = t.end - t.begin;
        if (lines < t.columns) return;
        if (lines > 0 && t.columns > 0) {
            wrapped += lines > t.columns;
            all.push_back(t);
        }
        for (i = t.end; i < size() && !stopped && !text(i);) ++i;
    }
    constexpr std::size_t fewest = 2;
    if (wrapped < fewest) return;
    std::vector<const Item*> lines;
    for (const Texts& t : all)
        for (Index i = t.begin; i < t.end; ++i) lines.push_back(&at(i));
    ColumnWidths widths{std::vector<std::uint32_t>(before + behind, 0)};
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < before + behind; ++c) columns.push_back(c);
    const auto parts = [&](const Texts& t, std::size_t first, int& worth) {
        return part_lines(widths, t.first, t.columns, std::span(lines).subspan(first, t.end - t.begin), worth);
    };
    const auto score = [&] {
        int sum = 0;
        std::size_t first = 0;
        for (const Texts& t : all) {
            int worth = 0;
            (void)parts(t, first, worth);
            sum += worth;
            first += t.end - t.begin;
        }
        return sum;
    };
    const int unwrapped = score();
    if (find_widths(widths, columns, likely_widths(lines), score) <= unwrapped) return;
    const Index end = all.back().end;
    std::vector<bool> goes_on(end - from, false);
    std::size_t first = 0;
    for (const Texts& t : all) {
        int worth = 0;
        Index i = t.begin - from;
        for (const std::size_t n : parts(t, first, worth)) {
            std::fill_n(goes_on.begin() + static_cast<std::ptrdiff_t>(i + 1), n - 1, true);
            i += n;
        }
        first += t.end - t.begin;
    }
    Index kept = from;
    for (Index i = from; i < end; ++i) {
        if (goes_on[i - from]) {
            join_into(builder_.document(), items_.all[kept - 1], at(i));
            items_.all[kept - 1].term = {};
        } else {
            items_.all[kept++] = at(i);
        }
    }
    // blank cells in front of the first task in place of what was joined: a large document's other items stay where they are
    const auto place = [&](Index i) { return items_.all.begin() + static_cast<std::ptrdiff_t>(i); };
    std::move_backward(place(from), place(kept), place(end));
    Item blank;
    blank.blank = true;
    std::fill(place(from), place(from + end - kept), blank);
}

}  // namespace jixiao::model
