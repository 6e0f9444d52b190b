/// Pictures where people would rather look, each a list or table that a screen reader and a printer can take.

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { styleMap } from "./style-map";
import type { Severity } from "../../wasm/report";
import { sourceLabel, totalOf } from "./funds";
import { t } from "./i18n";
import { counts, rangeOf, type Range, type Result } from "./result";
import type { Session } from "./session";

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly range?: Range;
  readonly severity?: Severity;
}

const most = 30;
const number = (n: number): string => n.toLocaleString("zh-CN", { maximumFractionDigits: 2 });

export class FiguresView extends LitElement {
  static override properties = { session: { attribute: false }, tick: { type: Number } };
  declare session: Session;
  declare tick: number;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const { result } = this.session;
    if (!result || result.overview.tables.length === 0) return html`<div class="empty">${t("nothingRead")}</div>`;
    const unit = result.overview.tables.find((x) => x.amount_unit)?.amount_unit;
    const suffix = unit ? `（${t("amountUnit", { unit })}）` : "";
    return html`<div class="figures" tabindex="0" role="region" aria-label=${t("tabFunds")}>
      ${this.bars(t("fundsByTarget") + suffix, t("colProject"), t("amount"), this.funds(result), t("noAmounts"))}
      ${this.bars(t("fundsBySource") + suffix, t("fundsBySource"), t("amount"), this.sources(result))}
      ${this.levels(result)}
      ${this.bars(t("findingsByRule"), t("colRule"), t("count"), this.rules(result), "", 8)}
    </div>`;
  }

  private rules(result: Result): readonly Bar[] {
    const by = new Map<string, { n: number; severity: Severity }>();
    for (const f of result.findings) by.set(f.rule, { n: (by.get(f.rule)?.n ?? 0) + 1, severity: f.severity });
    const title = (id: string): string => this.session.rules.find((r) => r.id === id)?.title ?? "";
    return [...by].sort((a, b) => b[1].n - a[1].n).map(([id, { n, severity }]) => ({ label: `${id} ${title(id)}`, value: n, text: String(n), severity }));
  }

  private funds(result: Result): readonly Bar[] {
    return result.targets.flat().flatMap((target): readonly Bar[] => {
      const total = totalOf(target);
      return total ? [{ label: target.name ?? t("unnamed"), value: total.value, text: total.text, range: rangeOf(target.span) }] : [];
    }).sort((a, b) => b.value - a.value);
  }

  private sources(result: Result): readonly Bar[] {
    const sums = new Map<string, number>();
    for (const target of result.targets.flat()) {
      for (const [label, { value }] of Object.entries(target.amounts)) {
        if (value !== null && sourceLabel.test(label)) sums.set(label, (sums.get(label) ?? 0) + value);
      }
    }
    return [...sums].map(([label, value]) => ({ label, value, text: number(value) }));
  }

  /// Rows are targets, columns level 1; an empty cell is a dimension that the target lacks.
  private levels(result: Result): TemplateResult | typeof nothing {
    const targets = result.targets.flat();
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
    if (names.length === 0) return nothing;
    for (const [kind, name] of [["output", "产出指标"], ["benefit", "效益指标"], ["satisfaction", "满意度指标"]] as const) if (!kinds.has(kind) && !names.includes(name)) names.push(name);
    return html`<figure><figcaption>${t("indicatorsByLevel")}</figcaption>
      <table class="matrix"><thead><tr><th scope="col">${t("colProject")}</th>${names.map((n) => html`<th scope="col">${n}</th>`)}</tr></thead>
      <tbody>${rows.slice(0, most).map(({ target, by }) => html`<tr><th scope="row"><button class="link" @click=${() => this.session.select(rangeOf(target.span), "content")}>${target.name ?? t("unnamed")}</button></th>
        ${names.map((n) => html`<td class=${by.has(n) ? "" : "none"}>${by.get(n) ?? 0}</td>`)}</tr>`)}</tbody></table>
      ${rows.length > most ? html`<p class="muted">${t("others", { count: rows.length - most })}</p>` : nothing}</figure>`;
  }

  /// `least`: what a full bar stands for at least, so that a few findings do not look like many.
  private bars(title: string, name: string, unit: string, bars: readonly Bar[], empty = "", least = 1e-9): TemplateResult | typeof nothing {
    if (bars.length === 0) return empty ? html`<figure><figcaption>${title}</figcaption><p class="muted">${empty}</p></figure>` : nothing;
    const top = Math.max(...bars.slice(0, most).map((b) => Math.abs(b.value)), least);
    return html`<figure><figcaption>${title}</figcaption><div class="bars" role="list">
      ${bars.slice(0, most).map((b) => html`<div class="one-bar" role="listitem">
        ${b.range
          ? html`<button class="link ellipsis" @click=${() => this.session.select(b.range!, "content")}>${b.label}</button>`
          : html`<span class="ellipsis" title=${b.label}>${b.label}</span>`}
        <span aria-hidden="true"><span class="bar-fill ${b.severity ?? ""}" style=${styleMap({ width: `${((100 * Math.abs(b.value)) / top).toFixed(2)}%` })}></span></span>
        <span>${b.text}</span></div>`)}</div>
      ${bars.length > most ? html`<p class="muted">${t("others", { count: bars.length - most })}</p>` : nothing}
      <details><summary>${t("asTable")}</summary><table class="plain-table"><thead><tr><th scope="col">${name}</th><th scope="col">${unit}</th></tr></thead>
        <tbody>${bars.slice(0, 500).map((b) => html`<tr><th scope="row">${b.label}</th><td>${b.text}</td></tr>`)}</tbody></table>
        ${bars.length > 500 ? html`<p class="muted">${t("others", { count: bars.length - 500 })}</p>` : nothing}</details></figure>`;
  }
}

customElements.define("jx-funds", FiguresView);
