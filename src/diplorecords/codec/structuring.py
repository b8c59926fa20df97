"""From plain JSON trees to values and records: cattrs, with every default made strict.

There are three converters. The first stops at the first fault and is fast. Where it stops,
the other two find all faults: one tells what is of the wrong type and which rules about
several fields are broken, the other also checks each field that is of the right type beside
one that is not.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Final, TypeVar, assert_never, cast, final

import attrs
from cattrs import Converter
from cattrs.errors import AttributeValidationNote, ClassValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, override

from diplorecords.codec.leaves import (
    Leaf,
    date_leaf,
    did_you_mean,
    enum_leaf,
    flag_leaf,
    instant_leaf,
    number_leaf,
    ref_leaf,
    refused,
    span_leaf,
    text_leaf,
    whole_leaf,
    wrong_type,
)
from diplorecords.codec.parsing import pointer
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.records import RECORD_CLASSES, Claim
from diplorecords.values import Record
from diplorecords.values.checks import AT_MOST, Check, check_of
from diplorecords.values.ref import id_problem
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
    field_of,
    fields_of,
)

__all__ = ["claimed_node", "claimed_value", "structure"]

T = TypeVar("T")

_HINTED = 20
"""Unknown fields of one object for which the nearest known ones are looked up."""

_FAULTS = (ValidationError, KeyError, ForbiddenExtraKeysError)
"""What the first converter raises for a faulty tree; anything else is a mistake of ours."""


@final
@attrs.frozen
class _Mode:
    """How much a converter finds out about a faulty tree."""

    detailed: bool
    """Whether it goes on after the first fault."""

    checked: bool = False
    """Whether it checks the rules about a field before its object is made."""


_FIRST: Final = _Mode(detailed=False)
_ALL: Final = (_Mode(detailed=True), _Mode(detailed=True, checked=True))


@final
@attrs.frozen
class _Claimed:
    """A claim's value, with the texts that say what type it has."""

    subject: object
    field: object
    tree: object


def structure(tree: object, cls: type[T]) -> T:
    """The value of a class that a plain JSON tree stands for.

    >>> from diplorecords.values import Name
    >>> structure({"text": "Baku", "lang": "en"}, Name).lang
    'en'

    Raises:
        ValidationError: With every problem of the tree.
    """
    fields = _record_fields(tree, cls) if issubclass(cls, Record) else tree
    try:
        return _converter(_FIRST).structure(fields, cls)
    except _FAULTS:
        problems: dict[Problem, None] = {}
    for mode in _ALL:
        try:
            _converter(mode).structure(fields, cls)
        except ValidationError as error:
            problems.update(dict.fromkeys(error.problems))
    raise ValidationError(cls.__name__, problems)


def claimed_value(tree: object, record_type: str, field: str) -> object:
    """The value of a claim about one field of records of one type.

    >>> claimed_value("state:aze", "meeting", "convened_by")
    Ref('state:aze')

    Raises:
        ValidationError: If there is no such field, or the tree stands for no value of it.
    """
    return _claimed_leaf(claimed_node(record_type, field), _FIRST)(tree)


def _record_fields(tree: object, cls: type) -> object:
    """The tree without its type, which has chosen the class."""
    if type(tree) is not dict:
        raise wrong_type("an object", tree)
    fields = {key: value for key, value in cast("dict[str, object]", tree).items() if key != "type"}
    if cls is Claim and "value" in fields:
        fields["value"] = _Claimed(fields.get("subject"), fields.get("field"), fields["value"])
    return fields


@cache
def _converter(mode: _Mode) -> Converter:
    converter = Converter(detailed_validation=mode.detailed, forbid_extra_keys=not mode.detailed)

    def factory(cls: type[Any]) -> Callable[[Any, Any], Any]:
        return _class_hook(cls, mode)

    converter.register_structure_hook_factory(attrs.has, factory)
    return converter


def _class_hook(cls: type, mode: _Mode) -> Callable[[Any, Any], Any]:
    # Hooks for single fields instead of types: what a field takes depends on its annotation
    # (the targets of a reference, the kinds of a date), and every type has a hook of ours
    # because cattrs' own convert (`str(None)`, `int(3.9)`, `bool("false")`, `tuple("abc")`).
    leaves = {field.name: _leaf(field.node, mode) for field in fields_of(cls)}
    if mode.checked and issubclass(cls, Record):
        leaves["id"] = _with_check(leaves["id"], id_problem)
    hooks: dict[str, Any] = {
        name: override(struct_hook=_as_hook(leaf)) for name, leaf in leaves.items()
    }
    make: Any = make_dict_structure_fn  # its own options would clash with the hooks' type
    generated: Callable[[Any, Any], Any] = make(cls, _converter(mode), **hooks)

    def hook(value: object, _: object) -> Any:
        if type(value) is not dict:
            raise wrong_type("an object", value)
        if not mode.detailed:
            return generated(value, cls)
        members = cast("dict[str, object]", value)
        problems = _unknown_fields([key for key in members if key not in leaves], cls)
        try:
            made = generated(members, cls)
        except ClassValidationError as error:
            problems = [*_explained(error), *problems]
        else:
            if not problems:
                return made
        raise ValidationError(cls.__name__, problems)

    return hook


def _as_hook(leaf: Leaf) -> Callable[[Any, Any], Any]:
    return lambda value, _: leaf(value)


