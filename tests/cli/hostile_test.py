"""Hostile text must never hang the check: kinds of input that repeat one thing tens of thousands of times.

Each is about a megabyte; a step that takes quadratic time over one of them needs minutes and more, so that the limit
of a minute tells them apart on any machine. It is no measure of speed: that is `./dev bench`.
"""
import subprocess
import unittest

from command import jixiao, main

FUNDS = "2026年项目支出绩效目标表\n单位：万元\n项目名称\t总计\t财政拨款\t其他资金\t绩效目标\t一级指标\t二级指标\t三级指标\t指标值\n"
COLUMNS = "一级指标\t二级指标\t三级指标\t指标值\n"
LIST = "项目名称\t绩效目标\t绩效指标\t总计\n甲\t乙\t"
TITLE = "项目支出绩效目标表\n"
N = 20_000

KINDS = {
    "title+column glued": lambda: "项目支出绩效目标表一级指标" * N,
    "title+column lines": lambda: "项目支出绩效目标表一级指标\n" * N,
    "column tabs one line": lambda: "一级指标\t" * N,
    "columns lines": lambda: "一级指标\n" * N,
    "headers": lambda: COLUMNS * N,
    "headers+title": lambda: (TITLE + COLUMNS) * N,
    "rows": lambda: TITLE + COLUMNS + "产出指标\t数量指标\t次数\t≥5次\n" * N,
    "rows distinct": lambda: TITLE + COLUMNS + "".join(f"产出指标\t数量指标\t次数{i}\t≥{i}次\n" for i in range(N)),
    "projects": lambda: "".join(f"项目支出绩效目标表\n项目名称\t项目{i}\n预算金额\t{i}\n" + COLUMNS + f"产出指标\t数量指标\t次数{i}\t≥{i}次\n" for i in range(N//4)),
    "one cell digits": lambda: TITLE + COLUMNS + "产出指标\t数量指标\t" + "1" * (10 * N) + "\t5\n",
    "one cell levels": lambda: LIST + "1-产出指标；11-数量指标；甲；年度指标值：5。" * N + "\t1\n",
    "packed no sep": lambda: LIST + "产出指标数量指标甲5" * N + "\t1\n",
    "colons": lambda: "：" * N * 5,
    "label colons": lambda: "项目名称：" * N * 2,
    "label colon spaces": lambda: "项目名称： " * N * 2,
    "quotes": lambda: '"a\t' * N * 3,
    "open brackets": lambda: "项目（" * N * 3,
    "html nested": lambda: "<table><tr><td>" * N,
    "html rows": lambda: "<table>" + "<tr><td>一级指标<td>二级指标<td>指标值" * N,
    "html lt": lambda: "<" * N * 10,
    "pipes": lambda: "|" * N * 10,
    "pipe rows": lambda: "| 一级指标 | 二级指标 | 指标值 |\n" * N,
    "spaces": lambda: "一级指标  二级指标  三级指标  指标值\n" * N,
    "aligned wrapped": lambda: "一级指标  二级指标  三级指标  指标值  权重\n" + "产出指标  数量指标  检查次数  ≥5次  10\n                    续行\n" * N,
    "aligned pages": lambda: ("一级指标  二级指标  三级指标  指标值  权重\n" + "产出指标  数量指标  检查次数  ≥5次  10\n                    续行\n" * 150) * (N//150),
    "aligned level lines": lambda: ("一级指标  二级指标  三级指标  指标值  权重\n" + "产出指标  数量指标  甲\n产出指标  质量指标  乙  5  5\n" * 190) * (N//190),
    "aligned names": lambda: ("一级指标  二级指标  三级指标  指标值  权重\n" + "                    次数\n" * 390 + "产出指标  数量指标  次数  5  5\n" * 5) * (N//100),
    "header of unknown columns": lambda: ("一级指标 二级指标 " + "甲乙 " * 26 + "\n") * (N//10),
    "labels around a header": lambda: "一级指\n二级指标 三级指标 指标值\n标\n" * N,
    "goal in the middle": lambda: "            完成全年工作任务并且持续提升服务质量水平\n" * N + "年度总体目标  做好\n",
    "told sections": lambda: "项目名称：甲。项目金额：1万元。绩效指标：1.产出指标。数量指标：次数≥5次；2.效益指标。社会效益指标：人数≥5人。\n" * N,
    "repeated cells": lambda: "| 主管部门 | 主管部门 | 甲局 | 甲局 |\n" * N,
    "wrapped list": lambda: "项目名称 年度绩效目标 一级指标 二级指标 三级指标 指标值\n" + "甲项目 做好 产出指标 数量指标 检查次\n数 ≥5次\n" * N,
    "breaks in a packed cell": lambda: LIST + "**产出指标-数量指标**<br>1.次数：≥5次（10分）<br>" * N + "\t1\n",
    "numbered in a glued row": lambda: "项目支出绩效目标表一级指标二级指标三级指标指标值产出指标数量指标" + "指标1：次数5次" * N,
    "single spaces": lambda: "产出指标 数量指标 次数 ≥5次\n" * N,
    "glued rows": lambda: "项目支出绩效目标表一级指标二级指标三级指标指标值" + "产出指标数量指标次数≥5次" * N,
    "cell lines": lambda: "项目支出绩效目标表\n一级指标\n二级指标\n三级指标\n指标值\n" + "产出指标\n数量指标\n次数\n≥5次\n" * N,
    "amount labels": lambda: "其中：财政拨款10万元 " * N,
    "goal lines": lambda: "年度总体目标\n" + "做好工作。\n" * N * 2,
    "levels only lines": lambda: "产出指标\n" * N,
    "level2 lines": lambda: "数量指标\n" * N,
    "furniture": lambda: "扫一扫 打印 上一篇 下一篇\n" * N,
    "prose": lambda: "今天开会，讨论项目支出绩效目标。" * N,
    "csv": lambda: "一级指标,二级指标,三级指标,指标值\n" + "产出指标,数量指标,次数,≥5次\n" * N,
    "csv quotes": lambda: "一级指标,二级指标,三级指标,指标值\n" + '"产出指标,"数量指标,次数,≥5次\n' * N,
    "wide row": lambda: COLUMNS + "产出指标\t数量指标\t" + "次数\t" * N,
    "areas": lambda: "一级指标\t二级指标\t三级指标\t" + "\t".join(f"某{i}县" for i in range(N//10)) + "\n" + "产出指标\t数量指标\t次数\t" + "\t".join("5次" for i in range(N//10)) + "\n",
    "totals": lambda: "项目名称\t总计\t财政拨款\t绩效目标\t绩效指标\n" + "合计\t10\t10\t\t\n" * N,
    "list rows": lambda: "项目名称\t总计\t财政拨款\t绩效目标\t绩效指标\n" + "甲\t10\t10\t做好\t1-产出指标；11-数量指标；甲；年度指标值：5。\n" * N,
    "tasks": lambda: "项目支出绩效目标表\n任务名称\t主要内容\t金额\n" + "任务\t内容\t10\n" * N,
    "boxes": lambda: TITLE + "主管部门\t财政局\n" * N,
    "dual": lambda: "一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值\n" + "产出指标\t数量指标\t次数\t≥5次\t数量指标\t次数\t≥5次\n" * N,
    "stacked sets": lambda: "项目支出绩效目标表\n中期指标\n" + COLUMNS + "产出指标\t数量指标\t次数\t≥5次\n" * (N//2) + "年度指标\n" + COLUMNS + "产出指标\t数量指标\t次数x\t≥5次\n" * (N//2),
    "nul": lambda: "项目名称\0总计\0" * N,
    "rtl": lambda: "\u202e项目名称\t总计\n" * N,
    "unknown lines": lambda: "某某事项情况说明如下所示\n" * N,
    "指标 lines": lambda: "产岀旨标\n" * N,
    "numbers": lambda: "123.45\t" * N,
    "date": lambda: "2023年12月底前" * N,
    "tail rows": lambda: COLUMNS + "产出指标\t数量指标\t次数\t≥5次\n" + "\t\t说明如下\t\n" * N,
    "tail rows2": lambda: COLUMNS + "产出指标\t数量指标\t次数\t≥5次\n" + "说明如下事情\n" * N,
    "stacked distinct": lambda: "项目支出绩效目标表\n长期绩效目标\n做好\n长期指标\t" + COLUMNS + "".join(f"\t产出指标\t数量指标\t次数{i}\t≥5次\n" for i in range(N//2)) + "年度绩效目标\n年度指标\t" + COLUMNS + "".join(f"\t产出指标\t数量指标\t项目{i}\t≥5次\n" for i in range(N//2)),
    "fields distinct": lambda: TITLE + "".join(f"第{i}主管部门\t财政局\t第{i}资金\t10\n" for i in range(N)),
    "goals distinct": lambda: TITLE + "".join(f"总体目标{i}\t做好工作\n目标{i}：好\n" for i in range(N)),
    "units": lambda: TITLE + "单位：万元\n" * N,
    "titles": lambda: "项目支出绩效目标表\n" * N,
    "years": lambda: "（2024年度）\n" * N,
    "names": lambda: "项目名称\t甲\n" * N,
    "split cell": lambda: "填表人：李某 联系电话：0000 " * N,
    "form+cells": lambda: ("项目支出绩效目标表\n项目名称：甲\n" + "其中：" * 50 + "\n") * (N//20),
    "semicolon packed": lambda: LIST + "产出指标：" + "甲完成5次；" * N + "\t1\n",
    "packed commas": lambda: LIST + "产出指标：" + "甲完成（5次，" * N + "\t1\n",
    "packed brackets": lambda: LIST + "产出指标：" + "甲完成)" * N + "\t1\n",
    "packed heads": lambda: LIST + "产出指标：数量指标：" * N + "\t1\n",
    "packed one label": lambda: LIST + "产出指标：指标值：5；" * N + "\t1\n",
    "visual pdf": lambda: "项目支出绩效目标表\n一级指标 二级指标 三级指标 指标值\n" + "产出 数量 次\n指标 指标 数 ≥5次\n" * N,
    "spaces wide": lambda: "项目支出绩效目标表\n一级指标    二级指标    三级指标    指标值\n" + "            数量指标    次数    5\n" * N,
    "markdown br": lambda: "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n|---|---|---|---|\n" + "| 产出指标 | 数量指标 | 次<br>数 | 5 |\n" * N,
    "html full": lambda: "<table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>" + "<tr><td rowspan=60000>产出指标</td><td>数量指标</td><td>次数</td><td>5</td></tr>" * N + "</table>",
    "html spans": lambda: "<table>" + "<tr><td colspan=1000 rowspan=1000>产出指标</td></tr>" * (N//10) + "</table>",
    "entities": lambda: "<td>&ge;&#8804;&amp;" * N,
    "pinyin": lambda: "產(chǎn)出" * N,
    # what rules walk: names, goals, amounts, totals
    "name of money": lambda: TITLE + COLUMNS + "产出指标\t数量指标\t" + "资金支出" * N * 4 + "\t5\n",
    "name of spending": lambda: TITLE + COLUMNS + "产出指标\t数量指标\t" + "支出与" * N * 4 + "\t5\n",
    "goal of titles": lambda: FUNDS + "甲\t10\t10\t\t" + "《" * N * 10 + "\t产出指标\t数量指标\t次数\t≥5次\n",
    "goal of groups": lambda: FUNDS + "甲\t10\t10\t\t" + "111," * N * 10 + "\t产出指标\t数量指标\t次数\t≥5次\n",
    "goal of amounts": lambda: FUNDS + "甲\t10\t10\t\t" + "投资1万元（1+1）" * N * 2 + "\t产出指标\t数量指标\t次数\t≥5次\n",
    "goal of parts": lambda: FUNDS + "甲\t10\t10\t\t" + "1万元其中" * N * 2 + "\t产出指标\t数量指标\t次数\t≥5次\n",
    "stacked unit rows": lambda: FUNDS + "".join(f"某{i}局\t{i}.00\t{i}.00\t\t\t\t\t\t\n" for i in range(N)) + "".join(f"甲{i}\t{i}.00\t10.00\t\t举办培训。\t产出指标\t数量指标\t培训人次\t≥5次\n" for i in range(N)),
    # a walk that came back to where it began
    "a form on one line": lambda: "持续响指标 响 明显 达 满意指标 意度指标 0 0 总分",
    "sources in a cell": lambda: TITLE + "1、资金来源：（1）政府预算资金\t10.00\n" * N,
    "hanging names": lambda: "项目支出绩效目标表\n一级指标 二级指标 三级指标 指标值\n" + "产出指标 数量指标 乡镇卫生院救护车辆更新购 ≥6辆\n置数\n" * N,
    "wrapped list": lambda: "序号 项目名称 预算数 绩效目标 绩效指标\n" + "1 甲 12.00 做好， 产出指标\n乙 事。 数量指标：1.次≥5次\n" * N,
    "tasks in lines": lambda: "部门整体支出绩效目标表\n" + ("任务名称 主要内容 预算金额\n" + "街区保洁养 对主次干道等进行\n86.00\n年度 护 清扫保洁\n" * 20) * (N // 20),
    "tasks run together": lambda: "部门整体支出绩效目标表部门名称甲局年度主要任务任务名称主要内容预算金额总额财政拨款" + "任务1开展监测428.60428.60" * N + "一级指标二级指标三级指标指标值产出指标数量指标次数≥5次" * 20,
    "rows that a pipe closes": lambda: "一级指标\n二级指标\n三级指标\n指标值 |\n" + "产出指标\n数量指标\n次数\n5次 |\n \n \n |\n" * N,
    "stray spaces": lambda: "项目支出绩效目标表\n一级指标 二级指标 三级指标 指标值\n" + ("产出指标 数量指标 次数 " + ", ) 2022 年 3 月 5 日 (" * 40 + "\n") * (N // 10),
    "full glued lines": lambda: "项目支出绩效目标表一级指标二级指标三级指标指标值产出指标数量指标" + ("安全隐患整改巡查次数≥5次" * 20 + "隐患整\n") * (N // 10),
    "projects alike": lambda: FUNDS + "".join(f"基层培训{i}\t{i}.00\t10.00\t\t举办第{i}期培训，提升能力。\t产出指标\t数量指标\t期数{i}\t≥{i}次\n" for i in range(N)),
}


class Hostile(unittest.TestCase):
    def test_no_kind_of_input_hangs(self):
        for name, text in KINDS.items():
            with self.subTest(name):
                try:
                    done = jixiao("check", "--format", "json", "-", stdin=text().encode(), timeout=60)
                except subprocess.TimeoutExpired:
                    self.fail(f"{name}: not done within a minute")
                self.assertIn(done.returncode, (0, 1), done.stderr[-300:])
                self.assertIn(b'"findings"', done.stdout)


if __name__ == "__main__":
    main()
