// The visual lines of a PDF: what its cells said before they were printed line by line.

#include "model/read.hpp"
#include "model/two_columns.hpp"
#include "support/catch.hpp"
#include "support/told.hpp"

using namespace jixiao;

namespace {

// The indicators below the first line, a line each.
std::string rows(const std::string& header, const std::string& lines) {
    std::string s;
    for (const Table& t : read("项目支出绩效目标表\n项目名称 甲经费\n" + header + "\n" + lines).tables)
        for (const Target& g : t.targets)
            for (const Indicator& i : g.indicators) s += told::indicator(i) + "\n";
    return s;
}

// Two texts as the parted lines tell them, a bar between.
std::string parted(const std::vector<std::vector<std::string_view>>& lines) {
    const auto left = model::part_columns(lines);
    if (!left) return "none";
    std::string text[2];
    for (std::size_t l = 0; l < lines.size(); ++l)
        for (std::size_t w = 0; w < lines[l].size(); ++w) text[w < (*left)[l] ? 0 : 1] += lines[l][w];
    return text[0] + "|" + text[1];
}

}  // namespace

TEST_CASE("a row's wrapped cells are balanced around its line") {
    struct Case {
        std::string why, header, lines, rows;
    };
    const auto c = GENERATE(values<Case>({
        {"a name over two lines, above and below its value", "一级指标 二级指标 三级指标 指标值",
         "产出指\n"
         "数量指标 检查场所次数 ≥12次\n"
         "标\n"
         "重大隐患整改督办完\n"
         "质量指标 ≥95%\n"
         "成率\n",
         "产出指标/数量指标/检查场所次数=≥12次\n产出指标/质量指标/重大隐患整改督办完成率=≥95%\n"},
        {"a name over two lines and a note over three", "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施",
         "产出指标 数量指标 办件数量 ≥30件 34件 10 10\n"
         "四季度人员抽调参加专班，\n"
         "“宣讲进社区”活\n"
         "≥24场 19场 10 7.9 场次没有完成，下一年度补\n"
         "动场次\n"
         "足。\n"
         "质量指 合格率 ≥99% 99% 10 10\n"
         "标\n",
         "产出指标/数量指标/办件数量 annual_value:≥30件 weight:10 actual_value:34件 score:10\n"
         "产出指标/数量指标/“宣讲进社区”活动场次 annual_value:≥24场 weight:10 actual_value:19场 score:7.9 deviation:四季度人员抽调参加专班，场次没有完成，下一年度补足。\n"
         "产出指标/质量指标/合格率 annual_value:≥99% weight:10 actual_value:99% score:10\n"},
        {"a header that wraps on both sides of its line; points in front of the values", "指标方 全年完成 自评得\n一级指标 二级指标 三级指标 分值 目标值\n向 值 分",
         "产出指标 数量指标 检查场所次数 10 正向 ≥12次 14次 10\n"
         "质量指标 整改率 10 正向 ≥95% 96% 10\n",
         "产出指标/数量指标/检查场所次数=≥12次 weight:10 direction:正向 actual_value:14次 score:10\n产出指标/质量指标/整改率=≥95% weight:10 direction:正向 actual_value:96% score:10\n"},
        {"a first row whose levels stand below it, and a word that wraps", "一级指标 二级指标 三级指标 指标性质 指标值 单位",
         "改造供水泵房 大于等\n"
         "26 座\n"
         "个数 于\n"
         "数量指标\n"
         "产出指标 接入平台泵房 = 26 座\n"
         "质量指标 验收合格率 = 100 %\n",
         "产出指标/数量指标/改造供水泵房个数=26 value_type:大于等于 measure_unit:座\n产出指标/数量指标/接入平台泵房=26 value_type:= measure_unit:座\n产出指标/质量指标/验收合格率=100 value_type:= measure_unit:%\n"},
        {"成本指标 among the levels 2 of 产出指标, below the middle of all rows", "一级指标 二级指标 三级指标 指标值",
         "数量指标 装备配备数 ≥6个\n"
         "产出指标\n"
         "质量指标 验收合格率 100%\n"
         "成本指标 单站成本 ≤42万元\n"
         "到场时\n"
         "效益指标 社会效益指标 ≤15分钟\n"
         "间\n"
         "可持续影响指标 维护机制 健全\n",
         "产出指标/数量指标/装备配备数=≥6个\n产出指标/质量指标/验收合格率=100%\n产出指标/成本指标/单站成本=≤42万元\n效益指标/社会效益指标/到场时间=≤15分钟\n效益指标/可持续影响指标/维护机制=健全\n"},
        {"a date around its name", "一级指标 二级指标 三级指标 指标值",
         "数量指标 改造候车亭 ≥90座\n"
         "产出指\n"
         "标\n"
         "2024年11月底\n"
         "时效指标 任务完成时间\n"
         "前\n"
         "成本指标 单座成本 ≤3.8万元\n",
         "产出指标/数量指标/改造候车亭=≥90座\n产出指标/时效指标/任务完成时间=2024年11月底前\n产出指标/成本指标/单座成本=≤3.8万元\n"},
        {"cells that hang from their line", "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施",
         "产出指标 数量指 选派进修人员数 ≥24人 21人 5 4 三名人员因故没有\n"
         "标 量 成行，下年补派\n"
         "培训村医人次 ≥150人次 152人次 3 3\n"
         "质量指标 设备安装验收合格率 ≥95% 97% 5 5 供货商备货延迟，\n"
         "情况 将提前启动采购\n"
         "资金支付及时率 ≥95% 97% 3 3\n",
         "产出指标/数量指标/选派进修人员数量 annual_value:≥24人 weight:5 actual_value:21人 score:4 deviation:三名人员因故没有成行，下年补派\n"
         "产出指标/数量指标/培训村医人次 annual_value:≥150人次 weight:3 actual_value:152人次 score:3\n"
         "产出指标/质量指标/设备安装验收合格率情况 annual_value:≥95% weight:5 actual_value:97% score:5 deviation:供货商备货延迟，将提前启动采购\n"
         "产出指标/质量指标/资金支付及时率 annual_value:≥95% weight:3 actual_value:97% score:3\n"},
        {"two sets side by side", "一级指标 二级指标 三级指标 指标值 二级指标 三级指标 指标值",
         "改造候车亭 ≥90座 改造候车亭 ≥30座\n"
         "数量指标 升级乡镇综合运输 数量指标 升级乡镇综合运输\n"
         "6个 2个\n"
         "产出指 服务站 服务站\n"
         "标\n"
         "质量指标 完好率 ≥95% 质量指标 完好率 ≥93%\n",
         "产出指标/数量指标/改造候车亭 cycle_value:≥90座 annual_value:≥30座\n"
         "产出指标/数量指标/升级乡镇综合运输服务站 cycle_value:6个 annual_value:2个\n"
         "产出指标/质量指标/完好率 cycle_value:≥95% annual_value:≥93%\n"},
        {"a level over no row is one that nobody filled", "一级指标 二级指标 三级指标 指标值",
         "社会效益 区域性质量安全事\n"
         "0起\n"
         "效益指标 指标 故发生数\n"
         "生态效益\n"
         "指标\n"
         "可持续影 重点产品合格率稳\n"
         "长期稳定\n"
         "响指标 定情况\n",
         "效益指标/社会效益指标/区域性质量安全事故发生数=0起\n"
         "效益指标/生态效益指标/-\n"
         "效益指标/可持续影响指标/重点产品合格率稳定情况=长期稳定\n"},
        {"绩效指标 beside all rows is no part of a name", "一级指标 二级指标 三级指标 指标值",
         "产出指标 数量指标 检查次数 ≥12次\n"
         "绩效\n"
         "重大隐患整改督办完\n"
         "质量指标 ≥95%\n"
         "指标 成率\n"
         "效益指 社会效益指标 知晓率 ≥85%\n"
         "标\n",
         "产出指标/数量指标/检查次数=≥12次\n产出指标/质量指标/重大隐患整改督办完成率=≥95%\n效益指标/社会效益指标/知晓率=≥85%\n"},
        {"a comma, half-width too, is no name's: the note has three lines", "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施",
         "产出指标 数量指标 更新健身路径器材 ≥186件 186件 6 6\n"
         "甲地块的腾退滞后,\n"
         "新建多功能运动场 ≥7处 6处 6 5 有1处将结转至下年\n"
         "度完工\n"
         "质量指 安装验收合格率 =100% 100% 6 6\n"
         "标\n",
         "产出指标/数量指标/更新健身路径器材 annual_value:≥186件 weight:6 actual_value:186件 score:6\n"
         "产出指标/数量指标/新建多功能运动场 annual_value:≥7处 weight:6 actual_value:6处 score:5 deviation:甲地块的腾退滞后,有1处将结转至下年度完工\n"
         "产出指标/质量指标/安装验收合格率 annual_value:=100% weight:6 actual_value:100% score:6\n"},
        {"a row goes on behind the end of its name", "一级指标 二级指标 三级指标 指标值",
         "产出指标 数量指标 检查次数 ≥12次\n"
         "时效指标 补贴申请受理后核验完成时\n"
         "限 ≤15个工作日\n",
         "产出指标/数量指标/检查次数=≥12次\n产出指标/时效指标/补贴申请受理后核验完成时限=≤15个工作日\n"},
    }));
    CAPTURE(c.why);
    CHECK(rows(c.header, c.lines) == c.rows);
}

