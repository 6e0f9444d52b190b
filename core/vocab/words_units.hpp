#pragma once
// Units: every spelling, what it measures and how large it is (rulebook 5.3). Data only.

#include <cstdint>
#include <string_view>

#include "base/decimal.hpp"

namespace jixiao {

enum class Dimension : std::uint8_t {
    unknown, percent, money, person, person_times, times, item, area, length, mass, volume, time, energy, data, score, ratio,
    place,  ///< 层, 道, 岁 …: known as a unit, but with no dimension that a rule asks for
};

namespace vocab {

struct UnitWord {
    std::string_view text;
    std::string_view canonical;
    Dimension dimension;
    Decimal factor{1, 0};      ///< to the base of its dimension: 万元 is 10000 (元), 公里 1000 (米)
    bool indivisible = false;  ///< 12.5 of them cannot be (rulebook VA018)
};

using D = Dimension;

// A unit is found by its longest spelling. A scale in front multiplies any of them: 万册, 亿元.
inline constexpr UnitWord unit_words[] = {
    {"%", "%", D::percent}, {"％", "%", D::percent}, {"百分比", "%", D::percent}, {"比例", "%", D::percent, {100, 0}},
    {"%%", "%", D::percent}, {"(%)", "%", D::percent}, {"（%）", "%", D::percent},
    {"个百分点", "个百分点", D::percent}, {"百分点", "个百分点", D::percent}, {"pp", "个百分点", D::percent},
    {"‰", "‰", D::percent, {1, 1}}, {"千分之", "‰", D::percent, {1, 1}}, {"成", "成", D::percent, {10, 0}},
    {"元", "元", D::money}, {"万元", "万元", D::money, {10000, 0}}, {"亿元", "亿元", D::money, {100000000, 0}},
    {"千元", "千元", D::money, {1000, 0}}, {"百万元", "百万元", D::money, {1000000, 0}}, {"千万元", "千万元", D::money, {10000000, 0}},
    {"人民币", "元", D::money}, {"万元人民币", "万元", D::money, {10000, 0}},
    {"人", "人", D::person, {1, 0}, true}, {"名", "人", D::person, {1, 0}, true}, {"位", "人", D::person, {1, 0}, true},
    {"员", "人", D::person, {1, 0}, true}, {"户", "户", D::person, {1, 0}, true}, {"家庭", "户", D::person, {1, 0}, true},
    {"个人", "人", D::person, {1, 0}, true}, {"户次", "人次", D::person_times}, {"人份", "人份", D::item},
    {"人次", "人次", D::person_times, {1, 0}, true}, {"人·次", "人次", D::person_times}, {"人天", "人·天", D::person_times},
    {"人·天", "人·天", D::person_times}, {"人日", "人·天", D::person_times}, {"人·日", "人·天", D::person_times},
    {"人月", "人·月", D::person_times}, {"人·月", "人·月", D::person_times},
    {"次", "次", D::times, {1, 0}, true}, {"回", "次", D::times, {1, 0}, true}, {"趟", "次", D::times}, {"遍", "次", D::times},
    {"次数", "次", D::times},
    {"场", "场", D::times, {1, 0}, true}, {"场次", "场", D::times, {1, 0}, true}, {"期", "期", D::times, {1, 0}, true},
    {"批", "批", D::times, {1, 0}, true}, {"批次", "批", D::times, {1, 0}, true}, {"班", "班", D::times}, {"班次", "班", D::times},
    {"轮", "轮", D::times}, {"轮次", "轮", D::times}, {"届", "届", D::times}, {"件次", "件次", D::times}, {"台次", "台次", D::times},
    {"车次", "车次", D::times}, {"架次", "架次", D::times}, {"篇次", "篇次", D::times}, {"只次", "只次", D::times},
    {"例次", "例次", D::times}, {"家次", "家次", D::times}, {"项次", "项次", D::times}, {"份次", "份次", D::times},
    {"册次", "册次", D::times}, {"辆次", "辆次", D::times}, {"艘次", "艘次", D::times}, {"个次", "个次", D::unknown},
    {"点次", "点次", D::times}, {"台班", "台班", D::times}, {"工时", "工时", D::times}, {"机时", "机时", D::times}, {"频次", "次", D::times}, {"学期", "学期", D::times},
    {"个", "个", D::item, {1, 0}, true}, {"项", "项", D::item, {1, 0}, true}, {"件", "件", D::item, {1, 0}, true},
    {"份", "份", D::item, {1, 0}, true}, {"篇", "篇", D::item}, {"部", "部", D::item}, {"本", "本", D::item}, {"册", "册", D::item},
    {"套", "套", D::item, {1, 0}, true}, {"台", "台", D::item, {1, 0}, true}, {"台套", "台套", D::item}, {"台/套", "台套", D::item},
    {"台（套）", "台套", D::item}, {"台(套)", "台套", D::item}, {"辆", "辆", D::item, {1, 0}, true}, {"艘", "艘", D::item},
    {"架", "架", D::item}, {"张", "张", D::item}, {"块", "块", D::item}, {"条", "条", D::item}, {"种", "种", D::item},
    {"类", "类", D::item}, {"处", "处", D::item}, {"座", "座", D::item}, {"所", "所", D::item, {1, 0}, true},
    {"家", "家", D::item, {1, 0}, true}, {"间", "间", D::item}, {"栋", "栋", D::item}, {"例", "例", D::item, {1, 0}, true},
    {"宗", "宗", D::item}, {"起", "起", D::item, {1, 0}, true}, {"棵", "棵", D::item}, {"株", "株", D::item}, {"头", "头", D::item},
    {"只", "只", D::item}, {"盏", "盏", D::item}, {"门", "门", D::item}, {"节", "节", D::item}, {"箱", "箱", D::item},
    {"标箱", "标箱", D::item}, {"支", "支", D::item}, {"队", "队", D::item}, {"课时", "课时", D::item}, {"学时", "学时", D::item},
    {"学分", "学分", D::item}, {"把", "把", D::item}, {"颗", "颗", D::item}, {"枚", "枚", D::item}, {"根", "根", D::item}, {"扇", "扇", D::item}, {"幢", "幢", D::item}, {"剂", "剂", D::item}, {"帧", "帧", D::item}, {"卷册", "卷册", D::item}, {"台件", "台件", D::item}, {"床日", "床日", D::item}, {"针次", "针次", D::item}, {"航次", "航次", D::item},
    {"尾", "尾", D::item}, {"羽", "羽", D::item}, {"匹", "匹", D::item}, {"口", "口", D::item}, {"口井", "口", D::item},
    {"眼", "口", D::item}, {"副", "副", D::item}, {"幅", "幅", D::item}, {"盒", "盒", D::item}, {"袋", "袋", D::item},
    {"瓶", "瓶", D::item}, {"桶", "桶", D::item}, {"罐", "罐", D::item}, {"片", "片", D::item}, {"面", "面", D::item},
    {"卷", "卷", D::item}, {"封", "封", D::item}, {"单", "单", D::item}, {"笔", "笔", D::item}, {"首", "首", D::item},
    {"组", "组", D::item}, {"对", "对", D::item}, {"双", "双", D::item}, {"批件", "件", D::item}, {"樘", "樘", D::item},
    {"企业", "家", D::item}, {"个项目", "个", D::item}, {"个乡镇", "个", D::item}, {"个村", "个", D::item}, {"标段", "标段", D::item},
    {"床", "张", D::item}, {"剂", "剂", D::item}, {"剂次", "剂次", D::times}, {"字", "字", D::item}, {"页", "页", D::item},
    {"版", "版", D::item}, {"集", "集", D::item}, {"堂", "堂", D::item}, {"村", "个", D::item}, {"点", "点", D::unknown},
    {"平方米", "平方米", D::area}, {"㎡", "平方米", D::area}, {"m2", "平方米", D::area}, {"m²", "平方米", D::area},
    {"M2", "平方米", D::area}, {"平米", "平方米", D::area}, {"平方", "平方米", D::area}, {"亩", "亩", D::area, {66667, 2}},
    {"公顷", "公顷", D::area, {10000, 0}}, {"hm²", "公顷", D::area, {10000, 0}}, {"平方公里", "平方公里", D::area, {1000000, 0}},
    {"平方千米", "平方公里", D::area, {1000000, 0}}, {"km²", "平方公里", D::area, {1000000, 0}}, {"km2", "平方公里", D::area, {1000000, 0}},
    {"亩次", "亩次", D::area},
    {"米", "米", D::length}, {"m", "米", D::length}, {"M", "米", D::length}, {"延米", "米", D::length}, {"延长米", "米", D::length},
    {"公里", "公里", D::length, {1000, 0}}, {"千米", "公里", D::length, {1000, 0}}, {"km", "公里", D::length, {1000, 0}},
    {"KM", "公里", D::length, {1000, 0}}, {"里", "里", D::length, {500, 0}}, {"厘米", "厘米", D::length, {1, 2}},
    {"cm", "厘米", D::length, {1, 2}}, {"毫米", "毫米", D::length, {1, 3}}, {"mm", "毫米", D::length, {1, 3}},
    {"海里", "海里", D::length, {1852, 0}},
    {"吨", "吨", D::mass}, {"t", "吨", D::mass}, {"千克", "千克", D::mass, {1, 3}}, {"公斤", "千克", D::mass, {1, 3}},
    {"kg", "千克", D::mass, {1, 3}}, {"斤", "斤", D::mass, {5, 4}}, {"克", "克", D::mass, {1, 6}},
    {"吨标准煤", "吨标准煤", D::energy}, {"吨标煤", "吨标准煤", D::energy},
    {"立方米", "立方米", D::volume}, {"立方", "立方米", D::volume}, {"方", "立方米", D::volume}, {"m³", "立方米", D::volume},
    {"m3", "立方米", D::volume}, {"㎥", "立方米", D::volume}, {"升", "升", D::volume, {1, 3}}, {"L", "升", D::volume, {1, 3}},
    {"毫升", "毫升", D::volume, {1, 6}},
    {"年", "年", D::time, {365, 0}}, {"个月", "个月", D::time, {30, 0}}, {"月", "个月", D::time, {30, 0}},
    {"季度", "季度", D::time, {91, 0}}, {"季", "季度", D::time, {91, 0}}, {"周", "周", D::time, {7, 0}}, {"星期", "周", D::time, {7, 0}},
    {"天", "天", D::time}, {"日", "天", D::time}, {"日历天", "天", D::time}, {"个工作日", "个工作日", D::time},
    {"工作日", "个工作日", D::time}, {"个日历日", "天", D::time}, {"自然日", "天", D::time}, {"小时", "小时", D::time, {41667, 6}},
    {"个小时", "小时", D::time, {41667, 6}}, {"h", "小时", D::time, {41667, 6}}, {"H", "小时", D::time, {41667, 6}},
    {"分钟", "分钟", D::time, {694, 6}}, {"min", "分钟", D::time, {694, 6}}, {"秒", "秒", D::time, {12, 6}}, {"周年", "年", D::time, {365, 0}},
    {"毫秒", "毫秒", D::time},
    {"千瓦时", "千瓦时", D::energy}, {"度", "千瓦时", D::energy}, {"kWh", "千瓦时", D::energy}, {"kwh", "千瓦时", D::energy},
    {"千瓦", "千瓦", D::energy}, {"KW", "千瓦", D::energy}, {"kW", "千瓦", D::energy}, {"兆瓦", "兆瓦", D::energy}, {"MW", "兆瓦", D::energy},
    {"GB", "GB", D::data}, {"TB", "TB", D::data}, {"MB", "MB", D::data}, {"G", "GB", D::data}, {"T", "TB", D::data},
    {"PB", "PB", D::data}, {"Mbps", "Mbps", D::data}, {"M/s", "M/s", D::data}, {"Gbps", "Gbps", D::data},
    {"分", "分", D::score}, {"级", "级", D::score}, {"星", "星", D::score}, {"档", "档", D::score}, {"星级", "星", D::score},
    {"名次", "名次", D::score}, {"倍", "倍", D::ratio},
    {"层", "层", D::place}, {"道", "道", D::place}, {"岁", "岁", D::place}, {"市", "个", D::place}, {"县", "个", D::place},
    {"镇", "个", D::place}, {"乡镇", "个", D::place}, {"℃", "℃", D::place}, {"分贝", "分贝", D::place}, {"dB", "分贝", D::place},
    {"马力", "马力", D::place}, {"美元", "美元", D::place}, {"欧元", "欧元", D::place}, {"港元", "港元", D::place}, {"并发", "个", D::place},
    {"杆", "杆", D::item}, {"基", "基", D::item}, {"孔", "孔", D::item}, {"路", "路", D::item}, {"包", "包", D::item},
    {"点位", "点位", D::item}, {"床位", "张", D::item}, {"头次", "头次", D::times}, {"公顷次", "公顷次", D::area},
    {"方米", "平方米", D::area},
};

// Units behind a number that are no unit where they fill a cell: 乡镇 there is a place.
inline constexpr std::string_view not_in_cells[] = {
    "成", "企业", "乡镇", "县", "市", "镇", "村", "个村", "个乡镇", "个项目", "字", "双", "单", "里", "并发", "人民币",
    "把", "版", "页", "封", "克", "道", "岁", "剂", "名次", "周年",
};

// What fills a cell of units and is put together of the others, or is none behind a number.
inline constexpr std::string_view unit_phrases[] = {
    "万", "亿", "万人", "万人次", "次/年", "次/月", "次/季度", "万平方米", "万亩", "万吨", "万立方米", "年-月-日",
    "万条", "万份", "万户", "万册", "人/次", "元/人", "元/人次", "元/次", "元/年", "元/月", "元/天", "元/亩",
    "元/户", "元/吨", "元/台", "元/套", "元/平方米", "元/公里", "万元/公里", "万元/年", "元/人·天", "元/人/年",
    "元/人/天", "元/人年", "元/人月", "公里/年", "人/年", "人/天", "%以上", "个/年", "篇/年", "万头", "万只", "万株",
    "部门", "单位",
};

struct Scale {
    std::string_view text;
    int power;  ///< of ten
};
inline constexpr Scale scales[] = {{"万亿", 12}, {"千万", 7}, {"百万", 6}, {"十万", 5}, {"万", 4}, {"亿", 8}, {"千", 3}, {"百", 2}};
inline constexpr std::string_view per_each = "每";  // 元每人, beside 元/人

// In the brackets that end a name: 参保人数（单位：万人）.
inline constexpr std::string_view unit_labels[] = {"单位：", "单位:"};

}  // namespace vocab
}  // namespace jixiao
