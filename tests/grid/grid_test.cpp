#include "grid/grid.hpp"

#include "grid/pieces.hpp"
#include "support/catch.hpp"
#include "support/text_document.hpp"
#include "support/told.hpp"

using namespace jixiao;

namespace {

Document document(const std::string& text) { return TextDocument(text).document; }

// Rows as `a|b`, blank cells as `_`, rows parted by `/`.
std::string cells(const std::string& text, TextForm form) {
    Document d = document(text);
    const grid::Grid g = grid::read_grid(d, form);
    std::string s;
    for (std::size_t i = 0; i < g.cells.size(); ++i) {
        if (i > 0) s += g.cells[i].row != g.cells[i - 1].row ? "/" : "|";
        s += g.cells[i].blank ? "_" : told::squeezed(g.cells[i].words.text);
        // every cell knows its place: its pieces, put together, are its text
        if (g.cells[i].blank) continue;
        std::string pieces;
        for (const Span p : grid::pieces_of(d, g.cells[i].words)) pieces += d.text().substr(p.begin, p.size());
        if (pieces.find("\"\"") == std::string::npos && pieces.find('&') == std::string::npos && pieces.find('\\') == std::string::npos)
            CHECK(told::squeezed(pieces) == told::squeezed(g.cells[i].words.text));
    }
    return s;
}

const std::string head = "一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→培训人次→≥280人次\n效益指标→社会效益指标→持证率→≥80%\n";

std::string with(std::string text, const std::string& separator) {
    for (std::size_t at = text.find("→"); at != std::string::npos; at = text.find("→", at)) {
        text.replace(at, 3, separator);
        at += separator.size();
    }
    return text;
}

// A form of 700 bytes whose rows stand on one line, and its cells.
std::string filled(const char* between) {
    std::string s;
    for (int i = 0; i < 20; ++i) s += std::string("实施单位") + between + "某某市某局" + between;
    return s;
}

}  // namespace

TEST_CASE("the text form is told from the separators that leave the words whole") {
    struct Case {
        std::string text;
        TextForm form;
    };
    const auto c = GENERATE(values<Case>({
        {with(head, "\t"), TextForm::tabs},
        {with(head, ","), TextForm::comma},
        {with(head, ";"), TextForm::semicolon},
        {with(head, " | "), TextForm::pipes},
        {with(head, "\n"), TextForm::cell_per_line},
        {with(head, "\n\n"), TextForm::cell_per_line},
        {with(head, " |\n"), TextForm::pipe_cells},
        {with(head, "\n|\n"), TextForm::pipe_cells},
        {with(head, "    "), TextForm::aligned},
        {with(head, "　　"), TextForm::aligned},
        {with(head, " "), TextForm::lines},
        {with(head, ""), TextForm::run_together},
        {"<table><tr><td>一级指标</td><td>指标值</td></tr></table>", TextForm::html},
        {"", TextForm::empty},
        {" \n\t\n", TextForm::empty},
        {"今天天气很好。", TextForm::prose},
        // an OCR's stray rules: numbers stand beside each other between them; entries and dates in cells do not
        {with(head, " | ") + "\n甲数 ≥3次 3次 10 10 |\n乙率 | 95% 96% 8 8\n| 丙数 5个 5个 6 6\n丁数 | 2次 2次 5 5", TextForm::lines},
        {with(head, " | ") + "\n甲 | 1、产出指标；甲数：3次。 2、产出指标；乙数：5次。 3、效益指标；丙：8次。\n乙 | 2024 年 6 月 30 日前\n丙 | 1、产出指标；丁：3次。 2、效益指标；戊：5次。 3、己：1次。\n丁 | 2024 年 12 月 1 日前", TextForm::pipes},
    }));
    CAPTURE(c.text);
    CHECK(key_of(grid::detect(c.text)) == key_of(c.form));
}

