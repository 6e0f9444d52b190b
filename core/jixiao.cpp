#include "jixiao.hpp"

#include <algorithm>
#include <utility>

#include "base/guard.hpp"
#include "model/read.hpp"
#include "report/json.hpp"
#include "report/plain.hpp"
#include "text/file_kind.hpp"

namespace jixiao {

struct Checked::State {
    std::string name;
    std::uint64_t bytes = 0;
    Language language = Language::zh;
    std::optional<Problem> problem;
    Document document;
    Outcome outcome;
    mutable std::optional<LineIndex> lines;  // made when the first report asks

    Subject subject() const {
        if (!lines) lines.emplace(document.text());
        return {document, outcome, *lines, language};
    }
};

namespace {

Problem too_large(std::size_t bytes) {
    const auto mib = [](std::size_t n) { return std::to_string((n + 1024 * 1024 - 1) / (1024 * 1024)); };
    return {"too_large", "文件有 " + mib(bytes) + " MB，超过 " + mib(most_bytes) + " MB 的上限，未检查。请分成几份再试。",
            "The file has " + mib(bytes) + " MB, more than the limit of " + mib(most_bytes) + " MB. Check it in parts.",
            {}};
}

Problem unknown_encoding(const std::string& label) {
    return {"unknown_encoding", "不认识编码“" + label + "”。可用：UTF-8、UTF-16LE、UTF-16BE、GB18030（GBK、GB2312）。",
            "Unknown encoding “" + label + "”. Known are UTF-8, UTF-16LE, UTF-16BE, GB18030 (GBK, GB2312).", {}};
}

}  // namespace

Checked::Checked(std::unique_ptr<State> state) : state_(std::move(state)) {}
Checked::Checked(Checked&&) noexcept = default;
Checked& Checked::operator=(Checked&&) noexcept = default;
Checked::~Checked() = default;

Checked check(std::string bytes, CheckOptions options) noexcept {
    auto state = std::make_unique<Checked::State>();
    state->name = options.name;
    state->bytes = bytes.size();
    state->language = options.language;
    std::optional<Problem> stopped;
    std::optional<Problem> thrown = guarded([&] {
        if (bytes.size() > most_bytes) return void(stopped = too_large(bytes.size()));
        std::optional<Encoding> encoding;
        if (!options.encoding.empty()) {
            encoding = encoding_of(options.encoding);
            if (!encoding) return void(stopped = unknown_encoding(options.encoding));
        }
        if ((stopped = problem_of_kind(bytes))) return;
        Result<Decoded> decoded = decode(std::move(bytes), encoding, options.map_gb18030);
        if (!decoded) return void(stopped = decoded.problem());
        Decoded& text = decoded.value();
        state->document = read(std::move(text.text), {.name = options.name,
                                                      .encoding = std::string(name_of(text.encoding)),
                                                      .bytes = state->bytes,
                                                      .undecodable = std::move(text.undecodable)});
        state->outcome = run_rules(state->document, options.settings);
        settle(state->outcome, state->document, options.answers, options.baseline);
    });
    state->problem = thrown ? std::move(thrown) : std::move(stopped);
    return Checked(std::move(state));
}

const std::optional<Problem>& Checked::problem() const { return state_->problem; }
const Document& Checked::document() const { return state_->document; }
const Outcome& Checked::outcome() const { return state_->outcome; }
std::string_view Checked::text() const { return state_->document.text(); }

bool Checked::has_errors() const {
    const auto& list = state_->outcome.findings.list;
    return std::any_of(list.begin(), list.end(), [](const Finding& f) { return f.severity == Severity::error; });
}

/// One form of the report, or the problem that stands in its way, in the same form.
template <class State, class Make, class MakeProblem>
static std::string form_of(const State& state, const Make& make, MakeProblem make_problem) {
    if (state.problem) return make_problem(state.name, state.bytes, *state.problem, state.language);
    std::string out;
    const auto thrown = guarded([&] { out = make(state.subject()); });
    return thrown ? make_problem(state.name, state.bytes, *thrown, state.language) : out;
}

std::string Checked::form(const std::function<std::string(const Subject&)>& make) const {
    return form_of(*state_, make, [](auto&&...) { return std::string(); });
}
std::string Checked::report_plain() const {
    return form_of(*state_, jixiao::report_plain,
                   [](const std::string& name, std::uint64_t, const Problem& problem, Language language) {
                       return name + ": " + (language == Language::zh ? problem.zh : problem.en) + "\n";
                   });
}
std::string Checked::report_json() const { return form_of(*state_, jixiao::report_json, problem_json); }
std::string Checked::summary_json() const { return form_of(*state_, jixiao::summary_json, problem_json); }
std::string Checked::findings_json(std::size_t from, std::size_t to) const {
    return form_of(*state_, [&](const Subject& s) { return jixiao::findings_json(s, from, to); }, problem_json);
}
std::string Checked::findings_index_json() const {
    return form_of(*state_, jixiao::findings_index_json, problem_json);
}
std::string Checked::targets_json(std::size_t table, std::size_t from, std::size_t to) const {
    return form_of(*state_, [&](const Subject& s) { return jixiao::targets_json(s, table, from, to); }, problem_json);
}
std::string Checked::target_json(std::size_t table, std::size_t target) const {
    return form_of(*state_, [&](const Subject& s) { return jixiao::target_json(s, table, target); }, problem_json);
}
std::string Checked::marks_json(std::uint32_t from_utf16, std::uint32_t to_utf16) const {
    return form_of(*state_, [&](const Subject& s) { return jixiao::marks_json(s, from_utf16, to_utf16); }, problem_json);
}
std::string Checked::place_json(std::uint32_t offset_utf16) const {
    return form_of(*state_, [&](const Subject& s) { return jixiao::place_json(s, offset_utf16); }, problem_json);
}

std::string_view version() { return JIXIAO_VERSION; }

}  // namespace jixiao
