#pragma once
// Catch2, version 2 (Debian 12) or 3 (Debian 13, Ubuntu 24.04), and what our tests add to it.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
namespace Catch {
/// As version 2 calls it: a text that holds `part`.
inline auto Contains(const std::string& part) { return Matchers::ContainsSubstring(part); }
}
#else
#include <catch2/catch.hpp>
namespace Catch {
using Matchers::Contains;
}
#endif

#include <string>
#include <vector>

/// `const auto c = GENERATE(values<Case>({{…}, {…}}));` runs the test once for each row.
using Catch::Generators::values;
