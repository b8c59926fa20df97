"""The policies: how claims about one field become its value."""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import final

import attrs

from diplorecords.dossier.arguments import wrong_type
from diplorecords.dossier.case import ClaimCase
from diplorecords.dossier.dates_together import Dating, all_allow, any_says
from diplorecords.dossier.policy import Policy, Then
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.records import Claim, Credibility, Polarity, Rank, Reliability, SourceKind
from diplorecords.temporal import TimeSpan
from diplorecords.values.convert import as_tuple
from diplorecords.values.count import Count
from diplorecords.values.ref import Ref

__all__ = [
    "DEFAULT_POLICY",
    "OFFICIAL_DOCUMENT_FIRST",
    "Agreement",
    "ByRank",
    "ByTrust",
    "Credible",
    "KeepAll",
    "Majority",
    "MostPrecise",
    "MostRecent",
]

_RANKS = {rank: place for place, rank in enumerate(Rank)}


@final
@attrs.frozen
class ByRank(Policy):
    """The claims of the highest rank that the compiler gave.

    >>> ByRank(deprecated=True).asks_deprecated
    True
    """

    deprecated: bool = attrs.field(default=False, kw_only=True)
    """Whether claims marked as wrong are considered where there is no other."""

    def narrow(self, case: ClaimCase) -> ClaimCase:
        """Only the claims of the highest rank among them."""
        best = min(_RANKS[claim.rank] for claim in case.claims)
        return case.keep(lambda claim: _RANKS[claim.rank] == best)

    @property
    def asks_deprecated(self) -> bool:
        """Whether claims marked as wrong are considered."""
        return self.deprecated


@final
@attrs.frozen
class Credible(Policy):
    """Only the claims that were judged well enough, or not judged at all.

    Those judged worse, or as impossible to judge (F and 6), are left out even where there is no
    other: then the record keeps what it has.

    >>> Credible(Credibility.PROBABLY_TRUE).reliability is None
    True
    """

    credibility: Credibility | None = Credibility.POSSIBLY_TRUE
    """The least credibility of the information; None for any."""

    reliability: Reliability | None = None
    """The least reliability of the source; None for any."""

    @property
    def sets_aside(self) -> bool:
        """It does."""
        return True

    def narrow(self, case: ClaimCase) -> ClaimCase:
        """The claims that are good enough; possibly none."""
        return attrs.evolve(case, claims=tuple(filter(self._good_enough, case.claims)))

    def _good_enough(self, claim: Claim) -> bool:
        return _reaches(claim.credibility, self.credibility) and _reaches(
            claim.reliability, self.reliability
        )


def _reaches(
    grade: Credibility | Reliability | None, least: Credibility | Reliability | None
) -> bool:
    if grade is None or least is None:
        return True
    return grade.order is not None and grade.order <= (least.order or math.inf)


def _order(value: Iterable[Ref | SourceKind | str]) -> tuple[Ref | SourceKind, ...]:
    """References or their texts, and kinds of source; what is neither is left to the check."""
    members = as_tuple(value)
    if not isinstance(members, tuple):
        raise wrong_type("an iterable of sources, publishers and kinds of source", value)
    return tuple(Ref.parse(each) if isinstance(each, str) else each for each in members)


