#pragma once
// One pass over a text: everything that rules ask of its characters and words.

#include <cstdint>
#include <string_view>

#include "value/text.hpp"

namespace jixiao {

/// Of 64 kinds of characters (by hash), the one that `c` is.
[[nodiscard]] constexpr std::uint64_t letter_of(char32_t c) { return std::uint64_t{1} << (static_cast<std::uint32_t>(c) * 0x9E3779B1u >> 26); }

/// A word to look for in short texts whose letters are known: most words are ruled out by one comparison.
struct Needle {
    std::string_view word;
    std::uint64_t letters = 0;

    Needle(const char* literal) : word(literal) {  // NOLINT: a list of words is written as one
        for (std::size_t at = 0; at < word.size();) {
            const CodePoint c = decode(word, at);
            letters |= letter_of(c.value);
            at += c.size;
        }
    }
    /// `text` holds the word, given the letters that it has (Scan::letters).
    [[nodiscard]] bool in(std::string_view text, std::uint64_t its_letters) const { return (letters & ~its_letters) == 0 && contains(text, word); }
};

struct Scan {
    std::uint64_t tags = 0;     ///< rules/words.hpp: which kinds of words and marks stand in it
    std::uint64_t meaning = 0;  ///< hash without marks, blanks, width and 指标: equal for texts that say the same
    std::uint32_t han = 0;      ///< Chinese characters
    std::uint64_t letters = 0;  ///< letter_of each of its characters; all of them for a long text
    std::size_t first_figure = std::string_view::npos;  ///< where the first digit or Chinese numeral stands
    std::size_t first_output = std::string_view::npos;  ///< where the first word of OUTPUT_VERBS stands
    std::size_t first_effect = std::string_view::npos;  ///< … of EFFECT_VERBS
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
