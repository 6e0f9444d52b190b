// Glued rows cut by the columns of their header.

#include "grid/row_pattern.hpp"

#include <string>

#include "grid/cutter.hpp"
#include "support/catch.hpp"
#include "support/text_document.hpp"

using namespace jixiao;
using grid::Part;

namespace {

// A letter a part: n name, t type, u unit, v value, a actual value, w weight, s score, x note, d direction, l level.
std::vector<Part> parts(std::string_view letters) {
    static constexpr std::pair<char, Part> known[] = {{'n', Part::name},   {'t', Part::type},  {'u', Part::unit}, {'v', Part::value},     {'a', Part::actual},
                                                      {'w', Part::weight}, {'s', Part::score}, {'x', Part::note}, {'d', Part::direction}, {'l', Part::level}};
    std::vector<Part> out;
    for (const char c : letters)
        for (const auto& [letter, part] : known)
            if (letter == c) out.push_back(part);
    return out;
}

// Without the white space behind it, which its words lose.
std::string told(std::string piece) {
    while (piece.ends_with(' ')) piece.pop_back();
    return piece;
}

std::string cut(const std::string& text, std::string_view columns, bool behind_level1 = false, bool bare_levels = false) {
    std::string s;
    static constexpr std::string_view letters = "-lntuvawsxd";
    for (const grid::RowPiece& p : grid::cut_by_pattern(text, parts(columns), behind_level1, bare_levels))
        s += (s.empty() ? "" : "|") + std::string(1, letters[static_cast<std::size_t>(p.part)]) + told(text.substr(p.begin, p.end - p.begin));
    return s;
}

}  // namespace

TEST_CASE("glued rows are cut so that each piece looks like what its column holds") {
    struct Case {
        std::string columns, text, pieces;
    };
    const auto c = GENERATE(values<Case>({
        {"nv", "聘用人数=38人巡护次数≥3800人次", "n聘用人数|v=38人|n巡护次数|v≥3800人次"},
        {"nvx", "减免标准1000元/学期/人计划标准", "n减免标准|v1000元/学期/人|x计划标准"},
        // a number inside a name is none of the row's
        {"nvax", "应急调运2小时响应率100%100%", "n应急调运2小时响应率|v100%|a100%"},
        // points before the value, glued to it: no value begins with a nought, none is cut within its number
        {"nwvasx", "安装护栏10≥980米≥980米10警示牌10≥14块14块10", "n安装护栏|w10|v≥980米|a≥980米|s10|n警示牌|w10|v≥14块|a14块|s10"},
        {"nwvas", "工程验收合格率20100%100%20", "n工程验收合格率|w20|v100%|a100%|s20"},
        {"nwvas", "养护条数12.514条14条12.5", "n养护条数|w12.5|v14条|a14条|s12.5"},
        // dates stay whole; a reason's first digit is no score's
        {"nvawsx", "工程完工时间2022年8月底前2022年9月12日108汛期停工,今后提前安排", "n工程完工时间|v2022年8月底前|a2022年9月12日|w10|s8|x汛期停工,今后提前安排"},
        {"nvawsx", "改造学校数量≥16所15所87.51所学校加固未完工", "n改造学校数量|v≥16所|a15所|w8|s7.5|x1所学校加固未完工"},
        // points of both kinds, glued to each other: a score is no more than its weight
        {"nvaws", "体检人次150人次142人次87", "n体检人次|v150人次|a142人次|w8|s7"},
        // white space stands between numbers
        {"ntvuaws", "编制准确率≤5% 5.19 22.5 20", "n编制准确率|t≤|v5|u%|a5.19|w22.5|s20"},
        // what an actual value repeats, in words too
        {"nvas", "设备安装调试合格合格合格10", "n设备安装调试合格|v合格|a合格|s10"},
        // a date ends where the next begins
        {"nvas", "年底前投入使用12月31日12月28日10", "n年底前投入使用|v12月31日|a12月28日|s10"},
        // explanations, by what they open with or because their column stands before the value's
        {"nxv", "课程开班次数反映全年课程开班情况>120次课程完课率反映课程完成质量情况90%", "n课程开班次数|x反映全年课程开班情况|v>120次|n课程完课率|x反映课程完成质量情况|v90%"},
        {"nxv", "布展完成时间布展完成时间9月底前", "n布展完成时间|x布展完成时间|v9月底前"},
        {"nvux", "放映场次≥2880场计划标准", "n放映场次|v≥2880|u场|x计划标准"},
        // >= is one operator
        {"ntvux", "种苗面积>=4800亩定量指标", "n种苗面积|t>=|v4800|u亩|x定量指标"},
        {"ntvwd", "赛事场次≥12场25%正向指标", "n赛事场次|t≥|v12场|w25%|d正向指标"},
        // brackets stay whole
        {"ntvu", "控制率[(支出数/安排数)×100%]≤100%", "n控制率[(支出数/安排数)×100%]|t≤|v100|u%"},
        // names alone, where a copy lost all values
        {"nva", "补偿学生人数求职补贴发放人数创业孵化团队数", "n补偿学生人数|n求职补贴发放人数|n创业孵化团队数"},
        // 指标1: belongs to its name
        {"nv", "指标1：核查农户≥1.26万户", "n指标1：核查农户|v≥1.26万户"},
    }));
    CAPTURE(c.text);
    CHECK(cut(c.text, c.columns) == c.pieces);
}

TEST_CASE("a level without 指标 opens a row where one may stand, and is no part of a name") {
    CHECK(cut("数量补偿人数100人", "nv", true) == "l数量|n补偿人数|v100人");
    CHECK(cut("时效年底投入使用12月31日12月28日10", "nvas", false, true) == "l时效|n年底投入使用|v12月31日|a12月28日|s10");
    CHECK(cut("成本控制率≤100%", "nv", false, true) == "n成本控制率|v≤100%");
}

TEST_CASE("what is no row is not cut by a pattern, and takes no time") {
    CHECK(cut(std::string(1400, '1'), "nwvas").empty());
    CHECK(cut(std::string(5000, 'a'), "nv").empty());
    CHECK(cut("", "nv").empty());
}

TEST_CASE("a row's pieces say what they are, and what stands around the rows does not") {
    TextDocument d("一级指标二级指标三级指标指标值产出指标数量指标培训人数≥30人填表人：某某");
    grid::RowColumns own;
    std::string s;
    for (const grid::Piece& piece : grid::cut_glued(d.document, d.words, own)) s += std::string(piece.words.text) + (piece.part == Part::none ? " " : piece.part == Part::name ? "(n) " : "(v) ");
    CHECK(s == "一级指标 二级指标 三级指标 指标值 产出指标 数量指标 培训人数(n) ≥30人(v) 填表人 某某 ");
}
