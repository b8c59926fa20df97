"""What was known at an instant: exact, monotone, and without influence of what came later."""

import math
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import DEFAULT_POLICY, ByRank, Dossier, Majority, Moment
from diplorecords.errors import EdtfError, ValidationError
from diplorecords.records import AnyRecord, Claim, Office, Source, Tenure
from diplorecords.temporal import EdtfDate, Span
from diplorecords.values import Locator

OFFICE = Tenure(id="t", holder="person:p", office="office:o")


def said(name: str, span: str, **more: Any) -> Claim:
    """A claim on a tenure."""
    return Claim(id=name, subject="tenure:t", field="span", value=Span.parse(span), **more)


def known(dossier: Dossier, known_at: Any) -> tuple[list[str], list[str]]:
    """The ids of the claims known by then."""
    found = dossier.known_claims(known_at)
    return [claim.id for claim in found.certain], [claim.id for claim in found.possible]


NOON = datetime(2000, 5, 5, 12, tzinfo=UTC)
DATED = Dossier.of(
    [
        said("instant", "1990", recorded_at=NOON),
        said("day", "1990", locator=Locator("source:day")),
        said("month", "1990", locator=Locator("source:copy")),
        said("listed", "1990", sources=[Locator("source:month"), Locator("source:day")]),
        said("always", "1990", locator=Locator("source:undated")),
        said("season", "1990", locator=Locator("source:season")),
        Source(id="day", published="2000-05-05"),
        Source(id="month", published="2000-05"),
        Source(id="copy", translation_of="source:month"),
        Source(id="undated"),
        Source(id="season", published="2000-21"),
    ]
)


@pytest.mark.parametrize(
    ("known_at", "certain", "possible"),
    [
        ("2000-04", [], []),
        ("2000-05-01", [], ["month", "listed"]),
        (NOON - timedelta(seconds=1), [], ["day", "listed", "month"]),
        (NOON, ["instant"], ["day", "listed", "month"]),
        (NOON.astimezone(timezone(timedelta(hours=9))), ["instant"], ["day", "listed", "month"]),
        (date(2000, 5, 5), ["day", "instant", "listed"], ["month"]),
        (NOON.toordinal(), ["day", "instant", "listed"], ["month"]),
        (EdtfDate("2000-05"), ["day", "instant", "listed", "month"], []),
        ("2000/..", ["day", "instant", "listed", "month"], []),
    ],
)
def test_a_claim_is_known_from_its_own_date_or_that_of_its_source(
    known_at: Any, certain: list[str], possible: list[str]
) -> None:
    """A day is over at its end; what nothing dates is known always."""
    undated = ["always", "season"]
    found_certain, found_possible = known(DATED, known_at)
    assert sorted(found_certain) == sorted([*certain, *undated])
    assert sorted(found_possible) == sorted(possible)


def test_a_derived_claim_is_known_when_its_last_premise_is() -> None:
    """Records are known always; premises in a circle date nothing."""
    derived = said("derived", "1990", premises=["claim:instant", "claim:second", "tenure:t"])
    second = said("second", "1990", premises=["claim:month"])
    dossier = DATED.add(derived, second)
    assert "derived" in known(dossier, "2000-05-01")[0] + known(dossier, "2000-05-31")[0]
    assert all("derived" not in ids for ids in known(dossier, "2000-05-04"))
    assert "derived" in known(dossier, "2000-05-06")[1]
    one = said("one", "1990", premises=["claim:two", "claim:one2"])
    two = said("two", "1990", premises=["claim:one"])
    circle = Dossier.of([one, two, said("three", "1990", premises=["claim:two", "claim:one"])])
    assert len(circle.known_claims("-9999").certain) == 3


@pytest.mark.parametrize("wrong", [None, 1.5, True, object(), datetime(2000, 1, 1), "2000-21"])  # noqa: DTZ001  # that is the point
def test_what_does_not_say_when_is_refused(wrong: Any) -> None:
    """A clock without a zone, and a season without months, too."""
    with pytest.raises(ValidationError):
        Dossier().known_at(wrong)
    if wrong is not None:
        with pytest.raises(ValidationError):
            Dossier().on("1992", known_at=wrong)


def test_a_text_that_is_no_edtf_is_refused() -> None:
    """With the position, as everywhere."""
    with pytest.raises(EdtfError):
        Dossier().known_at("then")


DAYS = st.integers(0, 6).map(lambda n: f"2000-05-{10 + n}")
PUBLISHED = st.one_of(
    DAYS, st.tuples(DAYS, DAYS).map(lambda two: f"[{min(two)}..{max(two)}]"), st.none()
)
PERIODS = st.sampled_from(("1990/1995", "1990/1992", "1993/1995", "1990/..", "1994", "1991/"))


