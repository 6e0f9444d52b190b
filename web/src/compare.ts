/// Two drafts side by side, matched by meaning: projects by code and name, indicators by level and name, findings by
/// their rule and the place that these give. What stands elsewhere in the text, or under a mended name, is the same.

import type { Amount, Finding, Indicator, Target, Total } from "../../wasm/report";
import { valueText } from "./content-view";
import { t } from "./i18n";
import { counts, placeOf, rangeOf, type Range, type Result } from "./result";

export const changeKinds = ["new", "open", "mended", "amount", "value", "added", "removed", "words"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/// One difference. Of a finding `before` and `after` are null: its words are its own.
export interface Change {
  readonly kind: ChangeKind;
  /// Names of the place: project, then indicator.
  readonly where: readonly string[];
  /// What of it: a fund's label, a goal's, a column's; "" where the whole is meant.
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
  /// Of amounts, and of values that are one number: after minus before, and in per cent of before.
  readonly difference?: { readonly value: number; readonly percent: number | null };
  readonly finding?: Finding;
  /// Where it stands in the present draft; null where it stands no longer.
  readonly range: Range | null;
}

/// A name by what it says: width, case, blanks, punctuation and a closing 指标 aside.
export const meaningOf = (name: string | null): string =>
  (name ?? "").normalize("NFKC").toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, "").replace(/指标$/, "");

/// How alike two names are, 0 to 1: Dice's coefficient of their pairs of characters.
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let same = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      same++;
      pairs.set(b.slice(i, i + 2), left - 1);
    }
  }
  return (2 * same) / (a.length + b.length - 2);
}

/// Beyond this many that have no namesake, likeness is not asked: it compares each with each.
const mostAlike = 400;

/// Pairs of indexes [old, new]: first by each key in turn, then the most alike of those that are left.
export function pair<T>(
  old: readonly T[], now: readonly T[], keys: readonly ((x: T) => string | null)[], alike: (a: T, b: T) => number, least: number,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const key of keys) {
    const waiting = new Map<string, number[]>();
    now.forEach((x, i) => {
      const k = taken.has(i) ? null : key(x);
      if (k) waiting.set(k, [...(waiting.get(k) ?? []), i]);
    });
    old.forEach((x, i) => {
      if (pairs.has(i)) return;
      const k = key(x);
      const to = k ? waiting.get(k)?.shift() : undefined;
      if (to === undefined) return;
      pairs.set(i, to);
      taken.add(to);
    });
  }
  const restOld = old.map((_, i) => i).filter((i) => !pairs.has(i));
  const restNow = now.map((_, i) => i).filter((i) => !taken.has(i));
  if (restOld.length > mostAlike || restNow.length > mostAlike) return pairs;
  const close: [number, number, number][] = [];
  for (const i of restOld) for (const j of restNow) {
    const n = alike(old[i]!, now[j]!);
    if (n >= least) close.push([n, i, j]);
  }
  for (const [, i, j] of close.sort((a, b) => b[0] - a[0] || a[1] - b[1])) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  return pairs;
}

interface Placed {
  readonly table: number;
  readonly index: number;
  readonly target: Target;
}

const placed = (result: Result): readonly Placed[] =>
  result.targets.flatMap((list, table) => list.map((target, index) => ({ table, index, target })));

const indicatorPairs = (old: readonly Indicator[], now: readonly Indicator[]): ReadonlyMap<number, number> =>
  pair(old, now, [
    (i) => (i.level3 ? [meaningOf(i.level1), meaningOf(i.level2), meaningOf(i.level3)].join("/") : null),
    (i) => (i.level3 ? meaningOf(i.level3) : null),
  ], (a, b) => (meaningOf(a.level1) === meaningOf(b.level1) || meaningOf(a.level2) === meaningOf(b.level2) ? likeness(meaningOf(a.level3), meaningOf(b.level3)) : 0), 0.5);

const difference = (before: number | null | undefined, after: number | null | undefined): Change["difference"] => {
  if (typeof before !== "number" || typeof after !== "number") return undefined;
  const value = Number((after - before).toFixed(6));
  return { value, percent: before === 0 ? null : (100 * value) / Math.abs(before) };
};

const same = (a: string | null, b: string | null): boolean => (a ?? "").normalize("NFKC").replace(/[\s,，]+/g, "") === (b ?? "").normalize("NFKC").replace(/[\s,，]+/g, "");

/// Columns of an indicator that are compared, beside its value.
const fields = [
  ["level1", "colLevel1"], ["level2", "colLevel2"], ["level3", "colLevel3"], ["cycle_value", "colCycle"], ["weight", "colWeight"], ["scoring", "colScoring"], ["explanation", "colExplain"],
] as const;

