#pragma once
// Words by their characters: a look-up stops at the first character that no word has.

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_point.hpp"

namespace jixiao::vocab {

/// A fixed set of words, each with a number above 0. Built once, then only read.
class Trie {
public:
    using Value = std::uint16_t;  ///< 0: no word
    using Node = std::uint32_t;

    struct Entry {
        std::u16string word;
        Value value;
    };

    Trie() : Trie(std::vector<Entry>()) {}
    /// Of entries with the same word the first counts.
    explicit Trie(std::vector<Entry> entries);

    static constexpr Node root = 0;
    /// The node behind `c`, or `root` where no word goes on so.
    [[nodiscard]] Node step(Node from, char32_t c) const {
        if (from == root) {
            if (!begins(c)) return root;
            const std::uint64_t before = first_[c >> 6] & ((std::uint64_t{1} << (c & 63)) - 1);
            return links_[root].first + first_rank_[c >> 6] + static_cast<Node>(std::popcount(before));
        }
        Node low = links_[from].first, high = low + links_[from].count;
        while (high - low > 6) {
            const Node middle = (low + high) / 2;
            if (links_[middle].character <= c) low = middle;
            else high = middle;
        }
        for (; low < high; ++low)
            if (links_[low].character == c) return low;
        return root;
    }
    [[nodiscard]] Value value(Node node) const { return links_[node].value; }
    /// Whether a word begins with `c`.
    [[nodiscard]] bool begins(char32_t c) const { return c < 0x10000 && (first_[c >> 6] >> (c & 63) & 1) != 0; }

    /// The value of the whole `text`.
    [[nodiscard]] Value find(std::string_view text) const {
        Node node = root;
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint c = decode(text, at);
            node = step(node, c.value);
            if (node == root) return 0;
            at += c.size;
        }
        return links_[node].value;
    }

    /// Calls `visit(length in bytes, value)` for each word that `text` has at `at`, the shortest first. Gives the bytes that
    /// were looked at: the same bytes have the same words, whatever follows; one more than there are where the text ended.
    template <class Visit>
    std::size_t each_at(std::string_view text, std::size_t at, Visit visit) const {
        Node node = root;
        for (std::size_t i = at; i < text.size();) {
            const CodePoint c = decode(text, i);
            node = step(node, c.value);
            i += c.size;
            if (node == root) return i - at;
            if (const Value v = links_[node].value) visit(i - at, v);
        }
        return text.size() - at + 1;
    }

    /// For a trie of reversed words: `visit(length in bytes, value)` for each word that ends before `end`, the shortest
    /// first; none begins before `from`. Gives the bytes that were looked at, as each_at does.
    template <class Visit>
    std::size_t each_before(std::string_view text, std::size_t from, std::size_t end, Visit visit) const {
        Node node = root;
        for (std::size_t i = end; i > from;) {
            // nearly always a character of three bytes
            const bool wide = i - from >= 3 && (static_cast<unsigned char>(text[i - 3]) & 0xF0) == 0xE0;
            const CodePoint c = wide ? decode(text, i - 3) : decode_before(text, i);
            node = step(node, c.value);
            i -= c.size;
            if (node == root) return end - i;
            if (const Value v = links_[node].value) visit(end - i, v);
        }
        return end - from + 1;
    }

private:
    struct Link {
        char16_t character = 0;  // that leads to the node
        Value value = 0;
        Node first = 0;          // of its children, which stand together, by character
        std::uint32_t count = 0;
    };
    std::vector<Link> links_;
    std::array<std::uint64_t, 1024> first_{};        // which characters begin a word
    std::array<std::uint16_t, 1024> first_rank_{};   // how many do before each 64 of them
};

/// `text` as a trie takes it; characters beyond 16 bits have no place in a word.
[[nodiscard]] std::u16string characters(std::string_view text);

}  // namespace jixiao::vocab
