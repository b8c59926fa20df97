"""Lines 19 to 23 of the article: the OSCE since 1994, and where the text comes from."""

from typing import TypeVar

from diplorecords.dossier import Dossier
from diplorecords.records import (
    Claim,
    Credibility,
    Document,
    Meeting,
    Modality,
    Office,
    Organization,
    OrganizationKind,
    Person,
    Polarity,
    Rank,
    Source,
    Statement,
    SubscriptionMode,
    Succession,
    SuccessionKind,
    Tenure,
    TreatyAction,
)
from diplorecords.temporal import EdtfDate, Span
from diplorecords.values import NameKind, ParticipantRole, Ref
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


def test_f37_budapest_summit_is_undisputed(dossier: Dossier) -> None:
    """Two days, and no claims against them."""
    summit = get(dossier, Meeting, "budapest-summit-1994")
    assert summit.span == Span("1994-12-05", "1994-12-06")
    assert dossier.claims(summit.ref) == ()


def test_f38_budapest_decision_creates_three_seats(dossier: Dossier) -> None:
    """The co-chairmanship; its mandate came later."""
    office = get(dossier, Office, "minsk-co-chair")
    mandate = get(dossier, Document, "minsk-co-chair-mandate-1995")
    assert office.seats == 3
    assert office.created_by == Ref("document", "budapest-decision-1994")
    assert mandate.adopted == EdtfDate("1995-03-23")
    assert {"swe", "fin"} <= {tenure.holder.id for tenure in dossier.all(Tenure)}


def test_f39_title_of_the_decision_says_csce(dossier: Dossier) -> None:
    """The translated title has the later name; the original has that of the day."""
    decision = get(dossier, Document, "budapest-decision-1994")
    assert "CSCE action" in decision.label
    assert {name.lang for name in decision.names} == {"en", "ar"}


def test_f40_planning_group_has_its_seat_and_its_lost_word(dossier: Dossier) -> None:
    """An organ at Vienna, created at Budapest, found under its garbled name."""
    group = get(dossier, Organization, "hlpg")
    assert (group.kind, group.label) == (OrganizationKind.ORGAN, "High-Level Planning Group")
    assert group.seat is not None
    assert group.seat.name == "Vienna"
    assert dossier.find("التخطيط رفيع المستوى") == (group,)


def test_f41_literal_head_of_the_osce_is_a_deprecated_label(dossier: Dossier) -> None:
    """The office is that of the Personal Representative."""
    label = get(dossier, Claim, "personal-representative-name-article")
    assert label.rank is Rank.DEPRECATED
    assert label.subject == Ref("office", "personal-representative")
    assert dossier.find("رئيس منظمة الأمن والتعاون") == ()


def test_f42_kasprzyk_has_one_tenure_with_renewals(dossier: Dossier) -> None:
    """Yearly reappointment is no new tenure."""
    (tenure,) = [each for each in dossier.all(Tenure) if each.holder.id == "kasprzyk"]
    assert tenure.title == "Ambassador"
    assert len(tenure.renewals) == 1
    assert claimed(dossier, str(tenure.ref), "span")["webangah-article"] == "1997-01-01/.."


def test_f43_three_states_hold_the_seats(dossier: Dossier) -> None:
    """From one of two dates of 1997 until the institution was closed."""
    holders = [get(dossier, Tenure, f"{state}-minsk-co-chair") for state in ("usa", "rus", "fra")]
    for tenure in holders:
        said = claimed(dossier, str(tenure.ref), "span")
        assert tenure.holder.type == "state"
        assert said["webangah-article"] == "1997-01-01/.."
        assert said["mediamax"] == "1997-02-14/"
        assert tenure in dossier.on("2024-07-13").certain
        assert tenure in dossier.on("1997-01-01").possible


def test_f44_istanbul_has_a_summit_two_documents_and_two_acts(dossier: Dossier) -> None:
    """Signed on 19 November 1999; the article has it as joining by taking part."""
    summit = get(dossier, Meeting, "istanbul-summit-1999")
    assert summit.span == Span("1999-11-18", "1999-11-19")
    for outcome in summit.outcomes:
        act = get(dossier, TreatyAction, f"aze-{outcome.id}")
        said = {source_of(claim): claim.value for claim in dossier.claims(act.ref, "mode")}
        assert act.dated == EdtfDate("1999-11-19")
        assert act.mode is SubscriptionMode.SIGNED
        assert said == {
            "webangah-article": SubscriptionMode.JOINED_IN_ADOPTION,
            "azerbaijan-az": SubscriptionMode.SIGNED,
        }


def test_f45_odihr_is_an_institution(dossier: Dossier) -> None:
    """Co-operation with it is undated."""
    assert get(dossier, Organization, "odihr").kind is OrganizationKind.INSTITUTION
    assert get(dossier, Statement, "azerbaijan-az-odihr").on is None


