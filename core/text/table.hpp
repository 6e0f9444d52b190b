#pragma once
// The GB18030 mapping as a table inside the program, for the one that is released: iconv of a statically linked glibc
// would look for its own tables on the machine.

#include <string>
#include <string_view>

namespace jixiao {

/// See `MapGb18030`.
[[nodiscard]] std::string map_gb18030_by_table(std::string_view lines);

}  // namespace jixiao
