#pragma once
// Every rule of the catalogue; all.cpp lists them in order.

#include "rules/rule.hpp"

namespace jixiao {

extern const Rule no_indicators;                     // ST001
extern const Rule no_output;                         // ST002
extern const Rule no_benefit;                        // ST003
extern const Rule no_satisfaction;                   // ST004
extern const Rule no_cost;                           // ST005
extern const Rule no_quantity;                       // ST006
extern const Rule no_quality;                        // ST007
extern const Rule no_timeliness;                     // ST008
extern const Rule wrong_parent;                      // ST009
extern const Rule unknown_level;                     // ST010
extern const Rule two_regimes;                       // ST011
extern const Rule code_mismatch;                     // ST012
extern const Rule half_filled;                       // ST013
extern const Rule blank_box;                         // ST014
extern const Rule goal_blank;                        // ST015
extern const Rule cycle_goal_missing;                // ST016
extern const Rule too_few_rows;                      // ST017
extern const Rule too_many_rows;                     // ST018
extern const Rule orphan_row;                        // ST019
extern const Rule annual_values_missing;             // ST020
extern const Rule level1_inferred;                   // ST021
extern const Rule malformed_entry;                   // ST022
extern const Rule year_unstated;                     // ST023
extern const Rule source_sum;                        // AM001
extern const Rule part_above_total;                  // AM002
extern const Rule year_above_cycle;                  // AM003
extern const Rule amount_unreadable;                 // AM004
extern const Rule amount_negative;                   // AM005
extern const Rule amount_unit_missing;               // AM006
extern const Rule power_slip;                        // AM007
extern const Rule total_empty;                       // AM008
extern const Rule weight_sum;                        // AM009
extern const Rule level_weight;                      // AM010
extern const Rule unusual_weights;                   // AM011
extern const Rule weight_missing;                    // AM012
extern const Rule task_sum;                          // AM013
extern const Rule sum_in_goal;                       // AM014
extern const Rule ceiling_above_budget;              // AM015
extern const Rule ceilings_above_budget;             // AM016
extern const Rule unit_cost_times_quantity;          // AM017
extern const Rule float_tail;                        // AM018
extern const Rule total_row;                         // AM020
extern const Rule amount_elsewhere;                  // AM021
extern const Rule placeholder;                       // TX001
extern const Rule broken_characters;                 // TX002
extern const Rule wide_characters;                   // TX003
extern const Rule lookalike_sign;                    // TX004
extern const Rule unbalanced_brackets;               // TX005
extern const Rule doubled_marks;                     // TX006
extern const Rule doubled_unit;                      // TX007
extern const Rule name_marks;                        // TX008
extern const Rule name_too_long;                     // TX009
extern const Rule goal_slogan;                       // TX010
extern const Rule wrong_word;                        // TX011
extern const Rule stray_blank;                       // TX012
extern const Rule variant_characters;                // TX013
extern const Rule programming_leftover;              // TX014
extern const Rule lost_format;                       // TX015
extern const Rule instruction_left;                  // TX016
extern const Rule personal_data;                     // TX017
extern const Rule unit_spellings;                    // TX018
extern const Rule values_differ_in_decoration;       // TX019
extern const Rule markup_left;                       // TX020
extern const Rule goal_without_figure;               // TX021
extern const Rule labelled_value;                    // TX022
extern const Rule goal_money_differs;                // CO006
extern const Rule nothing_recognised;                // RD001
extern const Rule undecodable;                       // RD002
extern const Rule cut_off;                           // RD003
extern const Rule unsure_reading;                    // RD004

}  // namespace jixiao
