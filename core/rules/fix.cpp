#include "rules/fix.hpp"

#include <algorithm>

namespace jixiao {

std::string fixed_text(std::string_view text, const Findings& all) {
    std::vector<const Fix*> fixes;
    for (const Finding& f : all.list)
        if (f.fix >= 0 && !all.fixes[static_cast<std::size_t>(f.fix)].edits.empty()) fixes.push_back(&all.fixes[static_cast<std::size_t>(f.fix)]);
    // a fix spreads over many places (every <p> of a goal): what is taken is kept sorted, so that a fix between
    // two edits of another still finds room
    std::sort(fixes.begin(), fixes.end(), [](const Fix* a, const Fix* b) {
        const auto x = a->edits[0].span.begin, y = b->edits[0].span.begin;
        return x != y ? x < y : a < b;  // all are in one vector
    });
    std::vector<Edit> taken;
    for (const Fix* fix : fixes) {
        const auto before = [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; };
        const bool free = std::all_of(fix->edits.begin(), fix->edits.end(), [&](const Edit& e) {
            if (e.span.end > text.size() || e.span.begin > e.span.end) return false;
            const auto next = std::lower_bound(taken.begin(), taken.end(), e, before);
            return (next == taken.end() || e.span.end <= next->span.begin) && (next == taken.begin() || std::prev(next)->span.end <= e.span.begin);
        });
        if (!free) continue;
        const auto middle = taken.insert(taken.end(), fix->edits.begin(), fix->edits.end());
        std::inplace_merge(taken.begin(), middle, taken.end(), before);
    }
    std::string out;
    out.reserve(text.size());
    std::size_t at = 0;
    for (const Edit& e : taken) {
        out.append(text.substr(at, e.span.begin - at)).append(e.text);
        at = e.span.end;
    }
    out.append(text.substr(at));
    return out;
}

}  // namespace jixiao
