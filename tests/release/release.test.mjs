// What `./dev release` puts together: complete, the same bytes every time, and good on a machine that has nothing else.
// That two builds from the sources give the same bytes is `./dev reproduce`, which CI runs for a tag.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const at = (...path) => join(root, ...path);
const version = /project\(jixiao\s+VERSION\s+(\S+)/.exec(readFileSync(at("CMakeLists.txt"), "utf8"))[1];
// The static binary takes a build of its own; the one of the tests is packed where it is not there.
const released = existsSync(at("build/static/jixiao"));
const binary = released ? at("build/static/jixiao") : at("build/native/jixiao");
const ready = existsSync(binary) && existsSync(at("build/web/package/package.json")) && existsSync(at("build/web/site/sw.js"));
const sample = at("web/samples/packed-faults.txt");

function pack(out, env = {}) {
  execFileSync("sh", ["-c", `umask ${env.UMASK ?? "022"}; exec "$@"`, "sh", process.execPath, at("web/scripts/release.mjs"), "--binary", binary, "--page", at("build/web/jixiao.html"),
    "--site", at("build/web/site"), "--embed", at("build/web"), "--out", out], { env: { ...process.env, SOURCE_DATE_EPOCH: "1760000000", ...env }, stdio: "pipe" });
  return join(out, `jixiao-${version}`);
}

describe("the release", { skip: ready ? false : "nothing is built (./dev embed)" }, () => {
  let work, folder;
  before(() => {
    work = mkdtempSync(join(tmpdir(), "jixiao-release-"));
    folder = pack(join(work, "a"));
  });
  after(() => rmSync(work, { recursive: true, force: true }));

  it("holds all that the handbooks name, and a sum of each file", () => {
    for (const name of ["jixiao.html", "jixiao-checker.js", `jixiao-${version}.tgz`, "jixiao-linux-x86_64", "report.schema.json", "profile.schema.json", "CHANGELOG.md", "LICENSE", "LICENSES.txt",
      "rules/index.html", "rules/en/index.html", "site/index.html", "site/sw.js", "docs/administrator.md"]) {
      assert.ok(existsSync(join(folder, name)), name);
    }
    const checked = spawnSync("sha256sum", ["-c", "--quiet", "--strict", "SHA256SUMS"], { cwd: folder, encoding: "utf8" });
    assert.equal(checked.status, 0, checked.stdout + checked.stderr);
    const all = execFileSync("find", [".", "-type", "f", "!", "-name", "SHA256SUMS"], { cwd: folder, encoding: "utf8" }).trim().split("\n").length;
    assert.equal(readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n").length, all);
  });

  it("is the same bytes again: another day, zone, language and umask, and files touched in between", () => {
    const now = new Date();
    for (const file of ["build/web/jixiao.html", "build/web/package/index.js", "build/web/site/sw.js"]) utimesSync(at(file), now, now);
    pack(join(work, "b"), { TZ: "Asia/Shanghai", LC_ALL: "C", UMASK: "077" });
    for (const file of [`jixiao-${version}.tar.gz`, `jixiao-${version}/jixiao-${version}.tgz`]) {
      assert.ok(readFileSync(join(work, "a", file)).equals(readFileSync(join(work, "b", file))), file);
    }
  });

  it("dates its files by SOURCE_DATE_EPOCH and names no user", () => {
    const listing = execFileSync("tar", ["--full-time", "--utc", "-tvzf", join(work, "a", `jixiao-${version}.tar.gz`)], { encoding: "utf8" }).trim().split("\n");
    assert.ok(listing.length > 50);
    for (const line of listing) assert.match(line, /^\S+ 0\/0 +\d+ 2025-10-09 08:53:20 jixiao-/);
  });

  it("has a page for every rule in both languages, which links nothing outside", () => {
    const { rules } = JSON.parse(execFileSync(binary, ["rules", "--format", "json"], { encoding: "utf8", maxBuffer: 1 << 26 }));
    for (const language of ["rules", "rules/en"]) {
      assert.deepEqual(readdirSync(join(folder, language)).filter((f) => /^[A-Z]{2}\d{3}\.html$/.test(f)), rules.map((r) => `${r.id}.html`).sort());
      const index = readFileSync(join(folder, language, "index.html"), "utf8");
      for (const [, link] of index.matchAll(/href="([^"]+)"/g)) assert.ok(existsSync(join(folder, language, link)), link);
    }
  });

  it("says one version everywhere", () => {
    assert.equal(execFileSync(binary, ["--version"], { encoding: "utf8" }).trim(), `jixiao ${version}`);
    const manifest = JSON.parse(execFileSync("tar", ["-xOzf", join(folder, `jixiao-${version}.tgz`), "package/package.json"], { encoding: "utf8" }));
    assert.equal(manifest.version, version);
    assert.match(readFileSync(join(folder, "jixiao-checker.js"), "utf8").slice(0, 200), new RegExp(`jixiao ${version.replace(/\./g, "\\.")} `));
    assert.match(readFileSync(join(folder, "CHANGELOG.md"), "utf8"), new RegExp(`^## ${version.replace(/\./g, "\\.")}$`, "m"));
  });

  it("holds no path of the machine that built it", () => {
    const found = spawnSync("grep", ["-rlaF", root, folder], { encoding: "utf8" }).stdout.trim();
    // The binary of the tests has its paths; the released one has none.
    assert.deepEqual(found.split("\n").filter((f) => f && (released || !f.endsWith("jixiao-linux-x86_64"))), []);
  });

  const alone = !released ? "build/static/jixiao is not built (./dev release)" : process.getuid() !== 0 ? "only root may call chroot" : false;
  it("runs where there is nothing else: no library, no converter, no shell", { skip: alone }, () => {
    const empty = join(work, "empty");
    mkdirSync(empty);
    copyFileSync(join(folder, "jixiao-linux-x86_64"), join(empty, "jixiao"));
    copyFileSync(sample, join(empty, "a.txt"));
    writeFileSync(join(empty, "gbk.txt"), Buffer.from([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 9, 0xd7, 0xdc, 0xbc, 0xc6, 10]));
    const ran = spawnSync("/usr/sbin/chroot", [empty, "/jixiao", "check", "--format", "json", "a.txt", "gbk.txt"], { encoding: "utf8", env: {}, maxBuffer: 1 << 26 });
    assert.equal(ran.status, 1, ran.stderr);
    const [a, gbk] = JSON.parse(ran.stdout);
    assert.equal(a.summary.verdict, "fail");
    assert.equal(gbk.document.encoding, "GB18030");
  });

  it("decodes every character of GB18030 as the build with the system's converter does", { skip: released && existsSync(at("build/native/jixiao")) ? false : "needs build/static/jixiao and build/native/jixiao" }, () => {
    const bytes = [...Buffer.from("a\n")];
    for (let a = 0x81; a <= 0xfe; a++) {
      for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) bytes.push(a, b, 9);
      bytes.push(10);
    }
    for (let p = 0; p < 39420; p++) bytes.push(0x81 + Math.floor(p / 12600), 0x30 + (Math.floor(p / 1260) % 10), 0x81 + (Math.floor(p / 10) % 126), 0x30 + (p % 10), ...(p % 400 ? [] : [10]));
    const file = join(work, "all.txt");
    writeFileSync(file, Buffer.from(bytes));
    const text = (program) => execFileSync("sh", ["-c", '"$1" check --encoding GB18030 --format json "$2"; test $? -le 1', "sh", program, file], { encoding: "utf8", maxBuffer: 1 << 28 });
    const [table, system] = [text(binary), text(at("build/native/jixiao"))];
    assert.ok(table.includes("GB18030"));
    assert.ok(table === system, "the reports differ");
  });
});

describe("the build of the page", { skip: ready ? false : "nothing is built" }, () => {
  it("fails where the page grows past its limit, and says both sizes", () => {
    const out = join(mkdtempSync(join(tmpdir(), "jixiao-limit-")), "x.html");
    const ran = spawnSync(process.execPath, [at("web/scripts/build.mjs"), "--out", out, "--limit", "100000"], { encoding: "utf8" });
    rmSync(dirname(out), { recursive: true });
    assert.equal(ran.status, 1);
    assert.match(ran.stdout, /[\d.]+ KiB, gzip [\d.]+ KiB/);
    assert.match(ran.stderr, /larger than 97\.7 KiB/);
  });

  it("stays within 600 KB", (t) => {
    // another compiler makes another page: the limit is that of the one with which releases are built
    const emcc = spawnSync("emcc", ["--version"], { encoding: "utf8" }).stdout ?? "";
    const size = readFileSync(at("build/web/jixiao.html")).length;
    if (!/\b3\.1\.6\b/.test(emcc)) return t.skip(`${size} bytes; held with Emscripten 3.1.6, as Debian 12 has it`);
    assert.ok(size <= 600 * 1024, `${size} bytes`);
  });
});
