#pragma once
// The rules' vocabulary (rulebook 5), and what a text as a whole says by it. rules/scan.hpp finds its words in a text.

#include <cstdint>
#include <span>
#include <string_view>

#include "vocab/words_rules.hpp"

namespace jixiao {

[[nodiscard]] std::span<const WordClass> word_classes();
/// The words of one kind.
[[nodiscard]] std::span<const std::string_view> words_of(std::uint64_t tag);

/// A harm indicator: less of it is better (rulebook 5.4). `base` is the name without brackets.
[[nodiscard]] bool is_harm(std::string_view base);

/// RATE_END and not RATE_NOT: a percentage by its name.
[[nodiscard]] bool ends_as_rate(std::string_view base);
/// RATE_NOT: 频率, 汇率 …
[[nodiscard]] bool ends_as_other_rate(std::string_view base);
/// COUNT_END.
[[nodiscard]] bool ends_as_count(std::string_view base);
/// MGMT (rulebook 5.5).
[[nodiscard]] bool is_management(std::string_view base);
/// VAGUE with its contexts and VAGUE_ALL; not GRADE, not DELIV, no digit.
[[nodiscard]] bool is_vague(std::string_view value);
/// GRADE: 优良, 合格, 是, A级.
[[nodiscard]] bool is_grade(std::string_view value);
/// FUZZQ: 若干, 约N, N余 …
[[nodiscard]] bool is_fuzzy(std::string_view value);
/// PLACE_VAL (rulebook 5.2).
[[nodiscard]] bool is_placeholder(std::string_view text);
/// The tokens that count in goals: XX, 待定, 20XX年, 请填写.
[[nodiscard]] bool holds_placeholder_in_prose(std::string_view text);
/// NAME_CODE: 110001, ZB-0012.
[[nodiscard]] bool is_bare_code(std::string_view name);
/// `无`, `/`, `—`: nothing meant.
[[nodiscard]] bool is_nothing(std::string_view text);
/// 不超预算, 国家规定标准 … as a whole.
[[nodiscard]] std::string_view level_name(std::string_view text);

[[nodiscard]] bool is_any(std::string_view text, std::span<const std::string_view> words);
[[nodiscard]] bool starts_with_any(std::string_view text, std::span<const std::string_view> words);
[[nodiscard]] bool ends_with_any(std::string_view text, std::span<const std::string_view> words);
[[nodiscard]] bool contains_any(std::string_view text, std::span<const std::string_view> words);
/// The first of `words` that stands in `text`, by position; empty: none.
[[nodiscard]] std::string_view first_of(std::string_view text, std::span<const std::string_view> words);

/// The wrong words of rulebook 5.11.
struct Typo {
    std::string_view wrong, right;
};
[[nodiscard]] std::span<const Typo> typos();

}  // namespace jixiao
