"""How many pairs of times are compared a second, one by one and in columns."""

import random
import sys
from collections.abc import Sequence

from harness import Step, medians, print_ratios

from diplorecords import (
    AllenRelation,
    DayColumns,
    DayRange,
    Operand,
    Reading,
    RelationSet,
    TimeSpan,
    certainties,
    parse_edtf,
    possible_bits,
    possible_relations,
)

SCALAR = 5_000
COLUMN = 1_000_000
ROUNDS = 7
BASE = "loop"
BEFORE = RelationSet.of(AllenRelation.BEFORE)


def main() -> int:
    """Print a table for pairs one by one, and one for columns."""
    chance = random.Random(1)
    spans = [period(chance) for _ in range(2 * SCALAR)]
    dates = [parse_edtf(date(chance)) for _ in range(2 * SCALAR)]
    intervals = [parse_edtf(f"{date(chance)}/20{date(chance)[2:]}") for _ in range(2 * SCALAR)]
    scalar: dict[str, Step] = {
        BASE: lambda: loop(spans),
        "all 13, four points": lambda: one_by_one(spans),
        "all 13, level 0 dates": lambda: one_by_one(dates),
        "all 13, level 0 intervals": lambda: one_by_one(intervals),
        "all 13, one day of each": lambda: one_by_one(dates, Reading.DAY),
    }
    print_ratios("one by one (goal 100,000)", medians(scalar, ROUNDS), SCALAR, BASE)
    many = [spans[chance.randrange(len(spans))] for _ in range(20_000)]
    plain = repeated(DayColumns.of(many)), repeated(DayColumns.of(reversed(many)))
    units = [dates[chance.randrange(len(dates))] for _ in range(20_000)]
    coupled = repeated(DayColumns.of(units, reading=Reading.DAY)), plain[1]
    columns: dict[str, Step] = {
        BASE: lambda: loop(spans * (COLUMN // len(spans) * 2)),
        "all 13, four points": lambda: possible_bits(*plain),
        "all 13, with units": lambda: possible_bits(*coupled),
        "before": lambda: certainties(plain[0], BEFORE, plain[1]),
        "before or meets": lambda: plain[0].ends_before(plain[1]),
        "after or met by": lambda: plain[0].starts_after(plain[1]),
    }
    title = "columns (goals 1,500,000; 100,000,000)"
    print_ratios(title, medians(columns, ROUNDS), COLUMN, BASE)
    return 0


def loop(spans: Sequence[TimeSpan]) -> int:
    """The bare Python loop that compares two days of each pair."""
    found = 0
    for a, b in zip(spans[::2], spans[1::2], strict=True):
        if a.end.latest < b.begin.earliest:
            found += 1
    return found


def one_by_one(times: Sequence[Operand], reading: Reading = Reading.WHOLE) -> None:
    """All relations of each pair."""
    for a, b in zip(times[::2], times[1::2], strict=True):
        possible_relations(a, b, reading=reading)


def repeated(columns: DayColumns) -> DayColumns:
    """The rows again and again, up to the length of a column."""
    arrays = (
        columns.begin_earliest,
        columns.begin_latest,
        columns.end_earliest,
        columns.end_latest,
    )
    times = COLUMN // len(columns)
    long = [array.repeat(times) for array in arrays]
    return DayColumns.of_arrays(*long, coupled=(columns.flags == 1).repeat(times))


def period(chance: random.Random) -> TimeSpan:
    """A period of the twentieth century whose ends are known to some days."""
    begin = 693_596 + chance.randrange(36_000)
    end = begin + chance.randrange(4_000)
    return TimeSpan(
        DayRange(begin, begin + chance.randrange(400)), DayRange(end, end + chance.randrange(400))
    )


def date(chance: random.Random) -> str:
    """A year or a month of the twentieth century."""
    year = f"{chance.randrange(1900, 2000)}"
    return chance.choice([year, f"{year}-{chance.randrange(1, 13):02}"])


if __name__ == "__main__":
    sys.exit(main())
