"""What holds for every record class of the registry, and for every small value.

A class that is new in the registry is tested here without a line being added.
"""

import copy
import pickle
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from fractions import Fraction
from typing import Any, assert_never, cast

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import diplorecords.values
from diplorecords.errors import ValidationError
from diplorecords.records import RECORD_CLASSES, AnyRecord
from diplorecords.temporal import EdtfBase, Span
from diplorecords.testing import named_records, records, texts, values
from diplorecords.values import Matches, Name, NamedRecord, Record, Ref, Value
from diplorecords.values.constraints import TOKEN
from diplorecords.values.typetree import (
    ClaimedNode,
    DateNode,
    EnumNode,
    FlagNode,
    InstantNode,
    NestedNode,
    Node,
    NumberNode,
    RefNode,
    SpanNode,
    TextNode,
    TupleNode,
    WholeNode,
    fields_of,
)

RECORDS: tuple[type[Record], ...] = tuple(RECORD_CLASSES.values())
BASES = (Value, Record, NamedRecord)
SMALL_VALUES: tuple[type[Value], ...] = tuple(
    thing
    for thing in vars(diplorecords.values).values()
    if isinstance(thing, type) and issubclass(thing, Value) and thing not in BASES
)
CLASSES = (*SMALL_VALUES, *RECORDS)

ANY: st.SearchStrategy[Value] = st.one_of([values(cls) for cls in CLASSES])
"""A value of any class."""

MANY = settings(max_examples=2 * settings().max_examples)
"""For laws that all classes share the examples of."""

FEW = settings(max_examples=min(3, settings().max_examples))
"""For laws that try many things on each example."""

every_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
every_record_class = pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.__name__)


LEAVES = (bool, int, float, str, Enum, datetime)
"""What nothing is inside of, and nobody can change."""

CONSTANTS = (bool, int, float, str, Enum, datetime, Ref, EdtfBase)
"""The types at the leaves of records; none of their values can be changed."""


class Odd:
    """An object that no field holds."""


ODD: tuple[object, ...] = (
    None,
    True,
    0,
    -1,
    10**400,
    -(10**400),
    0.5,
    -1e300,
    float("nan"),
    float("inf"),
    1j,
    Fraction(1, 3),
    "",
    " ",
    "x",
    "\ud800",
    "\0",
    "1994-12-05",
    "1994-13",
    "1994/1991",
    "state:aze",
    "no-such-type:x",
    "state:two words",
    ":",
    b"1994",
    bytearray(b"1994"),
    [],
    [[]],
    [["state:aze"], "state:aze", None, b"", "\ud800"],
    [None],
    ["", ""],
    ("x", "x"),
    {},
    {"x": "y"},
    {"state:aze"},
    frozenset({"x"}),
    object(),
    Odd(),
    Odd,
    list,
    Enum,
    Ellipsis,
    NotImplemented,
    len,
    datetime(1994, 12, 5, tzinfo=UTC),
    datetime(1994, 12, 5),  # noqa: DTZ001  # the point is that it has no zone
    datetime.min.replace(tzinfo=UTC),
    re.compile("x"),
    Ref("state", "aze"),
    Ref("nothing", "aze"),
    Span("1994"),
    Matches("x", "x"),
)
"""Values of many types, most of them wrong for any one field."""


@every_class
def test_class_is_final_frozen_and_slotted(cls: type) -> None:
    assert getattr(cls, "__final__", False), f"mark {cls.__name__} @final"
    assert "__slots__" in vars(cls)
    assert issubclass(cls, Value)


@every_class
def test_field_names_are_plain_words(cls: type) -> None:
    assert [field.name for field in fields_of(cls) if not TOKEN.allows(field.name)] == []


