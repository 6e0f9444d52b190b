// Takes the pictures of the built page that README and web/DESIGN.md show. Needs Chromium.
//
//   node web/scripts/screenshot.mjs

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { browsers, click, inside, launch, open, settled } from "../../tests/web/support.mjs";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const sample = readFileSync(join(web, "samples/packed-faults.txt"), "utf8");
const shots = [
  { file: "screenshot.webp", width: 1366, height: 768 },
  { file: "dark-content.webp", width: 1366, height: 768, dark: true, view: "content" },
  { file: "narrow.webp", width: 360, height: 720 },
];

const browser = await launch(browsers[0]);
try {
  for (const shot of shots) {
    const { page } = await open(browser, undefined, shot);
    await inside(page, (r, text) => r.host.session.openText(text, "2025年项目支出绩效目标表.txt"), sample);
    await settled(page);
    if (shot.view) await click(page, `#tab-${shot.view}`);
    else await click(page, "jx-findings .row", "相差 2");
    if (shot.width < 700) await click(page, ".switch button", "结果");
    await new Promise((r) => setTimeout(r, 400));
    await page.screenshot({ path: join(web, "docs", shot.file), type: "webp", quality: 82 });
    await page.close();
    console.log(`web/docs/${shot.file}`);
  }
} finally {
  await browser.close();
}
