// Short tables in the layouts that are really in use, and what a careful person reads in them.

#include "model/read.hpp"

#include "support/catch.hpp"
#include "support/told.hpp"

using namespace jixiao;

namespace {

std::string read_as(const std::string& text) { return told::document(read(told::tabs(text))); }

}  // namespace

TEST_CASE("a list of projects: packed indicators, totals, a page break") {
    CHECK(read_as("项目支出绩效目标表\n单位名称：某局\n单位：万元\n"
                  "项目名称→总计→财政拨款→绩效目标→绩效指标\n合计→3.00→3.00→→\n某局→3.00→3.00→→\n"
                  "甲经费→1.00→1.00→做好甲事。→1、产出指标：甲数，年度指标值：1次。\n\n"
                  "项目名称→总计→财政拨款→绩效目标→绩效指标\n"
                  "乙经费→2.00→2.00→做好乙事。→1、产出指标：乙数，年度指标值：2次。\n") ==
          "T 项目支出绩效目标表 单位=某局 (万元)\n + 合计 总计=3.00 财政拨款=3.00\n + 某局 总计=3.00 财政拨款=3.00\n"
          " P 甲经费 总计=1.00 财政拨款=1.00\n  绩效目标：做好甲事。\n  1.产出指标/-/甲数 annual_value:1次\n"
          " P 乙经费 总计=2.00 财政拨款=2.00\n  绩效目标：做好乙事。\n  1.产出指标/-/乙数 annual_value:2次\n");
}

TEST_CASE("rows: merged levels are carried, a project may be named inside its block, rows may be shifted") {
    CHECK(read_as("项目支出绩效目标表\n金额单位：万元\n"
                  "单位代码→项目名称→资金总额→绩效目标→绩效指标→→→→→\n"
                  "→→→→一级指标→二级指标→三级指标→指标值→度量单位→指标值类型\n"
                  "01→甲经费→1.00→做好甲事。→产出指标→数量指标→甲数→3→次→≥\n"
                  "→→→→→质量指标→合格率→95→%→≥\n"
                  "→→→→满意度指标→服务对象满意度指标→群众满意度→90→%→≥\n"
                  "产出指标→数量指标→乙数→5→次→≥→→→→\n"  // shifted left, before its project is named
                  "01→乙经费→2.00→做好乙事。→效益指标→社会效益指标→知晓率→85→%→≥\n") ==
          "T 项目支出绩效目标表 (万元)\n"
          " P 01 甲经费 资金总额=1.00\n  绩效目标：做好甲事。\n"
          "  产出指标/数量指标/甲数=3 value_type:≥ measure_unit:次\n"
          "  产出指标/质量指标/合格率=95 value_type:≥ measure_unit:%\n"
          "  满意度指标/服务对象满意度指标/群众满意度=90 value_type:≥ measure_unit:%\n"
          " P 01 乙经费 资金总额=2.00\n  绩效目标：做好乙事。\n"
          "  产出指标/数量指标/乙数=5 value_type:≥ measure_unit:次\n"
          "  效益指标/社会效益指标/知晓率=85 value_type:≥ measure_unit:%\n");
}

TEST_CASE("a form reads the same whatever separated its cells") {
    const std::string form =
        "项目支出绩效目标表\n（2024年度）\n项目名称→甲经费→主管部门→某局\n资金总额→12.50→其他资金→0.50\n年度目标→做好甲事。\n"
        "一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→培训人次→≥280人次\n产出指标→成本指标→人均成本→≤400元\n"
        "效益指标→社会效益指标→持证率→≥80%\n满意度指标→服务对象满意度指标→学员满意度→≥90%\n填表人：某某\n";
    const std::string told_form =
        "T 项目支出绩效目标表 2024\n P 甲经费 资金总额=12.50 其他资金=0.50\n  年度目标：做好甲事。\n  主管部门：某局\n"
        "  产出指标/数量指标/培训人次=≥280人次\n  产出指标/成本指标/人均成本=≤400元\n  效益指标/社会效益指标/持证率=≥80%\n"
        "  满意度指标/服务对象满意度指标/学员满意度=≥90%\n";
    const auto separator = GENERATE(values<std::string>({"\t", " | ", "\n", "\n\n", " ", "    ", ""}));
    CAPTURE(separator);
    CHECK(told::document(read(told::separated(form, separator))) == told_form);
}

TEST_CASE("levels: inferred from the taxonomy, taken from the wrong column, read through a misprint") {
    const std::string head = "项目支出绩效目标表\n项目名称→甲经费→→\n一级指标→二级指标→三级指标→指标值\n";
    struct Case {
        std::string rows, told;
        Repair::Kind repair;
    };
    const auto c = GENERATE(values<Case>({
        {"产出指标→数量指标→甲数→1次\n→社会效益指标→知晓率→85%\n", "  产出指标/数量指标/甲数=1次\n  效益指标/社会效益指标/知晓率=85%\n",
         Repair::Kind::inferred_level},
        {"产出指标→数量指标→甲数→1次\n质量指标→→合格率→95%\n", "  产出指标/数量指标/甲数=1次\n  产出指标/质量指标/合格率=95%\n",
         Repair::Kind::misplaced_level},
        {"产岀指标→数里指标→甲数→1次\n", "  产岀指标/数里指标/甲数=1次\n", Repair::Kind::corrected_word},
    }));
    CAPTURE(c.rows);
    const Document d = read(told::tabs(head + c.rows));
    const std::string told = told::document(d);
    CHECK(told.substr(std::min(told.size(), told.find("  "))) == c.told);
    bool repaired = false;
    for (const Repair& r : d.repairs) repaired = repaired || r.kind == c.repair;
    // a level 2 alone in the first column is aligned to its own column and needs no other repair
    if (c.repair != Repair::Kind::misplaced_level) CHECK(repaired);
}

TEST_CASE("between the amounts of a row of money a text names a source, whatever it says") {
    const Document d = read(told::tabs("项目支出绩效目标表\n项目名称→甲经费→项目类型→延续性项目\n资金总额→1,280.00→其中：市级财政→800→县级配套→460\n主管部门→某局→县级配套→延续\n"
                                       "一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→培训人次→≥280人次\n"));
    REQUIRE(d.tables.size() == 1);
    std::string funds;
    for (const Amount& a : d.tables[0].targets[0].funds) funds += std::string(a.label.text) + "=" + std::string(a.text.text) + ";";
    CHECK(funds == "资金总额=1,280.00;其中：市级财政=800;县级配套=460;");
}

TEST_CASE("cells that a converter repeats over a merged box are one; an explanation that repeats its name stays") {
    CHECK(read_as("项目支出绩效目标表\n"
                  "项目名称→项目名称→社区老年食堂运营补助→社区老年食堂运营补助\n"
                  "主管部门→主管部门→某县民政局→某县民政局\n"
                  "年度绩效目标→年度绩效目标→补助社区老年食堂14家，方便老人就餐。→补助社区老年食堂14家，方便老人就餐。\n"
                  "一级指标→二级指标→三级指标→指标解释→指标值\n"
                  "产出指标→数量指标→补助社区老年食堂数量→补助社区老年食堂数量→14家\n"
                  "→质量指标→老年食堂食品抽检合格率→老年食堂食品抽检合格率→100%\n"
                  "效益指标→社会效益指标→就餐老人生活便利程度→就餐老人生活便利程度→明显改善\n") ==
          "T 项目支出绩效目标表\n P 社区老年食堂运营补助\n  年度绩效目标：补助社区老年食堂14家，方便老人就餐。\n  主管部门：某县民政局\n"
          "  产出指标/数量指标/补助社区老年食堂数量=14家 explanation:补助社区老年食堂数量\n"
          "  产出指标/质量指标/老年食堂食品抽检合格率=100% explanation:老年食堂食品抽检合格率\n"
          "  效益指标/社会效益指标/就餐老人生活便利程度=明显改善 explanation:就餐老人生活便利程度\n");
}

TEST_CASE("a notice ends where its page goes on, and not at an indicator that sounds like it") {
    CHECK(told::document(read("关于某项目绩效目标的公示\n绩效目标：规范用药。\n一、产出指标\n（一）数量指标：检查药店≥40家；\n二、满意度指标\n服务对象满意度指标：监督对象满意度≥90%。\n"
                              "公示时间：2026年3月1日至3月7日，监督电话：0000。\n某局\n")) ==
          told::document(read("关于某项目绩效目标的公示\n绩效目标：规范用药。\n一、产出指标\n（一）数量指标：检查药店≥40家；\n二、满意度指标\n服务对象满意度指标：监督对象满意度≥90%。\n")));
    CHECK(told::document(read("关于某项目绩效目标的公示\n绩效目标：规范用药。\n一、产出指标\n（一）数量指标：检查药店≥40家；\n二、满意度指标\n服务对象满意度指标：监督对象满意度≥90%。\n"
                              "公示时间：2026年3月1日至3月7日，监督电话：0000。\n某局\n")).find("监督对象满意度=≥90%") != std::string::npos);
}

TEST_CASE("the money's unit beside a date of filling in is the table's") {
    CHECK(read_as("项目支出绩效目标申报表\n填报日期：2024年12月6日→单位：万元\n项目名称→甲经费\n项目总额→12.00\n") ==
          read_as("项目支出绩效目标申报表\n单位：万元\n项目名称→甲经费\n项目总额→12.00\n"));
}

TEST_CASE("projects of a notice are named by the headlines above their goals") {
    const Document d = read("某市2024年重点项目绩效目标情况\n\n甲类补贴项目项目绩效目标\n\n（一）中长期绩效目标\n\n健全甲类补贴。\n\n（二）中长期绩效指标\n\n一级指标\n\n二级指标\n\n三级指标\n\n指标值\n\n产出指标\n\n数量指标\n\n补贴人数\n\n620人\n\n"
                            "乙类改造经费项目绩效目标\n\n（一）中长期绩效目标\n\n完成乙类改造。\n\n（二）中长期绩效指标\n\n一级指标\n\n二级指标\n\n三级指标\n\n指标值\n\n产出指标\n\n数量指标\n\n改造台数\n\n34台\n");
    std::vector<std::string> names, labels;
    for (const Table& t : d.tables)
        for (const Target& g : t.targets) {
            names.emplace_back(g.name.text);
            REQUIRE(g.goals.size() == 1);
            labels.emplace_back(g.goals[0].label.text);
            CHECK(g.indicators.size() == 1);
        }
    CHECK(names == std::vector<std::string>{"甲类补贴项目", "乙类改造经费"});
    CHECK(labels == std::vector<std::string>{"中长期绩效目标", "中长期绩效目标"});
}

TEST_CASE("a list whose rows print their levels has a project where one is named, whatever the order of the levels") {
    const Document d = read("| 项目名称 | 预算数 | 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 甲经费 | 10.00 | 效益指标 | 社会效益指标 | 甲一率 | ≥1% |\n| | | 产出指标 | 数量指标 | 甲二数 | 2个 |\n| | | 效益指标 | 可持续影响指标 | 甲三率 | ≥3% |\n"
                            "| | | 产出指标 | 质量指标 | 甲四率 | ≥4% |\n| 乙经费 | 20.00 | 满意度指标 | 服务对象满意度指标 | 乙一度 | ≥5% |\n| | | 产出指标 | 数量指标 | 乙二数 | 6个 |\n");
    REQUIRE(d.tables.size() == 1);
    REQUIRE(d.tables[0].targets.size() == 2);
    CHECK(d.tables[0].targets[0].indicators.size() == 4);
    CHECK(d.tables[0].targets[1].name.text == "乙经费");
    CHECK(d.tables[0].targets[1].indicators.size() == 2);
}

