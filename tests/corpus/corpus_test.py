"""Real and invented documents against what a careful person read in them.

expected.txt says how many facts of each truth file the report must state at least. A document that gains facts is
printed, so that its line can be raised; one that loses them fails.
"""
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from command import ROOT, SHARED, main, report

COMPARE = SHARED / "tools/compare-truth"
EXPECTED = Path(__file__).parent / "expected.txt"


def documents():
    """(truth, text) of every document that is there."""
    for truth in sorted((SHARED / "truth").glob("*.json")):
        yield truth, SHARED / "corpus" / f"{truth.stem}.txt"
    for folder in (SHARED / "wild", ROOT / "tests/layouts"):
        for truth in sorted(folder.glob("*.json")):
            yield truth, truth.with_suffix(".txt")


def expected():
    rows = {}
    for line in EXPECTED.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, facts = line.split()
            rows[name] = int(facts)
    return rows


def facts_of(truth, one):
    """(stated, all, the differences) of one report."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(one, file, ensure_ascii=False)
        file.flush()
        done = subprocess.run([sys.executable, str(COMPARE), str(truth), file.name, "--most", "12"],
                              capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    match = re.fullmatch(r".*: (\d+) of (\d+) facts", lines[-1] if lines else "")
    assert match, f"compare-truth failed on {truth.name}: {done.stderr}"
    return int(match[1]), int(match[2]), lines[:-1]


@unittest.skipUnless(COMPARE.exists(), "../shared is not there: no document is held against its truth")
class Corpus(unittest.TestCase):
    def test_each_document_states_the_facts_that_it_stated(self):
        least = expected()
        total = [0, 0]
        for truth, text in documents():
            with self.subTest(truth.stem):
                stated, all_facts, differences = facts_of(truth, report(text))
                total[0] += stated
                total[1] += all_facts
                want = least.get(truth.stem, 1)  # one that expected.txt does not know yet must be recognised at least
                self.assertGreaterEqual(stated, want, "\n".join(differences))
                if stated > want:
                    print(f"{truth.stem}: {stated} of {all_facts} facts now, expected.txt says {want}")
        print(f"{total[0]} of {total[1]} facts")

    def test_every_span_holds_the_words_of_its_thing(self):
        """Start and end lie in the text, in order, and an indicator's span in its table's."""
        for _, text in documents():
            decoded = text.read_bytes().decode("utf-8-sig").replace("\ufeff", "")
            length = len(decoded.encode("utf-16-le")) // 2
            for table in report(text)["tables"]:
                low, high = table["span"]["start"]["offset"], table["span"]["end"]["offset"]
                things = [table, *table["totals"]]
                for target in table["targets"]:
                    things += [target, *target["indicators"]]
                for thing in things:
                    begin, end = thing["span"]["start"]["offset"], thing["span"]["end"]["offset"]
                    self.assertTrue(low <= begin <= end <= high <= length, (text.name, thing.get("name"), begin, end))


def raise_expected():
    """Writes expected.txt anew from what the reports state today."""
    rows = [f"{truth.stem} {facts_of(truth, report(text))[0]}" for truth, text in documents()]
    head = "# document, facts that its report states at least; `python3 corpus_test.py --raise` writes it anew\n"
    EXPECTED.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--raise"]:
        raise_expected()
    else:
        main()
