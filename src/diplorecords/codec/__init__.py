"""Strict JSON and JSON Lines: what is loaded is what was meant, or an error says where not."""

from diplorecords.codec.arrow import (
    ArrowStream,
    RecordTable,
    from_arrow,
    read_parquet,
    tables,
    to_arrow,
    write_parquet,
)
from diplorecords.codec.canonical import JsonValue, canonical_json
from diplorecords.codec.files import load, read_dossier, recover, save, write_dossier
from diplorecords.codec.identity import content_id
from diplorecords.codec.limits import Limits
from diplorecords.codec.reading import Recovered
from diplorecords.codec.schema import json_schema
from diplorecords.codec.streaming import iter_records
from diplorecords.codec.trees import dumps, from_tree, loads, to_tree

__all__ = [
    "ArrowStream",
    "JsonValue",
    "Limits",
    "Recovered",
    "canonical_json",
    "content_id",
    "dumps",
    "from_tree",
    "iter_records",
    "json_schema",
    "load",
    "loads",
    "read_dossier",
    "recover",
    "save",
    "to_tree",
    "write_dossier",
    "RecordTable",
    "from_arrow",
    "read_parquet",
    "tables",
    "to_arrow",
    "write_parquet",
]
