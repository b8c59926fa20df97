"""Strategies of records and values, and those of classes that nobody has thought of yet."""

import importlib
from collections.abc import Iterable
from typing import Annotated, ClassVar, final

import attrs
import pytest
from annotated_types import Ge, MinLen
from hypothesis import find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

import diplorecords.values
from diplorecords import testing
from diplorecords.errors import Problem
from diplorecords.records import RECORD_CLASSES, AnyRecord, Document, State, Treaty
from diplorecords.temporal import EdtfDate, EdtfInterval, EdtfSeason, Reading
from diplorecords.testing import (
    bare_records,
    named_records,
    plurals,
    records,
    refs,
    values,
)
from diplorecords.testing.derive import of_node
from diplorecords.testing.plurals import plural
from diplorecords.values import Distinct, EdtfMoment, NamedRecord, Record, Ref, RefTo, Value
from diplorecords.values.convert import to_optional_moment, to_refs, to_texts
from diplorecords.values.typetree import CLAIMED, DateNode, TupleNode, WholeNode, fields_of

STRICT = settings(suppress_health_check=[])
"""Complains where too much of what is drawn is thrown away."""

RECORDS = tuple(RECORD_CLASSES.values())
SMALL_VALUES = tuple(
    thing
    for thing in vars(diplorecords.values).values()
    if isinstance(thing, type) and issubclass(thing, Value) and hasattr(thing, "__final__")
)


@final
@attrs.frozen(kw_only=True)
class Embassy(NamedRecord):
    """A record class that nothing but its annotations tells about."""

    record_type: ClassVar[str] = "embassy"

    rank: Annotated[int, Ge(1)]
    opened: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    accredited_to: Annotated[tuple[Annotated[Ref, RefTo("state")], ...], MinLen(1), Distinct()] = (
        attrs.field(converter=to_refs)
    )
    staff: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    seal: Annotated[str | int, CLAIMED] | None = None

    def record_problems(self) -> Iterable[Problem]:
        """A rule that some of what is drawn breaks."""
        if self.rank == len(self.staff):
            yield Problem("/rank", "rank", "the rank is the number of staff")


@final
@attrs.frozen(kw_only=True)
class Impossible(Value):
    """A class whose own check refuses everything."""

    number: int

    def joint_problems(self) -> Iterable[Problem]:
        """Always one."""
        yield Problem("", "never", "never right")


def test_a_class_that_refuses_everything_has_no_values() -> None:
    with pytest.raises(Unsatisfiable):
        find(values(Impossible), lambda _: True)


@STRICT
@given(values(Embassy))
def test_a_new_class_has_a_strategy_from_its_annotations_alone(embassy: Embassy) -> None:
    assert embassy.rank >= 1
    assert {ref.type for ref in embassy.accredited_to} == {"state"}
    assert embassy.rank != len(embassy.staff)


@pytest.mark.parametrize("cls", [*SMALL_VALUES, *RECORDS], ids=lambda cls: cls.__name__)
@settings(max_examples=10, suppress_health_check=[])
@given(data=st.data())
def test_nothing_drawn_is_thrown_away(cls: type[Value], data: st.DataObject) -> None:
    assert type(data.draw(values(cls))) is cls


@pytest.mark.parametrize("cls", [*SMALL_VALUES, *RECORDS], ids=lambda cls: cls.__name__)
@settings(max_examples=3)
@given(data=st.data())
def test_every_class_has_a_strategy_under_its_plural(cls: type[Value], data: st.DataObject) -> None:
    assert type(data.draw(getattr(testing, plural(cls))())) is cls


@given(records())
def test_records_are_of_any_class_of_the_registry(record: AnyRecord) -> None:
    assert RECORD_CLASSES[record.record_type] is type(record)


@given(records(Treaty, Document))
def test_records_are_of_the_classes_asked_for(record: Treaty | Document) -> None:
    assert isinstance(record, Treaty | Document)


@given(named_records())
def test_named_records_have_names(record: NamedRecord) -> None:
    assert isinstance(record.names, tuple)


@given(st.sampled_from(RECORDS).flatmap(bare_records))
def test_bare_records_have_only_what_they_need(record: Record) -> None:
    unset = [field for field in fields_of(type(record)) if not field.required]
    given_nevertheless = {
        field.name
        for field in unset
        if getattr(record, field.name) != attrs.fields_dict(type(record))[field.name].default
    }
    assert given_nevertheless <= {"state", "value", "after"}


@given(records(ids=st.sampled_from("ab")))
def test_ids_are_those_asked_for(record: AnyRecord) -> None:
    assert record.id in "ab"
    assert all(locator.source.id in "ab" for locator in record.sources)


@given(refs("state", "person"), refs())
def test_refs_are_of_the_types_asked_for(one: Ref, other: Ref) -> None:
    assert one.type in {"state", "person"}
    assert other.type in RECORD_CLASSES


@given(of_node(DateNode((EdtfDate, EdtfSeason))), of_node(DateNode((EdtfInterval,))))
def test_dates_are_of_the_kinds_that_the_field_takes(one: object, other: object) -> None:
    assert isinstance(one, EdtfDate | EdtfSeason)
    assert isinstance(other, EdtfInterval)


@given(of_node(TupleNode(WholeNode((Ge(0),)), 1, 2, distinct=True)))
def test_tuples_have_as_many_members_as_they_may(members: tuple[int, ...]) -> None:
    assert 1 <= len(members) <= 2
    assert len(set(members)) == len(members)


def test_every_public_name_of_the_package_can_be_had() -> None:
    public: list[str] = importlib.import_module("diplorecords.testing").__all__
    assert public == sorted(set(public))
    assert dir(testing) == public
    assert [name for name in public if not callable(getattr(testing, name))] == []


@pytest.mark.parametrize("name", ["no_such_strategy", "_private", "__wrapped__"])
def test_other_names_are_an_attribute_error(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(testing, name)


def test_a_class_that_is_new_in_the_registry_has_its_plural_at_once() -> None:
    registry: dict[str, type[Record]] = {"state": State, "embassy": Embassy}
    found = plurals.missing(registry.values())
    assert list(found) == ["embassies"]
    assert found["embassies"].__name__ == "embassies"
