#include "report/json.hpp"

#include <algorithm>

#include "model/coverage.hpp"
#include "rules/answers.hpp"
#include "report/json_writer.hpp"
#include "value/value.hpp"

namespace jixiao {
namespace {

constexpr std::string_view schema_name = "jixiao-report/1";

std::string_view key_of(Scope scope) { return scope == Scope::project ? "project" : "department"; }
std::string_view key_of(Layout layout) {
    static constexpr std::string_view keys[] = {"packed", "rows", "form"};
    return keys[static_cast<std::size_t>(layout)];
}
std::string_view key_of(FormKind form) { return form == FormKind::target ? "target" : "self_evaluation"; }
std::string_view key_of(Origin origin) {
    static constexpr std::string_view keys[] = {"written", "carried", "inferred"};
    return keys[static_cast<std::size_t>(origin)];
}
std::string_view key_of(Level1 level) {
    static constexpr std::string_view keys[] = {"", "cost", "output", "benefit", "satisfaction", "other"};
    return keys[static_cast<std::size_t>(level)];
}

/// Writes the objects of the report. One cursor goes along, since they come in document order.
class Writer {
public:
    Writer(const Subject& subject, std::string& out) : subject_(subject), cursor_(subject.lines), json(out) {}

    void position(std::uint32_t byte) {
        const Position p = cursor_.locate(byte);
        json.open('{');
        json.key("line").number(p.line);
        json.key("column").number(p.column);
        json.key("offset").number(p.offset);
        json.close('}');
    }
    void span(Span span) {
        json.open('{');
        json.key("start");
        position(span.begin);
        json.key("end");
        position(std::max(span.begin, span.end));
        json.close('}');
    }
    void place(Span where) {
        json.key("span");
        span(where);
    }
    void text(std::string_view key, const Words& words) { json.key(key).string_or_null(words.text); }
    void count(std::string_view key, std::size_t n) { json.key(key).number(static_cast<std::int64_t>(n)); }
    void index(std::string_view key, std::int32_t i) { json.key(key).number(i); }

    void document() {
        const Document& d = subject_.document;
        json.key("document").open('{');
        json.key("name").string(d.name);
        json.key("encoding").string(d.encoding);
        count("bytes", d.bytes);
        count("lines", subject_.lines.lines());
        json.key("form").string(key_of(d.form));
        json.close('}');
    }
    void summary() {
        const Summary s = summary_of(subject_.document, subject_.outcome.findings);
        json.new_line();
        json.key("summary").open('{');
        count("tables", s.tables), count("targets", s.targets), count("indicators", s.indicators);
        count("errors", s.errors), count("warnings", s.warnings), count("infos", s.infos);
        json.key("verdict").string(key_of(s.verdict));
        json.close('}');
    }
    void coverage() {
        const Coverage c = coverage_of(subject_.document);
        json.new_line();
        json.key("coverage").open('{');
        count("read", c.read), count("furniture", c.furniture), count("unread", c.unread);
        json.close('}');
    }
    void skipped_rules() {
        json.new_line();
        json.key("skipped_rules").open('[');
        for (const Skipped& skipped : subject_.outcome.skipped) {
            json.open('{');
            json.key("rule").string(skipped.rule->id);
            json.key("why").string(skipped.why.in(subject_.language));
            json.key("path").string(pointer_to(subject_.document, {.table = skipped.table}));
            json.close('}');
        }
        json.close(']');
    }
    void repairs() {
        json.new_line();
        json.key("repairs").open('[');
        for (const Repair& repair : subject_.document.repairs) {
            json.new_line();
            json.open('{');
            json.key("kind").string(jixiao::key_of(repair.kind));
            place(repair.span);
            json.key("path").string(pointer_to(subject_.document, {.table = repair.table, .target = repair.target,
                                                                         .indicator = repair.indicator}));
            json.key("detail").string_or_null(repair.detail);
            json.close('}');
        }
        json.close(']');
    }

    void table_head(const Table& table) {
        text("title", table.title);
        json.key("scope").string(key_of(table.scope));
        json.key("layout").string(key_of(table.layout));
        json.key("form").string(key_of(table.form));
        json.key("year"), table.year ? json.number(*table.year) : json.null();
        text("unit_name", table.unit_name);
        text("amount_unit", table.amount_unit);
        json.key("columns").open('[');
        for (const Column& column : table.columns) json.string(column.label.text);
        json.close(']');
        place(table.span);
    }
    void table(const Table& table) {
        json.new_line();
        json.open('{');
        table_head(table);
        json.key("totals").open('[');
        for (const Total& t : table.totals) total(t);
        json.close(']');
        json.key("targets").open('[');
        for (const Target& t : table.targets) target(t);
        json.close(']');
        json.close('}');
    }

