"""How findings speak of records and dates."""

import pytest

from diplorecords.dossier import Dated
from diplorecords.records import (
    AnyRecord,
    Membership,
    Person,
    Tenure,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.rules.wording import begin_text, described, end_text, value_text
from diplorecords.temporal import EdtfDate, Reading, Span, SpanEnd
from diplorecords.values import Count, Nature, Participant, ParticipantRole, Ref, Side


@pytest.mark.parametrize(
    ("record", "text"),
    [
        (
            Tenure(id="x", holder="person:y", office="office:z"),
            "tenure:x (person:y as office:z)",
        ),
        (
            Membership(id="x", member="state:y", organization="organization:z"),
            "membership:x (state:y in organization:z)",
        ),
        (
            TreatyAction(
                id="x",
                actor="state:y",
                instrument="treaty:z",
                kind=TreatyActionKind.DEFINITIVE_SIGNATURE,
            ),
            "treaty_action:x (definitive signature by state:y)",
        ),
        (Person(id="x"), "person:x"),
    ],
)
def test_records_that_link_others_say_what_they_link(record: AnyRecord, text: str) -> None:
    """A reader need not look them up."""
    assert described(record) == text


@pytest.mark.parametrize(
    ("value", "begin", "end"),
    [
        (EdtfDate("1992-02"), "1992-02", "1992-02"),
        (Span("1992-02"), "1992-02", "1992-02"),
        (Span("1992/1995"), "1992", "1995"),
        (Span("1992", SpanEnd.OVER), "1992", "over"),
        (Span("../1995"), "ongoing", "1995"),
    ],
)
def test_ends_are_quoted_as_the_record_has_them(
    value: EdtfDate | Span, begin: str, end: str
) -> None:
    """A single date is both."""
    period = Dated(value, Reading.WHOLE, "span")
    assert (begin_text(period), end_text(period)) == (begin, end)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("trade", "trade"),
        (3, "3"),
        (EdtfDate("1992-02~"), "1992-02~"),
        (Ref("state", "aze"), "state:aze"),
        (Nature.LEGAL, "legal"),
        (Count(370, approximate=True), "370, approximate"),
        (Participant("person:x", role=ParticipantRole.HOST), "person:x, host"),
        (Side(["state:a", "state:b"]), "state:a and state:b"),
    ],
)
def test_a_value_is_told_by_what_is_set_in_it(value: object, text: str) -> None:
    """Not by the code that would make it."""
    assert value_text(value) == text
