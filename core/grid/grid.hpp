#pragma once
// A text cut into cells: the common form that every text form is brought to.
//
//   row 0   ┌─────────┬────────┬──────┐    cells of a row in the order of the text;
//           │ 项目名称 │ 总计   │ …    │    `column` is the printed position (tabs before it),
//   row 1   ├─────────┼────────┼──────┤    or -1 where the text keeps none
//           │ 工作经费 │ 10.00  │      │

#include <cstdint>
#include <vector>

#include "grid/part.hpp"
#include "model/document.hpp"

namespace jixiao::grid {

struct Cell {
    Words words;
    std::uint32_t row = 0;
    std::int32_t column = -1;      ///< printed position, -1: unknown
    std::int32_t x = -1;           ///< display column in an aligned text, -1: unknown
    std::uint32_t indent = 0;      ///< white space before it in its own cell or line
    std::uint16_t rows_spanned = 1;     ///< HTML only
    std::uint16_t columns_spanned = 1;  ///< HTML only
    Part part = Part::none;        ///< of a row of indicators, where the text was cut by its header
    bool blank = false;            ///< an empty cell that the text shows; kept only where cells have no columns
    bool row_end = false;          ///< the text says that its row ends here
};

struct Grid {
    TextForm form = TextForm::empty;
    bool rows_known = false;     ///< a row of cells is a row of the table
    bool columns_known = false;  ///< `column` counts printed columns
    std::vector<Cell> cells;     ///< in the order of the text
};

/// Which text form `text` has, from the separators that leave most words of the vocabulary whole.
[[nodiscard]] TextForm detect(std::string_view text);

/// Cuts the document's text into cells. Joined or unquoted cells go to the document's arena.
[[nodiscard]] Grid read_grid(Document& document, TextForm form);

}  // namespace jixiao::grid
