#pragma once
// The row of a form's money in glued text: 年初预算数全年预算数全年执行数分值执行率得分 over 540.00516.80498.351096.43%9.64.

#include <cstddef>
#include <string_view>
#include <vector>

namespace jixiao::grid {

/// Where the numbers behind the first begin in folded `text`, which stands behind money's label: amounts and scores of two decimals,
/// points, a rate of at most a hundred. Empty where it holds anything else.
[[nodiscard]] std::vector<std::size_t> money_bounds(std::string_view text);

/// Where the labels behind the first begin in folded `text`; empty where it holds anything else than labels.
[[nodiscard]] std::vector<std::size_t> label_bounds(std::string_view text);

}  // namespace jixiao::grid
