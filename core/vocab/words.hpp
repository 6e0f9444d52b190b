#pragma once
// The word lists behind vocabulary.hpp. Data only; spelt as folded() gives it.

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

[[nodiscard]] std::span<const Word> words();
[[nodiscard]] std::span<const Pair> traditional();       ///< traditional and variant characters of the vocabulary
[[nodiscard]] std::span<const std::string_view> units();
[[nodiscard]] std::span<const std::string_view> operators();  ///< longest first
[[nodiscard]] std::span<const std::string_view> value_types();
[[nodiscard]] std::span<const std::string_view> directions();
[[nodiscard]] std::span<const std::string_view> qualitative_heads();
[[nodiscard]] std::span<const std::string_view> qualitative_tails();
[[nodiscard]] std::span<const std::string_view> furniture();
[[nodiscard]] std::span<const std::string_view> placeholders();
struct Shape {
    std::string_view ending;
    Term term;
};
[[nodiscard]] std::span<const Shape> shapes();           ///< endings of labels, first match wins

}  // namespace jixiao::vocab
