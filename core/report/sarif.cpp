#include "report/sarif.hpp"

#include <algorithm>

#include "report/json_writer.hpp"

namespace jixiao {
namespace {

std::string_view level_of(Severity severity) {
    static constexpr std::string_view levels[] = {"error", "warning", "note"};
    return levels[static_cast<std::size_t>(severity)];
}

/// A path as a URI reference: what is not unreserved is percent-encoded, slashes stay.
std::string uri_of(std::string_view path) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri;
    for (const char c : path) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || c == '-' || c == '.' || c == '_' || c == '~' || c == '/') {
            uri.push_back(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return uri;
}

class Results {
public:
    Results(const Subject& subject, std::string_view path, std::string& out)
        : subject_(subject), uri_(uri_of(path)), cursor_(subject.lines), json_(out) {}

    void write() {
        const auto rules = all_rules();
        for (const Finding& finding : subject_.outcome.findings.list) {
            json_.new_line();
            json_.open('{');
            json_.key("ruleId").string(finding.rule->id);
            const auto rule = std::find(rules.begin(), rules.end(), finding.rule);
            if (rule != rules.end()) json_.key("ruleIndex").number(rule - rules.begin());
            json_.key("level").string(level_of(finding.severity));
            message("message", message_of(subject_.outcome.findings, finding, subject_.language));
            json_.key("locations").open('[');
            location(finding.span, finding.place, "");
            json_.close(']');
            if (finding.related_count > 0) related(finding);
            if (finding.fix >= 0) fix(finding);
            json_.close('}');
        }
    }

private:
    void message(std::string_view key, std::string_view text) {
        json_.key(key).open('{');
        json_.key("text").string(text);
        json_.close('}');
    }
    void artifact() {
        json_.key("artifactLocation").open('{');
        json_.key("uri").string(uri_);
        json_.close('}');
    }
    void region(std::string_view key, Span span) {
        const Position start = cursor_.locate(span.begin), end = cursor_.locate(std::max(span.begin, span.end));
        json_.key(key).open('{');
        json_.key("startLine").number(start.line);
        json_.key("startColumn").number(start.column);
        json_.key("endLine").number(end.line);
        json_.key("endColumn").number(end.column);
        json_.close('}');
    }
    void location(Span span, const Place& place, std::string_view text) {
        json_.open('{');
        json_.key("physicalLocation").open('{');
        artifact();
        region("region", span);
        json_.close('}');
        const std::string pointer = pointer_to(subject_.document, place);
        if (!pointer.empty()) {
            json_.key("logicalLocations").open('[');
            json_.open('{');
            json_.key("fullyQualifiedName").string(pointer);
            json_.close('}');
            json_.close(']');
        }
        if (!text.empty()) message("message", text);
        json_.close('}');
    }
    void related(const Finding& finding) {
        const Findings& all = subject_.outcome.findings;
        json_.key("relatedLocations").open('[');
        for (std::uint32_t i = 0; i < finding.related_count; ++i) {
            const Related& one = all.related[finding.first_related + i];
            location(one.span, one.place, message_of(all, finding, one, subject_.language));
        }
        json_.close(']');
    }
    void fix(const Finding& finding) {
        const Fix& fix = subject_.outcome.findings.fixes[static_cast<std::size_t>(finding.fix)];
        json_.key("fixes").open('[');
        json_.open('{');
        message("description", fix.title.in(subject_.language));
        json_.key("artifactChanges").open('[');
        json_.open('{');
        artifact();
        json_.key("replacements").open('[');
        for (const Edit& edit : fix.edits) {
            json_.open('{');
            region("deletedRegion", edit.span);
            message("insertedContent", edit.text);
            json_.close('}');
        }
        json_.close(']');
        json_.close('}');
        json_.close(']');
        json_.close('}');
        json_.close(']');
    }

    const Subject& subject_;
    std::string uri_;
    LineIndex::Cursor cursor_;
    JsonWriter json_;
};

}  // namespace

std::string sarif_open(std::string_view version, Language language) {
    std::string out;
    JsonWriter json(out);
    json.open('{');
    json.key("$schema").string("https://json.schemastore.org/sarif-2.1.0.json");
    json.key("version").string("2.1.0");
    json.key("runs").open('[');
    json.open('{');
    json.key("tool").open('{');
    json.key("driver").open('{');
    json.key("name").string("jixiao");
    json.key("version").string(version);
    json.key("rules").open('[');
    for (const Rule* rule : all_rules()) {
        json.new_line();
        json.open('{');
        json.key("id").string(rule->id);
        json.key("shortDescription").open('{');
        json.key("text").string(rule->title.in(language));
        json.close('}');
        if (!rule->why.empty()) {
            json.key("fullDescription").open('{');
            json.key("text").string(rule->why.in(language));
            json.close('}');
        }
        json.key("defaultConfiguration").open('{');
        json.key("enabled").boolean(rule->state != Default::off);
        json.key("level").string(level_of(rule->severity));
        json.close('}');
        json.close('}');
    }
    json.close(']');
    json.close('}');
    json.close('}');
    json.key("columnKind").string("unicodeCodePoints");
    json.key("results").open('[');
    return out;
}

std::string sarif_results(const Subject& subject, std::string_view path, bool first) {
    std::string out;
    Results(subject, path, out).write();
    if (!first && !out.empty()) out.insert(0, 1, ',');
    return out;
}

std::string sarif_close() { return "]}]}\n"; }

}  // namespace jixiao
