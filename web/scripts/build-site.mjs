// The page as it is published on a web server: the same file, and beside it what makes it installable and lets it open
// without a network after the first visit. The file alone asks for none of this.
//
//   node scripts/build-site.mjs [--page FILE] [--out FOLDER]

import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(dirname(web), "build/web");
const { values } = parseArgs({ options: { page: { type: "string" }, out: { type: "string" } } });
const out = resolve(values.out ?? join(built, "site"));

/** Replaces what must be there exactly once. */
function once(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`the page does not hold exactly one ${from}`);
  return text.replace(from, () => to);
}

// Only the page's own server, and only for the manifest, its icon and the service worker.
let page = await readFile(resolve(values.page ?? join(built, "jixiao.html")), "utf8");
page = once(page, "worker-src blob:;", "worker-src blob: 'self'; manifest-src 'self';");
page = once(page, "img-src data:", "img-src data: 'self'");
page = once(page, "<title>", '<link rel="manifest" href="manifest.webmanifest">\n<link rel="icon" href="icon.svg" type="image/svg+xml">\n<title>');

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="72" fill="#0b655a"/><path d="M128 120h256v272H128z" fill="#fff"/><path d="M160 176h192M160 232h192M160 288h96" stroke="#0b655a" stroke-width="24"/><path d="m264 316 44 44 92-104" fill="none" stroke="#b3261e" stroke-width="36"/></svg>\n`;
const manifest = {
  name: "绩效目标表校验", short_name: "绩效校验", lang: "zh-CN", start_url: "./", scope: "./", display: "standalone", background_color: "#eef2f1", theme_color: "#0b655a",
  icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any maskable" }],
};
const files = ["./", "manifest.webmanifest", "icon.svg"];
const version = createHash("sha256").update(page).digest("hex").slice(0, 16);
const worker = `// Keeps the page's own files, so that it opens without a network. Anything else it leaves to the browser.
const cacheName = "jixiao-${version}";
const files = ${JSON.stringify(files)}.map((f) => new URL(f, self.location.href).href);

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("jixiao-") && name !== cacheName;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const url = event.request.url.replace(/[?#].*$/, "").replace(/index\\.html$/, "");
  if (event.request.method !== "GET" || !files.includes(url)) return;
  event.respondWith(caches.open(cacheName).then((cache) => cache.match(url)).then((held) => held || fetch(event.request)));
});
`;

await mkdir(out, { recursive: true });
await writeFile(join(out, "index.html"), page);
await writeFile(join(out, "manifest.webmanifest"), JSON.stringify(manifest, null, 2) + "\n");
await writeFile(join(out, "icon.svg"), icon);
await writeFile(join(out, "sw.js"), worker);
console.log(out);