TEST_CASE("a column of the header that wraps stands where it usually does") {
    CHECK(rows("运算符\n一级指标 二级指标 三级指标 指标值 度量单位\n号",
               "产出指标 数量指标 检查次数 ≥ 12 次\n质量指标 合格率 ≥ 95 %\n") ==
          "产出指标/数量指标/检查次数=12 value_type:≥ measure_unit:次\n产出指标/质量指标/合格率=95 value_type:≥ measure_unit:%\n");
}

TEST_CASE("columns of three lines around others of two make a header of five") {
    CHECK(rows("指标\n指标 度量\n一级指标 二级指标 三级指标 指标值 权重 方向\n性质 单位\n性",
               "产出指标 数量指标 检查次数 ≥ 12 次 10 正向\n质量指标 合格率 ≥ 95 % 15 正向\n时效指标 办结时限 ≤ 5 天 15 反向\n") ==
          "产出指标/数量指标/检查次数=12 value_type:≥ measure_unit:次 weight:10 direction:正向\n"
          "产出指标/质量指标/合格率=95 value_type:≥ measure_unit:% weight:15 direction:正向\n"
          "产出指标/时效指标/办结时限=5 value_type:≤ measure_unit:天 weight:15 direction:反向\n");
}

TEST_CASE("directions stand where the rows have them") {
    CHECK(rows("一级指 指标方 分值权\n二级指标 三级指标 绩效指标值\n标 向 重",
               "产出指标 数量指标 检查次数 ≥12次 正向 10\n质量指标 合格率 ≥95% 正向 15\n时效指标 办结时限 ≤5天 反向 15\n") ==
          "产出指标/数量指标/检查次数=≥12次 weight:10 direction:正向\n产出指标/质量指标/合格率=≥95% weight:15 direction:正向\n"
          "产出指标/时效指标/办结时限=≤5天 weight:15 direction:反向\n");
}

