// What becomes of findings after the rules: one message for a defect, lists, order, fixes; and bad input.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

#include "model/read.hpp"
#include "rules/fix.hpp"
#include "rules/rule.hpp"
#include "rules/settings.hpp"
#include "rules/sums.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

const std::string head = "2026年项目支出绩效目标表\n单位：万元\n项目名称\t一级指标\t二级指标\t三级指标\t指标值\n";

std::vector<std::string> rules_on(const std::string& text) {
    const Document d = read(text);
    const Outcome out = run_rules(d);
    std::vector<std::string> ids;
    for (const Finding& f : out.findings.list) ids.emplace_back(f.rule->id);
    return ids;
}

bool holds(const std::vector<std::string>& ids, std::string_view id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

Settings all_on() {
    Settings s;
    s.on.assign(all_rules().size(), 1);
    return s;
}

Decimal d(const char* text) { return *Decimal::parse(text); }

}  // namespace

TEST_CASE("a table whose lines were put together wrongly is not judged") {
    const std::string form = "项目支出绩效目标表\n项目名称 甲经费\n一级指标 二级指标 三级指标 指标值\n";
    CHECK(rules_on(form + "产出指标 数量指标 处理率背街小巷修补面 ≥3万平方米\n质量指标 处置率城区市容环境 ≥95%\n效益指标 社会效益指标 居民满意度象满意 ≥90%\n") == std::vector<std::string>{"RD004"});
    const auto sound = rules_on(form + "产出指标 数量指标 垃圾处理率 ≥3万平方米\n质量指标 案件处置率 ≥95%\n效益指标 社会效益指标 居民满意度 ≥90%\n");
    CHECK((holds(sound, "VA004") && holds(sound, "IN007") && !holds(sound, "RD004")));
}

TEST_CASE("the type that is missing beside a day is none of numbers") {
    const Document d = read("2026年项目支出绩效目标表\n项目名称\t一级指标\t二级指标\t三级指标\t指标值类型\t指标值\t计量单位\n"
                            "甲项目\t产出指标\t数量指标\t巡查次数\t≥\t48\t次\n\t\t\t培训人次\t≥\t280\t人次\n\t\t时效指标\t完成时间\t\t10月底前\t\n");
    const Outcome out = run_rules(d);
    std::vector<std::string> said;
    for (const Finding& f : out.findings.list)
        if (std::string_view(f.rule->id) == "VA033") said.push_back(suggestion_of(out.findings, f, Language::zh));
    CHECK(said == std::vector<std::string>{"选“定性”"});
}

TEST_CASE("rows copied without what stands above them have not passed") {
    const std::string rows = "产出指标\t数量指标\t巡查次数\t≥48次\n\t质量指标\t巡查合格率\t≥95%\n效益指标\t社会效益指标\t群众知晓率\t≥80%\n";
    const auto severity = [](const std::string& text) {
        const Document d = read(text);
        const Outcome out = run_rules(d);
        const auto at = std::find_if(out.findings.list.begin(), out.findings.list.end(), [](const Finding& f) { return std::string_view(f.rule->id) == "RD004"; });
        REQUIRE(at != out.findings.list.end());
        return at->severity;
    };
    CHECK(severity(rows) == Severity::warning);
    CHECK(severity("项目支出绩效目标表\n项目名称\t甲项目\t\t\n" + rows) == Severity::info);
}

TEST_CASE("one defect gives one message") {
    struct Case {
        std::string row, says;
        std::vector<std::string> silent;
    };
    const auto c = GENERATE(values<Case>({
        {"甲项目\t产出指标\t质量指标\t验收合格率\t≥XX%\n", "TX001", {"VA001", "VA002", "ST013"}},
        {"甲项目\t产出指标\t数量指标\t巡查次数\t≥  次\n", "VA001", {"VA002", "VA003", "VA034"}},
        {"甲项目\t产出指标\t数量指标\t培训人次\t若干\n", "VA002", {"VA013", "VA015", "VA034"}},
        {"甲项目\t产出指标\t质量指标\t资金使用合规性\t符合\n", "IN015", {"VA013"}},
        {"甲项目\t产出指标\t数量指标\t数量指标\t100%\n", "IN001", {"IN009", "IN012"}},
        {"甲项目\t产出指标\t数量指标\t培训规模\t≥10次；≥300人\n", "VA030", {"VA003", "VA004"}},
    }));
    CAPTURE(c.row);
    const auto ids = rules_on(head + c.row);
    CHECK(holds(ids, c.says));
    for (const auto& id : c.silent) {
        CAPTURE(id);
        CHECK_FALSE(holds(ids, id));
    }
}

