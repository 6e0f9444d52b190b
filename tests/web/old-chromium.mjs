// Unpacks Chromiums of 2018 to 2020 from npm packages into build/old-chromium/<version of the package>, for old.test.mjs.
//
//   node tests/web/old-chromium.mjs [VERSION…]

import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { oldChromiums } from "./old-versions.mjs";

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "build/old-chromium");
const wanted = process.argv.length > 2 ? process.argv.slice(2) : oldChromiums.map((c) => c.package);

for (const version of wanted) {
  const into = join(folder, version);
  if (existsSync(join(into, "chromium"))) continue;
  const work = mkdtempSync(join(tmpdir(), "jixiao-old-"));
  try {
    mkdirSync(into, { recursive: true });
    const name = execFileSync("npm", ["pack", "--silent", `chrome-aws-lambda@${version}`], { cwd: work, encoding: "utf8" }).trim().split("\n").pop();
    execFileSync("tar", ["xzf", name], { cwd: work });
    const packed = (file) => join(work, "package/bin", file);
    // The libraries that it was built with: aws.tar.br; the youngest ones need no others.
    for (const archive of ["aws.tar.br", "swiftshader.tar.br"]) {
      if (!existsSync(packed(archive))) continue;
      writeFileSync(join(work, "a.tar"), brotliDecompressSync(readFileSync(packed(archive))));
      execFileSync("tar", ["xf", join(work, "a.tar"), "-C", into]);
    }
    writeFileSync(join(into, "chromium"), brotliDecompressSync(readFileSync(packed("chromium.br"))));
    chmodSync(join(into, "chromium"), 0o755);
    console.log(into);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
