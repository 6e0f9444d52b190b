/// The report as one HTML file, and the same on paper: verdict, findings project by project, indicators.

import type { Finding } from "../../wasm/report";
import { figuresOf } from "./figures";
import { groupOf } from "./findings-view";
import { indicatorSheet, type Sheet } from "./flat";
import { headline } from "./headline";
import { language, t } from "./i18n";
import { lineNumber, quote, rangeOf, readPercent, type Result } from "./result";
import type { Session } from "./session";

type Add = (parent: Node, tag: string, text?: string) => HTMLElement;

/// The findings project by project: what is wrong with its words, what to write with its basis.
function findings(out: Node, session: Session, result: Result, add: Add): void {
  const node = add(out, "table");
  node.className = "findings";
  const head = add(add(node, "thead"), "tr");
  for (const key of ["colSeverity", "colLine", "colMessage", "colSuggestion", "colRule"] as const) add(head, "th", t(key)).setAttribute("scope", "col");
  const groups = new Map<string, Finding[]>();
  for (const f of result.findings) {
    const { title } = groupOf(result, f, "target", () => "");
    groups.set(title, [...(groups.get(title) ?? []), f]);
  }
  for (const [title, list] of groups) {
    const body = add(node, "tbody");
    const heading = add(add(body, "tr"), "th", title);
    heading.setAttribute("colspan", "5");
    heading.setAttribute("scope", "rowgroup");
    for (const f of list) {
      const line = add(body, "tr");
      add(line, "td", t(f.severity)).className = f.severity;
      add(line, "td", String(lineNumber(result, f.span)));
      const said = add(line, "td", f.message);
      const words = quote(result, rangeOf(f.span), 120);
      if (words && !f.message.includes(words)) add(said, "small", `${t("quote")}${t("colon")}${words}`);
      const reason = session.reasonOf(f);
      if (reason !== null) add(said, "small", `${t("dismissed")}${t("colon")}${reason}`);
      const advice = add(line, "td", f.suggestion ?? "");
      if (f.basis) add(advice, "small", `${t("basis")}${t("colon")}${f.basis}`);
      add(line, "td", f.rule);
    }
  }
}

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
  const { coverage } = result.overview;
  if (coverage.read + coverage.unread > 0) add(out, "p", `${t("coverage", { percent: readPercent(coverage) })}，${t("coverageUnread", { unread: coverage.unread })}`);
  add(out, "h2", t("tabFindings"));
  if (result.findings.length === 0) add(out, "p", t("noFindings"));
  else findings(out, session, result, add);
  const figures = figuresOf(session, result);
  for (const { title, name, unit, bars } of figures.bars) {
    if (bars.length === 0) continue;
    add(out, "h2", title);
    const node = add(out, "table");
    const head = add(add(node, "thead"), "tr");
    add(head, "th", name).setAttribute("scope", "col");
    const counted = add(head, "th", unit);
    counted.setAttribute("scope", "colgroup");
    counted.setAttribute("colspan", "2");
    const top = Math.max(...bars.map((x) => Math.abs(x.value)), 1e-9);
    const body = add(node, "tbody");
    for (const bar of bars) {
      const line = add(body, "tr");
      add(line, "td", bar.label);
      add(line, "td", bar.text).className = "number";
      const cell = add(line, "td");
      cell.className = "picture";
      const drawn = add(cell, "span");
      drawn.className = "drawn";
      drawn.style.width = `${((100 * Math.abs(bar.value)) / top).toFixed(1)}%`;
    }
  }
  if (figures.levels.names.length > 0) {
    add(out, "h2", t("indicatorsByLevel"));
    table({ name: "", header: [t("colProject"), ...figures.levels.names], rows: figures.levels.rows.map((r) => [r.label, ...r.counts.map(String)]) }, [t("colProject"), ...figures.levels.names].map((_, i) => i));
  }
  const indicators = indicatorSheet(result);
  if (indicators.rows.length > 0) {
    add(out, "h2", t("indicators"));
    table(indicators, indicators.header.map((_, i) => i));
  }
  return out;
}

/// Bars are borders: they are printed where backgrounds are not.
const style = "body{font:14px/1.6 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;margin:24px;color:#15211f}table{border-collapse:collapse;width:100%;font-size:13px}th,td{border:1px solid #999;padding:3px 6px;text-align:left;vertical-align:top}th{background:#f1f4f3}thead{display:table-header-group}tr{break-inside:avoid}h1{font-size:22px}h2{font-size:17px}small{display:block;color:#555;font-size:12px}.findings td:first-child,.findings td:nth-child(2),.findings td:last-child{white-space:nowrap}.findings th[colspan]{background:#f7f9f8}.number{text-align:right;white-space:nowrap}.drawn{display:block;border-top:8px solid #0b655a}.drawn:empty{min-width:1px}.picture{width:45%;vertical-align:middle}.error{color:#b3261e}.warning{color:#8a5300}.info{color:#2a5699}";

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
