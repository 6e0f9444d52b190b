#include "rules/scan.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "rules/words.hpp"
#include "value/text.hpp"

namespace jixiao {
namespace {

// What marks `c` is, for the text rules.
std::uint64_t mark_of(char32_t c) {
    if (c < 0x80) {
        if (c >= '0' && c <= '9') return tag::digit;
        switch (c) {
            case '<': case '>': return tag::markup | tag::operator_sign;
            case '=': return tag::operator_sign;
            case '&': case '\\': return tag::markup;
            case '(': case ')': case '[': case ']': return tag::bracket;
            case ';': case ',': return tag::semicolon;
            case '#': case '{': return tag::programming;
            default: break;
        }
        if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') return tag::broken;
        return 0;
    }
    if (c >= 0xFF10 && c <= 0xFF19) return tag::wide | tag::digit;
    if ((c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A) || c == 0xFF05 || c == 0xFF1D || c == 0xFF1E || c == 0xFF1C || c == 0xFF0E)
        return tag::wide;
    switch (c) {
        case 0xFF08: case 0xFF09: case 0x3010: case 0x3011: case 0x300A: case 0x300B: case 0x201C: case 0x201D: case 0x2018: case 0x2019:
        case 0x3014: case 0x3015:
            return tag::bracket;
        case 0xFF1B: case 0xFF0C: case 0x3002: case 0x3001: return tag::semicolon;
        case 0xFFFD: case 0x2060: case 0xFEFF: return tag::broken;
        default: break;
    }
    if ((c >= 0xE000 && c <= 0xF8FF) || (c >= 0x200B && c <= 0x200D) || turns_text(c)) return tag::broken;
    return 0;
}

bool is_stop(char32_t c) {
    switch (c) {
        case 0xFF0C: case 0x3002: case 0xFF1B: case 0x3001: case 0xFF1A: case 0xFF01: case 0xFF1F: case ',': case '.': case ';': case ':':
            return true;
        default:
            return false;
    }
}

bool is_wide(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E; }

// What a character is, in 16 bits: five flags and a number that it has where it is a mark or stands first or second
// in a word of the vocabulary. Most characters have number 0, and one look passes them by.
enum Flag : std::uint16_t { chinese = 1, meant = 2, blank = 4, stop = 8, wide = 16 };
constexpr int flag_bits = 5;

struct Character {
    std::uint64_t tags = 0;     ///< its marks, and the kinds of which it is a word by itself
    std::uint64_t starts = 0;   ///< the kinds of the words that it begins
    std::uint64_t seconds = 0;  ///< bit (number % 64) for each second character of these words
};

/// The words that begin with two given characters.
struct Two {
    std::uint32_t key = 0;       ///< both numbers; 0: free
    std::uint32_t first = 0;     ///< into Table::longer, the words of three characters and more
    std::uint32_t count = 0;
    std::uint64_t tags = 0;      ///< of the word of just these two
};

struct Longer {
    std::uint32_t key;
    std::string_view word;
    std::uint64_t tags;
};

struct Table {
    std::vector<std::uint16_t> look = std::vector<std::uint16_t>(65536);  ///< by code point
    std::vector<Character> characters = std::vector<Character>(1);
    std::uint32_t seconds = 0;  ///< characters from this number on stand only second in words
    std::vector<Two> twos = std::vector<Two>(4096);  ///< open addressing
    std::vector<Longer> longer;

    static std::uint32_t slot(std::uint32_t key) { return (key * 0x9E3779B1u) >> 20; }
    [[nodiscard]] std::size_t place(std::uint32_t key) const {
        std::uint32_t i = slot(key);
        while (twos[i].key != key && twos[i].key != 0) i = (i + 1) & 4095;
        return i;
    }
    [[nodiscard]] const Two* find(std::uint32_t key) const { return &twos[place(key)]; }

    /// Of the longest word of a kind at byte `at`, where the character `one` of `size` bytes stands; 0: there is none.
    [[nodiscard]] std::size_t word_size(std::string_view text, std::size_t at, std::size_t size, std::uint32_t one, std::uint64_t kind) const {
        std::size_t longest = (characters[one].tags & kind) != 0 ? size : 0;
        const CodePoint next = decode(text, at + size);
        const std::uint32_t second = next.value < 65536 ? look[next.value] >> flag_bits : 0u;
        if (second == 0 || (characters[one].seconds >> (second & 63) & 1) == 0) return longest;
        const Two* two = find(one << 16 | second);
        if ((two->tags & kind) != 0) longest = size + next.size;
        for (std::uint32_t k = two->first; k < two->first + two->count; ++k)
            if ((longer[k].tags & kind) != 0 && longer[k].word.size() > longest && starts_with(text.substr(at), longer[k].word)) longest = longer[k].word.size();
        return longest;
    }

