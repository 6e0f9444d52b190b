#include "vocab/vocabulary.hpp"

#include "support/catch.hpp"
#include "vocab/words.hpp"

using namespace jixiao;
using vocab::Kind;

TEST_CASE("a cell is looked up through spaces, widths, scripts, codes, numbers and brackets") {
    struct Case {
        std::string text;
        Kind kind;
    };
    const auto c = GENERATE(values<Case>({
        {"产出指标", Kind::level1},
        {"产出 指标", Kind::level1},
        {"产出指标(50分)", Kind::level1},
        {"产出指标（50分）", Kind::level1},
        {"1-产出指标", Kind::level1},
        {"1. 产出指标", Kind::level1},
        {"一、产出指标", Kind::level1},
        {"★数量指标", Kind::level2},
        {"11-数量指标", Kind::level2},
        {"服务对象 满意度指标", Kind::level2},
        {"產出指標", Kind::level1},
        {"產(chǎn)出指標(biāo)", Kind::level1},
        {"社会效益", Kind::level2},
        {"三级指标", Kind::column},
        {"2024年目标值", Kind::column},
        {"评（扣）分标准", Kind::column},
        {"其中：财政拨款", Kind::fund},
        {"其中:其他资金：", Kind::fund},
        {"年度资金总额（万元）", Kind::fund},
        {"实施周期总目标（跨年度项目需填写）", Kind::goal},
        {"项目名称（资金使用单位）", Kind::name},
        {"填报单位(盖章)", Kind::unit_name},
        {"合计", Kind::total},
        // not words, though they hold one
        {"参训学员满意度", Kind::none},
        {"产出指标完成情况说明会", Kind::none},
        {"完成指标", Kind::none},
        {"≥95%", Kind::none},
        {"", Kind::none},
    }));
    CAPTURE(c.text);
    CHECK(vocab::lookup(vocab::folded(c.text)).kind == c.kind);
}

TEST_CASE("an indicator's horizon comes from its column's name") {
    CHECK(vocab::lookup("指标值(长期)").field() == IndicatorField::cycle_value);
    CHECK(vocab::lookup("指标值(年度)").field() == IndicatorField::annual_value);
    CHECK(vocab::lookup("2025年度目标值").field() == IndicatorField::annual_value);
    CHECK(vocab::lookup("指标值").field() == IndicatorField::value);
}

TEST_CASE("a misspelt level is the nearest one, a rate or another word is none") {
    struct Case {
        std::string text, word;
    };
    const auto c = GENERATE(values<Case>({
        {"产岀指标", "产出指标"},
        {"效益指栋", "效益指标"},
        {"数里指标", "数量指标"},
        {"满惫度指标", "满意度指标"},
        {"可特续影响指标", "可持续影响指标"},
        {"完成指标", ""},
        {"监测指标", ""},
        {"产出", ""},
    }));
    CAPTURE(c.text);
    const auto nearest = vocab::nearest_level(c.text);
    CHECK((nearest ? std::string(nearest->word) : std::string()) == c.word);
}

TEST_CASE("no word of the vocabulary is listed twice with two meanings, and each is spelt as it is looked up") {
    for (const vocab::Word& w : vocab::words()) {
        CAPTURE(w.text);
        CHECK(vocab::folded(w.text) == w.text);
    }
}

TEST_CASE("every level 2 of the taxonomy has its level 1") {
    CHECK(vocab::parent_of(Level2::quantity) == Level1::output);
    CHECK(vocab::parent_of(Level2::economic_cost) == Level1::cost);
    CHECK(vocab::parent_of(Level2::sustainable) == Level1::benefit);
    CHECK(vocab::parent_of(Level2::satisfaction) == Level1::satisfaction);
    CHECK(vocab::parent_of(Level2::other) == Level1::none);
}

TEST_CASE("a column that no list has is put together of the words that columns are made of") {
    struct Case {
        std::string text;
        Kind kind;
        IndicatorField field;
        int horizon;
    };
    using F = IndicatorField;
    const auto c = GENERATE(values<Case>({
        {"本年绩效指标值", Kind::column, F::annual_value, 1},
        {"中长期目标值", Kind::column, F::cycle_value, -1},
        {"绩效指标期望值", Kind::column, F::value, 0},
        {"绩效指标实际完成值", Kind::column, F::actual_value, 0},
        {"本年权重", Kind::column, F::weight, 1},
        {"绩效指标计量单位", Kind::column, F::measure_unit, 0},
        {"绩效指标方向", Kind::column, F::direction, 0},
        {"绩效指标释义", Kind::column, F::explanation, 0},
        {"绩效指标类属性", Kind::none, F::level1, 0},   // 类 is no word of columns
        {"项目定义", Kind::none, F::level1, 0},         // not behind 指标
        {"上半年指标值", Kind::other_column, F::level1, 0},
        {"培训目标值", Kind::none, F::level1, 0},
    }));
    CAPTURE(c.text);
    const vocab::Term t = vocab::lookup(vocab::folded(c.text));
    CHECK(t.kind == c.kind);
    if (c.kind != Kind::column) return;
    CHECK(t.field() == c.field);
    CHECK(static_cast<int>(t.horizon) == c.horizon);
}

TEST_CASE("characters that an OCR misreads make a level's name, others do not") {
    struct Case {
        std::string text;
        std::size_t length;
    };
    const auto c = GENERATE(values<Case>({
        {"产岀指标数量指标", 12},
        {"质最指标合格率", 12},
        {"社会效盖指标", 18},
        {"杜会效盖指标", 0},      // two of six are too many
        {"服务对象满惫庋指标", 27},  // two of nine are not
        {"产出指标", 0},          // nothing is misread
        {"数据指标完成率", 0},
        {"总量指标", 0},
    }));
    CAPTURE(c.text);
    CHECK(vocab::misread_level(c.text, 0).length == c.length);
}
