// Takes the pictures of web/docs/officer.md from the built page, so that they show what it really looks like.
//
//   node web/scripts/shots.mjs

import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { browsers, click, inside, launch, open, settled } from "../../tests/web/support.mjs";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(web, "docs/officer");
const sample = readFileSync(join(web, "samples/packed-faults.txt"), "utf8");
const merged = '<table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr><tr><td rowspan="2">产出指标</td><td>数量指标</td><td>培训调解员人数</td><td>≥200人</td></tr><tr><td>质量指标</td><td>培训合格率</td><td>≥105%</td></tr><tr><td>效益指标</td><td>社会效益指标</td><td>纠纷化解率</td><td>≥88%</td></tr></table>';

const filled = async (page, text = sample) => {
  await inside(page, (r, t) => r.host.session.openText(t, "2025年项目支出绩效目标表.txt"), text);
  await settled(page);
};
const shots = {
  "1-empty": async () => {},
  "2-findings": async (page) => {
    await filled(page);
    await click(page, "jx-findings .row", "相差 2");
  },
  "3-fix": async (page) => {
    await filled(page, sample.replace("法律援助案件办理数量", "法律援\u200b助案件办理数量"));
    const shown = await inside(page, (r) => {
      const { session } = r.host;
      const index = session.result.findings.findIndex((f) => f.fix);
      session.selectFinding(index, "key");
      return index >= 0;
    });
    if (!shown) throw new Error("no finding of the sample has a fix: choose another picture");
  },
  "4-content": async (page) => {
    await filled(page);
    await click(page, "#tab-content");
  },
  "5-letter": async (page) => {
    await filled(page);
    await click(page, "#tab-letter");
  },
  "6-table": async (page) => {
    await inside(page, (r, markup) => {
      const transfer = new DataTransfer();
      transfer.setData("text/html", markup);
      transfer.setData("text/plain", "x");
      const event = new Event("paste", { bubbles: true, cancelable: true, composed: true });
      Object.defineProperty(event, "clipboardData", { value: transfer });
      r.querySelector(".cm-content").dispatchEvent(event);
    }, merged);
    await settled(page);
  },
};

const browser = await launch(browsers[0]);
try {
  await mkdir(folder, { recursive: true });
  for (const [name, reach] of Object.entries(shots)) {
    const { page } = await open(browser, undefined, { width: 1280, height: 720 });
    await reach(page);
    await new Promise((r) => setTimeout(r, 500));
    await page.screenshot({ path: join(folder, `${name}.webp`), type: "webp", quality: 80 });
    await page.close();
    console.log(`web/docs/officer/${name}.webp`);
  }
} finally {
  await browser.close();
}
