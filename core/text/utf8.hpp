#pragma once
// UTF-8 and UTF-16 as the WHATWG Encoding Standard decodes them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace jixiao {

/// What stands for bytes without meaning.
inline constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Appends U+FFFD to `text` and its place to `undecodable`.
void append_replacement(std::string& text, std::vector<Span>& undecodable);

[[nodiscard]] bool is_utf8(std::string_view bytes);

struct Utf8Tally {
    std::size_t faults = 0;  ///< U+FFFD that decoding would put
    std::size_t wide = 0;    ///< sound characters of three bytes or more
};
/// Counts until `most_faults`, then stops.
[[nodiscard]] Utf8Tally tally_utf8(std::string_view bytes, std::size_t most_faults);

/// One U+FFFD for each maximal subpart that is no character. Sound bytes are moved, not copied.
[[nodiscard]] std::string decode_utf8(std::string bytes, std::vector<Span>& undecodable);

/// One U+FFFD for each unpaired surrogate and for a last odd byte.
[[nodiscard]] std::string decode_utf16(std::string_view bytes, bool big_endian, std::vector<Span>& undecodable);

}  // namespace jixiao
