/// Pictures where people would rather look, each with its table behind it.

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { styleMap } from "./style-map";
import { figuresOf, type Bars, type Levels } from "./figures";
import { t } from "./i18n";
import type { Session } from "./session";

/// More than these are in the table behind the picture only.
const most = 30;
const mostRows = 500;

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
    const { bars, levels } = figuresOf(this.session, result);
    const [byTarget, bySource, byRule] = bars as [Bars, Bars, Bars];
    return html`<div class="figures" tabindex="0" role="region" aria-label=${t("tabFunds")}>
      ${this.bars(byTarget, t("noAmounts"))}${this.bars(bySource)}${this.levels(levels)}${this.bars(byRule)}
    </div>`;
  }

  private levels({ names, rows }: Levels): TemplateResult | typeof nothing {
    if (names.length === 0) return nothing;
    return html`<figure aria-label=${t("indicatorsByLevel")}><figcaption>${t("indicatorsByLevel")}</figcaption>
      <table class="matrix"><thead><tr><th scope="col">${t("colProject")}</th>${names.map((n) => html`<th scope="col">${n.replace(/(.)指标$/, "$1")}</th>`)}</tr></thead>
      <tbody>${rows.slice(0, mostRows).map(({ label, range, counts }) => html`<tr><th scope="row"><button class="link" @click=${() => this.session.select(range, "content")}>${label}</button></th>
        ${counts.map((n) => html`<td class=${n > 0 ? "" : "none"}>${n}</td>`)}</tr>`)}</tbody></table>
      ${this.others(rows.length - mostRows)}</figure>`;
  }

  private bars({ title, name, unit, bars, least }: Bars, empty = ""): TemplateResult | typeof nothing {
    if (bars.length === 0) return empty ? html`<figure><figcaption>${title}</figcaption><p class="muted">${empty}</p></figure>` : nothing;
    const top = Math.max(...bars.slice(0, most).map((b) => Math.abs(b.value)), least);
    return html`<figure aria-label=${title}><figcaption>${title}</figcaption><div class="bars" role="list">
      ${bars.slice(0, most).map((b) => html`<div class="one-bar" role="listitem">
        ${b.range
          ? html`<button class="link ellipsis" @click=${() => this.session.select(b.range!, "content")}>${b.label}</button>`
          : html`<span class="ellipsis" title=${b.label}>${b.label}</span>`}
        <span aria-hidden="true"><span class="bar-fill ${b.severity ?? ""}" style=${styleMap({ width: `${((100 * Math.abs(b.value)) / top).toFixed(2)}%` })}></span></span>
        <span>${b.text}</span></div>`)}</div>
      ${this.others(bars.length - most)}
      <details><summary>${t("asTable")}</summary><table class="plain-table"><thead><tr><th scope="col">${name}</th><th scope="col">${unit}</th></tr></thead>
        <tbody>${bars.slice(0, mostRows).map((b) => html`<tr><th scope="row">${b.label}</th><td>${b.text}</td></tr>`)}</tbody></table>${this.others(bars.length - mostRows)}</details></figure>`;
  }

  private others(count: number): TemplateResult | typeof nothing {
    return count > 0 ? html`<p class="muted">${t("others", { count })}</p>` : nothing;
  }
}

customElements.define("jx-funds", FiguresView);
