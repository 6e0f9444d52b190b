/// Sheets as files that open right in Excel and WPS: CSV with a byte order mark, XLSX, tabs for the clipboard.

import { strToU8, zipSync } from "fflate";
import type { Sheet } from "./flat";

/// A cell that a spreadsheet would run as a formula gets an apostrophe, as OWASP advises; numbers stay numbers.
export function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,]+%?$/.test(cell) ? "'" + cell : cell;
}

/// A text that a spreadsheet would take for a number or a date and write otherwise: 062001, 330102199001011234, 1E10, 3-5.
export const mistaken = (cell: string): boolean => /^(0\d+|\d{12,}|\d+(\.\d+)?e\d+|\d{1,4}[-/]\d{1,2}([-/]\d{1,2})?)$/i.test(cell);

/// What tells LibreOffice (sdnum), Excel and WPS in HTML that a cell is text as it stands.
export const asText = ` sdnum="1033;0;@" style='mso-number-format:"\\@"'`;

/// In CSV a tab in front keeps such a text as it is, unseen; nothing else is understood by Excel, WPS and LibreOffice alike.
const kept = (cell: string): string => (mistaken(cell) ? "\t" + cell : harmless(cell));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

export const csv = (sheet: Sheet): string =>
  "\ufeff" + [sheet.header, ...sheet.rows].map((row) => row.map((c) => quoted(kept(c))).join(",")).join("\r\n") + "\r\n";

const tabCell = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
export const tabbed = (sheet: Sheet): string =>
  [sheet.header, ...sheet.rows].map((row) => row.map((c) => tabCell(harmless(c))).join("\t")).join("\r\n");

/// Text for XML: escaped, and without the control characters that XML 1.0 cannot hold.
const xml = (s: string): string =>
  s.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);

export const htmlTable = (sheet: Sheet): string => {
  const row = (cells: readonly string[], tag: string): string => `<tr>${cells.map((c) => `<${tag}${mistaken(c) ? asText : ""}>${xml(harmless(c))}</${tag}>`).join("")}</tr>`;
  return `<table>${row(sheet.header, "th")}${sheet.rows.map((r) => row(r, "td")).join("")}</table>`;
};

const columnName = (index: number): string => {
  let name = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
};

/// At most 32,767 characters fit in a cell of Excel.
const cellXml = (text: string, ref: string, style: number, number: boolean): string =>
  number && /^\d{1,9}$/.test(text) ? `<c r="${ref}" s="${style}"><v>${text}</v></c>` : `<c r="${ref}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xml(text.slice(0, 32767))}</t></is></c>`;

function sheetXml(sheet: Sheet): string {
  const width = (column: number): number =>
    Math.min(38, 2 + Math.max(4, ...[sheet.header, ...sheet.rows.slice(0, 200)].map((r) => [...(r[column] ?? "")].reduce((n, c) => n + (c > "\u1fff" ? 2 : 1.1), 0))));
  const rows = [sheet.header, ...sheet.rows].map(
    (row, r) => `<row r="${r + 1}">${row.map((c, i) => cellXml(c, columnName(i) + (r + 1), r === 0 ? 1 : 2, r > 0 && (sheet.numbers ?? []).includes(i))).join("")}</row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${sheet.header.map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="${width(i).toFixed(1)}" customWidth="1"/>`).join("")}</cols><sheetData>${rows.join("")}</sheetData><autoFilter ref="A1:${columnName(sheet.header.length - 1)}${sheet.rows.length + 1}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/// A workbook, whose head stays in sight and is printed on every page, as wide as the paper. Every cell is text (inlineStr)
/// or a whole number of ours, so nothing in it can be a formula.
export function xlsx(sheets: readonly Sheet[]): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`),
    "_rels/.rels": strToU8(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    "xl/workbook.xml": strToU8(`${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}"><sheets>${sheets.map((s, i) => `<sheet name="${xml(s.name.slice(0, 31))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets><definedNames>${sheets.map((s, i) => `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${xml(s.name)}'!$1:$1</definedName>`).join("")}</definedNames></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${rel}/styles" Target="styles.xml"/></Relationships>`),
    "xl/styles.xml": strToU8(`${head}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F1"/></patternFill></fill></fills><borders count="2"><border/><border>${["left", "right", "top", "bottom"].map((x) => `<${x} style="thin"><color rgb="FF8B9B96"/></${x}>`).join("")}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"/><xf xfId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`),
  };
  sheets.forEach((s, i) => { files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(sheetXml(s)); });
  // A fixed date: the same report gives the same bytes.
  return zipSync(files, { level: 6, mtime: new Date(2020, 0, 1) });
}
