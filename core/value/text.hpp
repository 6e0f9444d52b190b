#pragma once
// Small scanners over UTF-8 text, for values and rules. All are linear and allocate nothing.

#include <cstdint>
#include <string_view>

#include "base/bytes.hpp"
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

[[nodiscard]] inline bool contains(std::string_view text, std::string_view word) {
    return find_word(text, word) != std::string_view::npos;
}

/// How many code points.
[[nodiscard]] inline std::size_t length_of(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return n;
}

[[nodiscard]] std::string_view trimmed_closely(std::string_view text);

/// The text without blanks at both ends. Nearly no text has any: one look at its first and last three bytes says so.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    if (text.size() < 3) return trimmed_closely(text);
    const auto may_be_blank = [](const char* three) {
        const auto a = static_cast<unsigned char>(three[0]), b = static_cast<unsigned char>(three[1]);
        return a <= ' ' || a == 0xC2 || (a == 0xE2 && b <= 0x81) || (a == 0xE3 && b == 0x80) || (a == 0xEF && b == 0xBB);
    };
    const char* const tail = text.data() + text.size() - 3;
    const auto last = static_cast<unsigned char>(tail[2]);
    const bool ends_sound = last < 0x80 ? last > ' ' : static_cast<unsigned char>(tail[0]) >= 0xE0 && !may_be_blank(tail);
    return ends_sound && !may_be_blank(text.data()) ? text : trimmed_closely(text);
}

inline std::string_view trimmed_closely(std::string_view text) {
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
