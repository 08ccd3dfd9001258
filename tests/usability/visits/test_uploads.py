"""Files: kept, replaced, removed, refused, served and deleted, by plain posts."""

from __future__ import annotations

import os
import re
import sqlite3
import threading
import time
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.datastructures import UploadFile

from components import FileUpload
from components.form.file_upload.field import described
from components.form.file_upload.kinds import KINDS
from components.forms import as_sent
from components.prototype import load
from tests.conftest import Checked, Lab, start_lab
from tests.usability.visits import filing
from tests.usability.visits.filing import PDF, PLACE, PNG, REVEALING, SITE, begin, on_disk, pdf
from tests.usability.visits.trial import where
from usability.storage import Storage
from usability.visits.files import ABANDONED, LONGEST, clean_name
from usability.visits.receive import judge
from usability.visits.store import Visits

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    folder = tmp_path_factory.mktemp("papers")
    filing.write(folder / "prototypes")
    lab = start_lab(folder / "prototypes", folder / "data")
    yield lab
    lab.kill()


@pytest.fixture
def papers(running: Lab) -> Lab:
    """A lab that has stored no files yet."""
    for path in on_disk(running):
        path.unlink()
    return running


@pytest.fixture
def mortal(running: Lab, tmp_path: Path) -> Iterator[Lab]:
    """A lab that the test may kill."""
    lab = start_lab(running.prototypes, tmp_path / "data")
    yield lab
    lab.kill()


@pytest.fixture
def citizen(papers: Lab) -> Iterator[httpx.Client]:
    with papers.client() as client:
        begin(client)
        yield client


def post(citizen: httpx.Client, data: dict[str, Any] | None = None, files: Any = None, page: str = "papers") -> Any:
    """As a browser does: where nothing is chosen, a file without a name is posted."""
    return citizen.post(f"{SITE}/{page}", data=PLACE if data is None else data, files=files or {"photo": ("", b"")})


def file_links(html: str) -> list[str]:
    return re.findall(r'href="(-/file/[^"]+)"', html)


def test_a_good_file_is_stored_described_and_served_back(papers: Lab, citizen: httpx.Client, checked: Checked) -> None:
    assert where(post(citizen, files=pdf())) == "check-answers"
    assert "intyg.pdf (1\xa0kB)" in checked(citizen.get(f"{SITE}/check-answers"))
    (link,) = file_links(checked(citizen.get(f"{SITE}/papers")))
    served = citizen.get(f"{SITE}/{link}")
    assert served.content == PDF
    assert served.headers["content-disposition"] == 'attachment; filename="intyg.pdf"'
    assert served.headers["x-content-type-options"] == "nosniff"
    assert served.headers["content-security-policy"].startswith("sandbox")
    assert served.headers["content-type"] == "application/pdf"
    assert [path.read_bytes() for path in on_disk(papers)] == [PDF]
    assert on_disk(papers)[0].stat().st_mode & 0o077 == 0


def test_a_file_is_served_to_its_own_visit_only(papers: Lab, citizen: httpx.Client) -> None:
    post(citizen, files=pdf())
    (link,) = file_links(citizen.get(f"{SITE}/papers").text)
    with papers.client() as other:
        assert other.get(f"{SITE}/{link}").status_code == 404
        begin(other)
        assert other.get(f"{SITE}/{link}").status_code == 404
    for name in (on_disk(papers)[0].name, "../uploads/" + on_disk(papers)[0].name, "..%2F..%2Fprovrum.sqlite3"):
        with papers.client() as nobody:
            assert nobody.get(f"{SITE}/-/file/{name}").status_code == 404


def test_a_file_is_kept_when_another_answer_is_refused(papers: Lab, citizen: httpx.Client, checked: Checked) -> None:
    refused = post(citizen, {"place": ""}, pdf())
    assert refused.status_code == 422
    shown = checked(refused)
    assert "intyg.pdf" in shown
    assert 'id="certificate-error"' not in shown
    assert "intyg.pdf" in checked(citizen.get(f"{SITE}/papers"))
    assert where(post(citizen)) == "check-answers"
    assert len(on_disk(papers)) == 1


def test_a_required_file_is_asked_for(citizen: httpx.Client, checked: Checked) -> None:
    refused = post(citizen)
    assert refused.status_code == 422
    assert "Välj en fil: Läkarintyg" in checked(refused)


