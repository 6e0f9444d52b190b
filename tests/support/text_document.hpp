#pragma once
// A document that holds a text and nothing read yet, for tests of one step.

#include <memory>
#include <string>

#include "model/document.hpp"

/// `text` as its source, in one piece of words.
struct TextDocument {
    jixiao::Document document;
    jixiao::Words words;

    explicit TextDocument(const std::string& text) {
        document.source = std::make_shared<const std::string>(text);
        words.text = document.text();
        words.span = {0, static_cast<std::uint32_t>(text.size())};
    }
};
