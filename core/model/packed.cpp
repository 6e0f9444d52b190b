#include "model/packed.hpp"

#include <algorithm>
#include <utility>

#include "base/code_point.hpp"
#include "base/prefix.hpp"
#include "grid/cutter.hpp"
#include "grid/pieces.hpp"
#include "grid/row_values.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::model {
namespace {

using F = IndicatorField;
using vocab::Kind;
namespace cue = vocab::cue;

constexpr std::size_t npos = std::string_view::npos;

bool digit(char c) { return c >= '0' && c <= '9'; }

// What a mark does in a packed cell.
enum Does : std::uint8_t {
    separates = 1u << 0,  // stands between the parts of an entry
    leads = 1u << 1,      // before words, and none of them
    trails = 1u << 2,     // behind words, and none of them
    closes = 1u << 3,     // a part has been closed before what follows
    heads = 1u << 4,      // behind it a level's name may open the next entries
    colon = 1u << 5,      // a label may stand before it
    opens = 1u << 6,      // 【: opens a head and belongs to it
};

constexpr std::uint8_t does(char32_t c) {
    switch (c) {
        case ';': return separates | leads | trails | closes | heads;
        case ' ': case '\n': return separates | leads | trails | closes | heads;
        case '\r': return separates | leads | trails | heads;
        case '\t': return separates | leads | trails;
        case ':': return separates | leads | trails | closes | colon;
        case ',': return separates | leads | trails | closes;
        case '|': case '.': return separates | heads;
        case '-': case '/': return separates;
        case '[': return separates | heads | opens;
        case ']': return separates | leads | closes | heads;
        case ')': return closes | heads;
        case U'；': case U'。': case U'、': return separates | leads | trails | closes | heads;
        case U'：': return separates | leads | trails | closes | heads | colon;
        case U'，': return separates | leads | trails | closes;
        case '*': return separates | leads | heads;  // Markdown's bold
        case U'•': return separates | leads | trails | closes | heads;  // a list's bullet
        case U'】': case U'］': return separates | leads | closes | heads;
        case U'【': case U'［': return separates | heads | opens;
        case U'\u3000': return separates | heads;
        case U'）': return closes | heads;
        case U'—': case U'－': case U'／': case U'．': case U'–': case U'\u00A0': return separates;
        default: return 0;
    }
}

// The same of any character: its slot of a small table holds the mark that has the slot, if there is one.
class Marks {
public:
    constexpr Marks() {
        for (char32_t c = 0; c < 0x10000; c = c == 0x100 ? 0x2000 : c == 0x2040 ? 0x3000 : c == 0x3020 ? 0xFF00 : c + 1)
            if (does(c) != 0) slots_[slot(c)] = {static_cast<char16_t>(c), does(c)};
    }
    [[nodiscard]] constexpr std::uint8_t operator[](char32_t c) const {
        const Slot& s = slots_[slot(c)];
        return s.character == c ? s.does : std::uint8_t{0};
    }
    [[nodiscard]] constexpr bool sound() const {
        for (char32_t c = 0; c < 0x10000; c = c == 0x100 ? 0x2000 : c == 0x2040 ? 0x3000 : c == 0x3020 ? 0xFF00 : c + 1)
            if ((*this)[c] != does(c)) return false;
        return true;
    }

private:
    struct Slot {
        char16_t character = 0;
        std::uint8_t does = 0;
    };
    static constexpr std::size_t slot(char32_t c) { return (c ^ c >> 5) & 255; }
    std::array<Slot, 256> slots_{};
};

constexpr Marks marks;
static_assert(marks.sound(), "no two marks share a slot");

struct MarkAt {
    std::uint8_t does = 0;
    std::uint8_t size = 1;
};

// The first byte of a character that is surely no mark.
bool chinese(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte >= 0xE4 && byte <= 0xE9;
}

// `<br>`, `<br />`: a line's end in a cell of Markdown; 0 where none begins
std::size_t break_at(std::string_view s, std::size_t at) {
    if (!s.substr(at).starts_with("<br")) return 0;
    const auto close = s.substr(at, 8).find('>');
    return close == npos ? 0 : close + 1;
}

MarkAt mark_at(std::string_view s, std::size_t at) {
    const auto byte = static_cast<unsigned char>(s[at]);
    if (byte == '<')
        if (const std::size_t n = break_at(s, at)) return {does('\n'), static_cast<std::uint8_t>(n)};
    if (byte < 0x80) return {marks[byte], 1};
    if (chinese(s[at])) return {0, 3};
    const CodePoint c = decode(s, at);
    return {marks[c.value], static_cast<std::uint8_t>(c.size)};
}

MarkAt mark_before(std::string_view s, std::size_t end) {
    if (s[end - 1] == '>')
        for (std::size_t n = 4; n <= 8 && n <= end; ++n)
            if (break_at(s, end - n) == n) return {does('\n'), static_cast<std::uint8_t>(n)};
    const CodePoint c = decode_before(s, end);
    return {marks[c.value], static_cast<std::uint8_t>(c.size)};
}

// length of the separator at `at`; 0 for none
std::size_t separator_at(std::string_view s, std::size_t at) {
    if (at >= s.size()) return 0;
    const MarkAt mark = mark_at(s, at);
    return (mark.does & separates) ? mark.size : 0;
}

std::size_t skip_separators(std::string_view s, std::size_t at) {
    while (const std::size_t n = separator_at(s, at)) at += n;
    return at;
}

struct Number {
    std::int32_t value = -1;
    std::size_t begin = 0, end = 0;
};

// The number that ①, ⑴ or ⒈ stands for; -1 for none.
std::int32_t enclosed_number(char32_t c) {
    for (const char32_t first : {U'①', U'⑴', U'⒈'})
        if (c >= first && c < first + 20) return static_cast<std::int32_t>(c - first) + 1;
    return -1;
}

// `3、`, `3．`, `(3)`, `3)`, ③: an ordinal at `at`, its end behind the mark
Number ordinal_at(std::string_view s, std::size_t at) {
    Number n;
    n.begin = at;
    std::size_t i = at;
    if (i < s.size() && static_cast<unsigned char>(s[i]) == 0xE2) {
        const CodePoint c = decode(s, i);
        n.value = enclosed_number(c.value);
        n.end = at + c.size;
        return n;
    }
    bool bracket = false;
    if (i < s.size() && s[i] == '(') bracket = true, ++i;
    else if (s.substr(i).starts_with("（")) bracket = true, i += 3;
    const std::size_t digits = i;
    std::int32_t value = 0;
    while (i < s.size() && digit(s[i]) && i - digits < 3) value = value * 10 + (s[i++] - '0');
    if (i == digits) return n;
    if (i >= s.size()) return n;
    const CodePoint mark = decode(s, i);
    const std::size_t end = i + mark.size;
    switch (mark.value) {
        case '.':
            if (end < s.size() && digit(s[end])) return n;  // 3.5
            break;
        case ',': case U'，':
            if (!bracket) return n;
            break;
        case U'、': case U'．': case U'）': case ')': case U'：': case ':': break;
        default: return n;
    }
    n.value = value;
    n.end = end;
    return n;
}

// length of `一`, `（一）` at `at`; 0 for none
std::size_t numeral_at(std::string_view s, std::size_t at) {
    const auto numeral = [&](std::size_t i) {
        return i < s.size() && vocab::is_any(decode(s, i).value, cue::section_numerals);
    };
    if (numeral(at)) return 3;
    if (at + 5 <= s.size() && s[at] == '(') return numeral(at + 1) && s[at + 4] == ')' ? 5 : 0;
    if (at + 9 > s.size() || decode(s, at).value != U'（') return 0;
    return numeral(at + 3) && decode(s, at + 6).value == U'）' ? 9 : 0;
}

using LevelMatch = PackedLevel;

// `11-数量指标；`, `【产出指标-`, `[产出指标/`: a level's name that heads what follows
LevelMatch level_at(std::string_view s, std::size_t at) {
    LevelMatch m;
    std::size_t i = at;
    if (i >= s.size()) return m;
    if (const MarkAt mark = mark_at(s, i); mark.does & opens) i += mark.size;
    if (i >= s.size()) return m;
    if (const std::size_t numeral = numeral_at(s, i)) {
        const std::size_t next = skip_separators(s, i + numeral);
        if (next > i + numeral || numeral > 3) i = next;
    }
    const std::size_t code = i;
    while (i < s.size() && digit(s[i]) && i - code < 3) ++i;
    if (i > code) {
        const CodePoint dash = i < s.size() ? decode(s, i) : CodePoint{};
        if (dash.value != '-' && dash.value != U'－' && dash.value != U'—' && dash.value != U'–') return m;
        m.code_begin = code;
        m.code_end = i;
        i += dash.size;
    }
    if (i >= s.size() || !vocab::begins_level(decode(s, i).value)) return m;
    const vocab::Match found = vocab::longest_at(s, i);
    if (found.term.kind != Kind::level1 && found.term.kind != Kind::level2) return m;
    std::size_t end = i + found.length;
    // 指标 may be left out in the list and stand in the text: 社会效益 | 指标
    // 产出指标中，数量指标：
    std::size_t behind = end;
    if (s.substr(end).starts_with(cue::among) && separator_at(s, end + cue::among.size()) > 0) behind = end + cue::among.size();
    const std::size_t sep = separator_at(s, behind);
    if (sep == 0 && behind < s.size()) return m;
    m.term = found.term;
    m.looked = i + found.looked + (behind - end);
    m.begin = i;
    m.end = end;
    m.after = skip_separators(s, behind);
    return m;
}

struct Head : PackedLevels {
    std::size_t begin = 0;    // of the ordinal, if there is one
    std::size_t content = 0;  // behind it
    Number ordinal;
    const PackedMemory::Entry* known = nullptr;  // its whole entry stood before
    bool doubtful = false;    // another head stands in its entry that the first head of the cell rules out
};

bool strong(std::string_view s, const LevelMatch& m) {
    const std::string_view word = s.substr(m.begin, m.end - m.begin);
    return vocab::ends_with_any(word, cue::level_endings) || m.code_end > m.code_begin;
}

// level 1 [level 2], or a level 2 alone, at `at`
bool levels_at(std::string_view s, std::size_t at, bool numbered, PackedLevels& levels) {
    const LevelMatch first = level_at(s, at);
    if (!first.term) return false;
    levels = PackedLevels{};
    levels.body = first.after;
    if (first.term.kind == Kind::level1) {
        // a weak word is a level only with a code, a number or a colon
        if (!strong(s, first) && !numbered) return false;
        levels.level1 = first;
        const LevelMatch second = level_at(s, first.after);
        const bool cost = second.term.kind == Kind::level1 && second.term.level1() == Level1::cost;
        if (second.term.kind == Kind::level2 || cost) {
            // 服务对象满意度 behind 满意度指标 may be the name itself: a level 2 is followed by a name, not by a value
            levels.level2 = second;
            levels.body = second.after;
        }
        return true;
    }
    if (!strong(s, first)) {
        const std::string_view mark = s.substr(first.end, 3);
        if (!(mark.starts_with(":") || mark == "：")) return false;
    }
    levels.level2 = first;
    return true;
}

void move(LevelMatch& m, std::size_t from, std::size_t to) {
    if (!m.term) return;  // no level is nowhere
    for (std::size_t* offset : {&m.begin, &m.end, &m.code_begin, &m.code_end, &m.after, &m.looked}) *offset = *offset - from + to;
}

void move(PackedLevels& levels, std::size_t from, std::size_t to) {
    move(levels.level1, from, to);
    move(levels.level2, from, to);
    levels.body = levels.body - from + to;
}

// levels_at, from memory where the same bytes stood before
bool levels_at(std::string_view s, std::size_t at, bool numbered, PackedLevels& levels, PackedMemory& memory) {
    if (s.size() - at < 24) return levels_at(s, at, numbered, levels);
    PackedMemory::Head& known = memory.head(s, at);
    const std::size_t length = known.bytes.size();
    // what follows it must not be one of the separators that belong to it
    if (length > 0 && known.numbered == numbered && s.substr(at).starts_with(known.bytes) && at + length < s.size() && separator_at(s, at + length) == 0) {
        levels = known.levels;
        move(levels, 0, at);
        return true;
    }
    if (!levels_at(s, at, numbered, levels)) return false;
    // behind a level 1 alone it is the name that decides that no level 2 follows
    if (levels.level2.term && levels.body < s.size() && std::max(levels.level1.looked, levels.level2.looked) <= levels.body) {
        known = {s.substr(at, levels.body - at), numbered, levels};
        move(known.levels, at, 0);
    }
    return true;
}

// A head at `at`: [ordinal] level 1 [level 2], or a level 2 alone. `recall`: a whole entry that stood before, too.
bool head_at(std::string_view s, std::size_t at, Head& head, PackedMemory& memory, bool recall = false) {
    std::size_t i = at;
    const Number n = ordinal_at(s, i);
    const bool numbered = n.value >= 0;
    if (numbered) {
        i = n.end;
        while (i < s.size() && s[i] == ' ') ++i;
    }
    if (i >= s.size()) return false;
    head.known = recall ? memory.entry(s, i, numbered) : nullptr;
    if (head.known != nullptr) {
        static_cast<PackedLevels&>(head) = head.known->levels;
        move(head, 0, i);
    } else if (!levels_at(s, i, numbered, head, memory)) {
        return false;
    }
    head.begin = at;
    head.content = i;
    head.ordinal = numbered ? n : Number{};
    head.doubtful = false;
    return true;
}

struct Label {
    std::size_t begin = 0, end = 0;  // the word; the colon is behind it
    std::size_t value = 0;           // behind the colon
    F field = F::value;
};

// The column's name that ends right before the colon at `colon`.
bool label_before(std::string_view s, std::size_t from, std::size_t colon, Label& label, PackedMemory& memory) {
    vocab::Match found;
    if (colon - from < 12) {
        found = vocab::column_before(s, from, colon);
    } else {
        PackedMemory::Label& known = memory.label(s, colon);
        if (known.bytes.empty() || known.bytes.size() > colon - from || !s.substr(0, colon).ends_with(known.bytes)) {
            const vocab::Match now = vocab::column_before(s, from, colon);
            known = {now.looked <= colon - from ? s.substr(colon - now.looked, now.looked) : std::string_view(), now};
        }
        found = known.match;
    }
    if (found.length == 0) return false;
    label.begin = colon - found.length;
    label.end = colon;
    label.field = found.term.field();
    return true;
}

// What the reading of a cell needs room for: made once, since cells are many and small.
struct Room {
    std::vector<Head> heads;
    std::vector<std::size_t> colons;  // in order
    std::vector<Label> labels;        // of the entries at hand
};

Room& room() {
    static thread_local Room made;
    return made;
}

class PackedReader {
public:
    PackedReader(Document& document, const Words& words, PackedMemory& memory)
        : document_(document), memory_(memory), words_(words), s_(words.text), colons_(room().colons), labels_(room().labels), in_one_piece_(words.parts < 0 && words.text.data() == document.text().data() + words.span.begin) {}

