// Nothing is dropped: every character that is not white space stands in exactly one mark.

#include <utf8.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "model/coverage.hpp"
#include "model/read.hpp"
#include "support/catch.hpp"
#include "vocab/vocabulary.hpp"

using namespace jixiao;
namespace fs = std::filesystem;

namespace {

// The first characters that stand in no mark; empty where all do.
std::string unaccounted(const Document& d) {
    std::string out;
    std::size_t mark = 0;
    const std::string_view text = d.text();
    const std::vector<Mark> marks = model::marks_in(d, {0, static_cast<std::uint32_t>(text.size())});
    for (auto it = text.begin(); it != text.end() && out.size() < 60;) {
        const auto at = static_cast<std::uint32_t>(it - text.begin());
        const auto from = it;
        const auto c = static_cast<char32_t>(utf8::unchecked::next(it));
        if (vocab::is_space(c) || c < 0x20) continue;
        while (mark < marks.size() && marks[mark].span.end <= at) ++mark;
        if (mark == marks.size() || marks[mark].span.begin > at) out.append(from, it);
    }
    return out;
}

void check_folder(const fs::path& folder) {
    if (!fs::exists(folder)) {
        std::cout << "skipped: " << folder.filename() << " is not there\n";
        return;
    }
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".txt") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::stringstream bytes;
        bytes << in.rdbuf();
        if (!utf8::is_valid(bytes.str())) continue;  // other encodings are decoded first: tests/text
        CAPTURE(entry.path().filename().string());
        const Document d = read(bytes.str());
        CHECK(unaccounted(d) == "");
        std::uint32_t last = 0;
        for (const Mark& m : model::marks_in(d, {0, static_cast<std::uint32_t>(d.text().size())})) {
            CHECK(m.span.begin >= last);
            CHECK(m.role != Role::entries);
            last = m.span.end;
        }
        ++files;
    }
    CHECK(files > 0);
}

}  // namespace

TEST_CASE("every character of our samples and layouts is accounted for") {
    check_folder(JIXIAO_ROOT "/web/samples");
    check_folder(JIXIAO_ROOT "/tests/layouts");
}

TEST_CASE("every character of the shared documents is accounted for") {
    check_folder(JIXIAO_ROOT "/../shared/corpus");
    check_folder(JIXIAO_ROOT "/../shared/wild");
}
