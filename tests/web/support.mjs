// What the browser tests share: browsers, the page, its elements (they stand in one shadow root).

import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const web = join(root, "web");
const { default: puppeteer } = await import(pathToFileURL(join(web, "node_modules/puppeteer-core/lib/esm/puppeteer/puppeteer-core.js")));

const quiet = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const found = (...paths) => paths.find((p) => p && existsSync(p));

/** The browsers of this machine. One that is missing has no path, and its tests are skipped by name. */
export const browsers = [
  { name: "Chromium", kind: "chrome", path: found(process.env.JIXIAO_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome") },
  { name: "Firefox", kind: "firefox", path: found(process.env.JIXIAO_FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox") },
];

export const launch = (browser, args = []) =>
  puppeteer.launch({
    browser: browser.kind, executablePath: browser.path, headless: true,
    args: browser.kind === "chrome" ? [...quiet, ...args] : args,
    timeout: 120_000,  // a busy machine takes its time to start a browser
    protocolTimeout: 120_000,
  });

export const realPage = join(root, "build/web/jixiao.html");

/** The page with the made-up engine of mock/worker.ts. Built anew by each test file, which may run side by side. */
export function mockPage() {
  const out = join(root, `build/web/mock-${process.pid}.html`);
  execFileSync(process.execPath, [join(web, "scripts/build.mjs"), "--worker", join(root, "tests/web/mock/worker.ts"), "--out", out]);
  process.on("exit", () => rmSync(out, { force: true }));
  return out;
}

/** Opens a built page from the disk. `faults` and `requests` fill up while it lives. */
export async function open(browser, file = realPage, { width = 1366, height = 768, dark = false } = {}) {
  const page = await browser.newPage();
  const faults = [];
  const requests = [];
  page.on("pageerror", (e) => faults.push(String(e)));
  page.on("console", (m) => { if (m.type() === "error") faults.push(m.text()); });
  page.on("request", (r) => requests.push(r.url()));
  await page.setViewport({ width, height });
  if (dark) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  // Pages opened from the disk share their storage: each test begins with none.
  await page.evaluateOnNewDocument(() => { try { localStorage.clear(); } catch { /* about:blank has none */ } });
  await page.goto(pathToFileURL(file).href);
  await waitFor(page, () => !!document.querySelector("jixiao-app")?.shadowRoot?.querySelector(".cm-content"), { timeout: 20_000 });
  return { page, faults, requests };
}

/** Calls `f(shadowRoot, argument)` in the page. */
export const inside = (page, f, argument = null) =>
  page.evaluate(`(${f})(document.querySelector("jixiao-app").shadowRoot, ${JSON.stringify(argument)})`);

export const text = (page, selector) => inside(page, (r, s) => r.querySelector(s)?.textContent.replace(/\s+/g, " ").trim() ?? null, selector);

export const click = (page, selector, words = null) =>
  inside(page, (r, [s, w]) => {
    const node = [...r.querySelectorAll(s)].find((x) => w === null || x.textContent.includes(w));
    if (!node) throw new Error(`nothing matches ${s} ${w ?? ""}`);
    node.click();
  }, [selector, words]);

/** Waits until `f` gives something true (and plain: no element) in the page or frame. (waitForFunction makes a Function, which a strict CSP forbids in Firefox 140.) */
export async function waitFor(where, f, { timeout = 30_000 } = {}, ...args) {
  for (const end = Date.now() + timeout; ; ) {
    const value = await where.evaluate(f, ...args).catch((e) => { if (Date.now() > end) throw e; });
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain for ${f}`);
    await new Promise((r) => setTimeout(r, 40));
  }
}

/** Waits until the condition holds; its failure says what was awaited. */
export async function until(page, what, f, argument = null, timeout = 20_000) {
  const end = Date.now() + timeout;
  for (;;) {
    if (await inside(page, f, argument)) return;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain until ${what}; the page says: ${await text(page, ".verdict")}`);
    await new Promise((r) => setTimeout(r, 40));
  }
}

/** The latest result speaks of the text in the editor. */
export const settled = (page, timeout) =>
  until(page, "the check is done", (r) => { const s = r.host.session; return !s.stale && s.busySince === null && (s.result === null || s.result.complete); }, null, timeout);

/** Pastes as a person would: the editor gets the clipboard's flavours in an event. */
export async function paste(page, flavours) {
  await inside(page, (r, data) => {
    const transfer = new DataTransfer();
    for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
    const event = new Event("paste", { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, "clipboardData", { value: transfer }); // Firefox's ClipboardEvent takes none
    r.querySelector(".cm-content").dispatchEvent(event);
  }, flavours);
  await settled(page);
}

/** Drops one file of these bytes. */
export async function drop(page, name, bytes) {
  await page.evaluate((n, list) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(list)], n));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, name, [...bytes]);
}

/** The editor's text and what is selected in it. */
export const editor = (page) =>
  inside(page, (r) => {
    const { state } = r.querySelector("jx-source").view;
    const { from, to } = state.selection.main;
    return { text: state.doc.toString(), from, to, selected: state.sliceDoc(from, to) };
  });
