"""`Tenure`: it is renewed while it lasts."""

import pytest

from diplorecords.errors import ValidationError
from diplorecords.records import Tenure


def paths(span: str | None, *renewals: str) -> list[str]:
    """The places of the problems of a tenure."""
    try:
        Tenure(id="x", holder="person:a", office="office:b", span=span, renewals=renewals)
    except ValidationError as error:
        assert {problem.code for problem in error.problems} == {"renewal-outside"}
        return [problem.path for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("span", "renewals", "expected"),
    [
        ("1997-01-01/..", ["1998", "2014-01~"], []),
        ("1997-01-01/..", ["1996-12-31", "1998", "1990"], ["/renewals/0", "/renewals/2"]),
        ("1997/2001", ["1997", "2001"], []),
        ("1997/2001", ["2002"], ["/renewals/0"]),
        ("1997/2001", ["2002~"], []),
        ("1997/2001~", ["2002"], []),
        ("1997/", ["2050"], []),
        (None, ["1900"], []),
    ],
)
def test_a_renewal_certainly_outside_the_tenure_is_refused(
    span: str | None, renewals: list[str], expected: list[str]
) -> None:
    assert paths(span, *renewals) == expected
