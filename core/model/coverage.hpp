#pragma once
// Accounts for every character: what no fact took is a separator, furniture around the tables, or unread.

#include "model/document.hpp"

namespace jixiao::model {

/// Sorts the document's marks, lets the first of two that overlap win, and fills the gaps.
/// `packed`: cells between whose facts only labels and separators stand.
void account(Document& document, const std::vector<Span>& packed);

/// The marks of the document that stand in `range` or reach into it, every fact by itself. A large document has some
/// twenty for each packed indicator, which few ask for: so they are made when they are.
[[nodiscard]] std::vector<Mark> marks_in(const Document& document, Span range);

/// Calls `visit(words, role)` for all that an entry of a packed cell wrote itself.
template <class Visit>
void each_packed_fact(const Indicator& indicator, Visit visit) {
    using F = IndicatorField;
    if (indicator.ordinal_words.present()) visit(indicator.ordinal_words, Role::ordinal);
    for (std::size_t f = 0; f < indicator_field_count; ++f) {
        const F field = static_cast<F>(f);
        const Words& words = indicator.fields[f];
        if (!words.present()) continue;
        const bool level = field <= F::level2_code;
        if (level && (indicator.level1_origin == Origin::carried || (field == F::level1 && indicator.level1_origin == Origin::inferred))) continue;
        visit(words, level ? Role::level : field == F::level3 ? Role::indicator_name : field <= F::annual_value ? Role::value : Role::detail);
    }
}

}  // namespace jixiao::model
