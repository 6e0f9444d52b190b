#include <algorithm>

#include "grid/pieces.hpp"
#include "model/two_columns.hpp"
#include "model/visual.hpp"
#include "model/visual_levels.hpp"
#include "model/visual_rows.hpp"
#include "vocab/cues_labels.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;
using F = IndicatorField;

// The columns of the indicators alone, and those in front of them, which are merged.
struct Parts {
    Header rows;
    std::vector<HeaderColumn> merged;
};

Parts parts_of(const Header& header) {
    Parts p{header, {}};
    const auto first = static_cast<std::size_t>(header.find(F::level1));
    p.merged.assign(header.columns.begin(), header.columns.begin() + static_cast<std::ptrdiff_t>(first));
    p.rows.columns.erase(p.rows.columns.begin(), p.rows.columns.begin() + static_cast<std::ptrdiff_t>(first));
    p.rows.identity = false;
    return p;
}

bool is_goal(const HeaderColumn& c) { return c.is(Kind::goal) || c.is(Kind::goal_group) || c.is(Kind::content); }
bool is_fund(const HeaderColumn& c) { return c.is(Kind::fund) || c.is(Kind::fund_group) || c.is(Kind::total); }

// A level's name or what a line break left of it; 标 alone, too.
bool part_of_level(const Item& item) {
    if (item.level() || vocab::is_any(item.folded, cue::level_characters)) return true;
    constexpr std::size_t four = 12;  // 服务对象, 可持续影
    if (item.folded.size() >= four && piece_of_level(item.folded, true)) return true;
    return vocab::ends_with_any(item.folded, cue::level_characters) > 0 && piece_of_level(item.folded);  // 资金 is a piece of one, too
}

// A project's merged texts, line by line.
struct Project {
    std::vector<std::vector<const Item*>> lines;
    std::vector<const Item*> amounts;
};

class VisualList {
public:
    VisualList(Document& document, Items& region, const Header& header) : document_(document), region_(region), parts_(parts_of(header)) {}

    bool run() {
        if (!part_lines()) return false;
        Items body = body_;
        Beside beside{optional_, {}, {}};
        if (!settle_visual_rows(document_, body, parts_.rows, false, false, &beside)) return false;
        for (std::size_t i = 0; i < beside.left_out.size(); ++i)
            if (beside.left_out[i]) merged_[from_[i]] = true;
        put_together(body, beside);
        return true;
    }

private:
    // What surely is merged and what surely is a row's; the rest may be either.
    bool part_lines() {
        std::size_t lines = 0, alone = 0;
        const auto texts = static_cast<std::size_t>(std::count_if(parts_.merged.begin(), parts_.merged.end(), [](const HeaderColumn& c) { return c.is(Kind::name) || is_goal(c); }));
        const bool funds = std::any_of(parts_.merged.begin(), parts_.merged.end(), is_fund);
        body_.rows_known = true;
        body_.form = region_.form;
        const auto& all = region_.all;
        merged_.assign(all.size(), false);
        for (std::size_t begin = 0; begin < all.size();) {
            std::size_t end = begin + 1;
            while (end < all.size() && all[end].row == all[begin].row) ++end;
            std::size_t level = begin, value = begin;
            while (level < end && !part_of_level(all[level])) ++level;
            const auto is_value = [&](std::size_t i) { return value_token(all[i]) && !in_sentence(all[i]) && !(i == begin && all[i].has(pure_number)); };
            while (value < end && !is_value(value)) ++value;
            ++lines;
            alone += value == end;
            std::size_t merged = begin;  // items before it are merged
            if (all[begin].is(Kind::total)) {
                merged = end;
            } else if (level < end) {
                merged = level;
            } else if (value < end) {
                merged = value > begin ? value - 1 : begin;  // the last text before the value is the row's name
            }
            if (level == end && value == end && end - begin > texts) merged = begin + texts;  // name, goal, and a piece of a row
            if (level == end && funds) {
                // what stands left of an amount is merged, and so is the amount
                for (std::size_t i = begin; i < std::min(end, begin + 2); ++i)
                    if (all[i].has(pure_number) && (i + 1 == end || !value_token(all[i + 1]))) merged = std::max(merged, i + 1);
            }
            for (std::size_t i = begin; i < merged; ++i) merged_[i] = true;
            for (std::size_t i = merged; i < end; ++i) {
                body_.all.push_back(all[i]);
                from_.push_back(i);
                optional_.push_back(level == end && value == end && merged == begin);
            }
            begin = end;
        }
        return alone * 5 >= lines && lines >= 4;  // else every line is a row
    }

