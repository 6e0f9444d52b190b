#pragma once
// Documents that are checked together: what rules across documents (CO013, CO015, CO017) know of the others.
//
//   Batch batch;
//   for (const Document& d : documents) batch.add(d);
//   settings.batch = &batch; settings.batch_self = 2;     // the third is checked
//
// A batch keeps numbers and hashes of the others, not their texts: a hundred documents cost little.

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/decimal.hpp"
#include "model/document.hpp"

namespace jixiao {

struct BatchProject {
    std::uint32_t document = 0;             ///< index in the order of `add`
    std::string name;                       ///< as written
    std::uint64_t name_hash = 0;            ///< meaning_hash, without a year in front
    std::uint64_t code_hash = 0;            ///< 0: no code
    std::uint64_t unit_hash = 0;            ///< of the unit that spends the money; 0: not said
    std::optional<int> year;
    std::optional<Decimal> yuan;            ///< the year's money; none where amount or unit is missing
    std::vector<std::uint64_t> rows;        ///< hash of name and value of each filled row, sorted, none twice
};

class Batch {
public:
    /// Documents of one batch in their order; `name` is what messages call it.
    void add(const Document& document);

    [[nodiscard]] const std::vector<BatchProject>& projects() const { return projects_; }
    [[nodiscard]] const std::string& name_of(std::uint32_t document) const { return names_[document]; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }
    /// Indexes into projects() by name_hash, by code_hash and by row; nullptr: none. A row in more than 32 projects
    /// is a common phrase and listed for the first 32 only, so that looking all rows up stays linear.
    [[nodiscard]] const std::vector<std::uint32_t>* by_name(std::uint64_t hash) const { return find(by_name_, hash); }
    [[nodiscard]] const std::vector<std::uint32_t>* by_code(std::uint64_t hash) const { return find(by_code_, hash); }
    [[nodiscard]] const std::vector<std::uint32_t>* by_row(std::uint64_t hash) const { return find(by_row_, hash); }

private:
    using Index = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;
    [[nodiscard]] static const std::vector<std::uint32_t>* find(const Index& index, std::uint64_t hash) {
        const auto at = index.find(hash);
        return at == index.end() ? nullptr : &at->second;
    }

    std::vector<BatchProject> projects_;
    std::vector<std::string> names_;
    Index by_name_, by_code_, by_row_;
};

/// One target as a batch knows it.
[[nodiscard]] BatchProject batch_project(const Document& document, const Table& table, const Target& target);

}  // namespace jixiao
