#include "base/code_point.hpp"

namespace jixiao {

CodePoint decode_any(std::string_view text, std::size_t at) {
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

}  // namespace jixiao
