#include "vocab/level_fit.hpp"

#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::vocab {

double level_misfit(const Term& level, std::string_view name, std::string_view value) {
    const bool rate = name.ends_with(cue::rate) || value.ends_with("%");
    const bool money = value.ends_with(cue::money_value_ending) || value.find(cue::money_per) != std::string_view::npos || contains_any(name, cue::money_names);
    const bool satisfied = name.find(cue::satisfied) != std::string_view::npos;
    const bool timed = contains_any(name, cue::timely_names) || value.ends_with(cue::before_date);
    const Level2 l = level.kind == Kind::level2 ? level.level2() : Level2::cost;
    double cost = 0;
    if (satisfied != (l == Level2::satisfaction)) cost += 2;
    if (l == Level2::quantity && rate) cost += 1;
    if (l == Level2::quantity && money) cost += 0.6;
    if (l == Level2::quality && money) cost += 0.4;
    if (l == Level2::quality && !rate) cost += 0.1;
    if ((l == Level2::cost || l == Level2::economic_cost) && !money) cost += 0.6;
    if (l == Level2::timeliness && !timed) cost += 0.4;
    if (l != Level2::timeliness && timed && (l == Level2::quantity || l == Level2::quality || l == Level2::cost)) cost += 0.4;
    return cost;
}

}  // namespace jixiao::vocab
