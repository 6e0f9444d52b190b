#pragma once
// What stands around a word of the vocabulary and is no part of it.

#include <cstddef>
#include <string_view>

namespace jixiao::vocab {

/// `1-`, `11.`, `一、`, `(二)`, `★` before a word: how many bytes.
[[nodiscard]] std::size_t decoration(std::string_view folded_text);

/// `(万元)`, `[50]` behind a word: its length in bytes with the brackets, or 0.
[[nodiscard]] std::size_t bracket_suffix(std::string_view folded_text);

}  // namespace jixiao::vocab
