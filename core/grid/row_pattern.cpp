#include "grid/row_pattern.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/code_point.hpp"
#include "grid/folded_text.hpp"
#include "grid/row_values.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::grid {
namespace {

using vocab::ends_with_any;
using vocab::Kind;
using vocab::starts_with_any;
namespace cue = vocab::cue;

constexpr int impossible = std::numeric_limits<int>::min() / 4;
constexpr std::size_t longest_text = 1500;  // bytes; more is no rows of one level
constexpr std::size_t longest_piece = 360;
constexpr std::size_t most_bounds = 160;  // more are no rows of a table, and would take long

int characters(std::string_view s) {
    int n = 0;
    for (const char c : s) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return n;
}

bool number(std::string_view s) {
    std::size_t points = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (s[i] == '.' && i > 0 && i + 1 < s.size()) ++points;
        else if (!digit(s[i])) return false;
    }
    return !s.empty() && points <= 1;
}

// Of two bytes that are one operator: >=.
bool is_sign(char c) { return c == '>' || c == '<' || c == '='; }

double amount(std::string_view s) {
    double value = 0, unit = 0;
    for (const char c : s) {
        if (c == '.') unit = 1;
        else value = value * 10 + (c - '0'), unit *= 10;
    }
    return unit > 0 ? value / unit : value;
}

// 4200 and 4236, 98 and 99.2: a target without a unit and what was reached of it.
bool twins(std::string_view a, std::string_view b) {
    const auto whole = [](std::string_view s) { return number(s) && !(s.size() > 1 && s[0] == '0' && s[1] != '.'); };
    if (!whole(a) || !whole(b)) return false;
    const double x = amount(a), y = amount(b);
    return x > 0 && y > 0 && std::min(x, y) * 5 >= std::max(x, y) * 4;
}

bool space_ends(std::string_view s) {
    if (s.empty()) return false;
    std::size_t at = s.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80) --at;
    return vocab::is_space(decode(s, at).value);
}

// The size of 指标1: or 1. at the start of a text; 0 for none.
std::size_t numbered_name(std::string_view s) {
    const bool named = s.starts_with(cue::indicator);
    const std::size_t from = named ? cue::indicator.size() : 0;
    std::size_t i = from;
    while (i < s.size() && digit(s[i])) ++i;
    if (i == from || i >= s.size() || (!named && i > 2)) return 0;
    if (!named && s[i] == '.') return i + 1 < s.size() && !digit(s[i + 1]) ? i + 1 : 0;
    return named && s[i] == ':' ? i + 1 : s.substr(i).starts_with("、") ? i + 3 : 0;
}

class Cutter {
public:
    Cutter(const FoldedText& f, std::string_view original, const std::vector<Part>& parts, bool behind_level1, bool bare_levels)
        : s_(f.text), gap_(f.text.size() + 1), parts_(parts), behind_level1_(behind_level1), bare_levels_(bare_levels) {
        const std::string_view s = s_;
        for (std::size_t i = 1; i < s.size(); ++i) gap_[i] = f.from[i] != f.from[i - 1] && space_ends(original.substr(0, f.from[i]));
        const auto has = [&](Part p) { return std::find(parts.begin(), parts.end(), p) != parts.end(); };
        for (std::size_t i = 1; i < s.size(); ++i) gaps_between_numbers_ = gaps_between_numbers_ || (gap_[i] && digit(s[i]) && digit(s[i - 1]));
        valueless_ = std::none_of(s.begin(), s.end(), [](char c) { return digit(c); });
        points_ = has(Part::weight) || has(Part::score);
        notes_ = has(Part::note);
        units_ = has(Part::unit);
        // an explanation between name and value is filled on most rows
        const auto note = std::find(parts.begin(), parts.end(), Part::note);
        explained_ = note != parts.end() && note < std::find(parts.begin(), parts.end(), Part::value);
        const auto value = std::find(parts.begin(), parts.end(), Part::value);
        reached_ = value != parts.end() && value + 1 != parts.end() && *(value + 1) == Part::actual;
        types_ = has(Part::type);
        directions_ = has(Part::direction);
        for (std::size_t i = 0; i < s.size();) {
            if (const std::size_t level = level_at(i)) levels_.emplace_back(i, level);
            i = next_char(s, i);
        }
    }

