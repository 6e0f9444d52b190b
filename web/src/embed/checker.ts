/// `<jixiao-checker>`: the whole checker as one element of an intranet page. docs/embedding.md is its handbook.

import "./language";
import { css } from "lit";
import type { CheckOptions } from "../../../wasm/engine";
import { languages, type Language, type Report } from "../../../wasm/report";
import { App } from "../app";
import { themes, type Theme } from "../settings";
import type { SourcePane } from "../source-pane";
import type { CheckerElement, CheckerEventMap } from "./api";
import { speakOwnLanguage } from "./language";
import { Watch, profileFrom } from "./watch";
import { EmbeddedWorker } from "./ways";

/// Whatever a person does may be answered in words.
const spokenTo = ["click", "dblclick", "change", "input", "keydown", "paste", "drop", "submit", "pointerup", "focusin"] as const;

export class Checker extends App implements CheckerElement {
  static override styles = [
    ...App.styles,
    css`
      :host { height: 640px; }
      :host([hidden]) { display: none; }
    `,
  ];
  private readonly watch: Watch;
  private documentName = "";
  private namedProfile = "";
  /// The text until there is an editor that holds it.
  private pending: string | null = null;
  private attached: Promise<SourcePane> | null = null;

  constructor() {
    let core = (): "auto" | "js" => "auto";
    // Asked for when the worker starts: by then the attributes are known.
    super({ worker: () => new EmbeddedWorker(), wasm: new Uint8Array(0), get core() { return core(); } }, false);
    core = () => (this.getAttribute("core") === "js" ? "js" : "auto");
    this.watch = new Watch(this.session, {
      ready: (detail) => this.tell("ready", detail),
      report: (detail) => this.tell("report", detail),
      error: (detail) => this.tell("error", detail),
    });
    // What a page set before this script ran stands on the element itself, in front of our accessors.
    for (const key of ["text", "name", "language", "theme", "profile", "readOnly"] as const) {
      const early = Object.getOwnPropertyDescriptor(this, key);
      if (!early) continue;
      delete (this as Partial<Record<typeof key, unknown>>)[key];
      (this as Record<typeof key, unknown>)[key] = early.value;
    }
    for (const type of spokenTo) this.addEventListener(type, () => speakOwnLanguage(this), true);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, "text", "name", "language", "theme", "profile", "readonly"];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Taken out of the page, it gave its worker back; the text stayed.
    if (this.attached && !this.session.empty && !this.session.result) this.session.checkNow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void Promise.resolve().then(() => {
      if (this.isConnected) return; // moved, not taken out
      this.session.core.stop("disconnected");
      this.session.result = null;
    });
  }

  override firstUpdated(): void {
    this.attached = this.started();
    void this.adopt().then(() => this.watch.start());
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === "text") this.text = value ?? "";
    else if (name === "name") this.name = value ?? "";
    else if (name === "profile") this.profile = value ?? "";
    else if (name === "readonly") this.readOnly = value !== null;
    else if (name === "language") this.language = languages.find((x) => x === value) ?? "zh";
    else if (name === "theme") this.theme = themes.find((x) => x === value) ?? "auto";
    else super.attributeChangedCallback(name, old, value);
  }

  get report(): Report | null {
    return this.watch.report;
  }

  get text(): string {
    return this.pending ?? this.pane()?.read() ?? "";
  }

  set text(text: string) {
    this.pending = String(text);
    if (this.attached) void this.adopt();
  }

  get name(): string {
    return this.session.file?.name ?? this.documentName;
  }

  set name(name: string) {
    this.documentName = name;
    this.session.file = name === "" ? null : { name, bytes: null, encoding: "auto" };
    if (!this.session.empty) this.session.checkNow();
  }

  get language(): Language {
    return this.settings.language;
  }

  set language(language: Language) {
    if (languages.includes(language) && language !== this.language) this.settings = { ...this.settings, language };
  }

  get theme(): Theme {
    return this.settings.theme;
  }

  set theme(theme: Theme) {
    if (themes.includes(theme) && theme !== this.theme) this.settings = { ...this.settings, theme };
  }

  get profile(): string {
    return this.namedProfile;
  }

  set profile(profile: string) {
    if (profile === this.namedProfile) return;
    this.namedProfile = profile;
    try {
      this.settings = { ...this.settings, profile: profileFrom(profile) };
    } catch (error) {
      this.tell("error", { code: "settings", message: (error as Error).message });
    }
  }

  get readOnly(): boolean {
    return this.session.readOnly;
  }

  set readOnly(readOnly: boolean) {
    if (readOnly === this.session.readOnly) return;
    this.session.readOnly = readOnly;
    this.session.changed();
    this.toggleAttribute("readonly", readOnly);
  }

  async check(input: string | Uint8Array, options: Pick<CheckOptions, "name" | "encoding"> = {}): Promise<Report> {
    await this.updateComplete;
    if (!this.attached) throw new Error("the element is not in a document");
    await this.attached;
    this.pending = null;
    return this.watch.check(input, { ...options, name: options.name ?? this.documentName });
  }

  private async adopt(): Promise<void> {
    await this.attached;
    if (this.pending === null) return;
    const text = this.pending;
    this.pending = null;
    this.session.openText(text, this.documentName || undefined);
  }

  private tell<K extends keyof CheckerEventMap>(type: K, detail: CheckerEventMap[K]["detail"]): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

if (!customElements.get("jixiao-checker")) customElements.define("jixiao-checker", Checker);
