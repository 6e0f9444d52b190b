/// The state of the page and the one place that changes it: the text, its latest check, what is selected.
/// Components read it and call its methods; `subscribe` tells them when to render.

import { SettingsError, kindOfJson, readAnswers, readProfile, type Answer, type Profile } from "../../wasm/profile";
import type { Overview } from "../../wasm/engine";
import type { Encoding, Finding, Language, Rule, Summary, TableHead, Target } from "../../wasm/report";
import { Batch, batchFile, type BatchFile } from "./batch";
import { CoreClient, CoreError } from "./core-client";
import type { ErrorCode } from "./protocol";
import { blocksOf, escapeCell, fromMarkup } from "./table-text";
import type { Counts } from "./headline";
import { t } from "./i18n";
import { identity, rangeOf, type Range, type Result } from "./result";
import { generalProfile } from "./settings";

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
  /// Puts another document in its place, of which nothing can be undone; `kept` gives one back as it was left.
  swap(text: string, kept: unknown): void;
  keep(): unknown;
  /// So that the next paste takes the place of all there is.
  selectAll(): void;
  apply(edits: readonly { readonly from: number; readonly to: number; readonly text: string }[]): void;
  undo(): void;
}

export interface Problem {
  readonly kind: ErrorCode;
  readonly message: string;
}

/// A line above the panes, and what one may do about it.
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; run(): void };
}

/// What another document is to be compared with the present one from: a text, a file, or a report of ours as JSON.
export interface Former {
  readonly name: string;
  readonly input: string | Uint8Array;
}

const chunk = 400;
/// A table with more cells is shown as text: a page of so many elements would be slow.
export const mostCells = 20_000;

/// A file's text as the source pane shows it. Of a saved page, which is mostly markup, the tables.
function asSource(name: string, decoded: string): string {
  const text = decoded.replace(/\r\n?/g, "\n");
  const converted = /\.html?$/i.test(name) || /^\s*<(!doctype html|html|table)/i.test(text) ? fromMarkup(text) : null;
  return converted && converted.cells <= mostCells ? converted.text : text;
}

/// A report that was exported: all that it says, without the text that it speaks of.
function fromReport(json: string): Result {
  const { tables, findings, ...overview } = JSON.parse(json) as Omit<Overview, "tables"> & {
    readonly tables: readonly (Omit<TableHead, "targets" | "indicators"> & { readonly targets: readonly Target[] })[]; readonly findings: readonly Finding[];
  };
  return {
    handle: 0, revision: -1, text: "", table: false, findings, targets: tables.map((x) => x.targets), complete: true, milliseconds: 0,
    overview: { ...overview, tables: tables.map((x) => ({ ...x, targets: x.targets.length, indicators: x.targets.reduce((n, g) => n + g.indicators.length, 0) })) },
  };
}

export class Session {
  result: Result | null = null;
  file: OpenFile | null = null;
  /// The text differs from the one that `result` speaks of.
  stale = false;
  busySince: number | null = null;
  stopped = false;
  problem: Problem | null = null;
  notice: Notice | null = null;
  selection: Selection | null = null;
  selectedFinding: number | null = null;
  /// identity of a finding → why it is no problem here
  answers = new Map<string, Answer>();
  /// Answers of the document before this one: the reader may take them over.
  private left = new Map<string, Answer>();
  /// An earlier draft, checked whole, with which the present one is compared.
  former: Result | null = null;
  formerName = "";
  rules: readonly Rule[] = [];
  /// The profiles that are built in.
  profiles: readonly Profile[] = [];
  empty = true;
  /// The checker is a part of somebody else's page and keeps nothing.
  embedded = false;
  /// The text can be read and chosen from, not changed by the person.
  readOnly = false;
  /// The text is one of our tables: it is shown as a table.
  table = false;
  /// Files that were opened together, and which of them is shown (null: a text that is none of them).
  readonly batch: Batch;
  current: BatchFile | null = null;

  private source: Source | null = null;
  private listeners = new Set<() => void>();
  private revision = 0;
  private checked = -1;
  private running = false;
  private timer: number | undefined;
  /// The decoded text of `file`, as long as nobody has edited it.
  private pristine: string | null = null;
  /// The text of `current` as it was given to the source pane.
  private given = "";

