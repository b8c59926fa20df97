"""How fast date strings are read: level 0 and level 2, against pendulum and EDTF libraries."""

import sys
from collections.abc import Callable, Iterator

import pendulum
from harness import Step, medians, over, peer, print_ratios

from diplorecords import parse_edtf

ROUNDS = 7
SLOW = 20
"""Of how many strings a peer of a few hundred a second reads in each round."""

LEVEL_0 = [
    f"{year}-{month:02}-{day:02}"
    for year in range(1950, 1990)
    for month in (1, 5, 12)
    for day in (1, 15, 28)
]
LEVEL_2 = {
    "qualified": ["2004-06~-11", "?2004-06-11", "2004-%06-11", "2004-06?"],
    "masked": ["156X-12-25", "15XX-12-XX", "1985-XX-15", "XXXX-12-XX"],
    "sets": ["[1667,1668,1670..1672]", "{1960,1961-12}", "[..1760-12-03]", "[1760-12..]"],
    "years and seasons": ["Y17E7", "Y171010000S3", "2001-34", "-1985"],
    "intervals": ["2004-06-~01/2004-06-~20", "2004-06-XX/2004-07-03", "1985~/..", "/2006?"],
}


def main() -> int:
    """Print a table for level 0, one for the peers, and one for each kind of level 2."""
    days = {"pendulum": over(exact, LEVEL_0), "diplorecords": over(parse_edtf, LEVEL_0)}
    print_ratios("level 0, complete days", medians(days, ROUNDS), len(LEVEL_0), "pendulum")
    few: dict[str, Step] = {"diplorecords": over(parse_edtf, LEVEL_0[:SLOW])}
    few |= {name: over(read, LEVEL_0[:SLOW]) for name, read in readers()}
    print_ratios("level 0, all libraries", medians(few, ROUNDS), SLOW, "diplorecords")
    steps: dict[str, Step] = {"pendulum, level 0": over(exact, LEVEL_0)}
    count = len(LEVEL_0)
    for name, texts in LEVEL_2.items():
        steps[name] = over(parse_edtf, texts * (count // len(texts)))
    mixed = [text for texts in LEVEL_2.values() for text in texts]
    steps["all of these"] = over(parse_edtf, mixed * (count // len(mixed)))
    print_ratios("level 2", medians(steps, ROUNDS), count, "pendulum, level 0")
    return 0


def exact(text: str) -> object:
    """What pendulum makes of a string."""
    return pendulum.parse(text, exact=True)


def readers() -> Iterator[tuple[str, Callable[[str], object]]]:
    """The EDTF libraries that are installed, each with its call."""
    undate = peer("undate")
    if undate is not None:
        yield "undate", lambda text: undate.Undate.parse(text, "EDTF")
    edtf = peer("edtf")
    if edtf is not None:
        yield "edtf", edtf.parse_edtf
    validate = peer("edtf_validate.valid_edtf")
    if validate is not None:
        yield "edtf-validate (yes or no only)", validate.is_valid


if __name__ == "__main__":
    sys.exit(main())
