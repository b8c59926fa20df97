"""How much longer Python takes to start when it imports the library."""

import argparse
import statistics
import subprocess
import sys
import time

STATEMENTS = ("pass", "import diplorecords")
GOAL = 1.3


def main() -> int:
    """Start Python many times, with and without the import by turns, and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=40, help="how often each of the two starts")
    parser.add_argument("--limit", type=float, help="end with 1 where the ratio is above this")
    options = parser.parse_args()
    bare, imported = (statistics.median(times) for times in measure(options.runs))
    ratio = imported / bare
    print(f"bare interpreter {bare * 1e3:.1f} ms, with the import {imported * 1e3:.1f} ms")
    print(f"ratio {ratio:.2f} (goal: at most {GOAL})")
    return int(options.limit is not None and ratio > options.limit)


def measure(runs: int) -> tuple[list[float], list[float]]:
    """The seconds of every run of each statement; the first of each warms up and is left out."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs + 1):
        for statement, taken in zip(STATEMENTS, times, strict=True):
            taken.append(seconds(statement))
    return times[0][1:], times[1][1:]


def seconds(statement: str) -> float:
    """How long a fresh interpreter takes for a statement."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-I", "-c", statement], check=True)
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main())
