// Answers and baselines: what was said before is not said again, and nothing else goes missing.

#include "rules/answers.hpp"

#include "jixiao.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

const std::string text = "2026年项目支出绩效目标表\n单位：万元\n项目名称\t一级指标\t二级指标\t三级指标\t指标值\n"
                         "工作经费\t产出指标\t数量指标\t培训人次\t若干\n\t\t质量指标\t合格率\t298%\n";

std::vector<std::string> keys(const Checked& c) {
    std::vector<std::string> out;
    for (const Finding& f : c.outcome().findings.list) out.push_back(std::string(f.rule->id) + " " + meaning_path(c.document(), f.place));
    return out;
}

}  // namespace

TEST_CASE("a place is named by what stands there") {
    const Checked c = check(text, {});
    const auto all = keys(c);
    CHECK(std::find(all.begin(), all.end(), "VA002 工作经费 / 数量指标 / 培训人次 / 指标值") != all.end());
    CHECK(std::find(all.begin(), all.end(), "PR001 工作经费") != all.end());
}

TEST_CASE("an answered finding is left out, the others stay, and the next draft is asked again only for what is new") {
    const std::size_t before = check(text, {}).outcome().findings.list.size();
    const auto answers = read_answers(R"({"schema": "jixiao-answers/1", "answers": [
        {"rule": "PR001", "place": "工作经费", "reason": "预算批复就是这个名称"}]})");
    REQUIRE(answers.ok());
    CheckOptions options;
    options.answers = answers.value();
    const Checked after = check("\n\n" + text, options);  // two lines further down: still the same place
    CHECK(after.outcome().findings.list.size() == before - 1);
    CHECK(after.outcome().answered == 1);
}

TEST_CASE("an answer that nothing asks for is itself reported") {
    CheckOptions options;
    options.answers = {{"PR001", "别的项目", "旧答复"}};
    const Checked c = check(text, options);
    std::size_t unused = 0;
    for (const Finding& f : c.outcome().findings.list) unused += f.rule->id == "RD005";
    CHECK(unused == 1);
}

TEST_CASE("a baseline leaves only what is new") {
    const auto baseline = read_baseline(check(text, {}).report_json());
    REQUIRE(baseline.ok());
    CheckOptions options;
    options.baseline = baseline.value();
    CHECK(check(text, options).outcome().findings.list.empty());
    const Checked worse = check(text + "\t\t时效指标\t完成时间\t2026年12月—2026年1月\n", options);
    REQUIRE(worse.outcome().findings.list.size() == 1);
    CHECK(worse.outcome().findings.list[0].rule->id == "VA021");
}

TEST_CASE("a broken file of answers or baseline is a problem, not an empty one") {
    struct Case {
        std::string json, why;
    };
    const auto c = GENERATE(values<Case>({
        {"{", "cut off"},
        {"[]", "no object"},
        {R"({"schema": "jixiao-answers/1"})", "no answers"},
        {R"({"schema": "jixiao-answers/1", "answers": [{"rule": "PR001", "place": ""}]})", "no reason"},
        {R"({"schema": "jixiao-answers/1", "answers": [{"rule": "ZZ001", "place": "", "reason": "x"}]})", "no such rule"},
        {R"({"schema": "jixiao-answers/1", "answers": [{"rule": "PR001", "place": "", "reason": "x", "until": 1}]})", "an unknown key"},
        {R"({"schema": "jixiao-answers/1", "answers": [{"rule": "PR001", "place": "", "place": "甲", "reason": "x"}]})", "a key given twice"},
        {R"({"schema": "jixiao-answers/1", "answers": [], "answers": []})", "the answers given twice"},
    }));
    CAPTURE(c.json, c.why);
    CHECK_FALSE(read_answers(c.json).ok());
    CHECK_FALSE(read_baseline("{\"findings\": [{}]}").ok());
    CHECK_FALSE(read_baseline("nonsense").ok());
}

TEST_CASE("a broken answers file or baseline is named with its place, and nothing is left out on its account") {
    struct Case {
        std::string json, said;
    };
    const auto c = GENERATE(values<Case>({
        {"{\n", "2:1"},
        {R"({"schema": "jixiao-answers/1", "answers": [], "answer": 1})", "answer"},
        {R"({"schema": "jixiao-answers/1", "answers": [{"rule": "VA001", "place": "x", "reason": "y", "why": 1}]})", "why"},
        {R"({"schema": "jixiao-answers/1", "answers": [{"rule": "VA999", "place": "x", "reason": "y"}]})", "VA999"},
        {R"({"schema": "jixiao-answers/1", "answers": [{"rule": "VA001", "place": "x", "reason": ""}]})", "reason"},
    }));
    CAPTURE(c.json);
    const auto answers = read_answers(c.json);
    REQUIRE_FALSE(answers.ok());
    CHECK(answers.problem().zh.find(c.said) != std::string::npos);
    CHECK(answers.problem().zh.find("exception") == std::string::npos);
    const auto baseline = read_baseline("{\n");
    REQUIRE_FALSE(baseline.ok());
    CHECK(baseline.problem().zh.find("2:1") != std::string::npos);
}
