#include "value/units.hpp"

#include "value/word_index.hpp"
#include "vocab/words_units.hpp"

namespace jixiao {
namespace {

using vocab::UnitWord;

const WordIndex<const UnitWord*>& index() {
    static const WordIndex<const UnitWord*> made = [] {
        std::vector<WordIndex<const UnitWord*>::Entry> entries;
        for (const UnitWord& w : vocab::unit_words) entries.push_back({w.text, &w});
        return WordIndex<const UnitWord*>(std::move(entries));
    }();
    return made;
}

bool closes_unit(char32_t c) {
    return c == '/' || c == 0x2F || c == 0xFF0F || c == 0xB7 || c == 0x2022;
}

}  // namespace

std::optional<UnitAt> unit_at(std::string_view text) {
    if (text.empty()) return std::nullopt;
    UnitAt found;
    std::size_t at = 0;
    const UnitWord* base = nullptr;
    if (const auto* whole = index().longest_at(text, 0)) {
        base = whole->payload;
        at = whole->word.size();
        found.unit.factor = base->factor;
        found.unit.canonical = base->canonical;
        found.unit.text = base->text;
    }
    // 万册, 亿人次: a scale before any unit; 万 alone counts too, its dimension is not said
    for (const vocab::Scale& s : vocab::scales) {
        if (!starts_with(text, s.text)) continue;
        const auto* behind = index().longest_at(text, s.text.size());
        const std::size_t size = s.text.size() + (behind ? behind->word.size() : 0);
        if (size <= at) break;
        if (behind == nullptr && s.power < 4) break;  // 百分之…, 千家万户 …: no scale without its unit
        base = behind ? behind->payload : nullptr;
        const Decimal factor = base ? base->factor : Decimal{1, 0};
        found.unit.factor = factor.shifted(s.power).value_or(factor);
        found.unit.canonical = text.substr(0, size);
        found.unit.text = text.substr(0, size);
        at = size;
        break;
    }
    if (at == 0) return std::nullopt;
    found.unit.dimension = base ? base->dimension : Dimension::unknown;
    found.unit.indivisible = base && base->indivisible && found.unit.text == base->text;
    // 元/人·天, 次每年, 元/平方米
    std::size_t end = at;
    for (int parts = 0; parts < 3 && end < text.size(); ++parts) {
        const CodePoint c = decode(text, end);
        std::size_t next = end + c.size;
        const bool each = starts_with(text.substr(end), vocab::per_each);
        if (!closes_unit(c.value) && !each) break;
        const std::size_t start = next;
        if (const auto* unit = index().longest_at(text, next)) {
            next += unit->word.size();
        } else {
            // any word of up to four characters: 元/亩, 元/次课, 元/标段
            for (int n = 0; n < 4 && next < text.size(); ++n) {
                const CodePoint d = decode(text, next);
                if (!is_han(d.value)) break;
                next += d.size;
            }
        }
        if (next == start) break;
        end = next;
    }
    if (end > at) {
        found.unit.per = true;
        found.unit.indivisible = false;
        found.unit.text = text.substr(0, end);
        found.unit.canonical = text.substr(0, end);
    }
    found.size = end;
    return found;
}

std::optional<Unit> unit_of(std::string_view text) {
    text = trimmed(text);
    const auto at = unit_at(text);
    if (!at || at->size != text.size()) return std::nullopt;
    return at->unit;
}

std::string_view unit_in_name(std::string_view name) {
    name = trimmed(name);
    std::size_t open = std::string_view::npos, size = 0, close = 0;
    const auto ends = [&](std::string_view s) { return name.size() >= s.size() && name.substr(name.size() - s.size()) == s; };
    if (ends(")")) close = 1;
    else if (ends("）")) close = 3;
    else return {};
    if (const auto a = name.rfind("（"); a != std::string_view::npos) open = a, size = 3;
    if (const auto a = name.rfind('('); a != std::string_view::npos && (open == std::string_view::npos || a > open)) open = a, size = 1;
    if (open == std::string_view::npos || open + size + close > name.size()) return {};
    std::string_view inside = trimmed(name.substr(open + size, name.size() - close - open - size));
    for (const std::string_view label : vocab::unit_labels)
        if (inside.substr(0, label.size()) == label) inside.remove_prefix(label.size());
    return unit_of(inside) ? inside : std::string_view{};
}

}  // namespace jixiao
