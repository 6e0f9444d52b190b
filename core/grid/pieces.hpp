#pragma once
// Words from stretches of the source: trimmed, cut, joined, always knowing their place.

#include <span>

#include "model/document.hpp"

namespace jixiao::grid {

/// White space at both ends taken off.
[[nodiscard]] Span trimmed(std::string_view source, Span span);

/// The words at `span` of the document's text, trimmed.
[[nodiscard]] Words words_at(const Document& document, Span span);

/// The part [begin, end) of `words.text`, trimmed, with its own place.
[[nodiscard]] Words cut(Document& document, const Words& words, std::size_t begin, std::size_t end);

/// Words that stand in several places as one: no space where Chinese meets, else one.
[[nodiscard]] Words join(Document& document, std::span<const Words> pieces);

/// Puts `more` behind `words` as `join` does; a text of many pieces grows without being copied for each.
void append(Document& document, Words& words, const Words& more);

/// All pieces of words, in order.
[[nodiscard]] std::span<const Span> pieces_of(const Document& document, const Words& words);

}  // namespace jixiao::grid
