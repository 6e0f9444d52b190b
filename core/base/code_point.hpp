#pragma once
// One code point of a sound UTF-8 text. Every look-up walks with these, so they are inline and check no more than bounds;
// utfcpp has validated the text before (text/utf8).

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jixiao {

/// One code point and its length in bytes; a broken byte is read as itself, so that scanning always goes on.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t size = 0;
};

[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
    const unsigned char a = byte(at);
    if (a < 0x80) return {a, 1};
    if (a >= 0xE0 && a < 0xF0 && at + 2 < text.size())
        return {static_cast<char32_t>((a & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F)), 3};
    if (a >= 0xC0 && a < 0xE0 && at + 1 < text.size())
        return {static_cast<char32_t>((a & 0x1F) << 6 | (byte(at + 1) & 0x3F)), 2};
    if (a >= 0xF0 && at + 3 < text.size())
        return {static_cast<char32_t>((a & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 |
                                      (byte(at + 3) & 0x3F)),
                4};
    return {a, 1};
}

/// The code point that ends before byte `at` (which is above 0).
[[nodiscard]] inline CodePoint decode_before(std::string_view text, std::size_t at) {
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    CodePoint c = decode(text, begin);
    c.size = static_cast<std::uint32_t>(at - begin);
    return c;
}

/// Bytes of the code point whose first byte is `lead`.
[[nodiscard]] constexpr std::size_t size_of(unsigned char lead) { return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

}  // namespace jixiao
