"""One small builder for tables of consents, as a fixture.

A line is an actor and its acts: `rus | signature 1999-03-11 | ratification 2004-11-18`. An actor
with a colon is a reference. A date behind `>` is that on which the act takes effect; a name in
parentheses is the kind of the act of the same actor that it refers to, with its number where there
are several: the second withdrawal is `withdrawal-2`.
"""

import re
from collections import Counter
from datetime import date, timedelta

import attrs
import pytest

from diplorecords.dossier import Dossier
from diplorecords.law import StatusAnswer, party_status
from diplorecords.records import (
    AnyRecord,
    Organization,
    OrganizationKind,
    State,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.values import Ref

_ACT = re.compile(
    r"(?P<kind>[a-z_]+)(?: \((?P<other>[a-z_2-9-]+)\))?"
    r" (?P<done>[0-9-]+)(?: > (?P<effect>[0-9-]+))?"
)


class Worked:
    """What the worked examples are made with."""

    @staticmethod
    def others(count: int, first: str, step: int = 1, kind: str = "ratification") -> str:
        """A table of states without names, one every few days from a first day on.

        They stand for the consents that an example needs and does not tell of.
        """
        days = (date.fromisoformat(first) + timedelta(days=step * place) for place in range(count))
        return "\n".join(f"s{place:03} | {kind} {day}" for place, day in enumerate(days, start=1))

    @staticmethod
    def dossier(treaty: Treaty, *tables: str) -> Dossier:
        """The treaty, the acts of the tables, and their actors."""
        acts = [act for table in tables for act in acts_of(treaty.id, table)]
        actors: list[AnyRecord] = [
            Organization(id=ref.id, kind=OrganizationKind.IGO)
            if ref.type == "organization"
            else State(id=ref.id)
            for ref in sorted({act.actor for act in acts})
        ]
        return Dossier.of([treaty, *acts, *actors])

    def complete(self, treaty: Treaty, *tables: str) -> Dossier:
        """The same, the acts being those of all participants."""
        return self.dossier(attrs.evolve(treaty, acts_complete=True), *tables)

    @staticmethod
    def answer(dossier: Dossier, treaty: str, actor: str, day: str) -> StatusAnswer:
        """Where an actor, a state unless it says otherwise, stands towards a treaty on a day."""
        return party_status(dossier, f"treaty:{treaty}", _actor(actor), day)

    def status(self, dossier: Dossier, treaty: str, actor: str, day: str) -> str | None:
        """The same in a word; None where several are possible."""
        status = self.answer(dossier, treaty, actor, day).status
        return None if status is None else status.value

    def changes(self, dossier: Dossier, treaty: str, actor: str, day: str) -> tuple[str, str]:
        """Where an actor stands on the eve of a day, and on the day."""
        eve = str(date.fromisoformat(day) - timedelta(days=1))
        before, after = (self.status(dossier, treaty, actor, each) for each in (eve, day))
        return str(before), str(after)


def acts_of(treaty: str, table: str) -> list[TreatyAction]:
    """The acts of a table."""
    found: list[TreatyAction] = []
    numbers: Counter[str] = Counter()
    for line in filter(None, map(str.strip, table.splitlines())):
        name, *cells = (cell.strip() for cell in line.split("|"))
        for cell in cells:
            match = _ACT.fullmatch(cell)
            assert match is not None, cell
            other, key = match["other"], f"{treaty}-{name}-{match['kind']}".replace(":", "-")
            numbers[key] += 1
            found.append(
                TreatyAction(
                    id=key if numbers[key] == 1 else f"{key}-{numbers[key]}",
                    actor=_actor(name),
                    instrument=f"treaty:{treaty}",
                    kind=TreatyActionKind(match["kind"]),
                    deposited=match["done"],
                    effective=match["effect"],
                    refers_to=other and f"treaty_action:{treaty}-{name}-{other}",
                )
            )
    return found


def _actor(name: str) -> Ref:
    return Ref.parse(name if ":" in name else f"state:{name}")


@pytest.fixture(scope="module")
def worked() -> Worked:
    """The builder, and short questions."""
    return Worked()
