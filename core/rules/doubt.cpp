#include "rules/doubt.hpp"

#include <algorithm>

#include "rules/common.hpp"
#include "vocab/cues_prose.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao {
namespace {

// A name has a Chinese character that is no numeral, or two Latin letters.
bool reads_as_name(std::string_view name) {
    static constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    std::size_t latin = 0;
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint c = decode(name, at);
        if (is_han(c.value) && numerals.find(c.value) == std::u32string_view::npos) return true;
        latin += (c.value >= 'a' && c.value <= 'z') || (c.value >= 'A' && c.value <= 'Z');
        at += c.size;
    }
    return latin > 1;
}

// ≥ or 大于等于, and nothing behind it
bool ends_in_operator(std::string_view value) {
    const std::string folded = vocab::folded(value);
    return !folded.empty() && vocab::operator_at(folded) == folded.size();
}

bool is_doubtful(const Row& r) {
    if (r.name.empty()) return false;
    if (!reads_as_name(r.name)) return !is_bare_code(r.name) && !(r.says(tag::placeholder) && is_placeholder(r.name) && r.has(fact::valued));
    // heads of the form
    if (is_any(r.name, vocab::rule::form_heads)) return true;
    if (!has_length(r.name, 2)) return true;  // the rest of a wrapped cell
    // what stands around the table: a glossary, a notice's last lines, who signed it
    if (contains_any(r.name, vocab::rule::around_tables) || vocab::starts_with_any(r.name, vocab::cue::closing_lines) > 0 ||
        ends_with_one_of(r.name, {"局", "人民政府"}))
        return true;
    if (r.name.size() < 40 && r.name.starts_with("20") && r.name.ends_with("日")) return true;  // 2022年3月18日
    // notes under the table
    if (starts_with_any(r.name, vocab::rule::table_notes) || contains_any(r.name, vocab::rule::notes_inside)) return true;
    // a whole row in one cell
    return contains_any(r.name, vocab::rule::row_kinds) && !r.has(fact::valued);
}

// A text that stands twice in a name: a wrapped name and its explanation, line by line (年度履职目标相年度履职目标是否符合…).
bool says_twice(std::string_view name) {
    constexpr std::size_t shortest = 15, longest_name = 120;  // five Chinese characters
    if (name.size() > longest_name) return false;
    for (std::size_t at = 0; at + 2 * shortest <= name.size(); at += decode(name, at).size)
        if (name.find(name.substr(at, shortest), at + shortest) != std::string_view::npos) return true;
    return false;
}

// Pieces of two rows in one name.
bool put_together(std::string_view name) {
    if (name.starts_with("（") || name.starts_with("(") || says_twice(name)) return true;
    for (const std::string_view end : vocab::rule::ends_of_names) {
        const std::size_t at = name.find(end);
        if (at == std::string_view::npos) continue;
        const std::string_view rest = name.substr(at + end.size());
        const bool rate = at >= 3 && !contains(vocab::rule::other_rates, name.substr(at - 3, 3));
        if (rate && has_length(rest, 3) && vocab::starts_with_any(rest, vocab::rule::behind_names) == 0) return true;
    }
    return false;
}

// 年度绩效时效指标年度监测报告报送时间: a level's name inside the indicator's. 第四部分: a heading of the report around the table.
bool swallowed(std::string_view name) {
    if (starts_with_any(name, vocab::rule::report_parts)) return true;
    for (const std::string_view level : vocab::rule::level_labels)
        if (name.size() > level.size() && contains(name, level)) return true;
    for (std::size_t at = name.find("指标"); at != std::string_view::npos; at = name.find("指标", at + 6)) {  // …42.6公里指标4：外出务工…
        const std::string_view after = name.substr(at + 6, 5);
        if (after.size() >= 2 && digit_at(after, 0) && (after.find("：") == 1 || after[1] == ':')) return true;
    }
    return false;
}

// Text that was not read stands in the row's line, or at its edge where lines are no rows.
bool beside_unread(const Input& in, const Row& r) {
    const auto& marks = in.document.marks;
    const std::string_view text = in.document.text();
    const Span row = r.indicator->span;
    const std::uint32_t from = row.begin - std::min(row.begin, 400u);
    const std::size_t before = text.substr(from, row.begin - from).rfind('\n'), after = text.substr(std::min<std::size_t>(row.end, text.size()), 400).find('\n');
    const bool lines = (before != std::string_view::npos || from == 0) && after != std::string_view::npos;
    const Span near = lines ? Span{from + static_cast<std::uint32_t>(before == std::string_view::npos ? 0 : before), row.end + static_cast<std::uint32_t>(after)}
                            : Span{row.begin - std::min(row.begin, 6u), row.end + 6};
    auto m = std::lower_bound(marks.begin(), marks.end(), near.begin, [](const Mark& a, std::uint32_t at) { return a.span.end <= at; });
    for (; m != marks.end() && m->span.begin < near.end; ++m)
        if (m->role == Role::unread) return true;
    return false;
}

// A row with points is whole, though nobody filled in its value.
bool is_half(const Row& r) {
    if (r.has(fact::named | fact::valued)) return false;
    if (r.at(F::weight).present() && r.at(F::score).present()) return false;
    return r.has(fact::named) != (r.has(fact::valued) || !r.indicator->area_values.empty() || r.at(F::actual_value).present());
}

