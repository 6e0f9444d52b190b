/// The indicators as a clean sheet: one row each, merged cells filled in; sorted, filtered, copied into Excel.

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { styleMap } from "./style-map";
import { copyText } from "./clipboard";
import { columnLabel, flatIndicators, type Column, type FlatIndicator } from "./flat";
import { t } from "./i18n";
import { rangeOf, type Result } from "./result";
import type { Selection, Session } from "./session";
import { htmlTable, tabbed } from "./sheets";

const rowHeight = 29;
const collator = new Intl.Collator("zh", { numeric: true });

export class GridView extends LitElement {
  static override properties = {
    session: { attribute: false }, tick: { type: Number }, query: { state: true }, sort: { state: true }, first: { state: true }, active: { state: true },
  };
  declare session: Session;
  declare tick: number;
  declare query: string;
  declare sort: { readonly key: string; readonly down: boolean } | null;
  declare first: number;
  declare active: number;
  private flat: { result: Result; columns: readonly Column[]; rows: readonly FlatIndicator[] } | null = null;
  private made: { key: string; rows: readonly FlatIndicator[] } | null = null;
  private followed: Selection | null = null;
  private follow = false;

  constructor() {
    super();
    this.query = "";
    this.sort = null;
    this.first = 0;
    this.active = -1;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(changed: PropertyValues): void {
    const { result } = this.session;
    if (result && this.flat?.result !== result) {
      this.flat = { result, ...flatIndicators(result) };
      this.made = null;
    }
    if (changed.has("query") || changed.has("sort")) this.active = -1;
    const { selection } = this.session;
    if (!result || !selection || selection === this.followed) return;
    this.followed = selection;
    if (selection.origin === "grid" || result.revision !== this.flat?.result.revision) return;
    // What was chosen elsewhere chooses its row, the narrowest that holds it.
    const at = selection.range.from;
    let best = -1, size = Infinity;
    this.chosen().forEach(({ span }, i) => {
      const { from, to } = rangeOf(span);
      if (from > at || to <= at || to - from >= size) return;
      best = i;
      size = to - from;
    });
    if (best >= 0) {
      this.active = best;
      this.follow = true;
    }
  }

  override updated(): void {
    if (!this.follow) return;
    this.follow = false;
    const box = this.querySelector<HTMLElement>(".sheet-grid");
    if (box) this.show(box, this.active);
  }

  private show(box: HTMLElement, index: number): void {
    const top = index * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + 2 * rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + 2.5 * rowHeight - box.clientHeight;
  }

  override render(): TemplateResult {
    const { result } = this.session;
    if (!result || !this.flat || this.flat.rows.length === 0) return html`<div class="empty">${t("nothingRead")}</div>`;
    const { columns } = this.flat;
    const rows = this.chosen();
    const template = columns.map((c) => `${c.width}px`).join(" ");
    const width = columns.reduce((sum, c) => sum + c.width, 0);
    const shown = rows.slice(this.first, this.first + 60);
    return html`<div class="filters">
        <input class="field" type="search" placeholder=${t("filter")} aria-label=${t("filterGrid")} .value=${this.query}
          @input=${(e: Event) => { this.query = (e.target as HTMLInputElement).value; this.first = 0; }}>
        <span class="muted">${t("gridCount", { shown: rows.length, total: this.flat.rows.length })}${result.complete ? "" : ` · ${t("checking")}`}</span>
        <span class="grow"></span>
        <button class="button small" @click=${() => void this.copy()}>${t("copyGrid")}</button></div>
      <div class="sheet-grid" role="grid" tabindex="0" aria-label=${t("gridLabel")} aria-rowcount=${rows.length + 1} aria-colcount=${columns.length}
        @scroll=${this.scrolled} @keydown=${this.key}>
        <div class="header" role="row" aria-rowindex="1" style=${styleMap({ gridTemplateColumns: template, width: `${width}px` })}>
          ${columns.map((c) => html`<div role="columnheader" aria-sort=${this.sort?.key === c.key ? (this.sort.down ? "descending" : "ascending") : "none"}>
            <button title=${t("sortBy", { column: columnLabel(c) })} @click=${() => this.sortBy(c)}>${columnLabel(c)}${this.sort?.key === c.key ? (this.sort.down ? " ▼" : " ▲") : ""}</button></div>`)}
        </div>
        <div role="presentation" style=${styleMap({ position: "relative", height: `${rows.length * rowHeight}px`, width: `${width}px` })}>
          ${shown.map((row, i) => this.row(row, this.first + i, rows, columns, template, width))}
        </div>
      </div>`;
  }

  private row(row: FlatIndicator, index: number, rows: readonly FlatIndicator[], columns: readonly Column[], template: string, width: number): TemplateResult {
    const above = rows[index - 1];
    return html`<div class="cells ${index === this.active ? "active" : ""}" role="row" aria-rowindex=${index + 2} aria-selected=${index === this.active ? "true" : "false"}
      style=${styleMap({ gridTemplateColumns: template, top: `${index * rowHeight}px`, height: `${rowHeight}px`, width: `${width}px` })}
      @click=${() => this.choose(index)}>
      ${columns.map((c) => {
        const text = row.cells[c.key] ?? "";
        // A cell that repeats the one above was merged in the form: greyed, so that the groups show.
        const same = !this.sort && above !== undefined && above.cells[c.key] === text && (c.key === "project" || c.key === "level1" || c.key === "level2") && above.target === row.target;
        return html`<div class="cell ${same ? "filled" : ""}" role="gridcell" title=${text || nothing}>${text}</div>`;
      })}</div>`;
  }

  private chosen(): readonly FlatIndicator[] {
    const { rows, result } = this.flat!;
    const key = [result.revision, rows.length, this.query, this.sort?.key, this.sort?.down].join("|");
    if (this.made?.key === key) return this.made.rows;
    const needle = this.query.trim().toLowerCase();
    let chosen = needle ? rows.filter((r) => Object.values(r.cells).some((c) => c.toLowerCase().includes(needle))) : rows.slice();
    const { sort } = this;
    if (sort) {
      const sign = sort.down ? -1 : 1;
      chosen = chosen.slice().sort((a, b) => sign * collator.compare(a.cells[sort.key] ?? "", b.cells[sort.key] ?? ""));
    }
    this.made = { key, rows: chosen };
    return chosen;
  }

  private sortBy(c: Column): void {
    this.sort = this.sort?.key !== c.key ? { key: c.key, down: false } : this.sort.down ? null : { key: c.key, down: true };
  }

  private choose(index: number): void {
    const row = this.chosen()[index];
    if (!row) return;
    this.active = index;
    this.session.select(rangeOf(row.span), "grid");
  }

  private readonly scrolled = (event: Event): void => {
    const first = Math.max(0, Math.floor((event.currentTarget as HTMLElement).scrollTop / rowHeight) - 12);
    if (first !== this.first) this.first = first;
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const rows = this.chosen();
    const to = event.key === "ArrowDown" ? this.active + 1 : event.key === "ArrowUp" ? this.active - 1
      : event.key === "PageDown" ? this.active + 15 : event.key === "PageUp" ? this.active - 15
      : event.key === "Home" ? 0 : event.key === "End" ? rows.length - 1 : null;
    if (event.key === "Enter" && this.active >= 0) this.session.select(rangeOf(rows[this.active]!.span), "key");
    if (to === null) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(rows.length - 1, to));
    const box = event.currentTarget as HTMLElement;
    this.show(box, index);
    this.choose(index);
  };

  private async copy(): Promise<void> {
    const { columns } = this.flat!;
    const rows = this.chosen();
    const sheet = { name: "", header: columns.map(columnLabel), rows: rows.map((r) => columns.map((c) => r.cells[c.key] ?? "")) };
    if (await copyText(tabbed(sheet), htmlTable(sheet))) this.session.say(t("copiedRows", { count: rows.length }));
  }
}

customElements.define("jx-grid", GridView);
