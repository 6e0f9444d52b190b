#pragma once
// Merged cells in the visual lines of a PDF: printed in the middle of the rows they span, broken over lines.
//
//   社会效益                          the level's name, its middle beside the middle of its rows
//            水闸启闭自动化水平 提升
//   指标

#include "model/header.hpp"
#include "model/item.hpp"

namespace jixiao::model {

/// What is merged beside the rows of a list, project by project, and may stand on their lines.
struct Beside {
    std::vector<bool> optional;     ///< items of the region that may be such texts
    std::vector<bool> left_out;     ///< … and turned out to be
    std::vector<std::uint32_t> at;  ///< for each row that was read the line of the text that it stands on
};

/// Brings the rows under `header` to the usual form: levels before the first row that they span, names in
/// one piece. Does nothing where every level stands in a row of its own making (no broken, no lone level).
/// Rows are the lines of `region`; only texts without columns (lines, aligned) are touched.
/// Says whether it did. `continued`: the region goes on with the rows of the page before, which
/// were in no visual lines; `below_rows`: there are rows before it.
bool settle_visual_rows(Document& document, Items& region, const Header& header, bool continued, bool below_rows, Beside* beside = nullptr);

/// The same for a list of projects whose names, money and goals are merged cells beside the rows of their indicators.
bool settle_visual_list(Document& document, Items& region, const Header& header);

}  // namespace jixiao::model
