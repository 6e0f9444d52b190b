#pragma once
// What the rows below a header tell about its columns, where the labels do not.

#include "model/header.hpp"

namespace jixiao::model {

/// Labels that no list has, over cells that say what they are: operators, units, 正向. Before the header is finished.
void tell_unknown(const Items& items, Header& h);

/// 一级指标 and 二级指标 over level 2 and names, as where level 1 is a column that lost its label.
void tell_levels(const Items& items, Header& h);

/// 绩效标准 holds 计划标准 in one form and 反映全年开班情况 in the next; where 三级指标 is lost, a name stands before it.
void tell_standards(const Items& items, Header& h);

}  // namespace jixiao::model
