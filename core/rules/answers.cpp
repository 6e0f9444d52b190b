#include "rules/answers.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "rules/catalogue/all.hpp"
#include "rules/common.hpp"
#include "rules/json_keys.hpp"

namespace jixiao {
namespace {

void add(std::string& path, std::string_view name) {
    name = trimmed(name);
    if (name.empty()) return;
    if (!path.empty()) path += " / ";
    for (const char c : name) path += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
}

std::string_view part_name(const Place& p) {
    switch (p.part) {
        case Part::goal: return "绩效目标";
        case Part::amount: return "资金";  // and which: below
        case Part::content: return "项目概述";
        case Part::task: return "任务";
        case Part::year: return "年度";
        case Part::unit_name: return "单位名称";
        case Part::indicator_field:
            switch (static_cast<IndicatorField>(p.index)) {
                case IndicatorField::value: return "指标值";
                case IndicatorField::cycle_value: return "实施周期指标值";
                case IndicatorField::annual_value: return "年度指标值";
                case IndicatorField::measure_unit: return "计量单位";
                case IndicatorField::scoring: return "评分标准";
                case IndicatorField::explanation: return "指标解释";
                case IndicatorField::value_type: return "指标值类型";
                default: return {};
            }
        default: return {};
    }
}

Problem problem(std::string code, std::string zh, std::string en) { return {std::move(code), std::move(zh), std::move(en), {}}; }

}  // namespace

std::string meaning_path(const Document& document, const Place& p) {
    std::string path;
    if (p.table < 0 || static_cast<std::size_t>(p.table) >= document.tables.size()) return "全文";
    const Table& table = document.tables[static_cast<std::size_t>(p.table)];
    if (p.total >= 0) {
        add(path, table.totals[static_cast<std::size_t>(p.total)].name.text);
    } else if (p.target >= 0) {
        const Target& target = table.targets[static_cast<std::size_t>(p.target)];
        add(path, target.name.text);
        if (p.indicator >= 0) {
            const Indicator& i = target.indicators[static_cast<std::size_t>(p.indicator)];
            add(path, i[IndicatorField::level2].text);
            add(path, i.name().text);
        }
    } else {
        add(path, table.title.text);
    }
    add(path, part_name(p));
    if (p.part == Part::amount && p.index >= 0) {
        // Two sums of one project may both be wrong: an answer to one is none to the other.
        const auto& funds = p.total >= 0 ? table.totals[static_cast<std::size_t>(p.total)].funds
                                         : table.targets[static_cast<std::size_t>(std::max(p.target, 0))].funds;
        if (static_cast<std::size_t>(p.index) < funds.size()) add(path, funds[static_cast<std::size_t>(p.index)].label.text);
    }
    return path.empty() ? "全文" : path;
}

namespace {

// `第 3:14 处`, as profiles say it; byte counts from 1.
Problem broken_json(std::string_view code, std::string_view json, std::size_t byte, std::string_view zh, std::string_view en) {
    const std::string at = json_place(json, byte > 0 ? byte - 1 : 0);
    return problem(std::string(code), std::string(zh) + "第 " + at + " 处：不是合法的 JSON", std::string(en) + ", " + at + ": this is no valid JSON");
}

}  // namespace

Result<std::vector<Answer>> read_answers(std::string_view json) {
    try {
        const auto j = nlohmann::json::parse(json);
        if (!j.is_object() || j.value("schema", "") != "jixiao-answers/1" || !j.contains("answers") || !j["answers"].is_array())
            return problem("answers_value", "答复文件应为含 \"schema\": \"jixiao-answers/1\" 和 \"answers\" 的 JSON 对象",
                           "an answers file is a JSON object with \"schema\": \"jixiao-answers/1\" and \"answers\"");
        for (const auto& [key, ignored] : j.items())
            if (key != "schema" && key != "answers") return problem("answers_value", "答复文件有不认识的键“" + key + "”", "the answers file has the unknown key “" + key + "”");
        if (const auto twice = key_given_twice(json_keys(json))) {
            const std::string at = json_place(json, twice->second.span.begin), key = twice->second.path.substr(1);
            return problem("answers_value", "答复文件第 " + at + " 处：键“" + key + "”写了两次", "answers file, " + at + ": the key “" + key + "” is given twice");
        }
        std::vector<Answer> out;
        for (const auto& a : j["answers"]) {
            const std::string n = std::to_string(out.size() + 1);
            for (const char* key : {"rule", "place", "reason"})
                if (!a.is_object() || !a.contains(key) || !a[key].is_string() || (std::string_view(key) != "place" && a[key].get<std::string>().empty()))
                    return problem("answers_value", "第 " + n + " 条答复缺少“" + key + "”", "answer " + n + " lacks “" + key + "”");
            for (const auto& [key, ignored] : a.items())
                if (key != "rule" && key != "place" && key != "reason")
                    return problem("answers_value", "第 " + n + " 条答复有不认识的键“" + key + "”", "answer " + n + " has the unknown key “" + key + "”");
            Answer answer{a["rule"].get<std::string>(), a["place"].get<std::string>(), a["reason"].get<std::string>()};
            if (find_rule(answer.rule) == nullptr)
                return problem("answers_value", "第 " + n + " 条答复：没有规则“" + answer.rule + "”", "answer " + n + ": there is no rule “" + answer.rule + "”");
            out.push_back(std::move(answer));
        }
        return out;
    } catch (const nlohmann::json::parse_error& e) {
        return broken_json("answers_syntax", json, e.byte, "答复文件", "answers file");
    }
}

Result<std::vector<Answer>> read_baseline(std::string_view json) {
    try {
        const auto j = nlohmann::json::parse(json);
        std::vector<Answer> out;
        const auto take = [&](const nlohmann::json& report) {
            if (!report.is_object() || !report.contains("findings") || !report["findings"].is_array()) return false;
            for (const auto& f : report["findings"]) {
                if (!f.is_object() || !f.contains("rule") || !f.contains("meaning") || !f["rule"].is_string() || !f["meaning"].is_string()) return false;
                out.push_back({f["rule"].get<std::string>(), f["meaning"].get<std::string>(), {}});
            }
            return true;
        };
        bool fine = true;
        if (j.is_array()) {
            for (const auto& report : j) fine = fine && take(report);
        } else {
            fine = take(j);
        }
        if (fine) return out;
        return problem("baseline", "基线应为本程序先前的 JSON 报告（--format json）", "a baseline is an earlier JSON report of this program (--format json)");
    } catch (const nlohmann::json::parse_error& e) {
        return broken_json("baseline", json, e.byte, "基线文件", "baseline file");
    }
}

void settle(Outcome& outcome, const Document& document, const std::vector<Answer>& answers, const std::vector<Answer>& baseline) {
    if (answers.empty() && baseline.empty()) return;
    std::unordered_map<std::string, std::size_t> known;
    for (const Answer& a : baseline) ++known[a.rule + " " + a.place];
    std::unordered_map<std::string, std::size_t> answered;  // index of the answer
    std::vector<char> used(answers.size(), 0);
    for (std::size_t i = 0; i < answers.size(); ++i) answered.emplace(answers[i].rule + " " + answers[i].place, i);

    auto& list = outcome.findings.list;
    list.erase(std::remove_if(list.begin(), list.end(),
                              [&](const Finding& f) {
                                  const std::string key = std::string(f.rule->id) + " " + meaning_path(document, f.place);
                                  if (const auto a = answered.find(key); a != answered.end()) {
                                      used[a->second] = 1;
                                      ++outcome.answered;
                                      return true;
                                  }
                                  if (const auto b = known.find(key); b != known.end() && b->second > 0) {
                                      --b->second;
                                      ++outcome.known;
                                      return true;
                                  }
                                  return false;
                              }),
               list.end());

    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (used[i] || answered.at(answers[i].rule + " " + answers[i].place) != i) continue;
        Finding f;
        f.rule = &unused_answer;
        f.severity = unused_answer.severity;
        f.suggestion = 0;
        f.first_arg = static_cast<std::uint32_t>(outcome.findings.args.size());
        f.arg_count = 2;
        f.first_related = static_cast<std::uint32_t>(outcome.findings.related.size());
        outcome.findings.args.push_back({"rule", outcome.findings.arena.keep(answers[i].rule)});
        outcome.findings.args.push_back({"place", outcome.findings.arena.keep(answers[i].place)});
        list.insert(list.begin(), f);  // it stands nowhere in the text
    }
}

const Rule unused_answer{
    .id = "RD005",
    .severity = Severity::info,
    .title = {"答复没有对应的问题", "Answer that nothing asks for"},
    .aspect = Aspect::completeness,
    .kind = Kind::unread,
    .basis = {{"答复文件", "the answers file"}, "", true},
    .why = {"问题已经改正，或者名称变了，这条答复可以删去或修改。", "The defect is mended or its place has another name: delete the answer or change it."},
    .messages = {{"对 {rule} 在“{place}”的答复没有用上", "The answer to {rule} at “{place}” was not needed"}},
    .suggestions = {{"从答复文件中删去，或改正位置", "Delete it from the answers file, or correct its place"}},
    .check = [](const Input&, Sink&) {},  // settle() reports it, after all other rules
    .never_grouped = true,
};

}  // namespace jixiao
