// Columns aligned by spaces, as `pdftotext -layout` prints them: where a table's cells wrap and its merged cells are printed
// in the middle of their rows, the rows are put together again from where everything stands.

#include <algorithm>
#include <limits>

#include "base/bytes.hpp"
#include "grid/aligned_rows.hpp"
#include "grid/lines.hpp"
#include "grid/text_lines.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/titles.hpp"

namespace jixiao::grid {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

constexpr std::int32_t step = 400;            // canonical columns stand further apart than any text is long
constexpr std::size_t longest_page = 400;     // lines under one header
constexpr std::size_t most_columns = 40;

struct Column {
    int x0 = 0, x1 = 0;
    std::vector<Span> label;
    std::string folded;
    vocab::Term term;
    std::vector<const Token*> cells;  // in the order of the lines

    [[nodiscard]] bool is(F f) const { return term.kind == Kind::column && term.field() == f; }
    [[nodiscard]] bool level() const { return is(F::level1) || is(F::level2); }
    [[nodiscard]] bool value() const {
        return is(F::value) || is(F::cycle_value) || is(F::annual_value) || is(F::actual_value) || !term;
    }
    // never wraps: what stands in it marks a row's middle
    [[nodiscard]] bool thin() const {
        return is(F::value_type) || is(F::weight) || is(F::score) || is(F::direction) || term.kind == Kind::nature;
    }
    [[nodiscard]] bool indicators() const {
        return term.kind == Kind::column || term.kind == Kind::nature || term.kind == Kind::other_column || term.kind == Kind::none;
    }
};

bool overlap(int a0, int a1, int b0, int b1) { return a0 < b1 && b0 < a1; }

bool has_digit(std::string_view s) { return first_digit(s) != std::string_view::npos; }

bool label_column(const vocab::Term& t) {
    return t.kind == Kind::column && (t.field() == F::level1 || t.field() == F::level2 || t.field() == F::level3);
}

bool value_shaped(std::string_view f) {
    return has_digit(f) || vocab::is_value_type(f) || vocab::operator_at(f) > 0 || vocab::is_qualitative(f);
}

class AlignedReader {
public:
    AlignedReader(Document& document, Grid& grid) : document_(document), grid_(grid), text_(document.text()), lines_(lines_of(text_)) {}

    void run() {
        for (std::size_t l = 0; l < lines_.size();) {
            std::size_t end = table(l);
            if (end == l) end = centred_goal(l);
            if (end > l) {
                l = end;
                continue;
            }
            plain(l++);
        }
    }

private:
    void add(const Words& words, std::int32_t x) {
        if (!words.present()) return;
        Cell cell;
        cell.words = words;
        cell.row = row_;
        cell.x = x;
        cell.indent = static_cast<std::uint32_t>(x);
        grid_.cells.push_back(cell);
    }

    void plain(std::size_t l) {
        for (const Token& t : tokens(l)) add(words_at(document_, t.span), t.x0);
        ++row_;
    }

    // A goal over several lines, its label beside the middle one: one row. The line behind it, or `l` where none begins.
    std::size_t centred_goal(std::size_t l) {
        constexpr std::size_t most = 6;
        const auto near = [](int a, int b) { return std::abs(a - b) <= 2; };
        std::vector<Token> above;
        std::size_t h = l;
        for (; h < lines_.size() && h <= l + most; ++h) {
            auto line = tokens(h);
            if (line.size() != 1 || line[0].term || (!above.empty() && !near(line[0].x0, above[0].x0))) break;
            above.push_back(std::move(line[0]));
        }
        if (above.empty() || h >= lines_.size()) return l;
        const auto middle = tokens(h);
        const bool labelled = middle.size() == 2 && (middle[0].term.kind == Kind::goal || middle[0].term.kind == Kind::goal_group) && !middle[1].term &&
                              near(middle[1].x0, above[0].x0);
        if (!labelled || above[0].folded.size() < 24) return l;
        std::vector<Words> texts;
        for (const Token& t : above) texts.push_back(words_at(document_, t.span));
        texts.push_back(words_at(document_, middle[1].span));
        std::size_t end = h + 1;
        for (; end < lines_.size() && end <= h + above.size() + 1; ++end) {
            const auto line = tokens(end);
            if (line.size() != 1 || line[0].term || !near(line[0].x0, above[0].x0)) break;
            texts.push_back(words_at(document_, line[0].span));
        }
        add(words_at(document_, middle[0].span), middle[0].x0);
        add(join(document_, texts), middle[1].x0);
        ++row_;
        return end;
    }

