// The door of the core as JavaScript calls it; engine.ts gives it types. Bytes go in through a buffer
// that C++ owns, texts come back as views of memory: neither is copied on the way.
//
// A checked document lives here until `release`; a handle is its number, from 1, never used again.

#include <emscripten/bind.h>
#include <emscripten/val.h>

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

namespace {

using emscripten::typed_memory_view;
using emscripten::val;

std::string input;   // filled by JavaScript between `reserve` and `open`
std::string output;  // what the last call gave; its view is good until the next call
std::map<int, jixiao::Checked> documents;
int next_handle = 1;
jixiao::Batch batch;  // what the rules across documents know of: filled by `gather`

val view(std::string_view text) {
    return val(typed_memory_view(text.size(), reinterpret_cast<const std::uint8_t*>(text.data())));
}

val give(std::string text) {
    output = std::move(text);
    return view(output);
}

/// GB18030 by the TextDecoder of the platform, which engine.ts lends as `Module.mapGb18030`.
std::string map_gb18030(std::string_view lines) {
    return val::module_property("mapGb18030")(view(lines)).as<std::string>();
}

/// A view of `size` bytes to be filled with the document before `open`.
val reserve(std::uint32_t size) {
    input.assign(size, '\0');
    return view(input);
}

/// Adds a held document to those that are checked together; 0 begins anew.
void gather(int handle) {
    if (handle == 0) batch = {};
    else batch.add(documents.at(handle).document());
}

/// `settings` as settings.hpp has them; `self`: which of those gathered this is, -1: it is checked alone.
/// 0: the settings could not be understood.
int open(const std::string& name, const std::string& encoding, bool english, const std::string& settings, int self) {
    jixiao::CheckOptions options{
        .name = name,
        .encoding = encoding,
        .map_gb18030 = map_gb18030,
        .language = english ? jixiao::Language::en : jixiao::Language::zh,
    };
    if (!jixiao::apply_settings(settings, options)) return 0;
    if (self >= 0 && batch.size() > 1) {  // as the command line has it: one readable document is no batch
        options.settings.batch = &batch;
        options.settings.batch_self = static_cast<std::uint32_t>(self);
    }
    documents.emplace(next_handle, jixiao::check(std::exchange(input, {}), std::move(options)));
    return next_handle++;
}

/// The document of a handle; an unknown one is a mistake of engine.ts and throws std::out_of_range.
const jixiao::Checked& held(int handle) { return documents.at(handle); }

val report(int h) { return give(held(h).report_json()); }
val plain(int h) { return give(held(h).report_plain()); }
val summary(int h) { return give(held(h).summary_json()); }
val findings(int h, std::uint32_t from, std::uint32_t to) { return give(held(h).findings_json(from, to)); }
val target(int h, std::uint32_t table, std::uint32_t index) { return give(held(h).target_json(table, index)); }
val marks(int h, std::uint32_t from, std::uint32_t to) { return give(held(h).marks_json(from, to)); }
/// The whole log of one document.
val sarif(int h, const std::string& path, bool english) {
    const auto results = held(h).form([&](const jixiao::Subject& s) { return jixiao::sarif_results(s, path, true); });
    return give(jixiao::sarif_open(jixiao::version(), english ? jixiao::Language::en : jixiao::Language::zh) + results + jixiao::sarif_close());
}
val text(int h) { return view(held(h).text()); }
val rules() { return give(jixiao::rules_json()); }
/// The profiles that are built in, as a JSON array of them.
val profiles() {
    std::string out = "[";
    for (const auto& p : jixiao::builtin_profiles()) out += (out.size() > 1 ? "," : "") + std::string(p.json);
    return give(out + "]");
}
std::string version() { return std::string(jixiao::version()); }

void release(int handle) {
    documents.erase(handle);
    output = {};
}

}  // namespace

EMSCRIPTEN_BINDINGS(jixiao) {
    emscripten::function("version", &version);
    emscripten::function("rules", &rules);
    emscripten::function("profiles", &profiles);
    emscripten::function("reserve", &reserve);
    emscripten::function("gather", &gather);
    emscripten::function("open", &open);
    emscripten::function("summary", &summary);
    emscripten::function("findings", &findings);
    emscripten::function("target", &target);
    emscripten::function("marks", &marks);
    emscripten::function("text", &text);
    emscripten::function("report", &report);
    emscripten::function("plain", &plain);
    emscripten::function("sarif", &sarif);
    emscripten::function("release", &release);
}
