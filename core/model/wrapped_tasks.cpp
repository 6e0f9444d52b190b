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
    std::vector<std::vector<const Item*>> texts;
    for (const Texts& t : all) {
        texts.emplace_back();
        for (Index i = t.begin; i < t.end; ++i) texts.back().push_back(&at(i));
        lines.insert(lines.end(), texts.back().begin(), texts.back().end());
    }
    ColumnWidths widths{std::vector<std::uint32_t>(before + behind, 0)};
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < before + behind; ++c) columns.push_back(c);
    const auto score = [&] {
        int sum = 0;
        for (std::size_t t = 0; t < all.size(); ++t) {
            int worth = 0;
            (void)part_lines(widths, all[t].first, all[t].columns, texts[t], worth);
            sum += worth;
        }
        return sum;
    };
    const int unwrapped = score();
    if (find_widths(widths, columns, likely_widths(lines), score) <= unwrapped) return;
    std::vector<Item> out(items_.all.begin(), items_.all.begin() + static_cast<std::ptrdiff_t>(from));
    Index done = from;
    for (std::size_t t = 0; t < all.size(); ++t) {
        out.insert(out.end(), items_.all.begin() + static_cast<std::ptrdiff_t>(done), items_.all.begin() + static_cast<std::ptrdiff_t>(all[t].begin));
        int worth = 0;
        Index i = all[t].begin;
        for (const std::size_t n : part_lines(widths, all[t].first, all[t].columns, texts[t], worth)) {
            Item cell = at(i);
            for (Index k = i + 1; k < i + n; ++k) join_into(builder_.document(), cell, at(k));
            if (n > 1) cell.term = {};
            out.push_back(std::move(cell));
            i += n;
        }
        done = all[t].end;
    }
    out.insert(out.end(), items_.all.begin() + static_cast<std::ptrdiff_t>(done), items_.all.end());
    items_.all = std::move(out);
}

}  // namespace jixiao::model
