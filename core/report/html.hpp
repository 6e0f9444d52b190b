#pragma once
// The report as one HTML file without scripts: to read, print and file. Text of the document only
// ever enters it escaped.
//
//   html_open(language) + html_document(a) + html_document(b) + html_close()

#include <string>

#include "report/subject.hpp"

namespace jixiao {

[[nodiscard]] std::string html_open(Language language);
/// One `<section>`: verdict, findings grouped by target, and what the tables state.
[[nodiscard]] std::string html_document(const Subject& subject);
[[nodiscard]] std::string html_close();

}  // namespace jixiao
