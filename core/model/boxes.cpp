// One box of a form: what its label says its value is, and where that belongs.

#include <algorithm>

#include "base/prefix.hpp"
#include "grid/pieces.hpp"
#include "model/reader.hpp"
#include "vocab/cues_labels.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;
namespace cue = vocab::cue;

// `(盖章)`, `（签字）`, `请在此处简要说明…` are no value
bool stamp(const Words& w) {
    const std::string text = vocab::folded(prefix(w.text, 60));
    return vocab::is_any(text, cue::stamps) || vocab::starts_with_any(text, cue::prompts) > 0;
}

// `(盖章)某某局`
void drop_stamp(Document& d, Words& unit) {
    std::size_t end = unit.text.find(')'), n = 1;
    if (end == std::string_view::npos) end = unit.text.find("）"), n = 3;
    if (end == std::string_view::npos || end > 18) return;
    const Words head = grid::cut(d, unit, 0, end + n);
    if (stamp(head)) unit = grid::cut(d, unit, end + n, unit.text.size());
}

// At its end, or behind it in the text.
bool has_colon(const Document& d, const Words& label) {
    const std::string_view behind = d.text().substr(std::min<std::size_t>(label.span.end, d.text().size()));
    return label.text.ends_with("：") || label.text.ends_with(":") || behind.starts_with("：") || behind.starts_with(":");
}

bool label_text_is(const Item& item, std::string_view word) { return item.folded == word || (item.folded.size() == word.size() + 1 && item.folded.starts_with(word)); }

}  // namespace

Words take_code(Document& d, Words& unit) {
    const std::string_view s = unit.text;
    const bool bracket = s.starts_with('[') || s.starts_with('(');
    std::size_t from = bracket ? 1 : 0, end = from;
    while (end < s.size() && s[end] >= '0' && s[end] <= '9') ++end;
    std::size_t name = end;
    if (end - from < 3 || (bracket && (name >= s.size() || (s[name] != ']' && s[name] != ')')))) return {};
    if (bracket || (name < s.size() && s[name] == '-')) ++name;
    const Words rest = grid::cut(d, unit, name, s.size());
    if (!rest.present() || !names_unit(vocab::folded(rest.text))) return {};
    const Words code = grid::cut(d, unit, from, end);
    unit = rest;
    return code;
}

