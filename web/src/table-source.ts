/// The source where it is a table with merged cells: shown as one, cells with findings underlined, each cell editable.
/// The text itself stays in the editor behind it, so that undo and fixes work as everywhere.

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { severities, type Severity } from "../../wasm/report";
import { copyText } from "./clipboard";
import { t } from "./i18n";
import type { Range } from "./result";
import type { Session } from "./session";
import { blocksOf, escapeCell, toMarkup, toTabs, type Block, type Cell } from "./table-text";

export class TableSource extends LitElement {
  static override properties = { session: { attribute: false }, text: { attribute: false }, tick: { type: Number } };
  declare session: Session;
  declare text: string;
  declare tick: number;
  private parsed: { text: string; blocks: readonly Block[] } | null = null;
  private shown: Range | null = null;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const { session, text } = this;
    if (this.parsed?.text !== text) this.parsed = { text, blocks: blocksOf(text) ?? [] };
    const { blocks } = this.parsed;
    const marks = session.stale ? new Map<number, Severity>() : this.marks(blocks);
    return html`<div class="filters"><span class="muted grow">${t("pastedTable")}</span>
        <button class="button small" @click=${() => void this.copy(blocks)}>${t("copyTable")}</button>
        <button class="button small" ?hidden=${session.readOnly} @click=${() => session.openText(toTabs(blocks))}>${t("asText")}</button></div>
      <div class="pasted" tabindex="0" role="region" aria-label=${t("sourceTable")}>
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

  private cell(cell: Cell, marks: ReadonlyMap<number, Severity>, tag: "td" | "span"): TemplateResult {
    const range = this.session.selection?.range;
    const selected = range !== undefined && range.from < Math.max(cell.to, cell.from + 1) && range.to > cell.from && range.to - range.from < 2000;
    const severity = marks.get(cell.from);
    const name = `${severity ? `has-${severity}` : ""} ${selected ? "selected" : ""}`;
    const choose = (): void => this.session.select({ from: cell.from, to: cell.to }, "source");
    const edit = (e: Event): void => this.edit(e.currentTarget as HTMLElement, cell);
    return tag === "span"
      ? html`<span class=${name} @click=${choose} @dblclick=${edit}>${cell.text}</span>`
      : html`<td class=${name} rowspan=${cell.rowspan > 1 ? cell.rowspan : nothing} colspan=${cell.colspan > 1 ? cell.colspan : nothing}
          title=${t("editCell")} @click=${choose} @dblclick=${edit}>${cell.text}</td>`;
  }

  /// The gravest finding of each cell, by where the cell begins.
  private marks(blocks: readonly Block[]): ReadonlyMap<number, Severity> {
    const cells = blocks.flatMap((b) => (b.kind === "text" ? [b.cell] : b.rows.flat()));
    const out = new Map<number, Severity>();
    for (const { span, severity } of this.session.result?.findings ?? []) {
      const { offset: from } = span.start, { offset: to } = span.end;
      let low = 0, high = cells.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cells[middle]!.to < from) low = middle + 1;
        else high = middle;
      }
      for (let i = low; i < Math.min(cells.length, low + 3) && cells[i]!.from < Math.max(to, from + 1); i++) {
        const old = out.get(cells[i]!.from);
        if (!old || severities.indexOf(severity) < severities.indexOf(old)) out.set(cells[i]!.from, severity);
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
