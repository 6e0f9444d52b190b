#pragma once
// Cues of titles: what a table is called, what stands before and behind it. Data only; spelt as folded() gives it.

#include "vocab/cues.hpp"

namespace jixiao::vocab::cue {

// What a table is called in running text, and the words before it that belong to it.
inline constexpr std::string_view title_cores[] = {
    "绩效目标表", "绩效目标申报表", "绩效目标批复表", "绩效目标审批表", "绩效自评表", "绩效目标自评表", "绩效目标申报书",
    "绩效目标完成情况表", "项目自评表", "绩效目标分解表", "绩效目标明细表", "绩效目标汇总表", "绩效目标公开表", "绩效目标情况表", "绩效目标一览表", "绩效目标调整表",
};
inline constexpr std::string_view title_leads[] = {
    "项目支出", "支出项目", "财政支出", "部门整体支出", "整体支出", "转移支付", "部门预算", "专项资金", "财政专项", "政府采购",
    "项目", "财政", "支出", "部门", "整体", "预算", "专项", "资金", "区域", "省级", "市级", "县级", "区级", "乡级", "年度", "本级",
    "重点", "单位", "(部门)", "(单位)",
};

// A word of the vocabulary with one of these behind it is a part of a title: 绩效目标 + 申报表.
inline constexpr std::string_view title_tails[] = {
    "表", "申报表", "自评表", "批复表", "审批表", "申报书", "完成情况表", "公开", "公示", "公告", "分解表", "明细表", "汇总表", "公开表", "情况表", "一览表", "调整表",
};

// A title with one of these behind it is a file's name or a link.
inline constexpr std::string_view no_title_behind[] = {"_", ".", "公开", "》"};

// How a line ends that names a table, and how a headline does that stands for one.
inline constexpr std::string_view title_endings[] = {
    "目标表", "自评表", "指标表", "申报表", "批复表", "审批表", "审核表", "一览表", "汇总表", "情况表", "评价表", "公开表", "明细表",
    "分解表", "调整表", "报告表", "完成表", "填报表", "监控表", "信息表", "计划表", "任务表", "备案表", "下达表", "管理表", "目标申报书", "目标设定表",
};
inline constexpr std::string_view headline_endings[] = {
    "绩效目标和指标", "绩效目标公示", "绩效目标公开", "绩效目标", "绩效目标及指标", "绩效指标", "绩效目标设定的公示",
    "绩效目标情况公示", "绩效目标的公示", "绩效目标情况", "绩效自评", "绩效目标公告", "绩效目标信息", "绩效目标情况公开", "绩效目标设定", "绩效目标等基本情况",
};
inline constexpr std::string_view table_endings[] = {"表", "申报书"};

// What a budget's other tables are called: 政府性基金预算支出预算表, 部门收支总体情况表.
inline constexpr std::string_view other_table_subjects[] = {
    "预算", "决算", "收支", "收入", "支出", "经费", "采购", "资产", "拨款", "公用", "基金", "项目",
};
inline constexpr std::string_view table_ending = "表";

// A headline that dates what stands below it: 某局2022年度部门预算; a sentence or a budget's comparison dates nothing.
inline constexpr std::string_view headline_subjects[] = {"部门预算", "单位预算", "预算公开", "绩效目标", "部门决算"};
inline constexpr std::string_view no_headline[] = {"。", "；", "，", "通知", "〔", "发布", "附件", ".xls", ".doc", ".pdf"};

// What a title speaks of; 项目自评表 is one without the first word.
inline constexpr std::string_view title_subject = "绩效";
inline constexpr std::string_view bare_self_evaluation = "项目自评表";

// A line with one of these is a sentence, a link or an attachment.
inline constexpr std::string_view no_title[] = {
    "。", ";", "附件", "上一篇", "下一篇", "当前位置", ".xls", ".doc", ".pdf", "http", "关于印发", "下载", "|",
};
inline constexpr std::string_view attachment_lead = "附";

// What a title says of its table.
inline constexpr std::string_view self_evaluation = "自评";
inline constexpr std::string_view department_wide = "整体";
inline constexpr std::string_view departments_whole[] = {"部门整体", "单位整体", "部门(单位)整体"};
inline constexpr std::string_view no_department[] = {"转移支付", "区域", "资金", "专项"};

// 关于某项目绩效目标的公示: what stands around a project's name.
inline constexpr std::string_view about = "关于";
inline constexpr std::string_view behind_project_name[] = {"绩效目标", "项目支出绩效", "绩效自评"};

// 某项目项目绩效目标: what a headline has behind the project whose goals follow, longest first.
inline constexpr std::string_view headline_tails[] = {"项目绩效目标情况", "项目绩效目标", "绩效目标情况", "绩效目标"};

// 预算年度:2024年
inline constexpr std::string_view year_captions[] = {"预算年度:", "年度:"};
inline constexpr std::string_view year_endings[] = {"年", "年度"};

// 第四部分, 第三章: what opens a chapter of a publication.
inline constexpr std::string_view chapter_openings[] = {"第"};
inline constexpr std::string_view chapter_words[] = {"部分", "章", "节"};

// A web page's address.
inline constexpr std::string_view addresses[] = {"http:", "https:", "www."};

// Behind the title of a table that goes on from the page before.
inline constexpr std::string_view title_goes_on[] = {"(续)", "(续表)", "(接上页)", "续表"};

}  // namespace jixiao::vocab::cue
