/// The core as TypeScript sees it. This file and bindings.cpp are the only places that know Emscripten.
///
///     const engine = await loadEngine(factory, { wasmBinary });
///     const document = engine.open("项目名称\t总计…", { name: "粘贴的文字" });
///     document.overview().summary.verdict;   // "fail"
///     document.findings(0, 50);              // the first fifty
///     document.close();                      // the text leaves the core's memory

import type {
  Coverage, DocumentInfo, Encoding, Finding, Language, Rule, Summary, TableHead, Target,
} from "./report";

export * from "./report";

export interface CheckOptions {
  readonly name?: string;
  /// What the bytes are; for a string: what the file was. Default "auto".
  readonly encoding?: Encoding;
  readonly language?: Language;
  readonly profile?: string;
}

export interface Overview {
  readonly document: DocumentInfo;
  readonly summary: Summary;
  readonly tables: readonly TableHead[];
  readonly coverage: Coverage;
}

export const exportForms = ["json", "text", "csv", "sarif", "html"] as const;
export type ExportForm = (typeof exportForms)[number];

export interface CheckedDocument {
  overview(): Overview;
  /// Findings `from` ≤ index < `to` in document order; the range is cut to what there is.
  findings(from: number, to: number): readonly Finding[];
  /// Targets of one table with all of their indicators, cut likewise.
  targets(table: number, from: number, to: number): readonly Target[];
  /// Triples [from, to, role] of the marks that touch the UTF-16 range; role indexes `roles`.
  marks(from: number, to: number): Int32Array;
  /// The decoded text, as the offsets count it.
  text(): string;
  export(form: ExportForm): string;
  /// Frees what the core holds. Nothing else may be called afterwards.
  close(): void;
}

export interface Engine {
  readonly version: string;
  rules(language: Language): readonly Rule[];
  /// Reads and checks. Throws only where the core itself fails (out of memory, a bug): what is wrong with the
  /// document is a finding.
  open(input: Uint8Array | string, options?: CheckOptions): CheckedDocument;
}
