#pragma once
// Writes JSON straight into a string, in the order in which it is told: the report of a 16 MB
// document as a tree of nodes would take a multiple of the document.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"

namespace jixiao {

/// Calls must nest as JSON does; an object takes `key` before each value.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    void open(char bracket) {  ///< `{` or `[`
        separate();
        out_.push_back(bracket);
        first_ = true;
    }
    void close(char bracket) {  ///< `}` or `]`
        out_.push_back(bracket);
        first_ = false;
    }
    JsonWriter& key(std::string_view name) {
        separate();
        quote(name);
        out_.push_back(':');
        after_key_ = true;
        return *this;
    }
    void string(std::string_view text) {
        separate();
        quote(text);
    }
    /// null where there is nothing.
    void string_or_null(std::string_view text) { text.empty() ? null() : string(text); }
    void number(std::int64_t n) { raw(std::to_string(n)); }
    /// Digit for digit, never by way of binary floating point.
    void number(const Decimal& n) { raw(n.to_string()); }
    void number_or_null(const std::optional<Decimal>& n) { n ? number(*n) : null(); }
    void boolean(bool b) { raw(b ? "true" : "false"); }
    void null() { raw("null"); }
    /// Text that is JSON already.
    void raw(std::string_view json) {
        separate();
        out_ += json;
    }
    /// The next value starts a line: one line for each table, target, indicator and finding.
    void new_line() { line_ = true; }

private:
    void separate();
    void quote(std::string_view text);

    std::string& out_;
    bool first_ = true;  ///< nothing stands in the innermost bracket yet
    bool after_key_ = false;
    bool line_ = false;
};

}  // namespace jixiao
