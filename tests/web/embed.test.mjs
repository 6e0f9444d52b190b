// The three ways of embedding, in the demo page of an intranet, under the policies that docs/administrator.md names.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { framePolicy, policy, serve } from "../../web/demo/server.mjs";
import { browsers, launch, root, waitFor } from "./support.mjs";

const built = existsSync(join(root, "build/web/jixiao-checker.js"));
const sample = readFileSync(join(root, "web/samples/packed-faults.txt"), "utf8");
const words = /fail：错误 [1-9]\d*，警告 \d+，提示 \d+/;

async function visit(browser, server, path = "") {
  const page = await browser.newPage();
  const faults = [], requests = [];
  page.on("pageerror", (e) => faults.push(String(e)));
  page.on("console", (m) => { if (m.type() === "error") faults.push(m.text()); });
  page.on("request", (r) => requests.push(r.url()));
  await page.evaluateOnNewDocument(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (e) => window.violations.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`));
    window.globalsBefore = Object.getOwnPropertyNames(window);
  });
  await page.setViewport({ width: 1366, height: 900 });
  await page.goto(server.url + path);
  return { page, faults, requests };
}

const says = (page, id, pattern, timeout = 30_000) =>
  waitFor(page, (i, p) => new RegExp(p).test(document.getElementById(i).textContent), { timeout }, id, pattern.source);

for (const kind of browsers) {
  describe(`embedded, in ${kind.name}`, { skip: !kind.path ? `${kind.name} is not installed` : built ? false : "build/web/jixiao-checker.js is not built" }, () => {
    let browser;
    before(async () => { browser = await launch(kind); });
    after(async () => { await browser?.close(); });

    const scene = (name, options, f, path = "") => it(name, async () => {
      const server = await serve(options);
      const { page, ...seen } = await visit(browser, server, path);
      try {
        await f(page, seen, server);
      } finally {
        await page.close();
        await server.close();
      }
    });

    for (const wasm of [true, false]) {
      scene(`the demo page works under a strict policy ${wasm ? "with" : "without"} 'wasm-unsafe-eval'`, { wasm }, async (page, { faults, requests }, server) => {
        await says(page, "state-1", words);
        await says(page, "state-2", words);
        await says(page, "state-3", /^\d+\.\d+\.\d+（(wasm|js)）$/);
        await page.click("#ask");
        await says(page, "state-3", words);
        await page.click("#run");
        await says(page, "state-4", words);
        const kinds = await page.evaluate(() => [...document.querySelectorAll("jixiao-checker")].map((c) => c.session.core.kind));
        assert.deepEqual(kinds, wasm ? ["wasm", "wasm"] : ["js", "js"]);
        await page.evaluate(async () => {
          const { shadowRoot } = document.getElementById("entry");
          for (const tab of shadowRoot.querySelectorAll(".tabs .tab")) {
            tab.click();
            await new Promise((r) => setTimeout(r, 60));
          }
          shadowRoot.querySelector("header .button:last-of-type").click();
          await new Promise((r) => setTimeout(r, 100));
        });
        const violations = await page.evaluate("window.violations");
        // That WebAssembly was tried is the one thing that a policy without it has to report.
        assert.deepEqual(violations.filter((v) => wasm || !/^script-src(-elem)? wasm-eval/.test(v)), []);
        assert.deepEqual(faults.filter((f) => wasm || !/WebAssembly|wasm/.test(f)), []);
        assert.deepEqual(requests.filter((u) => !/^(blob|data):/.test(u) && !u.startsWith(server.url)), [], "nobody but the page's own server was asked");
      });
    }

    scene("a narrow element in a wide window shows one side at a time, a wide one beside it shows both", {}, async (page) => {
      await says(page, "state-1", words);
      const layout = (width) => page.evaluate(async (w) => {
        const checker = document.getElementById("entry");
        checker.style.width = w;
        await new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(r, 50))));
        const seen = (s) => checker.shadowRoot.querySelector(s).getBoundingClientRect().width > 0;
        return { switch: seen(".switch"), source: seen(".pane.source"), result: seen(".pane.result"), wider: checker.scrollWidth > checker.clientWidth };
      }, width);
      assert.deepEqual(await layout("420px"), { switch: true, source: true, result: false, wider: false });
      assert.deepEqual(await layout("1000px"), { switch: false, source: true, result: true, wider: false });
    });

    scene("two checkers on one page differ in language, rights and colours", {}, async (page) => {
      await says(page, "state-1", words);
      await says(page, "state-2", words);
      const seen = await page.evaluate(() => ["entry", "review"].map((id) => {
        const checker = document.getElementById(id);
        const r = checker.shadowRoot;
        return {
          head: r.querySelector(".verdict .head").textContent, tabs: r.querySelector(".tabs").textContent, row: r.querySelector("jx-findings .finding-text").textContent,
          editable: r.querySelector(".cm-content").contentEditable === "true" && !checker.session.readOnly, open: [...r.querySelectorAll("header .button")].some((b) => /打开|Open/.test(b.textContent) && !b.hidden),
          accent: getComputedStyle(checker).getPropertyValue("--jx-accent").trim(), foot: getComputedStyle(r.querySelector("footer")).display,
          height: checker.getBoundingClientRect().height, title: document.title, focus: document.activeElement === document.body,
        };
      }));
      assert.match(seen[0].head, /建议退回/);
      assert.match(seen[1].head, /^[\x20-\x7e]+$/);
      assert.match(seen[0].tabs, /问题/);
      assert.doesNotMatch(seen[1].tabs, /[\u4e00-\u9fff]/);
      assert.equal(seen[0].open, true);
      assert.equal(seen[1].open, false);
      assert.equal(seen[1].accent, "#8a1c1c");
      assert.notEqual(seen[0].accent, "#8a1c1c");
      assert.equal(seen[1].foot, "none");
      assert.equal(seen[0].height, 562);
      assert.match(seen[0].title, /内网页面示例/, "the embedding page keeps its title");
      assert.equal(seen[0].focus, true, "and its focus");
      assert.equal(await page.evaluate("window.localStorage.length"), 0, "nothing is kept");
    });

    scene("words said after a click are those of the checker that was clicked", {}, async (page) => {
      await says(page, "state-1", words);
      await says(page, "state-2", words);
      const said = await page.evaluate(async () => {
        const out = [];
        for (const id of ["entry", "review", "entry"]) {
          const { shadowRoot } = document.getElementById(id);
          shadowRoot.querySelector("#tab-letter").click();
          await new Promise((r) => setTimeout(r, 80));
          out.push(shadowRoot.querySelector("jx-letter").textContent);
        }
        return out;
      });
      assert.match(said[0], /绩效目标/);
      assert.match(said[1], /[A-Za-z]{4,} [a-z]+/);
      assert.equal(said[0], said[2]);
    });

    scene("the script leaves no global behind but its element", {}, async (page) => {
      await says(page, "state-1", words);
      const added = await page.evaluate(() => Object.getOwnPropertyNames(window).filter((n) => !window.globalsBefore.includes(n)));
      assert.deepEqual(added.filter((n) => !/^\d+$|^globalsBefore$|^violations$|^__aria|^puppeteer/.test(n)), []);
    });

    scene("attributes and properties change what is shown, check() gives the report, bytes that are no text reject", {}, async (page) => {
      await says(page, "state-1", words);
      const seen = await page.evaluate(async (text) => {
        const c = document.createElement("jixiao-checker");
        const events = [];
        for (const type of ["ready", "report", "error"]) c.addEventListener(type, (e) => events.push([type, e.detail.summary?.verdict ?? e.detail.code ?? e.detail.kind, e.bubbles]));
        c.setAttribute("text", "没有表格的文字");
        document.body.append(c);
        const until = async (f) => { for (let i = 0; i < 400 && !f(); i++) await new Promise((r) => setTimeout(r, 25)); };
        await until(() => events.some(([type]) => type === "report"));
        const first = c.report.summary.verdict;
        const report = await c.check(text, { name: "甲.txt" });
        const gbk = await c.check(Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 9, 0xd7, 0xdc, 0xbc, 0xc6, 10]), { name: "乙.txt" });
        const kept = c.text;
        const refused = await c.check(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0])).then(() => null, (e) => [e.code, e.message]);
        const after = c.text;
        c.language = "en";
        await until(() => /[a-z]{4}/.test(c.report?.findings[0]?.message ?? ""));
        const english = c.report.findings[0].message;
        c.theme = "dark";
        c.readOnly = true;
        await c.updateComplete;
        const attributes = [c.getAttribute("theme"), c.hasAttribute("readonly"), c.shadowRoot.querySelector("jx-source").view.state.readOnly];
        const moved = document.createElement("div");
        document.body.append(moved);
        moved.append(c);
        await new Promise((r) => setTimeout(r, 50));
        const alive = c.session.result !== null;
        c.remove();
        await new Promise((r) => setTimeout(r, 50));
        const gone = c.session.result === null;
        moved.append(c);
        await until(() => c.session.result !== null);
        return { first, name: report.document.name, verdict: report.summary.verdict, encoding: gbk.document.encoding, kept, refused, after, english, attributes, alive, gone, again: c.session.result !== null, events };
      }, sample);
      assert.equal(seen.first, "unrecognised");
      assert.deepEqual([seen.name, seen.verdict, seen.encoding], ["甲.txt", "fail", "GB18030"]);
      assert.equal(seen.kept, "项目名称\t总计\n");
      assert.equal(seen.refused?.[0], "unreadable");
      assert.match(seen.refused[1], /复制/);
      assert.equal(seen.after, seen.kept, "the text stays");
      assert.match(seen.english, /[a-z]{3,} [a-z]/);
      assert.deepEqual(seen.attributes, ["dark", true, true]);
      assert.deepEqual([seen.alive, seen.gone, seen.again], [true, true, true]);
      assert.ok(seen.events.some(([type]) => type === "ready") && seen.events.some(([type]) => type === "error"));
      assert.ok(seen.events.every(([, , bubbles]) => !bubbles));
    });

    const bare = (attributes = "") => Buffer.from(`<!doctype html><meta charset="utf-8"><script src="/jixiao-checker.js"></script><jixiao-checker id="c" text="没有表格的文字" ${attributes}></jixiao-checker>`);
    for (const [what, csp, expected] of [
      ["workers from a Blob alone are allowed", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:", "wasm"],
      ["no worker is allowed at all", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'", "wasm"],
      ["neither worker nor WebAssembly is allowed", "default-src 'none'; script-src 'self'; worker-src 'none'", "js"],
    ]) {
      scene(`it checks where ${what}`, { csp, extra: { "/bare.html": bare() } }, async (page) => {
        await waitFor(page, () => document.getElementById("c").report?.summary.verdict === "unrecognised", { timeout: 30_000 });
        assert.equal(await page.evaluate(() => document.getElementById("c").session.core.kind), expected);
        assert.deepEqual((await page.evaluate("window.violations")).filter((v) => /^style/.test(v)), []);
      }, "bare.html");
    }

    scene("core=\"js\" does not even try WebAssembly, so that a policy has nothing to report", { wasm: false, extra: { "/bare.html": bare('core="js"') } }, async (page, { faults }) => {
      await waitFor(page, () => document.getElementById("c").report !== null, { timeout: 30_000 });
      assert.deepEqual(await page.evaluate("window.violations"), []);
      assert.deepEqual(faults, []);
    }, "bare.html");

    scene("hostile cells stay text in the element and in the frame", {}, async (page, { requests }, server) => {
      await says(page, "state-3", /（(wasm|js)）/);
      const hostile = sample.replace("基层人民调解员培训经费", "<img src=http://127.0.0.1:9/x onerror=window.hit=1>经费").replace("法律援助案件办理数量", "<script>window.hit=2</script>javascript:alert(1)");
      await page.evaluate(async (t) => {
        await document.getElementById("entry").check(t);
        const frame = document.getElementById("frame");
        await new Promise((done) => {
          window.addEventListener("message", (e) => { if (e.data.id === "h") done(); });
          frame.contentWindow.postMessage({ jixiao: 1, type: "check", id: "h", input: t }, location.origin);
        });
      }, hostile);
      await new Promise((r) => setTimeout(r, 100));
      assert.deepEqual(await page.evaluate(() => [window.hit ?? 0, document.getElementById("frame").contentWindow.hit ?? 0, document.getElementById("entry").shadowRoot.querySelectorAll("img, script").length]), [0, 0, 0]);
      assert.deepEqual(requests.filter((u) => u.includes(":9/")), []);
      assert.ok(server.asked.length > 0);
    });
  });
}

const chromium = browsers[0];
describe("the frame's protocol", { skip: chromium.path && built ? false : "no Chromium, or nothing built" }, () => {
  let browser;
  before(async () => { browser = await launch(chromium); });
  after(async () => { await browser?.close(); });

  // A parent of another origin: localhost instead of 127.0.0.1, on another port.
  async function framedBy(listed) {
    const page = readFileSync(join(root, "build/web/jixiao.html"), "utf8");
    const inner = await serve({ extra: { "/framed.html": Buffer.from(page.replace('name="jixiao-parents" content=""', `name="jixiao-parents" content="${listed}"`)) }, csp: "" });
    const outer = await serve({ csp: "", extra: { "/outer.html": Buffer.from(`<!doctype html><script>window.heard = []; addEventListener("message", (e) => heard.push([e.origin, e.data]))</script><iframe id="f" src="${inner.url}framed.html"></iframe>`) } });
    return { inner, outer, url: outer.url.replace("127.0.0.1", "localhost") };
  }

  it("says nothing to a parent of another origin, and does not listen to it", async () => {
    const { inner, outer, url } = await framedBy("");
    const page = await browser.newPage();
    try {
      await page.goto(url + "outer.html");
      const frame = await (await page.waitForSelector("#f")).contentFrame();
      await waitFor(frame, () => !!document.querySelector("jixiao-app")?.session.source);
      await page.evaluate((t) => document.getElementById("f").contentWindow.postMessage({ jixiao: 1, type: "check", id: 1, input: t }, "*"), sample);
      await new Promise((r) => setTimeout(r, 800));
      assert.deepEqual(await page.evaluate("window.heard"), []);
      assert.equal(await frame.evaluate(() => document.querySelector("jixiao-app").session.empty), true);
    } finally {
      await page.close();
      await inner.close();
      await outer.close();
    }
  });

  it("speaks with a parent whose origin an administrator wrote into the file, and with nobody else in that window", async () => {
    const { inner, outer, url } = await framedBy("");
    const origin = new URL(url).origin;
    await inner.close();
    const page = readFileSync(join(root, "build/web/jixiao.html"), "utf8").replace('name="jixiao-parents" content=""', `name="jixiao-parents" content="https://other.example ${origin}"`);
    assert.ok(page.includes(origin), "the page holds the meta element that the handbook names");
    const allowing = await serve({ csp: "", extra: { "/framed.html": Buffer.from(page) } });
    const holder = await serve({ csp: "", extra: { "/outer.html": Buffer.from("") } });
    await holder.close();
    const tab = await browser.newPage();
    try {
      await tab.goto(url + "outer.html");
      await tab.evaluate((src) => { document.getElementById("f").src = src; }, allowing.url + "framed.html");
      await waitFor(tab, () => window.heard.some(([, d]) => d.type === "ready"), { timeout: 20_000 });
      await tab.evaluate((t) => document.getElementById("f").contentWindow.postMessage({ jixiao: 1, type: "check", id: 7, input: t, name: "甲.txt" }, "*"), sample);
      await waitFor(tab, () => window.heard.some(([, d]) => d.id === 7), { timeout: 20_000 });
      const [from, answer] = await tab.evaluate(() => window.heard.find(([, d]) => d.id === 7));
      assert.equal(from, new URL(allowing.url).origin);
      assert.equal(answer.report.document.name, "甲.txt");
      // Another window of the right origin is not the parent.
      const frame = await (await tab.$("#f")).contentFrame();
      const before = await frame.evaluate(() => document.querySelector("jixiao-app").session.result.revision);
      await tab.evaluate((t) => {
        const other = document.createElement("iframe");
        document.body.append(other);
        const script = other.contentDocument.createElement("script");
        script.textContent = `parent.document.getElementById("f").contentWindow.postMessage({ jixiao: 1, type: "set", text: ${JSON.stringify(t)} }, "*")`;
        other.contentDocument.body.append(script);
      }, "别处来的文字");
      await new Promise((r) => setTimeout(r, 500));
      assert.equal(await frame.evaluate(() => document.querySelector("jixiao-app").session.result.revision), before);
      // What is malformed is answered or passed over, never run.
      await tab.evaluate(() => {
        for (const m of [null, 1, "x", {}, { jixiao: 2, type: "check" }, { jixiao: 1, type: "nothing" }, { jixiao: 1, type: "check", id: 8, input: 5 }]) document.getElementById("f").contentWindow.postMessage(m, "*");
      });
      await waitFor(tab, () => window.heard.some(([, d]) => d.id === 8));
      assert.equal((await tab.evaluate(() => window.heard.find(([, d]) => d.id === 8)))[1].code, "message");
    } finally {
      await tab.close();
      await allowing.close();
      await outer.close();
    }
  });

  it("is what the handbook tells an administrator to set", () => {
    const handbook = readFileSync(join(root, "web/docs/administrator.md"), "utf8");
    for (const line of [...policy().split("; "), ...policy({ wasm: false }).split("; "), framePolicy]) assert.ok(handbook.includes(line), line);
  });
});
