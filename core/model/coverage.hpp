#pragma once
// Accounts for every character: what no fact took is a separator, furniture around the tables, or unread.

#include "model/document.hpp"

namespace jixiao::model {

/// Sorts the document's marks, lets the first of two that overlap win, and fills the gaps.
/// `packed`: cells between whose facts only labels and separators stand.
void account(Document& document, const std::vector<Span>& packed);

}  // namespace jixiao::model
