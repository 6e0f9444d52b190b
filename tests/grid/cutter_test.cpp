#include "grid/cutter.hpp"

#include "support/catch.hpp"
#include "support/text_document.hpp"

using namespace jixiao;

namespace {

std::string pieces(const std::string& text, bool type, bool unit) {
    std::string s;
    for (const grid::RowPiece& p : grid::cut_row(text, {.type = type, .unit = unit})) s += (s.empty() ? "" : "|") + text.substr(p.begin, p.end - p.begin);
    return s;
}

std::string glued(const std::string& text) {
    TextDocument d(text);
    grid::RowColumns own;
    std::string s;
    for (const grid::Piece& piece : grid::cut_glued(d.document, d.words, own)) s += (s.empty() ? "" : "|") + std::string(piece.words.text);
    return s;
}

}  // namespace

TEST_CASE("glued names and values are cut at each value") {
    struct Case {
        std::string text;
        bool type, unit;
        std::string pieces;
    };
    const auto c = GENERATE(values<Case>({
        {"设备更新覆盖率100%", false, false, "设备更新覆盖率|100%"},
        {"满意度≥90%", false, false, "满意度|≥90%"},
        {"聘用人数=38人巡护次数≥3800人次", false, false, "聘用人数|=38人|巡护次数|≥3800人次"},
        {"建安费用≤71.5万元15以中标价为准", false, false, "建安费用|≤71.5万元|15|以中标价为准"},
        {"完工时间2024年12月底前10", false, false, "完工时间|2024年12月底前|10"},
        {"放映场次≥2880场计划标准", false, true, "放映场次|≥2880|场|计划标准"},
        {"种苗面积>=4800亩定量指标", true, true, "种苗面积|>=|4800|亩|定量指标"},
        {"群防群治机制逐步健全", false, false, "群防群治机制|逐步健全"},
        // numbers inside a name are no values
        {"12345热线接通率≥95%", false, false, "12345热线接通率|≥95%"},
        {"3组4组群众出行", false, false, "3组4组群众出行"},
    }));
    CAPTURE(c.text);
    CHECK(pieces(c.text, c.type, c.unit) == c.pieces);
}

TEST_CASE("text run together is cut at labels, levels, titles and captions") {
    struct Case {
        std::string text, pieces;
    };
    const auto c = GENERATE(values<Case>({
        {"项目主管部门区卫健局项目执行单位石桐镇卫生院", "项目主管部门|区卫健局|项目执行单位|石桐镇卫生院"},
        {"产出指标数量指标设备更新率100%质量指标合格率98%", "产出指标|数量指标|设备更新率|100%|质量指标|合格率|98%"},
        {"项目支出绩效目标表（2024年度）单位：万元项目名称甲项目", "项目支出绩效目标表|（2024年度）|单位：万元|项目名称|甲项目"},
        {"预算数182.50执行数176.84执行率96.9%其中:自治区补助150.00县级配套32.50", "预算数|182.50|执行数|176.84|执行率|96.9%|其中:自治区补助|150.00|县级配套|32.50"},
        {"三级指标指标值分值得分满意度指标群众满意度≥95%1010预算执行率109.7总分10099.1", "三级指标|指标值|分值|得分|满意度指标|群众满意度|≥95%|10|10|预算执行率|10|9.7|总分|10099.1"},
        {"年度资金总额540.00516.80498.351096.43%9.64", "年度资金总额|540.00|516.80|498.35|10|96.43%|9.64"},
        {"年度资金总额1,540.00516.8010100%10", "年度资金总额|1,540.00|516.80|10|100%|10"},
        {"全年预算数全年执行数分值执行率得分", "全年预算数|全年执行数|分值|执行率|得分"},
        {"产出指标成本指标成本控制率100%", "产出指标|成本指标|成本控制率|100%"},
        {"三级指标指标值产出指标组件清洗全年不少于4次", "三级指标|指标值|产出指标|组件清洗|全年不少于4次"},
        // a label's word inside a title or a sentence is no label
        {"项目绩效目标表_第1页", "项目绩效目标表_第1页"},
    }));
    CAPTURE(c.text);
    CHECK(glued(c.text) == c.pieces);
}

TEST_CASE("a row glued to the end of the one before begins at its label") {
    struct Case {
        std::string before, text, label;
    };
    const auto c = GENERATE(values<Case>({
        {"其他资金", "12总体目标", "总体目标"},
        {"项目名称", "中小河流设施运行维护主管部门", "主管部门"},
        {"项目属性", "经常性项目资金总额", "资金总额"},
        {"某某中心", "单位：万元项目名称", "项目名称"},
        {"项目名称", "单位：万元 项目名称", "项目名称"},
        {"某某中心", "中小河流设施运行维护主管部门", ""},  // no label in front: what it ends is not known
        {"联系电话", "本年资金总额", ""},                  // a label that no list has
        {"项目名称", "主管部门", ""},
        {"数量指标", "中小河流设施运行维护主管部门", ""},  // a level's name opens rows, not boxes
        {"项目名称", "", ""},
    }));
    INFO(c.text);
    CHECK(c.text.substr(grid::glued_label(c.before, c.text)) == c.label);
}