@st.composite
def dated(draw: st.DrawFn) -> Dossier:
    """One tenure, and claims on it from sources of some days of one week."""
    sources = [Source(id=f"s{n}", published=draw(PUBLISHED)) for n in range(3)]
    claims = [
        said(f"c{n}", draw(PERIODS), locator=Locator(f"source:s{draw(st.integers(0, 2))}"))
        for n in range(draw(st.integers(0, 4)))
    ]
    return Dossier.of([OFFICE, *sources, *claims])


@given(dated(), DAYS, DAYS)
def test_what_is_known_stays_known(dossier: Dossier, one: str, other: str) -> None:
    """Certain and possible only grow."""
    before, after = sorted((one, other))
    first, later = dossier.known_claims(before), dossier.known_claims(after)
    assert set(first.certain) <= set(later.certain)
    assert {*first.certain, *first.possible} <= {*later.certain, *later.possible}


@given(dated())
def test_in_the_far_future_all_is_known(dossier: Dossier) -> None:
    """Then it is as resolved by all claims."""
    assert dossier.known_at("9999") == dossier.resolve(DEFAULT_POLICY).dossier
    asked = dossier.on("1994", known_at="9999")
    assert asked == dossier.resolve(DEFAULT_POLICY).dossier.on("1994")


@given(dated(), DAYS)
def test_what_was_unknown_has_no_influence(dossier: Dossier, known_at: str) -> None:
    """As if the later claims were not there."""
    known = dossier.known_claims(known_at)
    now = {claim.ref for claim in known.certain}
    late = [claim.ref for claim in dossier.all(Claim) if claim.ref not in now]
    never = [ref for ref in late if ref not in {claim.ref for claim in known.possible}]
    assert dossier.known_at(known_at) == dossier.without(*late).known_at(known_at)
    asked = dossier.without(*never).on("1994", known_at=known_at)
    assert dossier.on("1994", known_at=known_at) == asked


def slow_answer(dossier: Dossier, day: str, known_at: str) -> Moment:
    """Every day on which every source can have come out, tried one by one."""
    worlds = [dossier]
    for source in dossier.all(Source):
        if source.published is not None:
            first, last = source.published.earliest_day, source.published.latest_day
            assert isinstance(first, int)
            assert isinstance(last, int)
            worlds = [
                world.replace(Source(id=source.id, published=EdtfDate.from_day(at)))
                for world in worlds
                for at in range(first, last + 1)
            ]
    moments = [world.known_at(known_at).on(day) for world in worlds]
    certain = set.intersection(*({each.ref for each in moment.certain} for moment in moments))
    seen = {each.ref: each for moment in moments for each in (*moment.certain, *moment.possible)}
    return Moment(
        day,
        tuple(dossier[ref] for ref in sorted(certain)),
        tuple(dossier[ref] for ref in sorted(seen.keys() - certain)),
    )


@given(dated(), DAYS, st.sampled_from(("1991", "1994", "1996")))
def test_answer_is_that_of_trying_every_day(dossier: Dossier, known_at: str, day: str) -> None:
    """Exact, however the uncertain dates of the sources fall."""
    fast, slow = dossier.on(day, known_at=known_at), slow_answer(dossier, day, known_at)
    assert [each.ref for each in fast.certain] == [each.ref for each in slow.certain]
    assert [each.ref for each in fast.possible] == [each.ref for each in slow.possible]


def test_many_sources_that_were_perhaps_known_are_not_all_combined() -> None:
    """From the seventh on they come together, so that the answer comes at all."""
    records: list[AnyRecord] = [OFFICE]
    for n in range(12):
        records.append(Source(id=f"s{n}", published="[2000..2010]"))
        records.append(said(f"c{n}", "1990/1995", locator=Locator(f"source:s{n}")))
    moment = Dossier.of(records).on("1992", known_at="2005")
    assert [each.ref for each in moment.possible] == [OFFICE.ref]


def test_another_policy_can_be_asked() -> None:
    """What was believed depends on whom one believes."""
    claims = [said("a", "1990"), said("b", "1990"), said("c", "1994")]
    dossier = Dossier.of([OFFICE, Office(id="o"), *claims])
    assert dossier.on("1990", known_at="2000", policy=Majority()).certain == (
        Tenure(id="t", holder="person:p", office="office:o", span="1990"),
    )
    assert dossier.during("1990", known_at="2000", policy=ByRank()).certain == ()
    assert math.inf > len(dossier.known_at("2000", policy=Majority()))