  constructor(readonly core: CoreClient, public language: Language, public profile: Profile = generalProfile) {
    this.batch = new Batch(core, () => this.changed());
  }

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
    this.refreshFiles();
  }

  setProfile(profile: Profile): void {
    if (JSON.stringify(profile) === JSON.stringify(this.profile)) return;
    this.profile = profile;
    this.checkNow();
    this.refreshFiles();
  }

  /// How a file came out: of the one that is shown, what is open now.
  summaryOf(file: BatchFile): Summary | null {
    return file === this.current && this.result && !this.stale ? { ...this.result.overview.summary, ...this.counts(this.result) } : file.summary;
  }

  /// Several files at once: each is checked, and all of them together. Where there are some already, these come to them.
  async openFiles(files: readonly BatchFile[]): Promise<void> {
    const first = this.batch.files.length === 0;
    this.batch.files.push(...files);
    this.changed();
    try {
      this.busySince = Date.now();
      await this.batch.gather(this);
      const shown = files.find((f) => f.problem === null);
      if (shown && (first || this.current === null)) await this.show(shown);
      else this.busySince = null;
      this.refreshFiles();
    } catch (error) {
      this.fail(error);
    }
  }

  /// Leaves what is shown as it is, to come back to, and shows another of the files.
  async show(file: BatchFile): Promise<void> {
    if (file === this.current || !this.batch.files.includes(file)) return;
    const edited = this.leave();
    this.problem = null;
    this.selection = null;
    try {
      let text = file.text;
      let decoded = text;
      if (text === null) {
        const opened = await this.core.call("open", { input: file.bytes, options: { name: file.name, encoding: file.encoding, language: this.language } });
        void this.core.call("close", { handle: opened.handle });
        decoded = opened.text ?? "";
        text = asSource(file.name, decoded);
      }
      this.current = file;
      this.given = text;
      this.file = { name: file.name, bytes: file.bytes, encoding: file.encoding };
      this.pristine = file.text === null && decoded === text ? text : null;
      this.left = new Map();
      this.answers = file.answers;
      this.source?.swap(text, file.kept);
      this.edited();
      this.checkNow();
      if (edited) this.refreshFiles();
    } catch (error) {
      this.fail(error);
    }
  }

  /// The file that is shown goes back to the others; whether it was edited, so that they must be checked once more.
  private leave(): boolean {
    const { current, source } = this;
    this.current = null;
    if (!current || !source) return false;
    const text = source.read();
    current.kept = source.keep();
    current.answers = this.answers;
    this.answers = new Map();
    if (text === this.given) return false;
    current.text = text;
    this.batch.forget(current);
    return true;
  }

  /// The list goes, the text stays.
  closeFiles(): void {
    this.batch.clear();
    this.current = null;
    this.checkNow();
  }

  private refreshFiles(): void {
    if (this.batch.files.length > 0) void this.batch.refresh(this.current, this).catch((error) => this.fail(error));
  }

  /// Something else takes the place of one of the files: nothing of it can be undone into it.
  private apart(): void {
    if (!this.current) return;
    if (this.leave()) this.refreshFiles();
    this.source?.swap("", null);
  }

  /// The text goes; of files that were opened together the one shown stays as it was left.
  clearText(): void {
    this.apart();
    this.file = null;
    this.source?.replace("");
    this.edited();
  }

  /// Puts a text in place of the present one, which undo brings back. Without a name it was pasted.
  openText(text: string, name?: string): void {
    this.apart();
    this.file = name === undefined ? null : { name, bytes: null, encoding: "auto" };
    this.pristine = null;
    this.leaveAnswers();
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
      const text = asSource(name, opened.text ?? "");
      this.apart();
      this.file = { name, bytes, encoding };
      this.leaveAnswers();
      this.source?.replace(text);
      this.pristine = opened.text === text ? text : null;
      this.checkNow();
    } catch (error) {
      this.fail(error);
    }
  }

  reopen(encoding: Encoding): void {
    const { current } = this;
    if (current) {
      // The same bytes, read otherwise, are another file in the same place.
      const other = { ...batchFile(current.name, current.bytes), encoding };
      this.batch.files[this.batch.files.indexOf(current)] = other;
      this.batch.forget(current);
      this.current = null;
      void this.batch.gather(this).then(() => this.show(other)).then(() => this.refreshFiles(), (error) => this.fail(error));
    } else if (this.file?.bytes) void this.openBytes(this.file.name, this.file.bytes, encoding);
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
    return this.answers.size > 0 && this.answers.has(identity(finding));
  }

  reasonOf(finding: Finding): string | null {
    return this.answers.get(identity(finding))?.reason ?? null;
  }

  dismiss(finding: Finding, reason: string): void {
    const key = identity(finding);
    this.answers.set(key, { rule: finding.rule, place: finding.meaning, reason });
    const count = this.result?.findings.filter((f) => identity(f) === key).length ?? 1;
    // An answer names a rule and a place: it may speak of several findings, and the reader shall know.
    if (count > 1) this.say(t("answersSeveral", { count, place: finding.meaning }));
    this.changed();
  }

  restore(finding: Finding): void {
    this.answers.delete(identity(finding));
    this.changed();
  }

  /// Takes over a file of answers; those that stand already give way to its own.
  async takeAnswers(json: string): Promise<void> {
    try {
      await this.loadRules();
      const read = readAnswers(json, this.rules.map((r) => r.id));
      this.addAnswers(read);
    } catch (error) {
      this.fail(error);
    }
  }

  private addAnswers(list: Iterable<Answer>): void {
    const added = [...list];
    for (const a of added) this.answers.set(identity({ rule: a.rule, meaning: a.place }), a);
    const used = added.filter((a) => this.result?.findings.some((f) => f.rule === a.rule && f.meaning === a.place)).length;
    this.say({ text: t("answersTaken", { count: added.length, used }) });
  }

  /// Another document: its findings are other findings, even where they stand at a place of the same name.
  private leaveAnswers(): void {
    if (this.answers.size > 0) this.left = this.answers;
    this.answers = new Map();
  }

  /// Where the former document's answers fit this one too, the reader is asked.
  private offerAnswers(): void {
    const fitting = [...this.left].filter(([key]) => this.result?.findings.some((f) => identity(f) === key));
    this.left = new Map();
    if (fitting.length === 0) return;
    this.say({
      text: t("answersLeft", { count: fitting.length }),
      action: { label: t("answersTakeOver"), run: () => this.addAnswers(fitting.map(([, a]) => a)) },
    });
  }

  /// How many findings are open, and the verdict that follows: what was answered is counted apart.
  counts(result: Result): Counts & { readonly answered: number } {
    const { summary } = result.overview;
    const n: Record<Finding["severity"], number> = { error: summary.errors, warning: summary.warnings, info: summary.infos };
    let answered = 0;
    if (this.answers.size > 0) {
      for (const f of result.findings) {
        if (!this.isDismissed(f)) continue;
        n[f.severity]--;
        answered++;
      }
    }
    const verdict: Summary["verdict"] = summary.verdict === "unrecognised" ? "unrecognised" : n.error > 0 ? "fail" : n.warning > 0 ? "warn" : "pass";
    return { errors: n.error, warnings: n.warning, infos: n.info, verdict, answered };
  }

  /// Checks an earlier draft, to compare this one with.
  async setFormer({ name, input }: Former): Promise<void> {
    this.problem = null;
    try {
      const bytes = typeof input === "string" ? null : input;
      const report = bytes && bytes[0] === 0x7b ? new TextDecoder().decode(bytes) : "";
      if (kindOfJson(report) === "report") {
        this.former = fromReport(report);
        this.formerName = name;
        this.changed();
        return;
      }
      let opened = await this.core.call("open", { input, options: { name, language: this.language, profile: this.profile } });
      let text = bytes ? (opened.text ?? "") : (input as string);
      const source = bytes ? asSource(name, text) : text;
      if (source !== text) {
        // A saved page, or line ends of Windows: checked as the source pane would have it.
        void this.core.call("close", { handle: opened.handle });
        text = source;
        opened = await this.core.call("open", { input: text, options: { name, language: this.language, profile: this.profile } });
      }
      const empty: Result = {
        handle: opened.handle, revision: -1, text, table: blocksOf(text) !== null, overview: opened.overview, findings: [],
        targets: opened.overview.tables.map(() => []), complete: false, milliseconds: opened.milliseconds,
      };
      const whole = await this.fetch(empty, () => true);
      void this.core.call("close", { handle: opened.handle });
      this.former = whole;
      this.formerName = name;
      this.changed();
    } catch (error) {
      this.fail(error);
    }
  }

  /// The present text becomes the one that the next is compared with.
  keepAsFormer(): void {
    const { result } = this;
    if (!result?.complete) return;
    this.former = result;
    this.formerName = this.file?.name ?? t("pastedName");
    this.source?.selectAll();
    this.changed();
  }

  dropFormer(): void {
    this.former = null;
    this.changed();
  }

  /// All that one of the files says, opened as `handle`.
  async whole(handle: number): Promise<Result> {
    const overview = await this.core.call("overview", { handle });
    const text = await this.core.call("text", { handle });
    const targets = overview.tables.map(() => []);
    return this.fetch({ handle, revision: -1, text, table: blocksOf(text) !== null, overview, findings: [], targets, complete: false, milliseconds: 0 }, () => true);
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

  /// Takes a profile's JSON where it is in order; null, and the reason said, where it is not.
  async readProfile(json: string): Promise<Profile | null> {
    try {
      await this.loadRules();
      return readProfile(json, this.rules.map((r) => r.id), this.profiles);
    } catch (error) {
      this.fail(error);
      return null;
    }
  }

  /// The reader has seen the problem.
  settle(): void {
    this.problem = null;
    this.changed();
  }

  sayFixed(count: number): void {
    this.say({ text: t("fixed", { count }), action: { label: t("undo"), run: () => this.undo() } });
  }

  say(notice: Notice | string | null): void {
    this.notice = typeof notice === "string" ? { text: notice } : notice;
    this.changed();
  }

  /// Ends a check that takes too long. The text stays.
  stop(): void {
    this.core.stop("stopped");
    this.batch.lost();
    this.stopped = true;
    this.running = false;
    this.busySince = null;
    this.changed();
  }

  async loadRules(): Promise<void> {
    if (this.rules.length > 0) return;
    try {
      this.profiles = await this.core.call("profiles", null);
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
      if (this.current) await this.batch.gather(this);
      const opened = await this.core.call("open", {
        input: untouched ? file.bytes! : text,
        options: {
          name: file?.name ?? "",
          encoding: untouched ? file.encoding : "auto",
          language: this.language,
          profile: this.profile,
        },
        among: this.current ? this.batch.among(this.current) : undefined,
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
      if (revision === this.revision && this.current && this.result) {
        this.current.summary = { ...this.result.overview.summary, ...this.counts(this.result) };
        this.changed();
      }
      if (revision === this.revision && this.left.size > 0) this.offerAnswers();
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

  private async load(revision: number): Promise<void> {
    const first = this.result;
    if (!first) return;
    let shown = Date.now();
    const whole = await this.fetch(first, (part, found) => {
      if (revision !== this.revision) return false;
      // Each time all lists are made anew: of a large report more seldom, as there is more.
      const grown = found >= 1.5 * (this.result?.findings.length ?? 0);
      if (Date.now() - shown > (grown ? 250 : 2500)) {
        shown = Date.now();
        this.result = part();
        this.changed();
      }
      return true;
    });
    if (revision !== this.revision || !whole.complete) return;
    this.result = whole;
    if (whole.findings.length === 1) this.selectedFinding = 0; // nothing to choose from: shown in full at once
    this.changed();
  }

  /// Fetches findings and targets piece by piece, so that a large report can show its beginning at once. `go` hears of
  /// each piece, and ends it by false.
  private async fetch(first: Result, go: (part: () => Result, found: number) => boolean): Promise<Result> {
    const { handle, overview } = first;
    const total = overview.summary.errors + overview.summary.warnings + overview.summary.infos;
    const findings: Finding[] = [];
    const targets: Target[][] = overview.tables.map(() => []);
    const part = (complete: boolean): Result => ({ ...first, findings: findings.slice(), targets: targets.map((list) => list.slice()), complete });
    while (findings.length < total) {
      const more = await this.core.call("findings", { handle, from: findings.length, to: findings.length + chunk });
      findings.push(...more);
      if (!go(() => part(false), findings.length)) return part(false);
      if (more.length === 0) break;
    }
    for (const [index, table] of overview.tables.entries()) {
      const list = targets[index]!;
      while (list.length < table.targets) {
        const more = await this.core.call("targets", { handle, table: index, from: list.length, to: list.length + 50 });
        list.push(...more);
        if (!go(() => part(false), findings.length)) return part(false);
        if (more.length === 0) break;
      }
    }
    return part(true);
  }

  /// The core refused the profile (one kept by another version of the page, say): the general one runs instead.
  profileRefused = false;

  private fail(error: unknown): void {
    const message = error instanceof SettingsError ? error.in(this.language) : error instanceof Error ? error.message : String(error);
    const code = error instanceof SettingsError ? "settings" : error instanceof CoreError ? error.code : "core";
    // A failed check leaves no handle that could be trusted; bytes that are no text leave the core as it was.
    if (code !== "unreadable" && code !== "settings") {
      this.core.stop(message);
      this.batch.lost();
      this.result = null;
      this.stale = false;
    }
    this.busySince = null;
    if (error instanceof CoreError && code === "settings") {
      this.profileRefused = true;
      this.say(message);
      return;
    }
    this.problem = { kind: code, message };
    this.changed();
  }
}
