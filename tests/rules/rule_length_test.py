"""A rule is read as a whole: its declaration stays short, and what has a meaning of its own is a function beside it."""
import json
import re
import unittest

from command import ROOT, jixiao, main

MOST = 55  # lines, with its messages and examples: about what a screen shows
BEGINS = re.compile(r"^const Rule (\w+)\s*\{", re.M)


def declarations(source):
    """Each rule's name, the line on which its declaration begins, and how many it has to the `};` that ends it."""
    for begin in BEGINS.finditer(source):
        end = source.find("\n};", begin.end())
        assert end >= 0, f"the declaration of {begin[1]} has no end"
        yield begin[1], source.count("\n", 0, begin.start()) + 1, source.count("\n", begin.start(), end) + 2


def rules():
    for file in sorted((ROOT / "core/rules").rglob("*.cpp")):
        for name, line, length in declarations(file.read_text(encoding="utf-8")):
            yield file.relative_to(ROOT), name, line, length


class RuleLength(unittest.TestCase):
    def test_lines_are_counted_from_the_name_to_the_end(self):
        source = "// AM001\nconst Rule a{\n    .check = [] {\n        f();\n    };\n};\n\nconst Rule b{\n};\nconst Rule* c = f({});\n"
        self.assertEqual(list(declarations(source)), [("a", 2, 5), ("b", 8, 2)])

    def test_every_rule_is_found(self):
        listed = json.loads(jixiao("rules", "--format=json").stdout)["rules"]
        self.assertGreater(len(listed), 100)
        self.assertEqual(len({name for _, name, _, _ in rules()}), len(listed), "a rule is declared in another way than this test reads")

    def test_no_declaration_is_long(self):
        long = [f"{file}:{line}: {name} has {length} lines" for file, name, line, length in rules() if length > MOST]
        self.assertEqual(long, [], f"at most {MOST}: make functions of the questions that it asks, or share them with other rules")


if __name__ == "__main__":
    main()
