// The rules in the order of the book. A rule that registered itself would vanish from a static library.

#include "rules/catalogue/all.hpp"

namespace jixiao {

std::span<const Rule* const> all_rules() {
    static constexpr const Rule* rules[] = {
        // Structure
        &no_indicators,                     // ST001
        &no_output,                         // ST002
        &no_benefit,                        // ST003
        &no_satisfaction,                   // ST004
        &no_cost,                           // ST005
        &no_quantity,                       // ST006
        &no_quality,                        // ST007
        &no_timeliness,                     // ST008
        &wrong_parent,                      // ST009
        &unknown_level,                     // ST010
        &two_regimes,                       // ST011
        &code_mismatch,                     // ST012
        &half_filled,                       // ST013
        &blank_box,                         // ST014
        &goal_blank,                        // ST015
        &cycle_goal_missing,                // ST016
        &too_few_rows,                      // ST017
        &too_many_rows,                     // ST018
        &orphan_row,                        // ST019
        &annual_values_missing,             // ST020
        &level1_inferred,                   // ST021
        &malformed_entry,                   // ST022
        &year_unstated,                     // ST023
        // Amounts
        &source_sum,                        // AM001
        &part_above_total,                  // AM002
        &year_above_cycle,                  // AM003
        &amount_unreadable,                 // AM004
        &amount_negative,                   // AM005
        &amount_unit_missing,               // AM006
        &power_slip,                        // AM007
        &total_empty,                       // AM008
        &weight_sum,                        // AM009
        &level_weight,                      // AM010
        &unusual_weights,                   // AM011
        &weight_missing,                    // AM012
        &task_sum,                          // AM013
        &sum_in_goal,                       // AM014
        &ceiling_above_budget,              // AM015
        &ceilings_above_budget,             // AM016
        &unit_cost_times_quantity,          // AM017
        &float_tail,                        // AM018
        &total_row,                         // AM020
        &amount_elsewhere,                  // AM021
        // Text
        &placeholder,                       // TX001
        &broken_characters,                 // TX002
        &wide_characters,                   // TX003
        &lookalike_sign,                    // TX004
        &unbalanced_brackets,               // TX005
        &doubled_marks,                     // TX006
        &doubled_unit,                      // TX007
        &name_marks,                        // TX008
        &name_too_long,                     // TX009
        &goal_slogan,                       // TX010
        &wrong_word,                        // TX011
        &stray_blank,                       // TX012
        &variant_characters,                // TX013
        &programming_leftover,              // TX014
        &lost_format,                       // TX015
        &instruction_left,                  // TX016
        &personal_data,                     // TX017
        &unit_spellings,                    // TX018
        &values_differ_in_decoration,       // TX019
        &markup_left,                       // TX020
        &goal_without_figure,               // TX021
        &labelled_value,                    // TX022
        // Consistency
        &goal_money_differs,                // CO006
        // Reading
        &nothing_recognised,                // RD001
        &undecodable,                       // RD002
        &cut_off,                           // RD003
        &unsure_reading,                    // RD004
    };
    return rules;
}

}  // namespace jixiao
