#include "base/bytes.hpp"

#include <array>

namespace jixiao {
namespace {

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
    /// False: `word` stands nowhere in the text.
    [[nodiscard]] bool may_hold(std::string_view word) const {
        if (word.empty()) return true;
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

}  // namespace

std::size_t find_word(std::string_view text, std::string_view word) {
    if (word.size() < 4 || text.size() < word.size()) return text.find(word);
    const std::uint32_t key = load32(word.data());
    const char* const begin = text.data();
    const char* const last = begin + (text.size() - word.size());
    // from character to character: the first byte of a Chinese one has the upper three bits set
    for (const char* p = begin; p <= last; p += static_cast<unsigned char>(*p) >= 0xE0 ? 3 : 1)
        if (load32(p) == key && same_bytes(p, word.data(), word.size())) return static_cast<std::size_t>(p - begin);
    return std::string_view::npos;
}

bool holds_any(std::string_view text, std::span<const std::string_view> words) {
    constexpr std::size_t few = 2;
    if (words.size() <= few) {
        for (const std::string_view word : words)
            if (find_word(text, word) != std::string_view::npos) return true;
        return false;
    }
    const CharacterSet characters(text);
    for (const std::string_view word : words)
        if (characters.may_hold(word) && find_word(text, word) != std::string_view::npos) return true;
    return false;
}

std::string_view first_start(std::string_view text, std::span<const std::string_view> words) {
    for (const std::string_view word : words)
        if (starts_with(text, word)) return word;
    return {};
}

std::string_view first_end(std::string_view text, std::span<const std::string_view> words) {
    for (const std::string_view word : words)
        if (ends_with(text, word)) return word;
    return {};
}

}  // namespace jixiao
