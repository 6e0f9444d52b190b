#include "rules/doubt.hpp"

#include "rules/common.hpp"

namespace jixiao {
namespace {

// A name has a Chinese character that is no numeral, or two Latin letters.
bool reads_as_name(std::string_view name) {
    static constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    std::size_t latin = 0;
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint c = decode(name, at);
        if (is_han(c.value) && numerals.find(c.value) == std::u32string_view::npos) return true;
        latin += (c.value >= 'a' && c.value <= 'z') || (c.value >= 'A' && c.value <= 'Z');
        at += c.size;
    }
    return latin > 1;
}

bool is_doubtful(const Row& r) {
    if (r.name.empty()) return false;
    if (!reads_as_name(r.name)) return !is_bare_code(r.name) && !(r.says(tag::placeholder) && is_placeholder(r.name) && r.has(fact::valued));
    // heads of the form
    if (is_one_of(r.name, {"上年", "前年", "上年度", "本年度", "预计当年实现", "当年预期", "服务对象", "社会公众", "受益对象", "实际完成值", "年度指标值", "指标值", "分值", "得分", "备注", "台件"}))
        return true;
    // notes under the table
    if (starts_with_one_of(r.name, {"总分", "合计", "注:", "注：", "说明无", "口径", "及结果应用", "填表人", "联系人", "联系电话", "评价结论", "存在问题", "改进措施"}) ||
        holds_one_of(r.name, {"偏差大或", "原因分析", "及改进措施", "执行数为", "注:1", "注：1"}))
        return true;
    // a whole row in one cell
    return holds_one_of(r.name, {"定性指标", "定量指标", "否定性"}) && !r.has(fact::valued);
}

}  // namespace

std::vector<std::uint8_t> doubtful_rows(const Input& in) {
    std::vector<std::uint8_t> out(in.rows.size(), 0);
    // it depends on the name, and on whether there is a value: 2 asked and no, 3 yes
    std::vector<std::uint8_t> known(in.texts.name_count() * 2, 0);
    for (std::size_t i = 0; i < in.rows.size(); ++i) {
        const Row& r = in.rows[i];
        std::uint8_t& k = known[r.said.number * 2 + r.has(fact::valued)];
        if (k == 0) k = is_doubtful(r) ? 3 : 2;
        out[i] = k & 1;
    }
    return out;
}

}  // namespace jixiao
