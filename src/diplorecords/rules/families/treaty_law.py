"""Rules on the acts of one actor under one treaty: the order in which treaty law has them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from diplorecords.dossier import Dated, Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.law import entry_into_force
from diplorecords.records import (
    Document,
    Organization,
    State,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import certainly_begins_before, loose_meaning, why_outside
from diplorecords.rules.wording import days_text, described
from diplorecords.temporal import Certainty, DateInterval, DayRange, Reading
from diplorecords.values import Nature, Ref

__all__ = ["RULES"]

Kind = TreatyActionKind
Acts = list[TreatyAction]

_SIGNATURES = frozenset(
    {Kind.SIGNATURE, Kind.SIGNATURE_AD_REFERENDUM, Kind.SUCCESSION_TO_SIGNATURE}
)
"""Signatures that await something more, and so come before it."""

_AFTER_SIGNATURE = frozenset(
    {Kind.RATIFICATION, Kind.ACCEPTANCE, Kind.APPROVAL, Kind.FORMAL_CONFIRMATION}
)
"""Consent that follows a signature (VCLT 14); acceptance and approval also come without one."""

_PROVISIONAL = frozenset({Kind.PROVISIONAL_APPLICATION, Kind.PROVISIONAL_APPLICATION_NOTIFICATION})
_ENDS = frozenset({Kind.WITHDRAWAL, Kind.DENUNCIATION, Kind.CONSENT_WITHDRAWAL})
_OBJECTED_TO = frozenset({Kind.RESERVATION})
_DONE = ("deposited", "dated", "notified")
"""The dates by which acts are ordered: the first one that an act has."""


def _each(
    check: Callable[[Acts], Iterable[Problem]],
) -> Callable[[Dossier], Iterator[Problem]]:
    """Check the acts of each actor under each instrument, by themselves."""

    def over(dossier: Dossier) -> Iterator[Problem]:
        together: dict[tuple[Ref, Ref], Acts] = defaultdict(list)
        for act in dossier.all(TreatyAction):
            together[act.instrument, act.actor].append(act)
        for acts in together.values():
            if len(acts) > 1:
                yield from check(acts)

    return over


def _consents_before_signature(acts: Acts) -> Iterator[Problem]:
    signatures = [act for act in acts if act.kind in _SIGNATURES]
    for consent in _live(acts):
        late = [act for act in signatures if _before(consent, act)]
        # A signature after a consent is odd only where none came before it.
        if late and len(late) == len(signatures):
            message = f"{described(consent)} comes before the actor's signature, {_when(late[0])}"
            yield finding(f"/{_field(consent)}", message, consent, late[0])


def _accessions_after_signature(acts: Acts) -> Iterator[Problem]:
    signatures = [act for act in acts if act.kind in _SIGNATURES]
    for accession in acts:
        if accession.kind is Kind.ACCESSION and signatures:
            message = (
                f"{described(accession)} is by a signatory ({_when(signatures[0])}), which would "
                "ratify, accept or approve"
            )
            yield finding("/kind", message, accession, signatures[0])


def _two_consents(acts: Acts) -> Iterator[Problem]:
    consents = [act for act in _live(acts) if act.kind is not Kind.DEFINITIVE_SIGNATURE]
    if len(consents) < 2 or len({act.depositary for act in consents}) == len(consents):
        return  # deposits with several depositaries are one consent
    first, *others = consents
    for act in others:
        message = f"{described(act)} is a second consent beside {described(first)}"
        yield finding("/kind", message, act, first)


def _definitive_beside_ratification(acts: Acts) -> Iterator[Problem]:
    later = [act for act in acts if act.kind in _AFTER_SIGNATURE]
    for act in acts:
        if act.kind is Kind.DEFINITIVE_SIGNATURE and later:
            message = (
                f"{described(act)} expresses consent already, and {described(later[0])} does so too"
            )
            yield finding("/kind", message, act, later[0])


def _provisional_after_consent(acts: Acts) -> Iterator[Problem]:
    consents = _live(acts)
    for act in acts:
        if act.kind in _PROVISIONAL:
            earlier = [consent for consent in consents if _before(consent, act)]
            if earlier:
                message = f"{described(act)} comes after the actor's consent, {_when(earlier[0])}"
                yield finding(f"/{_field(act)}", message, act, earlier[0])


def _withdrawals_before_consent(dossier: Dossier) -> Iterator[Problem]:
    consents: dict[tuple[Ref, Ref], Acts] = defaultdict(list)
    ends: Acts = []
    for act in dossier.all(TreatyAction):
        if act.kind.expresses_consent:
            consents[act.instrument, act.actor].append(act)
        elif act.kind in _ENDS:
            ends.append(act)
    for act in ends:
        given = consents.get((act.instrument, act.actor), [])
        if all(_before(act, consent) for consent in given):
            known = f"; the first that is known is {_when(given[0])}" if given else ""
            message = f"{described(act)} ends a consent that is not recorded{known}"
            yield finding(f"/{_field(act)}", message, act, *given[:1])


def _ratifications_without_signature(dossier: Dossier) -> Iterator[Problem]:
    signed: dict[Ref, set[Ref]] = defaultdict(set)
    for act in dossier.all(TreatyAction):
        if act.kind in _SIGNATURES:
            signed[act.instrument].add(act.actor)
    for act in dossier.all(TreatyAction):
        # Where no signature at all is recorded, the source has only consents.
        signatories = signed.get(act.instrument)
        if act.kind is Kind.RATIFICATION and signatories and act.actor not in signatories:
            message = f"{described(act)} follows no recorded signature of the actor"
            yield finding("/kind", message, act)


def _actors_that_did_not_exist(dossier: Dossier) -> Iterator[Problem]:
    for act in dossier.all(TreatyAction):
        actor = dossier.get(act.actor)
        life = dossier.period_of(actor) if isinstance(actor, State | Organization) else None
        when = None if life is None else _dated(act)
        if actor is not None and life is not None and when is not None:
            reason = why_outside(when, life, str(actor.ref))
            if reason is not None:
                yield finding(f"/{when.field}", f"{described(act)} {reason}", act, actor)


def _objections_to_nothing(dossier: Dossier) -> Iterator[Problem]:
    for act in dossier.all(TreatyAction):
        if act.kind is Kind.OBJECTION and act.refers_to is None:
            message = f"{described(act)} does not say to which act it objects"
            yield finding("/refers_to", message, act, hint="name the reservation in refers_to")


def _objections(dossier: Dossier) -> Iterator[tuple[TreatyAction, TreatyAction]]:
    """The objections, each with the act that it refers to."""
    for act in dossier.all(TreatyAction):
        if act.kind is Kind.OBJECTION and act.refers_to is not None:
            other = dossier.get(act.refers_to)
            if isinstance(other, TreatyAction):
                yield act, other


def _objections_astray(dossier: Dossier) -> Iterator[Problem]:
    for act, other in _objections(dossier):
        if act.instrument != other.instrument:
            message = f"{described(act)} objects to an act under {other.instrument}"
            yield finding("/refers_to", message, act, other)
        elif act.actor == other.actor:
            message = f"{described(act)} objects to an act of its own actor"
            yield finding("/refers_to", message, act, other)


def _objections_to_others(dossier: Dossier) -> Iterator[Problem]:
    for act, other in _objections(dossier):
        if other.kind not in _OBJECTED_TO:
            message = f"{described(act)} objects to {described(other)}, which is no reservation"
            yield finding("/refers_to", message, act, other)


def _subscriptions_to_law(dossier: Dossier) -> Iterator[Problem]:
    for act in dossier.all(TreatyAction):
        if act.kind is Kind.SUBSCRIPTION:
            document = dossier.get(act.instrument)
            if isinstance(document, Document) and document.nature is Nature.LEGAL:
                message = f"{described(act)} joins {document.ref}, whose nature is legal"
                yield finding("/instrument", message, act, document)


def _entries_that_differ(dossier: Dossier) -> Iterator[Problem]:
    marked = {
        act.instrument
        for act in dossier.all(TreatyAction)
        if (when := _dated(act)) is not None and when.qualified
    }
    for treaty in dossier.all(Treaty):
        if treaty.in_force is None or not treaty.entry_into_force or treaty.ref in marked:
            continue
        stated = Dated(treaty.in_force, Reading.WHOLE, "in_force")
        entry = entry_into_force(dossier, treaty.ref)
        if stated.qualified or entry.agrees is not Certainty.IMPOSSIBLE:
            continue
        days = list(entry.computed or ())
        begin = loose_meaning(stated).begin
        # Acts that are not recorded may have met the clause.
        differs = not _reaches(days, begin) if days else treaty.acts_complete
        if differs:
            gives = days_text(days[0].first, days[-1].last) if days else "no day"
            message = f"{treaty.ref} is said to be in force {stated.text}; its clause gives {gives}"
            yield finding("/in_force", message, treaty)


def _reaches(days: list[DateInterval], begin: DayRange) -> bool:
    """Whether one of these days is among those on which something may have begun."""
    return any(each.first <= begin.latest and begin.earliest <= each.last for each in days)


def _live(acts: Acts) -> Acts:
    """The consents by which the actor may be bound: where one was ended, none is told apart."""
    if any(act.kind in _ENDS for act in acts):
        return []
    return [act for act in acts if act.kind.expresses_consent]


def _dated(act: TreatyAction) -> Dated | None:
    """When the act was done: on deposit, else on paper, else when it was notified."""
    for name in _DONE:
        value = getattr(act, name)
        if value is not None:
            return Dated(value, Reading.DAY, name)
    return None


def _before(one: TreatyAction, other: TreatyAction) -> bool:
    """Whether one act was certainly done on an earlier day than another."""
    first, second = _dated(one), _dated(other)
    return first is not None and second is not None and certainly_begins_before(first, second)


def _field(act: TreatyAction) -> str:
    when = _dated(act)
    return "kind" if when is None else when.field


def _when(act: TreatyAction) -> str:
    when = _dated(act)
    return str(act.ref) if when is None else f"{act.ref}, {when.text}"


RULES = (
    Rule(
        "consent-before-signature",
        Severity.ERROR,
        "Consent follows the actor's own signature",
        _each(_consents_before_signature),
        why="A signature awaits ratification, acceptance or approval; who is bound signs no more. "
        "No participation table of the UN Treaty Collection of 2015 had one that was right.",
        source="VCLT 1969, articles 12, 14 and 18",
    ),
    Rule(
        "accession-after-signature",
        Severity.WARNING,
        "A signatory ratifies, accepts or approves, and does not accede",
        _each(_accessions_after_signature),
        why="Accession is the way of those who did not sign. Depositaries record it for "
        "signatories all the same: 20 times in 7,090 accessions of the UN Treaty Collection.",
        source="VCLT 1969, articles 14 and 15",
    ),
    Rule(
        "two-consents",
        Severity.WARNING,
        "An actor expresses its consent to be bound once",
        _each(_two_consents),
        why="Parallel deposits with several depositaries are one consent, and one that was "
        "withdrawn can be given again; anything else is likely an act told twice.",
        source="VCLT 1969, article 11",
    ),
    Rule(
        "definitive-signature-beside-ratification",
        Severity.WARNING,
        "Who signed definitively does not ratify",
        _each(_definitive_beside_ratification),
        why="A definitive signature expresses consent; one that is followed by a ratification "
        "was more likely subject to it.",
        source="VCLT 1969, articles 12 and 14",
    ),
    Rule(
        "ratification-without-signature",
        Severity.WARNING,
        "Who ratifies has signed",
        _ratifications_without_signature,
        why="Without a signature the act is an accession, or a signature was lost, as when a "
        "predecessor signed. Treaties without any recorded signature are left alone.",
        source="VCLT 1969, article 14(1)",
    ),
    # Provisional application lasts until entry into force, and may begin between the two.
    Rule(
        "provisional-application-after-consent",
        Severity.INFO,
        "Provisional application begins before consent",
        _each(_provisional_after_consent),
        why="It bridges the time until entry into force, and so can begin after consent; where "
        "the treaty was in force by then, there was nothing left to bridge.",
        source="VCLT 1969, article 25",
    ),
    Rule(
        "withdrawal-before-consent",
        Severity.WARNING,
        "A withdrawal or denunciation ends a consent",
        _withdrawals_before_consent,
        why="There is nothing to withdraw from; the consent is missing or one date is wrong.",
        source="VCLT 1969, articles 54 and 56",
    ),
    # States that continue others, and lists of states, count beginnings in several ways.
    Rule(
        "actor-did-not-exist",
        Severity.WARNING,
        "Who acts exists on that day",
        _actors_that_did_not_exist,
        why="An act of a predecessor is not one of its successor, unless that continues it.",
        source="VCSSRT 1978, article 2(1)",
    ),
    Rule(
        "objection-to-nothing",
        Severity.WARNING,
        "An objection says to what it objects",
        _objections_to_nothing,
        why="Without it nobody can tell between whom it has an effect.",
        source="VCLT 1969, articles 20(4)(b) and 21(3)",
    ),
    Rule(
        "objection-astray",
        Severity.ERROR,
        "An objection is to an act of another actor under the same treaty",
        _objections_astray,
        why="Its effect lies between the two actors and in that treaty alone.",
        source="VCLT 1969, articles 20 and 21",
    ),
    Rule(
        "objection-to-another-act",
        Severity.WARNING,
        "An objection is to a reservation",
        _objections_to_others,
        why="States object to declarations and territorial applications too, and often hold them "
        "to be disguised reservations; the Convention knows effects only for reservations.",
        source="VCLT 1969, article 20",
    ),
    Rule(
        "entry-into-force-differs",
        Severity.WARNING,
        "A treaty entered into force when its clause says so",
        _entries_that_differ,
        why="The day that a source states wins, and one of the two is wrong: the day, the clause, "
        "or an act. Where acts are missing, the clause gives the latest day possible.",
        source="VCLT 1969, article 24(1)",
    ),
    Rule(
        "subscription-to-law",
        Severity.WARNING,
        "What is subscribed to is a political document",
        _subscriptions_to_law,
        why="Subscribing expresses no consent to be bound; if the document binds in law, it is "
        "a treaty and has other acts.",
        source="VCLT 1969, articles 2(1)(a) and 11",
    ),
)
"""The rules of this family."""
