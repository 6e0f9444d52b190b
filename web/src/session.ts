/// The state of the page and the one place that changes it: the text, its latest check, what is selected.
/// Components read it and call its methods; `subscribe` tells them when to render.

import type { Encoding, Finding, Language, Rule, Target } from "../../wasm/report";
import { CoreClient, CoreError } from "./core-client";
import type { ErrorCode } from "./protocol";
import { blocksOf, escapeCell, fromMarkup } from "./table-text";
import { identity, rangeOf, type Range, type Result } from "./result";

/// A file's bytes as opened, so that another encoding can be tried.
export interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly encoding: Encoding;
}

/// Who asked for a place to be shown: that part need not move itself.
export type Origin = "findings" | "content" | "grid" | "source" | "key";

export interface Selection {
  readonly range: Range;
  /// The other places that the chosen finding speaks of.
  readonly also: readonly Range[];
  readonly origin: Origin;
}

/// The source pane, as far as the session needs it.
export interface Source {
  read(): string;
  length(): number;
  /// The first character.
  start(): string;
  /// Replaces the whole text as one step that can be undone.
  replace(text: string): void;
  apply(edits: readonly { readonly from: number; readonly to: number; readonly text: string }[]): void;
  undo(): void;
}

export interface Problem {
  readonly kind: ErrorCode;
  readonly message: string;
}

const chunk = 400;
/// A table with more cells is shown as text: a page of so many elements would be slow.
export const mostCells = 20_000;

export class Session {
  result: Result | null = null;
  file: OpenFile | null = null;
  /// The text differs from the one that `result` speaks of.
  stale = false;
  busySince: number | null = null;
  stopped = false;
  problem: Problem | null = null;
  notice: string | null = null;
  selection: Selection | null = null;
  selectedFinding: number | null = null;
  /// identity of a finding → why it is no problem here
  dismissed = new Map<string, string>();
  rules: readonly Rule[] = [];
  empty = true;
  /// The checker is a part of somebody else's page and keeps nothing.
  embedded = false;
  /// Which rules run: a built-in profile's name or a profile's JSON; "" is the general default.
  profile = "";
  /// The text can be read and chosen from, not changed by the person.
  readOnly = false;
  /// The text is one of our tables: it is shown as a table.
  table = false;

  private source: Source | null = null;
  private listeners = new Set<() => void>();
  private revision = 0;
  private checked = -1;
  private running = false;
  private timer: number | undefined;
  /// The decoded text of `file`, as long as nobody has edited it.
  private pristine: string | null = null;

