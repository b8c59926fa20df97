"""`Organization`: an international organization, one of its bodies, or another body."""

from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import to_optional_ref, to_optional_span
from diplorecords.values.place import Place
from diplorecords.values.record import NamedRecord
from diplorecords.values.ref import Ref

__all__ = ["Organization", "OrganizationKind"]


class OrganizationKind(Enum):
    """What kind of body it is; tells an organization from its parts.

    No codebook has them all; where one has a member, its docs name it.

    >>> OrganizationKind("organ")
    <OrganizationKind.ORGAN: 'organ'>
    """

    IGO = "igo"
    """An intergovernmental organization: three states or more, plenary sessions, a permanent
    secretariat (Correlates of War IGO codebook)."""

    EMANATION = "emanation"
    """An organization that others created, not states by a treaty (Correlates of War IGO
    codebook, which leaves them out; Yearbook of International Organizations, type E)."""

    NGO = "ngo"
    """A non-governmental organization (Charter of the United Nations, article 71)."""

    ORGAN = "organ"
    """A body of an organization: a council, a committee, a planning group."""

    SECRETARIAT = "secretariat"
    """The standing staff of an organization."""

    INSTITUTION = "institution"
    """An institution of an organization with a mandate and a head of its own."""

    COURT = "court"
    """An international court or arbitral tribunal."""

    TREATY_BODY = "treaty_body"
    """A conference of parties, commission or committee that a treaty sets up."""

    FIELD_OPERATION = "field_operation"
    """A mission, office or presence of an organization in a country."""

    FORMAT = "format"
    """A negotiating format or group without a founding treaty: an informal
    intergovernmental organization (Vabulas and Snidal 2013)."""

    CONFERENCE = "conference"
    """A diplomatic conference as a standing body."""

    MINISTRY = "ministry"
    """A ministry or agency of a government."""

    GOVERNMENT = "government"
    """A government as a whole."""

    PARLIAMENT = "parliament"
    """A parliament, one of its chambers, or a parliamentary assembly."""

    DIPLOMATIC_MISSION = "diplomatic_mission"
    """An embassy, legation or another mission (VCDR 1961, article 3), one to an international
    organization included."""

    CONSULAR_POST = "consular_post"
    """A consulate (VCCR 1963, article 1(1)(a))."""

    DELEGATION = "delegation"
    """Those who represent a state or an organization at one meeting or conference."""

    PROJECT = "project"
    """A named project or programme."""

    ARMED_GROUP = "armed_group"
    """An organized armed actor that is not a state (UCDP: non-state group, side B)."""

    PARTY = "party"
    """A political party or a parliamentary group."""

    COMPANY = "company"
    """A company or another business."""

    MEDIA = "media"
    """A news agency, broadcaster or newspaper."""

    ACADEMIC = "academic"
    """A university, an institute or a think tank."""

    OTHER = "other"
    """Any other body."""


@final
@attrs.frozen(kw_only=True)
class Organization(NamedRecord):
    """An organization or one of its bodies, with its names over time and its remit.

    One organization that was renamed is one record with two dated names.

    >>> from diplorecords.values import Name
    >>> osce = Organization(
    ...     id="osce",
    ...     kind=OrganizationKind.IGO,
    ...     names=[Name("CSCE", span="../1994-12-31"), Name("OSCE", span="1995-01-01/..")],
    ... )
    >>> osce.name_on("1992-02-27").text
    'CSCE'
    """

    record_type: ClassVar[str] = "organization"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    kind: OrganizationKind
    """What kind of body it is."""

    span: Annotated[Span, Reading.WHOLE] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """When it existed."""

    part_of: Annotated[Ref, RefTo("organization", "state")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The organization (or state) that it belongs to."""

    created_by: Annotated[Ref, RefTo("treaty", "document")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The instrument that created it."""

    seat: Place | None = None
    """Where it has its seat."""

    remit: str | None = None
    """What it is there for, in a few neutral words."""
