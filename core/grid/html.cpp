#include "grid/html.hpp"

#include <utf8.h>

#include <algorithm>
#include <cctype>
#include <map>

#include "grid/pieces.hpp"
#include "vocab/vocabulary.hpp"

namespace jixiao::grid {
namespace {

std::uint32_t u32(std::size_t n) { return static_cast<std::uint32_t>(n); }

struct Tag {
    std::string name;  ///< lower case, `/` first where it closes
    std::size_t begin = 0, end = 0;
    int rowspan = 1, colspan = 1;
};

int number_attribute(std::string_view tag, std::string_view name) {
    std::string lower(tag);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto at = lower.find(name);
    if (at == std::string::npos) return 1;
    std::size_t i = at + name.size();
    while (i < lower.size() && !std::isdigit(static_cast<unsigned char>(lower[i])) && lower[i] != '>' && i < at + name.size() + 4) ++i;
    int n = 0;
    while (i < lower.size() && std::isdigit(static_cast<unsigned char>(lower[i])) && n < 1000) n = n * 10 + (lower[i++] - '0');
    return n > 0 && n <= 1000 ? n : 1;
}

// The tag that opens at text[at] == '<', or one with an empty name where it is no tag.
Tag tag_at(std::string_view text, std::size_t at) {
    Tag tag;
    tag.begin = at;
    std::size_t i = at + 1;
    if (text.substr(at).starts_with("<!--")) {
        const auto end = text.find("-->", at + 4);
        tag.name = "!";
        tag.end = end == std::string_view::npos ? text.size() : end + 3;
        return tag;
    }
    if (i < text.size() && text[i] == '!') {
        const auto end = text.find('>', i);
        tag.name = "!";
        tag.end = end == std::string_view::npos ? text.size() : end + 1;
        return tag;
    }
    if (i < text.size() && text[i] == '/') tag.name.push_back(text[i++]);
    while (i < text.size() && (std::isalnum(static_cast<unsigned char>(text[i])) || text[i] == ':') && tag.name.size() < 20)
        tag.name.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(text[i++]))));
    if (tag.name.empty() || tag.name == "/" || !std::isalpha(static_cast<unsigned char>(tag.name.back()) ) ) {
        if (tag.name.size() < 2 || !std::isalnum(static_cast<unsigned char>(tag.name.back()))) return Tag{};
    }
    char quote = 0;
    while (i < text.size() && (quote || text[i] != '>') && i - at < 4096) {
        if (quote) quote = text[i] == quote ? '\0' : quote;
        else if (text[i] == '"' || text[i] == '\'') quote = text[i];
        ++i;
    }
    if (i >= text.size() || text[i] != '>') return Tag{};
    tag.end = i + 1;
    if (tag.name == "td" || tag.name == "th") {
        tag.rowspan = number_attribute(text.substr(at, tag.end - at), "rowspan");
        tag.colspan = number_attribute(text.substr(at, tag.end - at), "colspan");
    }
    return tag;
}

// `&nbsp;`, `&#8805;`, `&#x2265;`: the character and the length of the entity, 0 where it is none
std::size_t entity_at(std::string_view text, std::size_t at, char32_t& c) {
    static const std::map<std::string_view, char32_t> names{
        {"nbsp", 0xA0}, {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"ge", 0x2265},
        {"le", 0x2264}, {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"mdash", 0x2014},
        {"ndash", 0x2013}, {"hellip", 0x2026}, {"middot", 0xB7}, {"times", 0xD7}, {"divide", 0xF7}, {"ensp", 0x2002},
        {"emsp", 0x2003}, {"plusmn", 0xB1}, {"deg", 0xB0}, {"sup2", 0xB2}, {"sup3", 0xB3}, {"permil", 0x2030}};
    const auto semicolon = text.substr(at, 12).find(';');
    if (semicolon == std::string_view::npos || semicolon < 2) return 0;
    const std::string_view name = text.substr(at + 1, semicolon - 1);
    if (name[0] == '#') {
        char32_t n = 0;
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        for (const char d : name.substr(hex ? 2 : 1)) {
            const int v = d >= '0' && d <= '9' ? d - '0' : hex && std::isxdigit(static_cast<unsigned char>(d)) ? std::tolower(d) - 'a' + 10 : -1;
            if (v < 0 || n > 0x110000) return 0;
            n = n * (hex ? 16 : 10) + static_cast<char32_t>(v);
        }
        if (n == 0 || n > 0x10FFFF || (n >= 0xD800 && n < 0xE000)) return 0;
        c = n;
        return semicolon + 1;
    }
    const auto it = names.find(name);
    if (it == names.end()) return 0;
    c = it->second;
    return semicolon + 1;
}

class Reader {
public:
    Reader(Document& document, Grid& grid) : document_(document), grid_(grid), text_(document.text()) {}

