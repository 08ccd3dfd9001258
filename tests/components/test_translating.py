"""Translating: words are collected, translations are kept, and what is missing is told by name and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from components.catalogs import read_catalog
from components.mistakes import Mistakes
from components.prototype import Broken, Prototype, load
from components.translating import CITIZEN, gaps, house_texts, sources, translated, works_of, works_of_house, written_in
from components.words import _, speaking
from server import main

pytestmark = pytest.mark.slow

SERVICE = """\
from components import CheckAnswers, Confirmation, Page, Radios, Service, StartPage, _, plural


class Start(StartPage):
    title = _("Ansök om plats")


class Lives(Page):
    lives = Radios(
        # Översättare: kommunen är Provkommunen
        _("Bor du i kommunen?"),
        hint=plural("Du har {count} dag kvar", "Du har {count} dagar kvar", 3),
        choices={"yes": _("Ja"), "no": _("Aldrig")},
    )


service = Service(_("Lekplats"), pages=[Start, Lives, CheckAnswers, Confirmation], languages=("sv", "en"))
"""
TEMPLATE = '<p>{{ _("Bara i mallen") }}</p>\n<p>{{ plural("{count} kaka", "{count} kakor", 2) }}</p>\n'

ENGLISH = {
    "Ansök om plats": "Apply for a place",
    "Bor du i kommunen?": "Do you live in the municipality?",
    "Aldrig": "Never",
    "Lekplats": "Place",
    "Bara i mallen": "Only in the template",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "prov"
    (folder / "templates").mkdir(parents=True)
    (folder / "service.py").write_text(SERVICE, encoding="utf-8")
    (folder / "templates" / "extra.html").write_text(TEMPLATE, encoding="utf-8")
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def translate(folder: Path) -> str:
    """What the command writes into the English catalog."""
    translated(load(folder), write=True)
    return (folder / "locale" / "en.po").read_text(encoding="utf-8")


def fill_in(folder: Path) -> None:
    """Translate all that the command asked for."""
    translate(folder)
    path = folder / "locale" / "en.po"
    for text, english in ENGLISH.items():
        change(path, f'msgid "{text}"\nmsgstr ""', f'msgid "{text}"\nmsgstr "{english}"')
    change(path, 'msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "{count} day left"\nmsgstr[1] "{count} days left"')
    change(path, 'msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "{count} cookie"\nmsgstr[1] "{count} cookies"')


def told(prototype: Prototype) -> list[tuple[str, str, str, int]]:
    return [(gap.kind, gap.msgid, gap.file.name, gap.line) for gap in gaps(prototype)]


def line_of(path: Path, text: str) -> int:
    return path.read_text(encoding="utf-8").splitlines().index(text) + 1


# What is collected -------------------------------------------------------------------------------------------------


def test_collects_texts_plurals_and_comments_in_the_order_of_the_service(folder: Path) -> None:
    texts = [text for path in sources(folder) for text in written_in(path)]
    assert [text.id for text in texts] == [
        "Ansök om plats",
        "Bor du i kommunen?",
        ("Du har {count} dag kvar", "Du har {count} dagar kvar"),
        "Ja",
        "Aldrig",
        "Lekplats",
        "Bara i mallen",
        ("{count} kaka", "{count} kakor"),
    ]
    assert [(text.path.name, text.line) for text in texts[:2]] == [("service.py", 5), ("service.py", 11)]


def test_a_text_over_several_lines_is_collected_as_it_is_looked_up(folder: Path) -> None:
    change(folder / "service.py", '_("Ansök om plats")', '_("""Ansök\n        om plats""")')
    (folder / "templates" / "extra.html").write_text('{{ _("Ett\n    två") }}', encoding="utf-8")
    texts = [text.id for path in sources(folder) for text in written_in(path)]
    assert "Ansök\nom plats" in texts
    assert "Ett\ntvå" in texts


def test_launched_iterations_keep_their_own_words(folder: Path) -> None:
    (folder / "iterations" / "1").mkdir(parents=True)
    (folder / "iterations" / "1" / "service.py").write_text('_("Gammal text")', encoding="utf-8")
    assert [path.name for path in sources(folder)] == ["service.py", "extra.html"]


def test_a_template_that_cannot_be_read_is_told_with_its_line(folder: Path) -> None:
    loaded = load(folder)
    (folder / "templates" / "extra.html").write_text("<p>\n{% if %}", encoding="utf-8")
    with pytest.raises(Mistakes, match=r"extra\.html:2: Jinja cannot read this line"):
        translated(loaded, write=False)


# What is written ---------------------------------------------------------------------------------------------------


def test_writes_a_catalog_for_each_language_but_the_first(folder: Path) -> None:
    written = translate(folder)
    assert [path.name for path in (folder / "locale").iterdir()] == ["en.po"]
    assert '#: service.py\nmsgid "Bor du i kommunen?"\nmsgstr ""' in written
    assert '#: templates/extra.html\nmsgid "Bara i mallen"\nmsgstr ""' in written
    assert "#. kommunen är Provkommunen" in written


def test_what_the_house_says_already_is_filled_in(folder: Path) -> None:
    assert 'msgid "Ja"\nmsgstr "Yes"' in translate(folder)


def test_writing_again_changes_nothing(folder: Path) -> None:
    fill_in(folder)
    assert translate(folder) == translate(folder)
    assert not any(work.update() for work in works_of(load(folder)))


def test_translations_are_kept_where_texts_move(folder: Path) -> None:
    fill_in(folder)
    change(folder / "service.py", "class Start", "\n\n\nclass Start")
    change(folder / "service.py", '_("Lekplats")', '_("Lekplats"), agency=_("Helt ny myndighet")')
    written = translate(folder)
    assert all(f'msgid "{text}"\nmsgstr "{english}"' in written for text, english in ENGLISH.items())
    assert 'msgid "Helt ny myndighet"\nmsgstr ""' in written


def test_a_changed_text_is_fuzzy_and_not_shown_until_it_is_looked_at(folder: Path) -> None:
    fill_in(folder)
    change(folder / "service.py", "Bor du i kommunen?", "Bor du här i kommunen?")
    assert '#, fuzzy\nmsgid "Bor du här i kommunen?"\nmsgstr "Do you live in the municipality?"' in translate(folder)
    path = folder / "locale" / "en.po"
    assert told(load(folder)) == [
        ("fuzzy", "Bor du här i kommunen?", "en.po", line_of(path, 'msgid "Bor du här i kommunen?"'))
    ]
    english = load(folder).languages["en"].translations
    assert english.gettext("Bor du här i kommunen?") == "Bor du här i kommunen?"
    change(path, "#, fuzzy\n", "")
    assert not told(load(folder))


def test_a_text_no_longer_used_is_kept_as_a_comment_and_comes_back(folder: Path) -> None:
    fill_in(folder)
    change(folder / "service.py", '"no": _("Aldrig")', '"no": "Zzz"')
    assert '#~ msgid "Aldrig"\n#~ msgstr "Never"' in translate(folder)
    assert translate(folder) == translate(folder)
    change(folder / "service.py", '"no": "Zzz"', '"no": _("Aldrig")')
    written = translate(folder)
    assert 'msgid "Aldrig"\nmsgstr "Never"' in written
    assert "#~" not in written
    assert not told(load(folder))


def test_what_was_never_translated_leaves_no_trace(folder: Path) -> None:
    translate(folder)
    change(folder / "service.py", '"no": _("Aldrig")', '"no": "Zzz"')
    assert "Aldrig" not in translate(folder)


def test_a_translators_comment_is_kept(folder: Path) -> None:
    fill_in(folder)
    change(folder / "locale" / "en.po", '#: service.py\nmsgid "Lekplats"', '# Ask Kim\n#: service.py\nmsgid "Lekplats"')
    assert '# Ask Kim\n#: service.py\nmsgid "Lekplats"\nmsgstr "Place"' in translate(folder)


def test_a_language_the_house_does_not_have_gets_its_words_too(folder: Path) -> None:
    change(folder / "service.py", '("sv", "en")', '("sv", "fit")')
    translated(load(folder), write=True)
    catalog = read_catalog(folder / "locale" / "fit.po")
    wanted = {text.id for text in house_texts(CITIZEN)}
    assert {"Fortsätt", "Fel:", "Bor du i kommunen?"} <= {message.id for message in catalog}
    assert wanted <= {message.id for message in catalog if message.id}
    change(folder / "locale" / "fit.po", 'msgid "Fortsätt"\nmsgstr ""', 'msgid "Fortsätt"\nmsgstr "Jatka"')
    assert load(folder).languages["fit"].translations.gettext("Fortsätt") == "Jatka"


def test_a_service_in_easy_swedish_needs_no_words_of_the_house(folder: Path) -> None:
    change(folder / "service.py", '("sv", "en")', '("sv", "sv-simple")')
    (work,) = works_of(load(folder))
    assert "Fortsätt" not in {message.id for message in work.template}


def test_a_service_written_in_english_needs_swedish(folder: Path) -> None:
    change(folder / "service.py", '("sv", "en")', '("en", "sv")')
    assert [work.language for work in works_of(load(folder))] == ["sv"]


def test_a_language_with_more_forms_gets_a_line_for_each(folder: Path) -> None:
    change(folder / "service.py", '("sv", "en")', '("sv", "pl")')
    translated(load(folder), write=True)
    assert 'msgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n' in (folder / "locale" / "pl.po").read_text(encoding="utf-8")


# What is missing ---------------------------------------------------------------------------------------------------


def test_a_prototype_without_catalogs_loads_and_tells_all_it_lacks(folder: Path) -> None:
    assert ("missing", "Bor du i kommunen?", "service.py", 11) in told(load(folder))
    assert ("missing", "{count} kaka / {count} kakor", "extra.html", 2) in told(load(folder))
    assert "Ja" not in [msgid for _kind, msgid, _file, _line in told(load(folder))]


def test_a_complete_prototype_lacks_nothing(folder: Path) -> None:
    fill_in(folder)
    assert not told(load(folder))


def test_a_plural_with_a_form_missing_is_missing(folder: Path) -> None:
    fill_in(folder)
    change(folder / "locale" / "en.po", 'msgstr[1] "{count} days left"', 'msgstr[1] ""')
    assert [kind for kind, *_rest in told(load(folder))] == ["missing"]


@pytest.mark.parametrize("wrong", ["{cuont} days left", "{} {count} {days}"])
def test_other_placeholders_are_told_with_the_line_of_the_catalog(wrong: str, folder: Path) -> None:
    fill_in(folder)
    path = folder / "locale" / "en.po"
    change(path, "{count} days left", wrong)
    (gap,) = gaps(load(folder))
    assert (gap.kind, gap.file, gap.line) == ("placeholder", path, line_of(path, 'msgid "Du har {count} dag kvar"'))
    assert "{days}" in gap.way_out or "{cuont}" in gap.way_out


def test_a_plural_may_leave_the_number_out(folder: Path) -> None:
    fill_in(folder)
    change(folder / "locale" / "en.po", "{count} day left", "One day left")
    assert not told(load(folder))


def test_a_text_that_python_puts_together_is_told(folder: Path) -> None:
    fill_in(folder)
    change(folder / "service.py", '_("Lekplats")', '_("Lekplats"), agency=_("Lekplats" + str(1))')
    assert told(load(folder)) == [("dynamic", "_('Lekplats' + str(1))", "service.py", 17)]


@pytest.mark.parametrize("made", ["f\"{_('Lekplats')} 1\"", '_("Lekplats") + " 1"', '" ".join([str(_("Lekplats"))])'])
def test_a_text_printed_too_early_breaks_the_prototype_with_its_line(made: str, folder: Path) -> None:
    change(folder / "service.py", '_("Ansök om plats")', made)
    with pytest.raises(Broken, match=r"service\.py:5: TypeError: .*_\(\"\.\.\. \{name\}\"\)\.format"):
        load(folder)


def test_a_language_whose_catalog_is_broken_is_shown_in_swedish_with_a_warning(folder: Path) -> None:
    fill_in(folder)
    path = folder / "locale" / "en.po"
    change(path, 'msgstr "Never"', 'msgstr "Never')
    line = line_of(path, 'msgstr "Never')
    loaded = load(folder)
    (warning,) = [found for found in loaded.warnings if found.file == str(path)]
    assert warning.line == line
    assert "is no line of a catalog" in warning.message
    with speaking(loaded.languages["en"]):
        assert str(_("Aldrig")) == "Aldrig"


# The command -------------------------------------------------------------------------------------------------------


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["translate", *arguments], env={"PROVRUM_PROTOTYPES": str(folder.parent)})


def test_the_command_tells_what_is_missing_with_file_and_line(folder: Path) -> None:
    done = run(folder, "prov")
    assert done.exit_code == 0
    assert "en (English): 1 of 8 texts translated in" in done.output
    assert "prov/service.py:11: missing: 'Bor du i kommunen?' has no translation in en.po" in done.output


def test_the_check_fails_where_something_is_missing_and_writes_nothing(folder: Path) -> None:
    done = run(folder, "prov", "--check")
    assert done.exit_code == 1
    assert "missing: 'Aldrig'" in done.output
    assert not (folder / "locale").exists()


def test_the_check_passes_where_nothing_is_missing(folder: Path) -> None:
    fill_in(folder)
    done = run(folder, "prov", "--check")
    assert done.exit_code == 0
    assert "en (English): all 8 texts translated" in done.output


def test_the_command_tells_a_broken_catalog_without_a_traceback(folder: Path) -> None:
    fill_in(folder)
    change(folder / "locale" / "en.po", 'msgstr "Never"', "msgstr Never")
    done = run(folder, "prov")
    assert done.exit_code == 1
    assert done.output.startswith("Error: ")
    assert "en.po:" in done.output
    assert "Traceback" not in done.output


def test_the_command_names_the_prototypes_there_are(folder: Path) -> None:
    done = run(folder, "porv")
    assert done.exit_code == 2
    assert "there are: prov" in done.output


@pytest.mark.parametrize("arguments", [(), ("prov", "--components")])
def test_the_command_needs_one_thing_to_translate(arguments: tuple[str, ...], folder: Path) -> None:
    assert run(folder, *arguments).exit_code == 2


def test_the_command_checks_the_house(folder: Path) -> None:
    missing = any(work.gaps() for work in works_of_house())
    done = run(folder, "--components", "--check")
    assert (done.exit_code, "components/locale/en.po" in done.output) == (int(missing), True)


def test_a_service_in_one_language_has_nothing_to_translate(folder: Path) -> None:
    change(folder / "service.py", '("sv", "en")', '("sv",)')
    assert "nothing to translate" in run(folder, "prov").output
