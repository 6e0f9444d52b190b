#include "cli/arguments.hpp"

#include <algorithm>
#include <utility>

namespace jixiao::cli {
namespace {

Problem misuse(std::string zh, std::string en) { return {"usage", std::move(zh), std::move(en), {}}; }

struct Choice {
    std::string_view name;
    Format format;
};
constexpr Choice check_formats[] = {
    {"text", Format::text}, {"json", Format::json}, {"ndjson", Format::ndjson}, {"sarif", Format::sarif},
    {"csv", Format::csv},   {"indicators-csv", Format::indicators_csv}, {"html", Format::html},
};
constexpr Choice rules_formats[] = {{"md", Format::markdown}, {"json", Format::json}, {"html", Format::html}};
constexpr Choice explain_formats[] = {{"text", Format::text}, {"html", Format::html}};

Result<Format> format_of(Command command, const std::string& name) {
    const auto choose = [&](const auto& choices) -> Result<Format> {
        std::string known;
        for (const Choice& choice : choices) {
            if (choice.name == name) return choice.format;
            known += (known.empty() ? "" : ", ") + std::string(choice.name);
        }
        return misuse("--format 不支持“" + name + "”，可用：" + known, "unknown --format “" + name + "”, known: " + known);
    };
    if (command == Command::check) return choose(check_formats);
    if (command == Command::rules) return choose(rules_formats);
    if (command == Command::explain) return choose(explain_formats);
    return misuse("--format 不适用于这个命令", "--format does not apply to this command");
}

}  // namespace

Result<Arguments> parse_arguments(const std::vector<std::string>& args) {
    static constexpr std::pair<std::string_view, Command> commands[] = {
        {"check", Command::check}, {"rules", Command::rules},       {"explain", Command::explain},
        {"help", Command::help},   {"version", Command::version},   {"--help", Command::help},
        {"-h", Command::help},     {"--version", Command::version},
    };
    Arguments a;
    if (args.empty()) return misuse("缺少命令", "no command given");
    const auto command = std::find_if(std::begin(commands), std::end(commands),
                                      [&](const auto& c) { return c.first == args[0]; });
    if (command == std::end(commands)) {
        return misuse("不认识的命令“" + args[0] + "”", "unknown command “" + args[0] + "”");
    }
    a.command = command->second;
    if (a.command == Command::rules) a.format = Format::markdown;

    bool options = true;
    for (std::size_t i = 1; i < args.size(); ++i) {
        const std::string& arg = args[i];
        if (!options || arg == "-" || arg.substr(0, 1) != "-") {
            a.operands.push_back(arg);
            continue;
        }
        if (arg == "--") {
            options = false;
            continue;
        }
        if (arg == "--help" || arg == "-h") {
            a.command = Command::help;
            continue;
        }
        // --name VALUE or --name=VALUE
        const std::size_t equals = arg.find('=');
        const std::string name = arg.substr(0, equals);
        if (name != "--format" && name != "--lang" && !((name == "--encoding" || name == "--profile" || name == "--answers" || name == "--baseline") && a.command == Command::check)) {
            return misuse("不认识的选项“" + name + "”", "unknown option “" + name + "”");
        }
        if (equals == std::string::npos && i + 1 == args.size()) {
            return misuse(name + " 后面缺少值", name + " needs a value");
        }
        const std::string value = equals == std::string::npos ? args[++i] : arg.substr(equals + 1);
        if (name == "--encoding") {
            a.encoding = value;
        } else if (name == "--answers") {
            a.answers = value;
        } else if (name == "--baseline") {
            a.baseline = value;
        } else if (name == "--profile") {
            a.profile = value;
        } else if (name == "--lang") {
            if (value != "zh" && value != "en") {
                return misuse("--lang 只能是 zh 或 en", "--lang takes zh or en");
            }
            a.language = value == "en" ? Language::en : Language::zh;
        } else {
            const auto format = format_of(a.command, value);
            if (!format) return format.problem();
            a.format = format.value();
        }
    }
    if (a.command == Command::explain && a.operands.size() != 1) {
        return misuse("explain 需要一个规则编号，如 jixiao explain AM020", "explain takes one rule, as in jixiao explain AM020");
    }
    if (a.command == Command::rules && !a.operands.empty()) {
        return misuse("rules 不接受“" + a.operands[0] + "”", "rules takes no “" + a.operands[0] + "”");
    }
    return a;
}

std::string_view usage(Language language) {
    if (language == Language::en) {
        return R"(jixiao: reads and checks budget performance target tables (绩效目标表)

  jixiao check [--format FORMAT] [--profile NAME|FILE] [--answers FILE] [--baseline FILE]
               [--encoding NAME] [--lang zh|en] [FILE… | -]
  jixiao rules [--format md|json|html] [--lang zh|en]
  jixiao explain RULE [--format text|html] [--lang zh|en]
  jixiao --version | --help

check reads text: copied from Excel, WPS, Word, a web page or a PDF, CSV, Markdown, HTML.
Without FILE, or for -, it reads standard input. The encoding is seen from the bytes;
--encoding sets it: UTF-8, UTF-16LE, UTF-16BE, GB18030 (GBK).
--profile says which rules run: default, central-a, central-b, guangdong, hunan, or a JSON file of your own.
--answers leaves out findings that were answered (“不是问题”, with a reason); --baseline leaves out
those of an earlier JSON report, so that only what is new is shown.
FORMAT: text (default), json, ndjson (one report a line), sarif, csv (findings), indicators-csv, html.
Exit status: 0 no document has an error, 1 one has, 2 called wrongly or a file could not be read.
)";
    }
    return R"(jixiao：绩效目标表校验器，读懂表格并指出问题

  jixiao check [--format 格式] [--profile 名称|文件] [--answers 文件] [--baseline 文件]
               [--encoding 编码] [--lang zh|en] [文件… | -]
  jixiao rules [--format md|json|html] [--lang zh|en]          列出全部规则
  jixiao explain 规则编号 [--format text|html] [--lang zh|en]  详细说明一条规则
  jixiao --version | --help

check 检查文本：从 Excel、WPS、Word、网页或 PDF 复制的表格，或 CSV、Markdown、HTML 文件。
不写文件名或写 - 时读标准输入；几个文件一起给，作为一批互相核对（CO013、CO015、CO017）。编码自动识别；--encoding 可指定 UTF-8、UTF-16LE、UTF-16BE、GB18030（GBK）。
--profile 选用规则配置：default、central-a、central-b、guangdong、hunan，或自己的 JSON 文件。
--answers 略去已答复“不是问题”的（附理由）；--baseline 略去先前 JSON 报告中已有的，只看新出现的。
格式：text（默认）、json、ndjson（每行一份报告）、sarif、csv（问题清单）、indicators-csv（指标清单）、html。
退出码：0 没有错误，1 有错误，2 用法不对或有文件读不了（其余照常检查）。
)";
}

}  // namespace jixiao::cli
