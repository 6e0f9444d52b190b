#include "base/decimal.hpp"

#include "support/catch.hpp"

using jixiao::Decimal;

TEST_CASE("a printed amount is read exactly and printed with no digit more than needed") {
    struct Case {
        std::string text;
        std::string plain;
    };
    const auto c = GENERATE(values<Case>({
        {"0", "0"},
        {"10.00", "10"},
        {"25,563.90", "25563.9"},
        {"-1,234,567.05", "-1234567.05"},
        {"999999999999999999", "999999999999999999"},
        {"0.000000000000000001", "0.000000000000000001"},
    }));
    CAPTURE(c.text);
    const auto d = Decimal::parse(c.text);
    REQUIRE(d.has_value());
    CHECK(d->to_string() == c.plain);
}

TEST_CASE("what is no plain number is not read as one") {
    struct Case {
        std::string text;
        std::string why;
    };
    const auto c = GENERATE(values<Case>({
        {"", "nothing there"},
        {"-", "a sign alone"},
        {"12,34.5.6", "two points, a short group"},
        {"1,23", "a short last group"},
        {"1234,567", "a long first group"},
        {",123", "no first group"},
        {"1.", "no digit after the point"},
        {".5", "no digit before the point"},
        {"1 000", "a space inside"},
        {"１２", "full width digits"},
        {"1000000000000000000", "nineteen digits"},
    }));
    CAPTURE(c.text, c.why);
    CHECK_FALSE(Decimal::parse(c.text).has_value());
}

TEST_CASE("sums of amounts are exact where binary floating point is not") {
    const auto d = [](const char* s) { return *Decimal::parse(s); };
    CHECK(d("0.1") + d("0.2") == d("0.3"));
    CHECK((d("572.51") - d("572.50")).to_string() == "0.01");
    CHECK(d("5.0") == d("5"));
    CHECK(d("12").shifted(-4)->to_string() == "0.0012");
    CHECK(d("25563.9").to_string(2) == "25563.90");
    CHECK(d("2.675").to_string(2) == "2.68");
}
