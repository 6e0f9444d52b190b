#include "grid/glued_rows.hpp"

#include <algorithm>

#include "base/prefix.hpp"
#include "vocab/cues_values.hpp"
#include "vocab/cues_labels.hpp"

namespace jixiao::grid {

using vocab::Kind;
using vocab::starts_with_any;
namespace cue = vocab::cue;

void add_part(const vocab::Term& column, std::string_view word, RowColumns& own) {
    const auto add = [&](Part p) {
        // two columns of values stand side by side
        if (p == Part::value || p == Part::note || std::find(own.parts.begin(), own.parts.end(), p) == own.parts.end()) own.parts.push_back(p);
    };
    // 指标性质 and 指标属性: operators, and 定量指标
    if (column.kind == Kind::nature) {
        own.natures.push_back(own.parts.size());
        return add(std::find(own.parts.begin(), own.parts.end(), Part::type) == own.parts.end() ? Part::type : Part::note);
    }
    if (column.kind == Kind::other_column) return add(starts_with_any(word, cue::aside_values) > 0 ? Part::value : Part::note);
    if (column.kind != Kind::column) return;
    switch (column.field()) {
        case IndicatorField::level1: case IndicatorField::level2: return;
        case IndicatorField::level3:  // 三级指标, and 指标内容 behind it
            return add(std::find(own.parts.begin(), own.parts.end(), Part::name) == own.parts.end() ? Part::name : Part::note);
        case IndicatorField::measure_unit: return add(Part::unit);
        case IndicatorField::value_type:
            // 指标属性 in front of 运算符号 holds 正向
            if (own.natures.size() == 1) std::replace(own.parts.begin(), own.parts.end(), Part::type, Part::direction);
            return add(Part::type);
        case IndicatorField::value: case IndicatorField::cycle_value: case IndicatorField::annual_value: return add(Part::value);
        case IndicatorField::actual_value: return add(Part::actual);
        case IndicatorField::weight: return add(Part::weight);
        case IndicatorField::score: return add(Part::score);
        case IndicatorField::direction: return add(Part::direction);
        default: return add(Part::note);
    }
}

void reset(RowColumns& own) {
    own.type = own.unit = own.points = false;
    own.parts.clear();
    own.natures.clear();
}

// 正向≥, 反向指标≤: a direction in front of its operator.
static bool direction_before_operator(std::string_view s) {
    for (std::size_t at = 0; at < s.size(); ++at)
        for (std::size_t n = 6; n <= 12 && at + n < s.size(); n += 3)
            if (vocab::is_direction(s.substr(at, n)) && vocab::operator_at(s.substr(at + n)) > 0) return true;
    return false;
}

std::vector<RowPiece> cut_rows(std::string_view text, RowColumns& own, bool behind_level1) {
    const auto values = std::count(own.parts.begin(), own.parts.end(), Part::value);
    const std::string head = vocab::folded(prefix(text, 60));
    const bool sum = vocab::longest_at(head, 0).term.kind == Kind::total;  // 合计74.30 is money
    if (values > 0 && text.size() <= own.most && !sum) {
        std::vector<Part> parts = own.parts;
        // 指标属性 | 指标性质, whichever holds what
        if (own.natures.size() == 2 && own.natures[1] < parts.size() && direction_before_operator(vocab::folded(text))) {
            parts[own.natures[0]] = Part::direction;
            parts[own.natures[1]] = Part::type;
        }
        if (std::find(parts.begin(), parts.end(), Part::name) == parts.end()) parts.insert(parts.begin(), Part::name);
        if (parts.front() == Part::name) {
            own.most -= text.size();
            std::vector<RowPiece> all;
            // `…` stands for rows that a form leaves open
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t dots = std::min(text.find("…", at), text.size());
                const auto pieces = cut_by_pattern(text.substr(at, dots - at), parts, behind_level1 && at == 0, own.bare_levels);
                if (pieces.empty() && dots > at) return cut_row(text, own);
                for (const RowPiece& p : pieces) all.push_back({at + p.begin, at + p.end, p.part});
                at = dots;
                while (text.substr(at).starts_with("…")) at += std::string_view("…").size();
            }
            return all;
        }
    }
    return cut_row(text, own);
}

}  // namespace jixiao::grid
