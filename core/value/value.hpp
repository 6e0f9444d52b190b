#pragma once
// An indicator's value: `≥1000篇次`, `不超过2小时`, `10万册以上`, `成效明显` as kind, operator, number, unit.

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.hpp"
#include "vocab/words_operators.hpp"

namespace jixiao {

enum class ValueKind : std::uint8_t { empty, quantitative, qualitative };

/// The form of a value (rulebook 2.2). quantitative: number to delta; qualitative: the rest, for they hold no
/// amount that a formula could score.
enum class ValueShape : std::uint8_t {
    empty,
    number,     ///< ≥95%   不少于3次   95%以上   1套制度
    range,      ///< 10-12个   ≥90%且≤95%
    ratio,      ///< 1:3   7*24小时; `number` and `upper` are its two sides
    tolerance,  ///< ±3%以内
    delta,      ///< 较上年提高5%
    date,       ///< 2026年11月底前   第三季度   2023.07-2024.01
    frequency,  ///< 每月一次   4次/年; with its number where there is one
    words,      ///< anything else
};

/// A day as far as the text names it; 0: not named.
struct Date {
    std::int16_t year = 0;
    std::int8_t month = 0;
    std::int8_t day = 0;
};

/// What a value cell says. Views are into the text that was parsed or last for ever.
struct Value {
    ValueKind kind = ValueKind::empty;
    ValueShape shape = ValueShape::empty;
    Operator op = Operator::none;       ///< none: a bare number; words may have one too (`≥ 国家规定标准`)
    bool approximate = false;           ///< 约, 左右, 余 …
    bool symbol_operator = false;       ///< ≥ rather than 不少于 or 以上
    bool labelled = false;              ///< began with 标准：, which was dropped (rulebook N12)
    bool in_words = false;              ///< words: a number with a unit stands in them; number: words follow it
    bool chinese_numeral = false;       ///< 五次
    std::optional<Decimal> number;      ///< as written, lower end of a range: `10万册` is 10 万册, unit_of() has the factor
    std::optional<Decimal> upper;       ///< of a range
    std::string_view unit;              ///< as written, width and spaces aside: `万册`; empty: none
    std::string_view rest;              ///< words behind number and unit
    Date first, last;                   ///< of a date
};

/// `≥`, `range` …; empty for none.
[[nodiscard]] std::string_view key_of(Operator op);
/// `quantitative` …
[[nodiscard]] std::string_view key_of(ValueKind kind);
/// `number`, `date` …
[[nodiscard]] std::string_view key_of(ValueShape shape);

/// Parses one value cell (rulebook 2.2). Never fails: what is no number is qualitative. Reads at most the
/// first 200 bytes for the grammar, so it takes constant time, and the rest for numbers inside words.
[[nodiscard]] Value parse_value(std::string_view text);

/// Whether a date stands anywhere in the text: 20XX年, N月, 年底, 上半年, 第一季度, 全年 (IN_DATE of rulebook 5.6).
[[nodiscard]] bool holds_date(std::string_view text);

}  // namespace jixiao
