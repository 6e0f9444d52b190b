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
