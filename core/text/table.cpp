#include "text/table.hpp"

#include <utf8cpp/utf8.h>

#include <cstddef>
#include <iterator>

#include "text/utf8.hpp"

namespace jixiao {
namespace {

// pairs[] and quads[]: the character of each pointer of the standard, 0xFFFD for none. Written by table.py.
#include "gb18030_table.inc"

char16_t character_of(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
    std::size_t pointer = std::size(quads);
    if (bytes.size() == 2 && at(0) >= 0x81 && at(1) >= 0x40) {
        pointer = (at(0) - 0x81) * 190 + at(1) - (at(1) < 0x7F ? 0x40 : 0x41);
        return pointer < std::size(pairs) ? pairs[pointer] : char16_t{0xFFFD};
    }
    if (bytes.size() == 4 && at(0) >= 0x81 && at(1) >= 0x30 && at(2) >= 0x81 && at(3) >= 0x30) {
        pointer = ((at(0) - 0x81) * 10 + at(1) - 0x30) * 1260 + (at(2) - 0x81) * 10 + at(3) - 0x30;
    }
    return pointer < std::size(quads) ? quads[pointer] : char16_t{0xFFFD};
}

}  // namespace

std::string map_gb18030_by_table(std::string_view lines) {
    std::string mapped;
    while (!lines.empty()) {
        const std::size_t length = lines.find('\n');
        utf8::append(static_cast<char32_t>(character_of(lines.substr(0, length))), std::back_inserter(mapped));
        mapped += '\n';
        lines.remove_prefix(length == std::string_view::npos ? lines.size() : length + 1);
    }
    return mapped;
}

}  // namespace jixiao
