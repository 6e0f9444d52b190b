#pragma once
// Documents as short texts, so that a test's table says what is read in one line a fact.

#include <string>
#include <string_view>
#include <utility>

#include "model/read.hpp"

namespace jixiao::told {

/// → parts the cells of tests.
inline std::string separated(std::string text, std::string_view separator) {
    for (std::size_t at = text.find("→"); at != std::string::npos; at = text.find("→", at + separator.size())) text.replace(at, 3, separator);
    return text;
}
inline std::string tabs(std::string text) { return separated(std::move(text), "\t"); }

inline std::string squeezed(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t') out.push_back(c);
    return out;
}

/// `level1/level2/name=value`, further columns behind it as `key:text`; `-` where a cell is empty.
inline std::string indicator(const Indicator& i) {
    auto cell = [&](IndicatorField f) { return i[f].present() ? squeezed(i[f].text) : std::string("-"); };
    std::string s = cell(IndicatorField::level1) + "/" + cell(IndicatorField::level2) + "/" + cell(IndicatorField::level3);
    if (i[IndicatorField::value].present()) s += "=" + cell(IndicatorField::value);
    for (std::size_t f = static_cast<std::size_t>(IndicatorField::cycle_value); f < indicator_field_count; ++f)
        if (i.fields[f].present()) s += " " + std::string(key_of(static_cast<IndicatorField>(f))) + ":" + squeezed(i.fields[f].text);
    for (const AreaValue& a : i.area_values) s += " @" + squeezed(a.area.text) + ":" + squeezed(a.value.text);
    if (i.ordinal >= 0) s = std::to_string(i.ordinal) + "." + s;
    return s;
}

/// One line a table, total, target and indicator; indented by what holds it.
inline std::string document(const Document& d) {
    std::string s;
    for (const Table& t : d.tables) {
        s += "T " + squeezed(t.title.text);
        if (t.year) s += " " + std::to_string(*t.year);
        if (t.unit_name.present()) s += " 单位=" + squeezed(t.unit_name.text);
        if (t.amount_unit.present()) s += " (" + std::string(t.amount_unit.text) + ")";
        s += "\n";
        for (const Total& total : t.totals) {
            s += " + " + squeezed(total.name.text);
            for (const Amount& a : total.funds) s += " " + squeezed(a.label.text) + "=" + squeezed(a.text.text);
            s += "\n";
        }
        for (const Target& g : t.targets) {
            s += " P " + (g.code.present() ? std::string(g.code.text) + " " : "") + squeezed(g.name.text);
            for (const Amount& a : g.funds) s += " " + squeezed(a.label.text) + "=" + squeezed(a.text.text);
            s += "\n";
            if (g.content.present()) s += "  内容 " + squeezed(g.content.text) + "\n";
            for (const Goal& goal : g.goals)
                if (goal.text.present()) s += "  " + squeezed(goal.label.text) + "：" + squeezed(goal.text.text) + "\n";
            for (const Field& f : g.fields) s += "  " + squeezed(f.label.text) + "：" + squeezed(f.value.text) + "\n";
            for (const Task& k : g.tasks) s += "  任务 " + squeezed(k.name.text) + "|" + squeezed(k.content.text) + "|" + squeezed(k.amount.text) + "|" + squeezed(k.goal.text) + "\n";
            for (const Indicator& i : g.indicators) s += "  " + indicator(i) + "\n";
        }
    }
    return s;
}

}  // namespace jixiao::told
