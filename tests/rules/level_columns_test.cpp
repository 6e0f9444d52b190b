// Lists whose columns are levels: what their form leaves out is no fault of a row.

#include <algorithm>

#include "jixiao.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

// How often the rule says something of a list with these cells below 时效指标, 满意度指标 and 成本指标.
std::size_t said(std::string_view rule, const std::string& timely, const std::string& satisfied, const std::string& cost = "每公里养护成本≤2.7万元") {
    const Checked c = check("2026年项目绩效目标表\n项目名称\t预算数（万元）\t数量指标\t时效指标\t成本指标\t社会效益指标\t满意度指标\n"
                            "林区道路养护\t86\t养护道路≥32公里\t" + timely + "\t" + cost + "\t受益群众≥3000人\t" + satisfied + "\n",
                            {});
    const auto& all = c.outcome().findings.list;
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Finding& f) { return f.rule->id == rule; }));
}

}  // namespace

TEST_CASE("levels 2 as columns leave no level 1 to fill in") { CHECK(said("ST021", "完成及时率100%", "群众满意度≥90%") == 0); }

TEST_CASE("a date below 时效指标 says all, a bare rate below 满意度指标 does not say whose") {
    CHECK(said("ST013", "10月底前完成", "群众满意度≥90%") == 0);
    CHECK(said("ST013", "10月底前完成", "≥90%") == 1);
    CHECK(said("ST013", "完成及时率", "群众满意度≥90%") == 1);
}

TEST_CASE("an OCR's space parts no word, and what exceeds an estimate is cost") {
    CHECK(said("IN024", "完成及时率100%", "群众满 意度≥90%") == 0);
    CHECK(said("IN024", "完成及时率100%", "政策知晓率≥90%") == 1);
    CHECK(said("IN012", "完成及时率100%", "群众满意度≥90%", "工程结算超概算比例≤0%") == 0);
    CHECK(said("IN012", "完成及时率100%", "群众满意度≥90%", "设备完好率≥95%") == 1);
}
