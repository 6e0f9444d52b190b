#pragma once
// Prints checked documents one after the other, in one format.

#include <string>
#include <string_view>

#include "cli/arguments.hpp"
#include "jixiao.hpp"

namespace jixiao::cli {

class Output {
public:
    /// `list`: several documents were asked for; JSON is then an array.
    Output(Format format, Language language, bool list);
    /// `path` as it was given; the report itself names the file alone.
    void document(const Checked& checked, std::string_view path);
    /// A file that could not even be opened: an entry of its own in JSON, nothing elsewhere.
    void unreadable(std::string_view name, const Problem& problem);
    void close();

private:
    void between();

    Format format_;
    Language language_;
    bool list_;
    bool first_ = true;
};

void print(std::string_view text);

}  // namespace jixiao::cli