    [[nodiscard]] int width(std::string_view s) const {
        return static_cast<int>(by_characters_ ? static_cast<std::uint32_t>(utf8::unchecked::distance(s.begin(), s.end())) : display_width(s));
    }

    [[nodiscard]] std::vector<Token> tokens(std::size_t l) const {
        std::vector<Token> out;
        const Line& line = lines_[l];
        split_spaces(text_, line.span, 2, [&](Span span) {
            Token t;
            t.span = span;
            t.line = static_cast<int>(l);
            t.x0 = width(text_.substr(line.span.begin, span.begin - line.span.begin));
            t.x1 = t.x0 + width(text_.substr(span.begin, span.size()));
            if (span.size() <= 240) t.folded = vocab::folded(text_.substr(span.begin, span.size()));
            t.term = vocab::lookup(t.folded);
            // choices of one box, wide apart
            if (!out.empty() && !t.term && has_digit(t.folded.substr(0, 1)) && vocab::contains_any(t.folded, cue::tick_boxes) && vocab::contains_any(out.back().folded, cue::tick_boxes)) {
                Token& choice = out.back();
                choice.span.end = span.end;
                choice.x1 = t.x1;
                choice.folded += t.folded;
                return;
            }
            out.push_back(std::move(t));
        });
        return out;
    }

    // A row that names level columns.
    [[nodiscard]] static bool core(const std::vector<Token>& line) {
        std::size_t levels = 0, others = 0;
        for (const Token& t : line) {
            levels += label_column(t.term);
            others += has_digit(t.folded) || t.term.kind == Kind::level1 || t.term.kind == Kind::level2;
        }
        return levels >= 2 && line.size() >= 3 && others == 0 && line.size() <= most_columns;
    }

    [[nodiscard]] static bool label_like(const Token& t) {
        return !t.folded.empty() && t.folded.size() <= 36 && !has_digit(t.folded) && t.folded.find(':') == std::string::npos && t.folded.find("。") == std::string::npos && t.term.kind != Kind::level1 &&
               t.term.kind != Kind::level2 && !value_shaped(t.folded);
    }

    [[nodiscard]] static bool above(const std::vector<Token>& line, const std::vector<Token>& core) {
        if (line.empty() || line.size() > core.size()) return false;
        return std::all_of(line.begin(), line.end(), [&](const Token& t) {
            if (!label_like(t) || ((line.size() == 1 || !t.term) && vocab::is_title(t.folded))) return false;
            // 标 of 年度绩效目 | 标 around a goal above
            constexpr std::size_t one_character = 3;
            if (t.folded.size() <= one_character && std::none_of(core.begin(), core.end(), [&](const Token& c) { return overlap(t.x0, t.x1, c.x0, c.x1) && vocab::lookup(t.folded + c.folded); })) return false;
            return t.term || std::any_of(core.begin(), core.end(), [&](const Token& c) { return overlap(t.x0, t.x1, c.x0, c.x1); });
        });
    }

    // Where the header that begins at line `l` has its core; npos where none begins.
    [[nodiscard]] std::size_t core_line(std::size_t l) const {
        for (std::size_t h = l; h < lines_.size() && h <= l + 2; ++h) {
            if (lines_[h].content.empty()) return npos;
            const auto line = tokens(h);
            if (!core(line)) continue;
            for (std::size_t k = l; k < h; ++k)
                if (!above(tokens(k), line)) return npos;
            return h;
        }
        return npos;
    }

