#include "value/value.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <string>

#include "value/text.hpp"
#include "value/units.hpp"
#include "vocab/words_operators.hpp"

namespace jixiao {
namespace {

using vocab::OperatorWord;
namespace words = vocab::number;

// The first 200 bytes with blanks dropped and full-width ASCII halved (rulebook N1, N2), each byte with the
// byte of the source that it came from. Longer values are sentences: what matters of them stands in front.
struct Normal {
    std::array<char, 208> bytes;
    std::array<std::uint8_t, 208> from;
    std::size_t size = 0;
    bool cut = false;

    explicit Normal(std::string_view text) {
        std::size_t at = 0;
        while (at < text.size()) {
            const CodePoint c = decode(text, at);
            if (at + c.size > 200) {
                cut = true;
                break;
            }
            const char32_t half = half_width(c.value);
            if (half != c.value && half < 0x80) {
                put(static_cast<char>(half), at);
            } else if (!is_blank(c.value)) {
                for (std::uint32_t i = 0; i < c.size; ++i) put(text[at + i], at + i);
            }
            at += c.size;
        }
        from[size] = static_cast<std::uint8_t>(at);
    }
    void put(char c, std::size_t at) {
        bytes[size] = c;
        from[size++] = static_cast<std::uint8_t>(at);
    }
    [[nodiscard]] std::string_view text() const { return {bytes.data(), size}; }
};

bool take(std::string_view& text, std::string_view word) {
    if (!starts_with(text, word)) return false;
    text.remove_prefix(word.size());
    return true;
}

bool take_one(std::string_view& text, std::span<const std::string_view> list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view w) { return take(text, w); });
}

bool is_one(std::string_view text, std::span<const std::string_view> list) { return std::find(list.begin(), list.end(), text) != list.end(); }

const words::Numeral* numeral_at(std::string_view s, std::size_t at) {
    if (at >= s.size() || static_cast<unsigned char>(s[at]) < 0xE3) return nullptr;
    for (const words::Numeral& n : words::numerals)
        if (s.compare(at, n.text.size(), n.text) == 0) return &n;
    return nullptr;
}

bool is_chinese_digit(std::string_view s, std::size_t at) { return numeral_at(s, at) != nullptr; }

// 三百二十五, 十二, 两: up to 9999. Bytes taken, 0: none.
std::size_t chinese_number(std::string_view s, Decimal& out) {
    std::int64_t total = 0, digit = 0;
    std::size_t at = 0;
    while (const words::Numeral* n = numeral_at(s, at)) {
        if (n->times > 0) {
            total += (digit == 0 ? 1 : digit) * n->times;
            digit = 0;
        } else {
            digit = digit * 10 + n->digit;
        }
        at += n->text.size();
        if (at > 24) return 0;
    }
    if (at == 0) return 0;
    out = Decimal{total + digit, 0};
    return at;
}

// -1,234.50; bytes taken, 0: none. A comma counts only between groups of three.
std::size_t number(std::string_view s, Decimal& out, bool sign_allowed) {
    std::size_t at = 0;
    if (sign_allowed && at < s.size() && (s[at] == '-' || s[at] == '+')) ++at;
    else if (sign_allowed && s.substr(0, 3) == "－") at = 3;
    const std::size_t first = at;
    const bool negative = first > 0 && s[0] != '+';
    const auto digit_at = [&](std::size_t i) { return i < s.size() && s[i] >= '0' && s[i] <= '9'; };
    while (digit_at(at)) ++at;
    if (at == first) return 0;
    while (at < s.size() && s[at] == ',' && digit_at(at + 1) && digit_at(at + 2) && digit_at(at + 3) && !digit_at(at + 4)) at += 4;
    if (at < s.size() && s[at] == '.' && digit_at(at + 1)) {
        ++at;
        while (digit_at(at)) ++at;
    }
    auto parsed = Decimal::parse(s.substr(first, at - first));
    if (!parsed) return 0;
    if (negative) parsed->mantissa = -parsed->mantissa;
    out = *parsed;
    return at;
}

// ---- dates (rulebook 5.6)

