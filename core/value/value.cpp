#include "value/value.hpp"

namespace jixiao {

std::string_view key_of(Operator op) {
    static constexpr std::string_view keys[] = {"", "≥", ">", "≤", "<", "=", "±", "range"};
    return keys[static_cast<std::size_t>(op)];
}

Value parse_value(std::string_view text) {
    Value v;
    if (!text.empty()) v.kind = ValueKind::qualitative;
    return v;
}

}  // namespace jixiao
