"""Every prototype, and the template of `new`, is complete in all its languages; and no page shows a text that cannot
be translated."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from components.prototype import Prototype, load
from components.states import State
from components.translating import gaps, works_of
from components.words import PSEUDO
from tests.conftest import ROOT, Lab, start_lab
from tests.prototypes.walking import Walk
from usability.lab.making import TEMPLATE

pytestmark = pytest.mark.slow

FOLDERS = [*sorted(path.parent for path in (ROOT / "prototypes").glob("*/service.py")), TEMPLATE]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_is_translated_in_full(folder: Path) -> None:
    found = gaps(load(folder))
    assert not found, f"run python server.py translate {folder.name}, and translate:\n" + "\n".join(map(str, found))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_keeps_no_words_that_nobody_uses(folder: Path) -> None:
    for work in works_of(load(folder)):
        unused = {message.id for message in work.catalog if message.id} - {message.id for message in work.template}
        assert not unused, f"run python server.py translate {folder.name}"


@pytest.fixture(scope="module")
def pseudo_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A lab with copies of all prototypes that have the pseudo-locale too."""
    prototypes = tmp_path_factory.mktemp("pseudo")
    for folder in FOLDERS:
        shutil.copytree(folder, prototypes / folder.name)
        with (prototypes / folder.name / "service.py").open("a", encoding="utf-8") as service:
            service.write(f'\nservice.languages += ("{PSEUDO}",)\n')
    started = start_lab(prototypes, tmp_path_factory.mktemp("data"))
    yield started
    started.kill()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_no_page_shows_a_text_that_is_not_translatable(folder: Path, pseudo_lab: Lab) -> None:
    """Every state in the pseudo-locale, where each translated text stands in ⟦ ⟧."""
    prototype = load(pseudo_lab.prototypes / folder.name)
    with pseudo_lab.client() as citizen:
        walk = Walk(citizen, f"/{folder.name}/draft/{PSEUDO}")
        for state in _states(prototype):
            journey = prototype.service.journey(state.answers, date.today(), sent=state.sent)
            response = walk.open(journey.pages[: journey.pages.index(state.page)], state)
            leaked = _leaked(html5lib.parse(response.text, namespaceHTMLElements=False), _own(state, prototype))
            assert not leaked, f"{state.id} shows what cannot be translated: {leaked}; write it in _()"


def _states(prototype: Prototype) -> Iterator[State]:
    """Every state; of check-answers and receipts, those of every fifth path, as they show the same texts."""
    for number, state in enumerate(prototype.service.states(date.today())):
        if not (state.sent or state.page.sends) or number % 5 == 0:
            yield state


WORD = re.compile(r"[^\W\d_]{2,}")
NAME = re.compile(r"\S+\.(pdf|png|jpe?g)\b|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")


def _own(state: State, prototype: Prototype) -> set[str]:
    """The words that are nobody's to translate: answers, and the names of the languages and the agency."""
    answers = [value for raw in (state.answers, state.post or {}) for values in raw.values() for value in values]
    names = [language.name for language in prototype.languages.values()]
    return set(WORD.findall(" ".join([*answers, *names, str(prototype.service.agency)])))


def _leaked(page: Element, own: set[str]) -> list[str]:
    """The texts outside ⟦ ⟧, of the whole page and of each attribute that is read; names of files and case numbers left
    out."""
    said = [text for element in page.iter() for text in _attributes(element)]
    return [
        text for text in map(_outside, ["".join(_texts(page)), *said]) if set(WORD.findall(NAME.sub("", text))) - own
    ]


def _attributes(element: Element) -> list[str]:
    return [found for name in ("aria-label", "title", "alt", "placeholder") if (found := element.get(name))]


def _texts(element: Element) -> Iterator[str]:
    if element.tag not in ("script", "style", "textarea"):
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def _outside(text: str) -> str:
    """What stands outside all brackets, which may stand within each other."""
    found, depth = [], 0
    for character in text:
        depth += (character == "⟦") - (character == "⟧")
        found.append(character if depth == 0 and character != "⟧" else " ")
    return " ".join("".join(found).split())
