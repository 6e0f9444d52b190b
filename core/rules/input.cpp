#include "rules/input.hpp"
#include "rules/common.hpp"
#include "rules/doubt.hpp"
#include "rules/prose.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "value/text.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao {
namespace {

using F = IndicatorField;

struct TypeColumn {
    DeclaredType type = DeclaredType::none;
    Operator op = Operator::none;
};

TypeColumn read_type(std::string_view t) {
    t = trimmed(t);
    if (t.empty()) return {};
    if (contains(t, "定性")) return {DeclaredType::qualitative, Operator::none};
    struct Sign {
        std::string_view text;
        Operator op;
    };
    static constexpr Sign signs[] = {{"≥", Operator::ge}, {">=", Operator::ge}, {"≧", Operator::ge}, {"大于等于", Operator::ge},
                                     {"≤", Operator::le}, {"<=", Operator::le}, {"≦", Operator::le}, {"小于等于", Operator::le},
                                     {"＝", Operator::eq}, {"=", Operator::eq}, {"等于", Operator::eq}, {"＞", Operator::gt}, {">", Operator::gt},
                                     {"大于", Operator::gt}, {"＜", Operator::lt}, {"<", Operator::lt}, {"小于", Operator::lt}};
    for (const Sign& s : signs)
        if (t == s.text) return {DeclaredType::quantitative, s.op};
    if (contains(t, "其他") || contains(t, "不适用")) return {DeclaredType::other, Operator::none};
    if (contains(t, "定量") || contains(t, "数值")) return {DeclaredType::quantitative, Operator::none};
    return {DeclaredType::other, Operator::none};
}

bool is_template_row(const Indicator& i) {
    if (!i.counts()) return true;
    const std::string_view name = i.name().text;
    const Words& value = i[F::annual_value].present() ? i[F::annual_value] : i[F::cycle_value].present() ? i[F::cycle_value] : i[F::value];
    return is_nothing(name) && is_nothing(value.text) && i.area_values.empty() && (!name.empty() || !value.text.empty());
}

bool is_balanced(std::span<const Amount> funds) {
    if (funds.empty() || !funds[0].value) return false;
    switch (kind_of(funds[0])) {
        case FundKind::year_total: case FundKind::cycle_total: case FundKind::total: break;
        default: return false;
    }
    Decimal sum;
    int fiscal = 0;
    for (const Amount& a : funds) {
        if (!a.value ? a.text.present() : a.value->is_negative() || a.value->scale > 2) return false;
        if (&a == &funds[0]) continue;
        const FundKind kind = kind_of(a);
        if (kind == FundKind::fiscal) ++fiscal;
        else if (kind != FundKind::source) return false;
        if (a.value) sum = sum + *a.value;
    }
    return fiscal < 2 && sum == *funds[0].value;
}

bool holds_han(std::string_view text) {
    CodePoint c;
    for (std::size_t at = 0; at < text.size(); at += c.size)
        if (is_han((c = decode(text, at)).value)) return true;
    return false;
}

std::uint64_t facts_of(const Row& r, const TableInfo& table, bool department) {
    using namespace fact;
    std::uint64_t f = r.facts;  // what name and value decide
    const auto set = [&](bool yes, std::uint64_t bits) {
        if (yes) f |= bits;
    };
    const Indicator& i = *r.indicator;
    set(r.level1 == Level1::output, output);
    set(r.level1 == Level1::benefit, benefit);
    set(r.level1 == Level1::satisfaction || r.level2 == Level2::satisfaction, satisfaction);
    set(r.level1 == Level1::cost || r.level2 == Level2::cost || r.level2 == Level2::economic_cost || r.level2 == Level2::social_cost ||
            r.level2 == Level2::ecological_cost,
        cost);
    set(i[F::level1].present(), level1_name);
    set(r.level2 == Level2::quantity, quantity);
    set(r.level2 == Level2::quality, quality);
    set(r.level2 == Level2::timeliness, timeliness);
    set(!department, project);
    set(r.dimension == Dimension::percent, percent);
    set(r.value.number.has_value() && r.unit.empty(), unitless);
    set(r.op != Operator::none, has_operator);
    set(i[F::value_type].present(), typed);
    set(i[F::measure_unit].present(), unit_column);
    set(i[F::explanation].present(), explained);
    set(i[F::scoring].present(), scored);
    set(r.level2 == Level2::ecological || r.level2 == Level2::ecological_cost, ecology_level);
    set(r.level2 == Level2::sustainable, lasting_level);
    set(r.level2 == Level2::economic, economic_level);
    set(r.level2 == Level2::social, social_level);
    set(i[F::cycle_value].present() && i[F::annual_value].present(), two_values);
    set(i[F::cycle_value].present() && i[F::annual_value].present() && i[F::cycle_value].text != i[F::annual_value].text, values_differ);
    set(table.table->form == FormKind::target, target_form);
    return f;
}

}  // namespace

