// Several files opened together: each is checked, and all against each other, as the command line does.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { browsers, click, editor, inside, launch, open, root, settled, text, until } from "./support.mjs";

const chromium = browsers[0];
const sample = (name) => readFileSync(join(root, "web/samples", name), "utf8");
const program = process.env.JIXIAO ?? join(root, "build/native/jixiao");

const project = (amount) => "2026年项目支出绩效目标表\n单位：万元\n项目名称\t总计\t财政拨款\t绩效目标\t一级指标\t二级指标\t三级指标\t指标值\n" +
  `基层干部培训专项\t${amount}\t${amount}\t培训干部280人次。\t产出指标\t数量指标\t培训人次\t≥280人次\n`;
const files = {
  "甲.txt": project("100.00"),
  "乙.txt": project("120.00"),
  "丙.txt": sample("packed-clean.txt"),
  "丁.html": "<html><body><table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr><tr><td>产出指标</td><td>数量指标</td><td>培训人数</td><td>≥200人</td></tr></table></body></html>",
};

async function drop(page, contents) {
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const [name, bytes] of list) transfer.items.add(new File([new Uint8Array(bytes)], name));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, Object.entries(contents).map(([name, x]) => [name, [...Buffer.from(x)]]));
  await until(page, "every file is checked", (r) => {
    const { files } = r.host.session.batch;
    return files.length > 0 && files.every((f) => r.host.session.summaryOf(f) || f.problem);
  });
  await settled(page);
}

const rules = (page) => inside(page, (r) => r.host.session.result.findings.map((f) => f.rule));
const listed = (page) => inside(page, (r) => [...r.querySelectorAll(".one-file")].map((x) => x.textContent.replace(/\s+/g, " ").trim()));
const show = async (page, name) => {
  await click(page, ".one-file", name);
  await until(page, `${name} is shown`, (r, n) => r.host.session.current?.name === n, name);
  await settled(page);
};

/// What the page hands out as a file, as text.
const handedOut = async (page, label) => {
  await inside(page, () => {
    window.handed = null;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.handed = blob; return make.call(URL, blob); };
  });
  await click(page, "jx-menu button", "导出");
  await click(page, ".item", label);
  await until(page, "the file is made", () => window.handed !== null);
  return page.evaluate(async () => [...new Uint8Array(await window.handed.arrayBuffer())]).then((b) => Buffer.from(b));
};

