"""Disagreements: which claims cannot all be true, and what they name."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Disagreement, DisagreementKind, Dossier
from diplorecords.records import Claim, ClaimState, Modality, Polarity, Rank, Source
from diplorecords.temporal import Contradiction, EdtfDate, Span
from diplorecords.testing.claimed import well_typed_claims
from diplorecords.values import Locator, Name, Nature, Ref


def nature(name: str, value: Nature | None = None, **more: object) -> Claim:
    """A claim on the nature of one treaty; without a value, that there is none."""
    said: dict[str, object] = {"value": value} if value else {"state": ClaimState.NONE}
    return Claim(id=name, subject="treaty:t", field="nature", **said, **more)  # type: ignore[arg-type]  # drawn by name


def test_a_disagreement_names_every_claim_and_every_source() -> None:
    """Those who agree as well; each source once, sorted."""
    claims = [
        nature("a", Nature.LEGAL, locator=Locator("source:s", line=3)),
        nature("b", Nature.POLITICAL, sources=[Locator("source:r"), Locator("source:s")]),
        nature("c", Nature.LEGAL),
    ]
    (found,) = Dossier.of([*claims, Source(id="s")]).conflicts()
    assert found == Disagreement(
        Ref("treaty", "t"),
        "nature",
        DisagreementKind.VALUES,
        tuple(claims),
        (Ref("source", "r"), Ref("source", "s")),
    )


def test_dates_apart_come_with_two_meanings() -> None:
    """As `combine` gives them."""
    claims = [
        Claim(id=day, subject="treaty:t", field="adopted", value=EdtfDate(day))
        for day in ("1992-02-27", "1992-02-28")
    ]
    (found,) = Dossier.of(claims).conflicts()
    assert found.contradiction == Contradiction(
        Span("1992-02-27").meaning(), Span("1992-02-28").meaning(), "begin"
    )


@pytest.mark.parametrize(
    ("others", "kind"),
    [
        ([nature("b", Nature.LEGAL, polarity=Polarity.NEGATIVE)], DisagreementKind.POLARITY),
        ([nature("b")], DisagreementKind.EXISTENCE),
        ([nature("b", Nature.POLITICAL)], DisagreementKind.VALUES),
        ([nature("b", Nature.POLITICAL, modality=Modality.PLANNED)], None),
        ([nature("b", Nature.POLITICAL, rank=Rank.DEPRECATED)], None),
        ([nature("b", polarity=Polarity.NEGATIVE)], None),
    ],
)
def test_kind_says_about_what(others: list[Claim], kind: DisagreementKind | None) -> None:
    """What is no fact, or settled, disagrees with nothing."""
    found = Dossier.of([nature("a", Nature.LEGAL), *others]).conflicts()
    assert [each.kind for each in found] == ([] if kind is None else [kind])


def test_what_ongoing_means_depends_on_when_the_claim_was_recorded() -> None:
    """It may have ended after that day, and not before."""
    ended = Claim(id="a", subject="conflict:c", field="span", value=Span("1992/1994"))
    for year, count in ((1993, 0), (1996, 1)):
        ongoing = Claim(
            id="b",
            subject="conflict:c",
            field="span",
            value=Span("1992/.."),
            recorded_at=datetime(year, 1, 1, tzinfo=UTC),
        )
        assert len(Dossier.of([ended, ongoing]).conflicts()) == count


FEW = st.sampled_from(("a", "b"))


@given(st.lists(well_typed_claims(FEW, bare=True), max_size=8))
def test_order_of_claims_changes_nothing(drawn: list[Claim]) -> None:
    """Each disagreement stands once, and its claims are about its field."""
    claims = list({claim.ref: claim for claim in drawn}.values())
    found = Dossier.of(claims).conflicts()
    assert found == Dossier.of(reversed(claims)).conflicts()
    assert len({(each.subject, each.field) for each in found}) == len(found)
    for each in found:
        assert {(claim.subject, claim.field) for claim in each.claims} == {
            (each.subject, each.field)
        }


def test_names_stand_side_by_side_unless_one_is_denied() -> None:
    """Claims on members that nobody denies are left out."""
    said = [("a", "CSCE", Polarity.POSITIVE), ("b", "CSCE", Polarity.NEGATIVE)]
    said.append(("c", "OSCE", Polarity.POSITIVE))
    claims = [
        Claim(id=name, subject="organization:o", field="names", value=Name(text), polarity=polarity)
        for name, text, polarity in said
    ]
    (found,) = Dossier.of(claims).conflicts()
    assert [claim.id for claim in found.claims] == ["a", "b"]
    assert found.kind is DisagreementKind.POLARITY
