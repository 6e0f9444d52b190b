// What the reader says that it mended or had to choose, and that it says nothing where there was nothing to mend.

#include <algorithm>

#include "model/read.hpp"
#include "support/catch.hpp"
#include "support/told.hpp"

using namespace jixiao;

namespace {

std::vector<Repair> repairs(const Document& d, Repair::Kind kind) {
    std::vector<Repair> out;
    std::copy_if(d.repairs.begin(), d.repairs.end(), std::back_inserter(out), [&](const Repair& r) { return r.kind == kind; });
    return out;
}

const std::string head = "项目支出绩效目标表\n单位：万元\n项目名称→甲经费→→\n";
const std::string columns = "一级指标→二级指标→三级指标→指标值\n";
const std::string rows =
    "产出指标→数量指标→培训人次→≥280人次\n→质量指标→合格率→≥95%\n效益指标→社会效益指标→知晓率→≥80%\n";
const std::string packed = "项目支出绩效目标表\n单位：万元\n项目名称→总计→绩效指标\n甲经费→1.00→1、产出指标：甲数，年度指标值：1次。\n";

}  // namespace

TEST_CASE("a text that breaks off in its table is cut off") {
    struct Case {
        std::string why, text, at;
    };
    const auto c = GENERATE(values<Case>({
        {"an operator without its number", head + columns + rows + "满意度指标→服务对象满意度指标→学员满意度→≥", "满意度指标→服务对象满意度指标→学员满意度→≥"},
        {"a name whose value is not printed", head + columns + rows + "满意度指标→服务对象满意度指标→学员满意度", "满意度指标→服务对象满意度指标→学员满意度"},
        {"a bracket left open", head + columns + rows + "满意度指标→服务对象满意度指标→学员满意度→≥90%（以问卷", ""},
        {"a quoted cell left open", head + columns + rows + "满意度指标→服务对象满意度指标→\"学员满意度\n和家长", ""},
        {"the beginning of a level's name", head + columns + rows + "满意度指", "满意度指"},
        {"the beginning of what stands below a table", head + columns + rows + "财政部门审核", "财政部门审核"},
        {"a packed entry without its value", packed + "乙经费→2.00→1、产出指标：乙数，年度指标值：2次。2、产出指标：丙数，年度指标值：3次。3、产出指标：丁率，年度指标值：4%。4、产出指标：戊", ""},
        {"a project of a list without its indicators", packed + "乙经费→2.00→1、产出指标：乙数，年度指标值：2次。\n丙经费→3.00→【总体", ""},
    }));
    CAPTURE(c.why);
    const Document d = read(told::tabs(c.text));
    const auto found = repairs(d, Repair::Kind::truncated);
    REQUIRE(found.size() == 1);
    CHECK(found[0].table == 0);
    CHECK(found[0].target >= 0);
    CHECK(found[0].span.end == d.text().size());
    if (!c.at.empty()) CHECK(d.text().substr(found[0].span.begin, found[0].span.size()) == told::tabs(c.at));
}

TEST_CASE("an HTML table that nothing closes is cut off") {
    const std::string whole = "<table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>"
                              "<tr><td>产出指标</td><td>数量指标</td><td>甲数</td><td>≥1次</td></tr>"
                              "<tr><td>效益指标</td><td>社会效益指标</td><td>乙率</td><td>≥2%</td></tr>";
    CHECK(repairs(read(whole + "</table>"), Repair::Kind::truncated).empty());
    CHECK(repairs(read(whole), Repair::Kind::truncated).size() == 1);
    CHECK(repairs(read(whole + "<tr><td"), Repair::Kind::truncated).size() == 1);
}

TEST_CASE("a page's text that ends with a level or behind the outputs is cut off; what Excel copied may end so") {
    const std::string above = "项目支出绩效目标表 | | | |\n项目名称 | 甲经费 | | |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 培训人次 | ≥280人次 |\n";
    const auto cut_off = [](const std::string& text) { return !repairs(read(text), Repair::Kind::truncated).empty(); };
    CHECK(cut_off(above + "质量指标 | 合格率 | ≥95% |"));
    CHECK(cut_off(above + "质量指标 | 合格率 | ≥95% |\n效益指标 | 社会效益指标"));
    CHECK_FALSE(cut_off(above + "质量指标 | 合格率 | ≥95% |\n效益指标 | 社会效益指标 | 知晓率 | ≥80% |"));
    CHECK_FALSE(cut_off(above + "质量指标 | 合格率 | ≥95% |\n填表人：某某"));
    CHECK_FALSE(cut_off(told::tabs(head + columns + "产出指标→数量指标→培训人次→≥280人次\n→质量指标→合格率→≥95%\n")));
}

TEST_CASE("rows without a header are read by their order where nothing keeps columns") {
    const Document d = read("产出指标数量指标参保人数足额率=100% 15 调整次数≤6次 15 时效指标按月缴纳率=100% 20 成本指标缴费总额≤186.4万元 10 效益指标经济效益指标结余率≤3% 20 满意度指标服务对象满意度指标职工满意度≥95% 10 合计90");
    REQUIRE(d.tables.size() == 1);
    REQUIRE(d.tables[0].targets.size() == 1);
    const auto& indicators = d.tables[0].targets[0].indicators;
    REQUIRE(indicators.size() == 6);
    CHECK(indicators[1].name().text == "调整次数");
    CHECK(indicators[1][IndicatorField::value].text == "≤6次");
    CHECK(indicators[1][IndicatorField::weight].text == "15");  // they sum to 90
    CHECK(repairs(d, Repair::Kind::guessed_columns).size() == 1);
}

