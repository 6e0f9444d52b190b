#include "report/subject.hpp"

#include <utf8cpp/utf8.h>

#include <iterator>

namespace jixiao {
namespace {

template <class F>
void each_character(std::string_view text, F f) {
    for (auto at = text.begin(); at != text.end();) f(static_cast<char32_t>(utf8::unchecked::next(at)));
}

std::size_t visible(std::string_view text) {
    std::size_t n = 0;
    each_character(text, [&](char32_t c) { n += !is_white(c); });
    return n;
}

std::string escaped(std::string_view token) {
    std::string out;
    for (const char c : token) {
        if (c == '~') out += "~0";
        else if (c == '/') out += "~1";
        else out.push_back(c);
    }
    return out;
}

bool stands_in_report(const Amount& amount) { return amount.text.present(); }
bool stands_in_report(const Field& field) { return field.value.present(); }

template <class List>
const typename List::value_type* at(const List& list, std::int32_t i) {
    return i >= 0 && i < static_cast<std::int32_t>(list.size()) ? &list[static_cast<std::size_t>(i)] : nullptr;
}

/// Where the `index`th of `list` stands in an object of the report; nothing where it is blank.
template <class List>
std::string member(std::string_view object, const List& list, std::int32_t index) {
    const auto* wanted = at(list, index);
    if (wanted == nullptr || !stands_in_report(*wanted)) return "";
    Labels labels;
    std::string key;
    for (const auto& one : list) {
        if (stands_in_report(one)) key = labels.next(one.label.text);
        if (&one == wanted) break;
    }
    return std::string(object) + escaped(key);
}

std::string part_of_target(const Target& target, const Place& place) {
    const std::string index = std::to_string(place.index);
    switch (place.part) {
        case Part::name: return "/name";
        case Part::code: return "/code";
        case Part::content: return "/content";
        case Part::amount: return member("/funds/", target.funds, place.index);
        case Part::goal: return "/goals/" + index;
        case Part::task: return "/tasks/" + index;
        case Part::field: return member("/fields/", target.fields, place.index);
        default: return "";
    }
}

std::string part_of_indicator(const Indicator& indicator, const Place& place) {
    if (place.part == Part::name) return "/level3";
    if (place.part == Part::indicator_field) {
        const auto field = static_cast<IndicatorField>(place.index);
        return stands_in_report(indicator, field) ? "/" + std::string(key_of(field)) : "";
    }
    if (place.part == Part::area_value && place.index < static_cast<std::int32_t>(indicator.area_values.size())) {
        Labels labels;
        std::string key;
        for (std::int32_t i = 0; i <= place.index; ++i) {
            key = labels.next(indicator.area_values[static_cast<std::size_t>(i)].area.text);
        }
        return "/area_values/" + escaped(key);
    }
    return "";
}

}  // namespace

bool stands_in_report(const Indicator& indicator, IndicatorField field) {
    return field < IndicatorField::weight || indicator[field].present();
}

bool is_white(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x3000 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

Text name_of(Severity severity) {
    static constexpr Text names[] = {{"错误", "error"}, {"警告", "warning"}, {"提示", "info"}};
    return names[static_cast<std::size_t>(severity)];
}

std::string_view key_of(Verdict verdict) {
    static constexpr std::string_view keys[] = {"pass", "warn", "fail", "unrecognised"};
    return keys[static_cast<std::size_t>(verdict)];
}

Summary summary_of(const Document& document, const Findings& findings) {
    Summary s;
    s.tables = document.tables.size();
    for (const Table& table : document.tables) {
        s.targets += table.targets.size();
        for (const Target& target : table.targets) {
            for (const Indicator& indicator : target.indicators) s.indicators += indicator.counts();
        }
    }
    for (const Finding& finding : findings.list) {
        switch (finding.severity) {
            case Severity::error: ++s.errors; break;
            case Severity::warning: ++s.warnings; break;
            case Severity::info: ++s.infos; break;
        }
    }
    s.verdict = s.tables == 0     ? Verdict::unrecognised
                : s.errors > 0   ? Verdict::fail
                : s.warnings > 0 ? Verdict::warn
                                 : Verdict::pass;
    return s;
}

Coverage coverage_of(const Document& document) {
    const std::string_view text = document.text();
    Coverage c;
    std::uint32_t done = 0;
    const auto upto = [&](std::uint32_t end, std::size_t& count) {
        if (end <= done) return;
        count += visible(text.substr(done, end - done));
        done = end;
    };
    for (const Mark& mark : document.marks) {
        upto(mark.span.begin, c.unread);
        upto(mark.span.end, mark.role == Role::unread      ? c.unread
                            : mark.role == Role::furniture ? c.furniture
                                                           : c.read);
    }
    upto(static_cast<std::uint32_t>(text.size()), c.unread);
    return c;
}

std::string Labels::next(std::string_view label) {
    std::string plain;
    each_character(label, [&](char32_t c) {
        if (!is_white(c)) utf8::unchecked::append(c, std::back_inserter(plain));
    });
    std::string key = plain;
    while (seen_[key]++ > 0) key = plain + " (" + std::to_string(seen_[plain]) + ")";
    return key;
}

std::string pointer_to(const Document& document, const Place& place) {
    const Table* table = at(document.tables, place.table);
    if (table == nullptr) return "";
    std::string path = "/tables/" + std::to_string(place.table);
    if (const Total* total = at(table->totals, place.total)) {
        path += "/totals/" + std::to_string(place.total);
        if (place.part == Part::name) path += "/name";
        if (place.part == Part::amount) path += member("/funds/", total->funds, place.index);
        return path;
    }
    if (const Target* target = at(table->targets, place.target)) {
        path += "/targets/" + std::to_string(place.target);
        if (const Indicator* indicator = at(target->indicators, place.indicator)) {
            return path + "/indicators/" + std::to_string(place.indicator) + part_of_indicator(*indicator, place);
        }
        return path + part_of_target(*target, place);
    }
    switch (place.part) {
        case Part::title: return path + "/title";
        case Part::year: return path + "/year";
        case Part::unit_name: return path + "/unit_name";
        case Part::amount_unit: return path + "/amount_unit";
        default: return path;
    }
}

}  // namespace jixiao
