/// The numbers behind the pictures: funds by project and by source, indicators by level, findings by rule.

import type { Severity, Target } from "../../wasm/report";
import { sourceLabel, totalOf } from "./funds";
import { t } from "./i18n";
import { counts, rangeOf, type Range, type Result } from "./result";
import type { Session } from "./session";

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly range?: Range;
  readonly severity?: Severity;
}

export interface Bars {
  readonly title: string;
  /// What the bars are, and what their numbers count.
  readonly name: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  /// A full bar stands for at least so much, so that a few findings do not look like many.
  readonly least: number;
}

/// Rows are targets, columns level 1; 0 is a dimension that the target lacks.
export interface Levels {
  readonly names: readonly string[];
  readonly rows: readonly { readonly label: string; readonly range: Range; readonly counts: readonly number[] }[];
}

const number = (n: number): string => n.toLocaleString("zh-CN", { maximumFractionDigits: 2 });

function rules(session: Session, result: Result): readonly Bar[] {
  const by = new Map<string, { n: number; severity: Severity }>();
  for (const f of result.findings) by.set(f.rule, { n: (by.get(f.rule)?.n ?? 0) + 1, severity: f.severity });
  const title = (id: string): string => session.rules.find((r) => r.id === id)?.title ?? "";
  return [...by].sort((a, b) => b[1].n - a[1].n).map(([id, { n, severity }]) => ({ label: `${id} ${title(id)}`, value: n, text: String(n), severity }));
}

const funds = (targets: readonly Target[]): readonly Bar[] =>
  targets.flatMap((target): readonly Bar[] => {
    const total = totalOf(target);
    return total ? [{ label: target.name ?? t("unnamed"), value: total.value, text: total.text, range: rangeOf(target.span) }] : [];
  }).sort((a, b) => b.value - a.value);

function sources(targets: readonly Target[]): readonly Bar[] {
  const sums = new Map<string, number>();
  for (const target of targets) {
    for (const [label, { value }] of Object.entries(target.amounts)) {
      if (value !== null && sourceLabel.test(label)) sums.set(label, (sums.get(label) ?? 0) + value);
    }
  }
  return [...sums].map(([label, value]) => ({ label, value, text: number(value) }));
}

function levels(targets: readonly Target[]): Levels {
  // The three that every project must have stand there even where nobody has them.
  const names: string[] = [];
  const kinds = new Set<string | null>();
  const rows = targets.map((target) => {
    const by = new Map<string, number>();
    for (const i of target.indicators) {
      if (!counts(i)) continue;
      const name = i.level1 ?? t("level1Missing");
      if (!names.includes(name)) names.push(name);
      by.set(name, (by.get(name) ?? 0) + 1);
      kinds.add(i.level1_kind);
    }
    return { target, by };
  });
  if (names.length > 0) {
    for (const [kind, name] of [["output", "产出指标"], ["benefit", "效益指标"], ["satisfaction", "满意度指标"]] as const) if (!kinds.has(kind) && !names.includes(name)) names.push(name);
  }
  return { names, rows: rows.map(({ target, by }) => ({ label: target.name ?? t("unnamed"), range: rangeOf(target.span), counts: names.map((n) => by.get(n) ?? 0) })) };
}

export function figuresOf(session: Session, result: Result): { readonly bars: readonly Bars[]; readonly levels: Levels } {
  const targets = result.targets.flat();
  // A department's whole would dwarf its projects, and counts them twice.
  const projects = result.targets.filter((_, i) => result.overview.tables[i]?.scope === "project").flat();
  const paid = projects.length > 0 ? projects : targets;
  const unit = result.overview.tables.find((x) => x.amount_unit)?.amount_unit;
  const suffix = unit ? `（${t("amountUnit", { unit })}）` : "";
  return {
    bars: [
      { title: t("fundsByTarget") + suffix, name: t("colProject"), unit: t("amount"), bars: funds(paid), least: 1e-9 },
      { title: t("fundsBySource") + suffix, name: t("fundsBySource"), unit: t("amount"), bars: sources(paid), least: 1e-9 },
      { title: t("findingsByRule"), name: t("colRule"), unit: t("count"), bars: rules(session, result), least: 8 },
    ],
    levels: levels(targets),
  };
}
