// Aligned columns: rows put together again from where their cells stand.

#include "support/catch.hpp"
#include "grid/grid.hpp"
#include "support/text_document.hpp"

using namespace jixiao;

namespace {

// The cells of the table's rows below its header, a row a line, cells between bars.
std::vector<std::string> rows(const std::string& text) {
    Document d = TextDocument(text).document;
    const grid::Grid g = grid::read_grid(d, TextForm::aligned);
    std::vector<std::string> out;
    std::uint32_t row = static_cast<std::uint32_t>(-1);
    for (const grid::Cell& c : g.cells) {
        if (c.row != row) out.emplace_back();
        else out.back() += "|";
        row = c.row;
        out.back() += c.words.text;
    }
    return out;
}

}  // namespace

TEST_CASE("cells that wrap and merged cells between the lines come back as rows, whatever the padding counts") {
    struct Case {
        std::string why, text;
        std::vector<std::string> rows;
    };
    const auto c = GENERATE(values<Case>({
        {"a level in the middle of its rows, a name over two lines",
         "一级指标  二级指标    三级指标            指标值  权重\n"
         "          数量指标    检查次数            ≥12次   10\n"
         "产出指标              隐患整改督办\n"
         "          质量指标                        ≥95%    20\n"
         "                      完成率\n"
         "效益指标  社会效益    群众知晓率          ≥85%    20\n",
         {"一级指标|二级指标|三级指标|指标值|权重", "产出指标|数量指标|检查次数|≥12次|10", "质量指标|隐患整改督办完成率|≥95%|20",
          "效益指标|社会效益|群众知晓率|≥85%|20"}},
        {"a level's name over two lines beside nothing is a row that nobody filled",
         "一级指标  二级指标    三级指标            指标值  权重\n"
         "          社会效益指  群众知晓率          ≥85%    20\n"
         "效益指标  标\n"
         "          生态效益指\n"
         "          标\n"
         "满意度指  服务对象满  群众满意度          ≥90%    10\n"
         "标        意度指标\n",
         {"一级指标|二级指标|三级指标|指标值|权重", "效益指标|社会效益指标|群众知晓率|≥85%|20", "生态效益指标",
          "满意度指标|服务对象满意度指标|群众满意度|≥90%|10"}},
        {"cells that hang from their row's first line, levels at the top of their groups, areas under their values",
         "一级指标  二级指标      三级指标              指标值\n"
         "                                              全市        甲县        乙区\n"
         "产出指标  数量指标      城乡低保对象保障人    ≥18620人    ≥7300人     ≥4500人\n"
         "                        数\n"
         "                        临时救助人次          ≥3900人次   ≥1500人次   ≥800人次\n"
         "                        特困人员集中供养床    ≥1150张     ≥480张      ≥250张\n"
         "                        位数\n"
         "          质量指标      认定准确率            ≥98%        ≥98%        ≥98%\n"
         "效益指标  社会效益指标  群众生活水平          稳步提升    稳步提升    稳步提升\n",
         {"一级指标|二级指标|三级指标|全市|甲县|乙区", "产出指标|数量指标|城乡低保对象保障人数|≥18620人|≥7300人|≥4500人", "临时救助人次|≥3900人次|≥1500人次|≥800人次",
          "特困人员集中供养床位数|≥1150张|≥480张|≥250张", "质量指标|认定准确率|≥98%|≥98%|≥98%", "效益指标|社会效益指标|群众生活水平|稳步提升|稳步提升|稳步提升"}},
        {"two projects, whose names and amounts stand in the middle of their rows",
         "项目名称  预算数  年度绩效目标  一级指标  二级指标    三级指标    指标值  权重\n"
         "                  检查企业，消  产出指标  数量指标    检查次数    ≥12次   30\n"
         "安全检查  12.00   除隐患。\n"
         "                                效益指标  社会效益    知晓率      ≥85%    30\n"
         "                  按时发放补    产出指标  数量指标    发放人数    40人    30\n"
         "岗位补助  48.00   助。\n"
         "                                效益指标  社会效益    稳定率      ≥90%    30\n",
         {"项目名称|预算数|年度绩效目标|一级指标|二级指标|三级指标|指标值|权重", "安全检查|12.00|检查企业，消除隐患。|产出指标|数量指标|检查次数|≥12次|30",
          "效益指标|社会效益|知晓率|≥85%|30", "岗位补助|48.00|按时发放补助。|产出指标|数量指标|发放人数|40人|30", "效益指标|社会效益|稳定率|≥90%|30"}},
        {"padded by characters, not by their width on the screen",
         "一级指标    二级指标      三级指标        指标值    权重\n"
         "        数量指标      检查次数        ≥12次    10\n"
         "产出指标            隐患整改\n"
         "        质量指标                  ≥95%    20\n"
         "                  督办率\n",
         {"一级指标|二级指标|三级指标|指标值|权重", "产出指标|数量指标|检查次数|≥12次|10", "质量指标|隐患整改督办率|≥95%|20"}},
        {"no line between rows: each line is one",
         "一级指标  二级指标    三级指标            指标值\n"
         "产出指标  数量指标    检查次数            ≥12次\n"
         "          质量指标    整改率              ≥95%\n",
         {"一级指标|二级指标|三级指标|指标值", "产出指标|数量指标|检查次数|≥12次", "质量指标|整改率|≥95%"}},
    }));
    CAPTURE(c.why);
    CHECK(rows(c.text) == c.rows);
}