    void funds(const std::vector<Amount>& list) {
        json.key("funds").open('{');
        Labels labels;
        for (const Amount& a : list) {
            if (a.text.present()) json.key(labels.next(a.label.text)).string(a.text.text);
        }
        json.close('}');
    }
    void amounts(const std::vector<Amount>& list) {
        json.key("amounts").open('{');
        Labels labels;
        for (const Amount& a : list) {
            if (!a.text.present()) continue;
            json.key(labels.next(a.label.text)).open('{');
            json.key("text").string(a.text.text);
            json.key("value").number_or_null(a.value);
            if (!a.unit.empty()) json.key("unit").string(a.unit);
            json.close('}');
        }
        json.close('}');
    }
    void money(const std::vector<Amount>& list) {
        funds(list);
        amounts(list);
    }
    void total(const Total& total) {
        json.new_line();
        json.open('{');
        text("name", total.name);
        text("code", total.code);
        json.key("kind").string(total.kind == Total::Kind::grand ? "grand" : "group");
        money(total.funds);
        place(total.span);
        json.close('}');
    }

    void target(const Target& target) {
        json.new_line();
        json.open('{');
        text("code", target.code);
        text("name", target.name);
        money(target.funds);
        text("content", target.content);
        json.key("goals").open('[');
        for (const Goal& goal : target.goals) {
            json.open('{');
            json.key("label").string(goal.label.text);
            text("text", goal.text);
            place(goal.text.present() ? goal.text.span : goal.label.span);
            json.close('}');
        }
        json.close(']');
        json.key("tasks").open('[');
        for (const Task& task : target.tasks) {
            json.open('{');
            text("name", task.name), text("content", task.content);
            text("amount", task.amount), text("goal", task.goal);
            json.close('}');
        }
        json.close(']');
        json.key("fields").open('{');
        Labels labels;
        for (const Field& f : target.fields) {
            if (f.value.present()) json.key(labels.next(f.label.text)).string(f.value.text);
        }
        json.close('}');
        place(target.span);
        json.key("indicators").open('[');
        for (const Indicator& i : target.indicators) indicator(i);
        json.close(']');
        json.close('}');
    }

    void parsed(const Indicator& indicator, IndicatorField field) {
        const Words& words = indicator[field];
        if (!words.present()) return;
        const Value value = parse_value(words.text);
        json.key(jixiao::key_of(field)).open('{');
        json.key("kind").string(jixiao::key_of(value.kind));
        json.key("operator").string_or_null(jixiao::key_of(value.op));
        json.key("number").number_or_null(value.number);
        json.key("upper").number_or_null(value.upper);
        json.key("unit").string_or_null(value.unit);
        json.key("approximate").boolean(value.approximate);
        json.close('}');
    }
    void indicator(const Indicator& indicator) {
        using F = IndicatorField;
        json.new_line();
        json.open('{');
        json.key("ordinal"), indicator.ordinal >= 0 ? json.number(indicator.ordinal) : json.null();
        for (std::size_t i = 0; i < indicator_field_count; ++i) {
            const auto field = static_cast<F>(i);
            if (stands_in_report(indicator, field)) text(jixiao::key_of(field), indicator[field]);
        }
        if (!indicator.area_values.empty()) {
            json.key("area_values").open('{');
            Labels labels;
            for (const AreaValue& value : indicator.area_values) {
                json.key(labels.next(value.area.text)).string_or_null(value.value.text);
            }
            json.close('}');
        }
        json.key("level1_kind").string_or_null(key_of(indicator.level1_kind));
        if (indicator.level1_origin != Origin::written || indicator.level2_origin != Origin::written) {
            json.key("level1_origin").string(key_of(indicator.level1_origin));
            json.key("level2_origin").string(key_of(indicator.level2_origin));
        }
        json.key("parsed").open('{');
        for (const F field : {F::value, F::cycle_value, F::annual_value, F::actual_value}) parsed(indicator, field);
        json.close('}');
        place(indicator.span);
        json.close('}');
    }

    void finding(const Finding& finding) {
        const Findings& all = subject_.outcome.findings;
        const Language language = subject_.language;
        json.new_line();
        json.open('{');
        json.key("rule").string(finding.rule->id);
        json.key("severity").string(jixiao::key_of(finding.severity));
        json.key("message").string(message_of(all, finding, language));
        place(finding.span);
        json.key("path").string(pointer_to(subject_.document, finding.place));
        json.key("meaning").string(meaning_path(subject_.document, finding.place));
        json.key("related").open('[');
        for (std::uint32_t i = 0; i < finding.related_count; ++i) {
            const Related& related = all.related[finding.first_related + i];
            json.open('{');
            place(related.span);
            json.key("message").string(message_of(all, finding, related, language));
            json.key("path").string(pointer_to(subject_.document, related.place));
            json.close('}');
        }
        json.close(']');
        json.key("suggestion").string_or_null(suggestion_of(all, finding, language));
        json.key("fix");
        fix(all, finding);
        json.key("basis").string_or_null(text_of(finding.rule->basis, language));
        if (finding.grouped > 0) {
            json.key("places").open('{');
            count("count", finding.grouped), count("of", finding.scope);
            json.close('}');
        }
        json.close('}');
    }

