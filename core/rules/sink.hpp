#pragma once
// Takes findings while rules run.

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "rules/finding.hpp"
#include "rules/input.hpp"
#include "rules/rule.hpp"

namespace jixiao {

/// Collects the findings of the rule that is running. A rule begins one with `report` and adds to it:
///
///     sink.report(row, IndicatorField::annual_value).arg("value", row.value_text).message(1);
class Sink {
public:
    Sink(Outcome& out, const Input& in) : out_(out), source_(in.document.text()) {}

    void begin(const Rule& rule, std::uint16_t position) {
        rule_ = &rule;
        position_ = position;
    }

    Sink& report(Place place, Span span) {
        Finding f;
        f.rule = rule_;
        f.severity = rule_->severity;
        f.place = place;
        f.span = span;
        f.first_arg = static_cast<std::uint32_t>(all().args.size());
        f.first_related = static_cast<std::uint32_t>(all().related.size());
        if (!rule_->suggestions[0].empty()) f.suggestion = 0;
        all().list.push_back(f);
        positions_.push_back(position_);
        return *this;
    }
    Sink& report(const Row& row, IndicatorField field) {
        const Words& words = row.at(field);
        return report(row.place(field), words.present() ? words.span : row.name_span());
    }
    Sink& on_name(const Row& row) {
        report(row.place(IndicatorField::level3), row.name_span());
        return arg("name", row.name.empty() ? row.value_text : row.name);
    }
    Sink& on_value(const Row& row) {
        report(row.place(row.value_field), row.value_span());
        return arg("name", row.name).arg("value", row.value_text);
    }

    Sink& arg(std::string_view name, std::string_view words) {
        static constexpr Text unnamed{"没有写名称的项目", "a project without a name"};
        return words.empty() && name == "target" ? arg(name, &unnamed) : put({name, words});
    }
    Sink& arg(std::string_view name, const char* words) { return put({name, std::string_view(words)}); }
    Sink& arg(std::string_view name, Decimal number) { return put({name, number}); }
    Sink& arg(std::string_view name, std::int64_t count) { return put({name, count}); }
    Sink& arg(std::string_view name, std::size_t count) { return put({name, static_cast<std::int64_t>(count)}); }
    Sink& arg(std::string_view name, int count) { return put({name, static_cast<std::int64_t>(count)}); }
    /// A constant: it is not copied.
    Sink& arg(std::string_view name, const Text* text) { return put({name, text}); }
    /// A string made by the rule; it is kept with the findings.
    Sink& made(std::string_view name, std::string_view words) { return put({name, all().arena.keep(words)}); }

    Sink& message(std::size_t variant) {
        last().message = static_cast<std::uint8_t>(variant);
        return *this;
    }
    Sink& severity(Severity s) {
        last().severity = s;
        return *this;
    }
    /// -1: none.
    Sink& suggest(int variant) {
        last().suggestion = static_cast<std::int8_t>(variant);
        return *this;
    }
    Sink& related(Span span, Place place, std::size_t note = 0) {
        all().related.push_back({span, place, static_cast<std::uint8_t>(note), -1, static_cast<std::uint32_t>(all().related_args.size()), 0});
        ++last().related_count;
        return *this;
    }
    /// A row's value.
    Sink& related_value(const Row& row) { return related(row.value_span(), row.place(row.value_field)); }
    /// Of the related place just added.
    Sink& note_arg(std::string_view name, std::string_view words) { return put_note({name, words}); }
    Sink& note_arg(std::string_view name, Decimal number) { return put_note({name, number}); }
    Sink& note_arg(std::string_view name, std::int64_t count) { return put_note({name, count}); }
    Sink& fix(Text title, std::vector<Edit> edits) {
        for (Edit& e : edits) e.text = all().arena.keep(e.text);
        last().fix = static_cast<std::int32_t>(all().fixes.size());
        all().fixes.push_back({title, std::move(edits)});
        return *this;
    }

    /// This rule (or a part of it) could not run on a table, and why.
    void skip(Text why, std::int32_t table = -1) { out_.skipped.push_back({rule_, why, table}); }

    /// Another rule could not run for the same reason.
    void skip_other(const Rule& rule, Text why, std::int32_t table = -1) { out_.skipped.push_back({&rule, why, table}); }

    /// The document's text, for a rule that asks where in it a part of a row stands.
    [[nodiscard]] std::string_view source() const { return source_; }

    [[nodiscard]] const std::vector<std::uint16_t>& positions() const { return positions_; }

private:
    [[nodiscard]] Findings& all() { return out_.findings; }
    [[nodiscard]] Finding& last() { return all().list.back(); }
    Sink& put(Arg a) {
        all().args.push_back(a);
        ++last().arg_count;
        return *this;
    }
    Sink& put_note(Arg a) {
        all().related_args.push_back(a);
        ++all().related.back().arg_count;
        return *this;
    }

    Outcome& out_;
    std::string_view source_;
    const Rule* rule_ = nullptr;
    std::uint16_t position_ = 0;
    std::vector<std::uint16_t> positions_;  ///< of each finding's rule in all_rules()
};

}  // namespace jixiao