@pytest.mark.parametrize(
    ("name", "content", "status", "message"),
    [
        ("intyg.pdf", b"%PDF-" + bytes(300_000), 413, "Filen är för stor. Välj en fil som är högst 0,2 MB."),
        ("intyg.pdf", b"%PDF-" + bytes(5_000_000), 413, "Filen är för stor."),
        ("intyg.pdf", b"", 422, "Filen är tom."),
        (
            "intyg.pdf",
            b"<html><script>alert(1)</script>",
            422,
            "intyg.pdf: Filen heter .pdf men är ingen PDF. Öppna den",
        ),
        ("intyg.html", PDF, 422, "Filen är av fel sort."),
        ("intyg.pdf.exe", PDF, 422, "Filen är av fel sort."),
        ("intyg.pdf\0.html", PDF, 422, "Filen är av fel sort."),
    ],
)
def test_a_bad_file_is_refused(
    papers: Lab, citizen: httpx.Client, checked: Checked, name: str, content: bytes, status: int, message: str
) -> None:
    refused = post(citizen, PLACE, pdf(name, content))
    assert refused.status_code == status
    shown = checked(refused)
    assert message in shown
    assert 'value="Umeå"' in shown
    assert not on_disk(papers)


def test_a_refused_file_leaves_the_one_before(papers: Lab, citizen: httpx.Client, checked: Checked) -> None:
    post(citizen, files=pdf())
    shown = checked(post(citizen, files=pdf("nytt.pdf", b"no pdf")))
    assert "nytt.pdf: Filen heter .pdf men är ingen PDF." in shown
    assert 'name="refused-' not in shown
    assert "intyg.pdf" in shown
    assert where(post(citizen)) == "check-answers"
    assert len(on_disk(papers)) == 1


@pytest.mark.parametrize("said", ["size/film.mov", "type/film.mov", "content/film.pdf", "empty/film.pdf"])
def test_why_a_file_was_refused_is_told_until_another_is_chosen(
    citizen: httpx.Client, checked: Checked, said: str
) -> None:
    html = checked(post(citizen, {**PLACE, "refused-certificate": said}))
    reason = {"size": "för stor", "type": "fel sort", "content": "ingen PDF", "empty": "tom"}[said.split("/")[0]]
    assert reason in html
    assert f'name="refused-certificate" value="{said}"' in html
    assert where(post(citizen, {**PLACE, "refused-certificate": said}, pdf())) == "check-answers"
    again = {**PLACE, "refused-photo": "size/jag.png"}  # an optional file: told, and then left out
    assert 'name="refused-photo"' not in checked(post(citizen, again))


@pytest.mark.parametrize("said", ["", "/", "size", "large/x.pdf", "!size/x.pdf"])
def test_what_is_said_of_a_refused_file_is_not_trusted(citizen: httpx.Client, checked: Checked, said: str) -> None:
    assert "Välj en fil: Läkarintyg" in checked(post(citizen, {**PLACE, "refused-certificate": said}))


def reveals(citizen: httpx.Client, **data: str) -> httpx.Response:
    return citizen.post(f"{REVEALING}/proof", data=data, files={"file": ("", b"")})


def send_alone(citizen: httpx.Client) -> None:
    response = citizen.post(f"{REVEALING}/-/check/proof?field=file", files={"file": ("intyg.pdf", PDF)})
    assert "Filen är uppladdad." in response.text


def ticked(citizen: httpx.Client) -> list[str]:
    return re.findall(r'value="(\w+)" checked', citizen.get(f"{REVEALING}/proof").text)


def test_a_file_sent_alone_is_the_choice_that_reveals_it(papers: Lab, checked: Checked) -> None:
    with papers.client() as new:
        send_alone(new)
        assert ticked(new) == ["now"]
    with papers.client() as saved:
        reveals(saved, how="later")
        send_alone(saved)
        assert ticked(saved) == ["now"]
        assert "intyg.pdf" in checked(saved.get(f"{REVEALING}/check-answers"))
        reveals(saved, how="later")
        assert ticked(saved) == ["later"]
        assert "intyg.pdf" not in checked(saved.get(f"{REVEALING}/check-answers"))


def test_a_choice_that_is_checked_keeps_the_file_it_reveals(papers: Lab) -> None:
    with papers.client() as citizen:
        send_alone(citizen)
        part = citizen.post(f"{REVEALING}/-/check/proof?field=how", data={"how": "now"})
        assert "intyg.pdf" in part.text


def test_far_too_much_is_refused_outright(citizen: httpx.Client) -> None:
    assert citizen.post(f"{SITE}/name", content=b"x" * 1_100_000).status_code == 413
    many = {f"field-{n}": "x" * 200_000 for n in range(6)}
    assert post(citizen, many, pdf()).status_code == 413


