#pragma once
// A value, or why there is none. For what cannot be read; what is wrong in a document is a finding.

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/span.hpp"

namespace jixiao {

/// Why something could not be done. `code` is for programs and stays the same in every language.
struct Problem {
    std::string code;    ///< `too_large`, `unknown_encoding` …
    std::string zh, en;  ///< what was being read, what was expected, what was seen, what to do
    Span span;           ///< where, if it stands somewhere in a text
};

/// Either a `T` or a `Problem`; asking for the one that is not there is a mistake of the caller's.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Problem problem) : state_(std::move(problem)) {}

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    [[nodiscard]] explicit operator bool() const { return ok(); }

    [[nodiscard]] T& value() & {
        assert(ok());
        return std::get<0>(state_);
    }
    [[nodiscard]] const T& value() const& {
        assert(ok());
        return std::get<0>(state_);
    }
    [[nodiscard]] T&& value() && {
        assert(ok());
        return std::get<0>(std::move(state_));
    }
    [[nodiscard]] const Problem& problem() const {
        assert(!ok());
        return std::get<1>(state_);
    }

private:
    std::variant<T, Problem> state_;
};

}  // namespace jixiao
