// Builds what others embed: the element's script and the npm package.
//
//   node scripts/build-embed.mjs [--core FOLDER] [--out FOLDER]
//
// Gives OUT/jixiao-checker.js and OUT/package/ (default OUT: ../build/web). Nothing in them depends on when or where they
// were built.

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { coreModules } from "./core.mjs";
import { licences } from "./licences.mjs";
import { version } from "./version.mjs";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(web);
const { values } = parseArgs({ options: { core: { type: "string" }, out: { type: "string" } } });
const core = resolve(values.core ?? join(root, "build/wasm"));
const out = resolve(values.out ?? join(root, "build/web"));
const unpacker = (name) => join(web, "node_modules/lzma1/lib", name);

// Lit notes its versions and metadata on globalThis; in somebody else's page it gets an object of its own for that.
const litAlone = {
  name: "lit-alone",
  setup(build) {
    build.onResolve({ filter: /^lit-globals$/ }, () => ({ path: "lit-globals", namespace: "lit-globals" }));
    build.onLoad({ filter: /.*/, namespace: "lit-globals" }, () => ({
      contents: "export default { ShadowRoot: window.ShadowRoot, trustedTypes: window.trustedTypes };",
    }));
    build.onLoad({ filter: /node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/.*\.js$/ }, async ({ path }) => ({
      contents: `import globalThis from "lit-globals";\n${(await readFile(path, "utf8")).replace(/(?<![.\w])litPropertyMetadata/g, "globalThis.litPropertyMetadata")}`,
    }));
  },
};

const common = {
  bundle: true, minify: true, charset: "utf8", legalComments: "none", absWorkingDir: root, tsconfig: join(web, "tsconfig.json"),
  loader: { ".txt": "text" }, logLevel: "warning", plugins: [coreModules(core), litAlone],
  // As in build.mjs.
  alias: { "@codemirror/language": join(web, "src/no-language.ts"), "@lezer/common": join(web, "src/no-language.ts"), "lzma1/decoder": unpacker("decoder.js"), "lzma1/streams": unpacker("streams.js") },
};
const browsers = ["chrome78", "firefox78"];

async function script(entry, more = {}) {
  const { outputFiles } = await build({ ...common, entryPoints: [join(web, "src/embed", entry)], write: false, format: "iife", target: browsers, ...more });
  return outputFiles[0].text.trim();
}

// The worker is a function of the script: it is called where this very file was started as a worker, its text becomes a
// Blob where that is not allowed. Nothing of all this is a global of the embedding page.
const worker = await script("worker.ts", { globalName: "jixiaoServe" });
const app = await script("checker.ts");
const element = `/*! jixiao ${version} <jixiao-checker>. MIT licence; parts of others: LICENSES.txt of the release. */
(() => {
const jixiaoWorker = function (scope) {
${worker}
jixiaoServe.serveCore(scope);
};
if (typeof document === "undefined") jixiaoWorker(self);
else {
${app}
}
})();
`;
await mkdir(out, { recursive: true });
await writeFile(join(out, "jixiao-checker.js"), element);

// ---- the package: each core in a file of its own, so that only the one that runs is loaded

const folder = join(out, "package");
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await build({
  ...common, entryPoints: { index: join(root, "wasm/headless.ts") }, outdir: folder, format: "esm", splitting: true, target: "es2020",
  chunkNames: "core-[hash]", platform: "neutral",
});
await writeFile(join(folder, "index.cjs"), `"use strict";
// The same for require(): what it gives are promises anyway.
exports.load = (options) => import("./index.js").then((m) => m.load(options));
exports.check = (input, options) => import("./index.js").then((m) => m.check(input, options));
`);
execFileSync(process.execPath, [
  join(web, "node_modules/typescript/bin/tsc"), "-p", join(web, "tsconfig.json"), "--noEmit", "false", "--declaration", "--emitDeclarationOnly",
  "--rootDir", root, "--outDir", join(folder, "types"),
], { stdio: "inherit" });
// Only what the two entries reach, with the extensions that Node's way of resolving asks for.
const types = join(folder, "types");
const reached = new Map();
async function reach(name) {
  if (reached.has(name)) return;
  const text = await readFile(join(types, name), "utf8");
  reached.set(name, text.replace(/(from |import\()"(\.[^"]*)"/g, '$1"$2.js"'));
  for (const [, path] of text.matchAll(/(?:from |import\()"(\.[^"]*)"/g)) await reach(join(dirname(name), path + ".d.ts"));
}
for (const entry of ["wasm/headless.d.ts", "web/src/embed/api.d.ts"]) await reach(entry);
await rm(types, { recursive: true });
for (const [name, text] of reached) {
  await mkdir(dirname(join(types, name)), { recursive: true });
  await writeFile(join(types, name), text);
}
await writeFile(join(folder, "index.d.ts"), 'export * from "./types/wasm/headless.js";\n');
await writeFile(join(folder, "index.d.cts"), 'export type * from "./types/wasm/headless.js" with { "resolution-mode": "import" };\n');
await writeFile(join(folder, "element.d.ts"), 'export * from "./types/web/src/embed/api.js";\n');
await cp(join(out, "jixiao-checker.js"), join(folder, "element.js"));
await cp(join(root, "core/report/report.schema.json"), join(folder, "report.schema.json"));
await cp(join(root, "LICENSE"), join(folder, "LICENSE"));
await cp(join(web, "docs/package.md"), join(folder, "README.md"));
await writeFile(join(folder, "LICENSES.txt"), await licences());
await writeFile(join(folder, "package.json"), JSON.stringify({
  name: "jixiao", version, description: "Reads and checks Chinese budget performance target tables (绩效目标表)", license: "MIT", type: "module",
  engines: { node: ">=18" }, main: "./index.cjs", module: "./index.js", types: "./index.d.ts", sideEffects: ["./element.js"],
  exports: {
    ".": { import: { types: "./index.d.ts", default: "./index.js" }, require: { types: "./index.d.cts", default: "./index.cjs" } },
    "./element": { types: "./element.d.ts", default: "./element.js" },
    "./report.schema.json": "./report.schema.json",
    "./package.json": "./package.json",
  },
}, null, 2) + "\n");

const kib = (n) => `${(n / 1024).toFixed(1)} KiB`;
console.log(`${join(out, "jixiao-checker.js")}  ${kib(Buffer.byteLength(element))}, gzip ${kib(gzipSync(element, { level: 9 }).length)}`);
console.log(`  app ${kib(app.length)}, worker with both cores ${kib(worker.length)}`);
