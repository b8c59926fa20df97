"""Trees from records, and claims that cannot be written."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from diplorecords.codec import from_tree, to_tree
from diplorecords.errors import ValidationError
from diplorecords.records import (
    RECORD_CLASSES,
    Claim,
    ClaimState,
    Meeting,
    MeetingKind,
    MeetingStatus,
    State,
)
from diplorecords.temporal import EdtfDate, Span, SpanEnd
from diplorecords.values import Name, Ref
from diplorecords.values.typetree import NestedNode, TupleNode, fields_of


def meeting() -> Meeting:
    """One with a bit of everything."""
    return Meeting(
        id="x",
        kind=MeetingKind.SUMMIT,
        status=MeetingStatus.HELD,
        span=Span("1994-12-05", SpanEnd.OVER),
        names=[Name("Budapest Summit", lang="en")],
        convened_by=["organization:csce"],
    )


def test_forms_of_fields() -> None:
    """Members by value, references as texts, periods as texts or ends, values as objects."""
    assert to_tree(meeting()) == {
        "type": "meeting",
        "id": "x",
        "kind": "summit",
        "status": "held",
        "span": {"begin": "1994-12-05", "end": "over"},
        "names": [{"text": "Budapest Summit", "lang": "en"}],
        "convened_by": ["organization:csce"],
    }


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2024, 7, 13, 8, tzinfo=UTC), "2024-07-13T08:00:00Z"),
        (datetime(2024, 7, 13, 8, 0, 0, 120_000, tzinfo=UTC), "2024-07-13T08:00:00.12Z"),
        (datetime(2024, 7, 13, 8, 0, 0, 1, tzinfo=UTC), "2024-07-13T08:00:00.000001Z"),
        (
            datetime(2024, 7, 13, 12, tzinfo=timezone(timedelta(hours=4))),
            "2024-07-13T08:00:00Z",
        ),
        (datetime(1, 1, 1, tzinfo=UTC), "0001-01-01T00:00:00Z"),
    ],
)
def test_moments_are_written_in_utc_without_needless_digits(moment: datetime, text: str) -> None:
    """One text for each moment."""
    claim = Claim(
        id="x", subject="state:x", field="note", state=ClaimState.NONE, recorded_at=moment
    )
    assert to_tree(claim)["recorded_at"] == text
    assert from_tree(to_tree(claim)) == claim


@pytest.mark.parametrize(
    ("subject", "field", "value", "form"),
    [
        ("meeting:x", "kind", MeetingKind.SUMMIT, "summit"),
        ("meeting:x", "part_of", Ref("meeting", "y"), "meeting:y"),
        ("person:x", "born", EdtfDate("?1985"), "1985?"),
        ("meeting:x", "span", Span("1985", SpanEnd.OVER), {"begin": "1985", "end": "over"}),
        ("meeting:x", "names", Name("y"), {"text": "y"}),
        ("meeting:x", "topics", "mines", "mines"),
        ("office:x", "seats", 3, 3),
        ("source:x", "machine", True, True),
        ("claim:x", "recorded_at", datetime(2024, 1, 1, tzinfo=UTC), "2024-01-01T00:00:00Z"),
    ],
)
def test_values_of_claims_have_the_form_of_their_field(
    subject: str, field: str, value: object, form: object
) -> None:
    """As if they stood in the record itself."""
    claim = Claim(id="x", subject=subject, field=field, value=value)  # type: ignore[arg-type]
    assert to_tree(claim)["value"] == form
    assert from_tree(to_tree(claim)) == claim


@pytest.mark.parametrize(
    ("subject", "field", "value", "code"),
    [
        ("meeting:x", "spam", "y", "claim-field"),
        ("spam:x", "names", "y", "claim-field"),
        ("meeting:x", "span", "1985", "type"),
        ("meeting:x", "part_of", "meeting:y", "type"),
        ("meeting:x", "names", "y", "type"),
        ("meeting:x", "kind", "summit", "type"),
        ("office:x", "seats", True, "type"),
        ("office:x", "seats", 0, "range"),
    ],
)
def test_a_claim_that_could_not_be_read_again_is_not_written(
    subject: str, field: str, value: object, code: str
) -> None:
    """It would come back as another claim, or not at all."""
    claim = Claim(id="x", subject=subject, field=field, value=value)  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match="claim:x cannot be written") as caught:
        to_tree(claim)
    assert [(each.code, each.path) for each in caught.value.problems] == [(code, "/value")]


def test_every_field_can_be_left_out_or_must_be_given() -> None:
    """A field that may be unset is unset by default: there is no null to say it."""
    waiting: list[type] = list(RECORD_CLASSES.values())
    seen: set[type] = set()
    while waiting:
        cls = waiting.pop()
        if cls in seen:
            continue
        seen.add(cls)
        for field in fields_of(cls):
            node = field.node.item if isinstance(field.node, TupleNode) else field.node
            if isinstance(node, NestedNode):
                waiting.append(node.cls)
            default = next(each.default for each in cls.__attrs_attrs__ if each.name == field.name)  # type: ignore[attr-defined]
            assert not field.optional or default is None, f"{cls.__name__}.{field.name}"
            assert field.name != "type", f"{cls.__name__}.type is the record type in JSON"


def test_values_have_no_type() -> None:
    """Their place says what they are."""
    assert to_tree(Name("x")) == {"text": "x"}
    assert to_tree(State(id="x")) == {"type": "state", "id": "x"}
