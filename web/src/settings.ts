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
export const firstSettings: Settings = { theme: "auto", language: "zh", colours: true, split: 44 };

export function loadSettings(): Settings {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return firstSettings;
    const { theme, language, colours, split } = kept as Partial<Record<keyof Settings, unknown>>;
    return {
      theme: themes.find((x) => x === theme) ?? firstSettings.theme,
      language: languages.find((x) => x === language) ?? firstSettings.language,
      colours: typeof colours === "boolean" ? colours : firstSettings.colours,
      split: typeof split === "number" && split >= 20 && split <= 80 ? split : firstSettings.split,
    };
  } catch {
    return firstSettings; // storage switched off: the settings last as long as the page
  }
}

export function saveSettings(settings: Settings): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // likewise
  }
}

/// Leaves nothing of this page in the browser.
export function wipeSettings(): void {
  try {
    window.localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
