"""Questions that the dossier must answer, and how it answers them today."""

from typing import TypeVar

import pytest

from diplorecords.codec import content_id, dumps, loads, read_dossier, write_dossier
from diplorecords.dossier import (
    DEFAULT_POLICY,
    OFFICIAL_DOCUMENT_FIRST,
    Bound,
    DisagreementKind,
    Dossier,
    Inference,
    KeepAll,
    Moment,
    Premise,
    infer_date,
    sum_tallies,
)
from diplorecords.errors import Problem, Severity, ValidationError
from diplorecords.records import (
    Claim,
    Document,
    Incident,
    Meeting,
    MeetingStatus,
    NegotiationStage,
    Organization,
    Tally,
    TallyUnit,
    Tenure,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.rules import check
from diplorecords.temporal import (
    Certainty,
    EdtfBase,
    Span,
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


def held(moment: Moment, ref: str) -> Certainty:
    """Whether a record was there at a moment."""
    if ref in {str(record.ref) for record in moment.certain}:
        return Certainty.CERTAIN
    possible = {str(record.ref) for record in moment.possible}
    return Certainty.POSSIBLE if ref in possible else Certainty.IMPOSSIBLE


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
    """Question 2: possible while unresolved, impossible by the official document, all visible."""
    summit = "meeting:helsinki-summit-1992"
    unresolved = dossier.resolve(KeepAll())
    official = dossier.resolve(OFFICIAL_DOCUMENT_FIRST)
    assert held(unresolved.dossier.on("1992-07-08"), summit) is Certainty.POSSIBLE
    assert held(official.dossier.on("1992-07-08"), summit) is Certainty.IMPOSSIBLE
    assert held(official.dossier.on("1992-07-09"), summit) is Certainty.CERTAIN
    for resolution in (unresolved, official):
        value = resolution.value(summit, "span")
        assert value is not None
        assert value.claims == dossier.claims(summit, "span")
        assert len({claim.value for claim in value.claims}) == 3


def test_year_of_the_meeting_follows_from_two_premises(dossier: Dossier) -> None:
    """Question 3: 2024; without one of the premises more years are left."""
    article = dossier.lookup(Claim, "aliyev-schmid-span-article")
    derived = dossier.lookup(Claim, "aliyev-schmid-span-derived")
    in_office = Premise("tenure:schmid-secretary-general", Bound.WITHIN)
    chosen = Premise("tenure:babayev-cop29-designate", Bound.NOT_BEFORE)
    assert isinstance(article.value, Span)
    both = infer_date(dossier, article.value, [in_office, chosen])
    without_first = infer_date(dossier, article.value, [chosen])
    without_second = infer_date(dossier, article.value, [in_office])
    assert isinstance(both, Inference)
    assert isinstance(without_first, Inference)
    assert isinstance(without_second, Inference)
    assert str(both.value) == "2024-07-13"
    assert str(without_first.value) == "[2024-07-13..]"
    years = [f"{year}-07-13" for year in range(2021, 2025)]
    assert str(without_second.value) == f"[{','.join(years)}]"
    made = both.claim("x", article)
    assert (made.value, made.premises) == (derived.value, derived.premises)


def test_kasprzyk_holds_the_office_on_the_article_s_date(dossier: Dossier) -> None:
    """Question 4: certain then; over by 2026, when the office was abolished."""
    tenure = get(dossier, Tenure, "kasprzyk-personal-representative")
    later = dossier.on("2026-01-01")
    assert tenure in dossier.on("2024-07-13").certain
    assert tenure in dossier.on("1997-01-01").certain
    assert tenure not in (*later.certain, *later.possible)


def test_kasprzyk_of_2026_is_open_for_who_knows_the_article_only(dossier: Dossier) -> None:
    """Question 4: possible by what was known in 2024, impossible by what was in 2026."""
    tenure = "tenure:kasprzyk-personal-representative"
    for known_at in ("2024", "2026"):
        assert held(dossier.on("2024-07-13", known_at=known_at), tenure) is Certainty.CERTAIN
    assert held(dossier.on("2026-01-01", known_at="2024"), tenure) is Certainty.POSSIBLE
    assert held(dossier.on("2026-01-01", known_at="2026"), tenure) is IMPOSSIBLE
    assert held(dossier.known_at("2024").on("2026-01-01"), tenure) is Certainty.POSSIBLE
    assert str(dossier.known_at("2024").lookup(Tenure, tenure).span) == "1997-01-01/.."


def test_stage_of_the_peace_treaty_is_that_of_the_day_of_knowledge(dossier: Dossier) -> None:
    """Under negotiation by 2024, initialled by what was perhaps known in August 2025."""
    treaty = "arm-aze-peace-treaty"
    then, later = dossier.known_at("2024"), dossier.known_at("2025-08", possible=True)
    assert then.lookup(Treaty, treaty).stage is NegotiationStage.UNDER_NEGOTIATION
    assert later.lookup(Treaty, treaty).stage is NegotiationStage.INITIALLED


def test_default_policy_asserts_nothing_that_is_contested(dossier: Dossier) -> None:
    """What one side says of a constitution stays a claim; so does the reading of a decision."""
    resolved = dossier.resolve(DEFAULT_POLICY).dossier
    for name in ("constitution-of-armenia", "cso-conclusions-1992", "charter-of-paris"):
        assert resolved.lookup(Document, name) == dossier.lookup(Document, name)
    assert resolved.lookup(Treaty, "arm-aze-peace-treaty") == (
        dossier.lookup(Treaty, "arm-aze-peace-treaty")
    )


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
    assert tally.ref in {found.subject for found in dossier.conflicts()}
    assert sum_tallies([tally]) == tally.count
    with pytest.raises(ValidationError, match="counts victim"):
        sum_tallies([tally, get(dossier, Tally, "mines-victims-2024")])


def test_opposite_polarity_on_borders_is_one_finding_naming_three_sources(
    dossier: Dossier,
) -> None:
    """Question 7."""
    (found,) = [each for each in dossier.conflicts() if each.field == "provisions"]
    assert found.kind is DisagreementKind.POLARITY
    assert [source.id for source in found.sources] == [
        "azerbaijan-az",
        "garabagh-net",
        "webangah-article",
    ]
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
    split = [each for each in check(dossier) if each.code == "one-seat-two-participants"]
    assert [each.records[0] for each in split] == ["claim:babayev-meeting-minister-article"]


def test_dossier_survives_json_and_back(dossier: Dossier) -> None:
    """Question 10: equal, with an equal hash, record by record and as a file."""
    data = write_dossier(dossier)
    again = read_dossier(data, "example")
    assert again == dossier
    assert hash(again) == hash(dossier)
    assert content_id(again) == content_id(dossier)
    assert write_dossier(again) == data
    assert again.resolve(DEFAULT_POLICY) == dossier.resolve(DEFAULT_POLICY)
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
