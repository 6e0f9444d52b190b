#include "model/truncation.hpp"

#include <algorithm>
#include <string>

#include "base/prefix.hpp"
#include "grid/pieces.hpp"
#include "model/coverage.hpp"
#include "vocab/vocabulary.hpp"
#include "vocab/words.hpp"

namespace jixiao::model {
namespace {

using F = IndicatorField;
using vocab::Kind;

constexpr F value_fields[] = {F::value, F::cycle_value, F::annual_value, F::actual_value};

constexpr F row_fields[] = {F::weight, F::actual_value};

bool valued(const Indicator& i) {
    return !i.area_values.empty() || std::any_of(std::begin(value_fields), std::end(value_fields), [&](F f) { return i[f].present(); });
}

bool only_operator(const Words& w) {
    const std::string f = vocab::folded(w.text);
    return !f.empty() && vocab::operator_at(f) == f.size();
}

class End {
public:
    explicit End(const Document& document) : document_(document), text_(document.text()), end_(grid::trimmed(text_, {0, static_cast<std::uint32_t>(text_.size())}).end) {
        std::size_t begin = text_.find_last_of("\r\n", end_ == 0 ? 0 : end_ - 1);
        begin = begin == std::string_view::npos ? 0 : begin + 1;
        line_ = grid::trimmed(text_, {static_cast<std::uint32_t>(std::min<std::size_t>(begin, end_)), end_});
    }

    [[nodiscard]] Span line() const { return line_; }

    // Bytes of the last character are missing.
    [[nodiscard]] bool in_character() const { return !document_.undecodable.empty() && document_.undecodable.back().end >= end_; }

    // `<td`, or a table that is not closed.
    [[nodiscard]] bool in_tag() const {
        if (document_.form != TextForm::html) return false;
        const auto open = text_.rfind('<');
        if (open == std::string_view::npos) return false;
        if (text_.find('>', open) == std::string_view::npos) return true;
        const auto table = text_.rfind("<table");
        return table != std::string_view::npos && text_.find("</table", table) == std::string_view::npos;
    }

    // A quoted cell that nothing closes: the text's last quote opens a cell.
    [[nodiscard]] bool in_quotes() const {
        const char separator = document_.form == TextForm::tabs ? '\t' : document_.form == TextForm::comma ? ',' : document_.form == TextForm::semicolon ? ';' : '\0';
        if (separator == '\0') return false;
        const std::size_t quote = last_quote();
        if (quote == std::string_view::npos || quote + 1 >= end_) return false;
        const bool opens = quote == 0 || text_[quote - 1] == separator || text_[quote - 1] == '\n' || text_[quote - 1] == '\r';
        return opens && text_[quote + 1] != separator && text_[quote + 1] != '\n' && text_[quote + 1] != '\r';
    }

    // `正常运行时间（含`: a bracket that the last cell leaves open.
    [[nodiscard]] bool in_bracket() const {
        const std::optional<Mark> last = last_mark();
        if (!last || last->role == Role::furniture || last->role == Role::title || last->role == Role::caption) return false;
        const std::string f = vocab::folded(text_.substr(last->span.begin, std::min<std::size_t>(last->span.size(), 2000)));
        if (last->span.size() > 2000) return false;
        long round = 0, square = 0;
        for (std::size_t i = 0; i < f.size(); ++i) {
            const std::string_view at = std::string_view(f).substr(i);
            round += f[i] == '(' ? 1 : f[i] == ')' ? -1 : 0;
            square += at.starts_with("【") ? 1 : at.starts_with("】") ? -1 : 0;
        }
        return round > 0 || square > 0;
    }

    // `满意度指`, `主管`: the beginning of a level's name or of what stands below a table, and nothing else in its line.
    [[nodiscard]] bool in_word() const {
        if (line_.size() > 60 || document_.form == TextForm::prose || document_.form == TextForm::run_together) return false;
        const std::string_view line = text_.substr(line_.begin, line_.size());
        const auto cell = line.find_last_of("\t|,;");
        const std::string f = vocab::folded(cell == std::string_view::npos ? line : line.substr(cell + 1));
        if (f.size() < 6 || vocab::lookup(f)) return false;
        const std::optional<Mark> last = last_mark();
        if (!last || last->role == Role::title || last->role == Role::caption || last->role == Role::indicator_name || last->role == Role::name) return false;
        return std::any_of(vocab::words().begin(), vocab::words().end(), [&](const vocab::Word& w) {
            const bool kind = w.term.kind == Kind::level1 || w.term.kind == Kind::level2 || w.term.kind == Kind::end;
            return kind && w.text.size() > f.size() && w.text.starts_with(f);
        });
    }

    // `≥` without a number.
    [[nodiscard]] bool in_value(const Indicator& i) const {
        bool any = false;
        for (const F f : value_fields) {
            if (!i[f].present()) continue;
            any = true;
            if (at_end(i[f].span) && only_operator(i[f])) return true;
        }
        return !any && i[F::value_type].present() && at_end(i[F::value_type].span) && only_operator(i[F::value_type]);
    }

    // A name without a value, where every indicator before it has one.
    [[nodiscard]] bool in_row(const Table& table, const Target& target) const {
        constexpr std::size_t enough = 3;
        const auto& all = target.indicators;
        if (all.size() <= enough || !all.back().name().present() || valued(all.back())) return false;
        if (!std::all_of(all.begin(), all.end() - 1, [](const Indicator& i) { return !i.counts() || valued(i); })) return false;
        // in a packed cell nothing is left empty: an entry is written or not
        if (at_end(all.back().span) && (separators(line_) == 0 || table.layout == Layout::packed)) return true;
        // cells that were left empty are printed; cells that are not printed were cut off
        const Span before = line_before(line_);
        return only_separators_behind(all.back().span) && separators(line_) < separators(before);
    }

