#pragma once
// Labels in the visual lines of a PDF: printed around their texts, around headers and down the side.

#include "model/item.hpp"

namespace jixiao::model {

/// Makes the labels of `items` whole that the text broke over lines, and puts them where they head what they stand beside; drops
/// those that head labels of their own. Rows are lines (TextForm lines, aligned).
void join_label_lines(Document& document, Items& items);

}  // namespace jixiao::model