    void findings(std::size_t from, std::size_t to) {
        const auto& list = subject_.outcome.findings.list;
        to = std::min(to, list.size());
        json.open('[');
        for (std::size_t i = from; i < to; ++i) finding(list[i]);
        json.close(']');
    }

private:
    void fix(const Findings& all, const Finding& finding) {
        if (finding.fix < 0) return json.null();
        const Fix& fix = all.fixes[static_cast<std::size_t>(finding.fix)];
        json.open('{');
        json.key("title").string(fix.title.in(subject_.language));
        json.key("edits").open('[');
        for (const Edit& edit : fix.edits) {
            json.open('{');
            place(edit.span);
            json.key("text").string(edit.text);
            json.close('}');
        }
        json.close(']');
        json.close('}');
    }

    const Subject& subject_;
    LineIndex::Cursor cursor_;

public:
    JsonWriter json;
};

template <class F>
std::string written(const Subject& subject, F f) {
    std::string out;
    Writer w(subject, out);
    f(w);
    return out;
}

const Target* target_at(const Document& document, std::size_t table, std::size_t target) {
    if (table >= document.tables.size() || target >= document.tables[table].targets.size()) return nullptr;
    return &document.tables[table].targets[target];
}

}  // namespace

std::string report_json(const Subject& subject) {
    return written(subject, [&](Writer& w) {
        w.json.open('{');
        w.json.key("schema").string(schema_name);
        w.document();
        w.summary();
        w.json.new_line();
        w.json.key("tables").open('[');
        for (const Table& table : subject.document.tables) w.table(table);
        w.json.close(']');
        w.json.new_line();
        w.json.key("findings");
        w.findings(0, subject.outcome.findings.list.size());
        w.coverage();
        w.repairs();
        w.skipped_rules();
        w.json.close('}');
    });
}

std::string problem_json(std::string_view name, std::uint64_t bytes, const Problem& problem, Language language) {
    std::string out;
    JsonWriter json(out);
    json.open('{');
    json.key("schema").string(schema_name);
    json.key("document").open('{');
    json.key("name").string(name);
    json.key("bytes").number(static_cast<std::int64_t>(bytes));
    json.close('}');
    json.key("error").open('{');
    json.key("code").string(problem.code);
    json.key("message").string(language == Language::zh ? problem.zh : problem.en);
    json.close('}');
    json.key("summary");
    json.raw(R"({"tables":0,"targets":0,"indicators":0,"errors":0,"warnings":0,"infos":0,"verdict":"unrecognised"})");
    json.key("tables").raw("[]");
    json.key("findings").raw("[]");
    json.close('}');
    return out;
}

std::string summary_json(const Subject& subject) {
    return written(subject, [&](Writer& w) {
        w.json.open('{');
        w.json.key("schema").string(schema_name);
        w.document();
        w.summary();
        w.json.key("tables").open('[');
        for (const Table& table : subject.document.tables) {
            std::size_t indicators = 0;
            for (const Target& t : table.targets) {
                indicators += static_cast<std::size_t>(std::count_if(
                    t.indicators.begin(), t.indicators.end(), [](const Indicator& i) { return i.counts(); }));
            }
            w.json.open('{');
            w.table_head(table);
            w.json.key("totals").open('[');
            for (const Total& total : table.totals) w.total(total);
            w.json.close(']');
            w.count("targets", table.targets.size());
            w.count("indicators", indicators);
            w.json.close('}');
        }
        w.json.close(']');
        w.coverage();
        w.skipped_rules();
        w.json.close('}');
    });
}

std::string findings_json(const Subject& subject, std::size_t from, std::size_t to) {
    return written(subject, [&](Writer& w) { w.findings(from, to); });
}

std::string findings_index_json(const Subject& subject) {
    const auto& list = subject.outcome.findings.list;
    return written(subject, [&](Writer& w) {
        std::vector<const Rule*> rules;
        const auto rule_index = [&](const Finding& f) {
            const auto at = std::find(rules.begin(), rules.end(), f.rule);
            if (at != rules.end()) return static_cast<std::int64_t>(at - rules.begin());
            rules.push_back(f.rule);
            return static_cast<std::int64_t>(rules.size()) - 1;
        };
        LineIndex::Cursor cursor(subject.lines);
        const auto column = [&](std::string_view key, auto number) {
            w.json.key(key).open('[');
            for (const Finding& f : list) w.json.number(static_cast<std::int64_t>(number(f)));
            w.json.close(']');
        };
        w.json.open('{');
        column("rule", rule_index);
        column("severity", [](const Finding& f) { return static_cast<std::int64_t>(f.severity); });
        column("table", [](const Finding& f) { return f.place.table; });
        column("target", [](const Finding& f) { return f.place.target; });
        column("indicator", [](const Finding& f) { return f.place.indicator; });
        column("start", [&](const Finding& f) { return cursor.locate(f.span.begin).offset; });
        column("end", [&](const Finding& f) { return cursor.locate(f.span.end).offset; });
        w.json.key("rules").open('[');
        for (const Rule* rule : rules) w.json.string(rule->id);
        w.json.close(']');
        w.json.close('}');
    });
}

std::string targets_json(const Subject& subject, std::size_t table, std::size_t from, std::size_t to) {
    return written(subject, [&](Writer& w) {
        w.json.open('[');
        if (table < subject.document.tables.size()) {
            const auto& targets = subject.document.tables[table].targets;
            to = std::min(to, targets.size());
            std::vector<std::array<std::size_t, 3>> found(from < to ? to - from : 0);
            for (const Finding& f : subject.outcome.findings.list) {
                const auto target = static_cast<std::size_t>(f.place.target);
                if (f.place.table != static_cast<std::int32_t>(table) || f.place.target < 0) continue;
                if (target >= from && target < to) ++found[target - from][static_cast<std::size_t>(f.severity)];
            }
            for (std::size_t i = from; i < to; ++i) {
                const Target& target = targets[i];
                w.json.open('{');
                w.count("index", i);
                w.text("code", target.code);
                w.text("name", target.name);
                w.funds(target.funds);
                w.count("indicators", static_cast<std::size_t>(
                                          std::count_if(target.indicators.begin(), target.indicators.end(),
                                                        [](const Indicator& x) { return x.counts(); })));
                w.count("errors", found[i - from][0]);
                w.count("warnings", found[i - from][1]);
                w.count("infos", found[i - from][2]);
                w.place(target.span);
                w.json.close('}');
            }
        }
        w.json.close(']');
    });
}

std::string target_json(const Subject& subject, std::size_t table, std::size_t target) {
    const Target* found = target_at(subject.document, table, target);
    if (found == nullptr) return "null";
    return written(subject, [&](Writer& w) { w.target(*found); });
}

std::string marks_json(const Subject& subject, std::uint32_t from, std::uint32_t to) {
    const std::uint32_t begin = subject.lines.byte_of_utf16(from), end = subject.lines.byte_of_utf16(to);
    return written(subject, [&](Writer& w) {
        LineIndex::Cursor cursor(subject.lines);
        w.json.open('{');
        w.json.key("roles").open('[');
        for (std::size_t r = 0; r <= static_cast<std::size_t>(Role::unread); ++r) {
            w.json.string(jixiao::key_of(static_cast<Role>(r)));
        }
        w.json.close(']');
        w.json.key("marks").open('[');
        for (const Mark& mark : model::marks_in(subject.document, {begin, end})) {
            w.json.open('[');
            w.json.number(cursor.locate(mark.span.begin).offset);
            w.json.number(cursor.locate(mark.span.end).offset);
            w.json.number(static_cast<std::int64_t>(mark.role));
            w.json.close(']');
        }
        w.json.close(']');
        w.json.close('}');
    });
}

std::string place_json(const Subject& subject, std::uint32_t offset) {
    const std::uint32_t byte = subject.lines.byte_of_utf16(offset);
    // The smallest that holds the place; a form's targets may enclose one another's rows.
    const auto inside = [&](const auto& list) {
        std::int32_t best = -1;
        std::uint32_t size = 0;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Span s = list[i].span;
            if (byte < s.begin || byte > s.end || (best >= 0 && s.size() >= size)) continue;
            best = static_cast<std::int32_t>(i);
            size = s.size();
        }
        return best;
    };
    Place place;
    place.table = inside(subject.document.tables);
    if (place.table >= 0) {
        const Table& table = subject.document.tables[static_cast<std::size_t>(place.table)];
        place.target = inside(table.targets);
        if (place.target >= 0) place.indicator = inside(table.targets[static_cast<std::size_t>(place.target)].indicators);
    }
    return written(subject, [&](Writer& w) {
        w.json.open('{');
        w.index("table", place.table), w.index("target", place.target), w.index("indicator", place.indicator);
        w.json.key("path").string(pointer_to(subject.document, place));
        w.json.close('}');
    });
}

}  // namespace jixiao
