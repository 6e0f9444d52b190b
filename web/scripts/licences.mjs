// The licences of all that is inside the page, the element, the package and the binary.

import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = dirname(dirname(fileURLToPath(import.meta.url)));

/** npm packages that the bundles hold, directly or through another. */
async function bundled() {
  const lock = JSON.parse(await readFile(join(web, "package-lock.json"), "utf8"));
  return Object.entries(lock.packages).filter(([path, p]) => path && !p.dev && !p.optional).map(([path, p]) => ({ path, name: path.replace(/^.*node_modules\//, ""), ...p }))
    .filter(({ name }) => !name.startsWith("@types/")).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the C++ core is built with, as Debian packs it. */
const native = ["nlohmann-json3-dev", "libutfcpp-dev", "emscripten", "libc++-dev"];

/** One text with all of them. A package without a licence file is named with what its package.json says. */
export async function licences() {
  const parts = ["jixiao contains the following works of others, each under its own licence.\n"];
  for (const { name, path, version, license } of await bundled()) {
    const folder = join(web, path);
    const file = existsSync(folder) ? (await readdir(folder)).find((f) => /^licen[cs]e/i.test(f)) : undefined;
    parts.push(`${"=".repeat(80)}\n${name} ${version} (${license})\n\n${file ? await readFile(join(folder, file), "utf8") : "See its package."}`);
  }
  for (const name of native) {
    const file = `/usr/share/doc/${name}/copyright`;
    if (existsSync(file)) parts.push(`${"=".repeat(80)}\n${name}\n\n${await readFile(file, "utf8")}`);
  }
  return parts.map((p) => p.trimEnd()).join("\n\n") + "\n";
}
