"""A printed visitor is taken apart into title and name, and nothing gets lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.interop.statedept.titles import SECOND_TITLES, TITLES, Visitor, visitors

WORDS = st.sampled_from(
    ["President", "King", "and", "&", ",", ";", "of", "Prime", "Minister", "Mrs.", "Lopez", "-"]
)


@given(st.lists(WORDS).map(" ".join) | st.text())
def test_any_text_is_taken_apart_without_loss(text: str) -> None:
    found = visitors(text)
    letters = "".join("".join(visitor.printed.split()) for visitor in found)
    left = "".join(text.split())
    for char in letters:  # the letters of the parts stand in the text, in this order
        place = left.find(char)
        assert place >= 0
        left = left[place + 1 :]


@given(st.sampled_from(sorted(TITLES)), st.sampled_from(["Kuchma", "Lopez Mateos", "U Nu"]))
def test_every_title_of_the_list_is_found(title: str, name: str) -> None:
    assert visitors(f"{title.title()} {name}") == (Visitor(title.title(), name),)


@given(st.sampled_from(sorted(SECOND_TITLES)))
def test_one_rank_may_follow_a_title(rank: str) -> None:
    assert visitors(f"President {rank} Zia") == (Visitor(f"President {rank}", "Zia"),)


@given(st.text())
def test_a_text_without_a_title_is_a_name(text: str) -> None:
    found = visitors(f"Xyzzy{text}")
    assert found[0].title == ""


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("King Kalakaua", "King", "Kalakaua"),
        ("Emperor Dom Pedro II", "Emperor", "Dom Pedro II"),
        ("President-elect Kubitschek", "President-elect", "Kubitschek"),
        ("President- elect Ernesto Zedillo", "President-elect", "Ernesto Zedillo"),
        ("Prime Minister Mackenzie King", "Prime Minister", "Mackenzie King"),
        ("Prime Minister Shah Mahmud", "Prime Minister", "Shah Mahmud"),
        ("Prime Minister Sheikh Hasina", "Prime Minister", "Sheikh Hasina"),
        ("Shah Mohammad Reza Pahlavi", "Shah", "Mohammad Reza Pahlavi"),
        ("Governor General Earl of Athlone", "Governor General", "Earl of Athlone"),
        ("Regent Prince Abdul Ilah", "Regent Prince", "Abdul Ilah"),
        ("Premier and Prince Sihanouk", "Premier and Prince", "Sihanouk"),
        ("Prime Minister Sir Winston Churchill", "Prime Minister Sir", "Winston Churchill"),
        ("Pope John Paul II", "Pope", "John Paul II"),
        ("Kingsley Amis", "", "Kingsley Amis"),
        ("Emir of Kuwait Sabah", "", "Emir of Kuwait Sabah"),
        ("President", "President", ""),
    ],
)
def test_title_and_name(text: str, title: str, name: str) -> None:
    assert visitors(text) == (Visitor(title, name),)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("King Hussein and Queen Noor", ["Hussein", "Noor"]),
        ("Crown Prince Olav and Crown Princess Martha", ["Olav", "Martha"]),
        ("President A, Prime Minister B, and King C", ["A", "B", "C"]),
        ("President A; Prime Minister B & King C", ["A", "B", "C"]),
    ],
)
def test_several_visitors(text: str, names: list[str]) -> None:
    assert [visitor.name for visitor in visitors(text)] == names


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("King Hussein", False),
        ("King George and Elizabeth", True),
        ("Prime Minister and Mrs. Menzies", True),
        ("Mrs. Gandhi", False),
        ("Premier and Prince Sihanouk", False),
    ],
)
def test_a_visitor_who_may_be_several_is_doubtful(text: str, doubtful: bool) -> None:
    assert [visitor.is_doubtful for visitor in visitors(text)] == [doubtful]


def test_a_very_long_text_is_read_in_linear_time() -> None:
    assert len(visitors("King A and " * 5_000 + "King A")) == 5_001
