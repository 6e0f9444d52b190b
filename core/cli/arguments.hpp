#pragma once
// What the command line was called with.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "rules/finding.hpp"

namespace jixiao::cli {

enum class Command { check, rules, explain, help, version };
enum class Format { text, json, ndjson, sarif, csv, indicators_csv, html, markdown };

struct Arguments {
    Command command = Command::help;
    Format format = Format::text;
    Language language = Language::zh;
    std::string encoding;             ///< empty: seen from the bytes
    std::string answers;              ///< a file of answers to findings; empty: none
    std::string baseline;             ///< an earlier JSON report; empty: none
    std::string profile;              ///< a built-in profile's name, or a file; empty: the general default
    std::vector<std::string> operands;  ///< files (`-`: standard input), or the rule to explain
};

/// Parses what follows the program's name. A problem's texts say what was wrong and how to call it.
[[nodiscard]] Result<Arguments> parse_arguments(const std::vector<std::string>& args);

[[nodiscard]] std::string_view usage(Language language);

}  // namespace jixiao::cli
