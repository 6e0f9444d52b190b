#pragma once
// A quick hash for tables in memory; never stored, never sent.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace jixiao {

/// Hash of the bytes, eight at a time; the last eight may overlap those before them.
[[nodiscard]] inline std::uint64_t hash_bytes(std::string_view text) {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15u;
    std::uint64_t h = text.size() * prime;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + at, 8);
        h = (h ^ word) * prime;
        h ^= h >> 29;
    }
    if (at < text.size()) {
        std::uint64_t word = 0;
        const char* const end = text.data() + text.size();
        if (text.size() >= 8) {
            std::memcpy(&word, end - 8, 8);
        } else if (text.size() >= 4) {
            std::uint32_t low, high;
            std::memcpy(&low, text.data(), 4);
            std::memcpy(&high, end - 4, 4);
            word = std::uint64_t{high} << 32 | low;
        } else {
            for (const char c : text) word = word << 8 | static_cast<unsigned char>(c);
        }
        h = (h ^ word) * prime;
        h ^= h >> 29;
    }
    return h;
}

}  // namespace jixiao
