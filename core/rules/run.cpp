// Runs the rules that are on, keeps one message for one defect, and puts the findings in order.

#include <algorithm>
#include <array>
#include <unordered_map>

#include "rules/input.hpp"
#include "rules/rule.hpp"
#include "rules/sink.hpp"

namespace jixiao {
namespace {

enum class On : std::uint8_t { any, name, value, detail, whole };  // the part of the row that the finding is on

// Rulebook 0.4: when the first fires, the others say nothing about the same row. In this order: what was
// itself silenced silences nobody.
struct Silence {
    std::string_view rule;
    On on;
    std::initializer_list<std::string_view> silent;
};

#define ALL_VA "VA001", "VA002", "VA003", "VA004", "VA005", "VA006", "VA007", "VA008", "VA009", "VA010", "VA011", "VA012", "VA013", \
               "VA014", "VA015", "VA018", "VA019", "VA020", "VA021", "VA022", "VA023", "VA024", "VA025", "VA026", "VA027", "VA028",  \
               "VA029", "VA030", "VA031", "VA032", "VA033", "VA034"
#define ALL_IN "IN002", "IN003", "IN004", "IN005", "IN006", "IN007", "IN008", "IN009", "IN010", "IN011", "IN012", "IN013", "IN014", \
               "IN015", "IN016", "IN017", "IN018", "IN019", "IN020", "IN021", "IN022", "IN023", "IN024"

const Silence silences[] = {
    {"ST022", On::whole, {"ST013", ALL_VA, ALL_IN, "IN001", "CO001", "CO002", "TX008"}},  // an entry that could not be split
    {"TX001", On::name, {"ST013", "IN002", "IN012", "IN016", "IN017", "IN021", "IN022", "IN023", "TX008", "IN019", ALL_VA}},
    {"TX001", On::value, {"ST013", ALL_VA, "IN022", "CO001", "CO023", "CO019"}},
    {"TX001", On::detail, {"IN021", "IN023"}},
    {"TX014", On::any, {"ST013", ALL_VA, "IN022"}},
    {"TX016", On::value, {"ST013", ALL_VA, "IN022"}},
    {"TX015", On::any, {"VA003", "VA023"}},
    {"TX019", On::any, {"TX022"}},
    {"ST013", On::any, {"VA001", "VA003", "VA033", "IN024"}},
    {"ST019", On::any, {"IN007", "IN008", "IN009", "IN010", "IN011", "IN012", "IN013", "IN014", "IN015", "IN016", "IN017", "IN018"}},
    {"ST010", On::any, {"IN007", "IN008", "IN009", "IN010", "IN011", "IN012", "IN013", "IN014", "IN015", "IN016", "IN017", "IN018"}},
    {"IN001", On::any, {ALL_IN, "CO003"}},
    {"CO014", On::any, {"IN002"}},
    {"IN012", On::any, {"VA010", "VA022"}},
    {"IN014", On::any, {"VA013"}},
    {"IN015", On::any, {"VA013", "VA020", "IN011", "VA034", "VA002"}},
    {"VA001", On::any, {"VA002", "VA003", "VA034", "VA031", "VA011", "VA020"}},
    {"IN022", On::any, {"IN004"}},
    {"VA006", On::any, {"VA004", "VA016", "VA011", "VA019"}},
    {"VA026", On::any, {"VA013", "CO023", "VA002", "VA034", "VA011"}},
    {"CO023", On::any, {"VA013"}},
    {"VA002", On::any, {"VA003", "VA005", "VA013", "VA015", "VA034", "VA031"}},
    {"VA005", On::any, {"VA003", "VA004", "VA006", "VA032", "VA031"}},
    {"VA010", On::any, {"VA009"}},
    {"VA011", On::any, {"VA009"}},
    {"VA019", On::any, {"VA009"}},
    {"VA020", On::any, {"IN011", "VA013"}},
    {"VA022", On::any, {"VA003", "VA013"}},
    {"VA023", On::any, {"VA003", "VA027"}},
    {"VA030", On::any, {"VA003", "VA004", "VA015"}},
    {"VA031", On::value, {"VA003", "VA013", "VA033", "VA034"}},
    {"VA034", On::any, {"VA013"}},
    {"VA027", On::any, {"VA031"}},
    {"CO011", On::any, {"CO007"}},
};

#undef ALL_VA
#undef ALL_IN

// Rules that silence others on the same target.
const Silence target_silences[] = {
    {"TX010", On::any, {"CO004", "TX021"}},
    {"AM008", On::any, {"AM001", "AM002"}},
    {"AM005", On::any, {"AM001", "AM002"}},
    {"AM009", On::any, {"AM011"}},
    {"AM013", On::any, {"AM001"}},
    {"AM020", On::any, {"AM001"}},
    {"ST015", On::any, {"TX010", "TX021", "CO004"}},
};

using Bits = std::array<std::uint64_t, 4>;

bool test(const Bits& b, std::size_t i) { return (b[i >> 6] >> (i & 63) & 1) != 0; }
void set(Bits& b, std::size_t i) { b[i >> 6] |= std::uint64_t{1} << (i & 63); }

struct Compiled {
    std::size_t rule;
    On on;
    Bits silent{};
};

std::size_t position_of(std::string_view id) {
    const auto rules = all_rules();
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules[i]->id == id) return i;
    return rules.size();
}

std::vector<Compiled> compile(std::span<const Silence> list) {
    std::vector<Compiled> out;
    for (const Silence& s : list) {
        Compiled c{position_of(s.rule), s.on, {}};
        if (c.rule == all_rules().size()) continue;
        for (const auto id : s.silent)
            if (const std::size_t at = position_of(id); at < all_rules().size() && at != c.rule) set(c.silent, at);
        out.push_back(c);
    }
    return out;
}

On part_of(const Finding& f) {
    if (f.place.part == Part::whole) return On::whole;
    if (f.place.part != Part::indicator_field) return On::any;
    switch (static_cast<IndicatorField>(f.place.index)) {
        case IndicatorField::level3: return On::name;
        case IndicatorField::value: case IndicatorField::cycle_value: case IndicatorField::annual_value: return On::value;
        case IndicatorField::explanation: case IndicatorField::scoring: return On::detail;
        default: return On::any;
    }
}

std::uint64_t row_key(const Place& p) {
    // a total's rows count after the targets
    const auto part = static_cast<std::uint64_t>(p.total >= 0 ? 0x800000 + p.total : p.target + 1);
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(p.table + 1)) << 48 ^ part << 24 ^ static_cast<std::uint64_t>(static_cast<std::uint32_t>(p.indicator + 1));
}

