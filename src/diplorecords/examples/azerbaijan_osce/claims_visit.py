"""What the sources say differently about the visit of July 2024 (lines 1 to 13)."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import (
    Claim,
    ClaimState,
    Credibility,
    MeetingStatus,
    Modality,
    NegotiationStage,
    Polarity,
    Rank,
)
from diplorecords.temporal import Span, SpanEnd
from diplorecords.values import Condition, Participant, ParticipantRole, Presence, Ref

__all__ = ["VISIT_CLAIMS"]

_MEETING = "meeting:aliyev-schmid-2024"
_WITH_BABAYEV = "meeting:babayev-schmid-2024"
_DESIGNATE = "tenure:babayev-cop29-designate"
_TREATY = "treaty:arm-aze-peace-treaty"
_THE_MINISTER = Participant(
    "organization:ministry-of-ecology-aze",
    capacity="office:minister-of-ecology-aze",
    label="وزير البيئة والموارد الطبيعية",
)
"""The minister as somebody other than Babayev, as the article has it."""

_DATES = (
    Claim(
        id="aliyev-schmid-span-article",
        subject=_MEETING,
        field="span",
        value=Span("XXXX-07-13"),
        locator=article(2, "الثالث عشر من الشهر الجاري"),
        reason="day and month are in the text, the year is not",
    ),
    Claim(
        id="aliyev-schmid-span-release",
        subject=_MEETING,
        field="span",
        value=Span("2024-07-13"),
        locator=page("president-az-release"),
        rank=Rank.PREFERRED,
        reason="the release of the host, published that day",
    ),
    Claim(
        id="aliyev-schmid-span-derived",
        subject=_MEETING,
        field="span",
        value=Span("2024-07-13"),
        credibility=Credibility.PROBABLY_TRUE,
        premises=[
            "claim:aliyev-schmid-span-article",
            "tenure:schmid-secretary-general",
            "tenure:babayev-cop29-designate",
        ],
        reason="derived from: the 13 July of line 2; not after the end of "
        "tenure:schmid-secretary-general (2024-09); not before COP29 was given to Azerbaijan "
        "(2023-12). One year is left. Without the first bound 2024 or later is left, without "
        "the second 2021 to 2024.",
    ),
    Claim(
        id="schmid-tenure-span",
        subject="tenure:schmid-secretary-general",
        field="span",
        value=Span("2020-12", "2024-09"),
        credibility=Credibility.CANNOT_BE_JUDGED,
        reason="general knowledge; no source was checked",
    ),
)

_WHO = (
    Claim(
        id="cop29-holder-article",
        subject=_DESIGNATE,
        field="holder",
        value=Ref.parse("person:schmid"),
        locator=article(2, "رئيسة مؤتمر الأمم المتحدة"),
        credibility=Credibility.IMPROBABLE,
        reason="the translation moved the title from Babayev to Schmid",
    ),
    Claim(
        id="cop29-holder-semafor",
        subject=_DESIGNATE,
        field="holder",
        value=Ref.parse("person:babayev"),
        locator=page("semafor"),
        rank=Rank.PREFERRED,
        reason="named as president-designate in January 2024, elected on 11 November 2024",
    ),
    Claim(
        id="babayev-meeting-minister-article",
        subject=_WITH_BABAYEV,
        field="participants",
        value=_THE_MINISTER,
        locator=article(2, "وزير البيئة والموارد الطبيعية"),
        credibility=Credibility.IMPROBABLE,
        reason="read literally, Babayev met the minister",
    ),
    Claim(
        id="babayev-meeting-minister-reading",
        subject=_WITH_BABAYEV,
        field="participants",
        value=_THE_MINISTER,
        polarity=Polarity.NEGATIVE,
        locator=article(2),
        credibility=Credibility.PROBABLY_TRUE,
        rank=Rank.PREFERRED,
        reason="Babayev is the minister: one participant cannot be two persons",
    ),
    Claim(
        id="babayev-meeting-schmid-reading",
        subject=_WITH_BABAYEV,
        field="participants",
        value=Participant(
            "person:schmid",
            role=ParticipantRole.VISITOR,
            capacity="tenure:schmid-secretary-general",
            on_behalf_of="organization:osce",
            presence=Presence.IN_PERSON,
        ),
        locator=article(2),
        credibility=Credibility.PROBABLY_TRUE,
        rank=Rank.PREFERRED,
        reason="garbled translation: the visitor met Babayev, the minister",
    ),
    Claim(
        id="aliyev-office-article",
        subject="tenure:aliyev-president",
        field="office",
        value=Ref.parse("office:prime-minister-aze"),
        locator=article(11, "رئيس حكومة أذربيجان"),
        credibility=Credibility.IMPROBABLE,
        reason="the head of government is the Prime Minister; line 2 has the President",
    ),
    Claim(
        id="aliyev-office-release",
        subject="tenure:aliyev-president",
        field="office",
        value=Ref.parse("office:president-aze"),
        locator=page("president-az-release"),
        rank=Rank.PREFERRED,
        reason="the office's own release",
    ),
    Claim(
        id="monitoring-centre-speaker-article",
        subject="statement:monitoring-centre",
        field="speaker",
        value=Ref.parse("person:aliyev"),
        locator=article(8),
        credibility=Credibility.DOUBTFUL,
        reason="the verb is masculine; the article has the masculine for Schmid in line 9, too",
    ),
    Claim(
        id="monitoring-centre-speaker-release",
        subject="statement:monitoring-centre",
        field="speaker",
        value=Ref.parse("person:schmid"),
        locator=page("president-az-release"),
        rank=Rank.PREFERRED,
        reason="the release has Schmid say it",
    ),
)

_WHETHER = (
    Claim(
        id="alat-visit-status-article",
        subject="meeting:alat-port-visit-2024",
        field="status",
        value=MeetingStatus.PLANNED,
        modality=Modality.PLANNED,
        attributed_to="statement:schmid-alat-visit",
        locator=article(7, "سيكون حاضرا"),
        reason="a future tense: it must not read as held",
    ),
    Claim(
        id="alat-visit-status-release",
        subject="meeting:alat-port-visit-2024",
        field="status",
        value=MeetingStatus.PLANNED,
        modality=Modality.PLANNED,
        attributed_to="statement:schmid-alat-visit",
        locator=page("president-az-release"),
    ),
    Claim(
        id="monitoring-centre-span-article",
        subject="organization:environmental-monitoring-centre",
        field="span",
        value=Span("[..2024-07-13]", SpanEnd.ONGOING),
        attributed_to="statement:monitoring-centre",
        locator=article(8, "تم إنشاء"),
        credibility=Credibility.DOUBTFUL,
        reason="the article has the centre established, without a date",
    ),
    Claim(
        id="monitoring-centre-span-release",
        subject="organization:environmental-monitoring-centre",
        field="span",
        state=ClaimState.UNKNOWN,
        attributed_to="statement:monitoring-centre",
        locator=page("president-az-release"),
        reason="its establishment is mentioned; whether it has happened is not clear",
    ),
)

_PEACE = (
    Claim(
        id="peace-treaty-stage-article",
        subject=_TREATY,
        field="stage",
        value=NegotiationStage.UNDER_NEGOTIATION,
        attributed_to="person:aliyev",
        locator=article(11, "معاهدة السلام"),
        reason="presupposed: signing it still depends on conditions",
    ),
    Claim(
        id="peace-treaty-stage-2025",
        subject=_TREATY,
        field="stage",
        value=NegotiationStage.INITIALLED,
        locator=page("azernews-246825"),
        rank=Rank.PREFERRED,
        reason="later knowledge: initialled in Washington on 8 August 2025",
    ),
    Claim(
        id="peace-treaty-condition-aliyev",
        subject=_TREATY,
        field="conditions",
        value=Condition(
            "changes in the Armenian constitution", demanded_by="person:aliyev", of="state:arm"
        ),
        modality=Modality.CONDITIONAL,
        attributed_to="statement:aliyev-constitution",
        locator=article(11),
    ),
    Claim(
        id="peace-treaty-condition-armenia",
        subject=_TREATY,
        field="conditions",
        value=Condition(
            "changes in the Armenian constitution", demanded_by="person:aliyev", of="state:arm"
        ),
        polarity=Polarity.NEGATIVE,
        attributed_to="state:arm",
        credibility=Credibility.CANNOT_BE_JUDGED,
        reason="that Armenia disputes the condition is general knowledge; no source was checked",
    ),
    Claim(
        id="constitution-provisions-aliyev",
        subject="document:constitution-of-armenia",
        field="provisions",
        value="territorial claims against Azerbaijan",
        attributed_to="statement:aliyev-constitution",
        locator=article(11),
        credibility=Credibility.DOUBTFUL,
        reason="embedded in the demand; contested, and not a finding of this dossier",
    ),
)

VISIT_CLAIMS: tuple[Claim, ...] = (*_DATES, *_WHO, *_WHETHER, *_PEACE)
"""The claims."""
