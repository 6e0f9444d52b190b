// libFuzzer target: the whole check, and every form of the report, of arbitrary bytes.
//
// The first byte of an input chooses the encoding that the caller insists on; printable ones, as
// every seed has, leave it to detection.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "jixiao.hpp"
#include "text/iconv.hpp"

namespace {

void require(bool ok) {
    if (!ok) std::abort();
}

/// The platform's mapping, made once: there are two, and it is the slowest part of a small document.
std::string map_once(std::string_view lines) {
    static std::map<std::size_t, std::string> known;
    auto& mapped = known[lines.size()];
    if (mapped.empty()) mapped = jixiao::map_gb18030_by_iconv(lines);
    return mapped;
}

/// Every answer must be JSON, and never the report of a fault of our own.
void require_sound(const std::string& json) {
    const auto parsed = nlohmann::json::parse(json);
    if (parsed.is_object() && parsed.contains("error")) require(parsed["error"]["code"] != "internal");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jixiao;
    static constexpr const char* encodings[] = {"", "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"};
    const char* encoding = size > 0 && data[0] < 5 ? encodings[data[0]] : "";
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const Checked checked = check(bytes, {.name = "fuzz", .encoding = encoding, .map_gb18030 = map_once});
    require_sound(checked.report_json());
    require_sound(checked.summary_json());
    require_sound(checked.findings_index_json());
    require_sound(checked.findings_json(0, 10));
    require_sound(checked.marks_json(0, 100));
    require_sound(checked.place_json(static_cast<std::uint32_t>(size / 2)));
    require(!checked.report_plain().empty());

    const Document& document = checked.document();
    const auto end = static_cast<std::uint32_t>(document.text().size());
    std::uint32_t last = 0;
    for (const Mark& mark : document.marks) {  // in order, none overlapping, none outside
        require(mark.span.begin >= last && mark.span.begin <= mark.span.end && mark.span.end <= end);
        last = mark.span.end;
    }
    for (const Finding& finding : checked.outcome().findings.list) {
        require(finding.span.begin <= finding.span.end && finding.span.end <= end);
    }
    return 0;
}
