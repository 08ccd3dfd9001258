"""A question may follow on any earlier answer of the study: who did not give it never meets the question."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.usability.asking import Asker
from tests.usability.studies.conftest import STUDY, Participant
from usability.errors import App
from usability.studies.store import Studies

MORE = """
[[screener]]
id = "where"
text = "Hur nära bor du?"
when = { assistive-technology = ["none"] }
choices = { near = "Nära", far = "Långt bort" }
ends = ["near"]

[[questions]]
id = "hard"
after = "apply"
kind = "text"
text = "Vad var svårt?"
when = { apply-seq-1 = ["1", "2", "3"] }

[[questions]]
id = "reader"
kind = "short"
text = "Vilken skärmläsare har du?"
when = { assistive-technology = "screen-reader" }
"""


@pytest.fixture
def prototypes(prototypes: Path) -> Path:
    (prototypes / "prov" / "study.toml").write_text(STUDY.replace("[end]", f"{MORE}\n[end]"), encoding="utf-8")
    return prototypes


def test_who_answered_so_meets_the_question_and_others_do_not(participant: Participant, app: App) -> None:
    participant.join("screen-reader")
    assert participant.get(f"{participant.root}/some-questions--where").status_code == 303, "asked of others"
    participant.apply()
    led = participant.post("after-apply", **{"q-apply-seq-1": "2"})
    assert led.endswith("/after-apply--hard")
    assert "Vad var svårt?" in participant.open("after-apply--hard")
    assert participant.post("after-apply--hard", **{"q-hard": "Knappen"}).endswith("/task-check")
    rows = Asker(app).get("/lab/studies/prov/files/answers.json").json()
    (row,) = (row for row in rows if row["question"] == "hard")
    assert (row["asked"], row["answer"]) == ("apply", "Knappen")


def test_another_answer_leads_past_it(participant: Participant) -> None:
    participant.join()
    participant.post("some-questions--where", **{"q-where": "far"})
    participant.apply()
    assert participant.post("after-apply", **{"q-apply-seq-1": "6"}).endswith("/task-check")


def test_a_question_that_follows_may_end_the_session_too(participant: Participant, studies: Studies) -> None:
    participant.join()
    assert participant.post("some-questions--where", **{"q-where": "near"}).endswith("/not-this-time-2")
    assert studies.sessions("prov") == [], "nothing is stored of whoever does not take part"
