// Puts the release together from what was built. `./dev release` calls it.
//
//   node scripts/release.mjs --binary FILE --page FILE --site FOLDER --embed FOLDER --out FOLDER
//
// The same inputs give the same bytes: files are sorted, owned by nobody, and dated SOURCE_DATE_EPOCH or, without it, the
// last commit.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, cp, mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { licences } from "./licences.mjs";
import { version } from "./version.mjs";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(web);
const option = { type: "string" };
const { values } = parseArgs({ options: { binary: option, page: option, site: option, embed: option, out: option } });
for (const name of ["binary", "page", "site", "embed", "out"]) if (!values[name]) throw new Error(`--${name} is missing`);
const parent = resolve(values.out);
const name = `jixiao-${version}`;
const out = join(parent, name);

function epoch() {
  if (process.env.SOURCE_DATE_EPOCH) return process.env.SOURCE_DATE_EPOCH;
  try {
    return execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" }).trim();
  } catch {
    throw new Error("set SOURCE_DATE_EPOCH, the release's date in seconds: there is no commit to take it from");
  }
}
const date = epoch();
if (!/^\d+$/.test(date)) throw new Error(`SOURCE_DATE_EPOCH: “${date}” is no number of seconds`);

/** A gzipped tar of one folder, under the name `as`: sorted, owned by nobody, dated. */
async function archive(folder, as, file) {
  const tar = execFileSync("tar", [
    "--sort=name", `--mtime=@${date}`, "--owner=0", "--group=0", "--numeric-owner", "--mode=u+rwX,go+rX,go-w", "--format=ustar",
    `--transform=s,^\\.,${as},`, "-C", folder, "-cf", "-", ".",
  ], { maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } });
  await writeFile(file, gzipSync(tar, { level: 9 }));
}

const binary = (...args) => execFileSync(resolve(values.binary), args, { encoding: "utf8", maxBuffer: 1 << 26 });
const told = binary("--version").trim();
if (told !== `jixiao ${version}`) throw new Error(`the binary says “${told}”, CMakeLists.txt ${version}`);
const changes = await readFile(join(web, "CHANGELOG.md"), "utf8");
if (/^## (\S+)/m.exec(changes)?.[1] !== version) throw new Error(`web/CHANGELOG.md does not begin with ${version}`);

await rm(out, { recursive: true, force: true });
await mkdir(join(out, "rules/en"), { recursive: true });
await cp(resolve(values.page), join(out, "jixiao.html"));
await cp(join(resolve(values.embed), "jixiao-checker.js"), join(out, "jixiao-checker.js"));
await cp(resolve(values.binary), join(out, "jixiao-linux-x86_64"));
await chmod(join(out, "jixiao-linux-x86_64"), 0o755);
await cp(resolve(values.site), join(out, "site"), { recursive: true });
await cp(join(root, "core/report/report.schema.json"), join(out, "report.schema.json"));
await cp(join(root, "core/rules/profile.schema.json"), join(out, "profile.schema.json"));
await cp(join(root, "LICENSE"), join(out, "LICENSE"));
await writeFile(join(out, "LICENSES.txt"), await licences());
await writeFile(join(out, "CHANGELOG.md"), changes);
await mkdir(join(out, "docs"));
for (const file of (await readdir(join(web, "docs"))).filter((f) => /^(officer|administrator|embedding)/.test(f)).sort()) {
  await cp(join(web, "docs", file), join(out, "docs", file), { recursive: true });
}

const { rules } = JSON.parse(binary("rules", "--format", "json"));
for (const [language, folder] of [["zh", "rules"], ["en", "rules/en"]]) {
  await writeFile(join(out, folder, "index.html"), binary("rules", "--format", "html", "--lang", language));
  for (const { id } of rules) await writeFile(join(out, folder, `${id}.html`), binary("explain", id, "--format", "html", "--lang", language));
}
await archive(join(resolve(values.embed), "package"), "package", join(out, `jixiao-${version}.tgz`));

async function filesIn(folder) {
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...await filesIn(path));
    else found.push(path);
  }
  return found;
}
const listed = (await filesIn(out)).map((path) => relative(out, path)).sort();
const sums = [];
for (const path of listed) sums.push(`${createHash("sha256").update(await readFile(join(out, path))).digest("hex")}  ${path}\n`);
await writeFile(join(out, "SHA256SUMS"), sums.join(""));
await archive(out, name, join(parent, `${name}.tar.gz`));

const kib = (n) => `${(n / 1024).toFixed(1).padStart(8)} KiB`;
console.log(out);
for (const path of listed.filter((p) => !/^(rules|docs|site)\//.test(p))) console.log(`  ${kib((await stat(join(out, path))).size)}  ${path}`);
console.log(`  ${String(rules.length).padStart(8)} rules in rules/ and rules/en/; the page to publish in site/; handbooks in docs/`);
