#pragma once
// What names and values say, found once for all rows that hold the same text.

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "base/hash.hpp"
#include "value/units.hpp"
#include "value/value.hpp"

namespace jixiao {

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

    [[nodiscard]] std::size_t size() const { return records_.size(); }

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
    std::size_t number = 0;     ///< counted from 0
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
    bool variant = false;       ///< one of vocab::rule::unit_variants
    std::uint64_t meaning = 0;  ///< meaning_hash
};

/// What a function says of a text, remembered for the few texts that come again and again (levels, codes, labels).
template <class Answer, std::size_t places = 32>
class Recall {
public:
    template <class Ask>
    Answer operator()(std::string_view text, Ask ask) {
        Known& k = known_[hash_bytes(text) >> 40 & (places - 1)];
        if (!k.set || k.text != text) k = {text, ask(text), true};
        return k.answer;
    }

private:
    struct Known {
        std::string_view text;
        Answer answer{};
        bool set = false;
    };
    Known known_[places];
};

class Texts {
public:
    const NameText& name(std::string_view trimmed_name);
    const ValueText& value(std::string_view trimmed_value);
    const UnitText& unit(std::string_view text);
    [[nodiscard]] std::size_t name_count() const { return names_.size(); }

    Arena arena;  ///< bases of names

private:
    Interned<NameText> names_;
    Interned<ValueText> values_;
    Interned<UnitText> units_;
};

}  // namespace jixiao