    void read() {
        grid_.rows_known = grid_.columns_known = true;
        for (std::size_t at = 0; at < text_.size();) {
            if (text_[at] == '<') {
                const Tag tag = tag_at(text_, at);
                if (!tag.name.empty()) {
                    on(tag);
                    at = tag.end;
                    if (tag.name == "script" || tag.name == "style") {
                        const auto end = text_.find("</" + tag.name, at);
                        at = end == std::string_view::npos ? text_.size() : end;
                    }
                    continue;
                }
            }
            // a tag that the end of the text cuts off
            if (text_[at] == '<' && text_.find('>', at) == std::string_view::npos && at + 1 < text_.size() &&
                (std::isalpha(static_cast<unsigned char>(text_[at + 1])) || text_[at + 1] == '/')) {
                flush();
                break;
            }
            std::size_t end = at + 1;
            while (end < text_.size() && text_[end] != '<' && text_[end] != '&' && text_[end] != '\n') ++end;
            char32_t c = 0;
            if (text_[at] == '&') {
                if (const std::size_t n = entity_at(text_, at, c)) {
                    take_made(at, at + n, c);
                    at += n;
                    continue;
                }
            }
            take(at, end);
            at = end;
        }
        flush();
    }

private:
    void on(const Tag& tag) {
        const std::string& n = tag.name;
        if (n == "table") {
            flush();
            ++nested_;
            if (nested_ == 1) start_table();
        } else if (n == "/table") {
            flush();
            if (nested_ > 0 && --nested_ == 0) ++row_;
            in_cell_ = false;
        } else if (nested_ > 1) {
            return;  // a table inside a cell is that cell's text
        } else if (n == "tr") {
            flush();
            in_cell_ = false;
            next_row();
        } else if (n == "td" || n == "th") {
            flush();
            if (nested_ == 0) {
                nested_ = 1;
                start_table();
            }
            if (!row_open_) next_row();
            open_cell(tag);
        } else if (n == "/td" || n == "/th") {
            flush();
            in_cell_ = false;
        } else if (n == "/tr") {
            flush();
            row_open_ = false;
            in_cell_ = false;
        } else if (nested_ == 0 && (n == "p" || n == "/p" || n == "div" || n == "/div" || n == "br" || n == "li" || n == "/li" || n == "h1" || n == "h2" || n == "h3" || n == "/h1" || n == "/h2" || n == "/h3" || n == "ul" || n == "body" || n == "title" || n == "/title")) {
            flush();
            ++row_;
        }
    }

    void start_table() {
        ++row_;
        occupied_.clear();
        row_open_ = false;
    }

    void next_row() {
        ++row_;
        row_open_ = true;
        column_ = 0;
        for (auto& o : occupied_)
            if (o > 0) --o;
    }

    void open_cell(const Tag& tag) {
        while (column_ < static_cast<int>(occupied_.size()) && occupied_[static_cast<std::size_t>(column_)] > 0) ++column_;
        cell_ = Cell{};
        cell_.row = row_;
        cell_.column = column_;
        cell_.rows_spanned = static_cast<std::uint16_t>(tag.rowspan);
        cell_.columns_spanned = static_cast<std::uint16_t>(tag.colspan);
        const std::size_t end = std::min<std::size_t>(widest, static_cast<std::size_t>(column_ + tag.colspan));
        if (occupied_.size() < end) occupied_.resize(end, 0);
        for (std::size_t i = static_cast<std::size_t>(column_); i < end; ++i) occupied_[i] = tag.rowspan;
        column_ += tag.colspan;
        in_cell_ = true;
    }

    void take(std::size_t begin, std::size_t end) {
        const Words w = words_at(document_, {u32(begin), u32(end)});
        if (!w.present()) return;
        pieces_.push_back(w);
        gap_ = 0;
    }

    void take_made(std::size_t begin, std::size_t end, char32_t c) {
        if (vocab::is_space(c)) {
            // 单位名称：…&nbsp;&nbsp;单位：万元: outside a table spaces part what stands on a line
            if (++gap_ == 2 && !in_cell_ && !pieces_.empty()) put(outside_++);
            return;
        }
        gap_ = 0;
        std::string made;
        utf8::append(static_cast<std::uint32_t>(c), std::back_inserter(made));
        pieces_.push_back(Words{document_.arena.keep(made), {u32(begin), u32(end)}, -1});
    }

    void flush() {
        if (!pieces_.empty()) put(outside_);
        else if (outside_ == 0) return;
        if (!in_cell_) ++row_;
        outside_ = 0;
    }

    void put(std::int32_t column) {
        Cell cell = in_cell_ ? cell_ : Cell{};
        if (!in_cell_) {
            cell.row = row_;
            cell.column = column;
        }
        cell.words = join(document_, pieces_);
        pieces_.clear();
        grid_.cells.push_back(cell);
    }

    static constexpr std::size_t widest = 1000;  // columns whose merged cells are followed; no table is as wide

    Document& document_;
    Grid& grid_;
    std::string_view text_;
    std::vector<Words> pieces_;
    std::vector<int> occupied_;
    Cell cell_;
    std::uint32_t row_ = 0;
    int column_ = 0;
    int nested_ = 0, gap_ = 0;     // spaces since the last text
    std::int32_t outside_ = 0;     // cells of a line outside tables
    bool in_cell_ = false;
    bool row_open_ = false;
};

}  // namespace

void read_html(Document& document, Grid& grid) { Reader(document, grid).read(); }

}  // namespace jixiao::grid
