#include "vocab/titles.hpp"

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("a line is a title where it names a table of targets") {
    struct Case {
        std::string text;
        bool title;
    };
    const auto c = GENERATE(values<Case>({
        {"项目支出绩效目标表", true},
        {"## 项目支出绩效目标表（含转移支付项目）", true},
        {"2024年市级部门整体预算绩效目标表", true},
        {"2021年农村饮水监测补助资金区域绩效目标自评表", true},
        {"关于某镇2022年示范项目绩效目标设定的公示", true},
        {"某局2025年项目绩效目标和指标", true},
        // labels, sentences, files, navigation
        {"绩效目标", false},
        {"总体绩效目标", false},
        {"围绕绩效目标，完成年度工作。", false},
        {"附件：项目支出绩效目标表.xlsx", false},
        {"上一篇：某馆2025年度项目支出绩效目标批复表", false},
    }));
    CAPTURE(c.text);
    CHECK(vocab::is_title(c.text) == c.title);
}

TEST_CASE("a chapter's mark is what numbers it") {
    CHECK(vocab::chapter_mark("（一）中长期绩效目标") == 9);
    CHECK(vocab::chapter_mark("(二)指标") == 5);
    CHECK(vocab::chapter_mark("三、总体目标") == 6);
    CHECK(vocab::chapter_mark("第四部分 名词解释") == 12);
    CHECK(vocab::chapter_mark("第三季度") == 0);
    CHECK(vocab::chapter_mark("一级指标") == 0);
    CHECK(vocab::chapter_mark("（附）表") == 0);
}

TEST_CASE("a year stands before 年 or in brackets") {
    struct Case {
        std::string text;
        int year;
    };
    const auto c = GENERATE(values<Case>({
        {"2024年项目支出绩效目标表", 2024},
        {"（2025年度）", 2025},
        {"(2023 年度)", 2023},
        {"项目支出绩效目标表(2022)", 2022},
        {"穗府办规〔2019〕14号", 0},
        {"电话020240301", 0},
    }));
    CAPTURE(c.text);
    const auto y = vocab::year_in(c.text);
    CHECK((y ? y->year : 0) == c.year);
}