    std::uint16_t number(char32_t c) {
        if (look[c] >> flag_bits == 0) {
            look[c] |= static_cast<std::uint16_t>(characters.size() << flag_bits);
            characters.push_back({});
        }
        return static_cast<std::uint16_t>(look[c] >> flag_bits);
    }

    // Only the blocks that hold marks are asked character by character: a small document should not wait for the rest.
    Table() {
        const auto fill = [&](char32_t from, char32_t to, int flags) { std::fill(look.begin() + from, look.begin() + to, static_cast<std::uint16_t>(flags)); };
        fill(0x3100, 0x3400, meant);
        fill(0x3400, 0x4DC0, chinese | meant);
        fill(0x4DC0, 0x4E00, meant);
        fill(0x4E00, 0xA000, chinese | meant);
        fill(0xA000, 0xE000, meant);
        characters.reserve(1024);
        characters.push_back({tag::broken, 0, 0});
        fill(0xE000, 0xF900, meant | 1 << flag_bits);
        fill(0xF900, 0xFE00, meant);
        for (const auto& [from, to] : {std::pair<char32_t, char32_t>{0, 0x3100}, {0xFE00, 0x10000}})
            for (char32_t c = from; c < to; ++c) {
                look[c] = static_cast<std::uint16_t>((counts_for_meaning(half_width(c)) ? meant : 0) | (is_blank(c) ? blank : 0) | (is_stop(c) ? stop : 0) |
                                                     (is_wide(c) ? wide : 0));
                if (const std::uint64_t marks = mark_of(c); marks != 0) characters[number(c)].tags |= marks;
            }
        for (const char32_t c : std::u32string_view(U"一二三四五六七八九十百千万两")) characters[number(c)].tags |= tag::numeral;
        for (const WordClass& k : word_classes())
            for (const std::string_view w : k.words) characters[number(decode(w, 0).value)].starts |= k.tag;
        seconds = static_cast<std::uint32_t>(characters.size());
        std::vector<Longer> words;
        for (const WordClass& k : word_classes())
            for (const std::string_view w : k.words) {
                const CodePoint a = decode(w, 0);
                const std::uint32_t one = number(a.value);
                if (a.size == w.size()) {
                    characters[one].tags |= k.tag;
                    continue;
                }
                const CodePoint b = decode(w, a.size);
                const std::uint32_t two = number(b.value);
                characters[one].seconds |= std::uint64_t{1} << (two & 63);
                Two* t = &twos[place(one << 16 | two)];
                t->key = one << 16 | two;
                if (a.size + b.size == w.size()) t->tags |= k.tag;
                else words.push_back({t->key, w, k.tag});
            }
        // those with the same two characters side by side
        std::vector<std::uint64_t> order;
        for (std::uint32_t i = 0; i < words.size(); ++i) order.push_back(std::uint64_t{words[i].key} << 32 | i);
        std::sort(order.begin(), order.end());
        for (const std::uint64_t at : order) {
            longer.push_back(words[static_cast<std::uint32_t>(at)]);
            Two* t = &twos[place(longer.back().key)];
            if (t->count++ == 0) t->first = static_cast<std::uint32_t>(longer.size()) - 1;
        }
    }
};

const Table& table() {
    static const Table made;
    return made;
}

constexpr std::uint64_t prime = 1099511628211u;
// Words said twice in a row have 3 to 8 characters each, so the text has 6 at least.
constexpr std::size_t shortest_echo = 18;
constexpr std::uint32_t longest_echo = 8;
constexpr std::size_t longest_lettered = 200;

// Some of a text, character by character, so that each thing asked of it is a short loop.
struct Stretch {
    static constexpr std::size_t most = 128;
    std::size_t count;
    // and of the character behind the last, zeros at the text's end
    std::array<std::uint32_t, most + 1> places;
    std::array<char32_t, most + 1> values;
    std::array<std::uint16_t, most + 1> infos;

