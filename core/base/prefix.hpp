#pragma once
// Cutting UTF-8 without cutting a character.

#include <cstddef>
#include <string_view>

namespace jixiao {

/// The first characters of `text`, in at most `most` bytes.
[[nodiscard]] inline std::string_view prefix(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return text.substr(0, most);
}

}  // namespace jixiao
