#!/usr/bin/env python3
"""A header's word that no list has: the column is told from its cells and its neighbours.

In each invented document that has the word as a cell of its own it is replaced by one that no form uses; what is said of the
indicators should stay. The limits are what was measured, rounded up: hundredths of the facts that may be lost.
"""
import re
import unittest
from collections import Counter

from command import ROOT, main, report

KEYS = ("level1", "level2", "level3", "value_type", "measure_unit", "weight", "actual_value", "score")
VALUES = ("value", "annual_value", "cycle_value")  # which of them a column is, its word alone says

# word of the lists, word of nobody, hundredths that may be lost
WORDS = (
    ("一级指标", "甲等事类", 5),
    ("二级指标", "乙等事类", 3),
    ("三级指标", "核心事项", 6),
    ("指标值", "应达之数", 9),
    ("分值", "配分额", 4),
    ("得分", "评定分", 7),
    ("权重", "权数额", 9),
    ("备注", "附记语", 3),
)


def facts(text):
    found = Counter()
    for table in report("-", stdin=text.encode())["tables"]:
        for target in table["targets"]:
            for i in target["indicators"]:
                name = re.sub(r"\s+", "", i["level3"] or "")
                values = [re.sub(r"\s+", "", i[k]) for k in VALUES if i.get(k)]
                values += [re.sub(r"\s+", "", i[k]) for k in KEYS if i.get(k)]
                found.update((name, v) for v in values)
    return found


class InventedWords(unittest.TestCase):
    def test_a_column_is_known_by_what_it_holds(self):
        texts = {p.stem: p.read_text(encoding="utf-8") for n in "678" for p in sorted((ROOT / "tests/layouts").glob(f"{n}*.txt"))}
        said = {}
        for word, invented, most in WORDS:
            alone = re.compile(rf"(?<![\u4e00-\u9fff]){word}(?![\u4e00-\u9fff（(])")
            documents = lost = stated = 0
            for name, text in texts.items():
                if not alone.search(text):
                    continue
                if name not in said:
                    said[name] = facts(text)
                documents += 1
                stated += said[name].total()
                lost += (said[name] - facts(alone.sub(invented, text))).total()
            with self.subTest(word):
                self.assertGreater(documents, 10, "too few documents have the word to say anything")
                self.assertLessEqual(lost, stated * most / 100, f"{invented} for {word}: {lost} of {stated} facts lost")
            print(f"{invented} for {word}: {lost} of {stated} facts lost in {documents} documents ({100 * lost / max(1, stated):.1f} of 100)")


if __name__ == "__main__":
    main()
