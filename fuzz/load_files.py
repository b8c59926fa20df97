"""Coverage-guided fuzzing of the loader, with atheris.

    python fuzz/load_files.py -max_total_time=60

It begins with the cases of tests/suite/. An input that breaks something goes, as text or base64,
into tests/suite/corpus.json, so that the suite tries it from then on.
"""

import base64
import json
import sys
import tempfile
import warnings
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["diplorecords"]):
    from diplorecords.codec import Limits, loads, read_dossier, write_dossier
    from diplorecords.codec.reading import recover_lines
    from diplorecords.errors import LoadError

SUITE = Path(__file__).parents[1] / "tests" / "suite"
LIMITS = Limits(file_bytes=2**20, line_bytes=2**16, problems=20)
"""Small, so that no time goes into what is merely large."""


def try_one(data: bytes) -> None:
    """Read an input in every way; whatever is not a LoadError is a find."""
    if not data:
        return
    name = ("x.jsonl", "x.jsonl.gz")[data[0] & 1]
    unknown = ("keep", None)[data[0] >> 1 & 1]
    body = data[1:]
    with suppress(LoadError):
        dossier = read_dossier(body, name, unknown=unknown, limits=LIMITS)
        again = read_dossier(write_dossier(dossier), "again", unknown="keep")
        if again != dossier:
            raise AssertionError("what was written is not what was read")
        if read_dossier(body, name, unknown=unknown, trusted=True, limits=LIMITS) != dossier:
            raise AssertionError("trusting reads something else")
    with suppress(LoadError):
        read_dossier(body, name, unknown=unknown, trusted=True, limits=LIMITS)
    # Without its header a file is refused, and every line is looked at all the same.
    recover_lines(BytesIO(body), name, LIMITS)
    for line in body.splitlines()[:20]:
        with suppress(LoadError):
            loads(line, trusted=True, limits=LIMITS)
            loads(line, limits=LIMITS)


def seeds() -> list[bytes]:
    """The cases of the suite, each to be read in two ways."""
    found: list[bytes] = []
    for name in ("codec.json", "codec_files.json", "corpus.json"):
        for case in json.loads((SUITE / name).read_text(encoding="utf-8"))["cases"]:
            text = case.get("text")
            data = base64.b64decode(case["base64"]) if text is None else text.encode()
            packed = case.get("file", "").endswith(".gz")
            found += [bytes([packed]) + data, bytes([2 + packed]) + data]
    return found


def main() -> None:
    """Fuzz until the time is over, or something breaks."""
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        for index, seed in enumerate(seeds()):
            (Path(folder) / str(index)).write_bytes(seed)
        atheris.Setup([*sys.argv, "-max_len=4096", folder], try_one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
