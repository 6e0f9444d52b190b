#include "report/json_writer.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"

using jixiao::Decimal;
using jixiao::JsonWriter;

TEST_CASE("any text comes back from JSON as it was") {
    const std::string text = GENERATE(values<std::string>({
        "",
        "绩效目标",
        "a \"quoted\" \\ path",
        "tab\tline\nreturn\r",
        std::string("NUL\0 inside", 11),
        "\x01\x1f\x7f",
        "</script>",
        "𠮷�\u2028",
    }));
    std::string out;
    JsonWriter(out).string(text);
    CHECK(nlohmann::json::parse(out).get<std::string>() == text);
}

TEST_CASE("amounts are printed digit for digit") {
    struct Case {
        std::string text;
        std::string want;
    };
    const auto c = GENERATE(values<Case>({
        {"25,563.90", "25563.9"},
        {"0.1", "0.1"},
        {"-0.30", "-0.3"},
        {"9,007,199,254,740,993", "9007199254740993"},  // 2^53 + 1: no double holds it
        {"123456789012345.678", "123456789012345.678"},
    }));
    std::string out;
    JsonWriter(out).number(*Decimal::parse(c.text));
    CHECK(out == c.want);
}

TEST_CASE("nested brackets get their commas, and lines start where asked") {
    std::string out;
    JsonWriter json(out);
    json.open('{');
    json.key("a").open('[');
    json.open('{');
    json.close('}');
    json.new_line();
    json.number(1);
    json.null();
    json.close(']');
    json.key("b").boolean(true);
    json.close('}');
    CHECK(out == "{\"a\":[{},\n1,null],\"b\":true}");
}
