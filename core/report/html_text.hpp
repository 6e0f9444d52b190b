#pragma once
// Text on its way into HTML.

#include <string>
#include <string_view>

namespace jixiao {

/// Appends `text` to `out` so that it is text there, in an element as in an attribute; a NUL becomes U+FFFD.
inline void append_html(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '&': out += "&amp;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            case '\0': out += "\xEF\xBF\xBD"; break;
            default: out += c;
        }
    }
}

}  // namespace jixiao
