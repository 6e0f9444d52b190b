// The typed engine: what it gives, what it refuses, and that it says what the command line says, byte for byte.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import { UnreadableError, loadTranslated, loadWasm, native, roles, root, samples, shared } from "./support.mjs";

const packed = readFileSync(join(root, "web/samples/packed-faults.txt"), "utf8");

for (const [name, load] of [["WebAssembly", loadWasm], ["JavaScript by polywasm", loadTranslated]]) {
  describe(`the core as ${name}`, () => {
    let engine;
    before(async () => { engine = await load(); });

    it("says its version", () => assert.match(engine.version, /^\d+\.\d+\.\d+$/));

    it("gives the parts of a document as the whole report has them", () => {
      const document = engine.open(packed, { name: "a.txt" });
      const report = JSON.parse(document.report());
      const overview = document.overview();
      assert.deepEqual(overview.document, report.document);
      assert.deepEqual(overview.summary, report.summary);
      assert.deepEqual(overview.coverage, report.coverage);
      const total = overview.summary.errors + overview.summary.warnings + overview.summary.infos;
      assert.deepEqual([...document.findings(0, 2), ...document.findings(2, total + 10)], report.findings);
      report.tables.forEach((table, i) => assert.deepEqual(document.targets(i, 0, 1000), table.targets));
      document.close();
    });

    it("compares documents that are checked together, and forgets them with the next batch", () => {
      const text = (amount) => `2026年项目支出绩效目标表\n单位：万元\n项目名称\t总计\t财政拨款\t绩效目标\t一级指标\t二级指标\t三级指标\t指标值\n基层干部培训专项\t${amount}\t${amount}\t培训干部280人次。\t产出指标\t数量指标\t培训人次\t≥280人次\n`;
      const rules = (input, among) => {
        const document = engine.open(input, { name: "甲.txt" }, among);
        const found = document.findings(0, 100).map((f) => f.rule);
        document.close();
        return found;
      };
      const [a, b, same] = [text("100.00"), text("120.00"), text("100.00")].map((x, i) => engine.open(x, { name: `${i}.txt` }));
      assert.ok(rules(text("100.00"), { documents: [a, b], self: 0 }).includes("CO013"));
      assert.ok(!rules(text("120.00"), { documents: [a, b], self: 0 }).includes("CO013"), "what takes the place of one is compared with the other alone");
      assert.ok(!rules(text("100.00"), { documents: [a, same], self: 0 }).includes("CO013"));
      assert.ok(!rules(text("100.00"), { documents: [a], self: 0 }).includes("CO013"), "one is no batch");
      assert.ok(!rules(text("100.00")).includes("CO013"));
      for (const document of [a, b, same]) document.close();
    });

    it("counts offsets in UTF-16 units of the text that it gives back", () => {
      const document = engine.open("𠮷\n" + packed);
      assert.equal(document.text(), "𠮷\n" + packed);
      for (const finding of document.findings(0, 1000)) {
        const { start, end } = finding.span;
        assert.ok(start.offset <= end.offset && end.offset <= packed.length + 3, finding.message);
        assert.equal(document.text().slice(0, start.offset).split("\n").length, start.line);
      }
      document.close();
    });

    it("marks the whole text in order, with roles that the page knows", () => {
      const document = engine.open(packed);
      const marks = document.marks(0, packed.length);
      let end = 0;
      for (let i = 0; i < marks.length; i += 3) {
        assert.ok(marks[i] >= end && marks[i + 1] > marks[i] && roles[marks[i + 2]] !== undefined);
        end = marks[i + 1];
      }
      document.close();
    });

    it("lists the rules in both languages", () => {
      const chinese = engine.rules("zh"), english = engine.rules("en");
      assert.equal(chinese.length, english.length);
      for (const [i, rule] of chinese.entries()) {
        assert.equal(rule.id, english[i].id);
        assert.match(rule.title, /[\u4e00-\u9fff]/, rule.id);
        // A word of the form may stand in it (满意度), but it is a sentence of its own.
        assert.match(english[i].title, /^[A-Z][a-z ]/, rule.id);
      }
    });

    for (const [what, bytes, code] of [
      ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "not_text"],
      ["a workbook", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0]), "not_text"],
    ]) {
      it(`refuses ${what} with a sentence that says what to do`, () => {
        assert.throws(() => engine.open(new Uint8Array(bytes)), (error) => error instanceof UnreadableError && error.code === code && /[\u4e00-\u9fff]/.test(error.message));
      });
    }

    for (const [what, input] of [
      ["nothing", ""], ["white space", " \n\t\u3000"], ["prose", "今天开会。"], ["NUL bytes", "项目名称\0总计\0"], ["one line of 5 MB", "绩".repeat(1_700_000)],
      ["a header without rows", "项目名称\t总计\t绩效目标\t绩效指标"],
    ]) {
      it(`answers ${what} with a finding and never with a pass`, () => {
        const document = engine.open(input);
        const { summary } = document.overview();
        assert.notEqual(summary.verdict, "pass");
        assert.ok(summary.errors + summary.warnings + summary.infos > 0, "there is a finding that says what was seen");
        document.close();
      });
    }

    for (const [encoding, bytes] of [
      ["UTF-16LE", Buffer.from("\ufeff" + packed, "utf16le")],
      ["UTF-16BE", Buffer.from("\ufeff" + packed, "utf16le").swap16()],
      ["UTF-8", Buffer.from("\ufeff" + packed)],
    ]) {
      it(`reads ${encoding} with a byte order mark`, () => {
        const document = engine.open(new Uint8Array(bytes));
        assert.equal(document.overview().document.encoding, encoding);
        assert.equal(document.text(), packed);
        document.close();
      });
    }

    it("reads GB18030 by itself and when told", () => {
      // “项目” … in GBK, twice over and with ASCII: enough to be seen.
      const bytes = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 9, 0xd7, 0xdc, 0xbc, 0xc6, 10]);
      for (const options of [{}, { encoding: "GB18030" }]) {
        const document = engine.open(bytes, options);
        assert.equal(document.text(), "项目名称\t总计\n");
        assert.equal(document.overview().document.encoding, "GB18030");
        document.close();
      }
    });
  });
}

