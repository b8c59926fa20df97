"""`select`: the records by type, actor, place and time; the oracle looks at every record."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier, Selection, references_of, select
from diplorecords.dossier.dating import occurrence
from diplorecords.errors import EdtfError, ValidationError
from diplorecords.records import (
    AnyRecord,
    Claim,
    Incident,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Membership,
    Office,
    Organization,
    OrganizationKind,
    Person,
    Tenure,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.temporal import Certainty, Operand, shares_a_day
from diplorecords.values import Participant, Place, Record, Ref

ACTORS = ("state:a", "person:a", "organization:a", "office:a")
SPANS = st.sampled_from((None, "1992", "1992-06", "1993-01-01/..", "199X", "1992-06-13~"))
YEARS = st.sampled_from((None, "1992", "1992-06", "1993-05-05"))
PLACES = st.none() | st.builds(
    Place, st.sampled_from(("Vienna", "vienna", "Baku")), within=st.sampled_from((None, "state:a"))
)


def meeting(number: int, span: str | None, place: Place | None, actors: Iterable[str]) -> Meeting:
    """A meeting, of which every third is only planned."""
    return Meeting(
        id=str(number),
        kind=MeetingKind.CONFERENCE,
        status=(MeetingStatus.HELD, MeetingStatus.HELD, MeetingStatus.PLANNED)[number % 3],
        span=span,
        place=place,
        convened_by=actors,
    )


def membership(number: int, span: str | None, place: Place | None, _: Iterable[str]) -> AnyRecord:
    """A membership of the state in the organization."""
    member = ACTORS[number % 2]
    return Membership(id=str(number), member=member, organization="organization:a", span=span)


def seat(number: int, span: str | None, place: Place | None, _: Iterable[str]) -> AnyRecord:
    """A body of the organization, with a seat."""
    kind = OrganizationKind.ORGAN
    return Organization(id=f"x{number}", kind=kind, seat=place, part_of=ACTORS[2], span=span)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Records of three classes about few actors, places and years."""
    makers = draw(st.lists(st.sampled_from((meeting, meeting, membership, seat)), max_size=6))
    actors = st.lists(st.sampled_from(ACTORS), unique=True, max_size=3)
    return Dossier.of(
        make(number, draw(SPANS), draw(PLACES), draw(actors)) for number, make in enumerate(makers)
    )


def slow_answer(
    dossier: Dossier,
    *,
    classes: tuple[type[Record], ...],
    actors: Iterable[str],
    place: str | None,
    within: str | None,
    when: Operand | None,
) -> Selection:
    """Look at every record."""
    found: dict[Certainty, list[AnyRecord]] = {certainty: [] for certainty in Certainty}
    for record in dossier:
        answer = Certainty.CERTAIN
        if classes and not isinstance(record, classes):
            continue
        named = {str(each.target) for each in references_of(record) if each.path[-6:] != "within"}
        where: Any = getattr(record, "place", None) or getattr(record, "seat", None)
        if not set(actors) <= named:
            continue
        if place is not None and (where is None or where.name.lower() != place.lower()):
            continue
        if within is not None and (where is None or str(where.within) != within):
            continue
        if when is not None:
            period = dossier.period_of(record)
            if period is None:
                continue
            answer = shares_a_day(period.operand, when) & occurrence(record)
        found[answer].append(record)
    return Selection(tuple(found[Certainty.CERTAIN]), tuple(found[Certainty.POSSIBLE]))


@given(
    dossier=dossiers(),
    classes=st.lists(st.sampled_from((Meeting, Membership, Organization, Record)), max_size=2),
    actors=st.lists(st.sampled_from(ACTORS), max_size=2),
    place=st.sampled_from((None, "VIENNA", "Baku", "Paris")),
    within=st.sampled_from((None, None, "state:a", "state:b")),
    when=YEARS,
)
def test_answer_is_that_of_looking_at_every_record(
    *,
    dossier: Dossier,
    classes: list[type[Record]],
    actors: list[str],
    place: str | None,
    within: str | None,
    when: str | None,
) -> None:
    """The indexes change nothing, whichever of the questions are asked together."""
    expected = slow_answer(
        dossier, classes=tuple(classes), actors=actors, place=place, within=within, when=when
    )
    asked: dict[str, Any] = {"actor": actors, "place": place, "within": within}
    assert select(dossier, *classes, **asked, on=when) == expected
    assert select(dossier, *classes, **asked, during=when) == expected


