#pragma once
// Files that are no text at all, known by how they begin.

#include <optional>
#include <string_view>

#include "base/result.hpp"

namespace jixiao {

/// What to do with a workbook, a PDF, a picture or an archive that was given as text; nothing for text.
[[nodiscard]] std::optional<Problem> problem_of_kind(std::string_view bytes);

}  // namespace jixiao
