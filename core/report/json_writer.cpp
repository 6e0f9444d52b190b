#include "report/json_writer.hpp"

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

namespace {

/// What stands for a character in JSON's strings behind the backslash; 0: itself, or its number below 32.
char escape_of(char c) {
    switch (c) {
        case '"': case '\\': return c;
        case '\b': return 'b';
        case '\f': return 'f';
        case '\n': return 'n';
        case '\r': return 'r';
        case '\t': return 't';
        default: return 0;
    }
}

}  // namespace

void JsonWriter::quote(std::string_view text) {
    const auto special = [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; };
    bool plain = true;
    for (const char c : text) plain &= !special(c);
    out_.push_back('"');
    if (plain) out_ += text;
    else
        for (const char c : text) {
            if (!special(c)) {
                out_.push_back(c);
            } else if (const char escape = escape_of(c)) {
                out_.push_back('\\');
                out_.push_back(escape);
            } else {
                out_ += c < 0x10 ? "\\u000" : "\\u001";
                out_.push_back("0123456789abcdef"[c & 15]);
            }
        }
    out_.push_back('"');
}

}  // namespace jixiao
