"""`sum_tallies`: counts added up, where they count the same."""

from collections.abc import Iterable, Iterator

from diplorecords.dossier.arguments import wrong_type
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.records import Tally
from diplorecords.values.count import Count

__all__ = ["sum_tallies"]


def sum_tallies(tallies: Iterable[Tally]) -> Count:
    """The sum of tallies of one unit: what each adds to low, best and high.

    A sum has a low, best or high number only where each of them does, and it is approximate
    where any is. Whether two tallies count the same people twice is for the caller to know.

    >>> from diplorecords.records import TallyUnit
    >>> killed = [
    ...     Tally(id="a", unit=TallyUnit.KILLED, count=Count(65)),
    ...     Tally(id="b", unit=TallyUnit.KILLED, count=Count(5, approximate=True)),
    ... ]
    >>> sum_tallies(killed)
    Count(best=70, low=None, high=None, approximate=True)

    Args:
        tallies: At least one.

    Raises:
        ValidationError: If there is none, if one has another unit than the first, no count, or
            is no tally; every such place is named. Incidents and victims are never added up.
    """
    given = tuple(tallies)
    problems = list(_problems(given))
    if problems:
        raise ValidationError("tallies that cannot be added up", problems)
    counts = [tally.count for tally in given if tally.count is not None]
    sums = {
        name: _sum([getattr(count, name) for count in counts]) for name in ("low", "best", "high")
    }
    if all(number is None for number in sums.values()):
        message = "no number is given by all of them: low, best or high"
        raise ValidationError(
            "tallies that cannot be added up", [Problem("", "tally-sum", message)]
        )
    return Count(**sums, approximate=any(count.approximate for count in counts))


def _problems(tallies: tuple[Tally, ...]) -> Iterator[Problem]:
    if not tallies:
        yield Problem("", "tally-sum", "there is no tally to add up")
    for index, tally in enumerate(tallies):
        if not isinstance(tally, Tally):
            raise wrong_type("a Tally", tally)
        first, ref = tallies[0], (str(tally.ref),)
        if tally.unit is not first.unit:
            message = f"{tally.ref} counts {tally.unit.value}, {first.ref} {first.unit.value}"
            hint = "add up tallies of one unit"
            value = shown(tally.unit.value)
            yield Problem(
                f"/{index}/unit", "tally-unit", message, hint=hint, value=value, records=ref
            )
        if tally.count is None:
            message = f"{tally.ref} has no count"
            yield Problem(f"/{index}/count", "tally-count", message, records=ref)


def _sum(numbers: list[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
