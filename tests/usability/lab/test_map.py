"""The map: branches in lanes, never one where others pass too."""

from __future__ import annotations

from components import CheckAnswers, Confirmation, Page, Radios, Service, Stop, TextInput, under
from components.conditions import answered, as_condition, at_least, between, not_, rule
from components.form.date_input.field import DateInput
from usability.lab.conditions import describe, describe_test
from usability.lab.map import BOX, LANE, Picture, draw, stretches

YES_NO = {"yes": "Ja", "no": "Nej"}


class Who(Page):
    who = Radios("Vem?", choices={"me": "Jag", "other": "Någon annan"})


class Mine(Page, when={"who": "me"}):
    lives = Radios("Bor du här?", choices=YES_NO)


class Theirs(Page, when={"who": "other"}):
    lives = Radios("Bor personen här?", choices=YES_NO)
    proxy = Radios("Har du fullmakt?", choices=YES_NO)
    title = "Den du hjälper"


class NoProxy(Page, when={"proxy": "no"}):
    why = TextInput("Varför inte?")


class AlsoTheirs(Page, when={"who": "other"}):
    name = TextInput("Personens namn")


class Elsewhere(Stop, when={"lives": "no"}):
    title = "Sök där du bor"


class Last(Page):
    note = TextInput("Något mer?")


SERVICE = Service("Prov", pages=[Who, Mine, Theirs, NoProxy, AlsoTheirs, Elsewhere, Last, CheckAnswers, Confirmation])


def lanes(picture: Picture) -> dict[str, int]:
    return {box.page.name: box.x // LANE for box in picture.boxes if box.page}


def test_a_branch_stands_where_its_condition_says_and_no_deeper() -> None:
    found = lanes(draw(SERVICE))
    assert found["mine"] == found["theirs"] == found["also-theirs"] == 1
    assert found["no-proxy"] == 2, "only those who took the branch are asked for a proxy"
    assert found["elsewhere"] == 1, "both branches ask it, so it is in neither"
    assert found["who"] == found["last"] == found["confirmation"] == 0


def test_boxes_stand_below_each_other_and_within_the_picture() -> None:
    picture = draw(SERVICE)
    for above, below in zip(picture.boxes, picture.boxes[1:], strict=False):
        assert above.y + above.height < below.y
    assert all(box.x >= 0 and box.x + BOX < picture.width for box in picture.boxes)
    assert picture.boxes[-1].y + picture.boxes[-1].height < picture.height


def test_a_condition_is_written_once_for_a_branch() -> None:
    conditions = [box.text for box in draw(SERVICE).boxes if box.page is None]
    assert conditions == ["Vem: Jag", "Vem: Någon annan", "Har du fullmakt: Nej", "Bor personen här: Nej"]


def test_the_list_numbers_every_page_once() -> None:
    numbered = [number for stretch in stretches(SERVICE) for number, _page in stretch.pages]
    assert numbered == list(range(1, len(SERVICE.pages) + 1))


def test_conditions_in_words() -> None:
    def grown(given: object) -> bool:
        """Minst tre i hushållet."""
        return given["number"] >= 3  # type: ignore[index]

    class Ask(Page):
        title = "Frågor"
        born = DateInput("Född")
        number = TextInput("Antal")
        who = Radios("Vem?", choices={"me": "Jag", "other": "Någon annan"})

    def said(when: object) -> str:
        class Then(Page, when=when):
            title = "Sedan"

        assert Then.condition is not None
        return describe(Then.condition, Service("Prov", pages=[Ask, Then, CheckAnswers, Confirmation]))

    assert said({"born": under(18)}) == "Född: under 18 år"
    assert said({"born": at_least(65)}) == "Född: 65 år eller äldre"
    assert said({"who": not_("me")}) == "Vem: inte Jag"
    assert said({"who": ["me", "other"]}) == "Vem: Jag eller Någon annan"
    assert said({"who": "me", "born": under(18)}) == "Vem: Jag och Född: under 18 år"
    assert said([{"who": "me"}, {"born": under(18)}]) == "Vem: Jag eller Född: under 18 år"
    either = said([{"who": "me", "born": under(18)}, {"who": "other"}])
    assert either == "(Vem: Jag och Född: under 18 år) eller Vem: Någon annan"
    assert said({"who": ["me", "other"], "born": under(18)}) == "Vem: (Jag eller Någon annan) och Född: under 18 år"
    assert said({"number": answered()}) == "Antal: något svar"
    for test, words in ((between(1, 3), "1 till 3"), (between(low=1), "minst 1"), (between(high=3), "högst 3")):
        assert describe_test(test, Ask().fields["number"]) == words
    made = rule(grown, holds=[{"number": 3}], fails=[{"number": 1}])
    condition = as_condition(made, "here")
    assert condition is not None
    assert describe(condition, SERVICE) == "Minst tre i hushållet."
