#include "base/line_index.hpp"

#include <algorithm>

namespace jixiao {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
/// A character of four bytes takes two UTF-16 units.
bool astral(char c) { return static_cast<unsigned char>(c) >= 0xF0; }

struct Lengths {
    std::uint32_t code_points = 0, utf16 = 0, line_feeds = 0, returns = 0;
};
/// A plain loop over bytes, which compilers vectorise.
Lengths lengths(std::string_view text) {
    Lengths n;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, 128);  // so that a byte holds each count
        std::uint8_t heads = 0, pairs = 0, feeds = 0, returns = 0;
        for (const char c : part) {
            heads = static_cast<std::uint8_t>(heads + !continues(c));
            pairs = static_cast<std::uint8_t>(pairs + astral(c));
            feeds = static_cast<std::uint8_t>(feeds + (c == '\n'));
            returns = static_cast<std::uint8_t>(returns + (c == '\r'));
        }
        n.code_points += heads;
        n.utf16 += static_cast<std::uint32_t>(heads) + pairs;
        n.line_feeds += feeds;
        n.returns += returns;
        text.remove_prefix(part.size());
    }
    return n;
}

std::uint32_t bytes_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
    const auto size = bytes_of(text_);
    checkpoints_.reserve(size / step + 1);
    checkpoints_.push_back({});
    Checkpoint here;
    for (std::uint32_t begin = 0; begin < size;) {
        const auto end = character_from(static_cast<std::uint32_t>(std::min<std::uint64_t>(
            size, static_cast<std::uint64_t>(checkpoints_.size()) * step)));
        here = walk(here, begin, end);
        checkpoints_.push_back(here);
        begin = end;
    }
    line_breaks_ = here.position.line - 1;
}

std::uint32_t LineIndex::lines() const {
    if (text_.empty()) return 0;
    const bool ended = text_.back() == '\n' || text_.back() == '\r';
    return line_breaks_ + (ended ? 0 : 1);
}

std::uint32_t LineIndex::character_at(std::uint32_t byte) const {
    byte = std::min(byte, bytes_of(text_));
    while (byte > 0 && byte < text_.size() && continues(text_[byte])) --byte;
    return byte;
}

std::uint32_t LineIndex::character_from(std::uint32_t byte) const {
    byte = std::min(byte, bytes_of(text_));
    while (byte < text_.size() && continues(text_[byte])) ++byte;
    return byte;
}

LineIndex::Checkpoint LineIndex::walk(Checkpoint from, std::uint32_t begin, std::uint32_t end) const {
    const std::string_view part = text_.substr(begin, end - begin);
    const Lengths all = lengths(part);
    // A CR ends a line by itself only where no LF follows; that may stand behind this part.
    const auto breaks_at = [&](std::uint32_t at) {
        return text_[at] == '\n' || (text_[at] == '\r' && (at + 1 == text_.size() || text_[at + 1] != '\n'));
    };
    std::uint32_t breaks = all.line_feeds;
    if (all.returns > 0) {
        for (std::uint32_t at = begin; at < end; ++at) breaks += text_[at] == '\r' && breaks_at(at);
    }
    from.code_points += all.code_points;
    from.position.offset += all.utf16;
    from.position.line += breaks;
    if (breaks == 0) {
        from.position.column += all.code_points;
    } else {
        std::uint32_t line_start = end;
        while (!breaks_at(line_start - 1)) --line_start;
        from.position.column = 1 + lengths(text_.substr(line_start, end - line_start)).code_points;
    }
    return from;
}

LineIndex::Checkpoint LineIndex::at(std::uint32_t byte) const {
    const std::uint32_t k = byte / step;
    return walk(checkpoints_[k], character_from(k * step), byte);
}

Position LineIndex::locate(std::uint32_t byte) const { return at(character_at(byte)).position; }

std::uint32_t LineIndex::count(std::uint32_t byte, Unit unit) const {
    byte = character_at(byte);
    if (unit == Unit::bytes) return byte;
    const Checkpoint here = at(byte);
    return unit == Unit::utf16 ? here.position.offset : here.code_points;
}

std::uint32_t LineIndex::column(std::uint32_t byte, Unit unit) const {
    byte = character_at(byte);
    const Checkpoint here = at(byte);
    if (unit == Unit::code_points) return here.position.column;
    std::uint32_t start = byte;  // of the line: so many characters back
    for (std::uint32_t left = here.position.column - 1; left > 0; --left) {
        do --start;
        while (continues(text_[start]));
    }
    return 1 + (unit == Unit::bytes ? byte - start : lengths(text_.substr(start, byte - start)).utf16);
}

std::uint32_t LineIndex::byte_of_utf16(std::uint32_t offset) const {
    const auto after = std::upper_bound(
        checkpoints_.begin(), checkpoints_.end(), offset,
        [](std::uint32_t wanted, const Checkpoint& c) { return wanted < c.position.offset; });
    const auto k = static_cast<std::uint32_t>(after - checkpoints_.begin()) - 1;
    std::uint32_t byte = character_from(k * step);
    std::uint32_t units = checkpoints_[k].position.offset;
    while (byte < text_.size()) {
        const std::uint32_t width = astral(text_[byte]) ? 2 : 1;
        if (units + width > offset) break;
        units += width;
        byte = character_from(byte + 1);
    }
    return byte;
}

Position LineIndex::Cursor::locate(std::uint32_t byte) {
    byte = index_->character_at(byte);
    here_ = byte >= byte_ && byte / step == byte_ / step ? index_->walk(here_, byte_, byte) : index_->at(byte);
    byte_ = byte;
    return here_.position;
}

}  // namespace jixiao
