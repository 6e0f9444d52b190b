/// 退回意见: the findings in a reviewer's words, project by project, ready for Word or the budget system.

import type { Severity } from "../../wasm/report";
import { language, t } from "./i18n";
import { placeOf, targetAt, type Result } from "./result";
import type { Session } from "./session";

export interface LetterOptions {
  readonly severities: ReadonlySet<Severity>;
  readonly basis: boolean;
}

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// 1 → 一, 12 → 十二, 120 → 120: official letters number their paragraphs so, and long ones with figures.
export function chineseNumeral(n: number): string {
  if (n <= 10) return numerals[n - 1]!;
  if (n < 20) return "十" + numerals[n - 11]!;
  if (n < 100) return numerals[Math.floor(n / 10) - 1]! + "十" + (n % 10 ? numerals[(n % 10) - 1]! : "");
  return String(n);
}

export function letter(session: Session, result: Result, options: LetterOptions): string {
  const { summary, tables } = result.overview;
  if (summary.verdict === "unrecognised") return t("letterUnrecognised");
  const first = tables[0];
  const title = [first?.unit_name ?? "", first?.title ? `《${first.title}》` : t("defaultTitle")].join("");
  const chosen = result.findings.filter((f) => options.severities.has(f.severity) && !session.isDismissed(f));
  if (chosen.length === 0) {
    const open = result.findings.some((f) => f.severity !== "info" && !session.isDismissed(f));
    return open ? t("letterNone") : t("letterPass", { title });
  }
  const groups = new Map<string, { title: string; items: string[] }>();
  for (const f of chosen) {
    const place = placeOf(f.path);
    const target = targetAt(result, place);
    const key = place.target === undefined ? `${place.table ?? ""}` : `${place.table}/${place.target}`;
    const table = place.table === undefined ? undefined : tables[place.table];
    const heading = target ? (target.name ?? t("unnamed")) : tables.length > 1 && table?.title ? table.title : t("letterWhole");
    const group = groups.get(key) ?? { title: heading, items: [] };
    const indicator = target && place.indicator !== undefined ? target.indicators[place.indicator] : undefined;
    const where = indicator?.level3 && !f.message.includes(indicator.level3) ? `“${indicator.level3}”：` : "";
    const end = /[。！？.!?]$/;
    const message = where + f.message + (end.test(f.message) ? "" : "。");
    const suggestion = f.suggestion ? f.suggestion + (end.test(f.suggestion) ? "" : "。") : "";
    group.items.push(message + suggestion + (options.basis && f.basis ? t("letterBasis", { basis: f.basis }) : ""));
    groups.set(key, group);
  }
  const errors = chosen.filter((f) => f.severity === "error").length;
  const lines = [t(errors > 0 ? "letterIntro" : "letterIntroWarn", { title })];
  let n = 0;
  for (const group of groups.values()) {
    n++;
    lines.push("", language() === "zh" ? `${chineseNumeral(n)}、${group.title}` : `${n}. ${group.title}`);
    group.items.forEach((item, i) => lines.push(language() === "zh" ? `${i + 1}. ${item}` : `${n}.${i + 1} ${item}`));
  }
  lines.push("", t("letterSum", { errors, warnings: chosen.filter((f) => f.severity === "warning").length }));
  return lines.join("\n");
}
