"""How many bytes a complete date takes, against the date types of other libraries."""

import datetime
import sys
import tracemalloc
from collections.abc import Callable

import pendulum
from harness import peer

from diplorecords import parse_edtf

GOAL = 200
COUNT = 5_000


def main() -> int:
    """Print the bytes of one date for each library."""
    first = datetime.date(1950, 1, 1).toordinal()
    texts = [datetime.date.fromordinal(first + day).isoformat() for day in range(COUNT)]
    print(f"{'':24}{'bytes each':>12}{'x diplorecords':>16}")
    ours = bytes_each(parse_edtf, texts)
    for name, count in {
        f"diplorecords (goal {GOAL})": ours,
        "datetime.date": bytes_each(datetime.date.fromisoformat, texts),
        "pendulum": bytes_each(lambda text: pendulum.parse(text, exact=True), texts),
    }.items():
        print(f"{name:24}{count:>12.0f}{count / ours:>16.1f}")
    undate, edtf = peer("undate"), peer("edtf")
    few = texts[:200]
    if undate is not None:
        count = bytes_each(lambda text: undate.Undate.parse(text, "EDTF"), few)
        print(f"{'undate':24}{count:>12.0f}{count / ours:>16.1f}")
    if edtf is not None:
        count = bytes_each(edtf.parse_edtf, few)
        print(f"{'edtf':24}{count:>12.0f}{count / ours:>16.1f}")
    return int(ours > GOAL)


def bytes_each(read: Callable[[str], object], texts: list[str]) -> float:
    """What the values of all texts take, without the texts and the list that hold them."""
    read(texts[0])
    kept: list[object] = [None] * len(texts)
    tracemalloc.start()
    for place, text in enumerate(texts):
        kept[place] = read(text)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return taken / len(texts)


if __name__ == "__main__":
    sys.exit(main())
