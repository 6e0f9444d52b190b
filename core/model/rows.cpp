#include "model/rows.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/prefix.hpp"
#include "grid/pieces.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

bool digit(char c) { return c >= '0' && c <= '9'; }

// A level's term, a misspelt name's too.
vocab::Term level_term(const Item& item) {
    if (item.level()) return item.term;
    if (item.folded.empty() || item.folded.size() > 60) return {};
    if (const auto nearest = vocab::nearest_level(item.folded)) return nearest->term;
    return {};
}

bool only_placeholder(const Words& words) {
    if (!words.present()) return true;
    std::string f = vocab::folded(words.text);
    if (f == "……" || f == "…" || f == "...") return true;
    if (f.starts_with(cue::indicator)) {
        std::size_t i = cue::indicator.size();
        while (i < f.size() && digit(f[i])) ++i;
        return i == f.size() || (i + 1 == f.size() && f[i] == ':') || f.substr(i) == "：" || f.substr(i) == "、" || f.substr(i) == "...";
    }
    return false;
}

}  // namespace

std::vector<Row> rows_of(Document& document, const Items& items, const std::vector<Placed>& placed, const Header& header) {
    std::vector<Row> rows;
    std::vector<std::vector<Words>> pieces(header.columns.size());  // of cells that have several
    bool moved = false;  // a cell of the open row stands in another column than the header's
    auto close = [&] {
        if (rows.empty()) return;
        Row& row = rows.back();
        for (std::size_t c = 0; c < pieces.size(); ++c) {
            if (!row.items[c]) continue;
            if (!pieces[c].empty()) {
                row.cells[c] = grid::join(document, pieces[c]);
                document.repairs.push_back({Repair::Kind::joined_lines, row.cells[c].span, -1, -1, -1, {}});
            }
            row.span = cover(row.span, row.cells[c].span);
            row.blank = false;
            pieces[c].clear();
        }
        if (moved) document.repairs.push_back({Repair::Kind::realigned_row, row.span, -1, -1, -1, {}});
        moved = false;
    };
    for (const Placed& p : placed) {
        const Item& item = items.all[p.item];
        if (p.row_start || rows.empty()) {
            close();
            rows.emplace_back();
            rows.back().cells.resize(header.columns.size());
            rows.back().items.resize(header.columns.size(), nullptr);
        }
        if (p.column < 0) {
            if (!item.blank) rows.back().left_out.push_back(p.item);
            continue;
        }
        if (item.blank) continue;
        const auto c = static_cast<std::size_t>(p.column);
        if (items.columns_known && item.column >= 0 && header.columns[c].printed >= 0 && item.column != header.columns[c].printed) moved = true;
        Row& row = rows.back();
        if (!row.items[c]) {
            row.items[c] = &item;
            row.cells[c] = item.words;
            continue;
        }
        if (pieces[c].empty()) pieces[c].push_back(row.cells[c]);
        pieces[c].push_back(item.words);
    }
    close();
    return rows;
}

// 11-数量目标: a level and its code
static void take_code(Document& document, Indicator& indicator, F level, F code) {
    Words& name = indicator[level];
    const std::size_t i = vocab::level_code(name.text);
    if (i == 0) return;
    indicator[code] = grid::cut(document, name, 0, i);
    name = grid::cut(document, name, i + 1, name.text.size());
}