Input make_input(const Document& document, const Settings& settings) {
    Input in{document, settings, {}, {}, {}, {}, {}, {}, 0, {}, {}};
    Recall<bool, 64> level1_of_cost, level2_of_cost;
    std::size_t most = 0, projects = 0;
    for (const Table& t : document.tables)
        for (const Target& g : t.targets) most += g.indicators.size(), ++projects;
    in.rows.reserve(most);
    in.targets.reserve(projects);
    std::vector<const Row*> row_of(document.alike + 1);  // the last row that was read for each IndicatorWords::alike
    const std::string_view source = document.text();
    const auto cell = [&](const Words& w, std::uint64_t tags, Place place) {
        in.said |= tags;
        const bool view = w.text.data() >= source.data() && w.text.data() < source.data() + source.size();
        if ((tags & cell_tags) != 0 || !view) in.cells.push_back({&w, tags, place});
    };

    for (const Mark& m : document.marks)
        if (m.role == Role::unread && holds_han(source.substr(m.span.begin, m.span.size()))) in.unread.push_back(m.span);

    for (std::size_t ti = 0; ti < document.tables.size(); ++ti) {
        const Table& table = document.tables[ti];
        TableInfo info;
        info.table = &table;
        info.index = static_cast<std::int32_t>(ti);
        info.first_target = static_cast<std::uint32_t>(in.targets.size());
        info.first_row = static_cast<std::uint32_t>(in.rows.size());
        for (const Column& c : table.columns)
            if (c.field) info.columns |= 1u << static_cast<unsigned>(*c.field);
        for (std::size_t gi = 0; gi < table.targets.size(); ++gi) {
            const Target& target = table.targets[gi];
            TargetInfo group;
            group.target = &target;
            group.table = &table;
            group.table_index = info.index;
            group.target_index = static_cast<std::int32_t>(gi);
            group.first_row = static_cast<std::uint32_t>(in.rows.size());
            group.department = table.scope == Scope::department;
            if (target.name.present()) {
                const Scan seen = scan(target.name.text);
                group.name_tags = seen.tags;
                group.name_letters = seen.letters;
                group.name_meaning = seen.meaning;
                cell(target.name, group.name_tags, group.place(Part::name));
            }
            group.balanced = is_balanced(target.funds);
            group.budget = budget_of(target);
            if (group.budget != nullptr) group.yuan = in_yuan(*group.budget, table);
            std::size_t level1_unknown = 0, levels_lost = 0;
            const auto add = [&](const Row& like, const Indicator& i, std::size_t index) {
                Row& row = in.rows.emplace_back(like);
                row.indicator = &i;
                row.target = group.target_index;
                row.index = static_cast<std::int32_t>(index);
                row.group = static_cast<std::uint32_t>(in.targets.size());
                level1_unknown += row.level1 == Level1::none || row.level1 == Level1::other;
                levels_lost += row.level1 == Level1::none && row.level2 == Level2::none;  // a row without levels may be of any
                group.level1s |= 1u << static_cast<unsigned>(row.level1);
                group.level2s |= 1u << static_cast<unsigned>(row.level2);
                info.level1_origins |= 1u << static_cast<unsigned>(row.level1_origin);
            };
            group.prose = read_prose(target);
            for (std::size_t i = 0; i < target.goals.size(); ++i)
                if (target.goals[i].text.present())
                    cell(target.goals[i].text, &target.goals[i] == group.prose.goal ? group.prose.tags : tags_of(target.goals[i].text.text),
                         group.place(Part::goal, static_cast<std::int32_t>(i)));
            if (target.content.present()) cell(target.content, tags_of(target.content.text), group.place(Part::content));
            for (std::size_t i = 0; i < target.tasks.size(); ++i)
                if (target.tasks[i].goal.present()) cell(target.tasks[i].goal, tags_of(target.tasks[i].goal.text), group.place(Part::task, static_cast<std::int32_t>(i)));
            for (std::size_t ii = 0; ii < target.indicators.size(); ++ii) {
                const Indicator& i = target.indicators[ii];
                const std::uint32_t alike = i.area_values.empty() ? i.fields.alike() : 0;
                if (const Row* const known = row_of[alike]; known != nullptr && known->table == info.index && known->level1 == i.level1_kind && known->level2 == i.level2_kind && known->level1_origin == i.level1_origin) {
                    add(*known, i, ii);
                    continue;
                }
                if (i[F::level2].present() || i[F::level2_code].present()) info.has_level2 = true;
                if (is_template_row(i)) continue;
                const F value_field = i[F::annual_value].present() ? F::annual_value : i[F::cycle_value].present() ? F::cycle_value : F::value;
                const NameText& name = in.texts.name(trimmed(i.name().text));
                const ValueText& value = in.texts.value(trimmed(i[value_field].text));
                const std::size_t cells = in.cells.size(), cycle_rows = in.cycle_rows.size();
                Row r(name, value);
                r.indicator = &i;
                r.table = info.index;
                r.target = group.target_index;
                r.index = static_cast<std::int32_t>(ii);
                r.group = static_cast<std::uint32_t>(in.targets.size());
                r.level1 = i.level1_kind;
                r.level2 = i.level2_kind;
                r.level1_origin = i.level1_origin;
                r.value_field = value_field;
                if (i.name().present()) cell(i.name(), r.name_tags, r.place(F::level3));
                for (const F field : {F::value, F::cycle_value, F::annual_value}) {
                    const Words& w = i[field];
                    // the cycle value is mostly the annual one again: it is said once
                    if (w.present() && (field == r.value_field || w.text != i[r.value_field].text))
                        cell(w, field == r.value_field ? r.value_tags : tags_of(w.text), r.place(field));
                }
                for (const F field : {F::explanation, F::scoring, F::remark})
                    if (const Words& w = i[field]; w.present()) cell(w, tags_of(w.text), r.place(field));
                const TypeColumn type = read_type(i[F::value_type].text);
                r.declared = type.type;
                r.op = r.value.op != Operator::none ? r.value.op : type.op;
                // the unit: of the value, else of its column, else of the bracket that ends the name (N5)
                r.unit = r.value.unit;
                if (r.unit.empty() && i[F::measure_unit].present() && !is_nothing(i[F::measure_unit].text)) r.unit = trimmed(i[F::measure_unit].text);
                if (r.unit.empty() && r.value.kind == ValueKind::quantitative) r.unit = name.unit;
                if (!r.unit.empty()) {
                    r.known_unit = &in.texts.unit(r.unit);
                    if (const auto& unit = r.known_unit->unit) {
                        r.dimension = unit->dimension;
                        r.per_unit = unit->per;
                    }
                }
                r.facts = facts_of(r, info, group.department);
                if (level1_of_cost(i[F::level1].text, [](std::string_view w) { return contains(w, "成本"); }) ||
                    level2_of_cost(i[F::level2].text, [](std::string_view w) { return contains_any(w, vocab::rule::cost_levels); }))
                    r.facts |= fact::cost_level;
                for (std::size_t f = 0; f < indicator_field_count; ++f)
                    if (i.fields[f].present()) info.columns |= 1u << f;
                if (r.has(fact::values_differ) && r.value_field == F::annual_value) {
                    Row c(name, in.texts.value(trimmed(i[F::cycle_value].text)));
                    c.indicator = r.indicator;
                    c.table = r.table, c.target = r.target, c.index = r.index, c.group = r.group;
                    c.level1 = r.level1, c.level2 = r.level2, c.level1_origin = r.level1_origin, c.declared = r.declared;
                    c.value_field = F::cycle_value;
                    c.op = c.value.op;
                    c.unit = c.value.unit.empty() ? r.unit : c.value.unit;
                    c.facts = facts_of(c, info, group.department);
                    in.cycle_rows.push_back(c);
                }
                // only rows that have nothing of their own stand for others
                if (alike != 0 && in.cells.size() == cells && in.cycle_rows.size() == cycle_rows) {
                    r.alike = static_cast<std::uint32_t>(in.rows.size()) + 1;
                    row_of[alike] = in.rows.data() + in.rows.size();
                }
                add(r, i, ii);
            }
            group.row_count = static_cast<std::uint32_t>(in.rows.size()) - group.first_row;
            group.levels_known = group.row_count > 0 && levels_lost == 0 && level1_unknown * 2 <= group.row_count;
            info.level1s |= group.level1s;
            info.level2s |= group.level2s;
            in.targets.push_back(group);
        }
        info.target_count = static_cast<std::uint32_t>(in.targets.size()) - info.first_target;
        info.row_count = static_cast<std::uint32_t>(in.rows.size()) - info.first_row;
        in.tables.push_back(info);
    }

    // where the text breaks off in the last target, the rest of it may have the levels that it lacks
    if (!in.targets.empty())
        for (const Repair& r : document.repairs)
            if (r.kind == Repair::Kind::truncated) in.targets.back().levels_known = false;
    // a header that had rows between its words: what a target lacks may stand elsewhere
    for (const Repair& r : document.repairs)
        if (r.kind == Repair::Kind::unsure && vocab::lookup_exact(vocab::folded(r.detail)).kind == vocab::Kind::column)
            for (TargetInfo& t : in.targets)
                if (t.table->span.contains(r.span)) t.levels_known = false;

    // rulebook 0.3: one regime for the document; B by a cost level 1 or one of its level 2, A by cost under output
    std::vector<char> sign(in.tables.size(), 0);
    for (const TableInfo& t : in.tables) {
        const bool b = t.has(Level1::cost) || t.has(Level2::economic_cost) || t.has(Level2::social_cost) || t.has(Level2::ecological_cost);
        const auto rows = in.rows_of(t);
        const bool a = !b && t.has(Level2::cost) && std::any_of(rows.begin(), rows.end(), [](const Row& r) { return r.level2 == Level2::cost && r.level1 == Level1::output; });
        sign[static_cast<std::size_t>(t.index)] = b ? 'B' : a ? 'A' : 0;
    }
    char last = 0, first = 0;
    for (const char s : sign)
        if (s != 0 && first == 0) first = s;
    for (TableInfo& t : in.tables) {
        const char own = sign[static_cast<std::size_t>(t.index)];
        if (own != 0) last = own;
        const char decided = own != 0 ? own : last != 0 ? last : first != 0 ? first : settings.regime;
        t.regime = decided == 'B' ? Regime::b : Regime::a;
    }
    in.doubtful = doubtful_rows(in);
    // a project with neither money nor goal among others that have them is a row that was taken for one, torn from the project before
    const auto bare = [](const TargetInfo& t) {
        if (t.prose.goal != nullptr) return false;
        for (const Amount& a : t.target->funds)
            if (a.value) return false;
        return true;
    };
    for (const TableInfo& table : in.tables) {
        const std::span<TargetInfo> list{in.targets.data() + table.first_target, table.target_count};
        // one name twice in a row: one project was read as two
        for (std::size_t i = 1; i < list.size(); ++i)
            if (list[i].target->name.present() && trimmed(list[i].target->name.text) == trimmed(list[i - 1].target->name.text)) list[i].levels_known = list[i - 1].levels_known = false;
        const auto bares = static_cast<std::size_t>(std::count_if(list.begin(), list.end(), bare));
        if (bares == 0 || bares * 2 > list.size()) continue;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (bare(list[i]) || (i + 1 < list.size() && bare(list[i + 1]))) list[i].levels_known = false;
    }
    for (TargetInfo& t : in.targets) {
        const bool guessed = !cells_certain(in) && !t.target->name.present() && in.tables[static_cast<std::size_t>(t.table_index)].target_count > 1;  // where it begins
        t.levels_known = t.levels_known && !guessed && !in.any_lost(t.first_row, t.row_count) && !unread_among_rows(in, t);
    }
    return in;
}

