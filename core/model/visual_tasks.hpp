#pragma once
// A department's tasks in the visual lines of a PDF, whose names and contents wrap around the line of their amount.

#include "model/item.hpp"

namespace jixiao::model {

/// Makes a row of every task below `任务名称 主要内容 预算金额` where its cells wrap, and takes 年度 / 主要 / 任务 out of the margin.
/// Does nothing where every line is a task. Rows are lines (TextForm lines, aligned).
void settle_visual_tasks(Document& document, Items& items);

}  // namespace jixiao::model
