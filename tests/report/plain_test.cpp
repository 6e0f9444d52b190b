#include "report/plain.hpp"

#include "report/html.hpp"

#include "sample.hpp"

using Catch::Contains;

namespace {

std::string plain(jixiao::Language language) {
    const jixiao::Document document = sample::document();
    const jixiao::Outcome outcome = sample::outcome(document);
    const jixiao::LineIndex lines(document.text());
    return jixiao::report_plain({document, outcome, lines, language});
}

}  // namespace

TEST_CASE("the text report says the verdict, the figures and where each finding is") {
    const std::string text = plain(jixiao::Language::zh);
    CHECK_THAT(text, Contains("样本.txt：建议退回"));
    CHECK_THAT(text, Contains("1 张表，1 个绩效目标，1 条指标；1 个错误，0 个警告，1 个提示"));
    CHECK_THAT(text, Contains("1. 01 宣传/经费　合计 10.10，合计 12,34.5.6"));
    CHECK_THAT(text, Contains("产出指标 › 次数：年度 ≥4次"));
    CHECK_THAT(text, Contains("错误 ZZ001 第 3 行第 16 列"));
    CHECK_THAT(text, Contains("原文：12,34.5.6"));
}

TEST_CASE("an indicator's type, value and unit are printed as one, what was achieved behind them") {
    jixiao::Document document = sample::document();
    const auto before = document.source;  // the other words stay views into it
    document.source = std::make_shared<const std::string>(*before + "\n≥ 95 % 97%");
    jixiao::Indicator& i = document.tables[0].targets[0].indicators[0];
    i = {};
    i[jixiao::IndicatorField::level3] = {"合格率", {}, -1};
    i[jixiao::IndicatorField::value_type] = sample::words(document, "≥");
    i[jixiao::IndicatorField::value] = sample::words(document, "95");
    i[jixiao::IndicatorField::measure_unit] = sample::words(document, "%");
    i[jixiao::IndicatorField::actual_value] = sample::words(document, "97%");
    const jixiao::Outcome outcome;
    const jixiao::LineIndex lines(document.text());
    CHECK_THAT(jixiao::report_plain({document, outcome, lines, jixiao::Language::zh}), Contains("合格率：≥ 95 %；实际 97%\n"));
}

TEST_CASE("the text report speaks English where asked") {
    const std::string text = plain(jixiao::Language::en);
    CHECK_THAT(text, Contains("样本.txt: fails"));
    CHECK_THAT(text, Contains("error ZZ001 line 3, column 16"));
}

TEST_CASE("what a baseline hides is no pass") {
    jixiao::Document document = sample::document();
    jixiao::Outcome outcome;
    outcome.known = 3;
    const jixiao::LineIndex lines(document.text());
    const jixiao::Subject subject{document, outcome, lines, jixiao::Language::zh};
    CHECK_THAT(jixiao::report_plain(subject), Contains("样本.txt：没有新的问题") && Contains("基线中已有的 3 处没有列出"));
    CHECK_THAT(jixiao::html_document(subject), Contains("没有新的问题") && Contains("基线中已有的 3 处没有列出") && !Contains("通过"));
}

TEST_CASE("control characters of a document do not reach the terminal") {
    jixiao::Document document;
    document.name = "a\x1b[31m";
    document.source = std::make_shared<const std::string>("x");
    const jixiao::Outcome outcome;
    const jixiao::LineIndex lines(document.text());
    CHECK(jixiao::report_plain({document, outcome, lines, jixiao::Language::zh}).find('\x1b') == std::string::npos);
}
