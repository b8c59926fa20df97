"""Loading records beside libraries that load typed objects, and the memory that the objects take.

The peers get classes of the same shape, derived from ours, with texts where we have dates and
references. They check types at most. Everything is timed by turns in one run, with the collector
of cycles paused.
"""

import dataclasses
import gc
import json
import sys
import tracemalloc
from collections.abc import Callable
from types import ModuleType
from typing import Any, cast

from codec_records import realistic_records
from harness import Step, medians, peer

from diplorecords import RECORD_CLASSES, AnyRecord, dumps
from diplorecords.codec.fast_json import quickest_reader
from diplorecords.codec.fast_loading import quick_loader
from diplorecords.codec.limits import DEFAULT_LIMITS
from diplorecords.values.typetree import (
    ClaimedNode,
    FlagNode,
    NestedNode,
    Node,
    NumberNode,
    TupleNode,
    WholeNode,
    fields_of,
)

COUNT = 5_000
ROUNDS = 5

Make = Callable[[str, list[tuple[str, Any, Any]]], Any]
"""Makes a class of a library: its name, and its fields with their types and defaults."""

Load = Callable[[bytes], object]
"""Loads one record."""


def main() -> int:
    """Print one line for each library."""
    records = realistic_records(COUNT)
    types = [record.record_type for record in records]
    lines = [dumps(record).encode() for record in records]
    quick = quick_loader(DEFAULT_LIMITS)
    whole = [line + b"\n" for line in lines]
    text = b"".join(whole)
    for line in lines * 8:
        quick.record(line)
    steps: dict[str, Step] = {
        "plain dictionaries": each([quickest_reader()] * COUNT, lines),
        "diplorecords": lambda: quick.records(whole, text),
    }
    for name, loaders in (
        ("msgspec", msgspec_loaders()),
        ("pydantic", pydantic_loaders()),
        ("mashumaro", mashumaro_loaders()),
    ):
        if loaders:
            steps[name] = each([loaders[kind] for kind in types], lines)
    for name, load, line in (stix2_loader(), followthemoney_loader()):
        if load is not None:
            steps[name] = each([load] * COUNT, [line] * COUNT)
    report(steps)
    return 0


def each(loads: list[Load], lines: list[bytes]) -> Step:
    """The step that loads every line with its own function, and keeps all to the end."""
    pairs = list(zip(loads, lines, strict=True))
    return lambda: [load(line) for load, line in pairs]


def report(steps: dict[str, Step]) -> None:
    """Print microseconds a record, the ratio to plain dictionaries, and bytes a record."""
    seconds = medians(steps, ROUNDS)
    print(f"{'':22}{'us a record':>14}{'x dictionaries':>16}{'bytes a record':>16}")
    base = next(iter(seconds.values()))
    for name, step in steps.items():
        gc.collect()
        tracemalloc.start()
        kept = step()
        used = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        del kept
        taken = seconds[name]
        print(f"{name:22}{taken / COUNT * 1e6:>14.1f}{taken / base:>16.3g}{used / COUNT:>16,.0f}")


def msgspec_loaders() -> dict[str, Load]:
    """Decoders of msgspec structures."""
    msgspec = peer("msgspec")
    if msgspec is None:
        return {}
    made = shapes(lambda name, fields: msgspec.defstruct(name, fields, kw_only=True))
    return {kind: msgspec.json.Decoder(cls).decode for kind, cls in made.items()}


def pydantic_loaders() -> dict[str, Load]:
    """Validators of pydantic models."""
    pydantic = peer("pydantic")
    if pydantic is None:
        return {}

    def make(name: str, fields: list[tuple[str, Any, Any]]) -> Any:
        return pydantic.create_model(name, **{key: (hint, value) for key, hint, value in fields})

    return {kind: cls.model_validate_json for kind, cls in shapes(make).items()}


def mashumaro_loaders() -> dict[str, Load]:
    """Decoders of dataclasses by mashumaro, over the standard library."""
    if peer("mashumaro") is None:
        return {}
    decoders: ModuleType | None = peer("mashumaro.codecs.json")

    def make(name: str, fields: list[tuple[str, Any, Any]]) -> Any:
        return dataclasses.make_dataclass(name, fields, kw_only=True, slots=True)

    made = shapes(make)
    return {kind: cast("Any", decoders).JSONDecoder(cls).decode for kind, cls in made.items()}


def stix2_loader() -> tuple[str, Load | None, bytes]:
    """A location of STIX 2.1, which has about as many fields as our records."""
    stix2 = peer("stix2")
    if stix2 is None:
        return "stix2", None, b""
    thing = stix2.Location(name="Vienna", country="AT", latitude=48.2, longitude=16.4)
    return "stix2", stix2.parse, thing.serialize().encode()


def followthemoney_loader() -> tuple[str, Load | None, bytes]:
    """An event of FollowTheMoney."""
    module = peer("followthemoney")
    if module is None:
        return "followthemoney", None, b""
    properties = {"name": ["Round"], "startDate": ["1992-02"], "location": ["Vienna"]}
    line = json.dumps({"id": "x", "schema": "Event", "properties": properties}).encode()
    model = module.model
    return "followthemoney", lambda data: model.get_proxy(json.loads(data)), line


def shapes(make: Make) -> dict[str, Any]:
    """A class of a library for each of the record classes."""
    made: dict[type, Any] = {}

    def shape(cls: type) -> Any:
        if cls not in made:
            hints = [(field, hint(field.node)) for field in fields_of(cls)]
            fields = [(field.name, kind | None, None) for field, kind in hints]
            made[cls] = make(cls.__name__, fields)
        return made[cls]

    def hint(node: Node) -> Any:
        match node:
            case NestedNode(cls):
                return shape(cls)
            case TupleNode(item):
                return cast("Any", tuple)[hint(item), ...]
            case WholeNode():
                return int
            case NumberNode():
                return float
            case FlagNode():
                return bool
            case ClaimedNode():
                return Any
            case _:
                return str

    classes: dict[str, type[AnyRecord]] = RECORD_CLASSES
    return {kind: shape(cls) for kind, cls in classes.items()}


if __name__ == "__main__":
    sys.exit(main())
