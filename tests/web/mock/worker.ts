/// A worker with a made-up engine: whatever text is checked, it reports the table below, found in the text by its
/// words. So the page's states can be shown and tested whatever the rules of the day say.

import type { CheckedDocument, Engine, Overview } from "../../../wasm/engine";
import type { Finding, Indicator, Position, Rule, Severity, Span, Target } from "../../../wasm/report";
import { roles } from "../../../wasm/report";
import { serve } from "../../../web/src/serve";

const rules: readonly Rule[] = ([
  ["AM020", "error", "合计与各行之和不符"], ["VA010", "error", "比率超出 0–100%"], ["TX001", "error", "占位文字未替换"],
  ["IN001", "warning", "指标重复"], ["VA002", "warning", "指标值笼统"], ["TX019", "warning", "条目格式不完整"], ["VA013", "info", "没有比较符号"],
] as const).map(([id, severity, title]) => ({
  id, severity, title, aspect: "完整性", kind: "指标不完整", default: "on", basis: "财预〔2021〕101号", why: "说明这条规则为什么重要。",
  suggestions: ["写明数量和单位。"], fires: "项目名称\t总计\n合计\t2", silent: "项目名称\t总计\n合计\t1",
}));

class MockDocument implements CheckedDocument {
  private readonly targetList: readonly Target[];
  private readonly findingList: readonly Finding[];

  constructor(private readonly source: string, private readonly many: number) {
    this.targetList = this.makeTargets();
    this.findingList = this.makeFindings();
  }

  private position(offset: number): Position {
    const before = this.source.slice(0, offset);
    const line = before.split("\n").length;
    return { line, column: [...before.slice(before.lastIndexOf("\n") + 1)].length + 1, offset };
  }

  private at(from: number, to: number): Span {
    return { start: this.position(from), end: this.position(to) };
  }

  private find(words: string, nth = 0): Span {
    let from = -1;
    for (let i = 0; i <= nth; i++) from = this.source.indexOf(words, from + 1);
    return from < 0 ? this.at(0, 0) : this.at(from, from + words.length);
  }

  private makeTargets(): readonly Target[] {
    return this.source.split("\n").filter((line) => /^[^\t]+\t[\d.]+\t/.test(line) && line.includes("1、")).map((line): Target => {
      const [name = "", total = "", fiscal = "", , other = "", goal = "", packed = ""] = line.split("\t");
      const start = this.source.indexOf(line);
      const funds: Record<string, string> = { 总计: total, 财政拨款: fiscal, ...(other ? { 其他资金: other } : {}) };
      const indicators = packed.split(/ (?=\d+、)/).map((entry, i): Indicator => {
        const [l1 = "", l2 = "", level3 = "", cycle = "", annual = ""] = entry.replace(/^\d+、/, "").split("；");
        const from = this.source.indexOf(entry, start);
        const value = (s: string) => s.replace(/^.*?[：:]/, "").replace(/。$/, "") || null;
        return {
          ordinal: i + 1, level1: l1.slice(2), level1_code: l1.slice(0, 1), level2: l2.slice(3), level2_code: l2.slice(0, 2), level3,
          value: null, cycle_value: value(cycle), annual_value: value(annual), value_type: null, measure_unit: null, explanation: null,
          scoring: null, remark: null, level1_kind: "output", parsed: {}, span: this.at(from, from + entry.length),
        };
      });
      return {
        code: null, name, content: null, funds, amounts: Object.fromEntries(Object.entries(funds).map(([k, v]) => [k, { text: v, value: Number(v) }])),
        goals: [{ label: "绩效目标", text: goal, span: this.find(goal) }], tasks: [], fields: {}, indicators, span: this.at(start, start + line.length),
      };
    });
  }

  /// As the core names a place: project / level 2 / indicator.
  private meaning(path: string): string {
    const [, target, indicator] = (/targets\/(\d+)(?:\/indicators\/(\d+))?/.exec(path) ?? []).map(Number);
    const t = target === undefined ? undefined : this.targetList[target];
    const i = indicator === undefined || Number.isNaN(indicator) ? undefined : t?.indicators[indicator];
    return [t?.name, i?.level2, i?.level3].filter(Boolean).join(" / ") || "全文";
  }

