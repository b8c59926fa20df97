"""All 53 facts of the article: which records and claims carry each."""

import pytest

from diplorecords.dossier import Dossier

FACTS: dict[str, str] = {
    "F01": "source:webangah-article organization:osce",
    "F02": "meeting:aliyev-schmid-2024 person:aliyev person:schmid tenure:aliyev-president "
    "tenure:schmid-secretary-general claim:aliyev-schmid-span-article "
    "claim:aliyev-schmid-span-derived claim:aliyev-schmid-span-release",
    "F03": "tenure:babayev-cop29-designate tenure:babayev-cop29-president "
    "claim:cop29-holder-article claim:cop29-holder-semafor",
    "F04": "meeting:babayev-schmid-2024 tenure:babayev-minister "
    "claim:babayev-meeting-minister-article claim:babayev-meeting-minister-reading "
    "claim:babayev-meeting-schmid-reading",
    "F05": "meeting:schmid-visit-2024 meeting:bayramov-schmid-2024",
    "F06": "meeting:aliyev-schmid-2024 state:nagorno-karabakh",
    "F07": "meeting:aliyev-schmid-2024 organization:cop29",
    "F08": "statement:aliyev-building-bridges membership:aze-nam membership:aze-nam-chair "
    "membership:aze-nam-troika",
    "F09": "statement:aliyev-eu-relations organization:eu",
    "F10": "statement:aliyev-green-policy",
    "F11": "meeting:aliyev-schmid-2024",
    "F12": "statement:schmid-green-projects organization:caspian-black-sea-green-corridor",
    "F13": "statement:schmid-green-projects organization:green-ports",
    "F14": "meeting:alat-port-visit-2024 statement:schmid-alat-visit "
    "claim:alat-visit-status-article claim:alat-visit-status-release",
    "F15": "organization:environmental-monitoring-centre statement:monitoring-centre "
    "claim:monitoring-centre-span-article claim:monitoring-centre-span-release "
    "claim:monitoring-centre-speaker-article claim:monitoring-centre-speaker-release",
    "F16": "statement:schmid-economy-environment person:schmid",
    "F17": "meeting:aliyev-schmid-2024",
    "F18": "office:president-aze office:prime-minister-aze claim:aliyev-office-article "
    "claim:aliyev-office-release",
    "F19": "statement:aliyev-peace",
    "F20": "statement:aliyev-constitution treaty:arm-aze-peace-treaty "
    "claim:peace-treaty-condition-aliyev claim:peace-treaty-condition-armenia",
    "F21": "document:constitution-of-armenia claim:constitution-provisions-aliyev",
    "F22": "treaty:arm-aze-peace-treaty claim:peace-treaty-stage-article "
    "claim:peace-treaty-stage-2025",
    "F23": "statement:schmid-demining",
    "F24": "statement:aliyev-mine-contamination",
    "F25": "statement:aliyev-mine-numbers tally:mines-370 tally:mines-casualties-unnumbered "
    "tally:mines-victims-2023 tally:mines-victims-2024 tally:mines-incidents-jan-aug-2024 "
    "claim:mines-unit-article claim:mines-unit-series",
    "F26": "conflict:arm-aze claim:conflict-span-article claim:conflict-span-cow "
    "claim:conflict-span-sputnikglobe claim:conflict-span-ucdp-episode "
    "claim:conflict-span-ucdp-first-death",
    "F27": "statement:azerbaijan-az-attention",
    "F28": "meeting:first-csce-mission-1992 person:schwarzenberg claim:first-mission-span-article",
    "F29": "meeting:cso-7-prague-1992 organization:cso claim:cso-7-span-article "
    "claim:cso-7-span-derived",
    "F30": "document:cso-conclusions-1992 claim:cso-conclusions-belonging",
    "F31": "claim:cso-conclusions-borders-article claim:cso-conclusions-borders-azerbaijan-az "
    "claim:cso-conclusions-borders-garabagh-net",
    "F32": "document:minsk-conference-decision-1992 organization:minsk-conference "
    "meeting:csce-council-helsinki-1992 claim:minsk-decision-adopted-article "
    "claim:minsk-decision-adopted-mfa claim:minsk-decision-adopted-azerbaijan-az",
    "F33": "meeting:helsinki-summit-1992 claim:helsinki-summit-span-article "
    "claim:helsinki-summit-span-azerbaijan-az claim:helsinki-summit-span-official "
    "claim:helsinki-summit-span-preslib claim:helsinki-summit-span-today-az",
    "F34": "treaty_action:aze-helsinki-final-act document:helsinki-final-act "
    "claim:helsinki-signature-instrument-article claim:helsinki-signature-instrument-mfa",
    "F35": "membership:aze-osce",
    "F36": "document:charter-of-paris treaty_action:aze-charter-of-paris "
    "claim:charter-of-paris-adopted claim:charter-of-paris-mode-article",
    "F37": "meeting:budapest-summit-1994",
    "F38": "office:minsk-co-chair document:minsk-co-chair-mandate-1995 "
    "tenure:swe-minsk-co-chair tenure:fin-minsk-co-chair",
    "F39": "document:budapest-decision-1994",
    "F40": "organization:hlpg claim:hlpg-span-december",
    "F41": "office:personal-representative claim:personal-representative-name-article "
    "claim:personal-representative-span-1995",
    "F42": "person:kasprzyk tenure:kasprzyk-personal-representative claim:kasprzyk-span-article "
    "claim:kasprzyk-span-closure",
    "F43": "tenure:usa-minsk-co-chair tenure:rus-minsk-co-chair tenure:fra-minsk-co-chair "
    "document:mc-dec-1-25 claim:usa-co-chair-span-article claim:usa-co-chair-span-mediamax "
    "claim:usa-co-chair-span-closure",
    "F44": "meeting:istanbul-summit-1999 document:istanbul-declaration-1999 "
    "document:charter-for-european-security treaty_action:aze-istanbul-declaration-1999 "
    "treaty_action:aze-charter-for-european-security",
    "F45": "organization:odihr statement:azerbaijan-az-odihr",
    "F46": "meeting:odihr-election-observation-aze claim:election-observation-role-article "
    "claim:election-observation-role-reading claim:election-observation-kind",
    "F47": "document:pc-dec-318 organization:osce-office-baku meeting:pc-258-1999",
    "F48": "claim:office-baku-span-article claim:office-baku-span-osce claim:office-baku-span-plan",
    "F49": "claim:office-baku-remit-article claim:office-baku-remit-osce organization:minsk-group",
    "F50": "succession:osce-office-baku-transformed organization:osce-project-co-ordinator-baku "
    "claim:office-baku-span-transformed claim:co-ordinator-span-memorandum "
    "claim:co-ordinator-span-operations",
    "F51": "organization:osce succession:csce-osce claim:osce-name-article claim:osce-name-cow",
    "F52": "source:webangah-article source:tasnim-article source:president-az-release "
    "source:azerbaijan-az organization:webangah organization:tasnim organization:azertac",
    "F53": "person:aliyev person:schmid state:nagorno-karabakh organization:osce "
    "organization:tasnim",
}


def test_every_fact_is_there() -> None:
    assert list(FACTS) == [f"F{number:02}" for number in range(1, 54)]


@pytest.mark.parametrize("fact", FACTS)
def test_records_of_a_fact_are_in_the_dossier(dossier: Dossier, fact: str) -> None:
    assert [ref for ref in FACTS[fact].split() if ref not in dossier] == []


def test_every_meeting_act_and_claim_belongs_to_a_fact(dossier: Dossier) -> None:
    """What is in the dossier comes from the article, or explains it."""
    carried = {ref for refs in FACTS.values() for ref in refs.split()}
    kinds = ("meeting", "treaty_action", "statement", "conflict")
    left = [str(each.ref) for each in dossier if each.ref.type in kinds]
    assert [ref for ref in left if ref not in carried] == ["meeting:minsk-conference"]
