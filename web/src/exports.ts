/// Everything that leaves the page as a file.

import { save } from "./files";
import { findingHeader, findingSheet, indicatorSheet } from "./flat";
import { headline } from "./headline";
import { t } from "./i18n";
import { htmlReport } from "./html-report";
import type { Result } from "./result";
import type { Session } from "./session";
import { csv, xlsx } from "./sheets";
import { writeAnswers } from "../../wasm/profile";

export const exportKinds = ["xlsx", "json", "sarif", "answers", "findings.csv", "indicators.csv", "html", "all.xlsx", "all.json"] as const;
export type ExportKind = (typeof exportKinds)[number];

const stem = (name: string): string => name.replace(/\.[^.]*$/, "").replace(/[\\/:*?"<>|\u0000-\u001f\u202a-\u202e]/g, "_").slice(0, 60) || "jixiao";

/// What the command line gives with `--answers`: where findings were answered, the document is checked once more without.
async function answered(session: Session, result: Result, ask: (handle: number) => Promise<string>): Promise<string> {
  if (session.answers.size === 0) return ask(result.handle);
  const { handle } = await session.core.call("open", {
    input: result.text, options: { name: session.file?.name ?? "", language: session.language, profile: session.profile, answers: [...session.answers.values()] },
  });
  try {
    return await ask(handle);
  } finally {
    void session.core.call("close", { handle });
  }
}

/// All files that were opened together, checked together: what the command line prints of them, or a workbook.
async function exportAll(session: Session, kind: "all.xlsx" | "all.json"): Promise<void> {
  const name = `${t("filesLabel")}.${kind.slice(4)}`;
  let data: string | Uint8Array;
  if (kind === "all.json") {
    const reports = await session.batch.each(session, true, (_, handle) => session.core.call("report", { handle }));
    data = `[\n${reports.join(",\n")}\n]\n`;
  } else {
    const findings: string[][] = [];
    await session.batch.each(session, false, async (file, handle) => {
      const result = await session.whole(handle);
      findings.push(...findingSheet(result, file.answers).rows.map((row) => [file.name, ...row]));
    });
    const files = session.batch.files.map((f) => {
      const s = session.summaryOf(f);
      return [f.name, ...(s ? [headline(s).verdict, String(s.errors), String(s.warnings), String(s.infos)] : [f.problem ?? "", "", "", ""])];
    });
    data = xlsx([
      { name: t("filesLabel"), header: [t("colFile"), t("status"), t("errors"), t("warnings"), t("infos")], rows: files, numbers: [2, 3, 4] },
      { name: t("tabFindings"), header: [t("colFile"), ...findingHeader()], rows: findings, numbers: [4, 5] },
    ]);
  }
  save(name, data, kind === "all.json" ? "application/json" : xlsxType);
  session.say(t("exported", { name }));
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function exportAs(session: Session, kind: ExportKind): Promise<void> {
  const { result } = session;
  if (!result) return;
  if (kind === "all.xlsx" || kind === "all.json") return exportAll(session, kind);
  const base = stem(session.file?.name ?? t("pastedName"));
  const give = (name: string, data: string | Uint8Array, type: string): void => {
    save(name, data, type);
    session.say(t("exported", { name }));
  };
  switch (kind) {
    case "json":
      return give(`${base}.json`, await answered(session, result, (handle) => session.core.call("report", { handle })), "application/json");
    case "sarif": {
      const path = session.file?.name ?? `${base}.txt`;
      return give(`${base}.sarif`, await answered(session, result, (handle) => session.core.call("sarif", { handle, path })), "application/json");
    }
    case "answers":
      return give(`${base}.answers.json`, writeAnswers([...session.answers.values()]), "application/json");
    case "xlsx":
      return give(`${base}.xlsx`, xlsx([findingSheet(result, session.answers), indicatorSheet(result)]), xlsxType);
    case "findings.csv":
      return give(`${base}-${t("tabFindings")}.csv`, csv(findingSheet(result, session.answers)), "text/csv");
    case "indicators.csv":
      return give(`${base}-${t("indicators")}.csv`, csv(indicatorSheet(result)), "text/csv");
    case "html":
      return give(`${base}.html`, htmlReport(session, result), "text/html");
  }
}
