#pragma once
// Answers to findings ("不是问题", with a reason) and a baseline: what was said before is not said again.
//
//   {
//     "schema": "jixiao-answers/1",
//     "answers": [
//       {"rule": "PR001", "place": "工作经费", "reason": "预算批复就是这个名称"}
//     ]
//   }
//
// A place is named by what stands there, not by its line: `工作经费 / 社会效益指标 / 群众知晓率 / 指标值`, as
// `meaning` of a finding in the report. So answers outlive a new draft, and are kept beside the document.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "rules/rule.hpp"

namespace jixiao {

struct Answer {
    std::string rule;
    std::string place;   ///< meaning_path
    std::string reason;  ///< may be empty in a baseline
};

/// Where a finding stands, by names: project, level 2, indicator, part; the table's title where it is the table's.
[[nodiscard]] std::string meaning_path(const Document& document, const Place& place);

/// Reads an answers file. Problems `answers_syntax`, `answers_value`: what was wrong, never a guess.
[[nodiscard]] Result<std::vector<Answer>> read_answers(std::string_view json);
/// Reads an earlier JSON report of ours (or an array of them) as a baseline. Problem `baseline`.
[[nodiscard]] Result<std::vector<Answer>> read_baseline(std::string_view json);

/// Takes out the findings that were answered and those of the baseline; an answer that nothing asked for becomes a
/// finding itself (RD005). Each entry of a baseline stands for one finding.
void settle(Outcome& outcome, const Document& document, const std::vector<Answer>& answers, const std::vector<Answer>& baseline);

}  // namespace jixiao
