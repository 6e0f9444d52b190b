/// The whole page as one element: the head, the verdict, the source on the left, the result on the right.

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { encodings, severities, type Encoding, type Role, type Severity } from "../../wasm/report";
import { kindOfJson } from "../../wasm/profile";
import "./compare-view";
import "./content-view";
import { copyText } from "./clipboard";
import { CoreClient, type CoreParts } from "./core-client";
import { exportAs, type ExportKind } from "./exports";
import "./figures-view";
import { batchFile, type BatchFile } from "./batch";
import { readFile } from "./files";
import "./files-view";
import type { FindingsView } from "./findings-view";
import "./findings-view";
import "./grid-view";
import { headline } from "./headline";
import "./help-view";
import { reportNodes } from "./html-report";
import { setLanguage, t, type Key } from "./i18n";
import { severityIcon } from "./icons";
import "./letter-view";
import "./menu";
import { formName, identity, readPercent } from "./result";
import "./rows";
import { samples } from "./samples";
import { Session } from "./session";
import { firstSettings, generalProfile, loadDraft, loadSettings, saveDraft, saveSettings, wipe, type Settings } from "./settings";
import { profileName } from "./settings-view";
import "./settings-view";
import type { SourcePane } from "./source-pane";
import "./source-pane";
import "./table-source";
import { tabsAsTable } from "./table-text";
import { frame, narrow, noGap, print, rows, sizes, themes as themeStyles } from "./styles";

const views = ["findings", "content", "grid", "funds", "letter", "compare"] as const;
type View = (typeof views)[number];
const viewLabels: Record<View, Key> = { findings: "tabFindings", content: "tabContent", grid: "tabGrid", funds: "tabFunds", letter: "tabLetter", compare: "tabCompare" };

/// Whether the browser keeps gaps between the items of a flex box; asked of the browser itself, since CSS cannot tell.
function flexGap(): boolean {
  const box = document.createElement("div");
  box.style.cssText = "display:flex;flex-direction:column;row-gap:1px;position:absolute";
  box.append(document.createElement("i"), document.createElement("i"));
  document.body.append(box);
  const { scrollHeight } = box;
  box.remove();
  return scrollHeight === 1;
}

/// In somebody else's page, the focus is not ours to take.
const framed = window.parent !== window;

export class App extends LitElement {
  static override styles = [themeStyles, frame, rows, ...narrow, noGap, print];
  static override properties = {
    tick: { state: true }, view: { state: true }, shown: { state: true }, help: { state: true }, settings: { state: true }, setting: { state: true },
    dropping: { state: true }, refused: { state: true },
  };
  declare tick: number;
  declare view: View;
  /// On a narrow screen: which pane.
  declare shown: "source" | "result" | "files";
  /// null: closed; "" open; otherwise the rule to show.
  declare help: string | null;
  declare settings: Settings;
  /// The settings are open.
  declare setting: boolean;
  declare dropping: boolean;
  declare refused: string | null;
  readonly session: Session;
  private clock: number | undefined;
  /// What was kept has been put back: only now may it be overwritten.
  private restored = false;
  /// Which result was kept last.
  private drafted = "";
  private picker = document.createElement("input");

  /// `own`: the whole page is ours. Otherwise the app is an element of somebody else's page, whose title, keys and storage
  /// are left alone.
  constructor(parts: CoreParts, protected readonly own = true) {
    super();
    this.tick = 0;
    this.view = "findings";
    this.shown = "source";
    this.help = null;
    this.setting = false;
    this.dropping = false;
    this.refused = null;
    this.settings = own ? loadSettings() : firstSettings;
    setLanguage(this.settings.language);
    this.session = new Session(new CoreClient(parts), this.settings.language, this.settings.profile);
    this.session.embedded = !own;
    this.session.subscribe(() => {
      this.tick++;
      this.keepDraft();
      if (this.session.profileRefused) {
        this.session.profileRefused = false;
        this.set({ profile: generalProfile });
      }
      if (this.session.result && this.session.rules.length === 0) void this.session.loadRules();
    });
    this.picker.type = "file";
    this.picker.multiple = true;
    this.picker.accept = ".txt,.csv,.tsv,.md,.html,.htm,.json,text/*";
    this.picker.onchange = () => void this.take(this.picker.files);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.toggleAttribute("no-gap", !flexGap());
    for (const [type, handler] of this.listeners) this.scope.addEventListener(type, handler as EventListener);
    if (this.own) window.addEventListener("beforeprint", this.beforePrint);
    this.measure();
    this.sized.observe(this);
    this.clock = window.setInterval(() => { if (this.session.busySince !== null) this.tick++; }, 1000);
  }

