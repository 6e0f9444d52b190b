#include "text/iconv.hpp"

#include <iconv.h>

#include "text/utf8.hpp"

namespace jixiao {

std::string map_gb18030_by_iconv(std::string_view lines) {
    const iconv_t converter = iconv_open("UTF-8", "GB18030");
    if (converter == reinterpret_cast<iconv_t>(-1)) return {};
    std::string mapped;
    while (!lines.empty()) {
        const std::size_t length = lines.find('\n');
        std::string character(lines.substr(0, length));
        char* in = character.data();
        std::size_t in_left = character.size();
        char out_bytes[8];
        char* out = out_bytes;
        std::size_t out_left = sizeof out_bytes;
        iconv(converter, nullptr, nullptr, nullptr, nullptr);
        const bool known = iconv(converter, &in, &in_left, &out, &out_left) != static_cast<std::size_t>(-1);
        mapped += known ? std::string_view(out_bytes, static_cast<std::size_t>(out - out_bytes)) : replacement;
        mapped += '\n';
        lines.remove_prefix(length == std::string_view::npos ? lines.size() : length + 1);
    }
    iconv_close(converter);
    return mapped;
}

}  // namespace jixiao
