"""How fast sets of days are united, intersected and subtracted, against portion."""

import random
import sys
from types import ModuleType
from typing import Any

from harness import Step, medians, peer, print_ratios

from diplorecords import DateInterval, DateIntervalSet

PIECES = 1_000
ROUNDS = 5


def main() -> int:
    """Print a table for each operation."""
    chance = random.Random(1)
    left, right = pieces(chance), pieces(chance)
    ours, others = days(left), days(right)
    steps: dict[str, dict[str, Step]] = {
        "union": {"diplorecords": lambda: ours | others},
        "intersection": {"diplorecords": lambda: ours & others},
        "difference": {"diplorecords": lambda: ours - others},
    }
    portion = peer("portion")
    if portion is not None:
        theirs, more = intervals(portion, left), intervals(portion, right)
        steps["union"]["portion"] = lambda: theirs | more
        steps["intersection"]["portion"] = lambda: theirs & more
        steps["difference"]["portion"] = lambda: theirs - more
    for name, ways in steps.items():
        base = "portion" if "portion" in ways else "diplorecords"
        print_ratios(f"{name} of {PIECES:,} pieces", medians(ways, ROUNDS), 1, base)
    return 0


def pieces(chance: random.Random) -> list[tuple[int, int]]:
    """Stretches of days, with gaps between them."""
    found: list[tuple[int, int]] = []
    day = 700_000
    for _ in range(PIECES):
        first = day + chance.randint(2, 30)
        day = first + chance.randint(0, 30)
        found.append((first, day))
    return found


def days(stretches: list[tuple[int, int]]) -> DateIntervalSet:
    """The set of these days here."""
    return DateIntervalSet(DateInterval(first, last) for first, last in stretches)


def intervals(portion: ModuleType, stretches: list[tuple[int, int]]) -> Any:
    """The set of these days there, where half-open intervals touch as days do."""
    return portion.Interval(*(portion.closedopen(first, last + 1) for first, last in stretches))


if __name__ == "__main__":
    sys.exit(main())