TEST_CASE("what a third of the rows has is said once, with a list") {
    std::string text = head;
    for (int i = 0; i < 6; ++i) text += (i == 0 ? "甲项目" : "") + std::string("\t产出指标\t数量指标\t巡查点") + std::to_string(i) + "\t" + std::to_string(10 + i) + "\n";
    const Document doc = read(text);
    const Outcome out = run_rules(doc);
    std::size_t n = 0;
    for (const Finding& f : out.findings.list) {
        if (f.rule->id != "VA003") continue;
        ++n;
        CHECK(f.grouped == 6);
        CHECK(f.related_count == 5);
        CHECK(f.place.indicator == -1);
        for (std::uint32_t i = 0; i < f.related_count; ++i)
            CHECK_FALSE(message_of(out.findings, f, out.findings.related[f.first_related + i], Language::zh).empty());
    }
    CHECK(n == 1);
}

TEST_CASE("findings come in the order of the document") {
    const Document doc = read(head + "甲项目\t产出指标\t数量指标\t完成情况\t若干\n\t\t\t培训人次\t≥  次\n\t\t质量指标\t合格率\t298%\n");
    const Outcome out = run_rules(doc);
    REQUIRE(out.findings.list.size() > 3);
    for (std::size_t i = 1; i < out.findings.list.size(); ++i) CHECK(out.findings.list[i - 1].span.begin <= out.findings.list[i].span.begin);
}

TEST_CASE("a rule that lacks its column is named with the reason") {
    const Document doc = read(head + "甲项目\t产出指标\t数量指标\t巡查次数\t≥48次\n");
    const Outcome out = run_rules(doc);
    bool said = false;
    for (const Skipped& s : out.skipped) said = said || (s.rule->id == "AM009" && !s.why.zh.empty());
    CHECK(said);
}

TEST_CASE("the one amount that would balance a sum is found, or none") {
    struct Case {
        std::string total;
        std::vector<std::string> items;
        Culprit::Slip slip;
        std::size_t item;
        std::string should_be;
    };
    const auto c = GENERATE(values<Case>({
        {"100.00", {"10.00", "20.00"}, Culprit::Slip::none, 0, "0"},             // nothing near
        {"30.00", {"10.00", "10.00", "20.00"}, Culprit::Slip::none, 0, "0"},     // either 10.00 may be too many
        {"52.00", {"31.00", "12.00"}, Culprit::Slip::swapped, 1, "21"},
        {"105.50", {"100.00", "55.00"}, Culprit::Slip::point, 1, "5.5"},
        {"250.37", {"200.00", "503700"}, Culprit::Slip::ten_thousand, 1, "50.37"},
        {"30.00", {"10.00", "20.00", "7.41"}, Culprit::Slip::left_out, 2, "0"},
        {"21.30", {"2.10", "10.20"}, Culprit::Slip::total_swapped, 0, "12.3"},
    }));
    CAPTURE(c.total, c.items);
    std::vector<Decimal> items;
    for (const auto& i : c.items) items.push_back(d(i.c_str()));
    const Culprit found = culprit_of(d(c.total.c_str()), items);
    CHECK(found.slip == c.slip);
    CHECK(found.should_be == d(c.should_be.c_str()));
    CHECK(found.item == c.item);
}

