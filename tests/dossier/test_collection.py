"""The dossier: one record for each reference, in one order, and found by every way."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier, references_of, timeline, undated
from diplorecords.dossier.folding import folded
from diplorecords.errors import DuplicateRecordError, RecordNotFoundError, ValidationError
from diplorecords.records import (
    RECORD_CLASSES,
    AnyRecord,
    Claim,
    ClaimState,
    Document,
    DocumentKind,
    Meeting,
    Organization,
    Person,
    Source,
    State,
)
from diplorecords.testing import dossiers, records
from diplorecords.values import Locator, Name, NamedRecord, Record, Ref

FEW = st.lists(
    records(Person, State, ids=st.sampled_from("ab")),
    max_size=4,
    unique_by=lambda record: record.ref,
)
DOSSIERS = dossiers(max_records=3)


@given(FEW, st.data())
def test_order_and_repetition_make_no_difference(
    drawn: list[Person | State], data: st.DataObject
) -> None:
    """Equal dossiers have equal hashes, and one order."""
    dossier = Dossier.of(drawn)
    again = Dossier.of(iter([*data.draw(st.permutations(drawn)), *drawn]))
    assert dossier == again
    assert hash(dossier) == hash(again)
    assert list(dossier) == sorted(drawn, key=lambda record: record.ref)


@given(FEW, FEW)
def test_dossiers_are_equal_when_their_records_are(
    drawn: list[Person | State], others: list[Person | State]
) -> None:
    """And only then."""
    one, other = Dossier.of(drawn), Dossier.of(others)
    assert (one == other) is (set(drawn) == set(others))


@given(DOSSIERS)
def test_every_record_is_found_by_its_reference(dossier: Dossier) -> None:
    """Given as a Ref or as its text."""
    assert len(dossier) == len(list(dossier))
    for record in dossier:
        for ref in (record.ref, str(record.ref)):
            assert ref in dossier
            assert dossier[ref] is record
            assert dossier.get(ref) is record


@given(DOSSIERS, records())
def test_adding_and_leaving_out_undo_each_other(dossier: Dossier, record: AnyRecord) -> None:
    """The old dossier stays as it was."""
    if record.ref in dossier:
        return
    before = tuple(dossier)
    more = dossier.add(record)
    assert more[record.ref] is record
    assert more.without(record.ref) == dossier
    assert tuple(dossier) == before


@given(DOSSIERS)
def test_replacing_puts_one_record_in_the_place_of_another(dossier: Dossier) -> None:
    """By itself, nothing changes."""
    assert dossier.replace(*dossier) == dossier
    changed = [attrs.evolve(record, note="seen") for record in dossier]
    assert list(dossier.replace(*changed)) == changed


@given(DOSSIERS)
def test_classes_share_out_the_records(dossier: Dossier) -> None:
    """Each record is in the group of its class; base classes gather several."""
    groups = [dossier.all(cls) for cls in RECORD_CLASSES.values()]
    found = [record for group in groups for record in group]
    assert sorted(found, key=lambda record: record.ref) == list(dossier)
    assert set(dossier.all(Record)) == set(dossier)
    assert set(dossier.all(NamedRecord)) == {r for r in dossier if isinstance(r, NamedRecord)}


@given(DOSSIERS)
def test_a_record_is_found_by_each_of_its_names(dossier: Dossier) -> None:
    """And by nothing that it is not called."""
    for record in dossier.all(NamedRecord):
        for name in record.names:
            expected = [
                other
                for other in dossier
                if (
                    isinstance(other, NamedRecord)
                    and any(folded(each.text) == folded(name.text) for each in other.names)
                )
                or (isinstance(other, Source) and folded(other.title or "") == folded(name.text))
                or (isinstance(other, Document) and folded(other.symbol or "") == folded(name.text))
            ]
            assert list(dossier.find(name.text)) == (expected if folded(name.text) else [])


@given(DOSSIERS)
def test_claims_are_found_by_subject_and_field(dossier: Dossier) -> None:
    """Both may be left open."""
    assert dossier.claims() == dossier.all(Claim)
    for claim in dossier.all(Claim):
        about = dossier.claims(claim.subject)
        assert about == tuple(c for c in dossier.all(Claim) if c.subject == claim.subject)
        assert dossier.claims(str(claim.subject), claim.field) == tuple(
            c for c in about if c.field == claim.field
        )


@given(DOSSIERS)
def test_those_that_refer_to_a_record_are_found(dossier: Dossier) -> None:
    """From whichever field, each once."""
    for record in dossier:
        expected = [
            other
            for other in dossier
            if any(found.target == record.ref for found in references_of(other))
        ]
        assert list(dossier.referring_to(record.ref)) == expected


@given(DOSSIERS)
def test_copies_are_equal(dossier: Dossier) -> None:
    """Indexes that were built are not carried along."""
    dossier.on("1992")
    for other in (copy.copy(dossier), copy.deepcopy(dossier), pickle.loads(pickle.dumps(dossier))):
        assert other == dossier
        assert other.on("1992") == dossier.on("1992")


AZE = State(id="aze", names=[Name("Azerbaijan", lang="en")])
ARM = State(id="arm")


def test_two_different_records_with_one_reference_are_refused() -> None:
    """The error names every such reference."""
    others = [attrs.evolve(AZE, note="other"), attrs.evolve(ARM, note="other")]
    with pytest.raises(DuplicateRecordError) as caught:
        Dossier.of([AZE, ARM, *others, attrs.evolve(AZE, note="third")])
    problems = caught.value.problems
    assert [problem.records for problem in problems] == [("state:arm",), ("state:aze",)]
    with pytest.raises(DuplicateRecordError):
        Dossier.of([AZE]).add(others[0])
    with pytest.raises(DuplicateRecordError):
        Dossier.of([AZE]).replace(AZE, others[0])


def test_what_is_no_record_is_refused() -> None:
    """All of it at once, with its place."""
    with pytest.raises(ValidationError) as caught:
        Dossier.of([AZE, "state:arm", 7])  # type: ignore[list-item]  # that is the point
    assert [problem.path for problem in caught.value.problems] == ["/1", "/2"]


@pytest.mark.parametrize("ref", ["state:azr", "nonsense", "", Ref("state", "azr")])
def test_a_missing_record_is_not_found(ref: Ref | str) -> None:
    """A text that is no reference is a record that is not there."""
    dossier = Dossier.of([AZE, ARM])
    assert ref not in dossier
    assert dossier.get(ref) is None
    assert dossier.get(ref, "nothing") == "nothing"
    assert dossier.referring_to(ref) == ()
    assert dossier.claims(ref) == ()
    with pytest.raises(RecordNotFoundError):
        dossier[ref]
    with pytest.raises(RecordNotFoundError):
        dossier.without(ref)


def test_the_error_names_what_may_have_been_meant() -> None:
    """The nearest references."""
    with pytest.raises(RecordNotFoundError) as caught:
        Dossier.of([AZE, ARM])["state:azr"]
    assert caught.value.nearest == ("state:aze", "state:arm")


def test_only_what_is_there_can_be_replaced() -> None:
    """Use `add` for what is new."""
    with pytest.raises(RecordNotFoundError):
        Dossier().replace(AZE)


def test_other_things_are_not_in_a_dossier() -> None:
    """As with any collection."""
    assert 7 not in Dossier.of([AZE])


def test_a_record_is_in_a_dossier_that_has_this_very_record() -> None:
    """Not one that shares its reference alone."""
    dossier = Dossier.of([AZE])
    assert attrs.evolve(AZE) in dossier
    assert attrs.evolve(AZE, note="other") not in dossier
    assert ARM not in dossier


def test_of_two_spellings_of_one_record_the_same_is_kept_in_any_order() -> None:
    """They are equal, and written differently."""
    spelled = [Person(id="p", born=text) for text in ("?1985", "1985?")]
    kept = [Dossier.of(order).records[0] for order in (spelled, spelled[::-1])]
    assert kept == spelled
    assert repr(kept[0]) == repr(kept[1])


def test_lookup_takes_an_id_a_text_or_a_reference() -> None:
    """The type checkers know the class."""
    odd = Person(id="person:x")
    dossier = Dossier.of([AZE, odd])
    found: State = dossier.lookup(State, "aze")
    assert found is AZE
    assert dossier.lookup(State, "state:aze") is AZE
    assert dossier.lookup(NamedRecord, AZE.ref) is AZE
    assert dossier.lookup(Person, "person:x") is odd
    assert Dossier.of([odd, Person(id="x")]).lookup(Person, "person:x").id == "x"


@pytest.mark.parametrize(
    ("ref", "text", "nearest"),
    [
        ("azr", "state:azr", ("state:aze", "state:arm")),
        ("state:azr", "state:azr", ("state:aze", "state:arm")),
        ("person:aze", "person:aze", ("state:aze", "state:arm")),
        (Ref("person", "aze"), "person:aze", ("state:aze", "state:arm")),
    ],
)
def test_lookup_finds_no_record_of_another_class(
    ref: Ref | str, text: str, nearest: tuple[str, ...]
) -> None:
    """The error names those of the class."""
    dossier = Dossier.of([AZE, ARM, Person(id="aze")])
    with pytest.raises(RecordNotFoundError) as caught:
        dossier.lookup(State, ref)
    assert (caught.value.ref, caught.value.nearest) == (text, nearest)
    with pytest.raises(RecordNotFoundError) as caught:
        dossier.lookup(NamedRecord, "aze")
    assert caught.value.ref == "aze"


ASKED: list[tuple[Callable[[Any], object], str]] = [
    (Dossier.of, "an iterable of records"),
    (Dossier, "an iterable of records"),
    (Dossier().all, "a record class, such as Meeting"),
    (lambda wrong: Dossier().lookup(wrong, "x"), "a record class, such as Meeting"),
    (Dossier().find, "a text"),
    (Dossier().period_of, "a record"),
    (Dossier().known_until, "a record"),
    (lambda wrong: Dossier().claims("state:aze", wrong), "a text"),
    (timeline, "a Dossier"),
    (undated, "a Dossier"),
    (lambda wrong: timeline(Dossier(), wrong), "a record class, such as Meeting"),
]


@pytest.mark.parametrize(("ask", "expected"), ASKED)
@pytest.mark.parametrize("wrong", [7, int, object()])
def test_an_argument_of_the_wrong_type_is_refused(
    ask: Callable[[Any], object], expected: str, wrong: object
) -> None:
    """In a sentence that says what is expected."""
    with pytest.raises(ValidationError) as caught:
        ask(wrong)
    assert caught.value.problems[0].message.startswith(f"expected {expected}, got ")


def test_a_field_that_no_record_has_is_refused() -> None:
    """Unless a claim is about it all the same, which is a matter of the rules."""
    odd = Claim(id="c", subject="state:aze", field="colour", value="red")
    assert Dossier.of([odd]).claims(field="colour") == (odd,)
    assert Dossier().claims("state:aze", "span") == ()
    for field, hint in (("spam", "did you mean span?"), ("zzz", None)):
        with pytest.raises(ValidationError) as caught:
            Dossier.of([odd]).claims("state:aze", field)
        assert caught.value.problems[0].hint == hint


def test_a_chain_of_translations_is_gone_through_once() -> None:
    """Each remembers what the way from it led to; a circle leads nowhere."""
    chain = [
        Source(id=f"s{n}", translation_of=f"source:s{n + 1}", published=None) for n in range(300)
    ]
    citing = [State(id=f"x{n}", sources=[Locator(f"source:s{n}")]) for n in range(300)]
    dated = Dossier.of([*chain, *citing, Source(id="s300", published="0001-01-31")])
    assert {dated.known_until(record) for record in citing} == {31}
    circle = Dossier.of([*chain, *citing, Source(id="s300", translation_of="source:s7")])
    assert {circle.known_until(record) for record in citing} == {None}
    assert {Dossier.of(chain).known_until(record) for record in citing} == {None}


def test_titles_and_symbols_are_names_too() -> None:
    """Sources have titles, documents symbols."""
    source = Source(id="x", title="Helsinki Document")
    decision = Document(id="y", kind=DocumentKind.DECISION, symbol="PC.DEC/318")
    dossier = Dossier.of([source, decision, Source(id="z")])
    assert dossier.find("helsinki document") == (source,)
    assert dossier.find("pc.dec/318") == (decision,)
    assert dossier.find("") == ()


def test_what_has_no_letters_is_no_name_to_find() -> None:
    """A mark that only stretches words folds to nothing."""
    assert Dossier.of([State(id="x", names=[Name("\u0640")])]).find("\u0640") == ()


def test_a_record_with_one_name_in_two_languages_is_found_once() -> None:
    """The texts are the same."""
    twice = State(id="x", names=[Name("OSCE", lang="en"), Name("osce", lang="de")])
    assert Dossier.of([twice]).find("OSCE") == (twice,)


def test_sources_are_referred_to_by_what_cites_them() -> None:
    """Locators count."""
    cited = State(id="x", sources=[Locator("source:s"), Locator("source:s", line=2)])
    claim = Claim(id="c", subject="state:x", field="span", state=ClaimState.UNKNOWN)
    dossier = Dossier.of([cited, claim])
    assert dossier.referring_to("source:s") == (cited,)
    assert dossier.referring_to("state:x") == (claim,)


def test_repr_counts_the_records_of_each_type() -> None:
    """Short, however many there are."""
    assert repr(Dossier.of([AZE, ARM, Person(id="x")])) == "<Dossier: 1 person, 2 state>"
    assert repr(Dossier()) == "<Dossier: empty>"


def test_a_record_that_was_changed_is_dated_anew() -> None:
    """A record need not be the one in the dossier."""
    person = Person(id="x", born="1950")
    dossier = Dossier.of([person])
    period = dossier.period_of(attrs.evolve(person, born="1960"))
    assert period is not None
    assert period.text == "1960/"


def test_types_are_narrow() -> None:
    """What `all` gives is known to the type checkers."""
    meetings: tuple[Meeting, ...] = Dossier().all(Meeting)
    organizations: tuple[Organization, ...] = Dossier().all(Organization)
    assert (meetings, organizations) == ((), ())