TALKS = Meeting(
    id="talks",
    kind=MeetingKind.BILATERAL,
    status=MeetingStatus.HELD,
    span="2024-07",
    place=Place("Wien", within="state:aut"),
    participants=[
        Participant("person:noc", capacity="office:head", on_behalf_of="organization:osce"),
        Participant("person:aliyev", on_behalf_of="state:aze"),
    ],
)
ACT = TreatyAction(
    id="act",
    actor="state:aze",
    instrument="treaty:t",
    kind=TreatyActionKind.ACCESSION,
    depositary="state:usa",
    territory="state:x",
)
CLAIM = Claim(id="c", subject="state:aze", field="note", value="x", attributed_to="state:arm")
HEAD = Tenure(id="head", holder="person:noc", office="office:head")
OFFICE = Office(id="head", body="organization:osce")
PERSON = Person(id="noc")
DOSSIER = Dossier.of([TALKS, ACT, CLAIM, HEAD, OFFICE, PERSON])


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        ("person:noc", [TALKS, HEAD]),
        ("office:head", [TALKS, HEAD]),
        ("organization:osce", [TALKS, OFFICE]),
        ("state:aze", [TALKS, ACT]),
        ("state:usa", [ACT]),
        ("state:arm", [CLAIM]),
        ("state:aut", []),
        ("state:x", []),
        (("person:noc", Ref("state", "aze")), [TALKS]),
        (iter(["person:noc", "state:usa"]), []),
        ("state:none", []),
        ((), list(DOSSIER)),
    ],
)
def test_an_actor_is_named_in_a_field_for_actors(actor: Any, expected: list[AnyRecord]) -> None:
    """Where a place lies, to what an act extends and what a claim is about is no actor."""
    found = select(DOSSIER, actor=actor)
    assert (set(found.certain), found.possible) == (set(expected), ())


@pytest.mark.parametrize(
    ("through", "expected"),
    [
        ("actor", [ACT]),
        (["actor", "depositary"], [ACT]),
        ("participants", [TALKS]),
        ("territory", []),
        ((), [TALKS, ACT]),
    ],
)
def test_the_fields_in_which_an_actor_is_named_can_be_chosen(
    through: Any, expected: list[AnyRecord]
) -> None:
    """So that a depositary is no party."""
    assert set(select(DOSSIER, actor="state:aze", through=through).certain) == set(expected)


def test_a_place_is_found_by_name_and_by_the_state_that_it_is_in() -> None:
    """Names are compared as everywhere."""
    assert select(DOSSIER, place=" wien ").certain == (TALKS,)
    assert select(DOSSIER, Incident, place="Wien").certain == ()
    assert select(DOSSIER, Meeting, within="state:aut").certain == (TALKS,)
    assert select(DOSSIER, within=Ref("state", "aze")).certain == ()
    assert DOSSIER.in_place("Wien") == (TALKS,)


def test_records_of_a_class_are_found_by_time_alone() -> None:
    """Certainly or possibly, as the dossier says of all its records."""
    assert select(DOSSIER, Meeting, on="2024-07") == Selection((TALKS,), ())
    assert select(DOSSIER, Meeting, Tenure, during="2024-07-13") == Selection((), (TALKS,))
    assert select(DOSSIER, Tenure, on="2024-07") == Selection((), ())
    assert select(DOSSIER, actor="person:noc", on="2024-07") == Selection((TALKS,), ())


def test_records_come_in_the_order_of_the_dossier_each_once() -> None:
    """Whatever order the classes are named in."""
    found = select(DOSSIER, Tenure, Meeting, Record, Tenure)
    assert found.certain == DOSSIER.records


@pytest.mark.parametrize(
    "make",
    [
        lambda: select([TALKS]),  # type: ignore[arg-type]  # that is the point
        lambda: select(DOSSIER, str),  # type: ignore[arg-type]  # that is the point
        lambda: select(DOSSIER, actor="aliyev"),
        lambda: select(DOSSIER, actor=7),  # type: ignore[arg-type]  # that is the point
        lambda: select(DOSSIER, actor=[7]),  # type: ignore[list-item]  # that is the point
        lambda: select(DOSSIER, through="colour"),
        lambda: select(DOSSIER, through=7),  # type: ignore[arg-type]  # that is the point
        lambda: select(DOSSIER, place=Place("Wien")),  # type: ignore[arg-type]  # that is the point
        lambda: select(DOSSIER, within="Austria"),
        lambda: select(DOSSIER, on="1992", during="1993"),
        lambda: select(DOSSIER, on=1.5),  # type: ignore[arg-type]  # that is the point
        lambda: select(DOSSIER, actor="state:aze", on=1.5),  # type: ignore[arg-type]  # that is the point
    ],
)
def test_arguments_of_the_wrong_type_are_refused(make: Callable[[], object]) -> None:
    """With the error that everything else raises, before anything is looked up."""
    with pytest.raises(ValidationError):
        make()


def test_a_time_that_is_no_edtf_is_refused() -> None:
    """Also where nothing is left that it could be asked of."""
    with pytest.raises(EdtfError):
        select(DOSSIER, actor="state:none", on="13 July")