    std::vector<RowPiece> run() {
        find_bounds();
        if (bounds_.size() > most_bounds) return {};
        const std::size_t n = bounds_.size(), states = parts_.size() + 1;  // the last state: a level opens the row
        cells_.assign(n * states, {});
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = i + 1; j < n && bounds_[j] - bounds_[i] <= longest_piece; ++j) {
                const std::string_view piece = s_.substr(bounds_[i], bounds_[j] - bounds_[i]);
                const int level = level_score(bounds_[i], piece, i);
                std::array<int, 11> looks;
                looks.fill(impossible);
                const bool spaced = std::find(gap_.begin() + static_cast<std::ptrdiff_t>(bounds_[i]) + 1, gap_.begin() + static_cast<std::ptrdiff_t>(bounds_[j]), true) !=
                                    gap_.begin() + static_cast<std::ptrdiff_t>(bounds_[j]);
                for (const Part p : parts_) {
                    int& look = looks[static_cast<std::size_t>(p)];
                    if (spaced && number(piece)) continue;
                    look = score(p, piece);
                    if (look > impossible && gap_[bounds_[j]] && digit(piece.back())) look += 2;
                }
                for (std::size_t last = 0; last < states; ++last) {
                    const int so_far = i == 0 ? (last == 0 ? 0 : impossible) : cells_[i * states + last].score;
                    if (so_far == impossible) continue;
                    const std::size_t open = i == 0 ? none : last;
                    if (level > impossible && open != parts_.size()) offer(j, parts_.size(), so_far + level + closing(open), i, open);
                    for (std::size_t p = 0; p < parts_.size(); ++p) {
                        const int plain = looks[static_cast<std::size_t>(parts_[p])];
                        if (plain <= impossible) continue;
                        if (parts_[p] == Part::name) {
                            offer(j, p, so_far + plain + closing(open), i, open);
                        } else {
                            // a form without names: only level and value
                            const bool nameless = open == none || open == parts_.size();
                            if (!nameless && open >= p) continue;
                            int cost = nameless ? -8 : 0;
                            for (std::size_t k = nameless ? 1 : open + 1; k < p; ++k) cost -= missing(parts_[k]);
                            offer(j, p, so_far + plain + cost + agreement(parts_[p], piece, i, open), i, open);
                        }
                    }
                }
            }
        std::size_t best = none;
        int most = impossible;
        for (std::size_t last = 0; last < states; ++last)
            if (const int total = cells_[(n - 1) * states + last].score; total > impossible && total + closing(last) > most) most = total + closing(last), best = last;
        std::vector<RowPiece> out;
        if (best == none || n < 2) return out;
        for (std::size_t at = n - 1, last = best; at > 0;) {
            const State& cell = cells_[at * states + last];
            out.push_back({bounds_[cell.from], bounds_[at], last == parts_.size() ? Part::level : parts_[last]});
            at = cell.from;
            last = cell.before == none ? 0 : cell.before;
        }
        std::reverse(out.begin(), out.end());
        return out;
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    struct State {
        int score = impossible;
        std::size_t from = 0, before = none;
    };

    void offer(std::size_t to, std::size_t part, int score, std::size_t from, std::size_t before) {
        State& cell = cells_[to * (parts_.size() + 1) + part];
        if (score > cell.score) cell = {score, from, before};
    }

