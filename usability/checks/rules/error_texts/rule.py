"""Error texts: what is wrong is told apart from what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from components.choices import ChoiceField
from components.field import Field
from components.pages import Page
from components.states import good_answers

from ...rule import Found, Rule, both
from ...services import Own


def judge(own: Own) -> Iterator[Found]:
    """Questions that say the same whatever was wrong."""
    for page in own.prototype.service.pages:
        for name, field in page.fields.items():
            if not isinstance(field, ChoiceField):  # of choices, one that is none can only be posted by a program
                texts = {
                    kind: text
                    for kind, post in _posts(page, name, field, own.today)
                    if (text := _text(page, name, post, own.today))
                }
                same = sorted(kind for kind, text in texts.items() if kind and text == texts.get(""))
                if same and field.required is not False:
                    file, line = page.defined
                    values = {"label": str(field.label), "text": texts[""], "kinds": ", ".join(same)}
                    place = f'[name="{field.controls(name)[0]}"]'
                    yield Found("same", values, page=page.name, selector=place, file=file, line=line)


def _posts(page: Page, name: str, field: Field, today: date) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """What may be posted in answer to a question that is no good, by kind; "" for nothing."""
    good = good_answers(page, today, shown=name)
    others = {key: values for key, values in good.items() if key not in field.controls(name)}
    yield "", others
    for wrong in field.wrong(name, today):
        if not wrong.name.startswith(("not-a-", "missing")):
            yield wrong.name, others | wrong.posted


def _text(page: Page, name: str, post: dict[str, list[str]], today: date) -> str:
    form = page.form(post, today)
    form.validate()
    return str(form[name].error) if form[name].invalid else ""


rule = Rule(
    title=both("Olika fel har olika text", "Different errors have different texts"),
    criteria=("3.3.3",),
    hurts=both(
        "Den som har svarat men skrivit fel får veta att svaret saknas, och förstår inte vad som ska ändras.",
        "People who have answered, but wrongly, are told that the answer is missing, and do not see what to change.",
    ),
    mend=both(
        "Låt errors={{...}} ha en text för varje fel, som säger hur det blir rätt.",
        "Let errors={{...}} have a text for each error, which says how to put it right.",
    ),
    fails={
        "same": both(
            "”{label}” säger ”{text}” både när svaret saknas och när det är fel ({kinds}).",
            "“{label}” says “{text}” both when the answer is missing and when it is wrong ({kinds}).",
        )
    },
    own=True,
    judge=judge,
)
