#pragma once
// What names and values say, found once for all rows that hold the same text.

#include <cstdint>
#include <cstring>
#include <deque>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "value/units.hpp"
#include "value/value.hpp"

namespace jixiao {

/// Hash of the bytes, eight at a time.
[[nodiscard]] inline std::uint64_t hash_bytes(std::string_view text) {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15u;
    std::uint64_t h = text.size() * prime;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + at, 8);
        h = (h ^ word) * prime;
        h ^= h >> 29;
    }
    if (at < text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, text.size() - at);
        h = (h ^ word) * prime;
        h ^= h >> 29;
    }
    return h;
}

/// One record for each text, at a fixed address. A record has a `text` and is made from it at its first sight.
template <class Record>
class Interned {
public:
    /// `make` gives the record of a text that is new.
    template <class Make>
    const Record& of(std::string_view text, Make make) {
        const std::uint64_t hash = hash_bytes(text);
        if ((records_.size() + 1) * 2 > slots_.size()) grow();
        for (std::size_t i = place(hash);; i = (i + 1) & (slots_.size() - 1)) {
            Slot& s = slots_[i];
            if (s.record == nullptr) {
                records_.push_back(make(text));
                s = {hash, &records_.back()};
                return *s.record;
            }
            if (s.hash == hash && s.record->text == text) return *s.record;
        }
    }

private:
    struct Slot {
        std::uint64_t hash = 0;
        const Record* record = nullptr;
    };
    [[nodiscard]] std::size_t place(std::uint64_t hash) const { return (hash >> 24) & (slots_.size() - 1); }
    void grow() {
        const std::vector<Slot> old = std::move(slots_);
        slots_.assign(old.empty() ? 64 : old.size() * 2, Slot{});
        for (const Slot& s : old) {
            if (s.record == nullptr) continue;
            std::size_t i = place(s.hash);
            while (slots_[i].record != nullptr) i = (i + 1) & (slots_.size() - 1);
            slots_[i] = s;
        }
    }

    std::deque<Record> records_;
    std::vector<Slot> slots_;
};

/// An indicator's name.
struct NameText {
    std::string_view text;      ///< trimmed
    std::string_view base;      ///< without brackets
    std::string_view unit;      ///< of the bracket that ends it
    std::uint64_t tags = 0;     ///< rules/words.hpp
    std::uint64_t meaning = 0;  ///< meaning_hash
    std::uint64_t letters = 0;  ///< for Needle
    std::uint64_t facts = 0;    ///< those of rules/input.hpp that a name decides
};

/// An indicator's value.
struct ValueText {
    std::string_view text;      ///< trimmed
    std::uint64_t tags = 0;
    std::uint64_t meaning = 0;
    std::uint64_t letters = 0;
    std::uint64_t facts = 0;
    Value value;
};

/// A unit of measure.
struct UnitText {
    std::string_view text;
    std::optional<Unit> unit;   ///< nullopt: none that is known
};

class Texts {
public:
    const NameText& name(std::string_view trimmed_name);
    const ValueText& value(std::string_view trimmed_value);
    const UnitText& unit(std::string_view text);

    Arena arena;  ///< bases of names

private:
    Interned<NameText> names_;
    Interned<ValueText> values_;
    Interned<UnitText> units_;
};

}  // namespace jixiao
