// memcmp and memchr, eight bytes at a time: those of Emscripten's C library go by one and by four, and cells are compared and
// searched all the time.

#include <bit>
#include <cstddef>
#include <cstdint>

namespace {

std::uint64_t eight_at(const unsigned char* p) {
    std::uint64_t n;
    __builtin_memcpy(&n, p, 8);
    return n;
}

// The first byte of eight that has a bit set.
std::size_t first_of(std::uint64_t bits) { return static_cast<std::size_t>(std::countr_zero(bits)) / 8; }

}  // namespace

extern "C" int memcmp(const void* left, const void* right, std::size_t size) {
    auto a = static_cast<const unsigned char*>(left), b = static_cast<const unsigned char*>(right);
    if (size < 8) {
        for (; size > 0; ++a, ++b, --size)
            if (*a != *b) return *a - *b;
        return 0;
    }
    // the last eight may overlap those before them
    for (std::size_t at = 0;; at = at + 16 <= size ? at + 8 : size - 8) {
        if (const std::uint64_t unequal = eight_at(a + at) ^ eight_at(b + at); unequal != 0) {
            at += first_of(unequal);
            return a[at] - b[at];
        }
        if (at + 8 == size) return 0;
    }
}

extern "C" void* memchr(const void* text, int byte, std::size_t size) {
    constexpr std::uint64_t ones = 0x0101010101010101u, tops = ones << 7;
    auto p = static_cast<const unsigned char*>(text);
    const std::uint64_t wanted = ones * static_cast<unsigned char>(byte);
    for (; size >= 8; p += 8, size -= 8) {
        const std::uint64_t zero = eight_at(p) ^ wanted;
        if (const std::uint64_t found = (zero - ones) & ~zero & tops; found != 0) return const_cast<unsigned char*>(p + first_of(found));
    }
    for (; size > 0; ++p, --size)
        if (*p == static_cast<unsigned char>(byte)) return const_cast<unsigned char*>(p);
    return nullptr;
}
