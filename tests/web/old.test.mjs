// The page and the element in Chromiums of 2018 to 2021, as office browsers are built on. They are not on every machine:
//
//   node tests/web/old-chromium.mjs      unpacks them into build/old-chromium
//
// Too old for puppeteer, they are spoken to in the protocol itself.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../web/demo/server.mjs";
import { oldChromiums } from "./old-versions.mjs";
import { realPage, root } from "./support.mjs";

const WebSocket = createRequire(createRequire(join(root, "web/package.json")).resolve("puppeteer-core"))("ws");
const sample = readFileSync(join(root, "web/samples/packed-faults.txt"), "utf8");
const elementBuilt = existsSync(join(root, "build/web/jixiao-checker.js"));

class Old {
  static async launch(folder, args = []) {
    const program = join(folder, "chromium");
    const old = new Old();
    old.profile = mkdtempSync(join(tmpdir(), "jixiao-old-"));
    old.process = spawn(program, [
      "--headless", "--no-sandbox", "--no-zygote", "--single-process", "--disable-gpu", "--disable-software-rasterizer", "--disable-dev-shm-usage", "--remote-debugging-port=0", "--window-size=1366,768", `--user-data-dir=${old.profile}`, ...args, "about:blank",
    ], { env: { ...process.env, LD_LIBRARY_PATH: [folder, join(folder, "lib")].join(":"), FONTCONFIG_PATH: "/etc/fonts" }, stdio: ["ignore", "ignore", "pipe"] });
    const address = await new Promise((resolve, reject) => {
      let said = "";
      old.process.stderr.on("data", (chunk) => {
        said += chunk;
        const m = /DevTools listening on (ws:\S+)/.exec(said);
        if (m) resolve(m[1]);
      });
      old.process.on("exit", () => reject(new Error(said)));
      setTimeout(() => reject(new Error("no answer: " + said)), 20_000).unref();
    });
    const port = new URL(address).port;
    let target;
    for (let i = 0; i < 100 && !target; i++) {
      const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
      target = targets.find((t) => t.type === "page"); // the first one opens a moment later
      if (!target) await new Promise((r) => setTimeout(r, 50));
    }
    old.socket = new WebSocket(target.webSocketDebuggerUrl);
    old.waiting = new Map();
    old.faults = [];
    old.socket.on("message", (data) => {
      const message = JSON.parse(data);
      if (message.id) old.waiting.get(message.id)?.(message);
      else if (message.method === "Runtime.exceptionThrown") old.faults.push(message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text);
    });
    await new Promise((resolve) => old.socket.on("open", resolve));
    await old.send("Runtime.enable");
    await old.send("Page.enable");
    return old;
  }

  send(method, params = {}) {
    const id = (this.next = (this.next ?? 0) + 1);
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`${method}: no answer`)), 60_000).unref();
      this.waiting.set(id, (m) => (m.error ? reject(new Error(m.error.message)) : resolve(m.result)));
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async until(what, expression, timeout = 30_000) {
    const end = Date.now() + timeout;
    while (!(await this.evaluate(expression))) {
      if (Date.now() > end) throw new Error(`waited in vain until ${what}; faults: ${this.faults.join(" | ")}; page: ${await this.evaluate("(document.querySelector('jixiao-app') ? document.querySelector('jixiao-app').shadowRoot.textContent : document.body.textContent).slice(0, 400)")}`);
      await new Promise((r) => setTimeout(r, 50));
    }
  }

  async close() {
    this.socket?.close();
    this.process.kill();
    await new Promise((r) => setTimeout(r, 200));
    rmSync(this.profile, { recursive: true, force: true });
  }
}

const shadow = "document.querySelector('jixiao-app').shadowRoot";
const stands = "!!document.querySelector('jixiao-app') && !!document.querySelector('jixiao-app').shadowRoot.querySelector('.cm-content')";
const withoutWebAssembly = `delete self.WebAssembly;
  const Own = Blob;
  self.Blob = class extends Own {
    constructor(parts, options) { super(/javascript/.test(options && options.type) ? ["delete self.WebAssembly;", ...parts] : parts, options); }
  };`;
const done = `(() => { const s = document.querySelector("jixiao-app").session; return s.result !== null && s.result.complete; })()`;

