#include "rules/texts.hpp"

#include <string>

#include "rules/input.hpp"
#include "rules/words.hpp"
#include "value/text.hpp"

namespace jixiao {
namespace {

std::string_view without_brackets(std::string_view name, Arena& arena) {
    if (name.find_first_of("([") == std::string_view::npos && name.find("（") == std::string_view::npos) return name;
    std::string out;
    out.reserve(name.size());
    int depth = 0;
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint c = decode(name, at);
        if (c.value == '(' || c.value == '[' || c.value == 0xFF08) {
            ++depth;
        } else if ((c.value == ')' || c.value == ']' || c.value == 0xFF09) && depth > 0) {
            --depth;
            at += c.size;
            continue;
        }
        if (depth == 0) out.append(name.substr(at, c.size));
        at += c.size;
    }
    const std::string_view kept = trimmed(out);
    // a bracket that is never closed, or a name of nothing else, is the name itself
    return depth > 0 || kept.empty() ? name : arena.keep(kept);
}

}  // namespace

const NameText& Texts::name(std::string_view name) {
    return names_.of(name, [&](std::string_view text) {
        NameText n;
        n.text = text;
        n.number = names_.size();
        n.base = without_brackets(text, arena);
        const Scan seen = scan(text);
        n.tags = seen.tags;
        n.meaning = seen.meaning;
        n.letters = seen.letters;
        n.unit = unit_in_name(text);
        const auto set = [&](bool yes, std::uint64_t bit) { n.facts |= yes ? bit : 0; };
        set(!text.empty(), fact::named);
        set(ends_as_rate(n.base), fact::rate);
        set(ends_as_count(n.base), fact::count);
        set((n.tags & tag::harm) != 0 && is_harm(n.base), fact::harm);
        set((n.tags & tag::management) != 0 && is_management(n.base), fact::management);
        set((n.tags & tag::satisfaction) != 0, fact::opinion);
        set(is_bare_code(text), fact::name_code);
        set(is_placeholder(text), fact::name_placeholder);
        // 参与 and 目的 are words
        set(ends_with_any(text, vocab::rule::torn_tails) && !ends_with_any(text, vocab::rule::whole_tails), fact::torn);
        return n;
    });
}

const ValueText& Texts::value(std::string_view value) {
    return values_.of(value, [&](std::string_view text) {
        ValueText v;
        v.text = text;
        const Scan seen = scan(text);
        v.tags = seen.tags;
        v.meaning = seen.meaning;
        v.letters = seen.letters;
        v.value = parse_value(text);
        const auto set = [&](bool yes, std::uint64_t bit) { v.facts |= yes ? bit : 0; };
        set(!text.empty(), fact::valued);
        set(is_placeholder(text), fact::value_placeholder);
        set(v.value.kind == ValueKind::quantitative, fact::number);
        set(v.value.kind == ValueKind::qualitative && v.value.shape == ValueShape::words, fact::words);
        set((v.facts & fact::words) != 0 && is_vague(text), fact::vague);
        return v;
    });
}

const UnitText& Texts::unit(std::string_view unit) {
    return units_.of(unit, [&](std::string_view text) { return UnitText{text, unit_of(text), is_any(text, vocab::rule::unit_variants), meaning_hash(text)}; });
}

}  // namespace jixiao
