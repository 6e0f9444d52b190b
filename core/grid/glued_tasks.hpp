#pragma once
// A department's tasks in run-together text: 预算金额（万元）总额财政拨款任务1开展监测428.60428.60任务2….

#include <cstddef>
#include <string_view>
#include <vector>

namespace jixiao::grid {

/// The end of an amount with two decimals at `at` (1,618.80), or `at` where none stands: behind the decimals the next one may begin at once.
[[nodiscard]] std::size_t amount_end(std::string_view text, std::size_t at);

/// How a text of tasks is cut: see task_bounds.
struct TaskBounds {
    std::vector<std::size_t> at;  ///< where each piece begins
    std::size_t amounts = 0;      ///< of a row
};

/// Where the pieces of the tasks begin in `text`, folded, which stands behind the labels 任务名称 and 主要内容: labels of amounts, then
/// texts and `amounts` amounts a row. Empty where it reads otherwise.
[[nodiscard]] TaskBounds task_bounds(std::string_view text);

/// Where the amounts begin in a text of nothing but `amounts` of them; empty where it is anything else.
[[nodiscard]] std::vector<std::size_t> amount_bounds(std::string_view text, std::size_t amounts);

}  // namespace jixiao::grid
