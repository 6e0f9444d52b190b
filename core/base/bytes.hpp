#pragma once
// Comparing and finding short pieces of UTF-8, made for Chinese: inline, since most comparisons end at the first bytes.

#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>
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

/// Where `word` stands first in `text`; npos: nowhere. string_view::find stops at every byte that two Chinese
/// characters have in common, which is nearly each third.
[[nodiscard]] inline std::size_t find_word(std::string_view text, std::string_view word) {
    if (word.size() < 4 || text.size() < word.size()) return text.find(word);
    const std::uint32_t key = load32(word.data());
    const char* const begin = text.data();
    const char* const last = begin + (text.size() - word.size());
    // from character to character: the first byte of a Chinese one has the upper three bits set
    for (const char* p = begin; p <= last; p += static_cast<unsigned char>(*p) >= 0xE0 ? 3 : 1)
        if (load32(p) == key && same_bytes(p, word.data(), word.size())) return static_cast<std::size_t>(p - begin);
    return std::string_view::npos;
}

/// Which characters a text has, by eight of their bits: one pass over the text rules out most words of a list.
class CharacterSet {
public:
    explicit CharacterSet(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const unsigned bit = bit_of(text.data() + at, text.size() - at);
            bits_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
            at += static_cast<unsigned char>(text[at]) >= 0xE0 ? 3 : 1;
        }
    }
    /// False: `word`, which is not empty, stands nowhere in the text.
    [[nodiscard]] bool may_hold(std::string_view word) const {
        const unsigned bit = bit_of(word.data(), word.size());
        return (bits_[bit >> 6] >> (bit & 63) & 1) != 0;
    }

private:
    static unsigned bit_of(const char* at, std::size_t left) {
        const auto head = static_cast<unsigned char>(at[0]);
        if (head < 0xE0 || left < 3) return head;
        return (static_cast<unsigned char>(at[1]) & 0x3Fu) | (static_cast<unsigned char>(at[2]) & 3u) << 6;
    }
    std::array<std::uint64_t, 4> bits_{};
};

/// One of `words` stands in `text`.
template <class Words>
[[nodiscard]] bool holds_any(std::string_view text, const Words& words) {
    constexpr std::size_t few = 2;
    if (std::size(words) <= few) {
        for (const std::string_view word : words)
            if (find_word(text, word) != std::string_view::npos) return true;
        return false;
    }
    const CharacterSet characters(text);
    for (const std::string_view word : words)
        if (characters.may_hold(word) && find_word(text, word) != std::string_view::npos) return true;
    return false;
}

}  // namespace jixiao
