#pragma once
// Labels that a text broke over lines and cells, or repeated, made whole again.

#include "model/item.hpp"

namespace jixiao::model {

/// Joins what is a word only together: down the left side, around a header's row, below it, over the next cells. Where a
/// converter said a merged box again in each cell that it spanned, one of them stays.
void make_labels_whole(Document& document, Items& items);

}  // namespace jixiao::model
