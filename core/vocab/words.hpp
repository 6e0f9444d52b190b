#pragma once
// The word lists behind vocabulary.hpp: their types, and the door to the tables.
//
//   words_levels.hpp      levels 1 and 2            words_values.hpp      types, words as values
//   words_columns.hpp     columns of indicators     words_characters.hpp  traditional and variant characters
//   words_labels.hpp      boxes of a form           words_page.hpp        the page around a table
//   words_units.hpp       units                     words_operators.hpp   operators, words of numbers and dates
//
// A word there fills a cell. Parts of texts by which a reader knows what it stands in are in cues_*.hpp.

#include <array>
#include <span>
#include <string_view>

#include "vocab/vocabulary.hpp"

namespace jixiao::vocab {

struct Word {
    std::string_view text;
    Term term;
};

struct Pair {
    char32_t from, to;
};

struct Shape {
    std::string_view ending;
    Term term;
};

constexpr Term l1(Level1 v) { return {Kind::level1, static_cast<std::uint8_t>(v), 0}; }
constexpr Term l2(Level2 v) { return {Kind::level2, static_cast<std::uint8_t>(v), 0}; }
constexpr Term col(IndicatorField v, std::int8_t horizon = 0) { return {Kind::column, static_cast<std::uint8_t>(v), horizon}; }
constexpr Term k(Kind v, std::int8_t horizon = 0) { return {v, 0, horizon}; }

[[nodiscard]] std::span<const Word> words();
[[nodiscard]] std::span<const Pair> traditional();            ///< traditional and variant characters of the vocabulary
[[nodiscard]] std::span<const std::string_view> value_types();
[[nodiscard]] std::span<const std::string_view> directions();
[[nodiscard]] std::span<const std::string_view> qualitative_heads();
[[nodiscard]] std::span<const std::string_view> qualitative_tails();
[[nodiscard]] std::span<const std::string_view> furniture();
[[nodiscard]] std::span<const std::string_view> placeholders();
[[nodiscard]] std::span<const Shape> shapes();                ///< endings of labels, first match wins

}  // namespace jixiao::vocab
