#include "text/decode.hpp"

#include <algorithm>
#include <utility>

#include "text/gb18030.hpp"
#include "text/utf8.hpp"

namespace jixiao {
namespace {

struct Mark {
    std::string_view bytes;
    Encoding encoding;
};
constexpr Mark byte_order_marks[] = {
    {"\xEF\xBB\xBF", Encoding::utf8},
    {"\xFF\xFE", Encoding::utf16le},
    {"\xFE\xFF", Encoding::utf16be},
    {"\x84\x31\x95\x33", Encoding::gb18030},
};

const Mark* mark_of(std::string_view bytes) {
    for (const Mark& mark : byte_order_marks) {
        if (bytes.substr(0, mark.bytes.size()) == mark.bytes) return &mark;
    }
    return nullptr;
}

/// UTF-16 without a mark: digits, tabs and line ends put a zero into every unit that they take, always
/// in the same half. One in twenty units is far below what a table has and far above stray NULs.
std::optional<Encoding> detect_utf16(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 64 * 1024);
    if (sample.find('\0') == std::string_view::npos) return std::nullopt;
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0';
    const std::size_t enough = std::max<std::size_t>(2, sample.size() / 2 / 20);
    if (zeros[1] >= enough && zeros[0] * 20 <= zeros[1]) return Encoding::utf16le;
    if (zeros[0] >= enough && zeros[1] * 20 <= zeros[0]) return Encoding::utf16be;
    return std::nullopt;
}

struct Detected {
    Encoding encoding;
    bool sound = false;  ///< UTF-8 without a mark and without faults: nothing is left to do
};

Detected look_at(std::string_view bytes) {
    if (const Mark* mark = mark_of(bytes)) return {mark->encoding};
    if (const auto utf16 = detect_utf16(bytes)) return {*utf16};
    if (is_utf8(bytes)) return {Encoding::utf8, true};
    // Past a thousand faults it is no UTF-8 that somebody cut or mixed; so this stays one quick look.
    const Utf8Tally utf8 = tally_utf8(bytes, 1000);
    // GBK has hardly ever three bytes in a row that are a character of UTF-8; damaged UTF-8 mostly has.
    if (utf8.faults < 1000 && utf8.wide > 4 * utf8.faults) return {Encoding::utf8};
    return {gb18030_faults(bytes) < utf8.faults ? Encoding::gb18030 : Encoding::utf8};
}

}  // namespace

std::string_view name_of(Encoding encoding) {
    static constexpr std::string_view names[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"};
    return names[static_cast<std::size_t>(encoding)];
}

std::optional<Encoding> encoding_of(std::string_view label) {
    static constexpr std::pair<std::string_view, Encoding> labels[] = {
        {"utf8", Encoding::utf8},       {"utf16", Encoding::utf16le},   {"utf16le", Encoding::utf16le},
        {"unicode", Encoding::utf16le}, {"utf16be", Encoding::utf16be}, {"gb18030", Encoding::gb18030},
        {"gbk", Encoding::gb18030},     {"gb2312", Encoding::gb18030},  {"cp936", Encoding::gb18030},
        {"ansi", Encoding::gb18030},
    };
    std::string plain;
    for (const char c : label) {
        if (c != '-' && c != '_') plain.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    for (const auto& [name, encoding] : labels) {
        if (name == plain) return encoding;
    }
    return std::nullopt;
}

Encoding detect(std::string_view bytes) { return look_at(bytes).encoding; }

Result<Decoded> decode(std::string bytes, std::optional<Encoding> encoding, const MapGb18030& map) {
    Decoded decoded;
    const Detected detected = encoding ? Detected{*encoding} : look_at(bytes);
    decoded.encoding = detected.encoding;
    if (detected.sound) {
        decoded.text = std::move(bytes);
        return decoded;
    }
    const Mark* mark = mark_of(bytes);
    const std::size_t skip = mark != nullptr && mark->encoding == decoded.encoding ? mark->bytes.size() : 0;
    switch (decoded.encoding) {
        case Encoding::utf8:
            bytes.erase(0, skip);
            decoded.text = decode_utf8(std::move(bytes), decoded.undecodable);
            break;
        case Encoding::utf16le:
        case Encoding::utf16be:
            decoded.text = decode_utf16(std::string_view(bytes).substr(skip),
                                        decoded.encoding == Encoding::utf16be, decoded.undecodable);
            break;
        case Encoding::gb18030: {
            auto text = decode_gb18030(std::string_view(bytes).substr(skip), map, decoded.undecodable);
            if (!text) return text.problem();
            decoded.text = std::move(text).value();
            break;
        }
    }
    return decoded;
}

}  // namespace jixiao
