/// The report as two flat tables, indicators and findings: what the grid shows and what CSV and XLSX hold.

import type { Indicator, Span } from "../../wasm/report";
import { t, type Key } from "./i18n";
import { counts, identity, lineNumber, placeOf, quote, rangeOf, targetAt, type Result } from "./result";
import type { Session } from "./session";

export interface Column {
  readonly key: string;
  readonly label: Key;
  /// Width in the grid in pixels.
  readonly width: number;
}

export interface FlatIndicator {
  readonly table: number;
  readonly target: number;
  readonly indicator: number;
  readonly span: Span;
  readonly cells: Readonly<Record<string, string>>;
}

type TextKey = { [K in keyof Indicator]-?: Indicator[K] extends string | null | undefined ? K : never }[keyof Indicator];

const fields: readonly (Column & { readonly key: TextKey })[] = [
  { key: "level1", label: "colLevel1", width: 96 },
  { key: "level2", label: "colLevel2", width: 138 },
  { key: "level3", label: "colLevel3", width: 220 },
  { key: "value", label: "colValue", width: 120 },
  { key: "cycle_value", label: "colCycle", width: 140 },
  { key: "annual_value", label: "colAnnual", width: 140 },
  { key: "value_type", label: "colType", width: 60 },
  { key: "measure_unit", label: "colUnit", width: 70 },
  { key: "weight", label: "colWeight", width: 60 },
  { key: "direction", label: "colDirection", width: 70 },
  { key: "actual_value", label: "colActual", width: 120 },
  { key: "score", label: "colScore", width: 60 },
  { key: "deviation", label: "colDeviation", width: 160 },
  { key: "explanation", label: "colExplain", width: 180 },
  { key: "scoring", label: "colScoring", width: 180 },
  { key: "remark", label: "colRemark", width: 120 },
];
const always = new Set<string>(["level1", "level2", "level3"]);

/// As wide as its cells need, at most its own width: of many columns more are in sight. A wide character takes 13 pixels.
function fitting(column: Column, rows: readonly FlatIndicator[]): number {
  const wide = (text: string): number => [...text].reduce((n, c) => n + (c > "\u1fff" ? 13 : 7.5), 0);
  let most = wide(columnLabel(column)) + 14; // the arrow of a sorted column
  for (const { cells } of rows.slice(0, 300)) most = Math.max(most, wide((cells[column.key] ?? "").slice(0, 40)));
  return Math.min(column.width, Math.ceil(most) + 18);
}

/// Every indicator that counts, one row each, and the columns that any of them fills.
export function flatIndicators(result: Result): { readonly columns: readonly Column[]; readonly rows: readonly FlatIndicator[] } {
  const used = new Set<string>(always);
  const rows: FlatIndicator[] = [];
  result.targets.forEach((targets, table) =>
    targets.forEach((target, ti) =>
      target.indicators.forEach((i, ii) => {
        if (!counts(i)) return;
        const cells: Record<string, string> = { project: target.name ?? "" };
        for (const { key } of fields) {
          const value = i[key];
          if (!value) continue;
          used.add(key);
          cells[key] = value;
        }
        for (const [area, value] of Object.entries(i.area_values ?? {})) {
          if (value === null) continue;
          used.add("area:" + area);
          cells["area:" + area] = value;
        }
        rows.push({ table, target: ti, indicator: ii, span: i.span, cells });
      }),
    ),
  );
  const areas = [...used].filter((k) => k.startsWith("area:"));
  const columns: readonly Column[] = [
    { key: "project", label: "colProject", width: 172 },
    ...fields.filter((f) => used.has(f.key)),
    ...areas.map((key): Column => ({ key, label: "colValue", width: 110 })),
  ];
  return { columns: columns.map((c) => ({ ...c, width: fitting(c, rows) })), rows };
}

export const columnLabel = (c: Column): string => (c.key.startsWith("area:") ? c.key.slice(5) : t(c.label));

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /// Columns of whole numbers, which are sorted as such.
  readonly numbers?: readonly number[];
}

export function indicatorSheet(result: Result): Sheet {
  const { columns, rows } = flatIndicators(result);
  return {
    name: t("indicators"),
    header: columns.map(columnLabel),
    rows: rows.map((r) => columns.map((c) => r.cells[c.key] ?? "")),
  };
}

export const findingHeader = (): readonly string[] =>
  (["colRule", "colSeverity", "colProject", "colLine", "colColumn", "colMessage", "colQuote", "colSuggestion", "colBasis", "colDismissed"] as const).map((k) => t(k));

export function findingSheet(result: Result, answers: Session["answers"]): Sheet {
  return {
    name: t("tabFindings"),
    header: findingHeader(),
    numbers: [3, 4],
    rows: result.findings.map((f) => [
      f.rule, t(f.severity), targetAt(result, placeOf(f.path))?.name ?? "", String(lineNumber(result, f.span)), String(f.span.start.column),
      f.message, quote(result, rangeOf(f.span)), f.suggestion ?? "", f.basis ?? "", answers.get(identity(f))?.reason ?? "",
    ]),
  };
}
