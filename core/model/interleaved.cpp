// Wrapped values of a PDF that stand above and below the line of their labels.

#include <algorithm>

#include "grid/pieces.hpp"
#include "model/reader.hpp"

namespace jixiao::model {
namespace {

using vocab::Kind;

}  // namespace

// A text of several lines around its label, which stands between them on a line of its own: as many above it as below.
Reader::Index Reader::read_around(Index i) {
    constexpr Index most = 8;
    const auto text = [&](Index k) {
        return k < size() && first_in_row(k) && row_end(items_, k) == k + 1 && !at(k).blank && !is_label(k) && !at(k).level() && !title_at(k) && !caption_at(k);
    };
    Index label = i;
    while (label < i + most && text(label)) ++label;
    const Index above = label - i, end = label + 1 + above;
    if (above < 2 || label >= size() || !first_in_row(label) || row_end(items_, label) != label + 1) return i;
    const Kind kind = at(label).term.kind;
    if (kind != Kind::goal && kind != Kind::goal_group && kind != Kind::content) return i;
    for (Index k = label + 1; k < end; ++k)
        if (!text(k)) return i;
    if (text(end) && !at(end - 1).words.text.ends_with("。")) return i;
    std::vector<Words> pieces;
    for (Index k = i; k < end; ++k)
        if (k != label) pieces.push_back(at(k).words);
    box(label, grid::join(builder_.document(), pieces));
    return end;
}

// Wrapped values stand above and below the line of their labels:
//   东栎河节制闸工  阶段性项
//   项目名称  项目性质  项目类别  特定目标类
//   程  目
Reader::Index Reader::read_interleaved(Index i) {
    if ((items_.form != TextForm::lines && items_.form != TextForm::aligned) || !first_in_row(i)) return i;
    if (const Index end = read_around(i); end > i) return end;
    const Index middle = row_end(items_, i);
    if (middle >= size()) return i;
    const Index below = row_end(items_, middle);
    if (at(middle).row > at(i).row + 2) return i;
    auto plain = [&](Index from, Index to) {
        for (Index k = from; k < to; ++k)
            if (at(k).blank || is_label(k) || at(k).level() || title_at(k) || caption_at(k)) return false;
        return from < to;
    };
    if (!plain(i, middle)) return i;
    const std::size_t above = middle - i;
    if (above > 4) return i;
    Index end = below;
    std::size_t under = 0;
    if (below < size() && at(below).row <= at(middle).row + 2) {
        const Index next = row_end(items_, below);
        if (plain(below, next)) {
            under = next - below;
            end = next;
        }
    }
    Document& d = builder_.document();
    auto joined = [&](std::size_t n) {
        const Words both[] = {at(i + n).words, n < under ? at(below + n).words : Words{}};
        return grid::join(d, both);
    };
    // labels of the middle line that no value follows
    std::vector<Index> open;
    bool labels = false;
    for (Index k = middle; k < below; ++k) {
        if (!is_box(at(k).term.kind)) continue;
        labels = true;
        if (k + 1 == below || is_label(k + 1)) open.push_back(k);
    }
    if (labels && open.size() == above && !header_at(items_, middle)) {
        const Kind last = at(open.back()).term.kind;
        const bool running = last == Kind::goal || last == Kind::goal_group || last == Kind::content;
        if (running && open.size() == 1) {
            // a text around its label: to the line that ends its sentence
            std::vector<Words> pieces{at(i).words};
            Index k = below;
            for (int n = 0; k < size() && n < 6; ++n) {
                const Index next = row_end(items_, k);
                if (!plain(k, next)) break;
                bool closed = false;
                for (Index v = k; v < next; ++v) {
                    pieces.push_back(at(v).words);
                    closed = at(v).words.text.ends_with("。");
                }
                k = next;
                if (closed) break;
            }
            for (Index m = middle; m < below; ++m)
                if (m != open[0]) builder_.mark(at(m).words, Role::label);
            box(open[0], grid::join(d, pieces));
            return k;
        }
        if (under > above || running) return i;
        std::size_t n = 0;
        for (Index k = middle; k < below; ++k) {
            if (!is_box(at(k).term.kind)) continue;
            if (std::find(open.begin(), open.end(), k) != open.end()) box(k, joined(n++));
            else box(k, at(k + 1).words);
        }
        return end;
    }
    if (under != above) return i;
    // labels broken over the lines above and below: 主管部门及代 / 码, 同名项目上年 / 预算额（元）
    std::vector<Item> whole;
    std::size_t known = 0;
    for (std::size_t n = 0; n < above; ++n) {
        Item item = make_item(builder_.document(), joined(n), at(i).row);
        if (!item.term) item.term = vocab::lookup_shape(item.folded);
        known += is_box(item.term.kind);
        whole.push_back(std::move(item));
    }
    std::vector<Index> rest;
    for (Index k = middle; k < below; ++k) rest.push_back(k);
    if (known == 0 || known > above) return i;
    if (known == above && rest.size() == above && plain(middle, below)) {
        for (std::size_t n = 0; n < above; ++n) {
            items_.all[i + n] = whole[n];
            box(i + n, at(rest[n]).words);
        }
        return end;
    }
    if (known + rest.size() == above - known + 0 || (labels && open.size() + known == above - known)) {
        std::size_t next = 0;
        for (std::size_t n = 0; n < above; ++n) {
            if (is_box(whole[n].term.kind)) {
                items_.all[i + n] = whole[n];
                if (n + 1 < above) box(i + n, whole[n + 1].words);
                ++n;
            } else if (next < open.size()) {
                box(open[next++], whole[n].words);
            }
        }
        return end;
    }
    return i;
}

}  // namespace jixiao::model
