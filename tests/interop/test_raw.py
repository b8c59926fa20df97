"""A raw text is kept as it stands, and bounded."""

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.interop.raw import LONGEST, raw


@given(st.text(min_size=1, max_size=LONGEST))
def test_a_text_is_its_own_value(text: str) -> None:
    assert raw(text) == text


@given(st.lists(st.text(max_size=20), max_size=20))
def test_several_texts_are_joined_and_empty_ones_left_out(texts: list[str]) -> None:
    assert (raw(*texts) or "").split("; ") == "; ".join(filter(None, texts)).split("; ")


def test_a_longer_text_is_cut_with_its_length() -> None:
    assert raw("x" * LONGEST) == "x" * LONGEST
    assert raw("x" * 10_000) == "x" * LONGEST + "... (10000 characters)"


def test_no_text_is_no_value() -> None:
    assert raw() is raw("") is None
