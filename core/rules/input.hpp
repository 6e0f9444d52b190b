#pragma once
// What rules read: the document, and beside it a table of rows, each parsed once.

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document.hpp"
#include "rules/scan.hpp"
#include "rules/settings.hpp"
#include "rules/texts.hpp"
#include "rules/words.hpp"
#include "value/text.hpp"
#include "value/units.hpp"
#include "value/value.hpp"

namespace jixiao {

/// Rulebook 1.1: A has cost under output, B has it as a level 1.
enum class Regime : std::uint8_t { a, b };

/// Facts of a row, as bits, to choose which rules look at it.
namespace fact {
inline constexpr std::uint64_t bit(int n) { return std::uint64_t{1} << n; }
inline constexpr std::uint64_t
    named = bit(0),         ///< has a name
    valued = bit(1),        ///< has a value
    number = bit(2),        ///< the value is a number, range, ratio, tolerance, delta or counted frequency
    words = bit(3),         ///< the value is words
    output = bit(4), benefit = bit(5), cost = bit(6), satisfaction = bit(7),  ///< level 1; cost is level 1 or 2
    quantity = bit(8), quality = bit(9), timeliness = bit(10),                ///< level 2
    project = bit(11),      ///< of a project's table, not the department's
    rate = bit(12),         ///< the name ends in 率, 比例 …
    count = bit(13),        ///< the name ends in 数量, 次数 …
    harm = bit(14),         ///< less is better
    percent = bit(15),      ///< the unit is %
    unitless = bit(16),     ///< a number without a unit anywhere
    has_operator = bit(17), ///< in the value or in its column
    management = bit(18),
    opinion = bit(19),      ///< the name asks for satisfaction (SAT)
    typed = bit(20),        ///< the type column is filled
    unit_column = bit(21),  ///< the unit column is filled
    explained = bit(22), scored = bit(23),
    ecology_level = bit(24), lasting_level = bit(25), economic_level = bit(26), social_level = bit(27),
    two_values = bit(28),   ///< cycle and annual value
    values_differ = bit(30),  ///< … which are not the same text
    target_form = bit(29),  ///< not a self-evaluation
    name_code = bit(31),          ///< is_bare_code of the name
    name_placeholder = bit(32),   ///< is_placeholder of the name
    value_placeholder = bit(33),  ///< … of the value
    cost_level = bit(34),         ///< a level's name speaks of cost, whatever its kind
    torn = bit(35),               ///< the name ends in a word that ends none
    level1_name = bit(36),        ///< the level 1 has a name, written or carried
    vague = bit(37);              ///< the value is words that is_vague knows
}  // namespace fact

/// What the type column says.
enum class DeclaredType : std::uint8_t { none, quantitative, qualitative, other };

/// One filled indicator row. There is one for each 200 bytes of a large document, so what equal names and values share
/// is referred to.
struct Row {
    const Indicator* indicator = nullptr;
    std::int32_t table = 0, target = 0, index = 0;
    std::uint32_t group = 0;               ///< index into Input::targets
    Level1 level1 = Level1::none;
    Level2 level2 = Level2::none;
    Origin level1_origin = Origin::written;
    DeclaredType declared = DeclaredType::none;
    IndicatorField value_field = IndicatorField::value;
    Dimension dimension = Dimension::unknown;  ///< of `unit`
    bool per_unit = false;
    Operator op = Operator::none;          ///< the value's, else the type column's
    std::uint32_t alike = 0;               ///< not 0: rows with the same number differ only in where they stand; it is 1 above the
                                           ///< place of the first of them in Input::rows
    std::uint64_t facts = 0;
    std::uint64_t name_tags = 0, value_tags = 0;
    std::uint64_t name_hash = 0;           ///< meaning_hash of the name
    const NameText& said;                  ///< all that its name says
    const ValueText& told;                 ///< … and its value
    const std::string_view& name;          ///< trimmed
    const std::string_view& base;          ///< the name without brackets
    const std::string_view& value_text;
    const Value& value;
    std::string_view unit;                 ///< of the value, else of its column, else of the name's bracket
    const UnitText* known_unit = nullptr;  ///< what it is; nullptr: there is no unit

    Row(const NameText& n, const ValueText& v)
        : facts(n.facts | v.facts), name_tags(n.tags), value_tags(v.tags), name_hash(n.meaning), said(n), told(v), name(n.text), base(n.base),
          value_text(v.text), value(v.value) {}

