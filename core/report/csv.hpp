#pragma once
// Findings and indicators as CSV that Excel and WPS open right: byte order mark, CRLF, quotes where
// needed. A cell that a spreadsheet would run as a formula gets an apostrophe before it.

#include <string>
#include <string_view>

#include "report/subject.hpp"

namespace jixiao {

[[nodiscard]] std::string findings_csv_head(Language language);
[[nodiscard]] std::string findings_csv(const Subject& subject);

[[nodiscard]] std::string indicators_csv_head(Language language);
/// One row an indicator that has a name or a value, merged cells filled in.
[[nodiscard]] std::string indicators_csv(const Subject& subject);

}  // namespace jixiao
