#include "report/json_writer.hpp"

#include <nlohmann/json.hpp>

namespace jixiao {

void JsonWriter::separate() {
    if (!first_ && !after_key_) out_.push_back(',');
    if (line_ && !after_key_) {
        out_.push_back('\n');
        line_ = false;
    }
    first_ = false;
    after_key_ = false;
}

void JsonWriter::quote(std::string_view text) {
    const auto special = [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    bool plain = true;
    for (const char c : text) plain &= !special(c);
    if (plain) {
        out_.push_back('"');
        out_ += text;
        out_.push_back('"');
        return;
    }
    out_ += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace jixiao
