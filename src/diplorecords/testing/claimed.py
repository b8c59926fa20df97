"""Claims whose value is of the type of the field that they are about."""

from functools import cache

from hypothesis import strategies as st

from diplorecords.records import RECORD_CLASSES, Claim, ClaimState
from diplorecords.testing.derive import of_node
from diplorecords.testing.leaves import ANY_ID
from diplorecords.testing.mending import Fields
from diplorecords.values import Ref
from diplorecords.values.typetree import ClaimedNode, Node, TupleNode, fields_of

__all__ = ["well_typed_claims"]

_ITSELF = frozenset({"subject", "field", "value", "state"})
"""The fields of a claim that are drawn together."""


def well_typed_claims(
    ids: st.SearchStrategy[str] = ANY_ID, *, bare: bool = False
) -> st.SearchStrategy[Claim]:
    """Claims on any field of any record class but its id, each with a fitting value or state.

    >>> from hypothesis import given
    >>> @given(well_typed_claims())
    ... def test_seats_are_a_number(claim):
    ...     assert claim.field != "seats" or isinstance(claim.value, int | None)

    Args:
        ids: The ids that claims and references may have.
        bare: Whether to leave unset every field that need not be set.
    """
    return _claims(ids, bare)


_CLAIMABLE: dict[tuple[type, st.SearchStrategy[str]], dict[str, st.SearchStrategy[Fields]]] = {}
"""What can be said about the fields of each class, as far as it was asked for."""


@st.composite
def _claims(draw: st.DrawFn, ids: st.SearchStrategy[str], bare: bool) -> Claim:
    cls = draw(st.sampled_from(tuple(RECORD_CLASSES.values())))
    if (cls, ids) not in _CLAIMABLE:
        _CLAIMABLE[cls, ids] = _claimable(cls, ids)
    claimable = _CLAIMABLE[cls, ids]
    name = draw(st.sampled_from(tuple(claimable)))
    said = draw(claimable[name])
    about: Fields = {"subject": Ref(cls.record_type, draw(ids)), "field": name}
    circumstances: Fields = dict(draw(_circumstances(ids, bare)))
    if "premises" in circumstances:  # no claim rests on itself
        own = Ref(Claim.record_type, circumstances["id"])
        circumstances["premises"] = tuple(
            premise for premise in circumstances["premises"] if premise != own
        )
    return Claim(**about, **said, **circumstances)


def _claimable(cls: type, ids: st.SearchStrategy[str]) -> dict[str, st.SearchStrategy[Fields]]:
    """What can be said about each field; no claim is made on an id, or on a claim's value."""
    members = ((field.name, _member(field.node)) for field in fields_of(cls))
    return {
        name: _STATES | of_node(node, ids).map(_value)
        for name, node in members
        if name != "id" and not isinstance(node, ClaimedNode)
    }


@cache
def _circumstances(ids: st.SearchStrategy[str], bare: bool) -> st.SearchStrategy[Fields]:
    """The fields of a claim that have nothing to do with what it says."""
    fields = {field.name: field for field in fields_of(Claim) if field.name not in _ITSELF}
    optional = {name: of_node(field.node, ids) for name, field in fields.items() if name != "id"}
    return st.fixed_dictionaries({"id": ids}, optional={} if bare else optional)


def _member(node: Node) -> Node:
    """A claim on a field that holds several is about one of them."""
    return node.item if isinstance(node, TupleNode) else node


def _value(value: object) -> Fields:
    return {"value": value}


_STATES = st.sampled_from(ClaimState).map(lambda state: {"state": state})
"""What a claim without a value says."""
