"""Twins have the slots of their classes and none of their checks."""

from typing import Any

import attrs
import pytest

from diplorecords.codec.fast_twins import twin_of
from diplorecords.records import RECORD_CLASSES
from diplorecords.values import Ref


@pytest.mark.parametrize("cls", [*RECORD_CLASSES.values(), Ref])
def test_filled_twin_becomes_an_object_of_the_class(cls: Any) -> None:
    """Every field is where the class has it, and nothing can change it any more."""
    made: Any = twin_of(cls)()
    for field in attrs.fields(cls):
        setattr(made, field.name, field.name)
    made.__class__ = cls
    assert [getattr(made, field.name) for field in attrs.fields(cls)] == [
        field.name for field in attrs.fields(cls)
    ]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.id = "other"
