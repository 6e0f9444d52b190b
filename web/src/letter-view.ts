/// Shows the 退回意见 and copies it.

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { severities, type Severity } from "../../wasm/report";
import { copyText } from "./clipboard";
import { language, t } from "./i18n";
import { letter } from "./letter";
import type { Result } from "./result";
import type { Session } from "./session";

/// Browsers take minutes to lay out a text of millions of characters: so many are shown, all are copied.
const most = 100_000;

export class LetterView extends LitElement {
  static override properties = { session: { attribute: false }, tick: { type: Number }, chosen: { state: true }, basis: { state: true } };
  declare session: Session;
  declare tick: number;
  declare chosen: ReadonlySet<Severity>;
  declare basis: boolean;
  private made: { readonly result: Result; readonly key: string; readonly text: string } | null = null;

  constructor() {
    super();
    this.chosen = new Set<Severity>(["error", "warning"]);
    this.basis = false;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const { result } = this.session;
    if (!result) return html`<div class="empty">${t("nothingRead")}</div>`;
    const text = this.text(result);
    const cut = text.length > most ? text.lastIndexOf("\n", most) : text.length;
    return html`<div class="filters"><span>${t("letterWith")}</span>
        ${severities.map((s) => html`<label class="check"><input type="checkbox" .checked=${this.chosen.has(s)} @change=${() => this.toggle(s)}>${t(s)}</label>`)}
        <label class="check"><input type="checkbox" .checked=${this.basis} @change=${() => { this.basis = !this.basis; }}>${t("basis")}</label>
        <span class="grow"></span>
        <button class="button small primary" @click=${() => void this.copy(text)}>${t("letterCopy")}</button></div>
      <div class="letter" tabindex="0" role="region" aria-label=${t("letterTitle")}>${text.slice(0, cut)}${cut < text.length ? html`<p class="note"><br>${t("letterMore", { lines: text.slice(cut + 1).split("\n").filter(Boolean).length })}</p>` : nothing}</div>`;
  }

  private text(result: Result): string {
    const key = [language(), [...this.chosen], this.basis, [...this.session.answers.keys()]].join("\n");
    if (this.made?.result !== result || this.made.key !== key) {
      this.made = { result, key, text: letter(this.session, result, { severities: this.chosen, basis: this.basis }) };
    }
    return this.made.text;
  }

  private toggle(s: Severity): void {
    const next = new Set(this.chosen);
    if (!next.delete(s)) next.add(s);
    this.chosen = next;
  }

  private async copy(text: string): Promise<void> {
    if (await copyText(text)) this.session.say(t("letterCopied"));
  }
}

customElements.define("jx-letter", LetterView);
