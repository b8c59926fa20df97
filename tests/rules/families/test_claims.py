"""Where sources contradict each other about one field."""

from datetime import UTC, datetime

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import (
    Claim,
    ClaimState,
    Modality,
    OrganizationKind,
    Polarity,
    Rank,
    Source,
)
from diplorecords.records.claim import ClaimValue
from diplorecords.rules import check
from diplorecords.rules.families.claims import RULES
from diplorecords.temporal import EdtfDate, Span
from diplorecords.values import Count, Locator, Name, Nature, Place, Ref


def conflicting(*claims: Claim) -> bool:
    """Whether the rule finds a conflict."""
    return bool(check(Dossier.of(claims), rules=RULES))


def two(subject: str, field: str, one: ClaimValue, other: ClaimValue) -> list[Claim]:
    """Two claims on one field."""
    return [
        Claim(id=f"c{index}", subject=subject, field=field, value=value)
        for index, value in enumerate((one, other))
    ]


@pytest.mark.parametrize(
    ("field", "one", "other", "expected"),
    [
        ("conflict:c span", Span("1992-02/"), Span("1991-12-30/1994"), True),
        ("conflict:c span", Span("1992-02/"), Span("1992/1994"), False),
        ("conflict:c span", Span("1992"), Span("1992-02/1992-03"), False),
        ("conflict:c span", Span("1991/1994"), Span("1991/1995"), True),
        ("conflict:c span", Span("1991/.."), Span("1991/1995"), False),
        ("treaty:t adopted", EdtfDate("1992"), EdtfDate("1992-02-27"), False),
        ("treaty:t adopted", EdtfDate("1992-02-28"), EdtfDate("1992-02-27"), True),
        ("treaty:t nature", Nature.LEGAL, Nature.POLITICAL, True),
        ("treaty:t nature", Nature.LEGAL, Nature.LEGAL, False),
        ("office:o seats", 1, 3, True),
        ("office:o body", Ref("state", "a"), Ref("state", "b"), True),
        ("office:o remit", "trade", "commerce", False),
        ("meeting:m place", Place("Baku"), Place("Bakı"), False),
        ("tally:t count", Count(370), Count(371), True),
        ("tally:t count", Count(370, approximate=True), Count(371), False),
        ("tally:t count", Count(low=300, high=400), Count(371), False),
        ("tally:t count", Count(low=300), Count(high=200), True),
        ("tally:t count", Count(low=300), Count(low=200), False),
        ("organization:o names", Name("CSCE"), Name("OSCE"), False),
        ("planet:p colour", "red", "green", False),
        ("treaty:t colour", "red", "green", False),
        ("treaty:t adopted", "1992", "1993", False),
    ],
)
def test_values_conflict_when_nothing_can_be_both(
    field: str, one: ClaimValue, other: ClaimValue, expected: bool
) -> None:
    """Wider and narrower go together; names and texts may stand side by side."""
    subject, name = field.split()
    assert conflicting(*two(subject, name, one, other)) is expected
    assert conflicting(*two(subject, name, other, one)) is expected


def test_what_was_ongoing_then_may_have_ended_later() -> None:
    """The day on which a claim was recorded decides."""
    ended = Claim(id="a", subject="conflict:c", field="span", value=Span("1992/1994"))
    for year, expected in ((1993, False), (1996, True)):
        ongoing = Claim(
            id="b",
            subject="conflict:c",
            field="span",
            value=Span("1992/.."),
            recorded_at=datetime(year, 1, 1, tzinfo=UTC),
        )
        assert conflicting(ended, ongoing) is expected


def test_to_affirm_and_to_deny_conflict() -> None:
    """Also about one member of a field that holds several."""
    for subject, field, value in (
        ("treaty:t", "nature", Nature.LEGAL),
        ("organization:o", "names", Name("CSCE")),
    ):
        yes = Claim(id="a", subject=subject, field=field, value=value)
        no = Claim(id="b", subject=subject, field=field, value=value, polarity=Polarity.NEGATIVE)
        assert conflicting(yes, no)
        assert not conflicting(yes)
        assert not conflicting(no)


def test_only_claims_on_a_contested_member_are_named() -> None:
    """Other members are no matter of dispute; who says that there are none disputes all."""
    values = [("a", "CSCE", Polarity.POSITIVE), ("b", "CSCE", Polarity.NEGATIVE)]
    values += [("c", "OSCE", Polarity.POSITIVE), ("d", "KSZE", Polarity.NEGATIVE)]
    claims = [
        Claim(id=name, subject="organization:o", field="names", value=Name(text), polarity=polarity)
        for name, text, polarity in values
    ]
    (problem,) = check(Dossier.of(claims), rules=RULES)
    assert problem.records == ("claim:a", "claim:b")
    none = Claim(id="e", subject="organization:o", field="names", state=ClaimState.NONE)
    (problem,) = check(Dossier.of([*claims[2:], none]), rules=RULES)
    assert problem.records == ("claim:c", "claim:d", "claim:e")


def test_a_value_and_none_conflict() -> None:
    """A value and unknown do not."""
    some = Claim(id="a", subject="treaty:t", field="adopted", value=EdtfDate("1992"))
    for state, expected in ((ClaimState.NONE, True), (ClaimState.UNKNOWN, False)):
        other = Claim(id="b", subject="treaty:t", field="adopted", state=state)
        assert conflicting(some, other) is expected


def test_only_facts_that_still_stand_are_compared() -> None:
    """A plan, a supposition, or a claim known to be wrong contradicts nothing."""
    fact = Claim(id="a", subject="treaty:t", field="nature", value=Nature.LEGAL)
    for modality, rank in ((Modality.PLANNED, Rank.NORMAL), (Modality.FACTUAL, Rank.DEPRECATED)):
        other = Claim(
            id="b",
            subject="treaty:t",
            field="nature",
            value=Nature.POLITICAL,
            modality=modality,
            rank=rank,
        )
        assert not conflicting(fact, other)


def test_a_finding_names_every_source() -> None:
    """With what each says; those who agree as well."""
    claims = [
        Claim(
            id="a",
            subject="organization:o",
            field="kind",
            value=OrganizationKind.IGO,
            locator=Locator("source:s", line=3),
        ),
        Claim(
            id="b",
            subject="organization:o",
            field="kind",
            value=OrganizationKind.FORMAT,
            attributed_to="person:p",
            locator=Locator("source:s"),
            sources=[Locator("source:t"), Locator("source:s")],
        ),
        Claim(id="c", subject="organization:o", field="kind", state=ClaimState.UNKNOWN),
        Claim(
            id="d",
            subject="organization:o",
            field="kind",
            value=OrganizationKind.IGO,
            polarity=Polarity.NEGATIVE,
        ),
    ]
    (problem,) = check(Dossier.of([*claims, Source(id="s")]), rules=RULES)
    assert problem.records == ("claim:a", "claim:b", "claim:c", "claim:d")
    assert problem.message == (
        "claims on kind of organization:o differ: igo (claim:a, source:s); "
        "format (claim:b, person:p, source:s, source:t); unknown (claim:c); not igo (claim:d)"
    )


def test_a_plain_text_value_is_quoted() -> None:
    """As it stands."""
    yes, no = (
        Claim(id=name, subject="office:o", field="remit", value="trade", polarity=polarity)
        for name, polarity in (("a", Polarity.POSITIVE), ("b", Polarity.NEGATIVE))
    )
    (problem,) = check(Dossier.of([yes, no]), rules=RULES)
    assert problem.message.endswith("differ: trade (claim:a); not trade (claim:b)")
