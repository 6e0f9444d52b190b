#pragma once
// Items → tables: walks the items once; forms, lists and indicator tables are read as they come.

#include "model/align.hpp"
#include "model/builder.hpp"
#include "model/header.hpp"
#include "model/item.hpp"
#include "model/packed.hpp"
#include "model/rows.hpp"

namespace jixiao::model {

/// Whether a name is an organisation's: …局, …中心, …委员会.
[[nodiscard]] bool names_unit(std::string_view folded);

/// `028某某局`, `[015001]某某局`: takes the code off a unit's name; none where it has none.
[[nodiscard]] Words take_code(Document& document, Words& unit);

class Reader {
public:
    Reader(Document& document, Items items) : builder_(document), items_(std::move(items)) {}
    void run();
    /// Cells of packed indicators that were read: between their facts stand only labels and separators.
    [[nodiscard]] const std::vector<Span>& packed_cells() const { return packed_cells_; }

private:
    using Index = std::size_t;

    // walking (reader.cpp)
    [[nodiscard]] const Item& at(Index i) const { return items_.all[i]; }
    [[nodiscard]] Index size() const { return items_.all.size(); }
    [[nodiscard]] bool title_at(Index i) const;
    [[nodiscard]] bool first_in_row(Index i) const { return i == 0 || at(i - 1).row != at(i).row; }
    [[nodiscard]] bool caption_at(Index i) const;
    /// `长期绩效目标表` alone in its row, over indicators of the open form: -1 cycle, +1 annual, 0 none.
    [[nodiscard]] int section_at(Index i) const;
    /// Where a budget's other table that is named at `i` ends; `i` where none is or where it holds targets after all.
    [[nodiscard]] Index other_table_end(Index i) const;
    Index read_caption(Index i);
    /// Takes `— 14 —`, `第 7 页 共 23 页` out of the items: rows go on over them.
    void drop_page_lines();
    /// `资金支出计划（%） | 3月底 | 6月底` over `25.00 | 50.00`: boxes named by dates; behind them, `i` where there are none.
    Index read_plan(Index i);
    /// `当年预算 | 1,380.00 | …` under a form's name: what stands before an amount names it, whatever it says.
    [[nodiscard]] bool money_row_at(Index i);
    /// `项目编报单位 | 某某中心 | 下达文号 | …` below a form's name: pairs of a label that no list has and a text are boxes.
    void name_own_boxes(Index i);
    /// Whether indicators go on behind `i`, which looks like a line of a web page: `微信公众号推送` is a name there.
    [[nodiscard]] bool rows_go_on(Index i) const;
    [[nodiscard]] bool stops_form(Index i) const;
    [[nodiscard]] bool chapter_at(Index i) const;
    /// Where the rows under `header` end: the next header, title, box or signature.
    [[nodiscard]] Index region_end(Index from, const Header& header) const;
    /// A page break at `i`: titles, captions and page numbers before the same header again; its index, else npos.
    [[nodiscard]] Index page_break(Index i, const Header& header, Header& again) const;
    /// Where the rows end at a page break: marks what stands up to the header printed again, as `again`; false at another end.
    bool merge_page(Index end, const Header& header, Header& again);
    void mark_header(const Header& header);

    // boxes of a form: forms.cpp, boxes.cpp, goals.cpp, schedule.cpp, interleaved.cpp, budget_matrix.cpp, tasks.cpp, task_columns.cpp
    Index read_amounts_below(Index i);
    void take_total(Items& stream, const Header& header);
    /// 全年预算数 全年执行数 | 项目资金（万元） | 420.00 411.86 in columns of spaces: the group opens the row of its amounts.
    void group_between(Index i);
    Index read_boxes(Index i);
    void assign(std::vector<Index> labels, const std::vector<Index>& values, bool same_row);
    void box(Index label, const Words& value);
    bool dated_row(const std::vector<Index>& labels, Index value);
    std::size_t second_goal(const Words& words, bool cycle_and_year);
    void distribute_goals(const std::vector<Index>& labels, const std::vector<Index>& values);
    bool goals_side_by_side(const std::vector<Index>& filled, std::vector<std::vector<Words>>& columns) const;
    [[nodiscard]] bool is_label(Index i) const;
    [[nodiscard]] bool is_shape_label(Index i) const;
    /// `资金总额 1280 | 市级财政 800 | 县级配套 460`: between the amounts of a row of money a text names a source, whatever it says.
    [[nodiscard]] bool is_source(Index i) const;
    Index read_tasks(Index i);
    /// One cell a line, from the first task's on: joins the lines of texts that wrap, `before` columns of them in front of the amounts and `behind` behind.
    void join_task_lines(Index from, std::size_t before, std::size_t behind);
    Index read_task_columns(Index i);
    Index read_matrix(Index i);
    Index read_around(Index i);
    Index read_interleaved(Index i);

    // indicator tables of a form (indicators.cpp)
    Index read_indicators(const Header& header);
    [[nodiscard]] Words name_broken_by_page(Items& region, Index next) const;
    /// Columns told from the rows that begin at `i`, where no header stands above them (guessed_header.cpp).
    [[nodiscard]] std::optional<Header> guess_header(Index i);
    [[nodiscard]] std::optional<Header> guess_below(Index i);
    [[nodiscard]] std::optional<Header> guess_order(Index i) const;
    [[nodiscard]] bool duties_at(Index i) const;
    [[nodiscard]] std::size_t name_in_headline(Index i) const;
    [[nodiscard]] bool names_open_blocks(const Header& header, Index from, Index end) const;
    void merge_stacked_sets(const Header& header, std::size_t begin);

    // lists of projects (lists.cpp)
    Index read_list(const Header& header);
    void list_row(const Header& header, const Row& row, IndicatorRows& rows);
    Index read_list_stream(const Header& header);
    void read_tagged(Target& target, const Header& header, const Words& all);
    void finish_list();
    /// The indicators of a packed cell, and what was mended in them, put into the open target.
    void take_packed(Target& target, const Words& cell);
    /// `repairs`: how many there were before the entries of `cell` were read.
    void add_packed(Target& target, std::vector<Indicator> entries, const Words& cell, std::size_t repairs);
    void mark_packed(const std::vector<Indicator>& entries, const Words& cell);
    [[nodiscard]] bool running_title(Index i) const;
    [[nodiscard]] bool bare_page_number(Index i) const;
    [[nodiscard]] bool page_furniture_at(Index i) const;

    Builder builder_;
    Items items_;
    PackedMemory packed_memory_;
    struct RowCells {
        std::vector<std::pair<const HeaderColumn*, Words>> funds, goals, fields;
    };
    RowCells row_cells_;  ///< of the list's row at hand; kept for their room
    Header last_header_;
    bool in_list_ = false;
    bool names_open_ = false;  ///< of a list: projects are named in their first row
    bool block_has_identity_ = false;
    bool form_seen_ = false;
    std::string name_label_;     ///< how the open form calls the project's name
    bool closed_ = false;        ///< behind the signatures: contacts are in no fact
    std::size_t waiting_ = static_cast<std::size_t>(-1);  ///< a label whose text may stand in the next row
    bool problems_beside_ = false;  ///< 存在问题和改进措施 is a column beside 情况说明: a box has two cells
    int section_horizon_ = 0;    ///< of the section's heading above the next header
    int sets_read_ = 0;          ///< indicator headers read for the open target
    int first_set_horizon_ = 0;
    std::size_t first_set_begin_ = 0;
    std::vector<Span> packed_cells_;  ///< what stands between their facts is separators
    KnownWidths widths_;  // of cells that wrap
};

}  // namespace jixiao::model
