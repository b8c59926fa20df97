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

    >>> from hypothesis import find
    >>> from diplorecords import Count
    >>> find(values(Count), lambda count: count.is_exact)
    Count(best=0, low=0, high=0, approximate=False)

    Args:
        cls: The class.
        ids: The ids that records and references may have.
    """
    return _of_class(cls, ids)


@overload
def records(*, ids: st.SearchStrategy[str] = ...) -> st.SearchStrategy[AnyRecord]: ...


@overload
def records(
    *classes: type[R], ids: st.SearchStrategy[str] = ...
) -> st.SearchStrategy[R]: ...


def records(
    *classes: type[Any], ids: st.SearchStrategy[str] = ANY_ID
) -> st.SearchStrategy[Any]:
    """Records of some classes, or of any.

    >>> from hypothesis import find
    >>> from diplorecords import Meeting, Treaty
    >>> find(records(Meeting, Treaty), lambda record: record.names == ()).ref
    Ref('meeting:0')

    Args:
        classes: The record classes; all of the registry where none is given.
        ids: The ids that records and references may have.
    """
    return st.one_of([values(cls, ids=ids) for cls in classes or RECORD_CLASSES.values()])


def named_records(*, ids: st.SearchStrategy[str] = ANY_ID) -> st.SearchStrategy[NamedRecord]:
    """Records of any class that has names.

    >>> from hypothesis import find
    >>> find(named_records(), lambda record: record.names == ()).label
    '0'

    Args:
        ids: The ids that records and references may have.
    """
    named = [cls for cls in RECORD_CLASSES.values() if issubclass(cls, NamedRecord)]
    return st.one_of([values(cls, ids=ids) for cls in named])


def bare_records(cls: type[R], ids: st.SearchStrategy[str] = ANY_ID) -> st.SearchStrategy[R]:
    """Records of a class that have only what its constructor asks for.

    >>> from hypothesis import find
    >>> from diplorecords import Person
    >>> find(bare_records(Person), lambda person: True).names
    ()

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
