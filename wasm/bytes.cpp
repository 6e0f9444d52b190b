// memcmp and memchr, eight bytes at a time: those of Emscripten's C library go by one and by four, and cells are compared and
// searched all the time.

#include <cstddef>
#include <cstdint>

namespace {

std::uint64_t eight_at(const unsigned char* p) {
    std::uint64_t n;
    __builtin_memcpy(&n, p, 8);
    return n;
}

}  // namespace

extern "C" int memcmp(const void* left, const void* right, std::size_t size) {
    auto a = static_cast<const unsigned char*>(left), b = static_cast<const unsigned char*>(right);
    while (size >= 8 && eight_at(a) == eight_at(b)) a += 8, b += 8, size -= 8;
    for (; size > 0; ++a, ++b, --size)
        if (*a != *b) return *a - *b;
    return 0;
}

extern "C" void* memchr(const void* text, int byte, std::size_t size) {
    constexpr std::uint64_t ones = 0x0101010101010101u, tops = ones << 7;
    auto p = static_cast<const unsigned char*>(text);
    const std::uint64_t wanted = ones * static_cast<unsigned char>(byte);
    for (; size >= 8; p += 8, size -= 8) {
        const std::uint64_t zero = eight_at(p) ^ wanted;
        if (((zero - ones) & ~zero & tops) != 0) break;  // one of the eight is it
    }
    for (; size > 0; ++p, --size)
        if (*p == static_cast<unsigned char>(byte)) return const_cast<unsigned char*>(p);
    return nullptr;
}