bool digits(std::string_view s, std::size_t& at, int most, int& out) {
    int n = 0;
    out = 0;
    while (n < most && at < s.size() && s[at] >= '0' && s[at] <= '9') {
        out = out * 10 + (s[at++] - '0');
        ++n;
    }
    return n > 0 && !(at < s.size() && s[at] >= '0' && s[at] <= '9');
}

int quarter_digit(std::string_view s, std::size_t& at) {
    for (int i = 0; i < 4; ++i)
        if (s.substr(at, words::quarters[i].size()) == words::quarters[i]) return at += words::quarters[i].size(), i + 1;
    if (at < s.size() && s[at] >= '1' && s[at] <= '4') return s[at++] - '0';
    return 0;
}

// One day, month, quarter or year at the front; bytes taken, 0: none.
std::size_t date_at(std::string_view s, Date& out) {
    std::size_t at = 0;
    const auto word = [&](std::string_view w) {
        if (s.substr(at, w.size()) != w) return false;
        at += w.size();
        return true;
    };
    const auto one_of = [&](std::span<const std::string_view> list) { return std::any_of(list.begin(), list.end(), word); };
    bool year_said = false;
    if (s.size() >= 4 && s[0] == '2' && s[1] == '0') {
        int year = 0;
        if (digits(s, at, 4, year) && at == 4) {  // 20.4 is a number
            if (one_of(words::year_marks)) {
                year_said = true;
            } else if (at < s.size() && (s[at] == '.' || s[at] == '-' || s[at] == '/') && at + 1 < s.size() &&
                       s[at + 1] >= '0' && s[at + 1] <= '9') {
                std::size_t probe = at + 1;
                int month = 0;
                if (!digits(s, probe, 2, month) || month < 1 || month > 12) return 0;
                out = {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), 0};
                at = probe;
                if (word(words::month)) {
                } else if (at < s.size() && (s[at] == '.' || s[at] == '-' || s[at] == '/')) {
                    probe = at + 1;
                    int day = 0;
                    if (digits(s, probe, 2, day) && day >= 1 && day <= 31) {
                        out.day = static_cast<std::int8_t>(day);
                        at = probe;
                        one_of(words::day_marks);
                    }
                }
                return at;
            }
        }
        if (!year_said) at = 0;
        else out.year = static_cast<std::int16_t>(year);
    }
    if (!year_said) one_of(words::this_year);
    const std::size_t after_year = at;
    int month = 0;
    if (digits(s, at, 2, month) && word(words::month) && month >= 1 && month <= 12) {
        out.month = static_cast<std::int8_t>(month);
        const std::size_t after_month = at;
        int day = 0;
        if (digits(s, at, 2, day) && one_of(words::day_marks) && day <= 31) {
            out.day = static_cast<std::int8_t>(day);
        } else {
            at = after_month;
            one_of(words::ends_behind_month);
        }
        return at;
    }
    at = after_year;
    if (one_of(words::year_ends) || (year_said && one_of(words::ends_behind_year))) {
        out.month = 12;
        out.day = 31;
        return at;
    }
    if (word(words::first_half)) return out.month = 6, out.day = 30, at;
    if (word(words::second_half)) return out.month = 12, out.day = 31, at;
    word(words::ordinal);
    if (const int q = quarter_digit(s, at); q != 0 && one_of(words::quarter_marks)) {
        out.month = static_cast<std::int8_t>(q * 3);
        out.day = static_cast<std::int8_t>(q == 1 || q == 4 ? 31 : 30);
        one_of(words::ends_behind_quarter);
        return at;
    }
    at = after_year;
    return year_said ? at : 0;
}

std::size_t date_tail(std::string_view s) {
    std::size_t at = 0;
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view w : words::date_tails) {
            if (s.substr(at, w.size()) == w) {
                at += w.size();
                more = true;
                break;
            }
        }
    }
    return at;
}

std::size_t dash(std::string_view s) {
    for (const std::string_view w : words::dashes)
        if (starts_with(s, w)) return w.size();
    return 0;
}

