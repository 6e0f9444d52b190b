#pragma once
// Cues of notices told in sentences. Data only; spelt as the text has them.

#include "vocab/cues.hpp"

namespace jixiao::vocab::cue {

// What opens a project among several.
inline constexpr std::string_view told_names[] = {"项目名称：", "项目名称:"};

// 1.“残疾儿童康复救助”项目。: a heading that names one.
inline constexpr std::string_view name_quotes[][2] = {{"“", "”"}, {"\"", "\""}, {"「", "」"}};
// 具体绩效指标为：产出指标中，数量指标：…
inline constexpr std::string_view told_indicators[] = {"具体绩效指标", "绩效指标", "具体指标"};

// 绩效目标是:…, 建设内容如下:…
inline constexpr std::string_view told_as[] = {"是", "为", "如下", "包括"};
inline constexpr std::string_view told_content = "建设内容";
inline constexpr std::string_view told_goals[] = {"绩效目标", "总体目标"};
inline constexpr std::string_view goal_leads[] = {"项目总体", "项目", "总体", "年度"};
inline constexpr std::string_view of_which_words[] = {"其中", "包括", "：", ":"};
inline constexpr std::string_view told_funds[] = {"资金", "预算", "补助", "投资"};

// Behind the last indicator: what opens a line of the page or the notice; whom to ask, who signs.
inline constexpr std::string_view closing_lines[] = {"公示时间", "公示期", "公示时限", "附件", "特此", "联系人", "联系电话", "监督电话", "【打印", "[打印", "打印本页", "(此件", "上一篇", "扫一扫"};
inline constexpr std::string_view closing_notes[] = {"公示", "监督", "联系电话", "联系人", "电话", "如有异议", "反馈"};
inline constexpr std::string_view signing_endings[] = {"政府", "局", "委员会", "办公室", "中心"};
inline constexpr std::string_view attachment = "附件";

}  // namespace jixiao::vocab::cue
