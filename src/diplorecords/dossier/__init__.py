"""The dossier: an immutable collection of records, its questions and its timeline."""

from diplorecords.dossier.collection import Dossier
from diplorecords.dossier.dating import Dated, occurrence, period_of
from diplorecords.dossier.diff import Diff, FieldChange, RecordChange, diff, patch
from diplorecords.dossier.disagreements import Disagreement, DisagreementKind
from diplorecords.dossier.merge import Merge, MergeConflict, MergeConflictKind, MergeSide, merge
from diplorecords.dossier.moment import Moment
from diplorecords.dossier.panel import PanelRow, panel
from diplorecords.dossier.query import Selection, select
from diplorecords.dossier.references import Reference, references_of
from diplorecords.dossier.timeline import TimelineEntry, timeline, undated
from diplorecords.dossier.unread import Unread

__all__ = [
    "Dated",
    "Diff",
    "Disagreement",
    "DisagreementKind",
    "Dossier",
    "FieldChange",
    "Merge",
    "MergeConflict",
    "MergeConflictKind",
    "MergeSide",
    "Moment",
    "PanelRow",
    "RecordChange",
    "Reference",
    "Selection",
    "TimelineEntry",
    "Unread",
    "diff",
    "merge",
    "occurrence",
    "panel",
    "patch",
    "period_of",
    "references_of",
    "select",
    "timeline",
    "undated",
]
