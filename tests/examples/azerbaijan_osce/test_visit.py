"""Lines 1 to 13 of the article: the visit of July 2024, what was said, and the mines."""

from typing import TypeVar

from diplorecords.dossier import Dossier
from diplorecords.records import (
    Claim,
    ClaimState,
    Credibility,
    Document,
    Incident,
    Meeting,
    MeetingKind,
    MeetingStatus,
    MemberRole,
    Membership,
    Modality,
    NegotiationStage,
    Organization,
    OrganizationKind,
    Person,
    Polarity,
    Rank,
    SpeechAct,
    State,
    Statement,
    Tally,
    TallyUnit,
    Tenure,
    TenureStatus,
    Treaty,
)
from diplorecords.temporal import Certainty, Span, SpanEnd, covers, within
from diplorecords.values import Count, NameKind, Ref
from diplorecords.values.record import Record

R = TypeVar("R", bound=Record)


def get(dossier: Dossier, cls: type[R], record_id: str) -> R:
    """The record of a class with this id."""
    return next(record for record in dossier.all(cls) if record.id == record_id)


def claims(dossier: Dossier, ref: str, field: str) -> dict[str, Claim]:
    """The claims on a field, by id."""
    return {claim.id: claim for claim in dossier.claims(ref, field)}


def actors(meeting: Meeting) -> set[str]:
    """Who took part."""
    return {str(participant.actor) for participant in meeting.participants}


def test_f01_short_form_of_the_title_is_an_alias(dossier: Dossier) -> None:
    """The first line has a form that is no official name."""
    osce = get(dossier, Organization, "osce")
    kinds = {name.text: name.kind for name in osce.names}
    assert kinds["منظمة الأمن الأوروبي"] is NameKind.ALIAS
    assert dossier.find("منظمة الأمن الأوروبي") == (osce,)


def test_f02_meeting_keeps_the_raw_date_and_the_resolved_one(dossier: Dossier) -> None:
    """Day and month from the article, the year by inference, both beside the release."""
    meeting = get(dossier, Meeting, "aliyev-schmid-2024")
    said = claims(dossier, "meeting:aliyev-schmid-2024", "span")
    assert meeting.kind is MeetingKind.BILATERAL
    assert meeting.span == Span("2024-07-13")
    assert actors(meeting) == {"person:aliyev", "person:schmid"}
    assert said["aliyev-schmid-span-article"].value == Span("XXXX-07-13")
    assert said["aliyev-schmid-span-release"].rank is Rank.PREFERRED


def test_f02_derived_year_names_both_premises(dossier: Dossier) -> None:
    """The end of her tenure bounds it from above, the choice of the host from below."""
    derived = claims(dossier, "meeting:aliyev-schmid-2024", "span")["aliyev-schmid-span-derived"]
    reason = derived.reason or ""
    assert derived.value == Span("2024-07-13")
    assert "tenure:schmid-secretary-general (2024-09)" in reason
    assert "(2023-12)" in reason


def test_f03_schmid_is_not_president_of_cop29(dossier: Dossier) -> None:
    """The title belongs to Babayev, who was designate; the artefact is an improbable claim."""
    holders = {
        tenure.holder.id
        for tenure in dossier.all(Tenure)
        if tenure.office == Ref("office", "cop29-president")
    }
    designate = get(dossier, Tenure, "babayev-cop29-designate")
    moved = claims(dossier, "tenure:babayev-cop29-designate", "holder")["cop29-holder-article"]
    assert holders == {"babayev"}
    assert designate.status is TenureStatus.DESIGNATE
    assert moved.value == Ref("person", "schmid")
    assert moved.credibility is Credibility.IMPROBABLE
    assert designate.span is not None
    assert covers(designate.span, "2024-07-13") is Certainty.CERTAIN


def test_f03_babayev_is_president_from_his_election(dossier: Dossier) -> None:
    """Elected on 11 November 2024."""
    span = get(dossier, Tenure, "babayev-cop29-president").span
    assert span is not None
    assert str(span.begin) == "2024-11-11"


