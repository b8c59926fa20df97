"""Three-way merge: its laws, what is a conflict, and that nothing is lost in one."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import (
    Dossier,
    Merge,
    MergeConflict,
    MergeConflictKind,
    MergeSide,
    merge,
)
from diplorecords.dossier.members import merged_members
from diplorecords.errors import ValidationError
from diplorecords.records import AnyRecord, Claim, Document, DocumentKind, Person, Source, Tenure
from diplorecords.values import Locator, Name, Ref

BASE, OURS, THEIRS = MergeSide

REPORT = Source(id="report", derived_from=["source:original"])
ORIGINAL = Source(id="original")
NAMES = [Name(text) for text in "abcd"]
LIVES = [(None, None), ("1940", None), ("1950", None), (None, "1945"), ("1940", "1945")]
PLACES = [Locator("source:report", line=line) for line in (1, 2, 3)]


def some(members: list[Any]) -> st.SearchStrategy[list[Any]]:
    """Some members in some order."""
    return st.lists(st.sampled_from(members), unique=True, max_size=len(members))


@st.composite
def versions(draw: st.DrawFn, branches: int = 2) -> tuple[Dossier, ...]:
    """A base and dossiers that grew from it: all that can happen to three records happens."""
    base = draw(_dossiers())
    return (base, *(draw(_grown(base)) for _ in range(branches)))


@st.composite
def _dossiers(draw: st.DrawFn) -> Dossier:
    people = [draw(_people(name)) for name in draw(some(["p", "q"]))]
    return Dossier.of([*people, REPORT] if draw(st.booleans()) else people)


def _people(name: str) -> st.SearchStrategy[Person]:
    fields = {"names": some(NAMES), "sources": some(PLACES)}
    return st.builds(
        lambda life, **members: Person(id=name, born=life[0], died=life[1], **members),
        st.sampled_from(LIVES),
        **fields,
    )


@st.composite
def _grown(draw: st.DrawFn, base: Dossier) -> Dossier:
    """A dossier in which records of the base are gone, new, or have something changed."""
    records: dict[str, Any] = {record.id: record for record in base}
    if draw(st.booleans()):
        records.pop("report", None)
    for name in draw(some(["p", "q"])):
        record = records.get(name)
        fate = draw(st.sampled_from(("gone", "new", "names", "names", "sources", "life")))
        if fate == "gone":
            records.pop(name, None)
        elif fate == "new" or record is None:
            records[name] = draw(_people(name))
        elif fate == "life":
            born, died = draw(st.sampled_from(LIVES))
            records[name] = attrs.evolve(record, born=born, died=died)
        else:
            records[name] = _regrouped(draw, record, fate)
    return Dossier.of(records.values())


def _regrouped(draw: st.DrawFn, record: Any, field: str) -> AnyRecord:
    """The record with members added to a field and removed from it."""
    members = [each for each in getattr(record, field) if draw(st.integers(0, 3))]
    for each in draw(some(NAMES if field == "names" else PLACES)):
        if each not in members:
            members.insert(draw(st.integers(0, len(members))), each)
    regrouped: AnyRecord = attrs.evolve(record, **{field: members})
    return regrouped


@given(versions())
def test_what_only_one_side_changed_is_taken(drawn: tuple[Dossier, ...]) -> None:
    """Merging with the base, or with itself, changes nothing."""
    base, ours, theirs = drawn
    assert merge(base, base, theirs) == merge(base, theirs, base) == Merge(theirs)
    assert merge(base, ours, ours) == Merge(ours)


@given(versions())
def test_the_sides_can_be_swapped(drawn: tuple[Dossier, ...]) -> None:
    """The merged dossier is the same without a conflict, and the conflicts are the same."""
    base, ours, theirs = drawn
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    swapped = tuple(
        attrs.evolve(each, ours=each.theirs, theirs=each.ours) for each in other.conflicts
    )
    told = [(each.kind, each.ref, each.field, each.ours, each.theirs) for each in one.conflicts]
    assert told == [(each.kind, each.ref, each.field, each.ours, each.theirs) for each in swapped]
    assert one.conflicts or one.dossier == other.dossier


@given(versions(branches=3))
def test_three_can_be_merged_in_any_order(drawn: tuple[Dossier, ...]) -> None:
    """Where there is no conflict on either way."""
    base, one, two, three = drawn
    left, right = merge(base, one, two), merge(base, two, three)
    first, second = merge(base, left.dossier, three), merge(base, one, right.dossier)
    if not (left.conflicts or right.conflicts or first.conflicts or second.conflicts):
        assert first.dossier == second.dossier


@given(versions())
def test_no_record_and_no_source_of_one_is_lost(drawn: tuple[Dossier, ...]) -> None:
    """What somebody added, and what nobody removed, is in the dossier or in a conflict."""
    base, ours, theirs = drawn
    merged = merge(base, ours, theirs)
    conflicts = {each.ref for each in merged.conflicts}
    for side in (ours, theirs):
        for record in side:
            before: Any = base.get(record.ref)
            if record.ref in conflicts or record == before:
                continue
            known = () if before is None else before.sources
            added = set(record.sources) - set(known)
            assert added <= set(merged.dossier[record.ref].sources)


@given(versions())
def test_at_a_conflict_the_dossier_holds_what_it_says(drawn: tuple[Dossier, ...]) -> None:
    """Our value; where our side lacks the record, theirs."""
    base, ours, theirs = drawn
    merged = merge(base, ours, theirs)
    for conflict in merged.conflicts:
        record: Any = merged.dossier[conflict.ref]
        held = record if conflict.field is None else getattr(record, conflict.field)
        assert held == conflict.on(conflict.held)
        for side, dossier in ((BASE, base), (OURS, ours), (THEIRS, theirs)):
            whole: Any = dossier.get(conflict.ref)
            if conflict.field is None:
                assert conflict.on(side) == whole
            elif whole is not None:
                assert conflict.on(side) == getattr(whole, conflict.field)


@given(versions())
def test_conflicts_decided_for_a_side_give_what_that_side_has(drawn: tuple[Dossier, ...]) -> None:
    """And those that are left open stay."""
    base, ours, theirs = drawn
    merged = merge(base, ours, theirs)
    assert merged.resolve(lambda _: None) == merged
    for side, dossier in ((BASE, base), (OURS, ours), (THEIRS, theirs)):
        try:
            resolved = merged.resolve(lambda _, side=side: side)  # type: ignore[misc]  # bound
        except ValidationError:
            continue  # values of two sides need not go together
        assert resolved.conflicts == ()
        for conflict in merged.conflicts:
            here: Any = resolved.dossier.get(conflict.ref)
            there: Any = dossier.get(conflict.ref)
            if conflict.field is None:
                assert here == there
            elif there is not None:
                assert getattr(here, conflict.field) == getattr(there, conflict.field)


MEMBERS = st.lists(st.sampled_from("abcdefg"), unique=True, max_size=5).map(tuple)


@given(MEMBERS, MEMBERS, MEMBERS)
def test_members_are_merged_as_sets_are(base: Any, ours: Any, theirs: Any) -> None:
    """Those that nobody removed, and those that somebody added, each once."""
    merged = merged_members(base, ours, theirs)
    assert merged == merged_members(base, theirs, ours)
    if merged is not None:
        was, one, other = set(base), set(ours), set(theirs)
        assert sorted(merged) == sorted((was & one & other) | (one - was) | (other - was))
        assert [each for each in merged if each in was] == [each for each in base if each in merged]


@given(MEMBERS, MEMBERS, MEMBERS, MEMBERS)
def test_members_of_three_can_be_merged_in_any_order(
    base: Any, one: Any, two: Any, three: Any
) -> None:
    """Where nothing is unclear."""
    left, right = merged_members(base, one, two), merged_members(base, two, three)
    if left is not None and right is not None:
        first, second = merged_members(base, left, three), merged_members(base, one, right)
        assert first == second or first is None or second is None


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("ab", "axb", "aby", "axby"),
        ("ab", "xyab", "abz", "xyabz"),
        ("ab", "abyx", "abz", "abxyz"),
        ("ab", "a", "b", ""),
        ("ab", "ax", "aby", "axy"),
        ("ab", "ax", "axy", "axy"),
        ("ab", "abx", "axb", "axb"),
        ("", "yx", "z", "xyz"),
        ("ab", "ba", "abc", None),
        ("aa", "a", "aab", None),
        ("ab", "aab", "abc", None),
        ("ab", "ax", "ay", None),
        ("ab", "a", "ay", "ay"),
    ],
)
def test_members_are_put_together_so(base: str, ours: str, theirs: str, merged: str | None) -> None:
    """After the same member as before; moved, doubled and replaced ones are nobody's guess."""
    expected = None if merged is None else tuple(merged)
    assert merged_members(tuple(base), tuple(ours), tuple(theirs)) == expected


