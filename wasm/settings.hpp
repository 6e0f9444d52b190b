#pragma once
// Settings and answers as JavaScript hands them over: one a line, its parts apart by tabs. JSON is read on the other
// side (profile.ts), which has a parser at hand: ours would be a twentieth of the whole page.
//
//   rule    IN021   error          on, off, error, warning, info
//   regime  A                      A, B, auto
//   year    2026
//   number  min_rows  4            min_rows, cost_wan, large_project_wan, grouped_percent
//   totals  90  100
//   levels  20  40  20  10         cost, output, benefit, satisfaction
//   words   service_words  参保人   service_words, required_fields, fixed_indicators, qualitative_levels
//   answer  PR001   工作经费        a finding's rule and meaning
//
// Later lines win; lists of words begin anew with the first line of their name.

#include <string_view>

#include "jixiao.hpp"

namespace jixiao {

/// False where a line says what is not said above: a mistake of profile.ts.
[[nodiscard]] bool apply_settings(std::string_view lines, CheckOptions& options);

}  // namespace jixiao