def _explained(error: ClassValidationError) -> Iterable[Problem]:
    """What cattrs gathered, as problems with their places."""
    for fault in error.exceptions:
        notes: list[object] = getattr(fault, "__notes__", [])
        names = [note.name for note in notes if isinstance(note, AttributeValidationNote)]
        place = f"/{names[0]}" if names else ""
        match fault:
            case ValidationError():
                yield from _moved(fault, place)
            case KeyError():
                yield Problem(place, "missing", f"{names[0]} is missing")
            case _:
                raise fault


def _moved(error: ValidationError, place: str) -> Iterable[Problem]:
    return (attrs.evolve(problem, path=place + problem.path) for problem in error.problems)


def _unknown_fields(keys: list[str], cls: type) -> list[Problem]:
    known = [field.name for field in fields_of(cls)]
    problems = [
        Problem(pointer(key), "unknown-field", message, hint=hint)
        for place, key in enumerate(keys[:AT_MOST])
        for message in [f"{cls.__name__} has no field {shown(key)}"]
        for hint in [did_you_mean(key, known) if place < _HINTED else None]
    ]
    return [*problems, *_not_looked_at(len(keys) - AT_MOST, "fields")]


def _not_looked_at(number: int, what: str) -> list[Problem]:
    """That some are left, where there are any."""
    message = f"{number} more {what} are not looked at after {AT_MOST} faulty ones"
    return [Problem("", "limit", message)] if number > 0 else []


@cache
def _leaf(node: Node, mode: _Mode) -> Leaf:
    leaf = _bare_leaf(node, mode)
    return _with_check(leaf, check_of(node)) if mode.checked else leaf


def _with_check(leaf: Leaf, check: Check) -> Leaf:
    def checked(value: object) -> object:
        result = leaf(value)
        problems = list(check(result, ""))
        if problems:
            raise ValidationError("value", problems)
        return result

    return checked


def _bare_leaf(node: Node, mode: _Mode) -> Leaf:
    match node:
        case TextNode():
            return text_leaf
        case WholeNode():
            return whole_leaf
        case NumberNode():
            return number_leaf
        case FlagNode():
            return flag_leaf
        case EnumNode(enum):
            return enum_leaf(enum)
        case RefNode():
            return ref_leaf
        case DateNode(kinds):
            return date_leaf(kinds)
        case SpanNode():
            return span_leaf
        case InstantNode():
            return instant_leaf
        case NestedNode(cls):
            return _nested_leaf(cls, mode)
        case TupleNode(item):
            return _tuple_leaf(_leaf(item, mode), mode)
        case ClaimedNode():
            return lambda claimed: _claimed(claimed, mode)
        case _:
            assert_never(node)


def _nested_leaf(cls: type[Any], mode: _Mode) -> Leaf:
    def leaf(tree: object) -> object:
        return _converter(mode).structure(tree, cls)

    return leaf


def _tuple_leaf(item: Leaf, mode: _Mode) -> Leaf:
    def leaf(tree: object) -> tuple[Any, ...]:
        if type(tree) is not list:
            raise wrong_type("an array", tree)
        members = cast("list[object]", tree)
        return _every(members, item) if mode.detailed else tuple(map(item, members))

    return leaf


def _every(trees: list[object], item: Leaf) -> tuple[Any, ...]:
    """All members, or the problems of all of them."""
    members: list[object] = []
    problems: list[Problem] = []
    faulty = 0
    for index, tree in enumerate(trees):
        try:
            members.append(item(tree))
        except ValidationError as error:
            problems.extend(_moved(error, f"/{index}"))
            faulty += 1
            if faulty == AT_MOST:
                problems.extend(_not_looked_at(len(trees) - index - 1, "members"))
                break
    if problems:
        raise ValidationError("array", problems)
    return tuple(members)


def _claimed(claimed: _Claimed, mode: _Mode) -> object:
    subject, field = claimed.subject, claimed.field
    if type(subject) is not str or ":" not in subject or type(field) is not str:
        raise ValidationError("value", [])  # the subject or the field reports it
    node = claimed_node(subject.partition(":")[0], field)
    return _claimed_leaf(node, mode)(claimed.tree)


@cache
def _claimed_leaf(node: Node, mode: _Mode) -> Leaf:
    # A claim cannot check its value itself: it does not know the class of its subject.
    return _with_check(_leaf(node, mode), check_of(node))


def claimed_node(record_type: str, field: str) -> Node:
    """What a claim about a field holds: a claim on a tuple is about one member of it.

    >>> claimed_node("state", "note")
    TextNode(rules=())

    Raises:
        ValidationError: If nothing says what type its value has.
    """
    unclear = "nothing says what type this value has"
    cls: type | None = RECORD_CLASSES.get(record_type)
    if cls is None:
        message = f"{unclear}: there is no record type {shown(record_type)}"
        hint = did_you_mean(record_type, RECORD_CLASSES)
        raise refused("claim-field", message, record_type, hint)
    found = field_of(cls, field)
    if found is None:
        hint = did_you_mean(field, [known.name for known in fields_of(cls)])
        message = f"{unclear}: {cls.__name__} has no field {shown(field)}"
        raise refused("claim-field", message, field, hint)
    node = found.node.item if isinstance(found.node, TupleNode) else found.node
    if isinstance(node, ClaimedNode):
        message = f"{unclear}: it is the value of a claim about another claim's value"
        raise refused("claim-field", message, field)
    return node
