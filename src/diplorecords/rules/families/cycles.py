"""Rules on chains: nothing is part of itself, or made from itself, however long the way."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import Claim, Meeting, Organization, Source, Succession
from diplorecords.rules.rule import Rule, finding
from diplorecords.values.ref import Ref

__all__ = ["RULES"]

_Graph = Mapping[Ref, tuple[Ref, ...]]

_SHOWN = 10
"""How many members of a cycle a finding lists."""


def _cycles_of_parts(dossier: Dossier) -> Iterator[Problem]:
    wholes: tuple[Meeting | Organization, ...] = (
        *dossier.all(Meeting),
        *dossier.all(Organization),
    )
    graph = {part.ref: (part.part_of,) for part in wholes if part.part_of is not None}
    for circle in _circles(graph):
        message = f"{_listed(circle)} are part of one another, or of themselves, in a circle"
        yield finding("/part_of", message, *circle)


def _cycles_of_sources(dossier: Dossier) -> Iterator[Problem]:
    sources = {source.ref: source for source in dossier.all(Source)}
    graph = {ref: tuple(_origins(source).values()) for ref, source in sources.items()}
    for circle in _circles(graph):
        members = frozenset(circle)
        origins = _origins(sources[circle[0]])
        path = next(path for path, origin in origins.items() if origin in members)
        message = f"{_listed(circle)} are made from one another, or from themselves, in a circle"
        yield finding(path, message, *circle)


def _cycles_of_premises(dossier: Dossier) -> Iterator[Problem]:
    graph = {claim.ref: claim.premises for claim in dossier.all(Claim) if claim.premises}
    for circle in _circles(graph):
        message = f"{_listed(circle)} rest on one another in a circle"
        yield finding("/premises", message, *circle)


def _cycles_of_successions(dossier: Dossier) -> Iterator[Problem]:
    """Circles without a date, or of one: a restored state may follow the one that followed it."""
    graph: defaultdict[Ref, list[Ref]] = defaultdict(list)
    leading: defaultdict[Ref, list[Succession]] = defaultdict(list)
    for succession in dossier.all(Succession):
        for ref in set(succession.before) - set(succession.after):
            graph[ref] += succession.after
            leading[ref].append(succession)
    for circle in _circles({ref: tuple(followers) for ref, followers in graph.items()}):
        members = frozenset(circle)
        found = {
            each.ref: each for ref in circle for each in leading[ref] if members & {*each.after}
        }
        if not _at_several_times(dossier, found.values()):
            successions = [found[ref] for ref in sorted(found)]
            message = f"{_listed(circle)} follow one another in a circle"
            yield finding("/after", message, *successions, *circle)


def _at_several_times(dossier: Dossier, successions: Iterable[Succession]) -> bool:
    """Whether two of them certainly did not come about on one day."""
    periods = [dossier.period_of(succession) for succession in successions]
    days = [each.meaning.hull for each in periods if each is not None]
    return bool(days) and max(day.first for day in days) > min(day.last for day in days)


def _origins(source: Source) -> dict[str, Ref]:
    """What a source was made from, by the JSON pointer of the field that says so."""
    origins = {f"/derived_from/{index}": ref for index, ref in enumerate(source.derived_from)}
    if source.translation_of is not None:
        origins["/translation_of"] = source.translation_of
    return origins


def _listed(circle: tuple[Ref, ...]) -> str:
    rest = len(circle) - _SHOWN
    return ", ".join(map(str, circle[:_SHOWN])) + (f" and {rest} more" if rest > 0 else "")


def _circles(graph: _Graph) -> Iterator[tuple[Ref, ...]]:
    """The nodes from which a way leads back to them, those on common ways together.

    These are the strongly connected components (Tarjan 1972), without recursion: a chain of
    translations may be longer than any stack.
    """
    order: dict[Ref, int] = {}
    lowest: dict[Ref, int] = {}
    path: dict[Ref, None] = {}
    for root in graph:
        if root in order:
            continue
        order[root] = lowest[root] = len(order)
        path[root] = None
        ways = [(root, iter(graph[root]))]
        while ways:
            node, targets = ways[-1]
            for target in targets:
                if target not in order:
                    order[target] = lowest[target] = len(order)
                    path[target] = None
                    ways.append((target, iter(graph.get(target, ()))))
                    break
                if target in path:
                    lowest[node] = min(lowest[node], order[target])
            else:
                ways.pop()
                if ways:
                    parent = ways[-1][0]
                    lowest[parent] = min(lowest[parent], lowest[node])
                if lowest[node] == order[node]:
                    yield from _circle(graph, _cut(path, node))


def _cut(path: dict[Ref, None], node: Ref) -> list[Ref]:
    """The end of the path from the node on, which is taken off it."""
    members: list[Ref] = []
    while not members or members[-1] != node:
        members.append(path.popitem()[0])
    return sorted(members)


def _circle(graph: _Graph, members: list[Ref]) -> Iterator[tuple[Ref, ...]]:
    """The members as one circle, unless it is one node that does not lead to itself."""
    if len(members) > 1 or members[0] in graph.get(members[0], ()):
        yield tuple(members)


RULES = (
    Rule(
        "part-of-cycle",
        Severity.ERROR,
        "Nothing is part of itself",
        _cycles_of_parts,
        why="What is part of itself has no outermost whole, and whoever climbs to it does not "
        "arrive.",
    ),
    Rule(
        "source-cycle",
        Severity.ERROR,
        "No source is translated or derived from itself",
        _cycles_of_sources,
        why="One of them must have been there first; trust cannot be traced along a circle.",
        source="PROV-CONSTRAINTS, derivation: what is derived comes after what it is made from",
    ),
    Rule(
        "premise-cycle",
        Severity.ERROR,
        "No claim rests on itself",
        _cycles_of_premises,
        why="What rests on itself is not founded on anything that somebody says.",
        source="PROV-CONSTRAINTS, derivation",
    ),
    Rule(
        "succession-cycle",
        Severity.WARNING,
        "Nobody follows itself, except at another time",
        _cycles_of_successions,
        why="Two sides of a succession are the wrong way round, or a date is missing. A state "
        "that is restored follows the one that followed it; where dates tell so, that is left "
        "out.",
    ),
)
"""The rules of this family."""
