#pragma once
// The closed vocabulary of 绩效目标表: every word by which a reader knows what a cell is.
//
// The words themselves are data in words_*.hpp. Adding a province's form is adding words there.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace jixiao::vocab {

/// What a word says about the cell that it fills.
enum class Kind : std::uint8_t {
    none,
    level1,        ///< sub: Level1
    level2,        ///< sub: Level2
    column,        ///< a column of indicators; sub: IndicatorField
    nature,        ///< 指标性质: direction or operator, its cells decide
    other_column,  ///< a column of indicators that the report has no key for (绩效标准)
    sequence,      ///< 序号: the number written before an indicator
    packed,        ///< 绩效指标: a group over columns, or one cell that holds all indicators
    name,          ///< 项目名称
    code,          ///< 单位代码
    unit_name,     ///< 单位名称: names the unit in a caption, the project in some lists
    fund,
    fund_group,    ///< 项目资金: over amounts
    goal,
    goal_group,    ///< 总体目标: over goals, or a goal itself
    content,
    field,
    group,         ///< a section's heading: 基本信息
    task,          ///< opens the table of main tasks
    task_name, task_content, task_amount, task_goal,
    end,           ///< stands below the last row: 审核意见
    total,         ///< 合计
    sign_off,      ///< 填表人: letterhead and signatures, in no fact
};

struct Term {
    Kind kind = Kind::none;
    std::uint8_t sub = 0;
    std::int8_t horizon = 0;  ///< -1 cycle (中期, 长期), +1 annual, 0 not said

    [[nodiscard]] explicit operator bool() const { return kind != Kind::none; }
    [[nodiscard]] IndicatorField field() const { return static_cast<IndicatorField>(sub); }
    [[nodiscard]] Level1 level1() const { return static_cast<Level1>(sub); }
    [[nodiscard]] Level2 level2() const { return static_cast<Level2>(sub); }
};

/// One code point as the vocabulary spells it: full-width ASCII to half-width, traditional to simplified,
/// look-alike brackets and colons to ASCII.
[[nodiscard]] char32_t fold(char32_t c);
/// White space of every width, zero-width characters, BOM.
[[nodiscard]] bool is_space(char32_t c);
[[nodiscard]] bool is_cjk(char32_t c);

/// The text folded, without white space: the key of every look-up. UTF-8 in, UTF-8 out.
[[nodiscard]] std::string folded(std::string_view text);
/// The same without a copy where nothing folds: `text` itself, else a view into `room`.
[[nodiscard]] std::string_view folded(std::string_view text, std::string& room);
/// Both fold to the same.
[[nodiscard]] bool same_folded(std::string_view a, std::string_view b);

/// What a whole cell says, given its folded text: 产出指标(50分), 二级指标：, 1-产出指标, （万元）…
/// Trailing colons, bracketed suffixes and leading codes and stars are looked through.
[[nodiscard]] Term lookup(std::string_view folded_text);
/// Only words of the list, exactly.
[[nodiscard]] Term lookup_exact(std::string_view folded_text);
/// A word of another list's shape: 12 characters at most that end as labels do (…单位, …金额, …目标).
/// For cells that stand where a label must stand.
[[nodiscard]] Term lookup_shape(std::string_view folded_text);

/// The longest word that starts at `at` of a folded text: its length in bytes, 0 where none does.
/// `looked` bytes decide it: where they stand again, the answer is the same.
struct Match { std::size_t length = 0; Term term; std::size_t looked = 0; };
[[nodiscard]] Match longest_at(std::string_view folded_text, std::size_t at);

/// Whether a level's name may begin with `c`: longest_at finds none where it may not.
[[nodiscard]] bool begins_level(char32_t c);
/// The longest name of an indicator's column, levels left out, that ends before `end` and begins at `from` or later.
[[nodiscard]] Match column_before(std::string_view folded_text, std::size_t from, std::size_t end);

/// -1: the text names a project's whole period (中期, 实施期), 1: the year (年度, 当年), 0: neither.
[[nodiscard]] std::int8_t horizon_of(std::string_view folded_text);

/// The digits of 11-数量目标, a level behind its code; 0 where none stands.
[[nodiscard]] std::size_t level_code(std::string_view text);

/// The level word nearest to a misspelt one (one character of four wrong, OCR look-alikes), or none.
struct Correction { Term term; std::string_view word; };
[[nodiscard]] std::optional<Correction> nearest_level(std::string_view folded_text);

/// A level's name with characters that an OCR misread, at `at` of a folded text: 产岀指标, 社会效盖指标; length 0 where none stands.
[[nodiscard]] Match misread_level(std::string_view folded_text, std::size_t at);

/// Level 1 to which a level 2 belongs when nothing else says so.
[[nodiscard]] Level1 parent_of(Level2 level2);
/// The name by which a form prints it.
[[nodiscard]] std::string_view name_of(Level1 level1);
/// The usual name of an indicator's column: 三级指标, 指标值; empty for codes.
[[nodiscard]] std::string_view name_of(IndicatorField column);

/// A unit of measure: 个, 万元, %, 人次, 元/人.
[[nodiscard]] bool is_unit(std::string_view folded_text);
/// Length in bytes of a scale that multiplies the unit behind it, 万 of 万批次, at the start of a folded text; 0 for none.
[[nodiscard]] std::size_t scale_at(std::string_view folded_text);
/// ≥, <=, 大于等于, 定性 …: alone in a cell it is a value type.
[[nodiscard]] bool is_value_type(std::string_view folded_text);
/// 正向, 反向, 正指标 …
[[nodiscard]] bool is_direction(std::string_view folded_text);
/// Length in bytes of an operator at the start of a folded text, 0 for none.
[[nodiscard]] std::size_t operator_at(std::string_view folded_text);
/// Words that end a qualitative value: 提升, 改善, 完善, 及时 …
[[nodiscard]] bool is_qualitative(std::string_view folded_text);
/// Where the trailing qualitative value of a run-together row begins (`…情况持续增强`), or npos.
[[nodiscard]] std::size_t qualitative_tail(std::string_view folded_text);
/// Lines of a web page around the table: 扫一扫, 打印, 上一篇 …
[[nodiscard]] bool is_furniture(std::string_view folded_text);
/// ——, 无, /, ……: a cell that is filled with nothing.
[[nodiscard]] bool is_placeholder(std::string_view folded_text);

}  // namespace jixiao::vocab
