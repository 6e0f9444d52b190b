#include "report/csv.hpp"

#include <initializer_list>

#include "base/prefix.hpp"

namespace jixiao {
namespace {

/// = + - @, tab and CR begin a formula or a command in some spreadsheet. A plain number does not.
bool runs_as_formula(std::string_view text) {
    if (text.empty() || std::string_view("=+-@\t\r").find(text[0]) == std::string_view::npos) return false;
    return !Decimal::parse(text).has_value();
}

void append_cell(std::string& row, std::string_view text) {
    std::string cell = runs_as_formula(text) ? "'" : "";
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        row += cell;
        return;
    }
    row += '"';
    for (const char c : cell) row.append(c == '"' ? 2 : 1, c);
    row += '"';
}

template <class Cells>
void append_row(std::string& out, const Cells& cells) {
    bool first = true;
    for (const std::string_view cell : cells) {
        if (!first) out += ',';
        append_cell(out, cell);
        first = false;
    }
    out += "\r\n";
}

std::string head(std::initializer_list<Text> titles, Language language) {
    std::string out = "\xEF\xBB\xBF";
    std::vector<std::string_view> cells;
    for (const Text& title : titles) cells.push_back(title.in(language));
    append_row(out, cells);
    return out;
}

}  // namespace

std::string findings_csv_head(Language language) {
    return head({{"文件", "File"}, {"行", "Line"}, {"列", "Column"}, {"级别", "Severity"}, {"规则", "Rule"},
                 {"问题类型", "Title"}, {"项目", "Project"}, {"指标", "Indicator"}, {"原文", "Text"},
                 {"说明", "Message"}, {"建议", "Suggestion"}, {"依据", "Basis"}},
                language);
}

std::string findings_csv(const Subject& subject) {
    const Findings& all = subject.outcome.findings;
    const Language language = subject.language;
    LineIndex::Cursor cursor(subject.lines);
    std::string out;
    for (const Finding& f : all.list) {
        const Position at = cursor.locate(f.span.begin);
        std::string_view target_name, indicator_name;
        if (f.place.table >= 0 && f.place.target >= 0) {
            const Target& target = subject.document.tables[static_cast<std::size_t>(f.place.table)]
                                       .targets[static_cast<std::size_t>(f.place.target)];
            target_name = target.name.text;
            if (f.place.indicator >= 0) {
                indicator_name = target.indicators[static_cast<std::size_t>(f.place.indicator)].name().text;
            }
        }
        const std::string line = std::to_string(at.line), column = std::to_string(at.column);
        const std::string_view quote = prefix(subject.document.text().substr(f.span.begin, f.span.size()), 400);
        const std::string message = message_of(all, f, language), suggestion = suggestion_of(all, f, language);
        const std::string basis = text_of(f.rule->basis, language);
        append_row(out, std::initializer_list<std::string_view>{
                            subject.document.name, line, column,
                            name_of(f.severity).in(language), f.rule->id,
                            f.rule->title.in(language), target_name, indicator_name, quote, message, suggestion, basis});
    }
    return out;
}

std::string indicators_csv_head(Language language) {
    return head({{"文件", "File"}, {"表", "Table"}, {"项目编码", "Code"}, {"项目", "Project"}, {"序号", "No."},
                 {"一级指标", "Level 1"}, {"二级指标", "Level 2"}, {"三级指标", "Level 3"}, {"指标值类型", "Value type"},
                 {"指标值", "Value"}, {"实施周期指标值", "Cycle value"}, {"年度指标值", "Annual value"},
                 {"度量单位", "Unit"}, {"分值", "Weight"}, {"指标方向", "Direction"}, {"实际完成值", "Actual value"},
                 {"得分", "Score"}, {"指标解释", "Explanation"}, {"评分标准", "Scoring"}, {"偏差原因", "Deviation"},
                 {"备注", "Remark"}},
                language);
}

std::string indicators_csv(const Subject& subject) {
    using F = IndicatorField;
    std::string out;
    for (const Table& table : subject.document.tables) {
        for (const Target& target : table.targets) {
            for (const Indicator& i : target.indicators) {
                if (!i.counts()) continue;
                std::string value(i[F::value].text);
                for (const AreaValue& area : i.area_values) {
                    value += (value.empty() ? "" : "；") + std::string(area.area.text) + " " + std::string(area.value.text);
                }
                const std::string ordinal = i.ordinal >= 0 ? std::to_string(i.ordinal) : "";
                append_row(out, std::initializer_list<std::string_view>{
                                    subject.document.name, table.title.text, target.code.text, target.name.text, ordinal,
                                    i[F::level1].text, i[F::level2].text, i[F::level3].text, i[F::value_type].text, value,
                                    i[F::cycle_value].text, i[F::annual_value].text, i[F::measure_unit].text,
                                    i[F::weight].text, i[F::direction].text, i[F::actual_value].text, i[F::score].text,
                                    i[F::explanation].text, i[F::scoring].text, i[F::deviation].text, i[F::remark].text});
            }
        }
    }
    return out;
}

}  // namespace jixiao