void take_ordinal(Document& document, Indicator& indicator) {
    Words& name = indicator[F::level3];
    if (!name.present()) return;
    const std::string_view s = name.text;
    std::size_t i = 0;
    const bool labelled = vocab::is_any(vocab::folded(prefix(s, cue::indicator.size())), cue::level_endings);  // 指標1 and 目标1 too, which are as long
    if (labelled) i = cue::indicator.size();
    while (i < s.size() && s[i] == ' ') ++i;
    const bool bracket = i < s.size() && (s[i] == '(' || s.substr(i).starts_with("（"));
    if (bracket) i += s[i] == '(' ? 1 : 3;
    const std::size_t digits = i;
    std::int32_t value = 0;
    while (i < s.size() && digit(s[i]) && i - digits < 3) value = value * 10 + (s[i++] - '0');
    if (i == digits) return;
    while (i < s.size() && s[i] == ' ') ++i;
    for (std::string_view mark : {"：", ":", "、", "．", "）", ")", ".", "，"}) {
        if (!s.substr(i).starts_with(mark)) continue;
        if (mark == "，" && !labelled) continue;
        const std::size_t end = i + mark.size();
        if (mark == "." && end < s.size() && digit(s[end])) return;
        indicator.ordinal = value;
        indicator.ordinal_words = grid::cut(document, name, 0, end);
        name = grid::cut(document, name, end, s.size());
        return;
    }
    if (labelled) {
        // 指标1 without a colon
        indicator.ordinal = value;
        indicator.ordinal_words = grid::cut(document, name, 0, i);
        name = grid::cut(document, name, i, s.size());
    }
}

void part_explanation(Document& document, Indicator& indicator) {
    const Indicator& read = indicator;
    const Words name = read[F::level3], told = read[F::explanation];
    if (!name.present() || name.parts >= 0 || told.parts >= 0) return;
    if (told.present() && name.span.end != told.span.begin) return;
    const Words both = told.present() ? grid::words_at(document, {name.span.begin, told.span.end}) : name;
    const std::string_view s = both.text;
    constexpr std::size_t shortest = 12;  // four characters: fewer come back by chance
    constexpr std::size_t longest = 600;  // no name is as long, and each half of it is compared
    if (s.size() > longest) return;
    for (std::size_t n = s.size() / 2; n >= shortest; --n) {
        if ((static_cast<unsigned char>(s[n]) & 0xC0) == 0x80) continue;
        const std::string_view again = s.substr(0, n);
        std::size_t end = 0;
        if (s.ends_with(again)) end = s.size();
        else if (s.substr(n).starts_with(again) && s.size() <= 2 * n + 24 && !read[F::value].present()) end = 2 * n;
        if (end == 0) continue;
        if (end < s.size()) indicator[F::value] = grid::cut(document, both, end, s.size());
        indicator[F::explanation] = grid::cut(document, both, n, end);
        indicator[F::level3] = grid::cut(document, both, 0, n);
        document.repairs.push_back({Repair::Kind::split_cell, both.span, -1, -1, -1, {}});
        return;
    }
}

void IndicatorRows::restart() {
    level1_ = {};
    level2_[0] = level2_[1] = {};
    seen_.clear();
}

bool IndicatorRows::begins_block(const Row& row) const {
    const int column = header_->find(F::level1);
    if (column < 0) return false;
    const Item* item = row.items[static_cast<std::size_t>(column)];
    if (!item || !item->is(Kind::level1)) return false;
    const Level1 now = item->term.level1();
    return now != level1_.level1 && std::find(seen_.begin(), seen_.end(), now) != seen_.end();
}

const Words* IndicatorRows::cell(const Row& row, int column) const {
    if (column < 0 || !row.cells[static_cast<std::size_t>(column)].present()) return nullptr;
    return &row.cells[static_cast<std::size_t>(column)];
}

// 产出-数量, 效益指标/社会效益指标: the mark between a level 1 and the level 2 that stands in one cell with it; empty for none.
static Span between_levels(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest) return {};
    for (const std::string_view mark : {"-", "—", "/", "－", "·", "_", "：", ":", "\n"}) {
        const std::size_t at = text.find(mark);
        if (at == std::string_view::npos || at == 0) continue;
        std::size_t behind = at + mark.size();
        while (text.substr(behind).starts_with(mark)) behind += mark.size();  // ——
        const vocab::Term first = vocab::lookup(vocab::folded(text.substr(0, at))), second = vocab::lookup(vocab::folded(text.substr(behind)));
        const bool cost = second.kind == Kind::level1 && second.level1() == Level1::cost && first.level1() == Level1::output;
        if (first.kind == Kind::level1 && (second.kind == Kind::level2 || cost)) return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(behind)};
    }
    return {};
}

