// The page with a made-up engine (mock/worker.ts): every state that a person can bring about, in both browsers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { join } from "node:path";
import { browsers, click, editor, inside, launch, open, mockPage, paste, root, settled, text, until, waitFor } from "./support.mjs";

const mock = mockPage();
const sample = readFileSync(join(root, "web/samples/packed-faults.txt"), "utf8");
const rowTexts = (r) => [...r.querySelectorAll("jx-findings .row .one")].map((x) => x.textContent);

for (const browser of browsers) {
  describe(`the page's states in ${browser.name}`, { skip: browser.path ? false : `${browser.name} is not installed` }, () => {
    let running;
    before(async () => { running = await launch(browser); });
    after(async () => { await running?.close(); });

    const scene = (name, f) => it(name, async () => {
      const { page, faults } = await open(running, mock);
      try {
        await f(page);
        assert.deepEqual(faults, [], "the browser's console is free of errors");
      } finally {
        await page.close();
      }
    });

    scene("an empty page says what to do and offers samples", async (page) => {
      assert.match(await text(page, ".welcome h2"), /粘贴/);
      assert.equal(await inside(page, (r) => r.querySelectorAll(".welcome .samples button").length), 6);
      assert.equal(await text(page, ".verdict"), null);
    });

    scene("a pasted table shows its verdict, its counts and its findings by severity", async (page) => {
      await paste(page, { "text/plain": sample });
      assert.match(await text(page, ".verdict .head"), /建议退回：有 3 处错误要改/);
      assert.match(await text(page, ".verdict .sub"), /1 张表 · 3 个目标 · 15 条指标/);
      assert.equal((await inside(page, rowTexts)).length, 7);
      assert.deepEqual(await inside(page, (r) => [...r.querySelectorAll("jx-findings .row.group")].map((x) => x.textContent.replace(/\s+/g, " ").trim())), ["▾错误3", "▾警告3", "▾提示1"]);
    });

    scene("a click on a finding selects its words in the source", async (page) => {
      await paste(page, { "text/plain": sample });
      await click(page, "jx-findings .row", "比率不会超过");
      await until(page, "the words are selected", (r) => r.querySelector("jx-source").view.state.selection.main.from > 0);
      assert.equal((await editor(page)).selected, "≥105%");
      assert.match(await text(page, "jx-finding"), /怎么改\s*填写 0–100% 之间的数/);
    });

    scene("a click on an indicator of the tree selects its words in the source", async (page) => {
      await paste(page, { "text/plain": sample });
      await click(page, "#tab-content");
      await until(page, "the tree is drawn", (r) => r.querySelectorAll("jx-content .row").length > 5);
      await click(page, "jx-content .row", "矛盾纠纷就地化解率");
      await until(page, "an entry is selected", (r) => r.querySelector("jx-source").view.state.selection.main.from > 0);
      assert.match((await editor(page)).selected, /^4、2-效益指标.*矛盾纠纷就地化解率/);
    });

    scene("F8 and Shift+F8 walk through the findings and come round", async (page) => {
      await paste(page, { "text/plain": sample });
      const at = () => inside(page, (r) => r.host.session.selectedFinding);
      await page.keyboard.press("F8");
      assert.equal(await at(), 0);
      await page.keyboard.press("F8");
      assert.equal(await at(), 1);
      await page.keyboard.down("Shift");
      await page.keyboard.press("F8");
      await page.keyboard.press("F8");
      await page.keyboard.up("Shift");
      assert.equal(await at(), 6);
    });

    scene("grouping, search and severity filters change what is shown, never what is counted", async (page) => {
      await paste(page, { "text/plain": sample });
      await inside(page, (r) => { const s = r.querySelector("jx-findings select"); s.value = "target"; s.dispatchEvent(new Event("change")); });
      await until(page, "groups are projects", (r) => [...r.querySelectorAll("jx-findings .row.group")].some((x) => x.textContent.includes("法律援助办案补助经费")));
      await inside(page, (r) => { const s = r.querySelector("jx-findings input[type=search]"); s.value = "占位"; s.dispatchEvent(new Event("input")); });
      await until(page, "one finding is left", (r) => r.querySelectorAll("jx-findings .row .one").length === 1);
      assert.match(await text(page, "jx-findings .filters .end"), /显示 1 \/ 7 处/);
      await inside(page, (r) => { const s = r.querySelector("jx-findings input[type=search]"); s.value = "没有这样的词"; s.dispatchEvent(new Event("input")); });
      await until(page, "the page says that the search hides all", (r) => /共有 7 处问题/.test(r.querySelector("jx-findings").textContent));
      await click(page, "jx-findings button", "显示全部");
      await until(page, "all are back", (r) => r.querySelectorAll("jx-findings .row .one").length === 7);
    });

    scene("a safe fix is previewed, applied, and undone", async (page) => {
      await paste(page, { "text/plain": sample });
      await click(page, "jx-findings .row", "前缺少分号");
      await until(page, "the preview stands", (r) => r.querySelector("jx-finding ins") !== null);
      assert.equal(await text(page, "jx-finding ins"), "；");
      await click(page, "jx-finding button", "改这一处");
      await settled(page);
      assert.match((await editor(page)).text, /≥95%；年度指标值/);
      await click(page, ".notice button", "撤销");
      await settled(page);
      assert.equal((await editor(page)).text, sample);
    });

    scene("all safe fixes are one step of undo", async (page) => {
      await paste(page, { "text/plain": sample });
      await click(page, "jx-findings button", "一并修正 2 处");
      await settled(page);
      assert.match((await editor(page)).text, /≥95%；年度指标值/);
      assert.match((await editor(page)).text, /年度指标值：≥30场。/);
      await click(page, ".notice button", "撤销");
      await settled(page);
      assert.equal((await editor(page)).text, sample);
    });

    scene("“not a problem” needs a reason, stays through an edit elsewhere, and leaves the review note", async (page) => {
      await paste(page, { "text/plain": sample });
      await click(page, "jx-findings .row", "出现了 2 次");
      await until(page, "the detail stands", (r) => r.querySelector("jx-finding .actions") !== null);
      await click(page, "jx-finding button", "不是问题");
      await until(page, "a reason is asked for", (r) => r.querySelector("jx-finding input[name=reason]") !== null);
      await inside(page, (r) => { r.querySelector("jx-finding input[name=reason]").value = "两类案件分开统计"; r.querySelector("jx-finding form button").click(); });
      await until(page, "it is counted", (r) => /不是问题 1/.test(r.querySelector(".verdict").textContent));
      await inside(page, (r) => r.querySelector("jx-source").view.dispatch({ changes: { from: 0, insert: "说明\n" } }));
      await settled(page);
      assert.match(await text(page, ".verdict"), /不是问题 1/);
      await click(page, "#tab-letter");
      await until(page, "the note is drawn", (r) => r.querySelector(".letter") !== null);
      assert.doesNotMatch(await text(page, ".letter"), /法律援助案件办理数量”出现了/);
    });

    scene("the review note is grouped by project and ready to paste", async (page) => {
      await paste(page, { "text/plain": sample });
      await click(page, "#tab-letter");
      await until(page, "the note is drawn", (r) => r.querySelector(".letter") !== null);
      const note = await text(page, ".letter");
      assert.match(note, /经核对，报送的云川省禾川市司法局《2025年项目支出绩效目标表》存在以下问题/);
      assert.match(note, /二、基层人民调解员培训经费 1\. 培训考核合格率/);
      assert.match(note, /以上共 3 处错误、3 处需核对/);
      await inside(page, (r) => { document.addEventListener("copy", (e) => { window.copied = e.clipboardData?.getData("text/plain"); }); r.querySelector("jx-letter .primary").click(); });
      await until(page, "the page says that it was copied", (r) => /已复制退回意见/.test(r.querySelector(".notice")?.textContent ?? ""));
    });

    scene("the sheet of indicators is filtered and sorted", async (page) => {
      await paste(page, { "text/plain": sample });
      await click(page, "#tab-grid");
      await until(page, "the sheet is drawn", (r) => r.querySelectorAll("jx-grid .cells").length === 15);
      await inside(page, (r) => { const s = r.querySelector("jx-grid input"); s.value = "满意度"; s.dispatchEvent(new Event("input")); });
      await until(page, "two rows are left", (r) => r.querySelectorAll("jx-grid .cells").length === 2);
      await inside(page, (r) => { const s = r.querySelector("jx-grid input"); s.value = ""; s.dispatchEvent(new Event("input")); });
      await click(page, "jx-grid .header button", "三级指标");
      await until(page, "the column is sorted", (r) => r.querySelector("jx-grid [aria-sort=ascending]") !== null);
    });

    scene("a text without a table never looks like a pass", async (page) => {
      await paste(page, { "text/plain": "今天天气不错。\n没有表格。" });
      assert.match(await text(page, ".verdict .head"), /未识别.*什么也没有检查/);
      assert.equal(await inside(page, (r) => r.querySelector(".seal").className), "seal unknown");
      assert.doesNotMatch(await text(page, ".page"), /没有发现问题|没有发现错误/);
      await click(page, "#tab-letter");
      await until(page, "the note refuses", (r) => /没有认出绩效目标表/.test(r.querySelector(".letter")?.textContent ?? ""));
    });

    scene("a fault of the checker itself is said plainly, keeps the text, and another try works", async (page) => {
      await paste(page, { "text/plain": sample + "!!crash" });
      assert.match(await text(page, ".notice.problem"), /校验程序自己出错了.*文字没有丢.*crash as asked for/);
      assert.equal((await editor(page)).text, sample + "!!crash");
      assert.equal(await text(page, ".verdict"), null);
      await inside(page, (r) => { const v = r.querySelector("jx-source").view; v.dispatch({ changes: { from: v.state.doc.length - 7, to: v.state.doc.length } }); });
      await settled(page);
      assert.match(await text(page, ".verdict .head"), /建议退回/);
      assert.equal(await text(page, ".notice.problem"), null);
    });

    scene("three thousand findings are all counted and only those in sight are drawn", async (page) => {
      await paste(page, { "text/plain": sample + "!!many" });
      assert.match(await text(page, "jx-findings .filters .end"), /显示 3007 \/ 3007 处/);
      const drawn = await inside(page, (r) => r.querySelectorAll("jx-findings .row").length);
      assert.ok(drawn > 5 && drawn < 60, `${drawn} rows are drawn`);
      await inside(page, (r) => { r.querySelector("jx-rows").scrollTop = 1e9; });
      await until(page, "the last one is drawn", (r) => /第 3000 条/.test(r.querySelector("jx-rows").textContent));
    });

    scene("every word changes with the language and back", async (page) => {
      await paste(page, { "text/plain": sample });
      await click(page, "header button", "English");
      await settled(page);
      assert.match(await text(page, ".verdict .head"), /Send back: Errors to mend: 3/);
      const chinese = await inside(page, (r) => [...r.querySelectorAll("header, .tabs, .filters, footer")].map((x) => x.textContent.replace("中文", "").replace("packed-faults.txt", "")).join(" ").match(/[\u4e00-\u9fff]+/g));
      assert.equal(chinese, null);
      await click(page, "header button", "中文");
      await settled(page);
      assert.match(await text(page, ".verdict .head"), /建议退回/);
    });

    scene("clearing and undoing brings the text back", async (page) => {
      await paste(page, { "text/plain": sample });
      await click(page, ".pane.source button", "清空");
      await settled(page);
      assert.equal(await text(page, ".verdict"), null);
      await inside(page, (r) => r.querySelector("jx-source").undo());
      await settled(page);
      assert.equal((await editor(page)).text, sample);
    });

    scene("help lists the rules with their examples and gives the focus back", async (page) => {
      await click(page, "header button", "帮助");
      await until(page, "the rules are listed", (r) => r.querySelectorAll("jx-help details").length === 7);
      await page.keyboard.press("Escape");
      await until(page, "help is closed", (r) => r.querySelector("jx-help") === null);
    });

    scene("settings are kept, no text is, and one button leaves nothing", async (page) => {
      await paste(page, { "text/plain": sample });
      await inside(page, (r) => { r.host.settings = { ...r.host.settings, theme: "dark", split: 60 }; });
      await until(page, "the settings are kept", () => localStorage.length === 1);
      assert.deepEqual(JSON.parse(await page.evaluate("localStorage.getItem('jixiao-settings')")), { theme: "dark", language: "zh", colours: true, split: 60, profile: { schema: "jixiao-profile/1", extends: "default" }, keep: false });
      assert.equal(await page.evaluate("document.cookie"), "");
      await click(page, "header button", "设置");
      await until(page, "the settings are open", (r) => r.querySelector("jx-settings") !== null);
      await click(page, "jx-settings button", "清除本机保存的一切");
      await until(page, "nothing is kept", () => localStorage.length === 0);
      assert.equal(await inside(page, (r) => r.host.hasAttribute("theme")), false);
    });

    scene("a text is kept where one asks for it, with its answers, comes back, and goes when one asks no longer", async (page) => {
      await click(page, "header button", "设置");
      await until(page, "the settings are open", (r) => r.querySelector("jx-settings") !== null);
      await click(page, "jx-settings .check input");
      await click(page, "jx-settings .close");
      await paste(page, { "text/plain": sample });
      await inside(page, (r) => { const s = r.host.session; s.dismiss(s.result.findings[0], "批复如此"); });
      const kept = () => page.evaluate("JSON.parse(localStorage.getItem('jixiao-draft'))");
      assert.equal((await kept()).text, sample);
      assert.deepEqual((await kept()).answers, [{ rule: "AM020", place: "全文", reason: "批复如此" }]);
      // As on the next day: the same page with what the browser kept.
      const [settings, draft] = await page.evaluate("['jixiao-settings', 'jixiao-draft'].map((k) => localStorage.getItem(k))");
      await page.evaluateOnNewDocument((s, d) => { try { localStorage.setItem("jixiao-settings", s); localStorage.setItem("jixiao-draft", d); } catch { /* about:blank */ } }, settings, draft);
      await page.reload();
      await waitFor(page, () => !!document.querySelector("jixiao-app")?.session?.result?.complete, { timeout: 20_000 });
      assert.equal((await editor(page)).text, sample);
      assert.match(await text(page, ".verdict .sub"), /不是问题 1/);
      assert.match(await text(page, ".notice"), /已恢复/);
      await click(page, "header button", "设置");
      await until(page, "the settings are open", (r) => r.querySelector("jx-settings") !== null);
      await click(page, "jx-settings .check input");
      assert.equal(await kept(), null);
    });

    scene("an answered finding no longer decides the verdict, is exported, and another document does not inherit it unasked", async (page) => {
      await paste(page, { "text/plain": sample });
      const before = await inside(page, (r) => r.host.session.counts(r.host.session.result));
      await inside(page, (r) => { const s = r.host.session; for (const f of s.result.findings) if (f.severity === "error") s.dismiss(f, "已核实"); });
      await until(page, "the verdict changes", (r) => r.querySelector(".verdict .head").textContent.includes("有提示"));
      assert.match(await text(page, ".verdict .sub"), new RegExp(`不是问题 ${before.errors}`));
      await click(page, "jx-menu button", "导出");
      assert.ok(await inside(page, (r) => [...r.querySelectorAll(".menu .item")].some((x) => x.textContent.includes("答复"))));
      await inside(page, (r) => r.querySelector("jx-source").selectAll());
      await paste(page, { "text/plain": sample + "\n" });
      assert.match(await text(page, ".verdict .head"), /建议退回/);
      await until(page, "the page asks", (r) => r.querySelector(".notice")?.textContent.includes("沿用"));
      await click(page, ".notice button", "沿用");
      await until(page, "the answers are back", (r) => r.querySelector(".verdict .head").textContent.includes("有提示"));
    });

    scene("the keyboard alone reaches a finding, its fix and the source", async (page) => {
      await paste(page, { "text/plain": sample });
      await inside(page, (r) => r.querySelector("#tab-findings").focus());
      const focused = () => inside(page, (r) => { const a = r.activeElement; return a ? a.localName + "." + a.className : ""; });
      for (let i = 0; i < 12 && !(await focused()).startsWith("jx-rows"); i++) await page.keyboard.press("Tab");
      assert.match(await focused(), /^jx-rows/);
      for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowDown");
      const chosen = await inside(page, (r) => r.host.session.result.findings[r.host.session.selectedFinding].rule);
      assert.equal(chosen, "TX019");
      await page.keyboard.press("Tab");
      for (let i = 0; i < 8; i++) {
        if (await inside(page, (r) => r.activeElement?.textContent === "改这一处")) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      await settled(page);
      assert.match((await editor(page)).text, /≥95%；年度指标值/);
      await inside(page, (r) => r.querySelector("jx-rows").focus());
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await until(page, "the editor has the focus", (r) => r.activeElement?.classList.contains("cm-content"));
    });

    scene("what is printed is the report, dark on white in every theme", async (page) => {
      await paste(page, { "text/plain": sample });
      await inside(page, (r) => { r.host.settings = { ...r.host.settings, theme: "contrast" }; });
      await inside(page, (r) => window.dispatchEvent(new Event("beforeprint")));
      assert.match(await text(page, ".printed"), /建议退回.*186\.50.*AM020.*基层人民调解员培训经费.*VA010.*各项目资金.*98\.00.*一级指标.*培训考核合格率/);
      assert.ok(await inside(page, (r) => r.querySelectorAll(".printed .drawn").length > 3), "the pictures are printed too");
      if (browser.kind !== "chrome") return; // Firefox cannot be told to look as if it printed
      await page.emulateMediaType("print");
      assert.equal(await inside(page, (r) => getComputedStyle(r.querySelector(".printed .findings td:nth-child(3)")).color), "rgb(21, 33, 31)");
      assert.equal(await inside(page, (r) => getComputedStyle(r.querySelector(".page")).display), "none");
    });

    scene("at 360 pixels nothing is wider than the screen", async (page) => {
      await page.setViewport({ width: 360, height: 700 });
      await paste(page, { "text/plain": sample });
      for (const tab of ["findings", "content", "grid", "funds", "letter", "compare"]) {
        await click(page, ".switch button", "结果");
        await click(page, `#tab-${tab}`);
        await new Promise((r) => setTimeout(r, 100));
        assert.ok((await page.evaluate("document.scrollingElement.scrollWidth")) <= 360, tab);
      }
    });
  });
}
