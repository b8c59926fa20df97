"""Whole dossiers: every reference resolves, and no rule finds an error."""

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample, Unsatisfiable

from diplorecords.dossier import Dossier, references_of
from diplorecords.errors import Problem, Severity
from diplorecords.records import Claim, Person
from diplorecords.rules import check
from diplorecords.testing import bare_records, dossiers, worlds

FEW = settings(max_examples=3, database=None)
QUARTER = settings(max_examples=max(settings().max_examples // 4, 1))


@QUARTER
@given(dossiers())
def test_every_reference_resolves(dossier: Dossier) -> None:
    for record in dossier:
        assert all(reference.target in dossier for reference in references_of(record))


@QUARTER
@given(dossiers())
def test_no_rule_finds_an_error(dossier: Dossier) -> None:
    assert [found for found in check(dossier) if found.severity is Severity.ERROR] == []


@given(dossiers(max_records=0))
def test_without_a_record_nothing_is_added(dossier: Dossier) -> None:
    assert len(dossier) == 0


@pytest.mark.parametrize(
    "path", ["", "/names/0", "/no_such_field", "/value", "/subject", "/state", "/count"]
)
@QUARTER
@given(data=st.data())
def test_whatever_a_rule_may_object_to_is_taken_away(path: str, data: st.DataObject) -> None:
    objections = 3

    def strict(dossier: Dossier) -> tuple[Problem, ...]:
        nonlocal objections
        objections -= 1
        records = [str(record.ref) for record in dossier] if objections > 0 else []
        return tuple(Problem(path, "odd", "odd", records=(ref,)) for ref in records)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worlds, "check", strict)
        dossier = data.draw(dossiers(max_records=2))
    name = path.strip("/").split("/")[0]
    if name in {"names", "count"} and objections < 1 and len(dossier) < 3:
        assert all(not getattr(record, name, None) for record in dossier)


@QUARTER
@given(data=st.data())
def test_a_field_without_which_a_record_cannot_be_is_not_merely_unset(data: st.DataObject) -> None:
    objections = iter((True,))

    def once(dossier: Dossier) -> tuple[Problem, ...]:
        claims = [str(each.ref) for each in dossier if next(objections, False)]
        return tuple(Problem("/state", "odd", "odd", records=(ref,)) for ref in claims)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worlds, "check", once)
        patch.setattr(worlds, "records", lambda ids: bare_records(Claim, ids))
        dossier = data.draw(dossiers(max_records=1))
    assert all(reference.target in dossier for each in dossier for reference in references_of(each))


def test_a_dossier_that_cannot_be_mended_is_given_up() -> None:
    def never(dossier: Dossier) -> tuple[Problem, ...]:
        return tuple(Problem("", "odd", "odd", records=(str(each.ref),)) for each in dossier)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worlds, "check", never)
        patch.setattr(worlds, "records", lambda ids: bare_records(Person, ids))
        patch.setattr(worlds, "ROUNDS", 2)
        with pytest.raises((NoSuchExample, Unsatisfiable)):
            find(dossiers(max_records=1), lambda dossier: len(dossier) > 0, settings=FEW)
