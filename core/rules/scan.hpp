#pragma once
// One pass over a text: everything that rules ask of its characters and words.

#include <cstdint>
#include <string_view>

namespace jixiao {

struct Scan {
    std::uint64_t tags = 0;     ///< rules/words.hpp: which kinds of words and marks stand in it
    std::uint64_t meaning = 0;  ///< hash without marks, blanks, width and 指标: equal for texts that say the same
    std::uint32_t han = 0;      ///< Chinese characters
};

[[nodiscard]] Scan scan(std::string_view text);

[[nodiscard]] inline std::uint64_t tags_of(std::string_view text) { return scan(text).tags; }
[[nodiscard]] inline std::uint64_t meaning_hash(std::string_view text) { return scan(text).meaning; }

/// The next word of a kind at or behind byte `from`, and its size; npos: none.
[[nodiscard]] std::size_t next_word(std::string_view text, std::size_t from, std::uint64_t kind, std::size_t& size);
/// The next character at or behind byte `from` that has one of these marks by itself (tag::digit, tag::numeral,
/// tag::bracket …); text.size(): none.
[[nodiscard]] std::size_t next_mark(std::string_view text, std::size_t from, std::uint64_t marks);

/// Letters, digits and Chinese characters count for what a text says; marks, blanks and brackets do not.
[[nodiscard]] bool counts_for_meaning(char32_t half_width_character);

}  // namespace jixiao