    // A project begins where the levels begin again.
    void put_together(const Items& body, const Beside& beside) {
        struct Row {
            std::size_t begin = 0, end = 0;
            std::uint32_t line = 0;
            bool opens = false;
        };
        std::vector<Row> rows;
        std::vector<Level1> seen;
        Level1 now = Level1::none;
        for (std::size_t i = 0; i < body.all.size();) {
            Row row;
            row.begin = i;
            const std::uint32_t number = body.all[i].row;
            row.line = number < beside.at.size() ? beside.at[number] : rows.empty() ? 0 : rows.back().line;
            for (; i < body.all.size() && body.all[i].row == number; ++i) {
                const Item& item = body.all[i];
                if (!item.is(Kind::level1) || item.term.level1() == now) continue;
                now = item.term.level1();
                row.opens = std::find(seen.begin(), seen.end(), now) != seen.end();
                if (row.opens) seen.clear();
                seen.push_back(now);
            }
            row.end = i;
            rows.push_back(row);
        }
        if (rows.empty()) return;
        rows.front().opens = true;
        std::vector<std::size_t> starts;
        for (std::size_t r = 0; r < rows.size(); ++r)
            if (rows[r].opens) starts.push_back(r);
        // the merged texts of each project, and what stands above all of them
        std::vector<Project> projects(starts.size());
        std::vector<const Item*> merged, above;
        for (std::size_t i = 0; i < merged_.size(); ++i)
            if (merged_[i]) merged.push_back(&region_.all[i]);
        std::uint32_t last = 0;
        for (std::size_t m = 0; m < merged.size();) {
            const std::uint32_t line = merged[m]->row;
            std::size_t end = m;
            while (end < merged.size() && merged[end]->row == line) ++end;
            std::size_t k = 0;
            while (k + 1 < starts.size() && line > border(rows[starts[k + 1] - 1].line, rows[starts[k + 1]].line)) ++k;
            if (vocab::starts_with_any(merged[m]->folded, cue::notes) > 0) {
                for (; m < end; ++m) document_.marks.push_back({merged[m]->words.span, Role::furniture});
                continue;
            }
            const bool heading = merged[m]->is(Kind::total) || (k == 0 && projects[0].lines.empty() && line < rows.front().line && end == m + 1 && vocab::ends_with_any(merged[m]->folded, cue::organisation_endings));
            if (heading && !merged[m]->is(Kind::total)) {
                document_.marks.push_back({merged[m]->words.span, Role::caption});  // whose projects they are
            } else if (heading) {
                above.insert(above.end(), merged.begin() + static_cast<std::ptrdiff_t>(m), merged.begin() + static_cast<std::ptrdiff_t>(end));
            } else {
                Project& p = projects[k];
                for (; m < end; ++m) {
                    if (merged[m]->has(pure_number)) p.amounts.push_back(merged[m]);
                    else {
                        if (p.lines.empty() || last != line) p.lines.emplace_back();
                        last = line;
                        p.lines.back().push_back(merged[m]);
                    }
                }
            }
            m = end;
        }
        Items out;
        out.rows_known = true;
        out.form = region_.form;
        out.settled = true;
        std::uint32_t number = 0;
        const auto add = [&](Item item) {
            item.row = number;
            item.x = -1;
            out.all.push_back(std::move(item));
        };
        for (std::size_t i = 0; i < above.size(); ++i) {
            add(*above[i]);
            if (i + 1 == above.size() || above[i + 1]->row != above[i]->row) ++number;
        }
        for (std::size_t r = 0, k = 0; r < rows.size(); ++r, ++number) {
            if (k < starts.size() && starts[k] == r) {
                for (const Item& item : cells(projects[k])) add(item);
                ++k;
            }
            for (std::size_t i = rows[r].begin; i < rows[r].end; ++i) add(body.all[i]);
        }
        region_ = std::move(out);
    }

