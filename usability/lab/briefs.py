"""The brief of a prototype: one page to read and print, and a form to change it in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components import Column, Table
from components.field import Raw
from components.forms import Form
from components.mistakes import Mistake
from components.numbers import Figure
from components.words import Text, Words, _

from ..adoption.brief import (
    CHANNELS,
    FILE,
    MATURITY,
    SPHERES,
    Brief,
    Contact,
    brief_in,
    brief_text,
    parsed,
    read_brief,
    unreadable,
)
from ..adoption.saving import Overtaken, digest, save_over
from ..adoption.writing import NotTOML, rewritten
from ..measures.figures import percent
from ..visits.endpoints import go, strings
from .brief_form import (
    LISTS,
    MOST_ROWS,
    behaviour_rows,
    brief_form,
    brief_raw,
    brief_told,
    group_rows,
    judge,
    new_row,
    without_row,
)
from .checks import about, prototype_folder
from .contact_form import contact_rows, row_errors, tables
from .login import lab_page
from .making import TEMPLATE
from .rendering import address, language_of, render

BUTTON = re.compile(r"(add)-(users|groups)|(remove)-(users|groups)-([1-9][0-9]?)")
"""What a button of the form asks for, besides saving."""


def brief_root(request: Request) -> str:
    return address(f"/lab/briefs/{request.path_params['name']}/", language_of(request.url.path))


def empty_spheres(brief: Brief) -> list[Words]:
    """The names of the spheres that nothing is written of."""
    return [SPHERES[sphere] for sphere in brief.empty]


@lab_page
async def show_brief(request: Request) -> Response:
    folder, shown = prototype_folder(request), await about(request)
    brief, mistakes = await run_in_threadpool(read_brief, folder)
    return render(
        request, "brief.html", [_("Uppdrag"), shown.title], about=shown, brief=brief, mistakes=mistakes, file=FILE,
        empty=empty_spheres(brief), root=brief_root(request), contacts=contacts_table(brief.contacts),
        groups=groups_table(brief),
    )  # fmt: skip


def share(value: float) -> Text:
    return _("{percent} %").format(percent=percent(value))


def contacts_table(contacts: Sequence[Contact]) -> Table | None:
    """None where no contacts are told of."""
    told = [one for one in contacts if one.count]
    columns: list[Words | Column] = [
        _("Kanal"),
        *(Column(text, numeric=True) for text in (
            _("Antal om året"), _("Minuter var"), _("Timmar om året"), _("Onödiga"), _("Tjänsten kan ta över"),
            _("Timmar att spara"),
        )),
        _("Källa"),
    ]  # fmt: skip
    rows = [*map(_contact_cells, told), _all_cells(told)] if told else []
    return (
        Table(_("Kontakter om året"), columns=columns, rows=rows, caption_hidden=True, id="contacts") if told else None
    )


def _contact_cells(one: Contact) -> list[Any]:
    return [
        CHANNELS.get(one.channel, one.channel), Figure(one.count), Figure(round(one.minutes, 1)),
        Figure(round(one.hours)), share(one.failure), share(one.addressable), Figure(round(one.saved)), one.source,
    ]  # fmt: skip


def _all_cells(told: Sequence[Contact]) -> list[Any]:
    """The sum. Shares: of the contacts, and of the hours."""
    count, hours, saved = sum(one.count for one in told), sum(one.hours for one in told), sum(one.saved for one in told)
    return [
        _("Alla kanaler"), Figure(count), Figure(round(60 * hours / count, 1)), Figure(round(hours)),
        share(sum(one.failed for one in told) / count), share(saved / hours) if hours else "–",
        Figure(round(saved)), "",
    ]  # fmt: skip


def groups_table(brief: Brief) -> Table | None:
    columns: list[Words | Column] = [
        _("Målgrupp"), Column(_("Antal"), numeric=True), _("Räknades"), _("Van vid internet"), _("Har e-legitimation"),
        _("Har dator eller telefon"),
    ]  # fmt: skip
    rows = [
        [
            group.title, Figure(group.size) if group.size else "–",
            ", ".join(filter(None, [str(group.dated or ""), group.source])), MATURITY[group.maturity],
            _("De flesta") if group.eid else _("Färre"),
            _("De flesta") if group.device else _("Färre"),
        ]
        for group in brief.groups
    ]  # fmt: skip
    return Table(_("Målgrupper"), columns=columns, rows=rows, caption_hidden=True, id="groups") if rows else None


def _text_of(folder: Path) -> str:
    """The brief's file; where there is none, that of a new prototype."""
    path = folder / FILE if (folder / FILE).exists() else TEMPLATE / FILE
    return brief_text(path)


