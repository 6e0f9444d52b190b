// Profiles and answers: what JavaScript reads of them has the effect that the command line gives them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { SettingsError, loadWasm, native, readAnswers, readProfile, root } from "./support.mjs";

const files = ["packed-faults.txt", "rows-merged.txt", "department-form.txt"].map((name) => ({ name, text: readFileSync(join(root, "web/samples", name), "utf8") }));
const own = {
  schema: "jixiao-profile/1", name: "某市", extends: "hunan", regime: "B", year: 2026,
  rules: { AM020: "warning", TX001: "off", VA002: "error" },
  thresholds: { min_rows: 9, cost_wan: 10, large_project_wan: 50, grouped_percent: 80 },
  weights: { totals: [100], levels: { cost: 20, output: 40, benefit: 20, satisfaction: 20 } },
  required_fields: ["项目负责人"], fixed_indicators: ["成本控制率"], qualitative_levels: ["达成预期指标"], service_words: ["调解员"],
};

describe("settings", () => {
  let engine, folder, ids;
  before(async () => {
    engine = await loadWasm();
    ids = engine.rules("zh").map((r) => r.id);
    folder = mkdtempSync(join(tmpdir(), "jixiao-settings-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name, json) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(json));
    return path;
  };
  const command = (options, path) => spawnSync(native, ["check", ...options, path], { encoding: "utf8", maxBuffer: 1 << 26 }).stdout;
  const missing = existsSync(native) ? false : "build/native/jixiao is not built";

  it("the built-in profiles are those of the core", () => {
    assert.deepEqual(engine.profiles().map((p) => p.name), ["default", "central-a", "central-b", "guangdong", "hunan"]);
  });

  for (const [name, profile] of [["central-a", "central-a"], ["central-b", "central-b"], ["guangdong", "guangdong"], ["hunan", "hunan"], ["a file of one's own", own]]) {
    it(`the profile ${name} gives the command line's report, byte for byte`, { skip: missing }, () => {
      for (const { name: n, text } of files) {
        const path = join(folder, n);
        writeFileSync(path, text);
        const option = typeof profile === "string" ? profile : file("own.json", profile);
        const held = engine.open(new TextEncoder().encode(text), { name: n, profile });
        assert.equal(held.report() + "\n", command(["--format", "json", "--profile", option], path));
        held.close();
      }
    });
  }

  it("an own profile changes what is said", () => {
    const plain = engine.open(files[0].text), mine = engine.open(files[0].text, { profile: JSON.stringify(own) });
    assert.notDeepEqual(plain.overview().summary, mine.overview().summary);
    assert.ok(mine.findings(0, 1000).every((f) => f.rule !== "AM020" || f.severity === "warning"));
    plain.close();
    mine.close();
  });

  it("answers leave out what they answer, as the command line does, and an unused one is said", { skip: missing }, () => {
    const { name, text } = files[0];
    const whole = engine.open(text, { name });
    const [first] = whole.findings(0, 1);
    whole.close();
    const answers = [{ rule: first.rule, place: first.meaning, reason: "批复如此" }, { rule: "PR001", place: "没有的项目", reason: "也是" }];
    const path = join(folder, name);
    writeFileSync(path, text);
    const held = engine.open(new TextEncoder().encode(text), { name, answers });
    assert.equal(held.report() + "\n", command(["--format", "json", "--answers", file("answers.json", { schema: "jixiao-answers/1", answers })], path));
    const left = held.findings(0, 1000);
    assert.ok(!left.some((f) => f.rule === first.rule && f.meaning === first.meaning));
    assert.equal(left.filter((f) => f.rule === "RD005").length, 1);
    held.close();
  });

  it("SARIF is the command line's, in both languages", { skip: missing }, () => {
    const { name, text } = files[0];
    const path = join(folder, name);
    writeFileSync(path, text);
    for (const language of ["zh", "en"]) {
      const held = engine.open(new TextEncoder().encode(text), { name, language });
      assert.equal(held.sarif(path), command(["--format", "sarif", "--lang", language], path));
      assert.equal(JSON.parse(held.sarif(path)).version, "2.1.0");
      held.close();
    }
  });

  const wrong = [
    ["no JSON", "{", /JSON/],
    ["another schema", { schema: "x" }, /schema/],
    ["an unknown key", { schema: own.schema, colour: 1 }, /colour/],
    ["an unknown rule", { schema: own.schema, rules: { ZZ999: "off" } }, /ZZ999/],
    ["a state that is none", { schema: own.schema, rules: { AM020: "loud" } }, /AM020/],
    ["a base that is not built in", { schema: own.schema, extends: "mars" }, /extends/],
    ["a threshold out of range", { schema: own.schema, thresholds: { min_rows: 101 } }, /min_rows/],
    ["a year out of range", { schema: own.schema, year: 1999 }, /year/],
    ["points without satisfaction", { schema: own.schema, weights: { levels: { cost: 1, output: 1, benefit: 1 } } }, /satisfaction/],
    ["words that are no texts", { schema: own.schema, service_words: [1] }, /service_words/],
  ];
  for (const [name, profile, message] of wrong) {
    it(`a profile with ${name} is refused in both languages, by the command line too`, () => {
      const text = typeof profile === "string" ? profile : JSON.stringify(profile);
      assert.throws(() => engine.open("甲", { profile: text }), (e) => e instanceof SettingsError && message.test(e.in("zh")) && message.test(e.in("en")));
      assert.throws(() => readProfile(text, ids, engine.profiles()), SettingsError);
      if (!missing) {
        const path = join(folder, "wrong.json");
        writeFileSync(path, text);
        assert.equal(spawnSync(native, ["check", "--profile", path, "-"], { input: "甲" }).status, 2);
      }
    });
  }

  it("answers that lack a reason or name no rule are refused", () => {
    for (const answers of [[{ rule: "AM020", place: "全文", reason: "" }], [{ rule: "ZZ999", place: "全文", reason: "x" }], [{ rule: "AM020", place: "全文", reason: "x", more: 1 }], {}]) {
      assert.throws(() => readAnswers(JSON.stringify({ schema: "jixiao-answers/1", answers }), ids), SettingsError);
    }
  });
});
