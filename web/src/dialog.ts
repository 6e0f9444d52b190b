/// A sheet over the page: takes the focus, keeps it, gives it back, and closes by Escape or a click beside it.

import { html, type LitElement, type ReactiveController, type TemplateResult, type nothing } from "lit";
import { t } from "./i18n";

export class Dialog implements ReactiveController {
  private came: Element | null = null;
  private drawn = false;

  /// `event` is what the host sends when it is to be closed.
  constructor(private readonly host: LitElement, private readonly event: string) {
    host.addController(this);
  }

  hostConnected(): void {
    this.came = this.root.activeElement;
  }

  hostDisconnected(): void {
    if (this.came instanceof HTMLElement) this.came.focus();
  }

  hostUpdated(): void {
    if (!this.drawn) this.host.querySelector<HTMLElement>(".close")?.focus();
    this.drawn = true;
  }

  frame(title: string, beside: TemplateResult | typeof nothing, body: TemplateResult): TemplateResult {
    return html`<div class="overlay" @click=${this.outside} @keydown=${this.key}>
      <div class="drawer" role="dialog" aria-modal="true" aria-label=${title}>
        <div class="top"><h2>${title}</h2>${beside}<button class="button quiet close" @click=${this.close}>${t("close")}</button></div>
        <div class="body" tabindex="0">${body}</div>
      </div></div>`;
  }

  readonly close = (): void => {
    this.host.dispatchEvent(new CustomEvent(this.event, { bubbles: true, composed: true }));
  };

  private get root(): ShadowRoot {
    return this.host.getRootNode() as ShadowRoot;
  }

  private readonly outside = (event: Event): void => {
    if (event.target === event.currentTarget) this.close();
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.close();
    if (event.key !== "Tab") return;
    // What lies behind is covered: the focus stays inside. What is folded away is no stop.
    const stops = [...this.host.querySelectorAll<HTMLElement>("button:not([disabled]), input, select, textarea, summary, [tabindex='0']")].filter((x) => x.getClientRects().length > 0);
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (this.root.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
  };
}