def test_f04_two_readings_of_the_second_meeting_stand_as_claims(dossier: Dossier) -> None:
    """The preferred one says why: the translation made one person two."""
    meeting = get(dossier, Meeting, "babayev-schmid-2024")
    said = claims(dossier, "meeting:babayev-schmid-2024", "participants")
    preferred = said["babayev-meeting-schmid-reading"]
    literal = said["babayev-meeting-minister-article"]
    assert preferred.rank is Rank.PREFERRED
    assert literal.value == said["babayev-meeting-minister-reading"].value
    assert actors(meeting) == {"person:babayev", "person:schmid"}
    assert "garbled translation" in (preferred.reason or "")
    assert meeting.span is not None
    assert within(meeting.span, "2024-07-11/2024-07-14") is Certainty.CERTAIN


def test_f05_visit_contains_its_meetings(dossier: Dossier) -> None:
    """The visit is the parent; the meeting that the article omits is one of its parts."""
    visit = get(dossier, Meeting, "schmid-visit-2024")
    parts = {meeting.id for meeting in dossier.all(Meeting) if meeting.part_of == visit.ref}
    assert visit.kind is MeetingKind.VISIT
    assert visit.span is not None
    assert covers(visit.span, "2024-07-13") is Certainty.CERTAIN
    assert parts == {
        "aliyev-schmid-2024",
        "babayev-schmid-2024",
        "bayramov-schmid-2024",
        "alat-port-visit-2024",
    }


def test_f06_contested_term_is_a_label_with_its_source(dossier: Dossier) -> None:
    """It is found by name and never shown as the name of the place."""
    area = get(dossier, State, "nagorno-karabakh")
    labels = [name for name in area.names if name.kind is NameKind.LABEL]
    assert {str(name.source) for name in labels} == {
        "source:webangah-article",
        "source:ucdp-prio-acd",
    }
    assert area.label == "Nagorno-Karabakh"
    assert area.administered_by == ()


def test_f06_f07_f11_f17_topics_are_recorded(dossier: Dossier) -> None:
    """What was talked about, in a few neutral words."""
    topics = get(dossier, Meeting, "aliyev-schmid-2024").topics
    wanted = {"COP29", "the OSCE within COP29", "regional connectivity", "regional peace"}
    assert wanted <= set(topics)


def test_f08_chair_of_the_movement_is_over_and_troika_goes_on(dossier: Dossier) -> None:
    """Former chair and current member of the Troika, as the release has it."""
    chair = get(dossier, Membership, "aze-nam-chair")
    troika = get(dossier, Membership, "aze-nam-troika")
    assert (chair.role, troika.role) == (MemberRole.CHAIR, MemberRole.TROIKA)
    assert chair.span is not None
    assert troika.span is not None
    assert (chair.span.end, troika.span.end) == (SpanEnd.OVER, SpanEnd.ONGOING)
    assert get(dossier, Statement, "aliyev-building-bridges").act is SpeechAct.COMMIT


def test_f09_close_relations_are_no_membership(dossier: Dossier) -> None:
    """A statement about the European Union, and nothing more."""
    statement = get(dossier, Statement, "aliyev-eu-relations")
    members = {membership.organization.id for membership in dossier.all(Membership)}
    assert statement.about == (Ref("organization", "eu"), Ref("state", "aze"))
    assert members == {"osce", "nam"}


def test_f10_f16_f19_f23_statements_have_their_speakers(dossier: Dossier) -> None:
    """Each with its act; that it is true is not recorded."""
    speakers = {
        "aliyev-green-policy": "aliyev",
        "schmid-economy-environment": "schmid",
        "aliyev-peace": "aliyev",
        "schmid-demining": "schmid",
    }
    for record_id, speaker in speakers.items():
        statement = get(dossier, Statement, record_id)
        assert (statement.speaker.id, statement.act) == (speaker, SpeechAct.ASSERT)
        assert statement.at == Ref("meeting", "aliyev-schmid-2024")


def test_f12_f13_projects_are_praised_by_schmid(dossier: Dossier) -> None:
    """Two named projects."""
    statement = get(dossier, Statement, "schmid-green-projects")
    kinds = {get(dossier, Organization, ref.id).kind for ref in statement.about}
    assert statement.act is SpeechAct.SUPPORT
    assert kinds == {OrganizationKind.PROJECT}


def test_f14_port_visit_is_planned_and_never_held(dossier: Dossier) -> None:
    """A future tense is not an event."""
    port = get(dossier, Meeting, "alat-port-visit-2024")
    said = dossier.claims(port.ref, "status")
    assert port.status is MeetingStatus.PLANNED
    assert {claim.modality for claim in said} == {Modality.PLANNED}
    assert port not in dossier.during("2024-07").certain
    assert port in dossier.during("2024-07").possible


