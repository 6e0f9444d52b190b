// The door of the core as JavaScript calls it; engine.ts gives it types. Bytes go in through buffers that C++ owns, texts
// come back as places in memory: neither is copied on the way.
//
// A checked document lives here until `release`; a handle is its number, from 1, never used again.

#include <emscripten.h>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "jixiao.hpp"
#include "report/catalogue.hpp"
#include "report/sarif.hpp"
#include "rules/batch.hpp"
#include "rules/profile.hpp"
#include "settings.hpp"

/// GB18030 by the TextDecoder of the platform, which engine.ts lends; it answers through `reserve`.
EM_JS(void, jixiao_map_gb18030, (const char* lines, std::size_t size), { Module["mapGb18030"](lines, size); })

namespace {

/// What JavaScript has to say, as engine.ts numbers it.
enum class Input : std::uint32_t { document, name, encoding, settings, path, mapped, count };

std::array<std::string, static_cast<std::size_t>(Input::count)> inputs;  // filled between `reserve` and the call that takes them
std::string output;                                                     // the last text that was made for JavaScript
std::string_view given;                                                 // the last text that it was given, wherever it stands
std::map<int, jixiao::Checked> documents;
int next_handle = 1;
jixiao::Batch batch;  // what the rules across documents know of: filled by `gather`

std::string& input(Input which) { return inputs[static_cast<std::size_t>(which)]; }
std::string take(Input which) { return std::exchange(input(which), {}); }

/// JavaScript asks for the size next; the text is good until it calls for another.
const char* show(std::string_view text) {
    given = text;
    return text.data();
}

const char* give(std::string text) {
    output = std::move(text);
    return show(output);
}

std::string map_gb18030(std::string_view lines) {
    jixiao_map_gb18030(lines.data(), lines.size());
    return take(Input::mapped);
}

/// The document of a handle; an unknown one is a mistake of engine.ts and throws std::out_of_range.
const jixiao::Checked& held(int handle) { return documents.at(handle); }

}  // namespace

#define EXPORTED extern "C" EMSCRIPTEN_KEEPALIVE

/// Room for `size` bytes of an input, to be filled before the call that takes it.
EXPORTED char* jixiao_reserve(Input which, std::uint32_t size) {
    input(which).assign(size, '\0');
    return input(which).data();
}

/// Adds a held document to those that are checked together; 0 begins anew.
EXPORTED void jixiao_gather(int handle) {
    if (handle == 0) batch = {};
    else batch.add(held(handle).document());
}

/// Takes the document, its name and encoding, and the settings as settings.hpp has them. `self`: which of those gathered
/// this is, -1: it is checked alone. 0: the settings could not be understood.
EXPORTED int jixiao_open(bool english, int self) {
    jixiao::CheckOptions options{
        .name = take(Input::name),
        .encoding = take(Input::encoding),
        .map_gb18030 = map_gb18030,
        .language = english ? jixiao::Language::en : jixiao::Language::zh,
    };
    if (!jixiao::apply_settings(take(Input::settings), options)) return 0;
    if (self >= 0 && batch.size() > 1) {  // as the command line has it: one readable document is no batch
        options.settings.batch = &batch;
        options.settings.batch_self = static_cast<std::uint32_t>(self);
    }
    documents.emplace(next_handle, jixiao::check(take(Input::document), std::move(options)));
    return next_handle++;
}

EXPORTED void jixiao_release(int handle) {
    documents.erase(handle);
    output = {};
}

// Each of these gives where a text begins; jixiao_size gives its length.

EXPORTED const char* jixiao_report(int h) { return give(held(h).report_json()); }
EXPORTED const char* jixiao_summary(int h) { return give(held(h).summary_json()); }
EXPORTED const char* jixiao_findings(int h, std::uint32_t from, std::uint32_t to) { return give(held(h).findings_json(from, to)); }
EXPORTED const char* jixiao_target(int h, std::uint32_t table, std::uint32_t index) { return give(held(h).target_json(table, index)); }
EXPORTED const char* jixiao_marks(int h, std::uint32_t from, std::uint32_t to) { return give(held(h).marks_json(from, to)); }
/// The whole log of one document; takes the path that it is to name.
EXPORTED const char* jixiao_sarif(int h, bool english) {
    const std::string path = take(Input::path);
    const auto results = held(h).form([&](const jixiao::Subject& s) { return jixiao::sarif_results(s, path, true); });
    return give(jixiao::sarif_open(jixiao::version(), english ? jixiao::Language::en : jixiao::Language::zh) + results + jixiao::sarif_close());
}
EXPORTED const char* jixiao_text(int h) { return show(held(h).text()); }
EXPORTED const char* jixiao_rules() { return give(jixiao::rules_json()); }
/// The profiles that are built in, as a JSON array of them.
EXPORTED const char* jixiao_profiles() {
    std::string out = "[";
    for (const auto& p : jixiao::builtin_profiles()) out += (out.size() > 1 ? "," : "") + std::string(p.json);
    return give(out + "]");
}
EXPORTED const char* jixiao_version() { return show(jixiao::version()); }

EXPORTED std::uint32_t jixiao_size() { return given.size(); }
