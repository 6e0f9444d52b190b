#pragma once
// The findings as SARIF 2.1.0, which code hosts and editors read. One log, one run for all documents.
//
//   sarif_open(language) + sarif_results(a, "a.txt", true) + sarif_results(b, "b.txt", false) + sarif_close()

#include <string>
#include <string_view>

#include "report/subject.hpp"

namespace jixiao {

[[nodiscard]] std::string sarif_open(std::string_view version, Language language);
/// `path` as the caller gave it; `first`: no document's results stand before these.
[[nodiscard]] std::string sarif_results(const Subject& subject, std::string_view path, bool first);
[[nodiscard]] std::string sarif_close();

}  // namespace jixiao
