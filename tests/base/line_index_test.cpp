#include "base/line_index.hpp"

#include "support/catch.hpp"

using jixiao::LineIndex;
using jixiao::Position;
using jixiao::Unit;

namespace {

/// The same answer without checkpoints, one character after the other.
Position walked(const std::string& text, std::size_t byte) {
    Position p;
    for (std::size_t i = 0; i < byte && i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c & 0xC0) == 0x80) continue;
        p.offset += c >= 0xF0 ? 2 : 1;
        const bool ends = c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        p.line += ends;
        p.column = ends ? 1 : p.column + 1;
    }
    return p;
}

}  // namespace

TEST_CASE("a byte offset has a line, a column in characters and an offset in UTF-16 units") {
    struct Case {
        std::string text;
        std::uint32_t byte;
        Position want;
        std::string why;
    };
    const auto c = GENERATE(values<Case>({
        {"", 0, {1, 1, 0}, "nothing"},
        {"ab", 2, {1, 3, 2}, "the end"},
        {"ab", 9, {1, 3, 2}, "past the end"},
        {"表格", 3, {1, 2, 1}, "three bytes a character"},
        {"表格", 4, {1, 2, 1}, "inside a character"},
        {"𠮷b", 4, {1, 2, 2}, "two UTF-16 units a character"},
        {"a\nb", 2, {2, 1, 2}, "LF"},
        {"a\r\nb", 3, {2, 1, 3}, "CRLF is one line break"},
        {"a\r\nb", 2, {1, 3, 2}, "between CR and LF"},
        {"a\rb", 2, {2, 1, 2}, "CR alone"},
        {"a\n\r\n\rb", 5, {4, 1, 5}, "mixed"},
    }));
    CAPTURE(c.why);
    CHECK(LineIndex(c.text).locate(c.byte) == c.want);
}

TEST_CASE("lines are counted as an editor numbers them") {
    struct Case {
        std::string text;
        std::uint32_t lines;
    };
    const auto c = GENERATE(values<Case>({{"", 0}, {"a", 1}, {"a\n", 1}, {"a\nb", 2}, {"\n\n", 2}, {"a\r\nb\rc\n", 3}}));
    CAPTURE(c.text);
    CHECK(LineIndex(c.text).lines() == c.lines);
}

TEST_CASE("checkpoints answer as walking does, wherever characters and line ends fall") {
    const std::string pieces[] = {"a", "表", "𠮷", "\n", "\r\n", "\r", "，"};
    for (std::uint32_t seed = 0; seed < 8; ++seed) {
        std::string text;
        std::uint32_t n = seed * 7919 + 1;
        while (text.size() < 5000) {
            n = n * 1664525 + 1013904223;
            text += pieces[(n >> 16) % (seed % 2 == 0 ? 7 : 3)];  // odd seeds: one long line
        }
        const LineIndex index(text);
        LineIndex::Cursor cursor(index);
        std::uint32_t code_points = 0, wrong = 0;
        for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
            const bool inside = byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80;
            if (inside) continue;
            const Position want = walked(text, byte);
            wrong += index.locate(byte) != want;
            if (byte % 3 == 0) wrong += cursor.locate(byte) != want;
            wrong += index.count(byte, Unit::code_points) != code_points;
            wrong += index.byte_of_utf16(want.offset) != byte;
            ++code_points;
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("a column is counted in the unit asked for") {
    const std::string text = "x\n𠮷表b";
    const LineIndex index(text);
    const auto b = static_cast<std::uint32_t>(text.find('b'));
    CHECK(index.column(b, Unit::code_points) == 3);
    CHECK(index.column(b, Unit::utf16) == 4);
    CHECK(index.column(b, Unit::bytes) == 8);
}

TEST_CASE("a cursor goes back when it is asked for an earlier place") {
    const std::string text(3000, 'a');
    const LineIndex index(text);
    LineIndex::Cursor cursor(index);
    CHECK(cursor.locate(2900).column == 2901);
    CHECK(cursor.locate(5).column == 6);
    CHECK(cursor.locate(1500).column == 1501);
}
