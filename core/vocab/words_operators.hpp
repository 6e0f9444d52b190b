#pragma once
// Operators and the other words that values are made of: about, by when, more than the year before. Data only; spelt as
// folded() gives it.

#include <cstdint>
#include <string_view>

namespace jixiao {

enum class Operator : std::uint8_t { none, ge, gt, le, lt, eq, plus_minus, range };

namespace vocab {

struct OperatorWord {
    std::string_view text;
    Operator op = Operator::none;
    bool tells = false;  ///< so sure that it tells a value from other text
};

// Longest first. Signs stand anywhere; words only where a number follows, or one stands before them.
inline constexpr OperatorWord signs[] = {
    {"大于等于", Operator::ge, true}, {">=", Operator::ge, true}, {"=>", Operator::ge, true}, {"≥", Operator::ge, true},
    {"⩾", Operator::ge}, {"≧", Operator::ge}, {"<=", Operator::le, true}, {"=<", Operator::le, true},
    {"≤", Operator::le, true}, {"⩽", Operator::le}, {"≦", Operator::le}, {">", Operator::gt, true},
    {"<", Operator::lt, true}, {"=", Operator::eq, true}, {"》", Operator::ge}, {"〉", Operator::ge, true},
    {"﹥", Operator::gt}, {"﹤", Operator::lt}, {"﹦", Operator::eq},
};
inline constexpr OperatorWord before_number[] = {
    {"大于或等于", Operator::ge, true}, {"大于等于", Operator::ge, true}, {"小于或等于", Operator::le, true},
    {"小于等于", Operator::le, true}, {"不低于", Operator::ge, true}, {"不少于", Operator::ge, true},
    {"不小于", Operator::ge, true}, {"不下于", Operator::ge, true}, {"至少", Operator::ge, true},
    {"最少", Operator::ge, true}, {"不高于", Operator::le, true}, {"不超过", Operator::le, true},
    {"不多于", Operator::le, true}, {"不大于", Operator::le, true}, {"不突破", Operator::le, true},
    {"不超出", Operator::le}, {"不超", Operator::le, true}, {"至多", Operator::le, true}, {"最多", Operator::le, true},
    {"控制在", Operator::le, true}, {"大于", Operator::gt, true}, {"超过", Operator::gt, true},
    {"高于", Operator::gt, true}, {"多于", Operator::gt, true}, {"突破", Operator::gt}, {"超", Operator::gt},
    {"小于", Operator::lt, true}, {"低于", Operator::lt, true}, {"少于", Operator::lt, true}, {"等于", Operator::eq, true},
    {"达到", Operator::eq, true}, {"完成", Operator::eq}, {"为", Operator::eq}, {"达", Operator::eq},
    {"保持在", Operator::eq}, {"稳定在", Operator::eq},
};
inline constexpr OperatorWord behind_number[] = {
    {"(含)及以上", Operator::ge}, {"(含)以上", Operator::ge}, {"及以上", Operator::ge}, {"或以上", Operator::ge},
    {"含以上", Operator::ge}, {"以上", Operator::ge}, {"(含)以下", Operator::le}, {"(含)以内", Operator::le},
    {"及以下", Operator::le}, {"或以下", Operator::le}, {"及以内", Operator::le}, {"以下", Operator::le},
    {"以内", Operator::le}, {"之内", Operator::le}, {"内", Operator::le},
};
// What tells a value too, and is no comparison.
inline constexpr std::string_view near_operators[] = {"±", "约"};

namespace number {

// Chinese numerals, and how much each is worth.
struct Numeral {
    std::string_view text;
    int digit = 0;
    int times = 0;  ///< 十, 百, 千 multiply what stands before them
};
inline constexpr Numeral numerals[] = {{"零", 0}, {"〇", 0}, {"一", 1}, {"二", 2}, {"两", 2}, {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6}, {"七", 7},
                                       {"八", 8}, {"九", 9}, {"十", 0, 10}, {"百", 0, 100}, {"千", 0, 1000}};

// Words in front of a value that are no part of it: 全年≥3次, 标准：100%.
inline constexpr std::string_view scopes[] = {"全年", "年内", "年度", "累计", "共计", "合计", "总计", "总数", "共", "平均", "人均", "年均"};
inline constexpr std::string_view labels[] = {"标准", "指标值", "目标值", "年度指标值", "实施周期指标值"};

inline constexpr std::string_view about[] = {"大约", "约为", "约", "近", "预计", "大概"};
inline constexpr std::string_view about_behind[] = {"左右", "上下", "余", "多", "几", "不等"};

// Between two numbers or dates.
inline constexpr std::string_view dashes[] = {"——", "--", "至", "到", "—", "–", "－", "～", "-", "~", "−", "―"};
inline constexpr std::string_view colons[] = {":", "：", "比", "∶"};
inline constexpr std::string_view times[] = {"*", "×", "x", "X", "/"};

// A comparison with another year, and the change.
inline constexpr std::string_view compared[] = {"较", "比", "同比", "环比", "相比", "增长", "提高", "下降", "提升", "降低", "减少", "增加", "上升", "压减"};
inline constexpr std::string_view changes[] = {"增长", "提高", "下降", "提升", "降低", "减少", "增加", "上升", "压减", "节约", "缩短"};

// Dates: words for a year, for its end, and what may follow a date.
inline constexpr std::string_view this_year[] = {"当年", "本年度", "本年", "次年", "每年"};
inline constexpr std::string_view year_ends[] = {"年底", "年末", "年内", "年终", "全年", "年度内"};
inline constexpr std::string_view ends_behind_year[] = {"底", "末", "内"};
inline constexpr std::string_view ends_behind_month[] = {"底", "末", "份", "上旬", "中旬", "下旬"};
inline constexpr std::string_view quarters[] = {"一", "二", "三", "四"};
inline constexpr std::string_view date_tails[] = {"之前", "底前", "以前", "完成", "前", "底", "末", "内", "止", "起", "交付", "完工", "竣工", "开工", "提交"};
inline constexpr std::string_view date_openings[] = {"截至", "于", "在"};
inline constexpr std::string_view dates_in_words[] = {"年底", "年末", "年内", "年度内", "年终", "全年", "四季度", "上半年", "下半年", "一季度", "二季度", "三季度"};

inline constexpr std::string_view year = "年", month = "月", ordinal = "第", first_half = "上半年", second_half = "下半年";
inline constexpr std::string_view year_marks[] = {"年度", "年"};
inline constexpr std::string_view day_marks[] = {"日", "号"};
inline constexpr std::string_view quarter_marks[] = {"季度", "季"};
inline constexpr std::string_view ends_behind_quarter[] = {"末", "底"};

// Around numbers: 百分之五, 应≥3, 3天内完成, 5次(含), ±3%, 增长幅度, ≥90%且≤95%; 12号 and 〔2022〕 are documents.
struct Share {
    std::string_view text, unit;
    int scale = 0;  ///< decimal places more than the number that follows has: 万分之一 is 0.01 %
};
inline constexpr Share shares[] = {{"百分之", "%"}, {"千分之", "‰"}, {"万分之", "%", 2}};
inline constexpr std::string_view should = "应", within = "内", done = "完", none = "零";
inline constexpr std::string_view included[] = {"(含)", "（含）"};
inline constexpr std::string_view kept_in[] = {"控制在", "不超过"};
inline constexpr std::string_view plus_minus[] = {"±", "正负", "+/-"};
inline constexpr std::string_view change_tails[] = {"幅度", "了", "到"};
inline constexpr std::string_view both[] = {"并且", "且", "同时"};
inline constexpr std::string_view document_marks[] = {"号", "〕"};

// How often: 每月, 按季度, 每2周.
inline constexpr std::string_view each[] = {"每", "按", "逐"};
inline constexpr std::string_view periods[] = {"年度", "半年", "季度", "年", "季", "月", "旬", "周", "日", "天", "学期", "两年", "两周", "两月"};
inline constexpr std::string_view period_tails[] = {"度", "工作"};
inline constexpr std::string_view plan = "计划", counter = "个";
inline constexpr std::string_view how_often = "次";  // 次/年
inline constexpr std::string_view per_period[] = {"/年", "/月", "/季", "/周", "/日", "/天"};

// 二级以上 is a grade; 一批, 一类 count nothing; 零星 and the like are words.
inline constexpr std::string_view grades[] = {"级", "星", "档"};
inline constexpr std::string_view vague_units[] = {"批", "类"};
inline constexpr std::string_view zero_words[] = {"星", "售", "碳", "距"};

}  // namespace number
}  // namespace vocab
}  // namespace jixiao
