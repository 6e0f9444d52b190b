/// The source where it is a table with merged cells: shown as one, cells with findings underlined, each cell editable.
/// The text itself stays in the editor behind it, so that undo and fixes work as everywhere.

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { roles, severities, type Role, type Severity } from "../../wasm/report";
import { copyText } from "./clipboard";
import { t } from "./i18n";
import type { Range } from "./result";
import type { Session } from "./session";
import { blocksOf, escapeCell, toMarkup, toTabs, type Block, type Cell } from "./table-text";

interface Mark {
  readonly severity: Severity;
  readonly messages: readonly string[];
}

const cellsOf = (blocks: readonly Block[]): readonly Cell[] => blocks.flatMap((b) => (b.kind === "text" ? [b.cell] : b.rows.flat()));

export class TableSource extends LitElement {
  static override properties = { session: { attribute: false }, text: { attribute: false }, tick: { type: Number }, colours: { type: Boolean }, read: { state: true } };
  declare session: Session;
  declare text: string;
  declare tick: number;
  declare colours: boolean;
  /// As what each cell was read, by where it begins; of the result with this handle.
  declare read: { readonly handle: number; readonly roles: ReadonlyMap<number, Role> } | null;
  private asked = -1;
  private parsed: { text: string; blocks: readonly Block[] } | null = null;
  private shown: Range | null = null;

