"""The floor of loading: the slots of our classes filled from plain trees, without any check.

No date, reference or member of an enumeration is made of the texts. What is left is what Python
takes for making so many objects of classes that cannot be changed afterwards.
"""

from collections.abc import Callable
from typing import Any

import attrs

from diplorecords import RECORD_CLASSES
from diplorecords.codec.fast_twins import twin_of
from diplorecords.values.typetree import NestedNode, TupleNode, fields_of

__all__ = ["floor_of"]

Fill = Callable[[dict[str, Any]], object]
"""Makes an object of a tree."""


def floor_of(parse: Callable[[bytes], Any]) -> Callable[[list[bytes]], list[object]]:
    """What fills the slots of records as quickly as we know how to.

    >>> import json
    >>> floor_of(json.loads)([b'{"id":"aze","type":"state"}'])[0].id
    'aze'
    """
    shapes = {name: shapes_of(cls) for name, cls in RECORD_CLASSES.items()}

    def fill(lines: list[bytes]) -> list[object]:
        made: list[object] = []
        for line in lines:
            tree = parse(line)
            made.append(shapes[tree["type"]][tuple(tree)](tree))
        return made

    return fill


class Shapes(dict[tuple[str, ...], Fill]):
    """The functions for one class, by the keys of a tree; written when the keys first come."""

    def __init__(self, cls: Any) -> None:
        """Keep the class."""
        super().__init__()
        self.cls = cls

    def __missing__(self, keys: tuple[str, ...]) -> Fill:
        """Write the function for a tree with these keys."""
        things: dict[str, Any] = {"twin": twin_of(self.cls), "cls": self.cls}
        lines = [f"{', '.join(f'v_{key}' for key in keys)}, = tree.values()", "made = twin()"]
        defaults: Any = attrs.fields_dict(self.cls)
        for field in fields_of(self.cls):
            name = field.name
            if name not in keys:
                things[f"d_{name}"] = defaults[name].default
                lines.append(f"made.{name} = d_{name}")
                continue
            value, node = f"v_{name}", field.node
            item = node.item if isinstance(node, TupleNode) else node
            if isinstance(item, NestedNode):
                things[f"s_{name}"] = shapes_of(item.cls)
                filled = f"s_{name}[tuple({{0}})]({{0}})"
                value = (
                    filled.format(value)
                    if item is node
                    else f"[{filled.format('m')} for m in {value}]"
                )
            lines.append(f"made.{name} = {f'tuple({value})' if item is not node else value}")
        text = "\n    ".join(["def fill(tree):", *lines, "made.__class__ = cls", "return made"])
        exec(compile(text, "<floor>", "exec"), things)  # the text is all ours
        fill: Fill = things["fill"]
        self[keys] = fill
        return fill


SHAPES: dict[type, Shapes] = {}


def shapes_of(cls: Any) -> Shapes:
    """The functions for a class, the same ones for the whole process."""
    if cls not in SHAPES:
        SHAPES[cls] = Shapes(cls)
    return SHAPES[cls]
