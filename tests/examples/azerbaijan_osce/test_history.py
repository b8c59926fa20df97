"""Lines 14 to 18 of the article: the conflict, and the CSCE in 1992 and 1993."""

from itertools import pairwise
from typing import TypeVar

from diplorecords.dossier import Dossier
from diplorecords.records import (
    Claim,
    Conflict,
    Credibility,
    Document,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Membership,
    MembershipEntry,
    MembershipStatus,
    Polarity,
    Rank,
    Statement,
    SubscriptionMode,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.temporal import Certainty, EdtfDate, Span, ends_before
from diplorecords.values import Nature, ParticipantRole, Ref
from diplorecords.values.record import Record

R = TypeVar("R", bound=Record)


def get(dossier: Dossier, cls: type[R], record_id: str) -> R:
    """The record of a class with this id."""
    return next(record for record in dossier.all(cls) if record.id == record_id)


def claimed(dossier: Dossier, ref: str, field: str) -> dict[str, str]:
    """What each source of a claim says about a field."""
    return {source_of(claim): str(claim.value) for claim in dossier.claims(ref, field)}


def source_of(claim: Claim) -> str:
    """The id of the source in which a claim stands, or nothing."""
    return claim.locator.source.id if claim.locator else ""


def preferred(dossier: Dossier, ref: str, field: str) -> list[object]:
    """The values that the compiler prefers."""
    found = dossier.claims(ref, field)
    return [claim.value for claim in found if claim.rank is Rank.PREFERRED]


def test_f26_five_begins_of_the_conflict_stand_side_by_side(dossier: Dossier) -> None:
    """None of them is preferred; the record holds one of several."""
    found = dossier.claims("conflict:arm-aze", "span")
    conflict = get(dossier, Conflict, "arm-aze")
    begins = {str(claim.value.begin) for claim in found if isinstance(claim.value, Span)}
    assert begins == {"1988-02", "1991-12-29", "1991-12-30", "1992-02", "1993-02-06"}
    assert preferred(dossier, "conflict:arm-aze", "span") == []
    assert conflict.span is not None
    assert str(conflict.span.begin) == f"[{','.join(sorted(begins))}]"


def test_f27_attention_is_a_statement_of_the_text(dossier: Dossier) -> None:
    """An opinion has its speaker."""
    assert get(dossier, Statement, "azerbaijan-az-attention").speaker.type == "source"


def test_f28_first_mission_keeps_the_words_for_its_date(dossier: Dossier) -> None:
    """Mid-February is an estimate, with the raw words beside it."""
    mission = get(dossier, Meeting, "first-csce-mission-1992")
    head = mission.participants[0]
    assert mission.kind is MeetingKind.FACT_FINDING_MISSION
    assert mission.span == Span("[1992-02-11..1992-02-20]")
    assert mission.sources[0].quote == "منتصف فبراير 1992"
    assert (head.actor.id, head.role) == ("schwarzenberg", ParticipantRole.HEAD_OF_DELEGATION)


def test_f29_committee_met_at_prague_in_an_inherited_year(dossier: Dossier) -> None:
    """The line has no year; the claim that resolves it says where the year comes from."""
    meeting = get(dossier, Meeting, "cso-7-prague-1992")
    raw = get(dossier, Claim, "cso-7-span-article")
    assert meeting.span == Span("1992-02-27", "1992-02-28")
    assert meeting.place is not None
    assert meeting.place.name == "Prague"
    assert str(raw.value) == "XXXX-02-27/XXXX-02-28"
    assert preferred(dossier, "meeting:cso-7-prague-1992", "span") == [meeting.span]


def test_f30_what_the_conclusions_confirm_is_one_side_s_reading(dossier: Dossier) -> None:
    """It is claimed, attributed and no provision of the record."""
    conclusions = get(dossier, Document, "cso-conclusions-1992")
    reading = get(dossier, Claim, "cso-conclusions-belonging")
    assert conclusions.nature is Nature.POLITICAL
    assert conclusions.adopted == EdtfDate("1992-02-28")
    assert reading.value not in conclusions.provisions
    assert reading.attributed_to == Ref("source", "azerbaijan-az")


def test_f31_three_sources_have_opposite_polarity(dossier: Dossier) -> None:
    """One denies the change of borders, two affirm it."""
    found = [
        claim
        for claim in dossier.claims("document:cso-conclusions-1992", "provisions")
        if "borders" in str(claim.value)
    ]
    assert {source_of(claim): claim.polarity for claim in found} == {
        "webangah-article": Polarity.NEGATIVE,
        "azerbaijan-az": Polarity.POSITIVE,
        "garabagh-net": Polarity.POSITIVE,
    }
    assert len({claim.value for claim in found}) == 1


def test_f32_decision_to_convene_is_of_24_march(dossier: Dossier) -> None:
    """The article merges two meetings; the conference itself was never convened."""
    decision = get(dossier, Document, "minsk-conference-decision-1992")
    assert decision.adopted == EdtfDate("1992-03-24")
    assert claimed(dossier, str(decision.ref), "adopted") == {
        "webangah-article": "1992-02-28",
        "azerbaijan-az": "1992-03-24",
        "mfa-az": "1992-03-24",
    }
    assert get(dossier, Meeting, "minsk-conference").status is MeetingStatus.PLANNED


def test_f33_three_date_ranges_of_the_summit_stand_as_claims(dossier: Dossier) -> None:
    """The summit's own document is preferred, and says why."""
    summit = get(dossier, Meeting, "helsinki-summit-1992")
    said = claimed(dossier, "meeting:helsinki-summit-1992", "span")
    assert said == {
        "webangah-article": "1992-07-08/1992-07-10",
        "preslib-az": "1992-07-08/1992-07-10",
        "today-az": "1992-07-08/1992-07-10",
        "azerbaijan-az": "1992-06-08/1992-06-10",
        "csce-helsinki-document-1992": "1992-07-09/1992-07-10",
    }
    assert preferred(dossier, "meeting:helsinki-summit-1992", "span") == [summit.span]
    assert summit.participants[0].actor == Ref("state", "aze")


def test_f34_what_was_signed_on_8_july_is_the_final_act(dossier: Dossier) -> None:
    """The garbled sentence is kept as a claim on the instrument."""
    act = get(dossier, TreatyAction, "aze-helsinki-final-act")
    assert (act.kind, act.mode) == (TreatyActionKind.SUBSCRIPTION, SubscriptionMode.SIGNED)
    assert act.dated == EdtfDate("1992-07-08")
    assert claimed(dossier, str(act.ref), "instrument") == {
        "webangah-article": "document:helsinki-document-1992",
        "mfa-az": "document:helsinki-final-act",
    }


def test_f35_admission_that_the_article_dropped_is_there(dossier: Dossier) -> None:
    """Participating since 30 January 1992, so before the meetings of that year."""
    membership = get(dossier, Membership, "aze-osce")
    assert membership.status is MembershipStatus.PARTICIPATING
    assert membership.entry is MembershipEntry.ADMISSION
    assert membership.span == Span.parse("1992-01-30/..")


def test_f36_charter_of_paris_is_subscribed_to(dossier: Dossier) -> None:
    """A political document: adhered to later, never acceded to."""
    act = get(dossier, TreatyAction, "aze-charter-of-paris")
    adopted = get(dossier, Claim, "charter-of-paris-adopted")
    assert get(dossier, Document, "charter-of-paris").nature is Nature.POLITICAL
    assert act.kind is TreatyActionKind.SUBSCRIPTION
    assert act.mode is SubscriptionMode.ADHERED_LATER
    assert act.dated == EdtfDate("1993-12-20")
    assert adopted.credibility is Credibility.CANNOT_BE_JUDGED


def test_events_of_1992_come_in_order(dossier: Dossier) -> None:
    """Mission, committee, council, summit: each certainly before the next."""
    ids = (
        "first-csce-mission-1992",
        "cso-7-prague-1992",
        "csce-council-helsinki-1992",
        "helsinki-summit-1992",
        "budapest-summit-1994",
    )
    spans = [get(dossier, Meeting, record_id).span for record_id in ids]
    for one, other in pairwise(spans):
        assert one is not None
        assert other is not None
        assert ends_before(one, other) is Certainty.CERTAIN
