#pragma once
// A rule, declared once: `jixiao rules`, `explain`, the help, SARIF and the tests are made from it.
//
//   document ─ run_rules() ─ findings, and the rules that could not run

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/finding.hpp"

namespace jixiao {

struct Input;   // rules/input.hpp: the document, its rows parsed once, the settings
struct Row;     // rules/input.hpp
struct TableInfo;
struct TargetInfo;
class Sink;     // rules/sink.hpp: takes findings

/// What a reviewer examines (rulebook 3.3).
enum class Aspect : std::uint8_t { completeness, relevance, suitability, feasibility };
[[nodiscard]] Text name_of(Aspect aspect);  ///< 完整性 …

/// Under which heading a returned draft lists it.
enum class Kind : std::uint8_t {
    incomplete,      ///< 指标不完整
    unquantified,    ///< 不够细化量化
    mismatch,        ///< 指标与指标值不匹配
    wrong_level,     ///< 层级错误
    wrong_amount,    ///< 金额有误
    inconsistent,    ///< 前后不一致
    duplicate,       ///< 重复
    irrelevant,      ///< 与项目或目标不相关
    unreasonable,    ///< 指标值不合理
    careless,        ///< 填报不规范
    unread,          ///< 未能识别
};
[[nodiscard]] Text name_of(Kind kind);

enum class Certainty : std::uint8_t { certain, suspected };
[[nodiscard]] Text name_of(Certainty certainty);

/// When a rule runs if no profile says otherwise.
enum class Default : std::uint8_t {
    on,
    off,       ///< only when asked for
    column,    ///< on where the column or row that it reads stands in the form
    batch,     ///< on where several projects or documents are checked together
    profile,   ///< on where a profile has what it needs
};
[[nodiscard]] Text name_of(Default state);

/// What a rule rests on. A clause that nobody looked up is never printed as if it were.
struct Basis {
    Text document;              ///< 财预〔2021〕101号; or the reason, where it needs no law: 算术
    std::string_view clause;    ///< 第十三条; may be empty
    bool verified = false;      ///< somebody read the clause
};
/// `财预〔2015〕88号 第十三条`; an unverified clause is left out and the document is marked 条文待核.
[[nodiscard]] std::string text_of(const Basis& basis, Language language);

struct Rule {
    std::string_view id = {};
    Severity severity = Severity::warning;
    Text title = {};                       ///< names the defect
    Aspect aspect = Aspect::completeness;
    Kind kind = Kind::incomplete;
    Certainty certainty = Certainty::certain;
    Default state = Default::on;
    Basis basis = {};
    Text why = {};                         ///< why it matters, and what to do: one or two sentences
    Text messages[8] = {};                 ///< templates with {names}; what is wrong here
    Text suggestions[8] = {};              ///< what to write instead
    Text notes[4] = {};                    ///< what a related place has to do with it
    std::string_view fires = {};           ///< smallest text with exactly one finding of this rule; → is a tab
    std::string_view silent = {};          ///< its nearest neighbour with none

    /// One of the four. What looks at one target or row is asked target by target: a large document is gone through once for
    /// all of these, not once by each. The check of a row is called for rows that have all of `facts` and, unless it is 0, any
    /// of `tags`; of a row that says what a row before it said, only the checks_alone that spoke then are asked again.
    void (*check)(const Input&, Sink&) = nullptr;                 ///< the whole document
    void (*check_target)(const Input&, const TargetInfo&, Sink&) = nullptr;  ///< a target with its rows
    void (*check_alone)(const Row&, Sink&) = nullptr;             ///< a row by its own cells
    void (*check_row)(const Input&, const Row&, Sink&) = nullptr;  ///< a row among the others, its project, its table
    std::uint64_t facts = 0;          ///< rules/input.hpp
    std::uint64_t tags = 0;           ///< rules/words.hpp
    std::uint32_t columns = 0;        ///< runs only where the form has one of these: bit for each IndicatorField
    bool per_target = false;          ///< its scope for "once with a list" is targets, not rows
    bool once_a_table = false;        ///< speaks once a table with a list, whatever the share
    bool never_grouped = false;       ///< says by itself how often it speaks
    /// Last word on a table's findings of this rule, after suppression and before they become one.
    void (*settle)(const Input&, const TableInfo&, std::span<Finding*>) = nullptr;
};

/// Where no profile says otherwise. Rules for batches run on every document and see for themselves whether there is a batch:
/// several projects in one table are one, too.
[[nodiscard]] constexpr bool runs_by_default(const Rule& r) { return r.state == Default::on || r.state == Default::column || r.state == Default::batch; }

/// For Rule::columns.
[[nodiscard]] constexpr std::uint32_t column(IndicatorField f) { return 1u << static_cast<unsigned>(f); }

/// All rules in the order of the book, listed by hand in all.cpp.
[[nodiscard]] std::span<const Rule* const> all_rules();
/// nullptr where there is none of that id.
[[nodiscard]] const Rule* find_rule(std::string_view id);
/// An example as it is checked: every → is a tab. A form feed divides the documents of a batch; the last one is checked.
[[nodiscard]] std::string example_text(std::string_view example);

/// A rule that did not run on (a part of) this document, and why.
struct Skipped {
    const Rule* rule = nullptr;
    Text why;
    std::int32_t table = -1;  ///< -1: the whole document
};

/// What is switched on. Profiles fill it (rules/profile.hpp); default constructed it is the general default.
struct Settings;

struct Outcome {
    Findings findings;            ///< in document order, then by rule
    std::vector<Skipped> skipped;
    std::size_t answered = 0;     ///< findings taken out because they were answered (rules/answers.hpp)
    std::size_t known = 0;        ///< … because the baseline had them
};

/// Runs every rule that is on. Never throws over what a document says; linear in its size.
[[nodiscard]] Outcome run_rules(const Document& document);
[[nodiscard]] Outcome run_rules(const Document& document, const Settings& settings);

}  // namespace jixiao