    // The last row lacks its points or its actual value, which every row before it has.
    [[nodiscard]] bool in_cells(const Target& target) const {
        constexpr std::size_t enough = 3;
        const auto& all = target.indicators;
        if (document_.form == TextForm::html || all.size() <= enough || !all.back().name().present() || !only_separators_behind(all.back().span)) return false;
        return std::any_of(std::begin(row_fields), std::end(row_fields), [&](F f) {
            return !all.back()[f].present() && std::all_of(all.begin(), all.end() - 1, [&](const Indicator& i) { return !i.counts() || i[f].present(); });
        });
    }

    // A page's text that ends with a level's name or right behind the outputs, though every form goes on with 效益 and
    // 满意度. What Excel copies may end so.
    [[nodiscard]] bool in_levels(const Target& target) const {
        const bool copied = document_.form == TextForm::tabs || document_.form == TextForm::html || document_.form == TextForm::comma || document_.form == TextForm::semicolon;
        if (copied || target.indicators.size() < 2) return false;
        if (!target.indicators.back().counts()) return at_end(target.indicators.back().span);
        const auto before_effects = [](const Indicator& i) { return i.level1_kind == Level1::output || i.level1_kind == Level1::cost; };
        return only_separators_behind(target.indicators.back().span) && before_effects(target.indicators.back()) &&
               std::all_of(target.indicators.begin(), target.indicators.end(), [&](const Indicator& i) { return before_effects(i) || i.level1_kind == Level1::other; });
    }

    // A project without indicators at the end of a list whose other projects have them.
    [[nodiscard]] bool in_list(const Table& table) const {
        const auto& all = table.targets;
        if (table.layout != Layout::packed || all.size() < 2 || !all.back().indicators.empty() || !all.back().name.present()) return false;
        return only_separators_behind(all.back().span) &&
               std::all_of(all.begin(), all.end() - 1, [](const Target& t) { return !t.indicators.empty(); });
    }

private:
    // Most texts have none at all, so that each stretch is first searched forwards, which is quick.
    [[nodiscard]] std::size_t last_quote() const {
        constexpr std::size_t stretch = 64 * 1024;
        for (std::size_t end = text_.size(); end > 0;) {
            const std::size_t begin = end > stretch ? end - stretch : 0;
            const std::string_view part = text_.substr(begin, end - begin);
            if (part.find('"') != std::string_view::npos) return begin + part.rfind('"');
            end = begin;
        }
        return std::string_view::npos;
    }

    [[nodiscard]] bool at_end(Span span) const { return span.end >= end_; }

    // What the text's last words were read as; none where white space alone is behind them.
    [[nodiscard]] std::optional<Mark> last_mark() const {
        for (auto it = document_.marks.rbegin(); it != document_.marks.rend(); ++it) {
            if (it->role == Role::separator) continue;
            const std::vector<Mark> fine = marks_in(document_, it->span);
            const auto last = std::find_if(fine.rbegin(), fine.rend(), [](const Mark& m) { return m.role != Role::separator; });
            if (last == fine.rend()) continue;
            return last->span.end >= end_ ? std::optional(*last) : std::nullopt;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool only_separators_behind(Span span) const {
        return span.end <= end_ && text_.substr(span.end, end_ - span.end).find_first_not_of("\t|,; \r\n") == std::string_view::npos;
    }

    [[nodiscard]] std::size_t separators(Span line) const {
        // to the line's end in the text, blanks included
        std::size_t n = 0;
        for (std::size_t i = line.begin; i < text_.size() && text_[i] != '\n' && text_[i] != '\r'; ++i) n += text_[i] == '\t' || text_[i] == '|';
        return n;
    }

    [[nodiscard]] Span line_before(Span line) const {
        std::size_t end = line.begin;
        while (end > 0 && (text_[end - 1] == '\n' || text_[end - 1] == '\r' || text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
        std::size_t begin = end;
        while (begin > 0 && text_[begin - 1] != '\n' && text_[begin - 1] != '\r') --begin;
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    const Document& document_;
    std::string_view text_;
    std::uint32_t end_;  ///< behind the last character that is no white space
    Span line_;
};

}  // namespace

void find_truncation(Document& document) {
    if (document.tables.empty()) return;
    const End end(document);
    const Table& table = document.tables.back();
    const auto table_index = static_cast<std::int32_t>(document.tables.size()) - 1;
    const auto target_index = static_cast<std::int32_t>(table.targets.size()) - 1;
    const Target* target = table.targets.empty() ? nullptr : &table.targets.back();
    const Indicator* indicator = target && !target->indicators.empty() ? &target->indicators.back() : nullptr;
    const bool row = indicator && (end.in_value(*indicator) || end.in_row(table, *target) || end.in_cells(*target) || end.in_levels(*target));
    if (!row && !(target && end.in_list(table)) && !end.in_character() && !end.in_tag() && !end.in_quotes() && !end.in_bracket() && !end.in_word()) return;
    document.repairs.push_back({Repair::Kind::truncated, row ? indicator->span : end.line(), table_index, target_index,
                                row ? static_cast<std::int32_t>(target->indicators.size()) - 1 : -1, {}});
}

}  // namespace jixiao::model
