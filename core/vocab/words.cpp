#include "vocab/words.hpp"

#include "vocab/words_characters.hpp"
#include "vocab/words_columns.hpp"
#include "vocab/words_labels.hpp"
#include "vocab/words_levels.hpp"
#include "vocab/words_page.hpp"
#include "vocab/words_values.hpp"

namespace jixiao::vocab {
namespace {

template <std::size_t... N>
constexpr auto joined(const Word (&... lists)[N]) {
    std::array<Word, (N + ...)> all{};
    std::size_t at = 0;
    const auto append = [&](const auto& list) {
        for (const Word& w : list) all[at++] = w;
    };
    (append(lists), ...);
    return all;
}

// Where a word stands in two lists, the first counts.
constexpr auto all_words = joined(level_words, column_words, label_words);

}  // namespace

std::string_view name_of(IndicatorField column) {
    for (const Word& w : usual_column_names)
        if (w.term.field() == column) return w.text;
    return {};
}

std::span<const Word> words() { return all_words; }
std::span<const Pair> traditional() { return traditional_list; }
std::span<const std::string_view> value_types() { return value_type_list; }
std::span<const std::string_view> directions() { return direction_list; }
std::span<const std::string_view> qualitative_heads() { return qualitative_head_list; }
std::span<const std::string_view> qualitative_tails() { return qualitative_tail_list; }
std::span<const std::string_view> furniture() { return furniture_list; }
std::span<const std::string_view> placeholders() { return placeholder_list; }
std::span<const Shape> shapes() { return label_endings; }

}  // namespace jixiao::vocab