    void header(std::size_t l, std::size_t h, std::size_t& end) {
        columns_.clear();
        for (const Token& t : tokens(h)) columns_.push_back({t.x0, t.x1, {t.span}, t.folded, t.term, {}});
        const auto over = [&](const Token& t) {
            std::vector<std::size_t> hit;
            for (std::size_t c = 0; c < columns_.size(); ++c)
                if (overlap(t.x0, t.x1, columns_[c].x0, columns_[c].x1)) hit.push_back(c);
            return hit;
        };
        const auto widen = [&](Column& c, const Token& t) {
            c.x0 = std::min(c.x0, t.x0);
            c.x1 = std::max(c.x1, t.x1);
            c.term = vocab::lookup(c.folded);
        };
        for (std::size_t k = h; k-- > l;)
            for (const Token& t : tokens(k)) {
                const auto hit = over(t);
                if (hit.size() == 1) {
                    Column& c = columns_[hit[0]];
                    if (vocab::lookup(t.folded + c.folded) || (!t.term && !c.term)) {
                        c.folded = t.folded + c.folded;
                        c.label.insert(c.label.begin(), t.span);
                        widen(c, t);
                        continue;
                    }
                }
                if (hit.empty() && t.term && t.term.kind != Kind::packed && t.term.kind != Kind::fund_group) columns_.push_back({t.x0, t.x1, {t.span}, t.folded, t.term, {}});
                else document_.marks.push_back({t.span, Role::header});  // 绩效指标 over columns of its own
            }
        end = h + 1;
        int names = 0;
        for (const Column& c : columns_)
            if (label_column(c.term)) names = std::max(names, c.x1);
        for (; end < lines_.size() && end <= h + 3 && !lines_[end].content.empty(); ++end) {
            const auto line = tokens(end);
            bool all = true, areas = line.size() >= 2;
            for (const Token& t : line) {
                const auto hit = over(t);
                const bool joins = hit.size() == 1 && static_cast<bool>(vocab::lookup(columns_[hit[0]].folded + t.folded));
                all = all && label_like(t) && (joins || t.term.kind == Kind::column || t.term.kind == Kind::fund || t.term.kind == Kind::nature || t.term.kind == Kind::other_column);
                areas = areas && label_like(t) && !t.term && t.x0 >= names && t.folded.size() <= 24;
            }
            if (!all && !areas) break;
            for (const Token& t : line) {
                const auto hit = over(t);
                if (all && hit.size() == 1 && vocab::lookup(columns_[hit[0]].folded + t.folded)) {
                    Column& c = columns_[hit[0]];
                    c.folded += t.folded;
                    c.label.push_back(t.span);
                    widen(c, t);
                    continue;
                }
                // a column below a group's heading takes its place
                const bool value = t.term.kind == Kind::column && t.term.field() == F::value;  // 符号 | 数值 | 单位 below 指标值
                const auto heads = [&](const Column& c) { return !c.term || c.term.kind == Kind::packed || c.term.kind == Kind::fund_group || ((areas || value) && c.value()); };
                if (hit.size() == 1 && heads(columns_[hit[0]])) {
                    for (const Span s : columns_[hit[0]].label) document_.marks.push_back({s, Role::header});
                    columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(hit[0]));
                }
                columns_.push_back({t.x0, t.x1, {t.span}, t.folded, t.term, {}});
            }
            if (areas) {
                ++end;
                break;
            }
        }
        std::sort(columns_.begin(), columns_.end(), [](const Column& a, const Column& b) { return a.x0 < b.x0; });
        // 说明 behind the values is theirs, whatever box may have that name
        bool value = false;
        for (Column& c : columns_) {
            if (value && c.term.kind == Kind::field) c.term = {Kind::other_column, 0, 0};
            value = value || (c.value() && c.term);
        }
    }

    [[nodiscard]] static bool page_number(const std::vector<Token>& line) {
        std::string all;
        for (const Token& t : line) all += t.folded;
        return vocab::is_page_number(all);
    }

    // 27 alone behind a blank line, where the table's header is printed again or nothing follows.
    [[nodiscard]] bool bare_page_number(const std::vector<Token>& line, std::size_t l) {
        constexpr std::size_t longest = 4;
        const std::string& f = line.front().folded;
        if (line.size() != 1 || f.size() > longest || f.find_first_not_of("0123456789") != std::string::npos || l == 0 || !lines_[l - 1].content.empty()) return false;
        std::size_t next = l + 1;
        while (next < lines_.size() && lines_[next].content.empty()) ++next;
        return next == lines_.size() || core_line(next) != npos;
    }

