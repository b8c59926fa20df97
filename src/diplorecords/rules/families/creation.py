"""Rules on instruments: what they create, and the acts under them, come after their adoption."""

from collections.abc import Iterator

from diplorecords.dossier import Dated, Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import (
    AnyRecord,
    Document,
    Office,
    Organization,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import certainly_begins_before
from diplorecords.rules.wording import begin_text, described
from diplorecords.temporal import Reading

__all__ = ["RULES"]

_ACT_DATES = ("dated", "deposited", "notified")
"""The dates of an act that follow the adoption; it may take effect for earlier times."""


def _older_than_their_instruments(dossier: Dossier) -> Iterator[Problem]:
    created: tuple[Organization | Office, ...] = (
        *dossier.all(Organization),
        *dossier.all(Office),
    )
    for body in created:
        instrument = None if body.created_by is None else dossier.get(body.created_by)
        if isinstance(instrument, Treaty | Document):
            message = _begins_before_adoption(dossier, body, instrument)
            if message is not None:
                yield finding("/span", message, body, instrument)
    for document in dossier.all(Document):
        for index, ref in enumerate(document.establishes):
            other = dossier.get(ref)
            if isinstance(other, Organization | Office) and other.created_by != document.ref:
                message = _begins_before_adoption(dossier, other, document)
                if message is not None:
                    yield finding(f"/establishes/{index}", message, document, other)


def _begins_before_adoption(
    dossier: Dossier, body: AnyRecord, instrument: Treaty | Document
) -> str | None:
    existed, adoption = dossier.period_of(body), _adoption(instrument)
    if existed is None or adoption is None or not certainly_begins_before(existed, adoption):
        return None
    return (
        f"{body.ref} begins {begin_text(existed)}, before {instrument.ref}, which created it, "
        f"was adopted ({adoption.text})"
    )


def _early_subscriptions(dossier: Dossier) -> Iterator[Problem]:
    for action in dossier.all(TreatyAction):
        if action.kind is TreatyActionKind.SUBSCRIPTION:
            yield from _early(dossier, action)


def _early_acts(dossier: Dossier) -> Iterator[Problem]:
    for action in dossier.all(TreatyAction):
        if action.kind is not TreatyActionKind.SUBSCRIPTION:
            yield from _early(dossier, action)


def _early(dossier: Dossier, action: TreatyAction) -> Iterator[Problem]:
    """At most one finding for each act: its first date that is too early."""
    instrument = dossier.get(action.instrument)
    if not isinstance(instrument, Treaty | Document):
        return
    adoption = _adoption(instrument)
    for name in _ACT_DATES:
        value = getattr(action, name)
        if adoption is None or value is None:
            continue
        if certainly_begins_before(Dated(value, Reading.DAY, name), adoption):
            message = (
                f"{described(action)} is {name} {value}, before {instrument.ref} was adopted "
                f"({adoption.text})"
            )
            yield finding(f"/{name}", message, action, instrument)
            return


def _early_in_force(dossier: Dossier) -> Iterator[Problem]:
    for treaty in dossier.all(Treaty):
        adoption = _adoption(treaty)
        if adoption is None or treaty.in_force is None:
            continue
        in_force = Dated(treaty.in_force, Reading.WHOLE, "in_force")
        if certainly_begins_before(in_force, adoption):
            message = (
                f"{treaty.ref} is in force from {begin_text(in_force)}, before it was adopted "
                f"({adoption.text})"
            )
            yield finding("/in_force", message, treaty)


def _adoption(instrument: Treaty | Document) -> Dated | None:
    if instrument.adopted is None:
        return None
    return Dated(instrument.adopted, Reading.DAY, "adopted")


RULES = (
    Rule(
        "older-than-its-instrument",
        Severity.ERROR,
        "A body or office begins after the adoption of what creates it",
        _older_than_their_instruments,
        why="A date is wrong, or another instrument created it.",
    ),
    Rule(
        "subscription-before-adoption",
        Severity.ERROR,
        "A document is subscribed to after its adoption",
        _early_subscriptions,
        why="A date is wrong, or another document is meant.",
    ),
    Rule(
        "act-before-adoption",
        Severity.WARNING,
        "Acts under a treaty come after its adoption",
        _early_acts,
        why="A date is wrong, or another treaty is meant. It is no error: tables of treaties "
        "sometimes give another day than that of the adoption of the text.",
        source="VCLT 1969, articles 9 and 11",
    ),
    Rule(
        "in-force-before-adoption",
        Severity.WARNING,
        "A treaty is in force after its adoption",
        _early_in_force,
        why="One of the two dates is wrong. It is no error: a treaty can provide for effect from "
        "an earlier day.",
        source="VCLT 1969, articles 9, 24 and 28",
    ),
)
"""The rules of this family."""
