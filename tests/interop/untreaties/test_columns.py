"""Titles of columns decide what letters mean; upper and lower case are two letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.interop.untreaties.columns import Column, columns_of
from diplorecords.records import TreatyActionKind

NAMES = {
    "Acceptance(A)": ("A", "acceptance"),
    "Accession(a)": ("a", "accession"),
    "Approval(AA)": ("AA", "approval"),
    "Formal confirmation(c)": ("c", "formal_confirmation"),
    "Succession(d)": ("d", "succession"),
    "Definitive signature(s)": ("s", "definitive_signature"),
    "Simplified procedure(p)": ("p", "simplified_procedure"),
    "Consent to be bound(P)": ("P", "consent_to_be_bound"),
    "Ratification": ("", "ratification"),
}


def column(title: str) -> Column:
    """The column of a title."""
    return columns_of([title])[0]


def told(title: str, *letters: str) -> tuple[str | None, str]:
    """The act of a date with these letters, and the code of the doubt."""
    meaning = column(title).meaning(letters)
    return (None if meaning.kind is None else meaning.kind.value), meaning.code


@given(st.permutations(list(NAMES)), st.sampled_from([", ", ",", "; ", " / ", " "]))
def test_the_order_and_the_signs_of_a_title_do_not_matter(names: list[str], sign: str) -> None:
    title = sign.join(names)
    for letter, kind in NAMES.values():
        assert told(title, *filter(None, [letter])) == (kind, "")


@given(st.text(), st.lists(st.text(max_size=3), max_size=2))
def test_any_title_and_letter_have_a_meaning_or_a_doubt(title: str, letters: list[str]) -> None:
    meaning = column(title).meaning(letters)
    assert meaning.kind is not None or meaning.code


@pytest.mark.parametrize(
    ("title", "letter", "kind"),
    [
        ("Signature, Succession to signature(d)", "", "signature"),
        ("Signature, Succession to signature(d)", "d", "succession_to_signature"),
        ("Ratification, Succession(d)", "d", "succession"),
        ("Signature, Signature ad referendum (s)", "s", "signature_ad_referendum"),
        ("Definitive signature(s), Confirmation of signature", "s", "definitive_signature"),
        ("Definitive signature(s), Confirmation of signature", "", "signature_confirmation"),
        ("Confirmation of signature ad referendum(C)", "C", "signature_confirmation"),
        ("ratification, accession (a)", "a", "accession"),
        ("Provisional application(n)", "n", "provisional_application"),
        ("Provisional application under article 23(n)", "n", "provisional_application"),
        (
            (
                "Provisional application by virtue of signature, adoption of the Agreement or "
                "accession thereto, Provisional application by virtue of a notification (n)"
            ),
            "n",
            "provisional_application_notification",
        ),
        (
            "Notification of non-provisional application under article 7 (1) (b)",
            "",
            "non_provisional_application",
        ),
        ("Provisional acceptance/accession", "", "provisional_application"),
        ("Notification under article 20 (a)", "", "notification"),
        ("Notification in respect of the Agreement as amended(d)", "d", "succession"),
        ("Participation under articles 3 (2) and (3)(P)", "P", "participation"),
        (
            (
                "Participation in the Convention by virtue of ratification, accession or "
                "succession to the Protocol"
            ),
            "",
            "participation",
        ),
        ("Accession to the Convention as amended by the Protocol(a)", "a", "accession"),
        ("Acceptance ipso facto under article 10 (1), as amended(A)", "A", "acceptance"),
        ("Application", "", "consent_to_be_bound"),
        ("Extension", "", "territorial_application"),
        ("Denunciation", "", "denunciation"),
    ],
)
def test_titles_say_what_their_dates_are(title: str, letter: str, kind: str) -> None:
    assert told(title, *filter(None, [letter])) == (kind, "")


@pytest.mark.parametrize(
    ("title", "letters", "kind", "code"),
    [
        ("Ratification, Accession(a)", "A", "acceptance", "letter-undeclared"),
        ("Ratification", "d", "succession", "letter-undeclared"),
        ("Signature", "d", "succession_to_signature", "letter-undeclared"),
        ("Ratification", "s", "definitive_signature", "letter-undeclared"),
        ("Signature", "s", None, "letter-undeclared"),
        ("Signature", "a", "accession", "letter-undeclared"),
        ("Ratification", "P", "consent_to_be_bound", "letter-undeclared"),
        ("Ratification", "z", None, "letter-unknown"),
        ("Ratification, Accession(a), Acceptance(A)", "aA", None, "letters-several"),
        ("Ratification, Accession(a)", "aa", "accession", ""),
        ("Acceptance(A)", "", "acceptance", "letter-missing"),
        ("Acceptance(A), Accession(a)", "", "consent_to_be_bound", "act-open"),
        ("Definitive signature or acceptance", "", "consent_to_be_bound", "act-open"),
        ("Signature, Ratification", "", None, "act-open"),
        ("Signature(x), Ratification(x)", "x", None, "act-open"),
        ("Weather", "", None, "column-unknown"),
        ("Signature" + " of" * 1000, "", None, "column-unknown"),
    ],
)
def test_what_a_title_leaves_open_is_said(
    title: str, letters: str, kind: str | None, code: str
) -> None:
    assert told(title, *letters) == (kind, code)


def test_adoption_is_an_admission_only_beside_resolutions() -> None:
    first, second = columns_of(["Resolution", "Date of Adoption"])
    assert first.is_about_entry
    assert second.meaning(()).kind is TreatyActionKind.ADMISSION
    assert columns_of(["Date of Adoption"])[0].meaning(()).kind is None
