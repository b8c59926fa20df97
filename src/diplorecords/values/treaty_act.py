"""`TreatyActionKind`: the acts of treaty law, each with the rule that it stands on."""

from enum import Enum
from typing import Self, final

__all__ = ["TreatyActionKind"]


@final
class TreatyActionKind(Enum):
    """What an act with respect to an instrument is.

    The terms are those of the Vienna Conventions on the Law of Treaties (VCLT: 1969, with the
    numbers of 1986 where only that has the rule), of the Vienna Convention on Succession of
    States in Respect of Treaties 1978 (VCSSRT) and of the glossary of the United Nations Treaty
    Collection (UNTC).

    >>> TreatyActionKind("accession")
    <TreatyActionKind.ACCESSION: 'accession'>
    >>> TreatyActionKind.ACCESSION.article, TreatyActionKind.ACCESSION.expresses_consent
    ('VCLT 15', True)
    """

    _value_: str
    article: str
    """The articles, or the glossary, that the act stands on."""

    expresses_consent: bool
    """Whether the act expresses consent to be bound."""

    # The defaults are there for type checkers, which take a lookup by value for a call of this.
    def __new__(cls, value: str, article: str = "", expresses_consent: bool = False) -> Self:
        """Take the word, the rule's source and whether the act expresses consent to be bound."""
        member = object.__new__(cls)
        member._value_ = value
        member.article = article
        member.expresses_consent = expresses_consent
        return member

    # -------------------------------------------------------------- the text
    ADOPTION = "adoption", "VCLT 9"
    """Took part in adopting the text."""

    AUTHENTICATION = "authentication", "VCLT 10"
    """Established the text as authentic and definitive."""

    INITIALLING = "initialling", "VCLT 10(b), 12(2)(a)"
    """Initialled the text; a signature only where the negotiators so agreed."""

    # -------------------------------------------------------------- signature
    SIGNATURE = "signature", "VCLT 14, 18(a)"
    """Signature subject to ratification, acceptance or approval."""

    SIGNATURE_AD_REFERENDUM = "signature_ad_referendum", "VCLT 12(2)(b)"
    """Signature that counts as one only once it is confirmed."""

    SIGNATURE_CONFIRMATION = "signature_confirmation", "VCLT 12(2)(b)"
    """Confirmation that makes a signature ad referendum a full one, from its own date."""

    SUCCESSION_TO_SIGNATURE = "succession_to_signature", "VCSSRT 18, 19"
    """A successor state takes the place of its predecessor as signatory."""

    NOT_BECOMING_PARTY = "not_becoming_party", "VCLT 18(a)"
    """A signatory makes clear that it will not become a party."""

    # -------------------------------------------------------------- consent
    DEFINITIVE_SIGNATURE = "definitive_signature", "VCLT 12", True
    """Signature that expresses consent to be bound."""

    EXCHANGE_OF_INSTRUMENTS = "exchange_of_instruments", "VCLT 13", True
    """Consent by an exchange of the instruments that make up the treaty."""

    RATIFICATION = "ratification", "VCLT 14(1)", True
    """Consent after signature."""

    ACCEPTANCE = "acceptance", "VCLT 14(2)", True
    """Consent under the name of acceptance."""

    APPROVAL = "approval", "VCLT 14(2)", True
    """Consent under the name of approval."""

    ACCESSION = "accession", "VCLT 15", True
    """Consent without prior signature."""

    FORMAL_CONFIRMATION = "formal_confirmation", "VCLT 1986, 2(1)(b bis), 14(3)", True
    """Consent of an international organization, as a state's ratification."""

    SUCCESSION = "succession", "VCSSRT 2(1)(g), 17, 22", True
    """Notification of succession: a new state's consent to be considered bound."""

    CONSENT_TO_BE_BOUND = "consent_to_be_bound", "VCLT 11", True
    """Consent under that very name, as protocols to a convention ask for it."""

    PARTICIPATION = "participation", "VCLT 11; UNTC letter P", True
    """Consent under the name of participation."""

    SIMPLIFIED_PROCEDURE = "simplified_procedure", "VCLT 11; UNTC letter p", True
    """Consent by a simplified procedure that the treaty lays down."""

    ADMISSION = "admission", "VCLT 5; rules of the organization", True
    """Admission to an organization, which makes a party to its constituent treaty."""

    AMENDMENT_ACCEPTANCE = "amendment_acceptance", "VCLT 39, 40", True
    """Consent to an amendment, which is an instrument of its own."""

    CONSENT_BY_TREATY = "consent_by_treaty", "VCLT 11, 35, 36", True
    """Consent that another treaty expresses."""

    CONSENT_BY_SILENCE = "consent_by_silence", "VCLT 11", True
    """Consent by letting a time pass that the treaty sets for an objection."""

    OPT_OUT = "opt_out", "VCLT 40(4)"
    """Refusal in time of what would otherwise bind by silence."""

    CONSENT_WITHDRAWAL = "consent_withdrawal", "VCLT 68 by analogy; UNTC practice"
    """Withdrawal of an instrument of consent before entry into force."""

    # -------------------------------------------------------------- provisional application
    PROVISIONAL_APPLICATION = "provisional_application", "VCLT 25(1)"
    """Application before entry into force, by the treaty or another agreement."""

    PROVISIONAL_APPLICATION_NOTIFICATION = (
        "provisional_application_notification",
        "VCLT 25(1); UNTC letter n",
    )
    """Notice that the actor applies the treaty provisionally."""

    PROVISIONAL_APPLICATION_LIMITATION = "provisional_application_limitation", "VCLT 25(1)"
    """Notice that it does so in part only."""

    NON_PROVISIONAL_APPLICATION = "non_provisional_application", "VCLT 25(1)(b)"
    """Notice that it will not do so at all."""

    PROVISIONAL_APPLICATION_END = "provisional_application_end", "VCLT 25(2)"
    """End of it; so does the notice of the intention not to become a party."""

    # -------------------------------------------------------------- statements
    RESERVATION = "reservation", "VCLT 2(1)(d), 19, 23"
    """Statement that excludes or changes the legal effect of provisions."""

    RESERVATION_ACCEPTANCE = "reservation_acceptance", "VCLT 20(4)(a), 23"
    """Acceptance of another's reservation."""

    RESERVATION_WITHDRAWAL = "reservation_withdrawal", "VCLT 22(1), 22(3)(a), 23(4)"
    """Withdrawal of one's own reservation."""

    RESERVATION_ACCEPTANCE_WITHDRAWAL = (
        "reservation_acceptance_withdrawal",
        "ILC Guide to Practice on Reservations 2.8.13",
    )
    """Attempt to withdraw an acceptance, which is final: it changes nothing."""

    OBJECTION = "objection", "VCLT 20(4)(b), 20(5), 21(3), 23"
    """Objection to another's reservation; in practice also to other acts."""

    OBJECTION_WITHDRAWAL = "objection_withdrawal", "VCLT 22(2), 22(3)(b), 23(4)"
    """Withdrawal of one's own objection."""

    DECLARATION = "declaration", "UNTC glossary: declaration"
    """Interpretative, optional or mandatory declaration."""

    DECLARATION_WITHDRAWAL = "declaration_withdrawal", "UNTC glossary: declaration"
    """Withdrawal of one's own declaration."""

    NOTIFICATION = "notification", "VCLT 78; UNTC glossary: notification"
    """Any other notice that the treaty provides for."""

    # -------------------------------------------------------------- territory
    TERRITORIAL_APPLICATION = "territorial_application", "VCLT 29"
    """Extension to a territory."""

    TERRITORIAL_EXCLUSION = "territorial_exclusion", "VCLT 29"
    """Declaration that a territory is left out."""

    TERRITORIAL_APPLICATION_END = "territorial_application_end", "VCLT 29"
    """End of the application to a territory."""

    # -------------------------------------------------------------- end and suspension
    WITHDRAWAL = "withdrawal", "VCLT 54, 56, 67"
    """Notice of withdrawal."""

    DENUNCIATION = "denunciation", "VCLT 54, 56, 67"
    """Notice of withdrawal under the name of denunciation."""

    WITHDRAWAL_REVOCATION = "withdrawal_revocation", "VCLT 68"
    """Revocation of such a notice before it takes effect."""

    SUSPENSION = "suspension", "VCLT 57, 58, 60, 65, 72"
    """Suspension of the treaty's operation for the actor."""

    RESUMPTION = "resumption", "VCLT 72(2)"
    """End of such a suspension."""

    # -------------------------------------------------------------- political documents
    SUBSCRIPTION = "subscription", "no treaty: VCLT 2(1)(a)"
    """Joining a political document; expresses no consent to be bound by a treaty."""


# A member is equal to itself alone; the hash of its name, which Enum takes, is much slower.
type.__setattr__(TreatyActionKind, "__hash__", object.__hash__)
