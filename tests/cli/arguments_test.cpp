#include "cli/arguments.hpp"

#include "support/catch.hpp"

using namespace jixiao::cli;
using Words = std::vector<std::string>;

TEST_CASE("a call is understood in each way to write it") {
    const auto a = parse_arguments({"check", "--format=json", "--lang", "en", "--encoding", "gbk", "a.txt", "-", "--", "-b"});
    REQUIRE(a.ok());
    CHECK(a.value().command == Command::check);
    CHECK(a.value().format == Format::json);
    CHECK(a.value().language == jixiao::Language::en);
    CHECK(a.value().encoding == "gbk");
    CHECK(a.value().operands == Words{"a.txt", "-", "-b"});
    CHECK(parse_arguments({"rules"}).value().format == Format::markdown);
    CHECK(parse_arguments({"check", "--help"}).value().command == Command::help);
}

TEST_CASE("a wrong call is refused") {
    struct Case {
        Words args;
        std::string why;
    };
    const auto c = GENERATE(values<Case>({
        {{}, "no command"},
        {{"chek"}, "no such command"},
        {{"check", "--fromat", "json"}, "no such option"},
        {{"check", "--format"}, "a value is missing"},
        {{"check", "--format", "md"}, "a format of another command"},
        {{"check", "--lang", "fr"}, "a language that we have not"},
        {{"rules", "--encoding", "gbk"}, "an option of another command"},
        {{"rules", "AM020"}, "an operand too many"},
        {{"explain"}, "an operand too few"},
    }));
    CAPTURE(c.why);
    const auto a = parse_arguments(c.args);
    REQUIRE_FALSE(a.ok());
    CHECK(a.problem().code == "usage");
    CHECK_FALSE(a.problem().zh.empty());
    CHECK_FALSE(a.problem().en.empty());
}
