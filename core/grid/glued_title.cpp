#include "grid/glued_title.hpp"

#include <algorithm>

#include "grid/folded_text.hpp"
#include "vocab/cues_labels.hpp"
#include "vocab/cues_titles.hpp"
#include "vocab/cues_values.hpp"

namespace jixiao::grid {

using vocab::ends_with_any;
using vocab::is_any;
using vocab::starts_with_any;
namespace cue = vocab::cue;

std::pair<std::size_t, std::size_t> title_in(std::string_view s, std::vector<std::string>& headlines) {
    std::size_t best = std::string_view::npos, end = 0;
    std::vector<std::size_t> cores;
    for (const std::string_view core : cue::title_cores)
        for (auto at = s.find(core); at != std::string_view::npos; at = s.find(core, at + core.size())) {
            const std::string_view behind = s.substr(at + core.size());
            cores.push_back(at);
            // 绩效目标表_第1页, 绩效目标表.doc: a file's name
            if (starts_with_any(behind, cue::no_title_behind)) continue;
            if (best == std::string_view::npos || at >= best) {
                best = at;
                end = at + core.size();
                // （本级下达） belongs to it, （2024年度） does not
                if (behind.starts_with("(") && behind.find(')') != std::string_view::npos && behind.find(')') <= 30 && !digit(behind[1])) end += behind.find(')') + 1;
            }
        }
    constexpr std::size_t longest_lead = 120, most_headlines = 20;
    std::size_t said = 0;  // bytes before the core that another naming of the table has too
    const auto compare = [&](std::string_view before) {
        if (best == std::string_view::npos) return;
        std::size_t n = 0;
        while (n < before.size() && n < best && n < longest_lead && before[before.size() - 1 - n] == s[best - 1 - n]) ++n;
        while (n > 0 && (static_cast<unsigned char>(s[best - n]) & 0xC0) == 0x80) --n;
        said = std::max(said, n);
    };
    for (const std::string& headline : headlines) compare(headline);
    for (const std::size_t at : cores) {
        if (at != best) compare(s.substr(0, at));
        if (headlines.size() < most_headlines) headlines.emplace_back(s.substr(at > longest_lead ? at - longest_lead : 0, std::min(at, longest_lead)));
    }
    if (best == std::string_view::npos) return {std::string_view::npos, 0};
    std::size_t begin = best;
    // 附件2项目支出绩效目标表
    std::size_t attachment = starts_with_any(s, cue::attachments);
    while (attachment > 0 && attachment < best && (digit(s[attachment]) || s[attachment] == ':' || s[attachment] == '-')) ++attachment;
    const std::string_view whole = s.substr(attachment, end - attachment);
    if (whole.size() <= 150 && whole.find_first_of(":>|_[") == std::string_view::npos && whole.find("。") == std::string_view::npos) return {attachment, end};
    // … 2024年4月12日附件2林业草原生态保护恢复资金区域绩效目标表: a title of its own begins behind the attachment's number
    for (const std::string_view word : cue::attachments) {
        std::size_t from = s.rfind(word, best);
        if (from == std::string_view::npos) continue;
        from += word.size();
        while (from < best && (digit(s[from]) || s[from] == '-')) ++from;
        constexpr std::size_t longest = 90;
        const std::string_view lead = s.substr(from, best - from);
        if (lead.size() <= longest && lead.find_first_of(":,;()|") == std::string_view::npos && lead.find("。") == std::string_view::npos && lead.find("、") == std::string_view::npos) begin = std::min(begin, from);
    }
    for (bool more = true; more;) {
        more = false;
        if (const std::size_t lead = ends_with_any(s.substr(0, begin), cue::title_leads)) {
            begin -= lead;
            more = true;
        }
        if (!more && begin >= 7 && s.substr(0, begin).ends_with(cue::year) && digit(s[begin - 4]) && digit(s[begin - 7])) {
            begin -= 7;
            more = true;
        }
    }
    // punctuation in front belongs to what was said before
    while (said > 0 && (s[best - said] == '.' || s[best - said] == ',' || s[best - said] == ')' || s.substr(best - said).starts_with("、")))
        said -= s.substr(best - said).starts_with("、") ? 3 : 1;
    return {std::min(begin, best - said), end};
}

}  // namespace jixiao::grid
