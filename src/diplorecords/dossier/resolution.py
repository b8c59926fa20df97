"""`Resolution`: records that hold what a policy makes of the claims, and the claims behind it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Generic, TypeVar, final

import attrs

from diplorecords.dossier.arguments import wrong_type
from diplorecords.dossier.case import ClaimCase
from diplorecords.dossier.claimed import claimed_field, stands, value_problems
from diplorecords.dossier.disagreements import claimed_period, reading_of
from diplorecords.dossier.indexes import Indexes, Key, key_of
from diplorecords.dossier.policy import Policy, narrowed
from diplorecords.errors import ValidationError
from diplorecords.records import AnyRecord, Claim, ClaimState, Polarity, Source
from diplorecords.records.claim import ClaimValue
from diplorecords.temporal import TimeSpan
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import FieldShape, TupleNode

__all__ = ["Resolution", "Resolved", "resolve_in"]

_C = TypeVar("_C")

_DENIAL: Mapping[str, Any] = {"state": None, "polarity": Polarity.NEGATIVE}
"""What makes of a claim that there are no members one that a certain one is none."""


@final
@attrs.frozen
class Resolved:
    """What a policy made of the claims on one field of one record.

    >>> from diplorecords.dossier import Dossier, Majority
    >>> from diplorecords.records import Office
    >>> claims = [Claim(id=i, subject="office:x", field="seats", value=3) for i in "ab"]
    >>> found = Dossier.of([Office(id="x"), *claims]).resolve(Majority()).value("office:x", "seats")
    >>> found.value, found.decided, [claim.id for claim in found.followed]
    (3, True, ['a', 'b'])
    """

    subject: Ref
    """The record."""

    field: str
    """The field."""

    value: ClaimValue | tuple[ClaimValue, ...] | None
    """What the record now holds there; None where it holds nothing."""

    claims: tuple[Claim, ...]
    """All claims on the field that are made as facts, by id, those not followed included."""

    followed: tuple[Claim, ...]
    """Those of them from which the value was taken; empty where nothing was decided."""

    decided: bool
    """Whether the policy decided about every value claimed; else the record's own stays."""

    applied: bool = True
    """Whether the record can hold what was decided: its other fields may not allow it."""


@final
@attrs.frozen
class Resolution(Generic[_C]):
    """A dossier whose records hold what a policy made of the claims, and the claims behind it.

    >>> from diplorecords.dossier import ByRank, Dossier
    >>> Dossier().resolve(ByRank()).dossier == Dossier()
    True
    """

    dossier: _C
    """The dossier; its claims are all there still."""

    policy: Policy
    """The policy."""

    values: tuple[Resolved, ...]
    """What became of each field that has claims made as facts, by subject and field."""

    _by_field: dict[tuple[Key, str], Resolved] = attrs.field(
        init=False,
        eq=False,
        repr=False,
        default=attrs.Factory(lambda self: _by_field(self.values), takes_self=True),
    )

    def value(self, ref: Ref | str, field: str) -> Resolved | None:
        """What became of one field; None where no claim made as a fact is about it."""
        return self._by_field.get((key_of(ref), field))

    @property
    def undecided(self) -> tuple[Resolved, ...]:
        """The fields about which the policy did not decide, or that could not be changed so."""
        return tuple(each for each in self.values if not (each.decided and each.applied))


def _by_field(values: Iterable[Resolved]) -> dict[tuple[Key, str], Resolved]:
    return {(key_of(each.subject), each.field): each for each in values}


def resolve_in(
    indexes: Indexes, policy: Policy
) -> tuple[tuple[AnyRecord, ...], tuple[Resolved, ...]]:
    """The records with what the policy makes of the claims on them, and each field resolved.

    Claims on sources and on other claims are not resolved: policies rest on what these hold.

    >>> from diplorecords.dossier.policies import ByRank
    >>> resolve_in(Indexes(()), ByRank())
    ((), ())

    Raises:
        ValidationError: If the policy is none.
    """
    if not isinstance(policy, Policy):
        raise wrong_type("a policy, such as ByRank()", policy)
    records: list[AnyRecord] = []
    values: list[Resolved] = []
    for record in indexes.records:
        claims = indexes.claims_on.get((record.record_type, record.id), ())
        if claims and not isinstance(record, Claim | Source):
            changed, found = _resolved_record(indexes, policy, record, claims)
            records.append(changed)
            values += found
        else:
            records.append(record)
    return tuple(records), tuple(values)


