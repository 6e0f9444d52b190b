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

/// The texts that bindings.cpp takes, as it numbers them.
const enum Input { document, name, encoding, settings, path, mapped }

/// What bindings.cpp exports, as Emscripten names it. A `Text` is where one begins; its length is asked for next.
type Text = number;
interface Exports {
  readonly HEAPU8: Uint8Array;  // another one whenever memory has grown
  _jixiao_reserve(input: Input, size: number): number;
  _jixiao_size(): number;
  _jixiao_gather(handle: number): void;
  _jixiao_open(english: number, self: number): number;
  _jixiao_release(handle: number): void;
  _jixiao_version(): Text;
  _jixiao_rules(): Text;
  _jixiao_profiles(): Text;
  _jixiao_summary(handle: number): Text;
  _jixiao_findings(handle: number, from: number, to: number): Text;
  _jixiao_target(handle: number, table: number, index: number): Text;
  _jixiao_marks(handle: number, from: number, to: number): Text;
  _jixiao_text(handle: number): Text;
  _jixiao_report(handle: number): Text;
  _jixiao_sarif(handle: number, english: number): Text;
}

interface CoreSettings {
  readonly wasmBinary?: Uint8Array;
  readonly mapGb18030: (lines: Text, size: number) => void;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}

export type CoreFactory = (settings: CoreSettings) => Promise<Exports>;

/// The core with its memory: how texts go in and come out.
class Core {
  // Texts may begin with U+FEFF of their own, and hold U+FFFD where bytes could not be decoded: both stay.
  private readonly utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

  constructor(readonly exports: Exports) {}

  put(input: Input, text: Uint8Array | string): void {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    const at = this.exports._jixiao_reserve(input, bytes.length);
    this.exports.HEAPU8.set(bytes, at);
  }

  bytes(at: number, size: number): Uint8Array {
    return this.exports.HEAPU8.subarray(at, at + size);
  }

  text(at: Text): string {
    return this.utf8.decode(this.bytes(at, this.exports._jixiao_size()));
  }

  json<T>(at: Text): T {
    return JSON.parse(this.text(at)) as T;
  }
}

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
    readonly handle: number,
    private readonly english: boolean,
  ) {}

  overview(): Overview {
    return this.core.json<Overview>(this.core.exports._jixiao_summary(this.handle));
  }

  findings(from: number, to: number): readonly Finding[] {
    return this.core.json<readonly Finding[]>(this.core.exports._jixiao_findings(this.handle, from, to));
  }

  targets(table: number, from: number, to: number): readonly Target[] {
    const list: Target[] = [];
    for (let i = from; i < to; i++) {
      const target = this.core.json<Target | null>(this.core.exports._jixiao_target(this.handle, table, i));
      if (!target) break;
      list.push(target);
    }
    return list;
  }

  marks(from: number, to: number): Int32Array {
    const { marks } = this.core.json<{ readonly marks: readonly (readonly [number, number, number])[] }>(this.core.exports._jixiao_marks(this.handle, from, to));
    const flat = new Int32Array(marks.length * 3);
    marks.forEach((mark, i) => flat.set(mark, i * 3));
    return flat;
  }

  text(): string {
    return this.core.text(this.core.exports._jixiao_text(this.handle));
  }

  report(): string {
    return this.core.text(this.core.exports._jixiao_report(this.handle));
  }

  sarif(path: string): string {
    this.core.put(Input.path, path);
    return this.core.text(this.core.exports._jixiao_sarif(this.handle, Number(this.english)));
  }

  close(): void {
    this.core.exports._jixiao_release(this.handle);
  }
}

/// Starts the core. `factory` is what Emscripten made; `wasmBinary` is not needed by the JavaScript build of it.
export async function loadEngine(factory: CoreFactory, options: { readonly wasmBinary?: Uint8Array }): Promise<Engine> {
  let gb18030: TextDecoder | null = null;
  const core: Core = new Core(await factory({
    ...options,
    mapGb18030: (lines, size) => core.put(Input.mapped, (gb18030 ??= new TextDecoder("gb18030")).decode(core.bytes(lines, size))),
    print: () => undefined,
    printErr: () => undefined,
  }));
  const { exports } = core;
  const ruleList = (): readonly RawRule[] => core.json<{ readonly rules: readonly RawRule[] }>(exports._jixiao_rules()).rules;
  const builtin = core.json<readonly Profile[]>(exports._jixiao_profiles());
  /// A profile by its name or JSON; of an object the JSON is read too, since who made it may have erred.
  const profileOf = (profile: string | Profile): Profile => {
    if (typeof profile === "string" && !profile.includes("{")) {
      const found = builtin.find((p) => p.name === profile);
      if (found) return found;
      const names = builtin.map((p) => p.name).join(", ");
      throw new SettingsError(`没有名为“${profile}”的配置，内置的有：${names}`, `there is no profile “${profile}”; built in are: ${names}`);
    }
    return readProfile(typeof profile === "string" ? profile : JSON.stringify(profile), ruleList().map((r) => r.id), builtin);
  };
  let gathered = "0";
  const gather = ({ documents }: Among): void => {
    const handles = [0, ...documents.map((d) => (d as HeldDocument).handle)];
    if (handles.join() !== gathered) handles.forEach((h) => exports._jixiao_gather(h));
    gathered = handles.join();
  };
  return {
    version: core.text(exports._jixiao_version()),
    profiles: () => builtin,
    rules(language) {
      return ruleList().map((r) => ({
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
      if (among) gather(among);
      core.put(Input.document, input);
      core.put(Input.name, name);
      core.put(Input.encoding, typeof input === "string" ? "UTF-8" : encoding === "auto" ? "" : encoding);
      core.put(Input.settings, settings);
      const handle = exports._jixiao_open(Number(language === "en"), among ? among.self : -1);
      if (handle === 0) throw new Error("settings");
      const { error } = core.json<Unread>(exports._jixiao_summary(handle));
      if (error) {
        exports._jixiao_release(handle);
        if (error.code === "internal" || error.code === "out_of_memory") throw new Error(error.message);
        throw new UnreadableError(error.code, error.message);
      }
      return new HeldDocument(core, handle, language === "en");
    },
  };
}
