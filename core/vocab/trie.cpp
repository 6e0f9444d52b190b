#include "vocab/trie.hpp"

#include <algorithm>

namespace jixiao::vocab {

std::u16string characters(std::string_view text) {
    std::u16string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        out.push_back(c.value < 0x10000 ? static_cast<char16_t>(c.value) : u'\uFFFF');
        at += c.size;
    }
    return out;
}

Trie::Trie(std::vector<Entry> entries) {
    // pointers are sorted: words are large to move
    std::vector<const Entry*> order;
    order.reserve(entries.size());
    for (const Entry& e : entries) order.push_back(&e);
    std::sort(order.begin(), order.end(), [](const Entry* a, const Entry* b) {
        const int way = a->word.compare(b->word);
        return way != 0 ? way < 0 : a->value < b->value;
    });
    order.erase(std::unique(order.begin(), order.end(), [](const Entry* a, const Entry* b) { return a->word == b->word; }), order.end());
    // breadth first: a node's range of entries is known when its children are made
    struct Range {
        std::size_t begin, end;
    };
    std::vector<Range> ranges{{0, order.size()}};
    links_.emplace_back();
    std::size_t depth = 0;
    for (std::size_t level_begin = 0; level_begin < ranges.size(); ++depth) {
        const std::size_t level_end = ranges.size();
        for (std::size_t node = level_begin; node < level_end; ++node) {
            auto [at, end] = ranges[node];
            if (at < end && order[at]->word.size() == depth) {
                if (depth > 0) links_[node].value = order[at]->value;
                ++at;
            }
            links_[node].first = static_cast<Node>(ranges.size());
            while (at < end) {
                const char16_t c = order[at]->word[depth];
                std::size_t next = at;
                while (next < end && order[next]->word[depth] == c) ++next;
                ranges.push_back({at, next});
                links_.push_back({c});
                if (node == root) first_[c >> 6] |= std::uint64_t{1} << (c & 63);
                at = next;
            }
            links_[node].count = static_cast<std::uint32_t>(ranges.size()) - links_[node].first;
        }
        level_begin = level_end;
    }
    for (std::size_t i = 1; i < first_.size(); ++i) first_rank_[i] = static_cast<std::uint16_t>(first_rank_[i - 1] + std::popcount(first_[i - 1]));
}

}  // namespace jixiao::vocab