    // A name of a level that stands at byte `at`; 0 for none.
    [[nodiscard]] std::size_t level_at(std::size_t at) const {
        const vocab::Match m = vocab::longest_at(s_, at);
        if (m.length > 0 && (m.term.kind == Kind::level1 || m.term.kind == Kind::level2)) return opens_rate(s_.substr(at, m.length), s_.substr(at + m.length)) ? 0 : m.length;
        // misspelt: 服务对象满惫度指标
        if (at != 0) return 0;
        const std::size_t end = s_.substr(0, 36).find(cue::indicator);
        if (end == std::string_view::npos || end == 0) return 0;
        const std::size_t size = end + cue::indicator.size();
        return vocab::nearest_level(s_.substr(0, size)) ? size : 0;
    }

    // ≥42004236: where the digits from byte `i` on are two numbers that are near each other, the nearest.
    void part_twins(std::size_t i, std::vector<bool>& at) const {
        constexpr std::size_t longest = 24;
        std::size_t end = i;
        while (end < s_.size() && end - i < longest && (digit(s_[end]) || (s_[end] == '.' && end + 1 < s_.size() && digit(s_[end + 1])))) ++end;
        if (end < s_.size() && (s_[end] == '-' || s_[end] == '~' || s_[end] == '%')) return;  // 80-100 of a scoring rule
        std::size_t split = 0;
        double apart = 2;
        for (std::size_t k = i + 1; k < end; ++k) {
            const std::string_view a = s_.substr(i, k - i), b = s_.substr(k, end - k);
            if (!digit(s_[k]) || !twins(a, b)) continue;
            if (const double ratio = std::max(amount(a), amount(b)) / std::min(amount(a), amount(b)); ratio < apart) apart = ratio, split = k;
        }
        if (split > 0) at[split] = true;
    }

