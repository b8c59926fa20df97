"""Typed, immutable records for diplomacy, with honest time, claims and rules.

Every public name can be imported from here; each is loaded when it is first asked for, so
that importing the package costs next to nothing.

>>> from diplorecords import Meeting, parse_edtf
>>> parse_edtf("1992-02~").precision.value
'month'
"""

TYPE_CHECKING = False  # not from typing: importing typing would double the weight of this file
if TYPE_CHECKING:
    from diplorecords.codec import *
    from diplorecords.dossier import *
    from diplorecords.errors import *
    from diplorecords.law import *
    from diplorecords.records import *
    from diplorecords.rules import *
    from diplorecords.temporal import *
    from diplorecords.temporal.bulk import *
    from diplorecords.temporal.pendulum_edge import *
    from diplorecords.values import *

    __version__: str
else:
    # From the ground up: a name is looked for on each floor in turn, and no floor above
    # the one that has it is loaded.
    # Last comes what loads pendulum, which takes longer to import than all the rest, and the
    # columns, which load NumPy when they are made.
    _FLOORS = ("errors", "temporal", "values", "records", "dossier", "rules", "codec", "law")
    _FLOORS += ("temporal.pendulum_edge", "temporal.bulk")
    _BESIDE = ("interop", "testing", "examples", "cli")

    def __getattr__(name):
        """Load a public name, or a floor, when it is first asked for, and keep it."""
        if name == "__version__":
            from importlib.metadata import version

            value = version("diplorecords")
        elif name == "__all__":
            value = sorted({public for floor in _FLOORS for public in _public_names(floor)})
        elif name in _FLOORS or name in _BESIDE:
            return _floor(name)
        else:
            value = _public_value(name)
        globals()[name] = value
        return value

    def __dir__():
        """The public names."""
        return [*__getattr__("__all__"), "__version__"]

    def _floor(name):
        from importlib import import_module

        return import_module(f"diplorecords.{name}")

    def _public_names(floor):
        module = _floor(floor)
        listed = getattr(module, "__all__", None)
        if listed is not None:
            return listed
        modules = type(module)
        return [
            name
            for name, value in vars(module).items()
            if not name.startswith("_") and not isinstance(value, modules)
        ]

    def _public_value(name):
        if not name.startswith("_"):
            for floor in _FLOORS:
                if name in _public_names(floor):
                    return getattr(_floor(floor), name)
        raise AttributeError(f"module 'diplorecords' has no attribute {name!r}")
