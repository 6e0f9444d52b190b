#pragma once
// The document under construction: opens tables and targets, records what every stretch was read as.

#include "model/item.hpp"

namespace jixiao::model {

/// What a table of this title is about: a project, or a department as a whole.
[[nodiscard]] Scope scope_of(std::string_view title);

/// Above the table, waiting for content: a title line, its year, the captions.
struct Pending {
    Words title;
    std::optional<int> year;
    Words year_words;
    Words unit_name;
    Words amount_unit;
    Words code;
    Words name;  ///< of the project that a headline speaks of
};

class Builder {
public:
    explicit Builder(Document& document) : document_(document) {}

    [[nodiscard]] Document& document() { return document_; }
    [[nodiscard]] const Document& document() const { return document_; }
    [[nodiscard]] Pending& pending() { return pending_; }
    [[nodiscard]] bool has_table() const { return !document_.tables.empty() && open_; }
    /// The open table; opens one from what is pending.
    Table& table();
    /// The open target; opens one.
    Target& target();
    [[nodiscard]] bool has_target() const { return has_table() && !document_.tables.back().targets.empty(); }
    Target& new_target();
    /// The next content opens a new table.
    void close_table() { open_ = false; }
    /// A line above the table that names a budget's year: the year of tables that name none themselves.
    void headline(const Words& line);
    /// A title line: the next content opens a table of that title.
    void title(const Item& item);

    void mark(const Words& words, Role role);
    void mark(Span span, Role role);

    /// `in_header`: the label is a column's and marked with the header.
    void add_fund(std::vector<Amount>& funds, const Words& label, const Words& text, bool in_header = false);
    void set_unit(const Words& unit);
    /// 项目资金（万元）: the table's money unit stands in a label, unless another said it before.
    void take_money_unit(const Words& label);
    void goal(const Words& label, const Words& text);
    void field(const Words& label, const Words& value);

private:
    Document& document_;
    Pending pending_;
    std::optional<int> headline_year_;
    Words headline_year_words_;
    bool open_ = false;
};

/// `1286.4500万元`, `180万`, `15` as number and unit.
void parse_amount(Amount& amount);

}  // namespace jixiao::model
