/// The present draft beside an earlier one: what was mended, what is still open, what is new and what changed.

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { changeKinds, compare, cutSame, type Change, type ChangeKind } from "./compare";
import { copyText } from "./clipboard";
import { readFile } from "./files";
import { t, type Key } from "./i18n";
import { severityIcon } from "./icons";
import type { Result } from "./result";
import { messageHeight, type Row } from "./rows";
import type { Session } from "./session";
import { tabbed } from "./sheets";
import { fromMarkup } from "./table-text";

interface ChangeRow extends Row {
  readonly kind: ChangeKind;
  readonly change?: Change;
  readonly size?: number;
}

const labels: Record<ChangeKind, Key> = {
  new: "changeNew", open: "changeOpen", mended: "changeMended", amount: "changeAmount", value: "changeValue", added: "changeAdded", removed: "changeRemoved", words: "changeWords",
};
/// A sign beside the word, so that colour is never alone.
const signs: Record<ChangeKind, string> = { new: "✚", open: "●", mended: "✓", amount: "¥", value: "≠", added: "＋", removed: "－", words: "✎" };

/// +2.00（+3.1%）
function differenceText({ difference }: Change): string {
  if (!difference) return "";
  const { value, percent } = difference;
  const sign = value > 0 ? "+" : "";
  return `${sign}${value.toLocaleString("zh-CN", { maximumFractionDigits: 4 })}${percent === null ? "" : ` (${sign}${percent.toFixed(1)}%)`}`;
}

const title = (change: Change): string => change.finding?.message ?? [...change.where, change.what].filter(Boolean).join(" · ");

export class CompareView extends LitElement {
  static override properties = {
    session: { attribute: false }, tick: { type: Number }, hidden_: { state: true }, folded: { state: true }, activeId: { state: true }, refused: { state: true }, query: { state: true },
  };
  declare session: Session;
  declare tick: number;
  declare hidden_: ReadonlySet<ChangeKind>;
  declare folded: ReadonlySet<string>;
  declare activeId: string | null;
  declare refused: string | null;
  declare query: string;
  private made: { former: Result; now: Result; changes: readonly Change[] } | null = null;
  private picker = document.createElement("input");

  constructor() {
    super();
    this.hidden_ = new Set();
    this.folded = new Set();
    this.activeId = null;
    this.refused = null;
    this.query = "";
    this.picker.type = "file";
    this.picker.onchange = () => void this.take(this.picker.files?.[0]);
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const { result, former } = this.session;
    if (!former) return this.ask(result);
    if (!result?.complete) return html`<div class="empty">${t(this.session.empty ? "compareNow" : "checking")}</div>`;
    if (this.made?.former !== former || this.made.now !== result) this.made = { former, now: result, changes: compare(former, result) };
    const { changes } = this.made;
    const size = (kind: ChangeKind): number => changes.filter((c) => c.kind === kind).length;
    const rows = this.rows(changes);
    const chosen = rows.find((r) => r.id === this.activeId)?.change;
    return html`<div class="filters"><span class="ellipsis grow">${t("compareWith", { name: this.session.formerName })}</span>
        <input class="field" type="search" placeholder=${t("search")} aria-label=${t("searchChanges")} .value=${this.query}
          @input=${(e: Event) => { this.query = (e.target as HTMLInputElement).value; }}>
        <button class="button small" @click=${() => void this.copy(changes)}>${t("compareCopy")}</button>
        <button class="button small quiet" @click=${() => this.session.dropFormer()}>${t("compareEnd")}</button></div>
      <div class="filters kinds">${changeKinds.map((kind) => html`<button class="kind ${kind}" aria-pressed=${this.hidden_.has(kind) ? "false" : "true"} ?disabled=${size(kind) === 0}
          @click=${() => this.toggleKind(kind)}><span aria-hidden="true">${signs[kind]}</span> ${t(labels[kind])} <b>${size(kind)}</b></button>`)}</div>
      ${changes.length === 0 ? html`<div class="empty scroll"><h3>${t("compareSame")}</h3></div>`
        : rows.length === 0 ? html`<div class="empty scroll">${t("compareNone")}</div>`
        : html`<jx-rows .rows=${rows} .rowHeight=${messageHeight(this)} .groupHeight=${30} .active=${this.activeId} .label=${t("compareList")} .renderRow=${(row: ChangeRow) => this.row(row)}
            @row-choose=${(e: CustomEvent<ChangeRow>) => this.choose(e.detail, false)} @row-enter=${(e: CustomEvent<ChangeRow>) => this.choose(e.detail, true)}
            @row-toggle=${(e: CustomEvent<ChangeRow>) => this.toggle(e.detail)}></jx-rows>`}
      ${chosen ? this.detail(chosen) : nothing}`;
  }

  private ask(result: Result | null): TemplateResult {
    return html`<div class="welcome" tabindex="0"><h2>${t("compareTitle")}</h2><p class="lead">${t("compareLead")}</p>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      <div class="samples apart">
        <button class="button" @click=${() => this.picker.click()}>${t("compareOpen")}</button>
        ${result?.complete ? html`<button class="button" @click=${this.keep}>${t("compareKeep")}</button>` : nothing}</div>
      <label class="paste-former">${t("comparePaste")}<textarea class="field" rows="5" @paste=${this.paste} @change=${(e: Event) => this.typed(e.currentTarget as HTMLTextAreaElement)}></textarea></label>
      <p class="note">${t("compareNote")}</p></div>`;
  }

