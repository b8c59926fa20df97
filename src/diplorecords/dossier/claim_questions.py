"""The questions about claims that a dossier answers."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Self

from diplorecords.dossier.arguments import expect_field
from diplorecords.dossier.disagreements import Disagreement, disagreements_in
from diplorecords.dossier.indexes import Indexes, key_of
from diplorecords.dossier.knowledge import KnownAt, KnownClaims, known_claims_in, known_records
from diplorecords.dossier.policies import DEFAULT_POLICY
from diplorecords.dossier.policy import Policy
from diplorecords.dossier.resolution import Resolution, resolve_in
from diplorecords.records import AnyRecord, Claim
from diplorecords.values.ref import Ref

__all__ = ["ClaimQuestions"]


class ClaimQuestions(ABC):
    """What can be asked about the claims in a dossier: its base, with no state of its own.

    >>> from diplorecords.dossier import Dossier
    >>> isinstance(Dossier(), ClaimQuestions)
    True
    """

    __slots__ = ()

    _indexes: Indexes

    @abstractmethod
    def holding(self, records: Iterable[AnyRecord]) -> Self:
        """The same with other records."""

    def claims(self, ref: Ref | str | None = None, field: str | None = None) -> tuple[Claim, ...]:
        """The claims on a record, on one of its fields, or all.

        >>> from diplorecords.dossier import Dossier
        >>> Dossier().claims("conflict:arm-aze", "span")
        ()

        Args:
            ref: The record that they are about; None for any.
            field: The field that they are about; None for any.

        Raises:
            ValidationError: If neither a record class nor a claim found knows such a field.
        """
        indexes = self._indexes
        found = indexes.all_claims if ref is None else indexes.claims_on.get(key_of(ref), ())
        if field is None:
            return found
        about_it = tuple(claim for claim in found if claim.field == field)
        if not about_it:
            expect_field(field)
        return about_it

    def conflicts(self) -> tuple[Disagreement, ...]:
        """Where claims made as facts cannot all be true, by subject and field.

        Claims known to be wrong (rank `DEPRECATED`) take no part, and texts that differ do
        not disagree: they may differ in words alone.

        >>> from diplorecords.dossier import Dossier
        >>> Dossier().conflicts()
        ()
        """
        return disagreements_in(self._indexes)

    def resolve(self, policy: Policy) -> Resolution[Self]:
        """The dossier with what a policy makes of the claims, and the claims behind each value.

        Fields about which the policy does not decide stay as they are. Claims made other than
        as facts change nothing; those marked as wrong do only where the policy asks for them.

        >>> from diplorecords.dossier import ByRank, Dossier, MostPrecise
        >>> Dossier().resolve(ByRank() | MostPrecise()).values
        ()

        Raises:
            ValidationError: If the policy is none.
        """
        records, values = resolve_in(self._indexes, policy)
        return Resolution(self.holding(records), policy, values)

    def known_claims(self, known_at: KnownAt) -> KnownClaims:
        """The claims that were known by then, certainly and possibly.

        A claim is known from its `recorded_at`; else from when the source came out in which it
        stands; a derived one else from when the last of its premises was known. What nothing
        dates is known always. Arguments and errors are those of `known_at`.
        """
        return known_claims_in(self._indexes, known_at)

    def known_at(
        self, known_at: KnownAt, *, policy: Policy = DEFAULT_POLICY, possible: bool = False
    ) -> Self:
        """The dossier as it was known: without later claims, resolved by those known by then.

        Records and what they hold without claims are known always.

        >>> from diplorecords.dossier import Dossier
        >>> Dossier().known_at("2024") == Dossier()
        True

        Args:
            known_at: An aware datetime, or a date, an ordinal or EDTF, which mean the end of
                their last day: `20XX` is the end of 2099, an interval the end of its end.
            policy: How claims become values.
            possible: Whether claims of uncertain date count that were perhaps known by then.

        Raises:
            EdtfError: If a text is not EDTF.
            ValidationError: If it does not say when, or is a datetime without a time zone.
        """
        return self.holding(known_records(self._indexes, known_at, policy, possible=possible))