    [[nodiscard]] bool stops(const std::vector<Token>& line, std::size_t l) const {
        const Token& first = line.front();
        if (first.term.kind == Kind::end || first.term.kind == Kind::sign_off || first.term.kind == Kind::name || first.term.kind == Kind::unit_name) return true;
        if (vocab::is_any(first.folded, cue::point_totals)) return true;
        if (vocab::starts_with_any(first.folded, cue::notes) > 0 || vocab::is_title(text_.substr(lines_[l].content.begin, lines_[l].content.size()))) return true;
        if (const auto colon = first.folded.find(':'); colon != std::string::npos && colon <= 24 && vocab::lookup(first.folded.substr(0, colon))) return true;
        // 填报单位负责人：某某   填报日期：…: a signature further on
        for (const Token& t : line)
            if (const auto colon = t.folded.find(':'); colon != std::string::npos && vocab::lookup(t.folded.substr(0, colon)).kind == Kind::sign_off) return true;
        // a footnote runs under several columns
        std::size_t under = 0;
        for (const Column& c : columns_) under += overlap(first.x0, first.x1, c.x0, c.x1);
        return line.size() == 1 && under >= 4;
    }

    // Puts each token of the lines into its column; what stands left of all columns is a label printed beside them.
    void place(std::vector<std::vector<Token>>& body) {
        const auto nearest = [&](const Token& t) {
            std::size_t best = 0;
            int least = std::numeric_limits<int>::max();
            for (std::size_t c = 0; c < columns_.size(); ++c) {
                const int shared = std::min(t.x1, columns_[c].x1) - std::max(t.x0, columns_[c].x0);
                if (-shared < least) {
                    least = -shared;
                    best = c;
                }
            }
            return best;
        };
        // what overlaps one label alone says how wide its column is
        std::vector<std::pair<int, int>> wide;
        for (const Column& c : columns_) wide.emplace_back(c.x0, c.x1);
        for (const auto& line : body)
            for (const Token& t : line) {
                std::size_t hits = 0, at = 0;
                for (std::size_t c = 0; c < columns_.size(); ++c)
                    if (overlap(t.x0, t.x1, columns_[c].x0, columns_[c].x1)) ++hits, at = c;
                if (hits != 1) continue;
                wide[at].first = std::min(wide[at].first, t.x0);
                wide[at].second = std::max(wide[at].second, t.x1);
            }
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            columns_[c].x0 = wide[c].first;
            columns_[c].x1 = wide[c].second;
        }
        for (const auto& line : body)
            for (const Token& t : line) {
                if (t.x1 < columns_.front().x0) {
                    document_.marks.push_back({t.span, Role::label});
                    continue;
                }
                columns_[nearest(t)].cells.push_back(&t);
            }
    }

    // A level 2 with name and value behind it.
    [[nodiscard]] static bool row_of_its_own(const std::vector<Token>& line) {
        if (line.size() < 3) return false;
        const Token& level = line[line.size() - 3];
        if (level.term) return level.term.kind == Kind::level2;
        const auto misspelt = vocab::nearest_level(level.folded);
        return misspelt && misspelt->term.kind == Kind::level2;
    }

    // Cells that only two spaces part stand below other labels than their own: 数量指标 below 一级指标.
    [[nodiscard]] bool levels_stand_right() const {
        std::size_t right = 0, wrong = 0;
        for (const Column& c : columns_)
            for (const Token* t : c.cells)
                if (t->term.kind == Kind::level2 && t->folded.size() >= 12) ++(c.is(F::level2) ? right : wrong);
        return wrong <= right;
    }

    [[nodiscard]] std::vector<int> row_lines() const {
        std::vector<int> rows;
        const auto take = [&](auto&& wanted) {
            for (const Column& c : columns_)
                if (wanted(c))
                    for (const Token* t : c.cells) rows.push_back(t->line);
        };
        const bool thin = std::any_of(columns_.begin(), columns_.end(), [](const Column& c) { return c.thin() && c.cells.size() >= 2; });
        if (thin) take([](const Column& c) { return c.thin(); });
        const auto names = std::find_if(columns_.begin(), columns_.end(), [](const Column& c) { return c.is(F::level3); });
        int widest = 0;
        if (names != columns_.end())
            for (const Token* t : names->cells) widest = std::max(widest, t->x1 - t->x0);
        // a value in words beside a name; not the second line of both, where the name above fills its column
        const auto beside_name = [&](int line) {
            for (const Column& c : columns_)
                if (c.is(F::level2))
                    for (const Token* t : c.cells)
                        if (t->line == line && t->term.kind == Kind::level2) return true;
            bool here = false;
            for (const Token* t : names->cells) {
                if (t->line == line - 1 && (t->x1 - t->x0) * 10 >= widest * 9) return false;
                here = here || t->line == line;
            }
            return here;
        };
        for (const Column& c : columns_)
            if (c.indicators() && c.value())
                for (const Token* t : c.cells)
                    // where operators and units are printed, a value in words has neither
                    if ((!thin && value_shaped(t->folded)) || (names != columns_.end() && beside_name(t->line))) rows.push_back(t->line);
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        return rows;
    }

    // Whether each line is a row: levels stand where their rows begin, and a line without a value begins cells of its own, as those
    // above it had room for more. `rows`: the lines that have a value.
    [[nodiscard]] bool line_by_line(const std::vector<std::vector<Token>>& body, const std::vector<int>& rows) const {
        const auto column = [&](F f) { return std::find_if(columns_.begin(), columns_.end(), [&](const Column& c) { return c.is(f); }); };
        const auto first = column(F::level1), second = column(F::level2), names = column(F::level3);
        if (first == columns_.end() || second == columns_.end() || names == columns_.end()) return false;
        const auto at = [](const Column& c, int line) -> const Token* {
            const auto t = std::lower_bound(c.cells.begin(), c.cells.end(), line, [](const Token* a, int l) { return a->line < l; });
            return t != c.cells.end() && (*t)->line == line ? *t : nullptr;
        };
        if (!at(*first, body.front().front().line)) return false;
        for (const Token* t : first->cells)
            if (t->term.kind != Kind::level1 || !at(*second, t->line)) return false;
        // what cannot be broken stands on the next line although there was room for one character
        const auto begins = [&](const Column& c, int above, int line) {
            const Token *upper = at(c, above), *lower = at(c, line);
            if (!upper || !lower) return false;
            int widest = 0;
            for (const Token* t : c.cells) widest = std::max(widest, t->x1 - t->x0);
            const std::string& s = lower->folded;
            const auto word = std::find_if(s.begin(), s.end(), [](char b) { return !((b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '.' || b == '%'); });
            return upper->x1 - upper->x0 + std::max(2, static_cast<int>(word - s.begin())) <= widest;
        };
        std::size_t strangers = 0;  // in the column of level 2
        for (std::size_t l = 0; l < body.size(); ++l) {
            const int line = body[l].front().line;
            const Token *name = at(*names, line), *level = at(*second, line);
            const bool known = level && (level->term.kind == Kind::level1 || level->term.kind == Kind::level2 || vocab::level_code(level->folded) > 0);  // 31-受益对象
            if (level && !known && (++strangers * 4 > second->cells.size() || !name)) return false;
            if (std::binary_search(rows.begin(), rows.end(), line)) continue;
            const bool bare = known && std::none_of(columns_.begin(), columns_.end(), [&](const Column& c) { return c.indicators() && !c.level() && at(c, line); });
            const bool own = name && (level || (l > 0 && std::any_of(columns_.begin(), columns_.end(), [&](const Column& c) {
                                                    return c.indicators() && !c.level() && begins(c, body[l - 1].front().line, line);
                                                })));
            if (!bare && !own) return false;
        }
        return true;
    }

    // Whether a level alone on its line stands amid its rows: neither the row above nor the one below has a level 2 of its own.
    [[nodiscard]] bool between_rows(int line, const std::vector<int>& rows) const {
        const auto next = std::upper_bound(rows.begin(), rows.end(), line);
        if (next == rows.begin() || next == rows.end()) return false;
        // areas' columns have no words
        if (std::none_of(columns_.begin(), columns_.end(), [](const Column& c) { return c.value() && c.term; })) return false;
        return std::none_of(columns_.begin(), columns_.end(), [&](const Column& c) {
            return c.is(F::level2) && std::any_of(c.cells.begin(), c.cells.end(), [&](const Token* t) { return t->line == *next || t->line == *(next - 1); });
        });
    }

    // A level 2 beside which nothing is printed names a row that nobody filled.
    void add_empty_rows(std::vector<int>& rows) const {
        const std::vector<int> filled_rows = rows;
        const auto filled = [&](int line) {
            for (const Column& c : columns_)
                if (c.indicators() && !c.level())
                    for (const Token* t : c.cells)
                        if (t->line == line) return true;
            return false;
        };
        for (const Column& c : columns_) {
            if (!c.is(F::level2)) continue;
            for (const LevelName& name : level_names(c.cells)) {
                bool empty = static_cast<bool>(name.term);
                for (int l = name.parts.front()->line; empty && l <= name.parts.back()->line; ++l) empty = !filled(l);
                if (empty && !between_rows(name.parts.front()->line, filled_rows)) rows.push_back(static_cast<int>(name.middle));
            }
        }
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    }

    // The share of the next lines' pieces that stand under one label alone.
    double standing_under(std::size_t l, std::size_t h) {
        std::size_t begin = h + 1, under = 0, all = 0;
        header(l, h, begin);
        for (std::size_t k = begin; k < lines_.size() && k < begin + 40 && (k == begin || core_line(k) == npos); ++k)
            for (const Token& t : tokens(k)) {
                std::size_t hits = 0;
                for (const Column& c : columns_) hits += overlap(t.x0, t.x1, c.x0, c.x1);
                ++all;
                under += hits == 1;
            }
        return all == 0 ? 0 : static_cast<double>(under) / static_cast<double>(all);
    }

    // The table whose header begins at line `l`: its rows are added; the line behind it, or `l` where none is, or none that needs this.
    std::size_t table(std::size_t l) {
        if (lines_[l].content.empty()) return l;
        std::size_t h = core_line(l);
        if (h == npos) {
            // 指标性 stands above 质 only where columns are counted by characters
            by_characters_ = true;
            h = core_line(l);
            by_characters_ = false;
        }
        if (h == npos) return l;
        const std::size_t marks = document_.marks.size();
        std::size_t begin = h + 1;
        const auto give_up = [&] {
            document_.marks.resize(marks);
            by_characters_ = false;
            return l;
        };
        // some programs pad by characters, some by their width on the screen: where cells stand under their labels, it is that
        by_characters_ = false;
        const double by_width = standing_under(l, h);
        by_characters_ = true;
        by_characters_ = standing_under(l, h) > by_width + 0.02;
        document_.marks.resize(marks);
        header(l, h, begin);
        std::vector<std::vector<Token>> body;
        std::size_t end = begin;
        for (; end < lines_.size() && body.size() < longest_page; ++end) {
            auto line = tokens(end);
            if (line.empty()) continue;
            if (page_number(line) || bare_page_number(line, end)) {
                for (const Token& t : line) document_.marks.push_back({t.span, Role::furniture});
                continue;
            }
            if (core_line(end) != npos || stops(line, end)) break;
            body.push_back(std::move(line));
        }
        if (columns_.size() < 3 || body.empty()) return give_up();
        place(body);
        if (!levels_stand_right()) return give_up();
        std::vector<int> rows = row_lines();
        if (rows.size() < 2) return give_up();
        // a line between rows; one that holds whole level names alone is a row that nobody filled
        const bool loose = std::any_of(body.begin(), body.end(), [&](const auto& line) {
            return !std::binary_search(rows.begin(), rows.end(), line.front().line) && !row_of_its_own(line) && line.front().term.kind != Kind::total &&
                   (std::any_of(line.begin(), line.end(), [](const Token& t) { return t.term.kind != Kind::level1 && t.term.kind != Kind::level2; }) || between_rows(line.front().line, rows));
        });
        if (!loose || line_by_line(body, rows)) return give_up();
        add_empty_rows(rows);
        emit_header();
        emit_rows(rows);
        by_characters_ = false;
        return end;
    }

    Words join_tokens(const std::vector<const Token*>& parts) {
        std::vector<Words> words;
        for (const Token* t : parts) words.push_back(words_at(document_, t->span));
        if (words.size() == 1) return words[0];
        const Words joined = join(document_, words);
        document_.repairs.push_back({Repair::Kind::joined_lines, joined.span, -1, -1, -1, {}});
        return joined;
    }

    void emit_header() {
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            std::vector<Words> words;
            for (const Span s : columns_[c].label) words.push_back(words_at(document_, s));
            add(words.size() == 1 ? words[0] : join(document_, words), static_cast<std::int32_t>(c) * step);
        }
        ++row_;
    }

    // Which of a column's pieces leave no room on their line.
    [[nodiscard]] static std::vector<bool> full_lines(const Column& column) {
        int widest = 0;
        for (const Token* t : column.cells) widest = std::max(widest, t->x1 - t->x0);
        std::vector<bool> full;
        for (const Token* t : column.cells) full.push_back((t->x1 - t->x0) * 10 >= widest * 7);
        return full;
    }

    // What a row without a piece costs: names are on each, texts on most rows of a column that has as many.
    [[nodiscard]] static double emptiness(const Column& column, const std::vector<int>& rows) {
        return column.is(F::level3) ? 3 : column.cells.size() >= rows.size() ? 1.5 : 0;
    }

    // Whether cells begin on their row's line and run on below it, as where nothing is centred: then what a line goes on with
    // stands below one that is full.
    [[nodiscard]] bool cells_hang(const std::vector<int>& rows) const {
        int centred = 0, hanging = 0;  // lines that go on behind one that had room
        bool all_begin = true, go_on = false;  // each cell begins on its row's line; some have more
        for (const Column& column : columns_) {
            if (!column.indicators() || column.level() || column.thin() || column.value() || column.cells.empty()) continue;
            if (column.cells.front()->line < rows.front()) return false;
            std::vector<int> at;
            int widest = 0;
            for (const Token* t : column.cells) at.push_back(t->line), widest = std::max(widest, t->x1 - t->x0);
            const auto broken_early = [&](const std::vector<int>& row) {
                int count = 0;
                for (std::size_t k = 1; k < row.size(); ++k)
                    count += row[k] == row[k - 1] && (column.cells[k - 1]->x1 - column.cells[k - 1]->x0) * 10 < widest * 8;
                return count;
            };
            centred += broken_early(spread(at, full_lines(column), rows, emptiness(column, rows)));
            const std::vector<int> row = last_begun(at, rows);
            hanging += broken_early(row);
            for (std::size_t k = 0; k < row.size(); ++k) {
                const bool begins = k == 0 || row[k] != row[k - 1];
                all_begin = all_begin && (!begins || at[k] == rows[static_cast<std::size_t>(row[k])]);
                go_on = go_on || !begins;
            }
        }
        return hanging < centred || (all_begin && go_on && hanging == centred);
    }

    void emit_rows(const std::vector<int>& rows) {
        const std::size_t n = rows.size();
        const bool below = cells_hang(rows);
        std::vector<std::vector<std::vector<const Token*>>> cells(n, std::vector<std::vector<const Token*>>(columns_.size()));
        std::vector<int> top(rows), bottom(rows);
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const Column& column = columns_[c];
            if (!column.indicators() || column.level() || column.cells.empty()) continue;
            std::vector<int> at;
            for (const Token* t : column.cells) at.push_back(t->line);
            const std::vector<int> row = below ? last_begun(at, rows) : spread(at, full_lines(column), rows, emptiness(column, rows));
            for (std::size_t k = 0; k < at.size(); ++k) {
                const auto r = static_cast<std::size_t>(std::max(row[k], 0));
                cells[r][c].push_back(column.cells[k]);
                top[r] = std::min(top[r], at[k]);
                bottom[r] = std::max(bottom[r], at[k]);
            }
        }
        std::vector<std::string> row_names(n);
        for (std::size_t c = 0; c < columns_.size(); ++c)
            if (columns_[c].is(F::level3))
                for (std::size_t r = 0; r < n; ++r)
                    for (const Token* t : cells[r][c]) row_names[r] += t->folded;
        std::vector<Level1> level1(n, Level1::none);  // where a name of it begins
        // levels: the second's groups first, the first's begin with one of them. Whether the first's stand at the top of their groups.
        const auto group_levels = [&](bool hang) {
            bool hung = false;
            std::vector<bool> may_begin(n, true);
            std::vector<Level1> parents(n, Level1::none);  // of each row's level 2
            for (const F field : {F::level2, F::level1})
                for (std::size_t c = 0; c < columns_.size(); ++c) {
                    if (!columns_[c].is(field)) continue;
                    for (auto& row : cells) row[c].clear();
                    const auto names = level_names(columns_[c].cells);
                    const Groups groups = group_rows(names, top, bottom, may_begin, row_names, parents, hang);
                    const auto& first = groups.first;
                    if (first.size() != names.size()) {
                        for (const Token* t : columns_[c].cells) cells[nearest_row(rows, t->line)][c].push_back(t);
                        continue;
                    }
                    if (field == F::level1) hung = hung || groups.hang;
                    if (field == F::level2) std::fill(may_begin.begin(), may_begin.end(), false);
                    for (std::size_t k = 0; k < names.size(); ++k) {
                        for (std::size_t r = first[k]; field == F::level2 && names[k].term.kind == Kind::level2 && r < (k + 1 < names.size() ? first[k + 1] : n); ++r)
                            parents[r] = vocab::parent_of(names[k].term.level2());
                        cells[first[k]][c] = names[k].parts;
                        if (field == F::level2) may_begin[first[k]] = true;
                        if (field == F::level1 && names[k].term.kind == Kind::level1) level1[first[k]] = names[k].term.level1();
                    }
                }
            return hung;
        };
        if (group_levels(false)) {
            std::fill(level1.begin(), level1.end(), Level1::none);
            group_levels(true);
        }
        // projects: where the levels start again
        std::vector<std::size_t> block{0};
        Level1 last = Level1::none;
        std::vector<Level1> seen;
        for (std::size_t r = 0; r < n; ++r) {
            if (level1[r] == Level1::none) continue;
            // 产出 behind 满意度: on a page that begins amid a project, none of its levels was seen before
            const bool first_again = level1[r] == Level1::output && (last == Level1::benefit || last == Level1::satisfaction);
            if (first_again || (std::find(seen.begin(), seen.end(), level1[r]) != seen.end() && level1[r] != last)) {
                block.push_back(r);
                seen.clear();
            }
            seen.push_back(level1[r]);
            last = level1[r];
        }
        emit_identities(block, top, bottom, cells);
    }

    // Names, amounts and goals stand in the middle of their project's rows; above the first one's stand units and sums.
    void emit_identities(const std::vector<std::size_t>& block, const std::vector<int>& top, const std::vector<int>& bottom,
                         std::vector<std::vector<std::vector<const Token*>>>& cells) {
        std::vector<std::vector<const Token*>> above(columns_.size());
        std::vector<std::vector<std::vector<const Token*>>> own(block.size(), std::vector<std::vector<const Token*>>(columns_.size()));
        bool twice = false;  // an amount more than there are projects: the first rows are of a unit or a sum
        for (const Column& c : columns_)
            if (!c.indicators() && (c.term.kind == Kind::fund || c.term.kind == Kind::fund_group || c.term.kind == Kind::total) && c.cells.size() > block.size() && !c.cells.empty() &&
                c.cells.front()->line < top.front())
                twice = true;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            if (columns_[c].indicators()) continue;
            for (const Token* t : columns_[c].cells) {
                if (twice && t->line < top.front()) {
                    above[c].push_back(t);
                    continue;
                }
                std::size_t b = 0;
                while (b + 1 < block.size() && 2 * t->line > bottom[block[b + 1] - 1] + top[block[b + 1]]) ++b;
                own[b][c].push_back(t);
            }
        }
        bool any = false;
        for (std::size_t c = 0; c < columns_.size(); ++c)
            if (!above[c].empty()) {
                add(join_tokens(above[c]), static_cast<std::int32_t>(c) * step);
                any = true;
            }
        if (any) ++row_;
        for (std::size_t r = 0, b = 0; r < cells.size(); ++r) {
            if (b < block.size() && block[b] == r) {
                for (std::size_t c = 0; c < columns_.size(); ++c)
                    if (!own[b][c].empty()) cells[r][c] = own[b][c];
                ++b;
            }
            for (std::size_t c = 0; c < columns_.size(); ++c)
                if (!cells[r][c].empty()) add(join_tokens(cells[r][c]), static_cast<std::int32_t>(c) * step);
            ++row_;
        }
    }

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    Document& document_;
    Grid& grid_;
    std::string_view text_;
    std::vector<Line> lines_;
    std::vector<Column> columns_;
    bool by_characters_ = false;  // the table at hand was padded so
    std::uint32_t row_ = 0;
};

}  // namespace

void read_aligned(Document& document, Grid& grid) {
    grid.rows_known = true;
    AlignedReader(document, grid).run();
}

}  // namespace jixiao::grid
