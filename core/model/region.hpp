#pragma once
// The rows under a header, brought to the usual form before they are aligned.

#include "model/header.hpp"
#include "model/item.hpp"

namespace jixiao::model {

/// Settles what the neighbours decide: merged cells in visual lines, 成本指标 as level 1 or 2, values and
/// units in several cells, points glued to units.
/// Says whether the rows were in visual lines. `continued`: the region goes on with the rows of the page before, under its levels.
/// `above`: the level 1 under which it goes on.
bool prepare_region(Document& document, Items& region, const Header& header, bool continued = false, Level1 above = Level1::none);

/// 成本指标 is a level 1 in one regime and a level 2 under 产出指标 in the other: what stands around it decides. `above`: the level 1
/// under which the rows go on.
void settle_levels(Items& items, const Header& header, Level1 above);

/// A self-evaluation's points stand behind the values under no label: adds columns for them.
void add_point_columns(const Items& region, Header& header);

}  // namespace jixiao::model