    // The name of `i`, which is the whole cell, parted from the value that it holds; left as it is where that is none.
    void part_name(Indicator& i) {
        Indicator parted;
        name_and_value(0, s_.size(), parted);
        const std::string value = vocab::folded(std::as_const(parted)[F::value].text);
        if (!parted.name().present() || value.empty() || !(grid::value_from(value).end == value.size() || vocab::is_qualitative(value))) return;
        for (const F f : {F::level3, F::value, F::weight})
            if (std::as_const(parted)[f].present()) i[f] = std::as_const(parted)[f];
        document_.repairs.push_back({Repair::Kind::split_cell, words_.span, -1, -1, -1, {}});
    }

    PackedResult run() {
        std::vector<Head>& heads = room().heads;
        memory_.make_room();
        if (!find_heads(heads, in_one_piece_)) (void)find_heads(heads, false);
        PackedResult result;
        if (heads.empty()) return result;
        result.indicators.reserve(heads.size());
        result.first = heads.front().begin;
        LevelMatch level1, level2;
        for (std::size_t k = 0; k < heads.size(); ++k) {
            Head& head = heads[k];
            if (head.known != nullptr) {
                level1 = head.level1;
                level2 = head.level2;
                recall(head, result.indicators);
                continue;
            }
            const std::size_t end = k + 1 < heads.size() ? heads[k + 1].begin : s_.size();
            const bool cost_below_output = head.level1.term && head.level1.term.level1() == Level1::cost && !head.level2.term &&
                                           level1.term && level1.term.level1() == Level1::output && level2.term &&
                                           !(k + 1 < heads.size() && !heads[k + 1].level1.term && heads[k + 1].level2.term &&
                                             vocab::parent_of(heads[k + 1].level2.term.level2()) == Level1::cost);
            if (cost_below_output) {
                head.level2 = head.level1;
                head.level1 = LevelMatch{};
            } else if (head.level1.term) {
                level1 = head.level1;
                level2 = LevelMatch{};
            }
            if (head.level2.term) level2 = head.level2;
            entries(head, level1, level2, head.body, end, result.indicators);
        }
        result.read = grid::cut(document_, words_, heads.front().begin, s_.size()).span;
        return result;
    }

private:
    // One pass over the cell: where a level's name opens entries, and where a colon stands. Entries that stood before are
    // passed by; false where such a one goes on behind its end, and is another.
    bool find_heads(std::vector<Head>& found, bool with_known) {
        found.clear();
        colons_.clear();
        Head head;
        bool boundary = true;
        for (std::size_t at = 0; at < s_.size();) {
            if (!boundary && chinese(s_[at])) {  // within a word
                at += 3;
                continue;
            }
            const MarkAt mark = mark_at(s_, at);
            const bool bracket = (mark.does & opens) != 0;
            const bool is_head = (bracket || (boundary && candidate(at))) && head_at(s_, at, head, memory_, with_known && boundary);
            if (is_head && !bracket && inside_value(found, head)) {
                found.back().doubtful = true;
            } else if (is_head) {
                if (head.ordinal.value < 0 && !found.empty() && found.back().ordinal.value >= 0) take_glued_ordinal(head, found.back());
                while (head.begin > 0 && s_[head.begin - 1] == '*') --head.begin;
                if (!found.empty() && !ends_before(found.back(), head.begin)) return false;
                found.push_back(head);
                at = head.known != nullptr ? end_of_known(head) : std::max(at + 1, head.body);
                boundary = true;
                continue;
            }
            if (mark.does & colon) colons_.push_back(at);
            boundary = (mark.does & heads) != 0;
            at += mark.size;
        }
        return found.empty() || ends_before(found.back(), s_.size());
    }

