/// The words between the page and the worker that holds the core. Every request gets one answer.

import type { CheckOptions, Overview, Profile } from "../../wasm/engine";
import type { StartOptions } from "../../wasm/start";
import type { Finding, Language, Rule, Target } from "../../wasm/report";

export interface Opened {
  readonly handle: number;
  readonly overview: Overview;
  /// The decoded text, only where bytes were given.
  readonly text: string | null;
  readonly milliseconds: number;
}

/// Documents that are checked together, by their handles; index of the one to be checked.
export interface Among {
  readonly handles: readonly number[];
  readonly self: number;
}

/// method → [arguments, answer]
export interface Methods {
  readonly start: [{ readonly wasm: Uint8Array } & StartOptions, { readonly version: string; readonly kind: "wasm" | "js" }];
  readonly open: [{ readonly input: string | Uint8Array; readonly options: CheckOptions; readonly among?: Among }, Opened];
  readonly findings: [{ readonly handle: number; readonly from: number; readonly to: number }, readonly Finding[]];
  readonly targets: [{ readonly handle: number; readonly table: number; readonly from: number; readonly to: number }, readonly Target[]];
  /// Triples of [from, to, role], UTF-16 offsets; role indexes `roles`.
  readonly marks: [{ readonly handle: number; readonly from: number; readonly to: number }, Int32Array];
  readonly overview: [{ readonly handle: number }, Overview];
  readonly text: [{ readonly handle: number }, string];
  readonly report: [{ readonly handle: number }, string];
  readonly sarif: [{ readonly handle: number; readonly path: string }, string];
  readonly profiles: [null, readonly Profile[]];
  readonly rules: [{ readonly language: Language }, readonly Rule[]];
  readonly close: [{ readonly handle: number }, null];
}

/// Why there is no answer: the bytes are no text, the profile or the answers are not in order, the core could not start,
/// or it failed.
export type ErrorCode = "unreadable" | "settings" | "start" | "core";

export type Method = keyof Methods;
export type Arguments<M extends Method> = Methods[M][0];
export type Answer<M extends Method> = Methods[M][1];

export interface Request<M extends Method = Method> {
  readonly id: number;
  readonly method: M;
  readonly args: Arguments<M>;
}

export type Reply<M extends Method = Method> =
  | { readonly id: number; readonly ok: true; readonly value: Answer<M> }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly code: ErrorCode };