void IndicatorRows::levels(const Row& row, int set, Indicator& indicator) {
    const int c1 = header_->find(F::level1), c2 = header_->find(F::level2, set);
    const Item* i1 = c1 >= 0 ? row.items[static_cast<std::size_t>(c1)] : nullptr;
    const Item* i2 = c2 >= 0 ? row.items[static_cast<std::size_t>(c2)] : nullptr;
    const Words* w1 = cell(row, c1);
    const Words* w2 = cell(row, c2);
    bool printed1 = false, printed2 = false;
    std::array<Item, 2> both;
    if (w1 && i1 && !w2)
        if (const Span mark = between_levels(w1->text); !mark.empty()) {
            both = {make_item(document_, grid::cut(document_, *w1, 0, mark.begin), i1->row), make_item(document_, grid::cut(document_, *w1, mark.end, w1->text.size()), i1->row)};
            i1 = &both[0], w1 = &both[0].words;
            i2 = &both[1], w2 = &both[1].words;
        }
    auto correct = [&](const Item& item, const Words& words) {
        if (!item.level() || item.corrected)
            document_.repairs.push_back({Repair::Kind::corrected_word, words.span, -1, -1, -1, std::string(vocab::nearest_level(item.folded)->word)});
    };
    if (w1 && i1) {
        const vocab::Term t = level_term(*i1);
        if (t.kind == Kind::level2) {
            // a level 2 in the first column
            if (!w2) {
                w2 = w1;
                i2 = i1;
                document_.repairs.push_back({Repair::Kind::misplaced_level, w1->span, -1, -1, -1, std::string(w1->text)});
            }
        }
        if (w2 != w1) {
            if (t) correct(*i1, *w1);
            // 服务对象满意度 | 联系部门满意度: a level 2's name over others
            const Level1 level = t.kind == Kind::level2 ? vocab::parent_of(t.level2()) : t ? t.level1() : Level1::other;
            if (level != level1_.level1 || level == Level1::other) {
                level2_[0] = level2_[1] = {};
            }
            // printed in the middle of its rows, whose first ones told it by their level 2
            const bool told = level == level1_.level1 && level1_.words.text.data() == vocab::name_of(level).data();
            level1_ = {*w1, level, Level2::none};
            if (std::find(seen_.begin(), seen_.end(), level) == seen_.end()) seen_.push_back(level);
            printed1 = true;
            if (!w2 && !told) level2_[static_cast<std::size_t>(set)] = {};
        }
    }
    if (w2 && i2) {
        vocab::Term t = level_term(*i2);
        Level2 level = Level2::other;
        if (t.kind == Kind::level2) level = t.level2();
        else if (t.kind == Kind::level1 && t.level1() == Level1::cost) level = Level2::cost;
        else if (t.kind == Kind::level1 && t.level1() == Level1::satisfaction) level = Level2::satisfaction;
        else if (t.kind == Kind::level1 && t.level1() == Level1::benefit) level = Level2::other;
        if (t) correct(*i2, *w2);
        level2_[static_cast<std::size_t>(set)] = {*w2, Level1::none, level};
        printed2 = true;
        // a level 2 whose level 1 is another: the first column was lost on the way
        const Level1 parent = vocab::parent_of(level);
        const bool printed = level1_.words.present() && level1_.words.text.data() != vocab::name_of(level1_.level1).data();
        const bool old_form = level == Level2::satisfaction && level1_.level1 == Level1::benefit && printed;
        const bool cost = level == Level2::cost && (level1_.level1 == Level1::output || level1_.level1 == Level1::cost || level1_.level1 == Level1::other);
        const bool other = level1_.level1 == Level1::other;
        if (!printed1 && parent != Level1::none && parent != level1_.level1 && !old_form && !cost && !other) {
            level1_ = {Words{vocab::name_of(parent), w2->span, -1}, parent, Level2::none};
            if (std::find(seen_.begin(), seen_.end(), parent) == seen_.end()) seen_.push_back(parent);
            document_.repairs.push_back({Repair::Kind::inferred_level, w2->span, -1, -1, -1, std::string(vocab::name_of(parent))});
        }
    }
    // a merged cell printed once for several rows: said once for each run of them
    if (printed1) carried_ = false;
    else if (!carried_ && level1_.words.present() && printed2 == false) {
        document_.repairs.push_back({Repair::Kind::carried_cell, level1_.words.span, -1, -1, -1, std::string(level1_.words.text)});
        carried_ = true;
    }
    indicator[F::level1] = level1_.words;
    indicator.level1_kind = level1_.level1;
    indicator.level1_origin = printed1 ? Origin::written : Origin::carried;
    if (level1_.words.present() && level1_.words.text.data() == vocab::name_of(level1_.level1).data()) indicator.level1_origin = Origin::inferred;
    const Carried& second = level2_[static_cast<std::size_t>(set)];
    indicator[F::level2] = second.words;
    indicator.level2_kind = second.level2;
    indicator.level2_origin = printed2 ? Origin::written : Origin::carried;
}

