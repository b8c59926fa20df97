"""How findings speak of records and their dates."""

from diplorecords.dossier import Dated
from diplorecords.records import AnyRecord, Membership, Tenure, TreatyAction
from diplorecords.temporal import Span, SpanEnd

__all__ = ["begin_text", "described", "end_text"]


def described(record: AnyRecord) -> str:
    """A record's reference, with what it links where the reference says little.

    >>> described(Tenure(id="x", holder="person:y", office="office:z"))
    'tenure:x (person:y as office:z)'
    """
    match record:
        case Tenure():
            return f"{record.ref} ({record.holder} as {record.office})"
        case Membership():
            return f"{record.ref} ({record.member} in {record.organization})"
        case TreatyAction():
            act = record.kind.value.replace("_", " ")
            return f"{record.ref} ({act} by {record.actor})"
        case _:
            return str(record.ref)


def begin_text(period: Dated) -> str:
    """What the record says of the beginning.

    >>> from diplorecords.temporal import Reading
    >>> begin_text(Dated(Span("1992/.."), Reading.WHOLE, "span"))
    '1992'
    """
    value = period.value.begin if isinstance(period.value, Span) else period.value
    return value.value if isinstance(value, SpanEnd) else str(value)


def end_text(period: Dated) -> str:
    """What the record says of the end.

    >>> from diplorecords.temporal import Reading
    >>> end_text(Dated(Span("1992/.."), Reading.WHOLE, "span"))
    'ongoing'
    """
    if not isinstance(period.value, Span):
        return str(period.value)
    value = period.value.end or period.value.begin
    return value.value if isinstance(value, SpanEnd) else str(value)
