"""What differs between dossiers, and patches: `patch(a, diff(a, b))` is `b`."""

from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplorecords.dossier import Diff, Dossier, FieldChange, RecordChange, diff, patch
from diplorecords.errors import DuplicateRecordError, ValidationError
from diplorecords.records import AnyRecord, Claim, Person, Source, State, Succession, Tenure
from diplorecords.testing import bare_records, records
from diplorecords.values import Identifier, Locator, Name, Ref

IDS = st.sampled_from(("a", "b", "c"))
RECORDS = st.lists(
    st.one_of(*(bare_records(cls, IDS) for cls in (Claim, Person, State, Succession, Tenure))),
    max_size=4,
    unique_by=lambda record: record.ref,
)
CODES = [Identifier("cow", code) for code in ("371", "372", "373")]
ANYTHING = settings(max_examples=max(settings().max_examples // 4, 1))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Dossier, Dossier]:
    """Two dossiers that share records, of which some say something else in some fields."""
    old: list[AnyRecord] = draw(RECORDS)
    new = {record.ref: record for record in draw(RECORDS)}
    for record in old:
        fate = draw(st.sampled_from(("kept", "changed", "left")))
        if fate == "kept":
            new[record.ref] = record
        elif fate == "changed":
            identifiers = draw(st.permutations(CODES).map(lambda codes: codes[:2]))
            new[record.ref] = attrs.evolve(record, note="changed", identifiers=identifiers)
    return Dossier.of(old), Dossier.of(new.values())


@given(pairs())
def test_a_patch_with_the_diff_gives_the_new_dossier(pair: tuple[Dossier, Dossier]) -> None:
    """And with its inverse, the old one."""
    old, new = pair
    changes = diff(old, new)
    assert patch(old, changes) == new
    assert patch(new, changes.inverse) == old
    assert changes.inverse == diff(new, old)
    assert changes.inverse.inverse == changes


@given(pairs())
def test_a_diff_says_what_a_comparison_record_by_record_says(pair: tuple[Dossier, Dossier]) -> None:
    """Whatever it names differs, and whatever differs it names."""
    old, new = pair
    changes = diff(old, new)
    assert set(changes.added) == {record for record in new if record.ref not in old}
    assert set(changes.removed) == {record for record in old if record.ref not in new}
    said = {
        (change.ref, f.field, f.old, f.new) for change in changes.changed for f in change.fields
    }
    assert said == {
        (record.ref, field.name, getattr(record, field.name), getattr(new[record.ref], field.name))
        for record in old
        if record.ref in new
        for field in attrs.fields(type(record))
        if getattr(record, field.name) != getattr(new[record.ref], field.name)
    }
    assert bool(changes) is (old != new) is bool(str(changes))


@ANYTHING
@given(*[st.lists(records(ids=IDS), max_size=2, unique_by=lambda record: record.ref)] * 2)
def test_records_of_any_class_can_be_told_apart(old: list[AnyRecord], new: list[AnyRecord]) -> None:
    """Each field of each class is compared, shown and put in."""
    before, after = Dossier.of(old), Dossier.of(new)
    changes = diff(before, after)
    assert patch(before, changes) == after
    assert bool(changes) is bool(str(changes))


@given(RECORDS)
def test_a_dossier_does_not_differ_from_itself(drawn: list[AnyRecord]) -> None:
    """Nothing added, removed or changed, and no text."""
    changes = diff(Dossier.of(drawn), Dossier.of(reversed(drawn)))
    assert changes == Diff()
    assert str(changes) == ""


OLD = Person(id="noc", names=[Name("Noc"), Name("A. Noc")], born="19XX", note="first\nline")


def test_the_text_has_a_line_for_each_record_and_field() -> None:
    """Members of a tuple each on their own line; a new order on one."""
    identifiers = [Identifier("cow", "373"), Identifier("gw", "373")]
    new = attrs.evolve(OLD, names=[Name("Noc"), Name("Alexandru Noc", lang="ro")], note=None)
    old_state = State(id="aze", identifiers=identifiers)
    changes = diff(
        Dossier.of([OLD, old_state, Source(id="gone", title="Gone")]),
        Dossier.of([new, attrs.evolve(old_state, identifiers=identifiers[::-1]), State(id="arm")]),
    )
    assert str(changes).split("\n") == [
        "+ state:arm",
        "- source:gone",
        "    title: 'Gone'",
        "~ person:noc",
        "    note: 'first\\nline' -> unset",
        "    names: - Name(text='A. Noc')",
        "    names: + Name(text='Alexandru Noc', lang='ro')",
        "~ state:aze",
        (
            "    identifiers: [Identifier(scheme='cow', value='373'), "
            "Identifier(scheme='gw', value='373')] -> [Identifier(scheme='gw', value='373'), "
            "Identifier(scheme='cow', value='373')]"
        ),
    ]


def test_another_spelling_is_no_difference() -> None:
    """Dates are compared by what they say."""
    old, new = Person(id="x", born="?2004-06"), Person(id="x", born="2004?-06")
    assert not diff(Dossier.of([old]), Dossier.of([new]))


def test_a_patch_leaves_alone_what_the_diff_does_not_touch() -> None:
    """Other fields of the record, and other records."""
    changes = diff(Dossier.of([OLD]), Dossier.of([attrs.evolve(OLD, born="1970")]))
    ours = Dossier.of([attrs.evolve(OLD, note="ours"), State(id="arm")])
    expected = Dossier.of([attrs.evolve(OLD, note="ours", born="1970"), State(id="arm")])
    assert patch(ours, changes) == expected


def change(name: str, old: object, new: object, ref: str = "person:noc") -> Diff:
    """The diff that changes one field."""
    return Diff(changed=[RecordChange(ref, [FieldChange(name, old, new)])])


BORN = OLD.born


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (Diff(added=[OLD]), [("person:noc", "", "record-present")]),
        (Diff(removed=[State(id="arm")]), [("state:arm", "", "record-missing")]),
        (
            Diff(removed=[attrs.evolve(OLD, note="other", names=())]),
            [("person:noc", "/note", "value"), ("person:noc", "/names", "value")],
        ),
        (change("note", None, "x", "state:arm"), [("state:arm", "", "record-missing")]),
        (change("note", None, "x"), [("person:noc", "/note", "value")]),
        (change("colour", None, "red"), [("person:noc", "", "field")]),
        (change("id", "noc", "other"), [("person:noc", "", "field")]),
        (change("born", BORN, 7), [("person:noc", "/born", "type")]),
        (
            Diff(added=[OLD], removed=[State(id="arm")]),
            [("person:noc", "", "record-present"), ("state:arm", "", "record-missing")],
        ),
    ],
)
def test_a_patch_names_every_place_where_the_dossier_is_not_what_it_expects(
    changes: Diff, expected: list[tuple[str, str, str]]
) -> None:
    """By record and field, and all of them."""
    with pytest.raises(ValidationError, match="not what the diff expects") as caught:
        patch(Dossier.of([OLD]), changes)
    places = [(each.records[0], each.path, each.code) for each in caught.value.problems]
    assert places == expected