    // Where a piece may begin or end.
    void find_bounds() {
        std::vector<bool> at(s_.size() + 1, false);
        at[0] = at[s_.size()] = true;
        for (std::size_t i = 0; i < s_.size(); i = next_char(s_, i)) {
            const bool number_begins = digit(s_[i]) && (i == 0 || !digit(s_[i - 1]));
            const std::size_t op = i > 0 && is_sign(s_[i - 1]) ? 0 : vocab::operator_at(s_.substr(i));
            if (number_begins || op > 0) {
                const ValueAt v = value_from(s_.substr(i));
                if (number_begins) at[i] = true;
                if (v.end > 0) at[i] = at[i + v.number] = at[i + v.end] = true;
                if (op >= 6) at[i - ends_with_any(s_.substr(0, i), cue::value_leads)] = true;
                if (types_ && op > 0) at[i] = at[i + op] = true;
            }
            if (types_ && s_.substr(i).starts_with(cue::in_words) && !s_.substr(i + cue::in_words.size()).starts_with(cue::indicator)) at[i] = at[i + cue::in_words.size()] = true;
            if (reached_ && number_begins && !gaps_between_numbers_) part_twins(i, at);
            if (points_ && !gaps_between_numbers_ && digit(s_[i])) {
                std::size_t end = i;
                while (end < s_.size() && digit(s_[end]) && end - i < 5) ++end;
                for (std::size_t k = i; k <= end; ++k) at[k] = true;
            }
            if (s_[i] == ')' || s_.substr(i).starts_with("。") || s_[i] == ';') at[next_char(s_, i)] = true;
            if (starts_with_any(s_.substr(i), cue::explanation_openings) > 0 || starts_with_any(s_.substr(i), cue::comparisons) > 0 || starts_with_any(s_.substr(i), cue::periods) > 0) at[i] = true;
            if (notes_ && (starts_with_any(s_.substr(i), cue::deduction_openings) > 0 || starts_with_any(s_.substr(i), cue::remark_openings) > 0)) at[i] = true;
            if (directions_)
                for (std::size_t n = 3; n <= 12 && i + n <= s_.size(); n += 3)
                    if (vocab::is_direction(s_.substr(i, n))) at[i] = at[i + n] = true;
            if (const std::size_t standard = starts_with_any(s_.substr(i), cue::standards)) at[i] = at[i + standard] = true;
            if (const std::size_t end = next_char(s_, i); !starts_with_any(s_.substr(end), cue::not_behind_names) &&
                                                          (ends_with_any(s_.substr(0, end), cue::rate_endings) || ends_with_any(s_.substr(0, end), cue::name_endings)))
                at[end] = true;
            // what is printed twice: 合格合格, 显著提升显著提升
            std::size_t end = i;
            for (int chars = 1; chars <= 14 && end < s_.size(); ++chars) {
                end = next_char(s_, end);
                const std::size_t size = end - i;
                if (chars >= 2 && s_.compare(end, size, s_, i, size) == 0) at[i] = at[end] = at[end + size] = true;
            }
        }
        for (const auto& [from, size] : levels_) at[from] = at[from + size] = true;
        // a value in words begins before what follows it
        for (std::size_t i = 1; i <= s_.size(); ++i) {
            if (!at[i]) continue;
            const std::size_t q = vocab::qualitative_tail(s_.substr(0, i));
            if (q != std::string_view::npos) at[q] = true;
        }
        for (std::size_t i = 1; i < s_.size(); ++i)
            if (gap_[i]) at[i] = true;
        // brackets stay whole
        for (std::size_t i = 0; i < s_.size(); ++i) {
            if (s_[i] != '(' && s_[i] != '[') continue;
            long depth = 0;
            for (std::size_t k = i; k < s_.size() && k < i + 240; ++k) {
                if (s_[k] == '(' || s_[k] == '[') ++depth;
                if ((s_[k] == ')' || s_[k] == ']') && --depth == 0) {
                    std::fill(at.begin() + static_cast<std::ptrdiff_t>(i) + 1, at.begin() + static_cast<std::ptrdiff_t>(k) + 1, false);
                    i = k;
                    break;
                }
            }
        }
        // … and so do dates: 2022年8月 is no 2022年 before 8月
        for (std::size_t year = s_.find(cue::year); year != std::string_view::npos; year = s_.find(cue::year, year + 1)) {
            const std::size_t month = year + cue::year.size();
            std::size_t end = month;
            while (end < s_.size() && digit(s_[end])) ++end;
            const bool dated = year >= 4 && end > month && end <= month + 2 && s_.substr(end).starts_with(cue::month) && s_.compare(year - 4, 2, "20") == 0 && digit(s_[year - 2]) && digit(s_[year - 1]);
            if (!dated) continue;
            std::size_t day = end + cue::month.size(), last = end;
            while (day < s_.size() && digit(s_[day])) ++day;
            if (day > end + cue::month.size() && day <= end + cue::month.size() + 2 && s_.substr(day).starts_with(cue::day)) last = day;
            std::fill(at.begin() + static_cast<std::ptrdiff_t>(year) - 3, at.begin() + static_cast<std::ptrdiff_t>(last) + 1, false);
        }
        const std::size_t numbered = numbered_name(s_);  // 指标1: belongs to the name behind it
        for (std::size_t i = 0; i <= s_.size(); ++i)
            if (at[i] && (i == 0 || i > numbered)) bounds_.push_back(i);
    }

    [[nodiscard]] int missing(Part p) const {
        if (valueless_) return 0;
        switch (p) {
            case Part::value: return 9;
            case Part::actual: return 7;
            case Part::weight: case Part::score: return 5;
            case Part::type: case Part::direction: return 4;
            case Part::unit: return 2;
            case Part::note: return explained_ ? 5 : 0;
            default: return 0;
        }
    }
    // What lacks behind the last part of a row.
    [[nodiscard]] int closing(std::size_t last) const {
        if (last == none || last == parts_.size()) return 0;
        int cost = 0;
        for (std::size_t k = last + 1; k < parts_.size(); ++k) cost -= missing(parts_[k]);
        return cost;
    }

    [[nodiscard]] int level_score(std::size_t at, std::string_view piece, std::size_t bound) const {
        const auto found = std::find(levels_.begin(), levels_.end(), std::pair{at, piece.size()});
        if (found == levels_.end()) return impossible;
        // 成本 of 成本控制率 is no level
        if (piece.size() < 12 && starts_with_any(s_.substr(at + piece.size()), cue::not_behind_levels) > 0) return impossible;
        if (bound == 0 && behind_level1_) return 10;
        return piece.size() >= 12 || bare_levels_ ? 4 : -8;
    }

