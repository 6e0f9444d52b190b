/// Choices of the reader. Kept in the browser's own storage, where it allows that for this page; never any text.

import { languages, type Language } from "../../wasm/report";

export const themes = ["auto", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

export interface Settings {
  readonly theme: Theme;
  readonly language: Language;
  readonly colours: boolean;
  /// Width of the source in per cent.
  readonly split: number;
}

const key = "jixiao-settings";
const first: Settings = { theme: "auto", language: "zh", colours: true, split: 44 };

export function loadSettings(): Settings {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return first;
    const { theme, language, colours, split } = kept as Partial<Record<keyof Settings, unknown>>;
    return {
      theme: themes.find((x) => x === theme) ?? first.theme,
      language: languages.find((x) => x === language) ?? first.language,
      colours: typeof colours === "boolean" ? colours : first.colours,
      split: typeof split === "number" && split >= 20 && split <= 80 ? split : first.split,
    };
  } catch {
    return first; // storage switched off: the settings last as long as the page
  }
}

export function saveSettings(settings: Settings): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // likewise
  }
}
