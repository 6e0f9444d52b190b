#pragma once
// What a text says: tables, targets, funds, goals, indicators, each with its place in the source.
//
//   Document ─ Table ─┬─ Total       合计 and unit rows
//                     └─ Target ─┬─ Amount, Goal, Task, Field
//                                └─ Indicator ─ one Words for each IndicatorField
//
// Names are those of the report (README, glossary). Nothing here judges: rules do.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.hpp"
#include "base/decimal.hpp"
#include "base/span.hpp"

namespace jixiao {

/// A piece of text as read, and where it stands.
///
/// `text` is a view into `Document::source` where the words stand there in one piece, else into the
/// document's arena (joined lines, doubled quotes, entities, tags taken out). It is trimmed at both
/// ends. `span` covers all of its pieces; `parts` says which, where there is more than one.
/// Default constructed: the document leaves this cell empty (null in the report).
struct Words {
    std::string_view text;
    Span span;
    std::int32_t parts = -1;  ///< index into Document::parts, or -1: one piece, `span`

    [[nodiscard]] bool present() const { return !text.empty(); }
};

enum class Level1 : std::uint8_t { none, cost, output, benefit, satisfaction, other };
enum class Level2 : std::uint8_t {
    none, quantity, quality, timeliness, cost,                       // 产出
    economic_cost, social_cost, ecological_cost,                     // 成本
    economic, social, ecological, sustainable,                       // 效益
    satisfaction,                                                    // 满意度
    other,                                                           // named, but not in the taxonomy
};

/// Columns that an indicator can have, in the order of the report.
enum class IndicatorField : std::uint8_t {
    level1, level1_code, level2, level2_code, level3,
    value, cycle_value, annual_value, value_type, measure_unit,
    explanation, scoring, remark,
    weight, direction, actual_value, score, deviation,
    count_
};
inline constexpr std::size_t indicator_field_count = static_cast<std::size_t>(IndicatorField::count_);

/// The report's key for a field: `level1`, `cycle_value` …
[[nodiscard]] std::string_view key_of(IndicatorField field);

/// How a level got its name.
enum class Origin : std::uint8_t {
    written,   ///< it stands in the row
    carried,   ///< a merged cell above or beside; the span is that cell's
    inferred,  ///< written nowhere: from the taxonomy; the span is the level 2's
};

struct AreaValue {
    Words area;
    Words value;
};

/// The words of an indicator by field. Only filled fields take room: of eighteen a table has some seven. References stay
/// valid while other fields are filled, and no longer than the indicator stays where it is.
class IndicatorWords {
public:
    IndicatorWords() = default;
    IndicatorWords(const IndicatorWords& other) { *this = other; }
    IndicatorWords(IndicatorWords&& other) noexcept { *this = std::move(other); }
    IndicatorWords& operator=(const IndicatorWords& other);
    IndicatorWords& operator=(IndicatorWords&& other) noexcept;
    ~IndicatorWords() = default;

    [[nodiscard]] const Words& operator[](std::size_t field) const {
        static constexpr Words none{};
        return slot_[field] == 0 ? none : slot(slot_[field] - 1u);
    }
    /// Makes room for the field.
    [[nodiscard]] Words& operator[](std::size_t field) {
        alike_ = 0;
        if (slot_[field] == 0) add(field);
        return slot(slot_[field] - 1u);
    }

    /// From the first to the last of all fields.
    [[nodiscard]] Span covered() const {
        Span all;
        for (std::size_t n = 0; n < used_; ++n)
            if (slot(n).present()) all = cover(all, slot(n).span);
        return all;
    }

    /// Not 0: all of the document's words with this number have equal texts in equal fields, and levels of equal kinds as long
    /// as these are those that were read. Forgotten as soon as a field may be filled with something else.
    [[nodiscard]] std::uint32_t alike() const { return alike_; }
    void set_alike(std::uint32_t number) { alike_ = number; }

private:
    // nearly all tables fill eight fields at most
    static constexpr std::size_t own_size = 8;
    using More = std::array<Words, indicator_field_count - own_size>;
    [[nodiscard]] const Words& slot(std::size_t n) const { return n < own_size ? own_[n] : (*more_)[n - own_size]; }
    [[nodiscard]] Words& slot(std::size_t n) { return n < own_size ? own_[n] : (*more_)[n - own_size]; }
    void add(std::size_t field) {
        if (used_ == own_size) more_ = std::make_unique<More>();
        slot_[field] = ++used_;
    }

    std::array<std::uint8_t, indicator_field_count> slot_{};  ///< its place from 1, 0: none
    std::uint8_t used_ = 0;
    std::uint32_t alike_ = 0;
    std::array<Words, own_size> own_;
    std::unique_ptr<More> more_;
};

struct Indicator {
    IndicatorWords fields;
    Words ordinal_words;     ///< `3、`, `指标3:` as written
    std::int32_t ordinal = -1;
    Level1 level1_kind = Level1::none;
    Level2 level2_kind = Level2::none;
    Origin level1_origin = Origin::written;
    Origin level2_origin = Origin::written;
    Span span;               ///< the row or entry; carried cells are not in it
    std::vector<AreaValue> area_values;

