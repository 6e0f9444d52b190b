#include "base/code_point.hpp"

#include <string>

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("a code point is read forwards and backwards, and scanning goes on behind what is none") {
    struct Case {
        std::string text;
        std::size_t at;
        char32_t value;
        std::uint32_t size;
    };
    const auto c = GENERATE(values<Case>({
        {"a", 0, 'a', 1},
        {"ab指", 1, 'b', 1},
        {"指标", 0, U'指', 3},
        {"指标", 3, U'标', 3},
        {"a指", 1, U'指', 3},
        {"²", 0, U'²', 2},
        {"m²指", 1, U'²', 2},
        {"\xF0\xA0\x80\x80", 0, 0x20000, 4},
        {"\xF0\xA0\x80\x80指", 0, 0x20000, 4},
        {std::string("\0指", 4), 0, 0, 1},
        // cut off or broken: a byte
        {"\xE6\x8C", 0, 0xE6, 1},
        {"\xF0\xA0\x80", 0, 0xF0, 1},
        {"\x8C指标", 0, 0x8C, 1},
        {"", 0, 0, 1},
    }));
    CAPTURE(c.text, c.at);
    const CodePoint forwards = decode(c.text, c.at);
    CHECK(forwards.value == c.value);
    CHECK(forwards.size == c.size);
    if (c.at + c.size > c.text.size() || c.value == 0xE6 || c.value == 0xF0 || c.value == 0x8C) return;
    const CodePoint backwards = decode_before(c.text, c.at + c.size);
    CHECK(backwards.value == c.value);
    CHECK(backwards.size == c.size);
    CHECK(size_of(static_cast<unsigned char>(c.text[c.at])) == c.size);
}