  constructor() {
    super();
    this.colours = true;
    this.read = null;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const { session, text } = this;
    if (this.parsed?.text !== text) this.parsed = { text, blocks: blocksOf(text) ?? [] };
    const { blocks } = this.parsed;
    const marks = session.stale ? new Map<number, Mark>() : this.marks(blocks);
    this.fetchRoles(blocks);
    return html`<div class="filters"><span class="muted grow">${t("pastedTable")}</span>
        <button class="button small" @click=${() => void this.copy(blocks)}>${t("copyTable")}</button>
        <button class="button small" ?hidden=${session.readOnly} @click=${() => session.openText(toTabs(blocks))}>${t("asText")}</button></div>
      <div class="pasted" tabindex="0" role="region" aria-label=${t("sourceTable")} @keydown=${(e: KeyboardEvent) => this.key(e, blocks)}>
        ${blocks.map((block) => block.kind === "text"
          ? html`<p>${this.cell(block.cell, marks, "span")}</p>`
          : html`<table><tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => this.cell(cell, marks, "td"))}</tr>`)}</tbody></table>`)}
      </div>`;
  }

  override updated(): void {
    const wanted = this.session.selection;
    if (!wanted || wanted.range === this.shown) return;
    this.shown = wanted.range;
    if (wanted.origin !== "source") this.querySelector(".selected")?.scrollIntoView({ block: "center", inline: "nearest" });
  }

  private cell(cell: Cell, marks: ReadonlyMap<number, Mark>, tag: "td" | "span"): TemplateResult {
    const range = this.session.selection?.range;
    const selected = range !== undefined && range.from < Math.max(cell.to, cell.from + 1) && range.to > cell.from && range.to - range.from < 2000;
    const mark = marks.get(cell.from);
    const role = this.colours && this.read?.handle === this.session.result?.handle ? this.read?.roles.get(cell.from) : undefined;
    const name = `${mark ? `has-${mark.severity}` : ""} ${selected ? "selected" : ""} ${role ? `key-${role}` : ""}`;
    const title = mark ? mark.messages.join("\n") : t("editCell");
    const choose = (): void => this.session.select({ from: cell.from, to: cell.to }, "source");
    const edit = (e: Event): void => this.edit(e.currentTarget as HTMLElement, cell);
    return tag === "span"
      ? html`<span class=${name} @click=${choose} @dblclick=${edit}>${cell.text}</span>`
      : html`<td class=${name} rowspan=${cell.rowspan > 1 ? cell.rowspan : nothing} colspan=${cell.colspan > 1 ? cell.colspan : nothing}
          title=${title} @click=${choose} @dblclick=${edit}>${cell.text}</td>`;
  }

  private fetchRoles(blocks: readonly Block[]): void {
    const { result, stale } = this.session;
    if (!this.colours || !result || stale || result.handle === this.asked) return;
    this.asked = result.handle;
    const { handle, text } = result;
    this.session.core.call("marks", { handle, from: 0, to: text.length }).then((marks) => {
      const found = new Map<number, Role>();
      const cells = cellsOf(blocks);
      let at = 0;
      for (let i = 0; i + 2 < marks.length; i += 3) {
        const from = marks[i]!, to = marks[i + 1]!, role = roles[marks[i + 2]!]!;
        while (at < cells.length && cells[at]!.to <= from) at++;
        const cell = cells[at];
        // The first word of a cell that says more than how it is ordered speaks for it; one unread word shades it.
        if (cell && cell.from < to && (role === "unread" || !found.has(cell.from)) && role !== "separator" && role !== "ordinal") found.set(cell.from, role);
      }
      this.read = { handle, roles: found };
    }, () => { this.asked = -1; });
  }

  /// Arrows move over the cells, Enter and F2 open the chosen one.
  private key(event: KeyboardEvent, blocks: readonly Block[]): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = blocks.flatMap((b) => (b.kind === "text" ? [[b.cell]] : b.rows.filter((r) => r.length > 0)));
    const at = this.session.selection?.range.from ?? -1;
    const r = rows.findIndex((row) => row.some((c) => c.from <= at && at <= c.to));
    const c = Math.max(0, rows[r]?.findIndex((x) => x.from <= at && at <= x.to) ?? 0);
    if (event.key === "Enter" || event.key === "F2") {
      const node = this.querySelector<HTMLElement>(".selected");
      const cell = rows[r]?.[c];
      if (!node || !cell) return;
      event.preventDefault();
      this.edit(node, cell);
      return;
    }
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!step || rows.length === 0) return;
    event.preventDefault();
    const row = rows[r < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, r + step[0]!))]!;
    const cell = row[r < 0 ? 0 : Math.max(0, Math.min(row.length - 1, c + step[1]!))]!;
    this.session.select({ from: cell.from, to: cell.to }, "source");
    void this.updateComplete.then(() => this.querySelector(".selected")?.scrollIntoView({ block: "nearest", inline: "nearest" }));
  }

  /// The gravest finding of each cell and what is said of it, by where the cell begins.
  private marks(blocks: readonly Block[]): ReadonlyMap<number, Mark> {
    const cells = cellsOf(blocks);
    const out = new Map<number, Mark>();
    for (const { span, severity, message } of this.session.result?.findings ?? []) {
      const { offset: from } = span.start, { offset: to } = span.end;
      let low = 0, high = cells.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cells[middle]!.to < from) low = middle + 1;
        else high = middle;
      }
      for (let i = low; i < Math.min(cells.length, low + 3) && cells[i]!.from < Math.max(to, from + 1); i++) {
        const old = out.get(cells[i]!.from);
        const graver = !old || severities.indexOf(severity) < severities.indexOf(old.severity);
        out.set(cells[i]!.from, { severity: graver ? severity : old.severity, messages: [...(old?.messages ?? []), message].slice(0, 6) });
      }
    }
    return out;
  }

  /// A text field over the cell; Enter keeps the new words, Escape the old ones.
  private edit(node: HTMLElement, cell: Cell): void {
    if (this.session.readOnly) return;
    const field = document.createElement("textarea");
    field.className = "cell-editor";
    field.value = cell.text;
    field.setAttribute("aria-label", t("editCell"));
    const box = node.getBoundingClientRect();
    field.style.left = `${box.left}px`;
    field.style.top = `${box.top}px`;
    field.style.width = `${Math.max(box.width, 160)}px`;
    field.style.height = `${Math.max(box.height, 34)}px`;
    let done = false;
    const finish = (keep: boolean): void => {
      if (done) return;
      done = true;
      const { value } = field;
      field.remove();
      this.querySelector<HTMLElement>(".pasted")?.focus();
      if (keep && value !== cell.text) this.session.edit(cell.from, cell.to, escapeCell(value));
    };
    field.onblur = () => finish(true);
    field.onkeydown = (e) => {
      if (e.key === "Escape") finish(false);
      else if (e.key === "Enter" && !e.shiftKey && !e.isComposing) {
        e.preventDefault();
        finish(true);
      }
      e.stopPropagation();
    };
    this.append(field);
    field.focus();
    field.select();
  }

  private async copy(blocks: readonly Block[]): Promise<void> {
    if (await copyText(toTabs(blocks), toMarkup(this.text))) this.session.say(t("copiedTable"));
  }
}

customElements.define("jx-table-source", TableSource);
