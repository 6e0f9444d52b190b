/// The page in a frame of somebody else's page: a protocol of messages, spoken with that page's origin alone, and only where
/// it is our own origin or one that an administrator wrote into this file (index.html, jixiao-parents).
/// docs/embedding.md lists the messages.

import { encodings, languages } from "../../wasm/report";
import type { App } from "./app";
import { Watch, profileFrom } from "./embed/watch";
import { themes } from "./settings";

const protocol = 1;

type Message = Readonly<Record<string, unknown>>;

/// Origins that may speak with this page: its own, where it has one, and those listed.
export function allowedParents(own: string, listed: string): ReadonlySet<string> {
  const list = listed.split(/[\s,]+/).filter((origin) => /^https?:\/\/[^/*\s]+$/.test(origin));
  return new Set(/^https?:/.test(own) ? [own, ...list] : list);
}

const one = <T>(values: readonly T[], value: unknown): T | undefined => values.find((x) => x === value);
const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function bytes(value: unknown): Uint8Array | undefined {
  return value instanceof Uint8Array ? value : value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

export function speakWithParent(app: App): void {
  const { parent } = window;
  if (parent === window) return;
  const allowed = allowedParents(window.location.origin, document.querySelector<HTMLMetaElement>('meta[name="jixiao-parents"]')?.content ?? "");
  const { session } = app;

  // Who the parent is cannot be asked; a message whose target is another origin is not delivered.
  const tell = (type: string, more: object): void => {
    for (const origin of allowed) parent.postMessage({ jixiao: protocol, type, ...more }, origin);
  };
  const watch = new Watch(session, {
    ready: (detail) => tell("ready", detail),
    report: (detail) => tell("report", detail),
    error: (detail) => tell("error", detail),
  });

  // For a parent that began to listen after we were ready.
  const hello = (): void => {
    const { version, kind } = session.core;
    if (kind !== "") tell("ready", { version, kind });
  };
  const set = (m: Message): void => {
    const language = one(languages, m.language), theme = one(themes, m.theme), profile = text(m.profile);
    if (language || theme) app.settings = { ...app.settings, ...(language && { language }), ...(theme && { theme }) };
    if (profile !== undefined) {
      try {
        app.settings = { ...app.settings, profile: profileFrom(profile) };
      } catch (error) {
        tell("error", { code: "settings", message: (error as Error).message });
      }
    }
    if (typeof m.readOnly === "boolean") {
      session.readOnly = m.readOnly;
      session.changed();
    }
    const words = text(m.text);
    if (words !== undefined) session.openText(words, text(m.name));
  };
  const check = async (m: Message, origin: string): Promise<void> => {
    const answer = (type: string, more: object): void => parent.postMessage({ jixiao: protocol, type, id: m.id, ...more }, origin);
    const input = text(m.input) ?? bytes(m.input);
    if (input === undefined) return answer("error", { code: "message", message: "input: a string, a Uint8Array or an ArrayBuffer" });
    try {
      const report = await watch.check(input, { name: text(m.name), encoding: one(encodings, m.encoding) });
      answer("report", { report, summary: report.summary });
    } catch (error) {
      answer("error", { code: (error as { code?: string }).code ?? "core", message: (error as Error).message });
    }
  };

  window.addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || !allowed.has(origin)) return;
    const message = data as Message | null;
    if (typeof message !== "object" || message?.jixiao !== protocol) return;
    if (message.type === "hello") hello();
    else if (message.type === "set") set(message);
    else if (message.type === "check") void check(message, origin);
  });
  void app.started().then(() => watch.start());
}
