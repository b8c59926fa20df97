"""Structuring: claims by the type of their field, and mistakes of ours not hidden."""

from typing import Annotated

import attrs
import pytest

from diplorecords.codec.structuring import claimed_value, structure
from diplorecords.errors import ValidationError
from diplorecords.records import Claim, Meeting
from diplorecords.temporal import Span
from diplorecords.values import Distinct, Name, Ref, Value


def claim(**fields: object) -> dict[str, object]:
    """The tree of a claim."""
    return {"type": "claim", "id": "x", "subject": "meeting:m", "field": "span", **fields}


def problems(tree: object, cls: type) -> list[tuple[str, str]]:
    """The codes and pointers of what is wrong with a tree."""
    with pytest.raises(ValidationError) as caught:
        structure(tree, cls)
    return [(problem.code, problem.path) for problem in caught.value.problems]


def test_value_of_a_claim_has_the_type_of_its_field() -> None:
    """The same text is a period, a member of a tuple, or a text."""
    assert structure(claim(value="1985/1990"), Claim).value == Span("1985", "1990")
    assert structure(claim(field="note", value="1985/1990"), Claim).value == "1985/1990"
    assert structure(claim(field="names", value={"text": "x"}), Claim).value == Name("x")
    assert claimed_value("state:aze", "meeting", "convened_by") == Ref("state", "aze")


@pytest.mark.parametrize(
    ("tree", "found"),
    [
        (claim(value="x"), [("edtf", "/value")]),
        (claim(value=["1985"]), [("type", "/value")]),
        (claim(field="names", value={"text": 3}), [("type", "/value/text")]),
        (claim(field="convened_by", value="treaty:x"), [("target", "/value")]),
        (claim(field="spam", value="x"), [("claim-field", "/value")]),
        (claim(subject="spam:x", value="x"), [("claim-field", "/value")]),
        (claim(subject="claim:x", field="value", value="x"), [("claim-field", "/value")]),
        (claim(subject="x", value="x"), [("ref", "/subject")]),
        (claim(subject=3, value="x"), [("type", "/subject")]),
        (claim(field=3, value="x"), [("type", "/field")]),
        (
            {"type": "claim", "id": "x", "value": 1},
            [("missing", "/subject"), ("missing", "/field")],
        ),
        (claim(), [("claim-value", "/value")]),
        (claim(value="1985", state="none"), [("claim-value", "/value")]),
    ],
)
def test_what_is_no_claim(tree: object, found: list[tuple[str, str]]) -> None:
    """A value whose type nothing tells is not guessed at."""
    assert problems(tree, Claim) == found


def test_a_claim_of_state_may_be_about_anything() -> None:
    """Whether there is such a field is a rule of the dossier."""
    assert structure(claim(field="spam", state="unknown"), Claim).field == "spam"


def test_rules_about_a_field_are_checked_beside_wrong_types() -> None:
    """Not only when everything is of the right type."""
    tree = {"id": "x", "kind": "summit", "status": 3, "convened_by": ["person:a", "person:a"]}
    assert problems(tree, Meeting) == [("type", "/status"), ("repeated", "/convened_by/1")]


def test_every_member_of_an_array_is_looked_at() -> None:
    """Each problem has the index of its member."""
    tree = {"id": "x", "kind": "summit", "status": "held", "agenda": ["a", 1, "b", None]}
    assert problems(tree, Meeting) == [("type", "/agenda/1"), ("type", "/agenda/3")]


def test_a_record_is_an_object() -> None:
    """Whoever asks."""
    assert problems([], Meeting) == [("type", "")]


@attrs.frozen
class Tree(Value):
    """A value that holds values of its own class."""

    weight: int = 0
    children: Annotated[tuple["Tree", ...], Distinct()] = ()

    def joint_problems(self) -> list[None]:  # type: ignore[override]  # a mistake on purpose
        """A class whose own check fails."""
        if self.weight < 0:
            raise ZeroDivisionError
        return []


def test_a_class_may_hold_values_of_its_own() -> None:
    """Hooks are made when they are needed."""
    tree = {"children": [{"children": [{}], "weight": 2}]}
    assert structure(tree, Tree) == Tree(children=(Tree(2, (Tree(),)),))


def test_mistakes_of_a_class_are_not_called_problems_of_the_data() -> None:
    """An error that is not of the library goes through."""
    with pytest.raises(ZeroDivisionError):
        structure({"weight": -1}, Tree)
    with pytest.raises(ZeroDivisionError):
        structure({"weight": "x", "children": [{"weight": -1}]}, Tree)
