#include "model/read.hpp"

#include <algorithm>

#include "grid/grid.hpp"
#include "model/coverage.hpp"
#include "model/prose.hpp"
#include "model/reader.hpp"
#include "model/truncation.hpp"

namespace jixiao {
namespace {

// Spans of targets and tables: all that was read into them.
void span_all(Document& document) {
    for (Table& t : document.tables) {
        Span table = t.title.span;
        for (const Total& total : t.totals) table = cover(table, total.span);
        for (Target& target : t.targets) {
            Span s = target.span;
            auto take = [&](const Words& w) { s = cover(s, w.span); };
            take(target.code);
            take(target.name);
            take(target.content);
            for (const Amount& a : target.funds) take(a.label), take(a.text);
            for (const Goal& g : target.goals) take(g.label), take(g.text);
            for (const Task& k : target.tasks) take(k.name), take(k.content), take(k.amount), take(k.goal);
            for (const Field& f : target.fields) take(f.label), take(f.value);
            for (const Indicator& i : target.indicators) s = cover(s, i.span);
            target.span = s;
            table = cover(table, s);
        }
        t.span = table;
    }
}

// A table that holds nothing was a mention of one.
void drop_empty(Document& document) {
    auto empty = [](const Table& t) {
        if (!t.totals.empty()) return false;
        return std::all_of(t.targets.begin(), t.targets.end(), [](const Target& g) {
            return g.indicators.empty() && !g.name.present() && g.funds.empty() && g.tasks.empty() &&
                   std::none_of(g.goals.begin(), g.goals.end(), [](const Goal& goal) { return goal.text.present(); });
        });
    };
    // repairs speak of tables by their number: those of a table that goes, or went before, belong to none
    std::vector<std::int32_t> number(document.tables.size(), -1);
    std::int32_t kept = 0;
    for (std::size_t t = 0; t < document.tables.size(); ++t)
        if (!empty(document.tables[t])) number[t] = kept++;
    document.tables.erase(std::remove_if(document.tables.begin(), document.tables.end(), empty), document.tables.end());
    for (Repair& r : document.repairs) {
        r.table = r.table >= 0 && static_cast<std::size_t>(r.table) < number.size() ? number[static_cast<std::size_t>(r.table)] : -1;
        if (r.table < 0) r.target = -1;
        else if (r.target >= 0 && static_cast<std::size_t>(r.target) >= document.tables[static_cast<std::size_t>(r.table)].targets.size()) r.target = -1;
        if (r.target < 0) r.indicator = -1;
        else if (r.indicator >= 0 && static_cast<std::size_t>(r.indicator) >= document.tables[static_cast<std::size_t>(r.table)].targets[static_cast<std::size_t>(r.target)].indicators.size()) r.indicator = -1;
    }
}

constexpr std::size_t prose_limit = 1u << 20;  // a public notice, not a register

std::size_t indicators(const Document& document) {
    std::size_t n = 0;
    for (const Table& t : document.tables)
        for (const Target& target : t.targets) n += target.indicators.size();
    return n;
}

}  // namespace

Document read(std::string text, ReadOptions options) {
    const auto source = std::make_shared<const std::string>(std::move(text));
    const auto unread = [&] {
        Document d;
        d.name = options.name;
        d.encoding = options.encoding;
        d.bytes = options.bytes != 0 ? options.bytes : source->size();
        d.undecodable = options.undecodable;
        d.source = source;
        return d;
    };
    Document d = unread();
    d.form = grid::detect(d.text());
    if (d.form == TextForm::empty) return d;
    std::vector<Span> packed;
    {
        model::Reader reader(d, model::label(d, grid::read_grid(d, d.form)));
        reader.run();
        packed = reader.packed_cells();
    }
    // no table gave an indicator, and yet levels are named: told in sentences
    if (indicators(d) == 0 && d.text().size() <= prose_limit) {
        Document told = unread();
        std::vector<Span> entries = model::read_prose(told);
        if (indicators(told) > 0) {
            told.form = TextForm::prose;
            d = std::move(told);
            packed = std::move(entries);
        }
    }
    drop_empty(d);
    span_all(d);
    model::account(d, packed);
    model::find_truncation(d);
    return d;
}

}  // namespace jixiao
