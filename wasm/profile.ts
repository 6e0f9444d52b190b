/// Profiles (core/rules/profile.hpp) and answers (core/rules/answers.hpp): their JSON, and the lines in which the core
/// takes them (settings.hpp). The same files serve the command line.

import type { Language } from "./report";

export const ruleStates = ["on", "off", "error", "warning", "info"] as const;
export type RuleState = (typeof ruleStates)[number];

export const wordLists = ["service_words", "required_fields", "fixed_indicators", "qualitative_levels"] as const;
export type WordList = (typeof wordLists)[number];

/// Least and most of each threshold.
export const thresholds = {
  min_rows: [0, 100], cost_wan: [0, 100_000_000], large_project_wan: [0, 100_000_000], grouped_percent: [0, 100],
} as const;
export type Threshold = keyof typeof thresholds;

const levels = ["cost", "output", "benefit", "satisfaction"] as const;

export interface Profile extends Partial<Readonly<Record<WordList, readonly string[]>>> {
  readonly schema: "jixiao-profile/1";
  readonly name?: string;
  readonly title?: { readonly zh: string; readonly en?: string };
  readonly extends?: string;
  readonly regime?: "A" | "B" | "auto";
  readonly year?: number;
  readonly rules?: Readonly<Record<string, RuleState>>;
  readonly thresholds?: Partial<Readonly<Record<Threshold, number>>>;
  readonly weights?: { readonly totals?: readonly number[]; readonly levels?: Readonly<Record<(typeof levels)[number], number>> };
}

/// “Not a problem here”, of the finding with this rule and `meaning`.
export interface Answer {
  readonly rule: string;
  readonly place: string;
  readonly reason: string;
}

