/// The files that were opened together, one below the other: how each came out, and which is shown.

import { LitElement, html, nothing, type TemplateResult } from "lit";
import type { Verdict } from "../../wasm/report";
import type { BatchFile } from "./batch";
import { headline } from "./headline";
import { t } from "./i18n";
import type { Session } from "./session";

export class FilesView extends LitElement {
  static override properties = { session: { attribute: false }, tick: { type: Number } };
  declare session: Session;
  declare tick: number;
  private drawn: BatchFile | null = null;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const { session } = this;
    const { files } = session.batch;
    const outcomes: Partial<Record<Verdict, number>> = {};
    for (const f of files) {
      const s = session.summaryOf(f);
      if (s) outcomes[s.verdict] = (outcomes[s.verdict] ?? 0) + 1;
    }
    return html`<div class="bar tools"><h2>${t("filesCount", { count: files.length })}</h2><span class="grow"></span>
        <button class="button small quiet" title=${t("filesCloseTitle")} @click=${() => session.closeFiles()}>${t("filesClose")}</button></div>
      <ul @keydown=${this.key}>${files.map((f) => this.file(f))}</ul>
      <p class="legend">${(["fail", "warn", "pass", "unrecognised"] as const).map((v) => (outcomes[v] ? html`<span>${this.words(v)} ${outcomes[v]}</span>` : nothing))}</p>`;
  }

  override updated(): void {
    const { current } = this.session;
    if (current === this.drawn) return;
    this.drawn = current;
    this.querySelector(".one-file[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }

  private words(verdict: Verdict): string {
    return headline({ errors: 0, warnings: 0, infos: 0, verdict }).seal;
  }

  private file(file: BatchFile): TemplateResult {
    const { session } = this;
    const summary = session.summaryOf(file);
    const words = summary ? headline(summary) : null;
    const said = file.problem ?? (summary ? t("filesCounts", { errors: summary.errors, warnings: summary.warnings, infos: summary.infos }) : t("checking"));
    return html`<li><button class="one-file" aria-current=${file === session.current ? "true" : "false"} title=${`${file.name}\n${said}`}
      @click=${() => { if (file.problem === null) void session.show(file); else session.say(`${file.name}${t("colon")}${file.problem}`); }}>
      <span class="mark ${words ? words.tone : file.problem === null ? "" : "unknown"}">${words ? words.seal : file.problem === null ? "…" : "✕"}</span>${" "}
      <span class="finding-text"><span class="one">${file.name}</span> <span class="note">${said}</span></span></button></li>`;
  }

  /// Up and down, as in a list of files.
  private readonly key = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = [...this.querySelectorAll<HTMLElement>(".one-file")];
    all[all.indexOf((this.getRootNode() as ShadowRoot).activeElement as HTMLElement) + step]?.focus();
  };
}

customElements.define("jx-files", FilesView);