    static std::size_t end_of_known(const Head& head) { return head.content + head.known->bytes.size(); }

    // What was known ends right before `next`, but for blanks.
    [[nodiscard]] bool ends_before(const Head& head, std::size_t next) const {
        if (head.known == nullptr) return true;
        std::size_t at = end_of_known(head);
        while (at < next && (s_[at] == ' ' || s_[at] == '\n' || s_[at] == '\r')) ++at;
        return at == next;
    }

    // The indicator of an entry that stood before.
    void recall(const Head& head, std::vector<Indicator>& out) {
        const PackedMemory::Entry& known = *head.known;
        Indicator& i = out.emplace_back();
        for (std::size_t n = 0; n < known.count; ++n)
            i[known.parts[n].field] = exactly(head.content + known.parts[n].begin, head.content + known.parts[n].end);
        i.fields.set_alike(known.alike);
        i.level1_kind = known.level1;
        i.level2_kind = known.level2;
        number(i, head.ordinal);
        i.span = exactly(head.begin, end_of_known(head)).span;
    }

    // Keeps the one indicator of the entry [head.begin, end), unless what stands around the entry had a say in it.
    void keep(const Head& head, std::size_t end, Indicator& i) {
        while (end > head.content && (s_[end - 1] == ' ' || s_[end - 1] == '\n' || s_[end - 1] == '\r')) --end;
        PackedMemory::Entry e;
        e.bytes = s_.substr(head.content, end - head.content);
        if (!in_one_piece_ || head.doubtful || e.bytes.size() < PackedMemory::shortest_entry || e.bytes.size() > UINT16_MAX) return;
        // no word goes on behind a stop; but a numeral before it may be read together with the head that follows
        const std::size_t stop = e.bytes.ends_with("。") || e.bytes.ends_with("；") ? 3 : 0;
        if (stop == 0 || e.bytes.find('<') != npos) return;
        const char32_t last = decode_before(e.bytes, e.bytes.size() - stop).value;
        if ((marks[last] & (separates | closes)) != 0 || vocab::is_any(last, cue::section_numerals)) return;
        // level 2 of its own, or none that could come from elsewhere; a number of its own
        if (!head.level1.term || (!head.level2.term && head.level1.term.level1() == Level1::cost)) return;
        const std::size_t base = words_.span.begin + head.content;
        if (i.ordinal_words.present() && i.ordinal_words.span.begin >= base) return;
        e.numbered = head.ordinal.value >= 0;
        e.levels = head;
        move(e.levels, head.content, 0);
        e.level1 = i.level1_kind;
        e.level2 = i.level2_kind;
        for (std::size_t f = 0; f < indicator_field_count; ++f) {
            const Words& w = std::as_const(i).fields[f];
            if (!w.present()) continue;
            if (e.count == e.parts.size()) return;
            e.parts[e.count++] = {static_cast<F>(f), static_cast<std::uint16_t>(w.span.begin - base), static_cast<std::uint16_t>(w.span.end - base)};
        }
        e.alike = ++document_.alike;
        i.fields.set_alike(e.alike);
        memory_.keep(e);
    }

