"""`Value`: rules about one field and about several are reported together."""

from collections.abc import Iterable
from typing import Annotated, final

import attrs
import pytest
from annotated_types import Ge

from diplorecords.errors import Problem, ValidationError
from diplorecords.values import Ref, Value
from diplorecords.values.constraints import Language
from diplorecords.values.convert import to_ref


@final
@attrs.frozen
class Pair(Value):
    """A class of a user's own."""

    low: Annotated[int, Ge(0)]
    high: Annotated[int, Ge(0)]
    lang: Language = "en"
    ref: Ref = attrs.field(default=Ref("state", "aze"), converter=to_ref)

    def joint_problems(self) -> Iterable[Problem]:
        """In order, and about a state."""
        if self.high < self.low:
            yield Problem("/high", "order", "high is below low")
        if self.ref.type != "state":
            yield Problem("/ref", "state", "not a state")


def test_what_is_right_is_made() -> None:
    assert Pair(1, 2).high == 2


def test_joint_problems_stand_beside_those_of_single_fields() -> None:
    with pytest.raises(ValidationError) as caught:
        Pair(2, -1, lang="English language", ref="person:x")
    assert [(problem.path, problem.code) for problem in caught.value.problems] == [
        ("/high", "range"),
        ("/lang", "pattern"),
        ("/high", "order"),
        ("/ref", "state"),
    ]
    assert caught.value.subject == "not a valid Pair"


@pytest.mark.parametrize("ref", [7, "x", "person:two words", ":x"])
def test_fields_of_a_wrong_type_are_never_compared(ref: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Pair(2, 1, ref=ref)  # type: ignore[arg-type]
    assert {problem.path for problem in caught.value.problems} == {"/ref"}


def test_evolving_checks_again() -> None:
    with pytest.raises(ValidationError):
        attrs.evolve(Pair(1, 2), high=0)


def test_a_class_without_joint_rules_has_none() -> None:
    assert tuple(Value().joint_problems()) == ()
