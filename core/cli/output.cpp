#include "cli/output.hpp"

#include <algorithm>
#include <cstdio>

#include "report/csv.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/sarif.hpp"

namespace jixiao::cli {
namespace {

/// Line breaks of a report stand between values only: those within texts are escaped.
std::string one_line(std::string json) {
    json.erase(std::remove(json.begin(), json.end(), '\n'), json.end());
    return json + "\n";
}

}  // namespace

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

Output::Output(Format format, Language language, bool list) : format_(format), language_(language), list_(list) {
    switch (format_) {
        case Format::json: print(list_ ? "[\n" : ""); break;
        case Format::sarif: print(sarif_open(version(), language_)); break;
        case Format::csv: print(findings_csv_head(language_)); break;
        case Format::indicators_csv: print(indicators_csv_head(language_)); break;
        case Format::html: print(html_open(language_)); break;
        default: break;
    }
}

void Output::between() {
    if (!first_ && format_ == Format::json) print(",\n");
    if (!first_ && format_ == Format::text) print("\n");
    first_ = false;
}

void Output::document(const Checked& checked, std::string_view path) {
    const bool none = checked.problem().has_value();
    if (none && format_ != Format::json && format_ != Format::ndjson) return;
    const bool first = first_;
    between();
    switch (format_) {
        case Format::json: print(checked.report_json()); break;
        case Format::ndjson: print(one_line(checked.report_json())); break;
        case Format::sarif: {
            const std::string results = checked.form([&](const Subject& s) { return sarif_results(s, path, first); });
            print(results);
            first_ = first && results.empty();
            break;
        }
        case Format::csv: print(checked.form(findings_csv)); break;
        case Format::indicators_csv: print(checked.form(indicators_csv)); break;
        case Format::html: print(checked.form(html_document)); break;
        default: print(checked.report_plain()); break;
    }
}

void Output::unreadable(std::string_view name, const Problem& problem) {
    if (format_ != Format::json && format_ != Format::ndjson) return;
    between();
    const std::string json = problem_json(name, 0, problem, language_);
    print(format_ == Format::ndjson ? one_line(json) : json);
}

void Output::close() {
    switch (format_) {
        case Format::json: print(list_ ? "\n]\n" : "\n"); break;
        case Format::sarif: print(sarif_close()); break;
        case Format::html: print(html_close()); break;
        default: break;
    }
}

}  // namespace jixiao::cli
