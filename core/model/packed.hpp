#pragma once
// One cell that holds all indicators of a project:
//
//   1、1-产出指标；11-数量指标；名称；实施周期指标值：≥3次；年度指标值：≥1次。 2、…
//   产出指标：名称，年度指标值：100%。
//   【产出指标-数量指标】 指标1:名称(≥96个), [产出指标/数量指标]名称（≥96个）、名称（≥54个）
//   数量指标:名称≥300个;名称≥80%;时效指标:…

#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/packed_memory.hpp"

namespace jixiao::model {

struct PackedResult {
    std::vector<Indicator> indicators;
    Span read;                  ///< from the first level's name to the end of the last entry
    std::size_t first = 0;      ///< byte offset in the text where the entries begin
};

/// Reads the entries of `words`. What could not be split is kept as a name and reported in
/// Document::repairs (indicator: its index in the result; the caller adds table and target).
[[nodiscard]] PackedResult read_packed(Document& document, const Words& words, PackedMemory& memory);
[[nodiscard]] PackedResult read_packed(Document& document, const Words& words);

/// 道路设施完好率≥95%, 设备（3套）: a value within the indicator's name becomes its value; nothing changes where there is none.
void part_name_and_value(Document& document, Indicator& indicator);

/// Where packed indicators begin in `text`, or npos: the first level name that heads an entry.
[[nodiscard]] std::size_t packed_begin(std::string_view text);

}  // namespace jixiao::model