    // `≥95%3.产出指标`: the number behind the one before is the head's, though nothing parts it from the value.
    void take_glued_ordinal(Head& head, const Head& before) const {
        const std::string next = std::to_string(before.ordinal.value + 1);
        const std::string_view above = s_.substr(0, head.begin);
        const std::size_t mark = above.ends_with('.') || above.ends_with(')') ? 1 : above.ends_with("、") || above.ends_with("．") || above.ends_with("）") ? 3 : 0;
        if (mark == 0 || mark + next.size() > above.size()) return;
        const std::size_t digits = above.size() - mark - next.size();
        if (digits <= before.body || above.substr(digits, next.size()) != next) return;
        head.ordinal = {before.ordinal.value + 1, digits, head.begin};
        head.begin = digits;
    }

    // Only these can begin a head: an ordinal, a numeral, a bracket, a level's first character.
    [[nodiscard]] bool candidate(std::size_t at) const {
        const auto byte = static_cast<unsigned char>(s_[at]);
        if (byte < 0x80) return digit(s_[at]) || s_[at] == '(';
        if (byte < 0xE3) return false;
        const char32_t c = decode(s_, at).value;
        return c > 0xFF00 || c < 0x3100 || vocab::begins_level(c) || vocab::is_any(c, cue::section_numerals);
    }

