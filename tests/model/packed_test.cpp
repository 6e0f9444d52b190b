#include "model/packed.hpp"

#include <deque>

#include "support/catch.hpp"
#include "support/text_document.hpp"
#include "support/told.hpp"

using namespace jixiao;

namespace {

std::string entries(const std::string& text, std::size_t* repairs = nullptr) {
    TextDocument whole(text);
    Document& d = whole.document;
    std::string s;
    for (const Indicator& i : model::read_packed(d, whole.words).indicators) {
        s += (s.empty() ? "" : "; ") + told::indicator(i);
        for (std::size_t f = 0; f < indicator_field_count; ++f)
            if (const Words& cell = i.fields[f]; cell.present() && cell.parts < 0 && i.level1_origin != Origin::inferred)
                CHECK(d.text().substr(cell.span.begin, cell.span.size()) == cell.text);
    }
    if (repairs) *repairs = d.repairs.size();
    return s;
}

}  // namespace

TEST_CASE("packed entries are read by their vocabulary, whatever parts them") {
    struct Case {
        std::string text, entries;
    };
    const auto c = GENERATE(values<Case>({
        {"1、1-产出指标；11-数量指标；巡查次数；实施周期指标值：≥3次；年度指标值：≥1次。 2、3-满意度指标；31-服务对象满意度；群众满意度；实施周期指标值：100%；年度指标值：90%。",
         "1.产出指标/数量指标/巡查次数 cycle_value:≥3次 annual_value:≥1次; 2.满意度指标/服务对象满意度/群众满意度 cycle_value:100% annual_value:90%"},
        {"产出指标：人员到位率，年度指标值：100%。", "产出指标/-/人员到位率 annual_value:100%"},
        {"1、产出指标：编印册数，年度指标值：10万册以上。 2、满意度指标：知晓率，年度指标值：≥85%。",
         "1.产出指标/-/编印册数 annual_value:10万册以上; 2.满意度指标/-/知晓率 annual_value:≥85%"},
        {"【产出指标-数量指标】\n指标1:监测点(≥96个)\n指标2:巡检(≥4次)\n【效益指标-社会效益指标】\n指标1:稳定用水(有力保障)",
         "1.产出指标/数量指标/监测点=≥96个; 2.产出指标/数量指标/巡检=≥4次; 1.效益指标/社会效益指标/稳定用水=有力保障"},
        {"数量指标:投放数量(≥**只)>=1200只;成活率>=80;时效指标:及时率>=100%。",
         "产出指标/数量指标/投放数量(≥**只)=>=1200只; 产出指标/数量指标/成活率=>=80; 产出指标/时效指标/及时率=>=100%"},
        {"1.产出指标:\n(1)数量指标:管护面积达到4200亩,维修道路不少于3公里;\n(4)成本指标:亩均费用不超过206元。",
         "产出指标/数量指标/管护面积=4200亩; 产出指标/数量指标/维修道路=不少于3公里; 产出指标/成本指标/亩均费用=不超过206元"},
        // a semicolon is missing: the number that comes next is no part of the value
        {"1.产出指标-数量指标-站点数量:5个;2.产出指标-质量指标-捕获率:≥95%3.产出指标-时效指标-响应时限:≤4小时",
         "1.产出指标/数量指标/站点数量=5个; 2.产出指标/质量指标/捕获率=≥95%; 3.产出指标/时效指标/响应时限=≤4小时"},
        {"[产出指标/数量指标]更换器材（≥620件）、覆盖社区（≥54个）；[成本指标/经济成本指标]器材均价（≤5800元）",
         "产出指标/数量指标/更换器材=≥620件; 产出指标/数量指标/覆盖社区=≥54个; 成本指标/经济成本指标/器材均价=≤5800元"},
        // a sentence that speaks of levels is no entry
        {"完成产出指标和效益指标的编制。", ""},
        {"", ""},
    }));
    CAPTURE(c.text);
    CHECK(entries(c.text) == c.entries);
}

TEST_CASE("a missing separator before a value's label costs a repair and no indicator") {
    std::size_t repairs = 0;
    CHECK(entries("8、2-效益指标；22-社会效益；提高管理水平和实施周期指标值：建立体系；年度指标值：建立体系。", &repairs) ==
          "8.效益指标/社会效益/提高管理水平和 cycle_value:建立体系 annual_value:建立体系");
    CHECK(repairs == 1);
}

TEST_CASE("an entry that stood before is read as if it stood alone") {
    // the second cell of each has an entry of the first again, and something else around it
    const std::string entry = "1-产出指标；11-数量指标；巡查次数；实施周期指标值：≥12次；年度指标值：≥12次";
    const auto cells = GENERATE_COPY(values<std::vector<std::string>>({
        {"1、" + entry + "。 2、" + entry + "。", "12、" + entry + "。\n" + entry + "。"},
        {"1、" + entry + "。", "1、" + entry + "。补充说明。 2、" + entry + "。"},
        {"1、" + entry + "。", "1、" + entry + "。；质量指标：合格率，年度指标值：100%。"},
        {"1、" + entry + "3。", "1、" + entry + "3。2.产出指标：合格率，年度指标值：100%。"},
        {entry + "，质量指标：好。", "1、" + entry + "，质量指标：好。"},
        {"前言。数量指标：巡查次数，年度指标值：≥12次。质量指标：合格率，年度指标值：90%。", "数量指标：巡查次数，年度指标值：≥12次。质量指标：合格率，年度指标值：90%。"},
    }));
    model::PackedMemory memory;
    std::deque<TextDocument> documents;
    for (const std::string& text : cells) {
        CAPTURE(text);
        TextDocument& whole = documents.emplace_back(text);
        std::string s;
        for (const Indicator& i : model::read_packed(whole.document, whole.words, memory).indicators) {
            s += (s.empty() ? "" : "; ") + told::indicator(i);
            for (std::size_t f = 0; f < indicator_field_count; ++f)
                if (const Words& cell = i.fields[f]; cell.present() && i.level1_origin != Origin::inferred)
                    CHECK(whole.document.text().substr(cell.span.begin, cell.span.size()) == cell.text);
        }
        CHECK(s == entries(text));
    }
}
