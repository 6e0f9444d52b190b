#pragma once
// Exact decimal numbers: amounts and indicator values, never binary floating point.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao {

/// mantissa × 10^-scale. 18 digits hold every amount that a budget prints.
struct Decimal {
    std::int64_t mantissa = 0;
    std::uint8_t scale = 0;  ///< digits after the point, 0 to 18

    /// Reads `-1,234.50`: ASCII digits, one point, commas only between groups of three.
    /// Nothing else may stand around it; more than 18 digits is no number here.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

    /// As few digits as state the number: `25563.9`, `0`, `-5`.
    [[nodiscard]] std::string to_string() const;
    /// With exactly `digits` after the point, rounded half away from zero: `25563.90`.
    [[nodiscard]] std::string to_string(int digits) const;
    [[nodiscard]] double to_double() const;

    [[nodiscard]] bool is_zero() const { return mantissa == 0; }
    [[nodiscard]] bool is_negative() const { return mantissa < 0; }
    [[nodiscard]] Decimal abs() const { return {mantissa < 0 ? -mantissa : mantissa, scale}; }
    /// × 10^power, exact; power may be negative (元 to 万元: -4). nullopt where 18 digits do not hold it.
    [[nodiscard]] std::optional<Decimal> shifted(int power) const;
};

/// Sums saturate instead of overflowing: see `Decimal::parse` for what can come in.
[[nodiscard]] Decimal operator+(Decimal a, Decimal b);
[[nodiscard]] Decimal operator-(Decimal a, Decimal b);
/// -1, 0, 1 by the number, whatever the scales: 5.0 equals 5.
[[nodiscard]] int compare(Decimal a, Decimal b);
[[nodiscard]] inline bool operator==(Decimal a, Decimal b) { return compare(a, b) == 0; }
[[nodiscard]] inline bool operator!=(Decimal a, Decimal b) { return compare(a, b) != 0; }
[[nodiscard]] inline bool operator<(Decimal a, Decimal b) { return compare(a, b) < 0; }
[[nodiscard]] inline bool operator>(Decimal a, Decimal b) { return compare(a, b) > 0; }

}  // namespace jixiao
