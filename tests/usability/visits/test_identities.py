"""A number that may be somebody's is refused, and left in no file of the lab."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Checked, Lab, start_lab

pytestmark = pytest.mark.slow

SERVICE = """
from components import *

class Who(Page):
    person = Personnummer(_("Vilket är ditt personnummer?"))

class Where(Page):
    account = BankAccount(_("Vilket konto har du?"))

service = Service(_("Tjänst"), pages=[Who, Where, CheckAnswers, Confirmation])
"""

NOBODY = "18100101-0014"
"""Well formed and on no list, from long before there were personnummer."""


@pytest.fixture(scope="module")
def identities(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    folder = tmp_path_factory.mktemp("identities")
    (folder / "prototypes" / "who").mkdir(parents=True)
    (folder / "prototypes" / "who" / "service.py").write_text(SERVICE, encoding="utf-8")
    lab = start_lab(folder / "prototypes", folder / "data")
    yield lab
    lab.kill()


def files_with(folder: Path, text: str) -> list[Path]:
    """The files under a folder in which the digits of the number stand, with or without what parts them."""
    wanted = {text.encode(), text.replace("-", "").encode(), text[2:].encode(), text[2:].replace("-", "").encode()}
    return [path for path in folder.rglob("*") if path.is_file() and any(w in path.read_bytes() for w in wanted)]


def test_a_number_that_may_be_somebodys_is_left_nowhere(identities: Lab, checked: Checked) -> None:
    with identities.client() as citizen:
        good = citizen.post("/who/draft/who", data={"person": "640823-3234"})
        assert good.status_code == 303
        for query in ("", "?field=person", "?change=1"):
            refused = citizen.post(f"/who/draft/who{query}", data={"person": NOBODY})
            assert "19640823\u20113234" in refused.text, "the way on is told"
            if not query:
                assert refused.status_code == 422
                checked(refused)
        account = {"account-clearing": "3300", "account-number": NOBODY[2:]}
        assert citizen.post("/who/draft/where", data=account).status_code == 422
        assert "640823-3234" in citizen.get("/who/draft/who").text, "the good answer from before is kept"
    assert files_with(identities.data, "640823-3234"), "what is stored is looked for in the right place"
    assert not files_with(identities.data, NOBODY)
