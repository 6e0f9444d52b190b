#include "text/utf8.hpp"

#include <utf8cpp/utf8.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace jixiao {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

/// Length of the fault that `bytes` begins with: a head and as many bytes as could still have made
/// a character, at least one byte.
std::size_t fault_length(std::string_view bytes) {
    const unsigned head = byte_at(bytes, 0);
    const std::size_t want = head >= 0xF0 ? 4 : head >= 0xE0 ? 3 : 2;
    if (head < 0xC2 || head > 0xF4) return 1;
    // The second byte is narrower where the head could start an overlong form, a surrogate or more than U+10FFFF.
    const unsigned low = head == 0xE0 ? 0xA0 : head == 0xF0 ? 0x90 : 0x80;
    const unsigned high = head == 0xED ? 0x9F : head == 0xF4 ? 0x8F : 0xBF;
    std::size_t n = 1;
    if (bytes.size() == 1 || byte_at(bytes, 1) < low || byte_at(bytes, 1) > high) return n;
    for (n = 2; n < want && n < bytes.size() && (byte_at(bytes, n) & 0xC0) == 0x80;) ++n;
    return n;
}

/// Bytes that are sound characters, from the beginning. utfcpp decides; ASCII and the three-byte
/// characters that Chinese is written in are passed by ourselves, eight bytes at a time whatever stands in them, since every
/// document goes through here whole.
std::size_t sound_length(std::string_view bytes) {
    const char* const begin = bytes.data();
    const char* const end = begin + bytes.size();
    const char* at = begin;
    constexpr std::uint64_t ones = 0x0101010101010101, tops = ones * 0x80;
    std::uint64_t open = 0;  // the top bits of those bytes of the next eight that end a character of the last eight
    if constexpr (std::endian::native == std::endian::little)
        while (end - at >= 8) {
            std::uint64_t eight;
            std::memcpy(&eight, at, sizeof eight);
            // each byte's upper four bits, at the place of the first
            const std::uint64_t first = eight & tops, second = eight << 1 & tops, third = eight << 2 & tops, fourth = eight << 3 & tops;
            const std::uint64_t heads = first & second, wide = heads & third & ~fourth;
            // E0 and ED, whose second byte is narrower, are left to utfcpp like all else.
            const std::uint64_t low = eight & ones * 0x0F, usual = (low + ones * 0x7F) & ((low ^ ones * 0x0D) + ones * 0x7F);
            if ((first & ~second) == (wide << 8 | wide << 16 | open) && heads == (wide & usual)) {
                open = wide >> 56 | wide >> 48;
                at += 8;
                continue;
            }
            const char* const behind = at + 8;
            if (open != 0) at -= (open & 0x8000) != 0 ? 1 : 2;  // the character that goes over into the eight
            open = 0;
            while (at < behind) {
                const auto head = static_cast<unsigned char>(*at);
                const std::ptrdiff_t length = head >= 0xF0 ? 4 : head >= 0xE0 ? 3 : head >= 0x80 ? 2 : 1;
                if (end - at < length || !utf8::is_valid(at, at + length)) return static_cast<std::size_t>(utf8::find_invalid(at, end) - begin);
                at += length;
            }
        }
    if (open != 0) at -= (open & 0x8000) != 0 ? 1 : 2;
    return static_cast<std::size_t>(utf8::find_invalid(at, end) - begin);
}

}  // namespace

void append_replacement(std::string& text, std::vector<Span>& undecodable) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += replacement;
    undecodable.push_back({begin, static_cast<std::uint32_t>(text.size())});
}

bool is_utf8(std::string_view bytes) { return sound_length(bytes) == bytes.size(); }

Utf8Tally tally_utf8(std::string_view bytes, std::size_t most_faults) {
    Utf8Tally tally;
    while (!bytes.empty() && tally.faults < most_faults) {
        const std::size_t sound = sound_length(bytes);
        for (const char c : bytes.substr(0, sound)) tally.wide += static_cast<unsigned char>(c) >= 0xE0;
        bytes.remove_prefix(sound);
        if (bytes.empty()) break;
        ++tally.faults;
        bytes.remove_prefix(fault_length(bytes));
    }
    return tally;
}

std::string decode_utf8(std::string bytes, std::vector<Span>& undecodable) {
    std::string_view rest = bytes;
    std::size_t sound = sound_length(rest);
    if (sound == bytes.size()) return bytes;
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    while (true) {
        text += rest.substr(0, sound);
        rest.remove_prefix(sound);
        if (rest.empty()) return text;
        rest.remove_prefix(fault_length(rest));
        append_replacement(text, undecodable);
        sound = sound_length(rest);
    }
}

std::string decode_utf16(std::string_view bytes, bool big_endian, std::vector<Span>& undecodable) {
    const auto unit = [&](std::size_t i) {
        return big_endian ? byte_at(bytes, i) << 8 | byte_at(bytes, i + 1)
                          : byte_at(bytes, i) | byte_at(bytes, i + 1) << 8;
    };
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 2);
    std::size_t i = 0;
    while (i + 1 < bytes.size()) {
        const unsigned first = unit(i);
        i += 2;
        if (first < 0xD800 || first > 0xDFFF) {
            utf8::append(static_cast<char32_t>(first), std::back_inserter(text));
            continue;
        }
        const unsigned second = first < 0xDC00 && i + 1 < bytes.size() ? unit(i) : 0;
        if (second < 0xDC00 || second > 0xDFFF) {
            // A high surrogate that the end cuts off takes a last odd byte with it: one fault, not two.
            if (first < 0xDC00 && i + 1 == bytes.size()) ++i;
            append_replacement(text, undecodable);
            continue;
        }
        utf8::append(static_cast<char32_t>(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)),
                     std::back_inserter(text));
        i += 2;
    }
    if (i < bytes.size()) append_replacement(text, undecodable);
    return text;
}

}  // namespace jixiao