@MANY
@given(ANY)
def test_values_cannot_be_changed(value: Value) -> None:
    assert not hasattr(value, "__dict__")
    for field in fields_of(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(value, field.name)
    with pytest.raises(AttributeError):
        value.no_such_field = None  # type: ignore[attr-defined]


@MANY
@given(ANY)
def test_nothing_inside_a_value_can_be_changed(value: Value) -> None:
    assert list(changeable_parts(value)) == []


@MANY
@given(ANY)
def test_values_are_equal_and_hash_alike_when_their_fields_do(value: Value) -> None:
    again = type(value)(**fields_as_dict(value))
    assert again == value
    assert hash(again) == hash(value)


@MANY
@given(ANY.flatmap(lambda value: st.tuples(st.just(value), values(type(value)))))
def test_values_differ_when_a_field_differs(pair: tuple[Value, Value]) -> None:
    one, other = pair
    assert (one == other) is (fields_as_dict(one) == fields_as_dict(other))


@MANY
@given(ANY)
def test_values_survive_copy_and_pickle(value: Value) -> None:
    for again in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert type(again) is type(value)
        assert again == value


@MANY
@given(ANY)
def test_repr_names_the_class_and_every_field(value: Value) -> None:
    expected = ", ".join(f"{name}={part!r}" for name, part in fields_as_dict(value).items())
    assert repr(value) == f"{type(value).__name__}({expected})"


@MANY
@given(ANY)
def test_every_field_is_what_its_annotation_says(value: Value) -> None:
    assert misfits(value) == []


@every_class
@FEW
@given(data=st.data(), seed=st.integers(0, 2**32))
def test_any_object_in_any_field_is_accepted_rightly_or_refused_with_its_place(
    cls: type[Value], data: st.DataObject, seed: int
) -> None:
    value = data.draw(values(cls))
    for field in fields_of(cls):
        for odd in (*ODD, [ODD[seed % len(ODD)], ODD[seed // len(ODD) % len(ODD)]]):
            check_evolving(value, field.name, odd)


@MANY
@given(ANY, st.data(), texts() | st.integers() | st.floats() | st.binary() | values(Name))
def test_any_drawn_value_in_any_field_is_accepted_rightly_or_refused(
    value: Value, data: st.DataObject, odd: object
) -> None:
    name = data.draw(st.sampled_from([field.name for field in fields_of(type(value))]))
    check_evolving(value, name, odd)


@MANY
@given(ANY, st.data())
def test_all_problems_are_reported_at_once_each_with_its_pointer(
    value: Value, data: st.DataObject
) -> None:
    names = [field.name for field in fields_of(type(value))]
    wrong = data.draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
    with pytest.raises(ValidationError) as caught:
        attrs.evolve(value, **{name: Odd() for name in wrong})
    assert {problem.path for problem in caught.value.problems} == {f"/{name}" for name in wrong}
    assert type(value).__name__ in str(caught.value)


@MANY
@given(ANY)
def test_problems_inside_tuples_point_at_each_member(value: Value) -> None:
    names = [field.name for field in fields_of(type(value)) if isinstance(field.node, TupleNode)]
    for name in names:
        with pytest.raises(ValidationError) as caught:
            attrs.evolve(value, **{name: (Odd(), *getattr(value, name), Odd())})
        last = len(getattr(value, name)) + 1
        paths = {problem.path for problem in caught.value.problems}
        assert paths == {f"/{name}/0", f"/{name}/{last}"}


@MANY
@given(ANY)
def test_any_iterable_but_a_text_makes_a_tuple(value: Value) -> None:
    for field in fields_of(type(value)):
        if isinstance(field.node, TupleNode):
            members = getattr(value, field.name)
            assert attrs.evolve(value, **{field.name: list(members)}) == value
            assert attrs.evolve(value, **{field.name: iter(members)}) == value


@every_record_class
def test_record_type_is_the_class_name_in_snake_case(cls: type[Record]) -> None:
    snake = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()
    assert cls.record_type == snake
    assert RECORD_CLASSES[snake] is cls
    assert TOKEN.allows(snake)


def test_record_types_and_classes_are_in_one_to_one_relation() -> None:
    assert len(set(RECORDS)) == len(RECORDS)
    assert {cls.record_type for cls in RECORDS} == set(RECORD_CLASSES)


@every_record_class
def test_fields_that_date_a_record_hold_dates(cls: type[Record]) -> None:
    nodes = {field.name: field.node for field in fields_of(cls)}
    assert all(isinstance(nodes[name], DateNode | SpanNode) for name in cls.dated_by)


@every_record_class
def test_all_fields_of_a_record_are_given_by_name(cls: type[Record]) -> None:
    with pytest.raises(TypeError):
        cls("an-id")  # type: ignore[call-arg]


@MANY
@given(records())
def test_ref_of_a_record_has_its_type_and_id(record: AnyRecord) -> None:
    assert record.ref == Ref(record.record_type, record.id)
    assert Ref.parse(str(record.ref)) == record.ref


@given(records(), st.sampled_from(["", "two words", "e\u0301", "\ud800", "x" * 201, "tab\t"]))
def test_evolving_to_a_wrong_id_is_refused(record: AnyRecord, wrong: str) -> None:
    with pytest.raises(ValidationError) as caught:
        attrs.evolve(record, id=wrong)
    assert {problem.path for problem in caught.value.problems} == {"/id"}


@given(named_records())
def test_label_is_one_of_the_names_or_the_id(record: NamedRecord) -> None:
    assert record.label in {record.id, *(name.text for name in record.names)}


def check_evolving(value: Value, name: str, odd: object) -> None:
    """A field takes a value that fits it; for any other it raises, saying where."""
    try:
        changed = attrs.evolve(value, **{name: odd})
    except ValidationError as error:
        assert error.problems
        assert all(re.fullmatch(r"(/[a-z0-9_]+)*", problem.path) for problem in error.problems)
    else:
        assert misfits(changed) == []


def fields_as_dict(value: Value) -> dict[str, Any]:
    """The fields of a value by name, not going deeper."""
    return {field.name: getattr(value, field.name) for field in fields_of(type(value))}


def changeable_parts(value: object) -> Iterator[object]:
    """Everything inside a value, however deep, that somebody could change."""
    if isinstance(value, tuple | frozenset):
        for member in value:
            yield from changeable_parts(member)
    elif attrs.has(type(value)) and not hasattr(value, "__dict__"):
        for field in attrs.fields(cast("Any", type(value))):
            yield from changeable_parts(getattr(value, field.name))
    elif value is not None and not isinstance(value, LEAVES):
        yield value


def misfits(value: Value) -> list[str]:
    """The fields that do not hold what their annotations say, by a check of their own."""
    return [
        field.name
        for field in fields_of(type(value))
        if not (field.optional and getattr(value, field.name) is None)
        and not fits(field.node, getattr(value, field.name))
    ]


def fits(node: Node, value: Any) -> bool:
    """Whether a value is of the type of a node; slow and obvious."""
    match node:
        case TextNode(rules):
            patterns = [rule for rule in rules if isinstance(rule, Matches)]
            fine = type(value) is str and value != "" and value.encode("utf-8") != b""
            return fine and all(re.fullmatch(each.pattern, value) for each in patterns)
        case WholeNode():
            return type(value) is int
        case NumberNode():
            return type(value) in (int, float) and abs(value) < float("inf")
        case FlagNode():
            return value is True or value is False
        case EnumNode(enum):
            return value in list(enum)
        case RefNode(types):
            return type(value) is Ref and (not types or value.type in types)
        case DateNode(kinds):
            return type(value) in kinds
        case SpanNode():
            return type(value) is Span
        case InstantNode():
            return isinstance(value, datetime) and value.utcoffset() is not None
        case NestedNode(cls):
            return isinstance(value, Value) and type(value) is cls and misfits(value) == []
        case TupleNode(item, least, most, distinct):
            size = least <= len(value) <= (len(value) if most is None else most)
            once = not distinct or len(set(value)) == len(value)
            return type(value) is tuple and size and once and all(fits(item, v) for v in value)
        case ClaimedNode():
            return isinstance(value, (*CONSTANTS, Span)) or (
                isinstance(value, Value) and not isinstance(value, Record)
            )
        case _:
            assert_never(node)
