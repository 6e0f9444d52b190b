#pragma once
// An indicator's value: `≥1000篇次`, `不超过2小时`, `10万册以上`, `成效明显` as kind, operator, number, unit.

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.hpp"

namespace jixiao {

enum class ValueKind : std::uint8_t { empty, quantitative, qualitative };
enum class Operator : std::uint8_t { none, ge, gt, le, lt, eq, plus_minus, range };

/// What a value cell says. Views are into the text that was parsed.
struct Value {
    ValueKind kind = ValueKind::empty;
    Operator op = Operator::none;       ///< none: a bare number
    std::optional<Decimal> number;      ///< lower end of a range; `10万册` is 100000 册
    std::optional<Decimal> upper;       ///< of a range
    std::string_view unit;
    bool approximate = false;           ///< 约, 左右, 余 …
};

/// `≥`, `range` …; empty for none.
[[nodiscard]] std::string_view key_of(Operator op);

/// Parses one value cell (rulebook 2.2). Never fails: what is no number is qualitative.
[[nodiscard]] Value parse_value(std::string_view text);

}  // namespace jixiao
