"""Rules on chains: nothing is part of itself, or made from itself, however long the way."""

from collections.abc import Iterator, Mapping

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import Meeting, Organization, Source
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
    ),
    Rule(
        "source-cycle",
        Severity.ERROR,
        "No source is translated or derived from itself",
        _cycles_of_sources,
    ),
)
"""The rules of this family."""
