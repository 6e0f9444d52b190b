/// The worker that holds the core: WebAssembly where the browser has it, else the same core as JavaScript.

import { strFromU8, unzlibSync } from "fflate";
import factory from "jixiao-core";
import { loadEngine, type CoreFactory } from "../../wasm/engine";
import { StartError, serve, type Start } from "./serve";

const bytesOf = (base64: string): Uint8Array => {
  const text = atob(base64.trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return unzlibSync(bytes);
};

/// importScripts of a Blob, since the page's CSP forbids eval.
function javascriptCore(source: string): CoreFactory {
  const holder = self as unknown as { importScripts(url: string): void; jixiaoCoreJs?: CoreFactory };
  holder.importScripts(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  if (!holder.jixiaoCoreJs) throw new StartError("the JavaScript core did not load");
  return holder.jixiaoCoreJs;
}

const start: Start = async ({ core, coreJs }) => {
  try {
    return { engine: await loadEngine(factory, { wasmBinary: bytesOf(core) }), kind: "wasm" };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!coreJs) throw new StartError(reason);
    return { engine: await loadEngine(javascriptCore(strFromU8(bytesOf(coreJs))), {}), kind: "js" };
  }
};

serve(self as unknown as Parameters<typeof serve>[0], start);
