/// The checker without a page: for Node from 18 on, and for bundlers.
///
///     import { check } from "jixiao";
///     const report = await check(text, { name: "a.txt" });
///     report.summary.verdict;   // "fail"
///
/// Or, where many documents are checked and a promise for each is in the way:
///
///     const checker = await load();
///     for (const bytes of files) checker.check(bytes);

import make from "jixiao-core/make";
import { SettingsError, UnreadableError, type CheckOptions, type Engine } from "./engine";
import type { Answer, Profile } from "./profile";
import type { Language, Report, Rule } from "./report";
import { startCore, type CoreKind, type StartOptions } from "./start";

export { SettingsError, UnreadableError };
export type { Answer, CheckOptions, Profile, CoreKind, StartOptions };
export * from "./report";

export interface Checker {
  readonly version: string;
  /// Which core runs: WebAssembly, or JavaScript alone where that is forbidden.
  readonly kind: CoreKind;
  /// Bytes are decoded as the options say (default: as they look); a string needs no decoding. What is wrong with the
  /// document stands in the report. Throws UnreadableError where the bytes are no text (a workbook, a PDF, an archive).
  check(input: Uint8Array | ArrayBuffer | string, options?: CheckOptions): Report;
  /// The same as JSON text, byte for byte what `jixiao check --format json` prints.
  checkToJson(input: Uint8Array | ArrayBuffer | string, options?: CheckOptions): string;
  rules(language?: Language): readonly Rule[];
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

function json(engine: Engine, input: Uint8Array | ArrayBuffer | string, options: CheckOptions): string {
  const document = engine.open(input instanceof ArrayBuffer ? new Uint8Array(input) : input, options);
  try {
    return document.report();
  } finally {
    document.close();
  }
}

/// Starts a core of its own. It keeps the memory that its largest document took.
export async function load(options: StartOptions = {}): Promise<Checker> {
  const { engine, kind } = await startCore(
    make, async () => fromBase64((await import("jixiao-core/wasm")).default), () => import("jixiao-core/javascript"), options,
  );
  return {
    version: engine.version,
    kind,
    check: (input, more = {}) => JSON.parse(json(engine, input, more)) as Report,
    checkToJson: (input, more = {}) => json(engine, input, more),
    rules: (language = "zh") => engine.rules(language),
  };
}

let shared: Promise<Checker> | null = null;

/// Checks one document with a core that all calls share and that starts with the first. Rejects as `Checker.check` throws.
export async function check(input: Uint8Array | ArrayBuffer | string, options: CheckOptions = {}): Promise<Report> {
  shared ??= load().catch((error: unknown) => {
    shared = null;
    throw error;
  });
  return (await shared).check(input, options);
}
