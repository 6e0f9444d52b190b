/// Follows a session for somebody outside: says when the core runs, when a report stands, when something failed.

import type { CheckOptions } from "../../../wasm/engine";
import type { Profile } from "../../../wasm/profile";
import type { Report } from "../../../wasm/report";
import type { Result } from "../result";
import type { Problem, Session } from "../session";
import { generalProfile } from "../settings";
import type { ErrorDetail, ReadyDetail, ReportDetail } from "./api";

/// A profile as an embedding page names it: "", a built-in name, or JSON, whose contents the core judges. Throws where it is
/// no JSON.
export function profileFrom(text: string): Profile {
  if (text === "") return generalProfile;
  return text.includes("{") ? (JSON.parse(text) as Profile) : { schema: "jixiao-profile/1", extends: text };
}

export interface Listener {
  ready(detail: ReadyDetail): void;
  report(detail: ReportDetail): void;
  error(detail: ErrorDetail): void;
}

interface Waiting {
  resolve(report: Report): void;
  reject(error: Error): void;
}

export class Watch {
  /// The report of the present text.
  report: Report | null = null;
  private seen: Result | null = null;
  private failed: Problem | null = null;
  private waiting: Waiting[] = [];

  /// The session's editor must be there before `start`.
  constructor(private readonly session: Session, private readonly listener: Listener) {
    session.subscribe(() => this.look());
  }

  /// Starts the core, which otherwise starts with the first text.
  async start(): Promise<void> {
    await this.session.loadRules();
    const { version, kind } = this.session.core;
    if (version !== "" && kind !== "") this.listener.ready({ version, kind });
  }

  /// Replaces the text and gives its report.
  check(input: string | Uint8Array, { name = "", encoding }: Pick<CheckOptions, "name" | "encoding"> = {}): Promise<Report> {
    const done = new Promise<Report>((resolve, reject) => this.waiting.push({ resolve, reject }));
    if (typeof input === "string") this.session.openText(input, name || undefined);
    else void this.session.openBytes(name, input, encoding);
    return done;
  }

  private look(): void {
    const { session } = this;
    const { result, problem } = session;
    if (problem !== this.failed) {
      this.failed = problem;
      if (problem) {
        const { kind: code, message } = problem;
        this.settle((w) => w.reject(Object.assign(new Error(message), { code })));
        this.listener.error({ code, message });
      }
    }
    if (session.stale || session.busySince !== null) return;
    if (!result) {
      this.report = null;
      if (session.empty) this.settle((w) => w.reject(new Error("the text is empty")));
    } else if (result.complete && result.handle !== this.seen?.handle) {
      this.seen = result;
      void this.give(result);
    }
  }

  private async give({ handle }: Result): Promise<void> {
    let report: Report;
    try {
      report = JSON.parse(await this.session.core.call("report", { handle })) as Report;
    } catch {
      return; // the handle is gone: a newer check is on its way
    }
    if (this.session.result?.handle !== handle || this.session.stale) return;
    this.report = report;
    this.settle((w) => w.resolve(report));
    this.listener.report({ report, summary: report.summary });
  }

  private settle(how: (waiting: Waiting) => void): void {
    const { waiting } = this;
    this.waiting = [];
    waiting.forEach(how);
  }
}
