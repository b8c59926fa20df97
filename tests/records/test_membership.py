"""`Membership`: suspensions stand on top of it, in order and inside."""

import pytest

from diplorecords.errors import ValidationError
from diplorecords.records import Membership


def problems(**fields: object) -> list[str]:
    """The places and codes of the problems of a membership."""
    given: dict[str, object] = {"member": "state:a", "organization": "organization:b"}
    try:
        Membership(id="x", **{**given, **fields})  # type: ignore[arg-type]
    except ValidationError as error:
        return [f"{problem.path} {problem.code}" for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("span", "suspensions", "expected"),
    [
        ("1963/..", ["1974/1979", "1999-10/2004"], []),
        ("1963/..", ["1999/2004", "1974/1979"], ["/suspensions/1 suspension-order"]),
        ("1963/1990", ["1989/1990", "1991/1992"], ["/suspensions/1 suspension-outside"]),
        ("1963/1990", ["1960/1964"], ["/suspensions/0 suspension-outside"]),
        ("1963/1990~", ["1991/1992"], []),
        (None, ["1960/1964"], []),
        ("1963/1990", ["1980/.."], ["/suspensions/0 suspension-outside"]),
        ("1963/1990", ["1980/"], []),
    ],
)
def test_suspensions_lie_in_order_within_the_membership(
    span: str | None, suspensions: list[str], expected: list[str]
) -> None:
    assert problems(span=span, suspensions=suspensions) == expected


def test_no_organization_is_a_member_of_itself() -> None:
    assert problems(member="organization:b") == ["/member membership-self"]
    assert problems(member="organization:a") == []
