// CSV, HTML and SARIF: what another program makes of the report.

#include <nlohmann/json.hpp>

#include "report/csv.hpp"
#include "report/html.hpp"
#include "report/sarif.hpp"
#include "sample.hpp"

using Catch::Contains;
using nlohmann::json;

namespace {

struct Fixture {
    jixiao::Document document = sample::document();
    jixiao::Outcome outcome = sample::outcome(document);
    jixiao::LineIndex lines{document.text()};
    jixiao::Subject subject{document, outcome, lines, jixiao::Language::zh};

    void rename_target(std::string_view name) {
        document.tables[0].targets[0].name.text = document.arena.keep(name);
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a cell that a spreadsheet would run is made text, a number is left alone") {
    struct Case {
        std::string name;
        std::string cell;
    };
    const auto c = GENERATE(values<Case>({
        {"=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
        {"@SUM(1)", "'@SUM(1)"},
        {"-1+2", "'-1+2"},
        {"-12.5", "-12.5"},
        {"a,b", "\"a,b\""},
        {"他说\"好\"", "\"他说\"\"好\"\"\""},
        {"一\n二", "\"一\n二\""},
    }));
    rename_target(c.name);
    CAPTURE(c.name);
    CHECK_THAT(jixiao::findings_csv(subject), Contains("," + c.cell + ","));
    CHECK_THAT(jixiao::indicators_csv(subject), Contains("," + c.cell + ","));
}

TEST_CASE_METHOD(Fixture, "a CSV opens with a byte order mark and its titles, and has a row for each finding and indicator") {
    CHECK(jixiao::findings_csv_head(jixiao::Language::zh).rfind("\xEF\xBB\xBF文件,行,列,级别,", 0) == 0);
    CHECK(jixiao::indicators_csv_head(jixiao::Language::en).rfind("\xEF\xBB\xBF" "File,Table,", 0) == 0);
    const std::string findings = jixiao::findings_csv(subject), indicators = jixiao::indicators_csv(subject);
    CHECK(std::count(findings.begin(), findings.end(), '\n') >= 2);
    CHECK_THAT(findings, Contains("样本.txt,3,16,错误,ZZ001,样本,宣传/经费,,\"12,34.5.6\","));
    CHECK_THAT(indicators, Contains("样本.txt,𠮷市项目表,01,宣传/经费,3,产出指标,,次数,,,,≥4次,"));
    CHECK(std::count(indicators.begin(), indicators.end(), '\n') == 1);
}

TEST_CASE_METHOD(Fixture, "whatever a document holds is text in the HTML report") {
    rename_target("<img src=x onerror=alert(1)>\"'&");
    document.name = "</title><script>";
    const std::string html = jixiao::html_open(jixiao::Language::zh) + jixiao::html_document(subject) + jixiao::html_close();
    CHECK_THAT(html, Contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;"));
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("<script") == std::string::npos);
    CHECK_THAT(html, Contains("default-src 'none'"));
    CHECK_THAT(html, Contains("建议退回"));
}

TEST_CASE_METHOD(Fixture, "SARIF has one run with a result for each finding of every document") {
    using namespace jixiao;
    const json log = json::parse(sarif_open("1.2.3", Language::en) + sarif_results(subject, "a b/样.txt", true) +
                                 sarif_results(subject, "c.txt", false) + sarif_close());
    CHECK(log["version"] == "2.1.0");
    const json& results = log["runs"][0]["results"];
    REQUIRE(results.size() == 4);
    CHECK(results[0]["ruleId"] == "ZZ001");
    CHECK(results[0]["level"] == "error");
    CHECK(results[1]["level"] == "note");
    const json& place = results[0]["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "a%20b/%E6%A0%B7.txt");
    CHECK(place["region"] == json::parse(R"j({"startLine":3,"startColumn":16,"endLine":3,"endColumn":25})j"));
    CHECK(results[0]["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "/tables/0/targets/0/funds/合计 (2)");
}
