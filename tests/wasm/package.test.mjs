// The npm package as somebody installs it: imported, required, bundled, and its types read by the compiler.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { loadWasm, root, samples } from "./support.mjs";

const built = join(root, "build/web/package");

describe("the npm package", { skip: existsSync(join(built, "index.js")) ? false : "build/web/package is not built" }, () => {
  let work, api;
  before(async () => {
    work = mkdtempSync(join(tmpdir(), "jixiao-package-"));
    mkdirSync(join(work, "node_modules"));
    cpSync(built, join(work, "node_modules/jixiao"), { recursive: true });
    writeFileSync(join(work, "package.json"), '{"type":"module"}');
    api = await import(pathToFileURL(join(work, "node_modules/jixiao/index.js")));
  });
  after(() => rmSync(work, { recursive: true, force: true }));

  for (const core of ["auto", "js"]) {
    it(`says what the engine says of every sample, core: ${core}`, async () => {
      const checker = await api.load({ core });
      const engine = await loadWasm();
      assert.equal(checker.kind, core === "js" ? "js" : "wasm");
      assert.equal(checker.version, engine.version);
      for (const path of samples) {
        const bytes = new Uint8Array(readFileSync(path));
        const document = engine.open(bytes, { name: basename(path) });
        assert.ok(checker.checkToJson(bytes, { name: basename(path) }) === document.report(), path);
        document.close();
      }
    });
  }

  it("takes a string, bytes or a buffer, and options", async () => {
    const text = readFileSync(samples[0], "utf8");
    const bytes = new TextEncoder().encode(text);
    const [a, b, c] = await Promise.all([api.check(text), api.check(bytes), api.check(bytes.buffer)]);
    assert.deepEqual(a, b);
    assert.deepEqual(b, c);
    const english = await api.check("没有表格", { language: "en", name: "x.txt" });
    assert.equal(english.document.name, "x.txt");
    assert.match(english.findings[0].message, /^[A-Z][a-z ]{20}/);
    assert.deepEqual(Object.keys(globalThis).filter((k) => /jixiao|Module|wasm/i.test(k)), [], "no global is left behind");
  });

  it("rejects bytes that are no text, by name and code", async () => {
    await assert.rejects(api.check(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0])), (e) => e instanceof api.UnreadableError && e.code === "not_text");
  });

  it("a profile changes which rules run, and one that is not in order is said to be so", async () => {
    const text = readFileSync(join(root, "web/samples/packed-faults.txt"), "utf8");
    const all = await api.check(text);
    const { rule } = all.findings[0];
    const less = await api.check(text, { profile: JSON.stringify({ schema: "jixiao-profile/1", name: "x", rules: { [rule]: "off" } }) });
    assert.ok(all.findings.some((f) => f.rule === rule) && !less.findings.some((f) => f.rule === rule));
    await assert.rejects(api.check(text, { profile: "atlantis" }), /atlantis/);
  });

  it("can be required, too", () => {
    const out = execFileSync(process.execPath, ["-e", 'require("jixiao").check("x").then((r) => console.log(r.summary.verdict))'], { cwd: work, encoding: "utf8" });
    assert.equal(out.trim(), "unrecognised");
  });

  it("bundles for a browser without anything of Node", () => {
    const { buildSync } = createRequire(join(root, "web/package.json"))("esbuild");
    writeFileSync(join(work, "app.js"), 'import { check } from "jixiao"; check("x").then(console.log);');
    const { warnings, outputFiles } = buildSync({ entryPoints: [join(work, "app.js")], bundle: true, write: false, format: "esm", platform: "browser", splitting: true, outdir: join(work, "out"), absWorkingDir: work });
    assert.deepEqual(warnings, []);
    assert.ok(outputFiles.length >= 3, "each core is a file of its own");
    assert.ok(outputFiles.every((f) => !/require\("(fs|path|crypto)"\)/.test(f.text)));
  });

  for (const [module, resolution] of [["Node16", "Node16"], ["ESNext", "Bundler"]]) {
    it(`has types that a strict compiler takes, module resolution ${resolution}`, () => {
      writeFileSync(join(work, "use.ts"), `import { check, load, UnreadableError, type Report, type Finding } from "jixiao";
import type { CheckerElement } from "jixiao/element";
const report: Report = await check("x", { language: "en", encoding: "auto", profile: "hunan" });
const rules: string[] = report.findings.map((f: Finding) => f.rule);
const verdict: "pass" | "warn" | "fail" | "unrecognised" = report.summary.verdict;
report.tables[0]?.targets[0]?.indicators[0]?.level3?.trim();
const checker = await load({ core: "js" });
const again: Report = checker.check(new Uint8Array());
const element: CheckerElement = document.createElement("jixiao-checker");
element.readOnly = true;
// @ts-expect-error: a number is no document
void check(5);
// @ts-expect-error: there is no such verdict
report.summary.verdict === "maybe";
export { rules, verdict, again, UnreadableError };
`);
      writeFileSync(join(work, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, noEmit: true, module, moduleResolution: resolution, target: "ES2022", lib: ["ES2022", "DOM"], types: [] }, files: ["use.ts"] }));
      try {
        execFileSync(process.execPath, [join(root, "web/node_modules/typescript/bin/tsc"), "-p", work], { encoding: "utf8" });
      } catch (error) {
        assert.fail(error.stdout);
      }
    });
  }
});
