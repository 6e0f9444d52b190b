// TX002–TX008, TX011, TX012, TX020: characters and marks, in any cell.

#include <algorithm>
#include <string>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "value/text.hpp"

namespace jixiao {
namespace {

// The cells that may hold what a rule looks for.
template <class F_>
void each_cell(const Input& in, std::uint64_t tags, F_ f) {
    if ((in.said & tags) == 0) return;
    for (const Cell& c : in.cells)
        if ((c.tags & tags) != 0) f(*c.words, c.place, c.tags);
}

// Where a view into one piece of a cell stands in the source; empty span: it does not in one piece.
Span span_of(std::string_view text, std::string_view part) {
    if (part.data() < text.data() || part.data() + part.size() > text.data() + text.size()) return {};
    const auto at = static_cast<std::uint32_t>(part.data() - text.data());
    return {at, at + static_cast<std::uint32_t>(part.size())};
}

Sink& on_part(Sink& s, Place place, const Words& words, std::string_view part) {
    const Span exact = span_of(s.source(), part);
    return s.report(place, exact.empty() ? words.span : exact);
}

// Offers `text` for a part of a cell that is one piece of the source.
void fix_part(Sink& s, std::string_view part, const Text& title, std::string_view text) {
    if (const Span at = span_of(s.source(), part); !at.empty()) s.fix(title, {{at, text}});
}

// `text` with `meant` for `part`, a view into it.
std::string replaced(std::string_view text, std::string_view part, std::string_view meant) {
    const auto at = static_cast<std::size_t>(part.data() - text.data());
    return std::string(text.substr(0, at)).append(meant).append(text.substr(at + part.size()));
}

constexpr Text remove_title{"删去多余字符", "Remove the extra characters"};

// What a text has beside the characters that one sees.
struct OddCharacters {
    bool broken = false, symbol_font = false;
    std::size_t invisible = 0, turning = 0;  // those that turn the direction are invisible, too
    std::string shown;                       // the text without them: what is quoted must not turn the message around
    std::vector<Edit> edits;                 // that take the invisible ones out, where they are pieces of the source
};

OddCharacters odd_characters(std::string_view text, std::string_view source) {
    OddCharacters out;
    out.broken = contains_any(text, vocab::rule::broken_texts);
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const std::string_view piece = text.substr(at, c.size);
        const bool turns = turns_text(c.value), hidden = (c.value >= 0x200B && c.value <= 0x200D) || c.value == 0x2060 || c.value == 0xFEFF;
        out.turning += turns;
        if (!turns) out.shown += piece;
        if (hidden || turns) {
            ++out.invisible;
            if (const Span where = span_of(source, piece); !where.empty()) out.edits.push_back({where, ""});
        } else if (c.value >= 0xE000 && c.value <= 0xF8FF) {
            out.symbol_font = true;  // a bullet of Wingdings, mostly
        } else if (c.value == 0xFFFD || (c.value < 0x20 && c.value != '\t' && c.value != '\n' && c.value != '\r')) {
            out.broken = true;
        }
        at += c.size;
    }
    return out;
}

}  // namespace

