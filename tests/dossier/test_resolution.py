"""Resolution: the laws, and what records cannot hold."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import (
    DEFAULT_POLICY,
    Agreement,
    ByRank,
    ByTrust,
    Dossier,
    KeepAll,
    Majority,
    MostPrecise,
    MostRecent,
    Policy,
)
from diplorecords.records import (
    RECORD_CLASSES,
    AnyRecord,
    Claim,
    ClaimState,
    Modality,
    Office,
    Person,
    Polarity,
    Rank,
    Source,
    SourceKind,
    Tenure,
)
from diplorecords.temporal import EdtfDate, Span
from diplorecords.testing import bare_records
from diplorecords.testing.claimed import well_typed_claims
from diplorecords.values import Locator, Name, Ref

FEW = st.sampled_from(("a", "b"))
STEPS = (Agreement(), ByRank(), KeepAll(), Majority(), MostPrecise(), MostRecent())
POLICIES: st.SearchStrategy[Policy] = st.one_of(
    st.sampled_from((*STEPS, DEFAULT_POLICY, ByTrust([SourceKind.OTHER], decay=1))),
    st.tuples(st.sampled_from(STEPS), st.sampled_from(STEPS)).map(lambda two: two[0] | two[1]),
)


@st.composite
def contested(draw: st.DrawFn) -> Dossier:
    """Records, and several claims on each."""
    claims = draw(st.lists(well_typed_claims(FEW, bare=True), max_size=6))
    ranked = [
        attrs.evolve(
            claim,
            id=f"c{index}",
            rank=draw(st.sampled_from(Rank)),
            polarity=draw(st.sampled_from(Polarity)),
        )
        for index, claim in enumerate(claims)
    ]
    again = [
        attrs.evolve(claim, id=f"d{index}", polarity=Polarity.POSITIVE)
        for index, claim in enumerate(claims)
    ]
    subjects = {claim.subject: claim.subject for claim in claims if claim.subject.type != "claim"}
    records = [
        attrs.evolve(draw(bare_records(RECORD_CLASSES[ref.type], FEW)), id=ref.id)
        for ref in subjects
    ]
    return Dossier.of([*records, *ranked, *again])


@given(contested(), POLICIES)
def test_resolving_twice_is_resolving_once(dossier: Dossier, policy: Policy) -> None:
    once = dossier.resolve(policy)
    again = once.dossier.resolve(policy)
    assert again.dossier == once.dossier
    assert [(each.value, each.decided) for each in again.values] == [
        (each.value, each.decided) for each in once.values
    ]


@given(contested(), POLICIES)
def test_order_changes_nothing(dossier: Dossier, policy: Policy) -> None:
    assert Dossier.of(reversed(dossier.records)).resolve(policy) == dossier.resolve(policy)


@given(contested(), POLICIES)
def test_a_resolved_value_is_one_that_a_claim_gives(dossier: Dossier, policy: Policy) -> None:
    """Unless it is made of dates, or the record's own; and it knows its claims."""
    for each in dossier.resolve(policy).values:
        assert each.claims
        assert set(each.followed) <= set(each.claims)
        own = getattr(dossier[each.subject], each.field)
        given = {claim.value for claim in each.claims}
        if isinstance(each.value, tuple):
            assert set(each.value) <= given | set(own)
        elif not isinstance(each.value, Span | EdtfDate) and not str(each.value).startswith("["):
            assert each.value in given | {own, None}


@given(contested(), POLICIES)
def test_claims_that_say_nothing_of_the_field_change_nothing(
    dossier: Dossier, policy: Policy
) -> None:
    """Plans, what is known to be wrong, and claims on fields that nobody has."""
    odd = [
        Claim(id="x1", subject="person:a", field="colour", value="red"),
        Claim(id="x3", subject="person:a", field="born", value="1961"),
        Claim(
            id="x4",
            subject="person:a",
            field="born",
            value=EdtfDate("1961"),
            modality=Modality.PLANNED,
        ),
        Claim(
            id="x5",
            subject="person:a",
            field="born",
            value=EdtfDate("1961"),
            rank=Rank.DEPRECATED,
        ),
        Claim(id="x6", subject="planet:a", field="colour", value="red"),
    ]
    with_them = dossier.add(*odd).resolve(policy)
    assert with_them.values == dossier.resolve(policy).values
    assert (
        with_them.dossier.without(*(claim.ref for claim in odd)) == dossier.resolve(policy).dossier
    )


