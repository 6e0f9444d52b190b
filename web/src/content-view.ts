/// What the document says, as a tree: table → project → goals, funds, indicators by level.

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { severities, type Indicator, type Severity, type Span, type TableHead, type Target } from "../../wasm/report";
import { t } from "./i18n";
import { totalOf } from "./funds";
import { severityIcon } from "./icons";
import { counts, placeOf, rangeOf, type Range, type Result } from "./result";
import type { Row } from "./rows";
import type { Session } from "./session";

interface ContentRow extends Row {
  readonly range: Range | null;
  readonly draw: () => TemplateResult;
}

/// The value that an indicator states, and its unit where that stands in a column of its own.
export function valueText(i: Indicator): string {
  const value = i.annual_value ?? i.value ?? i.cycle_value;
  if (!value) return "";
  const op = i.value_type && /^[≥≤<>＝=＞＜±]+$/.test(i.value_type) && !value.startsWith(i.value_type) ? i.value_type : "";
  const unit = i.measure_unit && !value.endsWith(i.measure_unit) ? i.measure_unit : "";
  return op + value + unit;
}

type Tally = Record<Severity, number>;

/// Findings by the place that they speak of and all that holds it, those answered left out.
export function tally(session: Session, result: Result): Map<string, Tally> {
  const map = new Map<string, Tally>();
  const add = (key: string, severity: Severity): void => {
    const seen = map.get(key) ?? { error: 0, warning: 0, info: 0 };
    seen[severity]++;
    map.set(key, seen);
  };
  for (const f of result.findings) {
    const p = placeOf(f.path);
    if (p.table === undefined || session.isDismissed(f)) continue;
    add(`${p.table}`, f.severity);
    if (p.target !== undefined) add(`${p.table}/${p.target}`, f.severity);
    if (p.indicator !== undefined) add(`${p.table}/${p.target}/${p.indicator}`, f.severity);
  }
  return map;
}

const badge = (mark: Tally | undefined): TemplateResult | typeof nothing =>
  mark ? html`${severities.map((s) => (mark[s] > 0 ? html`<span class="badge ${s}" title="${t(s)} ${mark[s]}">${severityIcon(s)}<span class="visually-hidden">${t(s)}</span>${mark[s]}</span>` : nothing))}` : nothing;

export class ContentView extends LitElement {
  static override properties = { session: { attribute: false }, tick: { type: Number }, toggled: { state: true }, activeId: { state: true } };
  declare session: Session;
  declare tick: number;
  /// Ids that stand otherwise than at first: unfolded or folded by the reader.
  declare toggled: ReadonlySet<string>;
  declare activeId: string | null;
  private made: { key: string; rows: readonly ContentRow[] } | null = null;

