#include "grid/pieces.hpp"

#include <utf8.h>

#include "vocab/vocabulary.hpp"

namespace jixiao::grid {
namespace {

// length of the white space that starts at `at`, 0 where none does
std::size_t space_at(std::string_view s, std::size_t at) {
    const auto c = static_cast<unsigned char>(s[at]);
    if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13) ? 1 : 0;
    if (c == 0xC2 && at + 1 < s.size()) {
        const auto d = static_cast<unsigned char>(s[at + 1]);
        return d == 0xA0 || d == 0x85 ? 2 : 0;
    }
    if ((c == 0xE2 || c == 0xE3 || c == 0xEF) && at + 2 < s.size()) {
        const char32_t p = static_cast<char32_t>(((c & 0x0F) << 12) | ((static_cast<unsigned char>(s[at + 1]) & 0x3F) << 6) |
                                                 (static_cast<unsigned char>(s[at + 2]) & 0x3F));
        return vocab::is_space(p) ? 3 : 0;
    }
    return 0;
}

std::size_t space_before(std::string_view s, std::size_t end) {
    std::size_t at = end - 1;
    while (at > 0 && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80) --at;
    return space_at(s, at) == end - at ? end - at : 0;
}

// Whether the byte can be of no space: a Chinese character's first, or an ASCII mark's only.
bool never_space(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte > ' ' && byte < 0x80) || (byte >= 0xE4 && byte <= 0xE9);
}

void trim(std::string_view s, std::size_t& begin, std::size_t& end) {
    while (begin < end && !never_space(s[begin])) {
        const std::size_t n = space_at(s, begin);
        if (n == 0 || begin + n > end) break;
        begin += n;
    }
    while (end > begin) {
        const auto last = static_cast<unsigned char>(s[end - 1]);
        if (last < 0x80 ? last > ' ' : end - begin >= 3 && never_space(s[end - 3]) && (static_cast<unsigned char>(s[end - 2]) & 0xC0) == 0x80) break;
        const std::size_t n = space_before(s, end);
        if (n == 0 || end - n < begin) break;
        end -= n;
    }
}

bool in_source(const Document& d, std::string_view text) {
    const std::string_view source = d.text();
    return text.data() >= source.data() && text.data() + text.size() <= source.data() + source.size();
}

bool ascii_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

Span trimmed(std::string_view source, Span span) {
    std::size_t begin = span.begin, end = span.end;
    trim(source, begin, end);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Words words_at(const Document& document, Span span) {
    span = trimmed(document.text(), span);
    if (span.empty()) return Words{{}, {span.begin, span.begin}, -1};
    return Words{document.text().substr(span.begin, span.size()), span, -1};
}

std::span<const Span> pieces_of(const Document& document, const Words& words) {
    if (words.parts < 0) return {&words.span, 1};
    return document.parts[static_cast<std::size_t>(words.parts)];
}

Words cut(Document& document, const Words& words, std::size_t begin, std::size_t end) {
    trim(words.text, begin, end);
    if (begin >= end) return {};
    const std::string_view text = words.text.substr(begin, end - begin);
    if (words.parts < 0) {
        if (!in_source(document, words.text)) return Words{text, words.span, -1};  // rewritten: no finer place
        const auto at = words.span.begin;
        return Words{text, {at + static_cast<std::uint32_t>(begin), at + static_cast<std::uint32_t>(end)}, -1};
    }
    std::vector<Span> pieces;
    std::size_t at = 0;
    for (const Span piece : document.parts[static_cast<std::size_t>(words.parts)]) {
        const std::size_t from = std::max(begin, at), to = std::min<std::size_t>(end, at + piece.size());
        if (from < to)
            pieces.push_back({piece.begin + static_cast<std::uint32_t>(from - at),
                              piece.begin + static_cast<std::uint32_t>(to - at)});
        at += piece.size();
    }
    if (pieces.empty()) return Words{text, words.span, -1};
    if (pieces.size() == 1) return Words{document.text().substr(pieces[0].begin, pieces[0].size()), pieces[0], -1};
    Span all;
    for (const Span piece : pieces) all = cover(all, piece);
    document.parts.push_back(std::move(pieces));
    return Words{text, all, static_cast<std::int32_t>(document.parts.size() - 1)};
}

Words join(Document& document, std::span<const Words> all) {
    std::vector<Span> pieces;
    std::string text;
    Span covered;
    bool rewritten = false;
    for (const Words& w : all) {
        if (!w.present()) continue;
        if (!text.empty() && ascii_word(text.back()) && ascii_word(w.text.front()) && !pieces.empty()) {
            // a space between Latin words: taken from the source, where one stands behind the last piece
            const std::uint32_t at = pieces.back().end;
            if (at < document.text().size() && space_at(document.text(), at) == 1) {
                ++pieces.back().end;
                text.push_back(' ');
            }
        }
        for (const Span piece : pieces_of(document, w)) pieces.push_back(piece);
        rewritten = rewritten || (w.parts < 0 && !in_source(document, w.text));
        text.append(w.text);
        covered = cover(covered, w.span);
    }
    if (text.empty()) return {};
    if (rewritten) return Words{document.arena.keep(text), covered, -1};
    if (pieces.size() == 1) return Words{document.text().substr(pieces[0].begin, pieces[0].size()), pieces[0], -1};
    document.parts.push_back(std::move(pieces));
    return Words{document.arena.keep(text), covered, static_cast<std::int32_t>(document.parts.size() - 1)};
}

void append(Document& document, Words& words, const Words& more) {
    const bool joined = words.parts >= 0 && static_cast<std::size_t>(words.parts) + 1 == document.parts.size() && more.parts < 0 &&
                        more.present() && in_source(document, more.text) &&
                        !(ascii_word(words.text.back()) && ascii_word(more.text.front()));
    if (!joined) {
        const Words both[] = {words, more};
        words = join(document, both);
        return;
    }
    words.text = document.arena.extend(words.text, more.text);
    document.parts.back().push_back(more.span);
    words.span = cover(words.span, more.span);
}

}  // namespace jixiao::grid
