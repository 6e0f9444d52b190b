#pragma once
// Names and dates of a PDF whose cells wrap, one cell a line.

#include "model/header.hpp"
#include "model/item.hpp"

namespace jixiao::model {

/// Joins the lines of a name where one that fills its column goes on in the next: 新建产地冷藏保鲜 / 库容 / ≥1.8万立方米; and those of a
/// date: 12月底 / 前. Only in cells of a line each (TextForm cell_per_line), and where no text of its own stands beside a name.
void join_wrapped_names(Document& document, Items& items, const Header& header);

}  // namespace jixiao::model
