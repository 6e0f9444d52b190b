#pragma once
// Byte offsets to lines, columns and UTF-16 offsets, on demand.
//
//   text        a 表 ⏎ b          one checkpoint for every 1,024 bytes holds the line, the column
//   byte        0 1  4 5          and the UTF-16 offset there; a query walks on from the nearest
//   line:column 1:1 1:2 1:3 2:1   one. 16 MB of text cost 200 KB.

#include <cstdint>
#include <string_view>
#include <vector>

namespace jixiao {

/// What lengths are counted in.
enum class Unit : std::uint8_t { bytes, code_points, utf16 };

struct Position {
    std::uint32_t line = 1;    ///< from 1; CRLF, CR and LF each end one
    std::uint32_t column = 1;  ///< from 1, in code points
    std::uint32_t offset = 0;  ///< from 0, in UTF-16 code units
    friend bool operator==(const Position&, const Position&) = default;
};

class LineIndex {
public:
    LineIndex() : LineIndex(std::string_view()) {}
    /// One pass over `text` (valid UTF-8, at most 4 GiB), which must outlive the index.
    explicit LineIndex(std::string_view text);

    /// Lines of the text: 0 for an empty one; a last line break starts no further line.
    [[nodiscard]] std::uint32_t lines() const;

    /// Position of a byte offset; past the end counts as the end. An offset inside a character is
    /// the position of that character.
    [[nodiscard]] Position locate(std::uint32_t byte) const;

    /// Length of the text before `byte` in a unit.
    [[nodiscard]] std::uint32_t count(std::uint32_t byte, Unit unit) const;
    /// Column of `byte` from 1 in a unit.
    [[nodiscard]] std::uint32_t column(std::uint32_t byte, Unit unit) const;
    /// Byte offset of a UTF-16 offset; past the end is the end, inside a pair its character.
    [[nodiscard]] std::uint32_t byte_of_utf16(std::uint32_t offset) const;

private:
    struct Checkpoint {
        Position position;
        std::uint32_t code_points = 0;
    };

public:
    /// For queries in rising order: goes on from the last answer where that is nearer than a
    /// checkpoint. Any order is right, rising order is fast.
    class Cursor {
    public:
        explicit Cursor(const LineIndex& index) : index_(&index) {}
        [[nodiscard]] Position locate(std::uint32_t byte);

    private:
        const LineIndex* index_;
        Checkpoint here_{};
        std::uint32_t byte_ = 0;
    };

private:
    static constexpr std::uint32_t step = 1024;

    [[nodiscard]] std::uint32_t character_at(std::uint32_t byte) const;    ///< start of the one that holds it
    [[nodiscard]] std::uint32_t character_from(std::uint32_t byte) const;  ///< first start at or after it
    /// Moves on from byte `begin` to byte `end`, both starts of characters.
    [[nodiscard]] Checkpoint walk(Checkpoint from, std::uint32_t begin, std::uint32_t end) const;
    [[nodiscard]] Checkpoint at(std::uint32_t byte) const;

    std::string_view text_;
    std::vector<Checkpoint> checkpoints_;  ///< [k] is for the first character at or after byte k × step
    std::uint32_t line_breaks_ = 0;
};

}  // namespace jixiao
