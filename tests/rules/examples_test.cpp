// Every rule shows by its own examples that it fires where it should and keeps silent beside it.

#include <set>

#include "model/read.hpp"
#include "rules/batch.hpp"
#include "rules/rule.hpp"
#include "rules/settings.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

// Everything on, so that rules that are off by default are tried too.
Settings all_on() {
    Settings s;
    s.on.assign(all_rules().size(), 1);
    return s;
}

// The documents of an example: most have one, those of a batch are divided by a form feed. The last one is checked.
struct Example {
    std::vector<Document> documents;
    Batch batch;
    Settings settings = all_on();

    explicit Example(std::string_view example) {
        const std::string text = example_text(example);
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\f', at), text.size());
            documents.push_back(read(text.substr(at, end - at), {.name = std::to_string(documents.size() + 1) + ".txt"}));
            at = end + 1;
        }
        if (documents.size() < 2) return;
        for (const Document& d : documents) batch.add(d);
        settings.batch = &batch;
        settings.batch_self = static_cast<std::uint32_t>(documents.size() - 1);
    }
    Example(const Example&) = delete;
    Example& operator=(const Example&) = delete;
    [[nodiscard]] const Document& checked() const { return documents.back(); }
};

std::size_t count_of(const Rule& rule, std::string_view text) {
    const Example e(text);
    const Outcome out = run_rules(e.checked(), e.settings);
    std::size_t n = 0;
    for (const Finding& f : out.findings.list) n += f.rule == &rule;
    return n;
}

}  // namespace

TEST_CASE("ids are unique, and every rule states title, messages and basis in both languages") {
    std::set<std::string_view> ids;
    for (const Rule* r : all_rules()) {
        CAPTURE(r->id);
        CHECK(ids.insert(r->id).second);
        CHECK(find_rule(r->id) == r);
        CHECK_FALSE(r->title.zh.empty());
        CHECK_FALSE(r->title.en.empty());
        CHECK_FALSE(r->why.zh.empty());
        CHECK_FALSE(r->why.en.empty());
        CHECK_FALSE(r->basis.document.zh.empty());
        CHECK_FALSE(r->messages[0].zh.empty());
        for (const Text& m : r->messages) CHECK(m.zh.empty() == m.en.empty());
        for (const Text& m : r->suggestions) CHECK(m.zh.empty() == m.en.empty());
        for (const Text& m : r->notes) CHECK(m.zh.empty() == m.en.empty());
        CHECK((r->check != nullptr) + (r->check_alone != nullptr) + (r->check_row != nullptr) == 1);
    }
}

TEST_CASE("a rule's examples hold: one finding where it fires, none in its neighbour") {
    for (const Rule* r : all_rules()) {
        if (r->fires.empty()) continue;  // what cannot be shown by one pasted text has a test of its own
        CAPTURE(r->id, r->fires);
        CHECK(count_of(*r, r->fires) == 1);
        CHECK(count_of(*r, r->silent) == 0);
    }
}

TEST_CASE("every message of an example is filled in completely, in both languages") {
    for (const Rule* r : all_rules()) {
        const Example e(r->fires);
        const Document& d = e.checked();
        const Outcome out = run_rules(d, e.settings);
        for (const Finding& f : out.findings.list) {
            for (const Language l : {Language::zh, Language::en}) {
                CAPTURE(f.rule->id, message_of(out.findings, f, l));
                CHECK_FALSE(message_of(out.findings, f, l).empty());
                CHECK(message_of(out.findings, f, l).find('{') == std::string::npos);
            }
            for (std::uint32_t i = 0; i < f.related_count; ++i) {
                const Related& related = out.findings.related[f.first_related + i];
                CAPTURE(f.rule->id, i);
                CHECK_FALSE(message_of(out.findings, f, related, Language::zh).empty());
                CHECK(message_of(out.findings, f, related, Language::en).find('{') == std::string::npos);
            }
            CHECK(suggestion_of(out.findings, f, Language::zh).find("{?}") == std::string::npos);
            CHECK(f.span.begin <= f.span.end);
            CHECK(f.span.end <= d.text().size());
        }
    }
}
