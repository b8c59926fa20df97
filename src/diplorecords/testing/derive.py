"""From the type tree of a class to the strategy of its values."""

from collections.abc import Callable
from typing import Any, TypeVar, assert_never

from hypothesis import reject
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.records import RECORD_CLASSES
from diplorecords.temporal import (
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSeason,
    EdtfSet,
    EdtfValue,
    EdtfYear,
)
from diplorecords.testing.edtf import (
    edtf_date_times,
    edtf_dates,
    edtf_intervals,
    edtf_seasons,
    edtf_sets,
    edtf_years,
)
from diplorecords.testing.leaves import (
    ANY_ID,
    instants,
    numbers,
    texts_under,
    whole_numbers,
)
from diplorecords.testing.mending import mend, without_refused
from diplorecords.testing.time import spans
from diplorecords.values import Record, Ref
from diplorecords.values.typetree import (
    ClaimedNode,
    DateNode,
    EnumNode,
    FieldShape,
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

__all__ = ["refs"]

T = TypeVar("T")

MEMBERS = 3
"""How many members more than it needs a tuple gets at most."""

_EDTF: dict[type, Callable[[], st.SearchStrategy[EdtfValue]]] = {
    EdtfDate: edtf_dates,
    EdtfDateTime: edtf_date_times,
    EdtfInterval: edtf_intervals,
    EdtfSeason: edtf_seasons,
    EdtfSet: edtf_sets,
    EdtfYear: edtf_years,
}

_MADE: dict[tuple[type, st.SearchStrategy[str], bool], st.SearchStrategy[Any]] = {}
"""The strategies built so far: building one takes longer than drawing from it."""

FieldStrategies = dict[str, st.SearchStrategy[object]]


def instances(
    cls: type[T], ids: st.SearchStrategy[str] = ANY_ID, *, bare: bool = False
) -> st.SearchStrategy[T]:
    """Values of a class, from what its annotations say.

    >>> from hypothesis import given
    >>> from diplorecords.values import Identifier
    >>> @given(instances(Identifier))
    ... def test_scheme_is_one_word(identifier):
    ...     assert len(identifier.scheme.split()) == 1

    Args:
        cls: A value or record class.
        ids: The ids that records and references may have.
        bare: Whether to leave unset every field that need not be set.
    """
    key = (cls, ids, bare)
    if key not in _MADE:
        _MADE[key] = _instances(cls, ids, bare)
    return _MADE[key]


def refs(*types: str, ids: st.SearchStrategy[str] = ANY_ID) -> st.SearchStrategy[Ref]:
    """References to records of some types, or of any.

    >>> from hypothesis import given
    >>> @given(refs("state", "organization"))
    ... def test_ref_is_its_text(ref):
    ...     assert Ref.parse(str(ref)) == ref

    Args:
        types: The record types; any type of the registry where none is given.
        ids: The ids that they may have.
    """
    return st.builds(Ref, st.sampled_from(types or tuple(RECORD_CLASSES)), ids)


def of_node(node: Node, ids: st.SearchStrategy[str] = ANY_ID) -> st.SearchStrategy[Any]:
    """Values that one node of the type tree allows.

    >>> from hypothesis import given
    >>> @given(of_node(TupleNode(FlagNode(), least=2)))
    ... def test_tuples_have_members_enough(flags):
    ...     assert len(flags) >= 2

    Args:
        node: The node.
        ids: The ids that references may have.
    """
    match node:
        case TextNode(rules):
            return texts_under(rules)
        case WholeNode(rules):
            return whole_numbers(rules)
        case NumberNode(rules):
            return numbers(rules)
        case FlagNode():
            return st.booleans()
        case EnumNode(enum):
            return st.sampled_from(enum)
        case RefNode(types):
            return refs(*types, ids=ids)
        case DateNode(kinds):
            return _dates(kinds)
        case SpanNode():
            return spans()
        case InstantNode():
            return instants()
        case NestedNode(cls):
            return _nested(cls, ids)
        case TupleNode():
            return _tuples(node, ids)
        case ClaimedNode():
            return texts_under(())
        case _:
            assert_never(node)


def _instances(cls: type, ids: st.SearchStrategy[str], bare: bool) -> st.SearchStrategy[Any]:
    required: FieldStrategies = {}
    optional: FieldStrategies = {}
    for field in fields_of(cls):
        (required if field.required else optional)[field.name] = _of_field(cls, field, ids)
    fields = st.fixed_dictionaries(required, optional={} if bare else optional)
    return fields.map(lambda drawn: _made(cls, mend(cls, drawn)))


def _nested(cls: type[Any], ids: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Built on use, since a class may hold values of its own kind."""
    return st.deferred(lambda: instances(cls, ids))


def _of_field(cls: type, field: FieldShape, ids: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    if field.name == "id" and issubclass(cls, Record):
        return ids
    found = of_node(field.node, ids)
    return st.none() | found if field.optional else found


def _tuples(node: TupleNode, ids: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Any, ...]]:
    most = node.least + MEMBERS
    if node.most is not None:
        most = min(most, node.most)
    members = st.lists(
        of_node(node.item, ids), min_size=node.least, max_size=most, unique=node.distinct
    )
    return members.map(tuple)


def _dates(kinds: tuple[type, ...]) -> st.SearchStrategy[EdtfValue]:
    return st.one_of([_EDTF[kind]() for kind in kinds])


def _made(cls: Callable[..., T], fields: dict[str, Any]) -> T:
    """The value, without what the class's own check refuses; drawn again where it needs that."""
    while True:
        try:
            return cls(**fields)
        except ValidationError as error:
            fewer = without_refused(cls, fields, error.problems)
        if len(fewer) == len(fields) and all(fewer[name] is fields[name] for name in fewer):
            return reject()
        fields = fewer