TEST_CASE("halves of columns above and below a whole one, over the names of areas") {
    CHECK(rows("一级 二级 分市县指标值\n三级指标\n指标 指标 甲县 乙市 丙区",
               "新建公办\n≥3所 ≥5所 ≥4所\n数量指标 幼儿园\n产出指标 质量指标 验收合格率 100% 100% 100%\n效益指 社会效益指标 毛入园率 ≥92% ≥95% ≥97%\n标\n") ==
          "产出指标/数量指标/新建公办幼儿园 @甲县:≥3所 @乙市:≥5所 @丙区:≥4所\n产出指标/质量指标/验收合格率 @甲县:100% @乙市:100% @丙区:100%\n"
          "效益指标/社会效益指标/毛入园率 @甲县:≥92% @乙市:≥95% @丙区:≥97%\n");
}

TEST_CASE("projects are merged beside the rows of their indicators") {
    const Document d = read(
        "项目支出绩效目标表\n单位：万元\n项目名称 预算金额 年度绩效目标 一级指标 二级指标 三级指标 指标值\n"
        "合计 74.30\n"
        "产出指标 数量指标 管护基地数 3处\n"
        "义务植树基地维 维护三处义务植树基地，保\n"
        "18.00 质量指标 苗木成活率 ≥92%\n"
        "护 障苗木成活。\n"
        "满意度指\n"
        "服务对象满意度指标 志愿者满意度 ≥90%\n"
        "标\n"
        "产出指标 数量指标 布设诱捕器 ≥300套\n"
        "林业有害生物监 布设诱捕器并开展飞防，控\n"
        "56.30 时效指标 飞防完成时间 6月底前\n"
        "测 制松材线虫病疫情。\n"
        "效益指标 生态效益指标 疫情发生面积 不增加\n");
    CHECK(told::document(d) ==
          "T 项目支出绩效目标表 (万元)\n + 合计 预算金额=74.30\n"
          " P 义务植树基地维护 预算金额=18.00\n  年度绩效目标：维护三处义务植树基地，保障苗木成活。\n"
          "  产出指标/数量指标/管护基地数=3处\n  产出指标/质量指标/苗木成活率=≥92%\n  满意度指标/服务对象满意度指标/志愿者满意度=≥90%\n"
          " P 林业有害生物监测 预算金额=56.30\n  年度绩效目标：布设诱捕器并开展飞防，控制松材线虫病疫情。\n"
          "  产出指标/数量指标/布设诱捕器=≥300套\n  产出指标/时效指标/飞防完成时间=6月底前\n  效益指标/生态效益指标/疫情发生面积=不增加\n");
}

