// Profiles: what they switch, and that a broken one is an error with its place.

#include "rules/profile.hpp"

#include "model/read.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

std::size_t findings_of(std::string_view id, std::string_view text, const Settings& settings) {
    const Document d = read(example_text(text));
    const Outcome out = run_rules(d, settings);
    std::size_t n = 0;
    for (const Finding& f : out.findings.list) n += f.rule->id == id;
    return n;
}

}  // namespace

TEST_CASE("every built-in profile is a sound profile") {
    for (const BuiltinProfile& b : builtin_profiles()) {
        CAPTURE(b.name);
        const auto p = profile_named(b.name);
        REQUIRE(p.ok());
        CHECK(p.value().name == b.name);
        CHECK_FALSE(p.value().title_zh.empty());
        CHECK(p.value().settings.on.size() == all_rules().size());
    }
}

TEST_CASE("the default profile runs what runs without one") {
    const auto p = profile_named("default");
    REQUIRE(p.ok());
    const Settings none;
    for (std::size_t i = 0; i < all_rules().size(); ++i) CHECK(is_on(p.value().settings, i) == is_on(none, i));
}

TEST_CASE("a profile switches rules, severities and thresholds") {
    const Rule* few = find_rule("ST017");
    REQUIRE(few != nullptr);
    const auto off = read_profile(R"({"schema": "jixiao-profile/1", "rules": {"ST017": "off"}})");
    REQUIRE(off.ok());
    CHECK(findings_of("ST017", few->fires, off.value().settings) == 0);
    const auto one = read_profile(R"({"schema": "jixiao-profile/1", "thresholds": {"min_rows": 1}})");
    REQUIRE(one.ok());
    CHECK(findings_of("ST017", few->fires, one.value().settings) == 0);
    const auto hard = read_profile(R"({"schema": "jixiao-profile/1", "rules": {"ST017": "error"}})");
    REQUIRE(hard.ok());
    const Document d = read(example_text(few->fires));
    const Outcome out = run_rules(d, hard.value().settings);
    for (const Finding& f : out.findings.list)
        if (f.rule == few) CHECK(f.severity == Severity::error);
}

TEST_CASE("a unit's own file stands on a built-in one") {
    const auto p = read_profile(R"({"schema": "jixiao-profile/1", "name": "某市", "extends": "hunan", "rules": {"VA029": "off"}})");
    REQUIRE(p.ok());
    const auto at = [&](std::string_view id) {
        for (std::size_t i = 0; i < all_rules().size(); ++i)
            if (all_rules()[i]->id == id) return is_on(p.value().settings, i);
        return false;
    };
    CHECK(at("IN021"));
    CHECK_FALSE(at("VA029"));
    CHECK(p.value().name == "某市");
}

TEST_CASE("fixed indicators ask for the rule that looks for them") {
    const auto p = read_profile(R"({"schema": "jixiao-profile/1", "fixed_indicators": ["项目或定额成本控制率"]})");
    REQUIRE(p.ok());
    CHECK(findings_of("IN020", find_rule("ST017")->fires, p.value().settings) == 1);
}

TEST_CASE("a broken profile is an error with its place, and nothing else") {
    struct Case {
        std::string json, code, place, why;
    };
    const auto c = GENERATE(values<Case>({
        {"{", "profile_syntax", "1:2", "cut off"},
        {"[]", "profile_syntax", "1:1", "no object"},
        {R"({"schema": "jixiao-profile/2"})", "profile_value", "1:2", "another version"},
        {R"({})", "profile_value", "1:1", "no version"},
        {"{\"schema\": \"jixiao-profile/1\",\n \"ruels\": {}}", "profile_key", "2:2", "a misspelt key"},
        {"{\"schema\": \"jixiao-profile/1\",\n \"rules\": {\"ST017\": \"off\",\n  \"ST017\": \"on\"}}", "profile_key", "3:3", "a key twice"},
        {"{\"schema\": \"jixiao-profile/1\",\n \"rules\": {\"ZZ999\": \"off\"}}", "profile_key", "2:12", "no such rule"},
        {"{\"schema\": \"jixiao-profile/1\",\n \"rules\": {\"ST017\": \"maybe\"}}", "profile_value", "2:12", "no such state"},
        {R"({"schema": "jixiao-profile/1", "thresholds": {"min_rows": -1}})", "profile_value", "1:47", "a negative number"},
        {R"({"schema": "jixiao-profile/1", "extends": "nowhere"})", "profile_value", "1:32", "no such profile"},
        {R"({"schema": "jixiao-profile/1", "service_words": [1]})", "profile_value", "1:32", "a number among words"},
        {R"({"schema": "jixiao-profile/1", "weights": {"levels": {"cost": 20}}})", "profile_value", "1:44", "three of four missing"},
    }));
    CAPTURE(c.json, c.why);
    const auto p = read_profile(c.json);
    REQUIRE_FALSE(p.ok());
    CHECK(p.problem().code == c.code);
    CHECK_THAT(p.problem().en, Catch::Contains(c.place));
    CHECK_FALSE(p.problem().zh.empty());
}

TEST_CASE("an unknown name lists those that there are") {
    const auto p = profile_named("atlantis");
    REQUIRE_FALSE(p.ok());
    CHECK_THAT(p.problem().zh, Catch::Contains("guangdong"));
}
