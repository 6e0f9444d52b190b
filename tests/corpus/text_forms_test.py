"""The same form reads the same in every text form.

Seven forms (forms.py) in eighteen text forms (renderings.py); text_forms.txt says how many facts the report must state at
least. Where a text form loses something for good (glued rows), fewer; nowhere may a change lose facts unseen.
`python3 text_forms_test.py --raise` writes the numbers anew, `--keep FOLDER` leaves the texts and differences there.
"""
import json
import sys
import tempfile
import unittest
from pathlib import Path

from command import main, report
from corpus_test import COMPARE, facts_of
from forms import FORMS
from renderings import FORMS as TEXT_FORMS

EXPECTED = Path(__file__).parent / "text_forms.txt"
FURNITURE = ("首页 > 政务公开 > 财政信息\n来源：县财政局 发布日期：2024-05-14 浏览次数：132 字体：【大 中 小】\n",
             "\n填表人：张某某 联系电话：0000-0000000 填报日期：2024年1月5日\n扫一扫在手机打开当前页\n【打印本页】【关闭窗口】\n")


def measured(folder, furniture=False):
    """(form, text form) -> (stated, all, differences)."""
    out = {}
    for name, form in FORMS.items():
        grid, tables = form()
        truth = folder / f"{name}.json"
        truth.write_text(json.dumps({"document": name, "tables": tables}, ensure_ascii=False), encoding="utf-8")
        for kind, render in TEXT_FORMS.items():
            text = folder / f"{name}.{kind}.txt"
            head, tail = FURNITURE if furniture else ("", "")
            text.write_text(head + render(grid) + "\n" + tail, encoding="utf-8")
            out[name, kind] = facts_of(truth, report(text))
            text.with_suffix(".diff").write_text("\n".join(out[name, kind][2]), encoding="utf-8")
    return out


def expected():
    head, *rows = [line.split() for line in EXPECTED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {(form, row[0]): int(facts) for row in rows for form, facts in zip(head, row[1:])}


def as_table(facts):
    rows = ["# facts that each form's report states at least; `text_forms_test.py --raise` writes it anew", " ".join(FORMS)]
    return "\n".join(rows + [" ".join([kind, *(str(facts[form, kind][0]) for form in FORMS)]) for kind in TEXT_FORMS]) + "\n"


@unittest.skipUnless(COMPARE.exists(), "../shared is not there: no form is held against its truth")
class TextForms(unittest.TestCase):
    def hold(self, furniture):
        least = expected()
        with tempfile.TemporaryDirectory() as folder:
            for key, (stated, all_facts, differences) in measured(Path(folder), furniture).items():
                # furniture may cost the title, and with it scope and name
                with self.subTest(" as ".join(key)):
                    self.assertGreaterEqual(stated, least[key] - (3 if furniture else 0), "\n".join(differences))
                    if stated > least[key] and not furniture:
                        print(f"{' as '.join(key)}: {stated} of {all_facts} facts now, text_forms.txt says {least[key]}")

    def test_each_form_states_its_facts_in_every_text_form(self):
        self.hold(furniture=False)

    def test_a_page_around_the_table_costs_next_to_nothing(self):
        self.hold(furniture=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["--raise"]:
        with tempfile.TemporaryDirectory() as scratch:
            EXPECTED.write_text(as_table(measured(Path(scratch))), encoding="utf-8")
    elif sys.argv[1:2] == ["--keep"]:
        kept = Path(sys.argv[2])
        kept.mkdir(parents=True, exist_ok=True)
        for (form, kind), (stated, all_facts, _) in measured(kept).items():
            print(f"{form:16} {kind:18} {stated:3} of {all_facts}")
    else:
        main()
