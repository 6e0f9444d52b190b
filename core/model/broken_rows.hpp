#pragma once
// Rows of tabs whose cells hold line breaks without quotes, as Word pastes them.

#include "model/item.hpp"

namespace jixiao::model {

/// Joins 年 / 度 / 目 / 标 ⇥ 目标1… and 绩效指标 ⇥ 一级 / 指标 ⇥ 二级指标 to the rows that they are. Columns are known.
void join_broken_rows(Document& document, Items& items);

}  // namespace jixiao::model
