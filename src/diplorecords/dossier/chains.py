"""`source_chain`: what a source was translated or derived from, back to its originals."""

from collections import deque
from enum import Enum
from typing import final

import attrs

from diplorecords.dossier.collection import Dossier
from diplorecords.records import Source
from diplorecords.values.convert import to_ref
from diplorecords.values.ref import Ref

__all__ = ["ChainLink", "ChainRelation", "source_chain"]


class ChainRelation(Enum):
    """How a source was made from another.

    >>> ChainRelation("translation")
    <ChainRelation.TRANSLATION: 'translation'>
    """

    TRANSLATION = "translation"
    """It translates it (Akoma Ntoso: FRBRtranslation)."""

    DERIVATION = "derivation"
    """It was made from it in another way (PROV: wasDerivedFrom)."""


@final
@attrs.frozen
class ChainLink:
    """One source of a chain, and how the one before it was made from it.

    >>> source_chain(Dossier.of([Source(id="s", lang="ar")]), "source:s")[0].steps
    0
    """

    ref: Ref
    """The source."""

    source: Source | None
    """Its record; None where the dossier lacks it."""

    steps: int
    """How many translations and derivations lie between it and the source asked about."""

    made_into: Source | None = None
    """The source that was made from it; None for the one asked about."""

    relation: ChainRelation | None = None
    """How that was made from it; its `from_language`, `pivot`, `machine` and `authoritative`
    say more where it is a translation."""


def source_chain(dossier: Dossier, source: Ref | str) -> tuple[ChainLink, ...]:
    """A source and all from which it was made, the nearest first, each once.

    Sources made from one another in a circle are gone through once.

    >>> article = Source(id="article", lang="ar", translation_of="source:agency", machine=True)
    >>> agency = Source(id="agency", lang="fa", derived_from=["source:release"])
    >>> chain = source_chain(Dossier.of([article, agency]), "source:article")
    >>> [(link.ref.id, link.steps) for link in chain]
    [('article', 0), ('agency', 1), ('release', 2)]

    Args:
        dossier: Where the sources are found.
        source: The source with which to begin.

    Raises:
        RecordNotFoundError: If the source is not in the dossier.
    """
    first = dossier.lookup(Source, source)
    links = {first.ref: ChainLink(first.ref, first, 0)}
    waiting = deque([first])
    while waiting:
        made = waiting.popleft()
        for ref, relation in _parents(made):
            if ref not in links:
                found = dossier.get(to_ref(ref))
                record = found if isinstance(found, Source) else None
                steps = links[made.ref].steps + 1
                links[ref] = ChainLink(ref, record, steps, made, relation)
                if record is not None:
                    waiting.append(record)
    return tuple(links.values())


def _parents(source: Source) -> list[tuple[Ref, ChainRelation]]:
    translated = [] if source.translation_of is None else [source.translation_of]
    return [
        *((ref, ChainRelation.TRANSLATION) for ref in translated),
        *((ref, ChainRelation.DERIVATION) for ref in source.derived_from),
    ]
