#pragma once
// What a rule found: pointers, spans and numbers; the words are made when a report is written.
//
// A finding stores no sentence. It points at its rule's templates and holds the arguments that fill
// them, so that one check serves Chinese and English, and 100,000 findings cost no strings.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/arena.hpp"
#include "base/decimal.hpp"
#include "base/span.hpp"
#include "model/document.hpp"

namespace jixiao {

struct Rule;

enum class Severity : std::uint8_t { error, warning, info };
[[nodiscard]] std::string_view key_of(Severity severity);  ///< `error` …

enum class Language : std::uint8_t { zh, en };

/// One text in both languages.
struct Text {
    std::string_view zh, en;
    [[nodiscard]] std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
    [[nodiscard]] bool empty() const { return zh.empty(); }
};

/// Which part of its table, target or indicator a finding speaks of; `Place::index` says which one of several.
enum class Part : std::uint8_t {
    whole,
    title, year, unit_name, amount_unit, column,             // of a table; index into Table::columns
    name, code, content, amount, goal, task, field, blank,   // of a target or a total; index into funds, goals …
    indicator_field,                                         // index is an IndicatorField
    area_value,                                              // index into Indicator::area_values
};

/// Where in the document; report/ makes the JSON Pointer of it. -1: not in one.
struct Place {
    std::int32_t table = -1;
    std::int32_t total = -1;
    std::int32_t target = -1;
    std::int32_t indicator = -1;
    Part part = Part::whole;
    std::int32_t index = -1;

    friend bool operator==(const Place&, const Place&) = default;
};

/// Fills `{name}` in a template. Words are views into the document or into `Findings::arena`.
struct Arg {
    std::string_view name;  ///< a literal
    std::variant<std::string_view, Decimal, std::int64_t, const Text*> value;  ///< a Text is a constant of the rule
};

/// Another place that a finding speaks of.
struct Related {
    Span span;
    Place place;
    std::uint8_t note = 0;          ///< index into Rule::notes
    std::int8_t message = -1;       ///< not -1: one of a list (Finding::grouped) with its own message; args are then in Findings::args
    std::uint32_t first_arg = 0;    ///< into Findings::related_args; names not found there are the finding's
    std::uint32_t arg_count = 0;
};

struct Edit {
    Span span;
    std::string_view text;
};

struct Fix {
    Text title;
    std::vector<Edit> edits;  ///< in document order, none overlapping
};

struct Finding {
    const Rule* rule = nullptr;
    Severity severity = Severity::warning;
    std::uint8_t message = 0;          ///< index into Rule::messages
    std::int8_t suggestion = -1;       ///< index into Rule::suggestions, -1: none
    Place place;
    Span span;
    std::uint32_t first_arg = 0, arg_count = 0;          ///< into Findings::args
    std::uint32_t first_related = 0, related_count = 0;  ///< into Findings::related
    std::int32_t fix = -1;             ///< index into Findings::fixes, -1: none
    std::uint32_t grouped = 0;         ///< above 0: stands for so many places (the others are related) …
    std::uint32_t scope = 0;           ///< … of so many
};

/// The findings of one document with all that they point into. Moves, is not copied.
struct Findings {
    std::vector<Finding> list;
    std::vector<Arg> args;
    std::vector<Related> related;
    std::vector<Arg> related_args;
    std::vector<Fix> fixes;
    Arena arena;
    Arena made;                    ///< strings of the parsed rows that arguments point into

    Findings() = default;
    Findings(Findings&&) = default;
    Findings& operator=(Findings&&) = default;
};

/// The sentence that says what is wrong here, with the figures.
[[nodiscard]] std::string message_of(const Findings& all, const Finding& finding, Language language);
/// What to write instead; empty: nothing to suggest.
[[nodiscard]] std::string suggestion_of(const Findings& all, const Finding& finding, Language language);
/// What a related place has to do with it.
[[nodiscard]] std::string message_of(const Findings& all, const Finding& finding, const Related& related,
                                     Language language);

}  // namespace jixiao
