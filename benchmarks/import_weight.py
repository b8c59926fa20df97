"""How much longer Python takes to start when it imports the library."""

import argparse
import subprocess
import sys
import time
from functools import partial

from harness import medians

STATEMENTS = ("pass", "import diplorecords")
GOAL = 1.3


def main() -> int:
    """Start Python many times, with and without the import by turns, and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=40, help="how often each of the two starts")
    parser.add_argument("--limit", type=float, help="end with 1 where the ratio is above this")
    options = parser.parse_args()
    steps = {text: partial(start, text) for text in STATEMENTS}
    seconds = medians(steps, options.runs, time.perf_counter)
    bare, imported = seconds.values()
    ratio = imported / bare
    print(f"bare interpreter {bare * 1e3:.1f} ms, with the import {imported * 1e3:.1f} ms")
    print(f"ratio {ratio:.2f} (goal: at most {GOAL})")
    return int(options.limit is not None and ratio > options.limit)


def start(statement: str) -> None:
    """Run a statement in a fresh interpreter."""
    subprocess.run([sys.executable, "-I", "-c", statement], check=True)


if __name__ == "__main__":
    sys.exit(main())