describe("several files", { skip: chromium.path ? false : "Chromium is not installed" }, () => {
  let browser;
  before(async () => { browser = await launch(chromium); });
  after(async () => { await browser?.close(); });
  const scene = (name, f, options = {}) => it(name, options, async () => {
    const { page, faults, requests } = await open(browser);
    try {
      await f(page);
      assert.deepEqual(faults, []);
      assert.deepEqual(requests.filter((url) => !/^(file|blob|data):/.test(url)), []);
    } finally {
      await page.close();
    }
  });

  scene("are listed with how each came out, and rules over several files run", async (page) => {
    await drop(page, files);
    const list = await listed(page);
    assert.equal(list.length, 4);
    assert.match(list[0], /^退回 甲.txt \d+ 错误/);
    assert.match(list[2], /^通过 丙.txt/);
    assert.ok((await rules(page)).includes("CO013"), "the same project has another amount in the other file");
    assert.match(await text(page, "jx-findings"), /在“乙.txt”中是 120 万元/);
    await show(page, "丙.txt");
    assert.ok(!(await rules(page)).includes("CO013"));
    assert.equal(await text(page, ".brand .file"), "丙.txt");
  });

  scene("one that is no text says so and does not stop the others", async (page) => {
    await drop(page, { "坏.xlsx": Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), ...files, "坏.bin": Buffer.from([0, 1, 2, 3, 0, 0, 0, 255]) });
    const list = await listed(page);
    assert.match(list[0], /坏.xlsx/);
    assert.match(list[5], /坏.bin/);
    assert.ok((await rules(page)).includes("CO013"));
    await click(page, ".one-file", "坏.xlsx");
    await until(page, "the reason is given", (r) => r.querySelector(".notice")?.textContent.includes("坏.xlsx"));
    assert.equal(await inside(page, (r) => r.host.session.current.name), "甲.txt");
  });

  scene("what is mended in one is known to the others, and each keeps its text, undo and answers", async (page) => {
    await drop(page, files);
    await inside(page, (r) => { const s = r.host.session; s.dismiss(s.result.findings.find((f) => f.rule === "CO013"), "口径不同"); });
    await show(page, "乙.txt");
    assert.ok((await rules(page)).includes("CO013"));
    assert.equal(await inside(page, (r) => r.host.session.answers.size), 0);
    await inside(page, (r) => { const s = r.host.session; const at = s.result.text.indexOf("120.00"); s.edit(at, at + 6, "100.00"); });
    await settled(page);
    assert.ok(!(await rules(page)).includes("CO013"));
    await show(page, "甲.txt");
    assert.equal(await inside(page, (r) => r.host.session.answers.size), 1);
    assert.ok(!(await rules(page)).includes("CO013"));
    await inside(page, (r) => r.host.session.undo());
    assert.equal((await editor(page)).text, files["甲.txt"], "nothing of another file can be undone into this one");
    await show(page, "乙.txt");
    assert.match((await editor(page)).text, /专项\t100\.00\t120\.00/);
    await inside(page, (r) => r.host.session.undo());
    await settled(page);
    assert.equal((await editor(page)).text, files["乙.txt"]);
    assert.ok((await rules(page)).includes("CO013"));
  });

  scene("a pasted text stands beside them, and the list can be put away", async (page) => {
    await drop(page, files);
    await inside(page, (r, t) => r.host.session.openText(t), sample("packed-faults.txt"));
    await settled(page);
    assert.equal(await inside(page, (r) => r.host.session.current), null);
    assert.equal((await listed(page)).length, 4);
    await inside(page, (r) => r.host.session.undo());
    assert.equal((await editor(page)).text, "");
    await show(page, "甲.txt");
    assert.equal((await editor(page)).text, files["甲.txt"]);
    await drop(page, { "戊.txt": sample("self-evaluation.txt") });
    assert.equal((await listed(page)).length, 5, "a file dropped later comes to the others");
    assert.equal(await inside(page, (r) => r.host.session.current.name), "甲.txt");
    await inside(page, (r) => r.host.session.openBytes("己.txt", new TextEncoder().encode("没有表格")));
    await settled(page);
    assert.equal((await editor(page)).text, "没有表格", "what an embedding page gives is shown");
    await show(page, "甲.txt");
    await click(page, "jx-files button", "收起");
    await settled(page);
    assert.equal(await inside(page, (r) => r.querySelector("jx-files")), null);
    assert.ok(!(await rules(page)).includes("CO013"), "alone again");
  });

  scene("a core that ends is started again with all of them", async (page) => {
    await drop(page, files);
    await inside(page, (r) => { r.host.session.stop(); r.host.session.checkNow(); });
    await settled(page);
    assert.ok((await rules(page)).includes("CO013"));
  });

  scene("an example of a rule over several files can be tried", async (page) => {
    await inside(page, (r) => { r.host.help = "CO013"; });
    await until(page, "the rule stands open", (r) => r.querySelector("jx-help details[open] button"));
    await click(page, "jx-help details[open] button", "");
    await until(page, "both are checked", (r) => r.host.session.batch.files.length === 2 && r.host.session.result?.complete);
    await settled(page);
    assert.ok((await rules(page)).includes("CO013"));
  });

  scene("their reports are those of the command line, byte for byte", async (page) => {
    const folder = mkdtempSync(join(tmpdir(), "jixiao-"));
    try {
      for (const [name, x] of Object.entries(files)) writeFileSync(join(folder, name), x);
      let expected;
      try {
        expected = execFileSync(program, ["check", "--format", "json", ...Object.keys(files).map((n) => join(folder, n))], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
      } catch (error) {
        expected = error.stdout; // 1: errors were found
      }
      await drop(page, files);
      assert.equal((await handedOut(page, "全部文件的报告")).toString(), expected);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, { skip: existsSync(program) ? false : `${program} is not built` });

  scene("one workbook holds the findings of all", async (page) => {
    await drop(page, files);
    const { unzipSync, strFromU8 } = await import(join(root, "web/node_modules/fflate/esm/index.mjs"));
    const parts = unzipSync(new Uint8Array(await handedOut(page, "全部文件的问题")));
    assert.match(strFromU8(parts["xl/worksheets/sheet1.xml"]), /丁\.html/);
    assert.match(strFromU8(parts["xl/worksheets/sheet2.xml"]), /甲\.txt.*?CO013/s);
  });
});
