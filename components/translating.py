"""Translating: collects the texts of a prototype or of the house, keeps their .po files, and tells what is missing."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import write_po
from jinja2 import TemplateSyntaxError

from .catalogs import LOCALE, flaw, ids_of, new_catalog, read_catalog, strings_of, unlike
from .component import ROOT
from .mistakes import Mistake, Mistakes
from .prototype import Prototype
from .words import PSEUDO, SWEDISH, Language, tidy

KEYWORDS: dict[str, Any] = {"_": None, "plural": (1, 2)}
TAGS = ("Översättare:", "Translators:")
"""A comment that begins so above a text goes along to who translates it."""

HOUSE = ROOT.parent
CITIZEN = (ROOT, HOUSE / "usability" / "visits")
"""What citizens see of the house: what a prototype needs in a language that the house does not have."""
LAB = (ROOT, HOUSE / "usability")

Id = str | tuple[str, ...]


@dataclass(frozen=True)
class Written:
    """A text where it is written. id: the text, or its two forms where it depends on a number."""

    id: Id
    path: Path
    line: int
    comments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gap:
    """A text that is not shown in a language as it should be, and where to mend it.

    kind: missing, fuzzy (translated before the text was changed), placeholder (other {names} than the text has), or
    dynamic (put together by Python inside _(), so that no catalog can hold it).
    """

    language: str
    kind: str
    msgid: str
    file: Path
    line: int
    way_out: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.kind}: {self.msgid!r} {self.way_out}"


def sources(folder: Path) -> list[Path]:
    """Every file of a folder that may hold texts: Python first, as pages come in that order. Launched iterations and
    prototypes further down have words of their own; examples are not translated."""
    found = [*sorted(folder.rglob("*.py"), key=lambda p: p.name != "service.py"), *sorted(folder.rglob("*.html"))]
    others = [path.parent for path in found if path.name == "service.py" and path.parent != folder]
    return [
        path
        for path in found
        if path.name != "examples.py"
        and "iterations" not in path.relative_to(folder).parts
        and not any(other in path.parents for other in others)
    ]


def written_in(path: Path) -> list[Written]:
    """The texts of a file, in order. Raises `Mistakes` for a template or program that cannot be read."""
    try:
        method, options = (
            ("jinja2.ext:babel_extract", {"silent": "false"}) if path.suffix == ".html" else ("python", {})
        )
        found = extract(method, BytesIO(path.read_bytes()), KEYWORDS, TAGS, options, strip_comment_tags=True)
        return [Written(_tidied(id), path, line, tuple(comments)) for line, id, comments, _context in found if id]
    except TemplateSyntaxError as error:
        raise Mistakes([Mistake(f"Jinja cannot read this line: {error.message}", str(path), error.lineno)]) from error


def _tidied(id: Any) -> Id:
    return tidy(id) if isinstance(id, str) else tuple(map(tidy, id))


@dataclass(frozen=True)
class Work:
    """One .po file to keep: the language and the texts it is to have. base: what its locations are relative to.
    before: catalogs of the house, whose translation serves where this one has none."""

    language: str
    path: Path
    texts: tuple[Written, ...]
    base: Path
    before: tuple[Path, ...] = ()

    @cached_property
    def template(self) -> Catalog:
        """All texts, untranslated, in the order they are written."""
        catalog = Catalog()
        for text in self.texts:
            base = self.base if text.path.is_relative_to(self.base) else HOUSE
            where = (text.path.relative_to(base).as_posix(), text.line)
            catalog.add(text.id, locations=[where], auto_comments=text.comments)
        return catalog

    @cached_property
    def catalog(self) -> Catalog:
        """The file as it is; an empty one where there is none. Raises `Mistakes`."""
        return read_catalog(self.path) if self.path.exists() else new_catalog(self.language)

    @cached_property
    def house(self) -> list[Catalog]:
        return [read_catalog(path) for path in self.before if path.exists()]

    def gaps(self) -> list[Gap]:
        """Every text that is missing or not used, in the order they are written."""
        return [gap for message in self.template if message.id for gap in self._gaps_of(message)]

    def _gaps_of(self, message: Message) -> Iterator[Gap]:
        found = self.catalog.get(message.id)
        if any(self._good(message, one.get(message.id)) for one in [self.catalog, *self.house]):
            return
        kind = flaw(found) if found and _same(message, found) else "missing"
        if kind == "missing" or found is None:
            first = next(text for text in self.texts if _key(text.id) == ids_of(message)[0])
            yield self._gap("missing", message, first.path, first.line, f"has no translation in {self.path.name}")
        else:
            yield self._gap(kind, message, self.path, found.lineno or 1, _way_out(kind, found))

    def _good(self, message: Message, found: Message | None) -> bool:
        return found is not None and _same(message, found) and not flaw(found)

    def _gap(self, kind: str, message: Message, file: Path, line: int, way_out: str) -> Gap:
        return Gap(self.language, kind, " / ".join(ids_of(message)), file, line, way_out)

    def update(self) -> bool:
        """Write the file: new texts added, translations kept, those of changed texts marked fuzzy, those no longer
        used put last as comments. Whether it changed."""
        catalog = read_catalog(self.path) if self.path.exists() else new_catalog(self.language)
        _revive(catalog)
        catalog.update(self.template)
        for message in catalog:
            self._settle(message)
        for key in [key for key, message in catalog.obsolete.items() if not any(strings_of(message))]:
            del catalog.obsolete[key]
        content = _file(catalog, self.language)
        if self.path.exists() and self.path.read_bytes() == content:
            return False
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_bytes(content)
        self.__dict__.pop("catalog", None)
        return True

    def _settle(self, message: Message) -> None:
        """Take the house's translation where there is no good one, and call nothing fuzzy that is not translated."""
        if message.id and flaw(message):
            for catalog in self.house:
                found = catalog.get(message.id)
                if self._good(message, found) and found is not None:
                    message.string, message.flags = found.string, message.flags - {"fuzzy"}
        if message.id and not any(strings_of(message)):
            message.flags.discard("fuzzy")


