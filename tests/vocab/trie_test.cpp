#include "vocab/trie.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "vocab/vocabulary.hpp"
#include "vocab/words.hpp"
#include "vocab/words_operators.hpp"
#include "vocab/words_units.hpp"

using namespace jixiao;
using vocab::Trie;

namespace {

Trie trie_of(const std::vector<std::string>& words, bool reversed = false) {
    std::vector<Trie::Entry> entries;
    for (const std::string& w : words) {
        entries.push_back({vocab::characters(w), static_cast<Trie::Value>(entries.size() + 1)});
        if (reversed) std::reverse(entries.back().word.begin(), entries.back().word.end());
    }
    return Trie(std::move(entries));
}

}  // namespace

TEST_CASE("a trie finds whole words only, and the first of two that are alike") {
    const Trie trie = trie_of({"指标", "指标值", "指引", "m²", "目标", "指标", "≥", "a", "ab", "abcdefghij"});
    struct Case {
        std::string text;
        int value;
    };
    const auto c = GENERATE(values<Case>({
        {"指标", 1},
        {"指标值", 2},
        {"指引", 3},
        {"m²", 4},
        {"≥", 7},
        {"a", 8},
        {"ab", 9},
        {"abcdefghij", 10},
        // none of them
        {"", 0},
        {"指", 0},
        {"指标值值", 0},
        {"abcdefghi", 0},
        {"标", 0},
        {"\xF0\xA0\x80\x80", 0},  // beyond 16 bits
        {"指\xE6", 0},             // cut off
    }));
    CAPTURE(c.text);
    CHECK(trie.find(c.text) == c.value);
}

TEST_CASE("a trie names the words that begin at a place, or end before one, from the shortest") {
    struct Case {
        std::string text;
        std::size_t from, end;
        bool reversed;
        std::vector<std::pair<std::size_t, int>> words;  // length in bytes, value
    };
    const std::vector<std::string> list = {"产出", "产出指标", "指标", "出指标", "指标值"};
    const auto c = GENERATE(values<Case>({
        {"产出指标值", 0, 0, false, {{6, 1}, {12, 2}}},
        {"产出指标值", 6, 0, false, {{6, 3}, {9, 5}}},
        {"产出指标值", 15, 0, false, {}},
        {"产出指标值", 0, 12, true, {{6, 3}, {9, 4}, {12, 2}}},
        {"产出指标值", 3, 12, true, {{6, 3}, {9, 4}}},
        {"产出指标值", 0, 0, true, {}},
    }));
    CAPTURE(c.text, c.from, c.end, c.reversed);
    const Trie trie = trie_of(list, c.reversed);
    std::vector<std::pair<std::size_t, int>> found;
    const auto visit = [&](std::size_t length, Trie::Value v) { found.emplace_back(length, v); };
    if (c.reversed) trie.each_before(c.text, c.from, c.end, visit);
    else trie.each_at(c.text, c.from, visit);
    CHECK(found == c.words);
}

TEST_CASE("a trie with a thousand branches finds each") {
    std::vector<Trie::Entry> entries;
    for (int i = 0; i < 1000; ++i) entries.push_back({{u'字', static_cast<char16_t>(0x4E00 + i * 7)}, static_cast<Trie::Value>(i + 1)});
    const Trie trie(entries);
    for (int i = 0; i < 1000; ++i) CHECK(trie.value(trie.step(trie.step(Trie::root, U'字'), static_cast<char32_t>(0x4E00 + i * 7))) == i + 1);
    CHECK(trie.step(trie.step(Trie::root, U'字'), 0x4E01) == Trie::root);
}

TEST_CASE("every word of every list is found as what its list says") {
    for (const vocab::Word& w : vocab::words()) {
        CAPTURE(w.text);
        CHECK(vocab::lookup_exact(w.text));
        if (w.text.size() >= 6) CHECK(vocab::longest_at(std::string(w.text) + "。", 0).length == w.text.size());
    }
    for (const vocab::UnitWord& w : vocab::unit_words) {
        const bool fills_cells = std::find(std::begin(vocab::not_in_cells), std::end(vocab::not_in_cells), w.text) == std::end(vocab::not_in_cells);
        CHECK(vocab::is_unit(w.text) == fills_cells);
    }
    for (const auto w : vocab::unit_phrases) CHECK(vocab::is_unit(w));
    for (const auto w : vocab::value_types()) CHECK(vocab::is_value_type(w));
    for (const auto w : vocab::directions()) CHECK(vocab::is_direction(w));
    for (const auto w : vocab::placeholders()) CHECK(vocab::is_placeholder(w));
    for (const vocab::OperatorWord& w : vocab::signs)
        if (w.tells) CHECK(vocab::operator_at(std::string(w.text) + "5") == w.text.size());
    for (const vocab::OperatorWord& w : vocab::before_number)
        if (w.tells) CHECK(vocab::operator_at(std::string(w.text) + "5") == w.text.size());
    for (const auto w : vocab::near_operators) CHECK(vocab::operator_at(std::string(w) + "5") == w.size());
    for (const auto w : vocab::qualitative_tails()) CHECK((w.size() > 12 || vocab::is_qualitative(std::string("服务水平").append(w))));
}

TEST_CASE("the name of a column ends right before the colon, levels are none") {
    struct Case {
        std::string text, name;
    };
    const auto c = GENERATE(values<Case>({
        {"借阅人次；实施周期指标值：", "实施周期指标值"},
        {"年度指标值：", "年度指标值"},
        {"实施周期指标值；", "实施周期指标值"},
        {"二级指标：", ""},
        {"其他：", ""},
        {"：", ""},
    }));
    CAPTURE(c.text);
    const std::size_t end = c.text.size() - 3;
    const vocab::Match m = vocab::column_before(c.text, 0, end);
    CHECK(c.text.substr(end - m.length, m.length) == c.name);
}

TEST_CASE("folding without a copy gives what folding gives") {
    for (const std::string text : {"", "产出指标", "产出 指标", " 产出", "Ａ（1）", "產(chǎn)出", "(chǎn)", "12,3\t", "　", "产(ab)", "\xF0\xA0\x80\x80", "a\xC2\xA0"}) {
        CAPTURE(text);
        std::string room = "old";
        const std::string_view view = vocab::folded(text, room);
        CHECK(view == vocab::folded(text));
        if (view == text && !text.empty()) CHECK(view.data() == text.data());
    }
}
