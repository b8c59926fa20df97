"""`LegalRule`: the rules that answers rest on, each with its article and its sentence."""

from enum import Enum
from typing import Self, final

__all__ = ["LegalRule"]


@final
class LegalRule(Enum):
    """A rule of treaty law that led to an answer.

    VCLT is the Vienna Convention on the Law of Treaties 1969, VCSSRT that on Succession of
    States in Respect of Treaties 1978. The treaty's own clauses prevail over both.

    >>> LegalRule.REVOKED.article
    'VCLT 68'
    """

    _value_: str
    article: str
    """The article; empty where that of the act itself says it."""

    text: str
    """What it means, in words; `{day}` stands for `on` and a day, `{date}` for the day alone."""

    # The defaults are there for type checkers, which take a lookup by value for a call of this.
    def __new__(cls, value: str, article: str = "", text: str = "") -> Self:
        """Take the word, the article and the sentence."""
        member = object.__new__(cls)
        member._value_ = value
        member.article = article
        member.text = text
        return member

    ACT = "act", "", "the act itself"
    """An act has the effect that its kind has."""

    NO_ACT = (
        "no_act",
        "VCLT 34",
        "no act of the actor is recorded, and a treaty binds no third state",
    )
    """Nothing is recorded, and a treaty does not bind third states without their consent."""

    # -------------------------------------------------------------- signature and consent
    AWAITS_CONFIRMATION = (
        "awaits_confirmation",
        "VCLT 12(2)(b)",
        "a signature ad referendum counts once it is confirmed",
    )
    """A signature ad referendum is none yet."""

    ONE_CONSENT = "one_consent", "VCLT 16", "consent stood already, and several deposits are one"
    """A second expression of consent changes nothing."""

    OPTED_OUT = "opted_out", "VCLT 40(4)", "silence does not bind one that opted out"
    """Silence does not bind one that refused in time."""

    CONSENT_WITHDRAWN = (
        "consent_withdrawn",
        "VCLT 68 by analogy; UNTC practice",
        "consent was withdrawn before the treaty was in force for the actor",
    )
    """Consent withdrawn before force is no longer there."""

    # -------------------------------------------------------------- entry into force
    ENTRY_STATED = (
        "entry_stated",
        "VCLT 24(1)",
        "the treaty enters into force {day}, as a source states",
    )
    """A stated date wins over a computed one."""

    ENTRY_COMPUTED = (
        "entry_computed",
        "VCLT 24(1)",
        "by its clause the treaty enters into force {day}",
    )
    """The clause gives the day."""

    ENTRY_LATEST = (
        "entry_latest",
        "VCLT 24(1)",
        "the acts recorded give entry into force {day}; others can have brought it earlier",
    )
    """The acts are not complete, so that the day is the latest possible one."""

    ENTRY_NOT_MET = (
        "entry_not_met",
        "VCLT 24(1)",
        "what the treaty's clause asks for is not met by the acts recorded",
    )
    """Not in force."""

    ENTRY_UNKNOWN = (
        "entry_unknown",
        "VCLT 24(1)",
        "no clause and no date say when the treaty entered into force",
    )
    """Nothing is known of the entry into force."""

    IN_FORCE_FOR_ACTOR = (
        "in_force_for_actor",
        "VCLT 24",
        "it entered into force for the actor {day}",
    )
    """The treaty enters into force for one that consented."""

    LATER_PARTY = (
        "later_party",
        "VCLT 24(3)",
        "for one that consents later it enters into force {day}",
    )
    """A later consent."""

    EFFECT_STATED = (
        "effect_stated",
        "VCLT 24(1)",
        "it took effect {day}, as a source states",
    )
    """A stated day of effect wins."""

    PROVISIONAL_OVER = (
        "provisional_over",
        "VCLT 25(1)",
        "provisional application is pending entry into force, and ended with it",
    )
    """Provisional application ends when the treaty is in force for the actor."""

    # -------------------------------------------------------------- withdrawal and end
    NOTICE = "notice", "VCLT 54(a)", "the notice of withdrawal takes effect {day}"
    """The treaty's clause sets the notice."""

    WITHDRAWAL_STATED = (
        "withdrawal_stated",
        "VCLT 54",
        "the withdrawal takes effect {day}, as a source states",
    )
    """A stated day of effect wins over what a clause gives."""

    RESIDUAL_NOTICE = (
        "residual_notice",
        "VCLT 56(2)",
        "no clause on notice is recorded, so that the notice runs for twelve months, until {date}",
    )
    """Where the treaty is silent, twelve months."""

    NOT_ADMITTED = (
        "not_admitted",
        "VCLT 56(1)",
        "the treaty does not admit withdrawal, so that the notice has no effect",
    )
    """A treaty without a clause is not subject to withdrawal, as a rule."""

    TOO_EARLY = (
        "too_early",
        "VCLT 54(a)",
        "the treaty lets notice be given {day} at the earliest, so that this one has no effect",
    )
    """A clause can exclude notices for the first years."""

    WITHDRAWN = "withdrawn", "VCLT 54, 70(2)", "withdrawal took effect {day}"
    """The actor is no longer a party."""

    REVOKED = (
        "revoked",
        "VCLT 68",
        "the notice was revoked before it took effect, and the actor never ceased to be a party",
    )
    """A notice can be revoked as long as it has not taken effect."""

    REVOKED_TOO_LATE = "revoked_too_late", "VCLT 68", "there was no notice left to revoke"
    """A revocation has nothing to revoke."""

    NOT_OPERATING = (
        "not_operating",
        "VCLT 57, 58, 60, 72",
        "a treaty that is not in force for the actor has no operation to suspend",
    )
    """Only a party can suspend the operation of a treaty."""

    TREATY_ENDED = "treaty_ended", "VCLT 54, 70", "the treaty ended {day}"
    """The treaty as a whole is no longer in force."""

    EXPIRED = "expired", "VCLT 54(a)", "the time for which the treaty was concluded was over {day}"
    """The time for which it was concluded is over."""

    ACTOR_ENDED = "actor_ended", "VCLT 2(1)(g)", "the actor ceased to exist {day}"
    """One that does not exist is no party."""

    # -------------------------------------------------------------- succession
    SUCCEEDED = (
        "succeeded",
        "VCSSRT 22(3), 23",
        "the notification of succession reaches back to the date of succession, {date}",
    )
    """A successor is a party from the date of succession."""

    CARRIED_ON = (
        "carried_on",
        "VCSSRT 31, 34",
        "states united or separated, and for the successor the treaty continues from {date}",
    )
    """The treaties of states that united or separated continue in force for their successors."""

    SUCCESSION_PENDING = (
        "succession_pending",
        "VCSSRT 23(2)",
        "operation is considered suspended until the notification of succession",
    )
    """Between the date of succession and the notification."""

    SUCCESSION_UNDATED = (
        "succession_undated",
        "VCSSRT 23(1)",
        "the date of succession is not recorded, so the time before the notification is open",
    )
    """The acts do not say how far a notification reaches back."""

    SUCCESSION_SILENT = (
        "succession_silent",
        "VCSSRT 31, 34",
        "a predecessor took part before the succession {day}; the successor has made no act",
    )
    """Nothing is guessed about a successor that did not act."""

    CLEAN_SLATE = (
        "clean_slate",
        "VCSSRT 16",
        "a newly independent state is not bound by its predecessor's treaties",
    )
    """Clean slate."""

    SAME_PERSON = (
        "same_person",
        "continuity of legal personality; no succession",
        "the actor is the same legal person as its predecessor, whose acts are its own",
    )
    """Continuation of legal personality is no succession."""

    # -------------------------------------------------------------- nature
    POLITICAL = (
        "political",
        "VCLT 2(1)(a)",
        "who joins a political instrument subscribes to it, and is no party",
    )
    """PARTY needs a treaty."""

    DOCUMENT = "document", "VCLT 2(1)(a)", "a document is subscribed to"
    """A document has subscribers."""

    NATURE_DISPUTED = (
        "nature_disputed",
        "VCLT 2(1)(a)",
        "those concerned disagree whether the instrument binds in law",
    )
    """Disputed nature gives no status."""

    NATURE_UNKNOWN = (
        "nature_unknown",
        "VCLT 2(1)(a)",
        "nothing recorded says whether the instrument binds in law",
    )
    """Unknown nature gives no status of a party."""

    MANY_DATES = (
        "many_dates",
        "",
        "too many uncertain dates to follow each way in which they can fall out",
    )
    """The answer is a bound: it may allow more than the dates do."""

    # -------------------------------------------------------------- between two
    BOTH_PARTIES = "both_parties", "VCLT 2(1)(g), 26", "the treaty is in force for both"
    """Pacta sunt servanda."""

    NOT_BOTH = "not_both", "VCLT 26, 34", "the treaty is not in force between the two"
    """Only parties are bound."""

    PERHAPS_BOTH = "perhaps_both", "VCLT 26", "the treaty may be in force for both"
    """The dates leave it open."""

    ENTRY_OPPOSED = (
        "entry_opposed",
        "VCLT 20(4)(b)",
        "an objection definitely opposes the entry into force between the two",
    )
    """Not in force between the two."""

    RESERVATION_ACCEPTED = (
        "reservation_accepted",
        "VCLT 20(4)(a), 21(1)",
        "the reservation was accepted, and modifies the provisions between the two",
    )
    """Express acceptance."""

    RESERVATION_TACIT = (
        "reservation_tacit",
        "VCLT 20(5), 21(1)",
        "no objection was raised by {date}, so that the reservation is accepted",
    )
    """Tacit acceptance after twelve months."""

    RESERVATION_OBJECTED = (
        "reservation_objected",
        "VCLT 21(3)",
        "by an objection the provisions reserved do not apply, to the extent of the reservation",
    )
    """Objection without opposition."""

    RESERVATION_OPEN = (
        "reservation_open",
        "VCLT 20(5)",
        "the time to object runs until {date}",
    )
    """Neither accepted nor objected to."""

    SUSPENDED_BETWEEN = "suspended_between", "VCLT 57, 58, 60, 72", "operation is suspended"
    """Suspension."""

    AMENDED = "amended", "VCLT 30(4)(a), 39", "the amendment was accepted"
    """The version common to both."""

    AMENDED_FOR_LATER = (
        "amended_for_later",
        "VCLT 40(5)(a)",
        "who becomes a party after an amendment is in force is a party to the amended treaty",
    )
    """A later party takes the treaty as amended."""

    AMENDED_FOR_ALL = (
        "amended_for_all",
        "VCLT 40(1); the treaty's own clause",
        "the amendment binds also those that did not accept it",
    )
    """Some amendments bind all."""

    UNAMENDED = (
        "unamended",
        "VCLT 30(4)(b), 40(4), 40(5)(b)",
        "the amendment is not common to both, so that the treaty without it governs",
    )
    """The version common to both is the one without it."""

    # -------------------------------------------------------------- obligations, territory
    PACTA = "pacta", "VCLT 26", "a treaty in force binds its parties"
    """Bound."""

    NOT_TO_OBSTRUCT = (
        "not_to_obstruct",
        "VCLT 72(2)",
        "while operation is suspended, the actor refrains from obstructing its resumption",
    )
    """What is left while operation is suspended."""

    APPLIES_PROVISIONALLY = "applies_provisionally", "VCLT 25", "the treaty applies provisionally"
    """Bound provisionally."""

    NOT_TO_DEFEAT = (
        "not_to_defeat",
        "VCLT 18",
        "the actor refrains from acts that would defeat the object and purpose",
    )
    """Obligation before entry into force."""

    SURVIVES = "survives", "VCLT 43, 70(1)", "a clause outlives the treaty for the actor"
    """A surviving clause."""

    ENTIRE_TERRITORY = "entire_territory", "VCLT 29", "a treaty binds for the entire territory"
    """The rule on territory."""

    MOVING_FRONTIERS = (
        "moving_frontiers",
        "VCSSRT 15",
        "a territory that passes takes the treaties of the state that it passes to",
    )
    """Moving treaty frontiers."""
