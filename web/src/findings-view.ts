/// The problems: grouped, searched, filtered; below them the chosen one in full.

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { severities, type Finding, type Severity } from "../../wasm/report";
import "./finding-detail";
import { t } from "./i18n";
import { severityIcon } from "./icons";
import { lineText, placeOf, quote, rangeOf, targetAt, type Result } from "./result";
import { messageHeight, type Row } from "./rows";
import type { Session } from "./session";

export const groupings = ["severity", "target", "rule"] as const;
export type Grouping = (typeof groupings)[number];

interface FindingRow extends Row {
  readonly index?: number;
  readonly title?: string;
  readonly size?: number;
  readonly severity?: Severity;
}

/// Name of the group that a finding belongs to, and what it is sorted by.
export function groupOf(result: Result, finding: Finding, by: Grouping, ruleTitle: (id: string) => string): { key: string; title: string } {
  if (by === "severity") return { key: finding.severity, title: t(finding.severity) };
  if (by === "rule") return { key: finding.rule, title: `${finding.rule} ${ruleTitle(finding.rule)}`.trim() };
  const place = placeOf(finding.path);
  if (place.table === undefined) return { key: "", title: t("wholeDocument") };
  const head = result.overview.tables[place.table];
  const table = head?.title ?? t("table", { n: place.table + 1 });
  if (place.target === undefined) return { key: `${place.table}`, title: table };
  const name = targetAt(result, place)?.name;
  return { key: `${place.table}/${place.target}`, title: name ?? (result.complete ? t("unnamed") : "…") };
}

export class FindingsView extends LitElement {
  static override properties = {
    session: { attribute: false }, tick: { type: Number }, grouping: { state: true }, query: { state: true },
    hidden_: { state: true }, folded: { state: true }, showDismissed: { state: true },
  };
  declare session: Session;
  declare tick: number;
  declare grouping: Grouping;
  declare query: string;
  /// Severities that are switched off.
  declare hidden_: ReadonlySet<Severity>;
  declare folded: ReadonlySet<string>;
  private activeId: string | null = null;
  private made: { key: string; rows: readonly FindingRow[]; shown: number } | null = null;
  private lastSelected: number | null = null;

