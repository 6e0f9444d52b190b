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
        &detail_sum,                        // AM019
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
        // Indicators
        &category_as_name,                  // IN001
        &duplicate_name,                    // IN002
        &echo_rows,                         // IN003
        &value_in_name,                     // IN004
        &goal_as_name,                      // IN005
        &two_measures,                      // IN006
        &satisfaction_elsewhere,            // IN007
        &money_as_quantity,                 // IN008
        &rate_as_quantity,                  // IN009
        &count_as_quality,                  // IN010
        &time_misfiled,                     // IN011
        &cost_misfiled,                     // IN012
        &activity_as_benefit,               // IN013
        &effect_as_output,                  // IN014
        &management_routine,                // IN015
        &ecology_without_ecology,           // IN016
        &lasting_without_duration,          // IN017
        &economy_without_money,             // IN018
        &subject_missing,                   // IN019
        &fixed_indicator_missing,           // IN020
        &standard_missing,                  // IN021
        &template_marks,                    // IN022
        &empty_explanation,                 // IN023
        &satisfaction_without_opinion,      // IN024
        // Values
        &no_number,                         // VA001
        &not_a_number,                      // VA002
        &no_unit,                           // VA003
        &wrong_dimension,                   // VA004
        &unit_conflict,                     // VA005
        &above_hundred,                     // VA006
        &fraction_as_percent,               // VA007
        &negative_target,                   // VA008
        &wrong_direction,                   // VA009
        &cost_floor,                        // VA010
        &odd_satisfaction,                  // VA011
        &operator_missing,                  // VA012
        &vague_value,                       // VA013
        &level_wording,                     // VA014
        &fuzzy_number,                      // VA015
        &all_hundred,                       // VA016
        &same_number,                       // VA017
        &fraction_of_indivisible,           // VA018
        &cannot_be_missed,                  // VA019
        &time_missing,                      // VA020
        &empty_range,                       // VA021
        &cost_without_money,                // VA022
        &year_as_quantity,                  // VA023
        &growth_without_base,               // VA024
        &refused_marks,                     // VA025
        &value_repeats_name,                // VA026
        &implausible_size,                  // VA027
        &chinese_numeral,                   // VA028
        &basis_missing,                     // VA029
        &two_targets,                       // VA030
        &type_contradiction,                // VA031
        &unit_twice,                        // VA032
        &type_blank,                        // VA033
        &quantity_without_number,           // VA034
        // Consistency
        &promise_without_indicator,         // CO001
        &goal_contradicts_indicator,        // CO002
        &unrelated_indicator,               // CO003
        &half_a_goal,                       // CO004
        &promise_in_words,                  // CO005
        &goal_money_differs,                // CO006
        &other_year,                        // CO007
        &period_goal_equals_annual,         // CO008
        &annual_above_cycle,                // CO009
        &value_sets_differ,                 // CO010
        &deadline_outside,                  // CO011
        &projects_above_department,         // CO012
        &amounts_differ_between_documents,  // CO013
        &two_targets_for_one,               // CO014
        &copied_between_documents,          // CO015
        &below_last_year,                   // CO016
        &unchanged_from_last_year,          // CO017
        &foreign_place,                     // CO018
        &explanation_disagrees,             // CO019
        &task_without_indicator,            // CO020
        &unit_two_ways,                     // CO021
        &shared_between_projects,           // CO022
        &value_copies_goal,                 // CO023
        &same_name_differs,                 // CO024
        // Projects
        &project_name,                      // PR001
        &name_year,                         // PR002
        &period_wrong,                      // PR003
        &attribute_boxes,                   // PR004
        &attribute_contradiction,           // PR005
        &duplicate_project,                 // PR006
        &department_code,                   // PR007
        &large_without_cycle,               // PR008
        &contact_blank,                     // PR009
        &typical_missing,                   // PR010
        &few_for_much,                      // PR011
        // Reading
        &nothing_recognised,                // RD001
        &undecodable,                       // RD002
        &cut_off,                           // RD003
        &unsure_reading,                    // RD004
        &unused_answer,                     // RD005
        &unread_text,                       // RD006
    };
    return rules;
}

}  // namespace jixiao