def test_a_refused_value_is_shown_with_the_expected_one() -> None:
    """So that a person sees what to do."""
    with pytest.raises(ValidationError, match="holds 19XX, and the diff expects unset"):
        patch(Dossier.of([OLD]), change("born", None, BORN))


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"added": [OLD], "removed": [OLD]}, ""),
        ({"added": [OLD], "changed": [RecordChange("person:noc", [])]}, ""),
        ({"changed": [RecordChange("state:a", [FieldChange("note", None, "x")] * 2)]}, "/note"),
    ],
)
def test_nothing_stands_twice_in_a_diff(arguments: dict[str, Any], path: str) -> None:
    """Neither a record nor a field of one."""
    with pytest.raises(ValidationError, match="stands twice") as caught:
        Diff(**arguments)
    assert [problem.path for problem in caught.value.problems] == [path]


def test_two_records_to_add_have_two_references() -> None:
    """As in a dossier."""
    with pytest.raises(DuplicateRecordError):
        Diff(added=[OLD, attrs.evolve(OLD, note="other")])


@pytest.mark.parametrize(
    "make",
    [
        lambda: diff(Dossier(), []),  # type: ignore[arg-type]  # that is the point
        lambda: patch([], Diff()),  # type: ignore[arg-type]  # that is the point
        lambda: patch(Dossier(), "+ state:aze"),  # type: ignore[arg-type]  # that is the point
        lambda: Diff(added=["state:aze"]),  # type: ignore[list-item]  # that is the point
        lambda: Diff(changed=["state:aze"]),  # type: ignore[list-item]  # that is the point
        lambda: Diff(changed=[RecordChange("aze", [])]),
        lambda: Diff(changed=7),  # type: ignore[arg-type]  # that is the point
        lambda: RecordChange("state:aze", None),  # type: ignore[arg-type]  # that is the point
        lambda: RecordChange("state:aze", ["note"]),  # type: ignore[list-item]  # that is the point
    ],
)
def test_arguments_of_the_wrong_type_are_refused(make: Any) -> None:
    """With the error that everything else raises."""
    with pytest.raises(ValidationError, match="expected a"):
        make()


def test_a_diff_is_a_value() -> None:
    """It can be compared, hashed, and made in any order."""
    first, second = RecordChange("state:a", []), RecordChange("state:b", [])
    assert Diff(changed=[second, first]) == Diff(changed=[first, second])
    assert len({Diff(), Diff(added=[OLD]), Diff(added=[OLD])}) == 2
    assert first.ref == Ref("state", "a")


def test_sources_of_a_record_are_told_one_by_one() -> None:
    """What was added to the provenance of a record shows."""
    new = attrs.evolve(OLD, sources=[Locator("source:report", page="3")])
    text = str(diff(Dossier.of([OLD]), Dossier.of([new])))
    assert text.endswith("sources: + Locator(source=source:report, page='3')")
