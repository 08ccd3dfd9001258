"""Whether what is written of a page fits: tests the answers they test, rules what they meet, attributes a reader."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from itertools import islice, product
from typing import TYPE_CHECKING, Any

from .arguments import is_words, meant
from .component import Component
from .conditions import Age, Between, Condition, Not, OneOf, Test
from .field import Field
from .forms import Form
from .words import Text

if TYPE_CHECKING:
    from .pages import Page

MOST_TRIED = 2_000
"""Combinations of answers a rule is tried over."""
RESERVED = ("main", "status")
"""Names that the layout needs as ids."""


def value_of(field: Field, name: str, answer: Any, today: date) -> Any:
    """What the answer, as a designer writes it, is once it has been posted and read; None where it cannot be."""
    try:
        return Form({name: field}, field.raw(name, answer), today)[name].data
    except (ValueError, TypeError, KeyError, AttributeError):  # told as a mistake of the sample
        return None


def unfit(name: str, field: Field, condition: Condition, today: date) -> Iterator[str]:
    """Tests of the condition that no answer of this field can be put to."""
    value = value_of(field, name, field.good(today), today)
    for test in condition.tests(name) if value is not None else ():
        if not _fits(test, value, today):
            yield f"{test_of(test)} does not fit {name!r}, which is a {type(field).__name__}; {_fitting(value)}"


def test_of(test: Test) -> str:
    """A test as a designer wrote it."""
    match test:
        case Not():
            return f"not_({test_of(test.test)})"
        case Age(low=0):
            return f"under({test.high!r})"
        case Age():
            return f"at_least({test.low!r})"
        case Between():
            return f"between({test.low!r}, {test.high!r})"
        case OneOf():
            return ", ".join(map(repr, test.among))
    return "answered()"


def _fits(test: Test, value: Any, today: date) -> bool:
    match test:
        case Not():
            return _fits(test.test, value, today)
        case Age():
            numbers = isinstance(test.low, int) and isinstance(test.high, int)
            return numbers and isinstance(getattr(value, "born", value), date)
        case Between():
            return _compares(test, value, today)
        case OneOf():
            return all(_alike(one, value) for one in test.among)
    return True


def _compares(test: Test, value: Any, today: date) -> bool:
    try:
        test.holds(value, today)
    except TypeError:
        return False
    return not isinstance(value, list | bool)


def _alike(one: Any, value: Any) -> bool:
    if isinstance(value, bool) or isinstance(one, bool):
        return isinstance(one, bool) and isinstance(value, bool)
    if isinstance(value, int | float | Decimal):
        return isinstance(one, int | float | Decimal)
    return isinstance(one, type(value)) or isinstance(value, list)


def _fitting(value: Any) -> str:
    """The tests that fit an answer such as this."""
    if isinstance(value, bool):
        return "write True"
    if isinstance(value, int | float | Decimal):
        return "write a number without quotes, between(1, 5) or answered()"
    if isinstance(value, date):
        return "write under(18), at_least(65), between(date(2026, 1, 1), date(2026, 12, 31)) or answered()"
    if isinstance(value, time):
        return "write between(time(9), time(17)) or answered()"
    if hasattr(value, "born"):
        return "write under(18), at_least(65) or answered()"
    return (
        'write a text ("yes"), a list of texts or answered()' if isinstance(value, str | list) else "write answered()"
    )


def raising(condition: Condition, asked: Mapping[str, Field], today: date) -> Iterator[str]:
    """The first answers for which a rule raises, of all combinations that can be told from its examples."""
    rule = condition.rule
    names = sorted(rule.fields) if rule else []
    if rule is None or not all(name in asked for name in names):
        return
    met = []
    for name in names:
        field = asked[name]
        answers = [field.good(today), *field.alternatives(condition, name, today)]
        met.append([value for value in (value_of(field, name, one, today) for one in answers) if value is not None])
    for values in islice(product(*met), MOST_TRIED):
        given = dict(zip(names, values, strict=True))
        try:
            rule.function(given)
        except Exception as error:  # whatever a designer's function raises
            yield f"the rule {rule.function.__name__} fails for {given}: {type(error).__name__}: {error}"
            return


def attributes(page: Page, known: Collection[str]) -> Iterator[str]:
    """Attributes of a page that nobody reads, and those of the house's that are of the wrong kind."""
    own = [cls for cls in type(page).__mro__ if not cls.__module__.startswith("components.") and cls is not object]
    written = {name: value for cls in reversed(own) for name, value in vars(cls).items() if not name.startswith("_")}
    coded = any(callable(value) or isinstance(value, property) for value in written.values())
    coded |= not page.template.startswith("page/")  # its own template may read whatever it wants
    said = repr(page.parts)  # a text may have been given a name, to be given to a question
    for name, value in written.items():
        if name in ("title", "button"):
            if not is_words(value) and value is not None:
                yield f'{name}={value!r} is no text; write {name} = _("...")'
        elif isinstance(value, tuple) and any(isinstance(part, Component) for part in value):
            yield f"{name} ends with a comma, which makes a list of it; take the comma at the end away"
        elif isinstance(value, type) and issubclass(value, Component):
            yield f"{name} = {value.__name__} lacks its brackets; write {name} = {value.__name__}(...)"
        elif isinstance(value, Text | str) and not (name in known or coded or repr(value) in said):
            yield f"{name} is shown nowhere{meant(name, ('title', 'button', 'template'))}; a text is Prose(_('...'))"


def reserved(names: Mapping[str, Field]) -> Iterator[str]:
    for name in names:
        if name in RESERVED:
            yield f"a question cannot be called {name!r}, which the page itself needs; write for example my_{name}"