OLD = Person(id="x", names=NAMES[:2], sources=PLACES[:1], born="1950")


def of(*records: AnyRecord | None) -> Dossier:
    """The dossier of those records that there are."""
    return Dossier.of(record for record in records if record is not None)


def changed(**values: Any) -> Person:
    """The old record with other values."""
    return attrs.evolve(OLD, **values)


@pytest.mark.parametrize(
    ("ours", "theirs", "kind", "field", "held"),
    [
        (changed(born="1960"), changed(born="1970"), "changed", "born", OURS),
        (changed(born=None), changed(born="1970"), "changed", "born", OURS),
        (changed(names=NAMES[1::-1]), changed(names=NAMES), "changed", "names", OURS),
        (None, changed(note="x"), "removed", None, THEIRS),
        (changed(note="x"), None, "removed", None, OURS),
        (changed(died="1995", born=None), changed(born="1990"), "changed", "born", OURS),
        (changed(died="1980"), changed(born="1990"), "invalid", None, OURS),
        (changed(born="1940", died="1945"), changed(born="1955"), "invalid", None, OURS),
        (changed(born="1955"), changed(born="1940", died="1945"), "invalid", None, OURS),
    ],
)
def test_what_cannot_be_decided_is_a_conflict(
    ours: Person | None, theirs: Person | None, kind: str, field: str | None, held: MergeSide
) -> None:
    """With its kind, its record, its field, and what all three have."""
    merged = merge(of(OLD), of(ours), of(theirs))
    (conflict,) = merged.conflicts
    assert (conflict.kind, conflict.ref) == (MergeConflictKind(kind), OLD.ref)
    assert (conflict.field, conflict.held) == (field, held)
    kept = theirs if ours is None else ours
    assert merged.dossier == of(kept)
    assert bool(conflict.problems) is (kind == "invalid")
    assert str(conflict).startswith("person:x: ")