  /// Its own size, not the window's: the checker may be a narrow part of a wide page.
  private readonly measure = (): void => {
    const own: Record<string, number> = { width: this.clientWidth, height: this.clientHeight };
    let changed = false;
    for (const [attribute, most] of Object.entries(sizes)) {
      const [side, limit] = Object.entries(most)[0] as [string, number];
      const is = own[side]! > 0 && own[side]! <= limit;
      if (is === this.hasAttribute(attribute)) continue;
      this.toggleAttribute(attribute, is);
      changed = true;
    }
    if (changed) this.tick++;
  };
  private readonly sized = new ResizeObserver(this.measure);

  private get scope(): EventTarget {
    return this.own ? window : this;
  }

  private get listeners(): readonly (readonly [string, (event: never) => void])[] {
    return [["keydown", this.key], ["dragover", this.dragOver], ["dragleave", this.dragLeave], ["drop", this.drop]];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const [type, handler] of this.listeners) this.scope.removeEventListener(type, handler as EventListener);
    window.removeEventListener("beforeprint", this.beforePrint);
    window.clearInterval(this.clock);
    this.sized.disconnect();
  }

  override firstUpdated(): void {
    void this.updateComplete.then(() => this.restoreDraft());
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("settings")) {
      setLanguage(this.settings.language);
      this.session.setLanguage(this.settings.language);
      this.session.setProfile(this.settings.profile);
      if (this.own) {
        document.documentElement.lang = this.settings.language === "zh" ? "zh-CN" : "en";
        document.title = t("appName");
        // Before the reader has chosen anything there is nothing to keep.
        if (this.settings !== firstSettings) saveSettings(this.settings);
      } else this.lang = this.settings.language === "zh" ? "zh-CN" : "en";
      if (this.settings.theme === "auto") this.removeAttribute("theme");
      else this.setAttribute("theme", this.settings.theme);
      this.style.setProperty("--jx-split", `${this.settings.split}%`);
    }
  }

  override render(): TemplateResult {
    const { session } = this;
    return html`<div class="page">
      ${this.head()}
      ${this.verdict()}
      ${this.notices()}
      <div class="switch" role="group">
        <button class="tab" aria-pressed=${this.shown === "source" ? "true" : "false"} @click=${() => { this.shown = "source"; }}>${t("source")}</button>
        <button class="tab" aria-pressed=${this.shown === "result" ? "true" : "false"} @click=${() => { this.shown = "result"; }}>${t("result")}</button>
        ${session.batch.files.length > 0 ? html`<button class="tab" aria-pressed=${this.shown === "files" ? "true" : "false"} @click=${() => { this.shown = "files"; }}>${t("filesCount", { count: session.batch.files.length })}</button>` : nothing}
      </div>
      <div class="work" data-shown=${this.shown}>${session.batch.files.length > 0 ? html`<jx-files role="navigation" aria-label=${t("filesLabel")} .session=${session} .tick=${this.tick} @click=${this.fileChosen}></jx-files>` : nothing}
      <main data-shown=${this.shown}>
        <section class="pane source" part="source" aria-label=${t("source")}>
          <div class="bar tools"><h2>${t("source")}</h2>${this.encoding()}
            <span class="grow"></span>
            <label class="check" title=${t("colourRolesTitle")}><input type="checkbox" .checked=${this.settings.colours} @change=${() => this.set({ colours: !this.settings.colours })}>${t("colourRoles")}</label>
            ${session.table ? nothing : html`<button class="button small quiet" ?disabled=${session.empty} title=${t("copySourceTitle")} @click=${this.copySource}>${t("copySource")}</button>`}
            <button class="button small quiet" ?hidden=${session.readOnly} ?disabled=${session.empty} title=${t("clearTitle")} @click=${this.clear}>${t("clear")}</button>
          </div>
          ${session.table ? html`<jx-table-source .session=${session} .text=${session.tableText() ?? ""} .colours=${this.settings.colours} .tick=${this.tick}></jx-table-source>` : nothing}
          <jx-source ?hidden=${session.table} .autofocus=${this.own && !framed} .session=${session} .colours=${this.settings.colours} .tick=${this.tick}></jx-source>
          ${this.settings.colours && session.result ? this.legend() : nothing}
        </section>
        <div class="splitter" role="separator" tabindex="0" aria-orientation="vertical" aria-label=${t("splitter")} aria-valuenow=${Math.round(this.settings.split)} aria-valuemin="20" aria-valuemax="80"
          @pointerdown=${this.dragSplit} @keydown=${this.keySplit}></div>
        <section class="pane result" part="result" id="result" aria-label=${t("result")} tabindex="-1">${session.empty && !session.result ? this.welcome() : this.results()}</section>
      </main></div>
      ${this.foot()}
    </div>
    <div class="visually-hidden" role="status" aria-live="polite">${this.spoken()}</div>
    <div class="printed"></div>
    ${this.help === null ? nothing : html`<jx-help .session=${session} .tick=${this.tick} .rule=${this.help} @close-help=${() => { this.help = null; }}></jx-help>`}
    ${this.setting ? html`<jx-settings .session=${session} .tick=${this.tick} .settings=${this.settings} @close-settings=${() => { this.setting = false; }}
      @change-settings=${(e: CustomEvent<Partial<Settings>>) => this.set(e.detail)} @wipe-settings=${this.wipe}></jx-settings>` : nothing}
    ${this.dropping ? html`<div class="drop">${t("dropHere")}</div>` : nothing}`;
  }

  private head(): TemplateResult {
    const { session, settings } = this;
    const exports: [ExportKind, Key][] = [
      ["xlsx", "exportXlsx"], ["findings.csv", "exportFindingsCsv"], ["indicators.csv", "exportIndicatorsCsv"], ["html", "exportHtml"], ["json", "exportJson"], ["sarif", "exportSarif"],
    ];
    if (session.answers.size > 0) exports.push(["answers", "exportAnswers"]);
    if (session.batch.files.length > 1) exports.push(["all.xlsx", "exportAllXlsx"], ["all.json", "exportAllJson"]);
    const choices = exports.map(([kind, label]) => ({ label: t(label), run: () => void exportAs(session, kind) }));
    return html`<header class="bar" part="head"><button class="button skip" @click=${this.skip}>${t("skipToResult")}</button>
      <div class="brand"><h1>${t("appName")}</h1><span class="file" title=${session.file?.name ?? ""}>${session.file?.name ?? (session.empty ? "" : t(session.table ? "pastedTableName" : "pastedName"))}</span></div>
      <span class="spacer"></span>
      <button class="button" ?hidden=${session.readOnly} title=${t("openTitle")} @click=${() => this.picker.click()}>${t("open")}</button>
      <jx-menu ?hidden=${session.readOnly} .label=${t("samples")} .choices=${samples.map((s) => ({ label: t(s.label), run: () => this.openSample(s.file) }))}></jx-menu>
      ${session.result ? html`<jx-menu .label=${t("export")} .choices=${[...choices, { label: t("exportPrint"), run: () => window.print() }]}></jx-menu>` : nothing}
      <button class="button" ?hidden=${!this.own} @click=${() => { this.setting = true; }}>${t("settings")}</button>
      <button class="button quiet" ?hidden=${!this.own} lang=${settings.language === "zh" ? "en" : "zh-CN"} @click=${() => this.set({ language: settings.language === "zh" ? "en" : "zh" })}>${t("language")}</button>
      <button class="button quiet" @click=${() => { this.help = ""; }}>${t("help")}</button>
    </header>`;
  }

  private verdict(): TemplateResult | typeof nothing {
    const { session } = this;
    const { result } = session;
    if (!result) return nothing;
    const { summary, coverage } = result.overview;
    const open = session.counts(result);
    const words = headline(open);
    const numbers: Record<Severity, [number, Key]> = { error: [open.errors, "errors"], warning: [open.warnings, "warnings"], info: [open.infos, "infos"] };
    const reading = coverage.read + coverage.unread === 0 ? "" : `${t("coverage", { percent: readPercent(coverage) })}，${t("coverageUnread", { unread: coverage.unread })}`;
    const profile = profileName(session.profile, session.profiles);
    return html`<section class="verdict" part="verdict" aria-label=${t("status")}>
      <div class="seal ${words.tone}" aria-hidden="true"><span>${words.seal}</span></div>
      <div><p class="head">${words.verdict}${t("colon")}${words.head}</p>
        <p class="sub">${t("counts", { tables: summary.tables, targets: summary.targets, indicators: summary.indicators })}
          ${reading ? html` · <span title=${t("coverageTitle")}>${reading}</span>` : nothing}
          ${result.overview.skipped_rules.length > 0 ? html` · <details class="skipped"><summary>${t("skippedRules", { count: result.overview.skipped_rules.length })}</summary>
            <ul>${result.overview.skipped_rules.map((r) => html`<li><span class="rule-id">${r.rule}</span> ${session.rules.find((x) => x.id === r.rule)?.title ?? ""}：${r.why}</li>`)}</ul></details>` : nothing}
          ${open.answered > 0 ? html` · ${t("dismissedCount", { count: open.answered })}` : nothing}
          ${profile === null ? nothing : html` · <button class="link" @click=${() => { this.setting = true; }}>${t("profileUsed", { name: profile })}</button>`}
          ${session.stale ? html` · <em>${t("stale")}</em>` : nothing}</p></div>
      <div class="tallies">${severities.map((s) => html`<button class="tally ${s} ${numbers[s][0] === 0 ? "zero" : ""}" @click=${() => this.only(s)}>${severityIcon(s)}<b>${numbers[s][0]}</b>${t(numbers[s][1])}</button>`)}</div>
    </section>`;
  }

  private notices(): TemplateResult {
    const { session } = this;
    const seconds = session.busySince === null ? 0 : Math.floor((Date.now() - session.busySince) / 1000);
    return html`
      ${session.problem ? html`<div class="notice problem" role="alert"><div class="grow"><b>${session.problem.kind === "start" ? t("noCore", { message: session.problem.message }) : session.problem.kind === "core" ? t("toolError") : session.problem.message}</b>
          ${session.problem.kind === "core" ? html`<div>${t("toolErrorHint")} ${t("toolErrorDetail", { message: session.problem.message })}</div>` : nothing}</div>
          ${session.problem.kind === "unreadable" || session.problem.kind === "settings" ? html`<button class="button small quiet" @click=${() => session.settle()}>${t("close")}</button>`
            : html`<button class="button small" @click=${() => session.checkNow()}>${t("retry")}</button>`}</div>` : nothing}
      ${this.refused ? html`<div class="notice problem" role="alert"><span class="grow">${this.refused}</span><button class="button small quiet" @click=${() => { this.refused = null; }}>${t("close")}</button></div>` : nothing}
      ${session.stopped ? html`<div class="notice"><span class="grow">${t("stopped")}</span><button class="button small" @click=${() => session.checkNow()}>${t("retry")}</button></div>` : nothing}
      ${seconds >= 3 ? html`<div class="notice"><span class="grow">${t("checkingLong", { seconds })}</span><button class="button small" @click=${() => session.stop()}>${t("stopCheck")}</button></div>` : nothing}
      ${session.notice ? html`<div class="notice"><span class="grow">${session.notice.text}</span>
          ${session.notice.action ? html`<button class="button small" @click=${() => { const { run } = session.notice!.action!; session.say(null); run(); }}>${session.notice.action.label}</button>` : nothing}
          <button class="button small quiet" @click=${() => session.say(null)}>${t("close")}</button></div>` : nothing}`;
  }

  private welcome(): TemplateResult {
    return html`<div class="welcome" tabindex="0">
      <h2>${t("welcomeTitle")}</h2>
      <p class="lead">${t("welcomeLead")}</p>
      <h3>${t("welcomeTry")}</h3>
      <div class="samples">${samples.map((s) => html`<button class="button" @click=${() => this.openSample(s.file)}>${t(s.label)}</button>`)}</div>
      <h3>${t("welcomeForms")}</h3>
      <p class="note">${t("welcomeFormsText")}</p>
      <p class="note apart">${t("welcomeKeys")}</p>
      <p class="note">${t("welcomePrivacy")}</p>
    </div>`;
  }

  private results(): TemplateResult {
    const { session, tick } = this;
    const { result } = session;
    const open = result ? session.counts(result) : null;
    const total = open ? open.errors + open.warnings + open.infos : 0;
    const numbers: Partial<Record<View, number>> = result ? { findings: total, grid: result.overview.summary.indicators } : {};
    return html`<div class="tabs" role="tablist" aria-label=${t("tabs")} @keydown=${this.keyTabs}>
        ${views.map((v) => html`<button class="tab" role="tab" id="tab-${v}" aria-controls="panel" aria-selected=${v === this.view ? "true" : "false"} tabindex=${v === this.view ? 0 : -1}
          @click=${() => { this.view = v; }}>${t(viewLabels[v])}${numbers[v] === undefined ? nothing : html` <span class="n muted">${numbers[v]}</span>`}</button>`)}
      </div>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby="tab-${this.view}" @rule-help=${(e: CustomEvent<string>) => { this.help = e.detail; }}>
        ${this.view === "findings" ? html`<jx-findings .session=${session} .tick=${tick}></jx-findings>`
          : this.view === "content" ? html`<jx-content .session=${session} .tick=${tick}></jx-content>`
          : this.view === "grid" ? html`<jx-grid .session=${session} .tick=${tick}></jx-grid>`
          : this.view === "funds" ? html`<jx-funds .session=${session} .tick=${tick}></jx-funds>`
          : this.view === "letter" ? html`<jx-letter .session=${session} .tick=${tick}></jx-letter>`
          : html`<jx-compare .session=${session} .tick=${tick}></jx-compare>`}
      </div>`;
  }

  private legend(): TemplateResult {
    const shown: readonly Role[] = ["name", "amount", "goal", "level", "value", "header", "unread"];
    return html`<p class="legend">${shown.map((role) => html`<span class="key-${role}">${t(`role_${role}`)}</span>`)}</p>`;
  }

  private encoding(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session.file?.bytes) return nothing;
    return html`<label class="check" title=${t("encodingTitle")}><span class="hide-narrow">${t("encoding")}</span><select class="field" @change=${(e: Event) => session.reopen((e.target as HTMLSelectElement).value as Encoding)}>
      ${encodings.map((x) => html`<option value=${x} ?selected=${x === session.file?.encoding}>${x === "auto" ? `${t("encodingAuto")}${session.result ? `（${session.result.overview.document.encoding}）` : ""}` : x}</option>`)}</select></label>`;
  }

  private foot(): TemplateResult {
    const { session } = this;
    const { result } = session;
    return html`<footer part="foot"><span>${t("localOnly")}</span>
      ${result ? html`<span class="hide-narrow">${result.overview.document.encoding}${result.overview.document.form ? ` · ${formName(result.overview.document.form)}` : ""}</span>
        <span class="hide-narrow">${t("characters", { count: result.text.length.toLocaleString("zh-CN") })}</span>
        <span class="hide-narrow">${t("checkedIn", { ms: result.milliseconds < 10 ? result.milliseconds.toFixed(1) : Math.round(result.milliseconds) })}</span>` : nothing}
      <span class="spacer"></span>${session.busySince !== null ? html`<span>${t("checking")}</span>` : nothing}</footer>`;
  }

  private spoken(): string {
    const { result, busySince, notice, stopped, selection, selectedFinding, file } = this.session;
    if (notice) return notice.text;
    if (stopped) return t("stopped");
    if (busySince !== null || !result) return "";
    // F8 leads into the source, where only the words chosen would be read out.
    const finding = selection?.origin === "key" && selectedFinding !== null ? result.findings[selectedFinding] : undefined;
    if (finding) return `${t(finding.severity)}${t("colon")}${finding.message}`;
    const words = headline(this.session.counts(result));
    return `${this.session.current ? `${file?.name ?? ""} ` : ""}${words.verdict} ${words.head}`;
  }

  private set(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    if (change.keep === undefined) return;
    this.drafted = "";
    if (change.keep) this.keepDraft();
    else saveDraft(null);
  }

  private only(s: Severity): void {
    this.view = "findings";
    this.shown = "result";
    void this.updateComplete.then(() => this.renderRoot.querySelector<FindingsView>("jx-findings")?.only(s));
  }

  private openSample(file: string): void {
    const sample = samples.find((s) => s.file === file);
    if (!sample || this.session.readOnly) return;
    this.session.openText(sample.text, sample.file);
    this.shown = "result";
  }

  /// The unfinished text stays in the browser where the reader asked for it, and only then.
  private keepDraft(): void {
    const { session, settings } = this;
    if (!this.restored || !settings.keep || session.stale || session.busySince !== null) return;
    const key = `${session.result?.revision ?? -1} ${session.answers.size}`;
    if (key === this.drafted) return;
    this.drafted = key;
    const { result } = session;
    const kept = saveDraft(result ? { name: session.file?.name ?? null, text: result.text, answers: [...session.answers.values()], time: Date.now() } : null);
    if (!kept && result) session.say(t("keepFailed"));
  }

  /// Puts the kept text back, once the source pane stands.
  private restoreDraft(): void {
    this.restored = true;
    const draft = this.settings.keep ? loadDraft() : null;
    if (!draft) return;
    this.session.openText(draft.text, draft.name ?? undefined);
    for (const a of draft.answers) this.session.answers.set(identity({ rule: a.rule, meaning: a.place }), a);
    this.session.say({ text: t("keptBack", { time: new Date(draft.time).toLocaleString(this.settings.language === "zh" ? "zh-CN" : "en") }), action: { label: t("clear"), run: this.clear } });
  }

  private readonly wipe = (): void => {
    this.settings = firstSettings;
    // Once the first settings are drawn, and so kept, nothing of them stays.
    void this.updateComplete.then(() => {
      wipe();
      this.session.say(t("wiped"));
    });
  };

  /// The text as it stands, mended where it was mended; tabs also as a table, for Word and Excel.
  private readonly copySource = (): void => {
    const text = this.pane()?.read() ?? "";
    void copyText(text, text.includes("\t") && text.length < 4_000_000 ? tabsAsTable(text) : undefined).then((done) => { if (done) this.session.say(t("copiedSource")); });
  };

  private readonly clear = (): void => {
    this.session.clearText();
    this.pane()?.focus();
  };

  /// The editor is there and takes texts.
  async started(): Promise<SourcePane> {
    await this.updateComplete;
    const pane = this.pane()!;
    await pane.updateComplete;
    return pane;
  }

  protected pane(): SourcePane | null {
    return this.renderRoot.querySelector<SourcePane>("jx-source");
  }

  /// On a narrow screen the file's result takes the list's place.
  private readonly fileChosen = (event: Event): void => {
    if (this.shown === "files" && (event.target as Element).closest(".one-file, .quiet")) this.shown = "result";
  };

  private readonly skip = (): void => {
    this.shown = "result";
    this.renderRoot.querySelector<HTMLElement>("#result")?.focus();
  };

  private readonly beforePrint = (): void => {
    const { result } = this.session;
    const sheet = this.renderRoot.querySelector(".printed");
    if (!sheet) return;
    sheet.textContent = "";
    if (result) sheet.append(reportNodes(this.session, result));
  };

  private async take(files: FileList | null): Promise<void> {
    const list = [...(files ?? [])]; // taken before the picker forgets them
    this.picker.value = "";
    this.refused = null;
    const documents: BatchFile[] = [];
    for (const file of list) {
      const opened = await readFile(file);
      if (!("refused" in opened)) {
        if (!(await this.takeOwn(opened.bytes))) documents.push(batchFile(opened.name, opened.bytes));
      } else if (list.length === 1) this.refused = opened.refused;
      else documents.push(batchFile(file.name, new Uint8Array(0), opened.refused));
    }
    if (documents.length === 0) return;
    this.shown = "result";
    if (documents.length === 1 && documents[0]!.problem === null && this.session.batch.files.length === 0) await this.session.openBytes(documents[0]!.name, documents[0]!.bytes);
    else await this.session.openFiles(documents);
  }

  /// A file that this page or the command line wrote: a profile, answers, or the report of an earlier draft.
  private async takeOwn(bytes: Uint8Array): Promise<boolean> {
    const text = bytes[0] === 0x7b || bytes[0] === 0xef || bytes[0] === 0x5b || bytes[0] === 0x20 || bytes[0] === 0x0a ? new TextDecoder().decode(bytes) : "";
    switch (kindOfJson(text)) {
      case "profile":
        return this.session.readProfile(text).then((profile) => {
          if (profile) {
            this.set({ profile });
            this.session.say(t("profileTaken"));
          }
          return true;
        });
      case "answers":
        await this.session.takeAnswers(text);
        return true;
      default:
        return false;
    }
  }

  private readonly dragOver = (event: DragEvent): void => {
    if (this.session.readOnly || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.dropping = true;
  };

  private readonly dragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.dropping = false;
  };

  private readonly drop = (event: DragEvent): void => {
    this.dropping = false;
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    if (this.session.readOnly) return;
    void this.take(event.dataTransfer.files);
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.session.step(event.shiftKey ? -1 : 1, this.pane()?.head() ?? null);
  };

  private readonly keyTabs = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    this.view = views[(views.indexOf(this.view) + step + views.length) % views.length]!;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${this.view}`)?.focus());
  };

  private readonly dragSplit = (event: PointerEvent): void => {
    const bar = event.currentTarget as HTMLElement;
    const area = bar.parentElement!.getBoundingClientRect();
    bar.setPointerCapture(event.pointerId);
    const move = (e: PointerEvent): void => {
      const split = Math.min(75, Math.max(20, (100 * (e.clientX - area.left)) / area.width));
      this.style.setProperty("--jx-split", `${split}%`);
    };
    const end = (e: PointerEvent): void => {
      bar.removeEventListener("pointermove", move);
      bar.removeEventListener("pointerup", end);
      this.set({ split: Math.min(75, Math.max(20, (100 * (e.clientX - area.left)) / area.width)) });
    };
    bar.addEventListener("pointermove", move);
    bar.addEventListener("pointerup", end);
  };

  private readonly keySplit = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 2 : event.key === "ArrowLeft" ? -2 : 0;
    if (step === 0) return;
    event.preventDefault();
    this.set({ split: Math.min(75, Math.max(20, this.settings.split + step)) });
  };
}

customElements.define("jixiao-app", App);
