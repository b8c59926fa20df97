"""`Ref`, and the form of ids."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.testing import ids, refs
from diplorecords.values import Ref
from diplorecords.values.ref import ID_LENGTH, id_problem

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(refs())
def test_text_round_trip_is_identity(ref: Ref) -> None:
    assert Ref.parse(str(ref)) == ref
    assert hash(Ref.parse(str(ref))) == hash(ref)
    assert repr(ref) == f"Ref({str(ref)!r})"


@given(refs(), refs())
def test_order_is_that_of_type_then_id(one: Ref, other: Ref) -> None:
    assert (one < other) is ((one.type, one.id) < (other.type, other.id))


@given(ids())
def test_strategy_gives_only_ids(found: str) -> None:
    assert id_problem(found, "/id") == []


@given(ANY_TEXT)
def test_id_is_refused_exactly_when_the_rule_says_so(text: str) -> None:
    categories = [unicodedata.category(char) for char in text]
    fine = (
        1 <= len(text) <= ID_LENGTH
        and unicodedata.normalize("NFC", text) == text
        and not {"Cc", "Cf", "Co", "Cs", "Zs", "Zl", "Zp"}.intersection(categories)
        and not categories[0].startswith("M")
        and not {"\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"}.intersection(text)
    )
    assert (id_problem(text, "/id") == []) is fine


@given(ANY_TEXT)
def test_parsing_gives_a_ref_of_that_text_or_a_validation_error(text: str) -> None:
    try:
        ref = Ref.parse(text)
    except ValidationError as error:
        assert error.problems
    else:
        assert str(ref) == text


def test_first_colon_splits() -> None:
    assert Ref.parse("source:doi:10.1000/182") == Ref("source", "doi:10.1000/182")


def test_ids_may_be_as_long_as_the_limit_and_no_longer() -> None:
    assert Ref("state", "x" * ID_LENGTH).id == "x" * ID_LENGTH
    with pytest.raises(ValidationError, match="has 201"):
        Ref("state", "x" * (ID_LENGTH + 1))


def test_wrong_type_and_wrong_id_are_reported_together() -> None:
    with pytest.raises(ValidationError) as caught:
        Ref("Treaty Action", "two words")
    assert [problem.path for problem in caught.value.problems] == ["/type", "/id"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("aze", "ref"),
        ("", "ref"),
        (":aze", "ref"),
        ("State:aze", "ref"),
        ("state:", "id"),
        ("state:e\u0301", "id"),
    ],
)
def test_texts_that_are_no_refs_say_why(text: str, code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Ref.parse(text)
    assert [problem.code for problem in caught.value.problems] == [code]


@pytest.mark.parametrize("wrong", [None, 7, b"state:aze", ["state:aze"]])
def test_what_is_no_text_is_a_validation_error(wrong: object) -> None:
    with pytest.raises(ValidationError):
        Ref.parse(wrong)  # type: ignore[arg-type]
    with pytest.raises(ValidationError) as caught:
        Ref(wrong, wrong)  # type: ignore[arg-type]
    assert {problem.code for problem in caught.value.problems} == {"type"}


class Lookalike(str):
    """A text that is equal to another and shows itself as something else."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return "elsewhere"


@pytest.mark.parametrize(
    ("record_type", "name"), [("state", Lookalike("x")), (Lookalike("x"), "x")]
)
def test_only_plain_texts_make_a_reference(record_type: str, name: str) -> None:
    with pytest.raises(ValidationError, match="expected str"):
        Ref(record_type, name)


@pytest.mark.parametrize("name", ["\u3164", "\u2800x", "\u0301", "a\ue000"])
def test_an_id_can_be_seen(name: str) -> None:
    with pytest.raises(ValidationError, match="the id"):
        Ref("state", name)
