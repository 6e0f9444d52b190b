// An afternoon: every document there is, one after the other in one page.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { browsers, inside, launch, open, root, settled } from "./support.mjs";

const texts = (folder) => (existsSync(folder) ? readdirSync(folder).filter((n) => n.endsWith(".txt")).map((n) => join(folder, n)) : []);
const shared = join(root, "../shared");
if (!existsSync(shared)) console.log("SKIPPED: the documents of ../shared, which is not there");
const documents = [...texts(join(root, "tests/layouts")), ...["corpus", "wild", "reviews"].flatMap((f) => texts(join(shared, f)))];
const words = { pass: "通过：", warn: "有提示：", fail: "建议退回：", unrecognised: "未识别：" };

it(`${documents.length} documents pasted one after the other: no fault, no request, the verdict line as the report, no memory kept`,
  { skip: browsers[0].path ? false : "Chromium is not installed" }, async () => {
    const browser = await launch(browsers[0]);
    try {
      const { page, faults, requests } = await open(browser);
      const cdp = await page.createCDPSession();
      const heap = async () => {
        await cdp.send("HeapProfiler.collectGarbage");
        return (await page.metrics()).JSHeapUsedSize;
      };
      /// Undo keeps former texts, as it shall: measured without it.
      const afternoon = async (list) => {
        for (const file of list) {
          const name = file.slice(file.lastIndexOf("/") + 1);
          await inside(page, (r, t) => { r.querySelector("jx-source").swap("", null); r.host.session.openText(t); }, readFileSync(file, "utf8"));
          await settled(page);
          const { verdict, head, problem } = await inside(page, (r) => {
            const { result, problem } = r.host.session;
            return { verdict: result?.overview.summary.verdict, head: r.querySelector(".verdict .head")?.textContent, problem };
          });
          assert.equal(problem, null, name);
          assert.ok(head?.startsWith(words[verdict]), `${name}: the report says ${verdict}, the page “${head}”`);
        }
      };
      await afternoon(documents);
      const before = await heap();
      await afternoon(documents.slice(-50));
      const grown = (await heap()) - before;
      console.log(`${documents.length} documents; the heap grew by ${Math.round(grown / 1024)} KiB with 50 of them once more, from ${Math.round(before / 1024)}`);
      assert.ok(grown < 2 * 1024 * 1024, `the heap grew by ${grown} bytes`);
      assert.deepEqual(faults, []);
      assert.deepEqual(requests.filter((url) => !/^(file|blob|data):/.test(url)), []);
    } finally {
      await browser.close();
    }
  });
