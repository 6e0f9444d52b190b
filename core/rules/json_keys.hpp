#pragma once
// Where the keys of a JSON text stand, for messages about files that people write.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.hpp"

namespace jixiao {

struct JsonKey {
    std::string path;  ///< /rules/IN021, /answers/0/rule
    Span span;         ///< bytes, quotes included
};

/// All keys of a valid JSON text, in its order.
[[nodiscard]] std::vector<JsonKey> json_keys(std::string_view json);

/// The first key that an object has twice, with the place where it was given first; nullopt: none.
[[nodiscard]] std::optional<std::pair<JsonKey, JsonKey>> key_given_twice(const std::vector<JsonKey>& keys);

/// `3:14`: line and column of a byte, from 1.
[[nodiscard]] std::string json_place(std::string_view json, std::size_t offset);

}  // namespace jixiao