def _key(id: Id) -> str:
    """What a catalog finds it by: a plural by its first form."""
    return id if isinstance(id, str) else id[0]


def _same(message: Message, found: Message) -> bool:
    """Whether one serves the other: a plural serves its singular too."""
    return found.pluralizable or not message.pluralizable


def _way_out(kind: str, found: Message) -> str:
    said = _begun(" / ".join(strings_of(found)))
    if kind == "fuzzy":
        return f'was changed; its translation was {said}: mend it and delete the word "fuzzy" above it'
    names = ", ".join(f"{{{name}}}" for name in unlike(found))
    return f"and its translation {said} differ in {names}; placeholders are not translated"


def _revive(catalog: Catalog) -> None:
    """Texts no longer used are looked through again: one may have come back, or one like it."""
    for message in catalog.obsolete.values():
        if message.id not in catalog:
            catalog[message.id] = message
    catalog.obsolete.clear()


HEADER = """\
msgid ""
msgstr ""
"Language: {code}\\n"
"Plural-Forms: {plural}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def _file(catalog: Catalog, code: str) -> bytes:
    """The catalog as a file that does not change unless a text does: no dates, no line numbers, no wrapping."""
    body = BytesIO()
    write_po(body, catalog, width=0, omit_header=True, include_lineno=False)
    header = HEADER.format(code=code.replace("-", "_"), plural=catalog.plural_forms)
    return header.encode() + body.getvalue().rstrip(b"\n") + b"\n"


def works_of(prototype: Prototype) -> list[Work]:
    """The catalogs of a prototype: one for each language but the one it is written in. In a language that the house
    does not have, the texts of its pages' components are to be translated too."""
    own = [text for path in sources(prototype.folder) for text in written_in(path)]
    written, *_others = prototype.languages
    found = []
    for code in [code for code in prototype.languages if code != PSEUDO]:
        texts = ([] if code == written else own) + ([] if _at_home(code) else house_texts(CITIZEN))
        if texts:
            path = prototype.folder / "locale" / f"{code}.po"
            found.append(Work(code, path, tuple(texts), prototype.folder, tuple(_house_files(code))))
    return found


def works_of_house() -> list[Work]:
    """The catalogs of the house: one for each file in components/locale. An empty file there starts a language."""
    texts = tuple(house_texts(LAB))
    return [Work(path.stem.replace("_", "-"), path, texts, HOUSE) for path in sorted(LOCALE.glob("*.po"))]


def house_texts(folders: Iterable[Path]) -> list[Written]:
    """Every text of the house in these folders."""
    return [text for folder in folders for path in sources(folder) for text in written_in(path)]


def _house_files(code: str) -> list[Path]:
    return [path for one in Language(code).codes if (path := LOCALE / f"{one}.po").exists()]


def _at_home(code: str) -> bool:
    return bool(_house_files(code)) or SWEDISH.code in Language(code).codes


def gaps(prototype: Prototype) -> list[Gap]:
    """Every text of a prototype that is not shown in one of its languages, for the command and for launch checks."""
    found = [gap for work in works_of(prototype) for gap in work.gaps()]
    code = next(iter(prototype.languages))
    return found + [gap for path in sources(prototype.folder) if path.suffix == ".py" for gap in _dynamic(path, code)]


def _dynamic(path: Path, code: str) -> Iterator[Gap]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            texts = node.args[: 2 if node.func.id == "plural" else 1]
            if not all(isinstance(text, ast.Constant) for text in texts):
                way_out = 'is not a plain text; write _("... {name}").format(name=...), so that it can be translated'
                yield Gap(code, "dynamic", ast.unparse(node), path, node.lineno, way_out)


def translated(prototype: Prototype | None, *, write: bool) -> tuple[bool, list[str]]:
    """Update the catalogs of a prototype, or of the house, where `write`: (whether nothing is missing, what to say)."""
    works = works_of(prototype) if prototype else works_of_house()
    found = gaps(prototype) if prototype else [gap for work in works for gap in work.gaps()]
    changed = [work for work in works if write and work.update()]
    if changed:
        return translated(prototype, write=False)
    return not found, list(report(works, found))


def report(works: Sequence[Work], found: Sequence[Gap]) -> Iterator[str]:
    """What is translated and what is not, a line for each text."""
    for work in works:
        total, missing = len(work.template), [gap for gap in found if gap.language == work.language]
        state = f"{total - len(missing)} of {total} texts" if missing else f"all {total} texts"
        yield f"{work.language} ({Language(work.language).name}): {state} translated in {_short(work.path)}"
        yield from (
            f"  {_short(gap.file)}:{gap.line}: {gap.kind}: {_begun(gap.msgid)} {gap.way_out}" for gap in missing
        )
        if work.catalog.obsolete:
            yield f"  {len(work.catalog.obsolete)} no longer used, kept as comments at the end of the file"
    languages = {work.language for work in works}
    yield from (
        f"{_short(gap.file)}:{gap.line}: {_begun(gap.msgid)} {gap.way_out}"
        for gap in found
        if gap.language not in languages
    )
    if not works:
        yield "nothing to translate: the service has one language"


def _begun(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return repr(line if len(line) <= 70 else f"{line[:69]}…")


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
