"""An attempt: a form that was sent, what the page said before and after it, and what has come of that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from .sights import Seen

ERROR = re.compile(
    r"\b(?:error|errors|invalid|required|must|enter|write|type|please|missing|wrong|incorrect|cannot|can['’]t|can"
    r" not|not"
    r" valid|not a valid|should|need|needs|problem|failed|fill|choose|select|check|blank|empty|too"
    r" (?:short|long|small|large)"
    r"|give|provide|tick|at least|only|tell us|oops|sorry|format"
    r"|fel|felaktig\w*|ogiltig\w*|krävs|måste|ange|skriv|fyll|saknas|välj|kontrollera|obligatorisk\w*|inte|kan"
    r" inte|tomt?|"
    r"för (?:kort|lång)\w*|minst|behöver|rätta|stämmer)\b",
    re.IGNORECASE,
)
"""Words that an error is told with."""
CERTAIN = re.compile(
    r"\b(?:errors?|invalid|wrong|incorrect|problems?|failed|mistakes?|fel|felaktig\w*|ogiltig\w*|misslyckades)\b",
    re.IGNORECASE,
)
GOOD = re.compile(
    r"\b(?:thank|thanks|received|sent|saved|success\w*|done|welcome|added|registered|subscribed|booked|tack|skickat|skickats"
    r"|"
    r"mottagit|sparat|sparats|klart|välkommen|tillagd|registrerad|bokad)\b",
    re.IGNORECASE,
)
"""Words that tell that it went well."""


@dataclass(frozen=True)
class Text:
    """A text that is seen. beside: the field that it stands beside. live: whether it is in a region whose changes a
    screen reader tells of. link: where it leads within the page; astray: to nothing. focused: whether it has the
    focus or is within what has it."""

    text: str
    at: str
    beside: str = ""
    live: bool = False
    link: str = ""
    astray: bool = False
    focused: bool = False


@dataclass(frozen=True)
class Field:
    key: str
    at: str
    name: str
    label: str
    type: str
    value: str
    invalid: bool
    tied: Sequence[str]
    look: str
    focused: bool
    required: bool
    kind: str
    hints: str

    @property
    def called(self) -> str:
        return self.label or self.name or self.key


@dataclass(frozen=True)
class Said:
    """What a page says at a moment: `said` of page/forms.js."""

    fields: Mapping[str, Field]
    texts: Sequence[Text]
    focus: str = ""
    title: str = ""

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Said:
        fields = {one["key"]: Field(**one) for one in told["fields"]}
        return cls(fields, [Text(**one) for one in told["texts"]], told["focus"], told["title"])


@dataclass(frozen=True)
class Attempt:
    """how: empty, wrong or right. start: what was said before anything was sent; before: right before this was. form:
    as `kit.forms` tells it. filled: what was written, by field. native: whether the browser itself has told what is
    wrong. left: whether the page went on. refused: whether something that was to be sent to a server was not. loaded:
    whether what came is a new document."""

    how: str
    start: Said
    before: Said
    after: Said
    filled: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, Any] = field(default_factory=dict)
    native: bool = False
    left: bool = False
    refused: bool = False
    alerted: bool = False
    loaded: bool = False

    @cached_property
    def keys(self) -> list[str]:
        """The fields of the form that are still there."""
        mine = [one["name"] for one in self.form["fields"]] if self.form else list(self.start.fields)
        return [key for key in dict.fromkeys(mine) if key in self.after.fields and key in self.start.fields]

    @cached_property
    def again(self) -> bool:
        """Whether the form is asked once more, so that what was sent cannot have been taken."""
        asked = len({one["name"] for one in self.form["fields"]}) if self.form else len(self.start.fields)
        return not self.left and len(self.keys) * 2 > asked > 0

    def _new(self, known: Said) -> list[Text]:
        stays = {(one.text, one.at) for one in known.texts}
        left = Counter(one.text for one in known.texts)
        values = set(self.filled.values())
        found = []
        for one in sorted(self.after.texts, key=lambda one: (one.text, one.at) not in stays):
            if left[one.text] > 0:
                left[one.text] -= 1
            elif one.text not in values and re.search(r"\w", one.text):
                found.append(one)
        return found

    @cached_property
    def fresh(self) -> list[Text]:
        """Texts that have come by this."""
        return self._new(self.before)

    @cached_property
    def errors(self) -> list[Text]:
        """Texts that were not there at the start, and tell of an error."""
        new = self._new(self.start)
        if any(GOOD.search(one.text) for one in new) and not any(CERTAIN.search(one.text) for one in new):
            return []
        refused = self.how != "right" and self.again
        return [one for one in new if ERROR.search(one.text) or (refused and one.beside in self.keys)]

    @cached_property
    def marked(self) -> list[Field]:
        """Fields that look different from before, or are said to be invalid."""
        return [self.after.fields[key] for key in self.keys if self._marked(key)]

    def _marked(self, key: str) -> bool:
        before, after = self.start.fields[key], self.after.fields[key]
        seen = before.look != after.look and not before.focused and not after.focused and after.value == before.value
        return seen or (after.invalid and not before.invalid)

    def newly_tied(self, key: str) -> list[str]:
        """What the field is described by now and was not before, also by its name."""
        before, after = self.start.fields[key], self.after.fields[key]
        named = [after.name] if after.name != before.name else []
        return [text for text in [*after.tied, *named] if text not in before.tied]

    def about(self, key: str) -> list[Text]:
        """The errors that stand beside a field, name it or lead to it."""
        one = self.after.fields[key]
        label = _plain(self.start.fields[key].called)
        found = [text for text in self.errors if text.beside == key or (label and _names(text.text, label))]
        return found + [text for text in self.errors if text.link and text.link.lstrip("#") in one.at]

    def told(self, key: str) -> bool:
        """Whether an error is tied to the field for those who do not see where it stands."""
        return bool(self.newly_tied(key))


def loaded(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Attempt]]:
    """What a server answered: each page in a state of error, beside the page as it was before."""
    known = {one.sight.id: one for one in seen}
    first = {_asked(one): one for one in reversed(seen) if one.sight.kind == "first"}
    for one in seen:
        before = known.get(one.sight.after) or first.get(_asked(one))
        if one.sight.kind not in ("empty", "wrong", "refused") or before is None:
            continue
        if one.facts.get("said") and before.facts.get("said"):
            was, now = Said.of(before.facts["said"]), Said.of(one.facts["said"])
            attempt = Attempt(one.sight.kind, was, was, now, one.sight.filled, loaded=True)
            if attempt.errors or not one.sight.steps:  # what a page says without its server is seen when it is driven
                yield one, attempt


def _asked(one: Seen) -> tuple[str, str]:
    return one.sight.page, one.sight.language


def _plain(label: str) -> str:
    return re.sub(r"[*:]|\((?:required|obligatorisk\w*|optional|frivillig\w*|valfri\w*)\)", "", label).strip().lower()


def _names(text: str, label: str) -> bool:
    """Whether the text names the field: its label, or the first word of it that means anything."""
    words = [word for word in re.findall(r"[^\W\d_]{3,}", label) if word not in ("your", "the", "din", "ditt", "dina")]
    plain = text.lower()
    return label in plain or any(re.search(rf"\b{re.escape(word)}", plain) for word in words)
