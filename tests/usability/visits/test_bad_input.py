"""Bad input of every kind gives a page that says so, never a 500, and never costs an answer."""

from __future__ import annotations

import random
import re
import string
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Lab
from tests.usability.visits.trial import ANSWERS, answer_all

pytestmark = pytest.mark.slow

ONE = "/one/draft"
PAGES = [*ANSWERS, "where", "check-answers", "confirmation", "start", "nowhere", "-", "-/clear", ""]
FIELDS = ["full_name", "lives", "where", "help", "address", "date-year", "-answered", "full_name-1", "__proto__", ""]
NASTY = [
    "\0",
    "\ud800",
    "\N{REPLACEMENT CHARACTER}",
    "\r\n",
    "'; DROP TABLE visits; --",
    "{{ 7 * 7 }}",
    "%s%n",
    "../" * 9,
]

unhurried = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
texts = st.one_of(st.text(max_size=60), st.sampled_from(NASTY), st.sampled_from(["yes", "no", "a", "b"]))


def encoded(text: str) -> str:
    """Percent-encoded, lone surrogates too."""
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "surrogatepass"))


def fine(response: httpx.Response) -> None:
    assert response.status_code < 500, response.text
    if response.request.method != "HEAD" and response.status_code not in (303, 307, 404, 405):
        assert "<html" in response.text or response.status_code in (400, 403, 413), response.text


@pytest.fixture
def kept(trials: Lab) -> Any:
    """Somebody who has answered everything, and has it all afterwards."""
    with trials.client() as citizen:
        answer_all(citizen, ONE)
        before = answers_shown(citizen)
        yield citizen
        assert answers_shown(citizen) == before


def answers_shown(citizen: httpx.Client) -> list[str]:
    """What check-answers says was answered."""
    shown = re.findall(r'class="summary__value[^>]*>(.*?)</dd>', citizen.get(f"{ONE}/check-answers").text, re.DOTALL)
    assert len(shown) == len(ANSWERS), shown
    return shown


@unhurried
@given(st.sampled_from(PAGES), st.lists(st.tuples(st.one_of(st.sampled_from(FIELDS), texts), texts), max_size=8))
def test_any_fields_posted_to_any_page(trials: Lab, page: str, pairs: list[tuple[str, str]]) -> None:
    body = "&".join(f"{encoded(name)}={encoded(value)}" for name, value in pairs)
    with trials.client() as citizen:
        for cookies in ({}, None):
            if cookies is None:
                answer_all(citizen, ONE)
            headers = {"content-type": "application/x-www-form-urlencoded"}
            fine(citizen.post(f"{ONE}/{page}", content=body, headers=headers))
            fine(citizen.get(f"{ONE}/check-answers"))


@unhurried
@given(
    st.text(alphabet=string.printable + "åäö\u202e", max_size=40),
    st.sampled_from(["GET", "POST", "HEAD", "PUT", "DELETE"]),
)
def test_any_address(trials: Lab, path: str, method: str) -> None:
    for prefix in ("/", f"{ONE}/", f"{ONE}/en/", f"{ONE}/-/"):
        fine(httpx.request(method, f"{trials.url}{prefix}{encoded(path)}"))


@pytest.mark.parametrize("value", ["", "x", "a" * 5000, "åäö", '"; path=/', "../../etc/passwd", "0"])
def test_any_cookie(trials: Lab, value: str) -> None:
    headers = {"cookie": f"provrum-visit={value}".encode("latin-1")}
    fine(httpx.get(f"{trials.url}{ONE}/address", headers=headers))
    fine(httpx.post(f"{trials.url}{ONE}/name", data={"full_name": "Kim"}, headers=headers))


@pytest.mark.parametrize("query", ["change=%00", "notice=x", "change=1&change=2", "notice=" + "y" * 5000, "%ff=%fe"])
def test_any_query(kept: httpx.Client, query: str) -> None:
    fine(kept.get(f"{ONE}/name?{query}"))
    fine(kept.post(f"{ONE}/name?{query}", data={"full_name": "Kim"}))


@pytest.mark.parametrize("size", [1_500_000, 10_000_000])
def test_a_body_too_large_is_refused(kept: httpx.Client, size: int) -> None:
    response = kept.post(f"{ONE}/address", data={"address": "x" * size})
    assert response.status_code == 413
    chunks = (b"address=" if i == 0 else b"x" * 100_000 for i in range(size // 100_000))
    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert kept.post(f"{ONE}/address", content=chunks, headers=headers).status_code == 413


def test_too_many_fields_are_refused(kept: httpx.Client) -> None:
    response = kept.post(f"{ONE}/address", data={f"field-{i}": "x" for i in range(3000)})
    assert response.status_code in (400, 413, 422)


MULTIPART = {
    "no boundary": ("multipart/form-data", b"--x\r\n\r\n"),
    "wrong boundary": (
        "multipart/form-data; boundary=a",
        b"--b\r\nContent-Disposition: form-data; name=x\r\n\r\n1\r\n--b--",
    ),
    "cut off": (
        "multipart/form-data; boundary=a",
        b'--a\r\nContent-Disposition: form-data; name="full_name"\r\n\r\nKi',
    ),
    "no name": ("multipart/form-data; boundary=a", b"--a\r\nContent-Disposition: form-data\r\n\r\nKim\r\n--a--\r\n"),
    "no disposition": ("multipart/form-data; boundary=a", b"--a\r\n\r\nKim\r\n--a--\r\n"),
    "bad charset": ("multipart/form-data; boundary=a; charset=nonsense", b"--a--\r\n"),
    "a file for text": (
        "multipart/form-data; boundary=a",
        b'--a\r\nContent-Disposition: form-data; name="full_name"; filename="../../x"\r\n\r\nKim\r\n--a--\r\n',
    ),
    "json": ("application/json", b'{"full_name": ["Kim"]}'),
    "no type": ("", b"full_name=Kim"),
    "garbage": ("application/x-www-form-urlencoded", bytes(range(256))),
}


@pytest.mark.parametrize("case", MULTIPART)
def test_malformed_bodies(kept: httpx.Client, case: str) -> None:
    kind, body = MULTIPART[case]
    fine(kept.post(f"{ONE}/name", content=body, headers={"content-type": kind} if kind else {}))


def test_random_bytes(kept: httpx.Client) -> None:
    source = random.Random(20261123)
    for kind in ("application/x-www-form-urlencoded", "multipart/form-data; boundary=a"):
        for _attempt in range(40):
            fine(kept.post(f"{ONE}/address", content=source.randbytes(300), headers={"content-type": kind}))


def test_what_was_posted_is_never_taken_for_code(citizen: httpx.Client) -> None:
    response = citizen.post(f"{ONE}/name", data={"full_name": "<script>alert(1)</script>{{ 7 * 7 }}" + "x" * 300})
    assert response.status_code == 422
    assert "<script>alert" not in response.text
    assert "{{ 7 * 7 }}" in response.text
