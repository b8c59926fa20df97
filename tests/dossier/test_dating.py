"""When records are: the field that dates them, its reading, and what their sources know."""

from datetime import UTC, datetime

import pytest
from hypothesis import given

from diplorecords.dossier import Dated, Dossier, period_of
from diplorecords.dossier.dating import occurrence
from diplorecords.records import (
    RECORD_CLASSES,
    AnyRecord,
    Claim,
    ClaimState,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Person,
    Source,
    Tenure,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.temporal import (
    Certainty,
    DayRange,
    EdtfDate,
    Reading,
    Span,
    parse_edtf,
    shares_a_day,
)
from diplorecords.testing import records
from diplorecords.values import Locator


@given(records())
def test_period_is_the_first_dating_field_that_is_set(record: AnyRecord) -> None:
    """Whatever the class: those that it names, in their order."""
    period = period_of(record)
    names = record.dated_by or ("born", "died")
    given_fields = [name for name in names if getattr(record, name, None) is not None]
    assert (period is None) is (given_fields == [])
    if period is not None:
        assert period.field == given_fields[0]
        assert period.known_until is None


@given(records())
def test_meaning_is_what_the_notation_means_in_its_reading(record: AnyRecord) -> None:
    """Four points, of the span or of the date."""
    period = period_of(record)
    if period is not None:
        value = period.value if isinstance(period.value, Span) else Span(period.value)
        assert period.meaning == value.meaning(period.reading)


def test_every_dating_field_is_a_date_or_a_span() -> None:
    """A name misspelt in a record class would leave its records without a date."""
    for cls in RECORD_CLASSES.values():
        assert all(hasattr(cls, name) for name in cls.dated_by)


def test_a_signature_is_read_as_one_day() -> None:
    """The reading stands in the annotation of the field."""
    act = TreatyAction(
        id="x",
        actor="state:aze",
        instrument="treaty:y",
        kind=TreatyActionKind.SIGNATURE,
        dated="1985",
    )
    period = period_of(act)
    assert period is not None
    assert period == Dated(EdtfDate("1985"), Reading.DAY, "dated")
    assert period.text == "1985"
    assert shares_a_day(period.operand, "1985-06") is Certainty.POSSIBLE


@pytest.mark.parametrize(
    ("born", "died", "text", "field"),
    [
        ("1961-12-24", None, "1961-12-24/", "born"),
        (None, "2003-12-12", "/2003-12-12", "died"),
        ("1923", "2003-12-12", "1923/2003-12-12", "born"),
    ],
)
def test_a_life_runs_from_birth_to_death(
    born: str | None, died: str | None, text: str, field: str
) -> None:
    """What is unset is unknown: nobody is assumed to be alive."""
    period = period_of(Person(id="x", born=born, died=died))
    assert period is not None
    assert (period.text, period.field) == (text, field)


def test_nothing_is_known_of_a_life_without_dates() -> None:
    """No period at all."""
    assert period_of(Person(id="x")) is None


@pytest.mark.parametrize(
    ("value", "qualified"),
    [
        (EdtfDate("1992"), False),
        (EdtfDate("1992-02~"), True),
        (Span("1992/1995?"), True),
        (Span("1992~/.."), True),
        (Span("1992/.."), False),
    ],
)
def test_a_mark_on_either_end_qualifies(value: EdtfDate | Span, qualified: bool) -> None:
    """Rules leave such dates alone."""
    assert Dated(value, Reading.WHOLE, "span").qualified is qualified


@pytest.mark.parametrize(
    ("status", "certainty"),
    [
        (MeetingStatus.HELD, Certainty.CERTAIN),
        (MeetingStatus.PLANNED, Certainty.POSSIBLE),
        (MeetingStatus.POSTPONED, Certainty.IMPOSSIBLE),
        (MeetingStatus.CANCELLED, Certainty.IMPOSSIBLE),
    ],
)
def test_a_meeting_came_about_as_its_status_says(
    status: MeetingStatus, certainty: Certainty
) -> None:
    """Planned is not held."""
    assert occurrence(Meeting(id="x", kind=MeetingKind.SUMMIT, status=status)) is certainty


def test_every_other_record_is_about_something_that_came_about() -> None:
    """Only meetings carry a status."""
    assert occurrence(Person(id="x")) is Certainty.CERTAIN


TENURE = Tenure(
    id="x",
    holder="person:a",
    office="office:b",
    span="1997-01-01/..",
    sources=[Locator("source:copy"), Locator("source:old"), Locator("source:missing")],
)
OLD = Source(id="old", published="1999")
ORIGINAL = Source(id="original", published="2003-05-01")
COPY = Source(id="copy", translation_of="source:original")


def known_until(*sources: AnyRecord) -> int | None:
    """What the sources of the tenure can know, with those that are there."""
    return Dossier.of([TENURE, *sources]).known_until(TENURE)


def day(text: str) -> int:
    """The ordinal of a day."""
    earliest = parse_edtf(text).earliest_day
    assert isinstance(earliest, int)
    return earliest


def test_the_latest_source_decides_how_far_is_known() -> None:
    """Of a year, its first day: it may have come out then."""
    assert known_until() is None
    assert known_until(OLD) == day("1999-01-01")
    assert known_until(OLD, ORIGINAL, COPY) == day("2003-05-01")


def test_a_translation_without_a_date_has_that_of_its_original() -> None:
    """As far as the chain goes; what is missing or goes in a circle has none."""
    first = Source(id="original", translation_of="source:first")
    assert known_until(COPY) is None
    assert known_until(COPY, ORIGINAL) == day("2003-05-01")
    assert known_until(COPY, first) is None
    assert known_until(COPY, first, Source(id="first", published="2001-02-03")) == day("2001-02-03")
    assert known_until(COPY, Source(id="original", translation_of="source:copy")) is None
    assert known_until(COPY, Source(id="original", published="[..2001]")) is None


def test_what_is_ongoing_went_on_until_its_source_came_out() -> None:
    """After that it may have ended, or go on."""
    period = Dossier.of([TENURE, OLD]).period_of(TENURE)
    assert period is not None
    assert period.meaning.end == DayRange.open_from(day("1999-01-01"))


def test_a_claim_is_known_from_its_record_or_its_place() -> None:
    """The place where it stands counts among its sources; its own instant before all."""
    claim = Claim(
        id="x",
        subject="tenure:x",
        field="span",
        state=ClaimState.UNKNOWN,
        locator=Locator("source:old"),
    )
    elsewhere = Claim(
        id="y",
        subject="tenure:x",
        field="span",
        state=ClaimState.UNKNOWN,
        sources=[Locator("source:original")],
    )
    recorded = Claim(
        id="z",
        subject="tenure:x",
        field="span",
        state=ClaimState.UNKNOWN,
        locator=Locator("source:old"),
        recorded_at=datetime(2024, 7, 13, 12, tzinfo=UTC),
    )
    dossier = Dossier.of([OLD, ORIGINAL])
    known = [dossier.known_until(each) for each in (claim, elsewhere, recorded)]
    assert known == [day("1999-01-01"), day("2003-05-01"), day("2024-07-13")]
