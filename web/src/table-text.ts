/// A table with merged cells as text: plain HTML of our own making, one cell a line, so that each cell's place is known.
///
///     <table>
///     <tr>
///     <td rowspan="2">产出指标</td>
///     <td>数量指标</td>
///     </tr>
///     …
///
/// What a clipboard or a saved page holds is brought into this form; nothing of its markup, styles or scripts remains.

import { asText, harmless, mistaken } from "./sheets";

export interface Cell {
  readonly rowspan: number;
  readonly colspan: number;
  /// As a person reads it.
  readonly text: string;
  /// Where its words stand in the text.
  readonly from: number;
  readonly to: number;
}

/// A line of text around the tables, or one table's rows.
export type Block = { readonly kind: "text"; readonly cell: Cell } | { readonly kind: "table"; readonly rows: readonly (readonly Cell[])[] };

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
export const escapeCell = (text: string): string => text.replace(/[&<>]/g, (c) => escapes[c]!).replace(/\n/g, "<br>");
export const unescapeCell = (text: string): string =>
  text.replace(/<br>/g, "\n").replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">" })[name]!);

const span = (cell: Element, name: "rowspan" | "colspan"): number => {
  const n = Number(cell.getAttribute(name));
  return Number.isInteger(n) && n > 1 ? Math.min(n, 1000) : 1;
};
const attributes = (rowspan: number, colspan: number): string =>
  (rowspan > 1 ? ` rowspan="${rowspan}"` : "") + (colspan > 1 ? ` colspan="${colspan}"` : "");

/// The words of a node, with a line break where a person sees one.
function words(node: Node): string {
  let out = "";
  const walk = (n: Node): void => {
    if (n.nodeType === Node.TEXT_NODE) out += (n.nodeValue ?? "").replace(/[\t\r\n ]+/g, " ");
    else if (n instanceof Element) {
      if (/^(SCRIPT|STYLE|TEMPLATE|HEAD|TITLE)$/.test(n.tagName)) return;
      const block = /^(P|DIV|LI|H[1-6]|TR|BR)$/.test(n.tagName);
      if (block && out && !out.endsWith("\n")) out += "\n";
      n.childNodes.forEach(walk);
      if (block && n.tagName !== "BR" && !out.endsWith("\n")) out += "\n";
    }
  };
  walk(node);
  return out.replace(/\u00a0/g, " ").split("\n").map((line) => line.trim()).filter((line) => line !== "").join("\n");
}

export interface Converted {
  readonly text: string;
  readonly cells: number;
  /// It says more than its plain text does.
  readonly merged: boolean;
}

/// Brings markup into our form; null where it holds no table of two rows and two columns.
export function fromMarkup(markup: string): Converted | null {
  if (!/<table/i.test(markup)) return null;
  const page = new DOMParser().parseFromString(markup, "text/html"); // inert: nothing in it runs or loads
  const tables = [...page.querySelectorAll("table")].filter((x) => !x.parentElement?.closest("table"));
  if (!tables.some((x) => x.rows.length > 1 && [...x.rows].some((r) => r.cells.length > 1))) return null;
  const lines: string[] = [];
  let cells = 0;
  let merged = false;
  let loose = "";
  const flush = (): void => {
    for (const line of loose.split("\n")) if (line.trim()) lines.push(`<p>${escapeCell(line.trim())}</p>`);
    loose = "";
  };
  const walk = (node: Node): void => {
    if (node instanceof HTMLTableElement) {
      flush();
      if (node.caption) lines.push(`<p>${escapeCell(words(node.caption))}</p>`);
      lines.push("<table>");
      for (const row of node.rows) {
        lines.push("<tr>");
        for (const cell of row.cells) {
          const rowspan = span(cell, "rowspan"), colspan = span(cell, "colspan");
          merged ||= rowspan > 1 || colspan > 1;
          cells++;
          lines.push(`<td${attributes(rowspan, colspan)}>${escapeCell(words(cell))}</td>`);
        }
        lines.push("</tr>");
      }
      lines.push("</table>");
    } else if (node instanceof Element && node.querySelector("table")) node.childNodes.forEach(walk);
    else loose += "\n" + words(node);
  };
  page.body.childNodes.forEach(walk);
  flush();
  return { text: lines.join("\n") + "\n", cells, merged };
}