namespace {

FundKind kind_of_label(std::string_view l) {
    const auto has = [&](std::string_view w) { return contains(l, w); };
    const bool year = has("年度") || has("当年") || has("本年");
    const bool total = !has("本级") && (has("总额") || has("总计") || has("合计") || has("总金额") || has("资金需求") || l == "金额" || has("预算金额"));
    if (has("其中")) return FundKind::part;
    if (has("本级") && has("预算")) return FundKind::other;  // the level's own part, with nothing under it
    if (has("中期") || has("实施期") || has("周期") || has("长期")) return total || l.ends_with("金额") ? FundKind::cycle_total : FundKind::source;
    if (year && (total || has("金额") || l == "年度资金" || l == "本年度资金" || l == "当年资金" || l == "本年资金" || l == "当年预算" || l == "本年预算")) return FundKind::year_total;
    if (total) return has("项目资金总额") || has("项目总") ? FundKind::cycle_total : FundKind::total;
    if (has("结转") || has("其他资金") || has("自有") || has("自筹") || has("单位资金") || has("专户") || has("上级") || has("事业收入") ||
        has("经营收入") || has("基金预算") || has("政府性基金"))
        return FundKind::source;
    if (has("财政拨款") || has("预算资金") || has("一般公共预算") || has("财政资金")) return FundKind::fiscal;
    return FundKind::other;
}

}  // namespace