  private rows(changes: readonly Change[]): readonly ChangeRow[] {
    const needle = this.query.trim().toLowerCase();
    const rows: ChangeRow[] = [];
    for (const kind of changeKinds) {
      if (this.hidden_.has(kind)) continue;
      const list = changes.map((change, i) => ({ change, i })).filter(({ change: c }) => c.kind === kind
        && (!needle || [title(c), ...c.where, c.before ?? "", c.after ?? ""].join("\n").toLowerCase().includes(needle)));
      if (list.length === 0) continue;
      const expanded = !this.folded.has(kind);
      rows.push({ id: `g${kind}`, level: 1, group: true, expanded, kind, size: list.length });
      if (expanded) for (const { change, i } of list) rows.push({ id: `c${i}`, level: 2, kind, change });
    }
    return rows;
  }

  private row({ kind, change, size }: ChangeRow): TemplateResult {
    const sign = html`<span class="sign ${kind}" aria-hidden="true">${signs[kind]}</span>`;
    if (!change) return html`${sign}<span>${t(labels[kind])}</span><span class="muted">${size}</span>`;
    const { finding } = change;
    return html`${finding ? severityIcon(finding.severity) : sign}
      <span class="grow finding-text ${kind === "mended" ? "dismissed" : ""}"><span class="one" title=${title(change)}>${title(change)}</span>
        <span class="where ellipsis">${finding ? [t(finding.severity), ...change.where].join(" · ")
          : change.before === null && change.after === null ? t(change.kind === "added" ? "compareProjectNew" : "compareProjectGone")
          : html`${change.before ?? t("compareEmpty")} → ${change.after ?? t("compareEmpty")}`}</span></span>
      ${finding ? html`<span class="rule-id">${finding.rule}</span>` : html`<span class="difference">${differenceText(change)}</span>`}`;
  }

  /// The chosen difference in full: both wordings one below the other, what differs marked.
  private detail(change: Change): TemplateResult {
    const { finding } = change;
    const cut = cutSame(change.before ?? "", change.after ?? "");
    return html`<section class="detail compared" aria-label=${t("details")} tabindex="0">
      <div class="line"><span class="sign ${change.kind}" aria-hidden="true">${signs[change.kind]}</span><span>${t(labels[change.kind])}</span>${change.range ? nothing : html`<span class="muted">${t("compareGone")}</span>`}</div>
      <h3>${title(change)}</h3>
      <dl>${finding ? html`${change.where.length ? html`<dt>${t("colProject")}</dt><dd>${change.where.join(" · ")}</dd>` : nothing}
            ${finding.suggestion && change.kind !== "mended" ? html`<dt>${t("suggestion")}</dt><dd>${finding.suggestion}</dd>` : nothing}`
        : change.before === null && change.after === null ? nothing : html`
          <dt>${t("compareBefore")}</dt><dd class="before">${change.before === null ? t("compareEmpty") : html`${cut.head}<del>${cut.a}</del>${cut.tail}`}</dd>
          <dt>${t("compareAfter")}</dt><dd class="after">${change.after === null ? t("compareEmpty") : html`${cut.head}<ins>${cut.b}</ins>${cut.tail}`}</dd>
          ${change.difference ? html`<dt>${t("compareDifference")}</dt><dd>${differenceText(change)}</dd>` : nothing}`}</dl></section>`;
  }

  private choose(row: ChangeRow, enter: boolean): void {
    this.activeId = row.id;
    if (row.change?.range) this.session.select(row.change.range, enter ? "key" : "findings");
  }

  private toggle(row: ChangeRow): void {
    const next = new Set(this.folded);
    if (!next.delete(row.kind)) next.add(row.kind);
    this.folded = next;
    this.activeId = row.id;
  }

  private toggleKind(kind: ChangeKind): void {
    const next = new Set(this.hidden_);
    if (!next.delete(kind)) next.add(kind);
    this.hidden_ = next;
  }

  private readonly keep = (): void => {
    this.session.keepAsFormer();
    this.session.say(t("compareKept"));
  };

  private readonly paste = (event: ClipboardEvent): void => {
    const markup = event.clipboardData?.getData("text/html") ?? "";
    const plain = event.clipboardData?.getData("text/plain") ?? "";
    const table = markup.length < 8_000_000 ? fromMarkup(markup) : null;
    const input = table && (table.merged || !plain.includes("\t")) ? table.text : plain;
    if (input.trim() === "") return;
    event.preventDefault();
    void this.session.setFormer({ name: t("pastedName"), input });
  };

  private typed(field: HTMLTextAreaElement): void {
    if (field.value.trim() !== "") void this.session.setFormer({ name: t("pastedName"), input: field.value });
  }

  private async take(file: File | undefined): Promise<void> {
    if (!file) return;
    const opened = await readFile(file);
    this.picker.value = "";
    this.refused = "refused" in opened ? opened.refused : null;
    if (!("refused" in opened)) await this.session.setFormer({ name: opened.name, input: opened.bytes });
  }

  private async copy(changes: readonly Change[]): Promise<void> {
    const sheet = {
      name: "", header: ["colChange", "colProject", "colItem", "compareBefore", "compareAfter", "compareDifference"].map((k) => t(k as Key)),
      rows: changes.map((c) => [t(labels[c.kind]), c.where[0] ?? "", c.finding ? c.finding.message : [...c.where.slice(1), c.what].filter(Boolean).join(" · "), c.before ?? "", c.after ?? "", differenceText(c)]),
    };
    if (await copyText(tabbed(sheet))) this.session.say(t("copiedRows", { count: changes.length }));
  }
}

customElements.define("jx-compare", CompareView);
