"""`Succession`: how one body or state became another.

Who represents a state in an organization is no succession, and no record of it stands here.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Reading
from diplorecords.values.constraints import Distinct, RefTo
from diplorecords.values.convert import EdtfMoment, to_optional_moment, to_optional_ref, to_refs
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["Succession", "SuccessionKind"]


class SuccessionKind(Enum):
    """What happened, in plain words; for states, with the terms of VCSSRT 1978.

    >>> SuccessionKind("rename")
    <SuccessionKind.RENAME: 'rename'>
    """

    RENAME = "rename"
    """One and the same body took another name: before and after are one record."""

    REPLACE = "replace"
    """Another body took its place (VCSSRT, article 2(1)(b): succession of states)."""

    MERGE = "merge"
    """Several became one that is none of them (VCSSRT, article 31: uniting of states)."""

    SPLIT = "split"
    """One became several, or lost parts and goes on beside them (VCSSRT, articles 34 and 35:
    separation); a dependent territory does by `independence`."""

    ABSORB = "absorb"
    """One went into another, which goes on (VCSSRT, article 15, for a part of a territory)."""

    TRANSFORM = "transform"
    """It became a body of another kind."""

    DISSOLVE = "dissolve"
    """It ceased to exist; successors, if any, stand in `after`."""

    CONTINUE = "continue"
    """One and the same legal person goes on, under another record: no succession at all."""

    INDEPENDENCE = "independence"
    """A dependent territory became a newly independent state, which is not bound by its
    predecessor's treaties (VCSSRT 2(1)(f), 16)."""

    CESSION = "cession"
    """A territory passed from one to another, and the treaties with it (VCSSRT 15)."""


_SIDES: dict[SuccessionKind, tuple[int, int]] = {
    SuccessionKind.RENAME: (1, 1),
    SuccessionKind.REPLACE: (1, 1),
    SuccessionKind.MERGE: (2, 1),
    SuccessionKind.SPLIT: (1, 1),
    SuccessionKind.ABSORB: (1, 1),
    SuccessionKind.TRANSFORM: (1, 1),
    SuccessionKind.DISSOLVE: (1, 0),
    SuccessionKind.CONTINUE: (1, 1),
    SuccessionKind.INDEPENDENCE: (1, 1),
    SuccessionKind.CESSION: (1, 1),
}


_ENDS_ALL = frozenset({SuccessionKind.REPLACE, SuccessionKind.MERGE, SuccessionKind.DISSOLVE})
"""The kinds after which none of those before goes on."""


@final
@attrs.frozen(kw_only=True)
class Succession(Record):
    """An event by which bodies or states gave way to others.

    >>> Succession(
    ...     id="csce-osce",
    ...     kind=SuccessionKind.RENAME,
    ...     before=["organization:osce"],
    ...     after=["organization:osce"],
    ...     on="1995-01-01",
    ... ).kind.value
    'rename'

    Raises:
        ValidationError: If a side has fewer members than its kind needs, a rename changes the
            record, or somebody goes on whom its kind ends.
    """

    record_type: ClassVar[str] = "succession"
    dated_by: ClassVar[tuple[str, ...]] = ("on",)

    kind: SuccessionKind
    """What happened."""

    before: Annotated[
        tuple[Annotated[Ref, RefTo("state", "organization", "office")], ...], Distinct()
    ] = attrs.field(converter=to_refs)
    """Those who gave way."""

    after: Annotated[
        tuple[Annotated[Ref, RefTo("state", "organization", "office")], ...], Distinct()
    ] = attrs.field(default=(), converter=to_refs)
    """Those who followed."""

    on: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """When: the first day of the new state of things."""

    territory: Annotated[Ref, RefTo("state")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The territory that passed, or became independent."""

    def record_problems(self) -> Iterable[Problem]:
        """Each kind has as many members before and after as its meaning needs."""
        needs = zip(("before", "after"), (self.before, self.after), _SIDES[self.kind], strict=True)
        for name, members, least in needs:
            if len(members) < least:
                message = f"a {self.kind.value} has at least {least} {name}, got {len(members)}"
                yield Problem(f"/{name}", "succession-sides", message)
        if self.kind is SuccessionKind.RENAME and self.before != self.after:
            hint = "a new name is a dated name of the same record"
            yield Problem("/after", "succession-rename", "a rename changes the record", hint=hint)
        if self.kind in _ENDS_ALL:
            before = frozenset(self.before)
            for index, successor in enumerate(self.after):
                if successor in before:
                    message = f"{successor} goes on after a {self.kind.value}"
                    yield Problem(f"/after/{index}", "succession-goes-on", message)