TEST_CASE("two texts side by side are parted by their heights and widths") {
    struct Case {
        std::string why;
        std::vector<std::vector<std::string_view>> lines;
        std::string parted;
    };
    const auto c = GENERATE(values<Case>({
        {"as many lines each", {{"常设展厅全年开放不少于", "全年开放306天，接待"}, {"300天，举办展览6期。", "观众21.8万人次。"}}, "常设展厅全年开放不少于300天，举办展览6期。|全年开放306天，接待观众21.8万人次。"},
        {"one more on the left: they alternate", {{"用三年时间完成改造，实"}, {"完成30座候车亭改造，同"}, {"现建制村候车亭全覆盖，"}, {"步更换站牌。"}, {"乘车更加安全。"}},
         "用三年时间完成改造，实现建制村候车亭全覆盖，乘车更加安全。|完成30座候车亭改造，同步更换站牌。"},
        {"a number's own spaces part no columns", {{"1.为全区", "22", "所学校更新"}, {"通风与给排水设施。", "完成", "21", "所学校更新，其"}, {"2.补充耗材，满足", "余延至", "2024", "年实施。"}, {"实验考试需要。"}},
         "1.为全区22所学校更新通风与给排水设施。2.补充耗材，满足实验考试需要。|完成21所学校更新，其余延至2024年实施。"},
        {"one line is no two texts", {{"做好甲事。", "做好乙事。"}}, "none"},
    }));
    CAPTURE(c.why);
    CHECK(parted(c.lines) == c.parted);
}

