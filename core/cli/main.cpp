// The command line: files in, reports out. What it can say is in arguments.cpp (`usage`).

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

#include "cli/arguments.hpp"
#include "jixiao.hpp"
#include "report/catalogue.hpp"
#include "report/json.hpp"
#include "text/iconv.hpp"

namespace {

using namespace jixiao;
using namespace jixiao::cli;

enum Exit { clean = 0, errors_found = 1, failed = 2 };

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }
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
        return Problem{"unreadable", "读不了文件 " + path + "（" + why + "）", "cannot read " + path + " (" + why + ")", {}};
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
    const bool json = a.format == Format::json;
    const bool list = json && files.size() > 1;
    int exit = clean;
    if (list) print("[\n");
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (i > 0) print(list ? ",\n" : "\n");
        const std::string name = std::filesystem::path(files[i]).filename().string();
        auto bytes = bytes_of(files[i]);
        if (!bytes) {
            complain(in(a.language, bytes.problem()));
            if (json) print(problem_json(name, 0, bytes.problem(), a.language));
            exit = failed;
            continue;
        }
        const Checked checked = check(std::move(bytes).value(), {.name = name,
                                                                 .encoding = a.encoding,
                                                                 .map_gb18030 = map_gb18030_by_iconv,
                                                                 .language = a.language});
        if (checked.problem()) {
            complain(files[i] + ": " + in(a.language, *checked.problem()));
            exit = failed;
            if (json) print(checked.report_json());
            continue;
        }
        print(json ? checked.report_json() : checked.report_plain());
        if (exit == clean && checked.has_errors()) exit = errors_found;
    }
    if (json) print(list ? "\n]\n" : "\n");
    return exit;
}

int run_explain(const Arguments& a) {
    const Rule* rule = find_rule(a.operands[0]);
    if (rule == nullptr) {
        complain(a.language == Language::zh ? "没有规则 " + a.operands[0] + "；jixiao rules 列出全部规则"
                                            : "there is no rule " + a.operands[0] + "; jixiao rules lists them");
        return failed;
    }
    print(explain(*rule, a.language));
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
        case Command::rules: print(a.format == Format::json ? rules_json() : rules_markdown(a.language)); return clean;
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
