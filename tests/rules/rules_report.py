"""How often each rule speaks, how often rightly, and what a change of a rule changes.

    rules_report.py            compares the findings with findings.tsv; prints what comes and goes, fails where something does
    rules_report.py --table    prints the table of all rules as Markdown, and what comes and goes
    rules_report.py --renew    writes findings.tsv anew, after the difference was looked at
    rules_report.py --unjudged prints the findings that have no verdict, as lines for verdicts.tsv

findings.tsv: document, rule, severity, line, quote, places that it stands for. verdicts.tsv: document, rule, line,
quote, verdict (right, arguable, wrong), why; a verdict was given by somebody who read the document. Documents of
../shared are named by their file names; where that folder is missing they are left out, and that is said.
"""
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from command import ROOT, jixiao

HERE = Path(__file__).parent
FINDINGS, VERDICTS = HERE / "findings.tsv", HERE / "verdicts.tsv"
SHARED = ROOT.parent / "shared"
GROUPS = {
    "corpus": SHARED / "corpus",
    "wild": SHARED / "wild",
    "samples": ROOT / "web" / "samples",
    "layouts": ROOT / "tests" / "layouts",
}
NAMES = ("right", "arguable", "wrong")


def documents():
    """Group and path of every document that is there, in a fixed order."""
    for group, folder in GROUPS.items():
        for path in sorted(folder.glob("*.txt")):
            yield group, path


def findings():
    """(group, (document, rule, severity, line, quote, places)) of every document."""
    for group, path in documents():
        done = jixiao("check", "--format=json", path)
        report = json.loads(done.stdout)
        text = path.read_bytes().decode("utf-8-sig", errors="replace").encode("utf-16-le")  # line ends as they are: offsets count them
        for f in report["findings"]:
            begin, end = f["span"]["start"]["offset"], f["span"]["end"]["offset"]
            quote = "".join(text[2 * begin : 2 * end].decode("utf-16-le", "replace").split())[:40]
            places = str(f.get("places", {}).get("count", 1))
            yield group, (path.stem, f["rule"], f["severity"], str(f["span"]["start"]["line"]), quote, places)


def read(path):
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def verdicts():
    out = {}
    for number, row in enumerate(read(VERDICTS), 1):
        if len(row) != 6 or row[4] not in NAMES or not row[5]:
            sys.exit(f"verdicts.tsv, entry {number}: document, rule, line, quote, {'/'.join(NAMES)}, why are wanted: {row}")
        out[row[:4]] = row[4]
    return out


def key(finding):
    document, rule, _, line, quote, _ = finding
    return document, rule, line, quote


def show_changes(now, known):
    """Prints what comes and goes; how many lines."""
    here = {path.stem for _, path in documents()}
    before, after = Counter(row for row in known if row[0] in here), Counter(now)
    gone, come = sorted((before - after).elements()), sorted((after - before).elements())
    for sign, rows in (("-", gone), ("+", come)):
        for row in rows:
            print(sign, " | ".join(row))
    return len(gone) + len(come)


def share(counts):
    judged = sum(counts[n] for n in NAMES)
    return f"{100 * counts['right'] / judged:.0f}" if judged else ""


def print_table(found, verdict):
    rows, fired = defaultdict(Counter), defaultdict(Counter)
    severities = defaultdict(Counter)
    for group, f in found:
        word = verdict.get(key(f), "unjudged")
        rows[f[1]][word] += 1
        fired[f[1]][group] += 1
        severities[f[2]][word] += 1
    for rule in json.loads(jixiao("rules", "--format=json").stdout)["rules"]:
        rows.setdefault(rule["id"], Counter())
    print("| Rule |", " | ".join(GROUPS), "| right | arguable | wrong | unjudged | right % |")
    print("| --- |" + " ---: |" * (len(GROUPS) + 5))
    for rule in sorted(rows):
        cells = [fired[rule][g] for g in GROUPS] + [rows[rule][n] for n in (*NAMES, "unjudged")]
        print("|", rule, "|", " | ".join(str(c) if c else "" for c in cells), "|", share(rows[rule]), "|")
    print()
    for severity in ("error", "warning", "info"):
        c = severities[severity]
        judged = sum(c[n] for n in NAMES)
        print(f"{severity}: {sum(c.values())} findings, {judged} judged: {c['right']} right, {c['arguable']} arguable, {c['wrong']} wrong"
              + (f"; {share(c)} in 100 right" if judged else ""))
    silent = [r for r in sorted(rows) if not sum(fired[r].values())]
    print(f"\nNever fired ({len(silent)}):", " ".join(silent))


def main():
    wanted = sys.argv[1] if len(sys.argv) > 1 else "--check"
    for group, folder in GROUPS.items():
        if not folder.is_dir():
            print(f"SKIPPED: the findings of {group}: there is no {folder.name} beside this repository")
    found = list(findings())
    now, known = [f for _, f in found], read(FINDINGS)
    if wanted == "--renew":
        here = {path.stem for _, path in documents()}
        kept = [row for row in known if row[0] not in here]
        FINDINGS.write_text("# document, rule, severity, line, quote, places; rules_report.py --renew writes it\n"
                            + "".join("\t".join(row) + "\n" for row in sorted(now + kept)), encoding="utf-8")
        return 0
    if wanted == "--unjudged":
        known_verdicts = verdicts()
        for _, f in found:
            if key(f) not in known_verdicts:
                print("\t".join((*key(f), "", f[2])))
        return 0
    if wanted == "--table":
        print_table(found, verdicts())
        print()
    changes = show_changes(now, known)
    if changes:
        print(f"\n{changes} findings come or go. Look at each; then ./dev rules-report --renew")
    else:
        print(f"{len(now)} findings in {len({f[0] for f in now})} documents, none come or go")
    if wanted == "--check":
        verdicts()
        print(f"1 passed, 0 failed" if not changes else "0 passed, 1 failed")
    return 1 if changes else 0


if __name__ == "__main__":
    sys.exit(main())
