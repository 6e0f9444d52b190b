#pragma once
// Targets told in sentences: no table, levels as headings, entries between semicolons.

#include <vector>

#include "model/document.hpp"

namespace jixiao::model {

/// Reads the document's text as prose into one table; leaves it without tables where it names no level.
/// Gives the stretches between whose facts only separators stand.
std::vector<Span> read_prose(Document& document);

}  // namespace jixiao::model