describe("the same bytes give the same report everywhere", { skip: existsSync(native) ? false : "the native command line is not built" }, () => {
  let wasm, translated, folder;
  before(async () => {
    wasm = await loadWasm();
    translated = await loadTranslated();
    folder = mkdtempSync(join(tmpdir(), "jixiao-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const same = (path, label) => {
    const bytes = new Uint8Array(readFileSync(path));
    const ran = spawnSync(native, ["check", "--format", "json", path], { encoding: "utf8", maxBuffer: 1 << 28 });
    assert.ok(ran.status === 0 || ran.status === 1, `${label}: ${ran.stderr}`);
    const expected = ran.stdout.trimEnd();
    for (const [name, engine] of [["wasm", wasm], ["polywasm", translated]]) {
      const document = engine.open(bytes, { name: JSON.parse(expected).document.name });
      assert.ok(document.report().trimEnd() === expected, `${label}: ${name} differs from native`);
      document.close();
    }
  };

  for (const path of samples) it(`sample ${basename(path)}`, () => same(path, path));
  it("documents in ../shared", { skip: shared.length > 0 ? false : "../shared is not there" }, () => {
    for (const path of shared) same(path, relative(root, path));
  });
  it("bytes that are no sound UTF-8, and a text of every encoding", () => {
    for (const [name, bytes] of [
      ["broken.txt", Buffer.concat([Buffer.from(packed), Buffer.from([0xff, 0xe9, 0x80, 0x0a])])],
      ["utf16.txt", Buffer.from("\ufeff" + packed, "utf16le")],
      ["gbk.txt", Buffer.from([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 9, 0xd7, 0xdc, 0xbc, 0xc6, 0x80, 10, 0x81, 0x30, 0x81, 0x30])],
    ]) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      same(path, name);
    }
  });
});

it("the bench still runs", { skip: existsSync(join(root, "build/native/bench_check")) ? false : "the native build is not there" }, () => {
  const ran = spawnSync(process.execPath, [join(root, "tests/bench/bench.mjs"), "--quick"], { encoding: "utf8" });
  assert.equal(ran.status, 0, ran.stderr);
  assert.match(ran.stdout, /10 KB .*×/);
});