def test_a_file_is_replaced(papers: Lab, citizen: httpx.Client) -> None:
    post(citizen, files=pdf())
    assert where(post(citizen, files=pdf("nytt.pdf"))) == "check-answers"
    shown = citizen.get(f"{SITE}/check-answers").text
    assert "nytt.pdf" in shown
    assert "intyg.pdf" not in shown
    assert len(on_disk(papers)) == 1


def test_a_removed_file_is_gone_and_asked_for_again(papers: Lab, citizen: httpx.Client, checked: Checked) -> None:
    post(citizen, files=pdf())
    removed = post(citizen, {"place": "Luleå", "remove-certificate": "1"})
    assert (removed.status_code, where(removed)) == (303, "papers")
    shown = checked(citizen.get(removed.headers["location"]))
    assert "Filen är borttagen." in shown
    assert 'value="Luleå"' in shown
    assert "intyg.pdf" not in shown
    assert not on_disk(papers)
    assert where(citizen.get(f"{SITE}/check-answers")) == "papers"
    assert post(citizen).status_code == 422


def test_an_optional_file_can_be_left_out_and_removed(citizen: httpx.Client) -> None:
    post(citizen, files={**pdf(), "photo": ("jag.png", PNG, "image/png")})
    assert "jag.png" in citizen.get(f"{SITE}/check-answers").text
    post(citizen, {**PLACE, "remove-photo": "1"})
    shown = citizen.get(f"{SITE}/check-answers").text
    assert "jag.png" not in shown
    assert "intyg.pdf" in shown


def test_text_in_place_of_a_file_is_no_file(papers: Lab, citizen: httpx.Client) -> None:
    post(citizen, files=pdf())
    id = on_disk(papers)[0].name
    crafted = {**PLACE, "certificate": [id, "stulen.pdf", "1", "application/pdf"]}
    with papers.client() as other:
        begin(other)
        assert other.post(f"{SITE}/papers", data=crafted).status_code == 422
        sample = {**PLACE, "certificate": ["sample-pdf", "exempel.pdf", "1", "application/pdf"]}
        assert other.post(f"{SITE}/papers", data=sample).status_code == 422


NAMES = {
    "../../etc/passwd.pdf": "passwd.pdf",
    "C:\\fakepath\\intyg.pdf": "intyg.pdf",
    "int\0yg\r\n.pdf": "intyg .pdf",
    "\u202egpj.exe.pdf": "gpj.exe.pdf",
    "x" * 500 + ".pdf": "x" * (LONGEST - 4) + ".pdf",
    "  ..  ": "fil",
    "": "fil",
    "a\u030a.pdf": "å.pdf",
    '<b>&".pdf': '<b>&".pdf',
}


@pytest.mark.parametrize("name", NAMES)
def test_names_are_cleaned(name: str) -> None:
    assert clean_name(name) == NAMES[name]


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".pdf")])
def test_a_name_is_shown_escaped_and_never_a_path(
    papers: Lab, citizen: httpx.Client, checked: Checked, name: str
) -> None:
    body = (
        b'--b\r\nContent-Disposition: form-data; name="place"\r\n\r\nhemma\r\n'
        b'--b\r\nContent-Disposition: form-data; name="certificate"; filename="'
        + name.replace("\r\n", "").replace("\\", "\\\\").replace('"', '\\"').encode()
        + b'"\r\n\r\n'
        + PDF
        + b"\r\n--b--\r\n"
    )
    response = citizen.post(f"{SITE}/papers", content=body, headers={"content-type": "multipart/form-data; boundary=b"})
    assert response.status_code == 303, response.text
    checked(citizen.get(f"{SITE}/check-answers"))
    shown = checked(citizen.get(f"{SITE}/papers"))
    (link,) = file_links(shown)
    served = citizen.get(f"{SITE}/{link}")
    assert served.headers["content-disposition"].startswith("attachment; filename")
    assert [path.parent for path in on_disk(papers)] == [papers.data / "uploads"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--b",
        b"--b\r\n\r\n\r\n--b--",
        b'--b\r\nContent-Disposition: form-data; filename="x"\r\n\r\nx\r\n--b--\r\n',
    ],
)
def test_broken_multipart_is_an_error_of_the_sender(citizen: httpx.Client, body: bytes) -> None:
    response = citizen.post(f"{SITE}/papers", content=body, headers={"content-type": "multipart/form-data; boundary=b"})
    assert 400 <= response.status_code < 500


