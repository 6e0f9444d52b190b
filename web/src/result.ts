/// One finished check, as much of it as has arrived from the worker, and questions one asks of it.

import type { Overview } from "../../wasm/engine";
import type { Coverage, Finding, Indicator, Span, Target } from "../../wasm/report";
import { t } from "./i18n";
import { unescapeCell } from "./table-text";

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Result {
  readonly handle: number;
  /// Grows by one with each check: two results are the same where this is.
  readonly revision: number;
  /// The text that was checked; offsets count in it.
  readonly text: string;
  readonly overview: Overview;
  /// The text is one of our tables (table-text.ts): quotes are shown without its markup.
  readonly table: boolean;
  /// In document order. Complete once `complete` is true, else the first ones.
  readonly findings: readonly Finding[];
  /// One list for each table, likewise.
  readonly targets: readonly (readonly Target[])[];
  readonly complete: boolean;
  readonly milliseconds: number;
}

export const rangeOf = (span: Span): Range => ({ from: span.start.offset, to: span.end.offset });

/// Where in the report a finding belongs; undefined where its path does not say.
export interface Place {
  readonly table?: number;
  readonly target?: number;
  readonly indicator?: number;
}

export function placeOf(path: string): Place {
  const m = /^\/tables\/(\d+)(?:\/targets\/(\d+)(?:\/indicators\/(\d+))?)?/.exec(path);
  if (!m) return {};
  const number = (s: string | undefined) => (s === undefined ? undefined : Number(s));
  return { table: number(m[1]), target: number(m[2]), indicator: number(m[3]) };
}

export function targetAt(result: Result, place: Place): Target | undefined {
  if (place.table === undefined || place.target === undefined) return undefined;
  return result.targets[place.table]?.[place.target];
}

type Source = Pick<Result, "text" | "table" | "overview">;

/// Words as a person reads them: a table of ours without its tags, and other markup likewise, also where it is cut.
function shown(words: string, { table, overview }: Source): string {
  if (table) return unescapeCell(words.replace(/<br>|<\/?t[dr][^>]*>|<\/?p>/g, " "));
  if (overview.document.form !== "html") return words;
  return unescapeCell(words.replace(/<[^<>]*>|^[^<>]*>|<[^<>]*$/g, " ").replace(/&nbsp;/g, " ").replace(/&#(\d{2,6});/g, (_, n: string) => String.fromCodePoint(Math.min(Number(n), 0x10ffff)))
    .replace(/&(le|ge);/g, (_, n: string) => (n === "le" ? "≤" : "≥")));
}

/// Text of a range in one line, at most `limit` characters.
export function quote(source: Source, range: Range, limit = 200): string {
  const cut = shown(source.text.slice(range.from, Math.min(range.to, range.from + limit)), source).replace(/\s+/g, " ").trim();
  return range.to - range.from > limit ? cut + "…" : cut;
}

/// A quote with what stands around it, so that one recognises the place.
export interface Context {
  readonly before: string;
  readonly quoted: string;
  readonly after: string;
}

export function context(source: Source, range: Range, around = 24, limit = 240): Context {
  const { text } = source;
  const lineStart = text.lastIndexOf("\n", Math.max(0, range.from - 1)) + 1;
  const lineEnd = text.indexOf("\n", range.to);
  const from = Math.max(lineStart, range.from - around);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, range.to + around);
  const flat = (s: string) => shown(s, source).replace(/\s+/g, " ");
  return {
    before: (from > lineStart ? "…" : "") + flat(text.slice(from, range.from)),
    quoted: quote(source, range, limit),
    after: flat(text.slice(range.to, to)) + (lineEnd < 0 ? (to < text.length ? "…" : "") : to < lineEnd ? "…" : ""),
  };
}

/// What makes a finding "the same" after the text was edited elsewhere, and in the next draft: its rule and the names of
/// its place, as in a file of answers.
export const identity = (finding: Pick<Finding, "rule" | "meaning">): string => `${finding.rule}\u0001${finding.meaning}`;

/// An indicator counts where it has a name or a value; other rows only print their levels.
export const counts = (i: Indicator): boolean =>
  Boolean(i.level3 || i.value || i.cycle_value || i.annual_value || i.actual_value || i.area_values);

const forms = [
  "empty", "tabs", "comma", "semicolon", "pipes", "pipe_cells", "cell_per_line", "html", "aligned", "lines", "run_together", "prose",
] as const;

/// The form of the text in words; a form that this page does not know keeps its key.
export function formName(form: string): string {
  const known = forms.find((x) => x === form);
  return known ? t(`form_${known}`) : form;
}

/// The percentage read, rounded down so that 100 means all.
export function readPercent({ read, furniture, unread }: Coverage): number {
  const all = read + furniture + unread;
  return all === 0 ? 0 : Math.floor((100 * (all - unread)) / all);
}

/// Where the rows of our tables begin in the text of a result.
const rowStarts = new WeakMap<Result, readonly number[]>();

/// The line that a person sees a place in: of a table its row, since the lines of its markup are nobody's.
export function lineNumber(result: Result, span: Span): number {
  if (!result.table) return span.start.line;
  let starts = rowStarts.get(result);
  if (!starts) {
    starts = [...result.text.matchAll(/^<(?:tr|p)>/gm)].map((m) => m.index!);
    rowStarts.set(result, starts);
  }
  let n = 0;
  while (n < starts.length && starts[n]! <= span.start.offset) n++;
  return Math.max(1, n);
}

export const lineText = (result: Result, span: Span): string => t("line", { line: lineNumber(result, span) });