    // `质量目标：…` inside a value is no head where heads are numbered
    [[nodiscard]] bool inside_value(const std::vector<Head>& heads, const Head& head) const {
        if (heads.empty()) return false;
        // 1.产出指标。数量指标：… numbers headings, not entries
        const std::string_view behind = s_.substr(heads.front().level1.end);
        if (heads.front().level1.term && (behind.starts_with("。") || behind.starts_with('\n'))) return false;
        return heads.front().ordinal.value >= 0 && heads.front().level1.term && head.ordinal.value < 0 && !head.level1.term;
    }

    Words words(std::size_t begin, std::size_t end) {
        // separators at both ends are none of the words
        begin = skip_lead(begin, end);
        while (end > begin) {
            const MarkAt mark = mark_before(s_, end);
            if (!(mark.does & trails)) break;
            end -= mark.size;
        }
        return grid::cut(document_, words_, begin, end);
    }

    [[nodiscard]] std::size_t skip_lead(std::size_t begin, std::size_t end) const {
        while (begin < end) {
            const MarkAt mark = mark_at(s_, begin);
            if (!(mark.does & leads)) break;
            begin += mark.size;
        }
        return begin;
    }

    void entries(const Head& head, const LevelMatch& level1, const LevelMatch& level2, std::size_t begin, std::size_t end,
                 std::vector<Indicator>& out) {
        std::vector<Label>& labels = labels_;
        labels.clear();
        while (next_colon_ < colons_.size() && colons_[next_colon_] < begin) ++next_colon_;
        for (; next_colon_ < colons_.size() && colons_[next_colon_] < end; ++next_colon_) {
            const std::size_t at = colons_[next_colon_];
            Label label;
            const std::size_t from = labels.empty() ? begin : labels.back().value;
            if (at < from || !label_before(s_, from, at, label, memory_)) continue;
            label.value = at + (s_[at] == ':' ? 1 : 3);
            labels.push_back(label);
        }
        if (!labels.empty()) {
            const std::size_t before = out.size(), repairs = document_.repairs.size();
            labelled(head, level1, level2, begin, end, labels, out);
            if (out.size() == before + 1 && document_.repairs.size() == repairs) keep(head, end, out.back());
            return;
        }
        if (skip_lead(begin, end) >= end) return;  // a heading whose entries stand under the next level
        plain(head, level1, level2, begin, end, out);
    }

    // The words [begin, end), which begin and end with no space.
    Words exactly(std::size_t begin, std::size_t end) {
        if (!in_one_piece_) return grid::cut(document_, words_, begin, end);
        const auto at = words_.span.begin;
        return {s_.substr(begin, end - begin), {at + static_cast<std::uint32_t>(begin), at + static_cast<std::uint32_t>(end)}, -1};
    }

    Indicator start(const LevelMatch& level1, const LevelMatch& level2, const Number& ordinal, bool written) {
        Indicator i;
        if (level1.term) {
            i[F::level1] = exactly(level1.begin, level1.end);
            i.level1_kind = level1.term.level1();
            if (level1.code_end > level1.code_begin) i[F::level1_code] = exactly(level1.code_begin, level1.code_end);
        }
        if (level2.term) {
            i[F::level2] = exactly(level2.begin, level2.end);
            i.level2_kind = level2.term.kind == Kind::level1 ? Level2::cost : level2.term.level2();
            if (level2.code_end > level2.code_begin) i[F::level2_code] = exactly(level2.code_begin, level2.code_end);
            if (!level1.term) {
                i.level1_kind = vocab::parent_of(i.level2_kind);
                i[F::level1] = Words{vocab::name_of(i.level1_kind), i[F::level2].span, -1};
                i.level1_origin = Origin::inferred;
            }
        }
        if (!written) {
            i.level1_origin = i.level1_origin == Origin::inferred ? Origin::inferred : Origin::carried;
            i.level2_origin = Origin::carried;
        }
        number(i, ordinal);
        return i;
    }

    void number(Indicator& i, const Number& ordinal) {
        if (ordinal.value < 0) return;
        i.ordinal = ordinal.value;
        i.ordinal_words = exactly(ordinal.begin, ordinal.end);
    }

    void finish(Indicator& i, std::size_t begin, std::size_t end, std::vector<Indicator>& out) {
        i.span = grid::cut(document_, words_, begin, end).span;
        out.push_back(std::move(i));
    }

