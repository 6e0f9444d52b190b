#include "rules/profile.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "rules/json_keys.hpp"

namespace jixiao {
namespace {

// The profiles that come with the program. Provinces' rules were seen in published forms only (rulebook 3.5), so a
// profile says what those forms print and ask for, and nothing that nobody read.
constexpr BuiltinProfile builtin[] = {
    {"default", R"({
  "schema": "jixiao-profile/1",
  "name": "default",
  "title": {"zh": "通用", "en": "General"}
})"},
    {"central-a", R"({
  "schema": "jixiao-profile/1",
  "name": "central-a",
  "title": {"zh": "中央（成本在产出指标下）", "en": "Central, cost under output"},
  "regime": "A",
  "weights": {"totals": [90, 100], "levels": {"cost": 0, "output": 50, "benefit": 30, "satisfaction": 10}}
})"},
    {"central-b", R"({
  "schema": "jixiao-profile/1",
  "name": "central-b",
  "title": {"zh": "中央（成本指标单列）", "en": "Central, cost as a level 1"},
  "regime": "B",
  "weights": {"totals": [90, 100], "levels": {"cost": 20, "output": 40, "benefit": 20, "satisfaction": 10}}
})"},
    {"guangdong", R"({
  "schema": "jixiao-profile/1",
  "name": "guangdong",
  "title": {"zh": "广东", "en": "Guangdong"},
  "regime": "A"
})"},
    {"hunan", R"({
  "schema": "jixiao-profile/1",
  "name": "hunan",
  "title": {"zh": "湖南", "en": "Hunan"},
  "rules": {"IN021": "on", "VA029": "on"}
})"},
};

struct Reader {
    std::string_view text;
    std::vector<JsonKey> keys;
    std::optional<Problem> problem;

    [[nodiscard]] Span span_of(std::string_view path) const {
        for (const JsonKey& k : keys)
            if (k.path == path) return k.span;
        return {};
    }
    void fail(std::string_view code, Span span, std::string zh, std::string en) {
        if (problem) return;
        const std::string at = json_place(text, span.begin);
        problem = Problem{std::string(code), "配置文件第 " + at + " 处：" + std::move(zh), "Profile, line " + at + ": " + std::move(en), span};
    }
    void bad_value(std::string_view path, std::string_view wanted_zh, std::string_view wanted_en) {
        fail("profile_value", span_of(path), "“" + std::string(path.substr(1)) + "”应为" + std::string(wanted_zh), "“" + std::string(path.substr(1)) + "” must be " + std::string(wanted_en));
    }
    void known_keys(const nlohmann::json& object, const std::string& path, std::initializer_list<std::string_view> known) {
        for (const auto& [key, ignored] : object.items()) {
            if (std::find(known.begin(), known.end(), key) != known.end()) continue;
            std::string list;
            for (const auto k : known) list += (list.empty() ? "" : ", ") + std::string(k);
            fail("profile_key", span_of(path + "/" + key), "不认识的键“" + key + "”，可用的有：" + list, "unknown key “" + key + "”; there are: " + list);
        }
    }
    bool strings(const nlohmann::json& j, const std::string& path, std::vector<std::string>& out) {
        if (!j.is_array()) return bad_value(path, "文字的数组", "an array of strings"), false;
        out.clear();
        for (const auto& item : j) {
            if (!item.is_string()) return bad_value(path, "文字的数组", "an array of strings"), false;
            out.push_back(item.get<std::string>());
        }
        return true;
    }
    bool number(const nlohmann::json& j, const std::string& path, std::int64_t least, std::int64_t most, std::int64_t& out) {
        const std::string range = std::to_string(least) + " – " + std::to_string(most);
        if (!j.is_number_integer() || j.get<std::int64_t>() < least || j.get<std::int64_t>() > most)
            return bad_value(path, range + " 之间的整数", "an integer of " + range), false;
        out = j.get<std::int64_t>();
        return true;
    }
};

