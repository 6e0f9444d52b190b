#pragma once
// Units: what they measure, and how large they are (rulebook 5.3).

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.hpp"
#include "vocab/words_units.hpp"

namespace jixiao {

struct Unit {
    std::string_view text;        ///< as the vocabulary writes it
    std::string_view canonical;   ///< 名 → 人, ㎡ → 平方米, 万 stays: `万人`
    Dimension dimension = Dimension::unknown;
    Decimal factor{1, 0};         ///< to the base of its dimension: 万元 is 10000 (元), 公里 1000 (米)
    bool per = false;             ///< 元/人·天, 次/年: something per something
    bool indivisible = false;     ///< 12.5 of them cannot be (rulebook VA018)
};

/// The unit that `text` as a whole is (`万元`, `元/人·天`, `％`); nullopt: none that is known.
[[nodiscard]] std::optional<Unit> unit_of(std::string_view text);

/// The longest unit that stands at the beginning of `text`, `X/Y` and 万X included, and how many bytes it takes.
struct UnitAt {
    Unit unit;
    std::size_t size = 0;
};
[[nodiscard]] std::optional<UnitAt> unit_at(std::string_view text);

/// The unit in brackets that ends a name: `参保人数（万人）`, `合格率(%)` (rulebook N5); empty: none.
[[nodiscard]] std::string_view unit_in_name(std::string_view name);

}  // namespace jixiao
