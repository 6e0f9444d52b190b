#pragma once
// A document made by hand, so that the report is tested without the reader.

#include <memory>
#include <string>

#include "model/document.hpp"
#include "report/subject.hpp"
#include "support/catch.hpp"

namespace sample {

using namespace jixiao;

/// Words of `text` at their first place behind `from`.
inline Words words(const Document& d, std::string_view text, std::size_t from = 0) {
    const std::size_t at = d.text().find(text, from);
    REQUIRE(at != std::string_view::npos);
    return {.text = d.text().substr(at, text.size()),
            .span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text.size())}};
}

/// One table with one total and one target with one indicator; 𠮷 takes two UTF-16 units.
inline Document document() {
    Document d;
    d.name = "样本.txt";
    d.encoding = "UTF-8";
    d.form = TextForm::tabs;
    d.source = std::make_shared<const std::string>(
        "𠮷市项目表\r\n合计\t25,563.90\r\n01\t宣传/经费\t10.10\t12,34.5.6\t\"好\"\t产出指标\t次数\t≥4次\r\n尾");
    d.bytes = d.text().size();
    Table table;
    table.title = words(d, "𠮷市项目表");
    table.span = {0, static_cast<std::uint32_t>(d.text().find("\r\n尾"))};
    Total total;
    total.name = words(d, "合计");
    total.span = cover(total.name.span, words(d, "25,563.90").span);
    total.funds.push_back({words(d, "合计"), words(d, "25,563.90"), Decimal::parse("25,563.90"), {}});
    table.totals.push_back(total);
    Target target;
    target.code = words(d, "01");
    target.name = words(d, "宣传/经费");
    target.span = cover(target.code.span, words(d, "≥4次").span);
    target.funds.push_back({words(d, "合计"), words(d, "10.10"), Decimal::parse("10.10"), "万元"});
    target.funds.push_back({words(d, "合计"), words(d, "12,34.5.6"), std::nullopt, {}});
    target.goals.push_back({words(d, "宣传"), words(d, "\"好\"")});
    target.fields.push_back({words(d, "宣传/经费"), words(d, "次数")});
    Indicator indicator;
    indicator[IndicatorField::level1] = words(d, "产出指标");
    indicator[IndicatorField::level3] = words(d, "次数");
    indicator[IndicatorField::annual_value] = words(d, "≥4次");
    indicator.ordinal = 3;
    indicator.level1_kind = Level1::output;
    indicator.span = cover(words(d, "产出指标").span, words(d, "≥4次").span);
    target.indicators.push_back(indicator);
    Indicator levels_only;
    levels_only[IndicatorField::level1] = words(d, "产出指标");
    levels_only.span = words(d, "产出指标").span;
    target.indicators.push_back(levels_only);
    table.targets.push_back(std::move(target));
    d.tables.push_back(std::move(table));
    d.marks = {{words(d, "𠮷市项目表").span, Role::title}, {words(d, "合计").span, Role::total},
               {words(d, "尾").span, Role::furniture}};
    return d;
}

inline const Rule rule{.id = "ZZ001", .severity = Severity::error, .title = {"样本", "sample"}, .basis = {.document = "算术", .verified = true},
                       .messages = {{"甲", "A"}}};

/// An error at the second amount and an info at the whole document.
inline Outcome outcome(const Document& d) {
    Outcome o;
    Finding amount;
    amount.rule = &rule;
    amount.severity = Severity::error;
    amount.place = {.table = 0, .target = 0, .part = Part::amount, .index = 1};
    amount.span = words(d, "12,34.5.6").span;
    o.findings.list.push_back(amount);
    Finding info;
    info.rule = &rule;
    info.severity = Severity::info;
    info.span = {0, static_cast<std::uint32_t>(d.text().size())};
    o.findings.list.push_back(info);
    return o;
}

}  // namespace sample
