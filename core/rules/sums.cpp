#include "rules/sums.hpp"

#include <algorithm>
#include <string>

#include "rules/common.hpp"

namespace jixiao {
namespace {

std::string digits_of(Decimal d, int scale) {
    Decimal a = d.abs();
    std::string s = a.to_string(scale);
    s.erase(std::remove(s.begin(), s.end(), '.'), s.end());
    return s;
}

}  // namespace

bool swapped(Decimal a, Decimal b) {
    if (a.is_negative() || b.is_negative()) return false;
    const int scale = std::max(a.scale, b.scale);
    const std::string x = digits_of(a, scale), y = digits_of(b, scale);
    if (x.size() != y.size()) return false;
    std::size_t i = 0;
    while (i < x.size() && x[i] == y[i]) ++i;
    if (i + 1 >= x.size() || x[i] != y[i + 1] || x[i + 1] != y[i]) return false;
    return x.compare(i + 2, std::string::npos, y, i + 2, std::string::npos) == 0;
}

namespace {

bool shifted_by(Decimal a, Decimal b, int power) {
    const auto s = a.shifted(power);
    return s && *s == b && !a.is_zero();
}

bool is_point(Decimal a, Decimal b) { return shifted_by(a, b, 1) || shifted_by(a, b, -1) || shifted_by(a, b, 2) || shifted_by(a, b, -2); }

}  // namespace

Decimal tolerance_of(std::span<const Decimal> terms) {
    int scale = 0;
    for (const Decimal& d : terms) scale = std::max<int>(scale, d.scale);
    // half a unit of the last digit for each term
    const Decimal half{static_cast<std::int64_t>(5 * std::max<std::size_t>(terms.size(), 1)), static_cast<std::uint8_t>(std::min(scale + 1, 18))};
    const Decimal least{5, 3};
    return half < least ? least : half;
}

void Terms::add(Decimal term) {
    each.push_back(term);
    sum = sum + term;
}

Decimal Terms::tolerance(Decimal total) const {
    std::vector<Decimal> all = each;
    all.push_back(total);
    return tolerance_of(all);
}

bool Terms::make(Decimal total) const { return !(tolerance(total) < (total - sum).abs()); }

Culprit culprit_of(Decimal total, std::span<const Decimal> items) {
    Decimal sum;
    for (const Decimal& d : items) sum = sum + d;
    const Decimal gap = total - sum;
    Culprit found;
    int candidates = 0;
    const auto offer = [&](Culprit c) {
        ++candidates;
        found = c;
    };
    if (swapped(total, sum)) offer({Culprit::Slip::total_swapped, 0, sum});
    else if (is_point(total, sum)) offer({Culprit::Slip::total_point, 0, sum});
    for (std::size_t i = 0; i < items.size() && candidates < 2; ++i) {
        const Decimal wanted = items[i] + gap;
        if (swapped(items[i], wanted)) offer({Culprit::Slip::swapped, i, wanted});
        else if (is_point(items[i], wanted)) offer({Culprit::Slip::point, i, wanted});
        else if (shifted_by(items[i], wanted, 4) || shifted_by(items[i], wanted, -4)) offer({Culprit::Slip::ten_thousand, i, wanted});
        else if (wanted.is_zero() && !items[i].is_zero()) offer({Culprit::Slip::left_out, i, wanted});
    }
    return candidates == 1 ? found : Culprit{};
}

namespace {

enum class Side : unsigned char { either, cycle, year };

Side side_of(std::string_view label) {
    if (holds_one_of(label, {"年度", "当年", "本年", "上年"})) return Side::year;
    return holds_one_of(label, {"中期", "实施期", "周期", "长期"}) ? Side::cycle : Side::either;
}

// 其中：年度财政拨款 and 其中:财政拨款 are one source of the two totals.
std::string source_of(std::string_view label) {
    std::string out;
    for (std::size_t at = 0; at < label.size();) {
        std::size_t skip = 0;
        for (const std::string_view w : {"其中", "：", ":", "年度", "当年", "本年", "中期", "实施期", "周期", "长期", "总额", "（", "）", "(", ")", "万元", " "})
            if (label.compare(at, w.size(), w) == 0) skip = w.size();
        if (skip == 0) skip = decode(label, at).size, out.append(label.substr(at, skip));
        at += skip;
    }
    return out;
}

// 中期资金总额, 年度资金总额, 其中：中期财政拨款, 其中：年度财政拨款, 中期其他资金 …: the boxes of two columns, read line by line. A label
// without a side stands under the period where its twin is marked as the year's, or is the first of two.
std::vector<FundGroup> side_by_side(std::span<const Amount> funds, const std::vector<FundGroup>& mixed) {
    if (mixed.size() != 2 || !mixed[0].parts.empty() || !mixed[0].unknown.empty() || !mixed[1].unknown.empty()) return {};
    const FundKind a = kind_of(*mixed[0].total), b = kind_of(*mixed[1].total);
    if ((a == FundKind::year_total) == (b == FundKind::year_total)) return {};
    std::vector<FundGroup> out(2);
    const std::size_t year = a == FundKind::year_total ? 0 : 1;
    for (std::size_t k = 0; k < 2; ++k) out[k].total = mixed[k].total, out[k].total_index = mixed[k].total_index;
    std::vector<std::int32_t> parts = mixed[1].parts;
    for (const auto& [parent, child] : mixed[1].children) parts.push_back(child);
    std::sort(parts.begin(), parts.end());
    const auto label = [&](std::int32_t i) { return funds[static_cast<std::size_t>(i)].label.text; };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Side side = side_of(label(parts[i]));
        for (std::size_t j = 0; side == Side::either && j < parts.size(); ++j) {
            if (j == i || source_of(label(parts[j])) != source_of(label(parts[i]))) continue;
            const Side other = side_of(label(parts[j]));
            if (other == Side::either) side = (i < j) == (year == 1) ? Side::cycle : Side::year;
            else side = other == Side::year ? Side::cycle : Side::year;
        }
        if (side == Side::either) return {};
        out[side == Side::year ? year : 1 - year].parts.push_back(parts[i]);
    }
    for (FundGroup& g : out) g.only_named = mixed[1].only_named;
    return out;
}

}  // namespace

