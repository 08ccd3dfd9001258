"""Mistakes a designer can make in service.py, found when it is loaded: each with its place and the way out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from dataclasses import field as option
from datetime import date
from typing import TYPE_CHECKING

from wtforms import SelectMultipleField

from .arguments import meant, misfits
from .choices import ChoiceField
from .conditions import Condition, OneOf
from .features import feature_mistakes
from .field import Field
from .fitting import attributes, raising, reserved, unfit
from .pages import Page
from .states import reached
from .words import SWEDISH, Words, speaking

if TYPE_CHECKING:
    from .service import Service


@dataclass(frozen=True)
class Mistake:
    """What is wrong and what would be right, and the file and line where it stands. source: what the file then said,
    where that was kept. told: the message in the languages of the lab's pages, where it is written in them."""

    message: str
    file: str = ""
    line: int = 0
    source: str | None = option(default=None, compare=False, repr=False)
    told: Words = option(default="", compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}" if self.file else self.message


class Mistakes(ValueError):
    """The mistakes of a service, all of them at once."""

    def __init__(self, found: list[Mistake]):
        super().__init__("\n".join(map(str, found)))
        self.found = found


def find_mistakes(service: Service) -> list[Mistake]:
    """All mistakes of the service. Those that need paths are looked for only where there are no others."""
    if not service.pages:
        return [Mistake("the service has no pages; write pages=[...] with at least one page class")]
    with speaking(SWEDISH):
        features = [Mistake(message, *service.defined) for message in feature_mistakes(service)]
        found = [*_names(service), *_pages(service), *_conditions(service), *features]
        return found or list(_ways(service, date.today()))


def _at(page: Page, message: str) -> Mistake:
    return Mistake(f"{type(page).__name__}: {message}", *page.defined)


def _names(service: Service) -> Iterator[Mistake]:
    pages: dict[str, Page] = {}
    fields: dict[str, list[Page]] = {}
    for page in service.pages:
        if page.name in pages:
            yield _at(
                page, f"the page name {page.name!r} is taken by {type(pages[page.name]).__name__}; give another name="
            )
        if page.name in service.languages or not page.name.replace("-", "").isalnum() or not page.name.isascii():
            yield _at(page, f"{page.name!r} cannot be a page's address; use a-z, 0-9 and -, and no language code")
        pages.setdefault(page.name, page)
        for name in page.fields:
            yield from (_at(page, m) for other in fields.get(name, ()) for m in _twice(service, name, other, page))
            fields.setdefault(name, []).append(page)


def _twice(service: Service, name: str, first: Page, second: Page) -> Iterator[str]:
    """One field may be asked on two pages, in other words for other people, if nobody can meet both."""
    other, one, two = type(first).__name__, first.fields[name], second.fields[name]
    single = _single(service)
    if not (first.condition and second.condition and first.condition.excludes(second.condition, single)):
        yield (
            f"the field {name!r} is also on {other}; two fields cannot have one name, unless each page has a when= "
            "and the two want different answers of one earlier question"
        )
    elif type(one) is not type(two) or getattr(one, "choices", {}).keys() != getattr(two, "choices", {}).keys():
        yield f"the field {name!r} is also on {other}, where it is another kind or has other choices; make them alike"


def _pages(service: Service) -> Iterator[Mistake]:
    for page in service.pages:
        open_fields = [name for name, field in page.fields.items() if field.when is None]
        if page.title is None and (len(open_fields) != 1 or next(iter(page.parts), "") != open_fields[0]):
            yield _at(page, 'the page has no title; write title = _("..."), or let one question stand alone or first')
        unread = attributes(page, {"name", *vars(Page)})
        yield from (_at(page, message) for message in (*unread, *reserved(page.fields)))
        yield from (_at(page, f"{name}: {m}") for name, part in page.parts.items() for m in misfits(part))
        yield from _sent_again(service, page)
        if page.ends and page.asks:
            yield _at(page, f"a page that ends the path asks nothing; move {', '.join(page.fields)} to an earlier page")
        for name, field in page.fields.items():
            yield from (_at(page, message) for message in _field(page, name, field))


def _single(service: Service) -> set[str]:
    """What conditions ask about that has one answer at a time."""
    several = {n for n, (_page, field) in service.fields.items() if issubclass(field.control, SelectMultipleField)}
    return {*service.fields, *service.features} - several


