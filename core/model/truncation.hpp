#pragma once
// Whether a text breaks off in the middle of its last table.

#include "model/document.hpp"

namespace jixiao::model {

/// Adds a `truncated` repair where the very end of the text shows that more must have stood there: a cell, tag, bracket
/// or word that is open, an operator without its number, a last row or project without what all before it have.
/// Needs the document's marks in order. One sign is enough; none is no proof that the text is whole.
void find_truncation(Document& document);

}  // namespace jixiao::model
