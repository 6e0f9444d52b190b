#include "model/item.hpp"

#include <utf8.h>

#include <algorithm>
#include <cstring>

#include "base/bytes.hpp"
#include "base/code_point.hpp"
#include "base/hash.hpp"
#include "base/prefix.hpp"
#include "grid/pieces.hpp"
#include "model/labels.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

bool digit(char c) { return c >= '0' && c <= '9'; }

std::size_t chars(std::string_view s) {
    return static_cast<std::size_t>(std::count_if(s.begin(), s.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool contains(std::string_view s, std::string_view part) { return s.find(part) != std::string_view::npos; }

// 得10分: points in a sentence
bool points_awarded(std::string_view s) {
    for (auto at = s.find(cue::gets); at != std::string_view::npos; at = s.find(cue::gets, at + cue::gets.size())) {
        const std::size_t number = at + cue::gets.size();
        std::size_t i = number;
        while (i < s.size() && (digit(s[i]) || s[i] == '.')) ++i;
        if (i > number && s.substr(i).starts_with(cue::points)) return true;
    }
    return false;
}

// Where the next 指标 stands, or npos. Goals and packed cells are searched whole: by the one of its bytes that other
// characters have most seldom.
std::size_t find_indicator_word(std::string_view s, std::size_t from) {
    constexpr std::string_view word = cue::indicator;
    constexpr std::size_t rare = 4;
    while (from + word.size() <= s.size()) {
        const void* p = std::memchr(s.data() + from + rare, word[rare], s.size() - from - rare);
        if (p == nullptr) break;
        const auto at = static_cast<std::size_t>(static_cast<const char*>(p) - s.data()) - rare;
        if (s.substr(at, word.size()) == word) return at;
        from = at + 1;
    }
    return std::string_view::npos;
}

// A level's name with a separator behind it.
bool looks_packed(std::string_view raw) {
    constexpr std::size_t shortest = 26, sure = 40;  // 产出指标-质量指标-亮灯率 is short, and has both its levels
    if (raw.size() <= shortest) return false;
    for (auto at = find_indicator_word(raw, 0); at != std::string_view::npos; at = find_indicator_word(raw, at + 6)) {
        const std::string_view before = raw.substr(0, at);
        if (!vocab::ends_with_any(before, cue::packed_level_stems)) continue;
        if (at + 6 == raw.size()) continue;
        switch (decode(raw, at + 6).value) {
            case U'；': case U'：': case U'，': case U'、': case U'】': case ';': case ':': case '-': case ',':
                if (raw.size() > sure || find_indicator_word(raw, at + 6) != std::string_view::npos) return true;
                break;
            default: break;
        }
    }
    return false;
}

// Which characters a text may hold, by their last six bits: most searches end here.
class Seen {
public:
    explicit Seen(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint c = decode(text, at);
            bits_ |= std::uint64_t{1} << (c.value & 63);
            at += c.size;
            ++count_;
        }
    }
    [[nodiscard]] bool may(char32_t c) const { return (bits_ >> (c & 63) & 1) != 0; }
    template <std::size_t N>
    [[nodiscard]] bool may_any(const char32_t (&list)[N]) const {
        return std::any_of(std::begin(list), std::end(list), [&](char32_t c) { return may(c); });
    }
    [[nodiscard]] std::size_t characters() const { return count_; }

private:
    std::uint64_t bits_ = 0;
    std::size_t count_ = 0;
};

// 48场,另线上展播12场; 7期、310人; 每站每周42小时以上; 较上年提高3个百分点: a value told in words around its numbers
bool told_value(std::string_view f, std::size_t characters) {
    constexpr std::size_t longest = 24, longest_share = 14, longest_unit = 9, longest_end = 15;
    const std::size_t first = first_digit(f);
    if (first == std::string_view::npos || characters > longest) return false;
    if (vocab::starts_with_any(f, cue::comparisons)) return true;
    std::size_t end = first;
    while (end < f.size() && (digit(f[end]) || f[end] == '.')) ++end;
    if (first == 0) {
        for (const std::string_view mark : cue::value_joints)
            if (const std::size_t at = f.find(mark, end); at != std::string_view::npos && at > end && at - end <= longest_unit && vocab::is_unit(f.substr(end, at - end))) return true;
        return false;
    }
    if (characters > longest_share || !vocab::starts_with_any(f, cue::shares)) return false;
    std::string_view rest = f.substr(end);
    if (const std::size_t n = vocab::ends_with_any(rest, cue::bound_tails)) rest.remove_suffix(n);
    return !rest.empty() && rest.size() <= longest_end && vocab::is_unit(rest);
}

std::uint32_t shape_of(std::string_view f, std::string_view raw) {
    std::uint32_t s = 0;
    if (f.empty()) {
        s |= sentence;
        if (looks_packed(raw)) s |= packed_like;
        return s;
    }
    const Seen seen(f);
    const std::size_t n = seen.characters();
    if (n <= 6) s |= short_text;
    if (vocab::is_placeholder(f)) s |= placeholder;
    if (vocab::is_unit(f) || (f.size() > 2 && f.front() == '(' && f.back() == ')' && vocab::is_unit(std::string_view(f).substr(1, f.size() - 2)))) s |= unit_like;
    if (vocab::is_value_type(f)) s |= type_like;
    if (vocab::is_direction(f)) s |= direction_like;
    if (n > 40 || (seen.may(U'。') && contains(f, "。"))) s |= sentence;
    if (looks_packed(raw)) s |= packed_like;
    const bool names_score = vocab::ends_with_any(f, cue::score_names) > 0 && first_digit(f) == std::string_view::npos && !f.ends_with(cue::no_points);
    if (!names_score && seen.may(cue::points_character) && (vocab::contains_any(f, cue::scoring) || (contains(f, cue::loses) && contains(f, cue::points)) || points_awarded(f))) s |= scoring_like;
    if (f.ends_with(cue::standard) && n <= 6) s |= standard_like;
    std::string_view v = f;
    while (!v.empty()) {
        const std::size_t op = vocab::operator_at(v);
        if (op == 0) break;
        v.remove_prefix(op);
    }
    const bool operated = v.size() != f.size();
    if (!v.empty() && (digit(v[0]) || (v[0] == '-' && v.size() > 1 && digit(v[1])) || (v[0] == '.' && v.size() > 1 && digit(v[1])))) {
        std::size_t i = v[0] == '-' ? 1 : 0;
        const auto misread = [&](char c) { return i > 0 && (c == 'O' || c == 'o'); };  // an OCR's zero
        while (i < v.size() && (digit(v[i]) || v[i] == '.' || v[i] == ',' || misread(v[i]))) ++i;
        const std::string_view tail = v.substr(i);
        if (tail.empty() && !operated) {
            s |= pure_number;
            if (f.size() >= 5 && f.find_first_of(".,") == std::string_view::npos) s |= code_like;
        }
        if (tail.empty() && operated) s |= value_like;
        else if (!tail.empty()) {
            const bool unit = vocab::is_unit(tail) || (tail.front() == '(' && n <= 14);
            if (unit || (n <= 12 && chars(tail) <= 5)) s |= value_like;
            if (tail == cue::points) s |= points_like;
            // 612003-某档案馆 is a code and a name
            const bool coded = tail.size() > 1 && tail[0] == '-' && !digit(tail[1]);
            if (n <= 24 && v.size() >= 4 && !coded && !tail.starts_with(cue::age) && vocab::contains_any(tail, cue::date_parts)) s |= date_like;
            if (operated && n <= 30) s |= value_like;
        }
    } else if (operated && !v.empty() && chars(v) <= 12 && !(s & type_like)) {
        s |= value_like;
    } else if (operated && v.empty()) {
        s |= value_like;  // an operator whose number was cut off
    }
    if (f.ends_with("%") && n <= 12) s |= value_like;
    if (!(s & (value_like | pure_number | date_like | sentence)) && told_value(f, n)) s |= value_like;
    if (n <= 18 && seen.may_any(cue::date_characters) && vocab::contains_any(f, cue::date_words)) s |= date_like;
    if (f.size() >= 7 && vocab::starts_with_any(f, cue::level_endings) && digit(f[6])) s |= ordinal_name;
    if (n <= 12 && vocab::is_qualitative(f)) s |= qualitative;
    return s;
}

// Of 1426.26, as most cells of a list are: shape_of in short, and no word of the vocabulary. 0: no such number.
std::uint32_t shape_of_number(std::string_view text) {
    constexpr std::size_t longest = 18, longest_short = 6, shortest_code = 5;
    if (text.empty() || text.size() > longest || !digit(text.front()) || !digit(text.back())) return 0;
    const auto point = std::find_if_not(text.begin(), text.end(), digit);
    if (point != text.end() && (*point != '.' || !std::all_of(point + 1, text.end(), digit))) return 0;
    return pure_number | (text.size() <= longest_short ? short_text : 0u) | (point == text.end() && text.size() >= shortest_code ? code_like : 0u);
}

// `label: value` in one cell: where the value begins in `raw`, 0 where it is no such cell
std::size_t label_end(std::string_view raw, vocab::Term& term) {
    for (std::size_t at = 0, n = 0; at < raw.size() && n < 24; ++n) {
        if (const auto first = static_cast<unsigned char>(raw[at]); first >= 0xE5 && first <= 0xE9) {  // U+5000 to U+9FFF
            at += 3;
            continue;
        }
        const CodePoint written = decode(raw, at);
        const std::size_t next = at + written.size;
        if (vocab::is_cjk(written.value)) {
            at = next;
            continue;
        }
        const char32_t c = vocab::fold(written.value);
        if (c == ':') {
            const std::string before = vocab::folded(raw.substr(0, at));
            if (before == cue::of_which) {
                // 其中:自治区资金52.8万元: the label runs to the amount
                std::size_t digits = next;
                while (digits < raw.size() && !digit(raw[digits]) && digits - next < 60) ++digits;
                if (digits < raw.size() && digit(raw[digits]) && raw.substr(next, digits - next).find(':') == std::string_view::npos && raw.substr(next, digits - next).find("：") == std::string_view::npos) {
                    const vocab::Term t = vocab::lookup(vocab::folded(raw.substr(0, digits)));
                    if (t.kind == Kind::fund) {
                        term = t;
                        return digits;
                    }
                }
                at = next;
                continue;
            }
            const vocab::Term t = vocab::lookup(before);
            if (is_box(t.kind) || t.kind == Kind::sign_off || t.kind == Kind::end) {
                term = t;
                return next;
            }
            // 实际完成情况：全年完成…: no column here, but what became of the goal
            constexpr std::size_t shortest = 30;
            if (t.kind == Kind::column && t.field() == IndicatorField::actual_value && before.ends_with(cue::completion) && raw.size() >= next + shortest && raw.ends_with("。")) {
                term = {Kind::goal, 0, 0};
                return next;
            }
            return 0;
        }
        if (c == '\n' || c == '\r') return 0;
        at = next;
    }
    return 0;
}

// 省级补助98.00万元: where the amount behind a source of money begins; 0 where none does.
std::size_t amount_behind_source(std::string_view raw) {
    constexpr std::size_t longest = 36;
    std::size_t at = 0;
    while (at < raw.size() && at <= longest && !digit(raw[at])) {
        const CodePoint c = decode(raw, at);
        if (!vocab::is_cjk(c.value)) return 0;
        at += c.size;
    }
    if (at == 0 || at >= raw.size() || at > longest) return 0;
    const std::string label = vocab::folded(raw.substr(0, at));
    const vocab::Term known = vocab::lookup(label), term = known ? known : vocab::lookup_shape(label);
    std::size_t end = at;
    while (end < raw.size() && (digit(raw[end]) || raw[end] == '.' || raw[end] == ',')) ++end;
    return term.kind == Kind::fund && vocab::starts_with_any(raw.substr(end), cue::money_units) > 0 ? at : 0;
}

// The text itself where nothing folds, else kept in the arena.
std::string_view folded_in(Document& document, std::string_view text) {
    static thread_local std::string room;
    const std::string_view f = vocab::folded(text, room);
    return f.data() == text.data() ? f : document.arena.keep(f);
}

class Labeller {
public:
    Labeller(Document& document, grid::Grid grid) : document_(document), grid_(std::move(grid)) {}

    Items run() {
        Items items;
        items.rows_known = grid_.rows_known;
        items.columns_known = grid_.columns_known;
        items.form = grid_.form;
        items.all.reserve(grid_.cells.size() + 8);
        for (const grid::Cell& cell : grid_.cells) add(items, cell);
        make_labels_whole(document_, items);
        if (items.form == TextForm::lines) join_amounts(items);
        if (items.form == TextForm::lines && !items.rows_known) gather_header(items);
        return items;
    }

private:
    // 一级指标 二级指标 数量指标 三级指标 年度指标值 …: a PDF in one line has the first row's cells among the header's words.
    // They follow the header.
    void gather_header(Items& items) {
        constexpr std::size_t longest = 16, most_between = 2;
        auto& all = items.all;
        for (std::size_t i = 0; i + 2 < all.size(); ++i) {
            if (!all[i].is(Kind::column) || all[i].term.field() != IndicatorField::level2) continue;
            std::size_t last = i, strangers = 0;
            for (std::size_t k = i + 1, gap = 0; k < all.size() && k < i + longest && gap <= most_between; ++k) {
                const bool column = all[k].is(Kind::column) || all[k].is(Kind::other_column) || all[k].is(Kind::nature);
                if (!column && !all[k].level() && all[k].has(pure_number | value_like)) break;
                gap = column ? 0 : gap + 1;
                if (column) last = k;
            }
            for (std::size_t k = i + 1; k < last; ++k) strangers += !all[k].is(Kind::column) && !all[k].is(Kind::other_column) && !all[k].is(Kind::nature);
            if (last < i + 2 || strangers == 0 || strangers > 3 || !std::any_of(all.begin() + static_cast<std::ptrdiff_t>(i), all.begin() + static_cast<std::ptrdiff_t>(last), [](const Item& item) { return item.level(); })) continue;
            // the rows are likely to be out of order, too
            document_.repairs.push_back({Repair::Kind::unsure, all[i].words.span, -1, -1, -1, std::string(all[i].words.text)});
            std::vector<Item> cells;
            std::size_t to = i;
            for (std::size_t k = i; k <= last; ++k) {
                if (!all[k].is(Kind::column) && !all[k].is(Kind::other_column) && !all[k].is(Kind::nature)) cells.push_back(std::move(all[k]));
                else if (to++ != k) all[to - 1] = std::move(all[k]);
            }
            std::move(cells.begin(), cells.end(), all.begin() + static_cast<std::ptrdiff_t>(to));
            i = last;
        }
    }

    // 项目总额 46 万元: the unit behind an amount of a box is a part of it
    void join_amounts(Items& items) {
        for (std::size_t i = 1; i + 1 < items.all.size(); ++i) {
            const Item &label = items.all[i - 1], &unit = items.all[i + 1];
            if (!label.is(Kind::fund) || !items.all[i].has(pure_number) || unit.row != items.all[i].row || label.row != unit.row) continue;
            if (!vocab::is_any(unit.folded, cue::money_units)) continue;
            const Words both[] = {items.all[i].words, unit.words};
            Item joined = make_item(document_, grid::join(document_, both), unit.row);
            joined.indent = items.all[i].indent;
            items.all[i] = std::move(joined);
            items.all.erase(items.all.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }

    static void place(Item& item, const grid::Cell& cell) {
        item.row = cell.row;
        item.column = cell.column;
        item.x = cell.x;
        item.indent = cell.indent;
        item.part = cell.part;
        item.columns_spanned = cell.columns_spanned;
        item.rows_spanned = cell.rows_spanned;
    }

    void push(Items& items, const Words& words, const grid::Cell& cell) {
        if (!words.present()) return;
        Item item = make_item(document_, words, cell.row);
        place(item, cell);
        items.all.push_back(std::move(item));
    }

    void add(Items& items, const grid::Cell& cell) {
        if (cell.blank) {
            Item item;
            item.blank = true;
            item.words = cell.words;
            place(item, cell);
            items.all.push_back(item);
            return;
        }
        // tables say the same short things again and again: 产出指标, 100%, 万元
        std::uint32_t* known = nullptr;
        if (cell.words.text.size() <= longest_known) {
            known = &known_[hash_bytes(cell.words.text) % known_.size()];
            if (*known < items.all.size() && !items.all[*known].blank && items.all[*known].words.text == cell.words.text) {
                Item again = items.all[*known];
                again.words = cell.words;
                place(again, cell);
                items.all.push_back(again);
                return;
            }
        }
        Item whole = make_item(document_, cell.words, cell.row);
        place(whole, cell);
        vocab::Term term;
        if (whole.term || whole.has(packed_like) || (cell.words.present() && label_end(cell.words.text, term) == 0)) {
            if (known) *known = static_cast<std::uint32_t>(items.all.size());
            items.all.push_back(whole);
            return;
        }
        const std::size_t first = items.all.size();
        split(items, cell, cell.words);
        if (!grid_.columns_known) return;
        const auto boxes = std::count_if(items.all.begin() + static_cast<std::ptrdiff_t>(first), items.all.end(), [](const Item& i) { return is_box(i.term.kind); });
        if (boxes > 1) document_.repairs.push_back({Repair::Kind::split_cell, cell.words.span, -1, -1, -1, {}});
    }

    // `填表人：李某 联系电话：0000`: pairs of label and value in one cell
    void split(Items& items, const grid::Cell& cell, const Words& words) {
        vocab::Term term;
        const std::size_t colon = label_end(words.text, term), value = colon > 0 ? colon : amount_behind_source(words.text);
        if (value == 0) {
            push(items, words, cell);
            return;
        }
        push(items, grid::cut(document_, words, 0, value), cell);
        if (term.kind == Kind::goal) items.all.back().term = term;
        // 项目资金：年度资金总额486.20万元
        if (term.kind == Kind::fund_group && amount_behind_source(words.text.substr(value)) > 0) return split(items, cell, grid::cut(document_, words, value, words.text.size()));
        // the value runs to the next label behind white space, a semicolon or a bracket
        const std::string_view text = words.text;
        std::size_t end = text.size();
        bool boundary = false, comma = false;
        for (std::size_t at = value; at < text.size();) {
            auto it = text.begin() + static_cast<std::ptrdiff_t>(at);
            const auto c = static_cast<char32_t>(utf8::unchecked::next(it));
            const auto next = static_cast<std::size_t>(it - text.begin());
            if ((boundary || comma) && !vocab::is_space(c)) {
                vocab::Term inner;
                // behind a comma only another amount: 168万元，县级配套资金：42万元
                const bool label = label_end(text.substr(at), inner) != 0;
                if (boundary ? label || money_caption(text.substr(at)) : (label && inner.kind == Kind::fund) || amount_behind_source(text.substr(at)) > 0) {
                    end = at;
                    break;
                }
            }
            const char32_t f = vocab::fold(c);
            boundary = vocab::is_space(c) || f == ';' || c == U'。' || f == '(' || f == ')' || ((f == ',' || c == U'，') && text.substr(next).starts_with(cue::of_which));
            comma = f == ',' || c == U'，';
            at = next;
            if (at - value > 4000) break;
        }
        std::size_t value_end = end;
        while (value_end > value && (text[value_end - 1] == ';' || text[value_end - 1] == '(')) --value_end;
        if (comma && end < text.size()) value_end -= text[end - 1] == ',' ? 1 : 3;
        push(items, grid::cut(document_, words, value, value_end), cell);
        if (end < text.size()) split(items, cell, grid::cut(document_, words, end, text.size()));
    }

    static bool money_caption(std::string_view text) {
        const std::string f = vocab::folded(prefix(text, 40));
        return vocab::starts_with_any(f, cue::money_captions) > 0;
    }

    static constexpr std::size_t longest_known = 60;
    static constexpr std::uint32_t unknown = 0xFFFFFFFF;

    Document& document_;
    grid::Grid grid_;
    std::vector<std::uint32_t> known_ = std::vector<std::uint32_t>(1024, unknown);  ///< whole cells by their text, as indices of items
};

}  // namespace

void join_into(Document& document, Item& item, const Item& next) {
    const Words both[] = {item.words, next.words};
    Item joined = make_item(document, grid::join(document, both), item.row);
    joined.column = item.column;
    joined.x = item.x;
    item = std::move(joined);
}

bool is_box(Kind kind) {
    switch (kind) {
        case Kind::name: case Kind::code: case Kind::unit_name: case Kind::fund: case Kind::fund_group: case Kind::goal:
        case Kind::goal_group: case Kind::content: case Kind::field: case Kind::group: case Kind::task:
        case Kind::task_name: case Kind::task_content: case Kind::task_amount: case Kind::task_goal:
            return true;
        default: return false;
    }
}

Item make_item(Document& document, const Words& words, std::uint32_t row) {
    Item item;
    item.words = words;
    item.row = row;
    if ((item.shape = shape_of_number(words.text)) != 0) {
        item.folded = words.text;
        return item;
    }
    if (words.text.size() <= 240) {
        item.folded = folded_in(document, words.text);
        item.term = vocab::lookup(item.folded);
    }
    if (!item.term && item.folded.size() >= 12 && item.folded.size() <= 42 && !vocab::is_value_type(item.folded) && !vocab::is_direction(item.folded) && !vocab::ends_with_any(item.folded, cue::measured_endings) &&
        vocab::contains_any(item.folded, cue::level_characters) && item.folded.find_first_of("0123456789%") == std::string_view::npos) {
        if (const auto nearest = vocab::nearest_level(item.folded)) {
            item.term = nearest->term;
            item.corrected = true;
        }
    }
    item.shape = item.term ? 0 : shape_of(item.folded, words.text);
    if (item.term && vocab::is_value_type(item.folded)) item.shape |= type_like;
    return item;
}

Items label(Document& document, grid::Grid grid) { return Labeller(document, std::move(grid)).run(); }

Span money_unit_in(std::string_view text) {
    // 单位：万元 / 金额单位: 元 / （万元）
    for (const std::string_view unit : cue::money_units) {
        for (auto at = text.find(unit); at != std::string_view::npos; at = text.find(unit, at + unit.size())) {
            std::size_t i = at;
            while (i > 0 && text[i - 1] == ' ') --i;
            const std::string_view before = text.substr(0, i);
            const std::string_view after = text.substr(at + unit.size());
            const bool colon = before.ends_with("：") || before.ends_with(":");
            const bool open = before.ends_with("（") || before.ends_with("(");
            std::size_t j = 0;
            while (j < after.size() && after[j] == ' ') ++j;
            const bool closed = after.substr(j).starts_with("）") || after.substr(j).starts_with(")");
            if (open && closed) return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + unit.size())};
            if (colon) {
                std::string_view label = before.substr(0, before.size() - (before.ends_with(":") ? 1 : 3));
                while (!label.empty() && label.back() == ' ') label.remove_suffix(1);
                if (vocab::ends_with_any(label, cue::unit_label_endings))
                    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + unit.size())};
            }
        }
    }
    return {};
}

}  // namespace jixiao::model