/// All that differs, in the order of `changeKinds`, each kind in the order of the present draft.
export function compare(old: Result, now: Result): readonly Change[] {
  const changes: Change[] = [];
  const a = placed(old), b = placed(now);
  const targets = new Map(pair(a, b, [
    (x) => (x.target.code && x.target.name ? `${x.target.code}/${meaningOf(x.target.name)}` : null),
    (x) => meaningOf(x.target.name) || null,
    (x) => x.target.code,
  ], (x, y) => likeness(meaningOf(x.target.name), meaningOf(y.target.name)), 0.55));
  // A sheet of one project, or a department's, is compared with the other's whatever it is called.
  if (a.length === 1 && b.length === 1) targets.set(0, 0);
  const name = (x: Placed): string => x.target.name ?? "";

  const amounts = (where: readonly string[], before: Readonly<Record<string, Amount>>, after: Readonly<Record<string, Amount>>, range: Range): void => {
    for (const what of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const x = before[what], y = after[what];
      if (x && y ? (x.value !== null && x.value === y.value) || same(x.text, y.text) : !(x?.value || y?.value)) continue;
      changes.push({ kind: "amount", where, what, before: x?.text ?? null, after: y?.text ?? null, difference: difference(x?.value, y?.value), range });
    }
  };
  const words = (where: readonly string[], what: string, before: string | null, after: string | null, range: Range): void => {
    if (!same(before, after)) changes.push({ kind: "words", where, what, before, after, range });
  };

  const totals = (r: Result): readonly Total[] => r.overview.tables.flatMap((table) => table.totals);
  const oldTotals = totals(old), nowTotals = totals(now);
  for (const [i, j] of pair(oldTotals, nowTotals, [(x) => `${x.kind}/${meaningOf(x.name)}`], () => 0, 1)) {
    amounts([nowTotals[j]!.name ?? ""], oldTotals[i]!.amounts, nowTotals[j]!.amounts, rangeOf(nowTotals[j]!.span));
  }

  /// Path of an old place → path of the same place now.
  const moved = new Map<string, string>();
  const path = (p: { readonly table: number; readonly index: number }): string => `/${p.table}/${p.index}`;
  const tables = new Map<number, number>();
  for (const [i, j] of [...targets].sort((x, y) => x[1] - y[1])) {
    const before = a[i]!, after = b[j]!;
    const where = [name(after)];
    const range = rangeOf(after.target.span);
    moved.set(path(before), path(after));
    if (!tables.has(before.table)) tables.set(before.table, after.table);
    words(where, t("colName"), before.target.name, after.target.name, range);
    amounts(where, before.target.amounts, after.target.amounts, range);
    words(where, t("content"), before.target.content, after.target.content, range);
    const goalPairs = pair(before.target.goals, after.target.goals, [(g) => meaningOf(g.label) || "-"], () => 0, 1);
    for (const [x, y] of goalPairs) {
      const goal = after.target.goals[y]!;
      words(where, goal.label || t("goals"), before.target.goals[x]!.text, goal.text, rangeOf(goal.span));
    }
    const inBefore = before.target.indicators.filter(counts), inAfter = after.target.indicators.filter(counts);
    const indicators = indicatorPairs(inBefore, inAfter);
    for (const [x, y] of indicators) {
      const was = inBefore[x]!, is = inAfter[y]!;
      moved.set(`${path(before)}/${before.target.indicators.indexOf(was)}`, `${path(after)}/${after.target.indicators.indexOf(is)}`);
      const at = [...where, is.level3 ?? was.level3 ?? ""];
      const place = rangeOf(is.span);
      const v = valueText(was), w = valueText(is);
      if (!same(v, w)) {
        const number = (p: Indicator): number | null | undefined => (p.parsed.annual_value ?? p.parsed.value ?? p.parsed.cycle_value)?.number;
        const unit = (p: Indicator): string | null | undefined => (p.parsed.annual_value ?? p.parsed.value ?? p.parsed.cycle_value)?.unit;
        changes.push({ kind: "value", where: at, what: "", before: v || null, after: w || null, difference: unit(was) === unit(is) ? difference(number(was), number(is)) : undefined, range: place });
      }
      for (const [key, label] of fields) {
        const p = was[key] ?? null, q = is[key] ?? null;
        if (key === "cycle_value" && v === p && w === q) continue; // compared as the value already
        if (key === "level1" || key === "level2" ? meaningOf(p) === meaningOf(q) : same(p, q)) continue;
        words(at, t(label), p, q, place);
      }
    }
    const gone = new Set(indicators.keys()), come = new Set(indicators.values());
    inAfter.forEach((x, n) => {
      if (!come.has(n)) changes.push({ kind: "added", where: [...where, x.level3 ?? x.level2 ?? ""], what: "", before: null, after: valueText(x) || null, range: rangeOf(x.span) });
    });
    inBefore.forEach((x, n) => {
      if (!gone.has(n)) changes.push({ kind: "removed", where: [...where, x.level3 ?? x.level2 ?? ""], what: "", before: valueText(x) || null, after: null, range });
    });
  }
  const kept = new Set(targets.values());
  b.forEach((x, i) => { if (!kept.has(i)) changes.push({ kind: "added", where: [name(x)], what: "", before: null, after: null, range: rangeOf(x.target.span) }); });
  a.forEach((x, i) => { if (!targets.has(i)) changes.push({ kind: "removed", where: [name(x)], what: "", before: null, after: null, range: null }); });

  // Findings: the place of an old one as it is called now, and the part of it that its meaning ends with.
  const parts = /(?: \/ |^)(绩效目标|资金(?: \/ .+)?|项目概述|任务|年度|单位名称|指标值|实施周期指标值|年度指标值|计量单位|评分标准|指标解释|指标值类型)$/;
  const key = (f: Finding, map: (p: string) => string | undefined): string => {
    const p = placeOf(f.path);
    if (p.target === undefined) return `${f.rule}|${f.path.includes("/totals/") ? f.meaning : p.table === undefined ? "" : map(`${p.table}`)}`;
    const at = `/${p.table}/${p.target}${p.indicator === undefined ? "" : `/${p.indicator}`}`;
    return `${f.rule}|${map(at) ?? `gone ${f.meaning}`}|${parts.exec(f.meaning)?.[1] ?? ""}`;
  };
  const waiting = new Map<string, Finding[]>();
  for (const f of old.findings) {
    const k = key(f, (p) => (p.startsWith("/") ? moved.get(p) : String(tables.get(Number(p)) ?? p)));
    waiting.set(k, [...(waiting.get(k) ?? []), f]);
  }
  const where = (result: Result, f: Finding): readonly string[] => {
    const p = placeOf(f.path);
    const target = p.table === undefined || p.target === undefined ? undefined : result.targets[p.table]?.[p.target];
    const indicator = p.indicator === undefined ? undefined : target?.indicators[p.indicator];
    return target ? [target.name ?? "", ...(indicator?.level3 ? [indicator.level3] : [])] : [];
  };
  for (const f of now.findings) {
    const was = waiting.get(key(f, (p) => p))?.shift();
    changes.push({ kind: was ? "open" : "new", where: where(now, f), what: "", before: null, after: null, finding: f, range: rangeOf(f.span) });
  }
  for (const f of [...waiting.values()].flat().sort((x, y) => x.span.start.offset - y.span.start.offset)) {
    const p = placeOf(f.path);
    const to = p.target === undefined ? undefined : moved.get(`/${p.table}/${p.target}${p.indicator === undefined ? "" : `/${p.indicator}`}`) ?? moved.get(`/${p.table}/${p.target}`);
    const [, table, target, indicator] = (to ?? "").split("/").map(Number);
    const place = table === undefined || target === undefined ? undefined : now.targets[table]?.[target];
    const span = (indicator === undefined ? undefined : place?.indicators[indicator]?.span) ?? place?.span;
    changes.push({ kind: "mended", where: where(old, f), what: "", before: null, after: null, finding: f, range: span ? rangeOf(span) : null });
  }
  return changes.sort((x, y) => changeKinds.indexOf(x.kind) - changeKinds.indexOf(y.kind));
}

/// Where two texts differ: what they share before and after it is cut away, whole numbers and words of ASCII kept.
export function cutSame(a: string, b: string): { readonly head: string; readonly a: string; readonly b: string; readonly tail: string } {
  const x = [...a], y = [...b];
  let from = 0;
  while (from < x.length && from < y.length && x[from] === y[from]) from++;
  let end = 0;
  while (end < x.length - from && end < y.length - from && x[x.length - 1 - end] === y[y.length - 1 - end]) end++;
  const word = /[\w.,%]/;
  while (from > 0 && word.test(x[from - 1]!) && (word.test(x[from] ?? "") || word.test(y[from] ?? ""))) from--;
  while (end > 0 && word.test(x[x.length - end]!) && (word.test(x[x.length - end - 1] ?? "") || word.test(y[y.length - end - 1] ?? ""))) end--;
  return { head: x.slice(0, from).join(""), a: x.slice(from, x.length - end).join(""), b: y.slice(from, y.length - end).join(""), tail: x.slice(x.length - end).join("") };
}
