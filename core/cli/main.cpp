// The command line: files in, reports out. What it can say is in arguments.cpp (`usage`).

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

#include <unistd.h>

#include "cli/arguments.hpp"
#include "cli/output.hpp"
#include "jixiao.hpp"
#include "report/catalogue.hpp"
#include "report/rule_pages.hpp"
#include "rules/batch.hpp"
#include "rules/profile.hpp"
#ifdef JIXIAO_STATIC
#include "text/table.hpp"
#else
#include "text/iconv.hpp"
#endif

namespace {

using namespace jixiao;
using namespace jixiao::cli;

#ifdef JIXIAO_STATIC
constexpr auto map_gb18030 = map_gb18030_by_table;
#else
constexpr auto map_gb18030 = map_gb18030_by_iconv;
#endif

enum Exit { clean = 0, errors_found = 1, failed = 2 };

void complain(std::string_view text) {
    std::fprintf(stderr, "jixiao: %.*s\n", static_cast<int>(text.size()), text.data());
}

const std::string& in(Language language, const Problem& problem) {
    return language == Language::zh ? problem.zh : problem.en;
}

/// All bytes of a file or, for `-`, of standard input; one byte more than the limit is enough to be refused.
Result<std::string> bytes_of(const std::string& path) {
    const auto unreadable = [&] {
        const std::string why = std::strerror(errno);
        const std::string zh = errno == ENOENT   ? "没有这个文件"
                               : errno == EACCES ? "没有读取权限"
                               : errno == EISDIR ? "这是文件夹"
                                                 : why;
        return Problem{"unreadable", "读不了 " + path + "：" + zh, "cannot read " + path + ": " + why, {}};
    };
    std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
    if (file == nullptr) return unreadable();
    std::string bytes;
    char block[64 * 1024];
    std::size_t n = 0;
    errno = 0;
    while (bytes.size() <= most_bytes && (n = std::fread(block, 1, sizeof block, file)) > 0) bytes.append(block, n);
    const bool failed = std::ferror(file) != 0;
    const Result<std::string> result = failed ? Result<std::string>(unreadable()) : Result<std::string>(std::move(bytes));
    if (file != stdin) std::fclose(file);
    return result;
}

/// A built-in profile by its name, else the file of that name.
Result<Profile> profile_of(const std::string& name) {
    for (const BuiltinProfile& b : builtin_profiles())
        if (b.name == name) return profile_named(name);
    // a name that is no file's: its problem lists the names there are
    if (!std::filesystem::exists(name) && name.find_first_of("./\\") == std::string::npos) return profile_named(name);
    const auto bytes = bytes_of(name);
    if (!bytes) return bytes.problem();
    return read_profile(bytes.value());
}

// Reads without judging.
Settings no_rules() {
    Settings s;
    s.on.assign(all_rules().size(), 0);
    return s;
}

int run_check(const Arguments& a) {
    std::vector<std::string> files = a.operands;
    if (files.empty()) {
        if (isatty(STDIN_FILENO) != 0) {
            complain(a.language == Language::zh ? "没有要检查的文件；jixiao --help 说明用法"
                                                : "no file to check; see jixiao --help");
            return failed;
        }
        files.emplace_back("-");
    }
    Settings settings;
    if (!a.profile.empty()) {
        const auto profile = profile_of(a.profile);
        if (!profile) {
            complain(in(a.language, profile.problem()));
            return failed;
        }
        settings = profile.value().settings;
    }
    std::vector<Answer> answers, baseline;
    for (const auto& [path, into, read] : {std::tuple{&a.answers, &answers, &read_answers}, std::tuple{&a.baseline, &baseline, &read_baseline}}) {
        if (path->empty()) continue;
        const auto bytes = bytes_of(*path);
        auto read_it = bytes ? read(bytes.value()) : Result<std::vector<Answer>>(bytes.problem());
        if (!read_it) {
            complain(in(a.language, read_it.problem()));
            return failed;
        }
        *into = std::move(read_it).value();
    }
    // several files are one batch: each is read once before, so that rules across documents know the others
    Batch batch;
    std::vector<std::uint32_t> place_in_batch(files.size(), 0);
    if (files.size() > 1 && std::find(files.begin(), files.end(), "-") == files.end()) {
        for (std::size_t i = 0; i < files.size(); ++i) {
            auto bytes = bytes_of(files[i]);
            if (!bytes) continue;  // complained of below
            const Checked read_only = check(std::move(bytes).value(), {.name = std::filesystem::path(files[i]).filename().string(),
                                                                       .encoding = a.encoding,
                                                                       .map_gb18030 = map_gb18030,
                                                                       .settings = no_rules()});
            if (read_only.problem()) continue;
            place_in_batch[i] = static_cast<std::uint32_t>(batch.size());
            batch.add(read_only.document());
        }
    }
    Output output(a.format, a.language, files.size() > 1);
    int exit = clean;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string& file = files[i];
        settings.batch = batch.size() > 1 ? &batch : nullptr;
        settings.batch_self = place_in_batch[i];
        const std::string name = std::filesystem::path(file).filename().string();
        auto bytes = bytes_of(file);
        if (!bytes) {
            complain(in(a.language, bytes.problem()));
            output.unreadable(name, bytes.problem());
            exit = failed;
            continue;
        }
        const Checked checked = check(std::move(bytes).value(), {.name = name,
                                                                 .encoding = a.encoding,
                                                                 .map_gb18030 = map_gb18030,
                                                                 .language = a.language,
                                                                 .answers = answers,
                                                                 .baseline = baseline,
                                                                 .settings = settings});
        output.document(checked, file);
        if (checked.problem()) {
            complain(file + ": " + in(a.language, *checked.problem()));
            exit = failed;
        } else if (exit == clean && checked.has_errors()) {
            exit = errors_found;
        }
    }
    output.close();
    return exit;
}

int run_explain(const Arguments& a) {
    const Rule* rule = find_rule(a.operands[0]);
    if (rule == nullptr) {
        complain(a.language == Language::zh ? "没有规则 " + a.operands[0] + "；jixiao rules 列出全部规则"
                                            : "there is no rule " + a.operands[0] + "; jixiao rules lists them");
        return failed;
    }
    print(a.format == Format::html ? rule_html(*rule, a.language) : explain(*rule, a.language));
    return clean;
}

int run(const std::vector<std::string>& args) {
    const auto parsed = parse_arguments(args);
    if (!parsed) {
        complain(parsed.problem().zh + " / " + parsed.problem().en);
        complain("jixiao --help");
        return failed;
    }
    const Arguments& a = parsed.value();
    switch (a.command) {
        case Command::check: return run_check(a);
        case Command::rules:
            print(a.format == Format::json   ? rules_json()
                  : a.format == Format::html ? rules_html(a.language)
                                             : rules_markdown(a.language));
            return clean;
        case Command::explain: return run_explain(a);
        case Command::version: print("jixiao " + std::string(version()) + "\n"); return clean;
        case Command::help: print(usage(a.language)); return clean;
    }
    return failed;
}

}  // namespace

int main(int argc, char** argv) {
    int exit = failed;
    try {
        exit = run(std::vector<std::string>(argv + 1, argv + argc));
    } catch (const std::exception& e) {
        complain(e.what());
    }
    // A full disk or a closed pipe shows only here.
    if (std::fflush(stdout) != 0) {
        complain(std::strerror(errno));
        return failed;
    }
    return exit;
}
