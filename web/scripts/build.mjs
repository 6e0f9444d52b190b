// Puts the page together: one HTML file with the scripts, the worker and the core in it.
//
//   node scripts/build.mjs [--core FOLDER] [--out FILE] [--limit BYTES] [--worker FILE]
//
// Past --limit the build fails; without it a page past 600 KiB is told of, since another compiler makes another page, and
// the tests hold the limit.
//
// FOLDER holds jixiao-core.js and jixiao-core.wasm (default ../build/wasm); FILE is another worker in place of ours,
// with which tests show the page states that no document brings about.

import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { pack } from "./pack.mjs";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(web);
const { values } = parseArgs({
  options: { core: { type: "string" }, out: { type: "string" }, worker: { type: "string" }, limit: { type: "string" } },
});
const core = resolve(values.core ?? join(root, "build/wasm"));
const out = resolve(values.out ?? join(root, "build/web/jixiao.html"));

/// The oldest browsers that the page promises to run in.
const target = ["chrome78", "firefox78"];

/// See src/no-language.ts.
const noLanguage = Object.fromEntries(["@codemirror/language", "@lezer/common"].map((name) => [name, join(web, "src/no-language.ts")]));

async function bundle(entry, alias = {}) {
  const result = await build({
    entryPoints: [resolve(web, "src", entry)],
    bundle: true, minify: true, write: false, target, format: "iife", charset: "utf8", legalComments: "none",
    loader: { ".txt": "text" },
    alias: { ...noLanguage, ...alias },
    external: ["fs", "path", "crypto"], // Emscripten's glue asks for them under Node only
    tsconfig: join(web, "tsconfig.json"),
    logLevel: "warning",
  });
  return result.outputFiles[0].text.trim();
}

/// `</script` would end the element, and `<!--` may change how it is read.
const inScript = (code) => code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");

/// What a module of src/ exports.
async function load(name) {
  const { outputFiles: [code] } = await build({ entryPoints: [join(web, "src", name)], bundle: true, write: false, format: "esm" });
  return import("data:text/javascript," + encodeURIComponent(code.text));
}
const { encode125 } = await load("base125.ts");
const streams = await load("wasm-streams.ts");

const wasm = await readFile(join(core, "jixiao-core.wasm"));
const coreStreams = Buffer.from(streams.split(wasm));
if (!wasm.equals(streams.join(coreStreams))) throw new Error("the core's streams do not give the core again");

const unpacker = (name) => join(web, "node_modules/lzma1/lib", name);
const boot = inScript(await bundle("boot.ts", { "lzma1/decoder": unpacker("decoder.js"), "lzma1/streams": unpacker("streams.js") }));
const inside = [
  coreStreams,
  Buffer.from(await bundle("main.ts")),
  Buffer.from(await bundle(values.worker ? resolve(values.worker) : "worker.ts", { "jixiao-core": join(core, "jixiao-core.js") })),
];
const parts = {
  BOOT: boot,
  DATA: encode125(pack(Buffer.concat(inside))),
  SIZES: inside.map((part) => part.length).join(" "),
};

const hash = createHash("sha256").update(boot, "utf8").digest("base64");
// Nothing may be loaded and nothing may be reached. Scripts: boot.ts by its hash; app and worker are Blobs that it makes.
// 'wasm-unsafe-eval' lets WebAssembly compile and nothing else. 'unsafe-eval' is for old browsers, which know no other
// word for that, and for those that have WebAssembly switched off (polywasm); boot.ts takes it away everywhere else.
// Styles are made by script (Lit, CodeMirror), hence 'unsafe-inline' for them: with no connection they carry nothing away.
parts.CSP = [
  "default-src 'none'",
  `script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval' 'unsafe-eval'`,
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

const page = (await readFile(join(web, "index.html"), "utf8")).replace(/%([A-Z_]+)%/g, (whole, name) => parts[name] ?? whole);
await mkdir(dirname(out), { recursive: true });
await writeFile(out, page);

const size = Buffer.byteLength(page);
const kib = (n) => `${(n / 1024).toFixed(1)} KiB`;
console.log(`${out}  ${kib(size)}, gzip ${kib(gzipSync(page, { level: 9 }).length)}`);
const [, app, worker] = inside.map((part) => kib(part.length));
console.log(`  unpacked: app ${app}, worker ${worker}, core ${kib(wasm.length)}; packed together ${kib(parts.DATA.length)}; boot ${kib(boot.length)}`);
const limit = Number(values.limit ?? 600 * 1024);
if (size > limit) {
  console.error(`The page is larger than ${kib(limit)}: see which part grew.`);
  if (values.limit) process.exit(1);
}
