#include "rules/money.hpp"

#include <algorithm>

#include "value/text.hpp"
#include "value/units.hpp"

namespace jixiao {
namespace {

std::size_t number_at(std::string_view s, std::size_t at, Decimal& out) {
    std::size_t i = at;
    const auto digit = [&](std::size_t k) { return k < s.size() && s[k] >= '0' && s[k] <= '9'; };
    while (digit(i)) ++i;
    // more groups than a number has digits are no number, and a text of nothing else is walked only once
    for (int groups = 0; groups < 8 && i < s.size() && s[i] == ',' && digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4); ++groups) i += 4;
    if (i < s.size() && s[i] == '.' && digit(i + 1)) {
        ++i;
        while (digit(i)) ++i;
    }
    if (i == at) return 0;
    const auto d = Decimal::parse(s.substr(at, i - at));
    if (!d) return 0;
    out = *d;
    return i - at;
}

bool ends(std::string_view s, std::string_view w) { return s.size() >= w.size() && s.substr(s.size() - w.size()) == w; }

}  // namespace

std::vector<Money> money_in(std::string_view s) {
    std::vector<Money> out;
    for (std::size_t i = 0; i < s.size();) {
        if (s[i] < '0' || s[i] > '9') {
            ++i;
            continue;
        }
        Money m;
        m.begin = static_cast<std::uint32_t>(i);
        std::size_t n = number_at(s, i, m.number);
        if (n == 0) {
            while (i < s.size() && s[i] >= '0' && s[i] <= '9') ++i;
            continue;
        }
        std::size_t j = i + n;
        // (97+322.5+293)
        const CodePoint open = decode(s, j);
        if (open.value == '(' || open.value == 0xFF08) {
            std::size_t k = j + open.size;
            std::vector<Decimal> parts;
            bool fine = true;
            while (fine) {
                Decimal d;
                const std::size_t w = number_at(s, k, d);
                if (w == 0) {
                    fine = false;
                    break;
                }
                parts.push_back(d);
                k += w;
                const CodePoint c = decode(s, k);
                if (k < s.size() && (c.value == '+' || c.value == 0xFF0B)) {
                    k += c.size;
                    continue;
                }
                fine = k < s.size() && (c.value == ')' || c.value == 0xFF09);
                if (fine) k += c.size;
                break;
            }
            if (fine && parts.size() >= 2) {
                m.parts = std::move(parts);
                j = k;
            }
        }
        while (j < s.size() && s[j] == ' ') ++j;
        const auto unit = unit_at(s.substr(j, 40));
        if (unit && unit->unit.dimension == Dimension::money) {
            const std::string_view base = unit->unit.text;
            const Decimal factor = unit->unit.factor;
            int power = 0;
            for (Decimal f = factor; compare(f, Decimal{1, 0}) > 0; ++power) f = *f.shifted(-1);
            const auto yuan = m.number.shifted(power);
            if (yuan) {
                m.yuan = *yuan;
                m.unit = s.substr(j, unit->size);
                m.end = static_cast<std::uint32_t>(j + unit->size);
                const std::string_view before = s.substr(i > 30 ? i - 30 : 0, i > 30 ? 30 : i);
                m.per = unit->unit.per || ends(before, "每人") || ends(before, "人均") || ends(before, "年均") || ends(before, "各负担") || ends(before, "各") ||
                        ends(before, "每") || contains(before, "人均") || contains(before, "每人") || contains(before, "标准");
                m.approximate = ends(before, "约") || ends(before, "近") || ends(before, "约为") || s.substr(m.end, 6) == "左右" || s.substr(m.end, 6) == "以上";
                (void)base;
                out.push_back(std::move(m));
            }
            j += unit->size;
        }
        i = j > i ? j : i + 1;
    }
    return out;
}

std::string_view sentence_at(std::string_view text, std::size_t offset) {
    static constexpr std::string_view stops[] = {"。", "；", "\n", ";"};
    // a text without stops may hold thousands of amounts: what is far away is no part of the sentence
    constexpr std::size_t far = 600;
    std::size_t begin = offset > far ? offset - far : 0, end = std::min(text.size(), offset + far);
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const std::string_view head = text.substr(0, offset), near = text.substr(0, end);
    const std::size_t least = begin;
    for (const auto stop : stops) {
        if (const auto at = head.substr(least).rfind(stop); at != std::string_view::npos && least + at + stop.size() > begin) begin = least + at + stop.size();
        if (const auto at = near.find(stop, offset); at != std::string_view::npos && at < end) end = at;
    }
    return text.substr(begin, end - begin);
}

}  // namespace jixiao
