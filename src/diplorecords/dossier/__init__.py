"""The dossier: an immutable collection of records, its questions and its timeline."""

from diplorecords.dossier.collection import Dossier
from diplorecords.dossier.dating import Dated, occurrence, period_of
from diplorecords.dossier.moment import Moment
from diplorecords.dossier.references import Reference, references_of
from diplorecords.dossier.timeline import TimelineEntry, timeline, undated

__all__ = [
    "Dated",
    "Dossier",
    "Moment",
    "Reference",
    "TimelineEntry",
    "occurrence",
    "period_of",
    "references_of",
    "timeline",
    "undated",
]
