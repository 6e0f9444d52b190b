/// The report as one HTML file, and the same on paper: verdict, findings project by project, indicators.

import { findingSheet, indicatorSheet, type Sheet } from "./flat";
import { headline } from "./headline";
import { language, t } from "./i18n";
import type { Result } from "./result";
import type { Session } from "./session";

/// Builds the report as nodes: whatever comes from the document is text and nothing else.
export function reportNodes(session: Session, result: Result): DocumentFragment {
  const out = document.createDocumentFragment();
  const add = (parent: Node, tag: string, text = ""): HTMLElement => {
    const node = document.createElement(tag);
    node.textContent = text;
    parent.appendChild(node);
    return node;
  };
  const table = (sheet: Sheet, columns: readonly number[]): void => {
    const node = add(out, "table");
    const head = add(add(node, "thead"), "tr");
    for (const c of columns) add(head, "th", sheet.header[c]!).setAttribute("scope", "col");
    const body = add(node, "tbody");
    for (const row of sheet.rows) {
      const line = add(body, "tr");
      for (const c of columns) add(line, "td", row[c]!);
    }
  };
  const { summary, document: info } = result.overview;
  const open = session.counts(result);
  add(out, "h1", result.overview.tables[0]?.title ?? t("appName"));
  add(out, "p", `${headline(open).verdict}${t("colon")}${headline(open).head}`);
  add(out, "p", `${session.file?.name ?? (info.name || t("pastedName"))} · ${t("counts", { tables: summary.tables, targets: summary.targets, indicators: summary.indicators })}`);
  add(out, "h2", t("tabFindings"));
  const findings = findingSheet(session, result);
  const used = findings.header.map((_, i) => i).filter((i) => i !== 4 && findings.rows.some((r) => r[i]));
  if (findings.rows.length > 0) table(findings, used);
  else add(out, "p", t("noFindings"));
  const indicators = indicatorSheet(result);
  if (indicators.rows.length > 0) {
    add(out, "h2", t("indicators"));
    table(indicators, indicators.header.map((_, i) => i));
  }
  return out;
}

const style = "body{font:14px/1.6 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;margin:24px;color:#15211f}table{border-collapse:collapse;width:100%;font-size:13px}th,td{border:1px solid #999;padding:3px 6px;text-align:left;vertical-align:top}th{background:#f1f4f3}thead{display:table-header-group}tr{break-inside:avoid}h1{font-size:22px}h2{font-size:17px}";

export function htmlReport(session: Session, result: Result): string {
  const page = document.implementation.createHTMLDocument(result.overview.tables[0]?.title ?? t("appName"));
  page.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
  const meta = (name: string, value: string): void => {
    const node = page.createElement("meta");
    node.setAttribute(name === "charset" ? "charset" : "http-equiv", name === "charset" ? value : name);
    if (name !== "charset") node.content = value;
    page.head.prepend(node);
  };
  meta("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  meta("charset", "utf-8");
  const css = page.createElement("style");
  css.textContent = style;
  page.head.append(css);
  page.body.append(page.importNode(reportNodes(session, result), true));
  return "<!doctype html>\n" + page.documentElement.outerHTML;
}
