#include "rules/words.hpp"

#include <array>
#include <string>

#include "value/word_index.hpp"

namespace jixiao {
namespace {

const WordIndex<std::uint64_t>& vocabulary() {
    static const WordIndex<std::uint64_t> made = [] {
        std::vector<WordIndex<std::uint64_t>::Entry> entries;
        for (const WordClass& c : vocab::rule::word_classes)
            for (const std::string_view w : c.words) entries.push_back({w, c.tag});
        return WordIndex<std::uint64_t>(std::move(entries));
    }();
    return made;
}

bool at_word(std::string_view text, std::size_t at, std::string_view word) { return text.compare(at, word.size(), word) == 0; }

}  // namespace

std::span<const WordClass> word_classes() { return vocab::rule::word_classes; }

std::span<const std::string_view> words_of(std::uint64_t tag) {
    for (const WordClass& c : vocab::rule::word_classes)
        if (c.tag == tag) return {c.words.begin(), c.words.size()};
    return {};
}

bool is_any(std::string_view text, std::span<const std::string_view> words) {
    for (const auto w : words)
        if (text == w) return true;
    return false;
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> words) {
    for (const auto w : words)
        if (starts_with(text, w)) return true;
    return false;
}

bool ends_with_any(std::string_view text, std::span<const std::string_view> words) {
    for (const auto w : words)
        if (ends_with(text, w)) return true;
    return false;
}

bool contains_any(std::string_view text, std::span<const std::string_view> words) { return holds_any(text, words); }

std::string_view first_of(std::string_view text, std::span<const std::string_view> words) {
    std::size_t best = std::string_view::npos;
    std::string_view found;
    for (const auto w : words) {
        const auto at = find_word(text, w);
        if (at < best) {
            best = at;
            found = text.substr(at, w.size());
        }
    }
    return found;
}

bool ends_as_other_rate(std::string_view base) {
    return ends_with_any(base, vocab::rule::other_rate_endings);
}

bool ends_as_rate(std::string_view base) {
    return ends_with_any(base, vocab::rule::rate_name_endings) && !ends_as_other_rate(base);
}

bool ends_as_count(std::string_view base) {
    return ends_with_any(base, vocab::rule::count_endings);
}

bool is_harm(std::string_view base) {
    if (contains(base, "达标排放")) return false;  // what is let out is clean
    // risk that somebody looks after is no harm
    std::size_t last_end = std::string_view::npos;
    for (std::size_t at = 0; at < base.size();) {
        const std::size_t step = decode(base, at).size;
        vocabulary().each_at(base, at, [&](const auto& e) {
            if ((e.payload & tag::harm) == 0) return;
            if (e.word == "风险" && starts_with_any(base.substr(at + e.word.size()), vocab::rule::tended_risks)) return;
            last_end = at + e.word.size();
        });
        at += step;
    }
    if (last_end == std::string_view::npos) return false;
    // an action against it in front counts what is done: 维修漏损点数量, 排查隐患次数
    if (starts_with_any(base, vocab::rule::actions_against_harm)) return false;
    // harm that is made good or kept away, wherever it stands: 为消费者挽回经济损失, 年减少二氧化碳排放
    if (contains_any(base.substr(0, last_end), vocab::rule::harm_made_good)) return false;
    // a tail that counts what is done about it: 投诉处理率, 隐患整改率, 损失挽回率
    const auto cut = [](std::string_view& text, std::span<const std::string_view> words) {
        std::size_t most = 0;
        for (const auto w : words)
            if (text.size() >= w.size() && text.substr(text.size() - w.size()) == w && w.size() > most) most = w.size();
        text.remove_suffix(most);
    };
    std::string_view stem = base;
    cut(stem, vocab::rule::harm_counts);
    cut(stem, vocab::rule::harm_adverbs);
    for (const auto t : vocab::rule::harm_tails)
        if (stem.size() >= t.size() && stem.substr(stem.size() - t.size()) == t)
            return ends_with_any(stem.substr(0, stem.size() - t.size()), vocab::rule::denials);
    return true;
}

bool is_management(std::string_view n) {
    if (contains_any(n, vocab::rule::management_phrases) || (n.size() >= 9 && n.substr(n.size() - 9) == "合规性")) return true;
    // (资金|经费|支出|支付|采购).{0,4}合规 and (支出|资金|经费|预算).{0,2}相关性
    const auto near = [&](std::string_view word, std::string_view until, std::size_t most) {
        for (std::size_t at = n.find(word); at != std::string_view::npos; at = n.find(word, at + 1)) {
            const std::size_t after = at + word.size();
            const auto gap = n.substr(after, 4 * most + until.size()).find(until);
            if (gap != std::string_view::npos && length_of(n.substr(after, gap)) <= most) return true;
        }
        return false;
    };
    for (const std::string_view w : {"资金", "经费", "支出", "支付", "采购"})
        if (near(w, "合规", 4)) return true;
    for (const std::string_view w : {"支出", "资金", "经费", "预算"})
        if (near(w, "相关性", 2)) return true;
    // 支出(金额)?[与占](全年|年度)?预算(金额)?(之比|的?比[例率重])
    for (std::size_t at = n.find("支出"); at != std::string_view::npos; at = n.find("支出", at + 1)) {
        std::string_view s = n.substr(at + 6);
        const auto drop = [&](std::string_view w) {
            if (s.substr(0, w.size()) != w) return false;
            s.remove_prefix(w.size());
            return true;
        };
        drop("金额");
        if (!drop("与") && !drop("占")) continue;
        if (!drop("全年")) drop("年度");
        if (!drop("预算")) continue;
        drop("金额");
        if (drop("之比")) return true;
        drop("的");
        if (drop("比例") || drop("比率") || drop("比重")) return true;
    }
    return false;
}

bool is_grade(std::string_view v) {
    for (const std::string_view tail : {"及以上", "以上"})
        if (v.size() > tail.size() && v.substr(v.size() - tail.size()) == tail) {
            v.remove_suffix(tail.size());
            break;
        }
    if (is_any(v, vocab::rule::grades)) return true;
    for (const std::string_view w : {"达成", "达到预期"})
        if (contains(v, w)) return true;
    // 一级, A级, AAA级
    if (v.size() > 3 && v.substr(v.size() - 3) == "级") {
        v.remove_suffix(3);
        if (v == "一" || v == "二" || v == "三" || v == "四" || v == "五") return true;
        if (v.size() <= 3) {
            for (const char c : v)
                if (!((c >= 'A' && c <= 'D') || (c >= '1' && c <= '5'))) return false;
            return true;
        }
    }
    return false;
}

namespace {

bool delivers(std::string_view v) {
    if (contains_any(v, vocab::rule::deliveries)) return true;
    const auto at = v.find("通过");
    return at != std::string_view::npos && contains_any(v.substr(at), vocab::rule::passed_checks);
}

bool has_digit(std::string_view v) {
    for (std::size_t i = 0; i < v.size();) {
        const CodePoint c = decode(v, i);
        if (is_digit(half_width(c.value))) return true;
        i += c.size;
    }
    return false;
}

}  // namespace

bool is_vague(std::string_view v) {
    if (has_digit(v) || is_grade(v) || delivers(v)) return false;
    if (is_any(v, vocab::rule::vague_wholes)) return true;
    {  // 国家规定标准 and its like, with no document named
        std::string_view s = v;
        const auto drop = [&](std::string_view w) {
            if (s.substr(0, w.size()) != w) return false;
            s.remove_prefix(w.size());
            return true;
        };
        if (!drop("按") && !drop("执行")) drop("达到");
        for (const std::string_view w : {"国家", "省", "市", "上级", "行业"})
            if (drop(w)) break;
        if (!drop("有关")) drop("相关");
        if (drop("规定")) {
            drop("的");
            if (s == "标准") return true;
        }
    }
    for (std::size_t at = 0; at < v.size();) {
        const std::size_t step = decode(v, at).size;
        bool found = false;
        vocabulary().each_at(v, at, [&](const auto& e) {
            if ((e.payload & tag::vague) == 0) return;
            const std::string_view after = v.substr(at + e.word.size());
            if ((e.word == "及时" || e.word == "合规") && after.substr(0, 3) == "率") return;
            if (e.word == "规范" && after.substr(0, 3) == "》") return;
            found = true;
        });
        if (found) return true;
        at += step;
    }
    return false;
}

bool is_fuzzy(std::string_view v) {
    for (std::size_t at = 0; at < v.size();) {
        const CodePoint c = decode(v, at);
        const std::string_view after = v.substr(at + c.size);
        const auto next_digit = [](std::string_view s) { return !s.empty() && is_digit(half_width(decode(s, 0).value)); };
        const char32_t before = at > 0 ? decode_before(v, at).value : 0;
        switch (c.value) {
            case U'若': if (at_word(v, at, "若干")) return true; break;
            case U'一': if (at_word(v, at, "一批")) return true; break;
            case U'多': {
                if (before != U'许' && before != U'众' && before != U'诸' && starts_with_any(after, vocab::rule::fuzzy_measures)) return true;
                if (is_digit(half_width(before))) return true;
                break;
            }
            case U'数': {
                if (before != U'人' && before != U'总' && before != U'户' && before != U'次' && before != U'分' && before != U'指' &&
                    starts_with_any(after, vocab::rule::fuzzy_measures_behind) && at == 0)
                    return true;
                break;
            }
            case U'左': if (at_word(v, at, "左右")) return true; break;
            case U'大': if (at_word(v, at, "大约")) return true; break;
            case U'约': {
                bool word = false;
                for (const auto o : vocab::rule::fuzzy_quantities) word = word || (before != 0 && decode(o, 0).value == before);
                if (!word && (next_digit(after) || (at_word(after, 0, "为") && next_digit(after.substr(3))))) return true;
                break;
            }
            case U'近': if (at == 0 && next_digit(after)) return true; break;
            case U'余': case U'几': if (is_digit(half_width(before))) return true; break;
            case U'上': if (at_word(v, at, "上下") && is_digit(half_width(before))) return true; break;
            case U'不': if (at_word(v, at, "不等")) return true; break;
            default: break;
        }
        at += c.size;
    }
    return false;
}

bool is_nothing(std::string_view t) {
    t = trimmed(t);
    if (t.size() > 6) return false;  // two characters at most
    for (const std::string_view w : {"无", "/", "／", "—", "－", "-", "——", "--", "\\", "暂无", "空"})
        if (t == w) return true;
    return t.empty();
}

bool is_bare_code(std::string_view n) {
    if (n.empty()) return false;
    std::size_t i = 0, letters = 0, digits = 0;
    bool only_digits = true;
    for (const char c : n) only_digits = only_digits && ((c >= '0' && c <= '9') || c == ' ');
    if (only_digits) return n[0] >= '0' && n[0] <= '9';
    while (i < n.size() && ((n[i] | 32) >= 'a' && (n[i] | 32) <= 'z')) ++i, ++letters;
    if (letters > 3) return false;
    if (i < n.size() && (n[i] == '-' || n[i] == '_')) ++i;
    while (i < n.size() && n[i] >= '0' && n[i] <= '9') ++i, ++digits;
    if (digits < 3) return false;
    while (i < n.size()) {
        if (n[i] != '-' && n[i] != '_' && n[i] != '.') return false;
        const std::size_t start = ++i;
        while (i < n.size() && n[i] >= '0' && n[i] <= '9') ++i;
        if (i == start) return false;
    }
    return true;
}

bool holds_placeholder_in_prose(std::string_view t) {
    if (contains_any(t, vocab::rule::prose_placeholders)) return true;
    // [xX×*＊]{2,}: two blanks to fill in a row, of one kind; xx inside a Latin word is none
    char32_t last = 0;
    for (std::size_t at = 0; at < t.size();) {
        const CodePoint c = decode(t, at);
        const bool mark = c.value == 'x' || c.value == 'X' || c.value == 0xD7 || c.value == '*' || c.value == 0xFF0A || c.value == 0xFF38;
        if (mark && last != 0 && (last == c.value || (last != 'x' && last != 'X'))) {
            const std::size_t begin = at - (last < 0x80 ? 1 : last == 0xD7 ? 2 : 3);
            const char32_t before = begin > 0 ? decode_before(t, begin).value : 0;
            const char32_t after = at + c.size < t.size() ? decode(t, at + c.size).value : 0;
            const auto latin = [](char32_t l) { return (l >= 'a' && l <= 'z') || (l >= 'A' && l <= 'Z'); };
            if (!(latin(before) && !(before == 'x' || before == 'X')) && !(latin(after) && !(after == 'x' || after == 'X'))) return true;
        }
        last = mark ? c.value : 0;
        at += c.size;
    }
    for (std::size_t at = t.find("20"); at != std::string_view::npos; at = t.find("20", at + 1)) {
        const char32_t c = decode(t, at + 2).value;
        if (at + 2 < t.size() && (c == 'X' || c == 'x' || c == 0xD7 || c == '*' || c == 0xFF38 || c == 0x25CB) &&
            !(at > 0 && is_digit(static_cast<unsigned char>(t[at - 1]))))
            return true;
    }
    return false;
}

bool is_placeholder(std::string_view t) {
    t = trimmed(t);
    if (t.empty()) return false;
    if (holds_placeholder_in_prose(t)) return true;
    if (contains_any(t, vocab::rule::placeholders_anywhere)) return true;
    if (is_any(t, vocab::rule::placeholder_wholes)) return true;
    if (starts_with_any(t, vocab::rule::placeholder_openings)) return true;
    if ((t.substr(0, 9) == "见附件" || t.substr(0, 12) == "详见附件") && length_of(t) <= 8) return true;
    bool marks = true;
    for (std::size_t at = 0; at < t.size() && marks;) {
        const CodePoint c = decode(t, at);
        switch (c.value) {
            case '/': case 0xFF0F: case '\\': case '-': case 0x2014: case 0xFF0D: case 0x2013: case '~': case 0xFF5E: case 0xB7: case '.':
            case 0x3002: case '*': case 0xFF0A: case '#': case 0xFF03: case '?': case 0xFF1F: case 0x3001: case ',': case 0xFF0C: case 0x2026:
                break;
            default:
                marks = false;
        }
        at += c.size;
    }
    if (marks) return true;
    // an empty pair of brackets
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}, {"【", "】"}, {"[", "]"}, {"〔", "〕"}}) {
        for (std::size_t at = t.find(open); at != std::string_view::npos; at = t.find(open, at + 1)) {
            std::size_t i = at + open.size();
            while (i < t.size()) {
                const CodePoint c = decode(t, i);
                if (!is_blank(c.value)) break;
                i += c.size;
            }
            if (at_word(t, i, close) && i < t.size()) return true;
        }
    }
    return false;
}

std::span<const Typo> typos() {
    static constexpr Typo list[] = {
        {"拔付", "拨付"}, {"拔款", "拨款"}, {"建立建全", "建立健全"}, {"按装", "安装"}, {"帐户", "账户"}, {"帐目", "账目"}, {"布署", "部署"},
        {"既时", "及时"}, {"竟争", "竞争"}, {"渡假", "度假"}, {"报消", "报销"}, {"座落", "坐落"}, {"松驰", "松弛"}, {"重迭", "重叠"},
        {"防犯", "防范"}, {"贯切", "贯彻"}, {"复盖", "覆盖"}, {"满义度", "满意度"}, {"合格律", "合格率"}, {"及时律", "及时率"},
        {"完工律", "完工率"}, {"绩校", "绩效"}, {"指标直", "指标值"}};
    return list;
}

std::string_view level_name(std::string_view t) {
    t = trimmed(t);
    if (t.size() > 6 && t.substr(t.size() - 6) == "指标") t.remove_suffix(6);
    for (const auto n : vocab::rule::level_names)
        if (t == n) return n;
    return {};
}

}  // namespace jixiao