    [[nodiscard]] bool has(std::uint64_t all) const { return (facts & all) == all; }
    [[nodiscard]] bool says(std::uint64_t any) const { return (name_tags & any) != 0; }
    [[nodiscard]] Place place(IndicatorField field) const {
        return {table, -1, target, index, Part::indicator_field, static_cast<std::int32_t>(field)};
    }
    [[nodiscard]] Place place() const { return {table, -1, target, index, Part::whole, -1}; }
    [[nodiscard]] const Words& at(IndicatorField field) const { return (*indicator)[field]; }
    [[nodiscard]] Span name_span() const { return indicator->name().present() ? indicator->name().span : indicator->span; }
    [[nodiscard]] Span value_span() const { return at(value_field).present() ? at(value_field).span : name_span(); }
    /// This row's own words for a part of `name`, `value_text` or `value`: equal texts share those of the first row that has
    /// them, which is all the same until somebody asks where in the source they stand.
    [[nodiscard]] std::string_view own(std::string_view part) const {
        for (const auto& [shared, field] : {std::pair{name, IndicatorField::level3}, std::pair{value_text, value_field}})
            if (part.data() >= shared.data() && part.data() + part.size() <= shared.data() + shared.size())
                return trimmed(at(field).text).substr(static_cast<std::size_t>(part.data() - shared.data()), part.size());
        return part;
    }
    /// What the unit is; nullptr: there is none, or none that is known.
    [[nodiscard]] const Unit* measure() const { return known_unit != nullptr && known_unit->unit ? &*known_unit->unit : nullptr; }
    [[nodiscard]] bool is_target_number() const { return value.shape == ValueShape::number && value.number.has_value(); }
};

/// The annual goal, read once (rulebook 5.8).
struct Prose {
    const Goal* goal = nullptr;          ///< nullptr: none with text
    std::int32_t index = -1;             ///< into Target::goals
    std::uint64_t tags = 0;
    std::uint64_t meaning = 0;           ///< meaning_hash of it
    std::uint32_t han = 0;               ///< Chinese characters
    bool digit = false;                  ///< left after list marks, document numbers and titles
    bool figure = false;                 ///< a digit that is no bare year, or a Chinese numeral with a unit
    bool output = false, effect = false; ///< a verb of OUTPUT_VERBS, EFFECT_VERBS as a verb
    bool torn = false;                   ///< a part of the goal was not read with it
};

/// What a cell must hold (or have been made of) to be looked at by the rules on characters and marks.
inline constexpr std::uint64_t cell_tags =
    tag::broken | tag::bracket | tag::doubled | tag::repeated | tag::echo | tag::typo | tag::gap | tag::markup;

/// A text of the document that an author wrote, with something in it for the rules on characters and marks.
struct Cell {
    const Words* words = nullptr;
    std::uint64_t tags = 0;
    Place place;
};

/// One target with its rows.
struct TargetInfo {
    const Target* target = nullptr;
    const Table* table = nullptr;
    std::int32_t table_index = 0, target_index = 0;
    std::uint32_t first_row = 0, row_count = 0;  ///< into Input::rows
    std::uint32_t level1s = 0, level2s = 0;      ///< bit for each Level1, Level2 of a filled row
    bool department = false;
    bool balanced = false;                       ///< its funds are one total and, below it, sources that sum to it exactly: all
                                                 ///< are numbers, none is negative or has more than two decimals
    bool levels_known = false;                   ///< most rows say their level 1: what the target lacks can be told
    const Amount* budget = nullptr;              ///< budget_of it
    std::optional<Decimal> yuan;                 ///< … in 元
    Prose prose;
    std::uint64_t name_tags = 0, name_letters = 0, name_meaning = 0;

