"""Words: texts are looked up when printed, in the language of the page, and no translation takes a page down."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from components import Page, Radios, Service, TextInput, _, plural
from components.catalogs import languages_of, of_today, pseudo
from components.forms import Form, Late
from components.mistakes import Mistakes
from components.translating import works_of_house
from components.words import SWEDISH, UNSPOKEN, Language, Text, speaking

pytestmark = pytest.mark.slow

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
SHIPPED = ("en",)
NATIONAL = ("sv", "fi", "fit", "se", "smj", "sma", "yi", "rom", "swl")
"""Swedish, the national minority languages and Swedish sign language."""


def catalog(folder: Path, code: str, text: str) -> Path:
    """A prototype's folder with this .po file in it."""
    path = folder / "locale" / f"{code}.po"
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEADER + text, encoding="utf-8")
    return folder


def said(text: Text, language: Language) -> str:
    with speaking(language):
        return str(text)


# The house's own words ---------------------------------------------------------------------------------------------


def test_the_house_is_translated_in_full() -> None:
    works = works_of_house()
    assert tuple(work.language for work in works) == SHIPPED
    found = [gap for work in works for gap in work.gaps()]
    assert not found, "run python server.py translate --components, and translate:\n" + "\n".join(map(str, found))


# Texts -------------------------------------------------------------------------------------------------------------


def test_a_text_made_before_the_language_is_known_speaks_it(tmp_path: Path) -> None:
    text = _("Namnet får ha högst {limit} tecken").format(limit=200)
    folder = catalog(tmp_path, "en", f'msgid "{text.msgid}"\nmsgstr "Use {{limit}} characters at most in the name"\n')
    english = languages_of(["en"], folder)["en"]
    assert said(text, english) == "Use 200 characters at most in the name"
    assert said(text, SWEDISH) == "Namnet får ha högst 200 tecken"


def test_a_text_in_a_text_speaks_the_same_language() -> None:
    english = languages_of(["en"], None)["en"]
    assert said(_("Fyll i: {name}").format(name=_("Namn")), english) == "Enter: Name"


def test_the_house_s_words_of_today_stand_before_those_of_an_iteration(tmp_path: Path) -> None:
    text = 'msgid "Fortsätt"\nmsgstr "Proceed"\n\nmsgid "Bara här"\nmsgstr "Only here"\n'
    house = catalog(tmp_path, "en", text) / "locale"
    frozen = languages_of(["en"], None, house)["en"]
    assert said(_("Fortsätt"), frozen) == "Proceed"
    today = of_today(frozen)
    assert said(_("Fortsätt"), today) == "Continue"
    assert said(_("Bara här"), today) == "Only here", "what it alone has is kept"
    assert said(_("Bara här"), of_today(Language("fi"))) == "Bara här"


def test_a_prototypes_word_goes_before_the_houses(tmp_path: Path) -> None:
    folder = catalog(tmp_path, "en", 'msgid "Fortsätt"\nmsgstr "Next"\n')
    english = languages_of(["en"], folder)["en"]
    assert said(_("Fortsätt"), english) == "Next"
    assert said(_("Tillbaka"), english) == "Back"


def test_a_region_speaks_its_language_where_it_has_no_word_of_its_own(tmp_path: Path) -> None:
    folder = catalog(tmp_path, "en-IE", 'msgid "Kommun"\nmsgstr "County council"\n')
    catalog(tmp_path, "en", 'msgid "Kommun"\nmsgstr "Municipality"\n\nmsgid "Gata"\nmsgstr "Street"\n')
    irish = languages_of(["en-IE"], folder)["en-IE"]
    assert [said(_(text), irish) for text in ("Kommun", "Gata", "Tillbaka")] == ["County council", "Street", "Back"]


def test_a_placeholder_that_is_not_given_stays_and_takes_no_page_down() -> None:
    assert str(_("Högst {limit} av {what}").format(limit=3)) == "Högst 3 av {what}"


@pytest.mark.parametrize("text", ["Skriv { eller }", "{0} {} {limit!r} {limit.real} {limit:>9}"])
def test_other_braces_are_just_braces(text: str) -> None:
    assert str(_(text).format(limit=3)) == text


def test_what_is_filled_in_is_not_read_for_placeholders() -> None:
    assert str(_("Hej {name}").format(name="{limit}", limit=3)) == "Hej {limit}"


def test_a_text_is_escaped_in_a_page() -> None:
    assert _("Hej {name}").format(name="<b>").__html__() == "Hej &lt;b&gt;"


def test_a_long_text_loses_the_indentation_of_the_code() -> None:
    assert _("Ett\n            två") == _("Ett\ntvå")
    assert plural("Ett\n   x", "Två\n   x", 2) == plural("Ett\nx", "Två\nx", 2)


def test_texts_that_say_the_same_are_equal() -> None:
    assert plural("{count} sida", "{count} sidor", 1) != plural("{count} sida", "{count} sidor", 2)
    assert _("Ja") == _("Ja") != _("Nej")


