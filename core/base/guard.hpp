#pragma once
// The one place where exceptions are caught.

#include <functional>
#include <optional>

#include "base/result.hpp"

namespace jixiao {

/// Runs `work`; what it throws becomes a problem, `out_of_memory` or `internal`.
[[nodiscard]] std::optional<Problem> guarded(const std::function<void()>& work) noexcept;

}  // namespace jixiao