  constructor(readonly core: CoreClient, public language: Language) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.listeners) listener();
  }

  attach(source: Source): void {
    this.source = source;
  }

  /// The text was edited. The check runs when typing pauses; the larger the text, the longer the pause.
  edited(): void {
    this.revision++;
    this.stale = true;
    this.stopped = false;
    this.empty = (this.source?.length() ?? 0) === 0;
    const length = this.source?.length() ?? 0;
    // Undo may leave the table, or come back to it.
    this.table = length > 0 && length < 4_000_000 && this.source?.start() === "<" && blocksOf(this.source.read()) !== null;
    this.schedule(length < 200_000 ? 180 : length < 2_000_000 ? 500 : 1200);
    this.changed();
  }

  checkNow(): void {
    this.revision++;
    this.stale = true;
    this.stopped = false;
    this.problem = null;
    this.schedule(0);
    this.changed();
  }

  setLanguage(language: Language): void {
    if (language === this.language) return;
    this.language = language;
    this.rules = [];
    this.checkNow();
  }

  setProfile(profile: string): void {
    if (profile === this.profile) return;
    this.profile = profile;
    if (!this.empty) this.checkNow();
  }

  /// Puts a text in place of the present one, which undo brings back. Without a name it was pasted.
  openText(text: string, name?: string): void {
    this.file = name === undefined ? null : { name, bytes: null, encoding: "auto" };
    this.pristine = null;
    this.dismissed.clear();
    this.source?.replace(text);
    this.checkNow();
  }

  /// Reads a file's bytes through the core, since it is the core that knows the encodings.
  async openBytes(name: string, bytes: Uint8Array, encoding: Encoding = "auto"): Promise<void> {
    this.problem = null;
    this.busySince = Date.now();
    this.changed();
    try {
      const opened = await this.core.call("open", { input: bytes, options: { name, encoding, language: this.language } });
      void this.core.call("close", { handle: opened.handle });
      const decoded = (opened.text ?? "").replace(/\r\n?/g, "\n");
      // A saved page is mostly markup: its tables are what one wants to see.
      const converted = /\.html?$/i.test(name) || /^\s*<(!doctype html|html|table)/i.test(decoded) ? fromMarkup(decoded) : null;
      const text = converted && converted.cells <= mostCells ? converted.text : decoded;
      this.file = { name, bytes, encoding };
      this.dismissed.clear();
      this.source?.replace(text);
      this.pristine = opened.text === text ? text : null;
      this.checkNow();
    } catch (error) {
      this.fail(error);
    }
  }

  reopen(encoding: Encoding): void {
    if (this.file?.bytes) void this.openBytes(this.file.name, this.file.bytes, encoding);
  }

  select(range: Range, origin: Origin): void {
    this.selection = { range, also: [], origin };
    // What was chosen in the source chooses the finding that stands there, the narrowest of several.
    if (origin === "source") this.selectedFinding = this.findingAt(range.from) ?? this.selectedFinding;
    this.changed();
  }

  selectFinding(index: number, origin: Origin): void {
    const finding = this.result?.findings[index];
    if (!finding) return;
    this.selectedFinding = index;
    this.selection = { range: rangeOf(finding.span), also: finding.related.map((r) => rangeOf(r.span)), origin };
    this.changed();
  }

  private findingAt(offset: number): number | null {
    if (this.stale || !this.result) return null;
    let best: number | null = null;
    let size = Infinity;
    this.result.findings.forEach(({ span }, i) => {
      const { from, to } = rangeOf(span);
      if (from > offset || to < offset || to - from >= Math.min(size, 400)) return;
      best = i;
      size = to - from;
    });
    return best;
  }

  /// The next (1) or previous (-1) finding that is not dismissed, seen from the selected one or the given offset.
  step(direction: 1 | -1, offset: number | null): void {
    const { result } = this;
    if (!result || result.findings.length === 0) return;
    const open = result.findings.map((_, i) => i).filter((i) => !this.isDismissed(result.findings[i]!));
    if (open.length === 0) return;
    let at: number;
    if (this.selectedFinding !== null) {
      const later = open.findIndex((i) => i > this.selectedFinding!);
      const earlier = open.filter((i) => i < this.selectedFinding!).length - 1;
      at = direction > 0 ? (later < 0 ? 0 : later) : earlier < 0 ? open.length - 1 : earlier;
    } else {
      const from = offset ?? 0;
      const later = open.findIndex((i) => result.findings[i]!.span.start.offset >= from);
      at = direction > 0 ? Math.max(0, later) : (later <= 0 ? open.length : later) - 1;
    }
    this.selectFinding(open[at]!, "key");
  }

  isDismissed(finding: Finding): boolean {
    return this.dismissed.size > 0 && this.result !== null && this.dismissed.has(identity(this.result, finding));
  }

  reasonOf(finding: Finding): string | null {
    return (this.result && this.dismissed.get(identity(this.result, finding))) ?? null;
  }

  dismiss(finding: Finding, reason: string): void {
    if (this.result) this.dismissed.set(identity(this.result, finding), reason);
    this.changed();
  }

  restore(finding: Finding): void {
    if (this.result) this.dismissed.delete(identity(this.result, finding));
    this.changed();
  }

  /// Applies the safe fixes of the findings, those that do not overlap, as one step of undo. Returns how many.
  fix(findings: readonly Finding[]): number {
    const { result, source } = this;
    if (!result || !source || this.stale || this.readOnly) return 0;
    let end = 0;
    let done = 0;
    const edits: { from: number; to: number; text: string }[] = [];
    const fixes = findings.flatMap((f) => (f.fix ? [f.fix] : []));
    const sorted = fixes
      .map((fix) => [...fix.edits].sort((a, b) => a.span.start.offset - b.span.start.offset))
      .filter((list) => list.length > 0)
      .sort((a, b) => a[0]!.span.start.offset - b[0]!.span.start.offset);
    for (const list of sorted) {
      if (list[0]!.span.start.offset < end) continue;
      for (const e of list) {
        edits.push({ from: e.span.start.offset, to: e.span.end.offset, text: this.table ? escapeCell(e.text) : e.text });
      }
      end = list[list.length - 1]!.span.end.offset;
      done++;
    }
    if (done > 0) source.apply(edits);
    return done;
  }

  undo(): void {
    this.source?.undo();
  }

  /// Replaces one stretch of the source.
  edit(from: number, to: number, text: string): void {
    if (!this.readOnly) this.source?.apply([{ from, to, text }]);
  }

  /// The source in our form of a table with merged cells (table-text.ts), or null where it is any other text.
  tableText(): string | null {
    return this.table ? (this.source?.read() ?? null) : null;
  }

  /// The reader has seen the problem.
  settle(): void {
    this.problem = null;
    this.changed();
  }

  say(notice: string | null): void {
    this.notice = notice;
    this.changed();
  }

  /// Ends a check that takes too long. The text stays.
  stop(): void {
    this.core.stop("stopped");
    this.stopped = true;
    this.running = false;
    this.busySince = null;
    this.changed();
  }

  async loadRules(): Promise<void> {
    if (this.rules.length > 0) return;
    try {
      this.rules = await this.core.call("rules", { language: this.language });
      this.changed();
    } catch (error) {
      this.fail(error);
    }
  }

  private schedule(delay: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.check(), delay);
  }

  private async check(): Promise<void> {
    if (this.running || !this.source || this.checked === this.revision) return;
    this.running = true;
    const revision = this.revision;
    try {
      if (this.source.length() === 0) {
        this.adopt(null, revision);
        return;
      }
      this.busySince ??= Date.now();
      this.changed();
      const text = this.source.read();
      const { file } = this;
      const untouched = file?.bytes && this.pristine !== null && text === this.pristine;
      const opened = await this.core.call("open", {
        input: untouched ? file.bytes! : text,
        options: {
          name: file?.name ?? "",
          encoding: untouched ? file.encoding : "auto",
          language: this.language,
          profile: this.profile,
        },
      });
      if (revision !== this.revision) {
        void this.core.call("close", { handle: opened.handle });
        return;
      }
      this.adopt(
        {
          handle: opened.handle, revision, text, table: this.table, overview: opened.overview, findings: [],
          targets: opened.overview.tables.map(() => []), complete: false, milliseconds: opened.milliseconds,
        },
        revision,
      );
      await this.load(revision);
    } catch (error) {
      if (!this.stopped) this.fail(error);
    } finally {
      this.running = false;
      if (revision !== this.revision && !this.stopped) this.schedule(0);
    }
  }

  private adopt(result: Result | null, revision: number): void {
    const old = this.result;
    if (old) void this.core.call("close", { handle: old.handle }).catch(() => undefined);
    this.result = result;
    this.checked = revision;
    this.stale = false;
    this.busySince = null;
    this.problem = null;
    this.selectedFinding = null;
    this.changed();
  }

  /// Fetches findings and targets piece by piece, so that a large report shows its beginning at once.
  private async load(revision: number): Promise<void> {
    const first = this.result;
    if (!first) return;
    const { handle, overview } = first;
    const total = overview.summary.errors + overview.summary.warnings + overview.summary.infos;
    const findings: Finding[] = [];
    const targets: Target[][] = overview.tables.map(() => []);
    const show = (complete: boolean) => {
      this.result = { ...first, findings: findings.slice(), targets: targets.map((t) => t.slice()), complete };
      this.changed();
    };
    let shown = Date.now();
    const pause = () => {
      if (Date.now() - shown < 250) return;
      shown = Date.now();
      show(false);
    };
    while (findings.length < total) {
      const more = await this.core.call("findings", { handle, from: findings.length, to: findings.length + chunk });
      if (revision !== this.revision) return;
      if (more.length === 0) break;
      findings.push(...more);
      pause();
    }
    for (const [index, table] of overview.tables.entries()) {
      const list = targets[index]!;
      while (list.length < table.targets) {
        const more = await this.core.call("targets", { handle, table: index, from: list.length, to: list.length + 50 });
        if (revision !== this.revision) return;
        if (more.length === 0) break;
        list.push(...more);
        pause();
      }
    }
    show(true);
  }

  private fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    // A failed check leaves no handle that could be trusted; bytes that are no text leave the core as it was.
    if (!(error instanceof CoreError && error.code === "unreadable")) {
      this.core.stop(message);
      this.result = null;
      this.stale = false;
    }
    this.busySince = null;
    this.problem = { kind: error instanceof CoreError ? error.code : "core", message };
    this.changed();
  }
}