struct Numbered {
    const Finding& finding;
    std::uint16_t rule;
};

// The rules that are left of one row's (or target's) findings.
template <class Member>
Bits unsilenced(std::size_t count, const std::vector<Compiled>& list, Member member) {
    Bits fired{};
    std::array<Bits, 5> on{};
    for (std::size_t i = 0; i < count; ++i) {
        const Numbered n = member(i);
        set(fired, n.rule);
        set(on[static_cast<std::size_t>(part_of(n.finding))], n.rule);
    }
    if (count < 2) return fired;
    Bits alive = fired;
    for (const Compiled& c : list) {
        if (!test(alive, c.rule)) continue;
        if (c.on != On::any && !test(on[static_cast<std::size_t>(c.on)], c.rule)) continue;
        for (std::size_t w = 0; w < 4; ++w) alive[w] &= ~c.silent[w];
    }
    return alive;
}

// All that a row says by itself: rows with equal keys have the same cells, whatever stands around them.
std::uint64_t key_of(const Row& row) {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15u;
    std::uint64_t h = row.facts;
    const auto mix = [&](std::uint64_t n) {
        h = (h ^ n) * prime;
        h ^= h >> 29;
    };
    if (row.alike != 0) {
        mix(row.alike);
        return h;
    }
    // equal names share one record, and so do equal values
    mix(reinterpret_cast<std::uintptr_t>(&row.name));
    mix(reinterpret_cast<std::uintptr_t>(&row.value_text));
    mix(static_cast<std::uint64_t>(row.level1) << 8 | static_cast<std::uint64_t>(row.level2));
    for (std::size_t f = 0; f < indicator_field_count; ++f) {
        const Words& words = row.indicator->fields[f];
        if (!words.present() || f == static_cast<std::size_t>(IndicatorField::level3)) continue;
        mix(f == static_cast<std::size_t>(row.value_field) ? f : hash_bytes(words.text) + f);
    }
    for (const AreaValue& v : row.indicator->area_values) mix(hash_bytes(v.area.text)), mix(hash_bytes(v.value.text));
    return h;
}

// What the rules that see a row alone had to say of the rows before: for each place of a small table the last row, and
// which rules spoke (their numbers among those rules).
struct Heard {
    static constexpr std::size_t most = 7;
    std::uint64_t key = 0;
    std::uint8_t count = 0;
    std::array<std::uint8_t, most> spoke{};
};

class HeardRows {
public:
    [[nodiscard]] Heard& at(std::uint64_t key) { return rows_[key >> 52]; }

private:
    std::vector<Heard> rows_ = std::vector<Heard>(4096);
};

}  // namespace