def test_an_upload_broken_off_leaves_nothing(papers: Lab, citizen: httpx.Client) -> None:
    head = b'--b\r\nContent-Disposition: form-data; name="certificate"; filename="x.pdf"\r\n\r\n'

    def broken() -> Iterator[bytes]:
        yield head + PDF
        raise ConnectionError

    with pytest.raises(ConnectionError):
        citizen.post(f"{SITE}/papers", content=broken(), headers={"content-type": "multipart/form-data; boundary=b"})
    assert citizen.get(f"{SITE}/papers").status_code == 200
    assert not on_disk(papers)
    assert "Traceback" not in (papers.data / "server.log").read_text()


def test_a_visit_that_has_expired_gets_a_new_one_before_the_file_is_stored(papers: Lab, checked: Checked) -> None:
    with papers.client() as late:
        response = post(late, PLACE, pdf())
        assert where(response) == "name"
        assert "notice=begin" in response.headers["location"]
        assert len(response.headers.get_list("set-cookie")) == 1
        begin(late)
        assert "intyg.pdf" in checked(late.get(f"{SITE}/papers"))
        assert late.get(f"{SITE}/check-answers").status_code == 200


def test_a_visit_started_for_a_file_keeps_it_when_the_rest_is_refused(papers: Lab) -> None:
    with papers.client() as late:
        assert where(post(late, {"place": ""}, pdf())) == "name"
        begin(late)
        assert "intyg.pdf" in late.get(f"{SITE}/papers").text


def test_nothing_is_stored_for_a_page_that_may_not_be_opened(papers: Lab, citizen: httpx.Client) -> None:
    post(citizen, files=pdf())
    citizen.post(f"{SITE}/check-answers")
    assert where(post(citizen, files=pdf("sent.pdf"))) == "confirmation"
    assert where(post(citizen, {"remove-certificate": "1"})) == "confirmation"
    assert len(on_disk(papers)) == 1


def test_clearing_the_visit_deletes_its_files(papers: Lab, citizen: httpx.Client) -> None:
    post(citizen, files=pdf())
    assert on_disk(papers)
    citizen.post(f"{SITE}/-/clear")
    assert not on_disk(papers)


def test_purging_deletes_expired_files_and_what_a_crash_left(mortal: Lab) -> None:
    with mortal.client() as citizen, mortal.client() as other:
        begin(citizen)
        post(citizen, files=pdf())
        begin(other)
        post(other, files=pdf("kvar.pdf"))
        kept = other.cookies["provrum-visit"]
    mortal.kill()
    old, new = mortal.data / "uploads" / "left-long-ago", mortal.data / "uploads" / "being-stored"
    old.write_bytes(b"x")
    new.write_bytes(b"x")
    long_ago = time.time() - ABANDONED - 60
    for path in on_disk(mortal):
        if path != new:
            os.utime(path, (long_ago, long_ago))
    with sqlite3.connect(mortal.data / "provrum.sqlite3") as db:
        db.execute("UPDATE visits SET changed_at = '2020-01-01 00:00:00' WHERE id != ?", (kept,))
    visits = Visits(Storage(f"sqlite:///{mortal.data / 'provrum.sqlite3'}", mortal.data), 24)
    assert visits.purge() == 1
    with sqlite3.connect(mortal.data / "provrum.sqlite3") as db:
        (row,) = db.execute("SELECT id, visit FROM uploads")
    assert row[1] == kept
    assert on_disk(mortal) == sorted([mortal.data / "uploads" / row[0], new])


def test_a_stored_file_survives_kill_9(mortal: Lab) -> None:
    with mortal.client() as citizen:
        begin(citizen)
        assert where(post(citizen, files=pdf())) == "check-answers"
        cookies = citizen.cookies
    mortal.kill()
    again = start_lab(mortal.prototypes, mortal.data)
    try:
        with again.client(cookies=cookies) as back:
            (link,) = file_links(back.get(f"{SITE}/papers").text)
            assert back.get(f"{SITE}/{link}").content == PDF
    finally:
        again.kill()


def test_two_tabs_that_upload_at_once_leave_one_file(papers: Lab, citizen: httpx.Client) -> None:
    cookies = dict(citizen.cookies)

    def tab(number: int) -> None:
        with papers.client(cookies=cookies) as own:
            for _again in range(5):
                post(own, files=pdf(f"tab-{number}.pdf", PDF + bytes(number)))

    tabs = [threading.Thread(target=tab, args=[number]) for number in range(4)]
    for started in tabs:
        started.start()
    for started in tabs:
        started.join()
    (stored,) = on_disk(papers)
    page, summary = citizen.get(f"{SITE}/papers").text, citizen.get(f"{SITE}/check-answers").text
    (name,) = set(re.findall(r"tab-\d\.pdf", page))
    assert set(re.findall(r"tab-\d\.pdf", summary)) == {name}
    assert len(stored.read_bytes()) == len(PDF) + int(name[4])


