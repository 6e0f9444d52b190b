#pragma once
// What a list's packed cells have said before: the heads, labels and whole entries that come again, known by their bytes.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::model {

/// A level's name that heads entries; offsets in bytes.
struct PackedLevel {
    vocab::Term term;
    std::size_t begin = 0, end = 0;            ///< the name
    std::size_t code_begin = 0, code_end = 0;  ///< `11` of `11-数量指标`
    std::size_t after = 0;                     ///< behind the separators that follow
    std::size_t looked = 0;                    ///< behind the last character that was looked at to find the name
};

/// What heads entries, behind their number: `1-产出指标；11-数量指标；`, or a level 2 alone.
struct PackedLevels {
    PackedLevel level1, level2;
    std::size_t body = 0;  ///< behind the names
};

/// The cells of a list say the same few heads and labels in every entry, and typical indicators with their values come
/// again in many projects: each is read once, and then known by its bytes. The texts of the cells must stay where they are.
class PackedMemory {
public:
    /// An entry as it is read wherever it stands, from behind its number to its last stop; places are counted from there.
    struct Entry {
        struct Part {
            IndicatorField field{};
            std::uint16_t begin = 0, end = 0;
        };
        static constexpr std::size_t most_parts = 8;
        std::string_view bytes;
        bool numbered = false;
        std::uint8_t count = 0;
        std::uint32_t alike = 0;  ///< IndicatorWords::alike
        std::uint16_t next = 0;  ///< the next of the same hash, from 1; 0: none
        Level1 level1{};
        Level2 level2{};
        PackedLevels levels;
        std::array<Part, most_parts> parts{};
    };
    /// An entry has at least so many bytes, which choose its place.
    static constexpr std::size_t shortest_entry = 64;
    /// What stands at `at` behind a number, or without one; nullptr: not known.
    [[nodiscard]] const Entry* entry(std::string_view text, std::size_t at, bool numbered) const;
    /// An entry that `entry` gave stays where it is until then.
    void make_room();
    void keep(const Entry& entry);

    struct Head {
        std::string_view bytes;  ///< all that decided it
        bool numbered = false;
        PackedLevels levels;     ///< from the first byte
    };
    struct Label {
        std::string_view bytes;
        vocab::Match match;
    };
    /// The place for what stands at `at` (24 bytes at least), and for what ends before `end` (12 at least).
    [[nodiscard]] Head& head(std::string_view text, std::size_t at);
    [[nodiscard]] Label& label(std::string_view text, std::size_t end);

private:
    // as many as a processor has near at hand, and as many of one hash as are worth a comparison
    static constexpr std::size_t most_entries = 1024, most_alike = 8;

    std::array<Head, 64> heads_;
    std::array<Label, 64> labels_;
    std::vector<Entry> entries_;
    std::vector<std::uint16_t> first_;  ///< of each hash, from 1; 0: none
};

}  // namespace jixiao::model
