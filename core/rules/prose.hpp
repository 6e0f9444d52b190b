#pragma once
// Goals as prose (rulebook 5.8): what is left without list marks, and whether it says anything.

#include <string>
#include <string_view>

#include "model/document.hpp"

namespace jixiao {

struct Prose;

/// The goal for the year: its own box, else the one that is not for the whole period, else any; nullptr: none with text.
[[nodiscard]] const Goal* annual_goal_of(const Target& target, std::int32_t* index = nullptr);
/// Reads the annual goal once for all rules.
[[nodiscard]] Prose read_prose(const Target& target);
/// A goal without list marks, document numbers and titles.
[[nodiscard]] std::string plain_prose(std::string_view goal);
/// A word of OUTPUT_VERBS (EFFECT_VERBS) where it is a verb: not 队伍建设, 支付方式, 医疗保障.
[[nodiscard]] bool has_output_verb(std::string_view plain, std::size_t from = 0);
[[nodiscard]] bool has_effect_verb(std::string_view plain, std::size_t from = 0);

}  // namespace jixiao
