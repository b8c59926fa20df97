"""Fields that were drawn one by one are made to fit together, and changed no more than that."""

from typing import Any

import pytest

from diplorecords.errors import Problem
from diplorecords.records import (
    Adoption,
    Conflict,
    Document,
    DocumentKind,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Person,
    State,
    Succession,
    SuccessionKind,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.temporal import EdtfDate, EdtfSet, Span
from diplorecords.testing.mending import Fields, mend, without_refused
from diplorecords.values import (
    Count,
    EntryIntoForce,
    Locator,
    Name,
    NameKind,
    Place,
    Ref,
    Share,
    Threshold,
    Vote,
    VoteChoice,
)

SOURCE = Ref("source", "x")
AZE, ARM = Ref("state", "aze"), Ref("state", "arm")
EARLY, LATE, BOTH = EdtfDate("1950"), EdtfDate("2000"), EdtfSet("{1950,1951}")
ONE_VOTE = (Vote("state:aze", VoteChoice.YES),)
SHARES = (Share("state:aze", 2.5),)
FORTIES, FIFTIES = Span("1940/1949"), Span("1950/1959")

MENDED: list[tuple[type, Fields, Fields]] = [
    (Count, {}, {"best": 0}),
    (Count, {"low": 7, "high": 3}, {"low": 3, "high": 7}),
    (Count, {"best": 1, "low": 2, "high": 0}, {"best": 1, "low": 0, "high": 2}),
    (Locator, {"start": 3}, {}),
    (Locator, {"start": None, "end": 3}, {}),
    (Locator, {"start": 3, "end": 3}, {"start": 3, "end": 4}),
    (Locator, {"start": 9, "end": 3}, {"start": 3, "end": 9}),
    (Locator, {"start": 9, "end": 3, "quote": "ab"}, {"start": 9, "end": 11, "quote": "ab"}),
    (Name, {"kind": NameKind.LABEL}, {"kind": NameKind.ALIAS}),
    (Place, {"latitude": 1.0}, {}),
    (Place, {"latitude": 1.0, "longitude": None}, {}),
    (Person, {"born": LATE, "died": EARLY}, {"born": EARLY, "died": LATE}),
    (Person, {"born": LATE, "died": BOTH}, {"born": LATE, "died": None}),
    (Person, {"born": BOTH, "died": LATE}, {"born": None, "died": LATE}),
    (Person, {"born": BOTH, "died": BOTH}, {}),
    (
        Document,
        {"adoption": Adoption.CONSENSUS, "votes": ONE_VOTE},
        {"adoption": Adoption.VOTE, "votes": ONE_VOTE},
    ),
    (
        Succession,
        {"kind": SuccessionKind.RENAME, "before": (AZE,), "after": (ARM,)},
        {"kind": SuccessionKind.RENAME, "before": (AZE,), "after": (AZE,)},
    ),
    (
        Succession,
        {"kind": SuccessionKind.MERGE, "before": (AZE,), "after": (ARM,)},
        {"kind": SuccessionKind.REPLACE, "before": (AZE,), "after": (ARM,)},
    ),
    (
        Succession,
        {"kind": SuccessionKind.MERGE, "before": (AZE, ARM), "after": (ARM,)},
        {"kind": SuccessionKind.TRANSFORM, "before": (AZE, ARM), "after": (ARM,)},
    ),
    (
        Succession,
        {"kind": SuccessionKind.SPLIT, "before": (AZE,)},
        {"kind": SuccessionKind.DISSOLVE, "before": (AZE,), "after": ()},
    ),
    (
        TreatyAction,
        {"kind": TreatyActionKind.SUBSCRIPTION, "instrument": Ref("treaty", "x")},
        {"kind": TreatyActionKind.SUBSCRIPTION, "instrument": Ref("document", "x")},
    ),
    (
        TreatyAction,
        {"kind": TreatyActionKind.SIGNATURE, "instrument": Ref("document", "x"), "mode": None},
        {"kind": TreatyActionKind.SIGNATURE, "instrument": Ref("treaty", "x")},
    ),
    (
        TreatyAction,
        {
            "kind": TreatyActionKind.SIGNATURE,
            "instrument": Ref("treaty", "x"),
            "opposes_entry_into_force": True,
        },
        {"kind": TreatyActionKind.SIGNATURE, "instrument": Ref("treaty", "x")},
    ),
]

CLAUSES: list[tuple[type, Fields, Fields]] = [
    (Threshold, {}, {"count": 1}),
    (Threshold, {"everyone": True}, {"count": 1}),
    (Threshold, {"percent": 5.0, "total": 7.0, "count": 2}, {"count": 2}),
    (
        Threshold,
        {"majority": True, "percent": 5.0, "signatories": True},
        {"percent": 5.0, "signatories": True},
    ),
    (
        Threshold,
        {"shares": SHARES, "among": (AZE,), "count": 7},
        {"shares": SHARES, "percent": 50.0},
    ),
    (Threshold, {"shares": SHARES, "percent": 5.0}, {"shares": SHARES, "percent": 5.0}),
    (Threshold, {"among": (AZE,), "signatories": True}, {"among": (AZE,), "count": 1}),
    (EntryIntoForce, {"thresholds": ()}, {"thresholds": (Threshold(count=1),)}),
]

FITTING: list[tuple[type, Fields]] = [
    (Count, {"low": 1, "high": 2}),
    (Locator, {"source": SOURCE, "quote": "x"}),
    (Name, {"text": "x", "kind": NameKind.LABEL, "source": SOURCE}),
    (Name, {"text": "x"}),
    (Place, {"name": "x", "latitude": 1.0, "longitude": 1.0}),
    (Person, {"id": "x", "born": EARLY, "died": LATE}),
    (EntryIntoForce, {"thresholds": (Threshold(count=2),)}),
    (EntryIntoForce, {"not_before": EARLY}),
    (Conflict, {"id": "x"}),
    (Conflict, {"id": "x", "episodes": (FORTIES, FIFTIES)}),
    (Document, {"id": "x", "kind": DocumentKind.REPORT, "votes": ONE_VOTE}),
    (Document, {"id": "x", "kind": DocumentKind.REPORT, "adoption": Adoption.CONSENSUS}),
    (Meeting, {"id": "x", "kind": MeetingKind.BILATERAL, "status": MeetingStatus.HELD}),
    (
        Succession,
        {"id": "x", "kind": SuccessionKind.SPLIT, "before": (AZE,), "after": (ARM,)},
    ),
    (
        TreatyAction,
        {
            "id": "x",
            "actor": AZE,
            "kind": TreatyActionKind.OBJECTION,
            "instrument": Ref("treaty", "x"),
            "opposes_entry_into_force": True,
        },
    ),
    (State, {"id": "x"}),
]


@pytest.mark.parametrize(
    ("cls", "drawn", "expected"), [*MENDED, *CLAUSES], ids=lambda value: str(value)[:40]
)
def test_what_does_not_fit_is_changed_as_little_as_needed(
    cls: type, drawn: Fields, expected: Fields
) -> None:
    assert mend(cls, drawn) == expected
    assert set_fields(mend(cls, expected)) == set_fields(expected)


def set_fields(fields: Fields) -> Fields:
    """The fields that are not unset."""
    return {name: value for name, value in fields.items() if value is not None}


@pytest.mark.parametrize(("cls", "drawn"), FITTING, ids=lambda value: str(value)[:40])
def test_what_fits_stays_as_it_is(cls: type[Any], drawn: Fields) -> None:
    assert cls(**mend(cls, drawn)) == cls(**drawn)


def test_a_succession_of_nobody_gets_somebody() -> None:
    found = mend(Succession, {"kind": SuccessionKind.DISSOLVE, "before": ()})
    assert len(found["before"]) == 1


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([], {"id": "x", "note": "y", "episodes": (FIFTIES, FORTIES)}),
        (["/note"], {"id": "x", "episodes": (FIFTIES, FORTIES)}),
        (["/episodes/1"], {"id": "x", "note": "y", "episodes": (FIFTIES,)}),
        (["/episodes/0/begin", "/episodes/1"], {"id": "x", "note": "y", "episodes": ()}),
        (["/episodes", "/episodes/1"], {"id": "x", "note": "y"}),
        (["/id", "", "/sides/0"], {"id": "x", "note": "y", "episodes": (FIFTIES, FORTIES)}),
    ],
)
def test_what_a_check_points_at_is_left_out(paths: list[str], expected: Fields) -> None:
    fields = {"id": "x", "note": "y", "episodes": (FIFTIES, FORTIES)}
    problems = [Problem(path, "code", "message") for path in paths]
    assert without_refused(Conflict, fields, problems) == expected
