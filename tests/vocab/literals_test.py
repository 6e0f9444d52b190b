"""The vocabulary is data in core/vocab: the rooms that read with it hold no word of their own."""
import re
import unittest
from pathlib import Path

CORE = Path(__file__).resolve().parents[2] / "core"
ROOMS = ("grid", "model", "value")
TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/                              # a comment may show what a cell looks like
      |u8?"(?:[^"\\\n]|\\.)*"|"(?:[^"\\\n]|\\.)*"       # a string
      |'(?:[^'\\\n]|\\.)+'                              # a character
    """,
    re.X | re.S,
)
HAN = re.compile("[\u3400-\u9fff]")  # punctuation and brackets are syntax and may stand where they are read


def words_in(source):
    """Literals with Chinese words, each with its line."""
    return [
        (source.count("\n", 0, m.start()) + 1, m.group())
        for m in TOKEN.finditer(source)
        if not m.group().startswith("/") and HAN.search(m.group())
    ]


class Literals(unittest.TestCase):
    def test_a_word_in_a_literal_is_found_and_one_in_a_comment_is_not(self):
        self.assertEqual(words_in('f("；");  // 产出指标\ng("指标");\n'), [(2, '"指标"')])
        self.assertEqual(words_in("/* 指标 */ c == U'，' || c == U'年';"), [(1, "'年'")])

    def test_the_rooms_that_read_hold_no_words(self):
        files = [f for room in ROOMS for f in sorted((CORE / room).glob("*.[ch]pp"))]
        self.assertGreater(len(files), 20)
        for file in files:
            with self.subTest(file.relative_to(CORE.parent)):
                found = words_in(file.read_text())
                self.assertEqual(found, [], "a word belongs in core/vocab: words_*.hpp if it fills a cell, cues_*.hpp if it is a part of a text")


if __name__ == "__main__":
    unittest.main(verbosity=0)
