#include "model/read.hpp"

namespace jixiao {

Document read(std::string text, ReadOptions options) {
    Document d;
    d.name = std::move(options.name);
    d.encoding = std::move(options.encoding);
    d.bytes = options.bytes != 0 ? options.bytes : text.size();
    d.undecodable = std::move(options.undecodable);
    d.source = std::make_shared<const std::string>(std::move(text));
    return d;
}

}  // namespace jixiao
