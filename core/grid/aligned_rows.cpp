#include "grid/aligned_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "grid/best_groups.hpp"
#include "vocab/level_fit.hpp"

namespace jixiao::grid {
namespace {

using vocab::Kind;

constexpr int tallest = 12;           // lines above or below a row's middle that its cells reach
constexpr std::size_t most_grouped = 60;  // rows under one level's name

}  // namespace

std::size_t nearest_row(const std::vector<int>& rows, int line) {
    const auto it = std::lower_bound(rows.begin(), rows.end(), line);
    if (it == rows.end()) return rows.size() - 1;
    if (it == rows.begin() || *it - line <= line - *(it - 1)) return static_cast<std::size_t>(it - rows.begin());
    return static_cast<std::size_t>(it - rows.begin()) - 1;
}

std::vector<int> spread(const std::vector<int>& fragments, const std::vector<bool>& full, const std::vector<int>& rows, double empty) {
    const std::size_t n = fragments.size(), m = rows.size();
    constexpr double far = 1e12;
    std::vector<std::vector<double>> cost(m + 1, std::vector<double>(n + 1, far));
    std::vector<std::vector<std::size_t>> from(m + 1, std::vector<std::size_t>(n + 1, 0));
    cost[0][0] = 0;
    for (std::size_t r = 1; r <= m; ++r) {
        // no cell reaches further than a dozen lines: what stands above is dealt with, what stands below waits
        const auto low = std::lower_bound(fragments.begin(), fragments.end(), rows[r - 1] - tallest);
        const auto high = std::upper_bound(fragments.begin(), fragments.end(), rows[r - 1] + tallest);
        for (auto j = static_cast<std::size_t>(low - fragments.begin()); j <= static_cast<std::size_t>(high - fragments.begin()); ++j)
            for (std::size_t take = 0; take <= std::min<std::size_t>(j, 8); ++take) {
                const std::size_t i = j - take;
                if (cost[r - 1][i] >= far) continue;
                double c = cost[r - 1][i];
                if (take == 0) {
                    c += empty;
                } else {
                    const double middle = (fragments[i] + fragments[j - 1]) / 2.0;
                    c += (middle - rows[r - 1]) * (middle - rows[r - 1]);
                    c += 0.5 * (fragments[j - 1] - fragments[i] - static_cast<int>(take) + 1);  // a cell's lines follow each other
                    constexpr double early = 1.5;  // a line that goes on though it had room
                    for (std::size_t k = i; k + 1 < j; ++k) c += full[k] ? 0 : early;
                    // what stands on a row's own line is that row's
                    for (std::size_t k = i; k < j; ++k)
                        if (fragments[k] != rows[r - 1] && std::binary_search(rows.begin(), rows.end(), fragments[k])) c += 50;
                }
                if (c < cost[r][j]) {
                    cost[r][j] = c;
                    from[r][j] = i;
                }
            }
    }
    std::vector<int> row(n, -1);
    if (cost[m][n] >= far) {
        for (std::size_t k = 0; k < n; ++k) row[k] = static_cast<int>(nearest_row(rows, fragments[k]));
        return row;
    }
    for (std::size_t r = m, j = n; r > 0; --r) {
        for (std::size_t k = from[r][j]; k < j; ++k) row[k] = static_cast<int>(r) - 1;
        j = from[r][j];
    }
    return row;
}

std::vector<int> last_begun(const std::vector<int>& fragments, const std::vector<int>& rows) {
    std::vector<int> row;
    for (const int line : fragments) row.push_back(static_cast<int>(std::max<std::ptrdiff_t>(1, std::upper_bound(rows.begin(), rows.end(), line) - rows.begin())) - 1);
    return row;
}

// What a level's name says, misread ones too.
static vocab::Term level_term(std::string_view folded) {
    if (const vocab::Term t = vocab::lookup(folded)) return t;
    const vocab::Match misread = vocab::misread_level(folded, 0);
    return misread.length == folded.size() ? misread.term : vocab::Term{};
}

std::vector<LevelName> level_names(const std::vector<const Token*>& cells) {
    const std::size_t n = cells.size();
    std::vector<double> cost(n + 1, 1e12);
    std::vector<std::size_t> from(n + 1, 0);
    cost[0] = 0;
    for (std::size_t j = 1; j <= n; ++j) {
        std::string joined;
        int whole = 0;  // pieces that are names by themselves
        for (std::size_t take = 1; take <= std::min<std::size_t>(j, 5); ++take) {
            // 21-社会效果 | 22-生态效果: a code begins a name
            if (take > 1 && vocab::level_code(cells[j - take + 1]->folded) > 0) break;
            joined = cells[j - take]->folded + joined;
            whole += cells[j - take]->folded.size() >= 12 && level_term(cells[j - take]->folded);
            const vocab::Term t = level_term(joined);
            const bool level = t.kind == Kind::level1 || t.kind == Kind::level2;
            const double c = cost[j - take] + (level ? 1 : 6 + 4 * whole) + 0.3 * (cells[j - 1]->line - cells[j - take]->line + 1 - static_cast<int>(take));
            if (c < cost[j]) {
                cost[j] = c;
                from[j] = j - take;
            }
        }
    }
    std::vector<LevelName> names;
    for (std::size_t j = n; j > 0; j = from[j]) {
        LevelName name;
        std::string joined;
        for (std::size_t k = from[j]; k < j; ++k) {
            name.parts.push_back(cells[k]);
            joined += cells[k]->folded;
        }
        name.term = level_term(joined);
        name.middle = (cells[from[j]]->line + cells[j - 1]->line) / 2.0;
        names.push_back(std::move(name));
    }
    std::reverse(names.begin(), names.end());
    return names;
}

// Names at the top of their groups: each on the first line of a row, few on the line above it, the first on the first row's; empty
// where they are not.
static std::vector<std::size_t> groups_below(const std::vector<LevelName>& names, const std::vector<int>& top) {
    std::vector<std::size_t> first;
    std::size_t above = 0;  // a value that stands at the bottom of its row
    for (const LevelName& name : names) {
        const auto row = std::lower_bound(top.begin(), top.end(), name.parts.front()->line);
        if (row == top.end() || *row > name.parts.front()->line + 1) return {};
        above += *row != name.parts.front()->line;
        if (above * 5 > names.size()) return {};
        first.push_back(static_cast<std::size_t>(row - top.begin()));
        if (first.size() == 1 ? first[0] != 0 : first.back() <= first[first.size() - 2]) return {};
    }
    return first;
}

Groups group_rows(const std::vector<LevelName>& names, const std::vector<int>& top, const std::vector<int>& bottom,
                  const std::vector<bool>& may_begin, const std::vector<std::string>& row_names,
                  const std::vector<Level1>& parents, bool hang) {
    const auto middle = [&](std::size_t begin, std::size_t end) { return (top[begin] + bottom[end - 1]) / 2.0; };
    const auto centred = best_groups(
        names.size(), top.size(), most_grouped, [&](std::size_t k, std::size_t end) { return bottom[end - 1] + 1 >= names[k].middle; },
        [&](std::size_t k, std::size_t begin, std::size_t end) {
            const LevelName& name = names[k];
            if (top[begin] > name.middle + 1) return std::numeric_limits<double>::infinity();  // a name stands amid its rows
            // an even number of lines has no middle line: the one above it is taken rather than the one below
            const double apart = std::abs(middle(begin, end) - name.middle), off = std::max(0.0, apart - 0.5);
            double cost = off * off + 0.1 * apart * apart + (may_begin[begin] ? 0 : 3) + (name.middle > middle(begin, end) ? 0.02 : 0);
            for (std::size_t r = begin; r < end; ++r)
                if (name.term.kind != Kind::level1) cost += 0.3 * vocab::level_misfit(name.term, row_names[r], {});
                else if (parents[r] != Level1::none && parents[r] != name.term.level1()) cost += 1;
            return cost;
        });
    const auto below = groups_below(names, top);
    if (below.empty() || centred == below) return {centred, false};
    if (hang) return {below, true};
    // how badly the rows suit the names above them
    const auto misfit = [&](const std::vector<std::size_t>& first) {
        double sum = 0;
        for (std::size_t k = 0; k < first.size(); ++k)
            for (std::size_t r = first[k]; r < (k + 1 < first.size() ? first[k + 1] : top.size()); ++r)
                if (names[k].term.kind != Kind::level1) sum += vocab::level_misfit(names[k].term, row_names[r], {});
                else sum += parents[r] != Level1::none && parents[r] != names[k].term.level1();
        return sum;
    };
    if (!centred.empty() && misfit(below) + 1 <= misfit(centred)) return {below, true};
    // a table whose merged cells are not centred: every name stands on its group's first line, and many would be off the middle
    double off = 0;
    for (std::size_t k = 0; k < centred.size(); ++k) off += std::abs(middle(centred[k], k + 1 < centred.size() ? centred[k + 1] : top.size()) - names[k].middle);
    const bool hangs = centred.empty() || off > 0.6 * static_cast<double>(names.size());
    return {hangs ? below : centred, hangs};
}

}  // namespace jixiao::grid
