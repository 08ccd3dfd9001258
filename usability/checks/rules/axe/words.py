"""What axe's rules say, in both languages: its own words, and who is hurt."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from ....settings import ROOT
from ...rule import Both, both

LOCALES = ROOT / "node_modules/axe-core/locales"

CONTRAST = both(
    "Texten har kontrasten {ratio}:1 mot sin bakgrund ({front} på {back}), men ska ha minst {least}.",
    "The text has a contrast of {ratio}:1 to its background ({front} on {back}), but must have at least {least}.",
)

EARS = both(
    "Den som använder skärmläsare får inte veta vad det är.", "People who use a screen reader are not told what it is."
)
ROLES = both(
    "Den som använder skärmläsare får höra något annat än det som syns.",
    "People who use a screen reader are told something else than what is shown.",
)
KEYS = both(
    "Den som använder tangentbord kommer inte åt det, eller hamnar där ingenting syns.",
    "People who use a keyboard cannot reach it, or end up where nothing is shown.",
)
EYES = both("Den som ser dåligt kan inte läsa det.", "People with low vision cannot read it.")
HANDS = both(
    "Den som har svårt att pricka rätt trycker på fel sak.",
    "People who find it hard to aim press the wrong thing.",
)
TIME = both(
    "Den som behöver mer tid, eller störs av rörelse och ljud, hinner eller orkar inte.",
    "People who need more time, or are disturbed by motion and sound, cannot keep up.",
)
TONGUES = both(
    "Skärmläsaren läser upp orden med fel uttal.", "The screen reader speaks the words in the wrong pronunciation."
)
FORMS = both(
    "Den som använder skärmläsare, röststyrning eller vill få fältet ifyllt vet inte vad som ska stå där.",
    "People who use a screen reader, voice control or autofill cannot know what to write there.",
)
LISTENERS = both("Den som inte hör går miste om det som sägs.", "People who do not hear miss what is said.")

HURT = {
    "color-contrast": EYES, "color-contrast-enhanced": EYES, "link-in-text-block": EYES, "meta-viewport": EYES,
    "meta-viewport-large": EYES, "avoid-inline-spacing": EYES, "css-orientation-lock": EYES,
    "aria-hidden-focus": KEYS, "frame-focusable-content": KEYS, "scrollable-region-focusable": KEYS, "tabindex": KEYS,
    "nested-interactive": KEYS, "server-side-image-map": KEYS, "bypass": KEYS, "skip-link": KEYS, "accesskeys": KEYS,
    "target-size": HANDS,
    "blink": TIME, "marquee": TIME, "meta-refresh": TIME, "meta-refresh-no-exceptions": TIME, "no-autoplay-audio": TIME,
    "html-has-lang": TONGUES, "html-lang-valid": TONGUES, "html-xml-lang-mismatch": TONGUES, "valid-lang": TONGUES,
    "label": FORMS, "select-name": FORMS, "autocomplete-valid": FORMS, "form-field-multiple-labels": FORMS,
    "label-content-name-mismatch": FORMS, "label-title-only": FORMS, "aria-input-field-name": FORMS,
    "aria-toggle-field-name": FORMS,
    "video-caption": LISTENERS, "audio-caption": LISTENERS,
    "aria-allowed-attr": ROLES, "aria-conditional-attr": ROLES, "aria-deprecated-role": ROLES, "aria-roles": ROLES,
    "aria-prohibited-attr": ROLES, "aria-required-attr": ROLES, "aria-required-children": ROLES,
    "aria-required-parent": ROLES, "aria-valid-attr": ROLES, "aria-valid-attr-value": ROLES, "list": ROLES,
    "listitem": ROLES, "definition-list": ROLES, "dlitem": ROLES, "td-headers-attr": ROLES, "th-has-data-cells": ROLES,
    "td-has-header": ROLES, "table-fake-caption": ROLES, "presentation-role-conflict": ROLES,
    "duplicate-id-aria": ROLES, "aria-hidden-body": ROLES,
}  # fmt: skip
"""By axe's name of the rule; those that are not here keep a name from people who listen."""


def said() -> Mapping[str, Both]:
    """By axe's name of the rule. The Swedish is axe's own translation; why an element fails it tells in English."""
    swedish, english = _helps("sv.json"), _helps("_template.json")
    told = {name: _one(name, swedish.get(name, help), help) for name, help in english.items()}
    return {**told, "color-contrast": _with_who(CONTRAST, EYES)}


def _one(name: str, sv: str, en: str) -> Both:
    return _with_who(both(f"{sv}.", f"{en}. {{why}}."), HURT.get(name, EARS))


def _with_who(says: Both, who: Both) -> Both:
    return both(f"{says.sv} {who.sv}", f"{says.en} {who.en}")


def _helps(file: str) -> dict[str, str]:
    path: Path = LOCALES / file
    rules = json.loads(path.read_text(encoding="utf-8"))["rules"]
    return {name: texts["help"].rstrip(".") for name, texts in rules.items()}