Indicator IndicatorRows::one(const Row& row, int set) {
    Indicator indicator;
    indicator.span = row.span;
    for (std::size_t c = 0; c < header_->columns.size(); ++c) {
        const HeaderColumn& column = header_->columns[c];
        if (column.set != set || !row.cells[c].present()) continue;
        if (column.area) {
            indicator.area_values.push_back({column.label, row.cells[c]});
            continue;
        }
        if (column.term.kind == Kind::nature) {
            const Item* item = row.items[c];
            const bool direction = item && item->has(direction_like) && !(item->has(type_like) && item->folded.find(cue::direction_mark) == std::string::npos);
            Words& told = indicator[direction ? F::direction : F::value_type];
            // operators tell more than 定量, 定性
            if (!told.present() || vocab::operator_at(vocab::folded(told.text)) == 0) told = row.cells[c];
            continue;
        }
        if (column.term.kind == Kind::sequence) {
            // in front of the projects' names it numbers projects
            if (header_->identity && static_cast<int>(c) < header_->find(Kind::name)) continue;
            const auto n = Decimal::parse(vocab::folded(row.cells[c].text));
            if (n && n->scale == 0 && n->mantissa < 10000) {
                indicator.ordinal = static_cast<std::int32_t>(n->mantissa);
                indicator.ordinal_words = row.cells[c];
            }
            continue;
        }
        if (column.term.kind != Kind::column) continue;
        const F f = column.term.field();
        if (f == F::level1 || f == F::level2) continue;
        if (!indicator[f].present()) indicator[f] = row.cells[c];
    }
    // one value for two columns, in a text that shows no blank cell
    const TextForm form = document_.form;
    const int cycle = header_->find(F::cycle_value), annual = header_->find(F::annual_value);
    if ((form == TextForm::lines || form == TextForm::run_together || form == TextForm::cell_per_line || form == TextForm::prose) && !header_->dual && cycle >= 0 && annual > cycle &&
        indicator[F::cycle_value].present() && row.items[static_cast<std::size_t>(annual)] == nullptr && vocab::starts_with_any(indicator[F::level3].text, vocab::cue::of_the_year) > 0)
        std::swap(indicator[F::cycle_value], indicator[F::annual_value]);
    levels(row, set, indicator);
    take_code(document_, indicator, F::level1, F::level1_code);
    take_code(document_, indicator, F::level2, F::level2_code);
    take_ordinal(document_, indicator);
    return indicator;
}

void IndicatorRows::add_families(const Row& row, std::vector<Indicator>& out) {
    for (std::size_t f = 0; f < header_->families.size(); ++f) {
        Indicator i;
        for (std::size_t c = 0; c < header_->columns.size(); ++c) {
            const HeaderColumn& column = header_->columns[c];
            if (static_cast<std::size_t>(column.set) != f || column.term.kind != Kind::column || !row.cells[c].present()) continue;
            if (!i[column.term.field()].present()) i[column.term.field()] = row.cells[c];
            i.span = cover(i.span, row.cells[c].span);
        }
        if (!i.counts()) continue;
        i[F::level1] = header_->families[f].label;
        i.level1_kind = header_->families[f].level1;
        i.level1_origin = Origin::carried;
        take_ordinal(document_, i);
        out.push_back(std::move(i));
    }
}

