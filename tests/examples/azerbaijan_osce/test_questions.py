"""Questions that the dossier must answer, and how it answers them today."""

from typing import TypeVar

from diplorecords.codec import content_id, dumps, loads, read_dossier, write_dossier
from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import (
    Claim,
    Document,
    Incident,
    Meeting,
    MeetingStatus,
    Organization,
    Tally,
    TallyUnit,
    Tenure,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.rules import check
from diplorecords.temporal import (
    Certainty,
    EdtfBase,
    Operand,
    Span,
    SpanEnd,
    shares_a_day,
    starts_after,
)
from diplorecords.values import Nature
from diplorecords.values.record import Record

IMPOSSIBLE = Certainty.IMPOSSIBLE

R = TypeVar("R", bound=Record)


def get(dossier: Dossier, cls: type[R], record_id: str) -> R:
    """The record of a class with this id."""
    return next(record for record in dossier.all(cls) if record.id == record_id)


def conflict_on(dossier: Dossier, ref: str, field: str) -> Problem:
    """The one finding that sources differ about a field."""
    opening = f"claims on {field} of {ref} differ"
    (found,) = [
        problem
        for problem in check(dossier)
        if problem.code == "claims-conflict" and problem.message.startswith(opening)
    ]
    return found


def period(claim: Claim) -> Operand:
    """The period that a claim on one gives."""
    assert isinstance(claim.value, Span)
    return claim.value


def test_osce_is_named_csce_before_1995(dossier: Dossier) -> None:
    """Question 1: the name of the day; the anachronistic one is a finding."""
    osce = get(dossier, Organization, "osce")
    before, after = osce.name_on("1992-02-27"), osce.name_on("1995-01-01")
    (finding,) = [problem for problem in check(dossier) if problem.code == "anachronism"]
    assert before is not None
    assert after is not None
    assert before.text == "Conference on Security and Co-operation in Europe"
    assert after.text == "Organization for Security and Co-operation in Europe"
    assert finding.records[0] == "claim:osce-name-article"


def test_helsinki_summit_was_on_8_july_for_some_sources_only(dossier: Dossier) -> None:
    """Question 2: open among the claims, closed by the official document, all visible."""
    summit = get(dossier, Meeting, "helsinki-summit-1992")
    claims = dossier.claims(summit.ref, "span")
    answers = {shares_a_day(period(claim), "1992-07-08") for claim in claims}
    moment = dossier.on("1992-07-08")
    assert answers == {Certainty.CERTAIN, Certainty.IMPOSSIBLE}
    assert len({claim.value for claim in claims}) == 3
    assert summit not in (*moment.certain, *moment.possible)
    assert summit in dossier.on("1992-07-09").certain


def test_year_of_the_meeting_follows_from_two_premises(dossier: Dossier) -> None:
    """Question 3: 2024; without one of the premises more years are left."""
    tenure = get(dossier, Tenure, "schmid-secretary-general").span
    designation = get(dossier, Tenure, "babayev-cop29-designate").span
    assert tenure is not None
    assert designation is not None
    assert not isinstance(designation.begin, SpanEnd)
    days = [f"{year}-07-13" for year in range(2010, 2040)]
    in_office = {day for day in days if shares_a_day(tenure, day) is Certainty.CERTAIN}
    not_before = {day for day in days if starts_after(designation.begin, day) is IMPOSSIBLE}
    assert sorted(in_office) == days[11:15] == [f"{year}-07-13" for year in range(2021, 2025)]
    assert min(not_before) == "2024-07-13"
    assert in_office & not_before == {"2024-07-13"}


def test_kasprzyk_holds_the_office_on_the_article_s_date(dossier: Dossier) -> None:
    """Question 4: certain then; over by 2026, when the office was abolished."""
    tenure = get(dossier, Tenure, "kasprzyk-personal-representative")
    later = dossier.on("2026-01-01")
    assert tenure in dossier.on("2024-07-13").certain
    assert tenure in dossier.on("1997-01-01").certain
    assert tenure not in (*later.certain, *later.possible)


def test_kasprzyk_of_2026_is_open_for_who_knows_the_article_only(dossier: Dossier) -> None:
    """Question 4, known by 2024: ongoing as of the article is possible after it."""
    tenure = get(dossier, Tenure, "kasprzyk-personal-representative")
    claim = get(dossier, Claim, "kasprzyk-span-article")
    assert isinstance(claim.value, Span)
    as_known = Tenure(
        id=tenure.id,
        holder=tenure.holder,
        office=tenure.office,
        span=claim.value,
        sources=[claim.locator] if claim.locator else [],
    )
    then = dossier.replace(as_known)
    assert as_known in then.on("2024-07-13").certain
    assert as_known in then.on("2026-01-01").possible


def test_charter_of_paris_is_subscribed_not_acceded_to(dossier: Dossier) -> None:
    """Question 5: the act is a subscription, since the document is political."""
    act = get(dossier, TreatyAction, "aze-charter-of-paris")
    charter = get(dossier, Document, act.instrument.id)
    assert act in dossier.during("1993").certain
    assert (act.kind, charter.nature) == (TreatyActionKind.SUBSCRIPTION, Nature.POLITICAL)


def test_number_of_mine_incidents_is_one_contested_tally(dossier: Dossier) -> None:
    """Question 6: no incident is enumerated, and the unit of the 370 is disputed."""
    tally = get(dossier, Tally, "mines-370")
    assert dossier.all(Incident) == ()
    assert tally.count is not None
    assert tally.count.best == 370
    assert tally.count.approximate
    assert {claim.value for claim in dossier.claims(tally.ref, "unit")} == {
        TallyUnit.INCIDENT,
        TallyUnit.VICTIM,
    }


def test_opposite_polarity_on_borders_is_one_finding_naming_three_sources(
    dossier: Dossier,
) -> None:
    """Question 7."""
    message = conflict_on(dossier, "document:cso-conclusions-1992", "provisions").message
    for source in ("webangah-article", "azerbaijan-az", "garabagh-net"):
        assert f"source:{source}" in message


def test_planned_port_visit_is_not_among_the_meetings_held(dossier: Dossier) -> None:
    """Question 8."""
    held = {meeting.id for meeting in dossier.all(Meeting) if meeting.status is MeetingStatus.HELD}
    certain = {str(record.ref) for record in dossier.during("2024").certain}
    assert "alat-port-visit-2024" not in held
    assert "meeting:alat-port-visit-2024" not in certain


def test_garbled_persons_and_offices_are_findings(dossier: Dossier) -> None:
    """Question 9: F03, F04 and F18 each give one."""
    garbled = [
        ("tenure:babayev-cop29-designate", "holder"),
        ("meeting:babayev-schmid-2024", "participants"),
        ("tenure:aliyev-president", "office"),
    ]
    for ref, field in garbled:
        assert conflict_on(dossier, ref, field).code == "claims-conflict"


def test_dossier_survives_json_and_back(dossier: Dossier) -> None:
    """Question 10: equal, with an equal hash, record by record and as a file."""
    data = write_dossier(dossier)
    again = read_dossier(data, "example")
    assert again == dossier
    assert hash(again) == hash(dossier)
    assert content_id(again) == content_id(dossier)
    assert write_dossier(again) == data
    for record in dossier:
        assert loads(dumps(record)) == record


def test_check_finds_no_error(dossier: Dossier) -> None:
    """Disputed facts are no errors; the warnings are the anachronism and the split minister."""
    found = check(dossier)
    assert [problem for problem in found if problem.severity is Severity.ERROR] == []
    warnings = [problem.code for problem in found if problem.severity is Severity.WARNING]
    assert sorted(warnings) == ["anachronism", "one-seat-two-participants"]


def test_contested_fields_are_findings(dossier: Dossier) -> None:
    """Each field about which the sources differ is named once."""
    contested = [
        ("conflict:arm-aze", "span"),
        ("document:minsk-conference-decision-1992", "adopted"),
        ("meeting:helsinki-summit-1992", "span"),
        ("organization:osce-office-baku", "remit"),
        ("organization:osce-office-baku", "span"),
        ("tally:mines-370", "unit"),
        ("tenure:usa-minsk-co-chair", "span"),
        ("treaty_action:aze-helsinki-final-act", "instrument"),
    ]
    for ref, field in contested:
        assert conflict_on(dossier, ref, field).severity is Severity.INFO


def test_february_1992_has_the_mission_the_committee_and_the_admission(dossier: Dossier) -> None:
    """What was there in that month for certain; the conflict's begin is contested."""
    moment = dossier.on("1992-02")
    assert [str(record.ref) for record in moment.certain] == [
        "document:cso-conclusions-1992",
        "meeting:cso-7-prague-1992",
        "meeting:first-csce-mission-1992",
        "membership:aze-osce",
        "organization:osce",
    ]
    assert dossier["conflict:arm-aze"] in moment.possible


def test_every_claim_has_the_type_of_its_field(dossier: Dossier) -> None:
    """A date for a date, a period for a period: text alone is no date."""
    for claim in dossier.all(Claim):
        if claim.field == "span" and claim.state is None:
            assert isinstance(claim.value, Span), claim.id
        if claim.field == "adopted":
            assert isinstance(claim.value, EdtfBase), claim.id
