#include "value/units.hpp"

#include "value/word_index.hpp"

namespace jixiao {
namespace {

using D = Dimension;

struct Known {
    std::string_view word;
    std::string_view canonical;
    Dimension dimension;
    Decimal factor{1, 0};
    bool indivisible = false;
};

// A unit is found by its longest spelling. 万 and 亿 in front multiply any of them: 万册, 亿元.
const Known known[] = {
    {"%", "%", D::percent}, {"％", "%", D::percent}, {"百分比", "%", D::percent}, {"比例", "%", D::percent, {100, 0}},
    {"%%", "%", D::percent}, {"(%)", "%", D::percent}, {"（%）", "%", D::percent},
    {"个百分点", "个百分点", D::percent}, {"百分点", "个百分点", D::percent}, {"pp", "个百分点", D::percent},
    {"‰", "‰", D::percent, {1, 1}}, {"千分之", "‰", D::percent, {1, 1}},
    {"元", "元", D::money}, {"万元", "万元", D::money, {10000, 0}}, {"亿元", "亿元", D::money, {100000000, 0}},
    {"千元", "千元", D::money, {1000, 0}}, {"百万元", "百万元", D::money, {1000000, 0}}, {"千万元", "千万元", D::money, {10000000, 0}},
    {"人民币", "元", D::money}, {"万元人民币", "万元", D::money, {10000, 0}},
    {"人", "人", D::person, {1, 0}, true}, {"名", "人", D::person, {1, 0}, true}, {"位", "人", D::person, {1, 0}, true},
    {"员", "人", D::person, {1, 0}, true}, {"户", "户", D::person, {1, 0}, true}, {"家庭", "户", D::person, {1, 0}, true},
    {"个人", "人", D::person, {1, 0}, true}, {"户次", "人次", D::person_times},
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
    {"点次", "点次", D::times}, {"频次", "次", D::times}, {"学期", "学期", D::times},
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
    {"学分", "学分", D::item}, {"把", "把", D::item}, {"颗", "颗", D::item}, {"枚", "枚", D::item}, {"根", "根", D::item},
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
};

const WordIndex<const Known*>& index() {
    static const WordIndex<const Known*> made = [] {
        std::vector<WordIndex<const Known*>::Entry> entries;
        for (const Known& k : known) entries.push_back({k.word, &k});
        return WordIndex<const Known*>(std::move(entries));
    }();
    return made;
}

struct Scale {
    std::string_view word;
    int power;
};
constexpr Scale scales[] = {{"万亿", 12}, {"千万", 7}, {"百万", 6}, {"十万", 5}, {"万", 4}, {"亿", 8}, {"千", 3}, {"百", 2}};

bool closes_unit(char32_t c) {
    return c == '/' || c == 0x2F || c == 0xFF0F || c == 0xB7 || c == 0x2022;
}

}  // namespace

std::optional<UnitAt> unit_at(std::string_view text) {
    if (text.empty()) return std::nullopt;
    UnitAt found;
    std::size_t at = 0;
    const Known* base = nullptr;
    if (const auto* whole = index().longest_at(text, 0)) {
        base = whole->payload;
        at = whole->word.size();
        found.unit.factor = base->factor;
        found.unit.canonical = base->canonical;
        found.unit.text = base->word;
    }
    // 万册, 亿人次: a scale before any unit; 万 alone counts too, its dimension is not said
    for (const Scale& s : scales) {
        if (!starts_with(text, s.word)) continue;
        const auto* behind = index().longest_at(text, s.word.size());
        const std::size_t size = s.word.size() + (behind ? behind->word.size() : 0);
        if (size <= at) break;
        if (behind == nullptr && s.power < 4) break;  // 百分之…, 千家万户 …: no scale without its unit
        base = behind ? behind->payload : nullptr;
        const Decimal factor = base ? base->factor : Decimal{1, 0};
        found.unit.factor = factor.shifted(s.power).value_or(factor);
        found.unit.canonical = text.substr(0, size);
        found.unit.text = text.substr(0, size);
        at = size;
        break;
    }
    if (at == 0) return std::nullopt;
    found.unit.dimension = base ? base->dimension : Dimension::unknown;
    found.unit.indivisible = base && base->indivisible && found.unit.text == base->word;
    // 元/人·天, 次每年, 元/平方米
    std::size_t end = at;
    for (int parts = 0; parts < 3 && end < text.size(); ++parts) {
        const CodePoint c = decode(text, end);
        std::size_t next = end + c.size;
        const bool each = text.compare(end, 3, "每") == 0;
        if (!closes_unit(c.value) && !each) break;
        const std::size_t start = next;
        if (const auto* unit = index().longest_at(text, next)) {
            next += unit->word.size();
        } else {
            // any word of up to four characters: 元/亩, 元/次课, 元/标段
            for (int n = 0; n < 4 && next < text.size(); ++n) {
                const CodePoint d = decode(text, next);
                if (!is_han(d.value)) break;
                next += d.size;
            }
        }
        if (next == start) break;
        end = next;
    }
    if (end > at) {
        found.unit.per = true;
        found.unit.indivisible = false;
        found.unit.text = text.substr(0, end);
        found.unit.canonical = text.substr(0, end);
    }
    found.size = end;
    return found;
}

std::optional<Unit> unit_of(std::string_view text) {
    text = trimmed(text);
    const auto at = unit_at(text);
    if (!at || at->size != text.size()) return std::nullopt;
    return at->unit;
}

std::string_view unit_in_name(std::string_view name) {
    name = trimmed(name);
    std::size_t open = std::string_view::npos, size = 0, close = 0;
    const auto ends = [&](std::string_view s) { return name.size() >= s.size() && name.substr(name.size() - s.size()) == s; };
    if (ends(")")) close = 1;
    else if (ends("）")) close = 3;
    else return {};
    if (const auto a = name.rfind("（"); a != std::string_view::npos) open = a, size = 3;
    if (const auto a = name.rfind('('); a != std::string_view::npos && (open == std::string_view::npos || a > open)) open = a, size = 1;
    if (open == std::string_view::npos || open + size + close > name.size()) return {};
    std::string_view inside = trimmed(name.substr(open + size, name.size() - close - open - size));
    for (const std::string_view label : {std::string_view("单位："), std::string_view("单位:")})
        if (inside.substr(0, label.size()) == label) inside.remove_prefix(label.size());
    return unit_of(inside) ? inside : std::string_view{};
}

}  // namespace jixiao
