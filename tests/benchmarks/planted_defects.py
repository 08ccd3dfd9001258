"""The planted defects: each breaks one thing in a copy of the house. Chosen before it was known what rules find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Where = Literal["page", "definition", "journey"]


@dataclass(frozen=True)
class Defect:
    """name: what is broken. file: of the house. old, new: what is changed in it; `new` is put last where `old` is "".
    criteria: of WCAG, one of which a finding must name; none where it is a matter of usability, and `rule` is the one
    that must find it. where: by which part of the check it is to be found. pages: where it can be seen. also: what else
    is changed for it to be there at all, as file, old and new."""

    name: str
    file: str
    old: str
    new: str
    criteria: tuple[str, ...] = ()
    pages: tuple[str, ...] = ("name",)
    where: Where = "page"
    rule: str = ""
    also: tuple[tuple[str, str, str], ...] = ()


LABEL, CHOICES, LEGEND = (f"components/form/base/{name}.html" for name in ("label", "choices", "legend"))
STATE, TEXT = "components/form/base/state.html", "components/form/text_input/template.html"
LAYOUT, QUESTION = "components/page/layout/template.html", "components/page/question/template.html"
SUMMARY, ROWS = "components/page/error_summary/template.html", "components/page/summary_list/template.html"
BASE, THEME = "components/theme/base.css", "components/theme/theme.css"
BUTTON, HEADER = "components/page/button/style.css", "components/page/header/style.css"
SERVICE, ENGLISH = "prototypes/hemhjalp/service.py", "prototypes/hemhjalp/locale/en.po"
SHOWING, STORE = "usability/visits/showing.py", "usability/visits/store.py"
ENDPOINTS, BACK = "usability/visits/endpoints.py", "components/page/back_link/template.html"
MAIN_FORM = '<form class="form"'

PAGES = [
    Defect("a label tied to nothing", LABEL, ' for="{{ it.id }}"', "", ("1.3.1", "4.1.2", "3.3.2", "2.5.3")),
    Defect("a label that is no label", LABEL, '<label class="label{% if it.heading %} label--heading{% endif %}" for="{{ it.id }}">{{ it.label }}', '<label class="label" for="{{ it.id }}">', ("1.3.1", "3.3.2", "4.1.2", "2.4.6")),
    Defect("a group without a legend", LEGEND, "<legend", "<div", ("1.3.1", "3.3.2"), ("live-in-area",)),
    Defect("choices that have no words tied to them", CHOICES, ' for="{{ id }}"', "", ("1.3.1", "4.1.2", "3.3.2"), ("live-in-area",)),
    Defect("an error that is not tied to its field", STATE, '{% if it.described_by %} aria-describedby="{{ it.described_by }}"{% endif %}', "", ("1.3.1", "3.3.1", "4.1.2")),
    Defect("a field in error that does not say so", STATE, '{% if it.invalid %} aria-invalid="true"{% endif %}', "", ("3.3.1", "4.1.2", "1.3.1")),
    Defect("links of errors that lead nowhere", SUMMARY, 'href="#{{ target }}"', 'href="#the-{{ target }}"', ("2.4.1", "3.3.1", "2.1.1", "2.4.4")),
    Defect("a summary of errors without the focus", SUMMARY, ' tabindex="-1" autofocus', "", ("3.3.1", "4.1.3", "2.4.3")),
    Defect("errors that say nothing", SUMMARY, "{{ message }}</a>", "!</a>", ("3.3.1", "2.4.4", "3.3.3")),
    Defect("a title that does not tell of errors", SHOWING, '_("Fel: {heading}").format(heading=page.heading) if form.errors else page.heading', "page.heading", ("2.4.2", "3.3.1")),
    Defect("errors with other words at the field than at the top", "components/form/base/error.html", "{{ it.error }}", "*", ("3.3.1", "3.3.3")),
    Defect("what was typed is gone after an error", TEXT, 'value="{{ it.value }}"', 'value="{{ "" if it.invalid else it.value }}"', (), ("address", "name"), rule="error-pages"),
    Defect("one title for all pages", LAYOUT, '{{ frame.title|join(" – ") }}', "{{ frame.name }}", ("2.4.2",), ("name", "address")),
    Defect("no title", LAYOUT, '<title>{{ frame.title|join(" – ") }}</title>', "", ("2.4.2",)),
    Defect("no language", LAYOUT, ' lang="{{ language().code }}"', "", ("3.1.1",)),
    Defect("another language than is written", LAYOUT, 'lang="{{ language().code }}"', 'lang="fi"', ("3.1.1",)),
    Defect("language names in no language", "components/page/language_navigation/template.html", 'lang="{{ link.language.code }}" hreflang', "hreflang", ("3.1.2",)),
    Defect("a page that cannot be zoomed", LAYOUT, "initial-scale=1", "initial-scale=1, maximum-scale=1, user-scalable=no", ("1.4.4",)),
    Defect("no main landmark and no way past the header", LAYOUT, "{{ SkipLink() }}", "", ("2.4.1",), ("start",), also=((LAYOUT, '<main class="main" id="main" tabindex="-1">', '<div class="main">'), (LAYOUT, "</main>", "</div>"), (QUESTION, "<h1>{{ page.title }}</h1>", '<p class="title">{{ page.title }}</p>'))),
    Defect("a skip link that leads nowhere", LAYOUT, 'id="main" tabindex="-1"', "", ("2.4.1",)),
    Defect("a heading that only looks like one", LABEL, '<h1 class="field__heading">', '<div class="field__heading">', ("1.3.1", "2.4.6")),
    Defect("focus that shows nowhere", BASE, "outline: 3px solid var(--focus);\n  outline-offset: 3px;\n  box-shadow: 0 0 0 3px var(--focus-gap);", "outline: none;", ("2.4.7",), ("start",)),
    Defect("focus of links that cannot be seen", BASE, "", "a:focus-visible { outline: 0 !important; box-shadow: none !important; }", ("2.4.7",), ("start",)),
    Defect("focus as pale as paper", THEME, "--focus: light-dark(#16232b, #ffd166);\n  --focus-gap: light-dark(#ffc94d, #0e1518);", "--focus: light-dark(#f4f4f4, #1c262c);\n  --focus-gap: light-dark(#ffffff, #172025);", ("2.4.7", "1.4.11"), ("start",)),
    Defect("muted text too pale", THEME, "--text-muted: light-dark(#4d5b63, #b3bfc4)", "--text-muted: light-dark(#9aa5ab, #b3bfc4)", ("1.4.3",), ("date-of-birth",)),
    Defect("links too pale in the dark", THEME, "--accent: light-dark(#0a4f62, #86d3e3)", "--accent: light-dark(#0a4f62, #31545c)", ("1.4.3",), ("start",)),
    Defect("borders of fields too pale", THEME, "--control: light-dark(#56656e, #93a4ad)", "--control: light-dark(#dde3e6, #2b373d)", ("1.4.11",)),
    Defect("links that only their colour tells", BASE, "", "p a, li a { text-decoration: none !important; color: #123a33 !important; }", ("1.4.1",), ("ineligible",)),
    Defect("a field of fixed width", BASE, "", ".input { min-inline-size: 40rem; }", ("1.4.10",)),
    Defect("a page of fixed width", BASE, ".width { inline-size: min(100% - 2 * var(--space-4), var(--width))", ".width { inline-size: 52rem", ("1.4.10",)),
    Defect("buttons that cut their words", BUTTON, "", ".button { display: block; block-size: 44px; inline-size: 124px; padding: 8px; overflow: hidden; white-space: nowrap; }", ("1.4.4", "1.4.12"), ("start", "check-answers")),
    Defect("spacing that text may not have", "components/form/base/style.css", "", ".label, .hint { block-size: 1.6em; max-inline-size: 12em; overflow: hidden; }", ("1.4.12", "1.4.4", "1.4.10"), ("date-of-birth",)),
    Defect("order turned round by the style", BASE, "", ".form { display: flex; flex-direction: column-reverse; }", ("1.3.2", "2.4.3"), ("date-of-birth",)),
    Defect("parts of a date in another order than they are read", BASE, "", ".date { display: flex; flex-direction: row-reverse; justify-content: flex-end; }", ("1.3.2", "2.4.3"), ("date-of-birth",)),
    Defect("an order of its own", TEXT, '<input class="input', '<input tabindex="3" class="input', ("2.4.3",)),
    Defect("choices that keys do not reach", CHOICES, '<input class="choice__control"', '<input tabindex="-1" class="choice__control"', ("2.1.1",), ("live-in-area",)),
    Defect("a button for the mouse alone", QUESTION, '<div class="button-group"><button class="button" type="submit">{{ page.button }}</button></div>', '<div class="button-group"><div class="button" data-send>{{ page.button }}</div></div>', ("2.1.1", "4.1.2"), ("name",)),
    Defect("an accordion for the mouse alone", "components/page/details/template.html", "<summary", '<summary tabindex="-1"', ("2.1.1",), also=((SERVICE, "class DateOfBirth(Page):", '    why = __import__("components").Details(_("Namn"), _("Hjälpen är för den som bor i kommunen."))\n\n\nclass DateOfBirth(Page):'),)),
    Defect("targets that are too small", "components/page/language_navigation/style.css", "", ".languages__list :is(a, button) { min-inline-size: 0; min-block-size: 0; font-size: 9px; line-height: 1; } .languages__list { gap: 2px; }", ("2.5.8",), ("start",)),
    Defect("a wrong purpose of a field", SERVICE, 'autocomplete="name"', 'autocomplete="email"', ("1.3.5",)),
    Defect("no purpose of a field", SERVICE, ', autocomplete="name"', "", ("1.3.5",)),
    Defect("a form that cannot be filled in by the browser", TEXT, 'autocomplete="{{ it.autocomplete }}"', 'autocomplete="off"', ("1.3.5",)),
    Defect("a link that says nothing", "components/page/stop/template.html", '{{ _("Gå tillbaka och ändra det") }}', '{{ "»" }}', ("2.4.4",), ("ineligible",)),
    Defect("links of one name to different things", ROWS, '<span class="visually-hidden"> {{ row.key }}</span>', "", ("2.4.4",), ("check-answers",)),
    Defect("an answer list that is no list", ROWS, '<dl class="summary">', '<div class="summary">', ("1.3.1",), ("check-answers",)),
    Defect("what is visible is not what is said", QUESTION, '<button class="button" type="submit">', '<button class="button" type="submit" aria-label="OK">', ("2.5.3",)),
    Defect("an id twice", CHOICES, 'id="{{ id }}"', 'id="{{ it.id }}"', ("4.1.2", "1.3.1", "3.3.2"), ("live-in-area",)),
    Defect("a role without what it owes", QUESTION, '<div class="button-group">', '<div class="button-group" role="slider">', ("4.1.2",)),
    Defect("hidden from those who listen", QUESTION, MAIN_FORM, f'{MAIN_FORM} aria-hidden="true"', ("4.1.2", "1.3.1")),
    Defect("instructions by shape and place", SERVICE, "Välj allt som stämmer.", "Tryck på den runda knappen till höger.", ("1.3.3",), ("help-needed",)),
    Defect("a page that leaves by itself", LAYOUT, "{% block head %}", '<meta http-equiv="refresh" content="30; url=/">{% block head %}', ("2.2.1", "3.2.5")),
    Defect("the focus jumps to the end of the page", QUESTION, '<button class="button" type="submit">', '<button class="button" type="submit" autofocus>', ("2.4.3", "3.2.1", "1.3.2")),
    Defect("text that never stops moving", BASE, "", "@keyframes slide { to { margin-inline-start: 3rem; } } h1 { animation: slide 1s infinite alternate; }", ("2.2.2",), ("start",)),
    Defect("turned only one way", BASE, "", "@media (orientation: portrait) { main { display: none; } }", ("1.3.4",), ("start",)),
    Defect("told by the background alone", BASE, "", '.field__heading::after { display: block; content: "Till exempel 1948 3 27"; font-size: 1rem; }', ("1.1.1", "1.3.1"), ("date-of-birth",), also=((SERVICE, "DateInput(ask, hint=hint,", "DateInput(ask,"), (SERVICE, 'required, hint = _("När är du född?"), _("Skriv när du är född"), _("Till exempel 1948 3 27")', 'required = _("När är du född?"), _("Skriv när du är född")'))),
    Defect("a header over what has the focus", HEADER, "", ".header { position: fixed; inset-block-end: 0; inset-inline: 0; block-size: 60vh; z-index: 9; }", ("2.4.11",), ("live-in-area", "start")),
]  # fmt: skip
"""Seen on a page as it stands, or as it is used."""

DEFINITIONS = [
    Defect("a text without a translation", ENGLISH, 'msgstr "Enter the address where you live"', 'msgstr ""', (), rule="translated", where="definition"),
    Defect("a page whose words are left in Swedish", ENGLISH, 'msgstr "Street, postcode and town"', 'msgstr "Gata, postnummer och ort"', (), rule="translated", where="definition"),
    Defect("a placeholder lost in translation", "prototypes/parkeringstillstand/locale/en.po", "{question}", "{frage}", (), rule="translated", where="definition"),
    Defect("a fact asked for twice", SERVICE, 'address = Textarea(_("Vilken adress bor du på?"), hint=hint, short=_("Adress"), required=required)', 'address = TextInput(_("Vad heter du?"), autocomplete="name")', ("3.3.7",), where="definition"),
    Defect("a personal number asked for without saying why", SERVICE, 'full_name = TextInput(_("Vad heter du?"), short=_("Namn"), autocomplete="name", required=_("Skriv ditt hela namn"))', 'full_name = __import__("components").Personnummer(_("Personnummer"))', (), where="definition", rule="why-asked"),
    Defect("sent in without having been checked", SERVICE, "Address, CheckAnswers, Received]", "Address, Received]", ("3.3.4",), where="definition"),
    Defect("a page left out", SERVICE, "LiveInArea, Ineligible, HelpNeeded,", "LiveInArea, Ineligible,", (), where="definition", rule="load-warnings"),
    Defect("one error for all that can be wrong", SERVICE, "birthday=True, required=required)", 'birthday=True, required=required, errors=dict.fromkeys(["date", "incomplete", "real", "future", "past", "early", "late", "year"], required))', ("3.3.3", "3.3.1"), where="definition"),
    Defect("nine questions on one page", SERVICE, "class Address(Page):", 'class Address(Page):\n    title = _("Adress")\n    a1, a2, a3 = (TextInput(_("Namn"), sample="x") for _n in range(3))\n    a4, a5, a6 = (TextInput(_("Gata"), sample="x") for _n in range(3))\n    a7, a8, a9 = (TextInput(_("Ort"), sample="x") for _n in range(3))\n', (), where="definition", rule="questions-a-page"),
    Defect("visits that end after an hour", "usability/settings.py", '"PROVRUM_VISIT_HOURS", 24,', '"PROVRUM_VISIT_HOURS", 1,', ("2.2.1",), where="journey"),
]  # fmt: skip
"""Of words and service definitions."""

JOURNEYS = [
    Defect("a link in the footer that leads nowhere", "components/page/footer/template.html", 'href="{{ link.href }}"', 'href="{{ link.href|replace("about", "abuot") }}"', (), where="journey", rule="links-answer"),
    Defect("an answer that cannot be changed", ROWS, "{% if row.change %}", "{% if row.change and not loop.first %}", ("3.3.4",), where="journey"),
    Defect("a page that asks again for what was answered", STORE, "answered.update(json.loads(posted))", "answered.update({k: v for k, v in json.loads(posted).items() if k != 'full_name'})", (), where="journey", rule="addresses-hold"),
    Defect("a form that only a script can send", QUESTION, 'method="post" action="{{ action }}"', 'method="get" action="#"', (), where="journey", rule="without-scripts"),
    Defect("answers gone when the page is loaded again", TEXT, 'value="{{ it.value }}"', 'value=""', (), where="journey", rule="going-back"),
    Defect("each press of the button is a case", STORE, "unsent = (visits.c.id == visit.id, visits.c.reference.is_(None), visits.c.revision == visit.revision)", "unsent = (visits.c.id == visit.id,)", (), where="journey", rule="sent-once", also=((ENDPOINTS, "if not journey.opens(page) and not (begins", "if not page.sends and not journey.opens(page) and not (begins"),)),
    Defect("a language that begins anew", "usability/visits/site.py", "{self.spoken(language).root}/{here}", "{self.spoken(language).root}/", (), where="journey", rule="languages-keep"),
    Defect("a first page of a megabyte", LAYOUT, "{% block head %}", '<meta name="state" content="{% for _n in range(110000) %}{{ range(1000000000)|random }}{% endfor %}">{% block head %}', (), where="journey", rule="page-weight"),
    Defect("a first page that keeps one waiting", ENDPOINTS, "    site, page = site_of(request), page_of(request)\n    visit = await visit_of(request)\n", "    site, page = site_of(request), page_of(request)\n    __import__('time').sleep(0.9)\n    visit = await visit_of(request)\n", (), where="journey", rule="first-byte"),
    Defect("text that waits for all else", BASE, "", "@keyframes appear { from { visibility: hidden; } to { visibility: visible; } } body { animation: appear 9s steps(1, end) both; }", (), where="journey", rule="slow-network"),
    Defect("no key that leads on", QUESTION, '<div class="button-group"><button class="button" type="submit">', '<div class="button-group"><button class="button" type="submit" tabindex="-1">', ("2.1.1",), where="journey"),
    Defect("a page that forgets where it was", ENDPOINTS, "    if not journey.opens(page):\n        return turn_back(site, journey, visit)\n    raw = await answered", "    if not journey.opens(page):\n        return turn_back(site, journey, visit)\n    if page.name == 'address' and 'referer' not in request.headers:\n        return go(site.url(site.prototype.service.pages[0]))\n    raw = await answered", (), where="journey", rule="addresses-hold"),
]  # fmt: skip
"""Of the way through a service."""

DEFECTS = [*PAGES, *DEFINITIONS, *JOURNEYS]
