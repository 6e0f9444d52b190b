#pragma once
// Labels that no list has, put together of words that such labels are made of.

#include "vocab/vocabulary.hpp"

namespace jixiao::vocab {

/// 本年绩效指标值, 2024年目标值, 项目预算金额, 1-7月执行情况, 偏差原因及整改措施, 本级项目名称: what `folded_text` names, without decoration.
[[nodiscard]] Term composed_label(std::string_view folded_text);

}  // namespace jixiao::vocab
