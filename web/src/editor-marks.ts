/// What the check said, drawn over the source: underlined findings, a gutter, hover texts, colours by role.

import { RangeSet, RangeSetBuilder, StateEffect, StateField, type EditorState, type Extension, type Text } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, ViewPlugin, gutter, hoverTooltip, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import { roles, severities, type Finding, type Severity } from "../../wasm/report";
import { t } from "./i18n";

export const setFindings = StateEffect.define<readonly Finding[]>();
/// Triples [from, to, role]; null clears.
export const setMarks = StateEffect.define<Int32Array | null>();
/// The chosen place first, then the others that it has to do with.
export const setShown = StateEffect.define<readonly { readonly from: number; readonly to: number }[]>();

const rank = (s: Severity): number => severities.indexOf(s);
const underline = Object.fromEntries(
  severities.map((s) => [s, Decoration.mark({ class: `jx-u jx-u-${s}` })]),
) as Record<Severity, Decoration>;
const roleMark = roles.map((role) => (role === "placeholder" ? null : Decoration.mark({ class: `jx-role jx-role-${role}` })));

interface Found {
  readonly decorations: DecorationSet;
  readonly gutter: RangeSet<GutterMarker>;
}

class SeverityMarker extends GutterMarker {
  constructor(readonly severity: Severity, readonly title: string) {
    super();
  }
  override eq(other: GutterMarker): boolean {
    return other instanceof SeverityMarker && other.severity === this.severity && other.title === this.title;
  }
  override toDOM(): Node {
    const dot = document.createElement("span");
    dot.className = `jx-dot jx-dot-${this.severity}`;
    dot.textContent = this.severity === "error" ? "●" : this.severity === "warning" ? "▲" : "■";
    dot.title = this.title;
    return dot;
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
}

/// Longer than this a finding speaks of a whole project or table: underlining all of it would say nothing.
const longest = 400;

/// Stretches that do not overlap, each with the gravest severity that covers it: the editor nests marks that overlap,
/// and a thousand findings on one word would be a thousand elements deep.
export function flatten(stretches: readonly Stretch[]): readonly Stretch[] {
  const edges = stretches
    .flatMap((s) => [{ at: s.from, severity: rank(s.severity), open: 1 }, { at: s.to, severity: rank(s.severity), open: -1 }])
    .sort((a, b) => a.at - b.at);
  const open = severities.map(() => 0);
  const out: Stretch[] = [];
  let since = 0;
  for (const edge of edges) {
    const now = severities.find((_, i) => open[i]! > 0);
    const last = out[out.length - 1];
    if (now && edge.at > since) {
      if (last && last.to === since && last.severity === now) out[out.length - 1] = { from: last.from, to: edge.at, severity: now };
      else out.push({ from: since, to: edge.at, severity: now });
    }
    since = edge.at;
    open[edge.severity]! += edge.open;
  }
  return out;
}

const shape = (findings: readonly Finding[], doc: Text): Found => {
  const marks = new RangeSetBuilder<Decoration>();
  const lines = new Map<number, { severity: Severity; messages: string[] }>();
  const inside = findings
    .map((f) => ({ from: f.span.start.offset, to: Math.min(f.span.end.offset, doc.length), severity: f.severity, f }))
    .filter((m) => m.from <= doc.length);
  for (const { from, to, severity } of flatten(inside.filter((m) => m.to - m.from <= longest))) marks.add(from, to, underline[severity]);
  for (const { from, f } of inside) {
    const line = doc.lineAt(from).from;
    const seen = lines.get(line);
    if (!seen) lines.set(line, { severity: f.severity, messages: [f.message] });
    else {
      if (rank(f.severity) < rank(seen.severity)) seen.severity = f.severity;
      if (seen.messages.length < 6) seen.messages.push(f.message);
    }
  }
  const dots = new RangeSetBuilder<GutterMarker>();
  for (const [line, { severity, messages }] of [...lines].sort((a, b) => a[0] - b[0])) {
    dots.add(line, line, new SeverityMarker(severity, messages.join("\n")));
  }
  return { decorations: marks.finish(), gutter: dots.finish() };
};

const findingsField = StateField.define<Found>({
  create: () => ({ decorations: Decoration.none, gutter: RangeSet.empty }),
  update(found, tr) {
    for (const e of tr.effects) if (e.is(setFindings)) return shape(e.value, tr.state.doc);
    // Until the next check the marks move along with the text.
    return tr.docChanged ? { decorations: found.decorations.map(tr.changes), gutter: found.gutter.map(tr.changes) } : found;
  },
  provide: (f) => EditorView.decorations.from(f, (found) => found.decorations),
});

const rolesField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, tr) {
    for (const e of tr.effects) {
      if (!e.is(setMarks)) continue;
      if (!e.value) return Decoration.none;
      const builder = new RangeSetBuilder<Decoration>();
      const { length } = tr.state.doc;
      for (let i = 0; i + 2 < e.value.length; i += 3) {
        const from = e.value[i]!, to = Math.min(e.value[i + 1]!, length), mark = roleMark[e.value[i + 2]!];
        if (mark && to > from) builder.add(from, to, mark);
      }
      return builder.finish();
    }
    return tr.docChanged ? set.map(tr.changes) : set;
  },
  provide: (f) => EditorView.decorations.from(f),
});

