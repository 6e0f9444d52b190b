#pragma once
// Cues of values: numbers, dates, periods, standards, points. Data only; spelt as folded() gives it.

#include "vocab/cues.hpp"

namespace jixiao::vocab::cue {

// What parts the entries of a cell.
inline constexpr std::string_view entry_ends[] = {"；", "。"};

// Units of money in captions and labels, longest first; 萬元 for texts as written.
inline constexpr std::string_view money_units[] = {"百万元", "万元", "亿元", "千元", "元", "萬元"};
// … and behind an amount.
inline constexpr std::string_view amount_units[] = {"百万元", "万元", "亿元", "千元", "美元", "万", "亿", "元"};

// Behind a number and its unit: 80%以上, 12月底前.
inline constexpr std::string_view value_tails[] = {"以上", "以下", "以内", "及以上", "左右", "前", "之前", "内", "底前", "止"};
inline constexpr std::string_view bare_value_tails[] = {"以上", "以下", "以内", "前", "底前"};
inline constexpr std::string_view about_words[] = {"约", "近", "大约"};
// In front of an operator in words: 全年不少于4次.
inline constexpr std::string_view value_leads[] = {"全年", "每年", "年均", "累计", "每月", "每季度", "平均"};
// What is left of a value that wraps around its name: 2024年11月底 | 任务完成时间 | 前.
inline constexpr std::string_view value_rests[] = {"前", "底前", "之前", "以前", "日前", "月前", "内", "日内", "以上", "以下", "以内", "及以上", "及以下"};
inline constexpr std::string_view bound_tails[] = {"及以上", "及以下", "以上", "以下", "以内", "之内", "左右"};

// Dates. What joins the numbers of one, and what may follow a number in one.
inline constexpr std::string_view year = "年";
inline constexpr std::string_view month = "月";
inline constexpr std::string_view date_units[] = {"年", "月", "日"};
inline constexpr std::string_view date_ranges[] = {"—", "-", "－", "–", "至", "~", "～", "——"};
// What never opens a word.
inline constexpr std::string_view closing_marks[] = {",", "，", ";", "；", ":", "：", "。", "、", ")", "）"};
inline constexpr std::string_view whole_year = "年度";
inline constexpr std::string_view day = "日";
inline constexpr std::string_view day_and_month[] = {"日", "月"};
inline constexpr std::string_view date_joints[] = {"年", "月", "日", "至", "—"};
struct DateMark {
    std::string_view text;
    bool unit = false;    ///< makes numbers a date
    bool late = false;    ///< stands behind a unit only
    bool closes = false;  ///< nothing of the date follows
};
inline constexpr DateMark date_marks[] = {
    {.text = "年", .unit = true},
    {.text = "月", .unit = true},
    {.text = "日"},
    {.text = "号"},
    {.text = "底", .late = true},
    {.text = "末", .late = true},
    {.text = "前", .late = true, .closes = true},
    {.text = "之前", .closes = true},
    {.text = "以前", .closes = true},
    {.text = "内", .late = true, .closes = true},
    {.text = "上旬"},
    {.text = "中旬"},
    {.text = "下旬"},
    {.text = "至"},
};

// Terms and periods in words: 项目期一年; 每年12月底前.
inline constexpr std::string_view terms_in_words[] = {"一年", "长期", "两年", "三年"};
inline constexpr std::string_view periods[] = {"每年", "每季度", "每季", "每月", "每周", "每天", "全年", "年内", "当年"};
inline constexpr std::string_view period_endings[] = {"前", "内", "底", "末", "次"};
inline constexpr std::string_view before_date = "前";
// What opens a value that compares: 较上年提高2个百分点.
inline constexpr std::string_view comparisons[] = {"较上年", "比上年", "较去年", "比去年", "较上一年", "较往年", "同比"};

// Of an indicator that is told in words.
inline constexpr std::string_view in_words = "定性";

// What parts two numbers of one value, and what opens one for each of many.
inline constexpr std::string_view value_joints[] = {",", "、", ";"};
inline constexpr std::string_view shares[] = {"每", "平均", "人均", "年均", "户均", "季后", "月后", "年后", "节后", "次月", "次季", "次年"};

// A short text with one of these is a date: 6月底前, 第二季度.
inline constexpr char32_t date_characters[] = {U'年', U'月', U'日', U'季'};  // one of each
inline constexpr std::string_view date_words[] = {"年底前", "月底前", "日前", "月前", "年内", "年底", "一季度", "二季度", "三季度", "四季度", "1季度", "2季度", "3季度", "4季度", "每季度", "各季度", "季度末", "季度前"};
// Behind a number, these make it a date: 2024年, 6月, 2024-06, 1/2, 1~3.
inline constexpr std::string_view date_parts[] = {"年", "月", "-", "/", "~"};
inline constexpr std::string_view age = "岁";  // 65岁及以上老年人: 年, and no date

// Points and how they are given: 得10分, 扣2分, 得满分.
inline constexpr std::string_view weights[] = {"权重", "分值"};  // behind a value: ≥24次，权重10
inline constexpr std::string_view points = "分";
inline constexpr std::string_view no_points = "不得分";
inline constexpr std::string_view score_names[] = {"得分", "评分", "分数"};  // 月度考核平均得分 is a name
inline constexpr char32_t points_character = U'分';
inline constexpr std::string_view gets = "得";
inline constexpr std::string_view loses = "扣";
inline constexpr std::string_view scoring[] = {"得满分", "得分", "满分", "分;", "不得分", "计分"};
inline constexpr std::string_view standard = "标准";

// A name that ends so is no misspelt level: …率, …度.
inline constexpr std::string_view measured_endings[] = {"率", "度"};

// Between a name and its value, part of neither: 时间为2024年11月, 面积达到4200亩.
inline constexpr std::string_view verbs_behind_name[] = {"为", "达", "是"};
// … and what says that a value follows: 完成户数，指标值为≥126户
inline constexpr std::string_view value_announced[] = {"，指标值", "，目标值", ",指标值", ",目标值", "，目标", "的指标值", "的目标值"};
inline constexpr std::string_view verbs_before_value[] = {"达到", "为"};
inline constexpr std::string_view verbs_before_year[] = {"为20", "于20"};

// What opens a value inside an entry, as the text has it: an operator and a number, a value in words.
inline constexpr std::string_view entry_operators[] = {
    "≥", "≤", "＞", "＜", "＝", "≧", "≦", "⩾", "⩽", ">", "<", "=", "不低于", "不少于", "不超过", "不高于", "大于等于", "小于等于", "大于", "小于", "等于", "达到", "控制在",
};
inline constexpr char32_t entry_operator_openings[] = {
    U'≥', U'≤', U'＞', U'＜', U'＝', U'≧', U'≦', U'⩾', U'⩽', U'>', U'<', U'=', U'不', U'大', U'小', U'等', U'达', U'控',
};
inline constexpr std::string_view value_openings[] = {
    "有效", "明显", "显著", "持续", "不断", "逐步", "稳步", "有所", "进一步", "大幅", "全面", "日益",
};

// A name that ends so takes a percentage: 到位率100%.
// … and of one that counts or measures: a number with a unit behind it is its value.
inline constexpr std::string_view counted_endings[] = {"数", "数量", "量", "面积", "长度", "里程", "人口", "人次", "户数", "成本", "费用", "金额"};
inline constexpr std::string_view rate_endings[] = {"率", "度", "例", "比", "重"};
// What names of indicators end in, beside those.
inline constexpr std::string_view name_endings[] = {"数", "量", "时间", "情况", "水平", "程度", "标准", "成本", "费用", "效果", "质量", "面积", "长度", "里程",
                                                    "人次", "场次", "篇数", "金额", "次数", "性", "能力", "时限", "周期", "收入", "意识", "影响", "作用"};
// … and what shows that a name goes on: 数据, 数字, 性质.
inline constexpr std::string_view not_behind_names[] = {"据", "字", "额", "能", "质", "化", "量", "率", "的", "标"};
inline constexpr std::string_view not_behind_levels[] = {"控制", "节约", "降低", "标准", "费", "达标", "合格", "完成", "效益", "支出", "与", "和", "及", "的", "性", "率", "数", "量"};
inline constexpr std::string_view never_opens_names[] = {"的", "占"};
// What an explanation of an indicator opens with: 反映全年维修情况, 指…占…的比例.
inline constexpr std::string_view explanation_openings[] = {"反映", "用于反映", "用以反映", "主要反映", "是指", "计算公式"};
// How points are taken off, and what a remark opens with.
inline constexpr std::string_view deduction_openings[] = {
    "每少", "每低", "每高", "每超", "每多", "每减", "每延", "每逾", "每出现", "每发生", "每下降", "未达到", "未完成", "低于", "超过", "超出", "超标准", "超时", "逾期", "发现", "发生", "有一", "不合格", "按比例", "按完成比例",
};
inline constexpr std::string_view remark_openings[] = {"含", "不含", "同上", "另含"};

// What a name and a value suit: 成本 is money, 满意 a level of its own, 及时 a time.
inline constexpr std::string_view money_value_ending = "元";
inline constexpr std::string_view money_per = "元/";
inline constexpr std::string_view money_names[] = {"费", "成本"};
inline constexpr std::string_view satisfied = "满意";
inline constexpr std::string_view timely_names[] = {"时间", "及时", "按时", "时限", "按期"};

// What a value is measured by, printed in a column of its own.
inline constexpr std::string_view standards[] = {
    "定量指标", "定性指标", "预算支出标准", "计划标准", "行业标准", "历史标准", "国家标准", "地方标准", "其他标准", "通用标准",
};

// 正向, 反向: a direction and no operator.
inline constexpr std::string_view direction_mark = "向";

}  // namespace jixiao::vocab::cue
