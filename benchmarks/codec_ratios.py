"""How long loading, writing and tables of records take, against plain dictionaries and others.

The records are made for it, unless a dossier file is given. Everything is timed by turns in one
run, with the collector of cycles paused. The others get an easier task: they neither check for
repeated keys nor read dates and references.
"""

import json
import sys
from collections.abc import Callable
from typing import Any

from codec_floor import floor_of
from codec_records import realistic_records
from harness import Step, medians, peer

from diplorecords import (
    AnyRecord,
    Dossier,
    from_arrow,
    load,
    loads,
    read_dossier,
    tables,
    write_dossier,
)
from diplorecords.codec.fast_encoding import StructWriters
from diplorecords.codec.fast_json import standard_reader
from diplorecords.codec.fast_loading import QuickLoader
from diplorecords.codec.fast_texts import TextWriters
from diplorecords.codec.fast_ways import by_structs, by_trees
from diplorecords.codec.fast_writers import Writers
from diplorecords.codec.limits import DEFAULT_LIMITS as LIMITS

COUNT = 20_000
ROUNDS = 5


def main() -> int:
    """Print a table for loading, one for writing, and one for columns."""
    given = sys.argv[1:]
    dossier = load(given[0]) if given else Dossier.of(realistic_records(COUNT))
    records = list(dossier)
    data = write_dossier(dossier)
    lines = data.splitlines(keepends=True)[1:]
    trees = [json.loads(line) for line in lines]
    orjson, msgspec = peer("orjson"), peer("msgspec")

    loading: dict[str, Step] = {"json.loads": each(json.loads, lines)}
    loading["lines, json"] = in_batches(
        QuickLoader(LIMITS, by_trees(LIMITS, standard_reader)), lines
    )
    if orjson is not None:
        loading["orjson.loads"] = each(orjson.loads, lines)
        by_orjson = QuickLoader(LIMITS, by_trees(LIMITS, orjson.loads))
        loading["lines, orjson"] = in_batches(by_orjson, lines)
        floor = floor_of(orjson.loads)
        loading["slots filled without any check"] = lambda: floor(lines)
    if msgspec is not None:
        loading["msgspec.json.decode"] = each(msgspec.json.decode, lines)
        loading["lines, msgspec"] = in_batches(QuickLoader(LIMITS, by_structs(LIMITS)), lines)
        trusting = QuickLoader(LIMITS, trusted=by_structs(LIMITS, trusted=True))
        loading["lines, msgspec, trusted"] = in_batches(trusting, lines)
    loading["read_dossier"] = lambda: read_dossier(data, "x")
    loading["read_dossier, trusted"] = lambda: read_dossier(data, "x", trusted=True)
    table("loading", loading, len(records))

    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    writing: dict[str, Step] = {"json.dumps": each(encode, trees)}
    writing["lines, json"] = by_hundreds(TextWriters(), records)
    if orjson is not None:
        writing["orjson.dumps"] = each(orjson.dumps, trees)
    if msgspec is not None:
        writing["msgspec.json.encode"] = each(msgspec.json.encode, trees)
        writing["lines, msgspec"] = by_hundreds(StructWriters(msgspec), records)
    writing["write_dossier"] = lambda: write_dossier(dossier)
    read = read_dossier(data, "x")  # its records lie in memory in their order, as the trees do
    writing["write_dossier, as read"] = lambda: write_dossier(read)
    table("writing", writing, len(records))

    if peer("pyarrow") is not None:
        columns: dict[str, Step] = {"json.loads": each(json.loads, lines)}
        if orjson is not None:
            columns["orjson.loads"] = each(orjson.loads, lines)
        made = tables(records)
        columns["records to Arrow"] = lambda: tables(records)
        columns["Arrow to records"] = lambda: [from_arrow(each) for each in made.values()]
        table("tables", columns, len(records))

    few = lines[:200]
    safe = medians({"safe": each(loads, few), "json": each(json.loads, few)}, 1)
    print(f"one text at a time: x {safe['safe'] / safe['json']:.3g} json.loads")
    return 0


def each(call: Callable[[Any], object], things: list[Any]) -> Callable[[], list[object]]:
    """The step that calls a function with every thing, and keeps what it gives to the end."""
    return lambda: [call(thing) for thing in things]


def in_batches(quick: QuickLoader, lines: list[bytes]) -> Step:
    """The step that reads all lines on the fast path, by the thousand."""
    batches = [lines[at : at + 1_000] for at in range(0, len(lines), 1_000)]
    texts = [(batch, b"".join(batch)) for batch in batches]
    bare = [line[:-1] for line in lines]
    for _ in range(3):  # rare shapes are read quickly from the fourth time on
        each(quick.record, bare)()
    if None in each(quick.record, bare)():
        raise SystemExit("the fast path leaves some of them")
    return lambda: [quick.records(batch, text) for batch, text in texts]


def by_hundreds(writers: Writers, records: list[AnyRecord]) -> Step:
    """The step that writes all records as lines, by the hundred."""
    batches = [records[at : at + 100] for at in range(0, len(records), 100)]
    return lambda: [writers.lines(batch) for batch in batches]


def table(title: str, steps: dict[str, Step], count: int) -> None:
    """Print microseconds a record, and ratios to the reader or writer below."""
    seconds = medians(steps, ROUNDS)
    print(f"{title:34}{'us a record':>14}{'x json':>10}{'x orjson':>10}")
    names = [name for name in seconds if name.startswith("orjson")]
    for name, taken in seconds.items():
        standard = next(iter(seconds.values()))
        other = f"{taken / seconds[names[0]]:>10.3g}" if names else f"{'-':>10}"
        print(f"  {name:32}{taken / count * 1e6:>14.2f}{taken / standard:>10.3g}{other}")


if __name__ == "__main__":
    sys.exit(main())
