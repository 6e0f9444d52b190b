#pragma once
// Cues of values: numbers, dates, periods, standards, points. Data only; spelt as folded() gives it.

#include "vocab/cues.hpp"

namespace jixiao::vocab::cue {

// Units of money in captions and labels, longest first; 萬元 for texts as written.
inline constexpr std::string_view money_units[] = {"百万元", "万元", "亿元", "千元", "元", "萬元"};
// … and behind an amount.
inline constexpr std::string_view amount_units[] = {"百万元", "万元", "亿元", "千元", "美元", "万", "亿", "元"};

// Behind a number and its unit: 80%以上, 12月底前.
inline constexpr std::string_view value_tails[] = {"以上", "以下", "以内", "及以上", "左右", "前", "之前", "内", "底前", "止"};
inline constexpr std::string_view bare_value_tails[] = {"以上", "以下", "以内", "前", "底前"};
inline constexpr std::string_view bound_tails[] = {"及以上", "及以下", "以上", "以下", "以内", "之内", "左右"};

// Dates. What joins the numbers of one, and what may follow a number in one.
inline constexpr std::string_view year = "年";
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

// A name that ends so takes a percentage: 到位率100%.
inline constexpr std::string_view rate_endings[] = {"率", "度", "例", "比", "重"};

// What a name and a value suit: 成本 is money, 满意 a level of its own, 及时 a time.
inline constexpr std::string_view money_value_ending = "元";
inline constexpr std::string_view money_per = "元/";
inline constexpr std::string_view money_names[] = {"费", "成本"};
inline constexpr std::string_view satisfied = "满意";
inline constexpr std::string_view timely_names[] = {"时间", "及时", "按时"};

// What a value is measured by, printed in a column of its own.
inline constexpr std::string_view standards[] = {
    "定量指标", "定性指标", "预算支出标准", "计划标准", "行业标准", "历史标准", "国家标准", "地方标准", "其他标准", "通用标准",
};

// 正向, 反向: a direction and no operator.
inline constexpr std::string_view direction_mark = "向";

}  // namespace jixiao::vocab::cue
