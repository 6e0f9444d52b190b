// Packed documents of any size: the layout of a bureau's project table, with invented words.
//
//   node generate.mjs BYTES > document.txt
//
// Deterministic: the same size gives the same bytes. As in real ones, a page repeats the header every dozen rows, a
// row is a project with two to six indicators in one cell, and its text is some 300 to 2,000 bytes long.

import { pathToFileURL } from "node:url";

const header = "项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n";
const places = ["青石", "白鹭", "云溪", "东湾", "南坪", "柳岸", "金穗", "松岭", "蓝桥", "石榴"];
const objects = ["图书借阅", "公园绿化", "河道保洁", "校车接送", "路灯维护", "档案数字化", "义诊服务", "农技培训", "老人助餐", "消防演练", "水质监测", "非遗展演"];
const actions = ["宣传", "巡查", "培训", "改造", "采购", "评估", "保障", "推广"];
const outcomes = ["居民出行更加便利", "辖区环境进一步改善", "办事等候时间明显缩短", "群众知晓程度稳步提高", "设施故障及时排除", "从业人员业务水平提升"];
// Level 1, level 2, and indicators that fit there, each with values that it could have.
const levels = [
  ["1-产出指标", "11-数量指标", [["次数", "≥12次", "24次"], ["覆盖点位数", "约260处", "≥85处"], ["参加人数", "1500人", "30000人次"], ["设备套数", "≥3套"]]],
  ["1-产出指标", "12-质量指标", [["合格率", "100%", "≥98.5%"], ["验收通过率", "100%"], ["达标率", "≥95%"]]],
  ["1-产出指标", "13-时效指标", [["完成时间", "12月底前", "2024年11月30日前"], ["及时率", "≥90%"], ["响应时间", "不超过2小时", "≤24小时"]]],
  ["2-效益指标", "22-社会效益", [["受益人口", "10万人以上", "≥8000人"], ["知晓率", "≥85%"], ["便利程度", "明显提升，得到服务对象普遍认可"]]],
  ["2-效益指标", "23-生态效益", [["绿地面积", "≥2.5万平方米"], ["水质改善情况", "稳定达到预期，持续改善周边环境"]]],
  ["3-满意度指标", "31-服务对象满意度", [["服务对象满意度", "≥90%", "≥95%"], ["投诉处理满意率", "≥92%"]]],
];

/// A small linear congruential generator: the same numbers on every machine.
function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

function project(random, index) {
  const pick = (list) => list[random(list.length)];
  const object = pick(objects);
  const name = `${pick(places)}${object}${pick(actions)}经费${index % 7 === 0 || index > 400 ? `（第${index}标段）` : ""}`;
  const amount = (random(90000) / 100 + 1).toFixed(2);
  const goal = Array.from({ length: 2 + random(4) }, () => `通过${pick(places)}片区${object}${pick(actions)}，使${pick(outcomes)}`).join("；") + "。";
  const count = 2 + random(5);
  const first = random(levels.length);
  const entries = Array.from({ length: count }, (_, i) => {
    const [level1, level2, indicators] = levels[(first + i) % levels.length];
    const [indicator, ...values] = pick(indicators);
    const value = pick(values);
    return `${i + 1}、${level1}；${level2}；${object}${indicator}；实施周期指标值：${value}；年度指标值：${value}。`;
  });
  return { name, amount, goal, entries };
}

/// A document of at least `bytes` bytes of UTF-8, cut behind a whole row.
export function generate(bytes) {
  const random = numbers(20240601);
  const rows = [];
  let size = 0, total = 0;
  for (let index = 1; size < bytes; index++) {
    const { name, amount, goal, entries } = project(random, index);
    if (index > 1 && index % 12 === 1) rows.push(`\n${header}`);
    const row = `${name}\t${amount}\t${amount}\t\t\t${goal}\t${entries.join(" ")}\n`;
    rows.push(row);
    size += Buffer.byteLength(row);
    total += Math.round(Number(amount) * 100);
  }
  const sum = (total / 100).toFixed(2);
  return Buffer.from(`## 项目支出绩效目标表\n\n单位名称：青石镇公共服务中心\n\n单位：万元\n\n${header}合计\t${sum}\t${sum}\t\t\t\t\n${rows.join("")}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(generate(Number(process.argv[2] ?? 10_000)));
}
