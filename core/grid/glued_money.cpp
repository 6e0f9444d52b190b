#include "grid/glued_money.hpp"

#include "grid/folded_text.hpp"
#include "grid/glued_tasks.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::grid {

using vocab::Kind;

// The digits of the points in front of a rate that is too large with them: 2 of 1096.43%, which `text` begins with; 0 for none.
static std::size_t points_before_rate(std::string_view text, std::size_t whole) {
    for (const std::size_t points : {std::size_t{2}, std::size_t{1}}) {
        if (whole <= points) continue;
        const std::string_view rate = text.substr(points, whole - points);
        if (rate.size() <= 2 ? rate[0] != '0' || rate.size() == 1 : rate == "100") return points;
    }
    return 0;
}

std::vector<std::size_t> money_bounds(std::string_view text) {
    std::vector<std::size_t> bounds;
    std::size_t amounts = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (at > 0) bounds.push_back(at);
        std::size_t whole = at;
        while (whole < text.size() && digit(text[whole])) ++whole;
        std::size_t end = amount_end(text, at);
        const bool decimals = end > at;
        if (!decimals) end = whole;
        if (end == at) return {};
        if (end < text.size() && text[end] == '%') {
            // 100.00% and less; what stands in front are points
            const bool large = whole - at > 3 || (whole - at == 3 && text.substr(at, 3) != "100");
            if (large) {
                const std::size_t points = points_before_rate(text.substr(at), whole - at);
                if (points == 0) return {};
                bounds.push_back(at + points);
            }
            ++end;
        } else if (!decimals) {
            if (end < text.size() && text[end] == '.' && end + 2 == text.size() && digit(text[end + 1])) end += 2;  // 9.6, the last
            if (end < text.size()) return {};
        } else {
            ++amounts;
        }
        at = end;
    }
    return amounts > 0 ? bounds : std::vector<std::size_t>{};
}

std::vector<std::size_t> label_bounds(std::string_view text) {
    std::vector<std::size_t> bounds;
    for (std::size_t at = 0; at < text.size();) {
        if (at > 0) bounds.push_back(at);
        const vocab::Match m = vocab::longest_at(text, at);
        if (m.length == 0 || (m.term.kind != Kind::column && m.term.kind != Kind::field && m.term.kind != Kind::fund)) return {};
        at += m.length;
    }
    return bounds;
}

}  // namespace jixiao::grid