FundKind kind_of(const Amount& amount) {
    // a table's projects have the same few labels: each is judged once
    struct Known {
        std::string label;
        FundKind kind = FundKind::other;
        bool set = false;
    };
    static thread_local std::array<Known, 32> known;
    const std::string_view l = amount.label.text;
    Known& k = known[hash_bytes(l) % known.size()];
    if (!k.set || k.label != l) k = {std::string(l), kind_of_label(l), true};
    return k.kind;
}

std::optional<Decimal> in_yuan(const Amount& amount, const Table& table) {
    if (!amount.value) return std::nullopt;
    std::string_view unit = amount.unit;
    if (unit.empty()) unit = trimmed(table.amount_unit.text);
    if (unit == "元") return amount.value;
    if (unit == "万元" || unit == "万") return amount.value->shifted(4);
    if (unit == "千元") return amount.value->shifted(3);
    if (unit == "亿元") return amount.value->shifted(8);
    return std::nullopt;
}

const Amount* budget_of(const Target& target, bool cycle) {
    const Amount* best = nullptr;
    int rank = 0;
    for (const Amount& a : target.funds) {
        if (!a.value) continue;
        int score = 0;
        switch (kind_of(a)) {
            case FundKind::year_total: score = cycle ? 1 : 3; break;
            case FundKind::total: score = 2; break;
            case FundKind::cycle_total: score = cycle ? 3 : 1; break;
            default: break;
        }
        if (score > rank) {
            rank = score;
            best = &a;
        }
    }
    return best;
}

