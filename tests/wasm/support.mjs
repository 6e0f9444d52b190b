// The typed engine as Node runs it: engine.ts bundled for Node, and what Emscripten made.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const fromWeb = createRequire(join(root, "web/package.json"));
const { buildSync } = fromWeb("esbuild");

const bundled = buildSync({
  entryPoints: [join(root, "wasm/engine.ts")], bundle: true, write: false, format: "esm", target: "node18", logLevel: "error",
}).outputFiles[0].text;
export const { loadEngine, SettingsError, UnreadableError, readAnswers, readProfile, roles } = await import("data:text/javascript," + encodeURIComponent(bundled));

const core = (name) => join(root, "build/wasm", name);
export const loadWasm = () => loadEngine(createRequire(import.meta.url)(core("jixiao-core.js")), { wasmBinary: readFileSync(core("jixiao-core.wasm")) });
/** The same core where WebAssembly is switched off: polywasm translates it, as the page's worker has it do. */
export async function loadTranslated() {
  const { WebAssembly: translated } = await import(pathToFileURL(fromWeb.resolve("polywasm")));
  const own = globalThis.WebAssembly;
  globalThis.WebAssembly = translated;
  try {
    return await loadWasm();
  } finally {
    globalThis.WebAssembly = own;
  }
}

export const native = join(root, "build/native/jixiao");

const textsIn = (folder) =>
  existsSync(folder) ? readdirSync(folder).filter((n) => n.endsWith(".txt")).sort().map((n) => join(folder, n)) : [];
export const samples = textsIn(join(root, "web/samples"));
/** Real documents beside the project; none where they are not there. */
export const shared = ["corpus", "wild"].flatMap((name) => textsIn(join(root, "../shared", name)));
