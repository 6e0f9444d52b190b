#pragma once
// The rules as pages to publish: an index, and one page a rule, named `<ID>.html` beside it. No scripts; nothing is loaded.

#include <string>

#include "rules/rule.hpp"

namespace jixiao {

/// All rules by family, each with a link to its page.
[[nodiscard]] std::string rules_html(Language language);
/// One rule in full, with what is reported and what is not.
[[nodiscard]] std::string rule_html(const Rule& rule, Language language);

}  // namespace jixiao
