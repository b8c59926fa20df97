"""Who gave way had begun, who followed had not ended, and they meet."""

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import State, Succession, SuccessionKind
from diplorecords.rules import check
from diplorecords.rules.families.successions import RULES

REPLACE, SPLIT = SuccessionKind.REPLACE, SuccessionKind.SPLIT


def succession(on: str | None, kind: SuccessionKind = REPLACE) -> Succession:
    """The old state gives way to the new one."""
    return Succession(id="s", kind=kind, before=["state:old"], after=["state:new"], on=on)


def found(
    old: str | None, on: str | None, new: str | None, kind: SuccessionKind = REPLACE
) -> list[tuple[str, str]]:
    """The rules that find something, and where."""
    states = State(id="old", span=old), State(id="new", span=new)
    dossier = Dossier.of([*states, succession(on, kind)])
    return [(each.code, each.path) for each in check(dossier, rules=RULES)]


OLD_CANNOT = ("impossible-succession", "/before/0")
NEW_CANNOT = ("impossible-succession", "/after/0")
OLD_END = ("end-not-at-succession", "/before/0")
NEW_BEGIN = ("begin-not-at-succession", "/after/0")
GAP = ("succession-gap", "/after/0")


@pytest.mark.parametrize(
    ("old", "on", "new", "expected"),
    [
        ("1922/1991", "1991", "1991/..", []),
        ("1922/1990", "1991", "1991/..", []),
        ("1922/1991-12-25", "1991-12-26", "1991-12-26/..", []),
        ("1922/1991-12-26", "1991-12-26", "1991-12-26/..", []),
        ("1922/1991-12-24", "1991-12-26", "1991-12-26/..", [OLD_END]),
        ("1922/1995", "1991-12-26", "1991-12-26/..", [OLD_END]),
        ("1922/..", "1991-12-26", "1991-12-26/..", [OLD_END]),
        ("1992/..", "1991-12-26", "1991-12-26/..", [OLD_CANNOT]),
        ("1922/1991-12-25", "1991-12-26", "1991-12-27/..", []),
        ("1922/1991-12-25", "1991-12-26", "1991-12-28/..", [NEW_BEGIN]),
        ("1922/1991-12-25", "1991-12-26", "1991-12-25/..", [NEW_BEGIN]),
        ("1922/1991-12-25", "1991-12-26", "1950/1960", [NEW_CANNOT]),
        ("1922/1991-12-25", "1991-12-26", "1900/1910", [NEW_CANNOT, NEW_CANNOT]),
        ("1922/1990~", "1991", "1991?/..", []),
        ("1922/1980", "1991~", "1995/..", [GAP]),
        (None, "1991", None, []),
        ("1922/1991", None, "1991/..", []),
        ("1922/1991", None, "1992/..", []),
        ("1922/1991", None, "1993/..", [GAP]),
        ("1922/1991", None, "1990/..", [GAP]),
        ("1922/1991", None, "1990~/..", []),
        ("1922/1991", None, "1900/1910", [NEW_CANNOT, GAP]),
        ("1922/", None, "1990/..", []),
    ],
)
def test_the_sides_of_a_succession_meet(
    old: str | None, on: str | None, new: str | None, expected: list[tuple[str, str]]
) -> None:
    """On its day, or the day before; without a day, with one another."""
    assert sorted(found(old, on, new)) == sorted(expected)


def test_after_a_split_the_old_one_may_go_on() -> None:
    """The new one begins with it."""
    assert found("1900/..", "1993", "1993/..", SPLIT) == []
    assert found("1900/..", None, "1993/..", SPLIT) == []
    assert found("1900/..", "1993", "1980/..", SPLIT) == [NEW_BEGIN]


def test_who_absorbs_another_may_be_older() -> None:
    """The other ends with it."""
    absorb = SuccessionKind.ABSORB
    assert found("1949/1990-10-02", "1990-10-03", "1949/..", absorb) == []
    assert found("1949/1980", "1990-10-03", "1949/..", absorb) == [OLD_END]
    assert found("1949/1980", None, "1949/..", absorb) == []


def test_who_goes_on_under_another_name_begins_earlier() -> None:
    """A rename changes nothing else, and of several that follow one may be the old one."""
    state = State(id="old", span="1900/..")
    renamed = Succession(
        id="s", kind=SuccessionKind.RENAME, before=["state:old"], after=["state:old"], on="1950"
    )
    split = Succession(
        id="t",
        kind=SPLIT,
        before=["state:old"],
        after=["state:old", "state:lost"],
        on="1950",
    )
    assert check(Dossier.of([state, renamed, split]), rules=RULES) == ()


def test_a_finding_says_who_and_when() -> None:
    """In the words of the records."""
    gives, follows = "state:old gives way 1991 by succession:s", "state:new follows 1991"
    chained = "state:new, which follows state:old by succession:s"
    for old, on, new, message in (
        ("1922/1980", "1991", "1991/..", f"{gives}, and ends 1980"),
        ("1922/..", "1991", "1991/..", f"{gives}, and is ongoing"),
        ("1995/..", "1991", "1991/..", f"{gives}, and begins 1995"),
        ("1922/1991", "1991", "1999/..", f"{follows} by succession:s, and begins 1999"),
        ("1922/1991", "1991", "1980/1985", f"{follows} by succession:s, and ends 1985"),
        ("1922/1991", None, "1999/..", f"{chained}, begins 1999, and the other ends 1991"),
        ("1922/", None, "1900/1910", f"{chained}, ends 1910, before the other begins (1922)"),
    ):
        states = State(id="old", span=old), State(id="new", span=new)
        (problem, *_) = check(Dossier.of([*states, succession(on)]), rules=RULES)
        assert problem.message == message


def test_all_that_merge_end_when_the_new_one_begins() -> None:
    """The one that ends first and the one that ends last show where it does not meet them."""
    merged = Succession(
        id="s",
        kind=SuccessionKind.MERGE,
        before=["state:a", "state:b", "state:lost"],
        after=["state:new"],
    )
    early, late = State(id="a", span="1900/1949"), State(id="b", span="1900/1950")
    assert check(Dossier.of([merged, early, late, State(id="new", span="1950/..")])) != ()
    for begin, other in (("1952", "state:a"), ("1948", "state:b")):
        new = State(id="new", span=f"{begin}/..")
        (problem,) = check(Dossier.of([merged, early, late, new]), rules=RULES)
        assert (problem.code, problem.records) == (
            "succession-gap",
            ("succession:s", "state:new", other),
        )