    [[nodiscard]] const Words& operator[](IndicatorField f) const { return fields[static_cast<std::size_t>(f)]; }
    [[nodiscard]] Words& operator[](IndicatorField f) { return fields[static_cast<std::size_t>(f)]; }
    [[nodiscard]] const Words& name() const { return (*this)[IndicatorField::level3]; }
    /// A row that names only its levels is a row of the form and no indicator.
    [[nodiscard]] bool counts() const {
        return name().present() || (*this)[IndicatorField::value].present() ||
               (*this)[IndicatorField::cycle_value].present() || (*this)[IndicatorField::annual_value].present() ||
               (*this)[IndicatorField::actual_value].present() || !area_values.empty();
    }
};

/// One amount under its label. `value` is empty where the text is no number.
struct Amount {
    Words label;
    Words text;
    std::optional<Decimal> value;  ///< as printed, without its unit: `180万` is 180
    std::string_view unit;         ///< 万元, 元, … where it is written with the amount or its label; else empty
};

struct Goal {
    Words label;
    Words text;
};

struct Task {
    Words name, content, amount, goal;
};

/// A labelled box of a form that is no amount, goal, name or content.
struct Field {
    Words label;
    Words value;
};

/// One project's target, or the department's.
struct Target {
    Words code;
    Words name;
    Words content;
    std::vector<Amount> funds;
    std::vector<Goal> goals;
    std::vector<Task> tasks;
    std::vector<Field> fields;
    std::vector<Field> blank;     ///< boxes that the form prints and the author left empty (value not present)
    std::vector<Indicator> indicators;
    Span span;
};

/// A 合计 row, a unit's or a category's subtotal: a row with amounts that is no project.
struct Total {
    enum class Kind : std::uint8_t { grand, group };
    Words code;
    Words name;
    std::vector<Amount> funds;
    Span span;
    Kind kind = Kind::grand;
    std::uint32_t depth = 0;         ///< by indentation where the source shows it, else by order
    std::uint32_t first_target = 0;  ///< index of the first target that stands below it
};

enum class Scope : std::uint8_t { project, department };
enum class Layout : std::uint8_t { packed, rows, form };
enum class FormKind : std::uint8_t { target, self_evaluation };

/// A column as the header names it.
struct Column {
    Words label;
    std::optional<IndicatorField> field;  ///< where it is an indicator's
    bool amount = false;
};

struct Table {
    Words title;
    Scope scope = Scope::project;
    Layout layout = Layout::form;
    FormKind form = FormKind::target;
    std::optional<int> year;
    Words year_words;
    Words unit_name;
    Words amount_unit;
    std::vector<Column> columns;
    std::vector<Total> totals;
    std::vector<Target> targets;
    Span span;
};

/// What the text looked like before it was read. Named in the report as `document.form`.
enum class TextForm : std::uint8_t {
    empty, tabs, comma, semicolon, pipes, pipe_cells, cell_per_line, html, aligned, lines, run_together, prose
};
[[nodiscard]] std::string_view key_of(TextForm form);

/// Something that the reader mended or had to choose.
struct Repair {
    enum class Kind : std::uint8_t {
        carried_cell,      ///< a merged cell was carried to the rows it spans
        realigned_row,     ///< cells stood in other columns than the header's
        joined_lines,      ///< a cell was broken over lines
        merged_page,       ///< a repeated header was read as a page break
        inferred_level,    ///< level 1 from level 2
        split_cell,        ///< one cell held several
        malformed_entry,   ///< a packed entry lacks a separator or a part; `detail` says which
        unsplit_entry,     ///< a packed entry that could not be split
        misplaced_level,   ///< a level's name stands in another level's column
        corrected_word,    ///< a level or label is misspelt; `detail` is what it was read as
        guessed_columns,   ///< no header: columns were read from the cells
        unsure,            ///< two readings were nearly as good; `detail` says what was chosen
        truncated,         ///< the text ends in the middle of a table
    };
    Kind kind;
    Span span;
    std::int32_t table = -1, target = -1, indicator = -1;  ///< where it belongs, -1: nowhere
    std::string detail;
};
[[nodiscard]] std::string_view key_of(Repair::Kind kind);

/// What a stretch of the source was read as.
enum class Role : std::uint8_t {
    title, caption, header, label, code, name, amount, goal, content, level, indicator_name, value,
    detail,     ///< other columns of an indicator
    ordinal, separator, placeholder, total,
    furniture,  ///< around the table: navigation, letterhead, signatures
    unread,
    entries,    ///< indicators packed in a cell, with what stands between their facts; marks_in takes them apart
};
[[nodiscard]] std::string_view key_of(Role role);

struct Mark {
    Span span;
    Role role;
};

/// One read document. Moves; is not copied, since words are views into it.
struct Document {
    std::string name;
    std::string encoding;                       ///< UTF-8, GB18030, UTF-16LE …
    std::uint64_t bytes = 0;                    ///< of the file, before decoding
    std::shared_ptr<const std::string> source;  ///< decoded UTF-8
    TextForm form = TextForm::empty;
    std::vector<Table> tables;
    std::vector<Repair> repairs;
    std::vector<Mark> marks;                    ///< in order, none overlapping; white space may be in none. Each fact by
                                                ///< itself, but for packed ones: those gives model::marks_in
    std::vector<std::vector<Span>> parts;       ///< pieces of words that stand in several places
    std::uint32_t alike = 0;                    ///< the highest IndicatorWords::alike so far
    std::vector<Span> undecodable;              ///< U+FFFD put where bytes could not be decoded
    Arena arena;

    Document() = default;
    Document(Document&&) = default;
    Document& operator=(Document&&) = default;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    [[nodiscard]] std::string_view text() const { return source ? std::string_view(*source) : std::string_view(); }
};

}  // namespace jixiao