@pytest.mark.parametrize("make", [lambda: "Hej " + _("du"), lambda: _("Hej ") + "du"])  # type: ignore[operator]
def test_texts_are_not_put_together(make: object) -> None:
    with pytest.raises(TypeError, match=r"write one text: .*\.format\(name=\.\.\.\)"):
        make()  # type: ignore[operator]


@pytest.mark.parametrize("make", [lambda: f"{_('Ja')}!", lambda: str(_("Ja")), lambda: f"{plural('en', 'två', 2)}"])
def test_a_text_printed_while_a_service_is_read_is_a_mistake(make: object) -> None:
    with speaking(UNSPOKEN), pytest.raises(TypeError, match="write one text with a placeholder"):
        make()  # type: ignore[operator]


def test_a_service_is_made_while_nothing_is_spoken() -> None:
    with speaking(UNSPOKEN):

        class Ask(Page):
            lives = Radios(_("Bor du här?"), choices={"yes": _("Ja")})

        class End(Page):
            title = _("Slut")
            ends = True

        assert Service(_("Test"), pages=[Ask, End]).pages


# Plurals, numbers, dates -------------------------------------------------------------------------------------------

SIDOR = plural("{count} sida", "{count} sidor", 1)

PLURALS = {
    "sv": ({}, {0: "0 sidor", 1: "1 sida", 2: "2 sidor"}),
    "en": ({0: "{count} page", 1: "{count} pages"}, {0: "0 pages", 1: "1 page", 21: "21 pages"}),
    "pl": (
        {0: "{count} strona", 1: "{count} strony", 2: "{count} stron"},
        {0: "0 stron", 1: "1 strona", 3: "3 strony", 5: "5 stron", 12: "12 stron", 22: "22 strony"},
    ),
    "ar": (
        {0: "لا صفحات", 1: "صفحة", 2: "صفحتان", 3: "{count} صفحات", 4: "{count} صفحه", 5: "{count} صفحة"},
        {0: "لا صفحات", 1: "صفحة", 2: "صفحتان", 3: "3 صفحات", 11: "11 صفحة", 100: "100 صفحه"},
    ),
}


@pytest.mark.parametrize("code", PLURALS)
def test_plurals_have_the_forms_of_the_language(code: str, tmp_path: Path) -> None:
    forms, wanted = PLURALS[code]
    lines = "".join(f'msgstr[{n}] "{form}"\n' for n, form in forms.items())
    if forms:
        catalog(tmp_path, code, f'msgid "{SIDOR.msgid}"\nmsgid_plural "{SIDOR.plural}"\n{lines}')
    language = languages_of([code], tmp_path)[code]
    assert {n: said(plural("{count} sida", "{count} sidor", n), language) for n in wanted} == wanted


def test_a_plural_is_said_by_the_house_too() -> None:
    english = languages_of(["en"], None)["en"]
    assert said(plural("{count} sida", "{count} sidor", 1), english) == "1 page"


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("sv", 1234, "1234"),
        ("sv", 2026, "2026"),
        ("sv", 12345, "12\N{NO-BREAK SPACE}345"),
        ("en", 12345, "12,345"),
        ("sv", Decimal("0.5"), "0,5"),
        ("en", 0.5, "0.5"),
        ("sv", True, "True"),
        ("sv", date(2026, 3, 3), "3 mars 2026"),
        ("en", date(2026, 3, 3), "3 March 2026"),
        ("fi", date(2026, 3, 3), "3. maaliskuuta 2026"),
        ("ar", date(2026, 3, 3), "3 مارس 2026"),
        ("rom", date(2026, 3, 3), "3 mars 2026"),
    ],
)
def test_numbers_and_dates_are_written_as_the_language_does(code: str, value: object, shown: str) -> None:
    assert said(_("{value}").format(value=value), Language(code)) == shown


# Languages ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "name", "direction"),
    [
        ("sv", "Svenska", "ltr"),
        ("en", "English", "ltr"),
        ("en-IE", "English", "ltr"),
        ("fi", "Suomi", "ltr"),
        ("fit", "Meänkieli", "ltr"),
        ("se", "Davvisámegiella", "ltr"),
        ("smj", "Julevsámegiella", "ltr"),
        ("sma", "Åarjelsaemien gïele", "ltr"),
        ("rom", "Romani čhib", "ltr"),
        ("yi", "ייִדיש", "rtl"),
        ("ar", "العربية", "rtl"),
        ("fa-AF", "فارسی", "rtl"),
        ("so", "Soomaali", "ltr"),
        ("ka", "ქართული", "ltr"),
        ("sv-simple", "Lättläst svenska", "ltr"),
        ("xx", "Xx", "ltr"),
    ],
)
def test_a_language_has_its_own_name_and_direction(code: str, name: str, direction: str) -> None:
    assert (Language(code).name, Language(code).dir) == (name, direction)


@pytest.mark.parametrize("code", [*NATIONAL, "sv-simple", "so", "ckb", "zh-Hant", "x", ""])
def test_every_language_can_write_a_date_and_a_number(code: str) -> None:
    shown = said(_("{day} {number}").format(day=date(2026, 3, 3), number=12345.5), Language(code))
    assert "2026" in shown
    assert "345" in shown


