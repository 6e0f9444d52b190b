/// The settings: whose rules, which words, how severe; how the page looks; what stays in the browser.

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { ruleStates, thresholds, wordLists, type Profile, type RuleState, type Threshold, type WordList } from "../../wasm/profile";
import { languages } from "../../wasm/report";
import { Dialog } from "./dialog";
import { save } from "./files";
import { language, t, type Key } from "./i18n";
import { severityIcon } from "./icons";
import type { Session } from "./session";
import { generalProfile, themes, type Settings, type Theme } from "./settings";

const themeLabels: Record<Theme, Key> = { auto: "themeAuto", light: "themeLight", dark: "themeDark", contrast: "themeContrast" };
const stateLabels: Record<RuleState, Key> = { on: "ruleOn", off: "ruleOff", error: "error", warning: "warning", info: "info" };
const wordLabels: Record<WordList, Key> = { service_words: "wordsService", required_fields: "wordsRequired", fixed_indicators: "wordsFixed", qualitative_levels: "wordsLevels" };
const thresholdLabels: Record<Threshold, Key> = { min_rows: "limitRows", cost_wan: "limitCost", large_project_wan: "limitLarge", grouped_percent: "limitGrouped" };

/// A profile without what says nothing, so that its file stays small.
export function tidy(profile: Profile): Profile {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(profile)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (typeof value === "object" && !Array.isArray(value) && Object.values(value as object).every((v) => v === undefined)) continue;
    out[key] = value;
  }
  return out as unknown as Profile;
}

/// What it is called in the verdict; null for the general one as it comes.
export function profileName(profile: Profile, builtin: readonly Profile[]): string | null {
  const own = Object.keys(profile).some((key) => key !== "schema" && key !== "extends" && key !== "name" && key !== "title");
  const base = builtin.find((p) => p.name === (profile.extends ?? "default"));
  const name = profile.title?.[language()] ?? profile.name ?? base?.title?.[language()] ?? "";
  return !own && (profile.extends ?? "default") === "default" ? null : own && profile.name === undefined ? t("profileOwn", { name }) : name;
}

export class SettingsView extends LitElement {
  static override properties = { session: { attribute: false }, tick: { type: Number }, settings: { attribute: false }, query: { state: true } };
  declare session: Session;
  declare tick: number;
  declare settings: Settings;
  declare query: string;
  private readonly dialog = new Dialog(this, "close-settings");

  constructor() {
    super();
    this.query = "";
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.session.loadRules();
  }

