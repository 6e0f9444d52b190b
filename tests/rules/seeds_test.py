"""Seeded faults: a sound table in a layout that officers use, one typical slip in it, and what must be said of it.

Each line of seeds.tsv puts one fault into one document and asserts that exactly one finding comes, of the rule named, at the
place of the fault; no other rule may begin to speak but those listed beside it as true consequences, and no error that is not
listed. → is a tab and ⏎ a line end there. Documents stand in seeds/, ../../web/samples or ../layouts.
"""
import json
import re
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from command import jixiao, main

HERE = Path(__file__).resolve().parent
FOLDERS = (HERE / "seeds", HERE.parents[1] / "web/samples", HERE.parent / "layouts")
# Rules for which no slip in a table of ours is natural, and why.
WITHOUT = {
    "RD002": "bytes, not a table: tests/text", "RD005": "an answer's fault: answers_test.cpp",
    "IN020": "a profile's rule: profile_test.cpp", "PR008": "a profile's rule: profile_test.cpp",
    "ST018": "a dozen rows under one level 2 are no single slip: its own example",
    "PR011": "a project of fifty million with five rows is no slip: its own example",
    "IN003": "three pairs of rows that say one thing are no single slip: its own example",
}


def document(name):
    return next(f / f"{name}.txt" for f in FOLDERS if (f / f"{name}.txt").exists()).read_text(encoding="utf-8")


def seeds():
    for number, line in enumerate((HERE / "seeds.tsv").read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            cells = line.split("\t")
            assert len(cells) == 7, f"seeds.tsv, line {number}: seven columns are wanted, not {len(cells)}"
            yield number, [c.replace("→", "\t").replace("⏎", "\n") for c in cells]


def findings(text, *options, beside=()):
    """The findings of a text; `beside`: texts that are checked with it as a batch, before it."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, t in enumerate((*beside, text)):
            paths.append(Path(folder) / f"{i}.txt")
            paths[-1].write_bytes(t.encode())
        done = json.loads(jixiao("check", "--format=json", *options, *paths).stdout)
        return (done[-1] if isinstance(done, list) else done)["findings"]


def units(text):
    """UTF-16 offsets of each character."""
    out, at = [], 0
    for c in text:
        out.append(at)
        at += 2 if ord(c) > 0xFFFF else 1
    return out + [at]


def covers(finding, begin, end):
    spans = [finding["span"], *(r["span"] for r in finding.get("related", []))]
    return any(s["start"]["offset"] < end and begin < max(s["end"]["offset"], s["start"]["offset"] + 1) for s in spans)


def only_this(rule):
    """Options that switch on a rule that is off by default."""
    return ["--profile", str(HERE / "seeds" / "all-on.json")] if rule in OFF else []


OFF = {r["id"] for r in json.loads(jixiao("rules", "--format=json").stdout)["rules"] if r.get("default") in ("off", "profile")}


class Seeds(unittest.TestCase):
    def test_each_fault_is_said_once_at_its_place_and_nothing_else_is(self):
        bases = {}
        for number, (name, rule, find, put, at, also, what) in seeds():
            with self.subTest(line=number, rule=rule, what=what):
                original = document(name)
                if find.startswith("re:"):  # a slip that is made all over a table
                    text, made = re.subn(find[3:], put, original)
                    self.assertGreater(made, 1, f"{find!r} must stand more than once in {name}")
                else:
                    self.assertEqual(original.count(find), 1, f"{find!r} must stand once in {name}")
                    text = original.replace(find, put)
                options = only_this(rule)
                key = (name, tuple(options))
                if key not in bases:
                    bases[key] = Counter(f["rule"] for f in findings(original, *options))
                after = findings(text, *options)
                known = bases[key].copy()
                come = []
                for f in after:
                    if known[f["rule"]] > 0 and f["rule"] != rule:
                        known[f["rule"]] -= 1
                    else:
                        come.append(f)
                if bases[key][rule]:  # it spoke before: its old finding may stay
                    come = [f for f in come if f["rule"] != rule or covers_text(f, text, at or put)] or come
                mine = [f for f in come if f["rule"] == rule]
                said = [f"{f['rule']} {f['severity']} L{f['span']['start']['line']} {f['message']}" for f in come]
                self.assertEqual(len(mine), 1, f"{rule} was wanted, this came: {said}")
                self.assertTrue(any(covers_text(f, text, at or put) for f in mine), f"at another place: {said}")
                others = Counter(f["rule"] for f in come if f["rule"] != rule)
                self.assertEqual(sorted(others.elements()), sorted(also.split()), f"beside it came: {said}")

    def test_a_batch_says_once_what_two_documents_have_to_do_with_each_other(self):
        text = document("form-cells")
        self.assertEqual(findings(text), [])
        for rule, (change, what) in BATCHES.items():
            with self.subTest(rule=rule, what=what):
                self.assertEqual([f["rule"] for f in findings(text, beside=[change(text)])], [rule])

    def test_a_text_that_is_no_table_is_no_pass(self):
        said = findings("关于做好2026年预算编制工作的通知\n各单位：请于11月15日前报送。\n")
        self.assertEqual([(f["rule"], f["severity"]) for f in said], [("RD001", "error")])

    def test_every_rule_has_a_seed_or_a_reason_why_not(self):
        ids = {r["id"] for r in json.loads(jixiao("rules", "--format=json").stdout)["rules"]}
        seeded = {cells[1] for _, cells in seeds()} | set(BATCHES) | {"RD001"}
        self.assertEqual(sorted(ids - seeded - set(WITHOUT)), [])
        self.assertEqual(sorted(set(WITHOUT) & seeded), [], "these have a seed after all")


def covers_text(finding, text, wanted):
    where = units(text)
    at = text.find(wanted)
    while at >= 0:
        if covers(finding, where[at], where[at + len(wanted)]):
            return True
        at = text.find(wanted, at + 1)
    return False


# Rules that compare documents: the sound form is checked behind another, in which one thing is different.
BATCHES = {
    "CO013": (lambda t: t.replace("186.40", "168.40").replace("160.00", "142.00"), "同一项目金额不同"),
    "CO015": (lambda t: t.replace("社区老年食堂运营补助", "城区道路照明维护").replace("186.40", "96.40").replace("160.00", "70.00"), "别的项目用了同样的指标"),
    "CO017": (lambda t: t.replace("2026年", "2025年").replace("186.40", "120.40").replace("160.00", "94.00"), "与上年完全一样而预算变了"),
}

if __name__ == "__main__":
    main()
