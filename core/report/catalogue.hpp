#pragma once
// The rules themselves, as `jixiao rules`, `jixiao explain` and the page's help show them.

#include <string>

#include "rules/rule.hpp"

namespace jixiao {

/// `{"rules":[{"id","severity","title":{"zh","en"},…}]}`, every text in both languages.
[[nodiscard]] std::string rules_json();
/// A table of all rules.
[[nodiscard]] std::string rules_markdown(Language language);
/// One rule in full.
[[nodiscard]] std::string explain(const Rule& rule, Language language);

}  // namespace jixiao