    void repair(Repair::Kind kind, const Indicator& i, std::size_t index, std::string detail) {
        document_.repairs.push_back({kind, i.span, -1, -1, static_cast<std::int32_t>(index), std::move(detail)});
    }

    // name；label：value；label：value。 — several of these where a label comes back
    void labelled(const Head& head, const LevelMatch& level1, const LevelMatch& level2, std::size_t begin, std::size_t end,
                  const std::vector<Label>& labels, std::vector<Indicator>& out) {
        std::size_t entry = head.begin, name = begin;
        Number ordinal = head.ordinal;
        bool written = true;
        for (std::size_t k = 0; k < labels.size();) {
            Indicator i = start(level1, level2, ordinal, written);
            // the labels of this entry: until one comes back
            std::size_t to = k + 1;
            auto seen = [&](std::size_t upto, F f) {
                for (std::size_t j = k; j < upto; ++j)
                    if (labels[j].field == f) return true;
                return false;
            };
            while (to < labels.size() && !seen(to, labels[to].field)) ++to;
            std::size_t entry_end = end;
            Number next_ordinal;
            if (to < labels.size()) {
                // the next entry's name begins behind the last stop before its label
                entry_end = labels[to].begin;
                std::size_t stop = npos;
                const std::string_view before = s_.substr(0, labels[to].begin);
                for (std::string_view mark : {"。", "；", ";", "\n"}) {
                    const std::size_t p = before.find(mark, labels[to - 1].value);
                    if (p == npos || p + mark.size() >= before.size()) continue;
                    const std::size_t behind = p + mark.size();
                    if (skip_lead(behind, labels[to].begin) < labels[to].begin && (stop == npos || behind < stop)) stop = behind;
                }
                if (stop != npos) entry_end = stop;
                const std::size_t lead = skip_lead(entry_end, labels[to].begin);
                next_ordinal = ordinal_at(s_, lead);
            }
            i[F::level3] = name_words(name, labels[k].begin, i);
            const bool glued = i.name().present() && skip_lead(labels[k].begin - std::min<std::size_t>(3, labels[k].begin), labels[k].begin) != labels[k].begin &&
                               !ends_with_separator(labels[k].begin);
            for (std::size_t j = k; j < to; ++j) {
                const std::size_t value_end = j + 1 < to ? labels[j + 1].begin : entry_end;
                const Words value = words(labels[j].value, value_end);
                if (value.present() && !i[labels[j].field].present()) i[labels[j].field] = value;
            }
            finish(i, entry, entry_end, out);
            if (glued) repair(Repair::Kind::malformed_entry, out.back(), out.size() - 1, "；");
            entry = entry_end;
            name = next_ordinal.value >= 0 ? next_ordinal.end : entry_end;
            ordinal = next_ordinal;
            written = false;
            k = to;
        }
    }

    [[nodiscard]] bool ends_with_separator(std::size_t end) const { return end > 0 && (mark_before(s_, end).does & closes); }

    // The name, its own ordinal (指标1：) taken off.
    Words name_words(std::size_t begin, std::size_t end, Indicator& i) {
        begin = skip_lead(begin, end);
        constexpr std::size_t head = cue::indicator.size();
        if (s_.substr(begin, end - begin).starts_with(cue::indicator) && begin + head < end && digit(s_[begin + head])) {
            const Number n = ordinal_at(s_, begin + head);
            if (n.value >= 0 && n.end <= end) {
                i.ordinal = n.value;
                i.ordinal_words = grid::cut(document_, words_, begin, n.end);
                begin = n.end;
            }
        }
        return words(begin, end);
    }

    // 指标2：
    [[nodiscard]] bool numbered_at(std::size_t at, std::size_t end) const {
        const std::size_t number = at + cue::indicator.size();
        return s_.substr(at).starts_with(cue::indicator) && number < end && digit(s_[number]) && ordinal_at(s_, number).value >= 0;
    }

