/// Choices of the reader, kept in the browser's own storage where it allows that for this page. A text is kept only
/// where the reader asked for it, and one call wipes everything.

import { languages, type Language } from "../../wasm/report";
import type { Answer, Profile } from "../../wasm/profile";

export const themes = ["auto", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

export interface Settings {
  readonly theme: Theme;
  readonly language: Language;
  readonly colours: boolean;
  /// Width of the source in per cent.
  readonly split: number;
  /// Which rules run, how severe, with which words; the core reads it anew, so a damaged one is refused there.
  readonly profile: Profile;
  /// Whether the unfinished text and its answers stay in the browser.
  readonly keep: boolean;
}

/// The unfinished text, where it is kept.
export interface Draft {
  readonly name: string | null;
  readonly text: string;
  readonly answers: readonly Answer[];
  /// Milliseconds since 1970.
  readonly time: number;
}

const settingsKey = "jixiao-settings";
const draftKey = "jixiao-draft";
/// Browsers keep about 5 MB for all pages of a site; a longer text is not kept.
export const longestDraft = 1_500_000;

export const generalProfile: Profile = { schema: "jixiao-profile/1", extends: "default" };
export const firstSettings: Settings = { theme: "auto", language: "zh", colours: true, split: 44, profile: generalProfile, keep: false };

function read(key: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? "null");
  } catch {
    return null; // storage switched off: choices last as long as the page
  }
}

/// False where the browser keeps nothing.
function write(key: string, value: unknown): boolean {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function loadSettings(): Settings {
  const kept = read(settingsKey);
  if (typeof kept !== "object" || kept === null) return firstSettings;
  const { theme, language, colours, split, profile, keep } = kept as Partial<Record<keyof Settings, unknown>>;
  return {
    theme: themes.find((x) => x === theme) ?? firstSettings.theme,
    language: languages.find((x) => x === language) ?? firstSettings.language,
    colours: typeof colours === "boolean" ? colours : firstSettings.colours,
    split: typeof split === "number" && split >= 20 && split <= 80 ? split : firstSettings.split,
    profile: (profile as Partial<Profile> | undefined)?.schema === "jixiao-profile/1" ? (profile as Profile) : generalProfile,
    keep: keep === true,
  };
}

export const saveSettings = (settings: Settings): boolean => write(settingsKey, settings);

export function loadDraft(): Draft | null {
  const kept = read(draftKey) as Partial<Draft> | null;
  return typeof kept?.text === "string" && Array.isArray(kept.answers) ? (kept as Draft) : null;
}

/// False where it is too long or the browser has no room.
export const saveDraft = (draft: Draft | null): boolean => (draft?.text.length ?? 0) <= longestDraft && write(draftKey, draft);

/// Leaves nothing of this page in the browser.
export function wipe(): void {
  write(settingsKey, null);
  write(draftKey, null);
}
