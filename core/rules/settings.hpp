#pragma once
// What is switched on, and the thresholds (a profile fills it).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/finding.hpp"

namespace jixiao {

class Batch;  // rules/batch.hpp

/// Default constructed: the general default, every rule as it declares itself.
struct Settings {
    /// By position in all_rules(); empty: as declared. 0 off, 1 on.
    std::vector<std::uint8_t> on;
    std::vector<std::optional<Severity>> severity;  ///< by position; empty: as declared

    char regime = 0;                  ///< 'A', 'B', or 0: as the document shows, else A
    std::optional<int> year;          ///< the budget year, where it came with the document
    int min_rows = 3;                 ///< ST017: a local form note asks for three [S35]
    std::int64_t cost_threshold = 500;   ///< ST005, 万元: from here a project in regime B should state its cost
    std::int64_t large_project = 200;    ///< PR008, 万元
    std::vector<int> weight_totals{90, 100};  ///< AM009: 90 where 10 points are kept for execution
    std::vector<int> level_weights;           ///< AM011: 成本, 产出, 效益, 满意度; empty: rulebook 1.6
    const Batch* batch = nullptr;     ///< the documents that are checked together, this one among them; nullptr: it stands alone
    std::uint32_t batch_self = 0;     ///< which of them this is
    int grouped_percent = 30;         ///< rulebook 0.4: above it a rule speaks once a table, with a list
    std::vector<std::string> service_words;   ///< own words of ST004
    std::vector<std::string> required_fields; ///< ST014, labels
    std::vector<std::string> fixed_indicators;   ///< IN020
    std::vector<std::string> levels;             ///< VA014
};

}  // namespace jixiao