void Reader::box(Index label, const Words& raw) {
    const Item& item = at(label);
    Words value = raw;
    if (value.present() && stamp(value)) {
        builder_.mark(value, Role::placeholder);
        value = {};
    }
    vocab::Term term = item.term ? item.term : vocab::lookup_shape(item.folded);
    switch (term.kind) {
        case Kind::name: {
            builder_.mark(item.words, Role::label);
            const std::string label_text = vocab::folded(item.words.text);
            const bool again = builder_.has_target() && (builder_.target().name.present() || !builder_.target().indicators.empty());
            // 专项资金名称 beside 项目名称 is another box of the same project
            if (again && !builder_.pending().title.present() && builder_.target().indicators.empty() && builder_.target().name.present() && label_text != name_label_) {
                builder_.field(item.words, value);
                return;
            }
            name_label_ = label_text;
            if (builder_.pending().title.present() && builder_.has_table() && (again || builder_.has_target())) builder_.close_table();
            else if (again) {
                builder_.new_target();
                sets_read_ = 0;
            }
            if (builder_.pending().title.present()) sets_read_ = 0;
            // 51000023T000008812204-某某资金
            std::size_t code = 0;
            while (code < value.text.size() && ((value.text[code] >= '0' && value.text[code] <= '9') || (value.text[code] >= 'A' && value.text[code] <= 'Z'))) ++code;
            if (code >= 8 && code + 1 < value.text.size() && value.text[code] == '-') {
                builder_.target().code = grid::cut(builder_.document(), value, 0, code);
                builder_.mark(builder_.target().code, Role::code);
                value = grid::cut(builder_.document(), value, code + 1, value.text.size());
            }
            builder_.mark(value, Role::name);
            builder_.target().name = value;
            return;
        }
        case Kind::code:
            builder_.mark(item.words, Role::label);
            builder_.mark(value, Role::code);
            // above the name of the next project
            if (builder_.has_target() && builder_.target().code.present() && !builder_.target().indicators.empty()) builder_.pending().code = value;
            else if (value.present()) builder_.target().code = value;
            return;
        case Kind::unit_name: {
            builder_.mark(item.words, Role::label);
            const bool below = builder_.has_target() && !builder_.pending().title.present() && !builder_.target().indicators.empty();
            drop_stamp(builder_.document(), value);
            const Words code = below ? Words{} : take_code(builder_.document(), value);
            builder_.mark(code, Role::code);
            builder_.mark(value, Role::caption);
            if (!value.present()) return;
            if (code.present()) builder_.pending().code = code;
            if (builder_.has_target() && !builder_.pending().title.present() && !builder_.target().indicators.empty()) return;
            const bool fresh = !builder_.has_table() || builder_.pending().title.present();
            if (fresh) {
                if (builder_.pending().title.present() && (vocab::folded(item.words.text).find(cue::department) != std::string::npos || scope_of(builder_.pending().title.text) == Scope::department)) {
                    // a department's form opens with its name
                    if (builder_.has_table()) builder_.close_table();
                    sets_read_ = 0;
                    builder_.pending().unit_name = value;
                    Table& t = builder_.table();
                    if (t.scope == Scope::department) builder_.target().name = value;
                    return;
                }
                builder_.pending().unit_name = value;
            } else {
                Table& t = builder_.table();
                if (!t.unit_name.present()) t.unit_name = value;
                if (t.scope == Scope::department && !builder_.target().name.present()) builder_.target().name = value;
            }
            return;
        }
        case Kind::fund: case Kind::fund_group: {
            builder_.take_money_unit(item.words);
            if (!value.present()) {
                builder_.mark(item.words, Role::label);
                if (term.kind == Kind::fund) builder_.target().blank.push_back({item.words, {}});
                return;
            }
            const Item v = make_item(builder_.document(), value, item.row);
            const bool amount = v.has(pure_number | value_like | placeholder) || (value.text[0] >= '0' && value.text[0] <= '9' && term.kind == Kind::fund) || (value.text.size() <= 40 && value.text.find_first_of("0123456789") != std::string_view::npos) ||
                                (value.text.size() <= 90 && term.kind == Kind::fund && item.term && value.text.back() >= '0' && value.text.back() <= '9');
            if (!amount && !builder_.target().indicators.empty() && !builder_.pending().title.present()) {
                builder_.mark(item.words, Role::furniture);  // a note below the table that explains a fund
                builder_.mark(value, Role::furniture);
                return;
            }
            if (amount) builder_.add_fund(builder_.target().funds, item.words, value);
            else if (term.kind == Kind::fund && item.term) builder_.field(item.words, value);
            else builder_.field(item.words, value);
            return;
        }
        case Kind::goal: case Kind::goal_group: builder_.goal(item.words, value); return;
        case Kind::content:
            builder_.mark(item.words, Role::label);
            builder_.mark(value, Role::content);
            if (!builder_.target().content.present()) builder_.target().content = value;
            else if (value.present()) builder_.field(item.words, value);
            return;
        case Kind::group:
            builder_.mark(item.words, Role::label);
            if (value.present()) builder_.field(item.words, value);
            return;
        case Kind::end: case Kind::sign_off:
            builder_.mark(item.words, Role::furniture);
            builder_.mark(value, Role::furniture);
            return;
        default:
            // 预算单位：某局 above the table names the unit; without a colon it is a box of the form
            if (label_text_is(item, cue::budget_unit) && has_colon(builder_.document(), item.words) && value.present() && (!builder_.has_target() || builder_.pending().title.present())) {
                builder_.mark(item.words, Role::label);
                builder_.mark(value, Role::caption);
                builder_.pending().unit_name = value;
                return;
            }
            builder_.field(item.words, value);
            return;
    }
}

}  // namespace jixiao::model