  constructor() {
    super();
    this.toggled = new Set();
    this.activeId = null;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(): void {
    const { selection, result } = this.session;
    if (!selection || !result || selection.origin === "content") return;
    // A place chosen in the source selects the narrowest node that holds it.
    const at = selection.range.from;
    let best: ContentRow | null = null;
    for (const row of this.list(result)) {
      if (!row.range || row.range.from > at || row.range.to <= at) continue;
      if (!best?.range || row.range.to - row.range.from <= best.range.to - best.range.from) best = row;
    }
    if (best && best.id !== this.activeId) this.activeId = best.id;
  }

  override render(): TemplateResult {
    const { result } = this.session;
    if (!result || result.overview.tables.length === 0) return html`<div class="empty">${result ? t("headUnrecognised") : t("nothingRead")}</div>`;
    return html`<jx-rows .rows=${this.list(result)} .rowHeight=${29} .groupHeight=${32} .active=${this.activeId} .label=${t("contentTree")}
      .renderRow=${(row: ContentRow) => row.draw()}
      @row-choose=${(e: CustomEvent<ContentRow>) => this.choose(e.detail, false)}
      @row-enter=${(e: CustomEvent<ContentRow>) => this.choose(e.detail, true)}
      @row-toggle=${(e: CustomEvent<ContentRow>) => this.toggle(e.detail)}></jx-rows>`;
  }

  private choose(row: ContentRow, enter: boolean): void {
    this.activeId = row.id;
    if (row.range) this.session.select(row.range, enter ? "key" : "content");
  }

  private toggle(row: ContentRow): void {
    const next = new Set(this.toggled);
    if (!next.delete(row.id)) next.add(row.id);
    this.toggled = next;
    this.activeId = row.id;
  }

  private list(result: Result): readonly ContentRow[] {
    const key = [result.revision, this.session.answers.size, result.findings.length, result.targets.map((x) => x.length).join(), [...this.toggled].join()].join("|");
    if (this.made?.key === key) return this.made.rows;
    const rows: ContentRow[] = [];
    const marks = tally(this.session, result);
    const many = result.overview.summary.targets > 12;
    const open = (id: string, first: boolean): boolean => this.toggled.has(id) !== first;
    const leaf = (id: string, level: number, span: Span | null, draw: () => TemplateResult): void => {
      rows.push({ id, level, range: span ? rangeOf(span) : null, draw });
    };
    result.overview.tables.forEach((table, ti) => {
      const id = `t${ti}`;
      const expanded = open(id, true);
      rows.push({ id, level: 1, group: true, expanded, range: rangeOf(table.span), draw: () => this.tableRow(table, ti, marks) });
      if (!expanded) return;
      table.totals.forEach((total, i) => leaf(`${id}s${i}`, 2, total.span, () => html`<span class="label muted">${t("totals")}</span><span class="ellipsis">${total.name ?? ""}</span>${this.money(total)}`));
      const targets = result.targets[ti] ?? [];
      targets.forEach((target, gi) => this.target(rows, open, target, `${id}g${gi}`, `${ti}/${gi}`, !many, marks));
      if (targets.length < table.targets) leaf(`${id}more`, 2, null, () => html`<span class="muted">${t("loading", { loaded: targets.length, total: table.targets })}</span>`);
    });
    this.made = { key, rows };
    return rows;
  }

  private tableRow(table: TableHead, index: number, marks: ReturnType<typeof tally>): TemplateResult {
    return html`<span class="ellipsis">${table.title ?? t("table", { n: index + 1 })}</span>
      ${table.year ? html`<span class="chip">${table.year}</span>` : nothing}
      <span class="chip">${t(table.layout === "packed" ? "layoutPacked" : table.layout === "rows" ? "layoutRows" : "layoutForm")}</span>
      <span class="grow"></span>${badge(marks.get(`${index}`))}`;
  }

  private target(
    rows: ContentRow[], open: (id: string, first: boolean) => boolean, target: Target, id: string, path: string, first: boolean,
    marks: ReturnType<typeof tally>,
  ): void {
    const expanded = open(id, first);
    const indicators = target.indicators.filter(counts).length;
    rows.push({
      id, level: 2, expanded, range: rangeOf(target.span),
      draw: () => html`<b class="ellipsis">${target.name ?? t("unnamed")}</b><span class="muted none-shrink">${t("indicatorsCount", { count: indicators })}</span>${badge(marks.get(path))}${this.money(target)}`,
    });
    if (!expanded) return;
    const leaf = (key: string, level: number, span: Span | null, draw: () => TemplateResult): void => {
      rows.push({ id: id + key, level, range: span ? rangeOf(span) : null, draw });
    };
    const text = (label: string, value: string): TemplateResult => html`<span class="label muted">${label}</span><span class="ellipsis" title=${value}>${value.replace(/<[^>]*>/g, " ")}</span>`;
    const funds = Object.entries(target.funds);
    if (funds.length > 1) leaf("f", 3, target.span, () => html`<span class="label muted">${t("funds")}</span><span class="ellipsis">${funds.map(([k, v]) => `${k} ${v}`).join("　")}</span>`);
    if (target.content) leaf("c", 3, target.span, () => text(t("content"), target.content!));
    target.goals.forEach((g, i) => leaf(`g${i}`, 3, g.span, () => text(g.label, g.text ?? "")));
    target.tasks.forEach((k, i) => leaf(`k${i}`, 3, target.span, () => text(k.name ?? t("tasks"), [k.content, k.amount, k.goal].filter(Boolean).join("　"))));
    for (const [label, value] of Object.entries(target.fields)) leaf(`x${label}`, 3, target.span, () => text(label, value));
    let level: string | null = null;
    target.indicators.forEach((i, n) => {
      if (!counts(i)) return;
      const name = i.level1 ?? t("level1Missing");
      if (name !== level) {
        level = name;
        const inside = target.indicators.slice(n).findIndex((x) => counts(x) && (x.level1 ?? t("level1Missing")) !== name);
        const count = target.indicators.slice(n, inside < 0 ? undefined : n + inside).filter(counts).length;
        leaf(`l${n}`, 3, i.span, () => html`<span class="level1">${name}</span><span class="muted">${count}</span>`);
      }
      leaf(`i${n}`, 4, i.span, () => html`<span class="level2 ellipsis" title=${i.level2 ?? ""}>${i.level2?.replace(/指标$/, "") ?? "—"}</span>
        <span class="ellipsis grow" title=${i.level3 ?? ""}>${i.level3 ?? t("nameMissing")}</span>${badge(marks.get(`${path}/${n}`))}
        <span class="value ellipsis" title=${valueText(i)}>${valueText(i) || t("valueMissing")}</span>`);
    });
  }

  private money(of: Pick<Target, "amounts">): TemplateResult | typeof nothing {
    const total = totalOf(of);
    return total ? html`<span class="money" title=${total.label}>${total.text}</span>` : nothing;
  }
}

customElements.define("jx-content", ContentView);
