#pragma once
// Amounts of money inside sentences: 申请预算64万元, 80(30+50)万元.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace jixiao {

/// One amount of money in a text. Offsets are bytes into the text.
struct Money {
    std::uint32_t begin = 0, end = 0;   ///< the number with its unit
    Decimal number;                     ///< as written
    Decimal yuan;                       ///< in 元
    std::string_view unit;              ///< 万元, 元, 亿元; with /X: a price
    bool per = false;                   ///< a unit price, or behind 每, 人均, 年均, 各
    bool approximate = false;           ///< 约 before or 左右 behind it
    std::vector<Decimal> parts;         ///< 712.5(97+322.5+293): the sum that the text gives in brackets
};

/// All amounts with a money unit, in order. Linear; numbers in 《》 count too.
[[nodiscard]] std::vector<Money> money_in(std::string_view text);

/// The sentence around an offset: from the last 。；\n or list mark to the next.
[[nodiscard]] std::string_view sentence_at(std::string_view text, std::size_t offset);

}  // namespace jixiao
