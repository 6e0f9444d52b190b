#pragma once
// A text folded for look-ups that still knows where each of its bytes came from.

#include <utf8.h>

#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "vocab/vocabulary.hpp"

namespace jixiao::grid {

/// `产出　指标（50分）` → `产出指标(50分)`; `from[i]` is the byte offset in the original of the character that `text[i]` belongs to.
struct FoldedText {
    std::string text;
    std::vector<std::uint32_t> from;  ///< one more than bytes: the original's size at the end

    explicit FoldedText(std::string_view original) {
        text.reserve(original.size());
        from.reserve(original.size() + 1);
        for (auto it = original.begin(); it != original.end();) {
            const auto at = static_cast<std::uint32_t>(it - original.begin());
            const auto c = static_cast<char32_t>(utf8::unchecked::next(it));
            if (vocab::is_space(c)) continue;
            const std::size_t before = text.size();
            utf8::unchecked::append(static_cast<std::uint32_t>(vocab::fold(c)), std::back_inserter(text));
            for (std::size_t i = before; i < text.size(); ++i) from.push_back(at);
        }
        from.push_back(static_cast<std::uint32_t>(original.size()));
    }
};

/// The offset of the character behind the one at `at`.
inline std::size_t next_char(std::string_view s, std::size_t at) {
    const auto c = static_cast<unsigned char>(s[at]);
    return at + (c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4);
}

inline bool digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace jixiao::grid
