"""A search field: a landmark, a name that is heard, and what was searched for."""

from __future__ import annotations

from components import SearchField
from tests.conftest import Checked
from tests.examples import Case


def test_it_is_a_search_with_a_name_and_a_button(checked: Checked) -> None:
    made = SearchField("Sök bland frågor", "search", name="text", value='"<b>', button="Hitta")
    html = checked(Case("page/search_field", "x", made).html(), fragment=True)
    assert '<form class="search" role="search" method="get" action="search">' in html
    assert '<label class="visually-hidden" for="search-text">Sök bland frågor</label>' in html
    assert 'type="search" value="&#34;&lt;b&gt;"' in html
    assert '<button class="button search__button" type="submit">Hitta</button>' in html