    // The piece that holds part `p` of the row that ends in state `last` at bound `i`; empty: none.
    [[nodiscard]] std::string_view earlier(Part p, std::size_t i, std::size_t last) const {
        const std::size_t states = parts_.size() + 1;
        while (i > 0 && last < parts_.size()) {
            const State& cell = cells_[i * states + last];
            if (parts_[last] == p) return s_.substr(bounds_[cell.from], bounds_[i] - bounds_[cell.from]);
            if (parts_[last] == Part::name || cell.before == none) break;
            i = cell.from;
            last = cell.before;
        }
        return {};
    }

    [[nodiscard]] int score_value(std::string_view s) const {
        const ValueAt v = value_from(s);
        const int chars = characters(s);
        if (v.end == s.size()) {
            const std::string_view behind = s_.substr(static_cast<std::size_t>(s.data() - s_.data()) + s.size());
            const bool measured = v.end > v.number || date_at(s) == s.size();
            int looks = measured ? 9 : number(s) ? (units_ ? 7 : 2) : units_ ? 8 : 6;
            if (!measured && !units_ && unit_at(behind) > 0) looks -= 10;  // its unit stands right behind
            if (s.size() > 1 && s[0] == '0' && digit(s[1])) looks -= 14;
            if (const std::size_t from = static_cast<std::size_t>(s.data() - s_.data()); from > 1 && s_[from - 1] == '.' && digit(s_[from - 2])) looks -= 14;
            if (digit(s.back()) && !behind.empty() && (digit(behind[0]) || (behind[0] == '.' && behind.size() > 1 && digit(behind[1])))) looks -= 6;
            return looks;
        }
        if (vocab::qualitative_tail(s) == 0) return chars <= 2 ? 3 : chars <= 8 ? 5 : 5 - (chars - 8);
        // 每季度末前, 每年
        if (const std::size_t period = starts_with_any(s, cue::periods); period > 0 && (period == s.size() || (chars <= 12 && ends_with_any(s, cue::period_endings) > 0))) return 8;
        // 较上年提高2个百分点
        if (starts_with_any(s, cue::comparisons) > 0 && chars <= 16 && std::any_of(s.begin(), s.end(), digit)) return 8;
        if (chars > 20 || chars < 2) return impossible;
        const bool measured = digit(s.back()) || s.back() == '%';
        return -5 - chars / 2 + (measured ? 3 : 0);
    }

    [[nodiscard]] int score_name(std::string_view s) const {
        const int chars = characters(s);
        if (chars < 2 || chars > 60) return impossible;
        int points = valueless_ ? (chars < 4 ? -8 : -2) : -6;
        if (vocab::operator_at(s.substr(s.size() - 1)) > 0 || s.ends_with("≥") || s.ends_with("≤")) points -= 12;
        if (chars > 18) points -= chars - 18;
        std::string_view bare = s;
        if (bare.ends_with("%")) bare.remove_suffix(1);
        if (ends_with_any(bare, cue::rate_endings) || ends_with_any(bare, cue::name_endings)) points += 5;
        if ((digit(s[0]) && (s.data() != s_.data() || numbered_name(s) == 0)) || vocab::operator_at(s) > 0 || s[0] == ')' || s[0] == ',' || s[0] == ';') points -= 20;
        const std::size_t from = static_cast<std::size_t>(s.data() - s_.data());
        if (from > 0 && digit(s_[from - 1]) && unit_at(s) > 0) points -= 12;
        if (s.starts_with(cue::before_date) && ends_with_any(s_.substr(0, from), cue::date_units) > 0) points -= 12;  // 12月20日 | 前债券资金
        if (s.starts_with("、") || s.starts_with("。") || starts_with_any(s, cue::bound_tails) > 0 || starts_with_any(s, cue::never_opens_names) > 0) points -= 20;
        long depth = 0;
        bool in_digits = false;
        for (std::size_t i = 1; i + 1 < s.size(); i = next_char(s, i))
            if (const std::size_t op = vocab::operator_at(s.substr(i)); op > 0 && i + op < s.size() && digit(s[i + op])) {
                points -= 10;
                break;
            }
        for (const char c : s.substr(from == 0 ? numbered_name(s) : 0)) {
            if (c == '(') ++depth;
            if (c == ')') --depth;
            if (depth == 0 && digit(c) && !in_digits) points -= 4;
            in_digits = digit(c);
        }
        if (depth != 0) points -= 15;
        if (notes_) {
            for (std::size_t i = next_char(s, 0); i < s.size(); i = next_char(s, i))
                if (starts_with_any(s.substr(i), cue::explanation_openings) > 0) {
                    points -= 10;
                    break;
                }
            if (starts_with_any(s, cue::explanation_openings) > 0) points -= 12;
            if (starts_with_any(s, cue::deduction_openings) > 0 && s.find(cue::points) != std::string_view::npos) points -= 12;
        }
        if (s.find("。") != std::string_view::npos) points -= 15;
        return points;
    }

