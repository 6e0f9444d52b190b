// Names of levels that an OCR misread or a hand misspelt.

#include <algorithm>
#include <vector>

#include "vocab/decoration.hpp"
#include "vocab/trie.hpp"
#include "vocab/vocabulary.hpp"
#include "vocab/words.hpp"
#include "vocab/words_characters.hpp"

namespace jixiao::vocab {
namespace {

// The level names that a misspelt one could mean.
struct LevelWord {
    const Word* word;
    std::u16string characters;
};

const std::vector<LevelWord>& level_words() {
    static const std::vector<LevelWord> built = [] {
        std::vector<LevelWord> all;
        for (const Word& w : words()) {
            if (w.term.kind != Kind::level1 && w.term.kind != Kind::level2) continue;
            const bool own = w.term.kind == Kind::level1 ? w.term.level1() == Level1::other : w.term.level2() == Level2::other;  // 部门履职目标 is like many labels
            if (w.text.ends_with("指标") || (w.text.size() >= 15 && !own)) all.push_back({&w, characters(w.text)});
        }
        return all;
    }();
    return built;
}

// Of two words of at most 15 characters.
std::size_t edit_distance(std::u16string_view a, std::u16string_view b) {
    std::array<std::array<std::size_t, 16>, 16> d{};
    for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j)
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
    return d[a.size()][b.size()];
}

// The level's name that `word` is with one or two characters misread by an OCR.
const Word* misread_word(std::string_view word) {
    const std::u16string want = characters(word);
    const std::size_t most = want.size() >= 8 ? 2 : 1;
    for (const LevelWord& w : level_words()) {
        if (w.characters.size() != want.size()) continue;
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < want.size() && wrong <= most; ++i) {
            if (w.characters[i] == want[i]) continue;
            const bool alike = std::any_of(std::begin(misread_list), std::end(misread_list), [&](const Pair& p) { return p.from == want[i] && p.to == w.characters[i]; });
            wrong += alike ? 1 : most + 1;
        }
        if (wrong > 0 && wrong <= most) return w.word;
    }
    return nullptr;
}

}  // namespace

Match misread_level(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 42, shortest = 12;
    const std::string_view window = text.substr(at, longest);
    const std::size_t end = window.find("标") + 3;
    if (end < shortest || end > longest) return {};
    const Word* w = misread_word(window.substr(0, end));
    return w ? Match{end, w->term, end} : Match{};
}

std::optional<Correction> nearest_level(std::string_view text) {
    std::string_view s = text;
    s.remove_prefix(decoration(s));
    while (!s.empty() && s.back() == ':') s.remove_suffix(1);
    if (const std::size_t n = bracket_suffix(s)) s.remove_suffix(n);
    const std::u16string want = characters(s);
    if (want.size() < 4 || want.size() > 14) return std::nullopt;
    if (const Word* w = misread_word(s)) return Correction{w->term, w->text};
    std::optional<Correction> best;
    std::size_t least = want.size() >= 8 ? 3 : 2;
    ++least;
    for (const LevelWord& w : level_words()) {
        const std::u16string& have = w.characters;
        const std::size_t n = have.size(), m = want.size();
        if (n > m + 1 || m > n + 1) continue;
        // half of the word must stand: 效益指栋 is 效益指标, 完成指标 is not 产出指标
        const std::size_t stem = n >= 2 ? n - 2 : n;
        std::size_t stem_hits = 0;
        for (std::size_t i = 0; i < std::min(stem, m); ++i) stem_hits += have[i] == want[i];
        if (stem_hits * 2 < stem) continue;
        const std::size_t distance = edit_distance(have, want);
        const std::size_t allowed = n >= 8 ? 3 : n >= 5 ? 2 : 1;
        if (distance > allowed || distance >= least) continue;
        least = distance;
        best = Correction{w.word->term, w.word->text};
    }
    return best;
}

}  // namespace jixiao::vocab
