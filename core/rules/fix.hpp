#pragma once
// Applies the safe fixes of a document's findings to its source.

#include <string>
#include <string_view>

#include "rules/finding.hpp"

namespace jixiao {

/// The text with every fix of `all` applied. Where two fixes touch the same place, the one that begins first is
/// taken, whole or not at all; checking the result again offers the other. Layout, line ends and all else stay.
[[nodiscard]] std::string fixed_text(std::string_view text, const Findings& all);

}  // namespace jixiao