  override render(): TemplateResult {
    const { session, settings } = this;
    const { profile } = settings;
    const needle = this.query.trim().toLowerCase();
    const changed = Object.keys(profile.rules ?? {});
    const shown = needle ? session.rules.filter((r) => `${r.id} ${r.title}`.toLowerCase().includes(needle)) : session.rules.filter((r) => changed.includes(r.id));
    return this.dialog.frame(t("settings"), nothing, html`
      <h3>${t("profile")}</h3>
      <div class="form">
        <label>${t("profileBase")}<select class="field" @change=${(e: Event) => this.change({ extends: (e.target as HTMLSelectElement).value, regime: undefined })}>
          ${session.profiles.map((p) => html`<option value=${p.name!} ?selected=${p.name === (profile.extends ?? "default")}>${p.title?.[language()] ?? p.name}</option>`)}</select></label>
        <label>${t("profileYear")}<input class="field" type="number" min="2000" max="2100" .value=${String(profile.year ?? "")} placeholder=${t("profileYearAuto")}
          @change=${(e: Event) => this.number(e, (year) => this.change({ year }))}></label>
      </div>
      <p class="muted">${t("profileNote")}</p>
      <details><summary>${t("words")}</summary><div class="form inside">
        ${wordLists.map((list) => html`<label>${t(wordLabels[list])}<textarea class="field" rows="3" placeholder=${t("wordsOneALine")} .value=${(profile[list] ?? []).join("\n")}
          @change=${(e: Event) => this.change({ [list]: (e.target as HTMLTextAreaElement).value.split("\n").map((w) => w.trim()).filter(Boolean) })}></textarea></label>`)}</div></details>
      <details><summary>${t("limits")}</summary><div class="form inside">
        ${(Object.keys(thresholds) as Threshold[]).map((key) => html`<label>${t(thresholdLabels[key])}<input class="field" type="number" min=${thresholds[key][0]} max=${thresholds[key][1]}
          .value=${String(profile.thresholds?.[key] ?? "")} placeholder=${t("limitDefault")} @change=${(e: Event) => this.number(e, (n) => this.change({ thresholds: { ...profile.thresholds, [key]: n } }))}></label>`)}</div></details>
      <details ?open=${changed.length > 0}><summary>${t("ruleStates")} <span class="muted">${t("ruleStatesCount", { count: changed.length })}</span></summary><div class="inside">
        <input class="field" type="search" placeholder=${t("searchRules")} aria-label=${t("searchRules")} .value=${this.query} @input=${(e: Event) => { this.query = (e.target as HTMLInputElement).value; }}>
        ${shown.slice(0, 40).map((r) => html`<label class="rule-state">${severityIcon(r.severity)}<span class="rule-id">${r.id}</span><span class="grow">${r.title}</span>
          <select class="field" @change=${(e: Event) => this.setRule(r.id, (e.target as HTMLSelectElement).value)}>
            <option value="">${t("ruleDefault")}</option>
            ${ruleStates.map((s) => html`<option value=${s} ?selected=${profile.rules?.[r.id] === s}>${t(stateLabels[s])}</option>`)}</select></label>`)}
        ${shown.length > 40 ? html`<p class="muted">${t("others", { count: shown.length - 40 })}</p>` : nothing}
        ${shown.length === 0 ? html`<p class="muted">${t(needle ? "noRule" : "ruleStatesHint")}</p>` : nothing}</div></details>
      <p class="actions"><button class="button small" @click=${this.save}>${t("profileSave")}</button>
        <button class="button small quiet" ?disabled=${JSON.stringify(profile) === JSON.stringify(generalProfile)} @click=${() => this.emit({ profile: generalProfile })}>${t("profileReset")}</button>
        <span class="muted">${t("profileOpen")}</span></p>
      <h3>${t("looks")}</h3>
      <div class="form">
        <label>${t("theme")}<select class="field" @change=${(e: Event) => this.emit({ theme: (e.target as HTMLSelectElement).value as Theme })}>
          ${themes.map((theme) => html`<option value=${theme} ?selected=${theme === settings.theme}>${t(themeLabels[theme])}</option>`)}</select></label>
        <label>${t("languageLabel")}<select class="field" @change=${(e: Event) => this.emit({ language: (e.target as HTMLSelectElement).value as Settings["language"] })}>
          ${languages.map((l) => html`<option value=${l} lang=${l === "zh" ? "zh-CN" : "en"} ?selected=${l === settings.language}>${l === "zh" ? "中文" : "English"}</option>`)}</select></label>
      </div>
      <h3>${t("kept")}</h3>
      <label class="check"><input type="checkbox" .checked=${settings.keep} @change=${() => this.emit({ keep: !settings.keep })}>${t("keepDraft")}</label>
      <p class="muted">${t("keptText")}</p>
      <p><button class="button small" @click=${() => this.dispatchEvent(new CustomEvent("wipe-settings", { bubbles: true, composed: true }))}>${t("wipe")}</button></p>`);
  }

  private change(part: { readonly [K in keyof Profile]?: Profile[K] | undefined }): void {
    this.emit({ profile: tidy({ ...this.settings.profile, ...part } as Profile) });
  }

  private number(event: Event, use: (n: number | undefined) => void): void {
    const field = event.target as HTMLInputElement;
    if (field.value === "") use(undefined);
    else if (field.checkValidity()) use(Number(field.value));
    else field.reportValidity();
  }

  private setRule(id: string, state: string): void {
    const { [id]: _, ...rest } = this.settings.profile.rules ?? {};
    this.change({ rules: state === "" ? rest : { ...rest, [id]: state as RuleState } });
  }

  private readonly save = (): void => {
    const name = `${this.settings.profile.name ?? t("profileFile")}.json`;
    save(name, JSON.stringify(this.settings.profile, null, 2) + "\n", "application/json");
    this.session.say(t("exported", { name }));
  };

  private emit(change: Partial<Settings>): void {
    this.dispatchEvent(new CustomEvent<Partial<Settings>>("change-settings", { detail: change, bubbles: true, composed: true }));
  }
}

customElements.define("jx-settings", SettingsView);
