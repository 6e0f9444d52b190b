#include "model/document.hpp"

namespace jixiao {

IndicatorWords& IndicatorWords::operator=(const IndicatorWords& other) {
    if (this == &other) return *this;
    slot_ = other.slot_;
    used_ = other.used_;
    alike_ = other.alike_;
    own_ = other.own_;
    more_ = other.more_ ? std::make_unique<More>(*other.more_) : nullptr;
    return *this;
}

IndicatorWords& IndicatorWords::operator=(IndicatorWords&& other) noexcept {
    slot_ = std::exchange(other.slot_, {});
    used_ = std::exchange(other.used_, std::uint8_t{0});
    alike_ = std::exchange(other.alike_, 0u);
    own_ = std::exchange(other.own_, {});
    more_ = std::move(other.more_);
    return *this;
}

std::string_view key_of(IndicatorField field) {
    static constexpr std::array<std::string_view, indicator_field_count> keys{
        "level1", "level1_code", "level2", "level2_code", "level3",
        "value", "cycle_value", "annual_value", "value_type", "measure_unit",
        "explanation", "scoring", "remark",
        "weight", "direction", "actual_value", "score", "deviation"};
    return keys[static_cast<std::size_t>(field)];
}

std::string_view key_of(TextForm form) {
    static constexpr std::string_view keys[] = {
        "empty", "tabs", "comma", "semicolon", "pipes", "pipe_cells", "cell_per_line", "html", "aligned", "lines",
        "run_together", "prose"};
    return keys[static_cast<std::size_t>(form)];
}

std::string_view key_of(Repair::Kind kind) {
    static constexpr std::string_view keys[] = {
        "carried_cell", "realigned_row", "joined_lines", "merged_page", "inferred_level", "split_cell",
        "malformed_entry", "unsplit_entry", "misplaced_level", "corrected_word", "guessed_columns", "unsure",
        "truncated"};
    return keys[static_cast<std::size_t>(kind)];
}

std::string_view key_of(Role role) {
    static constexpr std::string_view keys[] = {
        "title", "caption", "header", "label", "code", "name", "amount", "goal", "content", "level",
        "indicator_name", "value", "detail", "ordinal", "separator", "placeholder", "total", "furniture", "unread",
        "entries"};
    return keys[static_cast<std::size_t>(role)];
}

}  // namespace jixiao
