// The built core as modules for esbuild: what Emscripten and wasm2js made, in the shapes that wasm/core.ts names.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { compress } from "lzma1";

const named = (name) => new RegExp(`^jixiao-core/${name}$`);

/**
 * wasm2js writes a module that imports what the core calls; ours takes it when it is called. Binaryen up to 105 imports each
 * function of 'a' and hands them over flat, later ones import 'a' whole.
 */
function callable(code) {
  const whole = /^import \* as a from 'a';$/m.test(code);
  const body = code.replace(/^import [^;]* from '\w+';\n/gm, "").replace(/^export var .*;\n/gm, "");
  const end = body.lastIndexOf("var retasmFunc = asmFunc(");
  if (end < 0 || /^(import|export) /m.test(body)) throw new Error("wasm2js wrote something else than expected: see web/scripts/core.mjs");
  return `${body.slice(0, end)}
export const instantiate = (imports) => asmFunc(${whole ? "imports" : '{ abort() { throw new Error("abort"); }, ...imports.a }'});`;
}

/** An esbuild plugin that resolves `jixiao-core/…` to what stands in `folder`, the build folder of the wasm preset. */
export function coreModules(folder) {
  const wasm = () => readFile(join(folder, "jixiao-core.wasm"));
  const contents = {
    // A platform of none of the kinds that Emscripten knows: it then asks for nothing (no require, no document, no fetch).
    make: async () => `export default function (WebAssembly) {
      var process, require, module, exports, define, window, importScripts, document, __filename, __dirname;
      ${await readFile(join(folder, "jixiao-core.js"), "utf8")}
      return jixiaoCore;
    }`,
    wasm: async () => `export default ${JSON.stringify((await wasm()).toString("base64"))}`,
    packed: async () => `export default ${JSON.stringify(Buffer.from(compress(await wasm(), 9)).toString("base64"))}`,
    javascript: async () => {
      const path = join(folder, "jixiao-core.wasm2js.js");
      if (!existsSync(path)) throw new Error(`${path} is missing: ./dev embed makes it`);
      return callable(await readFile(path, "utf8"));
    },
  };
  return {
    name: "jixiao-core",
    setup(build) {
      for (const [name, make] of Object.entries(contents)) {
        build.onResolve({ filter: named(name) }, () => ({ path: name, namespace: "jixiao-core" }));
      }
      build.onLoad({ filter: /.*/, namespace: "jixiao-core" }, async ({ path }) => ({ contents: await contents[path](), loader: "js" }));
    },
  };
}
