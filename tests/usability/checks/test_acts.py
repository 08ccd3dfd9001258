"""Two acts do the same where what they change is the same."""

from __future__ import annotations

import pytest

from usability.checks.acts import Effect

MENU = Effect((("#menu", "shown"),), frozenset({"#button"}))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Effect((("#menu", "hidden"),)), True),
        (Effect((("#search value", "value"),)), False),
        (Effect(looks=frozenset({"#button"})), False),
        (Effect(), False),
    ],
)
def test_what_a_menu_shows_is_the_same_as_what_hides_it(other: Effect, same: bool) -> None:
    assert MENU.like(other) is same


def test_what_is_only_painted_is_the_same_where_it_is_painted() -> None:
    assert Effect(looks=frozenset({"#a"})).like(Effect(looks=frozenset({"#a", "#b"})))
    assert not Effect(looks=frozenset({"#a"})).like(Effect(looks=frozenset({"#b"})))


def test_pages_that_are_gone_to_are_compared_by_their_address() -> None:
    assert Effect(went=("/one",)).like(Effect(done=("/one",)))
    assert not Effect(went=("/one",)).like(Effect(went=("/two",)))


def test_what_changes_by_itself_is_no_effect() -> None:
    assert not MENU.without(Effect((("#menu", "shown"),), frozenset({"#button"})))
    assert MENU.without(Effect((("#clock", "text"),)))