    // 正 of 正向指标 is none
    [[nodiscard]] bool longer_direction(std::string_view s) const {
        const std::string_view behind = s_.substr(static_cast<std::size_t>(s.data() - s_.data()));
        for (std::size_t n = s.size() + 3; n <= 12 && n <= behind.size(); n += 3)
            if (vocab::is_direction(behind.substr(0, n))) return true;
        return false;
    }

    // How a piece looks as a part, whatever stands before it.
    [[nodiscard]] int score(Part p, std::string_view s) const {
        switch (p) {
            case Part::name: return score_name(s);
            case Part::value: case Part::actual: return score_value(s);
            case Part::weight: case Part::score:
                if (s.ends_with("%")) s.remove_suffix(1);
                if (!number(s) || s.size() > 5 || (s.size() > 1 && s[0] == '0' && s[1] != '.')) return impossible;
                // 7.51所学校…: the last digit begins the reason
                if (const auto point = s.find('.'); notes_ && point != std::string_view::npos && s.size() > point + 2 && unit_at(s_.substr(static_cast<std::size_t>(s.data() - s_.data()) + s.size())) > 0) return -6;
                // 12.5, 10, 5: forms share out a hundred points
                return amount(s) > 60 ? -6 : amount(s) == 0 ? 0 : p == Part::score || std::fmod(amount(s), 2.5) == 0 ? 7 : 5;
            case Part::type:
                if (const std::size_t end = static_cast<std::size_t>(s.data() - s_.data()) + s.size(); is_sign(s.back()) && end < s_.size() && is_sign(s_[end])) return impossible;
                if (vocab::operator_at(s_.substr(static_cast<std::size_t>(s.data() - s_.data()))) > s.size()) return impossible;  // 大于 of 大于等于
                if (s_.substr(static_cast<std::size_t>(s.data() - s_.data()) + s.size()).starts_with(cue::indicator)) return impossible;  // 定量 of 定量指标
                return vocab::is_value_type(s) || vocab::operator_at(s) == s.size() ? 8 : impossible;
            case Part::unit: return vocab::is_unit(s) ? 8 : impossible;
            case Part::direction: return vocab::is_direction(s) && !longer_direction(s) ? 12 : impossible;
            case Part::note: {
                if (starts_with_any(s, cue::standards) == s.size()) return 12;
                const int chars = characters(s);
                if (chars < 2 || s[0] == '.' || s[0] == '/') return impossible;
                if (const ValueAt v = value_from(s); v.end == s.size() && v.end > v.number) return -2;
                if (starts_with_any(s, cue::deduction_openings) > 0 && s.ends_with(cue::points)) return 9;
                if (starts_with_any(s, cue::remark_openings) > 0) return 2;
                if (starts_with_any(s, cue::explanation_openings) > 0 && chars >= 5) return ends_with_any(s, cue::name_endings) > 0 ? 12 : 8;
                // 312个(计划标准)
                if (const auto open = s.find('('); open != std::string_view::npos && s.back() == ')' && starts_with_any(s.substr(open + 1), cue::standards) + open + 2 == s.size()) return 10;
                if (explained_) return -2 - chars / 12 - (digit(s[0]) ? 5 : 0) - (chars < 4 ? 4 : 0);
                return -7 - chars / 6 - (digit(s[0]) ? 5 : 0);
            }
            case Part::none: case Part::level: break;
        }
        return impossible;
    }

