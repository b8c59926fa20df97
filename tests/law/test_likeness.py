"""Cases of one pattern are worked out once: what is said of the others is what holds for them."""

from hypothesis import given
from hypothesis import strategies as st

from diplorecords import (
    Dossier,
    EdtfDate,
    Nature,
    Treaty,
    TreatyAction,
    TreatyActionKind,
    status_history,
)
from diplorecords.law.effects import EFFECTS

FIRST_DAY = 730_120  # 2000-01-01
KINDS = [kind for kind in EFFECTS if kind is not TreatyActionKind.SUBSCRIPTION]
ACTORS = ["state:a", "state:b", "state:c", "state:d"]


def day_text(day: int) -> str:
    return str(EdtfDate.from_day(FIRST_DAY + day))


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Treaty, list[TreatyAction]]:
    """A treaty of unknown entry into force, and actors that do the same, at other distances."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=4))
    lists = st.lists(st.integers(0, 9), min_size=len(kinds), max_size=len(kinds))
    shared = draw(lists)
    acts: list[TreatyAction] = []
    for number, actor in enumerate(ACTORS):
        days = draw(st.sampled_from([shared, shared, draw(lists)]))
        stretch, names = draw(st.sampled_from([1, 2, 3, 50])), draw(st.permutations(range(4)))
        uncertain = draw(st.integers(0, 9)) == 0
        acts.extend(
            TreatyAction(
                id=f"act-{number}-{name}",
                actor=actor,
                instrument="treaty:pact",
                kind=kind,
                deposited=day_text(day * stretch)[: 7 if uncertain else None],
            )
            for kind, day, name in zip(kinds, days, names, strict=False)
        )
    nature, adopted = draw(st.sampled_from(Nature)), draw(st.none() | st.integers(0, 9))
    treaty = Treaty(
        id="pact", nature=nature, adopted=None if adopted is None else day_text(adopted)
    )
    return treaty, acts


@given(worlds())
def test_a_case_comes_out_as_it_does_alone(world: tuple[Treaty, list[TreatyAction]]) -> None:
    """Days, outcomes and reasons are those of the actor's own acts, whoever did the same."""
    treaty, acts = world
    together = Dossier.of([treaty, *acts])
    for actor in ACTORS:
        alone = Dossier.of([treaty, *(act for act in acts if str(act.actor) == actor)])
        assert status_history(together, treaty.ref, actor) == status_history(
            alone, treaty.ref, actor
        )


def test_each_of_many_cases_alike_names_its_own_acts_and_days() -> None:
    """Fifty states do the same, a day apart."""
    treaty = Treaty(id="pact", nature=Nature.LEGAL)
    acts = [
        TreatyAction(
            id=f"{kind.value}-{number}",
            actor=f"state:s{number}",
            instrument=treaty.ref,
            kind=kind,
            deposited=day_text(later + number),
        )
        for number in range(50)
        for kind, later in ((TreatyActionKind.SIGNATURE, 0), (TreatyActionKind.RATIFICATION, 90))
    ]
    dossier = Dossier.of([treaty, *acts])
    for number in range(50):
        *_, signed, bound = status_history(dossier, treaty.ref, f"state:s{number}")
        assert signed.first == FIRST_DAY + number
        assert bound.first == FIRST_DAY + 90 + number
        names = {act.id for reason in bound.because for act in reason.acts}
        assert names == {f"signature-{number}", f"ratification-{number}"}