TEST_CASE("two small numbers at the end of a row are its points, where every row has them") {
    const std::string text = "项目支出绩效自评表\n项目名称 森林防火经费\n一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因\n产出指标 数量指标 防火道路公里数 9 9 10 10\n质量指标 防火道路验收合格 10 10\n效益指标 社会效益指标 群众财产安全 15 14\n满意度指标 服务对象满意度指标 群众满意度 90% 96% 10 10\n";
    const Document d = read(text);
    REQUIRE(d.tables.size() == 1);
    const auto& indicators = d.tables[0].targets[0].indicators;
    REQUIRE(indicators.size() == 4);
    CHECK(indicators[0][IndicatorField::annual_value].text == "9");
    CHECK_FALSE(indicators[1][IndicatorField::annual_value].present());
    CHECK(indicators[1][IndicatorField::weight].text == "10");
    CHECK(indicators[2][IndicatorField::score].text == "14");
}

TEST_CASE("two sets side by side are one list, areas are columns, a self-evaluation has its own") {
    CHECK(read_as("项目支出绩效目标表\n项目名称→甲→→→→→\n一级指标→二级指标→三级指标→指标值→二级指标→三级指标→指标值\n"
                  "产出指标→数量指标→里程→≥9公里→数量指标→里程→≥3公里\n→→→→→座数→2座\n") ==
          "T 项目支出绩效目标表\n P 甲\n  产出指标/数量指标/里程 cycle_value:≥9公里 annual_value:≥3公里\n  产出指标/数量指标/座数 annual_value:2座\n");
    CHECK(read_as("区域绩效目标表\n专项名称→甲→→→\n一级指标→二级指标→三级指标→甲镇→乙镇\n产出指标→数量指标→面积→≥3亩→≥4亩\n") ==
          "T 区域绩效目标表\n P 甲\n  产出指标/数量指标/面积 @甲镇:≥3亩 @乙镇:≥4亩\n");
    CHECK(read_as("项目支出绩效自评表\n项目名称→甲→→→→→\n一级指标→二级指标→三级指标→年度指标值→实际完成值→分值→得分\n"
                  "产出指标→数量指标→台数→8台→7台→10→8.75\n") ==
          "T 项目支出绩效自评表\n P 甲\n  产出指标/数量指标/台数 annual_value:8台 weight:10 actual_value:7台 score:8.75\n");
}

TEST_CASE("levels of a form's own stand in their columns; a line of one cell is no row") {
    CHECK(read_as("部门整体支出绩效目标表\n一级指标→二级指标→三级指标→指标值\n"
                  "便民服务→窗口建设→窗口开放数→≥6个\n→→好差评好评率→≥95%\n→队伍素质→培训人次→≥280人次\n（五）其他需说明的事项\n无。\n") ==
          "T 部门整体支出绩效目标表\n P \n"
          "  便民服务/窗口建设/窗口开放数=≥6个\n  便民服务/窗口建设/好差评好评率=≥95%\n  便民服务/队伍素质/培训人次=≥280人次\n");
}

