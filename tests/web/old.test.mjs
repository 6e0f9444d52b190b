// The page in a Chromium of 2019, as office browsers are built on. It is not on every machine:
//
//   node tests/web/old-chromium.mjs      unpacks one into build/old-chromium
//
// Too old for puppeteer, it is spoken to in the protocol itself.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { realPage, root } from "./support.mjs";

const folder = join(root, "build/old-chromium");
const program = join(folder, "chromium");
const WebSocket = createRequire(createRequire(join(root, "web/package.json")).resolve("puppeteer-core"))("ws");
const sample = readFileSync(join(root, "web/samples/packed-faults.txt"), "utf8");

class Old {
  static async launch(args = []) {
    const old = new Old();
    old.profile = mkdtempSync(join(tmpdir(), "jixiao-old-"));
    old.process = spawn(program, [
      "--headless", "--no-sandbox", "--no-zygote", "--single-process", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-port=0", "--window-size=1366,768", `--user-data-dir=${old.profile}`, ...args, "about:blank",
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

describe("the page in a Chromium of 2019", { skip: existsSync(program) ? false : "no build/old-chromium (node tests/web/old-chromium.mjs makes it)" }, () => {
  let browser;
  before(async () => { browser = await Old.launch(); });
  after(async () => { await browser?.close(); });

  it("checks a table with the core as WebAssembly and shows the findings", async () => {
    console.log((await browser.send("Browser.getVersion")).product);
    await browser.send("Page.navigate", { url: pathToFileURL(realPage).href });
    await browser.until("the page is there", "!!document.querySelector('jixiao-app') && !!document.querySelector('jixiao-app').shadowRoot.querySelector('.cm-content')");
    await browser.evaluate(`${shadow}.querySelector("jx-source").replace(${JSON.stringify(sample)})`);
    await browser.until("the check is done", `(() => { const s = document.querySelector("jixiao-app").session; return s.result !== null && s.result.complete; })()`);
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
    if (process.env.JIXIAO_SHOTS) writeFileSync(join(process.env.JIXIAO_SHOTS, "chromium-79.png"), Buffer.from(data, "base64"));
    assert.deepEqual(browser.faults, []);
  });

  it("checks it with the core translated where WebAssembly is switched off", async () => {
    const other = await Old.launch(["--js-flags=--noexpose_wasm"]);
    try {
      await other.send("Page.navigate", { url: pathToFileURL(realPage).href });
      await other.until("the page is there", "!!document.querySelector('jixiao-app') && !!document.querySelector('jixiao-app').shadowRoot.querySelector('.cm-content')");
      await other.evaluate(`${shadow}.querySelector("jx-source").replace(${JSON.stringify(sample)})`);
      await other.until("the check is done", `(() => { const s = document.querySelector("jixiao-app").session; return s.result !== null && s.result.complete; })()`, 60_000);
      assert.equal(await other.evaluate(`document.querySelector("jixiao-app").session.core.kind`), "js");
      assert.match(await other.evaluate(`${shadow}.querySelector(".verdict .head").textContent`), /建议退回/);
    } finally {
      await other.close();
    }
  });
});
