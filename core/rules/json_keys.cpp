#include "rules/json_keys.hpp"

#include <algorithm>

namespace jixiao {
namespace {

// The text is valid JSON by now, so that a plain walk finds them.
class Finder {
public:
    explicit Finder(std::string_view json) : s_(json) { value(""); }
    [[nodiscard]] const std::vector<JsonKey>& keys() const { return keys_; }

private:
    void blanks() {
        while (at_ < s_.size() && (s_[at_] == ' ' || s_[at_] == '\n' || s_[at_] == '\r' || s_[at_] == '\t')) ++at_;
    }
    std::string string() {
        const std::size_t begin = ++at_;
        while (at_ < s_.size() && s_[at_] != '"') at_ += s_[at_] == '\\' ? 2 : 1;
        std::string out(s_.substr(begin, at_ - begin));
        ++at_;
        return out;
    }
    void value(const std::string& path) {
        blanks();
        if (at_ >= s_.size()) return;
        if (s_[at_] == '{') {
            ++at_;
            for (blanks(); at_ < s_.size() && s_[at_] != '}'; blanks()) {
                if (s_[at_] == ',') {
                    ++at_;
                    continue;
                }
                const auto begin = static_cast<std::uint32_t>(at_);
                const std::string key = string();
                keys_.push_back({path + "/" + key, {begin, static_cast<std::uint32_t>(at_)}});
                blanks();
                ++at_;  // :
                value(path + "/" + key);
            }
            ++at_;
        } else if (s_[at_] == '[') {
            ++at_;
            std::size_t n = 0;
            for (blanks(); at_ < s_.size() && s_[at_] != ']'; blanks()) {
                if (s_[at_] == ',') ++at_;
                else value(path + "/" + std::to_string(n++));
            }
            ++at_;
        } else if (s_[at_] == '"') {
            string();
        } else {
            while (at_ < s_.size() && s_[at_] != ',' && s_[at_] != '}' && s_[at_] != ']' && s_[at_] != '\n' && s_[at_] != ' ') ++at_;
        }
    }

    std::string_view s_;
    std::size_t at_ = 0;
    std::vector<JsonKey> keys_;
};

}  // namespace

std::vector<JsonKey> json_keys(std::string_view json) { return Finder(json).keys(); }

std::optional<std::pair<JsonKey, JsonKey>> key_given_twice(const std::vector<JsonKey>& keys) {
    auto sorted = keys;
    std::sort(sorted.begin(), sorted.end(), [](const JsonKey& a, const JsonKey& b) { return a.path != b.path ? a.path < b.path : a.span.begin < b.span.begin; });
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end(), [](const JsonKey& a, const JsonKey& b) { return a.path == b.path; });
    if (twice == sorted.end()) return std::nullopt;
    return std::pair{*twice, *std::next(twice)};
}

std::string json_place(std::string_view json, std::size_t offset) {
    std::size_t line = 1, column = 1;
    for (std::size_t i = 0; i < offset && i < json.size(); ++i) {
        if (json[i] == '\n') ++line, column = 1;
        else if ((static_cast<unsigned char>(json[i]) & 0xC0) != 0x80) ++column;
    }
    return std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace jixiao
