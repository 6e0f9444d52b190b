#pragma once
// Whether a name and a value suit a level 2, where the place of a row alone leaves a choice.

#include "vocab/vocabulary.hpp"

namespace jixiao::vocab {

/// How badly they suit `level`: 0 where nothing speaks against it, about 2 where a satisfaction stands under a cost.
[[nodiscard]] double level_misfit(const Term& level, std::string_view name, std::string_view value);

}  // namespace jixiao::vocab
