#pragma once
// bytes → UTF-8 text: which encoding they are in, and what could not be decoded.
//
// The same bytes give the same text on every platform, malformed ones too: the structure of every
// encoding is walked here, as the WHATWG Encoding Standard states it (what TextDecoder does). All
// that a platform lends is the mapping of the characters of GB18030.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/span.hpp"

namespace jixiao {

enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, gb18030 };
[[nodiscard]] std::string_view name_of(Encoding encoding);  ///< `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`
/// By name or usual alias in any case: `gbk`, `gb2312`, `utf8`, `utf-16` …; nullopt where unknown.
[[nodiscard]] std::optional<Encoding> encoding_of(std::string_view label);

/// Maps lines that hold one GB18030 character each to the same lines in UTF-8, by the platform's
/// own converter (iconv, TextDecoder). A character that it does not know becomes U+FFFD.
using MapGb18030 = std::function<std::string(std::string_view lines)>;

struct Decoded {
    std::string text;               ///< valid UTF-8 without a byte order mark
    Encoding encoding = Encoding::utf8;
    std::vector<Span> undecodable;  ///< each U+FFFD in `text` that stands for bytes without meaning
};

/// The encoding of `bytes`: byte order mark, zero bytes in every second place (UTF-16), strict
/// UTF-8, then GB18030; bytes that are mostly sound UTF-8 are UTF-8 with faults.
[[nodiscard]] Encoding detect(std::string_view bytes);

/// Decodes `bytes`, as `encoding` where it is given. Fails with `no_converter` where the bytes are
/// GB18030 and `map` is empty or useless. Everything else decodes; faults become U+FFFD.
[[nodiscard]] Result<Decoded> decode(std::string bytes, std::optional<Encoding> encoding, const MapGb18030& map);

}  // namespace jixiao
