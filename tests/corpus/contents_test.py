#!/usr/bin/env python3
"""The contents of many documents, each in the text forms that lose most.

What each invented document says of its first project is put into a form of its own, with column names and an order drawn for it,
and printed as a PDF's lines, in columns of spaces, glued, one cell a line. What is held: the share of facts that the reports state
(hundredths, what was measured, rounded down). `python3 contents_test.py --keep FOLDER` leaves texts and differences there.
"""
import json
import random
import re
import sys
import tempfile
import unittest
from pathlib import Path

from command import ROOT, main, report
from corpus_test import COMPARE, facts_of
from forms import cell, merged_levels
from renderings import FORMS as TEXT_FORMS

LEAST = {"tabs": 99.8, "aligned": 99.6, "lines_only": 97.9, "visual_lines_96": 94.1, "glued_rows": 91.5, "run_together": 90.0}
EVERY = 4  # of the documents: seconds, and enough to notice a change

HEADS = {"value": ("指标值", "目标值", "绩效指标值"), "cycle_value": ("实施期指标值", "中期指标值", "实施周期指标值"),
         "annual_value": ("年度指标值", "当年指标值", "年度目标值"), "value_type": ("指标性质", "运算符号", "符号"),
         "measure_unit": ("计量单位", "度量单位", "单位"), "explanation": ("指标解释", "指标内容", "指标说明"),
         "scoring": ("评分标准", "评扣分标准", "评（扣）分标准"), "remark": ("备注", "说明"), "weight": ("分值", "权重", "分值权重"),
         "direction": ("指标方向", "指标属性"), "actual_value": ("实际完成值", "全年实际值", "全年完成值"), "score": ("得分", "自评得分"),
         "deviation": ("偏差原因分析及改进措施", "未完成原因分析", "偏差原因及改进措施")}
ORDERS = [order.split() for order in (
    "weight direction value_type cycle_value annual_value value measure_unit actual_value score explanation scoring deviation remark",
    "explanation direction value_type cycle_value value annual_value measure_unit actual_value weight score scoring deviation remark",
    "direction value_type value cycle_value annual_value measure_unit weight actual_value scoring score deviation remark explanation")]
BOXES = ("主管部门", "实施单位", "项目属性", "项目类别", "项目负责人", "主管部门及代码", "项目期", "项目类型", "联系电话", "项目实施单位", "业务主管部门", "项目性质")
FUNDS = (("年度资金总额", "其中：财政拨款", "其他资金"), ("资金总额", "其中：财政资金", "其他资金"), ("年度预算总额", "其中：中央补助", "地方资金"))


def plain(text):
    return re.sub(r"\s+|<[^>]*>", "", text or "")


def projects():
    """(name, table, target, indicators) of each invented document whose first project has levels throughout."""
    for path in sorted((ROOT / "tests/layouts").glob("*.json"))[::EVERY]:
        for table in json.loads(path.read_text(encoding="utf-8"))["tables"][:1]:
            for target in table["targets"][:1]:
                rows = [i for i in target["indicators"] if not i.get("area_values")]
                if len(rows) >= 5 and all(i["level1"] and i["level2"] for i in rows) and target["name"] and table["scope"] == "project":
                    yield path.stem[:3], table, target, rows


def form(name, table, target, indicators):
    """(grid, truth) of a form with these contents; None where two columns would have one name."""
    draw = random.Random(name)
    keys = [k for k in draw.choice(ORDERS) if any(i.get(k) for i in indicators)]
    heads = [draw.choice(HEADS[k]) for k in keys]
    if len(set(heads)) < len(heads) or {"value", "annual_value"} <= set(keys):
        return None
    rows = [[plain(i[k]) for k in ("level1", "level2", "level3")] + [plain(i.get(k)) for k in keys] for i in indicators]
    width, year = 3 + len(keys), table["year"] or 2024
    title = "项目支出绩效自评表" if "actual_value" in keys else "项目支出绩效目标表"
    grid = [[cell(title, width + 1)], [cell(f"（{year}年度）", width + 1)], [cell("项目名称", 2), cell(plain(target["name"]), width - 1)]]
    boxes = [(k, plain(v)) for k, v in target["fields"].items() if k in BOXES and len(v) < 30][:4]
    boxes = boxes[:len(boxes) // 2 * 2] if width > 3 else []
    for left, right in zip(boxes[::2], boxes[1::2]):
        grid.append([cell(left[0], 2), cell(left[1]), cell(right[0]), cell(right[1], width - 3)])
    amounts = [a for a in (re.sub(r"[^\d.,]", "", v) for v in target["funds"].values()) if re.fullmatch(r"[\d,]+(\.\d+)?", a)][:3]
    funds = dict(zip(draw.choice(FUNDS), amounts))
    for k, (label, amount) in enumerate(funds.items()):
        grid.append(([None] if k else [cell("项目资金（万元）", 2, len(funds))]) + [cell(label), cell(amount, width - 2)])
    goals = [{"label": draw.choice(("年度目标", "总体目标", "年度绩效目标")), "text": plain(g["text"])} for g in target["goals"] if len(g["text"] or "") > 12][:1]
    grid += [[cell(g["label"], 2), cell(g["text"], width - 1)] for g in goals]
    group = cell(draw.choice(("绩效指标", "年度绩效指标")), 1, len(rows) + 1)
    grid += [[group, *map(cell, ("一级指标", "二级指标", "三级指标")), *map(cell, heads)]] + [[None, *row] for row in merged_levels(rows)]
    said = [{"level1": r[0], "level2": r[1], "level3": r[2] or None, **{k: v for k, v in zip(keys, r[3:]) if v}} for r in rows]
    one = {"code": None, "name": plain(target["name"]), "funds": funds, "content": None, "goals": goals, "tasks": [], "fields": dict(boxes), "indicators": said}
    return grid, {"document": name, "tables": [{"title": title, "scope": "project", "layout": "form", "year": year, "unit_name": None,
                                                "amount_unit": "万元" if funds else None, "totals": [], "targets": [one]}]}


def measured(folder):
    """text form -> [facts stated, all facts]."""
    found = {kind: [0, 0] for kind in LEAST}
    for name, *what in projects():
        made = form(name, *what)
        if not made:
            continue
        truth = folder / f"{name}.json"
        truth.write_text(json.dumps(made[1], ensure_ascii=False), encoding="utf-8")
        for kind, facts in found.items():
            text = folder / f"{name}.{kind}.txt"
            text.write_text(TEXT_FORMS[kind](made[0]) + "\n", encoding="utf-8")
            stated, every, differences = facts_of(truth, report(text))
            text.with_suffix(".diff").write_text("\n".join(differences), encoding="utf-8")
            facts[0] += stated
            facts[1] += every
    return found


@unittest.skipUnless(COMPARE.exists(), "../shared is not there: no content is held against its truth")
class Contents(unittest.TestCase):
    def test_contents_are_read_in_every_text_form(self):
        with tempfile.TemporaryDirectory() as folder:
            for kind, (stated, every) in measured(Path(folder)).items():
                print(f"{kind}: {stated} of {every} facts ({100 * stated / every:.1f} of 100)")
                with self.subTest(kind):
                    self.assertGreater(every, 4000, "too few facts to say anything")
                    self.assertGreaterEqual(100 * stated / every, LEAST[kind])


if __name__ == "__main__":
    if sys.argv[1:2] == ["--keep"]:
        kept = Path(sys.argv[2])
        kept.mkdir(parents=True, exist_ok=True)
        print(measured(kept))
    else:
        main()
