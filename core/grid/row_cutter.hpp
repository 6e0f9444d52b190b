#pragma once
// Cuts a glued row of an indicator into its name, value, points and notes: at values, where no word helps.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grid/row_pattern.hpp"

namespace jixiao::grid {

/// What a glued row prints in columns of its own, beside the value.
struct RowColumns {
    bool type = false;         ///< operators
    bool unit = false;         ///< units of measure
    bool points = false;       ///< points, a column of their own
    std::vector<std::size_t> natures;  ///< of `parts`: columns that hold operators or 正向, by their cells
    std::vector<Part> parts;   ///< all of them in the order of the header, levels left out
    bool bare_levels = false;   ///< the table writes 成本 for 成本指标
    std::vector<std::string> headlines; ///< what stood before the names of tables so far
    std::size_t most = 100'000; ///< bytes that are still cut by their pattern: a whole document's worth
};

/// Names, values, points and notes of glued indicator rows; which is which is not said.
/// `桥体建安费用≤71.5万元15以中标价为准` → name, value, points, note.
[[nodiscard]] std::vector<RowPiece> cut_row(std::string_view text, const RowColumns& own);

/// Where the value at the end of `text` begins (`…覆盖率≥90%` → at ≥, `…情况持续增强` → at 持续), or npos.
[[nodiscard]] std::size_t value_at_end(std::string_view text);

}  // namespace jixiao::grid
