// Every text of the page stands in both languages: none is missing, none is left over, none is written elsewhere.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { browsers, click, inside, launch, open, paste, root, settled, until } from "./support.mjs";

const src = join(root, "web/src");
const { buildSync } = createRequire(join(root, "web/package.json"))("esbuild");
const words = async (name) => {
  const { outputFiles: [file] } = buildSync({ entryPoints: [join(src, name)], bundle: true, write: false, format: "esm" });
  return import("data:text/javascript," + encodeURIComponent(file.text));
};
const { zh } = await words("strings.zh.ts");
const { en } = await words("strings.en.ts");
const han = /[\u3400-\u9fff]+/g;
const sources = readdirSync(src).filter((n) => n.endsWith(".ts") && !n.startsWith("strings.")).map((name) => ({ name, text: readFileSync(join(src, name), "utf8") }));

describe("the words of the page", () => {
  it("have the same keys in both languages", () => assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort()));

  it("ask for the same values in both languages", () => {
    const values = (s) => [...s.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort().join();
    for (const key of Object.keys(zh)) assert.equal(values(en[key]), values(zh[key]), key);
  });

  it("are Chinese in the one and not in the other", () => {
    for (const [key, text] of Object.entries(en)) assert.ok(!han.test(text.replace(/中文|绩效目标表/g, "")), `${key}: ${text}`);
    const plain = Object.entries(zh).filter(([key, text]) => !/[\u3400-\u9fff]/.test(text) && key !== "language" && text !== "：");
    assert.deepEqual(plain, []);
  });

  it("are all used", () => {
    const all = sources.map((s) => s.text).join("\n");
    const unused = Object.keys(zh).filter((key) => !/^(form|role)_/.test(key) && !all.includes(`"${key}"`));
    assert.deepEqual(unused, []);
  });

  it("stand nowhere else in the code", () => {
    // What is no text of the page: words of the forms that are looked for, numerals, and the font of a workbook.
    const known = /numerals|wholeLabels|sourceLabel|总计\|合计|预算金额|拨款|font: |<name val=|const parts = |"(产出|效益|满意度)指标"|replace\(\/指标|中文|phrases|指标\$|"十"|`十|\+ "十|: "（|）`|，\$\{|第 /;
    const found = [];
    for (const { name, text } of sources) {
      if (name === "editor-theme.ts") continue; // the editor's own phrases, by their English
      text.split("\n").forEach((line, i) => {
        const code = line.replace(/\/\/.*$/, "").replace(/^\s*\*.*$/, "");
        if (/[\u3400-\u9fff]/.test(code) && !known.test(code)) found.push(`${name}:${i + 1} ${code.trim()}`);
      });
    }
    assert.deepEqual(found, []);
  });
});

const chromium = browsers[0];
describe("the page in English", { skip: chromium.path ? false : "Chromium is not installed" }, () => {
  const document = readFileSync(join(root, "web/samples/packed-faults.txt"), "utf8");
  let browser;
  before(async () => { browser = await launch(chromium); });
  after(async () => { await browser?.close(); });

  const tab = (view) => async (page) => {
    await paste(page, { "text/plain": document });
    await click(page, `#tab-${view}`);
  };
  const states = {
    "the first screen": async () => {},
    "the findings, one chosen": async (page) => {
      await paste(page, { "text/plain": document });
      await click(page, "jx-findings .row", "AM020");
    },
    ...Object.fromEntries(["content", "grid", "funds", "letter", "compare"].map((view) => [`the part “${view}”`, tab(view)])),
    "a comparison": async (page) => {
      await tab("compare")(page);
      await inside(page, (r, text) => r.host.session.setFormer({ name: "former.txt", input: text }), document.replace("46.50", "40.00").replace("≥600人", "≥500人"));
      await until(page, "the differences stand", (r) => r.querySelectorAll("jx-compare .row").length > 2);
      await click(page, "jx-compare .kind", "Still open");
      await until(page, "amounts are in sight", (r) => r.querySelector("jx-compare").textContent.includes("→"));
      await click(page, "jx-compare .row", "→");
    },
    "the settings": async (page) => {
      await click(page, "header button", "Settings");
      await until(page, "the profiles are listed", (r) => r.querySelectorAll("jx-settings option").length > 10);
      await inside(page, (r) => r.querySelectorAll("jx-settings details").forEach((d) => { d.open = true; }));
    },
    "the menu of exports": async (page) => {
      await paste(page, { "text/plain": document });
      await click(page, "jx-menu button", "Export");
    },
    "nothing recognised": async (page) => { await paste(page, { "text/plain": "ABC" }); },
  };
  for (const [name, reach] of Object.entries(states)) {
    it(`shows no Chinese but the document's own: ${name}`, async () => {
      const { page } = await open(browser);
      try {
        await inside(page, (r) => { r.host.settings = { ...r.host.settings, language: "en" }; });
        await settled(page);
        await reach(page);
        await new Promise((r) => setTimeout(r, 200));
        const found = await inside(page, (r, own) => {
          const bad = [];
          // What the core says of the document, its own tests look at: it names words that the forms want in Chinese.
          const { result, rules } = r.host.session;
          own += JSON.stringify([result?.findings.map((f) => [f.message, f.suggestion, f.basis, f.related]), result?.overview.skipped_rules, rules]);
          const look = (text, where) => {
            for (const m of text.matchAll(/[\u3400-\u9fff]+/g)) {
              if (!own.includes(m[0])) bad.push(`${m[0]} — ${where} “${text.slice(Math.max(0, m.index - 40), m.index + 40).trim()}”`);
            }
          };
          for (const node of r.querySelectorAll("*")) {
            if (node.closest("style, .cm-editor") || node.closest("[lang=zh-CN]")) continue;
            for (const child of node.childNodes) if (child.nodeType === 3) look(child.nodeValue, node.localName);
            for (const a of ["aria-label", "title", "placeholder"]) look(node.getAttribute(a) ?? "", `${node.localName}[${a}]`);
          }
          return bad;
        }, document + "中文绩效目标表一级指标三级指标指标值");
        assert.deepEqual(found, []);
      } finally {
        await page.close();
      }
    });
  }
});