// The whole of `s` is a date or a range of dates.
bool whole_date(std::string_view s, Value& v) {
    take_one(s, words::date_openings);
    while (!s.empty() && (s.back() == '.' || s.back() == ';')) s.remove_suffix(1);
    Date first;
    const std::size_t n = date_at(s, first);
    if (n == 0) return false;
    s.remove_prefix(n);
    s.remove_prefix(date_tail(s));
    Date last = first;
    if (!s.empty()) {
        const std::size_t d = dash(s);
        if (d == 0) return false;
        s.remove_prefix(d);
        Date second;
        const std::size_t m = date_at(s, second);
        if (m == 0) {
            // 10—12月: months with one 月
            return false;
        }
        s.remove_prefix(m);
        s.remove_prefix(date_tail(s));
        last = second;
        if (last.year == 0 && second.month != 0) last.year = first.year;
    }
    if (!s.empty() && s != "。") return false;
    v.first = first;
    v.last = last;
    return true;
}

// 10—12月, 1-3季度: two numbers before one 月.
bool month_range(std::string_view s, Value& v) {
    Date year;
    if (s.size() > 4 && s[0] == '2' && s[1] == '0') {
        std::size_t at = 0;
        int y = 0;
        if (digits(s, at, 4, y) && starts_with(s.substr(at), words::year)) {
            year.year = static_cast<std::int16_t>(y);
            s.remove_prefix(at + words::year.size());
        }
    }
    std::size_t at = 0;
    int a = 0, b = 0;
    if (!digits(s, at, 2, a) || a < 1 || a > 12) return false;
    const std::size_t d = dash(s.substr(at));
    if (d == 0) return false;
    at += d;
    if (!digits(s, at, 2, b) || b < 1 || b > 12 || !starts_with(s.substr(at), words::month)) return false;
    at += words::month.size();
    at += date_tail(s.substr(at));
    if (at != s.size()) return false;
    v.first = {year.year, static_cast<std::int8_t>(a), 0};
    v.last = {year.year, static_cast<std::int8_t>(b), 0};
    return true;
}

bool frequency_start(std::string_view s) {
    if (!take_one(s, words::each)) return false;
    for (const std::string_view p : words::periods) {
        if (starts_with(s, p)) {
            s.remove_prefix(p.size());
            for (const std::string_view tail : words::period_tails) take(s, tail);
            return !starts_with(s, words::plan);  // 按年度工作计划 is no frequency
        }
    }
    Decimal n;
    std::size_t k = number(s, n, false);
    if (k == 0) k = chinese_number(s, n);
    if (k == 0) return false;
    s.remove_prefix(k);
    take(s, words::counter);
    for (const std::string_view p : words::periods)
        if (starts_with(s, p)) return true;
    return false;
}

// ---- one number with what stands around it

struct Amount {
    Operator op = Operator::none;
    bool symbol = false, approximate = false, chinese = false;
    Decimal number;
    std::string_view unit;      // static, or into the normal form
    std::size_t unit_size = 0;  // bytes of it in the normal form
    std::size_t size = 0;       // bytes taken in all
    std::size_t unit_begin = 0;
};

std::size_t approximate_before(std::string_view s) {
    for (const std::string_view w : words::about)
        if (starts_with(s, w)) return w.size();
    return 0;
}

std::size_t approximate_behind(std::string_view s) {
    for (const std::string_view w : words::about_behind)
        if (starts_with(s, w)) return w.size();
    return 0;
}

// 百分之, 千分之, 万分之
const words::Share* share_at(std::string_view s) {
    for (const words::Share& w : words::shares)
        if (starts_with(s, w.text)) return &w;
    return nullptr;
}

