#pragma once
// Rows that were read, but not as the author wrote them. Nothing is said about such a row; that it was not
// judged is (Outcome::skipped).

#include <cstdint>
#include <vector>

#include "rules/input.hpp"

namespace jixiao {

/// One byte for each of Input::rows, 0: no doubt. 1 where the name cannot be an indicator's, since it is a head of the form
/// (上年, 服务对象), a note under the table (偏差原因分析), a rest of another cell (94.2%, (二), ……), or holds a
/// whole row (…=有所提高定性指标问卷调查). A bare code is a fault of the author and no doubt. 2 where cells of the row, and
/// so perhaps its levels, went elsewhere: a half of a row beside text that was not read; in texts without cells a lone operator
/// as value, and a name that swallowed a level's. Where cells
/// get lost and a sixth of a table's rows do not hold together, all of its rows are 2.
[[nodiscard]] std::vector<std::uint8_t> doubtful_rows(const Input& in);

}  // namespace jixiao
