// One table of ratios, all taken in this run: the whole check (bytes → findings, nothing exported) in WebAssembly and
// natively, against TextDecoder + PapaParse splitting the same bytes into cells.
//
//   node bench.mjs [--json FILE] [--limit RATIO] [--quick]     after ./dev page and the native build
//
// The ways take turns within each round, so that a busy machine slows all of them; each counts with its best round.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generate } from "./generate.mjs";

const root = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const fromWeb = createRequire(join(root, "web/package.json"));
const Papa = fromWeb("papaparse");
const { values: options } = parseArgs({ options: { json: { type: "string" }, limit: { type: "string" }, quick: { type: "boolean" } } });

async function loadCore() {
  const factory = createRequire(import.meta.url)(join(root, "build/wasm/jixiao-core.js"));
  return factory({ wasmBinary: readFileSync(join(root, "build/wasm/jixiao-core.wasm")), mapGb18030() {} });
}

function checkInWasm(core, bytes) {
  const at = core._jixiao_reserve(0, bytes.length);
  core.HEAPU8.set(bytes, at);
  return core._jixiao_open(0, -1);
}

function countTargets(core, handle) {
  const at = core._jixiao_summary(handle);
  return JSON.parse(Buffer.from(core.HEAPU8.subarray(at, at + core._jixiao_size())).toString()).summary.targets;
}

function splitIntoCells(bytes) {
  return Papa.parse(new TextDecoder().decode(bytes), { delimiter: "\t" }).data;
}

// --quick only shows that it still runs
const sizes = options.quick ? [["10 KB", 10_000, 3]] : [["10 KB", 10_000, 200], ["1 MB", 1_000_000, 12], ["16 MB", 16_000_000, 5]];
const folder = mkdtempSync(join(tmpdir(), "jixiao-bench-"));
const rows = [];
try {
  for (const [name, size, rounds] of sizes) {
    const bytes = generate(size);
    const file = join(folder, "document.txt");
    writeFileSync(file, bytes);
    const core = await loadCore();
    const best = { wasm: Infinity, papa: Infinity, native: Infinity };
    const timed = (way, work) => {
      const start = performance.now();
      const result = work();
      best[way] = Math.min(best[way], performance.now() - start);
      return result;
    };
    const before = core.HEAPU8.length;
    let heap = 0, targets = 0, native;
    for (let round = 0; round < rounds; round++) {
      const handle = timed("wasm", () => checkInWasm(core, bytes));
      heap ||= core.HEAPU8.length;
      targets ||= countTargets(core, handle);
      core._jixiao_release(handle);
      timed("papa", () => splitIntoCells(bytes));
      if (round % Math.ceil(rounds / 3) === 0) {
        native = execFileSync(join(root, "build/native/bench_check"), [file, String(Math.ceil(rounds / 3))], { encoding: "utf8" });
        best.native = Math.min(best.native, Number(native.split(" ")[0]));
      }
    }
    if (targets === 0) throw new Error(`nothing was read in the document of ${name}: a time for that says nothing`);
    rows.push({
      name, bytes: bytes.length, targets, ...best,
      heap: (heap - (heap > before ? 0 : before)) / bytes.length,
      native_heap: Number(native.split(" ")[1]) / bytes.length,
    });
  }
} finally {
  rmSync(folder, { recursive: true });
}

const ms = (n) => (n < 10 ? n.toFixed(2) : n.toFixed(0)).padStart(8);
const x = (n) => `${n.toFixed(2)}×`.padStart(8);
console.log("document    wasm ms native ms papa ms  wasm/papa native/papa   wasm heap/input  targets");
for (const r of rows) {
  console.log(`${r.name.padEnd(9)} ${ms(r.wasm)}  ${ms(r.native)} ${ms(r.papa)}   ${x(r.wasm / r.papa)}    ${x(r.native / r.papa)}          ${x(r.heap)}  ${String(r.targets).padStart(7)}`);
}
const [, one, sixteen] = rows;
const growth = (way) => sixteen[way] / one[way] / (sixteen.bytes / one.bytes);
if (sixteen) console.log(`growth from 1 to 16 MB, 1 is linear: wasm ${growth("wasm").toFixed(2)}, native ${growth("native").toFixed(2)}, papa ${growth("papa").toFixed(2)}`);
if (options.json) writeFileSync(options.json, JSON.stringify(rows, null, 2));
if (options.limit && rows.some((r) => r.wasm / r.papa > Number(options.limit))) {
  console.error(`slower than ${options.limit} times PapaParse`);
  process.exitCode = 1;
}
