"""The published schema of profiles and the program say the same: what one takes, the other takes."""
import json
import re
import tempfile
import unittest
from pathlib import Path

from command import ROOT, jixiao, main

try:
    import jsonschema
except ImportError:
    jsonschema = None

TABLE = "2026年项目支出绩效目标表\n单位：万元\n项目名称\t一级指标\t二级指标\t三级指标\t指标值\n甲项目\t产出指标\t数量指标\t培训人次\t≥280人次\n"
HEAD = '"schema": "jixiao-profile/1"'


def built_in():
    source = (ROOT / "core/rules/profile.cpp").read_text(encoding="utf-8")
    return {name: json.loads(text) for name, text in re.findall(r'\{"([a-z-]+)", R"\((.*?)\)"\}', source, re.S)}


@unittest.skipIf(jsonschema is None, "python3-jsonschema is not installed")
class Schema(unittest.TestCase):
    def setUp(self):
        self.schema = json.loads((ROOT / "core/rules/profile.schema.json").read_text(encoding="utf-8"))

    def taken_by_schema(self, text):
        return not list(jsonschema.Draft7Validator(self.schema).iter_errors(json.loads(text)))

    def taken_by_program(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "unit.json"
            path.write_text(text, encoding="utf-8")
            done = jixiao("check", "--profile", path, "-", stdin=TABLE.encode())
        if done.returncode == 2:
            self.assertEqual(done.stdout, b"", "a broken profile must not be replaced by the default one")
            self.assertRegex(done.stderr.decode(), r"\d+:\d+", "the place of the fault is missing")
        return done.returncode != 2

    def test_there_are_the_profiles_that_are_promised(self):
        self.assertEqual(list(built_in()), ["default", "central-a", "central-b", "guangdong", "hunan"])

    def test_every_built_in_profile_fits_the_schema(self):
        for name, profile in built_in().items():
            with self.subTest(name):
                self.assertTrue(self.taken_by_schema(json.dumps(profile)))

    def test_schema_and_program_agree(self):
        cases = [
            ("{%s}" % HEAD, True),
            ('{%s, "extends": "hunan", "rules": {"IN021": "error", "TX003": "off"}}' % HEAD, True),
            ('{%s, "regime": "B", "year": 2026, "service_words": ["参保人"]}' % HEAD, True),
            ('{%s, "weights": {"totals": [90], "levels": {"cost": 20, "output": 40, "benefit": 20, "satisfaction": 10}}}' % HEAD, True),
            ('{%s, "thresholds": {"min_rows": 4}}' % HEAD, True),
            ("{}", False),
            ('{%s, "ruels": {}}' % HEAD, False),
            ('{%s, "regime": "C"}' % HEAD, False),
            ('{%s, "year": "2026"}' % HEAD, False),
            ('{%s, "extends": "nowhere"}' % HEAD, False),
            ('{%s, "rules": {"TX003": "maybe"}}' % HEAD, False),
            ('{%s, "thresholds": {"least": 4}}' % HEAD, False),
            ('{%s, "thresholds": {"min_rows": -4}}' % HEAD, False),
            ('{%s, "service_words": [1]}' % HEAD, False),
        ]
        for text, taken in cases:
            with self.subTest(text):
                self.assertEqual(self.taken_by_schema(text), taken, "schema")
                self.assertEqual(self.taken_by_program(text), taken, "program")

    def test_a_key_given_twice_is_an_error_with_its_place(self):
        # no schema sees this: a parser keeps one of the two
        self.assertFalse(self.taken_by_program('{%s,\n "regime": "A",\n "regime": "B"}' % HEAD))


if __name__ == "__main__":
    main()
