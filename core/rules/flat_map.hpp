#pragma once
// A hash map from 64-bit hashes to small numbers: one array, no node for each entry.

#include <cstdint>
#include <vector>

namespace jixiao {

/// Keys are hashes already. Grows by itself; `clear` keeps the memory.
class FlatMap {
public:
    explicit FlatMap(std::size_t expected = 16) { resize(expected * 2); }

    /// The value of `key`; where it was not there, `value` is put in and `fresh` is true.
    std::uint32_t& at(std::uint64_t key, std::uint32_t value, bool& fresh) {
        if ((count_ + 1) * 2 > slots_.size()) grow();
        key |= key == 0;
        for (std::size_t i = place(key);; i = (i + 1) & (slots_.size() - 1)) {
            Slot& s = slots_[i];
            if (s.key == key) return fresh = false, s.value;
            if (s.key == 0) {
                s = {key, value};
                ++count_;
                return fresh = true, s.value;
            }
        }
    }
    void clear() {
        if (count_ == 0) return;
        slots_.assign(slots_.size() > 1024 && slots_.size() > count_ * 16 ? 1024 : slots_.size(), Slot{});
        count_ = 0;
    }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t value = 0;
    };
    [[nodiscard]] std::size_t place(std::uint64_t key) const { return (key * 0x9E3779B97F4A7C15u >> 20) & (slots_.size() - 1); }
    void resize(std::size_t least) {
        std::size_t size = 32;
        while (size < least) size *= 2;
        slots_.assign(size, Slot{});
    }
    void grow() {
        const std::vector<Slot> old = std::move(slots_);
        resize(old.size() * 2);
        for (const Slot& s : old) {
            if (s.key == 0) continue;
            std::size_t i = place(s.key);
            while (slots_[i].key != 0) i = (i + 1) & (slots_.size() - 1);
            slots_[i] = s;
        }
    }

    std::vector<Slot> slots_;
    std::size_t count_ = 0;
};

}  // namespace jixiao
