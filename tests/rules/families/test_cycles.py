"""Nothing is part of itself, or made from itself."""

from graphlib import CycleError, TopologicalSorter

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.records import (
    Claim,
    Organization,
    OrganizationKind,
    Person,
    Source,
    State,
    Succession,
    SuccessionKind,
)
from diplorecords.rules import check
from diplorecords.rules.families.cycles import RULES
from diplorecords.temporal import EdtfDate

NODES = st.integers(0, 6)


def organizations(wholes: dict[int, int]) -> Dossier:
    """Organizations that are part of one another."""
    return Dossier.of(
        Organization(id=f"{part}", kind=OrganizationKind.ORGAN, part_of=f"organization:{whole}")
        for part, whole in wholes.items()
    )


def reachable(edges: set[tuple[int, int]], start: int) -> set[int]:
    """All nodes to which a way leads, by walking on until nothing is new."""
    seen: set[int] = set()
    new = {start}
    while new:
        new = {target for source, target in edges if source in new} - seen
        seen |= new
    return seen


@given(st.dictionaries(NODES, NODES))
def test_there_is_a_finding_where_there_is_a_circle(wholes: dict[int, int]) -> None:
    """The standard library finds one of them."""
    sorter = TopologicalSorter({part: [whole] for part, whole in wholes.items()})
    try:
        sorter.prepare()
        circular = any(part == whole for part, whole in wholes.items())
    except CycleError:
        circular = True
    assert bool(check(organizations(wholes), rules=RULES)) is circular


@given(st.sets(st.tuples(NODES, NODES)), st.sets(NODES))
def test_members_of_a_circle_are_those_that_lead_to_one_another(
    edges: set[tuple[int, int]], translations: set[int]
) -> None:
    """Each circle once, with all its members in order."""
    sources: list[Source] = []
    for node in range(7):
        targets = sorted(target for source, target in edges if source == node)
        first = targets.pop() if targets and node in translations else None
        sources.append(
            Source(
                id=f"{node}",
                translation_of=None if first is None else f"source:{first}",
                derived_from=[f"source:{target}" for target in targets],
            )
        )
    ways = {node: reachable(edges, node) for node in range(7)}
    circles = {
        tuple(
            f"source:{other}" for other in range(7) if other in ways[node] and node in ways[other]
        )
        for node in range(7)
        if node in ways[node]
    }
    found = check(Dossier.of(sources), rules=RULES)
    assert {problem.records for problem in found} == circles
    assert len(found) == len(circles)
    for problem in found:
        assert problem.path.split("/")[1] in ("translation_of", "derived_from")


def test_a_long_chain_needs_no_deep_stack() -> None:
    """And a long circle is not listed whole."""
    size = 5_000
    chain = {part: part + 1 for part in range(size)}
    assert check(organizations(chain), rules=RULES) == ()
    (problem,) = check(organizations(chain | {size: 0}), rules=RULES)
    assert len(problem.records) == size + 1
    assert f"and {size - 9} more are part of one another" in problem.message


def test_no_claim_rests_on_itself() -> None:
    """However long the way; other records are no way on."""
    premises = {"a": ["claim:b", "person:x"], "b": ["claim:c"], "c": ["claim:a"], "d": ["claim:a"]}
    claims = [
        Claim(
            id=name,
            subject="person:x",
            field="born",
            value=EdtfDate("1961"),
            premises=premises[name],
        )
        for name in premises
    ]
    (problem,) = check(Dossier.of([*claims, Person(id="x")]), rules=RULES)
    assert (problem.code, problem.path) == ("premise-cycle", "/premises")
    assert problem.message == "claim:a, claim:b, claim:c rest on one another in a circle"
    assert check(Dossier.of(claims[1:]), rules=RULES) == ()


def followed(*links: tuple[str, str, str | None]) -> list[tuple[str, ...]]:
    """The circles of successions, each from one state to another on a day."""
    states = {name for before, after, _ in links for name in (before, after)}
    successions = [
        Succession(
            id=f"s{index}",
            kind=SuccessionKind.SPLIT,
            before=[f"state:{before}"],
            after=[f"state:{after}"],
            on=on,
        )
        for index, (before, after, on) in enumerate(links)
    ]
    dossier = Dossier.of([*successions, *(State(id=name) for name in states)])
    return [problem.records for problem in check(dossier, rules=RULES)]


def test_nobody_follows_itself_except_at_another_time() -> None:
    """A state that is restored follows the one that followed it."""
    assert followed(("a", "b", "1958"), ("b", "a", "1961")) == []
    assert followed(("a", "b", "1958"), ("b", "c", "1961")) == []
    circle = ("succession:s0", "succession:s1", "state:a", "state:b")
    for days in ((None, None), ("1958", None), ("1958", "1958"), ("1958", "1958-03-01")):
        assert followed(("a", "b", days[0]), ("b", "a", days[1])) == [circle]
    assert followed(("a", "b", None), ("b", "a", None), ("b", "c", None), ("d", "a", None)) == [
        circle
    ]


def test_who_goes_on_does_not_follow_itself() -> None:
    """After a split or under another name."""
    assert followed(("a", "a", "1958")) == []


def test_a_circle_of_successions_has_one_finding() -> None:
    """It says who follows whom."""
    dossier = Dossier.of(
        Succession(
            id=f"{before}{after}",
            kind=SuccessionKind.REPLACE,
            before=[f"state:{before}"],
            after=[f"state:{after}"],
        )
        for before, after in ("ab", "bc", "ca")
    )
    (problem,) = check(dossier, rules=RULES)
    assert (problem.code, problem.path) == ("succession-cycle", "/after")
    assert problem.message == "state:a, state:b, state:c follow one another in a circle"
