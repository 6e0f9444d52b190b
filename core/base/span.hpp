#pragma once
// Where a piece of text stands in the decoded source.

#include <cstdint>

namespace jixiao {

/// A half-open range of byte offsets into the decoded UTF-8 text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr bool empty() const { return begin >= end; }
    [[nodiscard]] constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
    [[nodiscard]] constexpr bool contains(Span other) const {
        return begin <= other.begin && other.end <= end;
    }
    friend constexpr bool operator==(Span a, Span b) { return a.begin == b.begin && a.end == b.end; }
};

/// The smallest span that covers both; an empty one counts for nothing.
[[nodiscard]] constexpr Span cover(Span a, Span b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace jixiao
