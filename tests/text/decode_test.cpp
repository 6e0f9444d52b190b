#include "text/decode.hpp"

#include <fstream>

#include "support/catch.hpp"
#include "text/gb18030.hpp"
#include "text/iconv.hpp"
#include "text/utf8.hpp"

using namespace jixiao;
using namespace std::string_literals;

namespace {

Decoded decoded(std::string bytes, std::optional<Encoding> encoding = std::nullopt) {
    auto result = decode(std::move(bytes), encoding, map_gb18030_by_iconv);
    REQUIRE(result.ok());
    return std::move(result).value();
}

std::string from_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        bytes.push_back(static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
    }
    return bytes;
}

}  // namespace

TEST_CASE("the encoding is seen from the bytes") {
    struct Case {
        std::string bytes;
        Encoding want;
        std::string why;
    };
    const auto c = GENERATE(values<Case>({
        {"", Encoding::utf8, "nothing"},
        {"abc\t1\n", Encoding::utf8, "ASCII"},
        {"绩效目标", Encoding::utf8, "UTF-8"},
        {"\xEF\xBB\xBF绩效", Encoding::utf8, "UTF-8 with a mark"},
        {"绩效\0目标"s, Encoding::utf8, "one NUL is no UTF-16"},
        {"\xFF\xFE\x29\x7E", Encoding::utf16le, "mark"},
        {"\xFE\xFF\x7E\x29", Encoding::utf16be, "mark"},
        {"\x29\x7E\x09\x00\x31\x00\x0A\x00"s, Encoding::utf16le, "no mark, a tab, a digit, a line end"},
        {"\x7E\x29\x00\x09\x00\x31\x00\x0A"s, Encoding::utf16be, "no mark"},
        {"\xBC\xA8\xD0\xA7\xC4\xBF\xB1\xEA", Encoding::gb18030, "绩效目标 in GBK"},
        {"\xC1\xAA\xCD\xA8", Encoding::gb18030, "联通: not UTF-8, though one pair could be"},
        {"绩效目标表合计\xFF总计", Encoding::utf8, "UTF-8 with one bad byte"},
        {"项目支出绩效目标\xE8\xA1", Encoding::utf8, "UTF-8 cut inside a character"},
        {"abc\xFF", Encoding::utf8, "bad in every encoding"},
    }));
    CAPTURE(c.why);
    CHECK(name_of(detect(c.bytes)) == name_of(c.want));
}

TEST_CASE("well-formed bytes of every encoding give the same text, without its mark") {
    struct Case {
        std::string bytes;
        std::string encoding;
    };
    const auto c = GENERATE(values<Case>({
        {"表\t1\r\n€𠮷", "UTF-8"},
        {"\xEF\xBB\xBF表\t1\r\n€𠮷", "UTF-8"},
        {"\xFF\xFE\x68\x88\x09\x00\x31\x00\x0D\x00\x0A\x00\xAC\x20\x42\xD8\xB7\xDF"s, "UTF-16LE"},
        {"\xFE\xFF\x88\x68\x00\x09\x00\x31\x00\x0D\x00\x0A\x20\xAC\xD8\x42\xDF\xB7"s, "UTF-16BE"},
        {"\xB1\xED\t1\r\n\xA2\xE3\x95\x34\xB2\x35"s, "GB18030"},
        {"\x84\x31\x95\x33\xB1\xED\t1\r\n\xA2\xE3\x95\x34\xB2\x35"s, "GB18030"},
    }));
    CAPTURE(c.encoding);
    const Decoded d = decoded(c.bytes);
    CHECK(name_of(d.encoding) == c.encoding);
    CHECK(d.text == "表\t1\r\n€𠮷");
    CHECK(d.undecodable.empty());
}

TEST_CASE("each sequence without meaning becomes one U+FFFD whose place is kept") {
    struct Case {
        std::string bytes;
        Encoding encoding;
        std::string want;
        std::size_t faults;
        std::string why;
    };
    const auto c = GENERATE(values<Case>({
        {"a\xFF\xFE", Encoding::utf8, "a��", 2, "bytes that start nothing"},
        {"a\xE8\xA1|", Encoding::utf8, "a�|", 1, "a head with one of two followers"},
        {"\xE0\x80", Encoding::utf8, "��", 2, "overlong"},
        {"\xED\xA0\x80", Encoding::utf8, "���", 3, "a surrogate"},
        {"\xF0\x9F\x98", Encoding::utf8, "�", 1, "cut at the end"},
        {"�\xFF", Encoding::utf8, "��", 1, "a U+FFFD that the text has itself is no fault"},
        {"\x00\xD8\x41\x00"s, Encoding::utf16le, "�A", 1, "a high surrogate alone"},
        {"\x41\x00\x42"s, Encoding::utf16le, "A�", 1, "half a unit"},
        {"\xB1", Encoding::gb18030, "�", 1, "half a character"},
        {"\xB1\n\xB1\xED", Encoding::gb18030, "�\n表", 1, "the line end behind half a character stays"},
        {"\x81\x30\x81\x41", Encoding::gb18030, "�0丄", 1, "a broken four-byte form: the standard takes one byte"},
        {"\xFF\xB1\xED", Encoding::gb18030, "�表", 1, "a byte that starts nothing"},
    }));
    CAPTURE(c.why);
    const Decoded d = decoded(c.bytes, c.encoding);
    CHECK(d.text == c.want);
    REQUIRE(d.undecodable.size() == c.faults);
    for (const Span span : d.undecodable) CHECK(d.text.substr(span.begin, span.size()) == replacement);
}

TEST_CASE("malformed bytes decode as a browser's TextDecoder decodes them") {
    // Each line: encoding, bytes, UTF-8 of what Chromium's TextDecoder made of them. Drawn at random
    // from the bytes at which the decoders' states change.
    std::ifstream file(HERE "/textdecoder.txt");
    std::string encoding, bytes, want;
    int cases = 0;
    while (file >> encoding >> bytes >> want) {
        CAPTURE(encoding, bytes);
        CHECK(decoded(from_hex(bytes), encoding_of(encoding)).text == from_hex(want));
        ++cases;
    }
    CHECK(cases >= 400);
}

TEST_CASE("converters of another year of GB18030 give the same text") {
    // FE51: glibc maps it beyond the basic plane; A6D9 and 82359037: swapped by the standard of 2022.
    CHECK(decoded("\xFE\x51\xA6\xD9\x82\x35\x90\x37\xA3\xA0", Encoding::gb18030).text == "\uE816\uFE10\u9FB4\u3000");
}

TEST_CASE("an encoding is found by the names that people use") {
    CHECK(encoding_of("GBK") == Encoding::gb18030);
    CHECK(encoding_of("utf-8") == Encoding::utf8);
    CHECK(encoding_of("UTF_16LE") == Encoding::utf16le);
    CHECK_FALSE(encoding_of("latin1").has_value());
}

TEST_CASE("GB18030 without a usable converter is a problem, not a wrong text") {
    const auto without = decode("\xB1\xED", Encoding::gb18030, {});
    REQUIRE_FALSE(without.ok());
    CHECK(without.problem().code == "no_converter");
    const auto broken = decode("\xB1\xED", Encoding::gb18030, [](std::string_view) { return "??"s; });
    CHECK_FALSE(broken.ok());
}