TEST_CASE("a word that is a label elsewhere is a name where a name must stand") {
    CHECK(read_as("项目支出绩效目标表\n项目名称→甲经费\n一级指标→二级指标→三级指标→指标值\n"
                  "产出指标→时效指标→项目完成时间→2024年11月底前\n→→预算执行率→≥92%\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/时效指标/项目完成时间=2024年11月底前\n  产出指标/时效指标/预算执行率=≥92%\n");
}

TEST_CASE("a PDF's lines: a header in pairs, a name that hangs, a page that breaks a name, dates in pieces") {
    CHECK(told::document(read("项目支出绩效目标表\n项目名称 甲经费\n一级 三级\n二级指标 指标值\n指标 指标\n产出指标 数量指标 乡镇卫生院救护车辆更新购置数 ≥6辆\n质量指标 验收合格率 100%\n")) ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/乡镇卫生院救护车辆更新购置数=≥6辆\n  产出指标/质量指标/验收合格率=100%\n");
    CHECK(told::document(read("项目支出绩效目标表\n项目名称 甲经费\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 乡镇卫生院救护车辆更新购 ≥6辆\n置数\n质量指标 验收合格率 100%\n"
                              "时效指标 车辆交付时间 2024 年 11 月底前\n效益指标 社会效益指标 巡回义诊人次 ≥900人次\n受益的偏远乡镇群\n— 3 —\n一级指标 二级指标 三级指标 指标值\n众人数 ≥2.6万人\n")) ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/乡镇卫生院救护车辆更新购置数=≥6辆\n  产出指标/质量指标/验收合格率=100%\n"
          "  产出指标/时效指标/车辆交付时间=2024年11月底前\n  效益指标/社会效益指标/巡回义诊人次=≥900人次\n  效益指标/社会效益指标/受益的偏远乡镇群众人数=≥2.6万人\n");
}

TEST_CASE("a list in a PDF's lines keeps its wrapped columns apart") {
    CHECK(told::document(read("项目绩效目标公开表\n单位：万元\n序号 项目名称 预算数 绩效目标 绩效指标\n合计 36.00\n"
                              "1 老年餐厅运营补 12.00 为失能老人送餐上门， 产出指标\n贴 减轻家庭负担。 数量指标：1.送餐≥8万份；2.新增\n餐厅≥3个\n满意度指标\n服务对象满意度指标：1.老人满意度≥90%\n"
                              "2 消防演练 24.00 提升自救能力。 产出指标\n数量指标：1.演练≥6场\n")) ==
          "T 项目绩效目标公开表 (万元)\n + 合计 预算数=36.00\n"
          " P 老年餐厅运营补贴 预算数=12.00\n  绩效目标：为失能老人送餐上门，减轻家庭负担。\n  1.产出指标/数量指标/送餐=≥8万份\n  2.产出指标/数量指标/新增餐厅=≥3个\n"
          "  1.满意度指标/服务对象满意度指标/老人满意度=≥90%\n"
          " P 消防演练 预算数=24.00\n  绩效目标：提升自救能力。\n  1.产出指标/数量指标/演练=≥6场\n");
}

TEST_CASE("money's columns over their amounts, amounts in a sentence") {
    CHECK(read_as("项目支出绩效自评表\n项目名称→甲经费\n项目资金（万元）→年初预算数→全年预算数→全年执行数→执行率\n→75.00→78.40→78.40→100%\n"
                  "一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→巡查次数→≥48次\n") ==
          "T 项目支出绩效自评表 (万元)\n P 甲经费 年初预算数=75.00 全年预算数=78.40 全年执行数=78.40\n  执行率：100%\n  产出指标/数量指标/巡查次数=≥48次\n");
}

TEST_CASE("a column of directions may hold operators") {
    const auto form = [](const std::string& cells) {
        return read_as("项目支出绩效目标表\n项目名称→甲经费→→→→→\n一级指标→二级指标→三级指标→指标方向→年度目标值→计量单位→备注\n" + cells);
    };
    CHECK(form("产出指标→数量指标→复壮株数→≥→32→株→\n→→鉴定株数→≥→126→株→\n→质量指标→成活率→≥→95→→\n效益指标→生态效益指标→古树生长势→定性→明显改善→→\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/复壮株数 annual_value:32 value_type:≥ measure_unit:株\n  产出指标/数量指标/鉴定株数 annual_value:126 value_type:≥ measure_unit:株\n"
          "  产出指标/质量指标/成活率 annual_value:95 value_type:≥\n  效益指标/生态效益指标/古树生长势 annual_value:明显改善 value_type:定性\n");
    CHECK(form("产出指标→数量指标→复壮株数→正向→≥32→株→\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/复壮株数 annual_value:≥32 measure_unit:株 direction:正向\n");
}

TEST_CASE("a budget's other table below a list is none of its rows") {
    CHECK(read_as("项目支出绩效目标表\n项目名称→资金总额→绩效目标→一级指标→二级指标→三级指标→指标值\n"
                  "路灯安装→230.00→安装路灯。→产出指标→数量指标→路灯盏数→420盏\n→→→→质量指标→合格率→100%\n\n"
                  "表11\n2024年政府采购预算表\n采购项目→采购方式→数量→计量单位→预算金额\n路灯安装→竞争性磋商→420→盏→230.00\n合计→→→→230.00\n") ==
          "T 项目支出绩效目标表\n P 路灯安装 资金总额=230.00\n  绩效目标：安装路灯。\n  产出指标/数量指标/路灯盏数=420盏\n  产出指标/质量指标/合格率=100%\n");
}

TEST_CASE("a column that no list has is told from its cells, its neighbours and the words in its label") {
    struct Case {
        std::string header, row, told;
    };
    const auto c = GENERATE(values<Case>({
        {"一级指标→二级指标→三级指标→判定方式→指标值→计数口径", "≥→5→场", "=5 value_type:≥ measure_unit:场"},
        {"一级指标→二级指标→具体事项→判定方式→指标值→计量单位", "≥→5→场", "=5 value_type:≥ measure_unit:场"},
        {"一级类目→二级类目→三级指标→指标性质→指标值→计量单位", "≥→5→场", "=5 value_type:≥ measure_unit:场"},
        {"一级指标→二级指标→核心事项→判定方式→目标标准→计数口径", "≥→5→场", "=5 value_type:≥ measure_unit:场"},
        {"一级指标→二级指标→三级指标→指标性质→拟达标准→计量单位", "≥→5→场", "=5 value_type:≥ measure_unit:场"},
        {"一级指标→二级指标→三级指标→拟达标准", "≥5场", "=≥5场"},
        {"一级指标→二级指标→三级指标→指标值→配分→评定分", "≥5场→15→14", "=≥5场 weight:15 score:14"},
    }));
    std::string text = "项目支出绩效目标表\n项目名称→甲经费→→→→\n" + c.header + "\n", told = "T 项目支出绩效目标表\n P 甲经费\n";
    for (const std::string name : {"数量指标→演练", "质量指标→合格", "时效指标→完成", "成本指标→均价"}) {
        text += (name.starts_with("数") ? "产出指标→" : "→") + name + "→" + c.row + "\n";
        const std::size_t arrow = name.find("→");
        told += "  产出指标/" + name.substr(0, arrow) + "/" + name.substr(arrow + 3) + c.told + "\n";
    }
    CAPTURE(text);
    CHECK(read_as(text) == told);
}

TEST_CASE("names of areas, and nothing else, are areas") {
    CHECK(read_as("区域绩效目标表\n一级指标→二级指标→三级指标→计量单位→指标值\n东县→西县\n产出指标→数量指标→甲数→个→≥3→≥2\n乙数→个→≥5→≥1\n") ==
          "T 区域绩效目标表\n P \n  产出指标/数量指标/甲数 measure_unit:个 @东县:≥3 @西县:≥2\n  产出指标/数量指标/乙数 measure_unit:个 @东县:≥5 @西县:≥1\n");
}

TEST_CASE("a list's column of names may be called otherwise") {
    CHECK(read_as("项目支出绩效目标表\n事项全称→预算数→绩效目标→一级指标→二级指标→三级指标→指标值\n甲经费→1.00→做好甲事。→产出指标→数量指标→甲数→1次\n→→→→质量指标→合格率→95%\n") ==
          "T 项目支出绩效目标表\n P 甲经费 预算数=1.00\n  绩效目标：做好甲事。\n  产出指标/数量指标/甲数=1次\n  产出指标/质量指标/合格率=95%\n");
}

TEST_CASE("tabs out of Word: cells that hold line breaks") {
    CHECK(read_as("项目支出绩效目标表\n项目名称→甲经费\n主管部门→青岚州农牧\n局\n年\n度\n目\n标→目标1：做好甲事。\n目标2：做好乙事。\n绩效指标→一级\n指标→二级指标→三级指标→指标值\n"
                  "产\n出\n指\n标→数量指标→指标1：甲数→3次\n质量指标→指标1：补助资金\n发放准确率→100%\n时效指标→指标1：发放时间→6月底前\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n  年度目标：目标1：做好甲事。目标2：做好乙事。\n  主管部门：青岚州农牧局\n"
          "  1.产出指标/数量指标/甲数=3次\n  1.产出指标/质量指标/补助资金发放准确率=100%\n  1.产出指标/时效指标/发放时间=6月底前\n");
}

TEST_CASE("pipes: a border, an empty cell, a row that goes on") {
    const std::string told = "T 项目支出绩效目标表\n P 甲经费\n  年度目标：做好甲事。做好乙事。\n  产出指标/数量指标/甲数=3次\n  产出指标/质量指标/合格率=95%\n  效益指标/社会效益指标/知晓率=80%\n";
    CHECK(read_as("项目支出绩效目标表\n项目名称 | 甲经费 | | |\n主管部门 | | | |\n实施单位 | | | |\n年度目标 | 做好甲事。\n做好乙事。 | | |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 甲数 | 3次 |\n"
                  "| 质量指标 | 合格率 | 95% |\n效益指标 | 社会效益指标 | 知晓率 | 80% |\n") == told);
    CHECK(read_as("项目支出绩效目标表\n| 项目名称 | 甲经费 | | |\n| 年度目标 | 做好甲事。做好乙事。 | | |\n| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 甲数 | 3次 |\n"
                  "| | 质量指标 | 合格率 | 95% |\n| 效益指标 | 社会效益指标 | 知晓率 | 80% |\n") == told);
}

TEST_CASE("two goals in one text part where the numbers, or the words, begin again") {
    const auto goals = [](const std::string& text) {
        const Document d = read("项目支出绩效自评表（2024年度）单位：万元项目名称甲经费年度总体目标预期目标实际完成情况" + text +
                                "绩效指标一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标培训班次≥26期27期1010质量指标合格率≥90%95%1010");
        std::string out;
        for (const Goal& g : d.tables.at(0).targets.at(0).goals) out += std::string(g.text.text) + "|";
        return out;
    };
    CHECK(goals("1.培训26期干部职工；2.实现转移就业。1.全年培训27期干部；2.实现就业942人。") == "1.培训26期干部职工；2.实现转移就业。|1.全年培训27期干部；2.实现就业942人。|");
    CHECK(goals("集中供养床位使用率达到70%，经费零增长集中供养床位使用率74%，经费未增长") == "集中供养床位使用率达到70%，经费零增长|集中供养床位使用率74%，经费未增长|");
}

TEST_CASE("labels of one table in more than one way") {
    struct Case {
        std::string form, told;
    };
    const auto c = GENERATE(values<Case>({
        {"自评得分→94.5\n", "  自评得分：94.5\n"},
        {"自评得分→自评得分→94.5→94.5\n主管部门→主管部门→某局→某局\n实施单位→实施单位→某站→某站\n", "  自评得分：94.5\n  主管部门：某局\n  实施单位：某站\n"},
        {"预算执行率权重→10\n", "  预算执行率权重：10\n"},
    }));
    CAPTURE(c.form);
    CHECK(read_as("五、项目支出绩效目标表\n项目名称→甲经费\n" + c.form + "一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→甲数→3套(件)\n注：1.本表按项目逐一填列。\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n" + c.told + "  产出指标/数量指标/甲数=3套(件)\n");
}

TEST_CASE("a form's own boxes and columns, told from what they hold") {
    const std::string rows = "一级指标→二级指标→三级指标→年度目标量→考核口径→数据采集方式\n产出指标→数量指标→甲数→116株→验收合格计入→现场清点\n→质量指标→甲率→≥98%→合格株数÷总株数→验收单\n→时效指标→完工时间→2025年10月底前→以最后一株为准→验收单\n";
    CHECK(read_as("项目支出绩效目标表\n项目名称→甲经费→归口管理股室→农业股→→\n项目编报单位→甲中心→资金下达文号→甲财农〔2025〕18号→→\n资金总量→46.80→→→→\n银行贷款→15.00→→→→\n" + rows) ==
          "T 项目支出绩效目标表\n P 甲经费 资金总量=46.80 银行贷款=15.00\n  归口管理股室：农业股\n  项目编报单位：甲中心\n  资金下达文号：甲财农〔2025〕18号\n"
          "  产出指标/数量指标/甲数 annual_value:116株 explanation:验收合格计入\n  产出指标/质量指标/甲率 annual_value:≥98% explanation:合格株数÷总株数\n  产出指标/时效指标/完工时间 annual_value:2025年10月底前 explanation:以最后一株为准\n");
    // one cell a line: between two amounts a text names a source
    CHECK(read_as("项目支出绩效目标表\n项目名称\n甲经费\n资金总额\n10\n银行贷款\n5\n年度目标\n做好甲事，保障运行。\n一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n甲数\n5个\n质量指标\n乙率\n≥90%\n") ==
          "T 项目支出绩效目标表\n P 甲经费 资金总额=10 银行贷款=5\n  年度目标：做好甲事，保障运行。\n  产出指标/数量指标/甲数=5个\n  产出指标/质量指标/乙率=≥90%\n");
}

TEST_CASE("one cell a line: a list whose rows say all their levels, remarks without a mark, a blank half of two sets") {
    CHECK(read_as("项目支出绩效目标表\n单位名称、项目名称\n项目年度绩效目标\n一级指标\n二级指标\n三级指标\n指标性质\n指标值\n度量单位\n指标属性\n指标内容\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n"
                  "甲经费\n做好甲事，足额征收，保障运行。\n产出指标\n数量指标\n甲数\n>=\n36\n次\n定量指标\n反映开展甲事的次数。\n产出指标\n质量指标\n甲率\n>=\n95\n%\n定量指标\n反映甲事结论准确的情况。\n"
                  "乙经费\n做好乙事，落实管护，确保安全。\n产出指标\n数量指标\n乙数\n>=\n27\n座\n定量指标\n反映乙事的座数。\n预算06表\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n  项目年度绩效目标：做好甲事，足额征收，保障运行。\n  产出指标/数量指标/甲数=36 value_type:>= measure_unit:次 explanation:反映开展甲事的次数。\n"
          "  产出指标/质量指标/甲率=95 value_type:>= measure_unit:% explanation:反映甲事结论准确的情况。\n P 乙经费\n  项目年度绩效目标：做好乙事，落实管护，确保安全。\n"
          "  产出指标/数量指标/乙数=27 value_type:>= measure_unit:座 explanation:反映乙事的座数。\n");
    CHECK(read_as("项目支出绩效目标表\n\n项目名称\n\n甲经费\n\n一级指标\n\n二级指标\n\n三级指标\n\n指标值\n\n备注\n\n产出指标\n\n数量指标\n\n组织招聘活动\n\n24场次\n\n含线上6场次\n\n技能培训人数\n\n≥1800人次\n\n成本指标\n\n支出控制数\n\n≤1,486万元\n\n不含追加\n\n效益指标\n\n社会效益指标\n\n知晓率\n\n≥90%\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/组织招聘活动=24场次 remark:含线上6场次\n  产出指标/数量指标/技能培训人数=≥1800人次\n  产出指标/成本指标/支出控制数=≤1,486万元 remark:不含追加\n"
          "  效益指标/社会效益指标/知晓率=≥90%\n");
    CHECK(read_as("项目支出绩效目标表\n项目名称\n甲经费\n一级指标\n二级指标\n三级指标\n指标值\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n播种面积\n≥48亩\n数量指标\n播种面积\n≥16亩\n围栏长度\n≥210米\n围栏长度\n≥70米\n \n \n采购种子\n≥32吨\n质量指标\n出苗率\n≥75%\n质量指标\n出苗率\n≥70%\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/播种面积 cycle_value:≥48亩 annual_value:≥16亩\n  产出指标/数量指标/围栏长度 cycle_value:≥210米 annual_value:≥70米\n  产出指标/数量指标/采购种子 annual_value:≥32吨\n"
          "  产出指标/质量指标/出苗率 cycle_value:≥75% annual_value:≥70%\n");
}

TEST_CASE("a code in front of a level is its code") {
    const Document d = read("项目支出绩效目标表\n项目名称\t甲经费\n一级目标\t二级目标\t三级目标\t目标值\n1-产出目标\t11-数量目标\t甲数\t3次\n\t12-长远影响\t乙数\t95%\n");
    const auto& indicators = d.tables.at(0).targets.at(0).indicators;
    REQUIRE(indicators.size() == 2);
    CHECK(indicators[0][IndicatorField::level1].text == "产出目标");
    CHECK(indicators[0][IndicatorField::level1_code].text == "1");
    CHECK(indicators[1][IndicatorField::level2].text == "长远影响");
    CHECK(indicators[1][IndicatorField::level2_code].text == "12");
}

TEST_CASE("amounts stand below their labels, or by year behind them") {
    const auto form = [](const std::string& money) {
        return read_as("项目支出绩效自评表\n项目名称→甲经费→→→\n" + money + "一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→甲数→3次\n");
    };
    const std::string rows = "  产出指标/数量指标/甲数=3次\n";
    CHECK(form("项目资金（万元）→全年预算数→全年执行数→执行率→其他资金\n→94.6→90.1→95.24%→\n") ==
          "T 项目支出绩效自评表 (万元)\n P 甲经费 全年预算数=94.6 全年执行数=90.1\n  执行率：95.24%\n" + rows);
    CHECK(form("项目资金总额→485.6→→→\n按年度分→2021年→210.6→2022年→275\n") == "T 项目支出绩效自评表\n P 甲经费 项目资金总额=485.6 2021年=210.6 2022年=275\n" + rows);
}

TEST_CASE("a PDF's lines: 绩效指标 down the margin, dates and amounts in pieces") {
    CHECK(read_as("项目支出绩效目标表\n项目名称 甲经费\n一级指标 二级指标 三级指标 指标值\n绩 产出指标 数量指标 甲数 约 900 只\n效\n时效指标 甲事完成时间 5 月 31 日前\n指\n效益指标 社会效益指标 知晓率 ≥80%\n标 满意度指标 服务对象满意度指标 群众满意度 ≥90%\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/甲数=约900只\n  产出指标/时效指标/甲事完成时间=5月31日前\n  效益指标/社会效益指标/知晓率=≥80%\n"
          "  满意度指标/服务对象满意度指标/群众满意度=≥90%\n");
}

TEST_CASE("pipes: a header and words that are broken over lines") {
    CHECK(read_as("项目支出绩效目标表\n| 项目名称 | 甲经费 | | | |\n一级\n指标 | 二级指标 | 三级指标 |\n指标值 | 备注 |\n| --- | --- | --- | --- | --- |\n产出\n指标 | 数量指标 | 甲数 | 3次 |\n| 质量指标 | 合格率 | 95% |\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/甲数=3次\n  产出指标/质量指标/合格率=95%\n");
}

TEST_CASE("one cell a line: a sum in front, a value in words behind 定性") {
    CHECK(read_as("项目支出绩效目标表\n项目名称\n预算数\n绩效目标\n一级指标\n二级指标\n三级指标\n指标值类型\n指标值\n度量单位\n权重\n合计\n3.00\n甲经费\n1.00\n做好甲事，保障运行。\n产出指标\n数量指标\n甲数\n≥\n3\n次\n15\n"
                  "效益指标\n可持续影响指标\n甲体系\n定性\n长期管护\n10\n乙经费\n2.00\n做好乙事，保障运行。\n产出指标\n数量指标\n乙数\n≥\n5\n次\n20\n") ==
          "T 项目支出绩效目标表\n + 合计 预算数=3.00\n P 甲经费 预算数=1.00\n  绩效目标：做好甲事，保障运行。\n  产出指标/数量指标/甲数=3 value_type:≥ measure_unit:次 weight:15\n"
          "  效益指标/可持续影响指标/甲体系=长期管护 value_type:定性 weight:10\n P 乙经费 预算数=2.00\n  绩效目标：做好乙事，保障运行。\n  产出指标/数量指标/乙数=5 value_type:≥ measure_unit:次 weight:20\n");
}

TEST_CASE("rows that Word's own line breaks cut are whole again") {
    CHECK(read_as("项目支出绩效目标批复表\n项目名称→泵房\n改造→项目编码→130100\n"
                  "一级指标→二级指标→三级指标→指标\n性质→指标值→单位→评分标准\n"
                  "产出指标→数量指标→改造泵房数→≥→26→座→按比例得分\n"
                  "接入平台泵房\n数量→=→26→座→按比例得分，\n扣完为止\n"
                  "质量指标→验收合格率→=→100→%→不合格不得分\n") ==
          "T 项目支出绩效目标批复表\n P 130100 泵房改造\n"
          "  产出指标/数量指标/改造泵房数=26 value_type:≥ measure_unit:座 scoring:按比例得分\n"
          "  产出指标/数量指标/接入平台泵房数量=26 value_type:= measure_unit:座 scoring:按比例得分，扣完为止\n"
          "  产出指标/质量指标/验收合格率=100 value_type:= measure_unit:% scoring:不合格不得分\n");
}

TEST_CASE("rows that line breaks cut are known by their tabs, whatever they hold") {
    CHECK(read_as("附件3：\n部门整体支出绩效自评表\n（2024年度）\n部门名称→甲市城管局→→→\n"
                  "预算执行\n情况\n（万元）→年初预算→调整预算→全年支出→执行率\n→13.6→13.1→12.9→98.5%\n"
                  "年度重点\n任务→任务名称→任务内容→预算金额→\n→环卫保障→道路清扫、垃圾\n及公厕管护→8.4→\n→园林绿化→补植→2.3→\n"
                  "一级指标→二级指标→三级指标→年度指标值→实际完成\n指标值\n"
                  "产出指标→数量指标→主次干道机械\n化清扫面积→≥1,860万平方米→1,912万平方米\n→→口袋公园数量→≥15个→13个\n"
                  "满意度\n指标→服务对象\n满意度指标→市民满意度→≥90%→91.5%\n填表人：甲→审核人：乙\n") ==
          "T 部门整体支出绩效自评表 2024 单位=甲市城管局 (万元)\n P 甲市城管局 年初预算=13.6 调整预算=13.1 全年支出=12.9\n  执行率：98.5%\n"
          "  任务 环卫保障|道路清扫、垃圾及公厕管护|8.4|\n  任务 园林绿化|补植|2.3|\n"
          "  产出指标/数量指标/主次干道机械化清扫面积 annual_value:≥1,860万平方米 actual_value:1,912万平方米\n"
          "  产出指标/数量指标/口袋公园数量 annual_value:≥15个 actual_value:13个\n"
          "  满意度指标/服务对象满意度指标/市民满意度 annual_value:≥90% actual_value:91.5%\n");
    // rows of different widths that nothing cut stay as they are, even where their tabs add up
    CHECK(read_as("项目支出绩效目标表\n项目名称→甲项目\n主管部门→乙局→实施单位→丙所\n项目类别→延续\n业务科室→丁科→项目期限→2年\n一级指标→二级指标→三级指标→指标值→备注\n"
                  "产出指标→数量指标→甲数→3次→\n→→乙数→4次→\n→→丙数→5次→新增\n") ==
          "T 项目支出绩效目标表\n P 甲项目\n  主管部门：乙局\n  实施单位：丙所\n  项目类别：延续\n  业务科室：丁科\n  项目期限：2年\n"
          "  产出指标/数量指标/甲数=3次\n  产出指标/数量指标/乙数=4次\n  产出指标/数量指标/丙数=5次 remark:新增\n");
    CHECK(read_as("项目支出绩效目标表\n项目名称→甲项目→→→\n一级指标→二级指标→三级指标→指标值→备注\n产出指标→数量指标→甲数→3次→\n乙数→4次\n丙数→5次→新增\n效益指标→社会效益指标→丁率→≥9%→\n") ==
          "T 项目支出绩效目标表\n P 甲项目\n  产出指标/数量指标/甲数=3次\n  产出指标/数量指标/乙数=4次\n  产出指标/数量指标/丙数=5次 remark:新增\n  效益指标/社会效益指标/丁率=≥9%\n");
}

TEST_CASE("tasks stand under columns that no list has, where each row has its money") {
    const auto form = [](const std::string& tasks) {
        return read_as("部门整体绩效目标表\n部门名称→甲县水利局\n" + tasks + "一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→甲数→3次\n");
    };
    const std::string head = "T 部门整体绩效目标表 单位=甲县水利局\n P 甲县水利局\n", rows = "  产出指标/数量指标/甲数=3次\n";
    CHECK(form("职责活动→年度预算数→内容描述→绩效目标\n河湖管护→684.50→河道清淤→面貌改善\n供水保障→1935.20→管网改造→普及率98%\n") ==
          head + "  任务 河湖管护|河道清淤|684.50|面貌改善\n  任务 供水保障|管网改造|1935.20|普及率98%\n" + rows);
    CHECK(form("重点工作任务→具体工作内容→申报金额→预期产出和效果\n国土绿化→造林→986.00→3.1万亩\n林草防火→巡护→742.35→无火灾\n") ==
          head + "  任务 国土绿化|造林|986.00|3.1万亩\n  任务 林草防火|巡护|742.35|无火灾\n" + rows);
}

TEST_CASE("指标类型 is the level 1, or what the value is") {
    const std::string title = "项目支出绩效目标表\n项目名称→甲\n";
    CHECK(read_as(title + "指标类型→指标类别→指标内容→目标值\n产出指标→数量指标→甲数→3次\n") == "T 项目支出绩效目标表\n P 甲\n  产出指标/数量指标/甲数=3次\n");
    CHECK(read_as(title + "指标类型→指标名称→目标值\n产出指标→甲数→3次\n") == "T 项目支出绩效目标表\n P 甲\n  产出指标/-/甲数=3次\n");
    CHECK(read_as(title + "一级指标→二级指标→三级指标→指标类型→目标值\n产出指标→数量指标→甲数→≥→3次\n") == "T 项目支出绩效目标表\n P 甲\n  产出指标/数量指标/甲数=3次 value_type:≥\n");
}

TEST_CASE("columns named by a rule: names of two periods, causes however put together") {
    CHECK(read_as("项目支出绩效目标表\n项目名称→甲\n一级指标→二级指标→中期三级指标→中期指标值→年度三级指标→年度指标值\n"
                  "产出指标→数量指标→甲数→≥9次→甲数→≥3次\n→→→→乙数→≥4次\n") ==
          "T 项目支出绩效目标表\n P 甲\n  产出指标/数量指标/甲数 cycle_value:≥9次 annual_value:≥3次\n  产出指标/数量指标/乙数 annual_value:≥4次\n");
    CHECK(read_as("项目支出绩效自评表\n项目名称→甲\n一级指标→二级指标→三级指标→年度指标值→实际完成值→未完成原因和拟采取的整改措施\n产出指标→数量指标→甲数→≥9次→8次→雨季停工\n") ==
          "T 项目支出绩效自评表\n P 甲\n  产出指标/数量指标/甲数 annual_value:≥9次 actual_value:8次 deviation:雨季停工\n");
}

TEST_CASE("a list's columns named by what stands before the word: whose project, which amount") {
    CHECK(read_as("项目支出绩效目标表\n单位名称→甲局→→→单位：万元→→→\n单位项目名称→项目预算金额→总体目标→绩效指标→→→→\n→→→一级指标→二级指标→三级指标→指标内容→指标值\n"
                  "甲运行→45→保障运行→产出指标→数量指标→甲数→开放数→12个\n→→→效益指标→社会效益指标→乙数→进馆数→8次\n乙保护→30→传习→产出指标→数量指标→丙数→资助数→26人\n") ==
          "T 项目支出绩效目标表 单位=甲局 (万元)\n P 甲运行 项目预算金额=45\n  总体目标：保障运行\n  产出指标/数量指标/甲数=12个 explanation:开放数\n"
          "  效益指标/社会效益指标/乙数=8次 explanation:进馆数\n P 乙保护 项目预算金额=30\n  总体目标：传习\n  产出指标/数量指标/丙数=26人 explanation:资助数\n");
}

TEST_CASE("a PDF's lines: 年度, 主要 and 任务 down the side of a department's tasks") {
    CHECK(read_as("部门整体支出绩效目标表\n（2025年度）\n部门名称 甲县交通运输局\n年度 任务名称 主要内容 预算金额（万元）\n主要 总额 财政拨款 其他资金\n"
                  "任务 农村公路养护 养护农村公路420公里 860 800 60\n公交运营补贴 城乡公交线路12条 340 340\n安全生产监管 执法检查、宣传 95.5 95.5\n"
                  "一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 养护公路里程 ≥420公里\n质量指标 优良路率 ≥80%\n") ==
          "T 部门整体支出绩效目标表 2025 单位=甲县交通运输局 (万元)\n P 甲县交通运输局\n"
          "  任务 农村公路养护|养护农村公路420公里|860|\n  任务 公交运营补贴|城乡公交线路12条|340|\n  任务 安全生产监管|执法检查、宣传|95.5|\n"
          "  产出指标/数量指标/养护公路里程=≥420公里\n  产出指标/质量指标/优良路率=≥80%\n");
}

TEST_CASE("a whole form on one line, its cells behind wide gaps; texts behind the values, one cell a line") {
    const std::string cells = "项目支出绩效目标表→项目名称→甲平台→主管部门→乙厅→年度资金总额→2000→一级指标→二级指标→三级指标→指标值→产出指标→数量指标→实验室→3个→发表论文→≥80篇→质量指标→合格率→100%→"
                              "效益指标→社会效益指标→服务能力→显著提升→满意度指标→服务对象满意度指标→师生满意度→≥90%";
    CHECK(read_as(told::separated(cells, "　")) ==
          "T 项目支出绩效目标表\n P 甲平台 年度资金总额=2000\n  主管部门：乙厅\n  产出指标/数量指标/实验室=3个\n  产出指标/数量指标/发表论文=≥80篇\n  产出指标/质量指标/合格率=100%\n"
          "  效益指标/社会效益指标/服务能力=显著提升\n  满意度指标/服务对象满意度指标/师生满意度=≥90%\n");
    CHECK(read_as(told::separated("项目支出绩效目标表→项目名称→春节慰问→一级指标→二级指标→三级指标→绩效指标描述→指标值→指标值确定依据→产出指标→数量指标→慰问户数→慰问职工的户数→≥300户→年度工作计划→"
                                  "质量指标→对象准确率→符合条件的占比→100%→文件规定→时效指标→发放时间→发放的截止时间→1月底前→年度工作计划→满意度指标→服务对象满意度指标→职工满意度→抽样调查→≥95%→历史经验", "\n")) ==
          "T 项目支出绩效目标表\n P 春节慰问\n  产出指标/数量指标/慰问户数=≥300户 explanation:慰问职工的户数\n  产出指标/质量指标/对象准确率=100% explanation:符合条件的占比\n"
          "  产出指标/时效指标/发放时间=1月底前 explanation:发放的截止时间\n  满意度指标/服务对象满意度指标/职工满意度=≥95% explanation:抽样调查\n");
}

TEST_CASE("packed entries, one a row, their values in cells of their own") {
    CHECK(read_as("项目支出绩效目标公开表\n序号→项目名称→项目金额（万元）→项目年度绩效目标→绩效指标→绩效指标值\n1→城市亮化→56.8→保障亮化。→产出指标-数量指标-维护路灯→≥3200盏\n→→→→产出指标-质量指标-亮灯率→≥98%\n"
                  "2→公园养护→112.4→养护绿地。→产出指标-数量指标-养护绿地面积→≥46万平方米\n→→→→效益指标-生态效益指标-绿化覆盖率→≥40%\n") ==
          "T 项目支出绩效目标公开表 (万元)\n P 城市亮化 项目金额（万元）=56.8\n  项目年度绩效目标：保障亮化。\n  产出指标/数量指标/维护路灯=≥3200盏\n  产出指标/质量指标/亮灯率=≥98%\n"
          " P 公园养护 项目金额（万元）=112.4\n  项目年度绩效目标：养护绿地。\n  产出指标/数量指标/养护绿地面积=≥46万平方米\n  效益指标/生态效益指标/绿化覆盖率=≥40%\n");
}

TEST_CASE("entries in a list of levels, parted by semicolons") {
    CHECK(read_as("项目支出绩效目标表\n金额单位：万元 \n项目名称：农村生活垃圾治理 项目单位：石桥镇人民政府 主管部门：清源县住建局\n绩效指标：\n一、产出指标\n1.数量指标：清运垃圾≥3600吨；保洁员人数62人\n"
                  "2.质量指标：无害化处理率≥95%\n二、效益指标\n1.社会效益指标：村容村貌明显改善\n") ==
          "T 项目支出绩效目标表 (万元)\n P 农村生活垃圾治理\n  项目单位：石桥镇人民政府\n  主管部门：清源县住建局\n  产出指标/数量指标/清运垃圾=≥3600吨\n  产出指标/数量指标/保洁员人数=62人\n"
          "  产出指标/质量指标/无害化处理率=≥95%\n  效益指标/社会效益指标/村容村貌=明显改善\n");
}

TEST_CASE("a code above the next project's name is that project's; a page's number between rows is nobody's") {
    CHECK(read_as("项目支出绩效目标表\n项目编码→1301\n项目名称→甲\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→甲数→3次\n6\n→质量指标→甲率→9%\n"
                  "项目编码→1302\n项目名称→乙\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→乙数→4次\n") ==
          "T 项目支出绩效目标表\n P 1301 甲\n  产出指标/数量指标/甲数=3次\n  产出指标/质量指标/甲率=9%\n P 1302 乙\n  产出指标/数量指标/乙数=4次\n");
}

TEST_CASE("a title behind a row that ends in a text is no end of that text") {
    const std::string one = "项目名称→甲经费\n一级指标→二级指标→三级指标→指标值→备注\n产出指标→数量指标→甲数→3次→含复查\n质量指标→乙率→95%→抽查\n";
    CHECK(read_as("项目支出绩效目标表\n" + one + "项目支出绩效目标表\n" + one) ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/甲数=3次 remark:含复查\n  产出指标/质量指标/乙率=95% remark:抽查\n"
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/甲数=3次 remark:含复查\n  产出指标/质量指标/乙率=95% remark:抽查\n");
}

TEST_CASE("a box's name behind the values is a column, and two columns of natures are told by their cells") {
    CHECK(read_as("项目支出绩效目标表\n项目名称→甲经费\n"
                  "一级指标→二级指标→三级指标→指标属性→指标性质→指标值→单位→说明\n"
                  "产出指标→数量指标→甲数→正向指标→≥→3→次→含复查\n"
                  "→质量指标→乙率→正向指标→≥→95→%→\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n"
          "  产出指标/数量指标/甲数=3 value_type:≥ measure_unit:次 remark:含复查 direction:正向指标\n"
          "  产出指标/质量指标/乙率=95 value_type:≥ measure_unit:% direction:正向指标\n");
}

TEST_CASE("评价内容 over both levels, and names that hold their values") {
    CHECK(read_as("部门整体支出绩效自评表\n部门名称→某站\n"
                  "评价内容→绩效目标→完成情况\n"
                  "产出目标(部门工作实绩)→质量指标→道路设施完好率≥95%→96.2%\n"
                  "→→路灯亮灯率≥98%→98.7%\n"
                  "效益目标(预期实现的效益)→社会效益→内涝事故0起→0起\n"
                  "→服务对象满意度→市民投诉办结满意度≥90%→91.5%\n") ==
          "T 部门整体支出绩效自评表 单位=某站\n P 某站\n"
          "  产出目标(部门工作实绩)/质量指标/道路设施完好率=≥95% actual_value:96.2%\n"
          "  产出目标(部门工作实绩)/质量指标/路灯亮灯率=≥98% actual_value:98.7%\n"
          "  效益目标(预期实现的效益)/社会效益/内涝事故=0起 actual_value:0起\n"
          "  效益目标(预期实现的效益)/服务对象满意度/市民投诉办结满意度=≥90% actual_value:91.5%\n");
}

TEST_CASE("labels that part a column take its place, wherever their row stands") {
    struct Case {
        std::string why, head, behind, labels, rows, told;  // head: to the parted column, the fourth; behind: the label behind it
        std::size_t parts;
    };
    const auto c = GENERATE(values<Case>({
        {"优, 良, 中 and 差 are columns that no indicator tells", "养护经费绩效目标表\n绩效目标→保障农村公路畅通。\n绩效指标分类→绩效指标→绩效指标描述→绩效指标评价标准", "评价标准确定依据",
         "优→良→中→差",
         "产出指标→养护里程→实际养护的里程→320公里→300公里→280公里→280公里以下→按养护计划\n产出指标→养护率→养护公路的比率→100%→95%→90%→90%以下→按行业标准\n"
         "效果指标→优良率→优良公路的比率→≥80%→≥75%→≥70%→<70%→按历史数据\n",
         "T 养护经费绩效目标表\n P \n  绩效目标：保障农村公路畅通。\n"
         "  产出指标/-/养护里程 explanation:实际养护的里程\n  产出指标/-/养护率 explanation:养护公路的比率\n  效果指标/-/优良率 explanation:优良公路的比率\n",
         4},
        {"符号, 数值 and 单位 are parts of a value", "项目支出绩效目标表\n项目名称→甲经费\n一级指标→二级指标→三级指标→指标值", "备注", "符号→数值→单位",
         "产出指标→数量指标→培训人次→≥→280→人次→含复训\n→质量指标→合格率→≥→95→%→\n效益指标→社会效益指标→持证率→定性→提高→→\n",
         "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/培训人次=280 value_type:≥ measure_unit:人次 remark:含复训\n"
         "  产出指标/质量指标/合格率=95 value_type:≥ measure_unit:%\n  效益指标/社会效益指标/持证率=提高 value_type:定性\n",
         3},
        {"实施周期 and 本年度 are its periods", "项目支出绩效目标表\n项目名称→甲经费\n一级指标→二级指标→三级指标→预期指标值", "备注", "实施周期→本年度",
         "产出指标→数量指标→建设专科→≥9个→≥3个→含线上\n→质量指标→合格率→100%→100%→抽查\n",
         "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/建设专科 cycle_value:≥9个 annual_value:≥3个 remark:含线上\n"
         "  产出指标/质量指标/合格率 cycle_value:100% annual_value:100% remark:抽查\n",
         2},
    }));
    CAPTURE(c.why);
    const auto arrows = [](std::size_t n) {
        std::string s;
        while (n-- > 0) s += "→";
        return s;
    };
    CHECK(read_as(c.head + arrows(c.parts) + c.behind + "\n" + arrows(3) + c.labels + "→\n" + c.rows) == c.told);
    const std::string lost = c.head + "→" + c.behind + "\n" + c.labels + "\n" + c.rows;  // merged cells are lost
    CHECK(read_as(lost) == c.told);
    CHECK(told::document(read(told::separated(lost, "\n"))) == c.told);
    CHECK(told::document(read(told::separated(lost, " "))) == c.told);
}

TEST_CASE("two periods over columns of their own, the year's first; weights of the year") {
    CHECK(read_as("项目支出绩效目标表\n项目名称→甲经费\n"
                  "一级指标→二级指标→年度绩效指标→→中期绩效指标→→权重（年度）\n→→三级指标→指标值→三级指标→指标值→\n"
                  "产出指标→数量指标→改造小区→≥16个→改造小区→≥48个→15\n→→公示小区→≥20个→→→5\n→→→→新增设施→≥12处→\n") ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/改造小区 cycle_value:≥48个 annual_value:≥16个 weight:15\n"
          "  产出指标/数量指标/公示小区 annual_value:≥20个 weight:5\n  产出指标/数量指标/新增设施 cycle_value:≥12处\n");
}

TEST_CASE("levels of their own below 绩效指标") {
    CHECK(read_as("部门整体支出绩效目标表\n部门名称→某局\n绩效指标→→→指标性质→目标值→度量单位→指标内容\n一级指标→二级指标→三级指标→→→→\n"
                  "产出指标→数量指标→造林面积→>=→3.1→万亩→反映造林情况\n→质量指标→成活率→>=→85→%→反映造林质量\n") ==
          "T 部门整体支出绩效目标表 单位=某局\n P 某局\n  产出指标/数量指标/造林面积=3.1 value_type:>= measure_unit:万亩 explanation:反映造林情况\n"
          "  产出指标/质量指标/成活率=85 value_type:>= measure_unit:% explanation:反映造林质量\n");
}

TEST_CASE("a page's headline between rows is no title of another table") {
    CHECK(told::document(read("项目支出绩效目标表\n项目名称 甲经费\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 培训人次 ≥280人次\n第2页/共5页\n"
                              "某市2024年部门预算项目支出绩效目标公开\n质量指标 合格率 ≥95%\n效益指标 社会效益指标 持证率 ≥80%\n")) ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/培训人次=≥280人次\n  产出指标/质量指标/合格率=≥95%\n  效益指标/社会效益指标/持证率=≥80%\n");
}

TEST_CASE("a goal of several lines around its label, which has none of them on its own") {
    const std::string told = told::document(read("项目支出绩效目标表\n项目名称 甲经费\n主管部门 某局\n完成草原鼠虫害防治一百万亩，其中绿色防治\n比例不低于八成；健全固定监测样地网络，防\n年度绩效目标\n"
                                                 "止草原鼠虫害大面积暴发成灾，巩固草原生态\n修复成果。\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 防治面积 ≥42万亩\n"));
    CHECK(told.find("年度绩效目标：完成草原鼠虫害防治一百万亩，其中绿色防治比例不低于八成；健全固定监测样地网络，防止草原鼠虫害大面积暴发成灾，巩固草原生态修复成果。") != std::string::npos);
}

TEST_CASE("a number behind a row is its points, and none of a project without a name") {
    CHECK(told::document(read("项目支出绩效目标表\n序号\n项目名称\n预算数\n年度绩效目标\n一级指标\n二级指标\n三级指标\n指标值\n权重\n"
                              "1\n甲经费\n86.50\n做好甲事。\n产出指标\n数量指标\n甲数\n≥12次\n15\n乙数\n≥36次\n10\n质量指标\n合格率\n100%\n15\n"
                              "2\n乙经费\n32.00\n做好乙事。\n产出指标\n数量指标\n丙数\n≥5次\n20\n")) ==
          "T 项目支出绩效目标表\n P 甲经费 预算数=86.50\n  年度绩效目标：做好甲事。\n  产出指标/数量指标/甲数=≥12次 weight:15\n  产出指标/数量指标/乙数=≥36次 weight:10\n"
          "  产出指标/质量指标/合格率=100% weight:15\n P 乙经费 预算数=32.00\n  年度绩效目标：做好乙事。\n  产出指标/数量指标/丙数=≥5次 weight:20\n");
}

TEST_CASE("traditional characters read as simplified ones") {
    CHECK(read_as("項目支出績效目標表\n項目名稱→甲經費\n一級指標→二級指標→三級指標→運算符號→指標值→度量單位\n產出指標→數量指標→補植面積→≥→860→畝\n") ==
          "T 項目支出績效目標表\n P 甲經費\n  產出指標/數量指標/補植面積=860 value_type:≥ measure_unit:畝\n");
}

TEST_CASE("outside an HTML table two spaces part what stands on a line") {
    CHECK(told::document(read("<p>项目支出绩效目标表</p><p>单位名称：某馆&nbsp;&nbsp;单位：万元</p><table><tr><td>项目名称</td><td>甲经费</td></tr>"
                              "<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr><tr><td>产出指标</td><td>数量指标</td><td>甲数</td><td>3次</td></tr></table>")) ==
          "T 项目支出绩效目标表 单位=某馆 (万元)\n P 甲经费\n  产出指标/数量指标/甲数=3次\n");
}

TEST_CASE("a form of running control: what was reached by a month, causes and likelihoods in columns of their own") {
    CHECK(read_as("项目绩效目标执行监控表\n项目名称→甲经费\n"
                  "绩效指标→一级指标→二级指标→三级指标→年度指标值→1-7月执行情况→全年预计完成情况→偏差原因分析→→→完成目标可能性→→→备注\n"
                  "→→→→→→→经费保障→其他→原因说明→确定能→有可能→完全不可能→\n"
                  "→产出指标→数量指标→甲数→≥24座→11座→24座→→→→√→→→\n→→→乙数→6座→2座→6座→→√→用地手续较慢→→√→→\n") ==
          "T 项目绩效目标执行监控表\n P 甲经费\n  产出指标/数量指标/甲数 annual_value:≥24座 actual_value:11座\n  产出指标/数量指标/乙数 annual_value:6座 actual_value:2座 deviation:用地手续较慢\n");
}

TEST_CASE("levels as columns of a list, their entries a cell each") {
    CHECK(read_as("项目绩效目标汇总表\n序号→项目名称→预算数→产出指标→→效益指标→满意度指标\n→→→数量指标→质量指标→社会效益指标→\n"
                  "1→甲经费→86→甲数≥32公里；乙数≥4座→合格率≥98%→通行能力明显改善→群众满意度≥90%\n") ==
          "T 项目绩效目标汇总表\n P 甲经费 预算数=86\n  产出指标/数量指标/甲数=≥32公里\n  产出指标/数量指标/乙数=≥4座\n  产出指标/质量指标/合格率=≥98%\n"
          "  效益指标/社会效益指标/通行能力=明显改善\n  满意度指标/-/群众满意度=≥90%\n");
    // a remark behind them is no level
    CHECK(read_as("项目绩效目标汇总表\n项目名称→预算数→产出指标→效益指标→备注\n甲经费→86→数量指标：甲数≥3个；质量指标：合格率≥98%→社会效益指标：乙数≥4人→续建\n") ==
          "T 项目绩效目标汇总表\n P 甲经费 预算数=86\n  产出指标/数量指标/甲数=≥3个\n  产出指标/质量指标/合格率=≥98%\n  效益指标/社会效益指标/乙数=≥4人\n");
}

TEST_CASE("the whole stands left of its areas, or is one itself") {
    CHECK(read_as("区域绩效目标表\n项目名称→甲经费\n一级指标→二级指标→三级指标→全市→分县指标值\n→→→→甲县→乙县→丙县\n产出指标→数量指标→甲数→≥9→≥2→≥3→≥4\n") ==
          "T 区域绩效目标表\n P 甲经费\n  产出指标/数量指标/甲数=≥9 @甲县:≥2 @乙县:≥3 @丙县:≥4\n");
    CHECK(read_as("区域绩效目标表\n项目名称→甲经费\n一级指标→二级指标→三级指标→指标值\n→→→市本级→乙县→丙县\n产出指标→数量指标→甲数→≥2→≥3→≥4\n") ==
          "T 区域绩效目标表\n P 甲经费\n  产出指标/数量指标/甲数 @市本级:≥2 @乙县:≥3 @丙县:≥4\n");
}

TEST_CASE("areas of a Markdown table, whose row opens with blank cells, and years below a header without levels") {
    CHECK(told::document(read("| 区域绩效目标表 | | | | | |\n|---|---|---|---|---|---|\n| 项目名称 | 甲经费 | | | | |\n| 一级指标 | 二级指标 | 三级指标 | 全市 | 分县指标值 | |\n"
                              "| | | | | 甲县 | 乙县 |\n| 产出指标 | 数量指标 | 甲数 | ≥9 | ≥2 | ≥7 |\n"))
              .find("甲数=≥9 @甲县:≥2 @乙县:≥7") != std::string::npos);
    CHECK_NOTHROW(read("项目绩效目标表\n项目名称 甲经费\n三级指标 指标值确定依据\n前年 上年 预计当年实现\n甲数 3次 4次 ≥5次 计划标准\n乙数 3次 4次 ≥5次 计划标准\n"));
}

TEST_CASE("a header of words that no list has, above rows that say what their columns are: no box among them") {
    CHECK(read_as("项目绩效目标表\n项目名称→甲经费\n指标分类→指标子类→指标名称→计量→年度目标→历史参考→评分权重\n产出→数量→甲数→个→5→4→15\n→→乙数→处→3→2→15\n效益→社会效益→丙数→户→2600→2100→15\n") ==
          "T 项目绩效目标表\n P 甲经费\n  产出/数量/甲数=5 measure_unit:个\n  产出/数量/乙数=3 measure_unit:处\n  效益/社会效益/丙数=2600 measure_unit:户\n");
}

TEST_CASE("results a row above the levels are the columns behind them") {
    CHECK(read_as("项目支出绩效自评表\n项目名称→甲经费\n绩效指标→→→→→→实际完成值→分值→得分\n一级指标→二级指标→三级指标→指标性质→指标值→度量单位→→→\n"
                  "产出指标→数量指标→甲数→≥→18.6→万亩→18.6→10→10\n") ==
          "T 项目支出绩效自评表\n P 甲经费\n  产出指标/数量指标/甲数=18.6 value_type:≥ measure_unit:万亩 weight:10 actual_value:18.6 score:10\n");
}

TEST_CASE("a value below a label of two columns is one: the operator, then the number") {
    CHECK(told::document(read("<table><tr><td>项目绩效目标表</td></tr><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td colspan=2>指标值</td><td>备注</td></tr>"
                              "<tr><td>产出指标</td><td>数量指标</td><td>甲数</td><td>≥</td><td>150批次</td><td></td></tr></table>"))
              .find("产出指标/数量指标/甲数=≥150批次") != std::string::npos);
}

TEST_CASE("one cell a line and its blank ones: a cell's place is its number") {
    CHECK(told::document(read("项目绩效目标表\n项目名称\n甲经费\n一级指标\n二级指标\n三级指标\n指标值\n指标说明\n备注\n产出指标\n数量指标\n甲数\n≥3个\n含改建\n\n乙数\n≥4个\n\n\n质量指标\n合格率\n≥98%\n\n"
                              "由市局提供\n时效指标\n完成时间\n10月底前\n\n\n")) ==
          "T 项目绩效目标表\n P 甲经费\n  产出指标/数量指标/甲数=≥3个 explanation:含改建\n  产出指标/数量指标/乙数=≥4个\n  产出指标/质量指标/合格率=≥98% remark:由市局提供\n  产出指标/时效指标/完成时间=10月底前\n");
}

TEST_CASE("two levels in one cell, and levels 2 below the type of an indicator") {
    CHECK(read_as("项目绩效目标表\n项目名称→甲经费\n指标类别→指标名称→目标值\n产出-数量→甲数→≥3个\n效益/社会效益→乙数→≥4人\n") ==
          "T 项目绩效目标表\n P 甲经费\n  产出/数量/甲数=≥3个\n  效益/社会效益/乙数=≥4人\n");
    CHECK(read_as("项目绩效目标表\n项目名称→甲经费\n指标类型→指标名称→指标值\n数量指标→甲数→≥3个\n质量指标→合格率→100%\n社会效益指标→乙数→≥4人\n满意度指标→群众满意度→≥90%\n")
              .find("质量指标/合格率=100%") != std::string::npos);
}

TEST_CASE("rows that Word's line breaks cut, each part of the form with its own width") {
    CHECK(read_as("部门整体支出绩效目标表\n部门名称→某局\n任务名称→主要内容→预算金额→\n公共场馆\n免费开放→开放九个场馆→268.00→\n文物保护与\n采集→加固遗址→415.50→\n提升→建设驿站三处，\n扶持客栈→410.00→\n"
                  "一级指标→二级指标→三级指标→目标值→单位\n产出指标→数量指标→场馆\n开放天数→≥310→天\n→→演出场次→≥108→场\n→质量指标→事故\n发生数→=0→起\n→→合格率→≥95→%\n→时效指标→及时率→≥98→%\n")
              .find("产出指标/数量指标/场馆开放天数=≥310 measure_unit:天\n  产出指标/数量指标/演出场次=≥108 measure_unit:场\n  产出指标/质量指标/事故发生数==0 measure_unit:起") != std::string::npos);
}

TEST_CASE("a target without a unit glued to what was reached: two numbers near each other") {
    CHECK(told::document(read("项目绩效自评表项目名称甲经费一级指标二级指标三级指标指标值全年实际完成值产出指标数量指标甲数（个）≥3030乙数（户）≥42004236质量指标合格率（%）≥9899.2"
                              "效益指标社会效益指标普及率（%）≥8586.4满意度指标服务对象满意度指标农户满意度（%）≥9093说明无")) ==
          "T 项目绩效自评表\n P 甲经费\n  说明：无\n  产出指标/数量指标/甲数（个）=≥30 actual_value:30\n  产出指标/数量指标/乙数（户）=≥4200 actual_value:4236\n"
          "  产出指标/质量指标/合格率（%）=≥98 actual_value:99.2\n  效益指标/社会效益指标/普及率（%）=≥85 actual_value:86.4\n  满意度指标/服务对象满意度指标/农户满意度（%）=≥90 actual_value:93\n");
}

TEST_CASE("every text ends: what reads a part takes a cell of it") {
    CHECK_NOTHROW(read("持续响指标 响 明显 达 满意指标 意度指标 0 0 总分"));
}

TEST_CASE("a year before stands below the value's label, beside this year's") {
    CHECK(read_as("部门整体支出绩效目标表\n部门名称→某局\n一级指标→二级指标→三级指标→指标值→→绩效标准\n→→→2023年→预计当年实现→\n"
                  "产出指标→数量指标→维修水库→38座→≥41座→计划标准\n→质量指标→合格率→100%→100%→行业标准\n") ==
          "T 部门整体支出绩效目标表 单位=某局\n P 某局\n  产出指标/数量指标/维修水库 annual_value:≥41座\n  产出指标/质量指标/合格率 annual_value:100%\n");
}

TEST_CASE("one cell a line, names beside explanations that wrap, too: each column has its width") {
    CHECK(told::document(read("项目支出绩效目标表\n项目名称\n甲经费\n一级指\n标\n二级指标\n三级指标\n指标值\n绩效指标描述\n指标值确定依据\n产出指\n标\n数量指标\n改造供水管网\n长度\n≥18公里\n"
                              "反映本年度老旧供水管网改造\n的长度\n《某市供水管网更新改造三年\n行动方案（2023—2025年）》\n更换智能水表\n数量\n≥3200只\n反映更换智能水表的数量\n年度工作计划\n"
                              "质量指标\n管网改造工程\n验收合格率\n=100%\n验收合格率=验收合格工程数/\n全部完工工程数×100%\n《城镇供水管网工程施工及验\n收规范》\n"
                              "成本指标\n管网改造平均\n成本\n≤35万元/公\n里\n反映每公里改造的平均成本\n项目概算批复\n"
                              "效益指\n标\n经济效益\n指标\n年减少漏损水\n量\n≥40万立方\n米\n反映改造后减少的漏损水量\n上年度统计数据\n"
                              "满意度\n指标\n服务对象\n满意度指标\n用水居民满意\n度\n≥90%\n反映用水居民对改造工作的满\n意程度\n问卷调查\n")) ==
          "T 项目支出绩效目标表\n P 甲经费\n"
          "  产出指标/数量指标/改造供水管网长度=≥18公里 explanation:反映本年度老旧供水管网改造的长度\n"
          "  产出指标/数量指标/更换智能水表数量=≥3200只 explanation:反映更换智能水表的数量\n"
          "  产出指标/质量指标/管网改造工程验收合格率==100% explanation:验收合格率=验收合格工程数/全部完工工程数×100%\n"
          "  产出指标/成本指标/管网改造平均成本=≤35万元/公里 explanation:反映每公里改造的平均成本\n"
          "  效益指标/经济效益指标/年减少漏损水量=≥40万立方米 explanation:反映改造后减少的漏损水量\n"
          "  满意度指标/服务对象满意度指标/用水居民满意度=≥90% explanation:反映用水居民对改造工作的满意程度\n");
}

TEST_CASE("one cell a line, a list whose names, goals and indicators wrap") {
    CHECK(told::document(read("2025年项目支出绩效目标表\n单位：万元\n项目名称\n预算\n金额\n绩效目标\n一级指标\n二级指标\n三级指标\n指标值\n"
                              "城乡环境卫\n生整治专项\n经费\n320.00\n完成全县12个乡镇的环境卫生整治，\n新建垃圾中转站4座，生活垃圾无害\n化处理率达到98%以上。\n产出指标\n数量指标\n整治乡镇数量\n12个\n新建垃圾中转\n站数量\n4座\n"
                              "时效指标\n整治任务完成\n时间\n2025年12月\n底前\n满意度指\n标\n服务对象满\n意度指标\n农村居民对环\n境的满意度\n≥90%\n"
                              "政府购买法\n律服务经费\n45.00\n为全县重大行政决策提供法律咨询，\n办理行政复议案件，降低行政败诉率。\n产出指标\n数量指标\n审查合同数量\n≥120件\n质量指标\n合法性审查覆\n盖率\n100%\n"
                              "成本指标\n法律顾问费用\n控制数\n≤45万元\n")) ==
          "T 2025年项目支出绩效目标表 2025 (万元)\n P 城乡环境卫生整治专项经费 预算金额=320.00\n  绩效目标：完成全县12个乡镇的环境卫生整治，新建垃圾中转站4座，生活垃圾无害化处理率达到98%以上。\n"
          "  产出指标/数量指标/整治乡镇数量=12个\n  产出指标/数量指标/新建垃圾中转站数量=4座\n  产出指标/时效指标/整治任务完成时间=2025年12月底前\n  满意度指标/服务对象满意度指标/农村居民对环境的满意度=≥90%\n"
          " P 政府购买法律服务经费 预算金额=45.00\n  绩效目标：为全县重大行政决策提供法律咨询，办理行政复议案件，降低行政败诉率。\n"
          "  产出指标/数量指标/审查合同数量=≥120件\n  产出指标/质量指标/合法性审查覆盖率=100%\n  产出指标/成本指标/法律顾问费用控制数=≤45万元\n");
}

TEST_CASE("one cell a line, a list with narrow columns: operators, values that wrap, units and points") {
    CHECK(told::document(read("项目支出绩效目标表\n单位名\n称\n项目名称\n项目类\n别\n绩效目标\n绩效指标\n一级指\n标\n二级指标\n三级指标\n指标\n性质\n"
                              "指标值\n度量\n单位\n权重\n某市文\n化广电\n和旅游\n局\n公共文化场\n馆免费开放\n补助资金\n特定目\n标类\n通过实施项目，全市公共图\n"
                              "书馆、文化馆免费开放，丰\n富群众文化生活，提升公共\n文化服务水平。\n产出指\n标\n数量指标\n免费开放场\n馆数量\n≥\n14\n个\n15\n开展公益性\n文化活动次\n"
                              "数\n≥\n260\n场次\n15\n质量指标\n场馆设施完\n好率\n≥\n98\n%\n10\n时效指标\n免费开放天\n"
                              "数\n≥\n300\n天\n10\n效益指\n标\n社会效益\n指标\n公共文化服\n务覆盖人次\n≥\n45\n万人\n"
                              "次\n20\n可持续影\n响指标\n群众文化素\n养提升情况\n定性\n有所\n提升\n10\n满意度\n指标\n服务对象\n满意度\n"
                              "参观群众满\n意度\n≥\n90\n%\n10\n旅游厕所管\n护经费\n其他运\n转类\n对全市62座旅游厕所开展日\n常保洁和设施维修，确保全\n年正常开放。\n产出指\n"
                              "标\n数量指标\n管护旅游厕\n所数量\n=\n62\n座\n30\n成本指标\n单座厕所管\n护成本\n≤\n3.5\n万元/\n"
                              "年\n20\n效益指\n标\n社会效益\n指标\n旅游厕所有\n效投诉量\n≤\n5\n件\n30\n满意度\n指标\n"
                              "服务对象\n满意度\n游客满意度\n≥\n92\n%\n10\n\n")) ==
          "T 项目支出绩效目标表 单位=某市文化广电和旅游局\n P 公共文化场馆免费开放补助资金\n  绩效目标：通过实施项目，全市公共图书馆、文化馆免费开放，丰富群众文化生活，提升公共文化服务水平。\n  项目类别：特定目标类\n"
          "  产出指标/数量指标/免费开放场馆数量=14 value_type:≥ measure_unit:个 weight:15\n  产出指标/数量指标/开展公益性文化活动次数=260 value_type:≥ measure_unit:场次 weight:15\n"
          "  产出指标/质量指标/场馆设施完好率=98 value_type:≥ measure_unit:% weight:10\n  产出指标/时效指标/免费开放天数=300 value_type:≥ measure_unit:天 weight:10\n"
          "  效益指标/社会效益指标/公共文化服务覆盖人次=45 value_type:≥ measure_unit:万人次 weight:20\n  效益指标/可持续影响指标/群众文化素养提升情况=有所提升 value_type:定性 weight:10\n"
          "  满意度指标/服务对象满意度/参观群众满意度=90 value_type:≥ measure_unit:% weight:10\n"
          " P 旅游厕所管护经费\n  绩效目标：对全市62座旅游厕所开展日常保洁和设施维修，确保全年正常开放。\n  项目类别：其他运转类\n"
          "  产出指标/数量指标/管护旅游厕所数量=62 value_type:= measure_unit:座 weight:30\n  产出指标/成本指标/单座厕所管护成本=3.5 value_type:≤ measure_unit:万元/年 weight:20\n"
          "  效益指标/社会效益指标/旅游厕所有效投诉量=5 value_type:≤ measure_unit:件 weight:30\n  满意度指标/服务对象满意度/游客满意度=92 value_type:≥ measure_unit:% weight:10\n");
}

TEST_CASE("tabs: years below the value push the columns right of it; a line without tabs is a cell's second paragraph") {
    CHECK(read_as("项目绩效目标表\n项目名称→甲经费\n立项依据→《关于免费开放的通知》；\n《某县文化发展规划》。\n项目期限→1年\n年度绩效指标→一级指标→二级指标→三级指标→年度指标值→指标值确定依据\n→→→→前年→上年→预计当年实现→\n"
                  "→产出指标→数量指标→接待观众人次→18万人次→21万人次→≥22万人次→历史标准\n→→时效指标→免费开放天数→306天→310天→不少于310天→《免费开放管理办法》\n及馆内开放公告\n→→→巡查频次→每季度1次→每月1次→每月1次→计划标准\n") ==
          "T 项目绩效目标表\n P 甲经费\n  立项依据：《关于免费开放的通知》；《某县文化发展规划》。\n  项目期限：1年\n  产出指标/数量指标/接待观众人次 annual_value:≥22万人次\n"
          "  产出指标/时效指标/免费开放天数 annual_value:不少于310天\n  产出指标/时效指标/巡查频次 annual_value:每月1次\n");
}

TEST_CASE("columns of spaces padded by characters: a header over three lines, labels broken in it") {
    CHECK(told::document(read("                              项目支出绩效目标表\n"
                              "                        绩效指标            指标性            度量单\n"
                              " 项目名称   绩效目标                                  指标值          指标内容\n"
                              "                一级指标  二级指标  三级指标      质              位\n"
                              "                                                              反映建设的村寨\n"
                              "                      数量指标  村寨建设数量      =      3       个\n"
                              "                                                              数量\n"
                              "甲项目      建成村寨。    产出指标\n"
                              "                      质量指标  验收合格率        =      100     %      合格的比例\n"
                              "                效益指标  社会效益指标  受益人数      >=     260     人      受益的人数\n")) ==
          "T 项目支出绩效目标表\n P 甲项目\n  绩效目标：建成村寨。\n  产出指标/数量指标/村寨建设数量=3 value_type:= measure_unit:个 explanation:反映建设的村寨数量\n"
          "  产出指标/质量指标/验收合格率=100 value_type:= measure_unit:% explanation:合格的比例\n  效益指标/社会效益指标/受益人数=260 value_type:>= measure_unit:人 explanation:受益的人数\n");
}

TEST_CASE("one cell a line, two periods and rows with one value: no name is a value's second line") {
    CHECK(told::document(read("项目支出绩效目标表\n项目名称\n甲经费\n一级指标\n二级指标\n三级指标\n实施期指标值\n年度指标值\n产出指标\n数量指标\n改造农村候车亭\n≥90座\n≥30座\n升级乡镇综合运输服务站\n6个\n2个\n"
                              "时效指标\n三年任务完成时间\n2024年11月底前\n年度任务完成时间\n2023年10月底前\n工程款支付及时率\n≥98%\n≥98%\n成本指标\n总投资控制额\n≤486万元\n候车亭单座改造成本\n≤3万元\n≤3万元\n")) ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/改造农村候车亭 cycle_value:≥90座 annual_value:≥30座\n  产出指标/数量指标/升级乡镇综合运输服务站 cycle_value:6个 annual_value:2个\n"
          "  产出指标/时效指标/三年任务完成时间 cycle_value:2024年11月底前\n  产出指标/时效指标/年度任务完成时间 annual_value:2023年10月底前\n  产出指标/时效指标/工程款支付及时率 cycle_value:≥98% annual_value:≥98%\n"
          "  产出指标/成本指标/总投资控制额 cycle_value:≤486万元\n  产出指标/成本指标/候车亭单座改造成本 cycle_value:≤3万元 annual_value:≤3万元\n");
}

TEST_CASE("one cell a line, tasks whose names and contents wrap: each column has its width") {
    CHECK(told::document(read("部门整体绩效目标表\n部门名称\n某局\n年度主要任务\n任务名称\n主要内容\n预算金额（万元）\n总额\n财政拨款\n其他资金\n渔船渔港监督管理\n经费\n开展渔船安全检查和渔港巡航执\n法，更新渔船北斗终端。\n286.50\n266.50\n20.00\n"
                              "海洋生态修复及增\n殖放流项目\n在某湾海域增殖放流鱼虾贝类苗\n种，修复珊瑚礁。\n642.00\n412.00\n230.00\n金额合计\n928.50\n678.50\n250.00\n"
                              "一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n检查艘次\n≥26艘次\n")) ==
          "T 部门整体绩效目标表 单位=某局 (万元)\n + 金额合计 总额=928.50 财政拨款=678.50 其他资金=250.00\n P 某局\n"
          "  任务 渔船渔港监督管理经费|开展渔船安全检查和渔港巡航执法，更新渔船北斗终端。|286.50|\n  任务 海洋生态修复及增殖放流项目|在某湾海域增殖放流鱼虾贝类苗种，修复珊瑚礁。|642.00|\n"
          "  产出指标/数量指标/检查艘次=≥26艘次\n");
}

TEST_CASE("a header printed again without the 年度绩效指标 beside the first one is a page break") {
    CHECK(told::document(read("部门整体绩效目标表\n部门名称\n某局\n年度绩效指标\n一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n检查艘次\n≥26艘次\n第 38 页\n\n一级指标\n二级指标\n三级指标\n指标值\n成本指标\n补助标准\n≤37.5万元/口\n")) ==
          "T 部门整体绩效目标表 单位=某局\n P 某局\n  产出指标/数量指标/检查艘次=≥26艘次\n  产出指标/成本指标/补助标准=≤37.5万元/口\n");
}

TEST_CASE("columns of spaces, labels in the middle: the group of the amounts below their heads, two goals below theirs") {
    CHECK(told::document(read("                              项目支出绩效自评表\n    项目名称                甲经费\n"
                              "                            全年预算数          全年执行数              分值          执行率          得分\n    项目资金（万元）\n"
                              "                            420.00               411.86                  10           98.06%          9.81\n"
                              "                                              预期目标                                      实际完成情况\n"
                              "                            新建规范化种植基地8个、面积1.2万亩，推广良种    建成规范化种植基地8个、面积1.23万亩，建成产\n"
                              "    年度总体目标            良法和绿色防控技术。                            地初加工点3处。\n"
                              "    一级指标  二级指标      三级指标                  年度指标值     实际完成值     分值   得分\n"
                              "    产出指标  数量指标      新建规范化种植基地数      8个            8个            5      5\n"
                              "              质量指标      种苗合格率                ≥95%          96.4%          5      5\n")) ==
          "T 项目支出绩效自评表 (万元)\n P 甲经费 全年预算数=420.00 全年执行数=411.86\n  预期目标：新建规范化种植基地8个、面积1.2万亩，推广良种良法和绿色防控技术。\n  实际完成情况：建成规范化种植基地8个、面积1.23万亩，建成产地初加工点3处。\n"
          "  产出指标/数量指标/新建规范化种植基地数 annual_value:8个 weight:5 actual_value:8个 score:5\n  产出指标/质量指标/种苗合格率 annual_value:≥95% weight:5 actual_value:96.4% score:5\n");
}

TEST_CASE("one cell a line, cells wrap: a line that fills its column goes on in the next one") {
    const std::string head = "项目支出绩效目标表\n项目名称\n甲经费\n";
    // broken levels tell it
    CHECK(told::document(read(head + "一级指标\n二级指标\n三级指标\n指标值\n产出\n指标\n数量指标\n新建产地冷藏保鲜\n库容\n≥1.8万立方米\n购置运输车辆\n15辆\n时效指标\n建设任务完成时\n间\n2027年12月底\n前\n"
                              "成本指标\n单位库容建设补助\n标准\n≤800元\n满意\n度指标\n服务对象\n满意度指标\n企业对服务的满意\n度\n≥90%\n")) ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/新建产地冷藏保鲜库容=≥1.8万立方米\n  产出指标/数量指标/购置运输车辆=15辆\n"
          "  产出指标/时效指标/建设任务完成时间=2027年12月底前\n  产出指标/成本指标/单位库容建设补助标准=≤800元\n  满意度指标/服务对象满意度指标/企业对服务的满意度=≥90%\n");
    // so does that only the widest names go on
    CHECK(told::document(read(head + "一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n完成困难重度残疾人家庭\n无障碍改造户数\n≥400户\n质量指标\n验收合格率\n100%\n"
                              "满意度指标\n服务对象满意度指标\n接受改造的残疾人及其家\n属满意度\n≥95%\n")) ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/完成困难重度残疾人家庭无障碍改造户数=≥400户\n  产出指标/质量指标/验收合格率=100%\n  满意度指标/服务对象满意度指标/接受改造的残疾人及其家属满意度=≥95%\n");
    // the value's box is empty: the end of the name is none
    CHECK(told::document(read(head + "一级指标\n二级指标\n三级指标\n指标值\n产出\n指标\n数量指标\n补助社区养老服务站\n点数量\n≥22个\n全年提供助餐服务人\n次\n≥8万人次\n满意度\n指标\n服务对象\n满意度指标\n接受服务老年人满意\n度\n")) ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/补助社区养老服务站点数量=≥22个\n  产出指标/数量指标/全年提供助餐服务人次=≥8万人次\n  满意度指标/服务对象满意度指标/接受服务老年人满意度\n");
    // a name without a value, narrower than others, stays one
    CHECK(told::document(read(head + "一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n培训场次\n培训人数\n≥400人\n质量指标\n学员参加培训之后的合格率\n100%\n")) ==
          "T 项目支出绩效目标表\n P 甲经费\n  产出指标/数量指标/培训场次\n  产出指标/数量指标/培训人数=≥400人\n  产出指标/质量指标/学员参加培训之后的合格率=100%\n");
    // points and reasons behind the values
    CHECK(told::document(read("项目支出绩效自评表\n项目名称\n甲经费\n一级指标\n二级指标\n三级指标\n指标值\n实际完成值\n分值\n得分\n偏差原因及改进\n措施\n产出指标\n数量指标\n建成乡镇垃圾转运\n站\n≥6座\n6座\n10\n10\n购置密闭式垃圾收\n集车\n≥24辆\n22辆\n10\n9\n"
                              "部分车辆厂家延期交\n付，已于次年1月到位\n质量指标\n验收合格率\n100%\n100%\n10\n10\n满意度指标\n服务对象满意度指\n标\n居民满意度\n≥90%\n91%\n10\n10\n")) ==
          "T 项目支出绩效自评表\n P 甲经费\n  产出指标/数量指标/建成乡镇垃圾转运站=≥6座 weight:10 actual_value:6座 score:10\n  产出指标/数量指标/购置密闭式垃圾收集车=≥24辆 weight:10 actual_value:22辆 score:9 deviation:部分车辆厂家延期交付，已于次年1月到位\n"
          "  产出指标/质量指标/验收合格率=100% weight:10 actual_value:100% score:10\n  满意度指标/服务对象满意度指标/居民满意度=≥90% weight:10 actual_value:91% score:10\n");
}

TEST_CASE("two goals below their labels in columns of spaces") {
    CHECK(told::document(read("转移支付绩效目标自评表\n"
                              "  项目名称    公共卫生服务补助资金\n"
                              "              总体目标                            全年实际完成情况\n"
                              "              为居民免费提供基本公共卫生服务，    全年向十二万居民提供服务，人均\n"
                              "              人均补助标准不低于89元。            补助89元，监测任务按期完成。\n"
                              "  一级指标    二级指标    三级指标        指标值        全年实际完成值\n"
                              "  产出指标    数量指标    服务居民人数    ≥12万人       12万人\n"
                              "              质量指标    65岁及以上老年人健康管理率    ≥61%    62%\n"
                              "  效益指标    社会效益    知晓率          ≥85%          86%\n")) ==
          "T 转移支付绩效目标自评表\n P 公共卫生服务补助资金\n  总体目标：为居民免费提供基本公共卫生服务，人均补助标准不低于89元。\n  全年实际完成情况：全年向十二万居民提供服务，人均补助89元，监测任务按期完成。\n"
          "  产出指标/数量指标/服务居民人数=≥12万人 actual_value:12万人\n  产出指标/质量指标/65岁及以上老年人健康管理率=≥61% actual_value:62%\n  效益指标/社会效益/知晓率=≥85% actual_value:86%\n");
}

TEST_CASE("a level broken over lines is not misspelt; a label of one character a line is one") {
    const Document d = read("项目支出绩效目标表\n项目名称\n甲经费\n绩效目标\n改善道路通行条件。\n年\n度\n绩\n效\n指\n标\n一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n甲数\n≥6座\n"
                            "满意度指标\n服务对象满意度指\n标\n居民满意度\n≥90%\n");
    CHECK(told::document(d) == "T 项目支出绩效目标表\n P 甲经费\n  绩效目标：改善道路通行条件。\n  产出指标/数量指标/甲数=≥6座\n  满意度指标/服务对象满意度指标/居民满意度=≥90%\n");
    CHECK(std::none_of(d.repairs.begin(), d.repairs.end(), [](const Repair& r) { return r.kind == Repair::Kind::corrected_word; }));
}

TEST_CASE("what holds no table gives none, and never throws") {
    for (const std::string text : {"", "\n\n", "今天天气很好。", "项目支出绩效目标表", "一级指标\t二级指标\t三级指标\t指标值\n", "\xF0\x9F\x98\x80|||\n||\n"}) {
        CAPTURE(text);
        const Document d = read(text);
        std::size_t indicators = 0;
        for (const Table& t : d.tables)
            for (const Target& g : t.targets) indicators += g.indicators.size();
        CHECK(indicators == 0);
    }
}

TEST_CASE("a title says whose table it is") {
    struct Case {
        std::string title;
        Scope scope;
    };
    const auto c = GENERATE(values<Case>({
        {"部门整体支出绩效目标表", Scope::department},
        {"单位整体支出绩效自评表", Scope::department},
        {"部门整体支出和专项资金绩效目标表", Scope::department},
        {"农村公路建设补助资金整体绩效目标表", Scope::project},
        {"中央对地方转移支付整体绩效目标表", Scope::project},
        {"项目支出绩效目标表", Scope::project},
    }));
    CAPTURE(c.title);
    const Document d = read(c.title + "\n项目名称\t甲经费\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t甲数\t1次\n");
    REQUIRE(d.tables.size() == 1);
    CHECK(d.tables[0].scope == c.scope);
}
