// IN001–IN006, IN019, IN022, IN023: what an indicator is called.

#include <string>
#include <unordered_map>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "rules/flat_map.hpp"

namespace jixiao {

const Rule category_as_name{
    .id = "IN001",
    .severity = Severity::error,
    .title = {"三级指标写的是类别，不是具体指标", "The name is a category, not an indicator"},
    .aspect = Aspect::completeness,
    .kind = Kind::unquantified,
    .basis = basis::guide101_name,
    .why = {"没有说明衡量什么。", "There is nothing to measure."},
    .messages = {{"“{name}”是指标类别，不是具体的三级指标", "“{name}” is a category, not an indicator"}},
    .suggestions = {{"写出具体衡量的内容，如“巡查点位数 ≥120个”", "Name the thing counted, such as “巡查点位数 ≥120个”"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→完成情况→100%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→巡查点位数→≥120个\n",
    .check_alone = [](const Row& r, Sink& s) {
        if (r.name.size() > 36) return;
        std::string_view n = r.name;
        if (n.size() >= 6 && n.substr(n.size() - 6) == "指标") n.remove_suffix(6);
        const std::string_view level = level_name(n);
        const bool category = (!level.empty() && level != "满意度" && level != "服务对象满意度") ||
                              is_any(r.name, vocab::rule::hollow_names) ||
                              (r.name.substr(0, 6) == "指标" && r.name.size() > 6 && r.name.find_first_not_of("0123456789", 6) == std::string_view::npos);
        if (category) s.on_name(r);
    },
    .facts = fact::named,
};

namespace {

// The form has a goal for the period and one for the year, yet no row has a value for each: rows that come twice are one of each.
bool periods_not_told(const TargetInfo& g, std::span<const Row> rows) {
    bool cycle = false, annual = false;
    for (const Goal& goal : g.target->goals) {
        const bool of_period = contains_any(goal.label.text, vocab::rule::period_labels);
        cycle = cycle || of_period;
        annual = annual || (!of_period && contains_any(goal.label.text, vocab::rule::annual_labels));
    }
    if (!cycle || !annual) return false;
    for (const Row& r : rows)
        if (r.at(F::cycle_value).present()) return false;
    return true;
}

// Of a few rows each is compared with each.
bool has_namesakes(std::span<const Row> rows) {
    for (std::size_t i = 1; i < rows.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (rows[i].name_hash == rows[k].name_hash) return true;
    return false;
}

// Duplicates within a target, by name as meant; f(first, again, same_value).
template <class F_>
void each_duplicate(const Input& in, const TargetInfo& g, F_ f) {
    constexpr std::size_t few = 12;
    const auto rows = in.rows_of(g);
    if (rows.size() <= few && !has_namesakes(rows)) return;
    FlatMap first;
    // where a third of the names comes again, several projects were read as one
    std::size_t again = 0;
    for (const Row& r : rows) {
        bool fresh = false;
        if (!r.name.empty()) (void)first.at(r.name_hash, 0, fresh), again += !fresh;
    }
    first.clear();
    if (again == 0 || (again >= 5 && again * 3 >= g.row_count) || periods_not_told(g, rows)) return;
    for (const Row& r : rows) {
        if (r.name.empty()) continue;
        const auto index = static_cast<std::uint32_t>(&r - in.rows.data());
        bool fresh = false;
        const std::uint32_t at = first.at(r.name_hash, index, fresh);
        if (fresh || is_nothing(r.name)) continue;
        const Row& a = in.rows[at];
        const std::string_view x = a.value_text, y = r.value_text;
        // the same name in one horizon; twin tables may list one for the period and one for the year
        if ((a.at(F::annual_value).present() != r.at(F::annual_value).present()) && (a.at(F::cycle_value).present() != r.at(F::cycle_value).present())) continue;
        // two columns of values, of which cells got lost: 14座 and 5座 are the period's and the year's
        if (!cells_certain(in) && in.table_of(r).has(F::cycle_value) && in.table_of(r).has(F::annual_value) && index == at + 1) {
            const auto one = [](const Row& row) { return row.at(F::annual_value).present() != row.at(F::cycle_value).present(); };
            if (one(a) && one(r)) continue;
        }
        bool same = x == y;
        if (!same && a.value.number && r.value.number) {
            same = *a.value.number == *r.value.number && a.unit == r.unit && (a.op == r.op || a.op == Operator::none || r.op == Operator::none);
        }
        f(a, r, same);
    }
}

bool is_milestone(std::string_view v) { return contains_any(v, vocab::rule::milestones); }

}  // namespace

const Rule duplicate_name{
    .id = "IN002",
    .severity = Severity::error,
    .title = {"指标名称重复", "Duplicate indicator name"},
    .aspect = Aspect::completeness,
    .kind = Kind::duplicate,
    .basis = basis::system,
    .why = {"系统不允许同名指标，重复也会使权重重复计算。", "Systems refuse it, and its weight counts twice."},
    .messages = {{"“{name}”出现了两次，指标值都是“{value}”", "“{name}” stands there twice, both times with “{value}”"}},
    .suggestions = {{"删去一条；如范围不同，请在名称中写明，如“（线上）”“（线下）”", "Delete one, or tell them apart in the name"}},
    .notes = {{"第一次出现", "its first place"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人数→≥100人\n→→→培训人数→≥100人\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人数（线上）→≥100人\n→→→培训人数（线下）→≥100人\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        each_duplicate(in, g, [&](const Row& a, const Row& b, bool same) {
            if (same && !b.value_text.empty()) s.on_name(b).arg("value", b.value_text).related(a.name_span(), a.place(F::level3));
        });
    },
};

const Rule two_targets_for_one{
    .id = "CO014",
    .severity = Severity::error,
    .title = {"同一指标有两个不同的指标值", "Two targets for one indicator"},
    .aspect = Aspect::relevance,
    .kind = Kind::inconsistent,
    .basis = basis::logic,
    .why = {"一个指标不能有两个目标。", "A contradiction."},
    .messages = {{"“{name}”前面写“{first}”，这里写“{value}”", "“{name}” has “{first}” above and “{value}” here"}},
    .suggestions = {{"保留正确的一条；如范围不同，请在名称中写明", "Keep one, or tell them apart in the name"}},
    .notes = {{"前面的指标值“{first}”", "the value “{first}” above"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训人数→≥100人\n→→→培训人数→≥200人\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训人数（线上）→≥100人\n→→→培训人数（线下）→≥200人\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        each_duplicate(in, g, [&](const Row& a, const Row& b, bool same) {
            if (same || a.value_text.empty() || b.value_text.empty() || is_milestone(a.value_text) || is_milestone(b.value_text)) return;
            s.on_value(b).arg("first", a.value_text).related_value(a);
            if (a.level2 != b.level2) s.severity(Severity::warning);  // two dimensions may share a word
        });
    },
};

const Rule echo_rows{
    .id = "IN003",
    .severity = Severity::info,
    .title = {"多条指标实为同一件事", "Near-duplicate indicators"},
    .aspect = Aspect::suitability,
    .kind = Kind::duplicate,
    .certainty = Certainty::suspected,
    .basis = basis::guide101_core,
    .why = {"重复的指标只是增加同一事实的权重。", "Each adds weight to the same fact."},
    .messages = {{"“{target}”有 {count} 对指标是“数量＋完成率100%”的重复，如“{first}”与“{second}”", "“{target}” has {count} pairs that say one thing twice, such as “{first}” and “{second}”"}},
    .suggestions = {{"把“完成率100%”换成真正的质量标准，如优良率、合格率", "Replace the echo by a real standard of quality"}},
    .notes = {{"“{pair}”", "“{pair}”"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→开设课程数量→≥10门\n→→→开展讲座数量→≥5场\n→→→编印教材数量→≥3本\n→→质量指标→开设课程完成率→100%\n→→→开展讲座完成率→100%\n→→→编印教材完成率→100%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→开设课程数量→≥10门\n→→→开展讲座数量→≥5场\n→→质量指标→开设课程优良率→≥90%\n→→→开展讲座完成率→100%\n",
    .check_target = [](const Input& in, const TargetInfo& g, Sink& s) {
        const auto stem = [](std::string_view n, std::span<const std::string_view> tails) {
            for (const auto t : tails)
                if (n.size() > t.size() && n.substr(n.size() - t.size()) == t) return n.substr(0, n.size() - t.size());
            return std::string_view{};
        };
        bool any = false;  // most targets have no 100% rate of completion
        for (const Row& r : in.rows_of(g)) any = any || (r.has(fact::rate) && r.value.number && *r.value.number == Decimal{100, 0} && r.base.size() > 9 && ends_with_one_of(r.base, {"完成率", "达标率"}));
        if (!any) return;
        std::unordered_map<std::uint64_t, const Row*> counts;
        std::vector<std::pair<const Row*, const Row*>> pairs;
        for (const Row& r : in.rows_of(g))
            if (const auto n = stem(r.base, vocab::rule::counted_endings); !n.empty()) counts.emplace(meaning_hash(n), &r);
        for (const Row& r : in.rows_of(g)) {
            if (!r.value.number || *r.value.number != Decimal{100, 0}) continue;
            const auto n = stem(r.base, vocab::rule::completion_endings);
            if (n.empty()) continue;
            if (const auto at = counts.find(meaning_hash(n)); at != counts.end()) pairs.emplace_back(at->second, &r);
        }
        // a count and its acceptance rate are normal: three pairs are a habit
        if (pairs.size() < 3) return;
        s.report(g.place(), pairs[0].second->name_span()).arg("target", g.target->name.text).arg("count", pairs.size()).arg("first", pairs[0].first->name)
            .arg("second", pairs[0].second->name);
        for (std::size_t i = 1; i < pairs.size() && i < 20; ++i) s.related(pairs[i].second->name_span(), pairs[i].second->place(F::level3)).note_arg("pair", pairs[i].second->name);
    },
    .per_target = true,
};

const Rule value_in_name{
    .id = "IN004",
    .severity = Severity::warning,
    .title = {"指标名称里写了指标值", "Value or operator inside the name"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::system,
    .why = {"名称和指标值各有其栏，混写会出现两个目标。", "Two targets in one row."},
    .messages = {{"指标名称“{name}”里写了“{part}”", "The name “{name}” holds “{part}”"}},
    .suggestions = {{"把“{part}”移到指标值一栏", "Move “{part}” to the value"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训≥10次→100%\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→培训次数→≥10次\n",
    .check_alone = [](const Row& r, Sink& s) {
        const std::string_view n = r.base;
        for (const std::string_view sign : {"≥", "≤", "＞", "＜", ">=", "<=", ">", "<", "="})
            if (const auto at = n.find(sign); at != std::string_view::npos) {
                s.on_name(r).arg("part", n.substr(at));
                return;
            }
        for (std::size_t at = 0; at < n.size();) {
            if (!digit_at(n, at)) {
                at += decode(n, at).size;
                continue;
            }
            std::size_t end = at;
            end = number_end(n, end);
            const std::string_view after = n.substr(end);
            const char32_t before = at > 0 ? decode_before(n, at).value : 0;
            // 24小时值守, 60岁以上, 第1批, 5G: part of a noun
            const bool counted = starts_with_any(after, vocab::rule::glued_units) && !starts_with_any(after, vocab::rule::nouns_with_numbers);
            if (counted && before != U'第' && before != U'每' && before != U'近' && before != U'前' && !(before < 0x80 && before != 0)) {
                std::size_t size = end - at;
                for (const auto u : vocab::rule::glued_units)
                    if (after.substr(0, u.size()) == u) size += u.size();
                s.on_name(r).arg("part", n.substr(at, size));
                return;
            }
            at = end;
        }
    },
    .facts = fact::named,
    .tags = tag::digit | tag::operator_sign,
};

const Rule goal_as_name{
    .id = "IN005",
    .severity = Severity::info,
    .title = {"三级指标写成了工作目标", "Name is a goal sentence, not an indicator"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .certainty = Certainty::suspected,
    .basis = basis::guide101_name,
    .why = {"动宾短语不能与指标值连读。", "It cannot be read with a value."},
    .messages = {{"三级指标“{name}”是工作目标，不是可以衡量的名称", "“{name}” is a goal, not something that can be measured"}},
    .suggestions = {{"改为“名词＋衡量方式”，如“群众安全感指数 ≥95分”", "Turn it into noun and measure, such as “群众安全感指数 ≥95分”"}},
    .fires = ROWS_TABLE "甲项目→效益指标→社会效益指标→提升群众幸福感→显著\n",
    .silent = ROWS_TABLE "甲项目→效益指标→社会效益指标→群众安全感指数→≥95分\n",
    .check_alone = [](const Row& r, Sink& s) {
        std::string_view n = r.base;
        const auto drop = [&](std::string_view w) {
            if (n.substr(0, w.size()) != w) return false;
            n.remove_prefix(w.size());
            return true;
        };
        if (drop("较") || drop("比")) {
            if (!drop("上年度") && !drop("上年")) drop("去年");
        } else {
            drop("同比");
        }
        if (!starts_with_any(n, vocab::rule::action_openings)) return;
        if (n.substr(0, 9) == "通过率" || n.substr(0, 12) == "保障人数" || n.substr(0, 12) == "参与人数") return;
        const bool measure =
            ends_as_rate(r.base) || ends_as_count(r.base) || ends_with_any(r.base, vocab::rule::measure_endings) || ends_as_other_rate(r.base);
        if (measure && (r.has(fact::number) || r.value.shape == ValueShape::date || r.value.shape == ValueShape::frequency || r.value_text.empty())) return;
        if (ends_as_rate(r.base) || ends_as_count(r.base)) return;  // a measure without its number: VA002
        s.on_name(r);
    },
    .facts = fact::named,
};

namespace {

// A part of a name is a measure by itself: 培训次数, 完整性; not 女性.
bool is_measure(std::string_view p) {
    if (p.size() < 6) return false;
    if (ends_as_rate(p) || ends_as_count(p) || ends_with_any(p, vocab::rule::part_measures)) return true;
    return p.size() > 6 && ends_with(p, "性") && !ends_with_any(p, vocab::rule::natures);
}

}  // namespace

const Rule two_measures{
    .id = "IN006",
    .severity = Severity::warning,
    .title = {"一条指标里有两个衡量内容", "Two measures in one row"},
    .aspect = Aspect::suitability,
    .kind = Kind::mismatch,
    .basis = basis::guide101_name,
    .why = {"一个指标值不能同时说明两件事。", "One value cannot serve both."},
    .messages = {{"“{name}”包含 {count} 个衡量内容（{parts}），只有一个指标值", "“{name}” has {count} measures ({parts}), but one value"}},
    .suggestions = {{"拆成 {count} 条，各写指标值", "Split it into {count} rows"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→培训次数和人数→≥10\n",
    .silent = ROWS_TABLE "甲项目→满意度指标→服务对象满意度指标→学生、家长、社会满意度→≥90%\n",
    .check_alone = [](const Row& r, Sink& s) {
        const std::string_view n = r.base;
        // one ratio of two amounts
        if (ends_with_any(n, vocab::rule::ratio_endings)) return;
        std::size_t count = 0, begin = 0;
        std::string parts;
        const auto take = [&](std::size_t end) {
            const std::string_view p = n.substr(begin, end - begin);
            if (!is_measure(p)) return;
            ++count;
            parts += (parts.empty() ? "" : "、");
            parts += p;
        };
        for (std::size_t at = 0; at < n.size();) {
            std::size_t size = 0;
            for (const auto m : vocab::rule::joints)
                if (n.compare(at, m.size(), m) == 0) size = m.size();
            if (size == 0) {
                at += decode(n, at).size;
                continue;
            }
            take(at);
            at += size;
            begin = at;
        }
        take(n.size());
        if (count >= 2 && begin < n.size()) s.on_name(r).arg("count", count).made("parts", parts);
    },
    .facts = fact::named,
    .tags = tag::joined,
};

const Rule subject_missing{
    .id = "IN019",
    .severity = Severity::info,
    .title = {"满意度指标没有写明调查对象", "Satisfaction without its subject"},
    .aspect = Aspect::suitability,
    .kind = Kind::unquantified,
    .basis = basis::guide101_set,
    .why = {"不知道向谁调查。", "Whom to ask is unknown."},
    .messages = {{"“{name}”没有写明是谁的满意度", "“{name}” does not say who is asked"}},
    .suggestions = {{"写明对象，如“参训学员满意度”", "Name the group, such as “参训学员满意度”"}},
    .fires = ROWS_TABLE "甲项目→满意度指标→服务对象满意度指标→服务对象满意度→≥90%\n",
    .silent = ROWS_TABLE "甲项目→满意度指标→服务对象满意度指标→参训学员满意度→≥90%\n",
    .check_alone = [](const Row& r, Sink& s) {
        std::string_view n = r.base;
        if (n.size() >= 6 && n.substr(n.size() - 6) == "指标") n.remove_suffix(6);
        if (!is_any(n, vocab::rule::bare_satisfactions)) return;
        // the subject may stand in the explanation
        const std::string_view explanation = r.at(F::explanation).text;
        if ((tags_of(explanation) & tag::served) != 0 && !holds_one_of(explanation, {"服务对象满意"})) return;
        s.on_name(r);
    },
    .facts = fact::named | fact::opinion,
};

const Rule template_marks{
    .id = "IN022",
    .severity = Severity::warning,
    .title = {"指标名称保留了模板的标记", "Indicator copied from a template with its marks"},
    .aspect = Aspect::completeness,
    .kind = Kind::careless,
    .basis = basis::form,
    .why = {"说明指标没有按项目改写。", "The row was not adapted."},
    .messages = {{"指标名称“{name}”保留了模板标记“{mark}”", "The name “{name}” keeps the template's mark “{mark}”"}},
    .suggestions = {{"删去标记，按项目填写", "Clean the mark and adapt the row"}},
    .fires = ROWS_TABLE "甲项目→产出指标→数量指标→某某补助人数→≥140人\n",
    .silent = ROWS_TABLE "甲项目→产出指标→数量指标→护林员补助人数→≥140人\n",
    .check_alone = [](const Row& r, Sink& s) {
        const auto mark = first_of(r.name, vocab::rule::template_marks);
        if (mark.empty()) return;
        if (mark == "示例" && contains_any(r.name, vocab::rule::example_places)) return;
        s.on_name(r).arg("mark", mark);
        // official templates print ★ for rows that must stay
        if (is_one_of(mark, {"★", "☆", "▲", "※", "**"}) && !is_placeholder(r.value_text)) s.severity(Severity::info);
    },
    .facts = fact::named,
    .tags = tag::template_mark,
};

const Rule empty_explanation{
    .id = "IN023",
    .severity = Severity::info,
    .title = {"指标解释只是重复指标名称", "Explanation only repeats the name"},
    .aspect = Aspect::completeness,
    .kind = Kind::unquantified,
    .state = Default::column,
    .basis = {{"指标解释栏的填写含义（公式、口径、来源）", "what 指标解释 is for: formula, scope, source"}, "", true},
    .why = {"没有说明口径、公式或数据来源。", "It says nothing of formula, scope or source."},
    .messages = {{"“{name}”的解释“{text}”只是重复名称", "The explanation “{text}” only repeats the name “{name}”"},
                 {"“{name}”的解释“{text}”照抄了另一条指标的名称", "The explanation “{text}” of “{name}” is another indicator's name"}},
    .suggestions = {{"写明计算公式、统计口径或数据来源", "Give formula, scope or source"}},
    .fires = DETAIL_TABLE "甲项目→产出指标→数量指标→河道保洁里程→46→河道保洁里程→达到46公里得满分→公里→≥→\n",
    .silent = DETAIL_TABLE "甲项目→产出指标→数量指标→河道保洁里程→46→年内每周至少保洁一次的河道长度→达到46公里得满分→公里→≥→\n",
    .check = [](const Input& in, Sink& s) {
        std::unordered_map<std::uint64_t, std::uint32_t> names;
        for (const TargetInfo& g : in.targets) {
            names.clear();
            for (const Row& r : in.rows_of(g)) names.emplace(r.name_hash, static_cast<std::uint32_t>(&r - in.rows.data()));
            for (const Row& r : in.rows_of(g)) {
                if (!r.has(fact::explained | fact::named)) continue;
                const std::string_view text = r.at(F::explanation).text;
                const std::uint64_t hash = meaning_hash(text);
                bool own = hash == r.name_hash, other = false;
                if (!own && names.count(hash) != 0) other = true;
                if (!own && !other && text.size() < 600) own = similarity(text, r.name) >= 0.8;
                if (own || other) s.report(r, F::explanation).message(other ? 1 : 0).arg("name", r.name).arg("text", text);
                else if (g.row_count <= 60 && text.size() < 200) {
                    // near another row's name; short tables only, for each pair costs a comparison
                    for (const Row& o : in.rows_of(g))
                        if (&o != &r && o.name.size() < 200 && o.name.size() * 3 > text.size() * 2 && o.name.size() * 2 < text.size() * 3 && similarity(text, o.name) >= 0.8) {
                            s.report(r, F::explanation).message(1).arg("name", r.name).arg("text", text);
                            break;
                        }
                }
            }
        }
    },
    .columns = column(F::explanation),
    .once_a_table = true,
};

}  // namespace jixiao