    /// Reads from byte `at` on and gives where it stopped. `look`: Table::look.
    std::size_t read(std::string_view text, std::size_t at, const std::uint16_t* look) {
        const auto one = [&](std::size_t i) {
            const CodePoint c = decode(text, at);
            places[i] = static_cast<std::uint32_t>(at);
            values[i] = c.value;
            infos[i] = c.value < 65536 ? look[c.value] : std::uint16_t{meant};
            return c.size;
        };
        std::size_t n = 0;
        for (; n < most && at < text.size(); ++n) at += one(n);
        if (at < text.size()) one(n);
        else values[n] = 0, infos[n] = 0;
        count = n;
        return at;
    }
};

}  // namespace

bool counts_for_meaning(char32_t c) {
    if (is_digit(c) || is_han(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
    return c > 0x80 && !is_blank(c) && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F) && !(c >= 0xFF00 && c <= 0xFFEF) && c != 0xB7;
}

Scan scan(std::string_view text) {
    static const Table& t = table();
    const Character* const characters = t.characters.data();
    const std::uint32_t others = t.seconds - 1;
    Stretch stretch;
    // where each character (by its low byte) stood last, counted in characters: for words said twice
    std::array<std::uint32_t, 256> last;
    const bool long_enough = text.size() >= shortest_echo;
    if (long_enough) last.fill(0);
    std::uint32_t position = 16, echoes = 0, han = 0;
    bool skipped = false;
    enum { other, after_stop, after_han, in_gap } state = other;
    Scan seen;
    std::uint64_t meaning = 1469598103934665603u, tags = 0;
    if (text.size() > longest_lettered) seen.letters = ~std::uint64_t{0};  // a long text has all letters anyhow
    for (std::size_t at = 0; at < text.size();) {
        at = stretch.read(text, at, t.look.data());
        if (text.size() <= longest_lettered)
            for (std::size_t i = 0; i < stretch.count; ++i) seen.letters |= letter_of(stretch.values[i]);
        for (std::size_t i = 0; i < stretch.count; ++i) {
            const std::uint32_t info = stretch.infos[i];
            const char32_t c = stretch.values[i];
            ++position;
            if ((info & chinese) != 0) {
                ++han;
                if (state == in_gap) tags |= tag::gap;
                state = after_han;
                if (long_enough) {
                    std::uint32_t& before = last[c & 255];
                    echoes = position - before <= longest_echo ? echoes + 1 : 0;
                    before = position;
                    if (echoes >= 3) tags |= tag::echo;
                }
            } else {
                echoes = 0;
                if ((info & stop) != 0) {
                    if (state == after_stop) tags |= tag::doubled;
                    state = after_stop;
                } else {
                    state = (info & blank) != 0 && state >= after_han ? in_gap : other;
                }
            }
            if ((info & meant) == 0) continue;
            if (skipped) skipped = false;
            else if (c == U'指' && stretch.values[i + 1] == U'标') skipped = true;
            else meaning = (meaning ^ ((info & wide) != 0 ? half_width(c) : c)) * prime;
        }
        for (std::size_t i = 0; i < stretch.count; ++i) {
            const std::uint32_t number = stretch.infos[i] >> flag_bits;
            if (number - 1 >= others) continue;  // none, or only second in words
            const Character& one = characters[number];
            tags |= one.tags;
            if ((one.tags & (tag::digit | tag::numeral)) != 0) seen.first_figure = std::min<std::size_t>(seen.first_figure, stretch.places[i]);
            const std::uint32_t second = stretch.infos[i + 1] >> flag_bits;
            if (second == 0 || (one.seconds >> (second & 63) & 1) == 0) continue;
            const std::size_t place = stretch.places[i];
            const Two* two = t.find(number << 16 | second);
            std::uint64_t found = two->tags;
            for (std::uint32_t k = two->first; k < two->first + two->count; ++k)
                if (starts_with(text.substr(place), t.longer[k].word)) found |= t.longer[k].tags;
            tags |= found;
            if ((found & tag::output_verb) != 0) seen.first_output = std::min(seen.first_output, place);
            if ((found & tag::effect_verb) != 0) seen.first_effect = std::min(seen.first_effect, place);
        }
    }
    seen.tags = tags;
    seen.meaning = meaning;
    seen.han = han;
    return seen;
}

std::size_t next_word(std::string_view text, std::size_t from, std::uint64_t kind, std::size_t& size) {
    static const Table& t = table();
    size = 0;
    for (std::size_t at = from; at < text.size();) {
        const CodePoint c = decode(text, at);
        const std::uint32_t number = c.value < 65536 ? t.look[c.value] >> flag_bits : 0u;
        if (number != 0 && (t.characters[number].starts & kind) != 0)
            if ((size = t.word_size(text, at, c.size, number, kind)) != 0) return at;
        at += c.size;
    }
    return std::string_view::npos;
}

std::size_t next_mark(std::string_view text, std::size_t from, std::uint64_t marks) {
    static const Table& t = table();
    std::size_t at = from;
    while (at < text.size()) {
        const CodePoint c = decode(text, at);
        const std::uint32_t number = c.value < 65536 ? t.look[c.value] >> flag_bits : 0u;
        if (number != 0 && (t.characters[number].tags & marks) != 0) return at;
        at += c.size;
    }
    return at;
}

}  // namespace jixiao
