"""The command line as somebody else calls it: exit codes, files, standard input, formats."""
import json
import tempfile
import unittest
from pathlib import Path

from command import ROOT, jixiao, main, report

TABLE = """项目支出绩效目标表
单位：万元
项目名称\t总计\t财政拨款\t绩效目标\t绩效指标
合计\t10.00\t10.00
宣传经费\t10.00\t10.00\t开展政策宣传。\t1、1-产出指标；11-数量指标；宣传次数；实施周期指标值：≥4次；年度指标值：≥4次。
"""


class CommandLine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def test_one_document_gives_one_report(self):
        self.assertEqual(report(self.write("甲.txt", TABLE))["document"]["name"], "甲.txt")

    def test_several_documents_give_an_array_in_their_order(self):
        reports = report(self.write("a.txt", TABLE), self.write("b.txt", TABLE))
        self.assertEqual([r["document"]["name"] for r in reports], ["a.txt", "b.txt"])

    def test_several_documents_are_compared_with_each_other(self):
        one = self.write("a.txt", TABLE.replace("宣传经费", "医疗保障政策宣传经费"))
        two = self.write("b.txt", TABLE.replace("宣传经费", "医疗保障政策宣传经费").replace("10.00", "12.00"))
        said = [[f["message"] for f in r["findings"] if f["rule"] == "CO013"] for r in report(one, two)]
        self.assertEqual([len(m) for m in said], [1, 1])
        self.assertIn("b.txt", said[0][0])
        self.assertIn("a.txt", said[1][0])
        alone = report(one)
        self.assertNotIn("CO013", [f["rule"] for f in alone["findings"]])
        self.assertIn("CO013", [s["rule"] for s in alone["skipped_rules"]])

    def test_every_format_holds_every_document(self):
        files = [self.write("甲.txt", TABLE), self.write("乙.txt", "没有表格的文字")]
        for form in ("text", "json", "ndjson", "sarif", "csv", "indicators-csv", "html"):
            done = jixiao("check", "--format", form, *files)
            self.assertIn(done.returncode, (0, 1), form)
            printed = done.stdout.decode()
            if form in ("json", "sarif"):
                printed = json.dumps(json.loads(printed), ensure_ascii=False)
            if form == "ndjson":
                names = [json.loads(line)["document"]["name"] for line in printed.splitlines()]
                self.assertEqual(names, ["甲.txt", "乙.txt"])
            if form in ("text", "json", "ndjson", "html"):
                self.assertIn("甲.txt", printed, form)
                self.assertIn("乙.txt", printed, form)
            self.assertEqual(done.stdout.count("\ufeff".encode()), 1 if "csv" in form else 0, form)

    def test_standard_input_is_read_for_a_dash_and_for_nothing(self):
        for args in (["-"], []):
            r = report(*args, stdin=TABLE.encode())
            self.assertEqual(r["document"]["bytes"], len(TABLE.encode()), args)

    def test_the_same_bytes_give_the_same_report_twice(self):
        path = self.write("a.txt", TABLE)
        self.assertEqual(jixiao("check", "--format=json", path).stdout, jixiao("check", "--format=json", path).stdout)

    def test_an_unreadable_file_is_named_and_the_others_are_checked(self):
        done = jixiao("check", "--format", "json", self.folder / "none.txt", self.write("a.txt", TABLE))
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"none.txt", done.stderr)
        missing, read = json.loads(done.stdout)
        self.assertEqual(missing["error"]["code"], "unreadable")
        self.assertEqual(read["document"]["name"], "a.txt")

    def test_a_folder_is_no_document(self):
        done = jixiao("check", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertTrue(done.stderr)

    def test_every_rule_has_a_page_that_the_index_links(self):
        ids = [r["id"] for r in json.loads(jixiao("rules", "--format", "json").stdout)["rules"]]
        for language, words in (("zh", "会报告"), ("en", "Not reported")):
            index = jixiao("rules", "--format", "html", "--lang", language).stdout.decode()
            self.assertEqual([i for i in ids if f'href="{i}.html"' not in index], [])
            page = jixiao("explain", ids[0], "--format", "html", "--lang", language).stdout.decode()
            self.assertIn(ids[0], page)
            self.assertIn(words, page)
            self.assertNotRegex(page + index, r"<script|https?://")

    def test_exit_status_follows_the_verdict(self):
        for name, text in (("clean", TABLE), ("none", "没有表格的文字")):
            path = self.write(name, text)
            done = jixiao("check", "--format", "json", path)
            errors = json.loads(done.stdout)["summary"]["errors"]
            self.assertEqual(done.returncode, 1 if errors else 0, name)

    def test_called_wrongly_it_says_so_and_exits_with_2(self):
        for args in ([], ["chek"], ["check", "--format", "pdf", "x"], ["explain", "ZZ999"]):
            done = jixiao(*args)
            self.assertEqual(done.returncode, 2, args)
            self.assertTrue(done.stderr, args)
            self.assertFalse(done.stdout, args)

    def test_help_and_version_are_no_error(self):
        for args in (["--help"], ["help"], ["--version"], ["check", "--help"]):
            done = jixiao(*args)
            self.assertEqual((done.returncode, done.stderr), (0, b""), args)
            self.assertTrue(done.stdout, args)

    def test_every_encoding_gives_the_same_report_but_for_its_name_and_size(self):
        want = report(self.write("a.txt", TABLE))
        for label, coded, named in (
            ("utf-8-sig", TABLE.encode("utf-8-sig"), "UTF-8"),
            ("utf-16", b"\xff\xfe" + TABLE.encode("utf-16-le"), "UTF-16LE"),
            ("utf-16-le", TABLE.encode("utf-16-le"), "UTF-16LE"),
            ("utf-16-be", TABLE.encode("utf-16-be"), "UTF-16BE"),
            ("gb18030", TABLE.encode("gb18030"), "GB18030"),
        ):
            got = report(self.write("a.txt", coded))
            self.assertEqual(got["document"].pop("encoding"), named, label)
            self.assertEqual(got["document"].pop("bytes"), len(coded), label)
            rest = json.loads(json.dumps(want))
            del rest["document"]["encoding"], rest["document"]["bytes"]
            self.assertEqual(got, rest, label)

    def test_the_encoding_can_be_set(self):
        path = self.write("a.txt", "绩效".encode("gbk"))
        self.assertEqual(report("--encoding", "UTF-16BE", path)["document"]["encoding"], "UTF-16BE")
        done = jixiao("check", "--encoding", "latin1", path)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"latin1", done.stderr)

    def test_a_language_changes_texts_and_no_key(self):
        path = self.write("a.txt", "没有表格的文字")
        zh, en = report(path), report("--lang", "en", path)
        self.assertEqual(zh["summary"], en["summary"])
        self.assertEqual([f["rule"] for f in zh["findings"]], [f["rule"] for f in en["findings"]])
        for f in en["findings"]:
            self.assertRegex(f["message"], "^[A-Z]")

    def test_rules_are_listed_and_each_can_be_explained(self):
        rules = json.loads(jixiao("rules", "--format", "json").stdout)["rules"]
        self.assertTrue(rules)
        for rule in rules:
            for language in ("zh", "en"):
                done = jixiao("explain", rule["id"], "--lang", language)
                self.assertEqual(done.returncode, 0)
                self.assertIn(rule["title"][language], done.stdout.decode())
        listed = jixiao("rules").stdout.decode()
        self.assertTrue(all(rule["id"] in listed for rule in rules))

    def test_reports_are_as_the_published_schema_says(self):
        import jsonschema
        schema = json.loads((ROOT / "core/report/report.schema.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft7Validator(schema)
        documents = sorted((ROOT / "web/samples").glob("*.txt")) + sorted((ROOT / "tests/layouts").glob("*.txt"))
        documents.append(self.write("a.txt", TABLE))
        reports = report(*documents, self.folder / "none.txt")
        self.assertEqual(len(reports), len(documents) + 1)
        for r in reports:
            errors = [f"{r['document']['name']}{e.json_path}: {e.message[:200]}" for e in validator.iter_errors(r)]
            self.assertEqual(errors, [])

    def test_every_path_of_a_report_leads_somewhere_in_it(self):
        for r in report(*sorted((ROOT / "tests/layouts").glob("*.txt"))):
            for f in r["findings"] + r["repairs"]:
                at = r
                for token in f["path"].split("/")[1:]:
                    token = token.replace("~1", "/").replace("~0", "~")
                    at = at[int(token)] if isinstance(at, list) else at[token]


if __name__ == "__main__":
    main()
