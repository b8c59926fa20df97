"""The visit of July 2024 and the meetings of the history since 1992."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import Meeting, MeetingKind, MeetingMode, MeetingStatus
from diplorecords.temporal import Span
from diplorecords.values import Name, NameKind, Participant, ParticipantRole, Place, Presence

__all__ = ["MEETINGS"]

_SCHMID = Participant(
    "person:schmid",
    role=ParticipantRole.VISITOR,
    capacity="tenure:schmid-secretary-general",
    on_behalf_of="organization:osce",
    presence=Presence.IN_PERSON,
)


def _host(person: str, tenure: str) -> Participant:
    return Participant(
        f"person:{person}",
        role=ParticipantRole.HOST,
        capacity=f"tenure:{tenure}",
        on_behalf_of="state:aze",
        presence=Presence.IN_PERSON,
    )


_VISIT = (
    Meeting(
        id="schmid-visit-2024",
        kind=MeetingKind.VISIT,
        status=MeetingStatus.HELD,
        span=Span("[2024-07-11..2024-07-13]", "[2024-07-13..2024-07-14]"),
        place=Place("Azerbaijan", within="state:aze"),
        participants=[_SCHMID],
        sources=[page("president-az-release"), article(2)],
        note="implied by its parts; only its 13 July is stated",
    ),
    Meeting(
        id="aliyev-schmid-2024",
        kind=MeetingKind.BILATERAL,
        status=MeetingStatus.HELD,
        mode=MeetingMode.IN_PERSON,
        span="2024-07-13",
        participants=[_host("aliyev", "aliyev-president"), _SCHMID],
        part_of="meeting:schmid-visit-2024",
        topics=[
            "relations with the OSCE",
            "COP29",
            "the OSCE within COP29",
            "small island developing states",
            "regional security",
            "mine threat",
            "regional connectivity",
            "regional peace",
        ],
        sources=[
            article(2, "الثالث عشر من الشهر الجاري"),
            article(3),
            article(6),
            article(10),
            page("president-az-release"),
        ],
    ),
    Meeting(
        id="babayev-schmid-2024",
        kind=MeetingKind.BILATERAL,
        status=MeetingStatus.HELD,
        span="[2024-07-11..2024-07-14]",
        participants=[_host("babayev", "babayev-minister"), _SCHMID],
        part_of="meeting:schmid-visit-2024",
        sources=[article(2)],
        note="the day is not stated; the article has other participants: see the claims",
    ),
    Meeting(
        id="bayramov-schmid-2024",
        kind=MeetingKind.BILATERAL,
        status=MeetingStatus.HELD,
        span="2024-07-13",
        participants=[_host("bayramov", "bayramov-foreign-minister"), _SCHMID],
        part_of="meeting:schmid-visit-2024",
        sources=[page("news-az"), page("azernews-228610")],
        note="missing in the article",
    ),
    Meeting(
        id="alat-port-visit-2024",
        kind=MeetingKind.VISIT,
        status=MeetingStatus.PLANNED,
        span="[2024-07-13..2024-07-14]",
        place=Place("Alat International Sea Trade Port", within="state:aze"),
        participants=[_SCHMID],
        part_of="meeting:schmid-visit-2024",
        sources=[article(7), page("president-az-release")],
        note="announced at the meeting of 13 July; no source says that it took place",
    ),
)

_CSCE = (
    Meeting(
        id="first-csce-mission-1992",
        kind=MeetingKind.FACT_FINDING_MISSION,
        status=MeetingStatus.HELD,
        names=[Name("first CSCE mission to the region", lang="en")],
        span="[1992-02-11..1992-02-20]",
        participants=[
            Participant("person:schwarzenberg", role=ParticipantRole.HEAD_OF_DELEGATION),
        ],
        convened_by=["organization:osce"],
        sources=[article(15, "منتصف فبراير 1992"), page("azerbaijan-az"), page("eucfa")],
        note="it visited Azerbaijan, Armenia and Nagorno-Karabakh",
    ),
    Meeting(
        id="cso-7-prague-1992",
        kind=MeetingKind.COMMITTEE,
        status=MeetingStatus.HELD,
        names=[Name("7th meeting of the Committee of Senior Officials", lang="en")],
        span="1992-02-27/1992-02-28",
        place=Place("Prague"),
        convened_by=["organization:cso"],
        topics=["the conflict, for the first time"],
        outcomes=["document:cso-conclusions-1992"],
        sources=[article(16, "27-28 فبراير"), page("azerbaijan-az"), page("mfa-az")],
    ),
    Meeting(
        id="csce-council-helsinki-1992",
        kind=MeetingKind.COMMITTEE,
        status=MeetingStatus.HELD,
        names=[Name("First Additional Meeting of the CSCE Council", lang="en")],
        span="1992-03-24",
        place=Place("Helsinki", within="state:fin"),
        convened_by=["organization:csce-council"],
        outcomes=["document:minsk-conference-decision-1992"],
        sources=[page("mfa-az"), page("azerbaijan-az")],
        note="its sentence is lost in the article",
    ),
    Meeting(
        id="minsk-conference",
        kind=MeetingKind.CONFERENCE,
        status=MeetingStatus.PLANNED,
        names=[Name("Minsk Conference", lang="en")],
        sources=[article(16), page("mfa-az")],
        note="never convened; no date was set in the sources at hand",
    ),
    Meeting(
        id="helsinki-summit-1992",
        kind=MeetingKind.SUMMIT,
        status=MeetingStatus.HELD,
        names=[Name("CSCE Helsinki Summit 1992", lang="en")],
        span="1992-07-09/1992-07-10",
        place=Place("Helsinki", within="state:fin"),
        participants=[Participant("state:aze", label="first participation in a summit")],
        convened_by=["organization:osce"],
        outcomes=["document:helsinki-document-1992"],
        sources=[page("csce-helsinki-document-1992"), article(17)],
    ),
    Meeting(
        id="budapest-summit-1994",
        kind=MeetingKind.SUMMIT,
        status=MeetingStatus.HELD,
        names=[Name("CSCE Budapest Summit 1994", lang="en")],
        span="1994-12-05/1994-12-06",
        place=Place("Budapest"),
        convened_by=["organization:osce"],
        outcomes=["document:budapest-decision-1994"],
        sources=[article(19, "5-6 ديسمبر 1994"), page("azerbaijan-az")],
    ),
)

_OSCE = (
    Meeting(
        id="pc-258-1999",
        kind=MeetingKind.COMMITTEE,
        status=MeetingStatus.HELD,
        names=[Name("258th plenary meeting of the Permanent Council", lang="en")],
        span="1999-11-16",
        convened_by=["organization:permanent-council"],
        outcomes=["document:pc-dec-318"],
        sources=[article(22), page("reliefweb"), page("osce-baku")],
    ),
    Meeting(
        id="istanbul-summit-1999",
        kind=MeetingKind.SUMMIT,
        status=MeetingStatus.HELD,
        names=[
            Name("OSCE Istanbul Summit 1999", lang="en"),
            Name(
                "الاجتماع القادم",
                lang="ar",
                kind=NameKind.ALIAS,
                source="source:webangah-article",
            ),
        ],
        span="1999-11-18/1999-11-19",
        place=Place("Istanbul"),
        participants=[Participant("state:aze")],
        convened_by=["organization:osce"],
        outcomes=[
            "document:istanbul-declaration-1999",
            "document:charter-for-european-security",
        ],
        sources=[article(21, "18 إلى 19 نوفمبر 1999"), page("azerbaijan-az")],
        note="the article calls it the next one, after a sentence that is gone",
    ),
    Meeting(
        id="odihr-election-observation-aze",
        kind=MeetingKind.ELECTION_OBSERVATION,
        status=MeetingStatus.HELD,
        participants=[Participant("organization:odihr", role=ParticipantRole.OBSERVER)],
        place=Place("Azerbaijan", within="state:aze"),
        topics=["presidential elections", "parliamentary elections", "municipal elections"],
        sources=[article(21)],
        note="a series without dates: said as something usual",
    ),
)

MEETINGS: tuple[Meeting, ...] = (*_VISIT, *_CSCE, *_OSCE)
"""The meetings."""