// [OP] number [UNIT] [POSTFIX_OP] at the front of `s`.
bool amount(std::string_view s, Amount& a, bool sign_allowed) {
    const std::string_view all = s;
    const auto number_follows = [&](std::string_view t) {
        Decimal ignored;
        t.remove_prefix(approximate_before(t));
        return number(t, ignored, true) != 0 || share_at(t) ||
               (chinese_number(t, ignored) != 0 && is_chinese_digit(t, 0));
    };
    for (const OperatorWord& t : vocab::signs)
        if (take(s, t.text)) {
            a.op = t.op;
            a.symbol = true;
            break;
        }
    if (a.op == Operator::none) {
        std::string_view probe = s;
        take(probe, words::should);
        for (const OperatorWord& t : vocab::before_number) {
            std::string_view inside = probe;
            if (!take(inside, t.text)) continue;
            for (const OperatorWord& u : vocab::signs)  // 达到≥95%
                if (take(inside, u.text)) {
                    a.symbol = true;
                    a.op = u.op;
                    break;
                }
            if (!number_follows(inside)) continue;
            if (a.op == Operator::none) a.op = t.op;
            s = inside;
            break;
        }
    } else {
        for (const OperatorWord& t : vocab::before_number) {  // ≥不少于3次
            std::string_view inside = s;
            if (take(inside, t.text) && number_follows(inside)) {
                s = inside;
                break;
            }
        }
    }
    if (const std::size_t n = approximate_before(s); n != 0) {
        a.approximate = true;
        s.remove_prefix(n);
    }
    const words::Share* share = share_at(s);
    if (share) s.remove_prefix(share->text.size());
    std::size_t n = number(s, a.number, sign_allowed && a.op == Operator::none);
    if (n == 0 && a.op != Operator::none) n = number(s, a.number, true);
    if (n == 0) {
        n = chinese_number(s, a.number);
        if (n == 0) return false;
        a.chinese = true;
    }
    s.remove_prefix(n);
    if (const std::size_t k = approximate_behind(s); k != 0 && !share) {
        const auto u = unit_at(s.substr(k));
        if (u || s.size() == k) {
            a.approximate = true;
            s.remove_prefix(k);
        }
    }
    // 3以上: a postfix right behind the number
    bool postfix = false;
    const auto take_postfix = [&] {
        for (const OperatorWord& t : vocab::behind_number)
            if (starts_with(s, t.text)) {
                if (t.text == words::within && s.size() > t.text.size() && !starts_with(s.substr(t.text.size()), words::done)) return;  // 3天内容 …
                s.remove_prefix(t.text.size());
                if (a.op == Operator::none || a.op == Operator::eq) a.op = t.op;
                postfix = true;
                return;
            }
    };
    if (share) {
        a.unit = share->unit;
        a.number.scale = static_cast<decltype(a.number.scale)>(a.number.scale + share->scale);
    } else {
        take_postfix();
        if (const auto u = unit_at(s)) {
            a.unit = u->unit.text;
            a.unit_begin = all.size() - s.size();
            a.unit_size = u->size;
            s.remove_prefix(u->size);
        }
    }
    if (const std::size_t k = approximate_behind(s); k != 0) {
        a.approximate = true;
        s.remove_prefix(k);
    }
    if (!postfix) take_postfix();
    take_one(s, words::included);
    a.size = all.size() - s.size();
    return true;
}

bool all_closing(std::string_view s) {
    for (std::size_t i = 0; i < s.size();) {
        const CodePoint c = decode(s, i);
        if (c.value != 0x3002 && c.value != ';' && c.value != 0xFF1B && c.value != ',' && c.value != 0xFF0C && c.value != '.' &&
            c.value != 0x3001)
            return false;
        i += c.size;
    }
    return true;
}

bool starts_with_mark(std::string_view s) {
    const CodePoint c = decode(s, 0);
    switch (c.value) {
        case '(': case '[': case 0x3010: case ',': case ';': case 0x3002: case 0xFF0C: case 0x3001: case 0xFF1B: case ':': case '.':
            return true;
        default:
            return false;
    }
}

// Words behind a comparison: 较上年, 比2023年, 同比.
bool delta_start(std::string_view s) {
    for (const std::string_view w : words::compared)
        if (starts_with(s, w)) return true;
    return false;
}

bool growth_word(std::string_view s, std::size_t& end) {
    std::size_t best = std::string_view::npos;
    for (const std::string_view w : words::changes) {
        const auto at = s.find(w);
        if (at != std::string_view::npos && (best == std::string_view::npos || at < best)) {
            best = at;
            end = at + w.size();
        }
    }
    return best != std::string_view::npos;
}