for (const { package: version, chromium, works } of oldChromiums) {
  const folder = join(root, "build/old-chromium", version);
  const skip = existsSync(join(folder, "chromium")) ? false : `no build/old-chromium/${version} (node tests/web/old-chromium.mjs makes it)`;

  describe(`Chromium ${chromium}`, { skip }, () => {
    let browser;
    before(async () => { browser = await Old.launch(folder); });
    after(async () => { await browser?.close(); });

    it("is what it says", async () => {
      assert.match((await browser.send("Browser.getVersion")).product, new RegExp(`Chrome/${chromium}\\.`));
    });

    if (!works) {
      it("shows a plain sentence that says what to do, and nothing broken", async () => {
        await browser.send("Page.navigate", { url: pathToFileURL(realPage).href });
        await browser.until("the page is there", "document.readyState === 'complete'");
        await new Promise((r) => setTimeout(r, 1000));
        assert.match(await browser.evaluate("document.body.innerText"), /浏览器版本太旧.*Chromium 78/);
        assert.equal(await browser.evaluate("document.querySelector('jixiao-app') === null"), true);
        const { data } = await browser.send("Page.captureScreenshot");
        if (process.env.JIXIAO_SHOTS) writeFileSync(join(process.env.JIXIAO_SHOTS, `chromium-${chromium}.png`), Buffer.from(data, "base64"));
      });
      return;
    }

    it("checks a table with the core as WebAssembly and shows the findings", async () => {
      await browser.send("Page.navigate", { url: pathToFileURL(realPage).href });
      await browser.until("the page is there", stands);
      await browser.evaluate(`${shadow}.querySelector("jx-source").replace(${JSON.stringify(sample)})`);
      await browser.until("the check is done", done);
      assert.equal(await browser.evaluate(`document.querySelector("jixiao-app").session.core.kind`), "wasm");
      assert.match(await browser.evaluate(`${shadow}.querySelector(".verdict .head").textContent`), /建议退回/);
      await browser.evaluate(`[...${shadow}.querySelectorAll("jx-findings .row")].find((x) => x.textContent.includes("相差 2")).click()`);
      await browser.until("the words are selected", `${shadow}.querySelector("jx-source").view.state.selection.main.from > 0`);
      for (const tab of ["content", "grid", "funds", "letter"]) {
        await browser.evaluate(`${shadow}.querySelector("#tab-${tab}").click()`);
        await browser.until(`the part ${tab} is drawn`, `${shadow}.querySelector("#panel").textContent.includes("法律援助")`);
      }
      await browser.evaluate(`${shadow}.querySelector("#tab-findings").click()`);
      const { data } = await browser.send("Page.captureScreenshot");
      assert.ok(data.length > 20_000, "something is drawn");
      if (process.env.JIXIAO_SHOTS) writeFileSync(join(process.env.JIXIAO_SHOTS, `chromium-${chromium}.png`), Buffer.from(data, "base64"));
      assert.deepEqual(browser.faults, []);
    });

    it("checks it with the core translated where WebAssembly is switched off", async () => {
      // From 88 on the browser itself does not start with that switch: there the object is taken out of page and worker.
      const other = await Old.launch(folder, chromium < 88 ? ["--js-flags=--noexpose_wasm"] : []);
      try {
        if (chromium >= 88) await other.send("Page.addScriptToEvaluateOnNewDocument", { source: withoutWebAssembly });
        await other.send("Page.navigate", { url: pathToFileURL(realPage).href });
        await other.until("the page is there", stands);
        await other.evaluate(`${shadow}.querySelector("jx-source").replace(${JSON.stringify(sample)})`);
        await other.until("the check is done", done, 60_000);
        assert.equal(await other.evaluate(`document.querySelector("jixiao-app").session.core.kind`), "js");
        assert.match(await other.evaluate(`${shadow}.querySelector(".verdict .head").textContent`), /建议退回/);
      } finally {
        await other.close();
      }
    });

    for (const wasm of [true, false]) {
      it(`runs the element under a strict policy ${wasm ? "with" : "without"} 'wasm-unsafe-eval'`, { skip: elementBuilt ? false : "build/web/jixiao-checker.js is not built" }, async () => {
        // Browsers of this age know no 'wasm-unsafe-eval', so that either way the core is JavaScript alone.
        const server = await serve({ wasm, extra: { "/bare.html": Buffer.from('<!doctype html><meta charset="utf-8"><script src="/jixiao-checker.js"></script><jixiao-checker id="c"></jixiao-checker>') } });
        try {
          await browser.send("Page.navigate", { url: server.url + "bare.html" });
          await browser.until("the element is there", "document.readyState === 'complete' && !!document.getElementById('c') && !!document.getElementById('c').shadowRoot");
          await browser.evaluate(`void (document.getElementById("c").text = ${JSON.stringify(sample)})`);
          await browser.until("the report stands", "document.getElementById('c').report !== null", 60_000);
          assert.equal(await browser.evaluate("document.getElementById('c').report.summary.verdict"), "fail");
          assert.match(await browser.evaluate("document.getElementById('c').shadowRoot.querySelector('.verdict .head').textContent"), /建议退回/);
        } finally {
          await server.close();
        }
      });
    }
  });
}