TEST_CASE("a goal's text stands around its label, and a name around its own") {
    struct Case {
        std::string why, lines, told;
    };
    const auto c = GENERATE(values<Case>({
        {"a label over two lines between the lines of its text",
         "项目支出绩效目标表\n项目名称 甲经费\n目标1：更换超过15年的管线，降低热损失。\n年度绩效目\n目标2：对换热站实施无人值守改造，保障居\n标\n民室温达标。\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 管线长度 ≥3公里\n",
         "年度绩效目标：目标1：更换超过15年的管线，降低热损失。目标2：对换热站实施无人值守改造，保障居民室温达标。"},
        {"a label a character a line",
         "项目支出绩效目标表\n项目名称 甲经费\n目标1：完成年度改造任务，保障住\n总\n房安全有保障；\n体\n目标2：实施抗震改造，提升农房\n目\n抗震性能；\n标\n目标3：动态监测机制进一步完善。\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 管线长度 ≥3公里\n",
         "总体目标：目标1：完成年度改造任务，保障住房安全有保障；目标2：实施抗震改造，提升农房抗震性能；目标3：动态监测机制进一步完善。"},
        {"a label beside two texts",
         "项目支出绩效自评表\n项目名称 甲经费\n预期目标 实际完成情况\n年度\n常设展厅全年开放不少于 全年开放306天，接待\n总体 300天，举办展览6期。 观众21.8万人次。\n目标\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 展览期数 ≥6期\n",
         "预期目标：常设展厅全年开放不少于300天，举办展览6期。实际完成情况：全年开放306天，接待观众21.8万人次。"},
        {"a label keeps the years that it is for",
         "项目支出绩效目标表\n项目名称 甲经费\n中期目标（2023年—2025年） 三年做好甲事。\n年度目标 做好一件甲事。\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 管线长度 ≥3公里\n",
         "中期目标（2023年—2025年）：三年做好甲事。年度目标：做好一件甲事。"},
        {"a name and its bracket", "项目支出绩效目标表\n老旧小区管线消隐改造\n项目名称\n（二期）\n年度目标 做好甲事。\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 管线长度 ≥3公里\n", "年度目标：做好甲事。老旧小区管线消隐改造（二期）"},
    }));
    CAPTURE(c.why);
    const Document d = read(c.lines);
    REQUIRE(d.tables.size() == 1);
    REQUIRE(d.tables[0].targets.size() == 1);
    const Target& t = d.tables[0].targets[0];
    std::string s;
    for (const Goal& g : t.goals) s += told::squeezed(g.label.text) + "：" + told::squeezed(g.text.text);
    if (c.told.find("（二期）") != std::string::npos) s += told::squeezed(t.name.text);
    CHECK(s == c.told);
}

TEST_CASE("boxes whose labels or values wrap") {
    const auto boxes = [](const std::string& lines) {
        std::string s;
        for (const Table& t : read("项目支出绩效目标表\n" + lines + "一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 管线长度 ≥3公里\n质量指标 合格率 ≥95%\n").tables)
            for (const Target& g : t.targets) {
                s += told::squeezed(g.name.text) + "\n";
                for (const Field& f : g.fields) s += told::squeezed(f.label.text) + "：" + told::squeezed(f.value.text) + "\n";
            }
        return s;
    };
    CHECK(boxes("甲市高标准农田灌排设施管\n项目名称 护及用水计量设施更新项目 项目类别 特定目标类\n（二期）\n甲市农田水利事务服\n主管部门 甲市农业局 实施单位 务中心和甲市灌溉试\n验站\n") ==
          "甲市高标准农田灌排设施管护及用水计量设施更新项目（二期）\n项目类别：特定目标类\n主管部门：甲市农业局\n实施单位：甲市农田水利事务服务中心和甲市灌溉试验站\n");
    CHECK(boxes("项目名称 甲经费\n部门职能 负责接收、征集、整理、保管全市各类档案资料，依法开放档案，为社会各\n职责概述 方面提供利用服务，承担编研和展览工作。\n") ==
          "甲经费\n部门职能职责概述：负责接收、征集、整理、保管全市各类档案资料，依法开放档案，为社会各方面提供利用服务，承担编研和展览工作。\n");
}
