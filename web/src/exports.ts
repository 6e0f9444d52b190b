/// Everything that leaves the page as a file.

import { save } from "./files";
import { findingSheet, indicatorSheet } from "./flat";
import { t } from "./i18n";
import { htmlReport } from "./html-report";
import type { Result } from "./result";
import type { Session } from "./session";
import { csv, xlsx } from "./sheets";
import { writeAnswers } from "../../wasm/profile";

export const exportKinds = ["xlsx", "json", "sarif", "answers", "findings.csv", "indicators.csv", "html"] as const;
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

export async function exportAs(session: Session, kind: ExportKind): Promise<void> {
  const { result } = session;
  if (!result) return;
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
      return give(`${base}.xlsx`, xlsx([findingSheet(session, result), indicatorSheet(result)]), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    case "findings.csv":
      return give(`${base}-${t("tabFindings")}.csv`, csv(findingSheet(session, result)), "text/csv");
    case "indicators.csv":
      return give(`${base}-${t("indicators")}.csv`, csv(indicatorSheet(result)), "text/csv");
    case "html":
      return give(`${base}.html`, htmlReport(session, result), "text/html");
  }
}