    static std::uint32_t border(std::uint32_t above, std::uint32_t below) { return (above + below) / 2; }

    // The merged cells of a project in the order of their columns.
    std::vector<Item> cells(const Project& p) {
        std::vector<const Item*> name, goal;
        const bool goals = std::any_of(parts_.merged.begin(), parts_.merged.end(), is_goal);
        std::vector<std::vector<std::string_view>> texts;
        for (const auto& line : p.lines) {
            texts.emplace_back();
            for (const Item* i : line) texts.back().push_back(i->words.text);
        }
        const auto left = goals ? part_columns(texts) : std::nullopt;
        for (std::size_t l = 0; l < p.lines.size(); ++l)
            for (std::size_t w = 0; w < p.lines[l].size(); ++w) {
                const bool first = !goals || (left ? w < (*left)[l] : w == 0 && (p.lines[l].size() > 1 || name.empty()));
                (first ? name : goal).push_back(p.lines[l][w]);
            }
        // a name holds no sentence
        const auto sentence_in = [](const std::vector<const Item*>& list) {
            return std::any_of(list.begin(), list.end(), [](const Item* i) { return in_sentence(*i); });
        };
        if (goals && !goal.empty() && sentence_in(name) && !sentence_in(goal)) std::swap(name, goal);
        std::vector<Item> out;
        std::size_t amount = 0;
        const auto joined = [&](const std::vector<const Item*>& list) {
            std::vector<Words> words;
            for (const Item* i : list) words.push_back(i->words);
            Item item = words.size() == 1 ? *list[0] : make_item(document_, grid::join(document_, words), list[0]->row);
            if (words.size() > 1) document_.repairs.push_back({Repair::Kind::joined_lines, item.words.span, -1, -1, -1, {}});
            item.term = {};
            return item;
        };
        bool named = false, aimed = false;
        const auto funds = static_cast<std::size_t>(std::count_if(parts_.merged.begin(), parts_.merged.end(), is_fund));
        for (const HeaderColumn& c : parts_.merged) {
            if (c.is(Kind::sequence) && p.amounts.size() > funds && amount == 0) out.push_back(*p.amounts[amount++]);
            else if (is_fund(c) && amount < p.amounts.size()) out.push_back(*p.amounts[amount++]);
            else if (c.is(Kind::name) && !named && !name.empty()) out.push_back(joined(name)), named = true;
            else if (is_goal(c) && !aimed && !goal.empty()) out.push_back(joined(goal)), aimed = true;
        }
        return out;
    }

    Document& document_;
    Items& region_;
    Parts parts_;
    Items body_;
    std::vector<bool> optional_, merged_;  // of the body's items; of the region's
    std::vector<std::size_t> from_;        // the region's item for each of the body's
};

}  // namespace

bool settle_visual_list(Document& document, Items& region, const Header& header) {
    constexpr std::size_t most = 4000;
    if (region.form != TextForm::lines || !header.identity || header.dual || region.all.size() > most) return false;
    if (header.find(F::level1) <= 0 || header.find(F::level2) < 0 || header.find(F::level3) < 0 || header.find(Kind::name) < 0 || header.find(Kind::name) > header.find(F::level1)) return false;
    return VisualList(document, region, header).run();
}

}  // namespace jixiao::model