Outcome run_rules(const Document& document) { return run_rules(document, Settings{}); }

Outcome run_rules(const Document& document, const Settings& settings) {
    Outcome out;
    Input parsed = make_input(document, settings);
    const Input& in = parsed;
    out.findings.list.reserve(in.targets.size());
    Sink sink(out, in);
    const auto rules = all_rules();

    std::uint32_t columns = 0;
    for (const TableInfo& t : in.tables) columns |= t.columns;

    struct Active {
        const Rule* rule;
        std::uint16_t position;
    };
    std::vector<Active> alone, by_row, by_target, by_document;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const Rule& r = *rules[i];
        const bool declared = runs_by_default(r);
        if (!(i < settings.on.size() ? settings.on[i] != 0 : declared)) continue;
        if (r.columns != 0 && (columns & r.columns) == 0) {
            static constexpr Text why{"表中没有该规则所需的列", "the form has no column that this rule reads"};
            if (!in.tables.empty()) out.skipped.push_back({&r, why, -1});
            continue;
        }
        (r.check_alone ? alone : r.check_row ? by_row : r.check_target ? by_target : by_document).push_back({&r, static_cast<std::uint16_t>(i)});
    }

    const auto concerns = [](const Rule& r, const Row& row) {
        return (row.facts & r.facts) == r.facts && (r.tags == 0 || ((row.name_tags | row.value_tags) & r.tags) != 0);
    };
    HeardRows rows_before;
    const auto check_row = [&](const Row& row) {
        const std::uint64_t key = key_of(row);
        if (Heard& heard = rows_before.at(key); heard.key == key) {
            for (std::size_t i = 0; i < heard.count; ++i) {
                const Active& a = alone[heard.spoke[i]];
                sink.begin(*a.rule, a.position);
                a.rule->check_alone(row, sink);
            }
        } else {
            Heard now{key};
            std::size_t spoke = 0;
            for (std::size_t i = 0; i < alone.size(); ++i) {
                const Active& a = alone[i];
                if (!concerns(*a.rule, row)) continue;
                const std::size_t before = out.findings.list.size();
                sink.begin(*a.rule, a.position);
                a.rule->check_alone(row, sink);
                if (out.findings.list.size() == before) continue;
                if (spoke < Heard::most) now.spoke[spoke] = static_cast<std::uint8_t>(i);
                ++spoke;
            }
            now.count = static_cast<std::uint8_t>(spoke);
            if (spoke <= Heard::most) heard = now;
        }
        for (const Active& a : by_row) {
            if (!concerns(*a.rule, row)) continue;
            sink.begin(*a.rule, a.position);
            a.rule->check_row(in, row, sink);
        }
    };
    for (const TargetInfo& target : in.targets) {
        for (const Row& row : in.rows_of(target)) check_row(row);
        for (const Active& a : by_target) {
            sink.begin(*a.rule, a.position);
            a.rule->check_target(in, target, sink);
        }
    }
    // the marks of a cycle value, where the annual one had none of the kind: its size is judged by the annual value alone
    if (!in.cycle_rows.empty()) {
        static constexpr std::string_view of_marks[] = {"TX003", "TX004", "TX007", "TX014", "TX015", "VA001", "VA021"};
        std::unordered_map<std::uint64_t, Bits> spoke;
        for (std::size_t i = 0; i < out.findings.list.size(); ++i)
            if (out.findings.list[i].place.indicator >= 0) set(spoke[row_key(out.findings.list[i].place)], sink.positions()[i]);
        for (const Active& a : alone) {
            if (std::find(std::begin(of_marks), std::end(of_marks), a.rule->id) == std::end(of_marks)) continue;
            sink.begin(*a.rule, a.position);
            for (const Row& row : in.cycle_rows)
                if (concerns(*a.rule, row) && !test(spoke[row_key(row.place())], a.position)) a.rule->check_alone(row, sink);
        }
    }
    for (const Active& a : by_document) {
        sink.begin(*a.rule, a.position);
        a.rule->check(in, sink);
    }

    Findings& all = out.findings;
    const std::vector<std::uint16_t>& rule_of = sink.positions();
    if (!settings.severity.empty())
        for (std::size_t i = 0; i < all.list.size(); ++i)
            if (const auto r = rule_of[i]; r < settings.severity.size() && settings.severity[r]) all.list[i].severity = *settings.severity[r];

    // Findings stay where they are while they are sorted out: their numbers are sorted, each beside what it is sorted by.
    struct Sorted {
        std::uint64_t by;
        std::uint32_t then;
        std::uint32_t finding;
        bool operator<(const Sorted& o) const { return by != o.by ? by < o.by : then != o.then ? then < o.then : finding < o.finding; }
    };
    std::vector<Sorted> list(all.list.size());
    for (std::uint32_t i = 0; i < list.size(); ++i) list[i] = {0, 0, i};

    // a row that was not read as it was written is not judged: its findings go, and the report says so
    {
        std::vector<std::uint64_t> rows;
        for (std::size_t i = 0; i < in.doubtful.size(); ++i)
            if (in.doubtful[i] != 0) rows.push_back(row_key(in.rows[i].place()));
        if (!rows.empty()) {
            std::vector<std::uint8_t> unjudged(in.tables.size(), 0);
            for (const TableInfo& t : in.tables) unjudged[static_cast<std::size_t>(t.index)] = in.all_doubt(t);
            std::sort(rows.begin(), rows.end());
            static constexpr Text why{"个别指标没有读准，未作判断", "some rows were not read for certain and are not judged"};
            struct Unheard {
                std::uint16_t rule;
                std::int32_t table;
            };
            std::vector<Unheard> unheard;
            std::vector<std::uint8_t> told(rules.size(), 0);
            std::erase_if(list, [&](const Sorted& s) {
                const Place& place = all.list[s.finding].place;
                const std::uint16_t rule = rule_of[s.finding];
                if (place.table < 0 || rules[rule]->id.starts_with("RD")) return false;
                if (unjudged[static_cast<std::size_t>(place.table)] == 0 && (place.indicator < 0 || !std::binary_search(rows.begin(), rows.end(), row_key(place)))) return false;
                if (!told[rule]) unheard.push_back({rule, place.table});
                told[rule] = 1;
                return true;
            });
            // those of rows as the rows are, behind them the others in their own order
            const auto rank = [&](const Unheard& u) { return rules[u.rule]->check_alone || rules[u.rule]->check_row ? 0 : 1 + u.rule; };
            std::stable_sort(unheard.begin(), unheard.end(), [&](const Unheard& a, const Unheard& b) { return rank(a) < rank(b); });
            for (const Unheard& u : unheard) out.skipped.push_back({rules[u.rule], why, u.table});
        }
    }

    // one defect, one message: target by target, then row by row
    const auto drop_silenced = [&](const std::vector<Compiled>& table, bool whole_target) {
        // only findings of rules that silence another one here, or may be silenced, are brought together by rows
        Bits fired{}, concerned{};
        for (const Sorted& s : list) set(fired, rule_of[s.finding]);
        for (const Compiled& c : table) {
            if (!test(fired, c.rule)) continue;
            bool any = false;
            for (std::size_t w = 0; w < fired.size(); ++w) any = any || (c.silent[w] & fired[w]) != 0;
            if (!any) continue;
            set(concerned, c.rule);
            for (std::size_t w = 0; w < fired.size(); ++w) concerned[w] |= c.silent[w];
        }
        std::vector<Sorted> some;
        for (const Sorted& s : list) {
            if (!test(concerned, rule_of[s.finding])) continue;
            Place place = all.list[s.finding].place;
            if (whole_target) place.indicator = -1;
            some.push_back({row_key(place), 0, s.finding});
        }
        std::sort(some.begin(), some.end());
        std::vector<bool> silenced(all.list.size(), false);
        for (std::size_t i = 0; i < some.size();) {
            std::size_t j = i + 1;
            while (j < some.size() && some[j].by == some[i].by) ++j;
            const Bits alive = unsilenced(j - i, table, [&](std::size_t k) -> Numbered { return {all.list[some[i + k].finding], rule_of[some[i + k].finding]}; });
            for (std::size_t k = i; k < j; ++k)
                if (!test(alive, rule_of[some[k].finding])) silenced[some[k].finding] = true;
            i = j;
        }
        if (!some.empty()) std::erase_if(list, [&](const Sorted& s) { return silenced[s.finding]; });
    };
    static const std::vector<Compiled> rows = compile(silences), targets = compile(target_silences);
    drop_silenced(targets, true);
    // findings on a target as a whole have no row, so nothing silences them there
    drop_silenced(rows, false);

    // once a table with a list: rule by rule, each as its place is; a rule goes through the document from front to back, so
    // that there is mostly nothing to sort within it
    {
        std::vector<std::uint32_t> begin(rules.size() + 1, 0);
        for (const Sorted& s : list) ++begin[rule_of[s.finding] + 1u];
        for (std::size_t r = 1; r < begin.size(); ++r) begin[r] += begin[r - 1];
        std::vector<Sorted> by_rule(list.size());
        for (const Sorted& s : list) {
            const Finding& f = all.list[s.finding];
            by_rule[begin[rule_of[s.finding]]++] = {std::uint64_t{rule_of[s.finding]} << 32 | static_cast<std::uint32_t>(f.place.table + 1), f.span.begin, s.finding};
        }
        list = std::move(by_rule);
        if (!std::is_sorted(list.begin(), list.end()))
            for (std::size_t r = 0, from = 0; r + 1 < begin.size(); from = begin[r++])  // begin[r] is the end of r by now
                if (const auto first = list.begin() + static_cast<std::ptrdiff_t>(from), last = list.begin() + begin[r]; !std::is_sorted(first, last)) std::sort(first, last);
    }
    std::size_t kept = 0;
    std::vector<Finding*> members;
    for (std::size_t i = 0; i < list.size();) {
        std::size_t j = i + 1;
        while (j < list.size() && list[j].by == list[i].by) ++j;
        const auto member = [&](std::size_t k) -> Finding& { return all.list[list[k].finding]; };
        const Rule& rule = *rules[rule_of[list[i].finding]];
        const std::int32_t t = member(i).place.table;
        if (t >= 0 && rule.settle) {
            members.clear();
            for (std::size_t k = i; k < j; ++k) members.push_back(&member(k));
            rule.settle(in, in.tables[static_cast<std::size_t>(t)], members);
        }
        const std::size_t count = j - i;
        const std::size_t scope = t < 0 ? 0 : rule.per_target ? in.tables[static_cast<std::size_t>(t)].target_count : in.tables[static_cast<std::size_t>(t)].row_count;
        const bool group = count >= 2 && t >= 0 && !rule.never_grouped &&
                           (rule.once_a_table || count * 100 > static_cast<std::size_t>(settings.grouped_percent) * scope);
        if (!group) {
            for (std::size_t k = i; k < j; ++k) list[kept++] = list[k];
        } else {
            // the first of the gravest speaks for all
            for (std::size_t k = i + 1; k < j; ++k)
                if (member(k).severity < member(i).severity) std::rotate(list.begin() + static_cast<std::ptrdiff_t>(i), list.begin() + static_cast<std::ptrdiff_t>(k), list.begin() + static_cast<std::ptrdiff_t>(k) + 1);
            Finding& f = member(i);
            bool same_target = true;
            for (std::size_t k = i + 1; k < j; ++k) same_target = same_target && member(k).place.target == f.place.target;
            f.grouped = static_cast<std::uint32_t>(count);
            f.scope = static_cast<std::uint32_t>(std::max(scope, count));
            // a reader goes through a list of a hundred; the count says how many there are
            constexpr std::size_t most = 100;
            const auto first = static_cast<std::uint32_t>(all.related.size());
            for (std::size_t k = i + 1; k < j && k - i < most; ++k) {
                const Finding& child = member(k);
                Related r{child.span, child.place, 0, static_cast<std::int8_t>(child.message), child.first_arg, child.arg_count};
                all.related.push_back(r);
            }
            // one fix for the whole list, where its members have one
            Fix fix;
            for (std::size_t k = i; k < j; ++k) {
                const std::int32_t own = member(k).fix;
                if (own < 0) continue;
                const Fix& x = all.fixes[static_cast<std::size_t>(own)];
                fix.title = x.title;
                for (const Edit& e : x.edits)
                    if (fix.edits.empty() || fix.edits.back().span.end <= e.span.begin) fix.edits.push_back(e);
            }
            f.first_related = first;
            f.related_count = static_cast<std::uint32_t>(all.related.size()) - first;
            f.fix = -1;
            if (!fix.edits.empty()) {
                f.fix = static_cast<std::int32_t>(all.fixes.size());
                all.fixes.push_back(std::move(fix));
            }
            f.place = {f.place.table, -1, same_target ? f.place.target : -1, -1, Part::whole, -1};
            list[kept++] = list[i];
        }
        i = j;
    }
    list.resize(kept);

    // in document order, then by rule, then as they were found (within one rule and place: by table)
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        Sorted& s = list[i];
        s.by = std::uint64_t{all.list[s.finding].span.begin} << 32 | rule_of[s.finding];
        s.then = i;
    }
    std::sort(list.begin(), list.end());
    std::vector<Finding> in_order;
    in_order.reserve(list.size());
    for (const Sorted& s : list) in_order.push_back(all.list[s.finding]);
    all.list = std::move(in_order);
    // views in the findings may lie in the input's arena
    all.made = std::move(parsed.texts.arena);
    return out;
}

}  // namespace jixiao
