/// Everything that leaves the page as a file.

import { save } from "./files";
import { findingSheet, indicatorSheet } from "./flat";
import { t } from "./i18n";
import { htmlReport } from "./html-report";
import type { Session } from "./session";
import { csv, xlsx } from "./sheets";

export const exportKinds = ["xlsx", "json", "findings.csv", "indicators.csv", "html"] as const;
export type ExportKind = (typeof exportKinds)[number];

const stem = (name: string): string => name.replace(/\.[^.]*$/, "").replace(/[\\/:*?"<>|\u0000-\u001f\u202a-\u202e]/g, "_").slice(0, 60) || "jixiao";

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
      return give(`${base}.json`, await session.core.call("report", { handle: result.handle }), "application/json");
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
