#pragma once
// The title of a table within running text.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao::grid {

/// Where a table's title stands in folded `s`: 项目支出绩效目标表 with the words before it that belong to it; npos and 0 for none.
/// `headlines`: what stands before a title's core on the lines above, which may name the same table; more are added.
[[nodiscard]] std::pair<std::size_t, std::size_t> title_in(std::string_view s, std::vector<std::string>& headlines);

}  // namespace jixiao::grid
