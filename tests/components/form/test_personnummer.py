"""Personnummer: forgiving in how they are written, and none but published test numbers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.se import personnummer as reference

from components import CheckAnswers, Confirmation, Page, Personnummer, Service, under
from components.form.personnummer import listed
from components.form.personnummer.field import EXAMPLE
from components.form.personnummer.reading import (
    NoPersonNumber,
    PersonNumber,
    WrongPersonNumber,
    read_person_number,
)
from components.journey import answer
from components.typed import tidy
from tests.components.form.answers import TODAY, error, posted, value

NOBODY = "18100101-0014"
"""Well formed, not on the list, and from long before there were any: it can be nobody's."""


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("196408233234", "196408233234"),
        ("19640823-3234", "196408233234"),
        ("19640823 3234", "196408233234"),
        ("1964 08 23 - 3234", "196408233234"),
        ("1964-08-23-3234", "196408233234"),
        ("1964.08.23-3234", "196408233234"),
        ("6408233234", "196408233234"),
        ("640823-3234", "196408233234"),
        ("640823 3234", "196408233234"),
        ("64 08 23\u201332 34", "196408233234"),
        ("640823\u22123234", "196408233234"),
        ("19640823\u00a03234", "196408233234"),
        ("１９６４０８２３３２３４", "196408233234"),
        ("19640823+3234", "196408233234"),
        ("19640823\u20113234", "196408233234"),
        ("Personnummer: 19640823-3234", "196408233234"),
        ("pnr 640823-3234", "196408233234"),
        ("SE196408233234", "196408233234"),
        ("240229-2383", "202402292383"),
        ("170101-2393", "201701012393"),
        ("250513+9267", "192505139267"),
        ("18900101+9802", "189001019802"),
        ("191401682396", "191401682396"),
        ("140168+2396", "191401682396"),
        ("260161-2381", "202601612381"),
    ],
)
def test_taken(typed: str, number: str) -> None:
    found = value(Personnummer("Personnummer"), typed)
    assert found == number
    assert isinstance(found, PersonNumber)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("640823", "digits"),
        ("19640823-323", "digits"),
        ("19640823-32345", "digits"),
        ("64O823-3234", "digits"),
        ("1964+0823-3234", "digits"),
        ("Kim", "digits"),
        ("640823+3234", "plus"),
        ("Pnr: 640823+3234", "plus"),
        ("NO196408233234", "digits"),
        ("19640823-3235", "wrong"),  # check digit
        ("20230229-2386", "wrong"),  # no such day
        ("20231301-2386", "wrong"),  # no such month
        ("20230001-2380", "wrong"),  # month left open, which only a samordningsnummer can
        ("20230192-2385", "wrong"),  # day 32 + 60
        ("17000101-0010", "wrong"),
        ("20990101-0010", "wrong"),
        (NOBODY, "identity"),
    ],
)
def test_refused(typed: str, key: str) -> None:
    field = Personnummer("Personnummer")
    assert error(field, typed) == str(field.message(key))


def test_a_samordningsnummer_can_be_refused() -> None:
    field = Personnummer("Personnummer", coordination=False)
    assert "Samordningsnummer" in error(field, "191401682396")
    assert value(field, "196408233234") == "196408233234"


def test_a_number_that_may_be_somebodys_is_refused_with_a_way_on() -> None:
    bound = posted(Personnummer("Personnummer"), NOBODY)
    assert tidy(str(bound.error)).count(EXAMPLE.shown) == 1
    assert "inte sparat" in str(bound.error)
    assert bound.value == NOBODY  # what was typed stays in the page, to be mended; only good answers are stored


def test_the_number_in_the_messages_is_itself_a_published_test_number() -> None:
    field = Personnummer("Personnummer")
    assert listed.is_listed(EXAMPLE)
    for message in ("required", "digits", "wrong", "identity"):
        assert value(field, EXAMPLE.shown) == EXAMPLE
        assert EXAMPLE.shown not in str(field.message(message))  # would be broken at the hyphen
        assert EXAMPLE.shown in tidy(str(field.message(message)))


@pytest.mark.parametrize("number", listed.listed())
def test_every_listed_number_is_well_formed(number: str) -> None:
    assert read_person_number(number, date(2026, 12, 31)) == number


@pytest.mark.parametrize(
    ("typed", "today", "year"),
    [
        ("640823-3234", date(2026, 3, 14), 1964),
        ("640823-3234", date(2064, 8, 22), 1964),  # one day short of 100 by the calendar
        ("640823-3234", date(2064, 8, 23), 2064),
        ("640823+3234", date(2064, 1, 1), 1964),  # + from the year the person turns 100
        ("640823+3234", date(2063, 12, 31), 1864),
        ("000101-0008", date(2026, 3, 14), 2000),
        ("000101+0008", date(2026, 3, 14), 1900),
    ],
)
def test_the_century_of_ten_digits(typed: str, today: date, year: int) -> None:
    assert read_person_number(tidy(typed), today).born == date(year, int(typed[2:4]), int(typed[4:6]))


@pytest.mark.parametrize(
    ("number", "born", "coordination"),
    [
        ("196408233234", date(1964, 8, 23), False),
        ("191401682396", date(1914, 1, 8), True),
        ("191500722390", None, True),
    ],
)
def test_what_a_number_tells(number: str, born: date | None, coordination: bool) -> None:
    found = read_person_number(number, TODAY)
    assert (found.born, found.coordination) == (born, coordination)
    assert found.shown == f"{number[:8]}-{number[8:]}"


@given(st.from_regex(r"(19|20)?[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])[-+][0-9]{4}", fullmatch=True))
def test_what_is_a_number_is_what_another_library_says(text: str) -> None:
    try:
        ours = read_person_number(text, date.today())
    except (NoPersonNumber, WrongPersonNumber):
        ours = None
    if ours is None:
        assert not reference.is_valid(text) or _is_later(text)
    else:
        assert reference.is_valid(ours.shown)


def _is_later(text: str) -> bool:
    return bool(reference.get_birth_date(text) > date.today())


def test_a_lab_adds_numbers_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed, "_added", set())
    path = tmp_path / "numbers.txt"
    path.write_text("# ours\n181001010014  # Kim\n\n", encoding="utf-8")
    assert listed.add_test_numbers(path) == 1
    assert value(Personnummer("Personnummer"), NOBODY) == "181001010014"


def test_a_mistake_in_a_labs_list_is_told(tmp_path: Path) -> None:
    path = tmp_path / "numbers.txt"
    path.write_text("196408233234\n640823-3234\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"numbers\.txt:2: '640823-3234' is no test number; write 12 digits a line"):
        listed.add_test_numbers(path)


def test_conditions_can_ask_about_the_age() -> None:
    class Who(Page):
        person = Personnummer("Personnummer")

    class Guardian(Page, when={"person": under(18)}):
        title = "Vårdnadshavare"

    service = Service("Prov", pages=[Who, Guardian, CheckAnswers, Confirmation])
    assert {len(path.pages) for path in service.paths(TODAY)} == {3, 4}
    for typed, pages in (("170101-2393", 4), ("640823-3234", 3)):
        answered = answer({}, service.pages[0], {"person": [typed]})
        assert len(service.path(answered, TODAY)) == pages