  private makeFindings(): readonly Finding[] {
    const finding = (rule: string, message: string, span: Span, path: string, more: Partial<Finding> = {}): Finding => ({
      rule, severity: rules.find((r) => r.id === rule)!.severity, message, span, path, meaning: this.meaning(path), related: [], suggestion: null, fix: null, basis: "财预〔2021〕101号", ...more,
    });
    if (!this.source.includes("基层人民调解员培训经费")) return [];
    const list = [
      finding("AM020", "合计 186.50 与各项目之和 185.50 相差 1.00 万元", this.find("186.50"), "/tables/0", {
        related: [{ span: this.find("46.50"), message: "基层人民调解员培训经费 46.50", path: "" }, { span: this.find("98.00"), message: "法律援助办案补助经费 98.00", path: "" }],
        suggestion: "核对合计或各项目金额，使二者一致。",
      }),
      finding("VA010", "培训考核合格率 ≥105%，比率不会超过 100%", this.find("≥105%"), "/tables/0/targets/0/indicators/1", { suggestion: "填写 0–100% 之间的数。" }),
      finding("VA002", "“按时完成”没有说明什么时间完成", this.find("按时完成"), "/tables/0/targets/0/indicators/2", { suggestion: "写明日期，例如“2025年11月底前”。" }),
      finding("IN001", "指标“法律援助案件办理数量”出现了 2 次", this.find("法律援助案件办理数量", 1), "/tables/0/targets/1/indicators/1"),
      finding("TX001", "指标值还是占位文字“XX”", this.find("XX"), "/tables/0/targets/2/indicators/1"),
      finding("TX019", "“年度指标值”前缺少分号", this.find("≥95%年度指标值"), "/tables/0/targets/2/indicators/2", {
        fix: { title: "补上分号", edits: [{ span: this.at(this.find("≥95%年度指标值").start.offset + 4, this.find("≥95%年度指标值").start.offset + 4), text: "；" }] },
      }),
      finding("VA013", "“0起”前没有比较符号", this.find("≥30场次"), "/tables/0/targets/2/indicators/0", {
        fix: { title: "去掉多余文字", edits: [{ span: this.find("≥30场次"), text: "≥30场" }] },
      }),
    ];
    for (let i = 0; i < this.many; i++) list.push(finding("VA013", `第 ${i + 1} 条没有比较符号`, this.find("≥30场次"), "/tables/0/targets/2"));
    return list;
  }

  overview(): Overview {
    const count = (s: Severity) => this.findingList.filter((f) => f.severity === s).length;
    const known = this.targetList.length > 0;
    const errors = count("error"), warnings = count("warning"), infos = count("info");
    const indicators = this.targetList.reduce((n, x) => n + x.indicators.length, 0);
    return {
      document: { name: "", encoding: "UTF-8", bytes: this.source.length, lines: this.source.split("\n").length, form: "tabs" },
      summary: {
        tables: known ? 1 : 0, targets: this.targetList.length, indicators, errors, warnings, infos,
        verdict: !known ? "unrecognised" : errors ? "fail" : warnings ? "warn" : "pass",
      },
      tables: known ? [{
        title: "2025年项目支出绩效目标表", scope: "project", layout: "packed", form: "target", year: 2025, unit_name: "云川省禾川市司法局", amount_unit: "万元",
        columns: [], totals: [{ name: "合计", code: null, kind: "grand", funds: { 总计: "186.50" }, amounts: {}, span: this.find("合计") }],
        targets: this.targetList.length, indicators, span: this.at(0, this.source.length),
      }] : [],
      coverage: { read: this.source.replace(/\s/g, "").length - 3, furniture: 0, unread: 3 },
      skipped_rules: [{ rule: "PR002", why: "没有去年的表", path: "" }],
    };
  }

  findings(from: number, to: number): readonly Finding[] {
    return this.findingList.slice(from, to);
  }

  targets(_: number, from: number, to: number): readonly Target[] {
    return this.targetList.slice(from, to);
  }

  marks(): Int32Array {
    const out: number[] = [];
    const words: readonly [RegExp, (typeof roles)[number]][] = [[/\d-..指标/g, "level"], [/[≥≤][^；。]+/g, "value"], [/^[^\t\n]+经费/gm, "name"], [/\d+\.\d\d/g, "amount"]];
    for (const [pattern, role] of words) for (const m of this.source.matchAll(pattern)) out.push(m.index!, m.index! + m[0].length, roles.indexOf(role));
    const triples: [number, number, number][] = [];
    for (let i = 0; i < out.length; i += 3) triples.push([out[i]!, out[i + 1]!, out[i + 2]!]);
    return Int32Array.from(triples.sort((a, b) => a[0] - b[0]).flat());
  }

  text(): string {
    return this.source;
  }

  report(): string {
    return JSON.stringify({ schema: "jixiao-report/1" });
  }

  sarif(): string {
    return JSON.stringify({ version: "2.1.0" });
  }

  close(): void {}
}

const engine: Engine = {
  version: "0.0.0-mock",
  rules: () => rules,
  profiles: () => [{ schema: "jixiao-profile/1", name: "default", title: { zh: "通用", en: "General" } }, { schema: "jixiao-profile/1", name: "hunan", title: { zh: "湖南", en: "Hunan" } }],
  open(input) {
    const text = typeof input === "string" ? input : new TextDecoder().decode(input);
    if (text.includes("!!crash")) throw new Error("crash as asked for");
    return new MockDocument(text, text.includes("!!many") ? 3000 : 0);
  },
};

serve(self as unknown as Parameters<typeof serve>[0], async () => ({ engine, kind: "js" }));