def test_a_file_beyond_what_all_may_take_is_refused_by_its_field(
    running: Lab, tmp_path: Path, checked: Checked
) -> None:
    lab = start_lab(running.prototypes, tmp_path / "data", PROVRUM_UPLOAD_TOTAL="1")
    with lab.client() as citizen:
        for _another in range(5):
            begin(citizen)
            stored = post(citizen, PLACE, pdf(content=PDF + bytes(190_000)))
            assert where(stored) == "check-answers"
            citizen.cookies.clear()
        begin(citizen)
        full = post(citizen, PLACE, pdf(content=PDF + bytes(190_000)))
        assert full.status_code == 422
        assert "Det finns inte plats för filen" in checked(full)
        assert len(on_disk(lab)) == 5
    lab.kill()


def test_memory_stays_low_while_a_large_file_comes(papers: Lab, citizen: httpx.Client) -> None:
    def resident() -> int:
        status = Path(f"/proc/{papers.process.pid}/status").read_text()
        return int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0])

    before = resident()
    response = post(citizen, PLACE, pdf("stor.pdf", PDF + bytes(60_000_000)))
    assert response.status_code == 413
    assert resident() - before < 20_000


@pytest.mark.parametrize("type", KINDS)
def test_each_kind_is_told_by_content_and_name(type: str) -> None:
    declared = FileUpload("Fil", types=[type])
    content = KINDS[type].sample

    def refused(name: str, content: bytes) -> str:
        return judge(UploadFile(BytesIO(content), size=len(content), filename=name), declared).refused

    assert refused(f"FIL.{type.upper()}", content) == ""
    assert refused("fil.exe", content) == "type"
    assert refused(f"fil.{type}", b"MZ\0\0\x01") == "content"
    assert refused("fil", b"MZ\0\0\x01") == "type"


def test_every_state_of_a_page_with_files_can_be_sent(citizen: httpx.Client, papers: Lab, checked: Checked) -> None:
    service = load(papers.prototypes / "papers").service
    states = [s for s in service.states(date.today()) if s.page.name == "papers" and s.post is not None]
    assert {state.id for state in states} > {"papers/wrong/certificate-size", "papers/wrong/photo-type"}
    for state in states:
        values, files = as_sent(state.page.fields, state.post or {})
        sent = [(f.control, (f.filename, f.content, f.media_type)) for f in files]
        response = citizen.post(f"{SITE}/papers", data=values, files=sent or {"photo": ("", b"")})
        assert response.status_code in (413, 422), state.id
        checked(response)
        expected = state.page.form(state.post, date.today())
        assert not expected.validate()
        assert str(expected.errors[0][0]) in response.text, state.id
        citizen.post(f"{SITE}/papers", data={"remove-certificate": "1", "remove-photo": "1"})


def test_a_sample_in_a_persona_is_kept_shown_sent_and_can_be_replaced(papers: Lab, checked: Checked) -> None:
    declared = load(papers.prototypes / "papers").service.fields["certificate"][1]
    about = {name: [value] for name, value in filing.ABOUT.items()}
    answered = {"name": about, "papers": {"place": ["Umeå"], **declared.raw("certificate", "intyg.pdf")}}
    visits = Visits(Storage(f"sqlite:///{papers.data / 'provrum.sqlite3'}", papers.data), 24)
    visit = visits.start("papers", "draft", answered)
    with papers.client(cookies={"provrum-visit": visit.id}) as citizen:
        (link,) = file_links(checked(citizen.get(f"{SITE}/papers")))
        assert citizen.get(f"{SITE}/{link}").content == PDF
        assert citizen.get(f"{SITE}/-/file/sample-png").status_code == 404
        assert where(post(citizen)) == "check-answers"
        assert "intyg.pdf" in citizen.get(f"{SITE}/check-answers").text
        post(citizen, files=pdf("eget.pdf"))
        assert "intyg.pdf" not in citizen.get(f"{SITE}/check-answers").text
        post(citizen, {**PLACE, "remove-certificate": "1"})
        assert where(citizen.get(f"{SITE}/check-answers")) == "papers"


@pytest.mark.parametrize("size", ["9" * 150, "9" * 5000, "-1", "١", "1e9", ""])
def test_a_description_with_an_absurd_size_is_none(size: str) -> None:
    assert described(["sample-pdf", "x.pdf", size, "application/pdf"]) == []


def test_the_largest_size_can_be_shown() -> None:
    (file,) = described(["sample-pdf", "x.pdf", "9" * 15, "application/pdf"])
    assert str(file.shown_size).endswith("MB")
