"""What the options of a question may be: reading, known time and convention of seasons."""

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.seasons import SeasonConvention
from diplorecords.temporal.timespan import Reading

__all__ = ["check_options"]

_EXPECTED = {
    "reading": "expected a Reading",
    "known_until": "expected the ordinal of a day as an int, or None",
    "seasons": "expected a SeasonConvention, or None",
}


def check_options(
    subject: str,
    reading: object,
    known_until: object = None,
    seasons: object = None,
) -> None:
    """Refuse options of other types, which would otherwise be taken for something else.

    >>> check_options("operand", Reading.DAY, 7)

    Raises:
        ValidationError: If any option is none of its kind.
    """
    wrong: dict[str, object] = {}
    if not isinstance(reading, Reading):
        wrong["reading"] = reading
    if known_until is not None and type(known_until) is not int:
        wrong["known_until"] = known_until
    if seasons is not None and not isinstance(seasons, SeasonConvention):
        wrong["seasons"] = seasons
    if wrong:
        raise ValidationError(
            subject,
            [
                Problem(f"/{name}", "type", f"{_EXPECTED[name]}, got {shown(value)}")
                for name, value in wrong.items()
            ],
        )
