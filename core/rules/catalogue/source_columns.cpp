// AM019, CO016: columns that the model does not keep, read from the source's own cells.

#include <algorithm>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "rules/source_cells.hpp"
#include "rules/sums.hpp"

namespace jixiao {
namespace {

std::string_view words(std::string_view text, Span s) { return trimmed(text.substr(s.begin, s.size())); }

Span trimmed_span(std::string_view text, Span s) {
    const std::string_view w = words(text, s);
    if (w.empty()) return s;
    const auto begin = static_cast<std::uint32_t>(w.data() - text.data());
    return {begin, begin + static_cast<std::uint32_t>(w.size())};
}

std::optional<Decimal> amount(std::string_view w) {
    for (const std::string_view unit : {"万元", "元"})
        if (ends_with(w, unit)) {
            w.remove_suffix(unit.size());
            break;
        }
    return Decimal::parse(trimmed(w));
}

// The columns of a list of a budget's details; -1: there is none.
struct Head {
    int label = -1, money = -1;
};

// 支出明细 and 金额 in one line: the head of a budget's details, not of projects or indicators.
std::optional<Head> detail_head(std::string_view text, const std::vector<Span>& cells) {
    int label = -1, money = -1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view w = words(text, cells[i]);
        if (w.size() > 45 || contains_any(w, vocab::rule::no_detail_heads)) {
            if (contains_any(w, vocab::rule::no_detail_heads)) return std::nullopt;
            continue;
        }
        if (label < 0 && contains_any(w, vocab::rule::detail_labels)) label = static_cast<int>(i);
        else if (money < 0 && contains_any(w, vocab::rule::detail_amounts) && !holds_one_of(w, {"上年", "执行"})) money = static_cast<int>(i);
    }
    return label >= 0 && money >= 0 ? std::optional(Head{label, money}) : std::nullopt;
}

// Whether the head of such a list may stand anywhere: 金额, 预算数 and 预算额 all have the byte A2, as one character in a hundred
// does, so that a large text is passed over by its bytes.
bool may_have_amount_column(std::string_view text) {
    for (std::size_t at = text.find('\xA2'); at != std::string_view::npos; at = text.find('\xA2', at + 1)) {
        if (at == 0) continue;
        const std::string_view here = text.substr(at - 1, 9);
        if (starts_with(here, "预算数") || starts_with(here, "预算额") || (at >= 4 && starts_with(text.substr(at - 4), "金额"))) return true;
    }
    return false;
}

// Goes over the lines of a text.
struct Lines {
    std::string_view text;
    std::size_t at = 0;  // where the next one begins
    Span line{};

    bool next() {
        if (at > text.size()) return false;
        line = line_around(text, at);
        const std::size_t end = text.find('\n', line.end);
        at = end == std::string_view::npos ? text.size() + 1 : end + 1;
        return true;
    }
};

// The details of a budget; spans are of cells without blanks around them.
struct Details : Terms {
    std::vector<std::pair<Span, Span>> rows;  // label and amount of each term
    std::optional<Decimal> total;
    Span total_label{}, total_cell{};

    bool ends() const { return total && !rows.empty() && total_cell.begin > rows.back().second.begin; }
};

// The label of a row: the details begin in its column or to its left; an empty span: there is none.
Span label_in(std::string_view text, const std::vector<Span>& cells, const Head& head) {
    Span out{};
    if (cells.size() <= static_cast<std::size_t>(std::max(head.label, head.money))) return out;
    for (int c = 0; c <= head.label; ++c)
        if (const Span cell = cells[static_cast<std::size_t>(c)]; !words(text, cell).empty()) out = trimmed_span(text, cell);
    return out;
}

// The rows under a head, to their total or to the first line that is none; nothing: the amount of one is not readable.
std::optional<Details> details_under(Lines& lines, char separator, const Head& head) {
    Details out;
    for (int n = 0; n < 60 && !out.ends(); ++n) {
        const std::size_t back = lines.at;
        if (!lines.next()) break;
        const auto cells = cells_of(lines.text, lines.line, separator);
        const Span label = label_in(lines.text, cells, head);
        const std::string_view name = words(lines.text, label);
        if (name.empty() || contains_any(name, vocab::rule::no_details)) {
            lines.at = back;
            break;
        }
        const Span cell = trimmed_span(lines.text, cells[static_cast<std::size_t>(head.money)]);
        const std::string_view shown = words(lines.text, cell);
        if (contains(name, "小计") || shown.empty()) continue;
        const auto value = amount(shown);
        const bool is_total = is_any(name, vocab::rule::detail_totals);
        if (!value && is_total) break;
        if (!value) return std::nullopt;
        if (is_total) {
            out.total = value;
            out.total_label = label;
            out.total_cell = cell;
        } else {
            out.add(*value);
            out.rows.emplace_back(label, cell);
        }
    }
    return out;
}

}  // namespace

