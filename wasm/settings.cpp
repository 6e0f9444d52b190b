#include "settings.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/rule.hpp"

namespace jixiao {
namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> out;
    for (std::size_t from = 0;;) {
        const std::size_t to = text.find(at, from);
        out.push_back(text.substr(from, to - from));
        if (to == std::string_view::npos) return out;
        from = to + 1;
    }
}

std::optional<std::int64_t> number(std::string_view text) {
    if (text.empty() || text.size() > 12) return std::nullopt;
    std::int64_t n = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        n = n * 10 + (c - '0');
    }
    return n;
}

bool set_rule(Settings& s, std::string_view id, std::string_view state) {
    const auto all = all_rules();
    if (s.on.empty()) {
        for (const Rule* rule : all) s.on.push_back(runs_by_default(*rule) ? 1 : 0);
        s.severity.assign(all.size(), std::nullopt);
    }
    const auto at = std::find_if(all.begin(), all.end(), [&](const Rule* x) { return x->id == id; });
    if (at == all.end()) return false;
    const auto i = static_cast<std::size_t>(at - all.begin());
    s.on[i] = state == "off" ? 0 : 1;
    for (const Severity x : {Severity::error, Severity::warning, Severity::info})
        if (state == key_of(x)) s.severity[i] = x;
    return true;
}

}  // namespace

bool apply_settings(std::string_view lines, CheckOptions& options) {
    Settings& s = options.settings;
    if (lines.empty()) return true;
    std::vector<std::vector<std::string>*> begun;
    for (const std::string_view line : split(lines, '\n')) {
        const auto part = split(line, '\t');
        const std::string_view what = part[0];
        if (part.size() < 2) return false;
        std::vector<int> numbers;
        for (std::size_t i = what == "number" ? 2 : 1; i < part.size() && (what == "number" || what == "year" || what == "totals" || what == "levels"); ++i) {
            const auto n = number(part[i]);
            if (!n) return false;
            numbers.push_back(static_cast<int>(*n));
        }
        if (what == "rule" && part.size() == 3) {
            if (!set_rule(s, part[1], part[2])) return false;
        } else if (what == "regime") {
            s.regime = part[1] == "A" ? 'A' : part[1] == "B" ? 'B' : 0;
        } else if (what == "year") {
            s.year = numbers[0];
        } else if (what == "totals") {
            s.weight_totals = numbers;
        } else if (what == "levels" && numbers.size() == 4) {
            s.level_weights = numbers;
        } else if (what == "number" && numbers.size() == 1) {
            if (part[1] == "min_rows") s.min_rows = numbers[0];
            else if (part[1] == "cost_wan") s.cost_threshold = numbers[0];
            else if (part[1] == "large_project_wan") s.large_project = numbers[0];
            else if (part[1] == "grouped_percent") s.grouped_percent = numbers[0];
            else return false;
        } else if (what == "words" && part.size() == 3) {
            auto* list = part[1] == "service_words"        ? &s.service_words
                         : part[1] == "required_fields"    ? &s.required_fields
                         : part[1] == "fixed_indicators"   ? &s.fixed_indicators
                         : part[1] == "qualitative_levels" ? &s.levels
                                                           : nullptr;
            if (list == nullptr) return false;
            if (std::find(begun.begin(), begun.end(), list) == begun.end()) {
                list->clear();
                begun.push_back(list);
            }
            list->emplace_back(part[2]);
        } else if (what == "answer" && part.size() == 3) {
            options.answers.push_back({std::string(part[1]), std::string(part[2]), {}});
        } else {
            return false;
        }
    }
    return true;
}

}  // namespace jixiao