TEST_CASE("cells are cut at the separators of their form") {
    struct Case {
        std::string text;
        TextForm form;
        std::string cells;
    };
    const auto c = GENERATE(values<Case>({
        {"a\tb\r\nc\td", TextForm::tabs, "a|b/c|d"},
        {"a\t\tb\rc", TextForm::tabs, "a|b/c"},
        // quoted cells hold separators, line breaks and doubled quotes
        {"\"a\nb\"\tc", TextForm::tabs, "ab|c"},
        {"\"说\"\"好\"\"\"\tc", TextForm::tabs, "说\"好\"|c"},
        {"a,\"b,c\",d", TextForm::comma, "a|b,c|d"},
        // a quote that opens no cell is a character
        {"“一站式”\t\"即时\"结算", TextForm::tabs, "“一站式”|\"即时\"结算"},
        {"\"never closed\tb\nc", TextForm::tabs, "\"neverclosed|b/c"},
        // Markdown: outer pipes, a rule line, an escaped pipe
        {"| a | b |\n|---|---|\n| c | A\\|B |", TextForm::pipes, "a|b/c|A|B"},
        // a row whose cells hold line breaks: the others say how many pipes it has
        {"a | b | c | d |\ne | f | g | h |\ni | k | l | m |\no | p | q | r |\n一 | 二级\n指标 |\n三 | 四 |", TextForm::pipes, "a|b|c|d/e|f|g|h/i|k|l|m/o|p|q|r/一|二级指标|三|四"},
        // one cell a line: a line of white space is a blank cell, an empty one is rhythm
        {"a\n\nb\n\n \n\nc", TextForm::cell_per_line, "a/b/_/c"},
        // HTML: entities, line breaks in a cell, merged cells
        {"<table><tr><td rowspan=2>a</td><td>b<br>c &ge; 5</td></tr><tr><td>d</td></tr></table>", TextForm::html, "a|bc≥5/d"},
        {"<table><tr><td>a</td><td>b</table><p>c</p>", TextForm::html, "a|b/c"},
        {"a  b　　c", TextForm::aligned, "a|b|c"},
        {"覆盖率( ≥ 5 ) 90%", TextForm::lines, "覆盖率(≥5)|90%"},
        // an OCR's spaces: around punctuation, in dates, before a note in brackets
        {"其中 :财政拨款 268.80", TextForm::lines, "其中:财政拨款|268.80"},
        {"项目期限 2022 年 — 2024 年", TextForm::lines, "项目期限|2022年—2024年"},
        {"完成时间 2022 年 11 月 30 日", TextForm::lines, "完成时间|2022年11月30日"},
        {"警示牌设置数量 (含更换) ≥ 120 块", TextForm::lines, "警示牌设置数量(含更换)|≥|120|块"},
        {"资金来源 (1)财政资金 12", TextForm::lines, "资金来源|(1)财政资金|12"},
        // one cell a line, a pipe behind the last one of a row; white space is a blank cell
        {"a |\nb\nc\nd |\n1\n2\n3\n4 |\ne\nf\n \n |\ng\nh\ni\nj |\nk\nl\nm\nn |\no\np\nq\nr |\ns", TextForm::pipe_cells, "a/b|c|d/1|2|3|4/e|f|_|_/g|h|i|j/k|l|m|n/o|p|q|r/s"},
        // a row is not looked for rows that were glued to it
        {"其他资金 12总体目标 建成", TextForm::lines, "其他资金|12总体目标|建成"},
        {filled(" ") + "其他资金 12总体目标 建成", TextForm::lines, filled("|") + "其他资金|12|总体目标|建成"},
    }));
    CAPTURE(c.text);
    CHECK(cells(c.text, c.form) == c.cells);
}

TEST_CASE("a merged cell of an HTML table keeps the columns behind it where they are") {
    Document d = document("<table><tr><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>");
    const grid::Grid g = grid::read_grid(d, TextForm::html);
    REQUIRE(g.cells.size() == 3);
    CHECK(g.cells[1].column == 2);
    CHECK(g.cells[2].column == 2);
}

TEST_CASE("a line of a glued text that is full breaks a word, another ends with its row") {
    const std::string rows = "项目支出绩效目标表项目名称甲经费一级指标二级指标三级指标指标值产出指标数量指标文物保护单位巡查次数≥1032次质量指标文物安全隐患整";
    CHECK(cells(rows + "\n改率≥95%时效指标隐患上报时限≤24小时\n", TextForm::run_together) ==
          "项目支出绩效目标表|项目名称|甲经费|一级指标|二级指标|三级指标|指标值|产出指标|数量指标|文物保护单位巡查次数|≥1032次|质量指标|文物安全隐患整改率|≥95%|时效指标|隐患上报时限|≤24小时");
}

TEST_CASE("misread levels are cut out of glued text; a unit ends where its second half ends") {
    CHECK(cells("一级指标二级指标三级指标指标值产岀指标成本指标绿道单位造价≤26万元/公里花箱单价≤950元效盖指标社会效盖指标受益户数≥68户", TextForm::run_together) ==
          "一级指标|二级指标|三级指标|指标值|产岀指标|成本指标|绿道单位造价|≤26万元/公里|花箱单价|≤950元|效盖指标|社会效盖指标|受益户数|≥68户");
}

TEST_CASE("a bracket that a line of words leaves open keeps its values apart") {
    CHECK(cells("入学率（含特殊教育 ≥95% ≥96%\n送教（到户） 12次\n", TextForm::lines) == "入学率（含特殊教育|≥95%|≥96%/送教（到户）|12次");
}

TEST_CASE("Markdown's bold is no part of a cell") {
    CHECK(cells("| **资金总额** | 12.00 |\n| --- | --- |\n| ****县 | 5**个** |\n", TextForm::pipes) == "资金总额|12.00/****县|5**个**");
}

TEST_CASE("what a converter wrote for blank cells is no text; one alone is somebody's mistake") {
    CHECK(cells("| 目标表 | Unnamed: 1 | Unnamed: 2 |\n| --- | --- | --- |\n| 甲 | NaN | NaN |\n| NaN | 乙 | 3 |\n", TextForm::pipes) == "目标表/甲/乙|3");
    CHECK(cells("| 甲 | NaN | 2 |\n| 乙 | 1 | 3 |\n", TextForm::pipes) == "甲|NaN|2/乙|1|3");
}
