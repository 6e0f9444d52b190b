/// What a check gives back, as the page sees it: the names of the report (README, "The report").
/// Closed sets are arrays, the types come from them.

export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

export const verdicts = ["pass", "warn", "fail", "unrecognised"] as const;
export type Verdict = (typeof verdicts)[number];

/// Choices of the reader of bytes; "auto" looks at the bytes themselves.
export const encodings = ["auto", "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"] as const;
export type Encoding = (typeof encodings)[number];

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/// What a stretch of the source was read as; the order is that of the core's `Role`.
export const roles = [
  "title", "caption", "header", "label", "code", "name", "amount", "goal", "content", "level",
  "indicator_name", "value", "detail", "ordinal", "separator", "placeholder", "total", "furniture", "unread",
] as const;
export type Role = (typeof roles)[number];

/// `line` and `column` count from 1 (column: code points), `offset` is in UTF-16 units from 0.
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/// Half-open: `end` is the first position that is no longer in it.
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

export interface DocumentInfo {
  readonly name: string;
  readonly encoding: string;
  readonly bytes: number;
  readonly lines: number;
  /// How the text stood: tabs, html, pipes …
  readonly form: string;
}

export interface Summary {
  readonly tables: number;
  readonly targets: number;
  readonly indicators: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly verdict: Verdict;
}

export interface Related {
  readonly span: Span;
  readonly message: string;
  readonly path: string;
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /// JSON Pointer into the report; "" for the document.
  readonly path: string;
  /// Where it stands by names: project / level 2 / indicator / part. Outlives a new draft.
  readonly meaning: string;
  readonly related: readonly Related[];
  readonly suggestion: string | null;
  readonly fix: Fix | null;
  readonly basis: string | null;
  /// Where the finding stands for several places: how many, of how many.
  readonly places?: { readonly count: number; readonly of: number };
}

export interface ParsedValue {
  readonly kind: "quantitative" | "qualitative" | "empty";
  readonly operator: string | null;
  readonly number: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly approximate: boolean;
}

export interface Amount {
  readonly text: string;
  /// null where the text is no number.
  readonly value: number | null;
  readonly unit?: string;
}

export interface Goal {
  readonly label: string;
  readonly text: string | null;
  readonly span: Span;
}

export interface Task {
  readonly name: string | null;
  readonly content: string | null;
  readonly amount: string | null;
  readonly goal: string | null;
}

export interface Indicator {
  readonly ordinal: number | null;
  readonly level1: string | null;
  readonly level1_code: string | null;
  readonly level2: string | null;
  readonly level2_code: string | null;
  readonly level3: string | null;
  readonly value: string | null;
  readonly cycle_value: string | null;
  readonly annual_value: string | null;
  readonly value_type: string | null;
  readonly measure_unit: string | null;
  readonly explanation: string | null;
  readonly scoring: string | null;
  readonly remark: string | null;
  readonly weight?: string | null;
  readonly direction?: string | null;
  readonly actual_value?: string | null;
  readonly score?: string | null;
  readonly deviation?: string | null;
  readonly area_values?: Readonly<Record<string, string | null>>;
  readonly level1_kind: string | null;
  readonly parsed: Partial<Readonly<Record<"value" | "cycle_value" | "annual_value" | "actual_value", ParsedValue>>>;
  readonly span: Span;
}

export interface Target {
  readonly code: string | null;
  readonly name: string | null;
  readonly content: string | null;
  readonly funds: Readonly<Record<string, string>>;
  readonly amounts: Readonly<Record<string, Amount>>;
  readonly goals: readonly Goal[];
  readonly tasks: readonly Task[];
  readonly fields: Readonly<Record<string, string>>;
  readonly indicators: readonly Indicator[];
  readonly span: Span;
}

export interface Total {
  readonly name: string | null;
  readonly code: string | null;
  readonly kind: "grand" | "group";
  readonly funds: Readonly<Record<string, string>>;
  readonly amounts: Readonly<Record<string, Amount>>;
  readonly span: Span;
}

/// A table's head: all but its targets, of which it says how many there are.
export interface TableHead {
  readonly title: string | null;
  readonly scope: "project" | "department";
  readonly layout: "packed" | "rows" | "form";
  readonly form: "target" | "self_evaluation";
  readonly year: number | null;
  readonly unit_name: string | null;
  readonly amount_unit: string | null;
  readonly columns: readonly string[];
  readonly totals: readonly Total[];
  readonly targets: number;
  readonly indicators: number;
  readonly span: Span;
}

/// What became of the characters that are no white space.
export interface Coverage {
  readonly read: number;
  /// Seen to stand around the table.
  readonly furniture: number;
  readonly unread: number;
}

/// A rule that did not run on this document or table, and why.
export interface SkippedRule {
  readonly rule: string;
  readonly why: string;
  readonly path: string;
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly aspect: string;
  readonly kind: string;
  readonly default: "on" | "off" | "column" | "batch" | "profile";
  readonly basis: string;
  readonly why: string;
  readonly suggestions: readonly string[];
  /// The smallest text with exactly one finding, and its nearest neighbour with none.
  readonly fires: string;
  readonly silent: string;
}

/// Something that the reader mended or had to choose.
export interface Repair {
  readonly kind: string;
  readonly span: Span;
  readonly path: string;
  readonly detail: string | null;
}

/// A table with all of its targets.
export interface Table extends Omit<TableHead, "targets" | "indicators"> {
  readonly targets: readonly Target[];
}

/// One checked document, as `jixiao check --format json` prints it; report.schema.json is its schema.
export interface Report {
  readonly schema: "jixiao-report/1";
  readonly document: DocumentInfo;
  readonly summary: Summary;
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly repairs: readonly Repair[];
  readonly skipped_rules: readonly SkippedRule[];
}
