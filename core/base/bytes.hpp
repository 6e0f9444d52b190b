#pragma once
// Comparing and finding short pieces of UTF-8, made for Chinese: most comparisons end at the first bytes.

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace jixiao {

inline std::uint32_t load32(const char* at) {
    std::uint32_t n;
    std::memcpy(&n, at, 4);
    return n;
}

/// memcmp that decides on the first four bytes: two Chinese words mostly share their first byte, so a call for
/// each costs more than the comparison.
[[nodiscard]] inline bool same_bytes(const char* a, const char* b, std::size_t size) {
    if (size >= 4) return load32(a) == load32(b) && (size <= 6 ? load32(a + size - 4) == load32(b + size - 4) : std::memcmp(a, b, size) == 0);
    for (std::size_t i = 0; i < size; ++i)
        if (a[i] != b[i]) return false;
    return true;
}

[[nodiscard]] inline bool starts_with(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && same_bytes(text.data(), word.data(), word.size());
}
[[nodiscard]] inline bool ends_with(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && same_bytes(text.data() + text.size() - word.size(), word.data(), word.size());
}

/// Where the first ASCII digit at or behind byte `from` stands; npos: there is none. (find_first_of asks a function for each byte.)
[[nodiscard]] inline std::size_t first_digit(std::string_view text, std::size_t from = 0) {
    for (std::size_t at = from; at < text.size(); ++at)
        if (text[at] >= '0' && text[at] <= '9') return at;
    return std::string_view::npos;
}

/// Where `word` stands first in `text`; npos: nowhere. string_view::find stops at every byte that two Chinese
/// characters have in common, which is nearly each third.
[[nodiscard]] std::size_t find_word(std::string_view text, std::string_view word);

/// One of `words` stands in `text`.
[[nodiscard]] bool holds_any(std::string_view text, std::span<const std::string_view> words);
/// The first of `words` that `text` starts or ends with; empty: none.
[[nodiscard]] std::string_view first_start(std::string_view text, std::span<const std::string_view> words);
[[nodiscard]] std::string_view first_end(std::string_view text, std::span<const std::string_view> words);

}  // namespace jixiao