    // Entries without labels: 指标1:名称(值), 名称≥值;名称≥值
    void plain(const Head& head, const LevelMatch& level1, const LevelMatch& level2, std::size_t begin, std::size_t end,
               std::vector<Indicator>& out) {
        std::vector<std::pair<std::size_t, std::size_t>> pieces;
        int depth = 0;
        std::size_t from = begin;
        auto close = [&](std::size_t at, std::size_t next) {
            if (skip_lead(from, at) < at) pieces.emplace_back(from, at);
            from = next;
        };
        for (std::size_t at = begin; at < end;) {
            const std::string_view rest = s_.substr(at);
            const auto c = static_cast<unsigned char>(s_[at]);
            const std::size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
            if (c == '(' || rest.starts_with("（") || rest.starts_with("《") || rest.starts_with("“")) ++depth;
            else if (c == ')' || rest.starts_with("）") || rest.starts_with("》") || rest.starts_with("”")) depth = std::max(0, depth - 1);
            else if (depth == 0 && (c == ';' || rest.starts_with("；") || rest.starts_with("。") || c == '\n')) close(at, at + n);
            else if (const std::size_t line_end = c == '<' ? break_at(s_, at) : 0) close(at, at + line_end);
            else if (depth == 0 && (c == ',' || rest.starts_with("，")) && !(at > from && digit(s_[at - 1]) && at + n < end && digit(s_[at + n]) && c == ',')) {
                // a comma parts entries only behind a value, and none within 1,350 or before 权重10
                if (vocab::starts_with_any(s_.substr(at + n), cue::weights) > 0) {
                    at += n;
                    continue;
                }
                std::size_t v = operator_value(from, at);
                if (v == npos) {
                    v = grid::value_at_end(s_.substr(from, at - from));
                    if (v != npos && (v == 0 || !digit(s_[from + v]))) v = npos;
                }
                if (v != npos) close(at, at + n);
            } else if (depth == 0 && rest.starts_with("、") && at > from && (s_[at - 1] == ')' || s_.substr(0, at).ends_with("）")) && bracket_value(from, at) != npos) {
                close(at, at + n);  // 设备（3台）、培训（2次）
            } else if (at > from && numbered_at(at, end)) {
                close(at, at);
            }
            at += n;
        }
        close(end, end);
        bool written = true;
        for (const auto& [a, piece_end] : pieces) {
            std::size_t b = piece_end;
            std::size_t lead = skip_lead(a, b);
            const Number own = ordinal_at(s_, lead);
            const bool numbered = pieces.size() == 1 && head.level1.term && head.ordinal.value >= 0 && skip_lead(head.level1.after, b) <= lead && s_.substr(head.level1.end, 1) != "\n" && !s_.substr(head.level1.end).starts_with("。");
            Indicator i = start(level1, level2, own.value >= 0 ? own : numbered ? head.ordinal : Number{}, written);
            if (own.value >= 0) lead = own.end;
            if (const std::size_t mark = weight_behind(lead, b); mark < b) {
                i[F::weight] = number_in(mark, b);
                b = mark;
            }
            name_and_value(lead, b, i);
            if (!i.name().present() && !i[F::value].present()) continue;
            finish(i, written ? head.begin : a, b, out);
            written = false;
        }
    }

    // Takes a name and its value off [begin, end): 名称(≥96个), 名称≥96个, 名称：96个; a name alone where there is no value.
    void name_and_value(std::size_t begin, std::size_t end, Indicator& i) {
        std::size_t value = bracket_value(begin, end);
        // 名称：≥95%（10分）: points behind a value
        if (value != npos)
            if (const Words points = points_in(value, end); points.present() && (operator_value(begin, value) != npos || split_value(begin, value) != npos)) {
                i[F::weight] = points;
                end = value;
                value = bracket_value(begin, end);
            }
        if (value != npos) {
            i[F::level3] = name_words(begin, value, i);
            std::size_t inner = value + (s_[value] == '(' ? 1 : 3), inner_end = end;
            while (inner_end > inner && !(s_.substr(inner, inner_end - inner).ends_with(")") || s_.substr(inner, inner_end - inner).ends_with("）"))) --inner_end;
            if (inner_end > inner) inner_end -= s_[inner_end - 1] == ')' ? 1 : 3;
            i[F::value] = words(inner, inner_end);
        } else {
            value = operator_value(begin, end);
            if (value == npos) value = split_value(begin, end);
            if (value != npos && skip_lead(begin, value) < value) {
                std::size_t name_end = value;
                // 完成户数，指标值为≥126户: nor is what announces the value
                // 时间为2024年11月底前, 面积达到4200亩: the verb is part of neither
                for (const std::string_view verb : cue::verbs_behind_name)
                    if (s_.substr(begin, name_end - begin).ends_with(verb) && name_end > begin + 6) name_end -= verb.size();
                for (const std::string_view verb : cue::verbs_before_value)
                    if (s_.substr(value, end - value).starts_with(verb) && digit(s_[std::min(value + verb.size(), end - 1)])) value += verb.size();
                if (const std::size_t said = vocab::ends_with_any(s_.substr(begin, name_end - begin), cue::value_announced); said > 0 && name_end > begin + said) name_end -= said;
                i[F::level3] = name_words(begin, name_end, i);
                i[F::value] = words(value, end);
            } else {
                i[F::level3] = name_words(begin, end, i);
            }
        }
    }

    // 名称(≥96个): the bracket that ends the entry and holds a value, or npos
    [[nodiscard]] std::size_t bracket_value(std::size_t begin, std::size_t end) const {
        std::string_view piece = s_.substr(begin, end - begin);
        while (!piece.empty() && (piece.back() == ' ' || piece.back() == '\n' || piece.back() == '\r')) piece.remove_suffix(1);
        const bool ascii = piece.ends_with(")");
        if (!ascii && !piece.ends_with("）")) return npos;
        int depth = 0;
        for (std::size_t i = piece.size(); i-- > 0;) {
            const std::string_view at = piece.substr(i);
            if (at.starts_with(")") || at.starts_with("）")) ++depth;
            else if ((at.starts_with("(") || at.starts_with("（")) && --depth == 0) {
                const std::string inside = vocab::folded(at.substr(at[0] == '(' ? 1 : 3));
                if (inside.find("**") != std::string::npos || vocab::is_unit(std::string_view(inside).substr(0, inside.size() - 1))) return npos;
                if (i == 0) return npos;
                return begin + i;
            }
        }
        return npos;
    }

    // Where `，权重10` that ends an entry begins, or `end`.
    [[nodiscard]] std::size_t weight_behind(std::size_t begin, std::size_t end) const {
        for (const std::string_view comma : {"，", ","}) {
            const std::string_view entry = s_.substr(begin, end - begin);
            const std::size_t at = entry.rfind(comma);
            if (at == npos) continue;
            const std::string_view rest = entry.substr(at + comma.size());
            const std::size_t word = vocab::starts_with_any(rest, cue::weights);
            constexpr std::size_t longest = 12;
            if (word > 0 && rest.size() <= word + longest && std::any_of(rest.begin() + static_cast<std::ptrdiff_t>(word), rest.end(), digit)) return begin + at;
        }
        return end;
    }

