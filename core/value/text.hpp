#pragma once
// Small scanners over UTF-8 text, for values and rules. All are linear and allocate nothing.

#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/code_point.hpp"

namespace jixiao {

[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_han(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF); }
/// A blank in any width, or a mark that takes no room (rulebook N2).
[[nodiscard]] constexpr bool is_blank(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200D) ||
           c == 0x2060 || c == 0xFEFF;
}
/// Full-width ASCII becomes ASCII (rulebook N1); all else stays.
[[nodiscard]] constexpr char32_t half_width(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

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

/// Where `word` stands first in `text`; npos: nowhere. string_view::find stops at every byte that two Chinese
/// characters have in common, which is nearly each third.
[[nodiscard]] inline std::size_t find_word(std::string_view text, std::string_view word) {
    if (word.size() < 4 || text.size() < word.size()) return text.find(word);
    const std::uint32_t key = load32(word.data());
    const char* const begin = text.data();
    const char* const last = begin + (text.size() - word.size());
    for (const char* p = begin; p <= last; ++p)
        if (load32(p) == key && same_bytes(p, word.data(), word.size())) return static_cast<std::size_t>(p - begin);
    return std::string_view::npos;
}

[[nodiscard]] inline bool contains(std::string_view text, std::string_view word) {
    return find_word(text, word) != std::string_view::npos;
}

/// How many code points.
[[nodiscard]] inline std::size_t length_of(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return n;
}

[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        const CodePoint c = decode(text, 0);
        if (!is_blank(c.value)) break;
        text.remove_prefix(c.size);
    }
    while (!text.empty()) {
        const CodePoint c = decode_before(text, text.size());
        if (!is_blank(c.value)) break;
        text.remove_suffix(c.size);
    }
    return text;
}

/// Marks that turn the direction in which text is shown, so that one reads something else than what stands there.
[[nodiscard]] constexpr bool turns_text(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace jixiao
