"""What was said at the meeting of 13 July 2024, and what the texts say themselves."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import SpeechAct, Statement

__all__ = ["STATEMENTS"]

_DAY = "2024-07-13"
_MEETING = "meeting:aliyev-schmid-2024"

_AT_THE_MEETING = (
    Statement(
        id="aliyev-building-bridges",
        speaker="person:aliyev",
        act=SpeechAct.COMMIT,
        on=_DAY,
        at=_MEETING,
        about=["membership:aze-nam-chair", "membership:aze-nam-troika"],
        topics=["building bridges between parties", "solidarity"],
        sources=[article(4), page("president-az-release")],
    ),
    Statement(
        id="aliyev-eu-relations",
        speaker="person:aliyev",
        act=SpeechAct.ASSERT,
        on=_DAY,
        at=_MEETING,
        about=["organization:eu", "state:aze"],
        topics=["close relations with the EU"],
        sources=[article(4), page("president-az-release")],
        note="close relations are no membership",
    ),
    Statement(
        id="aliyev-green-policy",
        speaker="person:aliyev",
        act=SpeechAct.ASSERT,
        on=_DAY,
        at=_MEETING,
        topics=["green policy"],
        sources=[article(5), page("president-az-release")],
    ),
    Statement(
        id="schmid-green-projects",
        speaker="person:schmid",
        act=SpeechAct.SUPPORT,
        on=_DAY,
        at=_MEETING,
        about=["organization:caspian-black-sea-green-corridor", "organization:green-ports"],
        topics=["Caspian-Black Sea green corridor", "Green Ports on the OSCE agenda"],
        sources=[article(7), page("president-az-release")],
    ),
    Statement(
        id="schmid-alat-visit",
        speaker="person:schmid",
        act=SpeechAct.COMMIT,
        on=_DAY,
        at=_MEETING,
        about=["meeting:alat-port-visit-2024"],
        topics=["a visit to the port of Alat"],
        sources=[article(7), page("president-az-release")],
        note="the subject of the sentence is lost in the translation",
    ),
    Statement(
        id="monitoring-centre",
        speaker="person:schmid",
        act=SpeechAct.ASSERT,
        on=_DAY,
        at=_MEETING,
        about=["organization:environmental-monitoring-centre"],
        topics=["a regional environmental monitoring centre"],
        sources=[article(8), page("president-az-release")],
        note="the speaker is ambiguous: see the claims",
    ),
    Statement(
        id="schmid-economy-environment",
        speaker="person:schmid",
        act=SpeechAct.ASSERT,
        on=_DAY,
        at=_MEETING,
        topics=["economic and environmental issues", "projects that build trust"],
        sources=[article(9), page("president-az-release")],
        note="the article has the masculine verb",
    ),
    Statement(
        id="aliyev-peace",
        speaker="person:aliyev",
        act=SpeechAct.ASSERT,
        on=_DAY,
        at=_MEETING,
        topics=["adherence to peace"],
        sources=[article(11), page("president-az-release")],
    ),
    Statement(
        id="aliyev-constitution",
        speaker="person:aliyev",
        act=SpeechAct.DEMAND,
        on=_DAY,
        at=_MEETING,
        addressees=["state:arm"],
        about=["treaty:arm-aze-peace-treaty", "document:constitution-of-armenia"],
        topics=[
            "changes in the Armenian constitution before a peace treaty",
            "an end of territorial claims",
        ],
        sources=[article(11), page("president-az-release")],
        note="one side's condition",
    ),
    Statement(
        id="schmid-demining",
        speaker="person:schmid",
        act=SpeechAct.ASSERT,
        on=_DAY,
        at=_MEETING,
        topics=["humanitarian demining"],
        sources=[article(12), page("president-az-release")],
    ),
    Statement(
        id="aliyev-mine-contamination",
        speaker="person:aliyev",
        act=SpeechAct.ASSERT,
        on=_DAY,
        at=_MEETING,
        topics=["mine contamination", "its cause as the speaker sees it"],
        sources=[article(13), page("president-az-release")],
        note="the article quotes a cause, `العدوان العسكري`: the attribution is the speaker's",
    ),
    Statement(
        id="aliyev-mine-numbers",
        speaker="person:aliyev",
        act=SpeechAct.ASSERT,
        on=_DAY,
        at=_MEETING,
        about=["tally:mines-370", "tally:mines-casualties-unnumbered"],
        topics=["mine explosions and their victims"],
        sources=[article(13), page("president-az-release")],
    ),
)

_OF_THE_TEXTS = (
    Statement(
        id="azerbaijan-az-attention",
        speaker="source:azerbaijan-az",
        act=SpeechAct.ASSERT,
        about=["conflict:arm-aze"],
        topics=["attention of most European states"],
        sources=[article(15), page("azerbaijan-az")],
    ),
    Statement(
        id="azerbaijan-az-odihr",
        speaker="source:azerbaijan-az",
        act=SpeechAct.ASSERT,
        about=["organization:odihr", "state:aze"],
        topics=["co-operation with ODIHR and other institutions"],
        sources=[article(21), page("azerbaijan-az")],
    ),
)

STATEMENTS: tuple[Statement, ...] = (*_AT_THE_MEETING, *_OF_THE_TEXTS)
"""The statements."""