std::vector<FundGroup> groups_of(std::span<const Amount> funds) {
    std::vector<FundGroup> groups;
    FundGroup* open = nullptr;
    std::int32_t last_fiscal = -1;
    for (std::size_t i = 0; i < funds.size(); ++i) {
        const auto index = static_cast<std::int32_t>(i);
        const FundKind kind = kind_of(funds[i]);
        // 2021年, 2022年: what follows them are one year's sources, and not the whole's
        const std::string_view label = trimmed(funds[i].label.text);
        if (label.size() == 7 && label.starts_with("20") && label.ends_with("年")) {
            open = nullptr;
            continue;
        }
        switch (kind) {
            case FundKind::year_total: case FundKind::cycle_total: case FundKind::total:
                groups.push_back({});
                open = &groups.back();
                open->total = &funds[i];
                open->total_index = index;
                last_fiscal = -1;
                break;
            case FundKind::fiscal: case FundKind::source:
                if (open == nullptr) break;
                // 上级财政, 本级财政 after 财政拨款 are its parts
                if (last_fiscal >= 0 && holds_one_of(funds[i].label.text, {"一般公共预算", "政府性基金", "本级"}) && kind != FundKind::source) {
                    open->children.emplace_back(last_fiscal, index);
                } else {
                    open->parts.push_back(index);
                    if (kind == FundKind::fiscal) last_fiscal = index;
                }
                break;
            case FundKind::part:
                if (open == nullptr) break;
                if (last_fiscal >= 0) {
                    open->children.emplace_back(last_fiscal, index);
                } else {
                    open->parts.push_back(index);
                    open->only_named = true;
                }
                break;
            case FundKind::other:
                if (open != nullptr) open->unknown.push_back(index);
                break;
        }
    }
    // two totals side by side, their sources mixed below
    for (const FundGroup& g : groups)
        if (groups.size() > 1 && g.parts.empty()) return side_by_side(funds, groups);
    return groups;
}

bool is_power_slip(Decimal a, Decimal b) {
    if (a.is_zero() || b.is_zero()) return false;
    const std::string digits = digits_of(a, a.scale);
    std::size_t significant = digits.size();
    while (significant > 0 && digits[significant - 1] == '0') --significant;
    std::size_t lead = 0;
    while (lead < significant && digits[lead] == '0') ++lead;
    if (significant - lead < 2) return false;  // 1 and 10 are equal up to a power by chance
    for (const int power : {3, 4, 8, -3, -4, -8})
        if (shifted_by(a, b, power)) return true;
    return false;
}

std::string_view unit_word(const Amount& amount, const Table& table) {
    return !amount.unit.empty() ? amount.unit : trimmed(table.amount_unit.text);
}

bool differ(Decimal a, Decimal b) {
    const Decimal gap = (a - b).abs();
    const int scale = std::min(a.scale, b.scale);
    return Decimal{5, static_cast<std::uint8_t>(scale + 1)} < gap;
}

}  // namespace jixiao