def _sent_again(service: Service, page: Page) -> Iterator[Mistake]:
    """Nothing can be asked once the answers are sent in, other than by a page that excludes the one that sends."""
    single = _single(service)
    for before in service.pages[: service.pages.index(page)] if page.asks or page.sends else ():
        apart = before.condition and page.condition and before.condition.excludes(page.condition, single)
        if before.sends and not apart:
            what = "asks something" if page.asks else "sends the answers in again"
            yield _at(
                page, f"this page {what} after {type(before).__name__}, which sends the answers in; move it before"
            )


def _field(page: Page, name: str, field: Field) -> Iterator[str]:
    wrong = field.mistakes(name)
    yield from wrong
    if wrong or any(misfits(field)):
        return
    today = date.today()
    try:
        good = field.good(today)
        if good is None:
            yield f"{name} has no sample; write sample=... with an answer that is accepted, so that it can be walked"
        else:
            form = type("Sample", (Page,), {"title": "", name: replace(field, when=None)})().form(
                field.raw(name, good), today
            )
            if not form.validate():
                yield f"{name}: the sample {good!r} is not accepted: {form.errors[0][0]}"
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        yield f"{name}: the sample {field.sample!r} cannot be written into it: {error}"
    if field.when is not None:
        yield from _reveal(page, name, field)


def _reveal(page: Page, name: str, field: Field) -> Iterator[str]:
    condition = field.condition
    assert condition is not None
    names, before = sorted(condition.fields), list(page.fields)[: list(page.fields).index(name)]
    tests = [test for term in condition.terms for test in term.values()]
    if len(names) != 1 or len(tests) != 1 or not isinstance(tests[0], OneOf) or len(tests[0].among) != 1:
        yield f"{name}: a field is revealed by one choice: when={{'field': 'value'}}; for more, give it a page"
    elif names[0] not in before:
        yield f"{name}: when names {names[0]!r}, which is not earlier on this page{meant(names[0], before)}"
    elif not getattr(page.fields[names[0]], "reveals", False):
        yield f"{name}: {names[0]!r} has no choices to reveal it; only radios and checkboxes do"
    else:
        yield from _values(names[0], page.fields[names[0]], condition, f"{name}: when")


def _conditions(service: Service) -> Iterator[Mistake]:
    asked: dict[str, Field] = {**service.features}
    later = service.fields
    if service.pages[0].condition and asked:
        yield _at(service.pages[0], "the first page has a when=; everybody begins at it, so take the when= away")
    for page in service.pages:
        for name in sorted(page.condition.fields) if page.condition else ():
            if name in asked:
                yield from (_at(page, m) for m in _values(name, asked[name], page.condition, "when"))
            elif name in later:
                where = type(later[name][0]).__name__
                yield _at(
                    page,
                    f"when asks about {name!r}, which is answered on {where}, not before this page; move one of them",
                )
            else:
                known = [*service.features, *later]
                yield _at(page, f"when asks about {name!r}, which is no field of this service{meant(name, known)}")
        if page.condition:
            yield from (_at(page, m) for m in raising(page.condition, asked, date.today()))
        asked.update(page.fields)


def _values(name: str, field: Field, condition: Condition | None, where: str) -> Iterator[str]:
    if condition is not None:
        yield from (f"{where}: {message}" for message in unfit(name, field, condition, date.today()))
    if not isinstance(field, ChoiceField) or condition is None:
        return
    for value in (value for test in condition.tests(name) for value in test.values()):
        if value not in field.choices:
            valid = ", ".join(map(repr, field.choices))
            yield f"{where}: {value!r} is not among the choices of {name!r}; valid: {valid}"


def _ways(service: Service, today: date) -> Iterator[Mistake]:
    met, loose = reached(service, today)
    for page in service.pages:
        if page not in met:
            why = f"its condition ({page.condition}) never holds" if page.condition else "every path ends before it"
            yield _at(page, f"no answers lead to this page: {why}")
        if page.ends and service.pages.index(page) == len(service.pages) - 1 and not _sent_before(service, page):
            yield _at(page, "a Confirmation needs a CheckAnswers before it, which sends the answers in")
    if loose is not None:
        yield _at(loose, "a path goes past the last page; let it end with a Confirmation or a Stop that always applies")


def _sent_before(service: Service, page: Page) -> bool:
    from .pages import Confirmation

    return not isinstance(page, Confirmation) or any(p.sends for p in service.pages[: service.pages.index(page)])