# Forms -------------------------------------------------------------------------------------------------------------


def test_wtforms_own_messages_speak_the_language_of_the_page() -> None:
    message = Form({"name": TextInput(_("Namn"))}, {}, date(2026, 3, 3))["name"].control.gettext(
        "This field is required."
    )
    assert said(message, SWEDISH) == "Det här fältet är obligatoriskt."
    assert said(message, Language("en")) == "This field is required."
    assert said(message, Language("fit")) == "Det här fältet är obligatoriskt."
    assert said(message, pseudo()) == "Det här fältet är obligatoriskt."


def test_wtforms_messages_with_numbers() -> None:
    message = Late.ngettext(
        "Field must be at least %(min)d character long.", "Field must be at least %(min)d characters long.", 3
    )
    assert said(message % {"min": 3}, Language("en")) == "Field must be at least 3 characters long."
    assert said(message % {"min": 3}, SWEDISH) == "Fältet måste vara minst 3 tecken långt."


# Catalogs that are not good ----------------------------------------------------------------------------------------

FLAWED = {
    "fuzzy": '#, fuzzy\nmsgid "Högst {limit}"\nmsgstr "Most {limit}"\n',
    "empty": 'msgid "Högst {limit}"\nmsgstr ""\n',
    "placeholder": 'msgid "Högst {limit}"\nmsgstr "At most {limt}"\n',
    "placeholder left out": 'msgid "Högst {limit}"\nmsgstr "At most"\n',
}


@pytest.mark.parametrize("text", FLAWED.values(), ids=FLAWED)
def test_a_translation_that_is_not_good_is_not_shown(text: str, tmp_path: Path) -> None:
    english = languages_of(["en"], catalog(tmp_path, "en", text))["en"]
    assert said(_("Högst {limit}").format(limit=3), english) == "Högst 3"


BROKEN = {
    "a forgotten quotation mark": ('msgid "Ja"\nmsgstr "Yes\n', 6, "is no line of a catalog"),
    "a merge conflict": ('<<<<<<< HEAD\nmsgid "Ja"\nmsgstr "Yes"\n', 5, "is no line of a catalog"),
    "an unknown word": ('msgid "Ja"\nmsgtext "Yes"\n', 6, "is no line of a catalog"),
    "no translation": ('msgid "Ja"\n\nmsgid "Nej"\nmsgstr "No"\n', 5, "missing msgstr"),
    "one text twice": ('msgid "Ja"\nmsgstr "Yes"\n\nmsgid "Ja"\nmsgstr "Yeah"\n', 8, "on line 5 already"),
    "too many forms": (
        'msgid "en"\nmsgid_plural "två"\nmsgstr[0] "one"\nmsgstr[1] "two"\nmsgstr[2] "three"\n',
        5,
        "more translations",
    ),
    "a text without msgid": ('msgstr "Yes"\n\nmsgid "Nej"\nmsgstr "No"\n', 5, "msgstr without"),
    "a mad plural": ('msgid "Ja"\nmsgstr[x] "Yes"\n', 6, "is no line of a catalog"),
}


@pytest.mark.parametrize(("text", "line", "told"), BROKEN.values(), ids=BROKEN)
def test_a_broken_catalog_is_told_with_its_line(text: str, line: int, told: str, tmp_path: Path) -> None:
    with pytest.raises(Mistakes) as raised:
        languages_of(["en"], catalog(tmp_path, "en", text))
    (mistake,) = raised.value.found
    assert (mistake.file, mistake.line) == (str(tmp_path / "locale" / "en.po"), line)
    assert told in mistake.message


def test_a_catalog_that_is_not_text_is_told(tmp_path: Path) -> None:
    catalog(tmp_path, "en", "")
    (tmp_path / "locale" / "en.po").write_bytes('msgid "Åh"'.encode("latin-1"))
    with pytest.raises(Mistakes, match="save it as UTF-8"):
        languages_of(["en"], tmp_path)


@pytest.mark.parametrize(
    "header", ["Plural-Forms: nplurals=2; plural=n+;", "Plural-Forms: nplurals=x;", "POT-Creation-Date: yesterday"]
)
def test_a_header_that_cannot_be_read_is_told(header: str, tmp_path: Path) -> None:
    path = tmp_path / "locale" / "en.po"
    path.parent.mkdir()
    path.write_text(f'msgid ""\nmsgstr ""\n"{header}\\n"\n\nmsgid "Ja"\nmsgstr "Yes"\n')
    with pytest.raises(Mistakes, match="cannot be read"):
        languages_of(["en"], tmp_path)


def test_a_saved_catalog_is_seen_at_once(tmp_path: Path) -> None:
    for word in ("Yes", "Yeah", "Aye"):
        english = languages_of(["en"], catalog(tmp_path, "en", f'msgid "Ja då"\nmsgstr "{word}"\n'))["en"]
        assert said(_("Ja då"), english) == word
