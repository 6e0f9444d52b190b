#include "rules/common.hpp"

namespace jixiao {

std::string_view name_of(Level1 l) {
    static constexpr std::string_view names[] = {"", "成本指标", "产出指标", "效益指标", "满意度指标", ""};
    return names[static_cast<std::size_t>(l)];
}

std::string_view name_of(Level2 l) {
    static constexpr std::string_view names[] = {"", "数量指标", "质量指标", "时效指标", "成本指标", "经济成本指标", "社会成本指标",
                                                 "生态环境成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标",
                                                 "服务对象满意度指标", ""};
    return names[static_cast<std::size_t>(l)];
}

Level1 parent_of(Level2 l, Regime regime) {
    switch (l) {
        case Level2::quantity: case Level2::quality: case Level2::timeliness: return Level1::output;
        case Level2::cost: return regime == Regime::a ? Level1::output : Level1::cost;
        case Level2::economic_cost: case Level2::social_cost: case Level2::ecological_cost: return Level1::cost;
        case Level2::economic: case Level2::social: case Level2::ecological: case Level2::sustainable: return Level1::benefit;
        case Level2::satisfaction: return Level1::satisfaction;
        default: return Level1::none;
    }
}

namespace {

bool is_cycle_label(std::string_view l) { return holds_one_of(l, {"实施周期", "实施期", "中期", "长期", "项目期", "中长期"}); }
bool is_annual_label(std::string_view l) { return holds_one_of(l, {"年度", "当年", "本年"}); }

}  // namespace

const Goal* annual_goal(const Target& t, std::int32_t* index) {
    const Goal* found = nullptr;
    const auto take = [&](std::size_t i) {
        found = &t.goals[i];
        if (index != nullptr) *index = static_cast<std::int32_t>(i);
    };
    for (std::size_t i = 0; i < t.goals.size(); ++i)
        if (t.goals[i].text.present() && is_annual_label(t.goals[i].label.text)) return take(i), found;
    for (std::size_t i = 0; i < t.goals.size(); ++i)
        if (t.goals[i].text.present() && !is_cycle_label(t.goals[i].label.text)) return take(i), found;
    for (std::size_t i = 0; i < t.goals.size(); ++i)
        if (t.goals[i].text.present()) return take(i), found;
    return nullptr;
}

const Goal* cycle_goal(const Target& t) {
    const Goal* annual = annual_goal(t);
    for (const Goal& g : t.goals)
        if (&g != annual && g.text.present() && is_cycle_label(g.label.text)) return &g;
    return nullptr;
}

namespace {

// Every 20XX of a text, as a year.
template <class F_>
void each_year(std::string_view s, F_ f) {
    for (std::size_t i = 0; i + 4 <= s.size(); ++i) {
        if (s[i] != '2' || s[i + 1] != '0' || s[i + 2] < '0' || s[i + 2] > '9' || s[i + 3] < '0' || s[i + 3] > '9') continue;
        if (i > 0 && s[i - 1] >= '0' && s[i - 1] <= '9') continue;
        if (i + 4 < s.size() && s[i + 4] >= '0' && s[i + 4] <= '9') continue;
        f((s[i + 2] - '0') * 10 + (s[i + 3] - '0') + 2000, i);
        i += 3;
    }
}

}  // namespace

Period period_of(const TargetInfo& info) {
    Period p;
    const auto see = [&](const Field& field, std::int32_t index) {
        const std::string_view l = field.label.text;
        const bool start = holds_one_of(l, {"起始", "开始", "起始年度", "计划开始"});
        const bool end = holds_one_of(l, {"到期", "结束", "终止", "截止", "计划完成"});
        const bool both = holds_one_of(l, {"项目期", "实施期限", "起止", "实施周期", "项目周期", "实施期间", "项目期限"});
        if ((!start && !end && !both) || holds_one_of(l, {"目标", "资金", "金额"})) return;
        if (!field.value.present()) return;
        p.given = true;
        if (p.span.empty()) {
            p.span = field.value.span;
            p.place = info.place(Part::field, index);
        }
        if (holds_one_of(field.value.text, {"长期", "持续", "经常"})) p.open = true;
        each_year(field.value.text, [&](int year, std::size_t) {
            if (start || (both && p.first == 0)) p.first = p.first == 0 ? year : p.first;
            if (end || (both && p.first != 0)) p.last = year;
        });
    };
    for (std::size_t i = 0; i < info.target->fields.size(); ++i) see(info.target->fields[i], static_cast<std::int32_t>(i));
    if (p.last == 0 && p.first != 0 && !p.open) p.last = 0;
    return p;
}

std::optional<int> year_of(const Input& in, const TargetInfo& t) {
    if (t.table->year) return t.table->year;
    return in.settings.year;
}

std::string plain_prose(std::string_view s) {
    std::string out;
    out.reserve(s.size());
    for (std::size_t i = 0; i < s.size();) {
        const CodePoint c = decode(s, i);
        if (c.value == 0x300A) {  // 《…》
            const auto close = s.find("》", i);
            if (close != std::string_view::npos && close - i < 400) {
                i = close + 3;
                continue;
            }
        }
        if (c.value == 0x3014 || c.value == '[' || c.value == '(' || c.value == 0xFF08) {  // 〔2021〕101号
            std::size_t j = i + c.size;
            if (s.compare(j, 2, "20") == 0 && j + 4 < s.size()) {
                j += 4;
                const CodePoint close = decode(s, j);
                if (close.value == 0x3015 || close.value == ']' || close.value == ')' || close.value == 0xFF09) {
                    j += close.size;
                    while (j < s.size() && (s[j] == ' ' || (s[j] >= '0' && s[j] <= '9'))) ++j;
                    if (s.compare(j, 3, "号") == 0) {
                        i = j + 3;
                        continue;
                    }
                }
            }
        }
        if (is_digit(c.value) && (out.empty() || !(out.back() >= '0' && out.back() <= '9'))) {
            // 1、 2） 3: are list marks, 1.5 and 12:30 are not
            std::size_t j = i;
            while (j < s.size() && s[j] >= '0' && s[j] <= '9') ++j;
            if (j - i <= 2) {
                std::size_t k = j;
                while (k < s.size() && s[k] == ' ') ++k;
                const CodePoint m = decode(s, k);
                const bool mark = m.value == ')' || m.value == 0xFF09 || m.value == ':' || m.value == 0xFF1A || m.value == 0x3001 ||
                                  m.value == '.' || m.value == 0xFF0E;
                const std::size_t after = k + m.size;
                if (k < s.size() && mark && !(after < s.size() && s[after] >= '0' && s[after] <= '9')) {
                    i = after;
                    continue;
                }
            }
            out.append(s.substr(i, j - i));
            i = j;
            continue;
        }
        out.append(s.substr(i, c.size));
        i += c.size;
    }
    return out;
}

bool has_output_verb(std::string_view s) {
    static constexpr std::string_view verbs[] = {"完成", "建设", "新建", "改造", "修缮", "购置", "采购", "购买", "培训", "举办", "组织", "召开", "开展",
                                                 "编制", "编印", "印发", "制定", "发放", "支付", "拨付", "资助", "检查", "巡查", "维护", "保养", "检测",
                                                 "研发", "治理", "种植", "安装", "解决"};
    for (const std::string_view v : verbs)
        for (std::size_t at = s.find(v); at != std::string_view::npos; at = s.find(v, at + 1)) {
            const std::string_view before = s.substr(0, at), after = s.substr(at + v.size());
            const auto ends = [&](std::initializer_list<std::string_view> w) { return ends_with_one_of(before, w); };
            // nouns: 的顺利开展, 工作顺利开展，, 队伍建设, 支付方式
            if (ends({"的", "的顺利", "的正常", "的有序", "的有效"})) continue;
            if (v == "开展" && ends({"顺利", "正常", "有序", "有效", "稳定"})) {
                const CodePoint c = decode(after, 0);
                if (after.empty() || c.value == 0xFF0C || c.value == 0x3002 || c.value == 0xFF1B || c.value == 0x3001 || c.value == ',' || c.value == ';' ||
                    c.value == '\n')
                    continue;
            }
            if (v == "建设" && ends({"能力", "队伍", "制度", "体系", "机制", "作风", "文化", "化", "能力的", "队伍的", "化的"})) continue;
            if ((v == "支付" || v == "培训" || v == "采购" || v == "检查" || v == "巡查" || v == "检测" || v == "维护" || v == "治理" || v == "组织" ||
                 v == "建设") &&
                starts_with_one_of(after, {"方式", "管理", "改革", "水平", "能力", "质量", "体系", "机制", "应用"}))
                continue;
            return true;
        }
    return false;
}

bool has_effect_verb(std::string_view s) {
    static constexpr std::string_view verbs[] = {"提高", "提升", "改善", "降低", "减少", "促进", "带动", "增加", "增强", "保障", "缓解", "满足", "达到",
                                                 "实现", "消除", "满意"};
    for (const std::string_view v : verbs)
        for (std::size_t at = s.find(v); at != std::string_view::npos; at = s.find(v, at + 1)) {
            if (v == "保障" && ends_with_one_of(s.substr(0, at), {"医疗", "社会", "后勤", "养老"})) continue;
            return true;
        }
    return false;
}

}  // namespace jixiao
