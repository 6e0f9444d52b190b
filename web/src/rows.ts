/// A long list of rows, of which only those in sight are in the page; groups are lower than the others. Keyboard and roles of a tree:
/// arrows move, left and right fold, Enter goes to the source.

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { styleMap } from "./style-map";

export interface Row {
  /// Unique in the list and stable between two renders.
  readonly id: string;
  /// From 1.
  readonly level: number;
  /// undefined: cannot be unfolded.
  readonly expanded?: boolean;
  readonly group?: boolean;
}

/// Height of a row with a message and its place; on a narrow screen the message takes two lines.
export const messageHeight = (node: Node): number => ((node.getRootNode() as ShadowRoot).host.hasAttribute("narrow") ? 64 : 48);

export class RowsElement<R extends Row = Row> extends LitElement {
  static override properties = {
    rows: { attribute: false }, rowHeight: { type: Number }, groupHeight: { type: Number }, active: { type: String }, label: { type: String },
    renderRow: { attribute: false }, first: { state: true }, last: { state: true },
  };
  declare rows: readonly R[];
  declare rowHeight: number;
  declare groupHeight: number;
  /// id of the row that has the focus inside the list
  declare active: string | null;
  declare label: string;
  declare renderRow: (row: R) => TemplateResult;
  declare first: number;
  declare last: number;
  private observer: ResizeObserver | null = null;
  private keep = false;
  private height = 0;
  /// Where each row begins, and behind the last one the height of all.
  private tops = new Float64Array(1);
  /// For each row: the how manieth of how many beside it, since most are not in the page.
  private places: (readonly [number, { all: number }])[] = [];

  constructor() {
    super();
    this.rows = [];
    this.rowHeight = 30;
    this.groupHeight = 30;
    this.active = null;
    this.label = "";
    this.first = 0;
    this.last = 40;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = 0;
    this.setAttribute("role", "tree");
    this.addEventListener("scroll", this.measure, { passive: true });
    this.addEventListener("keydown", this.key);
    if (typeof ResizeObserver !== "undefined") {
      this.observer = new ResizeObserver(() => {
        this.measure();
        // What opens below takes height: the chosen row stays in sight.
        if (this.clientHeight < this.height && this.active !== null) this.reveal(this.active);
        this.height = this.clientHeight;
      });
      this.observer.observe(this);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.removeEventListener("scroll", this.measure);
    this.removeEventListener("keydown", this.key);
  }

  /// Scrolls so that the row is in sight; the next render draws it.
  reveal(id: string): void {
    const index = this.rows.findIndex((r) => r.id === id);
    if (index < 0) return;
    const top = this.tops[index]!, bottom = this.tops[index + 1]!;
    if (top < this.scrollTop) this.scrollTop = top - Math.min(this.rowHeight, top);
    else if (bottom > this.scrollTop + this.clientHeight) this.scrollTop = bottom + this.rowHeight - this.clientHeight;
    this.measure();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("rows") || changed.has("rowHeight") || changed.has("groupHeight")) {
      this.tops = new Float64Array(this.rows.length + 1);
      this.rows.forEach((row, i) => { this.tops[i + 1] = this.tops[i]! + (row.group ? this.groupHeight : this.rowHeight); });
      this.place();
      this.number();
    }
    if (changed.has("label")) this.setAttribute("aria-label", this.label);
    if (changed.has("active")) this.keep = true;
  }

  private number(): void {
    const counts: { all: number }[] = [];
    this.places = this.rows.map(({ level }) => {
      counts.length = level;
      const count = (counts[level - 1] ??= { all: 0 });
      return [++count.all, count];
    });
  }

  override updated(): void {
    this.measure();
    if (this.keep && this.active !== null) this.reveal(this.active);
    this.keep = false;
    const row = this.active === null ? null : this.querySelector(".row.active");
    if (row) this.setAttribute("aria-activedescendant", row.id);
    else this.removeAttribute("aria-activedescendant");
  }

  override render(): TemplateResult {
    const { rows } = this;
    const last = Math.min(rows.length, this.last);
    const first = Math.min(this.first, Math.max(0, last - 1));
    return html`<div class="sizer" role="presentation" style=${styleMap({ height: `${this.tops[rows.length]}px` })}>
      ${rows.slice(first, last).map((row, i) => this.one(row, first + i))}
    </div>`;
  }

  private one(row: R, index: number): TemplateResult {
    const active = row.id === this.active;
    const style = styleMap({
      top: `${this.tops[index]}px`, height: `${this.tops[index + 1]! - this.tops[index]!}px`, paddingLeft: `${8 + (row.level - 1) * 16}px`,
    });
    return html`<div
      class="row ${row.group ? "group" : ""} ${active ? "active" : ""}" id=${"row-" + row.id} role="treeitem"
      aria-level=${row.level} aria-posinset=${this.places[index]![0]} aria-setsize=${this.places[index]![1].all} aria-selected=${active ? "true" : "false"}
      aria-expanded=${row.expanded === undefined ? nothing : String(row.expanded)}
      style=${style} @click=${(e: Event) => this.clicked(e, row)}
      >${row.expanded === undefined ? null : html`<span class="twist" aria-hidden="true">${row.expanded ? "▾" : "▸"}</span>`}${this.renderRow(row)}</div>`;
  }

  private clicked(event: Event, row: R): void {
    const twist = (event.target as Element).classList.contains("twist");
    if (twist || (row.group && row.expanded !== undefined)) this.emit("toggle", row);
    if (!twist) this.emit("choose", row);
  }

  private emit(kind: "choose" | "toggle" | "enter", row: R): void {
    this.dispatchEvent(new CustomEvent<R>("row-" + kind, { detail: row, bubbles: true, composed: true }));
  }

  private readonly measure = (): void => this.place();

  /// Decides which rows are in sight, and eight more on each side.
  private place(): void {
    const first = Math.max(0, this.indexAt(this.scrollTop) - 8);
    const last = this.indexAt(this.scrollTop + (this.clientHeight || 600)) + 9;
    if (first !== this.first) this.first = first;
    if (last !== this.last) this.last = last;
  }

  /// The row at a height, by halving.
  private indexAt(y: number): number {
    let low = 0, high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tops[middle + 1]! <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = this.rows.findIndex((r) => r.id === this.active);
    const row = this.rows[at];
    const page = Math.max(1, Math.floor(this.clientHeight / this.rowHeight) - 1);
    let to: number | null = null;
    switch (event.key) {
      case "ArrowDown": to = at + 1; break;
      case "ArrowUp": to = at < 0 ? 0 : at - 1; break;
      case "PageDown": to = at + page; break;
      case "PageUp": to = at - page; break;
      case "Home": to = 0; break;
      case "End": to = this.rows.length - 1; break;
      case "ArrowRight":
        if (row?.expanded === false) this.emit("toggle", row);
        else if (row?.expanded) to = at + 1;
        break;
      case "ArrowLeft":
        if (row?.expanded) this.emit("toggle", row);
        else if (row) to = this.parentOf(at);
        break;
      case "Enter": case " ":
        if (row) this.emit("enter", row);
        break;
      default: return;
    }
    event.preventDefault();
    if (to === null) return;
    const next = this.rows[Math.max(0, Math.min(this.rows.length - 1, to))];
    if (next) this.emit("choose", next);
  };

  private parentOf(index: number): number {
    const level = this.rows[index]!.level;
    for (let i = index - 1; i >= 0; i--) if (this.rows[i]!.level < level) return i;
    return index;
  }
}

customElements.define("jx-rows", RowsElement);