TEST_CASE("a text that ends where its table may end is whole") {
    struct Case {
        std::string why, text;
    };
    const auto c = GENERATE(values<Case>({
        {"the last row is full", head + columns + rows},
        {"the last value was left empty", head + columns + rows + "满意度指标→服务对象满意度指标→学员满意度→\n"},
        {"an empty row of levels closes the form", head + columns + rows + "满意度指标→服务对象满意度指标→→\n"},
        {"signatures stand below", head + columns + rows + "填表人：某某→联系电话：\n"},
        {"a box below was left empty", head + columns + rows + "其他需说明的问题→→→\n"},
        {"brackets are closed", head + columns + rows + "满意度指标→服务对象满意度指标→学员满意度→≥90%（问卷）\n"},
        {"other values are missing too", head + columns + "产出指标→数量指标→甲数→\n→→乙数→1\n→→丙数→2\n→→丁数→3\n→→戊数"},
        {"a quotation closes the cell", head + columns + rows + "满意度指标→服务对象满意度指标→学员满意度→\"满意\"\n"},
        {"the last project has its indicators", packed},
        {"a total closes the list", packed + "合计→1.00→\n"},
    }));
    CAPTURE(c.why);
    CHECK(repairs(read(told::tabs(c.text)), Repair::Kind::truncated).empty());
}

TEST_CASE("columns are told from the cells where no header stands above them, and the reader says so") {
    const Document d = read(told::tabs(head + rows));
    CHECK(told::document(d) == told::document(read(told::tabs(head + columns + rows))));
    const auto found = repairs(d, Repair::Kind::guessed_columns);
    REQUIRE(found.size() == 1);
    CHECK(found[0].detail == "一级指标、二级指标、三级指标、指标值");
    CHECK(repairs(read(told::tabs(head + columns + rows)), Repair::Kind::guessed_columns).empty());
}

TEST_CASE("operators and units that have columns of their own are told from the cells too") {
    const Document d = read(told::tabs(head + "产出指标→数量指标→培训人次→≥→280→人次\n→质量指标→合格率→≥→95→%\n效益指标→社会效益指标→知晓率→≥→80→%\n"));
    const auto found = repairs(d, Repair::Kind::guessed_columns);
    REQUIRE(found.size() == 1);
    CHECK(found[0].detail == "一级指标、二级指标、三级指标、指标值类型、指标值、度量单位");
    REQUIRE(d.tables[0].targets[0].indicators.size() == 3);
    CHECK(d.tables[0].targets[0].indicators[1][IndicatorField::measure_unit].text == "%");
}

TEST_CASE("points and notes behind guessed columns are no part of the units beside them") {
    const Document d = read(told::tabs(head + "产出指标→数量指标→培训人次→≥→280→人次→10→含复训\n→质量指标→合格率→≥→95→%→15→\n→时效指标→完成时间→≤→11月底前→→10→\n效益指标→社会效益指标→知晓率→≥→80→%→20→抽样\n"));
    REQUIRE(d.tables[0].targets[0].indicators.size() == 4);
    const auto& indicators = d.tables[0].targets[0].indicators;
    CHECK(indicators[0][IndicatorField::measure_unit].text == "人次");
    CHECK(indicators[2][IndicatorField::value].text == "11月底前");
    CHECK(indicators[3][IndicatorField::measure_unit].text == "%");
}

TEST_CASE("a cell that holds several boxes is split, and the reader says so") {
    const std::string form = "项目支出绩效目标表\n项目名称：甲经费 主管部门：某局→→→\n" + columns + rows;
    const Document d = read(told::tabs(form));
    REQUIRE(d.tables.size() == 1);
    CHECK(d.tables[0].targets[0].name.text == "甲经费");
    const auto found = repairs(d, Repair::Kind::split_cell);
    REQUIRE(found.size() == 1);
    CHECK(d.text().substr(found[0].span.begin, found[0].span.size()) == "项目名称：甲经费 主管部门：某局");
    // a label and its value, a box a cell, signatures
    CHECK(repairs(read(told::tabs(head + columns + rows + "填表人：某某 联系电话：0000\n")), Repair::Kind::split_cell).empty());
    CHECK(repairs(read(told::tabs("项目支出绩效目标表\n项目名称：甲经费→主管部门：某局→→\n" + columns + rows)), Repair::Kind::split_cell).empty());
}

TEST_CASE("a repair speaks of no table, target or indicator that is not there") {
    // the second title takes the place of the first, whose table is given up with what was mended in it
    const auto text = GENERATE(as<std::string>(), "某项区域(项目)绩效目标表\n专项(项目)名称\n某项补助经费区域绩效目标表\n一级指标\n二级指标\n满意渡指标\n",
                               "某项区域绩效目标表\n项目名称→\n一级指标→二级指标→三级指标→指标值\n产岀指标→→→\n某项区域绩效目标表\n项目名称→甲经费\n",
                               "项目支出绩效目标表\n一级指标\n二级指标\n满意渡指标\n");
    const Document d = read(told::tabs(text));
    for (const Repair& r : d.repairs) {
        CHECK(r.table < static_cast<std::int32_t>(d.tables.size()));
        if (r.table < 0) CHECK(r.target < 0);
        if (r.target < 0) CHECK(r.indicator < 0);
        else CHECK(static_cast<std::size_t>(r.target) < d.tables[static_cast<std::size_t>(r.table)].targets.size());
    }
}
