#include "report/plain.hpp"

#include <algorithm>
#include <vector>

namespace jixiao {
namespace {

std::string_view name_of(TextForm form, Language language) {
    static constexpr Text names[] = {
        {"空白", "empty"},
        {"制表符分隔", "tab-separated"},
        {"逗号分隔", "comma-separated"},
        {"分号分隔", "semicolon-separated"},
        {"竖线表格", "pipe table"},
        {"竖线分行、一行一格", "one cell a line, pipes between"},
        {"一行一格", "one cell a line"},
        {"HTML 表格", "HTML table"},
        {"空格对齐", "columns aligned by spaces"},
        {"纯文本（如 PDF 复制）", "plain lines, as out of a PDF"},
        {"无分隔连写", "run together"},
        {"叙述文字", "prose"},
    };
    return names[static_cast<std::size_t>(form)].in(language);
}

class Plain {
public:
    explicit Plain(const Subject& subject)
        : subject_(subject), language_(subject.language), cursor_(subject.lines) {}

    std::string write() {
        head();
        for (std::size_t t = 0; t < subject_.document.tables.size(); ++t) table(t);
        findings();
        repairs();
        skipped();
        return std::move(out_);
    }

private:
    std::string_view say(std::string_view zh, std::string_view en) const {
        return language_ == Language::zh ? zh : en;
    }
    template <class... Parts>
    void line(const Parts&... parts) {
        (add(parts), ...);
        out_ += '\n';
    }
    void add(std::string_view text) {
        // Cells and messages may hold line breaks and control characters; a terminal shall not obey them.
        for (const char c : text) out_ += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    void add(std::size_t n) { out_ += std::to_string(n); }

    std::string place(Span span) {
        const Position p = cursor_.locate(span.begin);
        const std::string l = std::to_string(p.line), c = std::to_string(p.column);
        return language_ == Language::zh ? "第 " + l + " 行第 " + c + " 列" : "line " + l + ", column " + c;
    }
    /// At most `most` characters of the source, on one line.
    std::string quoted(Span span, std::size_t most) const {
        const std::string_view text = subject_.document.text().substr(span.begin, span.size());
        std::size_t bytes = 0, characters = 0;
        while (bytes < text.size() && characters < most) {
            ++bytes;
            while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) ++bytes;
            ++characters;
        }
        return std::string(text.substr(0, bytes)) + (bytes < text.size() ? "…" : "");
    }

    void head() {
        const Document& d = subject_.document;
        const Summary s = summary_of(d, subject_.outcome.findings);
        const Coverage c = coverage_of(d);
        line(d.name.empty() ? std::string(say("（未命名）", "(unnamed)")) : d.name, say("：", ": "),
             verdict_text(s.verdict, subject_.outcome.known, language_));
        line("  ", d.encoding, say("，", ", "), name_of(d.form, language_), say("，", ", "),
             static_cast<std::size_t>(subject_.lines.lines()), say(" 行；", " lines; "),
             s.tables, say(" 张表，", " tables, "), s.targets, say(" 个绩效目标，", " targets, "),
             s.indicators, say(" 条指标；", " indicators; "), s.errors, say(" 个错误，", " errors, "),
             s.warnings, say(" 个警告，", " warnings, "), s.infos, say(" 个提示；", " notes; "),
             say("未读懂 ", ""), c.unread, say(" 字", " characters not read"));
        if (subject_.outcome.answered > 0) line(say("  已答复的 ", "  left out, since they were answered: "), subject_.outcome.answered, say(" 处没有列出", ""));
        if (subject_.outcome.known > 0) line(say("  基线中已有的 ", "  left out, since the baseline has them: "), subject_.outcome.known, say(" 处没有列出", ""));
    }

    void funds(const std::vector<Amount>& list) {
        bool any = false;
        for (const Amount& a : list) {
            if (!a.text.present()) continue;
            add(any ? say("，", ", ") : "");
            add(a.label.text), add(" "), add(a.text.text);
            any = true;
        }
    }

    void table(std::size_t index) {
        const Table& t = subject_.document.tables[index];
        out_ += '\n';
        line(say("表 ", "Table "), index + 1, say("　", "  "), t.title.text);
        std::vector<std::pair<std::string_view, std::string>> facts;
        if (t.unit_name.present()) facts.emplace_back(say("单位 ", "unit "), t.unit_name.text);
        if (t.year) facts.emplace_back(say("年度 ", "year "), std::to_string(*t.year));
        if (t.amount_unit.present()) facts.emplace_back(say("金额单位 ", "amounts in "), t.amount_unit.text);
        if (!facts.empty()) {
            add("  ");
            for (std::size_t i = 0; i < facts.size(); ++i) {
                if (i > 0) add(say("，", ", "));
                add(facts[i].first), add(facts[i].second);
            }
            out_ += '\n';
        }
        for (const Total& total : t.totals) {
            add("  "), add(total.name.text), add(say("：", ": "));
            funds(total.funds);
            out_ += '\n';
        }
        for (std::size_t i = 0; i < t.targets.size(); ++i) target(t.targets[i], i);
    }

    void target(const Target& t, std::size_t index) {
        add("  "), add(index + 1), add(". ");
        if (t.code.present()) add(t.code.text), add(" ");
        add(t.name.present() ? t.name.text : say("（无名称）", "(no name)"));
        if (!t.funds.empty()) add(say("　", "  ")), funds(t.funds);
        out_ += '\n';
        for (const Goal& goal : t.goals) {
            if (goal.text.present()) line("     ", goal.label.text, say("：", ": "), goal.text.text);
        }
        for (const Task& task : t.tasks) {
            line("     ", say("任务 ", "task "), task.name.text, " ", task.amount.text);
        }
        for (const Indicator& i : t.indicators) {
            if (i.counts()) indicator(i);
        }
    }