const Rule detail_sum{
    .id = "AM019",
    .severity = Severity::error,
    .title = {"预算明细之和与合计不符", "Budget details do not sum to their total"},
    .aspect = Aspect::suitability,
    .kind = Kind::wrong_amount,
    .state = Default::column,
    .basis = basis::arithmetic,
    .why = {"明细合计是各行之和。", "The total of the details is a plain sum."},
    .messages = {{"预算明细“{label}” {total} 与各行之和 {sum} 相差 {gap}", "“{label}” of the budget's details is {total}, its rows add up to {sum}: {gap} apart"}},
    .suggestions = {{"核对各行；如各行无误，“{label}”应为 {sum}", "Check the rows; if they are right, “{label}” should be {sum}"}},
    .notes = {{"“{row}” {amount}", "“{row}” {amount}"}},
    .fires = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n支出明细→测算依据→金额→\n购置设备→5台→12.5→\n安装调试→合同→40→\n人员培训→3期→7.35→\n合计→→59.95→\n年度目标→购置设备5台，培训3期。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→购置设备→≥5台\n",
    .silent = "2026年项目支出绩效目标申报表\n项目名称→甲项目→→\n支出明细→测算依据→金额→\n购置设备→5台→12.5→\n安装调试→合同→40→\n人员培训→3期→7.35→\n合计→→59.85→\n年度目标→购置设备5台，培训3期。→→\n一级指标→二级指标→三级指标→指标值\n产出指标→数量指标→购置设备→≥5台\n",
    .check = [](const Input& in, Sink& s) {
        const std::string_view text = in.document.text();
        const char separator = separator_of(in.document.form);
        if (separator == 0 || !may_have_amount_column(text)) return;
        if (!contains_any(text, vocab::rule::detail_hints)) return;
        for (Lines lines{text}; lines.next();) {
            const auto head = detail_head(text, cells_of(text, lines.line, separator));
            const auto details = head ? details_under(lines, separator, *head) : std::nullopt;
            if (!details || !details->total || details->each.size() < 2 || details->make(*details->total)) continue;
            Place place;
            for (const TableInfo& t : in.tables)
                if (t.table->span.contains(details->total_cell)) place = t.place();
            s.report(place, details->total_cell).arg("label", words(text, details->total_label)).arg("total", *details->total)
                .arg("sum", details->sum).arg("gap", (*details->total - details->sum).abs());
            for (std::size_t i = 0; i < details->rows.size(); ++i) {
                const auto& [label, amount] = details->rows[i];
                s.related(amount, place).note_arg("row", words(text, label)).note_arg("amount", details->each[i]);
            }
        }
    },
    .never_grouped = true,
};

const Rule below_last_year{
    .id = "CO016",
    .severity = Severity::info,
    .title = {"目标低于上年实际", "Target below last year's result"},
    .aspect = Aspect::feasibility,
    .kind = Kind::unreasonable,
    .certainty = Certainty::suspected,
    .state = Default::column,
    .basis = basis::form,
    .why = {"比上年退步可能有原因，审核人应当知道。", "There may be a reason; a reviewer should know it."},
    .messages = {{"“{name}”的目标“{value}”低于上年实际“{prior}”", "The target “{value}” of “{name}” is below last year's “{prior}”"},
                 {"“{name}”越少越好，目标“{value}”却高于上年实际“{prior}”", "Less of “{name}” is better, yet the target “{value}” is above last year's “{prior}”"}},
    .suggestions = {{"说明原因，或把目标提高到上年水平以上", "Give the reason, or raise the target"}},
    .notes = {{"上年实际", "last year's result"}},
    .fires = "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→上年度实际水平→指标值\n甲项目→产出指标→质量指标→验收合格率→98%→≥85%\n",
    .silent = "2026年项目支出绩效目标表\n单位：万元\n项目名称→一级指标→二级指标→三级指标→上年度实际水平→指标值\n甲项目→产出指标→质量指标→验收合格率→98%→≥98%\n",
    .check = [](const Input& in, Sink& s) {
        const std::string_view text = in.document.text();
        const char separator = separator_of(in.document.form);
        if (separator == 0) return;
        for (const TableInfo& t : in.tables) {
            const Column* head = nullptr;
            for (const Column& c : t.table->columns)
                if (holds_one_of(c.label.text, {"上年", "去年"}) && !c.amount && !contains_any(c.label.text, vocab::rule::no_last_results)) head = &c;
            if (head == nullptr || !head->label.present()) continue;
            const auto heads = cells_of(text, line_around(text, head->label.span.begin), separator);
            const int column = cell_at(heads, head->label.span.begin);
            if (column < 0) continue;
            for (const Row& r : in.rows_of(t)) {
                if (!r.has(fact::named | fact::number) || !r.is_target_number()) continue;
                const auto cells = cells_of(text, line_around(text, r.name_span().begin), separator);
                // only a row that has the head's cells is known to have its columns
                if (cells.size() != heads.size()) continue;
                const Span where = trimmed_span(text, cells[static_cast<std::size_t>(column)]);
                const std::string_view prior_text = words(text, where);
                if (prior_text.empty() || (where.begin <= r.value_span().begin && r.value_span().begin < where.end)) continue;
                const Value prior = parse_value(prior_text);
                if (!prior.number || prior.shape != ValueShape::number || prior.number->is_zero() || prior.unit != r.value.unit) continue;
                const double target = r.value.number->to_double(), last = prior.number->to_double();
                const bool harm = r.has(fact::harm) || r.has(fact::cost) || r.op == Operator::le || r.op == Operator::lt;
                if (!harm && target < last * 0.9) s.on_value(r).arg("prior", prior_text).related(where, r.place());
                else if (r.has(fact::harm) && target > last * 1.1) s.on_value(r).arg("prior", prior_text).message(1).related(where, r.place());
            }
        }
    },
};

}  // namespace jixiao
