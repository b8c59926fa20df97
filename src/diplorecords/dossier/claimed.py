"""What a claim is about: its field, the type of its value, and whether it stands as a fact."""

from collections.abc import Iterator

import attrs

from diplorecords.errors import Problem, shown
from diplorecords.records import RECORD_CLASSES, Claim, Modality, Rank
from diplorecords.values.checks import check_of
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import (
    DateNode,
    FieldShape,
    Node,
    RefNode,
    SpanNode,
    TupleNode,
    field_of,
)

__all__ = ["claimed_field", "cited_sources", "stands", "value_problems"]


def claimed_field(claim: Claim) -> FieldShape | None:
    """The field that a claim is about; None where no record class has it.

    >>> claim = Claim(id="c", subject="office:x", field="seats", value=3)
    >>> claimed_field(claim).name
    'seats'
    """
    cls = RECORD_CLASSES.get(claim.subject.type)
    return None if cls is None else field_of(cls, claim.field)


def value_problems(claim: Claim) -> Iterator[Problem]:
    """Why a claim's value is not of the type of its field; nothing where there is no such field.

    A claim on a field that holds several members has the type of one.

    >>> claim = Claim(id="c", subject="office:x", field="seats", value="three")
    >>> [problem.message for problem in value_problems(claim)]
    ["field seats of office:x: expected a whole number, got 'three'"]
    """
    field = claimed_field(claim)
    if field is None or claim.value is None:
        return
    node = _member(field)
    about = f"field {claim.field} of {claim.subject}"
    if isinstance(claim.value, str) and isinstance(node, DateNode | SpanNode | RefNode):
        message = f"{about}: expected no text, got {shown(claim.value)}"
        hint = "give parse_edtf(...), Span.parse(...) or Ref.parse(...) of it"
        yield Problem("/value", "type", message, hint=hint)
        return
    for problem in check_of(node)(claim.value, "/value"):
        yield attrs.evolve(problem, message=f"{about}: {problem.message}")


def stands(claim: Claim, *, deprecated: bool = False) -> bool:
    """Whether it is made as a fact and not known to be wrong.

    What is planned, conditional, supposed or habitual never becomes a fact.

    >>> stands(Claim(id="c", subject="office:x", field="seats", value=3, rank=Rank.DEPRECATED))
    False

    Args:
        claim: The claim.
        deprecated: Whether one that the compiler has marked as wrong stands all the same.
    """
    return claim.modality is Modality.FACTUAL and (deprecated or claim.rank is not Rank.DEPRECATED)


def cited_sources(claim: Claim) -> tuple[Ref, ...]:
    """The sources in which a claim stands, each once, the place of the claim itself in front.

    >>> claim = Claim(id="c", subject="office:x", field="seats", value=3, locator=None)
    >>> cited_sources(claim)
    ()
    """
    places = claim.sources if claim.locator is None else (claim.locator, *claim.sources)
    return tuple(dict.fromkeys(place.source for place in places))


def _member(field: FieldShape) -> Node:
    """What a claim's value must be: one member, where the field holds several."""
    return field.node.item if isinstance(field.node, TupleNode) else field.node