    // The digits within [begin, end).
    Words number_in(std::size_t begin, std::size_t end) {
        while (begin < end && !digit(s_[begin])) ++begin;
        std::size_t last = begin;
        while (last < end && (digit(s_[last]) || s_[last] == '.')) ++last;
        return grid::cut(document_, words_, begin, last);
    }

    // The number of `（10分）`, which begins at `bracket`; none where it holds something else.
    Words points_in(std::size_t bracket, std::size_t end) {
        const std::size_t begin = bracket + (s_[bracket] == '(' ? 1 : 3);
        std::size_t at = begin;
        while (at < end && (digit(s_[at]) || s_[at] == '.')) ++at;
        const std::string_view rest = s_.substr(at, end - at);
        if (at == begin || !rest.starts_with(cue::points)) return {};
        const std::string_view close = rest.substr(cue::points.size());
        return close.starts_with(")") || close.starts_with("）") ? grid::cut(document_, words_, begin, at) : Words{};
    }

    // 名称≥值, 名称(≥**只)>=120000只: where the operator outside brackets begins, or npos
    [[nodiscard]] std::size_t operator_value(std::size_t begin, std::size_t end) const {
        int depth = 0;
        for (std::size_t at = begin; at < end;) {
            const std::string_view rest = s_.substr(at, end - at);
            const auto c = static_cast<unsigned char>(s_[at]);
            if (c == '(' || rest.starts_with("（")) ++depth;
            else if (c == ')' || rest.starts_with("）")) depth = std::max(0, depth - 1);
            else if (depth == 0 && at > begin && vocab::is_any(decode(rest, 0).value, cue::entry_operator_openings)) {
                for (const std::string_view op : cue::entry_operators)
                    if (rest == op && end == s_.size()) return at;  // the text breaks off behind it
                    else if (rest.starts_with(op) && rest.size() > op.size()) {
                        const std::string behind = vocab::folded(prefix(rest.substr(op.size()), 60));
                        if (!behind.empty() && (digit(behind[0]) || behind[0] == '=' || behind[0] == '*')) return at;
                    }
            }
            at += c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        }
        return npos;
    }

    // 名称：值, 名称，值, 名称100%
    [[nodiscard]] std::size_t split_value(std::size_t begin, std::size_t end) const {
        const std::string_view piece = s_.substr(begin, end - begin);
        for (std::string_view mark : {"：", ":", "，", ","}) {
            const auto at = piece.rfind(mark);
            if (at == npos || at == 0) continue;
            const std::string_view value = piece.substr(at + mark.size());
            const std::string f = vocab::folded(value);
            if (!f.empty() && f.size() <= 45 && (mark == "：" || mark == ":" || digit(f[0]) || vocab::operator_at(f))) {
                if (piece.substr(0, at).ends_with(cue::first_indicator) || f.empty()) continue;
                return begin + at + mark.size();
            }
        }
        // 古树档案管理 规范完整
        constexpr std::size_t shortest_name = 9;
        if (const auto at = piece.find_last_of(' ', piece.find_last_not_of(" \r\n")); at != npos && at >= shortest_name && vocab::is_qualitative(vocab::folded(piece.substr(at + 1)))) return begin + at + 1;
        std::size_t v = grid::value_at_end(piece);
        if (v == npos)
            for (const std::string_view mark : cue::verbs_before_year)
                if (const auto at = piece.find(mark); at != npos && at > 0) v = at + 3;
        if (v != npos && v > 0) {
            const std::string tail = vocab::folded(piece.substr(v));
            if (!tail.empty() && (digit(tail[0]) || vocab::operator_at(tail))) return begin + v;
            for (const std::string_view head : cue::value_openings)
                if (tail.starts_with(head) && tail.size() > head.size()) return begin + v;
        }
        return npos;
    }

    Document& document_;
    PackedMemory& memory_;
    const Words& words_;
    std::string_view s_;
    std::vector<std::size_t>& colons_;
    std::vector<Label>& labels_;
    std::size_t next_colon_ = 0;  // the first that no head has taken
    bool in_one_piece_;           // the cell is a stretch of the source
};

}  // namespace

PackedResult read_packed(Document& document, const Words& words, PackedMemory& memory) { return PackedReader(document, words, memory).run(); }

void part_name_and_value(Document& document, Indicator& indicator) {
    const Words name = indicator.name();
    constexpr std::size_t longest = 180;  // no name with its value is as long
    if (!name.present() || name.text.size() > longest) return;
    PackedMemory memory;
    PackedReader(document, name, memory).part_name(indicator);
}

PackedResult read_packed(Document& document, const Words& words) {
    PackedMemory memory;
    return read_packed(document, words, memory);
}

std::size_t packed_begin(std::string_view text) {
    Head head;
    PackedMemory memory;
    bool boundary = true;
    for (std::size_t at = 0; at < text.size();) {
        if (boundary && head_at(text, at, head, memory)) return at;
        const auto c = static_cast<unsigned char>(text[at]);
        const std::size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        const std::string_view mark = text.substr(at, n);
        boundary = mark == ";" || mark == "\n" || mark == " " || mark == "。" || mark == "、" || mark == "；" || mark == "】" || mark == "　" || mark == "*" || mark == ">" || mark == "：" || mark == ":";
        if ((marks[decode(mark, 0).value] & opens) && head_at(text, at, head, memory)) return at;
        at += n;
    }
    return npos;
}

}  // namespace jixiao::model