def test_a_conflict_says_what_each_side_has() -> None:
    """On one line."""
    invalid = merge(of(OLD), of(changed(died="1980")), of(changed(born="1990")))
    removed = merge(of(OLD), of(), of(changed(born="1990")))
    both = merge(of(OLD), of(changed(born="1960")), of(changed(born=None)))
    assert [str(conflict) for each in (invalid, removed, both) for conflict in each.conflicts] == [
        (
            "person:x: invalid: base present, ours present, theirs present; "
            "not the dates of a life: 1980 comes before 1990"
        ),
        "person:x: removed: base present, ours absent, theirs present",
        "person:x: born: changed: base 1950, ours 1960, theirs unset",
    ]


def test_two_new_records_of_one_reference_are_merged_as_if_nothing_had_been_set() -> None:
    """What only one of them sets is taken; what both set differently is a conflict."""
    charter = Document(id="c", kind=DocumentKind.CHARTER, adopted="1975")
    decision = Document(id="c", kind=DocumentKind.DECISION, symbol="1/75")
    merged = merge(of(), of(charter), of(decision))
    (conflict,) = merged.conflicts
    assert (conflict.field, conflict.base) == ("kind", None)
    assert merged.dossier == of(attrs.evolve(charter, symbol="1/75"))


def test_fields_that_do_not_meet_are_merged() -> None:
    """Also where one field of the record is a conflict."""
    merged = merge(
        of(OLD),
        of(changed(born="1960", sources=PLACES[:2])),
        of(changed(born="1970", sources=[PLACES[0], PLACES[2]], note="x")),
    )
    assert [conflict.field for conflict in merged.conflicts] == ["born"]
    assert merged.dossier == of(changed(born="1960", sources=PLACES, note="x"))


CITING = Claim(id="c", subject="person:x", field="born", value="x", locator=Locator(REPORT.ref))


