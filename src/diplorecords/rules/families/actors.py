"""Rules on actors: who acts exists on that day, and is a state where a list says so."""

from collections import defaultdict
from collections.abc import Iterator

from diplorecords.dossier import Dated, Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import Organization, State, TreatyAction
from diplorecords.rules.acting import acts
from diplorecords.rules.checks import Checks
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import certainly_apart
from diplorecords.rules.wording import described
from diplorecords.temporal import Reading
from diplorecords.values.ref import Ref
from diplorecords.values.state_listing import StateListing

__all__ = ["RULES"]

_DEFAULT = Checks()


def _actors_of_other_times(dossier: Dossier) -> Iterator[Problem]:
    for act in acts(dossier):
        actor = dossier.get(act.actor)
        # Acts under treaties are those of the family of treaty law.
        if isinstance(act.record, TreatyAction) or not isinstance(actor, State | Organization):
            continue
        life = dossier.period_of(actor)
        if life is not None and certainly_apart(life, act.period):
            message = (
                f"{act.actor} acts in {described(act.record)}, {act.period.text}, and existed "
                f"{life.text}"
            )
            yield finding(act.path, message, act.record, actor)


def _actors_off_the_list(dossier: Dossier, config: Checks = _DEFAULT) -> Iterator[Problem]:
    """Those whom the chosen list does not have; nobody, where it is not known of anybody."""
    entries: defaultdict[Ref, list[StateListing]] = defaultdict(list)
    for state in dossier.all(State):
        for listing in state.listings:
            if listing.state_list == config.state_list:
                entries[state.ref].append(listing)
    for act in acts(dossier) if entries else ():
        if act.actor.type != "state" or act.actor not in dossier:
            continue
        theirs = entries.get(act.actor, [])
        if all(_apart(listing, act.period) for listing in theirs):
            spans = " and ".join(str(listing.span) for listing in theirs)
            known = f"has it {spans}" if theirs else "does not have it"
            message = (
                f"{act.actor} acts in {described(act.record)}, {act.period.text}: the list "
                f"{config.state_list} {known}"
            )
            yield finding(act.path, message, act.record, act.actor)


def _apart(listing: StateListing, period: Dated) -> bool:
    if listing.span is None:
        return False
    return certainly_apart(Dated(listing.span, Reading.WHOLE, "span"), period)


RULES = (
    Rule(
        "actor-outside-span",
        Severity.WARNING,
        "A state or an organization acts while it exists",
        _actors_of_other_times,
        why="The predecessor or the successor is meant, or a date is wrong. It is no error: "
        "tables enter the acts of a state that is gone under the one that continues it.",
        source="Vienna Convention on Succession of States in Respect of Treaties (1978), "
        "articles 17 and 34",
    ),
    Rule(
        "actor-not-in-list",
        Severity.WARNING,
        "Who acts as a state is one on that day by the chosen list of states",
        _actors_off_the_list,
        check_with=_actors_off_the_list,
        why="Data that is joined by the codes of a list loses such acts. The list is that of "
        "`Checks.state_list`; without one, the rule finds nothing. It is no error: lists differ, "
        "and none of them says who is recognized by whom.",
        source="Correlates of War, State System Membership; Gleditsch and Ward (1999)",
    ),
)
"""The rules of this family."""
