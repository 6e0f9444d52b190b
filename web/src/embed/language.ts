/// The words of the page are those of one language at a time (i18n.ts); an embedding page may hold several checkers that
/// speak differently. So each element sets its own language before it renders. To be imported before any element.

import { LitElement, type ReactiveElement } from "lit";
import { setLanguage } from "../i18n";
import type { Session } from "../session";

type Speaking = ReactiveElement & { readonly session?: Session };

function sessionOf(element: Speaking): Session | undefined {
  if (element.session) return element.session;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? (root.host as Speaking).session : undefined;
}

export function speakOwnLanguage(element: Speaking): void {
  const session = sessionOf(element);
  if (session) setLanguage(session.language);
}

LitElement.addInitializer((element) => {
  element.addController({ hostUpdate: () => speakOwnLanguage(element) });
});
