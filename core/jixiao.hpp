#pragma once
// jixiao reads a Chinese budget performance target table (绩效目标表) and says what is wrong with it.
//
//   #include "jixiao.hpp"
//
//   const jixiao::Checked checked = jixiao::check(bytes, {.name = "a.txt"});
//   std::puts(checked.report_json().c_str());     // everything, as the published schema has it
//   checked.findings_json(0, 50);                 // or a window of it, for a page
//
// bytes → text → document → findings → report: text/, model/, rules/, report/. This is the door to
// all of it; the command line and the WebAssembly module are its two callers.
//
// Nothing here throws. Bytes that cannot be read, and faults of our own, are a `Problem`: the
// reports then hold `error` and no tables.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/line_index.hpp"
#include "base/result.hpp"
#include "model/document.hpp"
#include "report/subject.hpp"
#include "rules/answers.hpp"
#include "rules/rule.hpp"
#include "rules/settings.hpp"
#include "text/decode.hpp"

namespace jixiao {

/// More than this is refused: no table is as large, and a page's memory ends somewhere.
inline constexpr std::size_t most_bytes = 128u * 1024 * 1024;

struct CheckOptions {
    std::string name;                  ///< shown in the report; a file's name
    std::string encoding;              ///< `GBK`, `UTF-16LE` …; empty: seen from the bytes
    MapGb18030 map_gb18030;            ///< the platform's mapping; without it GB18030 is a problem
    Language language = Language::zh;  ///< of messages; keys and ids never change with it
    std::vector<Answer> answers;       ///< findings that were answered: left out (rules/answers.hpp)
    std::vector<Answer> baseline;      ///< findings of an earlier report: left out
    Settings settings;                 ///< which rules run, and how: rules/profile.hpp reads a profile into it
};

/// One checked document, held in memory until it is destroyed. Moves; every call leaves it as it is.
class Checked {
public:
    Checked(Checked&&) noexcept;
    Checked& operator=(Checked&&) noexcept;
    ~Checked();

    /// Why there is no report; empty where the document could be read. See the codes in `check`.
    [[nodiscard]] const std::optional<Problem>& problem() const;
    [[nodiscard]] const Document& document() const;
    [[nodiscard]] const Outcome& outcome() const;
    [[nodiscard]] bool has_errors() const;  ///< a finding of severity error

    // Each as its namesake in report/json.hpp or report/plain.hpp says. Where the document could not
    // be read, or we fail, each gives an object with `error` instead.
    [[nodiscard]] std::string report_json() const;
    /// Any other form of report/, as `checked.form(html_document)`; empty where there is no report.
    [[nodiscard]] std::string form(const std::function<std::string(const Subject&)>& make) const;
    [[nodiscard]] std::string report_plain() const;
    [[nodiscard]] std::string summary_json() const;
    [[nodiscard]] std::string findings_json(std::size_t from, std::size_t to) const;
    [[nodiscard]] std::string findings_index_json() const;
    [[nodiscard]] std::string targets_json(std::size_t table, std::size_t from, std::size_t to) const;
    [[nodiscard]] std::string target_json(std::size_t table, std::size_t target) const;
    [[nodiscard]] std::string marks_json(std::uint32_t from_utf16, std::uint32_t to_utf16) const;
    [[nodiscard]] std::string place_json(std::uint32_t offset_utf16) const;
    /// The decoded text, UTF-8 without byte order mark: what offsets count in.
    [[nodiscard]] std::string_view text() const;

private:
    struct State;
    explicit Checked(std::unique_ptr<State> state);
    friend Checked check(std::string bytes, CheckOptions options) noexcept;

    std::unique_ptr<State> state_;
};

/// Checks one document. Problems: `too_large`, `not_text` (a workbook, a PDF, an archive),
/// `unknown_encoding`, `no_converter`, `out_of_memory`, `internal`.
[[nodiscard]] Checked check(std::string bytes, CheckOptions options = {}) noexcept;

/// `0.1.0`
[[nodiscard]] std::string_view version();

}  // namespace jixiao