void IndicatorRows::add(const Row& row, std::vector<Indicator>& out) {
    const int c1 = header_->find(F::level1), c2 = header_->find(F::level2);
    const bool printed_level = (c1 >= 0 && row.cells[static_cast<std::size_t>(c1)].present()) ||
                               (c2 >= 0 && row.cells[static_cast<std::size_t>(c2)].present());
    auto dots = [](const Words& w) { return !w.present() || w.text.find_first_not_of("\xE2\x80\xA6.") == std::string_view::npos; };
    auto empty = [&](const Indicator& i) {
        return only_placeholder(i.name()) && dots(i[F::value]) && dots(i[F::cycle_value]) && dots(i[F::annual_value]) && dots(i[F::actual_value]) &&
               i.area_values.empty();
    };
    // 预算执行率 | 10 | 9.69 below the indicators: the points of the money, which no indicator tells
    const int third = header_->find(F::level3);
    if (!printed_level && !header_->dual && third >= 0 && vocab::folded(row.cells[static_cast<std::size_t>(third)].text) == cue::execution_rate) {
        bool told = false;
        for (std::size_t c = 0; c < header_->columns.size(); ++c) {
            const HeaderColumn& column = header_->columns[c];
            told = told || (row.cells[c].present() && (column.is_value() || column.area || column.is(F::actual_value)));
        }
        if (!told && header_->find(F::weight) >= 0) return;
    }
    auto ellipsis = [](const Words& w) { return w.present() && only_placeholder(w); };
    const bool first_only = c1 >= 0 && row.cells[static_cast<std::size_t>(c1)].present() && c2 >= 0 &&
                            [&] { std::size_t n = 0; for (const Words& w : row.cells) n += w.present(); return n == 1; }();
    // a level 1 on a line of its own heads the rows below it
    if (waiting_ && c1 >= 0 && !row.cells[static_cast<std::size_t>(c1)].present() && c2 >= 0 && row.cells[static_cast<std::size_t>(c2)].present() && !out.empty()) out.pop_back();
    waiting_ = first_only;
    if (!header_->dual) {
        Indicator i = one(row, 0);
        if (ellipsis(i[F::level2]) && i.level2_origin == Origin::written) {
            level2_[0] = {};
            return;
        }
        if (empty(i)) {
            // 指标1： without content is the form's, a row with its levels is one
            i[F::level3] = {};
            i.ordinal = -1;
            if (!printed_level || (!i[F::level2].present() && !i[F::level1].present())) return;
        }
        out.push_back(std::move(i));
        return;
    }
    Indicator first = one(row, 0);
    Indicator second = one(row, 1);
    if (!second[F::level2].present() && first[F::level2].present()) {
        second[F::level2] = first[F::level2];
        second.level2_kind = first.level2_kind;
        second.level2_origin = first.level2_origin;
    }
    const bool no_first = empty(first), no_second = empty(second);
    if (no_first && no_second) {
        if (printed_level) {
            second[F::level3] = {};
            second.ordinal = -1;
            out.push_back(std::move(second));
        }
        return;
    }
    auto merge = [&](Indicator&& i) {
        constexpr std::ptrdiff_t most = 60;  // no level 2 has as many; looking further would take quadratic time
        const std::string name = vocab::folded(i.name().text);
        for (auto it = out.rbegin(); it != out.rend() && it - out.rbegin() < most; ++it) {
            if (it->level2_kind != i.level2_kind || it->level1_kind != i.level1_kind) break;
            if (name.empty() || vocab::folded(it->name().text) != name) continue;
            bool clash = false;
            for (const F f : {F::cycle_value, F::annual_value}) clash = clash || ((*it)[f].present() && i[f].present());
            if (clash) continue;
            for (std::size_t f = 0; f < indicator_field_count; ++f)
                if (i.fields[f].present() && !std::as_const(*it).fields[f].present()) it->fields[f] = i.fields[f];
            it->span = cover(it->span, i.span);
            return;
        }
        out.push_back(std::move(i));
    };
    if (!no_first) merge(std::move(first));
    if (!no_second) merge(std::move(second));
}

}  // namespace jixiao::model
