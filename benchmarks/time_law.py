"""What treaty law costs, beside a plain state machine over the same acts in the same run.

The state machine is what people write by hand: it knows signature, consent and withdrawal, takes
entry into force as given, and explains nothing. All dates are certain, as in the published tables.
"""

import gc
import random
import time
from collections.abc import Callable
from importlib import import_module

from diplorecords import (
    Dossier,
    EdtfDate,
    EntryIntoForce,
    Nature,
    Threshold,
    Treaty,
    TreatyAction,
    TreatyActionKind,
    party_status,
    status_history,
)

TREATIES, ACTORS = 324, 60
FIRST = 712_223  # 1951-01-01
Row = tuple[int, TreatyActionKind]
Table = dict[tuple[str, str], list[Row]]


def main() -> None:
    """Print the times and their ratios."""
    calendar = timed(lambda: import_module("diplorecords.temporal.pendulum_edge"))
    print(f"calendar arithmetic, imported once for each process, {calendar:.2f} s")
    compare("entry into force by clauses", clauses=True)
    compare("entry into force unknown, as in the published tables", clauses=False)


def compare(title: str, *, clauses: bool) -> None:
    """Print the times for a world, and their ratios."""
    records, table = world(clauses=clauses)
    dossier = Dossier.of(records)
    pairs = list(table)
    set_aside()
    histories = timed(lambda: [status_history(dossier, *pair) for pair in pairs])
    set_aside()
    plain = timed(lambda: [plain_history(table[pair]) for pair in pairs])
    acts = sum(map(len, table.values()))
    print(f"{title}: {TREATIES} treaties, {acts:,} acts, {len(pairs):,} histories")
    print(f"all histories {histories:6.2f} s, plain {plain:6.3f} s, ratio {histories / plain:5.1f}")
    some = random.Random(7).choices(pairs, k=20_000)
    days = [FIRST + place % 20_000 for place in range(len(some))]
    asked = list(zip(some, days, strict=True))
    once = timed(lambda: [party_status(dossier, *pair, day) for pair, day in asked])
    bare = timed(lambda: [plain_status(table[pair], day) for pair, day in asked])
    print(
        f"one status {once / len(asked) * 1e6:6.1f} us, plain {bare / len(asked) * 1e6:5.1f} us, "
        f"ratio {once / bare:5.1f}"
    )


def world(*, clauses: bool) -> tuple[list[Treaty | TreatyAction], Table]:
    """Treaties and acts with the shape of the published tables."""
    chance = random.Random(1)
    table: Table = {}
    records: list[Treaty | TreatyAction] = []
    for number in range(TREATIES):
        rule = EntryIntoForce(thresholds=[Threshold(count=chance.randint(2, 40))])
        treaty = Treaty(
            id=f"t{number}",
            nature=Nature.LEGAL,
            entry_into_force=[rule] if clauses else [],
            acts_complete=clauses,
        )
        records.append(treaty)
        for actor in range(ACTORS):
            day = FIRST + chance.randint(0, 15_000)
            rows = [(day, TreatyActionKind.SIGNATURE)] if chance.random() < 0.6 else []
            kind = TreatyActionKind.RATIFICATION if rows else TreatyActionKind.ACCESSION
            rows.append((day + chance.randint(1, 4000), kind))
            if chance.random() < 0.02 and clauses:  # the tables do not show who left
                rows.append((day + 6000, TreatyActionKind.WITHDRAWAL))
            table[f"treaty:t{number}", f"state:s{actor}"] = rows
            records.extend(
                TreatyAction(
                    id=f"a{number}-{actor}-{place}",
                    actor=f"state:s{actor}",
                    instrument=treaty.ref,
                    kind=kind,
                    deposited=EdtfDate.from_day(when),
                )
                for place, (when, kind) in enumerate(rows)
            )
    return records, table


def plain_history(rows: list[Row]) -> list[tuple[int, str]]:
    """The statuses of one actor, by hand."""
    status, found = "none", [(0, "none")]
    for day, kind in sorted(rows, key=lambda row: row[0]):
        if kind is TreatyActionKind.WITHDRAWAL:
            status = "former"
        elif kind is TreatyActionKind.SIGNATURE:
            status = "signatory"
        else:
            status = "party"
        found.append((day, status))
    return found


def plain_status(rows: list[Row], day: int) -> str:
    """The status of one actor on a day, by hand."""
    return [status for since, status in plain_history(rows) if since <= day][-1]


def set_aside() -> None:
    """Let the collector meet only what is made from now on."""
    gc.collect()
    gc.freeze()


def timed(work: Callable[[], object]) -> float:
    """The processor seconds that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
