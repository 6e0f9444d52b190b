#include "grid/glued_tasks.hpp"

#include "grid/folded_text.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::grid {

using vocab::Kind;
namespace cue = vocab::cue;

std::size_t amount_end(std::string_view text, std::size_t at) {
    std::size_t i = at;
    while (i < text.size() && (digit(text[i]) || (text[i] == ',' && i > at && i + 1 < text.size() && digit(text[i + 1])))) ++i;
    const bool two = i > at && i + 2 < text.size() && text[i] == '.' && digit(text[i + 1]) && digit(text[i + 2]);
    return two ? i + 3 : at;
}

std::vector<std::size_t> amount_bounds(std::string_view text, std::size_t amounts) {
    std::vector<std::size_t> bounds;
    std::size_t at = 0;
    while (at < text.size() && bounds.size() < amounts) {
        const std::size_t end = amount_end(text, at);
        if (end == at) return {};
        bounds.push_back(at);
        at = end;
    }
    if (at < text.size() || bounds.size() != amounts) return {};
    return bounds;
}

// The size of 任务1 at the start of a text; 0 for none.
static std::size_t task_number(std::string_view text) {
    std::size_t i = cue::task.size();
    if (!text.starts_with(cue::task) || i >= text.size() || !digit(text[i])) return 0;
    while (i < text.size() && digit(text[i]) && i < cue::task.size() + 2) ++i;
    return i;
}

TaskBounds task_bounds(std::string_view text) {
    TaskBounds out;
    std::size_t at = 0, heads = 0;
    bool over = false;
    for (vocab::Match m; at < text.size() && (m = vocab::longest_at(text, at)).length > 0 && (m.term.kind == Kind::fund || m.term.kind == Kind::fund_group || m.term.kind == Kind::task_amount || m.term.kind == Kind::total);) {
        over = over || (heads == 0 && text.substr(at).starts_with(cue::budget_amount));
        out.at.push_back(at);
        ++heads;
        at += m.length;
        if (at < text.size() && text[at] == '(')
            if (const auto close = text.find(')', at); close != std::string_view::npos && close - at <= 12) at = close + 1;
    }
    out.amounts = over && heads > 1 ? heads - 1 : heads;
    if (heads == 0) return {};
    std::size_t rows = 0;
    while (at < text.size()) {
        // a text, up to as many amounts as there are columns
        std::size_t end = at;
        std::vector<std::size_t> found;
        for (; end < text.size() && found.empty(); end = found.empty() ? next_char(text, end) : end) {
            if (!digit(text[end]) || (end > 0 && (digit(text[end - 1]) || text[end - 1] == '.'))) continue;
            std::size_t next = end;
            for (std::size_t stop = amount_end(text, next); stop > next && found.size() < out.amounts; next = stop, stop = amount_end(text, next)) found.push_back(next);
            if (found.size() != out.amounts) found.clear();
        }
        if (found.empty() || found.front() == at) return rows > 0 ? out : TaskBounds{};
        out.at.push_back(at);
        if (const std::size_t number = task_number(text.substr(at)); number > 0 && at + number < found.front()) out.at.push_back(at + number);
        out.at.insert(out.at.end(), found.begin(), found.end());
        at = amount_end(text, found.back());
        ++rows;
    }
    return rows > 0 ? out : TaskBounds{};
}

}  // namespace jixiao::grid
