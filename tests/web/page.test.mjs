// The built page with the real core, opened from the disk, in both browsers: what an officer does with it.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { browsers, click, drop, editor, inside, launch, open, paste, realPage, root, settled, text, until } from "./support.mjs";

const sampleFolder = join(root, "web/samples");
const sample = (name) => readFileSync(join(sampleFolder, name), "utf8");
const corpus = join(root, "../shared/corpus");

for (const browser of browsers) {
  describe(`the page in ${browser.name}`, { skip: browser.path ? false : `${browser.name} is not installed` }, () => {
    let running;
    before(async () => { running = await launch(browser); });
    after(async () => { await running?.close(); });

    const scene = (name, f) => it(name, async () => {
      const { page, faults, requests } = await open(running);
      try {
        await f(page);
        // That the policy stopped a pasted handler is no fault.
        assert.deepEqual(faults.filter((x) => !/inline event handler/.test(x)), [], "the browser's console is free of errors");
        assert.deepEqual(requests.filter((url) => !/^(file|blob|data):/.test(url)), [], "nothing was asked of a network");
        assert.ok(requests.filter((url) => url.startsWith("file:")).length <= 1, "one file is all it needs"); // Firefox names none
      } finally {
        await page.close();
      }
    });

    scene("the table with deliberate faults is to be sent back, with its sums named", async (page) => {
      await paste(page, { "text/plain": sample("packed-faults.txt") });
      assert.match(await text(page, ".verdict .head"), /建议退回/);
      assert.match(await text(page, ".verdict .sub"), /1 张表 · 3 个目标 · 15 条指标/);
      assert.match(await text(page, "jx-findings"), /AM020/);
      await click(page, "jx-findings .row", "相差 2");
      await until(page, "the amount is selected", (r) => r.querySelector("jx-source").view.state.selection.main.from > 0);
      assert.equal((await editor(page)).selected, "98.00");
    });

    for (const name of readdirSync(sampleFolder).sort()) {
      scene(`sample ${name} is recognised, and each of its indicators leads to its words`, async (page) => {
        await paste(page, { "text/plain": sample(name) });
        const { summary, bad } = await inside(page, (r) => {
          const { result } = r.host.session;
          const bad = [];
          const flat = (s) => s.replace(/\s/g, "");
          for (const target of result.targets.flat()) {
            for (const i of target.indicators) {
              const quoted = flat(result.text.slice(i.span.start.offset, i.span.end.offset));
              if (i.level3 && !quoted.includes(flat(i.level3))) bad.push(`${i.level3} — ${quoted}`);
            }
          }
          return { summary: result.overview.summary, bad };
        });
        assert.notEqual(summary.verdict, "unrecognised");
        assert.ok(summary.indicators >= 8);
        assert.deepEqual(bad, []);
      });
    }

    scene("the samples are offered on the first screen", async (page) => {
      await click(page, ".welcome .samples button", "无误");
      await settled(page);
      assert.equal((await editor(page)).text, sample("packed-clean.txt"));
      assert.doesNotMatch(await text(page, ".verdict .head"), /退回|未识别/);
    });

    scene("typing is checked as one types", async (page) => {
      await paste(page, { "text/plain": sample("packed-faults.txt") });
      const before = await inside(page, (r) => r.host.session.result.overview.summary.errors);
      await inside(page, (r) => {
        const { view } = r.querySelector("jx-source");
        const at = view.state.doc.toString().indexOf("XX");
        view.dispatch({ selection: { anchor: at, head: at + 2 } });
        view.focus();
      });
      for (const key of ["≤", "3", "%"]) await page.keyboard.press(key).catch(() => page.keyboard.type(key));
      await settled(page);
      assert.match((await editor(page)).text, /实施周期指标值：≤3%/);
      assert.equal(await inside(page, (r) => r.host.session.result.overview.summary.errors <= 0), before <= 0);
    });

    scene("a file in GB18030 opens by itself, and another encoding can be tried without losing the text", async (page) => {
      const bytes = Buffer.from([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 9, 0xd7, 0xdc, 0xbc, 0xc6, 13, 10, 0xbc, 0xd7, 9, 0x31, 13, 10]);
      await drop(page, "旧表.txt", bytes);
      await until(page, "the file is open", (r) => r.querySelector("jx-source").read() !== "");
      await settled(page);
      assert.equal((await editor(page)).text, "项目名称\t总计\n甲\t1\n");
      assert.match(await text(page, ".pane.source select"), /自动（GB18030|自动（/);
      await inside(page, (r) => { const s = r.querySelector(".pane.source select"); s.value = "UTF-8"; s.dispatchEvent(new Event("change")); });
      await until(page, "it was read again", (r) => r.querySelector("jx-source").read().includes("\ufffd"));
      await inside(page, (r) => r.querySelector("jx-source").undo());
      assert.equal((await editor(page)).text, "项目名称\t总计\n甲\t1\n");
    });

    scene("a workbook is refused with what to do instead, and the text stays", async (page) => {
      await paste(page, { "text/plain": "已有的文字" });
      await drop(page, "申报表.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
      await until(page, "the refusal stands", (r) => r.querySelector(".notice.problem") !== null);
      assert.match(await text(page, ".notice.problem"), /申报表\.xlsx.*Excel.*复制.*粘贴/);
      assert.equal((await editor(page)).text, "已有的文字");
    });

    scene("cells full of markup, scripts and formulas stay text", async (page) => {
      const nasty = sample("packed-faults.txt")
        .replace("基层人民调解员培训经费", "<img src=x onerror=window.hit=1>经费")
        .replace("法律援助案件办理数量", "<script>window.hit=2</script>=cmd|' /C calc'!A0 javascript:alert(1)\u202e倒");
      await paste(page, { "text/plain": nasty });
      for (const tab of ["findings", "content", "grid", "funds", "letter", "compare"]) {
        await click(page, `#tab-${tab}`);
        await new Promise((r) => setTimeout(r, 60));
      }
      assert.equal(await page.evaluate("window.hit"), undefined);
      assert.equal(await inside(page, (r) => [...r.querySelectorAll("img, script, iframe")].filter((x) => !x.closest(".cm-editor")).length), 0);
      // The mark that turns text around is shown in the source, named in a finding, and turns nothing around there.
      const turned = await inside(page, (r) => r.host.session.result.findings.filter((f) => f.rule === "TX002").map((f) => f.message));
      assert.ok(turned.length > 0 && turned.every((m) => /改变文字方向/.test(m) && !/[\u202a-\u202e\u2066-\u2069]/.test(m)), turned.join());
      await inside(page, (r) => { const { view } = r.querySelector("jx-source"); view.dispatch({ selection: { anchor: view.state.doc.toString().indexOf("\u202e") }, scrollIntoView: true }); });
      await until(page, "the mark is visible in the source", (r) => r.querySelector(".cm-specialChar") !== null);
      await inside(page, (r) => r.host.beforePrint());
      assert.equal(await inside(page, (r) => r.querySelectorAll(".printed img, .printed script").length), 0);
      assert.equal(await page.evaluate("window.hit"), undefined);
    });

    scene("another province's rules, a rule's severity and own words change what is said, and are said", async (page) => {
      await paste(page, { "text/plain": sample("packed-faults.txt") });
      const rules = () => inside(page, (r) => r.host.session.result.findings.map((f) => `${f.rule} ${f.severity}`).sort());
      const before = await rules();
      await drop(page, "某市.json", Buffer.from(JSON.stringify({ schema: "jixiao-profile/1", name: "某市", extends: "hunan", rules: { AM020: "info", TX001: "off" }, fixed_indicators: ["成本控制率"] })));
      await until(page, "the profile is named", (r) => r.querySelector(".verdict .sub")?.textContent.includes("某市"));
      await settled(page);
      const after = await rules();
      assert.ok(before.includes("AM020 error") && !after.includes("AM020 error") && after.includes("AM020 info"));
      assert.ok(!after.some((x) => x.startsWith("TX001")) && after.some((x) => x.startsWith("IN020")));
      await click(page, ".verdict .link", "某市");
      await until(page, "the settings are open", (r) => r.querySelector("jx-settings") !== null);
      await inside(page, (r) => {
        const select = r.querySelector("jx-settings select");
        select.value = "guangdong";
        select.dispatchEvent(new Event("change"));
      });
      await settled(page);
      assert.equal(await inside(page, (r) => r.host.settings.profile.extends), "guangdong");
      await click(page, "jx-settings button", "恢复通用规则");
      await settled(page);
      await until(page, "the general rules run again", (r) => !r.querySelector(".verdict .sub").textContent.includes("某市"));
      assert.deepEqual(await rules(), before);
    });

    scene("a profile that is not in order is refused with the reason, and the text stays", async (page) => {
      await paste(page, { "text/plain": sample("packed-faults.txt") });
      await drop(page, "坏.json", Buffer.from(JSON.stringify({ schema: "jixiao-profile/1", rules: { ZZ999: "off" } })));
      await until(page, "the refusal stands", (r) => r.querySelector(".notice.problem")?.textContent.includes("ZZ999"));
      await settled(page);
      assert.match(await text(page, ".verdict .head"), /建议退回/);
      assert.equal((await editor(page)).text, sample("packed-faults.txt"));
    });

    scene("answers are exported as the command line reads them, and taken back", async (page) => {
      await paste(page, { "text/plain": sample("packed-faults.txt") });
      await inside(page, (r) => { const s = r.host.session; s.dismiss(s.result.findings[0], "批复如此"); });
      const saved = await inside(page, async (r) => {
        let blob;
        const { createObjectURL } = URL;
        URL.createObjectURL = (b) => { blob = b; return createObjectURL.call(URL, b); };
        r.querySelectorAll("jx-menu button").forEach((b) => { if (b.textContent.includes("导出")) b.click(); });
        await new Promise((f) => setTimeout(f, 100));
        [...r.querySelectorAll(".menu .item")].find((x) => x.textContent.includes("答复")).click();
        await new Promise((f) => setTimeout(f, 200));
        return blob.text();
      });
      const { schema, answers } = JSON.parse(saved);
      assert.equal(schema, "jixiao-answers/1");
      assert.equal(answers.length, 1);
      await inside(page, (r) => r.host.session.answers.clear());
      await drop(page, "答复.json", Buffer.from(saved));
      await until(page, "the answer counts", (r) => r.querySelector(".verdict .sub").textContent.includes("不是问题 1"));
      const report = await inside(page, async (r) => {
        const s = r.host.session;
        const { handle } = await s.core.call("open", { input: s.result.text, options: { answers: [...s.answers.values()] } });
        return s.core.call("report", { handle });
      });
      assert.ok(!JSON.parse(report).findings.some((f) => f.rule === answers[0].rule && f.meaning === answers[0].place));
    });

    scene("an earlier draft is matched by meaning: mended, open, new, amounts, values, added and removed", async (page) => {
      const now = sample("packed-faults.txt");
      // The earlier draft: rows in another order, a project's name with another bracket, other figures.
      const lines = now.split("\n");
      const projects = lines.slice(9, 12);
      const former = [...lines.slice(0, 9), projects[2], projects[0].replace("46.50", "40.00").replace("≥600人；年度指标值：≥200人", "≥500人；年度指标值：≥150人").replace("≥105%；年度指标值：≥105%", "≥95%；年度指标值：≥90%"),
        projects[1].replace("2、1-产出指标；11-数量指标；法律援助案件办理数量", "2、1-产出指标；11-数量指标；法律咨询接待人次").replace("≥500件。 3", "XX。 3"), ...lines.slice(12)].join("\n");
      await paste(page, { "text/plain": former });
      await click(page, "#tab-compare");
      await click(page, "jx-compare button", "把左边这份作为上一稿");
      await paste(page, { "text/plain": now });
      await until(page, "the differences stand", (r) => r.querySelectorAll("jx-compare .row").length > 3);
      const changes = await inside(page, (r) => r.querySelector("jx-compare").made.changes.map((c) => ({ kind: c.kind, where: c.where.join("/"), what: c.what, before: c.before, after: c.after, rule: c.finding?.rule ?? "", percent: c.difference?.percent ?? null })));
      const of = (kind) => changes.filter((c) => c.kind === kind);
      assert.ok(of("new").some((c) => c.rule === "VA006"), "the rate above 100 % is new");
      assert.ok(of("mended").length > 0, "what only the earlier draft had is mended");
      assert.ok(of("open").some((c) => c.rule === "AM001"), "the sources still do not add up, though the row moved");
      const amount = of("amount").find((c) => c.what === "总计" && c.where === "基层人民调解员培训经费");
      assert.deepEqual([amount.before, amount.after, amount.percent], ["40.00", "46.50", 16.25]);
      const value = of("value").find((c) => c.where.endsWith("培训基层调解员人数"));
      assert.deepEqual([value.before, value.after], ["≥150人", "≥200人"]);
      assert.ok(changes.some((c) => c.kind === "removed" && c.where.endsWith("法律咨询接待人次")) || changes.some((c) => c.before === "法律咨询接待人次"));
      assert.ok(!changes.some((c) => c.where.startsWith("法治宣传教育经费") && ["amount", "value", "added", "removed"].includes(c.kind)), "a project that only moved has not changed");
      await click(page, "jx-compare .kind", "还没改");
      await click(page, "jx-compare .row", "≥150人");
      assert.match((await editor(page)).selected, /培训基层调解员人数/);
      assert.match(await text(page, "jx-compare .detail"), /≥150人.*≥200人/);
      // The same report, exported and opened as the earlier draft: nothing differs but what is still open.
      await inside(page, async (r) => {
        const s = r.host.session;
        const json = await s.core.call("report", { handle: s.result.handle });
        await s.setFormer({ name: "报告.json", input: new TextEncoder().encode(json) });
      });
      await until(page, "the report is the earlier draft", (r) => r.querySelector("jx-compare").textContent.includes("报告.json"));
      const kinds = await inside(page, (r) => [...new Set(r.querySelector("jx-compare").made.changes.map((c) => c.kind))]);
      assert.deepEqual(kinds, ["open"]);
    });

    scene("a pasted HTML table keeps its merged cells and shows as a table", async (page) => {
      const cells = (list) => list.map((c) => (Array.isArray(c) ? `<td rowspan=${c[1]} onclick="window.hit=3" style="color:red">${c[0]}</td>` : `<td>${c}</td>`)).join("");
      const rows = [
        ["一级指标", "二级指标", "三级指标", "指标值"],
        [["产出指标", 2], "数量指标", "培训调解员人数", "≥200人"],
        ["质量指标", "培训合格率", "&ge;95%"],
        ["效益指标", "社会效益指标", "纠纷化解率 <b>&lt;全年&gt;</b>", "≥88%"],
      ];
      const markup = `<html><head><style>td{}</style></head><body><p>项目支出绩效目标表</p><p>项目名称：调解员培训</p><table>${rows.map((r) => `<tr>${cells(r)}</tr>`).join("")}</table><script>window.hit=4</script></body></html>`;
      await paste(page, { "text/plain": "项目支出绩效目标表", "text/html": markup });
      assert.equal(await inside(page, (r) => r.querySelectorAll("jx-table-source td").length), 15);
      assert.equal(await inside(page, (r) => r.querySelector("jx-table-source td[rowspan='2']").textContent), "产出指标");
      assert.equal(await inside(page, (r) => r.host.session.result.overview.summary.indicators), 3);
      assert.equal(await page.evaluate("window.hit"), undefined);
      await click(page, "#tab-grid");
      await until(page, "the merged cell is filled in", (r) => [...r.querySelectorAll("jx-grid .cells")].filter((x) => x.textContent.includes("产出指标")).length === 2);
      await click(page, "jx-table-source button", "改成文本编辑");
      await settled(page);
      assert.match((await editor(page)).text, /产出指标\t数量指标\t培训调解员人数\t≥200人\n\t质量指标/);
      await inside(page, (r) => r.querySelector("jx-source").undo());
      await settled(page);
      assert.equal(await inside(page, (r) => r.querySelectorAll("jx-table-source td").length), 15);
    });

    scene("markup copied as text shows as a table too: coloured by role, moved over and edited by the keyboard, linked with the sheet", async (page) => {
      const row = (...cells) => `<tr>${cells.map((c) => `<td>${c}</td>`).join("")}</tr>`;
      const markup = `<html><body><p>2025年项目支出绩效目标表</p><table>${row("项目名称", "总计", "一级指标", "二级指标", "三级指标", "指标值")}`
        + `<tr><td rowspan="2">普法经费</td><td rowspan="2">5.00</td><td rowspan="2">产出指标</td><td>数量指标</td><td>宣传场次</td><td>≥30场</td></tr>${row("质量指标", "差错率", "XX")}</table></body></html>`;
      await paste(page, { "text/plain": markup });
      await until(page, "the table stands", (r) => r.querySelectorAll("jx-table-source td").length === 15);
      await until(page, "its cells are coloured", (r) => [...r.querySelectorAll("jx-table-source td.key-value")].some((x) => x.textContent.trim() === "≥30场"));
      await click(page, "jx-findings .row", "XX");
      assert.equal(await text(page, "jx-table-source .selected"), "XX");
      assert.match(await inside(page, (r) => r.querySelector("jx-table-source .selected").title), /XX/);
      assert.match(await text(page, "jx-finding"), /第 4 行/); // the title's line and two rows stand above
      await click(page, "#tab-grid");
      await inside(page, (r) => r.querySelector("jx-table-source .pasted").focus());
      await page.keyboard.press("ArrowUp");
      await until(page, "the row of the chosen cell is chosen", (r) => r.querySelector("jx-grid .cells.active")?.textContent.includes("宣传场次"));
      await page.keyboard.press("ArrowDown");
      await until(page, "the arrows move", (r) => r.querySelector("jx-table-source .selected")?.textContent.trim() !== "≥30场");
      for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
      assert.equal(await text(page, "jx-table-source .selected"), "XX");
      await page.keyboard.press("Enter");
      await until(page, "the cell is open", (r) => r.activeElement?.className === "cell-editor");
      await page.keyboard.type("≤1%");
      await page.keyboard.press("Enter");
      await settled(page);
      assert.ok((await editor(page)).text.includes("<td>≤1%</td>"));
    });

    scene("an exported report is the core's own, and sheets cannot run formulas", async (page) => {
      await paste(page, { "text/plain": sample("packed-faults.txt").replace("法治宣传活动场次", "=1+1场次") });
      await page.evaluate(`window.saved = []; URL.createObjectURL = (blob) => { window.saved.push(blob); return "about:blank"; }; HTMLAnchorElement.prototype.click = function () { window.names = [...(window.names ?? []), this.download]; };`);
      for (const label of ["报告（JSON）", "指标表（CSV）", ".xlsx", ".html"]) {
        await inside(page, (r) => [...r.querySelectorAll("jx-menu")].find((m) => m.label === "导出").querySelector("button").click());
        await until(page, "the menu is open", (r) => r.querySelector("jx-menu .item") !== null);
        await click(page, "jx-menu .item", label);
        await new Promise((r) => setTimeout(r, 250));
      }
      const files = await page.evaluate(`Promise.all(window.saved.map((b) => b.arrayBuffer().then((a) => Array.from(new Uint8Array(a)))))`);
      assert.equal(files.length, 4);
      const [json, csv, xlsx, html] = files.map((f) => Buffer.from(f));
      assert.equal(JSON.parse(json.toString()).schema, "jixiao-report/1");
      assert.deepEqual([...csv.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.match(csv.toString(), /,'=1\+1场次,/);
      assert.deepEqual([...xlsx.subarray(0, 4)], [0x50, 0x4b, 3, 4]);
      assert.match(html.toString(), /^<!doctype html>[\s\S]*default-src 'none'[\s\S]*AM020/);
    });

    scene("codes, long numbers and dates leave as they stand, in CSV and in what is copied with its merged cells", async (page) => {
      await page.evaluate(`window.saved = []; URL.createObjectURL = (blob) => { window.saved.push(blob); return "about:blank"; }; HTMLAnchorElement.prototype.click = () => undefined;`);
      await paste(page, { "text/plain": sample("packed-faults.txt").replace("≥30场次", "062001").replace("≥500件", "330102199001011234") });
      await click(page, "jx-menu button", "导出");
      await until(page, "the menu is open", (r) => r.querySelector("jx-menu .item") !== null);
      await click(page, "jx-menu .item", "指标表（CSV）");
      await until(page, "the file is made", () => window.saved.length === 1);
      const csv = await page.evaluate(() => window.saved[0].text());
      assert.match(csv, /,\t062001\r/, "a tab that nobody sees keeps the nought");
      assert.match(csv, /,\t330102199001011234\r/);
      assert.match(csv, /,≥90%\r/, "all else is as it was");

      await inside(page, (r) => r.host.session.clearText());
      await settled(page);
      await paste(page, { "text/plain": "x", "text/html": '<table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr><tr><td rowspan="2">产出指标</td><td>数量指标</td><td>编号</td><td>062001</td></tr><tr><td>质量指标</td><td>=1+1</td><td>5</td></tr></table>' });
      const copied = await inside(page, async (r) => {
        const got = {};
        const { setData } = DataTransfer.prototype;
        DataTransfer.prototype.setData = function (kind, value) { got[kind] = value; return setData.call(this, kind, value); };
        if (navigator.clipboard) navigator.clipboard.write = async ([item]) => { for (const kind of item.types) got[kind] = await (await item.getType(kind)).text(); };
        [...r.querySelectorAll("button")].find((b) => b.textContent.includes("复制表格")).click();
        await new Promise((done) => setTimeout(done, 400));
        return got["text/html"];
      });
      assert.match(copied, /<td rowspan="2">产出指标</);
      assert.match(copied, /<td sdnum="1033;0;@" style='mso-number-format:"\\@"'>062001</);
      assert.match(copied, /mso-number-format:"\\@"'>=1\+1</, "is not run where it is pasted");
      assert.match(copied, /<td>5</, "a number stays one");
    });

    scene("a character that nobody sees is shown by its number where it is taken away, and Enter adds a line break alone", async (page) => {
      await paste(page, { "text/plain": sample("packed-faults.txt").replace("法律援助案件办理数量", "法律援\u200b助案件办理数量") });
      await inside(page, (r) => { const s = r.host.session; s.selectFinding(s.result.findings.findIndex((f) => f.rule === "TX002"), "findings"); });
      await until(page, "the fix is shown", (r) => r.querySelector("jx-finding .before") !== null);
      assert.match(await text(page, "jx-finding .before"), /法律援U\+200B助案件/);
      assert.doesNotMatch(await text(page, "jx-finding .after"), /U\+200B/);
      await inside(page, (r) => { const { view } = r.querySelector("jx-source"); view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: "\t\t()" }, selection: { anchor: 3 } }); view.focus(); });
      await page.keyboard.press("Enter");
      assert.equal((await editor(page)).text, "\t\t(\n)", "spaces in front would be another cell's");
    });

    scene("at 200 % zoom the result can be scrolled to and takes the whole screen", async (page) => {
      await page.setViewport({ width: 683, height: 384, deviceScaleFactor: 2 });
      await paste(page, { "text/plain": sample("packed-faults.txt") });
      const sizes = await inside(page, async (r) => {
        r.host.shown = "result";
        await r.host.updateComplete;
        await new Promise((done) => setTimeout(done, 100));
        const box = r.querySelector(".page");
        box.scrollTop = 1000;
        const work = r.querySelector(".work").getBoundingClientRect();
        return { narrow: r.host.hasAttribute("narrow"), low: r.host.hasAttribute("low"), top: Math.round(work.top), bottom: Math.round(work.bottom), sideways: document.documentElement.scrollWidth > innerWidth };
      });
      assert.deepEqual(sizes, { narrow: true, low: true, top: 0, bottom: 384, sideways: false });
    });

    scene("documents of real bureaus show as the core reads them", async (page) => {
      if (!existsSync(corpus)) return;
      for (const name of readdirSync(corpus).filter((n) => n.endsWith(".txt"))) {
        await page.evaluate("0");
        await drop(page, name, readFileSync(join(corpus, name)));
        await until(page, `${name} is open`, (r, n) => r.host.session.file?.name === n && !r.host.session.stale, name);
        await settled(page);
        const summary = await inside(page, (r) => r.host.session.result.overview.summary);
        assert.notEqual(summary.verdict, "unrecognised", name);
        assert.ok(summary.indicators > 5, name);
      }
    });
  });
}

const chromium = browsers[0];
describe("what the page promises about trust", { skip: chromium.path ? false : "Chromium is not installed" }, () => {
  it("a page that knows 'wasm-unsafe-eval' has no eval, and no connection, image or form either", async () => {
    const browser = await launch(chromium);
    try {
      const { page } = await open(browser);
      // From the page's own script world: an inserted element runs under its policy.
      const tried = await page.evaluate(`(async () => {
        const out = {};
        out.inline = await new Promise((done) => { const s = document.createElement("script"); s.textContent = "window.inlineRan = true"; document.head.append(s); setTimeout(() => done(window.inlineRan === true), 50); });
        const s = document.createElement("script");
        s.src = URL.createObjectURL(new Blob(["try { eval('1'); window.evalRan = true } catch (e) { window.evalRan = false }"], { type: "text/javascript" }));
        await new Promise((done) => { s.onload = done; s.onerror = done; document.head.append(s); });
        out.eval = window.evalRan;
        out.fetch = await fetch("http://127.0.0.1:9/").then(() => true, () => false);
        out.image = await new Promise((done) => { const i = new Image(); i.onload = () => done(true); i.onerror = () => done(false); i.src = "http://127.0.0.1:9/x.png"; });
        return out;
      })()`);
      assert.deepEqual(tried, { inline: false, eval: false, fetch: false, image: false });
    } finally {
      await browser.close();
    }
  });

  it("where WebAssembly and compiled JavaScript are switched off (Edge calls it enhanced security) the same core runs translated, and says the same", async () => {
    const results = [];
    for (const args of [[], ["--js-flags=--jitless"]]) {
      const browser = await launch(chromium, args);
      try {
        const { page, faults } = await open(browser);
        await paste(page, { "text/plain": sample("packed-faults.txt") });
        results.push(await inside(page, (r) => ({ kind: r.host.session.core.kind, findings: r.host.session.result.findings.map((f) => f.rule + f.message) })));
        assert.deepEqual(faults, []);
      } finally {
        await browser.close();
      }
    }
    assert.equal(results[0].kind, "wasm");
    assert.equal(results[1].kind, "js");
    assert.deepEqual(results[1].findings, results[0].findings);
  });

  it("a paste of 16 MB is checked, and the page answers meanwhile", async () => {
    const lines = sample("packed-faults.txt").split("\n");
    const rows = lines.slice(9, 12);
    const one = rows.join("\n").length + 9;
    const many = lines.slice(0, 9).join("\n") + "\n" + Array.from({ length: Math.ceil(5_600_000 / one) }, (_, i) => rows.map((r) => `${i}号${r}`).join("\n")).join("\n") + "\n";
    assert.ok(Buffer.byteLength(many) > 14_000_000);
    const browser = await launch(chromium);
    try {
      const { page } = await open(browser);
      await page.evaluate(`window.longest = 0; (() => { let last = performance.now(); setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 20); })()`);
      const start = Date.now();
      await inside(page, (r, t) => r.querySelector("jx-source").replace(t), many);
      await until(page, "the verdict stands", (r) => r.host.session.result !== null, null, 60_000);
      const verdict = Date.now() - start;
      await settled(page, 90_000);
      const all = Date.now() - start;
      const longest = await page.evaluate("window.longest");
      const summary = await inside(page, (r) => r.host.session.result.overview.summary);
      console.log(`16 MB: verdict after ${verdict} ms, everything loaded after ${all} ms, longest stall ${Math.round(longest)} ms, ${summary.targets} targets`);
      assert.ok(summary.targets > 10_000);
      assert.ok(longest < 4000, `the page stood still for ${longest} ms`);
      await click(page, "#tab-grid");
      await until(page, "the sheet is drawn", (r) => r.querySelectorAll("jx-grid .cells").length > 10);
      // Laid out as a whole, the note took the browser minutes.
      await page.evaluate("window.longest = 0");
      await click(page, "#tab-letter");
      await until(page, "the note is drawn, and says that there is more", (r) => /下面还有 \d+ 行/.test(r.querySelector(".letter")?.textContent));
      assert.ok(await page.evaluate("window.longest") < 3000, "the note does not stop the page");
    } finally {
      await browser.close();
    }
  });
});
