/// The words of the page in the chosen language.

import type { Language } from "../../wasm/report";
import { en } from "./strings.en";
import { zh, type Key } from "./strings.zh";

export type { Key } from "./strings.zh";

const tables: Record<Language, Readonly<Record<Key, string>>> = { zh, en };
let current: Language = "zh";

export function setLanguage(language: Language): void {
  current = language;
}

export const language = (): Language => current;

/// The text of a key, with `{name}` replaced by the values.
export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  return tables[current][key].replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
