#pragma once
// GB18030 (and GBK, GB2312 within it) as the WHATWG Encoding Standard decodes it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/decode.hpp"

namespace jixiao {

/// Faults in `bytes` read as GB18030, by their structure alone.
[[nodiscard]] std::size_t gb18030_faults(std::string_view bytes);

/// One U+FFFD for each sequence that is no character. Fails with `no_converter` where `map` is of no use.
[[nodiscard]] Result<std::string> decode_gb18030(std::string_view bytes, const MapGb18030& map,
                                                 std::vector<Span>& undecodable);

}  // namespace jixiao