// A number with a known unit, or a percentage, anywhere in words; document numbers and dates are none.
bool number_inside(std::string_view s) {
    bool in_title = false;
    for (std::size_t i = 0; i < s.size();) {
        const CodePoint c = decode(s, i);
        if (c.value == 0x300A) in_title = true;
        if (c.value == 0x300B) in_title = false;
        const char32_t half = half_width(c.value);
        if (!in_title && is_digit(half)) {
            if (half != c.value) return true;
            std::size_t n = i;
            while (n < s.size() && ((s[n] >= '0' && s[n] <= '9') || s[n] == '.' || s[n] == ',')) ++n;
            while (n < s.size() && s[n] == ' ') ++n;
            const auto u = unit_at(s.substr(n));
            const bool document = is_one(s.substr(n, 3), words::document_marks);
            const bool calendar = u && u->unit.dimension == Dimension::time && n - i == 4;  // 2023年
            if (u && !document && !calendar) return true;
            i = n > i ? n : i + 1;
            continue;
        }
        i += c.size;
    }
    return false;
}

}  // namespace

std::string_view key_of(Operator op) {
    static constexpr std::string_view keys[] = {"", "≥", ">", "≤", "<", "=", "±", "range"};
    return keys[static_cast<std::size_t>(op)];
}

std::string_view key_of(ValueKind kind) {
    static constexpr std::string_view keys[] = {"empty", "quantitative", "qualitative"};
    return keys[static_cast<std::size_t>(kind)];
}

std::string_view key_of(ValueShape shape) {
    static constexpr std::string_view keys[] = {"empty", "number", "range", "ratio", "tolerance", "delta", "date", "frequency", "words"};
    return keys[static_cast<std::size_t>(shape)];
}

bool holds_date(std::string_view s) {
    for (std::size_t i = 0; i < s.size();) {
        const unsigned char c = static_cast<unsigned char>(s[i]);
        if (c >= '0' && c <= '9') {
            std::size_t n = i;
            while (n < s.size() && s[n] >= '0' && s[n] <= '9') ++n;
            if (n - i == 4 && s.substr(i, 2) == "20" && (starts_with(s.substr(n), words::year) || (n + 1 < s.size() && (s[n] == '.' || s[n] == '-' || s[n] == '/'))))
                return true;
            if (n - i <= 2 && starts_with(s.substr(n), words::month)) return true;
            if (n - i == 1 && c >= '1' && c <= '4' && starts_with(s.substr(n), words::quarter_marks[0])) return true;
            i = n;
            continue;
        }
        // 年底, 上半年, 四季度
        if (c == 0xE5 || c == 0xE4)
            for (const std::string_view w : words::dates_in_words)
                if (s.substr(i, w.size()) == w) return true;
        ++i;
    }
    return false;
}

