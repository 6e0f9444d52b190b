// The published page: installable, and open without a network after the first visit. The file knows nothing of it.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { browsers, launch, realPage, root, waitFor } from "./support.mjs";

const site = join(root, "build/web/site");
const types = { ".html": "text/html", ".js": "text/javascript", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json" };
const sample = readFileSync(join(root, "web/samples/packed-faults.txt"), "utf8");
const chromium = browsers[0];

describe("the published page", { skip: !chromium.path ? "Chromium is not installed" : existsSync(join(site, "sw.js")) ? false : "build/web/site is not built" }, () => {
  let browser;
  before(async () => { browser = await launch(chromium); });
  after(async () => { await browser?.close(); });

  it("opens and checks without its server after one visit, and asks for nothing but its own files", async () => {
    const asked = [];
    const server = createServer((request, response) => {
      const path = request.url === "/" ? "/index.html" : request.url;
      asked.push(path);
      if (!existsSync(join(site, path))) return void response.writeHead(404).end();
      response.writeHead(200, { "Content-Type": types[extname(path)] }).end(readFileSync(join(site, path)));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${server.address().port}/`;
    const page = await browser.newPage();
    const faults = [];
    page.on("pageerror", (e) => faults.push(String(e)));
    page.on("console", (m) => { if (m.type() === "error") faults.push(m.text()); });
    await page.goto(url);
    await waitFor(page, () => navigator.serviceWorker.controller !== null, { timeout: 30_000 });
    const manifest = await (await page.createCDPSession()).send("Page.getAppManifest");
    assert.deepEqual(manifest.errors, []);
    assert.match(manifest.data, /绩效目标表校验/);
    assert.deepEqual(asked.filter((p) => !["/index.html", "/sw.js", "/manifest.webmanifest", "/icon.svg", "/favicon.ico"].includes(p)), []);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await page.reload();
    await waitFor(page, () => !!document.querySelector("jixiao-app")?.shadowRoot?.querySelector(".cm-content"));
    await page.evaluate((t) => document.querySelector("jixiao-app").session.openText(t), sample);
    await waitFor(page, () => !!document.querySelector("jixiao-app").session.result?.complete);
    assert.equal(await page.evaluate(() => document.querySelector("jixiao-app").session.result.overview.summary.verdict), "fail");
    assert.deepEqual(faults, []);
    await page.close();
  });

  it("is the file but for its policy and two links; the file has neither manifest nor anything beside it", () => {
    const file = readFileSync(realPage, "utf8"), published = readFileSync(join(site, "index.html"), "utf8");
    assert.doesNotMatch(file, /rel="manifest"|manifest-src/);
    assert.equal(published.replace(/<link rel=[^>]*>\n/g, "").replace("worker-src blob: 'self'; manifest-src 'self'", "worker-src blob:").replace("img-src data: 'self'", "img-src data:"), file);
  });
});