const shownMark = Decoration.mark({ class: "jx-shown" });
const alsoMark = Decoration.mark({ class: "jx-also" });
const shownField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, tr) {
    for (const e of tr.effects) {
      if (!e.is(setShown)) continue;
      const { length } = tr.state.doc;
      const ranges = e.value.flatMap(({ from, to }, i) => (from < Math.min(to, length) && to - from < 2000 ? [(i === 0 ? shownMark : alsoMark).range(from, Math.min(to, length))] : []));
      return Decoration.set(ranges, true);
    }
    return tr.docChanged ? set.map(tr.changes) : set;
  },
  provide: (f) => EditorView.decorations.from(f),
});

/// Tabs are what holds such a table together, so they are visible.
const tabMark = Decoration.mark({ class: "jx-tab" });
const tabs = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = this.build(view);
    }
    update(u: ViewUpdate): void {
      if (u.docChanged || u.viewportChanged) this.decorations = this.build(u.view);
    }
    private build(view: EditorView): DecorationSet {
      const b = new RangeSetBuilder<Decoration>();
      for (const { from, to } of view.visibleRanges) {
        const text = view.state.sliceDoc(from, to);
        for (let i = text.indexOf("\t"); i >= 0; i = text.indexOf("\t", i + 1)) b.add(from + i, from + i + 1, tabMark);
      }
      return b.finish();
    }
  },
  { decorations: (p) => p.decorations },
);

const hover = (at: (state: EditorState, pos: number) => readonly Finding[]): Extension =>
  hoverTooltip((view, pos) => {
    const found = at(view.state, pos).slice(0, 4);
    if (found.length === 0) return null;
    return {
      pos,
      above: true,
      create: () => {
        const dom = document.createElement("div");
        dom.className = "jx-tip";
        for (const f of found) {
          const line = dom.appendChild(document.createElement("div"));
          line.className = `jx-tip-line jx-tip-${f.severity}`;
          line.textContent = `${t(f.severity)} ${f.rule}  ${f.message}`;
          if (f.suggestion) {
            const hint = dom.appendChild(document.createElement("div"));
            hint.className = "jx-tip-hint";
            hint.textContent = f.suggestion;
          }
        }
        return { dom };
      },
    };
  }, { hoverTime: 250 });

export const checkMarks = (at: (state: EditorState, pos: number) => readonly Finding[]): Extension => [
  rolesField,
  findingsField,
  shownField,
  tabs,
  gutter({ class: "jx-gutter", markers: (view) => view.state.field(findingsField).gutter }),
  hover(at),
];
