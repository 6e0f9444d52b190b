#pragma once
// Titles, years, captions: what stands above a table and beside it.

#include <optional>

#include <string_view>

#include "base/span.hpp"

namespace jixiao::vocab {

/// `2024年项目支出绩效目标表（含转移支付项目）`: a line that names a table of targets.
[[nodiscard]] bool is_title(std::string_view text);

/// A title that ends in 表, not a headline about targets.
[[nodiscard]] bool names_table(std::string_view text);

/// `政府性基金预算支出预算表`, `预算06表`, `表11`: a line that names another table of a budget than one of targets.
[[nodiscard]] bool names_other_table(std::string_view text);

/// `— 12 —`, `第1页,共2页`, `-3-`, folded: what a page prints below its rows. 2025-12 is a date.
[[nodiscard]] bool is_page_number(std::string_view folded_text);
inline constexpr std::size_t longest_page_number = 40;

/// The first year that `text` names (2000 to 2099) before 年, 年度, or alone in brackets; its place in `text`.
struct YearAt { int year = 0; Span span; };
[[nodiscard]] std::optional<YearAt> year_in(std::string_view text);

/// `（2025年度）`, `2023 年度`: a line that only names the year.
[[nodiscard]] bool is_year_line(std::string_view text);

/// Heading marks (#, *) and brackets of a heading taken off: what is left of `text`.
[[nodiscard]] Span without_heading_marks(std::string_view text);

/// The size of `（一）`, `(二)`, `三、` or `第四部分` at the start of a text; 0 for none.
[[nodiscard]] std::size_t chapter_mark(std::string_view text);

}  // namespace jixiao::vocab
