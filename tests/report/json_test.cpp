#include "report/json.hpp"

#include <utf8cpp/utf8.h>

#include <nlohmann/json.hpp>

#include "sample.hpp"

using nlohmann::json;

namespace {

struct Fixture {
    jixiao::Document document = sample::document();
    jixiao::Outcome outcome = sample::outcome(document);
    jixiao::LineIndex lines{document.text()};
    jixiao::Subject subject{document, outcome, lines, jixiao::Language::zh};
    json whole = json::parse(jixiao::report_json(subject));

    /// What the source holds between the UTF-16 offsets of a span.
    std::string slice(const json& span) const {
        std::u16string wide;
        utf8::utf8to16(document.text().begin(), document.text().end(), std::back_inserter(wide));
        const auto from = span["start"]["offset"].get<std::size_t>(), to = span["end"]["offset"].get<std::size_t>();
        std::string text;
        utf8::utf16to8(wide.begin() + static_cast<std::ptrdiff_t>(from), wide.begin() + static_cast<std::ptrdiff_t>(to),
                       std::back_inserter(text));
        return text;
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "the report opens with its schema, the document and the summary") {
    CHECK(whole["schema"] == "jixiao-report/1");
    CHECK(whole["document"] == json::parse(R"j({"name":"样本.txt","encoding":"UTF-8","bytes":107,"lines":4,"form":"tabs"})j"));
    CHECK(whole["summary"] == json::parse(R"j({"tables":1,"targets":1,"indicators":1,"errors":1,"warnings":0,"infos":1,"verdict":"fail"})j"));
}

TEST_CASE_METHOD(Fixture, "keys stand in the order of the contract") {
    const auto ordered = nlohmann::ordered_json::parse(jixiao::report_json(subject));
    std::vector<std::string> keys;
    for (const auto& [key, value] : ordered.items()) keys.push_back(key);
    CHECK(keys == std::vector<std::string>{"schema", "document", "summary", "tables", "findings", "coverage", "repairs",
                                           "skipped_rules"});
}

TEST_CASE_METHOD(Fixture, "every span cuts its own words out of the source by UTF-16 offsets") {
    const json& table = whole["tables"][0];
    const json& target = table["targets"][0];
    CHECK(slice(table["totals"][0]["span"]) == "合计\t25,563.90");
    CHECK(slice(target["goals"][0]["span"]) == "\"好\"");
    CHECK(slice(target["indicators"][0]["span"]) == "产出指标\t次数\t≥4次");
    CHECK(slice(whole["findings"][0]["span"]) == "12,34.5.6");
    CHECK(target["indicators"][0]["span"]["start"] == json::parse(R"j({"line":3,"column":30,"offset":51})j"));
}

TEST_CASE_METHOD(Fixture, "amounts keep their text and give their number, null where it is none") {
    const json& target = whole["tables"][0]["targets"][0];
    CHECK(target["funds"] == json::parse(R"j({"合计":"10.10","合计 (2)":"12,34.5.6"})j"));
    CHECK(target["amounts"] == json::parse(R"j({"合计":{"text":"10.10","value":10.1,"unit":"万元"},"合计 (2)":{"text":"12,34.5.6","value":null}})j"));
}

TEST_CASE_METHOD(Fixture, "an indicator holds every key of the contract and its parsed values") {
    const json& indicator = whole["tables"][0]["targets"][0]["indicators"][0];
    CHECK(indicator["ordinal"] == 3);
    CHECK(indicator["level1"] == "产出指标");
    CHECK(indicator["level2"].is_null());
    CHECK(indicator["level3"] == "次数");
    CHECK(indicator["value"].is_null());
    CHECK(indicator["annual_value"] == "≥4次");
    CHECK(indicator["parsed"] == json::parse(R"j({"annual_value":{"kind":"quantitative","operator":"≥","number":4,"upper":null,"unit":"次","approximate":false}})j"));
    CHECK_FALSE(indicator.contains("weight"));
}

TEST_CASE_METHOD(Fixture, "a finding's path is a JSON Pointer that finds its value in the report") {
    const json::json_pointer path(whole["findings"][0]["path"].get<std::string>());
    CHECK(whole[path] == "12,34.5.6");
    CHECK(whole["findings"][1]["path"] == "");
    const std::string field = jixiao::pointer_to(document, {.table = 0, .target = 0, .part = jixiao::Part::field, .index = 0});
    CHECK(field == "/tables/0/targets/0/fields/宣传~1经费");
    CHECK(whole[json::json_pointer(field)] == "次数");
    CHECK(jixiao::pointer_to(document, {.table = 7}) == "");
}

TEST_CASE_METHOD(Fixture, "characters are counted as read, furniture and unread, white space as none") {
    // title 5, total 2 read; 尾 furniture; the rest of the visible characters unread
    CHECK(whole["coverage"] == json::parse(R"j({"read":7,"furniture":1,"unread":42})j"));
}

TEST_CASE_METHOD(Fixture, "the parts that a page asks for are parts of the whole report") {
    CHECK(json::parse(jixiao::findings_json(subject, 0, 99)) == whole["findings"]);
    CHECK(json::parse(jixiao::findings_json(subject, 1, 2))[0] == whole["findings"][1]);
    CHECK(json::parse(jixiao::findings_json(subject, 5, 9)) == json::array());
    CHECK(json::parse(jixiao::target_json(subject, 0, 0)) == whole["tables"][0]["targets"][0]);
    CHECK(jixiao::target_json(subject, 0, 1) == "null");
    const json summary = json::parse(jixiao::summary_json(subject));
    CHECK(summary["summary"] == whole["summary"]);
    CHECK(summary["tables"][0]["totals"] == whole["tables"][0]["totals"]);
    CHECK(summary["tables"][0]["targets"] == 1);
    const json target = json::parse(jixiao::targets_json(subject, 0, 0, 10))[0];
    CHECK(target["errors"] == 1);
    CHECK(target["indicators"] == 1);
    CHECK(target["span"] == whole["tables"][0]["targets"][0]["span"]);
    CHECK(jixiao::targets_json(subject, 3, 0, 10) == "[]");
}

TEST_CASE_METHOD(Fixture, "the index of findings has one number a column for each") {
    CHECK(json::parse(jixiao::findings_index_json(subject)) ==
          json::parse(R"j({"rules":["ZZ001"],"rule":[0,0],"severity":[0,2],"table":[0,-1],"target":[0,-1],
                          "indicator":[-1,-1],"start":[37,0],"end":[46,65]})j"));
}

TEST_CASE_METHOD(Fixture, "marks come for the range asked for, with their role") {
    const json all = json::parse(jixiao::marks_json(subject, 0, 1000));
    CHECK(all["marks"] == json::parse("[[0,6,0],[8,10,16],[64,65,17]]"));
    CHECK(all["roles"][16] == "total");
    CHECK(json::parse(jixiao::marks_json(subject, 9, 20))["marks"] == json::parse("[[8,10,16]]"));
}

TEST_CASE_METHOD(Fixture, "a place in the source leads to the smallest thing that stands there") {
    CHECK(json::parse(jixiao::place_json(subject, 57)) ==
          json::parse(R"j({"table":0,"target":0,"indicator":0,"path":"/tables/0/targets/0/indicators/0"})j"));
    CHECK(json::parse(jixiao::place_json(subject, 2))["path"] == "/tables/0");
    CHECK(json::parse(jixiao::place_json(subject, 65))["path"] == "");
}

TEST_CASE("a document that could not be read has an error and no tables") {
    const json report = json::parse(jixiao::problem_json("a", 3, {"too_large", "太大", "too large", {}}, jixiao::Language::en));
    CHECK(report["error"] == json::parse(R"j({"code":"too_large","message":"too large"})j"));
    CHECK(report["summary"]["verdict"] == "unrecognised");
    CHECK(report["tables"].empty());
}