@pytest.mark.parametrize("swapped", [False, True])
def test_a_source_that_somebody_came_to_cite_is_not_removed(swapped: bool) -> None:
    """Nor one that it is derived from; each is a conflict, and can be decided."""
    base = of(REPORT, ORIGINAL, Source(id="unused"))
    sides = (of(*base, CITING), of()) if swapped else (of(), of(*base, CITING))
    merged = merge(base, *sides)
    assert merged.dossier == of(CITING, REPORT, ORIGINAL)
    assert [(str(each.ref), each.kind) for each in merged.conflicts] == [
        ("source:original", MergeConflictKind.CITED),
        ("source:report", MergeConflictKind.CITED),
    ]
    assert {each.held for each in merged.conflicts} == {OURS if swapped else THEIRS}
    remover = THEIRS if swapped else OURS
    assert merged.resolve(lambda _: remover).dossier == of(CITING)


def test_whoever_removes_a_source_and_still_cites_it_is_believed() -> None:
    """The reference was left open on purpose."""
    base, theirs = of(CITING, REPORT), of(CITING)
    assert merge(base, base, theirs) == Merge(theirs)


def test_two_records_that_cite_each_other_are_kept_once() -> None:
    """A cycle of citations ends."""
    one = Source(id="one", derived_from=["source:two"])
    two = Source(id="two", derived_from=["source:one"])
    citing = attrs.evolve(CITING, locator=Locator(one.ref))
    merged = merge(of(one, two), of(one, two, citing), of())
    assert len(merged.conflicts) == 2
    assert merged.dossier == of(one, two, citing)


def test_conflicts_can_be_decided_one_by_one() -> None:
    """Those without an answer stay, and nothing else changes."""
    base = (OLD, attrs.evolve(OLD, id="y"))
    ours = of(*(attrs.evolve(record, note="ours", born="1960") for record in base))
    theirs = of(*(attrs.evolve(record, note="theirs", born="1970") for record in base))
    merged = merge(of(*base), ours, theirs)

    def choose(conflict: MergeConflict) -> MergeSide | None:
        if conflict.field == "note":
            return THEIRS
        return BASE if conflict.ref.id == "y" else None

    resolved = merged.resolve(choose)
    assert [(each.ref.id, each.field) for each in resolved.conflicts] == [("x", "born")]
    assert resolved.dossier == of(
        attrs.evolve(OLD, note="theirs", born="1960"), attrs.evolve(OLD, id="y", note="theirs")
    )


def test_values_that_do_not_go_together_cannot_be_chosen() -> None:
    """The error names the record and the field."""
    ours = changed(born="1960", died="1965")
    theirs = changed(born="1970", died="1975")
    merged = merge(of(changed(died="1955")), of(ours), of(theirs))
    with pytest.raises(ValidationError, match="not valid together") as caught:
        merged.resolve(lambda conflict: THEIRS if conflict.field == "born" else OURS)
    (problem,) = caught.value.problems
    assert problem.records == ("person:x",)


CONFLICT = MergeConflict(MergeConflictKind.CHANGED, Ref("person", "x"), "note", None, "a", "b")


@pytest.mark.parametrize(
    "make",
    [
        lambda: Merge(of()).resolve(OURS),  # type: ignore[arg-type]  # that is the point
        lambda: merge(of(), of(), [OLD]),  # type: ignore[arg-type]  # that is the point
        lambda: Merge(of(OLD), (CONFLICT,)).resolve(lambda _: "ours"),  # type: ignore[arg-type, return-value]  # that is the point
    ],
)
def test_arguments_of_the_wrong_type_are_refused(make: Callable[[], object]) -> None:
    """With the error that everything else raises."""
    with pytest.raises(ValidationError, match="expected a"):
        make()


def test_a_tenure_ended_by_one_and_renamed_by_the_other_is_both() -> None:
    """The example that merging by hand gets wrong."""
    old = Tenure(id="t", holder="person:x", office="office:o", span="1997-01-01/..")
    ended = attrs.evolve(old, span="1997-01-01/2000-05-31", exit=None)
    titled = attrs.evolve(old, title="Ambassador")
    assert merge(of(old), of(ended), of(titled)) == Merge(
        of(attrs.evolve(ended, title="Ambassador"))
    )
