/// The core as TypeScript sees it. This file and bindings.cpp are the only places that know Emscripten.
///
///     const engine = await loadEngine(factory, { wasmBinary });
///     const document = engine.open("项目名称\t总计…", { name: "粘贴的文字" });
///     document.overview().summary.verdict;   // "fail"
///     document.findings(0, 50);              // the first fifty
///     document.close();                      // the text leaves the core's memory

import type {
  Coverage, DocumentInfo, Encoding, Finding, Language, Rule, Severity, SkippedRule, Summary, TableHead, Target,
} from "./report";

import { SettingsError, answerLines, profileLines, readProfile, type Answer, type Profile } from "./profile";

export * from "./profile";
export * from "./report";

export interface CheckOptions {
  readonly name?: string;
  /// What the bytes are; a string needs none. Default "auto".
  readonly encoding?: Encoding;
  readonly language?: Language;
  /// Which rules run: the name of a built-in profile, a profile, or its JSON. Default: the general one.
  readonly profile?: string | Profile;
  /// Findings that were answered: left out of the report.
  readonly answers?: readonly Answer[];
}

/// Documents that are checked together: rules across documents compare the one with the others. Each was opened before,
/// on its own; the one to be checked is among them.
export interface Among {
  readonly documents: readonly CheckedDocument[];
  /// Index of the one to be checked; its own entry is never compared with it.
  readonly self: number;
}

export interface Overview {
  readonly document: DocumentInfo;
  readonly summary: Summary;
  readonly tables: readonly TableHead[];
  readonly coverage: Coverage;
  readonly skipped_rules: readonly SkippedRule[];
}

/// Why bytes could not be read: `not_text`, `too_large` … The sentence says what to do.
export class UnreadableError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
    this.name = "UnreadableError";
  }
}

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
  /// The whole report as JSON, byte for byte what the command line prints.
  report(): string;
  /// The findings as a SARIF 2.1.0 log; `path` is the file that they speak of.
  sarif(path: string): string;
  /// Frees what the core holds. Nothing else may be called afterwards.
  close(): void;
}

export interface Engine {
  readonly version: string;
  rules(language: Language): readonly Rule[];
  /// The profiles that are built in; the first is the general one.
  profiles(): readonly Profile[];
  /// Reads and checks. What is wrong with the document is a finding. Throws UnreadableError where the bytes are no
  /// text, SettingsError where the profile is not in order, and other errors only where the core itself fails.
  open(input: Uint8Array | string, options?: CheckOptions, among?: Among): CheckedDocument;
}

/// What bindings.cpp offers. A view is good until the next call.
interface Core {
  version(): string;
  rules(): Uint8Array;
  reserve(size: number): Uint8Array;
  profiles(): Uint8Array;
  gather(handle: number): void;
  open(name: string, encoding: string, english: boolean, settings: string, self: number): number;
  summary(handle: number): Uint8Array;
  findings(handle: number, from: number, to: number): Uint8Array;
  target(handle: number, table: number, index: number): Uint8Array;
  marks(handle: number, from: number, to: number): Uint8Array;
  text(handle: number): Uint8Array;
  report(handle: number): Uint8Array;
  plain(handle: number): Uint8Array;
  sarif(handle: number, path: string, english: boolean): Uint8Array;
  release(handle: number): void;
}

interface CoreSettings {
  readonly wasmBinary?: Uint8Array;
  readonly mapGb18030: (lines: Uint8Array) => string;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}

export type CoreFactory = (settings: CoreSettings) => Promise<Core>;

interface Unread {
  readonly error?: { readonly code: string; readonly message: string };
}

interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

interface RawRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: BothLanguages;
  readonly aspect_name: BothLanguages;
  readonly kind_name: BothLanguages;
  readonly default: Rule["default"];
  readonly basis: BothLanguages;
  readonly why: BothLanguages;
  readonly suggestions: readonly BothLanguages[];
  readonly fires: string;
  readonly silent: string;
}

/// Most targets fit many times; the sum of a range is limited by the caller.
class HeldDocument implements CheckedDocument {
  constructor(
    private readonly core: Core,
    private readonly read: <T>(bytes: Uint8Array) => T,
    private readonly decode: (bytes: Uint8Array) => string,
    readonly handle: number,
    private readonly english: boolean,
  ) {}

  overview(): Overview {
    return this.read<Overview>(this.core.summary(this.handle));
  }

