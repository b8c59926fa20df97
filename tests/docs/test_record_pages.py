"""Every record class has a reference page, made from the class alone."""

import importlib.util
import json
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, ClassVar, final

import attrs
import pytest
from annotated_types import Ge, Le, MaxLen, MinLen

from diplorecords.codec import loads
from diplorecords.codec.field_docs import field_docs
from diplorecords.records import RECORD_CLASSES
from diplorecords.values import Record, Ref, RefTo
from diplorecords.values.convert import to_refs, to_texts
from diplorecords.values.typetree import fields_of

SOURCE = Path(__file__).parents[2] / "docs" / "record_pages.py"


def _load() -> Any:
    """The file that Sphinx uses, as a module."""
    spec = importlib.util.spec_from_file_location("record_pages", SOURCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PAGES = _load()

every_record_class = pytest.mark.parametrize(
    "cls", RECORD_CLASSES.values(), ids=lambda cls: cls.__name__
)


class Rank(Enum):
    """Ranks of missions."""

    EMBASSY = "embassy"


@final
@attrs.frozen(kw_only=True)
class Posting(Record):
    """A class that no page was written for."""

    record_type: ClassVar[str] = "posting"

    rank: Rank = Rank.EMBASSY
    """Its rank."""

    staff: Annotated[int, Ge(1), Le(9)]
    """How many."""

    code: Annotated[str, MaxLen(3)] | None = None
    """Its code."""

    posts: Annotated[tuple[Annotated[Ref, RefTo("office")], ...], MinLen(1), MaxLen(2)] = (
        attrs.field(converter=to_refs)
    )
    """Its posts."""

    words: Annotated[tuple[str, ...], MaxLen(4)] = attrs.field(default=(), converter=to_texts)
    """Its words."""


@every_record_class
def test_page_shows_every_field_with_its_docs(cls: type[Record]) -> None:
    page = PAGES.page(cls)
    docs = field_docs(cls)
    for field in fields_of(cls):
        (row,) = [line for line in page.splitlines() if line.startswith(f"| `{field.name}` |")]
        assert docs[field.name].replace("|", "or") in row
        assert ("**required**" in row) is field.required


@every_record_class
def test_page_shows_one_record_in_python_and_in_json(cls: type[Record]) -> None:
    page = PAGES.page(cls)
    python = page.partition("```python\n")[2].partition("```")[0]
    text = page.partition("```json\n")[2].partition("```")[0]
    assert python.startswith(f"{cls.__name__}("), "make a record in the docstring of the class"
    assert type(loads(json.dumps(json.loads(text)))) is cls


@every_record_class
def test_page_lists_the_code_of_every_problem_of_its_own(cls: type[Record]) -> None:
    page = PAGES.page(cls)
    own = "record_problems" in vars(cls)
    assert own is ("| Code | Place | Message |" in page)
    assert "{…}`" not in page


def test_page_of_a_meeting_names_the_problems_of_its_helpers_too() -> None:
    page = PAGES.page(RECORD_CLASSES["meeting"])
    for code in ("sitting-order", "sitting-outside", "bilateral-sides", "presence"):
        assert f"| `{code}` |" in page
    assert "| `/sittings/{index}` |" in page


def test_constraints_are_told_in_words() -> None:
    rows = {field.name: PAGES.holds(field.node) for field in fields_of(Posting)}
    assert rows["staff"] == "whole number, at least 1, at most 9"
    assert rows["code"] == "text, at most 3 characters"
    assert rows["posts"] == "at least 1 and at most 2, each: reference to office"
    assert rows["words"] == "at most 4, each: text"


def test_pages_are_written_once_and_old_ones_go(tmp_path: Path) -> None:
    PAGES.write_pages(tmp_path)
    (tmp_path / "old.md").write_text("a class that is gone", encoding="utf-8")
    first = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    PAGES.write_pages(tmp_path)
    again = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert {name: time for name, time in first.items() if name != "old.md"} == again
    assert {path.stem for path in tmp_path.iterdir()} == set(RECORD_CLASSES)
