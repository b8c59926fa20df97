"""By the day of what is planned, somebody should know whether it came about."""

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import Meeting, MeetingKind, MeetingStatus, Source
from diplorecords.rules import Checks, check
from diplorecords.rules.families.staleness import RULES
from diplorecords.values import Locator


def messages(
    span: str | None,
    published: str | None,
    as_of: str | None = None,
    status: MeetingStatus = MeetingStatus.PLANNED,
) -> list[str]:
    """What the rule finds."""
    meeting = Meeting(
        id="m",
        kind=MeetingKind.VISIT,
        status=status,
        span=span,
        sources=[Locator("source:s")],
    )
    dossier = Dossier.of([meeting, Source(id="s", published=published)])
    found = check(dossier, rules=RULES, config=Checks(as_of=as_of))
    return [each.message for each in found if (each.code, each.path) == (RULES[0].id, "/status")]


LATER = "meeting:m is planned for 2024-07-13, and its source came out later"
BEFORE = "meeting:m is planned for 2024-07-13, before 2024-07-14"


@pytest.mark.parametrize(
    ("span", "published", "as_of", "expected"),
    [
        ("2024-07-13", "2024-07-13", None, []),
        ("2024-07-13", "2024-07-14", None, [LATER]),
        ("2024-07-13", None, None, []),
        ("2024-07-13", None, "2024-07-13", []),
        ("2024-07-13", None, "2024-07-14", [BEFORE]),
        ("2024-07-13", "2024-07-01", "2024-07-14", [BEFORE]),
        ("2024-07-13", "2024-07-14", "2024-07-14", [LATER]),
        ("2024-07-13~", "2024-07-14", "2024-07-14", []),
        ("2024-07-13/..", "2024-07-14", "2024-07-14", []),
        ("2024-07", "2024-07-14", None, []),
        (None, "2024-07-14", "2024-07-14", []),
    ],
)
def test_a_plan_is_older_than_its_day(
    span: str | None, published: str | None, as_of: str | None, expected: list[str]
) -> None:
    """Than that of its source, and than that of the check."""
    assert messages(span, published, as_of) == expected


def test_only_what_is_planned_can_be_overdue() -> None:
    """The rest has been settled."""
    for status in set(MeetingStatus) - {MeetingStatus.PLANNED}:
        assert messages("2024-07-13", "2024-07-14", "2024-07-14", status) == []


def test_nothing_reads_the_clock() -> None:
    """What is long past is not overdue by itself."""
    meeting = Meeting(id="m", kind=MeetingKind.VISIT, status=MeetingStatus.PLANNED, span="1815")
    assert check(Dossier.of([meeting]), rules=RULES) == ()