Value parse_value(std::string_view text) {
    Value v;
    const std::string_view source = trimmed(text);
    if (source.empty()) return v;
    const Normal normal(source);
    std::string_view s = normal.text();
    if (s.empty()) return v;

    // what the normal form's byte `at` was in the source
    const auto origin = [&](const char* p) { return normal.from[static_cast<std::size_t>(p - normal.bytes.data())]; };
    const auto unit_view = [&](const Amount& a, std::string_view whole) -> std::string_view {
        if (a.unit_size == 0) return a.unit;
        const char* begin = whole.data() + a.unit_begin;
        const std::string_view written = source.substr(origin(begin), origin(begin + a.unit_size) - origin(begin));
        // a unit with blanks or wide signs inside reads as the vocabulary's; 万册 has no such entry
        if (std::string_view(begin, a.unit_size) == "(%)") return "%";
        if (written == std::string_view(begin, a.unit_size)) return written;
        if (const auto u = unit_of(std::string_view(begin, a.unit_size)); u && u->canonical.data() != begin && !u->per) {
            if (std::string_view(u->text).size() == a.unit_size) {
                // static text only: a view into the normal form would dangle
                if (u->text.data() != begin) return u->text;
            }
        }
        return written;
    };

    for (const std::string_view label : words::labels) {
        std::string_view probe = s;
        if (take(probe, label) && (take(probe, ":") || take(probe, "："))) {
            v.labelled = true;
            s = probe;
            break;
        }
    }
    while (!s.empty()) {  // closing marks are no part of a value
        const CodePoint c = decode_before(s, s.size());
        if (c.value != 0x3002 && c.value != ';' && c.value != 0xFF1B) break;
        s.remove_suffix(c.size);
    }
    if (s.empty()) {
        v.kind = v.labelled ? ValueKind::empty : ValueKind::qualitative;
        v.shape = v.labelled ? ValueShape::empty : ValueShape::words;
        return v;
    }

    const auto quantity = [&](ValueShape shape) {
        v.kind = ValueKind::quantitative;
        v.shape = shape;
    };
    const auto fill = [&](const Amount& a, std::string_view whole) {
        v.op = a.op;
        v.symbol_operator = a.symbol;
        v.approximate = a.approximate;
        v.chinese_numeral = a.chinese;
        v.number = a.number;
        v.unit = unit_view(a, whole);
    };

    // dates before numbers: 2026年11月底前 is no 2026 年
    if (!normal.cut && (whole_date(s, v) || month_range(s, v))) {
        v.kind = ValueKind::qualitative;
        v.shape = ValueShape::date;
        return v;
    }

    // ±3%以内
    {
        std::string_view probe = s;
        take_one(probe, words::kept_in);
        if (take_one(probe, words::plus_minus)) {
            Amount a;
            if (amount(probe, a, false)) {
                fill(a, probe);
                v.op = Operator::plus_minus;
                quantity(ValueShape::tolerance);
                return v;
            }
        }
    }

    if (frequency_start(s)) {
        v.shape = ValueShape::frequency;
        v.kind = ValueKind::qualitative;
        std::string_view probe = s;
        // the number behind the period: 每年≥5次, 每月一次
        for (std::size_t i = 3; i < probe.size(); i += decode(probe, i).size) {
            Amount a;
            const std::string_view rest = probe.substr(i);
            if (amount(rest, a, false) && !a.unit.empty()) {
                const auto u = unit_at(a.unit);
                if (u && u->unit.dimension == Dimension::time && i <= 6) continue;  // 每2个月
                fill(a, rest);
                v.kind = ValueKind::quantitative;
                break;
            }
        }
        return v;
    }

    if (delta_start(s)) {
        std::size_t end = 0;
        if (growth_word(s, end)) {
            std::string_view behind_word = s.substr(end);
            for (const std::string_view tail : words::change_tails) take(behind_word, tail);
            Amount a;
            if (amount(behind_word, a, false) && all_closing(behind_word.substr(a.size))) {
                fill(a, behind_word);
                quantity(ValueShape::delta);
                return v;
            }
        }
    }

    std::string_view start = s;
    for (const std::string_view w : words::scopes) {
        std::string_view probe = start;
        Amount a;
        if (take(probe, w) && amount(probe, a, false)) {
            start = probe;
            break;
        }
    }

    // 零事故, 零投诉
    if (starts_with(s, words::none) && !is_chinese_digit(s, words::none.size())) {
        Amount a;
        if (!amount(s, a, false) || a.unit.empty()) {
            if (s.size() <= 21 && !is_one(s.substr(3, 3), words::zero_words)) {
                v.number = Decimal{0, 0};
                v.op = Operator::eq;
                v.rest = source.substr(origin(s.data() + 3));
                v.chinese_numeral = true;
                quantity(ValueShape::number);
                return v;
            }
        }
    }

    Amount a;
    if (amount(start, a, true)) {
        std::string_view rest = start.substr(a.size);
        // 》 alone is read as ≥ only with a number behind it, which there is here
        // 7*24小时, 1:3, 5×8
        {
            std::string_view probe = rest;
            const bool colon = take_one(probe, words::colons);
            const bool times = !colon && take_one(probe, words::times);
            Amount b;
            if ((colon || times) && amount(probe, b, false) && b.op == Operator::none && (a.unit.empty() || times)) {
                fill(a, start);
                v.upper = b.number;
                if (!b.unit.empty()) v.unit = unit_view(b, probe);
                v.rest = source.substr(origin(probe.data() + b.size));
                quantity(ValueShape::ratio);
                return v;
            }
        }
        // 10-12个, 90%至95%
        if (const std::size_t d = dash(rest); d != 0) {
            const std::string_view probe = rest.substr(d);
            Amount b;
            if (amount(probe, b, false) && all_closing(probe.substr(b.size))) {
                fill(a, start);
                if (v.unit.empty() || !b.unit.empty()) v.unit = unit_view(b, probe);
                v.op = Operator::range;
                v.upper = b.number;
                v.approximate = a.approximate || b.approximate;
                quantity(ValueShape::range);
                return v;
            }
        }
        // ≥90%且≤95%
        if (a.op == Operator::ge || a.op == Operator::gt || a.op == Operator::le || a.op == Operator::lt) {
            std::string_view probe = rest;
            if (!take(probe, ",") && !take(probe, "，")) take(probe, "、");
            take_one(probe, words::both);
            Amount b;
            const bool a_low = a.op == Operator::ge || a.op == Operator::gt;
            if (probe.size() != rest.size() && amount(probe, b, false) && all_closing(probe.substr(b.size))) {
                const bool b_low = b.op == Operator::ge || b.op == Operator::gt, b_high = b.op == Operator::le || b.op == Operator::lt;
                const auto unit_a = unit_view(a, start), unit_b = unit_view(b, probe);
                if ((a_low ? b_high : b_low) && (unit_a == unit_b || unit_a.empty() || unit_b.empty())) {
                    fill(a, start);
                    v.number = a_low ? a.number : b.number;
                    v.upper = a_low ? b.number : a.number;
                    if (v.unit.empty()) v.unit = unit_b;
                    v.op = Operator::range;
                    quantity(ValueShape::range);
                    return v;
                }
            }
        }
        const bool done = all_closing(rest);
        // 一批, 一定, 三甲医院: a Chinese numeral counts only with a unit, and with little behind it
        const bool words_after = !done && !starts_with_mark(rest);
        bool is_number = true;
        if (a.chinese && is_one(a.unit, words::grades)) {
            is_number = false;  // 二级以上 is a grade
        } else if (a.chinese && a.op == Operator::none) {
            is_number = !a.unit.empty() && !words_after && !(a.number == Decimal{1, 0} && is_one(a.unit, words::vague_units));
        } else if (a.chinese) {
            is_number = !a.unit.empty() || done;
        } else if (words_after && a.unit.empty()) {
            // an unknown unit: short words up to the first mark; long ones are a sentence
            std::size_t n = 0, letters = 0;
            while (n < rest.size()) {
                const CodePoint c = decode(rest, n);
                if (!is_han(c.value) && !((c.value | 32) >= 'a' && (c.value | 32) <= 'z')) break;
                n += c.size;
                ++letters;
            }
            if (letters > 0 && letters <= 4 && n == rest.size()) {
                a.unit_begin = a.size;
                a.unit_size = n;
                a.unit = rest.substr(0, n);
                rest.remove_prefix(n);
            } else if (a.op == Operator::none) {
                is_number = false;
            }
        } else if (words_after && a.op == Operator::none) {
            // 2023年完成…, 6月份完成…: a sentence that begins with a date
            Date day;
            if (date_at(start, day) != 0) is_number = false;
            const auto u = unit_at(a.unit);
            if (u && u->unit.dimension == Dimension::time && words_after && a.number.scale == 0 && a.number.mantissa > 1900) is_number = false;
        }
        if (is_number) {
            fill(a, start);
            v.in_words = !all_closing(rest) && !starts_with_mark(rest);
            if (!all_closing(rest)) v.rest = source.substr(origin(rest.data()));
            const bool often = std::any_of(std::begin(words::per_period), std::end(words::per_period), [&](std::string_view w) { return a.unit.find(w) != std::string_view::npos; });
            quantity(often && starts_with(a.unit, words::how_often) ? ValueShape::frequency : ValueShape::number);
            return v;
        }
    } else if (a.symbol) {
        v.op = a.op;
        v.symbol_operator = true;
    }

    v.kind = ValueKind::qualitative;
    v.shape = ValueShape::words;
    v.in_words = number_inside(source);
    return v;
}

}  // namespace jixiao