/// A profile or a file of answers is not in order; the message says where and what was wanted.
export class SettingsError extends Error {
  constructor(readonly zh: string, readonly en: string) {
    super(zh);
    this.name = "SettingsError";
  }
  in(language: Language): string {
    return this[language];
  }
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (x: unknown): x is Json => typeof x === "object" && x !== null && !Array.isArray(x);
const isInteger = (x: unknown, least: number, most: number): x is number => typeof x === "number" && Number.isInteger(x) && x >= least && x <= most;

function check(fine: boolean, at: string, zh: string, en = zh): asserts fine {
  if (!fine) throw new SettingsError(`“${at}”应为${zh}`, `“${at}” must be ${en}`);
}

function known(object: Json, keys: readonly string[], at = ""): void {
  for (const key of Object.keys(object)) {
    if (!keys.includes(key)) throw new SettingsError(`不认识的键“${at}${key}”，可用的有：${keys.join("、")}`, `unknown key “${at}${key}”; there are: ${keys.join(", ")}`);
  }
}

/// What a text is, by its `schema`; null where it is no JSON of ours.
export function kindOfJson(text: string): "profile" | "answers" | "report" | null {
  if (!/^\s*[{[]/.test(text) || !/jixiao-(profile|answers|report)\/1/.test(text)) return null;
  try {
    const json: unknown = JSON.parse(text);
    const schema = isObject(json) ? /^jixiao-(profile|answers|report)\/1$/.exec(String(json["schema"])) : null;
    return schema ? (schema[1] as "profile") : null;
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    throw new SettingsError(`不是合法的 JSON（${why}）`, `this is no valid JSON (${why})`);
  }
}

/// Reads a profile's JSON. Throws SettingsError: nothing is guessed, and no default steps in silently.
export function readProfile(text: string, rules: readonly string[], builtin: readonly Profile[]): Profile {
  const json = parse(text);
  check(isObject(json), "", "一个 JSON 对象", "a JSON object");
  known(json, ["schema", "$schema", "name", "title", "extends", "regime", "year", "rules", "thresholds", "weights", ...wordLists]);
  check(json["schema"] === "jixiao-profile/1", "schema", "jixiao-profile/1");
  const { name, title, regime, year, weights } = json;
  check(name === undefined || typeof name === "string", "name", "文字", "a string");
  check(title === undefined || (isObject(title) && typeof title["zh"] === "string"), "title", "含 zh 和 en 的对象", "an object with zh and en");
  const names = builtin.map((p) => p.name!);
  check(json["extends"] === undefined || names.includes(json["extends"] as string), "extends", names.join("、"), names.join(", "));
  check(regime === undefined || regime === "A" || regime === "B" || regime === "auto", "regime", "A、B、auto", "A, B, auto");
  check(year === undefined || isInteger(year, 2000, 2100), "year", " 2000–2100", "2000–2100");
  const states = json["rules"] ?? {};
  check(isObject(states), "rules", "对象", "an object");
  for (const [id, state] of Object.entries(states)) {
    if (!rules.includes(id)) throw new SettingsError(`没有规则“${id}”`, `there is no rule “${id}”`);
    check(ruleStates.includes(state as RuleState), `rules/${id}`, ruleStates.join("、"), ruleStates.join(", "));
  }
  const limits = json["thresholds"] ?? {};
  check(isObject(limits), "thresholds", "对象", "an object");
  known(limits, Object.keys(thresholds), "thresholds/");
  for (const [key, n] of Object.entries(limits)) {
    const [least, most] = thresholds[key as Threshold];
    check(isInteger(n, least, most), `thresholds/${key}`, ` ${least}–${most}`, `${least}–${most}`);
  }
  if (weights !== undefined) {
    check(isObject(weights), "weights", "对象", "an object");
    known(weights, ["totals", "levels"], "weights/");
    const { totals, levels: points } = weights;
    check(totals === undefined || (Array.isArray(totals) && totals.length > 0 && totals.every((n) => isInteger(n, 1, 1000))), "weights/totals", "整数的数组", "an array of integers");
    if (points !== undefined) {
      check(isObject(points), "weights/levels", "对象", "an object");
      known(points, levels, "weights/levels/");
      for (const level of levels) check(isInteger(points[level], 0, 100), `weights/levels/${level}`, " 0–100", "0–100");
    }
  }
  for (const key of wordLists) {
    const words = json[key];
    check(words === undefined || (Array.isArray(words) && words.every((w) => typeof w === "string")), key, "文字的数组", "an array of strings");
  }
  return json as unknown as Profile;
}

/// A profile as lines, its base before it.
export function profileLines(profile: Profile, builtin: readonly Profile[]): string[] {
  const base = profile.extends === undefined ? undefined : builtin.find((p) => p.name === profile.extends);
  const out = base ? profileLines(base, []) : [];
  const line = (...parts: readonly (string | number)[]): void => { out.push(parts.map((p) => String(p).replace(/[\t\n\r]+/g, " ")).join("\t")); };
  if (profile.regime) line("regime", profile.regime);
  if (profile.year !== undefined) line("year", profile.year);
  for (const [id, state] of Object.entries(profile.rules ?? {})) line("rule", id, state);
  for (const [name, n] of Object.entries(profile.thresholds ?? {})) line("number", name, n);
  if (profile.weights?.totals) line("totals", ...profile.weights.totals);
  const points = profile.weights?.levels;
  if (points) line("levels", ...levels.map((level) => points[level]));
  // A list of fixed indicators asks for the rule that looks for them.
  if (profile.fixed_indicators?.length) line("rule", "IN020", profile.rules?.["IN020"] ?? "on");
  for (const list of wordLists) for (const word of profile[list] ?? []) line("words", list, word);
  return out;
}

export function readAnswers(text: string, rules: readonly string[]): readonly Answer[] {
  const json = parse(text);
  check(isObject(json) && json["schema"] === "jixiao-answers/1" && Array.isArray(json["answers"]), "", "含 \"schema\": \"jixiao-answers/1\" 和 \"answers\" 的对象", "an object with \"schema\": \"jixiao-answers/1\" and \"answers\"");
  (json["answers"] as readonly unknown[]).forEach((a, i) => {
    check(isObject(a), `answers/${i}`, "对象", "an object");
    known(a, ["rule", "place", "reason"], `answers/${i}/`);
    for (const key of ["rule", "place", "reason"]) check(typeof a[key] === "string" && (key === "place" || a[key] !== ""), `answers/${i}/${key}`, "文字", "a string");
    if (!rules.includes(a["rule"] as string)) throw new SettingsError(`没有规则“${String(a["rule"])}”`, `there is no rule “${String(a["rule"])}”`);
  });
  return json["answers"] as readonly Answer[];
}

export const writeAnswers = (answers: readonly Answer[]): string =>
  JSON.stringify({ schema: "jixiao-answers/1", answers }, null, 2) + "\n";

export const answerLines = (answers: readonly Answer[]): string[] =>
  answers.map((a) => ["answer", a.rule, a.place.replace(/[\t\n\r]/g, " ")].join("\t"));
