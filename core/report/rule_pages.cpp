#include "report/rule_pages.hpp"

#include <string_view>

#include "report/html_text.hpp"
#include "report/subject.hpp"

namespace jixiao {
namespace {

constexpr std::string_view style =
    "body{font:15px/1.7 system-ui,\"Noto Sans CJK SC\",\"Microsoft YaHei\",sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
    "h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}a{color:#0b655a}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top}th{background:#f2f2f2}"
    ".error{color:#a40000;font-weight:700}.warning{color:#7a4b00;font-weight:700}.info{color:#00488a;font-weight:700}"
    "pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:.5rem .8rem;background:#f6f8f7;border:1px solid #d3dcd9;tab-size:4}"
    "dl{display:grid;grid-template-columns:8em 1fr;gap:.2rem .8rem}dd{margin:0}";

std::string_view class_of(Severity severity) {
    static constexpr std::string_view classes[] = {"error", "warning", "info"};
    return classes[static_cast<std::size_t>(severity)];
}

class Page {
public:
    Page(Language language, std::string_view title) : language_(language) {
        out_ = "<!doctype html>\n<html lang=\"";
        out_ += say("zh-CN", "en");
        out_ += "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
        text(title);
        out_ += "</title>\n<style>";
        out_ += style;
        out_ += "</style>\n</head>\n<body>\n";
        element("h1", title);
    }

    std::string_view say(std::string_view zh, std::string_view en) const { return language_ == Language::zh ? zh : en; }
    void text(std::string_view s) { append_html(out_, s); }
    void raw(std::string_view markup) { out_ += markup; }
    void element(std::string_view tag, std::string_view content) {
        ((out_ += '<') += tag) += '>';
        text(content);
        ((out_ += "</") += tag) += ">\n";
    }
    void severity(Severity s) {
        ((out_ += "<span class=\"") += class_of(s)) += "\">";
        text(name_of(s).in(language_));
        out_ += "</span>";
    }
    void field(std::string_view name, std::string_view value) {
        element("dt", name);
        element("dd", value);
    }
    /// A template's places as a reader of the page knows them: {amount} → …
    void templates(std::string_view title, std::span<const Text> list) {
        bool any = false;
        for (const Text& t : list) {
            if (t.empty()) continue;
            if (!any) {
                element("h2", title);
                out_ += "<ul>\n";
            }
            any = true;
            std::string shown;
            for (std::string_view rest = t.in(language_); !rest.empty();) {
                const std::size_t open = rest.find('{');
                const std::size_t close = open == std::string_view::npos ? open : rest.find('}', open);
                if (close == std::string_view::npos) {
                    shown += rest;
                    break;
                }
                shown += rest.substr(0, open);
                shown += "…";
                rest.remove_prefix(close + 1);
            }
            element("li", shown);
        }
        if (any) out_ += "</ul>\n";
    }
    std::string close() {
        out_ += "</body>\n</html>\n";
        return std::move(out_);
    }

private:
    Language language_;
    std::string out_;
};

}  // namespace

std::string rules_html(Language language) {
    const bool zh = language == Language::zh;
    Page page(language, zh ? "绩效目标表校验规则" : "Rules for performance target tables");
    std::string_view family;
    for (const Rule* rule : all_rules()) {
        if (rule->id.substr(0, 2) != family) {
            if (!family.empty()) page.raw("</table>\n");
            family = rule->id.substr(0, 2);
            page.element("h2", family);
            page.raw("<table>\n<tr>");
            for (const auto head : {page.say("规则", "Rule"), page.say("级别", "Severity"), page.say("名称", "Title"), page.say("默认", "Default"), page.say("依据", "Basis")}) {
                page.element("th", head);
            }
            page.raw("</tr>\n");
        }
        page.raw("<tr><td><a href=\"");
        page.text(rule->id);
        page.raw(".html\">");
        page.text(rule->id);
        page.raw("</a></td><td>");
        page.severity(rule->severity);
        page.raw("</td>");
        page.element("td", rule->title.in(language));
        page.element("td", name_of(rule->state).in(language));
        page.element("td", text_of(rule->basis, language));
        page.raw("</tr>\n");
    }
    if (!family.empty()) page.raw("</table>\n");
    return page.close();
}

std::string rule_html(const Rule& rule, Language language) {
    Page page(language, std::string(rule.id) + " " + std::string(rule.title.in(language)));
    page.raw("<p>");
    page.severity(rule.severity);
    page.raw(" · <a href=\"index.html\">");
    page.text(page.say("全部规则", "All rules"));
    page.raw("</a></p>\n");
    if (!rule.why.empty()) page.element("p", rule.why.in(language));
    page.raw("<dl>\n");
    page.field(page.say("方面", "Aspect"), name_of(rule.aspect).in(language));
    page.field(page.say("退回类别", "Kind"), name_of(rule.kind).in(language));
    page.field(page.say("把握", "Certainty"), name_of(rule.certainty).in(language));
    page.field(page.say("默认", "Default"), name_of(rule.state).in(language));
    page.field(page.say("依据", "Basis"), text_of(rule.basis, language));
    page.raw("</dl>\n");
    page.templates(page.say("提示的话", "What it says"), rule.messages);
    page.templates(page.say("怎么改", "What to write instead"), rule.suggestions);
    page.element("h2", page.say("会报告", "Reported"));
    page.element("pre", example_text(rule.fires));
    page.element("h2", page.say("不报告", "Not reported"));
    page.element("pre", example_text(rule.silent));
    return page.close();
}

}  // namespace jixiao
