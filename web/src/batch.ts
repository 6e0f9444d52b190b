/// Files that were opened together: each is checked, and all of them against each other, as the command line does with
/// several. The batch keeps how each stands; the session shows one of them at a time.

import type { Encoding, Language, Summary } from "../../wasm/report";
import type { Answer, Profile } from "../../wasm/profile";
import type { CoreClient } from "./core-client";
import type { Among } from "./protocol";

export interface BatchFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /// The text in place of the bytes, once somebody has edited it or the source pane shows it as a table.
  text: string | null;
  /// Undo and caret of the source pane.
  kept: unknown;
  answers: Map<string, Answer>;
  /// The core's copy, which the others are compared with; 0: none.
  held: number;
  /// How it came out; null until it is checked.
  summary: Summary | null;
  /// Why it cannot be read.
  problem: string | null;
}

export interface BatchOptions {
  readonly language: Language;
  readonly profile: Profile;
}

export const batchFile = (name: string, bytes: Uint8Array, problem: string | null = null): BatchFile =>
  ({ name, bytes, encoding: "auto", text: null, kept: null, answers: new Map(), held: 0, summary: null, problem });

export class Batch {
  files: BatchFile[] = [];
  private turn = 0;

  constructor(private readonly core: CoreClient, private readonly changed: () => void) {}

  private input = (file: BatchFile): string | Uint8Array => file.text ?? file.bytes;

  private options(file: BatchFile, { language, profile }: BatchOptions) {
    return { name: file.name, encoding: file.text === null ? file.encoding : "auto" as const, language, profile };
  }

  /// The core's copy of a file that was edited is made anew by the next `gather`.
  forget(file: BatchFile): void {
    if (file.held > 0) void this.core.call("close", { handle: file.held }).catch(() => undefined);
    file.held = 0;
  }

  /// The core ended and took its copies along.
  lost(): void {
    this.turn++;
    for (const file of this.files) file.held = 0;
  }

  clear(): void {
    this.files.forEach((f) => this.forget(f));
    this.files = [];
    this.turn++;
  }

  /// Reads what the core does not hold yet. A file that is no text is said to be so, and the others go on.
  async gather(options: BatchOptions): Promise<void> {
    for (const file of this.files.slice()) {
      if (file.held > 0 || file.problem !== null) continue;
      try {
        file.held = (await this.core.call("open", { input: this.input(file), options: this.options(file, options) })).handle;
      } catch (error) {
        if ((error as { code?: string }).code !== "unreadable") throw error;
        file.problem = (error as Error).message;
      }
    }
  }

  /// What one of them is checked among; undefined where it is alone.
  among(file: BatchFile): Among | undefined {
    const held = this.files.filter((f) => f.held > 0);
    return held.includes(file) ? { handles: held.map((f) => f.held), self: held.indexOf(file) } : undefined;
  }

  /// Opens one file among the others for as long as `use` needs it. Its answers are left out of the report if `answered`.
  async with<T>(file: BatchFile, options: BatchOptions, answered: boolean, use: (handle: number) => Promise<T>): Promise<T> {
    const answers = answered ? [...file.answers.values()] : [];
    const { handle } = await this.core.call("open", { input: this.input(file), options: { ...this.options(file, options), answers }, among: this.among(file) });
    try {
      return await use(handle);
    } finally {
      void this.core.call("close", { handle }).catch(() => undefined);
    }
  }

  /// Checks all but `shown` once more, in the background; a later call takes the place of an earlier one.
  async refresh(shown: BatchFile | null, options: BatchOptions): Promise<void> {
    const turn = ++this.turn;
    await this.gather(options);
    for (const file of this.files.slice()) {
      if (turn !== this.turn) return;
      if (file === shown || file.problem !== null) continue;
      const { handle, overview } = await this.core.call("open", {
        input: this.input(file), options: { ...this.options(file, options), answers: [...file.answers.values()] }, among: this.among(file),
      });
      void this.core.call("close", { handle }).catch(() => undefined);
      if (turn !== this.turn) return;
      file.summary = overview.summary;
      this.changed();
    }
  }

  /// All findings and targets of the files that can be read, for what is exported of all.
  async each<T>(options: BatchOptions, answered: boolean, use: (file: BatchFile, handle: number) => Promise<T>): Promise<T[]> {
    await this.gather(options);
    const out: T[] = [];
    for (const file of this.files) if (file.held > 0) out.push(await this.with(file, options, answered, (handle) => use(file, handle)));
    return out;
  }
}