/// The blocks of a text of our form; null where it is something else.
export function blocksOf(text: string): readonly Block[] | null {
  if (!/^<(table|p)>/.test(text) || !text.includes("<table>")) return null;
  const blocks: Block[] = [];
  let rows: Cell[][] | null = null;
  for (let at = 0; at < text.length;) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end);
    const m = /^<(td|p)(?: rowspan="(\d+)")?(?: colspan="(\d+)")?>(.*)<\/\1>$/.exec(line);
    if (m) {
      const from = at + line.indexOf(">") + 1;
      const cell: Cell = { rowspan: Number(m[2] ?? 1), colspan: Number(m[3] ?? 1), text: unescapeCell(m[4]!), from, to: from + m[4]!.length };
      if (m[1] === "p") blocks.push({ kind: "text", cell });
      else if (rows && rows.length > 0) rows[rows.length - 1]!.push(cell);
      else return null;
    } else if (line === "<table>") rows = [];
    else if (line === "<tr>" && rows) rows.push([]);
    else if (line === "</table>" && rows) {
      blocks.push({ kind: "table", rows });
      rows = null;
    } else if (line !== "</tr>" && line !== "") return null;
    at = end < 0 ? text.length : end + 1;
  }
  return blocks;
}

/// Tabs and line breaks, as a spreadsheet copies it: a merged cell stands at its first place, the others are empty.
export function toTabs(blocks: readonly Block[]): string {
  const out: string[] = [];
  for (const block of blocks) {
    if (block.kind === "text") {
      out.push(block.cell.text);
      continue;
    }
    const taken: Set<number>[] = block.rows.map(() => new Set());
    block.rows.forEach((row, r) => {
      const line: string[] = [];
      let column = 0;
      for (const cell of row) {
        while (taken[r]!.has(column)) line[column++] = "";
        line[column] = /["\t\n]/.test(cell.text) ? `"${cell.text.replace(/"/g, '""')}"` : cell.text;
        for (let y = r; y < Math.min(r + cell.rowspan, block.rows.length); y++) {
          for (let x = column; x < column + cell.colspan; x++) taken[y]!.add(x);
        }
        for (let x = 1; x < cell.colspan; x++) line[column + x] = "";
        column += cell.colspan;
      }
      while (taken[r]!.has(column)) line[column++] = "";
      out.push(line.join("\t"));
    });
  }
  return out.join("\n") + "\n";
}

/// Markup for the clipboard, with lines as Word draws them; what a spreadsheet would run or write otherwise is said to be text.
export const toMarkup = (text: string): string => `<meta charset="utf-8">${text.replace(/<table>/g, '<table border="1" style="border-collapse:collapse">')
  .replace(/<td([^>]*)>([^<]*)/g, (whole, more: string, words: string) => (mistaken(words) || harmless(words) !== words ? `<td${more}${asText}>${words}` : whole))}`;

/// Lines with tabs as a table's rows, the others as paragraphs.
export function tabsAsTable(text: string): string {
  const cells = (line: string): string => line.split("\t").map((c) => `<td>${escapeCell(c)}</td>`).join("");
  const parts = text.split("\n").map((line) => (line.includes("\t") ? `<tr>${cells(line)}</tr>` : line.trim() ? `<p>${escapeCell(line)}</p>` : ""));
  return toMarkup(parts.filter(Boolean).join("\n").replace(/(?:<tr>.*<\/tr>\n?)+/g, (rows) => `<table>${rows}</table>`));
}
