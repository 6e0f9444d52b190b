#pragma once
// What a column of indicators holds, as far as its cells can be told by their looks.

namespace jixiao::grid {

enum class Part : unsigned char { none, level, name, type, unit, value, actual, weight, score, note, direction };

}  // namespace jixiao::grid
