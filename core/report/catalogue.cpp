#include "report/catalogue.hpp"

#include "report/json_writer.hpp"
#include "report/subject.hpp"

namespace jixiao {
namespace {

// An example for a reader: a line divides the documents of a batch.
std::string shown(std::string_view example) {
    std::string out;
    for (const char c : example_text(example)) {
        if (c == '\f') out += "--------\n";
        else out.push_back(c);
    }
    return out;
}

std::string_view key_of(Default state) {
    static constexpr std::string_view keys[] = {"on", "off", "column", "batch", "profile"};
    return keys[static_cast<std::size_t>(state)];
}
std::string_view key_of(Aspect aspect) {
    static constexpr std::string_view keys[] = {"completeness", "relevance", "suitability", "feasibility"};
    return keys[static_cast<std::size_t>(aspect)];
}
std::string_view key_of(Certainty certainty) { return certainty == Certainty::certain ? "certain" : "suspected"; }

void both(JsonWriter& json, std::string_view key, const Text& text) {
    json.key(key).open('{');
    json.key("zh").string(text.zh);
    json.key("en").string(text.en);
    json.close('}');
}

void texts(JsonWriter& json, std::string_view key, std::span<const Text> list) {
    json.key(key).open('[');
    for (const Text& text : list) {
        if (text.empty()) continue;
        json.open('{');
        json.key("zh").string(text.zh);
        json.key("en").string(text.en);
        json.close('}');
    }
    json.close(']');
}

/// Indented, so that Markdown and a terminal both show it as an example.
std::string indented(std::string_view text) {
    std::string out = "    ";
    for (const char c : text) {
        out.push_back(c);
        if (c == '\n') out += "    ";
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
    return out + "\n";
}

}  // namespace

std::string rules_json() {
    std::string out;
    JsonWriter json(out);
    json.open('{');
    json.key("rules").open('[');
    for (const Rule* rule : all_rules()) {
        json.new_line();
        json.open('{');
        json.key("id").string(rule->id);
        json.key("severity").string(jixiao::key_of(rule->severity));
        both(json, "title", rule->title);
        json.key("aspect").string(key_of(rule->aspect));
        both(json, "aspect_name", name_of(rule->aspect));
        both(json, "kind_name", name_of(rule->kind));
        json.key("certainty").string(key_of(rule->certainty));
        json.key("default").string(key_of(rule->state));
        json.key("basis").open('{');
        json.key("document").string(rule->basis.document.zh);
        json.key("clause").string_or_null(rule->basis.clause);
        json.key("verified").boolean(rule->basis.verified);
        json.key("zh").string(text_of(rule->basis, Language::zh));
        json.key("en").string(text_of(rule->basis, Language::en));
        json.close('}');
        both(json, "why", rule->why);
        texts(json, "messages", rule->messages);
        texts(json, "suggestions", rule->suggestions);
        json.key("fires").string(shown(rule->fires));
        json.key("silent").string(shown(rule->silent));
        json.close('}');
    }
    json.close(']');
    json.close('}');
    out += '\n';
    return out;
}

std::string rules_markdown(Language language) {
    const bool zh = language == Language::zh;
    std::string out = zh ? "| 规则 | 级别 | 名称 | 方面 | 默认 | 依据 |\n" : "| Rule | Severity | Title | Aspect | Default | Basis |\n";
    out += "| --- | --- | --- | --- | --- | --- |\n";
    for (const Rule* rule : all_rules()) {
        const std::string_view cells[] = {name_of(rule->severity).in(language), rule->title.in(language),
                                          name_of(rule->aspect).in(language), name_of(rule->state).in(language)};
        out += "| " + std::string(rule->id);
        for (const auto cell : cells) out += " | " + std::string(cell);
        out += " | " + text_of(rule->basis, language) + " |\n";
    }
    return out;
}

std::string explain(const Rule& rule, Language language) {
    const bool zh = language == Language::zh;
    const auto field = [&](std::string_view name_zh, std::string_view name_en, std::string_view value) {
        return std::string(zh ? name_zh : name_en) + (zh ? "：" : ": ") + std::string(value) + "\n";
    };
    std::string out = std::string(rule.id) + " " + std::string(rule.title.in(language)) + "\n\n";
    out += field("级别", "Severity", name_of(rule.severity).in(language));
    out += field("方面", "Aspect", name_of(rule.aspect).in(language));
    out += field("退回类别", "Kind", name_of(rule.kind).in(language));
    out += field("把握", "Certainty", name_of(rule.certainty).in(language));
    out += field("默认", "Default", name_of(rule.state).in(language));
    out += field("依据", "Basis", text_of(rule.basis, language));
    if (!rule.why.empty()) out += "\n" + std::string(rule.why.in(language)) + "\n";
    out += zh ? "\n会报告：\n\n" : "\nReported:\n\n";
    out += indented(shown(rule.fires));
    out += zh ? "\n不报告：\n\n" : "\nNot reported:\n\n";
    out += indented(shown(rule.silent));
    return out;
}

}  // namespace jixiao
