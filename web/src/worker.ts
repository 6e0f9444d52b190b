/// The worker that holds the core: as WebAssembly, or where that is switched off translated to JavaScript by polywasm.

import factory from "jixiao-core";
import { loadEngine } from "../../wasm/engine";
import { StartError, serve, type Start } from "./serve";
import { join } from "./wasm-streams";

const start: Start = async ({ wasm: streams }) => {
  const wasm = join(streams);
  const missing = typeof WebAssembly === "undefined";
  try {
    if (missing) throw new Error("no WebAssembly");
    return { engine: await loadEngine(factory, { wasmBinary: wasm }), kind: "wasm" };
  } catch (error) {
    try {
      // Only now, since it evaluates code as it starts. Emscripten's code asks for it by its global name.
      (self as unknown as { WebAssembly: object }).WebAssembly = (await import("polywasm")).WebAssembly;
      return { engine: await loadEngine(factory, { wasmBinary: wasm }), kind: "js" };
    } catch (second) {
      const words = (e: unknown): string => (e instanceof Error ? e.message : String(e));
      throw new StartError(`${words(error)}; ${words(second)}`);
    }
  }
};

serve(self as unknown as Parameters<typeof serve>[0], start);