    void indicator(const Indicator& i) {
        using F = IndicatorField;
        add("     - ");
        for (const F level : {F::level1, F::level2}) {
            if (i[level].present()) add(i[level].text), add(say(" › ", " > "));
        }
        add(i.name().present() ? i.name().text : say("（无名称）", "(no name)"));
        bool first = true;
        const auto value = [&](const Words& words, std::string_view label, std::string_view apart) {
            if (!words.present()) return;
            add(first ? say("：", ": ") : apart);
            add(label), add(words.text);
            first = false;
        };
        const std::string_view next = say("；", "; ");
        // type, value and unit stand in columns of their own and are one: ≥ 95 %
        value(i[F::value_type], "", " ");
        value(i[F::value], "", " ");
        const bool same = i[F::cycle_value].text == i[F::annual_value].text;
        value(i[F::cycle_value], same ? "" : say("实施周期 ", "cycle "), " ");
        if (!same) value(i[F::annual_value], say("年度 ", "annual "), i[F::cycle_value].present() ? next : " ");
        value(i[F::measure_unit], "", " ");
        for (const AreaValue& area : i.area_values) value(area.value, std::string(area.area.text) + " ", next);
        value(i[F::actual_value], say("实际 ", "actual "), next);
        out_ += '\n';
    }

    void findings() {
        const Findings& all = subject_.outcome.findings;
        if (all.list.empty()) return;
        out_ += '\n';
        line(say("问题", "Findings"));
        Place last{.table = -2};
        for (const Finding& f : all.list) {
            if (f.place.table != last.table || f.place.target != last.target) heading(f.place);
            last = f.place;
            line("  ", jixiao::name_of(f.severity).in(language_), " ", f.rule->id, " ", place(f.span), say("　", "  "),
                 message_of(all, f, language_));
            const std::string quote = quoted(f.span, 40);
            if (!quote.empty()) line("       ", say("原文：", "text: "), quote);
            for (std::uint32_t i = 0; i < f.related_count; ++i) {
                const Related& r = all.related[f.first_related + i];
                line("       ", say("另见：", "see: "), place(r.span), " ", message_of(all, f, r, language_));
            }
            const std::string suggestion = suggestion_of(all, f, language_);
            if (!suggestion.empty()) line("       ", say("建议：", "suggestion: "), suggestion);
            const std::string basis = text_of(f.rule->basis, language_);
            if (!basis.empty()) line("       ", say("依据：", "basis: "), basis);
        }
    }

    void heading(const Place& place) {
        const auto& tables = subject_.document.tables;
        if (place.table < 0) return line(say(" 全文", " Document"));
        const Table& table = tables[static_cast<std::size_t>(place.table)];
        if (place.target < 0) return line(say(" 表 ", " Table "), static_cast<std::size_t>(place.table) + 1);
        const Target& target = table.targets[static_cast<std::size_t>(place.target)];
        line(say(" 表 ", " Table "), static_cast<std::size_t>(place.table) + 1, " ",
             static_cast<std::size_t>(place.target) + 1, ". ", target.name.text);
    }

    void repairs() {
        const auto& list = subject_.document.repairs;
        if (list.empty()) return;
        static constexpr Text names[] = {
            {"沿用合并单元格", "carried a merged cell"},
            {"错位的行已对齐", "realigned a row"},
            {"合并断行", "joined lines"},
            {"合并分页", "merged pages"},
            {"按二级指标推定一级指标", "took level 1 from level 2"},
            {"拆分单元格", "split a cell"},
            {"条目缺分隔", "an entry lacks a separator"},
            {"条目无法拆分", "an entry could not be split"},
            {"级别名称错列", "a level's name in another column"},
            {"更正别字", "read a misspelt word"},
            {"无表头，按内容推定各列", "no header: columns guessed"},
            {"不能确定", "unsure"},
            {"表格中途截断", "the table is cut off"},
        };
        std::vector<std::size_t> counts(std::size(names), 0);
        for (const Repair& r : list) ++counts[static_cast<std::size_t>(r.kind)];
        out_ += '\n';
        add(say("读取时的整理：", "Mended while reading: "));
        bool any = false;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0) continue;
            add(any ? say("，", ", ") : "");
            add(names[i].in(language_)), add(" "), add(counts[i]);
            any = true;
        }
        out_ += '\n';
    }

    void skipped() {
        const auto& list = subject_.outcome.skipped;
        if (list.empty()) return;
        line(say("未能检查的规则：", "Rules that could not run:"));
        for (const Skipped& s : list) {
            line("  ", s.rule->id, " ", s.rule->title.in(language_), say("：", ": "), s.why.in(language_));
        }
    }

    const Subject& subject_;
    Language language_;
    LineIndex::Cursor cursor_;
    std::string out_;
};

}  // namespace

std::string_view verdict_text(Verdict verdict, std::size_t known, Language language) {
    static constexpr Text nothing_new = {"没有新的问题", "nothing new"};
    if (verdict == Verdict::pass && known > 0) return nothing_new.in(language);
    static constexpr Text texts[] = {
        {"通过", "pass"}, {"有提示", "passes with warnings"}, {"建议退回", "fails"}, {"未识别到绩效目标表", "no table recognised"}};
    return texts[static_cast<std::size_t>(verdict)].in(language);
}

std::string report_plain(const Subject& subject) { return Plain(subject).write(); }

}  // namespace jixiao
