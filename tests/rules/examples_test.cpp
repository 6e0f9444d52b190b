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
        CHECK((r->check != nullptr) + (r->check_target != nullptr) + (r->check_alone != nullptr) + (r->check_row != nullptr) == 1);
    }
}

TEST_CASE("a rule's examples hold: one finding where it fires, none in its neighbour") {
    for (const Rule* r : all_rules()) {
        if (r->fires.empty()) {
            // what cannot be shown by a pasted text has a test of its own: bytes, answers, a profile, the reader's doubts
            CAPTURE(r->id);
            CHECK(std::set<std::string_view>{"RD002", "RD003", "RD004", "RD005", "IN020"}.count(r->id) == 1);
            continue;
        }
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

namespace {

// Chinese characters of a sentence outside quotation marks, where the document itself is quoted.
std::size_t own_han(std::string_view s) {
    std::size_t n = 0, depth = 0;
    for (std::size_t at = 0; at < s.size();) {
        if (s.compare(at, 3, "“") == 0) ++depth, at += 3;
        else if (s.compare(at, 3, "”") == 0) depth -= depth > 0, at += 3;
        else if (const auto c = static_cast<unsigned char>(s[at]); c < 0x80) ++at;
        else {
            n += depth == 0 && c >= 0xE4 && c <= 0xE9;
            at += c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        }
    }
    return n;
}

}  // namespace

TEST_CASE("the English of a rule is English, the Chinese Chinese, and both name the same things") {
    const auto names_of = [](std::string_view s) {
        std::set<std::string> out;
        for (std::size_t at = s.find('{'); at != std::string_view::npos; at = s.find('{', at + 1)) out.insert(std::string(s.substr(at, s.find('}', at) - at + 1)));
        return out;
    };
    for (const Rule* r : all_rules()) {
        CAPTURE(r->id, std::string(r->title.en));
        CHECK(own_han(r->title.en) == 0);
        CHECK(own_han(r->title.zh) > 0);
        // English may name what it speaks of as the form does (产出, 万元), but not in sentences
        for (const Text& m : r->messages) {
            if (m.zh.empty()) continue;
            CAPTURE(std::string(m.zh), std::string(m.en));
            CHECK(own_han(m.zh) > 0);
            CHECK(own_han(m.en) <= 16);
            for (const std::string& name : names_of(m.en)) CHECK(names_of(m.zh).count(name) == 1);
        }
        for (const Text& m : r->suggestions) {
            if (m.zh.empty()) continue;
            CAPTURE(std::string(m.zh), std::string(m.en));
            CHECK(own_han(m.zh) > 0);
            CHECK(names_of(m.en).size() <= names_of(m.zh).size());
        }
    }
}

TEST_CASE("an unverified clause is never printed") {
    for (const Rule* r : all_rules()) {
        if (r->basis.verified || r->basis.clause.empty()) continue;
        CAPTURE(r->id);
        for (const Language l : {Language::zh, Language::en}) CHECK(text_of(r->basis, l).find(r->basis.clause) == std::string::npos);
    }
}

TEST_CASE("bytes that cannot be decoded, a doubtful reading and a cut text are said") {
    Document d = read("项目支出绩效目标表\n项目名称\t一级指标\t二级指标\t三级指标\t指标值\n甲项目\t产出指标\t数量指标\t培训人次\t≥280人次\n", {});
    const auto said = [&](std::string_view id) {
        std::size_t n = 0;
        const Outcome out = run_rules(d);
        for (const Finding& f : out.findings.list) {
            if (f.rule->id != id) continue;
            ++n;
            for (const Language l : {Language::zh, Language::en}) CHECK(message_of(out.findings, f, l).find('{') == std::string::npos);
        }
        return n;
    };
    for (const std::string_view id : {"RD002", "RD003", "RD004"}) CHECK(said(id) == 0);
    d.undecodable.push_back({0, 3});
    d.undecodable.push_back({3, 6});
    d.repairs.push_back({Repair::Kind::truncated, {9, 12}, 0, 0, 0, ""});
    d.repairs.push_back({Repair::Kind::unsure, {9, 12}, 0, 0, 0, "甲"});
    for (const std::string_view id : {"RD002", "RD003", "RD004"}) CHECK(said(id) == 1);
}
