"""Writing a brief: what is told stands in the file afterwards, and the comments that were there still do."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from usability.adoption.brief import CHANNELS
from usability.adoption.writing import NotTOML, rewritten
from usability.lab.making import TEMPLATE

pytestmark = pytest.mark.slow

FILES = [TEMPLATE / "brief.toml", *sorted((ROOT / "prototypes").glob("*/brief.toml"))]
TEXTS = [path.read_text(encoding="utf-8") for path in FILES]
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="#") | st.just("\n"), max_size=30)
USERS = st.lists(st.fixed_dictionaries({"what": WORDS, "evidence": WORDS}), min_size=1, max_size=5)
CONTACTS = st.lists(
    st.fixed_dictionaries({"channel": st.sampled_from(list(CHANNELS)), "count": st.integers(0, 10**9)}),
    min_size=1, max_size=5, unique_by=lambda one: one["channel"],
)  # fmt: skip
AGE = st.dictionaries(st.sampled_from(["at_least", "under"]), st.integers(0, 120), min_size=1)
WHEN = st.dictionaries(WORDS, WORDS | AGE | st.lists(WORDS), min_size=1) | st.lists(st.dictionaries(WORDS, AGE))
GROUPS = st.lists(
    st.fixed_dictionaries(
        {"name": st.sampled_from(["all", "over-80", "65-80", "under-65", "other"]), "eid": st.booleans(), "when": WHEN}
    ),
    max_size=4, unique_by=lambda one: one["name"],
)  # fmt: skip


def comments(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("#")]


@pytest.mark.parametrize("text", TEXTS, ids=[path.parent.name for path in FILES])
def test_a_brief_that_says_the_same_is_the_same_text(text: str) -> None:
    assert rewritten(text, tomllib.loads(text)) == text


@settings(max_examples=60, deadline=None)
@given(
    text=st.sampled_from([*TEXTS, ""]), goal=WORDS, once=st.booleans(), users=USERS, contacts=CONTACTS, groups=GROUPS
)
def test_what_is_told_stands_there_and_the_comments_stay(text: str, **told: Any) -> None:
    made = rewritten(text, told)
    read = tomllib.loads(made)
    assert read.get("goal", "") == told["goal"]
    assert read.get("once", False) == told["once"]
    for key in ("users", "contacts", "groups"):
        named = [{name: one[name] for name in told[key][0]} for one in read.get(key, [])] if told[key] else []
        assert named == told[key]
    assert comments(made) == comments(text)


def test_a_comment_stays_before_the_list_that_it_is_about() -> None:
    text = "# People.\n[[users]]\nwhat = 'a' # short\n\n# Calls.\n[[contacts]]\nchannel = 'phone'\n"
    more = rewritten(text, {"users": [{"what": "a"}, {"what": "b"}], "contacts": [{"channel": "phone"}]})
    assert more == text.replace("# short\n\n", '# short\n\n[[users]]\nwhat = "b"\n\n')


def test_what_the_form_does_not_ask_for_is_kept_and_none_takes_away() -> None:
    text = "[[groups]]\nname = 'all'\nmore = 3\nwhen = { a = 'b' }\n"
    assert tomllib.loads(rewritten(text, {"groups": [{"name": "all", "when": None}]})) == {
        "groups": [{"name": "all", "more": 3}]
    }


def test_what_is_no_toml_is_not_written_over() -> None:
    with pytest.raises(NotTOML):
        rewritten("goal = ", {"goal": "x"})


def test_a_text_that_begins_with_an_empty_line_stays_so() -> None:
    for text in ("\nx", "\n", "x\ny", '"""\n\\'):
        assert tomllib.loads(rewritten("", {"goal": text}))["goal"] == text
