"""`Checks`: which rules are applied, how serious their breaches are, and what is silenced."""

from collections.abc import Iterable, Mapping
from typing import Annotated, TypeAlias, cast, final

import attrs
from annotated_types import MinLen

from diplorecords.errors import Problem, Severity
from diplorecords.temporal import Reading
from diplorecords.values import Distinct, EdtfMoment, Matches, Ref, RefTo, Value
from diplorecords.values.constraints import Code
from diplorecords.values.convert import as_tuple, to_optional_moment, to_refs, to_texts

__all__ = ["Checks", "RuleSeverity", "Silence"]

RuleName: TypeAlias = Annotated[
    str, Matches("[a-z]+([-_][a-z]+)*", "the id of a rule or the name of a family")
]
"""What names a rule, or all rules of a family."""

_OfficeGroup: TypeAlias = Annotated[
    tuple[Annotated[Ref, RefTo("office")], ...], MinLen(2), Distinct()
]


@final
@attrs.frozen
class RuleSeverity(Value):
    """How serious the breaches of one rule are for whoever checks.

    >>> RuleSeverity("act-before-adoption", Severity.ERROR).severity.value
    'error'
    """

    rule: RuleName
    """The rule, or a family of rules."""

    severity: Severity
    """How serious its breaches are."""


@final
@attrs.frozen
class Silence(Value):
    """A finding that somebody has looked at and accepts, with the reason.

    What is silenced is not lost: `review` lists it beside its reason.

    >>> seen = Silence("meeting-outside-whole", "the visit went on", ["meeting:dinner"])
    >>> seen.records
    (Ref('meeting:dinner'),)

    Raises:
        ValidationError: If there is no reason, or a name is not of its form.
    """

    rule: RuleName
    """The rule, or a family of rules."""

    reason: str
    """Why its findings are accepted."""

    records: Annotated[tuple[Ref, ...], Distinct()] = attrs.field(default=(), converter=to_refs)
    """The records that a finding must concern, all of them; none for every finding of the rule."""

    def covers(self, problem: Problem, family: str = "") -> bool:
        """Whether a finding is one of those that it silences.

        >>> problem = Problem("", "part-of-cycle", "in a circle", records=("meeting:a",))
        >>> Silence("part-of-cycle", "known").covers(problem)
        True

        Args:
            problem: The finding.
            family: The family of the rule that found it.
        """
        concerned = set(problem.records)
        return self.rule in {problem.code, family} and all(
            str(ref) in concerned for ref in self.records
        )


def _severities(
    value: Iterable[RuleSeverity] | Mapping[str, Severity],
) -> tuple[RuleSeverity, ...]:
    if isinstance(value, Mapping):
        given = cast("Mapping[str, Severity]", value)
        return tuple(RuleSeverity(rule, severity) for rule, severity in given.items())
    return as_tuple(value)


def _silences(value: Iterable[Silence]) -> tuple[Silence, ...]:
    return as_tuple(value)


def _groups(value: Iterable[Iterable[Ref | str]]) -> tuple[tuple[Ref, ...], ...]:
    groups = as_tuple(value)
    return tuple(map(to_refs, groups)) if isinstance(groups, tuple) else groups


@final
@attrs.frozen(kw_only=True)
class Checks(Value):
    """How a dossier is checked: a value, so that it can be kept beside the data.

    >>> strict = Checks(
    ...     without=["claims"],
    ...     severities={"act-before-adoption": Severity.ERROR},
    ...     silences=[Silence("older-than-its-instrument", "created with effect for the past")],
    ...     as_of="2024-07-31",
    ... )
    >>> str(strict.as_of)
    '2024-07-31'

    Raises:
        ValidationError: If a field is not of its form.
    """

    only: Annotated[tuple[RuleName, ...], Distinct()] = attrs.field(default=(), converter=to_texts)
    """The rules to apply, by id or by family; none for all."""

    without: Annotated[tuple[RuleName, ...], Distinct()] = attrs.field(
        default=(), converter=to_texts
    )
    """The rules to leave out, by id or by family."""

    severities: Annotated[tuple[RuleSeverity, ...], Distinct()] = attrs.field(
        default=(), converter=_severities
    )
    """Other severities than the rules' own; the last that names a rule or its family counts."""

    silences: Annotated[tuple[Silence, ...], Distinct()] = attrs.field(
        default=(), converter=_silences
    )
    """What is accepted, with reasons."""

    as_of: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """The day by which planned things should have come about; no clock is read."""

    state_list: Code | None = None
    """The list that says which polities count as states on a day, such as `cow` or `gw`."""

    incompatible: Annotated[tuple[_OfficeGroup, ...], Distinct()] = attrs.field(
        default=(), converter=_groups
    )
    """Groups of offices of which one person may hold one at a time, by the law of the place."""