  constructor() {
    super();
    this.grouping = "severity";
    this.query = "";
    this.hidden_ = new Set();
    this.folded = new Set();
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(changed: PropertyValues): void {
    const { selectedFinding, result } = this.session;
    if (selectedFinding !== this.lastSelected) {
      this.lastSelected = selectedFinding;
      if (selectedFinding !== null && result) {
        this.activeId = `f${selectedFinding}`;
        // A chosen finding is shown even if its group is folded or filtered away.
        const finding = result.findings[selectedFinding];
        if (finding) {
          const { key } = groupOf(result, finding, this.grouping, this.ruleTitle);
          if (this.folded.has(key)) this.folded = new Set([...this.folded].filter((k) => k !== key));
        }
      }
    }
    if (changed.has("grouping")) this.made = null;
  }

  override render(): TemplateResult {
    const { session } = this;
    const { result } = session;
    if (!result) return html`<div class="empty">${t("nothingRead")}</div>`;
    const total = result.overview.summary.errors + result.overview.summary.warnings + result.overview.summary.infos;
    const { rows, shown } = this.list(result);
    const fixable = session.stale || session.readOnly ? [] : result.findings.filter((f) => f.fix && !session.isDismissed(f));
    const selected = session.selectedFinding === null ? null : (result.findings[session.selectedFinding] ?? null);
    return html`
      <div class="filters">
        <label class="check">${t("groupBy")}
          <select class="field" @change=${(e: Event) => { this.grouping = (e.target as HTMLSelectElement).value as Grouping; this.folded = new Set(); }}>
            ${groupings.map((g) => html`<option value=${g} ?selected=${g === this.grouping}>${t(g === "severity" ? "groupSeverity" : g === "target" ? "groupTarget" : "groupRule")}</option>`)}
          </select></label>
        ${severities.map((s) => html`<label class="check ${s}"><input type="checkbox" .checked=${!this.hidden_.has(s)} @change=${() => this.toggleSeverity(s)}>${t(s)}</label>`)}
        <input class="field" type="search" placeholder=${t("search")} aria-label=${t("searchFindings")} .value=${this.query}
          @input=${(e: Event) => { this.query = (e.target as HTMLInputElement).value; }}>
        <span class="end muted">${result.complete || result.findings.length === total ? t("shown", { shown, total }) : t("loading", { loaded: result.findings.length, total })}</span>
        ${fixable.length > 1
          ? html`<button class="button small" title=${t("fixAllTitle")} @click=${() => this.fixAll(fixable)}>${t("fixAll", { count: fixable.length })}</button>`
          : nothing}
      </div>
      ${result.overview.summary.verdict === "unrecognised" && total === 0
        ? html`<div class="empty scroll"><h3>${t("verdictUnrecognised")}</h3><p>${t("headUnrecognised")}</p></div>`
        : total === 0
        ? html`<div class="empty scroll"><h3>${t("noFindings")}</h3><p>${t("noFindingsText")}</p></div>`
        : rows.length === 0 && result.complete
          ? html`<div class="empty scroll"><h3>${t("noMatch")}</h3><p>${t("noMatchText", { total })}</p>
              <p><button class="button" @click=${this.showAll}>${t("showAll")}</button></p></div>`
          : html`<jx-rows .rows=${rows} .rowHeight=${messageHeight(this)} .groupHeight=${30} .active=${this.activeId} .label=${t("findingsList")}
              .renderRow=${(row: FindingRow) => this.row(result, row)}
              @row-choose=${this.choose} @row-toggle=${this.toggle} @row-enter=${this.enter}></jx-rows>`}
      ${total === 0 ? nothing : html`<jx-finding .session=${session} .finding=${selected} .tick=${this.tick}></jx-finding>`}
    `;
  }

  private readonly ruleTitle = (id: string): string => this.session.rules.find((r) => r.id === id)?.title ?? "";

  private list(result: Result): { rows: readonly FindingRow[]; shown: number } {
    const key = [result.revision, result.findings.length, result.complete, this.grouping, this.query, [...this.hidden_], [...this.folded], this.session.rules.length].join("|");
    if (this.made?.key === key) return this.made;
    const needle = this.query.trim().toLowerCase();
    const groups = new Map<string, { title: string; items: number[]; severity: Severity }>();
    let shown = 0;
    result.findings.forEach((finding, index) => {
      if (this.hidden_.has(finding.severity)) return;
      const { key, title } = groupOf(result, finding, this.grouping, this.ruleTitle);
      if (needle) {
        const name = targetAt(result, placeOf(finding.path))?.name ?? "";
        const hay = [finding.rule, finding.message, finding.suggestion ?? "", name, quote(result, rangeOf(finding.span))].join("\n").toLowerCase();
        if (!hay.includes(needle)) return;
      }
      shown++;
      const group = groups.get(key) ?? { title, items: [], severity: finding.severity };
      group.items.push(index);
      groups.set(key, group);
    });
    let ordered = [...groups];
    if (this.grouping === "severity") ordered = ordered.sort((a, b) => severities.indexOf(a[1].severity) - severities.indexOf(b[1].severity));
    if (this.grouping === "rule") ordered = ordered.sort((a, b) => (a[0] < b[0] ? -1 : 1));
    const rows: FindingRow[] = [];
    for (const [key, group] of ordered) {
      const expanded = !this.folded.has(key);
      rows.push({ id: `g${key}`, level: 1, group: true, expanded, title: group.title, size: group.items.length, severity: group.severity });
      if (expanded) for (const index of group.items) rows.push({ id: `f${index}`, level: 2, index });
    }
    this.made = { key, rows, shown };
    return this.made;
  }

  private row(result: Result, row: FindingRow): TemplateResult {
    if (row.index === undefined) {
      return html`${this.grouping === "severity" && row.severity ? severityIcon(row.severity) : nothing}<span class="ellipsis">${row.title}</span><span class="muted">${row.size}</span>`;
    }
    const finding = result.findings[row.index]!;
    const target = targetAt(result, placeOf(finding.path));
    const words = quote(result, rangeOf(finding.span), 40);
    return html`${severityIcon(finding.severity)}
      <span class="grow finding-text ${this.session.isDismissed(finding) ? "dismissed" : ""}">
        <span class="visually-hidden">${t(finding.severity)}</span>
        <span class="one" title=${finding.message}>${finding.message}</span>
        <span class="where ellipsis">${lineText(result, finding.span)}${target?.name && this.grouping !== "target" ? ` · ${target.name}` : ""}${words && words !== target?.name ? ` · ${words}` : ""}</span>
      </span>
      <span class="rule-id">${finding.rule}</span>`;
  }

  private toggleSeverity(s: Severity): void {
    const next = new Set(this.hidden_);
    if (!next.delete(s)) next.add(s);
    this.hidden_ = next;
  }

  /// For the tallies of the verdict: only this severity.
  only(s: Severity): void {
    this.hidden_ = new Set(severities.filter((x) => x !== s));
    this.query = "";
  }

  private readonly showAll = (): void => {
    this.hidden_ = new Set();
    this.query = "";
  };

  private readonly choose = (event: CustomEvent<FindingRow>): void => {
    const row = event.detail;
    this.activeId = row.id;
    if (row.index !== undefined) this.session.selectFinding(row.index, "findings");
    else this.requestUpdate();
  };

  private readonly enter = (event: CustomEvent<FindingRow>): void => {
    if (event.detail.index !== undefined) this.session.selectFinding(event.detail.index, "key");
    else this.toggle(event);
  };

  private readonly toggle = (event: CustomEvent<FindingRow>): void => {
    const key = event.detail.id.slice(1);
    const next = new Set(this.folded);
    if (!next.delete(key)) next.add(key);
    this.folded = next;
    this.activeId = event.detail.id;
  };

  private fixAll(findings: readonly Finding[]): void {
    const done = this.session.fix(findings);
    if (done > 0) this.session.sayFixed(done);
  }
}

customElements.define("jx-findings", FindingsView);
