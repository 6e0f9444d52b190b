#pragma once
// Sums of amounts: tolerance, groups of a fund block, and who is wrong when one does not balance.

#include <optional>
#include <span>
#include <vector>

#include "base/decimal.hpp"
#include "model/document.hpp"

namespace jixiao {

/// max(0.5·10^-d·n, 0.005), d the decimals shown, n the terms: rounding alone must not be a finding.
[[nodiscard]] Decimal tolerance_of(std::span<const Decimal> terms);

/// What is added up.
struct Terms {
    std::vector<Decimal> each;
    Decimal sum;

    void add(Decimal term);
    /// Of the terms and a total that they are held against.
    [[nodiscard]] Decimal tolerance(Decimal total) const;
    /// They make the total, but for rounding.
    [[nodiscard]] bool make(Decimal total) const;
};

/// 29.04 for 20.94, 12.34 for 21.34: two neighbouring digits in the wrong order.
[[nodiscard]] bool swapped(Decimal a, Decimal b);

/// The one change that would balance `total` = Σ `items`, if there is exactly one.
struct Culprit {
    enum class Slip : unsigned char { none, swapped, point, ten_thousand, left_out, total_swapped, total_point };
    Slip slip = Slip::none;
    std::size_t item = 0;   ///< index into items; of the item concerned
    Decimal should_be;      ///< what it, or the total, would have to be
};
[[nodiscard]] Culprit culprit_of(Decimal total, std::span<const Decimal> items);

/// A total with the sources printed under it.
struct FundGroup {
    const Amount* total = nullptr;
    std::int32_t total_index = -1;
    std::vector<std::int32_t> parts;   ///< first-level sources, indexes into the funds
    std::vector<std::pair<std::int32_t, std::int32_t>> children;  ///< (part, its 其中 line)
    std::vector<std::int32_t> unknown; ///< amounts behind it that are neither total nor source
    bool only_named = false;           ///< the sources stand behind 其中 and are one: perhaps not all
};
[[nodiscard]] std::vector<FundGroup> groups_of(std::span<const Amount> funds);

/// `b` is `a` with the unit slipped: their ratio is 10^3, 10^4 or 10^8, and both have two digits in common.
[[nodiscard]] bool is_power_slip(Decimal a, Decimal b);

/// The unit that an amount is in: its own, else its table's; empty: none is said.
[[nodiscard]] std::string_view unit_word(const Amount& amount, const Table& table);

/// More than half of the last digit shown apart.
[[nodiscard]] bool differ(Decimal a, Decimal b);

}  // namespace jixiao
