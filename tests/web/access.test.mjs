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
  "several files, one of them no text": async (page) => {
    await page.evaluate((t) => {
      const transfer = new DataTransfer();
      for (const [name, words] of [["甲.txt", t], ["乙.txt", "没有表格"], ["丙.xlsx", "PK\u0003\u0004"]]) transfer.items.add(new File([words], name));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, sample);
    await until(page, "all are checked", (r) => r.querySelectorAll(".one-file").length === 3 && !r.querySelector("jx-files").textContent.includes("正在检查") && r.host.session.result);
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

  it("what a screen reader says: the verdict, then each finding that F8 leads to, then what was done", async () => {
    const { page } = await open(browser, mock);
    try {
      const spoken = (words) => until(page, `“${words}” is said`, (r, w) => r.querySelector("[role=status]").textContent.includes(w), words);
      await paste(page, { "text/plain": sample });
      await spoken("建议退回 有");
      await page.keyboard.press("F8");
      const message = await inside(page, (r) => { const s = r.host.session; return s.result.findings[s.selectedFinding].message; });
      await spoken(`：${message}`);
      await inside(page, (r) => r.host.session.say("已复制"));
      await spoken("已复制");
    } finally {
      await page.close();
    }
  });

  it("a row of the long lists says which of how many it is, though most are not in the page", async () => {
    const { page } = await open(browser, mock);
    try {
      await paste(page, { "text/plain": sample });
      const rows = await inside(page, (r) => [...r.querySelectorAll("jx-findings [role=treeitem]")].map((x) => ["level", "posinset", "setsize"].map((k) => Number(x.getAttribute("aria-" + k)))));
      const groups = rows.filter(([level]) => level === 1);
      assert.deepEqual(groups.map(([, at, all]) => [at, all]), groups.map((_, i) => [i + 1, groups[0][2]]));
      const total = await inside(page, (r) => r.host.session.result.findings.filter((f) => f.severity === "error").length);
      assert.deepEqual(rows[1], [2, 1, total]);
    } finally {
      await page.close();
    }
  });

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