    [[nodiscard]] bool has(Level1 l) const { return (level1s >> static_cast<unsigned>(l) & 1) != 0; }
    [[nodiscard]] bool has(Level2 l) const { return (level2s >> static_cast<unsigned>(l) & 1) != 0; }
    [[nodiscard]] Place place(Part part = Part::whole, std::int32_t index = -1) const {
        return {table_index, -1, target_index, -1, part, index};
    }
    [[nodiscard]] Span name_span() const { return target->name.present() ? target->name.span : target->span; }
};

struct TableInfo {
    const Table* table = nullptr;
    std::int32_t index = 0;
    std::uint32_t first_target = 0, target_count = 0;  ///< into Input::targets
    std::uint32_t first_row = 0, row_count = 0;
    Regime regime = Regime::a;
    bool has_level2 = false;                           ///< some row has one, printed or by code (rulebook N11)
    std::uint32_t columns = 0;                         ///< bit for each IndicatorField filled in some row, or in the header
    std::uint32_t level1s = 0, level2s = 0;            ///< bit for each Level1, Level2 of a filled row
    std::uint32_t level1_origins = 0;                  ///< bit for each Origin of a filled row's level 1
    [[nodiscard]] bool has(Level1 l) const { return (level1s >> static_cast<unsigned>(l) & 1) != 0; }
    [[nodiscard]] bool has(Level2 l) const { return (level2s >> static_cast<unsigned>(l) & 1) != 0; }
    [[nodiscard]] bool has(IndicatorField f) const { return (columns >> static_cast<unsigned>(f) & 1) != 0; }
    [[nodiscard]] Place place(Part part = Part::whole, std::int32_t i = -1) const { return {index, -1, -1, -1, part, i}; }
    [[nodiscard]] Span span() const { return table->title.present() ? table->title.span : table->span; }
};

/// Everything a rule may look at. Views live as long as the document and this.
struct Input {
    const Document& document;
    const Settings& settings;
    std::vector<TableInfo> tables;
    std::vector<TargetInfo> targets;  ///< of all tables, in order
    std::vector<Row> rows;            ///< filled rows of all targets, in order
    std::vector<Row> cycle_rows;      ///< rows whose cycle value is another than the annual one, with that value; their marks are judged too
    std::vector<std::uint8_t> doubtful;  ///< for each row not 0: not read as it was written (rules/doubt.hpp)
    std::vector<Cell> cells;          ///< names, goals, contents, tasks; names, values and other columns of rows: those with any of
                                      ///< cell_tags, and those that are no view of the source
    std::uint64_t said = 0;           ///< tags of all cells together
    std::vector<Span> unread;         ///< Chinese that was not read, in order
    Texts texts;

    [[nodiscard]] std::span<const Row> rows_of(const TargetInfo& t) const { return {rows.data() + t.first_row, t.row_count}; }
    [[nodiscard]] std::span<const Row> rows_of(const TableInfo& t) const { return {rows.data() + t.first_row, t.row_count}; }
    [[nodiscard]] std::span<const TargetInfo> targets_of(const TableInfo& t) const {
        return {targets.data() + t.first_target, t.target_count};
    }
    /// Some of these rows lost a part, perhaps a level.
    [[nodiscard]] bool any_lost(std::uint32_t first_row, std::uint32_t count) const {
        for (std::uint32_t i = first_row; i < first_row + count; ++i)
            if (doubtful[i] == 2) return true;
        return false;
    }
    /// No row of the table was read for certain: nothing is said about it.
    [[nodiscard]] bool all_doubt(const TableInfo& t) const {
        for (std::uint32_t i = t.first_row; i < t.first_row + t.row_count; ++i)
            if (doubtful[i] != 2) return false;
        return t.row_count > 0;
    }
    [[nodiscard]] const TableInfo& table_of(const Row& row) const { return tables[static_cast<std::size_t>(row.table)]; }
    [[nodiscard]] const TargetInfo& target_of(const Row& row) const { return targets[row.group]; }
};

/// Parses every filled row once.
[[nodiscard]] Input make_input(const Document& document, const Settings& settings);

// ---- what several rules ask

/// The budget's amounts of a target in 元, by what their labels mean.
enum class FundKind : std::uint8_t { other, year_total, cycle_total, total, fiscal, source, part };
/// 元 as exact decimal; nullopt where number or unit is missing.
[[nodiscard]] std::optional<Decimal> in_yuan(const Amount& amount, const Table& table);
/// The total that the indicators' costs may not exceed: year before cycle before plain total; nullptr: none.
[[nodiscard]] const Amount* budget_of(const Target& target, bool cycle = false);
[[nodiscard]] inline const Amount* budget_of(const TargetInfo& target) { return target.budget; }
[[nodiscard]] FundKind kind_of(const Amount& amount);
/// The text of a unit without width, spaces and brackets.
[[nodiscard]] bool is_money(Dimension d);
/// SIM of rulebook 5.12, 0 to 1; texts are cut at 200 characters.
[[nodiscard]] double similarity(std::string_view a, std::string_view b);

}  // namespace jixiao
