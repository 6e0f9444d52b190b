#pragma once
// What the forms of the report are made of: a read document, what the rules found, where lines are.

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/line_index.hpp"
#include "model/document.hpp"
#include "rules/rule.hpp"

namespace jixiao {

/// Views; whoever holds the parts keeps them alive.
struct Subject {
    const Document& document;
    const Outcome& outcome;
    const LineIndex& lines;
    Language language = Language::zh;
};

[[nodiscard]] Text name_of(Severity severity);  ///< 错误, 警告, 提示

/// What a check comes to, in one word.
enum class Verdict : std::uint8_t { pass, warn, fail, unrecognised };
[[nodiscard]] std::string_view key_of(Verdict verdict);

struct Summary {
    std::size_t tables = 0, targets = 0;
    std::size_t indicators = 0;  ///< those with a name or a value
    std::size_t errors = 0, warnings = 0, infos = 0;
    Verdict verdict = Verdict::unrecognised;
};
[[nodiscard]] Summary summary_of(const Document& document, const Findings& findings);

/// Characters of the source that are no white space, by what became of them.
struct Coverage {
    std::size_t read = 0;
    std::size_t furniture = 0;  ///< seen to stand around the table
    std::size_t unread = 0;
};
[[nodiscard]] Coverage coverage_of(const Document& document);

/// JSON Pointer (RFC 6901) into the report; empty: the whole document.
[[nodiscard]] std::string pointer_to(const Document& document, const Place& place);

/// The columns of a self-evaluation are keys of an indicator only where it has something in them.
[[nodiscard]] bool stands_in_report(const Indicator& indicator, IndicatorField field);

/// A label as a key of the report: without white space, and `合计 (2)` where the row has it twice.
class Labels {
public:
    [[nodiscard]] std::string next(std::string_view label);

private:
    std::unordered_map<std::string, int> seen_;  ///< how often so far
};

[[nodiscard]] bool is_white(char32_t character);

}  // namespace jixiao