def _resolved_record(
    indexes: Indexes, policy: Policy, record: AnyRecord, claims: Sequence[Claim]
) -> tuple[AnyRecord, list[Resolved]]:
    """One record and what became of its fields, as far as it can hold that."""
    groups: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if stands(claim, deprecated=policy.asks_deprecated) and _fits(claim):
            groups[claim.field].append(claim)
    found = [_resolved_field(indexes, policy, record, groups[name]) for name in sorted(groups)]
    wanted = {each.field: each.value for each in found if each.value != getattr(record, each.field)}
    changed, refused = _changed(record, wanted)
    return changed, [
        attrs.evolve(each, value=getattr(record, each.field), applied=False)
        if each.field in refused
        else each
        for each in found
    ]


def _fits(claim: Claim) -> bool:
    """Whether the record could hold the value: there is such a field, of such a type."""
    return claimed_field(claim) is not None and not any(value_problems(claim))


def _changed(record: AnyRecord, wanted: Mapping[str, Any]) -> tuple[AnyRecord, frozenset[str]]:
    """The record with as many of the values as it can hold, and the fields that it refuses."""
    if not wanted:
        return record, frozenset()
    try:
        return attrs.evolve(record, **wanted), frozenset()
    except ValidationError:
        pass
    left = dict(wanted)
    while True:  # one may be possible only once another is there
        taken = None
        for name, value in left.items():
            try:
                record = attrs.evolve(record, **{name: value})
            except ValidationError:
                continue
            taken = name
            break
        if taken is None:
            return record, frozenset(left)
        del left[taken]


def _resolved_field(
    indexes: Indexes, policy: Policy, record: AnyRecord, claims: Sequence[Claim]
) -> Resolved:
    """What the policy makes of the claims on one field."""
    name = claims[0].field
    field = claimed_field(claims[0])
    held: Any = getattr(record, name)
    about = partial(Resolved, record.ref, name, claims=tuple(claims))
    if field is not None and isinstance(field.node, TupleNode):
        members, followed, decided = _members(indexes, policy, held, claims)
        return about(value=members, followed=followed, decided=decided)
    case = narrowed(policy, _case(indexes, field, claims))
    outcome = case.outcome
    value: Any = held
    if outcome.decided:
        value = outcome.value
    elif held in outcome.denied:
        value = None
    elif not outcome.denied:
        return about(value=held, followed=(), decided=False)
    if value is None and not _optional(field):
        return about(value=held, followed=(), decided=False)
    return about(value=value, followed=case.followed, decided=True)


def _case(indexes: Indexes, field: FieldShape | None, claims: Iterable[Claim]) -> ClaimCase:
    reading = None if field is None else reading_of(field)

    def period_of(claim: Claim) -> TimeSpan | None:
        return None if reading is None else claimed_period(indexes, claim, reading)

    return ClaimCase(tuple(claims), indexes.book, reading, period_of)


def _optional(field: FieldShape | None) -> bool:
    return field is not None and field.optional


def _members(
    indexes: Indexes, policy: Policy, held: tuple[Any, ...], claims: Sequence[Claim]
) -> tuple[tuple[Any, ...], tuple[Claim, ...], bool]:
    """What becomes of a field of several: each claim is about one member.

    Who says that there are none denies each. A member that is in stays where it stands; one
    that comes in is put behind, in the order of their texts.
    """
    on_member: dict[Any, list[Claim]] = {}
    denies_all = [each for each in claims if _says_none(each)]
    for claim in claims:
        if claim.value is not None:
            on_member.setdefault(claim.value, []).append(claim)
    for member in held if denies_all else ():
        on_member.setdefault(member, [])
    followed: dict[Ref, Claim] = {}
    decided = True
    kept = set(held)
    for member, about_it in on_member.items():
        denials = (attrs.evolve(each, **_DENIAL, value=member) for each in denies_all)
        case = narrowed(policy, ClaimCase((*about_it, *denials), indexes.book))
        outcome = case.outcome
        if outcome.decided or member in outcome.denied:
            followed.update((claim.ref, claim) for claim in case.followed)
            (kept.add if outcome.decided else kept.discard)(member)
        else:
            decided = False
    stay = [member for member in held if member in kept]
    come = sorted((member for member in on_member if member in kept - set(held)), key=repr)
    by_ref = {claim.ref: claim for claim in claims}
    return (*stay, *come), tuple(by_ref[ref] for ref in sorted(followed)), decided


def _says_none(claim: Claim) -> bool:
    return claim.state is ClaimState.NONE and claim.polarity is Polarity.POSITIVE
