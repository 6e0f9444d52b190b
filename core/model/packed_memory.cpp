#include "model/packed_memory.hpp"

#include <cstring>

namespace jixiao::model {

static constexpr std::uint64_t hash_factor = 0x9E3779B97F4A7C15u;

PackedMemory::Head& PackedMemory::head(std::string_view text, std::size_t at) {
    std::uint64_t h = 0;
    for (const std::size_t i : {std::size_t{0}, std::size_t{8}, std::size_t{16}}) {
        std::uint64_t eight;
        std::memcpy(&eight, text.data() + at + i, sizeof eight);
        h = (h ^ eight) * hash_factor;
    }
    return heads_[h >> 58];
}

PackedMemory::Label& PackedMemory::label(std::string_view text, std::size_t end) {
    // four characters: 度指标值, 期指标值, and ；指标值
    std::uint64_t eight;
    std::uint32_t four;
    std::memcpy(&eight, text.data() + end - 12, sizeof eight);
    std::memcpy(&four, text.data() + end - 4, sizeof four);
    return labels_[(eight * hash_factor ^ four) * hash_factor >> 58];
}

static std::size_t entry_hash(std::string_view text, std::size_t at) {
    std::uint64_t h = 0;
    for (std::size_t i = 0; i < PackedMemory::shortest_entry; i += 8) {
        std::uint64_t eight;
        std::memcpy(&eight, text.data() + at + i, sizeof eight);
        h = (h ^ eight) * hash_factor;
        h ^= h >> 32;
    }
    return h >> 54;
}

const PackedMemory::Entry* PackedMemory::entry(std::string_view text, std::size_t at, bool numbered) const {
    if (entries_.empty() || text.size() - at < shortest_entry) return nullptr;
    std::size_t n = first_[entry_hash(text, at)];
    for (std::size_t alike = 0; n != 0 && alike < most_alike; n = entries_[n - 1].next, ++alike) {
        const Entry& e = entries_[n - 1];
        if (e.numbered == numbered && text.substr(at).starts_with(e.bytes)) return &e;
    }
    return nullptr;
}

void PackedMemory::make_room() {
    if (entries_.size() < most_entries) return;
    entries_.clear();
    first_.assign(most_entries, 0);
}

void PackedMemory::keep(const Entry& entry) {
    if (entries_.size() == most_entries) return;
    if (entries_.capacity() == 0) {
        entries_.reserve(most_entries);
        first_.assign(most_entries, 0);
    }
    std::uint16_t& first = first_[entry_hash(entry.bytes, 0)];
    entries_.push_back(entry);
    entries_.back().next = first;
    first = static_cast<std::uint16_t>(entries_.size());
}

}  // namespace jixiao::model