void read_rules(Reader& r, const nlohmann::json& rules, Settings& s) {
    if (!rules.is_object()) return r.bad_value("/rules", "对象", "an object");
    const auto all = all_rules();
    for (const auto& [id, state] : rules.items()) {
        const std::string path = "/rules/" + id;
        const auto at = std::find_if(all.begin(), all.end(), [&id = id](const Rule* x) { return x->id == id; });
        if (at == all.end()) return r.fail("profile_key", r.span_of(path), "没有规则“" + id + "”", "there is no rule “" + id + "”");
        const auto i = static_cast<std::size_t>(at - all.begin());
        const std::string word = state.is_string() ? state.get<std::string>() : "";
        if (word == "off") {
            s.on[i] = 0;
            continue;
        }
        s.on[i] = 1;
        if (word == "error") s.severity[i] = Severity::error;
        else if (word == "warning") s.severity[i] = Severity::warning;
        else if (word == "info") s.severity[i] = Severity::info;
        else if (word != "on") return r.bad_value(path, " on、off、error、warning 或 info", "on, off, error, warning or info");
    }
}

void read_weights(Reader& r, const nlohmann::json& w, Settings& s) {
    if (!w.is_object()) return r.bad_value("/weights", "对象", "an object");
    r.known_keys(w, "/weights", {"totals", "levels"});
    if (w.contains("totals")) {
        const auto& totals = w["totals"];
        if (!totals.is_array() || totals.empty()) return r.bad_value("/weights/totals", "整数的数组", "an array of integers");
        s.weight_totals.clear();
        for (const auto& t : totals) {
            std::int64_t n = 0;
            if (!r.number(t, "/weights/totals", 1, 1000, n)) return;
            s.weight_totals.push_back(static_cast<int>(n));
        }
    }
    if (w.contains("levels")) {
        const auto& levels = w["levels"];
        if (!levels.is_object()) return r.bad_value("/weights/levels", "对象", "an object");
        static constexpr std::array<std::string_view, 4> names{"cost", "output", "benefit", "satisfaction"};
        r.known_keys(levels, "/weights/levels", {"cost", "output", "benefit", "satisfaction"});
        s.level_weights.assign(4, 0);
        for (std::size_t i = 0; i < 4; ++i) {
            const std::string name(names[i]);
            std::int64_t n = 0;
            if (!levels.contains(name)) return r.bad_value("/weights/levels", " cost、output、benefit、satisfaction 四项", "given for cost, output, benefit and satisfaction");
            if (!r.number(levels[name], "/weights/levels/" + name, 0, 100, n)) return;
            s.level_weights[i] = static_cast<int>(n);
        }
    }
}

