#pragma once
// Keeps strings that the reader had to make (joined lines, resolved entities) at a fixed address.

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace jixiao {

/// Strings that live as long as the arena; views into it stay valid when it is moved.
class Arena {
public:
    [[nodiscard]] std::string_view keep(std::string_view text) {
        if (text.empty()) return {"", 0};
        if (text.size() > left_) grow(text.size());
        char* at = next_;
        std::memcpy(at, text.data(), text.size());
        next_ += text.size();
        left_ -= text.size();
        return {at, text.size()};
    }

    /// `text`, kept before, with `more` behind it: in place where it is the last that was kept.
    [[nodiscard]] std::string_view extend(std::string_view text, std::string_view more) {
        const bool last = !text.empty() && next_ == text.data() + text.size();
        if (last && more.size() <= left_) {
            (void)keep(more);
            return {text.data(), text.size() + more.size()};
        }
        // room to grow by as much again, so that a text made of many pieces is copied a few times only
        const std::size_t size = text.size() + more.size();
        if (size > left_) grow(size >= block ? size * 2 : size);
        char* at = next_;
        std::memcpy(at, text.data(), text.size());
        std::memcpy(at + text.size(), more.data(), more.size());
        next_ += size;
        left_ -= size;
        return {at, size};
    }

private:
    void grow(std::size_t need) {
        const std::size_t size = need > block ? need : block;
        blocks_.push_back(std::make_unique<char[]>(size));
        next_ = blocks_.back().get();
        left_ = size;
    }

    static constexpr std::size_t block = 16 * 1024;
    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
};

}  // namespace jixiao
