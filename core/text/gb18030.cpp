#include "text/gb18030.hpp"

#include <utf8cpp/utf8.h>

#include <iterator>
#include <utility>

#include "text/utf8.hpp"

namespace jixiao {
namespace {

constexpr std::size_t pair_count = 126 * 190;  // 81–FE, then 40–7E or 80–FE
constexpr std::size_t quad_count = 39420;      // four-byte forms of the basic plane

struct Sequence {
    enum class Kind { ascii, euro, pair, quad, fault } kind;
    std::size_t length;
    std::size_t pointer = 0;  // into the mapping of pairs or of quads
};

/// The sequence that `bytes` (not empty) begins with. A fault is as long as the standard consumes,
/// so an ASCII byte behind a broken one is kept.
Sequence first_sequence(std::string_view bytes) {
    using enum Sequence::Kind;
    const auto at = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
    const auto digit = [&](std::size_t i) { return at(i) >= 0x30 && at(i) <= 0x39; };
    const std::size_t first = at(0);
    if (first < 0x80) return {ascii, 1};
    if (first == 0x80) return {euro, 1};
    if (first == 0xFF) return {fault, 1};
    if (bytes.size() == 1) return {fault, 1};
    if (!digit(1)) {
        const std::size_t second = at(1);
        if (second < 0x40 || second == 0x7F) return {fault, 1};
        if (second == 0xFF) return {fault, 2};
        return {pair, 2, (first - 0x81) * 190 + second - (second < 0x7F ? 0x40 : 0x41)};
    }
    if (bytes.size() == 2) return {fault, 2};
    if (at(2) < 0x81 || at(2) == 0xFF) return {fault, 1};
    if (bytes.size() == 3) return {fault, 3};
    if (!digit(3)) return {fault, 1};
    const std::size_t pointer = ((first - 0x81) * 10 + at(1) - 0x30) * 1260 + (at(2) - 0x81) * 10 + at(3) - 0x30;
    const bool meant = pointer < quad_count || (pointer >= 189000 && pointer <= 1237575);
    return {meant ? quad : fault, 4, pointer};
}

/// Where converters disagree, by the year of the standard that they were made from: as browsers
/// of today decode it (GB18030-2022, with the exceptions of the Encoding Standard).
struct Correction {
    std::size_t pointer;
    char16_t character;
};
constexpr std::size_t pair_of(std::size_t first, std::size_t second) {
    return (first - 0x81) * 190 + second - (second < 0x7F ? 0x40 : 0x41);
}
constexpr Correction pair_corrections[] = {
    {pair_of(0xA3, 0xA0), 0x3000}, {pair_of(0xA6, 0xD9), 0xFE10}, {pair_of(0xA6, 0xDA), 0xFE12},
    {pair_of(0xA6, 0xDB), 0xFE11}, {pair_of(0xA6, 0xDC), 0xFE13}, {pair_of(0xA6, 0xDD), 0xFE14},
    {pair_of(0xA6, 0xDE), 0xFE15}, {pair_of(0xA6, 0xDF), 0xFE16}, {pair_of(0xA6, 0xEC), 0xFE17},
    {pair_of(0xA6, 0xED), 0xFE18}, {pair_of(0xA6, 0xF3), 0xFE19}, {pair_of(0xA8, 0xBC), 0x1E3F},
    {pair_of(0xFE, 0x51), 0xE816}, {pair_of(0xFE, 0x52), 0xE817}, {pair_of(0xFE, 0x53), 0xE818},
    {pair_of(0xFE, 0x59), 0x9FB4}, {pair_of(0xFE, 0x61), 0x9FB5}, {pair_of(0xFE, 0x66), 0x9FB6},
    {pair_of(0xFE, 0x67), 0x9FB7}, {pair_of(0xFE, 0x6C), 0xE831}, {pair_of(0xFE, 0x6D), 0x9FB8},
    {pair_of(0xFE, 0x76), 0xE83B}, {pair_of(0xFE, 0x7E), 0x9FB9}, {pair_of(0xFE, 0x90), 0x9FBA},
    {pair_of(0xFE, 0x91), 0xE855}, {pair_of(0xFE, 0xA0), 0x9FBB},
};
constexpr std::size_t quad_of(std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
    return ((a - 0x81) * 10 + b - 0x30) * 1260 + (c - 0x81) * 10 + d - 0x30;
}
struct CorrectedRun {  // consecutive pointers for consecutive characters
    std::size_t pointer;
    char16_t character;
    std::size_t count;
};
constexpr CorrectedRun quad_corrections[] = {
    {quad_of(0x81, 0x35, 0xF4, 0x37), 0xE7C7, 1},
    {quad_of(0x82, 0x35, 0x90, 0x37), 0x9FB4, 8},
    {quad_of(0x84, 0x31, 0x82, 0x36), 0xFE10, 10},
};

using Mapping = std::vector<char16_t>;

/// Splits what the platform gave back for `count` lines; empty where it is not that many characters.
Mapping characters_of(const std::string& lines, std::size_t count) {
    Mapping mapping;
    mapping.reserve(count);
    if (!utf8::is_valid(lines)) return {};
    for (auto at = lines.begin(); at != lines.end();) {
        const auto c = static_cast<std::uint32_t>(utf8::next(at, lines.end()));
        mapping.push_back(c > 0xFFFF ? char16_t{0xFFFD} : static_cast<char16_t>(c));
        if (at != lines.end() && *at == '\n') ++at;
    }
    return mapping.size() == count ? mapping : Mapping();
}

Mapping map_pairs(const MapGb18030& map) {
    std::string lines;
    lines.reserve(pair_count * 3);
    for (int first = 0x81; first <= 0xFE; ++first) {
        for (int second = 0x40; second <= 0xFE; ++second) {
            if (second == 0x7F) continue;
            lines += {static_cast<char>(first), static_cast<char>(second), '\n'};
        }
    }
    Mapping mapping = characters_of(map(lines), pair_count);
    if (mapping.empty()) return mapping;
    for (const Correction& c : pair_corrections) mapping[c.pointer] = c.character;
    return mapping;
}

Mapping map_quads(const MapGb18030& map) {
    std::string lines;
    lines.reserve(quad_count * 5);
    for (std::size_t p = 0; p < quad_count; ++p) {
        lines += {static_cast<char>(0x81 + p / 12600), static_cast<char>(0x30 + p / 1260 % 10),
                  static_cast<char>(0x81 + p / 10 % 126), static_cast<char>(0x30 + p % 10), '\n'};
    }
    Mapping mapping = characters_of(map(lines), quad_count);
    if (mapping.empty()) return mapping;
    for (const CorrectedRun& run : quad_corrections) {
        for (std::size_t i = 0; i < run.count; ++i) {
            mapping[run.pointer + i] = static_cast<char16_t>(run.character + i);
        }
    }
    return mapping;
}

Problem no_converter() {
    return {"no_converter", "文件是 GB18030（GBK）编码，但本机没有可用的转换表。请另存为 UTF-8 后再试。",
            "The file is in GB18030 (GBK), and this machine has no converter for it. Save it as UTF-8 and try again.",
            {}};
}

}  // namespace

std::size_t gb18030_faults(std::string_view bytes) {
    std::size_t faults = 0;
    while (!bytes.empty()) {
        const Sequence s = first_sequence(bytes);
        faults += s.kind == Sequence::Kind::fault;
        bytes.remove_prefix(s.length);
    }
    return faults;
}

Result<std::string> decode_gb18030(std::string_view bytes, const MapGb18030& map, std::vector<Span>& undecodable) {
    using enum Sequence::Kind;
    if (!map) return no_converter();
    const Mapping pairs = map_pairs(map);
    if (pairs.empty()) return no_converter();
    Mapping quads;  // asked for when the first one comes: hardly a document has any
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 2);
    auto out = std::back_inserter(text);
    while (!bytes.empty()) {
        const Sequence s = first_sequence(bytes);
        char32_t character = 0xFFFD;
        switch (s.kind) {
            case ascii: character = static_cast<char32_t>(bytes[0]); break;
            case euro: character = 0x20AC; break;
            case pair: character = pairs[s.pointer]; break;
            case quad:
                if (s.pointer >= quad_count) {
                    character = static_cast<char32_t>(0x10000 + s.pointer - 189000);
                    break;
                }
                if (quads.empty()) quads = map_quads(map);
                if (quads.empty()) return no_converter();
                character = quads[s.pointer];
                break;
            case fault: break;
        }
        bytes.remove_prefix(s.length);
        if (character < 0x80) text.push_back(static_cast<char>(character));
        else if (s.kind == fault) append_replacement(text, undecodable);
        else utf8::append(character, out);
    }
    return text;
}

}  // namespace jixiao
