#pragma once
// The rules' vocabulary (rulebook 5), and what a text as a whole says by it. rules/scan.hpp finds its words in a text.

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace jixiao {

/// A kind of word is a bit; `scan` gives the bits of a text.
namespace tag {
inline constexpr std::uint64_t bit(int n) { return std::uint64_t{1} << n; }
inline constexpr std::uint64_t
    harm = bit(0),            ///< NEG: less is better, if `is_harm` says so too
    cost = bit(1),            ///< COST_WORDS
    time = bit(2),            ///< TIME_WORDS
    ecology = bit(3),         ///< ECO_WORDS
    satisfaction = bit(4),    ///< SAT: 满意度, 满意率, 满意程度, 好评, 认可度
    opinion = bit(5),         ///< any word of what people think: 评价, 口碑, 获得感 …
    served = bit(6),          ///< SERVICE_OBJ
    vague = bit(7),           ///< VAGUE
    graded = bit(8),          ///< 达成, 部分达成 …
    delivered = bit(9),       ///< DELIV
    fuzzy = bit(10),          ///< FUZZQ
    placeholder = bit(11),    ///< may be a PLACE_VAL
    management = bit(12),     ///< may be MGMT
    growth = bit(13),         ///< 增长, 提高, 下降 …
    base_year = bit(14),      ///< 较, 比, 同比, 上年 …
    whole = bit(15),          ///< HARD100
    above_whole = bit(16),    ///< OVER100
    typo = bit(17),
    template_mark = bit(18),  ///< ★, ☆, 示例 …
    lasting = bit(19),        ///< 长期, 机制 …
    saving = bit(20),         ///< 节约, 节支 …: a cost row where more is better
    cap = bit(21),            ///< words that make ≤ right: 控制, 能耗, 三公 …
    date = bit(22),           ///< may be a date: 年, 月, 季度
    engineering = bit(23),    ///< ENG_WORDS
    effect = bit(24),         ///< effects listed among outputs: 获得感, 影响程度 …
    per_head = bit(25),       ///< 平均, 人均, 每
    instruction = bit(26),    ///< 请根据, 填写说明 …
    title = bit(27),          ///< 《
    output_verb = bit(28),    ///< OUTPUT_VERBS
    effect_verb = bit(29),    ///< EFFECT_VERBS
    economy = bit(30),
    payment = bit(31),        ///< money that is an output: 发放, 贴息 …
    plan_progress = bit(32),  ///< 及时|按时|按期|准时|完成|完工|开工|年度|当年|本年|进度
    operator_sign = bit(33),  ///< ≥≤＞＜><=
    joined = bit(34),         ///< 、和与及/
    punctual = bit(35),       ///< 及时|按时|按期|按计划
    standard = bit(36),       ///< 标准|定额|最低
    settlement = bit(37),     ///< 结算|决算|审计|验收|绩效评价
    bracket = bit(38),        ///< any bracket or quote
    markup = bit(39),         ///< < & backslash
    broken = bit(40),         ///< U+FFFD, private use, control, zero width, 锟斤拷
    wide = bit(41),           ///< full-width letters, digits, ％＝＞＜．
    doubled = bit(42),        ///< a mark twice, two marks in a row
    gap = bit(43),            ///< a blank between Chinese characters
    digit = bit(44),          ///< an ASCII or full-width digit
    programming = bit(45),    ///< #, {{, ${, null …
    semicolon = bit(46),      ///< ；;，,。、 between targets
    repeated = bit(47),       ///< 的的, 了了 …
    numeral = bit(48),        ///< 一 to 十, 百, 千, 万, 两
    echo = bit(49);           ///< three Chinese characters or more may stand twice in a row
}  // namespace tag

/// The words of one kind.
struct WordClass {
    std::uint64_t tag;
    std::initializer_list<std::string_view> words;
};
[[nodiscard]] std::span<const WordClass> word_classes();
/// The size of the longest word of a kind that stands at byte `at`; 0: none.
[[nodiscard]] std::size_t word_at(std::string_view text, std::size_t at, std::uint64_t kind);

/// A harm indicator: less of it is better (rulebook 5.4). `base` is the name without brackets.
[[nodiscard]] bool is_harm(std::string_view base);

/// RATE_END and not RATE_NOT: a percentage by its name.
[[nodiscard]] bool ends_as_rate(std::string_view base);
/// RATE_NOT: 频率, 汇率 …
[[nodiscard]] bool ends_as_other_rate(std::string_view base);
/// COUNT_END.
[[nodiscard]] bool ends_as_count(std::string_view base);
/// MGMT (rulebook 5.5).
[[nodiscard]] bool is_management(std::string_view base);
/// VAGUE with its contexts and VAGUE_ALL; not GRADE, not DELIV, no digit.
[[nodiscard]] bool is_vague(std::string_view value);
/// GRADE: 优良, 合格, 是, A级.
[[nodiscard]] bool is_grade(std::string_view value);
/// FUZZQ: 若干, 约N, N余 …
[[nodiscard]] bool is_fuzzy(std::string_view value);
/// PLACE_VAL (rulebook 5.2).
[[nodiscard]] bool is_placeholder(std::string_view text);
/// The tokens that count in goals: XX, 待定, 20XX年, 请填写.
[[nodiscard]] bool holds_placeholder_in_prose(std::string_view text);
/// NAME_CODE: 110001, ZB-0012.
[[nodiscard]] bool is_bare_code(std::string_view name);
/// `无`, `/`, `—`: nothing meant.
[[nodiscard]] bool is_nothing(std::string_view text);
/// 不超预算, 国家规定标准 … as a whole.
[[nodiscard]] std::string_view level_name(std::string_view text);

[[nodiscard]] bool starts_with_any(std::string_view text, std::span<const std::string_view> words);
[[nodiscard]] bool ends_with_any(std::string_view text, std::span<const std::string_view> words);
[[nodiscard]] bool contains_any(std::string_view text, std::span<const std::string_view> words);
/// The first of `words` that stands in `text`, by position; empty: none.
[[nodiscard]] std::string_view first_of(std::string_view text, std::span<const std::string_view> words);

/// The wrong words of rulebook 5.11.
struct Typo {
    std::string_view wrong, right;
};
[[nodiscard]] std::span<const Typo> typos();

}  // namespace jixiao