def test_f15_existence_and_speaker_of_the_centre_are_claims(dossier: Dossier) -> None:
    """Two candidates for the speaker, and one source that leaves it open."""
    speakers = claims(dossier, "statement:monitoring-centre", "speaker").values()
    spans = claims(dossier, "organization:environmental-monitoring-centre", "span")
    assert {str(claim.value) for claim in speakers} == {"person:aliyev", "person:schmid"}
    assert spans["monitoring-centre-span-release"].state is ClaimState.UNKNOWN
    assert get(dossier, Organization, "environmental-monitoring-centre").span is None


def test_f16_misspelt_names_find_the_person(dossier: Dossier) -> None:
    """With and without the letter that line 12 drops."""
    schmid = get(dossier, Person, "schmid")
    assert dossier.find("شميدت") == dossier.find("شميت") == (schmid,)


def test_f18_two_offices_are_claimed_for_one_person(dossier: Dossier) -> None:
    """He is President; the head of government is another office."""
    said = claims(dossier, "tenure:aliyev-president", "office")
    offices = {str(claim.value): claim.rank for claim in said.values()}
    assert offices == {
        "office:prime-minister-aze": Rank.NORMAL,
        "office:president-aze": Rank.PREFERRED,
    }


def test_f20_f21_conditions_name_who_makes_them_and_of_whom(dossier: Dossier) -> None:
    """One side's demands; the other side's denial stands beside one of them."""
    treaty = get(dossier, Treaty, "arm-aze-peace-treaty")
    demand = get(dossier, Statement, "aliyev-constitution")
    said = claims(dossier, "treaty:arm-aze-peace-treaty", "conditions")
    assert {str(condition.demanded_by) for condition in treaty.conditions} == {"person:aliyev"}
    assert {str(condition.of) for condition in treaty.conditions} == {"state:arm"}
    assert demand.act is SpeechAct.DEMAND
    assert {claim.polarity for claim in said.values()} == set(Polarity)
    assert said["peace-treaty-condition-aliyev"].modality is Modality.CONDITIONAL


def test_f21_embedded_claim_is_attributed(dossier: Dossier) -> None:
    """What the constitution says about territory is a claim of the speaker only."""
    constitution = get(dossier, Document, "constitution-of-armenia")
    (claim,) = dossier.claims(constitution.ref)
    assert constitution.provisions == ()
    assert claim.attributed_to == Ref("statement", "aliyev-constitution")


def test_f22_stage_of_the_treaty_then_and_later(dossier: Dossier) -> None:
    """Under negotiation on the article's date; initialled by later knowledge."""
    said = claims(dossier, "treaty:arm-aze-peace-treaty", "stage")
    then = said["peace-treaty-stage-article"].value
    assert then is NegotiationStage.UNDER_NEGOTIATION
    assert get(dossier, Treaty, "arm-aze-peace-treaty").stage is NegotiationStage.INITIALLED


def test_f24_cause_of_the_contamination_is_attributed(dossier: Dossier) -> None:
    """The quoted cause is in a note on a statement of its speaker."""
    statement = get(dossier, Statement, "aliyev-mine-contamination")
    assert statement.speaker == Ref("person", "aliyev")
    assert "speaker's" in (statement.note or "")


def test_f25_about_370_is_one_approximate_tally(dossier: Dossier) -> None:
    """No range is made of it, and no incident."""
    tally = get(dossier, Tally, "mines-370")
    units = {claim.value for claim in dossier.claims(tally.ref, "unit")}
    assert tally.count == Count(best=370, approximate=True)
    assert (tally.unit, tally.span) == (TallyUnit.INCIDENT, None)
    assert units == {TallyUnit.INCIDENT, TallyUnit.VICTIM}
    assert dossier.all(Incident) == ()


def test_f25_large_number_has_no_figure(dossier: Dossier) -> None:
    """Killed and wounded, not counted."""
    assert get(dossier, Tally, "mines-casualties-unnumbered").count is None


def test_f25_series_of_persons_adds_up(dossier: Dossier) -> None:
    """Killed and injured together are the victims, in both years."""
    numbers = {tally.id: tally.count.best for tally in dossier.all(Tally) if tally.count}
    for year in ("2023", "2024"):
        parts = [numbers[f"mines-{unit}-{year}"] or 0 for unit in ("killed", "injured")]
        assert sum(parts) == numbers[f"mines-victims-{year}"]
