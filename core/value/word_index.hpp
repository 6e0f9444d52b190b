#pragma once
// Finds which of many words stand at a place of a text, by the first character: the words of a vocabulary
// in one pass over the text.

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "value/text.hpp"

namespace jixiao {

/// Words with a payload each. Built once; `longest_at` and `each_at` cost one table look-up where no word begins.
template <class Payload>
class WordIndex {
public:
    struct Entry {
        std::string_view word;
        Payload payload;
    };

    explicit WordIndex(std::vector<Entry> entries) : first_(65536, 0) {
        // by the first character, the longest first; numbers are sorted, since that is one code for all kinds of entries
        std::vector<std::uint64_t> order;
        for (std::size_t i = 0; i < entries.size(); ++i) order.push_back(std::uint64_t{key(entries[i].word)} << 48 | std::uint64_t{0xFFFF - entries[i].word.size()} << 32 | i);
        std::sort(order.begin(), order.end());
        entries_.reserve(order.size());
        for (const std::uint64_t at : order) entries_.push_back(entries[static_cast<std::uint32_t>(at)]);
        for (std::size_t i = entries_.size(); i-- > 0;) first_[key(entries_[i].word)] = static_cast<std::uint16_t>(i + 1);
    }

    /// The longest word that stands at byte `at`, or nullptr.
    [[nodiscard]] const Entry* longest_at(std::string_view text, std::size_t at) const {
        const Entry* found = nullptr;
        each_at(text, at, [&](const Entry& e) {
            if (found == nullptr) found = &e;
        });
        return found;
    }

    /// Calls `f` for every word that stands at byte `at`, longest first.
    template <class F>
    void each_at(std::string_view text, std::size_t at, F f) const {
        if (at >= text.size()) return;
        const std::string_view rest = text.substr(at);
        const std::uint16_t k = key(rest);
        std::size_t i = first_[k];
        if (i == 0) return;
        for (--i; i < entries_.size() && key(entries_[i].word) == k; ++i)
            if (starts_with(rest, entries_[i].word)) f(entries_[i]);
    }

private:
    static std::uint16_t key(std::string_view text) { return static_cast<std::uint16_t>(decode(text, 0).value); }

    std::vector<Entry> entries_;
    std::vector<std::uint16_t> first_;  ///< by the first code point's low 16 bits: index + 1 of its first entry
};

}  // namespace jixiao
