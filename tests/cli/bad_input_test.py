"""Input that is broken, from bytes to exit status: each is answered, none ends in a report that reads as a pass."""
import time
import unittest

from command import jixiao, main, report

HEADER = "项目名称\t总计\t财政拨款\t绩效目标\t绩效指标\n"
ENTRY = "1、1-产出指标；11-数量指标；宣传次数；实施周期指标值：≥4次；年度指标值：≥4次。"
ROW = f"宣传经费\t10.00\t10.00\t开展政策宣传。\t{ENTRY}\n"
TITLE = "项目支出绩效目标表\n单位：万元\n"


def check(text):
    return report("-", stdin=text if isinstance(text, bytes) else text.encode())


class BadInput(unittest.TestCase):
    def assert_unrecognised(self, text):
        r = check(text)
        self.assertEqual(r["summary"]["verdict"], "unrecognised")
        self.assertEqual(len(r["findings"]), 1, r["findings"])
        self.assertTrue(r["findings"][0]["message"])
        self.assertTrue(r["findings"][0]["suggestion"], "says what to do")

    def test_nothing(self):
        for text in ("", " \r\n\t　\n", "\ufeff"):
            with self.subTest(repr(text)):
                self.assert_unrecognised(text)

    def test_a_text_without_a_table(self):
        self.assert_unrecognised("各科室：\n请于本周五前报送材料。\n办公室\n2024年1月2日\n")

    def test_a_table_without_its_header(self):
        r = check(ROW + ROW.replace("宣传", "培训"))
        self.assertNotEqual(r["summary"]["verdict"], "pass")
        self.assertTrue(r["findings"])

    def test_a_header_without_rows(self):
        r = check(TITLE + HEADER)
        self.assertNotEqual(r["summary"]["verdict"], "pass")
        self.assertTrue(r["findings"])

    def test_bytes_that_are_no_text_in_the_middle_of_a_table(self):
        broken = (TITLE + HEADER + ROW).encode().replace("开展".encode(), b"\xff\xfe\xfd")
        r = check(broken)
        self.assertEqual(r["document"]["encoding"], "UTF-8")
        self.assertIn("宣传经费", [t["name"] for table in r["tables"] for t in table["targets"]])
        at = [f for f in r["findings"] if f["span"]["start"]["line"] == 4]
        self.assertTrue(at, "the place of what could not be decoded is named")

    def test_an_amount_that_is_no_number(self):
        r = check(TITLE + HEADER + ROW.replace("10.00", "12,34.5.6", 1))
        self.assertIn("12,34.5.6", " ".join(f["message"] for f in r["findings"]))
        amounts = r["tables"][0]["targets"][0]["amounts"]
        self.assertIsNone(amounts["总计"]["value"])

    def test_a_mark_that_turns_text_around_is_reported_and_not_repeated(self):
        for mark in "\u202e\u202d\u2066\u200f":
            r = check(TITLE + HEADER + ROW.replace("宣传次数", f"宣传{mark}次数"))
            messages = [f["message"] for f in r["findings"] if f["rule"] == "TX002"]
            self.assertTrue(messages, ascii(mark))
            self.assertNotIn(mark, "".join(messages))

    def test_five_megabytes_on_one_line(self):
        for name, text in {
            "one letter": "a" * 5_000_000,
            "a cell": TITLE + HEADER + "宣传经费\t10.00\t10.00\t" + "长" * 1_700_000,
            "entries": TITLE + HEADER + "宣传经费\t10.00\t10.00\t开展宣传\t" + ENTRY * 30_000,
            "tabs": "\t" * 5_000_000,
            "pipes": "|" * 5_000_000,
            "commas": "项目," * 700_000,
            "brackets": "<td>" * 1_200_000,
        }.items():
            with self.subTest(name):
                start = time.monotonic()
                r = check(text)
                self.assertNotEqual(r["summary"]["verdict"], "pass")
                self.assertTrue(r["findings"])
                # Ample for a slow machine under sanitizers; anything quadratic takes minutes.
                self.assertLess(time.monotonic() - start, 60)

    def test_a_nul_byte(self):
        r = check((TITLE + HEADER + ROW).encode().replace("宣传经费".encode(), "宣传\0经费".encode()))
        self.assertEqual(r["document"]["encoding"], "UTF-8")
        self.assertEqual(r["summary"]["targets"], 1)
        self.assertTrue([f for f in r["findings"] if f["span"]["start"]["line"] == 4], "the NUL byte is named")

    def test_files_that_are_no_text(self):
        for name, head in {"xlsx": b"PK\x03\x04", "xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "pdf": b"%PDF-1.7\n"}.items():
            with self.subTest(name):
                done = jixiao("check", "--format", "json", "-", stdin=head + bytes(range(256)) * 20)
                self.assertEqual(done.returncode, 2)
                self.assertIn("不是文本", done.stderr.decode())
                self.assertIn(b'"not_text"', done.stdout)

    def test_more_than_the_limit(self):
        done = jixiao("check", "--format", "json", "-", stdin=b"a" * (128 * 1024 * 1024 + 1))
        self.assertEqual(done.returncode, 2)
        self.assertIn(b'"too_large"', done.stdout)

    def test_every_cut_of_a_document_is_answered(self):
        whole = (TITLE + HEADER + ROW).encode()
        for end in range(0, len(whole), 7):
            done = jixiao("check", "--format", "json", "-", stdin=whole[:end])
            self.assertIn(done.returncode, (0, 1), end)


if __name__ == "__main__":
    main()
