/// Help inside: how to use the page, keys, and every rule with its examples live.

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { batchFile } from "./batch";
import { Dialog } from "./dialog";
import { t } from "./i18n";
import { severityIcon } from "./icons";
import type { Session } from "./session";

/// What a message fills in with words of the document stays open here.
const blanks = (words: string): string => words.replace(/\{\w+\}/g, "…");

/// A short text as its reader knows it: lines with tabs are rows of a table.
function example(text: string): TemplateResult {
  const blocks: (string | string[][])[] = [];
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const last = blocks[blocks.length - 1];
    if (!line.includes("\t")) blocks.push(line);
    else if (Array.isArray(last)) last.push(line.split("\t"));
    else blocks.push([line.split("\t")]);
  }
  return html`<div class="example" tabindex="0">${blocks.map((b) => typeof b === "string" ? html`<div>${b}</div>`
    : html`<table><tbody>${b.map((row) => html`<tr>${row.map((c) => html`<td>${c}</td>`)}</tr>`)}</tbody></table>`)}</div>`;
}

export class HelpView extends LitElement {
  static override properties = { session: { attribute: false }, tick: { type: Number }, rule: { type: String }, query: { state: true } };
  declare session: Session;
  declare tick: number;
  /// The rule to open at, or "".
  declare rule: string;
  declare query: string;
  private readonly dialog = new Dialog(this, "close-help");

  constructor() {
    super();
    this.rule = "";
    this.query = "";
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.session.loadRules();
  }

  override updated(): void {
    if (!this.rule) return;
    const open = this.querySelector<HTMLDetailsElement>(`details[data-rule="${CSS.escape(this.rule)}"]`);
    if (open && !open.open) {
      open.open = true;
      open.scrollIntoView({ block: "start" });
      this.rule = "";
    }
  }

  override render(): TemplateResult {
    const { rules, core } = this.session;
    const needle = this.query.trim().toLowerCase();
    const shown = needle ? rules.filter((r) => `${r.id} ${r.title} ${r.basis ?? ""}`.toLowerCase().includes(needle)) : rules;
    const about = html`<span class="muted">${core.version ? t("about", { version: core.version, kind: core.kind }) : ""}</span>`;
    return this.dialog.frame(t("helpTitle"), about, html`
          <h3>${t("helpUse")}</h3>
          <ul><li>${t("helpUse1")}</li><li>${t("helpUse2")}</li><li>${t("helpUse3")}</li><li>${t("welcomePrivacy")}</li></ul>
          <h3>${t("helpKeys")}</h3>
          <ul>
            <li><kbd>F8</kbd> ${t("keyNext")}　<kbd>Shift</kbd>+<kbd>F8</kbd> ${t("keyPrevious")}</li>
            <li><kbd>Ctrl</kbd>+<kbd>F</kbd> ${t("keyFind")}　<kbd>Ctrl</kbd>+<kbd>Z</kbd> ${t("keyUndo")}</li>
            <li><kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd> ${t("keyMoveList")}　<kbd>←</kbd> <kbd>→</kbd> ${t("keyTabs")}</li>
          </ul>
          <h3>${t("helpRules")} <span class="muted">${t("helpRulesCount", { count: rules.length })}</span></h3>
          <input class="field" type="search" placeholder=${t("searchRules")} aria-label=${t("searchRules")} .value=${this.query}
            @input=${(e: Event) => { this.query = (e.target as HTMLInputElement).value; }}>
          ${shown.map((r) => html`<details data-rule=${r.id}><summary>${severityIcon(r.severity)}<span class="rule-id">${r.id}</span><span>${r.title}</span></summary>
            <div class="inside">
              <p>${r.why}</p>
              ${r.suggestions.map((s) => html`<p>${t("suggestion")}${t("colon")}${blanks(s)}</p>`)}
              ${r.basis ? html`<p class="muted">${t("basis")}${t("colon")}${r.basis}</p>` : nothing}
              ${r.fires ? html`<p>${t("fires")}</p>${example(r.fires)}
                <button class="button small" ?hidden=${this.session.readOnly} @click=${() => this.try(r.id, r.fires!)}>${t("tryExample")}</button>` : nothing}
              ${r.silent ? html`<p>${t("silent")}</p>${example(r.silent)}` : nothing}
            </div></details>`)}`);
  }

  private try(id: string, text: string): void {
    const texts = text.split("--------\n");
    // Documents that are wrong together only.
    if (texts.length > 1) void this.session.openFiles(texts.map((x, i) => batchFile(`${id}-${i + 1}.txt`, new TextEncoder().encode(x))));
    else this.session.openText(text, id);
    this.dialog.close();
  }
}

customElements.define("jx-help", HelpView);