def test_claims_on_sources_and_claims_are_left_alone() -> None:
    """Policies rest on them."""
    records: list[AnyRecord] = [
        Source(id="s", kind=SourceKind.OTHER),
        Claim(id="a", subject="source:s", field="kind", value=SourceKind.DATASET),
        Claim(id="b", subject="claim:a", field="rank", value=Rank.PREFERRED),
    ]
    resolution = Dossier.of(records).resolve(ByRank())
    assert resolution.dossier == Dossier.of(records)
    assert resolution.values == ()


def test_a_value_that_is_denied_is_unset_where_it_can_be() -> None:
    """With the claim that denies it."""
    denial = Claim(
        id="a",
        subject="person:p",
        field="born",
        value=EdtfDate("1961"),
        polarity=Polarity.NEGATIVE,
    )
    dossier = Dossier.of([Person(id="p", born="1961"), denial])
    found = dossier.resolve(ByRank()).value("person:p", "born")
    assert found is not None
    assert (found.value, found.decided, found.followed) == (None, True, (denial,))
    other = dossier.replace(Person(id="p", born="1962")).resolve(ByRank()).value("person:p", "born")
    assert other is not None
    assert (other.value, other.decided) == (EdtfDate("1962"), True)


def test_that_there_is_no_value_unsets_it() -> None:
    none = Claim(id="a", subject="person:p", field="died", state=ClaimState.NONE)
    unknown = Claim(id="b", subject="person:p", field="born", state=ClaimState.UNKNOWN)
    dossier = Dossier.of([Person(id="p", born="1961", died="1999"), none, unknown])
    resolution = dossier.resolve(ByRank())
    person = resolution.dossier.lookup(Person, "p")
    assert (str(person.born), person.died) == ("1961", None)
    assert [each.field for each in resolution.undecided] == ["born"]


def test_what_the_record_cannot_hold_stays_a_claim() -> None:
    """Nobody is born after his death; what fits is taken all the same."""
    person = Person(id="p", born="1800", died="1850")
    born = Claim(id="a", subject="person:p", field="born", value=EdtfDate("1900"))
    name = Claim(id="b", subject="person:p", field="names", value=Name("X"))
    resolution = Dossier.of([person, born, name]).resolve(ByRank())
    value = resolution.value("person:p", "born")
    assert resolution.dossier.lookup(Person, "p") == attrs.evolve(person, names=[Name("X")])
    assert value is not None
    assert (value.value, value.applied) == (person.born, False)
    assert resolution.undecided == (value,)


def test_what_fits_only_after_another_change_is_taken_too() -> None:
    """Birth and death move together; what cannot be, whatever comes first, does not."""
    person = Person(id="p", born="1800", died="1850")
    claims = [
        Claim(id="a", subject="person:p", field="born", value=EdtfDate("1900")),
        Claim(id="b", subject="person:p", field="died", value=EdtfDate("1950")),
        Claim(id="c", subject="person:p", field="names", value=Name("X")),
    ]
    resolution = Dossier.of([person, *claims]).resolve(ByRank())
    assert str(resolution.dossier.lookup(Person, "p").born) == "1900"
    assert resolution.undecided == ()


def test_a_field_without_claims_has_no_resolved_value() -> None:
    resolution = Dossier.of([Office(id="x")]).resolve(ByRank())
    assert resolution.value("office:x", "seats") is None
    assert resolution.value(Ref("office", "y"), "seats") is None


def test_what_is_ongoing_is_known_by_the_claim_that_says_so() -> None:
    """Else by the record's own sources, which may be later."""
    sources = [Source(id="old", published="1999-05-01"), Source(id="new", published="2020-01-01")]
    held = Tenure(
        id="t",
        holder="person:p",
        office="office:o",
        span="1997/..",
        sources=[Locator("source:new")],
    )
    said = Claim(
        id="a",
        subject="tenure:t",
        field="span",
        value=Span("1997/.."),
        locator=Locator("source:old"),
    )
    without, with_it = Dossier.of([*sources, held]), Dossier.of([*sources, held, said])
    assert held in without.on("2010").certain
    assert held in with_it.on("1999-05-01").certain
    assert held in with_it.on("2010").possible
    undated = attrs.evolve(said, locator=None)
    assert held in Dossier.of([*sources, held, undated]).on("2010").certain


@pytest.mark.parametrize("size", [50])
def test_many_claims_are_resolved_together(size: int) -> None:
    """Each field on its own."""
    records = [Office(id=f"o{n}") for n in range(size)]
    claims = [
        Claim(id=f"c{n}-{m}", subject=f"office:o{n}", field="seats", value=m % 2 + 1)
        for n in range(size)
        for m in range(3)
    ]
    found = Dossier.of([*records, *claims]).resolve(Majority()).dossier
    assert {office.seats for office in found.all(Office)} == {1}
