#pragma once
// Values at the start of a glued text: operator, number, unit; dates.

#include <cstddef>
#include <string_view>

namespace jixiao::grid {

/// The longest unit at the start of folded `s`, with 以上, 以内 … behind it; 0 for none.
[[nodiscard]] std::size_t unit_at(std::string_view s);

/// The size of a date at the start of folded `s`: 2024年12月底前, 11月底前, 2022.06-2023.05; 0 for none.
[[nodiscard]] std::size_t date_at(std::string_view s);

/// 成本控制 of 成本控制率: a level's bare name `word` that begins an indicator's, with `behind` after it.
[[nodiscard]] bool opens_rate(std::string_view word, std::string_view behind);

struct ValueAt {
    std::size_t number = 0;  ///< end of operator and number
    std::size_t end = 0;     ///< with its unit
};
/// A value that starts folded `s`: operator and number and unit, or a date; ends at 0 for none.
[[nodiscard]] ValueAt value_from(std::string_view s);

}  // namespace jixiao::grid
