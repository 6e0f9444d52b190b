#pragma once
// The report as text for people: what the tables say, then what is wrong with them.

#include <string>

#include "report/subject.hpp"

namespace jixiao {

/// Ends with a line break. Grouped by table and target, findings under what they speak of.
[[nodiscard]] std::string report_plain(const Subject& subject);

/// The verdict in words: 通过, 有提示, 建议退回, 未识别到绩效目标表. What only repeats a baseline is no pass: 没有新的问题.
[[nodiscard]] std::string_view verdict_text(Verdict verdict, std::size_t known, Language language);

}  // namespace jixiao
