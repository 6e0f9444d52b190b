#pragma once
// How cues are asked for. A cue is a part of a text by which a reader knows what the text is or where it may be cut:
// the tail of a bureau's name, the opening of a title, the marks of a date. Words that fill a cell are in words_*.hpp.
//
// The cues themselves are data: cues_titles.hpp, cues_labels.hpp, cues_values.hpp, cues_prose.hpp.

#include <string_view>

#include "base/bytes.hpp"

namespace jixiao::vocab {

/// The length in bytes of the first of `cues` that `text` starts with, or 0.
template <std::size_t N>
[[nodiscard]] std::size_t starts_with_any(std::string_view text, const std::string_view (&cues)[N]) {
    return first_start(text, cues).size();
}

/// The length in bytes of the first of `cues` that `text` ends with, or 0.
template <std::size_t N>
[[nodiscard]] std::size_t ends_with_any(std::string_view text, const std::string_view (&cues)[N]) {
    return first_end(text, cues).size();
}

template <std::size_t N>
[[nodiscard]] bool contains_any(std::string_view text, const std::string_view (&cues)[N]) {
    return holds_any(text, cues);
}

template <std::size_t N>
[[nodiscard]] constexpr bool is_any(std::string_view text, const std::string_view (&cues)[N]) {
    for (const std::string_view cue : cues)
        if (text == cue) return true;
    return false;
}

template <std::size_t N>
[[nodiscard]] constexpr bool is_any(char32_t character, const char32_t (&cues)[N]) {
    for (const char32_t cue : cues)
        if (character == cue) return true;
    return false;
}

}  // namespace jixiao::vocab