namespace {

// Checks and fixes until nothing changes; how many rounds it took.
int fix_all(std::string& text) {
    for (int round = 0; round < 6; ++round) {
        const Document doc = read(text);
        const Outcome out = run_rules(doc, all_on());
        std::string next = fixed_text(doc.text(), out.findings);
        if (next == text) return round;
        text = std::move(next);
    }
    return 99;
}

// How often each rule speaks, each place of a list counted.
std::map<std::string, std::size_t> count_by_rule(const std::string& text) {
    const Document doc = read(text);
    const Outcome out = run_rules(doc, all_on());
    std::map<std::string, std::size_t> n;
    for (const Finding& f : out.findings.list) n[std::string(f.rule->id)] += f.grouped > 0 ? f.grouped : 1;
    return n;
}

// What a fix must leave: the lines, and the separators in each.
std::string layout_of(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (c == '\t' || c == '|' || c == '\n' || c == '\r') out += c;
    return out;
}

// The documents of seeds.tsv, each with its fault.
std::vector<std::string> seeded_texts() {
    const std::filesystem::path here = std::filesystem::path(JIXIAO_SOURCE_DIR) / "tests/rules";
    const auto whole = [](const std::filesystem::path& path) {
        std::ifstream in(path, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    };
    std::vector<std::string> out;
    std::istringstream lines(whole(here / "seeds.tsv"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::vector<std::string> cells(1);
        for (const char c : line)
            if (c == '\t') cells.emplace_back();
            else cells.back() += c;
        for (std::string& c : cells)
            for (const auto& [shown, meant] : {std::pair<std::string, std::string>{"→", "\t"}, {"⏎", "\n"}})
                for (std::size_t at = c.find(shown); at != std::string::npos; at = c.find(shown, at)) c.replace(at, shown.size(), meant);
        for (const std::filesystem::path& folder : {here / "seeds", here / "../../web/samples", here / "../layouts"}) {
            std::string text = std::filesystem::exists(folder / (cells[0] + ".txt")) ? whole(folder / (cells[0] + ".txt")) : std::string();
            const std::size_t at = text.find(cells[2]);
            if (text.empty() || at == std::string::npos) continue;
            out.push_back(text.replace(at, cells[2].size(), cells[3]));
        }
    }
    return out;
}

}  // namespace

TEST_CASE("a safe fix mends what it says and keeps the layout") {
    struct Case {
        std::string row, fixed;
    };
    const auto c = GENERATE(values<Case>({
        {"甲项目\t产出指标\t质量指标\t验收合格率\t≥９５％\n", "甲项目\t产出指标\t质量指标\t验收合格率\t≥95%\n"},
        {"甲项目\t产出指标\t数量指标\t造林面积\t》100亩\n", "甲项目\t产出指标\t数量指标\t造林面积\t≥100亩\n"},
        {"甲项目\t产出指标\t数量指标\t造林面积\t>=100亩\n", "甲项目\t产出指标\t数量指标\t造林面积\t≥100亩\n"},
        {"甲项目\t产出指标\t数量指标\t巡查次数\t≥10次次\n", "甲项目\t产出指标\t数量指标\t巡查次数\t≥10次\n"},
        {"甲项目\t产出指标\t数量指标\t培训 人次\t≥280人次\n", "甲项目\t产出指标\t数量指标\t培训人次\t≥280人次\n"},
        {"甲项目\t产出指标\t数量指标\t培训人次；\t≥280人次\n", "甲项目\t产出指标\t数量指标\t培训人次\t≥280人次\n"},
        {"甲项目\t产出指标\t质量指标\t验收合格率\t标准：≥98%\n", "甲项目\t产出指标\t质量指标\t验收合格率\t≥98%\n"},
        {"甲项目\t产出指标\t时效指标\t资金拔付及时率\t≥95%\n", "甲项目\t产出指标\t时效指标\t资金拨付及时率\t≥95%\n"},
        {"甲项目\t产出指标\t数量指标\t巡查次数\t≥48次\n\t质量指标\t\t验收合格率\t≥95%\n", "甲项目\t产出指标\t数量指标\t巡查次数\t≥48次\n\t\t质量指标\t验收合格率\t≥95%\n"},
    }));
    CAPTURE(c.row);
    std::string text = head + c.row;
    CHECK(fix_all(text) <= 2);
    CHECK(text == head + c.fixed);
}

TEST_CASE("fixing again changes nothing more, no fix adds a finding, and the layout stays") {
    std::vector<std::string> texts;
    for (const Rule* r : all_rules()) texts.push_back(example_text(r->fires));
    for (const char* folder : {"../shared/corpus", "../shared/wild", "web/samples", "tests/layouts"}) {
        const std::filesystem::path at = std::filesystem::path(JIXIAO_SOURCE_DIR) / folder;
        if (!std::filesystem::exists(at)) {
            WARN(at.string() + " is not there: skipped");
            continue;
        }
        for (const auto& file : std::filesystem::directory_iterator(at)) {
            if (file.path().extension() != ".txt") continue;
            std::ifstream in(file.path(), std::ios::binary);
            texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        }
    }
    for (const std::string& seeded : seeded_texts()) texts.push_back(seeded);
    std::size_t changed = 0;
    for (const std::string& before : texts) {
        std::string after = before;
        CAPTURE(before.substr(0, 400));
        CHECK(fix_all(after) <= 1);  // applied once, a second time changes nothing
        if (after == before) continue;
        ++changed;
        CHECK(layout_of(after) == layout_of(before));
        const auto had = count_by_rule(before);
        for (const auto& [rule, n] : count_by_rule(after)) {
            CAPTURE(rule);
            CHECK(n <= (had.count(rule) ? had.at(rule) : 0));
        }
    }
    CHECK(changed > 20);
}

TEST_CASE("no input breaks a rule") {
    // every example, cut and shaken: what matters is that it returns (and what the sanitizers say)
    std::mt19937 random(7);
    std::size_t runs = 0;
    for (const Rule* r : all_rules()) {
        const std::string text = example_text(r->fires);
        if (text.empty()) continue;
        for (int k = 0; k < 6; ++k) {
            std::string t = text;
            const auto at = [&] {
                std::size_t i = random() % t.size();
                while (i > 0 && (static_cast<unsigned char>(t[i]) & 0xC0) == 0x80) --i;
                return i;
            };
            if (k == 0) t.resize(at());
            else if (k == 1) t.insert(at(), "\t");
            else if (k == 2) t.insert(at(), t.substr(at()));
            else if (k == 3) t.insert(at(), "99999999999999999999");
            else if (k == 4) t.insert(at(), "（《“");
            else t = t.substr(at());
            const Document doc = read(t);
            const Outcome out = run_rules(doc, all_on());
            for (const Finding& f : out.findings.list) {
                CHECK(f.span.end <= doc.text().size());
                (void)message_of(out.findings, f, Language::zh);
                (void)suggestion_of(out.findings, f, Language::en);
            }
            (void)fixed_text(doc.text(), out.findings);
            ++runs;
        }
    }
    CHECK(runs > 500);
}

TEST_CASE("every rule at once comes to an end on forty thousand rows") {
    // one of them taking quadratic time would run into the limit that ctest sets
    std::string text = head;
    for (int i = 0; i < 40000; ++i)
        text += (i % 10 == 0 ? "项目" + std::to_string(i) : "") + std::string("\t产出指标\t数量指标\t巡查点") + std::to_string(i) + "数量\t约" + std::to_string(10 + i) + "个，每个不少于3次\n";
    CHECK_FALSE(run_rules(read(text), all_on()).findings.list.empty());
}

TEST_CASE("a sum that balances neither way is shown with all that may be a source") {
    const Document doc = read("项目支出绩效目标表\n单位：万元\n项目名称\t甲经费\n资金总额\t1,280.00\t其中：市级财政\t800\t县级配套\t460\n"
                              "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t巡查次数\t≥48次\n");
    const Outcome out = run_rules(doc);
    const auto sum = std::find_if(out.findings.list.begin(), out.findings.list.end(), [](const Finding& f) { return f.rule->id == "AM001"; });
    REQUIRE(sum != out.findings.list.end());
    CHECK(sum->severity == Severity::warning);
    CHECK(message_of(out.findings, *sum, Language::zh).find("1260万元 相差 20万元") != std::string::npos);
}

TEST_CASE("a total of three years is not held against one year's sources") {
    const auto sums = [](const std::string& years) {
        const Outcome out = run_rules(read("项目支出绩效目标申报表\n单位：万元\n项目名称\t甲经费\n项目资金总额\t485.6\n" + years + "当年资金来源\t一般公共预算\t130.6\t政府性基金\t80\n"
                                           "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t巡查次数\t≥48次\n"));
        return std::count_if(out.findings.list.begin(), out.findings.list.end(), [](const Finding& f) { return f.rule->id == "AM001"; });
    };
    CHECK(sums("按年度分\t2021年\t210.6\t2022年\t275\n") == 0);
    CHECK(sums("") == 1);
}
