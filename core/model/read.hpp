#pragma once
// text → document: the one way from decoded text to what it says.

#include "model/document.hpp"

namespace jixiao {

struct ReadOptions {
    std::string name;                 ///< shown in the report
    std::string encoding = "UTF-8";   ///< what the bytes were
    std::uint64_t bytes = 0;          ///< how many they were; 0: the text's own size
    std::vector<Span> undecodable;    ///< what the decoder had to replace
};

/// Reads `text` (valid UTF-8, at most 4 GiB). Never fails: what is not understood is marked `unread`,
/// and a text without a table gives a document without tables.
[[nodiscard]] Document read(std::string text, ReadOptions options = {});

}  // namespace jixiao
