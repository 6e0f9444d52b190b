#include "report/html.hpp"

#include <algorithm>
#include <initializer_list>

#include "report/html_text.hpp"
#include "report/plain.hpp"

namespace jixiao {
namespace {

// Black on white with one accent for each severity, which also stands in words; A4 when printed.
constexpr std::string_view style = R"(
body{font:15px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2.5rem;border-bottom:2px solid #1a1a1a}h3{font-size:1rem;margin:1.5rem 0 .3rem}
.verdict{font-weight:700}table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#f2f2f2}
tr{break-inside:avoid}.error{color:#a40000;font-weight:700}.warning{color:#7a4b00;font-weight:700}.info{color:#00488a}
.quote{color:#555}.nowrap{white-space:nowrap}
@media print{body{margin:0;max-width:none;font-size:10pt}@page{size:A4;margin:15mm}}
)";

class Html {
public:
    explicit Html(const Subject& subject) : subject_(subject), language_(subject.language), cursor_(subject.lines) {}

    std::string write() {
        const Document& d = subject_.document;
        const Summary s = summary_of(d, subject_.outcome.findings);
        out_ += "<section>\n<h2>";
        text(d.name.empty() ? say("（未命名）", "(unnamed)") : std::string_view(d.name));
        out_ += "</h2>\n<p><span class=\"verdict\">";
        text(verdict_text(s.verdict, subject_.outcome.known, language_));
        out_ += "</span>";
        text(say("：", ": "));
        number(s.errors), text(say(" 个错误，", " errors, "));
        number(s.warnings), text(say(" 个警告，", " warnings, "));
        number(s.infos), text(say(" 个提示。", " notes. "));
        number(s.tables), text(say(" 张表，", " tables, "));
        number(s.targets), text(say(" 个绩效目标，", " targets, "));
        number(s.indicators), text(say(" 条指标；", " indicators; "));
        text(d.encoding), text(say("，", ", "));
        number(subject_.lines.lines()), text(say(" 行。", " lines."));
        left_out(subject_.outcome.answered, say("已答复的 ", " Left out, since they were answered: "));
        left_out(subject_.outcome.known, say("基线中已有的 ", " Left out, since the baseline has them: "));
        out_ += "</p>\n";
        findings();
        for (const Table& t : d.tables) table(t);
        out_ += "</section>\n";
        return std::move(out_);
    }

private:
    std::string_view say(std::string_view zh, std::string_view en) const { return language_ == Language::zh ? zh : en; }
    void text(std::string_view s) { append_html(out_, s); }
    void left_out(std::size_t n, std::string_view which) {
        if (n == 0) return;
        text(which);
        number(n), text(say(" 处没有列出。", "."));
    }
    void number(std::size_t n) { out_ += std::to_string(n); }
    void cell(std::string_view s, std::string_view attributes = "") {
        out_ += "<td";
        out_ += attributes;
        out_ += '>';
        text(s);
        out_ += "</td>";
    }
    void header(std::initializer_list<Text> titles) {
        out_ += "<table><thead><tr>";
        for (const Text& title : titles) {
            out_ += "<th scope=\"col\">";
            text(title.in(language_));
            out_ += "</th>";
        }
        out_ += "</tr></thead><tbody>\n";
    }

    void findings() {
        static constexpr std::string_view classes[] = {" class=\"error nowrap\"", " class=\"warning nowrap\"", " class=\"info nowrap\""};
        const Findings& all = subject_.outcome.findings;
        const Place* last = nullptr;
        for (const Finding& f : all.list) {
            if (last == nullptr || last->table != f.place.table || last->target != f.place.target) {
                if (last != nullptr) out_ += "</tbody></table>\n";
                out_ += "<h3>";
                heading(f.place);
                out_ += "</h3>\n";
                header({{"级别", "Severity"}, {"规则", "Rule"}, {"位置", "Place"}, {"问题", "Finding"}});
            }
            last = &f.place;
            out_ += "<tr>";
            cell(name_of(f.severity).in(language_), classes[static_cast<std::size_t>(f.severity)]);
            cell(f.rule->id, " class=\"nowrap\"");
            const Position at = cursor_.locate(f.span.begin);
            const std::string line = std::to_string(at.line), column = std::to_string(at.column);
            cell(language_ == Language::zh ? line + " 行 " + column + " 列" : line + ":" + column, " class=\"nowrap\"");
            out_ += "<td>";
            text(message_of(all, f, language_));
            more(say("建议：", "Suggestion: "), suggestion_of(all, f, language_));
            more(say("依据：", "Basis: "), text_of(f.rule->basis, language_));
            out_ += "</td></tr>\n";
        }
        if (last != nullptr) out_ += "</tbody></table>\n";
    }
    void more(std::string_view label, std::string_view value) {
        if (value.empty()) return;
        out_ += "<br><span class=\"quote\">";
        text(label), text(value);
        out_ += "</span>";
    }
    void heading(const Place& place) {
        if (place.table < 0) return text(say("全文", "Document"));
        const Table& t = subject_.document.tables[static_cast<std::size_t>(place.table)];
        text(t.title.present() ? t.title.text : say("未命名的表", "untitled table"));
        if (place.target < 0) return;
        text(say("　", ": "));
        text(t.targets[static_cast<std::size_t>(place.target)].name.text);
    }

    void table(const Table& t) {
        out_ += "<h3>";
        text(t.title.present() ? t.title.text : say("未命名的表", "untitled table"));
        out_ += "</h3>\n";
        header({{"项目", "Project"}, {"资金", "Funds"}, {"一级指标", "Level 1"}, {"二级指标", "Level 2"},
                {"三级指标", "Level 3"}, {"指标值", "Value"}});
        for (const Target& target : t.targets) {
            const auto rows = std::count_if(target.indicators.begin(), target.indicators.end(),
                                            [](const Indicator& i) { return i.counts(); });
            const std::string span = " rowspan=\"" + std::to_string(std::max<std::ptrdiff_t>(rows, 1)) + "\"";
            out_ += "<tr>";
            cell(target.name.text, span);
            std::string funds;
            for (const Amount& a : target.funds) {
                if (!a.text.present()) continue;
                funds += (funds.empty() ? "" : std::string(say("；", "; "))) + std::string(a.label.text) + " " + std::string(a.text.text);
            }
            cell(funds, span);
            bool first = true;
            for (const Indicator& i : target.indicators) {
                if (!i.counts()) continue;
                if (!first) out_ += "<tr>";
                first = false;
                indicator(i);
                out_ += "</tr>\n";
            }
            if (rows == 0) out_ += "<td colspan=\"4\"></td></tr>\n";
        }
        out_ += "</tbody></table>\n";
    }
    void indicator(const Indicator& i) {
        using F = IndicatorField;
        for (const F field : {F::level1, F::level2, F::level3}) cell(i[field].text);
        std::string values;
        const auto add = [&](std::string_view value) {
            if (!value.empty()) values += (values.empty() ? "" : std::string(say("；", "; "))) + std::string(value);
        };
        add(std::string(i[F::value_type].text) + std::string(i[F::value].text) + std::string(i[F::measure_unit].text));
        add(i[F::cycle_value].text);
        if (i[F::annual_value].text != i[F::cycle_value].text) add(i[F::annual_value].text);
        for (const AreaValue& area : i.area_values) add(std::string(area.area.text) + " " + std::string(area.value.text));
        add(i[F::actual_value].text);
        cell(values);
    }

    const Subject& subject_;
    Language language_;
    LineIndex::Cursor cursor_;
    std::string out_;
};

}  // namespace

std::string html_open(Language language) {
    const bool zh = language == Language::zh;
    const std::string title = zh ? "绩效目标表检查报告" : "Performance target tables: report";
    return "<!DOCTYPE html>\n<html lang=\"" + std::string(zh ? "zh-CN" : "en") +
           "\"><head><meta charset=\"utf-8\">"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
           "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" +
           title + "</title><style>" + std::string(style) + "</style></head><body>\n<h1>" + title + "</h1>\n";
}

std::string html_document(const Subject& subject) { return Html(subject).write(); }

std::string html_close() { return "</body></html>\n"; }

}  // namespace jixiao
