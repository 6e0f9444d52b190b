/// The source as an editor. Holds the text: everything else asks it.

import { defaultKeymap, history, historyKeymap, insertNewline, undo } from "@codemirror/commands";
import { search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorSelection, EditorState, type Extension } from "@codemirror/state";
import { EditorView, drawSelection, highlightSpecialChars, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { LitElement, html, type PropertyValues, type TemplateResult } from "lit";
import { checkMarks, setFindings, setMarks, setShown } from "./editor-marks";
import { editorTheme, phrasesZh } from "./editor-theme";
import { language, t } from "./i18n";
import type { Range, Result } from "./result";
import { mostCells, type Session, type Source } from "./session";
import { fromMarkup } from "./table-text";

export class SourcePane extends LitElement implements Source {
  static override properties = { session: { attribute: false }, colours: { type: Boolean }, tick: { type: Number } };
  declare session: Session;
  declare colours: boolean;
  /// Grows with each change of the session, so that this element looks again.
  declare tick: number;
  private view: EditorView | null = null;
  private words = new Compartment();
  private lock = new Compartment();
  private locked = false;
  private drawn: Result | null = null;
  private shown: Range | null = null;
  private marked = "";
  /// Set while the page itself moves the selection: then nobody chose a place.
  private moving = false;
  private spoken = "";

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    return html`<div class="editor"></div>`;
  }

  override firstUpdated(): void {
    const parent = this.querySelector<HTMLElement>(".editor")!;
    this.view = new EditorView({ parent, root: this.getRootNode() as ShadowRoot, state: this.state("") });
    this.session.attach(this);
    if (this.autofocus) this.view.focus();
  }

  override updated(changed: PropertyValues): void {
    const { view, session } = this;
    if (!view) return;
    if (this.spoken !== language()) {
      this.spoken = language();
      view.dispatch({ effects: this.words.reconfigure(this.phrases()) });
    }
    if (this.locked !== session.readOnly) {
      this.locked = session.readOnly;
      view.dispatch({ effects: this.lock.reconfigure(EditorState.readOnly.of(this.locked)) });
    }
    const { result } = session;
    // A stale result speaks of another text: its offsets must not be drawn.
    if (!session.stale && result !== this.drawn) {
      const same = result !== null && this.drawn?.revision === result.revision && this.drawn.findings.length === result.findings.length;
      this.drawn = result;
      if (!same) view.dispatch({ effects: setFindings.of(result ? result.findings : []) });
      this.marked = "";
    }
    if (changed.has("colours")) this.marked = "";
    this.fetchMarks();
    const wanted = session.selection;
    if (wanted && wanted.range !== this.shown) {
      this.shown = wanted.range;
      if (wanted.origin !== "source") this.show(wanted.range, wanted.also, wanted.origin === "key");
    }
  }

  read(): string {
    return this.view?.state.doc.toString() ?? "";
  }

  length(): number {
    return this.view?.state.doc.length ?? 0;
  }

  start(): string {
    return this.view?.state.sliceDoc(0, 1) ?? "";
  }

  replace(text: string): void {
    const { view } = this;
    if (!view) return;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true, userEvent: "input.paste",
    });
  }

  swap(text: string, kept: unknown): void {
    const { view } = this;
    if (!view) return;
    const before = kept as { readonly state: EditorState; readonly scroll: number } | null;
    view.setState(before?.state ?? this.state(text));
    // Language and lock may have changed since it was left.
    this.spoken = "";
    this.locked = view.state.readOnly;
    this.drawn = null;
    this.marked = "";
    this.shown = null;
    view.scrollDOM.scrollTop = before?.scroll ?? 0;
  }

  keep(): unknown {
    return this.view ? { state: this.view.state, scroll: this.view.scrollDOM.scrollTop } : null;
  }

  selectAll(): void {
    const { view } = this;
    view?.dispatch({ selection: { anchor: 0, head: view.state.doc.length } });
    view?.focus();
  }

  apply(edits: readonly { readonly from: number; readonly to: number; readonly text: string }[]): void {
    this.view?.dispatch({ changes: edits.map((e) => ({ from: e.from, to: e.to, insert: e.text })), userEvent: "input.fix" });
  }

  undo(): void {
    if (this.view) undo(this.view);
  }

  override focus(): void {
    this.view?.focus();
  }

  /// Where the caret stands, for the status line and F8.
  head(): number {
    return this.view?.state.selection.main.head ?? 0;
  }

  place(): { readonly line: number; readonly column: number } {
    const doc = this.view?.state.doc;
    if (!doc) return { line: 1, column: 1 };
    const head = this.head();
    const line = doc.lineAt(head);
    // A long packed line is cut short: counting its code points on every move would cost too much.
    const before = doc.sliceString(Math.max(line.from, head - 20000), head);
    return { line: line.number, column: [...before].length + Math.max(0, head - 20000 - line.from) + 1 };
  }

  private show(range: Range, also: readonly Range[], focus: boolean): void {
    const { view } = this;
    if (!view) return;
    const { length } = view.state.doc;
    const from = Math.min(range.from, length), to = Math.min(range.to, length);
    this.moving = true;
    view.dispatch({
      selection: EditorSelection.single(from, to),
      effects: [EditorView.scrollIntoView(EditorSelection.range(from, Math.min(to, from + 400)), { y: "center" }), setShown.of([{ from, to }, ...also])],
    });
    this.moving = false;
    if (focus) view.focus();
  }

  private fetchMarks(): void {
    const { view, session } = this;
    const { result } = session;
    if (!view || session.stale) return;
    if (!this.colours || !result) {
      if (this.marked !== "none") view.dispatch({ effects: setMarks.of(null) });
      this.marked = "none";
      return;
    }
    const { from, to } = view.viewport;
    const key = `${result.handle}:${from}:${to}`;
    if (key === this.marked) return;
    this.marked = key;
    session.core.call("marks", { handle: result.handle, from, to }).then(
      (marks) => {
        if (this.marked === key && !session.stale) view.dispatch({ effects: setMarks.of(marks) });
      },
      () => undefined, // the handle is gone: a newer check will ask again
    );
  }

  private phrases(): Extension {
    return [
      language() === "zh" ? EditorState.phrases.of(phrasesZh) : [],
      placeholder(t("placeholder")),
      EditorView.contentAttributes.of({ tabindex: "0", "aria-label": t("sourceLabel"), lang: "zh" }),
    ];
  }

  private state(doc: string): EditorState {
    const { session } = this;
    this.spoken = language();
    return EditorState.create({
      doc,
      extensions: [
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        EditorState.tabSize.of(4),
        search({ top: true }),
        // A line break alone: cells are apart by tabs, spaces in front would be another cell's.
        keymap.of([{ key: "Enter", run: insertNewline }, ...defaultKeymap, ...historyKeymap, ...searchKeymap]),
        checkMarks((_, pos) => this.at(pos)),
        this.words.of(this.phrases()),
        this.lock.of([]),
        editorTheme,
        EditorView.domEventHandlers({ paste: (event, view) => this.pasteWhole(event, view) }),
        EditorView.updateListener.of((u) => {
          if (u.docChanged) session.edited();
          else if (u.viewportChanged) this.fetchMarks();
          if (u.selectionSet && !this.moving && !u.docChanged) {
            const { from, to } = u.state.selection.main;
            this.shown = { from, to };
            session.select(this.shown, "source");
          }
        }),
      ],
    });
  }

  /// A paste in place of the whole text is a new document, shown from its beginning; where its HTML table says more than
  /// its plain text (merged cells, or cells where the text has none) that is read. Anything else is the editor's own affair.
  private pasteWhole(event: ClipboardEvent, view: EditorView): boolean {
    const { main } = view.state.selection;
    if (this.session.readOnly || main.from !== 0 || main.to !== view.state.doc.length || !event.clipboardData) return false;
    const plain = event.clipboardData.getData("text/plain");
    const markup = event.clipboardData.getData("text/html");
    // Markup copied as text (a page's source, a file opened in an editor) is a table too.
    const written = markup === "" && /^\s*<(!doctype|html|table|div|p)\b/i.test(plain) ? plain : markup;
    const converted = written.length < 8_000_000 ? fromMarkup(written) : null;
    const table = converted && converted.cells <= mostCells && (converted.merged || written === plain || !plain.includes("\t")) ? converted : null;
    if (!table && plain === "") return false;
    event.preventDefault();
    this.session.openText(table ? table.text : plain);
    return true;
  }

  /// Findings whose text holds the position, the narrowest first.
  private at(pos: number): readonly Result["findings"][number][] {
    const { session } = this;
    if (session.stale || !session.result) return [];
    return session.result.findings
      .filter((f) => f.span.start.offset <= pos && pos <= f.span.end.offset && f.span.end.offset > f.span.start.offset)
      .sort((a, b) => a.span.end.offset - a.span.start.offset - (b.span.end.offset - b.span.start.offset));
  }
}

customElements.define("jx-source", SourcePane);
