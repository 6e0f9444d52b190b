#pragma once
// Cues of labels, captions and names: what stands in and around a form's boxes and rows. Data only; spelt as folded()
// gives it.

#include "vocab/cues.hpp"

namespace jixiao::vocab::cue {

// Endings of a level's name; before a number (指标1, 目标 2:) they open an entry.
inline constexpr std::string_view indicator = "指标";
inline constexpr std::string_view among = "中";  // 产出指标中，数量指标：…
inline constexpr std::string_view goal = "目标";
inline constexpr std::string_view completion = "完成情况";  // of a goal
inline constexpr std::string_view rest = "其他";
inline constexpr std::string_view level_endings[] = {indicator, goal};
inline constexpr std::string_view third_level = "三级";
inline constexpr std::string_view task = "任务";
inline constexpr std::string_view name = "名称";

// Words of packed entries with what parts them: a text full of these has separators.
inline constexpr std::string_view packed_marks[] = {
    "指标；", "指标;", "指标-", "指标－", "指标—", "效益；", "满意度；", "指标值：", "指标值:", "指标，", "指标】", "指标：1", "指标:1",
};

// Level 1 as it heads packed entries, before 指标; a misspelt level still has one of its last two characters.
inline constexpr std::string_view packed_level_stems[] = {"产出", "效益", "满意度", "成本"};
inline constexpr std::string_view level_characters[] = {"指", "标"};
inline constexpr std::string_view first_indicator = "指标1";

// What is printed beside or below all rows of a form and is none of them.
inline constexpr std::string_view execution_rate = "预算执行率";

// What a paragraph's last line ends with, as it is written; and what stands in a sentence or a formula and in no name.
inline constexpr std::string_view paragraph_ends[] = {"。", "；", ";", "：", ":", "！", "!"};
inline constexpr std::string_view clause_marks[] = {"。", ";", "=", "÷", "×"};

// Captions above a table.
inline constexpr std::string_view money_captions[] = {"单位:", "金额单位:"};
inline constexpr std::string_view unit_captions[] = {"单位:", "部门:", "部门(单位):", "单位(部门):"};
inline constexpr std::string_view unit_label = "单位";
inline constexpr std::string_view unit_label_endings[] = {"单位", "單位", "位"};  // in the text as written; 单 / 位 are two lines
inline constexpr std::string_view department = "部门";
inline constexpr std::string_view budget_unit = "预算单位";

// Page numbers, sheet numbers, attachments: 第1页, 表6, 附件2
inline constexpr std::string_view page_opens = "第";
inline constexpr std::string_view page_closes = "页";
inline constexpr std::string_view sheet = "表";
inline constexpr std::string_view attachments[] = {"附件", "附表"};

// What opens a note below the rows, and who is named there.
inline constexpr std::string_view notes[] = {"注:", "备注:", "说明:", "填表说明:", "填报说明:"};
inline constexpr std::string_view issued = "印发";
// What names of areas end in, where they head columns of values.
inline constexpr std::string_view area_endings[] = {"县", "市", "区", "镇", "乡", "街道", "州", "旗"};
// 分市指标值, 各县绩效目标: over the names of areas.
inline constexpr std::string_view area_group_leads[] = {"分", "各"};
inline constexpr std::string_view area_group_endings[] = {"值", "目标", "指标"};
// Of a column of points that no list has: 配分, 权数; and of one that says what was reached: 评定分.
inline constexpr std::string_view points_words[] = {"分", "权"};
inline constexpr std::string_view reached_words[] = {"得", "评", "实"};
inline constexpr std::string_view aside_values[] = {"前年", "上年", "历史值", "参考值", "全年预计", "预计"};  // of a column whose values are in no field
inline constexpr std::string_view years_before[] = {"近两年", "近三年", "前两年", "近年"};
// A box below the rows.
inline constexpr std::string_view boxes_below[] = {"说明"};
inline constexpr std::string_view other_matters[] = {"说明的问题", "说明事项", "说明的事项"};
inline constexpr std::string_view contacts[] = {"负责人", "联系", "项目负责人"};
inline constexpr std::string_view stamps[] = {"(盖章)", "(签字)", "(公章)", "(签章)", "盖章"};

// What a form says of a box that nobody filled.
inline constexpr std::string_view prompts[] = {"请在此处", "在此处填写", "请填写"};

// What ends here goes on: 2024-03-01至 | 2024-12-20.
inline constexpr std::string_view open_ends[] = {"至", "、", ",", "~", "—"};

// Of a target, in a form of running control.
inline constexpr std::string_view likelihoods[] = {"确定能", "有可能", "完全不可能"};

// What the first of several goals opens with.
inline constexpr std::string_view first_of_several[] = {"1.", "1、", "1．", "目标1"};

// A task's name, where it has no other.
inline constexpr std::string_view project_of_task = "对应项目";

// 分配科学性 | 按任务量分配 | 无 below 情况说明 and 存在问题和改进措施; 说明无 behind the last row.
inline constexpr std::string_view problems = "存在问题";
inline constexpr std::string_view nothing = "无";
inline constexpr std::string_view no_remark = "说明无";

// Boxes to tick: 1.常年性项目☑  2.延续性项目□
inline constexpr std::string_view tick_boxes[] = {"□", "☐", "☑", "√", "✓", "■"};

// Over columns of a period, or a column of its values: 实施期指标 over 三级指标 and 指标值.
inline constexpr std::string_view cycle_groups[] = {"实施期指标", "实施周期指标", "中期指标", "长期指标"};
inline constexpr std::string_view annual_groups[] = {"年度指标", "当年指标", "本年度指标"};

// Of a row's own name for the sum: 部门支出总额.
inline constexpr std::string_view total_endings[] = {"总额", "合计", "总计", "总量"};

// How a column's label ends that stands beside areas and is none, or all of it.
inline constexpr std::string_view whole_values[] = {"目标值", "指标值"};
inline constexpr std::string_view whole_areas[] = {"全国", "全省", "全市", "全县", "全区", "全州", "全盟", "全师", "全兵团", "全自治区"};

// A kind of projects, before 项目: 延续性项目.
inline constexpr std::string_view project_kinds[] = {"延续性", "新增性", "持续性", "经常性", "一次性", "阶段性", "常年性"};

// A name that says of which period its one value is.
inline constexpr std::string_view of_the_year[] = {"年度", "当年", "本年"};

// What an OCR makes of a table's rules.
inline constexpr std::string_view stray_rules[] = {"|", "丨", "｜", "¦", "‖", "||"};

// The column of numbers below 指标值, between its operators and its units.
inline constexpr std::string_view value_number = "数值";

// The grades of a standard, each over a column of values: 优 100% 良 95% 中 90% 差 90%以下.
inline constexpr std::string_view grades[] = {"优", "良", "中", "差", "优秀", "良好", "中等", "一般", "较差"};
inline constexpr std::string_view all_grades = "优良中差";  // in one
// The label over them.
inline constexpr std::string_view standard_groups[] = {"评价标准", "评分标准", "评判标准"};

// Rows of sums.
inline constexpr std::string_view point_totals[] = {"总分", "总得分", "权重合计", "分值合计"};
inline constexpr std::string_view sum = "合计";
inline constexpr std::string_view category = "类";
inline constexpr std::string_view group_endings[] = {"部门", category, "小计", "合计", "总计"};

// How an organisation's name ends, and a project's.
inline constexpr std::string_view organisation_endings[] = {
    "局", "委", "办", "厅", "院", "中心", "政府", "处", "所", "馆", "站", "校", "学", "部", "社", "会", "队", "园", "台", "办公室",
    "(本级)", "本级", "机关", "集团", "公司", "单位", "街道", "联合会", "法院", "检察院", "乡", "镇",
};
inline constexpr std::string_view project_endings[] = {
    "经费", "费", "项目", "资金", "补助", "工程", "支出", "专项", "服务", "建设", "维护", "奖励", "补贴",
};

// Amounts: `其中:` before a fund, columns of a budget's matrix, a sum over the columns behind it.
inline constexpr std::string_view of_which = "其中";
inline constexpr std::string_view funds_word = "资金";
inline constexpr std::string_view of_which_leads[] = {"其中:", "其中：", of_which};
inline constexpr std::string_view budget_columns[] = {
    "年初预算", "全年预算数", "全年执行数", "预算数", "执行数", "调整后预算", "调整预算数", "预算执行数", "实际支出数",
};
inline constexpr std::string_view budget_amount = "预算金额";
inline constexpr std::string_view type = "类型";
inline constexpr std::string_view reason = "原因";
inline constexpr std::string_view rate = "率";

// 开始时间 | 完成时间 close a schedule's columns.
inline constexpr std::string_view schedule_starts[] = {"开始", "起始"};

// A year's goal, glued behind a cycle's, opens with one of these.
// Printed down the margin of the rows that it heads.
inline constexpr std::string_view margin_tasks[] = {"年度主要任务", "年度重点工作任务", "年度主要工作任务", "重点工作任务", "年度工作任务", "主要任务"};
inline constexpr std::string_view margin_labels[] = {"年度绩效指标", "绩效指标"};
// What was reached, behind a goal's stop.
inline constexpr std::string_view reached_openings[] = {"。已", "。全年", "。实际", "。完成", "。截至", "。按照", "。按计划"};
inline constexpr std::string_view project = "项目", implementing_unit = "实施单位";
inline constexpr std::string_view year_goal_openings[] = {"年内", "本年", "当年", "全年", "今年", "完成"};

// 一、 … before a paragraph or a label.
inline constexpr char32_t section_numerals[] = {U'一', U'二', U'三', U'四', U'五'};
inline constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

}  // namespace jixiao::vocab::cue
