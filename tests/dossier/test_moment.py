"""What there was on a day: exact, and with what the sources can know."""

import datetime
import math

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier, Moment
from diplorecords.dossier.dating import occurrence
from diplorecords.errors import EdtfError, ValidationError
from diplorecords.records import (
    AnyRecord,
    Conflict,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Source,
    Tenure,
)
from diplorecords.temporal import (
    Certainty,
    DateInterval,
    Operand,
    ReadAs,
    Reading,
    Span,
    TimeSpan,
    shares_a_day,
)
from diplorecords.testing import (
    date_intervals,
    days,
    dossiers,
    edtf_values,
    records,
    spans,
    time_spans,
)
from diplorecords.values import Locator

QUESTIONS: st.SearchStrategy[Operand] = st.one_of(
    st.dates(),
    days(),
    date_intervals(),
    time_spans(),
    spans(),
    edtf_values(),
    edtf_values().map(str),
    st.builds(
        ReadAs, edtf_values().map(str) | spans(), st.sampled_from(Reading), known_until=days()
    ),
)


def slow_answer(dossier: Dossier, asked: Operand) -> Moment:
    """The answer without any index: ask about every record."""
    found: dict[Certainty, list[AnyRecord]] = {certainty: [] for certainty in Certainty}
    for record in dossier:
        period = dossier.period_of(record)
        if period is not None:
            shares = shares_a_day(period.operand, asked)
            found[shares & occurrence(record)].append(record)
    return Moment(asked, tuple(found[Certainty.CERTAIN]), tuple(found[Certainty.POSSIBLE]))


@given(st.lists(records(), max_size=5, unique_by=lambda record: record.ref), QUESTIONS)
def test_answer_is_that_of_asking_about_every_record(
    drawn: list[AnyRecord], asked: Operand
) -> None:
    """The indexes change nothing."""
    dossier = Dossier.of(drawn)
    assert dossier.on(asked) == slow_answer(dossier, asked)


def test_what_means_no_days_is_possible_at_any_time() -> None:
    """A season without a convention, even beside all of time."""
    dossier = Dossier.of([Conflict(id="c", span="1180-29")])
    assert dossier.on(DateInterval(-math.inf, math.inf)).possible == dossier.records


@given(dossiers(max_records=3), QUESTIONS)
def test_during_and_on_answer_alike(dossier: Dossier, asked: Operand) -> None:
    """Two words for one question; each record stands in at most one answer."""
    moment = dossier.during(asked)
    assert moment == dossier.on(asked)
    assert not {record.ref for record in moment.certain} & {
        record.ref for record in moment.possible
    }


SOURCE = Source(id="report", published="1999-05-01")
HELD = Tenure(
    id="held",
    holder="person:a",
    office="office:b",
    span="1997-01-01/..",
    sources=[Locator("source:report")],
)


@pytest.mark.parametrize(
    ("asked", "certain", "possible"),
    [
        ("1996-12-31", [], []),
        ("1997-01-01", [HELD], []),
        ("1999-05-01", [SOURCE, HELD], []),
        ("1999-05-02", [], [HELD]),
        ("1999", [SOURCE, HELD], []),
        ("2024-07-13", [], [HELD]),
    ],
)
def test_what_is_ongoing_is_certain_up_to_the_date_of_its_source(
    asked: str, certain: list[AnyRecord], possible: list[AnyRecord]
) -> None:
    """After it the source can know nothing."""
    moment = Dossier.of([SOURCE, HELD]).on(asked)
    assert (moment.certain, moment.possible) == (tuple(certain), tuple(possible))


def test_a_question_can_be_uncertain_too() -> None:
    """On the first of some month of 1999, the report was perhaps out."""
    moment = Dossier.of([SOURCE, HELD]).on("1999-XX-01")
    assert moment.certain == ()
    assert moment.possible == (SOURCE, HELD)


def test_what_is_ongoing_never_ends_where_no_source_has_a_date() -> None:
    """Nothing says up to when it was known."""
    assert Dossier.of([HELD]).on("2999").certain == (HELD,)


@pytest.mark.parametrize(
    ("status", "certain", "possible"),
    [
        (MeetingStatus.HELD, 1, 0),
        (MeetingStatus.PLANNED, 0, 1),
        (MeetingStatus.POSTPONED, 0, 0),
        (MeetingStatus.CANCELLED, 0, 0),
    ],
)
def test_planned_is_not_held(status: MeetingStatus, certain: int, possible: int) -> None:
    """And a cancelled meeting was not there."""
    meeting = Meeting(id="x", kind=MeetingKind.SUMMIT, status=status, span="2024-07-13")
    moment = Dossier.of([meeting]).on(datetime.date(2024, 7, 13))
    assert (len(moment.certain), len(moment.possible)) == (certain, possible)


def test_all_days_hold_all_that_is_dated() -> None:
    """An interval may be without bounds."""
    always = DateInterval(-math.inf, math.inf)
    dossier = Dossier.of([SOURCE, HELD])
    assert dossier.during(always).certain == dossier.records
    assert dossier.during(TimeSpan.exactly(always)).certain == dossier.records
    assert dossier.during(Span("../..")).certain == dossier.records


def test_a_season_without_a_convention_leaves_everything_possible() -> None:
    """In the question and in the record: even all days may not be those that it means."""
    always = attrs.evolve(HELD, id="always", span="../..")
    spring = attrs.evolve(HELD, id="spring", span="1999-21")
    dossier = Dossier.of([always, spring])
    assert dossier.on("1999-21").possible == (always, spring)
    assert dossier.during("../..").certain == (always,)
    assert dossier.during("../..").possible == (spring,)


def test_a_day_that_is_no_edtf_is_refused() -> None:
    """With the position, as everywhere."""
    with pytest.raises(EdtfError):
        Dossier().on("13 July")


@pytest.mark.parametrize("nonsense", [True, 1.5, None, object()])
def test_what_does_not_say_when_is_refused(nonsense: object) -> None:
    """Also where there is no record to compare it with."""
    with pytest.raises(ValidationError, match="does not say when"):
        Dossier().on(nonsense)  # type: ignore[arg-type]  # that is the point
