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

/// `decode` of anything: two and four bytes, a text's last bytes, broken bytes.
[[nodiscard]] CodePoint decode_any(std::string_view text, std::size_t at);

[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t at) {
    // small enough to be inlined: nearly all that is read is ASCII or Chinese
    if (at + 2 < text.size()) {
        const char* const p = text.data() + at;
        const auto a = static_cast<unsigned char>(*p);
        if (a < 0x80) return {a, 1};
        if ((a & 0xF0) == 0xE0) return {static_cast<char32_t>((a & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F)), 3};
    }
    return decode_any(text, at);
}

/// The code point that ends before byte `at` (which is above 0).
[[nodiscard]] inline CodePoint decode_before(std::string_view text, std::size_t at) {
    const auto last = static_cast<unsigned char>(text[at - 1]);
    if (last < 0x80) return {last, 1};
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    CodePoint c = decode(text, begin);
    c.size = static_cast<std::uint32_t>(at - begin);
    return c;
}

/// Bytes of the code point whose first byte is `lead`.
[[nodiscard]] constexpr std::size_t size_of(unsigned char lead) { return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

}  // namespace jixiao
