"""`schema`: the JSON Schema of the format."""

from diplorecords.cli.terminal import Output
from diplorecords.codec import json_schema

__all__ = ["schema"]


def schema(out: Output) -> int:
    """Write the JSON Schema of all records; it is JSON in either format."""
    out.json(json_schema())
    return 0