const Rule broken_characters{
    .id = "TX002",
    .severity = Severity::error,
    .title = {"乱码或不可见字符", "Broken or invisible characters"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::wording,
    .why = {"乱码使内容无法识别，不可见字符使查找和核对失败。", "It breaks matching, sums and search."},
    .messages = {{"“{text}”中有乱码或无法显示的字符", "“{text}” holds broken characters"}, {"“{text}”中有 {count} 个不可见字符", "“{text}” holds {count} invisible characters"},
                 {"“{text}”中有 {count} 个改变文字方向的控制字符，看到的顺序和实际写的不同", "“{text}” holds {count} marks that turn the direction of text: it reads differently from what stands there"}},
    .suggestions = {{"重新录入这一格", "Retype the cell"}, {"删去不可见字符", "Remove the invisible characters"}, {"删去控制字符，再核对这一格的内容", "Remove the marks, then look at the cell again"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训�次→≥280人次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        each_cell(in, tag::broken, [&](const Words& w, Place place, std::uint64_t) {
            OddCharacters odd = odd_characters(w.text, s.source());
            if (odd.broken || odd.symbol_font) {
                s.report(place, w.span).made("text", odd.shown);
                if (!odd.broken) s.severity(Severity::warning);
                return;
            }
            if (odd.invisible == 0) return;
            s.report(place, w.span);
            if (odd.turning > 0) s.message(2).suggest(2).made("text", odd.shown).arg("count", odd.turning);
            else s.message(1).severity(Severity::warning).suggest(1).arg("text", w.text).arg("count", odd.invisible);
            if (odd.edits.size() == odd.invisible) s.fix(remove_title, std::move(odd.edits));
        });
    },
};

const Rule wide_characters{
    .id = "TX003",
    .severity = Severity::info,
    .title = {"数字、字母或符号写成了全角", "Full-width digits, letters or signs"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::wording,
    .why = {"系统和表格软件不把全角数字当作数字。", "Spreadsheets do not take full-width digits as numbers."},
    .messages = {{"指标值“{text}”含全角字符", "The value “{text}” has full-width characters"}},
    .suggestions = {{"改为半角：{half}", "Write it half-width: {half}"}},
    .fires = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥９５％\n",
    .silent = ROWS_TABLE "甲项目→产出指标→质量指标→验收合格率→≥95%\n",
    .check_alone = [](const Row& r, Sink& s) {
        if ((r.value_tags & tag::wide) == 0) return;
        std::string half;
        std::vector<Edit> edits;
        bool digits = false;
        std::vector<std::string> kept;
        for (std::size_t at = 0; at < r.value_text.size();) {
            const CodePoint c = decode(r.value_text, at);
            const char32_t h = half_width(c.value);
            const bool wide = (c.value >= 0xFF10 && c.value <= 0xFF19) || (c.value >= 0xFF21 && c.value <= 0xFF3A) || (c.value >= 0xFF41 && c.value <= 0xFF5A) || c.value == 0xFF05 ||
                              c.value == 0xFF0E;
            // ＝ ＞ ＜ are how systems store their operators: no defect by themselves
            if (wide) {
                digits = true;
                half.push_back(static_cast<char>(h));
                if (const Span where = span_of(s.source(), r.own(r.value_text.substr(at, c.size))); !where.empty()) {
                    kept.push_back(std::string(1, static_cast<char>(h)));
                    edits.push_back({where, {}});
                }
            } else {
                half.append(r.value_text.substr(at, c.size));
            }
            at += c.size;
        }
        if (!digits) return;
        for (std::size_t i = 0; i < edits.size(); ++i) edits[i].text = kept[i];
        static constexpr Text title{"改为半角", "Write it half-width"};
        s.on_value(r).arg("text", r.value_text).made("half", half);
        if (!edits.empty()) s.fix(title, std::move(edits));
    },
    .tags = tag::wide,
    .once_a_table = true,
};

namespace {

struct Sign {
    std::string_view wrong, right;
    bool harmless;  // read as meant: only a hint
};

// What begins a value in the place of an operator; nullptr: nothing wrong does.
const Sign* wrong_sign(std::string_view value) {
    static constexpr Sign signs[] = {{"》", "≥", false}, {"〉", "＞", false}, {"≥≥", "≥", false}, {"≤≤", "≤", false},
                                     {"=>", "≥", false}, {"=<", "≤", false}, {">=", "≥", true},   {"<=", "≤", true},
                                     {"≧", "≥", true},   {"≦", "≤", true},   {"⩾", "≥", true},    {"⩽", "≤", true}};
    for (const Sign& sign : signs)
        if (starts_with(value, sign.wrong)) return &sign;
    return nullptr;
}

bool is_circle(std::string_view letter) { return is_one_of(letter, {"O", "o", "Ｏ", "〇"}); }

// The letter in a value that stands for a digit: 1O0, 6O座, 9l%; not H2O, 3Oz, 5l. Empty: there is none.
std::string_view letter_for_digit(std::string_view v) {
    for (std::size_t i = 1; i < v.size(); ++i) {
        if (!digit_at(v, i - 1)) continue;
        const std::string_view letter = v.substr(i, decode(v, i).size);
        const bool circle = is_circle(letter);
        if (!circle && !is_one_of(letter, {"l", "I", "|"})) continue;
        const char32_t next = i + letter.size() < v.size() ? decode(v, i + letter.size()).value : 0;
        std::size_t first = i;
        while (first > 0 && digit_at(v, first - 1)) --first;
        const bool after_letter = first > 0 && (v[first - 1] | 32) >= 'a' && (v[first - 1] | 32) <= 'z';
        const bool last = next == 0 || next == '%' || next == U'％' || is_han(next);
        if (is_digit(next) || (circle && last && !after_letter) || (v[i] == 'l' && next == '%')) return letter;
    }
    return {};
}

// 95，5%: the comma in the place of the point. Empty: there is none.
std::string_view comma_for_point(std::string_view v) {
    const std::size_t i = digits_end(v, 0), behind = i + 3, end = digits_end(v, behind);
    if (i == 0 || v.compare(i, 3, "，") != 0 || end == behind || end > behind + 2) return {};
    return end == v.size() || v[end] == '%' ? v.substr(i, 3) : std::string_view{};
}

}  // namespace

const Rule lookalike_sign{
    .id = "TX004",
    .severity = Severity::warning,
    .title = {"用相似字符代替了符号或数字", "Look-alike character used as operator or digit"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::system,
    .why = {"机器读不出想表达的数。", "No machine reads the number that is meant."},
    .messages = {{"指标值“{value}”用“{sign}”代替了“{meant}”", "The value “{value}” has “{sign}” where “{meant}” is meant"},
                 {"指标值“{value}”的数字中混有“{sign}”", "The digits of “{value}” are mixed with “{sign}”"},
                 {"指标值“{value}”写的是“{sign}”，规范写法是“{meant}”", "The value “{value}” has “{sign}”; the standard sign is “{meant}”"}},
    .suggestions = {{"改为“{fixed}”", "Write “{fixed}”"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→造林面积→》100亩\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→造林面积→≥100亩\n",
    .check_alone = [](const Row& r, Sink& s) {
        static constexpr Text title{"改为规范符号", "Use the standard sign"};
        const std::string_view v = r.value_text;
        const auto report = [&](std::string_view part, std::string_view meant) -> Sink& {
            return s.on_value(r).arg("sign", part).arg("meant", meant).made("fixed", replaced(v, part, meant));
        };
        if (const Sign* sign = wrong_sign(v)) {
            const std::string_view part = v.substr(0, sign->wrong.size());
            report(part, sign->right);
            if (sign->harmless) s.message(2).severity(Severity::info);
            fix_part(s, r.own(part), title, sign->right);
        } else if (const std::string_view letter = letter_for_digit(v); !letter.empty()) {
            report(letter, is_circle(letter) ? "0" : "1").message(1);
        } else if (const std::string_view comma = comma_for_point(v); !comma.empty()) {
            report(comma, ".");
        }
    },
    .facts = fact::valued,
};

namespace {

bool is_list_mark_before(std::string_view text, std::size_t at) {
    // 1) 2） a) 一） in front of the bracket, at a line's start or after a mark
    std::size_t i = at;
    std::size_t digits = 0, letters = 0, numerals = 0;
    while (i > 0) {
        const CodePoint c = decode_before(text, i);
        static constexpr std::u32string_view chinese = U"一二三四五六七八九十";
        if (is_digit(c.value)) ++digits;
        else if ((c.value | 32) >= 'a' && (c.value | 32) <= 'z' && c.value < 0x80) ++letters;
        else if (chinese.find(c.value) != std::u32string_view::npos) ++numerals;
        else break;
        i -= c.size;
        if (digits + letters + numerals > 2) return false;
    }
    return digits + letters + numerals > 0;
}

struct Pair {
    char32_t open, close;
    int kind;
};
constexpr Pair pairs[] = {{'(', ')', 0}, {0xFF08, 0xFF09, 0}, {'[', ']', 1}, {0x3010, 0x3011, 2}, {0x300A, 0x300B, 3}, {0x201C, 0x201D, 4}, {0x2018, 0x2019, 5}, {0x3014, 0x3015, 6}};

std::size_t count_of(std::string_view text, char32_t wanted) {
    std::size_t n = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        n += c.value == wanted;
        at += c.size;
    }
    return n;
}

// The first mark of a text that has no partner, else the last one left open; empty: all are paired. `open` is room for those
// that are open: their kind and offset.
std::string_view unpaired_in(std::string_view text, std::vector<std::pair<int, std::size_t>>& open) {
    open.clear();
    for (std::size_t at = next_mark(text, 0, tag::bracket); at < text.size(); at = next_mark(text, at, tag::bracket)) {
        const CodePoint c = decode(text, at);
        for (const Pair& p : pairs) {
            const int inner = open.empty() ? -1 : open.back().first;
            if (c.value == p.open) open.emplace_back(p.kind, at);
            else if (c.value != p.close) continue;
            else if (inner == p.kind || (inner == 0 && p.kind == 1) || (inner == 1 && p.kind == 0)) open.pop_back();  // [5,10) is an interval
            else if (p.kind == 0 && is_list_mark_before(text, at)) continue;
            else if (p.kind == 3 && at == 0) continue;  // 》100亩: TX004
            else return text.substr(at, c.size);
        }
        at += c.size;
    }
    return open.empty() ? std::string_view{} : text.substr(open.back().second, decode(text, open.back().second).size);
}

// The other half of a mark stands near a span.
bool is_paired_nearby(const Input& in, Span span, char32_t mark) {
    const std::uint32_t begin = span.begin - std::min(span.begin, 200u);
    const std::string_view near = in.document.text().substr(begin, span.end - begin + 200);
    for (const Pair& p : pairs) {
        if (mark != p.open && mark != p.close) continue;
        const std::size_t opened = count_of(near, p.open);
        if (opened > 0 && opened == count_of(near, p.close)) return true;
    }
    return false;
}

}  // namespace

const Rule unbalanced_brackets{
    .id = "TX005",
    .severity = Severity::warning,
    .title = {"括号或引号不成对", "Unbalanced brackets or quotes"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::wording,
    .why = {"常常是内容被截断了。", "Often a cut-off sentence."},
    .messages = {{"“{text}”中的“{mark}”没有配对", "“{mark}” in “{text}” has no partner"}},
    .suggestions = {{"补上缺少的一半，或检查内容是否被截断", "Close it, or restore the text that was cut off"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次（含线上→≥280人次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次（含线上）→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        std::vector<std::pair<int, std::size_t>> open;
        each_cell(in, tag::bracket, [&](const Words& w, Place place, std::uint64_t) {
            const std::string_view bad = unpaired_in(w.text, open);
            // without cells the text goes on in another line
            if (bad.empty() || (!cells_known(in) && is_paired_nearby(in, w.span, decode(bad, 0).value))) return;
            on_part(s, place, w, bad).arg("text", w.text).arg("mark", bad);
        });
    },
};

namespace {

bool is_mark(char32_t c) {
    static constexpr std::u32string_view marks = U"，。；、：！？,.;:";
    return marks.find(c) != std::u32string_view::npos;
}
bool is_wide_mark(char32_t c) {
    static constexpr std::u32string_view marks = U"，。；、：";
    return marks.find(c) != std::u32string_view::npos;
}

// 3 to 8 Chinese characters said twice in a row: 提升服务提升服务. Offset of the first, its length in bytes.
std::size_t repeated_words(std::string_view text, std::size_t& size) {
    static thread_local std::vector<char16_t> han;  // 0 for what is no Chinese character
    static thread_local std::vector<std::uint32_t> from;
    han.clear();
    from.clear();
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        han.push_back(is_han(c.value) ? static_cast<char16_t>(c.value) : u'\0');
        from.push_back(static_cast<std::uint32_t>(at));
        at += c.size;
    }
    const std::size_t count = han.size();
    for (std::size_t i = 0; i + 6 <= count; ++i) {
        if (han[i] == 0) continue;
        for (std::size_t n = 3; n <= 8 && i + 2 * n <= count; ++n) {
            if (han[i] != han[i + n] || han[i + 1] != han[i + n + 1]) continue;
            std::size_t k = 2;
            while (k < n && han[i + k] != 0 && han[i + k] == han[i + n + k]) ++k;
            if (k == n && han[i + 1] != 0) return size = from[i + n] - from[i], from[i];
        }
    }
    return std::string_view::npos;
}

// Two marks in a row, as views.
struct DoubledMark {
    std::string_view both, second;  // the second is empty where they are not the same
};

DoubledMark doubled_mark_in(std::string_view text) {
    char32_t last = 0;
    std::size_t last_at = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const std::string_view both = text.substr(last_at, at + c.size - last_at);
        if (is_mark(c.value) && c.value == last && c.value != '.') return {both, text.substr(at, c.size)};
        if (is_wide_mark(last) && (is_wide_mark(c.value) || c.value == U'！' || c.value == U'？') && c.value != last) return {both, {}};
        last = c.value;
        last_at = at;
        at += c.size;
    }
    return {};
}

// Where a word of one character stands twice and is wrong so; npos: nowhere.
std::size_t doubled_word_in(std::string_view text) {
    for (const std::string_view d : vocab::rule::doubled_words) {
        const auto at = text.find(d);
        if (at == std::string_view::npos) continue;
        if (d == "了了" && text.compare(at + 6, 3, "解") == 0) continue;  // 为了了解
        if (d == "为为" && text.compare(at + 6, 3, "民") == 0) continue;
        if ((d == "和和" || d == "在在") && holds_one_of(text, {"和和美美", "实实在在"})) continue;
        return at;
    }
    return std::string_view::npos;
}

}  // namespace

const Rule doubled_marks{
    .id = "TX006",
    .severity = Severity::warning,
    .title = {"标点或词语重复", "Doubled punctuation or doubled word"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::wording,
    .why = {"公开的文件里不应有这类笔误。", "A typing slip in a public document."},
    .messages = {{"“{mark}”：标点重复或冲突", "“{mark}”: punctuation doubled or in conflict"}, {"“{word}”连写了两遍", "“{word}” is written twice"}},
    .suggestions = {{"保留一个标点", "Keep one mark"}, {"删去重复的词", "Delete the repeat"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n→效益指标→社会效益指标→服务质量→明显改善。。\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n→效益指标→社会效益指标→服务质量→明显改善。\n",
    .check = [](const Input& in, Sink& s) {
        each_cell(in, tag::doubled | tag::repeated | tag::echo, [&](const Words& w, Place place, std::uint64_t tags) {
            const auto report_words = [&](std::size_t at, std::size_t size) {
                on_part(s, place, w, w.text.substr(at, 2 * size)).message(1).suggest(1).arg("word", w.text.substr(at, size));
            };
            if ((tags & (tag::doubled | tag::repeated)) != 0) {
                if (const DoubledMark d = doubled_mark_in(w.text); !d.both.empty()) {
                    static constexpr Text title{"删去重复的标点", "Delete the repeated mark"};
                    on_part(s, place, w, d.both).arg("mark", d.both);
                    if (!d.second.empty()) fix_part(s, d.second, title, "");
                    return;
                }
                if (const auto at = doubled_word_in(w.text); at != std::string_view::npos) return report_words(at, 3);
            }
            // without cells two cells stand one behind the other: 目标 and 完成, a wrapped label
            if ((tags & tag::echo) == 0 || !cells_known(in)) return;
            std::size_t size = 0;
            if (const auto at = repeated_words(w.text, size); at != std::string_view::npos) report_words(at, size);
        });
    },
};

const Rule doubled_unit{
    .id = "TX007",
    .severity = Severity::warning,
    .title = {"指标值中单位重复或冲突", "Doubled or conflicting unit inside the value"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::wording,
    .why = {"多半是指标值栏和单位栏的内容被拼在一起。", "Value column and unit column were joined."},
    .messages = {{"“{name}”的指标值“{value}”单位写了两遍", "The value “{value}” of “{name}” has its unit twice"},
                 {"“{name}”的指标值“{value}”有两个不同的单位", "The value “{value}” of “{name}” has two different units"}},
    .suggestions = {{"保留一个单位", "Keep one unit"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→≥10次次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→巡查次数→≥10次\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (!r.is_target_number() || r.value.unit.empty()) return;
        static constexpr Text title{"删去重复的单位", "Delete the repeated unit"};
        if (r.value.unit == "%%" || (!r.value.rest.empty() && r.value.rest == r.value.unit)) {
            s.on_value(r);
            const std::string_view extra = r.value.unit == "%%" ? r.value.unit.substr(1) : r.value.rest;
            fix_part(s, r.own(extra), title, "");
            return;
        }
        if (r.value.unit == "个次") {
            s.on_value(r).message(1);
            return;
        }
        if (r.value.rest.empty()) return;
        const auto first = unit_of(r.value.unit), second = unit_of(r.value.rest);
        if (first && second && first->dimension != Dimension::unknown && second->dimension != Dimension::unknown && first->dimension != Dimension::place &&
            second->dimension != Dimension::place && first->dimension != second->dimension)
            s.on_value(r).message(1);
    },
    .facts = fact::number,
};

const Rule name_marks{
    .id = "TX008",
    .severity = Severity::info,
    .title = {"指标名称带编号或末尾标点", "Numbering or trailing punctuation in a name"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::guide101_name,
    .why = {"影响与指标库匹配。", "It hurts matching with the indicator library."},
    .messages = {{"指标名称“{name}”以编号开头", "The name “{name}” begins with a number"}, {"指标名称“{name}”末尾有标点", "The name “{name}” ends in punctuation"}},
    .suggestions = {{"只写名称本身", "Write the name alone"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次；→≥280人次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n",
    .check_alone = [](const Row& r, Sink& s) {
        const std::string_view n = r.name;
        static constexpr std::string_view ends[] = {"；", ";", "。", "，", ",", "：", ":", "、"};
        static constexpr Text title{"删去编号或标点", "Remove number or mark"};
        if (ends_with_any(n, ends)) {
            const std::size_t size = decode_before(n, n.size()).size;
            s.on_name(r).message(1);
            fix_part(s, r.own(n.substr(n.size() - size)), title, "");
            return;
        }
        // 1. （一） 2、 with a separator behind at most two signs: 12345热线 and 5G基站 are names
        std::size_t at = 0, count = 0;
        const CodePoint first = decode(n, 0);
        if (first.value == '(' || first.value == 0xFF08) at = first.size;
        static constexpr std::u32string_view chinese = U"一二三四五六七八九十";
        while (at < n.size() && count < 3) {
            const CodePoint c = decode(n, at);
            if (!is_digit(c.value) && chinese.find(c.value) == std::u32string_view::npos) break;
            at += c.size;
            ++count;
        }
        if (count == 0 || count > 2 || at >= n.size()) return;
        const CodePoint mark = decode(n, at);
        if (mark.value != ')' && mark.value != 0xFF09 && mark.value != '.' && mark.value != 0x3001 && mark.value != 0xFF0E) return;
        if (mark.value == '.' && is_digit(decode(n, at + 1).value)) return;  // 2.0系统
        s.on_name(r);
        fix_part(s, r.own(n.substr(0, at + mark.size)), title, "");
    },
    .facts = fact::named,
};

const Rule wrong_word{
    .id = "TX011",
    .severity = Severity::warning,
    .title = {"错别字", "Known wrong word"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::wording,
    .why = {"公开的文件里不应有错别字。", "This is a public text."},
    .messages = {{"“{wrong}”应为“{right}”", "“{wrong}” should be “{right}”"}},
    .suggestions = {{"改为“{right}”", "Write “{right}”"}},
    .fires = ROWS_TABLE "甲项目→产出指标→时效指标→资金拔付及时率→≥95%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→时效指标→资金拨付及时率→≥95%\n",
    .check = [](const Input& in, Sink& s) {
        static constexpr Text title{"改正错别字", "Correct the word"};
        each_cell(in, tag::typo, [&](const Words& w, Place place, std::uint64_t) {
            for (const Typo& t : typos()) {
                const auto at = w.text.find(t.wrong);
                if (at == std::string_view::npos) continue;
                const std::string_view part = w.text.substr(at, t.wrong.size());
                on_part(s, place, w, part).arg("wrong", t.wrong).arg("right", t.right);
                fix_part(s, part, title, t.right);
            }
        });
    },
};

const Rule stray_blank{
    .id = "TX012",
    .severity = Severity::info,
    .title = {"汉字之间有多余空格或换行", "Stray blanks between Chinese characters"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::wording,
    .why = {"多半来自扫描识别或手工排版，影响查找。", "From OCR or manual layout; it breaks search."},
    .messages = {{"“{text}”中有多余的空格", "“{text}” has stray blanks"}},
    .suggestions = {{"删去空格", "Join it"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训 人次→≥280人次\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人次→≥280人次\n",
    .check = [](const Input& in, Sink& s) {
        static constexpr Text title{"删去多余空格", "Remove the blanks"};
        each_cell(in, tag::gap, [&](const Words& w, Place place, std::uint64_t) {
            if (place.part == Part::goal || place.part == Part::content || place.part == Part::task) return;
            if (w.parts >= 0 || span_of(in.document.text(), w.text).empty()) return;  // joined by the reader, not by the author
            std::vector<Edit> edits;
            for (std::size_t at = 0; at < w.text.size();) {
                const CodePoint c = decode(w.text, at);
                std::size_t end = at;
                while (end < w.text.size() && is_blank(decode(w.text, end).value) && w.text[end] != '\n') end += decode(w.text, end).size;
                if (end > at && at > 0 && end < w.text.size() && is_han(decode_before(w.text, at).value) && is_han(decode(w.text, end).value))
                    edits.push_back({span_of(in.document.text(), w.text.substr(at, end - at)), ""});
                at = end > at ? end : at + c.size;
            }
            if (edits.empty()) return;
            s.report(place, w.span).arg("text", w.text).fix(title, std::move(edits));
        });
    },
};

namespace {

// The size of a tag at byte `i` of a text; 0: there is none.
std::size_t tag_size(std::string_view raw, std::size_t i, bool in_pipes) {
    if (raw[i] != '<') return 0;
    std::size_t j = i + 1;
    if (j < raw.size() && raw[j] == '/') ++j;
    const std::size_t name = j;
    while (j < raw.size() && (((raw[j] | 32) >= 'a' && (raw[j] | 32) <= 'z') || (j > name && digit_at(raw, j)))) ++j;
    if (j == name || j - name > 10) return 0;
    if (j < raw.size() && (raw[j] == ' ' || raw[j] == '\t')) {
        const std::size_t most = std::min(raw.size(), j + 2000);
        while (j < most && raw[j] != '>' && raw[j] != '<') ++j;
    }
    if (j < raw.size() && raw[j] == '/') ++j;
    if (j >= raw.size() || raw[j] != '>') return 0;
    // a Markdown table has no other line break
    return in_pipes && raw.compare(name, 2, "br") == 0 ? 0 : j + 1 - i;
}

struct Entity {
    std::string_view name, text;
};

// The entity at byte `i` of a text, or \n and its like, which stand for nothing; an empty name: there is none.
Entity entity_at(std::string_view raw, std::size_t i) {
    static constexpr Entity entities[] = {{"&nbsp;", " "},  {"&lt;", "<"},    {"&gt;", ">"},    {"&amp;", "&"},
                                          {"&quot;", "\""}, {"&ldquo;", "“"}, {"&rdquo;", "”"}, {"&mdash;", "—"}};
    for (const Entity& e : entities)
        if (raw.compare(i, e.name.size(), e.name) == 0) return e;
    if (raw.compare(i, 2, "&#") == 0) {
        const std::size_t j = std::min(digits_end(raw, i + 2), i + 7);
        if (j > i + 2 && j < raw.size() && raw[j] == ';') return {raw.substr(i, j + 1 - i), {}};
    }
    const bool word = i + 2 < raw.size() && (raw[i + 2] | 32) >= 'a' && (raw[i + 2] | 32) <= 'z';
    if (raw[i] == '\\' && is_one_of(raw.substr(i + 1, 1), {"n", "r", "t"}) && !word) return {raw.substr(i, 2), {}};
    return {};
}

// What takes the markup out of a text, which begins at byte `begin` of the source.
std::vector<Edit> markup_in(std::string_view raw, std::uint32_t begin, bool in_pipes) {
    std::vector<Edit> edits;
    for (std::size_t i = raw.find_first_of("<&\\"); i != std::string_view::npos; i = raw.find_first_of("<&\\", i)) {
        const Entity e = entity_at(raw, i);
        const std::size_t size = e.name.empty() ? tag_size(raw, i, in_pipes) : e.name.size();
        const auto at = begin + static_cast<std::uint32_t>(i);
        if (size > 0) edits.push_back({{at, at + static_cast<std::uint32_t>(size)}, e.text});
        i += size > 0 ? size : 1;
    }
    return edits;
}

}  // namespace

const Rule markup_left{
    .id = "TX020",
    .severity = Severity::warning,
    .title = {"文字中残留网页标记", "Markup left in the text"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::wording,
    .why = {"公开后页面上会直接显示这些符号。", "The page or the next system shows the signs."},
    .messages = {{"残留 {count} 处网页标记，如“{sign}”", "{count} pieces of markup are left, such as “{sign}”"}},
    .suggestions = {{"删去标记，只留文字", "Drop the signs"}},
    .fires = FUND_TABLE "甲项目→10.00→10.00→→<p>完成堤防加固3公里</p>→产出指标→数量指标→加固堤防长度→≥3公里\n",
    .silent = FUND_TABLE "甲项目→10.00→10.00→→完成堤防加固3公里→产出指标→数量指标→加固堤防长度→≥3公里\n",
    .check = [](const Input& in, Sink& s) {
        static constexpr Text title{"删去网页标记", "Drop the markup"};
        if (in.document.form == TextForm::html) return;  // there the tags are the table
        const std::string_view text = in.document.text();
        for (const Cell& c : in.cells) {
            const Words& w = *c.words;
            // what is one piece of the source is judged by its tags; what the reader cleaned or joined is looked at raw
            const bool view = w.text.data() >= text.data() && w.text.data() < text.data() + text.size();
            if (!w.present() || (view && (c.tags & tag::markup) == 0)) continue;
            std::vector<Edit> edits = markup_in(slice(in, w.span), w.span.begin, in.document.form == TextForm::pipes);
            if (edits.empty()) continue;
            s.report(c.place, w.span).arg("count", edits.size()).arg("sign", slice(in, edits[0].span)).fix(title, std::move(edits));
        }
    },
};

}  // namespace jixiao
