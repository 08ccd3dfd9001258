"""What a component, a page or the service is given: an option that is not there, one that is missing, one of a kind
that does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from difflib import get_close_matches
from inspect import signature
from typing import Any

from .words import Text

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_TOKENS = """
off on name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password
current-password one-time-code organization-title organization street-address address-line1 address-line2
address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name
cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type
transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo tel tel-country-code
tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email impp
"""
TOKENS = frozenset(_TOKENS.split())
"""The autocomplete tokens of HTML, which are those of WCAG 1.3.5."""
BEFORE = re.compile(r"section-\S+|shipping|billing|home|work|mobile|fax|pager")


def meant(name: str, names: Iterable[str]) -> str:
    """ "; did you mean 'lives'? (valid: lives, name)"."""
    known = list(names)
    close = get_close_matches(name, known, 1)
    return (f"; did you mean {close[0]!r}?" if close else "") + f" (valid: {', '.join(known) or 'none'})"


def told(error: BaseException) -> str:
    """A call that Python refuses, in the words of who wrote it: the options that are there; "" for other errors."""
    called = re.match(r"(\w+)(?:\.__init__)?\(\) (.*)", str(error)) if isinstance(error, TypeError) else None
    known = _called(called[1]) if called else None
    if not called or known is None:
        return ""
    name, said = called[1], called[2]
    parameters = signature(known).parameters
    if unknown := re.search(r"unexpected keyword argument '(\w+)'", said):
        return f"{name} has no option {unknown[1]}{meant(unknown[1], parameters)}"
    first = [p.name for p in parameters.values() if p.kind is p.POSITIONAL_OR_KEYWORD]
    needed = [p.name for p in parameters.values() if p.default is p.empty and p.name not in first]
    form = ", ".join([*first, *(f"{option}=..." for option in needed)])
    if "missing" in said:
        lacking = " and ".join(re.findall(r"'(\w+)'", said))
        return f"{name} needs {lacking} as well: {name}({form})"
    if "positional argument" in said:
        return f"{name} is given too much; write every option but the first by its name: {name}({form}, option=...)"
    return ""


def _called(name: str) -> Any:
    import components

    return getattr(components, name, None) if name in components.__all__ else None


def is_words(value: Any) -> bool:
    return isinstance(value, str | Text)


def misfits(part: Any) -> Iterator[str]:
    """What of a component is no words where words are wanted, or empty where they must be there."""
    if not is_dataclass(part):
        return
    for option in fields(part):
        value, kind = getattr(part, option.name), str(option.type)
        if kind in ("Words", "Words | None") and not is_words(value) and (value is not None or kind == "Words"):
            yield f'{option.name}={value!r} is no text; write {option.name}=_("...")'
        elif kind == "Words" and option.default is MISSING and not str(getattr(value, "msgid", value)).strip():
            yield f'{option.name} is empty; write {option.name}=_("...")'
    token = getattr(part, "autocomplete", None)
    if isinstance(token, str) and not _is_token(token):
        yield f"autocomplete={token!r} is no token that browsers know{meant(token, sorted(TOKENS))}"
    choices = getattr(part, "choices", None)
    if choices is not None and not isinstance(choices, Mapping):
        yield 'choices is no dict of value and label; write choices={"yes": _("Ja"), "no": _("Nej")}'


def _is_token(token: str) -> bool:
    *before, last = token.split() or [""]
    return last in TOKENS and all(BEFORE.fullmatch(word) for word in before)


def refused(name: Any, agency: Any, pages: Any, languages: Any, help: Any) -> Iterator[str]:
    """What a Service cannot be made of."""
    from .pages import Page
    from .service import Link

    for option, value in (("name", name), ("agency", agency)):
        if not is_words(value) or not str(getattr(value, "msgid", value)).strip():
            yield f'{option}={value!r} is no text; write _("Ansök om ...")'
    if not _is_list(pages):
        yield f"pages={pages!r} is no list; write pages=[Start, CheckAnswers, Confirmation]"
    for page in pages if _is_list(pages) else ():
        if isinstance(page, str) or not (isinstance(page, type) and issubclass(page, Page)):
            way = (
                f"write {type(page).__name__}, without ()" if isinstance(page, Page) else "write the name of the class"
            )
            yield f"pages: {page!r} is no page class; {way}{', without quotes' if isinstance(page, str) else ''}"
    if not _is_list(languages) or not languages:
        yield f'languages={languages!r} is no list of languages; write languages=("sv", "en")'
    for code in languages if _is_list(languages) else ():
        if not isinstance(code, str) or not LANGUAGE.fullmatch(code):
            yield f'languages: {code!r} is no language code; write for example "sv", "en", "fi"'
    if not _is_list(help) or not all(isinstance(link, Link) for link in help):
        yield f'help={help!r} is no list of links; help is a list: help=[Link("tel:...", _("Ring oss"))]'


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
