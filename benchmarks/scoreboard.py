"""What each installed library makes of the same date strings: accepted? bounds right?

Prints the tables of docs/explanation/scoreboard.md. What is EDTF, and which days it can touch,
follows the specification of 4 February 2019.
"""

import datetime
import math
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import metadata
from typing import Any, Final, NamedTuple, TypeAlias

import pendulum
from harness import peer

from diplorecords import DayBound, parse_edtf

Bounds: TypeAlias = tuple[DayBound, DayBound]
"""The first and the last day that a string can touch."""


def between(first: str, last: str) -> Bounds:
    """The bounds of two days; `..` stands for none."""
    return (
        -math.inf if first == ".." else datetime.date.fromisoformat(first).toordinal(),
        math.inf if last == ".." else datetime.date.fromisoformat(last).toordinal(),
    )


CASES: Final[dict[str, Bounds | None]] = {
    "1985-04-12": between("1985-04-12", "1985-04-12"),
    "1985-04": between("1985-04-01", "1985-04-30"),
    "1985": between("1985-01-01", "1985-12-31"),
    "1964/2008": between("1964-01-01", "2008-12-31"),
    "1985-04-12T23:20:30Z": between("1985-04-12", "1985-04-12"),
    "1985?": between("1985-01-01", "1985-12-31"),
    "1985-04~": between("1985-04-01", "1985-04-30"),
    "198X": between("1980-01-01", "1989-12-31"),
    "1985-XX": between("1985-01-01", "1985-12-31"),
    "1985-XX-XX": between("1985-01-01", "1985-12-31"),
    "1985-04-12/..": between("1985-04-12", ".."),
    "../1985-04-12": between("..", "1985-04-12"),
    "2001-34": between("2001-04-01", "2001-06-30"),
    "2004-06-~11": between("2004-06-11", "2004-06-11"),
    "2004-02-XX": between("2004-02-01", "2004-02-29"),
    "1985-XX-30": between("1985-01-30", "1985-12-30"),
    "[1667,1668,1670..1672]": between("1667-01-01", "1672-12-31"),
    "{1960,1961-12}": between("1960-01-01", "1961-12-31"),
    "[..1760-12-03]": between("..", "1760-12-03"),
    "2004-06-XX/2004-07-03": between("2004-06-01", "2004-07-03"),
    "1950S2": between("1900-01-01", "1999-12-31"),
    "2023-02-29": None,
    "19850412": None,
    "2008/1964": None,
    "Y1985": None,
    "1985-4": None,
    "July 1985": None,
}
"""Each string with its bounds, or None where it is not EDTF."""

COMMON_ERRORS: Final = (ValueError, TypeError, AttributeError, LookupError, NotImplementedError)


class Library(NamedTuple):
    """A library, how it reads a string, and where it says the bounds."""

    name: str
    parse: Callable[[str], Any]
    bounds: Callable[[Any], Bounds]
    errors: tuple[type[Exception], ...] = COMMON_ERRORS


def main() -> int:
    """Print the table of strings, and the table of libraries."""
    installed = list(libraries())
    marks = {text: [mark(each, text) for each in installed] for text in CASES}
    row("string", "EDTF", *(each.name for each in installed))
    row(*["---"] * (2 + len(installed)))
    for text, found in marks.items():
        row(f"`{text}`", "no" if CASES[text] is None else "yes", *found)
    print()
    row("library", "version", "EDTF, right bounds", "EDTF, accepted", "not EDTF, refused")
    row(*["---"] * 5)
    valid = [text for text, bounds in CASES.items() if bounds is not None]
    other = [text for text in CASES if text not in valid]
    for place, each in enumerate(installed):
        right = sum(marks[text][place] == "right" for text in valid)
        accepted = sum(marks[text][place] != "refused" for text in valid)
        refused = sum(marks[text][place] == "refused" for text in other)
        counts = (f"{right} of {len(valid)}", f"{accepted}", f"{refused} of {len(other)}")
        row(each.name, metadata.version(each.name), *counts)
    return 0


def mark(library: Library, text: str) -> str:
    """What a library makes of a string, in a word or two."""
    try:
        value = library.parse(text)
    except library.errors:
        return "refused"
    if value is None:
        return "refused"
    right = CASES[text]
    if right is None:
        return "accepted"
    try:
        return "right" if library.bounds(value) == right else "other bounds"
    except library.errors:
        return "no bounds"


def row(*cells: str) -> None:
    """One line of a Markdown table."""
    print("|", " | ".join(cells), "|")


def libraries() -> Iterator[Library]:
    """This library, and the peers that are installed."""
    yield Library("diplorecords", parse_edtf, our_bounds)
    undate, lark = peer("undate"), peer("lark")
    if undate is not None and lark is not None:
        read = partial(undate.Undate.parse, format="EDTF")
        yield Library("undate", read, bounds_of_undate, (*COMMON_ERRORS, lark.exceptions.LarkError))
    edtf = peer("edtf")
    if edtf is not None:
        errors = (*COMMON_ERRORS, edtf.EDTFParseException)
        yield Library("edtf", edtf.parse_edtf, bounds_of_edtf, errors)
    yield Library("pendulum", partial(pendulum.parse, exact=True), bounds_of_date)
    dateutil = peer("dateutil.parser")
    if dateutil is not None:
        yield Library("python-dateutil", dateutil.parse, bounds_of_date)
    dateparser = peer("dateparser")
    if dateparser is not None:
        yield Library("dateparser", dateparser.parse, bounds_of_date)


def our_bounds(value: Any) -> Bounds:
    """The two attributes of every value."""
    return value.earliest_day, value.latest_day


def bounds_of_undate(value: Any) -> Bounds:
    """The earliest and latest days, which for an interval are those of its ends."""
    first, last = value.earliest, value.latest
    first, last = getattr(first, "earliest", first), getattr(last, "latest", last)
    return (
        -math.inf if first is None else bounds_of_date(first)[0],
        math.inf if last is None else bounds_of_date(last)[0],
    )


def bounds_of_edtf(value: Any) -> Bounds:
    """The strict bounds, which leave marks of doubt without a size."""
    first, last = value.lower_strict(), value.upper_strict()
    return ordinal(first), ordinal(last)


def ordinal(bound: Any) -> DayBound:
    """The day of a `struct_time`, or the infinity."""
    if isinstance(bound, float):
        return bound
    return datetime.date(*bound[:3]).toordinal()


def bounds_of_date(value: Any) -> Bounds:
    """The one day of a date, of whichever library."""
    day = datetime.date(int(value.year), int(value.month), int(value.day)).toordinal()
    return day, day


if __name__ == "__main__":
    sys.exit(main())