bool is_money(Dimension d) { return d == Dimension::money; }

namespace {

std::vector<char32_t> meaning_of(std::string_view text, std::size_t most) {
    std::vector<char32_t> out;
    for (std::size_t at = 0; at < text.size() && out.size() < most;) {
        if (text.compare(at, 6, "指标") == 0) {
            at += 6;
            continue;
        }
        const CodePoint c = decode(text, at);
        const char32_t half = half_width(c.value);
        if (counts_for_meaning(half)) out.push_back(half);
        at += c.size;
    }
    return out;
}

}  // namespace

double similarity(std::string_view a, std::string_view b) {
    const auto x = meaning_of(a, 200), y = meaning_of(b, 200);
    if (x.empty() || y.empty()) return 0;
    std::vector<std::uint16_t> row(y.size() + 1, 0);
    for (const char32_t c : x) {
        std::uint16_t diagonal = 0;
        for (std::size_t j = 0; j < y.size(); ++j) {
            const std::uint16_t up = row[j + 1];
            row[j + 1] = c == y[j] ? static_cast<std::uint16_t>(diagonal + 1) : std::max(up, row[j]);
            diagonal = up;
        }
    }
    return 2.0 * row[y.size()] / static_cast<double>(x.size() + y.size());
}

}  // namespace jixiao
