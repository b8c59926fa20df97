"""The strategies that users ask for: values of a class, records, and one for each class."""

from typing import Any, TypeVar, cast, overload

from hypothesis import strategies as st

from diplorecords.records import RECORD_CLASSES, AnyRecord, Claim
from diplorecords.testing.claimed import well_typed_claims
from diplorecords.testing.derive import instances
from diplorecords.testing.leaves import ANY_ID
from diplorecords.values import NamedRecord, Record

__all__ = ["bare_records", "named_records", "records", "values"]

T = TypeVar("T")
R = TypeVar("R", bound=Record)


def values(cls: type[T], *, ids: st.SearchStrategy[str] = ANY_ID) -> st.SearchStrategy[T]:
    """Values of a value or record class, derived from its annotations.

    It works for classes of your own too, if they derive from `Value` or `Record`.

    >>> from hypothesis import given
    >>> from diplorecords import Count
    >>> @given(values(Count))
    ... def test_low_is_never_above_high(count):
    ...     assert count.low is None or count.high is None or count.low <= count.high

    Args:
        cls: The class.
        ids: The ids that records and references may have.
    """
    return _of_class(cls, ids)


@overload
def records(*, ids: st.SearchStrategy[str] = ...) -> st.SearchStrategy[AnyRecord]: ...


@overload
def records(*classes: type[R], ids: st.SearchStrategy[str] = ...) -> st.SearchStrategy[R]: ...


def records(*classes: type[Any], ids: st.SearchStrategy[str] = ANY_ID) -> st.SearchStrategy[Any]:
    """Records of some classes, or of any.

    >>> from hypothesis import given
    >>> from diplorecords import Document, Treaty
    >>> @given(records(Document, Treaty))
    ... def test_nature_is_never_unset(instrument):
    ...     assert instrument.nature is not None

    Args:
        classes: The record classes; all of the registry where none is given.
        ids: The ids that records and references may have.
    """
    return st.one_of([values(cls, ids=ids) for cls in classes or RECORD_CLASSES.values()])


def named_records(*, ids: st.SearchStrategy[str] = ANY_ID) -> st.SearchStrategy[NamedRecord]:
    """Records of any class that has names.

    >>> from hypothesis import given
    >>> @given(named_records())
    ... def test_label_is_never_empty(record):
    ...     assert record.label

    Args:
        ids: The ids that records and references may have.
    """
    named = [cls for cls in RECORD_CLASSES.values() if issubclass(cls, NamedRecord)]
    return st.one_of([values(cls, ids=ids) for cls in named])


def bare_records(cls: type[R], ids: st.SearchStrategy[str] = ANY_ID) -> st.SearchStrategy[R]:
    """Records of a class that have only what its constructor asks for.

    >>> from hypothesis import given
    >>> from diplorecords import Person
    >>> @given(bare_records(Person))
    ... def test_nothing_but_the_id_is_set(person):
    ...     assert person == Person(id=person.id)

    Args:
        cls: The class.
        ids: The ids that records and references may have.
    """
    return _of_class(cls, ids, bare=True)


def _of_class(
    cls: type[T], ids: st.SearchStrategy[str], *, bare: bool = False
) -> st.SearchStrategy[T]:
    if cls is Claim:
        return cast("st.SearchStrategy[T]", well_typed_claims(ids, bare=bare))
    return instances(cls, ids, bare=bare)
