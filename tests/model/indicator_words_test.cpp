#include "model/document.hpp"

#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

Words words(std::string_view text) { return {text, {0, static_cast<std::uint32_t>(text.size())}, -1}; }

}  // namespace

TEST_CASE("an indicator's fields are filled in any order, and what one refers to stays where it is") {
    const std::vector<std::size_t> order = GENERATE(values<std::vector<std::size_t>>({
        {},
        {4},
        {4, 0, 1, 2, 3, 6, 7},
        {17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0},
        {0, 1, 2, 3, 4, 5, 6, 7, 8},
    }));
    const std::string names = "abcdefghijklmnopqr";
    IndicatorWords fields;
    std::vector<const Words*> places;
    for (const std::size_t f : order) {
        fields[f] = words(std::string_view(names).substr(f, 1));
        places.push_back(&fields[f]);
    }
    for (std::size_t i = 0; i < order.size(); ++i) CHECK(places[i] == &fields[order[i]]);
    const auto told = [](const IndicatorWords& all) {
        std::string s;
        for (std::size_t f = 0; f < indicator_field_count; ++f) s += all[f].present() ? std::string(all[f].text) : ".";
        return s;
    };
    std::string want(indicator_field_count, '.');
    for (const std::size_t f : order) want[f] = names[f];
    CHECK(told(fields) == want);

    IndicatorWords copy = fields;
    CHECK(told(copy) == want);
    copy[5] = words("z");
    CHECK(told(fields) == want);
    copy = fields;
    CHECK(told(copy) == want);
    const IndicatorWords moved = std::move(fields);
    CHECK(told(moved) == want);
    CHECK(told(fields) == std::string(indicator_field_count, '.'));  // and can be filled anew
    fields[0] = words("y");
    CHECK(fields[0].text == "y");
}

TEST_CASE("the number of what was read is kept until a field may be filled with something else") {
    static const std::string name = "a";
    IndicatorWords fields;
    fields[4] = words(name);
    fields.set_alike(7);
    const IndicatorWords copy = fields;
    CHECK(copy.alike() == 7);
    CHECK(std::as_const(fields)[4].present());
    CHECK(fields.alike() == 7);
    (void)fields[4];
    CHECK(fields.alike() == 0);
    CHECK(IndicatorWords(copy).alike() == 7);
}
