/// One finding in full: the words in their surroundings, what to write instead, the basis, the fix, "not a problem".

import { LitElement, html, nothing, type TemplateResult } from "lit";
import type { Finding, Fix } from "../../wasm/report";
import { sumOf, type Sum } from "./arithmetic";
import { t } from "./i18n";
import { severityIcon } from "./icons";
import { context, lineText, placeOf, rangeOf, targetAt, type Result } from "./result";
import type { Session } from "./session";

/// A character that one does not see is shown by its number: before and after a fix would look alike.
function visible(words: string): unknown {
  const parts = words.split(/([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff])/);
  return parts.length === 1 ? words : parts.map((p, i) => (i % 2 === 0 ? p : html`<code class="unseen" title=${t("unseen")}>U+${p.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}</code>`));
}

/// The line of text around a fix, before and after it.
export function preview(result: Result, fix: Fix): { before: [string, string, string]; after: [string, string, string] } {
  const { text } = result;
  const edits = [...fix.edits].sort((a, b) => a.span.start.offset - b.span.start.offset);
  const from = edits[0]!.span.start.offset, to = edits[edits.length - 1]!.span.end.offset;
  const c = context(result, { from, to }, 16, 160);
  let changed = "";
  let at = from;
  for (const e of edits) {
    changed += text.slice(at, e.span.start.offset) + e.text;
    at = e.span.end.offset;
  }
  return { before: [c.before, text.slice(from, to), c.after], after: [c.before, changed, c.after] };
}

export class FindingDetail extends LitElement {
  static override properties = {
    session: { attribute: false }, finding: { attribute: false }, tick: { type: Number }, asking: { state: true },
  };
  declare session: Session;
  declare finding: Finding | null;
  declare tick: number;
  declare asking: Finding | null;

  constructor() {
    super();
    this.finding = null;
    this.asking = null;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { finding, session } = this;
    const { result } = session;
    if (!result) return nothing;
    if (!finding) return html`<section class="detail muted" aria-label=${t("details")}>${t("nothingSelected")}</section>`;
    const target = targetAt(result, placeOf(finding.path));
    const reason = session.reasonOf(finding);
    const sum = sumOf(result, finding);
    return html`<section class="detail" aria-label=${t("details")} tabindex="0">
      <div class="line">${severityIcon(finding.severity)}<span class=${finding.severity}>${t(finding.severity)}</span>
        <button class="link" @click=${() => this.emit("rule-help", finding.rule)} title=${t("ruleHelp")}>${finding.rule}</button>
        <span class="muted ellipsis">${lineText(result, finding.span)}${target?.name ? ` · ${target.name}` : ""}</span>
        <span class="grow"></span>
        <button class="button small quiet" title="Shift+F8" @click=${() => session.step(-1, null)}>${t("previous")}</button>
        <button class="button small quiet" title="F8" @click=${() => session.step(1, null)}>${t("next")}</button>
      </div>
      <h3>${finding.message}</h3>
      <dl>
        ${this.quoted(result, finding)}
        ${finding.suggestion ? html`<dt>${t("suggestion")}</dt><dd>${finding.suggestion}</dd>` : nothing}
        ${this.fix(result, finding)}
        ${sum ? this.arithmetic(sum) : finding.related.length > 0 ? html`<dt>${t("related")}</dt><dd>${finding.related.slice(0, 50).map((r) => html`<div><button class="link"
          @click=${() => session.select(rangeOf(r.span), "findings")}>${lineText(result, r.span)}</button> ${r.message}</div>`)}
          ${finding.related.length > 50 ? t("others", { count: finding.related.length - 50 }) : nothing}</dd>` : nothing}
        ${finding.basis ? html`<dt>${t("basis")}</dt><dd>${finding.basis}</dd>` : nothing}
        ${reason === null ? nothing : html`<dt>${t("dismissed")}</dt><dd>${reason}</dd>`}
      </dl>
      ${this.asking === finding ? this.ask(finding) : html`<div class="actions">
        ${finding.fix && !session.stale && !session.readOnly && reason === null ? html`<button class="button small primary" @click=${() => this.apply(finding)}>${t("applyFix")}</button>` : nothing}
        ${reason === null
          ? html`<button class="button small" @click=${() => { this.asking = finding; }}>${t("dismiss")}…</button>`
          : html`<button class="button small" @click=${() => session.restore(finding)}>${t("restore")}</button>`}
      </div>`}
    </section>`;
  }

  override updated(): void {
    this.toggleAttribute("chosen", this.finding !== null);
    if (this.asking) this.querySelector<HTMLInputElement>("input[name=reason]")?.focus();
  }

  private quoted(result: Result, finding: Finding): TemplateResult | typeof nothing {
    const c = context(result, rangeOf(finding.span));
    if (!c.quoted) return nothing;
    return html`<dt>${t("quote")}</dt><dd>${c.before}<mark>${visible(c.quoted)}</mark>${c.after}</dd>`;
  }

  /// The numbers one below the other, as one would add them up on paper.
  private arithmetic(sum: Sum): TemplateResult {
    const most = 12;
    return html`<dt>${t("arithmetic")}</dt><dd><table class="sum"><tbody>
      ${sum.parts.slice(0, most).map((p, i) => html`<tr><td>${i > 0 ? "+" : ""}</td><td><button class="link" @click=${() => this.session.select(p.range, "findings")}>${p.label}</button></td><td>${p.text}</td></tr>`)}
      ${sum.parts.length > most ? html`<tr><td>+</td><td>${t("others", { count: sum.parts.length - most })}</td><td>…</td></tr>` : nothing}
      <tr class="rule"><td>=</td><td>${t("arithmeticSum")}</td><td>${sum.sum}</td></tr>
      <tr><td></td><td>${t("arithmeticStated")}</td><td>${sum.stated}</td></tr>
      <tr class="off"><td></td><td>${t("arithmeticDifference")}</td><td>${sum.difference}</td></tr></tbody></table></dd>`;
  }

  private fix(result: Result, finding: Finding): TemplateResult | typeof nothing {
    if (!finding.fix || finding.fix.edits.length === 0) return nothing;
    const { before, after } = preview(result, finding.fix);
    return html`<dt>${t("fix")}</dt><dd>${finding.fix.title}
      <div class="before"><span class="muted">${t("fixBefore")}</span> ${before[0]}<del>${visible(before[1])}</del>${before[2]}</div>
      <div class="after"><span class="muted">${t("fixAfter")}</span> ${after[0]}<ins>${after[1]}</ins>${after[2]}</div></dd>`;
  }

  private ask(finding: Finding): TemplateResult {
    const save = (e: Event): void => {
      e.preventDefault();
      const reason = this.querySelector<HTMLInputElement>("input[name=reason]")!.value.trim();
      this.asking = null;
      this.session.dismiss(finding, reason);
    };
    return html`<form class="actions" @submit=${save}>
      <label class="grow">${t("dismissReason")}<br><input class="field wide" name="reason" required maxlength="200"></label>
      <button class="button small primary" type="submit">${t("dismissSave")}</button>
      <button class="button small" type="button" @click=${() => { this.asking = null; }}>${t("cancel")}</button>
    </form>`;
  }

  private apply(finding: Finding): void {
    if (this.session.fix([finding]) > 0) this.session.sayFixed(1);
  }

  private emit(kind: string, detail: string): void {
    this.dispatchEvent(new CustomEvent<string>(kind, { detail, bubbles: true, composed: true }));
  }
}

customElements.define("jx-finding", FindingDetail);
