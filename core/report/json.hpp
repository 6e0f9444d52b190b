#pragma once
// The report as JSON: whole, or in parts for a page that shows a window of it.
//
// Keys and their order are those of the published schema (report.schema.json); a part holds the
// same objects as the whole. Spans are lines and columns from 1 and UTF-16 offsets from 0.

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/result.hpp"
#include "report/subject.hpp"

namespace jixiao {

/// The whole report, one line for each table, target, indicator and finding.
[[nodiscard]] std::string report_json(const Subject& subject);

/// A report for a document that could not be read: no tables, and `error` says why.
[[nodiscard]] std::string problem_json(std::string_view name, std::uint64_t bytes, const Problem& problem,
                                       Language language);

/// `document`, `summary`, `coverage`, `skipped_rules`, and of each table all but its totals and targets
/// (`targets` is their number).
[[nodiscard]] std::string summary_json(const Subject& subject);

/// Findings [from, to) as in the report. Ranges are cut to what there is.
[[nodiscard]] std::string findings_json(const Subject& subject, std::size_t from, std::size_t to);

/// Every finding in few bytes, as columns of numbers for sorting, grouping and underlining:
/// `{"rules":["AM020"],"rule":[0],"severity":[0],"table":[0],"target":[-1],"indicator":[-1],"start":[61],"end":[67]}`;
/// severity 0 error, 1 warning, 2 info; start and end in UTF-16 units; -1: not in one.
[[nodiscard]] std::string findings_index_json(const Subject& subject);

/// Targets [from, to) of a table without their indicators: `index`, `code`, `name`, `funds`,
/// `indicators` (number), `errors`, `warnings`, `infos`, `span`. An unknown table gives `[]`.
[[nodiscard]] std::string targets_json(const Subject& subject, std::size_t table, std::size_t from, std::size_t to);

/// One target as in the report; `null` where there is none.
[[nodiscard]] std::string target_json(const Subject& subject, std::size_t table, std::size_t target);

/// What was read as what between two UTF-16 offsets: `{"roles":["title",…],"marks":[[start,end,role],…]}`,
/// role an index into `roles`.
[[nodiscard]] std::string marks_json(const Subject& subject, std::uint32_t from, std::uint32_t to);

/// What stands at a UTF-16 offset: `{"table":0,"target":3,"indicator":2,"path":"/tables/0/…"}`; -1 and "" where nothing does.
[[nodiscard]] std::string place_json(const Subject& subject, std::uint32_t offset);

}  // namespace jixiao
