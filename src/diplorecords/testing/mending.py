"""What makes fields that were drawn one by one fit together, for the classes that need it.

A class without an entry here needs none: its values are drawn from its annotations alone,
and the fields and members of tuples that its own check refuses are left out. An entry is for
what is better changed than left out, and for what a value cannot be without.
"""

from collections.abc import Callable, Iterable
from typing import Any, cast

from diplorecords.errors import Problem, ValidationError
from diplorecords.records import (
    Adoption,
    Document,
    Person,
    Succession,
    SuccessionKind,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.temporal import Span, SpanEnd
from diplorecords.values import (
    Count,
    EdtfMoment,
    EntryIntoForce,
    Locator,
    Name,
    NameKind,
    Place,
    Ref,
    Threshold,
)
from diplorecords.values.typetree import fields_of

__all__ = ["Fields", "Mend", "mend", "without_refused"]

Fields = dict[str, Any]
"""Drawn fields of one value, by name; those that keep their default are absent."""

Mend = Callable[[Fields], Fields]
"""From drawn fields to fields that fit together; those that fit already stay as they are."""


def mend(cls: type, fields: Fields) -> Fields:
    """The fields, changed as little as makes them fit together.

    >>> mend(Count, {"low": 7, "high": 3})
    {'low': 3, 'high': 7}
    """
    mender = _MENDERS.get(cls)
    return fields if mender is None else mender(fields)


def without_refused(cls: object, fields: Fields, problems: Iterable[Problem]) -> Fields:
    """The fields without those, and without those members of tuples, that problems point at.

    Fields that the class cannot be made without stay as they are.

    >>> from diplorecords.records import Conflict
    >>> refused = [Problem("/episodes/1", "episode-order", "out of order")]
    >>> without_refused(Conflict, {"id": "x", "episodes": ("1994", "1991")}, refused)
    {'id': 'x', 'episodes': ('1994',)}

    Args:
        cls: The class.
        fields: Its fields.
        problems: What its check found.
    """
    needed = {field.name for field in fields_of(cast("type", cls)) if field.required}
    pointers = [problem.path.split("/")[1:] for problem in problems]
    members = {(name, int(at)) for name, at, *_ in map(_padded, pointers) if at.isdigit()}
    whole = {name for name, at, *_ in map(_padded, pointers) if not at.isdigit()} - needed
    kept = {name: value for name, value in fields.items() if name not in whole}
    for name in {name for name, _ in members} & kept.keys():
        kept[name] = tuple(
            member for at, member in enumerate(kept[name]) if (name, at) not in members
        )
    return kept


def _padded(pointer: list[str]) -> list[str]:
    """With a first and a second part in any case."""
    return [*pointer, "", ""]


def _count(fields: Fields) -> Fields:
    """At least one number, and low <= best <= high."""
    given = [name for name in ("low", "best", "high") if fields.get(name) is not None]
    if not given:
        return {**fields, "best": 0}
    numbers = sorted(fields[name] for name in given)
    return {**fields, **dict(zip(given, numbers, strict=True))}


def _locator(fields: Fields) -> Fields:
    """Start and end together, and a quote as long as they say."""
    start, end, quote = (fields.get(name) for name in ("start", "end", "quote"))
    if start is None or end is None:
        return _without(fields, "start", "end")
    if quote is not None:
        return {**fields, "end": start + len(quote)}
    return {**fields, "start": min(start, end), "end": max(start, end) + (start == end)}


def _name(fields: Fields) -> Fields:
    """A label with its source."""
    if fields.get("kind") is NameKind.LABEL and fields.get("source") is None:
        return {**fields, "kind": NameKind.ALIAS}
    return fields


def _place(fields: Fields) -> Fields:
    """Both coordinates or neither."""
    if fields.get("latitude") is None or fields.get("longitude") is None:
        return _without(fields, "latitude", "longitude")
    return fields


def _person(fields: Fields) -> Fields:
    """The dates of a life, in their order; what cannot be one of them is left out."""
    born, died = fields.get("born"), fields.get("died")
    for one, other in ((born, died), (died, born), (born, None), (None, died)):
        if _is_life(one, other):
            return {**fields, "born": one, "died": other}
    return _without(fields, "born", "died")


def _is_life(born: EdtfMoment | None, died: EdtfMoment | None) -> bool:
    try:
        Span(born or SpanEnd.UNKNOWN, died or SpanEnd.UNKNOWN)
    except ValidationError:
        return False
    return True


def _document(fields: Fields) -> Fields:
    """Votes only where there was a vote."""
    if fields.get("votes") and fields.get("adoption") is not None:
        return {**fields, "adoption": Adoption.VOTE}
    return fields


def _succession(fields: Fields) -> Fields:
    """A kind that has as many before and after as there are."""
    kind: SuccessionKind = fields["kind"]
    before: tuple[Ref, ...] = fields["before"] or (Ref("state", "0"),)
    after: tuple[Ref, ...] = fields.get("after", ())
    if kind is SuccessionKind.RENAME:
        after = before
    elif not after:
        kind = SuccessionKind.DISSOLVE
    elif set(before) & set(after):
        kind = SuccessionKind.TRANSFORM
    elif kind is SuccessionKind.MERGE and len(before) == 1:
        kind = SuccessionKind.REPLACE
    return {**fields, "kind": kind, "before": before, "after": after}


def _threshold(fields: Fields) -> Fields:
    """One measure, and at most one group, which all but a count need."""
    shares, percent = fields.get("shares"), fields.get("percent")
    if shares:
        kept = ("among", "members_of", "signatories", "count", "majority", "everyone")
        return {**_without(fields, *kept), "percent": 50.0 if percent is None else percent}
    fields = _without(fields, "shares", "total")
    groups = [name for name in ("among", "members_of", "signatories") if fields.get(name)]
    fields = _without(fields, *groups[1:])
    measures = ("count", "percent", "majority", "everyone")
    given = {name: value for name in measures if (value := fields.get(name)) not in (None, False)}
    chosen = next((name for name in given if groups or name == "count"), "count")
    return {**_without(fields, *measures), chosen: given.get(chosen, 1)}


def _entry_into_force(fields: Fields) -> Fields:
    """Something to wait for."""
    if fields.get("thresholds") or fields.get("not_before") is not None:
        return fields
    return {**fields, "thresholds": (Threshold(count=1),)}


def _treaty_action(fields: Fields) -> Fields:
    """Subscription to documents, everything else to treaties; opposition in objections only."""
    instrument: Ref = fields["instrument"]
    if fields["kind"] is not TreatyActionKind.OBJECTION:
        fields = _without(fields, "opposes_entry_into_force")
    if fields["kind"] is TreatyActionKind.SUBSCRIPTION:
        return {**fields, "instrument": Ref("document", instrument.id)}
    return {**_without(fields, "mode"), "instrument": Ref("treaty", instrument.id)}


def _without(fields: Fields, *names: str) -> Fields:
    return {name: value for name, value in fields.items() if name not in names}


_MENDERS: dict[type, Mend] = {
    Count: _count,
    Document: _document,
    EntryIntoForce: _entry_into_force,
    Locator: _locator,
    Name: _name,
    Person: _person,
    Place: _place,
    Succession: _succession,
    Threshold: _threshold,
    TreatyAction: _treaty_action,
}