// A target's own words (≥2.5万亩, 6个), a unit or a place where the name should be.
bool is_other_cell(std::string_view name) {
    if (name.empty()) return false;
    if (starts_with_one_of(name, {"≥", "≤", "＞", "＜", ">", "<", "＝", "="})) return true;
    if (name.size() <= 24 && digit_at(name, 0) && parse_value(name).shape == ValueShape::number && parse_value(name).rest.empty()) return true;
    if (name.size() <= 12 && unit_of(name)) return true;
    return name.size() <= 18 && !contains_any(name, vocab::rule::covered_places) && ends_with_any(name, vocab::rule::place_endings) &&
           !ends_with_any(name, vocab::rule::areas);
}

// A label of the form stands where an indicator's name should. (A fund or a box may be one: 预算执行率.)
bool is_head(std::string_view name) {
    using vocab::Kind;
    switch (vocab::lookup_exact(vocab::folded(name)).kind) {
        case Kind::column: case Kind::other_column: case Kind::nature: case Kind::packed: case Kind::name: case Kind::code: case Kind::goal: case Kind::goal_group:
        case Kind::content: case Kind::end: case Kind::sign_off: return true;
        default: return false;
    }
}

bool lost_a_part(const Input& in, const Row& r) {
    const bool half = is_half(r);
    if (half && beside_unread(in, r)) return true;
    if (cells_certain(in)) return false;
    if (swallowed(r.name) || is_other_cell(r.name) || is_head(r.name)) return true;
    if (cells_known(in)) return false;
    if (r.has(fact::satisfaction) && !r.has(fact::number) && !r.says(tag::opinion)) return true;  // a project's name in the last row's place
    if (r.says(tag::operator_sign) && r.says(tag::digit)) return true;  // 带动就业人数≥45人: not cut in two
    return is_one_of(r.value_text, {"≥", "≤", "=", "＝", ">", "<", "＞", "＜", ">=", "<=", "≧", "≦", "%"});
}

}  // namespace

std::vector<std::uint8_t> doubtful_rows(const Input& in) {
    std::vector<std::uint8_t> out(in.rows.size(), 0);
    // it depends on the name, and on whether there is a value: 2 asked and no, 3 yes
    std::vector<std::uint8_t> known(in.texts.name_count() * 2, 0);
    for (std::size_t i = 0; i < in.rows.size(); ++i) {
        const Row& r = in.rows[i];
        std::uint8_t& k = known[r.said.number * 2 + r.has(fact::valued)];
        if (k == 0) k = is_doubtful(r) ? 3 : 2;
        out[i] = lost_a_part(in, r) ? 2 : k & 1;
    }
    // the last row of a page's text may be cut within its number or before its points; what Excel copies has its cells' marks
    if (!out.empty() && ends_with_last_row(in)) {
        const Row& last = in.rows.back();
        const std::string_view text = in.document.text();
        const std::size_t end = last.value_span().end, text_end = text.find_last_not_of(" \t\r\n") + 1;
        const bool cut_number = last.has(fact::number) && end == text_end && end > 0 && digit_at(text, end - 1);
        const bool bare = last.has(fact::number) && (last.unit.empty() || cut_number);
        const bool pointless = in.rows.size() > 1 && in.rows[in.rows.size() - 2].at(F::weight).present() && !last.at(F::weight).present();
        if (bare || pointless) out.back() = 1;
    }
    // ≥ at the very end of what was copied: RD003 says it
    for (const Repair& r : in.document.repairs)
        if (r.kind == Repair::Kind::truncated && !in.rows.empty() && ends_in_operator(in.rows.back().value_text)) out[in.rows.size() - 1] = 1;
    // 校园安防体系完善 and no value, then 逐步完善 and no name: one row cut in two
    for (std::size_t i = 1; i < out.size(); ++i) {
        const Row &above = in.rows[i - 1], &r = in.rows[i];
        if (above.group == r.group && above.has(fact::named) && !r.has(fact::named) && is_half(above) && is_half(r)) out[i] = out[i - 1] = 2;
    }
    if (cells_certain(in)) return out;
    // ≥126.5 and 万头（羽） in the next line: the unit was read as a row
    for (std::size_t i = 1; i < out.size(); ++i)
        // 持续运行, the value of the row before (or what came of it), is no name
        if (const Row& r = in.rows[i]; !r.name.empty() && r.group == in.rows[i - 1].group && r.name == in.rows[i - 1].value_text) out[i] = out[i - 1] = 2;
    for (std::size_t i = 1; i < out.size(); ++i)
        if (const Row& r = in.rows[i]; is_half(r) && r.has(fact::named) && r.name.size() <= 15 && in.rows[i - 1].has(fact::unitless | fact::number) && in.rows[i - 1].group == r.group) out[i] = out[i - 1] = 2;
    // 290%, 1090% where nothing stands between cells: a lost ≥, or points in front
    if (in.document.form == TextForm::run_together)
        for (std::size_t i = 0; i < out.size(); ++i)
            if (const Row& r = in.rows[i]; r.is_target_number() && r.dimension == Dimension::percent && r.value.number && *r.value.number > Decimal{100, 0} && !r.value.symbol_operator) out[i] = 2;
    // rows that do not hold together are the sign that lines were put together wrongly, and the others among them are no surer
    for (const TableInfo& t : in.tables) {
        std::size_t signs = 0;
        for (std::uint32_t i = t.first_row; i < t.first_row + t.row_count; ++i) {
            const Row& r = in.rows[i];
            const bool orphan = r.level1 == Level1::none && r.level2 == Level2::none;
            signs += out[i] == 2 || is_half(r) || (!cells_known(in) && put_together(r.name)) || (orphan && t.has_level2) || (!r.name.empty() && r.name == r.value_text);
        }
        if (signs >= 3 && signs * (cells_known(in) ? 3 : 6) >= t.row_count) std::fill_n(out.begin() + t.first_row, t.row_count, std::uint8_t{2});
    }
    return out;
}

}  // namespace jixiao
