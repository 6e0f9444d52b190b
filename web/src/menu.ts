/// A button with a sheet of choices below it.

import { LitElement, html, nothing, type TemplateResult } from "lit";

export interface Choice {
  readonly label: string;
  run(): void;
}

export class MenuElement extends LitElement {
  static override properties = { label: { type: String }, choices: { attribute: false }, left: { type: Boolean }, open: { state: true } };
  declare label: string;
  declare choices: readonly Choice[];
  declare left: boolean;
  declare open: boolean;

  constructor() {
    super();
    this.label = "";
    this.choices = [];
    this.left = false;
    this.open = false;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("focusout", this.left_);
    this.addEventListener("keydown", this.key);
  }

  override render(): TemplateResult {
    return html`<div class="menu"><button class="button" aria-haspopup="menu" aria-expanded=${this.open ? "true" : "false"}
        @click=${() => { this.open = !this.open; }}>${this.label} <span aria-hidden="true">▾</span></button>
      ${this.open ? html`<div class="sheet ${this.left ? "left" : ""}" role="menu">${this.choices.map((c) => html`<button class="item" role="menuitem" tabindex="-1"
        @click=${() => this.choose(c)}>${c.label}</button>`)}</div>` : nothing}</div>`;
  }

  override updated(): void {
    if (!this.open) return;
    const box = this.querySelector<HTMLElement>(".sheet")!;
    // A head that scrolls sideways would cut the sheet off, so it stands free of it.
    const at = this.querySelector("button")!.getBoundingClientRect();
    box.style.position = "fixed";
    box.style.top = `${at.bottom + 3}px`;
    const left = this.left ? at.left : at.right - box.offsetWidth;
    box.style.left = `${Math.max(4, Math.min(left, window.innerWidth - box.offsetWidth - 4))}px`;
    box.style.right = "auto";
  }

  private choose(choice: Choice): void {
    this.open = false;
    this.querySelector("button")?.focus();
    choice.run();
  }

  private readonly left_ = (event: FocusEvent): void => {
    if (!this.contains(event.relatedTarget as Node | null)) this.open = false;
  };

  private readonly key = (event: KeyboardEvent): void => {
    const items = [...this.querySelectorAll<HTMLElement>(".item")];
    const at = items.indexOf((this.getRootNode() as ShadowRoot).activeElement as HTMLElement);
    if (event.key === "Escape" && this.open) {
      this.open = false;
      this.querySelector("button")?.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!this.open) this.open = true;
      void this.updateComplete.then(() => {
        const now = [...this.querySelectorAll<HTMLElement>(".item")];
        now[(at + (event.key === "ArrowDown" ? 1 : now.length - (at < 0 ? 0 : 1)) + (at < 0 && event.key === "ArrowDown" ? 0 : 0)) % now.length]?.focus();
      });
    }
  };
}

customElements.define("jx-menu", MenuElement);
