#include "rules/batch.hpp"

#include <algorithm>

#include "rules/common.hpp"

namespace jixiao {
namespace {

// 2026年基层培训 and 基层培训 are one project in two years.
std::string_view without_year(std::string_view name) {
    name = trimmed(name);
    if (name.size() > 4 && name.substr(0, 2) == "20" && is_digit(static_cast<unsigned char>(name[2])) && is_digit(static_cast<unsigned char>(name[3]))) {
        name.remove_prefix(4);
        for (const std::string_view w : {"年度", "年"})
            if (starts_with(name, w)) {
                name.remove_prefix(w.size());
                break;
            }
    }
    return name;
}

std::string_view unit_of_target(const Table& table, const Target& target) {
    for (const std::string_view wanted : {"实施单位", "项目单位", "预算单位", "填报单位", "申报单位", "单位名称"})
        for (const Field& f : target.fields)
            if (contains(f.label.text, wanted) && f.value.present()) return f.value.text;
    return table.unit_name.text;
}

std::optional<int> year_of_table(const Table& table) {
    if (table.year) return table.year;
    const std::string_view t = table.title.text;
    for (std::size_t at = t.find("20"); at != std::string_view::npos; at = t.find("20", at + 1))
        if (at + 4 <= t.size() && is_digit(static_cast<unsigned char>(t[at + 2])) && is_digit(static_cast<unsigned char>(t[at + 3])))
            return 2000 + (t[at + 2] - '0') * 10 + (t[at + 3] - '0');
    return std::nullopt;
}

}  // namespace

BatchProject batch_project(const Document&, const Table& table, const Target& target) {
    BatchProject p;
    p.name = std::string(trimmed(target.name.text));
    p.name_hash = meaning_hash(without_year(target.name.text));
    if (target.code.present()) p.code_hash = meaning_hash(target.code.text);
    if (const auto unit = trimmed(unit_of_target(table, target)); !unit.empty()) p.unit_hash = meaning_hash(unit);
    p.year = year_of_table(table);
    // the year's money only: a sum over years and the year's part are rightly different
    const Amount* total = nullptr;
    for (const Amount& a : target.funds)
        if (a.value && (kind_of(a) == FundKind::year_total || (total == nullptr && kind_of(a) == FundKind::total))) total = &a;
    if (total != nullptr) p.yuan = in_yuan(*total, table);
    for (const Indicator& i : target.indicators) {
        const Words& value = i[F::annual_value].present() ? i[F::annual_value] : i[F::cycle_value].present() ? i[F::cycle_value] : i[F::value];
        if (!i.name().present() || !value.present()) continue;
        p.rows.push_back(meaning_hash(i.name().text) * 1099511628211u ^ meaning_hash(value.text));
    }
    std::sort(p.rows.begin(), p.rows.end());
    p.rows.erase(std::unique(p.rows.begin(), p.rows.end()), p.rows.end());
    return p;
}

void Batch::add(const Document& document) {
    const auto at = static_cast<std::uint32_t>(names_.size());
    names_.push_back(document.name);
    for (const Table& table : document.tables) {
        if (table.form == FormKind::self_evaluation || table.scope == Scope::department) continue;
        for (const Target& target : table.targets) {
            BatchProject p = batch_project(document, table, target);
            p.document = at;
            if (p.name.empty()) continue;
            const auto index = static_cast<std::uint32_t>(projects_.size());
            by_name_[p.name_hash].push_back(index);
            if (p.code_hash != 0) by_code_[p.code_hash].push_back(index);
            for (const std::uint64_t row : p.rows)
                if (auto& list = by_row_[row]; list.size() < 32) list.push_back(index);
            projects_.push_back(std::move(p));
        }
    }
}

}  // namespace jixiao
