#include "rules/rule.hpp"

namespace jixiao {

Text name_of(Aspect a) {
    static constexpr Text names[] = {{"完整性", "completeness"}, {"相关性", "relevance"}, {"适当性", "suitability"}, {"可行性", "feasibility"}};
    return names[static_cast<std::size_t>(a)];
}

Text name_of(Kind k) {
    static constexpr Text names[] = {{"指标不完整", "incomplete"}, {"不够细化量化", "not quantified"}, {"指标与指标值不匹配", "indicator and value do not match"},
                                     {"层级错误", "wrong level"}, {"金额有误", "wrong amount"}, {"前后不一致", "inconsistent"}, {"重复", "duplicate"},
                                     {"与项目或目标不相关", "not related to project or goal"}, {"指标值不合理", "unreasonable value"},
                                     {"填报不规范", "careless filling"}, {"未能识别", "not recognised"}};
    return names[static_cast<std::size_t>(k)];
}

Text name_of(Certainty c) {
    static constexpr Text names[] = {{"确定", "certain"}, {"疑似", "suspected"}};
    return names[static_cast<std::size_t>(c)];
}

Text name_of(Default d) {
    static constexpr Text names[] = {{"默认启用", "on"}, {"默认关闭", "off"}, {"有相应列时启用", "on where its column exists"},
                                     {"批量检查时启用", "on for batches"}, {"由配置启用", "on with a profile"}};
    return names[static_cast<std::size_t>(d)];
}

std::string text_of(const Basis& basis, Language language) {
    std::string out(basis.document.in(language));
    if (basis.verified && !basis.clause.empty()) {
        out += " ";
        out += basis.clause;
    }
    if (!basis.verified) out += language == Language::zh ? "（条文待核）" : " (clause not verified)";
    return out;
}

const Rule* find_rule(std::string_view id) {
    for (const Rule* r : all_rules())
        if (r->id == id) return r;
    return nullptr;
}

std::string example_text(std::string_view example) {
    std::string out;
    out.reserve(example.size());
    for (std::size_t i = 0; i < example.size();) {
        if (example.compare(i, 3, "→") == 0) {
            out.push_back('\t');
            i += 3;
        } else {
            out.push_back(example[i++]);
        }
    }
    return out;
}

}  // namespace jixiao
