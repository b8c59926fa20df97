"""Hypothesis strategies for everything in diplorecords, for your tests and ours.

There is one for each class, under the plural of its name; `values` and `records` take
classes. `st.from_type` knows all of them without any import.

>>> from hypothesis import given
>>> from diplorecords.testing import meetings
>>> @given(meetings())
... def test_my_report_names_every_participant(meeting):
...     assert all(each.actor.type for each in meeting.participants)
"""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplorecords.testing.calendars import *
    from diplorecords.testing.derive import *
    from diplorecords.testing.edtf import *
    from diplorecords.testing.faults import *
    from diplorecords.testing.leaves import *
    from diplorecords.testing.plurals import *
    from diplorecords.testing.registration import *
    from diplorecords.testing.sound import *
    from diplorecords.testing.strategies import *
    from diplorecords.testing.time import *
    from diplorecords.testing.worlds import *
else:
    # Loaded on use: Hypothesis imports this package while it is being imported itself, to
    # call `register`, and the other files need it whole.
    _FILES = ("registration", "leaves", "edtf", "time", "derive", "strategies", "plurals")
    _FILES += ("sound", "worlds", "faults", "calendars")  # the last loads pendulum

    def __getattr__(name):
        """Load a strategy when it is first asked for, and keep it."""
        files = (_import_module(f"diplorecords.testing.{file}") for file in _FILES)
        if name == "__all__":
            value = sorted({public for file in files for public in file.__all__})
        elif name.startswith("_"):
            raise AttributeError(f"module 'diplorecords.testing' has no attribute {name!r}")
        else:
            value = next((getattr(file, name) for file in files if name in file.__all__), None)
            if value is None:
                raise AttributeError(f"module 'diplorecords.testing' has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        """The public names."""
        return __getattr__("__all__")
