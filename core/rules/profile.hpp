#pragma once
// Profiles: which rules are on, how severe, with which thresholds and words, for a province or a unit.
//
//   {
//     "schema": "jixiao-profile/1",
//     "name": "某市财政局",
//     "extends": "hunan",                        a built-in profile; default where it is left out
//     "regime": "A",                             A, B, or auto
//     "year": 2026,                              the budget year, where the documents do not state it
//     "rules": {"IN021": "error", "TX003": "off", "VA012": "on"},
//     "thresholds": {"min_rows": 4},
//     "weights": {"totals": [90, 100], "levels": {"cost": 20, "output": 40, "benefit": 20, "satisfaction": 10}},
//     "required_fields": ["项目负责人"],
//     "fixed_indicators": ["项目或定额成本控制率"],
//     "qualitative_levels": ["达成预期指标"],
//     "service_words": ["参保人"]
//   }
//
// The published schema is rules/profile.schema.json. Unknown keys, keys given twice and values of the wrong
// kind are problems with their place; nothing is guessed and no default steps in silently.

#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "rules/rule.hpp"
#include "rules/settings.hpp"

namespace jixiao {

struct Profile {
    std::string name;     ///< `guangdong`; a file's own name
    std::string title_zh, title_en;
    Settings settings;
};

/// Names of the profiles that are built in: default, central-a, central-b, guangdong, hunan.
struct BuiltinProfile {
    std::string_view name;
    std::string_view json;
};
[[nodiscard]] std::span<const BuiltinProfile> builtin_profiles();

/// A built-in profile by name. Problem `unknown_profile`, which lists the names there are.
[[nodiscard]] Result<Profile> profile_named(std::string_view name);

/// Reads a profile's JSON. Problems: `profile_syntax`, `profile_key` (unknown or given twice), `profile_value`;
/// each with the span of the place in `json`, and its line and column in the message.
[[nodiscard]] Result<Profile> read_profile(std::string_view json);

/// The rules that a profile runs, by position in all_rules(): default states applied.
[[nodiscard]] bool is_on(const Settings& settings, std::size_t position);

}  // namespace jixiao