    // 万亩 of 退化林修复面积(万亩); empty for none
    [[nodiscard]] static std::string_view unit_named(std::string_view name) {
        const auto bracket = name.rfind('(');
        if (!name.ends_with(')') || bracket == std::string_view::npos) return {};
        const std::string_view unit = name.substr(bracket + 1, name.size() - bracket - 2);
        return vocab::is_unit(unit) ? unit : std::string_view();
    }

    // What a value says for the one behind it: an actual value repeats the target's, a score is no more than its weight.
    [[nodiscard]] int agreement(Part p, std::string_view s, std::size_t i, std::size_t open) const {
        const std::size_t from = bounds_[i];
        if ((p == Part::actual || p == Part::value) && from > 0 && digit(s_[from - 1]) && digit(s[0]) && !gap_[from] && open < parts_.size() &&
            (parts_[open] == Part::value || parts_[open] == Part::name)) {
            const std::string_view value = p == Part::actual ? earlier(Part::value, i, open) : std::string_view();
            const std::size_t sign = value.find_first_of("0123456789");
            constexpr int same = 10, within = -25;  // a number
            return sign == std::string_view::npos || !reached_ || !twins(value.substr(sign), s) ? within : value == s ? same : 0;
        }
        if (p == Part::actual) {
            const std::string_view value = earlier(Part::value, i, open);
            return !value.empty() && s == value ? 10 : 0;
        }
        if (p == Part::value && !digit(s[0]) && earlier(Part::type, i, open) == cue::in_words) return 8;
        if (const std::string_view unit = p == Part::value ? unit_named(earlier(Part::name, i, open)) : std::string_view(); !unit.empty()) {
            // 面积(万亩)≥1.2人工造林面积(万亩): the name has said the unit
            constexpr int another = -16, bare = 18;
            const ValueAt v = value_from(s);
            if (v.end == s.size() && v.number > 0) return v.end == v.number ? bare : s.substr(v.number) == unit || s.back() == '%' ? 0 : another;
        }
        if (p == Part::note) return s == earlier(Part::name, i, open) ? 16 : 0;
        if (p == Part::score) {
            const std::string_view weight = earlier(Part::weight, i, open);
            return weight.empty() || !number(weight) ? 0 : s == weight ? 5 : amount(s) <= amount(weight) ? 0 : -18;
        }
        return 0;
    }

    std::string_view s_;
    std::vector<bool> gap_;  // white space stood before this byte
    const std::vector<Part>& parts_;
    bool behind_level1_, bare_levels_, valueless_ = false, gaps_between_numbers_ = false, explained_ = false, directions_ = false, points_ = false, notes_ = false, units_ = false, types_ = false, reached_ = false;
    std::vector<std::pair<std::size_t, std::size_t>> levels_;
    std::vector<std::size_t> bounds_;
    std::vector<State> cells_;
};

}  // namespace

std::vector<RowPiece> cut_by_pattern(std::string_view text, const std::vector<Part>& parts, bool behind_level1, bool bare_levels) {
    const FoldedText f(text);
    if (f.text.empty() || f.text.size() > longest_text) return {};
    auto pieces = Cutter(f, text, parts, behind_level1, bare_levels).run();
    for (RowPiece& piece : pieces) piece.begin = f.from[piece.begin], piece.end = f.from[piece.end];
    return pieces;
}

}  // namespace jixiao::grid