Result<Profile> read_with_depth(std::string_view json, int depth) {
    Reader r{json, {}, {}};
    nlohmann::json j;
    try {
        j = nlohmann::json::parse(json);
    } catch (const nlohmann::json::parse_error& e) {
        const auto at = static_cast<std::uint32_t>(std::min<std::size_t>(e.byte > 0 ? e.byte - 1 : 0, json.size()));
        r.fail("profile_syntax", {at, at}, "不是合法的 JSON", "this is no valid JSON");
        return *r.problem;
    }
    if (!j.is_object()) {
        r.fail("profile_syntax", {0, 0}, "应为一个 JSON 对象", "a JSON object is wanted");
        return *r.problem;
    }
    r.keys = json_keys(json);
    if (const auto twice = key_given_twice(r.keys))
        r.fail("profile_key", twice->second.span, "键“" + twice->second.path.substr(1) + "”写了两次，第一次在 " + json_place(json, twice->first.span.begin),
               "the key “" + twice->second.path.substr(1) + "” is given twice, first at " + json_place(json, twice->first.span.begin));
    r.known_keys(j, "", {"schema", "$schema", "name", "title", "extends", "regime", "year", "rules", "thresholds", "weights", "required_fields", "fixed_indicators", "qualitative_levels", "service_words"});
    if (r.problem) return *r.problem;
    if (!j.contains("schema") || j["schema"] != "jixiao-profile/1") r.bad_value(j.contains("schema") ? "/schema" : "/schema", "“jixiao-profile/1”", "“jixiao-profile/1”");

    Profile p;
    if (j.contains("extends")) {
        if (!j["extends"].is_string() || depth > 0) {
            r.bad_value("/extends", "内置配置的名称", "the name of a built-in profile");
        } else {
            auto base = profile_named(j["extends"].get<std::string>());
            if (!base) r.bad_value("/extends", "内置配置的名称（" + base.problem().zh + "）", "the name of a built-in profile (" + base.problem().en + ")");
            else p = std::move(base).value();
        }
    }
    if (r.problem) return *r.problem;
    Settings& s = p.settings;
    const auto all = all_rules();
    if (s.on.empty()) {
        for (const Rule* rule : all) s.on.push_back(runs_by_default(*rule) ? 1 : 0);
        s.severity.assign(all.size(), std::nullopt);
    }
    if (j.contains("name")) {
        if (j["name"].is_string()) p.name = j["name"].get<std::string>();
        else r.bad_value("/name", "文字", "a string");
    }
    p.title_zh = p.title_en = p.name;
    if (j.contains("title")) {
        const auto& t = j["title"];
        if (!t.is_object() || !t.contains("zh") || !t["zh"].is_string()) {
            r.bad_value("/title", "含 zh 和 en 的对象", "an object with zh and en");
        } else {
            r.known_keys(t, "/title", {"zh", "en"});
            p.title_zh = t["zh"].get<std::string>();
            p.title_en = t.contains("en") && t["en"].is_string() ? t["en"].get<std::string>() : p.title_zh;
        }
    }
    if (j.contains("regime")) {
        const auto& g = j["regime"];
        if (g == "A" || g == "B") s.regime = g.get<std::string>()[0];
        else if (g == "auto") s.regime = 0;
        else r.bad_value("/regime", " A、B 或 auto", "A, B or auto");
    }
    std::int64_t n = 0;
    if (j.contains("year") && r.number(j["year"], "/year", 2000, 2100, n)) s.year = static_cast<int>(n);
    if (j.contains("rules")) read_rules(r, j["rules"], s);
    if (j.contains("thresholds")) {
        const auto& t = j["thresholds"];
        if (!t.is_object()) {
            r.bad_value("/thresholds", "对象", "an object");
        } else {
            r.known_keys(t, "/thresholds", {"min_rows", "cost_wan", "large_project_wan", "grouped_percent"});
            if (t.contains("min_rows") && r.number(t["min_rows"], "/thresholds/min_rows", 0, 100, n)) s.min_rows = static_cast<int>(n);
            if (t.contains("cost_wan") && r.number(t["cost_wan"], "/thresholds/cost_wan", 0, 100000000, n)) s.cost_threshold = n;
            if (t.contains("large_project_wan") && r.number(t["large_project_wan"], "/thresholds/large_project_wan", 0, 100000000, n)) s.large_project = n;
            if (t.contains("grouped_percent") && r.number(t["grouped_percent"], "/thresholds/grouped_percent", 0, 100, n)) s.grouped_percent = static_cast<int>(n);
        }
    }
    if (j.contains("weights")) read_weights(r, j["weights"], s);
    if (j.contains("required_fields")) r.strings(j["required_fields"], "/required_fields", s.required_fields);
    if (j.contains("qualitative_levels")) r.strings(j["qualitative_levels"], "/qualitative_levels", s.levels);
    if (j.contains("service_words")) r.strings(j["service_words"], "/service_words", s.service_words);
    if (j.contains("fixed_indicators") && r.strings(j["fixed_indicators"], "/fixed_indicators", s.fixed_indicators)) {
        // a list of fixed indicators asks for the rule that looks for them
        const auto at = std::find_if(all.begin(), all.end(), [](const Rule* x) { return x->id == "IN020"; });
        if (at != all.end() && !s.fixed_indicators.empty()) s.on[static_cast<std::size_t>(at - all.begin())] = 1;
    }
    if (r.problem) return *r.problem;
    return p;
}

}  // namespace

std::span<const BuiltinProfile> builtin_profiles() { return builtin; }

Result<Profile> profile_named(std::string_view name) {
    for (const BuiltinProfile& b : builtin)
        if (b.name == name) return read_with_depth(b.json, 1);
    std::string names;
    for (const BuiltinProfile& b : builtin) names += (names.empty() ? "" : ", ") + std::string(b.name);
    return Problem{"unknown_profile", "没有名为“" + std::string(name) + "”的配置，内置的有：" + names, "There is no profile “" + std::string(name) + "”; built in are: " + names, {}};
}

Result<Profile> read_profile(std::string_view json) { return read_with_depth(json, 0); }

bool is_on(const Settings& s, std::size_t i) {
    if (i < s.on.size()) return s.on[i] != 0;
    return runs_by_default(*all_rules()[i]);
}

}  // namespace jixiao
