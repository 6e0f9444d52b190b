/// Lit's styleMap, but set through the object model from the first time on: Lit's own writes a style attribute first,
/// which the policy of a page that embeds us may forbid.

import { noChange, type ElementPart } from "lit";
import { Directive, directive, type AttributePart } from "lit/directive.js";

type Styles = Readonly<Record<string, string>>;

class Inline extends Directive {
  private held: readonly string[] = [];

  render(_styles: Styles): unknown {
    return noChange;
  }

  override update(part: AttributePart | ElementPart, [styles]: [Styles]): unknown {
    const { style } = part.element as HTMLElement;
    for (const name of this.held) if (!(name in styles)) style[name as "width"] = "";
    for (const [name, value] of Object.entries(styles)) style[name as "width"] = value;
    this.held = Object.keys(styles);
    return noChange;
  }
}

export const styleMap = directive(Inline);