  findings(from: number, to: number): readonly Finding[] {
    return this.read<readonly Finding[]>(this.core.findings(this.handle, from, to));
  }

  targets(table: number, from: number, to: number): readonly Target[] {
    const list: Target[] = [];
    for (let i = from; i < to; i++) {
      const target = this.read<Target | null>(this.core.target(this.handle, table, i));
      if (!target) break;
      list.push(target);
    }
    return list;
  }

  marks(from: number, to: number): Int32Array {
    const { marks } = this.read<{ readonly marks: readonly (readonly [number, number, number])[] }>(this.core.marks(this.handle, from, to));
    const flat = new Int32Array(marks.length * 3);
    marks.forEach((mark, i) => flat.set(mark, i * 3));
    return flat;
  }

  text(): string {
    return this.decode(this.core.text(this.handle));
  }

  report(): string {
    return this.decode(this.core.report(this.handle));
  }

  sarif(path: string): string {
    return this.decode(this.core.sarif(this.handle, path, this.english));
  }

  close(): void {
    this.core.release(this.handle);
  }
}

/// Starts the core. `factory` is what Emscripten made; `wasmBinary` is not needed by the JavaScript build of it.
export async function loadEngine(factory: CoreFactory, options: { readonly wasmBinary?: Uint8Array }): Promise<Engine> {
  // Texts may begin with U+FEFF of their own, and hold U+FFFD where bytes could not be decoded: both stay.
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  let gb18030: TextDecoder | null = null;
  const core = await factory({
    ...options,
    mapGb18030: (lines) => (gb18030 ??= new TextDecoder("gb18030")).decode(lines),
    print: () => undefined,
    printErr: () => undefined,
  });
  const decode = (bytes: Uint8Array): string => utf8.decode(bytes);
  const read = <T>(bytes: Uint8Array): T => JSON.parse(decode(bytes)) as T;
  const ids = (): string[] => read<{ readonly rules: readonly RawRule[] }>(core.rules()).rules.map((r) => r.id);
  const builtin = read<readonly Profile[]>(core.profiles());
  /// A profile by its name or JSON; of an object the JSON is read too, since who made it may have erred.
  const profileOf = (profile: string | Profile): Profile => {
    if (typeof profile === "string" && !profile.includes("{")) {
      const found = builtin.find((p) => p.name === profile);
      if (found) return found;
      const names = builtin.map((p) => p.name).join(", ");
      throw new SettingsError(`没有名为“${profile}”的配置，内置的有：${names}`, `there is no profile “${profile}”; built in are: ${names}`);
    }
    return readProfile(typeof profile === "string" ? profile : JSON.stringify(profile), ids(), builtin);
  };
  let gathered = "0";
  const gather = ({ documents }: Among): void => {
    const handles = [0, ...documents.map((d) => (d as HeldDocument).handle)];
    if (handles.join() !== gathered) handles.forEach((h) => core.gather(h));
    gathered = handles.join();
  };
  return {
    version: core.version(),
    profiles: () => builtin,
    rules(language) {
      return read<{ readonly rules: readonly RawRule[] }>(core.rules()).rules.map((r) => ({
        id: r.id,
        severity: r.severity,
        title: r.title[language],
        aspect: r.aspect_name[language],
        kind: r.kind_name[language],
        default: r.default,
        basis: r.basis[language],
        why: r.why[language],
        suggestions: r.suggestions.map((s) => s[language]),
        fires: r.fires,
        silent: r.silent,
      }));
    },
    open(input, { name = "", encoding = "auto", language = "zh", profile = "", answers = [] } = {}, among) {
      const settings = [...(profile === "" ? [] : profileLines(profileOf(profile), builtin)), ...answerLines(answers)].join("\n");
      const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
      if (among) gather(among);
      core.reserve(bytes.length).set(bytes);
      const label = typeof input === "string" ? "UTF-8" : encoding === "auto" ? "" : encoding;
      const handle = core.open(name, label, language === "en", settings, among ? among.self : -1);
      if (handle === 0) throw new Error("settings");
      const { error } = read<Unread>(core.summary(handle));
      if (error) {
        core.release(handle);
        if (error.code === "internal" || error.code === "out_of_memory") throw new Error(error.message);
        throw new UnreadableError(error.code, error.message);
      }
      return new HeldDocument(core, read, decode, handle, language === "en");
    },
  };
}
