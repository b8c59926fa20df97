"""What a file says and this version does not know: set aside when read, put back when written.

The pieces go with the dossier as `Unread`. A record takes unknown fields only as long as the
rest of it is right, so being lenient about names is not being lenient about values.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import cast, final

import attrs

from diplorecords.codec.canonical import JsonValue, canonical_json
from diplorecords.codec.limits import Limits
from diplorecords.codec.parsing import Parser, at, key_of, members_of, pointer
from diplorecords.codec.structuring import claimed_node, structure
from diplorecords.codec.trees import load_error, record_of
from diplorecords.codec.unstructuring import unstructure
from diplorecords.dossier import Unread
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.records import RECORD_CLASSES, AnyRecord, Claim
from diplorecords.values import Ref
from diplorecords.values.typetree import ClaimedNode, NestedNode, Node, TupleNode, fields_of

__all__ = ["lenient_record", "by_record", "whole_line", "woven"]

Tree = dict[str, JsonValue]

_CLAIMED = frozenset({"claim-field"})
"""What is wrong with a claim about something that this version does not know."""

_LATER = _CLAIMED | {"enum", "target"}
"""What may be wrong with a record only because a later minor version allows more."""

_ANY_SIZE = Limits(depth=100, line_bytes=2**53, text_length=2**53)


@final
@attrs.frozen
class _Found:
    """An unknown field: the pointer of the object in which it stands, its key and its value."""

    path: str
    key: str
    value: JsonValue


def lenient_record(
    tree: object, problems: list[Problem], limits: Limits, version: str | None = None
) -> tuple[AnyRecord | None, list[Unread]]:
    """The record of a swept tree, and what is unknown in it; None where all of it is unknown.

    >>> tree = {"type": "state", "id": "aze", "colour": "red"}
    >>> record, pieces = lenient_record(tree, [], Limits())
    >>> record.ref, pieces[0].path, pieces[0].text
    (Ref('state:aze'), '/colour', '"red"')

    Args:
        tree: The tree.
        problems: What is wrong with it already.
        limits: How many problems to report.
        version: The version of the format in which it was written, if that is a later one.

    Raises:
        LoadError: If there were problems, or there are in what is known.
    """
    members = members_of(tree) or {}
    name = members.get("type")
    if problems or not isinstance(name, str):
        return record_of(tree, problems, limits), []
    cls = RECORD_CLASSES.get(name)
    if cls is None:
        return None, [_whole(members, limits, version)]
    found: list[_Found] = []
    known = _parted(members, cls, "", found)
    try:
        record = structure(known, cls)
        return record, _pieces(record, found, version)
    except ValidationError as error:
        beyond = _LATER if version else _CLAIMED
        if {problem.code for problem in error.problems} <= beyond:
            return None, [_whole(members, limits, version)]
        raise load_error("not a record", members, error.problems, limits) from None


def woven(record: AnyRecord, pieces: Iterable[Unread]) -> Tree:
    """The tree of a record with the unknown fields back in their places.

    >>> from diplorecords.records import State
    >>> woven(State(id="aze"), [Unread("state:aze", '"red"', path="/colour")])
    {'type': 'state', 'id': 'aze', 'colour': 'red'}

    Raises:
        ValidationError: If the place of one is not there any more.
    """
    tree = unstructure(record)
    places: list[tuple[Tree, str, JsonValue]] = []
    lost: list[Problem] = []
    taken: set[str] = set()
    for piece in pieces:
        path = piece.path or ""
        above, _, key = path.rpartition("/")
        place, name = cast("JsonValue | None", at(tree, above)), key_of(key)
        known = canonical_json(place) if above and place is not None else None
        fits = isinstance(place, dict) and known == piece.beside and name not in place
        if not path or path in taken or not fits:
            message = f"{shown(piece.text)} was kept unread, and its place has changed or is taken"
            hint = "give the dossier other `unread` pieces with attrs.evolve, or none"
            problem = Problem(path, "unread", message, hint=hint, value=shown(piece.text))
            lost.append(attrs.evolve(problem, records=(str(piece.record),)))
        else:
            taken.add(path)
            places.append((cast("Tree", place), name, _tree(piece)))
    if lost:
        raise ValidationError(f"{record.ref} cannot be written", lost)
    for place, name, value in places:
        place[name] = value
    return tree


def whole_line(pieces: list[Unread]) -> str:
    """The line of a whole record that was left unread, without its newline.

    >>> whole_line([Unread("embassy:x", '{"type":"embassy","id":"x"}')])
    '{"id":"x","type":"embassy"}'

    Raises:
        ValidationError: If the pieces, which have one reference, are no such record.
    """
    piece = pieces[0]
    if len(pieces) > 1 or piece.path is not None:
        raise _misfit(piece, f"there is no record {piece.record} in which it could stand")
    tree = _tree(piece)
    place = (tree.get("type"), tree.get("id")) if isinstance(tree, dict) else None
    if place != (piece.record.type, piece.record.id):
        raise _misfit(piece, f"it is not the record {piece.record}")
    return canonical_json(tree)


def by_record(pieces: Iterable[Unread]) -> dict[Ref, list[Unread]]:
    """The pieces by the records in which they stand.

    >>> by_record([])
    {}
    """
    found: defaultdict[Ref, list[Unread]] = defaultdict(list)
    for piece in pieces:
        found[piece.record].append(piece)
    return dict(found)


def _whole(tree: Tree, limits: Limits, version: str | None) -> Unread:
    if "id" not in tree:
        problem = Problem("/id", "missing", "id is missing")
        raise load_error("not a record", tree, [problem], limits)
    try:
        ref = Ref(cast("str", tree["type"]), cast("str", tree["id"]))
    except ValidationError as error:
        raise load_error("not a record", tree, error.problems, limits) from None
    return Unread(ref, canonical_json(tree), version=version)


def _parted(tree: Tree, cls: type, path: str, found: list[_Found]) -> Tree:
    """The known part of a tree; what is unknown goes to the found ones."""
    nodes = {field.name: field.node for field in fields_of(cls)}
    known: Tree = {}
    for key, value in tree.items():
        if key in nodes:
            place = path + pointer(key)
            node = _claimed(tree, nodes[key]) if cls is Claim else nodes[key]
            known[key] = _inner(value, node, place, found)
        elif key == "type" and not path:
            known[key] = value
        else:
            found.append(_Found(path, key, value))
    return known


def _inner(value: JsonValue, node: Node, path: str, found: list[_Found]) -> JsonValue:
    match node, value:
        case NestedNode(cls), dict():
            return _parted(value, cls, path, found)
        case TupleNode(item), list():
            return [
                _inner(member, item, f"{path}/{index}", found) for index, member in enumerate(value)
            ]
        case _:
            return value


def _claimed(claim: Tree, node: Node) -> Node:
    """The node of a field of a claim: that of its value depends on what it is about."""
    subject, field = claim.get("subject"), claim.get("field")
    if not isinstance(node, ClaimedNode) or not isinstance(subject, str):
        return node
    try:
        return claimed_node(subject.partition(":")[0], str(field))
    except ValidationError:
        return node


def _pieces(record: AnyRecord, found: list[_Found], version: str | None) -> list[Unread]:
    tree = unstructure(record) if found else {}
    pieces: list[Unread] = []
    for each in found:
        place = each.path + pointer(each.key)
        beside = canonical_json(cast("JsonValue", at(tree, each.path))) if each.path else None
        text = canonical_json(each.value)
        pieces.append(Unread(record.ref, text, path=place, beside=beside, version=version))
    return pieces


def _tree(piece: Unread) -> JsonValue:
    tree, problems = Parser(_ANY_SIZE).parse(piece.text)
    if problems:
        raise _misfit(piece, problems[0].message)
    return cast("JsonValue", tree)


def _misfit(piece: Unread, reason: str) -> ValidationError:
    message = f"{shown(piece.text)}, which was kept unread, cannot be written: {reason}"
    problem = Problem(piece.path or "", "unread", message, value=shown(piece.text))
    found = attrs.evolve(problem, records=(str(piece.record),))
    return ValidationError(f"{piece.record} cannot be written", [found])