@final
@attrs.frozen
class ByTrust(Policy):
    """The claims whose source stands first in an order of sources, publishers and kinds.

    A source that is not named comes after all that are. Translation and derivation can cost
    trust: each step from the nearest original (release, agency, machine translation) puts a
    source `decay` places further back. A translation that has authority costs nothing.

    >>> ByTrust(["source:un-treaty-collection", "organization:osce", SourceKind.DATASET]).decay
    0

    Raises:
        ValidationError: If a member is no reference and no kind of source, or the decay is no
            number of places.
    """

    order: tuple[Ref | SourceKind, ...] = attrs.field(default=(), converter=_order)
    """References to sources or their publishers, and kinds of source, the most trusted first."""

    decay: int = attrs.field(default=0, kw_only=True)
    """How many places each step of translation or derivation costs."""

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot order sources."""
        problems = [
            Problem(f"/order/{index}", "type", f"expected a Ref or SourceKind, got {shown(each)}")
            for index, each in enumerate(self.order)
            if not isinstance(each, Ref | SourceKind)
        ]
        if type(self.decay) is not int or self.decay < 0:
            message = f"expected a number of places, got {shown(self.decay)}"
            problems.append(Problem("/decay", "range", message, hint="0 or more"))
        if problems:
            raise ValidationError("not an order of trust", problems)

    def narrow(self, case: ClaimCase) -> ClaimCase:
        """Only the claims from the most trusted source."""
        places = {claim.ref: self._place(case, claim) for claim in case.claims}
        best = min(places.values())
        return case.keep(lambda claim: places[claim.ref] == best)

    def _place(self, case: ClaimCase, claim: Claim) -> float:
        """The place of the source of a claim, or of the best of several."""
        locators = claim.sources if claim.locator is None else (claim.locator,)
        sources = (locator.source for locator in locators)
        return min((self._source_place(case, source) for source in sources), default=math.inf)

    def _source_place(self, case: ClaimCase, ref: Ref) -> int:
        source = case.book.source(ref)
        known = {ref} if source is None else {ref, source.publisher, source.kind}
        places = (place for place, each in enumerate(self.order) if each in known)
        steps = case.book.steps(ref) if self.decay else 0
        return next(places, len(self.order)) + self.decay * steps


@final
@attrs.frozen
class MostRecent(Policy):
    """The claims that became known last: by `recorded_at`, else by the date of their source.

    Of dates that are uncertain, every claim stays that can be the latest. Claims that nothing
    dates give way to those that are dated.

    >>> MostRecent() == MostRecent()
    True
    """

    def narrow(self, case: ClaimCase) -> ClaimCase:
        """Only the claims that none of the others certainly comes after."""
        since = {claim.ref: case.book.since(claim) for claim in case.claims}
        newest = max(earliest for earliest, _ in since.values())
        return case.keep(lambda claim: since[claim.ref][1] >= newest)


@final
@attrs.frozen
class MostPrecise(Policy):
    """The claims that leave least open: the fewest days for dates, the least range for counts.

    Values of other types have no precision, so that among them nothing is chosen.

    >>> MostPrecise() == MostPrecise()
    True
    """

    def narrow(self, case: ClaimCase) -> ClaimCase:
        """Only the most precise claims, and those to which precision does not apply."""
        found = {claim.ref: _openness(claim, case.period_of(claim)) for claim in case.affirming}
        least = min((open_ for open_ in found.values() if open_ is not None), default=None)
        return case.keep(lambda claim: found.get(claim.ref) in (None, least))


@final
@attrs.frozen
class Majority(Policy):
    """The value that most voices give.

    Sources that were translated or derived from one original are one voice. A value that more
    voices deny than affirm is out; where as many do, nothing is decided about it.

    >>> Majority() == Majority()
    True
    """

    def narrow(self, case: ClaimCase) -> ClaimCase:
        """Only the claims on the values that most voices affirm, and those that deny them."""
        affirmed, denied = _votes(case, case.affirming), _votes(case, case.denying)
        if not affirmed:
            return case
        upheld = {value: n for value, n in affirmed.items() if n >= denied.get(value, 0)}
        most = max(upheld.values(), default=0)
        chosen = {value for value, n in upheld.items() if n == most}
        tied = {value for value in chosen if denied.get(value) == affirmed[value]}

        def stays(claim: Claim) -> bool:
            if claim.polarity is Polarity.NEGATIVE:
                return not chosen or claim.value in tied
            return claim.value in chosen

        return case.keep(stays)


@final
@attrs.frozen
class Agreement(Policy):
    """What all the claims allow, where there is something that all of them allow.

    For dates and periods that is the intersection of their meanings, as `combine` gives it; it
    may be narrower than each of them. Values of other types agree only where they are equal.

    >>> Agreement() == Agreement()
    True
    """

    def narrow(self, case: ClaimCase) -> ClaimCase:
        """The case settled by what all of them allow; the same case where nothing is."""
        said = _dates(case)
        if said is None or case.reading is None:
            return case
        value = all_allow(said, case.reading)
        return case if value is None else case.settled(value)


@final
@attrs.frozen
class KeepAll(Policy):
    """No choice: a date or a period becomes one of those that the claims give.

    Where all claims allow a common begin, that is the begin, and else it is one of theirs; the
    same for the end. So what any source says stays possible as far as the others do not add to
    it. A field of another type stays as the record has it.

    >>> KeepAll() == KeepAll()
    True
    """

    def narrow(self, case: ClaimCase) -> ClaimCase:
        """The case settled by a date that allows all of them."""
        said = _dates(case)
        if said is None or case.reading is None:
            return case
        value = any_says(said, case.reading)
        return case if value is None else case.settled(value)


OFFICIAL_DOCUMENT_FIRST = ByTrust((SourceKind.OFFICIAL_DOCUMENT,))
"""The authentic text before everything else."""

DEFAULT_POLICY = Then((Credible(), Agreement(), ByRank(), Agreement(), KeepAll()))
"""Of the credible claims, what all allow; else what those of the highest rank allow; else one of
what these say."""


def _votes(case: ClaimCase, claims: Iterable[Claim]) -> dict[Hashable, int]:
    """How many voices there are for each value; those that share an original are one."""
    voices: defaultdict[Hashable, list[frozenset[Ref]]] = defaultdict(list)
    for claim in claims:
        voices[claim.value].append(case.voices(claim))
    return {value: _independent(speakers) for value, speakers in voices.items()}


def _independent(voices: list[frozenset[Ref]]) -> int:
    """How many groups there are that have no original in common."""
    above: dict[Ref, Ref] = {}

    def top(ref: Ref) -> Ref:
        while (higher := above.setdefault(ref, ref)) != ref:
            above[ref] = above[higher]
            ref = higher
        return ref

    for first, *rest in map(sorted, voices):
        for other in rest:
            above[top(other)] = top(first)
    return len({top(first) for first, *_ in map(sorted, voices)})


def _dates(case: ClaimCase) -> list[tuple[Dating, TimeSpan]] | None:
    """The dates that the claims give and what they mean; None where one says something else."""
    denied = {claim.value for claim in case.denying}
    found: list[tuple[Dating, TimeSpan]] = []
    for claim in case.affirming:
        meaning = case.period_of(claim)
        if meaning is None or claim.value in denied:
            return None
        found.append((_dating(claim), meaning))
    return found or None


def _dating(claim: Claim) -> Dating:
    """The date or period of a claim on a field that holds one."""
    value: object = claim.value
    return value  # type: ignore[return-value]  # of the type of its field


def _openness(claim: Claim, period: TimeSpan | None) -> tuple[float, float] | None:
    """How much a claim leaves open: boundaries without bounds, then days or numbers."""
    if period is not None:
        ranges = [period.begin, period.end]
        days = [each.total_days for each in ranges if not each.open]
        bounded = [each for each in days if each != math.inf]
        return len(days) - len(bounded), sum(bounded)
    if isinstance(claim.value, Count):
        count = claim.value
        low, high = count.low, count.high
        if low is None or high is None:
            return 1 + count.approximate, 0
        return 0, high - low
    return None