def test_f46_elections_are_observed_not_supervised(dossier: Dossier) -> None:
    """The translated verb is a deprecated claim; the series is habitual and undated."""
    series = get(dossier, Meeting, "odihr-election-observation-aze")
    found = dossier.claims(series.ref, "participants")
    assert series.participants[0].role is ParticipantRole.OBSERVER
    assert preferred(dossier, str(series.ref), "participants") == list(series.participants)
    assert {claim.modality for claim in found} == {Modality.HABITUAL}
    assert series.span is None


def test_f47_decision_318_establishes_the_office(dossier: Dossier) -> None:
    """Of the 258th plenary meeting of the Permanent Council."""
    decision = get(dossier, Document, "pc-dec-318")
    assert (decision.symbol, decision.adopted) == ("PC.DEC/318", EdtfDate("1999-11-16"))
    assert decision.establishes == (Ref("organization", "osce-office-baku"),)
    assert dossier.find("PC.DEC/318") == (decision,)


def test_f48_decision_plan_and_opening_are_three_dates(dossier: Dossier) -> None:
    """The two openings differ by a day, and the plan is marked as one."""
    office = get(dossier, Organization, "osce-office-baku")
    said = claimed(dossier, str(office.ref), "span")
    plan = get(dossier, Claim, "office-baku-span-plan")
    assert office.span is not None
    assert str(office.span.begin) == "2000-07-17"
    assert said["webangah-article"] == "2000-07-18/"
    assert said["osce-baku"] == "2000-07-17/"
    assert said["later-sources"] == "/2013-12-31"
    assert plan.modality is Modality.PLANNED


def test_f49_remit_for_the_conflict_is_denied_by_the_organization(dossier: Dossier) -> None:
    """Two sentences fused in the article; the record has no such remit."""
    office = get(dossier, Organization, "osce-office-baku")
    found = dossier.claims(office.ref, "remit")
    assert office.remit is None
    assert {claim.polarity for claim in found} == set(Polarity)


def test_f50_office_became_a_co_ordinator_whose_end_is_contested(dossier: Dossier) -> None:
    """Transformed on 1 January 2014; operations outlived the memorandum by a month."""
    change = get(dossier, Succession, "osce-office-baku-transformed")
    assert (change.kind, str(change.on)) == (SuccessionKind.TRANSFORM, "2014-01-01")
    found = dossier.claims("organization:osce-project-co-ordinator-baku", "span")
    assert {str(claim.value) for claim in found} == {
        "2014-01-01/2015-06-04",
        "2014-01-01/2015-07-04",
    }


def test_f51_one_organization_has_two_dated_names(dossier: Dossier) -> None:
    """Renamed, not replaced."""
    rename = get(dossier, Succession, "csce-osce")
    assert rename.kind is SuccessionKind.RENAME
    assert rename.before == rename.after
    assert str(rename.on) == "1995-01-01"


def test_f52_chain_leads_from_the_article_to_the_release(dossier: Dossier) -> None:
    """A machine translation of an agency article made from a release and an older text."""
    article = get(dossier, Source, "webangah-article")
    agency = get(dossier, Source, "tasnim-article")
    assert article.translation_of == agency.ref
    assert (article.from_language, article.pivot) == ("fa", "fa")
    assert (article.machine, article.authoritative) == (True, False)
    assert [ref.id for ref in agency.derived_from] == ["president-az-release", "azerbaijan-az"]
    assert str(agency.published) == "[2024-07-13..2024-07-31]"


def test_f53_every_variant_finds_its_one_bearer(dossier: Dossier) -> None:
    """Five forms of the organization, two spellings of the people, both kinds of yeh."""
    bearers = {
        "organization:osce": (
            "منظمة الأمن والتعاون في أوروبا",
            "منظمة الأمن الأوروبي",
            "منظمة الأمن والتعاون الأوروبية",
            "منظمة الأمن والتعاون الأوروبي",
            "المنظمة الأوروبية للأمن والتعاون",
            "csce",
        ),
        "person:aliyev": ("علييف", "اليف", "إلهام علييف"),
        "state:nagorno-karabakh": ("ناغورنو كاراباخ", "ناجورنو كاراباخ"),
        "organization:tasnim": ("تسنيم", "تسنیم"),
    }
    for ref, variants in bearers.items():
        for variant in variants:
            assert [str(record.ref) for record in dossier.find(variant)] == [ref], variant


def test_what_is_general_knowledge_has_no_locator_and_no_credit(dossier: Dossier) -> None:
    """Such claims say so."""
    for claim in dossier.all(Claim):
        general = "general knowledge" in (claim.reason or "")
        assert general == (claim.credibility is Credibility.CANNOT_BE_JUDGED)
        assert not (general and claim.locator)


def test_nobody_is_named_by_a_contested_label(dossier: Dossier) -> None:
    """Labels are for quoting: each has its source."""
    named = [*dossier.all(Person), *dossier.all(Organization), *dossier.all(Office)]
    labels = [name for record in named for name in record.names if name.kind is NameKind.LABEL]
    assert all(name.source is not None for name in labels)
