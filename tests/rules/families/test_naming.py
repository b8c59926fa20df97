"""Nobody is called by a name at a time when it was not in use."""

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import (
    AnyRecord,
    Claim,
    Organization,
    OrganizationKind,
    Person,
    Polarity,
    Treaty,
)
from diplorecords.rules import check
from diplorecords.rules.families.naming import RULES
from diplorecords.values import Name, NameKind

CSCE = Name("CSCE", span="1973-07-03/1994-12-31")
OSCE = Name("OSCE", span="1995-01-01/..")


def organization(*names: Name, span: str | None = "1973/..") -> Organization:
    """One that changed its name."""
    return Organization(id="osce", kind=OrganizationKind.IGO, names=names, span=span)


def found(*records: AnyRecord) -> list[tuple[str, str]]:
    """The rule and the place of every finding."""
    return [(p.code, p.path) for p in check(Dossier.of(records), rules=RULES)]


def label(text: str, span: str | None) -> Name:
    """A quoted term."""
    return Name(text, kind=NameKind.LABEL, source="source:s", span=span)


def test_a_name_outlives_its_bearer_in_no_organization() -> None:
    """Nor does it come before."""
    early = Name("X", span="1950/1960")
    assert found(organization(CSCE, OSCE)) == []
    assert found(organization(CSCE, early)) == [("name-outside-span", "/names/1/span")]
    assert found(organization(early, span=None)) == []
    assert found(organization(Name("X"))) == []


def test_people_and_instruments_keep_their_names() -> None:
    """They are spoken of long after."""
    late = Name("X", span="2020/..")
    person = Person(id="x", names=[late], born="1800", died="1850")
    assert found(person, Treaty(id="x", names=[late], adopted="1900")) == []


@pytest.mark.parametrize(
    ("text", "span", "wrong"),
    [
        ("OSCE", "1992", True),
        ("osce", "1992-02", True),
        ("CSCE", "1992", False),
        ("CSCE", "2024", True),
        ("OSCE", "1994/1995", False),
        ("OSCE", "1992~", False),
        ("OSCE", None, False),
        ("Helsinki process", "1950", False),
    ],
)
def test_a_label_for_a_time_needs_a_name_of_that_time(
    text: str, span: str | None, wrong: bool
) -> None:
    """As a claim of some source, or as a label in the record."""
    bearer = organization(CSCE, OSCE)
    claim = Claim(id="c", subject="organization:osce", field="names", value=label(text, span))
    assert found(bearer, claim) == ([("anachronism", "/value/span")] if wrong else [])
    marked = organization(CSCE, OSCE, label(text, span), span=None)
    assert found(marked) == ([("anachronism", "/names/2/span")] if wrong else [])


def test_a_finding_quotes_both_times() -> None:
    """And names the claim first."""
    claim = Claim(id="c", subject="organization:osce", field="names", value=label("OSCE", "1992"))
    problem = check(Dossier.of([organization(CSCE, OSCE), claim]), rules=RULES)[0]
    assert problem.records == ("claim:c", "organization:osce")
    assert problem.message == (
        "organization:osce is called OSCE for 1992, the name was in use 1995-01-01/.."
    )


def test_a_name_without_a_time_was_in_use_whenever() -> None:
    """Beside a dated one of the same text too."""
    claim = Claim(id="c", subject="organization:osce", field="names", value=label("OSCE", "1992"))
    assert found(organization(OSCE, Name("OSCE", lang="de")), claim) == []


def test_who_denies_a_name_uses_none() -> None:
    """Nor does a claim about nobody or about something without names."""
    denied = Claim(
        id="c",
        subject="organization:osce",
        field="names",
        value=label("OSCE", "1992"),
        polarity=Polarity.NEGATIVE,
    )
    lost = Claim(id="d", subject="organization:lost", field="names", value=label("OSCE", "1992"))
    odd = Claim(id="e", subject="claim:c", field="value", value=label("OSCE", "1992"))
    other = Claim(id="f", subject="organization:osce", field="remit", value="trade")
    assert found(organization(CSCE, OSCE), denied, lost, odd, other) == []


def test_each_name_of_a_bearer_is_folded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not once for each label or claim."""
    calls: list[str] = []

    def counted(text: str) -> str:
        calls.append(text)
        return text.casefold()

    monkeypatch.setattr("diplorecords.rules.families.naming.folded", counted)
    names = [Name(f"name {index}", span="1980/1990") for index in range(50)]
    labels = [label(f"name {index}", "1999") for index in range(50)]
    assert len(found(organization(*names, *labels))) == 50
    assert len(calls) == 100
