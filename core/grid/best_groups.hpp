#pragma once
// Rows in consecutive groups, one for each of a column's merged cells, so that the groups suit the cells best together.

#include <algorithm>
#include <limits>
#include <vector>

namespace jixiao::grid {

/// The first row of each of `groups` groups, in order, that take all of `rows` rows; empty where none can.
/// `cost(g, begin, end)` says how badly rows [begin, end) suit group g, and `ends(g, end)` whether it may end there;
/// no group has more than `most` rows. O(groups × rows × most).
template <class Ends, class Cost>
[[nodiscard]] std::vector<std::size_t> best_groups(std::size_t groups, std::size_t rows, std::size_t most, Ends ends, Cost cost) {
    if (groups == 0 || groups > rows) return {};
    constexpr double never = std::numeric_limits<double>::infinity();
    std::vector<std::vector<double>> least(groups + 1, std::vector<double>(rows + 1, never));
    std::vector<std::vector<std::size_t>> from(groups + 1, std::vector<std::size_t>(rows + 1, 0));
    least[0][0] = 0;
    for (std::size_t g = 1; g <= groups; ++g)
        for (std::size_t end = g; end <= rows; ++end) {
            if (!ends(g - 1, end)) continue;
            for (std::size_t begin = std::max(g - 1, end - std::min(end, most)); begin < end; ++begin) {
                if (least[g - 1][begin] == never) continue;
                const double c = least[g - 1][begin] + cost(g - 1, begin, end);
                if (c < least[g][end]) {
                    least[g][end] = c;
                    from[g][end] = begin;
                }
            }
        }
    if (least[groups][rows] == never) return {};
    std::vector<std::size_t> first(groups, 0);
    for (std::size_t g = groups, end = rows; g > 0; --g) first[g - 1] = end = from[g][end];
    return first;
}

}  // namespace jixiao::grid
