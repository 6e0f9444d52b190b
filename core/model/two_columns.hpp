#pragma once
// Two texts side by side in the visual lines of a PDF, each centred in its cell: 预期目标 and 实际完成情况.
//
//   目标1：依法规范办理各类公证事项，提高公                                    four lines on the left
//                                          1.全年办理公证3418件，未发生错证。    three on the right, between them
//   证服务质量。目标2：落实减证便民措施，推
//                                          2.有38类公证事项实现“最多跑一次”。

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace jixiao::model {

/// For each line how many of its first words belong to the left text; the others belong to the right one.
using LeftWords = std::vector<std::size_t>;

/// Parts `lines` of words between single spaces into two columns. Nothing where no two texts fit them well.
/// O(lines² × words²) for a few lines.
[[nodiscard]] std::optional<LeftWords> part_columns(const std::vector<std::vector<std::string_view>>& lines);

}  // namespace jixiao::model
