// Unpacks a Chromium of 2019 from an npm package into build/old-chromium, for old.test.mjs.

import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "build/old-chromium");
const work = mkdtempSync(join(tmpdir(), "jixiao-old-"));
try {
  mkdirSync(folder, { recursive: true });
  const name = execFileSync("npm", ["pack", "--silent", "chrome-aws-lambda@2.0.1"], { cwd: work, encoding: "utf8" }).trim().split("\n").pop();
  execFileSync("tar", ["xzf", name], { cwd: work });
  const unpack = (file) => brotliDecompressSync(readFileSync(join(work, "package/bin", file)));
  writeFileSync(join(folder, "chromium"), unpack("chromium.br"));
  chmodSync(join(folder, "chromium"), 0o755);
  for (const archive of ["aws.tar.br", "swiftshader.tar.br"]) {
    writeFileSync(join(work, "a.tar"), unpack(archive));
    execFileSync("tar", ["xf", join(work, "a.tar"), "-C", folder]);
  }
  console.log(folder);
} finally {
  rmSync(work, { recursive: true, force: true });
}
