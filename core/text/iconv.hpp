#pragma once
// The GB18030 mapping of the system's iconv; the native build's platform file.

#include <string>
#include <string_view>

namespace jixiao {

/// See `MapGb18030`. Empty where iconv does not know the encoding.
[[nodiscard]] std::string map_gb18030_by_iconv(std::string_view lines);

}  // namespace jixiao
