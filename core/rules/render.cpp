// Templates and arguments → sentences.

#include "rules/finding.hpp"
#include "rules/rule.hpp"

namespace jixiao {
namespace {

using Args = std::span<const Arg>;

const Arg* find(Args args, std::string_view name) {
    for (const Arg& a : args)
        if (a.name == name) return &a;
    return nullptr;
}

// A value of hundreds of characters would hide the message that quotes it.
void append_words(std::string& out, std::string_view words) {
    constexpr std::size_t most = 60;  // code points
    std::size_t n = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(words[i]) & 0xC0) != 0x80;
        if (begins && ++n > most) {
            out += "…";
            return;
        }
        const char c = words[i];
        out.push_back(c == '\n' || c == '\t' || c == '\r' ? ' ' : c);
    }
}

void append(std::string& out, const Arg& arg, Language language) {
    if (const auto* w = std::get_if<std::string_view>(&arg.value)) append_words(out, *w);
    else if (const auto* d = std::get_if<Decimal>(&arg.value)) out += d->to_string();
    else if (const auto* n = std::get_if<std::int64_t>(&arg.value)) out += std::to_string(*n);
    else if (const auto* const* t = std::get_if<const Text*>(&arg.value)) out += (*t)->in(language);
}

std::string fill(std::string_view pattern, Args own, Args outer, Language language) {
    std::string out;
    out.reserve(pattern.size() + 32);
    for (std::size_t at = 0; at < pattern.size();) {
        if (pattern[at] == '{') {
            const auto close = pattern.find('}', at);
            if (close != std::string_view::npos) {
                const std::string_view name = pattern.substr(at + 1, close - at - 1);
                const Arg* arg = find(own, name);
                if (arg == nullptr) arg = find(outer, name);
                if (arg != nullptr) append(out, *arg, language);
                else out += "{?}";  // a template that asks for what its rule does not give: the tests look for it
                at = close + 1;
                continue;
            }
        }
        out.push_back(pattern[at++]);
    }
    return out;
}

Args args_of(const Findings& all, const Finding& f) { return {all.args.data() + f.first_arg, f.arg_count}; }

}  // namespace

std::string_view key_of(Severity severity) {
    static constexpr std::string_view keys[] = {"error", "warning", "info"};
    return keys[static_cast<std::size_t>(severity)];
}

std::string message_of(const Findings& all, const Finding& f, Language language) {
    const std::string one = fill(f.rule->messages[f.message].in(language), args_of(all, f), {}, language);
    if (f.grouped == 0) return one;
    const std::string n = std::to_string(f.grouped), of = std::to_string(f.scope);
    if (language == Language::zh)
        return one + "（本表 " + of + (f.rule->per_target ? " 个项目" : " 条指标") + (n == of ? "都" : "中有 " + n + (f.rule->per_target ? " 个" : " 处")) + "如此）";
    return one + " (so in " + n + " of the " + of + (f.rule->per_target ? " targets" : " rows") + " of this table)";
}

std::string suggestion_of(const Findings& all, const Finding& f, Language language) {
    if (f.suggestion < 0) return {};
    return fill(f.rule->suggestions[f.suggestion].in(language), args_of(all, f), {}, language);
}

std::string message_of(const Findings& all, const Finding& f, const Related& r, Language language) {
    if (r.message >= 0)  // one of a list: its own sentence
        return fill(f.rule->messages[r.message].in(language), {all.args.data() + r.first_arg, r.arg_count}, {}, language);
    return fill(f.rule->notes[r.note].in(language), {all.related_args.data() + r.first_arg, r.arg_count}, args_of(all, f), language);
}

}  // namespace jixiao