@lab_page
async def show_change(request: Request) -> Response:
    """The form as the file is now. A file that is no TOML is mended by hand: its text would be lost here."""
    folder = prototype_folder(request)
    try:
        text = await run_in_threadpool(_text_of, folder)
    except (OSError, UnicodeDecodeError) as error:
        return await _page(request, None, {}, "", [unreadable(folder / FILE, error)])
    _brief, mistakes = brief_in(text, folder / FILE)
    try:
        given = parsed(text)
    except ValueError:
        return await _page(request, None, {}, "", mistakes)
    if any(len(tables(given.get(kind))) > MOST_ROWS for kind in LISTS):
        told = f"there are more than {MOST_ROWS} [[users]] or [[groups]], which is more than the form has room for"
        return await _page(request, None, {}, "", [*mistakes, Mistake(told, str(folder / FILE), 1)])
    raw = brief_raw(given)
    return await _page(request, brief_form(raw), raw, digest(text), mistakes)


@lab_page
async def save_change(request: Request) -> Response:
    """POST: saved where all is good; else as it was typed, with what is wrong. Other buttons add and take away rows."""
    values = strings(await request.form(max_fields=2000))
    seen, pressed = values.get("seen", [""])[0], BUTTON.fullmatch(values.get("do", [""])[0])
    if pressed:
        add, kind, _remove, removed, number = pressed.groups()
        raw = {**values, **new_row(values, kind)} if add else without_row(values, removed, int(number))
        return await _page(request, brief_form(raw), raw, seen)
    form = brief_form(values)
    judge(form)
    if form.errors:
        return await _page(request, form, values, seen, wrong=True)
    return await _save(request, form, values, seen)


async def _save(request: Request, form: Form, values: Raw, seen: str) -> Response:
    folder = prototype_folder(request)
    try:
        before = await run_in_threadpool(_text_of, folder)
        if seen != digest(before):
            return await _overtaken(request, form, values)
        text = rewritten(before, brief_told(form, _names(values)))
        mistakes = _made(before, text, folder / FILE)
        if not mistakes:
            await run_in_threadpool(save_over, folder / FILE, before, text)
            return go(brief_root(request))
    except Overtaken:
        return await _overtaken(request, form, values)
    except (NotTOML, OSError, UnicodeDecodeError) as error:
        mistakes = [Mistake(str(error), str(folder / FILE), 1)]
    return await _page(request, form, values, seen, mistakes, wrong=True)


async def _overtaken(request: Request, form: Form, values: Raw) -> Response:
    now = await run_in_threadpool(_text_of, prototype_folder(request))
    return await _page(request, form, values, digest(now), wrong=True, overtaken=True)


def _made(before: str, after: str, path: Path) -> list[Mistake]:
    """Mistakes that were not there before. Those of what no field asks for cannot be mended in the form."""
    was = {one.message for one in brief_in(before, path)[1]}
    return [one for one in brief_in(after, path)[1] if one.message not in was]


def _names(values: Raw) -> Mapping[int, str]:
    """The names of the groups that have one already, by row."""
    found = ((re.fullmatch(r"groups-([1-9][0-9]?)-name", name), given) for name, given in values.items())
    return {int(row[1]): given[0] for row, given in found if row and given[0]}


async def _page(
    request: Request, form: Form | None, raw: Raw, seen: str, mistakes: Sequence[Mistake] = (), *, wrong: bool = False,
    overtaken: bool = False,
) -> Response:  # fmt: skip
    """form: None where the file cannot be shown in one. overtaken: somebody else has saved meanwhile."""
    shown = await about(request)
    return render(
        request, "brief_change.html", [_("Ändra uppdraget"), shown.title], about=shown, root=brief_root(request),
        form=form, seen=seen, names=_names(raw), mistakes=mistakes, file=FILE, overtaken=overtaken, unsaved=wrong,
        wrong=wrong, status=422 if wrong else 200, behaviours=behaviour_rows(form) if form else [],
        channels=contact_rows(), errors=row_errors(form) if form else [], groups=group_rows(form) if form else [],
    )  # fmt: skip
