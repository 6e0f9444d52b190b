// axe-core finds nothing in any state of the page, in light, dark and high contrast.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { browsers, click, inside, launch, open, mockPage, paste, root, until } from "./support.mjs";

const chromium = browsers[0];
const axe = readFileSync(join(root, "web/node_modules/axe-core/axe.min.js"), "utf8");
const sample = readFileSync(join(root, "web/samples/packed-faults.txt"), "utf8");
const mock = mockPage();
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const states = {
  "the first screen": async () => {},
  "findings": async (page) => {
    await paste(page, { "text/plain": sample });
    await click(page, "jx-findings .row", "前缺少分号");
  },
  "a reason asked for": async (page) => {
    await paste(page, { "text/plain": sample });
    await click(page, "jx-findings .row", "出现了 2 次");
    await until(page, "the detail stands", (r) => r.querySelector("jx-finding .actions") !== null);
    await click(page, "jx-finding button", "不是问题");
  },
  ...Object.fromEntries(["content", "grid", "funds", "letter", "compare"].map((view) => [`the part “${view}”`, async (page) => {
    await paste(page, { "text/plain": sample });
    await click(page, `#tab-${view}`);
  }])),
  "nothing recognised": async (page) => { await paste(page, { "text/plain": "没有表格" }); },
  "a fault of the checker": async (page) => { await paste(page, { "text/plain": sample + "!!crash" }); },
  "help": async (page) => {
    await click(page, "header button", "帮助");
    await until(page, "the rules are listed", (r) => r.querySelectorAll("jx-help details").length > 0);
    await inside(page, (r) => { r.querySelector("jx-help details").open = true; });
  },
  "a comparison": async (page) => {
    await paste(page, { "text/plain": sample });
    await click(page, "#tab-compare");
    await inside(page, (r, t) => r.host.session.setFormer({ name: "上一稿.txt", input: t }), sample.replace("46.50", "40.00"));
    await until(page, "the differences stand", (r) => r.querySelectorAll("jx-compare .row").length > 2);
    await click(page, "jx-compare .kind", "还没改");
    await until(page, "amounts are in sight", (r) => r.querySelector("jx-compare").textContent.includes("→"));
    await click(page, "jx-compare .row", "→");
  },
  "the settings, all unfolded": async (page) => {
    await click(page, "header button", "设置");
    await until(page, "the profiles are listed", (r) => r.querySelectorAll("jx-settings option").length > 5);
    await inside(page, (r) => { r.querySelectorAll("jx-settings details").forEach((d) => { d.open = true; }); r.querySelector("jx-settings").query = "指标"; });
  },
  "an open menu": async (page) => { await click(page, "jx-menu button", "示例"); },
  "a pasted table": async (page) => {
    await paste(page, { "text/plain": "甲\t乙", "text/html": "<table><tr><td rowspan=\"2\">项目名称</td><td>总计</td></tr><tr><td>1</td></tr></table>" });
  },
};

describe("accessibility", { skip: chromium.path ? false : "Chromium is not installed" }, () => {
  let browser;
  before(async () => { browser = await launch(chromium); });
  after(async () => { await browser?.close(); });

  for (const [name, reach] of Object.entries(states)) {
    for (const look of ["light", "dark", "contrast"]) {
      it(`${name}, ${look}`, async () => {
        const { page } = await open(browser, mock);
        try {
          await inside(page, (r, theme) => { r.host.settings = { ...r.host.settings, theme }; }, look);
          await reach(page);
          await new Promise((r) => setTimeout(r, 150));
          await page.evaluate(axe);
          const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.target.join(" ") + " — " + n.failureSummary.replace(/\\s+/g, " ")).join(" | ")))`);
          assert.deepEqual(found, []);
        } finally {
          await page.close();
        }
      });
    }
  }
});
