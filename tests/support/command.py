"""Runs the built jixiao and closes as the other test programs do: `N passed, N failed`."""
import json
import os
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
BINARY = Path(os.environ.get("JIXIAO", ROOT / "build/native/jixiao"))


def jixiao(*args, stdin=b"", timeout=120):
    """The finished process: returncode, stdout and stderr as bytes."""
    return subprocess.run([str(BINARY), *map(str, args)], input=stdin, capture_output=True, timeout=timeout)


def report(*args, stdin=b"", timeout=120):
    """What `check --format json` prints, parsed."""
    return json.loads(jixiao("check", "--format", "json", *args, stdin=stdin, timeout=timeout).stdout)


def main():
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(
        unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]))
    faults = [test for test, _ in result.failures + result.errors] + result.unexpectedSuccesses
    bad = len({getattr(test, "test_case", test).id() for test in faults})  # a test counts once, whatever its subtests
    for test, why in result.skipped:
        print(f"SKIPPED: {test}: {why}")
    print(f"{result.testsRun - bad - len(result.skipped)} passed, {bad} failed")
    sys.exit(1 if bad or result.testsRun == 0 else 0)
