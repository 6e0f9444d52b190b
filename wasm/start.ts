/// Starts the core wherever it is allowed to run: as WebAssembly, or where a policy forbids that, as JavaScript alone.

import type { MakeCore, JavaScriptCore } from "./core";
import { loadEngine, type Engine } from "./engine";

export type CoreKind = "wasm" | "js";

export interface StartOptions {
  /// "auto" tries WebAssembly first. "js" does not: a policy that forbids it then has nothing to report.
  readonly core?: "auto" | "js";
}

export interface Started {
  readonly engine: Engine;
  readonly kind: CoreKind;
}

/// As much of the WebAssembly interface as Emscripten's code uses, over the core that wasm2js wrote.
const standIn = (core: JavaScriptCore): object => ({
  instantiate: (_: unknown, imports: object) => Promise.resolve({ instance: { exports: core.instantiate(imports) } }),
  RuntimeError: Error,
});

/// `wasm` and `javascript` are asked for only where they are needed. Rejects with the browser's reason where neither runs.
export async function startCore(
  make: MakeCore, wasm: () => Promise<Uint8Array>, javascript: () => Promise<JavaScriptCore>, { core = "auto" }: StartOptions = {},
): Promise<Started> {
  if (core === "auto" && typeof WebAssembly === "object") {
    try {
      return { engine: await loadEngine(make(WebAssembly), { wasmBinary: await wasm() }), kind: "wasm" };
    } catch {
      // forbidden or broken: the other way has its own reasons to fail
    }
  }
  return { engine: await loadEngine(make(standIn(await javascript())), { wasmBinary: new Uint8Array(0) }), kind: "js" };
}
